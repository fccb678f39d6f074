"""Laws of reading and writing numbers, with recognisers and arithmetic of their own as oracles."""

from __future__ import annotations

import datetime as dt
import decimal
import importlib
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sakipcalc import (
    GayaRupiah,
    Kolom,
    Negative,
    Rasio,
    Reading,
    Rounding,
    format_angka,
    format_persen,
    format_rasio,
    format_rupiah,
    parse_angka,
    parse_persen,
    parse_rasio,
    parse_rupiah,
    parse_terbilang,
    rasio_from_time,
    read_column,
    readings,
    round_to,
    terbilang,
)
from sakipcalc.errors import SakipError

numbers = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**16), max_value=10**16, places=None),
    st.builds(lambda units, places: Decimal(f"{units}E-{places}"), st.integers(-(10**18), 10**18), st.integers(0, 9)),
    st.builds(lambda units: Decimal(f"{units}5E-3"), st.integers(-(10**6), 10**6)),
)
places = st.integers(0, 8)
roundings = st.sampled_from(Rounding)
negatives = st.sampled_from(Negative)


# Writing, then reading


@given(numbers, places, roundings, negatives, st.booleans())
def test_angka_written_is_angka_read(x: Decimal, p: int, rounding: Rounding, negative: Negative, trim: bool) -> None:
    assert parse_angka(format_angka(x, p, rounding, negative, trim=trim)) == round_to(x, p, rounding)


@given(numbers, places, roundings, negatives, st.booleans())
def test_persen_written_is_persen_read(x: Decimal, p: int, rounding: Rounding, negative: Negative, trim: bool) -> None:
    text = format_persen(x, p, rounding, negative, trim=trim)
    assert parse_persen(text) == round_to(x, p, rounding)
    assert "%" in text


@given(numbers, places, roundings, negatives, st.sampled_from(GayaRupiah), st.booleans())
def test_rupiah_written_is_rupiah_read(  # noqa: PLR0917
    x: Decimal, p: int, rounding: Rounding, negative: Negative, style: GayaRupiah, dash: bool
) -> None:
    text = format_rupiah(x, p, rounding, negative, gaya_rupiah=style, dash=dash)
    assert parse_rupiah(text) == round_to(x, p, rounding)


terms = st.decimals(min_value=0, max_value=10**9, allow_nan=False, allow_infinity=False, places=3)


@given(terms, terms.filter(bool), st.sampled_from([":", "/", " : ", " dari "]))
def test_rasio_written_is_rasio_read(part: Decimal, whole: Decimal, separator: str) -> None:
    assert parse_rasio(format_rasio(Rasio(part, whole), separator)) == Rasio(part, whole)


@given(numbers, places)
def test_zero_never_has_a_sign(x: Decimal, p: int) -> None:
    text = format_angka(x, p)
    assert text.startswith("-") == (round_to(x, p) < 0)


# Strict reading, against a recogniser of its own


def oracle_angka(text: str) -> Fraction | None:
    """The value of a strict number, found sign by sign."""
    whole, comma, decimals = text.partition(",")
    groups = whole.split(".")
    lengths = [len(group) for group in groups]
    faults = [
        any(sign not in "0123456789" for group in [*groups, decimals] for sign in group),
        bool(decimals) != bool(comma),
        0 in lengths,
        len(groups) > 1 and (lengths[0] > 3 or set(lengths[1:]) != {3}),
        whole[:1] == "0" and whole != "0",
    ]
    return None if any(faults) else Fraction("".join(groups) + "." + (decimals or "0"))


def oracle_signed(text: str, inner: Callable[[str], Fraction | None]) -> Fraction | None:
    """A sign or parentheses around whatever ``inner`` takes."""
    if text[:1] in {"-", "−"}:
        value = inner(text[1:])
        return None if value is None else -value
    if text[:1] == "+":
        return inner(text[1:])
    if text[:1] == "(" and text[-1:] == ")":
        value = inner(text[1:-1])
        return None if value is None else -value
    return inner(text)


def oracle_rupiah(text: str) -> Fraction | None:
    """Currency, then a number, then perhaps ``,-``; the sign outside the currency or inside."""

    def body(rest: str) -> Fraction | None:
        for dash in (",-", ",−", ",–"):
            if rest.endswith(dash) and "," not in rest[:-2]:
                rest = rest[:-2]
                break
        return oracle_angka(rest)

    def without_symbol(rest: str) -> str:
        for symbol in ("rp.", "rp", "idr"):
            if rest.lower().startswith(symbol):
                return rest[len(symbol) :].lstrip()
        return rest

    outside = oracle_signed(text, lambda rest: body(without_symbol(rest)))
    if outside is not None:
        return outside
    return oracle_signed(without_symbol(text), body)


def oracle_persen(text: str) -> Fraction | None:
    """A number, then perhaps a percent sign; the sign outside or inside."""

    def bare(rest: str) -> str:
        for sign in ("%", "persen"):
            if rest.lower().endswith(sign):
                return rest[: -len(sign)].rstrip()
        return rest

    outside = oracle_signed(text, lambda rest: oracle_angka(bare(rest)))
    return outside if outside is not None else oracle_signed(bare(text), oracle_angka)


def oracle_rasio(text: str) -> tuple[Fraction, Fraction] | None:
    """Two numbers around the first mark, or around the word ``dari``, the second not zero."""
    for mark in (":", "/", "dari"):
        first, found, second = text.lower().partition(mark)
        gaps = len(first) - len(first.rstrip()), len(second) - len(second.lstrip())
        near = min(gaps) >= 1 if mark == "dari" else max(gaps) <= 1
        part, whole = oracle_angka(first.rstrip()), oracle_angka(second.lstrip())
        if found and near and part is not None and whole:
            return part, whole
    return None


def agree(reader: Callable[[str], Decimal], oracle: Callable[[str], Fraction | None], text: str) -> None:
    expected = oracle(text.strip())
    try:
        found = Fraction(reader(text))
    except SakipError:
        assert expected is None
    else:
        assert found == expected


cells = st.one_of(
    st.text(alphabet="0123459.,-+() ", max_size=12),
    st.text(alphabet="015.,-−+()%RrpP. IDpersen\xa0", max_size=16),
    st.from_regex(
        r"\(?[-+]?(Rp)?\.? ?\(?-?[0-9]{1,3}([.,][0-9]{3}){0,3}([.,][0-9]{0,3})?(,-)?\)? ?%?\)?", fullmatch=True
    ),
)


@settings(max_examples=600)
@given(cells)
@example("0.123")
@example("01")
@example("1.2345")
@example("1234.567")
@example("(-1)")
@example("１")
def test_strict_angka_takes_exactly_its_grammar(text: str) -> None:
    agree(parse_angka, lambda rest: oracle_signed(rest, oracle_angka), text)


@settings(max_examples=600)
@given(cells)
@example("(Rp1.500,-)")
@example("Rp(1.500,-)")
@example("Rp(1.500,-),-")
@example("-Rp-5")
@example("Rp1,5,-")
def test_strict_rupiah_takes_exactly_its_grammar(text: str) -> None:
    agree(parse_rupiah, oracle_rupiah, text)


@settings(max_examples=600)
@given(cells)
@example("(5)%")
@example("(5%)")
@example("-(5)%")
def test_strict_persen_takes_exactly_its_grammar(text: str) -> None:
    agree(parse_persen, oracle_persen, text)


@settings(max_examples=400)
@given(
    st.one_of(
        st.text(alphabet="0123.,:/ dari\xa0", max_size=12),
        st.from_regex(r" ?[0-9.,]{1,6} {0,2}(:|/|dari|DARI|-) {0,2}[0-9.,]{1,6} ?", fullmatch=True),
    )
)
@example("3 dari 9")
@example("3dari 9")
@example("3  : 9")
@example("1.000/1.500,5")
def test_strict_rasio_takes_exactly_its_grammar(text: str) -> None:
    try:
        ratio = parse_rasio(text)
    except SakipError:
        assert oracle_rasio(text.strip()) is None
    else:
        assert oracle_rasio(text.strip()) == (Fraction(ratio.bagian), Fraction(ratio.keseluruhan))


@given(cells)
def test_what_is_strict_is_the_first_reading(text: str) -> None:
    for reader in (parse_angka, parse_persen, parse_rupiah):
        try:
            number = reader(text)
        except SakipError:
            continue
        first = readings(text)[0]
        assert first.nilai == number
        assert not first.anggapan


# Readings of anything


READERS: list[Callable[[str], object]] = [
    parse_angka,
    parse_persen,
    parse_rupiah,
    parse_rasio,
    parse_terbilang,
    rasio_from_time,
]


class Hostile:
    """Raises from wherever it is asked."""

    def __getattr__(self, name: str) -> object:
        raise RuntimeError(name)

    def __eq__(self, other: object) -> bool:
        raise RuntimeError

    def __str__(self) -> str:
        raise RuntimeError

    def __bool__(self) -> bool:
        raise RuntimeError

    __hash__ = object.__hash__


anything = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(allow_nan=True),
    st.fractions(),
    st.complex_numbers(),
    st.text(),
    cells,
    st.binary(),
    st.dates(),
    st.datetimes(),
    st.datetimes(min_value=dt.datetime(1899, 12, 29), max_value=dt.datetime(1900, 3, 2)),
    st.times(),
    st.timedeltas(),
    st.lists(st.integers()),
    st.builds(Hostile),
    st.just(object()),
)
formats = st.one_of(
    st.just(""), st.text(max_size=12), st.sampled_from(["0%", "hh:mm", "[h]:mm", "d/m/yyyy", '"Rp"#,##0'])
)


@settings(max_examples=600)
@given(anything, formats)
def test_readings_never_raise(cell: object, number_format: str) -> None:
    found = readings(cell, number_format)
    counts = [len(reading.anggapan) for reading in found]
    assert counts == sorted(counts)
    for reading in found:
        assert isinstance(reading, Reading)
        assert str(reading)
        assert isinstance(reading.catatan + reading.note, str)
        assert hash(reading) == hash(reading)


@given(st.lists(anything, max_size=6))
def test_a_column_reads_every_cell_or_lists_it(column: list[object]) -> None:
    read = read_column(column)
    assert isinstance(read, Kolom)
    assert len(read.bacaan) == len(column)
    assert read.bacaan.count(None) == len(read.cacat)


def refusal(reader: Callable[[str], object], cell: object) -> SakipError | None:
    try:
        reader(cell)  # type: ignore[arg-type]
    except SakipError as error:
        return error
    return None


@given(anything)
def test_readers_raise_nothing_but_their_own(cell: object) -> None:
    for reader in READERS:
        error = refusal(reader, cell)
        assert error is None or (error.message and error.pesan)


@pytest.mark.parametrize(
    "piece", ["1", "1.", "1,", "0", " 1", "(", "-", "Rp", "%", "1:", " dari ", "satu ", "1/", "\xa0", "8:11 "]
)
def test_a_megabyte_is_read_or_refused_without_delay(piece: str) -> None:
    text = piece * (1_000_000 // len(piece))
    assert isinstance(readings(text), tuple)
    for reader in READERS:
        for cell in (text, text + "x"):
            error = refusal(reader, cell)
            assert error is None or len(error.message) < 500


# Ratios that became times


@given(st.integers(0, 300), st.integers(1, 59))
def test_every_time_gives_its_ratio_back(part: int, whole: int) -> None:
    ratio = Rasio(part, whole)
    minutes = 60 * part + whole
    assert rasio_from_time(minutes / 1440) == ratio
    assert rasio_from_time(Decimal(str(minutes / 1440))) == ratio
    assert rasio_from_time(dt.timedelta(minutes=minutes)) == ratio
    assert rasio_from_time(f"{part}:{whole:02d}") == ratio
    assert rasio_from_time(f"{part:02d}.{whole:02d}.00") == ratio
    assert rasio_from_time(dt.datetime(1899, 12, 31) + dt.timedelta(minutes=minutes)) == ratio
    if part < 24:
        assert rasio_from_time(dt.time(part, whole)) == ratio


@given(st.dates(min_value=dt.date(1901, 1, 1)))
def test_every_date_gives_its_ratio_back(day: dt.date) -> None:
    assert rasio_from_time(day, "hari_bulan") == Rasio(day.day, day.month)
    assert rasio_from_time(day, "bulan_hari") == Rasio(day.month, day.day)


# Words


UNITS = ["", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan", "sepuluh", "sebelas"]


def oracle_words(number: int) -> str:
    """Number words by recursion on the largest power, unlike the loop over groups that is tested."""
    if number < 12:
        return UNITS[number] or "nol"
    for value, word in [(10**power, name) for power, name in POWERS]:
        if number >= value:
            head, rest = divmod(number, value)
            first = f"se{word}" if head == 1 and value in {10, 100, 1000} else f"{oracle_words(head)} {word}"
            return f"{first} {oracle_words(rest)}" if rest else first
        if value == 100 and number < 20:
            return f"{UNITS[number - 10]} belas"
    raise AssertionError(number)


POWERS = [
    (33, "desiliun"),
    (30, "noniliun"),
    (27, "oktiliun"),
    (24, "septiliun"),
    (21, "sekstiliun"),
    (18, "kuintiliun"),
    (15, "kuadriliun"),
    (12, "triliun"),
    (9, "miliar"),
    (6, "juta"),
    (3, "ribu"),
    (2, "ratus"),
    (1, "puluh"),
]


def dense() -> Iterator[int]:
    yield from range(12_000)
    for power in range(3, 36):
        for step in range(-2, 3):
            yield 10**power + step
            yield 1001 * 10 ** (power - 3) + step
    yield from range(999_000, 1_002_500, 7)


def test_words_over_dense_ranges() -> None:
    for number in dense():
        words = terbilang(number)
        assert words == oracle_words(number)
        assert parse_terbilang(words) == number


def test_another_library_says_the_same() -> None:
    other = importlib.import_module("lokal.terbilang")
    for number in dense():
        if number < 10**21:
            assert terbilang(number) == other.terbilang(number)
    for text in ("-0.5", "3.05", "-1234.5678"):
        assert terbilang(Decimal(text)) == other.terbilang(Decimal(text))


sayable = st.builds(
    lambda units, decimals: Decimal(f"{units}E-{decimals}"), st.integers(-(10**34), 10**34), st.integers(0, 12)
)


@given(sayable, st.sampled_from(["bilangan", "angka"]))
def test_words_read_back(x: Decimal, style: str) -> None:
    words = terbilang(x, style)  # type: ignore[arg-type]
    assert parse_terbilang(words) == x
    assert parse_terbilang(words.upper()) == x


@given(sayable)
def test_rupiah_in_words_read_back(x: Decimal) -> None:
    assert parse_terbilang(terbilang(x, "rupiah")) == round_to(x)


@given(st.integers(1, 10**35))
def test_ranks_read_back(n: int) -> None:
    assert parse_terbilang(terbilang(n, "urutan")) == n


# Nothing ambient


HOSTILE = [
    decimal.Context(prec=1),
    decimal.Context(prec=9, rounding=decimal.ROUND_DOWN, traps=[]),
    decimal.Context(prec=3, Emax=3, Emin=-3, clamp=1, traps=[]),
    decimal.Context(prec=28, rounding=decimal.ROUND_CEILING, capitals=0),
    decimal.Context(traps=[decimal.Inexact, decimal.Rounded, decimal.Subnormal]),
    decimal.Context(traps=[decimal.FloatOperation]),
    decimal.Context(prec=decimal.MAX_PREC, Emax=decimal.MAX_EMAX, Emin=decimal.MIN_EMIN, traps=[]),
]


@contextmanager
def ambient(context: decimal.Context) -> Iterator[None]:
    with decimal.localcontext(context):
        yield


def everything() -> list[object]:
    number = Decimal("1234567.125")
    written = [
        format_angka(number),
        format_angka(number.copy_negate(), 1, negative="parentheses"),
        format_angka(88.305),
        format_persen(Decimal("103.205")),
        format_rupiah(number, dash=True, gaya_rupiah="titik_spasi"),
        terbilang(number, "rupiah"),
        terbilang(-0.5),
    ]
    found = [
        [(str(reading), reading.anggapan) for reading in readings(cell)]
        for cell in ("04.18", "1,465.000", "1,5 juta", "80-90", 0.3409722222222222, 0.35, "3 hari", dt.time(8, 11))
    ]
    percent = [str(reading) for reading in readings(0.9437000000000001, "0.00%")]
    column = [str(value) for value in read_column(["9.450.000", "8,000,000", "1,465.000"]).figures()]
    ratios = [str(rasio_from_time(0.3409722222222222)), str(parse_rasio("1:17,9"))]
    return [*written, found, percent, column, ratios, parse_angka("1.234.567,125"), parse_terbilang("tiga koma lima")]


@pytest.mark.parametrize("context", HOSTILE, ids=range(len(HOSTILE)))
def test_no_context_changes_anything(context: decimal.Context) -> None:
    expected = everything()
    with ambient(context):
        assert everything() == expected


def test_no_thread_changes_anything() -> None:
    expected = everything()
    with ThreadPoolExecutor(8) as pool:
        assert all(result == expected for result in pool.map(lambda _: everything(), range(64)))
