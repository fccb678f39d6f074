"""Drives a running LibreOffice over UNO: run by the Python that has ``uno``, orders and answers as JSON.

``python3 driver.py PIPE < orders.json > answers.json``. Each order is a list: its name, then its arguments.
"""

from __future__ import annotations

import json
import sys
import time
from importlib import import_module
from typing import Any

TRIES = 150
TEXT_RESULT = 2
TOP = 1


class Driver:
    """One connection, one open document at a time."""

    def __init__(self, pipe: str) -> None:
        uno: Any = import_module("uno")  # only LibreOffice's Python has it

        self.uno = uno
        local = uno.getComponentContext()
        resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
        for _ in range(TRIES):
            try:
                context = resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
                break
            except Exception:
                time.sleep(0.2)
        else:
            raise SystemExit("LibreOffice did not answer")
        self.context = context
        self.desktop: Any = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
        self.document: Any = None
        self.sheet: Any = None

    def _properties(self, **values: Any) -> tuple[Any, ...]:
        found = []
        for name, value in values.items():
            each = self.uno.createUnoStruct("com.sun.star.beans.PropertyValue")
            each.Name, each.Value = name, value
            found.append(each)
        return tuple(found)

    def _range(self, address: str) -> Any:
        return self.sheet.getCellRangeByName(address)

    def open(self, url: str = "private:factory/scalc") -> None:
        self.document = self.desktop.loadComponentFromURL(url, "_blank", 0, self._properties(Hidden=True))
        self.sheet = self.document.Sheets.getByIndex(0)

    def choose(self, place: int, name: str = "") -> None:
        """Go to the sheet at a place; with a name, it is called so, and made where there is none."""
        sheets = self.document.Sheets
        if place == sheets.Count:
            sheets.insertNewByName(name, place)
        self.sheet = sheets.getByIndex(place)
        if name:
            self.sheet.Name = name

    def close(self) -> None:
        self.document.close(True)

    def save(self, url: str, filter_name: str) -> None:
        self.document.storeToURL(url, self._properties(FilterName=filter_name))

    def values(self, cells: dict[str, float | str]) -> None:
        for address, value in cells.items():
            cell = self._range(address)
            if isinstance(value, str):
                cell.String = value
            else:
                cell.Value = value

    def formulas(self, cells: dict[str, str]) -> None:
        for address, formula in cells.items():
            self._range(address).Formula = formula

    def typed(self, cells: dict[str, str]) -> None:
        """As if typed by hand under the document's language, where a ratio may become a time."""
        for address, text in cells.items():
            self._range(address).FormulaLocal = text

    def array(self, address: str, formula: str) -> None:
        self._range(address).ArrayFormula = formula

    def recalculate(self) -> float:
        start = time.perf_counter()
        self.document.calculateAll()
        return time.perf_counter() - start

    def look(self, address: str, **properties: Any) -> None:
        """Set properties of cells, such as ``CharWeight``; ``Format`` is a number format in Indonesian writing."""
        block = self._range(address)
        for name, value in properties.items():
            if name == "Format":
                locale = self._indonesian()
                formats = self.document.NumberFormats
                known = formats.queryKey(value, locale, False)
                block.NumberFormat = formats.addNew(value, locale) if known < 0 else known
            else:
                setattr(block, name, value)

    def widths(self, *hundredths: int) -> None:
        """Widths of the first columns, in hundredths of a millimetre."""
        for place, width in enumerate(hundredths):
            self.sheet.Columns.getByIndex(place).Width = width

    def _indonesian(self) -> Any:
        return self.uno.createUnoStruct("com.sun.star.lang.Locale", "id", "ID", "")

    def dress(self) -> None:
        """Indonesian number writing, cells aligned to the top; every sheet printed across, one page wide."""
        plain = self.document.StyleFamilies.getByName("CellStyles").getByName("Default")
        plain.CharLocale, plain.VertJustify = self._indonesian(), TOP
        style = self.document.StyleFamilies.getByName("PageStyles").getByName("Default")
        style.IsLandscape, style.Width, style.Height = True, 29700, 21000
        style.ScaleToPagesX, style.ScaleToPagesY = 1, 0

    def fit(self) -> None:
        """Rows as high as their text."""
        for place in range(self.document.Sheets.Count):
            self.document.Sheets.getByIndex(place).Rows.OptimalHeight = True

    def column(self, first: str, rows: int, formula: str) -> None:
        """The formula in so many rows, its references moving down with it."""
        self._range(f"{first}1").Formula = formula
        down = self.uno.Enum("com.sun.star.sheet.FillDirection", "TO_BOTTOM")
        self._range(f"{first}1:{first}{rows}").fillAuto(down, 1)

    def read(self, *addresses: str) -> list[Any]:
        """Each cell's error number where it has one, else its text where it is text, else its number."""
        found: list[Any] = []
        for address in addresses:
            cell = self._range(address)
            kind = cell.Type.value
            text = kind in {"TEXT", "EMPTY"} or (kind == "FORMULA" and cell.FormulaResultType2 == TEXT_RESULT)
            found.append({"galat": cell.Error} if cell.Error else cell.String if text else cell.Value)
        return found

    def wizard(self, prefix: str) -> dict[str, Any]:
        """What the function wizard shows of each function: its help, and each argument's name, help and need."""
        catalogue = self.context.ServiceManager.createInstanceWithContext(
            "com.sun.star.sheet.FunctionDescriptions", self.context
        )
        found: dict[str, Any] = {}
        for place in range(catalogue.Count):
            each = {item.Name: item.Value for item in catalogue.getByIndex(place)}
            if each["Name"].startswith(prefix):
                arguments = [[part.Name, part.Description, not part.IsOptional] for part in each["Arguments"]]
                found[each["Name"]] = [each["Description"], arguments]
        return found

    def formula(self, address: str) -> str:
        return str(self._range(address).Formula)

    def shown(self, address: str) -> str:
        """The formula as the input line shows it."""
        return str(self._range(address).FormulaLocal)

    def exit(self) -> None:
        try:
            self.desktop.terminate()
        except Exception:  # the connection ends with the office
            return


def main() -> None:
    driver = Driver(sys.argv[1])
    answers = []
    for order, *arguments in json.load(sys.stdin):
        keywords = arguments.pop() if order == "look" else {}
        answers.append(getattr(driver, order)(*arguments, **keywords))
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
