"""The ratio as reports write it: 3:9, both terms kept."""

from __future__ import annotations

import operator
from collections.abc import Callable, Mapping
from decimal import Decimal
from numbers import Rational

import attrs

from sakipcalc._core.checks import ABOVE_ZERO, NOT_NEGATIVE
from sakipcalc._core.exact import HUNDRED, ONE, ZERO, Bilangan, divide, multiply, to_decimal
from sakipcalc._core.values import Value
from sakipcalc.errors import Alasan, OutOfRangeError, Teks, UndefinedResultError


def _bagian(value: Bilangan, nama: str = "bagian") -> Decimal:
    number = to_decimal(value, nama)
    if number < 0:
        raise OutOfRangeError(nama, value, NOT_NEGATIVE)
    return number.copy_abs()


def _keseluruhan(value: Bilangan, nama: str = "keseluruhan") -> Decimal:
    number = to_decimal(value, nama)
    if number < 0:
        raise OutOfRangeError(nama, value, ABOVE_ZERO)
    if number == 0:
        raise UndefinedResultError(Alasan.KESELURUHAN_NOL)
    return number


@attrs.frozen
class Rasio(Value):
    """A part to a whole (or to a unit, as 1:17,9), never reduced: 3:9 stays 3:9.

    Two ratios are equal when both terms are; they are ordered by their values.

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
    def persen(self) -> Decimal:
        """The quotient in percent, unrounded.

        >>> Rasio(7, 8).persen
        Decimal('87.5')
        """
        return divide(multiply(HUNDRED, self.bagian), self.keseluruhan)

    @property
    def terms(self) -> tuple[Decimal, Decimal]:
        """Both terms, for exact work without a division."""
        return self.bagian, self.keseluruhan

    def __lt__(self, other: Rasio) -> bool:
        """Whether its value is the smaller; 3:9 and 1:3 are neither smaller nor larger than each other.

        >>> sorted([Rasio(1, 2), Rasio(3, 9)])[0] == Rasio(3, 9), Rasio(1, 3) <= Rasio(3, 9), Rasio(1, 3) < Rasio(3, 9)
        (True, True, False)
        """
        return _compared(self, other, operator.lt)

    def __le__(self, other: Rasio) -> bool:
        return _compared(self, other, operator.le)

    def __gt__(self, other: Rasio) -> bool:
        return _compared(self, other, operator.gt)

    def __ge__(self, other: Rasio) -> bool:
        return _compared(self, other, operator.ge)

    def __str__(self) -> str:
        return f"{self.bagian:f}:{self.keseluruhan:f}".replace(".", ",")

    def __float__(self) -> float:
        return float(self.nilai)


def _compared(one: Rasio, other: object, by: Callable[[Decimal, Decimal], bool]) -> bool:
    if not isinstance(other, Rasio):
        return NotImplemented  # type: ignore[no-any-return]
    return by(multiply(one.bagian, other.keseluruhan), multiply(other.bagian, one.keseluruhan))


def meet(figures: Mapping[str, object]) -> None:
    """Refuse a plain number beside a ratio, unless it can be the decimal form of one: from 0 to 1.

    Reports print 3:9 as 0,33, and 1 for all of them; 87 beside 7:8 is some other unit.

    Args:
        figures: what is compared, by the names of the arguments; what is no number is passed over.

    Raises:
        OutOfRangeError: for any other number; it names ``.persen`` and ``.nilai``.

    >>> meet({"realisasi": Decimal("0.33"), "target": Rasio(3, 9)})
    >>> meet({"realisasi": Rasio(7, 8), "target": Decimal(90)})
    Traceback (most recent call last):
    sakipcalc.errors.OutOfRangeError: target: 90 is not allowed; it must be from 0 to 1 beside the ratio 7:8; ...
    """
    ratio = next((each for each in figures.values() if isinstance(each, Rasio)), None)
    if ratio is None:
        return
    for name, each in figures.items():
        if isinstance(each, (Decimal, Rational, float)) and not ZERO <= each <= ONE:
            must = Teks(
                "0 sampai 1 di samping rasio {ratio}; tulis keduanya sebagai rasio, atau keduanya sebagai persen",
                "from 0 to 1 beside the ratio {ratio}; give .persen of the ratio beside a percent, .nilai beside any "
                "other number",
            )
            raise OutOfRangeError(name, each, must.fill(ratio=str(ratio)))
