"""Budget figures: absorption, what is left, efficiency by every method, NKA."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from sakipcalc import (
    BentukPmk,
    Efisiensi,
    ZeroPagu,
    efisiensi,
    efisiensi_pmk,
    nilai_efisiensi,
    nka,
    round_to,
    serapan,
    sisa,
    sisa_persen,
    status_efisiensi,
)
from sakipcalc.errors import Alasan, NumberTypeError, OptionError, OutOfRangeError, UndefinedResultError

D = Decimal


class TestSerapan:
    def test_half_up_tie(self) -> None:
        assert round_to(serapan(14_100_000, 16_000_000)) == D("88.13")

    def test_with_sen(self) -> None:
        assert serapan(500_000, D("1000000.50")).quantize(D("0.01")) == D("50.00")

    def test_over_absorption_stays(self) -> None:
        assert serapan(110, 100) == 110

    def test_refund(self) -> None:
        assert serapan(-5, 100) == -5

    @pytest.mark.parametrize(
        ("realisasi", "pagu", "alasan"),
        [
            (0, 0, Alasan.PAGU_NOL),
            (5, 0, Alasan.PAGU_NOL),
            (None, 5, Alasan.REALISASI_KOSONG),
            (5, None, Alasan.PAGU_KOSONG),
        ],
    )
    def test_undefined(self, realisasi: int | None, pagu: int | None, alasan: Alasan) -> None:
        with pytest.raises(UndefinedResultError) as caught:
            serapan(realisasi, pagu)
        assert caught.value.alasan is alasan

    def test_zero_of_zero_by_name(self) -> None:
        assert serapan(0, 0, zero_pagu="zero") == 0
        assert serapan(0, 5, zero_pagu=ZeroPagu.ZERO) == 0
        with pytest.raises(UndefinedResultError):
            serapan(5, 0, zero_pagu="zero")
        with pytest.raises(OptionError):
            serapan(0, 0, zero_pagu="hundred")  # type: ignore[arg-type]

    def test_negative_budget(self) -> None:
        with pytest.raises(OutOfRangeError, match="pagu"):
            serapan(1, -1)

    @pytest.mark.parametrize("value", ["1.000", True])
    def test_not_a_number(self, value: Any) -> None:
        with pytest.raises(NumberTypeError, match="realisasi"):
            serapan(value, 1)
        with pytest.raises(NumberTypeError, match="pagu"):
            serapan(1, value)

    def test_what_is_left(self) -> None:
        assert sisa(110, 100) == -10
        assert sisa_persen(D("88.99"), 100) == D("11.01")
        with pytest.raises(UndefinedResultError):
            sisa_persen(0, 0)


class TestEfisiensi:
    def test_reference(self) -> None:
        c, s = 100, D("94.34")
        figures = {method: round_to(efisiensi(c, s, method=method)) for method in Efisiensi}
        assert figures == {
            Efisiensi.RATIO: D("1.06"),
            Efisiensi.RATIO_PERCENT: D("106.00"),
            Efisiensi.LEVEL: D("0.06"),
            Efisiensi.DIFFERENCE: D("5.66"),
        }
        assert efisiensi_pmk([(100, D("94.34"), 100)]) == D("5.66")
        assert nilai_efisiensi(D("5.66")) == D("64.15")

    def test_kalumpang(self) -> None:
        pairs: list[tuple[Any, Any]] = [(100, D("94.34")), (100, 100), (D("103.2"), D("92.65"))]
        assert [round_to(efisiensi(c, s)) for c, s in pairs] == [D("1.06"), D("1.00"), D("1.11")]

    @pytest.mark.parametrize("method", ["ratio", "ratio_percent", "level"])
    def test_nothing_spent(self, method: str) -> None:
        with pytest.raises(UndefinedResultError) as caught:
            efisiensi(100, 0, method=method)
        assert caught.value.alasan is Alasan.SERAPAN_NOL
        assert efisiensi(100, 0, method="difference") == 100
        with pytest.raises(UndefinedResultError) as caught:
            efisiensi(0, 0, method=method)
        assert caught.value.alasan is Alasan.CAPAIAN_SERAPAN_NOL

    def test_errors(self) -> None:
        with pytest.raises(OptionError):
            efisiensi(100, 90, method="share")
        with pytest.raises(NumberTypeError, match="capaian"):
            efisiensi(None, 90)  # type: ignore[arg-type]
        with pytest.raises(NumberTypeError, match="serapan"):
            efisiensi(90, "90")  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("c", "s", "gated", "word"),
        [
            (100, 100, True, "Efisien"),
            (100, D("100.01"), True, "Tidak Efisien"),
            (D("99.99"), 50, True, "Tidak Dinilai (target belum tercapai)"),
            (D("99.99"), 50, False, "Efisien"),
            (90, 95, False, "Tidak Efisien"),
        ],
    )
    def test_word(self, c: Any, s: Any, gated: bool, word: str) -> None:
        assert status_efisiensi(c, s, gated=gated) == word

    def test_word_is_withheld_unless_told_otherwise(self) -> None:
        assert status_efisiensi(99, 50) == "Tidak Dinilai (target belum tercapai)"

    def test_word_needs_a_figure(self) -> None:
        with pytest.raises(UndefinedResultError):
            status_efisiensi(90, 0)


class TestPmk:
    ITEMS = ((1000, 900, 100), (100, 40, 50))

    def test_pooled_and_mean(self) -> None:
        assert round_to(efisiensi_pmk(self.ITEMS), 4) == D("10.4762")
        assert efisiensi_pmk(self.ITEMS, form=BentukPmk.MEAN) == 15
        assert efisiensi_pmk(self.ITEMS[:1]) == efisiensi_pmk(self.ITEMS[:1], form="mean") == 10

    def test_one_item_is_one_less_serapan_over_capaian(self) -> None:
        assert efisiensi_pmk([(200, 150, 80)]) == D("6.25")

    @pytest.mark.parametrize(
        ("items", "form", "alasan"),
        [
            ([], "pooled", Alasan.TIDAK_ADA_NILAI),
            ([(0, 0, 100)], "pooled", Alasan.PAGU_NOL),
            ([(100, 50, 0)], "pooled", Alasan.CAPAIAN_NOL),
            ([(100, 50, 100), (0, 0, 100)], "mean", Alasan.PAGU_NOL),
            ([(100, 50, 100), (100, 0, 0)], "mean", Alasan.CAPAIAN_NOL),
        ],
    )
    def test_undefined(self, items: list[tuple[int, int, int]], form: str, alasan: Alasan) -> None:
        with pytest.raises(UndefinedResultError) as caught:
            efisiensi_pmk(items, form=form)
        assert caught.value.alasan is alasan
        assert ("keluaran" in caught.value.message) is (len(items) == 2)
        assert ("keluaran 2" in caught.value.message) is (len(items) == 2)

    def test_pooled_tolerates_one_empty_output(self) -> None:
        assert efisiensi_pmk([(100, 50, 100), (0, 0, 100)]) == 50

    @pytest.mark.parametrize("item", [(-1, 0, 100), (1, 0, -100)])
    def test_negative(self, item: tuple[int, int, int]) -> None:
        with pytest.raises(OutOfRangeError, match="keluaran 2"):
            efisiensi_pmk([(1, 1, 100), item])

    def test_errors(self) -> None:
        with pytest.raises(NumberTypeError, match="realisasi 1"):
            efisiensi_pmk([(1, "1", 100)])  # type: ignore[list-item]
        with pytest.raises(OptionError):
            efisiensi_pmk([(1, 1, 100)], form="median")

    @pytest.mark.parametrize(("e", "ne"), [(-20, 0), (-25, 0), (0, 50), (20, 100), (D("74.03"), 100)])
    def test_score_is_clipped(self, e: Any, ne: int) -> None:
        assert nilai_efisiensi(e) == ne

    def test_score_unclipped(self) -> None:
        assert nilai_efisiensi(-30, clip=False) == -25

    def test_nka_2021(self) -> None:
        assert round_to(nka(D("95.53"), D("99.61"), D("99.72"), D("59.98"))) == D("87.93")
        assert nka(100, 100, 100, 100) == 100
        with pytest.raises(NumberTypeError, match="konsistensi"):
            nka(100, None, 100, 100)  # type: ignore[arg-type]
