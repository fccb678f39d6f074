"""Cells that hold more or less than a figure: the marks of footnotes behind it, and dates."""

import csv
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from sakipcalc import Alasan, Sel
from sakipcalc.audit import Laporan, TabelHasil, audit_capaian, audit_report, audit_table

HEAD = ("Indikator", "Target", "Realisasi", "Capaian")
MARKED = {
    "9*)": "9",
    "85,5 1)": "85,5",
    "100**": "100",
    "100 **)": "100",
    "12 ¹": "12",
    "12¹": "12",
    "12¹²⁾": "12",
    "90 [1]": "90",
    "90[*]": "90",
    "90 a)": "90",
    "1.250 12)": "1.250",
    "12 m² *)": "12",
    "3:9 *)": "3:9",
    "90,00% 1)": "90,00%",
    "Nilai 86 2)": "86",
}
UNMARKED = ["90 1", "901)", "9)", "10²", "(90 1)", "85,5 100)", "*)"]
"""What may be a digit of the figure, a power, or no figure at all."""


def audited(path: Path, *rows: tuple[str, ...]) -> Laporan:
    with (path / "t.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return audit_report(path / "t.csv")


@pytest.mark.parametrize("cell", MARKED)
def test_a_footnote_costs_no_row_and_is_told(cell: str, tmp_path: Path) -> None:
    (table,) = audited(tmp_path, HEAD, ("A", cell, MARKED[cell], "100,00"), ("B", "80", "72", "90,00")).tabel
    assert [row.putusan.value for row in table.baris] == ["cocok", "cocok"]
    assert f"tidak tertulis menurut kaidah: '{cell}'; dibaca sebagai" in table.baris[0].temuan.explain()


@pytest.mark.parametrize("cell", ["90,12*)", "90,12% 1)", "90,12 ¹", "90,12%²"])
def test_a_footnote_behind_a_printed_figure(cell: str, tmp_path: Path) -> None:
    (table,) = audited(tmp_path, HEAD, ("A", "81", "73", cell), ("B", "80", "72", "90,00")).tabel
    assert [row.putusan.value for row in table.baris] == ["cocok", "cocok"]
    assert f"'{cell}'; dibaca sebagai 90,12" in table.baris[0].temuan.explain()


@pytest.mark.parametrize("cell", UNMARKED)
def test_what_may_be_a_digit_is_no_mark(cell: str, tmp_path: Path) -> None:
    (table,) = audited(tmp_path, HEAD, ("A", cell, "9", "100,00"), ("B", "80", "72", "90,00")).tabel
    assert [row.putusan.value for row in table.baris] == ["tidak_dapat_dinilai", "cocok"]


@pytest.mark.parametrize("year", ["2024*)", "2024 **", "2024 1)", "2024¹"])
def test_years_of_a_header_with_a_footnote(year: str, tmp_path: Path) -> None:
    rows = (
        ("Indikator", "2023", "", "", year, "", ""),
        ("", "Target", "Realisasi", "Capaian", "Target", "Realisasi", "Capaian"),
        ("A", "84", "86,72", "103,24", "86", "88,75", "103,20"),
    )
    tables = audited(tmp_path, *rows).tabel
    assert [[*row.masukan.values()] for table in tables for row in table.baris] == [["84", "86,72"], ["86", "88,75"]]


D = datetime
YEARLESS = "d-mmm"


def workbook(path: Path, *rows: tuple[object, ...], number_format: str = "yyyy-mm-dd") -> TabelHasil:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    for cells in book.active.iter_rows():
        for cell in cells:
            if isinstance(cell.value, datetime):
                cell.number_format = number_format
    book.save(path / "t.xlsx")
    (table,) = audit_report(path / "t.xlsx").tabel
    return table


def found(table: TabelHasil) -> list[tuple[str, Alasan | None]]:
    return [(row.putusan.value, row.temuan.alasan) for row in table.baris]


DEADLINE = ("tidak_dapat_dinilai", Alasan.TARGET_TANGGAL)
OPEN = ("tidak_dapat_dinilai", Alasan.TANGGAL_ATAU_RASIO)
FITS = ("cocok", None)


def test_a_date_among_ratios_is_a_ratio(tmp_path: Path) -> None:
    table = workbook(
        tmp_path,
        HEAD,
        ("A", "7:9", "3:4", "96,43%"),
        ("B", D(2024, 9, 7), D(2024, 9, 3), "42,86%"),
        ("C", D(2024, 4, 1), D(2024, 4, 2), "12,3%"),
    )
    assert [verdict for verdict, _ in found(table)] == ["cocok", "cocok", "tidak_terjelaskan"]
    assert "'2024-09-07' dan '2024-09-03'; dibaca sebagai 7:9 dan 3:9" in table.baris[1].temuan.explain()


def test_dates_beside_a_column_of_ratios_are_ratios(tmp_path: Path) -> None:
    rows = [("A", "9:9", D(2024, 9, 3), "33,33%"), ("B", "9:9", D(2024, 9, 7), "77,78%")]
    assert found(workbook(tmp_path, HEAD, *rows)) == [FITS, FITS]


@pytest.mark.parametrize("number_format", ["yyyy-mm-dd", "d/m/yyyy", "dd mmmm yyyy"])
def test_columns_of_dates_with_their_years_are_deadlines(number_format: str, tmp_path: Path) -> None:
    rows = [("A", D(2024, 3, 31), D(2024, 3, 28), "100%"), ("B", D(2024, 4, 2), D(2024, 4, 4), "50%")]
    table = workbook(tmp_path, HEAD, *rows, number_format=number_format)
    assert found(table) == [DEADLINE, DEADLINE]
    assert table.baris[1].temuan.saran[0].en == (
        "target: 2024-04-02 is a date; if it was the ratio 2:4, write that as text"
    )


@pytest.mark.parametrize("names", [("Target (tanggal)", "Realisasi"), ("Target", "Realisasi Batas Waktu")])
def test_a_header_that_speaks_of_dates(names: tuple[str, str], tmp_path: Path) -> None:
    rows = [("A", D(2024, 3, 31), D(2024, 3, 28), "100%"), ("B", "7:9", "7:9", "100%")]
    table = workbook(tmp_path, ("Indikator", *names, "Capaian"), *rows, number_format=YEARLESS)
    assert found(table)[1] == FITS
    assert found(table)[0][0] == "tidak_dapat_dinilai"


@pytest.mark.parametrize("sure", ["31 Maret 2024", D(2024, 3, 31, 12), "31/03/2024"])
def test_a_sure_date_settles_its_column_and_the_next(sure: object, tmp_path: Path) -> None:
    rows = [("A", sure, D(2024, 3, 28), "100%"), ("B", D(2024, 4, 2), D(2024, 4, 4), "50%"), ("C", "8", "6", "75")]
    assert found(workbook(tmp_path, HEAD, *rows)) == [DEADLINE, DEADLINE, FITS]


def test_where_nothing_settles_it_both_meanings_are_told(tmp_path: Path) -> None:
    rows = [
        ("A", D(2024, 3, 31), D(2024, 3, 28), "100%"),
        ("B", D(2024, 9, 7), D(2024, 9, 3), "42,86%"),
        ("C", "80", "72", "90,00"),
        ("D", "80", D(2024, 3, 28), "90,00"),
        ("E", D(2024, 9, 7), D(2024, 9, 3), ""),
    ]
    table = workbook(tmp_path, HEAD, *rows)
    assert found(table) == [OPEN, FITS, FITS, OPEN, OPEN]
    assert [each.en for each in table.baris[3].temuan.saran] == [
        "2024-03-28 may be a date, or the ratio 28:3 that a spreadsheet made a date of"
    ]
    assert "2024-09-07 may be a date, or the ratio 7:9" in table.baris[1].temuan.explain("en")


def test_dates_without_their_year_may_be_ratios(tmp_path: Path) -> None:
    rows = [("A", D(2024, 3, 31), D(2024, 3, 28), "100%"), ("B", D(2024, 9, 7), D(2024, 9, 3), "42,86%")]
    assert found(workbook(tmp_path, HEAD, *rows, number_format=YEARLESS)) == [OPEN, FITS]


def test_a_column_of_dates_and_ratios_leaves_a_date_open_but_beside_a_ratio(tmp_path: Path) -> None:
    rows = [
        ("A", "31 Maret 2024", "31 Maret 2024", "100%"),
        ("B", "7:9", "7:9", "100%"),
        ("C", D(2024, 9, 7), "7:9", "90%"),
        ("D", D(2024, 9, 7), D(2024, 9, 3), "100%"),
    ]
    assert [verdict for verdict, _ in found(workbook(tmp_path, HEAD, *rows))] == [
        "cocok",
        "cocok",
        "tidak_terjelaskan",
        "tidak_dapat_dinilai",
    ]


def test_one_date_met_on_the_day_agrees(tmp_path: Path) -> None:
    rows = [("A", D(2024, 3, 31), D(2024, 3, 31), "100%"), ("B", D(2024, 3, 31), D(2024, 4, 2), "90%")]
    assert found(workbook(tmp_path, HEAD, *rows)) == [FITS, DEADLINE]


def test_dates_of_a_data_frame_and_of_a_single_figure() -> None:
    rows: list[list[object]] = [
        ["target", "realisasi", "capaian"],
        [date(2024, 3, 31), date(2024, 3, 28), 100],
        ["80", "72", "90"],
    ]
    assert found(audit_table(rows)) == [OPEN, FITS]
    assert found(audit_table(rows[:2])) == [DEADLINE]
    serial = Sel(Decimal(45538), "dd/mm/yyyy")  # 3 September 2024
    for cell in (datetime(2024, 9, 3), date(2024, 9, 3), serial):
        assert audit_capaian(cell, "9:9", "33,33%", polarisasi="maximize").putusan.value == "cocok"
        alone = audit_capaian(cell, cell, "90%", polarisasi="maximize")
        assert alone.alasan is Alasan.TANGGAL_ATAU_RASIO
