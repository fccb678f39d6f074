"""The bands of a scale, and everything that can be wrong with them."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import pairwise
from typing import Literal, TypeAlias, cast

import attrs

from sakipcalc._core.checks import (
    named,
    to_decimal_or_none,
    to_flag,
    to_members,
    to_text,
    to_text_or_none,
    whole_between,
)
from sakipcalc._core.exact import MAX_PLACES, round_to, total
from sakipcalc._core.options import Option
from sakipcalc._core.sumber import Basis, BasisLike, to_basis
from sakipcalc._core.values import Value
from sakipcalc.errors import OutOfRangeError, Teks


class Gap(Option):
    """What happens to a value between two printed bands, such as 90,5 between 76-90 and 91-100.

    ``FLOOR``: it belongs to the band below it. ``ROUND``: the value is rounded half-up to the scale's printed
    decimals first, then looked up. ``REJECT``: it is refused.

    >>> Gap("floor")
    <Gap.FLOOR: 'floor'>
    """

    FLOOR = "floor"
    ROUND = "round"
    REJECT = "reject"


GapLike: TypeAlias = Gap | Literal["floor", "round", "reject"]


class Outside(Option):
    """What happens to a value beyond the first or last band: it belongs to the ``NEAREST``, or is ``REJECT``-ed.

    >>> Outside("nearest")
    <Outside.NEAREST: 'nearest'>
    """

    NEAREST = "nearest"
    REJECT = "reject"


OutsideLike: TypeAlias = Outside | Literal["nearest", "reject"]


def _to_aliases(value: Iterable[str], nama: str = "alias") -> tuple[str, ...]:
    return tuple(to_members(value, str, nama))


def _to_basis(value: BasisLike | None, nama: str = "basis") -> Basis | None:
    return None if value is None else to_basis(value, nama)


@attrs.frozen(field_transformer=named)
class Pita(Value):
    """One band of a scale.

    Args:
        label: the category, such as ``Sangat Tinggi``.
        low: lower bound, None where there is none.
        high: upper bound, None where there is none.
        low_inclusive: whether the lower bound belongs to the band.
        high_inclusive: whether the upper bound belongs to the band.
        kode: the mutu or predikat, such as ``A`` or ``BB``; None where the scale has none.
        warna: the colour printed with it; None where the scale has none.
        alias: other names that reports print for it; read, never printed by us.
        basis: what our knowledge of this band rests on, where weaker than its scale's; None: the same.

    Raises:
        NumberTypeError, NotFiniteError: for a bound that is no finite number.
        WrongTypeError: for a label, kode, warna or alias that is no text, or a flag that is neither True nor False.
        OptionError: for an unknown basis.

    >>> print(Pita("Tinggi", 76, 90), Pita("Maju", Decimal("0.7072"), Decimal("0.8155"), low_inclusive=False).rentang)
    Tinggi > 0,7072 - 0,8155
    """

    label: str = attrs.field(converter=to_text)
    low: Decimal | None = attrs.field(converter=to_decimal_or_none)
    high: Decimal | None = attrs.field(converter=to_decimal_or_none)
    low_inclusive: bool = attrs.field(default=True, kw_only=True, converter=to_flag)
    high_inclusive: bool = attrs.field(default=True, kw_only=True, converter=to_flag)
    kode: str | None = attrs.field(default=None, kw_only=True, converter=to_text_or_none)
    warna: str | None = attrs.field(default=None, kw_only=True, converter=to_text_or_none)
    alias: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_to_aliases)
    basis: Basis | None = attrs.field(default=None, kw_only=True, converter=_to_basis)

    @property
    def rentang(self) -> str:
        """The band's bounds in words and signs, with a decimal comma."""
        low, high = _shown(self.low), _shown(self.high)
        if self.low is None:
            return ("<= " if self.high_inclusive else "< ") + high if high else "semua nilai"
        if self.high is None:
            return (">= " if self.low_inclusive else "> ") + low
        if low == high:
            return f"= {low}"
        to = "s.d." if self.low < 0 else "-"
        return f"{'' if self.low_inclusive else '> '}{low} {to} {'' if self.high_inclusive else '< '}{high}"

    def __str__(self) -> str:
        return self.label


def _shown(bound: Decimal | None) -> str:
    return "" if bound is None else f"{bound:f}".replace(".", ",")


def name_key(text: str) -> str:
    """A name without the case and spacing that reports vary.

    >>> name_key(" Sangat   TINGGI ")
    'sangat tinggi'
    """
    return " ".join(text.split()).casefold()


def names_of(band: Pita, bands: Sequence[Pita]) -> frozenset[str]:
    """What a band is called: label, code, aliases, and the initials of its label where nothing else is called so.

    >>> bands = (Pita("Sangat Tinggi", 91, 100, kode="ST"), Pita("Tinggi", 76, 90))
    >>> sorted(names_of(bands[0], bands)), sorted(names_of(bands[1], bands))
    (['sangat tinggi', 'st'], ['t', 'tinggi'])
    """
    names = {name_key(name) for name in (band.label, band.kode, *band.alias) if name}
    others = [name_key(name) for each in bands if each is not band for name in (each.kode, *each.alias) if name]
    initials = _initials(band)
    alone = [_initials(each) for each in bands].count(initials) == 1 and initials not in others
    return frozenset(names | {initials} if alone else names)


def _initials(band: Pita) -> str:
    return "".join(word[0] for word in name_key(band.label).replace("(", " ").split())


def says(printed: str, band: Pita, bands: Sequence[Pita]) -> bool:
    """Whether a printed category names a band: by one of its names, or by two, ``Sangat Tinggi (ST)``.

    A second name that is another band's makes it the name of neither.

    >>> bands = (Pita("Sangat Baik", 81, 100, kode="A"), Pita("Baik", 61, 80, kode="B"))
    >>> [says(text, bands[1], bands) for text in ("B (baik)", "Baik (A)", "B")]
    [True, False, True]
    """
    whole = name_key(printed)
    names = names_of(band, bands)
    others = {name for each in bands if each is not band for name in names_of(each, bands)} - names
    head, rest = whole, ""
    while head not in names and head not in others and "(" in head:
        head = head.rpartition("(")[0].rstrip()
        rest = whole[len(head) :].strip(" ()")
    return head in names and rest not in others


def to_scale_places(value: int | None, nama: str = "places") -> int | None:
    """Decimals that a scale is printed with, 0 to 33; None where it has none."""
    if value is None or (type(value) is int and 0 <= value < MAX_PLACES):
        return value
    raise OutOfRangeError(nama, value, whole_between(0, MAX_PLACES - 1))


def rising(bands: Sequence[Pita]) -> tuple[Pita, ...]:
    """The bands in rising order if they fall throughout; else as they are."""
    falls = all(_starts(lower, upper) for upper, lower in pairwise(bands))
    return tuple(reversed(bands)) if falls else tuple(bands)


def _starts(lower: Pita, upper: Pita) -> bool:
    """Whether ``lower`` begins before ``upper`` does."""
    if upper.low is None or lower.low is None:
        return lower.low is None and upper.low is not None
    return lower.low < upper.low or (lower.low == upper.low and lower.low_inclusive and not upper.low_inclusive)


def faults(bands: Sequence[Pita]) -> Iterator[Teks]:
    """Every band that is empty, repeated, out of order or over its neighbour."""
    if not bands:
        yield Teks("tidak ada pita", "it has no band")
    for band in bands:
        if band.low is not None and band.high is not None:
            both = band.low_inclusive and band.high_inclusive
            if band.low > band.high or (band.low == band.high and not both):
                yield Teks("{pita} kosong", "{pita} is empty").fill(pita=_named(band))
    labels = [band.label for band in bands]
    for label in dict.fromkeys(labels):
        if labels.count(label) > 1:
            said = Teks("label {label} dipakai {n} kali", "the label {label} occurs {n} times")
            yield said.fill(label=label, n=labels.count(label))
    for lower, upper in pairwise(bands):
        if not _starts(lower, upper):
            said = Teks("urutan {upper} setelah {lower} salah", "{upper} is out of order after {lower}")
            yield said.fill(upper=upper.label, lower=lower.label)
        elif lower.high is None or upper.low is None or lower.high > upper.low or _share_bound(lower, upper):
            yield Teks("{pair} bertumpang tindih", "{pair} overlap").fill(pair=_pair(lower, upper))


def _named(band: Pita) -> str:
    return f"{band.label} ({band.rentang})"


def _pair(lower: Pita, upper: Pita) -> Teks:
    return Teks("{lower} dan {upper}", "{lower} and {upper}").fill(lower=_named(lower), upper=_named(upper))


def _share_bound(lower: Pita, upper: Pita) -> bool:
    return lower.high == upper.low and lower.high_inclusive and upper.low_inclusive


def gaps(bands: Sequence[Pita]) -> Iterator[tuple[Pita, Pita]]:
    """Neighbours with something between them, were it a single point."""
    for lower, upper in pairwise(bands):
        if lower.high is not None and upper.low is not None:
            hole = lower.high == upper.low and not lower.high_inclusive and not upper.low_inclusive
            if lower.high < upper.low or hole:
                yield lower, upper


def gap_faults(bands: Sequence[Pita], gap: Gap | None, places: int | None) -> Iterator[Teks]:
    """Every gap that is not declared, or that the declared policy does not close."""
    if gap is Gap.ROUND and places is None:
        yield Teks("kebijakan round memerlukan places", "the gap policy round needs places")
        return
    for lower, upper in gaps(bands):
        if gap is None:
            said = Teks("ada celah antara {pair}; nyatakan gap", "between {pair} is a gap; declare a gap policy")
            yield said.fill(pair=_pair(lower, upper))
        elif gap is Gap.ROUND and places is not None and open_after_rounding((lower, upper), places):
            said = Teks(
                "pembulatan {places} desimal tidak menutup celah antara {pair}",
                "rounding to {places} decimals does not close the gap between {pair}",
            )
            yield said.fill(places=places, pair=_pair(lower, upper))


def open_after_rounding(gap: tuple[Pita, Pita], places: int) -> bool:
    """Whether some value with so many decimals lies in the gap."""
    lower, upper = gap
    start, end = cast("Decimal", lower.high), cast("Decimal", upper.low)
    first = grid_floor(start, places)
    if first < start or lower.high_inclusive:
        first = total((first, step(places)))
    return first < end or (first == end and not upper.low_inclusive)


def step(places: int) -> Decimal:
    return Decimal((0, (1,), -places))


def grid_floor(value: Decimal, places: int) -> Decimal:
    rounded = round_to(value, places)
    return rounded if rounded <= value else total((rounded, step(places).copy_negate()))
