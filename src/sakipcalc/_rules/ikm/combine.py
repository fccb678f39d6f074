"""Results put together, and how many respondents make one."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction
from typing import Literal, TypeAlias

import attrs

from sakipcalc._core import checks, exact, options
from sakipcalc._rules.ikm.result import HasilIkm, index
from sakipcalc.errors import Alasan, OptionError, Teks, UndefinedResultError
from sakipcalc.errors._words import clip


class Gabungan(options.Option):
    """How results of several services or semesters are put together: by respondents, or as equals.

    >>> Gabungan("pooled")
    <Gabungan.POOLED: 'pooled'>
    """

    POOLED = "pooled"
    SIMPLE = "simple"


GabunganLike: TypeAlias = Gabungan | Literal["pooled", "simple"]


def gabung_ikm(hasil: Iterable[HasilIkm], gabungan: GabunganLike) -> HasilIkm:
    """Results of several services, units or semesters as one.

    Args:
        hasil: results with the same unsur, weights, intermediate rounding, highest score and scale.
        gabungan: ``pooled`` counts every respondent's answer once; ``simple`` counts every result once. No rule
            chooses between them, so the caller does.

    Raises:
        OptionError: when the results were not made alike, or cannot be pooled because a count is not known.
        UndefinedResultError: ``TIDAK_ADA_NILAI`` for no result.

    Source: none; both are used in reports.

    >>> from sakipcalc import UNSUR_2017, ikm
    >>> satu, dua = (ikm([dict.fromkeys(UNSUR_2017, score)] * n) for score, n in ((4, 3), (3, 1)))
    >>> gabung_ikm([satu, dua], "pooled").nik, gabung_ikm([satu, dua], "simple").nik
    (Decimal('93.75'), Decimal('87.5'))
    """
    results = checks.to_members(hasil, HasilIkm, "hasil")
    if not results:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI)
    first = results[0]
    pooled = options.option(Gabungan, gabungan, "gabungan") is Gabungan.POOLED
    _alike(results, ("blank",) if pooled else ())
    shares = [_divisors(result) if pooled else (1,) * len(first.unsur) for result in results]
    means = tuple(map(_mean, zip(*(result.nrr_exact for result in results), strict=True), zip(*shares, strict=True)))
    n = None if any(result.n is None for result in results) else sum(result.n or 0 for result in results)
    if not pooled:
        ni = sum((result.ni_exact for result in results), exact.fraction(0)) / len(results)
        return attrs.evolve(first, n=n, dipakai=None, nrr_exact=means, counts=None, ni_exact=ni)
    used = None if any(result.dipakai is None for result in results) else sum(result.dipakai or 0 for result in results)
    filled = [result.counts for result in results if result.counts is not None]
    counts = tuple(map(sum, zip(*filled, strict=True))) if len(filled) == len(results) else None
    ni = index(means, first.weights, first.antara)
    return attrs.evolve(first, n=n, dipakai=used, nrr_exact=means, counts=counts, ni_exact=ni)


def _alike(results: list[HasilIkm], more: tuple[str, ...]) -> None:
    """Refuse results that were made by different rules; what is not known of one is taken to be alike."""
    for name in ("unsur", "bobot", "weights", "antara", "max_score", "skala", *more):
        known = [value for value in (getattr(result, name) for result in results) if value is not None]
        for value in known:
            if value != known[0]:
                raise OptionError(
                    f"hasil.{name}", value.value if isinstance(value, options.Option) else value, [_shown(known[0])]
                )


def _shown(value: object) -> str:
    """An option by the name it is chosen by, anything else as a message shows it."""
    return str(value.value) if isinstance(value, options.Option) else clip(value)


def _divisors(result: HasilIkm) -> tuple[int, ...]:
    """By how many answers each unsur's sum was divided."""
    if result.divisors is None:
        unknown = Teks("banyaknya responden tidak diketahui", "respondents not counted")
        raise OptionError("gabungan", "pooled", ["simple"], unknown)
    return result.divisors


def _mean(means: tuple[Fraction, ...], shares: tuple[int, ...]) -> Fraction:
    return sum((mean * share for mean, share in zip(means, shares, strict=True)), exact.fraction(0)) / sum(shares)


def sample_size(populasi: int) -> int:
    """How many respondents represent a population, by Krejcie and Morgan, rounded half-up.

    Args:
        populasi: number of people served, a whole number above zero.

    Raises:
        OutOfRangeError: for anything else.

    Source: Krejcie and Morgan's formula with X2 = 3,841, P = 0,5, d = 0,05; half-up matches the published table,
    where rounding up does not.

    >>> sample_size(983)
    276
    """
    checks.to_count(populasi, "populasi")
    top, bottom = 960_250 * populasi, 2_500 * (populasi - 1) + 960_250
    return (2 * top + bottom) // (2 * bottom)
