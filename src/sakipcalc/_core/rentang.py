"""A target that is a range: from 80 to 90, at least 80, less than 22."""

from __future__ import annotations

from decimal import Decimal

import attrs

from sakipcalc._core import checks
from sakipcalc._core.exact import ZERO, places_of, round_to, telling_places
from sakipcalc._core.values import Value
from sakipcalc.errors import OutOfRangeError, Teks
from sakipcalc.errors._words import angka


@attrs.frozen(field_transformer=checks.named)
class Rentang(Value):
    """A target that is a range: anything from ``low`` to ``high`` meets it. One end may be open.

    Args:
        low: lower end, in the indicator's unit; None where it is open, as in ``maksimal 22``.
        high: upper end, not below ``low``; None where it is open, as in ``minimal 80``.
        low_inclusive: whether the lower end itself meets the target; False for ``> 80``.
        high_inclusive: whether the upper end itself meets it; False for ``< 22``.

    Raises:
        OutOfRangeError: when ``low`` is above ``high``, both are open, or no figure is left between them.
        NumberTypeError, NotFiniteError: for what is no finite number.
        WrongTypeError: for a flag that is neither True nor False.

    >>> print(Rentang(80, 90), "/", Rentang(-5, -3), "/", Rentang(None, 22, high_inclusive=False))
    80-90 / -5 s.d. -3 / kurang dari 22
    """

    low: Decimal | None = attrs.field(converter=checks.to_decimal_or_none)
    high: Decimal | None = attrs.field(converter=checks.to_decimal_or_none)
    low_inclusive: bool = attrs.field(default=True, kw_only=True, converter=checks.to_flag)
    high_inclusive: bool = attrs.field(default=True, kw_only=True, converter=checks.to_flag)

    def __attrs_post_init__(self) -> None:
        if self.low is None or self.high is None:
            if self.low is self.high:
                one = Teks("diisi salah satu ujungnya", "given at one end at least")
                raise OutOfRangeError("low", None, one)
        elif self.low > self.high or (self.low == self.high and not (self.low_inclusive and self.high_inclusive)):
            most = Teks("maksimal high ({high})", "at most high ({high})").fill(high=self.high)
            raise OutOfRangeError("low", self.low, most)

    def __contains__(self, value: Decimal) -> bool:
        """Whether a figure meets the target.

        >>> Decimal(22) in Rentang(None, 22, high_inclusive=False), Decimal(80) in Rentang(80, None)
        (False, True)
        """
        return value not in self.excluded and (
            (self.low is None or value >= self.low) and (self.high is None or value <= self.high)
        )

    @property
    def excluded(self) -> tuple[Decimal, ...]:
        """The ends that do not meet the target themselves."""
        ends = ((self.low, self.low_inclusive), (self.high, self.high_inclusive))
        return tuple(end for end, inclusive in ends if end is not None and not inclusive)

    @property
    def teks(self) -> Teks:
        """The range in words and signs, in both languages."""
        if self.high is None:
            said = Teks("minimal {low}", "at least {low}")
            said = said if self.low_inclusive else Teks("lebih dari {low}", "more than {low}")
        elif self.low is None:
            said = Teks("maksimal {high}", "at most {high}")
            said = said if self.high_inclusive else Teks("kurang dari {high}", "less than {high}")
        elif self.excluded:
            above, below = ("" if included else sign for included, sign in self._ends)
            said = Teks(f"{above}{{low}} s.d. {below}{{high}}", f"{above}{{low}} to {below}{{high}}")
        elif self.low < ZERO:
            said = Teks("{low} s.d. {high}", "{low} to {high}")
        else:
            said = Teks("{low}-{high}", "{low}-{high}")
        low, high = (Teks.same("") if end is None else _written(end) for end in (self.low, self.high))
        return said.fill(low=low, high=high)

    @property
    def _ends(self) -> tuple[tuple[bool, str], tuple[bool, str]]:
        return (self.low_inclusive, "> "), (self.high_inclusive, "< ")

    def __str__(self) -> str:
        return self.teks.id


def _written(end: Decimal) -> Teks:
    """An end as it was given, or what tells of one that was computed."""
    places = telling_places(end)
    text = f"{end if places == places_of(end) else round_to(end, places):f}"
    return Teks(angka(text), text)
