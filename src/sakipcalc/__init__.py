"""Exact, sourced and explained figures for Indonesian government performance reports (SAKIP).

Everything public is imported from here; the audit of whole reports is in ``sakipcalc.audit``. Each name is loaded
when it is first used, so that importing the package costs next to nothing; ``__init__.pyi`` says the same to type
checkers, and a test holds the two together.
"""

from __future__ import annotations

import sys
from importlib import import_module
from typing import Any

_TABLE = {
    "_core.checks": "Fixed",
    "_core.exact": "Bilangan Rounding round_to",
    "_core.options": "Bahasa",
    "_core.rasio": "Rasio",
    "_core.rentang": "Rentang",
    "_core.spreadsheet": "Sel",
    "_core.sumber": "Aturan Basis Lingkup Sumber",
    "_core.values": "Value from_dict",
    "_core.version": "__version__",
    "_reading.column": "Kolom read_column",
    "_reading.from_time": "UrutanTanggal rasio_from_time",
    "_reading.readings": "readings",
    "_reading.strict": "parse_angka parse_persen parse_rasio parse_rupiah",
    "_reading.target": "format_besaran parse_target",
    "_reading.value": "Anggapan Jenis Reading",
    "_reading.words": "parse_terbilang",
    "_rules.anggaran": "Anggaran JenisPagu JumlahAnggaran SelisihAnggaran",
    "_rules.book": "aturan daftar_aturan",
    "_rules.capaian": "Capaian Keterangan capaian measure",
    "_rules.efisiensi": "BentukPmk Keluaran Metode StatusEfisiensi efisiensi efisiensi_pmk nilai_efisiensi "
    "status_efisiensi",
    "_rules.hasil_anggaran": "HasilAnggaran hitung_anggaran",
    "_rules.ikm.combine": "Gabungan gabung_ikm sample_size",
    "_rules.ikm.compute": "ikm ikm_from_columns ikm_from_nrr ikm_from_sums",
    "_rules.ikm.kuesioner": "Blank Kuesioner",
    "_rules.ikm.result": "HasilIkm NilaiUnsur",
    "_rules.ikm.unsur": "UNSUR_2004 UNSUR_2017 Antara Bobot",
    "_rules.indeks": "HasilAkip idm nilai_akip",
    "_rules.indikator": "AngkaPredikat Indikator Polarisasi Realisasi Target ZeroTarget persentase rasio",
    "_rules.nka": "BOBOT_NKA nka nka_2023",
    "_rules.perbandingan": "Ties deret peringkat perubahan terhadap_standar terhadap_target_akhir",
    "_rules.periode": "HasilKonsolidasi Konsolidasi consolidate consolidate_pair",
    "_rules.perubahan": "Perubahan PutusanPerubahan",
    "_rules.pohon": "Cara HasilSimpul Simpul Tingkat agregat",
    "_rules.rekap": "Dasar Hitungan Rekap rekap",
    "_rules.persentase": "persentase_gabungan rerata_persentase",
    "_rules.rerata": "Rerata Undefined jumlah rerata rerata_geometrik",
    "_rules.serapan": "ZeroPagu serapan sisa sisa_persen",
    "_rules.triwulan": "CapaianPeriode capaian_periode",
    "_skala.pita": "Gap Outside Pita",
    "_skala.predikat": "Predikat",
    "_skala.skala": "Jarak Skala",
    "_writing.format": "FORMAT_EXCEL GayaRupiah Negative format_angka format_persen format_rasio format_rupiah",
    "_writing.terbilang": "GayaTerbilang terbilang",
    "errors": "Alasan SakipError",
    "peraturan": "daftar_skala skala",
    "peraturan.akip": "AKIP_12_2015 AKIP_88_2021",
    "peraturan.bum_desa": "BUM_DESA",
    "peraturan.capaian": "PERMENDAGRI_54_2010 PERMENDAGRI_86_2017",
    "peraturan.efisiensi": "EFISIENSI_327_1996",
    "peraturan.idm": "IDM_2016",
    "peraturan.ikpa": "IKPA_5_2024",
    "peraturan.ip_asn": "IP_ASN_8_2019",
    "peraturan.nka": "NKA_107_2024",
    "peraturan.opini": "OPINI_BPK",
    "peraturan.penyimpulan": "PENYIMPULAN_CAPAIAN",
    "peraturan.rb": "RB_2022",
    "peraturan.skm": "IKM_25_2004 SKM_14_2017",
    "peraturan.spbe": "SPBE_59_2020",
}
_HOME = {name: module for module, names in _TABLE.items() for name in names.split()}

__all__ = list(_HOME)  # pyright: ignore[reportUnsupportedDunderAll]


def __getattr__(name: str) -> Any:
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    _sign()
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *_HOME})


def _sign() -> None:
    """Name this package as the home of every public class and function loaded so far, for reprs, pickles and docs."""
    for module, names in _TABLE.items():
        loaded = sys.modules.get(f"{__name__}.{module}")
        for name in names.split() if loaded else ():
            value = vars(loaded).get(name)  # None while another thread is loading the module: that one signs it
            if hasattr(value, "__qualname__") and value.__module__.startswith(f"{__name__}._"):
                value.__module__ = __name__
