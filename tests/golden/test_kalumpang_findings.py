"""What the audit finds in the Kalumpang report by itself: every trap that is known to be in it."""

from __future__ import annotations

import json
from collections import Counter
from decimal import Decimal
from pathlib import Path

import pytest

from sakipcalc import format_angka
from sakipcalc.__main__ import DIFFERS, main
from sakipcalc.audit import Baris, Laporan, Putusan, TabelHasil, Temuan, audit_report

PEERS = "perbandingan_kecamatan.csv"


@pytest.fixture(scope="module")
def laporan(kalumpang: Path) -> Laporan:
    return audit_report(kalumpang)


def table(laporan: Laporan, name: str) -> TabelHasil:
    (found,) = [table for table in laporan.tabel if name in (table.berkas, table.jenis)]
    return found


def finding(laporan: Laporan, name: str, tercetak: str) -> Temuan:
    found = {row.temuan for row in table(laporan, name).baris if row.tercetak == tercetak}
    (only,) = found
    return only


def right(temuan: Temuan) -> str:
    assert isinstance(temuan.benar, Decimal)
    return format_angka(temuan.benar, 2)


def test_three_comparison_tables_are_upside_down(laporan: Laporan) -> None:
    whole, *parts = table(laporan, PEERS).pola
    assert (whole.kunci, whole.dibuat, whole.dinyatakan, whole.jumlah, whole.penyimpang) == ("T/R", 32, 12, 32, ())
    assert [(each.kunci, each.dibuat, each.jumlah) for each in parts] == [
        ("T/R", 10, 10),
        ("T/R", 11, 11),
        ("T/R", 11, 11),
    ]
    assert Counter(row.putusan for row in table(laporan, PEERS).baris) == {
        Putusan.COCOK: 12,
        Putusan.TERBALIK: 16,
        Putusan.WAKTU: 4,
        Putusan.TIDAK_TERJELASKAN: 1,
    }


@pytest.mark.parametrize(
    ("tercetak", "benar"), [("23,50%", "450,00"), ("80,36%", "125,00"), ("78,92%", "127,27"), ("93,45%", "107,14")]
)
def test_ratios_that_became_clock_times(laporan: Laporan, tercetak: str, benar: str) -> None:
    temuan = finding(laporan, PEERS, tercetak)
    assert (temuan.putusan, right(temuan)) == (Putusan.WAKTU, benar)
    assert "rasio yang berubah menjadi jam" in temuan.explain()


def test_the_missing_realisasi_and_what_it_must_have_been(laporan: Laporan) -> None:
    temuan = finding(laporan, PEERS, "28,57%")
    assert temuan.putusan is Putusan.TIDAK_TERJELASKAN
    assert [each.id for each in temuan.saran[1:]] == [
        "realisasi 0,98 akan memberikannya sebagai target dibagi realisasi"
    ]


def test_truncated_and_two_roundings_in_one_table(laporan: Laporan) -> None:
    temuan = finding(laporan, "indikator.csv", "103,23")
    assert (temuan.putusan, right(temuan)) == (Putusan.DIPOTONG, "103,24")
    assert "dua pembulatan dalam satu tabel" in table(laporan, "indikator.csv").pola[0].explain()


def test_figures_taken_from_the_budget_tables(laporan: Laporan) -> None:
    slip, mean = laporan.rujukan
    assert (slip.tercetak, slip.putusan) == ("94,34%", Putusan.TIDAK_TERJELASKAN)
    assert "selisih satu angka dari 94,37 (Indikator 1" in slip.explain()
    assert (mean.tercetak, mean.putusan) == ("92,65%", Putusan.RUMUS_LAIN)
    assert "rata-rata 5 persentase (Program); angka gabungannya 84,05" in mean.explain()
    assert "the mean of 5 percentages" in mean.explain("en")


def test_means(laporan: Laporan) -> None:
    unexplained = finding(laporan, "rata_rata", "0,4")
    assert (unexplained.putusan, right(unexplained)) == (Putusan.TIDAK_TERJELASKAN, "0,58")
    assert unexplained.explain().endswith("yang benar 0,58 (rata-rata sederhana).")
    for tercetak, benar in (("113,00%", "96,74"), ("98,79%", "101,26")):
        inherited = finding(laporan, "rata_rata", tercetak)
        assert (inherited.putusan, right(inherited)) == (Putusan.TERBALIK, benar)
    assert finding(laporan, "rata_rata", "76,95%").putusan is Putusan.WAKTU
    assert finding(laporan, "rata_rata", "101,07").putusan is Putusan.COCOK


def test_totals_miss_a_row(laporan: Laporan) -> None:
    for row in table(laporan, "jumlah").baris:
        assert "tercetak lebih 1.500.000 dari jumlah barisnya" in row.temuan.explain()
        assert "mungkin ada baris yang tidak tercetak" in row.temuan.explain()


def test_a_half_up_tie(laporan: Laporan) -> None:
    ties: list[Baris] = [row for table in laporan.tabel for row in table.baris if row.temuan.tengah]
    assert [row.tercetak for row in ties] == ["88,13"]
    assert "88,125 tepat di tengah, dibulatkan ke atas" in ties[0].temuan.explain()


def test_the_terminal_shows_it_all(kalumpang: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(kalumpang)]) == DIFFERS
    out = capsys.readouterr().out
    for part in (
        "32 dari 32 baris sesuai satu cara: target dibagi realisasi; aturan yang dinyatakan: 12 baris",
        "TERBALIK",
        "WAKTU",
        "yang benar 450,00",
        "realisasi 0,98 akan memberikannya",
        "103,238… dipotong",
        "94,37 (Indikator 1",
        "angka gabungannya 84,05",
        "yang benar 0,58",
        "tercetak lebih 1.500.000",
        "88,125 tepat di tengah",
        "Ringkasan: 84 cocok, 18 terbalik, 5 waktu, 1 dipotong, 4 tidak terjelaskan.",
    ):
        assert part in out


def test_the_data_carries_the_findings(kalumpang: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "--json", str(kalumpang)]) == DIFFERS
    shown = json.loads(capsys.readouterr().out)
    assert shown["statistik"] == {"cocok": 84, "terbalik": 18, "waktu": 5, "dipotong": 1, "tidak_terjelaskan": 4}
    assert [each["tercetak"] for each in shown["rujukan"]] == ["94,34%", "92,65%"]
    found = [row["temuan"] for each in shown["tabel"] for row in each["baris"]]
    clock = next(each for each in found if each["tercetak"] == "23,50%")
    assert (clock["putusan"], clock["benar"]) == ("waktu", "450")
    assert clock["penjelasan"][0]["kunci"] == "T/R"
    assert clock["dicoba"] > 0
