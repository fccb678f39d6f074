"""Recompute printed means and totals from the rows they stand for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from decimal import Decimal

import attrs

from sakipcalc._core.exact import total
from sakipcalc._rules.rerata import mean
from sakipcalc.audit._deklarasi import MASUKAN, DeklarasiRingkasan, DeklarasiTabel, Jenis
from sakipcalc.audit._hitung import Baris, Figur, Hasil, TabelHasil, require_columns, verdict
from sakipcalc.audit._periksa_ringkas import audit_mean, total_of
from sakipcalc.audit._sel import Sel, read_percent, read_rupiah
from sakipcalc.audit._tabel import Tabel
from sakipcalc.audit._temuan import Putusan, Temuan
from sakipcalc.errors import Alasan, InputError, SakipError, UndefinedResultError


def recompute_mean(
    entry: DeklarasiRingkasan, summary: Tabel, source: Tabel, declared: DeklarasiTabel, computed: TabelHasil
) -> Baris:
    """Recompute one printed mean from the recomputed rows of another table.

    Raises:
        InputError: for a missing column or row, or an unreadable printed figure.
    """
    nomor, printed = _printed(entry, summary, read_percent)
    rows = _chosen(entry, source, computed)
    label = entry.judul or entry.kolom
    open_rows = [row.label for row in rows if row.figur.nilai is None]
    values = [row.figur.nilai for row in rows if row.figur.nilai is not None]
    masukan = {"dari": f"{len(rows)} baris"}
    temuan = _mean_finding(entry, declared, rows, printed)
    if open_rows:
        note = f"{len(open_rows)} dari {len(rows)} baris tidak dapat dihitung: {', '.join(open_rows)}"
        figur = Figur(alasan=Alasan.TIDAK_ADA_NILAI)
        return Baris(nomor, label, masukan, printed.teks, figur, Hasil.TIDAK_DAPAT_DINILAI, note, temuan=temuan)
    try:
        figur = Figur(mean(values), mean(values, cap=entry.cap))
    except UndefinedResultError as error:
        figur = Figur(alasan=error.alasan)
        note = error.alasan.pesan
        return Baris(nomor, label, masukan, printed.teks, figur, Hasil.TIDAK_DAPAT_DINILAI, note, temuan=temuan)
    return Baris(nomor, label, masukan, printed.teks, figur, verdict(figur, printed), temuan=temuan)


_OF_PRINTED = "rata-rata angka yang tercetak di tabelnya", "the mean of the figures printed in its table"


def _mean_finding(entry: DeklarasiRingkasan, declared: DeklarasiTabel, rows: list[Baris], printed: Sel) -> Temuan:
    """How a printed mean was made: of the right figures; or of printed ones, and then it is what most of these are."""
    rights = [row.figur.nilai if row.temuan is None else row.temuan.benar for row in rows]
    pairs = None
    if declared.jenis is Jenis.SERAPAN:
        pairs = [(row.dibaca.get("realisasi"), row.dibaca.get("pagu")) for row in rows]
    text = printed.teks
    finding = audit_mean(rights, text, cap=entry.cap, pooled=pairs)
    faults = [row.putusan for row in rows if row.putusan is not Putusan.COCOK]
    whole = None not in rights
    if finding.verdict is Putusan.COCOK and whole:
        return finding
    inherited = audit_mean([row.tercetak for row in rows], text, cap=entry.cap, pooled=pairs)
    if inherited.verdict is Putusan.COCOK and faults:
        meaning = Counter(faults).most_common(1)[0][0]
        best = attrs.evolve(inherited.explanations[0], rumus=_OF_PRINTED, putusan=meaning)
        benar = finding.benar if whole else None
        return attrs.evolve(inherited, verdict=meaning, explanations=(best,), benar=benar)
    return finding


def recompute_total(
    entry: DeklarasiRingkasan, summary: Tabel, source: Tabel, declared: DeklarasiTabel, computed: TabelHasil
) -> Baris:
    """Recompute one printed total from the amounts of another table; a difference is named with rows that equal it.

    Raises:
        InputError: for a missing column or row, or an unreadable printed figure.
    """
    nomor, printed = _printed(entry, summary, read_rupiah)
    require_columns(source, [entry.dari_kolom])
    role = next((role for role in MASUKAN[declared.jenis] if declared.column(role) == entry.dari_kolom), None)
    rows = _chosen(entry, source, computed)
    label = entry.judul or entry.kolom
    masukan = {"dari": f"{len(rows)} baris"}
    amounts = [(row.label, row.dibaca.get(role or "")) for row in rows]
    known = [(name, value) for name, value in amounts if isinstance(value, Decimal)]
    if len(known) < len(amounts) or not known:
        lost = ", ".join(name for name, value in amounts if not isinstance(value, Decimal)) or "semua"
        figur = Figur(alasan=Alasan.TIDAK_ADA_NILAI)
        note = f"jumlah tidak dapat dihitung; tanpa nilai: {lost}"
        return Baris(nomor, label, masukan, printed.teks, figur, Hasil.TIDAK_DAPAT_DINILAI, note)
    value = total(amount for _, amount in known)
    figur = Figur(value, value)
    temuan = total_of(known, printed.teks)
    return Baris(nomor, label, masukan, printed.teks, figur, verdict(figur, printed), temuan=temuan)


def _chosen(entry: DeklarasiRingkasan, source: Tabel, computed: TabelHasil) -> list[Baris]:
    require_columns(source, entry.saring)
    return [
        row
        for cells, row in zip(source.baris, computed.baris, strict=True)
        if all(cells[name] == text for name, text in entry.saring.items())
    ]


def _printed(entry: DeklarasiRingkasan, summary: Tabel, reader: Callable[[str], Sel]) -> tuple[int, Sel]:
    """The one printed cell that the declaration points at, with its row number."""
    require_columns(summary, [*entry.baris, entry.kolom])
    found = [
        index
        for index, cells in enumerate(summary.baris)
        if all(cells[name] == text for name, text in entry.baris.items())
    ]
    if len(found) != 1:
        asked = ", ".join(f"{name} = {text}" for name, text in entry.baris.items())
        raise InputError(
            [
                (
                    f"{summary.nama}: {len(found)} rows with {asked}; exactly one is needed",
                    f"{summary.nama}: ada {len(found)} baris dengan {asked}; harus tepat satu",
                )
            ]
        )
    try:
        return summary.number(found[0]), reader(summary.baris[found[0]][entry.kolom])
    except SakipError as error:
        where, di_mana = summary.where(found[0], entry.kolom)
        raise InputError([(f"{where}: {error.message}", f"{di_mana}: {error.pesan}")]) from None
