"""Every number that a run of digits, dots, commas and spaces can mean."""

from __future__ import annotations

import re
from decimal import Decimal
from functools import cache

from sakipcalc._reading._grammar import amount, is_angka
from sakipcalc._reading._value import Anggapan

Meaning = tuple[Decimal, tuple[Anggapan, ...]]

_SWAP = str.maketrans(".,", ",.")
DIGITS = (
    r"(?=[.,]?[0-9])(?:[0-9]{1,3}(?: [0-9]{3})+(?![0-9])(?:[.,][0-9]*)?"
    r"|[0-9.,]+(?:e[-+]?[0-9]{1,2}(?![0-9]))?)"
)
"""A run that may be a number, in groups behind spaces or not."""


@cache
def _pattern(source: str) -> re.Pattern[str]:
    return re.compile(source)


def numerals(text: str) -> list[Meaning]:
    """The numbers that an unsigned run of digits, as ``DIGITS`` finds it, can mean, fewest assumptions first.

    >>> [(str(number), [item.value for item in why]) for number, why in numerals("1,465.000")]
    [('1465.000', ['pemisah_asing']), ('1465000', ['pemisah_campur'])]
    """
    found = [_spaced(text)] if " " in text else _dotted(text)
    found.sort(key=lambda meaning: len(meaning[1]))
    return found


def _spaced(text: str) -> Meaning:
    foreign = (Anggapan.PEMISAH_ASING,) if "." in text else ()
    return Decimal(text.replace(" ", "").replace(",", ".")), (Anggapan.SPASI_RIBUAN, *foreign)


def _dotted(text: str) -> list[Meaning]:
    if _pattern(r"[0-9]+(?:[.,][0-9]+)?[eE][-+]?[0-9]{1,2}").fullmatch(text):
        return [(Decimal(text.replace(",", ".")), (Anggapan.NOTASI_ILMIAH,))]
    found: list[Meaning] = []
    _add(found, text, ())
    _add(found, text.translate(_SWAP), (Anggapan.PEMISAH_ASING,))
    if "." in text and "," in text and _pattern(r"[1-9][0-9]{0,2}(?:[.,][0-9]{3})+").fullmatch(text):
        found.append((Decimal(text.replace(".", "").replace(",", "")), (Anggapan.PEMISAH_CAMPUR,)))
    return found


def _add(found: list[Meaning], text: str, why: tuple[Anggapan, ...]) -> None:
    """Add what ``text`` means with a dot between thousands, unless that value is there already."""
    shorter = text[:-1] if text[-1] in ".," else text
    if shorter != text:
        why = (*why, Anggapan.PEMISAH_BERLEBIH)
    if _pattern(r",[0-9]+").fullmatch(shorter):
        shorter = "0" + shorter
        why = (*why, Anggapan.BULAT_HILANG)
    if _pattern(r"0+[0-9]+(?:,[0-9]+)?").fullmatch(shorter):
        whole, comma, rest = shorter.partition(",")
        shorter = (whole.lstrip("0") or "0") + comma + rest
        why = (*why, Anggapan.NOL_DEPAN)
    if is_angka(shorter):
        value = amount(shorter)
        if all(value != other for other, _ in found):
            found.append((value, why))
