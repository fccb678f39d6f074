"""The scales of capaian: the one that Permendagri 54/2010 and 86/2017 prescribe, and the forms that regions use."""

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
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
        lingkup=Lingkup.DAERAH,
        pengganti="permendagri-86-2017",
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
        lingkup=Lingkup.DAERAH,
        pendukung=(Sumber("LKj Kecamatan Kalumpang 2024", basis=Basis.READ, lingkup=Lingkup.SATU),),
        keputusan=f"{KEPUTUSAN}; warnanya tercetak dalam LKj Kalumpang saja; berlaku sejak laporan tahun 2017",
    ),
    keluarga="capaian",
    places=0,
    gap=Gap.FLOOR,
    above=Outside.NEAREST,
)


CAPAIAN_LABEL_BAIK = Skala(
    "capaian-label-baik",
    "Skala Permendagri dengan sebutan Sangat Baik sampai Sangat Kurang",
    (
        Pita("Sangat Baik", 91, 100),
        Pita("Baik", 76, 90),
        Pita("Cukup", 66, 75),
        Pita("Kurang", 51, 65),
        Pita("Sangat Kurang", None, 50),
    ),
    Sumber(
        "LKjIP Inspektorat Kabupaten Sampang 2019",
        "tabel 3.1, halaman 29",
        basis=Basis.READ,
        lingkup=Lingkup.SATU,
        keputusan=KEPUTUSAN.replace("Sangat Tinggi", "Sangat Baik"),
    ),
    keluarga="capaian",
    places=0,
    gap=Gap.FLOOR,
    above=Outside.NEAREST,
    varian=True,
)


CAPAIAN_ORDINAL_75 = Skala(
    "capaian-ordinal-75",
    "Keberhasilan capaian (100/75/55)",
    (
        Pita("Sangat Berhasil", 100, None),
        Pita("Berhasil", 75, 100, high_inclusive=False),
        Pita("Cukup Berhasil", 55, 75, high_inclusive=False),
        Pita("Kurang Berhasil", None, 55, high_inclusive=False),
    ),
    Sumber(
        "aplikasi wp-eval-sakip",
        "get_predikat_capaian",
        basis=Basis.SECONDARY,
        lingkup=Lingkup.DAERAH,
        keputusan="atas nilai eksak",
    ),
    keluarga="capaian",
    varian=True,
)

DECISIONS = {
    "permendagri-54-2010": (
        "between two bands (90 and 91, ...) an exact figure is in the band below, unless round or reject is "
        "asked for; over 100 is Sangat Tinggi; reports on 2017 use Permendagri 86/2017"
    ),
    "permendagri-86-2017": (
        "between two bands (90 and 91, ...) an exact figure is in the band below, unless round or reject is "
        "asked for; over 100 is Sangat Tinggi; its colours are printed in the LKj of Kalumpang only; from "
        "reports on 2017"
    ),
    "capaian-label-baik": (
        "between two bands (90 and 91, ...) an exact figure is in the band below, unless round or reject is "
        "asked for; over 100 is Sangat Baik"
    ),
    "capaian-ordinal-75": "on the exact figure",
}
"""What is decided about them, in English."""
