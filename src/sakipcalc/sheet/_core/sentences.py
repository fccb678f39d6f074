"""What the sentences of functions share: figures as they are written, rules as they are cited, words of warning."""

from decimal import Decimal
from functools import cache

from sakipcalc import Rasio, SakipError, daftar_aturan, format_angka, rasio_from_time
from sakipcalc._core.exact import MAX_PLACES, places_of
from sakipcalc._rules.explain import telling
from sakipcalc.sheet._core.cells import goal, is_number, required

PERCENT_CELL = " Sel berformat persen berisi 0,94 untuk 94%: kalikan dengan 100."
_DECIMALS = 4
"""Decimals that a number typed as such rarely has more of."""


def whole_figure(value: Decimal | Rasio) -> str:
    """A cell's figure with all the decimals it has."""
    return str(value) if isinstance(value, Rasio) else format_angka(value, places_in_full(value), trim=True)


def places_in_full(value: Decimal) -> int:
    """All the decimals a number has, as far as they can be written."""
    return min(MAX_PLACES, places_of(value))


def outcome(value: Decimal) -> str:
    """A result with two decimals, or with more where these would not tell it from 0, 1 or 100."""
    return format_angka(value, telling(value, 2))


@cache
def cited(id_: str, words: str = "") -> str:
    """A rule of the book by its id: its formula, or the words of the function for it, and its source.

    >>> cited("serapan")
    'Aturan: realisasi / pagu x 100 (PMK 249/PMK.02/2011).'
    """
    (rule,) = [rule for rule in daftar_aturan() if rule.id == id_]
    return f"Aturan: {words or rule.rumus} ({rule.sumber.peraturan})."


def hints(first: object, second: object) -> str:
    """Words of warning for two cells that may hold something else than the numbers they hold."""
    return clock_hint(first, second) + percent_hint(first, second)


def clock_hint(first: object, second: object) -> str:
    """A word of warning where two numbers look like times: whole minutes of a day, with the decimals of a division."""
    if not (is_number(first) and is_number(second)):
        return ""
    figures = [required(cell, "bagian") for cell in (first, second)]
    if not any(places_of(figure) > _DECIMALS for figure in figures):
        return ""
    try:
        ratios = [rasio_from_time(figure) for figure in figures]
    except SakipError:
        return ""
    return f' Bila sel-sel itu jam ({ratios[0]} dan {ratios[1]}), pakai SAKIP.RASIO(sel; ; "jam").'


def percent_hint(first: object, second: object) -> str:
    """A word of warning where a number looks like a percent format's fraction, and the other one does not."""
    if not (is_number(first) or is_number(second)):
        return ""
    figures = [found for found in map(goal, (first, second)) if isinstance(found, Decimal)]
    pair = sorted(abs(float(figure)) for figure in figures)
    return PERCENT_CELL if len(pair) == 2 and 0 < pair[0] <= 2 and pair[0] % 1 and pair[1] > 10 else ""
