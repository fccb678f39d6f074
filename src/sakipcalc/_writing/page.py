"""One HTML page that needs nothing else, no script, no network: good on a screen, on a phone and on A4."""

from collections.abc import Iterable

from sakipcalc._core.options import Bahasa
from sakipcalc._writing import clean

STYLE = """
@page { size: A4; margin: 14mm 12mm; }
:root { color-scheme: light; --garis: #d5d9de; --redup: #55606b; --dasar: #f5f7f9; }
* { box-sizing: border-box; }
body { font: 16px/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; color: #1b2127; background: #fff;
  max-width: 72rem; margin: 0 auto; padding: 1.5rem; overflow-wrap: anywhere; }
h1 { font-size: 1.6rem; line-height: 1.25; margin: 0 0 .8rem; }
h2 { font-size: 1.25rem; margin: 2.2rem 0 .6rem; padding-bottom: .2rem; border-bottom: 2px solid #1b2127; }
h3 { font-size: 1.05rem; margin: 1.6rem 0 .3rem; }
p, ul, ol, dl { margin: .3rem 0; }
ul { padding-left: 1.2rem; }
bdi { unicode-bidi: isolate; }
.berkas { color: var(--redup); font-weight: normal; font-size: .9em; }
.pokok { background: var(--dasar); border-left: 5px solid #7a1f1f; padding: .7rem 1rem; }
.pokok.semua { border-color: #0b5d2a; }
.pokok .utama { font-size: 1.15rem; font-weight: 600; margin: 0; }
.arti { display: grid; grid-template-columns: max-content 1fr; gap: .3rem .8rem; align-items: baseline; }
.arti dt, .arti dd { margin: 0; }
.tanda { display: inline-block; white-space: nowrap; border-radius: .6rem; padding: .05rem .55rem; font-size: .86em;
  font-weight: 600; border: 1px solid; }
.baik { color: #0b5d2a; background: #e3f4e8; border-color: #7fbf95; }
.salah { color: #8f1414; background: #fde8e8; border-color: #d98c8c; }
.lain { color: #6b4700; background: #fff3d6; border-color: #cfa64f; }
.tiada { color: #3f4850; background: #eef0f2; border-color: #aab2ba; }
.temuan { list-style: none; padding: 0; }
.temuan > li { border: 1px solid var(--garis); border-radius: .4rem; padding: .5rem .8rem; margin: .4rem 0;
  break-inside: avoid; }
.temuan p { margin: .15rem 0; }
.temuan .kepala { display: flex; justify-content: space-between; gap: 0 1.5rem; }
.temuan .isi { flex: none; max-width: 60%; }
.temuan .nama { font-weight: 600; }
.hitungan { display: flex; flex-wrap: wrap; gap: .4rem; padding: 0; list-style: none; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0; font-variant-numeric: tabular-nums;
  font-size: .92rem; }
th, td { overflow-wrap: break-word; padding: .35rem .5rem; text-align: left; vertical-align: top; }
th { font-size: .9em; color: var(--redup); border-bottom: 2px solid var(--garis); vertical-align: bottom; }
tbody { border-bottom: 1px solid var(--garis); }
.angka { text-align: right; }
td.angka { white-space: nowrap; }
td.uraian { min-width: 9rem; width: 36%; overflow-wrap: anywhere; }
.kalimat td { padding: 0 .5rem .5rem; color: #333b43; font-size: .95em; overflow-wrap: anywhere; }
footer { margin-top: 2rem; color: var(--redup); font-size: .85rem; }
@media screen and (max-width: 56rem) {
  body { padding: 1rem; }
  table, tbody, tr, td { display: block; }
  thead { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
  tbody { border: 1px solid var(--garis); border-radius: .4rem; padding: .5rem .7rem; margin: .5rem 0; }
  tr { display: grid; grid-template-columns: repeat(auto-fill, minmax(9rem, 1fr)); gap: .3rem .8rem; }
  td, .kalimat td { padding: 0; order: 3; overflow-wrap: anywhere; }
  td.angka { text-align: left; white-space: normal; }
  td.uraian { grid-column: 1 / -1; order: 1; width: auto; font-weight: 600; }
  td.kosong { display: none; }
  td.putusan { grid-column: 1 / -1; order: 2; }
  td.nomor, .kalimat td { grid-column: 1 / -1; }
  .kalimat td { margin-top: .4rem; }
  td[data-kepala]::before { content: attr(data-kepala); display: block; font-size: .78rem; font-weight: normal;
    color: var(--redup); }
  td.uraian::before, td.putusan::before { display: none; }
  td.nomor { color: var(--redup); font-size: .82rem; }
  td.nomor::before { display: inline; margin-right: .3rem; }
}
@media screen and (max-width: 40rem) {
  .arti { grid-template-columns: 1fr; gap: .1rem; }
  .arti dt { margin-top: .4rem; }
  .temuan .kepala { display: block; }
  .temuan .isi { display: block; max-width: none; }
}
@media print {
  body { max-width: none; padding: 0; font-size: 9.5pt; line-height: 1.35; }
  h1 { font-size: 15pt; }
  h2 { font-size: 12pt; }
  h2, h3 { break-after: avoid; }
  table { font-size: 8.5pt; }
  th, td { padding: .15rem .3rem; }
  td.uraian { min-width: 6rem; width: 30%; }
  footer { break-before: avoid; margin-top: 1rem; }
  .kalimat td { padding: 0 .3rem .3rem; }
  .temuan > li { padding: .2rem .5rem; margin: .25rem 0; }
  td.angka { white-space: normal; }
  thead { display: table-header-group; }
  tbody, tr, .pokok, .arti > * { break-inside: avoid; }
  .tanda, .pokok { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
}
"""


def mark(maker: str) -> str:
    """What stands near the top of every page that a command makes, so that one of ours is known.

    >>> mark("audit")
    '<meta name="generator" content="sakipcalc audit">'
    """
    return f'<meta name="generator" content="sakipcalc {maker}">'


def whole(maker: str, title: str, body: Iterable[str], bahasa: Bahasa, style: str = "") -> str:
    """A whole page.

    Args:
        maker: the command that makes it.
        title: what it is called, as text.
        body: its lines of HTML.
        bahasa: its language.
        style: what it looks like beside what every page does.
    """
    parts = [
        f'<!DOCTYPE html>\n<html lang="{bahasa}">\n<head>\n<meta charset="utf-8">',
        mark(maker),
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">",
        f"<title>{clean.safe(title)}</title>\n<style>{STYLE}{style}</style>\n</head>\n<body>",
        *body,
        "</body>\n</html>\n",
    ]
    return "\n".join(parts)


def listed(sentences: Iterable[str]) -> list[str]:
    """A list of sentences, as lines of HTML; none where there are none.

    >>> listed(["A & B"])
    ['<ul>', '<li><bdi>A &amp; B</bdi></li>', '</ul>']
    """
    items = [f"<li>{clean.in_page(sentence)}</li>" for sentence in sentences]
    return ["<ul>", *items, "</ul>"] if items else []
