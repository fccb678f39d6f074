"""Means: limits before averaging, undefined entries, weights, pooled and geometric figures."""

from __future__ import annotations

import decimal
import pickle
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakipcalc import (
    Indikator,
    Rasio,
    Rerata,
    Undefined,
    jumlah,
    measure,
    persentase_gabungan,
    rerata,
    rerata_geometrik,
    rerata_persentase,
    round_to,
)
from sakipcalc.errors import (
    Alasan,
    NotFiniteError,
    NumberTypeError,
    OptionError,
    OutOfRangeError,
    UndefinedResultError,
    WeightError,
    WrongTypeError,
)

D = Decimal
IKM = measure(Indikator("IKM", 86), D("88.75"))
BUMDES = measure(Indikator("BUMDes", 100), 100)
KOSONG = measure(Indikator("Desa mandiri", D("0.33")), None)
TANPA_TARGET = measure(Indikator("Skor AKIP", 0), 10)
INVERSE = measure(Indikator("Waktu layanan", 5, polarisasi="minimize_inverse", cap=None), 0)


class TestMean:
    def test_kalumpang_table(self) -> None:
        assert round_to(rerata([100, BUMDES, IKM]).nilai) == D("101.07")
        assert rerata([100, BUMDES, IKM], cap=100).nilai == 100

    def test_limits_come_before_averaging(self) -> None:
        assert rerata([150, -30], cap=120, floor=0).nilai == 60
        assert rerata([150, -30]).nilai == 60
        assert rerata([150, 50], cap=100).nilai == 75

    @pytest.mark.parametrize(("cap", "floor"), [(1, None), (None, 101)])
    def test_limits_are_percents(self, cap: int | None, floor: int | None) -> None:
        with pytest.raises(OutOfRangeError):
            rerata([50], cap=cap, floor=floor)

    def test_undefined_is_refused_by_name(self) -> None:
        with pytest.raises(UndefinedResultError) as caught:
            rerata([IKM, KOSONG, TANPA_TARGET, None])
        assert caught.value.alasan is Alasan.REALISASI_KOSONG
        assert "(Desa mandiri, Skor AKIP, butir 4)" in caught.value.message
        places = [(place.nama, place.nomor) for place in caught.value.letak]
        assert places == [("Desa mandiri", None), ("Skor AKIP", None), ("butir", 4)]
        with pytest.raises(UndefinedResultError) as caught:
            rerata([None, TANPA_TARGET])
        assert caught.value.alasan is Alasan.TARGET_NOL
        with pytest.raises(UndefinedResultError) as caught:
            rerata([None])
        assert caught.value.alasan is Alasan.NILAI_KOSONG

    def test_undefined_is_skipped_and_counted(self) -> None:
        hasil = rerata([IKM, KOSONG, 100, None], cap=100, undefined="skip")
        assert hasil == Rerata(D(100), 2, ("Desa mandiri", "butir 4"))
        assert pickle.loads(pickle.dumps(hasil)) == hasil

    def test_nothing_to_average(self) -> None:
        for values in ([], [None, KOSONG]):
            with pytest.raises(UndefinedResultError) as caught:
                rerata(values, undefined=Undefined.SKIP)
            assert caught.value.alasan is Alasan.TIDAK_ADA_NILAI

    def test_unbounded_figure_counts_as_the_cap(self) -> None:
        assert rerata([INVERSE, 80], cap=120).nilai == 100
        with pytest.raises(UndefinedResultError) as caught:
            rerata([INVERSE, 80])
        assert caught.value.alasan is Alasan.REALISASI_NOL

    def test_unnamed_indicator_goes_by_number(self) -> None:
        with pytest.raises(UndefinedResultError, match="butir 1"):
            rerata([measure(Indikator("", 10), None)])

    def test_exact(self) -> None:
        assert rerata([Fraction(1, 3)] * 3).nilai == D("0." + "3" * 30)
        assert rerata([D("1e30"), D("-1e30"), D("0.03")]).nilai == D("0.01")

    def test_errors(self) -> None:
        with pytest.raises(NumberTypeError, match="butir 2"):
            rerata([1, "2"])  # type: ignore[list-item]
        with pytest.raises(NotFiniteError):
            rerata([float("inf")])
        with pytest.raises(OptionError):
            rerata([1], undefined="zero")  # type: ignore[arg-type]


class TestWeights:
    @pytest.mark.parametrize("weights", [[60, 40], [D("0.6"), D("0.4")], [Fraction(3, 5), Fraction(2, 5)]])
    def test_sum_to_1_or_100(self, weights: list[Any]) -> None:
        assert rerata([90, 150], bobot=weights, cap=120, floor=0).nilai == 102

    @pytest.mark.parametrize(
        ("weights", "message"),
        [
            ([50, 40], "the weights sum to 90; they must sum to 1 or 100"),
            ([150, -50], "the weight -50 is negative; it must be zero or more"),
            ([100], "1 weights for 2 entries"),
        ],
    )
    def test_refused(self, weights: list[int], message: str) -> None:
        with pytest.raises(WeightError, match=message):
            rerata([90, 100], bobot=weights)

    def test_skipped_entries_give_up_their_weight(self) -> None:
        hasil = rerata([90, None, 60], bobot=[50, 25, 25], undefined="skip")
        assert hasil == Rerata(D(80), 2, ("butir 2",))
        with pytest.raises(UndefinedResultError):
            rerata([None, 60], bobot=[100, 0], undefined="skip")


class TestPooled:
    def test_differs_from_the_mean(self) -> None:
        rows = [(50, 100), (1, 1)]
        assert rerata_persentase(rows).nilai == 75
        assert round_to(persentase_gabungan(rows).nilai) == D("50.50")

    def test_undefined(self) -> None:
        with pytest.raises(UndefinedResultError, match="butir 2"):
            rerata_persentase([(1, 2), (0, 0)])
        assert persentase_gabungan([(1, 2), (0, 0)]).nilai == 50
        with pytest.raises(UndefinedResultError) as caught:
            persentase_gabungan([(0, 0)])
        assert caught.value.alasan is Alasan.KESELURUHAN_NOL
        for function in (rerata_persentase, persentase_gabungan):
            with pytest.raises(UndefinedResultError) as caught:
                function([])
            assert caught.value.alasan is Alasan.TIDAK_ADA_NILAI


class TestGeometric:
    def test_of_the_regulation(self) -> None:
        assert round_to(rerata_geometrik([D("94.868330"), D("76.314283")]).nilai, 6) == D("85.087065")

    @pytest.mark.parametrize(
        ("values", "root"), [([8], 8), ([4, 9], 6), ([2, 4, 8], 4), ([0, 5], 0), ([D("0.25"), 1], D("0.5"))]
    )
    def test_exact_roots(self, values: list[Any], root: Any) -> None:
        assert rerata_geometrik(values).nilai == root

    def test_many_figures(self) -> None:
        assert rerata_geometrik([120] * 60).nilai == 120

    def test_errors(self) -> None:
        with pytest.raises(UndefinedResultError):
            rerata_geometrik([])
        with pytest.raises(OutOfRangeError):
            rerata_geometrik([4, -9])


HOLES: list[Any] = [
    None,
    float("nan"),
    D("NaN"),
    np.float32("nan"),
    type("NAType", (), {})(),
    np.datetime64("NaT", "D"),
]


@pytest.mark.parametrize("hole", HOLES, ids=repr)
@pytest.mark.parametrize("function", [rerata, rerata_geometrik, jumlah])
def test_a_missing_figure_is_missing_whatever_it_is(function: Callable[..., Any], hole: Any) -> None:
    with pytest.raises(UndefinedResultError) as caught:
        function([4, hole, 9, hole])
    assert caught.value.alasan is Alasan.NILAI_KOSONG
    assert "(butir 2, butir 4)" in caught.value.message
    assert function([4, hole, 9], undefined="skip") == (
        13 if function is jumlah else Rerata(function([4, 9]).nilai, 2, ("butir 2",))
    )
    with pytest.raises(UndefinedResultError) as caught:
        function([hole], undefined="skip")
    assert caught.value.alasan is Alasan.TIDAK_ADA_NILAI


@pytest.mark.parametrize("hole", HOLES, ids=repr)
def test_a_missing_part_or_whole_is_named_or_skipped(hole: Any) -> None:
    rows: list[Any] = [(1, 2), (hole, 2), (1, hole), (0, 0), (9, 10)]
    for function in (rerata_persentase, persentase_gabungan):
        with pytest.raises(UndefinedResultError) as caught:
            function(rows)
        assert caught.value.alasan is Alasan.NILAI_KOSONG
        assert "(butir 2, butir 3" in caught.value.message
    assert rerata_persentase(rows, undefined="skip") == Rerata(D(70), 2, ("butir 2", "butir 3", "butir 4"))
    pooled = persentase_gabungan(rows, undefined="skip")
    assert (round_to(pooled.nilai), pooled.n, pooled.dilewati) == (D("83.33"), 3, ("butir 2", "butir 3"))
    with pytest.raises(UndefinedResultError) as caught:
        rerata_persentase([(0, 0), (hole, 1)], undefined="skip")
    assert caught.value.alasan is Alasan.TIDAK_ADA_NILAI


class TestNormalized:
    def test_weights_of_any_sum(self) -> None:
        assert rerata([90, 60], bobot=[2, 1], normalize=True).nilai == 80
        assert rerata([90, None, 60], bobot=[2, 5, 1], normalize=True, undefined="skip").nilai == 80

    def test_refused(self) -> None:
        with pytest.raises(WeightError, match="all weights are zero"):
            rerata([90, 60], bobot=[0, 0], normalize=True)
        with pytest.raises(WeightError, match="the weight -1 is negative"):
            rerata([90, 60], bobot=[2, -1], normalize=True)
        with pytest.raises(WeightError, match="sum to 3"):
            rerata([90, 60], bobot=[2, 1])


class TestSum:
    def test_every_digit_is_kept(self) -> None:
        assert jumlah([D("1E+40"), D("1E-40"), -1]) == D("9" * 40 + "." + "0" * 39 + "1")
        assert jumlah([0.1] * 10) == 1
        assert jumlah([Fraction(1, 3)] * 3) == 1
        assert jumlah([Fraction(1, 3), D("0.5")]) == D("0.8333333333333333333333333333333333")

    def test_results_are_refused_by_name_of_their_figures(self) -> None:
        with pytest.raises(NumberTypeError, match=r"butir 2: .* \.nilai or \.capped"):
            jumlah([1, IKM])  # type: ignore[list-item]
        with pytest.raises(UndefinedResultError):
            jumlah([])

    def test_ratios_are_averaged_by_value(self) -> None:
        assert rerata([Rasio(1, 3), Rasio(2, 3)]).nilai == D("0.5")


fractions = st.fractions(min_value=0, max_value=10**9, max_denominator=10**9)
figures = st.decimals(0, 10**6, places=4) | fractions | st.decimals("1E-300", "1E+300")


def rounded(value: Fraction) -> Decimal:
    """An oracle of its own: 34 digits, half away from zero."""
    if not value:
        return D(0)
    exponent = 0
    while abs(value) / Fraction(10) ** exponent >= 10**34:
        exponent += 1
    while abs(value) / Fraction(10) ** exponent < 10**33:
        exponent -= 1
    scaled = abs(value) / Fraction(10) ** exponent
    digits = (2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)
    return D(digits if value > 0 else -digits).scaleb(exponent, decimal.Context(prec=99))


class TestCorrectlyRounded:
    @given(st.lists(st.tuples(figures, figures.filter(bool)), min_size=1, max_size=12))
    def test_percentages(self, pairs: list[tuple[Any, Any]]) -> None:
        exact = [(Fraction(part), Fraction(whole)) for part, whole in pairs]
        shares = sum((100 * part / whole for part, whole in exact), Fraction(0)) / len(pairs)
        assert rerata_persentase(pairs).nilai == rounded(shares)
        whole = sum((whole for _, whole in exact), Fraction(0))
        assert persentase_gabungan(pairs).nilai == rounded(100 * sum((part for part, _ in exact), Fraction(0)) / whole)

    @given(st.lists(fractions, min_size=1, max_size=20))
    def test_sums_of_fractions(self, values: list[Fraction]) -> None:
        assert jumlah(values) == rounded(sum(values, Fraction(0))) or all(v.denominator == 1 for v in values)

    @given(st.lists(figures.filter(bool), min_size=1, max_size=12))
    def test_roots(self, values: list[Any]) -> None:
        product, n = Fraction(1), len(values)
        for value in values:
            product *= Fraction(value)
        root = rerata_geometrik(values).nilai
        half = Fraction(10) ** (root.adjusted() - 33) / 2
        assert (Fraction(root) - half) ** n <= product <= (Fraction(root) + half) ** n

    @pytest.mark.parametrize("n", [1, 2, 3, 50])
    def test_roots_that_lie_halfway(self, n: int) -> None:
        half = D("1.2345678901234567890123456789012345")
        assert rerata_geometrik([half] * n).nilai == D("1.234567890123456789012345678901235")
        below: list[Any] = [half] * (n - 1) + [Fraction(half) - Fraction(1, 10**80)]
        assert rerata_geometrik(below).nilai == D("1.234567890123456789012345678901234")
        above: list[Any] = [half] * (n - 1) + [Fraction(half) + Fraction(1, 3 * 10**80)]
        assert rerata_geometrik(above).nilai == D("1.234567890123456789012345678901235")

    def test_many_rows_of_different_denominators(self) -> None:
        rows = [(14_100_000 + number, 16_000_001 + 2 * number) for number in range(2000)]
        exact = sum((Fraction(part, whole) for part, whole in rows[:300]), Fraction(0)) * 100 / 300
        assert rerata_persentase(rows[:300]).nilai == rounded(exact)
        assert rerata_persentase(rows).n == 2000
        many = [D(100) + number / D(7) for number in range(4000)]
        assert 342 < rerata_geometrik(many).nilai < rerata(many).nilai < 386
        assert rerata_geometrik([120] * 4000).nilai == 120

    def test_products_beyond_any_size(self) -> None:
        assert rerata_geometrik([Fraction(10**900)] * 400).nilai == D("1E+900")
        assert rerata_geometrik([Fraction(1, 4 * 10**900), Fraction(1, 9 * 10**900)] * 200).nilai == rounded(
            Fraction(1, 6 * 10**900)
        )


@pytest.mark.parametrize("values", [{2022: 85, 2023: 90}, {90, 60}, frozenset({1})], ids=repr)
def test_what_has_no_order_or_is_read_by_its_keys_is_no_series(values: Any) -> None:
    for series in (rerata, jumlah, rerata_geometrik):
        with pytest.raises(WrongTypeError, match="values"):
            series(values)


def test_a_ratio_is_averaged_beside_its_decimal_form_only() -> None:
    assert rerata([Rasio(1, 2), Decimal("0.7")]).nilai == Decimal("0.6")
    with pytest.raises(OutOfRangeError, match="butir 2: 50"):
        rerata([Rasio(1, 3), 50])


def test_a_whole_below_zero_is_no_whole() -> None:
    for percentage in (rerata_persentase, persentase_gabungan):
        with pytest.raises(OutOfRangeError, match=r"keseluruhan \(butir 2\)"):
            percentage([(1, 2), (1, -1)])
