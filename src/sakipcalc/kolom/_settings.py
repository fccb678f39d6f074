"""Settings of a column of figures: one for all rows, or a column of them; each is checked as the scalar rules do."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from typing import Any, NamedTuple

import numpy as np

from sakipcalc._core.checks import is_missing
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
    def only(self) -> Any:
        """The setting of all rows; None where they differ."""
        return self.members[0] if self.rows is None else None

    @property
    def faulty(self) -> bool:
        """Whether some row's setting cannot be."""
        return UNKNOWN in self.members


def choices(value: Any, nama: str, convert: Callable[[Any, str], Any]) -> Setting:
    """A choice by name, or a column of them; a blank one is unknown."""
    home = home_of(value, nama)
    if home is None:
        return Setting((convert(value, nama),))
    cells = cells_of(value, home)
    if not all(map(_hashable, set(map(type, cells)))):
        cells = [cell if isinstance(cell, str) else None for cell in cells]
    places: dict[Any, int] = {cell: place for place, cell in enumerate(dict.fromkeys(cells))}
    members = [_converted(cell, nama, convert) for cell in places]
    rows = np.fromiter(map(places.__getitem__, cells), dtype=np.intp, count=home.size)
    return Setting(tuple(members or [UNKNOWN]), rows, home)


def _hashable(kind: type) -> bool:
    return issubclass(kind, Hashable)


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


def _converted(cell: Any, nama: str, convert: Callable[[Any, str], Any], *, blank: bool = False) -> Any:
    if is_missing(cell) and not blank:
        return UNKNOWN
    try:
        return convert(cell, nama)
    except SakipError:
        return UNKNOWN
