"""Quarters and semesters into a year: sum, average, or the last known value, for target and realisasi alike."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from sakipcalc._core import checks, exact, options
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc.errors import Alasan, Letak, OutOfRangeError, Teks, UndefinedResultError


class Konsolidasi(options.Option):
    """How periods make one figure: their sum, their average, or the last of them.

    >>> Konsolidasi("last")
    <Konsolidasi.LAST: 'last'>
    """

    SUM = "sum"
    AVERAGE = "average"
    LAST = "last"


def consolidate(values: Iterable[Bilangan | None], method: Konsolidasi | str, *, sampai: int | None = None) -> Decimal:
    """One figure out of the periods of one series.

    Args:
        values: one figure per period in order. None, a period without a figure, is refused by ``sum`` and
            ``average``; ``last`` takes the last one known.
        method: ``sum``, ``average`` or ``last``.
        sampai: stop after this period, counted from 1; None takes all.

    Raises:
        UndefinedResultError: ``REALISASI_KOSONG`` naming every missing period, or ``TIDAK_ADA_NILAI``.
        OutOfRangeError: for ``sampai`` beyond the periods there are.
        OptionError, NumberTypeError, NotFiniteError: for what is no method or number.

    Source: Kemenkeu's consolidation polarities (secondary).

    >>> consolidate([Decimal("4.5")] * 4, "sum", sampai=2), consolidate([25, 60, 75, 100], "last", sampai=3)
    (Decimal('9'), Decimal('75'))
    """
    how = options.option(Konsolidasi, method, "method")
    periods = _until(checks.to_items(values, "values"), sampai)
    known = [(number, value) for number, value in enumerate(periods, 1) if value is not None]
    if not known:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI)
    if how is Konsolidasi.LAST:
        return exact.from_fraction(exact.to_fraction(known[-1][1], f"periode {known[-1][0]}"))
    _refuse_missing(periods)
    whole = sum((exact.to_fraction(value, f"periode {number}") for number, value in known), exact.fraction(0))
    return exact.from_fraction(whole if how is Konsolidasi.SUM else whole / len(known))


def consolidate_pair(
    target: Iterable[Bilangan | None],
    realisasi: Iterable[Bilangan | None],
    method: Konsolidasi | str,
    *,
    sampai: int | None = None,
) -> tuple[Decimal, Decimal]:
    """Target and realisasi consolidated alike, over the periods that have a target.

    Args:
        target: one target per period in order; None where the period has none.
        realisasi: one realisasi per period, as many as targets; None where missing.
        method: ``sum``, ``average`` or ``last``.
        sampai: stop after this period, counted from 1; None takes all.

    Returns:
        (target, realisasi), to be measured with ``capaian``.

    Raises:
        UndefinedResultError: ``TARGET_KOSONG`` where no period has a target; ``REALISASI_KOSONG`` naming every
            period that has a target but no realisasi.
        OutOfRangeError: for series of different length, or ``sampai`` beyond them.
        OptionError, NumberTypeError, NotFiniteError: for what is no method or number.

    Source: as ``consolidate``. Our decision: a realisasi in a period without a target is left out.

    >>> consolidate_pair([None, 50, None, 100], [10, 45, None, 98], "last")
    (Decimal('100'), Decimal('98'))
    """
    targets, reached = checks.to_items(target, "target"), checks.to_items(realisasi, "realisasi")
    if len(targets) != len(reached):
        raise OutOfRangeError(
            "realisasi (periods)",
            len(reached),
            Teks("sebanyak target ({n})", "as many as targets ({n})").fill(n=len(targets)),
        )
    pairs = list(zip(_until(targets, sampai), _until(reached, sampai), strict=True))
    if all(goal is None for goal, _ in pairs):
        raise UndefinedResultError(Alasan.TARGET_KOSONG)
    _refuse_missing([0 if goal is None else value for goal, value in pairs])
    kept = [(goal, value) for goal, value in pairs if goal is not None]
    return consolidate([goal for goal, _ in kept], method), consolidate([value for _, value in kept], method)


def _until(values: list[Bilangan | None], sampai: int | None) -> list[Bilangan | None]:
    if sampai is None:
        return values
    if type(sampai) is not int or not 1 <= sampai <= len(values):
        last = Teks("periode 1 sampai {n}", "a period, 1 to {n}").fill(n=len(values))
        raise OutOfRangeError("sampai", sampai, last)
    return values[:sampai]


def _refuse_missing(periods: list[Bilangan | None]) -> None:
    missing = [Letak(periode=number) for number, value in enumerate(periods, 1) if value is None]
    if missing:
        raise UndefinedResultError(Alasan.REALISASI_KOSONG, missing)


_KEMENKEU = "pedoman pengelolaan kinerja Kementerian Keuangan"
ATURAN = (
    Aturan("konsolidasi_sum", "Konsolidasi jumlah", "jumlah periode", Sumber(_KEMENKEU, basis="secondary")),
    Aturan("konsolidasi_average", "Konsolidasi rata-rata", "rata-rata periode", Sumber(_KEMENKEU, basis="secondary")),
    Aturan("konsolidasi_last", "Konsolidasi nilai terakhir", "nilai terakhir", Sumber(_KEMENKEU, basis="secondary")),
    Aturan(
        "konsolidasi_pasangan",
        "Konsolidasi target dan realisasi",
        "keduanya dengan cara yang sama, atas periode yang bertarget; realisasi yang kosong ditolak",
        Sumber(_KEMENKEU, basis="secondary", keputusan="realisasi pada periode tanpa target tidak dihitung"),
    ),
)
