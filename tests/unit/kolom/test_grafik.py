"""Charts: what stands in them is what the results say."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import matplotlib as mpl
import pytest
from matplotlib import pyplot as plt
from matplotlib.colors import to_hex

import sakipcalc
from sakipcalc import (
    AKIP_88_2021,
    IDM_2016,
    PERMENDAGRI_86_2017,
    SKM_14_2017,
    UNSUR_2017,
    Indikator,
    Predikat,
    deret,
    ikm_from_nrr,
    measure,
)
from sakipcalc.errors import OutOfRangeError, WrongTypeError
from sakipcalc.kolom import grafik

D = Decimal
COLOURS = PERMENDAGRI_86_2017.palet


@pytest.fixture(autouse=True)
def closed() -> Iterator[None]:
    mpl.use("agg")
    yield
    plt.close("all")


def said(axes: Any) -> list[str]:
    return [text.get_text() for text in axes.texts]


def names(axes: Any) -> list[str]:
    return [text.get_text() for text in axes.get_yticklabels()]


def bars(axes: Any) -> list[tuple[float, str]]:
    return [(round(bar.get_width(), 6), to_hex(bar.get_facecolor())) for bars in axes.containers for bar in bars]


def legend(axes: Any) -> list[str]:
    (shown,) = axes.figure.legends or [axes.get_legend()]
    return [text.get_text() for text in shown.get_texts()]


ROWS = [
    measure(Indikator("IKM", 86, cap=100), D("88.75")),
    measure(Indikator("Serapan", 100), D("88.125")),
    measure(Indikator("Angka stunting", 0, polarisasi="minimize"), 4),
    measure(Indikator("Rasio", 2), 7),
    measure(Indikator("Turun", 10, polarisasi="minimize"), 26),
    measure(Indikator("Predikat AKIP", Predikat(AKIP_88_2021, "BB")), Predikat(AKIP_88_2021, "A")),
]


class TestCapaian:
    def test_every_row_keeps_its_name(self) -> None:
        axes = grafik.capaian(ROWS, PERMENDAGRI_86_2017)
        assert names(axes) == ["IKM", "Serapan", "Angka stunting", "Rasio", "Turun", "Predikat AKIP"]
        assert said(axes) == [
            "103,20",
            "88,13",
            "target nol: capaian tidak dapat dihitung sebagai rasio terhadap\ntarget",
            "350,00 \N{RIGHTWARDS ARROW}",
            "-60,00",
            "Melebihi Target",
        ]
        best, high, *_, worst = COLOURS[::-1]
        assert bars(axes) == [(round(8875 / 86, 6), best), (88.125, high), (160, best), (-60, worst)]

    def test_the_bands_are_those_of_the_scale(self) -> None:
        axes = grafik.capaian(ROWS[:2], PERMENDAGRI_86_2017)
        assert [label.split(" (")[0] for label in legend(axes)] == [
            band.label for band in PERMENDAGRI_86_2017.pita[::-1]
        ]
        spans = [(patch.get_x(), patch.get_x() + patch.get_width()) for patch in axes.patches if patch.get_alpha()]
        assert spans[1:4] == [(51, 65), (66, 75), (76, 90)]
        assert spans[0] == (0, 50)
        assert spans[4] == (91, axes.get_xlim()[1])

    def test_after_the_cap(self) -> None:
        assert said(grafik.capaian(ROWS[:2], PERMENDAGRI_86_2017, capped=True, places=1)) == ["100,0", "88,1"]

    def test_a_figure_in_no_band_is_grey(self) -> None:
        assert bars(grafik.capaian(ROWS[1:2], IDM_2016)) == [(88.125, "#9e9e9e")]

    def test_on_axes_that_are_given(self) -> None:
        _, (left, right) = plt.subplots(1, 2)
        assert grafik.capaian(ROWS[:1], PERMENDAGRI_86_2017, ax=left) is left
        assert len(legend(left)) == 5
        assert not right.texts

    def test_none_is_a_chart_too(self) -> None:
        assert names(grafik.capaian([], PERMENDAGRI_86_2017)) == []

    def test_it_takes_results_only(self) -> None:
        wrongs: list[Any] = [[88.75], 88.75, [ROWS[0].nilai]]
        for wrong in wrongs:
            with pytest.raises(WrongTypeError, match="hasil"):
                grafik.capaian(wrong, PERMENDAGRI_86_2017)
        no_scale: Any = "permendagri-86-2017"
        with pytest.raises(WrongTypeError, match="skala"):
            grafik.capaian(ROWS, no_scale)
        with pytest.raises(OutOfRangeError):
            grafik.capaian(ROWS, PERMENDAGRI_86_2017, places=-1)


class TestIkm:
    def test_the_weakest_is_marked(self) -> None:
        axes = grafik.ikm(sakipcalc.ikm([dict.fromkeys(UNSUR_2017, 4) | {"waktu": 3, "biaya": 3}]))
        marked = [place for place, text in enumerate(said(axes)) if text == "75,00 (C), terlemah"]
        assert marked == [2, 3]
        assert [bar[1] for bar in bars(axes)][:3] == [SKM_14_2017.palet[3], SKM_14_2017.palet[3], SKM_14_2017.palet[1]]
        assert names(axes)[2] == "Waktu Penyelesaian"
        assert axes.get_title(loc="left") == "IKM 94,44, mutu A"

    def test_none_is_the_weakest_of_equals(self) -> None:
        axes = grafik.ikm(sakipcalc.ikm([dict.fromkeys(UNSUR_2017, 4)]))
        assert set(said(axes)) == {"100,00 (A)"}

    def test_an_index_in_no_band(self) -> None:
        hasil = ikm_from_nrr(dict.fromkeys(UNSUR_2017, 1), sakipcalc.Kuesioner(max_score=5))
        axes = grafik.ikm(hasil)
        assert axes.get_title(loc="left") == "IKM 20,00"
        assert set(said(axes)) == {"20,00"}
        assert {colour for _, colour in bars(axes)} == {"#9e9e9e"}

    def test_it_takes_an_index_only(self) -> None:
        wrong: Any = 88.75
        with pytest.raises(WrongTypeError, match="hasil"):
            grafik.ikm(wrong)


class TestYears:
    def test_each_step_says_its_change(self) -> None:
        axes = grafik.perubahan(deret({2021: D("83.1"), 2022: 85, 2024: D("84.995"), 2025: D("84.995")}), awal=2021)
        assert said(axes) == ["83,10", "85,00\n(+1,90)", "85,00\n(-0,01)", "85,00\n(0,00)"]
        assert [text.get_text() for text in axes.get_xticklabels()] == ["2021", "2022", "2024", "2025"]
        assert legend(axes) == ["membaik", "tetap", "memburuk"]

    def test_the_first_year_need_not_be_told(self) -> None:
        axes = grafik.perubahan(deret({2021: 0, 2022: 0}))
        assert axes.get_xticklabels()[0].get_text() == "sebelumnya"
        assert legend(axes) == ["tetap"]

    def test_it_takes_a_series_only(self) -> None:
        wrongs: list[Any] = [{}, {2024: 85}, [85, 86]]
        for wrong in wrongs:
            with pytest.raises(WrongTypeError, match="hasil"):
                grafik.perubahan(wrong)


def test_figures_of_the_axis_are_written_as_in_a_report() -> None:
    axes = grafik.perubahan(deret({2021: D("83.5"), 2022: 84}))
    axes.figure.canvas.draw()
    assert "83,5" in [text.get_text() for text in axes.get_yticklabels()]
