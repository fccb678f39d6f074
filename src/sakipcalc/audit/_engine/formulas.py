"""The formulas a printed figure may have been made by: the rules themselves, and wrong ones seen in reports."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

import attrs

from sakipcalc import Alasan, Rasio, Rentang
from sakipcalc.audit._engine.finding import Putusan
from sakipcalc.errors import Teks

Quantity: TypeAlias = Decimal | Rasio | Rentang
Compute: TypeAlias = Callable[[Quantity, Quantity], Fraction | Alasan | None]
"""From the first and the second input, such as target and realisasi, to a figure, or to why there is none."""

NOT_AT_ALL = "tanpa x 100"
OTHER = 4
"""What it takes for granted that a figure was made by another formula than the declared one."""


@attrs.frozen(eq=False)
class Formula:
    """One formula: its short name, its words, how it is computed, and what it takes for granted."""

    key: str
    words: Teks
    compute: Compute
    cost: int = OTHER


@attrs.frozen(eq=False)
class Kind:
    """The formulas of one kind of figure: the declared one, the others, and what these others mean.

    ``percent`` says that the figure is a percent, which may be printed as a fraction and may be capped; ``measured``
    that the first input is a target, perhaps a range, and the second what is measured against it; ``signed`` is the
    kind for a first input below zero, ``zero`` that for one of zero, where it has a rule of its own; ``open_ended``
    those for a target that says itself that more, or less, is better.
    """

    jenis: str
    roles: tuple[str, str]
    formulas: tuple[Formula, ...]
    declared: Formula | None
    meanings: Mapping[str, Putusan]
    missing: tuple[Alasan, Alasan]
    percent: bool = True
    measured: bool = False
    signed: "Kind | None" = None
    zero: "Kind | None" = None
    open_ended: "tuple[Kind, Kind] | None" = None

    def facing(self, end: Quantity) -> "Kind":
        """The kind for what is measured against: the one for a number below zero, or for zero, where there is one."""
        value = _value(end)
        if value < 0:
            return self.signed or self
        return self if value or self.zero is None else self.zero

    @property
    def shares(self) -> bool:
        """Whether its inputs are amounts or percents, so that a ratio among them counts in percent."""
        return self.jenis in ("serapan", "efisiensi")

    def meaning(self, formula: Formula) -> Putusan:
        """What it means that a figure was made by a formula."""
        if formula is self.declared:
            return Putusan.COCOK
        return self.meanings.get(formula.key, Putusan.RUMUS_LAIN)

    def cost(self, formula: Formula) -> int:
        """What it takes for granted that a figure was made by a formula."""
        if self.declared is None:
            return formula.cost
        return 0 if formula is self.declared else max(OTHER, formula.cost)

    def may_be_capped(self, formula: Formula) -> bool:
        """Whether a cap that binds says anything: T/R capped at 100 fits every realisasi below its target."""
        return self.percent and self.meaning(formula) is Putusan.COCOK


def _value(quantity: Quantity) -> Fraction:
    if isinstance(quantity, Rasio):
        return Fraction(quantity.bagian) / Fraction(quantity.keseluruhan)
    assert isinstance(quantity, Decimal)  # noqa: S101  a range is measured by its nearest end before it comes here
    return Fraction(quantity)


def nearest(target: Quantity, realisasi: Quantity) -> Quantity:
    """What a realisasi is measured against: the target, the nearest end of a range; inside it, itself."""
    if not isinstance(target, Rentang):
        return target
    low, high, value = target.low, target.high, _value(realisasi)
    if high is not None and (low is None or value > high):
        return high
    return low if low is not None and (high is None or value < low) else realisasi


def is_inside(target: Quantity, realisasi: Quantity) -> bool:
    """Whether the target is a range and the realisasi lies in it."""
    return isinstance(target, Rentang) and nearest(target, realisasi) is realisasi


def plainly(compute: Callable[[Fraction, Fraction], Fraction | None]) -> Compute:
    """A formula that no rule has, over fractions."""
    return lambda first, second: compute(_value(nearest(first, second)), _value(second))


def divided(first: Decimal, second: Decimal) -> Fraction:
    """The quotient of two numbers, in one step."""
    (top, below), (bottom, above) = first.as_integer_ratio(), second.as_integer_ratio()
    return Fraction(top * above, below * bottom)


def over(first: Fraction, second: Fraction) -> Fraction | None:
    return 100 * first / second if second else None


INSIDE = Teks("di dalam rentang target", "inside the target's range")
UNBOUNDED = Teks("tidak terhingga, dibatasi", "unbounded, limited")


def twice(formula: Formula) -> Formula:
    """The percent of a percent: multiplied by 100 twice."""
    return Formula(
        f"{formula.key} x 100 x 100",
        Teks(f"persen dikalikan 100 dua kali: {formula.words.id}", f"multiplied by 100 twice: {formula.words.en}"),
        _times(formula.compute, Fraction(100)),
        5,
    )


def not_at_all(formula: Formula) -> Formula:
    """The fraction with a percent sign: not multiplied by 100."""
    return Formula(
        f"{formula.key} {NOT_AT_ALL}",
        Teks(
            f"bertanda persen tetapi tidak dikalikan 100: {formula.words.id}",
            f"with a percent sign but not multiplied by 100: {formula.words.en}",
        ),
        _times(formula.compute, Fraction(1, 100)),
        5,
    )


def _times(compute: Compute, factor: Fraction) -> Compute:
    def scaled(first: Quantity, second: Quantity) -> Fraction | Alasan | None:
        found = compute(first, second)
        return found * factor if isinstance(found, Fraction) else found

    return scaled


def kind_of(
    jenis: str,
    roles: tuple[str, str],
    *,
    declared: Formula | None,
    others: tuple[Formula, ...],
    meanings: Mapping[str, Putusan],
    missing: tuple[Alasan, Alasan],
    percent: bool = True,
    measured: bool = False,
) -> Kind:
    rest = tuple(each for each in others if declared is None or each.key != declared.key)
    formulas = rest if declared is None else (declared, *rest)
    if percent:
        main = declared or others[0]
        formulas = (*formulas, twice(main), not_at_all(main))
    return Kind(jenis, roles, formulas, declared, meanings, missing, percent, measured)


def as_decimal(quantity: Quantity) -> Decimal:
    assert not isinstance(quantity, Rentang)  # noqa: S101  only a target of capaian is a range
    return quantity.nilai if isinstance(quantity, Rasio) else quantity
