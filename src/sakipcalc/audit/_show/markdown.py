"""The report as Markdown."""

from collections.abc import Iterable

from sakipcalc import Bahasa
from sakipcalc._writing import clean
from sakipcalc.audit._show import opening, shape, words
from sakipcalc.audit._tables.rows import TabelHasil
from sakipcalc.errors import Teks


def markdown(report: shape.Report, bahasa: Bahasa) -> str:
    """The report in Markdown: what a reader must know, the tables, where they come from, statistics."""
    counts = report.statistik
    meanings = [
        f"- {words.verdict(each, bahasa)}: {words.told(words.MEANING[each], bahasa)}"
        for each in sorted(counts, key=words.WEIGHT.__getitem__)
    ]
    parts = [f"# Audit: {clean.in_markdown(report.judul)}", *_list(opening.sentences(report, bahasa))]
    parts += _headed(words.MEANINGS, ["", *meanings] if meanings else [], bahasa)
    for table in report.tabel:
        parts += ["", *_table(table, bahasa)]
    parts += _headed(words.REFERENCES, _list(each.explain(bahasa) for each in report.rujukan), bahasa)
    parts += _headed(words.LEFT_OUT, _list(each.explain(bahasa) for each in report.dilewati), bahasa)
    parts += _headed(
        words.STATISTICS, _list(f"{count} {words.verdict(each, bahasa)}" for each, count in counts.items()), bahasa
    )
    return "\n".join(parts) + "\n"


def _headed(head: Teks, body: list[str], bahasa: Bahasa) -> list[str]:
    return ["", f"## {words.told(head, bahasa)}", *body] if body else []


def _list(sentences: Iterable[str]) -> list[str]:
    lines = [f"- {clean.in_markdown(each)}" for each in sentences]
    return ["", *lines] if lines else []


def _table(table: TabelHasil, bahasa: Bahasa) -> list[str]:
    rows = shape.Column(words.told(words.ROW, bahasa), [str(row.nomor) for row in table.baris])
    shown = [rows, *shape.columns(table, bahasa)]
    file = f" ({clean.in_markdown(table.berkas)})" if table.berkas else ""
    notes = [
        f"- {shape.row_name(table, each, bahasa)}: {clean.in_markdown(said)}"
        for each in table.baris
        if (said := shape.remark(each, bahasa))
    ]
    return [
        f"## {clean.in_markdown(shape.title(table, bahasa))}{file}",
        *_list(filter(None, (shape.source(table, bahasa), *shape.asides(table, bahasa)))),
        "",
        _line(clean.in_markdown(column.head) for column in shown),
        _line("---:" if column.figures else "---" for column in shown),
        *(_line(map(clean.in_markdown, cells)) for cells in zip(*(column.cells for column in shown), strict=True)),
        *(["", *notes] if notes else []),
    ]


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(cells)} |"
