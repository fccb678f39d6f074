"""Text of a cell made plain, and the Indonesian way of writing a number, as far as the strict readers take it."""

import re
from decimal import Decimal
from functools import cache

from sakipcalc._reading.value import Anggapan
from sakipcalc.errors import Teks, WrongTypeError

ANGKA = r"(?:[1-9][0-9]{0,2}(?:\.[0-9]{3})*|0|[1-9][0-9]+)(?:,[0-9]+)?"
"""Digits in groups of three behind dots, or not grouped at all; decimals behind a comma; no zeros in front."""

is_angka = re.compile(ANGKA).fullmatch
_SYMBOLS = ("rp.", "rp", "idr")
_PERCENTS = ("%", "persen")
_MINUS = "-−"
_DASH = (",-", ",−", ",–")


def as_text(value: object) -> str:
    """The value, if it is text.

    Raises:
        WrongTypeError: for anything else.
    """
    if isinstance(value, str):
        return value
    raise WrongTypeError("text", value, Teks("teks", "text"))


def amount(digits: str) -> Decimal:
    """The value of text that ``is_angka``."""
    return Decimal(digits.replace(".", "").replace(",", "."))


def unsign(text: str) -> tuple[str, int]:
    """Take a sign, or accounting parentheses, from around the text: what is left, and -1, 1, or 0 for none."""
    first = text[:1]
    if first and first in _MINUS:
        return text[1:], -1
    if first == "+":
        return text[1:], 1
    if first == "(" and text[-1:] == ")":
        return text[1:-1], -1
    return text, 0


def strict(text: str, *, symbol: bool = False, percent: bool = False) -> Decimal | None:
    """The value of a number written strictly, with a rupiah symbol or a percent sign where allowed; else None."""
    rest, sign = unsign(text.strip())
    dashed = False
    if symbol:
        bare = _without_symbol(rest)
        rest = _without_dash(bare)
        dashed = rest != bare
    if percent:
        rest = _without_percent(rest)
    if not sign and (symbol or percent):
        rest, sign = unsign(rest)
        if symbol and not dashed:
            rest = _without_dash(rest)
    if not is_angka(rest):
        return None
    number = amount(rest)
    return number.copy_negate() if sign < 0 and number else number


def _without_symbol(text: str) -> str:
    lower = text[:3].lower()
    for symbol in _SYMBOLS:
        if lower.startswith(symbol):
            return text[len(symbol) :].lstrip()
    return text


def _without_dash(text: str) -> str:
    return text[:-2] if text.endswith(_DASH) and "," not in text[:-2] else text


def _without_percent(text: str) -> str:
    lower = text[-6:].lower()
    for sign in _PERCENTS:
        if lower.endswith(sign):
            return text[: -len(sign)].rstrip()
    return text


MAX_TEXT = 300
"""A cell with more text than this is prose; it has no reading."""

_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"
_DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212"
_OTHERS = {"≤": "<=", "≥": ">=", "∶": ":", "÷": ":", "⁄": "/"}


@cache
def _plain() -> dict[int, str | None]:
    table: dict[int, str | None] = dict.fromkeys(map(ord, _DASHES), "-")
    table.update({ord(sign): plain for sign, plain in _OTHERS.items()})
    return table


@cache
def _hidden() -> dict[int, None]:
    return dict.fromkeys(map(ord, _INVISIBLE))


@cache
def _narrow() -> dict[int, int]:
    return {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}


def fold(text: str) -> tuple[str, tuple[Anggapan, ...]]:
    r"""The text in plain signs, and whether full-width or invisible ones were among it.

    >>> fold("Rp\u00a01.500\u2009,−")
    ('Rp 1.500 ,-', ())
    """
    narrow = text.translate(_narrow())
    why = () if narrow == text else (Anggapan.ANGKA_LEBAR,)
    seen = narrow.translate(_hidden())
    if seen != narrow:
        why = (*why, Anggapan.TAK_TERLIHAT)
    return " ".join(seen.translate(_plain()).split()), why
