"""Ratios from what spreadsheets made of them."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal

import pytest

from sakipcalc import Rasio, UrutanTanggal, rasio_from_time
from sakipcalc.errors import (
    AmbiguousNumberError,
    MissingNumberError,
    NotANumberError,
    NotFiniteError,
    NumberTypeError,
    OptionError,
)


@pytest.mark.parametrize(
    "cell",
    [
        dt.time(8, 11),
        dt.timedelta(hours=8, minutes=11),
        dt.datetime(1899, 12, 31, 8, 11),
        dt.datetime(1899, 12, 30, 8, 11),
        0.3409722222222222,
        Decimal("0.340972222"),
        "8:11",
        "08.11",
        "8:11:00",
        "08:11 AM",
        "0,3409722222",
        "0.3409722222",
        " 8:11\xa0",
    ],
)
def test_8_11_in_every_form(cell: object) -> None:
    assert rasio_from_time(cell) == Rasio(8, 11)


@pytest.mark.parametrize(
    ("cell", "ratio"),
    [
        (dt.datetime(1900, 1, 1, 1, 10), "25:10"),
        (dt.timedelta(days=1, seconds=4200), "25:10"),
        (1.0486111111111112, "25:10"),
        ("25:10", "25:10"),
        ("1:60", "1:60"),
        ("04.18", "4:18"),
        ("1:10 PM", "13:10"),
        (dt.time(0, 5), "0:5"),
        (dt.date(2026, 2, 2), "2:2"),
        (0.35, "8:24"),
    ],
)
def test_other_ratios(cell: object, ratio: str) -> None:
    assert str(rasio_from_time(cell)) == ratio


@pytest.mark.parametrize(
    "cell",
    [
        dt.time(8, 0),
        dt.time(8, 11, 30),
        dt.time(8, 11, 0, 1),
        dt.timedelta(days=-1, seconds=60),
        dt.datetime(2026, 1, 2, 8, 11),
        0,
        1,
        -0.35,
        0.35001,
        20_000.35,
        "8:00",
        "8:11:30",
        "86%",
        "abc",
        "0,35001",
        "1" * 400,
    ],
)
def test_what_cannot_have_been_a_ratio(cell: object) -> None:
    with pytest.raises(NotANumberError, match="turned into a time"):
        rasio_from_time(cell)


@pytest.mark.parametrize("cell", [None, "", "  "])
def test_blank(cell: object) -> None:
    with pytest.raises(MissingNumberError):
        rasio_from_time(cell)


def test_a_date_needs_its_order() -> None:
    september = dt.date(2026, 9, 3)
    with pytest.raises(AmbiguousNumberError) as caught:
        rasio_from_time(september)
    assert [str(reading) for reading in caught.value.readings] == ["3:9 (rasio)", "9:3 (rasio)"]
    assert rasio_from_time(september, "hari_bulan") == Rasio(3, 9)
    assert rasio_from_time(dt.datetime(2026, 9, 3), UrutanTanggal.BULAN_HARI) == Rasio(9, 3)
    with pytest.raises(OptionError):
        rasio_from_time(september, "tahun")  # type: ignore[arg-type]


def test_what_is_no_cell() -> None:
    with pytest.raises(NumberTypeError):
        rasio_from_time(object())
    with pytest.raises(NumberTypeError):
        rasio_from_time(True)
    with pytest.raises(NotFiniteError):
        rasio_from_time(float("nan"))
