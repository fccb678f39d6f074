"""Tables of printed cells: read from CSV and JSON, every fault collected before any is reported."""

import codecs
import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from pathlib import Path
from typing import Any, cast

import attrs

from sakipcalc._reading.cells import shown
from sakipcalc.audit._files.bounds import Budget, refused
from sakipcalc.audit._files.kinds import Kind, foreign, irregular
from sakipcalc.errors import Cacat, InputError, Letak, Teks

Fault = Teks
"""One fault in words."""

MAX_BYTES = 50_000_000
_HEAD_WITHIN = 40
"""Within so many lines stands one that is divided into cells; above it stand titles."""
SHEET_MARK = "#"
"""Between the name of a file and that of one of its sheets or lists."""

_SAID = {
    "cp1252": Teks("dibaca sebagai Windows-1252, bukan UTF-8", "read as Windows-1252, not UTF-8"),
    "utf-16": Teks("dibaca sebagai UTF-16, bukan UTF-8", "read as UTF-16, not UTF-8"),
}
"""What is said of a text in another encoding than UTF-8."""
_TWICE = Teks("'{name}' ada dua kali di satu objek", "'{name}' stands twice in one object")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
"""What no line of a table holds, whatever its encoding."""


@attrs.frozen
class Table:
    """A printed table: column names, and one cell of each for every row.

    Args:
        name: the file name, for messages.
        columns: column names in order.
        rows: the rows.
        numbers: the rows' numbers as a spreadsheet counts them; empty where they just follow the header.
        place: the cells it stands in, such as ``A4:G12``; empty where it is all there is.
    """

    name: str
    columns: tuple[str, ...]
    rows: tuple[Sequence[object], ...]
    numbers: tuple[int, ...] = ()
    place: str = ""
    _places: Mapping[str, int] = attrs.field(
        init=False,
        eq=False,
        repr=False,
        default=attrs.Factory(lambda self: _places(self.columns), takes_self=True),
    )

    def number(self, index: int) -> int:
        """The number of a row as a spreadsheet counts it."""
        return self.numbers[index] if self.numbers else index + 2

    def column(self, name: str) -> list[object]:
        """The cells of one column."""
        place = self._places[name]
        return [row[place] for row in self.rows]

    def texts(self, name: str) -> list[str]:
        """The cells of one column as a person sees them."""
        return [shown(cell) for cell in self.column(name)]

    def matching(self, cells: Mapping[str, str]) -> list[int]:
        """The places of the rows with such cells, by column."""
        columns = [(self.texts(name), text) for name, text in cells.items()]
        return [index for index in range(len(self.rows)) if all(texts[index] == text for texts, text in columns)]

    def only(self, cells: Mapping[str, str]) -> "Table":
        """The rows with such cells, by column, as a table."""
        if not cells:
            return self
        kept = self.matching(cells)
        rows, numbers = tuple(self.rows[index] for index in kept), tuple(map(self.number, kept))
        return attrs.evolve(self, rows=rows, numbers=numbers)

    def where(self, index: int, column: str) -> Letak:
        """Where a cell stands."""
        return Letak(self.name, self.number(index), column)


def _places(columns: Sequence[str]) -> Mapping[str, int]:
    """Where each column stands first."""
    return {name: place for place, name in reversed(list(enumerate(columns)))}


def table_of(name: str, rows: Iterable[Mapping[str, object]], first: int = 1) -> Table:
    """A table of rows that are mappings of column to cell; a column that a row lacks is blank there."""
    listed = list(rows)
    columns = tuple(dict.fromkeys(key for row in listed for key in row))
    filled = tuple(tuple(row.get(key, "") for key in columns) for row in listed)
    return Table(name, columns, filled, tuple(range(first, first + len(filled))))


def read_table(path: Path) -> Table:
    """Read a CSV file (comma, semicolon or tab between cells) as printed cells.

    Raises:
        InputError: for a file that is missing, unreadable, too large, no text, empty, or whose rows do not
            fit its header.
    """
    return table_of_records(path, records(path))


def table_of_records(path: Path, lines: Sequence[tuple[int, list[str]]]) -> Table:
    """The table of a header and the rows below it, with their numbers.

    Raises:
        InputError: for no row, a column that stands twice, or rows that do not fit their header.
    """
    if not lines:
        raise refused(path, "the table is empty", "tabel kosong")
    (_, first), *rows = lines
    header = tuple(name.strip() for name in first)
    faults: list[Cacat] = []
    for name in (name for name, count in Counter(header).items() if count > 1):
        twice = Teks(f"{path.name}: kolom '{name}' ada dua kali", f"{path.name}: column '{name}' stands twice")
        faults.append(Cacat(twice, Letak(path.name, kolom=name)))
    for number, cells in rows:
        if len(cells) != len(header):
            said = Teks(
                f"{len(cells)} sel di bawah {len(header)} kolom", f"{len(cells)} cells under {len(header)} columns"
            )
            faults.append(Cacat.at(Letak(path.name, number), said))
    if faults:
        raise InputError(faults)
    return Table(path.name, header, tuple(cells for _, cells in rows), tuple(number for number, _ in rows))


def read_text(path: Path, notes: list[Teks] | None = None, *, bound: int | None = None) -> str:
    """The text of a file: UTF-8, UTF-16 that says so by its first bytes, or Windows-1252 where that leaves no doubt.

    Args:
        path: the file.
        notes: takes up in which other encoding than UTF-8 the text was read.
        bound: the most bytes, where fewer than usual.

    Raises:
        InputError: for a file that is missing, unreadable, too large, or no text.
    """
    text, encoding = decoded(path, read_bytes(path, bound=bound or MAX_BYTES), "utf-8-sig", "cp1252")
    if notes is not None and encoding in _SAID:
        notes.append(_SAID[encoding])
    return text.replace("\r\n", "\n").replace("\r", "\n")


def read_bytes(path: Path, *taken: Kind, bound: int) -> bytes:
    """The bytes of a file that may be text.

    Args:
        path: the file.
        taken: the kinds that it may be besides plain text; of any other, it is said what it is.
        bound: the most bytes.

    Raises:
        InputError: for a file that is missing, unreadable, too large, or of another kind.
    """
    try:
        if said := irregular(path):
            raise refused(path, said.en, said.id)
        if path.stat().st_size > bound:
            size = bound // 1_000_000
            raise refused(path, f"larger than {size} MB", f"lebih dari {size} MB")
        if said := foreign(path, *taken):
            raise refused(path, said.en, said.id)
        return path.read_bytes()
    except FileNotFoundError:
        raise refused(path, "no such file", "berkas tidak ada") from None
    except OSError as error:
        raise refused(path, f"cannot be read ({error.strerror})", f"tidak dapat dibaca ({error.strerror})") from None


def decoded(path: Path, held: bytes, *encodings: str) -> tuple[str, str]:
    """Bytes as text, and the encoding it was read in: UTF-16 where the first bytes say so, else the first that fits.

    Raises:
        InputError: for what is no text.
    """
    wide = held.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    for encoding in ("utf-16",) if wide else encodings:
        try:
            text = held.decode(encoding)
        except UnicodeDecodeError:
            continue
        if not _NO_TEXT.search(text) if encoding == "cp1252" else "\0" not in text:
            return text, encoding
    raise refused(path, "not UTF-8 text; save it as UTF-8", "bukan teks UTF-8; simpan sebagai UTF-8")


def records(path: Path, notes: list[Teks] | None = None) -> list[tuple[int, list[str]]]:
    """The rows that hold anything, with their numbers; a first line ``sep=;`` only names the separator."""
    text = read_text(path, notes)
    written = [line for line in islice(text.split("\n"), _HEAD_WITHIN) if line.strip()]
    start = written[0] if written else ""
    named = re.fullmatch(r"sep=(.)\s*", start)
    divided = next((line for line in written if max(map(line.count, ",;\t")) > 1), start)
    delimiter = named[1] if named else max(",;\t", key=divided.count)
    try:
        read = enumerate(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True), 1)
        held = within(path, read)
    except csv.Error as error:
        raise refused(path, f"not a CSV table ({error})", f"bukan tabel CSV ({error})") from None
    return held[1:] if named else held


def within(path: Path, rows: Iterable[tuple[int, list[str]]]) -> list[tuple[int, list[str]]]:
    """The rows that hold anything, with their numbers.

    Raises:
        InputError: for too many cells, those that hold anything and blank ones.
    """
    budget = Budget(path)
    held: list[tuple[int, list[str]]] = []
    for number, cells in rows:
        count = sum(map(bool, map(str.strip, cells)))
        budget.cells(count)
        budget.blanks(len(cells) - count)
        if count:
            held.append((number, cells))
    return held


def read_json(path: Path, notes: list[Teks] | None = None) -> list[Table]:
    """Tables of a JSON file: every list of rows in it, be it in objects in objects; each row an object of cells.

    Args:
        path: the file.
        notes: takes up in which other encoding than UTF-8 the text was read.

    Raises:
        InputError: for what is no JSON of that shape, or an object with two values of one name.
    """
    text = read_text(path, notes)
    repeats: list[_Twice] = []
    try:
        value: Any = json.loads(
            text,
            parse_float=Decimal,
            parse_int=Decimal,
            parse_constant=str,
            object_pairs_hook=lambda pairs: _object(pairs, repeats),
        )
        faults = list(_repeated(path.name, SHEET_MARK, value)) if repeats else []
        lists = list(_lists(path.name, SHEET_MARK, value))
    except (ValueError, ArithmeticError, RecursionError) as error:
        raise refused(path, f"not JSON ({type(error).__name__})", f"bukan JSON ({type(error).__name__})") from None
    if faults:
        raise InputError(faults)
    budget = Budget(path)
    tables = [_rows(path, name, rows, budget) for name, rows in lists]
    if not tables:
        raise refused(path, "no list of rows", "tidak ada daftar baris")
    return tables


class _Twice(dict[str, Any]):
    """An object of JSON in which names stand twice."""

    names: Sequence[str] = ()


def _object(pairs: list[tuple[str, Any]], repeats: list[_Twice]) -> dict[str, Any]:
    """An object of JSON; one in which names stand twice is kept in mind."""
    made = dict(pairs)
    if len(made) == len(pairs):
        return made
    repeats.append(_Twice(made))
    repeats[-1].names = [name for name, count in Counter(name for name, _ in pairs).items() if count > 1]
    return repeats[-1]


def _repeated(name: str, mark: str, value: object) -> Iterator[Cacat]:
    """Every name that stands twice in one object, with the way that leads there, in the order of the file."""
    if isinstance(value, _Twice):
        for twice in value.names:
            yield Cacat.at(Letak(name), _TWICE.fill(name=twice))
    if isinstance(value, dict):
        for key, each in cast("dict[str, object]", value).items():
            yield from _repeated(f"{name}{mark}{key}", ".", each)
    elif isinstance(value, list):
        for number, each in enumerate(cast("list[object]", value), 1):
            yield from _repeated(f"{name}[{number}]", ".", each)


def _lists(name: str, mark: str, value: object) -> Iterator[tuple[str, list[object]]]:
    """Every list in a JSON value that is in no other list, by the names that lead to it."""
    if isinstance(value, list):
        yield name, cast("list[object]", value)
    elif isinstance(value, dict):
        for key, each in cast("dict[str, object]", value).items():
            yield from _lists(f"{name}{mark}{key}", ".", each)


def _rows(path: Path, name: str, rows: list[object], budget: Budget) -> Table:
    faults: list[Cacat] = []
    read: list[dict[str, object]] = []
    for number, row in enumerate(rows, 1):
        cells = cast("dict[str, object]", row) if isinstance(row, dict) else None
        if cells is None or any(isinstance(cell, (list, dict)) for cell in cells.values()):
            faults.append(Cacat.at(Letak(name, number), Teks("bukan baris sel", "not a row of cells")))
        else:
            read.append(cells)
    if faults:
        raise InputError(faults)
    budget.cells(sum(map(len, read)))
    names = {name for row in read for name in row}
    budget.blanks(len(names) * len(read) - sum(map(len, read)))
    table = table_of(name, read)
    if not table.columns:
        raise refused(path, "the table is empty", "tabel kosong")
    return table
