"""Budget figures: absorption, what is left, efficiency by every method, NKA."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from sakipcalc import (
    BentukPmk,
    Keluaran,
    Metode,
    ZeroPagu,
    capaian,
    efisiensi,
    efisiensi_pmk,
    nilai_efisiensi,
    nka,
    round_to,
    serapan,
    sisa,
    sisa_persen,
    skala,
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
        figures = {method: round_to(efisiensi(capaian=c, serapan=s, metode=method)) for method in Metode}
        assert figures == {
            Metode.RATIO: D("1.06"),
            Metode.RATIO_PERCENT: D("106.00"),
            Metode.LEVEL: D("0.06"),
            Metode.DIFFERENCE: D("5.66"),
            Metode.COST: D("94.34"),
        }
        assert efisiensi_pmk([Keluaran(pagu=100, realisasi=D("94.34"), capaian=100)]) == D("5.66")
        assert nilai_efisiensi(D("5.66")) == D("64.15")

    def test_kalumpang(self) -> None:
        pairs: list[tuple[Any, Any]] = [(100, D("94.34")), (100, 100), (D("103.2"), D("92.65"))]
        assert [round_to(efisiensi(capaian=c, serapan=s)) for c, s in pairs] == [D("1.06"), D("1.00"), D("1.11")]

    @pytest.mark.parametrize("method", ["ratio", "ratio_percent", "level"])
    def test_nothing_spent(self, method: str) -> None:
        with pytest.raises(UndefinedResultError) as caught:
            efisiensi(capaian=100, serapan=0, metode=method)  # type: ignore[arg-type]
        assert caught.value.alasan is Alasan.SERAPAN_NOL
        assert efisiensi(capaian=100, serapan=0, metode="difference") == 100
        with pytest.raises(UndefinedResultError) as caught:
            efisiensi(capaian=0, serapan=0, metode=method)  # type: ignore[arg-type]
        assert caught.value.alasan is Alasan.CAPAIAN_SERAPAN_NOL

    def test_cost_is_over_capaian(self) -> None:
        assert efisiensi(capaian=80, serapan=0, metode="cost") == 0
        for spent, why in ((50, Alasan.CAPAIAN_NOL), (0, Alasan.CAPAIAN_SERAPAN_NOL)):
            with pytest.raises(UndefinedResultError) as caught:
                efisiensi(capaian=0, serapan=spent, metode="cost")
            assert caught.value.alasan is why

    def test_each_figure_has_the_scale_it_is_rated_on(self) -> None:
        cost = [efisiensi(capaian=c, serapan=96, metode="cost") for c in (96, 100, 120, 160)]
        assert [skala("efisiensi").kategori(each).label for each in cost] == [
            "Kurang Efisien",
            "Kurang Efisien",
            "Efisien",
            "Sangat Efisien",
        ]
        points = [efisiensi(capaian=c, serapan=96, metode="difference") for c in (102, 101, 91, 90)]
        assert [skala("selisih").kategori(each).label for each in points] == [
            "Efisien",
            "Cukup Efisien",
            "Cukup Efisien",
            "Tidak Efisien",
        ]
        assert [skala("efektivitas").kategori(capaian(r, 90)).label for r in (92, 90, 72, 53)] == [
            "Sangat Efektif",
            "Efektif",
            "Cukup Efektif",
            "Tidak Efektif",
        ]

    def test_errors(self) -> None:
        with pytest.raises(OptionError):
            efisiensi(capaian=100, serapan=90, metode="share")  # type: ignore[arg-type]
        with pytest.raises(NumberTypeError, match="capaian"):
            efisiensi(capaian=None, serapan=90)  # type: ignore[arg-type]
        with pytest.raises(NumberTypeError, match="serapan"):
            efisiensi(capaian=90, serapan="90")  # type: ignore[arg-type]

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
        assert status_efisiensi(capaian=c, serapan=s, gated=gated) == word

    def test_word_is_withheld_unless_told_otherwise(self) -> None:
        assert status_efisiensi(capaian=99, serapan=50) == "Tidak Dinilai (target belum tercapai)"

    def test_word_needs_a_figure(self) -> None:
        with pytest.raises(UndefinedResultError):
            status_efisiensi(capaian=90, serapan=0)


def outputs(*rows: tuple[int, int, int]) -> list[Keluaran]:
    return [Keluaran(pagu=pagu, realisasi=realisasi, capaian=c) for pagu, realisasi, c in rows]


class TestPmk:
    ITEMS = outputs((1000, 900, 100), (100, 40, 50))

    def test_pooled_and_mean(self) -> None:
        assert round_to(efisiensi_pmk(self.ITEMS), 4) == D("10.4762")
        assert efisiensi_pmk(self.ITEMS, bentuk_pmk=BentukPmk.MEAN) == 15
        assert efisiensi_pmk(self.ITEMS[:1]) == efisiensi_pmk(self.ITEMS[:1], bentuk_pmk="mean") == 10

    def test_one_item_is_one_less_serapan_over_capaian(self) -> None:
        assert efisiensi_pmk(outputs((200, 150, 80))) == D("6.25")

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
            efisiensi_pmk(outputs(*items), bentuk_pmk=form)  # type: ignore[arg-type]
        assert caught.value.alasan is alasan
        assert ("keluaran" in caught.value.message) is (len(items) == 2)
        assert ("keluaran 2" in caught.value.message) is (len(items) == 2)

    def test_pooled_tolerates_one_empty_output(self) -> None:
        assert efisiensi_pmk(outputs((100, 50, 100), (0, 0, 100))) == 50

    @pytest.mark.parametrize(("item", "nama"), [((-1, 0, 100), "pagu"), ((1, 0, -100), "capaian")])
    def test_negative(self, item: tuple[int, int, int], nama: str) -> None:
        with pytest.raises(OutOfRangeError, match=nama):
            outputs(item)

    def test_an_output_is_called_by_its_name(self) -> None:
        named = [*outputs((1, 1, 100)), Keluaran(pagu=0, realisasi=0, capaian=0, nama="Jalan")]
        with pytest.raises(UndefinedResultError, match="Jalan"):
            efisiensi_pmk(named, bentuk_pmk="mean")

    def test_errors(self) -> None:
        with pytest.raises(NumberTypeError, match="realisasi"):
            Keluaran(pagu=1, realisasi="1", capaian=100)  # type: ignore[arg-type]
        with pytest.raises(OptionError):
            efisiensi_pmk(outputs((1, 1, 100)), bentuk_pmk="median")  # type: ignore[arg-type]

    @pytest.mark.parametrize(("e", "ne"), [(-20, 0), (-25, 0), (0, 50), (20, 100), (D("74.03"), 100)])
    def test_score_is_clipped(self, e: Any, ne: int) -> None:
        assert nilai_efisiensi(e) == ne

    def test_score_unclipped(self) -> None:
        assert nilai_efisiensi(-30, clip=False) == -25

    def test_nka_2021(self) -> None:
        assert round_to(nka(serapan=D("95.53"), konsistensi=D("99.61"), capaian=D("99.72"), efisiensi=D("59.98"))) == D(
            "87.93"
        )
        assert nka(serapan=100, konsistensi=100, capaian=100, efisiensi=100) == 100
        with pytest.raises(NumberTypeError, match="konsistensi"):
            nka(serapan=100, konsistensi=None, capaian=100, efisiensi=100)  # type: ignore[arg-type]
