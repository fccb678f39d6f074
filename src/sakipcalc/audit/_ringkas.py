"""Recompute printed means and totals from the rows they stand for."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from sakipcalc._agregasi import mean
from sakipcalc._exact import subtract, total
from sakipcalc._writing import format_rupiah
from sakipcalc.audit._deklarasi import MASUKAN, DeklarasiRingkasan, DeklarasiTabel
from sakipcalc.audit._hitung import Baris, Figur, Hasil, TabelHasil, require_columns, verdict
from sakipcalc.audit._sel import Sel, read_percent, read_rupiah
from sakipcalc.audit._tabel import Tabel
from sakipcalc.errors import Alasan, InputError, SakipError, UndefinedResultError


def recompute_mean(entry: DeklarasiRingkasan, summary: Tabel, source: Tabel, computed: TabelHasil) -> Baris:
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
    if open_rows:
        note = f"{len(open_rows)} dari {len(rows)} baris tidak dapat dihitung: {', '.join(open_rows)}"
        figur = Figur(alasan=Alasan.TIDAK_ADA_NILAI)
        return Baris(nomor, label, masukan, printed.teks, figur, Hasil.TIDAK_DAPAT_DINILAI, note)
    try:
        figur = Figur(mean(values), mean(values, cap=entry.cap))
    except UndefinedResultError as error:
        figur = Figur(alasan=error.alasan)
        note = error.alasan.pesan
        return Baris(nomor, label, masukan, printed.teks, figur, Hasil.TIDAK_DAPAT_DINILAI, note)
    return Baris(nomor, label, masukan, printed.teks, figur, verdict(figur, printed))


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
    return Baris(
        nomor, label, masukan, printed.teks, figur, verdict(figur, printed), _difference(printed, value, known)
    )


def _difference(printed: Sel, value: Decimal, known: list[tuple[str, Decimal]]) -> str:
    """The gap between a printed total and the sum, with the rows of just that amount; empty where there is none."""
    meanings = [meaning for _, meaning in printed.makna if isinstance(meaning, Decimal)]
    if not meanings or meanings[0] == value:
        return ""
    gap = subtract(meanings[0], value)
    note = f"tercetak {'lebih' if gap > 0 else 'kurang'} {format_rupiah(gap.copy_abs(), 0)} dari jumlah barisnya"
    alike = [name for name, amount in known if amount == gap.copy_abs()]
    what = "ada baris yang tidak tercetak" if gap > 0 else "ada baris yang tidak ikut dijumlahkan"
    return f"{note}; sama dengan satu baris ({' / '.join(alike)}), mungkin {what}" if alike else note


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
        return found[0] + 2, reader(summary.baris[found[0]][entry.kolom])
    except SakipError as error:
        where, di_mana = summary.where(found[0], entry.kolom)
        raise InputError([(f"{where}: {error.message}", f"{di_mana}: {error.pesan}")]) from None
