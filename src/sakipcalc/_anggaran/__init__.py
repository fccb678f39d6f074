"""Budget figures: absorption, what is left, efficiency by every named method, and the budget performance score."""

from __future__ import annotations

from sakipcalc._anggaran.efisiensi import (
    BOBOT_NKA,
    EFISIEN,
    TARGET_BELUM_TERCAPAI,
    TIDAK_EFISIEN,
    BentukPmk,
    Efisiensi,
    efisiensi,
    efisiensi_pmk,
    nilai_efisiensi,
    nka,
    status_efisiensi,
)
from sakipcalc._anggaran.serapan import Anggaran, JenisPagu, ZeroPagu, serapan, sisa, sisa_persen
from sakipcalc._sumber import Aturan, Sumber

__all__ = [
    "ATURAN",
    "BOBOT_NKA",
    "EFISIEN",
    "TARGET_BELUM_TERCAPAI",
    "TIDAK_EFISIEN",
    "Anggaran",
    "BentukPmk",
    "Efisiensi",
    "JenisPagu",
    "ZeroPagu",
    "efisiensi",
    "efisiensi_pmk",
    "nilai_efisiensi",
    "nka",
    "serapan",
    "sisa",
    "sisa_persen",
    "status_efisiensi",
]

_BPOM = "LKj BPOM dan balai 2020-2021"
ATURAN = (
    Aturan("serapan", "Serapan anggaran", "realisasi / pagu x 100", Sumber("PMK 249/PMK.02/2011", basis="read")),
    Aturan(
        "serapan_nol",
        "Serapan 0 dari 0",
        "tidak terdefinisi; 0 hanya bila diminta",
        Sumber("LKj satu kota", basis="read", keputusan="bawaan tidak terdefinisi"),
    ),
    Aturan(
        "sisa_anggaran",
        "Sisa anggaran",
        "pagu - realisasi; dalam persen 100 - serapan",
        Sumber("LKj satu kota 2019", basis="secondary"),
    ),
    Aturan(
        "perubahan_anggaran",
        "Anggaran murni dan perubahan",
        "(perubahan - murni) / murni x 100",
        Sumber("PRKA 2019 Kecamatan Sukodono", basis="recomputed", keputusan="pemakai menyebut pagu yang dipakai"),
    ),
    Aturan(
        "efisiensi_ratio",
        "Indeks efisiensi",
        "capaian / serapan",
        Sumber("LKj Kecamatan Kalumpang 2024", basis="read", keputusan="bawaan"),
    ),
    Aturan(
        "efisiensi_ratio_percent",
        "Indeks efisiensi dalam persen",
        "capaian / serapan x 100",
        Sumber("laporan BPKP", basis="read"),
    ),
    Aturan("efisiensi_level", "Tingkat efisiensi", "capaian / serapan - 1", Sumber(_BPOM, basis="recomputed")),
    Aturan("efisiensi_difference", "Selisih capaian dan serapan", "capaian - serapan", Sumber("praktik laporan")),
    Aturan(
        "status_efisiensi",
        "Sebutan efisien",
        "efisien bila indeks >= 1 dan capaian >= 100",
        Sumber(
            _BPOM, basis="recomputed", keputusan="syarat capaian 100 dapat dilepas; indeks tepat 1 termasuk efisien"
        ),
    ),
    Aturan(
        "efisiensi_pmk",
        "Efisiensi PMK, gabungan",
        "jumlah(PAK x CK - RAK) / jumlah(PAK x CK) x 100",
        Sumber("PMK 214/2017 dan PMK 22/2021", basis="unconfirmed"),
    ),
    Aturan(
        "efisiensi_pmk_mean",
        "Efisiensi PMK, rata-rata",
        "rata-rata dari 1 - (RAK / RVK) / (PAK / TVK), dikali 100",
        Sumber("LAKIP satu kementerian", basis="read"),
    ),
    Aturan(
        "nilai_efisiensi",
        "Nilai efisiensi",
        "NE = 50 + E / 20 x 50",
        Sumber(
            "LAKIP satu kementerian",
            basis="read",
        ),
    ),
    Aturan(
        "nilai_efisiensi_batas",
        "Batas nilai efisiensi",
        "E dibatasi -20 sampai 20 sebelum NE dihitung",
        Sumber("PMK 22/2021", basis="unconfirmed", keputusan="dibatasi secara bawaan; dapat dilepas"),
    ),
    Aturan(
        "nka",
        "Nilai kinerja anggaran satker",
        "9,7% serapan + 18,2% konsistensi + 43,5% capaian + 28,6% NE",
        Sumber("PMK 22/2021", mulai=2021, akhir=2023, basis="recomputed", keputusan="berakhir dengan PMK 107/2024"),
    ),
)
