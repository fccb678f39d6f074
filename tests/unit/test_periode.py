"""Quarters into a year: sum, average, last known value; missing periods named; partial years."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from sakipcalc import Konsolidasi, capaian, consolidate, consolidate_pair
from sakipcalc.errors import Alasan, NumberTypeError, OptionError, OutOfRangeError, UndefinedResultError

D = Decimal


class TestSeries:
    def test_sum(self) -> None:
        quarters = [D("4.5")] * 4
        assert consolidate(quarters, "sum") == 18
        assert consolidate(quarters, Konsolidasi.SUM, sampai=2) == 9

    def test_average_of_percentages_never_adds_them(self) -> None:
        assert consolidate([95, 95, 95, 95], "average") == 95

    def test_last_known_value(self) -> None:
        assert consolidate([25, 60, 75, 100], "last", sampai=3) == 75
        assert consolidate([D("88.61"), D("88.75")], "last") == D("88.75")
        assert consolidate([25, 60, None, None], "last") == 60

    @pytest.mark.parametrize("method", ["sum", "average"])
    def test_missing_periods_are_named(self, method: str) -> None:
        with pytest.raises(UndefinedResultError) as caught:
            consolidate([1, None, 2, None], method)
        assert caught.value.alasan is Alasan.REALISASI_KOSONG
        assert "(periode 2, periode 4)" in caught.value.message
        assert [place.periode for place in caught.value.letak] == [2, 4]
        assert consolidate([1, None], method, sampai=1) == 1

    @pytest.mark.parametrize("values", [[], [None, None]])
    def test_no_value(self, values: list[None]) -> None:
        for method in Konsolidasi:
            with pytest.raises(UndefinedResultError) as caught:
                consolidate(values, method)
            assert caught.value.alasan is Alasan.TIDAK_ADA_NILAI

    @pytest.mark.parametrize("sampai", [0, 3, True, 1.0, "1"])
    def test_until_must_be_a_period(self, sampai: Any) -> None:
        with pytest.raises(OutOfRangeError, match="sampai"):
            consolidate([1, 2], "sum", sampai=sampai)

    def test_errors(self) -> None:
        with pytest.raises(OptionError):
            consolidate([1], "median")
        for method in Konsolidasi:
            with pytest.raises(NumberTypeError, match="periode 2"):
                consolidate([1, "2"], method)  # type: ignore[list-item]


class TestPair:
    @pytest.mark.parametrize(
        ("method", "expected"), [("sum", (D(250), D(240))), ("average", (D("62.5"), D(60))), ("last", (D(100), D(90)))]
    )
    def test_alike(self, method: str, expected: tuple[Any, Any]) -> None:
        assert consolidate_pair([25, 50, 75, 100], [30, 45, 75, 90], method) == expected

    def test_only_periods_with_a_target(self) -> None:
        pair = consolidate_pair([None, 50, None, 100], [10, 45, None, 98], "sum")
        assert pair == (D(150), D(143))
        assert capaian(pair[1], pair[0]).quantize(D("0.01")) == D("95.33")

    @pytest.mark.parametrize("method", list(Konsolidasi))
    def test_missing_realisasi_is_named(self, method: Konsolidasi) -> None:
        with pytest.raises(UndefinedResultError) as caught:
            consolidate_pair([None, 1, 1, 1], [None, 1, None, None], method)
        assert caught.value.alasan is Alasan.REALISASI_KOSONG
        assert "(periode 3, periode 4)" in caught.value.message
        assert consolidate_pair([None, 1, 1, 1], [None, 1, None, None], method, sampai=2) == (D(1), D(1))

    def test_no_target(self) -> None:
        for targets, sampai in (([], None), ([None], None), ([None, 5], 1)):
            with pytest.raises(UndefinedResultError) as caught:
                consolidate_pair(targets, [3] * len(targets), "sum", sampai=sampai)
            assert caught.value.alasan is Alasan.TARGET_KOSONG

    def test_unequal_series(self) -> None:
        with pytest.raises(OutOfRangeError, match="as many as targets"):
            consolidate_pair([1, 2], [1], "sum")
