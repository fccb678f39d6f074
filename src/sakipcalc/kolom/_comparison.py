"""Changes from year to year and ranks of whole columns, by group, exact.

A change is a difference of whole numbers in 64 bits, so its sign and size are exact; what is handed back unrounded is
within 2e-14 of itself. What is printed is decided in float64 where the figure is farther than that from a half, and by
whole numbers elsewhere. Ranks compare the floats nearest to what figures mean, equal where those are.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

import sakipcalc
from sakipcalc import Perubahan, Polarisasi, PutusanPerubahan, Ties, errors
from sakipcalc._core import checks, exact, options
from sakipcalc._rules import indikator, perbandingan
from sakipcalc.errors import Alasan, OptionError, OutOfRangeError, SakipError, Teks, WrongTypeError
from sakipcalc.kolom import _cells, _groups, _rows, _whole
from sakipcalc.kolom._home import CODE, Codes, Floats, Home, Rows, Words, together
from sakipcalc.kolom._kernel import Ints, Mask

_VERDICTS = (PutusanPerubahan.MEMBURUK, PutusanPerubahan.TETAP, PutusanPerubahan.MEMBAIK)
_WORDS = tuple(each.kata for each in _VERDICTS)
_NEAR = 1e-13
_SPREAD, _MOST, _MOST_YEARS = 3, 10**15, 10**6
_MOST_STEPS, _MOST_PLACES = 1e12, 12
_ONCE = Teks("satu baris untuk setiap tahun dalam satu kelompok", "one row for each year of a group")


class HasilPerubahan(_groups.HasilTabel):
    """The change of each row against the year before it in its group; a row of it is a ``Perubahan``.

    >>> from sakipcalc import kolom
    >>> hasil = kolom.perubahan([85, 86.72, 86], tahun=[2022, 2023, 2024])
    >>> hasil.tercetak, hasil.putusan
    ([None, 1.72, -0.72], [None, 'membaik', 'memburuk'])
    >>> print(hasil[1].explain())
    Dari 85 menjadi 86,72: naik 1,72 poin (2,02% dari nilai sebelumnya); membaik.
    """

    def __init__(self, home: Home, columns: dict[str, Any], one: Callable[[int], Perubahan], places: int) -> None:
        super().__init__(home, columns, list(range(home.size)), places)
        self._one = one

    def __getitem__(self, row: int) -> Perubahan:
        """A row, by its number from 0, as the scalar face has it.

        Raises:
            WrongTypeError: for what is no whole number.
            IndexError: for a row there is not.
            SakipError: for a row that has no change.
        """
        if not exact.is_whole(row):
            raise WrongTypeError("row", row, Teks("nomor baris", "the number of a row"))
        return self._one(range(len(self))[int(row)])

    @property
    def lalu(self) -> Any:
        """The earlier figure; missing where there is none."""
        return self._give("lalu")

    @property
    def selisih(self) -> Any:
        """The change, unrounded."""
        return self._give("selisih")

    @property
    def tercetak(self) -> Any:
        """The change rounded half up."""
        return self._give("tercetak")

    @property
    def relatif(self) -> Any:
        """The change in percent of the earlier figure's size, unrounded; missing where that is zero."""
        return self._give("relatif")

    @property
    def relatif_tercetak(self) -> Any:
        """The same, rounded half up."""
        return self._give("relatif_tercetak")

    @property
    def putusan(self) -> Any:
        """Whether the change is for the better, in order: memburuk, tetap, membaik."""
        return self._give("putusan")


class HasilPeringkat(_groups.HasilTabel):
    """The rank of each row in its group, 1 for the best.

    >>> from sakipcalc import kolom
    >>> kolom.peringkat([90, 88, None, 90]).peringkat
    [1.0, 3.0, None, 1.0]
    """

    @property
    def peringkat(self) -> Any:
        """The ranks, as float64, which has room for a missing one."""
        return self._give("peringkat")


class _Aligned(NamedTuple):
    """Figures of rows as whole numbers over the same power of ten in each row; ``far``: too unlike for 64 bits."""

    figures: list[Ints]
    places: Ints
    far: Mask


def _aligned(of: _whole.Wholes, *rows: Rows) -> _Aligned:
    powers = [np.full(len(each), of.p) if isinstance(of.p, int) else of.p[each] for each in rows]
    most, least = np.maximum.reduce(powers), np.minimum.reduce(powers)
    figures = [of.k[each].astype(np.int64) for each in rows]
    far = (most - least > _SPREAD) | np.any([np.abs(each) > _MOST for each in figures], axis=0)
    lifts = [np.power(10, np.where(far, 0, most - power)) for power in powers]
    return _Aligned([each * lift for each, lift in zip(figures, lifts, strict=True)], most, far)


def perubahan(
    nilai: Any,
    *,
    tahun: Any,
    by: Any = None,
    polarisasi: indikator.PolarisasiLike = Polarisasi.MAXIMIZE,
    target: Any = None,
    places: int = 2,
) -> HasilPerubahan:
    """The change of each row against the year before it in its group, as ``deret`` with blank years skipped.

    Args:
        nilai: a column of figures.
        tahun: a column of years, whole numbers, in any order; years that are not there are not made up: the change is
            against the last year that has a figure.
        by: a column of keys, such as indicator or office; None: one series.
        polarisasi: which way is better; also by name.
        target: with ``stabilize``, and only then: the target, a figure or a column.
        places: decimals of what is printed, 0 to 34.

    Returns:
        A row for each row, in the same container and order. The first year of a group has the reason
        ``nilai_lalu_tidak_ada``.

    Raises:
        OutOfRangeError: for a year twice in a group, a target without ``stabilize`` or the other way round.
        OptionError, WrongTypeError: for settings that cannot be, and what is no column.

    >>> perubahan([10, 12, 30, 24], tahun=[2023, 2024, 2023, 2024], by=["a", "a", "b", "b"]).relatif
    [None, 20.0, None, -20.0]
    """
    direction = options.option(Polarisasi, polarisasi, "polarisasi")
    if (direction is Polarisasi.STABILIZE) is (target is None):
        given = Teks("diisi bila stabilize, dan hanya bila itu", "given with stabilize, and only then")
        raise OutOfRangeError("target", target, given)
    exact.to_places(places)
    column, years = _cells.arrive(nilai, "nilai"), _cells.arrive(tahun, "tahun")
    goal = None if target is None else _cells.column_of(target, "target", column.home.size)
    home = together({"nilai": column.home, "tahun": years.home, "target": None if goal is None else goal.home})
    groups = _groups.groups_of(by, home)
    now, before = _steps(column, groups.codes, years)
    aimless = np.zeros(home.size, dtype=np.bool_) if goal is None else ~_known(goal)
    now, before = now[~aimless[now]], before[~aimless[now]]
    figures = column.values if goal is None else np.concatenate([column.values, goal.values])
    aimed = () if goal is None else (now + home.size,)
    whole = _aligned(_whole.wholes(figures), now, before, *aimed)
    kini, lalu, *goals = whole.figures
    change = kini - lalu
    gain = change if direction is Polarisasi.MAXIMIZE else -change
    for each in goals:
        gain = np.abs(lalu - each) - np.abs(kini - each)
    earlier = np.full(home.size, -1, dtype=np.intp)
    earlier[now] = before
    alasan = _reasons(column, years, aimless)
    alasan[now] = np.where(lalu == 0, CODE[Alasan.NILAI_LALU_NOL], -1)

    def one(row: int) -> Perubahan:
        if earlier[row] < 0:
            raise errors.UndefinedResultError(Alasan(_groups.REASON_NAMES[alasan[row]]))
        wanted = None if goal is None else goal.exact(row)
        return sakipcalc.perubahan(column.exact(row), column.exact(earlier[row]), polarisasi=direction, target=wanted)

    floats = {name: np.full(home.size, np.nan) for name in _FIGURES}
    putusan = np.full(home.size, -1, dtype=np.int8)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        floats["lalu"][now] = column.values[before]
        floats["selisih"][now] = change / 10.0**whole.places
        floats["relatif"][now] = np.where(lalu == 0, np.nan, 100.0 * change / np.abs(lalu))
    putusan[now] = np.sign(gain) + 1
    odd = [*column.odd, *(() if goal is None else goal.odd)]
    redo = whole.far | np.isin(now, odd) | np.isin(before, odd)
    for name, figure in (("tercetak", "selisih"), ("relatif_tercetak", "relatif")):
        floats[name][now], near = _printed(floats[figure][now], places)
        redo |= near
    for row in now[redo].tolist():
        try:
            found = one(row)
        except SakipError as error:
            alasan[row], putusan[row] = _groups.why_of(error), -1
            figures_of = dict.fromkeys(_FIGURES, np.nan)
        else:
            alasan[row] = -1 if found.alasan is None else CODE[found.alasan]
            putusan[row] = _VERDICTS.index(found.putusan)
            figures_of = _floats(found, places)
        for name, value in figures_of.items():
            floats[name][row] = value
    columns = {**floats, "putusan": Words(putusan, _WORDS, ordered=True), "alasan": Words(alasan, _groups.REASON_NAMES)}
    return HasilPerubahan(home, columns, one, places)


_FIGURES = ("lalu", "selisih", "tercetak", "relatif", "relatif_tercetak")


def _floats(found: Perubahan, places: int) -> dict[str, float]:
    share = found.relatif
    printed = float("nan") if share is None else float(exact.round_to(share, places))
    relative = float("nan") if share is None else float(share)
    change = float(exact.round_to(found.selisih, places))
    return dict(zip(_FIGURES, (float(found.lalu), float(found.selisih), change, relative, printed), strict=True))


def _known(column: _cells.Column) -> Mask:
    known: Mask = ~np.isnan(column.values)
    known[list(column.odd)] = True
    return known


def _reasons(column: _cells.Column, years: _cells.Column, aimless: Mask) -> Codes:
    """Why rows have no change; of those that have a figure and a year, that there is no earlier one, or no target."""
    codes = np.where(aimless, CODE[Alasan.TARGET_KOSONG], CODE[Alasan.NILAI_LALU_TIDAK_ADA]).astype(np.int8)
    for each, blank in ((years, Alasan.NILAI_KOSONG), (column, Alasan.REALISASI_KOSONG)):
        found = _rows.missing(each, np.arange(len(codes)), blank)
        codes = np.where(found >= 0, found, codes)
    return codes


def _steps(column: _cells.Column, codes: Rows, years: _cells.Column) -> tuple[Rows, Rows]:
    """The rows that have an earlier one in their group, and those rows."""
    rows = np.flatnonzero(_known(column) & ~np.isnan(years.values))
    year = years.values[rows]
    if years.odd or (year != np.rint(year)).any() or (np.abs(year) > _MOST_YEARS).any():
        raise WrongTypeError("tahun", "tahun", checks.YEAR)
    least = year.min(initial=0)
    keys = codes[rows] * int(year.max(initial=0) - least + 1) + (year - least).astype(np.int64)
    if (np.diff(keys) <= 0).any():
        order = np.argsort(keys, kind="stable")
        rows, keys = rows[order], keys[order]
    twice = np.flatnonzero(np.diff(keys) == 0)
    if twice.size:
        row = int(rows[twice[0] + 1])
        raise OutOfRangeError(f"tahun (baris {column.home.label(row)})", int(years.values[row]), _ONCE)
    same = np.diff(codes[rows]) == 0
    return rows[1:][same], rows[:-1][same]


def _printed(figures: Floats, places: int) -> tuple[Floats, Mask]:
    """Figures rounded half up, and which of them are too near to a half to be decided so."""
    scale = 10.0**places
    size = np.abs(figures) * scale
    whole = np.floor(size)
    rest = size - whole
    near = (np.abs(rest - 0.5) <= _NEAR * (size + 1)) | (size > _MOST_STEPS) | (places > _MOST_PLACES)
    return np.copysign(whole + (rest >= 0.5), figures) / scale + 0.0, near & ~np.isnan(figures)


def peringkat(
    nilai: Any,
    by: Any = None,
    *,
    polarisasi: indikator.PolarisasiLike = Polarisasi.MAXIMIZE,
    ties: perbandingan.TiesLike = Ties.MIN,
) -> HasilPeringkat:
    """The rank of each row among those of its group, best first, as the scalar ``peringkat``; blanks have none.

    Args:
        nilai: a column of figures.
        by: a column of keys; None: one group of all rows.
        polarisasi: ``maximize`` or one of the minimize directions; to rank a stabilize indicator, rank its capaian.
        ties: ``min``: equal figures share a rank and the next is left out; ``dense``: it is not.

    Returns:
        A row for each row, in the same container and order.

    Raises:
        OptionError: for ``stabilize``, or an unknown option.
        WrongTypeError, OutOfRangeError: for what is no column, or of another length.

    >>> peringkat([90, 88, 75, 80], by=["x", "x", "y", "y"], polarisasi="minimize").peringkat
    [2.0, 1.0, 1.0, 2.0]
    """
    direction, how = options.option(Polarisasi, polarisasi, "polarisasi"), options.option(Ties, ties, "ties")
    if direction is Polarisasi.STABILIZE:
        raise OptionError("polarisasi", direction.value, ["maximize", "minimize", "minimize_inverse"])
    column = _cells.arrive(nilai, "nilai")
    groups = _groups.groups_of(by, column.home)
    figures = _whole.wholes(column.values).floats
    rows = np.flatnonzero(~np.isnan(figures))
    keys = -figures[rows] if direction is Polarisasi.MAXIMIZE else figures[rows]
    order = rows[np.lexsort((keys, groups.codes[rows]))]
    ranks = np.full(column.home.size, np.nan)
    ranks[order] = _ranks(groups.codes[order], figures[order], dense=how is Ties.DENSE)
    alasan = _rows.missing(column, np.arange(column.home.size), Alasan.REALISASI_KOSONG)
    for group in groups.having(list(column.odd)):
        cells = {str(row): column.exact(row) for row in groups.rows(group)}
        within = [int(row) for row in cells]
        try:
            found = sakipcalc.peringkat(cells, polarisasi=direction, ties=how, undefined="skip")
        except SakipError as error:
            ranks[within] = np.nan
            alasan[within] = np.where(alasan[within] < 0, _groups.why_of(error), alasan[within])
        else:
            ranks[within] = [found.get(row, np.nan) for row in cells]
    columns = {"peringkat": ranks, "alasan": Words(alasan, _groups.REASON_NAMES)}
    return HasilPeringkat(column.home, columns, list(range(column.home.size)), 0)


def _ranks(codes: Rows, figures: Floats, *, dense: bool) -> Ints:
    """The ranks of rows that stand by group, and in each group the best first."""
    places = np.arange(len(codes))
    starts = np.ones(len(codes), dtype=np.bool_)
    starts[1:] = codes[1:] != codes[:-1]
    news = starts.copy()
    news[1:] |= figures[1:] != figures[:-1]
    counted: Any = np.cumsum(news) if dense else np.maximum.accumulate(np.where(news, places, 0))
    first: Any = np.maximum.accumulate(np.where(starts, counted, 0))
    ranks: Ints = counted - first + 1
    return ranks
