"""Audit the printed means and totals that a declaration names, from the rows they stand for."""

from collections import Counter
from collections.abc import Sequence
from decimal import Decimal

import attrs

from sakipcalc import Alasan, Bilangan
from sakipcalc._reading.cells import shown
from sakipcalc.audit._engine.finding import Putusan, Temuan
from sakipcalc.audit._engine.summaries import audit_rerata, total_of
from sakipcalc.audit._files.text import Table
from sakipcalc.audit._tables.declaration import INPUTS, JenisTabel, SummaryRule, TableRule
from sakipcalc.audit._tables.rows import Baris, TabelHasil, require_columns
from sakipcalc.errors import Cacat, InputError, Letak, Teks

_OF_PRINTED = Teks("rata-rata angka yang tercetak di tabelnya", "the mean of the figures printed in its table")
_MOST_NAMED = 20


def recompute_mean(
    entry: SummaryRule, summary: Table, source: Table, declared: TableRule, computed: TabelHasil
) -> Baris:
    """How one printed mean was made of the rows of another table.

    Raises:
        InputError: for a missing column or row.
    """
    number, printed = _printed(entry, summary)
    rows = _chosen(entry, source, computed)
    return _row(entry, number, rows, mean_of(rows, printed, declared.jenis, entry.cap))


def mean_of(rows: Sequence[Baris], printed: object, jenis: JenisTabel, cap: Bilangan | None) -> Temuan:
    """How a printed mean was made: of the right figures; or of printed ones, and then it is what most of these are."""
    rights = [row.temuan.benar for row in rows]
    pairs = None
    if jenis is JenisTabel.SERAPAN:
        pairs = [(row.temuan.dibaca[1], row.temuan.dibaca[0]) for row in rows if len(row.temuan.dibaca) == 2]
    finding = audit_rerata(rights, printed, cap=cap, pooled=pairs)
    lost = [row.label for row in rows if row.temuan.benar is None]
    if finding.putusan is Putusan.COCOK and not lost:
        return finding
    inherited = audit_rerata([row.tercetak for row in rows], printed, cap=cap, pooled=pairs)
    faults = [row.putusan for row in rows if row.putusan is not Putusan.COCOK]
    notes: tuple[Teks, ...] = ()
    if lost:
        named = ", ".join(lost[:_MOST_NAMED])
        notes = (
            Teks(
                f"{len(lost)} dari {len(rows)} baris tidak dapat dihitung: {named}",
                f"{len(lost)} of {len(rows)} rows cannot be computed: {named}",
            ),
        )
    if inherited.putusan is Putusan.COCOK and faults:
        meaning = Counter(faults).most_common(1)[0][0]
        best = attrs.evolve(inherited.penjelasan[0], rumus=_OF_PRINTED, putusan=meaning)
        benar = None if lost else finding.benar
        return attrs.evolve(inherited, putusan=meaning, penjelasan=(best,), benar=benar, catatan=notes)
    if lost:  # a mean of what is left of them is no mean of them
        verdict, why = Putusan.TIDAK_DAPAT_DINILAI, Alasan.TIDAK_ADA_NILAI
        return Temuan("rata_rata", verdict, finding.tercetak, desimal=finding.desimal, alasan=why, catatan=notes)
    return finding


def recompute_total(
    entry: SummaryRule, summary: Table, source: Table, declared: TableRule, computed: TabelHasil
) -> Baris:
    """How one printed total was made of the amounts of another table; a difference is named with rows that equal it.

    Raises:
        InputError: for a missing column or row.
    """
    number, printed = _printed(entry, summary)
    require_columns(source, [entry.dari_kolom])
    roles = INPUTS[declared.jenis]
    place = next((place for place, role in enumerate(roles) if declared.column(role) == entry.dari_kolom), None)
    rows = _chosen(entry, source, computed)
    amounts = [(row.label, _amount(row, place)) for row in rows]
    lost = [name for name, value in amounts if value is None]
    if lost or not amounts:
        named = ", ".join(lost[:_MOST_NAMED]) or "semua"
        finding = Temuan(
            "jumlah",
            Putusan.TIDAK_DAPAT_DINILAI,
            " ".join(shown(printed).split()),
            alasan=Alasan.TIDAK_ADA_NILAI,
            catatan=(Teks(f"tanpa nilai: {named}", f"without a figure: {named}"),),
        )
    else:
        finding = total_of(amounts, printed)
    return _row(entry, number, rows, finding)


def _amount(row: Baris, place: int | None) -> Decimal | None:
    read = row.temuan.dibaca[place] if place is not None and place < len(row.temuan.dibaca) else None
    return read if isinstance(read, Decimal) else None


def _row(entry: SummaryRule, number: int, rows: list[Baris], temuan: Temuan) -> Baris:
    return Baris(number, entry.judul or entry.kolom, {"dari": f"{len(rows)} baris"}, temuan)


def _chosen(entry: SummaryRule, source: Table, computed: TabelHasil) -> list[Baris]:
    require_columns(source, entry.saring)
    kept = [source.texts(name) for name in entry.saring]
    wanted = list(entry.saring.values())
    rows = zip(*kept, strict=True) if kept else iter([()] * len(source.rows))
    return [row for texts, row in zip(rows, computed.baris, strict=True) if list(texts) == wanted]


def _printed(entry: SummaryRule, summary: Table) -> tuple[int, object]:
    """The one printed cell that the declaration points at, with its row number."""
    require_columns(summary, [*entry.baris, entry.kolom])
    columns = [summary.texts(name) for name in entry.baris]
    wanted = tuple(entry.baris.values())
    rows = zip(*columns, strict=True) if columns else iter([()] * len(summary.rows))
    found = [index for index, texts in enumerate(rows) if texts == wanted]
    if len(found) != 1:
        asked = ", ".join(f"{name} = {text}" for name, text in entry.baris.items())
        raise InputError(
            [
                Cacat.at(
                    Letak(summary.name),
                    Teks(
                        f"ada {len(found)} baris dengan {asked}; harus tepat satu",
                        f"{len(found)} rows with {asked}; exactly one is needed",
                    ),
                )
            ]
        )
    return summary.number(found[0]), summary.column(entry.kolom)[found[0]]
