"""What a reader sees: first what he must know, then the findings by weight, in one language, and nothing that acts."""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable
from html.parser import HTMLParser
from pathlib import Path

import pytest

from sakipcalc.audit import Bahasa, Laporan, audit_report
from sakipcalc.errors import OptionError


class Text(HTMLParser):
    """The text of a page, each piece of it by the tag it stands in, and what its tags say."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.pieces: list[tuple[str, str]] = []
        self.attributes: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes.append((tag, dict(attrs)))
        if tag != "meta":
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def handle_data(self, data: str) -> None:
        if data.strip() and "style" not in self._open:
            self.pieces.append((self._open[-1], data))

    @property
    def words(self) -> list[str]:
        return [data for _, data in self.pieces]


@pytest.fixture(scope="module")
def laporan(kalumpang: Path) -> Laporan:
    return audit_report(kalumpang)


def rows(
    folder: Path, *lines: Iterable[object], head: tuple[str, ...] = ("uraian", "target", "realisasi", "capaian")
) -> Laporan:
    """The report of one table, its rows given."""
    path = folder / "t.json"
    path.write_text(json.dumps([dict(zip(head, line, strict=True)) for line in lines]), encoding="utf-8")
    return audit_report(path)


def declared(folder: Path, toml: str, **files: str) -> Laporan:
    for name, content in files.items():
        (folder / f"{name}.csv").write_text(content, encoding="utf-8")
    (folder / "laporan.toml").write_text(toml, encoding="utf-8")
    return audit_report(folder)


def test_what_a_reader_must_know_comes_first(laporan: Laporan) -> None:
    words = Text(laporan.to_html()).words
    assert words[2:9] == [
        "LKj Kecamatan Kalumpang 2024",
        "84 dari 112 angka cocok; 28 tidak: 18 terbalik, 5 waktu, 4 tidak terjelaskan, 1 dipotong.",
        "Tabel 'Capaian indikator (tabel 3.1, 3.3, 3.4, 3.9, 3.10, 3.15)': 1 dari 12 angka tidak cocok: dipotong.",
        "Tabel 'Perbandingan 11 kecamatan' terbalik: 20 dari 33 angka dihitung target dibagi realisasi; 1 lainnya: "
        "tidak terjelaskan.",
        "Rata-rata: 4 dari 6 tidak cocok: 2 terbalik, 1 waktu, 1 tidak terjelaskan.",
        "2 dari 2 jumlah lebih Rp1.500.000 dari barisnya.",
        "efisiensi.csv: 2 serapan yang dipakai di sana tidak ada di tabel anggaran.",
    ]
    heads = [data for tag, data in Text(laporan.to_html()).pieces if tag == "h2"]
    assert heads == ["Arti putusan", "Temuan", "Tabel", "Tidak diperiksa", "Statistik"]


def test_the_worst_findings_come_first(laporan: Laporan) -> None:
    page = laporan.to_html()
    listed = page[page.index("<h2>Temuan") : page.index("<h2>Tabel")]
    verdicts = [data for tag, data in Text(listed).pieces if tag == "span" and re.match(r"\S \d", data)]
    assert verdicts == ["⇅ 18 TERBALIK", "◷ 5 WAKTU", "✗ 4 TIDAK TERJELASKAN", "✂ 1 DIPOTONG"]
    assert listed.count("<li><p") == 28
    assert "baris 11" in listed
    assert "tepat di tengah" not in listed


def test_the_legend_tells_the_verdicts_that_occur(laporan: Laporan, tmp_path: Path) -> None:
    assert len([tag for tag, _ in Text(laporan.to_html()).attributes if tag == "dt"]) == 5
    few = Text(rows(tmp_path, ["a", 80, 80, 100]).to_html(bahasa="en"))
    assert "the declared rule gives the printed figure" in few.words
    assert len([tag for tag, _ in few.attributes if tag == "dt"]) == 1


def test_where_all_agrees_it_is_said_first(tmp_path: Path) -> None:
    agreeing = rows(tmp_path, ["a", 80, 80, 100], ["b", 50, 40, 80])
    assert agreeing.to_text().splitlines()[2] == "Semua angka yang diperiksa cocok: 2."
    assert agreeing.to_markdown(bahasa="en").splitlines()[2] == "- All figures that were audited agree: 2."
    page = agreeing.to_html()
    assert Text(page).words[3] == "Semua angka yang diperiksa cocok: 2."
    assert 'class="pokok semua"' in page
    assert "<h2>Temuan" not in page


def test_a_report_of_nothing() -> None:
    empty = Laporan("Kosong", ())
    assert Text(empty.to_html()).words[3] == "Tidak ada angka yang diperiksa."
    assert empty.to_markdown(bahasa="en") == "# Audit: Kosong\n\n- No figure was audited.\n"
    assert "No figure was audited." in empty.to_text(bahasa="en")


def test_explanations_stand_below_the_figures_across_the_whole_width(laporan: Laporan) -> None:
    page = laporan.to_html()
    for table in re.findall(r"<table>.*?</table>", page, re.DOTALL):
        count = len(re.findall("<th[ >]", table))
        assert set(re.findall(r'colspan="(\d+)"', table)) <= {str(count)}
        for row in re.findall(r"<tbody>.*?</tbody>", table, re.DOTALL):
            first, *below = row.split("</tr>")[:-1]
            assert first.count("<td") == count
            assert len(below) <= 1
    assert page.count('<tr class="kalimat">') > 28
    assert "@page { size: A4" in page
    assert "@media print" in page
    assert "break-inside: avoid" in page


def test_a_page_says_what_was_read_from_where(laporan: Laporan, tmp_path: Path) -> None:
    told = "Dibaca: pagu dari kolom 'anggaran'; realisasi dari kolom 'realisasi'; tercetak dari kolom 'persen'."
    assert told in Text(laporan.to_html()).words
    assert "- bumdesa.csv" not in laporan.to_markdown()
    assert "value from the column 'total\\_nilai'" in laporan.to_markdown(bahasa="en")
    assert "ikm_semester.csv: not declared in laporan.toml." in Text(laporan.to_html(bahasa="en")).words


ENGLISH = {
    "a": "item;target;realisasi;capaian\nnorth;86;88,75;96,90%\nsouth;80;80;100\nwest;0;4;100\neast;84;86,72;103,23\n",
    "b": "item;pagu\none;2.500\ntwo;3.000\n",
    "c": "item;pagu;realisasi;serapan\nx;1.000;500;50\ny;16.000.000;14.100.000;88,13\n",
}


@pytest.mark.parametrize("write", ["to_text", "to_markdown", "to_html"])
def test_one_language_throughout(write: str, laporan: Laporan, tmp_path: Path) -> None:
    toml = '[[tabel]]\nberkas = "a.csv"\njenis = "capaian"\n' + TOTALS.replace("a.csv", "c.csv")
    toml = toml.replace("satu", "one").replace("dua", "two").replace("butir", "item")
    text = getattr(declared(tmp_path, toml, **ENGLISH), write)(bahasa=Bahasa.EN)
    said = re.sub('<style>.*</style>|class="[^"]*"', "", text, flags=re.DOTALL)
    for part in ("UPSIDE DOWN", "103.20", "103.238… truncated", "Totals", "2 rows", "88.125 lies halfway"):
        assert part in said
    assert not re.search(r"\b(baris|dari|angka|cocok|tidak|yang|dan|terbalik|jumlah|tercetak|benar)\b", said)
    assert "Rp1,713,674,950.00" in getattr(laporan, write)(bahasa="en")
    indonesian = re.sub("<style>.*</style>", "", getattr(laporan, write)(), flags=re.DOTALL)
    assert "103,20" in indonesian
    assert "103.20" not in indonesian
    assert not re.search(r"\b(rows|figures|agrees|the)\b", indonesian)
    with pytest.raises(OptionError):
        getattr(laporan, write)(bahasa="jv")


def test_the_page_tells_its_language(laporan: Laporan) -> None:
    assert '<html lang="id">' in laporan.to_html()
    assert '<html lang="en">' in laporan.to_html(bahasa="en")


HOSTILE = "a\x1b[31mb\nc\u202ed\u2066e|~~f~~ &amp; <b> g\xa0h"


def test_what_acts_is_shown_as_text(tmp_path: Path) -> None:
    report = rows(tmp_path, [HOSTILE, 86, 88.75, "96,90%"])
    for text in (report.to_text(), report.to_markdown(), report.to_html()):
        assert not [sign for sign in text if not sign.isprintable() and sign != "\n"]
        assert "g h" in text
    assert r"a\x1b[31mb\nc\u202ed\u2066e|~~f~~ &amp; <b> g h" in report.to_text()
    assert r"a\x1b[31mb\nc\u202ed\u2066e|~~f~~ &amp; <b> g h" in Text(report.to_html()).words
    assert r"a\\x1b\[31mb\\nc\\u202ed\\u2066e\|&#126;&#126;f&#126;&#126; &amp;amp; &lt;b>" in report.to_markdown()


def test_names_of_files_and_sheets_are_text_too(tmp_path: Path) -> None:
    path = tmp_path / "a\x1b[2J\u202eb.csv"
    path.write_text("uraian;target;realisasi;capaian\nx;86;88,75;96,90%\n", encoding="utf-8")
    report = audit_report(path)
    for text in (report.to_text(), report.to_markdown(), report.to_html()):
        assert "\x1b" not in text
        assert "\u202e" not in text
    assert report.to_text().startswith("a\\x1b[2J\\u202eb\n===============\n")


@pytest.mark.parametrize(
    ("label", "shown"),
    [
        ("# satu", r"\# satu"),
        ("- dua", r"\- dua"),
        ("+ tiga", r"\+ tiga"),
        ("> empat", r"\> empat"),
        ("1. lima", r"1\. lima"),
        ("12) enam", r"12\) enam"),
        ("3.1 tujuh", "3.1 tujuh"),
        ("https://a.id/b", "https&#58;//a.id/b"),
        ("WWW.a.id", "WWW&#46;a.id"),
        ("a@b.id @@c", "a`@`b.id `@@`c"),
        ("`[a](b)` __c__", r"\`\[a\](b)\` \_\_c\_\_"),
        ("&copy; ~d~", "&amp;copy; &#126;d&#126;"),
    ],
)
def test_nothing_becomes_markup(label: str, shown: str, tmp_path: Path) -> None:
    lines = rows(tmp_path, [label, 80, 80, 100]).to_markdown().splitlines()
    assert f"| 1 | {shown} | 80 | 80 | 100 | 100,00 | cocok |" in lines


def columns(text: str) -> int:
    """The columns that a terminal gives a text, told in another way than the library does."""
    plain = unicodedata.normalize("NFC", text)
    return sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in plain)


def test_wide_and_combining_signs_keep_the_columns_aligned(tmp_path: Path) -> None:
    labels = ["desa", "村役場", "e\u0301tat", "村" * 40, "x" * 60]
    report = rows(tmp_path, *([label, 80, 80, 100] for label in labels))
    lines = report.to_text().splitlines()
    start = next(number for number, line in enumerate(lines) if line.startswith("Uraian"))
    shown = lines[start : start + 2 + len(labels)]
    assert {columns(line.rpartition("  ")[0]) for line in shown[2:]} == {columns(shown[0].rpartition("Putusan")[0]) - 2}
    assert shown[5].startswith("村" * 21 + "…")
    assert shown[6].startswith("x" * 43 + "…")


def test_a_row_without_a_label_is_named_by_its_number(tmp_path: Path) -> None:
    report = rows(tmp_path, [86, 88.75, "96,90%"], head=("target", "realisasi", "capaian"))
    assert "  baris 1: Capaian 96,90% terbalik" in report.to_text()


def test_a_table_of_clock_times_and_one_of_several_faults(tmp_path: Path) -> None:
    clock = rows(tmp_path, *([f"kec {n}", "04.18", f"{n}.18", text] for n, text in
                             ((18, "23,50%"), (12, "34,96%"), (10, "41,75%"))))  # fmt: skip
    assert "Tabel 't.json' waktu: 3 dari 3 angka dihitung target dibagi realisasi." in clock.to_text()
    mixed = rows(tmp_path, ["a", 86, 88.75, "96,90%"], ["b", 0, 5, "100"], ["c", 80, 88, ""], ["d", 80, 80, "100"])
    assert "Tabel 't.json': 3 dari 4 angka tidak cocok: 1 terbalik, 1 tidak dapat dinilai, 1 tidak tercetak." in (
        mixed.to_text()
    )


TOTALS = """
[[tabel]]
berkas = "a.csv"
jenis = "serapan"
[[jumlah]]
judul = "Satu"
berkas = "b.csv"
baris = { butir = "satu" }
kolom = "pagu"
dari = "a.csv"
dari_kolom = "pagu"
[[jumlah]]
judul = "Dua"
berkas = "b.csv"
baris = { butir = "dua" }
kolom = "pagu"
dari = "a.csv"
dari_kolom = "pagu"
"""
BUDGET = "uraian;pagu;realisasi;serapan\nx;1.000;500;50\ny;2.000;500;25\n"


@pytest.mark.parametrize(
    ("first", "second", "said"),
    [
        ("2.500", "3.000", "1 dari 2 jumlah kurang 500 dari barisnya."),
        ("Rp3.000,50", "Rp3.000,50", "2 dari 2 jumlah lebih Rp0,50 dari barisnya."),
        ("2.500", "2.600", "Jumlah: 2 dari 2 tidak cocok: tidak terjelaskan."),
        ("abc", "3.000", "Jumlah: 1 dari 2 tidak cocok: tidak dapat dinilai."),
    ],
)
def test_totals_that_all_miss_the_same(first: str, second: str, said: str, tmp_path: Path) -> None:
    report = declared(tmp_path, TOTALS, a=BUDGET, b=f"butir;pagu\nsatu;{first}\ndua;{second}\n")
    assert said in report.to_text().splitlines()
    assert ("Rp3.000" in report.to_text()) == ("Rp" in first)


def test_a_category_off_the_scale_and_a_cap_are_told(tmp_path: Path) -> None:
    toml = '[[tabel]]\nberkas = "a.csv"\njenis = "capaian"\nskala = "skm-14-2017"\ncap = 100\n'
    report = declared(tmp_path, toml, a="uraian;target;realisasi;capaian\na;100;5;5\nb;80;90;112,5\n")
    english = report.to_html(bahasa="en")
    assert 'data-kepala="Capped"><bdi>100.00</bdi>' in english
    assert "<bdi>off the scale</bdi>" in english
    assert "<bdi>di luar skala</bdi>" in report.to_html()
