"""Read the sheets of an Excel file: values and their formats. Formulas are never run; their stored values count."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from sakipcalc import Jenis, Sel
from sakipcalc._core.exact import add
from sakipcalc._core.spreadsheet import SHIFT_1904, held
from sakipcalc._reading.cells import form, format_places
from sakipcalc.audit._files.archive import Members, open_archive
from sakipcalc.audit._files.bounds import WIDEST, refused
from sakipcalc.audit._files.grid import Cell, Grid, Lack
from sakipcalc.audit._files.kinds import XLSX
from sakipcalc.audit._files.package import Link, links
from sakipcalc.errors import Teks

_BUILTIN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "d/m/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss",
}  # fmt: skip
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_MAX_NUMBER = 40
_LONGEST_FORMAT = 1_000
_MISSING = Teks(
    "lembar ini hilang: bagian {part} tidak ada di berkasnya", "this sheet is lost: the file has no part {part}"
)
_TWICE = Teks("dua lembar berada di satu bagian, {part}", "two sheets stand in one part, {part}")
_NO_STRING = Teks("teks sel ini tidak ada di berkasnya", "the file lacks the text of this cell")
_NO_STYLE = Teks("format sel ini tidak ada di berkasnya", "the file lacks the format of this cell")
_NO_CELLS = {
    "chartsheet": Teks("lembar grafik, tanpa sel", "a chart sheet, without cells"),
    "dialogsheet": Teks("lembar dialog, tanpa sel", "a dialog sheet, without cells"),
}


def read_xlsx(path: Path) -> list[tuple[str, Grid]]:
    """The sheets of a file with their names, in order; one whose part is missing is blank and says so.

    Raises:
        InputError: for a file that is no workbook or breaks a bound.
    """
    with open_archive(path, XLSX) as archive:
        members = Members(path, archive)
        part = next((link.part for link in links(members) if link.kind == "officeDocument"), "xl/workbook.xml")
        if members.find(part) is None:
            raise refused(path, "not an Excel workbook", "bukan buku kerja Excel")
        names, from_1904 = _workbook(members, part)
        linked = links(members, part)
        strings = _strings(members, _part(linked, "sharedStrings", "xl/sharedStrings.xml"))
        styles = _styles(members, _part(linked, "styles", "xl/styles.xml"), from_1904=from_1904)
        by_mark = {link.mark: link for link in linked}
        sheets: list[tuple[str, Grid]] = []
        taken: set[str] = set()
        for name, mark in names:
            grid = Grid(members.budget)
            sheets.append((name, grid))
            link = by_mark.get(mark)
            if link is None or members.find(link.part) is None:
                grid.lost = Lack(_MISSING.fill(part=link.part if link else mark))
            elif link.kind in _NO_CELLS:
                grid.lost = Lack(_NO_CELLS[link.kind], gagal=False)
            elif link.part in taken:
                said = _TWICE.fill(part=link.part)
                raise refused(path, said.en, said.id)
            else:
                taken.add(link.part)
                reader = _Sheet(grid, strings, styles)
                members.parse(link.part, reader.start, reader.end, reader.text)
        return sheets


def _part(linked: Sequence[Link], kind: str, usual: str) -> str:
    """The part of that kind, as the workbook names it, or where it usually lies."""
    return next((link.part for link in linked if link.kind == kind), usual)


def _workbook(members: Members, part: str) -> tuple[list[tuple[str, str]], bool]:
    names: list[tuple[str, str]] = []
    flags: list[str] = []

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "sheet":
            members.budget.sheet()
            names.append((attributes.get("name", ""), attributes.get("id", "")))
        elif tag == "workbookPr":
            flags.append(attributes.get("date1904", "0"))

    members.parse(part, start)
    return names, any(flag in {"1", "true"} for flag in flags)


def _strings(members: Members, part: str) -> list[str]:
    strings: list[str] = []
    parts: list[str] = []
    inside = [False, False]

    def start(tag: str, _: Mapping[str, str]) -> None:
        if tag == "si":
            parts.clear()
        elif tag == "rPh":
            inside[1] = True
        inside[0] = tag == "t" and not inside[1]

    def end(tag: str) -> None:
        inside[0] = False
        if tag == "rPh":
            inside[1] = False
        elif tag == "si":
            strings.append("".join(parts))
            members.budget.cells(1, len(strings[-1]))

    def text(data: str) -> None:
        if inside[0]:
            parts.append(data)

    if members.find(part):
        members.parse(part, start, end, text)
    return strings


def _styles(members: Members, part: str, *, from_1904: bool) -> list["_Style"]:
    """The number formats by which cells name them; the last is that of a cell that names none."""
    own: dict[int, str] = {}
    known: dict[str, _Style] = {}
    styles: list[_Style] = []
    inside = [False]

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "numFmt":
            own[_whole(attributes.get("numFmtId"))] = attributes.get("formatCode", "")[:_LONGEST_FORMAT]
        elif tag == "cellXfs":
            inside[0] = True
        elif tag == "xf" and inside[0]:
            members.budget.style()
            number = _whole(attributes.get("numFmtId"))
            code = own.get(number, _BUILTIN.get(number, ""))
            if code not in known:
                known[code] = _Style.of(code, from_1904=from_1904)
            styles.append(known[code])

    def end(tag: str) -> None:
        if tag == "cellXfs":
            inside[0] = False

    if members.find(part):
        members.parse(part, start, end)
    return [*styles, _Style.of("", from_1904=from_1904)]


def _whole(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 8 else -1


def _place(reference: str) -> tuple[int, int] | None:
    match = _REFERENCE.fullmatch(reference)
    return None if match is None else (int(match[2]) - 1, _column(match[1]))


@lru_cache(maxsize=WIDEST)
def _column(letters: str) -> int:
    column = 0
    for letter in letters:
        column = 26 * column + ord(letter) - 64
    return column - 1


class _Style(NamedTuple):
    """A number format, whether it tells anything, and the days to add to the dates under it."""

    code: str
    tells: bool
    shift: Decimal

    @classmethod
    def of(cls, code: str, *, from_1904: bool) -> "_Style":
        kind = form(code)
        shift = Decimal(SHIFT_1904 if from_1904 and kind is Jenis.TANGGAL else 0)
        return cls(code, kind is not None or format_places(code) is not None, shift)


class _Sheet:
    """One sheet, filled as its elements pass by."""

    def __init__(self, grid: Grid, strings: list[str], styles: list[_Style]) -> None:
        self.grid, self._strings, self._styles = grid, strings, styles
        self._row, self._column = -1, -1
        self._kind, self._style = "", -1
        self._parts: list[str] = []
        self._formula = False
        self._inside = False
        self._number, self._at = "", -1  # the number of a row as it is written, and its place
        self._columns: dict[str, int] = {}

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._inside = tag in {"v", "t"}
        if self._inside:
            return
        if tag == "c":
            place = self._placed(attributes.get("r", ""))
            self._row, self._column = place or (self._row, self._column + 1)
            self._kind, self._style = attributes.get("t", "n"), _whole(attributes.get("s"))
            self._parts, self._formula = [], False
        elif tag == "row":
            number = _whole(attributes.get("r"))
            self._row = number - 1 if number > 0 else self._row + 1
            self._column = -1
        elif tag == "f":
            self._formula = True
        elif tag == "mergeCell":
            first, _, last = attributes.get("ref", "").partition(":")
            low, high = _place(first), _place(last)
            if low and high:
                self.grid.merge(*low, *high)

    def _placed(self, reference: str) -> tuple[int, int] | None:
        """Where a cell stands; in the row of the one before it quicker."""
        letters = reference.removesuffix(self._number)
        if letters != reference and letters in self._columns:
            return self._at, self._columns[letters]
        place = _place(reference)
        if place:
            letters = reference.rstrip("0123456789")
            self._number, self._at, self._columns[letters] = reference[len(letters) :], *place
        return place

    def end(self, tag: str) -> None:
        self._inside = False
        if tag == "c":
            self.grid.put(self._row, self._column, self._value("".join(self._parts)))

    def text(self, data: str) -> None:
        if self._inside:
            self._parts.append(data)

    def _value(self, raw: str) -> Cell:
        if not raw and self._formula:
            return "=?"
        if self._kind == "s":
            index = _whole(raw)
            if 0 <= index < len(self._strings):
                return self._strings[index]
            self.grid.lack(_NO_STRING, self._row, self._column)
            return ""
        if self._kind != "n" or not raw:
            return {"1": "TRUE", "0": "FALSE"}.get(raw, raw) if self._kind == "b" else raw
        style = self._style
        if style >= len(self._styles) - 1:
            self.grid.lack(_NO_STYLE, self._row, self._column)
            style = -1
        return _number(raw, self._styles[style])


def _number(raw: str, style: _Style) -> Cell:
    """The number with the format that tells more of it; what is none, or endless, as text."""
    try:
        number = Decimal(raw) if len(raw) <= _MAX_NUMBER else Decimal("NaN")
    except InvalidOperation:
        return raw
    if not number.is_finite():
        return raw
    if style.shift:
        number = add(number, style.shift)
    number = held(number)
    return Sel(number, style.code) if style.tells else number
