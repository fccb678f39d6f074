"""Numbers written in words, read back: exactly what ``terbilang`` writes, in all of its styles."""

from decimal import Decimal
from typing import TYPE_CHECKING

from sakipcalc._core.number_words import PANGKAT, SATUAN
from sakipcalc._reading.grammar import as_text, strict
from sakipcalc.errors import NotANumberError, Teks

if TYPE_CHECKING:
    from collections.abc import Sequence

_DIGITS = {word: digit for digit, word in enumerate(SATUAN)}
_POWERS = {word: power for power, word in enumerate(PANGKAT) if word}
_VARIANTS = {"milyar": "miliar", "trilyun": "triliun", "pertama": "kesatu"}
_MAX_TEXT = 2000


def parse_terbilang(text: str) -> Decimal:
    """Read a number written in words; the inverse of ``terbilang`` in each of its styles.

    Args:
        text: ``tiga``, ``minus nol koma lima``, ``seribu rupiah lima puluh sen``, ``ketiga`` or ``3 (tiga)``, in any
            case and spacing. ``milyar`` and ``trilyun`` pass for miliar and triliun, ``pertama`` for kesatu.

    Returns:
        The number; an amount in rupiah with its sen as decimals.

    Raises:
        NotANumberError: for anything else, ``satu ribu`` and ``3 (empat)`` among it.
        WrongTypeError: for what is not text.

    >>> parse_terbilang("seribu lima ratus rupiah lima puluh sen"), parse_terbilang("3 (tiga)")
    (Decimal('1500.50'), Decimal('3'))
    """
    number = words(as_text(text))
    if number is None:
        raise NotANumberError(text, Teks("bilangan dengan kata", "number in words"), "seribu dua ratus koma lima")
    return number


def words(text: str) -> Decimal | None:
    """The number that the words say in any of the styles, or None."""
    if len(text) > _MAX_TEXT:
        return None
    head, parenthesis, tail = text.strip().partition("(")
    if parenthesis:
        said = cardinal(tail.removesuffix(")")) if tail.endswith(")") else None
        return said if said is not None and strict(head) == said else None
    number = cardinal(text)
    if number is None:
        number = rupiah(text)
    return _ordinal(text) if number is None else number


def cardinal(text: str) -> Decimal | None:
    """``minus dua koma nol lima`` as a number, or None."""
    tokens, negative = _tokens(text)
    comma = tokens.index("koma") if "koma" in tokens else len(tokens)
    whole = _whole(tokens[:comma])
    digits = [_DIGITS.get(token) for token in tokens[comma + 1 :]]
    if whole is None or None in digits or (comma < len(tokens) and not digits):
        return None
    decimals = "".join(map(str, digits))
    return _signed(f"{whole}.{decimals}" if decimals else f"{whole}", negative=negative)


def rupiah(text: str) -> Decimal | None:
    """``seribu rupiah lima puluh sen`` as an amount of rupiah, or None."""
    tokens, negative = _tokens(text)
    if "rupiah" not in tokens:
        return None
    end = tokens.index("rupiah")
    whole, rest = _whole(tokens[:end]), tokens[end + 1 :]
    if whole is None or not rest:
        return None if whole is None else _signed(str(whole), negative=negative)
    sen = _whole(rest[:-1]) if rest[-1] == "sen" else None
    if sen is None or not 0 < sen < 100:
        return None
    return _signed(f"{whole}.{sen:02d}", negative=negative)


def _ordinal(text: str) -> Decimal | None:
    tokens, negative = _tokens(text)
    if negative or not tokens or not tokens[0].startswith("ke"):
        return None
    whole = _whole([tokens[0].removeprefix("ke"), *tokens[1:]])
    return Decimal(whole) if whole else None


def _tokens(text: str) -> tuple[list[str], bool]:
    tokens = [_VARIANTS.get(token, token) for token in text.lower().split()]
    negative = tokens[:1] == ["minus"]
    return (tokens[1:] if negative else tokens), negative


def _signed(digits: str, *, negative: bool) -> Decimal | None:
    number = Decimal(digits)
    if not negative:
        return number
    return number.copy_negate() if number else None


def _whole(tokens: "Sequence[str]") -> int | None:
    if list(tokens) == [SATUAN[0]]:
        return 0
    result, ceiling, at = 0, len(PANGKAT), 0
    while at < len(tokens):
        if tokens[at] == "seribu":
            group, power, at = 1, 1, at + 1
        else:
            group, at = _below_thousand(tokens, at)
            power = _POWERS.get(tokens[at], 0) if at < len(tokens) else 0
            at += power > 0
            if group == 1 == power:
                return None
        if not group or power >= ceiling:
            return None
        result += group * 1000**power
        ceiling = power
    return result or None


def _below_thousand(tokens: "Sequence[str]", at: int) -> tuple[int, int]:
    """The number below a thousand that starts at ``at``, 0 if there is none, and where it ends."""
    hundreds, at = _hundreds(tokens, at)
    rest, at = _below_hundred(tokens, at)
    return hundreds + rest, at


def _hundreds(tokens: "Sequence[str]", at: int) -> tuple[int, int]:
    if tokens[at] == "seratus":
        return 100, at + 1
    digit = _DIGITS.get(tokens[at], 0)
    if digit > 1 and tokens[at + 1 : at + 2] == ["ratus"]:
        return 100 * digit, at + 2
    return 0, at


def _below_hundred(tokens: "Sequence[str]", at: int) -> tuple[int, int]:
    first, second = (*tokens[at : at + 2], "", "")[:2]
    if first == "sepuluh":
        return 10, at + 1
    if first == "sebelas":
        return 11, at + 1
    digit = _DIGITS.get(first, 0)
    if digit > 1 and second == "belas":
        return 10 + digit, at + 2
    if digit > 1 and second == "puluh":
        unit = _DIGITS.get(tokens[at + 2], 0) if at + 2 < len(tokens) else 0
        return 10 * digit + unit, at + 2 + (unit > 0)
    return digit, at + (digit > 0)
