"""The rows of a table that hold one figure of it, and those that close them."""

import re
from collections.abc import Sequence
from typing import Any

from sakipcalc.audit._tables.closing import Closing, closing_of, rank_of
from sakipcalc.audit._tables.columns import Column, Match
from sakipcalc.audit._tables.declaration import JenisTabel
from sakipcalc.audit._tables.fitting import Row, text_of
from sakipcalc.audit._tables.layout import Region, is_figure, is_number

_NUMBERS = re.compile(r"(no|nomor|nomer|no urut|nomor urut|n\.o\.?)\.?", re.IGNORECASE)
_REMARKS = re.compile(r"keterangan|penjelasan|formulasi|sumber|catatan|satuan|analisis|ket\b", re.IGNORECASE)


class Body:
    """The rows of one figure.

    Attributes:
        lines: those that hold it.
        order: those and the rows that close them, in order; a closing row that holds the figure too is in both.
        held: the numbers of all of them, and of those that hold a target only.
        unmade: how many hold a target only.
        labels: the columns that name a row.
        ranks: how each row is numbered.
    """

    def __init__(self, region: Region, match: Match, rows: Sequence[Row]) -> None:
        self._match, self._alone = match, len(region.matches) == 1
        self.labels = _labels(region, match)
        self.lines: list[Row] = []
        self.order: list[tuple[int, Closing | None]] = []
        self.held: set[int] = set()
        self.unmade = 0
        self.ranks: dict[int, str] = {}
        rank = next((column.place for column in region.columns if _numbers(column)), None)
        for row in rows:
            self._add(row, rank)

    def _add(self, row: Row, rank: int | None) -> None:
        inputs = [column.place for column in self._match.inputs]
        closing = None
        if self._match.jenis is not JenisTabel.KATEGORI:
            money = self._match.jenis in (JenisTabel.SERAPAN, JenisTabel.SISA)
            closing = closing_of(row.number, row.cells, inputs, money=money)
        if closing is not None:
            self.order.append((row.number, closing))
            self.held.add(row.number)
            if closing.mean:
                return
        if not row.unfit and not self._holds(row.cells):
            return
        self.held.add(row.number)
        self.lines.append(row)
        if closing is None:
            self.ranks[row.number] = "" if rank is None else rank_of(text_of(row.cells[rank]))
            self.order.append((row.number, None))

    def _holds(self, row: Sequence[Any]) -> bool:
        """Whether a row holds the figure, or what it is made of; a target alone is none yet."""
        cells = [row[column.place] for column in self._match.columns]
        said = [text for cell in cells if (text := text_of(cell))]
        if self._match.jenis is JenisTabel.KATEGORI:
            return len(said) == 2 and is_number(cells[0]) and any(map(str.isalpha, said[1]))
        if self._match.jenis is JenisTabel.SISA and not text_of(cells[-1]):
            return False
        figures = any(map(is_figure, cells))
        if not said or (not figures and (len(said) == 1 or len(set(said)) == 1 < len(said) == len(cells))):
            return False
        if not any(text_of(cell) for cell in cells[1:]):
            self.unmade += 1
            return False
        return True

    def mean_cell(self, closing: Closing) -> Any:
        """The mean that a row prints: under the printed figures, or alone in the row; None where there is none."""
        printed = self._match.printed
        if printed is not None and is_figure(closing.cells[printed.place]):
            return closing.cells[printed.place]
        figures = [cell for cell in closing.cells if is_figure(cell)]
        return figures[-1] if len(figures) == 1 and self._alone else None


def _labels(region: Region, match: Match) -> tuple[Column, ...]:
    """The columns that name a row: words to the left of the figure, behind the figure before it."""
    first = min(column.place for column in match.columns)
    taken = {column.place for each in region.matches for column in each.columns}
    before = max((place for place in taken if place < first), default=-1)
    words = [
        column
        for column in region.columns
        if column.place not in taken
        and not column.role.name
        and not _numbers(column)
        and not _REMARKS.match(column.own)
    ]
    own = [column for column in words if before < column.place < first]
    return tuple(own or [column for column in words if column.place < first] or words)


def _numbers(column: Column) -> bool:
    """Whether a column only numbers the rows."""
    return any(_NUMBERS.fullmatch(text) for text in column.path)
