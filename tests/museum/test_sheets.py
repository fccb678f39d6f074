"""Spreadsheet and JSON files: what they hold is read as it was meant, and hostile ones end in a clear error."""

from __future__ import annotations

import datetime as dt
import importlib
import json
import zipfile
from pathlib import Path
from typing import Any

import pytest

from sakipcalc.__main__ import AGREES, DIFFERS, UNUSABLE, main
from sakipcalc.audit import Putusan, Setelan, audit_report
from sakipcalc.errors import InputError

XL = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PKG = "http://schemas.openxmlformats.org/package/2006/relationships"
WORKBOOK = (
    f'<workbook xmlns="{XL}" xmlns:r="{REL}"><sheets><sheet name="Satu" sheetId="1" r:id="r1"/></sheets></workbook>'
)
LINKS = f'<Relationships xmlns="{PKG}"><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>'
HEAD = "".join(
    f'<c r="{column}1" t="inlineStr"><is><t>{name}</t></is></c>'
    for column, name in zip("ABC", ("Target", "Realisasi", "Capaian"), strict=True)
)


def sheet(rows: str, before: str = "") -> str:
    return f'{before}<worksheet xmlns="{XL}"><sheetData><row r="1">{HEAD}</row>{rows}</sheetData></worksheet>'


def workbook(path: Path, content: str, **more: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/workbook.xml", WORKBOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", LINKS)
        archive.writestr("xl/worksheets/sheet1.xml", content)
        for name, text in more.items():
            archive.writestr(name.replace("__", "/"), text)
    return path


def values(*cells: str) -> str:
    return "<row>" + "".join(f"<c><v>{cell}</v></c>" for cell in cells) + "</row>"


def fault(path: Path, capsys: pytest.CaptureFixture[str]) -> str:
    assert main(["audit", str(path)]) == UNUSABLE
    out, errors = capsys.readouterr()
    assert out == ""
    assert len(errors) < 1000
    assert errors.startswith("galat: ")
    return errors


def test_a_small_workbook(tmp_path: Path) -> None:
    path = workbook(tmp_path / "a.xlsx", sheet(values("86", "88.75", "103.2")))
    (table,) = audit_report(path).tabel
    assert [row.putusan for row in table.baris] == [Putusan.COCOK]
    assert table.baris[0].nomor == 2


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (sheet(values("1", "1", "100"), BOMB), "memuat deklarasi DOCTYPE"),
        (
            sheet(values("1", "1", "<f>1+1</f>").replace("<v><f>", "<f>").replace("</f></v>", "</f>")),
            "'=?' adalah rumus tanpa nilai",
        ),
        (
            sheet('<row><c t="str"><v>=HYPERLINK("http://x")</v></c><c><v>1</v></c><c><v>1</v></c></row>'),
            "'=HYPERLINK(",
        ),
        (sheet(f'<row><c t="str"><v>{"9" * 10**6}</v></c></row>'), "sel berisi 1000000 karakter"),
        (sheet("<a>" * 300 + "</a>" * 300), "bersarang terlalu dalam"),
        ("<worksheet>", "tidak dapat dibaca"),
        (sheet(" " * 60_000_000), "mengembang jauh melebihi isinya"),
        (sheet("").replace("Target", "Nama"), "judul kolom tidak menunjukkan"),
    ],
    ids=range(8),
)
def test_hostile_workbooks(content: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert message in fault(workbook(tmp_path / "a.xlsx", content), capsys)


def test_files_that_are_no_spreadsheets(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "a.xlsx"
    assert "berkas tidak ada" in fault(path, capsys)
    path.write_bytes(b"PK\x03\x04 broken")
    assert "bukan buku kerja Excel (.xlsx); mungkin rusak" in fault(path, capsys)
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("x", "y")
    assert "bukan buku kerja Excel" in fault(path, capsys)
    ods = path.rename(tmp_path / "a.ods")
    assert "bukan lembar kerja OpenDocument" in fault(ods, capsys)
    good = workbook(tmp_path / "b.xlsx", sheet(values("1", "1", "100")))
    damaged = bytearray(good.read_bytes())
    at = damaged.find(b"sheet1.xml") + 20
    damaged[at : at + 30] = b"\xff" * 30
    (tmp_path / "c.xlsx").write_bytes(damaged)
    assert "xl/worksheets/sheet1.xml" in fault(tmp_path / "c.xlsx", capsys)
    monkeypatch.setattr("sakipcalc.audit._files.bounds.MAX_BYTES", 10)
    assert "isinya terlalu besar" in fault(good, capsys)
    monkeypatch.setattr("sakipcalc.audit._files.archive.MAX_FILE", 10)
    assert "lebih dari" in fault(good, capsys)


def test_too_many_cells(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    path = workbook(tmp_path / "a.xlsx", sheet(values("1", "1", "100")))
    monkeypatch.setattr("sakipcalc.audit._files.bounds.MAX_CELLS", 2)
    assert "lebih dari 2 sel berisi" in fault(path, capsys)


def test_links_that_lead_outside_are_not_followed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", WORKBOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", LINKS.replace("Id=", 'TargetMode="External" Id='))
    assert "lembar ini hilang: bagian r1 tidak ada di berkasnya" in fault(path, capsys)


def test_excel_types_formats_merges_and_sheets(tmp_path: Path) -> None:
    openpyxl: Any = importlib.import_module("openpyxl")
    book = openpyxl.Workbook()
    page = book.active
    page.title = "Kinerja"
    page["A1"] = "Pengukuran Kinerja 2024"
    page.merge_cells("A1:D1")
    for column, text in enumerate(["Indikator", "Kinerja", None, "Capaian (%)"], 1):
        page.cell(3, column, text)
    page.merge_cells("B3:C3")
    page.merge_cells("A3:A4")
    page.merge_cells("D3:D4")
    page["B4"], page["C4"] = "Target", "Realisasi"
    for column in range(1, 5):
        page.cell(5, column, f"({column})")
    rows: list[tuple[Any, Any, Any, Any]] = [
        ("Sasaran 1", None, None, None),
        ("Rasio desa", dt.time(4, 18), dt.time(18, 18), 0.235),
        ("Rasio lain", dt.timedelta(days=1, seconds=4200), dt.timedelta(days=1, seconds=4200), 1),
        ("IKM", 86, 88.75, 1.0319767441860466),
        ("Nilai", 0.333333333333333, 0.25, 0.75),
        ("Tanggal", dt.date(2026, 9, 3), dt.date(2026, 9, 3), 1),
    ]
    for number, row in enumerate(rows, 6):
        for column, cell in enumerate(row, 1):
            page.cell(number, column, cell)
        page.cell(number, 4).number_format = "0.00%"
    page["B8"].number_format = page["C8"].number_format = "[h]:mm"
    page["B10"].number_format = "0.00"
    other = book.create_sheet("Anggaran")
    other.append(["Kegiatan", "Pagu Anggaran (Rp)", "Realisasi Anggaran (Rp)", "%"])
    other.append(["Rapat", 16_000_000, 14_100_000, 88.13])
    other["B2"].number_format = '"Rp"#,##0'
    book.create_sheet("Kosong")
    book.save(tmp_path / "lkj.xlsx")
    laporan = audit_report(tmp_path / "lkj.xlsx")
    first, second = laporan.tabel
    assert (first.berkas, second.berkas) == ("lkj.xlsx#Kinerja", "lkj.xlsx#Anggaran")
    found = {row.label: (row.nomor, row.putusan) for row in first.baris}
    assert found == {
        "Rasio desa": (7, Putusan.WAKTU),
        "Rasio lain": (8, Putusan.COCOK),
        "IKM": (9, Putusan.COCOK),
        "Nilai": (10, Putusan.COCOK),
        "Tanggal": (11, Putusan.COCOK),
    }
    assert first.baris[0].masukan == {"target": "04:18:00", "realisasi": "18:18:00"}
    assert first.baris[2].tercetak == "103,20%"
    assert [row.putusan for row in second.baris] == [Putusan.COCOK]
    (only,) = audit_report(tmp_path / "lkj.xlsx", Setelan(lembar="Anggaran")).tabel
    assert only.jenis == "serapan"
    with pytest.raises(InputError, match="no sheet 'Lain'"):
        audit_report(tmp_path / "lkj.xlsx", Setelan(lembar="Lain"))


ODS = (
    '<office:document-content xmlns:office="urn:o" xmlns:table="urn:t" xmlns:text="urn:x"><table:table table:name="A">'
    "{}</table:table></office:document-content>"
)


def ods(path: Path, *rows: str) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(
            "content.xml", ODS.format("".join(f"<table:table-row>{row}</table:table-row>" for row in rows))
        )
    return path


def cell(shown: str, kind: str = "string", **attributes: str) -> str:
    more = "".join(f' office:{name.replace("_", "-")}="{value}"' for name, value in attributes.items())
    return f'<table:table-cell office:value-type="{kind}"{more}><text:p>{shown}</text:p></table:table-cell>'


def test_opendocument_types(tmp_path: Path) -> None:
    head = "".join(cell(name) for name in ("Uraian", "Target", "Realisasi", "Capaian"))
    path = ods(
        tmp_path / "a.ods",
        '<table:table-cell table:number-columns-repeated="16384"/>',
        head,
        cell("jam")
        + cell("04:18", "time", time_value="PT04H18M00S")
        + cell("18:18", "time", time_value="PT18H18M00S")
        + cell("23,50%", "percentage", value="0.23497"),
        cell("ikm") + cell("86", "float", value="86") + cell("88,75", "float", value="88.75") + cell("103,20"),
        cell("penuh")
        + cell("0,33", "float", value="0.333333333333333")
        + cell("0,25", "float", value="0.25")
        + cell("75", "float", value="75"),
        cell("tanggal") + cell("3/9", "date", date_value="2026-09-03") * 2 + cell("100", "float", value="100"),
    )
    (table,) = audit_report(path).tabel
    assert [(row.label, row.putusan.value) for row in table.baris] == [
        ("jam", "waktu"),
        ("ikm", "cocok"),
        ("penuh", "cocok"),
        ("tanggal", "cocok"),
    ]
    assert [row.nomor for row in table.baris] == [3, 4, 5, 6]


def test_opendocument_bombs(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    head = "".join(cell(name) for name in ("Target", "Realisasi", "Capaian"))
    formula = '<table:table-cell table:formula="of:=1/0"/>'
    path = ods(tmp_path / "a.ods", head, cell("1") + cell("1") + formula)
    with zipfile.ZipFile(path, "w") as archive:
        text = ODS.format(
            f"<table:table-row>{head}</table:table-row><table:table-row>{cell('1') * 2}{formula}</table:table-row>"
        )
        archive.writestr("content.xml", text)
    assert main(["audit", str(path)]) in {UNUSABLE, DIFFERS}
    capsys.readouterr()
    monkeypatch.setattr("sakipcalc.audit._files.bounds.MAX_CELLS", 1000)
    wide = cell("1").replace("<table:table-cell", '<table:table-cell table:number-columns-repeated="9999999"')
    assert "lebih dari 1.000 sel berisi" in fault(ods(tmp_path / "b.ods", head, wide), capsys)


def test_json(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = [{"indikator": "IKM", "target": 86, "realisasi": 88.75, "capaian": "103,20%"}]
    path = tmp_path / "a.json"
    path.write_text(json.dumps(rows), encoding="utf-8")
    assert main(["audit", str(path)]) == AGREES
    path.write_text(json.dumps({"tabel": rows, "judul": "x"}), encoding="utf-8")
    assert main(["audit", str(tmp_path)]) == AGREES
    capsys.readouterr()
    for text, message in (
        ("[1", "bukan JSON"),
        ("[" * 100_000, "bukan JSON"),
        ("[1]", "bukan baris sel"),
        ('[{"target": []}]', "bukan baris sel"),
        ("{}", "tidak ada daftar baris"),
        ("[]", "tabel kosong"),
        ('[{"target": ' + "9" * 10_000 + ', "realisasi": 1, "capaian": 1}]', "galat"),
    ):
        path.write_text(text, encoding="utf-8")
        assert message in fault(path, capsys)


def test_declared_sheets(tmp_path: Path) -> None:
    workbook(tmp_path / "buku.xlsx", sheet(values("86", "88.75", "103.2")))
    (tmp_path / "laporan.toml").write_text(
        '[[tabel]]\nberkas = "buku.xlsx#Satu"\njenis = "capaian"\n'
        'kolom = { target = "Target", realisasi = "Realisasi", tercetak = "Capaian" }\n',
        encoding="utf-8",
    )
    laporan = audit_report(tmp_path)
    assert laporan.cocok
    assert laporan.dilewati == ()


def test_odd_values_of_cells_cost_no_more_than_themselves(tmp_path: Path) -> None:
    """A number that is none, one beyond every size, a date that is none, and a merged cell with nothing in it."""
    rows = values("86", "x1", "1") + values("86", "INF", "1") + values("86", "88.75", "103.2")
    merged = '<mergeCells><mergeCell ref="J9:K10"/></mergeCells>'
    path = workbook(tmp_path / "a.xlsx", sheet(rows).replace("</sheetData>", f"</sheetData>{merged}"))
    (table,) = audit_report(path).tabel
    assert [baris.putusan for baris in table.baris] == [Putusan.TIDAK_DAPAT_DINILAI] * 2 + [Putusan.COCOK]

    head = "".join(cell(name) for name in ("Target", "Realisasi", "Capaian"))
    path = ods(
        tmp_path / "a.ods",
        head,
        cell("86") + cell("bukan", "date", date_value="2024-13-99") + cell("1"),
        cell("86") + cell("88,75") + cell("103,20"),
    )
    (table,) = audit_report(path).tabel
    assert [baris.putusan for baris in table.baris] == [Putusan.TIDAK_DAPAT_DINILAI, Putusan.COCOK]


def test_a_row_that_numbers_the_columns_may_have_a_blank_cell(tmp_path: Path) -> None:
    names = ("Uraian", "Target", "Realisasi", "Capaian")
    rows = [names, ("", "1", "2", "3"), ("IKM", "86", "88,75", "103,20")]
    path = ods(tmp_path / "a.ods", *("".join(cell(each) for each in row) for row in rows))
    (table,) = audit_report(path).tabel
    assert [baris.label for baris in table.baris] == ["IKM"]


def test_a_tag_without_end_is_not_read_again_and_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    noise = "".join(chr(97 + number * number % 26) for number in range(100_000))
    path = workbook(tmp_path / "a.xlsx", f'<worksheet xmlns="{XL}"><a b="{noise * 40}')
    assert "satu tag lebih dari 1000 kB" in fault(path, capsys)


def test_sheets_that_are_not_where_they_should_be(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One that is missing alone, two in one part, and a cell outside of every table."""
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", WORKBOOK)
        archive.writestr("xl/_rels/workbook.xml.rels", LINKS)
    assert "xl/worksheets/sheet1.xml" in fault(path, capsys)
    second = WORKBOOK.replace("</sheets>", '<sheet name="Dua" sheetId="2" r:id="r1"/></sheets>')
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", second)
        archive.writestr("xl/_rels/workbook.xml.rels", LINKS)
        archive.writestr("xl/worksheets/sheet1.xml", sheet(values("86", "88.75", "103.2")))
    assert "dua lembar berada di satu bagian" in fault(path, capsys)
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    names = f'xmlns:office="{space}office:1.0" xmlns:table="{space}table:1.0"'
    with zipfile.ZipFile(tmp_path / "a.ods", "w") as archive:
        stray = "<table:table-cell/><table:table table:name='S'/>"
        archive.writestr("content.xml", f"<office:document-content {names}>{stray}</office:document-content>")
    assert "tidak ada lembar yang berisi" in fault(tmp_path / "a.ods", capsys)


def test_two_formats_that_are_one(tmp_path: Path) -> None:
    styles = f'<styleSheet xmlns="{XL}"><cellXfs><xf numFmtId="2"/><xf numFmtId="2"/></cellXfs></styleSheet>'
    path = workbook(tmp_path / "a.xlsx", sheet(values("86", "88.75", "103.2")), xl__styles_xml="")
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr("xl/styles.xml", styles)
    assert audit_report(path).cocok
