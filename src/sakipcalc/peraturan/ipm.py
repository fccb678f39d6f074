"""BPS: the groups of human development by the index IPM."""

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Pita, Skala

IPM = Skala(
    "ipm",
    "Kategori IPM menurut BPS",
    (
        Pita("Sangat Tinggi", 80, 100),
        Pita("Tinggi", 70, 80, high_inclusive=False),
        Pita("Sedang", 60, 70, high_inclusive=False),
        Pita("Rendah", 0, 60, high_inclusive=False),
    ),
    Sumber(
        "BRS BPS DKI Jakarta 22/05/31/Th.XX (2018)",
        "baris Sangat Tinggi",
        basis=Basis.SECONDARY,
        lingkup=Lingkup.SEMUA,
        pendukung=(
            Sumber(
                "Indeks Pembangunan Manusia, Metode 2014: laman data Kota Metro (2017)",
                "keempat baris; 80 dan 70 tercetak pada dua baris",
                basis=Basis.SECONDARY,
                lingkup=Lingkup.SATU,
            ),
            Sumber(
                "jtvbojonegoro.com, 17 November 2022, mengutip laman BPS",
                "keempat baris",
                basis=Basis.SECONDARY,
                lingkup=Lingkup.SATU,
            ),
        ),
        keputusan="atas nilai eksak; tepat 60, 70 dan 80 masuk pita yang lebih baik",
    ),
    keluarga="ipm",
)

DECISIONS = {
    "ipm": "on the exact figure; exactly 60, 70 and 80 are in the better band",
}
"""What is decided about them, in English."""
