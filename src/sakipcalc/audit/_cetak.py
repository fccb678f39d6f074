"""Print a recomputed report: aligned tables for a terminal, or plain data for a program."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from sakipcalc._rasio import Rasio
from sakipcalc._writing import format_angka, format_rupiah
from sakipcalc.audit import Baris, Hasil, Laporan, TabelHasil
from sakipcalc.audit._hitung import Values

LABEL_WIDTH = 44
_HEADS = {"dihitung": "Dihitung", "capped": "Dibatasi", "kategori": "Kategori", "hasil": "Hasil"}
_WORDS = {
    Hasil.COCOK: "cocok",
    Hasil.BERBEDA: "BERBEDA",
    Hasil.TIDAK_TERBACA: "TIDAK TERBACA",
    Hasil.TIDAK_DAPAT_DINILAI: "TIDAK DAPAT DINILAI",
    Hasil.TIDAK_TERCETAK: "tidak tercetak",
}


def text(laporan: Laporan) -> str:
    """The report as aligned tables, with notes below each and a count of outcomes at the end."""
    parts = [laporan.judul, "=" * len(laporan.judul)]
    for table in laporan.tabel:
        parts += ["", *_table(table)]
    counts = ", ".join(f"{count} {_WORDS[hasil].lower()}" for hasil, count in laporan.ringkasan.items() if count)
    parts += ["", f"Ringkasan: {counts}."]
    if laporan.dilewati:
        parts.append(f"Tidak dihitung ulang: {', '.join(laporan.dilewati)}.")
    return "\n".join(parts) + "\n"


def data(laporan: Laporan) -> dict[str, Any]:
    """The report as JSON-ready data; numbers are decimal strings, unrounded."""
    return {
        "judul": laporan.judul,
        "tabel": [
            {
                "judul": table.judul,
                "berkas": table.berkas,
                "jenis": table.jenis,
                "baris": [_row_data(row) for row in table.baris],
            }
            for table in laporan.tabel
        ],
        "ringkasan": {hasil.value: count for hasil, count in laporan.ringkasan.items()},
        "dilewati": list(laporan.dilewati),
        "cocok": laporan.cocok,
    }


def _row_data(row: Baris) -> dict[str, Any]:
    figur = row.figur
    return {
        "baris": row.nomor,
        "label": row.label,
        "masukan": dict(row.masukan),
        "dibaca": _values_data(row.dibaca),
        "tercetak": row.tercetak,
        "dihitung": _plain(figur.nilai),
        "dibatasi": _plain(figur.capped),
        "kategori": figur.kategori or None,
        "alasan": figur.alasan and figur.alasan.value,
        "hasil": row.hasil.value,
        "catatan": row.catatan,
        "kemungkinan": [
            {"dibaca": _values_data(values), "dihitung": _plain(each.nilai)} for values, each in row.kemungkinan
        ],
    }


def _values_data(values: Values) -> dict[str, str | None]:
    return {role: _plain(value) for role, value in values.items()}


def _plain(value: Decimal | Rasio | None) -> str | None:
    if value is None:
        return None
    return str(value) if isinstance(value, Rasio) else f"{value:f}"


def _table(table: TabelHasil) -> list[str]:
    places = 0 if table.jenis == "jumlah" else 2
    rows = [_cells(table, row, places) for row in table.baris]
    heads = ["Uraian", *(role.capitalize() for role in table.kolom), "Tercetak", *_HEADS.values()]
    keep = [index for index in range(len(heads)) if any(cells[index] for cells in rows) or index == 0]
    widths = {index: max(len(heads[index]), *(len(cells[index]) for cells in rows)) for index in keep}
    words = {0, len(heads) - 1, len(heads) - 2}

    def line(cells: list[str]) -> str:
        fitted = [
            cells[index].ljust(widths[index]) if index in words else cells[index].rjust(widths[index]) for index in keep
        ]
        return "  ".join(fitted).rstrip()

    rule = "  ".join("-" * widths[index] for index in keep)
    notes = [f"  baris {row.nomor}, {row.label}: {row.catatan}" for row in table.baris if row.catatan]
    title = f"{table.judul} ({table.berkas})" if table.berkas else table.judul
    return [title, line(heads), rule, *map(line, rows), *(["Catatan:", *notes] if notes else [])]


def _cells(table: TabelHasil, row: Baris, places: int) -> list[str]:
    def number(value: Decimal) -> str:
        return format_rupiah(value, places) if table.jenis == "jumlah" else format_angka(value, places)

    figur = row.figur
    capped = figur.capped
    figures = [figur.nilai, *(each.nilai for _, each in row.kemungkinan)]
    shown = " / ".join(number(value) for value in figures if value is not None) if table.jenis != "kategori" else ""
    return [
        row.label if len(row.label) <= LABEL_WIDTH else row.label[: LABEL_WIDTH - 1] + "…",
        *row.masukan.values(),
        row.tercetak,
        shown,
        number(capped) if capped is not None and capped != figur.nilai else "",
        figur.kategori,
        _WORDS[row.hasil],
    ]
