"""Every cell of the Kalumpang tables: read strictly, or refused and settled by its column."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sakipcalc import Anggapan, parse_persen, parse_rasio, parse_rupiah, read_column, readings
from sakipcalc.errors import SakipError


def column(folder: Path, table: str, name: str) -> list[str]:
    with (folder / table).open(encoding="utf-8", newline="") as lines:
        return [row[name] for row in csv.DictReader(lines)]


def refused(cells: list[str]) -> list[str]:
    found: list[str] = []
    for cell in cells:
        readers = (parse_rasio, parse_persen, parse_rupiah)
        if cell and not any(_reads(reader, cell) for reader in readers):
            found.append(cell)
    return found


def _reads(reader: object, cell: str) -> bool:
    assert callable(reader)
    try:
        reader(cell)
    except SakipError:
        return False
    return True


@pytest.mark.parametrize(
    ("table", "name", "unread"),
    [
        ("anggaran_ringkas.csv", "anggaran", []),
        ("anggaran_ringkas.csv", "persen", []),
        ("perjanjian_kinerja_anggaran.csv", "anggaran", []),
        ("efisiensi.csv", "realisasi_anggaran", []),
        ("rata_rata.csv", "nilai", []),
        ("indikator.csv", "target", ["Nilai 84", "Nilai 86"]),
        ("indikator.csv", "capaian", []),
        ("realisasi_anggaran.csv", "anggaran", ["18,000,000", "8,000,000", "1,500,000", "2,000,000", "1,500,000"]),
        ("realisasi_anggaran.csv", "realisasi", ["18,000,000", "1,465.000", "2,000,000", "1,465,000"]),
        ("realisasi_anggaran.csv", "persen", []),
        (
            "perbandingan_kecamatan.csv",
            "target",
            ["04.18", "08.11", "11.14", "11.11", "14.17", "05.11", "09.09", "14.16"],
        ),
    ],
)
def test_what_the_strict_readers_refuse(kalumpang: Path, table: str, name: str, unread: list[str]) -> None:
    cells = column(kalumpang, table, name)
    assert refused(cells) == unread
    assert all(readings(cell) for cell in cells)


def test_the_budget_column_settles_its_mixed_cell(kalumpang: Path) -> None:
    read = read_column(column(kalumpang, "realisasi_anggaran.csv", "realisasi"))
    settled = [str(reading) for reading in read.bacaan if reading and Anggapan.KOLOM in reading.anggapan]
    assert settled == ["1.465.000 (bilangan)"]
    assert not read.cacat


def test_the_ratio_column_becomes_ratios_again(kalumpang: Path) -> None:
    read = read_column(column(kalumpang, "perbandingan_kecamatan.csv", "target")[:11])
    assert [str(value).replace(".", ",") for value in read.figures()] == [
        "4:18",
        "8:11",
        "0,27",
        "11:14",
        "11:11",
        "14:17",
        "5:11",
        "9:9",
        "14:16",
        "0,15",
        "0,28",
    ]
    assert not read.cacat


def test_the_scores_are_foreign_decimals(kalumpang: Path) -> None:
    read = read_column(column(kalumpang, "bumdesa.csv", "total_nilai"))
    assert [str(value) for value in read.figures()][:3] == ["43.38", "32.34", "46.98"]
    assert not read.cacat
