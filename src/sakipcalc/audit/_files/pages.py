"""What a file holds before anybody looks for tables in it: pages of rows, each row with its number."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import attrs

from sakipcalc.audit._files.archive import Grid, refused
from sakipcalc.audit._files.text import SHEET_MARK, read_json, read_text, records

SHEETS = (".xlsx", ".xlsm", ".ods")
TEXTS = (".txt",)
SUFFIXES = (".csv", ".json", *SHEETS, *TEXTS)


@attrs.frozen
class Page:
    """A sheet, a CSV table, a list of JSON rows, or the lines of a text.

    Args:
        name: what it is called in messages: the file, or ``file#sheet``.
        lines: the rows that hold anything, with their numbers; not all of one length.
        letters: whether its cells are called by letters, ``B5``.
        strict: whether a row of more cells than its header has been cut in wrong places.
        loose: whether cells may have moved sideways, as where a program took the text out of a printed page.
        headed: whether the first row is the header, whatever it says.
    """

    name: str
    lines: Sequence[tuple[int, Sequence[Any]]]
    letters: bool = False
    strict: bool = False
    loose: bool = False
    headed: bool = False


def read_pages(path: Path, sheet: str | None = None) -> list[Page]:
    """The pages of a file.

    Args:
        path: the file.
        sheet: the one sheet to read; None for all.

    Raises:
        InputError: for a file that cannot be used.
    """
    suffix = path.suffix.casefold()
    if suffix == ".json":
        return [
            Page(table.name, [(0, table.columns), *zip(table.numbers, table.rows, strict=True)], headed=True)
            for table in read_json(path)
        ]
    if suffix in TEXTS:
        lines = [(number, line.split("\t")) for number, line in enumerate(read_text(path).split("\n"), 1)]
        return [Page(path.name, [line for line in lines if any(map(str.strip, line[1]))], loose=True)]
    if suffix not in SHEETS:
        lines = records(path)
        if not lines:
            raise refused(path, "the table is empty", "tabel kosong")
        return [Page(path.name, lines, strict=True)]
    sheets = _sheets(path, suffix)
    names = [name for name, _ in sheets]
    if sheet is not None:
        if sheet not in names:
            listed = ", ".join(names)
            raise refused(path, f"no sheet '{sheet}'; it has: {listed}", f"tidak ada lembar '{sheet}'; ada: {listed}")
        sheets = [(name, grid) for name, grid in sheets if name == sheet]
    pages = [
        Page(path.name if len(names) == 1 else f"{path.name}{SHEET_MARK}{name}", grid.lines(), letters=True)
        for name, grid in sheets
    ]
    if not any(page.lines for page in pages):
        raise refused(path, "no sheet holds anything", "tidak ada lembar yang berisi")
    return pages


def _sheets(path: Path, suffix: str) -> list[tuple[str, Grid]]:
    if suffix == ".ods":
        from sakipcalc.audit._files.ods import read_ods  # noqa: PLC0415

        return read_ods(path)
    from sakipcalc.audit._files.xlsx import read_xlsx  # noqa: PLC0415

    return read_xlsx(path)
