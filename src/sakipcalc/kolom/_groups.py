"""Groups of rows, in the order in which they are first met, and what groups and rows come back as.

What comes back is a table in the caller's library, and single results of the scalar face on demand.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple, TypeVar, cast

import numpy as np

from sakipcalc._core import checks, exact, values
from sakipcalc.errors import Alasan, SakipError, Teks, UndefinedResultError, WrongTypeError
from sakipcalc.kolom._cells import cells_of, home_of
from sakipcalc.kolom._home import CODE, REASONS, Home, Kind, Rows, Words, together

T = TypeVar("T")

REASON_NAMES = tuple(each.value for each in REASONS)
_FREE = frozenset({"nilai", "selisih", "relatif", "rerata", "nik"})
"""Columns of unrounded figures, which are not shown: what is printed of them stands beside."""


class Groups(NamedTuple):
    """The group of each row, and what every group is called: a blank key is a group too, called None."""

    codes: Rows
    labels: list[Any]

    def rows(self, group: int) -> list[int]:
        """The rows of a group."""
        return np.flatnonzero(self.codes == group).tolist()

    def having(self, rows: list[int]) -> set[int]:
        """The groups of some rows."""
        return set(self.codes[rows].tolist())


def groups_of(by: object, of: Home, nama: str = "nilai") -> Groups:
    """The groups that a column of keys makes of the rows of another; all rows are one where there is none.

    Raises:
        WrongTypeError, OutOfRangeError: for what is no column of keys, or not as long, or of another index.
    """
    if by is None:
        return Groups(np.zeros(of.size, dtype=np.intp), [None])
    home = home_of(by, "by")
    if home is None:
        raise WrongTypeError("by", by, Teks("kolom kelompok", "a column of keys"))
    together({nama: of, "by": home})
    found: Any = by
    if home.kind == "pandas":
        pandas: Any = sys.modules["pandas"]
        codes, labels = pandas.factorize(found)
        return _as_met(codes, labels.tolist())
    if home.kind == "polars":
        return _ranked(found)
    if home.kind == "pyarrow":
        held = found.combine_chunks() if hasattr(found, "combine_chunks") else found
        held = held if hasattr(held, "dictionary") else held.dictionary_encode()
        codes = held.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        return _as_met(codes, held.dictionary.to_pylist())
    if home.kind == "numpy" and found.dtype.kind in "iu" and home.size:
        return _of_integers(found)
    return _of_cells(cells_of(by, home))


def _ranked(series: Any) -> Groups:
    ranks = series.rank("dense").fill_null(0).to_numpy().astype(np.intp)
    firsts = _firsts(ranks, int(ranks.max(initial=0)) + 1).tolist()
    return _as_met(ranks, [series[first] if first < len(ranks) else None for first in firsts])


def _of_integers(keys: Any) -> Groups:
    least, most = int(keys.min()), int(keys.max())
    if most - least > 4 * len(keys) + 1000:
        found, codes = np.unique(keys, return_inverse=True)
        return _as_met(codes, found.tolist())
    return _as_met(keys.astype(np.int64) - least, range(least, most + 1))


def _of_cells(cells: list[Any]) -> Groups:
    places: dict[Any, int] = {}
    try:
        codes = [places.setdefault(cell, len(places)) for cell in cells]
    except Exception:  # whatever an object's own hash may raise
        raise WrongTypeError(
            "by", cells, Teks("kolom berisi teks atau bilangan", "a column of texts or numbers")
        ) from None
    return _as_met(np.array(codes, dtype=np.intp), list(places))


def _firsts(codes: Rows, groups: int) -> Rows:
    """The first row of each group; the number of rows for a group that has none."""
    firsts = np.full(groups, len(codes), dtype=np.intp)
    firsts[codes[::-1]] = np.arange(len(codes) - 1, -1, -1)
    return firsts


def _as_met(codes: Any, labels: Sequence[Any]) -> Groups:
    """Groups in the order of their first rows, and only those that have a row; every blank key, or -1, is None."""
    codes = codes.astype(np.intp)
    places = np.arange(len(labels) + 1)
    places[[place for place, label in enumerate(labels) if checks.is_missing(label)]] = len(labels)
    codes = places[codes]
    firsts = _firsts(codes, len(labels) + 1)
    order = np.argsort(firsts, kind="stable")
    order = order[firsts[order] < len(codes)]
    places[order] = np.arange(len(order))
    return Groups(places[codes], [labels[place] if place < len(labels) else None for place in order.tolist()])


class HasilTabel:
    """Columns of one length, in the container of the figures that they were computed from, with its index.

    Args:
        home: that container.
        columns: floats, whole numbers or words, by name.
        labels: what the rows are called.
        places: decimals that are printed.
    """

    def __init__(self, home: Home, columns: Mapping[str, Any], labels: list[Any], places: int) -> None:
        self._home, self._columns, self._labels, self._places = home, columns, labels, places

    def __len__(self) -> int:
        return self._home.size

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self)} baris)"

    @property
    def alasan(self) -> Any:
        """The reasons for which rows have no figure, by their codes; missing where they have one."""
        return self._give("alasan")

    def tabel(self) -> Any:
        """All columns in one table of the caller's library; a dict of columns for lists and arrays."""
        return self._home.table(self._columns)

    def _give(self, name: str) -> Any:
        return self._home.give(self._columns[name], name)

    def _repr_html_(self) -> str:
        named = {name: _shown(column, self._places) for name, column in self._columns.items() if name not in _FREE}
        rows = zip(["" if each is None else str(each) for each in self._labels], *named.values(), strict=True)
        return values.html_table(f"{len(self)} baris", ["", *named], rows)


def _shown(column: Any, places: int) -> list[object]:
    """The cells of a column as a notebook shows them: words, counts, and figures with all their decimals."""
    if isinstance(column, Words):
        return ["" if code < 0 else column.labels[code] for code in column.codes.tolist()]
    if column.dtype.kind == "i":
        return cast("list[object]", column.tolist())
    return [None if checks.is_missing(each) else exact.round_to(each, places) for each in column.tolist()]


class HasilKelompok(HasilTabel, Mapping[Any, T]):
    """What is computed by group: a row for each, and by its key the scalar result.

    Args:
        home: the container of the figures.
        labels: the key of each group; None for the rows that have none.
        columns: the figures, by name.
        one: makes the scalar result of a group by its place; it raises what the scalar face raises.
        places: decimals that are printed.
    """

    def __init__(
        self, home: Home, labels: list[Any], columns: Mapping[str, Any], one: Callable[[int], T], places: int
    ) -> None:
        index = cast("Any", sys.modules["pandas"]).Index(labels, name="kelompok") if home.kind == "pandas" else None
        kind: Kind = "list" if home.kind == "array" else home.kind
        super().__init__(Home(kind, len(labels), index), columns, labels, places)
        self._one = one
        self._of_label = {label: place for place, label in enumerate(labels)}

    def __getitem__(self, label: Any) -> T:
        return self._one(self._of_label[label])

    def __iter__(self) -> Iterator[Any]:
        return iter(self._labels)

    def tabel(self) -> Any:
        """All columns in one table: of pandas with the keys as its index, else with a column ``kelompok`` in front."""
        if self._home.kind == "pandas":
            return super().tabel()
        columns = {name: self._give(name) for name in self._columns}
        if self._home.kind == "polars":
            polars: Any = sys.modules["polars"]
            return polars.DataFrame([polars.Series("kelompok", self._labels), *columns.values()])
        columns = {"kelompok": self._labels, **columns}
        return cast("Any", sys.modules["pyarrow"]).table(columns) if self._home.kind == "pyarrow" else columns


def why_of(error: SakipError) -> int:
    """The code of the reason that an error of the scalar face stands for."""
    return int(CODE[error.alasan if isinstance(error, UndefinedResultError) else Alasan.BUKAN_ANGKA])
