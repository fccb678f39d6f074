"""Tables from any file the audit takes: CSV, JSON, Excel and OpenDocument, each sheet a table."""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from sakipcalc.audit._arsip import Kisi, refused
from sakipcalc.audit._kepala import sheet_table
from sakipcalc.audit._tabel import Tabel, read_table, read_text
from sakipcalc.audit._teks_sel import cell_text
from sakipcalc.errors import InputError

SUFFIXES = (".csv", ".json", ".xlsx", ".xlsm", ".ods")
_SHEET_MARK = "#"


def read_tables(
    path: Path, *, wanted: Collection[str] = (), sheet: str | None = None, kolom: Mapping[str, str] | None = None
) -> list[Tabel]:
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
        return _json(path)
    if suffix not in SUFFIXES[2:]:
        return [read_table(path)]
    sheets = _sheets(path, suffix)
    names = [name for name, _ in sheets]
    if sheet is not None:
        if sheet not in names:
            listed = ", ".join(names)
            raise refused(path, f"no sheet '{sheet}'; it has: {listed}", f"tidak ada lembar '{sheet}'; ada: {listed}")
        sheets = [(name, grid) for name, grid in sheets if name == sheet]
    tables = [
        sheet_table(path.name if len(names) == 1 else f"{path.name}{_SHEET_MARK}{name}", grid.lines(), wanted, kolom)
        for name, grid in sheets
    ]
    tables = [table for table in tables if table.kolom]
    if not tables:
        raise refused(path, "no sheet holds anything", "tidak ada lembar yang berisi")
    return tables


def _sheets(path: Path, suffix: str) -> list[tuple[str, Kisi]]:
    if suffix == ".ods":
        from sakipcalc.audit._ods import read_ods  # noqa: PLC0415

        return read_ods(path)
    from sakipcalc.audit._xlsx import read_xlsx  # noqa: PLC0415

    return read_xlsx(path)


def read_named(folder: Path, name: str, wanted: Collection[str]) -> Tabel:
    """The table that a declaration names: a file, or ``file.xlsx#sheet``; without a sheet the first one.

    Raises:
        InputError: for a file that cannot be used, or a sheet that is not there.
    """
    file, _, sheet = name.partition(_SHEET_MARK)
    path = folder / file
    if path.suffix.casefold() not in SUFFIXES[1:]:
        return read_table(folder / name)
    return read_tables(path, wanted=wanted, sheet=sheet or None)[0]


def _json(path: Path) -> list[Tabel]:
    """Tables of a JSON file: a list of rows, or an object of such lists by name; each row an object of cells.

    Raises:
        InputError: for what is no JSON of that shape.
    """
    text = read_text(path)
    try:
        value: Any = json.loads(text, parse_float=Decimal, parse_int=Decimal, parse_constant=str)
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise refused(path, f"not JSON ({type(error).__name__})", f"bukan JSON ({type(error).__name__})") from None
    if isinstance(value, list):
        return [_rows(path, path.name, cast("list[object]", value))]
    named = cast("dict[str, object]", value) if isinstance(value, dict) else {}
    tables = [
        _rows(path, f"{path.name}{_SHEET_MARK}{name}", cast("list[object]", rows))
        for name, rows in named.items()
        if isinstance(rows, list)
    ]
    if not tables:
        raise refused(path, "no list of rows", "tidak ada daftar baris")
    return tables


def _rows(path: Path, nama: str, rows: list[object]) -> Tabel:
    columns: dict[str, None] = {}
    faults: list[tuple[str, str]] = []
    read: list[dict[str, str]] = []
    for number, row in enumerate(rows, 1):
        cells = cast("dict[str, object]", row) if isinstance(row, dict) else None
        if cells is None or any(isinstance(cell, (list, dict)) for cell in cells.values()):
            faults.append((f"{nama}, row {number}: not a row of cells", f"{nama}, baris {number}: bukan baris sel"))
            continue
        columns.update(dict.fromkeys(cells))
        read.append({name: cell_text(cell) for name, cell in cells.items()})
    if faults:
        raise InputError(faults)
    if not columns:
        raise refused(path, "the table is empty", "tabel kosong")
    filled = tuple({name: row.get(name, "") for name in columns} for row in read)
    return Tabel(nama, tuple(columns), filled, tuple(range(1, len(filled) + 1)))
