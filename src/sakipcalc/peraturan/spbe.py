"""PermenPANRB 59/2020: the predicates of the SPBE index, up to 2025."""

from decimal import Decimal

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Pita, Skala

SPBE_59_2020 = Skala(
    "spbe-59-2020",
    "Predikat SPBE PermenPANRB 59/2020",
    (
        Pita("Memuaskan", Decimal("4.2"), 5),
        Pita("Sangat Baik", Decimal("3.5"), Decimal("4.2"), high_inclusive=False),
        Pita("Baik", Decimal("2.6"), Decimal("3.5"), high_inclusive=False),
        Pita("Cukup", Decimal("1.8"), Decimal("2.6"), high_inclusive=False),
        Pita("Kurang", None, Decimal("1.8"), high_inclusive=False),
    ),
    Sumber(
        "PermenPANRB 59/2020",
        mulai=2020,
        akhir=2025,
        basis=Basis.SECONDARY,
        lingkup=Lingkup.SEMUA,
        pengganti="pemdi-8-2026",
        keputusan="atas nilai eksak; di atas 5 ditolak",
    ),
    keluarga="spbe",
)

DECISIONS = {
    "spbe-59-2020": "on the exact figure; over 5 is refused",
}
"""What is decided about them, in English."""
