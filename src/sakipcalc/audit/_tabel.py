"""A table of printed cells: read from CSV, every fault collected before any is reported."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Mapping
from pathlib import Path

import attrs

from sakipcalc.errors import InputError

Fault = tuple[str, str]
"""One fault in words: English, Indonesian."""

MAX_BYTES = 50_000_000


@attrs.frozen
class Tabel:
    """A printed table: column names, and one mapping of column to cell text for each row.

    Args:
        nama: the file name, for messages.
        kolom: column names in order.
        baris: the rows.
        nomor: the rows' numbers as a spreadsheet counts them; empty where they just follow the header.
    """

    nama: str
    kolom: tuple[str, ...]
    baris: tuple[Mapping[str, str], ...]
    nomor: tuple[int, ...] = ()

    def number(self, index: int) -> int:
        """The number of a row as a spreadsheet counts it."""
        return self.nomor[index] if self.nomor else index + 2

    def where(self, index: int, column: str) -> Fault:
        """How a cell is called in a message."""
        row = self.number(index)
        return f"{self.nama}, row {row}, column '{column}'", f"{self.nama}, baris {row}, kolom '{column}'"


def read_table(path: Path) -> Tabel:
    """Read a CSV file (comma, semicolon or tab between cells, UTF-8) as printed cells.

    Raises:
        InputError: for a file that is missing, unreadable, too large, not UTF-8 text, empty, or whose rows do not
            fit its header.
    """
    lines = _records(path)
    if not lines:
        raise InputError([(f"{path}: the table is empty", f"{path}: tabel kosong")])
    (_, first), *rows = lines
    header = tuple(name.strip() for name in first)
    faults: list[Fault] = []
    for name in sorted({name for name in header if header.count(name) > 1}):
        faults.append((f"{path.name}: column '{name}' stands twice", f"{path.name}: kolom '{name}' ada dua kali"))
    for number, cells in rows:
        if len(cells) != len(header):
            faults.append(
                (
                    f"{path.name}, row {number}: {len(cells)} cells under {len(header)} columns",
                    f"{path.name}, baris {number}: {len(cells)} sel di bawah {len(header)} kolom",
                )
            )
    if faults:
        raise InputError(faults)
    filled = tuple(dict(zip(header, cells, strict=True)) for _, cells in rows)
    return Tabel(path.name, header, filled, tuple(number for number, _ in rows))


def read_text(path: Path) -> str:
    """The text of a file, or an InputError that says why there is none."""
    try:
        if path.stat().st_size > MAX_BYTES:
            why = f"{path}: larger than {MAX_BYTES // 1_000_000} MB", f"{path}: lebih dari {MAX_BYTES // 1_000_000} MB"
            raise InputError([why])
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        raise InputError([(f"{path}: no such file", f"{path}: berkas tidak ada")]) from None
    except UnicodeDecodeError:
        why = f"{path}: not UTF-8 text; save it as UTF-8", f"{path}: bukan teks UTF-8; simpan sebagai UTF-8"
        raise InputError([why]) from None
    except OSError as error:
        why = f"{path}: cannot be read ({error.strerror})", f"{path}: tidak dapat dibaca ({error.strerror})"
        raise InputError([why]) from None


def _records(path: Path) -> list[tuple[int, list[str]]]:
    """The rows that hold anything, with their numbers; a first line ``sep=;`` only names the separator."""
    text = read_text(path)
    start = next((line for line in text.split("\n") if line.strip()), "")
    named = re.fullmatch(r"sep=(.)\s*", start)
    delimiter = named[1] if named else max(",;\t", key=start.count)
    try:
        rows = list(enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), 1))
    except csv.Error as error:
        raise InputError([(f"{path}: not a CSV table ({error})", f"{path}: bukan tabel CSV ({error})")]) from None
    held = [(number, cells) for number, cells in rows if any(map(str.strip, cells))]
    return held[1:] if named else held
