"""The law of columns: every row is what the scalar face makes of it, in any container and in blocks of any size."""

from __future__ import annotations

import math
import random
from array import array
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest
from hypothesis import given
from hypothesis import strategies as st

import sakipcalc
from sakipcalc import (
    IDM_2016,
    PERMENDAGRI_86_2017,
    SKM_14_2017,
    Indikator,
    Metode,
    Polarisasi,
    Rasio,
    Rentang,
    Skala,
    ZeroPagu,
    ZeroTarget,
    kolom,
    measure,
    read_column,
    round_to,
)
from sakipcalc.errors import OutOfRangeError, OutOfScaleError, SakipError, UndefinedResultError

NEAR = 2e-14
"""How far an unrounded figure may lie from the exact one, in parts of it and of 400."""

HOSTILE = [
    *(0.0, -0.0, 5e-324, 2.2250738585072014e-308, 1e-300, 1e300, -1e300, 1e308, math.nan, math.inf, -math.inf),
    *(1e15, 1e15 + 2, 2.0**53 - 1, 2.0**53, 2.0**53 + 2, 1e16, 1234567890123456.7, 999999999999999.9),
    *(0.1 + 0.2, 0.3, 1 / 3, 2.675, 0.29 * 100, 29, 99.99999999999999, 100, 100.00000000000001, 90.00500000000001),
    *(29999, 30000, 90, 90.005, 1e-5, 50, 51, 66, 76, 91, 90.995, 22.5, -50, -0.3),
]
floats = st.sampled_from(HOSTILE) | st.floats() | st.integers(-(10**6), 10**6).map(lambda n: n / 100)
blanks = st.none() | floats
SCALES = st.sampled_from([None, PERMENDAGRI_86_2017, SKM_14_2017, IDM_2016])


def near(mine: float | None, exact: Decimal | None) -> bool:
    if mine is None or exact is None:
        return mine is None and exact is None
    return mine == float(exact) or abs(mine - float(exact)) <= NEAR * (abs(float(exact)) + 400)


def band(skala: Skala | None, value: Decimal | None, places: int | None) -> str | None:
    try:
        return None if skala is None or value is None else skala.kategori(value, places=places).label
    except OutOfScaleError:
        return None


def scalar_row(
    realisasi: Any, target: Any, skala: Skala | None, places: int, options: dict[str, Any], *, printed: bool
) -> tuple[Any, ...]:
    """A row by ``measure``; what raises there has its reason here."""
    try:
        hasil = measure(Indikator("", target, **options), realisasi)
    except SakipError:
        return None, None, None, None, "Tidak Dapat Dinilai", "bukan_angka"
    rounded = None if hasil.capped is None else float(round_to(hasil.capped, places))
    found = band(skala, hasil.capped, places if printed else None)
    alasan = None if hasil.alasan is None else hasil.alasan.value
    if skala is not None and found is None and alasan is None:
        alasan = "di_luar_skala"
    keterangan = hasil.keterangan_at(places if printed else None).kata
    return hasil.nilai, hasil.capped, rounded, found, keterangan, alasan


def assert_rows(hasil: kolom.HasilCapaian, expected: list[tuple[Any, ...]]) -> None:
    table = hasil.tabel()
    categories = table.get("kategori", [None] * len(hasil))
    columns = (table["nilai"], table["dibatasi"], table["tercetak"], categories, table["keterangan"], table["alasan"])
    for row, (got, want) in enumerate(zip(zip(*columns, strict=True), expected, strict=True)):
        assert near(got[0], want[0]), (row, got, want)
        assert near(got[1], want[1]), (row, got, want)
        assert got[2:] == want[2:], (row, got, want)


@given(
    st.lists(st.tuples(blanks, blanks), max_size=12),
    st.sampled_from(Polarisasi),
    st.sampled_from([None, 100, 112.345, 120]),
    st.sampled_from([None, 0, 12.345, 100]),
    st.sampled_from(ZeroTarget),
    SCALES,
    st.sampled_from([0, 1, 2, 4, 9, 34]),
    st.booleans(),
)
def test_a_row_is_what_the_scalar_face_says(  # noqa: PLR0917  as Hypothesis gives them
    rows: list[tuple[Any, Any]],
    polarisasi: Polarisasi,
    cap: float | None,
    floor: float | None,
    zero_target: ZeroTarget,
    skala: Skala | None,
    places: int,
    printed: bool,
) -> None:
    options: dict[str, Any] = {"polarisasi": polarisasi, "cap": cap, "floor": floor, "zero_target": zero_target}
    realisasi, target = [row[0] for row in rows], [row[1] for row in rows]
    hasil = kolom.capaian(realisasi, target, skala=skala, places=places, printed=printed, **options)
    assert_rows(hasil, [scalar_row(r, t, skala, places, options, printed=printed) for r, t in rows])


settings_of_rows = st.tuples(
    st.sampled_from(["maximize", "minimize", "minimize_inverse", "stabilize", "semakin tinggi semakin baik", "", "x"]),
    st.sampled_from([None, 100, 120, 99.0, 100.5]),
    st.sampled_from([None, 0, 50, 101]),
    st.sampled_from(["undefined", "met", "both_zero_met", "?"]),
    st.sampled_from([None, 5, 0, -1]),
)


@given(st.lists(st.tuples(floats, floats, settings_of_rows), min_size=1, max_size=12))
def test_settings_of_each_row_are_its_own(rows: list[tuple[float, float, tuple[Any, ...]]]) -> None:
    names = ("polarisasi", "cap", "floor", "zero_target", "worst")
    settings = [dict(zip(names, row[2], strict=True)) for row in rows]
    columns: dict[str, Any] = {name: [each[name] for each in settings] for name in names}
    hasil = kolom.capaian([row[0] for row in rows], [row[1] for row in rows], skala=PERMENDAGRI_86_2017, **columns)
    expected = []
    for (realisasi, target, _), options in zip(rows, settings, strict=True):
        try:
            Indikator("", 1, **options)
        except SakipError:
            expected.append((None, None, None, None, "Tidak Dapat Dinilai", "setelan_tak_dikenal"))
        else:
            expected.append(scalar_row(realisasi, target, PERMENDAGRI_86_2017, 2, options, printed=False))
    assert_rows(hasil, expected)


@given(
    st.lists(st.tuples(blanks, blanks, blanks), min_size=1, max_size=12),
    st.sampled_from(Polarisasi),
    st.sampled_from(ZeroTarget),
)
def test_ranges_are_those_of_the_scalar_face(
    rows: list[tuple[Any, Any, Any]], polarisasi: Polarisasi, zero_target: ZeroTarget
) -> None:
    options: dict[str, Any] = {"polarisasi": polarisasi, "zero_target": zero_target}
    realisasi, low, high = ([row[place] for row in rows] for place in range(3))
    hasil = kolom.capaian(realisasi, low, target_tinggi=high, **options)
    expected = []
    for reached, least, most in rows:
        ends = [None if end is None or end != end else end for end in (least, most)]  # noqa: PLR0124
        if any(end is not None and not math.isfinite(end) for end in ends):
            target: Any = math.inf
        else:
            try:
                target = ends[0] if ends[1] is None else Rentang(ends[0], ends[1])
            except OutOfRangeError:
                expected.append((None, None, None, None, "Tidak Dapat Dinilai", "setelan_tak_dikenal"))
                continue
        expected.append(scalar_row(reached, target, None, 2, options, printed=False))
    found = hasil.tabel()
    for row, want in enumerate(expected):
        if want[5] == "setelan_tak_dikenal":
            assert found["alasan"][row] in {"setelan_tak_dikenal", "realisasi_kosong", "bukan_angka"}
            expected[row] = (*want[:5], found["alasan"][row])
    assert_rows(hasil, expected)


CHANCE = random.Random(2024)


def cents(low: int, high: int) -> float:
    return CHANCE.randint(low, high) / 100


def tie() -> tuple[float, float]:
    unit = CHANCE.randint(1, 10**6)
    return float(unit * (2 * CHANCE.randint(1, 10_000) + 1)), float(20_000 * unit)


def near_tie() -> tuple[float, float]:
    realisasi, target = tie()
    return realisasi * 10**4 + CHANCE.choice((-1, 1)), target * 10**4


KINDS: dict[str, Callable[[], tuple[float, float]]] = {
    "random, two decimals": lambda: (cents(0, 10**7), cents(1, 10**7)),
    "small integers": lambda: (float(CHANCE.randint(0, 400)), float(CHANCE.randint(1, 400))),
    "exact ties": tie,
    "near-ties": near_tie,
    "ties around zero": lambda: (float(CHANCE.choice((-3, -1, 1, 3))), 20_000.0),
    "falling ties": lambda: (-tie()[0], 20_000.0),
    "rupiah to 10^12 with sen": lambda: (cents(0, 10**14), cents(10**10, 10**14)),
    "percentages": lambda: (cents(0, 10_000), cents(1, 10_000)),
    "index 25 to 100": lambda: (cents(2_500, 10_000), cents(2_500, 10_000)),
    "one decimal over thirds": lambda: (float(CHANCE.randint(1, 999)), float(3 * CHANCE.randint(1, 99))),
    "16 digits": lambda: (float(CHANCE.randint(10**15, 10**16)), float(CHANCE.randint(10**15, 10**16))),
    "six decimals": lambda: (CHANCE.randint(1, 10**9) / 10**6, CHANCE.randint(1, 10**9) / 10**6),
    "computed": lambda: (CHANCE.uniform(0, 200), CHANCE.uniform(1, 200)),
    "on the cuts": lambda: (
        CHANCE.choice((51, 66, 76, 91, 100)) * CHANCE.randint(1, 9) / 100,
        float(CHANCE.randint(1, 9)),
    ),
    "beside the cuts": lambda: (CHANCE.choice((50.995, 90.9999999999, 91.0000000001)) * 3, 3.0),
}


def meant(value: float) -> Fraction:
    """What a float means: its 15 digits, whole numbers whole; written down a second time."""
    if abs(value) >= 10**15 and abs(value) <= 2**53 and value == int(value):
        return Fraction(int(value))
    return Fraction(f"{value:.14e}")


@pytest.mark.parametrize("kind", KINDS)
def test_figures_are_those_of_fractions(kind: str) -> None:
    pairs = [KINDS[kind]() for _ in range(1500)]
    realisasi, target = np.array([pair[0] for pair in pairs]), np.array([pair[1] for pair in pairs])
    for polarisasi, places in (("maximize", 2), ("minimize", 2), ("minimize_inverse", 1), ("stabilize", 3)):
        hasil = kolom.capaian(realisasi, target, polarisasi=polarisasi, places=places, skala=PERMENDAGRI_86_2017)
        printed, said, rated = hasil.tercetak.tolist(), hasil.keterangan.tolist(), hasil.kategori.tolist()
        for row, (reached, aim) in enumerate(pairs):
            r, t = meant(reached), meant(aim)
            if polarisasi == "minimize_inverse" and r <= 0:
                assert math.isnan(printed[row])
                continue
            over = {"maximize": r / t, "minimize": 2 - r / t, "stabilize": r / t if r <= t else 2 - r / t}
            exact = 100 * (over[polarisasi] if polarisasi in over else t / r)
            steps = math.floor(abs(exact) * 10**places + Fraction(1, 2))
            assert printed[row] == float(Fraction(-steps if exact < 0 else steps, 10**places)), (reached, aim)
            word = "Mencapai Target" if exact == 100 else "Melebihi Target" if exact > 100 else "Belum Mencapai Target"
            assert said[row] == word
            cuts = [51, 66, 76, 91]
            assert rated[row] == PERMENDAGRI_86_2017.pita[sum(exact >= cut for cut in cuts)].label


CONTAINERS: dict[str, Callable[[list[float]], Any]] = {
    "list": list,
    "array": lambda cells: array("d", cells),
    "numpy": np.array,
    "numpy objects": lambda cells: np.array(cells, dtype=object),
    "pandas": pd.Series,
    "pandas nullable": lambda cells: pd.Series(cells, dtype="Float64"),
    "pandas arrow": lambda cells: pd.Series(cells, dtype=pd.ArrowDtype(pa.float64())),
    "polars": lambda cells: pl.Series(cells, dtype=pl.Float64),
    "pyarrow": lambda cells: pa.array(cells, type=pa.float64()),
}


def plain(column: Any) -> list[Any]:
    found = column.to_pylist() if isinstance(column, pa.Array) else list(column)
    return [None if pd.isna(each) else each for each in found]


def columns_of(hasil: kolom.Hasil) -> list[list[Any]]:
    return [plain(each) for each in (hasil.nilai, hasil.tercetak, hasil.kategori, hasil.alasan)]


@given(st.lists(st.tuples(floats, floats), max_size=8))
def test_every_container_says_the_same(rows: list[tuple[float, float]]) -> None:
    realisasi, target = [float(row[0]) for row in rows], [float(row[1]) for row in rows]
    expected = columns_of(kolom.capaian(realisasi, target, skala=PERMENDAGRI_86_2017))
    for name, make in CONTAINERS.items():
        hasil = kolom.capaian(make(realisasi), make(target), skala=PERMENDAGRI_86_2017)
        assert columns_of(hasil) == expected, name


def test_blocks_of_every_size_say_the_same() -> None:
    rows = [KINDS[kind]() for kind in KINDS for _ in range(60)]
    rows += [(r, t) for r in HOSTILE[:14] for t in HOSTILE[:14]]
    CHANCE.shuffle(rows)
    rows *= 34
    realisasi, target = np.array([row[0] for row in rows], dtype=float), np.array([row[1] for row in rows], dtype=float)
    assert len(rows) > 33_000
    whole = columns_of(kolom.capaian(realisasi, target, skala=PERMENDAGRI_86_2017))
    for size in (1, 2, 3, 7, 64, 1000, 8191):
        top = min(len(rows), 40 * size)
        pieces: list[list[Any]] = [[], [], [], []]
        for start in range(0, top, size):
            part = slice(start, min(start + size, top))
            found = columns_of(kolom.capaian(realisasi[part], target[part], skala=PERMENDAGRI_86_2017))
            for piece, more in zip(pieces, found, strict=True):
                piece.extend(more)
        assert pieces == [column[:top] for column in whole], size


@given(st.lists(st.tuples(floats, floats), max_size=12), st.sampled_from(ZeroPagu), SCALES)
def test_serapan_is_that_of_the_scalar_face(
    rows: list[tuple[float, float]], zero_pagu: ZeroPagu, skala: Skala | None
) -> None:
    hasil = kolom.serapan([row[0] for row in rows], [row[1] for row in rows], zero_pagu=zero_pagu, skala=skala)
    assert_quotients(
        hasil, skala, [partial(sakipcalc.serapan, r, p, zero_pagu=zero_pagu) for r, p in rows], "pagu_negatif"
    )


@given(st.lists(st.tuples(floats, floats), max_size=12), st.sampled_from(Metode), SCALES)
def test_efisiensi_is_that_of_the_scalar_face(
    rows: list[tuple[float, float]], metode: Metode, skala: Skala | None
) -> None:
    rows = [row for row in rows if row[0] == row[0] and row[1] == row[1]]  # not the scalar's to say
    hasil = kolom.efisiensi(
        capaian=[row[0] for row in rows], serapan=[row[1] for row in rows], metode=metode, skala=skala
    )
    assert_quotients(
        hasil, skala, [partial(sakipcalc.efisiensi, capaian=c, serapan=s, metode=metode) for c, s in rows], ""
    )


def assert_quotients(
    hasil: kolom.Hasil, skala: Skala | None, calls: list[Callable[[], Decimal]], out_of_range: str
) -> None:
    table = hasil.tabel()
    for row, call in enumerate(calls):
        got = table["nilai"][row], table["tercetak"][row], table["alasan"][row]
        try:
            value = call()
        except UndefinedResultError as error:
            assert got == (None, None, error.alasan.value)
        except OutOfRangeError:
            assert got == (None, None, out_of_range)
        except SakipError:
            assert got == (None, None, "bukan_angka")
        else:
            assert near(got[0], value)
            assert got[1] == float(round_to(value))
            category = band(skala, value, None)
            assert skala is None or table["kategori"][row] == category
            assert got[2] == ("di_luar_skala" if skala is not None and category is None else None)


@given(st.lists(floats, max_size=12), SCALES.filter(bool), st.sampled_from([None, 0, 2]))
def test_kategori_is_that_of_the_scale(values: list[float], skala: Skala, places: int | None) -> None:
    hasil = kolom.kategori(values, skala, places=places)
    for value, got, why in zip(values, hasil.kategori, hasil.alasan, strict=True):
        try:
            want = skala.kategori(value, places=places).label
        except OutOfScaleError:
            assert (got, why) == (None, "di_luar_skala")
        except SakipError:
            assert got is None
            assert why in {"nilai_kosong", "bukan_angka"}
        else:
            assert (got, why) == (want, None)


CELLS = [
    *(
        "1.465",
        "1,465",
        "43.38",
        "88,75",
        "-",
        "",
        "n/a",
        "8:11",
        "04.18",
        "80-90",
        "maks. 5",
        "Rp1.500",
        "-5",
        "-5,25",
    ),
    *("(5,2)", "12,5 %", "12,5%", "1.234.567", "0,123", "0,12", "BB", "dalam proses", "1.234,567", "1.234,50", "-0"),
    *("Rp 1.000.000,00", "-Rp5", "Rp1.500.000", "1e5", "010", "2024", "31/12/2024", "3 dari 9", "1.234%", "0,0", "0"),
    *("123456789012345678", "12345,678", "1.234.567.890.123,45", " 88,75 ", "５", "12 juta", "0,123456789"),
    *("0,3409722222", None, 5, 0.5, 0.340972222, 1234.56789, True, math.nan, 1e20, 1e-9, 10**20, Decimal("1.50")),
]


@given(
    st.lists(
        st.sampled_from(CELLS) | st.from_regex(r"[-(]?(Rp ?)?[0-9]{1,4}([.,][0-9]{1,4}){0,3}[)%]?", fullmatch=True)
    ),
    st.sampled_from([None, "bilangan", "persen", "rupiah", "rasio", "rentang"]),
)
def test_reading_is_that_of_the_reader(cells: list[Any], jenis: Any) -> None:
    read, bacaan = read_column(cells, jenis), kolom.baca(cells, jenis)
    assert bacaan.cacat == read.cacat
    unread = {fault.letak.nomor for fault in read.cacat}
    columns = (bacaan.nilai, bacaan.rendah, bacaan.tinggi, bacaan.alasan)
    for number, (reading, got) in enumerate(zip(read.bacaan, zip(*columns, strict=True), strict=True), start=1):
        figure = None if reading is None else reading.figure
        if isinstance(figure, Rentang):
            ends = [None if end is None else float(end) for end in (figure.low, figure.high)]
            assert got == (None, *ends, None)
        elif figure is not None:
            assert got == (float(figure), None, None, None)
        elif number in unread:
            assert got[3] in {"tidak_terbaca", "bukan_angka"}
        else:
            assert got == (None, None, None, "nilai_kosong")


TEXTS: list[tuple[list[Any], list[Any]]] = [
    (["88,75", "7:9", "1.465,5"], [86, Rasio(2, 9), 1465]),
    (["43.38", "60.02", "1.465"], [50, 60, 1]),
]


@pytest.mark.parametrize(("realisasi", "target"), TEXTS)
def test_capaian_of_text_is_that_of_what_was_read(realisasi: list[Any], target: list[Any]) -> None:
    figures: list[Any] = list(read_column(realisasi).figures())
    expected = [measure(Indikator("", aim), reached) for reached, aim in zip(figures, target, strict=True)]
    for column in (realisasi, kolom.baca(realisasi)):
        hasil = kolom.capaian(column, target)
        assert [hasil[row].nilai for row in range(3)] == [each.nilai for each in expected]
        assert hasil.tercetak == [float(round_to(each.nilai or 0)) for each in expected]
