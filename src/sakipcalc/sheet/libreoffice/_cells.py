"""Cells of a Calc document as ``Sel``: their values with the number formats that Calc shows them by."""

import re
from itertools import product
from typing import Any, TypeAlias

from sakipcalc import Sel
from sakipcalc.sheet import GalatSel
from sakipcalc.sheet.libreoffice._results import NOMOR_GALAT

_DATE, _TIME, _PERCENT, _LOGICAL = 2, 4, 128, 1024
"""The kinds of ``com.sun.star.util.NumberFormat``; one number format may be of several."""
_KODE = {nomor: kode for kode, nomor in NOMOR_GALAT.items()}
_LONG = 10_000
"""Rows from which a range is cut to what is in use."""
_GENERAL, _BOOLEAN = "General", "BOOLEAN"

Cells: TypeAlias = tuple[tuple[object, ...], ...]
Place: TypeAlias = tuple[int, int]
"""The row and column of a cell in its range."""


def to_cells(area: Any, document: Any) -> Cells:
    """The cells of a range, each as text, None for a blank, an error, or a number with its format.

    Args:
        area: a cell or range of Calc, an ``XCellRange``.
        document: the document that it is in, which knows the number formats.

    Returns:
        Rows of cells; of a whole column, no more rows than the sheet has in use.
    """
    area = _used(area)
    values = area.getDataArray()
    numbers = any(isinstance(value, float) for row in values for value in row)
    alone = len(values) == len(values[0]) == 1
    formats = _formats(area, document, alone=alone) if numbers else {}
    formulas = area.getFormulaArray() if _GENERAL in formats.values() else ()
    return tuple(
        tuple(_cell(area, (row, column), value, formulas, formats) for column, value in enumerate(cells))
        for row, cells in enumerate(values)
    )


def _used(area: Any) -> Any:
    """The range; of a long one, as far down as anything stands in its sheet: Calc would copy a million blanks."""
    address = area.getRangeAddress()
    if address.EndRow - address.StartRow < _LONG:
        return area
    cursor = area.getSpreadsheet().createCursor()
    cursor.gotoEndOfUsedArea(False)  # noqa: FBT003  Calc knows no keywords
    last = max(address.StartRow, min(address.EndRow, cursor.getRangeAddress().EndRow))
    return area.getCellRangeByPosition(0, 0, address.EndColumn - address.StartColumn, last - address.StartRow)


def _cell(area: Any, place: Place, value: object, formulas: Any, formats: dict[Place, str]) -> object:
    if isinstance(value, str):
        return value or None
    row, column = place
    if not isinstance(value, float):  # Calc hands an error over as nothing
        kode = _KODE.get(area.getCellByPosition(column, row).getError(), "#VALUE!")
        return GalatSel(kode, "galat di sel", "an error in the cell")
    number_format = formats[place]
    if number_format == _BOOLEAN:
        return bool(value)
    if number_format == _GENERAL and formulas[row][column].startswith("="):  # shown as what it is made of
        number_format = _shown(area.getCellByPosition(column, row).getString())
    return Sel(value, number_format)


def _formats(area: Any, document: Any, *, alone: bool) -> dict[Place, str]:
    """The number format of each cell by its place; of a cell alone, Calc tells it at once."""
    if alone:
        return {(0, 0): _code(document, area.NumberFormat)}
    address, parts = area.getRangeAddress(), area.getCellFormatRanges()
    found: dict[Place, str] = {}
    for each in (parts.getByIndex(index) for index in range(parts.getCount())):
        part, code = each.getRangeAddress(), _code(document, each.NumberFormat)
        rows = range(part.StartRow - address.StartRow, part.EndRow - address.StartRow + 1)
        columns = range(part.StartColumn - address.StartColumn, part.EndColumn - address.StartColumn + 1)
        found.update(dict.fromkeys(product(rows, columns), code))
    return found


def _code(document: Any, key: int) -> str:
    """A number format in plain English writing: what it shows, and with how many decimals."""
    if not key:
        return _GENERAL
    found = document.getNumberFormats().getByKey(key)
    kind = found.Type
    if kind & _LOGICAL:
        return _BOOLEAN
    if kind & _DATE:
        letters = found.FormatString.upper()
        first = "dd/mm" if _place(letters, "DT") < _place(letters, "M") else "mm/dd"
        return f"{first}/yyyy"
    if kind & _TIME:
        return "[h]:mm"
    if kind & _PERCENT:
        return _decimals(found.Decimals) + "%"
    return _GENERAL if found.StandardFormat else _decimals(found.Decimals)


def _place(letters: str, wanted: str) -> int:
    return min((place for place, letter in enumerate(letters) if letter in wanted), default=len(letters))


def _decimals(count: int) -> str:
    return f"0.{'0' * count}" if count > 0 else "0"


_CLOCK = re.compile(r"\d+[:.]\d\d[:.]\d\d")


def _shown(text: str) -> str:
    """The number format that a shown text speaks of, where the cell itself has none."""
    if text.endswith("%"):
        _, _, decimals = text[:-1].replace(".", ",").rpartition(",")
        return _decimals(len(decimals) if "," in text or "." in text else 0) + "%"
    if _CLOCK.fullmatch(text):
        return "[h]:mm"
    return _GENERAL
