"""Means and pooled percentages of whole columns, by group, exact.

The sum of a group is a whole number over a power of ten (``_whole``), so its mean is one division of whole numbers. The
mean of percentages a / b is a sum of quotients of different divisors: each is taken as q + e, the float quotient and
what it misses, which is found without error, and added as whole numbers of 2**-72, each off by less than 2**-71. Where
both ends of what the sum may be give the same float and the same printed figure, the exact mean does too; the other
groups are done with fractions by the scalar face.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

import sakipcalc
from sakipcalc import Rerata
from sakipcalc._core import checks, exact, options
from sakipcalc._rules.indikator import to_cap, to_floor
from sakipcalc._rules.rerata import Undefined, UndefinedLike
from sakipcalc.errors import Alasan, OutOfRangeError, SakipError
from sakipcalc.kolom import _cells, _groups, _whole
from sakipcalc.kolom._home import CODE, Codes, Words, together

_UNITS = 72
_SURE = 2.0**33


class HasilRerata(_groups.HasilKelompok[Rerata]):
    """The mean of each group; by its key a ``Rerata``.

    >>> from sakipcalc import kolom
    >>> hasil = kolom.rerata([100, None, 103.2, 88], by=["A", "A", "A", "B"], undefined="skip")
    >>> hasil.nilai, hasil.n, hasil["A"].dilewati
    ([101.6, 88.0], [2, 1], ('butir 2',))
    """

    @property
    def nilai(self) -> Any:
        """The means, each as the float64 nearest to it; missing where there is none."""
        return self._give("nilai")

    @property
    def tercetak(self) -> Any:
        """What a report prints: the exact mean rounded half up."""
        return self._give("tercetak")

    @property
    def n(self) -> Any:
        """How many figures made each mean."""
        return self._give("n")

    @property
    def dilewati(self) -> Any:
        """How many rows of each group have no figure."""
        return self._give("dilewati")


class HasilGabungan(HasilRerata):
    """The pooled percentage of each group, the mean of its rows' percentages beside it; by its key a pooled ``Rerata``.

    >>> from sakipcalc import kolom
    >>> hasil = kolom.gabungan([1, 300], [2, 300])
    >>> hasil.tercetak, hasil.rerata_tercetak
    ([99.67], [75.0])
    """

    @property
    def rerata(self) -> Any:
        """The mean of the rows' percentages, unrounded; missing where there is none."""
        return self._give("rerata")

    @property
    def rerata_tercetak(self) -> Any:
        """The same, as a report prints it."""
        return self._give("rerata_tercetak")

    @property
    def alasan_rerata(self) -> Any:
        """The reasons for which groups have no mean of percentages, such as a row whose whole is zero."""
        return self._give("alasan_rerata")


def rerata(
    nilai: Any,
    by: Any = None,
    *,
    cap: exact.Bilangan | None = None,
    floor: exact.Bilangan | None = None,
    undefined: UndefinedLike = Undefined.REFUSE,
    places: int = 2,
) -> HasilRerata:
    """The mean of a column, or of each group of its rows, as the scalar ``rerata`` makes it of the same figures.

    Args:
        nilai: a column of figures: unrounded ones, such as ``nilai`` of ``kolom.capaian``.
        by: a column of keys, as long as the first; a blank key makes a group called None. None: one group of all rows.
        cap: highest value of a row, at least 100, applied before averaging; None for no limit.
        floor: lowest value of a row, at most 100, applied before averaging; None for no limit.
        undefined: ``refuse``: no figure where a row has none; ``skip``: such rows are counted, and skipped.
        places: decimals of ``tercetak``, 0 to 34.

    Returns:
        A row for each group, in the order in which they are met.

    Raises:
        OptionError, OutOfRangeError, NumberTypeError, NotFiniteError, WrongTypeError: for settings that cannot be, and
            what is no column.

    >>> rerata([80, 90.5, 100], by=["x", "y", "x"]).tabel()["nilai"]
    [90.0, 90.5]
    """
    ends, policy = (to_cap(cap), to_floor(floor)), options.option(Undefined, undefined, "undefined")
    exact.to_places(places)
    column = _cells.arrive(nilai, "nilai")
    groups = _groups.groups_of(by, column.home)
    values = column.values
    for limit, held in zip((np.minimum, np.maximum), ends, strict=True):
        values = values if held is None else limit(values, float(held))
    plain = all(each is None or exact.of_float(float(each)) == each for each in ends)
    found = _whole.wholes(values)
    totals, power = _whole.sums(found, groups.codes, len(groups.labels))

    def one(group: int) -> Rerata:
        cells = [column.exact(row) for row in groups.rows(group)]
        return sakipcalc.rerata(cells, cap=ends[0], floor=ends[1], undefined=policy)

    def mean(group: int, n: int) -> _whole.Quotient:
        return _whole.over_power(totals[group], power, n)

    odd = groups.having(list(column.odd)) if plain else set(range(len(groups.labels)))
    lost = np.where(found.known, np.int8(-1), CODE[Alasan.NILAI_KOSONG])
    table = _table(groups, [lost, column.why], policy, places=places, figure=mean, one=one, odd=odd)
    return HasilRerata(column.home, groups.labels, table, one, places)


def gabungan(
    pembilang: Any, penyebut: Any, by: Any = None, *, undefined: UndefinedLike = Undefined.REFUSE, places: int = 2
) -> HasilGabungan:
    """The sum of the parts over the sum of the wholes, and beside it the mean of the rows' percentages.

    Args:
        pembilang: a column of parts.
        penyebut: a column of wholes, zero or more, in the same unit.
        by: a column of keys; None: one group of all rows.
        undefined: ``refuse`` or ``skip`` rows with a blank, as ``persentase_gabungan`` and ``rerata_persentase`` do; a
            whole of zero is added as it is, and has no percentage of its own.
        places: decimals of what is printed, 0 to 34.

    Returns:
        A row for each group, in the order in which they are met.

    Raises:
        OptionError, OutOfRangeError, WrongTypeError: for settings that cannot be, a negative whole, what is no column.

    >>> hasil = gabungan([1, 3, 300], [4, 4, 300], by=["x", "x", "y"])
    >>> hasil.nilai, hasil.rerata
    ([50.0, 100.0], [50.0, 100.0])
    """
    policy = options.option(Undefined, undefined, "undefined")
    exact.to_places(places)
    parts, totals = _cells.arrive(pembilang, "pembilang"), _cells.arrive(penyebut, "penyebut")
    home = together({"pembilang": parts.home, "penyebut": totals.home})
    groups = _groups.groups_of(by, home)
    negative = np.flatnonzero(totals.values < 0)
    if negative.size:
        label = home.label(int(negative[0]))
        raise OutOfRangeError(f"penyebut (baris {label})", totals.exact(int(negative[0])), checks.NOT_NEGATIVE)
    both = ~(np.isnan(parts.values) | np.isnan(totals.values))
    top, bottom = (_whole.wholes(np.where(both, each.values, np.nan)) for each in (parts, totals))
    size = len(groups.labels)
    (above, high), (below, low) = (_whole.sums(each, groups.codes, size) for each in (top, bottom))

    def pairs(group: int) -> list[tuple[Any, Any]]:
        return [(parts.exact(row), totals.exact(row)) for row in groups.rows(group)]

    def pooled(group: int, n: int) -> _whole.Quotient | None:  # noqa: ARG001  of sums
        whole = _whole.over_power(below[group], low, 1)
        part = _whole.over_power(100 * above[group], high, 1)
        return _whole.Quotient(part.top * whole.bottom, part.bottom * whole.top) if whole.top else None

    def one(group: int) -> Rerata:
        return sakipcalc.persentase_gabungan(pairs(group), undefined=policy)

    def beside(group: int) -> Rerata:
        return sakipcalc.rerata_persentase(pairs(group), undefined=policy)

    odd = groups.having([*parts.odd, *totals.odd])
    lost = np.where(both, np.int8(-1), CODE[Alasan.NILAI_KOSONG])
    table = _table(groups, [lost, parts.why, totals.why], policy, places=places, figure=pooled, one=one, odd=odd)
    zero = np.where(bottom.known & (bottom.k == 0), CODE[Alasan.KESELURUHAN_NOL], lost)
    mean = _mean_of_percents(top, bottom, groups, places)
    found = _table(groups, [zero, parts.why, totals.why], policy, places=places, figure=mean, one=beside, odd=odd)
    for name, own in (("rerata", "nilai"), ("rerata_tercetak", "tercetak"), ("alasan_rerata", "alasan")):
        table[name] = found[own]
    return HasilGabungan(home, groups.labels, table, one, places)


def _mean_of_percents(
    top: _whole.Wholes, bottom: _whole.Wholes, groups: _groups.Groups, places: int
) -> Callable[[int, int], Any]:
    """The mean of each group's percentages, or None where it is not certain enough."""
    if not (isinstance(top.p, int) and isinstance(bottom.p, int)):
        return lambda group, n: None  # noqa: ARG005
    rows = np.flatnonzero(bottom.k != 0)
    a, b = top.k[rows], bottom.k[rows]
    q = a / b
    e = _whole.remainder(a, q, b) / b
    if float(np.abs(q).max(initial=0.0)) >= _SURE:
        return lambda group, n: None  # noqa: ARG005
    first = np.rint(q * 2.0**20)
    q -= first * 2.0**-20
    second = np.rint(q * 2.0**46)
    q -= second * 2.0**-46
    third = np.rint((q + e) * 2.0**_UNITS)
    codes, size = groups.codes[rows], len(groups.labels)
    units = [_whole.added(each, codes, size) for each in (first, second, third)]
    shift = bottom.p - top.p

    def mean(group: int, n: int) -> _whole.Quotient | None:
        total = (units[0][group] << 52) + (units[1][group] << 26) + units[2][group]
        low, high = (_whole.over_power(100 * each, -shift, n << _UNITS) for each in (total - 2 * n, total + 2 * n))
        same = low.nearest == high.nearest and low.printed(places) == high.printed(places)
        return low if same else None

    return mean


def _table(
    groups: _groups.Groups,
    lost: list[Codes | None],
    policy: Undefined,
    *,
    places: int,
    figure: Callable[[int, int], _whole.Quotient | None],
    one: Callable[[int], Rerata],
    odd: set[int],
) -> dict[str, Any]:
    """Figure, what is printed, counts and reason of every group; those that are odd or uncertain by the scalar face.

    ``lost`` says by code why rows have no figure, -1 where they have one; what comes later counts more.
    """
    size = len(groups.labels)
    why = np.full(len(groups.codes), -1, dtype=np.int8)
    for each in lost:
        why = why if each is None else np.where(each >= 0, each, why)
    gone = np.flatnonzero(why >= 0)
    missing = np.bincount(groups.codes[gone], minlength=size).tolist()
    n = (np.bincount(groups.codes, minlength=size) - missing).tolist()
    first = np.full(size, CODE[Alasan.TIDAK_ADA_NILAI])
    if policy is Undefined.REFUSE:
        first[groups.codes[gone][::-1]] = why[gone][::-1]
    nilai, tercetak, codes = np.full(size, np.nan), np.full(size, np.nan), np.full(size, -1, dtype=np.int8)
    for group in range(size):
        if group not in odd:
            if not n[group] or (missing[group] and policy is Undefined.REFUSE):
                codes[group] = first[group]
                continue
            quotient = figure(group, n[group])
            if quotient is not None:
                nilai[group], tercetak[group] = quotient.nearest, quotient.printed(places)
                continue
        try:
            found = one(group)
        except SakipError as error:
            codes[group] = _groups.why_of(error)
        else:
            missing[group] += n[group] - found.n
            n[group] = found.n
            nilai[group], tercetak[group] = float(found.nilai), float(exact.round_to(found.nilai, places))
    return {
        "nilai": nilai,
        "tercetak": tercetak,
        "n": np.array(n, dtype=np.int64),
        "dilewati": np.array(missing, dtype=np.int64),
        "alasan": Words(codes, _groups.REASON_NAMES),
    }
