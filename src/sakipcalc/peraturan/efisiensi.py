"""Kepmendagri 690.900-327/1996: the criteria of efficiency, where the lowest figure is the best.

The figure is its own ratio, realised cost over output value in percent; it rates no other efficiency.
"""

from sakipcalc._core.sumber import Basis, Sumber
from sakipcalc._skala.skala import Pita, Skala

EFISIENSI_327_1996 = Skala(
    "efisiensi-327-1996",
    "Kriteria efisiensi Kepmendagri 690.900-327/1996",
    (
        Pita("Tidak Efisien", 100, None),
        Pita("Kurang Efisien", 90, 100, high_inclusive=False),
        Pita("Cukup Efisien", 80, 90, high_inclusive=False),
        Pita("Efisien", 60, 80, high_inclusive=False),
        Pita("Sangat Efisien", None, 60, high_inclusive=False),
    ),
    Sumber(
        "Kepmendagri 690.900-327/1996",
        mulai=1996,
        basis=Basis.SECONDARY,
        keputusan="atas nilai eksak; hanya bagi nisbah biaya terhadap nilai keluaran",
    ),
    keluarga="efisiensi",
    higher_is_better=False,
)
