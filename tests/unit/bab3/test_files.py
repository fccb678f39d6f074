"""Bab III as a page, a workbook and a document: what a reader sees, and nothing that acts."""

from __future__ import annotations

import io
import re
import sys
import zipfile
from decimal import Decimal
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import docx
import openpyxl  # type: ignore[import-untyped]
import pytest

from sakipcalc import daftar_skala
from sakipcalc.__main__ import AGREES, DIFFERS, UNUSABLE, main
from sakipcalc.bab3 import HasilBab3, JenisIsi, hitung, read_unit
from sakipcalc.errors import InputError, OptionError, WrongTypeError
from sakipcalc.sheet import call

sys.path.insert(0, str(Path(__file__).parent))

from _kecamatan import UNIT, bab3, kecamatan

HOSTILE = "=1+1<script>alert(1)</script>\x07 & \u202e"
SHOWN = "=1+1<script>alert(1)</script>\\x07 & \\u202e"


@pytest.fixture(scope="module")
def hasil() -> HasilBab3:
    return bab3()


@pytest.fixture(scope="module")
def hostile() -> HasilBab3:
    goal = {"nama": HOSTILE, "indikator": [{"nama": HOSTILE, "satuan": HOSTILE, "target": 80, "realisasi": 60}]}
    return hitung(read_unit({"nama": HOSTILE, "tahun": 2024, "sasaran": [goal]}))


class Page(HTMLParser):
    """The tags of a page, every one closed, and its text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self._open: list[str] = []
        self.feed(source)
        assert not self._open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


def test_the_page_holds_every_table_sentence_and_origin(hasil: HasilBab3) -> None:
    page = Page(hasil.to_html())
    texts = set(page.texts)
    for number, table in enumerate(hasil.tabel, 1):
        assert f"Tabel 3.{number}. {table.judul.id}" in texts
        assert {each.id for each in (*table.kalimat, *table.catatan)} <= texts
        for row in table.baris:
            for column, cell in zip(table.kolom, row.isi, strict=True):
                assert not cell.tercetak.id or cell.tercetak.id in texts
                if cell.penjelasan:
                    assert f"{column.nama.id}: {cell.penjelasan.id}" in texts
    assert hasil.rekap is not None
    assert hasil.rekap.explain() in texts
    assert (
        "Tanpa angka: Tabel 3.1, Konflik (Capaian, Dengan batas, Kategori): target nol: capaian tidak dapat "
        in " ".join(text.partition("dihitung")[0] for text in texts)
    )
    for _, row, _, cell in hasil.tanpa_angka():
        assert cell.alasan is not None
        shown = {each.tercetak.id for each in row.isi}
        assert any(text.endswith(f"): {cell.alasan.pesan}.") and any(each in text for each in shown) for text in texts)
    names = {attributes.get("id") for _, attributes in page.tags}
    assert {table.id for table in hasil.tabel} <= names
    links = [attributes["href"] for tag, attributes in page.tags if tag == "a"]
    assert links == [f"#{table.id}" for table in hasil.tabel]


def test_the_page_names_the_rules_with_their_sources(hasil: HasilBab3) -> None:
    page = hasil.to_html()
    assert "[permendagri-86-2017]" in re.sub("</?bdi>", "", page)
    assert "realisasi / pagu x 100. PMK 249/PMK.02/2011; lingkup kementerian dan lembaga" in page
    english = hasil.to_html(bahasa="en")
    assert "Budget absorption" in english
    assert '<html lang="en">' in english


def test_the_page_runs_nothing_and_fetches_nothing(hostile: HasilBab3) -> None:
    text = hostile.to_html()
    page = Page(text)
    assert "script" not in {tag for tag, _ in page.tags}
    assert SHOWN in page.texts
    assert "http:" not in text
    assert "https:" not in text
    assert "\x07" not in text


def test_figures_stand_right_and_rows_are_indented(hasil: HasilBab3) -> None:
    page = hasil.to_html()
    assert '<th class="angka" scope="col">Capaian</th>' in page
    assert '<td class="uraian" style="--tingkat:2"><bdi>Rapat</bdi></td>' in page
    assert '<tbody class="subtotal t0">' in page
    assert '<tbody class="total t0">' in page


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_categories_have_the_colours_of_their_scale_and_can_be_read(hasil: HasilBab3) -> None:
    found = re.findall(r'class="kotak" style="background:(#\w{6});color:(#\w{6})"><bdi>([^<]+)', hasil.to_html())
    assert {("#2e7d32", "#ffffff", "Sangat Tinggi"), ("#c62828", "#ffffff", "Sangat Rendah")} <= set(found)
    for shade, ink, _ in found:
        light, dark = sorted((luminance(shade), luminance(ink)), reverse=True)
        assert (light + 0.05) / (dark + 0.05) >= 4.5
    bands = [band for scale in daftar_skala() for band in scale.pita]
    assert {name for _, _, name in found} <= {band.label for band in bands} | {band.kode for band in bands}


def test_a_unit_of_nothing_has_a_page_too() -> None:
    empty = hitung(read_unit({"nama": "A", "tahun": 2024}))
    page = empty.to_html()
    assert Page(page).texts
    assert "pokok" not in page.partition("</style>")[2]
    complete = hitung(read_unit({**UNIT, "sasaran": [], "program": [], "ikm": [], "penilaian": UNIT["penilaian"][:1]}))
    assert "<nav" not in complete.to_html()


def book_of(held: bytes, **options: Any) -> Any:
    return openpyxl.load_workbook(io.BytesIO(held), **options)


def test_a_workbook_holds_numbers_under_the_formats_that_print_them(hasil: HasilBab3) -> None:
    book = book_of(hasil.to_xlsx())
    assert book.sheetnames[0] == "3.1 capaian"
    assert book.sheetnames[-2:] == ["Uraian", "Asal angka"]
    for number, table in enumerate(hasil.tabel, 1):
        sheet = book[book.sheetnames[number - 1]]
        assert sheet["A1"].value == f"Tabel 3.{number}. {table.judul.id}"
        assert sheet.freeze_panes == "A3"
        assert [cell.value for cell in sheet[2]] == [column.nama.id for column in table.kolom]
        for line, row in enumerate(table.baris, 3):
            for place, cell in enumerate(row.isi, 1):
                held = sheet.cell(line, place)
                if isinstance(cell.nilai, (Decimal, int)):
                    assert held.value == pytest.approx(float(cell.nilai), rel=1e-14)
                    places = cell.desimal or 0
                    wanted = f"#,##0{'.' * bool(places)}{'0' * places}"
                    if cell.jenis is JenisIsi.PERSEN:
                        wanted = f'{wanted.removeprefix("#,##")}"%"'
                    if cell.desimal is not None:
                        assert held.number_format == ('"Rp"' if cell.jenis is JenisIsi.RUPIAH else "") + wanted
                else:
                    assert (held.value or "") == cell.tercetak.id


def test_the_sentences_and_origins_are_in_the_workbook(hasil: HasilBab3) -> None:
    book = book_of(hasil.to_xlsx(bahasa="en"))
    texts = [row[0] for row in book["Text"].iter_rows(values_only=True)]
    assert texts[0] == hasil.judul.en
    assert {each.en for table in hasil.tabel for each in (*table.kalimat, *table.catatan)} <= set(texts)
    origins = [row[0] for row in book["Origin of figures"].iter_rows(values_only=True)]
    assert any(str(each).startswith("Budget absorption [serapan]: ") for each in origins)
    assert book["Text"].row_dimensions[2].height > 15


def test_text_from_outside_never_becomes_a_formula(hostile: HasilBab3) -> None:
    book = book_of(hostile.to_xlsx(formulas=True))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert {cell.value for cell in cells if cell.data_type == "f"} == {"=SAKIP.CAPAIAN(F3:F3,E3:E3)"}
    named = [cell for cell in cells if cell.value == SHOWN]
    assert named
    assert all(cell.data_type == "s" and cell.quotePrefix for cell in named)


def test_live_formulas_give_the_very_figures(hasil: HasilBab3) -> None:
    live, values = (book_of(hasil.to_xlsx(formulas=True), data_only=stored) for stored in (False, True))
    seen: set[str] = set()
    for sheet in live:
        for cell in (cell for row in sheet.iter_rows() for cell in row if cell.data_type == "f"):
            match = re.fullmatch(r'=SAKIP\.(\w+)\((\w+):\w+,(\w+):\w+(?:,"(\w+)")?\)', cell.value)
            assert match
            name, first, second, direction = match.groups()
            given = [values[sheet.title][where].value for where in (first, second)]
            stored = values[sheet.title][cell.coordinate].value
            assert call(name, *given, *([direction] if direction else [])) == pytest.approx(stored, rel=1e-14)
            seen.add(name + (direction or ""))
    assert seen >= {"CAPAIAN", "SERAPAN", "EFISIENSI"}


def test_a_formula_says_the_direction_and_stands_only_where_it_gives_the_figure() -> None:
    indicators = [
        {"nama": "Turun", "target": 10, "realisasi": 8, "polarisasi": "minimize"},
        {"nama": "Nol", "target": 0, "realisasi": 0, "zero_target": "both_zero_met"},
    ]
    sasaran = [{"nama": "A", "indikator": indicators, "anggaran": ["P"]}]
    program = [{"nama": "P", "murni": 100, "realisasi": 80}]
    terms = {"metode": "difference"}
    found = hitung(read_unit({"nama": "A", "tahun": 2024, "sasaran": sasaran, "program": program, "ketentuan": terms}))
    book = book_of(found.to_xlsx(formulas=True))
    formulas = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"]
    assert [each for each in formulas if "CAPAIAN" in each] == ['=SAKIP.CAPAIAN(H3:H3,G3:G3,"minimize")']
    assert not [each for each in formulas if "EFISIENSI" in each]


def test_a_document_holds_headings_tables_and_paragraphs(hasil: HasilBab3) -> None:
    held = docx.Document(io.BytesIO(hasil.to_docx()))
    headings = [each.text for each in held.paragraphs if each.style and each.style.name == "Heading 2"]
    assert headings == [
        *(f"Tabel 3.{number}. {table.judul.id}" for number, table in enumerate(hasil.tabel, 1)),
        "Aturan dan sumbernya",
    ]
    for table, shown in zip(hasil.tabel, held.tables, strict=True):
        lines = [[cell.text for cell in row.cells] for row in shown.rows]
        assert lines == [
            [column.nama.id for column in table.kolom],
            *([cell.tercetak.id for cell in row.isi] for row in table.baris),
        ]
        for column, cell in zip(table.kolom, shown.rows[0].cells, strict=True):
            assert (cell.paragraphs[0].alignment == 2) is column.jenis.angka
    texts = {each.text for each in held.paragraphs}
    assert {each.id for table in hasil.tabel for each in (*table.kalimat, *table.catatan)} <= texts
    wide = [section.page_width > section.page_height for section in held.sections]  # type: ignore[operator]
    assert True in wide
    assert False in wide


def test_a_document_shows_text_from_outside_as_it_is(hostile: HasilBab3) -> None:
    held = docx.Document(io.BytesIO(hostile.to_docx()))
    assert SHOWN in {cell.text for table in held.tables for row in table.rows for cell in row.cells}
    empty = hitung(read_unit({"nama": "A", "tahun": 2024})).to_docx(bahasa="en")
    assert [each.text for each in docx.Document(io.BytesIO(empty)).paragraphs] == ["Performance of A, 2024"]


@pytest.mark.parametrize("make", ["to_xlsx", "to_docx"])
def test_files_are_the_same_each_time_and_known_as_ours(make: str, hasil: HasilBab3) -> None:
    held: bytes = getattr(hasil, make)()
    assert held == getattr(hasil, make)()
    assert b"<dc:creator>sakipcalc hitung</dc:creator>" in held[:1024]
    with zipfile.ZipFile(io.BytesIO(held)) as archive:
        assert archive.testzip() is None
        assert {each.date_time[0] for each in archive.infolist()} == {1980}


@pytest.mark.parametrize(
    ("package", "make", "extra"), [("openpyxl", "to_xlsx", "xlsx"), ("docx.shared", "to_docx", "docx")]
)
def test_what_is_not_installed_is_named(
    package: str, make: str, extra: str, hasil: HasilBab3, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, package, None)
    with pytest.raises(InputError) as caught:
        getattr(hasil, make)()
    assert caught.value.pesan.endswith(f"pasang dengan: pip install 'sakipcalc[{extra}]'")


def test_arguments_that_cannot_be(hasil: HasilBab3) -> None:
    for make in (hasil.to_html, hasil.to_xlsx, hasil.to_docx):
        with pytest.raises(OptionError):
            make(bahasa="fr")  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        hasil.to_xlsx(formulas="ya")  # type: ignore[arg-type]


@pytest.fixture
def toml(tmp_path: Path) -> Path:
    path = tmp_path / "unit.toml"
    path.write_text(
        'nama = "A"\ntahun = 2024\n[[sasaran]]\nnama = "S"\n[[sasaran.indikator]]\nnama = "IKM"\ntarget = 80\n'
        "realisasi = 88\n",
        encoding="utf-8",
    )
    return path


def test_the_shell_writes_all_of_them(toml: Path, capsys: pytest.CaptureFixture[str]) -> None:
    files = {f"--{kind}": toml.with_name(f"bab3.{kind}") for kind in ("html", "xlsx", "docx")}
    wanted = [part for option, file in files.items() for part in (option, str(file))]
    for _ in range(2):  # the second time over the files of the first
        assert main(["hitung", str(toml), *wanted]) == AGREES
    assert "110,00%" in capsys.readouterr().out
    hasil = hitung(read_unit(toml))
    assert files["--html"].read_text(encoding="utf-8") == hasil.to_html()
    assert files["--xlsx"].read_bytes() == hasil.to_xlsx()
    assert files["--docx"].read_bytes() == hasil.to_docx()


def test_the_shell_writes_the_template_and_reads_it(toml: Path, capsys: pytest.CaptureFixture[str]) -> None:
    blank, full = toml.with_name("kosong.xlsx"), toml.with_name("isi.xlsx")
    assert main(["hitung", "--templat", str(blank)]) == AGREES
    assert capsys.readouterr().out == ""
    assert main(["hitung", str(toml), "--templat", str(full)]) == AGREES
    shown = capsys.readouterr().out
    assert main(["hitung", str(full)]) == AGREES
    assert capsys.readouterr().out == shown
    assert main(["hitung", str(blank)]) == UNUSABLE
    assert capsys.readouterr().err.splitlines() == [
        "galat: unit!B3, kolom 'tahun': belum diisi",
        "galat: unit!B2, kolom 'nama': belum diisi",
    ]


def test_the_shell_never_writes_over_what_it_reads(toml: Path, capsys: pytest.CaptureFixture[str]) -> None:
    full = toml.with_name("isi.xlsx")
    assert main(["hitung", str(toml), "--templat", str(full)]) == AGREES
    before = full.read_bytes()
    for option in ("--xlsx", "--templat"):
        assert main(["hitung", str(full), option, str(full)]) == UNUSABLE
    assert full.read_bytes() == before
    assert main(["hitung", str(toml), "--xlsx", str(full)]) == UNUSABLE  # a template is no Bab III
    assert "tidak ditimpa" in capsys.readouterr().err


def test_the_shell_needs_something_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hitung"]) == UNUSABLE
    assert capsys.readouterr().err.startswith("galat: sebut berkas fakta unitnya")


def test_undefined_figures_are_an_exit_status(toml: Path) -> None:
    toml.write_text(toml.read_text(encoding="utf-8").replace("target = 80", "target = 0"), encoding="utf-8")
    page = toml.with_name("bab3.html")
    assert main(["hitung", str(toml), "--html", str(page)]) == DIFFERS
    assert "Tanpa angka: Tabel 3.1, IKM (Capaian" in page.read_text(encoding="utf-8")


def test_a_stated_unit_is_what_its_template_says(tmp_path: Path) -> None:
    assert hitung(kecamatan()) == bab3()
