"""Periods into a year, by the type of the indicator: every kind of figure, missing periods named, partial years."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import total_ordering
from typing import Any

import attrs
import numpy as np
import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from sakipcalc import (
    CapaianPeriode,
    HasilKonsolidasi,
    Indikator,
    Konsolidasi,
    Rasio,
    Rentang,
    capaian,
    capaian_periode,
    consolidate,
    consolidate_pair,
    measure,
)
from sakipcalc.errors import (
    Alasan,
    NumberTypeError,
    OptionError,
    OutOfRangeError,
    UndefinedResultError,
    WrongTypeError,
)

D = Decimal
EVERY = ["sum", "average", "highest", "lowest"]
LATEST = ["last", "cumulative"]


class NAType:
    """As pandas' NA: it compares to nothing."""

    def __eq__(self, other: object) -> Any:
        return self

    def __ne__(self, other: object) -> Any:
        return self

    def __hash__(self) -> int:
        return 0

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")

    def __repr__(self) -> str:
        return "NA"


NA, NAT = NAType(), type("NaTType", (), {"__repr__": lambda _: "NaT"})()
MISSING: list[Any] = [
    None,
    float("nan"),
    D("NaN"),
    np.nan,
    np.float32("nan"),
    np.datetime64("NaT", "D"),
    NA,
    NAT,
    np.ma.masked,
]


@total_ordering
@attrs.frozen(order=False)
class Grade:
    """Something that only has an order, as predicates have."""

    rank: int

    def __lt__(self, other: Grade) -> bool:
        if other.rank == 13:
            raise RuntimeError("not of this scale")
        return self.rank < other.rank


class TestSeries:
    def test_sum(self) -> None:
        quarters = [D("4.5")] * 4
        assert consolidate(quarters, "sum") == 18
        assert consolidate(quarters, Konsolidasi.SUM, sampai=2) == 9
        assert consolidate([Fraction(1, 3)] * 3, "sum") == 1

    def test_average_of_percentages_never_adds_them(self) -> None:
        assert consolidate([95, 95, 95, 95], "average") == 95

    def test_last_known_value(self) -> None:
        assert consolidate([25, 60, 75, 100], "last", sampai=3) == 75
        assert consolidate([D("88.61"), D("88.75")], "last") == D("88.75")
        assert consolidate([25, 60, None, None], "last") == 60
        assert consolidate([80, 70], "last") == 70
        assert consolidate([Fraction(1, 3)], "last") == D("0." + "3" * 34)

    def test_open_ranges_go_end_by_end(self) -> None:
        least = [Rentang(80, None), Rentang(90, None, low_inclusive=False)]
        assert consolidate(least, "average") == Rentang(85, None, low_inclusive=False)
        assert consolidate(least, "cumulative") == least[1]
        with pytest.raises(WrongTypeError, match="periode 2: maksimal 90 is a Rentang; it must be a range"):
            consolidate([Rentang(80, None), Rentang(None, 90)], "sum")

    def test_highest_and_lowest(self) -> None:
        assert consolidate([3, Fraction(10, 3), D("3.3")], "highest") == D("3." + "3" * 33)
        assert consolidate([3, Fraction(10, 3), D("2.9"), 4], "lowest") == D("2.9")

    def test_a_total_so_far_never_falls(self) -> None:
        assert consolidate([25, None, 60, 60], "cumulative") == 60
        with pytest.raises(OutOfRangeError, match=r"periode 4: 40 is not .* at least 60, that of periode 2"):
            consolidate([25, 60, None, 40], "cumulative")
        with pytest.raises(OutOfRangeError) as caught:
            consolidate([D("2.5"), 2], "cumulative")
        assert "periode 2: 2 tidak boleh; nilainya harus minimal 2,5, nilai periode 1" in caught.value.pesan

    @pytest.mark.parametrize("konsolidasi", EVERY)
    @pytest.mark.parametrize("hole", MISSING, ids=repr)
    def test_missing_periods_are_named_or_skipped(self, konsolidasi: str, hole: Any) -> None:
        with pytest.raises(UndefinedResultError) as caught:
            consolidate([1, hole, 1, hole], konsolidasi)  # type: ignore[arg-type]
        assert caught.value.alasan is Alasan.REALISASI_KOSONG
        assert "(periode 2, periode 4)" in caught.value.message
        assert [place.periode for place in caught.value.letak] == [2, 4]
        assert consolidate([1, hole], konsolidasi, sampai=1) == 1  # type: ignore[arg-type]
        assert consolidate([1, hole, 1, hole], konsolidasi, undefined="skip") == (2 if konsolidasi == "sum" else 1)  # type: ignore[arg-type]

    @pytest.mark.parametrize("konsolidasi", LATEST)
    def test_the_last_known_stands_for_all_before(self, konsolidasi: str) -> None:
        for hole in MISSING:
            assert consolidate([hole, 4, hole], konsolidasi) == 4  # type: ignore[arg-type]

    @pytest.mark.parametrize("values", [[], [None, None]])
    def test_no_value(self, values: list[None]) -> None:
        for konsolidasi in Konsolidasi:
            with pytest.raises(UndefinedResultError) as caught:
                consolidate(values, konsolidasi)
            assert caught.value.alasan is Alasan.TIDAK_ADA_NILAI

    @pytest.mark.parametrize("sampai", [0, 3, True, 1.0, "1"])
    def test_until_must_be_a_period(self, sampai: Any) -> None:
        with pytest.raises(OutOfRangeError, match="sampai"):
            consolidate([1, 2], "sum", sampai=sampai)

    def test_errors(self) -> None:
        for name, given_as in (("konsolidasi", "median"), ("undefined", "zero")):
            with pytest.raises(OptionError, match=name):
                consolidate([1], **{"konsolidasi": "sum"} | {name: given_as})  # type: ignore[arg-type]
        junk: list[Any] = ["2", True, b"2", np.str_("2"), (1,), np.timedelta64(1, "D"), measure(Indikator("A", 1), 1)]
        for value in junk:
            for konsolidasi in Konsolidasi:
                with pytest.raises(NumberTypeError, match="periode 2"):
                    consolidate([1, value], konsolidasi)


class TestKinds:
    def test_ratios_of_one_whole_are_added(self) -> None:
        assert consolidate([Rasio(3, 9), Rasio(2, 9)], "sum") == Rasio(5, 9)
        assert consolidate([Rasio(D("1.5"), 9), Rasio(2, 9)], "sum") == Rasio(D("3.5"), 9)
        assert consolidate([Rasio(18, 1), Rasio(2, 1)], "sum") == Rasio(20, 1)

    @pytest.mark.parametrize("ratios", [[Rasio(30, 40), Rasio(20, 25)], [Rasio(30, 40), Rasio(20, 40)]])
    def test_ratios_of_wholes_of_their_own_are_not(self, ratios: list[Rasio]) -> None:
        with pytest.raises(OutOfRangeError, match=r"periode 2: 20:\d+ is not .* pool them by persentase_gabungan"):
            consolidate(ratios, "sum")

    def test_ratios_by_value(self) -> None:
        ratios = [Rasio(1, 3), Rasio(1, 2), Rasio(2, 6)]
        assert consolidate(ratios, "highest") == Rasio(1, 2)
        assert consolidate(ratios, "lowest") == Rasio(1, 3)
        assert consolidate(ratios, "last") == Rasio(2, 6)
        assert consolidate([Rasio(1, 3), Rasio(2, 3), Rasio(1, 2)], "average") == D("0.5")
        with pytest.raises(OutOfRangeError, match="periode 3: 2:6 is not allowed; it must be at least 1:2"):
            consolidate(ratios, "cumulative")
        assert consolidate(ratios[:2], "cumulative") == Rasio(1, 2)

    def test_ranges_end_by_end(self) -> None:
        ranges = [Rentang(10, 20), Rentang(5, 30)]
        expected = {
            "sum": Rentang(15, 50),
            "average": Rentang(D("7.5"), 25),
            "highest": Rentang(10, 30),
            "lowest": Rentang(5, 20),
            "last": Rentang(5, 30),
        }
        assert {how: consolidate(ranges, how) for how in expected} == expected  # type: ignore[arg-type]
        assert consolidate([Rentang(1, 2), Rentang(1, 3)], "cumulative") == Rentang(1, 3)
        with pytest.raises(OutOfRangeError, match="periode 2: 5-30 is not allowed; it must be at least 10-20"):
            consolidate(ranges, "cumulative")

    def test_what_only_has_an_order(self) -> None:
        grades = [Grade(2), Grade(3), Grade(1)]
        assert [consolidate(grades, how) for how in ("last", "highest", "lowest")] == [Grade(1), Grade(3), Grade(1)]
        assert consolidate(grades[:2], "cumulative") == Grade(3)
        for konsolidasi in ("sum", "average"):
            with pytest.raises(WrongTypeError, match=r"periode 1: .* a number in a sum or mean"):
                consolidate(grades, konsolidasi)
        with pytest.raises(WrongTypeError, match="comparable with periode 1"):
            consolidate([Grade(13), Grade(13)], "lowest")
        with pytest.raises(OutOfRangeError, match="periode 3"):
            consolidate(grades, "cumulative")

    @pytest.mark.parametrize("other", [Rasio(1, 3), Rentang(1, 2), Grade(1)])
    def test_kinds_are_not_mixed(self, other: Any) -> None:
        for konsolidasi in Konsolidasi:
            if konsolidasi is Konsolidasi.LAST:
                assert consolidate([1, other], konsolidasi) == other
            else:
                with pytest.raises(WrongTypeError, match=r"periode 2: .* of the kind of periode 1"):
                    consolidate([1, other], konsolidasi)


class TestPair:
    @pytest.mark.parametrize(
        ("konsolidasi", "expected"),
        [
            ("sum", (240, 250)),
            ("average", (60, D("62.5"))),
            ("last", (90, 100)),
            ("cumulative", (90, 100)),
            ("highest", (90, 100)),
            ("lowest", (30, 25)),
        ],
    )
    def test_alike(self, konsolidasi: str, expected: tuple[Any, Any]) -> None:
        hasil = consolidate_pair([30, 45, 75, 90], [25, 50, 75, 100], konsolidasi)  # type: ignore[arg-type]
        assert (hasil.realisasi, hasil.target) == expected
        assert (hasil.periode, hasil.dilewati) == ((1, 2, 3, 4), ())
        assert pickle.loads(pickle.dumps(hasil)) == hasil

    def test_only_periods_with_a_target(self) -> None:
        hasil = consolidate_pair([10, 45, None, 98], [None, 50, None, 100], "sum")
        assert hasil == HasilKonsolidasi(D(143), D(150), (2, 4), (1, 3))
        assert capaian(hasil.realisasi, hasil.target).quantize(D("0.01")) == D("95.33")

    @pytest.mark.parametrize("konsolidasi", list(Konsolidasi))
    def test_missing_realisasi_is_named_or_skipped(self, konsolidasi: Konsolidasi) -> None:
        with pytest.raises(UndefinedResultError) as caught:
            consolidate_pair([None, 1, None, NA], [None, 1, 1, 1], konsolidasi)
        assert caught.value.alasan is Alasan.REALISASI_KOSONG
        assert "(periode 3, periode 4)" in caught.value.message
        part = consolidate_pair([None, 1, None, None], [None, 1, 1, 1], konsolidasi, sampai=2)
        assert part == HasilKonsolidasi(D(1), D(1), (2,), (1,))
        skipped = consolidate_pair([None, 1, None, None], [None, 1, 1, 1], konsolidasi, undefined="skip")
        assert skipped == HasilKonsolidasi(D(1), D(1), (2,), (1, 3, 4))

    def test_nothing_left(self) -> None:
        with pytest.raises(UndefinedResultError, match=r"\(periode 1, periode 2\)") as caught:
            consolidate_pair([None, None], [1, 1], "sum", undefined="skip")
        assert caught.value.alasan is Alasan.REALISASI_KOSONG

    def test_no_target(self) -> None:
        for targets, sampai in (([], None), ([None], None), ([None, 5], 1)):
            with pytest.raises(UndefinedResultError) as caught:
                consolidate_pair([3] * len(targets), targets, "sum", sampai=sampai)
            assert caught.value.alasan is Alasan.TARGET_KOSONG

    def test_unequal_series(self) -> None:
        with pytest.raises(OutOfRangeError, match="of as many periods as target"):
            consolidate_pair([1], [1, 2], "sum")

    def test_a_fall_says_of_which_series(self) -> None:
        with pytest.raises(OutOfRangeError, match=r"target \(periode 2\)"):
            consolidate_pair([1, 2], [5, 4], "cumulative")

    def test_kinds_may_differ_between_the_series(self) -> None:
        hasil = consolidate_pair([8, 9], [Rentang(7, 8), Rentang(8, 9)], "last")
        assert capaian(hasil.realisasi, hasil.target) == 100


def figures(hasil: tuple[CapaianPeriode, ...], name: str) -> list[Any]:
    """The figure of every period, or its reason."""
    found = [getattr(each, name) for each in hasil]
    return [each.nilai if each.alasan is None else each.alasan for each in found]


KOSONG, TANPA = Alasan.REALISASI_KOSONG, Alasan.TARGET_KOSONG


class TestQuarters:
    def test_a_sum(self) -> None:
        hasil = capaian_periode([20, 30, 25, 45], [25] * 4, konsolidasi="sum")
        assert [each.periode for each in hasil] == ["Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"]
        assert figures(hasil, "capaian") == [80, 120, 100, 180]
        assert figures(hasil, "sampai_periode") == [80, 100, 100, 120]
        assert figures(hasil, "terhadap_tahun") == [20, 50, 75, 120]
        assert pickle.loads(pickle.dumps(hasil)) == hasil

    def test_a_missing_quarter_costs_what_is_made_of_it(self) -> None:
        hasil = capaian_periode([20, None, 30, np.nan], [25] * 4, konsolidasi="sum")
        assert figures(hasil, "capaian") == [80, KOSONG, 120, KOSONG]
        assert figures(hasil, "sampai_periode") == [80, KOSONG, KOSONG, KOSONG]
        assert hasil[1].sampai_periode.indikator.target == 50
        skipped = capaian_periode([20, None, 30, None], [25] * 4, konsolidasi="sum", undefined="skip")
        assert figures(skipped, "sampai_periode") == [80, 80, 100, 100]
        assert figures(skipped, "terhadap_tahun") == [20, 20, 50, 50]

    @pytest.mark.parametrize("konsolidasi", LATEST)
    def test_a_missing_quarter_is_in_the_next_one(self, konsolidasi: str) -> None:
        hasil = capaian_periode([20, None, 75, None], [25, 50, 75, 100], konsolidasi=konsolidasi, target_tahun=150)  # type: ignore[arg-type]
        assert figures(hasil, "sampai_periode") == [80, KOSONG, 100, KOSONG]
        assert figures(hasil, "terhadap_tahun")[2:] == [50, KOSONG]

    def test_average_highest_and_lowest(self) -> None:
        for konsolidasi, progress in (("average", [80, 90]), ("highest", [80, 100]), ("lowest", [80, 80])):
            hasil = capaian_periode([80, 100], [100, 100], konsolidasi=konsolidasi)  # type: ignore[arg-type]
            assert figures(hasil, "terhadap_tahun") == progress
            assert [each.periode for each in hasil] == ["Semester I", "Semester II"]

    def test_only_a_target_of_the_year(self) -> None:
        hasil = capaian_periode([20, 30, None], [None] * 3, konsolidasi="sum", target_tahun=200)
        assert figures(hasil, "capaian") == [TANPA] * 3
        assert figures(hasil, "sampai_periode") == [TANPA] * 3
        assert figures(hasil, "terhadap_tahun") == [10, 25, KOSONG]
        none = capaian_periode([None, 5], [None, None], konsolidasi="sum")
        assert figures(none, "terhadap_tahun") == [TANPA, TANPA]
        given = capaian_periode([None, 5], [None, 5], konsolidasi="sum", target_tahun=10)
        assert figures(given, "terhadap_tahun") == [KOSONG, 50]

    def test_a_realisasi_without_a_target_counts_against_a_given_year(self) -> None:
        series: tuple[list[Any], list[Any]] = ([10, 40], [None, 50])
        assert figures(capaian_periode(*series, konsolidasi="sum", target_tahun=100), "terhadap_tahun") == [10, 50]
        assert figures(capaian_periode(*series, konsolidasi="sum"), "terhadap_tahun") == [TANPA_REALISASI, 80]

    def test_settings_and_kinds(self) -> None:
        hasil = capaian_periode(
            [Rasio(3, 9), Rasio(5, 9)],
            [Rasio(2, 9), Rasio(4, 9)],
            konsolidasi="cumulative",
            target_tahun=Rasio(9, 9),
            nama="Desa mandiri",
            periode=["Smt 1", "Smt 2"],
            cap=100,
        )
        assert [each.capaian.capped for each in hasil] == [100, 100]
        assert (hasil[0].periode, hasil[0].capaian.indikator.nama) == ("Smt 1", "Desa mandiri")
        low = capaian_periode([4, 9], [5, 5], konsolidasi="last", polarisasi="minimize", floor=50)
        assert [each.capaian.capped for each in low] == [120, 50]
        zero = capaian_periode([0, 1], [0, 0], konsolidasi="sum", zero_target="met", polarisasi="minimize")
        assert figures(zero, "sampai_periode") == [100, 0]
        ranges = capaian_periode([85, 95], [Rentang(80, 90)] * 2, konsolidasi="last")
        assert figures(ranges, "capaian")[0] == 100

    def test_months_and_others(self) -> None:
        assert capaian_periode([1] * 12, [1] * 12, konsolidasi="sum")[11].periode == "Bulan 12"
        assert capaian_periode([1] * 3, [1] * 3, konsolidasi="sum")[2].periode == "Periode 3"
        assert capaian_periode([], [], konsolidasi="sum") == ()

    def test_explain(self) -> None:
        _, dua = capaian_periode([4, 5], [5, 5], konsolidasi="sum", nama="Dokumen")
        assert dua.explain("en", places=0) == (
            "Semester II: 5 / 5 x 100 = 100%; on target. "
            "Up to Semester II: 9 / 10 x 100 = 90%; below target. "
            "Against the target of the year: 9 / 10 x 100 = 90%; below target."
        )
        with pytest.raises(OptionError, match="bahasa"):
            dua.explain("jv")  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("call", "match"),
        [
            (lambda: capaian_periode([1], [1, 2], konsolidasi="sum"), "realisasi"),
            (lambda: capaian_periode([1, 2], [1, 2], konsolidasi="sum", periode=["a"]), "periode"),
            (lambda: capaian_periode([2, 1], [1, 2], konsolidasi="cumulative"), r"realisasi \(periode 2\)"),
            (lambda: capaian_periode([1], [1], konsolidasi="sum", cap=1), "cap"),
        ],
    )
    def test_errors(self, call: Callable[[], object], match: str) -> None:
        with pytest.raises(OutOfRangeError, match=match):
            call()


TANPA_REALISASI = KOSONG

numbers = st.decimals(0, 1000, places=2)


class TestLaws:
    @given(st.lists(st.tuples(numbers, st.decimals("0.01", 1000, places=2)), min_size=1, max_size=12))
    def test_up_to_the_last_period_is_the_whole(self, pairs: list[tuple[Decimal, Decimal]]) -> None:
        reached, goals = [r for r, _ in pairs], [t for _, t in pairs]
        for konsolidasi in (*EVERY, "last"):
            last = capaian_periode(reached, goals, konsolidasi=konsolidasi)[-1]  # type: ignore[arg-type]
            assert last.sampai_periode == last.terhadap_tahun
            pair = consolidate_pair(reached, goals, konsolidasi)  # type: ignore[arg-type]
            assert last.sampai_periode.nilai is not None
            assume(pair.target)
            assert abs(last.sampai_periode.nilai - capaian(pair.realisasi, pair.target)) < D("1E-25")

    @given(st.lists(st.tuples(numbers, st.integers(1, 9), st.integers(0, 9)), min_size=1, max_size=8))
    def test_against_fractions(self, rows: list[tuple[Decimal, int, int]]) -> None:
        values = [number + Fraction(top, bottom) for number, bottom, top in ((Fraction(n), b, t) for n, b, t in rows)]
        oracle = {
            "sum": sum(values, Fraction(0)),
            "average": sum(values, Fraction(0)) / len(values),
            "highest": max(values),
            "lowest": min(values),
            "last": values[-1],
        }
        for konsolidasi, expected in oracle.items():
            assert abs(Fraction(consolidate(values, konsolidasi)) - expected) <= expected / 10**33  # type: ignore[arg-type]
