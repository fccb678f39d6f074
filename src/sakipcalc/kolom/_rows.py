"""What every column of figures shares: the filter, whole numbers, the reasons, and the scalar rules for the rest."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple, Protocol

import numpy as np

from sakipcalc._core.exact import round_to
from sakipcalc._skala.pita import GapLike
from sakipcalc._skala.skala import Skala
from sakipcalc.errors import Alasan, OutOfScaleError
from sakipcalc.kolom._cells import Column
from sakipcalc.kolom._home import CODE, Codes, Floats, Rows
from sakipcalc.kolom._kernel import BLOCK, NAN, Each, Figures, Limits, Steps, Terms, cuts_of, filtered, settled


class Scalar(NamedTuple):
    """One row as the scalar rules have it: before and after limits, the code against 100, the reason's code."""

    nilai: Decimal | None
    dibatasi: Decimal | None
    against: int
    alasan: int


class Rule(Protocol):
    """A rule over columns: the terms of its figures, why some have none, and the scalar rule itself."""

    def terms(self, rows: slice | Rows) -> Terms:
        """The terms of some rows."""
        ...

    def odd_rows(self) -> Rows:
        """Rows with a cell that no float holds."""
        ...

    def reasons(self, rows: Rows) -> Codes:
        """Why each of some rows has no figure; -1 where it may have one."""
        ...

    def scalar(self, row: int) -> Scalar:
        """A row done by the scalar rule."""
        ...


class Asked(NamedTuple):
    """What is asked of every figure, as the caller gave it."""

    places: int
    skala: Skala | None
    gap: GapLike | None
    printed: bool
    """Whether the printed figure is rated and held against 100, and not the exact one."""
    par: bool = True


def computed(size: int, rule: Rule, limits: Limits, asked: Asked, *, block: int = BLOCK) -> tuple[Figures, Codes]:
    """All rows of a rule: the figures and, for each without one, the code of the reason; -1 elsewhere."""
    exact = not asked.printed
    cuts = None if asked.skala is None else cuts_of(asked.skala, asked.gap)
    steps = Steps(asked.places, cuts if exact else None, asked.par and exact)
    figures, left = _decided(size, rule, limits, steps, block)
    alasan = np.full(size, -1, dtype=np.int8)
    codes = rule.reasons(left)
    _blank(figures, alasan, left[codes >= 0], codes[codes >= 0])
    left = left[codes < 0]
    if asked.printed:
        free = figures if not limits.some else _decided(size, rule, Limits(), steps, block)[0]
        left = _rate_printed(figures, free.tercetak, asked, left)
    for row in left.tolist():
        alasan[row] = _put(figures, row, rule.scalar(row), asked)
    if asked.skala is not None:
        alasan[(figures.kategori < 0) & (alasan < 0)] = CODE[Alasan.DI_LUAR_SKALA]
    return figures, alasan


def _decided(size: int, rule: Rule, limits: Limits, steps: Steps, block: int) -> tuple[Figures, Rows]:
    """What floats and whole numbers decide, and the rows that are left."""
    figures, rows = filtered(size, rule.terms, limits, steps, block=block)
    odd = rule.odd_rows()
    rows = np.setdiff1d(rows, odd, assume_unique=True) if odd.size else rows
    some, done = settled(rule.terms(rows), limits.part(rows), steps)
    kept = rows[done]
    for name in Figures._fields:
        getattr(figures, name)[kept] = getattr(some, name)[done]
    return figures, np.union1d(rows[~done], odd) if odd.size else rows[~done]


def _blank(figures: Figures, alasan: Codes, rows: Rows, codes: Codes) -> None:
    for column in (figures.nilai, figures.dibatasi, figures.tercetak):
        column[rows] = NAN
    figures.against[rows] = -1
    figures.kategori[rows] = -1
    alasan[rows] = codes


def _put(figures: Figures, row: int, found: Scalar, asked: Asked) -> int:
    """Write one row as the scalar rules have it; the code of its reason."""
    figures.nilai[row] = as_nan(found.nilai)
    figures.dibatasi[row] = as_nan(found.dibatasi)
    figures.against[row] = found.against
    figures.kategori[row] = -1
    figures.tercetak[row] = NAN
    if found.dibatasi is not None:
        printed = round_to(found.dibatasi, asked.places)
        figures.tercetak[row] = float(printed)
        if asked.skala is not None:
            figures.kategori[row] = band_of(asked.skala, printed if asked.printed else found.dibatasi, asked.gap)
    return found.alasan


def as_nan(value: Decimal | None) -> float:
    """A figure as a float, NaN for none."""
    return NAN if value is None else float(value)


def band_of(skala: Skala, value: Any, gap: GapLike | None) -> int:
    """The place of a figure's band among those of its scale; -1 where no band takes it."""
    try:
        return skala.pita.index(skala.kategori(value, gap=gap))
    except OutOfScaleError:
        return -1


def _rate_printed(figures: Figures, free: Floats, asked: Asked, left: Rows) -> Rows:
    """Bands by what is printed, conclusions by what would be without limits; the rows that are left after it."""
    if asked.par:
        above = np.where(free > 100, 2, np.where(free == 100, 1, 0))
        np.copyto(figures.against, above.astype(np.int8), where=~np.isnan(free) & ~np.isnan(figures.nilai))
    if asked.skala is None:
        return left
    codes, near = rated(figures.tercetak, asked.skala, asked.gap)
    np.copyto(figures.kategori, codes)
    return np.union1d(left, near)


def rated(values: Floats, skala: Skala, gap: GapLike | None) -> tuple[Codes, Rows]:
    """The bands of figures that are exactly what their floats mean, and the rows that this does not decide."""
    cuts = cuts_of(skala, gap)
    region = np.zeros(len(values), dtype=np.uint8)
    near = np.zeros(len(values), dtype=np.bool_)
    slack = np.abs(values) * 1e-14
    for point in cuts.points:
        region += values > point
        region += values >= point
        near |= (np.abs(values - point) <= slack) & (values != point)
    codes = np.take(cuts.bands, region, mode="clip")
    codes[np.isnan(values)] = -1
    if cuts.whole is None:
        near |= ~np.isnan(values)
    return codes, np.flatnonzero(near)


def missing(column: Column, rows: Rows, blank: Alasan) -> Codes:
    """Why cells of a column hold no figure: what they hold instead, or that they are blank; -1 where they hold one."""
    codes = np.where(np.isnan(column.values[rows]), CODE[blank], np.int8(-1)).astype(np.int8)
    if column.why is not None:
        why = column.why[rows]
        codes = np.where(why >= 0, why, codes)
    if column.odd:
        codes[np.isin(rows, list(column.odd))] = -1
    return codes


def limit_of(values: Each, printed: Each, none: float) -> tuple[Each, Each]:
    """A limit and what is printed of it, with NaN, for no limit, as an endless one."""
    if isinstance(values, np.ndarray):
        gone = np.isnan(values)
        return np.where(gone, none, values), np.where(gone, none, printed)
    return (none, none) if values != values else (values, printed)  # noqa: PLR0124  NaN
