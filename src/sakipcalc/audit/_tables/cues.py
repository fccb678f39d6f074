"""What the figures of a sentence are: target, pagu, realisasi or percent, told by the words around them."""

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from sakipcalc._reading.names import MONTHS
from sakipcalc.audit._tables.pieces import Piece, is_year


class Sense(Enum):
    """What a figure is said to be.

    ``ACHIEVED`` is called capaian, ``ABSORBED`` serapan: mostly the percent, sometimes the realisasi. ``PERCENT`` is a
    percent with no name of its own, as in ``(103,20%)``. ``OTHER`` is named and of no use here, as a sisa.
    """

    TARGET = "target"
    PAGU = "pagu"
    REALISASI = "realisasi"
    ACHIEVED = "capaian"
    ABSORBED = "serapan"
    PERCENT = "persen"
    OTHER = ""


class Force(Enum):
    """How much a word says: a verb names the next figure, a noun may complete another noun, a faint word yields."""

    VERB = 3
    NOUN = 2
    FAINT = 1


_WORDS: dict[tuple[Sense, Force], str] = {
    (Sense.TARGET, Force.NOUN): "target",
    (Sense.TARGET, Force.VERB): "ditargetkan menargetkan",
    (Sense.PAGU, Force.NOUN): "pagu anggaran alokasi",
    (Sense.PAGU, Force.FAINT): "dana",
    (Sense.PAGU, Force.VERB): "dianggarkan dialokasikan",
    (Sense.REALISASI, Force.NOUN): "realisasi",
    (Sense.REALISASI, Force.VERB): "terealisasi terealisasikan direalisasikan tercapai dicapai terserap diserap",
    (Sense.REALISASI, Force.FAINT): "nilai skor hasil mencapai memperoleh meraih diperoleh menghasilkan",
    (Sense.ACHIEVED, Force.NOUN): "capaian pencapaian ketercapaian",
    (Sense.ACHIEVED, Force.FAINT): "persentase presentase prosentase tingkat",
    (Sense.ABSORBED, Force.NOUN): "serapan penyerapan",
    (Sense.OTHER, Force.FAINT): (
        "sisa selisih efisiensi kekurangan kelebihan kenaikan peningkatan penurunan pertumbuhan deviasi"
    ),
}
_CUES = {word: meaning for meaning, words in _WORDS.items() for word in words.split()}
_BINDING = (
    "sebesar sebanyak sejumlah senilai adalah ialah yaitu yakni mencapai menjadi nilai angka skor berjumlah tercatat "
    ": ="
)
_BINDERS = frozenset(_BINDING.split())
"""Words right before a figure that tie it to what was named before, whatever stands between."""

_FILLING = (
    "kinerja anggaran keuangan belanja tahun pada di ini tersebut itu yang telah sudah ditetapkan akhir awal total "
    "secara dapat berhasil hanya baru murni semester triwulan tw i ii iii iv s.d s/d sampai dengan kumulatif "
    "tahunan bulan tanggal minimal maksimal min maks . ( < > <= >= ≤ ≥ ta t.a "
    "masing-masing berturut-turut"
)
_FILLERS = frozenset({*_FILLING.split(), *_BINDERS, *MONTHS})
"""Words that may stand between a name and its figure."""

_COMPLETING = frozenset({"kinerja", "belanja", "jumlah", "total"})
"""Words that belong to the name before them, and may stand between it and another: realisasi belanja anggaran."""

_TURNS = frozenset({"karena", "sedangkan", "namun", "tetapi", "sebab", "meskipun", "walaupun"})
"""Words behind which a name no longer counts."""

_MAKING = frozenset({"atau", "(", "setara", "sehingga", "yaitu", "yakni", "="})
"""Words before a percent that say it is what the figure before it makes."""
_MORE = frozenset({"dan", "serta", "atau", "(", "/", "menjadi", "hingga", "sampai", "s.d", "s/d", "-", "–"})
"""Words between two figures that make the second one more of the same."""
_COMPARED = frozenset(
    {"dibanding", "dibandingkan", "daripada", "ketimbang", "meningkat", "naik", "turun", "menurun", "lebih"}
)
"""Words behind which a sentence speaks of another year or place, up to a comma, a menjadi or the target."""
_ELSEWHEN = frozenset({"lalu", "sebelum", "depan", "berikut", "mendatang"})
"""Words between a name and its figure that say it is of another year."""
_PLACES = frozenset({"di", "pada", "dengan", "dapat"})
_BREAKS = frozenset(
    {"untuk", "dari", "oleh", "melalui", "bagi", "ke", "kepada", "dalam", "atas", "terhadap", *_COMPARED}
)
_DONE = re.compile("(?:di|men|mem|ter|ber)[a-z]{4}")
_REACH, _NAME_WORDS, _UNIT_WORDS = 25, 8, 3


def is_cue(word: str) -> bool:
    """Whether a word names a figure by itself, so that it is no part of the name of an indicator."""
    return word in _CUES and _CUES[word][1] is not Force.FAINT


class Entry(NamedTuple):
    """A figure with its role, and the year that was said; ``verb`` says that a verb or a faint word gave the role."""

    role: Sense
    piece: Piece
    year: str = ""
    verb: bool = False


class _Cue(NamedTuple):
    role: Sense
    force: Force
    end: int


class Bound(NamedTuple):
    """The figures of a sentence with a role, and whether others stand there too."""

    entries: tuple[Entry, ...]
    others: bool


def bind(pieces: Sequence[Piece]) -> Bound:
    """Give every figure of a sentence its role, as far as the words tell it."""
    return _Binder(pieces).bound()


class _Binder:
    """Goes through a sentence once, holding the name that waits for its figure."""

    def __init__(self, pieces: Sequence[Piece]) -> None:
        self.pieces = pieces
        self.found: list[Entry] = []
        self.last = -1  # the place of the last figure with a role
        self.cue: _Cue | None = None
        self.waiting = False  # a capaian was named whose figure did not come yet
        self.elsewhere = False  # it is compared with another year or place
        self.aside = False  # the last figure with a role was a leftover, or of another year
        self.others = False
        self.taken = -1  # a verb behind a figure that it has named already

    def bound(self) -> Bound:
        for place, piece in enumerate(self.pieces):
            if piece.figure:
                self._figure(place, piece)
            elif piece.word and place != self.taken:
                self._word(place, piece.word)
        return Bound(tuple(self.found), self.others)

    def _word(self, place: int, word: str) -> None:
        if word in _TURNS:
            self.cue = None
        if word in _COMPARED:
            self.elsewhere = True
        elif word in {",", "menjadi"}:
            self.elsewhere = False
        elif word == "fisik" and self.cue is not None:
            self.cue = _Cue(Sense.OTHER, Force.NOUN, place)
        named = _CUES.get(word)
        before = self.pieces[place - 1].word if place else ""
        if named is None or (word == "anggaran" and before == "tahun"):
            if self.cue is not None and self.cue.end == place - 1 and word in _COMPLETING:
                self.cue = self.cue._replace(end=place)
            return
        role, force = named
        cue = self.cue
        if cue is not None and force is not Force.VERB:
            beside = cue.end == place - 1
            yields = cue.force is Force.FAINT and force is Force.NOUN and not _heads(cue.role, role)
            if force is Force.FAINT or (beside and not yields):
                self.cue = cue._replace(end=place) if beside else cue
                return
            self.waiting = self.waiting or (cue.role is Sense.ACHIEVED and cue.force is Force.NOUN)
        self.cue = _Cue(role, force, place)

    def _figure(self, place: int, piece: Piece) -> None:
        entry = self._entry(place, piece)
        if entry is None:
            self.others = True
            return
        aim = entry.role in {Sense.TARGET, Sense.PAGU}
        self.aside = entry.role is Sense.OTHER or (self.elsewhere and not aim)
        if not self.aside:
            self.found.append(entry)
        self.elsewhere = self.elsewhere and not aim
        self.cue, self.last = None, place

    def _entry(self, place: int, piece: Piece) -> Entry | None:
        behind = self._named_behind(place)
        if behind is not None:
            return Entry(behind, piece, verb=True)
        if self.cue is None:
            role = self._unnamed(piece, place, _outside(self.pieces[self.last + 1 : place]))
            return None if role is None else Entry(role, piece)
        between = self.pieces[self.cue.end + 1 : place]
        if not _tied(between):
            return None
        if any(each.word in _ELSEWHEN for each in between):
            return Entry(Sense.OTHER, piece)
        years = [each.text for each in between if is_year(each.text)]
        return Entry(self.cue.role, piece, years[-1] if years else "", self.cue.force is not Force.NOUN)

    def _named_behind(self, place: int) -> Sense | None:
        """The role that a verb behind the figure gives it: ``dari 33% yang ditargetkan``."""
        before = self.pieces[place - 1].word if place else ""
        for step in (1, 2, 3) if before == "dari" else ():
            word = self.pieces[place + step].word if place + step < len(self.pieces) else ""
            role, force = _CUES.get(word, (None, None))
            if force is Force.VERB and role in {Sense.TARGET, Sense.PAGU}:
                self.taken = place + step
                return role
        return None

    def _unnamed(self, piece: Piece, place: int, between: Sequence[str]) -> Sense | None:
        """The role of a figure that no word names: what the one before makes, or more of the same."""
        told = [word for word in between if word not in _FILLERS or word in _MAKING or word in _MORE]
        if piece.percent:
            ahead = [each.word for each in self.pieces[place + 1 : place + 4]]
            named = {_CUES.get(word, (None, None))[0] for word in ahead[1:]}
            if ahead[:1] == ["dari"] and named & {Sense.TARGET, Sense.PAGU}:
                return Sense.PERCENT
            if self.waiting and between and between[-1] in _BINDERS:
                self.waiting = False
                return Sense.PERCENT
            near = self.found and told and len(told) <= _UNIT_WORDS + 1 and not _COMPARED.intersection(told)
            return self._same(Sense.PERCENT) if near and told[-1] in _MAKING else None
        rest = list(between)
        while rest and rest[-1] in _BINDERS and rest[-1] not in _MORE:
            rest.pop()
        close = self.found and len(told) <= _UNIT_WORDS + 1 and rest and rest[-1] in _MORE
        return self._same(self.found[-1].role) if close else None

    def _same(self, role: Sense) -> Sense:
        """The role of a figure that goes with the one before it: none of use, where that one had none."""
        return Sense.OTHER if self.aside else role


def _tied(between: Sequence[Piece]) -> bool:
    """Whether the words between a name and a figure let the one be the other's."""
    words = [each.word for each in between if each.word]
    if not between or between[-1].word in _BINDERS:
        return len(between) <= _REACH
    if any(each.figure for each in between) or between[-1].word in _PLACES:
        return False
    odd = [word for word in words if word not in _FILLERS]
    return not odd or (len(odd) <= _NAME_WORDS and not any(_breaks(word) for word in words))


def _breaks(word: str) -> bool:
    """Whether a word between a name and a figure says that the figure is of something else: in, for, done by."""
    if word in _FILLERS:
        return word in _PLACES
    return not word[0].isalpha() or word in _BREAKS or bool(_DONE.match(word))


def _outside(pieces: Sequence[Piece]) -> list[str]:
    """The words of some pieces but those in parentheses that are closed again: an amount in words, a predicate."""
    words: list[str] = []
    opened = -1
    for piece in pieces:
        if piece.word == ")" and opened >= 0:
            del words[opened:]
            opened = -1
        elif piece.word:
            opened = len(words) if piece.word == "(" else opened
            words.append(piece.word)
    return words


def _heads(first: Sense, second: Sense) -> bool:
    """Whether a faint word makes a noun behind it its own: persentase realisasi, sisa anggaran."""
    return first is Sense.OTHER or (first is Sense.ACHIEVED and second in {Sense.REALISASI, Sense.PAGU})
