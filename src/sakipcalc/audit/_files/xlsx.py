"""Read the sheets of an Excel file: values and their formats. Formulas are never run; their stored values count."""

import re
from collections.abc import Mapping
from decimal import Decimal, InvalidOperation
from functools import lru_cache
from pathlib import Path
from typing import NamedTuple

from sakipcalc import Jenis, Sel
from sakipcalc._core.exact import add
from sakipcalc._core.spreadsheet import SHIFT_1904, held
from sakipcalc._reading.cells import form, format_places
from sakipcalc.audit._files.archive import Cell, Grid, Members, open_archive, refused
from sakipcalc.audit._files.kinds import XLSX

_BUILTIN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 9: "0%", 10: "0.00%",
    14: "d/m/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm", 19: "h:mm:ss", 20: "h:mm", 21: "h:mm:ss",
    22: "d/m/yyyy h:mm", 37: "#,##0", 38: "#,##0", 39: "#,##0.00", 40: "#,##0.00", 45: "mm:ss", 46: "[h]:mm:ss",
    47: "mm:ss",
}  # fmt: skip
_WIDEST = 16_384
_REFERENCE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_MAX_NUMBER = 40


def read_xlsx(path: Path) -> list[tuple[str, Grid]]:
    """The sheets of a file with their names, in order.

    Raises:
        InputError: for a file that is no workbook or breaks a bound.
    """
    with open_archive(path, XLSX) as archive:
        members = Members(path, archive)
        if "xl/workbook.xml" not in members.names:
            raise refused(path, "not an Excel workbook", "bukan buku kerja Excel")
        names, from_1904 = _workbook(members)
        targets = _targets(members)
        strings = _strings(members)
        formats = _formats(members)
        sheets: list[tuple[str, Grid]] = []
        for name, link in names:
            part = targets.get(link, "")
            if part in members.names:
                reader = _Sheet(path, strings, formats, from_1904=from_1904)
                members.parse(part, reader.start, reader.end, reader.text)
                sheets.append((name, reader.grid))
        return sheets


def _workbook(members: Members) -> tuple[list[tuple[str, str]], bool]:
    names: list[tuple[str, str]] = []
    flags: list[str] = []

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "sheet":
            names.append((attributes.get("name", ""), attributes.get("id", "")))
        elif tag == "workbookPr":
            flags.append(attributes.get("date1904", "0"))

    members.parse("xl/workbook.xml", start)
    return names, any(flag in {"1", "true"} for flag in flags)


def _targets(members: Members) -> dict[str, str]:
    """Where each sheet lies in the archive, by its link; links that lead out of the archive are none."""
    found: dict[str, str] = {}

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = attributes.get("Target", "")
            found[attributes.get("Id", "")] = target.lstrip("/") if target.startswith("/") else f"xl/{target}"

    if "xl/_rels/workbook.xml.rels" in members.names:
        members.parse("xl/_rels/workbook.xml.rels", start)
    return found


def _strings(members: Members) -> list[str]:
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

    def text(data: str) -> None:
        if inside[0]:
            parts.append(data)

    if "xl/sharedStrings.xml" in members.names:
        members.parse("xl/sharedStrings.xml", start, end, text)
    return strings


def _formats(members: Members) -> list[str]:
    own: dict[int, str] = {}
    styles: list[str] = []
    inside = [False]

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "numFmt":
            own[_whole(attributes.get("numFmtId"))] = attributes.get("formatCode", "")
        elif tag == "cellXfs":
            inside[0] = True
        elif tag == "xf" and inside[0]:
            number = _whole(attributes.get("numFmtId"))
            styles.append(own.get(number, _BUILTIN.get(number, "")))

    def end(tag: str) -> None:
        if tag == "cellXfs":
            inside[0] = False

    if "xl/styles.xml" in members.names:
        members.parse("xl/styles.xml", start, end)
    return styles


def _whole(text: str | None) -> int:
    return int(text) if text is not None and text.isdecimal() and len(text) < 8 else -1


def _place(reference: str) -> tuple[int, int] | None:
    match = _REFERENCE.fullmatch(reference)
    return None if match is None else (int(match[2]) - 1, _column(match[1]))


@lru_cache(maxsize=_WIDEST)
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

    def __init__(self, path: Path, strings: list[str], formats: list[str], *, from_1904: bool) -> None:
        self.grid = Grid(path)
        self._strings, self._styles = strings, [_Style.of(each, from_1904=from_1904) for each in (*formats, "")]
        self._row, self._column = -1, -1
        self._kind, self._style = "", -1
        self._parts: list[str] = []
        self._formula = False
        self._inside = False

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self._inside = tag in {"v", "t"}
        if tag == "row":
            self._row = _whole(attributes.get("r")) - 1 if "r" in attributes else self._row + 1
            self._column = -1
        elif tag == "c":
            place = _place(attributes.get("r", ""))
            self._row, self._column = place or (self._row, self._column + 1)
            self._kind, self._style = attributes.get("t", "n"), _whole(attributes.get("s"))
            self._parts, self._formula = [], False
        elif tag == "f":
            self._formula = True
        elif tag == "mergeCell":
            first, _, last = attributes.get("ref", "").partition(":")
            low, high = _place(first), _place(last)
            if low and high and (high[0] - low[0] + 1) * (high[1] - low[1] + 1) <= 10_000:
                self.grid.merged.append((*low, *high))

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
            return self._strings[index] if 0 <= index < len(self._strings) else ""
        if self._kind != "n" or not raw:
            return {"1": "TRUE", "0": "FALSE"}.get(raw, raw) if self._kind == "b" else raw
        style = self._styles[self._style if self._style < len(self._styles) else -1]  # -1: none
        try:
            number = Decimal(raw) if len(raw) <= _MAX_NUMBER else Decimal("NaN")
        except InvalidOperation:
            return raw
        if not number.is_finite():
            return raw[:_MAX_NUMBER]
        if style.shift:
            number = add(number, style.shift)
        number = held(number)
        return Sel(number, style.code) if style.tells else number
