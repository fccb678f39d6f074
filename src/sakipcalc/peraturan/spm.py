"""Permendagri 59/2021: the categories of the index of minimum service standards."""

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Gap, Pita, Skala

SPM_59_2021 = Skala(
    "spm-59-2021",
    "Kategori Indeks Pencapaian SPM Permendagri 59/2021",
    (
        Pita("Tuntas Paripurna", 100, 100),
        Pita("Tuntas Utama", 90, 99),
        Pita("Tuntas Madya", 80, 89),
        Pita("Tuntas Pratama", 70, 79),
        Pita("Tuntas Muda", 60, 69),
        Pita("Belum Tuntas", None, 60, high_inclusive=False),
    ),
    Sumber(
        "Permendagri 59/2021",
        mulai=2021,
        basis=Basis.SECONDARY,
        lingkup=Lingkup.DAERAH,
        keputusan="di antara dua pita (99 dan 100, ...) nilai eksak masuk pita di bawahnya, kecuali diminta round atau "
        "reject",
    ),
    keluarga="spm",
    places=0,
    gap=Gap.FLOOR,
)

DECISIONS = {
    "spm-59-2021": (
        "between two bands (99 and 100, ...) an exact figure is in the band below, unless round or reject is asked for"
    ),
}
"""What is decided about them, in English."""
