"""Kepmendagri 690.900-327/1996: the criteria of efficiency, where the lowest figure is the best.

The figure is serapan over capaian in percent, ``Metode.COST``; it rates no other efficiency.
"""

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Pita, Skala

EFISIENSI_327_1996 = Skala(
    "efisiensi-327-1996",
    "Kriteria efisiensi Kepmendagri 690.900-327/1996",
    (
        Pita("Tidak Efisien", 100, None, low_inclusive=False),
        Pita("Kurang Efisien", 90, 100, low_inclusive=False),
        Pita("Cukup Efisien", 80, 90, low_inclusive=False),
        Pita("Efisien", 60, 80, low_inclusive=False),
        Pita("Sangat Efisien", None, 60),
    ),
    Sumber(
        "Kepmendagri 690.900-327/1996",
        mulai=1996,
        basis=Basis.SECONDARY,
        lingkup=Lingkup.DAERAH,
        keputusan="atas nilai eksak; hanya bagi serapan / capaian x 100; tepat 60, 80, 90 dan 100, yang tercetak pada "
        "dua baris, masuk pita yang lebih baik",
    ),
    keluarga="efisiensi",
    higher_is_better=False,
)

DECISIONS = {
    "efisiensi-327-1996": (
        "on the exact figure; only for serapan / capaian x 100; exactly 60, 80, 90 and 100, which two lines "
        "print, are in the better band"
    ),
}
"""What is decided about them, in English."""
