"""The satisfaction index (IKM, SKM) in all its forms."""

from __future__ import annotations

from sakipcalc._ikm.gabung import Gabungan, gabung_ikm, sample_size
from sakipcalc._ikm.hasil import HasilIkm
from sakipcalc._ikm.hitung import ikm, ikm_from_columns, ikm_from_nrr
from sakipcalc._ikm.responden import Blank
from sakipcalc._ikm.unsur import ATURAN as _ATURAN_UNSUR
from sakipcalc._ikm.unsur import UNSUR_2004, UNSUR_2017, Antara, Bobot
from sakipcalc._sumber import Aturan, Sumber

__all__ = [
    "ATURAN",
    "UNSUR_2004",
    "UNSUR_2017",
    "Antara",
    "Blank",
    "Bobot",
    "Gabungan",
    "HasilIkm",
    "gabung_ikm",
    "ikm",
    "ikm_from_columns",
    "ikm_from_nrr",
    "sample_size",
]

ATURAN = (
    Aturan(
        "ikm",
        "Indeks kepuasan masyarakat",
        "NRR = jumlah nilai / jumlah jawaban; NI = jumlah (NRR x bobot); NIK = NI x 25",
        Sumber("PermenPANRB 14/2017", "Lampiran", mulai=2017, basis="read"),
    ),
    Aturan(
        "ikm_skala_lain",
        "Skala jawaban selain 1 sampai 4",
        "NIK = NI x 100 / nilai tertinggi",
        Sumber("tidak diatur", keputusan="dikalikan 100 dibagi nilai tertinggi"),
    ),
    Aturan(
        "ikm_kosong",
        "Jawaban kosong",
        "per_unsur: dibagi jumlah jawaban; listwise: kuesioner tidak lengkap gugur; zero: dibagi semua kuesioner",
        Sumber("tidak diatur", keputusan="bawaan per_unsur; hasil menyebut banyaknya jawaban kosong"),
    ),
    Aturan(
        "ikm_gabungan",
        "Gabungan beberapa layanan atau semester",
        "pooled: menurut responden; simple: rata-rata sederhana",
        Sumber("tidak diatur", keputusan="pemakai memilih salah satu"),
    ),
    Aturan(
        "ukuran_sampel",
        "Ukuran sampel",
        "S = X2 N P Q / (d2 (N - 1) + X2 P Q), X2 = 3,841, P = Q = 0,5, d = 0,05",
        Sumber("Krejcie dan Morgan 1970", basis="recomputed", keputusan="dibulatkan setengah ke atas"),
    ),
    *_ATURAN_UNSUR,
)
