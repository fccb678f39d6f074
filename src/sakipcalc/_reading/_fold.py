"""Text of a cell made plain: one kind of space, dash and digit, nothing invisible."""

from __future__ import annotations

from functools import cache

from sakipcalc._reading._value import Anggapan

MAX_TEXT = 300
"""A cell with more text than this is prose; it has no reading."""

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_OTHERS = {"≤": "<=", "≥": ">=", "∶": ":", "÷": ":", "⁄": "/"}


@cache
def _plain() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys(map(ord, _INVISIBLE))
    table.update(dict.fromkeys(map(ord, _DASHES), "-"))
    table.update({ord(sign): plain for sign, plain in _OTHERS.items()})
    return table


@cache
def _narrow() -> dict[int, int]:
    return {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def fold(text: str) -> tuple[str, tuple[Anggapan, ...]]:
    r"""The text in plain signs, and whether full-width ones were among it.

    >>> fold("Rp\u00a01.500\u2009,−")
    ('Rp 1.500 ,-', ())
    """
    narrow = text.translate(_narrow())
    plain = " ".join(narrow.translate(_plain()).split())
    return plain, () if narrow == text else (Anggapan.ANGKA_LEBAR,)
