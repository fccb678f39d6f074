"""Every defensible meaning of a cell, whatever kind of thing the cell is."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from datetime import date, time, timedelta
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any, cast

import attrs

from sakipcalc._core.exact import ZERO, to_decimal
from sakipcalc._core.rasio import Rasio
from sakipcalc._core.rentang import Rentang
from sakipcalc._core.spreadsheet import Sel
from sakipcalc._reading.amounts import amounts
from sakipcalc._reading.cells import day_fraction, formatted, temporal
from sakipcalc._reading.clock import clocks, dates
from sakipcalc._reading.grammar import MAX_TEXT, fold
from sakipcalc._reading.names import FALLS, LABELS, NIL, NOT_AVAILABLE, PREDICATES
from sakipcalc._reading.pairs import bounds, ranges, ratios
from sakipcalc._reading.value import Anggapan, Jenis, Reading
from sakipcalc._reading.words import cardinal, rupiah

_BLANK = Reading(None, Jenis.KOSONG)
_MISSING = Reading(None, Jenis.TIDAK_TERSEDIA)


def readings(cell: object, number_format: str = "") -> tuple[Reading, ...]:
    """Every defensible meaning of a cell, best first; an empty tuple when it has none. Never raises.

    Args:
        cell: text, int, float, Decimal, bool, None, time, timedelta, date or datetime, or a ``Sel`` of one of them;
            anything else has no reading.
        number_format: the cell's number format where it is known, such as ``0.00%``; a ``Sel`` has its own.

    Returns:
        The readings, those that assume least first. A reading that assumes nothing is written the Indonesian way.

    >>> for reading in readings("04.18"):
    ...     print(reading, "-", reading.catatan)
    4:18 (rasio) - rasio berubah menjadi jam di lembar kerja
    15.480 detik (jam) - memang jam
    4,18 (bilangan) - titik dibaca sebagai tanda desimal, koma sebagai pemisah ribuan; nol di depan diabaikan
    """
    if isinstance(cell, Sel):
        number_format = cell.format
        cell = cell.nilai
    if isinstance(cell, str):
        return _text(str.strip(cell))
    try:
        return _best(_object(cell, number_format))
    except Exception:  # whatever an object's own methods may raise, it has no reading then
        return ()


def range_of(cell: object) -> Rentang | None:
    """The range that a cell holds, closed or open at one end; None where it holds none.

    >>> print(range_of("80-90"), "/", range_of(">= 80"), "/", range_of("86"))
    80-90 / minimal 80 / None
    """
    for reading in readings(cell):
        figure = reading.figure
        if isinstance(figure, Rentang):
            return figure
    return None


def _best(found: Iterable[Reading]) -> tuple[Reading, ...]:
    """Those that assume least first, each value and kind once."""
    unique: dict[object, Reading] = {}
    for reading in sorted(found, key=lambda reading: len(reading.anggapan)):
        unique.setdefault((reading.nilai, reading.jenis, reading.satuan, reading.inklusif), reading)
    return tuple(unique.values())


@lru_cache(maxsize=4096)
def _text(text: str) -> tuple[Reading, ...]:
    if len(text) > MAX_TEXT:
        return ()
    plain, why = fold(text)
    if not plain:
        return (_BLANK,)
    lower = plain.lower()
    if lower in NOT_AVAILABLE:
        nil = (Reading(ZERO, Jenis.BILANGAN, anggapan=(Anggapan.NIHIL,)),) if lower in NIL else ()
        return (_MISSING, *nil)
    found = _meanings(plain) or _marked(plain)
    return tuple(reading.assuming(why) for reading in found) if why else found


def _meanings(plain: str) -> tuple[Reading, ...]:
    return _best(_figures(plain)) or _best(_labelled(plain)) or _best(_noted(plain))


def _figures(plain: str) -> Iterator[Reading]:
    if plain.lower() in PREDICATES:
        yield Reading(plain, Jenis.PREDIKAT)
        return
    if not re.search("[0-9]", plain):
        yield from _spelled(plain)
        return
    yield from ratios(plain)
    yield from amounts(plain)
    yield from ranges(plain)
    yield from bounds(plain)
    yield from clocks(plain)
    yield from dates(plain)
    yield from _spans(plain)
    yield from day_fraction(plain)


def _spelled(plain: str) -> Iterator[Reading]:
    number = cardinal(plain)
    if number is not None:
        yield Reading(number, Jenis.BILANGAN, anggapan=(Anggapan.TERBILANG,))
    amount = rupiah(plain)
    if amount is not None:
        yield Reading(amount, Jenis.RUPIAH, "Rp", anggapan=(Anggapan.TERBILANG,))


@cache
def _label() -> re.Pattern[str]:
    return re.compile(rf"({'|'.join((*LABELS, *FALLS))})(?: sebesar)?(?: ?[:=] ?| )", re.IGNORECASE)


def _labelled(plain: str) -> Iterator[Reading]:
    match = _label().match(plain)
    if match:
        falls = FALLS.get(match[1].lower(), False)
        for reading in _figures(plain[match.end() :]):
            value = reading.nilai
            if falls and isinstance(value, Decimal):
                reading = attrs.evolve(reading, nilai=value.copy_negate())  # noqa: PLW2901
            yield reading.assuming([Anggapan.LABEL])


def _noted(plain: str) -> Iterator[Reading]:
    """Readings with a note behind: ``7/9 (77,78%)``; behind a predicate the note may be the figure: ``BB (72,35)``."""
    head, found, note = plain.removesuffix(")").partition(" (")
    if found and plain.endswith(")") and "(" not in note:
        for reading in _figures(head):
            yield reading.assuming([Anggapan.TANDA_CATATAN])
            if reading.jenis is Jenis.PREDIKAT:
                yield from (figure.assuming([Anggapan.LABEL]) for figure in _figures(note))


@cache
def _mark() -> re.Pattern[str]:
    """A footnote's mark that is no digit of the figure before it; 10² is a power."""
    signs = r" ?\*+\)?| ?\(\*+\)| (?:[0-9]{1,2}|[a-z])\)| ?\[(?:[0-9]{1,2}|[a-z]|\*+)\]| ?(?<!10)[⁰¹²³⁴-⁹]+[⁾)]?"
    return re.compile(rf"(.*?[^\s*])(?:{signs})")


def _marked(plain: str) -> tuple[Reading, ...]:
    """Readings without the mark of a footnote behind: ``9*)``, ``85,5 1)``, ``90 [1]``, ``12¹``."""
    match = _mark().fullmatch(plain)
    found = _meanings(match[1]) if match else ()
    return tuple(reading.assuming([Anggapan.CATATAN_KAKI]) for reading in found)


@cache
def _span() -> re.Pattern[str]:
    number = "[0-9]{1,6}"
    return re.compile(rf"(?:({number}) hari ?)?(?:({number}) jam ?)?(?:({number}) menit ?)?(?:({number}) detik)?")


def _spans(plain: str) -> Iterator[Reading]:
    """Durations in several units: ``2 jam 30 menit``."""
    match = _span().fullmatch(plain.lower())
    if match and sum(part is not None for part in match.groups()) > 1:
        days, hours, minutes, seconds = (int(part or 0) for part in match.groups())
        total = ((days * 24 + hours) * 60 + minutes) * 60 + seconds
        yield Reading(Decimal(total), Jenis.DURASI, "detik")


def _object(cell: object, number_format: str) -> Iterator[Reading]:
    kind = type(cell)
    if kind.__module__ == "numpy" and kind.__name__ in {"datetime64", "timedelta64"}:
        cell = cast("Any", cell).item() or float("nan")  # numbers to numpy, dates and times to a reader
    if kind.__name__ == "NAType":
        yield _MISSING
    elif cell is None:
        yield _BLANK
    elif kind.__name__ in {"bool", "bool_"}:
        yield Reading("TRUE" if cell else "FALSE", Jenis.PREDIKAT)
    elif cell != cell:  # noqa: PLR0124  NaN, and pandas' NaT
        yield _MISSING
    elif isinstance(cell, Rasio):
        yield Reading(cell, Jenis.RASIO)
    elif isinstance(cell, (time, timedelta, date)):
        yield from temporal(cell)
    else:
        yield from formatted(to_decimal(cast("Any", cell)), number_format)
