"""The paragraphs and tables of a document, taken up as it is read and within bounds."""

from enum import Enum
from pathlib import Path

import attrs

from sakipcalc.audit._files.bounds import MAX_CELL, refused
from sakipcalc.audit._files.document import Block
from sakipcalc.errors import InputError, Teks

MAX_PIECES = 800_000
"""How many tags and marks a document may have."""

MAX_CELLS = 100_000
"""How many cells its tables may have, with those a merged cell covers, blank ones of short rows, and one a row."""

MAX_TEXT = 20_000_000
MAX_NESTED = 50
"""How deep tables may stand in cells of tables."""

MAX_SPAN = 100
"""A cell that spans more columns than this covers the rest of its row, however wide the other rows make the table."""


_RAISED = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")


class Merged(Enum):
    """What a cell repeats, where it only carries on another."""

    NOTHING = 0
    ABOVE = 1
    BESIDE = 2


@attrs.define
class Cell:
    """A cell that is being read: the columns and rows it spans, and its text so far."""

    across: int = 1
    down: int = 1
    merged: Merged = Merged.NOTHING
    parts: list[str] = attrs.field(factory=list[str])
    size: int = 0


@attrs.define
class _Row:
    """A row that is being read: its cells so far, and what a cell that covers the rest of it says."""

    cells: list[str] = attrs.field(factory=list[str])
    rest: str = ""
    kept: bool = True


@attrs.define
class _Table:
    """A table that is being read: the paragraphs to put before it, its rows, the one above and the open one."""

    before: list[str] = attrs.field(factory=list[str])
    rows: list[tuple[int, list[str], str]] = attrs.field(factory=list[tuple[int, list[str], str]])
    above: list[str] = attrs.field(factory=list[str])
    row: _Row | None = None
    cell: Cell | None = None
    hanging: dict[int, tuple[int, str]] = attrs.field(factory=dict[int, tuple[int, str]])
    """By column: for how many more rows a cell from above reaches down, and its text."""
    count: int = 0
    width: int = 0


class Blocks:
    """A document that is being read.

    Args:
        path: the file, for messages.

    Attributes:
        found: what it holds so far, tables that are closed.
        raised: whether the text that follows stands above the line; its digits are written so, 103,20¹ is not 103,201.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.found: list[Block] = []
        self.raised = False
        self._open: list[_Table] = []
        self._since: list[_Table] = []  # the outermost open table and all in it, as they were opened
        self._parts: list[str] = []
        self._pieces = self._cells = self._size = self._paragraphs = self._tables = 0

    @property
    def cell(self) -> Cell | None:
        """The cell that is being read."""
        return self._open[-1].cell if self._open else None

    def pieces(self, count: int = 1) -> None:
        """Count tags.

        Raises:
            InputError: for too many.
        """
        self._pieces += count
        if self._pieces > MAX_PIECES:
            raise self._beyond(Teks("lebih dari {most} tanda", "more than {most} tags"), MAX_PIECES)

    def text(self, data: str) -> None:
        """Take up text of the open cell or paragraph.

        Raises:
            InputError: for too much.
        """
        self._size += len(data)
        if self._size > MAX_TEXT:
            raise self._beyond(Teks("teksnya lebih dari {most} karakter", "more than {most} characters"), MAX_TEXT)
        if self.raised:
            data = data.translate(_RAISED)
        cell = self.cell
        if cell is None:
            self._parts.append(data)
            return
        cell.size += len(data)
        if cell.size > MAX_CELL:
            raise self._beyond(
                Teks("satu sel lebih dari {most} karakter", "a cell of more than {most} characters"), MAX_CELL
            )
        cell.parts.append(data)

    def divide(self) -> None:
        """What follows is another paragraph; within a cell, a space is between the two."""
        self.raised = False
        if cell := self.cell:
            cell.parts.append(" ")
        if cell or not self._parts:
            return
        text = "".join(self._parts)
        self._parts.clear()
        text = "\t".join(" ".join(part.split()) for part in text.split("\t")).strip() if text.strip() else ""
        if text and self._open:
            self._open[-1].before.append(text)
        elif text:
            self._put(text)

    def open_table(self) -> None:
        """A table begins.

        Raises:
            InputError: where too many are open.
        """
        self.divide()
        self._open.append(_Table())
        self._since.append(self._open[-1])
        if len(self._open) > MAX_NESTED:
            said = Teks("tabel di dalam tabel lebih dari {most} tingkat", "tables nested deeper than {most}")
            raise self._beyond(said, MAX_NESTED)

    def close_table(self) -> None:
        """The innermost table ends."""
        if not self._open:
            return
        self.close_row()
        self.divide()
        table = self._open.pop()
        for _, cells, rest in table.rows:
            self._count(table.width - len(cells))
            cells.extend([rest] * (table.width - len(cells)))
        if not self._open:
            for each in self._since:
                self._hand_over(each)
            self._since.clear()

    def open_row(self) -> None:
        """A row begins."""
        self.close_row()
        if self._open:
            self._count(1)
            self._open[-1].row = _Row()

    def close_row(self) -> None:
        """The open row ends, with the cells from above that reach into it."""
        self.close_cell()
        table = self._open[-1] if self._open else None
        if table is None or table.row is None:
            return
        row, table.row = table.row, None
        if not row.kept:
            return
        if table.hanging:
            for column in sorted(column for column in table.hanging if column >= len(row.cells)):
                self._skip(row, column - len(row.cells))
                self._hang(table, row)
        table.count += 1
        table.above = row.cells
        if row.rest or any(row.cells):
            table.rows.append((table.count, row.cells, row.rest))
            table.width = max(table.width, len(row.cells))

    def drop_row(self) -> None:
        """The open row is no longer part of the document."""
        if self._open and (row := self._open[-1].row):
            row.kept = False

    def skip(self, columns: int) -> None:
        """Leave columns of the open row blank."""
        if self._open and (row := self._open[-1].row):
            self._skip(row, columns)

    def end_of_group(self) -> None:
        """No cell reaches further down than here."""
        self.close_row()
        if self._open:
            self._open[-1].hanging.clear()

    def open_cell(self) -> Cell | None:
        """A cell begins; None outside a table."""
        self.close_cell()
        if not self._open:
            return None
        self.divide()
        table = self._open[-1]
        table.row = table.row or _Row()
        table.cell = Cell()
        return table.cell

    def close_cell(self) -> None:
        """The open cell ends and stands in every column that it spans."""
        cell = self.cell
        if cell is None:
            return
        table = self._open[-1]
        table.cell, row = None, table.row or _Row()
        while len(row.cells) in table.hanging:
            self._hang(table, row)
        text = _told(cell, row.cells, table.above)
        row.rest = text if cell.across > MAX_SPAN else ""
        for _ in range(1 if cell.across > MAX_SPAN else cell.across):
            column = len(row.cells)
            self._count(1)
            row.cells.append(text)
            table.hanging.pop(column, None)
            if cell.down > 1:
                table.hanging[column] = (cell.down - 1, text)

    def finish(self) -> list[Block]:
        """Everything, all that is open closed."""
        while self._open:
            self.close_table()
        self.divide()
        return self.found

    def _hang(self, table: _Table, row: _Row) -> None:
        """Write a cell from above into the next column."""
        column = len(row.cells)
        left, text = table.hanging.pop(column)
        self._count(1)
        row.cells.append(text)
        if left > 1:
            table.hanging[column] = (left - 1, text)

    def _skip(self, row: _Row, columns: int) -> None:
        self._count(columns)
        row.cells += [""] * columns

    def _count(self, cells: int) -> None:
        self._cells += cells
        if self._cells > MAX_CELLS:
            raise self._beyond(Teks("lebih dari {most} sel", "more than {most} cells"), MAX_CELLS)

    def _put(self, text: str) -> None:
        self._paragraphs += 1
        self.found.append(Block(self._paragraphs, text))

    def _hand_over(self, table: _Table) -> None:
        for text in table.before:
            self._put(text)
        self._tables += bool(table.count)
        if table.rows:
            self.found.append(Block(self._tables, "", [(number, cells) for number, cells, _ in table.rows]))

    def _beyond(self, said: Teks, most: int) -> InputError:
        told = said.fill(most=most)
        return refused(self._path, told.en, told.id)


def _told(cell: Cell, beside: list[str], above: list[str]) -> str:
    """The text of a cell: that of the one it carries on where that has any, else its own."""
    taken = above[len(beside) : len(beside) + 1] if cell.merged is Merged.ABOVE else beside[-1:]
    carried = "" if cell.merged is Merged.NOTHING else "".join(taken)
    return carried or " ".join("".join(cell.parts).split())
