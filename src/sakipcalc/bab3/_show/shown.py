"""What every written form of Bab III shows: titles with their numbers, what made each figure, and the rules."""

from collections.abc import Iterator
from typing import NamedTuple, Protocol

from sakipcalc import Aturan, Bahasa, Rekap, Skala, daftar_aturan, daftar_skala
from sakipcalc._rules.book import in_words
from sakipcalc.bab3._table import BarisBab3, Isi, JenisIsi, KolomBab3, TabelBab3
from sakipcalc.bab3._text import told
from sakipcalc.errors import Teks

ORIGINS = Teks("Dari mana angka-angka ini", "Where these figures come from")
RULES = Teks("Aturan dan sumbernya", "Rules and their sources")
NOTES = Teks("Catatan", "Notes")
UNDEFINED = Teks("Tanpa angka: {table}, {row} ({columns}): {why}.", "No figure: {table}, {row} ({columns}): {why}.")
FOOT = Teks("Dihitung oleh sakipcalc.", "Computed by sakipcalc.")
_TITLE = Teks("Tabel 3.{number}. {title}", "Table 3.{number}. {title}")

_NAMING = frozenset({"indikator", "uraian"})


class Bab3(Protocol):
    """All of a Bab III."""

    @property
    def judul(self) -> Teks: ...

    @property
    def tabel(self) -> tuple[TabelBab3, ...]: ...

    @property
    def rekap(self) -> Rekap | None: ...

    def tanpa_angka(self) -> Iterator[tuple[TabelBab3, BarisBab3, KolomBab3, Isi]]: ...


def titles(hasil: Bab3, bahasa: Bahasa) -> Iterator[tuple[str, TabelBab3]]:
    """Every table with its title as a report numbers it."""
    for number, table in enumerate(hasil.tabel, 1):
        yield told(_TITLE.fill(number=str(number), title=table.judul), bahasa), table


def label_column(table: TabelBab3) -> int:
    """The column that names the rows: of the indicator or the budget line, else the first of text."""
    texts = [place for place, column in enumerate(table.kolom) if column.jenis is JenisIsi.TEKS]
    return next((place for place in texts if table.kolom[place].kunci in _NAMING), texts[0] if texts else 0)


def row_name(table: TabelBab3, row: BarisBab3, bahasa: Bahasa) -> str:
    """What a row is called."""
    return told(row.isi[label_column(table)].tercetak, bahasa)


class Origin(NamedTuple):
    """Where a figure comes from: its row and column, the sentence that says how it was made, and the rule's id."""

    row: str
    column: str
    sentence: str
    rule: str

    @property
    def told(self) -> str:
        """All of it in a line."""
        return f"{self.row}, {self.column}: {self.sentence}{f' [{self.rule}]' if self.rule else ''}"


def origins(table: TabelBab3, bahasa: Bahasa) -> list[Origin]:
    """Where the figures of a table come from, those that were made."""
    return [
        Origin(row_name(table, row, bahasa), told(column.nama, bahasa), told(cell.penjelasan, bahasa), cell.aturan)
        for row in table.baris
        for column, cell in zip(table.kolom, row.isi, strict=True)
        if cell.penjelasan is not None
    ]


def undefined(hasil: Bab3, bahasa: Bahasa) -> list[str]:
    """What has no figure, with the reason, in a sentence for each row and reason."""
    numbered = {table.id: title.partition(". ")[0] for title, table in titles(hasil, bahasa)}
    found: dict[tuple[str, str, Teks], list[str]] = {}
    for table, row, column, cell in hasil.tanpa_angka():
        why = cell.alasan.teks if cell.alasan else Teks.same("")
        found.setdefault((numbered[table.id], row_name(table, row, bahasa), why), []).append(told(column.nama, bahasa))
    return [
        told(UNDEFINED.fill(table=table, row=row, columns=columns, why=why), bahasa)
        for (table, row, why), columns in found.items()
    ]


class Rule(NamedTuple):
    """A rule that made figures: its id, title, formula (empty for a scale) and source, in words."""

    id: str
    title: str
    formula: str
    source: str

    @property
    def about(self) -> str:
        """The formula and the source."""
        return f"{'. '.join(part for part in (self.formula, self.source) if part)}."

    @property
    def told(self) -> str:
        """All of it in a line."""
        return f"{self.title} [{self.id}]: {self.about}"


def rules(hasil: Bab3, bahasa: Bahasa) -> list[Rule]:
    """The rules and scales that made the figures, in the order in which they are first met."""
    ids = dict.fromkeys(cell.aturan for table in hasil.tabel for row in table.baris for cell in row.isi if cell.aturan)
    known: dict[str, Aturan | Skala] = {each.id: each for each in daftar_skala()}
    known |= {each.id: each for each in daftar_aturan()}
    return [Rule(each, *in_words(known[each], bahasa)) for each in ids if each in known]


def ink(colour: str) -> str:
    """Black or white, whichever is easier to read on a colour.

    >>> ink("#67000d"), ink("#fff3b0")
    ('#ffffff', '#000000')
    """
    parts = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    light = 0.2126 * red + 0.7152 * green + 0.0722 * blue
    return "#ffffff" if 1.05 / (light + 0.05) > (light + 0.05) / 0.05 else "#000000"
