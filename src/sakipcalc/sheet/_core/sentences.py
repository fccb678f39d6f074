"""What the sentences of functions share: figures as they are written, rules as they are cited."""

from decimal import Decimal
from functools import cache

from sakipcalc import Rasio, daftar_aturan, format_angka
from sakipcalc._core.exact import MAX_PLACES, places_of
from sakipcalc._rules.explain import telling


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
