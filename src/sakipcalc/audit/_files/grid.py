"""A sheet being filled with cells by number, and what of it cannot be read."""

from decimal import Decimal
from typing import NamedTuple, TypeAlias

from sakipcalc import Sel
from sakipcalc.audit._files.bounds import MAX_CELL, WIDEST, Budget
from sakipcalc.errors import Cacat, Letak, Teks

Cell: TypeAlias = str | Decimal | Sel
"""Text, a plain number, or a cell with its number format or shown text."""

_MAX_SPREAD = 10_000
"""A merged cell that covers more than this keeps its text in its first cell."""

_FAR = Teks("di luar kolom terakhir sebuah lembar", "beyond the last column of a sheet")
_TWICE = Teks("sel ini ada dua kali di berkasnya", "the file holds this cell twice")
_MORE = Teks("{said}; {count} sel begitu", "{said}; {count} such cells")


class Lack(NamedTuple):
    """What a sheet should hold and does not, or holds where it cannot be.

    Args:
        kata: what is wrong.
        letak: the first cell with it; empty for all of the sheet.
        gagal: whether a figure may be lost by it.
    """

    kata: Teks
    letak: str = ""
    gagal: bool = True

    def at(self, name: str) -> Cacat:
        """The same as a fault of a page."""
        return Cacat.at(Letak(f"{name} {self.letak}".strip()), self.kata)


class Grid:
    """A sheet being filled: rows of cells by number, within the bounds of its file.

    Attributes:
        rows: the cells so far, by row and column.
        lost: why there are none, where the file does not hold the sheet it names.
    """

    def __init__(self, budget: Budget) -> None:
        self._budget = budget
        self.rows: dict[int, dict[int, Cell]] = {}
        self._merged: list[tuple[int, int, int, int]] = []
        self._lacks: dict[Teks, tuple[str, int]] = {}
        self.lost: Lack | None = None

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Set one cell; a blank one is left out.

        Raises:
            InputError: for a cell of too much text, or too many cells.
        """
        size = 0
        if isinstance(cell, str):
            size = len(cell)
            if size > MAX_CELL:
                raise self._budget.too_long(row, cell)
            if not cell.strip():
                return
        if column >= WIDEST:
            self.lack(_FAR, row, column)
            return
        self._budget.cells(1, size)
        cells = self.rows.get(row)
        if cells is None:
            cells = self.rows[row] = {}
        elif column in cells:
            self.lack(_TWICE, row, column)
        cells[column] = cell

    def merge(self, top: int, left: int, bottom: int, right: int) -> None:
        """Let one cell stand in all that it covers."""
        if 1 < (bottom - top + 1) * (right - left + 1) <= _MAX_SPREAD:
            self._merged.append((top, left, bottom, right))

    def lack(self, said: Teks, row: int, column: int) -> None:
        """Note a cell that cannot be read; of each kind the first is named and all are counted."""
        place, count = self._lacks.get(said, (f"{letters(column)}{row + 1}", 0))
        self._lacks[said] = place, count + 1

    @property
    def lacks(self) -> list[Lack]:
        """What cannot be read of it."""
        if self.lost:
            return [self.lost]
        return [
            Lack(said if count == 1 else _MORE.fill(said=said, count=count), place, gagal=said is not _FAR)
            for said, (place, count) in self._lacks.items()
        ]

    def lines(self) -> list[tuple[int, list[Cell]]]:
        """The rows that hold anything, each with its number and up to its last cell; merged cells repeat their text.

        They are handed over.

        Raises:
            InputError: for merged cells that cover too much, or too many blank cells before others.
        """
        for top, left, bottom, right in self._merged:
            cell = self.rows.get(top, {}).get(left)
            if cell is not None:
                count = (bottom - top + 1) * (right - left + 1)
                self._budget.merged(count)
                self._budget.cells(0, count * len(cell) if isinstance(cell, str) else 0)
                for row in range(top, bottom + 1):
                    cells = self.rows.setdefault(row, {})
                    for column in range(left, min(right + 1, WIDEST)):
                        cells.setdefault(column, cell)
        taken: list[tuple[int, list[Cell]]] = []
        for row in sorted(self.rows):
            cells = self.rows.pop(row)
            width = max(cells) + 1
            self._budget.blanks(width - len(cells))
            taken.append((row + 1, [cells.get(column, "") for column in range(width)]))
        return taken


def letters(column: int) -> str:
    """The letters of a column, counted from 0.

    >>> letters(0), letters(27)
    ('A', 'AB')
    """
    text = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text
