"""The report as Markdown, and as one HTML page that needs nothing else: no script, no network, good on paper."""

from collections.abc import Iterable
from html import escape

from sakipcalc.audit._engine.finding import Putusan
from sakipcalc.audit._show.shape import Report, remark
from sakipcalc.audit._tables.pattern import Pola
from sakipcalc.audit._tables.rows import Baris, TabelHasil

_MARKS = {
    Putusan.COCOK: ("✓", "baik"),
    Putusan.TERBALIK: ("⇅", "salah"),
    Putusan.RUMUS_LAIN: ("≠", "lain"),
    Putusan.WAKTU: ("◷", "salah"),
    Putusan.DIPOTONG: ("✂", "lain"),
    Putusan.DIBATASI: ("⊤", "lain"),
    Putusan.DIBULATKAN_DULU: ("≈", "baik"),
    Putusan.BANYAK_TAFSIR: ("?", "lain"),
    Putusan.TIDAK_TERJELASKAN: ("✗", "salah"),
    Putusan.TIDAK_DAPAT_DINILAI: ("–", "tiada"),
    Putusan.TIDAK_TERCETAK: ("–", "tiada"),
}

MARK = '<meta name="generator" content="sakipcalc audit">'
"""Near the top of every page, so that one of ours is known."""

_STYLE = """
:root { color-scheme: light; --garis: #d5d9de; --redup: #5b6570; }
* { box-sizing: border-box; }
body { font: 15px/1.45 system-ui, "Segoe UI", "Noto Sans", sans-serif; color: #1b2127; background: #fff;
  max-width: 76rem; margin: 0 auto; padding: 1.5rem; }
h1 { font-size: 1.6rem; margin: 0 0 .3rem; }
h2 { font-size: 1.15rem; margin: 2rem 0 .4rem; }
p, ul { margin: .3rem 0; }
ul { padding-left: 1.2rem; }
.berkas { color: var(--redup); font-weight: normal; font-size: .9rem; }
.hitungan { display: flex; flex-wrap: wrap; gap: .4rem; margin: .8rem 0; padding: 0; list-style: none; }
.tanda { display: inline-block; white-space: nowrap; border-radius: .6rem; padding: .05rem .55rem; font-size: .82rem;
  font-weight: 600; border: 1px solid; }
.baik { color: #0b5d2a; background: #e3f4e8; border-color: #9fd3b0; }
.salah { color: #8f1414; background: #fde8e8; border-color: #eea9a9; }
.lain { color: #6b4700; background: #fff3d6; border-color: #e5c887; }
.tiada { color: #3f4850; background: #eef0f2; border-color: #c5cbd1; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-variant-numeric: tabular-nums; }
th, td { border-bottom: 1px solid var(--garis); padding: .3rem .5rem; text-align: left; vertical-align: top; }
th { font-size: .82rem; color: var(--redup); border-bottom: 2px solid var(--garis); }
td.angka, th.angka { text-align: right; white-space: nowrap; }
td.uraian { min-width: 14rem; overflow-wrap: anywhere; }
td .kalimat { color: #333b43; font-size: .88rem; margin-top: .15rem; }
footer { margin-top: 2rem; color: var(--redup); font-size: .85rem; }
@media print {
  body { max-width: none; padding: 0; font-size: 10pt; }
  h2 { break-after: avoid; }
  tr { break-inside: avoid; }
  thead { display: table-header-group; }
  .tanda { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


def html(report: Report) -> str:
    """The report as one page."""
    title = escape(report.judul)
    parts = [
        '<!DOCTYPE html>\n<html lang="id">\n<head>\n<meta charset="utf-8">',
        MARK,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>Audit: {title}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
        f"<h1>Audit: {title}</h1>",
        '<ul class="hitungan">',
        *(f"<li>{_mark(putusan, str(count))}</li>" for putusan, count in report.statistik.items()),
        "</ul>",
        *(part for table in report.tabel for part in _table(table)),
    ]
    if report.rujukan:
        parts += ["<h2>Rujukan antartabel</h2>", *_list(each.explain() for each in report.rujukan)]
    if report.dilewati:
        parts += ["<h2>Tidak diperiksa</h2>", *_list(each.explain() for each in report.dilewati)]
    parts += [
        "<footer>Dibuat oleh sakipcalc. Halaman ini melaporkan; tidak mengubah berkas apa pun.</footer>",
        "</body>\n</html>\n",
    ]
    return "\n".join(parts)


def _mark(putusan: Putusan, count: str = "") -> str:
    sign, kind = _MARKS[putusan]
    text = " ".join(part for part in (sign, count, putusan.kata) if part)
    return f'<span class="tanda {kind}">{escape(text)}</span>'


def _list(sentences: Iterable[str]) -> list[str]:
    return ["<ul>", *(f"<li>{escape(sentence)}</li>" for sentence in sentences), "</ul>"]


def _straying(table: TabelHasil) -> list[Pola]:
    return [each for each in table.pola if each.menyimpang]


def _table(table: TabelHasil) -> list[str]:
    file = f' <span class="berkas">{escape(table.berkas)}</span>' if table.berkas else ""
    numbers = [*(role.capitalize() for role in table.kolom), "Tercetak", "Yang benar"]
    heads = "".join(f'<th class="angka" scope="col">{escape(name)}</th>' for name in numbers)
    return [
        f"<h2>{escape(table.judul)}{file}</h2>",
        *(_list(each.explain() for each in _straying(table)) if _straying(table) else []),
        f'<table>\n<thead><tr><th scope="col">Baris</th><th scope="col">Uraian</th>{heads}'
        '<th scope="col">Putusan</th></tr></thead>\n<tbody>',
        *map(_row, table.baris),
        "</tbody>\n</table>",
    ]


def _row(row: Baris) -> str:
    said = remark(row)
    sentence = f'<div class="kalimat">{escape(said)}.</div>' if said else ""
    figures = [*row.masukan.values(), row.tercetak, row.temuan.benar_teks]
    cells = "".join(f'<td class="angka">{escape(text)}</td>' for text in figures)
    return (
        f'<tr><td>{row.nomor}</td><td class="uraian">{escape(row.label)}{sentence}</td>{cells}'
        f"<td>{_mark(row.putusan)}</td></tr>"
    )


def markdown(report: Report) -> str:
    """The report in Markdown."""
    parts = [f"# Audit: {_plain(report.judul)}", ""]
    parts += [f"- {count} {putusan.kata}" for putusan, count in report.statistik.items()]
    for table in report.tabel:
        heads = ["Baris", "Uraian", *(role.capitalize() for role in table.kolom), "Tercetak", "Yang benar", "Putusan"]
        file = f" ({_plain(table.berkas)})" if table.berkas else ""
        parts += ["", f"## {_plain(table.judul)}{file}", ""]
        patterns = [f"- {_plain(each.explain())}" for each in _straying(table)]
        parts += [*patterns, ""] if patterns else []
        parts += [_line(heads), _line(["---"] * len(heads))]
        for row in table.baris:
            figures = [*row.masukan.values(), row.tercetak, row.temuan.benar_teks]
            parts.append(_line([str(row.nomor), row.label, *figures, row.putusan.kata]))
        notes = [f"- baris {row.nomor}: {_plain(said)}." for row in table.baris if (said := remark(row))]
        parts += ["", *notes] if notes else []
    if report.rujukan:
        parts += ["", "## Rujukan antartabel", "", *(f"- {_plain(each.explain())}" for each in report.rujukan)]
    if report.dilewati:
        parts += ["", "## Tidak diperiksa", "", *(f"- {_plain(each.explain())}" for each in report.dilewati)]
    return "\n".join(parts) + "\n"


def _line(cells: Iterable[str]) -> str:
    return f"| {' | '.join(_plain(cell) for cell in cells)} |"


def _plain(text: str) -> str:
    """Text that Markdown shows as it is."""
    escaped = "".join(f"\\{sign}" if sign in "\\`*_[]|#" else sign for sign in " ".join(text.split()))
    return escaped.replace("<", "&lt;")
