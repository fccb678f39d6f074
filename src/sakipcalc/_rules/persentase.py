"""Percentages of several rows as one: the mean of them, or the sum of the parts over the sum of the wholes."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, cast

from sakipcalc._core import checks, options, sums
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc._rules.rerata import Rerata, Undefined, UndefinedLike, names_of, place_of
from sakipcalc.errors import Alasan, Letak, OutOfRangeError, UndefinedResultError


def rerata_persentase(
    pairs: Iterable[tuple[Bilangan | None, Bilangan | None]], *, undefined: UndefinedLike = Undefined.REFUSE
) -> Rerata:
    """The mean of the percentages part / whole x 100; not the same as their pooled percentage.

    Args:
        pairs: (part, whole) of each row.
        undefined: ``refuse`` rows with a missing figure or a whole of zero, or ``skip`` and name them.

    Raises:
        UndefinedResultError: ``NILAI_KOSONG`` or ``KESELURUHAN_NOL`` with the rows, or ``TIDAK_ADA_NILAI``.
        OptionError, NumberTypeError, NotFiniteError, WrongTypeError: for what is no option, number or pair.

    Source: LKj Kecamatan Kalumpang 2024 (recomputed).

    >>> rows = [(1, 2), (300, 300)]
    >>> rerata_persentase(rows).nilai, persentase_gabungan([(1, 4), (3, 4)]).nilai
    (Decimal('75'), Decimal('50'))
    """
    rows, skipped = _rows(pairs, undefined, zero_counts=False)
    top, bottom = sums.summed(sums.over(part, whole) for part, whole in rows)
    return Rerata(sums.divided((100 * top, bottom * len(rows))), len(rows), skipped)


def persentase_gabungan(
    pairs: Iterable[tuple[Bilangan | None, Bilangan | None]], *, undefined: UndefinedLike = Undefined.REFUSE
) -> Rerata:
    """The sum of the parts over the sum of the wholes, in percent.

    Args:
        pairs: (part, whole) of each row, all in one unit.
        undefined: ``refuse`` rows with a missing figure, or ``skip`` and name them; a whole of zero is added as it is.

    Raises:
        UndefinedResultError: ``NILAI_KOSONG`` with the rows, ``KESELURUHAN_NOL`` where the wholes sum to zero, or
            ``TIDAK_ADA_NILAI``.
        OptionError, NumberTypeError, NotFiniteError, WrongTypeError: for what is no option, number or pair.

    Source: LKj Kecamatan Kalumpang 2024 (recomputed).

    >>> persentase_gabungan([(1, 2), (None, 9), (300, 398)], undefined="skip")
    Rerata(nilai=Decimal('75.25'), n=2, dilewati=('butir 2',))
    """
    rows, skipped = _rows(pairs, undefined, zero_counts=True)
    whole = sums.summed(each for _, each in rows)
    if not whole[0]:
        raise UndefinedResultError(Alasan.KESELURUHAN_NOL)
    top, bottom = sums.over(sums.summed(part for part, _ in rows), whole)
    return Rerata(sums.divided((100 * top, bottom)), len(rows), skipped)


def _rows(
    pairs: Iterable[tuple[Bilangan | None, Bilangan | None]], undefined: UndefinedLike, *, zero_counts: bool
) -> tuple[list[tuple[sums.Terms, sums.Terms]], tuple[str, ...]]:
    """The parts and wholes, and the names of the rows that have no percentage."""
    policy = options.option(Undefined, undefined, "undefined")
    rows: list[tuple[sums.Terms, sums.Terms]] = []
    lost: dict[Letak, Alasan] = {}
    for number, pair in enumerate(checks.to_tuples(cast("Iterable[Iterable[Any]]", pairs), 2, "pairs"), 1):
        if any(map(checks.is_missing, pair)):
            lost[place_of(None, number)] = Alasan.NILAI_KOSONG
            continue
        part, whole = sums.terms_of(pair[0], "bagian"), sums.terms_of(pair[1], "keseluruhan")
        if whole[0] < 0:
            raise OutOfRangeError(f"keseluruhan (butir {number})", pair[1], checks.NOT_NEGATIVE)
        if whole[0] or zero_counts:
            rows.append((part, whole))
        else:
            lost[place_of(None, number)] = Alasan.KESELURUHAN_NOL
    if lost and policy is Undefined.REFUSE:
        raise UndefinedResultError(next(iter(lost.values())), list(lost))
    if not rows:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI)
    return rows, names_of(lost)


ATURAN = (
    Aturan(
        "rerata_persentase",
        "Rata-rata persentase",
        "rata-rata dari bagian / keseluruhan x 100",
        Sumber("LKj Kecamatan Kalumpang 2024", basis="recomputed", lingkup="satu"),
    ),
    Aturan(
        "persentase_gabungan",
        "Persentase gabungan",
        "jumlah bagian / jumlah keseluruhan x 100",
        Sumber("LKj Kecamatan Kalumpang 2024", basis="recomputed", lingkup="satu"),
    ),
)
