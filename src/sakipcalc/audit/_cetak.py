"""Print a recomputed report as aligned tables for a terminal."""

from __future__ import annotations

from decimal import Decimal

from sakipcalc._writing.format import format_angka, format_rupiah
from sakipcalc.audit import Baris, Laporan, Putusan, TabelHasil

LABEL_WIDTH = 44
_HEADS = {"dihitung": "Dihitung", "capped": "Dibatasi", "kategori": "Kategori", "hasil": "Hasil"}


def text(laporan: Laporan) -> str:
    """The report as aligned tables, with notes below each and a count of outcomes at the end."""
    parts = [laporan.judul, "=" * len(laporan.judul)]
    for table in laporan.tabel:
        parts += ["", *_table(table)]
    if laporan.rujukan:
        parts += ["", "Rujukan antartabel", *(f"  {each.kalimat()}" for each in laporan.rujukan)]
    counts = ", ".join(f"{count} {putusan.kata.lower()}" for putusan, count in laporan.statistik.items())
    parts += ["", f"Ringkasan: {counts}."]
    if laporan.dilewati:
        parts.append(f"Tidak dihitung ulang: {', '.join(laporan.dilewati)}.")
    return "\n".join(parts) + "\n"


def _table(table: TabelHasil) -> list[str]:
    places = 0 if table.jenis == "jumlah" else 2
    rows = [_cells(table, row, places) for row in table.baris]
    heads = ["Uraian", *(role.capitalize() for role in table.kolom), "Tercetak", *_HEADS.values()]
    keep = [index for index in range(len(heads)) if any(cells[index] for cells in rows) or index == 0]
    widths = {index: max([len(heads[index]), *(len(cells[index]) for cells in rows)]) for index in keep}
    words = {0, len(heads) - 1, len(heads) - 2}

    def line(cells: list[str]) -> str:
        fitted = [
            cells[index].ljust(widths[index]) if index in words else cells[index].rjust(widths[index]) for index in keep
        ]
        return "  ".join(fitted).rstrip()

    rule = "  ".join("-" * widths[index] for index in keep)
    notes = [f"  baris {row.nomor}, {row.label}: {said}" for row in table.baris if (said := remark(row))]
    title = f"{table.judul} ({table.berkas})" if table.berkas else table.judul
    patterns = [f"  {each.kalimat()}" for each in table.pola if each.menyimpang]
    found = ["Cara yang menjelaskan tabel:", *patterns] if patterns else []
    return [title, line(heads), rule, *map(line, rows), *found, *(["Catatan:", *notes] if notes else [])]


def remark(row: Baris) -> str:
    """What a reader should know of a row: how its figure was made where it does not simply agree, and its notes."""
    said = ""
    if row.temuan and (row.putusan is not Putusan.COCOK or row.temuan.tengah):
        said = row.temuan.kalimat().rstrip(".")
    parts = [said, *(note for note in row.catatan.rstrip(".").split("; ") if note not in said)]
    return "; ".join(part for part in parts if part)


def right_text(table: TabelHasil, row: Baris) -> str:
    """The right figure of a row as shown: by the declared rule, for what its cells properly mean."""
    temuan = row.temuan
    if temuan and temuan.benar_kata:
        return temuan.benar_kata
    if table.jenis == "kategori":
        return row.figur.kategori
    value = temuan.benar if temuan else row.figur.nilai
    if value is None:
        return ""
    return (
        format_rupiah(value, 0)
        if table.jenis == "jumlah"
        else format_angka(value, max(2, temuan.places if temuan else 2))
    )


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
        row.putusan.kata,
    ]
