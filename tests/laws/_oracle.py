"""What the laws of the audit are held against: the rules over fractions, figures written by hand, odd cells."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from typing import TypeAlias

from hypothesis import strategies as st

from sakipcalc import Metode, Polarisasi, Rasio, Rentang

Quantity: TypeAlias = "Decimal | Rasio"
HAIR = Fraction(1, 10**24)
"""How far a figure of 34 digits may lie from the exact one, in parts of it."""


def exact(quantity: Quantity) -> Fraction:
    """The value of a number or ratio."""
    if isinstance(quantity, Rasio):
        return Fraction(quantity.bagian) / Fraction(quantity.keseluruhan)
    return Fraction(quantity)


def in_percent(quantity: Quantity) -> Fraction:
    """The value of a number, or of a ratio in percent."""
    return 100 * exact(quantity) if isinstance(quantity, Rasio) else exact(quantity)


def of_capaian(realisasi: Quantity, target: Quantity | Rentang, polarisasi: Polarisasi) -> Fraction | None:
    """Capaian in percent; None where there is no figure."""
    reached = exact(realisasi)
    if isinstance(target, Rentang):
        low, high = (None if end is None else Fraction(end) for end in (target.low, target.high))
        if low is None or high is None:
            aim = low if low is not None else Fraction(high or 0)
            falls = polarisasi if polarisasi is Polarisasi.MINIMIZE_INVERSE else Polarisasi.MINIMIZE
            polarisasi = Polarisasi.MAXIMIZE if high is None else falls
        elif low <= reached <= high:
            return Fraction(100)
        else:
            aim = low if reached < low else high
    else:
        aim = exact(target)
    if not aim:
        return None
    if polarisasi is Polarisasi.MINIMIZE_INVERSE:
        if aim < 0:
            return 100 * reached / aim
        return 100 * aim / reached if reached > 0 else None
    gap = (reached - aim) / abs(aim)
    signed = {Polarisasi.MAXIMIZE: gap, Polarisasi.MINIMIZE: -gap, Polarisasi.STABILIZE: -abs(gap)}
    return 100 + 100 * signed[polarisasi]


def of_serapan(realisasi: Fraction, pagu: Fraction) -> Fraction | None:
    """Serapan in percent; None without a pagu."""
    return 100 * realisasi / pagu if pagu else None


def of_efisiensi(capaian: Fraction, serapan: Fraction, method: Metode) -> Fraction | None:
    """Efficiency; None where it has none."""
    if method is Metode.DIFFERENCE:
        return capaian - serapan
    if method is Metode.COST:
        return 100 * serapan / capaian if capaian else None
    if not serapan:
        return None
    index = capaian / serapan
    return {Metode.RATIO: index, Metode.RATIO_PERCENT: 100 * index, Metode.LEVEL: index - 1}[method]


def of_change(kini: Fraction, lalu: Fraction, bentuk: str) -> Fraction | None:
    """A change, as a difference or in percent of the earlier figure's size."""
    if bentuk == "selisih":
        return kini - lalu
    return 100 * (kini - lalu) / abs(lalu) if lalu else None


def is_near(figure: Decimal | None, right: Fraction) -> bool:
    """Whether a figure is that one, as far as 34 digits go."""
    return figure is not None and abs(Fraction(figure) - right) <= HAIR * max(Fraction(1), abs(right))


def units_of(value: Fraction, places: int, *, cut: bool = False) -> int:
    """How many units of its last decimal a figure prints with: rounded half-up, or cut off; signed."""
    scaled = abs(value) * 10**places
    units = int(scaled) if cut else int(scaled + Fraction(1, 2))
    return -units if value < 0 else units


def as_text(units: int, places: int, *, point: bool = False, grouped: bool = False) -> str:
    """So many units of the last decimal in writing: the Indonesian way, or with a decimal point."""
    digits = f"{abs(units):0{places + 1}}"
    whole, decimals = (digits[:-places], digits[-places:]) if places else (digits, "")
    if grouped:
        whole = f"{int(whole):,}" if point else f"{int(whole):,}".replace(",", ".")
    mark = "." if point else ","
    return ("-" if units < 0 else "") + whole + (mark + decimals if decimals else "")


def written(value: Fraction, places: int, *, cut: bool = False, point: bool = False, grouped: bool = False) -> str:
    """A figure in writing."""
    return as_text(units_of(value, places, cut=cut), places, point=point, grouped=grouped)


@st.composite
def cells(draw: st.DrawFn) -> str:
    """A cell as somebody may write it: properly, with a decimal point, as a ratio, a time, a percent, or with dots."""
    units, p = draw(st.integers(0, 99_999)), draw(st.integers(0, 3))
    kind = draw(st.sampled_from(["id", "id", "grouped", "point", "percent", "ratio", "clock", "dotted", "negative"]))
    if kind in {"ratio", "clock", "dotted"}:
        one, other = units % 24, 1 + units % 59
        sign = {"ratio": draw(st.sampled_from([":", "/"])), "clock": ":", "dotted": "."}[kind]
        return f"{one}:{other}" if kind == "ratio" and sign == ":" else f"{one:02}{sign}{other:02}"
    text = as_text(-units if kind == "negative" else units, p, point=kind == "point", grouped=kind == "grouped")
    return text + ("%" if kind == "percent" else "")
