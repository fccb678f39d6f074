"""What ``hitung`` gives: the tables and sentences of Bab III, and the ways to write them."""

from collections.abc import Iterator

import attrs

from sakipcalc import Alasan, Bahasa, Rekap, Value
from sakipcalc._core.checks import to_flag
from sakipcalc._core.options import BahasaLike, option
from sakipcalc.bab3 import _text
from sakipcalc.bab3._show import document, page, workbook
from sakipcalc.bab3._table import BarisBab3, Isi, KolomBab3, TabelBab3
from sakipcalc.errors import Teks

_NO_PERCENT = frozenset({Alasan.TARGET_PREDIKAT, Alasan.TARGET_TANGGAL})
"""Met or not, without a figure: nothing is missing there."""


@attrs.frozen
class HasilBab3(Value):
    """The tables and sentences of the Bab III of one unit and year.

    Attributes:
        nama: the unit.
        tahun: the year reported on.
        tabel: the tables, in the order in which they are printed; a table of nothing is left out.
        rekap: the count of the indicators; None where there is no indicator.
    """

    nama: str
    tahun: int
    tabel: tuple[TabelBab3, ...]
    rekap: Rekap | None = None

    @property
    def judul(self) -> Teks:
        """What stands above all of it."""
        said = Teks("Akuntabilitas kinerja {nama} tahun {tahun}", "Performance of {nama}, {tahun}")
        return said.fill(nama=self.nama, tahun=str(self.tahun))

    @property
    def lengkap(self) -> bool:
        """Whether every figure is there; a predicate or date needs none."""
        return not any(True for _ in self.tanpa_angka())

    def tanpa_angka(self) -> Iterator[tuple[TabelBab3, BarisBab3, KolomBab3, Isi]]:
        """Every cell whose figure is undefined, with where it stands; its ``alasan`` says why."""
        for table in self.tabel:
            for row in table.baris:
                for column, cell in zip(table.kolom, row.isi, strict=True):
                    if cell.alasan is not None and cell.alasan not in _NO_PERCENT:
                        yield table, row, column, cell

    def to_text(self, *, bahasa: BahasaLike = Bahasa.ID) -> str:
        """The tables aligned for a terminal, each with its paragraphs.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            OptionError: for another language.
        """
        return _text.text(self.judul, self.tabel, option(Bahasa, bahasa, "bahasa"))

    def to_markdown(self, *, bahasa: BahasaLike = Bahasa.ID) -> str:
        """The tables and paragraphs in Markdown.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            OptionError: for another language.
        """
        return _text.markdown(self.judul, self.tabel, option(Bahasa, bahasa, "bahasa"))

    def to_html(self, *, bahasa: BahasaLike = Bahasa.ID) -> str:
        """One page that needs nothing else, good on paper and on a phone; each figure tells how it was made.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            OptionError: for another language.
        """
        return page.html(self, option(Bahasa, bahasa, "bahasa"))

    def to_xlsx(self, *, bahasa: BahasaLike = Bahasa.ID, formulas: bool = False) -> bytes:
        """A workbook: a sheet for each table, its figures as numbers, and the paragraphs on a sheet of their own.

        Args:
            bahasa: ``id`` or ``en``.
            formulas: write capaian, serapan and efisiensi as live formulas of the add-in, their values beside them.

        Raises:
            InputError: where openpyxl is not installed.
            OptionError: for another language.
            WrongTypeError: for ``formulas`` that is neither True nor False.
        """
        return workbook.workbook(self, option(Bahasa, bahasa, "bahasa"), live=to_flag(formulas, "formulas"))

    def to_docx(self, *, bahasa: BahasaLike = Bahasa.ID) -> bytes:
        """A Word document: headings, tables and paragraphs on A4, to go into a report.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            InputError: where python-docx is not installed.
            OptionError: for another language.
        """
        return document.document(self, option(Bahasa, bahasa, "bahasa"))

    def to_json(self) -> str:
        """What ``to_dict`` gives, as JSON text; ``docs/skema/bab3-hasil.json`` is its schema."""
        return _text.json_text(self.to_dict())
