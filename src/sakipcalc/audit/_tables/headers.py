"""The table that a declaration names: found on its page by the columns it must have; or told by the columns alone."""

from collections.abc import Collection, Mapping, Sequence
from itertools import dropwhile
from pathlib import Path
from typing import Any

from sakipcalc.audit._files.bounds import refused
from sakipcalc.audit._files.pages import DOCUMENTS, SHEETS, Page, read_file
from sakipcalc.audit._files.text import SHEET_MARK, Table, read_table, records, table_of_records
from sakipcalc.audit._tables.columns import NOTHING, columns_of, matches
from sakipcalc.audit._tables.declaration import JenisTabel, TableRule
from sakipcalc.audit._tables.layout import Line, filled, is_heading, is_numbering
from sakipcalc.errors import InputError

UNPRINTED = "tidak tercetak"
"""The column of a figure that is not printed."""

_HEAD_WITHIN = 40
_DEEPEST = 3


def infer(table: Table, *, jenis: JenisTabel | None = None, kolom: Mapping[str, str] = NOTHING) -> TableRule | None:
    """What a table is, told by its columns: the first printed figure among them; None where they tell of none.

    Where none is printed, its column is called ``UNPRINTED``, which the table has to be given. Direction is taken as
    maximize, and no cap: declare what differs.

    Args:
        table: the table.
        jenis: the kind of figure, where it is known.
        kolom: columns by role, where they are known.
    """
    columns = columns_of([table.columns], kolom)
    found = [each for each in matches(columns)[0] if jenis in (None, each.jenis)]
    if not found:
        return None
    first = min(found, key=lambda each: each.printed is None)
    named = {"tercetak": UNPRINTED} | first.names
    label = tuple(column.name for column in columns if column.name not in named.values())
    return TableRule(berkas=table.name, jenis=first.jenis, label=label, kolom=named)


def with_unprinted(table: Table) -> Table:
    """The table with the column of a figure that is not printed."""
    rows = tuple([*row, ""] for row in table.rows)
    return Table(table.name, (*table.columns, UNPRINTED), rows, table.numbers, table.place)


def read_named(folder: Path, name: str, wanted: Collection[str]) -> Table:
    """The table that a declaration names: a file, ``file.xlsx#sheet`` or ``file.docx#tabel 3``; else its first one.

    Args:
        folder: where the file lies.
        name: its name.
        wanted: the columns it must have.

    Raises:
        InputError: for a file that cannot be used, or a sheet that is not there.
    """
    file, _, sheet = name.partition(SHEET_MARK)
    path = folder / file
    suffix = path.suffix.casefold()
    if suffix in SHEETS:
        page = next(each for each in read_file(path, sheet or None).pages if each.lines or sheet)
        if lost := [lack.at(page.name) for lack in page.lacks if lack.gagal]:
            raise InputError(lost)
        return _table(page, page.lines, wanted)
    if suffix in (".json", *DOCUMENTS):
        page = _named(path, sheet)
        return _table(page, page.lines, wanted)
    if not sheet:
        lines = records(folder / name) if wanted else []
        top = _header(lines, wanted)
        if top is None or top[1] > 1:
            return read_table(folder / name)
        rows = [line for line in lines[top[0] + 1 :] if not is_numbering(line[1])]
        return table_of_records(path, [lines[top[0]], *rows])
    raise refused(path, f"a CSV file has no sheet '{sheet}'", f"berkas CSV tidak punya lembar '{sheet}'")


def _named(path: Path, part: str) -> Page:
    """The part of a file that is called so, or the first one."""
    pages = {page.name.partition(SHEET_MARK)[2]: page for page in read_file(path).pages}
    if part and part not in pages:
        listed = ", ".join(pages)
        raise refused(path, f"no table '{part}'; it has: {listed}", f"tidak ada tabel '{part}'; ada: {listed}")
    if not pages:
        raise refused(path, "holds no table", "tidak memuat tabel")
    return pages[part] if part else next(iter(pages.values()))


def _table(page: Page, lines: Sequence[Line], wanted: Collection[str]) -> Table:
    """A sheet as a table, below its titles: its header in one row or more, and its rows."""
    found = _header(lines, wanted)
    if found is None:
        lines = list(dropwhile(lambda line: is_heading(line[1]), lines)) or lines
        found = (0, 1) if lines else (0, 0)
    top, depth = found
    names = _names(lines[top : top + depth])
    rows = [line for line in lines[top + depth :] if not is_numbering(line[1])]
    width = len(names)
    cells = tuple([*row[:width], *[""] * (width - len(row))] for _, row in rows)
    return Table(page.name, names, cells, tuple(number for number, _ in rows))


def _header(lines: Sequence[Line], wanted: Collection[str]) -> tuple[int, int] | None:
    """Where the header with these columns is, and how many rows it has; None where there is none."""
    if not wanted:
        return None
    for top in range(min(_HEAD_WITHIN, len(lines))):
        if len({text for _, text in filled(lines[top][1])}) < 2:
            continue
        for depth in range(1, _DEEPEST + 1):
            if set(wanted) <= set(_names(lines[top : top + depth])):
                return top, depth
    return None


def _names(header: Sequence[Line]) -> tuple[str, ...]:
    rows = [dict(filled(cells)) for _, cells in header]
    width = max((len(cells) for _, cells in header), default=0)
    texts: list[list[Any]] = [[row.get(place, "") for place in range(width)] for row in rows]
    return tuple(column.name for column in columns_of(texts))
