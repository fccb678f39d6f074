"""The Kalumpang report recomputed end to end: the figures it must give, each named."""

from __future__ import annotations

import json
from decimal import Decimal
from pathlib import Path

import pytest

from sakipcalc import Rasio, format_angka, round_to
from sakipcalc.__main__ import AGREES, DIFFERS, UNUSABLE, main
from sakipcalc.audit import Baris, Laporan, Putusan, TabelHasil, audit_report


@pytest.fixture(scope="module")
def laporan(kalumpang: Path) -> Laporan:
    return audit_report(kalumpang)


def table(laporan: Laporan, name: str) -> TabelHasil:
    (found,) = [table for table in laporan.tabel if name in (table.berkas, table.jenis)]
    return found


def row(laporan: Laporan, name: str, label: str) -> Baris:
    (found,) = [row for row in table(laporan, name).baris if label in row.label]
    return found


def shown(value: Decimal | str | None, places: int = 2) -> str:
    assert isinstance(value, Decimal)
    return format_angka(value, places)


def notes(row: Baris) -> str:
    return "; ".join(note.id for note in row.temuan.catatan)


def test_all_thirty_budget_rows_agree(laporan: Laporan) -> None:
    rows = table(laporan, "realisasi_anggaran.csv").baris
    assert len(rows) == 30
    assert {row.putusan for row in rows} == {Putusan.COCOK}


def test_the_half_goes_up(laporan: Laporan) -> None:
    tie = row(laporan, "realisasi_anggaran.csv", "Pemeliharaan/Rehabilitasi Sarana dan Prasarana Gedung Kantor")
    assert (tie.temuan.benar, tie.tercetak) == (Decimal("88.125"), "88,13")
    assert shown(tie.temuan.benar) == "88,13"


def test_cells_not_properly_written_are_listed_as_such(laporan: Laporan) -> None:
    budget = {row.nomor: notes(row) for row in table(laporan, "realisasi_anggaran.csv").baris if notes(row)}
    assert set(budget) == {10, 28, 29, 30, 31}
    assert budget[28].startswith("tidak tertulis menurut kaidah: '8,000,000'")
    assert "dibaca sebagai 1.500.000 dan 1.465.000" in budget[29]
    peers = table(laporan, "perbandingan_kecamatan.csv").baris
    assert sum("tidak tertulis menurut kaidah: '04.18' dan '18.18'" in notes(row) for row in peers) == 1


@pytest.mark.parametrize(("what", "total"), [("Total anggaran", 1_713_674_950), ("Total realisasi", 1_552_846_810)])
def test_totals_miss_one_row_of_1_500_000(laporan: Laporan, what: str, total: int) -> None:
    found = row(laporan, "jumlah", what)
    assert (found.temuan.benar, found.putusan) == (Decimal(total), Putusan.TIDAK_TERJELASKAN)
    assert "lebih 1.500.000 dari jumlah barisnya; sama dengan satu baris" in found.temuan.explain()


def test_main_indicators(laporan: Laporan) -> None:
    rows = [row for row in table(laporan, "indikator.csv").baris if row.label.startswith("3.1 ·")]
    assert [shown(row.temuan.benar) for row in rows] == ["100,00", "100,00", "103,20"]
    assert [row.temuan.dibatasi for row in rows] == [Decimal(100)] * 3
    assert {row.putusan for row in rows} == {Putusan.COCOK}
    assert {row.temuan.kategori for row in rows} == {"Sangat Tinggi"}
    mean = row(laporan, "rata_rata", "tabel 3.1")
    assert (shown(mean.temuan.benar), mean.putusan) == ("101,07", Putusan.COCOK)


def test_a_ratio_against_a_ratio(laporan: Laporan) -> None:
    found = row(laporan, "indikator.csv", "Rasio Desa Maju")
    assert (found.temuan.benar, found.putusan) == (Decimal(350), Putusan.COCOK)


def test_the_truncated_figure_differs(laporan: Laporan) -> None:
    found = row(laporan, "indikator.csv", "3.3 (sasaran 3) · 2023")
    assert (found.tercetak, shown(found.temuan.benar), found.putusan) == ("103,23", "103,24", Putusan.DIPOTONG)


def test_efficiency(laporan: Laporan) -> None:
    rows = [each for each in table(laporan, "efisiensi.csv").baris if each.label.startswith("sasaran")]
    assert [shown(each.temuan.benar) for each in rows] == ["1,06", "1,00", "1,11"]
    assert {each.putusan for each in table(laporan, "efisiensi.csv").baris} == {Putusan.COCOK}
    means = [row(laporan, "rata_rata", f"efisiensi {level}") for level in ("sasaran", "program")]
    assert [(mean.tercetak, shown(mean.temuan.benar), mean.putusan) for mean in means] == [
        ("1,06", "1,06", Putusan.COCOK),
        ("0,4", "0,58", Putusan.TIDAK_TERJELASKAN),
    ]


R_OVER_T = {
    "Sungai Raya": ("450,00", "44,44", "101,69"),
    "Telaga Langsat": ("125,00", "160,00", "100,13"),
    "Loksado": ("100,00", "100,00", "99,92"),
    "Kandangan": ("127,27", "100,00", "99,81"),
    "Angkinang": ("100,00", "90,90", "100,60"),
    "Padang Batung": ("100,00", "100,00", "100,29"),
    "Simpur": ("100,00", "100,00", "100,06"),
    "Kalumpang": ("100,00", "100,00", "103,20"),
    "Daha Selatan": ("107,14", "68,75", "100,19"),
    "Daha Utara": ("240,00", "100,00", "106,96"),
    "Daha Barat": ("-", "100,00", "101,03"),
}


def test_every_row_of_the_comparison_shows_realisasi_over_target(laporan: Laporan) -> None:
    rows = table(laporan, "perbandingan_kecamatan.csv").baris
    found: dict[str, list[str]] = {}
    for each in rows:
        text = "-" if each.temuan.benar is None else shown(each.temuan.benar)
        found.setdefault(each.label.split(" · ")[0], []).append(text)
    assert {name: tuple(texts) for name, texts in found.items()} == R_OVER_T


def test_a_clock_time_is_the_ratio_that_was_typed(laporan: Laporan) -> None:
    found = row(laporan, "perbandingan_kecamatan.csv", "Sungai Raya · Rasio")
    assert found.putusan is Putusan.WAKTU
    assert notes(found).endswith("dibaca sebagai 4:18 dan 18:18")
    assert found.temuan.dibaca == (Rasio(4, 18), Rasio(18, 18))


def test_a_missing_realisasi_is_no_zero(laporan: Laporan) -> None:
    found = row(laporan, "perbandingan_kecamatan.csv", "Daha Barat · Rasio")
    assert (found.putusan, found.temuan.benar) == (Putusan.TIDAK_TERJELASKAN, None)
    assert "realisasi belum diisi" in found.temuan.explain()


def test_means_of_the_comparison(laporan: Laporan) -> None:
    ratio, enterprises, index = (
        row(laporan, "rata_rata", f"perbandingan {name}") for name in ("rasio desa", "BUMDes", "IKM")
    )
    assert (ratio.putusan, ratio.temuan.benar) == (Putusan.WAKTU, None)
    assert "1 dari 11 baris tidak dapat dihitung: Daha Barat" in notes(ratio)
    assert (enterprises.tercetak, shown(enterprises.temuan.benar)) == ("113,00%", "96,74")
    assert (index.tercetak, shown(index.temuan.benar)) == ("98,79%", "101,26")


def test_village_enterprises_agree(laporan: Laporan) -> None:
    rows = table(laporan, "bumdesa.csv").baris
    assert len(rows) == 9
    assert {row.putusan for row in rows} == {Putusan.COCOK}


def test_plans_are_said_to_be_left_out(laporan: Laporan) -> None:
    assert "perjanjian_kinerja_camat.csv" in [each.berkas for each in laporan.dilewati]


def test_terminal_tables(kalumpang: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(kalumpang)]) == DIFFERS
    printed, errors = capsys.readouterr()
    assert not errors
    lines = printed.splitlines()
    assert lines[0] == "LKj Kecamatan Kalumpang 2024"
    (index,) = [line for line in lines if line.startswith("3.1 · 2024 · Indeks")]
    assert index.split("  ")[-1].strip() == "cocok"
    for part in ("86", "88,75", "103,20%", "103,20", "100,00", "Sangat Tinggi"):
        assert part in index
    budget = [line for line in lines if "88,13" in line and not line.startswith(" ")]
    assert len(budget) == 1
    start = next(number for number, line in enumerate(lines) if line.startswith("Realisasi anggaran per sub"))
    assert lines[start + 1].startswith("  Dibaca: ")
    header, rule, *rows = lines[start + 2 : start + 34]
    assert len({line.index("cocok") for line in rows}) == 1, "the columns are aligned"
    assert header.index("Putusan") == rows[0].index("cocok")
    assert set(rule) == {"-", " "}
    assert any(line.startswith("Ringkasan: ") for line in lines)


def test_the_same_as_data(kalumpang: Path, laporan: Laporan, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "--json", str(kalumpang)]) == DIFFERS
    data = json.loads(capsys.readouterr().out)
    assert data["cocok"] is False
    assert data == laporan.to_dict()
    assert data["statistik"] == {putusan.value: count for putusan, count in laporan.statistik.items()}
    flat = [row for table in data["tabel"] for row in table["baris"]]
    assert len(flat) == sum(data["statistik"].values())
    tie = next(row["temuan"] for row in flat if row["temuan"]["tercetak"] == "88,13")
    assert (tie["benar"], tie["dibaca"]) == ("88.125", ["16000000", "14100000"])
    clock = next(row["temuan"] for row in flat if row["masukan"].get("target") == "04.18")
    assert (clock["benar"], clock["putusan"]) == ("450", "waktu")
    missing = next(row["temuan"] for row in flat if row["temuan"]["alasan"] == "realisasi_kosong")
    assert missing["benar"] is None
    for each in (row["temuan"] for row in flat):
        if each["putusan"] == "cocok" and each["benar"] != each["tercetak"].title():
            round_to(Decimal(each["benar"]))


def test_a_folder_where_all_agrees(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text("uraian;target;realisasi;capaian\nIKM;86;88,75;103,20%\n", encoding="utf-8")
    assert main(["audit", str(tmp_path / "a.csv")]) == AGREES
    assert main(["audit", str(tmp_path)]) == AGREES
    assert "Ringkasan: 1 cocok." in capsys.readouterr().out
    assert main(["audit", str(tmp_path / "tiada.csv")]) == UNUSABLE
