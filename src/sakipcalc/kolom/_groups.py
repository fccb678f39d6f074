"""Groups of rows: which group each row is in, in the order in which the groups are first met."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from sakipcalc._core.checks import is_missing
from sakipcalc.errors import Teks, WrongTypeError
from sakipcalc.kolom._cells import cells_of, home_of
from sakipcalc.kolom._home import Home, Rows, together


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
    if isinstance(by, np.ndarray) and by.dtype.kind in "iu" and len(by):
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
    except TypeError:
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
    places[[place for place, label in enumerate(labels) if is_missing(label)]] = len(labels)
    codes = places[codes]
    firsts = _firsts(codes, len(labels) + 1)
    order = np.argsort(firsts, kind="stable")
    order = order[firsts[order] < len(codes)]
    places[order] = np.arange(len(order))
    return Groups(places[codes], [labels[place] if place < len(labels) else None for place in order.tolist()])
