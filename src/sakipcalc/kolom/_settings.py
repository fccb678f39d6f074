"""Settings of a column of figures: one for all rows, or a column of them; each is checked as the scalar rules do."""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np

from sakipcalc._core.checks import is_missing, to_flag
from sakipcalc.errors import SakipError
from sakipcalc.kolom._cells import arrive, cells_of, home_of
from sakipcalc.kolom._home import Home, Rows
from sakipcalc.kolom._kernel import Each


class _Unknown:
    """A setting that cannot be: its row has no figure, for this reason."""


UNKNOWN = _Unknown()


class Setting(NamedTuple):
    """A setting: the different ones there are, and which of them holds in each row; None: the only one in all."""

    members: tuple[Any, ...]
    rows: Rows | None = None
    home: Home | None = None

    def at(self, row: int) -> Any:
        """The setting of a row; ``UNKNOWN`` where it cannot be."""
        return self.members[0 if self.rows is None else int(self.rows[row])]

    def each(self, value_of: Callable[[Any], float]) -> Each:
        """A figure for each setting, spread over the rows; one figure where there is one setting."""
        values = [float("nan") if each is UNKNOWN else value_of(each) for each in self.members]
        return values[0] if self.rows is None else np.array(values)[self.rows]

    @property
    def faulty(self) -> bool:
        """Whether some row's setting cannot be."""
        return UNKNOWN in self.members


def choices(value: Any, nama: str, convert: Callable[[Any, str], Any]) -> Setting:
    """A choice by name, or a column of them; a blank one is unknown."""
    home = home_of(value, nama)
    if home is None:
        return Setting((convert(value, nama),))
    cells, rows = _distinct(value, home)
    return Setting((*(_converted(cell, nama, convert) for cell in cells), UNKNOWN), rows, home)


def _distinct(value: Any, home: Home) -> tuple[list[Any], Rows]:
    """The different cells of a column, and the place of every cell among them; -1 for a blank."""
    if home.kind == "pandas" and value.dtype != object:
        codes, found = value.factorize()
        return list(found), codes
    if home.kind == "polars" and str(value.dtype).partition("(")[0] in {"String", "Categorical", "Enum"}:
        polars: Any = sys.modules["polars"]
        text = value.cast(polars.String)
        found = text.drop_nulls().unique()
        codes = text.cast(polars.Enum(found)).to_physical().cast(polars.Int64)
        return found.to_list(), codes.fill_null(-1).to_numpy()
    if home.kind == "pyarrow" and str(value.type).partition("<")[0] in {"string", "large_string", "dictionary"}:
        held = value.combine_chunks() if hasattr(value, "combine_chunks") else value
        coded = held if hasattr(held, "dictionary") else held.dictionary_encode()
        return coded.dictionary.to_pylist(), coded.indices.fill_null(-1).to_numpy()
    cells = cells_of(value, home)
    if not set(map(type, cells)) <= {str}:  # nothing else names an option
        cells = [cell if isinstance(cell, str) else None for cell in cells]
    places: dict[Any, int] = {cell: place for place, cell in enumerate(dict.fromkeys(cells))}
    return list(places), np.fromiter(map(places.__getitem__, cells), dtype=np.intp, count=home.size)


def figures(value: Any, nama: str, convert: Callable[[Any, str], Any]) -> Setting:
    """A figure, or a column of them; a blank one is none."""
    home = home_of(value, nama)
    if home is None:
        return Setting((convert(None if is_missing(value) else value, nama),))
    column = arrive(value, nama)
    found, rows = np.unique(column.values, return_inverse=True)
    cells: list[Any] = [None if is_missing(each) else each for each in found.tolist()]
    members = [_converted(cell, nama, convert, blank=True) for cell in cells]
    for row, cell in column.odd.items():
        rows[row] = len(members)
        members.append(_converted(cell, nama, convert))
    if column.why is not None:
        rows = np.where(column.why >= 0, len(members), rows)
        members.append(UNKNOWN)
    return Setting(tuple(members or [None]), rows.astype(np.intp), home)


def flags(value: Any, nama: str) -> Setting:
    """True or False, or a column of them; a blank one is unknown."""
    home = home_of(value, nama)
    if home is None:
        return Setting((to_flag(value, nama),))
    rows = [int(cell) if isinstance(cell, bool) else 2 for cell in cells_of(value, home)]
    return Setting((False, True, UNKNOWN), np.array(rows, dtype=np.intp), home)


def _converted(cell: Any, nama: str, convert: Callable[[Any, str], Any], *, blank: bool = False) -> Any:
    if is_missing(cell) and not blank:
        return UNKNOWN
    try:
        return convert(cell, nama)
    except SakipError:
        return UNKNOWN
