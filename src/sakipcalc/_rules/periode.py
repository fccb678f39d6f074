"""Quarters, semesters and months into one figure, by the type of the indicator, for realisasi and target alike."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from decimal import Decimal
from itertools import pairwise
from numbers import Rational
from typing import Any, Literal, TypeAlias, cast

import attrs

from sakipcalc._core import checks, exact, options, values
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.rasio import Rasio
from sakipcalc._core.rentang import Rentang
from sakipcalc._core.sumber import KEPUTUSAN_KEMENKEU, Aturan, Sumber
from sakipcalc._rules.indikator import to_quantity
from sakipcalc._rules.rerata import Undefined, UndefinedLike
from sakipcalc._skala.predikat import Predikat
from sakipcalc.errors import Alasan, Letak, OutOfRangeError, Teks, UndefinedResultError, WrongTypeError

Periodik: TypeAlias = "list[tuple[int, Any]]"
"""Known figures, each with the number of its period."""


class Konsolidasi(options.Option):
    """The type of an indicator: how its periods make one figure.

    ``SUM``: each period counts its own, and they are added. ``CUMULATIVE``: each period is the total so far, so that
    the last one known counts; it never falls. ``LAST``: the position at the end, which may fall (posisi akhir).
    ``AVERAGE``, ``HIGHEST``, ``LOWEST``: the mean, the highest, the lowest of the periods.

    >>> Konsolidasi("last")
    <Konsolidasi.LAST: 'last'>
    """

    SUM = "sum"
    CUMULATIVE = "cumulative"
    LAST = "last"
    AVERAGE = "average"
    HIGHEST = "highest"
    LOWEST = "lowest"


KonsolidasiLike: TypeAlias = Konsolidasi | Literal["sum", "cumulative", "last", "average", "highest", "lowest"]


TAKES_LAST = (Konsolidasi.LAST, Konsolidasi.CUMULATIVE)
"""The types for which the last known period stands for all before it."""


@attrs.frozen
class HasilKonsolidasi(values.Value):
    """Realisasi and target of several periods, each made one figure in the same way.

    Attributes:
        realisasi: the realisasi of the periods that count.
        target: the target of the same periods.
        periode: the periods that count, from 1.
        dilewati: the periods left out: without a target, or, where these are skipped, without a realisasi.
    """

    realisasi: Decimal | Rasio | Predikat | date
    target: Decimal | Rasio | Rentang | Predikat | date
    periode: tuple[int, ...]
    dilewati: tuple[int, ...]


def consolidate(
    values: Iterable[Any],
    konsolidasi: KonsolidasiLike,
    *,
    sampai: int | None = None,
    undefined: UndefinedLike = Undefined.REFUSE,
) -> Any:
    """One figure out of the periods of one series.

    Args:
        values: one figure per period in order: numbers, ``Rasio``, ``Rentang``, or anything that has an order of its
            own (which has no sum and no average); None, NaN or NA for a period without one.
        konsolidasi: the type of the indicator; also by name.
        sampai: stop after this period, counted from 1; None takes all.
        undefined: ``refuse`` missing periods, or ``skip`` them. ``last`` and ``cumulative`` take the last one known
            in either case.

    Returns:
        A Decimal for numbers. For ratios the ratio of a period, their sum over one whole, or the average of their
        values as a Decimal. For ranges a range, end by end. For anything else one of the values.

    Raises:
        UndefinedResultError: ``REALISASI_KOSONG`` naming every missing period, or ``TIDAK_ADA_NILAI``.
        OutOfRangeError: for ``sampai`` beyond the periods there are, a cumulative series that falls, a sum of ratios
            of different wholes.
        OptionError, NumberTypeError, NotFiniteError, WrongTypeError: for what is no type of indicator, no figure, or
            another kind of figure than that of the other periods.

    Source: Kemenkeu's consolidation polarities (secondary); highest and lowest are seen in applications. Our decisions:
    a cumulative series never falls; ratios are added over one whole, 3:9 and 2:9 make 5:9, and not beyond it; where
    each period has a whole of its own, pool them by ``persentase_gabungan``.

    >>> consolidate([Decimal("4.5")] * 4, "sum", sampai=2), consolidate([25, 60, 75, 100], "last", sampai=3)
    (Decimal('9'), Decimal('75'))
    >>> from sakipcalc import Rasio
    >>> print(consolidate([Rasio(3, 9), None, Rasio(5, 9)], "cumulative"))
    5:9
    """
    how = options.option(Konsolidasi, konsolidasi, "konsolidasi")
    policy = options.option(Undefined, undefined, "undefined")
    periods = until(present(values, "values"), sampai)
    found = known(periods)
    if not found:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI)
    if how not in TAKES_LAST and policy is Undefined.REFUSE:
        refuse_missing(periods)
    return shown(one_of(found, how))


def consolidate_pair(
    realisasi: Iterable[Any],
    target: Iterable[Any],
    konsolidasi: KonsolidasiLike,
    *,
    sampai: int | None = None,
    undefined: UndefinedLike = Undefined.REFUSE,
) -> HasilKonsolidasi:
    """Realisasi and target consolidated alike, over the periods that have a target.

    Args:
        realisasi: one realisasi per period in order; None, NaN or NA where missing.
        target: one target per period, as many; None where the period has none.
        konsolidasi: the type of the indicator; also by name.
        sampai: stop after this period, counted from 1; None takes all.
        undefined: ``refuse`` periods that have a target and no realisasi, whatever the type, or ``skip`` them.

    Returns:
        Both figures, to be measured with ``capaian(hasil.realisasi, hasil.target)``, and the periods they are made of.

    Raises:
        UndefinedResultError: ``TARGET_KOSONG`` where no period has a target; ``REALISASI_KOSONG`` naming every
            period that has a target but no realisasi.
        OutOfRangeError: for series of different length, and as ``consolidate``.
        OptionError, NumberTypeError, NotFiniteError, WrongTypeError: as ``consolidate``.

    Source: as ``consolidate``. Our decision: a realisasi in a period without a target is left out.

    >>> hasil = consolidate_pair([10, 45, None, 98], [None, 50, None, 100], "last")
    >>> hasil.realisasi, hasil.target, hasil.periode, hasil.dilewati
    (Decimal('98'), Decimal('100'), (2, 4), (1, 3))
    """
    how = options.option(Konsolidasi, konsolidasi, "konsolidasi")
    policy = options.option(Undefined, undefined, "undefined")
    reached, goals = both(realisasi, target)
    now, goal, used = paired(until(reached, sampai), until(goals, sampai), how, policy)
    left = (number for number in range(1, len(until(goals, sampai)) + 1) if number not in used)
    return HasilKonsolidasi(shown(now), shown(goal), used, tuple(left))


def both(realisasi: Iterable[Any], target: Iterable[Any]) -> tuple[list[Any], list[Any]]:
    """Two series of one length, what is missing of them as None."""
    reached, goals = present(realisasi, "realisasi"), present(target, "target")
    if len(goals) != len(reached):
        as_many = Teks("sebanyak periode target ({n})", "of as many periods as target ({n})").fill(n=len(goals))
        raise OutOfRangeError("realisasi", len(reached), as_many)
    return reached, goals


def present(values: Iterable[Any], nama: str) -> list[Any]:
    """The members of a series, what is missing of them as None."""
    return [None if checks.is_missing(value) else value for value in checks.to_items(values, nama)]


def paired(
    realisasi: Sequence[Any], target: Sequence[Any], how: Konsolidasi, policy: Undefined
) -> tuple[Any, Any, tuple[int, ...]]:
    """Realisasi and target, exact, over the periods that have a target (and a realisasi), and which these are."""
    goals = known(target)
    if not goals:
        raise UndefinedResultError(Alasan.TARGET_KOSONG)
    if policy is Undefined.REFUSE:
        refuse_missing([0 if goal is None else value for goal, value in zip(target, realisasi, strict=True)])
    used = tuple(number for number, _ in goals if realisasi[number - 1] is not None)
    if not used:
        raise UndefinedResultError(Alasan.REALISASI_KOSONG, [Letak(periode=number) for number, _ in goals])
    now = one_of([(number, realisasi[number - 1]) for number in used], how, "realisasi")
    return now, one_of([(number, target[number - 1]) for number in used], how, "target"), used


def until(values: list[Any], sampai: int | None) -> list[Any]:
    """The periods up to one of them; None for all."""
    if sampai is None:
        return values
    period = checks.whole(sampai)
    if period is None or not 1 <= period <= len(values):
        last = Teks("periode 1 sampai {n}", "a period, 1 to {n}").fill(n=len(values))
        raise OutOfRangeError("sampai", sampai, last)
    return values[:period]


def known(values: Sequence[Any]) -> Periodik:
    """The figures that are there, each with its period."""
    return [(number, value) for number, value in enumerate(values, 1) if value is not None]


def refuse_missing(periods: Sequence[Any]) -> None:
    """Name every period without a figure, if there is one."""
    missing = [Letak(periode=number) for number, value in enumerate(periods, 1) if value is None]
    if missing:
        raise UndefinedResultError(Alasan.REALISASI_KOSONG, missing)


def shown(figure: Any) -> Any:
    """An exact figure as it is handed out: a fraction becomes a Decimal, here and once."""
    return exact.from_fraction(figure) if exact.is_fraction(figure) else figure


def one_of(periods: Periodik, how: Konsolidasi, series: str = "") -> Any:
    """One exact figure of known periods, of which there is at least one."""
    named = [(f"{series} (periode {number})" if series else f"periode {number}", each) for number, each in periods]
    if how is Konsolidasi.LAST:
        return _exactly(*named[-1])
    figures = [(where, _exactly(where, value)) for where, value in named]
    (first, one), *others = figures
    for where, value in others:
        if _kind(value) is not _kind(one):
            raise WrongTypeError(
                where, value, Teks("sejenis dengan {first}", "of the kind of {first}").fill(first=first)
            )
    values = [value for _, value in figures]
    if how is Konsolidasi.CUMULATIVE:
        _refuse_fall(figures)
        return values[-1]
    if isinstance(one, Rentang):
        return _range_of(cast("list[tuple[str, Rentang]]", figures), how)
    if isinstance(one, Rasio) and how is Konsolidasi.SUM:
        return _sum_of_ratios(cast("list[tuple[str, Rasio]]", figures))
    if how is Konsolidasi.HIGHEST or how is Konsolidasi.LOWEST:
        return _extreme(figures, highest=how is Konsolidasi.HIGHEST)
    if not isinstance(one, (Decimal, Rational, Rasio)):
        raise WrongTypeError(
            first, one, Teks("bilangan bila dijumlahkan atau dirata-ratakan", "a number in a sum or mean")
        )
    return _number([_comparable(value) for value in values], how)


def _range_of(figures: Sequence[tuple[str, Rentang]], how: Konsolidasi) -> Rentang:
    """Ranges end by end; an end is open where it is open in every period, and refused where it is in some."""
    ends: list[Decimal | None] = []
    for end in ("low", "high"):
        held = [getattr(value, end) for _, value in figures]
        for (where, value), each in zip(figures, held, strict=True):
            if (each is None) is not (held[0] is None):
                alike = Teks("rentang yang terbuka di ujung yang sama", "a range that is open at the same end")
                raise WrongTypeError(where, value, alike)
        ends.append(None if held[0] is None else shown(_number(held, how)))
    chosen = how is Konsolidasi.HIGHEST or how is Konsolidasi.LOWEST
    flags = [
        all(getattr(each, f"{end}_inclusive") for _, each in figures if not chosen or getattr(each, end) == held)
        for end, held in zip(("low", "high"), ends, strict=True)
    ]
    return Rentang(*ends, low_inclusive=flags[0], high_inclusive=flags[1])


def _exactly(where: str, value: object) -> Any:
    """A number as it is meant, a ratio, a range, or something that has an order."""
    if isinstance(value, (Rasio, Rentang)):
        return value
    kind = type(value)
    ordered = getattr(kind, "__lt__", None) is not _LESS and kind.__module__.partition(".")[0] not in _NO_ORDER
    if ordered and not isinstance(value, (str, bytes, tuple, Decimal, Rational, float)):
        return value
    return to_quantity(cast("Bilangan", value), where)


_LESS: Any = getattr(object, "__lt__")  # noqa: B009  which every object has, and no order with it
_NO_ORDER = frozenset({"builtins", "numpy", "pandas"})
"""Whose types compare, yet are numbers, text or containers: to be read as numbers or refused."""


def _kind(value: object) -> type[object]:
    return Decimal if isinstance(value, Rational) else type(value)


def _comparable(value: Any) -> Any:
    """What a figure is compared by: its exact value, or itself."""
    if isinstance(value, Rasio):
        return exact.to_fraction(value.bagian) / exact.to_fraction(value.keseluruhan)
    return exact.to_fraction(cast("Bilangan", value)) if isinstance(value, (Decimal, Rational)) else value


def _is_below(one: tuple[str, Any], other: tuple[str, Any]) -> bool:
    try:
        return bool(_comparable(one[1]) < _comparable(other[1]))
    except Exception:  # whatever an object's own comparison may raise
        raise WrongTypeError(
            *one, Teks("sebanding dengan {other}", "comparable with {other}").fill(other=other[0])
        ) from None


def _extreme(figures: Sequence[tuple[str, Any]], *, highest: bool) -> Any:
    best = figures[0]
    for each in figures[1:]:
        if _is_below(best, each) if highest else _is_below(each, best):
            best = each
    return best[1]


def _refuse_fall(figures: Sequence[tuple[str, Any]]) -> None:
    """A total so far never falls; the first period that does is named."""
    for (before, earlier), (where, value) in pairwise(figures):
        ends = ("low", "high") if isinstance(value, Rentang) else ("",)
        for end in ends:
            pair = [(getattr(each, end) if end else each) for each in (value, earlier)]
            if None not in pair and _is_below((where, pair[0]), (before, pair[1])):
                said = Teks(
                    "minimal {earlier}, nilai {before}, karena nilai kumulatif tidak pernah turun",
                    "at least {earlier}, that of {before}, since a cumulative series never falls",
                )
                raise OutOfRangeError(where, shown(value), said.fill(earlier=_plain(earlier), before=before))


def _plain(figure: Any) -> object:
    return shown(figure) if isinstance(figure, (Decimal, Rational)) else str(figure)


def _sum_of_ratios(figures: Sequence[tuple[str, Rasio]]) -> Rasio:
    """The parts of one whole, added; a part beyond the whole, or another whole, says that it is not one."""
    whole = figures[0][1].keseluruhan
    part = exact.ZERO
    within = all(ratio.bagian <= whole for _, ratio in figures)
    for where, ratio in figures:
        part = exact.add(part, ratio.bagian)
        if ratio.keseluruhan != whole or (within and part > whole):
            said = Teks(
                "bagian dari keseluruhan yang sama ({whole}) dan jumlah bagiannya tidak melebihi itu; bila keseluruhan "
                "setiap periode lain, jumlahkan bagian dan keseluruhannya masing-masing",
                "part of one whole ({whole}) that the parts together do not exceed; where each period has a whole of "
                "its own, pool them by persentase_gabungan",
            )
            raise OutOfRangeError(where, ratio, said.fill(whole=whole))
    return Rasio(_short(part), whole)


def _number(values: Sequence[Any], how: Konsolidasi) -> Any:
    """One exact number of several."""
    if how is Konsolidasi.HIGHEST:
        return max(values)
    if how is Konsolidasi.LOWEST:
        return min(values)
    whole = sum((exact.to_fraction(value) for value in values), exact.fraction(0))
    return whole if how is Konsolidasi.SUM else whole / len(values)


def _short(number: Decimal) -> Decimal:
    whole = int(number)
    return Decimal(whole) if whole == number else number


_KEMENKEU = Sumber(
    "pedoman pengelolaan kinerja Kementerian Keuangan, terakhir KMK 127/2026 halaman 37-38",
    basis="secondary",
    lingkup="kemenkeu",
    keputusan=KEPUTUSAN_KEMENKEU,
)
_EVAL = Sumber("aplikasi wp-eval-sakip", basis="secondary", lingkup="daerah")


def _also(keputusan: str) -> Sumber:
    return attrs.evolve(_KEMENKEU, keputusan=f"{KEPUTUSAN_KEMENKEU}; {keputusan}")


ATURAN = (
    Aturan("konsolidasi_sum", "Konsolidasi jumlah", "jumlah periode", _KEMENKEU),
    Aturan(
        "konsolidasi_cumulative",
        "Konsolidasi kumulatif",
        "nilai terakhir, yang sudah memuat periode sebelumnya",
        _also("deret kumulatif yang turun ditolak dengan nama periodenya"),
    ),
    Aturan("konsolidasi_last", "Konsolidasi nilai terakhir", "nilai terakhir", _KEMENKEU),
    Aturan("konsolidasi_average", "Konsolidasi rata-rata", "rata-rata periode", _KEMENKEU),
    Aturan("konsolidasi_highest", "Konsolidasi nilai tertinggi", "nilai tertinggi", _EVAL),
    Aturan("konsolidasi_lowest", "Konsolidasi nilai terendah", "nilai terendah", _EVAL),
    Aturan(
        "konsolidasi_rasio",
        "Konsolidasi rasio dan rentang",
        "jumlah: bagian dijumlahkan atas keseluruhan yang sama; rata-rata, tertinggi, terendah: menurut nilainya; "
        "rentang: ujung demi ujung",
        Sumber("tidak diatur", keputusan="rasio berkeseluruhan lain tidak dijumlahkan, tetapi digabungkan"),
    ),
    Aturan(
        "konsolidasi_pasangan",
        "Konsolidasi realisasi dan target",
        "keduanya dengan cara yang sama, atas periode yang bertarget; realisasi yang kosong ditolak",
        _also("realisasi pada periode tanpa target tidak dihitung"),
    ),
)
