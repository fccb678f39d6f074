"""A last row without a name: the total of those above it, or a row like them."""

import csv
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import pytest

from sakipcalc.audit import Laporan, audit_report

Rows = Sequence[Sequence[object]]
HEAD = ("No", "Uraian", "Pagu", "Realisasi", "%")
A = ("1", "A", "1.000", "500", "50,00")
B = ("2", "B", "3.000", "1.500", "50,00")
SUM = ("", "", "4.000", "2.000", "50,00")
NAMED = "a row without a name; audited as a row and not as a total, since it is not the sum of the rows above"


def audited(path: Path, *rows: Sequence[object]) -> Laporan:
    with (path / "t.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return audit_report(path / "t.csv")


def closed(laporan: Laporan, jenis: str = "jumlah") -> list[tuple[int, str]]:
    return [(row.nomor, row.putusan.value) for table in laporan.tabel if table.jenis == jenis for row in table.baris]


def rows_of(laporan: Laporan) -> list[int]:
    return [row.nomor for row in laporan.tabel[0].baris]


def named(laporan: Laporan) -> list[tuple[str, str]]:
    return [(each.letak, each.kata.en) for each in laporan.dilewati]


def test_the_sum_of_the_rows_above_is_their_total(tmp_path: Path) -> None:
    laporan = audited(tmp_path, HEAD, A, B, SUM)
    assert closed(laporan) == [(4, "cocok"), (4, "cocok")]
    assert [row.label for row in laporan.tabel[-1].baris] == ["baris tanpa nama, Pagu", "baris tanpa nama, Realisasi"]
    assert rows_of(laporan) == [2, 3, 4]
    assert laporan.cocok
    assert named(laporan) == []


def test_a_mean_below_it_does_not_count_it(tmp_path: Path) -> None:
    laporan = audited(tmp_path, HEAD, A, ("2", "B", "3.000", "2.700", "90,00"), ("", "", "4.000", "3.200", "80,00"))
    assert closed(laporan) == [(4, "cocok"), (4, "cocok")]
    mean = ("", "Rata-rata", "", "", "70,00")
    laporan = audited(
        tmp_path, HEAD, A, ("2", "B", "3.000", "2.700", "90,00"), ("", "", "4.000", "3.200", "80,00"), mean
    )
    assert closed(laporan, "rata_rata") == [(5, "cocok")]


def test_the_sum_of_the_top_level_is_a_total(tmp_path: Path) -> None:
    program = ("", "Program", "4.000", "2.000", "50,00")
    other = ("", "Lain", "1.000", "1.000", "100,00")
    a, b = ("", *A[1:]), ("", *B[1:])
    laporan = audited(tmp_path, HEAD, program, a, b, other, ("", "", "5.000", "3.000", "60,00"))
    assert closed(laporan) == [(6, "cocok"), (6, "cocok")]


def test_one_wrong_amount_of_a_total_is_told(tmp_path: Path) -> None:
    laporan = audited(tmp_path, HEAD[1:], A[1:], B[1:], ("", "4.000", "2.100", "52,50"))
    assert closed(laporan) == [(4, "cocok"), (4, "tidak_terjelaskan")]
    assert laporan.tabel[-1].baris[1].temuan.benar == Decimal(2000)


def test_a_row_that_stands_apart_is_a_total_though_a_wrong_one(tmp_path: Path) -> None:
    laporan = audited(tmp_path, HEAD, A, B, ("", "", "5.000", "2.500", "50,00"))
    assert closed(laporan) == [(4, "tidak_terjelaskan")] * 2
    assert rows_of(laporan) == [2, 3, 4]


@pytest.mark.parametrize(
    "rows",
    [
        [HEAD[1:], A[1:], B[1:], ("", "5.000", "2.500", "50,00")],
        [HEAD, ("", *A[1:]), B, ("", "", "5.000", "2.500", "50,00")],
    ],
)
def test_where_it_is_open_the_row_is_audited_and_named(rows: Rows, tmp_path: Path) -> None:
    laporan = audited(tmp_path, *rows)
    assert (closed(laporan), rows_of(laporan)) == ([], [2, 3, 4])
    assert named(laporan) == [("baris 4", NAMED)]


@pytest.mark.parametrize(
    "rows",
    [
        [HEAD, A, ("2", "", *B[2:]), ("3", "", "5.000", "2.500", "50,00")],
        [HEAD, A, ("", "", *B[2:]), ("", "", "5.000", "2.500", "50,00")],
        [HEAD, A, ("", "", "1.000", "500", "50,00")],
        [HEAD, A, B, ("", "", "9.000", "450", "5,00"), ("3", "C", "1.000", "500", "50,00")],
        [HEAD, A, B, ("", "", "WTP", "WTP", "5,00"), ("", "Jumlah", "4.000", "2.000", "50,00")],
        [HEAD[2:], A[2:], B[2:], ("5.000", "2.500", "50,00")],
        [("Indikator", "Target", "Realisasi", "Capaian"), A[1:], B[1:], SUM[1:]],
    ],
)
def test_rows_without_a_name_are_rows(rows: Rows, tmp_path: Path) -> None:
    laporan = audited(tmp_path, *rows)
    labels = [row.label for table in laporan.tabel[1:] for row in table.baris]
    assert not any(label.startswith("baris tanpa nama") for label in labels)
    assert named(laporan) == []
    assert len(laporan.tabel[0].baris) == len(rows) - 1


def test_a_row_cut_in_wrong_places_is_no_total(tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(
        "Uraian,Pagu,Realisasi,%\nA,1000,500,50\nB,3000,1500,50\n,4,000,2,000,50,00\n", encoding="utf-8"
    )
    laporan = audit_report(tmp_path / "t.csv")
    assert closed(laporan) == []
    assert [row.putusan.value for row in laporan.tabel[0].baris] == ["cocok", "cocok", "tidak_dapat_dinilai"]
