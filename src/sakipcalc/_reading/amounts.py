"""A single amount: every number its digits can mean; sign, currency, multiplying word, percent, unit and note."""

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import cache

from sakipcalc._core.exact import ZERO, add, multiply, places_of
from sakipcalc._reading.grammar import amount, is_angka
from sakipcalc._reading.names import MONEY_SCALES, NO_UNITS, SCALES, SECONDS
from sakipcalc._reading.value import Anggapan, Jenis, Reading, meaning
from sakipcalc._reading.words import cardinal

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
    for mark in ",.":
        if _pattern(rf"[1-9][0-9]{{0,2}}(?:[{mark}][0-9]{{3}})+[{mark}][0-9]{{1,2}}").fullmatch(text):
            whole, _, decimals = text.rpartition(mark)
            found.append((Decimal(f"{whole.replace(mark, '')}.{decimals}"), (Anggapan.PEMISAH_CAMPUR,)))
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


@cache
def _head() -> re.Pattern[str]:
    return re.compile(
        rf"(?P<sign>[-+(]?)(?P<gap> ?)(?P<symbol>(?:rp\.?|idr)?) ?(?P<inside>[-+(]?) ?(?P<digits>{DIGITS})",
        re.IGNORECASE,
    )


class _Parts:
    """What was found around the digits, while the rest of the text is still being read."""

    def __init__(self, rest: str, *, currency: bool) -> None:
        self.rest = rest
        self.currency = currency
        self.percent = self.closed = self.minus = False
        self.scale = self.least = 0
        self.more = ZERO
        self.unit = self.words = ""
        self.why: tuple[Anggapan, ...] = ()


def amounts(text: str) -> Iterator[Reading]:
    """Every reading of the text as one amount.

    >>> [str(reading) for reading in amounts("1,5 juta")]
    ['1.500.000 (bilangan)']
    """
    match = _head().match(text)
    if not match or (match["sign"] and match["inside"]):
        return
    digits = match["digits"]
    dashed = False
    sign = match["sign"] or match["inside"]
    parts = _Parts(text[match.end() :], currency=bool(match["symbol"]))
    if sign and sign != "(" and match["gap"] and match["sign"]:
        parts.why = (Anggapan.TANDA_BERJARAK,)
    if digits[-1] in ".," and parts.rest[:1] in {"-", "="}:
        dashed = "," in digits[:-1] or digits[-1] == "."
        digits, parts.rest, parts.currency = digits[:-1], parts.rest.lstrip("-="), True
    whole = _tail(parts, signed=bool(sign)) and (sign == "(") == parts.closed
    if not whole or (parts.currency and parts.percent):
        return
    negative = parts.minus or sign in {"-", "("}
    found = numerals(digits)
    for number, reasons in reversed(found) if dashed else found:
        value = _scaled(number, parts.scale)
        if parts.more:
            if places_of(number):
                return  # 1,5 triliun 200 miliar
            value = add(value, parts.more)
        why = (*reasons, *_twice(number)) if dashed else reasons
        signed = value.copy_negate() if negative and value else value
        yield from _kinds(signed, parts, why)


def _twice(number: Decimal) -> tuple[Anggapan, ...]:
    """What it takes for granted to end a number with ,- where it has a comma already: decimals would stand twice."""
    return (Anggapan.PEMISAH_BERLEBIH, *((Anggapan.TANDA_CATATAN,) if places_of(number) else ()))


def _tail(parts: _Parts, *, signed: bool) -> bool:
    """Read what stands behind the digits; whether all of it was understood."""
    while parts.rest:
        rest = parts.rest.lstrip()
        if rest.startswith("%"):
            good, parts.rest = not parts.percent, rest[1:]
            parts.percent = True
        elif rest.startswith(")"):
            good, parts.rest, parts.closed = not parts.closed, rest[1:], True
        elif rest.startswith("*"):
            good, parts.rest = True, rest.lstrip("*")
            parts.why += (Anggapan.CATATAN_KAKI,)
        elif rest.startswith("("):
            good = _note(parts, rest)
        elif rest in {"-", "+"}:
            good, parts.rest, parts.minus = not signed, "", rest == "-"
            parts.why += (Anggapan.TANDA_BELAKANG,)
        else:
            good = _word(parts, rest)
        if not good:
            return False
    return True


def _note(parts: _Parts, rest: str) -> bool:
    inside, closing, after = rest[1:].partition(")")
    if not closing or "(" in inside or parts.words:
        return False
    parts.rest = after
    parts.words = inside.strip() or " "
    return True


def _word(parts: _Parts, rest: str) -> bool:
    """Take the next word as a multiplier, percent, currency or the beginning of a unit."""
    word, _, after = rest.partition(" ")
    lower = word.lower()
    power = SCALES.get(lower) or (MONEY_SCALES.get(lower) if parts.currency else None)
    if power and not (parts.scale or parts.unit or parts.percent):
        parts.scale = parts.least = power
        parts.rest = f" {after}" if after else ""
        parts.why += (Anggapan.KATA_SKALA,)
        return True
    if parts.scale and not (parts.unit or parts.percent) and _more(parts, rest):
        return True
    if lower in {"persen", "prosen"} and not parts.percent:
        parts.percent, parts.rest = True, after
        return True
    if lower == "rupiah" and not (parts.unit or parts.percent):
        parts.currency, parts.rest = True, after
        return True
    unit, note, _ = rest.partition("(")
    match = _unit().fullmatch(unit)
    glued = rest is parts.rest and rest[0] != "/"
    if glued or not match or parts.unit or parts.percent or parts.currency or match["first"].lower() in NO_UNITS:
        return False
    parts.unit = unit.rstrip()
    parts.rest = rest[len(unit) :] if note else ""
    return True


@cache
def _lesser() -> re.Pattern[str]:
    return re.compile(rf"([0-9][0-9.,]*) ?({'|'.join(SCALES)})(?![^\W_])", re.IGNORECASE)


def _more(parts: _Parts, rest: str) -> bool:
    """Take the lesser part of an amount in two words of scale: 760 miliar, behind 1 triliun."""
    match = _lesser().match(rest)
    power = SCALES[match[2].lower()] if match else parts.least
    if match is None or power >= parts.least:
        return False
    first = next(iter(numerals(match[1])), None)
    if first is None or first[0] >= Decimal(f"1E{parts.least - power}"):
        return False
    parts.more, parts.least = add(parts.more, _scaled(first[0], power)), power
    parts.why += first[1]
    parts.rest = rest[match.end() :]
    return True


@cache
def _unit() -> re.Pattern[str]:
    word = r"(?![⁰¹²³⁴-⁹])[^\W\d_][^\s()%*<>=:]*"
    return re.compile(rf"(?:/ ?|per )?(?:[0-9][0-9.]* )?(?P<first>{word})(?: {word})* ?", re.IGNORECASE)


def _kinds(value: Decimal, parts: _Parts, why: tuple[Anggapan, ...]) -> Iterator[Reading]:
    """The reading of the right kind, twice where words beside the digits say another number."""
    said = _said(parts.words) if parts.words else None
    why += tuple(dict.fromkeys(parts.why))
    if said is not None and said == value:
        why += (Anggapan.KATA_DIULANG,)
    elif said is not None:
        why += (Anggapan.KATA_BEDA,)
    elif parts.words:
        why += (Anggapan.TANDA_CATATAN,)
    values = [value] if said is None or said == value else [value, said]
    for number in values:
        if parts.percent:
            yield meaning(number, Jenis.PERSEN, "%", anggapan=why)
        elif parts.currency:
            yield meaning(number, Jenis.RUPIAH, "Rp", anggapan=why)
        elif parts.unit:
            yield meaning(number, Jenis.SATUAN, parts.unit, anggapan=why)
            power = MONEY_SCALES.get(parts.unit.lower())
            if power and not parts.scale:
                yield meaning(_scaled(number, power), Jenis.RUPIAH, "Rp", anggapan=(*why, Anggapan.KATA_SKALA))
            seconds = SECONDS.get(parts.unit.lower())
            if seconds and number >= 0:
                exact = multiply(number, Decimal(seconds))
                yield meaning(exact, Jenis.DURASI, "detik", anggapan=(*why, Anggapan.JAM_SEBENARNYA))
        else:
            yield meaning(number, Jenis.BILANGAN, anggapan=why)


def _said(words: str) -> Decimal | None:
    said = cardinal(words)
    return said if said is not None else cardinal(words.lower().removesuffix("rupiah"))


def _scaled(number: Decimal, power: int) -> Decimal:
    """The number times a power of ten; its exponent still tells the last digit that was written: 4,2 triliun."""
    return Decimal(f"{number:f}E{power}") if power else number
