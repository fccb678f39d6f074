"""What the cells of real reports can mean."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from sakipcalc import Anggapan, Jenis, Rasio, Reading, readings

A = Anggapan

TEXT: list[tuple[str, list[str]]] = [
    # numbers
    ("86", ["86 (bilangan)"]),
    ("1.465", ["1.465 (bilangan)", "1,465 (bilangan)"]),
    ("43.38", ["43,38 (bilangan)"]),
    ("8,000,000", ["8.000.000 (bilangan)"]),
    ("1,465.000", ["1.465,000 (bilangan)", "1.465.000 (bilangan)"]),
    ("1,465", ["1,465 (bilangan)", "1.465 (bilangan)"]),
    ("1.715,174,950", ["1.715.174.950 (bilangan)"]),
    ("315.916.150", ["315.916.150 (bilangan)"]),
    ("04", ["4 (bilangan)"]),
    ("000", ["0 (bilangan)"]),
    ("5,", ["5 (bilangan)"]),
    ("5.,", []),
    (",5", ["0,5 (bilangan)"]),
    (",05", ["0,05 (bilangan)"]),
    ("0,5", ["0,5 (bilangan)"]),
    ("00,5", ["0,5 (bilangan)"]),
    (".5", ["0,5 (bilangan)"]),
    ("-0.00", ["0,00 (bilangan)"]),
    ("- 5", ["-5 (bilangan)"]),
    ("5-", ["-5 (bilangan)"]),
    ("5+", ["5 (bilangan)"]),
    ("−86,5", ["-86,5 (bilangan)"]),
    ("(1.500)", ["-1.500 (bilangan)", "-1,500 (bilangan)"]),
    ("1 234 567", ["1.234.567 (bilangan)"]),
    ("1\u202f234,5", ["1.234,5 (bilangan)"]),
    ("Rp 1 234 567,-", ["Rp1.234.567 (rupiah)"]),
    ("1 234.5", ["1.234,5 (bilangan)"]),
    ("７５，５", ["75,5 (bilangan)"]),
    ("7.0000000000000007E-2", ["0,070000000000000007 (bilangan)"]),
    ("1.000*", ["1.000 (bilangan)", "1,000 (bilangan)"]),
    ("1,5 juta", ["1.500.000 (bilangan)"]),
    ("5 juta buku", ["5.000.000 buku (satuan)"]),
    ("Rp1 triliun 760 miliar", ["Rp1.760.000.000.000 (rupiah)"]),
    ("Rp1 triliun 030.6 miliar", ["Rp1.030.600.000.000 (rupiah)"]),
    ("-4 miliar 513 juta 20 ribu", ["-4.513.020.000 (bilangan)"]),
    ("1 juta 250,5 ribu orang", ["1.250.500 orang (satuan)"]),
    ("1,5 juta ton", ["1.500.000 ton (satuan)"]),
    ("54,68 T", ["54,68 T (satuan)", "Rp54.680.000.000.000 (rupiah)"]),
    ("Rp. 70 T", ["Rp70.000.000.000.000 (rupiah)"]),
    ("Rp.158,113,-", ["Rp158.113 (rupiah)", "Rp158,113 (rupiah)"]),
    ("1.500,00,-", ["Rp1.500,00 (rupiah)"]),
    ("Rp1.500.-", ["Rp1.500 (rupiah)", "Rp1,500 (rupiah)"]),
    ("21,276,070,424,00", ["21.276.070.424,00 (bilangan)"]),
    ("1.500.00", ["1.500,00 (bilangan)"]),
    ("1\u200b000", ["1.000 (bilangan)"]),
    ("turun 5,04%", ["-5,04% (persen)"]),
    ("naik sebesar 2,3%", ["2,3% (persen)"]),
    ("32 per 1000", ["32:1000 (rasio)"]),
    ("1 banding 3", ["1:3 (rasio)"]),
    ("80 ke atas", ["≥ 80 (rentang)"]),
    ("-5 s.d. -3", ["≥ -5 dan ≤ -3 (rentang)"]),
    ("-5-3", ["≥ -5 dan ≤ 3 (rentang)"]),
    ("5--3", []),
    ("min. 80", ["≥ 80 (rentang)"]),
    ("maks 10 hari", ["≤ 10 hari (rentang)"]),
    ("2023-03-31 08:11:00", ["2023-03-31 (tanggal)"]),
    ("31 Maret 2024", ["2024-03-31 (tanggal)"]),
    ("5jt", ["5.000.000 (bilangan)"]),
    ("2 miliar", ["2.000.000.000 (bilangan)"]),
    ("3 (tiga)", ["3 (bilangan)"]),
    ("3 (empat)", ["3 (bilangan)", "4 (bilangan)"]),
    ("29 (15 unit)", ["29 (bilangan)"]),
    ("Nilai 86", ["86 (bilangan)"]),
    ("Rangking 6", ["6 (bilangan)"]),
    ("Level 3 DC", ["3 DC (satuan)"]),
    ("tiga puluh", ["30 (bilangan)"]),
    # percentages
    ("103,20%", ["103,20% (persen)"]),
    ("5 %", ["5% (persen)"]),
    ("100 persen", ["100% (persen)"]),
    ("31.96%", ["31,96% (persen)"]),
    ("(5,2%)", ["-5,2% (persen)"]),
    ("(5,2)%", ["-5,2% (persen)"]),
    ("37,4 % (Perkotaan)", ["37,4% (persen)"]),
    ("1.96% (115.190 PMKS)", ["1,96% (persen)"]),
    # rupiah
    ("Rp1.715.174.950,00", ["Rp1.715.174.950,00 (rupiah)"]),
    ("Rp. 19.142.200", ["Rp19.142.200 (rupiah)"]),
    ("Rp 1.500.000,-", ["Rp1.500.000 (rupiah)"]),
    ("1.500.000,-", ["Rp1.500.000 (rupiah)"]),
    ("1.500.000.-", ["Rp1.500.000 (rupiah)"]),
    ("1.500.000,=", ["Rp1.500.000 (rupiah)"]),
    ("IDR 5.000.000", ["Rp5.000.000 (rupiah)"]),
    ("-Rp1.500,00", ["-Rp1.500,00 (rupiah)"]),
    ("Rp-1.500,00", ["-Rp1.500,00 (rupiah)"]),
    ("Rp(1.500,00)", ["-Rp1.500,00 (rupiah)"]),
    ("Rp.882,616,888,643,-", ["Rp882.616.888.643 (rupiah)"]),
    ("Rp. 1,869.603.377.385,-", ["Rp1.869.603.377.385 (rupiah)"]),
    ("Rp1,5 miliar", ["Rp1.500.000.000 (rupiah)"]),
    ("Rp. 1,5 M", ["Rp1.500.000.000 (rupiah)"]),
    ("5.000.000 rupiah", ["Rp5.000.000 (rupiah)"]),
    ("lima ratus rupiah", ["Rp500 (rupiah)"]),
    ("Rp500 (lima ratus rupiah)", ["Rp500 (rupiah)"]),
    # counts and durations
    ("12 bulan", ["12 bulan (satuan)"]),
    ("15 Dok", ["15 Dok (satuan)"]),
    ("1 Unit", ["1 Unit (satuan)"]),
    ("6.436,69 ton", ["6.436,69 ton (satuan)"]),
    ("3 (tiga) desa", ["3 desa (satuan)"]),
    ("3 desa (33,33%)", ["3 desa (satuan)"]),
    ("90 menit", ["90 menit (satuan)", "5.400 detik (durasi)"]),
    ("-90 menit", ["-90 menit (satuan)"]),
    ("1 hari 2 jam 3 menit 4 detik", ["93.784 detik (durasi)"]),
    ("2 jam 30 menit", ["9.000 detik (durasi)"]),
    # ratios
    ("7:9", ["7:9 (rasio)"]),
    ("3/9", ["3:9 (rasio)"]),
    ("3 dari 9", ["3:9 (rasio)"]),
    ("3 (tiga) desa dari 9 (sembilan)", ["3:9 (rasio)"]),
    ("0 dari 9", ["0:9 (rasio)"]),
    ("3 dari 1", ["3:1 (rasio)"]),
    ("3 dari 0", []),
    ("1:17,9", ["1:17,9 (rasio)"]),
    ("15/1000", ["15:1000 (rasio)"]),
    ("2 berbanding 7", ["2:7 (rasio)"]),
    ("Rasio 7:9", ["7:9 (rasio)"]),
    ("49/100.000 penduduk", ["49:100000 (rasio)", "49 /100.000 penduduk (satuan)", "49:100,000 (rasio)"]),
    # clock times
    ("04.18", ["4:18 (rasio)", "15.480 detik (jam)", "4,18 (bilangan)"]),
    ("08.11", ["8:11 (rasio)", "29.460 detik (jam)", "8,11 (bilangan)"]),
    ("8:11:00", ["8:11 (rasio)", "29.460 detik (jam)"]),
    ("8:11:30", ["29.490 detik (jam)"]),
    ("8:11 AM", ["8:11 (rasio)", "29.460 detik (jam)"]),
    ("1:05 p.m.", ["13:5 (rasio)", "47.100 detik (jam)"]),
    ("12:05 AM", ["0:5 (rasio)", "300 detik (jam)"]),
    ("12:05 PM", ["12:5 (rasio)", "43.500 detik (jam)"]),
    ("13:05 PM", []),
    ("0:05 AM", []),
    ("24.00", ["24,00 (bilangan)"]),
    ("24:00", ["86.400 detik (durasi)"]),
    ("25:10", ["25:10 (rasio)", "90.600 detik (durasi)"]),
    ("11.11", ["11,11 (bilangan)", "11:11 (rasio)", "40.260 detik (jam)"]),
    ("8:00", ["28.800 detik (jam)"]),
    ("0,340972222222", ["0,340972222222 (bilangan)", "8:11 (rasio)", "29.460 detik (jam)"]),
    ("0,٣٤٠٩٧٢٢٢٢", []),
    ("0,123456789", ["0,123456789 (bilangan)"]),
    # dates
    ("01/02/2026", ["1:2 (rasio)", "2026-02-01 (tanggal)", "2:1 (rasio)"]),
    ("2026-02-02", ["2:2 (rasio)", "2026-02-02 (tanggal)"]),
    ("3 September 2026", ["2026-09-03 (tanggal)"]),
    ("2-Jan", ["2:1 (rasio)", "1:2 (rasio)"]),
    ("2-Jan-26", ["2026-01-02 (tanggal)"]),
    ("31/02/2026", []),
    ("2 Foo 2026", []),
    # ranges
    ("80-90", ["≥ 80 dan ≤ 90 (rentang)"]),
    ("5,80 - 6,00", ["≥ 5,80 dan ≤ 6,00 (rentang)"]),
    ("80 s/d 90", ["≥ 80 dan ≤ 90 (rentang)"]),
    ("80 sampai dengan 90 hari", ["≥ 80 hari dan ≤ 90 hari (rentang)"]),
    ("9,74-9,59", ["≥ 9,59 dan ≤ 9,74 (rentang)"]),
    ("88,31-100,00", ["≥ 88,31 dan ≤ 100,00 (rentang)"]),
    ("5.80-6.00", ["≥ 5,80 dan ≤ 6,00 (rentang)"]),
    ("5,80-6.00", []),
    ("55 - < 70", ["≥ 55 dan < 70 (rentang)"]),
    (">= 85 - 100", ["≥ 85 dan ≤ 100 (rentang)"]),
    ("91% ≤ 100 %", ["≥ 91% dan ≤ 100% (rentang)"]),
    ("Rp80.000-Rp90.000", ["≥ Rp80.000 dan ≤ Rp90.000 (rentang)", "≥ Rp80,000 dan ≤ Rp90,000 (rentang)"]),
    ("Rp80.000 - 90.000", ["≥ Rp80.000 dan ≤ Rp90.000 (rentang)", "≥ Rp80,000 dan ≤ Rp90,000 (rentang)"]),
    ("80% - 90", ["≥ 80% dan ≤ 90% (rentang)"]),
    ("80 - 90%", ["≥ 80% dan ≤ 90% (rentang)"]),
    ("< 5 - 6", []),
    ("< 55", ["< 55 (rentang)"]),
    (">= 85", ["≥ 85 (rentang)"]),
    ("<22", ["< 22 (rentang)"]),
    ("kurang dari 49", ["< 49 (rentang)"]),
    ("minimal 80%", ["≥ 80% (rentang)"]),
    ("> 3 hari", ["> 3 hari (rentang)"]),
    ("< 49/100.000 penduduk", ["< 49 /100.000 penduduk (rentang)"]),
    # words
    ("WTP", ["WTP (predikat)"]),
    ("BB", ["BB (predikat)"]),
    ("Sangat  Tinggi", ["Sangat Tinggi (predikat)"]),
    ("Predikat BB", ["BB (predikat)"]),
    ("BB (72,35)", ["BB (predikat)", "72,35 (bilangan)"]),
    ("A (Sangat Baik)", ["A (predikat)", "Sangat Baik (predikat)"]),
    ("7/9 (77,78%)", ["7:9 (rasio)"]),
    ("3 dari 9 (33,33%)", ["3:9 (rasio)"]),
    ("BB ((72,35))", []),
    ("Rp -", ["tidak tersedia", "0 (bilangan)"]),
    ("", ["kosong"]),
    ("\u200b\xa0", ["kosong"]),
    ("-", ["tidak tersedia", "0 (bilangan)"]),
    ("n.a", ["tidak tersedia"]),
    ("NA", ["tidak tersedia"]),
    ("#DIV/0!", ["tidak tersedia"]),
    ("Belum diisi", ["tidak tersedia"]),
    # nothing
    ("abc", []),
    ("12.345,6abc", []),
    ("1,2,3", []),
    ("1.50.000", []),
    ("Rp", []),
    ("Rp5%", []),
    ("5%%", []),
    ("5% persen", []),
    ("5%(6%)(7)", []),
    ("5 (6", []),
    ("5 ((6))", []),
    ("(5", []),
    ("5)", []),
    ("(5))", []),
    ("-(5)", []),
    ("-5-", []),
    ("3:0", []),
    ("-3 dari 9", []),
    ("3% dari 9", []),
    ("5 juta juta", []),
    ("5 juta 2 juta", []),
    ("5 juta 2 miliar", []),
    ("5 juta 2.000 ribu", []),
    ("5 juta 2..0 ribu", []),
    ("5 juta 200", []),
    ("1,5 triliun 200 miliar", []),
    ("5 rupiah rupiah", ["Rp5 (rupiah)"]),
    ("5% desa", []),
    ("9e100", []),
    ("1" * 301, []),
    ("1." * 100 + "x", []),
]


@pytest.mark.parametrize(("text", "expected"), TEXT, ids=[text[:20] for text, _ in TEXT])
def test_text(text: str, expected: list[str]) -> None:
    assert [str(reading) for reading in readings(text)] == expected


@pytest.mark.parametrize(
    ("text", "assumed"),
    [
        ("1.234,5", ()),
        ("43.38", (A.PEMISAH_ASING,)),
        ("04", (A.NOL_DEPAN,)),
        ("5,", (A.PEMISAH_BERLEBIH,)),
        (",5", (A.BULAT_HILANG,)),
        ("７５", (A.ANGKA_LEBAR,)),
        ("1 234", (A.SPASI_RIBUAN,)),
        ("5-", (A.TANDA_BELAKANG,)),
        ("- 5", (A.TANDA_BERJARAK,)),
        ("1.000*", (A.CATATAN_KAKI,)),
        ("7/9 (77,78%)", (A.TANDA_CATATAN,)),
        ("7e5", (A.NOTASI_ILMIAH,)),
        ("5 juta", (A.KATA_SKALA,)),
        ("3 (tiga)", (A.KATA_DIULANG,)),
        ("3 (empat)", (A.KATA_BEDA,)),
        ("tiga", (A.TERBILANG,)),
        ("Nilai 86", (A.LABEL,)),
        ("90-80", (A.URUTAN_TURUN,)),
        ("08.11", (A.RASIO_JADI_JAM,)),
        ("2-Jan", (A.RASIO_JADI_TANGGAL,)),
        ("8:00", (A.JAM_SEBENARNYA,)),
        ("1.715,174,950", (A.PEMISAH_CAMPUR,)),
    ],
)
def test_what_a_reading_assumes(text: str, assumed: tuple[Anggapan, ...]) -> None:
    best = readings(text)[0]
    assert best.anggapan == assumed
    assert bool(best.catatan) == bool(best.note) == bool(assumed)


def test_every_assumption_has_words_in_both_languages() -> None:
    assert all(item.pesan and item.message and item.pesan != item.message for item in Anggapan)


CELLS: list[tuple[object, list[str]]] = [
    (None, ["kosong"]),
    (86, ["86 (bilangan)"]),
    (88.75, ["88,75 (bilangan)"]),
    (Decimal("103.20"), ["103,20 (bilangan)"]),
    (Fraction(1, 4), ["0,25 (bilangan)"]),
    (np.float64(2.5), ["2,5 (bilangan)"]),
    (np.int64(7), ["7 (bilangan)"]),
    (1e16, ["10.000.000.000.000.000 (bilangan)"]),
    (Decimal("1E+500"), ["1E+500 (bilangan)"]),
    (Decimal("1.5E-500"), ["1,5E-500 (bilangan)"]),
    (Decimal("1E+99999"), []),
    (float("nan"), ["tidak tersedia"]),
    (float("inf"), []),
    (True, ["TRUE (predikat)"]),
    (np.bool_(False), ["FALSE (predikat)"]),
    (Rasio(3, 9), ["3:9 (rasio)"]),
    (0.3409722222222222, ["0,340972222222222 (bilangan)", "8:11 (rasio)", "29.460 detik (jam)"]),
    (0.35, ["0,35 (bilangan)"]),
    (Decimal("123456789.3409722222"), ["123.456.789,3409722222 (bilangan)"]),
    (Decimal("9999.3409722222"), ["9.999,3409722222 (bilangan)", "239984:11 (rasio)", "863.943.060 detik (durasi)"]),
    (Decimal("10000.3409722222"), ["10.000,3409722222 (bilangan)"]),
    (12345678901.3409722222, ["12.345.678.901,341 (bilangan)"]),
    (dt.time(8, 11), ["8:11 (rasio)", "29.460 detik (jam)"]),
    (dt.time(8, 11, 0, 5), []),
    (dt.time(8, 11, 30), ["29.490 detik (jam)"]),
    (dt.time(0, 0), ["0 detik (jam)"]),
    (dt.datetime(1900, 2, 28, 1, 10), ["1417:10 (rasio)", "5.101.800 detik (durasi)"]),
    (dt.datetime(1900, 3, 1), ["1:3 (rasio)", "1900-03-01 (tanggal)", "3:1 (rasio)"]),
    (dt.timedelta(days=1, seconds=4200), ["25:10 (rasio)", "90.600 detik (durasi)"]),
    (dt.timedelta(days=-1), []),
    (dt.datetime(1899, 12, 31, 8, 11), ["8:11 (rasio)", "29.460 detik (jam)"]),
    (dt.datetime(1899, 12, 30, 8, 11), ["8:11 (rasio)", "29.460 detik (jam)"]),
    (dt.datetime(1900, 1, 1, 1, 10), ["25:10 (rasio)", "90.600 detik (durasi)"]),
    (dt.datetime(2026, 1, 2), ["2:1 (rasio)", "2026-01-02 (tanggal)", "1:2 (rasio)"]),
    (dt.datetime(2026, 1, 2, 8, 11), ["2026-01-02 (tanggal)"]),
    (dt.date(2026, 9, 3), ["3:9 (rasio)", "2026-09-03 (tanggal)", "9:3 (rasio)"]),
    (np.datetime64("NaT", "s"), ["tidak tersedia"]),
    (object(), []),
    (b"86", []),
    ([86], []),
    (1j, []),
]


@pytest.mark.parametrize(("cell", "expected"), CELLS, ids=lambda value: repr(value)[:30])
def test_other_cells(cell: object, expected: list[str]) -> None:
    assert [str(reading) for reading in readings(cell)] == expected


@pytest.mark.parametrize(
    ("cell", "number_format", "expected"),
    [
        (0.9437000000000001, "0.00%", ["94,37% (persen)", "0,9437 (bilangan)"]),
        (1, "0%", ["100% (persen)", "1 (bilangan)"]),
        (0.3409722222222222, "hh:mm", ["8:11 (rasio)", "29.460 detik (jam)", "0,340972222222222 (bilangan)"]),
        (1.0486111111111112, "[h]:mm", ["25:10 (rasio)", "90.600 detik (durasi)", "1,04861111111111 (bilangan)"]),
        (0.35001, "hh:mm", ["0,35001 (bilangan)"]),
        (-1, "hh:mm", ["-1 (bilangan)"]),
        (1500, '"Rp"#,##0', ["Rp1.500 (rupiah)", "1.500 (bilangan)"]),
        (1500, "[$Rp-421]#,##0;[Red]-0", ["Rp1.500 (rupiah)", "1.500 (bilangan)"]),
        (46024, "d/m/yyyy", ["2:1 (rasio)", "2026-01-02 (tanggal)", "46.024 (bilangan)", "1:2 (rasio)"]),
        (60, "d/m/yyyy", ["60 (bilangan)"]),
        (61, "d/m/yyyy", ["1:3 (rasio)", "1900-03-01 (tanggal)", "61 (bilangan)", "3:1 (rasio)"]),
        (2_958_466, "d/m/yyyy", ["2.958.466 (bilangan)"]),
        (46024.5, "d/m/yyyy", ["2026-01-02 (tanggal)", "46.024,5 (bilangan)"]),
        (1500, "#,##0.00", ["1.500 (bilangan)"]),
        (1500, "General", ["1.500 (bilangan)"]),
        (Decimal("1E+9999"), "0%", []),
    ],
)
def test_number_formats(cell: object, number_format: str, expected: list[str]) -> None:
    assert [str(reading) for reading in readings(cell, number_format)] == expected


def test_ends_and_units() -> None:
    assert readings("< 55")[0].nilai == (None, 55)
    assert readings("< 55")[0].inklusif == (True, False)
    assert readings(">= 85")[0].nilai == (85, None)
    assert readings(">= 85")[0].inklusif == (True, True)
    assert readings("> 85")[0].inklusif == (False, True)
    assert readings("90 - < 80")[0].inklusif == (False, True)
    for text in ("3 desa dari 9", "3 dari 9 desa", "3/9 desa", "3-9 desa", "> 3 desa", "3 desa"):
        assert readings(text)[0].satuan == "desa"


def test_a_hostile_object_has_no_reading() -> None:
    class Hostile:
        def __eq__(self, other: object) -> bool:
            raise RuntimeError

        __hash__ = object.__hash__

    assert readings(Hostile()) == ()


def test_a_reading_is_a_value() -> None:
    reading = Reading(Decimal(5), Jenis.BILANGAN)
    assert reading.assuming([A.LABEL]).assuming([A.LABEL]).anggapan == (A.LABEL,)
    assert reading.assuming([]) is reading
    assert len({reading, Reading(Decimal(5), "bilangan")}) == 1


def test_long_cells_are_prose() -> None:
    assert len(readings("1" * 300)) == 1
    for text in ("9" * 1_000_000, "1." * 500_000, " " * 1_000_000 + "x" * 400, "(" * 1_000_000, "-" * 1_000_000):
        assert readings(text) == ()
    assert [reading.jenis for reading in readings(" " * 1_000_000)] == [Jenis.KOSONG]


def test_dates_and_times_of_numpy_are_dates_and_times() -> None:
    assert readings(np.datetime64("2024-03-31")) == readings(dt.date(2024, 3, 31))
    assert readings(np.timedelta64(29_460, "s")) == readings(dt.timedelta(seconds=29_460))
    assert readings(np.datetime64("NaT", "D"))[0].jenis is Jenis.TIDAK_TERSEDIA


def test_what_pandas_puts_for_a_blank_is_missing() -> None:
    missing = type("NAType", (), {})()
    assert readings(missing)[0].jenis is Jenis.TIDAK_TERSEDIA
