"""Sheets that a program holds open are audited as the file of them is, and every finding names its cell."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from typing import Any

import openpyxl  # type: ignore[import-untyped]
import pytest

from sakipcalc import Sel
from sakipcalc.audit import Laporan, Putusan, Setelan, audit_report, audit_sheets
from sakipcalc.errors import InputError, WrongTypeError

HEAD = ["No", "Indikator", "Target", "Realisasi", "Capaian"]
ROWS: list[list[Any]] = [
    ["Tabel 3.1 Capaian"],
    [],
    HEAD,
    [1, "IKM", 86, 88.75, "96,9"],
    [2, "Desa mandiri", "3:9", "3:9", "100"],
    [3, "BUMDes", 80, 90, 112.5],
    [None, "Rata-rata", None, None, "103,20"],
]
MONEY: list[list[Any]] = [
    ["Program", "Pagu", "Realisasi", "%"],
    ["A", "Rp1.000", "Rp500", "50,00"],
    ["B", "Rp3.000", "Rp1.500", "50,00"],
    ["Jumlah", "Rp4.000", "Rp2.500", ""],
]


def saved(path: Path, sheets: dict[str, list[list[Any]]]) -> Path:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)
    return path


def places(laporan: Laporan) -> dict[str, Putusan]:
    return {row.letak: row.putusan for table in laporan.tabel for row in table.baris}


def test_the_same_is_found_as_in_the_file(tmp_path: Path) -> None:
    sheets = {"Capaian": ROWS, "Anggaran": MONEY, "Kosong": []}
    held = audit_sheets("LKj", sheets)
    assert attrs_of(held) == attrs_of(audit_report(saved(tmp_path / "LKj.xlsx", sheets)))
    assert held.judul == "LKj"
    assert [table.berkas for table in held.tabel] == ["LKj#Capaian"] * 2 + ["LKj#Anggaran"] * 2


def attrs_of(laporan: Laporan) -> list[Any]:
    return [
        (table.berkas.rpartition("#")[2], table.letak, [(row.label, row.temuan, row.letak) for row in table.baris])
        for table in laporan.tabel
    ]


def test_every_finding_names_its_cell(tmp_path: Path) -> None:
    laporan = audit_sheets("LKj", {"Capaian": ROWS, "Anggaran": MONEY})
    assert places(laporan) == {
        "E4": Putusan.TERBALIK,
        "E5": Putusan.COCOK,
        "E6": Putusan.COCOK,
        "E7": Putusan.TIDAK_TERJELASKAN,
        "D2": Putusan.COCOK,
        "D3": Putusan.COCOK,
        "D4": Putusan.TIDAK_TERCETAK,
        "B4": Putusan.COCOK,
        "C4": Putusan.TIDAK_TERJELASKAN,
    }
    assert Laporan.from_dict(laporan.to_dict()) == laporan
    csv = tmp_path / "a.csv"
    csv.write_text("indikator,target,realisasi,capaian\nIKM,86,88.75,96.9\n", encoding="utf-8")
    assert list(places(audit_report(csv))) == [""]


def test_a_figure_that_no_column_prints_has_no_cell() -> None:
    rows: list[list[Any]] = [
        ["Program", "Pagu", "Realisasi"],
        ["A", "Rp1.000", "Rp500"],
        ["Jumlah", "Rp1.000", "Rp500"],
    ]
    laporan = audit_sheets("LKj", {"Anggaran": rows})
    assert {(row.label, row.letak) for row in laporan.tabel[0].baris} == {("A", ""), ("Jumlah", "")}


def test_typed_cells_are_read_as_they_are_seen() -> None:
    rows: list[list[Any]] = [
        [Sel(each) for each in HEAD],
        [None, "Rasio", Sel(dt.time(2, 9)), Sel(dt.timedelta(hours=7, minutes=9)), Sel(Decimal("3.5"), "0.00%")],
        [float("nan"), "IKM", Sel(None), Sel(88.75), Sel(Decimal("1.032"), "0.00%")],
        [None, "IKM", 86, Sel(88.75), Sel(Decimal("1.032"), "0.00%")],
    ]
    found = audit_sheets("LKj", {"Capaian": rows}).tabel[0].baris
    assert [(row.tercetak, row.putusan) for row in found] == [
        ("350,00%", Putusan.COCOK),
        ("103,20%", Putusan.TIDAK_TERJELASKAN),
        ("103,20%", Putusan.COCOK),
    ]


def test_one_sheet_may_be_asked_for_and_the_progress_told() -> None:
    told: list[tuple[int, int]] = []
    sheets = {"Capaian": ROWS, "Anggaran": MONEY}
    laporan = audit_sheets("LKj", sheets, Setelan(lembar="Anggaran"), progress=lambda *each: told.append(each))
    assert {table.berkas for table in laporan.tabel} == {"LKj#Anggaran"}
    assert told == [(0, 3)]
    with pytest.raises(InputError, match="no sheet 'Ngawur'; it has: Capaian, Anggaran"):
        audit_sheets("LKj", sheets, Setelan(lembar="Ngawur"))


def test_what_holds_nothing_to_audit_is_refused() -> None:
    with pytest.raises(InputError, match="no sheet holds anything"):
        audit_sheets("LKj", {"Kosong": [[None, " "], []]})
    with pytest.raises(InputError, match="the headers do not tell"):
        audit_sheets("LKj", {"Surat": [["Yth. Camat"]]})
    with pytest.raises(InputError, match="100001 characters"):
        audit_sheets("LKj", {"Surat": [["x" * 100_001]]})


@pytest.mark.parametrize(
    "arguments",
    [(5, {}), ("LKj", [ROWS]), ("LKj", {1: ROWS}), ("LKj", {"a": 5}), ("LKj", {"a": ["teks"]}), ("LKj", {}, 5)],
)
def test_arguments_of_another_type_are_refused(arguments: tuple[Any, ...]) -> None:
    with pytest.raises(WrongTypeError):
        audit_sheets(*arguments)
    with pytest.raises(WrongTypeError, match="progress"):
        audit_sheets("LKj", {}, progress=5)  # type: ignore[arg-type]
