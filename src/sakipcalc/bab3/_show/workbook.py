"""Bab III as a workbook: a sheet for each table, its figures as numbers, and the sentences on a sheet of their own."""

import io
from collections.abc import Mapping, Sequence
from decimal import Decimal
from math import ceil
from typing import Any

from sakipcalc import Bahasa
from sakipcalc._core import exact, values
from sakipcalc._writing.clean import visible
from sakipcalc.bab3._show import live, office, shown
from sakipcalc.bab3._table import BarisBab3, Isi, JenisBaris, JenisIsi, KolomBab3, TabelBab3
from sakipcalc.bab3._text import told
from sakipcalc.errors import Teks

FONT, HEAD_FILL, TOTAL_FILL, LINE = "Calibri", "DDE8F3", "F5F7F9", "B8C0C8"
_WIDTHS = {JenisIsi.TEKS: 16, JenisIsi.KATEGORI: 18, JenisIsi.RUPIAH: 20, JenisIsi.CACAH: 8}
_LABEL, _FIGURE, _SENTENCES = 46, 14, 90
_LANDSCAPE = 5
_LINE_HEIGHT, _MOST_LINES = 15, 27
_LONGEST_NAME = 31
_FIRST = 3
"""The first row under the header of a table."""

_TEXTS, _ORIGINS = Teks("Uraian", "Text"), Teks("Asal angka", "Origin of figures")


def workbook(hasil: shown.Bab3, bahasa: Bahasa, *, live: bool = False) -> bytes:
    """Bab III as a workbook; ``live`` makes formulas of the add-in of the figures that it gives.

    Raises:
        InputError: where openpyxl is not installed.
    """
    maker = office.needed("openpyxl", "xlsx")
    book = maker.Workbook()
    book.remove(book.active)
    formulas: list[dict[str, Decimal]] = []
    for number, (title, table) in enumerate(shown.titles(hasil, bahasa), 1):
        sheet = book.create_sheet(f"3.{number} {table.id.replace('_', ' ')}"[:_LONGEST_NAME])
        _table(sheet, title, table, bahasa)
        formulas.append(_computed(sheet, table) if live else {})
    _texts(book.create_sheet(told(_TEXTS, bahasa)), hasil, bahasa)
    _origins(book.create_sheet(told(_ORIGINS, bahasa)), hasil, bahasa)
    return saved(book, "hitung", told(hasil.judul, bahasa), formulas)


def saved(book: Any, maker: str, title: str, formulas: Sequence[Mapping[str, Decimal]] = ()) -> bytes:
    """A workbook of openpyxl as the bytes of its file.

    Args:
        book: the workbook.
        maker: what made it.
        title: what it is called.
        formulas: the values of the formulas of its sheets, by cell.
    """
    with io.BytesIO() as file:
        book.save(file)
        parts = {f"xl/worksheets/sheet{number}.xml": found for number, found in enumerate(formulas, 1) if found}
        return office.packed(
            file.getvalue(), maker, title, lambda name, text: live.with_values(text, parts[name]), parts
        )


def _computed(sheet: Any, table: TabelBab3) -> dict[str, Decimal]:
    """Put the formulas of a table in the place of its figures, which are handed back."""
    found: dict[str, Decimal] = {}
    for number, row in enumerate(table.baris, _FIRST):
        cells = [sheet.cell(number, place).coordinate for place in range(1, len(row.isi) + 1)]
        for place, (where, held) in enumerate(zip(cells, row.isi, strict=True)):
            if isinstance(held.nilai, Decimal) and (text := live.formula(table, row, place, cells)):
                sheet[where].value = text
                found[where] = held.nilai
    return found


class Look:
    """How cells look, made once for a sheet."""

    def __init__(self) -> None:
        self._styles = styles = office.needed("openpyxl.styles", "xlsx")
        line = styles.Side(style="thin", color=LINE)
        self.border = styles.Border(left=line, right=line, top=line, bottom=line)
        self.bold, self.title = (styles.Font(name=FONT, size=size, bold=True) for size in (11, 13))
        self.head, self.total = self.fill(HEAD_FILL), self.fill(TOTAL_FILL)

    def fill(self, colour: str) -> Any:
        """A cell of one colour, which is written as six digits."""
        return self._styles.PatternFill("solid", fgColor=colour)

    def font(self, colour: str) -> Any:
        """Letters of one colour."""
        return self._styles.Font(name=FONT, size=11, color=colour)

    def aligned(self, side: str = "left", indent: int = 0) -> Any:
        """Where a cell's text stands; long text goes on in lines below."""
        return self._styles.Alignment(horizontal=side, vertical="top", wrap_text=True, indent=indent)


def dress(sheet: Any, widths: Sequence[int], head: int) -> None:
    """Set up a filled sheet: widths and heights, the rows down to its header frozen, and on every printed page."""
    letter = office.needed("openpyxl.utils", "xlsx").get_column_letter
    for place, width in enumerate(widths, 1):
        sheet.column_dimensions[letter(place)].width = width
    for number, row in enumerate(sheet.iter_rows(values_only=True), 1):
        sizes = (len(str(text)) / width for text, width in zip(row, widths, strict=False) if isinstance(text, str))
        if (lines := max(map(ceil, sizes), default=1)) > 1 and number >= head:
            sheet.row_dimensions[number].height = _LINE_HEIGHT * min(lines, _MOST_LINES)
    sheet.freeze_panes = f"A{head + 1}"
    sheet.print_title_rows = f"{head}:{head}"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.orientation = "landscape" if len(widths) > _LANDSCAPE else "portrait"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    sheet.oddFooter.right.text = "&P / &N"


def put(cell: Any, value: object) -> None:
    """Set a cell; text stays text, whatever it begins with, also when somebody edits it."""
    if isinstance(value, str):
        cell.value = visible(value)
        cell.data_type = "s"
        cell.quotePrefix = value[:1] in {"=", "+", "-", "@"}
    else:
        cell.value = value


def _table(sheet: Any, title: str, table: TabelBab3, bahasa: Bahasa) -> None:
    look = Look()
    put(sheet["A1"], title)
    sheet["A1"].font = look.title
    label = shown.label_column(table)
    for place, column in enumerate(table.kolom, 1):
        cell = sheet.cell(2, place)
        put(cell, told(column.nama, bahasa))
        cell.font, cell.fill, cell.border = look.bold, look.head, look.border
        cell.alignment = look.aligned("right" if column.jenis.angka else "left")
    for number, row in enumerate(table.baris, _FIRST):
        for place, (column, held) in enumerate(zip(table.kolom, row.isi, strict=True)):
            cell = sheet.cell(number, place + 1)
            _cell(cell, held, bahasa)
            _dress_cell(cell, look, column, row, held, indent=row.tingkat if place == label else 0)
    widths = [_LABEL if place == label else _WIDTHS.get(each.jenis, _FIGURE) for place, each in enumerate(table.kolom)]
    dress(sheet, widths, 2)


def _cell(cell: Any, held: Isi, bahasa: Bahasa) -> None:
    """Set a cell: numbers as such, under the format that shows what is printed; all else as it is printed."""
    value = held.nilai
    if isinstance(value, (Decimal, int)):
        put(cell, value)
        cell.number_format = number_format(
            held.jenis, exact.places_of(Decimal(value)) if held.desimal is None else held.desimal
        )
    elif text := told(held.tercetak, bahasa):
        put(cell, text)


def number_format(jenis: JenisIsi, places: int) -> str:
    """How a workbook shows a number of a kind.

    >>> number_format(JenisIsi.PERSEN, 2), number_format(JenisIsi.RUPIAH, 0), number_format(JenisIsi.CACAH, 0)
    ('0.00"%"', '"Rp"#,##0', '#,##0')
    """
    decimals = f".{'0' * places}" if places else ""
    if jenis is JenisIsi.PERSEN:
        return f'0{decimals}"%"'
    return f"""{'"Rp"' if jenis is JenisIsi.RUPIAH else ""}#,##0{decimals}"""


def _dress_cell(cell: Any, look: Look, column: KolomBab3, row: BarisBab3, held: Isi, *, indent: int) -> None:
    cell.border = look.border
    cell.alignment = look.aligned("right" if column.jenis.angka else "left", indent)
    if row.jenis is not JenisBaris.DATA:
        cell.font, cell.fill = look.bold, look.total
    if (colour := values.shade(held.warna)) and held.nilai is not None:
        cell.fill, cell.font = look.fill(colour[1:]), look.font(shown.ink(colour)[1:])


def _texts(sheet: Any, hasil: shown.Bab3, bahasa: Bahasa) -> None:
    """The paragraphs of every table under its title, after what the whole comes to."""
    first = [] if hasil.rekap is None else [hasil.rekap.explain(bahasa)]
    _parts(sheet, told(hasil.judul, bahasa), [*first, *shown.undefined(hasil, bahasa)])
    for title, table in shown.titles(hasil, bahasa):
        _parts(sheet, title, [told(each, bahasa) for each in (*table.kalimat, *table.catatan)])
    dress(sheet, [_SENTENCES], 1)


def _origins(sheet: Any, hasil: shown.Bab3, bahasa: Bahasa) -> None:
    """Where each figure comes from, and the rules with their sources."""
    for title, table in shown.titles(hasil, bahasa):
        _parts(sheet, title, [each.told for each in shown.origins(table, bahasa)])
    _parts(sheet, told(shown.RULES, bahasa), [each.told for each in shown.rules(hasil, bahasa)])
    dress(sheet, [_SENTENCES], 1)


def _parts(sheet: Any, title: str, sentences: Sequence[str]) -> None:
    """A title with the sentences under it, below what the sheet holds already; nothing without a sentence."""
    look = Look()
    for text in [title, *sentences] if sentences else ():
        cell = sheet.cell(sheet.max_row + (sheet["A1"].value is not None), 1)
        put(cell, text)
        cell.alignment = look.aligned()
        if text is title:
            cell.font = look.title
