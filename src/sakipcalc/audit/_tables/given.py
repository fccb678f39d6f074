"""Rows as programs hold them: mappings, lists below a header, and frames of pandas or polars."""

from collections.abc import Iterable, Mapping
from typing import Any, Protocol, cast

from sakipcalc._core import checks
from sakipcalc._reading.cells import shown
from sakipcalc.audit._files.text import Table, table_of
from sakipcalc.errors import Cacat, InputError, Letak, Teks, WrongTypeError


class PandasFrame(Protocol):
    """What a DataFrame of pandas is known by."""

    @property
    def columns(self) -> Any: ...

    def to_dict(self, orient: Any) -> Any: ...


class PolarsFrame(Protocol):
    """What a DataFrame of polars is known by."""

    def to_dicts(self) -> list[dict[str, Any]]: ...


def given_table(name: str, rows: object) -> Table:
    """The table of such rows; what says that there is no value is a blank cell.

    Raises:
        InputError: for a column that stands twice, or a row that does not fit the header.
        WrongTypeError: for what holds no rows.
    """
    listed = _records(name, rows)
    if listed and not isinstance(listed[0], Mapping):
        header, *others = [_cells(row) for row in listed]
        columns = [shown(cell).strip() or f"kolom {place}" for place, cell in enumerate(header, 1)]
        _refuse_twice(name, columns)
        _refuse_odd(name, len(columns), others)
        return Table(name, tuple(columns), tuple(map(tuple, others)), tuple(range(1, len(others) + 1)))
    return table_of(name, [_named(row) for row in listed])


def _records(name: str, rows: object) -> list[object]:
    """The rows, those of a frame as mappings."""
    frame = cast("Any", rows)
    if hasattr(type(rows), "to_dicts"):
        return list(frame.to_dicts())
    if hasattr(type(rows), "to_dict") and hasattr(rows, "columns"):
        _refuse_twice(name, [shown(column) for column in frame.columns])
        return list(frame.to_dict("records"))
    return checks.to_items(cast("Iterable[object]", rows), "rows")


def _named(row: object) -> dict[str, object]:
    if not isinstance(row, Mapping):
        raise WrongTypeError("rows", row, Teks("pemetaan kolom ke sel", "a mapping of column to cell"))
    return {shown(column): _cell(cell) for column, cell in cast("Mapping[object, object]", row).items()}


def _cells(row: object) -> list[object]:
    return [_cell(cell) for cell in checks.to_items(cast("Iterable[object]", row), "rows")]


def _cell(cell: object) -> object:
    return None if checks.is_missing(cell) else cell


def _refuse_twice(name: str, columns: list[str]) -> None:
    twice = sorted({column for column in columns if columns.count(column) > 1})
    if twice:
        said = [Teks(f"kolom '{column}' ada dua kali", f"column '{column}' stands twice") for column in twice]
        raise InputError([Cacat.at(Letak(name), each) for each in said])


def _refuse_odd(name: str, wide: int, rows: list[list[object]]) -> None:
    odd: list[Cacat] = []
    for number, cells in enumerate(rows, 1):
        if len(cells) != wide:
            said = Teks(f"{len(cells)} sel di bawah {wide} kolom", f"{len(cells)} cells under {wide} columns")
            odd.append(Cacat.at(Letak(name, number), said))
    if odd:
        raise InputError(odd)
