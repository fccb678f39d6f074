"""Bab III from facts: what hitung makes of every kind of fact, and the sentences that go with it."""

from __future__ import annotations

import json
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from sakipcalc import Alasan, from_dict
from sakipcalc.bab3 import HasilBab3, JenisBaris, TabelBab3, hitung, read_unit
from sakipcalc.errors import OptionError, WrongTypeError

jsonschema: Any = import_module("jsonschema")
SKEMA = Path(__file__).parents[2] / "docs" / "skema"


def computed(*indikator: dict[str, Any], **rest: Any) -> HasilBab3:
    """The Bab III of a unit with one goal."""
    goal = {"nama": "Sasaran", "indikator": list(indikator), "anggaran": rest.pop("biaya", [])}
    return hitung(read_unit({"nama": "Dinas", "tahun": 2024, "sasaran": [goal], **rest}))


def table(hasil: HasilBab3, name: str) -> TabelBab3:
    return next(each for each in hasil.tabel if each.id == name)


def column(hasil: HasilBab3, name: str, key: str) -> list[str]:
    found = table(hasil, name)
    place = [each.kunci for each in found.kolom].index(key)
    return [row.isi[place].tercetak.id for row in found.baris]


def sentence(indikator: dict[str, Any], name: str = "capaian", **rest: Any) -> tuple[str, str]:
    said = table(computed(indikator, **rest), name).kalimat[0]
    return said.id, said.en


IKM = {"nama": "IKM", "target": 86, "realisasi": "88,75"}


def test_an_empty_unit_has_no_table_and_lacks_nothing() -> None:
    hasil = hitung(read_unit({"nama": "Dinas", "tahun": 2024}))
    assert (hasil.tabel, hasil.rekap, hasil.lengkap) == ((), None, True)
    assert hasil.judul.en == "Performance of Dinas, 2024"
    assert hasil.to_text() == "Akuntabilitas kinerja Dinas tahun 2024\n======================================\n"


def test_only_a_unit_can_be_computed() -> None:
    with pytest.raises(WrongTypeError, match="read_unit"):
        hitung({"nama": "Dinas"})  # type: ignore[arg-type]


SENTENCES = [
    (
        {"nama": "A", "target": 90, "realisasi": 60},
        "Capaian indikator A tahun 2024 sebesar 66,67%, dari realisasi 60 terhadap target 90; belum mencapai target.",
        "The indicator A reached a capaian of 66.67% in 2024, with a realisasi of 60 against the target 90; below "
        "target.",
    ),
    (
        {"nama": "A", "satuan": "Kasus", "target": 10, "realisasi": 8, "polarisasi": "minimize"},
        "Capaian indikator A tahun 2024 sebesar 120,00%, dari realisasi 8 Kasus terhadap target 10 Kasus (semakin "
        "rendah semakin baik); melebihi target.",
        "The indicator A reached a capaian of 120.00% in 2024, with a realisasi of 8 Kasus against the target 10 Kasus "
        "(lower is better); above target.",
    ),
    (
        {"nama": "A", "target": 10},
        "Capaian indikator A tahun 2024 tidak dapat dihitung: realisasi belum diisi (kosong tidak sama dengan nol).",
        "The indicator A has no capaian for 2024: the realisasi is missing, which is not the same as zero.",
    ),
    (
        {"nama": "A", "skala": "akip", "target": "BB", "realisasi": "B"},
        "Indikator A tahun 2024: memperoleh predikat B dari target BB; belum mencapai target.",
        "The indicator A, 2024: it was given the predicate B, against the target BB; below target.",
    ),
    (
        {"nama": "A", "target": "2025-03-31", "realisasi": "2025-03-28"},
        "Indikator A tahun 2024: selesai 28 Maret 2025, 3 hari sebelum batas waktu 31 Maret 2025; mencapai target.",
        "The indicator A, 2024: done on 28 March 2025, 3 days before the due date 31 March 2025; on target.",
    ),
    (
        {"nama": "A", "target": "2025-03-31", "realisasi": "2025-04-02"},
        "Indikator A tahun 2024: selesai 2 April 2025, terlambat 2 hari dari batas waktu 31 Maret 2025; belum mencapai "
        "target.",
        "The indicator A, 2024: done on 2 April 2025, 2 days after the due date 31 March 2025; below target.",
    ),
    (
        {"nama": "A", "target": "2025-03-31", "realisasi": "2025-03-31"},
        "Indikator A tahun 2024: selesai 31 Maret 2025, tepat pada batas waktu 31 Maret 2025; mencapai target.",
        "The indicator A, 2024: done on 31 March 2025, on the due date 31 March 2025; on target.",
    ),
    (
        {"nama": "A", "satuan": "%", "target": "80-90", "realisasi": "95%"},
        "Capaian indikator A tahun 2024 sebesar 105,56%, dari realisasi 95% terhadap target 80-90%; melebihi target.",
        "The indicator A reached a capaian of 105.56% in 2024, with a realisasi of 95% against the target 80-90%; "
        "above target.",
    ),
    (
        {"nama": "A", "target": 5, "realisasi": 0, "polarisasi": "minimize_inverse", "cap": 120},
        "Capaian indikator A tahun 2024 sebesar 120,00%, dari realisasi 0 terhadap target 5 (semakin rendah semakin "
        "baik); melebihi target.",
        "The indicator A reached a capaian of 120.00% in 2024, with a realisasi of 0 against the target 5 (lower is "
        "better); above target.",
    ),
]


@pytest.mark.parametrize(("indikator", "indonesian", "english"), SENTENCES)
def test_the_paragraph_of_an_indicator(indikator: dict[str, Any], indonesian: str, english: str) -> None:
    assert sentence(indikator) == (indonesian, english)


def test_a_category_stands_behind_capaian_and_predicate() -> None:
    terms = {"skala": "permendagri-86-2017", "cap": 100}
    assert "120,00% (Sangat Tinggi), dari" in sentence({"nama": "A", "target": 5, "realisasi": 6}, ketentuan=terms)[0]
    akip = {"nama": "A", "skala": "akip", "target": "BB", "realisasi": "A"}
    assert "predikat A (Memuaskan) dari" in sentence(akip, ketentuan={"skala": "akip"})[0]
    raw = computed({"nama": "A", "target": 5, "realisasi": 6}, ketentuan={"skala": "akip"})
    cell = table(raw, "capaian").baris[0].isi[7]
    assert (cell.nilai, cell.alasan, cell.tercetak.id) == (None, Alasan.DI_LUAR_SKALA, "-")


def test_colours_of_categories_are_those_of_their_scale() -> None:
    found = computed(IKM, ketentuan={"skala": "permendagri-86-2017", "cap": 100})
    place = [each.kunci for each in table(found, "capaian").kolom].index("kategori")
    assert table(found, "capaian").baris[0].isi[place].warna == "Hijau Tua"
    own = computed(penilaian=[{"judul": "Desa", "skala": "bum-desa", "butir": [{"nama": "a", "nilai": 60}]}])
    assert table(own, "penilaian").baris[0].isi[3].warna.startswith("#")


CHANGES = [
    ({"target": 80, "realisasi": 90}, "A: dibanding tahun 2023, realisasinya turun 30 poin (memburuk)"),
    (
        {"target": 80, "realisasi": 60},
        "A: dibanding tahun 2023, realisasinya tidak berubah dan capaiannya turun 8,33 poin",
    ),
    ({"realisasi": "59,999"}, "A: dibanding tahun 2023, realisasinya naik 0,001 poin (membaik)."),
    ({}, "Perubahan indikator A tidak dapat dihitung: realisasi belum diisi"),
]


@pytest.mark.parametrize(("past", "said"), CHANGES)
def test_the_paragraph_of_a_change(past: dict[str, Any], said: str) -> None:
    told = sentence({"nama": "A", "target": 90, "realisasi": 60, "lalu": [{"tahun": 2023, **past}]}, "tahun_lalu")[0]
    assert told.replace("30,00 poin", "30 poin").startswith(said)


def test_earlier_years_stand_in_order_and_gaps_are_left_blank() -> None:
    one = {
        **IKM,
        "lalu": [{"tahun": 2023, "target": 84, "realisasi": 84}, {"tahun": 2021, "target": 80, "realisasi": 82}],
    }
    two = {"nama": "B", "target": 4, "realisasi": 4, "lalu": [{"tahun": 2022, "target": 4, "realisasi": 2}]}
    found = computed(one, two, {"nama": "C", "target": 1, "realisasi": 1})
    assert column(found, "tahun_lalu", "capaian_2021") == ["102,50%", ""]
    assert column(found, "tahun_lalu", "capaian_2022") == ["", "50,00%"]
    assert column(found, "tahun_lalu", "perubahan") == ["4,75", "2,00"]
    assert column(found, "tahun_lalu", "perubahan_capaian") == ["3,20", "50,00"]
    assert len(table(found, "tahun_lalu").baris) == 2


def test_a_predicate_is_told_beside_that_of_the_year_before() -> None:
    akip = {"nama": "A", "skala": "akip", "target": "BB", "realisasi": "A"}
    told = sentence({**akip, "lalu": [{"tahun": 2023, "target": "BB", "realisasi": "B"}]}, "tahun_lalu")
    assert told == ("Indikator A: A pada tahun 2024, B pada tahun 2023.", "A: A in 2024, B in 2023.")
    blank = sentence({**akip, "lalu": [{"tahun": 2023, "target": "BB"}]}, "tahun_lalu")
    assert blank[0] == "Indikator A: A pada tahun 2024, - pada tahun 2023."


def test_a_stabilised_figure_is_better_nearer_its_target() -> None:
    own = {"nama": "A", "target": 100, "realisasi": 104, "polarisasi": "stabilize"}
    found = computed({**own, "lalu": [{"tahun": 2023, "target": 100, "realisasi": 90}]})
    assert column(found, "tahun_lalu", "putusan") == ["membaik"]
    ranged = {"nama": "A", "target": "80-90", "realisasi": 92, "polarisasi": "stabilize"}
    found = computed({**ranged, "lalu": [{"tahun": 2023, "target": "80-90", "realisasi": 99}]})
    assert column(found, "tahun_lalu", "perubahan") == ["-"]
    assert column(found, "tahun_lalu", "putusan") == ["membaik"]


def test_a_ratio_has_no_change_from_a_percent() -> None:
    past = [{"tahun": 2023, "target": "90%", "realisasi": "80%"}]
    found = computed({"nama": "A", "realisasi": "3:9", "target": "3:9", "lalu": past})
    assert table(found, "tahun_lalu").baris[0].isi[9].alasan is Alasan.TAK_SEBANDING


def test_the_end_of_the_plan_counts_from_the_baseline_where_one_is_told() -> None:
    plan = {"target": 62, "realisasi": 60, "target_akhir": 80}
    found = computed({"nama": "A", **plan}, {"nama": "B", **plan, "awal": 40}, tahun_akhir=2026)
    assert column(found, "target_akhir", "kemajuan") == ["75,00%", "50,00%"]
    assert column(found, "target_akhir", "awal") == ["", "40"]
    assert table(found, "target_akhir").kalimat[1].id == (
        "Realisasi B tahun 2024 sebesar 60 dari target akhir Renstra tahun 2026 sebesar 80, atau 50,00% dari jalan "
        "sejak kondisi awal; belum mencapai target."
    )
    made = table(found, "target_akhir").baris[1].isi[6]
    assert made.aturan == "target_akhir_awal"
    assert made.penjelasan is not None
    assert made.penjelasan.id == "B: dari 40 menuju 80, sampai 60: (60 - 40) / (80 - 40) x 100 = 50,00%."
    assert "Renstra" in table(found, "target_akhir").kolom[4].nama.id


@pytest.mark.parametrize(
    ("indikator", "why"),
    [
        ({"target": 5, "target_akhir": 8}, Alasan.REALISASI_KOSONG),
        ({"target": 5, "realisasi": 6, "target_akhir": 8, "awal": 8}, Alasan.TARGET_SAMA_AWAL),
        ({"target": 5, "realisasi": 6, "target_akhir": "8-9", "awal": 4}, Alasan.TAK_SEBANDING),
    ],
)
def test_progress_that_cannot_be_told_has_its_reason(indikator: dict[str, Any], why: Alasan) -> None:
    found = computed({"nama": "A", **indikator})
    cell = table(found, "target_akhir").baris[0].isi[6]
    assert (cell.nilai, cell.alasan) == (None, why)
    assert table(found, "target_akhir").kalimat[0].id.startswith("Kemajuan A terhadap target akhir Renstra tidak dapat")


def test_a_predicate_at_the_end_of_the_plan_is_met_or_not() -> None:
    akip = {"nama": "A", "skala": "akip", "target": "BB", "realisasi": "BB", "target_akhir": "A", "standar": "B"}
    found = computed(akip)
    assert table(found, "target_akhir").kalimat[0].id == (
        "Realisasi A tahun 2024 sebesar BB dari target akhir Renstra sebesar A; belum mencapai target."
    )
    assert table(found, "standar").kalimat[0].en == "A: BB in 2024, with a national standard of B; above the standard."
    assert found.lengkap


@pytest.mark.parametrize(
    ("reached", "said"),
    [
        (6, "Realisasi A tahun 2024 sebesar 6, standar nasionalnya 5, atau 120,00% dari standar; di atas standar."),
        (5, "Realisasi A tahun 2024 sebesar 5, standar nasionalnya 5, atau 100,00% dari standar; sama dengan standar."),
        (4, "Realisasi A tahun 2024 sebesar 4, standar nasionalnya 5, atau 80,00% dari standar; di bawah standar."),
        (None, "A tidak dapat dibandingkan dengan standar nasional: realisasi belum diisi"),
    ],
)
def test_the_paragraph_of_a_standard(reached: int | None, said: str) -> None:
    assert sentence({"nama": "A", "target": 5, "realisasi": reached, "standar": 5}, "standar")[0].startswith(said)


def test_peers_are_ranked_both_ways_and_the_unit_is_among_them() -> None:
    peers = [{"nama": "X", "target": 50, "realisasi": 70}, {"nama": "Y", "target": 90}]
    found = computed({"nama": "A", "target": 100, "realisasi": 80, "pembanding": peers})
    assert column(found, "pembanding", "unit") == ["Dinas", "X", "Y", "Rata-rata capaian"]
    assert column(found, "pembanding", "peringkat_realisasi") == ["1", "2", "-", ""]
    assert column(found, "pembanding", "peringkat_capaian") == ["2", "1", "-", ""]
    assert table(found, "pembanding").kalimat[0].id == (
        "Di antara 3 unit, Dinas berada pada peringkat 1 menurut realisasi dan peringkat 2 menurut capaian untuk A; "
        "capaian tertinggi: X."
    )
    mine = computed(
        {"nama": "A", "target": 100, "realisasi": 80, "pembanding": [*peers, {"nama": "Dinas", "target": 1}]}
    )
    assert column(mine, "pembanding", "unit") == ["X", "Y", "Dinas", "Rata-rata capaian"]
    assert "Dinas tidak dapat diperingkat untuk A: realisasi belum diisi" in table(mine, "pembanding").kalimat[0].id


def test_of_lower_is_better_the_lowest_is_first() -> None:
    peers = [{"nama": "X", "target": 5, "realisasi": 7}]
    own = {"nama": "A", "target": 5, "realisasi": 4, "polarisasi": "minimize", "pembanding": peers}
    found = computed(own)
    assert column(found, "pembanding", "peringkat_realisasi")[:2] == ["1", "2"]
    assert column(found, "pembanding", "polarisasi")[:2] == ["Semakin rendah semakin baik"] * 2
    assert "rata-rata 90,00%" in table(found, "pembanding").kalimat[0].id


def test_predicates_of_peers_cannot_be_ranked() -> None:
    peers = [{"nama": "X", "target": "BB", "realisasi": "A"}]
    own = {"nama": "A", "skala": "akip", "target": "BB", "realisasi": "B", "pembanding": peers}
    found = computed(own)
    assert column(found, "pembanding", "peringkat_realisasi") == ["-", "-", ""]
    assert "tidak dapat diperingkat untuk A: target berupa predikat" in table(found, "pembanding").kalimat[0].id


QUARTERS = {"konsolidasi": "sum", "target": [25, 25, 25, 25], "realisasi": [20, 30, 25, 30]}


def test_quarters_make_semesters_and_the_year() -> None:
    found = computed({"nama": "A", "periode": QUARTERS})
    assert column(found, "capaian", "target") == ["100", ""]
    assert column(found, "capaian", "realisasi") == ["105", ""]
    names = column(found, "periode", "periode")
    assert names == ["Triwulan I", "Triwulan II", "Semester I", "Triwulan III", "Triwulan IV", "Semester II"]
    assert column(found, "periode", "capaian") == ["80,00%", "120,00%", "100,00%", "100,00%", "120,00%", "110,00%"]
    assert column(found, "periode", "kemajuan_tahun")[-1] == "105,00%"
    assert [row.jenis for row in table(found, "periode").baris].count(JenisBaris.SUBTOTAL) == 2
    assert table(found, "periode").kalimat[0].id == (
        "Sampai Triwulan IV tahun 2024, A mencapai 105,00% dari target tahun dan 105,00% dari target sampai periode "
        "itu."
    )


def test_a_quarter_to_come_takes_what_is_made_of_it() -> None:
    quarters = {**QUARTERS, "realisasi": [20, 30, "", ""]}
    found = computed({"nama": "A", "target": 100, "periode": quarters})
    assert column(found, "periode", "capaian") == ["80,00%", "120,00%", "100,00%", "-", "-", "-"]
    assert "Sampai Triwulan II tahun 2024, A mencapai 50,00% dari target tahun" in table(found, "periode").kalimat[0].id
    assert column(found, "capaian", "capaian") == ["-", "-"]


def test_progress_without_targets_of_the_periods() -> None:
    quarters = {"konsolidasi": "last", "target": ["", ""], "realisasi": [4, 5]}
    found = computed({"nama": "A", "target": 10, "periode": quarters})
    assert (
        table(found, "periode").kalimat[0].id == "Sampai Semester II tahun 2024, A mencapai 50,00% dari target tahun."
    )


def test_nothing_of_the_year_is_known_yet() -> None:
    found = computed({"nama": "A", "periode": {"konsolidasi": "sum", "target": [1, 1], "realisasi": ["", ""]}})
    assert table(found, "periode").kalimat[0].en == "No period of A in 2024 has a figure."


def test_periods_of_predicates_are_met_or_not() -> None:
    periods = {"konsolidasi": "last", "target": ["B", "BB"], "realisasi": ["BB", ""]}
    found = computed({"nama": "A", "skala": "akip", "target": "BB", "periode": periods})
    said = table(found, "periode").kalimat[0].id
    assert said == "Pada Semester I tahun 2024, A: BB dari target B; melebihi target."


def test_means_are_made_as_the_unit_declares() -> None:
    two = ({"nama": "A", "target": 50, "realisasi": 100}, {"nama": "B", "target": 10, "realisasi": 5})
    assert column(computed(*two), "capaian", "capaian")[-1] == "125,00%"
    capped = computed(*two, ketentuan={"cap": 100, "rerata": "capped"})
    assert column(capped, "capaian", "capped")[-1] == "75,00%"
    weights = [{**one, "bobot": weight} for one, weight in zip(two, (75, 25), strict=True)]
    assert column(computed(*weights), "capaian", "capaian")[-1] == "162,50%"


def test_a_mean_names_what_is_not_in_it() -> None:
    three = (
        {"nama": "A", "target": 50, "realisasi": 25},
        {"nama": "B", "target": 10},
        {"nama": "C", "skala": "akip", "target": "BB", "realisasi": "A"},
    )
    refused = table(computed(*three), "capaian")
    assert refused.baris[-1].isi[6].alasan is Alasan.REALISASI_KOSONG
    assert refused.kalimat[-1].id == (
        "Rata-rata capaian tidak dapat dihitung: realisasi belum diisi (kosong tidak sama dengan nol)."
    )
    skipped = table(computed(*three, ketentuan={"undefined": "skip"}), "capaian")
    assert skipped.baris[-1].isi[6].tercetak.id == "50,00%"
    assert [each.id for each in skipped.catatan] == [
        "Tidak ikut dalam rata-rata, karena tercapai atau tidak tanpa persen: C.",
        "Tidak ikut dalam rata-rata, karena tanpa angka: B.",
    ]
    only = computed(three[1], ketentuan={"undefined": "skip"})
    assert table(only, "capaian").baris[-1].isi[6].alasan is Alasan.TIDAK_ADA_NILAI
    assert computed(three[2]).lengkap


def test_the_terms_of_a_unit_leave_those_of_an_indicator_alone() -> None:
    found = computed(
        {"nama": "A", "target": 5, "realisasi": 9, "cap": 150},
        {"nama": "B", "target": 5, "realisasi": 5, "konversi_120": True},
        {"nama": "C", "target": 0, "realisasi": 4, "polarisasi": "minimize", "worst": 10},
        {"nama": "D", "target": 0, "realisasi": 0, "floor": -5},
        ketentuan={"cap": 110, "floor": 0, "zero_target": "both_zero_met"},
    )
    assert column(found, "capaian", "capped") == ["150,00%", "120,00%", "60,00%", "100,00%", ""]
    assert column(found, "capaian", "zero_target") == [
        "both_zero_met",
        "both_zero_met",
        "undefined",
        "both_zero_met",
        "",
    ]


SURVEY = {"nama": "Semester I", "responden": [[4, 4, 3, 4, 4, 4, 4, 4, 4], {"waktu": 2, "biaya": "3"}]}


def test_a_survey_gives_its_index_and_the_weakest_unsur() -> None:
    found = computed(ikm=[SURVEY, {"nama": "Semester II", "nilai": "24,5"}])
    assert column(found, "ikm", "ikm") == ["94,44", "24,5"]
    assert column(found, "ikm", "mutu") == ["A", "-"]
    assert column(found, "ikm", "responden") == ["2", "-"]
    assert table(found, "ikm").kalimat[1].id == "Semester II: IKM 24,5, seperti tercetak."
    assert column(found, "unsur", "terisi")[:4] == ["1", "1", "2", "2"]
    assert column(found, "unsur", "nilai")[2:4] == ["62,50", "87,50"]
    assert table(found, "unsur").kalimat[0].id == (
        "Semester I: unsur yang paling perlu ditingkatkan adalah Waktu Penyelesaian (62,50); Biaya/Tarif (87,50); yang "
        "tertinggi 7 unsur (100,00)."
    )


def test_means_of_unsur_are_a_survey_too() -> None:
    keys = ["persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana"]
    nrr = dict.fromkeys(keys, "3,5")
    found = computed(ikm=[{"nama": "A", "nrr": nrr}, {"nama": "B", "nrr": {**nrr, "biaya": 4}}])
    assert [each.id for each in found.tabel] == ["ikm", "unsur_1", "unsur_2"]
    assert "terisi" not in [each.kunci for each in table(found, "unsur_1").kolom]
    assert table(found, "unsur_1").kalimat[0].id == "A: semua unsur bernilai sama, 87,50."
    assert "yang tertinggi Biaya/Tarif (100,00)" in table(found, "unsur_2").kalimat[0].id


def test_scores_without_a_category_are_counted() -> None:
    butir = [{"nama": "a", "nilai": 60}, {"nama": "b"}, {"nama": "c", "nilai": 101}]
    found = computed(penilaian=[{"judul": "Desa", "skala": "bum-desa", "butir": butir}])
    assert [row.isi[3].alasan for row in table(found, "penilaian").baris] == [
        None,
        Alasan.NILAI_KOSONG,
        Alasan.DI_LUAR_SKALA,
    ]
    assert table(found, "penilaian").kalimat[0].id == "Dari 3 yang dinilai: 1 Pemula, 2 tanpa kategori."


PROGRAMS: list[dict[str, Any]] = [
    {"nama": "P", "kunci": "1", "sub_kegiatan": [{"nama": "S", "murni": 100, "perubahan": 80, "realisasi": "60,5"}]},
    {"nama": "Q", "murni": 100, "realisasi": 50, "indikator": [{"nama": "I", "target": 4, "realisasi": 3}]},
]


def test_a_revised_budget_shows_both() -> None:
    found = computed({**IKM}, program=PROGRAMS, biaya=["1"])
    assert [each.kunci for each in table(found, "anggaran").kolom][:4] == ["kode", "uraian", "murni", "pagu"]
    assert column(found, "anggaran", "murni") == ["Rp100", "Rp100", "Rp100", "Rp200"]
    assert column(found, "anggaran", "pagu") == ["Rp80", "Rp80", "Rp100", "Rp180"]
    assert column(found, "anggaran", "realisasi_anggaran")[0] == "Rp60,50"
    assert [row.tingkat for row in table(found, "anggaran").baris] == [0, 1, 0, 0]
    assert table(found, "anggaran").kalimat[1].id == "Serapan tertinggi pada P (75,63%), terendah pada Q (50,00%)."
    assert column(found, "efisiensi_sasaran", "efisiensi") == ["1,36", "1,36"]
    assert column(found, "efisiensi_program", "efisiensi") == ["1,50", "1,50"]
    both = computed({**IKM}, program=[PROGRAMS[1], {**PROGRAMS[1], "nama": "R", "realisasi": 100}])
    assert table(both, "efisiensi_program").kalimat[2].id == "Rata-ratanya 1,13."
    assert table(found, "efisiensi_program").kalimat == (table(found, "efisiensi_program").kalimat[0],)


def test_programs_of_one_absorption_have_no_highest() -> None:
    same = [{"nama": name, "murni": 100, "realisasi": 50} for name in "PQ"]
    assert table(computed(program=same), "anggaran").kalimat[1].id == "Serapan semua program sama, 50,00%."


def test_a_plan_without_realisasi_has_its_reason() -> None:
    found = computed(IKM, program=[{"nama": "P", "murni": 100}], biaya=["P"])
    assert table(found, "anggaran").kalimat[0].id.startswith("Serapan anggaran tahun 2024 tidak dapat dihitung: ")
    assert column(found, "efisiensi_sasaran", "efisiensi") == ["-", "-"]
    assert "tidak dapat dihitung" in table(found, "efisiensi_sasaran").kalimat[0].id
    nothing = computed(IKM, program=[{"nama": "P", "murni": 100, "realisasi": 0}], biaya=["P"])
    assert table(nothing, "efisiensi_sasaran").baris[0].isi[4].alasan is Alasan.SERAPAN_NOL


def test_a_goal_of_two_indicators_has_their_mean() -> None:
    two = ({"nama": "A", "target": 5, "realisasi": 6}, {"nama": "B", "target": 5, "realisasi": 5})
    found = computed(*two, program=[{"nama": "P", "murni": 100, "realisasi": 50}], biaya=["P"])
    assert column(found, "efisiensi_sasaran", "capaian")[0] == "110,00%"


def test_markdown_shows_what_was_written_and_nothing_acts() -> None:
    found = computed({"nama": "<b>A|B</b>", "target": 5, "realisasi": 6}, program=PROGRAMS)
    shown = found.to_markdown()
    assert "&lt;b>A\\|B&lt;/b>" in shown
    assert "| **1** | **P** |" in shown
    assert "|  | &emsp;S |" in shown
    assert "## Realisasi anggaran Dinas tahun 2024" in shown
    assert found.to_markdown(bahasa="en").startswith("# Performance of Dinas, 2024\n")


def test_text_aligns_figures_to_the_right_and_closes_with_a_rule() -> None:
    lines = computed(IKM, {"nama": "B", "target": 5}, program=PROGRAMS).to_text().split("\n")
    assert lines[3].startswith("1. Capaian kinerja Dinas tahun 2024") or lines[3].startswith("No.")
    total = next(n for n, line in enumerate(lines) if line.lstrip().startswith("Jumlah  ") and "Rp" in line)
    assert set(lines[total - 1]) == {"-", " "}
    assert "Catatan:" not in lines
    stated = computed(program=PROGRAMS, anggaran={"murni": 300})
    assert "Catatan:\n  Jumlah, murni: tertulis Rp300" in stated.to_text()
    assert "\n- Jumlah, murni: tertulis Rp300" in stated.to_markdown()


def test_other_languages_are_refused() -> None:
    with pytest.raises(OptionError, match="bahasa"):
        computed(IKM).to_text(bahasa="nl")  # type: ignore[arg-type]


def test_the_result_is_as_its_schema_says_and_comes_back() -> None:
    found = computed(
        {**IKM, "lalu": [{"tahun": 2023}]},
        {"nama": "5", "target": "3:9", "realisasi": "0,33"},
        {"nama": "P", "skala": "akip", "target": "BB", "realisasi": "A"},
        {"nama": "T", "target": "2024-12-31", "realisasi": "2024-12-30"},
        {"nama": "R", "target": "< 22", "realisasi": 20},
        ketentuan={"skala": "permendagri-86-2017", "cap": 100},
        ikm=[SURVEY],
        program=PROGRAMS,
    )
    data = json.loads(found.to_json())
    jsonschema.validate(data, json.loads((SKEMA / "bab3-hasil.json").read_text(encoding="utf-8")))
    assert from_dict(data) == found
