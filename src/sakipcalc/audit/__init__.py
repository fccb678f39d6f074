"""The audit: how was this printed figure made? Of one figure, a table, or a whole report."""

from sakipcalc._core.options import Bahasa
from sakipcalc.audit._audit_tabel import audit_table
from sakipcalc.audit._hitung import Baris, Figur, Hasil, TabelHasil
from sakipcalc.audit._kandidat import Bentuk
from sakipcalc.audit._laporan import Laporan, Setelan, audit_report
from sakipcalc.audit._periksa import audit_capaian, audit_efisiensi, audit_perubahan, audit_serapan
from sakipcalc.audit._periksa_indeks import audit_ikm, audit_kategori
from sakipcalc.audit._periksa_ringkas import audit_mean, audit_total
from sakipcalc.audit._setelan import Pola
from sakipcalc.audit._silang import Rujukan
from sakipcalc.audit._temuan import Penjelasan, Putusan, Temuan

__all__ = [
    "Bahasa",
    "Baris",
    "Bentuk",
    "Figur",
    "Hasil",
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
    "audit_kategori",
    "audit_mean",
    "audit_perubahan",
    "audit_report",
    "audit_serapan",
    "audit_table",
    "audit_total",
]
