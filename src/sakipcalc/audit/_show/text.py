"""An audited report as aligned tables for a terminal."""

from sakipcalc import format_angka, format_rupiah
from sakipcalc.audit._show.shape import Report, remark
from sakipcalc.audit._tables.rows import Baris, TabelHasil

LABEL_WIDTH = 44
_HEADS = ("Yang benar", "Dibatasi", "Kategori", "Putusan")


def text(report: Report) -> str:
    """The report as aligned tables, with notes below each and a count of verdicts at the end."""
    parts = [report.judul, "=" * len(report.judul)]
    for table in report.tabel:
        parts += ["", *_table(table)]
    if report.rujukan:
        parts += ["", "Rujukan antartabel", *(f"  {each.explain()}" for each in report.rujukan)]
    counts = ", ".join(f"{count} {putusan.kata.lower()}" for putusan, count in report.statistik.items())
    parts += ["", f"Ringkasan: {counts}."]
    if report.dilewati:
        parts += ["", "Tidak diperiksa", *(f"  {each.explain()}" for each in report.dilewati)]
    return "\n".join(parts) + "\n"


def _table(table: TabelHasil) -> list[str]:
    rows = [_cells(row) for row in table.baris]
    heads = ["Uraian", *(role.capitalize() for role in table.kolom), "Tercetak", *_HEADS]
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
    patterns = [f"  {each.explain()}" for each in table.pola if each.menyimpang]
    found = ["Cara yang menjelaskan tabel:", *patterns] if patterns else []
    return [title, line(heads), rule, *map(line, rows), *found, *(["Catatan:", *notes] if notes else [])]


def _cells(row: Baris) -> list[str]:
    temuan = row.temuan
    limited = temuan.dibatasi if temuan.dibatasi != temuan.benar else None
    right = temuan.benar_teks
    if temuan.jenis == "jumlah" and temuan.benar is not None and not isinstance(temuan.benar, str):
        right = format_rupiah(temuan.benar, max(0, temuan.desimal))
    return [
        row.label if len(row.label) <= LABEL_WIDTH else row.label[: LABEL_WIDTH - 1] + "…",
        *row.masukan.values(),
        row.tercetak,
        right,
        "" if limited is None else format_angka(limited, max(2, temuan.desimal)),
        temuan.kategori,
        temuan.putusan.kata,
    ]
