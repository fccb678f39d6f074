"""PMK 107/2024: the categories of the budget performance score NKA."""

from sakipcalc._core.sumber import Basis, Sumber
from sakipcalc._skala.skala import Pita, Skala

NKA_107_2024 = Skala(
    "nka-107-2024",
    "Kategori NKA PMK 107/2024",
    (
        Pita("Sangat Baik", 90, None, low_inclusive=False),
        Pita("Baik", 80, 90, low_inclusive=False),
        Pita("Cukup", 60, 80, low_inclusive=False),
        Pita("Kurang", 50, 60, low_inclusive=False),
        Pita("Sangat Kurang", None, 50),
    ),
    Sumber(
        "PMK 107/2024",
        mulai=2024,
        basis=Basis.SECONDARY,
        keputusan="atas nilai eksak; sebagian baris dibaca langsung, selebihnya dari sumber sekunder",
    ),
    keluarga="nka",
)
