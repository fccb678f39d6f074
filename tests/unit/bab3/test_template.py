"""The template: written blank or with facts, filled in by a clerk, and read; every fault with its sheet and cell."""

from __future__ import annotations

import sys
from datetime import date, time
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest

from sakipcalc import UNSUR_2017, Anggaran, Pita, Rasio, Skala, Sumber
from sakipcalc.bab3 import Ketentuan, Program, Unit, read_unit, templat
from sakipcalc.errors import InputError

sys.path.insert(0, str(Path(__file__).parent))

from _kecamatan import kecamatan

Cells = dict[str, Any]


def fill(path: Path, **sheets: Cells) -> Path:
    """A template with some cells set, by sheet (a space is written _) and address."""
    templat(path)
    return edit(path, **sheets)


def edit(path: Path, **sheets: Cells) -> Path:
    book = openpyxl.load_workbook(path)
    named = {"B2": "Kecamatan A", "B3": 2024}
    for name, cells in {**sheets, "unit": named | sheets.get("unit", {})}.items():
        title = name.replace("_", " ")
        sheet = book[title] if title in book.sheetnames else book.create_sheet(title)
        for where, value in cells.items():
            sheet[where] = value
    book.save(path)
    return path


def row(number: int, letters: str, *values: Any) -> Cells:
    return {f"{letter}{number}": value for letter, value in zip(letters.split(), values, strict=True)}


GOAL = row(3, "C", "Sasaran A")
INDICATOR = row(3, "C E G H", "Sasaran A", "IKM", "86", "88,75")


def faults(path: Path) -> list[str]:
    with pytest.raises(InputError) as caught:
        read_unit(path)
    return [each.pesan for each in caught.value.cacat]


def test_a_unit_written_into_it_is_read_again(tmp_path: Path) -> None:
    unit = kecamatan()
    assert read_unit(templat(tmp_path / "unit.xlsx", unit)) == unit


@pytest.mark.parametrize(
    "unit",
    [
        Unit("A", 2024),
        kecamatan(ikm=[{"nama": "Semester I", "jumlah": dict.fromkeys(UNSUR_2017, 500), "terisi": 150}]),
        kecamatan(
            ikm=[{"nama": "Semester I", "nilai": 80}, {"nama": "Semester I", "nrr": dict.fromkeys(UNSUR_2017, 3)}]
        ),
        kecamatan(anggaran={"murni": "50.000.000,25", "realisasi": 1}),
        read_unit(
            {
                "nama": "Dua kali",
                "tahun": 2023,
                "sasaran": [
                    {"nama": "S", "indikator": [{"nama": "I", "target": 1, "lalu": [{"tahun": 2022, "target": 3}]}]},
                    {"nama": "S", "indikator": [{"nama": "I", "target": "0,12345678901234567", "realisasi": 2}]},
                ],
                "program": [{"nama": "P", "indikator": [{"nama": "I", "target": 9}]}, {"nama": "P", "murni": 7}],
            }
        ),
    ],
    ids=["nothing", "sums", "surveys of one name", "a stated budget", "names that are there twice, and long numbers"],
)
def test_so_are_others(unit: Unit, tmp_path: Path) -> None:
    assert read_unit(templat(tmp_path / "unit.xlsx", unit)) == unit


OWN = Skala(
    "lokal",
    "Lokal",
    [Pita("Baik", 50, None), Pita("Kurang", None, 50, high_inclusive=False)],
    Sumber("Perbup"),
    keluarga="lokal",
)


@pytest.mark.parametrize(
    ("unit", "why"),
    [
        (Unit("A", 2024, ketentuan=Ketentuan(OWN)), "ketentuan.skala: tidak ada skala"),
        (Unit("A", 2024, program=[Program(Anggaran("P", tingkat="bidang", murni=1))]), "pilih salah satu: program"),
        (Unit("A", 2024, program=[Program(Anggaran("P", anak=[]))]), "pilih salah satu: program"),
        (Unit("A", 2024, anggaran=Anggaran("Total", murni=1)), "terbaca kembali dengan isi lain"),
        (Unit(" A", 2024), "terbaca kembali dengan isi lain"),
    ],
    ids=["a scale of its own", "a level of its own", "no level", "a total of another name", "spaces around a name"],
)
def test_what_it_cannot_hold_is_refused(unit: Unit, why: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        templat(tmp_path / "unit.xlsx", unit)
    assert caught.value.pesan.startswith("unit ini tidak dapat dimuat di templat tanpa berubah")
    assert why in caught.value.pesan
    assert not list(tmp_path.iterdir())


def test_what_a_clerk_fills_in(tmp_path: Path) -> None:
    path = fill(
        tmp_path / "unit.xlsx",
        unit=row(5, "B", "permendagri-86-2017"),
        sasaran=GOAL | row(4, "B C D", 2, "Sasaran B", "7.01; Rapat"),
        indikator=INDICATOR
        | row(4, "C E G H I T V", "2", "Waktu", "maksimal 15", 12, "minimize", None, None)
        | row(5, "D E G H V", "7.01", "Surat", "9:9", "3:9", "YA")
        | row(6, "C E I T", "Sasaran B", "Suhu", "stabilize", "0:0; 50:62,5; 100:100"),
        anggaran=row(3, "C D E F", "Program", "7.01", "Pelayanan", "Rp16.000.000")
        | row(4, "C E H", "sub_kegiatan", "Rapat", 14_100_000),
        tahun_lalu=row(3, "B C D", "IKM", 2023, "84"),
        responden=row(3, "B C D", "Loket", 4, 3) | row(4, "B C", "Loket", 2),
        ikm=row(3, "C D I", "Loket", "persyaratan; prosedur", "skm-14-2017"),
        penilaian=row(3, "B C D E", "BUM Desa", "bum-desa", "Karang Bulan", "60,02") | row(4, "D E", "Balanti", 80),
    )
    unit = read_unit(path)
    assert unit == read_unit(
        {
            "nama": "Kecamatan A",
            "tahun": 2024,
            "ketentuan": {"skala": "permendagri-86-2017"},
            "sasaran": [
                {
                    "nama": "Sasaran A",
                    "indikator": [
                        {"nama": "IKM", "target": 86, "realisasi": "88,75", "lalu": [{"tahun": 2023, "target": 84}]}
                    ],
                },
                {
                    "nama": "Sasaran B",
                    "anggaran": ["7.01", "Rapat"],
                    "indikator": [
                        {"nama": "Waktu", "target": "maksimal 15", "realisasi": 12, "polarisasi": "minimize"},
                        {"nama": "Suhu", "polarisasi": "stabilize", "points": [[0, 0], [50, "62,5"], [100, 100]]},
                    ],
                },
            ],
            "program": [
                {
                    "nama": "Pelayanan",
                    "kunci": "7.01",
                    "murni": 16_000_000,
                    "sub_kegiatan": [{"nama": "Rapat", "realisasi": 14_100_000}],
                    "indikator": [{"nama": "Surat", "target": "9:9", "realisasi": "3:9", "konversi_120": True}],
                }
            ],
            "ikm": [
                {
                    "nama": "Loket",
                    "unsur": ["persyaratan", "prosedur"],
                    "skala": "skm-14-2017",
                    "responden": [[4, 3], [2, None]],
                }
            ],
            "penilaian": [
                {
                    "judul": "BUM Desa",
                    "skala": "bum-desa",
                    "butir": [{"nama": "Karang Bulan", "nilai": "60,02"}, {"nama": "Balanti", "nilai": 80}],
                }
            ],
        }
    )


def test_cells_say_what_their_formats_show(tmp_path: Path) -> None:
    path = fill(tmp_path / "unit.xlsx", sasaran=GOAL, indikator=row(3, "C E G H", "Sasaran A", "Desa", 0.9, 0.8437))
    book = openpyxl.load_workbook(path)
    sheet = book["indikator"]
    for where, shown in (("G3", "0.00%"), ("H3", "0.00%")):
        sheet[where].number_format = shown
    sheet["G4"], sheet["H4"] = time(9, 9), time(3, 9)
    sheet["C4"], sheet["E4"] = "Sasaran A", "Rasio"
    book.save(path)
    percent, ratio = read_unit(path).indikator
    assert (str(percent.indikator.target), str(percent.realisasi)) == ("90", "84.37")
    assert (ratio.indikator.target, ratio.realisasi) == (Rasio(9, 9), Rasio(3, 9))


def test_nothing_filled_in(tmp_path: Path) -> None:
    """The rows of the examples are not read."""
    assert faults(templat(tmp_path / "unit.xlsx")) == [
        "unit!B3, kolom 'tahun': belum diisi",
        "unit!B2, kolom 'nama': belum diisi",
    ]


@pytest.mark.parametrize(
    ("sheets", "said"),
    [
        ({"unit": {"B5": "permendagri-99"}}, ["unit!B5, kolom 'ketentuan.skala': tidak ada skala atau keluarga ini"]),
        ({"unit": {"A30": "taun", "B30": 1}}, ["unit!A30: isian 'taun' tidak dikenal; pilihannya: nama, tahun"]),
        ({"unit": {"B40": "x"}}, ["unit!A40: isian '' tidak dikenal"]),
        (
            {"catatan": {"A1": "x"}},
            ["catatan!A1: lembar ini tidak dikenal; hapus, atau beri nama salah satu dari: unit"],
        ),
        ({"sasaran": {"E1": "biaya"}}, ["sasaran!E1: kolom 'biaya' tidak dikenal; di baris pertama ini hanya: baris"]),
        ({"sasaran": {"E1": "Nama"}}, ["sasaran!E1: kolom 'Nama' ada dua kali"]),
        ({"sasaran": GOAL | {"F3": "x"}}, ["sasaran!F3: isian di luar kolom; hapus, atau beri judul kolomnya"]),
        ({"sasaran": GOAL | {"A3": "ya"}}, ["sasaran!A3: kolom ini dikosongkan, atau diisi contoh"]),
        ({"sasaran": GOAL | {"C4": "#REF!"}}, ["sasaran!C4: rumus sel ini menghasilkan #REF!; perbaiki"]),
        ({"sasaran": {"C3": "=A1"}}, ["sasaran!C3: rumus sel ini belum dihitung; buka dan simpan berkasnya"]),
        ({"sasaran": {"D3": "7.01"}}, ["sasaran!C3, kolom 'nama': belum diisi"]),
        (
            {"sasaran": GOAL, "indikator": INDICATOR | {"G3": "banyak"}},
            ["indikator!G3, kolom 'target': 'banyak' tidak dapat dibaca sebagai target"],
        ),
        (
            {"sasaran": GOAL, "indikator": INDICATOR | {"G3": date(2024, 12, 31)}},
            ["indikator!G3: sel ini berformat tanggal atau jam; ubah formatnya menjadi teks, lalu ketik"],
        ),
        (
            {"sasaran": GOAL, "indikator": INDICATOR | {"G3": time(12, 0)}},
            ["indikator!G3: sel ini berformat tanggal atau jam"],
        ),
        (
            {"sasaran": GOAL, "indikator": INDICATOR | {"G3": time(12, 0, 30)}},
            ["indikator!G3: sel ini berformat tanggal atau jam"],
        ),
        (
            {"sasaran": GOAL, "indikator": INDICATOR | {"I3": "ke atas"}},
            ["indikator!I3, kolom 'polarisasi': 'ke atas' bukan pilihan"],
        ),
        ({"sasaran": GOAL, "indikator": INDICATOR | {"V3": "mungkin"}}, ["indikator!V3: pilih ya atau tidak"]),
        (
            {"sasaran": GOAL, "indikator": INDICATOR | {"T3": "0;0; 100"}},
            ["indikator!T3: tulis titik-titiknya seperti 0:0; 50:60; 100:120"],
        ),
        (
            {"sasaran": GOAL, "indikator": INDICATOR | {"C3": "Sasaran"}},
            ["indikator!C3, kolom 'sasaran': 'Sasaran' tidak ada di lembar sasaran; samakan tulisannya"],
        ),
        (
            {"sasaran": GOAL | {"C4": "Sasaran A"}, "indikator": INDICATOR},
            ["indikator!C3, kolom 'sasaran': 'Sasaran A' ada 2 kali di lembar sasaran; tulis nomornya"],
        ),
        (
            {"indikator": INDICATOR | {"C3": None}},
            ["indikator!C3, kolom 'sasaran': isi sasaran atau program, salah satu"],
        ),
        (
            {"indikator": INDICATOR | {"D3": "x"}},
            ["indikator!C3, kolom 'sasaran': isi sasaran atau program, salah satu"],
        ),
        (
            {"anggaran": row(3, "C E", "kegiatan", "Rapat")},
            ["anggaran!C3, kolom 'tingkat': tidak ada baris yang lebih tinggi di atasnya; mulai dengan"],
        ),
        (
            {"anggaran": row(3, "C E", "bidang", "Rapat")},
            ["anggaran!C3, kolom 'tingkat': pilih salah satu: program, kegiatan, sub kegiatan, belanja"],
        ),
        (
            {"anggaran": row(3, "C E F", "program", "Rapat", "banyak")},
            ["anggaran!F3, kolom 'murni': 'banyak' tidak dapat dibaca sebagai jumlah"],
        ),
        ({"pembanding": {"C3": "Simpur"}}, ["pembanding!B3, kolom 'indikator': belum diisi"]),
        ({"periode": {"B3": "IKM", "D3": 1}}, ["periode!B3, kolom 'indikator': 'IKM' tidak ada di lembar indikator"]),
        ({"responden": {"B3": "X", "C3": 1}}, ["responden!B3, kolom 'ikm': 'X' tidak ada di lembar ikm"]),
        (
            {"sasaran": GOAL, "indikator": INDICATOR, "periode": row(3, "B D E", "IKM", "86", "80")},
            ["indikator!J3, kolom 'konsolidasi': belum diisi"],
        ),
        (
            {"ikm": {"C3": "Loket"}, "responden": {"B3": "Loket", "C3": 5}},
            ["responden!C3, kolom 'persyaratan': "],
        ),
        (
            {"ikm": {"C3": "Loket"}, "unsur": {"B3": "Loket", "E3": 5}},
            ["unsur!C3, kolom 'unsur': belum diisi", "ikm!C3, kolom 'nama': isi salah satu"],
        ),
        ({"unsur": {"B3": "Loket", "E3": 5}}, ["unsur!B3, kolom 'ikm': 'Loket' tidak ada di lembar ikm"]),
        (
            {"ikm": {"C3": "L", "E3": "exact", "J3": 80}, "unsur": row(3, "B C D", "L", "waktu", 1)},
            ["unsur!D3, kolom 'bobot': isi di lembar ikm atau di lembar unsur, jangan keduanya"],
        ),
        (
            {"ikm": {"C3": "L"}, "unsur": row(3, "B C E F", "L", "waktu", "x", 3)},
            ["unsur!E3, kolom 'jumlah': 'x' tidak dapat dibaca sebagai bilangan"],
        ),
        ({"penilaian": {"D3": "Karang Bulan"}}, ["penilaian!B3, kolom 'judul': judul belum diisi di baris ini"]),
        (
            {"penilaian": row(3, "B C D E", "BUM", "bum-desa", "X", "x")},
            ["penilaian!E3, kolom 'nilai': 'x' tidak dapat dibaca sebagai bilangan"],
        ),
    ],
)
def test_faults_are_told_with_their_cells(sheets: dict[str, Cells], said: list[str], tmp_path: Path) -> None:
    found = faults(fill(tmp_path / "unit.xlsx", **sheets))
    assert [each[: len(start)] for each, start in zip(found, said, strict=True)] == said


def test_all_faults_are_told_at_once(tmp_path: Path) -> None:
    path = fill(
        tmp_path / "unit.xlsx",
        unit={"B3": "dua ribu"},
        sasaran=GOAL,
        indikator=INDICATOR | {"G3": "x", "V3": "y"} | row(4, "C E", "Sasaran B", "Z"),
        tahun_lalu={"B3": "IKM", "C3": 2023, "D3": "z"},
    )
    assert [each.partition(":")[0] for each in faults(path)] == [
        "indikator!V3",
        "indikator!C4, kolom 'sasaran'",
        "unit!B3, kolom 'tahun'",
        "indikator!G3, kolom 'target'",
        "tahun lalu!D3, kolom 'target'",
    ]


def test_faults_name_their_cells_as_data(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_unit(fill(tmp_path / "unit.xlsx", sasaran=GOAL, indikator=INDICATOR | {"H3": "x"}))
    (fault,) = caught.value.cacat
    assert (fault.letak.berkas, fault.letak.kolom) == ("indikator!H3", "realisasi")


def test_columns_may_stand_in_another_order_or_be_left_out(tmp_path: Path) -> None:
    path = fill(tmp_path / "unit.xlsx", unit={"C40": "catatan sendiri"}, pembanding={"C1": None, "C2": None})
    book = openpyxl.load_workbook(path)
    sheet = book["sasaran"]
    sheet.delete_cols(1, 2)
    sheet["A1"], sheet["B1"], sheet["B2"], sheet["A3"] = "Anggaran", "Nama", None, None
    sheet["A2"], sheet["B3"] = None, "Sasaran A"
    book.save(path)
    assert [each.nama for each in read_unit(path).sasaran] == ["Sasaran A"]


def test_it_offers_choices_help_and_an_example(tmp_path: Path) -> None:
    book = openpyxl.load_workbook(templat(tmp_path / "unit.xlsx"))
    assert book.sheetnames == [
        "petunjuk", "unit", "sasaran", "anggaran", "indikator", "periode", "tahun lalu", "pembanding", "ikm", "unsur",
        "responden", "penilaian", "pilihan",
    ]  # fmt: skip
    assert book["pilihan"].sheet_state == "hidden"
    sheet = book["indikator"]
    heads = {cell.value: cell for cell in sheet[1]}
    assert all(cell.comment and cell.comment.text for cell in heads.values())
    assert sheet["A2"].value == "contoh"
    assert sheet.freeze_panes == "A2"
    offered = {str(each.sqref): each for each in sheet.data_validations.dataValidation}
    direction = offered[f"{heads['polarisasi'].column_letter}2:{heads['polarisasi'].column_letter}2000"]
    place = direction.formula1.partition("!")[2].replace("$", "")
    assert [cell.value for (cell,) in book["pilihan"][place]] == [
        "maximize",
        "minimize",
        "minimize_inverse",
        "stabilize",
    ]
    assert direction.showErrorMessage
    goal = offered["C2:C2000"]
    assert goal.formula1 == "'sasaran'!$C$3:$C$2000"
    assert not goal.showErrorMessage
    assert sheet.column_dimensions["G"].number_format == "@"
    assert [cell.value for cell in book["responden"][1]][2:] == list(UNSUR_2017)


def test_a_template_is_the_same_each_time(tmp_path: Path) -> None:
    assert templat(tmp_path / "a.xlsx").read_bytes() == templat(tmp_path / "b.xlsx").read_bytes()


def test_it_takes_the_place_of_an_older_one_only(tmp_path: Path) -> None:
    path = templat(tmp_path / "unit.xlsx")
    assert templat(path) == path
    edit(path)
    with pytest.raises(InputError, match="was not made by sakipcalc"):
        templat(path)
    assert read_unit(path).nama == "Kecamatan A"


def test_it_needs_openpyxl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    with pytest.raises(InputError) as caught:
        templat(tmp_path / "unit.xlsx")
    assert caught.value.pesan == (
        "berkas .xlsx memerlukan paket openpyxl, yang belum terpasang; pasang dengan: pip install 'sakipcalc[xlsx]'"
    )
    assert caught.value.message.endswith("install it with: pip install 'sakipcalc[xlsx]'")


def test_reading_needs_no_openpyxl(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = fill(tmp_path / "unit.xlsx")
    monkeypatch.setitem(sys.modules, "openpyxl", None)
    assert read_unit(path) == Unit("Kecamatan A", 2024)
