"""The ratio as reports write it: 3:9, both terms kept."""

from __future__ import annotations

from decimal import Decimal

import attrs

from sakipcalc._core.exact import Bilangan, divide, to_decimal
from sakipcalc.errors import Alasan, OutOfRangeError, UndefinedResultError


def _bagian(value: Bilangan) -> Decimal:
    number = to_decimal(value, "bagian")
    if number < 0:
        raise OutOfRangeError("bagian", value, "zero or more", "nol atau lebih")
    return number.copy_abs()


def _keseluruhan(value: Bilangan) -> Decimal:
    number = to_decimal(value, "keseluruhan")
    if number < 0:
        raise OutOfRangeError("keseluruhan", value, "more than zero", "lebih dari nol")
    if number == 0:
        raise UndefinedResultError(Alasan.KESELURUHAN_NOL)
    return number


@attrs.frozen
class Rasio:
    """A part to a whole (or to a unit, as 1:17,9), never reduced: 3:9 stays 3:9.

    Two ratios are equal when both terms are; compare ``.nilai`` to compare their values.

    Args:
        bagian: the first term, zero or more.
        keseluruhan: the second term, more than zero.

    Raises:
        UndefinedResultError: ``KESELURUHAN_NOL`` when the second term is zero.
        OutOfRangeError: for a negative term.
        NumberTypeError, NotFiniteError: for what is no finite number.

    >>> ratio = Rasio(3, 9)
    >>> print(ratio, ratio.nilai)
    3:9 0.3333333333333333333333333333333333
    """

    bagian: Decimal = attrs.field(converter=_bagian)
    keseluruhan: Decimal = attrs.field(converter=_keseluruhan)

    @property
    def nilai(self) -> Decimal:
        """The quotient, unrounded."""
        return divide(self.bagian, self.keseluruhan)

    @property
    def terms(self) -> tuple[Decimal, Decimal]:
        """Both terms, for exact work without a division."""
        return self.bagian, self.keseluruhan

    def __str__(self) -> str:
        return f"{self.bagian:f}:{self.keseluruhan:f}".replace(".", ",")

    def __float__(self) -> float:
        return float(self.nilai)
