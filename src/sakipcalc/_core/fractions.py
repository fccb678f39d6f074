"""Exact fractions inside the rules: sums and weights stay whole until the one division at the end.

``fractions`` is imported when first needed, because it is not free and many programs never come here.
"""

from __future__ import annotations

from decimal import Decimal, Overflow, Underflow
from numbers import Rational
from typing import TYPE_CHECKING, TypeGuard

from sakipcalc._core.exact import Bilangan, divide, to_terms
from sakipcalc.errors import NotFiniteError

if TYPE_CHECKING:
    from fractions import Fraction


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
