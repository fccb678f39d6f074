"""The laws of capaian, for every sign of target, against exact fractions."""

from __future__ import annotations

import decimal
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sakipcalc import Indikator, Polarisasi, Rasio, Rentang, capaian, format_angka, measure, parse_angka, round_to
from sakipcalc.errors import Alasan, UndefinedResultError

LIMIT = Decimal(10) ** 13
numbers = st.decimals(min_value=-LIMIT, max_value=LIMIT, places=2) | st.integers(-100, 100).map(Decimal)
positive = st.decimals(min_value=Decimal("0.01"), max_value=LIMIT, places=2)
natural = positive | st.just(Decimal(0))
targets = numbers.filter(bool)
directions = st.sampled_from(Polarisasi)
ratios = st.builds(Rasio, st.integers(0, 400), st.integers(1, 400))


def oracle(realisasi: Fraction, target: Fraction, polarisasi: Polarisasi) -> Fraction | None:
    """The rules written down a second time, in fractions: None where there is no figure."""
    if target == 0:
        return None
    distance: Fraction = (realisasi - target) / abs(target)
    if polarisasi is Polarisasi.MAXIMIZE:
        return 100 * (1 + distance)
    if polarisasi is Polarisasi.STABILIZE:
        return 100 - 100 * abs(distance)
    if polarisasi is Polarisasi.MINIMIZE or target < 0:
        return 100 * (1 - distance)
    return 100 * target / realisasi if realisasi > 0 else None


def half_up(value: Fraction, places: int = 2) -> Fraction:
    scaled = abs(value) * 10**places
    whole = (2 * scaled + 1) // 2
    return Fraction(whole if value >= 0 else -whole, 10**places)


def figure(realisasi: Decimal, target: Decimal, polarisasi: Polarisasi) -> Decimal | None:
    try:
        return capaian(realisasi, target, polarisasi=polarisasi)
    except UndefinedResultError:
        return None


@given(numbers, numbers, directions, st.integers(0, 6))
def test_agrees_with_fractions_once_rounded(
    realisasi: Decimal, target: Decimal, polarisasi: Polarisasi, places: int
) -> None:
    expected = oracle(Fraction(realisasi), Fraction(target), polarisasi)
    got = figure(realisasi, target, polarisasi)
    if expected is None or got is None:
        assert got is None
        assert expected is None
    else:
        assert Fraction(round_to(got, places)) == half_up(expected, places)


@given(st.integers(1, 10**7), st.integers(-(10**7), 10**7), st.sampled_from([Polarisasi.MAXIMIZE, Polarisasi.MINIMIZE]))
def test_exact_ties_round_away_from_zero(unit: int, halves: int, polarisasi: Polarisasi) -> None:
    # A figure of exactly (halves + 1/2) hundredths of a percent, built rather than hoped for.
    tie = Fraction(2 * halves + 1, 200)
    target = Decimal(unit * 20000)
    wanted = tie if polarisasi is Polarisasi.MAXIMIZE else 200 - tie
    realisasi = Fraction(target) * wanted / 100
    assert realisasi.denominator == 1
    got = capaian(Decimal(realisasi.numerator), target, polarisasi=polarisasi)
    assert Fraction(got) == tie
    assert Fraction(round_to(got)) == half_up(tie)


@given(targets, directions)
def test_meeting_the_target_is_100(target: Decimal, polarisasi: Polarisasi) -> None:
    assert capaian(target, target, polarisasi=polarisasi) == 100


@given(numbers, numbers, targets)
def test_rises_with_realisasi_where_higher_is_better(one: Decimal, other: Decimal, target: Decimal) -> None:
    low, high = sorted((one, other))
    assert capaian(low, target) <= capaian(high, target)


@given(numbers, numbers, targets)
def test_falls_with_realisasi_where_lower_is_better(one: Decimal, other: Decimal, target: Decimal) -> None:
    low, high = sorted((one, other))
    assert capaian(low, target, polarisasi="minimize") >= capaian(high, target, polarisasi="minimize")


@given(natural, natural, targets)
def test_inverse_falls_with_realisasi_zero_included(one: Decimal, other: Decimal, target: Decimal) -> None:
    low, high = sorted((one, other))
    better = measure(Indikator("", target, polarisasi="minimize_inverse", cap=10**30), low).capped
    worse = measure(Indikator("", target, polarisasi="minimize_inverse", cap=10**30), high).capped
    assert better is not None
    assert worse is not None
    assert better >= worse


@given(numbers, numbers, targets)
def test_stabilize_falls_with_distance_from_the_target(one: Decimal, other: Decimal, target: Decimal) -> None:
    def distance(realisasi: Decimal) -> Fraction:
        return abs(Fraction(realisasi) - Fraction(target))

    near, far = sorted((one, other), key=distance)
    assert capaian(near, target, polarisasi="stabilize") >= capaian(far, target, polarisasi="stabilize")


@given(numbers, targets)
def test_both_directions_mirror_about_100(realisasi: Decimal, target: Decimal) -> None:
    up = Fraction(capaian(realisasi, target))
    down = Fraction(capaian(realisasi, target, polarisasi="minimize"))
    assert abs(up + down - 200) <= max(abs(up), abs(down), Fraction(1)) * Fraction(1, 10**32)


@given(st.integers(-(10**12), 10**12), st.sampled_from([1, 2, 4, 5, 8, 10, 16, 25, 50, 64, 100, 125, 1000, -8, -20]))
def test_mirror_is_exactly_200_where_the_figure_ends(realisasi: int, target: int) -> None:
    up, down = capaian(realisasi, target), capaian(realisasi, target, polarisasi="minimize")
    assert Fraction(up) + Fraction(down) == 200


@given(numbers, targets, directions, st.integers(1, 10**6), st.booleans())
def test_units_do_not_matter(
    realisasi: Decimal, target: Decimal, polarisasi: Polarisasi, factor: int, finer: bool
) -> None:
    exponent = 3 if finer else -3
    with decimal.localcontext() as context:
        context.prec = 60
        scaled = (realisasi * factor).scaleb(exponent), (target * factor).scaleb(exponent)
    assert figure(*scaled, polarisasi) == figure(realisasi, target, polarisasi)


@given(ratios, ratios.filter(lambda ratio: bool(ratio.bagian)), directions)
def test_ratios_are_measured_by_their_terms(realisasi: Rasio, target: Rasio, polarisasi: Polarisasi) -> None:
    def value(ratio: Rasio) -> Fraction:
        return Fraction(ratio.bagian) / Fraction(ratio.keseluruhan)

    expected = oracle(value(realisasi), value(target), polarisasi)
    got = measure(Indikator("", target, polarisasi=polarisasi, cap=None), realisasi).nilai
    if expected is None:
        assert got is None
    else:
        assert got is not None
        assert Fraction(round_to(got, 10)) == half_up(expected, 10)
        assert (got == 100) is (expected == 100)


@given(numbers, targets, directions, st.integers(100, 200), st.integers(-50, 100))
def test_limits_are_idempotent_and_never_passed(
    realisasi: Decimal, target: Decimal, polarisasi: Polarisasi, cap: int, floor: int
) -> None:
    hasil = measure(Indikator("", target, polarisasi=polarisasi, cap=cap, floor=floor), realisasi)
    assert hasil.capped is not None
    assert floor <= hasil.capped <= cap
    assert capaian(hasil.capped, 100, cap=cap, floor=floor) == hasil.capped
    if hasil.nilai is not None and floor <= hasil.nilai <= cap:
        assert hasil.capped == hasil.nilai
    assert capaian(realisasi, target, polarisasi=polarisasi, cap=cap, floor=floor) == hasil.capped


@given(numbers, numbers, numbers, directions)
def test_range_is_100_inside_and_its_nearest_end_outside(
    one: Decimal, other: Decimal, realisasi: Decimal, polarisasi: Polarisasi
) -> None:
    low, high = sorted((one, other))
    hasil = measure(Indikator("", Rentang(low, high), polarisasi=polarisasi, cap=None), realisasi)
    if low <= realisasi <= high:
        assert hasil.nilai == 100
    else:
        end = high if realisasi > high else low
        assert hasil.nilai == measure(Indikator("", end, polarisasi=polarisasi, cap=None), realisasi).nilai


@given(
    st.decimals(min_value=1, max_value=10**6, places=2), st.decimals(min_value=0, max_value=10**6, places=2), directions
)
def test_range_is_continuous_at_both_ends(low: Decimal, width: Decimal, polarisasi: Polarisasi) -> None:
    step = Decimal("1E-9")
    target = Rentang(low, low + width)
    for end, just_outside in ((low, low - step), (low + width, low + width + step)):
        assert capaian(end, target, polarisasi=polarisasi) == 100
        assert abs(capaian(just_outside, target, polarisasi=polarisasi) - 100) <= Decimal("1.1E-7")


@given(
    st.decimals(min_value=-50, max_value=400, places=3),
    st.lists(st.integers(0, 200), min_size=2, max_size=6, unique=True),
)
def test_points_never_fall_and_pass_through_their_corners(realisasi: Decimal, xs: list[int]) -> None:
    corners = [(x, index * 10) for index, x in enumerate(sorted(xs))]
    for x, y in corners:
        if x <= 100:
            assert capaian(x, 100, polarisasi="stabilize", points=corners) == y
    score = capaian(realisasi, 100, polarisasi="stabilize", points=corners)
    nearer = capaian((realisasi + 100) / 2, 100, polarisasi="stabilize", points=corners)
    assert corners[0][1] <= score <= nearer <= corners[-1][1]


def _hostile() -> list[decimal.Context]:
    every = list(decimal.Context().flags)
    return [
        decimal.Context(prec=1),
        decimal.Context(prec=9, rounding=decimal.ROUND_UP),
        decimal.Context(prec=28, traps=[]),
        decimal.Context(prec=5, Emin=-2, Emax=2, traps=[]),
        decimal.Context(prec=50, rounding=decimal.ROUND_FLOOR, traps=every),
        decimal.Context(prec=3, rounding=decimal.ROUND_05UP, traps=[decimal.Inexact, decimal.Rounded]),
        decimal.Context(prec=17, rounding=decimal.ROUND_CEILING, capitals=0, clamp=1, traps=[decimal.FloatOperation]),
    ]


CASES: list[tuple[Decimal | float | Fraction, Decimal | int]] = [
    (Decimal("88.75"), 86),
    (Decimal("1554346810.01"), Decimal("1715174950.07")),
    (Decimal(-11), Decimal(-10)),
    (0.1, Decimal("0.3")),
    (Fraction(2, 3), 7),
]


def _everything() -> list[object]:
    figures: list[object] = []
    for realisasi, target in CASES:
        for polarisasi in Polarisasi:
            hasil = measure(Indikator("x", target, polarisasi=polarisasi, cap=120, floor=0), realisasi)
            figures += [hasil.nilai, hasil.capped, hasil.alasan, hasil.keterangan, hasil.explain()]
            figures.append(capaian(realisasi, target, polarisasi=polarisasi, cap=100))
            figures.append(str(round_to(hasil.nilai or 0, 4)))
    figures.append(capaian(96, 100, polarisasi="stabilize", points=[(0, 0), (90, 100), (100, 120)]))
    figures.append(capaian(4, 0, polarisasi="minimize", worst=7))
    figures.append(capaian(92, Rentang(Decimal("80.5"), 90)))
    return figures


@pytest.mark.parametrize("number", range(7))
def test_the_callers_context_changes_nothing(number: int) -> None:
    expected = _everything()
    with decimal.localcontext(_hostile()[number]):
        assert _everything() == expected
        context = decimal.getcontext()
        assert not any(context.flags.values()), "our work left its flags in the caller's context"


def test_eight_threads_agree() -> None:
    expected = _everything()

    def run(number: int) -> bool:
        decimal.setcontext(_hostile()[number % 7])
        return all(_everything() == expected for _ in range(20))

    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(run, range(8)))


@pytest.mark.parametrize(
    ("call", "alasan"),
    [
        (lambda: capaian(5, 0), Alasan.TARGET_NOL),
        (lambda: capaian(0, 0), Alasan.TARGET_NOL),
        (lambda: capaian(5, 0, polarisasi="minimize"), Alasan.TARGET_NOL),
        (lambda: capaian(5, 0, polarisasi="minimize_inverse"), Alasan.TARGET_NOL),
        (lambda: capaian(5, 0, zero_target="both_zero_met"), Alasan.TARGET_NOL),
        (lambda: capaian(5, Rentang(-3, 0)), Alasan.TARGET_NOL),
        (lambda: capaian(None, 5), Alasan.REALISASI_KOSONG),
        (lambda: capaian(5, None), Alasan.TARGET_KOSONG),
        (lambda: capaian(None, None), Alasan.TARGET_KOSONG),
        (lambda: capaian(0, 5, polarisasi="minimize_inverse"), Alasan.REALISASI_NOL),
        (lambda: capaian(-1, 5, polarisasi="minimize_inverse"), Alasan.REALISASI_NEGATIF),
        (lambda: capaian(Decimal(5), Decimal(0), cap=100), Alasan.TARGET_NOL),
    ],
)
def test_undefined_is_said_with_its_reason(call: Callable[[], Decimal], alasan: Alasan) -> None:
    with pytest.raises(UndefinedResultError) as caught:
        call()
    assert caught.value.alasan is alasan


@given(numbers, numbers)
def test_infinite_figures_never_come_out(realisasi: Decimal, target: Decimal) -> None:
    assume(target)
    for polarisasi in Polarisasi:
        hasil = measure(Indikator("", target, polarisasi=polarisasi), realisasi)
        assert hasil.nilai is None or hasil.nilai.is_finite()
        assert (hasil.nilai is None) is (hasil.alasan is not None)


terms = st.integers(-(10**60), 10**60)
fractions = st.builds(Fraction, terms, terms.filter(bool))
halves = st.builds(
    lambda steps, places, by, deep: Fraction(2 * steps + 1, 2 * 10**places) + Fraction(by, 3 ** (deep % 2) * 10**deep),
    st.integers(-(10**6), 10**6),
    st.integers(0, 6),
    st.sampled_from([-1, 0, 1]),
    st.integers(10, 300),
)


@given(fractions | halves, st.integers(0, 6))
def test_a_fraction_is_rounded_once(value: Fraction, places: int) -> None:
    assert Fraction(round_to(value, places)) == half_up(value, places)
    assert Fraction(round_to(value, places, "half_even")) == round(value, places)
    assert Fraction(round_to(value, places, "truncate")) == Fraction(int(value * 10**places), 10**places)
    assert parse_angka(format_angka(value, places)) == round_to(value, places)


@given(st.integers(1, 10**300), st.integers(-1, 1), st.integers(-300, 300), st.booleans())
def test_operands_of_any_length_keep_the_sign_near_twice_the_target(
    target: int, by: int, shift: int, third: bool
) -> None:
    share = Fraction(10) ** shift / (3 if third else 1)
    value = capaian((2 * target + by) * share, target * share, polarisasi="minimize")
    exactly = Fraction(-100 * by, target)
    assert (value > 0) - (value < 0) == (exactly > 0) - (exactly < 0)
    assert abs(Fraction(value) - exactly) <= abs(exactly) / 10**33


@given(st.integers(1, 10**16 - 1), st.integers(0, 13), st.integers(0, 10**9), st.integers(-2, 2), st.integers(0, 16))
def test_rounding_once_is_exact_as_far_as_the_guide_says(
    target: int, places: int, steps: int, by: int, decimals: int
) -> None:
    """Realisasi as near to a printed half as its decimals let it be; see docs/capaian.md."""
    half = Fraction(2 * steps + 1, 2 * 10**places)
    realisasi = max(int(half * target / 100) + by, 0)
    assume(realisasi < 10**16)
    exactly = Fraction(100 * realisasi, target)
    assume(len(str(int(exactly))) + len(str(target)) + places < 34)
    given_as = [Decimal(each).scaleb(-decimals) for each in (realisasi, target)]
    assert Fraction(round_to(capaian(*given_as), places)) == half_up(exactly, places)
