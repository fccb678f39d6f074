"""Open a spreadsheet file without trusting it: bounded sizes, no document types or entities, nothing run or fetched."""

import zipfile
from collections.abc import Callable, Mapping
from decimal import Decimal
from pathlib import Path
from xml.parsers import expat

from sakipcalc import Sel
from sakipcalc.audit._files.kinds import MAX_DIRECTORY, ZIP, Kind, directory_size, foreign
from sakipcalc.errors import Cacat, InputError, Letak, Teks

MAX_BYTES = 200_000_000
"""What one member may unpack to."""

MAX_FILE = 50_000_000
MAX_CELL = 100_000
MAX_CELLS = 5_000_000
MAX_WITH_BLANKS = 20_000_000
MAX_PIECE = 1_000_000
"""What may be read without one tag or text being whole: an endless tag is parsed again and again."""

_CHUNK = 1 << 16
_MAX_DEPTH = 200
_MAX_RATIO = 500
_MIN_SUSPECT = 5_000_000

Start = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]
Cell = str | Decimal | Sel
"""Text, a plain number, or a cell with its number format or shown text."""


def refused(path: object, why: str, sebab: str) -> InputError:
    """The error for a file that is not read any further."""
    return InputError([Cacat.at(Letak(berkas=str(path)), Teks(sebab, why))])


def open_archive(path: Path, own: Kind) -> zipfile.ZipFile:
    """The file as an archive.

    Args:
        path: the file.
        own: the kind that it is read as; of any other, it is said what it is.

    Raises:
        InputError: for a file that is missing, too large, of another kind, or no archive.
    """
    try:
        if path.stat().st_size > MAX_FILE:
            size = MAX_FILE // 1_000_000
            raise refused(path, f"larger than {size} MB", f"lebih dari {size} MB")
        if directory_size(path) > MAX_DIRECTORY:
            raise refused(path, "lists far too many parts", "memuat terlalu banyak bagian")
        if said := foreign(path, own, ZIP):
            raise refused(path, said.en, said.id)
        return zipfile.ZipFile(path)
    except InputError:
        raise
    except FileNotFoundError:
        raise refused(path, "no such file", "berkas tidak ada") from None
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        why = f"not {own.what.en}; it may be damaged or locked with a password"
        raise refused(path, why, f"bukan {own.what.id}; mungkin rusak atau dikunci sandi") from None


class Members:
    """The XML members of an archive, each parsed as a stream."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path, self._archive = path, archive
        self.names = frozenset(archive.namelist())

    def parse(self, name: str, start: Start, end: End | None = None, text: Text | None = None) -> None:
        """Hand every element of a member to the callbacks, by local name and local attribute names.

        Raises:
            InputError: for a member that is missing, unpacks to too much, or is no plain XML.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        local = _Local()
        depth = 0

        def on_start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > _MAX_DEPTH:
                raise refused(self._path, "nested too deeply", "bersarang terlalu dalam")
            start(local[tag], {local[key]: value for key, value in attributes.items()})

        def on_end(tag: str) -> None:
            nonlocal depth
            depth -= 1
            if end:
                end(local[tag])

        def on_doctype(*_: object) -> None:
            raise refused(
                self._path, "declares a document type, which is not read", "memuat deklarasi DOCTYPE, yang tidak dibaca"
            )

        parser.StartElementHandler = on_start
        parser.EndElementHandler = on_end
        parser.StartDoctypeDeclHandler = on_doctype
        if text:
            parser.CharacterDataHandler = text
        self._feed(name, parser)

    def _feed(self, name: str, parser: expat.XMLParserType) -> None:
        try:
            info = self._archive.getinfo(name)
            if info.file_size > max(_MIN_SUSPECT, _MAX_RATIO * info.compress_size):
                raise refused(self._path, "unpacks to far more than it holds", "mengembang jauh melebihi isinya")
            size = 0
            with self._archive.open(info) as member:
                while chunk := member.read(_CHUNK):
                    size += len(chunk)
                    if size > MAX_BYTES:
                        raise refused(self._path, "unpacks to too much", "isinya terlalu besar setelah dibuka")
                    parser.Parse(chunk)
                    if size - parser.CurrentByteIndex > MAX_PIECE:
                        limit = MAX_PIECE // 1_000
                        raise refused(self._path, f"a tag of more than {limit} kB", f"satu tag lebih dari {limit} kB")
            parser.Parse(b"", True)  # noqa: FBT003
        except InputError:
            raise
        except (
            KeyError,
            expat.ExpatError,
            zipfile.BadZipFile,
            RuntimeError,
            NotImplementedError,
            OSError,
            EOFError,
        ) as e:
            why = f"part {name} cannot be read ({type(e).__name__})"
            raise refused(self._path, why, f"bagian {name} tidak dapat dibaca ({type(e).__name__})") from None
        except Exception as error:  # zlib.error, and whatever a damaged stream makes a decoder raise
            why = f"part {name} is damaged ({type(error).__name__})"
            raise refused(self._path, why, f"bagian {name} rusak ({type(error).__name__})") from None


class _Local(dict[str, str]):
    """Names without their namespace, each worked out once."""

    def __missing__(self, name: str) -> str:
        self[name] = local = name.rpartition(" ")[2]
        return local


class Grid:
    """A sheet being filled: rows of cells by number, within bounds."""

    def __init__(self, path: Path) -> None:
        self._path, self._count = path, 0
        self.rows: dict[int, dict[int, Cell]] = {}
        self.merged: list[tuple[int, int, int, int]] = []

    def put(self, row: int, column: int, cell: Cell) -> None:
        """Set one cell; a blank one is left out.

        Raises:
            InputError: for a cell of too much text, or too many cells.
        """
        if isinstance(cell, str):
            if len(cell) > MAX_CELL:
                why = f"row {row + 1}: a cell of {len(cell)} characters"
                raise refused(self._path, why, f"baris {row + 1}: sel berisi {len(cell)} karakter")
            if not cell.strip():
                return
        self._count += 1
        if self._count > MAX_CELLS:
            raise refused(self._path, "too many cells", "terlalu banyak sel")
        cells = self.rows.get(row)
        if cells is None:
            cells = self.rows[row] = {}
        cells[column] = cell

    def lines(self) -> list[tuple[int, list[Cell]]]:
        """The rows that hold anything, each with its number; merged cells repeat their text. They are handed over.

        Raises:
            InputError: for a sheet so wide that its rows would hold too many cells, blank ones included.
        """
        for top, left, bottom, right in self.merged:
            cell = self.rows.get(top, {}).get(left)
            if cell is not None:
                for row in range(top, bottom + 1):
                    for column in range(left, right + 1):
                        self.rows.setdefault(row, {}).setdefault(column, cell)
        width = max((max(cells) for cells in self.rows.values() if cells), default=-1) + 1
        if width * len(self.rows) > MAX_WITH_BLANKS:
            raise refused(self._path, "too many cells, blank ones included", "terlalu banyak sel, termasuk yang kosong")
        taken = map(self.rows.pop, numbers := sorted(self.rows))
        return [
            (row + 1, [cells.get(column, "") for column in range(width)])
            for row, cells in zip(numbers, taken, strict=True)
        ]
