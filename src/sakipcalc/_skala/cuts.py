"""A scale's bands as cut points: for every gap policy the values where the band changes, ready for one search."""

from bisect import bisect_left
from decimal import Decimal
from itertools import pairwise
from typing import TypeAlias

from sakipcalc._core.exact import round_to, total
from sakipcalc._skala.pita import Outside, Pita, grid_floor

Cell: TypeAlias = Pita | None
Table: TypeAlias = tuple[list[Decimal], list[Cell]]
"""Rising cut points, and the bands of the 2n + 1 regions before, on, between and after them; None for no band."""


def region(cuts: list[Decimal], value: Decimal) -> int:
    index = bisect_left(cuts, value)
    return 2 * index + (index < len(cuts) and cuts[index] == value)


def printed_table(bands: tuple[Pita, ...], above: Outside, below: Outside) -> Table:
    """The bands exactly as printed, gaps belonging to none."""
    cuts = sorted({bound for band in bands for bound in (band.low, band.high) if bound is not None})
    edges = [None, *cuts, None]
    cells: list[Cell] = []
    for left, right in pairwise(edges):
        cells += [_between(bands, left, right)] + ([_on(bands, right)] if right is not None else [])
    found = [index for index, cell in enumerate(cells) if cell is not None]
    for index in range(len(cells)):
        if index > found[-1] and above is Outside.NEAREST:
            cells[index] = bands[-1]
        elif index < found[0] and below is Outside.NEAREST:
            cells[index] = bands[0]
    return _merged(cuts, cells)


def _between(bands: tuple[Pita, ...], left: Decimal | None, right: Decimal | None) -> Cell:
    """The band that holds everything strictly between two neighbouring bounds."""
    for band in bands:
        from_low = band.low is None or (left is not None and band.low <= left)
        if from_low and (band.high is None or (right is not None and right <= band.high)):
            return band
    return None


def _on(bands: tuple[Pita, ...], point: Decimal) -> Cell:
    """The band that holds the bound itself."""
    for band in bands:
        from_low = band.low is None or band.low < point or (band.low == point and band.low_inclusive)
        to_high = band.high is None or point < band.high or (band.high == point and band.high_inclusive)
        if from_low and to_high:
            return band
    return None


def floor_table(printed: Table) -> Table:
    """Gaps given to the band below them; what is outside the scale stays outside."""
    cuts, cells = printed
    filled = list(cells)
    last = max(index for index, cell in enumerate(cells) if cell is not None)
    for index in range(1, last):
        if filled[index] is None:
            filled[index] = filled[index - 1]
    return _merged(cuts, filled)


def round_table(printed: Table, places: int) -> Table:
    """The printed table seen through rounding half-up: bands change at the halves around each bound.

    Just above a half the value rounds to the next step up, whatever its sign; only the half itself goes by sign.
    """
    half = Decimal((0, (5,), -places - 1))
    minus = half.copy_negate()
    grid = {grid_floor(cut, places) for cut in printed[0]}
    cuts = sorted({total((step, sign)) for step in grid for sign in (half, minus)})
    cells: list[Cell] = []
    for cut in cuts:
        before, on = total((cut, minus)), round_to(cut, places)
        cells += [printed[1][region(printed[0], before)], printed[1][region(printed[0], on)]]
    if cuts:
        cells.append(printed[1][region(printed[0], total((cuts[-1], half)))])
    return _merged(cuts, cells or printed[1])


def _merged(cuts: list[Decimal], cells: list[Cell]) -> Table:
    """The table without the cut points at which nothing changes."""
    kept: list[Decimal] = []
    bands = cells[:1]
    for index, cut in enumerate(cuts):
        on, after = cells[2 * index + 1], cells[2 * index + 2]
        if on is not bands[-1] or after is not bands[-1]:
            kept.append(cut)
            bands += [on, after]
    return kept, bands
