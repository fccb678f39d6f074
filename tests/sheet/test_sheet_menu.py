"""The SAKIP menu on an open workbook: a stand-in for one here, a real Calc in ``sheet_calc/menu_checks.py``."""

from __future__ import annotations

import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from sakipcalc.sheet.libreoffice import build, run_menu

NUMBER, PERCENT, TIME, DATE, LOGICAL = 16, 128, 4, 2, 1024


def place(column: int, row: int) -> SimpleNamespace:
    return SimpleNamespace(Column=column, Row=row)


def area(left: int, top: int, right: int, bottom: int) -> SimpleNamespace:
    return SimpleNamespace(StartColumn=left, StartRow=top, EndColumn=right, EndRow=bottom)


class Cell:
    """A cell as UNO shows it; ``wide`` is how many columns it covers."""

    def __init__(self, value: object = "", shown: str = "", kind: int = NUMBER, error: int = 0, wide: int = 1) -> None:
        self.held, self.NumberFormat, self.error, self.wide = value, kind, error, wide
        self.Value = value if isinstance(value, float) else 0.0
        self.CellAddress, self.RangeAddress = place(0, 0), area(0, 0, 0, 0)
        self.ConditionalFormat = SimpleNamespace(Count=0)
        self.String = shown or str(value).replace(".", ",")

    def getError(self) -> int:  # noqa: N802  UNO's names, here and below
        return self.error

    def getIsMerged(self) -> bool:  # noqa: N802
        return self.wide > 1


class Notes:
    def __init__(self) -> None:
        self.held: list[SimpleNamespace] = []

    @property
    def Count(self) -> int:  # noqa: N802
        return len(self.held)

    def getByIndex(self, index: int) -> SimpleNamespace:  # noqa: N802
        return self.held[index]

    def insertNew(self, at: Any, text: str) -> None:  # noqa: N802
        self.held.append(SimpleNamespace(Position=at, String=text))

    def removeByIndex(self, index: int) -> None:  # noqa: N802
        del self.held[index]


class Condition:
    """A conditional format: the cells it covers, and its entries."""

    def __init__(self, number: int, areas: list[tuple[int, int]], *entries: SimpleNamespace) -> None:
        self.ID, self.areas, self.entries = number, areas, entries

    @property
    def Count(self) -> int:  # noqa: N802
        return len(self.entries)

    def getByIndex(self, index: int) -> SimpleNamespace:  # noqa: N802
        return self.entries[index]


class Conditions:
    def __init__(self) -> None:
        self.held: dict[int, Condition] = {}
        self.last = 0

    def put(self, areas: list[tuple[int, int]], *entries: SimpleNamespace) -> Condition:
        self.last += 1
        self.held[self.last] = Condition(self.last, areas, *entries)
        return self.held[self.last]

    def getConditionalFormats(self) -> tuple[Condition, ...]:  # noqa: N802
        return tuple(self.held.values())

    def removeByID(self, number: int) -> None:  # noqa: N802
        del self.held[number]


class Sheet:
    def __init__(self, name: str, rows: list[list[Any]]) -> None:
        self.Name = name
        self.cells = {
            (column, row): cell if isinstance(cell, Cell) else Cell(cell)
            for row, cells in enumerate(rows)
            for column, cell in enumerate(cells)
            if cell is not None
        }
        self.Annotations, self.ConditionalFormats, self.locked = Notes(), Conditions(), False
        self.blocks: list[Any] | None = None

    def isProtected(self) -> bool:  # noqa: N802
        return self.locked

    def queryContentCells(self, flags: int) -> SimpleNamespace:  # noqa: N802
        assert flags == 23
        if self.blocks is None:
            rows = {row for _, row in self.cells}
            self.blocks = [area(*self._span(row)) for row in sorted(rows)]
        return SimpleNamespace(RangeAddresses=self.blocks)

    def _span(self, row: int) -> tuple[int, int, int, int]:
        columns = [column for column, each in self.cells if each == row]
        return min(columns), row, max(columns), row

    def getCellRangeByPosition(self, left: int, top: int, right: int, bottom: int) -> Any:  # noqa: N802
        across, down = range(left, right + 1), range(top, bottom + 1)
        cells = [[self.getCellByPosition(column, row) for column in across] for row in down]
        return SimpleNamespace(
            getDataArray=lambda: [[cell.held for cell in line] for line in cells],
            getIsMerged=lambda: any(cell.getIsMerged() for line in cells for cell in line),
        )

    def getCellByPosition(self, column: int, row: int) -> Any:  # noqa: N802
        cell = self.cells.setdefault((column, row), Cell())
        cell.CellAddress, cell.RangeAddress = place(column, row), area(column, row, column, row)
        covering = [each for each in self.ConditionalFormats.held.values() if (column, row) in each.areas]
        cell.ConditionalFormat = SimpleNamespace(Count=len(covering))
        return cell

    def getCellRangeByName(self, name: str) -> Any:  # noqa: N802
        column, row = ord(name[0]) - ord("A"), int(name[1:]) - 1
        return SimpleNamespace(getCellByPosition=lambda _x, _y: self.getCellByPosition(column, row))

    def createCursorByRange(self, cell: Any) -> Any:  # noqa: N802
        at = cell.CellAddress
        covered = area(at.Column, at.Row, at.Column + cell.wide - 1, at.Row)
        return SimpleNamespace(collapseToMergedArea=lambda: None, RangeAddress=covered)


class Ranges:
    """Cells of a sheet, which take a conditional format together."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.areas: list[tuple[int, int]] = []

    def addRangeAddress(self, each: Any, merge: bool) -> None:  # noqa: N802
        assert not merge
        self.areas.append((each.StartColumn, each.StartRow))

    @property
    def ConditionalFormat(self) -> Any:  # noqa: N802
        entries: list[SimpleNamespace] = []
        return SimpleNamespace(entries=entries, addNew=lambda given: entries.append(SimpleNamespace(**dict(given))))

    @ConditionalFormat.setter
    def ConditionalFormat(self, given: Any) -> None:  # noqa: N802
        assert {each.Operator for each in given.entries} == {9}
        self.sheet.ConditionalFormats.put(self.areas, *given.entries)


class Styles(dict[str, Any]):
    def __init__(self, book: Any) -> None:
        super().__init__()
        self.book = book

    def hasByName(self, name: str) -> bool:  # noqa: N802
        return name in self

    def insertByName(self, name: str, style: Any) -> None:  # noqa: N802
        style.isInUse = lambda: any(
            getattr(entry, "StyleName", "") == name
            for sheet in self.book.sheets
            for each in sheet.ConditionalFormats.held.values()
            for entry in each.entries
        )
        self[name] = style

    def getByName(self, name: str) -> Any:  # noqa: N802
        return self[name]

    def removeByName(self, name: str) -> None:  # noqa: N802
        del self[name]


class Book:
    """An open workbook as UNO shows it."""

    def __init__(self, *sheets: Sheet) -> None:
        self.sheets = sheets
        self.Title = "LKj 2024.ods"
        self.NullDate = SimpleNamespace(Year=1899, Month=12, Day=30)
        self.NumberFormats: Any = SimpleNamespace(getByKey=lambda key: SimpleNamespace(Type=key))
        self.Sheets = SimpleNamespace(Count=len(sheets), getByIndex=lambda index: sheets[index])
        self.CurrentController = SimpleNamespace(ActiveSheet=sheets[0])
        self.styles = Styles(self)
        self.StyleFamilies = SimpleNamespace(getByName={"CellStyles": self.styles}.__getitem__)
        self.closed = False

    def supportsService(self, name: str) -> bool:  # noqa: N802
        return name == "com.sun.star.sheet.SpreadsheetDocument"

    def isReadonly(self) -> bool:  # noqa: N802
        return self.closed

    def createInstance(self, name: str) -> Any:  # noqa: N802
        return Ranges(self.sheets[0]) if name.endswith("SheetCellRanges") else SimpleNamespace(name=name)


HEAD = ["Indikator", "Target", "Realisasi", "Capaian"]


def capaian() -> Sheet:
    rows: list[list[Any]] = [
        [Cell("Tabel 3.1 Capaian Kinerja", wide=4)],
        [],
        HEAD,
        ["IKM", 86.0, 88.75, "96,90%"],
        ["Rasio desa", Cell(0.0895833333333333, "2:9", TIME), Cell(0.29791666666666666, "7:9", TIME), "350,00"],
        ["BUMDes", Cell(1.0, "100%", PERCENT), Cell(1.0, "100%", PERCENT), Cell(1.0, "100%", PERCENT)],
        ["Jalan", 0.0, 5.0, "100"],
        ["Sawah", 0.0, 5.0, "100"],
    ]
    return Sheet("Capaian", rows)


def anggaran() -> Sheet:
    return Sheet("Anggaran", [["Program", "Pagu", "Realisasi", "%"], ["A", 1000.0, 500.0, "50,00"]])


@pytest.fixture
def book() -> Book:
    return Book(capaian(), anggaran())


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    return tmp_path


class Host:
    """What the office does for us; the pages that were opened."""

    def __init__(self) -> None:
        self.shown: list[str] = []

    def show(self, address: str) -> None:
        self.shown.append(address)

    def properties(self, **values: object) -> tuple[tuple[str, object], ...]:
        return tuple(values.items())


def chosen(command: str, book: Any) -> str:
    """What an entry answers that opens no page."""
    host = Host()
    said = run_menu(command, book, host)
    assert not host.shown
    return said


def where(sheet: Sheet) -> list[tuple[int, int]]:
    """The column and row of each comment."""
    return [(each.Position.Column, each.Position.Row) for each in sheet.Annotations.held]


def test_one_sheet_is_checked_and_its_page_opened(book: Book, temporary: Path) -> None:
    host = Host()
    said = run_menu("periksa", book, host)
    (page,) = temporary.glob("sakip-*.html")
    assert host.shown == [page.as_uri()]
    assert said.startswith("2 dari 5 angka cocok; 3 tidak: 1 terbalik, 2 tidak dapat dinilai.")
    assert said.endswith(str(page))
    text = page.read_text(encoding="utf-8")
    assert "LKj 2024.ods" in text
    assert "Tabel 3.1 Capaian Kinerja" in text
    assert not book.styles
    assert not book.sheets[0].Annotations.held


def test_all_sheets_are_checked(book: Book) -> None:
    assert run_menu("periksa-semua", book, Host()).startswith("3 dari 6 angka cocok")


def test_wrong_cells_get_a_comment_and_lose_it_again(book: Book) -> None:
    sheet = book.sheets[0]
    sheet.Annotations.insertNew(place(3, 6), "cek lagi ya")
    sheet.Annotations.insertNew(place(0, 0), "SAKIP: catatan saya\n(tanda SAKIP 00000000)")
    for _ in range(2):
        said = chosen("komentar", book)
        assert said.startswith(
            "2 sel diberi komentar. Untuk menghapusnya: SAKIP, Hapus tanda SAKIP.\n1 sel sudah punya komentar"
        )
        assert where(sheet) == [(3, 6), (0, 0), (3, 3), (3, 7)]
    first, second, ours, _ = sheet.Annotations.held
    assert ours.String.startswith("SAKIP: TERBALIK. Capaian 96,90% terbalik, dihitung target dibagi realisasi")
    assert chosen("hapus", book).startswith("2 tanda SAKIP dihapus.")
    assert sheet.Annotations.held == [first, second]
    assert chosen("hapus", book) == "Tidak ada tanda SAKIP di buku kerja ini."


def test_a_comment_that_the_user_has_changed_is_his(book: Book) -> None:
    chosen("komentar", book)
    notes = book.sheets[0].Annotations
    assert notes.Count == 3
    notes.held[0].String = "Sudah saya perbaiki. " + notes.held[0].String
    assert chosen("hapus", book).startswith("2 tanda SAKIP dihapus.")
    assert [each.String[:15] for each in notes.held] == ["Sudah saya perb"]


def rule(formula: str, style: str) -> SimpleNamespace:
    return SimpleNamespace(Formula1=formula, StyleName=style)


def test_wrong_cells_get_a_colour_and_lose_it_again(book: Book) -> None:
    held = book.sheets[0].ConditionalFormats
    mine = [held.put([(3, 7)], rule("D8>100", "Good")), held.put([], SimpleNamespace()), held.put([])]
    for _ in range(2):
        said = chosen("warna", book)
        assert said.startswith("2 sel diberi warna.")
        assert said.endswith("1 sel sudah punya format bersyarat Anda; sel itu tidak diubah.")
        assert list(held.held.values())[:3] == mine
        assert {each.entries[0].StyleName: each.areas for each in list(held.held.values())[3:]} == {
            "SAKIP: angka salah": [(3, 3)],
            "SAKIP: perlu dilihat": [(3, 6)],
        }
        assert {each.CellBackColor for each in book.styles.values()} == {0xFDE8E8, 0xFFF3D6}
    assert chosen("hapus", book).startswith("2 tanda SAKIP dihapus.")
    assert list(held.held.values()) == mine
    assert not book.styles


def test_cells_of_one_kind_are_coloured_together(book: Book) -> None:
    assert chosen("warna", book).startswith("3 sel diberi warna.")
    first, second = book.sheets[0].ConditionalFormats.held.values()
    assert (first.areas, second.areas) == ([(3, 3)], [(3, 6), (3, 7)])


def test_a_style_of_ours_that_the_user_uses_stays(book: Book) -> None:
    chosen("warna", book)
    book.sheets[1].ConditionalFormats.put([(0, 0)], rule("D2>5", "SAKIP: angka salah"))
    chosen("hapus", book)
    assert list(book.styles) == ["SAKIP: angka salah"]


def test_a_sheet_without_faults_gets_no_mark() -> None:
    book = Book(anggaran())
    assert chosen("warna", book) == "Tidak ada sel yang diberi warna di lembar ini."
    assert chosen("komentar", book) == "Tidak ada sel yang diberi komentar di lembar ini."


def test_what_is_found_twice_in_a_cell_is_said_once() -> None:
    head = ["Program", "Pagu", "Realisasi TW I", "% TW I", "Realisasi TW II", "% TW II"]
    rows = [["A", 1000.0, 250.0, "25", 500.0, "50"], ["B", 1000.0, 250.0, "25", 500.0, "50"]]
    sheet = Sheet("Anggaran", [head, *rows, ["Jumlah", 2100.0, 500.0, "", 1000.0, ""]])
    chosen("komentar", Book(sheet))
    (note,) = [each for each in sheet.Annotations.held if each.Position.Column == 1]
    assert note.String.count("Jumlah 2100") == 1


def closed(book: Book) -> None:
    book.closed = True


def protected(book: Book) -> None:
    book.sheets[0].locked = True


@pytest.mark.parametrize(("close", "why"), [(closed, "hanya dapat dibaca"), (protected, "lembar ini dilindungi")])
def test_what_cannot_be_changed_is_said(book: Book, close: Callable[[Book], None], why: str) -> None:
    chosen("warna", book)
    close(book)
    for command in ("komentar", "warna", "hapus"):
        assert why in chosen(command, book)
    assert len(book.sheets[0].ConditionalFormats.held) == 2


def test_a_page_that_no_browser_opens_is_named(book: Book, temporary: Path) -> None:
    class Closed(Host):
        def show(self, address: str) -> None:
            raise RuntimeError(address)

    said = run_menu("periksa", book, Closed())
    (page,) = temporary.glob("sakip-*.html")
    assert said.endswith(f"Peramban tidak dapat dibuka; buka sendiri laporan ini:\n{page}")


def test_an_error_becomes_a_sentence(book: Book) -> None:
    book.NumberFormats = None
    assert "Kirimkan kalimat ini kepada pembuatnya:\nAttributeError: " in chosen("periksa", book)
    assert "KeyError: 'ngawur'" in chosen("ngawur", book)


def test_what_is_no_workbook_is_refused() -> None:
    writer = SimpleNamespace(supportsService=lambda _name: False)
    for document in (None, writer):
        assert chosen("periksa", document) == "Buka dulu lembar kerja Calc yang hendak diperiksa."


def test_a_sheet_with_nothing_to_audit_says_why() -> None:
    assert "tidak ada lembar yang berisi" in chosen("periksa", Book(Sheet("Kosong", [])))
    assert "judul kolom tidak menunjukkan" in chosen("periksa", Book(Sheet("Surat", [["Yth. Camat"]])))


def test_too_large_a_sheet_is_not_read() -> None:
    for block in (area(0, 0, 1, 1_048_575), area(16_383, 0, 16_383, 1_000)):
        sheet = Sheet("Besar", [])
        sheet.blocks = [block]
        assert "lebih dari" in chosen("periksa", Book(sheet))


ODD = [
    (Cell(45016.0, "31/03/23", DATE), "TIDAK DAPAT DINILAI"),
    (Cell(1.0, "TRUE", LOGICAL), "TIDAK DAPAT DINILAI"),
    (Cell(None, "#DIV/0!", error=532), "TIDAK DAPAT DINILAI"),
    (Cell(-0.5, "-12.00", TIME), "TIDAK"),
    (Cell(1e300, "###", DATE), "TIDAK"),
]


@pytest.mark.parametrize(("cell", "verdict"), ODD)
def test_odd_cells_are_read_as_they_are_seen(cell: Cell, verdict: str) -> None:
    sheet = Sheet("Capaian", [HEAD, ["IKM", 80.0, 90.0, "112,50"], ["SPM", 80.0, cell, "100"]])
    chosen("komentar", Book(sheet))
    (note,) = sheet.Annotations.held
    assert note.String.startswith(f"SAKIP: {verdict}")


def test_very_wide_merged_cells_are_left_as_they_are() -> None:
    sheet = Sheet("Capaian", [["Unit", Cell("Tabel", wide=10_001)], HEAD, ["IKM", 80.0, 90.0, "112,50"]])
    assert run_menu("periksa", Book(sheet), Host()).startswith("Semua angka yang diperiksa cocok: 1.")


def titles(text: bytes) -> Iterator[tuple[str, str]]:
    name = "{http://openoffice.org/2001/registry}name"
    for node in ET.fromstring(text).iter("node"):  # noqa: S314  our own text
        props = {str(prop.get(name)): {value.text for value in prop} for prop in node.findall("prop")}
        if "URL" in props:
            (url,), (title,) = props["URL"], props["Title"]
            yield str(url), str(title)


def test_every_entry_of_the_menu_is_answered(book: Book, tmp_path: Path) -> None:
    with zipfile.ZipFile(build(tmp_path / "sakip.oxt")) as archive:
        entries = dict(titles(archive.read("Addons.xcu")))
        assert '"sakip:"' in archive.read("sakip_menu.py").decode()
        assert "<value>sakip:*</value>" in archive.read("ProtocolHandler.xcu").decode()
    assert list(entries.values()) == [
        "Periksa lembar ini",
        "Periksa semua lembar",
        "Tandai lembar ini dengan komentar",
        "Tandai lembar ini dengan warna",
        "Hapus tanda SAKIP",
    ]
    for url in entries:
        assert "galat" not in run_menu(url.removeprefix("sakip:"), book, Host())
