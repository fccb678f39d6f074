"""Where a column comes from: lists, arrays, pandas, polars and pyarrow; what is computed goes back in the same kind.

A library is only looked up among the modules that the program has loaded already: an object of pandas can come from
nowhere else.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple, TypeAlias, cast

import numpy as np
import numpy.typing as npt

from sakipcalc.errors import Alasan, OutOfRangeError, Teks, WrongTypeError

Floats: TypeAlias = npt.NDArray[np.float64]
Codes: TypeAlias = npt.NDArray[np.int8]
Rows: TypeAlias = npt.NDArray[np.intp]
Kind: TypeAlias = Literal["list", "array", "numpy", "pandas", "polars", "pyarrow"]

REASONS = tuple(Alasan)
"""What the codes of a column of reasons stand for; -1 is none."""
CODE = {alasan: np.int8(code) for code, alasan in enumerate(REASONS)}


def loaded(value: object, library: str, *names: str) -> bool:
    """Whether a value is of one of a library's classes, without importing the library."""
    module = sys.modules.get(library)
    return module is not None and isinstance(value, tuple(getattr(module, name) for name in names))


class Words(NamedTuple):
    """A column of few words: their places among the labels, -1 for none."""

    codes: Codes
    labels: tuple[str, ...]
    ordered: bool = False


class Home(NamedTuple):
    """The kind of container that a column came in, its length, and pandas' index."""

    kind: Kind
    size: int
    index: Any = None

    def label(self, row: int) -> object:
        """What the caller calls a row: its index label in pandas, else its number from 0."""
        return row if self.index is None else self.index[row]

    def give(self, column: Floats | Words, name: str) -> Any:
        """The column in the caller's kind of container: missing is None, null or NaN, as it is there."""
        if self.kind == "pandas":
            pandas: Any = sys.modules["pandas"]
            held = column
            if isinstance(column, Words):
                held = pandas.Categorical.from_codes(
                    column.codes, categories=list(column.labels), ordered=column.ordered
                )
            return pandas.Series(held, index=self.index, name=name)
        if self.kind == "polars":
            return _polars(column, name)
        if self.kind == "pyarrow":
            return _pyarrow(column)
        if isinstance(column, Words):
            found = np.array([*column.labels, None], dtype=object)[column.codes]
            return found if self.kind == "numpy" else found.tolist()
        if self.kind == "list":
            cells: list[float | None] = column.tolist()
            for row in np.flatnonzero(np.isnan(column)).tolist():
                cells[row] = None
            return cells
        return array("d", column.tobytes()) if self.kind == "array" else column

    def texts(self, cells: Sequence[str], name: str) -> Any:
        """Text in the caller's kind of container."""
        if self.kind == "pandas":
            return cast("Any", sys.modules["pandas"]).Series(list(cells), index=self.index, name=name, dtype=object)
        if self.kind == "polars":
            polars: Any = sys.modules["polars"]
            return polars.Series(name, list(cells), dtype=polars.String)
        if self.kind == "pyarrow":
            pyarrow: Any = sys.modules["pyarrow"]
            return pyarrow.array(list(cells), type=pyarrow.string())
        return np.array(cells, dtype=object) if self.kind == "numpy" else list(cells)

    def table(self, columns: Mapping[str, Floats | Words]) -> Any:
        """A table in the caller's library: a DataFrame, a pyarrow Table; a dict of columns where there is none."""
        given = {name: self.give(column, name) for name, column in columns.items()}
        if self.kind == "pandas":
            return cast("Any", sys.modules["pandas"]).DataFrame(given, index=self.index)
        if self.kind == "polars":
            return cast("Any", sys.modules["polars"]).DataFrame(list(given.values()))
        return cast("Any", sys.modules["pyarrow"]).table(given) if self.kind == "pyarrow" else given


def _polars(column: Floats | Words, name: str) -> Any:
    polars: Any = sys.modules["polars"]
    if not isinstance(column, Words):
        return polars.Series(name, column, nan_to_null=True)
    labels = polars.Series(name, list(column.labels), dtype=polars.Enum(list(column.labels)))
    places = polars.Series(column.codes.astype(np.int32))
    return labels.gather(places.set(places < 0, None)).alias(name)


def _pyarrow(column: Floats | Words) -> Any:
    pyarrow: Any = sys.modules["pyarrow"]
    if not isinstance(column, Words):
        return pyarrow.array(column, from_pandas=True)
    codes = pyarrow.array(column.codes, mask=column.codes < 0)
    labels = pyarrow.array(list(column.labels), type=pyarrow.string())
    return pyarrow.DictionaryArray.from_arrays(codes, labels, ordered=column.ordered)


_LONG = Teks("{n} baris, sepanjang kolom {first}", "{n} rows long, as the column {first} is")
_INDEX = Teks(
    "kolom dengan index yang sama dengan {first}; samakan dahulu dengan reindex",
    "a column with the same index as {first}; reindex it first",
)


def together(homes: Mapping[str, Home | None]) -> Home:
    """The one home of columns that belong together: that of the first; None stands for a single value.

    Raises:
        WrongTypeError: where none of them is a column, or two pandas columns have another index.
        OutOfRangeError: where one is longer or shorter than the first.
    """
    columns = [(name, home) for name, home in homes.items() if home is not None]
    if not columns:
        raise WrongTypeError(next(iter(homes)), None, Teks("sebuah kolom, misalnya list", "a column, such as a list"))
    first, home = columns[0]
    indexed = [(name, other.index) for name, other in columns if other.index is not None]
    for name, other in columns:
        if other.size != home.size:
            raise OutOfRangeError(name, other.size, _LONG.fill(n=home.size, first=first))
    for name, index in indexed[1:]:
        if not indexed[0][1].equals(index):
            raise WrongTypeError(name, index, _INDEX.fill(first=indexed[0][0]))
    return home
