"""Corners of the audit that no real report has reached yet."""

from __future__ import annotations

import datetime as dt
import decimal
import zipfile
from decimal import Decimal
from pathlib import Path

import pytest

from sakipcalc import Rasio, Sel
from sakipcalc.audit import (
    Laporan,
    Putusan,
    Setelan,
    audit_capaian,
    audit_efisiensi,
    audit_kategori,
    audit_report,
    audit_table,
)
from sakipcalc.errors import Alasan, InputError


def report(folder: Path, declaration: str, **tables: str) -> Laporan:
    (folder / "laporan.toml").write_text(declaration, encoding="utf-8")
    for name, content in tables.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    return audit_report(folder)


SERAPAN = '[[tabel]]\nberkas = "s.csv"\njenis = "serapan"\nlabel = ["n"]\n'
EFISIENSI = '[[tabel]]\nberkas = "e.csv"\njenis = "efisiensi"\nlabel = ["n"]\n'
MEAN = '[[rata_rata]]\nberkas = "r.csv"\nbaris = { b = "m" }\nkolom = "nilai"\ndari = "s.csv"\n'
BUDGET = "n,pagu,realisasi,serapan\nProgram A,100,50,50\nProgram B,300,240,80\nLain,,5,\n"


def test_the_right_figure_of_clock_cells_that_are_no_ratios() -> None:
    finding = audit_capaian(dt.time(18, 18), dt.time(4, 18), "23,50%", polarisasi="maximize")
    assert finding.putusan is Putusan.WAKTU
    assert finding.benar == 450
    whole_hours = audit_capaian(dt.time(18, 0), dt.time(4, 0), "22,22%", polarisasi="maximize")
    assert (whole_hours.putusan, whole_hours.benar) == (Putusan.WAKTU, Decimal(450))


def test_a_zero_printed_for_a_missing_realisasi_suggests_nothing() -> None:
    finding = audit_capaian("", "5", "0%", polarisasi="maximize")
    assert finding.putusan is Putusan.TIDAK_DAPAT_DINILAI
    assert not [each for each in finding.saran if "akan memberikannya" in each.id]


def test_units_and_open_ranges_are_measured(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("n,target,realisasi,capaian\na,12 bulan,9 bulan,75\n", encoding="utf-8")
    (row,) = audit_report(tmp_path / "a.csv").tabel[0].baris
    assert (row.putusan, row.temuan.benar) == (Putusan.COCOK, Decimal(75))
    rows = "a,>= 80,85,106.25\nb,< 20,15,125\nc,maks. 20,15,75\nd,8,< 8,100\n"
    (tmp_path / "a.csv").write_text(f"n,target,realisasi,capaian\n{rows}", encoding="utf-8")
    found = audit_report(tmp_path / "a.csv").tabel[0].baris
    assert [(row.putusan, row.temuan.benar) for row in found] == [
        (Putusan.COCOK, Decimal("106.25")),
        (Putusan.COCOK, Decimal(125)),
        (Putusan.TERBALIK, Decimal(125)),
        (Putusan.TIDAK_DAPAT_DINILAI, None),
    ]


def test_means_of_absorption_are_mean_or_pooled(tmp_path: Path) -> None:
    budget = "n,pagu,realisasi,serapan\nA,100,50,50\nB,300,240,80\n"
    found = {}
    for printed in ("65", "72,5", "66"):
        laporan = report(tmp_path, SERAPAN + MEAN, s=budget, r=f'b,nilai\nm,"{printed}"\n')
        row = laporan.tabel[-1].baris[0]
        found[printed] = row.putusan, row.temuan.penjelasan[0].kunci if row.temuan.penjelasan else None
    assert found["65"][0] is Putusan.COCOK
    assert found["72,5"] == (Putusan.RUMUS_LAIN, "pooled")
    assert found["66"][0] is Putusan.TIDAK_TERJELASKAN


def test_an_absorption_that_stands_in_no_budget_table(tmp_path: Path) -> None:
    rows = "".join(f'E{number},100,"{text}",1\n' for number, text in enumerate(("65", "72,5", "n/a", "33,4", "81")))
    laporan = report(tmp_path, SERAPAN + EFISIENSI, s=BUDGET, e="n,capaian,serapan,efisiensi\n" + rows)
    said = {each.label: (each.putusan, each.kata.id) for each in laporan.rujukan}
    assert said["E0"][0] is Putusan.RUMUS_LAIN
    assert "rata-rata 2 persentase" in said["E0"][1]
    assert "angka gabungan 2 baris" in said["E1"][1]
    assert "E2" not in said
    assert said["E3"] == (Putusan.TIDAK_TERJELASKAN, "tidak ada di tabel anggaran")
    assert "E3" in laporan.to_text() or "baris 5" in laporan.to_text()


def test_one_budget_row_makes_no_mean(tmp_path: Path) -> None:
    budget = "n,pagu,realisasi,serapan\nA,100,50,50\n"
    laporan = report(tmp_path, SERAPAN + EFISIENSI, s=budget, e="n,capaian,serapan,efisiensi\nE,100,77,1\n")
    assert [each.putusan for each in laporan.rujukan] == [Putusan.TIDAK_TERJELASKAN]


def test_a_guess_and_an_equal_way_follow_the_table() -> None:
    """Three rows made by T/R say what a missing realisasi was; where R = T both formulas fit."""
    rows = [
        {"target": target, "realisasi": realisasi, "capaian": printed}
        for target, realisasi, printed in (
            ("86", "88", "97,73"),
            ("80", "90", "88,89"),
            ("70", "75", "93,33"),
            ("50", "", "80,00"),
            ("5", "5", "100"),
        )
    ]
    table = audit_table(rows)
    assert [row.putusan for row in table.baris[:3]] == [Putusan.TERBALIK] * 3
    assert [each.id for each in table.baris[3].temuan.saran[1:]] == [
        "realisasi 62,5 akan memberikannya sebagai target dibagi realisasi"
    ]
    assert table.baris[4].putusan is Putusan.COCOK
    assert (table.pola[0].kunci, table.pola[0].dibuat) == ("T/R", 4)


def test_categories_show_the_right_word(tmp_path: Path) -> None:
    declaration = '[[tabel]]\nberkas = "k.csv"\njenis = "kategori"\nskala = "bum-desa"\nlabel = ["n"]\n'
    laporan = report(tmp_path, declaration, k="n,nilai,kategori\nA,60,Maju\nB,,Maju\n")
    (table,) = laporan.tabel
    assert [row.temuan.benar_teks for row in table.baris] == ["Pemula", ""]


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
        (True, "TRUE"),
        (object(), "object"),
        (float("nan"), ""),
        (Sel(Decimal("0.333333333333333"), "0.00"), "0,33"),
        (Sel(Decimal("0.9437"), "0.00%"), "94,37%"),
        (Sel(Decimal("0.3409722222222222"), "hh:mm"), "08:11:00"),
        (Sel(Decimal(45016), "yyyy-mm-dd hh:mm:ss"), "2023-03-31"),
        (Sel("a", tampil="b"), "b"),
        (Decimal("3.33333333333333E+29"), "3,33333333333333E+29"),
    ],
)
def test_cells_as_text(cell: object, shown: str) -> None:
    """A label is shown as a person sees its cell."""
    rows = [{"uraian": cell, "target": 80, "realisasi": 80, "capaian": 100}]
    assert audit_table(rows).baris[0].label == shown
    with decimal.localcontext(decimal.Context(prec=2)):
        assert audit_table(rows).baris[0].label == shown


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
    with pytest.raises(InputError, match=r"row 2, column 'Target': 'abc' cannot be read"):
        audit_report(path)


def test_a_workbook_without_links_has_lost_its_sheets(tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    with zipfile.ZipFile(path, "w") as archive:
        sheets = '<sheets><sheet name="Satu" r:id="r1"/></sheets>'
        archive.writestr("xl/workbook.xml", f'<workbook {XL} xmlns:r="{RELS}">{sheets}</workbook>')
    with pytest.raises(InputError, match="this sheet is lost: the file has no part r1"):
        audit_report(path)


def test_cells_that_assume_too_much_explain_nothing() -> None:
    finding = audit_capaian("Nilai ０10.11*", "Nilai ０8.11*", "80,36%", polarisasi="maximize")
    assert finding.putusan is Putusan.TIDAK_TERJELASKAN


def test_an_input_is_guessed_from_a_printed_figure_but_not_from_zero() -> None:
    assert not audit_capaian("", "5", "0%", polarisasi="maximize").saran
    assert len(audit_capaian("", "5", "80%", polarisasi="maximize").saran) > 1
    assert len(audit_capaian("", "3:9", "80%", polarisasi="maximize").saran) == 1


def test_a_mean_of_categories_is_refused_with_its_reason(tmp_path: Path) -> None:
    declaration = '[[tabel]]\nberkas = "s.csv"\njenis = "kategori"\nskala = "bum-desa"\nlabel = ["n"]\n' + MEAN
    laporan = report(tmp_path, declaration, s="n,nilai,kategori\nA,90,Maju\n", r="b,nilai\nm,77\n")
    row = laporan.tabel[-1].baris[0]
    assert (row.putusan, row.temuan.alasan) == (Putusan.TIDAK_DAPAT_DINILAI, Alasan.BUKAN_ANGKA)


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


def test_a_row_with_two_explanations_is_what_its_table_is() -> None:
    """100,6 that was printed 100 is cut off in a table that cuts off, and capped in one that caps."""
    unsure = {"target": "100", "realisasi": "100,6", "capaian": "100"}
    cut = [{"target": "100", "realisasi": f"{part},7", "capaian": str(part)} for part in (91, 83, 76, 88)]
    capped = [{"target": "80", "realisasi": str(part), "capaian": "100"} for part in (96, 92, 104, 99)]
    turned = [{"target": str(part), "realisasi": "100", "capaian": str(part)} for part in (91, 83, 76, 88)]
    assert audit_table([*turned, unsure]).baris[-1].putusan is Putusan.BANYAK_TAFSIR
    alone = audit_capaian("100,6", "100", "100", polarisasi="maximize")
    assert alone.putusan is Putusan.BANYAK_TAFSIR
    assert audit_table([*cut, unsure]).baris[-1].putusan is Putusan.DIPOTONG
    assert audit_table([*capped, unsure]).baris[-1].putusan is Putusan.DIBATASI


@pytest.mark.parametrize(
    ("polarisasi", "cap", "rows"),
    [
        ("maximize", 100, [(100, 100.6, "99"), ("7:8", 96, "50"), (-104, "0.5", "100"), ("7:8", "1,000", "0,0")]),
        ("minimize", None, [(100, 32, "120,00"), (27, 100.6, "100"), (-61, "0.5", "0")]),
    ],
)
def test_of_equal_explanations_that_of_the_table_comes_first(
    polarisasi: str, cap: int | None, rows: list[tuple[object, object, str]]
) -> None:
    cells = [dict(zip(("target", "realisasi", "capaian"), row, strict=True)) for row in rows]
    hasil = audit_table(cells, polarisasi=polarisasi, cap=cap)  # type: ignore[arg-type]
    (pola, *_) = hasil.pola
    for baris in hasil.baris:
        ways = baris.temuan.penjelasan
        equal = [each for each in ways if (each.putusan, each.biaya) == (ways[0].putusan, ways[0].biaya)]
        if any(each.kunci == pola.kunci for each in equal):
            assert equal[0].kunci == pola.kunci


def test_an_explanation_without_a_right_figure_is_dropped() -> None:
    """-100 is no capaian of 0:50, which has none by this rule; the first reading, 0,50, has."""
    finding = audit_capaian("0.50", "7:8", "-100", polarisasi="minimize_inverse", cap=100)
    assert (finding.putusan, finding.penjelasan, finding.benar) == (Putusan.TIDAK_TERJELASKAN, (), Decimal(175))


def test_a_gap_policy_that_a_scale_lacks_tries_the_others() -> None:
    assert audit_kategori("95", "Sangat Baik", gap="round").penjelasan


def test_a_mean_of_rows_without_a_figure_is_not_judged(tmp_path: Path) -> None:
    budget = "n,pagu,realisasi,serapan\nProgram A,100,50,50\nProgram B,300,240,80\nLain,0,5,12\n"
    laporan = report(tmp_path, SERAPAN + MEAN, s=budget, r="b,nilai\nm,77\n")
    (mean,) = laporan.tabel[-1].baris
    assert mean.putusan is Putusan.TIDAK_DAPAT_DINILAI
    assert [note.id for note in mean.temuan.catatan] == ["1 dari 3 baris tidak dapat dihitung: Lain"]


@pytest.mark.parametrize(("flag", "serial"), [("", 45604), ("<workbookPr date1904='1'/>", 45604 - 1462)])
def test_a_date_is_the_same_day_whatever_day_a_workbook_counts_from(flag: str, serial: int, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    names = "".join(f'<c t="inlineStr"><is><t>{name}</t></is></c>' for name in ("Target", "Realisasi", "Capaian"))
    row = f'<row><c s="0"><v>{serial}</v></c><c s="0"><v>{serial}</v></c><c><v>100</v></c></row>'
    sheets = '<sheets><sheet name="Satu" r:id="r1"/></sheets>'
    link = '<Relationship Id="r1" Target="worksheets/sheet1.xml"/>'
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("xl/workbook.xml", f'<workbook {XL} xmlns:r="{RELS}">{flag}{sheets}</workbook>')
        archive.writestr("xl/_rels/workbook.xml.rels", f'<Relationships xmlns="{PACKAGE}">{link}</Relationships>')
        archive.writestr("xl/styles.xml", f'<styleSheet {XL}><cellXfs><xf numFmtId="14"/></cellXfs></styleSheet>')
        content = f"<worksheet {XL}><sheetData><row>{names}</row>{row}</sheetData></worksheet>"
        archive.writestr("xl/worksheets/sheet1.xml", content)
    (baris,) = audit_report(path).tabel[0].baris
    assert (baris.masukan["target"], baris.putusan) == ("2024-11-08", Putusan.COCOK)


def test_a_missing_capaian_is_solved_from_a_printed_efficiency() -> None:
    finding = audit_efisiensi("", "80", "1,25")
    assert "capaian 100 akan memberikannya sebagai capaian dibagi serapan" in [hint.id for hint in finding.saran]
    assert audit_kategori("", "", skala="skm-14-2017").alasan is Alasan.NILAI_KOSONG
    assert audit_kategori("10", "", skala="skm-14-2017").alasan is Alasan.DI_LUAR_SKALA


def test_in_a_column_with_decimal_points_a_point_is_one() -> None:
    """1.000 beside 80.5 is one, although 1.000 alone is a thousand, and 2.000 of it are 200% either way."""
    rows = [("80.5", "70.5", "87.58"), ("90.25", "80.1", "88.75"), ("1.000", "2.000", "200")]
    cells = [dict(zip(("target", "realisasi", "capaian"), row, strict=True)) for row in rows]
    assert [baris.temuan.dibaca for baris in audit_table(cells).baris][2] == (Decimal(1), Decimal(2))
    assert [baris.temuan.dibaca for baris in audit_table(cells[2:]).baris] == [(Decimal(1000), Decimal(2000))]


@pytest.mark.parametrize(
    ("target", "realisasi", "printed", "told"), [("90%", "0,9", "1", 1), ("0,5%", "0,5", "100", 0)]
)
def test_a_fraction_beside_a_percent_is_told_where_the_figure_is_unlikely(
    target: str, realisasi: str, printed: str, told: int
) -> None:
    finding = audit_capaian(realisasi, target, printed, polarisasi="maximize")
    assert (finding.putusan, len(finding.catatan)) == (Putusan.COCOK, told)
