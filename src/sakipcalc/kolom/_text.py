"""Text of a column read once for each distinct cell, and plainly written figures without the reader.

What settles a cell with several meanings is the column's evidence: ways of writing, numbers of decimals, the smallest
and the largest figure. So the reader is given the odd cells, each once, and beside them as few of the plain ones as
bear the same witness: the outcome is that of ``read_column`` over the whole column.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any, NamedTuple, cast

import numpy as np

from sakipcalc import Rasio, Rentang
from sakipcalc._core.exact import SHEET_DIGITS, of_float
from sakipcalc._reading.column import kinds_of, settled
from sakipcalc._reading.readings import range_of, readings
from sakipcalc._reading.value import Jenis, JenisLike, Reading
from sakipcalc.errors import Alasan, Cacat, Letak, Teks
from sakipcalc.kolom._home import CODE, Codes, Floats, Home, Rows

_DECIMALS = r"(?:,(?:[0-9]{1,2}|[0-9]{4,8}))"
_PLAIN = re.compile(
    rf"(-?)(Rp ?)?((?:0|[1-9][0-9]*){_DECIMALS}?|0,[0-9]{{3}}|[1-9][0-9]{{0,2}}(?:\.[0-9]{{3}}){{2,}}{_DECIMALS}?"
    rf"|[1-9][0-9]{{0,2}}\.[0-9]{{3}}{_DECIMALS})( ?%)?"
)
"""Figures that can be read in one way only: no lone group of three, no three decimals where a group could be meant."""

_MOST = 10**SHEET_DIGITS
_SHOWN = 8
"""Up to so many decimals a bare number is never the fraction of a day."""


class Read(NamedTuple):
    """A column as read: float64 with NaN where there is no figure, and what is beside.

    Attributes:
        values: the figures; a ratio's quotient; NaN for a range.
        low: lower ends of ranges, NaN elsewhere; ``high``: their upper ends.
        why: the reason, as a code, of every cell that is not blank and was not read; -1 elsewhere. None: no such cell.
        odd: by row, the figures that no float means: ratios, ranges, numbers of more than 15 digits.
        faults: what is wrong with the cells that were not read, by the caller's index.
        home: the container it came in.
    """

    values: Floats
    low: Floats
    high: Floats
    why: Codes | None
    odd: dict[int, object]
    faults: tuple[Cacat, ...]
    home: Home


class Held:
    """What has been read already, as it may be handed on in the place of its cells."""

    def __init__(self, read: Read) -> None:
        self._read = read

    @staticmethod
    def of(value: object) -> Read | None:
        """What a value holds, if it is one that has been read."""
        return value._read if isinstance(value, Held) else None


def read_cells(cells: Sequence[Any], jenis: JenisLike | None, home: Home, *, ranges: bool = False) -> Read:
    """Read the cells of a column as ``read_column`` does; with ``ranges``, ranges among them too."""
    wanted = kinds_of(jenis)
    distinct, where = _distinct(cells)
    figures = np.full((3, len(distinct)), np.nan)
    codes = np.full(len(distinct), -1, dtype=np.int8)
    exact: dict[int, object] = {}
    told: dict[int, Teks] = {}
    odd, witnesses = _plainly(distinct, wanted, figures[0])
    outcome = settled([distinct[place] for place in odd] + witnesses, wanted)
    for place, found in zip(odd, outcome, strict=False):
        between = range_of(distinct[place]) if ranges and isinstance(found, Teks) else None
        if between is not None:
            exact[place] = between
        elif isinstance(found, Teks):
            told[place] = found
            codes[place] = CODE[_why(distinct[place], wanted)]
        else:
            _keep(found, place, figures, exact)
    spread = figures[:, where]
    return Read(
        spread[0],
        spread[1],
        spread[2],
        codes[where] if told else None,
        {row: exact[place] for row, place in _rows_of(exact, where)},
        tuple(_fault(home, row, told[place]) for row, place in _rows_of(told, where)),
        home,
    )


def _distinct(cells: Sequence[Any]) -> tuple[list[Any], Rows]:
    """The cells, each once, and the place of every cell among them."""
    keys: Sequence[Any] = cells
    plain = set(map(type, cells)) <= {str, type(None)}
    if not plain:
        keys = [_key(cell) for cell in cells]
    places: dict[Any, int] = {key: place for place, key in enumerate(dict.fromkeys(keys))}
    where = np.fromiter(map(places.__getitem__, keys), dtype=np.intp, count=len(keys))
    if plain:
        return list(places), where
    held = dict(zip(keys, cells, strict=True))
    return [held[key] for key in places], where


def _key(cell: Any) -> object:
    """What makes a cell another one; an object is never the same as another."""
    kind = cast("type[object]", type(cell))
    if kind is str:
        return cell
    return kind, repr(cell) if kind is float else cell if kind is int else id(cell)


def _rows_of(places: Mapping[int, object], where: Rows) -> list[tuple[int, int]]:
    """The rows whose cells are at some of the places, each with its place."""
    if not places:
        return []
    rows = np.flatnonzero(np.isin(where, list(places)))
    return list(zip(rows.tolist(), where[rows].tolist(), strict=True))


def _plainly(cells: Sequence[Any], wanted: frozenset[Jenis], values: Floats) -> tuple[list[int], list[Any]]:
    """Read what is plainly written; the places of the other cells, and the cells that witness for the plain ones."""
    odd: list[int] = []
    places: list[int] = []
    figures: list[float] = []
    kinds: dict[int, Any] = {}
    number, rupiah, percent = (kind in wanted for kind in (Jenis.BILANGAN, Jenis.RUPIAH, Jenis.PERSEN))
    written = _PLAIN.fullmatch
    for place, cell in enumerate(cells):
        match = written(cell.strip()) if type(cell) is str else None
        if match is not None:
            sign, symbol, digits, of_hundred = match.groups()
            whole, comma, rest = digits.partition(",")
            bare = whole.replace(".", "")
            allowed = rupiah and not of_hundred if symbol else percent if of_hundred else number
            if not allowed or len(bare) + len(rest) > SHEET_DIGITS:
                odd.append(place)
                continue
            value = float(f"{sign}{bare}.{rest}" if comma else sign + bare)
            kind = 2 * len(rest) + bool(comma or "." in whole)
        else:
            typed = _typed(cell) if number else None
            if typed is None:
                odd.append(place)
                continue
            value, kind = typed
        places.append(place)
        figures.append(value)
        if kind not in kinds:
            kinds[kind] = cell
    values[places] = np.array(figures) + 0.0  # never -0
    sizes = np.abs(np.array(figures))
    sizes[sizes == 0] = np.nan
    extremes = [] if np.isnan(sizes).all() else [cells[places[int(of(sizes))]] for of in (np.nanargmin, np.nanargmax)]
    return odd, [*kinds.values(), *extremes]


def _typed(cell: Any) -> tuple[float, int] | None:
    """A number that is no text, and twice its decimals, as it shows no style; None where it needs the reader."""
    if type(cell) is int and abs(cell) < _MOST:
        return float(cell), 0
    if type(cell) is not float or not abs(cell) < _MOST:
        return None
    text = f"{cell:.15g}"
    decimals = len(text.partition(".")[2])
    return None if "e" in text or decimals > _SHOWN else (float(text), 2 * decimals)


def _why(cell: object, wanted: frozenset[Jenis]) -> Alasan:
    """Whether a cell that was not read holds something else, or is open or nothing at all."""
    kinds = {each.jenis for each in readings(cell)}
    return Alasan.BUKAN_ANGKA if kinds and not kinds & wanted else Alasan.TIDAK_TERBACA


def _keep(reading: Reading, place: int, figures: Floats, exact: dict[int, object]) -> None:
    figure = reading.figure
    if isinstance(figure, Rentang):
        exact[place] = figure
        figures[1:, place] = [np.nan if end is None else float(end) for end in (figure.low, figure.high)]
    elif isinstance(figure, Rasio):
        exact[place] = figure
        figures[0, place] = float(figure)
    elif figure is not None:
        value = float(figure)
        if abs(value) == np.inf or of_float(value) != figure:
            exact[place] = figure
        figures[0, place] = value if abs(value) != np.inf else np.nan


def _fault(home: Home, row: int, said: Teks) -> Cacat:
    """A fault by the index of a pandas column, else by the number of the cell, from 1."""
    label = home.label(row)
    if home.index is None:
        return Cacat(said.at(Teks(f"sel {row + 1}", f"cell {row + 1}")), Letak(nama="sel", nomor=row + 1))
    place = Letak(nama="indeks", nomor=label) if type(label) is int else Letak(nama=f"indeks {label}")
    return Cacat(said.at(Teks(f"indeks {label}", f"index {label}")), place)
