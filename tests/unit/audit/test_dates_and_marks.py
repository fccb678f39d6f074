"""Cells that hold more or less than a figure: the marks of footnotes behind it, and dates."""

import csv
from pathlib import Path

import pytest

from sakipcalc.audit import Laporan, audit_report

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
