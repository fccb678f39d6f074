"""Audit one row of a declared table: the audit that goes with its kind of figure."""

from __future__ import annotations

from collections.abc import Mapping

from sakipcalc.audit._deklarasi import DeklarasiTabel, Jenis
from sakipcalc.audit._periksa import audit_capaian, audit_efisiensi, audit_serapan
from sakipcalc.audit._periksa_indeks import audit_kategori
from sakipcalc.audit._sel import Sel
from sakipcalc.audit._temuan import Temuan


def examine(entry: DeklarasiTabel, read: Mapping[str, Sel], printed: Sel) -> Temuan:
    """How the printed figure of a row was made."""
    cells = {role: _cell(entry, cell) for role, cell in read.items()}
    if entry.jenis is Jenis.CAPAIAN:
        target, realisasi = cells["target"], cells["realisasi"]
        return audit_capaian(target, realisasi, _cell(entry, printed), polarisasi=entry.polarisasi, cap=entry.cap)
    if entry.jenis is Jenis.SERAPAN:
        return audit_serapan(cells["pagu"], cells["realisasi"], _cell(entry, printed))
    if entry.jenis is Jenis.EFISIENSI:
        return audit_efisiensi(cells["capaian"], cells["serapan"], _cell(entry, printed))
    return audit_kategori(cells["nilai"], printed.teks, skala=entry.skala)


def _cell(entry: DeklarasiTabel, cell: Sel) -> object:
    """The cell's text; its value in a table declared to use a decimal point, where the text would read otherwise."""
    if entry.tanda_desimal == "." and len(cell.makna) == 1:
        return cell.makna[0][1]
    return cell.teks
