"""Figures stated in running text, audited like rows of a table."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

import attrs

from sakipcalc import Bilangan, Polarisasi
from sakipcalc.audit._engine.prints import read_printed
from sakipcalc.audit._files.text import Table
from sakipcalc.audit._tables.cues import Entry, Sense, bind, is_cue
from sakipcalc.audit._tables.declaration import INPUTS, JenisTabel, TableRule
from sakipcalc.audit._tables.left_out import Dilewati, new_left_out
from sakipcalc.audit._tables.pieces import Piece, pieces, sentences
from sakipcalc.audit._tables.rows import Progress, TabelHasil, recompute
from sakipcalc.errors import Teks

TITLE = "Kalimat"
"""What the figures that sentences state are called."""

MAX_SENTENCE = 2_000
"""A longer sentence is a list or a table that lost its lines."""

_LABEL = 160
_SPEAKS = re.compile("target|realis|capai|serap|anggar|pagu|alokasi|dana", re.IGNORECASE)
_MAY_GO_ON = re.compile(f"{_SPEAKS.pattern}|nilai|skor|hasil|oleh|raih|persen|tingkat", re.IGNORECASE)
"""Without one of these a sentence has no figure that another one could need."""
_FIGURE = re.compile("[0-9]")
_TOO_LONG = Teks(
    "kalimat lebih dari {most} karakter; pecah menjadi beberapa kalimat",
    "a sentence of more than {most} characters; break it up",
).fill(most=MAX_SENTENCE)
_UNITS = Teks(
    "target dan realisasi memakai satuan waktu yang berbeda; tulis dalam satu satuan",
    "target and realisasi are in different units of time; write both in one",
)
_IN_TURN = frozenset({"masing-masing", "berturut-turut"})
_SUBJECTS = frozenset({"program", "kegiatan", "subkegiatan", "sub", "indikator", "sasaran", "iku", "tujuan"})
_ENDING = (
    "dengan pada tahun memiliki mempunyai mendapat memperoleh dari yang telah sudah terhadap atau sehingga sebesar"
)
_STOPS = frozenset(
    {*_ENDING.split(), "sebanyak", "sejumlah", "senilai", "adalah", "yaitu", "yakni", "mencapai", "menjadi"}
)
"""Words that end a name."""
_TOGETHER, _APART, _OF_ONE = 12, 4, 6
"""Sentences go together for so many figures, with fewer others between; one statement has at most so many figures."""


class Statement(NamedTuple):
    """A sentence, or a few that follow each other, that states a figure and what it is made of."""

    paragraph: int
    jenis: JenisTabel
    label: str
    inputs: tuple[str, str]
    printed: str


class Unclear(NamedTuple):
    """A sentence that states figures which do not pair in one way."""

    paragraph: int
    text: str
    why: Teks


def read_sentences(paragraphs: Sequence[tuple[int, str]]) -> list[Statement | Unclear]:
    """Every statement of absorption or capaian in running text, and every one that may be read in two ways.

    Args:
        paragraphs: paragraphs with their numbers.

    >>> for found in read_sentences([(4, "Nilai SAKIP 88,75 atau 103,20% dari target 86.")]):
    ...     print(found.paragraph, found.inputs, found.printed)
    4 ('86', '88,75') 103,20%
    """
    found: list[Statement | Unclear] = []
    for number, text in paragraphs:
        if _SPEAKS.search(text) and _FIGURE.search(text):
            found.extend(_statements(number, text))
    return found


def sentence_tables(
    name: str,
    paragraphs: Sequence[tuple[int, str]],
    *,
    polarisasi: Polarisasi | None = None,
    cap: Bilangan | None = None,
    progress: Progress | None = None,
) -> tuple[list[TabelHasil], list[Dilewati]]:
    """The statements of running text, audited: a table for each kind of figure, and what was left out.

    Args:
        name: the file's name.
        paragraphs: paragraphs with their numbers.
        polarisasi: the declared direction of capaian; None for maximize. The words of a sentence tell none.
        cap: the declared cap of capaian; None for none.
        progress: called now and then with the rows done and the rows of the table.
    """
    read = read_sentences(paragraphs)
    left = [
        new_left_out(name, each.text, each.why, f"paragraf {each.paragraph}")
        for each in read
        if isinstance(each, Unclear)
    ]
    tables: list[TabelHasil] = []
    for jenis in (JenisTabel.CAPAIAN, JenisTabel.SERAPAN):
        stated = [each for each in read if isinstance(each, Statement) and each.jenis is jenis]
        if stated:
            rows = tuple((each.label, *each.inputs, each.printed) for each in stated)
            columns = ("kalimat", *INPUTS[jenis], jenis.value)
            table = Table(name, columns, rows, tuple(each.paragraph for each in stated))
            rule = TableRule(berkas=name, jenis=jenis, judul=TITLE, label=("kalimat",))
            declared = attrs.evolve(rule, polarisasi=(polarisasi or Polarisasi.MAXIMIZE).value, cap=cap)
            tables.append(recompute(declared, table, progress))
    return tables, left


class _Solved(NamedTuple):
    """The figures of one statement, and its kind."""

    jenis: JenisTabel
    first: Piece
    realisasi: Piece
    printed: Piece

    @property
    def end(self) -> int:
        """Where the last of them ends."""
        return max(piece.start + len(piece.text) for piece in (self.first, self.realisasi, self.printed))


class _Said(NamedTuple):
    """What some sentences say so far."""

    entries: tuple[Entry, ...]
    text: str
    label: str
    subject: str


_NOTHING = _Said((), "", "", "")


def _statements(number: int, paragraph: str) -> Iterator[Statement | Unclear]:
    """The statements of one paragraph; figures of sentences that follow each other go together where they can."""
    said, since = _NOTHING, 0
    for text in sentences(paragraph):
        since += 1
        if since > _APART:
            said = _NOTHING
        if not _FIGURE.search(text):
            continue
        if len(text) > MAX_SENTENCE:
            said = _NOTHING
            if _SPEAKS.search(text):
                yield Unclear(number, _clipped(text), _TOO_LONG)
            continue
        if not said.entries and not _MAY_GO_ON.search(text):
            continue
        cut = pieces(text)
        bound = bind(cut)
        if not bound.entries:
            said = _NOTHING if bound.others else said
            continue
        in_turn = any(piece.word in _IN_TURN for piece in cut)
        now = _Said(bound.entries, text, *_named(text, cut))
        found = _stated(number, now, _in_parts(now.entries), in_turn=in_turn)
        if not found and said.entries and now.subject in {"", said.subject}:
            now = _Said(said.entries + now.entries, f"{said.text}. {text}", said.label, said.subject)
            found = _stated(number, now, [], in_turn=in_turn)
        yield from found
        said, since = _NOTHING if found or len(now.entries) > _TOGETHER else now, 0


def _stated(number: int, said: _Said, parts: list[_Solved], *, in_turn: bool) -> list[Statement | Unclear]:
    """What the figures of some sentences state: one statement, the parts in a row, or that it is unclear."""
    whole = _solved(said.entries)
    if whole is None:
        return []
    parts = [whole] if isinstance(whole, _Solved) else parts
    if not parts or in_turn:
        why = whole if isinstance(whole, Teks) else _many("realisasi")
        return [Unclear(number, _clipped(said.text), why)]
    if len({part.jenis for part in parts}) == len(parts):
        return [_statement(number, said, part) for part in parts]
    found: list[Statement | Unclear] = []
    start = 0
    for part in parts:
        text = said.text[start : part.end]
        found.append(_statement(number, _Said((), text, *_named(text, pieces(text))), part))
        start = part.end
    return found


def _statement(number: int, said: _Said, part: _Solved) -> Statement | Unclear:
    first, realisasi = part.first, part.realisasi
    if first.unit and realisasi.unit and first.unit != realisasi.unit:
        return Unclear(number, _clipped(said.text), _UNITS)
    return Statement(number, part.jenis, said.label, (first.text, realisasi.text), part.printed.text)


def _in_parts(entries: Sequence[Entry]) -> list[_Solved]:
    """Statements that follow each other in one sentence, each with its figures in the same order; none otherwise."""
    parts: list[_Solved] = []
    orders: set[tuple[Sense, ...]] = set()
    start = 0
    for end in range(1, len(entries) + 1):
        solved = _solved(entries[start:end])
        if isinstance(solved, _Solved):
            parts.append(solved)
            orders.add(tuple(entry.role for entry in entries[start:end]))
            start = end
        elif end - start > _OF_ONE:
            return []
    kinds = {part.jenis for part in parts}
    return parts if start == len(entries) and (len(orders) == 1 or len(kinds) == len(parts)) else []


def _solved(entries: Sequence[Entry]) -> _Solved | Teks | None:
    """One statement; in words why it is none, where all of its figures are there; None where some are not."""
    by: dict[Sense, list[Piece]] = {role: [] for role in Sense}
    for entry in entries:
        by[entry.role].append(entry.piece)
    target, pagu = by[Sense.TARGET], [each for each in by[Sense.PAGU] if not each.percent]
    reached, printed, called = by[Sense.REALISASI], by[Sense.PERCENT], by[Sense.ACHIEVED]
    spent = bool(pagu) and (not target or any(each.money for each in (*reached, *called, *by[Sense.ABSORBED])))
    jenis, first = (JenisTabel.SERAPAN, pagu) if spent else (JenisTabel.CAPAIAN, target)
    if spent:
        called = called + by[Sense.ABSORBED]
    if not any(each.percent for each in first):
        printed = printed + [each for each in reached if each.percent]
        reached = [each for each in reached if not each.percent]
    elif len(reached) > 1 and not printed and not called:
        printed = [entry.piece for entry in entries if entry.role is Sense.REALISASI and entry.verb][-1:]
        reached = [each for each in reached if each not in printed]
    if len(called) == 2 and not (reached or printed) and first and first[0].percent:
        faint = [entry.piece for entry in entries if entry.role is Sense.ACHIEVED and entry.verb]
        reached, called = faint[:1], [each for each in called if faint and each is not faint[0]]
    for each in called:
        if not reached and (not each.percent or (printed and first and first[0].percent)):
            reached = [each]
        else:
            printed = [*printed, each]
    printed = [each for each in printed if read_printed(each.text)]
    if not (first and reached and printed):
        return None
    held = (first, reached, printed)
    for role, same in zip((*INPUTS[jenis], "persentase"), held, strict=True):
        if len({each.text for each in same}) > 1:
            return _many(role)
    counted = first[0].percent and reached[0].text.isdigit()  # target 100% and realisasi of 5 kegiatan
    if counted or first[0].money is not reached[0].money or (spent and any(each.money for each in target)):
        return None
    years = {entry.year for entry in entries if entry.year and any(entry.piece is each[0] for each in held)}
    return _Solved(jenis, first[0], reached[0], printed[0]) if len(years) < 2 else None


def _many(role: str) -> Teks:
    return Teks(
        f"lebih dari satu {role}, sehingga pasangannya tidak pasti; tulis satu kalimat untuk setiap persentase",
        f"more than one {role}, so that the pairs are not certain; write one sentence for each percentage",
    )


def _named(text: str, cut: Sequence[Piece]) -> tuple[str, str]:
    """The label of a sentence, and its subject where one is told: the first words that name something."""
    runs: list[list[Piece]] = [[]]
    naming = True  # what stands behind a figure or in parentheses is a unit or an amount in words
    for piece in cut:
        if not piece.word[:1].isalpha() or piece.word in _STOPS or is_cue(piece.word):
            runs.append([])
            naming = not piece.figure and piece.word != "("
        elif naming:
            runs[-1].append(piece)
    for run in runs:
        for place, piece in enumerate(run[:-1]):
            if piece.word in _SUBJECTS:
                subject = _clipped(_spoken(text, run[place:]))
                return subject, subject.casefold()
    first = next((piece.start for piece in cut if piece.figure), 0)
    named = next((run for run in runs if len(run) > 1 and run[0].start < first), None)
    return _clipped(text if named is None else _spoken(text, named)), ""


def _spoken(text: str, run: Sequence[Piece]) -> str:
    return text[run[0].start : run[-1].start + len(run[-1].text)]


def _clipped(text: str) -> str:
    line = " ".join(text[: 2 * _LABEL].split())
    return line if len(line) <= _LABEL else line[: _LABEL - 1] + "…"
