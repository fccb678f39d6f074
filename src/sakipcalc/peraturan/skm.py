"""The satisfaction index: mutu and kinerja of 14 unsur since 2004, and of 9 unsur since 2017."""

from decimal import Decimal

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Gap, Pita, Skala

IKM_25_2004 = Skala(
    "ikm-25-2004",
    "Nilai IKM KEP/25/M.PAN/2/2004",
    (
        Pita("Tidak Baik", 25, Decimal("43.75"), kode="D"),
        Pita("Kurang Baik", Decimal("43.76"), Decimal("62.50"), kode="C"),
        Pita("Baik", Decimal("62.51"), Decimal("81.25"), kode="B"),
        Pita("Sangat Baik", Decimal("81.26"), 100, kode="A"),
    ),
    Sumber(
        "KEP/25/M.PAN/2/2004",
        mulai=2004,
        akhir=2016,
        basis=Basis.SECONDARY,
        lingkup=Lingkup.SEMUA,
        pengganti="skm-14-2017",
        keputusan="baris A dari sumber sekunder; dibulatkan setengah ke atas dua desimal, baru dicari; dipakai juga "
        "pada masa PermenPANRB 16/2014, yang tidak mencetak tabel sendiri",
    ),
    keluarga="skm",
    places=2,
    gap=Gap.ROUND,
)


SKM_14_2017 = Skala(
    "skm-14-2017",
    "Nilai SKM PermenPANRB 14/2017",
    (
        Pita("Tidak Baik", 25, Decimal("64.99"), kode="D"),
        Pita("Kurang Baik", 65, Decimal("76.60"), kode="C"),
        Pita("Baik", Decimal("76.61"), Decimal("88.30"), kode="B"),
        Pita("Sangat Baik", Decimal("88.31"), 100, kode="A"),
    ),
    Sumber(
        "PermenPANRB 14/2017",
        "Lampiran",
        mulai=2017,
        basis=Basis.READ,
        lingkup=Lingkup.SEMUA,
        keputusan="dibulatkan setengah ke atas dua desimal, baru dicari; berlaku sejak laporan tahun 2017",
    ),
    keluarga="skm",
    places=2,
    gap=Gap.ROUND,
)

DECISIONS = {
    "ikm-25-2004": (
        "line A is from a secondary source; rounded half-up to two decimals first; also used under "
        "PermenPANRB 16/2014, which prints no table of its own"
    ),
    "skm-14-2017": "rounded half-up to two decimals first; from reports on 2017",
}
"""What is decided about them, in English."""
