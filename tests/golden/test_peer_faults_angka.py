"""Faults seen in other programs that read and write Indonesian numbers, each with the right result here."""

from __future__ import annotations

import csv
import datetime as dt
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

import pytest

from sakipcalc import (
    Jenis,
    Rasio,
    format_angka,
    format_persen,
    parse_angka,
    parse_persen,
    parse_rasio,
    parse_rupiah,
    parse_terbilang,
    rasio_from_time,
    readings,
    terbilang,
)
from sakipcalc.errors import (
    AmbiguousNumberError,
    NotANumberError,
    NotFiniteError,
    NumberTypeError,
    OtherKindError,
    SakipError,
)

CASES = Path(__file__).parent.parent / "cases" / "peer_faults.csv"

PARSED: list[tuple[str, Callable[[str], object], str, object]] = [
    ("P014", parse_angka, "1,234.5", AmbiguousNumberError),
    ("P028", parse_angka, "8,5", Decimal("8.5")),
    ("P028", parse_angka, "97.4", AmbiguousNumberError),
    ("P030", parse_rupiah, "1.715.174.950", Decimal(1715174950)),
    ("P030", parse_angka, "1.234,5", Decimal("1234.5")),
    ("P030", parse_rupiah, "Rp 5.000", Decimal(5000)),
    ("P031", parse_angka, "1.5", AmbiguousNumberError),
    ("P038", parse_angka, "8,5", Decimal("8.5")),
    ("P047", parse_angka, "1,2,3", NotANumberError),
    ("P047", parse_angka, "12.345,6abc", NotANumberError),
    ("P047", parse_angka, "1.5", AmbiguousNumberError),
    ("P050", parse_rupiah, "1.000.000,50", Decimal("1000000.50")),
    ("P051", parse_rupiah, "1.500.000", Decimal(1500000)),
    ("P059", parse_angka, "8,9", Decimal("8.9")),
    ("P082", parse_angka, "1.5", AmbiguousNumberError),
    ("P082", parse_angka, "100.00", AmbiguousNumberError),
    ("P082", parse_angka, ".5", AmbiguousNumberError),
    ("P083", parse_angka, "1,465.000", AmbiguousNumberError),
    ("P084", parse_angka, "NaN", NotANumberError),
    ("P084", parse_angka, "Infinity", NotANumberError),
    ("P084", parse_angka, "1e5", AmbiguousNumberError),
    ("P084", parse_angka, "1_000", NotANumberError),
    ("P097", parse_rasio, "8:11", Rasio(8, 11)),
    ("P099", parse_angka, "1 234 567", AmbiguousNumberError),
    ("P099", parse_angka, "1/2", OtherKindError),
    ("P099", parse_angka, "88,31-100,00", OtherKindError),
    ("P101", parse_angka, "99999999999999999999999999,99", Decimal("99999999999999999999999999.99")),
    ("P101", parse_angka, "1.715,174,950", AmbiguousNumberError),
    ("P108", parse_rasio, "8:11", Rasio(8, 11)),
    ("P108", parse_rasio, "25:10", Rasio(25, 10)),
    ("P108", parse_rasio, "1/2", Rasio(1, 2)),
]

WRITTEN: list[tuple[str, Callable[[], str], str | type[SakipError]]] = [
    ("P015", lambda: format_persen(Decimal("14.375")), "14,38%"),
    ("P026", lambda: format_angka(1250), "1.250,00"),
    ("P045", lambda: format_angka(Decimal("14.375")), "14,38"),
    ("P055", lambda: format_persen(Decimal("99.9"), trim=True), "99,9%"),
    ("P085", lambda: format_angka(Decimal("NaN")), NotFiniteError),
    ("P086", lambda: format_angka(88.305), "88,31"),
    ("P086", lambda: format_persen(Decimal("103.205")), "103,21%"),
    ("P089", lambda: terbilang(1e16), "sepuluh kuadriliun"),
    ("P089", lambda: terbilang(float("nan")), NotFiniteError),
    ("P089", lambda: terbilang(1000.0), "seribu"),
    ("P090", lambda: terbilang(parse_angka("1000")), "seribu"),
    ("P090", lambda: terbilang("1000"), NumberTypeError),  # type: ignore[arg-type]
    ("P090", lambda: terbilang(1000, "rupiah"), "seribu rupiah"),
    ("P091", lambda: terbilang(1500.50, "rupiah"), "seribu lima ratus rupiah lima puluh sen"),
    ("P095", lambda: terbilang(Decimal("-0.5")), "minus nol koma lima"),
    ("P096", lambda: terbilang(10**9), "satu miliar"),
    ("P096", lambda: terbilang(10**15), "satu kuadriliun"),
    ("P096", lambda: terbilang(Decimal("1.5")), "satu koma lima"),
    ("P103", lambda: terbilang(0), "nol"),
    ("P103", lambda: terbilang(-1000), "minus seribu"),
    ("P103", lambda: terbilang(1.5), "satu koma lima"),
    ("P104", lambda: format_angka(Decimal("14.375")), "14,38"),
    ("P105", lambda: format_angka(1.005), "1,01"),
]


@pytest.fixture(scope="module")
def cases() -> set[str]:
    with CASES.open(encoding="utf-8", newline="") as lines:
        return {row["case"] for row in csv.DictReader(lines)}


@pytest.mark.parametrize(("case", "reader", "text", "right"), PARSED, ids=lambda value: str(value)[:30])
def test_reading(case: str, reader: Callable[[str], object], text: str, right: object, cases: set[str]) -> None:
    assert case in cases
    if isinstance(right, type):
        assert issubclass(right, SakipError)
        with pytest.raises(right):
            reader(text)
    else:
        assert reader(text) == right


@pytest.mark.parametrize(("case", "write", "right"), WRITTEN)
def test_writing(case: str, write: Callable[[], str], right: str | type[SakipError], cases: set[str]) -> None:
    assert case in cases
    if isinstance(right, str):
        assert write() == right
    else:
        with pytest.raises(right):
            write()


def test_p097_a_ratio_is_a_ratio_before_it_is_a_time() -> None:
    assert [reading.jenis for reading in readings("8:11")] == [Jenis.RASIO, Jenis.JAM]


def test_p099_number_words_are_not_added_up() -> None:
    for text in ("1 234 567", "1/2", "88,31-100,00", "satu dua tiga"):
        with pytest.raises(NotANumberError):
            parse_terbilang(text)
    assert [reading.nilai for reading in readings("1 234 567")] == [1234567]


def test_p108_spreadsheets_are_undone() -> None:
    assert rasio_from_time(dt.time(8, 11)) == Rasio(8, 11)
    assert rasio_from_time(dt.timedelta(days=1, seconds=4200)) == Rasio(25, 10)
    assert rasio_from_time(dt.date(2026, 2, 1), "hari_bulan") == Rasio(1, 2)


def test_percentages_keep_their_scale() -> None:
    assert parse_persen("94,37%") == Decimal("94.37")
