"""The colours of scales: text can be read on them, and neighbours stay apart for every eye.

Colour blindness is simulated with the matrices of Machado, Oliveira and Fernandes (2009) at full severity, in linear
RGB; differences are those of CIE Lab (1976), contrast is that of WCAG 2.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from itertools import pairwise

import pytest

from sakipcalc import PERMENDAGRI_86_2017, Pita, Skala, Sumber, daftar_skala

Triple = tuple[float, float, float]
SIGHT: dict[str, tuple[Triple, Triple, Triple]] = {
    "usual": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "deuteranopia": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "protanopia": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
}
TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
WHITE = (0.95047, 1.0, 1.08883)


WORST, BEST = "#67000d", "#08244f"


def of_bands(count: int) -> Skala:
    bands = [Pita(f"pita {low}", low, low + 1, high_inclusive=False) for low in range(count)]
    return Skala("s", "S", bands, Sumber("s"), keluarga="s")


def linear(colour: str) -> Triple:
    red, green, blue = (int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5))
    return unbent(red), unbent(green), unbent(blue)


def unbent(part: float) -> float:
    return part / 12.92 if part <= 0.04045 else math.pow((part + 0.055) / 1.055, 2.4)


def times(matrix: Sequence[Triple], vector: Triple) -> Triple:
    x, y, z = (sum(one * other for one, other in zip(row, vector, strict=True)) for row in matrix)
    return x, y, z


def lab(colour: str, sight: str) -> Triple:
    red, green, blue = (min(1.0, max(0.0, part)) for part in times(SIGHT[sight], linear(colour)))
    x, y, z = (bent(part / white) for part, white in zip(times(TO_XYZ, (red, green, blue)), WHITE, strict=True))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def bent(part: float) -> float:
    return math.cbrt(part) if part > (6 / 29) ** 3 else part / (3 * (6 / 29) ** 2) + 4 / 29


def difference(one: str, other: str, sight: str) -> float:
    return math.dist(lab(one, sight), lab(other, sight))


def contrast(colour: str) -> float:
    """The contrast of the better of white and black text on it."""
    light = times(TO_XYZ, linear(colour))[1] + 0.05
    return max(1.05 / light, light / 0.05)


@pytest.mark.parametrize("scale", daftar_skala(), ids=lambda scale: scale.id)
class TestEveryScale:
    def test_text_can_be_read_on_each_colour(self, scale: Skala) -> None:
        assert len(scale.palet) == len(scale.pita)
        assert min(contrast(colour) for colour in scale.palet) >= 7

    @pytest.mark.parametrize("sight", SIGHT)
    def test_neighbouring_bands_stay_apart(self, scale: Skala, sight: str) -> None:
        assert all(difference(one, other, sight) >= 10 for one, other in pairwise(scale.palet))

    def test_the_worst_is_red_and_the_best_blue(self, scale: Skala) -> None:
        colours = {scale.rank(band): colour for band, colour in zip(scale.pita, scale.palet, strict=True)}
        assert (colours[1], colours[len(scale.pita)]) == (WORST, BEST)


def test_the_measures_tell_bad_colours() -> None:
    assert contrast("#c62828") < 7
    assert difference("#2e7d32", "#b35900", "usual") > 40
    assert difference("#2e7d32", "#8d6e00", "deuteranopia") < difference("#2e7d32", "#8d6e00", "usual")
    assert contrast("#ffffff") == pytest.approx(21)


@pytest.mark.parametrize("count", range(2, 10))
def test_up_to_nine_bands_have_colours_of_their_own(count: int) -> None:
    assert len(set(of_bands(count).palet)) == count


def test_more_bands_and_a_single_one() -> None:
    assert len(of_bands(25).palet) == 25
    assert of_bands(1).palet == (BEST,)


def test_printed_colours_stand_beside_it() -> None:
    page = PERMENDAGRI_86_2017._repr_html_()  # pyright: ignore[reportPrivateUsage]
    assert "#2e7d32" in page
    assert not any(colour in page for colour in PERMENDAGRI_86_2017.palet)
    bands = [Pita("Lulus", 60, 100, warna="ungu<"), Pita("Gagal", 0, 60, high_inclusive=False)]
    own = Skala("s", "S", bands, Sumber("s"), keluarga="s")
    shown = own._repr_html_()  # pyright: ignore[reportPrivateUsage]
    assert WORST in shown
    assert "ungu" not in shown
