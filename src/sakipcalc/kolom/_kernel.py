"""The kernel: figures in float64 wherever their error cannot matter, whole numbers or the scalar rules elsewhere.

A figure is factor * x / y + offset: R/T is 100 * r / t, its mirror image 200 less that. What a float x means is X,
its 15 significant digits. Writing u = 2**-53 for the error of one operation in float64 and d = 5e-15:

1. X = x * (1 + a) with |a| <= d, since 15 digits are off by at most half of the last one, which is at most 5e-15 of a
   number that begins with 1; whole numbers from 1e15 to 2**53 are themselves. So X/Y is x/y times a number between
   (1 - d)/(1 + d) and (1 + d)/(1 - d): off by less than 1.0001e-14 of x/y.
2. The computed quotient q of factor * x by y has two roundings more; adding the offset, taking the error off or on,
   scaling to the places printed and adding a half have one each: 6u < 6.7e-16 of |q| + |offset| in all. A bound of a
   scale or limit that is no float adds u. (Below the smallest normal number an operation is off by 2**-1075 instead,
   which ``LEAST`` covers; what overflows is infinite or NaN, and not decided.)
3. Together less than 1.1e-14 * (|q| + |offset| + 1). The kernel allows e = SLACK * (|q| + |offset| + LEAST), where
   SLACK is 2e-14 and LEAST 1: nearly twice that.

So the exact figure lies in [q - e, q + e]. Rounding half-up, limits, bands and conclusions are all monotone steps:
where both ends of the interval fall on the same step, the exact figure does too. All other rows are undecided, and so
is every comparison with NaN: blanks and zero divisors fall out by themselves. Where x and y are the same float the
figure is exactly factor + offset, and the interval a point; so it is where both ends are beyond a limit.

An undecided row lies within 2e of one single step. If x and y have few decimals, x = a / 10**k and y = b / 10**k with
whole a, b below 1e15, the figure is N / D for N = factor * a + offset * b and D = b, and the side of a step at C / S
on which it lies is the sign of S * N - C * D. Each product may be beyond 64 bits, but numpy keeps its remainder by
2**64, and the difference itself, S * D * |N/D - C/S|, is at most S * D * 2e <= S * 4e-14 * (|factor * a| +
(|offset| + 1) * D) < 2e4 * S: for S up to 2e12 it fits in 64 bits, so its sign is right. What is left, some rows of a
million, is handed back to be done by the scalar rules.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from sakipcalc._core.exact import places_of
from sakipcalc._skala.pita import GapLike
from sakipcalc._skala.skala import Skala, table_of
from sakipcalc.errors import OutOfRangeError, Teks
from sakipcalc.kolom._home import Codes, Floats, Rows

Mask: TypeAlias = npt.NDArray[np.bool_]
Ints: TypeAlias = npt.NDArray[np.int64]
Each: TypeAlias = float | Floats
"""One figure for all rows, or one for each."""

SLACK = 2e-14
LEAST = 1.0
BLOCK = 32_768
_DIGITS = 1e15
_MOST_PLACES = 12
_DECIMALS = (2, 6)
_MOST_CUTS = 100
_FEW = Teks("skala dengan paling banyak 50 pita", "a scale of at most 50 bands")
NAN = float("nan")


class Cuts(NamedTuple):
    """The cut points of a scale as float64, and the place of the band of each region among its bands; -1 for none."""

    points: tuple[float, ...]
    bands: Codes
    whole: Ints | None
    scale: int
    """The cut points as whole numbers over ``scale``; None where some has more than 12 decimals or 15 digits."""


def cuts_of(skala: Skala, gap: GapLike | None = None) -> Cuts:
    """The cut points of a scale under a gap policy, None for its own.

    Raises:
        OptionError: for a policy the scale does not offer.
        OutOfRangeError: for a scale of more bands than the codes of a column can count.

    >>> from sakipcalc import PERMENDAGRI_86_2017
    >>> cuts_of(PERMENDAGRI_86_2017).points[:3]
    (51.0, 66.0, 76.0)
    """
    cuts, cells = table_of(skala, gap)
    if len(cuts) > _MOST_CUTS:
        raise OutOfRangeError("skala", len(skala.pita), _FEW)
    place = {band.label: code for code, band in enumerate(skala.pita)}
    bands = np.array([-1 if band is None else place[band.label] for band in cells], dtype=np.int8)
    decimals = max((places_of(cut) for cut in cuts), default=0)
    scale = 10**decimals
    whole = [int(cut.scaleb(decimals)) for cut in cuts]
    fits = decimals <= _MOST_PLACES and all(abs(each) < _DIGITS for each in whole)
    points = tuple(float(cut) for cut in cuts)
    return Cuts(points, bands, np.array(whole, dtype=np.int64) if fits else None, scale)


class Terms(NamedTuple):
    """The terms of figures, factor * x / y + offset, or x - y."""

    x: Floats
    y: Floats
    factor: float
    offset: float
    mirrored: Mask | None = None
    """Rows whose figure is 200 less that."""
    pinned: Mask | None = None
    """Rows that floats must not decide."""
    difference: bool = False
    """Whether the figure is x - y."""

    def take(self, rows: Rows) -> Terms:
        """The terms of some rows only."""
        mirrored = None if self.mirrored is None else self.mirrored[rows]
        return self._replace(x=self.x[rows], y=self.y[rows], mirrored=mirrored, pinned=None)


class Limits(NamedTuple):
    """Cap and floor as float64, and what is printed of each; infinite where there is none."""

    cap: Each = np.inf
    floor: Each = -np.inf
    cap_printed: Each = np.inf
    floor_printed: Each = -np.inf

    @property
    def some(self) -> bool:
        """Whether there is a limit at all."""
        return limited(self.cap) or limited(self.floor)

    def part(self, rows: slice | Rows) -> Limits:
        """The limits of some rows only."""
        return Limits(*(each[rows] if isinstance(each, np.ndarray) else each for each in self))


class Figures(NamedTuple):
    """What the kernel fills in, a row each.

    Attributes:
        nilai: the figure, unrounded.
        dibatasi: after cap and floor.
        tercetak: the float64 nearest to the exact one rounded half-up.
        against: 0, 1 or 2 where the exact figure is below, on or above 100; meaningless without one.
        kategori: the place of the band among the scale's; -1 for none.
    """

    nilai: Floats
    dibatasi: Floats
    tercetak: Floats
    against: Codes
    kategori: Codes

    @classmethod
    def empty(cls, size: int) -> Figures:
        """Room for so many rows."""
        floats = [np.empty(size) for _ in range(3)]
        codes = [np.full(size, -1, dtype=np.int8) for _ in range(2)]
        return cls(floats[0], floats[1], floats[2], codes[0], codes[1])

    def part(self, rows: slice) -> Figures:
        """A view of some rows."""
        return Figures(
            self.nilai[rows], self.dibatasi[rows], self.tercetak[rows], self.against[rows], self.kategori[rows]
        )


class Steps(NamedTuple):
    """What is asked of every figure: decimals printed, bands (None: none), and whether to hold it against 100."""

    places: int
    cuts: Cuts | None
    par: bool = True


def filtered(
    size: int, terms_of: Callable[[slice], Terms], limits: Limits, steps: Steps, *, block: int = BLOCK
) -> tuple[Figures, Rows]:
    """The figures of all rows that floats decide, and the rows that they do not.

    Args:
        size: how many rows.
        terms_of: the terms of a slice of rows.
        limits: cap and floor.
        steps: what is asked of the figures.
        block: how many rows are done at a time, so that they stay in the processor's cache.
    """
    figures = Figures.empty(size)
    open_rows: list[Rows] = []
    with np.errstate(all="ignore"):
        for start in range(0, size, block):
            rows = slice(start, min(start + block, size))
            undecided = _filter(terms_of(rows), limits.part(rows), steps, figures.part(rows))
            found = np.flatnonzero(undecided)
            if found.size:
                open_rows.append(found + start)
    return figures, np.concatenate(open_rows) if open_rows else np.empty(0, dtype=np.intp)


def _interval(terms: Terms, q: Floats) -> tuple[Floats, Floats]:
    """Write the figures to q, and return both ends of what the exact ones lie between."""
    x, y, factor, offset = terms.x, terms.y, terms.factor, terms.offset
    least = LEAST
    if terms.difference:
        np.subtract(x, y, out=q)
        slack = np.abs(x)
        slack += np.abs(y)
    else:
        np.multiply(x, factor, out=q)
        np.divide(q, y, out=q)
        slack = np.abs(q)
        np.add(q, offset, out=q)  # which makes 0 of -0 too
        if terms.mirrored is not None:
            np.copyto(q, 200 - q, where=terms.mirrored)
            offset = 200.0
        least += abs(offset)
        par = np.equal(x, y)
        if par.any():
            par &= y != 0
            np.copyto(q, factor + terms.offset, where=par)
            np.copyto(slack, -least, where=par)
    slack += least
    slack *= SLACK
    low = q - slack
    np.add(q, slack, out=slack)
    return low, slack


def _filter(terms: Terms, limits: Limits, steps: Steps, out: Figures) -> Mask:
    """Fill in the figures of a block; the mask of the rows that this does not decide."""
    low, high = _interval(terms, out.nilai)
    undecided = np.zeros(len(low), dtype=np.bool_)
    if steps.par:
        above = low > 100
        reaches = high >= 100
        np.add(above.view(np.int8), reaches.view(np.int8), out=out.against)
        np.not_equal(above, reaches, out=undecided)
        undecided &= low != high
    out.dibatasi[:] = out.nilai
    for limit, bounded in ((limits.cap, np.minimum), (limits.floor, np.maximum)):
        if limited(limit):
            for ends in (low, high, out.dibatasi):
                bounded(ends, limit, out=ends)
    if steps.cuts is not None:
        one, other = _counts(low, high, steps.cuts)
        off = one != other
        off &= low != high
        undecided |= off
        one += other
        np.take(steps.cuts.bands, one, out=out.kategori, mode="clip")
    scale = float(10**steps.places)
    first = _rounded(low, scale)
    np.divide(first, scale, out=out.tercetak)
    _print_limits(low, high, limits, out.tercetak, scale)
    last = _rounded(high, scale)
    last -= first  # infinite ones leave NaN
    undecided |= last != 0
    if terms.pinned is not None:
        undecided |= terms.pinned
    return undecided


def _counts(low: Floats, high: Floats, cuts: Cuts) -> tuple[npt.NDArray[np.uint8], npt.NDArray[np.uint8]]:
    """How many cut points lie below the low end, and how many not above the high end."""
    below = np.zeros(len(low), dtype=np.uint8)
    reached = np.zeros(len(low), dtype=np.uint8)
    passed = np.empty(len(low), dtype=np.bool_)
    for point in cuts.points:
        np.greater(low, point, out=passed)
        below += passed.view(np.uint8)
        np.greater_equal(high, point, out=passed)
        reached += passed.view(np.uint8)
    return below, reached


def _rounded(ends: Floats, scale: float) -> Floats:
    """Whole steps of so much of one, a half rounded up."""
    steps = ends * scale
    steps += 0.5
    return np.floor(steps, out=steps)


def _print_limits(low: Floats, high: Floats, limits: Limits, printed: Floats, scale: float) -> None:
    """A figure that was limited prints as its limit does, which may have more decimals than are printed."""
    for limit, shown in ((limits.cap, limits.cap_printed), (limits.floor, limits.floor_printed)):
        if limited(limit) and np.any(np.floor(np.multiply(limit, scale) + 0.5) / scale != shown):
            np.copyto(printed, shown, where=(low == high) & (low == limit))


def limited(limit: Each) -> bool:
    """Whether there is such a limit at all."""
    return isinstance(limit, np.ndarray) or abs(limit) != np.inf


def settled(terms: Terms, limits: Limits, steps: Steps) -> tuple[Figures, Mask]:
    """Undecided rows done in whole numbers: their figures, and the mask of the rows for which this is enough.

    The terms and limits are those of the undecided rows only.
    """
    size = len(terms.x)
    figures = Figures.empty(size)
    done = np.zeros(size, dtype=np.bool_)
    with np.errstate(all="ignore"):
        low, high = _interval(terms, figures.nilai)
        figures.dibatasi[:] = figures.nilai
        fit = (low > limits.floor) & (high < limits.cap) & (low < high)
        if terms.pinned is not None:
            fit &= ~terms.pinned
        if steps.par:
            above = low > 100
            fit &= above == (high >= 100)
            np.copyto(figures.against, above * np.int8(2))
        for decimals in _DECIMALS:
            rows = np.flatnonzero(fit & ~done)
            if rows.size and steps.places <= _MOST_PLACES:
                _whole(terms.take(rows), rows, (low, high), decimals, steps, figures, done)
    return figures, done


def _whole(  # noqa: PLR0917  private, called once
    terms: Terms, rows: Rows, ends: tuple[Floats, Floats], decimals: int, steps: Steps, figures: Figures, done: Mask
) -> None:
    """Settle the rows whose terms have so many decimals at most."""
    by = float(10**decimals)
    a, b = np.rint(terms.x * by), np.rint(terms.y * by)
    fits = (np.abs(a) < _DIGITS) & (np.abs(b) < _DIGITS) & (a / by == terms.x) & (b / by == terms.y)
    if not terms.difference:
        fits &= b != 0
    kept = np.flatnonzero(fits)
    if not kept.size:
        return
    rows, terms = rows[kept], terms.take(kept)
    low, high = ends[0][rows], ends[1][rows]
    above, below = a[kept].astype(np.int64), b[kept].astype(np.int64)
    if terms.difference:
        top, bottom = above - below, np.full(len(kept), 10**decimals, dtype=np.int64)
    else:
        bottom = np.abs(below)
        top = (int(terms.factor) * above + int(terms.offset) * below) * np.sign(below)
        if terms.mirrored is not None:
            top = np.where(terms.mirrored, 200 * bottom - top, top)
    scale = 10**steps.places
    first, last = _rounded(low, float(scale)), _rounded(high, float(scale))
    good = (last - first <= 1) & (np.abs(last) < 2.0**52)
    step = np.where(good, last, 0).astype(np.int64)
    side = 2 * scale * top - (2 * step - 1) * bottom
    down = (first != last) & ((side < 0) | ((side == 0) & (step <= 0)))
    printed = (step - down) / float(scale)
    if steps.cuts is not None:
        below_, reached = _counts(low, high, steps.cuts)
        near = below_ != reached
        region = below_ + reached
        if near.any():
            good &= (reached - below_ <= 1) & (~near if steps.cuts.whole is None else True)
            whole = steps.cuts.whole if steps.cuts.whole is not None else np.zeros(1, dtype=np.int64)
            cut = whole[np.minimum(below_, len(whole) - 1)]
            where = np.sign(steps.cuts.scale * top - cut * bottom)
            region = np.where(near, 2 * below_.astype(np.int64) + 1 + where, region)
        figures.kategori[rows] = np.take(steps.cuts.bands, region, mode="clip")
    figures.tercetak[rows] = printed
    done[rows] = good
