"""Scales: validation, gap policies, outside values, distances."""

from __future__ import annotations

import inspect
import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from sakipcalc import (
    AKIP_88_2021,
    EFISIENSI_327_1996,
    IDM_2016,
    PENYIMPULAN_CAPAIAN,
    PERMENDAGRI_86_2017,
    SKM_14_2017,
    Gap,
    Outside,
    Pita,
    Skala,
    Sumber,
)
from sakipcalc.errors import (
    NotFiniteError,
    NumberTypeError,
    OptionError,
    OutOfRangeError,
    OutOfScaleError,
    ScaleDefinitionError,
)

D = Decimal


def scale(*bands: Pita, **options: Any) -> Skala:
    return Skala("uji", "Skala uji", bands, Sumber("uji"), keluarga="uji", **options)


def faults(*bands: Pita, **options: Any) -> tuple[str, ...]:
    with pytest.raises(ScaleDefinitionError) as caught:
        scale(*bands, **options)
    assert caught.value.pesan != caught.value.message
    return caught.value.faults


class TestDefinition:
    def test_bands_are_kept_rising_whichever_way_they_are_given(self) -> None:
        low, high = Pita("Rendah", 0, 50, high_inclusive=False), Pita("Tinggi", 50, 100)
        assert scale(low, high).pita == scale(high, low).pita == (low, high)

    def test_overlap(self) -> None:
        assert faults(Pita("A", 0, 50), Pita("B", 50, 100)) == ("A (0 - 50) and B (50 - 100) overlap",)
        assert faults(Pita("A", 0, 60), Pita("B", 50, 100)) == ("A (0 - 60) and B (50 - 100) overlap",)

    @pytest.mark.parametrize("inclusive", [{"low_inclusive": False}, {"high_inclusive": False}])
    def test_a_shared_bound_belongs_to_one_side(self, inclusive: dict[str, bool]) -> None:
        lower = Pita("A", 0, 50, high_inclusive=inclusive.get("high_inclusive", True))
        upper = Pita("B", 50, 100, low_inclusive=inclusive.get("low_inclusive", True))
        assert scale(lower, upper).kategori(50).label == ("B" if "high_inclusive" in inclusive else "A")

    def test_band_without_end_inside_overlaps(self) -> None:
        assert faults(Pita("A", 0, None), Pita("B", 50, 100)) == ("A (>= 0) and B (50 - 100) overlap",)

    def test_disorder(self) -> None:
        found = faults(Pita("A", 0, 9), Pita("C", 20, 29), Pita("B", 10, 19), gap="floor")
        assert found == ("B is out of order after C",)

    def test_two_bands_from_one_bound_are_out_of_order(self) -> None:
        assert faults(Pita("A", 0, 9), Pita("B", 0, 19)) == ("B is out of order after A",)

    def test_two_bands_from_below_are_out_of_order(self) -> None:
        assert faults(Pita("A", None, 9), Pita("B", None, 19)) == ("B is out of order after A",)

    def test_undeclared_gap(self) -> None:
        assert faults(Pita("A", 0, 50), Pita("B", 51, 100)) == (
            "between A (0 - 50) and B (51 - 100) is a gap; declare a gap policy",
        )

    def test_point_hole_is_a_gap(self) -> None:
        found = faults(Pita("A", 0, 50, high_inclusive=False), Pita("B", 50, 100, low_inclusive=False))
        assert found == ("between A (0 - < 50) and B (> 50 - 100) is a gap; declare a gap policy",)

    def test_rounding_must_close_the_gap(self) -> None:
        bands = Pita("A", 0, 50), Pita("B", 51, 100)
        assert faults(*bands, gap="round", places=1) == (
            "rounding to 1 decimals does not close the gap between A (0 - 50) and B (51 - 100)",
        )
        assert scale(*bands, gap="round", places=0).kategori(D("50.5")).label == "B"

    @pytest.mark.parametrize(
        ("lower", "upper", "places", "is_open"),
        [
            (Pita("A", 0, 50), Pita("B", 51, 100, low_inclusive=False), 0, True),
            (Pita("A", 0, 50, high_inclusive=False), Pita("B", 51, 100), 0, True),
            (Pita("A", 0, 50, high_inclusive=False), Pita("B", 50, 100, low_inclusive=False), 0, True),
            (Pita("A", 0, D("50.2")), Pita("B", D("50.8"), 100), 0, False),
            (Pita("A", 0, D("50.2")), Pita("B", D("51.2"), 100), 0, True),
            (Pita("A", 0, D("50.6")), Pita("B", D("50.9"), 100), 0, False),
        ],
    )
    def test_which_gaps_rounding_leaves_open(self, lower: Pita, upper: Pita, places: int, is_open: bool) -> None:
        offered = scale(lower, upper, gap="floor", places=places).policies
        assert (Gap.ROUND not in offered) is is_open

    def test_round_needs_places(self) -> None:
        assert faults(Pita("A", 0, 50), Pita("B", 51, 100), gap="round") == ("the gap policy round needs places",)

    @pytest.mark.parametrize("places", [-1, 34, True, D(2)])
    def test_places_must_be_a_count(self, places: Any) -> None:
        with pytest.raises(OutOfRangeError, match=r"^places: "):
            scale(Pita("A", 0, 50), places=places)

    def test_every_fault_is_collected(self) -> None:
        found = faults(Pita("A", 9, 1), Pita("A", 20, 30), Pita("B", 25, 40), Pita("C", 50, 50, low_inclusive=False))
        assert found == (
            "A (9 - 1) is empty",
            "C (= 50) is empty",
            "the label A occurs 2 times",
            "A (20 - 30) and B (25 - 40) overlap",
            "between A (9 - 1) and A (20 - 30) is a gap; declare a gap policy",
            "between B (25 - 40) and C (= 50) is a gap; declare a gap policy",
        )

    def test_no_band(self) -> None:
        assert faults() == ("it has no band",)

    def test_band_within_another_overlaps(self) -> None:
        found = faults(Pita("A", None, None), Pita("B", 0, 1))
        assert found == ("A (semua nilai) and B (0 - 1) overlap",)

    def test_bound_must_be_a_number(self) -> None:
        with pytest.raises(NumberTypeError, match=r"^low: "):
            Pita("A", "0", 1)  # type: ignore[arg-type]

    def test_unknown_policy(self) -> None:
        with pytest.raises(OptionError):
            scale(Pita("A", 0, 1), gap="ceiling")
        with pytest.raises(OptionError):
            scale(Pita("A", 0, 1), above="ignore")


class TestPita:
    @pytest.mark.parametrize(
        ("band", "text"),
        [
            (Pita("A", 76, 90), "76 - 90"),
            (Pita("A", D("0.7072"), D("0.8155"), low_inclusive=False), "> 0,7072 - 0,8155"),
            (Pita("A", 55, 70, high_inclusive=False), "55 - < 70"),
            (Pita("A", None, 50), "<= 50"),
            (Pita("A", None, 55, high_inclusive=False), "< 55"),
            (Pita("A", 85, None), ">= 85"),
            (Pita("A", 100, None, low_inclusive=False), "> 100"),
            (Pita("A", 100, 100), "= 100"),
            (Pita("A", None, None), "semua nilai"),
        ],
    )
    def test_range_in_words(self, band: Pita, text: str) -> None:
        assert band.rentang == text

    def test_shows_its_label(self) -> None:
        assert str(Pita("Tinggi", 76, 90)) == "Tinggi"

    @pytest.mark.parametrize("name", ["low_inclusive", "high_inclusive", "kode", "warna"])
    def test_details_go_by_name(self, name: str) -> None:
        assert inspect.signature(Pita).parameters[name].kind is inspect.Parameter.KEYWORD_ONLY


class TestKategori:
    @pytest.mark.parametrize(
        ("nilai", "floor", "rounded"),
        [
            ("120", "Sangat Tinggi", "Sangat Tinggi"),
            ("91", "Sangat Tinggi", "Sangat Tinggi"),
            ("90.99", "Tinggi", "Sangat Tinggi"),
            ("90.5", "Tinggi", "Sangat Tinggi"),
            ("90.49", "Tinggi", "Tinggi"),
            ("76", "Tinggi", "Tinggi"),
            ("75.5", "Sedang", "Tinggi"),
            ("66", "Sedang", "Sedang"),
            ("65.5", "Rendah", "Sedang"),
            ("51", "Rendah", "Rendah"),
            ("50.5", "Sangat Rendah", "Rendah"),
            ("50.4999999999", "Sangat Rendah", "Sangat Rendah"),
            ("-20", "Sangat Rendah", "Sangat Rendah"),
        ],
    )
    def test_permendagri(self, nilai: str, floor: str, rounded: str) -> None:
        assert PERMENDAGRI_86_2017.kategori(D(nilai)).label == floor
        assert PERMENDAGRI_86_2017.kategori(D(nilai), gap="floor").label == floor
        assert PERMENDAGRI_86_2017.kategori(D(nilai), gap=Gap.ROUND).label == rounded
        assert PERMENDAGRI_86_2017.kategori(D(nilai), places=0).label == rounded

    def test_reject_refuses_the_gap_only(self) -> None:
        assert PERMENDAGRI_86_2017.kategori(90, gap="reject").label == "Tinggi"
        assert PERMENDAGRI_86_2017.kategori(150, gap="reject").label == "Sangat Tinggi"
        with pytest.raises(OutOfScaleError) as caught:
            PERMENDAGRI_86_2017.kategori(D("90.5"), gap="reject")
        assert "Tinggi 76 - 90; Sangat Tinggi 91 - 100" in caught.value.message

    def test_rates_what_is_printed(self) -> None:
        assert PERMENDAGRI_86_2017.kategori(D("90.995"), places=2).label == "Sangat Tinggi"
        assert PERMENDAGRI_86_2017.kategori(D("90.994"), places=2).label == "Tinggi"
        assert PENYIMPULAN_CAPAIAN.kategori(D("99.999")).label == "Belum Mencapai Target"
        assert PENYIMPULAN_CAPAIAN.kategori(D("99.999"), places=2).label == "Mencapai Target"
        assert PENYIMPULAN_CAPAIAN.kategori(D("100.01"), places=2).label == "Melebihi Target"

    @pytest.mark.parametrize(
        ("nilai", "kode"),
        [("25", "D"), ("24.995", "D"), ("64.994", "D"), ("64.995", "C"), ("76.604", "C"), ("88.3041", "B")],
    )
    def test_skm_rounds_first(self, nilai: str, kode: str) -> None:
        assert SKM_14_2017.kategori(D(nilai)).kode == kode

    @pytest.mark.parametrize(
        ("nilai", "kode"),
        [("88.305", "A"), ("88.50", "A"), ("76.30", "C"), ("100.004", "A")],
    )
    def test_skm_of_other_applications(self, nilai: str, kode: str) -> None:
        assert SKM_14_2017.kategori(D(nilai)).kode == kode

    @pytest.mark.parametrize("nilai", ["24.99", "100.005", "100.01", "1000", "0", "-50"])
    def test_skm_refuses_what_is_outside(self, nilai: str) -> None:
        with pytest.raises(OutOfScaleError):
            SKM_14_2017.kategori(D(nilai))

    @pytest.mark.parametrize(
        ("nilai", "kode"),
        [("90", "A"), ("90.004", "A"), ("90.005", "AA"), ("80.005", "A"), ("80.00", "BB"), ("0", "D"), ("30", "D")],
    )
    def test_akip(self, nilai: str, kode: str) -> None:
        assert AKIP_88_2021.kategori(D(nilai)).kode == kode

    @pytest.mark.parametrize("make", [int, float, Fraction, Decimal])
    def test_every_kind_of_number(self, make: type[Any]) -> None:
        assert PERMENDAGRI_86_2017.kategori(make(91)).label == "Sangat Tinggi"

    def test_fraction_is_rated_exactly(self) -> None:
        just_below = Fraction(91) - Fraction(1, 10**60)
        assert PERMENDAGRI_86_2017.kategori(just_below).label == "Tinggi"
        assert PERMENDAGRI_86_2017.kategori(just_below, gap="round").label == "Sangat Tinggi"

    @pytest.mark.parametrize("nilai", [D("NaN"), D("Infinity"), float("nan"), float("-inf")])
    def test_not_finite(self, nilai: Any) -> None:
        for options in ({}, {"gap": "round"}, {"places": 2}):
            with pytest.raises(NotFiniteError):
                PERMENDAGRI_86_2017.kategori(nilai, **options)

    @pytest.mark.parametrize("nilai", ["90", True, None])
    def test_not_a_number(self, nilai: Any) -> None:
        with pytest.raises(NumberTypeError):
            PERMENDAGRI_86_2017.kategori(nilai)

    def test_bad_options(self) -> None:
        with pytest.raises(OutOfRangeError):
            PERMENDAGRI_86_2017.kategori(90, places=-1)
        with pytest.raises(OptionError) as caught:
            PENYIMPULAN_CAPAIAN.kategori(100, gap="round")
        assert caught.value.choices == ("floor", "reject")

    def test_nearest_on_both_sides(self) -> None:
        both = scale(Pita("A", 0, 50), Pita("B", 51, 100), gap="floor", above=Outside.NEAREST, below="nearest")
        assert [both.kategori(value).label for value in (-1, 0, D("50.5"), 51, 101)] == ["A", "A", "A", "B", "B"]

    def test_rounding_goes_away_from_zero_on_negative_bounds(self) -> None:
        signed = scale(Pita("Turun", -10, -1), Pita("Tetap", 0, 0), Pita("Naik", 1, 10), gap="round", places=0)
        labels = [signed.kategori(D(value)).label for value in ("-10.4", "-1.5", "-0.5", "-0.4", "0.4", "0.5", "10.4")]
        assert labels == ["Turun", "Turun", "Turun", "Tetap", "Tetap", "Naik", "Naik"]

    def test_hole_of_one_point(self) -> None:
        bands = Pita("A", None, 50, high_inclusive=False), Pita("B", 50, None, low_inclusive=False)
        holed = scale(*bands, gap="floor")
        assert [holed.kategori(value).label for value in (49, 50, 51)] == ["A", "A", "B"]
        with pytest.raises(OutOfScaleError):
            holed.kategori(50, gap="reject")

    def test_gap_above_a_band_of_one_point(self) -> None:
        stepped = scale(Pita("A", 0, 99), Pita("B", 100, 100), Pita("C", 101, 200), gap="floor")
        assert [stepped.kategori(D(value)).label for value in ("99.5", "100", "100.5", "101")] == ["A", "B", "B", "C"]

    def test_outside_with_exclusive_ends(self) -> None:
        inner = Pita("A", 0, 50, low_inclusive=False, high_inclusive=False)
        near = scale(inner, above="nearest", below="nearest")
        assert [near.kategori(value) for value in (-1, 0, 25, 50, 51)] == [inner] * 5
        for value in (-1, 0, 50, 51):
            with pytest.raises(OutOfScaleError):
                scale(inner).kategori(value)

    def test_one_band_without_bounds(self) -> None:
        assert scale(Pita("Semua", None, None), places=0).kategori(D("1.5"), gap="round").label == "Semua"


class TestNextAbove:
    def test_none_in_the_best_band(self) -> None:
        assert PERMENDAGRI_86_2017.next_above(95) is None
        assert PERMENDAGRI_86_2017.next_above(D("90.5"), gap="round") is None
        assert EFISIENSI_327_1996.next_above(10) is None

    def test_without_rounding_both_distances_are_the_same(self) -> None:
        jarak = PERMENDAGRI_86_2017.next_above(D("90.2"))
        assert jarak is not None
        assert (jarak.pita.label, jarak.batas, jarak.batas_inklusif) == ("Sangat Tinggi", D(91), True)
        assert (jarak.sebelum, jarak.sesudah, jarak.sesudah_inklusif) == (D("0.8"), D("0.8"), True)

    def test_with_rounding_the_half_is_enough(self) -> None:
        jarak = PERMENDAGRI_86_2017.next_above(D("90.2"), gap="round")
        assert jarak is not None
        assert (jarak.sebelum, jarak.sesudah, jarak.sesudah_inklusif) == (D("0.8"), D("0.3"), True)

    def test_exclusive_bound_must_be_passed(self) -> None:
        jarak = IDM_2016.next_above(D("0.8155"))
        assert jarak is not None
        assert (jarak.pita.label, jarak.sebelum, jarak.batas_inklusif) == ("Mandiri", D(0), False)
        assert (jarak.sesudah, jarak.sesudah_inklusif) == (D(0), False)

    def test_exclusive_bound_after_rounding(self) -> None:
        jarak = AKIP_88_2021.next_above(90)
        assert jarak is not None
        assert (jarak.pita.kode, jarak.sebelum, jarak.batas_inklusif) == ("AA", D(0), False)
        assert (jarak.sesudah, jarak.sesudah_inklusif) == (D("0.005"), True)

    def test_past_the_printed_bound_but_held_back_by_rounding(self) -> None:
        jarak = AKIP_88_2021.next_above(D("90.004"))
        assert jarak is not None
        assert (jarak.pita.kode, jarak.sebelum, jarak.sesudah) == ("AA", D(0), D("0.001"))
        turun = scale(Pita("Baik", 0, 1, high_inclusive=False), Pita("Buruk", 1, 2), places=0, higher_is_better=False)
        lower = turun.next_above(D("0.6"), gap="round")
        assert lower is not None
        assert (lower.pita.label, lower.sebelum, lower.sesudah) == ("Baik", D(0), D("0.1"))

    def test_only_one_band_up(self) -> None:
        jarak = PERMENDAGRI_86_2017.next_above(-20)
        assert jarak is not None
        assert (jarak.pita.label, jarak.sebelum) == ("Rendah", D(71))

    def test_over_a_gap_that_is_rejected(self) -> None:
        jarak = PERMENDAGRI_86_2017.next_above(90, gap="reject")
        assert jarak is not None
        assert (jarak.pita.label, jarak.sebelum) == ("Sangat Tinggi", D(1))

    @pytest.mark.parametrize(
        ("nilai", "label", "distance", "inclusive"),
        [
            ("120", "Kurang Efisien", "20", True),
            ("100", "Cukup Efisien", "10", True),
            ("95", "Cukup Efisien", "5", True),
        ],
    )
    def test_lower_is_better(self, nilai: str, label: str, distance: str, inclusive: bool) -> None:
        jarak = EFISIENSI_327_1996.next_above(D(nilai))
        assert jarak is not None
        assert (jarak.pita.label, jarak.sebelum, jarak.batas_inklusif) == (label, D(distance), inclusive)
        assert (jarak.sesudah, jarak.sesudah_inklusif) == (D(distance), inclusive)

    def test_down_to_the_lowest_band(self) -> None:
        jarak = EFISIENSI_327_1996.next_above(70)
        assert jarak is not None
        assert (jarak.pita.label, jarak.sebelum) == ("Sangat Efisien", D(10))

    def test_lower_is_better_with_an_inclusive_bound(self) -> None:
        rugi = scale(Pita("Kecil", 0, 5), Pita("Besar", 6, 99), gap="round", places=0, higher_is_better=False)
        jarak = rugi.next_above(8)
        assert jarak is not None
        assert (jarak.pita.label, jarak.batas, jarak.batas_inklusif, jarak.sebelum) == ("Kecil", D(5), True, D(3))
        assert (jarak.sesudah, jarak.sesudah_inklusif) == (D("2.5"), False)


class TestValue:
    @pytest.mark.parametrize("name", ["keluarga", "places", "gap", "above", "below", "higher_is_better"])
    def test_settings_go_by_name(self, name: str) -> None:
        assert inspect.signature(Skala).parameters[name].kind is inspect.Parameter.KEYWORD_ONLY

    def test_short_texts(self) -> None:
        assert repr(SKM_14_2017) == "Skala('skm-14-2017')"
        assert str(SKM_14_2017) == "Nilai SKM PermenPANRB 14/2017"

    def test_hashable_picklable_and_still_working(self) -> None:
        copy = pickle.loads(pickle.dumps(SKM_14_2017))
        assert copy == SKM_14_2017
        assert hash(copy) == hash(SKM_14_2017)
        assert copy.kategori(D("88.305")).kode == "A"
        assert copy.next_above(70).pita.kode == "B"
