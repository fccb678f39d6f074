"""Laws of the sheet: library, function and audit agree, against fractions; a printed result is found to be right."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from sakipcalc import UNSUR_2017, daftar_skala, ikm_from_nrr, round_to
from sakipcalc.sheet import call

AMOUNTS = st.decimals(min_value=Decimal("0.01"), max_value=10**7, places=2)
PERCENTS = st.decimals(min_value=1, max_value=200, places=2)
SCORES = st.decimals(min_value=1, max_value=4, places=2)
Column = list[Decimal]


def cells(values: Sequence[Decimal]) -> tuple[tuple[float], ...]:
    return tuple((float(value),) for value in values)


def is_the(found: object, expected: Fraction) -> bool:
    """Whether a cell holds the float nearest to a fraction, up to its last digits."""
    assert isinstance(found, float), found
    return abs(Fraction(found) - expected) <= abs(expected) / 10**14


def half_up(value: Fraction, places: int) -> Fraction:
    scaled = abs(value) * 10**places
    whole = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return Fraction(whole if value >= 0 else -whole, 10**places)


def printed(value: Fraction) -> str:
    return f"{round_to(Decimal(half_up(value, 2).numerator) / half_up(value, 2).denominator)}".replace(".", ",")


@given(AMOUNTS, AMOUNTS)
def test_absorption(realisasi: Decimal, pagu: Decimal) -> None:
    expected = 100 * Fraction(realisasi) / Fraction(pagu)
    assert is_the(call("SERAPAN", float(realisasi), float(pagu)), expected)
    assert call("AUDIT.SERAPAN", float(realisasi), float(pagu), printed(expected)) == "cocok"


@given(st.lists(PERCENTS, min_size=1, max_size=9))
def test_means_and_totals(values: Column) -> None:
    total = sum(map(Fraction, values), Fraction(0))
    assert is_the(call("RATARATA", cells(values)), total / len(values))
    assert call("AUDIT.RATARATA", cells(values), printed(total / len(values))) == "cocok"
    assert call("AUDIT.JUMLAH", cells(values), printed(total)) == "cocok"


@given(st.lists(SCORES, min_size=9, max_size=9))
def test_the_index_of_printed_means(nrr: Column) -> None:
    expected: Fraction = sum(map(Fraction, nrr), Fraction(0)) / 9 * 25
    assert is_the(float(ikm_from_nrr(dict(zip(UNSUR_2017, nrr, strict=True))).nik), expected)
    assert call("AUDIT.IKM", cells(nrr), printed(expected)) == "cocok"


@given(PERCENTS, st.sampled_from(["capaian", "skm", "akip"]))
def test_categories(value: Decimal, scale: str) -> None:
    """What KATEGORI says is what the audit calls right, and its colour is that of the value."""
    value = min(value, Decimal(100))
    label = call("KATEGORI", float(value), scale)
    if isinstance(label, str):
        assert call("AUDIT.KATEGORI", float(value), label, scale) == "cocok"
        assert call("WARNA", label, scale) == call("WARNA", float(value), scale)


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=1, max_size=8))
def test_pooled_percentages(pairs: list[tuple[Decimal, Decimal]]) -> None:
    parts, wholes = ([pair[side] for pair in pairs] for side in (0, 1))
    expected = 100 * sum(map(Fraction, parts), Fraction(0)) / sum(map(Fraction, wholes), Fraction(0))
    assert is_the(call("GABUNGAN", cells(parts), cells(wholes)), expected)


WAYS: dict[str, Callable[[list[Fraction]], Fraction]] = {
    "jumlah": lambda column: sum(column, Fraction(0)),
    "rata-rata": lambda column: sum(column, Fraction(0)) / 4,
    "tertinggi": max,
    "terendah": min,
    "posisi akhir": lambda column: column[-1],
}


@given(st.lists(st.tuples(AMOUNTS, AMOUNTS), min_size=4, max_size=4))
def test_quarters(pairs: list[tuple[Decimal, Decimal]]) -> None:
    realisasi, target = ([pair[side] for pair in pairs] for side in (0, 1))
    reached, wanted = (list(map(Fraction, column)) for column in (realisasi, target))
    for jenis, one in WAYS.items():
        expected = 100 * one(reached) / one(wanted)
        assert is_the(call("TRIWULAN", cells(realisasi), cells(target), jenis), expected)


@given(AMOUNTS, AMOUNTS, AMOUNTS)
def test_the_way_since_the_baseline(realisasi: Decimal, target: Decimal, awal: Decimal) -> None:
    assert is_the(call("RENSTRA", float(realisasi), float(target)), 100 * Fraction(realisasi) / Fraction(target))
    found = call("RENSTRA", float(realisasi), float(target), None, float(awal))
    if target == awal:
        assert str(found) == "#DIV/0!"
    else:
        way = 100 * (Fraction(realisasi) - Fraction(awal)) / (Fraction(target) - Fraction(awal))
        assert is_the(found, way)


@given(st.integers(0, 999), st.integers(1, 999))
def test_a_ratio_in_one_cell_is_its_two_cells(part: int, whole: int) -> None:
    found = call("PERSENTASE", f"{part}:{whole}", None, "ya")
    assert found == call("PERSENTASE", float(part), float(whole), "ya")
    assert is_the(found, Fraction(100 * part, whole))


@given(st.decimals(min_value=-(10**6), max_value=10**6, places=5), st.integers(0, 4))
def test_rounding(value: Decimal, places: int) -> None:
    assert call("BULAT", float(value), float(places)) == float(half_up(Fraction(value), places))


@given(st.lists(st.integers(1, 9), min_size=1, max_size=8))
def test_ranks(values: list[int]) -> None:
    column = tuple((float(value),) for value in values)
    found = call("PERINGKAT", column, column)
    ranks = tuple((float(1 + sum(other > value for other in values)),) for value in values)
    assert found == (ranks if len(values) > 1 else ranks[0][0])


@given(st.lists(st.lists(st.integers(1, 4), min_size=9, max_size=9), min_size=1, max_size=6))
def test_the_table_of_unsur(answers: list[list[int]]) -> None:
    rows = tuple(tuple(map(float, row)) for row in answers)
    found = call("NRR", rows)
    assert isinstance(found, tuple)
    means = [Fraction(sum(column), len(answers)) for column in zip(*answers, strict=True)]
    for row, mean in zip(found, means, strict=True):
        assert is_the(row[1], mean)
        assert is_the(row[2], 25 * mean)
        assert row[4] == 1 + sum(other > mean for other in means)
    assert is_the(call("IKM", rows), sum(means, Fraction(0)) / 9 * 25)


def test_every_current_scale_is_cited() -> None:
    for scale in daftar_skala():
        said = call("SUMBER", scale.id)
        assert isinstance(said, str)
        assert scale.sumber.peraturan in said
