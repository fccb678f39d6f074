"""Tables of Bab III as data: columns, rows, and cells that keep what made them."""

from datetime import date
from decimal import Decimal
from typing import TypeAlias

import attrs

from sakipcalc import Alasan, Predikat, Rasio, Rentang, Value
from sakipcalc._core.options import Option
from sakipcalc._core.values import trusted
from sakipcalc.errors import Teks

NilaiIsi: TypeAlias = Decimal | int | Rasio | Rentang | Predikat | date | str | None
"""What a cell may hold."""


class JenisIsi(Option):
    """What a column or cell holds, and so how it is written and aligned.

    ``TEKS`` is text, to the left, and so is ``KATEGORI``, a category, conclusion or verdict; the others are figures, to
    the right. ``BESARAN`` is a target or realisasi of any kind, ``CACAH`` a count or rank, ``ANGKA`` any other number,
    ``PERSEN`` a percent on 0..100, ``RUPIAH`` an amount in rupiah.

    >>> JenisIsi("persen").angka, JenisIsi.KATEGORI.angka
    (True, False)
    """

    TEKS = "teks"
    KATEGORI = "kategori"
    BESARAN = "besaran"
    CACAH = "cacah"
    ANGKA = "angka"
    PERSEN = "persen"
    RUPIAH = "rupiah"

    @property
    def angka(self) -> bool:
        """Whether it is a figure, which stands to the right."""
        return self not in (JenisIsi.TEKS, JenisIsi.KATEGORI)


class JenisBaris(Option):
    """What a row is: ``DATA``, a ``SUBTOTAL`` (as of a program), the ``TOTAL``, or a mean below the rows (``RERATA``).

    >>> JenisBaris("total")
    <JenisBaris.TOTAL: 'total'>
    """

    DATA = "data"
    SUBTOTAL = "subtotal"
    TOTAL = "total"
    RERATA = "rerata"


@attrs.frozen
class Isi(Value):
    """A cell: what it holds, how it is printed, and what made it.

    Attributes:
        nilai: the exact value, unrounded; None where there is none. A percent is on 0..100, an amount in rupiah.
        jenis: what it is, which may be more than its column says.
        tercetak: how it is printed, rounded half-up, in both languages; a dash where there is no value, empty where
            none belongs.
        desimal: decimals printed; None for what is no number, or is printed as it was given.
        alasan: why there is no value; None where there is one, or none belongs.
        aturan: the id of the rule that made it; empty for what was given.
        penjelasan: one sentence that says how it was made, with its inputs; None for what was given.
        warna: the colour of a category, as its scale names it; empty for none.

    >>> from decimal import Decimal
    >>> from sakipcalc.errors import Teks
    >>> Isi(Decimal("103.2"), JenisIsi.PERSEN, Teks("103,20%", "103.20%"), 2).tercetak.id
    '103,20%'
    """

    nilai: NilaiIsi
    jenis: JenisIsi
    tercetak: Teks
    desimal: int | None = None
    alasan: Alasan | None = None
    aturan: str = ""
    penjelasan: Teks | None = None
    warna: str = ""


@attrs.frozen
class KolomBab3(Value):
    """A column.

    Attributes:
        kunci: the stable key, such as ``capaian``.
        nama: the header, in both languages; no two of a table are the same.
        jenis: what its cells hold; a cell may say more.
    """

    kunci: str
    nama: Teks
    jenis: JenisIsi


@attrs.frozen
class BarisBab3(Value):
    """A row: a cell for each column.

    Attributes:
        isi: the cells.
        jenis: data, a sub-total, the total, or a mean.
        tingkat: how deep it stands in a tree: 0 for a program, 1 for its kegiatan.
    """

    isi: tuple[Isi, ...]
    jenis: JenisBaris = JenisBaris.DATA
    tingkat: int = 0


new_row = trusted(BarisBab3)
"""A row of cells that the wing itself makes."""


@attrs.frozen
class TabelBab3(Value):
    """A table, with the paragraphs that go with it.

    Attributes:
        id: the stable key, unique among the tables, such as ``capaian`` or ``pembanding_2``.
        judul: the title, in both languages.
        kolom: the columns.
        baris: the rows.
        kalimat: one paragraph each, in both languages.
        catatan: what a reader must know besides: what has no figure, and why; sums that do not agree.
    """

    id: str
    judul: Teks
    kolom: tuple[KolomBab3, ...]
    baris: tuple[BarisBab3, ...]
    kalimat: tuple[Teks, ...] = ()
    catatan: tuple[Teks, ...] = ()
