"""Audit every row of a table: its finding, and the one setting that makes most of its figures."""

import re
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from typing import Any

import attrs

from sakipcalc import Alasan, Fixed, Skala, Value, skala
from sakipcalc._core import checks, values
from sakipcalc._reading.cells import shown
from sakipcalc.audit._engine.finding import Putusan, Temuan, new_finding
from sakipcalc.audit._engine.indices import audit_kategori
from sakipcalc.audit._engine.inputs import read_input, unread, why_none
from sakipcalc.audit._engine.prints import AS_WRITTEN, Decimals, read_printed
from sakipcalc.audit._engine.procedure import Case
from sakipcalc.audit._files.text import Table
from sakipcalc.audit._tables.days import days_of
from sakipcalc.audit._tables.declaration import INPUTS, JenisTabel, TableRule
from sakipcalc.audit._tables.pattern import Pola, groups, pattern, settle
from sakipcalc.audit._tables.per_row import RowRule, are_fractions, context_of, row_rules, setting_columns, unruled
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
        letak: the cell of the printed figure, such as ``F12``; empty where it has no such name, or none is known.
    """

    nomor: int
    label: str
    masukan: Mapping[str, str] = attrs.field(converter=_to_masukan)
    temuan: Temuan
    letak: str = ""

    @property
    def putusan(self) -> Putusan:
        """The verdict on the row."""
        return self.temuan.putusan

    @property
    def tercetak(self) -> str:
        """The figure as printed."""
        return self.temuan.tercetak


def amount_of(row: Baris, place: int) -> Decimal | None:
    """The amount that an input of a row was read as; None where it is none."""
    read = row.temuan.dibaca[place] if place < len(row.temuan.dibaca) else None
    return read if isinstance(read, Decimal) else None


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
        rows = [
            (
                row.label,
                *row.masukan.values(),
                row.tercetak,
                row.temuan.benar_teks,
                row.putusan.kata,
                row.temuan.explain(),
            )
            for row in self.baris
        ]
        heads = ("Uraian", *map(str.capitalize, self.kolom), "Tercetak", "Yang benar", "Putusan", "Penjelasan")
        return values.html_table(self.judul, heads, rows)


def counted(tables: Iterable[TabelHasil]) -> dict[Putusan, int]:
    """How many figures got which verdict; verdicts that none got are left out."""
    counts = Counter(row.putusan for table in tables for row in table.baris)
    return {putusan: counts[putusan] for putusan in Putusan if counts[putusan]}


Progress = Callable[[int, int], None]
"""Told now and then how many rows of how many are done."""

_EVERY = 500
_POINT = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?")
_NO_FIGURE = {Alasan.TIDAK_TERBACA, Alasan.BUKAN_ANGKA}


def recompute(entry: TableRule, table: Table, progress: Progress | None = None) -> TabelHasil:
    """Find how every printed figure of a table was made.

    Raises:
        InputError: for missing columns, no rows, or a table in which no row holds a figure.
    """
    roles = INPUTS[entry.jenis]
    needed = [entry.column(role) for role in (*roles, "tercetak")]
    settings = setting_columns(entry)
    require_columns(table, [*needed, *settings.values(), *entry.label, *entry.saring])
    table = table.only(entry.saring)
    if not table.rows:
        asked = ", ".join(f"{name} = {text}" for name, text in entry.saring.items())
        why = Teks("tidak ada baris di bawah judul kolom", "no rows below the header")
        none = Teks(f"tidak ada baris dengan {asked}", f"no row with {asked}")
        raise InputError([Cacat.at(Letak(table.name), none if asked else why)])
    columns = [[_pointed(cell, entry) for cell in table.column(name)] for name in needed]
    labels = list(zip(*(table.texts(name) for name in entry.label), strict=True)) or [()] * len(table.rows)
    numbers = [table.number(index) for index in range(len(table.rows))]
    pola: tuple[Pola, ...] = ()
    if entry.jenis is JenisTabel.KATEGORI:
        found = [
            audit_kategori(value, shown(printed), skala=entry.skala) for value, printed in zip(*columns, strict=True)
        ]
    else:
        rules = row_rules(entry, table)
        cases = _examined(entry, rules, columns, progress)
        found, pola = _patterned(cases, rules, numbers, groups(labels, entry.label))
    _refuse_nothing(table, found, dict(zip(needed, columns, strict=True)))
    rated = rater(None if entry.jenis is JenisTabel.KATEGORI else entry.skala)
    texts = [table.texts(name) for name in needed[: len(roles)]]
    rows = tuple(
        new_row(number, " · ".join(filter(None, label)), dict(zip(roles, masukan, strict=True)), rated(temuan))
        for number, label, masukan, temuan in zip(numbers, labels, zip(*texts, strict=True), found, strict=True)
    )
    taken = dict(zip((*roles, "tercetak"), needed, strict=True)) | settings
    return TabelHasil(
        entry.judul or entry.nama or table.name,
        table.name,
        entry.jenis.value,
        roles,
        rows,
        pola,
        letak=table.place,
        sumber=taken,
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


def _examined(
    entry: TableRule,
    rules: Sequence[RowRule | Teks],
    columns: Sequence[Sequence[object]],
    progress: Progress | None,
) -> list[Case]:
    """Every row by itself, by its own rule."""
    percent = entry.jenis in (JenisTabel.CAPAIAN, JenisTabel.SERAPAN)
    decimals = Decimals(fractions=True) if percent and are_fractions(columns[-1]) else AS_WRITTEN
    days = days_of(columns[:-1], [entry.column(role) for role in INPUTS[entry.jenis]])
    contexts = [context_of(column)._replace(days=each) for column, each in zip(columns[:-1], days, strict=True)]
    cases: list[Case] = []
    for index, (rule, first, second, printed) in enumerate(zip(rules, *columns, strict=True)):
        if isinstance(rule, Teks):
            case = Case(unruled(entry), (first, second), printed, decimals=decimals, contexts=contexts)
            case.finding = _without_rule(case.finding, rule)
        else:
            case = Case(rule.kind, (first, second), printed, cap=rule.cap, decimals=decimals, contexts=contexts)
        cases.append(case)
        if progress and index % _EVERY == 0:
            progress(index, len(columns[-1]))
    return cases


def _without_rule(finding: Temuan, why: Teks) -> Temuan:
    """The finding of a row whose rule is not known: the cells as they were read, and no verdict on the figure."""
    verdict, alasan = Putusan.TIDAK_DAPAT_DINILAI, Alasan.SETELAN_TAK_DIKENAL
    return new_finding(
        finding.jenis,
        verdict,
        finding.tercetak,
        desimal=finding.desimal,
        alasan=alasan,
        saran=(why,),
        dibaca=finding.dibaca,
    )


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


def rater(scale: Skala | str | None) -> Callable[[Temuan], Temuan]:
    """What adds the category of the right figure, where a scale is declared for one."""
    if scale is None:
        return lambda temuan: temuan
    declared = skala(scale) if isinstance(scale, str) else scale

    def rated(temuan: Temuan) -> Temuan:
        figure = temuan.dibatasi if temuan.dibatasi is not None else temuan.benar
        if not isinstance(figure, Decimal):
            return temuan
        try:
            label = declared.kategori(figure).label
        except OutOfScaleError:
            label = "di luar skala"
        return attrs.evolve(temuan, kategori=label)

    return rated


def _patterned(
    cases: Sequence[Case],
    rules: Sequence[RowRule | Teks],
    numbers: Sequence[int],
    members: Mapping[str, Sequence[int]],
) -> tuple[list[Temuan], tuple[Pola, ...]]:
    """The findings in the light of the setting that makes most of the table, and that setting; then each group's.

    Where rows have different rules, those of each rule are looked at by themselves.
    """
    found = [case.finding for case in cases]
    ruled: dict[str, list[int]] = {}
    for index, rule in enumerate(rules):
        if isinstance(rule, RowRule):
            ruled.setdefault(rule.group, []).append(index)
    wholes = ruled if len(ruled) > 1 else {"": [index for indices in ruled.values() for index in indices]}
    alike = {
        name: indices for name, indices in members.items() if len({_group(rules[index]) for index in indices}) == 1
    }
    patterns: list[Pola] = []
    for name, indices in (*wholes.items(), *alike.items()):
        pola = pattern([(numbers[index], cases[index]) for index in indices], name)
        if pola is not None:
            patterns.append(pola)
            for index in indices:
                found[index] = settle(cases[index], found[index], pola)
    return found, tuple(patterns)


def _group(rule: RowRule | Teks) -> str | None:
    return rule.group if isinstance(rule, RowRule) else None
