"""Ratios that a spreadsheet made clock times, dates and day fractions of; and those times and dates themselves."""

import re
from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from functools import cache

from sakipcalc._core.rasio import Rasio
from sakipcalc._core.spreadsheet import DAY
from sakipcalc._reading.names import MONTHS
from sakipcalc._reading.value import Anggapan, Jenis, Reading, meaning


@cache
def _clock() -> re.Pattern[str]:
    return re.compile(r"([0-9]{1,4})([.:])([0-5][0-9])(?:[.:]([0-5][0-9]))?(?: ([ap])\.?m\.?)?", re.IGNORECASE)


@cache
def _numeric_date() -> re.Pattern[str]:
    hour = r"(?P<hour>[ T][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:\.[0-9]+)?)?)?"
    return re.compile(
        rf"([0-9]{{1,2}})([-/.])([0-9]{{1,2}})\2([0-9]{{4}})|([0-9]{{4}})-([0-9]{{2}})-([0-9]{{2}}){hour}"
    )


@cache
def _named_date() -> re.Pattern[str]:
    return re.compile(r"([0-9]{1,2})([- ])([a-z]+)\.?(?:[- ]([0-9]{4}|[0-9]{2}))?", re.IGNORECASE)


def ratio_of_seconds(seconds: int) -> Rasio | None:
    """The ratio that hours and minutes were typed as; None with seconds over, or no minutes."""
    hours, rest = divmod(seconds, 3600)
    minutes, over = divmod(rest, 60)
    return Rasio(hours, minutes) if seconds >= 0 and minutes and not over else None


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
    if seconds is not None and (seconds < DAY or ":" in text):
        yield from times(seconds)


def times(seconds: int) -> Iterator[Reading]:
    """Readings of a time of day or duration: the ratio first that may have been typed."""
    ratio = ratio_of_seconds(seconds)
    if ratio:
        yield meaning(ratio, Jenis.RASIO, anggapan=(Anggapan.RASIO_JADI_JAM,))
    if seconds >= 0:
        kind = Jenis.JAM if seconds < DAY else Jenis.DURASI
        yield meaning(Decimal(seconds), kind, "detik", anggapan=(Anggapan.JAM_SEBENARNYA,))


def dates(text: str) -> Iterator[Reading]:
    """Readings of text that looks like a date: ``01/02/2026``, ``2026-02-01``, ``1-Feb``, ``1 Februari 2026``.

    Figures alone, and the short form ``1-Feb`` that spreadsheets show, may be what one of them made of a ratio; a
    date with its year and the month in words, or with an hour, is a date.
    """
    match = _numeric_date().fullmatch(text)
    if match:
        day, month, year = (match[1], match[3], match[4]) if match[1] else (match[7], match[6], match[5])
        hour = (match["hour"] or "").strip(" T0:.")
        yield from _dated(int(day), int(month), int(year), ratio=not hour)
        return
    match = _named_date().fullmatch(text)
    if match and match[3].lower() in MONTHS:
        year = int(match[4] or 0)
        short = match[2] == "-" and not year
        yield from _dated(int(match[1]), MONTHS[match[3].lower()], year + 2000 if 0 < year < 100 else year, ratio=short)


def _dated(day: int, month: int, year: int, *, ratio: bool) -> Iterator[Reading]:
    try:
        found = date(year or 2000, month, day)
    except ValueError:
        return
    for reading in day_readings(found, ratio=ratio):
        if year or reading.jenis is not Jenis.TANGGAL:
            yield reading


def day_ratios(day: date) -> tuple[Rasio, Rasio]:
    """The ratios a date may have been: day first, as Indonesian settings read 3/9, and month first."""
    return Rasio(day.day, day.month), Rasio(day.month, day.day)


def day_readings(day: date, *, ratio: bool = True) -> Iterator[Reading]:
    """Readings of a date: the ratios it may have been, the Indonesian order first, and the date."""
    if ratio:
        orders = (Anggapan.RASIO_JADI_TANGGAL,), (Anggapan.RASIO_JADI_TANGGAL, Anggapan.BULAN_DAHULU)
        found: dict[Rasio, tuple[Anggapan, ...]] = {}
        for each, why in zip(day_ratios(day), orders, strict=True):
            found.setdefault(each, why)
        for each, why in found.items():
            yield meaning(each, Jenis.RASIO, anggapan=why)
    yield meaning(day, Jenis.TANGGAL, anggapan=(Anggapan.TANGGAL_SEBENARNYA,))
