"""Figures as whole numbers: what a float means is k / 10**p, its 15 significant digits, for a whole column at once.

A column of few decimals has one p: k = rint(v * 10**p), and where k / 10**p, which IEEE rounds correctly, is v again
and k has at most 15 digits, v is the float nearest to that decimal, so these are its digits. Any other float is brought
to 15 digits: with e the place of its first digit and p = 14 - e, the product v * 10**p is the sum of two floats without
error (Dekker; 10**p is a float itself up to p = 22), of which the first is rounded and the second decides what lies
near a half; a half goes to the even digit, as ``"%.15g"`` does it. Very small and very large figures are read from that
text.

Sums are then of whole numbers. ``bincount`` adds in float64, which is exact while every partial sum is below 2**53; so
k is added in two parts of 27 bits.
"""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

from sakipcalc._core.exact import of_float
from sakipcalc.kolom._home import Floats, Rows

_DIGITS, _WHOLE = 1e15, 2.0**53
_TRIED, _SEEN = (0, 2, 1, 3, 4, 6), 1000
_MOST_PLACES, _BLOCK = 22, 8192
_POWERS: Floats = np.array([10.0**place for place in range(_MOST_PLACES + 1)])
_LOW = -10
_TENS = np.array([float(f"1e{place}") for place in range(_LOW, 18)])
_SPLIT, _PART = 2.0**27 + 1, 2.0**27
Places: TypeAlias = npt.NDArray[np.int64]


class Wholes(NamedTuple):
    """Figures k / 10**p, row by row; k is 0 where there is none.

    Attributes:
        k: whole numbers, as float64 below 2**53.
        p: decimals of each; one number where all have the same. Negative ones stand for zeros before the comma.
        known: where there is a figure.
    """

    k: Floats
    p: Places | int
    known: npt.NDArray[np.bool_]

    @property
    def levels(self) -> list[int]:
        """The different numbers of decimals."""
        if isinstance(self.p, int):
            return [self.p]
        least = int(self.p.min())
        return [least + place for place in np.flatnonzero(np.bincount(self.p - least)).tolist()]

    @property
    def floats(self) -> Floats:
        """The float64 nearest to each figure, equal where figures are equal; NaN where there is none."""
        if isinstance(self.p, int):
            found = self.k / 10.0**self.p
        else:
            found = self.k / _POWERS[np.clip(self.p, 0, _MOST_PLACES)]
            for row in np.flatnonzero((self.p < 0) | (self.p > _MOST_PLACES)).tolist():
                found[row] = float(f"{int(self.k[row])}e{-int(self.p[row])}")
        return np.where(self.known, found, np.nan)


def wholes(values: Floats) -> Wholes:
    """What a column of floats means; NaN is no figure.

    >>> wholes(np.array([88.75, 0.1, np.nan])).k.tolist(), wholes(np.array([2 / 3])).k.tolist()
    ([8875.0, 10.0, 0.0], [666666666666667.0])
    """
    known = ~np.isnan(values)
    plain = values if known.all() else np.where(known, values, 0.0)
    seen = plain[:_SEEN]
    for places in _TRIED:
        if (_of(seen, places) / _POWERS[places] == seen).all():
            k = _of(plain, places)
            most = _WHOLE if places == 0 else _DIGITS
            if (k / _POWERS[places] == plain).all() and (np.abs(k) <= most).all():
                return Wholes(k, places, known)
    return Wholes(*_digits(plain), known)


def _of(values: Floats, places: int) -> Floats:
    with np.errstate(over="ignore"):
        found: Floats = np.rint(values * _POWERS[places])
    return found


def _digits(values: Floats) -> tuple[Floats, Places]:
    """The 15 significant digits of every float, block by block, which keeps them in the processor's cache."""
    k, p = np.empty(len(values)), np.empty(len(values), dtype=np.int64)
    for start in range(0, len(values), _BLOCK):
        rows = slice(start, start + _BLOCK)
        k[rows], p[rows] = _of_block(values[rows])
    return k, p


def _of_block(values: Floats) -> tuple[Floats, Places]:
    size = np.abs(values)
    inside = (size >= 1e-8) & (size < _DIGITS)
    v = np.where(inside, size, 1.0)
    first = np.floor(np.log10(v)).astype(np.int64)
    first += v >= _TENS[first - _LOW + 1]
    first -= v < _TENS[first - _LOW]
    p = 14 - first
    high, low = _product(v, _POWERS[p])
    k = np.rint(high)
    rest = high - k
    odd = k / 2 != np.rint(k / 2)
    up = (low > 0.5 - rest) | ((low == 0.5 - rest) & odd)
    down = (low < -0.5 - rest) | ((low == -0.5 - rest) & odd)
    k = np.copysign(k + up - down, values)
    for row in np.flatnonzero(~inside).tolist():
        k[row], p[row] = _one(float(values[row]))
    return k, p


def _one(value: float) -> tuple[float, int]:
    sign, digits, exponent = of_float(value).as_tuple()
    whole = int("".join(map(str, digits)))
    return float(-whole if sign else whole), -int(exponent)


def _product(x: Floats, y: Floats) -> tuple[Floats, Floats]:
    """A product as the sum of two floats, without error."""
    high = x * y
    x1, y1 = _upper(x), _upper(y)
    x2, y2 = x - x1, y - y1
    return high, ((x1 * y1 - high) + x1 * y2 + x2 * y1) + x2 * y2


def remainder(a: Floats, q: Floats, b: Floats) -> Floats:
    """What a quotient q, the float nearest to a / b, leaves of a: a - q * b, without error."""
    high, low = _product(q, b)
    return (a - high) - low


def _upper(x: Floats) -> Floats:
    big = _SPLIT * x
    return big - (big - x)


def sums(of: Wholes, codes: Rows, groups: int) -> tuple[list[int], int]:
    """The sum of each group, as whole numbers over one power of ten, and that power.

    >>> sums(wholes(np.array([0.1, 0.2, 2 / 3])), np.array([0, 0, 1]), 2)
    ([300000000000000, 666666666666667], 15)
    """
    levels = of.levels
    if len(levels) < 2:
        return added(of.k, codes, groups), max(levels, default=0)
    place = np.zeros(levels[-1] - levels[0] + 1, dtype=np.intp)
    place[np.array(levels) - levels[0]] = np.arange(len(levels))
    kinds = place[of.p - levels[0]]
    parts = added(of.k, codes * len(levels) + kinds, groups * len(levels))
    lifts = [10 ** (levels[-1] - each) for each in levels] * groups
    lifted = [part * lift for part, lift in zip(parts, lifts, strict=True)]
    return [sum(lifted[start : start + len(levels)]) for start in range(0, len(lifted), len(levels))], levels[-1]


def added(k: Floats, codes: Rows, groups: int) -> list[int]:
    """The sum of whole numbers below 2**53, by group."""
    if float(np.abs(k).max(initial=0.0)) * len(k) < _WHOLE:
        return _counted(codes, k, groups)
    upper = np.floor(k / _PART)
    highs, lows = _counted(codes, upper, groups), _counted(codes, k - upper * _PART, groups)
    return [high * int(_PART) + low for high, low in zip(highs, lows, strict=True)]


def _counted(codes: Rows, weights: Floats, groups: int) -> list[int]:
    found: Any = np.bincount(codes, weights, groups)
    return found.astype(np.int64).tolist()  # type: ignore[no-any-return]


class Quotient(NamedTuple):
    """An exact figure: top / bottom, bottom above zero."""

    top: int
    bottom: int

    @property
    def nearest(self) -> float:
        """The float nearest to it; infinite where it is beyond all of them."""
        return _nearest(self.top, self.bottom)

    def printed(self, places: int) -> float:
        """The float nearest to it rounded half up."""
        scale = 10**places
        steps = (2 * abs(self.top) * scale + self.bottom) // (2 * self.bottom)
        return _nearest(steps if self.top >= 0 else -steps, scale)


def _nearest(top: int, bottom: int) -> float:
    try:
        return top / bottom
    except OverflowError:
        return float("inf") if top > 0 else float("-inf")


def over_power(top: int, places: int, by: int) -> Quotient:
    """The quotient top / 10**places / by."""
    return Quotient(top, by * 10**places) if places >= 0 else Quotient(top * 10**-places, by)
