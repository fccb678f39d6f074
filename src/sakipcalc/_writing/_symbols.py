"""The signs Indonesian numbers are written with, from Babel's CLDR data, fetched when the first number is written."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple


class Symbols(NamedTuple):
    """Decimal mark, group mark, minus and percent sign."""

    decimal: str
    group: str
    minus: str
    percent: str


_BUILT_IN = Symbols(",", ".", "-", "%")


@cache
def symbols() -> Symbols:
    """CLDR's signs for Indonesian; the same four, built in, where Babel is not installed (as in a small add-in)."""
    try:
        from babel.core import Locale  # noqa: PLC0415  the import costs more than all of sakipcalc's own
    except ImportError:
        return _BUILT_IN
    latin = Locale("id").number_symbols["latn"]
    return Symbols(latin["decimal"], latin["group"], latin["minusSign"], latin["percentSign"])
