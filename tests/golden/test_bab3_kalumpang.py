"""The Bab III that hitung makes of the facts of the LKj Kecamatan Kalumpang 2024, beside the figures it prints."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from sakipcalc import round_to
from sakipcalc.bab3 import HasilBab3, JenisBaris, TabelBab3, hitung, read_unit

FOLDER = Path(__file__).parents[2] / "docs" / "contoh" / "kalumpang-2024"


@pytest.fixture(scope="module")
def hasil() -> HasilBab3:
    return hitung(read_unit(FOLDER / "unit.toml"))


def table(hasil: HasilBab3, name: str) -> TabelBab3:
    return next(each for each in hasil.tabel if each.id == name)


def column(hasil: HasilBab3, name: str, key: str) -> list[str]:
    found = table(hasil, name)
    place = [each.kunci for each in found.kolom].index(key)
    return [row.isi[place].tercetak.id for row in found.baris]


def test_capaian_are_those_that_the_report_prints_and_the_mean_too(hasil: HasilBab3) -> None:
    assert column(hasil, "capaian", "capaian") == ["100,00%", "100,00%", "103,20%", "101,07%"]
    assert column(hasil, "capaian", "capped") == ["100,00%", "100,00%", "100,00%", ""]
    assert column(hasil, "capaian", "kategori") == ["Sangat Tinggi", "Sangat Tinggi", "Sangat Tinggi", ""]
    assert column(hasil, "capaian", "keterangan") == ["Mencapai Target", "Mencapai Target", "Melebihi Target", ""]


def test_the_year_before_is_rounded_where_the_report_cut_it(hasil: HasilBab3) -> None:
    assert column(hasil, "tahun_lalu", "capaian_2023") == ["350,00%", "100,00%", "103,24%"]  # printed 103,23
    assert column(hasil, "tahun_lalu", "perubahan") == ["-0,44", "0,00", "2,03"]
    assert column(hasil, "tahun_lalu", "putusan") == ["memburuk", "tetap", "membaik"]


def test_the_end_of_the_renstra_is_reached_in_two_of_three(hasil: HasilBab3) -> None:
    assert column(hasil, "target_akhir", "kemajuan") == ["33,33%", "100,00%", "100,85%"]


def test_the_eleven_kecamatan_are_computed_from_ratios_and_not_from_clock_times(hasil: HasilBab3) -> None:
    assert column(hasil, "pembanding_1", "capaian")[:4] == ["450,00%", "125,00%", "100,00%", "127,27%"]
    assert column(hasil, "pembanding_1", "capaian")[-2:] == ["-", "-"]  # Daha Barat prints no realisasi
    assert column(hasil, "pembanding_2", "capaian")[-1] == "96,74%"  # printed 113,00%
    assert column(hasil, "pembanding_3", "capaian")[-1] == "101,26%"  # printed 98,79%
    assert column(hasil, "pembanding_3", "peringkat_realisasi")[0] == "5"


def test_the_budget_names_what_its_rows_do_not_sum_to(hasil: HasilBab3) -> None:
    found = table(hasil, "anggaran")
    assert [row.isi[3].tercetak.id for row in found.baris if row.jenis is JenisBaris.TOTAL] == ["90,62%"]
    programs = [row.isi[3].tercetak.id for row in found.baris if row.jenis is JenisBaris.SUBTOTAL and not row.tingkat]
    assert programs == ["98,45%", "93,74%", "87,99%", "98,64%", "100,00%", "89,19%"]
    assert [each.id for each in found.catatan] == [
        "Jumlah, murni: tertulis Rp1.715.174.950, jumlah rincian Rp1.713.674.950, selisih Rp1.500.000.",
        "Jumlah, realisasi: tertulis Rp1.554.346.810, jumlah rincian Rp1.552.846.810, selisih Rp1.500.000.",
    ]


def test_efficiency_is_capaian_over_absorption(hasil: HasilBab3) -> None:
    assert column(hasil, "efisiensi_sasaran", "serapan") == ["94,37%", "100,00%", ""]
    assert column(hasil, "efisiensi_sasaran", "efisiensi") == ["1,06", "1,00", "1,03"]
    spent = Fraction(283_787_350, 300_728_350)
    value = table(hasil, "efisiensi_sasaran").baris[0].isi[4].nilai
    assert isinstance(value, Decimal)
    assert round_to(value, 25) == round_to(1 / spent, 25)


def test_village_enterprises_and_the_index_have_their_categories(hasil: HasilBab3) -> None:
    assert column(hasil, "penilaian", "kategori") == ["Perintis"] * 3 + ["Pemula"] + ["Perintis"] * 5
    assert column(hasil, "ikm", "ikm") == ["88,61", "88,75"]
    assert column(hasil, "ikm", "mutu") == ["A", "A"]


def test_the_recap_counts_three_of_three(hasil: HasilBab3) -> None:
    assert hasil.rekap is not None
    assert hasil.rekap.tercapai is not None
    assert (hasil.rekap.tercapai.n, hasil.rekap.n) == (3, 3)
    assert not hasil.lengkap
    lost = [(at.id, row.isi[1].tercetak.id, cell.alasan) for at, row, _, cell in hasil.tanpa_angka()]
    assert {(at, name) for at, name, _ in lost} == {
        ("pembanding_1", "Daha Barat"),
        ("pembanding_1", "Rata-rata capaian"),
    }


def test_the_sentences_are_those_of_a_report(hasil: HasilBab3) -> None:
    said = table(hasil, "capaian").kalimat
    assert said[2].id == (
        "Capaian indikator Indeks Kepuasan Masyarakat tahun 2024 sebesar 103,20% (Sangat Tinggi), dari realisasi 88,75 "
        "terhadap target 86; melebihi target. Setelah dibatasi, capaiannya 100,00%. Dibanding tahun 2023, realisasinya "
        "naik 2,03 poin (membaik) dan capaiannya turun 0,04 poin."
    )
    assert said[2].en == (
        "The indicator Indeks Kepuasan Masyarakat reached a capaian of 103.20% (Sangat Tinggi) in 2024, with a "
        "realisasi of 88.75 against the target 86; above target. After the limits, it is 100.00%. Compared with 2023, "
        "its realisasi is up by 2.03 points (better) and its capaian is down by 0.04 points."
    )


def test_every_figure_says_which_rule_made_it_and_how(hasil: HasilBab3) -> None:
    cell = table(hasil, "capaian").baris[2].isi[6]
    assert cell.aturan == "maximize"
    assert cell.penjelasan is not None
    assert cell.penjelasan.id == (
        "Indeks Kepuasan Masyarakat: 88,75 / 86 x 100 = 103,20%, dibatasi menjadi 100,00%; Melebihi Target."
    )
