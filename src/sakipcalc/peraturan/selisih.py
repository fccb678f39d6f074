"""The words for the difference of capaian and serapan in points, ``Metode.DIFFERENCE``."""

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Pita, Skala

SELISIH_EFISIENSI = Skala(
    "selisih-efisiensi",
    "Efisiensi menurut selisih capaian dan serapan",
    (
        Pita("Efisien", 5, None, low_inclusive=False),
        Pita("Cukup Efisien", -5, 5),
        Pita("Tidak Efisien", None, -5, high_inclusive=False),
    ),
    Sumber(
        "satu aplikasi e-SAKIP daerah",
        basis=Basis.SECONDARY,
        lingkup=Lingkup.SATU,
        keputusan="atas nilai eksak; tepat 5 dan tepat -5 Cukup Efisien",
    ),
    keluarga="selisih",
)

DECISIONS = {
    "selisih-efisiensi": "on the exact figure; exactly 5 and exactly -5 are Cukup Efisien",
}
"""What is decided about them, in English."""
