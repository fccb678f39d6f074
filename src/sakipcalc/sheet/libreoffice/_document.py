"""The open workbook, read as the audit reads a file of it: every cell with its number format and shown text."""

from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

from sakipcalc import Sel
from sakipcalc.audit._files.bounds import Budget
from sakipcalc.audit._files.ods import shown_number

CONTENT = 1 | 2 | 4 | 16
"""``com.sun.star.sheet.CellFlags``: numbers, dates, texts, formulas."""

DATE, TIME, PERCENT, LOGICAL = 2, 4, 128, 1024
"""Of ``com.sun.star.util.NumberFormat``."""

_DAY = 86_400
_MAX_SPREAD = 10_000


def rows_of(document: Any, sheet: Any) -> list[list[object]]:
    """The cells of a sheet by row, from A1 on; None for blanks.

    Args:
        document: the open workbook, as UNO hands it over.
        sheet: one of its sheets.

    Raises:
        InputError: for more cells than the audit takes.
    """
    blocks = sheet.queryContentCells(CONTENT).RangeAddresses
    budget = Budget(Path(sheet.Name))
    budget.cells(sum((each.EndRow - each.StartRow + 1) * (each.EndColumn - each.StartColumn + 1) for each in blocks))
    widths: dict[int, int] = {}
    for each in blocks:
        for row in range(each.StartRow, each.EndRow + 1):
            widths[row] = max(widths.get(row, 0), each.EndColumn + 1)
    for width in widths.values():
        budget.blanks(width)
    rows: list[list[object]] = [[None] * widths.get(row, 0) for row in range(max(widths, default=-1) + 1)]
    value_of = _reader(document)
    for each in blocks:
        block = sheet.getCellRangeByPosition(each.StartColumn, each.StartRow, each.EndColumn, each.EndRow)
        for row, held in enumerate(block.getDataArray(), each.StartRow):
            for column, data in enumerate(held, each.StartColumn):
                text = isinstance(data, str)
                rows[row][column] = data if text else value_of(sheet.getCellByPosition(column, row))
        if block.getIsMerged():
            _spread(rows, sheet, each)
    return rows


def _reader(document: Any) -> Any:
    """What makes a value of a cell that holds no text."""
    formats, start = document.NumberFormats, document.NullDate
    first = datetime(start.Year, start.Month, start.Day)

    @cache
    def kind_of(key: int) -> int:
        return int(formats.getByKey(key).Type)

    def value(cell: Any) -> object:
        shown, number = cell.String, cell.Value
        kind = kind_of(cell.NumberFormat)
        if cell.getError() or kind & LOGICAL:
            return shown
        if not kind & (DATE | TIME):
            return shown_number(repr(number).removesuffix(".0"), shown, percent=bool(kind & PERCENT))
        try:
            moment = timedelta(seconds=round(number * _DAY))
            return Sel(first + moment) if kind & DATE else Sel(moment) if number >= 0 else shown
        except OverflowError:
            return shown

    return value


def _spread(rows: list[list[object]], sheet: Any, block: Any) -> None:
    """Let what merged cells hold stand in all that they cover."""
    for row, column in _places(block):
        cell = sheet.getCellByPosition(column, row)
        if not cell.getIsMerged():
            continue
        cursor = sheet.createCursorByRange(cell)
        cursor.collapseToMergedArea()
        covered = list(_places(cursor.RangeAddress))
        if len(covered) > _MAX_SPREAD:
            continue
        for down, across in covered:
            rows += [[] for _ in range(down + 1 - len(rows))]
            rows[down] += [None] * (across + 1 - len(rows[down]))
            if rows[down][across] is None:
                rows[down][across] = rows[row][column]


def _places(block: Any) -> Iterator[tuple[int, int]]:
    for row in range(block.StartRow, block.EndRow + 1):
        for column in range(block.StartColumn, block.EndColumn + 1):
            yield row, column
