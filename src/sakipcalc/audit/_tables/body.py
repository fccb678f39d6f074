"""The rows of a table under its columns; those that hold one figure of it, and those that close them."""

import re
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from sakipcalc._reading.cells import day_of, shown
from sakipcalc.audit._engine.inputs import is_length_of_time
from sakipcalc.audit._files.pages import Page
from sakipcalc.audit._tables.closing import Closing, closing_of, rank_of
from sakipcalc.audit._tables.columns import Column, Match
from sakipcalc.audit._tables.declaration import JenisTabel
from sakipcalc.audit._tables.layout import Region, is_figure, is_number
from sakipcalc.errors import Teks

BESIDE = (JenisTabel.KATEGORI, JenisTabel.SISA, JenisTabel.SELISIH)
"""Figures that are printed beside others, or not at all."""

_NUMBERS = re.compile(r"(no|nomor|nomer|no urut|nomor urut|n\.o\.?)\.?", re.IGNORECASE)
_CODE = re.compile(r"kode", re.IGNORECASE)
_NAMES = re.compile(r"id|kode|tabel|tanggal|tgl", re.IGNORECASE)
"""How headers of columns begin that hold no figures, though digits."""
_REMARKS = re.compile(r"keterangan|penjelasan|formulasi|sumber|catatan|satuan|analisis|ket\b", re.IGNORECASE)
_NAMELESS = "baris tanpa nama"
_SHIFTS = (-1, 1, -2, 2)
_TAIL = re.compile(r"(.*[^\W\d].*?)\s+(\S*[0-9]\S*)(?:\s+\S*[0-9]\S*)?")


class Row(NamedTuple):
    """A row of a table: its number, its cells, one for each column and one more, and what was done to it."""

    number: int
    cells: Sequence[Any]
    note: Teks | None = None
    unfit: bool = False


def fitted(page: Page, region: Region) -> Iterator[Row]:
    """The rows of a table, each with as many cells as there are columns, and a blank one for what is not printed."""
    width = len(region.columns)
    signs = _signs(region) if page.loose else set[int]()
    for number, cells in region.lines:
        over = sum(1 for cell in cells[width:] if text_of(cell))
        if page.strict and over:
            note = Teks(
                f"{len(cells)} sel di bawah {width} kolom; angka berkoma ditulis di antara tanda kutip",
                f"{len(cells)} cells under {width} columns; put figures with commas in quotes",
            )
            yield Row(number, [*cells[:1], *[""] * width], note, unfit=True)
        elif page.loose:
            yield _moved(number, cells, region, signs)
        else:
            yield Row(number, _under(cells, width))


def _under(cells: Sequence[Any], width: int) -> list[Any]:
    return [*cells[:width], *[""] * (width + 1 - min(width, len(cells)))]


def _moved(number: int, cells: Sequence[Any], region: Region, signs: set[int]) -> Row:
    """The row with its cells where they belong: moved sideways, or out of their neighbour."""
    width = len(region.columns)
    row = _under(cells, width)
    best = _complete(row, region)
    held = all(text_of(row[column.place]) for match in region.matches for column in match.columns)
    if best == len(region.matches) or held:  # a dash holds its place
        return Row(number, row)
    chosen = row
    for shift in _SHIFTS:
        moved = _under([*[""] * shift, *cells] if shift > 0 else cells[-shift:], width)
        found = _complete(moved, region)
        if found > best:
            best, chosen = found, moved
    if chosen is not row:
        first = min(column.place for match in region.matches for column in match.columns)
        words = [cell for cell in row[:first] if not is_figure(cell)]
        return Row(number, [*words, *[""] * (first - len(words)), *chosen[first:]])
    note = None
    for match in region.matches:
        note = _split(row, match) or _unsplit(row, match, signs) or note
    return Row(number, row, note)


def _complete(row: Sequence[Any], region: Region) -> int:
    return sum(all(is_figure(row[column.place]) for column in match.columns) for match in region.matches)


def _split(row: list[Any], match: Match) -> Teks | None:
    """Take a first input out of the words before it, where it has run into them."""
    place, second = match.columns[0].place, match.columns[1].place
    if not place or text_of(row[place]) or not is_figure(row[second]) or not isinstance(row[place - 1], str):
        return None
    found = _TAIL.fullmatch(row[place - 1].strip())
    if found is None or not is_figure(found[2]):
        return None
    row[place - 1], row[place] = found[1], found[2]
    return Teks(
        f"{found[2]} tercetak menyatu dengan '{found[1]}'; periksa di dokumennya",
        f"{found[2]} has run into '{found[1]}'; check the document",
    )


def _unsplit(row: list[Any], match: Match, signs: set[int]) -> Teks | None:
    """Move a percent out of the column of realisasi into the one of printed percents, where it alone stands."""
    if len(match.columns) < 3:
        return None
    first, second, printed = (column.place for column in match.columns)
    moved = row[second]
    if text_of(row[printed]) or not isinstance(moved, str) or not moved.strip().endswith("%"):
        return None
    if printed not in signs or second in signs or text_of(row[first]).endswith("%"):
        return None
    row[second], row[printed] = "", moved
    return Teks(
        f"{moved.strip()} berada di kolom sebelahnya; realisasinya tidak tercetak",
        f"{moved.strip()} stands in the next column; its realisasi is not printed",
    )


def _signs(region: Region) -> set[int]:
    """The columns most of whose figures have a percent sign."""
    found: set[int] = set()
    for column in region.columns:
        texts = [text for _, cells in region.lines if (text := text_of(_cell(cells, column.place)))]
        if texts and 2 * sum(text.endswith("%") for text in texts) > len(texts):
            found.add(column.place)
    return found


def _cell(cells: Sequence[Any], place: int) -> Any:
    return cells[place] if place < len(cells) else ""


def text_of(cell: Any) -> str:
    """The text of a cell; a mark for one that holds something else."""
    return cell.strip() if isinstance(cell, str) else "" if cell is None else "·"


class Body:
    """The rows of one figure.

    Attributes:
        lines: those that hold it.
        order: those and the rows that close them, in order; a closing row that holds the figure too is in both.
        held: the numbers of all of them, and of those that hold a target only.
        unmade: how many hold a target only.
        labels: the columns that name a row.
        ranks: how each row is numbered.
        codes: the number or code of each row, in the order of the rows.
    """

    def __init__(self, region: Region, match: Match, rows: Sequence[Row]) -> None:
        self._match, self._alone = match, len(region.matches) == 1
        self.labels = _labels(region, match)
        self.lines: list[Row] = []
        self.order: list[tuple[int, Closing | None]] = []
        self.held: set[int] = set()
        self.unmade = 0
        self.ranks: dict[int, str] = {}
        self.codes: dict[int, str] = {}
        self._coded = [column.place for column in region.columns if _CODE.match(column.own)]
        rank = next((column.place for column in region.columns if numbers(column) or _CODE.match(column.own)), None)
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
            texts = [shown(row.cells[place]).strip() for place in self._coded or ([] if rank is None else [rank])]
            self.codes[row.number] = ".".join(texts if len(set(texts)) > 1 else texts[:1])
            self.order.append((row.number, None))

    def _holds(self, row: Sequence[Any]) -> bool:
        """Whether a row holds the figure, or what it is made of; a target alone is none yet."""
        cells = [row[column.place] for column in self._match.columns]
        said = [text for cell in cells if (text := text_of(cell))]
        if self._match.jenis is JenisTabel.KATEGORI:
            return len(said) == 2 and is_number(cells[0]) and any(map(str.isalpha, said[1]))
        if self._match.jenis in BESIDE and not text_of(cells[-1]):
            return False
        figures = any(map(is_figure, cells))
        if not said or (not figures and (len(said) == 1 or len(set(said)) == 1 < len(said) == len(cells))):
            return False
        if not any(text_of(cell) for cell in cells[1:]):
            self.unmade += 1
            return False
        return True

    def nameless(self) -> Closing | None:
        """The last row of amounts, as one that may close those above, where no word names it; None for any other."""
        number, closing = next((each for each in reversed(self.order) if not (each[1] and each[1].mean)), (0, None))
        if self._match.jenis is not JenisTabel.SERAPAN or not self.labels or closing or not number:
            return None
        row = next(row for row in reversed(self.lines) if row.number == number)
        if row.unfit or self._named(row):
            return None
        return Closing(number, _NAMELESS, row.cells, mean=False, part=False)

    def _named(self, row: Row) -> bool:
        return any(text_of(row.cells[column.place]) for column in self.labels)

    def stands_apart(self, *, numbered: bool) -> bool:
        """Whether the last row alone has no name, and no number either; where asked, all others are ``numbered``."""
        *others, last = (row for row in self.lines if row.number in self.ranks)
        alone = not self.ranks[last.number] and all(map(self._named, others))
        return alone and (not numbered or all(self.ranks[row.number] for row in others))

    def mean_place(self, closing: Closing) -> int | None:
        """Where a row prints a mean: under the printed figures, or alone in the row; None where there is none."""
        printed = self._match.printed
        if printed is not None and is_figure(closing.cells[printed.place]):
            return printed.place
        figures = [place for place, cell in enumerate(closing.cells) if is_figure(cell)]
        return figures[-1] if len(figures) == 1 and self._alone else None


def in_unit(cells: Sequence[Any], match: Match, unit: str) -> Sequence[Any]:
    """The cells of a row; a bare number beside one with a unit of time has the one that the row says it has."""
    inputs = [column.place for column in match.inputs]
    words = [any(map(str.isalpha, text_of(cells[place]))) for place in inputs]
    if not is_length_of_time(unit) or words.count(True) != 1:
        return cells
    bare = inputs[words.index(False)]
    if not is_figure(cells[bare]):
        return cells
    return [f"{shown(cell)} {unit}" if place == bare else cell for place, cell in enumerate(cells)]


def _labels(region: Region, match: Match) -> tuple[Column, ...]:
    """The columns that name a row: words to the left of the figure, behind the figure before it."""
    first = min(column.place for column in match.columns)
    taken = {column.place for each in region.matches for column in each.columns}
    before = max((place for place in taken if place < first), default=-1)
    words = [
        column
        for column in region.columns
        if column.place not in taken and not column.role.name and not numbers(column) and not _REMARKS.match(column.own)
    ]
    own = [column for column in words if before < column.place < first]
    return tuple(own or [column for column in words if column.place < first] or words)


def unknown(region: Region) -> Iterator[Column]:
    """The columns that hold figures, and that nothing is known of."""
    used = {column for match in region.matches for column in match.columns}
    for column in region.columns:
        known = column.role.name not in {"", "nilai"} or column.role.label or column in used
        if known or not column.path or numbers(column) or _NAMES.match(column.own):
            continue
        held = [cell for _, cells in region.lines if text_of(cell := _cell(cells, column.place))]
        if held and 2 * sum(is_figure(cell) and day_of(cell) is None for cell in held) >= len(held):
            yield column


def numbers(column: Column) -> bool:
    """Whether a column only numbers the rows."""
    return any(_NUMBERS.fullmatch(text) for text in column.path)
