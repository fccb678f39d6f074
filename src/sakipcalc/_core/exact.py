"""Exact decimal arithmetic that nothing outside can change.

Every argument of the context is spelled out, because a bare ``Context()`` copies whatever the program made of
``DefaultContext``; its methods are bound once, because they never look at the caller's current context.

Why rounding once at the end is exact: write both terms of a quotient to the same decimals, let the divisor then have
k digits, the result m digits before the comma, and round to p places. A result that is no tie is at least
1 / (2 * 10**k * 10**p) away from the nearest one, and 34 digits are off by at most half of 10**(m - 34). So it stays on
its side whenever m + k + p < 34: for percentages (m <= 4) of terms with up to 16 digits, for every p up to 13. A tie
itself is held exactly.
"""

from __future__ import annotations

import decimal
from collections.abc import Iterable
from decimal import Decimal, Overflow, Underflow
from numbers import Integral, Rational, Real
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, TypeGuard, cast

from sakipcalc._core.options import Option, option
from sakipcalc.errors import NotFiniteError, NumberTypeError, OutOfRangeError, Teks

if TYPE_CHECKING:
    from fractions import Fraction


Bilangan: TypeAlias = int | Decimal | float | Rational
"""What counts as a number at the edge, a Fraction too; numpy's scalars are taken as well."""


class Rounding(Option):
    """How a figure is rounded where it is shown. ``HALF_UP`` (ties away from zero) is what spreadsheets do.

    >>> [str(round_to(Decimal("-2.5"), 0, mode)) for mode in Rounding]
    ['-3', '-2', '-2']
    """

    HALF_UP = "half_up"
    HALF_EVEN = "half_even"
    TRUNCATE = "truncate"


RoundingLike: TypeAlias = Rounding | Literal["half_up", "half_even", "truncate"]


_MODES = {
    Rounding.HALF_UP: decimal.ROUND_HALF_UP,
    Rounding.HALF_EVEN: decimal.ROUND_HALF_EVEN,
    Rounding.TRUNCATE: decimal.ROUND_DOWN,
}


def _context(precision: int, emax: int) -> decimal.Context:
    return decimal.Context(
        prec=precision,
        rounding=decimal.ROUND_HALF_UP,
        Emin=-emax,
        Emax=emax,
        capitals=1,
        clamp=0,
        flags=[],
        traps=[decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow, decimal.Underflow],
    )


CONTEXT = _context(34, 6144)
_WIDE = _context(20_000, 20_000)
add = _WIDE.add
subtract = _WIDE.subtract
multiply = _WIDE.multiply
"""Sums, differences and products lose nothing, whatever the size of their parts; only a division is rounded."""

divide = CONTEXT.divide

settle = _context(30, 6144).plus
"""Rounds to 30 digits, for figures made of other figures, whose own 34th digit is rounded already: a mean of 1/7, 1/7
and 19/7 is then 1, and not a hair below it."""

_MAX_DIGITS = 1000
_MOST = 10**_MAX_DIGITS
MAX_PLACES = 34
SHEET_DIGITS = 15
"""Spreadsheets keep and show so many digits: 94,37% typed in a cell arrives as 0.9437000000000001."""

_SHOWN, _WHOLE = 1e15, 2.0**53
_PLACES = Teks("bilangan bulat dari 0 sampai {most}", "a whole number from 0 to {most}").fill(most=MAX_PLACES)
_UNITS = [Decimal((0, (1,), -places)) for places in range(MAX_PLACES + 1)]
ZERO = Decimal(0)
ONE = Decimal(1)
HUNDRED = Decimal(100)


def to_decimal(value: Bilangan, nama: str = "nilai") -> Decimal:
    """The exact decimal that a number means; a float means what a spreadsheet shows of it, as ``of_float`` says.

    Args:
        value: int, Decimal, Fraction, float or a numpy scalar.
        nama: what the number is called in an error message.

    Raises:
        NumberTypeError: for text, bool, None or any other object.
        NotFiniteError: for NaN, infinity, and magnitudes of 1000 digits or more, before or behind the comma.

    >>> to_decimal(2.675), to_decimal(7)
    (Decimal('2.675'), Decimal('7'))
    """
    kind: type[Any] = type(value)
    if kind is Decimal:
        number = cast("Decimal", value)
    elif kind is int and -_MOST <= cast("int", value) <= _MOST:
        number = Decimal(cast("int", value))
    elif kind is float:
        number = of_float(cast("float", value))
    else:
        number = _other(value, kind, nama)
    if number.is_finite() and -_MAX_DIGITS < number.adjusted() < _MAX_DIGITS:
        return number
    raise NotFiniteError(nama, value)


def of_float(value: float) -> Decimal:
    """The decimal that a float means: its 15 significant digits, as every spreadsheet shows it; whole numbers whole.

    >>> of_float(0.29 * 100), of_float(0.1 + 0.2), of_float(2.675), of_float(9007199254740991.0)
    (Decimal('29'), Decimal('0.3'), Decimal('2.675'), Decimal('9007199254740991'))
    """
    if not -_SHOWN < value < _SHOWN and -_WHOLE <= value <= _WHOLE and value.is_integer():
        return Decimal(int(value))
    return Decimal("%.15g" % value)  # noqa: UP031  twice as fast as the others, and floats come by the column


_NO_NUMBERS = frozenset({"bool", "bool_", "timedelta64", "datetime64"})
"""Types that call themselves numbers and are none to us; numpy's durations count their nanoseconds."""


def is_whole(value: object) -> TypeGuard[Integral]:
    """Whether a value is a whole number of any type: no truth value, and none of numpy's times and durations."""
    return isinstance(value, Integral) and type(value).__name__ not in _NO_NUMBERS


def _other(value: Any, kind: type[Any], nama: str) -> Decimal:
    if kind.__name__ in _NO_NUMBERS or not isinstance(value, (Decimal, Real)):
        raise NumberTypeError(nama, value)
    if isinstance(value, Decimal):
        return Decimal(value)
    if kind is int:
        raise NotFiniteError(nama, value)
    if isinstance(value, Rational):
        whole = int(value.denominator)
        ends = whole == 1 or pow(10, whole.bit_length(), whole) == 0  # only twos and fives
        by = _WIDE.divide if ends else divide
        return by(to_decimal(int(value.numerator), nama), to_decimal(whole, nama))
    if isinstance(value, float):
        return of_float(float(value))
    try:
        return Decimal(str(value))
    except decimal.InvalidOperation:  # something that only claims to be a number
        raise NumberTypeError(nama, value) from None


def to_terms(value: Bilangan, nama: str = "nilai") -> tuple[Decimal, Decimal]:
    """A number as an exact (numerator, positive denominator): thirds and ninths keep both their terms.

    >>> from fractions import Fraction
    >>> to_terms(Fraction(3, 9)), to_terms(0.5)
    ((Decimal('1'), Decimal('3')), (Decimal('0.5'), Decimal('1')))
    """
    if isinstance(value, Rational) and type(value).__name__ not in _NO_NUMBERS and not isinstance(value, int):
        return to_decimal(int(value.numerator), nama), to_decimal(int(value.denominator), nama)
    return to_decimal(value, nama), ONE


def round_to(value: Bilangan, places: int = 2, rounding: RoundingLike = Rounding.HALF_UP) -> Decimal:
    """Round a figure to ``places`` decimals, half away from zero unless told otherwise; never to -0.

    Args:
        value: the number.
        places: decimals kept, 0 to 34.
        rounding: ``half_up``, ``half_even`` or ``truncate``.

    Raises:
        OutOfRangeError: for places outside 0..34.
        OptionError: for an unknown rounding.
        NumberTypeError, NotFiniteError: as in ``to_decimal``.

    Source: half-up is what spreadsheets show, and what reports print: 14.100.000/16.000.000 = 88,125 as 88,13.

    >>> round_to(88.125), round_to(2.675, 2, "half_even"), round_to(Decimal("103.238"), 2, "truncate")
    (Decimal('88.13'), Decimal('2.68'), Decimal('103.23'))
    >>> from fractions import Fraction
    >>> round_to(Fraction(1, 8)), round_to(Fraction(1, 8) - Fraction(1, 10**40))
    (Decimal('0.13'), Decimal('0.12'))
    """
    if rounding is not Rounding.HALF_UP:
        rounding = option(Rounding, rounding, "rounding")
    if is_fraction(value):
        return _rounded(value, to_places(places), rounding)
    number = value if type(value) is Decimal and value.is_finite() else to_decimal(value)
    try:
        rounded = number.quantize(_UNITS[to_places(places)], _MODES[rounding], _WIDE)
    except decimal.InvalidOperation:
        raise NotFiniteError("nilai", value) from None
    return rounded if rounded else rounded.copy_abs()


def _rounded(value: Fraction, places: int, rounding: Rounding) -> Decimal:
    """A fraction rounded once, from what it is and not from its 34 digits."""
    to_decimal(value)
    steps, rest = divmod(abs(value.numerator) * 10**places, value.denominator)
    half = 2 * rest - value.denominator
    up = half > 0 or (half == 0 and (rounding is Rounding.HALF_UP or steps % 2 == 1))
    steps += rounding is not Rounding.TRUNCATE and up
    return multiply(Decimal(steps if value >= 0 else -steps), _UNITS[places])


def places_of(value: Decimal) -> int:
    """How many decimals a number is written with.

    >>> places_of(Decimal("88.750")), places_of(Decimal("1E+3"))
    (3, 0)
    """
    return max(0, -int(value.as_tuple().exponent))


_TYPED, _TOLD = 20, 6
"""A number of more digits than the first nobody typed: it was computed; so many of its digits tell which it is."""


def telling_places(value: Decimal) -> int:
    """How many decimals tell which number it is: those it was given with, fewer for one that was computed.

    >>> telling_places(Decimal("88.750")), telling_places(Decimal("33.33333333333333333333"))
    (3, 4)
    """
    if len(value.as_tuple().digits) <= _TYPED:
        return places_of(value)
    return max(0, _TOLD - 1 - value.adjusted())


def to_places(places: int, nama: str = "places") -> int:
    """A number of decimals, 0 to 34; refused where it is none.

    >>> to_places(2)
    2
    """
    if type(places) is not int and is_whole(places):
        places = int(places)
    if type(places) is int and 0 <= places <= MAX_PLACES:
        return places
    raise OutOfRangeError(nama, places, _PLACES)


def total(values: Iterable[Decimal]) -> Decimal:
    """Sum without rounding anything away, whatever the size of the parts.

    >>> total([Decimal("1e30"), Decimal("0.01"), Decimal("-1e30")])
    Decimal('0.01')
    """
    result = ZERO
    for value in values:
        result = add(result, value)
    return result


def fraction(numerator: int, denominator: int = 1) -> Fraction:
    """A new fraction.

    >>> fraction(3, 9)
    Fraction(1, 3)
    """
    from fractions import Fraction  # noqa: PLC0415

    return Fraction(numerator, denominator)


def is_fraction(value: object) -> TypeGuard[Fraction]:
    """Whether the value is a Fraction, which no Decimal need hold exactly."""
    return type(value).__name__ == "Fraction" and isinstance(value, Rational)


def to_fraction(value: Bilangan, nama: str = "nilai") -> Fraction:
    """The number as an exact fraction.

    Raises:
        NumberTypeError, NotFiniteError: as in ``to_decimal``.

    >>> to_fraction(Decimal("88.75"))
    Fraction(355, 4)
    """
    if is_fraction(value):
        return value
    numerator, denominator = to_terms(value, nama)
    return fraction(*numerator.as_integer_ratio()) / fraction(*denominator.as_integer_ratio())


def from_fraction(value: Fraction) -> Decimal:
    """The fraction as a Decimal of up to 34 digits: the one division.

    >>> from fractions import Fraction
    >>> from_fraction(Fraction(2, 3))
    Decimal('0.6666666666666666666666666666666667')
    """
    try:
        return divide(Decimal(value.numerator), Decimal(value.denominator))
    except (Overflow, Underflow):
        raise NotFiniteError("nilai", value) from None


def round_fraction(value: Fraction, places: int) -> Fraction:
    """Round half away from zero, exactly.

    >>> from fractions import Fraction
    >>> round_fraction(Fraction(1, 8), 2), round_fraction(Fraction(-1, 8), 2)
    (Fraction(13, 100), Fraction(-13, 100))
    """
    scale = 10**places
    steps = (2 * abs(value.numerator) * scale + value.denominator) // (2 * value.denominator)
    return fraction(steps if value >= 0 else -steps, scale)
