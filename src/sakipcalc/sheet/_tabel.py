"""The function table: every function, in the order they are listed."""

from __future__ import annotations

from sakipcalc.sheet import _audit as audit
from sakipcalc.sheet import _hitung as hitung
from sakipcalc.sheet import _jelas as jelas
from sakipcalc.sheet import _pilihan as pilihan
from sakipcalc.sheet import _survei as survei
from sakipcalc.sheet import _waktu as waktu
from sakipcalc.sheet._fungsi import Argumen, Fungsi

REALISASI = Argumen("realisasi", "yang dicapai: bilangan, teks Indonesia, atau rasio 3:9", "what was reached")
TARGET = Argumen(
    "target", "yang harus dicapai; boleh rentang seperti 80-90", "what was to be reached; 80-90 is a range"
)


_ARTI = {
    "maximize": ("makin tinggi makin baik", "higher is better"),
    "minimize": ("makin rendah makin baik", "lower is better"),
    "minimize_inverse": ("makin rendah makin baik, target dibagi realisasi", "lower is better, target over realisasi"),
    "stabilize": ("tepat target yang terbaik", "on target is best"),
    "exact": ("persis satu per banyaknya unsur", "exactly one over the number of unsur"),
    "per_unsur": ("dibagi jumlah jawaban", "divided by the answers"),
    "listwise": ("kuesioner tidak lengkap gugur", "incomplete ones are dropped"),
    "zero": ("dihitung nol", "counts as zero"),
    "tolak": ("tidak ada hasil", "refuse"),
    "lewati": ("tidak diikutkan", "skip"),
    "ratio": ("capaian / serapan", "capaian / serapan"),
    "ratio_percent": ("dikali 100", "times 100"),
    "level": ("capaian / serapan - 1", "capaian / serapan - 1"),
    "difference": ("capaian - serapan", "capaian - serapan"),
    "putusan": ("membaik, tetap, memburuk", "better, equal, worse"),
    "selisih": ("dikurangi nilai lalu", "less the earlier figure"),
    "relatif": ("persen dari nilai lalu", "percent of the earlier figure"),
    "eyd": ("Rp1.500,00", "Rp1.500,00"),
    "spasi": ("Rp 1.500,00", "Rp 1.500,00"),
    "titik": ("Rp.1.500,00", "Rp.1.500,00"),
    "titik_spasi": ("Rp. 1.500,00", "Rp. 1.500,00"),
    "idr": ("IDR 1.500,00", "IDR 1.500,00"),
    "bilangan": ("lima belas", "lima belas"),
    "rupiah": ("lima belas rupiah", "lima belas rupiah"),
    "urutan": ("kelima belas", "kelima belas"),
    "angka": ("15 (lima belas)", "15 (lima belas)"),
}


def _pilihan(nama: str, choices: tuple[str, ...]) -> Argumen:
    """An option with choices, the default first, each named with its meaning in both helps."""
    helps: list[str] = []
    for language, default in enumerate(("bawaan", "default")):
        told: list[str] = []
        for place, each in enumerate(choices):
            name = each if language else each.replace(".", ",")
            notes = [default] * (place == 0) + ([_ARTI[each][language]] if each in _ARTI else [])
            told.append(f"{name} ({': '.join(notes)})" if notes else name)
        helps.append("; ".join(told))
    return Argumen(nama, helps[0], helps[1], wajib=False, pilihan=choices)


POLARISASI = _pilihan("polarisasi", pilihan.POLARISASI)
TAHUN = Argumen("tahun", "tahun laporan; kosong: yang masih berlaku", "report year; blank: still in force", wajib=False)
DIBULATKAN = Argumen(
    "desimal",
    "bulatkan dahulu ke sekian desimal, seperti yang tercetak; kosong: nilai apa adanya",
    "round first to so many decimals, as printed; blank: the value as it is",
    wajib=False,
    nol=True,
)
DESIMAL = Argumen("desimal", "banyaknya desimal, bawaan 2", "decimals, 2 by default", wajib=False, nol=True)


def _batas(id_: str, en: str) -> Argumen:
    return Argumen(
        "batas", f"persen tertinggi, misalnya 120; {id_}", f"highest percent, such as 120; {en}", wajib=False
    )


FUNGSI = (
    Fungsi(
        "CAPAIAN",
        "Capaian",
        "Capaian dalam persen, tanpa batas dan tanpa pembulatan",
        "Capaian in percent, without limit or rounding",
        (REALISASI, TARGET, POLARISASI),
        (88.75, 86.0),
        103.2,
        hitung.hitung_capaian,
        jelas.jelas_capaian,
    ),
    Fungsi(
        "CAPAIAN.TERBATAS",
        "Capaian",
        "Capaian dalam persen, paling besar 100 atau batas yang diberikan",
        "Capaian in percent, at most 100 or the limit given",
        (REALISASI, TARGET, POLARISASI, _batas("bawaan 100", "100 by default")),
        (88.75, 86.0),
        100.0,
        hitung.hitung_terbatas,
        jelas.jelas_terbatas,
    ),
    Fungsi(
        "KATEGORI",
        "Capaian",
        "Kategori suatu nilai menurut skala, seperti Sangat Tinggi",
        "The category of a value on a scale",
        (
            Argumen(
                "nilai", "nilai yang dikategorikan, dalam satuan skala (persen 0-100)", "the value (percent 0-100)"
            ),
            Argumen(
                "skala",
                "nama skala: capaian (bawaan), akip, skm, idm, bum-desa, spbe, ...",
                "name of the scale: capaian (default), akip, skm, idm, bum-desa, spbe, ...",
                wajib=False,
            ),
            TAHUN,
            DIBULATKAN,
        ),
        (90.5,),
        "Tinggi",
        hitung.hitung_kategori,
        jelas.jelas_kategori,
    ),
    Fungsi(
        "KETERANGAN",
        "Capaian",
        "Melebihi Target, Mencapai Target, atau Belum Mencapai Target",
        "Above target, on target, or below target, in words",
        (REALISASI, TARGET, POLARISASI),
        (88.75, 86.0),
        "Melebihi Target",
        hitung.hitung_keterangan,
        jelas.jelas_capaian,
    ),
    Fungsi(
        "RASIO",
        "Rasio",
        "Rasio sebagai teks 3:9; memulihkan rasio yang berubah menjadi jam atau tanggal",
        "A ratio as the text 3:9; recovers one that became a time or date",
        (
            Argumen("bagian", "bagian, atau satu sel berisi rasio", "the part, or one cell that holds a ratio"),
            Argumen(
                "keseluruhan",
                "keseluruhan; kosong bila satu sel",
                "the whole; blank for one cell",
                wajib=False,
                nol=True,
            ),
            Argumen(
                "asal",
                '"jam" bila sel itu berubah menjadi jam; "hari_bulan" atau "bulan_hari" bila menjadi tanggal',
                '"jam" if the cell became a time; "hari_bulan" or "bulan_hari" if a date',
                wajib=False,
                pilihan=pilihan.ASAL,
            ),
        ),
        (0.3409722222222222, None, "jam"),
        "8:11",
        waktu.hitung_rasio,
        waktu.jelas_rasio,
    ),
    Fungsi(
        "PERSENTASE",
        "Rasio",
        "Bagian dibagi keseluruhan kali 100",
        "Part divided by whole times 100",
        (
            Argumen("bagian", "bagian, tidak melebihi keseluruhannya", "the part, at most the whole"),
            Argumen("keseluruhan", "keseluruhan, di atas nol", "the whole, above zero"),
            Argumen(
                "lebih",
                "TRUE atau ya bila bagian boleh melebihi keseluruhan, bawaan tidak",
                "TRUE or ya (yes) lets the part exceed it, by default tidak (no)",
                wajib=False,
                pilihan=pilihan.LEBIH,
            ),
        ),
        (7.0, 8.0),
        87.5,
        hitung.hitung_persentase,
        jelas.jelas_persentase,
    ),
    Fungsi(
        "IKM",
        "Kepuasan",
        "Indeks kepuasan masyarakat (NIK, 25-100) dari kuesioner",
        "Satisfaction index (25-100) from questionnaires",
        (
            Argumen(
                "jawaban",
                "satu baris per responden, 9 atau 14 kolom unsur; baris kosong seluruhnya diabaikan",
                "a row per respondent, 9 or 14 columns; rows blank throughout are left out",
                rentang=True,
            ),
            _pilihan("bobot", pilihan.BOBOT),
            _pilihan("kosong", pilihan.KOSONG),
            Argumen("maks", "nilai tertinggi kuesioner, bawaan 4", "the highest score, 4 by default", wajib=False),
        ),
        (((4.0,) * 9, (3.0,) * 9),),
        87.5,
        survei.hitung_ikm,
        survei.jelas_ikm,
    ),
    Fungsi(
        "MUTU",
        "Kepuasan",
        "Huruf mutu atau predikat suatu nilai, seperti A atau BB",
        "The letter grade of a value, such as A or BB",
        (
            Argumen("nilai", "nilai IKM, AKIP, ...", "the index or score"),
            Argumen(
                "skala", "nama skala: skm (bawaan), akip, ...", "name of the scale: skm (default), ...", wajib=False
            ),
            TAHUN,
            DIBULATKAN,
        ),
        (88.75,),
        "A",
        hitung.hitung_mutu,
        jelas.jelas_mutu,
    ),
    Fungsi(
        "SERAPAN",
        "Anggaran",
        "Serapan anggaran dalam persen: realisasi / pagu x 100",
        "Budget absorption in percent",
        (
            Argumen("realisasi", "yang dibelanjakan, rupiah", "what was spent, in rupiah"),
            Argumen("pagu", "anggaran, rupiah", "the budget, in rupiah"),
        ),
        (14100000.0, 16000000.0),
        88.13,
        hitung.hitung_serapan,
        jelas.jelas_serapan,
    ),
    Fungsi(
        "EFISIENSI",
        "Anggaran",
        "Efisiensi: capaian dibandingkan dengan serapan",
        "Efficiency: capaian against absorption",
        (
            Argumen("capaian", "capaian dalam persen", "capaian in percent"),
            Argumen("serapan", "serapan dalam persen", "absorption in percent"),
            _pilihan("metode", pilihan.METODE),
        ),
        (100.0, 94.34),
        1.06,
        hitung.hitung_efisiensi,
        jelas.jelas_efisiensi,
    ),
    Fungsi(
        "RATARATA",
        "Rata-rata",
        "Rata-rata sederhana; sel kosong ditolak kecuali diminta dilewati",
        "Simple mean; blank cells are refused unless skipped on request",
        (
            Argumen("nilai", "rentang nilai", "a range of values", rentang=True),
            _batas("kosong: tanpa batas", "blank: no limit"),
            _pilihan("kosong", tuple(pilihan.TANPA_NILAI)),
        ),
        (((100.0,), (100.0,), (103.2,)),),
        101.07,
        hitung.hitung_rata_rata,
        jelas.jelas_rata_rata,
    ),
    Fungsi(
        "BANDINGKAN",
        "Rata-rata",
        "Perbandingan dengan nilai sebelumnya: membaik, tetap, atau memburuk",
        "Comparison with an earlier figure: better, equal or worse, in words",
        (
            Argumen("kini", "nilai tahun ini", "this year's figure"),
            Argumen("lalu", "nilai sebelumnya", "the earlier figure"),
            _pilihan("polarisasi", pilihan.ARAH),
            _pilihan("bentuk", pilihan.BENTUK),
        ),
        (88.75, 86.72),
        "membaik",
        hitung.hitung_perbandingan,
        jelas.jelas_perbandingan,
    ),
    Fungsi(
        "ANGKA",
        "Angka",
        "Bilangan dari teks Indonesia: 1.234,5, 94,37%, Rp1.500, 3:9",
        "The number that Indonesian text means",
        (Argumen("sel", "teks atau bilangan", "text or a number"),),
        ("1.234,50",),
        1234.5,
        hitung.hitung_angka,
        jelas.jelas_angka,
    ),
    Fungsi(
        "RUPIAH",
        "Angka",
        "Jumlah rupiah sebagai teks: Rp1.500,00",
        "An amount of rupiah as text",
        (
            Argumen("nilai", "jumlah", "the amount"),
            DESIMAL,
            _pilihan("gaya", pilihan.GAYA_RUPIAH),
        ),
        (1715174950.0,),
        "Rp1.715.174.950,00",
        hitung.hitung_rupiah,
    ),
    Fungsi(
        "PERSEN",
        "Angka",
        "Persen sebagai teks: 103,20%",
        "A percentage as text",
        (Argumen("nilai", "persen, 103,2 bukan 1,032", "the percent, 103.2 and not 1.032"), DESIMAL),
        (103.2,),
        "103,20%",
        hitung.hitung_persen,
    ),
    Fungsi(
        "TERBILANG",
        "Angka",
        "Bilangan dengan kata",
        "A number in Indonesian words",
        (
            Argumen("nilai", "bilangan", "the number"),
            _pilihan("gaya", pilihan.GAYA_TERBILANG),
        ),
        (1001000.0,),
        "satu juta seribu",
        hitung.hitung_terbilang,
    ),
    Fungsi(
        "AUDIT",
        "Audit",
        "Asal capaian yang tercetak: cocok, atau TERBALIK, WAKTU, DIPOTONG, ... dengan angka yang benar",
        "How a printed capaian was made: agrees, or upside down, truncated, ... and the right figure",
        (
            REALISASI,
            TARGET,
            Argumen("tercetak", "capaian yang tercetak, persen", "the printed capaian, in percent"),
            POLARISASI,
            _batas("kosong: tanpa batas", "blank: no limit"),
            Argumen(
                "desimal",
                "desimal yang dibandingkan; bawaan: yang tertulis, bagi sel bilangan paling sedikit 2",
                "decimals compared; by default those written, for a number cell at least 2",
                wajib=False,
                nol=True,
            ),
        ),
        (86.72, 84.0, "103,23"),
        "DIPOTONG: 103,24",
        audit.hitung_audit,
        audit.jelas_audit,
    ),
)
