"""The search: every reading, formula, cap and rounding that may have made a printed figure, ranked by assumptions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import product

import attrs

from sakipcalc._core.exact import Rounding
from sakipcalc._core.fractions import from_fraction
from sakipcalc.audit._bacaan import JAM, RASIO, Bacaan, Cetakan
from sakipcalc.audit._kandidat import DI_DALAM, Kandidat, Rumus
from sakipcalc.audit._temuan import Penjelasan, Putusan, chance

CAPS = (Decimal(100), Decimal(110), Decimal(115), Decimal(120), Decimal(150))
"""Caps that reports use."""

CAP_COST, TRUNCATE_COST, ROUNDED_COST, CLOCK_COST = 2, 2, 3, 4
MOST = 8
"""An explanation that assumes more than this explains nothing."""

_SPAN = 200
"""Accidental fits are counted among the figures that can be printed from 0 to this."""

Baris = tuple[Bacaan, ...]


class Pencarian:
    """The search for one printed figure: what was found, and how much was tried.

    ``ditemukan``: the explanations, best first. ``dicoba``: settings tried. ``kebetulan``: how many of them one may
    expect to fit a figure printed at random with these decimals.
    """

    def __init__(self, aturan: Kandidat, rows: Sequence[Baris], prints: Sequence[Cetakan], cap: Decimal | None) -> None:
        self._aturan, self._prints, self._cap = aturan, prints, cap
        self.dicoba = 0
        caps = CAPS if aturan.percent else ()
        self._limits: tuple[Decimal | None, ...] = (
            None,
            *dict.fromkeys(each for each in (cap, *caps) if each is not None),
        )
        self._figures: set[int] = set()
        self._admitted = Fraction(0)
        self._unit = 10 ** max(0, prints[0].places)
        found: dict[object, Penjelasan] = {}
        for row in rows:
            for rumus in aturan.rumus:
                for each in self._of(row, rumus):
                    key = (each.setelan, each.waktu, each.masukan_dibulatkan)
                    if key not in found or each.biaya < found[key].biaya:
                        found[key] = each
        self.ditemukan = tuple(sorted(found.values(), key=lambda each: (each.biaya, each.masukan_dibulatkan)))

    @property
    def kebetulan(self) -> Decimal:
        """Expected accidental fits, to four decimals."""
        expected = (len(self._figures) + self._admitted * self._unit) / (_SPAN * self._unit + 1)
        return chance(expected)

    def _of(self, row: Baris, rumus: Rumus) -> Iterator[Penjelasan]:
        """Every way one formula makes the figure from one reading of the inputs."""
        value = computed(rumus, row)
        if value is None:
            return
        clock = row[0].ragam == JAM
        cost = self._aturan.cost(rumus) + sum(each.biaya for each in row) + (CLOCK_COST if clock else 0)
        if cost > MOST:
            return
        meaning = Putusan.WAKTU if clock else self._aturan.meaning(rumus)
        for limit in self._limits:
            if limit is not None and value <= limit:
                continue
            limited = value if limit is None else Fraction(limit)
            self.dicoba += 2
            self._note(limited)
            for printed in self._prints:
                rounding = printed.made_from(limited)
                if rounding is not None:
                    yield self._explained(
                        Penjelasan(
                            rumus.kunci,
                            rumus.kata if end_of(*row) is not None else DI_DALAM,
                            meaning,
                            from_fraction(value),
                            rounding,
                            limit,
                            (),
                            clock,
                            pecahan=printed.pecahan,
                            biaya=cost + printed.biaya,
                        ),
                        row,
                    )
        if rumus is self._aturan.dinyatakan and not clock:
            yield from self._rounded_first(row, rumus, value, cost)

    def _note(self, value: Fraction) -> None:
        scaled = abs(value) * self._unit
        self._figures |= {int(scaled), int(scaled + Fraction(1, 2))}

    def _explained(self, made: Penjelasan, row: Baris) -> Penjelasan:
        """The explanation with what its cap and rounding assume, and what they mean."""
        cost, meaning = made.biaya, made.putusan
        if made.batas is not None and made.batas != self._cap:
            cost += CAP_COST
            meaning = Putusan.DIBATASI if meaning is Putusan.COCOK else meaning
        if made.pembulatan is Rounding.TRUNCATE:
            cost += TRUNCATE_COST
            meaning = Putusan.DIPOTONG if meaning is Putusan.COCOK else meaning
        return attrs.evolve(made, biaya=cost, putusan=meaning, bacaan=read_as(self._aturan, row))

    def _rounded_first(self, row: Baris, rumus: Rumus, value: Fraction, cost: int) -> Iterator[Penjelasan]:
        """The interval test: whether inputs that print as these do can give the figure by the declared rule."""
        corners = [
            result
            for first, second in product((-1, 1), repeat=2)
            if (result := computed(rumus, (_shifted(row[0], first), _shifted(row[1], second)))) is not None
        ]
        low, high = min(corners, default=value), max(corners, default=value)
        if low == high or any(each.nilai - each.tengah <= 0 <= each.nilai + each.tengah for each in row):
            return
        self.dicoba += 1
        self._admitted += high - low
        for printed in self._prints:
            least, most = printed.window()
            if low <= most and high >= least:
                yield Penjelasan(
                    rumus.kunci,
                    rumus.kata,
                    Putusan.DIBULATKAN_DULU,
                    from_fraction(value),
                    bacaan=read_as(self._aturan, row),
                    masukan_dibulatkan=True,
                    pecahan=printed.pecahan,
                    biaya=cost + ROUNDED_COST,
                )


def _shifted(reading: Bacaan, sign: int) -> Bacaan:
    """A reading at one end of what may have been rounded to it."""
    return reading._replace(nilai=reading.nilai + sign * reading.tengah)


def computed(rumus: Rumus, row: Baris) -> Fraction | None:
    """What a formula gives for one reading of the inputs.

    A range counts by the end that the other input is nearest; an input inside it as one that equals its target.
    """
    end = end_of(*row)
    return rumus.hitung(Fraction(1), Fraction(1)) if end is None else rumus.hitung(end, row[1].nilai)


def read_as(aturan: Kandidat, row: Baris) -> tuple[tuple[str, str], ...]:
    """What each input was read as, by role."""
    return tuple(zip(aturan.peran, (each.teks for each in row), strict=True))


def end_of(first: Bacaan, second: Bacaan) -> Fraction | None:
    """What the second input is measured against: the first, or the nearest end of it; None inside a range."""
    if first.ujung is None:
        return first.nilai
    low, high = first.ujung
    if second.nilai < low:
        return low
    return high if second.nilai > high else None


def proper(rows: Sequence[Baris], found: Sequence[Penjelasan]) -> Baris:
    """The reading that the right figure is computed from: ratios where clock times explain, else the best one."""
    if found and found[0].waktu:
        for row in rows:
            if all(each.ragam == RASIO for each in row):
                return row
    return next((row for row in rows if row[0].ragam != JAM), rows[0])


def judged(found: Sequence[Penjelasan], *, declared: bool) -> tuple[Putusan, tuple[Penjelasan, ...]]:
    """The verdict, and the explanations with those it rests on first."""
    if not found:
        return Putusan.TIDAK_TERJELASKAN, ()
    agreeing = [each for each in found if each.putusan is Putusan.COCOK]
    if declared and agreeing:
        return Putusan.COCOK, (*agreeing, *(each for each in found if each.putusan is not Putusan.COCOK))
    best = [each for each in found if each.biaya == found[0].biaya]
    alike = {each.putusan if declared else each.kunci for each in best}
    return (best[0].putusan if len(alike) == 1 else Putusan.BANYAK_TAFSIR), tuple(found)
