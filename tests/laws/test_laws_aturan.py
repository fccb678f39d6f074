"""The laws of the index, of budget figures, means, periods and comparisons, with fractions as the oracle."""

from __future__ import annotations

import decimal
from collections.abc import Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from sakipcalc import (
    UNSUR_2017,
    Antara,
    BentukPmk,
    Blank,
    Bobot,
    Keluaran,
    Kuesioner,
    Metode,
    consolidate,
    consolidate_pair,
    efisiensi,
    efisiensi_pmk,
    gabung_ikm,
    idm,
    ikm,
    ikm_from_nrr,
    ikm_from_sums,
    nilai_akip,
    nilai_efisiensi,
    nka,
    peringkat,
    persentase_gabungan,
    perubahan,
    rerata,
    rerata_geometrik,
    rerata_persentase,
    round_to,
    sample_size,
    serapan,
    sisa_persen,
    terhadap_target_akhir,
)
from sakipcalc.errors import UndefinedResultError
from sakipcalc.peraturan.akip import BOBOT

money = st.decimals(min_value=0, max_value=10**13, places=2)
spent = money.filter(bool)
percents = st.decimals(min_value=0, max_value=200, places=2)
scores = st.integers(1, 4)
rows = st.fixed_dictionaries(dict.fromkeys(UNSUR_2017, scores))
surveys = st.lists(rows, min_size=1, max_size=12)
holed = st.lists(st.fixed_dictionaries({key: st.none() | scores for key in UNSUR_2017}), min_size=1, max_size=8).map(
    lambda found: [dict.fromkeys(UNSUR_2017, 2), *found]
)


def same(figure: Decimal, exact: Fraction) -> bool:
    """Whether a figure is the exact one to 34 digits: to within half of its last digit."""
    return abs(Fraction(figure) - exact) <= abs(exact) * Fraction(1, 10**33)


def settled(figure: Decimal, exact: Fraction) -> bool:
    """Whether a figure made of other figures is the exact one to 30 digits."""
    return abs(Fraction(figure) - exact) <= abs(exact) * Fraction(1, 10**29)


def total(values: Iterable[Fraction]) -> Fraction:
    return sum(values, Fraction(0))


class TestIndex:
    @given(surveys)
    def test_is_the_sum_of_all_scores(self, survey: list[dict[str, int]]) -> None:
        points = sum(sum(row.values()) for row in survey)
        assert same(ikm(survey).nik, Fraction(points * 100, 36 * len(survey)))

    @given(holed, st.sampled_from(list(Blank)))
    def test_agrees_with_fractions(self, survey: list[dict[str, int | None]], blank: Blank) -> None:
        used = [row for row in survey if blank is not Blank.LISTWISE or None not in row.values()]
        nrr = Fraction(0)
        for key in UNSUR_2017:
            given_ = [row[key] or 0 for row in used if row[key] is not None]
            nrr += Fraction(sum(given_), len(used) if blank is Blank.ZERO else len(given_))
        hasil = ikm(survey, Kuesioner(blank=blank))
        assert same(hasil.nik, nrr / 9 * 25)
        assert all(hasil.terisi[key] + hasil.kosong[key] == len(used) for key in UNSUR_2017)

    @given(surveys, st.randoms(use_true_random=False))
    def test_order_of_respondents_and_unsur_does_not_matter(self, survey: list[dict[str, int]], random: Any) -> None:
        shuffled = [dict(random.sample(list(row.items()), len(row))) for row in survey]
        random.shuffle(shuffled)
        assert ikm(shuffled) == ikm(survey)

    @settings(max_examples=40)
    @given(surveys, st.sampled_from(UNSUR_2017))
    def test_a_better_score_never_lowers_the_index(self, survey: list[dict[str, int]], key: str) -> None:
        better = [{**survey[0], key: 4}, *survey[1:]]
        for bobot in (Bobot.EXACT, Bobot.D2, Bobot.D3, Bobot.D4):
            for antara in Antara:
                kuesioner = Kuesioner(bobot=bobot, antara=antara)
                assert ikm(better, kuesioner).nik >= ikm(survey, kuesioner).nik

    @given(surveys)
    def test_rounded_weights_never_reach_the_exact_index(self, survey: list[dict[str, int]]) -> None:
        niks = [ikm(survey, Kuesioner(bobot=bobot)).ni_exact for bobot in ("0.11", "0.111", "0.1111", "exact")]
        assert niks == sorted(niks)
        assert len(set(niks)) == 4

    @given(surveys, surveys)
    def test_pooling_is_one_survey(self, one: list[dict[str, int]], other: list[dict[str, int]]) -> None:
        assert gabung_ikm([ikm(one), ikm(other)], "pooled") == ikm(one + other)

    @given(holed, st.sampled_from(list(Blank)), st.sampled_from(list(Bobot)))
    def test_every_unsur_agrees_with_fractions(
        self, survey: list[dict[str, int | None]], blank: Blank, bobot: Bobot
    ) -> None:
        used = [row for row in survey if blank is not Blank.LISTWISE or None not in row.values()]
        places = {Bobot.EXACT: None, Bobot.D2: 2, Bobot.D3: 3, Bobot.D4: 4}[bobot]
        weight = Fraction(1, 9) if places is None else Fraction(10**places // 9, 10**places)
        hasil = ikm(survey, Kuesioner(blank=blank, bobot=bobot))
        means: dict[str, Fraction] = {}
        for satu in hasil.per_unsur:
            scores = [score for row in used if (score := row[satu.kunci]) is not None]
            means[satu.kunci] = mean = Fraction(sum(scores), len(used) if blank is Blank.ZERO else len(scores))
            assert (satu.jumlah, satu.terisi) == (Decimal(sum(scores)), len(scores))
            assert same(satu.nrr, mean)
            assert same(satu.tertimbang, mean * weight)
            assert same(satu.nilai, mean * 25)
        for satu in hasil.per_unsur:
            assert satu.peringkat == 1 + sum(mean > means[satu.kunci] for mean in means.values())
        weakest = [means[satu.kunci] for satu in hasil.terlemah]
        assert weakest == sorted(means.values())

    @given(holed, st.sampled_from(list(Blank)))
    def test_sums_and_tables_make_the_same_result(self, survey: list[dict[str, int | None]], blank: Blank) -> None:
        kuesioner = Kuesioner(blank=blank)
        hasil = ikm(survey, kuesioner)
        sums = {satu.kunci: satu.jumlah for satu in hasil.per_unsur if satu.jumlah is not None}
        assert ikm_from_sums(sums, hasil.terisi, kuesioner, n=hasil.n) == hasil
        cells = [["" if row[key] is None else str(row[key]) for key in UNSUR_2017] for row in survey]
        assert ikm(cells, kuesioner, kolom=UNSUR_2017) == hasil
        numbered = [{f"U{place}": cell for place, cell in enumerate(row)} for row in cells]
        kolom = {f"U{place}": key for place, key in enumerate(UNSUR_2017)}
        assert ikm(numbered, kuesioner, kolom=kolom) == hasil

    @given(surveys)
    def test_a_result_pooled_or_averaged_with_itself_keeps_its_index(self, survey: list[dict[str, int]]) -> None:
        hasil = ikm(survey)
        for method in ("pooled", "simple"):
            assert gabung_ikm([hasil, hasil], method).ni_exact == hasil.ni_exact

    @given(st.integers(1, 10**9))
    def test_sample_grows_with_the_population_and_never_beyond_it(self, population: int) -> None:
        assert sample_size(population) <= min(population, 384)
        assert sample_size(population) <= sample_size(population + 1)


class TestBudget:
    @given(money, spent)
    def test_absorption_agrees_with_fractions(self, realisasi: Decimal, pagu: Decimal) -> None:
        exact = Fraction(realisasi) / Fraction(pagu) * 100
        assert same(serapan(realisasi, pagu), exact)
        assert Fraction(round_to(serapan(realisasi, pagu))) == Fraction(int(exact * 100 + Fraction(1, 2)), 100)
        assert same(sisa_persen(realisasi, pagu), 100 - exact) or abs(100 - exact) < Fraction(1, 100)

    @given(percents, percents.filter(bool))
    def test_methods_hang_together(self, c: Decimal, s: Decimal) -> None:
        ratio = Fraction(c) / Fraction(s)
        assert settled(efisiensi(capaian=c, serapan=s), ratio)
        assert settled(efisiensi(capaian=c, serapan=s, metode=Metode.RATIO_PERCENT), ratio * 100)
        assert settled(efisiensi(capaian=c, serapan=s, metode=Metode.LEVEL), ratio - 1)
        assert Fraction(efisiensi(capaian=c, serapan=s, metode=Metode.DIFFERENCE)) == Fraction(c) - Fraction(s)
        if c:
            assert settled(efisiensi(capaian=c, serapan=s, metode=Metode.COST), 100 / ratio)

    @given(spent, money, percents.filter(bool))
    def test_one_output_has_one_efficiency(self, pagu: Decimal, realisasi: Decimal, c: Decimal) -> None:
        exact = 100 * (1 - Fraction(realisasi) / Fraction(pagu) * 100 / Fraction(c))
        for form in BentukPmk:
            assert same(efisiensi_pmk([Keluaran(pagu=pagu, realisasi=realisasi, capaian=c)], bentuk_pmk=form), exact)

    @given(st.lists(st.tuples(spent, money, percents.filter(bool)), min_size=1, max_size=6))
    def test_pooled_lies_among_the_outputs(self, rows: list[tuple[Decimal, Decimal, Decimal]]) -> None:
        items = [Keluaran(pagu=pagu, realisasi=realisasi, capaian=c) for pagu, realisasi, c in rows]
        each = [efisiensi_pmk([item]) for item in items]
        for form in BentukPmk:
            assert (
                round_to(min(each), 20)
                <= round_to(efisiensi_pmk(items, bentuk_pmk=form), 20)
                <= round_to(max(each), 20)
            )

    @given(st.decimals(min_value=-500, max_value=500, places=4))
    def test_score_stays_within_0_and_100(self, e: Decimal) -> None:
        ne = nilai_efisiensi(e)
        assert 0 <= ne <= 100
        assert (ne == nilai_efisiensi(e, clip=False)) is (-20 <= e <= 20)

    @given(percents)
    def test_nka_of_equal_parts_is_that_part(self, part: Decimal) -> None:
        assert nka(serapan=part, konsistensi=part, capaian=part, efisiensi=part) == part


class TestMeans:
    @given(st.lists(percents, min_size=1, max_size=10))
    def test_agrees_with_fractions(self, values: list[Decimal]) -> None:
        exact = total(map(Fraction, values)) / len(values)
        assert settled(rerata(values).nilai, exact)
        assert settled(
            rerata(values, cap=100).nilai, total(min(Fraction(value), Fraction(100)) for value in values) / len(values)
        )
        assert settled(rerata(values, bobot=[Fraction(1, len(values))] * len(values)).nilai, exact)

    @given(st.lists(percents | st.none(), max_size=10))
    def test_skipped_and_averaged_are_all(self, values: list[Decimal | None]) -> None:
        assume(any(value is not None for value in values))
        hasil = rerata(values, undefined="skip")
        assert hasil.n + len(hasil.dilewati) == len(values)
        assert settled(hasil.nilai, Fraction(rerata([value for value in values if value is not None]).nilai))

    @given(st.lists(st.tuples(money, spent), min_size=1, max_size=8))
    def test_pooled_lies_among_the_rows(self, pairs: list[tuple[Decimal, Decimal]]) -> None:
        shares = [Fraction(part) / Fraction(whole) * 100 for part, whole in pairs]
        pooled = total(Fraction(part) for part, _ in pairs) / total(Fraction(whole) for _, whole in pairs) * 100
        assert same(persentase_gabungan(pairs).nilai, pooled)
        assert min(shares) <= pooled <= max(shares)
        assert same(rerata_persentase(pairs).nilai, total(shares) / len(shares))

    @given(st.lists(percents.filter(bool), min_size=1, max_size=8))
    def test_geometric_mean_is_a_root_and_below_the_mean(self, values: list[Decimal]) -> None:
        root, product = Fraction(rerata_geometrik(values).nilai), Fraction(1)
        for value in values:
            product *= Fraction(value)
        slack = root * Fraction(1, 10**30)
        assert (root - slack) ** len(values) <= product <= (root + slack) ** len(values)
        assert root <= Fraction(rerata(values).nilai) + slack


class TestPeriods:
    @given(st.lists(percents, min_size=1, max_size=12))
    def test_sum_is_average_times_periods(self, values: list[Decimal]) -> None:
        assert same(consolidate(values, "sum"), total(map(Fraction, values)))
        assert same(consolidate(values, "average"), total(map(Fraction, values)) / len(values))
        assert consolidate(values, "last") == values[-1]

    @given(st.lists(st.tuples(percents | st.none(), percents), min_size=1, max_size=12))
    def test_periods_without_a_target_change_nothing(self, pairs: list[tuple[Decimal | None, Decimal]]) -> None:
        kept = [pair for pair in pairs if pair[0] is not None]
        assume(kept)
        for method in ("sum", "average", "last"):
            whole, part = (
                consolidate_pair([r for _, r in some], [t for t, _ in some], method) for some in (pairs, kept)
            )
            assert (whole.realisasi, whole.target) == (part.realisasi, part.target)


class TestComparisons:
    @given(percents, percents)
    def test_there_and_back(self, kini: Decimal, lalu: Decimal) -> None:
        forth, back = perubahan(kini, lalu), perubahan(lalu, kini)
        assert forth.selisih == -back.selisih == kini - lalu
        assert {forth.putusan.value, back.putusan.value} in ({"tetap"}, {"membaik", "memburuk"})
        mirrored = {"membaik": "memburuk", "memburuk": "membaik", "tetap": "tetap"}
        assert perubahan(kini, lalu, polarisasi="minimize").putusan.value == mirrored[forth.putusan.value]

    @given(percents, percents, percents)
    def test_progress_is_0_at_the_start_and_100_at_the_end(self, awal: Decimal, akhir: Decimal, now: Decimal) -> None:
        assume(awal != akhir)
        assert terhadap_target_akhir(awal, akhir, awal=awal) == 0
        assert terhadap_target_akhir(akhir, akhir, awal=awal) == 100
        exact = 100 * (Fraction(now) - Fraction(awal)) / (Fraction(akhir) - Fraction(awal))
        assert same(terhadap_target_akhir(now, akhir, awal=awal), exact)

    @given(st.dictionaries(st.text(min_size=1, max_size=3), st.integers(0, 9), max_size=9))
    def test_rank_is_one_more_than_those_ahead(self, values: dict[str, int]) -> None:
        ranks = peringkat(values)
        dense = peringkat(values, ties="dense")
        for name, value in values.items():
            assert ranks[name] == 1 + sum(other > value for other in values.values())
            assert dense[name] == 1 + len({other for other in values.values() if other > value})
        assert list(ranks.values()) == sorted(ranks.values())


@given(st.fractions(), st.integers(0, 8))
def test_rounding_a_fraction_goes_to_the_nearest_and_away_on_ties(value: Fraction, places: int) -> None:
    rounded, step = Fraction(round_to(value, places)), Fraction(1, 10**places)
    assert rounded % step == 0
    assert abs(rounded - value) <= step / 2
    if abs(rounded - value) == step / 2:
        assert abs(rounded) > abs(value)
    assert Fraction(round_to(rounded, places)) == rounded


FIGURES: list[Callable[[], object]] = [
    lambda: ikm([dict.fromkeys(UNSUR_2017, 4), dict.fromkeys(UNSUR_2017, 3) | {"waktu": None}]).nik,
    lambda: (
        ikm_from_nrr(dict.fromkeys(UNSUR_2017, Decimal("3.41")), Kuesioner(bobot="0.1111", antara="tertimbang_2")).nik
    ),
    lambda: serapan(1_554_346_810, 1_715_174_950),
    lambda: efisiensi(capaian=Decimal("103.2"), serapan=Decimal("92.65"), metode="level"),
    lambda: efisiensi_pmk(
        [Keluaran(pagu=1000, realisasi=900, capaian=97), Keluaran(pagu=100, realisasi=41, capaian=53)]
    ),
    lambda: nka(
        serapan=Decimal("95.53"), konsistensi=Decimal("99.61"), capaian=Decimal("99.72"), efisiensi=Decimal("59.98")
    ),
    lambda: rerata([Decimal("103.1976"), 100, 99], bobot=[50, 25, 25], cap=100),
    lambda: rerata_geometrik([90, 100, 110]).nilai,
    lambda: persentase_gabungan([(1, 3), (2, 7)]).nilai,
    lambda: consolidate([Decimal("88.61"), Decimal("88.75"), 90], "average"),
    lambda: perubahan(Decimal("88.75"), Decimal("86.72")),
    lambda: terhadap_target_akhir(Decimal("88.75"), 88, awal=Decimal("86.72")),
    lambda: nilai_akip(dict.fromkeys(BOBOT, Fraction(200, 3)), tahun=2024),
    lambda: idm(Fraction(1, 3), Decimal("0.7"), 0.9),
]
HOSTILE = [
    decimal.Context(prec=1),
    decimal.Context(prec=3, rounding=decimal.ROUND_DOWN),
    decimal.Context(prec=9, rounding=decimal.ROUND_UP, traps=[]),
    decimal.Context(prec=28, Emin=-1, Emax=1, traps=[]),
    decimal.Context(prec=5, traps=[decimal.Inexact, decimal.Rounded, decimal.FloatOperation]),
    decimal.Context(prec=50, rounding=decimal.ROUND_CEILING, clamp=1),
    decimal.Context(prec=2, rounding=decimal.ROUND_05UP, Emin=0, Emax=0, traps=[]),
]
EXPECTED = [figure() for figure in FIGURES]


@pytest.mark.parametrize("context", HOSTILE, ids=range(len(HOSTILE)))
def test_no_caller_context_changes_a_figure(context: decimal.Context) -> None:
    with decimal.localcontext(context):
        assert [figure() for figure in FIGURES] == EXPECTED


def test_threads_do_not_meet() -> None:
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda _: [figure() for figure in FIGURES], range(16)))
    assert found == [EXPECTED] * 16


def test_a_mean_of_nothing_is_no_number() -> None:
    with pytest.raises(UndefinedResultError):
        rerata([])
