"""Marks of ours in the open workbook: comments and colours that tell themselves apart from the user's own."""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any
from zlib import crc32

from sakipcalc.audit import Baris, Putusan
from sakipcalc.errors import Cacat, InputError, Letak, Teks

SIGN = 'N("SAKIP")=0'
"""The condition of our colours: always true, and nobody else's."""

_SIGNED = re.compile(r"(.*)\n\(tanda SAKIP ([0-9a-f]{8})\)", re.DOTALL)
_WRONG, _OPEN = ("SAKIP: angka salah", 0xFDE8E8), ("SAKIP: perlu dilihat", 0xFFF3D6)
_PLAINLY = {Putusan.TERBALIK, Putusan.RUMUS_LAIN, Putusan.WAKTU, Putusan.TIDAK_TERJELASKAN}
_FORMULA = 9
"""``com.sun.star.sheet.ConditionOperator2.FORMULA``."""

Properties = Callable[..., tuple[Any, ...]]
"""Makes UNO's properties of names and values."""

_READ_ONLY = Teks(
    "berkas ini hanya dapat dibaca; simpan dengan nama lain, lalu tandai di sana",
    "this file is read-only; save it under another name and mark it there",
)
_PROTECTED = Teks(
    "lembar ini dilindungi; buka pelindungnya dengan Perkakas, Lindungi Lembar, lalu ulangi",
    "this sheet is protected; lift the protection by Tools, Protect Sheet, and try again",
)


def comment(document: Any, sheet: Any, rows: Iterable[Baris]) -> tuple[int, int]:
    """Say in a comment on each cell what was found; a cell with a comment of the user's keeps it.

    Returns:
        How many cells were marked, and how many have a comment of the user's.

    Raises:
        InputError: for a file or sheet that cannot be changed.
    """
    _refuse_closed(document, sheet)
    _remove_comments(sheet)
    notes = sheet.Annotations
    own = {(each.Position.Column, each.Position.Row) for each in map(notes.getByIndex, range(notes.Count))}
    marked = kept = 0
    for place, found in _by_cell(sheet, rows):
        if (place.Column, place.Row) in own:
            kept += 1
            continue
        told = dict.fromkeys(f"{row.putusan.kata}. {row.temuan.explain()}" for row in found)
        said = "SAKIP: " + "\n".join(told)
        notes.insertNew(place, f"{said}\n(tanda SAKIP {_check(said)})")
        marked += 1
    return marked, kept


def colour(document: Any, sheet: Any, rows: Iterable[Baris], properties: Properties) -> tuple[int, int]:
    """Colour each cell by a condition that leaves its own format alone; one with a condition of the user's keeps that.

    Returns:
        How many cells were marked, and how many have a condition of the user's.

    Raises:
        InputError: for a file or sheet that cannot be changed.
    """
    _refuse_closed(document, sheet)
    _remove_colours(sheet)
    wanted: dict[tuple[str, int], Any] = {}
    marked = kept = 0
    for place, found in _by_cell(sheet, rows):
        cell = sheet.getCellByPosition(place.Column, place.Row)
        if cell.ConditionalFormat.Count:
            kept += 1
            continue
        style = _WRONG if any(row.putusan in _PLAINLY for row in found) else _OPEN
        if style not in wanted:
            wanted[style] = document.createInstance("com.sun.star.sheet.SheetCellRanges")
        wanted[style].addRangeAddress(cell.RangeAddress, False)  # noqa: FBT003  UNO takes no names
        marked += 1
    for (name, shade), cells in wanted.items():
        _style(document, name, shade)
        condition = cells.ConditionalFormat
        condition.addNew(properties(Operator=_FORMULA, Formula1=SIGN, StyleName=name))
        cells.ConditionalFormat = condition
    return marked, kept


def remove(document: Any) -> int:
    """Take away every mark of ours in a workbook, and nothing else.

    Returns:
        How many comments and coloured areas were taken away.

    Raises:
        InputError: for a file or sheet that cannot be changed.
    """
    count = 0
    for sheet in map(document.Sheets.getByIndex, range(document.Sheets.Count)):
        if any(True for _ in (*_our_comments(sheet), *_our_colours(sheet))):
            _refuse_closed(document, sheet)
            count += _remove_comments(sheet) + _remove_colours(sheet)
    styles = document.StyleFamilies.getByName("CellStyles")
    for name, _ in (_WRONG, _OPEN):
        if styles.hasByName(name) and not styles.getByName(name).isInUse():
            styles.removeByName(name)
    return count


def _refuse_closed(document: Any, sheet: Any) -> None:
    why = _READ_ONLY if document.isReadonly() else _PROTECTED if sheet.isProtected() else None
    if why is not None:
        raise InputError([Cacat.at(Letak(sheet.Name), why)])


def _by_cell(sheet: Any, rows: Iterable[Baris]) -> Iterator[tuple[Any, list[Baris]]]:
    """The address of each cell in which a figure does not agree, with what was found in it."""
    found: dict[str, list[Baris]] = {}
    for row in rows:
        if row.letak and row.putusan is not Putusan.COCOK:
            found.setdefault(row.letak, []).append(row)
    for place, those in found.items():
        yield sheet.getCellRangeByName(place).getCellByPosition(0, 0).CellAddress, those


def _check(said: str) -> str:
    return f"{crc32(said.encode()):08x}"


def _our_comments(sheet: Any) -> list[int]:
    """The places of our comments; one that the user has changed is his."""
    signed = ((place, _SIGNED.fullmatch(sheet.Annotations.getByIndex(place).String)) for place in _count(sheet))
    return [place for place, match in signed if match and _check(match[1]) == match[2]]


def _count(sheet: Any) -> range:
    return range(sheet.Annotations.Count)


def _remove_comments(sheet: Any) -> int:
    ours = _our_comments(sheet)
    for place in reversed(ours):
        sheet.Annotations.removeByIndex(place)
    return len(ours)


def _our_colours(sheet: Any) -> list[int]:
    """The numbers of our conditions."""
    return [
        each.ID
        for each in sheet.ConditionalFormats.getConditionalFormats()
        if each.Count == 1 and getattr(each.getByIndex(0), "Formula1", "") == SIGN
    ]


def _remove_colours(sheet: Any) -> int:
    ours = _our_colours(sheet)
    for number in ours:
        sheet.ConditionalFormats.removeByID(number)
    return len(ours)


def _style(document: Any, name: str, shade: int) -> None:
    """A cell style that sets the background; the rest it has from the default style, as Calc wants it."""
    styles = document.StyleFamilies.getByName("CellStyles")
    if not styles.hasByName(name):
        styles.insertByName(name, document.createInstance("com.sun.star.style.CellStyle"))
    styles.getByName(name).CellBackColor = shade
