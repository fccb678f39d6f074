"""The search: every reading, formula, cap and rounding that may have made a printed figure, ranked by assumptions."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product
from typing import NamedTuple

from sakipcalc import Rounding
from sakipcalc._core.exact import HUNDRED, add, from_fraction, subtract
from sakipcalc._reading.cells import shown
from sakipcalc.audit._engine.finding import Penjelasan, Putusan, chance, new_way
from sakipcalc.audit._engine.formulas import INSIDE, NOT_AT_ALL, OTHER, Formula, Kind, is_inside
from sakipcalc.audit._engine.inputs import CLOCK, NUMBER, RATIO, Input, Row, is_words
from sakipcalc.audit._engine.prints import Print
from sakipcalc.errors import Teks

CAPS = (Decimal(100), Decimal(110), Decimal(115), Decimal(120), Decimal(150))
"""Caps that reports use."""

CAP_COST, TRUNCATE_COST, ROUNDED_COST, CLOCK_COST = 2, 2, 3, 4
MOST = 8
"""An explanation that assumes more than this explains nothing."""

SAME_WORDS = "sama"
"""The key of words that were aimed for and reached, which no formula makes."""

_SAME = Teks("realisasi sama dengan target", "realisasi is the target")

SPAN = 200
"""Accidental fits are counted among the figures that can be printed from 0 to this."""


class Way(NamedTuple):
    """One explanation, and the reading of the inputs that it used."""

    made: Penjelasan
    row: Row


class Search:
    """The search for one printed figure: ``found`` are the ways to make it, best first; ``tried`` how many settings."""

    def __init__(self, kind: Kind, rows: Sequence[Row], prints: Sequence[Print], cap: Decimal | None) -> None:
        self._kind, self._prints, self._cap = kind, prints, cap
        caps = dict.fromkeys(each for each in (cap, *CAPS) if each is not None)
        self._limits: tuple[Decimal | None, ...] = (None, *caps)
        self._figures: set[int] = set()
        self._admitted = Fraction(0)
        self._unit = 10 ** max(0, prints[0].places)
        self.tried = 0
        found: dict[object, Way] = {}
        for row in rows:
            for formula in kind.formulas:
                for way in self._of(row, formula):
                    key = (way.made.setelan, way.made.waktu, way.made.masukan_dibulatkan)
                    if key not in found or way.made.biaya < found[key].made.biaya:
                        found[key] = way
        self.found = tuple(sorted(found.values(), key=lambda way: (way.made.biaya, way.made.masukan_dibulatkan)))

    @property
    def expected(self) -> Decimal:
        """Expected accidental fits, to four decimals."""
        return chance((len(self._figures) + self._admitted * self._unit) / (SPAN * self._unit + 1))

    def _of(self, row: Row, formula: Formula) -> Iterator[Way]:
        """Every way one formula makes the figure from one reading of the inputs."""
        clock = row[0].kind == CLOCK
        cost = self._kind.cost(formula) + sum(each.cost for each in row) + (CLOCK_COST if clock else 0)
        if cost > MOST or (formula.cost > OTHER and row[0].quantity == row[1].quantity):
            return  # a slip fits anything where both inputs are equal
        value = computed(formula, row)
        if value is None:
            return
        meaning = Putusan.WAKTU if clock else self._kind.meaning(formula)
        words = INSIDE if is_inside(row[0].quantity, row[1].quantity) else formula.words
        for limit in self._limits if self._kind.may_be_capped(formula) else (None,):
            if limit is not None and value <= limit:
                continue
            limited = value if limit is None else Fraction(limit)
            self.tried += 2
            self._note(limited)
            for printed in self._prints:
                rounding = printed.made_from(limited)
                if rounding is not None and self._fits_sign(formula, printed):
                    made = new_way(
                        formula.key,
                        words,
                        meaning,
                        from_fraction(value),
                        rounding,
                        limit,
                        waktu=clock,
                        pecahan=printed.fraction,
                        biaya=cost + printed.cost,
                    )
                    yield Way(self._explained(made, row), row)
        if formula is self._kind.declared and not clock:
            yield from self._rounded_first(row, formula, value, cost)

    def _fits_sign(self, formula: Formula, printed: Print) -> bool:
        """Whether a figure left as a fraction stands with its percent sign, as that formula says; 0,75 has none."""
        return printed.percent or not formula.key.endswith(NOT_AT_ALL)

    def _note(self, value: Fraction) -> None:
        top, bottom = abs(value.numerator) * self._unit, value.denominator
        self._figures |= {top // bottom, (2 * top + bottom) // (2 * bottom)}

    def _explained(self, made: Penjelasan, row: Row) -> Penjelasan:
        """The explanation with what its cap and rounding assume, and what they mean."""
        cost, meaning = made.biaya, made.putusan
        if made.batas is not None and made.batas != self._cap:
            cost += CAP_COST
            meaning = Putusan.DIBATASI if meaning is Putusan.COCOK else meaning
        if made.pembulatan is Rounding.TRUNCATE:
            cost += TRUNCATE_COST
            meaning = Putusan.DIPOTONG if meaning is Putusan.COCOK else meaning
        return new_way(
            made.kunci,
            made.rumus,
            meaning,
            made.nilai,
            made.pembulatan,
            made.batas,
            read_as(self._kind, row),
            made.waktu,
            made.masukan_dibulatkan,
            made.pecahan,
            cost,
        )

    def _rounded_first(self, row: Row, formula: Formula, value: Fraction, cost: int) -> Iterator[Way]:
        """The interval test: whether inputs that print as these do can give the figure by the declared rule."""
        if any(_reaches_zero(each) for each in row):
            return
        corners = [
            result
            for first, second in product((-1, 1), repeat=2)
            if (result := computed(formula, (_shifted(row[0], first), _shifted(row[1], second)))) is not None
        ]
        low, high = min(corners, default=value), max(corners, default=value)
        if low == high:
            return
        self.tried += 1
        self._admitted += high - low
        for printed in self._prints:
            least, most = printed.window()
            if low <= most and high >= least:
                made = new_way(
                    formula.key,
                    formula.words,
                    Putusan.DIBULATKAN_DULU,
                    from_fraction(value),
                    bacaan=read_as(self._kind, row),
                    masukan_dibulatkan=True,
                    pecahan=printed.fraction,
                    biaya=cost + printed.cost + (1 if _is_shortened(row) else ROUNDED_COST),
                )
                yield Way(made, row)


def computed(formula: Formula, row: Row) -> Fraction | None:
    """What a formula gives for one reading of the inputs."""
    found = formula.compute(row[0].quantity, row[1].quantity)
    return found if isinstance(found, Fraction) else None


def read_as(kind: Kind, row: Row) -> tuple[tuple[str, str], ...]:
    """What each input was read as, by role."""
    return tuple(zip(kind.roles, (each.text for each in row), strict=True))


def _shifted(meaning: Input, sign: int) -> Input:
    """A meaning at one end of what may have been rounded to it; a ratio or range is what it is."""
    if not isinstance(meaning.quantity, Decimal):
        return meaning
    shift = add if sign > 0 else subtract
    return meaning._replace(quantity=shift(meaning.quantity, meaning.half))


def _is_shortened(row: Row) -> bool:
    """Whether a ratio stands beside its own decimal form, 3:9 beside 0,33, which is a rounded input for certain."""
    return {each.kind for each in row} == {RATIO, NUMBER}


def _reaches_zero(meaning: Input) -> bool:
    """Whether zero is among what may have been rounded to an input."""
    return isinstance(meaning.quantity, Decimal) and meaning.quantity.copy_abs() <= meaning.half


def proper(rows: Sequence[Row], found: Sequence[Way]) -> Row:
    """The reading that the right figure is computed from.

    The one that the best explanation used; where it computed with clock times, the ratios that these were; where
    nothing explains the figure, the first.
    """
    if not found:
        return rows[0]
    if found[0].made.waktu:
        ratios = (row for row in rows if all(each.kind == RATIO for each in row))
        return next(ratios, next((row for row in rows if row[0].kind == NUMBER), rows[0]))
    return found[0].row


def judged(found: Sequence[Penjelasan], *, declared: bool) -> tuple[Putusan, tuple[int, ...]]:
    """The verdict, and the order of the explanations with those it rests on first."""
    if not found:
        return Putusan.TIDAK_TERJELASKAN, ()
    places = range(len(found))
    agreeing = [place for place in places if found[place].putusan is Putusan.COCOK]
    if declared and agreeing:
        return Putusan.COCOK, (*agreeing, *(place for place in places if place not in agreeing))
    best = [each for each in found if each.biaya == found[0].biaya]
    alike = {each.putusan if declared else each.kunci for each in best}
    return (best[0].putusan if len(alike) == 1 else Putusan.BANYAK_TAFSIR), tuple(places)


def same_words(kind: Kind, cells: tuple[object, object], printed: Print) -> Penjelasan | None:
    """How words that were aimed for and reached, such as an opinion or a date, make 100; None for any others."""
    target, realisasi = (" ".join(shown(cell).casefold().split()) for cell in cells)
    if not kind.measured or target != realisasi or not is_words(cells[0]):
        return None
    if printed.made_from(Fraction(HUNDRED)) is not Rounding.HALF_UP:
        return None
    read = tuple((role, shown(cell)) for role, cell in zip(kind.roles, cells, strict=True))
    return new_way(SAME_WORDS, _SAME, Putusan.COCOK, HUNDRED, bacaan=read)
