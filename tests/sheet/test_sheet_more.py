"""The sentence of an indicator, ranks, plans, quarters, pools, rounding, colours, samples, sources, and every audit."""

from __future__ import annotations

import json
import runpy
import sys

import pytest

from sakipcalc import UNSUR_2004, UNSUR_2017, daftar_aturan, daftar_skala, peringkat
from sakipcalc.sheet import FUNGSI, KODE, GalatSel, call, daftar_fungsi, find
from sakipcalc.sheet.__main__ import main


def code(result: object) -> str:
    assert isinstance(result, GalatSel), result
    return result.kode


def test_the_sentence_of_an_indicator() -> None:
    said = "Angka stunting: (2 x 10 - 8) / 10 x 100 = 120,00%, dibatasi menjadi 100,00%; Melebihi Target."
    assert call("KALIMAT", " Angka stunting ", 8.0, 10.0, "negatif", 100.0) == said
    assert call("JELASKAN", "KALIMAT", "Angka stunting", 8.0, 10.0, "negatif", 100.0) == (
        f"{said} Aturan: LAN 239/IX/6/8/2003."
    )
    assert call("KALIMAT", "Desa", "7:9", "7:8").startswith("Desa: 7:9 / 7:8 x 100 = ")  # type: ignore[union-attr]
    assert code(call("KALIMAT", None, 8.0, 10.0)) == "#N/A"
    assert code(call("KALIMAT", 5.0, 8.0, 10.0)) == "#VALUE!"
    assert code(call("KALIMAT", "#REF!", 8.0, 10.0)) == "#REF!"
    assert code(call("KALIMAT", "Desa", 8.0, 0.0)) == "#DIV/0!"
    assert code(call("KALIMAT", "Desa", None, 8.0)) == "#N/A"


def test_colours_are_those_of_the_scale() -> None:
    for scale in daftar_skala():
        if scale.keluarga in {"capaian", "skm"} and scale.sumber.akhir is None and not scale.varian:
            for band, colour in zip(scale.pita, scale.palet, strict=True):
                assert call("WARNA", band.label, scale.id) == colour
    assert call("WARNA", 95.0) == call("WARNA", "sangat tinggi") == call("WARNA", "95%") == "#08244f"
    assert call("WARNA", 90.996) == call("WARNA", 90.0)
    assert call("WARNA", 90.996, "", "", 2.0) == call("WARNA", 91.0)
    assert (
        call("JELASKAN", "WARNA", "A", "IKM")
        == "Sangat Baik, warna #08244f pada Nilai SKM PermenPANRB 14/2017 (skm-14-2017)."
    )
    assert code(call("WARNA", "hebat")) == "#VALUE!"
    assert code(call("WARNA", None)) == "#N/A"
    assert code(call("WARNA", "#REF!")) == "#REF!"


def test_percentages_of_one_ratio() -> None:
    assert call("PERSENTASE", "7:9") == call("PERSENTASE", 7.0, 9.0) == call("PERSENTASE", "7:9", 0.0)
    assert call("JELASKAN", "PERSENTASE", "7:9") == "7 / 9 x 100 = 77,78%."
    assert code(call("PERSENTASE", "9:7")) == "#NUM!"
    assert call("PERSENTASE", "14:7", None, "ya") == 200.0
    assert code(call("PERSENTASE", "7:9", 9.0)) == "#VALUE!"
    assert code(call("PERSENTASE", 7.0)) == "#N/A"
    assert code(call("PERSENTASE", 7.0, 0.0)) == "#DIV/0!"


def test_a_pool_is_no_mean() -> None:
    parts, wholes = ((1.0,), (300.0,)), ((2.0,), (398.0,))
    assert call("GABUNGAN", parts, wholes) == 75.25
    assert call("JELASKAN", "GABUNGAN", parts, wholes) == (
        "jumlah 2 baris: 301 / 400 x 100 = 75,25%. "
        "Aturan: jumlah bagian / jumlah keseluruhan x 100 (LKj Kecamatan Kalumpang 2024)."
    )
    with_gaps = ((1.0,), ("#DIV/0!",), ("",), (300.0,)), ((2.0,), (9.0,), (9.0,), (398.0,))
    assert code(call("GABUNGAN", *with_gaps)) == "#DIV/0!"
    assert call("GABUNGAN", *with_gaps, "lewati") == 75.25
    assert "jumlah 2 baris, 2 dilewati: 301 / 400" in str(call("JELASKAN", "GABUNGAN", *with_gaps, "lewati"))
    assert code(call("GABUNGAN", ((1.0,), ("",)), ((2.0,), (3.0,)))) == "#N/A"
    assert code(call("GABUNGAN", ((1.0,), (2.0,)), ((2.0,),))) == "#VALUE!"
    assert code(call("GABUNGAN", (("3:9",),), ((2.0,),))) == "#VALUE!"


ANSWERS = ((4.0,) * 9, (3.0, 3.0, 2.0, *(3.0,) * 6))


def test_every_unsur_with_its_mean() -> None:
    found = call("NRR", ANSWERS)
    assert isinstance(found, tuple)
    assert [row[0] for row in found][:3] == ["Persyaratan", "Sistem, Mekanisme, dan Prosedur", "Waktu Penyelesaian"]
    assert found[2] == ("Waktu Penyelesaian", 3.0, 75.0, "C", 9.0)
    assert len(found) == len(UNSUR_2017)
    first = call("NRR", ANSWERS, None, None, "terlemah")
    assert isinstance(first, tuple)
    assert first[0] == found[2]
    assert sorted(map(str, first)) == sorted(map(str, found))
    fourteen = call("NRR", ((4.0,) * 14,))
    assert isinstance(fourteen, tuple)
    assert len(fourteen) == len(UNSUR_2004)
    low = call("NRR", ((1.0,) * 9,), None, 5.0)
    assert isinstance(low, tuple)
    assert low[0] == ("Persyaratan", 1.0, 20.0, "", 1.0)
    said = str(call("JELASKAN", "NRR", ANSWERS))
    assert "unsur terlemah: Waktu Penyelesaian. Aturan: nilai unsur = NRR x 25" in said
    assert code(call("NRR", ((5.0,) * 9,))) == "#VALUE!"
    assert code(call("NRR", ANSWERS, (("tidak",), ("x",)))) == "#VALUE!"
    assert code(call("NRR", ANSWERS, None, None, "x")) == "#VALUE!"
    assert str(call("JELASKAN", "NRR", ((5.0,) * 9,))).startswith("#VALUE!: ")
    assert str(call("JELASKAN", "NRR", ANSWERS, None, None, "x")).startswith("#VALUE!: urut: 'x' bukan pilihan")


def test_samples() -> None:
    assert call("SAMPEL", 983.0) == call("SAMPEL", "983") == 276.0
    assert str(call("JELASKAN", "SAMPEL", 12345.0)).startswith(
        "dari 12.345 orang yang dilayani, 373 responden. Aturan: S"
    )
    for wrong, kode in ((0.0, "#NUM!"), (2.5, "#NUM!"), (None, "#N/A"), ("3:9", "#VALUE!")):
        assert code(call("SAMPEL", wrong)) == kode


def test_negative_budgets_name_the_trap() -> None:
    for cells, nama in (((-2_000_000.0, 16e6), "realisasi"), ((2_000_000.0, -16e6), "pagu")):
        found = call("SERAPAN", *cells)
        assert code(found) == "#NUM!"
        assert isinstance(found, GalatSel)
        assert found.pesan.startswith(f"{nama}: -")
        assert "Rp 2.000.000,-" in found.pesan
        assert "Rp 2.000.000,-" in found.message


def test_ranks_are_those_of_the_library() -> None:
    figures: list[object] = [90.0, "88", 90.0, 75.5]
    column = tuple((value,) for value in figures)
    for way in ("maximize", "minimize"):
        for ties in ("min", "dense"):
            by = peringkat({"a": 90, "b": 88, "c": 90, "d": 75.5}, polarisasi=way, ties=ties)
            found = call("PERINGKAT", column, column, way, None, ties)
            assert found == tuple((float(by[name]),) for name in "abcd")
    assert call("PERINGKAT", 88.0, column, "negatif") == 2.0
    assert call("PERINGKAT", "3:9", (("3:9",), ("7:9",))) == 2.0
    assert call("JELASKAN", "PERINGKAT", 88.0, column) == (
        "88: peringkat 3 dari 4. Aturan: 1 bagi yang terbaik; nilai sama berperingkat sama (tidak diatur)."
    )
    assert code(call("PERINGKAT", 5.0, column)) == "#VALUE!"
    assert code(call("PERINGKAT", None, column)) == "#N/A"
    gaps = ((90.0,), ("",), ("#N/A",), (80.0,))
    assert code(call("PERINGKAT", 80.0, gaps)) == "#N/A"
    assert call("PERINGKAT", 80.0, gaps, "", "lewati") == 2.0
    again = ((1.0,), (2.0,))
    assert [call("PERINGKAT", 1.0, again), call("PERINGKAT", 1.0, again, "minimize")] == [2.0, 1.0]


QUARTERS = ((20.0,), (30.0,), ("",), ("",))
TARGETS = ((25.0,), (25.0,), (25.0,), (25.0,))


@pytest.mark.parametrize(
    ("jenis", "options", "expected"),
    [
        ("jumlah", (), 100.0),
        ("sum", ("", "tahun"), 50.0),
        ("jumlah", ("", "tahun", 200.0), 25.0),
        ("jumlah", ("", "periode"), 120.0),
        ("kumulatif", (), 120.0),
        ("posisi akhir", ("negatif",), 80.0),
        ("rata-rata", (), 100.0),
        ("tertinggi", (), 120.0),
        ("terendah", (), 80.0),
    ],
)
def test_quarters_by_the_type_of_the_indicator(jenis: str, options: tuple[object, ...], expected: float) -> None:
    assert call("TRIWULAN", QUARTERS, TARGETS, jenis, *options) == expected


def test_quarters_without_a_figure() -> None:
    assert code(call("TRIWULAN", (("",),) * 4, TARGETS, "jumlah")) == "#N/A"
    assert code(call("TRIWULAN", QUARTERS, TARGETS, None)) == "#N/A"
    assert code(call("TRIWULAN", QUARTERS, TARGETS, 0.0)) == "#N/A"
    assert code(call("TRIWULAN", QUARTERS, TARGETS, "bulanan")) == "#VALUE!"
    assert code(call("TRIWULAN", QUARTERS, TARGETS[:2], "jumlah")) == "#NUM!"
    assert code(call("TRIWULAN", ((20.0,), ("",), (30.0,), ("",)), TARGETS, "jumlah")) == "#N/A"
    assert code(call("TRIWULAN", ((20.0,),), ((0.0,),), "jumlah")) == "#DIV/0!"
    said = str(call("JELASKAN", "TRIWULAN", QUARTERS, TARGETS, "jumlah"))
    assert said.startswith("Triwulan II: 30 / 25 x 100 = 120,00%; Melebihi Target. Sampai Triwulan II: 50 / 50 x 100")
    assert "Aturan: jumlah periode (" in said


def test_the_end_of_the_plan() -> None:
    assert call("RENSTRA", 60.0, 80.0) == 75.0
    assert call("RENSTRA", 60.0, 80.0, "", 40.0) == 50.0
    assert call("RENSTRA", 60.0, 80.0, "", 0.0) == 75.0
    assert call("RENSTRA", 20.0, 10.0, "negatif", 30.0) == 50.0
    assert call("RENSTRA", "85", "80-90") == 100.0
    assert str(call("JELASKAN", "RENSTRA", 60.0, 80.0)) == (
        "60 / 80 x 100 = 75,00%; Belum Mencapai Target. Aturan: capaian terhadap target tahun terakhir "
        "(PermenPANRB 53/2014)."
    )
    assert str(call("JELASKAN", "RENSTRA", 60.0, 80.0, "", 40.0)).startswith(
        "(60 - 40) / (80 - 40) x 100 = 50,00%. Aturan"
    )
    assert code(call("RENSTRA", 60.0, 40.0, "", 40.0)) == "#DIV/0!"
    assert code(call("RENSTRA", 60.0, "80-90", "", 40.0)) == "#NUM!"
    assert code(call("RENSTRA", None, 40.0, "", 30.0)) == "#N/A"
    assert code(call("RENSTRA", 60.0, None, "", 30.0)) == "#N/A"
    assert code(call("RENSTRA", None, 40.0)) == "#N/A"


def test_rounding_is_half_up() -> None:
    assert [call("BULAT", value) for value in (2.345, "2,345", -2.345, 1.005)] == [2.35, 2.35, -2.35, 1.01]
    assert call("BULAT", 2.5, 0.0) == 3.0
    assert call("JELASKAN", "BULAT", 2.345) == "2,345 dibulatkan 2 desimal, setengah ke atas: 2,35."
    assert code(call("BULAT", None)) == "#N/A"


@pytest.mark.parametrize(
    ("cells", "said"),
    [
        (("SERAPAN",), "Serapan anggaran: realisasi / pagu x 100 (PMK 249/PMK.02/2011)."),
        (
            ("sakip.capaian",),
            "Semakin tinggi semakin baik: R / T x 100 (LAN 239/IX/6/8/2003).",
        ),
        (("CAPAIAN", "negatif"), "dicerminkan: (2T - R) / T x 100 (LAN 239/IX/6/8/2003)."),
        (
            ("EFISIENSI", "selisih"),
            "capaian - serapan (praktik laporan; belum dipastikan).",
        ),
        (("TRIWULAN", "posisi akhir"), "Konsolidasi nilai terakhir: nilai terakhir ("),
        (("TRIWULAN", "tertinggi"), "nilai tertinggi (aplikasi wp-eval-sakip; dikutip dari sumber kedua)."),
        (("KATEGORI",), "Skala nilai peringkat kinerja Permendagri 86/2017 (Permendagri 86/2017"),
        (("KATEGORI", "SAKIP", 2024.0), "Predikat AKIP PermenPANRB 88/2021 ("),
        (("MUTU", "", 2016.0), "Nilai IKM KEP/25/M.PAN/2/2004 ("),
        (("serapan_nol",), "Serapan 0 dari 0: "),
        (("akip",), "Predikat AKIP PermenPANRB 88/2021 ("),
        (("PERINGKAT",), "(tidak diatur; pilihan: "),
        (("RENSTRA", "target_akhir_awal"), "Kemajuan sejak kondisi awal: "),
    ],
)
def test_sources_for_a_footnote(cells: tuple[object, ...], said: str) -> None:
    found = call("SUMBER", *cells)
    assert isinstance(found, str)
    assert said in found
    assert call("JELASKAN", "SUMBER", *cells) == found


def test_sources_that_there_are_none_of() -> None:
    assert code(call("SUMBER", None)) == "#N/A"
    assert code(call("SUMBER", "tiada")) == "#N/A"
    assert code(call("SUMBER", "RUPIAH")) == "#VALUE!"
    assert code(call("SUMBER", "CAPAIAN", "selisih")) == "#VALUE!"
    assert code(call("SUMBER", "MUTU", "", 1990.0)) == "#N/A"
    assert code(call("SUMBER", "nka_2023", "", 2020.0)) == "#N/A"


def test_every_rule_of_the_table_is_in_the_book() -> None:
    known = {rule.id for rule in daftar_aturan()} | {scale.keluarga for scale in daftar_skala()}
    for fungsi in FUNGSI:
        assert set(fungsi.aturan) <= known, fungsi.nama
        for rule in fungsi.aturan:
            assert isinstance(call("SUMBER", rule), str)


@pytest.mark.parametrize(
    ("name", "cells", "expected"),
    [
        ("AUDIT.SERAPAN", ("Rp14.100.000", "Rp16.000.000", "88,13"), "cocok"),
        ("AUDIT.SERAPAN", ("14.100.000", "16.000.000", ""), "tidak tercetak"),
        ("AUDIT.RATARATA", (((100.0,), ("103,20",)), "101,60"), "cocok"),
        ("AUDIT.RATARATA", (((100.0,), ("120",)), "100,00", 110.0), "DIBATASI: 110,00"),
        ("AUDIT.JUMLAH", (((1.0,), (2.0,)), 3.0), "cocok"),
        ("AUDIT.IKM", (((3.0,) * 9,), "74,25", "0,11"), "cocok"),
        ("AUDIT.IKM", (((3.0,) * 9,), "60,00", "", 5.0), "cocok"),
        ("AUDIT.KATEGORI", ("88,75", "B", "IKM"), "TIDAK TERJELASKAN: Sangat Baik"),
        ("AUDIT.KATEGORI", (81.5, "Baik", "IKM", 2024.0), "cocok"),
    ],
)
def test_other_audits(name: str, cells: tuple[object, ...], expected: str) -> None:
    assert call(name, *cells) == expected
    assert str(call("JELASKAN", name, *cells))


def test_audits_hand_an_error_on() -> None:
    assert code(call("AUDIT.SERAPAN", 1.0, "#REF!", 1.0)) == "#REF!"
    assert code(call("AUDIT.RATARATA", ((1.0,), ("#N/A",)), 1.0)) == "#N/A"
    assert code(call("AUDIT.JUMLAH", ((1.0,), (2.0,)), "#NAME?")) == "#NAME?"
    assert code(call("AUDIT.KATEGORI", 81.5, "Baik", "tiada")) == "#N/A"


def test_the_table_goes_to_json_and_back(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    assert main(["json"]) == 0
    table = json.loads(capsys.readouterr().out)
    assert table == daftar_fungsi()
    assert table["versi"] == 1
    assert table["galat"] == list(KODE)
    for told, fungsi in zip(table["fungsi"], FUNGSI, strict=True):
        assert find(told["nama"]) is fungsi
        assert [each["nama"] for each in told["argumen"]] == [each.nama for each in fungsi.argumen]
        choices = [(each["nama"], tuple(each["kata"])) for part in told["argumen"] for each in part["pilihan"]]
        assert choices == [pair for each in fungsi.argumen for pair in zip(each.pilihan, each.kata, strict=True)]
        cells = [tuple(map(tuple, cell)) if isinstance(cell, list) else cell for cell in told["contoh"]]
        assert call(fungsi, *cells) == call(fungsi, *fungsi.contoh)
        assert told["jenis"] in {"teks", "persen", "bilangan", "matriks"}
    monkeypatch.setattr(sys, "argv", ["sheet", "json"])
    monkeypatch.delitem(sys.modules, "sakipcalc.sheet.__main__")
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("sakipcalc.sheet", run_name="__main__")
    assert ended.value.code == 0
