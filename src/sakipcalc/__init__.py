"""Exact, sourced and explained figures for Indonesian government performance reports (SAKIP).

Everything public is imported from here; the audit of whole reports is in ``sakipcalc.audit``. Each name is loaded
when it is first used.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sakipcalc._face import handed_on

if TYPE_CHECKING:
    from sakipcalc._agregasi import (
        Rerata,
        Undefined,
        geometric_mean,
        mean,
        mean_percentage,
        pooled_percentage,
        rerata,
        weighted_mean,
    )
    from sakipcalc._anggaran import (
        BOBOT_NKA,
        Anggaran,
        BentukPmk,
        Efisiensi,
        JenisPagu,
        ZeroPagu,
        efisiensi,
        efisiensi_pmk,
        nilai_efisiensi,
        nka,
        serapan,
        sisa,
        sisa_persen,
        status_efisiensi,
    )
    from sakipcalc._aturan import daftar_aturan
    from sakipcalc._capaian import Capaian, capaian, measure
    from sakipcalc._exact import Rounding, round_to
    from sakipcalc._ikm import (
        UNSUR_2004,
        UNSUR_2017,
        Antara,
        Blank,
        Bobot,
        Gabungan,
        HasilIkm,
        gabung_ikm,
        ikm,
        ikm_from_columns,
        ikm_from_nrr,
        sample_size,
    )
    from sakipcalc._indeks import HasilAkip, idm, nilai_akip
    from sakipcalc._indikator import Indikator, Polarisasi, Rentang, ZeroTarget, persentase, rasio
    from sakipcalc._penjelasan import Bahasa
    from sakipcalc._perbandingan import (
        Perubahan,
        Ties,
        deret,
        peringkat,
        perubahan,
        terhadap_standar,
        terhadap_target_akhir,
    )
    from sakipcalc._periode import Konsolidasi, consolidate, consolidate_pair
    from sakipcalc._pohon import Cara, HasilSimpul, SelisihAnggaran, Simpul, Tingkat, agregat, selisih_anggaran
    from sakipcalc._rasio import Rasio
    from sakipcalc._reading import (
        Anggapan,
        Jenis,
        Kolom,
        Reading,
        UrutanTanggal,
        parse_angka,
        parse_persen,
        parse_rasio,
        parse_rupiah,
        parse_terbilang,
        rasio_from_time,
        read_column,
        readings,
    )
    from sakipcalc._skala import GapPolicy, Jarak, Outside, Pita, Skala
    from sakipcalc._sumber import Aturan, Basis, Sumber
    from sakipcalc._writing import (
        GayaRupiah,
        GayaTerbilang,
        Negative,
        format_angka,
        format_persen,
        format_rasio,
        format_rupiah,
        terbilang,
    )
    from sakipcalc.errors import Alasan, SakipError
    from sakipcalc.peraturan import (
        AKIP_12_2015,
        AKIP_88_2021,
        BUM_DESA,
        EFISIENSI_327_1996,
        IDM_2016,
        IKM_25_2004,
        IKPA_5_2024,
        IP_ASN_8_2019,
        NKA_107_2024,
        PENYIMPULAN_CAPAIAN,
        PERMENDAGRI_54_2010,
        PERMENDAGRI_86_2017,
        RB_2022,
        SKM_14_2017,
        SPBE_59_2020,
        daftar_skala,
        skala,
    )
else:
    __getattr__, __dir__ = handed_on(
        __name__,
        {
            "_agregasi": (
                "Rerata Undefined geometric_mean mean mean_percentage pooled_percentage rerata weighted_mean"
            ),
            "_anggaran": (
                "BOBOT_NKA Anggaran BentukPmk Efisiensi JenisPagu ZeroPagu efisiensi efisiensi_pmk "
                "nilai_efisiensi nka serapan sisa sisa_persen status_efisiensi"
            ),
            "_aturan": "daftar_aturan",
            "_capaian": "Capaian capaian measure",
            "_exact": "Rounding round_to",
            "_ikm": (
                "UNSUR_2004 UNSUR_2017 Antara Blank Bobot Gabungan HasilIkm gabung_ikm ikm "
                "ikm_from_columns ikm_from_nrr sample_size"
            ),
            "_indeks": "HasilAkip idm nilai_akip",
            "_indikator": "Indikator Polarisasi Rentang ZeroTarget persentase rasio",
            "_penjelasan": "Bahasa",
            "_perbandingan": "Perubahan Ties deret peringkat perubahan terhadap_standar terhadap_target_akhir",
            "_periode": "Konsolidasi consolidate consolidate_pair",
            "_pohon": "Cara HasilSimpul SelisihAnggaran Simpul Tingkat agregat selisih_anggaran",
            "_rasio": "Rasio",
            "_reading": (
                "Anggapan Jenis Kolom Reading UrutanTanggal parse_angka parse_persen parse_rasio "
                "parse_rupiah parse_terbilang rasio_from_time read_column readings"
            ),
            "_skala": "GapPolicy Jarak Outside Pita Skala",
            "_sumber": "Aturan Basis Sumber",
            "_writing": (
                "GayaRupiah GayaTerbilang Negative format_angka format_persen format_rasio format_rupiah terbilang"
            ),
            "errors": "Alasan SakipError",
            "peraturan": (
                "AKIP_12_2015 AKIP_88_2021 BUM_DESA EFISIENSI_327_1996 IDM_2016 IKM_25_2004 IKPA_5_2024 "
                "IP_ASN_8_2019 NKA_107_2024 PENYIMPULAN_CAPAIAN PERMENDAGRI_54_2010 PERMENDAGRI_86_2017 "
                "RB_2022 SKM_14_2017 SPBE_59_2020 daftar_skala skala"
            ),
        },
    )

__all__ = [
    "AKIP_12_2015",
    "AKIP_88_2021",
    "BOBOT_NKA",
    "BUM_DESA",
    "EFISIENSI_327_1996",
    "IDM_2016",
    "IKM_25_2004",
    "IKPA_5_2024",
    "IP_ASN_8_2019",
    "NKA_107_2024",
    "PENYIMPULAN_CAPAIAN",
    "PERMENDAGRI_54_2010",
    "PERMENDAGRI_86_2017",
    "RB_2022",
    "SKM_14_2017",
    "SPBE_59_2020",
    "UNSUR_2004",
    "UNSUR_2017",
    "Alasan",
    "Anggapan",
    "Anggaran",
    "Antara",
    "Aturan",
    "Bahasa",
    "Basis",
    "BentukPmk",
    "Blank",
    "Bobot",
    "Capaian",
    "Cara",
    "Efisiensi",
    "Gabungan",
    "GapPolicy",
    "GayaRupiah",
    "GayaTerbilang",
    "HasilAkip",
    "HasilIkm",
    "HasilSimpul",
    "Indikator",
    "Jarak",
    "Jenis",
    "JenisPagu",
    "Kolom",
    "Konsolidasi",
    "Negative",
    "Outside",
    "Perubahan",
    "Pita",
    "Polarisasi",
    "Rasio",
    "Reading",
    "Rentang",
    "Rerata",
    "Rounding",
    "SakipError",
    "SelisihAnggaran",
    "Simpul",
    "Skala",
    "Sumber",
    "Ties",
    "Tingkat",
    "Undefined",
    "UrutanTanggal",
    "ZeroPagu",
    "ZeroTarget",
    "agregat",
    "capaian",
    "consolidate",
    "consolidate_pair",
    "daftar_aturan",
    "daftar_skala",
    "deret",
    "efisiensi",
    "efisiensi_pmk",
    "format_angka",
    "format_persen",
    "format_rasio",
    "format_rupiah",
    "gabung_ikm",
    "geometric_mean",
    "idm",
    "ikm",
    "ikm_from_columns",
    "ikm_from_nrr",
    "mean",
    "mean_percentage",
    "measure",
    "nilai_akip",
    "nilai_efisiensi",
    "nka",
    "parse_angka",
    "parse_persen",
    "parse_rasio",
    "parse_rupiah",
    "parse_terbilang",
    "peringkat",
    "persentase",
    "perubahan",
    "pooled_percentage",
    "rasio",
    "rasio_from_time",
    "read_column",
    "readings",
    "rerata",
    "round_to",
    "sample_size",
    "selisih_anggaran",
    "serapan",
    "sisa",
    "sisa_persen",
    "skala",
    "status_efisiensi",
    "terbilang",
    "terhadap_standar",
    "terhadap_target_akhir",
    "weighted_mean",
]
