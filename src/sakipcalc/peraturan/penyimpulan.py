"""The statement that a target is exceeded, met or not met, as reports draw it."""

from sakipcalc._core.sumber import Basis, Sumber
from sakipcalc._skala.skala import Pita, Skala

PENYIMPULAN_CAPAIAN = Skala(
    "penyimpulan-capaian",
    "Penyimpulan capaian terhadap target",
    (
        Pita("Melebihi Target", 100, None, low_inclusive=False),
        Pita("Mencapai Target", 100, 100),
        Pita("Belum Mencapai Target", None, 100, high_inclusive=False),
    ),
    Sumber(
        "LKj Kecamatan Kalumpang 2024",
        "tabel penyimpulan",
        basis=Basis.READ,
        keputusan="atas nilai eksak; dengan places=2 atas nilai yang tercetak",
    ),
    keluarga="penyimpulan",
)
