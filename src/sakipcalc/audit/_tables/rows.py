"""Audit every row of a table: its finding, and the one setting that makes most of its figures."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import time, timedelta
from decimal import Decimal
from typing import Any

import attrs

from sakipcalc import Alasan, Anggapan, Fixed, Jenis, Metode, Polarisasi, Sel, Value, ZeroTarget, readings, skala
from sakipcalc._core import checks, exact, values
from sakipcalc._reading.cells import form, shown
from sakipcalc._reading.strict import plain_reading
from sakipcalc.audit._engine.catalogue import SERAPAN, SISA, capaian_kind, efisiensi_kind
from sakipcalc.audit._engine.finding import Putusan, Temuan
from sakipcalc.audit._engine.formulas import Kind
from sakipcalc.audit._engine.indices import audit_kategori
from sakipcalc.audit._engine.inputs import Context, read_input, unread, why_none
from sakipcalc.audit._engine.prints import AS_WRITTEN, Decimals, read_printed
from sakipcalc.audit._engine.procedure import Case
from sakipcalc.audit._files.text import Table
from sakipcalc.audit._tables.declaration import INPUTS, JenisTabel, TableRule
from sakipcalc.audit._tables.pattern import Pola, groups, pattern, settle
from sakipcalc.errors import Cacat, InputError, Letak, OutOfScaleError, Teks


def _to_masukan(value: Mapping[str, str]) -> Fixed[str, str]:
    return Fixed(checks.to_mapping(value, "masukan", Teks("isian menurut peran", "cells by role")))


def _to_sumber(value: Mapping[str, str]) -> Fixed[str, str]:
    return Fixed(checks.to_mapping(value, "sumber", Teks("judul kolom menurut peran", "headers by role")))


@attrs.frozen
class Baris(Value):
    """One printed figure of a table, audited.

    Args:
        nomor: the row's number as a spreadsheet counts it.
        label: the words that name it.
        masukan: the input cells as printed, by role.
        temuan: what was found.
    """

    nomor: int
    label: str
    masukan: Mapping[str, str] = attrs.field(converter=_to_masukan)
    temuan: Temuan

    @property
    def putusan(self) -> Putusan:
        """The verdict on the row."""
        return self.temuan.putusan

    @property
    def tercetak(self) -> str:
        """The figure as printed."""
        return self.temuan.tercetak


COUNTS: Mapping[str, Callable[[Any], object]] = {
    "cocok": lambda audited: audited.cocok,
    "statistik": lambda audited: {putusan.value: count for putusan, count in audited.statistik.items()},
}
"""What the data of a table or report tells beside its fields."""


new_row = values.trusted(Baris)


@attrs.frozen
class TabelHasil(Value):
    """One table, audited row by row.

    Args:
        judul: its title.
        berkas: the file, or ``file#sheet``.
        jenis: the kind of figure.
        kolom: the roles of its inputs, in order.
        baris: the rows.
        pola: the settings that make most of its figures.
        letak: the cells it was read from, such as ``A4:G12``, or its rows; empty where that is all of the file.
        sumber: the header of the column that was taken for each role.
        catatan: what a reader should know of the whole table.
    """

    _also = COUNTS

    judul: str
    berkas: str
    jenis: str
    kolom: tuple[str, ...]
    baris: tuple[Baris, ...]
    pola: tuple[Pola, ...] = ()
    letak: str = ""
    sumber: Mapping[str, str] = attrs.field(factory=dict[str, str], converter=_to_sumber)
    catatan: tuple[Teks, ...] = ()

    @property
    def statistik(self) -> dict[Putusan, int]:
        """How many figures got which verdict; verdicts that none got are left out."""
        return counted([self])

    @property
    def cocok(self) -> bool:
        """Whether every printed figure agrees."""
        return all(row.putusan is Putusan.COCOK for row in self.baris)

    def _repr_html_(self) -> str:
        rows = [(row.label, row.tercetak, row.temuan.benar_teks, row.putusan.kata) for row in self.baris]
        return values.html_table(self.judul, ("Uraian", "Tercetak", "Yang benar", "Putusan"), rows)


def counted(tables: Iterable[TabelHasil]) -> dict[Putusan, int]:
    """How many figures got which verdict; verdicts that none got are left out."""
    counts = Counter(row.putusan for table in tables for row in table.baris)
    return {putusan: counts[putusan] for putusan in Putusan if counts[putusan]}


Progress = Callable[[int, int], None]
"""Told now and then how many rows of how many are done."""

_EVERY = 500
_FRACTION_MOST, _FEWEST = 2, 3
"""A column of at least three printed percents, none above 2 and not all whole, holds fractions."""

_POINT = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?")
_NO_FIGURE = {Alasan.TIDAK_TERBACA, Alasan.BUKAN_ANGKA}


def recompute(entry: TableRule, table: Table, progress: Progress | None = None) -> TabelHasil:
    """Find how every printed figure of a table was made.

    Raises:
        InputError: for missing columns, no rows, or a table in which no row holds a figure.
    """
    roles = INPUTS[entry.jenis]
    needed = [entry.column(role) for role in (*roles, "tercetak")]
    require_columns(table, [*needed, *entry.label])
    if not table.rows:
        why = Teks("tidak ada baris di bawah judul kolom", "no rows below the header")
        raise InputError([Cacat.at(Letak(table.name), why)])
    columns = [[_pointed(cell, entry) for cell in table.column(name)] for name in needed]
    labels = list(zip(*(table.texts(name) for name in entry.label), strict=True)) or [()] * len(table.rows)
    numbers = [table.number(index) for index in range(len(table.rows))]
    pola: tuple[Pola, ...] = ()
    if entry.jenis is JenisTabel.KATEGORI:
        found = [
            audit_kategori(value, shown(printed), skala=entry.skala) for value, printed in zip(*columns, strict=True)
        ]
    else:
        found, pola = _patterned(_examined(entry, columns, progress), numbers, groups(labels, entry.label))
    _refuse_nothing(table, found, dict(zip(needed, columns, strict=True)))
    rated = _rater(entry)
    texts = [table.texts(name) for name in needed[: len(roles)]]
    rows = tuple(
        new_row(number, " · ".join(filter(None, label)), dict(zip(roles, masukan, strict=True)), rated(temuan))
        for number, label, masukan, temuan in zip(numbers, labels, zip(*texts, strict=True), found, strict=True)
    )
    taken = dict(zip((*roles, "tercetak"), needed, strict=True))
    return TabelHasil(
        entry.judul or table.name, table.name, entry.jenis.value, roles, rows, pola, letak=table.place, sumber=taken
    )


def require_columns(table: Table, needed: Iterable[str]) -> None:
    """Raise an InputError that names every column the table lacks."""
    name, have = table.name, ", ".join(table.columns)
    missing = [column for column in dict.fromkeys(needed) if column not in table.columns]
    if missing:
        raise InputError(
            [
                Cacat(
                    Teks(
                        f"{name}: tidak ada kolom '{column}'; ada: {have}",
                        f"{name}: no column '{column}'; it has: {have}",
                    ),
                    Letak(name, kolom=column),
                )
                for column in missing
            ]
        )


def _pointed(cell: object, entry: TableRule) -> object:
    """The cell; a number with a decimal point, where the table is declared to use one, as that number."""
    if entry.tanda_desimal == "." and isinstance(cell, str) and _POINT.fullmatch(cell.strip()):
        return Decimal(cell.strip().replace(",", ""))
    return cell


def context_of(column: Sequence[object]) -> Context:
    """What a column says about its cells: the decimal mark of those that can have only one, and any clock times."""
    marks: set[str] = set()
    times = False
    odd = dict.fromkeys(each for each in column if isinstance(each, str) and ("." in each or ":" in each))
    for text in odd:
        if plain_reading(text) is not None:
            continue
        found = readings(text)
        if found and found[0].jenis is Jenis.RASIO and all(len(each.anggapan) > 1 for each in found[2:]):
            times = times or (Anggapan.RASIO_JADI_JAM in found[0].anggapan and len(found[0].anggapan) == 1)
        numbers = [each for each in found if isinstance(each.nilai, Decimal) and each.jenis in _NUMBERS]
        if numbers and all(Anggapan.PEMISAH_ASING in each.anggapan for each in numbers):
            marks.add(".")
    if any(isinstance(each, str) and "," in each and plain_reading(each) for each in column):
        marks.add(",")
    for cell in column:
        value = cell.nilai if isinstance(cell, Sel) else cell
        clock = isinstance(cell, Sel) and isinstance(value, Decimal) and form(cell.format) is Jenis.JAM
        times = times or clock or isinstance(value, (time, timedelta))
    return Context("." if marks == {"."} else "", times)


_NUMBERS = {Jenis.BILANGAN, Jenis.PERSEN, Jenis.RUPIAH, Jenis.SATUAN}


def _are_fractions(column: Sequence[object]) -> bool:
    """Whether a column of printed percents holds fractions throughout: 0,9 and 1 for 90% and 100%, none with a sign."""
    texts = dict.fromkeys(map(shown, column))
    if any("%" in text for text in texts):
        return False
    numbers: list[Decimal] = []
    for text in texts:
        first = next(iter(readings(text)), None)
        if first is not None and isinstance(first.nilai, Decimal):
            if not 0 <= first.nilai <= _FRACTION_MOST:
                return False
            numbers.append(first.nilai)
    return len(numbers) >= _FEWEST and any(each != each.to_integral_value() for each in numbers)


def _examined(entry: TableRule, columns: Sequence[Sequence[object]], progress: Progress | None) -> list[Case]:
    """Every row by itself, by the audit that goes with the table's kind of figure."""
    kinds: dict[JenisTabel, Kind] = {
        JenisTabel.CAPAIAN: capaian_kind(Polarisasi(entry.polarisasi), ZeroTarget(entry.zero_target)),
        JenisTabel.SERAPAN: SERAPAN,
        JenisTabel.EFISIENSI: efisiensi_kind(Metode(entry.metode)),
        JenisTabel.SISA: SISA,
    }
    kind = kinds[entry.jenis]
    cap = None if entry.cap is None or entry.jenis is not JenisTabel.CAPAIAN else exact.to_decimal(entry.cap)
    decimals = Decimals(fractions=True) if kind.percent and _are_fractions(columns[-1]) else AS_WRITTEN
    contexts = [context_of(column) for column in columns[:-1]]
    cases: list[Case] = []
    for index, (first, second, printed) in enumerate(zip(*columns, strict=True)):
        cases.append(Case(kind, (first, second), printed, cap=cap, decimals=decimals, contexts=contexts))
        if progress and index % _EVERY == 0:
            progress(index, len(columns[-1]))
    return cases


def _refuse_nothing(table: Table, found: Sequence[Temuan], columns: Mapping[str, Sequence[object]]) -> None:
    """Refuse a table in which no row holds a figure, with what each of its cells holds instead."""
    if any(temuan.alasan not in _NO_FIGURE for temuan in found):
        return
    faults: list[Cacat] = []
    *_, printed = columns
    for index in range(len(found)):
        for name, cells in columns.items():
            read: Sequence[object] = read_printed(cells[index]) if name == printed else read_input(cells[index])
            why = None if read else why_none(cells[index])
            if why is not None:
                faults.append(Cacat.at(table.where(index, name), unread(cells[index], why)))
    raise InputError(faults)


def _rater(entry: TableRule) -> Callable[[Temuan], Temuan]:
    """What adds the category of the right figure, where a scale is declared for one."""
    if entry.skala is None or entry.jenis is JenisTabel.KATEGORI:
        return lambda temuan: temuan
    scale = skala(entry.skala)

    def rated(temuan: Temuan) -> Temuan:
        if temuan.dibatasi is None:
            return temuan
        try:
            label = scale.kategori(temuan.dibatasi).label
        except OutOfScaleError:
            label = "di luar skala"
        return attrs.evolve(temuan, kategori=label)

    return rated


def _patterned(
    cases: Sequence[Case], numbers: Sequence[int], members: Mapping[str, Sequence[int]]
) -> tuple[list[Temuan], tuple[Pola, ...]]:
    """The findings in the light of the setting that makes most of the table, and that setting; then each group's."""
    found = [case.finding for case in cases]
    whole = pattern(list(zip(numbers, cases, strict=True)))
    if whole is None:
        return found, ()
    patterns = [whole]
    for index, case in enumerate(cases):
        found[index] = settle(case, found[index], whole)
    for name, indices in members.items():
        pola = pattern([(numbers[index], cases[index]) for index in indices], name)
        if pola is not None:
            patterns.append(pola)
            for index in indices:
                found[index] = settle(cases[index], found[index], pola)
    return found, tuple(patterns)
