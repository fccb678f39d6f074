"""The report as one HTML page that needs nothing else: no script, no network, good on paper and on a phone."""

from collections.abc import Iterable
from itertools import groupby

from sakipcalc import Bahasa
from sakipcalc._writing import clean
from sakipcalc._writing.page import listed, mark, whole
from sakipcalc.audit._engine.finding import Putusan
from sakipcalc.audit._show import opening, shape, words
from sakipcalc.audit._tables.rows import Baris, TabelHasil
from sakipcalc.errors import Teks

_MARKS = {
    Putusan.COCOK: ("✓", "baik"),
    Putusan.TERBALIK: ("⇅", "salah"),
    Putusan.RUMUS_LAIN: ("≠", "lain"),
    Putusan.WAKTU: ("◷", "salah"),
    Putusan.DIPOTONG: ("✂", "lain"),
    Putusan.DIBATASI: ("⊤", "lain"),
    Putusan.DIBULATKAN_DULU: ("≈", "lain"),
    Putusan.BANYAK_TAFSIR: ("?", "lain"),
    Putusan.TIDAK_TERJELASKAN: ("✗", "salah"),
    Putusan.TIDAK_DAPAT_DINILAI: ("–", "tiada"),
    Putusan.TIDAK_TERCETAK: ("–", "tiada"),
}

_MAKER = "audit"
MARK = mark(_MAKER)


def html(report: shape.Report, bahasa: Bahasa) -> str:
    """The report as one page: what a reader must know, the findings by weight, the tables, and their origin."""
    counts = report.statistik
    first, *rest = opening.sentences(report, bahasa)
    parts = [
        f"<h1>Audit: {clean.in_page(report.judul)}</h1>",
        f'<div class="pokok{" semua" if report.cocok else ""}">\n<p class="utama">{clean.in_page(first)}</p>',
        *listed(rest),
        "</div>",
        *_meanings(counts, bahasa),
        *_findings(report, bahasa),
        *_headed(words.TABLES, [part for table in report.tabel for part in _table(table, bahasa)], bahasa),
        *_headed(words.LEFT_OUT, listed(each.explain(bahasa) for each in report.dilewati), bahasa),
        *_headed(words.STATISTICS, _statistics(report, bahasa), bahasa),
        f"<footer>{words.told(words.FOOT, bahasa)}</footer>",
    ]
    return whole(_MAKER, f"Audit: {report.judul}", parts, bahasa)


def _headed(head: Teks, body: list[str], bahasa: Bahasa) -> list[str]:
    return [f"<h2>{words.told(head, bahasa)}</h2>", *body] if body else []


def _mark(putusan: Putusan, bahasa: Bahasa, count: str = "") -> str:
    sign, kind = _MARKS[putusan]
    text = " ".join(part for part in (sign, count, words.verdict(putusan, bahasa)) if part)
    return f'<span class="tanda {kind}">{text}</span>'


def _meanings(verdicts: Iterable[Putusan], bahasa: Bahasa) -> list[str]:
    """The verdicts that occur, the worst first."""
    items = [
        f"<dt>{_mark(each, bahasa)}</dt><dd>{words.told(words.MEANING[each], bahasa)}</dd>"
        for each in sorted(verdicts, key=words.WEIGHT.__getitem__)
    ]
    return _headed(words.MEANINGS, ['<dl class="arti">', *items, "</dl>"] if items else [], bahasa)


def _findings(report: shape.Report, bahasa: Bahasa) -> list[str]:
    parts: list[str] = []
    for putusan, found in groupby(shape.findings(report), key=lambda each: each[1].putusan):
        each = [_finding(table, row, bahasa) for table, row in found]
        parts += [f"<h3>{_mark(putusan, bahasa, str(len(each)))}</h3>", '<ol class="temuan">', *each, "</ol>"]
    taken = listed(each.explain(bahasa) for each in report.rujukan)
    parts += [f"<h3>{words.told(words.REFERENCES, bahasa)}</h3>", *taken] if taken else []
    return _headed(words.FINDINGS, parts, bahasa)


def _finding(table: TabelHasil, row: Baris, bahasa: Bahasa) -> str:
    where = f"{clean.in_page(shape.title(table, bahasa))}, {shape.row_name(table, row, bahasa)}"
    figures = ((words.PRINTED, row.tercetak), (words.RIGHT, shape.right(row.temuan, bahasa)))
    shown = " → ".join(f"{words.told(head, bahasa)} <b>{clean.in_page(text)}</b>" for head, text in figures if text)
    return (
        f'<li><p class="kepala"><span><span class="nama">{clean.in_page(row.label)}</span> '
        f'<span class="berkas">{where}</span></span> <span class="isi">{shown}</span></p>'
        f"<p>{clean.in_page(shape.remark(row, bahasa))}</p></li>"
    )


def _table(table: TabelHasil, bahasa: Bahasa) -> list[str]:
    number, source = words.told(words.ROW, bahasa), shape.source(table, bahasa)
    shown = shape.columns(table, bahasa)
    kinds = [' class="angka"' if column.figures else "" for column in shown]
    heads = "".join(
        f'<th{kind} scope="col">{clean.safe(column.head)}</th>' for kind, column in zip(kinds, shown, strict=True)
    )
    file = f' <span class="berkas">{clean.in_page(table.berkas)}</span>' if table.berkas else ""
    return [
        f"<h3>{clean.in_page(shape.title(table, bahasa))}{file}</h3>",
        *([f'<p class="berkas">{clean.in_page(source)}</p>'] if source else []),
        *listed(words.told(each, bahasa) + "." for each in table.catatan),
        f'<table>\n<thead><tr><th scope="col">{number}</th>{heads}</tr></thead>',
        *(_row(place, row, shown, number, bahasa) for place, row in enumerate(table.baris)),
        "</table>",
    ]


def _row(place: int, row: Baris, shown: list[shape.Column], number: str, bahasa: Bahasa) -> str:
    """One row, with what is said of it across the whole width below."""
    labels, *figures, _ = shown
    cells = "".join(_cell(column, place) for column in figures)
    said = shape.remark(row, bahasa)
    below = f'\n<tr class="kalimat"><td colspan="{len(shown) + 1}">{clean.in_page(said)}</td></tr>' if said else ""
    return (
        f'<tbody><tr><td class="nomor" data-kepala="{number}">{row.nomor}</td>'
        f'<td class="uraian">{clean.in_page(labels.cells[place])}</td>{cells}'
        f'<td class="putusan">{_mark(row.putusan, bahasa)}</td></tr>{below}</tbody>'
    )


def _cell(column: shape.Column, place: int) -> str:
    text = column.cells[place]
    kind = f"{'angka' if column.figures else 'kata'}{'' if text else ' kosong'}"
    return f'<td class="{kind}" data-kepala="{clean.safe(column.head)}">{clean.in_page(text)}</td>'


def _statistics(report: shape.Report, bahasa: Bahasa) -> list[str]:
    """How many figures got which verdict, how many of each table agree, and the settings that make the tables."""
    marks = [f"<li>{_mark(each, bahasa, str(count))}</li>" for each, count in report.statistik.items()]
    agree = [
        words.AGREEMENT.fill(
            title=shape.title(table, bahasa), agree=table.statistik.get(Putusan.COCOK, 0), n=len(table.baris)
        )
        for table in report.tabel
    ]
    ways = (
        f"{shape.title(table, bahasa)}: {each.explain(bahasa)}"
        for table in report.tabel
        for each in shape.straying(table)
    )
    return [
        *(['<ul class="hitungan">', *marks, "</ul>"] if marks else []),
        *listed(words.told(each, bahasa) for each in agree),
        *listed(ways),
    ]
