"""The statement that a target is exceeded, met or not met, as reports draw it."""

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Pita, Skala

PENYIMPULAN_CAPAIAN = Skala(
    "penyimpulan-capaian",
    "Penyimpulan capaian terhadap target",
    (
        Pita("Melebihi Target", 100, None, low_inclusive=False, alias=("Melampaui Target", "Melebihi", "Melampaui")),
        Pita("Mencapai Target", 100, 100, alias=("Sesuai Target", "Memenuhi Target")),
        Pita("Belum Mencapai Target", None, 100, high_inclusive=False, alias=("Tidak Mencapai Target",)),
    ),
    Sumber(
        "LKj Kecamatan Kalumpang 2024",
        "tabel penyimpulan",
        basis=Basis.READ,
        lingkup=Lingkup.SATU,
        keputusan="atas nilai eksak; dengan places=2 atas nilai yang tercetak",
    ),
    keluarga="penyimpulan",
)


PENYIMPULAN_TERCAPAI = Skala(
    "penyimpulan-tercapai",
    "Penyimpulan Melebihi Target, Tercapai, Tidak Tercapai",
    (
        Pita("Melebihi Target", 100, None, low_inclusive=False, warna="Biru Tua", alias=("Melebihi",)),
        Pita("Tercapai", 100, 100, warna="Hijau"),
        Pita("Tidak Tercapai", None, 100, high_inclusive=False, warna="Merah", alias=("Belum Tercapai",)),
    ),
    Sumber(
        "aplikasi e-SAKIP Kabupaten Kepulauan Meranti",
        basis=Basis.SECONDARY,
        lingkup=Lingkup.SATU,
        keputusan="atas nilai eksak; yang tanpa target tidak dinilai",
    ),
    keluarga="penyimpulan",
    varian=True,
)


PENYIMPULAN_DUA = Skala(
    "penyimpulan-dua",
    "Penyimpulan Tercapai, Belum Tercapai",
    (
        Pita("Tercapai", 100, None, alias=("Mencapai Target", "Memenuhi Target")),
        Pita("Belum Tercapai", None, 100, high_inclusive=False, alias=("Tidak Tercapai", "Belum Mencapai Target")),
    ),
    Sumber(
        "evaluasi semester Balai Karantina Pertanian Yogyakarta 2020",
        basis=Basis.RECOMPUTED,
        lingkup=Lingkup.SATU,
        keputusan="atas nilai eksak",
    ),
    keluarga="penyimpulan",
    varian=True,
)

DECISIONS = {
    "penyimpulan-capaian": "on the exact figure; with places=2 on the printed one",
    "penyimpulan-tercapai": "on the exact figure; without a target it is not assessed",
    "penyimpulan-dua": "on the exact figure",
}
"""What is decided about them, in English."""
