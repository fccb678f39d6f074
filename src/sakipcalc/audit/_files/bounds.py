"""What one file may hold, counted while it is read: what goes beyond ends in an error that names the bound."""

from pathlib import Path

from sakipcalc.errors import Cacat, InputError, Letak, Teks

MAX_CELLS = 1_000_000
MAX_CELL = 100_000
MAX_TEXT = 50_000_000
MAX_BLANKS = 3_000_000
MAX_MERGED = 200_000
MAX_SHEETS = 1_000
MAX_STYLES = 100_000
WIDEST = 16_384
"""The columns of a sheet in Excel and LibreOffice."""

MAX_BYTES = 200_000_000
"""What its parts may unpack to, all together."""

_MAX_RATIO = 100
_MIN_SUSPECT = 5_000_000

_CELLS = Teks("lebih dari {most} sel berisi", "more than {most} cells that hold anything")
_BLANKS = Teks("lebih dari {most} sel kosong di antara yang berisi", "more than {most} blank cells between others")
_MERGED = Teks("sel gabungan menutupi lebih dari {most} sel", "merged cells cover more than {most} cells")
_TEXT = Teks("teksnya lebih dari {most} karakter", "more than {most} characters of text")
_SHEETS = Teks("lebih dari {most} lembar", "more than {most} sheets")
_STYLES = Teks("lebih dari {most} format sel", "more than {most} cell formats")
_SIZE = Teks("isinya terlalu besar setelah dibuka", "unpacks to too much")
_SWELLS = Teks("mengembang jauh melebihi isinya", "unpacks to far more than it holds")


def refused(path: object, why: str, sebab: str) -> InputError:
    """The error for a file that is not read any further."""
    return InputError([Cacat.at(Letak(berkas=str(path)), Teks(sebab, why))])


class Budget:
    """What is counted of one file, over all of its parts and sheets.

    Args:
        path: the file, for messages.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        self._cells = self._text = self._blanks = self._merged = self._sheets = self._styles = 0
        self._unpacked = self._packed = 0

    def cells(self, count: int, size: int = 0) -> None:
        """Count cells that hold anything, and the characters of all their texts.

        Raises:
            InputError: for too many, here as below.
        """
        self._cells += count
        self._text += size
        if self._cells > MAX_CELLS:
            raise self._beyond(_CELLS, MAX_CELLS)
        if self._text > MAX_TEXT:
            raise self._beyond(_TEXT, MAX_TEXT)

    def too_long(self, row: int, text: str) -> InputError:
        """The error for a cell that holds too much text."""
        why = f"row {row + 1}: a cell of {len(text)} characters"
        return refused(self.path, why, f"baris {row + 1}: sel berisi {len(text)} karakter")

    def blanks(self, count: int) -> None:
        """Count blank cells that stand before others in their row."""
        self._blanks += count
        if self._blanks > MAX_BLANKS:
            raise self._beyond(_BLANKS, MAX_BLANKS)

    def merged(self, count: int) -> None:
        """Count the cells that merged ones cover."""
        self._merged += count
        if self._merged > MAX_MERGED:
            raise self._beyond(_MERGED, MAX_MERGED)

    def sheet(self) -> None:
        """Count a sheet."""
        self._sheets += 1
        if self._sheets > MAX_SHEETS:
            raise self._beyond(_SHEETS, MAX_SHEETS)

    def style(self) -> None:
        """Count a cell format."""
        self._styles += 1
        if self._styles > MAX_STYLES:
            raise self._beyond(_STYLES, MAX_STYLES)

    def part(self, packed: int) -> None:
        """Count what a part takes in the file."""
        self._packed += packed

    def unpacked(self, size: int) -> None:
        """Count what a part unpacks to."""
        self._unpacked += size
        if self._unpacked > MAX_BYTES:
            raise refused(self.path, _SIZE.en, _SIZE.id)
        if self._unpacked > max(_MIN_SUSPECT, _MAX_RATIO * min(self._packed, self.path.stat().st_size)):
            raise refused(self.path, _SWELLS.en, _SWELLS.id)

    def _beyond(self, said: Teks, most: int) -> InputError:
        told = said.fill(most=most)
        return refused(self.path, told.en, told.id)
