"""Ratios that a spreadsheet made clock times, dates and day fractions of; and those times and dates themselves."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import cache

from sakipcalc._core.exact import multiply, subtract
from sakipcalc._core.rasio import Rasio
from sakipcalc._reading.names import MONTHS
from sakipcalc._reading.value import Anggapan, Jenis, Reading

_DAY = 86_400
FIRST_DAY = date(1899, 12, 31)
_NULL_DAY = date(1899, 12, 30)
_LAST_CLOCK_DAY = date(1900, 2, 28)
"""Times of day reach us as dates around 1900: spreadsheets count days from there."""

_RESIDUAL = Decimal("0.000001")
_MAX_DAYS = 10_000


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(r"([0-9]{1,4})([.:])([0-5][0-9])(?:[.:]([0-5][0-9]))?(?: ([ap])\.?m\.?)?", re.IGNORECASE)


@cache
def _numeric_date() -> re.Pattern[str]:
    return re.compile(r"([0-9]{1,2})([-/.])([0-9]{1,2})\2([0-9]{4})|([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[ T]00:00:00)?")


@cache
def _named_date() -> re.Pattern[str]:
    return re.compile(r"([0-9]{1,2})[- ]([a-z]+)\.?(?:[- ]([0-9]{4}|[0-9]{2}))?", re.IGNORECASE)


def ratio_of_seconds(seconds: int) -> Rasio | None:
    """The ratio that hours and minutes were typed as; None with seconds over, or no minutes."""
    hours, rest = divmod(seconds, 3600)
    minutes, over = divmod(rest, 60)
    return Rasio(hours, minutes) if seconds >= 0 and minutes and not over else None


def seconds_of_days(days: Decimal) -> int | None:
    """A day fraction as whole minutes, in seconds; None where it is no whole number of minutes."""
    if not 0 < days < _MAX_DAYS:
        return None
    exact = multiply(days, Decimal(1440))
    whole = int(exact.to_integral_value(ROUND_HALF_UP))
    return 60 * whole if subtract(exact, Decimal(whole)).copy_abs() < _RESIDUAL else None


def seconds_of_time(cell: time | timedelta | datetime) -> tuple[int, int]:
    """A time, duration or spreadsheet's day-zero date as whole seconds and microseconds over."""
    if isinstance(cell, timedelta):
        return cell.days * _DAY + cell.seconds, cell.microseconds
    day = 0
    if isinstance(cell, datetime) and cell.date() != _NULL_DAY:
        day = (cell.date() - FIRST_DAY).days
    return day * _DAY + cell.hour * 3600 + cell.minute * 60 + cell.second, cell.microsecond


def is_clock_day(day: date) -> bool:
    """Whether a date lies where spreadsheets put times and durations."""
    return _NULL_DAY <= day <= _LAST_CLOCK_DAY


def clock_seconds(text: str) -> int | None:
    """A clock form in folded text, in seconds; None for anything else."""
    match = _clock().fullmatch(text)
    if not match:
        return None
    hours, minutes = int(match[1]), int(match[3])
    if match[5]:
        if not 1 <= hours <= 12:
            return None
        hours = hours % 12 + (12 if match[5].lower() == "p" else 0)
    return hours * 3600 + minutes * 60 + int(match[4] or 0)


def clocks(text: str) -> Iterator[Reading]:
    """Readings of text that looks like a clock time: ``08.11``, ``8:11:00``, ``8:11 AM``."""
    seconds = clock_seconds(text)
    if seconds is not None and (seconds < _DAY or ":" in text):
        yield from times(seconds)


def times(seconds: int) -> Iterator[Reading]:
    """Readings of a time of day or duration: the ratio first that may have been typed."""
    ratio = ratio_of_seconds(seconds)
    if ratio:
        yield Reading(ratio, Jenis.RASIO, anggapan=(Anggapan.RASIO_JADI_JAM,))
    if seconds >= 0:
        kind = Jenis.JAM if seconds < _DAY else Jenis.DURASI
        yield Reading(Decimal(seconds), kind, "detik", anggapan=(Anggapan.JAM_SEBENARNYA,))


def dates(text: str) -> Iterator[Reading]:
    """Readings of text that looks like a date: ``01/02/2026``, ``2026-02-01``, ``1-Feb``, ``1 Februari 2026``."""
    match = _numeric_date().fullmatch(text)
    if match:
        day, month, year = (match[1], match[3], match[4]) if match[1] else (match[7], match[6], match[5])
        yield from _dated(int(day), int(month), int(year))
        return
    match = _named_date().fullmatch(text)
    if match and match[2].lower() in MONTHS:
        year = int(match[3] or 0)
        yield from _dated(int(match[1]), MONTHS[match[2].lower()], year + 2000 if 0 < year < 100 else year)


def _dated(day: int, month: int, year: int) -> Iterator[Reading]:
    try:
        found = date(year or 2000, month, day)
    except ValueError:
        return
    for reading in day_readings(found):
        if year or reading.jenis is not Jenis.TANGGAL:
            yield reading


def day_ratios(day: date) -> tuple[Rasio, Rasio]:
    """The ratios a date may have been: day first, as Indonesian settings read 3/9, and month first."""
    return Rasio(day.day, day.month), Rasio(day.month, day.day)


def day_readings(day: date) -> Iterator[Reading]:
    """Readings of a date: the ratios it may have been, and the date."""
    for ratio in dict.fromkeys(day_ratios(day)):
        yield Reading(ratio, Jenis.RASIO, anggapan=(Anggapan.RASIO_JADI_TANGGAL,))
    yield Reading(day, Jenis.TANGGAL, anggapan=(Anggapan.TANGGAL_SEBENARNYA,))
