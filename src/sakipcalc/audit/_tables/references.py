"""Figures taken from another table: absorption in the efficiency table, and what sentences state."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

import attrs

from sakipcalc import Bahasa, Value, format_angka, round_to
from sakipcalc._core.exact import from_fraction, round_fraction
from sakipcalc._core.options import BahasaLike, option
from sakipcalc._writing.format import in_both
from sakipcalc.audit._engine.finding import SENTENCES, Putusan
from sakipcalc.audit._engine.hints import one_slip_away
from sakipcalc.audit._engine.prints import Print, read_printed, units_at
from sakipcalc.audit._tables.declaration import JenisTabel
from sakipcalc.audit._tables.row_names import RowNames
from sakipcalc.audit._tables.rows import Baris, TabelHasil
from sakipcalc.errors import Teks

_SHOWN = 44


@attrs.frozen
class Rujukan(Value):
    """A figure that a table or a sentence takes from a table and that does not stand there.

    Attributes:
        berkas: the file that takes it.
        nomor: its row there.
        label: the words that name the row.
        tercetak: the figure.
        putusan: ``RUMUS_LAIN`` for a mean or pooled figure of rows there; ``TIDAK_TERJELASKAN`` for none.
        kata: what was found, Indonesian and English.
        jenis: what the figure is: ``serapan``, or what a sentence states, such as ``target``.
        paragraf: whether running text states it; ``nomor`` is then its paragraph.
    """

    _also = SENTENCES

    berkas: str
    nomor: int
    label: str
    tercetak: str
    putusan: Putusan
    kata: Teks
    jenis: str = "serapan"
    paragraf: bool = False

    def explain(self, bahasa: BahasaLike = Bahasa.ID) -> str:
        """One plain sentence.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            OptionError: for another language.
        """
        english = option(Bahasa, bahasa, "bahasa") is Bahasa.EN
        row = Teks("paragraf", "paragraph") if self.paragraf else Teks("baris", "row")
        return f"{self.berkas} {row[english]} {self.nomor}: {self.jenis} {self.tercetak} {self.kata[english]}."


def references(tables: Sequence[TabelHasil]) -> tuple[Rujukan, ...]:
    """Every absorption that an efficiency table takes from budget tables where it does not stand."""
    budgets = _Budgets(table for table in tables if table.jenis == JenisTabel.SERAPAN.value)
    if not budgets.tables:
        return ()
    return tuple(
        Rujukan(table.berkas, row.nomor, row.label, text, *found)
        for table in tables
        if table.jenis == JenisTabel.EFISIENSI.value
        for row in table.baris
        if (text := row.masukan.get("serapan", "")) and (found := budgets.origin(text))
    )


class _Known(NamedTuple):
    """The right figure of a budget row, and the row."""

    figure: Fraction
    row: Baris


class _Made(NamedTuple):
    """The mean or the pooled figure of rows: where it comes among all of them, and what it is in words."""

    order: int
    words: Teks


class _Printed(NamedTuple):
    """What the budget tables hold, by how it prints at some number of decimals.

    ``stands`` has every figure in units of the last decimal, ``made`` every mean and pooled figure. ``texts`` has the
    least and the largest of the figures that print as a text, each with its place: no other can be the nearest.
    """

    stands: set[int]
    made: dict[int, _Made]
    texts: dict[str, tuple[tuple[Fraction, int], tuple[Fraction, int]]]


class _Budgets:
    """The right figures of budget tables and what groups of their rows make, to be looked up by what is printed."""

    def __init__(self, tables: Iterable[TabelHasil]) -> None:
        self.tables = list(tables)
        self._known = [_Known(figure, row) for table in self.tables for figure, row in _figures(table)]
        self._sorted = sorted(figure for figure, _ in self._known)
        self._made: dict[Fraction, _Made] = {}
        for table in self.tables:
            for name, members in _groups(table):
                for value, words in _made_of(name, members):
                    self._made.setdefault(value, _Made(len(self._made), words))
        self._values = sorted(self._made)
        self._at: dict[int, _Printed] = {}
        self._found: dict[str, tuple[Putusan, Teks] | None] = {}

    def origin(self, text: str) -> tuple[Putusan, Teks] | None:
        """What a figure not found among the absorptions is; None where it stands there or is no figure."""
        if text not in self._found:
            self._found[text] = self._origin(text)
        return self._found[text]

    def _origin(self, text: str) -> tuple[Putusan, Teks] | None:
        prints = read_printed(text)
        if not prints or self._stands(prints[0]):
            return None
        made = self._made_from(prints[0])
        if made is not None:
            return Putusan.RUMUS_LAIN, made.words
        nowhere = Teks("tidak ada di tabel anggaran", "does not stand in the budget tables")
        return Putusan.TIDAK_TERJELASKAN, self._slip(prints[0]) or nowhere

    def _stands(self, printed: Print) -> bool:
        if printed.near is None:
            return printed.units in self._printed_at(printed.places).stands
        low, high = _around(printed.near, printed.places)
        place = bisect_left(self._sorted, low)
        return place < len(self._sorted) and self._sorted[place] <= high

    def _made_from(self, printed: Print) -> _Made | None:
        if printed.near is None:
            return self._printed_at(printed.places).made.get(printed.units)
        low, high = _around(printed.near, printed.places)
        within = self._values[bisect_left(self._values, low) : bisect_right(self._values, high)]
        return min((self._made[value] for value in within), default=None)

    def _slip(self, printed: Print) -> Teks | None:
        """The nearest figure that one slip of the pen makes the printed one of; None for none."""
        places = printed.places
        text = format_angka(round_to(from_fraction(printed.value), places), places)
        texts = self._printed_at(places).texts
        found = (
            (abs(figure - printed.value), order, right)
            for right in set(one_slip_away(text)) & texts.keys()
            for figure, order in texts[right]
        )
        nearest = min(found, default=None)
        if nearest is None:
            return None
        _, order, right = nearest
        label = self._known[order].row.label
        name = label if len(label) <= _SHOWN else label[: _SHOWN - 1] + "…"
        return Teks(
            f"tidak ada di tabel anggaran; selisih satu angka dari {right} ({name})",
            f"does not stand in the budget tables; one digit away from {in_both(right).en} ({name})",
        )

    def _printed_at(self, places: int) -> _Printed:
        if places not in self._at:
            self._at[places] = self._print(places)
        return self._at[places]

    def _print(self, places: int) -> _Printed:
        stands = {units for figure in set(self._sorted) for units in units_at(figure, places)}
        made: dict[int, _Made] = {}
        for value, each in self._made.items():
            made.setdefault(units_at(value, places)[0], each)
        texts: dict[str, tuple[tuple[Fraction, int], tuple[Fraction, int]]] = {}
        for order, (figure, _) in enumerate(self._known):
            right, this = format_angka(from_fraction(figure), places), (figure, order)
            least, most = texts.get(right, (this, this))
            texts[right] = (min(least, this), this if figure > most[0] else most)
        return _Printed(stands, made, texts)


def _around(near: Fraction, places: int) -> tuple[Fraction, Fraction]:
    """Everything that is a computed figure within its noise, both ends included."""
    half = Fraction(1, 2 * 10**places)
    return near - half, near + half


def _figures(table: TabelHasil) -> Iterator[_Known]:
    """The rows of a table that have a right figure."""
    for row in table.baris:
        if isinstance(row.temuan.benar, Decimal):
            yield _Known(Fraction(row.temuan.benar), row)


def _groups(table: TabelHasil) -> Iterator[tuple[str, list[_Known]]]:
    """Rows that may belong together: those whose label begins with the same word, and all of them."""
    members: dict[str, list[_Known]] = {}
    for known in _figures(table):
        members.setdefault(known.row.label.partition(" ")[0], []).append(known)
    yield from ((name, rows) for name, rows in members.items() if len(rows) > 1)
    yield table.judul, [known for rows in members.values() for known in rows]


def _made_of(name: str, rows: Sequence[_Known]) -> Iterator[tuple[Fraction, Teks]]:
    """The mean of the rows' figures, and their pooled figure, with their words."""
    if len(rows) < 2:
        return
    count = len(rows)
    mean = sum((figure for figure, _ in rows), Fraction(0)) / count
    amounts = [tuple(Fraction(each) for each in row.temuan.dibaca if isinstance(each, Decimal)) for _, row in rows]
    pairs = [pair for pair in amounts if len(pair) == 2]
    whole = sum((pagu for pagu, _ in pairs), Fraction(0))
    pooled = 100 * sum((spent for _, spent in pairs), Fraction(0)) / whole if whole else None
    shown = "" if pooled is None else format_angka(from_fraction(pooled))
    yield (
        mean,
        Teks(
            f"adalah rata-rata {count} persentase ({name}); angka gabungannya {shown}",
            f"is the mean of {count} percentages ({name}); the pooled figure is {in_both(shown).en}",
        ),
    )
    if pooled is not None:
        words = f"adalah angka gabungan {count} baris ({name})", f"is the pooled figure of {count} rows ({name})"
        yield pooled, Teks(*words)


def sentence_references(sentences: Sequence[TabelHasil], tables: Sequence[TabelHasil]) -> tuple[Rujukan, ...]:
    """Every figure that a sentence states otherwise than the row of a table that it names.

    A sentence names a row whose words all stand in its label, two of them at least that tell something; of several such
    rows, the one with most words. Where two are equally good, or none is, nothing is said; nor where no figure of the
    sentence is the row's, since it speaks of another year then.
    """
    named = RowNames(tables)
    return tuple(
        Rujukan(table.berkas, row.nomor, row.label, text, Putusan.TIDAK_TERJELASKAN, words, jenis, paragraf=True)
        for table in sentences
        for row in table.baris
        if (held := named.row(table.jenis, row.label)) is not None
        for jenis, text, words in _unlike(table, row, *held)
    )


def _unlike(stated: TabelHasil, sentence: Baris, table: TabelHasil, row: Baris) -> Iterator[tuple[str, str, Teks]]:
    """The figures of a sentence that its row has otherwise: the role, the figure, and in words what stands there."""
    found: list[tuple[str, str, str]] = []
    compared = 0
    for role, one, other in zip(stated.kolom, sentence.temuan.dibaca, row.temuan.dibaca, strict=False):
        if isinstance(one, Decimal) and isinstance(other, Decimal):
            compared += 1
            if not _same(one, other):
                found.append((role, sentence.masukan[role], row.masukan[role]))
    prints = read_printed(sentence.tercetak), read_printed(row.tercetak)
    pairs = [(_decimal(one), _decimal(other)) for one in prints[0] for other in prints[1]]
    if pairs:
        compared += 1
        if not any(_same(one, other) for one, other in pairs):
            found.append((stated.jenis, sentence.tercetak, row.tercetak))
    label = row.label if len(row.label) <= _SHOWN else row.label[: _SHOWN - 1] + "…"
    for role, text, stands in found if len(found) < compared else ():
        shown = " ".join(stands.split())
        words = Teks(
            f"berbeda dengan {shown} di {table.berkas} baris {row.nomor} ({label})",
            f"differs from {shown} in {table.berkas} row {row.nomor} ({label})",
        )
        yield role, text, words


def _decimal(printed: Print) -> Decimal:
    return Decimal(printed.units).scaleb(-printed.places)


def _same(one: Decimal, other: Decimal) -> bool:
    """Whether two figures are one, written perhaps with fewer digits: 88,8 and 88,75; Rp257,4 juta."""
    unit = Fraction(10) ** max(int(one.as_tuple().exponent), int(other.as_tuple().exponent))
    return round_fraction(Fraction(one) / unit, 0) == round_fraction(Fraction(other) / unit, 0)
