"""Word documents and web pages: what they hold in its order, and hostile ones that end in a clear error at once."""

import runpy
import time
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from sakipcalc.audit._files.document import Block
from sakipcalc.audit._files.docx import read_docx
from sakipcalc.audit._files.web import read_html
from sakipcalc.errors import InputError

CASES = Path(__file__).parents[2] / "cases"
SPACES = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
)
LINK = '<Relationship Id="r1" Type="http://x/relationships/officeDocument" Target="{}"/>'
LINKS = f"<Relationships>{LINK.format('word/document.xml')}</Relationships>"


def package(path: Path, **parts: str) -> Path:
    target = path / "t.docx"
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr({"rels": "_rels/.rels", "document": "word/document.xml"}.get(name, name), text)
    return target


def docx(path: Path, body: str, before: str = "") -> list[Block]:
    return read_docx(
        package(path, rels=LINKS, document=f"{before}<w:document {SPACES}><w:body>{body}</w:body></w:document>")
    )


def page(path: Path, text: str | bytes) -> list[Block]:
    target = path / "t.html"
    target.write_bytes(text if isinstance(text, bytes) else text.encode())
    return read_html(target)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def par(*runs: str) -> str:
    return f"<w:p><w:pPr><w:tabs><w:tab/></w:tabs></w:pPr>{''.join(runs)}</w:p>"


def cell(content: str = "", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content if content.startswith('<') else par(run(content))}</w:tc>"


def row(*cells: str, properties: str = "") -> str:
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def table(*rows: str) -> str:
    return f"<w:tbl><w:tblPr/><w:tblGrid><w:gridCol/></w:tblGrid>{''.join(rows)}</w:tbl>"


def rows_of(block: Block) -> dict[int, list[object]]:
    return {number: list(cells) for number, cells in block.lines}


def test_the_example_is_the_same_in_word_and_on_the_web(kalumpang: Path) -> None:
    found = read_docx(kalumpang.with_suffix(".docx"))
    assert found == read_html(kalumpang.with_suffix(".html"))
    tables = [block for block in found if block.lines]
    assert [block.number for block in tables] == list(range(1, 29))
    assert len(found) - len(tables) == 75
    at = found.index(tables[2])
    assert [block.text for block in found[at - 2 : at]] == [
        "Tabel 3.1.",
        "Capaian Kinerja Kecamatan Kalumpang Tahun 2024",
    ]
    assert tables[2].lines[3][1][4:] == ["86", "88,75", "103,20%"]
    assert len(tables[-1].lines) == 33  # a page break within is none


def test_the_script_makes_exactly_the_example(kalumpang: Path) -> None:
    made: dict[str, bytes] = runpy.run_path(str(kalumpang.parent / "buat_dokumen.py"))["files"]()
    assert set(made) == {"kalumpang-2024.docx", "kalumpang-2024.html"}
    for name, held in made.items():
        assert (kalumpang.parent / name).read_bytes() == held


@pytest.mark.parametrize("read", [read_docx, read_html])
def test_what_libreoffice_writes(read: Callable[[Path], list[Block]]) -> None:
    """Both were saved by LibreOffice 7.4 from one text with a note, a text box, merged cells and a table in a cell."""
    found = read(CASES / ("writer.docx" if read is read_docx else "writer.html"))
    tables = [block for block in found if block.lines]
    assert rows_of(tables[0]) == {
        1: ["Indikator", "Tahun 2024", "Tahun 2024", "Tahun 2024"],
        2: ["Indikator", "Target", "Realisasi", "Capaian (%)"],
        4: ["Nilai AKIP", "< 55", "88,75", "103,20"],
    }
    assert rows_of(tables[1]) == {1: ["dalam"]}
    texts = [block.text for block in found if block.text]
    assert texts[0] == "BAB III AKUNTABILITAS KINERJA"
    assert texts[1].split() == ["Tabel", "3.1", "Capaian", "Kinerja", "Tahun", "2024" if read is read_docx else "2024¹"]
    assert texts.count("Kotak teks") == 1
    assert [text for text in texts if text in {"Satu", "Dua"}] == ["Satu", "Dua"]


def test_paragraphs_of_word(tmp_path: Path) -> None:
    box = "<w:txbxContent>" + par(run("kotak")) + "</w:txbxContent>"
    body = (
        par(
            run("Tabel"),
            "<w:r><w:tab/></w:r>",
            run("3.1"),
            "<w:r><w:br/><w:cr/></w:r>",
            run(" Ca"),
            run("paian  2024 "),
        )
        + par()
        + par("<w:del><w:r><w:delText>lama</w:delText></w:r></w:del>", f"<w:ins>{run('baru')}</w:ins>")
        + par(f"<w:moveFrom>{run('pindah')}</w:moveFrom>", run("IKM"), "<w:r><w:instrText>SEQ</w:instrText></w:r>")
        + par(
            f"<mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback></mc:AlternateContent>"
        )
        + f"<w:sdt><w:sdtPr><w:t>isian</w:t></w:sdtPr><w:sdtContent>{par(run('pilihan'))}</w:sdtContent></w:sdt>"
        + par(run("m"), run("2", '<w:vertAlign w:val="superscript"/>'), run(" 2", '<w:vertAlign w:val="subscript"/>'))
        + par(run("a"), "<w:r><w:noBreakHyphen/></w:r>", run("b"))
    )
    assert docx(tmp_path, body) == [
        Block(number, text)
        for number, text in enumerate(["Tabel\t3.1 Capaian 2024", "baru", "IKM", "kotak", "pilihan", "m² 2", "a-b"], 1)
    ]


def test_tables_of_word(tmp_path: Path) -> None:
    across, down = '<w:gridSpan w:val="{}"/>', '<w:vMerge w:val="restart"/>'
    deep = table(row(cell("dalam"), cell(table(row(cell("lebih dalam"))))))
    body = (
        par(run("Judul"))
        + table(
            row(
                cell("No", down),
                cell("Nilai", across.format(2)),
                cell("Ket", '<w:hMerge w:val="restart"/>'),
                cell("", "<w:hMerge/>"),
            ),
            row(cell("", "<w:vMerge/>"), cell("Target"), cell("Realisasi"), cell(), cell()),
            row(cell(), cell(), cell()),
            "<w:sdt><w:sdtContent>"
            + row(cell("kiri"), properties='<w:gridBefore w:val="1"/><w:gridAfter w:val="3"/>')
            + "</w:sdtContent></w:sdt>",
            row(cell("dihapus"), properties="<w:del/>"),
            row(
                cell(par(run("10"), run("3,20", '<w:b/><w:sz w:val="20"/>')) + par(run("persen"))),
                cell(deep + par(run("isi"))),
            ),
            row(cell("semua", across.format(999_999_999))),
            row(cell("x", across.format("satu")), cell("y", '<w:vMerge w:val="restart"/>')),
        )
        + par(run("Akhir"))
        + table(row(cell()))
        + table(
            row(cell("lanjut", "<w:hMerge/>")),
            row(cell("a"), cell("atas", "<w:vMerge/>")),
            row(cell("b", "<w:vMerge/>")),
        )
    )
    first, main, inner, deepest, last, odd = docx(tmp_path, body)
    assert (first, last) == (Block(1, "Judul"), Block(2, "Akhir"))
    assert rows_of(main) == {
        1: ["No", "Nilai", "Nilai", "Ket", "Ket"],
        2: ["No", "Target", "Realisasi", "", ""],
        4: ["", "kiri", "", "", ""],
        5: ["103,20 persen", "isi", "", "", ""],
        6: ["semua"] * 5,
        7: ["x", "y", "", "", ""],
    }
    assert (inner, deepest) == (Block(2, "", [(1, ["dalam", ""])]), Block(3, "", [(1, ["lebih dalam"])]))
    assert (odd.number, rows_of(odd)) == (
        5,
        {1: ["lanjut", ""], 2: ["a", "atas"], 3: ["a", ""]},
    )  # the empty one is the fourth


def test_what_stands_outside_a_table_of_word_is_text(tmp_path: Path) -> None:
    body = row(cell("a", '<w:gridSpan w:val="2"/><w:vMerge/>'), properties='<w:gridBefore w:val="1"/><w:del/>')
    assert docx(tmp_path, body) == [Block(1, "a")]


def test_the_document_is_where_the_package_says(tmp_path: Path) -> None:
    written = f"<w:document {SPACES}>{par(run('a'))}</w:document>"
    links = f'<Relationships><Relationship Type="http://x/image"/>{LINK.format("/word/./lain.xml")}</Relationships>'
    assert read_docx(package(tmp_path, rels=links, **{"word/lain.xml": written})) == [Block(1, "a")]


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"document": "<a/>"}, "bagian _rels/.rels tidak ada"),
        ({"rels": LINKS}, "bagian word/document.xml tidak ada"),
        ({"rels": LINKS.replace("Id=", 'TargetMode="External" Id=')}, "_rels/.rels tidak menyebut dokumennya"),
        ({"rels": LINKS, "document": "<workbook/>"}, "bagian utamanya berupa 'workbook'"),
        ({"rels": LINKS, "document": "<w:document"}, "bagian word/document.xml tidak dapat dibaca"),
        ({"rels": LINKS, "xl/workbook.xml": ""}, "buku kerja Excel (.xlsx); beri nama berkasnya akhiran .xlsx"),
    ],
    ids=range(6),
)
def test_packages_that_are_no_document(parts: dict[str, str], said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        read_docx(package(tmp_path, **parts))
    assert said in caught.value.pesan


def test_files_that_are_no_document(tmp_path: Path) -> None:
    for name, held, said in (
        ("tiada.docx", None, "berkas tidak ada"),
        ("a.docx", b"abc", "bukan dokumen Word (.docx); mungkin rusak atau dikunci sandi"),
        ("b.docx", b"<html><p>", "halaman web (HTML); beri nama berkasnya akhiran .html"),
        ("c.docx", b"{\\rtf1", "dokumen RTF; buka lalu simpan sebagai .docx"),
    ):
        if held is not None:
            (tmp_path / name).write_bytes(held)
        with pytest.raises(InputError) as caught:
            read_docx(tmp_path / name)
        assert said in caught.value.pesan
    with pytest.raises(InputError, match="a PDF file; copy its tables"):
        page(tmp_path, b"%PDF-1.4")


PAGE = """<!DOCTYPE html><html><head><meta charset=utf-8><title>Judul <table></title>kepala
<style>p { content: "<p>" }</style><script>document.write("<td>1</td>")</script></head>
<body onload="a > b"><!-- <table><tr><td>2 --><!--> <h1>BAB&nbsp;III &amp; lampiran</h1>
Satu<b>d</b>ua<p>tiga<br>empat\tlima<p>m<sup>2</sup> 3<sup>1<p>4 &lt; 5 < 6 &bukan;<ul><li>a<li>b</ul>
<xml><w>x</w></xml>
<div title='x>y'>c</div></td></tr><td>luar<td>tabel
"""


def test_paragraphs_of_a_page(tmp_path: Path) -> None:
    head = ["BAB III & lampiran", "Satudua", "tiga empat lima", "m² 3¹", "4 < 5 < 6 &bukan;"]
    texts = [*head, "a", "b", "c", "luar", "tabel"]
    assert page(tmp_path, PAGE) == [Block(number, text) for number, text in enumerate(texts, 1)]
    assert page(tmp_path, f"&#{'9' * 5000}; a") == [Block(1, f"&#{'9' * 5000}; a")]


def test_tables_of_a_page(tmp_path: Path) -> None:
    text = """<p>awal<table><caption>Tabel 3.1</caption>tersesat<thead><tr><th rowspan=2>No
    <th colspan="2" title="rowspan=9">Nilai
    <th rowspan='2'>Ket<tr><TD>Target<TD>Realisasi<tbody><tr><td>1<td>&lt; 55<td><p>88,</p><p>75</p><td></tr>
    <tr></tr><tr><td rowspan=0>2<td colspan=0>a<td>b<table><caption>Dalam<tr><td>dalam<table>
    <tr><td>lebih</table></td></tr></table> c<tr><td>d<tr><td colspan=1000000000>e</tr>
    <tfoot><tr><td>f<td colspan=x rowspan=x span=1>g
    <table><td>tanpa baris</table></table>akhir</table>"""
    assert page(tmp_path, text) == [
        Block(1, "awal"),
        Block(2, "Tabel 3.1"),
        Block(3, "tersesat"),
        Block(
            1,
            "",
            [
                (1, ["No", "Nilai", "Nilai", "Ket"]),
                (2, ["No", "Target", "Realisasi", "Ket"]),
                (3, ["1", "< 55", "88, 75", ""]),
                (5, ["2", "a", "b c", ""]),
                (6, ["2", "d", "", ""]),
                (7, ["2", "e", "e", "e"]),
                (8, ["f", "g", "", ""]),
            ],
        ),
        Block(4, "Dalam"),
        Block(2, "", [(1, ["dalam"])]),
        Block(3, "", [(1, ["lebih"])]),
        Block(4, "", [(1, ["tanpa baris"])]),
        Block(5, "akhir"),
    ]


def test_cells_that_reach_down_past_others(tmp_path: Path) -> None:
    text = "<table><tr><td>a<td>b<td>c<td rowspan=3>d<tr><td>e<tr><tr><td>f</table><tr><thead>"
    (found,) = page(tmp_path, text)
    assert rows_of(found) == {
        1: ["a", "b", "c", "d"],
        2: ["e", "", "", "d"],
        3: ["", "", "", "d"],
        4: ["f", "", "", ""],
    }
    (found,) = page(tmp_path, "<table><tr><td>a<td rowspan=2>b<tr><td colspan=2>c<tr><td>d<td>e")
    assert rows_of(found) == {1: ["a", "b"], 2: ["c", "c"], 3: ["d", "e"]}


def test_a_table_within_a_table_but_in_no_cell_ends_it(tmp_path: Path) -> None:
    found = page(tmp_path, "<table><tr><td>a</td></tr><table><tr><td>b</table>")
    assert [rows_of(block) for block in found] == [{1: ["a"]}, {1: ["b"]}]


@pytest.mark.parametrize(
    ("held", "encoding"),
    [
        ('<meta charset="{}"><p>é', "utf-8"),
        ("<META CHARSET = 'windows-1252'><p>é", "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=iso-8859-1"><p>é', "cp1252"),
        ('<meta charset="utf-16"><p>é', "utf-8"),
        ('<meta charset="latin1"><p>é', "utf-8-sig"),
        ("<p>é", "utf-16"),
        ("<p>é", "utf-8"),
    ],
)
def test_encodings_of_a_page(held: str, encoding: str, tmp_path: Path) -> None:
    assert page(tmp_path, held.format(encoding).encode(encoding)) == [Block(1, "é")]


@pytest.mark.parametrize(
    ("held", "said"),
    [
        (b"<meta charset=gb2312><p>a", "enkode 'gb2312' tidak dibaca; simpan sebagai UTF-8"),
        (b"<p>\xe9", "bukan teks UTF-8; simpan sebagai UTF-8"),
        ("<p>é".encode("utf-16-le"), "bukan teks UTF-8; simpan sebagai UTF-8"),
    ],
)
def test_pages_that_are_no_text(held: bytes, said: str, tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        page(tmp_path, held)
    assert said in caught.value.pesan


@pytest.fixture
def at_once() -> Iterator[None]:
    """A test that takes no longer than reading the file once; what reads on and on takes minutes."""
    start = time.process_time()
    yield
    assert time.process_time() - start < 20


LONG = 100_000
ENDLESS = ["<!--", "<!x", "<?x", "<a ", "</a ", "<a b='", "<a b=\"'", "<script>", "<script></script ", "<td a=b "]


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("piece", ENDLESS)
def test_tags_without_end_are_read_once(piece: str, tmp_path: Path) -> None:
    assert page(tmp_path, "<table><tr><td>a" + piece * LONG)[0].lines[0][1][0] == "a"


WIDE = "<tr>" + "<td colspan=100>x" * 100
HOSTILE = {
    "nested": ("<table><tr><td>" * LONG, "tabel di dalam tabel lebih dari 50 tingkat"),
    "a million cells": ("<table>" + ("<tr>" + "<td>1" * 10) * LONG, "lebih dari 100.000 sel"),
    "rows": ("<table>" + "<tr>" * LONG * 3, "lebih dari 100.000 sel"),
    "colspan": ("<table>" + WIDE * 100, "lebih dari 100.000 sel"),
    "rowspan": ("<table><tr>" + "<td rowspan=1000000000>x" * 1000 + "<tr>" * LONG, "lebih dari 100.000 sel"),
    "short rows": ("<table><tr>" + "<td>1" * 1000 + "<tr><td>1" * 1000, "lebih dari 100.000 sel"),
    "tags": ("<p>" * LONG * 9, "lebih dari 800.000 tanda"),
    "marks": ("<" * LONG * 9, "lebih dari 800.000 tanda"),
    "entities": ("&a" * LONG * 9, "lebih dari 800.000 tanda"),
    "a cell": ("<table><tr><td>" + "x" * LONG + "y", "satu sel lebih dari 100.000 karakter"),
    "text": ("x" * 20_000_001, "teksnya lebih dari 20.000.000 karakter"),
    "bytes": ("x" * 30_000_001, "lebih dari 30 MB"),
}


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_pages(name: str, tmp_path: Path) -> None:
    text, said = HOSTILE[name]
    with pytest.raises(InputError) as caught:
        page(tmp_path, text)
    assert said in caught.value.pesan


def test_100_000_tables_in_no_cell_hold_nothing(tmp_path: Path) -> None:
    assert page(tmp_path, "<table>" * LONG) == []


NOISE = "".join(f"{number * number % 9973}" for number in range(LONG))
HOSTILE_WORDS = {
    "doctype": ("", '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>', "memuat deklarasi DOCTYPE"),
    "nested": ("<w:tbl><w:tr><w:tc>" * LONG, "", "tabel di dalam tabel lebih dari 50 tingkat"),
    "deep": ("<w:sdt>" * LONG, "", "bersarang terlalu dalam"),
    "cells": ("<w:tbl><w:tr>" + "<w:tc/>" * LONG, "", "lebih dari 100.000 sel"),
    "rows": ("<w:tbl>" + "<w:tr/>" * LONG * 2, "", "lebih dari 100.000 sel"),
    "gridBefore": (table(row(properties='<w:gridBefore w:val="999999999"/>')), "", "lebih dari 100.000 sel"),
    "gridSpan": (table(row(*[cell("", '<w:gridSpan w:val="100"/>')] * 1000)), "", "lebih dari 100.000 sel"),
    "tags": ("<a/>" * LONG * 9, "", "lebih dari 800.000 tanda"),
    "a bomb": (" " * LONG * 100, "", "mengembang jauh melebihi isinya"),
    "a cell": (table(row(cell(NOISE[: LONG + 1]))), "", "satu sel lebih dari 100.000 karakter"),
    "a tag": (f'<w:p a="{NOISE * 10}"/>', "", "satu tag lebih dari 1000 kB"),
    "text": (par(run(NOISE * 60)), "", "teksnya lebih dari 20.000.000 karakter"),
}


@pytest.mark.usefixtures("at_once")
@pytest.mark.parametrize("name", HOSTILE_WORDS)
def test_hostile_documents(name: str, tmp_path: Path) -> None:
    body, before, said = HOSTILE_WORDS[name]
    with pytest.raises(InputError) as caught:
        docx(tmp_path, body, before)
    assert said in caught.value.pesan
