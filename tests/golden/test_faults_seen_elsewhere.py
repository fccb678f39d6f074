"""What other applications got wrong in rating, indices, budgets and periods, each with the right result."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sakipcalc import (
    AKIP_88_2021,
    PERMENDAGRI_86_2017,
    SKM_14_2017,
    UNSUR_2017,
    Pita,
    Skala,
    Sumber,
    capaian,
    consolidate,
    ikm,
    ikm_from_nrr,
    round_to,
    serapan,
)
from sakipcalc.errors import OutOfScaleError, ScaleDefinitionError

D = Decimal
FOURS = dict.fromkeys(UNSUR_2017, 4)


def grades(*bands: Pita, gap: str | None = None) -> Skala:
    return Skala("nilai", "Nilai huruf", bands, Sumber("aplikasi lain"), keluarga="nilai", gap=gap)  # type: ignore[arg-type]


class TestRating:
    @pytest.mark.parametrize(("nilai", "huruf"), [("79.01", "B"), ("69.5", "C"), ("59.5", "D")])
    def test_a_value_between_integer_bands_never_falls_to_the_bottom(self, nilai: str, huruf: str) -> None:
        bands = [Pita("A", 80, 100), Pita("B", 70, 79), Pita("C", 60, 69), Pita("D", 50, 59), Pita("E", 0, 49)]
        assert grades(*bands, gap="floor").kategori(D(nilai)).label == huruf

    @pytest.mark.parametrize("nilai", ["100.01", "120", "999"])
    def test_over_achievement_does_not_fall_out_of_the_table(self, nilai: str) -> None:
        assert PERMENDAGRI_86_2017.kategori(D(nilai)).label == "Sangat Tinggi"

    def test_bands_that_share_their_bounds_are_refused_not_searched_in_order(self) -> None:
        with pytest.raises(ScaleDefinitionError) as caught:
            grades(Pita("5", 90, 100), Pita("4", 75, 90), Pita("3", 50, 75))
        assert len(caught.value.faults) == 2

    @pytest.mark.parametrize(("nilai", "predikat"), [("80.005", "A"), ("90.00", "A"), ("80.004", "BB")])
    def test_bands_printed_from_01_are_entered_after_rounding(self, nilai: str, predikat: str) -> None:
        assert AKIP_88_2021.kategori(D(nilai)).kode == predikat

    @pytest.mark.parametrize(
        ("nilai", "mutu", "kinerja"),
        [
            ("88.50", "A", "Sangat Baik"),
            ("76.30", "C", "Kurang Baik"),
            ("70", "C", "Kurang Baik"),
            ("65", "C", "Kurang Baik"),
        ],
    )
    def test_cut_points_and_names_are_the_regulation_s(self, nilai: str, mutu: str, kinerja: str) -> None:
        pita = SKM_14_2017.kategori(D(nilai))
        assert (pita.kode, pita.label) == (mutu, kinerja)


class TestIndex:
    def test_weights_are_not_cut_to_two_decimals(self) -> None:
        assert ikm([FOURS]).nik == 100
        assert round_to(sum(ikm([FOURS]).tertimbang.values(), D(0))) == D("4.00")

    def test_index_between_the_printed_bands(self) -> None:
        hasil = ikm_from_nrr(dict.fromkeys(UNSUR_2017, D("3.532164")))
        assert (round_to(hasil.nik, 4), hasil.mutu) == (D("88.3041"), "B")

    def test_mean_is_not_rounded_before_it_is_scaled(self) -> None:
        hasil = ikm_from_nrr(dict.fromkeys(UNSUR_2017, D("3.534")))
        assert (hasil.nik, hasil.mutu) == (D("88.350"), "A")

    def test_a_mean_off_the_questionnaire_is_not_rated(self) -> None:
        with pytest.raises(OutOfScaleError):
            SKM_14_2017.kategori(D("6.60") * 25)


class TestFigures:
    def test_absorption_is_of_what_was_spent_not_of_what_was_achieved(self) -> None:
        assert serapan(400_000_000, 1_000_000_000) == 40

    def test_percent_keeps_its_decimals(self) -> None:
        assert capaian(999, 1000) == D("99.9")

    def test_quarterly_percentages_are_not_added(self) -> None:
        assert capaian(consolidate([95] * 4, "average"), 100) == 95
