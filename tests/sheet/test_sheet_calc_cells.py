"""Cells of Calc as the add-in reads them, from stand-ins that answer as Calc does; ``tests/sheet_calc`` asks Calc."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

import pytest

from sakipcalc.sheet import call
from sakipcalc.sheet.libreoffice import to_cells

NUMBER, DATE, TIME, PERCENT, LOGICAL = 16, 2, 4, 128, 1024
FORMATS = {
    5000: SimpleNamespace(Type=NUMBER, StandardFormat=True, Decimals=0, FormatString="Standard"),
    2: SimpleNamespace(Type=NUMBER, StandardFormat=False, Decimals=2, FormatString="0.00"),
    3: SimpleNamespace(Type=NUMBER, StandardFormat=False, Decimals=0, FormatString="#.##0"),
    11: SimpleNamespace(Type=PERCENT, StandardFormat=False, Decimals=2, FormatString="0,00%"),
    36: SimpleNamespace(Type=DATE, StandardFormat=True, Decimals=0, FormatString="DD/MM/YY"),
    37: SimpleNamespace(Type=DATE, StandardFormat=True, Decimals=0, FormatString="MM/DD/YY"),
    38: SimpleNamespace(Type=DATE | TIME, StandardFormat=False, Decimals=0, FormatString="D MMM YYYY HH:MM"),
    41: SimpleNamespace(Type=TIME, StandardFormat=True, Decimals=0, FormatString="HH:MM:SS"),
    99: SimpleNamespace(Type=LOGICAL, StandardFormat=True, Decimals=0, FormatString="BOOLEAN"),
}


class Document:
    def getNumberFormats(self) -> Any:  # noqa: N802  Calc's names
        return SimpleNamespace(getByKey=FORMATS.__getitem__)


class Cell:
    """A cell: what Calc hands over, its number format, its formula, what it shows, its error."""

    def __init__(self, value: object, key: int = 0, formula: str = "", text: str = "", error: int = 0) -> None:
        self.value, self.key, self.formula, self.text, self.error = value, key, formula, text, error

    def getString(self) -> str:  # noqa: N802
        return self.text

    def getError(self) -> int:  # noqa: N802
        return self.error


class Area:
    """A range whose left upper cell is in row and column 5; its number format is that of the first."""

    def __init__(self, *rows: list[Cell], used: int = 0) -> None:
        self.rows, self.used = rows, used
        self.NumberFormat = rows[0][0].key

    def getDataArray(self) -> Any:  # noqa: N802
        return tuple(tuple(cell.value for cell in row) for row in self.rows)

    def getFormulaArray(self) -> Any:  # noqa: N802
        return tuple(tuple(cell.formula for cell in row) for row in self.rows)

    def getCellByPosition(self, column: int, row: int) -> Cell:  # noqa: N802
        return self.rows[row][column]

    def getRangeAddress(self) -> Any:  # noqa: N802
        rows, columns = len(self.rows), len(self.rows[0])
        return SimpleNamespace(StartRow=5, EndRow=4 + rows, StartColumn=5, EndColumn=4 + columns)

    def getSpreadsheet(self) -> Any:  # noqa: N802
        used = SimpleNamespace(EndRow=self.used)
        cursor = SimpleNamespace(gotoEndOfUsedArea=lambda _: None, getRangeAddress=lambda: used)
        return SimpleNamespace(createCursor=lambda: cursor)

    def getCellRangeByPosition(self, left: int, top: int, right: int, bottom: int) -> Area:  # noqa: N802
        return Area(*(row[left : right + 1] for row in self.rows[top : bottom + 1]))

    def getCellFormatRanges(self) -> Any:  # noqa: N802
        parts = [
            SimpleNamespace(
                NumberFormat=cell.key,
                getRangeAddress=lambda r=r, c=c: SimpleNamespace(
                    StartRow=5 + r, EndRow=5 + r, StartColumn=5 + c, EndColumn=5 + c
                ),
            )
            for r, row in enumerate(self.rows)
            for c, cell in enumerate(row)
        ]
        return SimpleNamespace(getCount=lambda: len(parts), getByIndex=parts.__getitem__)


SEEN: list[tuple[Cell, str]] = [
    (Cell(""), ""),
    (Cell("3:9"), "3:9"),
    (Cell(88.75), "88,75"),
    (Cell(88.75, 5000), "88,75"),
    (Cell(103.2, 2), "103,20"),
    (Cell(1465000.0, 3), "1465000"),
    (Cell(0.4444, 11), "44,44%"),
    (Cell(46268.0, 36), "3:9"),
    (Cell(46268.0, 37), "2026-09-03"),
    (Cell(46090.0, 37), "3:9"),
    (Cell(46268.0, 38), "3:9"),
    (Cell(0.3409722222222222, 41), "8:11"),
    (Cell(1.0, 99), "TRUE"),
    (Cell(None, error=532), "#DIV/0!"),
    (Cell(None, error=32767), "#N/A"),
    (Cell(None, error=504), "#VALUE!"),
    (Cell(0.4444, 0, "=A1", "44,44%"), "44,44%"),
    (Cell(0.44, 0, "=A1", "44%"), "44%"),
    (Cell(0.3409722222222222, 0, "=A1", "08:11:00"), "8:11"),
    (Cell(0.3409722222222222, 0, "=A1", "08.11.00"), "8:11"),
    (Cell(88.75, 0, "=A1", "88,75"), "88,75"),
]


@pytest.mark.parametrize(("cell", "text"), SEEN, ids=[str(place) for place in range(len(SEEN))])
def test_one_cell(cell: Cell, text: str) -> None:
    assert call("SEL", to_cells(Area([cell]), Document())) == text


def test_a_range_keeps_its_shape() -> None:
    area = Area([SEEN[0][0], SEEN[2][0]], [SEEN[6][0], SEEN[11][0]])
    assert call("SEL", to_cells(area, Document())) == (("", "88,75"), ("44,44%", "8:11"))
    other = Area([Cell(0.5, 11), Cell("")], [Cell(None, 11, error=519), Cell(0.25, 0, "=A1", "25%")])
    assert call("SEL", to_cells(other, Document())) == (("50,00%", ""), ("#VALUE!", "25%"))


@pytest.mark.parametrize(("used", "rows"), [(0, 1), (5, 1), (7, 3), (2_000_000, 10_001)])
def test_a_long_range_ends_where_its_sheet_does(used: int, rows: int) -> None:
    """A whole column is cut to the rows in use, never to none; a shorter range keeps its shape."""
    cell = Cell("3:9")
    assert len(to_cells(Area(*([cell],) * 10_001, used=used), Document())) == rows
    assert len(to_cells(Area(*([cell],) * 10_000, used=used), Document())) == 10_000
