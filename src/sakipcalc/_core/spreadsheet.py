"""What spreadsheets make of a cell: its value, number format and shown text; 15 digits; days counted from 1899."""

from datetime import date, datetime, time, timedelta
from decimal import ROUND_HALF_UP, Decimal

import attrs

from sakipcalc._core.exact import SHEET_DIGITS, multiply, round_to, subtract
from sakipcalc._core.values import Value

DAY = 86_400
"""The seconds of a day."""

NULL_DAY = date(1899, 12, 30)
"""Day 0 of LibreOffice, and of Excel from March 1900 on, which counts a 29 February 1900 that never was."""

FIRST_DAY = date(1899, 12, 31)
"""Where a time of day beyond midnight reaches us as a date: spreadsheets count the days of a duration from here."""

FIRST_SERIAL, LAST_SERIAL = 61, 2_958_465
"""1 March 1900, the first day that all of them count alike, and 31 December 9999."""

SHIFT_1904 = 1462
"""The days between the two beginnings that Excel knows."""

_LAST_CLOCK_DAY = date(1900, 2, 28)
_RESIDUAL = Decimal("0.000001")
_MINUTES = Decimal(1440)
_MAX_DAYS = 10_000


@attrs.frozen
class Sel(Value):
    """A cell as a file or a spreadsheet holds it.

    Args:
        nilai: its value: text, a number, a time, timedelta, date or datetime, True or False, None for a blank.
        format: its number format, such as ``0.00%`` or ``hh:mm``; empty where not known.
        tampil: the text that a person sees; empty where the value and its format tell it.

    >>> Sel(Decimal("0.9437"), "0.00%")
    Sel(nilai=Decimal('0.9437'), format='0.00%', tampil='')
    """

    nilai: object = None
    format: str = ""
    tampil: str = ""


def held(value: Decimal) -> Decimal:
    """A number to the 15 digits that a spreadsheet keeps of it.

    >>> held(Decimal("0.9437000000000001")), held(Decimal("88.75"))
    (Decimal('0.943700000000000'), Decimal('88.75'))
    """
    places = max(0, SHEET_DIGITS - 1 - value.adjusted()) if value else 0
    return round_to(value, min(places, 34)) if -int(value.as_tuple().exponent) > places else value


def seconds_of_days(days: Decimal) -> int | None:
    """A day fraction as whole minutes, in seconds; None where it is no whole number of minutes."""
    if not 0 < days < _MAX_DAYS:
        return None
    exact = multiply(days, _MINUTES)
    whole = int(exact.to_integral_value(ROUND_HALF_UP))
    return 60 * whole if subtract(exact, Decimal(whole)).copy_abs() < _RESIDUAL else None


def seconds_of_time(cell: time | timedelta | datetime) -> tuple[int, int]:
    """A time, duration or spreadsheet's day-zero date as whole seconds and microseconds over."""
    if isinstance(cell, timedelta):
        return cell.days * DAY + cell.seconds, cell.microseconds
    day = 0
    if isinstance(cell, datetime) and cell.date() != NULL_DAY:
        day = (cell.date() - FIRST_DAY).days
    return day * DAY + cell.hour * 3600 + cell.minute * 60 + cell.second, cell.microsecond


def is_clock_day(day: date) -> bool:
    """Whether a date lies where spreadsheets put times and durations."""
    return NULL_DAY <= day <= _LAST_CLOCK_DAY


def day_of_serial(serial: Decimal) -> date | None:
    """The date of a spreadsheet's day number; None before March 1900, where they differ, and beyond their calendar.

    >>> day_of_serial(Decimal("45016")), day_of_serial(Decimal(60))
    (datetime.date(2023, 3, 31), None)
    """
    if not FIRST_SERIAL <= serial < LAST_SERIAL + 1:
        return None
    return NULL_DAY + timedelta(days=int(serial))
