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

    def open(self, url: str = "private:factory/scalc", *, hidden: bool = True) -> None:
        self.document = self.desktop.loadComponentFromURL(url, "_blank", 0, self._properties(Hidden=hidden))
        self.sheet = self.document.Sheets.getByIndex(0)

    def show(self, url: str = "private:factory/scalc") -> None:
        """Open in a window of its own, in front of the others."""
        self.open(url, hidden=False)

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
        """Set properties of cells, such as ``CharWeight``; ``Format`` is a number format in Indonesian writing.

        ``HoriJustify`` is a word: ``LEFT``, ``CENTER``, ``RIGHT``.
        """
        block = self._range(address)
        for name, value in properties.items():
            if name == "Format":
                locale = self._indonesian()
                formats = self.document.NumberFormats
                known = formats.queryKey(value, locale, False)
                block.NumberFormat = formats.addNew(value, locale) if known < 0 else known
            elif name == "HoriJustify":
                block.HoriJustify = self.uno.Enum("com.sun.star.table.CellHoriJustify", value)
            else:
                setattr(block, name, value)

    def widths(self, *hundredths: int) -> None:
        """Widths of the first columns, in hundredths of a millimetre."""
        for place, width in enumerate(hundredths):
            self.sheet.Columns.getByIndex(place).Width = width

    def _indonesian(self) -> Any:
        return self.uno.createUnoStruct("com.sun.star.lang.Locale", "id", "ID", "")

    def style(self, name: str, **properties: Any) -> None:
        """A cell style of that name with these properties."""
        styles = self.document.StyleFamilies.getByName("CellStyles")
        if not styles.hasByName(name):
            styles.insertByName(name, self.document.createInstance("com.sun.star.style.CellStyle"))
        for each, value in properties.items():
            setattr(styles.getByName(name), each, value)

    def border(self, address: str, colour: int, width: int) -> None:
        """Thin lines around every cell, their width in hundredths of a millimetre."""
        line = self.uno.createUnoStruct("com.sun.star.table.BorderLine2")
        line.Color, line.OuterLineWidth, line.LineWidth = colour, width, width
        block = self._range(address)
        for side in ("Top", "Bottom", "Left", "Right"):
            setattr(block, f"{side}Border", line)

    def head(self, first: int, last: int) -> None:
        """Let the rows down to the last of these stay in sight, and these be printed on every page."""
        self.document.CurrentController.setActiveSheet(self.sheet)
        self.document.CurrentController.freezeAtPosition(0, last)
        rows = self.uno.createUnoStruct("com.sun.star.table.CellRangeAddress")
        rows.StartRow, rows.EndRow = first - 1, last - 1
        self.sheet.setTitleRows(rows)
        self.sheet.setPrintTitleRows(True)

    def page(self, row: int) -> None:
        """Begin a new page with a row."""
        self.sheet.Rows.getByIndex(row - 1).IsStartOfNewPage = True

    def dress(self, left: str, page: str, of: str) -> None:
        """Indonesian number writing, cells at the top; A4 across, one page wide, a foot with words and page numbers."""
        plain = self.document.StyleFamilies.getByName("CellStyles").getByName("Default")
        plain.CharLocale, plain.VertJustify, plain.CharHeight = self._indonesian(), TOP, 9
        style = self.document.StyleFamilies.getByName("PageStyles").getByName("Default")
        style.IsLandscape, style.Width, style.Height = True, 29700, 21000
        style.LeftMargin = style.RightMargin = style.TopMargin = style.BottomMargin = 1200
        style.ScaleToPagesX, style.ScaleToPagesY = 1, 0
        style.HeaderIsOn, style.FooterIsOn = False, True
        foot = style.RightPageFooterContent
        foot.CenterText.String, foot.LeftText.String = "", left
        words = foot.LeftText.createTextCursor()
        words.gotoStart(False)
        words.gotoEnd(True)
        words.CharFontName, words.CharHeight = plain.CharFontName, 9
        number = foot.RightText
        number.String = page
        for field, behind in (("PageNumber", of), ("PageCount", "")):
            at = number.createTextCursor()
            at.gotoEnd(False)
            made = self.document.createInstance(f"com.sun.star.text.TextField.{field}")
            number.insertTextContent(at, made, False)
            at.gotoEnd(False)
            number.insertString(at, behind, False)
        style.RightPageFooterContent = foot

    def first(self) -> None:
        """Leave the first sheet in sight, as it opens."""
        self.document.CurrentController.setActiveSheet(self.document.Sheets.getByIndex(0))

    def fit(self) -> None:
        """Rows as high as their text."""
        for place in range(self.document.Sheets.Count):
            self.document.Sheets.getByIndex(place).Rows.OptimalHeight = True

    def column(self, first: str, rows: int, formula: str) -> None:
        """The formula in so many rows, its references moving down with it."""
        self.fill(f"{first}1", rows, formula)

    def fill(self, first: str, rows: int, formula: str) -> None:
        """The same from a cell on."""
        self._range(first).Formula = formula
        down = self.uno.Enum("com.sun.star.sheet.FillDirection", "TO_BOTTOM")
        self._range(f"{first}:{first[0]}{int(first[1:]) + rows - 1}").fillAuto(down, 1)

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

    def first_figure(self, address: str, formula: str) -> float:
        """The seconds until a formula has its figure."""
        start = time.perf_counter()
        self._range(address).Formula = formula
        assert self._range(address).Value
        return time.perf_counter() - start

    def menu(self, command: str) -> str:
        """What an entry of the SAKIP menu answers, as to a macro: without a box."""
        helper = self.context.ServiceManager.createInstanceWithContext(
            "com.sun.star.frame.DispatchHelper", self.context
        )
        frame = self.document.CurrentController.Frame
        return str(helper.executeDispatch(frame, f"sakip:{command}", "", 0, ()).Result)

    def timed(self, command: str) -> tuple[float, str]:
        """The same with the seconds that it takes."""
        start = time.perf_counter()
        said = self.menu(command)
        return time.perf_counter() - start, said

    def click(self, command: str) -> None:
        """Choose an entry of the SAKIP menu as a person does, whose answer comes in a box."""
        url = self.uno.createUnoStruct("com.sun.star.util.URL")
        url.Complete, url.Protocol, url.Path = f"sakip:{command}", "sakip:", command
        self.document.CurrentController.Frame.queryDispatch(url, "_self", 0).dispatch(url, ())

    def show_sheet(self, place: int) -> None:
        """Let a sheet be the one a person looks at."""
        self.choose(place)
        self.document.CurrentController.setActiveSheet(self.sheet)

    def comment(self, address: str, text: str) -> None:
        """A comment of the user's."""
        self.sheet.Annotations.insertNew(self._range(address).CellAddress, text)

    def comments(self) -> dict[str, str]:
        """Every comment of the sheet by its cell."""
        notes = self.sheet.Annotations
        found = {}
        for note in map(notes.getByIndex, range(notes.Count)):
            cell = self.sheet.getCellByPosition(note.Position.Column, note.Position.Row)
            found[cell.AbsoluteName.rpartition(".")[2].replace("$", "")] = note.String
        return found

    def conditions(self) -> list[list[str]]:
        """The conditional formats of the sheet: their cells, condition and style."""
        found = []
        for each in self.sheet.ConditionalFormats.getConditionalFormats():
            entry = each.getByIndex(0)
            found.append([each.Range.RangeAddressesAsString.replace("$", ""), entry.Formula1, entry.StyleName])
        return found

    def styles(self) -> list[str]:
        return list(self.document.StyleFamilies.getByName("CellStyles").ElementNames)

    def condition(self, address: str, formula: str, style: str) -> None:
        """One more conditional format."""
        cells = self._range(address)
        held = cells.ConditionalFormat
        held.addNew(self._properties(Operator=9, Formula1=formula, StyleName=style))
        cells.ConditionalFormat = held

    def attached(self, *addresses: str) -> list[int]:
        """How many conditions each cell shows the colours of."""
        return [self._range(address).ConditionalFormat.Count for address in addresses]

    def protect(self, password: str) -> None:
        self.sheet.protect(password)

    def strings(self, *addresses: str) -> list[str]:
        """Each cell as a person sees it."""
        return [str(self._range(address).String) for address in addresses]

    def merge(self, address: str) -> None:
        self._range(address).merge(True)

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
        keywords = arguments.pop() if order in {"look", "style"} else {}
        answers.append(getattr(driver, order)(*arguments, **keywords))
    json.dump(answers, sys.stdout)


if __name__ == "__main__":
    main()
