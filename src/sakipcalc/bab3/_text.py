"""Bab III as aligned tables for a terminal, as Markdown, and as JSON text."""

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from sakipcalc import Bahasa
from sakipcalc._writing import clean
from sakipcalc.audit._show import data
from sakipcalc.bab3._table import JenisBaris, JenisIsi, TabelBab3
from sakipcalc.errors import Teks

_WIDEST = 44
"""A label takes no more columns of a terminal; what is cut ends in dots."""

_NOTES = Teks("Catatan:", "Notes:")
_INDENT, _STEP = "  ", "&emsp;"


def told(words: Teks, bahasa: Bahasa) -> str:
    """A text in one language."""
    return words[bahasa is Bahasa.EN]


def _grid(table: TabelBab3, bahasa: Bahasa, shown: Callable[[str], str], step: str) -> list[list[str]]:
    """The printed cells, row by row; a label deep in a tree stands further in."""
    texts = [n for n, column in enumerate(table.kolom) if column.jenis is JenisIsi.TEKS]
    label = next((n for n in texts if table.kolom[n].kunci == "uraian"), texts[0])
    rows = [[shown(told(cell.tercetak, bahasa)) for cell in row.isi] for row in table.baris]
    for row, cells in zip(table.baris, rows, strict=True):
        cells[label] = step * row.tingkat + cells[label]
    return rows


def text(judul: Teks, tables: Sequence[TabelBab3], bahasa: Bahasa) -> str:
    """All tables, each with its paragraphs and notes below it."""
    head = clean.visible(told(judul, bahasa))
    parts = [head, "=" * clean.width(head)]
    for number, table in enumerate(tables, 1):
        parts += ["", clean.visible(f"{number}. {told(table.judul, bahasa)}"), *_aligned(table, bahasa)]
        parts += [f"{_INDENT}{clean.visible(told(each, bahasa))}" for each in table.kalimat]
        if table.catatan:
            parts.append(told(_NOTES, bahasa))
            parts += [f"{_INDENT}{clean.visible(told(each, bahasa))}" for each in table.catatan]
    return "\n".join(parts) + "\n"


def _aligned(table: TabelBab3, bahasa: Bahasa) -> list[str]:
    """Head, rule and rows, with a rule above what closes them."""
    heads = [clean.visible(told(column.nama, bahasa)) for column in table.kolom]
    rows = _grid(table, bahasa, lambda cell: clean.cut(clean.visible(cell), _WIDEST), _INDENT)
    wide = [max(map(clean.width, cells)) for cells in zip(heads, *rows, strict=True)]
    right = [column.jenis.angka for column in table.kolom]

    def line(cells: Iterable[str]) -> str:
        fitted = (clean.fitted(cell, w, right=r) for cell, w, r in zip(cells, wide, right, strict=True))
        return "  ".join(fitted).rstrip()

    rule = line("-" * w for w in wide)
    made = [line(heads), rule]
    for row, cells in zip(table.baris, rows, strict=True):
        closes = row.jenis in {JenisBaris.TOTAL, JenisBaris.RERATA}
        made += [rule, line(cells)] if closes else [line(cells)]
    return made


def markdown(judul: Teks, tables: Sequence[TabelBab3], bahasa: Bahasa) -> str:
    """All tables, each with its paragraphs and notes below it."""
    parts = [f"# {clean.in_markdown(told(judul, bahasa))}"]
    for table in tables:
        parts += ["", f"## {clean.in_markdown(told(table.judul, bahasa))}", ""]
        parts.append(_row(clean.in_markdown(told(column.nama, bahasa)) for column in table.kolom))
        parts.append(_row("---:" if column.jenis.angka else "---" for column in table.kolom))
        for row, cells in zip(table.baris, _grid(table, bahasa, clean.in_markdown, _STEP), strict=True):
            bold = row.jenis is not JenisBaris.DATA
            parts.append(_row(f"**{cell}**" if bold and cell else cell for cell in cells))
        for each in table.kalimat:
            parts += ["", clean.in_markdown(told(each, bahasa))]
        if table.catatan:
            parts += ["", *(f"- {clean.in_markdown(told(each, bahasa))}" for each in table.catatan)]
    return "\n".join(parts) + "\n"


def _row(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"


def json_text(held: Mapping[str, Any]) -> str:
    """Data as JSON text, every sign that cannot be seen written by its number."""
    return data.seen(json.dumps(held, ensure_ascii=False, indent=1)) + "\n"
