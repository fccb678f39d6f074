"""Tables from any file the audit takes: CSV, JSON, Excel and OpenDocument, each sheet a table."""

from collections.abc import Collection, Mapping, Sequence
from itertools import dropwhile
from pathlib import Path
from typing import TypeAlias

from sakipcalc.audit._files.archive import Grid, refused
from sakipcalc.audit._files.text import SHEET_MARK, Table, read_json, read_table, records, table_of_records
from sakipcalc.audit._tables.headers import header_of, is_numbering, may_be_header, sheet_table

SUFFIXES = (".csv", ".json", ".xlsx", ".xlsm", ".ods")


def read_tables(
    path: Path, *, wanted: Collection[str] = (), sheet: str | None = None, kolom: Mapping[str, str] | None = None
) -> list[Table]:
    """Every table of a file.

    Args:
        path: the file.
        wanted: columns that a sheet's header must have; none where the headers themselves should tell.
        sheet: the one sheet to read; None for all.
        kolom: columns by role, where they are known.

    Raises:
        InputError: for a file that cannot be used.
    """
    suffix = path.suffix.casefold()
    if suffix == ".json":
        return read_json(path)
    if suffix not in SUFFIXES[2:]:
        return [_csv_table(path, kolom)]
    sheets = _sheets(path, suffix)
    names = [name for name, _ in sheets]
    if sheet is not None:
        if sheet not in names:
            listed = ", ".join(names)
            raise refused(path, f"no sheet '{sheet}'; it has: {listed}", f"tidak ada lembar '{sheet}'; ada: {listed}")
        sheets = [(name, grid) for name, grid in sheets if name == sheet]
    tables = [
        sheet_table(path.name if len(names) == 1 else f"{path.name}{SHEET_MARK}{name}", grid.lines(), wanted, kolom)
        for name, grid in sheets
    ]
    tables = [table for table in tables if table.columns]
    if not tables:
        raise refused(path, "no sheet holds anything", "tidak ada lembar yang berisi")
    return tables


def _csv_table(path: Path, kolom: Mapping[str, str] | None) -> Table:
    """The table of a CSV file: below its titles, without empty columns at its end and rows that number the columns."""
    lines = records(path)
    width = max((len(cells) for _, cells in lines), default=0)
    padded = [(number, [*cells, *[""] * (width - len(cells))]) for number, cells in lines]
    found = header_of(path.name, padded, settings=kolom)
    if found is None:
        return table_of_records(
            path, _trimmed(list(dropwhile(lambda line: not may_be_header(line[1]), lines)) or lines)
        )
    index, depth, names, _ = found
    header = (lines[index][0], lines[index][1] if depth == 1 else list(names))
    rows = [line for line in lines[index + depth :] if not is_numbering(line[1])]
    return table_of_records(path, _trimmed([header, *rows]))


Line: TypeAlias = tuple[int, list[str]]


def _trimmed(lines: Sequence[Line]) -> list[Line]:
    """A header and its rows without the columns at the end in which nothing stands."""
    last = len(lines[0][1]) if lines else 0
    while last > 1 and not any(_holds_beyond(line, last - 1) for line in lines):
        last -= 1
    return [line if _holds_beyond(line, last) else (line[0], line[1][:last]) for line in lines]


def _holds_beyond(line: Line, place: int) -> bool:
    return any(map(str.strip, line[1][place:]))


def _sheets(path: Path, suffix: str) -> list[tuple[str, Grid]]:
    if suffix == ".ods":
        from sakipcalc.audit._files.ods import read_ods  # noqa: PLC0415

        return read_ods(path)
    from sakipcalc.audit._files.xlsx import read_xlsx  # noqa: PLC0415

    return read_xlsx(path)


def read_named(folder: Path, name: str, wanted: Collection[str]) -> Table:
    """The table that a declaration names: a file, or ``file.xlsx#sheet``; without a sheet the first one.

    Raises:
        InputError: for a file that cannot be used, or a sheet that is not there.
    """
    file, _, sheet = name.partition(SHEET_MARK)
    path = folder / file
    if path.suffix.casefold() not in SUFFIXES[1:]:
        return read_table(folder / name)
    return read_tables(path, wanted=wanted, sheet=sheet or None)[0]
