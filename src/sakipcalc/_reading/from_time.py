"""The ratio that was typed, from the clock time, date or day fraction that a spreadsheet made of it."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from typing import Any, Literal, TypeAlias, cast

from sakipcalc._core.exact import to_decimal
from sakipcalc._core.options import Option, option
from sakipcalc._core.rasio import Rasio
from sakipcalc._core.spreadsheet import is_clock_day, seconds_of_days, seconds_of_time
from sakipcalc._reading.clock import clock_seconds, day_ratios, ratio_of_seconds
from sakipcalc._reading.grammar import MAX_TEXT, fold, strict
from sakipcalc._reading.strict import strict_ratio
from sakipcalc._reading.value import Anggapan, Jenis, Reading
from sakipcalc.errors import AmbiguousNumberError, MissingNumberError, NotANumberError, Teks


class UrutanTanggal(Option):
    """How the spreadsheet read ``3/9``: 3 September (``hari_bulan``, Indonesian settings) or March 9."""

    HARI_BULAN = "hari_bulan"
    BULAN_HARI = "bulan_hari"


UrutanTanggalLike: TypeAlias = UrutanTanggal | Literal["hari_bulan", "bulan_hari"]


def rasio_from_time(cell: object, urutan_tanggal: UrutanTanggalLike | None = None) -> Rasio:
    """The ratio that was typed in a cell which a spreadsheet turned into a time or a date.

    Args:
        cell: a time, timedelta, datetime or date; a day fraction as float, int or Decimal; or text: a clock form
            (``08.11``, ``8:11:00``, ``8:11 AM``), a day fraction, or the ratio itself (``8:11``).
        urutan_tanggal: how a date was read, ``hari_bulan`` or ``bulan_hari``; without it a date is refused, unless
            day and month are the same number.

    Returns:
        The ratio, not reduced.

    Raises:
        NotANumberError: for what cannot have been a ratio: seconds, minute 0, a fraction that is no whole minute
            (to a millionth), a negative time.
        AmbiguousNumberError: for a date without ``urutan_tanggal``, with both ratios.
        MissingNumberError: for a blank cell.
        OptionError: for an unknown order.

    Our decisions: a date up to February 1900 counts days from 31 December 1899, where spreadsheets put a duration
    of 25:10; 30 December 1899 is LibreOffice's day zero. Call this only on cells that are known to be times: of the
    two-decimal numbers below one, 19 in 99 also look like one.

    >>> import datetime
    >>> print(rasio_from_time(datetime.time(8, 11)), rasio_from_time(0.3409722222222222), rasio_from_time("04.18"))
    8:11 8:11 4:18
    >>> print(rasio_from_time(datetime.date(2026, 9, 3), "hari_bulan"))
    3:9
    """
    urutan = None if urutan_tanggal is None else option(UrutanTanggal, urutan_tanggal, "urutan_tanggal")
    if cell is None:
        raise MissingNumberError(cell)
    if isinstance(cell, datetime) and not is_clock_day(cell.date()):
        if cell.time() != time():
            raise _refusal(cell)
        return _from_date(cell.date(), urutan)
    if isinstance(cell, date) and not isinstance(cell, datetime):
        return _from_date(cell, urutan)
    if isinstance(cell, str):
        return _from_text(cell)
    if isinstance(cell, (time, timedelta, datetime)):
        ratio = _from_clock(cell)
    else:
        ratio = _from_days(to_decimal(cast("Any", cell), "cell"))
    if ratio is None:
        raise _refusal(cell)
    return ratio


def _from_clock(cell: time | timedelta | datetime) -> Rasio | None:
    seconds, over = seconds_of_time(cell)
    return None if over else ratio_of_seconds(seconds)


def _from_days(days: Decimal) -> Rasio | None:
    seconds = seconds_of_days(days)
    return None if seconds is None else ratio_of_seconds(seconds)


def _from_date(day: date, order: UrutanTanggal | None) -> Rasio:
    day_first, month_first = day_ratios(day)
    if order is None and day_first != month_first:
        assumed = (Anggapan.RASIO_JADI_TANGGAL,)
        raise AmbiguousNumberError(
            day, [Reading(ratio, Jenis.RASIO, anggapan=assumed) for ratio in (day_first, month_first)]
        )
    return month_first if order is UrutanTanggal.BULAN_HARI else day_first


def _from_text(cell: str) -> Rasio:
    text, _ = fold(cell) if len(cell) <= MAX_TEXT else ("?", ())
    if not text:
        raise MissingNumberError(cell)
    ratio = strict_ratio(text)
    clock = clock_seconds(text)
    days = strict(text.replace(".", ","))
    if ratio is None and clock:
        ratio = ratio_of_seconds(clock)
    elif ratio is None and days is not None:
        ratio = _from_days(days)
    if ratio is None:
        raise _refusal(cell)
    return ratio


def _refusal(cell: object) -> NotANumberError:
    return NotANumberError(cell, Teks("rasio yang berubah menjadi jam", "ratio turned into a time"), "8:11")
