"""Cells that hold no text: what a number means under its format, times and dates; and how each of them is shown."""

import re
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, cast

from sakipcalc._core import spreadsheet
from sakipcalc._core.exact import HUNDRED, multiply, places_of, round_to, to_decimal
from sakipcalc._core.rasio import Rasio
from sakipcalc._reading.clock import day_readings, times
from sakipcalc._reading.value import Anggapan, Jenis, Reading, meaning
from sakipcalc.errors import SakipError

LONG_FRACTION = 9
"""Decimals from which a bare number may be a day fraction: 0,35 can be anything, 0,340972222 hardly."""

_GENERAL = frozenset({"", "general", "standard", "umum", "@"})
_MOST_SHOWN = 20
_LAST_CLOCK = 3_000_000


@cache
def _literals() -> re.Pattern[str]:
    return re.compile(r'"[^"]*"|\\.|\[(?!h+\]|m+\]|s+\])[^\]]*\]')


@lru_cache(maxsize=256)
def form(number_format: str) -> Jenis | None:
    """The kind of figure that a number format shows: percent, rupiah, clock time, date; None for a plain number.

    >>> form("0.00%"), form("[h]:mm"), form('"Rp"#,##0'), form("yyyy-mm-dd hh:mm:ss"), form("#,##0.00")
    (<Jenis.PERSEN: 'persen'>, <Jenis.JAM: 'jam'>, <Jenis.RUPIAH: 'rupiah'>, <Jenis.TANGGAL: 'tanggal'>, None)
    """
    first = number_format.partition(";")[0].strip().lower()
    if first in _GENERAL:
        return None
    code = _literals().sub("", first)
    if "%" in code:
        return Jenis.PERSEN
    if "d" in code or "y" in code:
        return Jenis.TANGGAL
    if "h" in code or "s" in code:
        return Jenis.JAM
    return Jenis.RUPIAH if "rp" in first or "idr" in first else None


@lru_cache(maxsize=256)
def format_places(number_format: str) -> int | None:
    """The decimals that a number format fixes; None where it leaves them open.

    >>> format_places("0.00%"), format_places("General")
    (2, None)
    """
    first = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format.partition(";")[0])
    match = re.search(r"\.(0+)", first)
    return len(match[1]) if match else 0 if re.search("[0#?]", first) else None


def formatted(number: Decimal, number_format: str) -> Iterator[Reading]:
    """Readings of a number under its cell's format; the bare number last, as what one may also have meant."""
    kind = form(number_format)
    if kind is Jenis.PERSEN:
        yield meaning(_plain_digits(spreadsheet.held(multiply(number, HUNDRED))), kind, "%")
    elif kind is Jenis.RUPIAH:
        yield meaning(number, kind, "Rp")
    elif kind is Jenis.JAM or kind is Jenis.TANGGAL:
        yield from _serial(number, kind)
    yield meaning(number, Jenis.BILANGAN, anggapan=(Anggapan.TANPA_FORMAT,) if kind else ())
    if kind is None and -LONG_FRACTION <= number.adjusted() < LONG_FRACTION:
        yield from day_fraction(f"{number:f}")


def _serial(number: Decimal, kind: Jenis) -> Iterator[Reading]:
    """A spreadsheet's day number as a date where its format shows one, and it lies in the calendar; else as a time."""
    day = spreadsheet.day_of_serial(number) if kind is Jenis.TANGGAL else None
    if day is not None:
        yield from day_readings(day, ratio=number == number.to_integral_value())
        return
    seconds = (
        spreadsheet.seconds_of_days(number) if kind is Jenis.JAM or number < spreadsheet.FIRST_SERIAL - 1 else None
    )
    if seconds is not None:
        yield from times(seconds)


def day_fraction(plain: str) -> Iterator[Reading]:
    """Readings of a long decimal that is a whole number of minutes of a day: ``0,340972222`` is 8:11."""
    whole, comma, decimals = plain.replace(".", ",").partition(",")
    digits = plain.isascii() and whole.isdecimal() and decimals.isdecimal()
    if comma and digits and len(decimals) >= LONG_FRACTION:
        seconds = spreadsheet.seconds_of_days(Decimal(f"{whole}.{decimals}"))
        if seconds is not None:
            yield from times(seconds)


def temporal(cell: time | timedelta | date) -> Iterator[Reading]:
    """Readings of a time, duration, date, or one of the dates around 1900 that stand for a time."""
    if isinstance(cell, (time, timedelta)) or (isinstance(cell, datetime) and spreadsheet.is_clock_day(cell.date())):
        seconds, over = spreadsheet.seconds_of_time(cell)
        if not over:
            yield from times(seconds)
    elif isinstance(cell, datetime):
        yield from day_readings(cell.date(), ratio=cell.time() == time())
    else:
        yield from day_readings(cell)


def day_of(cell: object) -> date | None:
    """The day that a typed cell shows; None for text, times, and all that is no date.

    >>> day_of(spreadsheet.Sel(Decimal(45016), "d-mmm")), day_of("2023-03-31")
    (datetime.date(2023, 3, 31), None)
    """
    value = cell.nilai if isinstance(cell, spreadsheet.Sel) else cell
    if isinstance(value, datetime):
        return None if spreadsheet.is_clock_day(value.date()) else value.date()
    if isinstance(cell, spreadsheet.Sel) and isinstance(value, Decimal) and form(cell.format) is Jenis.TANGGAL:
        return spreadsheet.day_of_serial(value)
    return value if isinstance(value, date) else None


def shown(cell: object) -> str:
    """A cell as a person sees it, numbers the Indonesian way: text as it is, times with seconds, blanks as nothing.

    >>> import datetime
    >>> from sakipcalc import Sel
    >>> shown(Sel(Decimal("0.3409722222222222"), "hh:mm")), shown(Sel(Decimal("0.9437"), "0.00%")), shown(88.75)
    ('08:11:00', '94,37%', '88,75')
    >>> shown(datetime.time(8, 11)), shown(None), shown(Sel(Decimal(45016), "yyyy-mm-dd hh:mm"))
    ('08:11:00', '', '2023-03-31')
    """
    if type(cell) is str:
        return cell
    number_format = ""
    if isinstance(cell, spreadsheet.Sel):
        if cell.tampil:
            return cell.tampil
        number_format = cell.format
        cell = cell.nilai
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, (time, timedelta)) or (isinstance(cell, datetime) and spreadsheet.is_clock_day(cell.date())):
        return _clock_text(spreadsheet.seconds_of_time(cell)[0])
    if isinstance(cell, date):
        return (cell.date() if isinstance(cell, datetime) else cell).isoformat()
    if isinstance(cell, (str, Rasio)):
        return str(cell)
    try:
        return _number_text(to_decimal(cast("Any", cell)), number_format)
    except SakipError:
        return type(cell).__name__ if not isinstance(cell, (float, Decimal)) else ""  # NaN shows as a blank


def _number_text(number: Decimal, number_format: str) -> str:
    kind = form(number_format)
    if kind is Jenis.TANGGAL and (day := spreadsheet.day_of_serial(number)):
        return day.isoformat()
    if kind in (Jenis.JAM, Jenis.TANGGAL) and 0 <= number < _LAST_CLOCK:
        return _clock_text(int(round_to(multiply(number, Decimal(spreadsheet.DAY)), 0)))
    percent = kind is Jenis.PERSEN
    value = spreadsheet.held(multiply(number, HUNDRED) if percent else number)
    places = format_places(number_format)
    if places is not None:
        value = round_to(value, places)
    return plain_text(value, keep=places is not None) + ("%" if percent else "")


def plain_text(value: Decimal, *, keep: bool = False) -> str:
    """A number without dots between its thousands; its last zeros only where they are to be kept."""
    if not -_MOST_SHOWN <= value.adjusted() <= _MOST_SHOWN:
        return f"{value}".replace(".", ",")
    text = f"{value if keep else _plain_digits(value):f}".replace(".", ",")
    return text if len(text) <= 2 * _MOST_SHOWN else f"{round_to(value, _MOST_SHOWN):f}".replace(".", ",")


def _plain_digits(value: Decimal) -> Decimal:
    """The number without zeros behind its last decimal."""
    digits = len(f"{value:f}".partition(".")[2].rstrip("0")) if places_of(value) else 0
    return round_to(value, min(digits, 34))


def _clock_text(seconds: int) -> str:
    """A clock time or duration with seconds, which nothing else is written like."""
    hours, rest = divmod(seconds, 3600)
    return f"{hours:02}:{rest // 60:02}:{rest % 60:02}"
