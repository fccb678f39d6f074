"""Files made to be too much: each ends soon and in little memory, as a result or as an error that names the bound."""

from __future__ import annotations

import subprocess
import sys
import zipfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

import pytest

from sakipcalc.audit import audit_report
from sakipcalc.audit._files.pages import read_file
from sakipcalc.errors import InputError

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
PROGRAM = """
import sys, time
from pathlib import Path
from sakipcalc.__main__ import main
status = main(sys.argv[1:])
told = Path("/proc/self/status").read_text(encoding="ascii")  # what getrusage tells is the parent's from before
print(time.process_time(), int(told.partition("VmHWM:")[2].split()[0]) / 1024, status)
"""
SECONDS, MEGABYTES = 8, 300
"""On a machine that does other things too; a bomb takes about one second."""


def text(place: str, words: str) -> str:
    return f'<c r="{place}" t="str"><v>{words}</v></c>'


def number(place: str, value: object) -> str:
    return f'<c r="{place}"><v>{value}</v></c>'


def row(index: int, *cells: str) -> str:
    return f'<row r="{index}">{"".join(cells)}</row>'


HEAD = row(1, text("A1", "Target"), text("B1", "Realisasi"), text("C1", "Capaian"))
GOOD = row(2, number("A2", 86), number("B2", 88.75), number("C2", 103.2))


def sheet(*rows: str, tail: str = "") -> str:
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData>{tail}</worksheet>'


def xlsx(path: Path, sheets: Sequence[str], *, listed: int = 0, parts: Mapping[str, str] | None = None) -> Path:
    """A workbook of these sheets; with ``listed`` so many that all lie in the first part."""
    links = "".join(
        f'<Relationship Id="r{place}" Type="{REL}/worksheet" Target="worksheets/s{place}.xml"/>'
        for place in range(len(sheets))
    )
    names = "".join(
        f'<sheet name="L{place}" r:id="r{0 if listed else place}"/>' for place in range(listed or len(sheets))
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "xl/workbook.xml", f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>{names}</sheets></workbook>'
        )
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}">{links}</Relationships>')
        for place, content in enumerate(sheets):
            archive.writestr(f"xl/worksheets/s{place}.xml", content)
        for name, content in (parts or {}).items():
            archive.writestr(f"xl/{name}.xml", content)
    return path


def ods(path: Path, *tables: str) -> Path:
    spaces = 'xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x"'
    body = "".join(f'<table:table table:name="T{place}">{table}</table:table>' for place, table in enumerate(tables))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("content.xml", f"<office:document-content {spaces}>{body}</office:document-content>")
    return path


def line(*cells: str, more: str = "") -> str:
    return f"<table:table-row{more}>{''.join(cells)}</table:table-row>"


def cell(words: str, more: str = "") -> str:
    return f'<table:table-cell office:value-type="string"{more}><text:p>{words}</text:p></table:table-cell>'


ODS_HEAD = line(*map(cell, ("Target", "Realisasi", "Capaian")))
ODS_GOOD = line(*map(cell, ("86", "88,75", "103,20")))
BLANKS = '<table:table-cell table:number-columns-repeated="9999998"/>'


@pytest.mark.parametrize("place", ["XFD3", "C9999999", "XFD9999999"])
def test_a_stray_far_cell_of_a_workbook_costs_nothing(place: str, tmp_path: Path) -> None:
    index = int(place.lstrip("CDFX"))
    laporan = audit_report(xlsx(tmp_path / "a.xlsx", [sheet(HEAD, GOOD, row(index, number(place, 7)))]))
    assert [baris.nomor for baris in laporan.tabel[0].baris] == ([2, index] if place[0] == "C" else [2])
    assert [left.explain() for left in laporan.dilewati] == (
        [f"a.xlsx baris {index}, '7': baris tanpa angka."] if place[0] == "X" else []
    )


def test_a_cell_beyond_every_column_is_named(tmp_path: Path) -> None:
    book = xlsx(tmp_path / "a.xlsx", [sheet(HEAD, GOOD, row(3, text("XFE3", "x"), text("ZZZ3", "x")))])
    page = ods(tmp_path / "a.ods", ODS_HEAD + ODS_GOOD + line(BLANKS, cell("x")))
    for path, place in ((book, "XFE3"), (page, "UVXWI3")):
        laporan = audit_report(path)
        assert laporan.cocok
        (left,) = laporan.dilewati
        assert (left.letak, left.gagal) == (place, False)
        assert left.kata.id.startswith("di luar kolom terakhir sebuah lembar")


def test_a_row_behind_millions_of_blank_ones(tmp_path: Path) -> None:
    gap = line("<table:table-cell/>", more=' table:number-rows-repeated="9999998"')
    assert audit_report(ods(tmp_path / "a.ods", ODS_HEAD + ODS_GOOD + gap + line(cell("Catatan")))).cocok


def test_everything_of_a_file_is_counted_together(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    two = [sheet(HEAD, GOOD)] * 2
    merged = sheet(HEAD, GOOD, tail='<mergeCells><mergeCell ref="A2:A9"/></mergeCells>')
    shared = f'<sst xmlns="{MAIN}"><si><t>Target</t></si></sst>'
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf/><xf/></cellXfs></styleSheet>'
    cases: list[tuple[str, int, Sequence[str], dict[str, str], str]] = [
        ("MAX_CELLS", 11, two, {}, "more than 11 cells that hold anything"),
        ("MAX_CELLS", 6, two[:1], {"sharedStrings": shared}, "more than 6 cells that hold anything"),
        ("MAX_TEXT", 30, two, {}, "more than 30 characters of text"),
        ("MAX_MERGED", 15, [merged] * 2, {}, "merged cells cover more than 15 cells"),
        ("MAX_BLANKS", 3, [sheet(row(1, number("C1", 1)))] * 2, {}, "more than 3 blank cells between others"),
        ("MAX_SHEETS", 1, two, {}, "more than 1 sheets"),
        ("MAX_STYLES", 1, two, {"styles": styles}, "more than 1 cell formats"),
        ("MAX_BYTES", 500, two, {}, "unpacks to too much"),
    ]
    for bound, most, sheets, parts, said in cases:
        with monkeypatch.context() as patched:
            patched.setattr(f"sakipcalc.audit._files.bounds.{bound}", most)
            with pytest.raises(InputError, match=said):
                audit_report(xlsx(tmp_path / "a.xlsx", sheets, parts=parts))


def test_too_many_tables_are_counted_over_all_sheets(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    book = xlsx(tmp_path / "a.xlsx", [sheet(HEAD, GOOD)] * 3)
    assert len(audit_report(book).tabel) == 3
    for module in ("layout", "undeclared"):
        monkeypatch.setattr(f"sakipcalc.audit._tables.{module}.MAX_TABLES", 2)
    with pytest.raises(InputError, match="more than 2 tables"):
        audit_report(book)


def test_rows_of_json_with_ever_new_names(tmp_path: Path) -> None:
    rows = ",".join(f'{{"kolom {place}": 1}}' for place in range(3000))
    (tmp_path / "a.json").write_text(f"[{rows}]", encoding="utf-8")
    with pytest.raises(InputError, match="more than 3000000 blank cells"):
        audit_report(tmp_path / "a.json")


def closed(path: Path, rows: int) -> Path:
    """A table in which every second row is a wrong total of all above it."""
    lines = (f"a;{10 + place};{5 + place % 3};50\nJumlah;{20 + place};{7 + place};1\n" for place in range(rows))
    path.write_text("uraian;pagu;realisasi;persen\n" + "".join(lines), encoding="utf-8")
    return path


def test_totals_that_count_too_much_are_left_out_by_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("a", "b"):
        closed(tmp_path / f"{name}.csv", 5)
    whole = audit_report(tmp_path)
    assert [len(table.baris) for table in whole.tabel] == [10, 10, 10, 10]
    monkeypatch.setattr("sakipcalc.audit._tables.closed._MOST_AMOUNTS", 12)  # 2 + 4 + 6 of each file
    laporan = audit_report(tmp_path)
    assert [len(table.baris) for table in laporan.tabel] == [10, 6, 10, 6]
    assert [(left.berkas, left.gagal) for left in laporan.dilewati] == [("a.csv", True), ("b.csv", True)]
    assert laporan.dilewati[0].kata.en == "totals and means in rows 9 to 11: too many to compute; divide the table"
    assert not laporan.cocok


@pytest.mark.parametrize(
    ("packing", "error"),
    [(zipfile.ZIP_DEFLATED, zlib.error), (zipfile.ZIP_BZIP2, OSError)],
)
def test_a_damaged_mark_of_its_kind_costs_nothing_else(packing: int, error: type[Exception], tmp_path: Path) -> None:
    path = ods(tmp_path / "a.ods", ODS_HEAD + ODS_GOOD)
    with zipfile.ZipFile(path, "a", packing) as archive:
        start = archive.start_dir + 30 + len("mimetype")  # behind its header
        archive.writestr("mimetype", "application/vnd.oasis.opendocument.text")
    held = path.read_bytes()
    path.write_bytes(held[:start] + b"\xff" * 8 + held[start + 8 :])
    with zipfile.ZipFile(path) as archive, pytest.raises(error):
        archive.read("mimetype")
    assert audit_report(path).cocok


def test_a_cell_too_long_for_a_header_is_not_looked_through(tmp_path: Path) -> None:
    words = "Target realisasi capaian " * 1_000
    (tmp_path / "a.csv").write_text(f"Target;Realisasi;Capaian\n86;88,75;103,20\n{words};{words};{words}\n", "utf-8")
    laporan = audit_report(tmp_path / "a.csv")
    assert [len(table.baris) for table in laporan.tabel] == [1]
    assert [left.letak for left in laporan.dilewati] == ["baris 3"]


def test_cells_stand_where_they_say_whatever_row_holds_them(tmp_path: Path) -> None:
    moved = row(9, text("A2", "a"), number("B2", 86), number("C02", "88.75"), number("D3", 103.2))
    names = zip("ABCD", ("x", "Target", "Realisasi", "Capaian"), strict=True)
    rows = [
        row(1, *(text(f"{column}1", name) for column, name in names)),
        row(2, '<c t="str"><v>b</v></c>', number("B", 80), number("C2", 40), number("D2", 50)),
        moved,
        row(4, number("B3", 70), number("C3", 70), number("D4", 1), number("D3", 100)),
    ]
    pages = read_file(xlsx(tmp_path / "a.xlsx", [sheet(*rows)])).pages
    held = {number: [str(cell) for cell in cells] for number, cells in pages[0].lines}
    assert held == {
        1: ["x", "Target", "Realisasi", "Capaian"],
        2: ["a", "86", "88.75", "50"],
        3: ["", "70", "70", "100"],
        4: ["", "", "", "1"],
    }
    assert [lack.letak for lack in pages[0].lacks] == ["A2"]


def far_apart(path: Path) -> None:
    rows = (row(index, number(f"{'A' if index % 2 else 'XFD'}{index}", 1)) for index in range(2, 120_002))
    xlsx(path, [sheet(HEAD, *rows)])


def merged_over_each_other(path: Path) -> None:
    areas = "".join(f'<mergeCell ref="A{place}:CV{place + 99}"/>' for place in range(1, 3001))
    xlsx(path, [sheet(HEAD, GOOD, tail=f"<mergeCells>{areas}</mergeCells>")])


def one_part_for_many_sheets(path: Path) -> None:
    rows = (row(index, number(f"A{index}", 1)) for index in range(2, 3002))
    xlsx(path, [sheet(HEAD, *rows)], listed=900)


def repeated(path: Path) -> None:
    every = ' table:number-columns-repeated="9999999"'
    ods(path, ODS_HEAD + line(cell("x", every), more=' table:number-rows-repeated="9999999"'))


def swelling(path: Path) -> None:
    xlsx(path, [sheet(HEAD, "<row/>" * 5_000_000)])


def wide(path: Path) -> None:
    names = (
        ("Target", "Realisasi", "Capaian")[place % 3] + f" {1990 + place // 3 % 40} x{place}" for place in range(20_000)
    )
    path.write_text((";".join(names) + "\n") * 20, encoding="utf-8")


def words(path: Path) -> None:
    path.write_text("kata;lain\n" * 1_000_000, encoding="utf-8")


def headers(path: Path) -> None:
    path.write_text("".join(f"Target {place};Realisasi;Capaian\n" for place in range(100_000)), encoding="utf-8")


def spent(path: Path) -> tuple[str, float, float, int]:
    """What the shell says of a file, the seconds and megabytes it takes, and its status."""
    command = [sys.executable, "-c", PROGRAM, "audit", str(path)]
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=60)
    *_, last = done.stdout.splitlines()
    seconds, megabytes, status = last.split()
    return done.stdout + done.stderr, float(seconds), float(megabytes), int(status)


def test_totals_of_all_that_stands_above_end_soon(tmp_path: Path) -> None:
    said, seconds, megabytes, status = spent(closed(tmp_path / "a.csv", 800))
    assert "terlalu banyak untuk dihitung" in said
    assert status == 1
    assert seconds < SECONDS
    assert megabytes < MEGABYTES


@pytest.mark.parametrize(
    ("made", "suffix", "said"),
    [
        (far_apart, "xlsx", "lebih dari 3.000.000 sel kosong di antara yang berisi"),
        (merged_over_each_other, "xlsx", "sel gabungan menutupi lebih dari 200.000 sel"),
        (one_part_for_many_sheets, "xlsx", "dua lembar berada di satu bagian, xl/worksheets/s0.xml"),
        (repeated, "ods", "lebih dari 1.000.000 sel berisi"),
        (swelling, "xlsx", "mengembang jauh melebihi isinya"),
        (wide, "csv", "judul kolom tidak menunjukkan"),
        (words, "csv", "lebih dari 1.000.000 sel berisi"),
        (headers, "csv", "lebih dari 1.000 tabel"),
    ],
    ids=lambda value: value.__name__ if callable(value) else "",
)
def test_bombs_end_soon_and_small(made: Callable[[Path], None], suffix: str, said: str, tmp_path: Path) -> None:
    path = tmp_path / f"a.{suffix}"
    made(path)
    told, seconds, megabytes, status = spent(path)
    assert said in told
    assert status == 2
    assert seconds < SECONDS
    assert megabytes < MEGABYTES
