"""Numbers in cells: what they mean under the cell's number format, and as day fractions."""

from __future__ import annotations

import decimal
import re
from collections.abc import Iterator
from datetime import timedelta
from decimal import Decimal
from functools import cache

from sakipcalc._reading.clock import FIRST_DAY, day_readings, seconds_of_days, times
from sakipcalc._reading.value import Anggapan, Jenis, Reading

_LONG_FRACTION = 9
"""Decimals from which a bare number may be a day fraction: 0,35 can be anything, 0,340972222 hardly."""

_GENERAL = frozenset({"", "general", "standard", "umum", "@"})
_SHEET = decimal.Context(15, decimal.ROUND_HALF_UP, -6144, 6144, 1, 0, [], [decimal.Overflow])
"""Spreadsheets keep 15 digits: 94,37% typed in a cell arrives as 0.9437000000000001."""


@cache
def _literals() -> re.Pattern[str]:
    return re.compile(r'"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]')


def form(number_format: str) -> Jenis | None:
    """The kind of figure that a number format shows: percent, rupiah, clock time, date; None for a plain number.

    >>> form("0.00%"), form("[h]:mm"), form('"Rp"#,##0'), form("d/m/yyyy"), form("#,##0.00")
    (<Jenis.PERSEN: 'persen'>, <Jenis.JAM: 'jam'>, <Jenis.RUPIAH: 'rupiah'>, <Jenis.TANGGAL: 'tanggal'>, None)
    """
    first = number_format.partition(";")[0].strip().lower()
    if first in _GENERAL:
        return None
    code = _literals().sub("", first)
    if "%" in code:
        return Jenis.PERSEN
    if "h" in code or "s" in code:
        return Jenis.JAM
    if "d" in code or "y" in code:
        return Jenis.TANGGAL
    return Jenis.RUPIAH if "rp" in first or "idr" in first else None


def formatted(number: Decimal, number_format: str) -> Iterator[Reading]:
    """Readings of a number under its cell's format; the bare number last, as what one may also have meant."""
    kind = form(number_format)
    if kind is Jenis.PERSEN:
        percent = _SHEET.scaleb(_SHEET.normalize(number), 2)
        yield Reading(Decimal(f"{percent:f}"), kind, "%")
    elif kind is Jenis.RUPIAH:
        yield Reading(number, kind, "Rp")
    elif kind is Jenis.JAM:
        seconds = seconds_of_days(number)
        if seconds is not None:
            yield from times(seconds)
    elif kind is Jenis.TANGGAL:
        yield from _serial(number)
    assumed = (Anggapan.TANPA_FORMAT,) if kind else ()
    yield Reading(number, Jenis.BILANGAN, anggapan=assumed)
    if kind is None and -_LONG_FRACTION <= number.adjusted() < _LONG_FRACTION:
        yield from day_fraction(f"{number:f}")


def _serial(number: Decimal) -> Iterator[Reading]:
    """A spreadsheet's day number as a date, where it is a whole day after February 1900."""
    if 60 < number < 2_900_000 and number == number.to_integral_value():
        yield from day_readings(FIRST_DAY + timedelta(days=int(number) - 1))


def day_fraction(plain: str) -> Iterator[Reading]:
    """Readings of a long decimal that is a whole number of minutes of a day: ``0,340972222`` is 8:11."""
    whole, comma, decimals = plain.replace(".", ",").partition(",")
    digits = plain.isascii() and whole.isdecimal() and decimals.isdecimal()
    if comma and digits and len(decimals) >= _LONG_FRACTION:
        seconds = seconds_of_days(Decimal(f"{whole}.{decimals}"))
        if seconds is not None:
            yield from times(seconds)
