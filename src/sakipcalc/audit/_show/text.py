"""An audited report as aligned tables for a terminal."""

from collections.abc import Iterable

from sakipcalc import Bahasa
from sakipcalc._writing import clean
from sakipcalc.audit._show import opening, shape, words
from sakipcalc.audit._tables.rows import TabelHasil
from sakipcalc.errors import Teks

LABEL_WIDTH = 44
_WIDEST = 80
"""A cell wider than this reaches into the next column of its own row and leaves all other rows alone."""

_PATTERNS, _NOTES = Teks("Tentang tabel ini:", "About this table:"), Teks("Catatan:", "Notes:")
_SUMMARY = Teks("Ringkasan: {counts}.", "Summary: {counts}.")


def text(report: shape.Report, bahasa: Bahasa) -> str:
    """The report as aligned tables, what a reader must know before them, notes below each, and verdicts at the end."""
    head = clean.visible(report.judul)
    parts = [head, "=" * clean.width(head), *map(clean.visible, opening.sentences(report, bahasa))]
    for table in report.tabel:
        parts += ["", *_table(table, bahasa)]
    if report.rujukan:
        parts += ["", words.told(words.REFERENCES, bahasa), *_indented(each.explain(bahasa) for each in report.rujukan)]
    counts = ", ".join(f"{count} {words.verdict(each, bahasa).lower()}" for each, count in report.statistik.items())
    parts += ["", words.told(_SUMMARY.fill(counts=counts), bahasa)]
    if report.dilewati:
        parts += ["", words.told(words.LEFT_OUT, bahasa), *_indented(each.explain(bahasa) for each in report.dilewati)]
    return "\n".join(parts) + "\n"


def _indented(sentences: Iterable[str]) -> list[str]:
    return [f"  {clean.visible(sentence)}" for sentence in sentences]


def _table(table: TabelHasil, bahasa: Bahasa) -> list[str]:
    labels, *others = shape.columns(table, bahasa)
    short = labels._replace(cells=[clean.cut(clean.visible(label), LABEL_WIDTH) for label in labels.cells])
    made = [_aligned(column) for column in (short, *others)]
    heads, rule, *rows = ("  ".join(cells).rstrip() for cells in zip(*made, strict=True))
    patterns = _indented(shape.asides(table, bahasa))
    notes = [
        f"{shape.row_name(table, row, bahasa)}{row.label and f', {row.label}'}: {said.rstrip('.')}"
        for row in table.baris
        if (said := shape.remark(row, bahasa))
    ]
    name, source = shape.title(table, bahasa), shape.source(table, bahasa)
    return [
        f"{name} ({clean.visible(table.berkas)})" if table.berkas else name,
        *_indented([source] if source else []),
        heads,
        rule,
        *rows,
        *([words.told(_PATTERNS, bahasa), *patterns] if patterns else []),
        *([words.told(_NOTES, bahasa), *_indented(notes)] if notes else []),
    ]


def _aligned(column: shape.Column) -> list[str]:
    """A column's head, the rule below it and its cells, all of one width but for those that are too wide."""
    cells = [*map(clean.visible, (column.head, *column.cells))]
    wide = min(max(map(clean.width, cells)), _WIDEST)
    head, *rest = (clean.fitted(cell, wide, right=column.figures) for cell in cells)
    return [head, "-" * wide, *rest]
