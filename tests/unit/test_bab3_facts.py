"""Facts of a unit: read from JSON, TOML or a mapping, every fault told at once with its place."""

from __future__ import annotations

import io
import json
import re
from datetime import date, datetime
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from sakipcalc import AKIP_88_2021, Anggaran, Indikator, Polarisasi, Predikat, Rasio, Rentang
from sakipcalc.bab3 import (
    FaktaIkm,
    FaktaIndikator,
    FaktaPeriode,
    FaktaTahun,
    Ketentuan,
    Pembanding,
    Program,
    Sasaran,
    Unit,
    hitung,
    read_unit,
)
from sakipcalc.errors import InputError, Letak, OutOfRangeError, WrongTypeError


def described(**indikator: Any) -> dict[str, Any]:
    return {"nama": "Dinas", "tahun": 2024, "sasaran": [{"nama": "S", "indikator": [{"nama": "A", **indikator}]}]}


def faults(data: dict[str, Any]) -> dict[str, str]:
    """The place of every fault, and what is said of it."""
    with pytest.raises(InputError) as caught:
        read_unit(data)
    told = {}
    for each in caught.value.cacat:
        place = each.letak.nama or ""
        assert each.pesan.startswith(place)
        said = each.message.removeprefix(place)
        told[place] = re.sub(r"^( \([A-Z]\))?: ", "", said)
    return told


def test_figures_of_every_kind_are_read_strictly() -> None:
    cells: list[tuple[Any, Any]] = [
        ("88,75", Decimal("88.75")),
        (88.75, Decimal("88.75")),
        ("3:9", Rasio(3, 9)),
        ("minimal 80%", Rentang(80, None)),
        ("2025-03-31", date(2025, 3, 31)),
        (date(2025, 3, 31), date(2025, 3, 31)),
        (datetime(2025, 3, 31, 12), date(2025, 3, 31)),
        ("-", None),
        ("", None),
        (None, None),
    ]
    for cell, value in cells:
        assert read_unit(described(target=cell)).indikator[0].indikator.target == value
    akip = read_unit(described(skala="akip", target="bb", realisasi="Memuaskan")).indikator[0]
    assert (akip.indikator.target, akip.realisasi) == (Predikat(AKIP_88_2021, "BB"), Predikat(AKIP_88_2021, "A"))


def test_words_for_a_direction_are_taken() -> None:
    own = read_unit(described(target=5, polarisasi="Semakin rendah semakin baik", cap="120%", konversi_120=False))
    assert own.indikator[0].indikator.polarisasi is Polarisasi.MINIMIZE
    assert own.indikator[0].indikator.cap == 120


def test_points_and_worst_of_an_indicator() -> None:
    steady = read_unit(described(target=100, polarisasi="stabilize", points=[[0, 0], ["90", 100]])).indikator[0]
    assert steady.indikator.points == ((Decimal(0), Decimal(0)), (Decimal(90), Decimal(100)))


def test_every_fault_is_told_at_once_with_its_path() -> None:
    data = {
        "nama": 5,
        "taun": 2024,
        "ketentuan": {"skala": "tidak-ada", "cap": 50, "rerata": "tengah"},
        "sasaran": [
            {"nama": "S", "indikator": [{"nama": "A", "target": "43.38", "realisasi": "abc", "bobot": -1}, 5]},
            {"nama": "T", "indikator": [{"nama": "B", "target": "3:9", "realisasi": 87, "lalu": [{"tahun": "x"}]}]},
            {"nama": "U", "indikator": [{"nama": "C", "target": "2025-02-31"}, {"nama": "D", "target": "8,5,5"}]},
        ],
        "program": [{"nama": "P", "murni": "8,000,000", "kegiatan": {"a": 1}}],
        "penilaian": [{"judul": "J", "butir": "x", "skala": "bum-desa"}],
        "ikm": 7,
    }
    found = faults(data)
    assert found["nama"] == "5 is an int; it must be text"
    assert found["taun"] == "no such key; did you mean tahun?"
    assert found["tahun"] == "is missing"
    assert "no such scale" in found["ketentuan.skala"]
    assert "at least 100" in found["ketentuan.cap"]
    assert "choose one of nilai, capped" in found["ketentuan.rerata"]
    assert "43,38" in found["sasaran[0].indikator[0].target"]
    assert "realisasi" in found["sasaran[0].indikator[0].realisasi"]
    assert "zero or more" in found["sasaran[0].indikator[0].bobot"]
    assert "keys and values" in found["sasaran[0].indikator[1]"]
    assert "number" in found["sasaran[1].indikator[0].lalu[0].tahun"]
    assert "beside the ratio 3:9" in found["sasaran[1].indikator[0].realisasi"]
    assert "a date" in found["sasaran[2].indikator[0].target"]
    assert "sasaran[2].indikator[1].target" in found
    assert "8.000.000" in found["program[0].murni"]
    assert "a list" in found["program[0].kegiatan"]
    assert "a list" in found["penilaian[0].butir"]
    assert "a list" in found["ikm"]


def test_a_fault_elsewhere_is_told_too_where_its_entry_is_readable() -> None:
    found = faults(described(target="3:9", realisasi=87, satuan=5))
    assert set(found) == {"sasaran[0].indikator[0].satuan", "sasaran[0].indikator[0].realisasi"}
    found = faults(described(target=5, polarisasi="stabilize", worst=-1, satuan=5))
    assert set(found) == {"sasaran[0].indikator[0].satuan", "sasaran[0].indikator[0].worst"}
    assert set(faults(described(target="BB", cap=99))) >= {"sasaran[0].indikator[0].target"}


@pytest.mark.parametrize(
    ("indikator", "path", "said"),
    [
        ({"target": "BB"}, "target", "a predicate"),
        ({"target": 5, "konversi_120": "ya"}, "konversi_120", "true or false"),
        ({"target": True}, "target", "a number"),
        ({"target": 5, "realisasi": "80-90"}, "realisasi", "no range"),
        ({"target": 5, "realisasi": "8,5"}, "", ""),
        ({"target": 5, "lalu": [{"tahun": 2023}, {"tahun": "2023"}]}, "lalu[1].tahun", "2023 stands above already"),
        ({"lalu": [{"tahun": 2024}]}, "lalu[0].tahun", "a year before 2024"),
        ({"pembanding": [{"nama": "X"}, {"nama": "X"}]}, "pembanding[1].nama", "X stands above already"),
        ({"target": "3:9", "target_akhir": "90%", "realisasi": "1:9"}, "target_akhir", "beside the ratio 1:9"),
        ({"skala": "akip", "target": "BB", "realisasi": 80}, "realisasi", "a Predikat"),
        ({"skala": "akip", "target": "BB", "polarisasi": "minimize"}, "polarisasi", "maximize"),
        (
            {"periode": {"konsolidasi": "sum", "target": [1, 2], "realisasi": [1]}},
            "periode.realisasi",
            "2 targets",
        ),
        (
            {"periode": {"konsolidasi": "cumulative", "target": [1, 2], "realisasi": [3, 2]}},
            "periode.realisasi",
            "at least 3",
        ),
        (
            {"periode": {"konsolidasi": "last", "target": ["3:9", 1], "realisasi": [87, 1]}},
            "periode.realisasi[0]",
            "beside the ratio",
        ),
        ({"lalu": [{"tahun": 2023, "target": "3:9", "realisasi": 5}]}, "lalu[0].realisasi", "beside the ratio"),
        ({"target": 5, "standar": "3:9", "realisasi": 4}, "realisasi", "beside the ratio"),
        (
            {"target": 5, "periode": {"konsolidasi": "acak", "target": [], "realisasi": []}},
            "periode.konsolidasi",
            "sum",
        ),
    ],
)
def test_what_does_not_go_together_is_refused(indikator: dict[str, Any], path: str, said: str) -> None:
    if not path:
        assert read_unit(described(**indikator)).indikator[0].realisasi == Decimal("8.5")
        return
    found = faults(described(**indikator))
    assert said in found[f"sasaran[0].indikator[0].{path}"]


def test_a_direction_that_an_earlier_target_cannot_have_is_told_there() -> None:
    akip = {"skala": "akip", "target": 5, "polarisasi": "minimize", "lalu": [{"tahun": 2023, "target": "BB"}]}
    assert "maximize" in faults(described(**akip))["sasaran[0].indikator[0].lalu[0].target"]


def test_weights_are_for_all_indicators_and_sum_to_the_whole() -> None:
    two = described(target=5, bobot=40)
    two["sasaran"][0]["indikator"].append({"nama": "B", "target": 5})
    assert faults(two)["sasaran"] == "bobot: given for all indicators, or for none"
    two["sasaran"][0]["indikator"][1]["bobot"] = 50
    assert "not 1" in faults(two)["sasaran"] or "100" in faults(two)["sasaran"]
    two["sasaran"][0]["indikator"][1]["bobot"] = "60"
    assert [each.bobot for each in read_unit(two).indikator] == [40, 60]


def test_the_lines_that_a_goal_names_are_there_once() -> None:
    data = described(target=5)
    data["sasaran"][0]["anggaran"] = ["X", "1", "P"]
    data["program"] = [{"nama": "P", "kunci": "1", "murni": 5}, {"nama": "P", "murni": 5}]
    found = faults(data)
    assert found == {
        "sasaran[0].anggaran[0]": "'X' is 0 times among the kunci and names of the program lines; it must be once",
        "sasaran[0].anggaran[2]": "'P' is 2 times among the kunci and names of the program lines; it must be once",
    }


def test_a_budget_tree_keeps_its_levels_and_stated_sums() -> None:
    line = {"nama": "B", "murni": 5}
    kegiatan = {"nama": "K", "sub_kegiatan": [{"nama": "S", "belanja": [line]}], "belanja": [{**line, "nama": "C"}]}
    unit = read_unit(
        {
            "nama": "Dinas",
            "tahun": 2024,
            "program": [{"nama": "P", "kegiatan": [kegiatan], "murni": "Rp10"}],
            "anggaran": {"murni": "Rp. 10.000,-"},
        }
    )
    found = unit.program[0].anggaran
    assert [each.tingkat for each in (found, found.anak[0], *found.anak[0].anak)] == [
        "program",
        "kegiatan",
        "sub kegiatan",
        "belanja",
    ]
    assert unit.anggaran == Anggaran("Jumlah", murni=10_000)
    twice = {"nama": "P", "belanja": [{**line, "kunci": "1"}] * 2}
    assert "kunci" in faults({"nama": "D", "tahun": 2024, "program": [twice]})["program[0]"]


KEYS = ["persyaratan", "prosedur", "waktu", "biaya", "produk", "kompetensi", "perilaku", "pengaduan", "sarana"]


@pytest.mark.parametrize(
    ("survey", "path", "said"),
    [
        ({}, "", "give one of them"),
        ({"nilai": 80, "nrr": dict.fromkeys(KEYS, 3)}, "", "give one of them"),
        ({"jumlah": dict.fromkeys(KEYS, 30)}, "", "give one of them"),
        ({"nrr": {"waktu": 3}}, ".nrr", "not given: persyaratan"),
        ({"nrr": dict.fromkeys(KEYS, "6,6")}, ".nrr", "from 1 to 4"),
        ({"responden": [{"wktu": 3}]}, ".responden[0]", "not known: wktu"),
        ({"responden": [[5, 4, 4, 4, 4, 4, 4, 4, 4]]}, ".responden", "respondent 1, persyaratan"),
        ({"responden": [["4,5", 4, 4, 4, 4, 4, 4, 4, 4]]}, ".responden[0][0]", "a whole number"),
        ({"responden": [{"waktu": 3}]}, ".responden", "nobody answered"),
        ({"unsur": ["a"], "nrr": {"a": 3}}, ".skala", "must be given"),
        ({"unsur": "baru", "nrr": {"baru": 3}}, ".skala", "must be given"),
        ({"bobot": "0,2", "nrr": dict.fromkeys(KEYS, 3)}, ".bobot", "exact"),
        ({"max_score": True, "nilai": 3}, ".max_score", "a whole number"),
    ],
)
def test_a_survey_that_makes_no_index_is_refused(survey: dict[str, Any], path: str, said: str) -> None:
    found = faults({"nama": "Dinas", "tahun": 2024, "ikm": [{"nama": "A", **survey}]})
    assert said in found[f"ikm[0]{path}"]


def test_a_fault_in_an_answer_names_respondent_and_unsur() -> None:
    with pytest.raises(InputError) as caught:
        read_unit({"nama": "D", "tahun": 2024, "ikm": [{"nama": "A", "responden": [[4] * 9, [9, *[4] * 8]]}]})
    assert caught.value.cacat[0].letak.responden == 2
    assert caught.value.cacat[0].letak.unsur == "persyaratan"


def test_surveys_of_every_form() -> None:
    sums = {"nama": "A", "jumlah": dict.fromkeys(KEYS, 35), "terisi": 10, "n": 10}
    by_key = {**sums, "nama": "B", "terisi": dict.fromkeys(KEYS, "10")}
    weights = {"a": "0,25", "b": "0,75"}
    own = {"nama": "C", "unsur": ["a", "b"], "skala": "skm", "bobot": weights, "nrr": {"a": 4, "b": 2}}
    old = {"nama": "D", "unsur": "2004", "responden": [[3] * 14]}
    unit = read_unit({"nama": "Dinas", "tahun": 2024, "ikm": [sums, by_key, own]})
    assert [each.hasil.nik for each in unit.ikm if each.hasil] == [Decimal("87.5"), Decimal("87.5"), Decimal("62.5")]
    assert read_unit({"nama": "Dinas", "tahun": 2010, "ikm": [old]}).ikm[0].kuesioner.skala.id == "ikm-25-2004"


def test_facts_are_checked_where_a_program_makes_them_too() -> None:
    with pytest.raises(InputError, match=r"nrr: 8 untuk 9 unsur|nrr: 8 for 9 unsur"):
        FaktaIkm("A", nrr=[3] * 8)
    with pytest.raises(InputError, match="terisi: 1 for 9"):
        FaktaIkm("A", jumlah=[30] * 9, terisi=[9])
    with pytest.raises(InputError, match="anggaran: only the sums"):
        Unit("A", 2024, anggaran=Anggaran("x", anak=[Anggaran("y")]))
    with pytest.raises(OutOfRangeError, match="bobot"):
        FaktaIndikator(Indikator("A", 5), bobot=-1)
    with pytest.raises(WrongTypeError, match="no range"):
        Pembanding("X", 5, Rentang(1, 2))  # type: ignore[arg-type]
    with pytest.raises(InputError, match="two at least"):
        FaktaPeriode("sum", target=[1], realisasi=[1])
    with pytest.raises(OutOfRangeError, match="desimal"):
        Ketentuan(desimal=99)
    assert FaktaTahun(2023, Fraction(1, 3), Fraction(1, 6)).target == Fraction(1, 3)


def test_fractions_of_a_program_are_computed_exactly() -> None:
    fact = FaktaIndikator(Indikator("A", Fraction(2, 3)), realisasi=Fraction(1, 3))
    hasil = hitung(Unit("A", 2024, [Sasaran("S", [fact])]))
    assert [cell.tercetak.id for cell in hasil.tabel[0].baris[0].isi[4:7]] == ["0,666667", "0,333333", "50,00%"]


def test_a_program_made_of_values() -> None:
    unit = Unit("A", 2024, program=[Program(Anggaran("P", kunci="1", murni=5, realisasi=4))])
    assert [line.nama for line in unit.lines("1")] == ["P"]
    assert hitung(unit).tabel[0].id == "anggaran"


TOML = 'nama = "Dinas"\ntahun = 2024\r\n[ketentuan]\ncap = 100\n'


def test_a_unit_is_read_from_a_path_a_stream_or_a_mapping(tmp_path: Path) -> None:
    wanted = read_unit({"nama": "Dinas", "tahun": 2024, "ketentuan": {"cap": 100}})
    text = json.dumps({"nama": "Dinas", "tahun": 2024, "ketentuan": {"cap": 100}})
    (tmp_path / "a.toml").write_text(TOML, encoding="utf-8")
    (tmp_path / "b.txt").write_bytes(b"\xef\xbb\xbf" + text.encode())
    (tmp_path / "c.json").write_text(json.dumps(wanted.to_dict()), encoding="utf-16")
    for source in (tmp_path / "a.toml", str(tmp_path / "b.txt"), tmp_path / "c.json", wanted.to_dict()):
        assert read_unit(source) == wanted
    for stream in (io.StringIO(TOML), io.BytesIO(TOML.encode()), io.StringIO(text)):
        assert read_unit(stream) == wanted


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "nama: is missing"),
        ("{", "not JSON"),
        ("[1]", "it holds no unit"),
        ('{"nama": "A", "nama": "B"}', "'nama' stands twice"),
        ("nama = ", "not TOML"),
        ("[" * 100_000, "not JSON"),
        ("a" + ".a" * 300 + " = 1", "more than 200 dots"),
        ('{"nama": "A", "tahun": 1e400000000000000000000000}', "not JSON"),
        ("x = '" + "a" * 2_000_001 + "'", "larger than 2 MB"),
        ('{"nama": "A", "tahun": NaN}', "tahun: 'NaN'"),
    ],
)
def test_what_is_no_unit_is_refused_in_a_line(text: str, said: str) -> None:
    with pytest.raises(InputError) as caught:
        read_unit(io.StringIO(text))
    assert said in str(caught.value)


def test_too_much_and_what_is_no_source_is_refused(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="larger than 20 MB"):
        read_unit(io.BytesIO(b"{" + b" " * 20_000_001))
    with pytest.raises(InputError, match="no such file"):
        read_unit(tmp_path / "tidak-ada.toml")
    with pytest.raises(WrongTypeError, match="an open file"):
        read_unit(5)  # type: ignore[arg-type]
    closed = io.StringIO("x")
    closed.close()
    with pytest.raises(InputError, match="cannot be read"):
        read_unit(closed)
    with pytest.raises(InputError, match="not UTF-8"):
        read_unit(io.BytesIO(b"nama = '\xff\xfe\xfd'"))


def test_what_is_wrong_together_is_told_only_of_what_can_be_read() -> None:
    found = faults(described(target="x", lalu=[{"tahun": 2023}, {"tahun": 2023}], satuan=5))
    assert set(found) == {
        "sasaran[0].indikator[0].target",
        "sasaran[0].indikator[0].lalu[1].tahun",
        "sasaran[0].indikator[0].satuan",
    }
    found = faults(described(target=5, realisasi="x", angka_predikat="rank"))
    assert set(found) == {"sasaran[0].indikator[0].realisasi", "sasaran[0].indikator[0].angka_predikat"}


def test_the_place_of_a_fault_is_that_which_a_caller_tells() -> None:
    cells = {"sasaran[0].indikator[0].target": Letak("form.xlsx#Indikator", 3, "Target")}
    with pytest.raises(InputError) as caught:
        read_unit(described(target="x", realisasi="y"), letak=cells.get)
    assert [each.letak.baris for each in caught.value.cacat] == [3, None]
    assert caught.value.cacat[0].message.startswith("form.xlsx#Indikator, row 3, column 'Target': 'x'")


def test_what_stands_beside_a_fault_is_only_told_where_it_is_named() -> None:
    found = faults(
        {
            "nama": "D",
            "tahun": 2024,
            "program": [
                {"nama": "P", "murni": "x", "belanja": [{"nama": "B", "kunci": "1"}, {"nama": "C", "kunci": "1"}]}
            ],
        }
    )
    assert set(found) == {"program[0].murni"}
    periods = {"konsolidasi": "sum", "target": [1, 2], "realisasi": ["x"]}
    assert set(faults(described(periode=periods))) == {"sasaran[0].indikator[0].periode.realisasi[0]"}
    assert "a predicate" in faults(described(target=5, realisasi="BB"))["sasaran[0].indikator[0].realisasi"]


def test_a_dash_is_no_figure_anywhere() -> None:
    assert read_unit(described(target="n/a")).indikator[0].indikator.target is None
    assert read_unit(described(target=5, bobot="100")).indikator[0].bobot == 100
    assert read_unit(described(target=5, worst="-")).indikator[0].indikator.worst is None


def test_a_fault_says_what_its_entry_is_called() -> None:
    data = described(target="x", lalu=[{"tahun": "y"}])
    data["sasaran"][0]["nama"] = "S\n"
    data["sasaran"][0]["indikator"].append(5)
    with pytest.raises(InputError) as caught:
        read_unit(data)
    assert [each.pesan.partition(": ")[0] for each in caught.value.cacat] == [
        "sasaran[0].indikator[0].target (A)",
        "sasaran[0].indikator[0].lalu[0].tahun (A)",
        "sasaran[0].indikator[1] (S)",
        "sasaran[0].indikator[1].nama (S)",
    ]
    assert caught.value.cacat[0].letak == Letak(nama="sasaran[0].indikator[0].target")


def test_very_many_faults_are_counted() -> None:
    many = {"nama": "D", "tahun": 2024, "sasaran": [{"nama": "S", "indikator": [5] * 150}]}
    with pytest.raises(InputError) as caught:
        read_unit(many)
    assert len(caught.value.cacat) == 201
    assert caught.value.cacat[-1].message == "and 100 more faults"
