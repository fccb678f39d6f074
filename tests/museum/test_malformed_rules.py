"""Malformed scales, questionnaires, weights and trees, and what their makers are told."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from sakipcalc import (
    PERMENDAGRI_86_2017,
    SKM_14_2017,
    UNSUR_2017,
    Anggaran,
    Kuesioner,
    Pita,
    Simpul,
    Skala,
    Sumber,
    Tingkat,
    agregat,
    consolidate,
    consolidate_pair,
    deret,
    efisiensi,
    efisiensi_pmk,
    gabung_ikm,
    ikm,
    ikm_from_columns,
    ikm_from_nrr,
    nilai_akip,
    peringkat,
    perubahan,
    rerata,
    rerata_persentase,
    serapan,
    skala,
)
from sakipcalc.errors import SakipError

FOURS = dict.fromkeys(UNSUR_2017, 4)


def scale(*pita: Any, **options: Any) -> Skala:
    return Skala("uji", "Uji", pita, Sumber("uji"), keluarga="uji", **options)


MUSEUM: dict[str, tuple[Callable[[], object], str, str]] = {
    "bands that meet in one value": (
        lambda: scale(Pita("A", 50, 100), Pita("B", 0, 50)),
        "'uji': B (0 - 50) and A (50 - 100) overlap",
        "'uji': B (0 - 50) dan A (50 - 100) bertumpang tindih",
    ),
    "whole bands without a policy": (
        lambda: scale(Pita("A", 51, 100), Pita("B", 0, 50)),
        "'uji': between B (0 - 50) and A (51 - 100) is a gap; declare a gap policy",
        "'uji': ada celah antara B (0 - 50) dan A (51 - 100); nyatakan gap",
    ),
    "a gap that rounding leaves open": (
        lambda: scale(Pita("A", 51, 100), Pita("B", 0, 50), gap="round", places=1),
        "'uji': rounding to 1 decimals does not close the gap between B (0 - 50) and A (51 - 100)",
        "'uji': pembulatan 1 desimal tidak menutup celah antara B (0 - 50) dan A (51 - 100)",
    ),
    "decimals beyond counting": (
        lambda: scale(Pita("A", 0, 1), places=40),
        "places: 40 is not allowed; it must be a whole number from 0 to 33",
        "places: 40 tidak boleh; nilainya harus bilangan bulat dari 0 sampai 33",
    ),
    "a band that is no band": (
        lambda: scale((0, 50)),
        "pita: (0, 50) is a tuple; it must be of type Pita",
        "pita: 0; 50 tidak dapat dipakai; isi dengan Pita",
    ),
    "a value in a gap that is refused": (
        lambda: SKM_14_2017.kategori(24),
        "skm-14-2017: 24 lies in no band; the scale covers Tidak Baik 25 - 64,99; Kurang Baik 65 - 76,60; "
        "Baik 76,61 - 88,30; Sangat Baik 88,31 - 100",
        "skm-14-2017: 24 tidak termasuk kategori mana pun; skala ini mencakup Tidak Baik 25 - 64,99; Kurang Baik 65 - "
        "76,60; Baik 76,61 - 88,30; Sangat Baik 88,31 - 100",
    ),
    "a percent as text": (
        lambda: PERMENDAGRI_86_2017.kategori("90,5"),  # type: ignore[arg-type]
        "nilai: '90,5' is text, not a number; read it first with parse_angka",
        "nilai: '90,5' berupa teks; isi dengan bilangan, misalnya 88,75",
    ),
    "a rule before its time": (
        lambda: skala("skm-14-2017", 2015),
        "'skm-14-2017': no rule for 2015; its predecessor is ikm-25-2004; known: skm-14-2017 (2017-…)",
        "'skm-14-2017': tidak ada aturan untuk tahun 2015; pendahulunya ikm-25-2004; yang dikenal: "
        "skm-14-2017 (2017-…)",
    ),
    "a year as text": (
        lambda: skala("skm", "2024"),  # type: ignore[arg-type]
        "tahun: '2024' is a str; it must be a year, such as 2024",
        "tahun: '2024' tidak dapat dipakai; isi dengan tahun, misalnya 2024",
    ),
    "a score off the questionnaire": (
        lambda: ikm([FOURS, FOURS | {"waktu": 6}]),
        "respondent 2, waktu: 6 is not allowed; it must be from 1 to 4",
        "responden 2, waktu: 6 tidak boleh; nilainya harus dari 1 sampai 4",
    ),
    "a mean off the questionnaire": (
        lambda: ikm_from_nrr(FOURS | {"waktu": Decimal("6.60")}),
        "waktu: 6.60 is not allowed; it must be from 1 to 4",
        "waktu: 6,60 tidak boleh; nilainya harus dari 1 sampai 4",
    ),
    "a misspelt unsur": (
        lambda: ikm([{key.replace("waktu", "wkatu"): 4 for key in UNSUR_2017}]),
        "respondent 1, wkatu: no such unsur",
        "responden 1, wkatu: unsur tidak dikenal",
    ),
    "rows by position": (
        lambda: ikm([[4] * 9]),
        "responden 1: [4, 4, 4, 4, 4, 4, 4, 4, …] is a list; it must be a mapping of unsur to score; of any other "
        "table say which unsur each column is: kolom=UNSUR_2017 for columns in that order, kolom={'U1': 'persyaratan', "
        "...} for columns of other names",
        "responden 1: 4; 4; 4; 4; 4; 4; 4; 4; … tidak dapat dipakai; isi dengan nilai menurut unsur; bila tabel hanya "
        "berisi nilai atau kolomnya bernama lain, sebutkan dulu unsur setiap kolom",
    ),
    "columns that are no mapping": (
        lambda: ikm_from_columns([[4]]),  # type: ignore[arg-type]
        "kolom: […] is a list; it must be a mapping of unsur to scores",
        "kolom: … tidak dapat dipakai; isi dengan daftar nilai menurut unsur",
    ),
    "an unsur nobody answered": (
        lambda: ikm([FOURS | {"biaya": None}]),
        "undefined (biaya): nobody answered this unsur",
        "tidak terdefinisi (biaya): tidak ada jawaban untuk unsur ini",
    ),
    "weights that fall short": (
        lambda: ikm([FOURS], Kuesioner(bobot=dict.fromkeys(UNSUR_2017, Decimal("0.111")))),
        "the weights sum to 0.999; they must be zero or more and sum to exactly 1",
        "jumlah bobot 0,999; bobot tidak boleh negatif dan jumlahnya harus tepat 1",
    ),
    "a weight for fourteen on nine": (
        lambda: ikm([FOURS], Kuesioner(bobot="0.071")),
        "bobot (9 unsur): '0.071' is no choice here; choose one of exact, 0.11, 0.111, 0.1111",
        "bobot (9 unsur): '0.071' bukan pilihan di sini; pilih salah satu dari exact, 0.11, 0.111, 0.1111",
    ),
    "results made differently": (
        lambda: gabung_ikm([ikm([FOURS]), ikm([FOURS], Kuesioner(max_score=5))], "pooled"),
        "hasil.max_score: 5 is no choice here; choose one of 4",
        "hasil.max_score: 5 bukan pilihan di sini; pilih salah satu dari 4",
    ),
    "nothing budgeted": (
        lambda: serapan(0, 0),
        "undefined: the pagu is zero, so there is no serapan",
        "tidak terdefinisi: pagu nol: serapan tidak dapat dihitung",
    ),
    "nothing spent": (
        lambda: efisiensi(capaian=100, serapan=0),
        "undefined: the serapan is zero, so efficiency is unbounded",
        "tidak terdefinisi: serapan nol: efisiensi tidak terhingga",
    ),
    "an output of two figures": (
        lambda: efisiensi_pmk([(100, 90)]),  # type: ignore[list-item]
        "keluaran: (100, 90) is a tuple; it must be of type Keluaran",
        "keluaran: 100; 90 tidak dapat dipakai; isi dengan Keluaran",
    ),
    "a hole in a mean": (
        lambda: rerata([100, None, 90, None]),
        "undefined (butir 2, butir 4): a figure is missing",
        "tidak terdefinisi (butir 2, butir 4): nilai belum diisi",
    ),
    "weights of a mean that fall short": (
        lambda: rerata([90, 80], bobot=[50, 40]),
        "the weights sum to 90; they must sum to 1 or 100",
        "jumlah bobot 90; jumlahnya harus 1 atau 100",
    ),
    "a part of nothing": (
        lambda: rerata_persentase([(1, 2), (0, 0)]),
        "undefined (butir 2): the whole is zero, so a part of it is no ratio",
        "tidak terdefinisi (butir 2): keseluruhan nol: rasio tidak dapat dihitung",
    ),
    "a missing quarter": (
        lambda: consolidate([25, None, 75, None], "sum"),
        "undefined (periode 2, periode 4): the realisasi is missing, which is not the same as zero",
        "tidak terdefinisi (periode 2, periode 4): realisasi belum diisi (kosong tidak sama dengan nol)",
    ),
    "more quarters than targets": (
        lambda: consolidate_pair([50, 50], [100], "sum"),
        "realisasi: 2 is not allowed; it must be of as many periods as target (1)",
        "realisasi: 2 tidak boleh; nilainya harus sebanyak periode target (1)",
    ),
    "a stabilize change without its target": (
        lambda: perubahan(1, 2, polarisasi="stabilize"),
        "target: None is not allowed; it must be given with stabilize, and only then",
        "target: kosong tidak boleh; nilainya harus diisi bila stabilize, dan hanya bila itu",
    ),
    "years as text": (
        lambda: deret({"2023": 1, "2024": 2}),  # type: ignore[dict-item]
        "nilai (tahun): '2023' is a str; it must be a year, such as 2024",
        "nilai (tahun): '2023' tidak dapat dipakai; isi dengan tahun, misalnya 2024",
    ),
    "a peer without a figure": (
        lambda: peringkat({"Simpur": 88, "Daha Barat": None}),
        "undefined (Daha Barat): the realisasi is missing, which is not the same as zero",
        "tidak terdefinisi (Daha Barat): realisasi belum diisi (kosong tidak sama dengan nol)",
    ),
    "one key twice": (
        lambda: Anggaran("P", kunci="5", anak=[Anggaran("a", kunci="5.1"), Anggaran("b", kunci="5.1")]),
        "kunci (5 P): '5.1' is not allowed; it must be different for each of its anak",
        "kunci (5 P): '5.1' tidak boleh; nilainya harus berbeda untuk setiap anak",
    ),
    "a level without its rule": (
        lambda: agregat(Simpul("P", "program", anak=[Simpul("a", nilai=1)]), [Tingkat("sasaran")]),
        "tingkat (P): 'program' is no choice here; choose one of sasaran",
        "tingkat (P): 'program' bukan pilihan di sini; pilih salah satu dari sasaran",
    ),
    "a component that is missing": (
        lambda: nilai_akip({"perencanaan": 80}, tahun=2024),
        "komponen (akip-88-2021): not given: pengukuran, pelaporan, evaluasi",
        "komponen (akip-88-2021): belum diisi: pengukuran, pelaporan, evaluasi",
    ),
    "a grade there is not": (
        lambda: nilai_akip(dict.fromkeys(("perencanaan", "pengukuran", "pelaporan", "evaluasi"), "A-"), tahun=2024),
        "perencanaan: keberadaan: 'A-' is no choice here; choose one of AA, A, BB, B, CC, C, D, E",
        "perencanaan: keberadaan: 'A-' bukan pilihan di sini; pilih salah satu dari AA, A, BB, B, CC, C, D, E",
    ),
}


@pytest.mark.parametrize("name", MUSEUM)
def test_message(name: str) -> None:
    make, message, pesan = MUSEUM[name]
    with pytest.raises(SakipError) as caught:
        make()
    assert caught.value.message == message
    assert caught.value.pesan == pesan
