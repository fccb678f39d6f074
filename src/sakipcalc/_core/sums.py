"""Long sums and roots, exact or correctly rounded, in time that grows hardly faster than their length.

Adding fractions one by one is quadratic where their denominators differ, because every step carries the product of all
of them. Here fractions of one denominator are added first, and what is left in pairs, then pairs of pairs: most of the
additions are then of short numbers. A root is found through the logarithm with twice the digits that are kept, and a
figure too near to the point where rounding turns is settled by whole numbers.
"""

import decimal
from collections.abc import Iterable, Sequence
from decimal import Decimal, Overflow, Underflow
from typing import TYPE_CHECKING, TypeAlias

from sakipcalc._core import exact
from sakipcalc.errors import NotFiniteError

if TYPE_CHECKING:
    from fractions import Fraction

Terms: TypeAlias = tuple[int, int]
"""An exact quotient: numerator and positive denominator."""

_GUARD = decimal.Context(
    prec=70,
    rounding=decimal.ROUND_HALF_EVEN,
    Emin=-20_000,
    Emax=20_000,
    capitals=1,
    clamp=0,
    flags=[],
    traps=[decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow, decimal.Underflow],
)
_FAR = 10_000
_CERTAIN = 60
"""Digits of a root that are right: 70 are computed, and their errors, of all factors together, stay below 1E-63."""


def terms_of(value: exact.Bilangan, nama: str = "nilai") -> Terms:
    """A number as an exact quotient of whole numbers.

    Raises:
        NumberTypeError, NotFiniteError: as in ``exact.to_decimal``.

    >>> terms_of(0.75), terms_of(Decimal("1E+2"))
    ((3, 4), (100, 1))
    """
    if exact.is_fraction(value):
        exact.to_terms(value, nama)
        return value.numerator, value.denominator
    return exact.to_decimal(value, nama).as_integer_ratio()


def whole_terms(value: "Fraction") -> Terms:
    """A fraction as a quotient of whole numbers.

    >>> from fractions import Fraction
    >>> whole_terms(Fraction(3, 9))
    (1, 3)
    """
    return value.numerator, value.denominator


def summed(terms: Iterable[Terms]) -> Terms:
    """The sum of quotients.

    >>> summed([(1, 3), (1, 3), (1, 4)])
    (11, 12)
    """
    alike: dict[int, int] = {}
    for top, bottom in terms:
        alike[bottom] = alike.get(bottom, 0) + top
    level = [(top, bottom) for bottom, top in alike.items()]
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=False)
        odd = level[len(level) & ~1 :]
        level = [(top * below + above * bottom, bottom * below) for (top, bottom), (above, below) in pairs] + odd
    return level[0] if level else (0, 1)


def times(one: Terms, other: Terms) -> Terms:
    """The product of two quotients.

    >>> times((1, 3), (3, 4))
    (3, 12)
    """
    return one[0] * other[0], one[1] * other[1]


def over(one: Terms, other: Terms) -> Terms:
    """One quotient divided by another, which is not zero.

    >>> over((1, 3), (-2, 3))
    (-3, 6)
    """
    top, bottom = one[0] * other[1], one[1] * other[0]
    return (top, bottom) if bottom > 0 else (-top, -bottom)


def divided(terms: Terms) -> Decimal:
    """A quotient, correctly rounded to 34 digits, half away from zero.

    Raises:
        NotFiniteError: beyond what a figure may be.

    >>> divided((2, 3)), divided((-300, 4))
    (Decimal('0.6666666666666666666666666666666667'), Decimal('-75'))
    """
    top, bottom = terms
    size = abs(top)
    places = 36 - (size.bit_length() - bottom.bit_length()) * 30_103 // 100_000
    figure = size * 10 ** max(0, places) // (bottom * 10 ** max(0, -places))  # 35 digits or more: the 35th decides
    try:
        found = exact.divide(Decimal(figure * 10 ** max(0, -places)), Decimal(10 ** max(0, places)))
    except (Overflow, Underflow):
        raise NotFiniteError("nilai", f"10^{-places}") from None
    return found if top >= 0 else exact.subtract(exact.ZERO, found)


def root(factors: Sequence[Terms]) -> Decimal:
    """The n-th root of the product of n factors above zero, correctly rounded to 34 digits, half up.

    >>> root([(4, 1), (9, 1)]), root([(1, 4), (1, 1)])
    (Decimal('6'), Decimal('0.5'))
    """
    product, power = exact.ONE, 0
    for top, bottom in factors:
        product = _GUARD.divide(_GUARD.multiply(product, Decimal(top)), Decimal(bottom))
        if not -_FAR < product.adjusted() < _FAR:
            power += product.adjusted()
            product = _GUARD.scaleb(product, -product.adjusted())
    whole = _GUARD.fma(Decimal(power), _GUARD.ln(Decimal(10)), _GUARD.ln(product))
    found = _GUARD.exp(_GUARD.divide(whole, Decimal(len(factors))))
    return _shortest(_settled(found, factors))


def _settled(found: Decimal, factors: Sequence[Terms]) -> Decimal:
    """What is found, rounded; where its last digits decide nothing, by comparing whole numbers."""
    slack = _GUARD.scaleb(found, -_CERTAIN)
    low, high = (exact.CONTEXT.plus(each) for each in (_GUARD.subtract(found, slack), _GUARD.add(found, slack)))
    if low == high:
        return low
    top, bottom = exact.multiply(exact.add(low, high), Decimal("0.5")).as_integer_ratio()
    n = len(factors)
    reached = _product([each for each, _ in factors]) * bottom**n
    return high if top**n * _product([each for _, each in factors]) <= reached else low


def _shortest(number: Decimal) -> Decimal:
    """The number without zeros at its end."""
    whole = int(number)
    return Decimal(whole) if number == whole else exact.CONTEXT.normalize(number)


def _product(values: Sequence[int]) -> int:
    level = list(values)
    while len(level) > 1:
        pairs = zip(level[::2], level[1::2], strict=False)
        level = [one * other for one, other in pairs] + level[len(level) & ~1 :]
    return level[0]
