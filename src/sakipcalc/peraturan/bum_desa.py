"""The ranking of BUM Desa by total score."""

from sakipcalc._core.sumber import Basis, Sumber
from sakipcalc._skala.skala import Pita, Skala

BUM_DESA = Skala(
    "bum-desa",
    "Pemeringkatan BUM Desa",
    (
        Pita("Perintis", None, 55, high_inclusive=False),
        Pita("Pemula", 55, 70, high_inclusive=False),
        Pita("Berkembang", 70, 85, high_inclusive=False),
        Pita("Maju", 85, 100),
    ),
    Sumber(
        "LKj Kecamatan Kalumpang 2024",
        "Pemeringkatan BUM Desa",
        basis=Basis.SECONDARY,
        keputusan="nama Berkembang dan Maju dari sumber sekunder, tidak tercetak dalam laporan",
    ),
    keluarga="bum-desa",
)
