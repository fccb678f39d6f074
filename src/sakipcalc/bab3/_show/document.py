"""Bab III as a Word document: headings, tables and paragraphs, on A4, ready to go into a report."""

import io
from collections.abc import Iterable
from typing import Any

from sakipcalc import Bahasa
from sakipcalc._core.values import shade
from sakipcalc._writing.clean import visible
from sakipcalc.bab3._show import office, shown
from sakipcalc.bab3._table import Isi, JenisBaris, JenisIsi, TabelBab3
from sakipcalc.bab3._text import told

_FONT = "Calibri"
_SHORT, _LONG, _MARGIN = 21.0, 29.7, 2.0
"""A4 and its margins, in centimetres."""

_WIDE = 8
"""A table of more columns than this lies on its side."""

_HEAD, _TOTAL, _INK = "DDE8F3", "F5F7F9", "1B2127"
_SHARES = {JenisIsi.TEKS: 1.2, JenisIsi.KATEGORI: 1.3, JenisIsi.RUPIAH: 1.6, JenisIsi.CACAH: 0.5}
_LABEL = 2.6
"""How wide columns are, against one of figures."""


def document(hasil: shown.Bab3, bahasa: Bahasa) -> bytes:
    """Bab III as a Word document.

    Raises:
        InputError: where python-docx is not installed.
    """
    page = _Writer(bahasa)
    page.heading(told(hasil.judul, bahasa), 1)
    page.paragraphs([] if hasil.rekap is None else [hasil.rekap.explain(bahasa)])
    page.paragraphs(shown.undefined(hasil, bahasa), "List Bullet")
    for title, table in shown.titles(hasil, bahasa):
        page.lie(wide=len(table.kolom) > _WIDE)
        page.heading(title, 2)
        page.table(table)
        page.paragraphs(told(each, bahasa) for each in table.kalimat)
        page.paragraphs((told(each, bahasa) for each in table.catatan), "List Bullet")
    page.lie(wide=False)
    if rules := shown.rules(hasil, bahasa):
        page.heading(told(shown.RULES, bahasa), 2)
        page.paragraphs(each.told for each in rules)
    return office.packed(page.saved(), "hitung", told(hasil.judul, bahasa))


class _Writer:
    """A document that is being written."""

    def __init__(self, bahasa: Bahasa) -> None:
        self._bahasa = bahasa
        self._shared, self._enum = office.needed("docx.shared", "docx"), office.needed("docx.enum.text", "docx")
        self._oxml, self._orient = office.needed("docx.oxml", "docx"), office.needed("docx.enum.section", "docx")
        self._held = office.needed("docx", "docx").Document()
        self._wide = False
        self._style("Normal", 10.5, after=6)
        self._style("Heading 1", 16, after=8, bold=True)
        self._style("Heading 2", 12, after=4, bold=True)
        self._lay(self._held.sections[0])

    def _style(self, name: str, size: float, *, after: int, bold: bool = False) -> None:
        style = self._held.styles[name]
        style.font.name, style.font.size, style.font.bold = _FONT, self._shared.Pt(size), bold
        style.font.color.rgb = self._shared.RGBColor.from_string(_INK)
        fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
        for each in list(fonts.attrib):
            if each.endswith("Theme"):
                del fonts.attrib[each]
        style.paragraph_format.space_after = self._shared.Pt(after)
        style.paragraph_format.keep_with_next = bold

    def _lay(self, section: Any) -> None:
        """A section on A4, upright or on its side."""
        cm = self._shared.Cm
        side = self._orient.WD_ORIENT
        section.orientation = side.LANDSCAPE if self._wide else side.PORTRAIT
        section.page_width, section.page_height = map(cm, (_LONG, _SHORT) if self._wide else (_SHORT, _LONG))
        section.left_margin = section.right_margin = section.top_margin = section.bottom_margin = cm(_MARGIN)

    def lie(self, *, wide: bool) -> None:
        """Turn the page where what follows needs it."""
        if wide is not self._wide:
            self._wide = wide
            self._lay(self._held.add_section())

    def heading(self, text: str, level: int) -> None:
        """A heading, which stays with what follows."""
        self._held.add_heading(visible(text), level)

    def paragraphs(self, texts: Iterable[str], style: str | None = None) -> None:
        """Paragraphs of text."""
        for text in texts:
            self._held.add_paragraph(visible(text), style)

    def table(self, table: TabelBab3) -> None:
        """A table whose header stands on every page it goes over, figures to the right."""
        label = shown.label_column(table)
        grid = self._held.add_table(1 + len(table.baris), len(table.kolom))
        grid.style, grid.autofit = "Table Grid", False
        shares = [_LABEL if place == label else _SHARES.get(each.jenis, 1.0) for place, each in enumerate(table.kolom)]
        room = (_LONG if self._wide else _SHORT) - 2 * _MARGIN
        widths = [self._shared.Cm(room * share / sum(shares)) for share in shares]
        for column, width in zip(grid.columns, widths, strict=True):
            column.width = width
        rows = [(told(each.nama, self._bahasa) for each in table.kolom)]
        rows += [(told(each.tercetak, self._bahasa) for each in row.isi) for row in table.baris]
        for number, (line, texts) in enumerate(zip(grid.rows, rows, strict=True)):
            row = table.baris[number - 1] if number else None
            self._mark(line._tr.get_or_add_trPr(), "cantSplit")
            if row is None:
                self._mark(line._tr.get_or_add_trPr(), "tblHeader")
            strong = row is None or row.jenis is not JenisBaris.DATA
            for place, (cell, text) in enumerate(zip(line.cells, texts, strict=True)):
                cell.width = widths[place]
                self._fill(cell.paragraphs[0], text, right=table.kolom[place].jenis.angka, bold=strong)
                if row is None or strong:
                    self._shade(cell, _TOTAL if row else _HEAD)
                else:
                    self._dress(cell, row.isi[place])
            if row and row.tingkat:
                line.cells[label].paragraphs[0].paragraph_format.left_indent = self._shared.Cm(0.4 * row.tingkat)
        self._held.add_paragraph().paragraph_format.space_after = self._shared.Pt(0)

    def _fill(self, paragraph: Any, text: str, *, right: bool, bold: bool) -> None:
        sides = self._enum.WD_ALIGN_PARAGRAPH
        paragraph.alignment = sides.RIGHT if right else sides.LEFT
        paragraph.paragraph_format.space_after = self._shared.Pt(0)
        run = paragraph.add_run(visible(text))
        run.font.size, run.font.bold = self._shared.Pt(7.5 if self._wide else 8.5), bold

    def _dress(self, cell: Any, held: Isi) -> None:
        """The colour of a category."""
        if (colour := shade(held.warna)) and held.nilai is not None:
            self._shade(cell, colour[1:])
            ink = self._shared.RGBColor.from_string(shown.ink(colour)[1:].upper())
            cell.paragraphs[0].runs[0].font.color.rgb = ink

    def _shade(self, cell: Any, colour: str) -> None:
        shading = self._mark(cell._tc.get_or_add_tcPr(), "shd")
        for name, value in (("val", "clear"), ("color", "auto"), ("fill", colour)):
            shading.set(office.needed("docx.oxml.ns", "docx").qn(f"w:{name}"), value)

    def _mark(self, parent: Any, name: str) -> Any:
        """Add an element that python-docx has no name for."""
        element = self._oxml.OxmlElement(f"w:{name}")
        parent.append(element)
        return element

    def saved(self) -> bytes:
        """The bytes of the file."""
        with io.BytesIO() as file:
            self._held.save(file)
            return file.getvalue()
