"""What is measured: an indicator with its target, its direction and its rule for the awkward cases."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal
from numbers import Integral, Rational
from typing import Literal, TypeAlias

import attrs

from sakipcalc._core.checks import ABOVE_ZERO, is_missing, named, to_flag, to_items, to_text
from sakipcalc._core.exact import HUNDRED, ZERO, Bilangan, divide, multiply, to_decimal, to_terms
from sakipcalc._core.options import Option, option
from sakipcalc._core.rasio import Rasio
from sakipcalc._core.rentang import Rentang
from sakipcalc._core.values import Value
from sakipcalc._rules.directions import direction_of
from sakipcalc._skala.predikat import Predikat
from sakipcalc.errors import OptionError, OutOfRangeError, Teks


class Polarisasi(Option):
    """Which way is better.

    ``MAXIMIZE``: the higher the better, R/T. ``MINIMIZE``: the lower the better, reflected, (2T - R)/T.
    ``MINIMIZE_INVERSE``: the lower the better, T/R, as some districts do. ``STABILIZE``: on target is best.
    The words that people use are taken too.

    >>> Polarisasi("minimize"), Polarisasi("Semakin rendah, semakin baik"), Polarisasi("tren positif")
    (<Polarisasi.MINIMIZE: 'minimize'>, <Polarisasi.MINIMIZE: 'minimize'>, <Polarisasi.MAXIMIZE: 'maximize'>)
    """

    MAXIMIZE = "maximize"
    MINIMIZE = "minimize"
    MINIMIZE_INVERSE = "minimize_inverse"
    STABILIZE = "stabilize"

    @classmethod
    def _meant(cls, word: str) -> str | None:
        return direction_of(word)


PolarisasiLike: TypeAlias = Polarisasi | Literal["maximize", "minimize", "minimize_inverse", "stabilize"]


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


ZeroTargetLike: TypeAlias = ZeroTarget | Literal["undefined", "both_zero_met", "met"]


class AngkaPredikat(Option):
    """What figure a predicate counts as: none, its ``RANK`` among the bands (1 for the worst), or its lower ``BOUND``.

    >>> AngkaPredikat("rank")
    <AngkaPredikat.RANK: 'rank'>
    """

    NONE = "none"
    RANK = "rank"
    BOUND = "bound"


AngkaPredikatLike: TypeAlias = AngkaPredikat | Literal["none", "rank", "bound"]


Realisasi: TypeAlias = Bilangan | Rasio | Predikat | date | None
"""What was reached; None where it is missing."""

Target: TypeAlias = Bilangan | Rasio | Rentang | Predikat | date | None
"""What was to be reached: a number, a ratio, a range, a predicate or a deadline; None where none was set."""

Quantity: TypeAlias = Decimal | Rasio | Rational
"""What is measured, exactly: a decimal, or something with two terms."""

Points: TypeAlias = tuple[tuple[Decimal, Decimal], ...]


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
        WrongTypeError: for an ``allow_over`` that is neither True nor False.

    >>> persentase(7, 8)
    Decimal('87.5')
    """
    part, whole = Rasio(bagian, keseluruhan).terms
    if not to_flag(allow_over, "allow_over") and part > whole:
        most = Teks("tidak melebihi keseluruhannya ({whole})", "at most the whole ({whole})").fill(whole=keseluruhan)
        raise OutOfRangeError("bagian", bagian, most)
    return divide(multiply(HUNDRED, part), whole)


def to_cap(value: Bilangan | None, nama: str = "cap") -> Decimal | None:
    """An upper limit in percent, at least 100; None for no limit."""
    if value is None:
        return None
    cap = to_decimal(value, nama)
    if cap < HUNDRED:
        least = Teks("minimal 100 (persen, jadi 120 dan bukan 1,2)", "at least 100 (a percent, so 120 and not 1.2)")
        raise OutOfRangeError(nama, value, least)
    return cap


def to_floor(value: Bilangan | None, nama: str = "floor") -> Decimal | None:
    """A lower limit in percent, at most 100; None for no limit."""
    if value is None:
        return None
    floor = to_decimal(value, nama)
    if floor > HUNDRED:
        raise OutOfRangeError(nama, value, Teks("maksimal 100", "at most 100"))
    return floor


def to_worst(value: Bilangan | None, nama: str = "worst") -> Decimal | None:
    """The worst tolerable realisasi, above zero; None where it is not known."""
    if value is None:
        return None
    worst = to_decimal(value, nama)
    if worst <= ZERO:
        raise OutOfRangeError(nama, value, ABOVE_ZERO)
    return worst


def to_points(value: Iterable[Iterable[Bilangan]] | None, nama: str = "points") -> Points | None:
    """The corners of a piecewise-linear scale: at least two, x strictly rising, y never falling."""
    if value is None:
        return None
    points: list[tuple[Decimal, Decimal]] = []
    for pair in to_items(value, nama):
        corner = tuple(to_decimal(number, nama) for number in to_items(pair, nama))
        if len(corner) != 2 or (points and (corner[0] <= points[-1][0] or corner[1] < points[-1][1])):
            rising = Teks(
                "pasangan (x, y) dengan x di atas dan y tidak di bawah pasangan sebelumnya",
                "a pair (x, y) with x above the one before and y not below it",
            )
            raise OutOfRangeError(nama, corner, rising)
        points.append((corner[0], corner[1]))
    if len(points) < 2:
        raise OutOfRangeError(nama, len(points), Teks("minimal dua pasangan", "at least two pairs"))
    return tuple(points)


def to_polarisasi(value: PolarisasiLike, nama: str = "polarisasi") -> Polarisasi:
    """The direction that ``value`` is or names."""
    return option(Polarisasi, value, nama)


def to_zero_target(value: ZeroTargetLike, nama: str = "zero_target") -> ZeroTarget:
    """The meaning of a zero target that ``value`` is or names."""
    return option(ZeroTarget, value, nama)


def to_quantity(value: Bilangan | Rasio, nama: str) -> Quantity:
    """A number as a Decimal; a ratio, or a fraction that is no whole number, as it is, with both its terms."""
    if isinstance(value, Rasio):
        return value
    if not isinstance(value, (Decimal, Integral, float)) and isinstance(value, Rational) and int(value.denominator) > 1:
        to_terms(value, nama)
        return value
    return to_decimal(value, nama)


def terms_of(value: Rasio | Rational) -> tuple[Decimal, Decimal]:
    """Numerator and positive denominator of a quantity that has both."""
    return value.terms if isinstance(value, Rasio) else to_terms(value)


def to_target(value: Target, nama: str = "target") -> Quantity | Rentang | Predikat | date | None:
    """The target, a number among them as ``to_quantity`` says; NaN and NA are none."""
    if value is None or is_missing(value):
        return None
    if isinstance(value, (Rentang, Predikat, date)):
        return value.date() if isinstance(value, datetime) else value
    return to_quantity(value, nama)


def to_angka_predikat(value: AngkaPredikatLike, nama: str = "angka_predikat") -> AngkaPredikat:
    """The figure of a predicate that ``value`` is or names."""
    return option(AngkaPredikat, value, nama)


_ORDERED = Teks("bila target berupa predikat atau tanggal", "for a predicate or date as target")
_NOT_ORDERED = Teks("bila target bukan predikat", "for a target that is no predicate")


def _with(nama: str) -> Teks:
    return Teks("bila {nama} diisi", "with {nama}").fill(nama=nama)


def check_worst(polarisasi: Polarisasi | None, zero_target: ZeroTarget) -> None:
    """What a worst value goes with: a direction of lower is better, and no other meaning of a zero target.

    Raises:
        OptionError: for anything else.
    """
    if polarisasi is not Polarisasi.MINIMIZE:
        raise OptionError("polarisasi", polarisasi and polarisasi.value, ["minimize"], _with("worst"))
    if zero_target is not ZeroTarget.UNDEFINED:
        raise OptionError("zero_target", zero_target.value, ["undefined"], _with("worst"))


@attrs.frozen(field_transformer=named)
class Indikator(Value):
    """An indicator of one report year.

    Args:
        nama: its name as reported.
        target: a number, a Rasio, a Rentang, a Predikat, a date by which it is to be done, or None where none was set.
        satuan: the unit as printed, such as ``Persen`` or ``Desa``.
        polarisasi: which way is better; also by name, ``"minimize"``.
        cap: highest capaian in percent, at least 100 (reports often say ``cap=100, floor=0``); None for no limit.
        floor: lowest capaian in percent; None for no limit.
        zero_target: what a target of zero means; also by name.
        worst: the worst tolerable realisasi, for a zero target that is to be minimised.
        points: corners (x, y) of the piecewise-linear scale that turns a stabilise figure into a score.
        angka_predikat: what figure a predicate counts as; none by default, it is met or not.
        konversi_120: the target is already the maximum there is, and counts 120 when met.

    Raises:
        OutOfRangeError, OptionError, NumberTypeError, NotFiniteError, WrongTypeError: for settings that cannot be.

    Source: directions and formulas as in ``capaian``.

    >>> Indikator("Indeks Kepuasan Masyarakat", 86, satuan="Nilai").polarisasi
    <Polarisasi.MAXIMIZE: 'maximize'>
    """

    nama: str = attrs.field(converter=to_text)
    target: Quantity | Rentang | Predikat | date | None = attrs.field(converter=to_target)
    satuan: str = attrs.field(default="", kw_only=True, converter=to_text)
    polarisasi: Polarisasi = attrs.field(default=Polarisasi.MAXIMIZE, kw_only=True, converter=to_polarisasi)
    cap: Decimal | None = attrs.field(default=None, kw_only=True, converter=to_cap)
    floor: Decimal | None = attrs.field(default=None, kw_only=True, converter=to_floor)
    zero_target: ZeroTarget = attrs.field(default=ZeroTarget.UNDEFINED, kw_only=True, converter=to_zero_target)
    worst: Decimal | None = attrs.field(default=None, kw_only=True, converter=to_worst)
    points: Points | None = attrs.field(default=None, kw_only=True, converter=to_points)
    angka_predikat: AngkaPredikat = attrs.field(default=AngkaPredikat.NONE, kw_only=True, converter=to_angka_predikat)
    konversi_120: bool = attrs.field(default=False, kw_only=True, converter=to_flag)

    def __attrs_post_init__(self) -> None:
        if isinstance(self.target, (Predikat, date)) and self.polarisasi is not Polarisasi.MAXIMIZE:
            raise OptionError("polarisasi", self.polarisasi.value, ["maximize"], _ORDERED)
        if self.angka_predikat is not AngkaPredikat.NONE and not isinstance(self.target, Predikat):
            raise OptionError("angka_predikat", self.angka_predikat.value, ["none"], _NOT_ORDERED)
        if self.worst is not None:
            check_worst(self.polarisasi, self.zero_target)
        if isinstance(self.target, Rentang):
            self._check_range(self.target)
        if self.points is not None and self.polarisasi is not Polarisasi.STABILIZE:
            raise OptionError("polarisasi", self.polarisasi.value, ["stabilize"], _with("points"))
        if self.konversi_120 and self.cap is not None and self.cap < 120:
            least = Teks("minimal 120 bila konversi_120 diisi", "at least 120 with konversi_120")
            raise OutOfRangeError("cap", self.cap, least)

    def _check_range(self, target: Rentang) -> None:
        if self.worst is not None and target.high is None:
            open_above = Teks("dikosongkan bila targetnya minimal", "left out for a target of at least something")
            raise OutOfRangeError("worst", self.worst, open_above)
        if self.konversi_120 and target.excluded:
            end = Teks(
                "dikosongkan bila ujung targetnya tidak termasuk", "left out where an end does not meet the target"
            )
            raise OutOfRangeError("konversi_120", "TRUE", end)

    def __str__(self) -> str:
        return self.nama
