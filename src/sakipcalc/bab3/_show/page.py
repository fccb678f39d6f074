"""Bab III as one HTML page that needs nothing else; each figure tells how it was made."""

from collections.abc import Iterator
from itertools import groupby

from sakipcalc import Bahasa
from sakipcalc._core.values import shade
from sakipcalc._writing import clean, page
from sakipcalc.bab3._show import shown
from sakipcalc.bab3._table import BarisBab3, Isi, JenisBaris, KolomBab3, TabelBab3
from sakipcalc.bab3._text import told

_MAKER = "hitung"
MARK = page.mark(_MAKER)
_WIDE = 8
"""A table of more columns than this is set smaller, and may be moved sideways on a screen."""

_STYLE = """
.isian ul { columns: 22rem; font-size: .95em; }
.isian li { break-inside: avoid; }
a { color: #1f4e8c; }
.kotak { display: inline-block; border-radius: .4rem; padding: .05rem .5rem; }
.subtotal td, .total td, .rerata td { font-weight: 600; background: var(--dasar); }
tbody.total { border-top: 2px solid var(--garis); }
td.uraian { padding-left: calc(.5rem + 1rem * var(--tingkat, 0)); }
td[title] { cursor: help; }
.lebar { overflow-x: auto; }
.lebar table { font-size: .82rem; }
.lebar td.uraian { min-width: 12rem; width: auto; }
.paragraf { margin: .6rem 0; }
summary { cursor: pointer; color: var(--redup); }
details, .aturan { font-size: .92rem; }
details { margin: .5rem 0; }
details dt, .aturan dt { font-weight: 600; margin-top: .5rem; }
details dd, .aturan dd { margin: 0 0 0 1rem; }
@media screen and (max-width: 56rem) {
  td.uraian { padding-left: 0; }
  tbody.t1 { margin-left: .6rem; }
  tbody.t2 { margin-left: 1.2rem; }
  tbody.subtotal, tbody.total, tbody.rerata { background: var(--dasar); }
}
@media print {
  .pokok .utama { font-size: 11pt; }
  dt { break-after: avoid; }
  .lebar { overflow: visible; }
  .lebar table { font-size: 7pt; }
  .lebar td.uraian { min-width: 5rem; }
  .kotak { padding: 0 .3rem; print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  .isian, details:not([open]) { display: none; }
}
"""


def html(hasil: shown.Bab3, bahasa: Bahasa) -> str:
    """Bab III as one page: what it comes to, its tables with their sentences, what made each figure, and the rules."""
    tables = list(shown.titles(hasil, bahasa))
    links = [f'<li><a href="#{clean.safe(each.id)}">{clean.in_page(title)}</a></li>' for title, each in tables]
    title = told(hasil.judul, bahasa)
    parts = [
        f"<h1>{clean.in_page(title)}</h1>",
        *_opening(hasil, bahasa),
        *(['<nav class="isian"><ul>', *links, "</ul></nav>"] if len(links) > 1 else []),
        *(line for above, table in tables for line in _table(above, table, bahasa)),
        *_rules(hasil, bahasa),
        f"<footer>{told(shown.FOOT, bahasa)}</footer>",
    ]
    return page.whole(_MAKER, title, parts, bahasa, _STYLE)


def _opening(hasil: shown.Bab3, bahasa: Bahasa) -> list[str]:
    """How many indicators met their target, and which figures there are not."""
    recap = [] if hasil.rekap is None else [f'<p class="utama">{clean.in_page(hasil.rekap.explain(bahasa))}</p>']
    missing = shown.undefined(hasil, bahasa)
    if not recap and not missing:
        return []
    return [f'<div class="pokok{"" if missing else " semua"}">', *recap, *page.listed(missing), "</div>"]


def _table(title: str, table: TabelBab3, bahasa: Bahasa) -> Iterator[str]:
    wide = ' class="lebar"' if len(table.kolom) > _WIDE else ""
    yield f'<h2 id="{clean.safe(table.id)}">{clean.in_page(title)}</h2>'
    yield f"<div{wide}>\n<table>\n<thead><tr>{''.join(_head(each, bahasa) for each in table.kolom)}</tr></thead>"
    for row in table.baris:
        yield _row(table, row, bahasa)
    yield "</table>\n</div>"
    yield from (f'<p class="paragraf">{clean.in_page(told(each, bahasa))}</p>' for each in table.kalimat)
    yield from page.listed(told(each, bahasa) for each in table.catatan)
    yield from _origins(table, bahasa)


def _head(column: KolomBab3, bahasa: Bahasa) -> str:
    kind = ' class="angka"' if column.jenis.angka else ""
    return f'<th{kind} scope="col">{clean.safe(told(column.nama, bahasa))}</th>'


def _row(table: TabelBab3, row: BarisBab3, bahasa: Bahasa) -> str:
    label = shown.label_column(table)
    cells = [_cell(column, cell, bahasa) for column, cell in zip(table.kolom, row.isi, strict=True)]
    level = f' style="--tingkat:{row.tingkat}"' if row.tingkat else ""
    cells[label] = f'<td class="uraian"{level}>{clean.in_page(shown.row_name(table, row, bahasa))}</td>'
    kind = "" if row.jenis is JenisBaris.DATA else f"{row.jenis} "
    return f'<tbody class="{kind}t{row.tingkat}"><tr>{"".join(cells)}</tr></tbody>'


def _cell(column: KolomBab3, cell: Isi, bahasa: Bahasa) -> str:
    text = told(cell.tercetak, bahasa)
    kind = f"{'angka' if column.jenis.angka else 'kata'}{'' if text else ' kosong'}"
    made = f' title="{clean.safe(told(cell.penjelasan, bahasa))}"' if cell.penjelasan else ""
    inner, colour = clean.in_page(text), shade(cell.warna)
    if text and colour:
        inner = f'<span class="kotak" style="background:{colour};color:{shown.ink(colour)}">{inner}</span>'
    return f'<td class="{kind}" data-kepala="{clean.safe(told(column.nama, bahasa))}"{made}>{inner}</td>'


def _origins(table: TabelBab3, bahasa: Bahasa) -> Iterator[str]:
    found = shown.origins(table, bahasa)
    if not found:
        return
    yield f"<details><summary>{told(shown.ORIGINS, bahasa)}</summary>\n<dl>"
    for name, figures in groupby(found, key=lambda each: each.row):
        yield f"<dt>{clean.in_page(name)}</dt>"
        for each in figures:
            rule = f' <span class="berkas">[{clean.in_page(each.rule)}]</span>' if each.rule else ""
            yield f"<dd>{clean.in_page(f'{each.column}: {each.sentence}')}{rule}</dd>"
    yield "</dl>\n</details>"


def _rules(hasil: shown.Bab3, bahasa: Bahasa) -> Iterator[str]:
    found = shown.rules(hasil, bahasa)
    if not found:
        return
    yield f'<h2>{told(shown.RULES, bahasa)}</h2>\n<dl class="aturan">'
    for each in found:
        yield f'<dt>{clean.in_page(each.title)} <span class="berkas">[{clean.in_page(each.id)}]</span></dt>'
        yield f"<dd>{clean.in_page(each.about)}</dd>"
    yield "</dl>"
