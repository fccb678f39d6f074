"""What a file holds before anybody looks for tables in it: pages of numbered rows, and running text."""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

import attrs

from sakipcalc import Sel
from sakipcalc._core import checks
from sakipcalc.audit._files.bounds import Budget, refused
from sakipcalc.audit._files.document import Block
from sakipcalc.audit._files.grid import Grid, Lack, letters
from sakipcalc.audit._files.text import SHEET_MARK, read_json, read_text, records, within
from sakipcalc.errors import InputError, Teks

SHEETS = (".xlsx", ".xlsm", ".ods")
DOCUMENTS = (".docx", ".html", ".htm", ".txt")
SUFFIXES = (".csv", ".json", *SHEETS, *DOCUMENTS)
_ONE_NAME = Teks("dua lembar bernama '{name}'", "two sheets are called '{name}'")
_ROWS = Teks("baris sel menurut nama lembar", "rows of cells by the name of their sheet")
_HEADING = 200
_MOST_ABOVE = 6


@attrs.frozen
class Page:
    """A sheet, a CSV table, a list of JSON rows, a table of a document, or the lines of a text.

    Args:
        name: what it is called in messages: the file, or ``file#sheet``.
        lines: the rows that hold anything, with their numbers, from 1; headings of a document before them, below 1.
        letters: whether its cells are called by letters, ``B5``.
        strict: whether a row of more cells than its header has been cut in wrong places.
        loose: whether cells may have moved sideways, as where a program took the text out of a printed page.
        headed: whether the first row is the header, whatever it says.
        lacks: what should stand there and cannot be read.
    """

    name: str
    lines: Sequence[tuple[int, Sequence[Any]]]
    letters: bool = False
    strict: bool = False
    loose: bool = False
    headed: bool = False
    lacks: Sequence[Lack] = ()

    def cell(self, number: int, place: int | None) -> str:
        """The name of a cell of a row, such as ``F12``, where the page has such names."""
        return f"{letters(place)}{number}" if self.letters and place is not None else ""


@attrs.frozen
class Held:
    """What a file holds: its pages, its paragraphs with their numbers, and what a reader should know of all of it."""

    pages: Sequence[Page]
    paragraphs: Sequence[tuple[int, str]] = ()
    notes: Sequence[Teks] = ()


def read_file(path: Path, sheet: str | None = None) -> Held:
    """What a file holds.

    Args:
        path: the file.
        sheet: the one sheet to read; None for all.

    Raises:
        InputError: for a file that cannot be used.
    """
    suffix = path.suffix.casefold()
    notes: list[Teks] = []
    if suffix in SHEETS:
        return Held(_pages(path, path.name, _grids(path, suffix), sheet))
    if suffix == ".json":
        tables = read_json(path, notes)
        pages = [Page(each.name, _below(each.columns, each.numbers, each.rows), headed=True) for each in tables]
        return Held(pages, notes=notes)
    if suffix == ".txt":
        lines = enumerate(read_text(path, notes).split("\n"), 1)
        held = within(path, ((number, line.split("\t")) for number, line in lines))
        alone = [(number, cells[0]) for number, cells in held if len(cells) == 1]
        return Held([Page(path.name, held, loose=True)], alone, notes)
    if suffix in DOCUMENTS:
        blocks = _reader(suffix)(path)
        return Held(list(_of_document(path.name, blocks)), [(each.number, each.text) for each in blocks if each.text])
    rows = records(path, notes)
    if not rows:
        raise refused(path, "the table is empty", "tabel kosong")
    return Held([Page(path.name, rows, strict=True)], notes=notes)


def held_sheets(name: str, sheets: Mapping[str, Iterable[Iterable[object]]], sheet: str | None = None) -> Held:
    """What the sheets of a workbook hold that a program has open.

    Args:
        name: what the workbook is called.
        sheets: the rows of each sheet, the first of which is row 1 and begins in column A.
        sheet: the one sheet to read; None for all.

    Raises:
        InputError: for too much, or no sheet of that name, or nothing in any.
        WrongTypeError: for what holds no rows or cells.
    """
    budget = Budget(Path(name))
    grids: list[tuple[str, Grid]] = []
    for title, rows in checks.to_mapping(sheets, "lembar", _ROWS).items():
        budget.sheet()
        grid = Grid(budget)
        for row, cells in enumerate(checks.to_items(rows, "lembar")):
            for column, cell in enumerate(checks.to_items(cells, "lembar")):
                text = isinstance(cell, Sel) and isinstance(cell.nilai, str)
                value: Any = cell.nilai if isinstance(cell, Sel) and (text or cell.nilai is None) else cell
                if not checks.is_missing(value):
                    grid.put(row, column, value)
        grids.append((checks.to_text(title, "lembar"), grid))
    return Held(_pages(name, name, grids, sheet))


def _below(
    columns: Sequence[object], numbers: Sequence[int], rows: Sequence[Sequence[object]]
) -> list[tuple[int, Sequence[object]]]:
    return [(0, columns), *zip(numbers, rows, strict=True)]


def _reader(suffix: str) -> Callable[[Path], list[Block]]:
    if suffix == ".docx":
        from sakipcalc.audit._files.docx import read_docx  # noqa: PLC0415

        return read_docx
    from sakipcalc.audit._files.web import read_html  # noqa: PLC0415

    return read_html


def _of_document(name: str, blocks: Sequence[Block]) -> Iterator[Page]:
    """The tables of a document, each with the headings right above it; those with nothing between them are one."""
    above: list[str] = []
    first = 0
    lines: list[tuple[int, Sequence[Any]]] = []
    for block in blocks:
        if block.text:
            if lines:
                yield Page(f"{name}{SHEET_MARK}tabel {first}", lines, loose=True)
                lines = []
            above = [*above[-_MOST_ABOVE + 1 :], block.text] if len(block.text) <= _HEADING else []
            continue
        if lines:
            start = lines[-1][0] + 1
        else:
            first, start = block.number, 0
            lines = [(place - len(above), [text]) for place, text in enumerate(above)]
            above = []
        lines += [(start + number, cells) for number, cells in block.lines if any(map(_holds, cells))]
    if lines:
        yield Page(f"{name}{SHEET_MARK}tabel {first}", lines, loose=True)


def _holds(cell: object) -> bool:
    return not isinstance(cell, str) or bool(cell.strip())


def _pages(path: object, called: str, sheets: list[tuple[str, Grid]], sheet: str | None) -> list[Page]:
    """The sheets of a workbook, or the one that is named."""
    names = [name for name, _ in sheets]
    if twice := {name for name, count in Counter(names).items() if count > 1}:
        said = _ONE_NAME.fill(name=min(twice))
        raise refused(path, said.en, said.id)
    if sheet is not None:
        if sheet not in names:
            listed = ", ".join(names)
            raise refused(path, f"no sheet '{sheet}'; it has: {listed}", f"tidak ada lembar '{sheet}'; ada: {listed}")
        sheets = [(name, grid) for name, grid in sheets if name == sheet]
    pages = [
        Page(
            called if len(names) == 1 else f"{called}{SHEET_MARK}{name}",
            grid.lines(),
            letters=True,
            lacks=grid.lacks,
        )
        for name, grid in sheets
    ]
    if not any(page.lines for page in pages):
        if lost := [each.at(page.name) for page in pages for each in page.lacks]:
            raise InputError(lost)
        raise refused(path, "no sheet holds anything", "tidak ada lembar yang berisi")
    return pages


def _grids(path: Path, suffix: str) -> list[tuple[str, Grid]]:
    if suffix == ".ods":
        from sakipcalc.audit._files.ods import read_ods  # noqa: PLC0415

        return read_ods(path)
    from sakipcalc.audit._files.xlsx import read_xlsx  # noqa: PLC0415

    return read_xlsx(path)
