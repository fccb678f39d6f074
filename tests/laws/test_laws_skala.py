"""The laws of rating, on every scale there is and on scales made up at random, against a slow second reading."""

from __future__ import annotations

import decimal
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sakipcalc import Gap, Outside, Pita, Skala, Sumber, daftar_skala, round_to, skala
from sakipcalc.errors import OutOfScaleError

FLOOR, ROUND, REJECT = Gap
SCALES = daftar_skala()


@st.composite
def made_up(draw: st.DrawFn) -> Skala:
    """A valid scale: bands on a grid of tenths, touching or one step apart, of either direction."""
    places = draw(st.sampled_from([0, 1]))
    step = Decimal((0, (1,), -places))
    start = Decimal(draw(st.integers(-30, 30)))
    widths = draw(st.lists(st.integers(1, 9), min_size=1, max_size=6))
    gapped = draw(st.booleans())
    bands: list[Pita] = []
    low = start
    for number, width in enumerate(widths):
        high = low + width
        last = number == len(widths) - 1
        open_low = number == 0 and draw(st.booleans())
        open_high = last and draw(st.booleans())
        closed_above = gapped or last
        bands.append(
            Pita(f"pita {number}", None if open_low else low, None if open_high else high, high_inclusive=closed_above)
        )
        low = high + step if gapped else high
    if draw(st.booleans()):
        bands.reverse()
    gap = draw(st.sampled_from(list(Gap))) if gapped and len(bands) > 1 else None
    sides = st.sampled_from(list(Outside))
    return Skala(
        "acak",
        "Skala acak",
        bands,
        Sumber("acak"),
        keluarga="acak",
        places=places,
        gap=gap,
        above=draw(sides),
        below=draw(sides),
        higher_is_better=draw(st.booleans()),
    )


scales = st.sampled_from(SCALES) | made_up()


@st.composite
def rated(draw: st.DrawFn) -> tuple[Skala, Decimal, Gap]:
    """A scale, a value at, near or far from its bounds, and a policy that the scale offers."""
    scale = draw(scales)
    bounds = [bound for band in scale.pita for bound in (band.low, band.high) if bound is not None]
    near = st.sampled_from(["0", "0.5", "-0.5", "0.05", "-0.05", "0.005", "-0.005", "0.0049", "1e-20", "-1e-20", "1"])
    close = st.builds(lambda bound, step: bound + Decimal(step), st.sampled_from(bounds or [Decimal(0)]), near)
    anywhere = st.decimals(min_value=-60, max_value=180, places=3)
    return scale, draw(close | anywhere), draw(st.sampled_from(scale.policies))


def holds(band: Pita, value: Fraction) -> bool:
    low = band.low is None or Fraction(band.low) < value or (band.low_inclusive and Fraction(band.low) == value)
    high = band.high is None or value < Fraction(band.high) or (band.high_inclusive and value == Fraction(band.high))
    return low and high


def half_up(value: Fraction, places: int) -> Fraction:
    scaled = abs(value) * 10**places
    whole = (2 * scaled + 1) // 2
    return Fraction(whole if value >= 0 else -whole, 10**places)


def oracle(scale: Skala, value: Fraction, policy: Gap) -> Pita | None:
    """The policies written down a second time, band by band."""
    if policy is ROUND and scale.places is not None:
        value = half_up(value, scale.places)
    found = [band for band in scale.pita if holds(band, value)]
    assert len(found) <= 1
    if found:
        return found[0]
    first, last = scale.pita[0], scale.pita[-1]
    if last.high is not None and value >= Fraction(last.high):
        return last if scale.above is Outside.NEAREST else None
    if first.low is not None and value <= Fraction(first.low):
        return first if scale.below is Outside.NEAREST else None
    if policy is not FLOOR:
        return None
    return [band for band in scale.pita if band.low is None or Fraction(band.low) <= value][-1]


def rate(scale: Skala, value: Decimal | Fraction, policy: Gap) -> Pita | None:
    try:
        return scale.kategori(value, gap=policy)
    except OutOfScaleError:
        return None


@given(rated())
def test_every_value_falls_in_the_one_band_its_policy_says(case: tuple[Skala, Decimal, Gap]) -> None:
    scale, value, policy = case
    assert rate(scale, value, policy) == oracle(scale, Fraction(value), policy)
    assert rate(scale, Fraction(value), policy) == oracle(scale, Fraction(value), policy)


@given(rated())
def test_inside_the_scale_only_reject_refuses(case: tuple[Skala, Decimal, Gap]) -> None:
    scale, value, policy = case
    low, high = scale.pita[0].low, scale.pita[-1].high
    assume((low is None or low <= value) and (high is None or value <= high))
    if policy is not REJECT:
        assert rate(scale, value, policy) is not None


@given(rated(), st.integers(0, 4))
def test_round_then_rate_is_rating_what_is_printed(case: tuple[Skala, Decimal, Gap], places: int) -> None:
    scale, value, policy = case
    printed = rate(scale, round_to(value, places), policy)
    try:
        assert scale.kategori(value, gap=policy, places=places) == printed
    except OutOfScaleError:
        assert printed is None


@given(rated())
def test_policy_round_is_reject_on_the_rounded_value(case: tuple[Skala, Decimal, Gap]) -> None:
    scale, value, _ = case
    assume(ROUND in scale.policies)
    assert rate(scale, value, ROUND) == rate(scale, round_to(value, scale.places or 0), REJECT)


@given(scales, st.lists(st.decimals(min_value=-60, max_value=180, places=3), min_size=2, max_size=8))
def test_a_higher_value_is_never_in_a_lower_band(scale: Skala, values: list[Decimal]) -> None:
    for policy in scale.policies:
        bands = [rate(scale, value, policy) for value in sorted(values)]
        ranks = [scale.pita.index(band) for band in bands if band is not None]
        assert all(lower <= higher for lower, higher in pairwise(ranks))


@given(rated())
def test_the_distance_leads_into_the_next_band_and_no_shorter_one_does(case: tuple[Skala, Decimal, Gap]) -> None:
    scale, value, policy = case
    now = rate(scale, value, policy)
    assume(now is not None)
    assert now is not None
    jarak = scale.next_above(value, gap=policy)
    order = scale.pita if scale.higher_is_better else scale.pita[::-1]
    place = order.index(now)
    if place == len(order) - 1:
        assert jarak is None
        return
    assert jarak is not None
    assert jarak.pita == order[place + 1]
    way = 1 if scale.higher_is_better else -1
    edge = Fraction(value) + way * Fraction(jarak.sesudah)
    tiny = Fraction(1, 10**40)
    assert rate(scale, edge if jarak.sesudah_inklusif else edge + way * tiny, policy) == jarak.pita
    assert (rate(scale, edge, policy) == jarak.pita) is jarak.sesudah_inklusif
    if jarak.sesudah:
        assert rate(scale, edge - way * tiny, policy) != jarak.pita
    assert Fraction(jarak.sebelum) == max(0, way * (Fraction(jarak.batas) - Fraction(value)))
    assert holds(jarak.pita, Fraction(jarak.batas)) is jarak.batas_inklusif


@given(made_up())
def test_rising_and_falling_bands_make_the_same_scale(scale: Skala) -> None:
    assert (
        Skala(
            scale.id,
            scale.nama,
            scale.pita[::-1],
            scale.sumber,
            keluarga=scale.keluarga,
            places=scale.places,
            gap=scale.gap,
            above=scale.above,
            below=scale.below,
            higher_is_better=scale.higher_is_better,
        )
        == scale
    )


HOSTILE = [
    decimal.Context(prec=1),
    decimal.Context(prec=3, rounding=decimal.ROUND_DOWN),
    decimal.Context(prec=9, rounding=decimal.ROUND_UP, traps=[]),
    decimal.Context(prec=28, Emin=-1, Emax=1, traps=[]),
    decimal.Context(prec=5, traps=[decimal.Inexact, decimal.Rounded, decimal.FloatOperation]),
    decimal.Context(prec=50, rounding=decimal.ROUND_CEILING, clamp=1),
    decimal.Context(prec=2, rounding=decimal.ROUND_05UP, Emin=0, Emax=0, traps=[]),
]
SAMPLE = [Decimal(number) / 8 for number in range(-80, 1000, 7)] + [Decimal("88.305"), Decimal("90.5")]


def sweep() -> list[object]:
    found: list[object] = []
    for id_ in ("permendagri-86-2017", "skm-14-2017", "akip-88-2021", "efisiensi-327-1996"):
        rule = skala(id_)
        fresh = Skala(
            rule.id,
            rule.nama,
            rule.pita,
            rule.sumber,
            keluarga=rule.keluarga,
            places=rule.places,
            gap=rule.gap,
            above=rule.above,
            higher_is_better=rule.higher_is_better,
        )
        for value in SAMPLE:
            for policy in fresh.policies:
                band = rate(fresh, value, policy)
                found += [band, band and fresh.next_above(value, gap=policy)]
    return found


EXPECTED = sweep()


@pytest.mark.parametrize("context", HOSTILE, ids=range(len(HOSTILE)))
def test_no_caller_context_changes_a_rating(context: decimal.Context) -> None:
    with decimal.localcontext(context):
        assert sweep() == EXPECTED


def test_threads_do_not_meet() -> None:
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(lambda _: sweep(), range(8))) == [EXPECTED] * 8
