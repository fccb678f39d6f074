"""Numbers in Indonesian words."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

from sakipcalc._core.exact import MAX_PLACES, Bilangan, round_to, to_decimal
from sakipcalc._core.number_words import PANGKAT, SATUAN
from sakipcalc._core.options import Option, option
from sakipcalc._writing.format import format_angka
from sakipcalc.errors import OutOfRangeError, Teks

_DIGITS = 3 * len(PANGKAT)


class GayaTerbilang(Option):
    """What the words stand for: a number, an amount of rupiah, a rank, or the digits they repeat."""

    BILANGAN = "bilangan"
    RUPIAH = "rupiah"
    URUTAN = "urutan"
    ANGKA = "angka"


GayaTerbilangLike: TypeAlias = GayaTerbilang | Literal["bilangan", "rupiah", "urutan", "angka"]


def terbilang(nilai: Bilangan, gaya_terbilang: GayaTerbilangLike = GayaTerbilang.BILANGAN) -> str:
    """Write a number in Indonesian words.

    Args:
        nilai: the number, below 10**36; its decimals are read digit by digit, 34 at most.
        gaya_terbilang: ``bilangan``; ``rupiah`` with sen, rounded half-up to whole sen; ``urutan`` for a rank, as
            ``ketiga`` (whole numbers from 1); ``angka`` for the digits with the words behind them, as ``3 (tiga)``.

    Raises:
        OutOfRangeError: for numbers with no names, and ranks that are none.
        NumberTypeError, NotFiniteError: for what is no finite number.
        OptionError: for an unknown style.

    Our decisions: -0,5 is ``minus nol koma lima``; the names above triliun are the Latin ones in the order that
    miliar and triliun begin, kuadriliun to desiliun. Trailing zeros of the decimals are left out.

    >>> terbilang(1001000), terbilang(-0.5)
    ('satu juta seribu', 'minus nol koma lima')
    >>> terbilang(Decimal("1500.50"), "rupiah"), terbilang(3, "urutan"), terbilang(3, "angka")
    ('seribu lima ratus rupiah lima puluh sen', 'ketiga', '3 (tiga)')
    """
    wanted = option(GayaTerbilang, gaya_terbilang, "gaya_terbilang")
    number = to_decimal(nilai, "nilai")
    if wanted is GayaTerbilang.RUPIAH:
        return _rupiah(number)
    sign, whole, decimals = _parts(number)
    if wanted is GayaTerbilang.URUTAN:
        if sign or decimals or not whole:
            raise OutOfRangeError("nilai", nilai, Teks("bilangan bulat mulai dari 1", "a whole number from 1"))
        return f"ke{_whole(whole)}"
    words = f"{sign}{_whole(whole)}"
    if decimals:
        words = " ".join([words, "koma", *(SATUAN[int(digit)] for digit in decimals)])
    return f"{format_angka(number, len(decimals))} ({words})" if wanted is GayaTerbilang.ANGKA else words


def _rupiah(number: Decimal) -> str:
    sign, whole, sen = _parts(round_to(number, 2))
    words = f"{sign}{_whole(whole)} rupiah"
    return f"{words} {_whole(int(sen.ljust(2, '0')))} sen" if sen else words


def _parts(number: Decimal) -> tuple[str, int, str]:
    """The word for the sign, the whole part, and the decimals without zeros at the end."""
    if not number:
        return "", 0, ""
    if number.adjusted() >= _DIGITS:
        raise OutOfRangeError("nilai", number, Teks("di bawah 10^{n}", "below 10**{n}").fill(n=_DIGITS))
    minute = number.adjusted() < -MAX_PLACES
    whole, _, decimals = ("", "", "") if minute else f"{number.copy_abs():f}".partition(".")
    decimals = decimals.rstrip("0")
    if minute or len(decimals) > MAX_PLACES:
        raise OutOfRangeError("nilai", number, Teks("maksimal {n} desimal", "within {n} decimals").fill(n=MAX_PLACES))
    return "minus " if number < 0 else "", int(whole), decimals


def _whole(number: int) -> str:
    if number == 0:
        return SATUAN[0]
    words: list[str] = []
    for power in range(len(PANGKAT) - 1, -1, -1):
        group = number // 1000**power % 1000
        if group == 1 == power:
            words.append("seribu")
        elif group:
            words += _below_thousand(group)
            if power:
                words.append(PANGKAT[power])
    return " ".join(words)


def _below_thousand(number: int) -> list[str]:
    hundreds, rest = divmod(number, 100)
    words: list[str] = []
    if hundreds:
        words += ["seratus"] if hundreds == 1 else [SATUAN[hundreds], "ratus"]
    tens, unit = divmod(rest, 10)
    if rest in {10, 11}:
        words.append("sepuluh" if rest == 10 else "sebelas")
    elif tens == 1:
        words += [SATUAN[unit], "belas"]
    else:
        words += [SATUAN[tens], "puluh"] if tens else []
        words += [SATUAN[unit]] if unit else []
    return words
