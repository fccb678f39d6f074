"""What is measured: an indicator with its target, its direction and its rule for the awkward cases."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from numbers import Integral, Rational
from typing import TYPE_CHECKING, TypeAlias

import attrs

from sakipcalc._core.containers import to_items
from sakipcalc._core.exact import HUNDRED, ZERO, Bilangan, divide, multiply, to_decimal, to_terms
from sakipcalc._core.options import Option, option
from sakipcalc._core.rasio import Rasio
from sakipcalc.errors import OptionError, OutOfRangeError, WrongTypeError

if TYPE_CHECKING:
    from fractions import Fraction


class Polarisasi(Option):
    """Which way is better.

    ``MAXIMIZE``: the higher the better, R/T. ``MINIMIZE``: the lower the better, reflected, (2T - R)/T.
    ``MINIMIZE_INVERSE``: the lower the better, T/R, as some districts do. ``STABILIZE``: on target is best.

    >>> Polarisasi("minimize")
    <Polarisasi.MINIMIZE: 'minimize'>
    """

    MAXIMIZE = "maximize"
    MINIMIZE = "minimize"
    MINIMIZE_INVERSE = "minimize_inverse"
    STABILIZE = "stabilize"


class ZeroTarget(Option):
    """What a target of zero means, where no ratio to it exists.

    ``UNDEFINED``: no figure, with the reason. ``BOTH_ZERO_MET``: 100 when the realisasi is zero too, else no
    figure. ``MET``: 100 when the target is met, else 0.

    >>> ZeroTarget("met")
    <ZeroTarget.MET: 'met'>
    """

    UNDEFINED = "undefined"
    BOTH_ZERO_MET = "both_zero_met"
    MET = "met"


def _low(value: Bilangan) -> Decimal:
    return to_decimal(value, "low")


def _high(value: Bilangan) -> Decimal:
    return to_decimal(value, "high")


@attrs.frozen
class Rentang:
    """A target that is a range: anything from ``low`` to ``high`` meets it.

    Args:
        low: lower end, in the indicator's unit.
        high: upper end, not below ``low``.

    Raises:
        OutOfRangeError: when ``low`` is above ``high``.
        NumberTypeError, NotFiniteError: for what is no finite number.

    >>> print(Rentang(80, 90))
    80-90
    """

    low: Decimal = attrs.field(converter=_low)
    high: Decimal = attrs.field(converter=_high)

    def __attrs_post_init__(self) -> None:
        if self.low > self.high:
            raise OutOfRangeError("low", self.low, f"at most high ({self.high})", f"paling besar high ({self.high})")

    def __str__(self) -> str:
        return f"{self.low:f}-{self.high:f}".replace(".", ",")


Target: TypeAlias = "Bilangan | Rasio | Rentang | None"
Quantity: TypeAlias = "Decimal | Rasio | Fraction"
"""What is measured, exactly: a decimal, or something with two terms."""

Points: TypeAlias = "tuple[tuple[Decimal, Decimal], ...]"


def rasio(bagian: Bilangan, keseluruhan: Bilangan) -> Rasio:
    """A ratio indicator's value, both terms kept.

    Args:
        bagian: the part, zero or more.
        keseluruhan: the whole, more than zero.

    Raises:
        UndefinedResultError: ``KESELURUHAN_NOL``.
        OutOfRangeError, NumberTypeError, NotFiniteError: for a term that cannot be one.

    >>> print(rasio(3, 9))
    3:9
    """
    return Rasio(bagian, keseluruhan)


def persentase(bagian: Bilangan, keseluruhan: Bilangan, *, allow_over: bool = False) -> Decimal:
    """A percentage indicator's value: part / whole x 100, unrounded.

    Args:
        bagian: the part, zero or more and at most the whole.
        keseluruhan: the whole, more than zero.
        allow_over: let the part exceed the whole.

    Returns:
        A percent, 0..100 (more only with ``allow_over``).

    Raises:
        UndefinedResultError: ``KESELURUHAN_NOL``.
        OutOfRangeError: for a part above the whole, or a negative term.
        NumberTypeError, NotFiniteError: for what is no finite number.

    >>> persentase(7, 8)
    Decimal('87.5')
    """
    part, whole = Rasio(bagian, keseluruhan).terms
    if part > whole and not allow_over:
        raise OutOfRangeError(
            "bagian", bagian, f"at most the whole ({keseluruhan})", f"tidak melebihi keseluruhannya ({keseluruhan})"
        )
    return divide(multiply(HUNDRED, part), whole)


def to_cap(value: Bilangan | None) -> Decimal | None:
    """An upper limit in percent, at least 100; None for no limit."""
    if value is None:
        return None
    cap = to_decimal(value, "cap")
    if cap < HUNDRED:
        raise OutOfRangeError("cap", value, "at least 100 (a percent, so 120 and not 1.2)", "paling kecil 100 (persen)")
    return cap


def to_floor(value: Bilangan | None) -> Decimal | None:
    """A lower limit in percent, at most 100; None for no limit."""
    if value is None:
        return None
    floor = to_decimal(value, "floor")
    if floor > HUNDRED:
        raise OutOfRangeError("floor", value, "at most 100", "paling besar 100")
    return floor


def to_worst(value: Bilangan | None) -> Decimal | None:
    """The worst tolerable realisasi, above zero; None where it is not known."""
    if value is None:
        return None
    worst = to_decimal(value, "worst")
    if worst <= ZERO:
        raise OutOfRangeError("worst", value, "more than zero", "lebih dari nol")
    return worst


def to_points(value: Iterable[Iterable[Bilangan]] | None) -> Points | None:
    """The corners of a piecewise-linear scale: at least two, x strictly rising, y never falling."""
    if value is None:
        return None
    points: list[tuple[Decimal, Decimal]] = []
    for pair in to_items(value, "points"):
        corner = tuple(to_decimal(number, "points") for number in to_items(pair, "points"))
        if len(corner) != 2 or (points and (corner[0] <= points[-1][0] or corner[1] < points[-1][1])):
            raise OutOfRangeError(
                "points",
                "(" + ", ".join(map(str, corner)) + ")",
                "a pair (x, y) with x above the one before and y not below it",
                "pasangan (x, y) dengan x di atas dan y tidak di bawah pasangan sebelumnya",
            )
        points.append((corner[0], corner[1]))
    if len(points) < 2:
        raise OutOfRangeError("points", len(points), "at least two pairs", "paling sedikit dua pasangan")
    return tuple(points)


def to_polarisasi(value: Polarisasi | str) -> Polarisasi:
    """The direction that ``value`` is or names."""
    return option(Polarisasi, value, "polarisasi")


def to_zero_target(value: ZeroTarget | str) -> ZeroTarget:
    """The meaning of a zero target that ``value`` is or names."""
    return option(ZeroTarget, value, "zero_target")


def to_quantity(value: Bilangan | Rasio, nama: str) -> Quantity:
    """A number as a Decimal; a ratio, or a fraction that is no whole number, as it is, with both its terms."""
    if isinstance(value, Rasio):
        return value
    if not isinstance(value, (Decimal, Integral, float)) and isinstance(value, Rational) and value.denominator > 1:
        to_terms(value, nama)
        return value
    return to_decimal(value, nama)


def terms_of(value: Rasio | Fraction) -> tuple[Decimal, Decimal]:
    """Numerator and positive denominator of a quantity that has both."""
    return value.terms if isinstance(value, Rasio) else to_terms(value)


def _target(value: Target) -> Quantity | Rentang | None:
    return value if value is None or isinstance(value, Rentang) else to_quantity(value, "target")


def _name(value: str) -> str:
    if isinstance(value, str):
        return value
    raise WrongTypeError("nama", value, "text", "teks")


@attrs.frozen
class Indikator:
    """An indicator of one report year.

    Args:
        nama: its name as reported.
        target: a number, a Rasio, a Rentang, or None where none was set.
        satuan: the unit as printed, such as ``Persen`` or ``Desa``.
        polarisasi: which way is better; also by name, ``"minimize"``.
        cap: highest capaian in percent, 100 as most reports say; None for no limit.
        floor: lowest capaian in percent; None for no limit.
        zero_target: what a target of zero means; also by name.
        worst: the worst tolerable realisasi, for a zero target that is to be minimised.
        points: corners (x, y) of the piecewise-linear scale that turns a stabilise figure into a score.
        konversi_120: the target is already the maximum there is, and counts 120 when met.

    Raises:
        OutOfRangeError, OptionError, NumberTypeError, NotFiniteError: for settings that cannot be.

    Source: directions and formulas as in ``capaian``.

    >>> Indikator("Indeks Kepuasan Masyarakat", 86, satuan="Nilai").polarisasi
    <Polarisasi.MAXIMIZE: 'maximize'>
    """

    nama: str = attrs.field(converter=_name)
    target: Quantity | Rentang | None = attrs.field(converter=_target)
    satuan: str = attrs.field(default="", kw_only=True)
    polarisasi: Polarisasi = attrs.field(default=Polarisasi.MAXIMIZE, kw_only=True, converter=to_polarisasi)
    cap: Decimal | None = attrs.field(default=HUNDRED, kw_only=True, converter=to_cap)
    floor: Decimal | None = attrs.field(default=None, kw_only=True, converter=to_floor)
    zero_target: ZeroTarget = attrs.field(default=ZeroTarget.UNDEFINED, kw_only=True, converter=to_zero_target)
    worst: Decimal | None = attrs.field(default=None, kw_only=True, converter=to_worst)
    points: Points | None = attrs.field(default=None, kw_only=True, converter=to_points)
    konversi_120: bool = attrs.field(default=False, kw_only=True)

    def __attrs_post_init__(self) -> None:
        if self.worst is not None and self.polarisasi is not Polarisasi.MINIMIZE:
            raise OptionError("polarisasi (with worst)", self.polarisasi.value, ["minimize"])
        if self.worst is not None and self.zero_target is not ZeroTarget.UNDEFINED:
            raise OptionError("zero_target (with worst)", self.zero_target.value, ["undefined"])
        if self.points is not None and self.polarisasi is not Polarisasi.STABILIZE:
            raise OptionError("polarisasi (with points)", self.polarisasi.value, ["stabilize"])
        if self.konversi_120 and self.cap is not None and self.cap < 120:
            raise OutOfRangeError("cap", self.cap, "at least 120 with konversi_120", "paling kecil 120 (konversi_120)")

    def __str__(self) -> str:
        return self.nama
