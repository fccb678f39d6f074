"""A filled-in template: its cells become rows of what a description takes, all that is wrong is told at once."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, cast

from sakipcalc import Anggapan, Jenis, Rasio, Sel, readings
from sakipcalc.audit._files import grid, pages, text
from sakipcalc.bab3._facts.form import is_blank
from sakipcalc.bab3._facts.unit import Unit
from sakipcalc.bab3._template.assembly import Assembly, Entry, listed
from sakipcalc.bab3._template.sheets import CHOICES, EXAMPLE, GUIDE, NO, SHEETS, UNIT_ROWS, YES, Column
from sakipcalc.errors import Cacat, Letak, Teks

_NO_SHEET = Teks(
    "lembar ini tidak dikenal; hapus, atau beri nama salah satu dari: {names}",
    "no such sheet; delete it, or call it one of: {names}",
)
_NO_COLUMN = Teks(
    "kolom {name} tidak dikenal; di baris pertama ini hanya: {names}",
    "no such column {name}; the first row has only: {names}",
)
_TWICE = Teks("kolom {name} ada dua kali", "the column {name} is there twice")
_OUTSIDE = Teks("isian di luar kolom; hapus, atau beri judul kolomnya", "stands under no header; delete it")
_MARKED = Teks("kolom ini dikosongkan, atau diisi contoh", "leave this column blank, or write contoh")
_NO_ENTRY = Teks("isian {name} tidak dikenal; pilihannya: {names}", "no such entry {name}; there are: {names}")
_ERROR = Teks("rumus sel ini menghasilkan {error}; perbaiki, atau ketik angkanya", "its formula gives {error}; mend it")
_UNCOMPUTED = Teks(
    "rumus sel ini belum dihitung; buka dan simpan berkasnya sekali lagi, atau ketik angkanya",
    "its formula has no stored value; open the file and save it again, or type the figure",
)
_DATE = Teks(
    "sel ini berformat tanggal atau jam; ubah formatnya menjadi teks, lalu ketik misalnya 31 Maret 2024, atau 3:9",
    "a cell with the format of a date or time; make its format text, and type 31 Maret 2024, or 3:9, say",
)
_YES_OR_NO = Teks("pilih {yes} atau {no}", "choose {yes} or {no}").fill(yes=YES, no=NO)
_CORNERS = Teks("tulis titik-titiknya seperti 0:0; 50:60; 100:120", "write the points like 0:0; 50:60; 100:120")
_NO_FIGURE = frozenset({Anggapan.RASIO_JADI_TANGGAL, Anggapan.TANPA_FORMAT})
"""What a cell of a date or time is taken for, though nobody may have meant it."""

_FLAGS = {YES: True, NO: False, "true": True, "false": False}
_NOT_COMPUTED = "=?"


def filled(path: str | Path) -> Unit:
    """The unit that a filled-in template tells of.

    Args:
        path: the workbook, XLSX or ODS.

    Raises:
        InputError: for a file that cannot be used, and for everything that is wrong in its cells, all at once.
    """
    reader = Reader()
    for page in pages.read_file(Path(path)).pages:
        reader.page(page)
    return reader.unit()


class Reader:
    """A workbook that is being read."""

    def __init__(self) -> None:
        self.entries: dict[str, list[Entry]] = {}
        self.faults: list[Cacat] = []

    def page(self, page: pages.Page) -> None:
        """Take up one sheet."""
        name = page.name.rpartition(text.SHEET_MARK)[2]
        known = " ".join(name.casefold().replace("_", " ").split())
        self.faults += [lack.at(name) for lack in page.lacks if lack.gagal]
        lines = [(number, cells) for number, cells in page.lines if not all(map(is_blank, cells))]
        if not lines or known in {GUIDE, CHOICES}:
            return
        if known == "unit":
            self.entries[known] = [Entry(*self._unit(name, lines))]
        elif known in SHEETS:
            self.entries[known] = list(self._rows(name, SHEETS[known], lines))
        else:
            self._fault(f"{name}!A1", _NO_SHEET.fill(names=["unit", *SHEETS]))

    def row(self, sheet: str, cells: Mapping[str, Any]) -> None:
        """Take up one row by the keys of its columns."""
        known = {column.key: column for column in (UNIT_ROWS if sheet == "unit" else SHEETS[sheet])}
        values = {key: self._value(key, cell, known.get(key, Column(key, ""))) for key, cell in cells.items()}
        self.entries.setdefault(sheet, []).append(Entry(values, lambda key: Letak(nama=key)))

    def unit(self) -> Unit:
        """The unit that it tells of.

        Raises:
            InputError: with everything that is wrong.
        """
        return Assembly(self.entries, self.faults).unit()

    def _fault(self, cell: str, said: Teks) -> None:
        letak = Letak(cell)
        self.faults.append(Cacat.at(letak, said))

    def _unit(
        self, name: str, lines: Sequence[tuple[int, Sequence[Any]]]
    ) -> tuple[dict[str, Any], Callable[[str], Letak]]:
        """The sheet ``unit``: an entry in each row, its name in the first column and what is said in the second."""
        known = {column.key: column for column in UNIT_ROWS}
        places = dict.fromkeys(known, f"{name}!B1")
        values: dict[str, Any] = dict.fromkeys(known)
        for number, cells in lines[1:]:
            first, said, *_ = [*cells, ""]
            key = _text(first)
            if key in known:
                places[key] = f"{name}!B{number}"
                values[key] = self._value(places[key], said, known[key])
            elif key or not is_blank(said):
                self._fault(f"{name}!A{number}", _NO_ENTRY.fill(name=f"'{key}'", names=list(known)))
        return values, lambda key: Letak(places[key], kolom=key)

    def _rows(
        self, name: str, columns: Sequence[Column], lines: Sequence[tuple[int, Sequence[Any]]]
    ) -> Iterator[Entry]:
        heads = self._heads(name, columns, *lines[0])
        at = {column.key: grid.letters(place) for place, column in heads.items()}
        for number, cells in lines[1:]:
            mark = _text(cells[0]).casefold() if heads.get(0, columns[-1]).key == "baris" else ""
            if mark == EXAMPLE:
                continue
            if mark:
                self._fault(f"{name}!A{number}", _MARKED)
            values: dict[str, Any] = {column.key: None for column in heads.values()}
            for place, cell in enumerate(cells):
                where = f"{name}!{grid.letters(place)}{number}"
                if place in heads:
                    values[heads[place].key] = self._value(where, cell, heads[place])
                elif not is_blank(cell):
                    self._fault(where, _OUTSIDE)
            values.pop("baris", None)
            if not all(map(is_blank, values.values())):
                yield Entry(values, _placed(name, number, at))

    def _heads(self, name: str, columns: Sequence[Column], number: int, cells: Sequence[Any]) -> dict[int, Column]:
        """The columns by their place; what is no column is noted."""
        known = {column.key: column for column in columns}
        heads: dict[int, Column] = {}
        for place, cell in enumerate(cells):
            key, where = _text(cell), f"{name}!{grid.letters(place)}{number}"
            written = key.casefold().replace(" ", "_")
            if not key:
                continue
            if any(written == head.key for head in heads.values()):
                self._fault(where, _TWICE.fill(name=f"'{key}'"))
            elif written in known:
                heads[place] = known[written]
            elif "responden" in name.casefold():
                heads[place] = Column(key, "")
            else:
                self._fault(where, _NO_COLUMN.fill(name=f"'{key}'", names=list(known)))
        return heads

    def _value(self, where: str, cell: Any, column: Column) -> Any:
        """What a cell says to a description; None for a blank, or for what is noted as wrong."""
        if cell is None:
            return None
        if isinstance(cell, str):
            said = cell.strip()
            if said == _NOT_COMPUTED:
                self._fault(where, _UNCOMPUTED)
            elif said.startswith("#") and said.endswith(("!", "?", "A")):
                self._fault(where, _ERROR.fill(error=said))
            else:
                return self._of_text(where, said, column) if said else None
            return None
        if column.text:
            return _text(cell)
        number = _of_number(cell)
        if number is None:
            self._fault(where, _DATE)
        return number

    def _of_text(self, where: str, said: str, column: Column) -> Any:
        if column.choices == (YES, NO):
            if said.casefold() not in _FLAGS:
                self._fault(where, _YES_OR_NO)
            return _FLAGS.get(said.casefold())
        if column.key == "points":
            corners = [[part.strip() for part in each.split(":")] for each in listed(said)]
            if any(len(each) != 2 for each in corners):
                self._fault(where, _CORNERS)
                return None
            return corners
        return said


def _placed(name: str, number: int, at: Mapping[str, str]) -> Callable[[str], Letak]:
    """Where the cells of a row are, by column; those of a column that is not there are where the row begins."""
    return lambda key: Letak(f"{name}!{at.get(key, 'A')}{number}", kolom=key)


def _text(cell: object) -> str:
    """A cell as text: a number by its digits, as a code is written."""
    held = cell.nilai if isinstance(cell, Sel) else cell
    return f"{held:f}" if isinstance(held, Decimal) else str(held or "").strip()


def _of_number(cell: Any) -> Decimal | str | None:
    """A number, or what its format makes of it: a percent, a ratio that became a time; None for a date or a ratio."""
    reading = next(each for each in readings(cell) if each.jenis is not Jenis.JAM)  # the bare number at last
    if reading.jenis is Jenis.TANGGAL or not _NO_FIGURE.isdisjoint(reading.anggapan):
        return None
    return str(reading.nilai) if isinstance(reading.nilai, Rasio) else cast("Decimal", reading.nilai)
