"""The template: a workbook with a sheet for each kind of fact, to be filled in and read again."""

from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any

from sakipcalc import UNSUR_2017, format_angka
from sakipcalc._core import exact, saving
from sakipcalc.bab3._facts.unit import Unit
from sakipcalc.bab3._show import office, workbook
from sakipcalc.bab3._template import filled, flat
from sakipcalc.bab3._template.sheets import ABOUT, CHOICES, GUIDE, SHEETS, UNIT_ROWS, Column
from sakipcalc.errors import InputError, SakipError, Teks

_MAKER = "templat"
_LAST = 2000
"""Drop-down lists reach down to this row."""

_EXAMPLE_INK = "7A8690"
_WIDTHS = {"nama": 44, "sasaran": 36, "indikator": 36, "judul": 30, "program": 30, "baris": 9, "no": 6, "kunci": 16}
_WIDTH = 15
_GUIDE = (
    "Cara mengisi",
    "Isi lembar-lembar di belakang ini dan simpan, lalu jalankan: sakipcalc hitung unit.xlsx",
    "Arahkan penunjuk ke judul kolom untuk melihat apa yang diisi. Kolom dengan pilihan mempunyai daftar di selnya.",
    "Baris abu-abu yang bertanda contoh di kolom pertama tidak dibaca; boleh dihapus.",
    "Angka ditulis seperti di laporan: 1.234,5; persen 94,37%; rasio 3:9; rentang 80-90; tenggat 31 Maret 2024.",
    "Sel kosong berarti belum ada, bukan nol. Lembar yang tidak diperlukan dibiarkan kosong.",
    "Semua yang belum benar disebut sekaligus, dengan lembar dan selnya.",
)
_UNKEPT = Teks(
    "unit ini tidak dapat dimuat di templat tanpa berubah ({why}); simpan sebagai JSON",
    "the template cannot hold this unit without changing it ({why}); keep it as JSON",
)
_OTHERWISE = Teks("terbaca kembali dengan isi lain", "it is read back as another one")


def templat(path: str | Path, unit: Unit | None = None, *, inputs: Iterable[Path] = ()) -> Path:
    """Write the template: a workbook to be filled in, with help, lists to choose from, and a row of an example.

    Args:
        path: where to write it, a name that ends in ``.xlsx``.
        unit: facts that it is filled in with already; None leaves it blank.
        inputs: files that are read, which it never takes the place of.

    Raises:
        InputError: where openpyxl is not installed, for another ending, a file that is no template of ours, a place
            that cannot be written, and for a unit that the template cannot hold, such as one with a scale of its own.
    """
    held = _book(None if unit is None else _kept(unit))
    output = saving.Output("--templat", ".xlsx", office.mark(_MAKER).encode())
    return output.save(path, lambda file: file.write(held), inputs)


def _kept(unit: Unit) -> flat.Rows:
    """The rows of a unit, from which the same one is made again."""
    rows = flat.flat(unit)
    reader = filled.Reader()
    for sheet, found in rows.items():
        for row in found:
            reader.row(sheet, row)
    try:
        why = None if reader.unit() == unit else _OTHERWISE
    except SakipError as error:
        why = error.teks
    if why:
        raise InputError([_UNKEPT.fill(why=why)])
    return rows


def _book(rows: flat.Rows | None) -> bytes:
    maker = office.needed("openpyxl", "xlsx")
    book = maker.Workbook()
    writer = _Writer(book)
    writer.guide(book.active)
    writer.unit(book.create_sheet("unit"), None if rows is None else rows["unit"][0])
    for name, columns in SHEETS.items():
        found = None if rows is None else rows.get(name, [])
        more = _answers(found or ()) if name == "responden" else ()
        writer.sheet(book.create_sheet(name), [*columns, *more], found)
    writer.choices(book.create_sheet(CHOICES))
    return workbook.saved(book, _MAKER, "Templat unit")


def _answers(rows: Iterable[Mapping[str, Any]]) -> list[Column]:
    """A column for each unsur that somebody answered; for the unsur of 2017 where nobody did."""
    keys = dict.fromkeys(key for row in rows for key in row if key != "ikm") or UNSUR_2017
    return [Column(key, "nilai jawaban responden ini; kosong bila tidak dijawab") for key in keys]


class _Writer:
    """A template that is being written."""

    def __init__(self, book: Any) -> None:
        self._book, self._look = book, workbook.Look()
        self._valid = office.needed("openpyxl.worksheet.datavalidation", "xlsx").DataValidation
        self._comment = office.needed("openpyxl.comments", "xlsx").Comment
        self._letter = office.needed("openpyxl.utils", "xlsx").get_column_letter
        self._lists: dict[tuple[str, ...], str] = {}

    def guide(self, sheet: Any) -> None:
        """The sheet that says how to fill in the others."""
        sheet.title = GUIDE
        texts = [*_GUIDE, *(f"Lembar {name}: {about}." for name, about in ABOUT.items())]
        for number, text in enumerate(texts, 1):
            workbook.put(sheet.cell(number, 1), text)
            sheet.cell(number, 1).alignment = self._look.aligned()
        sheet["A1"].font = self._look.title
        workbook.dress(sheet, [100], 1)

    def unit(self, sheet: Any, said: Any) -> None:
        """The sheet of what is said once: its name, what is filled in, and what for."""
        self._head(sheet, [("isian", ""), ("isi", ""), ("keterangan", ""), ("contoh, tidak dibaca", "")])
        for number, column in enumerate(UNIT_ROWS, 2):
            workbook.put(sheet.cell(number, 1), column.key)
            workbook.put(sheet.cell(number, 3), column.about)
            workbook.put(sheet.cell(number, 4), _example(column.example))
            self._put(sheet.cell(number, 2), None if said is None else said[column.key], column)
            self._offer(sheet, column, f"B{number}")
            for place in (1, 2, 3, 4):
                cell = sheet.cell(number, place)
                cell.border = self._look.border
                cell.alignment = self._look.aligned()
            sheet.cell(number, 1).font = self._look.bold
            sheet.cell(number, 4).font = self._look.font(_EXAMPLE_INK)
        workbook.dress(sheet, [24, 40, 60, 24], 1)

    def sheet(self, sheet: Any, columns: Sequence[Column], rows: Iterable[dict[str, Any]] | None) -> None:
        """A sheet with a row for each fact; without facts the row of an example."""
        self._head(sheet, [(column.key, column.about) for column in columns])
        example = {column.key: column.example for column in columns}
        for number, row in enumerate([example] if rows is None else rows, 2):
            for place, column in enumerate(columns, 1):
                self._put(sheet.cell(number, place), row.get(column.key), column)
                if rows is None:
                    sheet.cell(number, place).font = self._look.font(_EXAMPLE_INK)
        for place, column in enumerate(columns, 1):
            letter = self._letter(place)
            if column.text or column.quantity:
                sheet.column_dimensions[letter].number_format = "@"
            self._offer(sheet, column, f"{letter}2:{letter}{_LAST}")
        workbook.dress(sheet, [_WIDTHS.get(column.key, _WIDTH) for column in columns], 1)

    def choices(self, sheet: Any) -> None:
        """The hidden sheet of what may be chosen."""
        for listed, letter in self._lists.items():
            for number, each in enumerate(listed, 1):
                workbook.put(sheet[f"{letter}{number}"], each)
        sheet.sheet_state = "hidden"

    def _head(self, sheet: Any, heads: Iterable[tuple[str, str]]) -> None:
        for place, (text, about) in enumerate(heads, 1):
            cell = sheet.cell(1, place)
            workbook.put(cell, text)
            cell.font, cell.fill, cell.border = self._look.bold, self._look.head, self._look.border
            if about:
                cell.comment = self._comment(about, "sakipcalc", width=260, height=90)

    def _put(self, cell: Any, value: object, column: Column) -> None:
        if column.quantity and isinstance(value, (Decimal, int, float)):
            number = Decimal(str(value))
            value = format_angka(number, exact.places_of(number))
        if column.text or column.quantity:
            cell.number_format = "@"
        workbook.put(cell, value)

    def _offer(self, sheet: Any, column: Column, cells: str) -> None:
        """A drop-down list: of choices, from which one must be taken, or of the rows of another sheet."""
        if column.choices:
            letter = self._lists.setdefault(column.choices, self._letter(len(self._lists) + 1))
            listed = f"{CHOICES}!${letter}$1:${letter}${len(column.choices)}"
        elif column.of in SHEETS:
            place = [each.key for each in SHEETS[column.of]].index("nama") + 1
            letter = self._letter(place)
            listed = f"'{column.of}'!${letter}$3:${letter}${_LAST}"
        else:
            return
        offer = self._valid(type="list", formula1=listed, allow_blank=True, showErrorMessage=bool(column.choices))
        offer.errorTitle, offer.error = "Pilihan", "Pilih salah satu dari daftar."
        sheet.add_data_validation(offer)
        offer.add(cells)


def _example(value: object) -> object:
    return "" if value is None else value
