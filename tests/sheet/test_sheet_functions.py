"""Every function of the table: its example, its help, and what the awkward cells give."""

from __future__ import annotations

import datetime as dt
import pickle
import re
from decimal import Decimal
from enum import Enum
from fractions import Fraction

import numpy as np
import pytest

from sakipcalc import (
    Blank,
    GayaRupiah,
    GayaTerbilang,
    Metode,
    Polarisasi,
    Rasio,
    UrutanTanggal,
    round_to,
)
from sakipcalc.sheet import FUNGSI, KODE, Argumen, Fungsi, GalatSel, call, find

NAMES = [
    *("CAPAIAN", "CAPAIAN.TERBATAS", "KATEGORI", "KETERANGAN", "KALIMAT", "WARNA", "RASIO", "PERSENTASE", "GABUNGAN"),
    *("IKM", "MUTU", "NRR", "SAMPEL", "SERAPAN", "EFISIENSI", "RATARATA", "BANDINGKAN", "PERINGKAT", "TRIWULAN"),
    *("RENSTRA", "ANGKA", "RUPIAH", "PERSEN", "TERBILANG", "BULAT", "SEL", "AUDIT", "AUDIT.SERAPAN", "AUDIT.RATARATA"),
    *("AUDIT.JUMLAH", "AUDIT.IKM", "AUDIT.KATEGORI", "SUMBER", "JELASKAN"),
]


def code(result: object) -> str:
    assert isinstance(result, GalatSel), result
    assert result.kode in KODE
    assert result.pesan
    assert result.message
    return result.kode


def near(result: object) -> float:
    assert isinstance(result, float), result
    return round(result, 6)


def test_the_table_is_whole() -> None:
    assert [each.nama for each in FUNGSI] == NAMES
    for each in FUNGSI:
        assert each.bantuan != each.help
        assert each.kategori
        names = [argument.nama for argument in each.argumen]
        assert len(set(names)) == len(names)
        assert all(name.isidentifier() for name in names)
        assert all(argument.bantuan and argument.help for argument in each.argumen)
        needed = [argument.wajib for argument in each.argumen]
        assert needed == sorted(needed, reverse=True), "optional arguments stand last"


@pytest.mark.parametrize("fungsi", FUNGSI, ids=lambda each: each.nama)
def test_every_example_gives_what_it_says(fungsi: Fungsi) -> None:
    found = call(fungsi, *fungsi.contoh)
    assert (float(round_to(found)) if isinstance(found, float) else found) == fungsi.hasil
    assert fungsi.jenis.value in {"teks", "matriks"} or isinstance(found, float)
    assert call(f"sakip.{fungsi.nama.lower()}", *fungsi.contoh) == found
    assert fungsi.rumus.startswith(f"=SAKIP.{fungsi.nama}(")
    if fungsi.nama == "JELASKAN":
        assert fungsi.hitung(*fungsi.contoh) == fungsi.hasil
    else:
        said = call("JELASKAN", fungsi.nama, *fungsi.contoh)
        assert isinstance(said, str)
        assert not said.startswith("#")


def test_examples_are_written_as_one_types_them() -> None:
    assert find("RATARATA").rumus == "=SAKIP.RATARATA({100| 100| 103,2})"
    assert find("RASIO").rumus == '=SAKIP.RASIO(0,340972222222222; ; "jam")'


@pytest.mark.parametrize(
    ("realisasi", "target", "expected"),
    [
        ("88,75", 86.0, 103.197674),
        (" 88,75 ", "86", 103.197674),
        ("7:9", "2:9", 350.0),
        ("0,33", 0.33, 100.0),
        ("94,37%", "100%", 94.37),
        (0.1 + 0.2, 0.3, 100.0),
        ("Rp50", "Rp100", 50.0),
        (92.0, "80-90", 102.222222),
        (85, Decimal(80), 106.25),
        (np.float64(7), np.int64(8), 87.5),
        (Rasio(7, 9), Fraction(2, 9), 350.0),
        (((7.0,),), [[8.0]], 87.5),
    ],
)
def test_capaian_over_raw_cells(realisasi: object, target: object, expected: float) -> None:
    assert near(call("CAPAIAN", realisasi, target)) == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ((None, 86.0), "#N/A"),
        (("  ", 86.0), "#N/A"),
        (("-", 86.0), "#N/A"),
        ((86.0, None), "#N/A"),
        ((86.0, 0.0), "#DIV/0!"),
        (("08.11", 86.0), "#VALUE!"),
        (("8,000,000", 86.0), "#VALUE!"),
        (("abc", 86.0), "#VALUE!"),
        (("80-90", 86.0), "#VALUE!"),
        ((85.0, "90-80"), "#VALUE!"),
        ((85.0, "12 bulan"), "#VALUE!"),
        ((">= 80", 85.0), "#VALUE!"),
        ((True, 86.0), "#VALUE!"),
        ((float("nan"), 86.0), "#NUM!"),
        ((float("inf"), 86.0), "#NUM!"),
        ((1e308, 1e-300), "#NUM!"),
        (("#REF!", 86.0), "#REF!"),
        (("#N/A", 86.0), "#N/A"),
        (("Err:504", 86.0), "#VALUE!"),
        ((86.0, GalatSel("#NAME?", "a", "b")), "#NAME?"),
        ((86.0, 86.0, "acak"), "#VALUE!"),
        ((86.0, 86.0, GalatSel("#NUM!", "a", "b")), "#NUM!"),
        ((86.0, 86.0, True), "#VALUE!"),
        ((86.0, dt.time(8, 11)), "#VALUE!"),
        ((86.0,), "#VALUE!"),
        ((86.0, 86.0, "maximize", 1.0), "#VALUE!"),
    ],
)
def test_capaian_without_a_figure(cells: tuple[object, ...], expected: str) -> None:
    assert code(call("CAPAIAN", *cells)) == expected


def test_a_blank_option_is_the_default() -> None:
    for blank in (None, "", " ", 0.0):
        assert near(call("CAPAIAN", 10.0, 12.5, blank)) == 80.0
        assert near(call("CAPAIAN.TERBATAS", 88.75, 86.0, "", blank)) == 100.0
    assert near(call("CAPAIAN", 10.0, 12.5, " Minimize ")) == 120.0
    assert near(call("CAPAIAN.TERBATAS", 200.0, 100.0, None, 120.0)) == 120.0
    assert near(call("CAPAIAN.TERBATAS", 10.0, 12.5, "minimize", 150.0)) == 120.0
    assert code(call("CAPAIAN.TERBATAS", 200.0, 100.0, "", 1.2)) == "#NUM!"


def test_categories_and_grades() -> None:
    assert call("KATEGORI", 90.5) == "Tinggi"
    assert call("KATEGORI", "103,20%") == "Sangat Tinggi"
    assert call("KATEGORI", 82.0, "akip") == "Memuaskan"
    assert call("MUTU", 82.0, "akip") == "A"
    assert (call("MUTU", 81.5), call("MUTU", 81.5, "", 2016.0)) == ("B", "A")
    assert call("MUTU", 60.0, "bum-desa") == "Pemula"
    assert code(call("MUTU", 20.0)) == "#N/A"
    assert code(call("KATEGORI", 90.0, "tiada")) == "#N/A"
    assert code(call("KATEGORI", 90.0, "", 2024.5)) == "#NUM!"
    assert code(call("KATEGORI", 90.0, "", 1e12)) == "#NUM!"
    assert code(call("KATEGORI", "3:9")) == "#VALUE!"
    assert code(call("KATEGORI", None)) == "#N/A"


def test_conclusions() -> None:
    assert call("KETERANGAN", 86.0, 86.0) == "Mencapai Target"
    assert call("KETERANGAN", "7:9", "8:9") == "Belum Mencapai Target"
    assert call("KETERANGAN", 10.0, 12.5, "minimize") == "Melebihi Target"
    assert code(call("KETERANGAN", None, 12.5)) == "#N/A"


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ((3.0, 9.0), "3:9"),
        (("3:9",), "3:9"),
        (("3/9", "", ""), "3:9"),
        (("08.11",), "8:11"),
        (("8:11:00",), "8:11"),
        (("0,340972222222222", None, "jam"), "8:11"),
        ((0.3409722222222222, None, "jam"), "8:11"),
        ((0.3409722222222222, 0.0, "jam"), "8:11"),
        ((1.0486111111111112, None, "jam"), "25:10"),
        ((dt.time(8, 11),), "8:11"),
        ((dt.timedelta(hours=25, minutes=10),), "25:10"),
        ((dt.date(2026, 9, 3), None, "hari_bulan"), "3:9"),
        ((dt.date(2026, 3, 9), None, "bulan_hari"), "3:9"),
        (("2026-03-09", None, "bulan_hari"), "3:9"),
        (("9/3", None, "bulan_hari"), "9:3"),
    ],
)
def test_ratios_are_recovered(cells: tuple[object, ...], expected: str) -> None:
    assert call("RASIO", *cells) == expected


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ((0.3409722222222222,), "#VALUE!"),
        ((0.33, None, "jam"), "#VALUE!"),
        ((1 / 3, None, "jam"), "#VALUE!"),
        ((True,), "#VALUE!"),
        (("0,33",), "#VALUE!"),
        (("abc",), "#VALUE!"),
        ((None,), "#N/A"),
        (("#DIV/0!",), "#DIV/0!"),
        ((3.0, 0.0), "#DIV/0!"),
        ((-3.0, 9.0), "#NUM!"),
        ((3.0, 9.0, "pukul"), "#VALUE!"),
        ((dt.date(2026, 9, 3),), "#VALUE!"),
    ],
)
def test_no_ratio_is_guessed(cells: tuple[object, ...], expected: str) -> None:
    assert code(call("RASIO", *cells)) == expected


def test_a_bare_number_says_how_to_call_it_a_time() -> None:
    found = call("RASIO", 0.3409722222222222)
    assert isinstance(found, GalatSel)
    assert '"jam"' in found.pesan
    assert call("RASIO", "3:9", 0.0) == call("RASIO", "3:9", None, "jam") == "3:9"
    said = call("JELASKAN", "RASIO", dt.date(2026, 3, 3))
    assert said == "3:3, dipulihkan: rasio berubah menjadi tanggal di lembar kerja."
    said = call("JELASKAN", "RASIO", dt.datetime(1900, 1, 1, 1, 10), None, "hari_bulan")
    assert said == "25:10, dipulihkan: rasio berubah menjadi jam di lembar kerja."
    assert call("JELASKAN", "RASIO", "08.11") == "8:11, dipulihkan: rasio berubah menjadi jam di lembar kerja."
    said = call("JELASKAN", "RASIO", dt.date(2026, 9, 3), None, "hari_bulan")
    assert said == "3:9, dipulihkan: rasio berubah menjadi tanggal di lembar kerja."
    assert call("RASIO", 46268.0, None, "hari_bulan") == "3:9"
    assert call("RASIO", 46268.0, 0.0, "bulan-hari") == "9:3"
    for serial in (60.0, 46268.5, 3e6, -1.0):
        assert code(call("RASIO", serial, None, "hari_bulan")) == "#VALUE!"
    said = call("JELASKAN", "RASIO", 46268.0, None, "hari_bulan")
    assert said == "3:9, dipulihkan: rasio berubah menjadi tanggal di lembar kerja."
    assert call("JELASKAN", "RASIO", 3.0, 9.0) == "3:9, nilainya 0,333333333."


def test_percentages() -> None:
    assert near(call("PERSENTASE", 3.0, "9")) == 33.333333
    assert code(call("PERSENTASE", 10.0, 9.0)) == "#NUM!"
    for yes in (True, 1.0, "ya"):
        assert near(call("PERSENTASE", 18.0, 9.0, yes)) == 200.0
    for no in (False, 0.0, "", "tidak"):
        assert code(call("PERSENTASE", 10.0, 9.0, no)) == "#NUM!"
    assert code(call("PERSENTASE", 10.0, 9.0, "mungkin")) == "#VALUE!"
    assert code(call("PERSENTASE", None, 9.0)) == "#N/A"
    assert call("JELASKAN", "PERSENTASE", 18.0, 9.0, True) == "18 / 9 x 100 = 200,00%."


ROWS = ((4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0, 4.0), (3.0, 3.0, "", 3.0, 3.0, 3.0, 3.0, 3.0, "3"), ("",) * 9)


def test_the_satisfaction_index() -> None:
    assert near(call("IKM", ROWS)) == 88.888889
    assert near(call("IKM", ROWS, "", "listwise")) == 100.0
    assert near(call("IKM", [list(ROWS[0])], 0.11)) == 99.0
    assert near(call("IKM", ROWS[:1], "0,111")) == 99.9
    assert near(call("IKM", ((3.0,) * 14,))) == 75.0
    assert near(call("IKM", ROWS[:1], None, None, 5.0)) == 80.0
    assert code(call("IKM", ROWS[0][:5])) == "#VALUE!"
    assert code(call("IKM", 4.0)) == "#VALUE!"
    assert code(call("IKM", ((5.0,) * 9,))) == "#VALUE!"
    assert code(call("IKM", (("",) * 9,))) == "#N/A"
    assert code(call("IKM", ((*ROWS[0][:8], "#REF!"),))) == "#VALUE!"
    said = call("JELASKAN", "IKM", ROWS)
    assert isinstance(said, str)
    assert said == (
        "2 responden, 9 unsur, 1 jawaban kosong (per_unsur): NIK 88,89, mutu A (Sangat Baik) menurut skm-14-2017. "
        "Aturan: NRR = jumlah nilai / jumlah jawaban; NI = jumlah (NRR x bobot); NIK = NI x 25 (PermenPANRB 14/2017)."
    )


@pytest.mark.parametrize(
    ("cells", "figure", "said"),
    [
        (
            (ROWS, "", "listwise"),
            100.0,
            "2 responden, 1 dipakai, 9 unsur, 1 jawaban kosong (listwise): NIK 100,00",
        ),
        ((ROWS, "", "zero"), 83.333333, "NRR = jumlah nilai / jumlah kuesioner; NI"),
        ((ROWS[:1], "0,11"), 99.0, "0 jawaban kosong, bobot 0,11: NIK 99,00, mutu A"),
        ((ROWS[:1], "", "", 5.0), 80.0, "NIK 80,00, mutu B (Baik) menurut skm-14-2017. Aturan: NRR"),
        ((ROWS[:1], "", "", 5.0), 80.0, "NIK = NI x 100 / 5 (PermenPANRB 14/2017)."),
        ((((1.0,) * 9,), "", "", 5.0), 20.0, "NIK 20,00, di luar skm-14-2017. Aturan"),
        ((((2.6,) * 14,),), 65.0, "14 unsur, 0 jawaban kosong: NIK 65,00, mutu B (Baik) menurut ikm-25-2004."),
        ((((2.6,) * 14,), 0.071), 64.61, "bobot 0,071: NIK 64,61"),
    ],
)
def test_the_sentence_of_an_index(cells: tuple[object, ...], figure: float, said: str) -> None:
    assert near(call("IKM", *cells)) == figure
    assert said in str(call("JELASKAN", "IKM", *cells))


def test_every_fault_of_a_survey_is_named_by_its_row() -> None:
    found = call("IKM", (ROWS[0], ("",) * 9, (5.0, *ROWS[0][1:]), ("abc", True, *ROWS[0][2:]), ("#REF!", *ROWS[0][1:])))
    assert isinstance(found, GalatSel)
    assert found.pesan == (
        "baris 3, persyaratan: 5 tidak boleh; nilainya harus dari 1 sampai 4; "
        "baris 4, persyaratan: 'abc' tidak dapat dibaca sebagai bilangan; tulis seperti 1.234,5; "
        "baris 5, persyaratan: sel ini berisi galat #REF!; perbaiki sel itu dahulu; "
        "baris 4, prosedur: TRUE bukan bilangan; isi 1 atau 0 bila maksudnya bilangan"
    )


def test_budget() -> None:
    assert near(call("SERAPAN", "Rp14.100.000", 16e6)) == 88.125
    assert code(call("SERAPAN", 1.0, 0.0)) == "#DIV/0!"
    assert code(call("SERAPAN", 1.0, "")) == "#N/A"
    assert near(call("EFISIENSI", 100.0, 80.0, "ratio-percent")) == 125.0
    assert code(call("EFISIENSI", 100.0, 0.0)) == "#DIV/0!"
    said = call("JELASKAN", "EFISIENSI", 100.0, 80.0, "ratio-percent")
    assert isinstance(said, str)
    assert "125,00" in said
    assert "BPKP" in said


def test_means() -> None:
    column = ((100.0,), (100.0,), ("103,2",))
    assert near(call("RATARATA", column)) == 101.066667
    assert near(call("RATARATA", column, 100.0)) == 100.0
    assert code(call("RATARATA", ((100.0,), ("",)))) == "#N/A"
    assert near(call("RATARATA", ((100.0,), ("",)), "", "Lewati")) == 100.0
    assert code(call("RATARATA", ((100.0,), ("",)), "", "buang")) == "#VALUE!"
    assert code(call("RATARATA", (("",),), "", "lewati")) == "#N/A"
    assert near(call("RATARATA", 5.0)) == 5.0
    rule = "Aturan: rata-rata sederhana, jumlah nilai / banyaknya nilai."
    said = call("JELASKAN", "RATARATA", ((100.0,), ("",)), None, "lewati")
    assert said == f"rata-rata 1 nilai, 1 dilewati: 100,00. {rule}"
    said = call("JELASKAN", "RATARATA", ((90.0,), (150.0,)), 110.0)
    assert said == f"rata-rata 2 nilai, 1 dibatasi 110: 100,00. {rule}"


def test_comparisons() -> None:
    assert call("BANDINGKAN", 10.0, 12.0, "minimize") == "membaik"
    assert near(call("BANDINGKAN", 88.75, 86.72, "", "selisih")) == 2.03
    assert near(call("BANDINGKAN", 110.0, 100.0, "", "relatif")) == 10.0
    assert code(call("BANDINGKAN", 110.0, 0.0, "", "relatif")) == "#DIV/0!"
    assert code(call("BANDINGKAN", 110.0, 0.0, "", "lain")) == "#VALUE!"
    assert code(call("BANDINGKAN", 110.0, None)) == "#N/A"
    said = call("JELASKAN", "BANDINGKAN", 110.0, 0.0)
    assert isinstance(said, str)
    assert said.startswith("0 menjadi 110: selisih 110,00, membaik. Aturan: menurut arah indikator (")


def test_numbers_in_and_out() -> None:
    assert near(call("ANGKA", "Rp1.500.000,00")) == 1500000.0
    assert near(call("ANGKA", "94,37%")) == 94.37
    assert near(call("ANGKA", "1:4")) == 0.25
    assert code(call("ANGKA", "")) == "#N/A"
    assert code(call("ANGKA", "12 bulan")) == "#VALUE!"
    assert code(call("ANGKA", b"8")) == "#VALUE!"
    assert call("JELASKAN", "ANGKA", "1:4") == "dibaca sebagai 1:4."
    assert call("RUPIAH", 1500.0, 0.0) == "Rp1.500"
    assert call("RUPIAH", "1.500", None, "spasi") == "Rp 1.500,00"
    assert call("PERSEN", 103.2, 1.0) == "103,2%"
    assert code(call("PERSEN", 103.2, 99.0)) == "#NUM!"
    assert call("TERBILANG", 1500.5, "rupiah") == "seribu lima ratus rupiah lima puluh sen"
    assert call("JELASKAN", "TERBILANG", 3.0) == "tiga"


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        ((88.75, 86.0, "103,20%"), "cocok"),
        ((88.75, 86.0, 103.2), "cocok"),
        ((88.75, 86.0, "103"), "cocok"),
        ((88.75, 86.0, 103.197674418605), "cocok"),
        ((88.75, 86.0, 1.0319767), "cocok"),
        ((88.75, 86.0, 100.0, "", 100.0), "cocok"),
        ((88.75, 86.0, 103.0, "", "", 0.0), "cocok"),
        ((88.75, 86.0, "103,2", "", "", 1.0), "cocok"),
        ((85.0, "80-90", 100.0), "cocok"),
        (("8:11", "7:9", "93,51"), "cocok"),
        ((dt.time(8, 11), dt.time(7, 9), "93,51"), "cocok"),
        ((88.75, 86.0, "96,90%"), "TERBALIK: 103,20"),
        ((10.0, 12.5, 80.0, "minimize"), "TERBALIK: 120,00"),
        ((86.72, 84.0, "103,23"), "DIPOTONG: 103,24"),
        ((88.75, 86.0, 100.0), "DIBATASI: 103,20"),
        (("18.18", "04.18", "23,50%"), "WAKTU: 450,00"),
        (("18:18", "4:18", 23.5), "WAKTU: 450,00"),
        ((88.75, 86.0, 88.0), "TIDAK TERJELASKAN: 103,20"),
        ((88.75, 86.0, 103.0), "TIDAK TERJELASKAN: 103,20"),
        ((None, 86.0, 100.0), "TIDAK TERJELASKAN"),
        ((None, 86.0, None), "TIDAK DAPAT DINILAI"),
        ((5.0, 0.0, 100.0), "TIDAK DAPAT DINILAI"),
        ((86.0, 86.0, ""), "tidak tercetak"),
        ((86.0, 86.0, "-"), "tidak tercetak"),
        ((86.0, 86.0, "abc"), "TIDAK DAPAT DINILAI"),
        ((86.0, 86.0, True), "TIDAK DAPAT DINILAI"),
        (("abc", 86.0, "100"), "TIDAK DAPAT DINILAI"),
        (("12:14", "90%", "95,24%"), "cocok"),
        (({}, 86.0, 86.0), "#VALUE!"),
        ((86.0, 86.0, "#N/A"), "#N/A"),
        ((86.0, "#REF!", 100.0), "#REF!"),
        ((86.0, 86.0, 100.0, "acak"), "#VALUE!"),
        ((86.0, 86.0, 100.0, "", 99.0), "#NUM!"),
        ((86.0, 86.0, 100.0, "", "", 35.0), "#NUM!"),
        ((88.75, 86.0, 1.0349, "", "", 2.0), "TIDAK TERJELASKAN: 103,20"),
        ((88.75, 86.0, 1.03, "", "", 0.0), "cocok"),
        ((88.75, 86.0, 1.03), "TIDAK TERJELASKAN: 103,20"),
        ((88.75, 86.0, 1.1), "TIDAK TERJELASKAN: 103,20"),
        ((94.6, 86.0, 1.1), "cocok"),
        ((7 / 9, 2 / 9, 180.0), "TIDAK TERJELASKAN: 350,00"),
        ((7 / 9, 2 / 9, 350.0), "cocok"),
        ((0.0, 8.0, "120", "minimize_inverse", 120.0), "cocok"),
        ((0.0, 8.0, "100", "minimize_inverse", 120.0), "DIBATASI: 120,00"),
        ((0.0, 8.0, "5", "minimize_inverse", 120.0), "TIDAK TERJELASKAN: 120,00"),
        ((0.0, 8.0, "5", "minimize_inverse"), "TIDAK DAPAT DINILAI"),
        ((85.0, "80-90", "106,25"), "TIDAK TERJELASKAN: 100,00"),
        ((85.5, "80-90", "106,88"), "TIDAK TERJELASKAN: 100,00"),
        ((92.5, "80-90", "102,80"), "DIBULATKAN DULU: 102,78"),
        ((1.0, 3.0, "33,3333333333333333"), "cocok"),
        ((85.39, 85.14, 0.9971), "TERBALIK: 100,29"),
        ((2.4987, 100.0, 2.5), "cocok"),
        ((88.75, 86.0, "103.20", "", "", 2.0), "cocok"),
        ((88.75, 86.0, "96.90", "", "", 2.0), "TERBALIK: 103,20"),
        ((88.75, 86.0, "n/a", "", "", 2.0), "tidak tercetak"),
        ((88.75, 86.0, "103,1977", "", "", 2.0), "cocok"),
    ],
)
def test_audit(cells: tuple[object, ...], expected: str) -> None:
    assert str(call("AUDIT", *cells)) == expected


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (("abc", 85.0, "100"), "realisasi: 'abc' tidak terbaca sebagai angka"),
        ((85.0, "abc", "100"), "target: 'abc' tidak terbaca sebagai angka"),
        ((85.0, 85.0, "abc"), "(tercetak: abc): ada sel yang tidak terbaca"),
        (("80-90", 85.0, "100"), "realisasi: '80-90' bukan angka"),
    ],
)
def test_what_cannot_be_judged_is_said_by_its_name(cells: tuple[object, ...], said: str) -> None:
    assert said in str(call("JELASKAN", "AUDIT", *cells))


def test_the_sentence_of_an_audit() -> None:
    assert call("JELASKAN", "AUDIT", 85.0, "80-90", "100") == (
        "Capaian 100 sesuai: di dalam rentang target (target 80-90 dan realisasi 85)."
    )
    assert call("JELASKAN", "AUDIT", 0.0, 8.0, "100", "minimize_inverse", 120.0) == (
        "Capaian 100 dibatasi: tidak terhingga, dibatasi (target 8 dan realisasi 0); "
        "yang benar 120,00 (tidak terhingga, dibatasi). Bila sel realisasi kosong, bukan nol, ketik "
        "=SAKIP.AUDIT(SAKIP.SEL(realisasi); target; tercetak; polarisasi; batas)."
    )
    assert call("JELASKAN", "AUDIT", 88.75, 86.0, "96,90%") == (
        "Capaian 96,90% terbalik, dihitung target dibagi realisasi (target 86 dan realisasi 88,75); "
        "yang benar 103,20 (realisasi dibagi target)."
    )
    assert call("JELASKAN", "AUDIT", 88.75, 86.0, 100.0, "", 100.0) == (
        "Capaian 100 sesuai: realisasi dibagi target (target 86 dan realisasi 88,75), 103,20 dibatasi 100."
    )


FOREIGN = re.compile(r"\b(cap|places|style|method|undefined|blank|max_score|n:|None|parse_\w+|str|float|tuple)\b")


@pytest.mark.parametrize(
    ("name", "cells", "said"),
    [
        (
            "CAPAIAN",
            (1.0, 1.0, "x"),
            "polarisasi: 'x' bukan pilihan di sini; pilih salah satu dari maximize / positif",
        ),
        ("CAPAIAN", ("80-90", 85.0), "realisasi: '80-90' tidak dapat dipakai di sini; beri satu bilangan saja"),
        ("CAPAIAN", (1.0,), "CAPAIAN: diberi 1 masukan, perlu 2-3"),
        ("CAPAIAN.TERBATAS", (1.0, 1.0, "", 5.0), "batas: 5 tidak boleh; nilainya harus minimal 100 (persen)"),
        ("RATARATA", (((1.0,),), 5.0), "batas: 5 tidak boleh"),
        ("RATARATA", (((1.0,),), "", "x"), "kosong: 'x' bukan pilihan di sini; pilih salah satu dari tolak, lewati"),
        ("RATARATA", (((1.0, 2.0), (1.0,)),), "beri baris-baris yang sama panjang"),
        ("IKM", (((4.0,) * 9,), "x"), "bobot: 'x' bukan pilihan"),
        ("IKM", (((4.0,) * 9,), "", "x"), "kosong: 'x' bukan pilihan"),
        ("IKM", (((4.0,) * 9,), "", "", 2.5), "maks: 2,5 tidak boleh; nilainya harus bilangan bulat"),
        ("IKM", (((4.0,) * 5,),), "jawaban: '1 x 5' tidak dapat dipakai di sini; beri rentang dengan 9 atau 14 kolom"),
        ("KATEGORI", (5.0, "skm", 20205.0), "tahun: 20.205 tidak boleh; nilainya harus bilangan bulat 0 sampai 9999"),
        ("KATEGORI", (5.0, True), "skala: TRUE tidak dapat dipakai di sini; beri sebuah nama"),
        ("EFISIENSI", (5.0, 5.0, "x"), "metode: 'x' bukan pilihan"),
        ("RUPIAH", (5.0, -1.0), "desimal: -1 tidak boleh; nilainya harus bilangan bulat 0 sampai 34"),
        ("RUPIAH", (5.0, 2.0, "x"), "gaya: 'x' bukan pilihan"),
        ("PERSEN", (5.0, 1.5), "desimal: 1,5 tidak boleh"),
        ("TERBILANG", (5.5, "x"), "gaya: 'x' bukan pilihan"),
        ("RASIO", (46268.0,), 'SAKIP.RASIO(sel; ; "jam")'),
        ("RASIO", ("12",), "beri rasio seperti 3:9"),
        ("RASIO", ("3-9",), "bagian: '3-9' tidak dapat dipakai di sini; beri rasio seperti 3:9"),
        ("RASIO", ("12 orang",), "bagian: '12 orang' tidak dapat dipakai di sini; beri rasio seperti 3:9"),
        ("RASIO", ("abc",), "bagian: 'abc' tidak dapat dibaca sebagai"),
        ("RASIO", ("-",), "bagian: belum diisi"),
        ("RASIO", (45538.0, None, "jam"), "bagian: 45.538 tidak dapat dibaca sebagai rasio yang berubah menjadi jam"),
        ("RASIO", (dt.date(2024, 9, 3),), 'beri bersamanya salah satu dari "hari_bulan", "bulan_hari"'),
        ("CAPAIAN", (5.0, "Galat:504"), "target: sel ini berisi galat Galat:504"),
        ("CAPAIAN", (5.0, 5.0, 7.0), "polarisasi: '7' bukan pilihan"),
        ("BANDINGKAN", (5.0, 5.0, "", "x"), "bentuk: 'x' bukan pilihan"),
        ("TERBILANG", (1.5, "urutan"), "nilai: 1,5 tidak boleh; nilainya harus bilangan bulat mulai dari 1"),
        ("TERBILANG", (1e40,), "nilai: 1E+40 tidak boleh"),
        ("IKM", (((4.0,) * 9,), "", "", 1.0), "maks: 1 tidak boleh; nilainya harus bilangan bulat 2 sampai 100"),
        ("RASIO", (None,), "bagian: belum diisi (kosong tidak sama dengan nol)"),
        (
            "RASIO",
            (8.0, 11.0, "jam"),
            "asal: 'jam' tidak dapat dipakai di sini; beri asal hanya bila masukannya",
        ),
        ("RASIO", ("08.11", None, "hari_bulan"), "bagian: '08.11' tidak dapat dipakai di sini; beri rasio seperti 3:9"),
        (
            "RASIO",
            (8.0, 11.0, "x"),
            "asal: 'x' bukan pilihan di sini; pilih salah satu dari jam, hari",
        ),
        ("BANDINGKAN", (None, 5.0), "kini: belum diisi"),
        (
            "BANDINGKAN",
            (5.0, 5.0, "stabilize"),
            "dari maximize / positif, minimize / negatif, minimize_inverse",
        ),
        ("RATARATA", (((1.0,), (None,), ("abc",), ("",)),), "nilai ke-3: 'abc' tidak dapat dibaca sebagai bilangan"),
        ("RATARATA", (((1.0,), (None,), (3.0,), ("",)),), "nilai ke-2, nilai ke-4: belum diisi"),
        ("CAPAIAN", ("abc", 5.0), "realisasi: 'abc' tidak dapat dibaca sebagai bilangan; tulis seperti 1.234,5"),
        (
            "CAPAIAN",
            (5.0, "8,000,000"),
            "target: '8,000,000' tidak tertulis menurut kaidah Indonesia; mungkin",
        ),
        ("CAPAIAN", ("n/a", 5.0), "realisasi belum diisi"),
        (
            "CAPAIAN",
            ([[[1.0]]], 5.0),
            "CAPAIAN: … tidak dapat dipakai di sini; beri baris-baris berisi sel tunggal",
        ),
        ("CAPAIAN", ("#SPILL!", 5.0), "realisasi: sel ini berisi galat #SPILL!"),
        ("CAPAIAN", (GalatSel("#SPILL!", "a", "b"), 5.0), "realisasi: sel ini berisi galat #SPILL!"),
        ("CAPAIAN", ("#IKU1", 5.0), "realisasi: '#IKU1' tidak dapat dibaca sebagai bilangan"),
        ("CAPAIAN", (5.0, 5.0, False), "polarisasi: FALSE tidak dapat dipakai di sini; beri sebuah nama"),
        (
            "PERSENTASE",
            (5.0, 5.0, "x"),
            "lebih: 'x' bukan pilihan di sini; pilih salah satu dari tidak / false, ya",
        ),
    ],
)
def test_a_refusal_calls_arguments_by_their_names_in_the_sheet(name: str, cells: tuple[object, ...], said: str) -> None:
    found = call(name, *cells)
    assert isinstance(found, GalatSel)
    assert said in found.pesan
    assert not FOREIGN.search(found.pesan)


def test_a_reason_fits_in_a_cell() -> None:
    for name, cells in (("IKM", ((5.0,) * 9,) * 1000), ("RATARATA", ((None,),) * 10_000)):
        found = call(name, cells)
        assert isinstance(found, GalatSel)
        assert found.pesan.endswith(("; dan lainnya", "dan 9980 lainnya: belum diisi (kosong tidak sama dengan nol)"))
        assert len(found.pesan) < 3000


def test_explanations_of_what_has_no_figure() -> None:
    assert call("JELASKAN", "CAPAIAN", "7", "0") == (
        "#DIV/0!: tidak terdefinisi: target nol: capaian tidak dapat dihitung sebagai rasio terhadap target"
    )
    assert call("JELASKAN", "CAPAIAN", GalatSel("#REF!", "a", "b"), 0.0) == (
        "#REF!: realisasi: sel ini berisi galat #REF!; perbaiki sel itu dahulu"
    )
    assert call("JELASKAN", (("CAPAIAN",),), 7.0, 8.0, None, None, None, None) == (
        "7 / 8 x 100 = 87,50%; Belum Mencapai Target. Aturan: LAN 239/IX/6/8/2003."
    )
    assert call("JELASKAN", "CAPAIAN.TERBATAS", 9.0, 8.0) == (
        "9 / 8 x 100 = 112,50%, dibatasi menjadi 100,00%; Melebihi Target. Aturan: LAN 239/IX/6/8/2003."
    )
    assert call("JELASKAN", "KATEGORI", 90.5) == (
        "90,5 termasuk Tinggi, rentang 76 - 90, karena belum mencapai rentang berikutnya, pada Skala nilai peringkat "
        "kinerja Permendagri 86/2017 (permendagri-86-2017). Sumber: Permendagri 86/2017."
    )
    for wrong in ("TIADA", "JELASKAN", 5.0, None, ""):
        assert str(call("JELASKAN", wrong, 7.0)).startswith("#N/A: ")
    for blank in (None, "", 0.0):
        assert call("JELASKAN", blank, 7.0) == "#N/A: fungsi: belum diisi (kosong tidak sama dengan nol)"
    assert call("JELASKAN") == "#N/A: fungsi: belum diisi (kosong tidak sama dengan nol)"
    assert str(call("JELASKAN", (("CAPAIAN",), ("SERAPAN",)), 7.0, 8.0)).endswith("beri nama satu fungsi")
    assert "JELASKAN" not in str(call("JELASKAN", "JELASKAN", 7.0)).partition("yang dikenal")[2]
    assert call("JELASKAN", "#NAME?", 7.0) == "#NAME?: fungsi: sel ini berisi galat #NAME?; perbaiki sel itu dahulu"
    said = "#VALUE!: CAPAIAN: diberi 1 masukan, perlu 2-3"
    assert call("JELASKAN", "CAPAIAN", 7.0) == said
    assert call("JELASKAN", "ANGKA", 7.0, 8.0) == "#VALUE!: ANGKA: diberi 2 masukan, perlu 1"
    ragged = call("JELASKAN", "CAPAIAN", ((1.0,), (2.0,)), ((1.0,), (2.0,), (3.0,)))
    assert ragged == "#VALUE!: CAPAIAN: '2 x 1' tidak dapat dipakai di sini; beri rentang yang sama besar (3 x 1)"
    assert code(call("TIADA", 7.0)) == "#N/A"


@pytest.mark.parametrize("blank", [None, "", " ", ((None,),), (("",),)])
def test_blanks_behind_the_last_argument_do_not_count(blank: object) -> None:
    assert call("CAPAIAN", 7.0, 8.0, "", blank, blank) == 87.5
    assert call("JELASKAN", "ANGKA", "5", blank, blank) == "dibaca sebagai 5."


@pytest.mark.parametrize(
    ("name", "cells", "said"),
    [
        (
            "KATEGORI",
            (90.996, "", "", 2.0),
            "90,996 dibulatkan menjadi 91,00 termasuk Sangat Tinggi, rentang 91 - 100",
        ),
        ("KATEGORI", (103.0,), "103 termasuk Sangat Tinggi, rentang 91 - 100 sebagai yang tertinggi, pada"),
        ("KATEGORI", (90.9999999999,), "90,9999999999 termasuk Tinggi, rentang 76 - 90, karena belum"),
        (
            "KATEGORI",
            (100.004, "akip"),
            "100,004 termasuk Sangat Memuaskan (AA), rentang > 90 - 100 setelah dibulatkan",
        ),
        (
            "KATEGORI",
            (0.9437,),
            "(0,94 untuk 94%), ketik =SAKIP.KATEGORI(SAKIP.SEL(nilai)); di Excel kalikan dengan",
        ),
        ("MUTU", (76.605,), "76,605 termasuk Baik (B), rentang 76,61 - 88,30 setelah dibulatkan, pada"),
        ("MUTU", (76.604,), "76,604 termasuk Kurang Baik (C), rentang 65 - 76,60 setelah dibulatkan, pada"),
    ],
)
def test_how_a_band_was_found(name: str, cells: tuple[object, ...], said: str) -> None:
    assert said in str(call("JELASKAN", name, *cells))
    assert "kalikan" not in str(call("JELASKAN", "KATEGORI", 0.75, "idm"))


def test_round_then_rate() -> None:
    assert call("KATEGORI", 90.996) == "Tinggi"
    assert call("KATEGORI", 90.996, None, None, 2.0) == "Sangat Tinggi"
    assert call("MUTU", 80.4, "akip", "", 0.0) == "BB"
    assert call("MUTU", 80.4, "akip") == "A"


def test_values_are_plain() -> None:
    galat = GalatSel("#N/A", "a", "b")
    assert str(galat) == "#N/A"
    assert pickle.loads(pickle.dumps(galat)) == galat
    assert hash(galat) == hash(GalatSel("#N/A", "a", "b"))
    assert Argumen("a", "b", "c").wajib


def accepted(name: str, place: int, choice: str) -> object:
    """What a function gives for its example with one option chosen."""
    cells = list(find(name).contoh)
    cells += [None] * (place + 1 - len(cells))
    cells[place] = choice
    if name == "RASIO":
        cells[0] = 46268.0 if "_" in choice else 0.3409722222222222
    if name in {"BANDINGKAN", "PERSENTASE"}:
        cells[:2] = [2.0, 4.0]
    return call(name, *cells)


OPTIONS = [
    (fungsi, place, argument) for fungsi in FUNGSI for place, argument in enumerate(fungsi.argumen) if argument.pilihan
]


@pytest.mark.parametrize(("fungsi", "place", "argument"), OPTIONS, ids=lambda each: getattr(each, "nama", str(each)))
def test_every_choice_is_accepted_and_named_in_both_helps(fungsi: Fungsi, place: int, argument: Argumen) -> None:
    for choice in filter(None, argument.pilihan):
        if fungsi.nama not in {"IKM", "AUDIT.IKM"} or not choice.startswith("0.07"):
            assert not isinstance(accepted(fungsi.nama, place, choice), GalatSel), choice
        assert f'"{choice.replace(".", ",")}"' in argument.bantuan
        assert f'"{choice}"' in argument.help
    for choice, words in zip(argument.pilihan, argument.kata, strict=True):
        for word in words:
            assert accepted(fungsi.nama, place, word) == accepted(fungsi.nama, place, choice), word
    assert code(accepted(fungsi.nama, place, "lain")) == "#VALUE!"


LIBRARY = [
    ("CAPAIAN", 2, Polarisasi),
    ("IKM", 2, Blank),
    ("EFISIENSI", 2, Metode),
    ("RUPIAH", 2, GayaRupiah),
    ("TERBILANG", 1, GayaTerbilang),
]


@pytest.mark.parametrize(("name", "place", "kind"), LIBRARY, ids=str)
def test_choices_are_those_of_the_library_by_their_names_there(name: str, place: int, kind: type[Enum]) -> None:
    assert find(name).argumen[place].pilihan == tuple(each.value for each in kind)


def test_choices_that_the_sheet_narrows_or_widens() -> None:
    assert find("BANDINGKAN").argumen[2].pilihan == find("CAPAIAN").argumen[2].pilihan[:-1]
    assert find("RASIO").argumen[2].pilihan == ("", "jam", *(each.value for each in UrutanTanggal))
    assert find("RATARATA").argumen[2].pilihan == ("tolak", "lewati")
    weights = find("IKM").argumen[1].pilihan
    assert weights == ("exact", "0.11", "0.111", "0.1111", "0.07", "0.071", "0.0714")
    for n, unsur in ((9, weights[1:4]), (14, weights[4:])):
        for weight in weights[1:]:
            found = call("IKM", ((4.0,) * n,), weight.replace(".", ","))
            assert isinstance(found, GalatSel) is (weight not in unsur)
            assert weight not in unsur or near(found) == near(100 * n * float(weight))


TOLD = re.compile(r"(?:= |: |NIK |dibatasi menjadi )(-?[0-9.]+(?:,[0-9]+)?)%?[;,.]")

EXPLAINED = [
    *(("CAPAIAN", (10.0, 12.5, way)) for way in ("maximize", "minimize", "minimize_inverse", "stabilize")),
    *(("CAPAIAN.TERBATAS", (30.0, 12.5, way, cap)) for way in ("maximize", "minimize") for cap in (None, 110.0, 150.0)),
    ("PERSENTASE", (18.0, 9.0, True)),
    ("PERSENTASE", (29999.0, 30000.0)),
    ("SERAPAN", (29999.0, 30000.0)),
    *(("EFISIENSI", (100.0, 99.7, method)) for method in ("ratio", "ratio_percent", "level", "difference")),
    ("RATARATA", (((90.0,), (150.0,)), 110.0)),
    ("RATARATA", (((90.0,), (150.0,), ("",)), None, "lewati")),
    ("IKM", (ROWS, "0,111", "zero", 5.0)),
    ("IKM", (ROWS, "", "listwise")),
    ("CAPAIAN", (1.0, 30001.0)),
]


@pytest.mark.parametrize(("name", "cells"), EXPLAINED)
def test_the_figure_in_the_sentence_is_the_figure(name: str, cells: tuple[object, ...]) -> None:
    figure, said = call(name, *cells), call("JELASKAN", name, *cells)
    assert isinstance(figure, float)
    told = TOLD.findall(str(said))
    assert told, said
    last = told[-1] if name in {"CAPAIAN.TERBATAS"} else told[0]
    places = len(last.partition(",")[2])
    assert float(last.replace(".", "").replace(",", ".")) == float(round_to(figure, places))
    assert (round_to(figure, places) in {0, 1, 100}) <= (figure in {0.0, 1.0, 100.0})


def test_the_sentence_takes_the_year_and_direction_it_is_given() -> None:
    assert "ikm-25-2004" in str(call("JELASKAN", "MUTU", 70.0, "skm", 2016.0))
    assert "skm-14-2017" in str(call("JELASKAN", "MUTU", 70.0, "skm", 2024.0))
    assert "memburuk" in str(call("JELASKAN", "BANDINGKAN", 5.0, 4.0, "minimize"))
    assert str(call("JELASKAN", "BANDINGKAN", "3:9", "4:9")).startswith(
        "4:9 menjadi 3:9: selisih -0,11 (-25,00%), memburuk."
    )
    assert "minimum" not in str(call("JELASKAN", "RATARATA", ((1.0,),)))
    assert "0,000000000001 menjadi 0" in str(call("JELASKAN", "BANDINGKAN", 0.0, 1e-12))
    assert call("JELASKAN", "ANGKA", "0,0000000001") == "dibaca sebagai 0,0000000001."


def test_the_help_shows_what_each_style_writes() -> None:
    for each in find("RUPIAH").argumen[2].pilihan:
        assert f'"{each}" (' in find("RUPIAH").argumen[2].bantuan
        assert str(call("RUPIAH", 1500.0, None, each)) in find("RUPIAH").argumen[2].bantuan
    for each in find("TERBILANG").argumen[1].pilihan:
        assert str(call("TERBILANG", 15.0, each)) in find("TERBILANG").argumen[1].help


def test_a_negative_realisasi_is_not_explained_as_a_quotient() -> None:
    said = call("JELASKAN", "CAPAIAN.TERBATAS", -1.0, 8.0, "minimize_inverse")
    assert said == (
        "realisasi negatif: target dibagi realisasi tidak bermakna, dibatasi menjadi 100,00%; Melebihi Target. "
        "Aturan: praktik beberapa aplikasi dan kabupaten."
    )


SEVEN, TWO = 429 / 1440, 129 / 1440
WHERE = {"jam": 'SAKIP.RASIO(sel; ; "jam")', "tanggal": 'SAKIP.RASIO(sel; ; "hari_bulan")'}
EMPTY, PERCENT = "kosong, bukan nol, ketik", "berformat persen (0,94 untuk 94%), ketik"


def clocks(*ratios: str) -> str:
    return f"jam ({' dan '.join(ratios)}), ketik"


def days(*dates: str) -> str:
    return f"tanggal ({' dan '.join(dates)}), ketik"


DOUBTS: list[tuple[str, tuple[object, ...], list[tuple[str, str]]]] = [
    ("CAPAIAN", (SEVEN, TWO), [(clocks("7:9", "2:9"), "realisasi; target")]),
    ("CAPAIAN.TERBATAS", (SEVEN, TWO), [(clocks("7:9", "2:9"), "realisasi; target")]),
    ("BANDINGKAN", (SEVEN, TWO), [(clocks("7:9", "2:9"), "kini; lalu")]),
    ("AUDIT", (SEVEN, TWO, 350.0), [(clocks("7:9", "2:9"), "realisasi; target")]),
    ("AUDIT", (SEVEN, TWO, "332,56"), [(clocks("7:9", "2:9"), "realisasi; target")]),
    ("CAPAIAN", (SEVEN, "2:9"), [(clocks("7:9"), "realisasi")]),
    ("CAPAIAN", (SEVEN, 0.35), [(clocks("7:9", "8:24"), "realisasi; target")]),
    ("CAPAIAN", (0.35, 0.5), []),
    ("CAPAIAN", (0.35123, 0.5), []),
    ("CAPAIAN", (700 / 9, 100.0), []),
    ("CAPAIAN", (46267.0, 46272.0), [(days("02/09/2026", "07/09/2026"), "realisasi; target")]),
    ("CAPAIAN", (46267.0, "7:9"), [(days("02/09/2026"), "realisasi")]),
    ("CAPAIAN", (46267.0, 45902.0), []),
    ("CAPAIAN", (46267.5, 46272.0), []),
    ("SERAPAN", (46267.0, 80000.0), []),
    ("EFISIENSI", (100.0, 0.9434), [(PERCENT, "serapan")]),
    ("EFISIENSI", (1.0, 0.9434), []),
    ("CAPAIAN", (0.4444, "100%"), [(PERCENT, "realisasi")]),
    ("CAPAIAN", ("0,4444", "100%"), []),
    ("CAPAIAN", (1.0, 86.0), []),
    ("CAPAIAN", (0.5, "80-90"), []),
    ("CAPAIAN", (0.5, "n/b"), []),
    ("BANDINGKAN", (0.9437, 88.75), [(PERCENT, "kini")]),
    ("RATARATA", (((0.9437,), (0.9,), ("",), ("x",)), None, "lewati"), [(PERCENT, "nilai")]),
    ("PERSEN", (0.9437,), [(PERCENT, "nilai")]),
    ("KATEGORI", (0.5, "idm"), []),
    ("CAPAIAN", (0.0, 86.0), [(EMPTY, "realisasi")]),
    ("CAPAIAN", (0.0, 0.0), [(EMPTY, "realisasi; target")]),
    ("SERAPAN", (0.0, 86.0), [(EMPTY, "realisasi")]),
    ("AUDIT", (0.0, 86.0, 0.0), [(EMPTY, "realisasi; tercetak")]),
    ("CAPAIAN", ("0", 86.0), []),
    ("CAPAIAN", (None, 86.0), []),
    ("CAPAIAN", ("#REF!", 0.0), []),
    ("CAPAIAN", (float("nan"), 86.0), []),
    ("CAPAIAN", (1e300, 86.0), []),
    ("RUPIAH", (0.0,), [(EMPTY, "nilai")]),
    ("SERAPAN", (TWO, 0.0), [(EMPTY, "pagu"), (clocks("2:9"), "realisasi")]),
]


@pytest.mark.parametrize(("name", "cells", "hints"), DOUBTS)
def test_what_bare_numbers_may_have_been(name: str, cells: tuple[object, ...], hints: list[tuple[str, str]]) -> None:
    """Each doubt is told with the formula to type, and nothing else is."""
    said = str(call("JELASKAN", name, *cells))
    assert said.count("Bila sel") == len(hints)
    for what, arguments in hints:
        named = arguments.replace("; ", " dan ")
        typed = re.search(rf"Bila sel {named} {re.escape(what)} (=[^=]*?\))(?:; di Excel|\.(?= |$))", said)
        assert typed is not None, said
        assert re.findall(r"SAKIP\.SEL\((\w+)\)", typed[1]) == arguments.split("; ")
        assert typed[1].startswith(f"=SAKIP.{name}(")


def test_a_doubted_cell_in_words() -> None:
    assert str(call("JELASKAN", "SERAPAN", 0.0, 5.0)).endswith(
        " Bila sel realisasi kosong, bukan nol, ketik =SAKIP.SERAPAN(SAKIP.SEL(realisasi); pagu)."
    )
    assert str(call("JELASKAN", "CAPAIAN", SEVEN, "2:9")).endswith(
        " Bila sel realisasi jam (7:9), ketik =SAKIP.CAPAIAN(SAKIP.SEL(realisasi); target); "
        'di Excel SAKIP.RASIO(sel; ; "jam").'
    )
    assert call("JELASKAN", "RUPIAH", 0.0) == (
        "Rp0,00. Bila sel nilai kosong, bukan nol, ketik =SAKIP.RUPIAH(SAKIP.SEL(nilai))."
    )


@pytest.mark.parametrize(
    ("cells", "hint"),
    [
        ((46847500.0, 55700000.0, 84.1), " Dengan 1 desimal angka itu sesuai: tulis sebagai teks, atau beri desimal."),
        ((88.75, 86.0, 103.0), " Dengan 0 desimal angka itu sesuai: tulis sebagai teks, atau beri desimal."),
        ((88.75, 86.0, 104.0), ""),
        ((88.75, 86.0, 104.0, None, None, 1.0), ""),
    ],
)
def test_a_number_that_lost_its_zeros_is_told_its_decimals(cells: tuple[object, ...], hint: str) -> None:
    said = str(call("JELASKAN", "AUDIT", *cells))
    assert said.endswith(hint or ").")
    assert ("Dengan" in said) is bool(hint)


def test_audit_and_its_sentence_tell_the_same_figure() -> None:
    for cells, figure in (((89.49, 88.0, 0.9834), "101,69"), (("18.18", "04.18", 0.235), "450,00")):
        assert str(call("AUDIT", *cells)).endswith(f": {figure}")
        assert f"yang benar {figure} (" in str(call("JELASKAN", "AUDIT", *cells))
    said = str(call("JELASKAN", "AUDIT", None, 0.28, 0.2857))
    assert "realisasi 0,08 akan memberikannya" in said
    assert call("JELASKAN", 5.0).partition(";")[0] == "#N/A: '5': tidak ada fungsi ini"  # type: ignore[union-attr]


def test_a_ratio_beside_a_percent_counts_in_percent_on_either_side() -> None:
    assert near(call("CAPAIAN", "7:8", "90%")) == round(87.5 / 90 * 100, 6)
    assert near(call("CAPAIAN", "90%", "7:8")) == round(90 / 87.5 * 100, 6)
