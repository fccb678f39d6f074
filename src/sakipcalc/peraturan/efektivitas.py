"""Kepmendagri 690.900-327/1996: the criteria of effectiveness, realisasi over target in percent."""

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Pita, Skala

EFEKTIVITAS_327_1996 = Skala(
    "efektivitas-327-1996",
    "Kriteria efektivitas Kepmendagri 690.900-327/1996",
    (
        Pita("Sangat Efektif", 100, None, low_inclusive=False),
        Pita("Efektif", 90, 100),
        Pita("Cukup Efektif", 80, 90, high_inclusive=False),
        Pita("Kurang Efektif", 60, 80, high_inclusive=False),
        Pita("Tidak Efektif", None, 60, high_inclusive=False),
    ),
    Sumber(
        "Kepmendagri 690.900-327/1996",
        mulai=1996,
        basis=Basis.SECONDARY,
        lingkup=Lingkup.DAERAH,
        keputusan="atas nilai eksak; tepat 60, 80 dan 90 masuk pita yang lebih baik; tepat 100 Efektif",
    ),
    keluarga="efektivitas",
)

DECISIONS = {
    "efektivitas-327-1996": "on the exact figure; exactly 60, 80 and 90 are in the better band; exactly 100 is Efektif",
}
"""What is decided about them, in English."""
