"""The audit: how was this printed figure made? Of one figure, a table, or a whole report."""

from sakipcalc import Bahasa
from sakipcalc.audit._engine.catalogue import Bentuk
from sakipcalc.audit._engine.figures import audit_capaian, audit_efisiensi, audit_perubahan, audit_serapan
from sakipcalc.audit._engine.finding import Penjelasan, Putusan, Temuan
from sakipcalc.audit._engine.indices import audit_ikm, audit_kategori
from sakipcalc.audit._engine.summaries import audit_jumlah, audit_rerata
from sakipcalc.audit._tables.asked import Setelan
from sakipcalc.audit._tables.declaration import JenisTabel
from sakipcalc.audit._tables.left_out import Dilewati
from sakipcalc.audit._tables.pattern import Pola
from sakipcalc.audit._tables.references import Rujukan
from sakipcalc.audit._tables.rows import Baris, TabelHasil
from sakipcalc.audit.report import Laporan, audit_report, audit_sheets, audit_table

__all__ = [
    "Bahasa",
    "Baris",
    "Bentuk",
    "Dilewati",
    "JenisTabel",
    "Laporan",
    "Penjelasan",
    "Pola",
    "Putusan",
    "Rujukan",
    "Setelan",
    "TabelHasil",
    "Temuan",
    "audit_capaian",
    "audit_efisiensi",
    "audit_ikm",
    "audit_jumlah",
    "audit_kategori",
    "audit_perubahan",
    "audit_report",
    "audit_rerata",
    "audit_serapan",
    "audit_sheets",
    "audit_table",
]
