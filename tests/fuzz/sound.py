"""Small sound files of every kind that the audit reads, and the example report in each."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from functools import cache
from html import escape
from pathlib import Path

EXAMPLES = Path(__file__).parents[2] / "docs" / "contoh"
ARCHIVES, TEXTS = ("xlsx", "ods", "docx"), ("csv", "json", "html", "txt", "toml")
KINDS = (*ARCHIVES, *TEXTS)
ROWS = (
    ("Indikator", "Target", "Realisasi", "Capaian", "Kategori"),
    ("IKM", "86", "88,75", "103,20", "Baik"),
    ("Desa & pagu", "3:9", "80 - 90", "8:11", "n/a"),
    ("Jumlah", "Rp1.500.000,-", "7.0E-2", "100%", ""),
)
SENTENCE = "Realisasi 88,75 dari target 86 sehingga capaiannya 103,20%."
TOML = """judul = "Uji"
[[tabel]]
berkas = "a.csv"
nama = "satu"
jenis = "capaian"
label = ["Indikator"]
kolom = { target = "Target", realisasi = "Realisasi", tercetak = "Capaian" }
saring = { Kategori = "Baik" }
polarisasi = "minimize"
cap = 120
[[skala]]
id = "lokal"
judul = "Skala"
pita = [
  { nama = "Baik", kode = "B", dari = 80, sampai = 100 },
  { nama = "Kurang", dari = 0, sampai = 80, sampai_termasuk = false },
]
[[rata_rata]]
berkas = "a.csv"
baris = { Indikator = "Jumlah" }
kolom = "Capaian"
dari = "satu"
"""
_MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
_WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def tag(name: str, /, *inside: str, **attributes: object) -> str:
    """An element; a colon in a name of its attributes is written ``__``."""
    told = "".join(f' {key.replace("__", ":")}="{value}"' for key, value in attributes.items())
    return f"<{name}{told}>{''.join(inside)}</{name}>" if inside else f"<{name}{told}/>"


def _links(*linked: tuple[str, str]) -> str:
    inside = (
        tag("Relationship", Id=f"r{at}", Type=f"{_OFFICE}/{kind}", Target=target)
        for at, (kind, target) in enumerate(linked, 1)
    )
    return tag("Relationships", *inside, xmlns=_PACKAGE)


def _workbook() -> dict[str, str]:
    """Shared texts, formats, merged cells, typed cells, two sheets."""
    texts = [cell for row in ROWS for cell in row]
    rows = []
    for number, row in enumerate(ROWS, 1):
        placed = zip("ABCDE", row, strict=True)
        cells = (tag("c", tag("v", str(texts.index(cell))), r=f"{at}{number}", t="s") for at, cell in placed)
        rows.append(tag("row", *cells, r=number))
    held = enumerate((("B", "86"), ("C", "0.8875"), ("D", "0.34097"), ("E", "45000")))
    typed = tag("row", *(tag("c", tag("v", value), r=f"{at}5", s=style) for style, (at, value) in held), r=5)
    merged = tag("mergeCells", tag("mergeCell", ref="A5:B6"))
    formats = tag("numFmts", tag("numFmt", numFmtId=164, formatCode="hh:mm"))
    listed = [tag("sheet", name=name, r__id=mark) for name, mark in (("Satu", "r1"), ("Dua", "r2"))]
    kinds = [("worksheet", "worksheets/s1.xml"), ("worksheet", "worksheets/s2.xml")]
    return {
        "_rels/.rels": _links(("officeDocument", "xl/workbook.xml")),
        "xl/workbook.xml": tag(
            "workbook", tag("workbookPr", date1904=0), tag("sheets", *listed), xmlns=_MAIN, xmlns__r=_OFFICE
        ),
        "xl/_rels/workbook.xml.rels": _links(*kinds, ("sharedStrings", "strings.xml"), ("styles", "styles.xml")),
        "xl/worksheets/s1.xml": tag("worksheet", tag("sheetData", *rows, typed), merged, xmlns=_MAIN),
        "xl/worksheets/s2.xml": tag("worksheet", tag("sheetData", *rows), xmlns=_MAIN),
        "xl/strings.xml": tag("sst", *(tag("si", tag("t", escape(text) or " ")) for text in texts), xmlns=_MAIN),
        "xl/styles.xml": tag(
            "styleSheet", formats, tag("cellXfs", *(tag("xf", numFmtId=at) for at in (0, 10, 164, 14))), xmlns=_MAIN
        ),
    }


def _content() -> dict[str, str]:
    """An OpenDocument spreadsheet: texts, typed cells, repeated and merged ones, two sheets."""

    def cell(shown: str, kind: str = "string", **more: object) -> str:
        return tag("table:table-cell", tag("text:p", escape(shown) or " "), office__value__type=kind, **more)

    lines = [tag("table:table-row", *map(cell, row)) for row in ROWS]
    spans = {"table:number-columns-spanned": 2, "table:number-rows-spanned": 2}
    typed = tag(
        "table:table-row",
        cell("86,00", "float", office__value=86, **spans),
        tag("table:covered-table-cell"),
        cell("88,75%", "percentage", office__value="0.8875"),
        cell("08:11", "time", **{"office:time-value": "PT08H11M00S"}),
        cell("31/12/24", "date", **{"office:date-value": "2024-12-31"}),
        **{"table:number-rows-repeated": 2},
    )
    sheets = [tag("table:table", *lines, *more, table__name=name) for name, more in (("Satu", [typed]), ("Dua", []))]
    whole = tag("office:document-content", *sheets, xmlns__office="urn:o", xmlns__table="urn:t", xmlns__text="urn:x")
    return {
        "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
        "content.xml": whole.replace("office:value:type", "office:value-type"),
    }


def _document() -> dict[str, str]:
    """A Word document: a sentence, and a table with merged cells and another table in it."""

    def words(text: str) -> str:
        return tag("w:p", tag("w:r", tag("w:t", escape(text) or " ")))

    lines = [tag("w:tr", *(tag("w:tc", words(cell)) for cell in row)) for row in ROWS]
    spans = tag("w:tc", tag("w:tcPr", tag("w:gridSpan", w__val=2), tag("w:vMerge")), tag("w:p"))
    merged = tag("w:tr", tag("w:trPr", tag("w:gridBefore", w__val=1)), spans)
    nested = tag("w:tr", tag("w:tc", tag("w:tbl", *lines)))
    body = tag("w:body", words(SENTENCE), tag("w:tbl", *lines, merged, nested))
    return {
        "_rels/.rels": _links(("officeDocument", "word/document.xml")),
        "word/document.xml": tag("w:document", body, xmlns__w=_WORDS),
    }


def _page() -> str:
    lines = "".join("<tr><td>" + "<td>".join(row) for row in ROWS)
    last = '<tr><td rowspan=2>IPM<td colspan="2">70<sup>1</sup><td>&nbsp;71&#44;5'
    return f"<title>x</title><p>{SENTENCE}<table><thead>{lines}<tbody>{last}</table>"


def _data() -> str:
    rows = ", ".join(
        "{" + ", ".join(f'"{name}": "{cell}"' for name, cell in zip(ROWS[0], row, strict=True)) + "}"
        for row in ROWS[1:]
    )
    return f'{{"a": {{"b": [{rows}]}}, "c": [{{"target": 86, "realisasi": 88.75, "capaian": 1.032e2, "x": null}}]}}'


@cache
def sound(kind: str) -> tuple[Mapping[str, bytes], Mapping[str, bytes]]:
    """A small file of a kind and a large one, each as its parts; one that is no archive has one, without a name."""
    if kind in ARCHIVES:
        small = {"xlsx": _workbook, "ods": _content, "docx": _document}[kind]()
        with zipfile.ZipFile(EXAMPLES / f"kalumpang-2024.{kind}") as archive:
            large = {name: archive.read(name) for name in archive.namelist()}
        return {name: text.encode() for name, text in small.items()}, large
    lines = "\n".join(";".join(row) for row in ROWS)
    texts = {"csv": lines, "json": _data(), "html": _page(), "txt": lines.replace(";", "\t"), "toml": TOML}
    declared = EXAMPLES / "kalumpang-2024"
    larger = {"csv": declared / "realisasi_anggaran.csv", "toml": declared / "laporan.toml"}
    path = larger.get(kind, EXAMPLES / f"kalumpang-2024.{kind}")
    small_one = {"": texts[kind].encode()}
    return small_one, ({"": path.read_bytes()} if path.exists() else small_one)
