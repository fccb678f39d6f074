"""What the pages are made from: a report, as far as they look at it, and its tables column by column."""

from collections.abc import Mapping
from decimal import Decimal
from typing import NamedTuple, Protocol

from sakipcalc import Bahasa, Jenis, format_angka, format_rupiah, readings
from sakipcalc._writing import clean
from sakipcalc._writing.format import in_both
from sakipcalc.audit._engine.finding import Putusan, Temuan
from sakipcalc.audit._show import words
from sakipcalc.audit._tables.left_out import Dilewati
from sakipcalc.audit._tables.pattern import Pola
from sakipcalc.audit._tables.references import Rujukan
from sakipcalc.audit._tables.rows import Baris, TabelHasil
from sakipcalc.audit._tables.sentences import TITLE as SENTENCES
from sakipcalc.errors import Teks


class Report(Protocol):
    """A whole report, audited."""

    @property
    def judul(self) -> str: ...

    @property
    def tabel(self) -> tuple[TabelHasil, ...]: ...

    @property
    def rujukan(self) -> tuple[Rujukan, ...]: ...

    @property
    def dilewati(self) -> tuple[Dilewati, ...]: ...

    @property
    def statistik(self) -> Mapping[Putusan, int]: ...

    @property
    def cocok(self) -> bool: ...


class Column(NamedTuple):
    """A column as shown; figures stand to the right."""

    head: str
    cells: list[str]
    figures: bool = True


def columns(table: TabelHasil, bahasa: Bahasa) -> list[Column]:
    """What is shown of a table: its labels, inputs and findings; and of empty columns only that of labels."""
    rows = table.baris
    inputs = [Column(words.role(name, bahasa), [_input(row, name, bahasa) for row in rows]) for name in table.kolom]
    found = [
        *inputs,
        Column(words.told(words.PRINTED, bahasa), [row.tercetak for row in rows]),
        Column(words.told(words.RIGHT, bahasa), [right(row.temuan, bahasa) for row in rows]),
        Column(words.told(words.CAPPED, bahasa), [_limited(row.temuan, bahasa) for row in rows]),
        Column(words.told(words.CATEGORY, bahasa), [_category(row.temuan, bahasa) for row in rows], figures=False),
        Column(words.told(words.VERDICT, bahasa), [words.verdict(row.putusan, bahasa) for row in rows], figures=False),
    ]
    labels = Column(words.told(words.ITEM, bahasa), [row.label for row in rows], figures=False)
    return [labels, *(column for column in found if any(column.cells))]


def _input(row: Baris, name: str, bahasa: Bahasa) -> str:
    text = row.masukan.get(name, "")
    made = name == "dari" and row.temuan.jenis in words.TITLES  # how many rows, in our own words
    return text.replace("baris", "rows") if made and bahasa is Bahasa.EN else text


def right(temuan: Temuan, bahasa: Bahasa) -> str:
    """The right figure as its language writes it; an amount of rupiah as one."""
    text = temuan.benar_teks
    if not isinstance(temuan.benar, Decimal):
        return text
    if temuan.jenis == "jumlah":
        return amount(temuan, temuan.benar, len(text.partition(",")[2]), bahasa)
    return _figure(text, bahasa)


def amount(temuan: Temuan, value: Decimal, places: int, bahasa: Bahasa) -> str:
    """A sum, or a part of one: in rupiah where the printed total is."""
    money = any(each.jenis is Jenis.RUPIAH for each in readings(temuan.tercetak)[:1])
    return _figure(format_rupiah(value, places) if money else format_angka(value, places), bahasa)


def _figure(text: str, bahasa: Bahasa) -> str:
    return words.told(in_both(text), bahasa)


def _limited(temuan: Temuan, bahasa: Bahasa) -> str:
    if temuan.dibatasi is None or temuan.dibatasi == temuan.benar:
        return ""
    return _figure(format_angka(temuan.dibatasi, max(2, temuan.desimal)), bahasa)


_OFF_SCALE = Teks("di luar skala", "off the scale")


def _category(temuan: Temuan, bahasa: Bahasa) -> str:
    return words.told(_OFF_SCALE, bahasa) if temuan.kategori == _OFF_SCALE.id else temuan.kategori


def remark(row: Baris, bahasa: Bahasa) -> str:
    """What a reader should know of a row: its sentence where it does not simply agree, else the notes on its cells."""
    temuan = row.temuan
    if temuan.putusan is not Putusan.COCOK or temuan.tengah:
        return temuan.explain(bahasa)
    said = "; ".join(words.told(each, bahasa) for each in temuan.catatan)
    return f"{said}." if said else ""


def title(table: TabelHasil, bahasa: Bahasa) -> str:
    """What a table is called, in one line."""
    ours = words.TITLES.get(table.jenis)
    return words.told(ours, bahasa) if ours and ours.id == table.judul else clean.visible(table.judul)


def findings(report: Report) -> list[tuple[TabelHasil, Baris]]:
    """Every figure that does not agree, with its table; the worst verdict first."""
    found = [(table, row) for table in report.tabel for row in table.baris if row.putusan is not Putusan.COCOK]
    return sorted(found, key=lambda each: words.WEIGHT[each[1].putusan])


def straying(table: TabelHasil) -> list[Pola]:
    """The settings of a table that are worth a word."""
    return [each for each in table.pola if each.menyimpang]


def asides(table: TabelHasil, bahasa: Bahasa) -> list[str]:
    """What a reader should know of a whole table: the settings that make it, and the notes on it."""
    notes = (words.told(each, bahasa) for each in table.catatan)
    return [*(each.explain(bahasa) for each in straying(table)), *(f"{note[:1].upper()}{note[1:]}." for note in notes)]


def source(table: TabelHasil, bahasa: Bahasa) -> str:
    """Where a table was read, and the header taken for each role; empty for one of which that says nothing."""
    role = Teks("{role} dari kolom '{head}'", "{role} from the column '{head}'")
    roles = [words.told(role.fill(role=name, head=head), bahasa) for name, head in _named(table, bahasa)]
    where = "; ".join([*([clean.visible(table.letak)] if table.letak else []), *roles])
    return words.told(words.SOURCE.fill(where=where), bahasa) if where else ""


def row_name(table: TabelHasil, row: Baris, bahasa: Bahasa) -> str:
    """What a row is called: by its number; a sentence of a document by its paragraph."""
    lines = table.judul != SENTENCES or table.berkas.casefold().endswith(".txt")
    return f"{words.told(words.ROW if lines else words.PARAGRAPH, bahasa).lower()} {row.nomor}"


def _named(table: TabelHasil, bahasa: Bahasa) -> list[tuple[str, str]]:
    return [(words.role(name, bahasa).lower(), clean.visible(head)) for name, head in table.sumber.items()]
