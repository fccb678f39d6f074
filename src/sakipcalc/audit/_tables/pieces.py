"""Running text cut up: a paragraph into sentences, a sentence into words, marks and figures."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from sakipcalc import Jenis, readings
from sakipcalc._reading.names import MONTHS, SCALES, SECONDS
from sakipcalc.audit._engine.inputs import read_input

_CUT = (
    "rp no nomor s.d sd dll dsb dst dkk tgl hal kab kec kel prov dr drs ir st h hj prof a.n u.p yth sdr tbk pt cv jl "
    "s.pd m.si t.a ta min maks vs a.l d.h"
)
_SHORT = frozenset(_CUT.split())
"""Words that a dot cuts short; it ends no sentence there."""
_END = re.compile(r"[;\n]|[.!?](?=[\"'”’)\]]?(?:\s|$))")
_NEXT = re.compile(r"[\"'”’)\]]?\s+([\"'“‘(]?[A-Z]|[-•*]\s|$)|[\"'”’)\]]?$")
_BEFORE = 24
"""How far back the word before a dot is looked for."""


def sentences(paragraph: str) -> Iterator[str]:
    """The sentences of a paragraph, each without the mark that ends it.

    >>> list(sentences("Pagu Rp. 5 juta, dll. untuk desa. Realisasi no. 3; sisanya nihil"))
    ['Pagu Rp. 5 juta, dll. untuk desa', 'Realisasi no. 3', 'sisanya nihil']
    """
    start = 0
    for match in _END.finditer(paragraph):
        if match[0] == "." and not _ends(paragraph, start, match.start()):
            continue
        text = paragraph[start : match.start()].strip()
        start = match.end()
        if text:
            yield text
    text = paragraph[start:].strip()
    if text:
        yield text


def _ends(text: str, start: int, dot: int) -> bool:
    """Whether a dot ends a sentence: a new one begins behind it, and it belongs to no short word or list number."""
    if not _NEXT.match(text, dot + 1):
        return False
    before = text[max(start, dot - _BEFORE) : dot].split()
    word = before[-1].lstrip("(\"'“‘").casefold() if before else ""
    alone = len(before) == 1 and dot - start <= _BEFORE
    return word not in _SHORT and not (alone and len(word) <= 3) and not (len(word) == 1 and word.isalpha())


class Piece(NamedTuple):
    """A word, a mark or a figure of a sentence.

    ``word`` is the word in small letters, without -nya; empty for a figure. ``figure`` says that it is one that counts:
    no year, date, or number of a table or a regulation. ``unit`` is the unit of time behind it.
    """

    text: str
    start: int
    word: str = ""
    figure: bool = False
    money: bool = False
    percent: bool = False
    unit: str = ""


_NUMBER = r"[0-9]+(?:[.,][0-9]+)*"
_SCALE = "|".join(SCALES)
_PIECE = re.compile(
    rf"(?P<figure>(?P<money>(?<!\w)(?:rp\.?|idr)\s?)?[-−]?(?P<digits>{_NUMBER}(?:%?(?:[:/]|\s[:/]\s|[-–])(?:rp\.?\s?)?{_NUMBER})*)"
    rf"(?:[,.][-–](?!\w))?(?:\s?(?:{_SCALE}|(?(money)[mt]|(?!)))\b(?:\s{_NUMBER}\s?(?:{_SCALE})\b)*)?"
    r"(?P<percent>\s?(?:%|persen\b|prosen\b))?)"
    r"|(?P<word>[^\W\d_]+(?:[-/.'’][^\W\d_]+)*)|(?P<mark>[<>]=|[^\s\w]|[\w])",
    re.IGNORECASE,
)
_PAIR = re.compile(r"[:/–-]")
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_COUNTED = (
    "tabel gambar grafik diagram bagan bab lampiran halaman hal nomor no pasal ayat butir huruf triwulan tw semester "
    "tahap sasaran tujuan misi indikator iku ikk ikp program kegiatan subkegiatan perda perbup permendagri permenpan "
    "uu pp tanggal tgl pukul peringkat ranking urutan ke kelas tipe versi rt rw formulir poin angka level eselon"
)
_NAMED = frozenset(_COUNTED.split())
"""Words before a number that it only counts or names."""
_STATED = frozenset({"sebesar", "sebanyak", "sejumlah", "senilai", "mencapai", "adalah"})
_LIMITS = frozenset({"minimal", "maksimal", "min", "maks", "<", ">", "<=", ">=", "≤", "≥"})
_TIMES = frozenset({*SECONDS, "bulan", "tahun"})
_FIGURES = frozenset({Jenis.BILANGAN, Jenis.PERSEN, Jenis.RUPIAH, Jenis.SATUAN, Jenis.RASIO, Jenis.RENTANG})


def pieces(sentence: str) -> list[Piece]:
    """A sentence in pieces; numbers that are no figures are pieces that do not count.

    >>> [piece.text for piece in pieces("Tabel 3.1: target 2024 sebesar 86 poin (103,20%)") if piece.figure]
    ['86', '103,20%']
    """
    found = list(_PIECE.finditer(sentence))
    words = [_plain(match["word"] or match["mark"] or "") for match in found]
    return [_piece(sentence, found, words, place) for place in range(len(found))]


def _plain(word: str) -> str:
    lower = word.casefold()
    return lower.removesuffix("nya") if len(lower) > 5 else lower


def _piece(sentence: str, found: Sequence[re.Match[str]], words: Sequence[str], place: int) -> Piece:
    match = found[place]
    if match["figure"] is None:
        return Piece(match[0], match.start(), words[place])
    before = words[place - 1] if place else ""
    behind = words[place + 1] if place + 1 < len(words) else ""
    text = match["figure"]
    money = match["money"] is not None or behind == "rupiah"
    percent = match["percent"] is not None
    bare = not (money or percent)
    if bare and _is_no_figure(sentence, match, before, behind):
        return Piece(text, match.start())
    if before in _LIMITS:
        text = f"{before} {text}"
    reading = next(iter(readings(text)), None)
    counts = reading is not None and reading.jenis in _FIGURES and bool(read_input(text))
    year = place + 2 < len(found) and found[place + 2]["figure"] is not None and _YEAR.match(found[place + 2][0])
    unit = behind if bare and behind in _TIMES and not (behind == "tahun" and year) else ""
    return Piece(text, match.start(), "", counts, money, percent, unit)


def _is_no_figure(sentence: str, match: re.Match[str], before: str, behind: str) -> bool:
    """Whether a bare number is none that counts: told by what stands around it."""
    start, end, digits = match.start(), match.end(), match["digits"]
    left, right = sentence[start - 1 : start], sentence[end : end + 1]
    if (left and (left.isalnum() or left == "_")) or right.isalpha() or right == "_":
        return True
    pairs = _PAIR.split(digits)
    if len(pairs) > 2 or any(is_year(part.strip()) for part in pairs[before in _STATED :]):
        return True
    if behind in MONTHS or (before in _NAMED and digits.replace(".", "").isdigit()):
        return True
    listed = digits.isdigit() and len(digits) <= 2
    return listed and ((left == "(" and right == ")") or (not sentence[:start].strip(" (") and right in {".", ")"}))


def is_year(text: str) -> bool:
    """Whether a text is a year of this century or the last."""
    return bool(_YEAR.fullmatch(text))
