"""PMK 62/2023, changed by 107/2024: the categories of the budget performance score NKA."""

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Pita, Skala

PITA = (
    Pita("Sangat Baik", 90, None, low_inclusive=False),
    Pita("Baik", 80, 90, low_inclusive=False),
    Pita("Cukup", 60, 80, low_inclusive=False),
    Pita("Kurang", 50, 60, low_inclusive=False),
    Pita("Sangat Kurang", None, 50),
)

NKA_62_2023 = Skala(
    "nka-62-2023",
    "Kategori NKA PMK 62/2023",
    PITA,
    Sumber(
        "PMK 62/2023",
        "pasal 249 ayat (8)",
        mulai=2023,
        akhir=2023,
        basis=Basis.SECONDARY,
        lingkup=Lingkup.KL,
        pengganti="nka-107-2024",
        keputusan="atas nilai eksak",
    ),
    keluarga="nka",
)


NKA_107_2024 = Skala(
    "nka-107-2024",
    "Kategori NKA PMK 107/2024",
    PITA,
    Sumber(
        "PMK 107/2024",
        mulai=2024,
        basis=Basis.SECONDARY,
        lingkup=Lingkup.KL,
        keputusan="atas nilai eksak; sebagian baris dibaca langsung, selebihnya dari sumber sekunder; perubahan oleh "
        "PMK 41/2026 belum dibaca",
    ),
    keluarga="nka",
)

DECISIONS = {
    "nka-62-2023": "on the exact figure",
    "nka-107-2024": (
        "on the exact figure; some lines were read, the others are from a secondary source; the changes of "
        "PMK 41/2026 were not read"
    ),
}
"""What is decided about them, in English."""
