"""The search for the one setting that makes most figures of a table."""

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import islice
from typing import NamedTuple, TypeAlias

from sakipcalc import Rounding
from sakipcalc._core.exact import ZERO, from_fraction, multiply, subtract
from sakipcalc.audit._engine.formulas import UNBOUNDED
from sakipcalc.audit._engine.prints import Print
from sakipcalc.audit._engine.procedure import Case
from sakipcalc.audit._engine.search import computed

Setting: TypeAlias = "tuple[str, Rounding, Decimal | None]"
"""A formula, a rounding, and a cap."""

_How: TypeAlias = "tuple[Rounding, Decimal | None]"
_Fits: TypeAlias = "tuple[tuple[Decimal, Sequence[Rounding]], ...]"
"""What a formula gives for each reading of a row, and which roundings print that as its figure."""

_COST = {Rounding.HALF_UP: 0, Rounding.TRUNCATE: 2, Rounding.HALF_EVEN: 3}
_FORMULA_COST, _CAP_COST = 4, 2


def best_setting(
    cases: Sequence[Case], formulas: Counter[str], caps: Sequence[Decimal | None], own: str | None
) -> tuple[Setting, list[bool]]:
    """The setting that makes most figures; of equals the simplest, then the first; and whether it makes each of them.

    The likeliest formula comes first: a setting that leaves more rows than the best so far is given up.

    Args:
        cases: the rows.
        formulas: how many rows each formula may have made.
        caps: the caps.
        own: the formula that costs nothing.
    """
    (likely, _), *_ = formulas.most_common(1)
    columns = {kunci: _Column(cases, kunci) for kunci in formulas}
    start = (Rounding.HALF_UP, None)
    fewest = _left(columns[likely], [start], len(cases))[start]
    settings = [(mode, cap) for mode in Rounding for cap in caps]
    ranked: dict[Setting, tuple[int, int, int, int]] = {}
    for place, kunci in sorted(enumerate(formulas), key=lambda each: each[1] != likely):
        found = _left(columns[kunci], settings, fewest)
        fewest = min([fewest, *found.values()])
        for mode, cap in found:
            cost = _FORMULA_COST * (kunci != own) + _COST[mode] + _CAP_COST * (cap is not None)
            ranked[kunci, mode, cap] = found[mode, cap], cost, place, settings.index((mode, cap))
    best = min(ranked, key=lambda each: ranked[each])
    return best, [_makes(case, fits, best[1:]) for case, fits in columns[best[0]]]


def _left(column: "_Column", settings: Sequence[_How], most: int) -> dict[_How, int]:
    """How many rows each setting of a formula does not make; without those that leave more than the most."""
    counts = [0] * len(settings)
    alive = list(enumerate(settings))
    for case, fits in column:
        lost = False
        for place, how in alive:
            if not _makes(case, fits, how):
                counts[place] += 1
                lost = lost or counts[place] > most
        if lost:
            alive = [(place, how) for place, how in alive if counts[place] <= most]
            if not alive:
                break
    return {how: counts[place] for place, how in alive}


class _Column:
    """How one formula makes the figures of a table, row by row; worked out as far as anybody asks, and once."""

    def __init__(self, cases: Sequence[Case], kunci: str) -> None:
        self._cases, self._kunci = cases, kunci
        self._known: list[_Fits] = []

    def __iter__(self) -> Iterator[tuple[Case, _Fits]]:
        yield from zip(self._cases, self._known, strict=False)
        for case in islice(self._cases, len(self._known), None):
            made_from = figure_of(case.prints[0]).made_from
            fits = tuple((value, made_from(value)) for value in _values(case, self._kunci))
            self._known.append(fits)
            yield case, fits


def _makes(case: Case, fits: _Fits, how: _How) -> bool:
    """Whether one setting makes a figure."""
    mode, cap = how
    for value, fitting in fits:
        if mode in (fitting if cap is None or value <= cap else figure_of(case.prints[0]).made_from(cap)):
            return True
    return False


def _values(case: Case, kunci: str) -> list[Decimal]:
    """What a formula gives for each reading of a row; for one whose inputs were rounded first nothing."""
    ways = case.finding.penjelasan
    if len(case.rows) == 1 == len(ways) and ways[0].kunci == kunci and ways[0].rumus is not UNBOUNDED:
        return [ways[0].nilai]
    formula = next((each for each in case.kind.formulas if each.key == kunci), None)
    if formula is None:
        return [each.nilai for each in ways if each.kunci == kunci and not each.masukan_dibulatkan]
    found = (computed(formula, row) for row in case.rows)
    return [from_fraction(value) for value in found if value is not None]


class Figure(NamedTuple):
    """A printed figure without its sign, the unit of its last decimal, and half of that."""

    size: Decimal
    negative: bool
    even: bool
    unit: Decimal
    half: Decimal

    def made_from(self, value: Decimal) -> Sequence[Rounding]:
        """The roundings that print a value as this figure: told by how far it lies above it, or below."""
        if (value < ZERO) is not self.negative and self.size and value:
            return ()
        over = subtract(value.copy_abs(), self.size)
        if over < self.half.copy_negate() or over >= self.unit:
            return ()
        if over < ZERO:
            return _NEAREST if self.even or over > self.half.copy_negate() else _UP
        if over >= self.half:
            return _DOWN_OR_EVEN if self.even and over == self.half else _DOWN
        return _ALL


_ALL = tuple(Rounding)
_NEAREST = (Rounding.HALF_UP, Rounding.HALF_EVEN)
_UP = (Rounding.HALF_UP,)
_DOWN = (Rounding.TRUNCATE,)
_DOWN_OR_EVEN = (Rounding.TRUNCATE, Rounding.HALF_EVEN)


def figure_of(printed: Print) -> Figure:
    """A printed figure as settings are tried on it."""
    return _figure(printed.units, printed.places)


def _figure(units: int, places: int) -> Figure:
    size = multiply(Decimal(abs(units)), _power(-places))
    return Figure(size, units < 0, not units % 2, _power(-places), _power(-places - 1, 5))


@lru_cache(maxsize=64)
def _power(exponent: int, digit: int = 1) -> Decimal:
    return Decimal((0, (digit,), exponent))
