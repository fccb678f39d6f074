"""Permendagri 54/2010 and 86/2017: the scale of performance that planning prescribes for capaian."""

from sakipcalc._core.sumber import Basis, Sumber
from sakipcalc._skala.skala import Gap, Outside, Pita, Skala

PITA = (
    Pita("Sangat Tinggi", 91, 100, warna="Hijau Tua"),
    Pita("Tinggi", 76, 90, warna="Hijau Muda"),
    Pita("Sedang", 66, 75, warna="Kuning Tua"),
    Pita("Rendah", 51, 65, warna="Kuning Muda"),
    Pita("Sangat Rendah", None, 50, warna="Merah"),
)
KEPUTUSAN = (
    "di antara dua pita (90 dan 91, ...) nilai eksak masuk pita di bawahnya, kecuali diminta round atau reject; "
    "di atas 100 Sangat Tinggi"
)

PERMENDAGRI_54_2010 = Skala(
    "permendagri-54-2010",
    "Skala nilai peringkat kinerja Permendagri 54/2010",
    PITA,
    Sumber(
        "Permendagri 54/2010",
        mulai=2010,
        akhir=2016,
        basis=Basis.READ,
        keputusan=f"{KEPUTUSAN}; laporan tahun 2017 memakai Permendagri 86/2017",
    ),
    keluarga="capaian",
    places=0,
    gap=Gap.FLOOR,
    above=Outside.NEAREST,
)


PERMENDAGRI_86_2017 = Skala(
    "permendagri-86-2017",
    "Skala nilai peringkat kinerja Permendagri 86/2017",
    PITA,
    Sumber(
        "Permendagri 86/2017",
        mulai=2017,
        basis=Basis.READ,
        keputusan=f"{KEPUTUSAN}; berlaku sejak laporan tahun 2017",
    ),
    keluarga="capaian",
    places=0,
    gap=Gap.FLOOR,
    above=Outside.NEAREST,
)
