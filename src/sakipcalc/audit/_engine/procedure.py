"""The one procedure: undefined, not printed, judged, hints, finding."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import cast

from sakipcalc import Alasan, Rentang, Rounding, format_angka
from sakipcalc._core.exact import HUNDRED, ZERO, from_fraction, multiply
from sakipcalc._reading.cells import day_of, shown
from sakipcalc._rules.formula import UNBOUNDED as UNBOUNDED_REASONS
from sakipcalc._writing.format import in_both
from sakipcalc.audit._engine import inputs
from sakipcalc.audit._engine.conclusion import printed_text, unprinted
from sakipcalc.audit._engine.days import Days, is_date, is_ratio, may_be_ratio, unsettled
from sakipcalc.audit._engine.finding import NO_WORDS, Isi, Penjelasan, Putusan, Temuan, chance, new_finding, new_way
from sakipcalc.audit._engine.formulas import INSIDE, UNBOUNDED, Kind, is_inside, nearest
from sakipcalc.audit._engine.hints import missing_input, slipped_inputs, slips
from sakipcalc.audit._engine.prints import AS_WRITTEN, Decimals, Print, plain_print, read_printed
from sakipcalc.audit._engine.search import CAPS, SPAN, Search, computed, judged, proper, read_as, same_words
from sakipcalc.errors import Teks

_FRACTION = 200
"""A printed number that may be a fraction is one where nothing else speaks for it, up to so many percent."""

_MIXED = Teks(
    "pecahan dan persen bercampur: {bare} di samping {percent}; bila {bare} pecahan, yang benar {figure}",
    "a fraction beside a percent: {bare} beside {percent}; if {bare} is a fraction, {figure} is right",
)
_LIKELY = (50, 200)
"""A capaian between these is what reports mostly print; one beyond may come of a fraction beside a percent."""


class Case:
    """One printed figure that two inputs make, examined: its finding, and what its table may still need of it.

    Agreement by the declared rule, on the best reading of the inputs, is found first; the search for other ways runs
    only where there is none.

    Args:
        kind: the kind of figure, with its declared rule.
        cells: both input cells.
        printed: the printed cell.
        cap: the declared cap.
        decimals: the decimals the figure counts with.
        contexts: what the column of each input says about its cells.
    """

    __slots__ = ("cap", "cells", "contexts", "finding", "guesses", "kind", "printed", "prints", "rows", "text")

    def __init__(
        self,
        kind: Kind,
        cells: tuple[object, object],
        printed: object,
        *,
        cap: Decimal | None = None,
        decimals: Decimals = AS_WRITTEN,
        contexts: Sequence[inputs.Context] = (inputs.NO_CONTEXT, inputs.NO_CONTEXT),
    ) -> None:
        self.kind, self.cells, self.printed, self.cap, self.contexts = kind, cells, printed, cap, contexts
        self.text = printed_text(printed)
        self.guesses: list[tuple[str, Teks]] = []
        self.rows: Sequence[inputs.Row] = ()
        plain = self._plain(decimals)
        if plain is None:
            self.prints = read_printed(printed, percent=kind.percent, decimals=decimals)
            self.finding = self._examined()
            if any(map(self._is_open, cells, contexts)) and not any(map(is_ratio, cells)):
                self.finding = unsettled(self.finding, cells)
        else:
            self.finding = plain

    def _plain(self, decimals: Decimals) -> Temuan | None:
        """The finding where all cells are properly written and agree: no other reading is then looked for."""
        if self.contexts[0].mark == "." or self.contexts[1].mark == ".":
            return None
        printed = plain_print(self.printed, percent=self.kind.percent, decimals=decimals)
        first = inputs.plain_input(self.cells[0])
        second = inputs.plain_input(self.cells[1], measured=self.kind.measured)
        if printed is None or first is None or second is None:
            return None
        row: inputs.Row = (first, second)
        if not inputs.goes_together(row):
            return None
        self.prints = (printed,)
        row = inputs.in_one_unit(row, percents=self.kind.shares)
        if self._facing(row) is not self.kind:
            return None
        right = self._right(row)
        agreed = self._agreement(row, right)
        return None if agreed is None else self._agreed(row, right, agreed)

    def _agreed(self, row: inputs.Row, right: Fraction | Alasan | None, made: Penjelasan) -> Temuan:
        self.rows = (row,)
        tried = 1 + (self.cap is not None)
        expected = _accidents(tried, self._places)
        return self._finding(Putusan.COCOK, row, right, (made,), tried=tried, expected=expected)

    def _examined(self) -> Temuan:
        ranged = self.kind.measured
        choices = [
            tuple(each for each in read if not isinstance(each.quantity, Rentang) or (ranged and not place))
            for place, cell in enumerate(self.cells)
            for read in (inputs.read_input(cell, measured=ranged and place == 1),)
        ]
        if self.kind.open_ended is not None and choices[0]:
            bounds = tuple(each.bound for each in choices[0])
            if isinstance(bounds[0].written, Rentang):
                self.kind, choices[0] = self.kind.open_ended[bounds[0].written.low is None], bounds
        for place, (cell, context) in enumerate(zip(self.cells, self.contexts, strict=True)):
            if context.days is Days.DATES and day_of(cell) is not None:
                choices[place] = ()
        if not all(choices):
            return self._incomplete(choices)
        self.rows = [
            inputs.in_one_unit(row, percents=self.kind.shares) for row in inputs.read_row(choices, self.contexts)
        ]
        if not self.rows:
            return self._undefined(Alasan.TAK_SEBANDING)
        first = self.rows[0]
        self.kind = self._facing(first)
        right = self._right(first)
        if not self.prints:
            return self._not_printed(right)
        agreed = self._agreement(first, right)
        if agreed is not None:
            return self._agreed(first, right, agreed)
        return self._searched(right)

    def _facing(self, row: inputs.Row) -> Kind:
        """The kind for what the second input is measured against."""
        return self.kind if self.kind.signed is None else self.kind.facing(nearest(row[0].quantity, row[1].quantity))

    @staticmethod
    def _is_open(cell: object, context: inputs.Context) -> bool:
        return context.days is Days.OPEN and bool(may_be_ratio(cell))

    @property
    def _places(self) -> int:
        return max(0, self.prints[0].places)

    def _right(self, row: inputs.Row) -> Fraction | Alasan | None:
        """The right figure, or the reason why there is none; neither where no rule is declared."""
        formula = self.kind.declared or self.kind.formulas[0]
        found = formula.compute(row[0].quantity, row[1].quantity)
        return None if self.kind.declared is None and isinstance(found, Fraction) else found

    def _rule(self, row: inputs.Row) -> Teks:
        if self.kind.measured and is_inside(row[0].quantity, row[1].quantity):
            return INSIDE
        return self.kind.declared.words if self.kind.declared else NO_WORDS

    def _agreement(self, row: inputs.Row, right: Fraction | Alasan | None) -> Penjelasan | None:
        """The one explanation where the declared rule makes the figure as it is first read, before its cap or after."""
        printed, cap = self.prints[0], self.cap
        if not isinstance(right, Fraction) or self.kind.declared is None or (printed.fraction and printed.cost):
            return None
        limits = (None, cap) if cap is not None and right > cap else (None,)
        for limit in limits:
            if printed.made_from(right if limit is None else Fraction(limit)) is Rounding.HALF_UP:
                return new_way(
                    self.kind.declared.key,
                    self._rule(row),
                    Putusan.COCOK,
                    from_fraction(right),
                    batas=limit,
                    bacaan=read_as(self.kind, row),
                    pecahan=printed.fraction,
                    biaya=sum(each.cost for each in row) + printed.cost,
                )
        return None

    def _searched(self, right: Fraction | Alasan | None) -> Temuan:
        search = Search(self.kind, self.rows, self.prints, self.cap)
        verdict, order = judged([way.made for way in search.found], declared=self.kind.declared is not None)
        ways = [search.found[place] for place in order]
        chosen = proper(self.rows, ways)
        if chosen is not self.rows[0]:
            right = self._right(chosen)
        if isinstance(right, Alasan):
            found = self._without_figure(right, chosen)
            if found.penjelasan or found.putusan is Putusan.TIDAK_DAPAT_DINILAI or chosen is self.rows[0]:
                return found
            verdict, ways, chosen = Putusan.TIDAK_TERJELASKAN, [], self.rows[0]
            right = self._right(chosen)
            if isinstance(right, Alasan):
                return self._without_figure(right, chosen)
        hints: tuple[Teks, ...] = ()
        if verdict is Putusan.TIDAK_TERJELASKAN:
            own = [each for each in self.kind.formulas if not self.kind.cost(each)]
            figures = [value for each in own for row in self.rows if (value := computed(each, row)) is not None]
            hints = (*slips(self.prints[0], figures), *slipped_inputs(self.kind, chosen, self.prints))
        made = tuple(way.made for way in ways)
        return self._finding(
            verdict,
            chosen,
            right,
            made,
            tried=search.tried,
            expected=search.expected,
            hints=tuple(dict.fromkeys(hints)),
        )

    def _finding(
        self,
        verdict: Putusan,
        row: inputs.Row,
        right: Fraction | Alasan | None,
        ways: tuple[Penjelasan, ...],
        *,
        tried: int = 0,
        expected: Decimal = ZERO,
        hints: tuple[Teks, ...] = (),
        alasan: Alasan | None = None,
    ) -> Temuan:
        """The finding over one reading of the inputs."""
        benar = None
        if isinstance(right, Fraction):  # an agreement has worked it out already
            benar = ways[0].nilai if verdict is Putusan.COCOK and len(ways) == 1 else from_fraction(right)
        return new_finding(
            self.kind.jenis,
            verdict,
            self.text,
            benar,
            self._places if self.prints else 2,
            ways,
            tried,
            expected,
            alasan=alasan,
            saran=hints,
            aturan=self._rule(row),
            catatan=self._notes(row, right, ways),
            dibatasi=benar if benar is None or self.cap is None or benar <= self.cap else self.cap,
            dibaca=tuple(each.read for each in row),
        )

    def _notes(
        self, row: inputs.Row, right: Fraction | Alasan | None, ways: tuple[Penjelasan, ...]
    ) -> tuple[Teks, ...]:
        """What a reader should know: how odd cells were read, and units that do not go together."""
        odd: list[tuple[str, str]] = []
        if row[0].odd or row[1].odd:
            told = zip(self.cells, row, self.contexts, strict=True)
            odd = [
                (shown(cell), each.text)
                for cell, each, context in told
                if each.odd and not context.mark == each.mark == "."
            ]
        used = None
        if ways and any(each.odd for each in self.prints):
            used = next((each for each in self.prints if _makes(ways[0], each)), None)
        if used is not None and used.odd:
            odd.append((self.text, inputs.format_plain(from_fraction(used.value)) + ("%" if used.percent else "")))
        notes, place = inputs.odd_note(odd), inputs.mixed(row)
        if place is None:
            return notes
        rule = self.kind.declared or self.kind.formulas[0]
        value = right if isinstance(right, Fraction) else computed(rule, row)
        if value is None or _LIKELY[0] <= value <= _LIKELY[1]:
            return notes
        share = row[place]._replace(quantity=multiply(HUNDRED, cast("Decimal", row[place].quantity)))
        other = computed(rule, (*row[:place], share, *row[place + 1 :]))
        figure = "" if other is None else format_angka(from_fraction(other))
        return (
            *notes,
            _MIXED.fill(bare=in_both(row[place].text), percent=in_both(row[1 - place].text), figure=in_both(figure)),
        )

    def _undefined(self, why: Alasan, *hints: Teks, read: tuple[Isi, ...] = ()) -> Temuan:
        rule = self.kind.declared.words if self.kind.declared else NO_WORDS
        places = self._places if self.prints else 2
        return new_finding(
            self.kind.jenis,
            Putusan.TIDAK_DAPAT_DINILAI,
            self.text,
            desimal=places,
            alasan=why,
            saran=hints,
            aturan=rule,
            dibaca=read,
        )

    def _not_printed(self, right: Fraction | Alasan | None) -> Temuan:
        """Nothing was printed, or no number: what the rule gives, all the same."""
        if right in UNBOUNDED_REASONS and self.cap is not None:
            right = Fraction(self.cap)
        if isinstance(right, Alasan):
            return self._undefined(right)
        verdict, _ = unprinted(self.printed)
        return self._finding(verdict, self.rows[0], right, (), alasan=inputs.why_none(self.printed))

    def _without_figure(self, why: Alasan, row: inputs.Row) -> Temuan:
        """The rule has no figure: one beyond every number may be printed as its cap."""
        if why in UNBOUNDED_REASONS and self.cap is not None:
            return self._unbounded(self.cap, row)
        return self._undefined(why)

    def _unbounded(self, cap: Decimal, row: inputs.Row) -> Temuan:
        """A figure beyond every number, of which only a cap can be printed: the declared one, or another."""
        limits = tuple(dict.fromkeys((cap, *CAPS)))
        verdict = Putusan.TIDAK_TERJELASKAN
        ways: tuple[Penjelasan, ...] = ()
        for limit in limits:
            if any(each.made_from(Fraction(limit)) is Rounding.HALF_UP for each in self.prints):
                verdict = Putusan.COCOK if limit == cap else Putusan.DIBATASI
                ways = (new_way("T/R", UNBOUNDED, verdict, limit, bacaan=read_as(self.kind, row)),)
                break
        return new_finding(
            self.kind.jenis,
            verdict,
            self.text,
            cap,
            self._places,
            ways,
            len(limits),
            aturan=UNBOUNDED,
            dibatasi=cap,
            dibaca=tuple(each.read for each in row),
        )

    def _incomplete(self, choices: Sequence[Sequence[inputs.Input]]) -> Temuan:
        """An input is blank, or holds no figure: nothing to assess, unless a figure was printed all the same."""
        met = None if any(choices) or not self.prints else same_words(self.kind, self.cells, self.prints[0])
        if met is not None:
            kind = self.kind.jenis
            return new_finding(kind, met.putusan, self.text, met.nilai, self._places, (met,), 1, aturan=met.rumus)
        read = tuple(choice[0].quantity if choice else None for choice in choices)
        for role, cell, choice in zip(self.kind.roles, self.cells, choices, strict=True):
            why = None if choice else inputs.why_none(cell)
            if role == "target" and why is Alasan.BUKAN_ANGKA and is_date(cell):
                why = Alasan.TARGET_TANGGAL
            if why is not None:
                return self._undefined(why, inputs.unread(cell, why).at(role), read=read)
        missing = self.kind.missing[bool(choices[0])]
        if not any(choices) or not self.prints or not self.prints[0].units:
            return self._undefined(missing, read=read)
        known_first = bool(choices[0])
        fractions = [each for each in self.prints if each.fraction and each.value <= _FRACTION]
        known = choices[0 if known_first else 1][0]
        self.guesses = missing_input(self.kind, known, known_first=known_first, prints=fractions or self.prints)
        return new_finding(
            self.kind.jenis,
            Putusan.TIDAK_TERJELASKAN,
            self.text,
            desimal=self._places,
            alasan=missing,
            saran=(Teks(missing.pesan, missing.message), *dict.fromkeys(guess for _, guess in self.guesses)),
            dibaca=read,
        )


@lru_cache(maxsize=64)
def _accidents(tried: int, places: int) -> Decimal:
    """Expected accidental fits of a few settings."""
    return chance(Fraction(2 * tried, SPAN * 10**places + 1))


def _makes(way: Penjelasan, printed: Print) -> bool:
    """Whether an explanation is of this reading of the printed cell."""
    value = Fraction(way.nilai if way.batas is None else way.batas)
    return way.pecahan is printed.fraction and printed.made_from(value) is way.pembulatan
