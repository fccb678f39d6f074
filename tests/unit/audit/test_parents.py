"""Rows that sum up the rows of their code: checked as totals, and not accused where not all is printed."""

import csv
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from sakipcalc.audit import Laporan, audit_report

Row = tuple[str, ...]
HEAD = ("Kode", "Uraian", "Pagu", "Realisasi", "%")
DOTTED = ("5.01", "5.01.01", "5.01.01.1", "5.01.01.2", "5.01.02", "5.01.02.1", "5.01.02.2")
AMOUNTS = ((9000, 8000), (4000, 3000), (1000, 1000), (3000, 2000), (5000, 5000), (2000, 2000), (3000, 3000))


def row(code: str, pagu: int, realisasi: int, percent: str = "") -> Row:
    share = f"{realisasi * 100 / pagu:.2f}".replace(".", ",")
    return (code, f"Uraian {code}", str(pagu), str(realisasi), percent or share)


def rows_of(codes: Sequence[str], **changed: tuple[int, int]) -> list[Row]:
    made = dict(zip(codes, AMOUNTS, strict=True)) | {codes[int(at[1:])]: amounts for at, amounts in changed.items()}
    return [row(code, *amounts) for code, amounts in made.items()]


def audited(path: Path, rows: Sequence[Sequence[str]], head: Row = HEAD) -> Laporan:
    with (path / "t.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([head, *rows])
    return audit_report(path / "t.csv")


def sums(laporan: Laporan) -> list[tuple[int, str, str]]:
    return [
        (each.nomor, each.masukan["dari"], each.putusan.value)
        for table in laporan.tabel
        if table.jenis == "jumlah"
        for each in table.baris
    ]


RIGHT = [(2, "2 baris", "cocok")] * 2 + [(3, "2 baris", "cocok")] * 2 + [(6, "2 baris", "cocok")] * 2


@pytest.mark.parametrize(
    ("head", "codes"),
    [
        (HEAD, DOTTED),
        (HEAD, tuple(f"{code}." for code in DOTTED)),
        (HEAD, tuple(code.replace(".", " ") for code in DOTTED)),
        (HEAD, tuple(f"x.xx.{code}" for code in DOTTED)),
        (HEAD, ("5", "5.1", "5.1.1", "5.1.3", "5.4", "5.4.1", "5.4.9")),
        (("No", *HEAD[1:]), ("I", "A", "1", "2", "B", "3", "4")),
        (("No", *HEAD[1:]), ("1", "a", "1)", "2)", "b", "(3)", "(4)")),
        (("No", *HEAD[1:]), ("1", "h", "1)", "2)", "i", "3)", "4)")),
    ],
)
def test_parents_are_the_sum_of_the_rows_right_below_them(head: Row, codes: Sequence[str], tmp_path: Path) -> None:
    laporan = audited(tmp_path, rows_of(codes), head)
    assert sums(laporan) == RIGHT
    assert laporan.cocok


def test_rows_that_no_number_places_are_left_out(tmp_path: Path) -> None:
    rows = rows_of(("I", "A", "*", "**", "B", "+", "++"))
    assert sums(audited(tmp_path, rows, ("No", *HEAD[1:]))) == RIGHT[:2]


def test_what_a_parent_is_called(tmp_path: Path) -> None:
    laporan = audited(tmp_path, rows_of(DOTTED))
    assert laporan.tabel[-1].baris[0].label == "5.01 · Uraian 5.01, Pagu"
    laporan = audited(tmp_path, rows_of(("I", "A", "1", "2", "B", "3", "4")), ("No", *HEAD[1:]))
    assert laporan.tabel[-1].baris[3].label == "A Uraian A, Realisasi"


def test_one_amount_that_agrees_tells_that_the_other_does_not(tmp_path: Path) -> None:
    laporan = audited(tmp_path, [row("1", 4000, 3100), row("1.1", 1000, 1000), row("1.2", 3000, 2000)])
    assert sums(laporan) == [(2, "2 baris", "cocok"), (2, "2 baris", "tidak_terjelaskan")]
    assert laporan.tabel[-1].baris[1].temuan.benar == Decimal(3000)
    assert laporan.tabel[-1].baris[1].tercetak == "3100"


def test_most_other_parents_tell_that_one_is_wrong(tmp_path: Path) -> None:
    laporan = audited(tmp_path, rows_of(DOTTED, _0=(9100, 8200)))
    assert sums(laporan) == [(2, "2 baris", "tidak_terjelaskan")] * 2 + RIGHT[2:]


@pytest.mark.parametrize(
    "rows",
    [
        rows_of(DOTTED, _0=(9500, 8700), _1=(4100, 3100)),  # most others do not agree either
        [row("1", 9000, 8000), row("1.1", 4000, 3000), row("1.2", 4500, 4000)],  # no others
        [row("1", 9000, 8000, "88,00"), *rows_of(DOTTED)],  # no rows below
        [row("1", 90, 80), row("1.1.1", 40, 30), row("1.2", 50, 50)],  # of two depths
        [row("1", 90, 80), row("1.1", 40, 30), row("1", 70, 60), row("1.1", 40, 30)],  # a code that stands twice
    ],
)
def test_a_parent_of_which_not_all_is_printed_is_not_accused(rows: list[Row], tmp_path: Path) -> None:
    assert {verdict for *_, verdict in sums(audited(tmp_path, rows))} <= {"cocok"}


def test_a_parent_whose_own_percent_is_wrong_is_not_accused_of_its_sum(tmp_path: Path) -> None:
    rows = rows_of(DOTTED, _0=(9100, 8200))
    rows[0] = (*rows[0][:4], "88,00")
    assert sums(audited(tmp_path, rows)) == RIGHT[2:]


def test_rows_without_an_amount_or_a_code_are_no_parts(tmp_path: Path) -> None:
    rows = rows_of(DOTTED)
    rows[3] = (*rows[3][:2], "3000", "WTP", "66,67")
    rows.insert(2, ("", "Uraian", "77", "77", "100,00"))
    found = sums(audited(tmp_path, rows))
    assert [each[0] for each in found] == [2, 2, 3, 7, 7]
    rows = rows_of(DOTTED)
    rows[0] = (*rows[0][:2], "9000", "WTP", "88,89")
    assert [each[0] for each in sums(audited(tmp_path, rows))] == [2, 3, 3, 6, 6]


def test_zero_of_zeros_is_no_evidence(tmp_path: Path) -> None:
    rows = [row("1", 9000, 0), row("1.1", 4000, 0), row("1.2", 3000, 0)]
    assert sums(audited(tmp_path, rows)) == [(2, "2 baris", "cocok")]


def test_codes_in_columns_of_their_own(tmp_path: Path) -> None:
    head = ("Kode", "Kode", "Kode", *HEAD[1:])
    parts = [(*code.split("."), "", "")[:3] for code in ("5", "5.1", "5.1.1", "5.1.2", "5.2", "5.2.1", "5.2.2")]
    rows = [(*part, *each[1:]) for part, each in zip(parts, rows_of(DOTTED), strict=True)]
    assert sums(audited(tmp_path, rows, head)) == RIGHT


def test_typed_numbers(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    codes = (5, 5.1, "5.1.1", "5.1.2", 5.2, "5.2.1", "5.2.2")
    for code, (_, words, *cells) in zip(("Kode", *codes), [HEAD, *rows_of(DOTTED)], strict=True):
        book.active.append([code, words, *(int(cell) if cell.isdecimal() else cell for cell in cells)])
    book.save(tmp_path / "t.xlsx")
    assert sums(audit_report(tmp_path / "t.xlsx")) == RIGHT


@pytest.mark.parametrize(("closes", "more", "told"), [(False, False, True), (False, True, False), (True, True, True)])
def test_parents_whose_rows_may_follow_on_the_next_sheet(closes: bool, more: bool, told: bool, tmp_path: Path) -> None:
    rows = [row(code, 100, 50) for code in ("1", "1.1", "2", "2.1")] + [row("3", 900, 90), row("3.1", 100, 50)]
    book = openpyxl.Workbook()
    for each in [HEAD, *rows, *[("", "Jumlah", "1100", "190", "17,27")] * closes]:
        book.active.append(list(each))
    if more:
        book.create_sheet("2").append(["Catatan"])
    book.save(tmp_path / "t.xlsx")
    verdicts = [verdict for number, _, verdict in sums(audit_report(tmp_path / "t.xlsx")) if number == 6]
    assert verdicts == ["tidak_terjelaskan"] * 2 * told
