"""Corners of the audit that no real report has reached yet."""

from __future__ import annotations

import datetime as dt
import decimal
import zipfile
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import attrs
import pytest

from sakipcalc import Polarisasi, Rasio, Rounding
from sakipcalc.audit import Laporan, Pola, Putusan, Setelan, audit_capaian, audit_report, audit_table
from sakipcalc.audit._arsip import Kisi
from sakipcalc.audit._bacaan import Cetakan, read_input, read_printed
from sakipcalc.audit._cari import proper
from sakipcalc.audit._cetak import right_text, text
from sakipcalc.audit._kandidat import capaian_rules
from sakipcalc.audit._saran import missing_input
from sakipcalc.audit._setelan import settled
from sakipcalc.audit._teks_sel import cell_text
from sakipcalc.errors import InputError


def report(folder: Path, declaration: str, **tables: str) -> Laporan:
    (folder / "laporan.toml").write_text(declaration, encoding="utf-8")
    for name, content in tables.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    return audit_report(folder)


SERAPAN = '[[tabel]]\nberkas = "s.csv"\njenis = "serapan"\nlabel = ["n"]\n'
EFISIENSI = '[[tabel]]\nberkas = "e.csv"\njenis = "efisiensi"\nlabel = ["n"]\n'
MEAN = '[[rata_rata]]\nberkas = "r.csv"\nbaris = { b = "m" }\nkolom = "nilai"\ndari = "s.csv"\n'
BUDGET = "n,pagu,realisasi,serapan\nProgram A,100,50,50\nProgram B,300,240,80\nLain,,5,\n"


def test_merged_cells_around_nothing() -> None:
    grid = Kisi(Path("a.xlsx"))
    grid.merged.append((0, 0, 0, 3))
    grid.put(1, 1, "isi")
    assert grid.lines() == [(2, ["", "isi"])]


def test_a_figure_printed_in_hundreds() -> None:
    printed = Cetakan(satuan=12, places=-2, biaya=0)
    assert printed.made_from(Fraction(1150)) is Rounding.HALF_UP
    assert printed.made_from(Fraction(1299)) is Rounding.TRUNCATE
    assert printed.made_from(Fraction(1100)) is None


def test_the_right_figure_of_clock_cells_that_are_no_ratios() -> None:
    finding = audit_capaian(dt.time(4, 18), dt.time(18, 18), "23,50%", polarisasi="maximize")
    assert finding.verdict is Putusan.WAKTU
    assert finding.benar == 450
    first, second = (read_input(cell)[0]._replace(ragam="jam") for cell in ("4:18", "18:18"))
    assert proper([(first, second)], finding.explanations) == (first, second)


def test_a_zero_printed_for_a_missing_realisasi_suggests_nothing() -> None:
    finding = audit_capaian("5", "", "0%", polarisasi="maximize")
    assert finding.verdict is Putusan.TIDAK_DAPAT_DINILAI
    assert not [words for words, _ in finding.saran if "akan memberikannya" in words]


def test_units_are_measured_and_open_ranges_refused_with_their_place(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("n,target,realisasi,capaian\na,12 bulan,9 bulan,75\n", encoding="utf-8")
    (row,) = audit_report(tmp_path / "a.csv").tabel[0].baris
    assert (row.putusan, row.figur.nilai) == (Putusan.COCOK, Decimal(75))
    (tmp_path / "a.csv").write_text("n,target,realisasi,capaian\na,>= 80,85,100\n", encoding="utf-8")
    with pytest.raises(InputError, match=r"a\.csv, row 2, column 'target'"):
        audit_report(tmp_path / "a.csv")


def test_means_of_absorption_are_mean_or_pooled(tmp_path: Path) -> None:
    budget = "n,pagu,realisasi,serapan\nA,100,50,50\nB,300,240,80\n"
    found = {}
    for printed in ("65", "72,5", "66"):
        laporan = report(tmp_path, SERAPAN + MEAN, s=budget, r=f'b,nilai\nm,"{printed}"\n')
        row = laporan.tabel[-1].baris[0]
        assert row.temuan is not None
        found[printed] = row.putusan, row.temuan.explanations[0].kunci if row.temuan.explanations else None
    assert found["65"][0] is Putusan.COCOK
    assert found["72,5"] == (Putusan.RUMUS_LAIN, "pooled")
    assert found["66"][0] is Putusan.TIDAK_TERJELASKAN


def test_an_absorption_that_stands_in_no_budget_table(tmp_path: Path) -> None:
    rows = "".join(f'E{number},100,"{text}",1\n' for number, text in enumerate(("65", "72,5", "n/a", "33,4", "81")))
    laporan = report(tmp_path, SERAPAN + EFISIENSI, s=BUDGET, e="n,capaian,serapan,efisiensi\n" + rows)
    said = {each.label: (each.putusan, each.kata[0]) for each in laporan.rujukan}
    assert said["E0"][0] is Putusan.RUMUS_LAIN
    assert "rata-rata 2 persentase" in said["E0"][1]
    assert "angka gabungan 2 baris" in said["E1"][1]
    assert "E2" not in said
    assert said["E3"] == (Putusan.TIDAK_TERJELASKAN, "tidak ada di tabel anggaran")
    assert "E3" in text(laporan)


def test_one_budget_row_makes_no_mean(tmp_path: Path) -> None:
    budget = "n,pagu,realisasi,serapan\nA,100,50,50\n"
    laporan = report(tmp_path, SERAPAN + EFISIENSI, s=budget, e="n,capaian,serapan,efisiensi\nE,100,77,1\n")
    assert [each.putusan for each in laporan.rujukan] == [Putusan.TIDAK_TERJELASKAN]


def test_several_fitting_ways_are_settled_by_the_table() -> None:
    finding = audit_capaian("5", "5", "100%")
    assert finding.verdict is Putusan.BANYAK_TAFSIR
    pola = Pola("", finding.explanations[-1].kunci, ("T / R", "T / R"), Rounding.HALF_UP, None, 3, 1, 3)
    assert settled(finding, pola).explanations[0].kunci == pola.kunci
    assert settled(finding, pola).verdict is finding.explanations[-1].putusan
    assert settled(finding, attrs.evolve(pola, kunci="?")) == finding
    equal = attrs.evolve(finding, verdict=Putusan.COCOK)
    first, other = equal.explanations[0], attrs.evolve(equal.explanations[0], kunci="lain")
    equal = attrs.evolve(equal, explanations=(first, other))
    assert settled(equal, attrs.evolve(pola, kunci="lain")).explanations == (other, first)
    assert settled(equal, attrs.evolve(pola, kunci="?")).explanations == (first, other)


def test_categories_show_the_right_word(tmp_path: Path) -> None:
    declaration = '[[tabel]]\nberkas = "k.csv"\njenis = "kategori"\nskala = "bum-desa"\nlabel = ["n"]\n'
    laporan = report(tmp_path, declaration, k="n,nilai,kategori\nA,60,Maju\nB,,Maju\n")
    (table,) = laporan.tabel
    assert right_text(table, table.baris[0]) == "Pemula"
    assert right_text(table, attrs.evolve(table.baris[0], temuan=None)) == "Pemula"
    assert right_text(table, table.baris[1]) == ""


def test_groups_without_a_pattern_of_their_own() -> None:
    rows = [
        {"indikator": name, "target": "86", "realisasi": str(80 + number), "capaian": printed}
        for name, printed in (("A", "100%"), ("B", ""))
        for number in range(4)
    ]
    for row in rows[:4]:
        row["target"] = row["realisasi"]
    table = audit_table(rows, jenis="capaian")
    assert {row.putusan for row in table.baris[:4]} == {Putusan.COCOK}
    assert {row.putusan for row in table.baris[4:]} == {Putusan.TIDAK_TERCETAK}


@pytest.mark.parametrize(
    ("cell", "shown"),
    [
        (Rasio(3, 9), "3:9"),
        (dt.timedelta(days=1, seconds=4200), "25:10:00"),
        (dt.datetime(1900, 1, 1, 1, 10), "25:10:00"),
        (dt.datetime(2026, 3, 9, 1, 10), "2026-03-09"),
        (dt.date(2026, 3, 9), "2026-03-09"),
        (0.1 + 0.2, "0,3"),
        (Decimal("86.50"), "86,5"),
        (Decimal("1E+60"), "1E+60"),
        (True, "bool"),
        (object(), "object"),
    ],
)
def test_cells_as_text(cell: object, shown: str) -> None:
    assert cell_text(cell) == shown
    with decimal.localcontext(decimal.Context(prec=2)):
        assert cell_text(cell) == shown


XL = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'
RELS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"


def test_a_workbook_of_odd_parts(tmp_path: Path) -> None:
    """Shared strings with phonetic runs, a missing sheet, odd indices, formulas without a value, built-in formats."""
    path = tmp_path / "a.xlsx"
    cells = (
        '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="s"><v>2</v></c></row>'
        '<row><c s="0"><v>86</v></c><c s="9"><v>88.75</v></c><c s="1"><v>1.032</v></c></row>'
        '<row r="4"><c r="A4"><v>86</v></c><c r="??"><v>86</v></c><c r="C4" t="str"><v>100</v></c></row>'
    )
    parts = {
        "xl/workbook.xml": f'<workbook {XL} xmlns:r="{RELS}"><workbookPr date1904="1"/><sheets>'
        '<sheet name="Satu" r:id="r1"/><sheet name="Dua" r:id="r2"/></sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}">'
        '<Relationship Id="r1" Target="/xl/worksheets/satu.xml"/>'
        '<Relationship Id="r2" Target="worksheets/hilang.xml"/></Relationships>',
        "xl/sharedStrings.xml": f"<sst {XL}><si><t>Target</t></si><si><r><t>Reali</t></r><r><t>sasi</t></r>"
        "<rPh><t>x</t></rPh></si><si><t>Capaian</t></si></sst>",
        "xl/styles.xml": f'<styleSheet {XL}><numFmts><numFmt numFmtId="164" formatCode="0.00"/></numFmts>'
        '<cellXfs><xf numFmtId="164"/><xf numFmtId="10"/><xf numFmtId="x"/></cellXfs></styleSheet>',
        "xl/worksheets/satu.xml": f'<worksheet {XL}><sheetData>{cells}</sheetData><mergeCells><mergeCell ref="A1:?"/>'
        "</mergeCells></worksheet>",
    }
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    (table,) = audit_report(path).tabel
    assert [row.putusan for row in table.baris] == [Putusan.COCOK, Putusan.COCOK]
    assert table.baris[0].tercetak == "103,20%"
    assert [row.nomor for row in table.baris] == [2, 4]


def test_numbers_that_are_none_in_a_workbook(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    names = "".join(f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in ("Target", "Realisasi", "Capaian"))
    with zipfile.ZipFile(path, "w") as archive:
        sheets = '<sheets><sheet name="Satu" r:id="r1"/></sheets>'
        archive.writestr("xl/workbook.xml", f'<workbook {XL} xmlns:r="{RELS}">{sheets}</workbook>')
        link = '<Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}">{link}</Relationships>')
        rows = f"<row>{names}</row><row><c><v>abc</v></c><c><v>1</v></c><c><v>1</v></c></row>"
        archive.writestr("xl/worksheets/sheet1.xml", f"<worksheet {XL}><sheetData>{rows}</sheetData></worksheet>")
    with pytest.raises(InputError, match=r"row 2, column 'Target': 'abc'"):
        audit_report(path)


def test_a_workbook_without_links_holds_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        sheets = '<sheets><sheet name="Satu" r:id="r1"/></sheets>'
        archive.writestr("xl/workbook.xml", f'<workbook {XL} xmlns:r="{RELS}">{sheets}</workbook>')
    with pytest.raises(InputError, match="no sheet holds anything"):
        audit_report(path)


def test_cells_that_assume_too_much_explain_nothing() -> None:
    finding = audit_capaian("Nilai ０8.11*", "Nilai ０10.11*", "80,36%", polarisasi="maximize")
    assert finding.verdict is Putusan.TIDAK_TERJELASKAN


def test_nothing_is_guessed_from_a_printed_zero() -> None:
    rules, (known,) = capaian_rules(Polarisasi.MAXIMIZE), read_input("5")[:1]
    names = ("target", "realisasi")
    assert not list(missing_input(rules.rumus, known, known_first=True, prints=read_printed("0%"), names=names))
    assert list(missing_input(rules.rumus, known, known_first=True, prints=read_printed("80%"), names=names))


def test_a_mean_of_categories_is_refused_with_its_reason(tmp_path: Path) -> None:
    declaration = '[[tabel]]\nberkas = "s.csv"\njenis = "kategori"\nskala = "bum-desa"\nlabel = ["n"]\n' + MEAN
    with pytest.raises(InputError, match="Maju"):
        report(tmp_path, declaration, s="n,nilai,kategori\nA,90,Maju\n", r="b,nilai\nm,77\n")


TABLE_NS = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
OFFICE_NS = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
TEXT_NS = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def test_an_opendocument_sheet_of_odd_cells(tmp_path: Path) -> None:
    """Notes, paragraphs, merged cells, numbers that are none, numbers shown with words, text between the cells."""

    def cell(inner: str, more: str = "") -> str:
        return f"<table:table-cell {more}>{inner}</table:table-cell>"

    note = "<office:annotation><text:p>86</text:p></office:annotation>"
    rows = [
        cell(
            "<text:p>Tar</text:p>" + note + "<text:p/>",
            'table:number-columns-spanned="1" table:number-rows-spanned="2"',
        ),
        cell("<text:p>Realisasi</text:p><text:p>2024</text:p>"),
        cell("<text:p>Capaian</text:p>"),
    ]
    figures = [
        cell("<text:p>86 dok</text:p>", 'office:value-type="float" office:value="86"'),
        cell("<text:p>88,75</text:p>", 'office:value-type="float" office:value="88.75"'),
        cell("<text:p>103,20</text:p>", 'office:value-type="float" office:value="abc"'),
    ]
    endless = [
        cell("<text:p>1</text:p>", 'office:value-type="float" office:value="NaN"'),
        cell("<text:p>1</text:p>", f'office:value-type="float" office:value="1.{"0" * 50}"'),
        cell("<text:p>100</text:p>", 'office:value-type="time" office:time-value="?"'),
    ]
    head = [cell("<text:p>Target</text:p>"), *rows[1:]]
    body = "".join(f"<table:table-row>antara{''.join(row)}</table:table-row>" for row in (rows, head, figures, endless))
    names = f'xmlns:table="{TABLE_NS}" xmlns:office="{OFFICE_NS}" xmlns:text="{TEXT_NS}"'
    path = tmp_path / "a.ods"
    with zipfile.ZipFile(path, "w") as archive:
        sheet = f'<table:table table:name="S">{body}</table:table>'
        archive.writestr("content.xml", f"<office:document-content {names}>{sheet}</office:document-content>")
    kolom = {"target": "Target", "realisasi": "Realisasi 2024", "tercetak": "Capaian"}
    with pytest.raises(InputError, match="no column 'Sasaran'"):
        audit_report(path, Setelan(jenis="capaian", kolom=kolom | {"target": "Sasaran"}))
    (table,) = audit_report(path, Setelan(jenis="capaian", kolom=kolom)).tabel
    assert [row.putusan for row in table.baris] == [Putusan.COCOK, Putusan.COCOK]
