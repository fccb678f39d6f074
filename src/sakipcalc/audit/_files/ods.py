"""Read the sheets of an OpenDocument file: values, and clock times as such. Formulas are never run."""

import re
from collections.abc import Mapping
from datetime import datetime, timedelta
from decimal import Decimal, InvalidOperation
from pathlib import Path

from sakipcalc import Sel
from sakipcalc._core.exact import subtract
from sakipcalc._core.spreadsheet import held
from sakipcalc.audit._files.archive import Members, open_archive
from sakipcalc.audit._files.bounds import WIDEST, Budget, refused
from sakipcalc.audit._files.grid import Cell, Grid
from sakipcalc.audit._files.kinds import ODS

_TIME = re.compile(r"PT([0-9]{1,6})H([0-9]{1,2})M([0-9]{1,2})(?:[.,][0-9]+)?S")
_POINT = re.compile(r"-?[0-9,]*[0-9]\.([0-9]+)%?")
_SHOWN = re.compile(r"-?[0-9.]*[0-9](?:,([0-9]+))?%?")


def read_ods(path: Path) -> list[tuple[str, Grid]]:
    """The sheets of a file with their names, in order.

    Raises:
        InputError: for a file that is no OpenDocument file or breaks a bound.
    """
    with open_archive(path, ODS) as archive:
        members = Members(path, archive)
        if members.find("content.xml") is None:
            raise refused(path, "not an OpenDocument spreadsheet", "bukan lembar kerja OpenDocument")
        reader = _Content(members.budget)
        members.parse("content.xml", reader.start, reader.end, reader.text)
        return reader.sheets


class _Content:
    """The sheets, filled as their elements pass by."""

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self.sheets: list[tuple[str, Grid]] = []
        self._row, self._rows, self._column, self._columns = 0, 1, 0, 1
        self._cells: list[tuple[int, Cell]] = []
        self._attributes: Mapping[str, str] = {}
        self._parts: list[str] = []
        self._depth = 0
        self._note = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "table":
            self._budget.sheet()
            self.sheets.append((attributes.get("name", ""), Grid(self._budget)))
            self._row = 0
        elif tag == "table-row":
            self._rows, self._column, self._cells = _count(attributes, "number-rows-repeated"), 0, []
        elif tag in {"table-cell", "covered-table-cell"}:
            self._columns = _count(attributes, "number-columns-repeated")
            self._attributes, self._parts, self._depth = attributes, [], 1
        elif tag == "annotation":
            self._note = True
        elif tag == "p" and self._parts:
            self._parts.append(" ")

    def end(self, tag: str) -> None:
        if tag == "annotation":
            self._note = False
        elif tag in {"table-cell", "covered-table-cell"}:
            self._depth = 0
            self._finish()
        elif tag == "table-row" and self.sheets:
            for offset in range(self._rows if self._cells else 0):
                for column, cell in self._cells:
                    self.sheets[-1][1].put(self._row + offset, column, cell)
            self._row += self._rows

    def text(self, data: str) -> None:
        if self._depth and not self._note:
            self._parts.append(data)

    def _finish(self) -> None:
        cell = self._value("".join(self._parts))
        if not isinstance(cell, str) or cell.strip():
            last = min(self._columns, max(WIDEST - self._column, 0) + 1)  # and one that says that there are more
            self._cells += [(self._column + offset, cell) for offset in range(last)]
        across, down = (_count(self._attributes, f"number-{name}-spanned") for name in ("columns", "rows"))
        if self.sheets:
            self.sheets[-1][1].merge(self._row, self._column, self._row + down - 1, self._column + across - 1)
        self._column += self._columns

    def _value(self, shown: str) -> Cell:
        kind, raw = self._attributes.get("value-type", ""), self._attributes.get("value", "")
        if not kind and self._attributes.get("formula"):
            return "=?"
        if kind == "time":
            match = _TIME.fullmatch(self._attributes.get("time-value", ""))
            if not match:
                return shown
            return Sel(timedelta(hours=int(match[1]), minutes=int(match[2]), seconds=int(match[3])))
        if kind == "date":
            return _date(self._attributes.get("date-value", "")) or shown
        if kind in {"float", "percentage", "currency"}:
            return shown_number(raw, shown, percent=kind == "percentage")
        return shown


def _date(text: str) -> Sel | None:
    try:
        return Sel(datetime.fromisoformat(text))
    except ValueError:
        return None


def shown_number(raw: str, shown: str, *, percent: bool) -> Cell:
    """A number as LibreOffice holds it, with the decimals that its shown text tells.

    >>> shown_number("0.9437", "94,37%", percent=True)
    Sel(nilai=Decimal('0.9437'), format='0.00%', tampil='')
    """
    try:
        value = Decimal(raw)
    except InvalidOperation:
        return shown
    if not value.is_finite() or len(raw) > 40:
        return shown
    text = shown.replace(" ", "").replace("Rp", "")
    match = _pointed(text, value.scaleb(2) if percent else value) or _SHOWN.fullmatch(text)
    places = None if match is None else len(match[1] or "")
    sign = "%" if percent else ""
    if places is None:
        return Sel(held(value), "General%") if percent else held(value)
    return Sel(held(value), ("0." + "0" * places if places else "0") + sign)


def _pointed(text: str, value: Decimal) -> re.Match[str] | None:
    """The decimals of a text with a decimal point, where that is the value; None where the point divides thousands."""
    match = _POINT.fullmatch(text)
    if match is None:
        return None
    unit = Decimal(1).scaleb(-len(match[1]))
    near = subtract(Decimal(text.rstrip("%").replace(",", "")), value).copy_abs() <= unit
    return match if near else None


def _count(attributes: Mapping[str, str], name: str) -> int:
    text = attributes.get(name, "1")
    return int(text) if text.isdecimal() and 0 < len(text) < 8 else 1
