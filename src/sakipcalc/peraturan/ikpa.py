"""PER-5/PB/2024: the categories of the budget execution index IKPA."""

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Pita, Skala

IKPA_5_2024 = Skala(
    "ikpa-5-2024",
    "Kategori IKPA PER-5/PB/2024",
    (
        Pita("Sangat Baik", 95, None),
        Pita("Baik", 89, 95, high_inclusive=False),
        Pita("Cukup", 70, 89, high_inclusive=False),
        Pita("Kurang", None, 70, high_inclusive=False),
    ),
    Sumber("PER-5/PB/2024", mulai=2024, basis=Basis.SECONDARY, lingkup=Lingkup.KL, keputusan="atas nilai eksak"),
    keluarga="ikpa",
)

DECISIONS = {
    "ikpa-5-2024": "on the exact figure",
}
"""What is decided about them, in English."""
