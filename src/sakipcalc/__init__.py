"""Exact, sourced and explained figures for Indonesian government performance reports (SAKIP).

Everything public is imported from here; the audit of whole reports is in ``sakipcalc.audit``. Each name is loaded
when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakipcalc._face import handed_on

if TYPE_CHECKING:
    from sakipcalc._agregasi import Rerata, Undefined, mean, mean_percentage, pooled_percentage, rerata, weighted_mean
    from sakipcalc._anggaran import Anggaran, Efisiensi, efisiensi, serapan, sisa
    from sakipcalc._capaian import Capaian, capaian, measure
    from sakipcalc._exact import Rounding, round_to
    from sakipcalc._ikm import UNSUR_2017, Blank, Bobot, HasilIkm, ikm
    from sakipcalc._indikator import Indikator, Polarisasi, Rentang, ZeroTarget, persentase, rasio
    from sakipcalc._penjelasan import Bahasa
    from sakipcalc._rasio import Rasio
    from sakipcalc._reading import Reading, parse_angka, parse_persen, parse_rasio, parse_rupiah, readings
    from sakipcalc._skala import GapPolicy, Jarak, Outside, Pita, Skala
    from sakipcalc._sumber import Aturan, Basis, Sumber
    from sakipcalc._writing import format_angka, format_persen, format_rasio, format_rupiah
    from sakipcalc.errors import Alasan, SakipError
    from sakipcalc.peraturan import (
        BUM_DESA,
        PENYIMPULAN_CAPAIAN,
        PERMENDAGRI_54_2010,
        PERMENDAGRI_86_2017,
        SKM_14_2017,
        daftar_skala,
        skala,
    )
else:
    __getattr__, __dir__ = handed_on(
        __name__,
        {
            "_agregasi": "Rerata Undefined mean mean_percentage pooled_percentage rerata weighted_mean",
            "_anggaran": "Anggaran Efisiensi efisiensi serapan sisa",
            "_capaian": "Capaian capaian measure",
            "_exact": "Rounding round_to",
            "_ikm": "UNSUR_2017 Blank Bobot HasilIkm ikm",
            "_indikator": "Indikator Polarisasi Rentang ZeroTarget persentase rasio",
            "_penjelasan": "Bahasa",
            "_rasio": "Rasio",
            "_reading": "Reading parse_angka parse_persen parse_rasio parse_rupiah readings",
            "_skala": "GapPolicy Jarak Outside Pita Skala",
            "_sumber": "Aturan Basis Sumber",
            "_writing": "format_angka format_persen format_rasio format_rupiah",
            "errors": "Alasan SakipError",
            "peraturan": (
                "BUM_DESA PENYIMPULAN_CAPAIAN PERMENDAGRI_54_2010 PERMENDAGRI_86_2017 SKM_14_2017 daftar_skala skala"
            ),
        },
    )

__all__ = [
    "BUM_DESA",
    "PENYIMPULAN_CAPAIAN",
    "PERMENDAGRI_54_2010",
    "PERMENDAGRI_86_2017",
    "SKM_14_2017",
    "UNSUR_2017",
    "Alasan",
    "Anggaran",
    "Aturan",
    "Bahasa",
    "Basis",
    "Blank",
    "Bobot",
    "Capaian",
    "Efisiensi",
    "GapPolicy",
    "HasilIkm",
    "Indikator",
    "Jarak",
    "Outside",
    "Pita",
    "Polarisasi",
    "Rasio",
    "Reading",
    "Rentang",
    "Rerata",
    "Rounding",
    "SakipError",
    "Skala",
    "Sumber",
    "Undefined",
    "ZeroTarget",
    "capaian",
    "daftar_skala",
    "efisiensi",
    "format_angka",
    "format_persen",
    "format_rasio",
    "format_rupiah",
    "ikm",
    "mean",
    "mean_percentage",
    "measure",
    "parse_angka",
    "parse_persen",
    "parse_rasio",
    "parse_rupiah",
    "persentase",
    "pooled_percentage",
    "rasio",
    "readings",
    "rerata",
    "round_to",
    "serapan",
    "sisa",
    "skala",
    "weighted_mean",
]
