"""Values as notebooks show them: numbers to the right and half up, the category with its colour."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Any

import pytest

from sakipcalc import SKM_14_2017, UNSUR_2017, Indikator, Rasio, ikm, measure, perubahan, rerata
from sakipcalc.peraturan.penyimpulan import PENYIMPULAN_CAPAIAN

D = Decimal


def cells(value: Any) -> list[tuple[str, str, str]]:
    """Side, colour and text of every cell of the body."""
    found: list[tuple[str, str, str]] = []
    for side, inner in re.findall(r'<td style="text-align:(\w+)">(.*?)</td>', value._repr_html_()):
        colour = re.search(r"background:(#\w+)", inner)
        found.append((side, colour[1] if colour else "", re.sub(r"<[^>]*>", "", inner).strip()))
    return found


BELOW, ON, ABOVE = PENYIMPULAN_CAPAIAN.palet


@pytest.mark.parametrize(
    ("realisasi", "shown", "colour", "said"),
    [
        (D("88.125"), ("88,13", "110,16", "100"), ABOVE, "Melebihi Target"),
        (80, ("80", "100", "100"), ON, "Mencapai Target"),
        (D("1.5"), ("1,5", "1,88", "1,88"), BELOW, "Belum Mencapai Target"),
        (
            None,
            ("", "", ""),
            "",
            "Tidak Dapat Dinilai: realisasi belum diisi (kosong tidak sama dengan nol)",
        ),
    ],
)
def test_capaian(realisasi: Any, shown: tuple[str, ...], colour: str, said: str) -> None:
    row = cells(measure(Indikator("A", 80, cap=100), realisasi))
    assert row == [("right", "", "80"), *(("right", "", each) for each in shown), ("left", colour, said)]


def test_a_ratio_stands_right_too() -> None:
    assert cells(measure(Indikator("A", Rasio(2, 9)), Rasio(3, 9)))[:2] == [("right", "", "2:9"), ("right", "", "3:9")]


@pytest.mark.parametrize(
    ("kini", "colour", "said"), [(90, ABOVE, "membaik"), (86, ON, "tetap"), (1, BELOW, "memburuk")]
)
def test_change(kini: int, colour: str, said: str) -> None:
    assert cells(perubahan(kini, 86))[-1] == ("left", colour, said)


def test_change_from_zero_and_its_figures() -> None:
    assert [text for _, _, text in cells(perubahan(D("88.755"), 86))[:4]] == ["86", "88,76", "2,76", "3,20"]
    assert cells(perubahan(3, 0))[3] == ("right", "", "")


def test_mean() -> None:
    assert cells(rerata([D("88.12"), None, D("88.13")], undefined="skip")) == [
        ("right", "", "88,13"),
        ("right", "", "2"),
        ("left", "", "butir 2"),
    ]


def test_index() -> None:
    hasil = ikm([dict.fromkeys(UNSUR_2017, 4) | {"waktu": 3}])
    rows = cells(hasil)
    assert len(rows) == 9 * 7
    worst = rows[14:21]
    assert [text for _, _, text in worst] == ["Waktu Penyelesaian", "3", "0,33", "75", "C", "9", "1"]
    assert worst[4][1] == SKM_14_2017.palet[1]
    assert rows[4] == ("left", SKM_14_2017.palet[3], "A")
