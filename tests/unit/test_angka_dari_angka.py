"""Figures made of other figures: a rounded 34th digit crosses no threshold, and no size is refused."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from sakipcalc import (
    BOBOT_NKA,
    PENYIMPULAN_CAPAIAN,
    PERMENDAGRI_86_2017,
    UNSUR_2017,
    Anggaran,
    Kuesioner,
    capaian,
    efisiensi,
    gabung_ikm,
    hitung_anggaran,
    ikm,
    ikm_from_nrr,
    peringkat,
    rerata,
    rerata_geometrik,
    rerata_persentase,
    round_to,
    serapan,
)
from sakipcalc.errors import NotFiniteError, OptionError, UndefinedResultError, WeightError


def test_a_mean_on_a_bound_is_on_it() -> None:
    figures = [capaian(1, 7), capaian(1, 7), capaian(Decimal("17.11"), 7)]
    assert rerata(figures).nilai == 91
    assert PERMENDAGRI_86_2017.kategori(rerata(figures).nilai).label == "Sangat Tinggi"
    assert (
        PENYIMPULAN_CAPAIAN.kategori(rerata([capaian(1, 3), capaian(1, 3), capaian(7, 3)]).nilai).label
        == "Mencapai Target"
    )
    assert rerata([capaian(1, 3), capaian(5, 3)], bobot=[50, 50]).nilai == 100


def test_means_of_many_thirds_and_sevenths_reach_every_bound() -> None:
    missed = []
    for bound in (51, 66, 76, 91, 100):
        for divisor in (3, 6, 7, 9, 11, 13, 17):
            for first in range(1, 40):
                parts = [Fraction(100 * first, divisor), Fraction(200 * first, divisor)]
                figures = [capaian(part / 100, 1) for part in (*parts, 3 * bound - sum(parts))]
                if rerata(figures).nilai != bound:
                    missed.append((bound, divisor, first))
    assert not missed


def test_an_efficiency_of_figures_is_settled_too() -> None:
    assert round_to(efisiensi(capaian=capaian(1, 3), serapan=serapan(2, 3)), 2, "truncate") == Decimal("0.50")


def test_means_of_many_rows_are_not_refused_for_their_size() -> None:
    rows = [(14_100_000 + number, 16_000_001 + 2 * number) for number in range(400)]
    exact = sum((Fraction(part, whole) for part, whole in rows), Fraction(0)) * 100 / len(rows)
    assert abs(Fraction(rerata_persentase(rows).nilai) - exact) < Fraction(1, 10**30)
    with pytest.raises(NotFiniteError):
        rerata([Fraction(10**7000)])


def test_geometric_means_of_the_very_small_and_large() -> None:
    assert rerata_geometrik([Decimal("1E-40")]).nilai == Decimal("1E-40")
    assert rerata_geometrik([Decimal("1E-30"), Decimal("4E-30")]).nilai == Decimal("2E-30")
    assert rerata_geometrik([Decimal("1E+60"), Decimal("4E+60")]).nilai == Decimal("2E+60")
    assert rerata_geometrik([0, 5]).nilai == 0


def test_children_of_one_name_are_two_children() -> None:
    def tree(murni: int) -> Anggaran:
        return Anggaran("P", murni=murni, anak=[Anggaran("A", murni=60), Anggaran("A", murni=40)])

    assert hitung_anggaran(tree(100)).findings() == ()
    (item,) = hitung_anggaran(tree(40)).findings()
    assert item.selisih == -60


def test_weights_of_a_regulation_cannot_be_changed() -> None:
    with pytest.raises(TypeError):
        BOBOT_NKA["serapan"] = Decimal(0)  # type: ignore[index]


def test_a_negative_weight_is_named() -> None:
    with pytest.raises(WeightError, match=r"the weight -0\.5 is negative"):
        rerata([1, 2], bobot=[-0.5, 1.5])


def test_surveys_and_printed_means_can_be_averaged_but_not_pooled_unless_alike() -> None:
    survey = ikm([dict.fromkeys(UNSUR_2017, 4)])
    printed = ikm_from_nrr(dict.fromkeys(UNSUR_2017, Decimal(3)), n=10)
    assert gabung_ikm([survey, printed], "simple").nik == Decimal("87.5")
    assert gabung_ikm([survey, printed], "pooled").n == 11
    listwise = ikm([dict.fromkeys(UNSUR_2017, 4)], Kuesioner(blank="listwise"))
    with pytest.raises(OptionError, match=r"hasil\.blank"):
        gabung_ikm([survey, listwise], "pooled")
    assert gabung_ikm([survey, listwise], "simple").nik == 100


def test_peers_without_text_names() -> None:
    with pytest.raises(UndefinedResultError, match=r"\(1\)"):
        peringkat({1: None})  # type: ignore[dict-item]
