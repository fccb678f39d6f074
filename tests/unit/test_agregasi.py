"""Means: limits before averaging, undefined entries, weights, pooled and geometric figures."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from sakipcalc import (
    Indikator,
    Rerata,
    Undefined,
    geometric_mean,
    mean,
    mean_percentage,
    measure,
    pooled_percentage,
    rerata,
    round_to,
    weighted_mean,
)
from sakipcalc.errors import (
    Alasan,
    NotFiniteError,
    NumberTypeError,
    OptionError,
    OutOfRangeError,
    UndefinedResultError,
    WeightError,
)

D = Decimal
IKM = measure(Indikator("IKM", 86), D("88.75"))
BUMDES = measure(Indikator("BUMDes", 100), 100)
KOSONG = measure(Indikator("Desa mandiri", D("0.33")), None)
TANPA_TARGET = measure(Indikator("Skor AKIP", 0), 10)
INVERSE = measure(Indikator("Waktu layanan", 5, polarisasi="minimize_inverse", cap=None), 0)


class TestMean:
    def test_kalumpang_table(self) -> None:
        assert round_to(mean([100, BUMDES, IKM])) == D("101.07")
        assert mean([100, BUMDES, IKM], cap=100) == 100

    def test_limits_come_before_averaging(self) -> None:
        assert mean([150, -30], cap=120, floor=0) == 60
        assert mean([150, -30]) == 60
        assert mean([150, 50], cap=100) == 75

    @pytest.mark.parametrize(("cap", "floor"), [(1, None), (None, 101)])
    def test_limits_are_percents(self, cap: int | None, floor: int | None) -> None:
        with pytest.raises(OutOfRangeError):
            mean([50], cap=cap, floor=floor)

    def test_undefined_is_refused_by_name(self) -> None:
        with pytest.raises(UndefinedResultError) as caught:
            mean([IKM, KOSONG, TANPA_TARGET, None])
        assert caught.value.alasan is Alasan.REALISASI_KOSONG
        assert "(Desa mandiri, Skor AKIP, butir 4)" in caught.value.message
        places = [(place.nama, place.nomor) for place in caught.value.letak]
        assert places == [("Desa mandiri", None), ("Skor AKIP", None), ("butir", 4)]
        with pytest.raises(UndefinedResultError) as caught:
            mean([None, TANPA_TARGET])
        assert caught.value.alasan is Alasan.TARGET_NOL
        with pytest.raises(UndefinedResultError) as caught:
            mean([None])
        assert caught.value.alasan is Alasan.REALISASI_KOSONG

    def test_undefined_is_skipped_and_counted(self) -> None:
        hasil = rerata([IKM, KOSONG, 100, None], cap=100, undefined="skip")
        assert hasil == Rerata(D(100), 2, ("Desa mandiri", "butir 4"))
        assert pickle.loads(pickle.dumps(hasil)) == hasil

    def test_nothing_to_average(self) -> None:
        for values in ([], [None, KOSONG]):
            with pytest.raises(UndefinedResultError) as caught:
                mean(values, undefined=Undefined.SKIP)
            assert caught.value.alasan is Alasan.TIDAK_ADA_NILAI

    def test_unbounded_figure_counts_as_the_cap(self) -> None:
        assert mean([INVERSE, 80], cap=120) == 100
        with pytest.raises(UndefinedResultError) as caught:
            mean([INVERSE, 80])
        assert caught.value.alasan is Alasan.REALISASI_NOL

    def test_unnamed_indicator_goes_by_number(self) -> None:
        with pytest.raises(UndefinedResultError, match="butir 1"):
            mean([measure(Indikator("", 10), None)])

    def test_exact(self) -> None:
        assert mean([Fraction(1, 3)] * 3) == D("0." + "3" * 30)
        assert mean([D("1e30"), D("-1e30"), D("0.03")]) == D("0.01")

    def test_errors(self) -> None:
        with pytest.raises(NumberTypeError, match="butir 2"):
            mean([1, "2"])  # type: ignore[list-item]
        with pytest.raises(NotFiniteError):
            mean([float("nan")])
        with pytest.raises(OptionError):
            mean([1], undefined="zero")


class TestWeights:
    @pytest.mark.parametrize("weights", [[60, 40], [D("0.6"), D("0.4")], [Fraction(3, 5), Fraction(2, 5)]])
    def test_sum_to_1_or_100(self, weights: list[Any]) -> None:
        assert weighted_mean([90, 150], weights, cap=120, floor=0) == 102

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
            weighted_mean([90, 100], weights)

    def test_skipped_entries_give_up_their_weight(self) -> None:
        hasil = rerata([90, None, 60], weights=[50, 25, 25], undefined="skip")
        assert hasil == Rerata(D(80), 2, ("butir 2",))
        with pytest.raises(UndefinedResultError):
            weighted_mean([None, 60], [100, 0], undefined="skip")


class TestPooled:
    def test_differs_from_the_mean(self) -> None:
        rows = [(50, 100), (1, 1)]
        assert mean_percentage(rows) == 75
        assert round_to(pooled_percentage(rows)) == D("50.50")

    def test_undefined(self) -> None:
        with pytest.raises(UndefinedResultError, match="butir 2"):
            mean_percentage([(1, 2), (0, 0)])
        assert pooled_percentage([(1, 2), (0, 0)]) == 50
        with pytest.raises(UndefinedResultError) as caught:
            pooled_percentage([(0, 0)])
        assert caught.value.alasan is Alasan.KESELURUHAN_NOL
        for function in (mean_percentage, pooled_percentage):
            with pytest.raises(UndefinedResultError) as caught:
                function([])
            assert caught.value.alasan is Alasan.TIDAK_ADA_NILAI


class TestGeometric:
    def test_of_the_regulation(self) -> None:
        assert round_to(geometric_mean([D("94.868330"), D("76.314283")]), 6) == D("85.087065")

    @pytest.mark.parametrize(
        ("values", "root"), [([8], 8), ([4, 9], 6), ([2, 4, 8], 4), ([0, 5], 0), ([D("0.25"), 1], D("0.5"))]
    )
    def test_exact_roots(self, values: list[Any], root: Any) -> None:
        assert geometric_mean(values) == root

    def test_many_figures(self) -> None:
        assert geometric_mean([120] * 60) == 120

    def test_errors(self) -> None:
        with pytest.raises(UndefinedResultError):
            geometric_mean([])
        with pytest.raises(OutOfRangeError):
            geometric_mean([4, -9])
