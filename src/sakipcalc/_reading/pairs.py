"""Two amounts in one cell: ratios and ranges; and ranges open on one side."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache
from itertools import product

from sakipcalc._core.rasio import Rasio
from sakipcalc._reading.amounts import DIGITS, amounts, numerals
from sakipcalc._reading.names import BEHIND, BOUNDS, NO_UNITS
from sakipcalc._reading.value import Anggapan, Jenis, Reading, meaning

_TO = r" ?- ?| ?(?P<word>s/d|s\.d\.?|sd|sampai dengan|sampai|hingga) ?"
_UNIT = r"(?: (?P<unit>[^\W\d_][^0-9()%*<>=:/-]*))?"
_COUNTS = frozenset({Jenis.BILANGAN, Jenis.SATUAN})


@cache
def _ratio() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<first>{DIGITS})(?: ?[:/] ?| (?:ber)?banding | per )(?P<second>{DIGITS}){_UNIT}", re.IGNORECASE
    )


def _side(sign: str, rp: str, minus: str, digits: str, percent: str) -> str:
    return (
        rf"(?P<{sign}>(?:<=|>=|=<|=>|<|>)?) ?(?P<{rp}>(?:rp\.?)?) ?"
        rf"(?P<{minus}>-?)(?P<{digits}>{DIGITS})(?P<{percent}> ?(?:%|persen)|)"
    )


@cache
def _range() -> re.Pattern[str]:
    low, high = _side("above", "rp", "minus", "low", "percent"), _side("below", "rps", "minuses", "high", "percents")
    return re.compile(rf"{low}(?:{_TO}|(?= ?<)) ?{high}{_UNIT}", re.IGNORECASE)


@cache
def _bound() -> re.Pattern[str]:
    before, behind = ("|".join(map(re.escape, sorted(names, key=len, reverse=True))) for names in (BOUNDS, BEHIND))
    return re.compile(
        rf"(?P<before>{before}) ?(?=[-0-9R.,(])(?P<above>.*)|(?P<below>[-0-9R].*?) (?P<behind>{behind})", re.IGNORECASE
    )


def ratios(text: str) -> Iterator[Reading]:
    """Readings as a ratio: ``7:9``, ``3 / 9``, ``3 (tiga) dari 9 (sembilan) desa``."""
    match = _ratio().fullmatch(text)
    if match and (match["unit"] or "").lower() not in NO_UNITS:
        for part, whole, why in _both(match["first"], match["second"]):
            if whole:
                yield meaning(Rasio(part, whole), Jenis.RASIO, match["unit"] or "", anggapan=why)
    before, between, after = text.partition(" dari ")
    if between:
        for first, second in product(amounts(before), amounts(after)):
            yield from _out_of(first, second)


def _out_of(first: Reading, second: Reading) -> Iterator[Reading]:
    part, whole = first.nilai, second.nilai
    counts = first.jenis in _COUNTS and second.jenis in _COUNTS
    if counts and isinstance(part, Decimal) and isinstance(whole, Decimal) and part >= 0 and whole > 0:
        unit = first.satuan or second.satuan
        yield meaning(Rasio(part, whole), Jenis.RASIO, unit, anggapan=first.anggapan).assuming(second.anggapan)


def ranges(text: str) -> Iterator[Reading]:
    """Readings as a range with two ends: ``80-90``, ``5,80 - 6,00``, ``55 - < 70``, ``76% <= 90%``."""
    match = _range().fullmatch(text)
    if not match or "<" in match["above"] or ">" in match["below"] or (match["minuses"] and not match["word"]):
        return
    rupiah = "Rp" if match["rp"] or match["rps"] else ""
    percent = "%" if match["percent"] or match["percents"] else ""
    unit = rupiah or percent or match["unit"] or ""
    ends = ("=" in match["above"] or not match["above"], "=" in match["below"] or not match["below"])
    for first, second, why in _both(match["low"], match["high"]):
        low = first.copy_negate() if match["minus"] else first
        high = second.copy_negate() if match["minuses"] else second
        inclusive, extra = ends, why
        if low > high:
            low, high, inclusive = high, low, (ends[1], ends[0])
            extra = (*why, Anggapan.URUTAN_TURUN)
        yield meaning((low, high), Jenis.RENTANG, unit, anggapan=extra, inklusif=inclusive)


def bounds(text: str) -> Iterator[Reading]:
    """Readings as a range open on one side: ``< 55``, ``kurang dari 49``, ``minimal 80%``, ``80 ke atas``."""
    match = _bound().fullmatch(text)
    if not match:
        return
    sign = BOUNDS[match["before"].lower()] if match["before"] else BEHIND[match["behind"].lower()]
    for amount in amounts(match["above"] or match["below"]):
        if isinstance(amount.nilai, Decimal) and amount.jenis is not Jenis.DURASI:
            ends = (None, amount.nilai) if sign[0] == "<" else (amount.nilai, None)
            inclusive = (True, "=" in sign) if sign[0] == "<" else ("=" in sign, True)
            yield meaning(ends, Jenis.RENTANG, amount.satuan, anggapan=amount.anggapan, inklusif=inclusive)


def _both(first: str, second: str) -> Iterator[tuple[Decimal, Decimal, tuple[Anggapan, ...]]]:
    """Every pair of meanings under one convention: a dot is not a decimal mark on one side only."""
    plain = first.isdigit() or second.isdigit()
    for (left, why), (right, reason) in product(numerals(first), numerals(second)):
        if plain or (Anggapan.PEMISAH_ASING in why) == (Anggapan.PEMISAH_ASING in reason):
            yield left, right, tuple(dict.fromkeys(why + reason))
