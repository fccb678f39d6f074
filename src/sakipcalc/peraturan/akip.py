"""AKIP: the predicates of performance accountability, by the year evaluated, not that of the letter."""

from decimal import Decimal

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Gap, Pita, Skala

PITA = (
    Pita("Sangat Memuaskan", 90, 100, low_inclusive=False, kode="AA"),
    Pita("Memuaskan", 80, 90, low_inclusive=False, kode="A"),
    Pita("Sangat Baik", 70, 80, low_inclusive=False, kode="BB"),
    Pita("Baik", 60, 70, low_inclusive=False, kode="B"),
    Pita("Cukup (Memadai)", 50, 60, low_inclusive=False, kode="CC", alias=("Cukup", "Cukup/Memadai", "Memadai")),
    Pita("Kurang", 30, 50, low_inclusive=False, kode="C"),
    Pita("Sangat Kurang", 0, 30, kode="D"),
)

AKIP_135_2004 = Skala(
    "akip-135-2004",
    "Kategori AKIP KEP/135/M.PAN/9/2004",
    (
        Pita("Memuaskan", 85, 100, low_inclusive=False, kode="AA"),
        Pita("Sangat Baik", 75, 85, low_inclusive=False, kode="A"),
        Pita("Baik", 65, 75, low_inclusive=False, kode="B"),
        Pita("Cukup Baik", 50, 65, low_inclusive=False, kode="CC"),
        Pita("Agak Kurang", 30, 50, low_inclusive=False, kode="C"),
        Pita("Kurang", 0, 30, kode="D"),
    ),
    Sumber(
        "KEP/135/M.PAN/9/2004 dan PermenPAN 13/2010",
        mulai=2004,
        akhir=2014,
        basis=Basis.READ,
        lingkup=Lingkup.SEMUA,
        pengganti="akip-12-2015",
        pendukung=(
            Sumber("LKjIP Kabupaten Maluku Tengah 2021", "halaman III.2", basis=Basis.READ, lingkup=Lingkup.SATU),
        ),
        keputusan="batas dan sebutan dibaca dalam LKjIP Maluku Tengah 2021, yang memakainya bagi capaian; tepat 85, "
        "yang tidak tercetak, adalah A; huruf AA sampai D belum dipastikan",
    ),
    keluarga="akip",
)

AKIP_12_2015 = Skala(
    "akip-12-2015",
    "Predikat AKIP PermenPANRB 12/2015",
    PITA,
    Sumber(
        "PermenPANRB 12/2015",
        mulai=2015,
        akhir=2020,
        basis=Basis.UNCONFIRMED,
        lingkup=Lingkup.SEMUA,
        pengganti="akip-88-2021",
        keputusan="batas dan sebutan disamakan dengan PermenPANRB 88/2021; total dibulatkan dua desimal dahulu",
    ),
    keluarga="akip",
    places=2,
    gap=Gap.ROUND,
)

BOBOT_2015 = {
    "perencanaan": Decimal(30),
    "pengukuran": Decimal(25),
    "pelaporan": Decimal(15),
    "evaluasi": Decimal(10),
    "capaian": Decimal(20),
}


AKIP_88_2021 = Skala(
    "akip-88-2021",
    "Predikat AKIP PermenPANRB 88/2021",
    PITA,
    Sumber(
        "PermenPANRB 88/2021",
        mulai=2021,
        basis=Basis.SECONDARY,
        lingkup=Lingkup.SEMUA,
        keputusan="tahunnya tahun kinerja yang dievaluasi, bukan tahun surat evaluasinya; total dibulatkan "
        "setengah ke atas dua desimal, baru dicari; tepat 90 adalah A",
    ),
    keluarga="akip",
    places=2,
    gap=Gap.ROUND,
)

SUBKOMPONEN = ("keberadaan", "kualitas", "pemanfaatan")
BOBOT = {
    "perencanaan": (Decimal(6), Decimal(9), Decimal(15)),
    "pengukuran": (Decimal(6), Decimal(9), Decimal(15)),
    "pelaporan": (Decimal(3), Decimal("4.5"), Decimal("7.5")),
    "evaluasi": (Decimal(5), Decimal("7.5"), Decimal("12.5")),
}
NILAI = {
    "AA": Decimal(100),
    "A": Decimal(90),
    "BB": Decimal(80),
    "B": Decimal(70),
    "CC": Decimal(60),
    "C": Decimal(50),
    "D": Decimal(30),
    "E": Decimal(0),
}

DECISIONS = {
    "akip-135-2004": (
        "bounds and words read in the LKjIP of Maluku Tengah 2021, which rates capaian by them; exactly 85, "
        "which is not printed, is A; the letters AA to D are not confirmed"
    ),
    "akip-12-2015": (
        "bounds and words taken to be those of PermenPANRB 88/2021; the total is rounded to two decimals first"
    ),
    "akip-88-2021": (
        "its year is the year evaluated, not that of the letter; the total is rounded half-up to two decimals"
        " first; exactly 90 is A"
    ),
}
"""What is decided about them, in English."""
