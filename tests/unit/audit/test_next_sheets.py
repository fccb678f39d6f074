"""Tables of a workbook that go on on the next sheet, with the header again or without one."""

from collections.abc import Sequence
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from sakipcalc.audit import Laporan, audit_report

Rows = Sequence[Sequence[object]]
TITLE = ("Tabel 3.1 Anggaran",)
HEAD = ("No", "Uraian", "Pagu", "Realisasi", "%")
A = (1, "A", "1.000", "500", "50,00")
B = (2, "B", "3.000", "1.500", "50,00")
C = (3, "C", "2.000", "1.000", "50,00")
ALL = ("", "Jumlah", "6.000", "3.000", "50,00")
FIRST = ("", "Jumlah", "4.000", "2.000", "50,00")
LAST = ("", "Jumlah", "2.000", "1.000", "50,00")
MEAN = ("", "Rata-rata", "", "", "60,00")
DOUBT = "perhaps goes on with the table of t.xlsx#1, but that is open; repeat its header if it does"


def audited(path: Path, *sheets: Rows) -> Laporan:
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, rows in enumerate(sheets, 1):
        sheet = book.create_sheet(str(number))
        for row in rows:
            sheet.append(list(row))
    book.save(path / "t.xlsx")
    return audit_report(path / "t.xlsx")


def rows_of(laporan: Laporan, jenis: str = "serapan") -> list[tuple[str, int, str]]:
    return [
        (table.berkas.partition("#")[2], row.nomor, row.putusan.value)
        for table in laporan.tabel
        if table.jenis == jenis
        for row in table.baris
    ]


def test_a_table_goes_on_without_a_header(tmp_path: Path) -> None:
    laporan = audited(tmp_path, [TITLE, HEAD, A], [B], [C, ALL])
    assert rows_of(laporan) == [
        ("1", 3, "cocok"),
        ("2", 1, "cocok"),
        ("3", 1, "cocok"),
        ("3", 2, "cocok"),
    ]
    assert rows_of(laporan, "jumlah") == [("3", 2, "cocok")] * 2
    tables = [table for table in laporan.tabel if table.jenis == "serapan"]
    assert [(each.judul, each.letak) for each in tables] == [
        ("Tabel 3.1 Anggaran", "A2:E3"),
        ("Tabel 3.1 Anggaran (lanjutan)", "A1:E1"),
        ("Tabel 3.1 Anggaran (lanjutan) · 3", "A1:E2"),
    ]
    assert [note.en for each in tables for note in each.catatan] == [
        "goes on with the table of t.xlsx#1; its header is taken from there",
        "goes on with the table of t.xlsx#2; its header is taken from there",
    ]
    assert laporan.dilewati == ()


@pytest.mark.parametrize("title", [[], [("Tabel 3.1 Anggaran (lanjutan)",)], [("Lanjutan Tabel 3.1",)]])
def test_a_table_goes_on_under_its_header_again(title: Rows, tmp_path: Path) -> None:
    laporan = audited(tmp_path, [TITLE, HEAD, A, B], [*title, HEAD, C, ALL])
    assert {verdict for *_, verdict in (*rows_of(laporan), *rows_of(laporan, "jumlah"))} == {"cocok"}
    assert len(rows_of(laporan, "jumlah")) == 2
    assert "anjutan" in laporan.tabel[1].judul


def test_a_wrong_total_over_the_parts_is_told(tmp_path: Path) -> None:
    laporan = audited(tmp_path, [HEAD, A, B], [C, ("", "Jumlah", "7.000", "3.000", "42,86")])
    assert rows_of(laporan, "jumlah") == [("2", 2, "tidak_terjelaskan"), ("2", 2, "cocok")]
    (wrong,) = [row.temuan for table in laporan.tabel for row in table.baris if row.putusan != "cocok"]
    assert wrong.benar == 6000


@pytest.mark.parametrize(
    "sheets",
    [
        [[HEAD, A, B, FIRST], [HEAD, C, LAST]],
        [[HEAD, A, B], [HEAD, (1, *C[1:]), LAST]],
        [[HEAD, A, B], [("Tabel 3.2 Lain",), HEAD, C, LAST]],
        [[HEAD, A, B, ("Sumber: SIPD",)], [HEAD, C, LAST]],
        [[HEAD, A, B], [("Catatan", "a"), (), HEAD, C, LAST]],
        [[HEAD, A, B], [("Uraian", "Kode"), ("x", "y")], [HEAD, C, LAST]],
    ],
)
def test_tables_of_their_own(sheets: list[Rows], tmp_path: Path) -> None:
    laporan = audited(tmp_path, *sheets)
    assert {verdict for *_, verdict in rows_of(laporan, "jumlah")} == {"cocok"}
    assert all("lanjutan" not in table.judul for table in laporan.tabel)


def test_tables_of_one_header_without_numbers_are_totalled_alone_or_together(tmp_path: Path) -> None:
    head, a, c = HEAD[1:], A[1:], C[1:]
    for total, verdict in ((LAST, "cocok"), (("", "Jumlah", "3.000", "1.500", "50,00"), "cocok")):
        assert rows_of(audited(tmp_path, [head, a], [head, c, total[1:]]), "jumlah") == [("2", 3, verdict)] * 2
    laporan = audited(tmp_path, [head, a], [head, c, ("Jumlah", "2.500", "1.000", "40,00")])
    (wrong,) = [row.temuan for table in laporan.tabel for row in table.baris if row.putusan != "cocok"]
    assert wrong.benar == 2000


def test_sub_totals_and_means_over_the_parts(tmp_path: Path) -> None:
    d = (4, "D", "1.000", "900", "90,00")
    sub = ("", "Sub Total", "3.000", "1.900", "63,33")
    total = ("", "Jumlah", "7.000", "3.900", "55,71")
    laporan = audited(tmp_path, [HEAD, A, B], [C, d, sub, total, MEAN])
    assert rows_of(laporan, "jumlah") == [*[("2", 3, "cocok")] * 2, *[("2", 4, "cocok")] * 2]
    assert rows_of(laporan, "rata_rata") == [("2", 5, "cocok")]
    own = (*MEAN[:-1], "70,00")
    assert rows_of(audited(tmp_path, [HEAD, A, B], [C, d, own]), "rata_rata") == [("2", 3, "cocok")]
    assert rows_of(audited(tmp_path, [HEAD, A, B], [MEAN]), "rata_rata") == []
    assert rows_of(audited(tmp_path, [HEAD, A, B], [("", "Rata-rata", "", "", "50,00")]), "rata_rata") == []


@pytest.mark.parametrize(
    "sheets",
    [
        [[HEAD, A, B, FIRST], [C]],
        [[HEAD, A, B], [(7, *C[1:])]],
        [[HEAD, A, B, (), ("Camat,",)], [C]],
    ],
)
def test_what_may_go_on_is_named(sheets: list[Rows], tmp_path: Path) -> None:
    laporan = audited(tmp_path, *sheets)
    assert [each.kata.en for each in laporan.dilewati if each.berkas == "t.xlsx#2"] == [DOUBT]
    assert {sheet for sheet, *_ in rows_of(laporan)} == {"1"}


@pytest.mark.parametrize(
    "rows",
    [
        [(*C, "lagi")],
        [C[:4]],
        [("", "C", "-", "1.000", "50,00")],
        [("", "C", "WTP", "1.000", "50,00")],
        [(), C],
        [("Tabel 9",), C],
    ],
)
def test_other_rows_at_the_top_of_a_sheet_go_on_with_nothing(rows: Rows, tmp_path: Path) -> None:
    laporan = audited(tmp_path, [HEAD, A, B], rows)
    assert [each.kata.en for each in laporan.dilewati if each.berkas == "t.xlsx#2"] == ["holds no figures to audit"]


def test_rows_of_which_some_are_numbered_go_on(tmp_path: Path) -> None:
    laporan = audited(tmp_path, [HEAD, A, ("", *B[1:])], [("", *C[1:]), (2, *C[1:])], [("", *C[1:])])
    assert [sheet for sheet, *_ in rows_of(laporan)] == ["1", "1", "2", "2", "3"]


def test_another_table_below_the_rows_that_go_on(tmp_path: Path) -> None:
    capaian = ("Indikator", "Target", "Realisasi", "Capaian")
    laporan = audited(tmp_path, [HEAD, A, B], [C, (), ("Tabel 2 Kinerja",), capaian, ("IKM", "86", "88,75", "103,20")])
    assert [(table.jenis, table.judul) for table in laporan.tabel[1:]] == [
        ("serapan", "t.xlsx#2"),
        ("capaian", "Tabel 2 Kinerja"),
    ]
