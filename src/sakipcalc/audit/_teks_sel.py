"""A spreadsheet's typed cell as the text a reader sees, written the Indonesian way, with its full value beside it."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache

from sakipcalc._core.exact import HUNDRED, multiply, round_to, to_decimal
from sakipcalc._core.rasio import Rasio
from sakipcalc._reading.cells import form
from sakipcalc._reading.value import Jenis
from sakipcalc._writing.format import format_angka
from sakipcalc.errors import SakipError

_DAY = 86_400
_EPOCH = date(1899, 12, 30)
_FIRST = 61
_LAST = 2_900_000
_DIGITS = 15
_MAX_PLACES = 20
_DATE_1904 = 1462


class Teks(str):
    """A cell's text as shown; ``penuh`` is its value with all the digits that the cell holds."""

    __slots__ = ("penuh",)
    penuh: str

    def __new__(cls, shown: str, penuh: str) -> Teks:
        """The text shown and the full value."""
        self = super().__new__(cls, shown)
        self.penuh = penuh
        return self


def full(text: str) -> str:
    """All the digits a cell holds.

    >>> full(Teks("0,33", "0,3333")), full("0,33")
    ('0,3333', '0,33')
    """
    return text.penuh if isinstance(text, Teks) else text


def number_text(value: Decimal, number_format: str = "", *, from_1904: bool = False) -> str:
    """A number under its cell's format.

    A clock time comes out with seconds, ``8:11:00``, which nothing else is written like; so the ratio it may have
    been is not lost.

    >>> number_text(Decimal("0.3409722222222222"), "hh:mm"), number_text(Decimal("0.9437"), "0.00%")
    ('08:11:00', '94,37%')
    >>> number_text(Decimal("1465")), full(number_text(Decimal("88.7512"), "0.00"))
    ('1465', '88,7512')
    """
    kind = form(number_format)
    if kind is Jenis.JAM and 0 <= value < _LAST:
        return seconds_text(int(round_to(multiply(value, Decimal(_DAY)), 0)))
    if kind is Jenis.TANGGAL and _FIRST <= value < _LAST:
        return (_EPOCH + timedelta(days=int(value) + (_DATE_1904 if from_1904 else 0))).isoformat()
    percent = kind is Jenis.PERSEN
    held = _held(multiply(value, HUNDRED) if percent else value)
    sign = "%" if percent else ""
    whole = _plain(held) + sign
    places = _places(number_format)
    if places is None or not -_MAX_PLACES < held.adjusted() < _MAX_PLACES:
        return whole
    shown = f"{round_to(held, places):f}".replace(".", ",") + sign
    return Teks(shown, whole) if shown != whole else whole


def seconds_text(seconds: int) -> str:
    """A clock time or duration.

    >>> seconds_text(90_600)
    '25:10:00'
    """
    hours, rest = divmod(seconds, 3600)
    return f"{hours:02}:{rest // 60:02}:{rest % 60:02}"


def cell_text(cell: object) -> str:
    """Any cell as text: text as it is, numbers the Indonesian way, times with seconds, dates as ISO, None as blank.

    >>> import datetime
    >>> cell_text(88.75), cell_text(datetime.time(8, 11)), cell_text(None)
    ('88,75', '08:11:00', '')
    """
    if cell is None:
        return ""
    if isinstance(cell, str):
        return cell
    if isinstance(cell, Rasio):
        return str(cell)
    if isinstance(cell, time):
        return seconds_text(cell.hour * 3600 + cell.minute * 60 + cell.second)
    if isinstance(cell, timedelta):
        return seconds_text(cell.days * _DAY + cell.seconds)
    if isinstance(cell, datetime):
        days = (cell.date() - date(1899, 12, 31)).days
        if 0 <= days < _FIRST - 2:
            return seconds_text(days * _DAY + cell.hour * 3600 + cell.minute * 60 + cell.second)
        return cell.date().isoformat()
    if isinstance(cell, date):
        return cell.isoformat()
    try:
        return _plain(to_decimal(cell))  # type: ignore[arg-type]
    except SakipError:
        return type(cell).__name__


def _held(value: Decimal) -> Decimal:
    """The value to the digits a spreadsheet keeps: 0.9437000000000001 is 0.9437."""
    places = min(_MAX_PLACES, max(0, _DIGITS - 1 - value.adjusted())) if value else 0
    exponent = int(value.as_tuple().exponent)
    return round_to(value, places) if -exponent > places else value


def _plain(value: Decimal) -> str:
    if not -_MAX_PLACES <= value.adjusted() <= _MAX_PLACES:
        return f"{value}".replace(".", ",")
    digits = len(f"{value:f}".partition(".")[2].rstrip("0"))
    return format_angka(value, min(digits, _MAX_PLACES)).replace(".", "")


@lru_cache(maxsize=256)
def _places(number_format: str) -> int | None:
    """The decimals a number format fixes; None where it leaves them open."""
    first = re.sub(r'"[^"]*"|\\.|\[[^\]]*\]', "", number_format.partition(";")[0])
    if not re.search("[0#?]", first):
        return None
    match = re.search(r"\.(0+)", first)
    return len(match[1]) if match else 0 if "#" in first or "0" in first else None
