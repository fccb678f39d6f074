"""What groups and rows of columns come back as: a table in the caller's library, and single results on demand."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping
from typing import Any, TypeVar, cast

from sakipcalc._core.checks import is_missing
from sakipcalc._core.exact import round_to
from sakipcalc._core.values import html_table
from sakipcalc.errors import Alasan, SakipError, UndefinedResultError
from sakipcalc.kolom._home import CODE, REASONS, Home, Kind, Words

T = TypeVar("T")

REASON_NAMES = tuple(each.value for each in REASONS)
_FREE = frozenset({"nilai", "selisih", "relatif", "rerata", "nik"})
"""Columns of unrounded figures, which are not shown: what is printed of them stands beside."""


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
        return html_table(f"{len(self)} baris", ["", *named], rows)


def _shown(column: Any, places: int) -> list[object]:
    """The cells of a column as a notebook shows them: words, counts, and figures with all their decimals."""
    if isinstance(column, Words):
        return ["" if code < 0 else column.labels[code] for code in column.codes.tolist()]
    if column.dtype.kind == "i":
        return cast("list[object]", column.tolist())
    return [None if is_missing(each) else round_to(each, places) for each in column.tolist()]


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
