"""Indikator, Rentang, Rasio and persentase: validated once, at the door."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import numpy as np
import pytest

from sakipcalc import Indikator, Polarisasi, Rentang, ZeroTarget, persentase, rasio
from sakipcalc.errors import (
    Alasan,
    NotFiniteError,
    NumberTypeError,
    OptionError,
    OutOfRangeError,
    UndefinedResultError,
    WrongTypeError,
)


def test_targets_keep_what_they_are() -> None:
    assert Indikator("a", 86).target == Decimal(86)
    assert Indikator("a", Fraction(2, 9)).target == Fraction(2, 9)
    assert Indikator("a", Fraction(4, 2)).target == Decimal(2)
    assert isinstance(Indikator("a", Fraction(1, 2)).target, Fraction)
    assert type(Indikator("a", Fraction(4, 2)).target) is Decimal
    assert Indikator("a", Fraction(-1, 4)).target == Fraction(-1, 4)
    count: Any = np.int64(3)
    assert Indikator("a", count).target == Decimal(3)
    assert Indikator("a", Rentang(80, 90)).target == Rentang(80, 90)
    assert Indikator("a", None).target is None


def test_options_by_name_and_defaults() -> None:
    indikator = Indikator("a", 5, polarisasi="minimize", zero_target="met")
    assert (indikator.polarisasi, indikator.zero_target) == (Polarisasi.MINIMIZE, ZeroTarget.MET)
    assert (indikator.cap, indikator.floor) == (None, None)
    assert str(indikator) == "a"


@pytest.mark.parametrize(
    ("settings", "kind", "part"),
    [
        ({"cap": 1.2}, OutOfRangeError, "1.2"),
        ({"cap": 99}, OutOfRangeError, "cap"),
        ({"cap": True}, NumberTypeError, "cap"),
        ({"floor": 101}, OutOfRangeError, "floor"),
        ({"floor": "0"}, NumberTypeError, "floor"),
        ({"worst": 0, "polarisasi": "minimize"}, OutOfRangeError, "worst"),
        ({"worst": 10}, OptionError, "worst"),
        ({"worst": 10, "polarisasi": "minimize", "zero_target": "met"}, OptionError, "zero_target"),
        ({"points": [(0, 0), (100, 120)]}, OptionError, "points"),
        ({"points": [(0, 0)], "polarisasi": "stabilize"}, OutOfRangeError, "two pairs"),
        ({"points": [(0, 0), (0, 5)], "polarisasi": "stabilize"}, OutOfRangeError, r"\(0, 5\)"),
        ({"points": [(0, 10), (5, 5)], "polarisasi": "stabilize"}, OutOfRangeError, r"\(5, 5\)"),
        ({"points": [(0, 0), (5, 5, 5)], "polarisasi": "stabilize"}, OutOfRangeError, r"\(5, 5, 5\)"),
        ({"polarisasi": "acak"}, OptionError, "acak"),
        ({"zero_target": "nol"}, OptionError, "nol"),
        ({"konversi_120": True, "cap": 100}, OutOfRangeError, "konversi_120"),
    ],
)
def test_settings_that_cannot_be_are_refused(settings: dict[str, Any], kind: type[Exception], part: str) -> None:
    with pytest.raises(kind, match=part):
        Indikator("a", 5, **settings)


@pytest.mark.parametrize("target", ["86", True, [1]])
def test_targets_that_are_no_number_are_refused(target: Any) -> None:
    with pytest.raises(NumberTypeError, match="target"):
        Indikator("a", target)
    assert Indikator("a", float("nan")).target is None
    with pytest.raises(NotFiniteError):
        Indikator("a", Fraction(1, 10**1000))


def test_a_name_is_text() -> None:
    with pytest.raises(WrongTypeError, match="nama"):
        Indikator(5, 3)  # type: ignore[arg-type]


def test_range() -> None:
    assert str(Rentang(Decimal("5.80"), 6)) == "5,80-6"
    assert Rentang(5, 5).low == 5
    with pytest.raises(OutOfRangeError, match=r"low: 90 .*80"):
        Rentang(90, 80)


def test_ratio_keeps_its_terms() -> None:
    third = rasio(3, 9)
    assert (str(third), third.terms) == ("3:9", (Decimal(3), Decimal(9)))
    assert third != rasio(1, 3)
    assert third.nilai == rasio(1, 3).nilai
    assert float(rasio(1, 4)) == 0.25
    assert str(rasio(1, Decimal("17.9"))) == "1:17,9"
    for value in (third, Rentang(1, 2), Indikator("a", third, worst=3, polarisasi=Polarisasi.MINIMIZE)):
        assert pickle.loads(pickle.dumps(value)) == value
        assert hash(pickle.loads(pickle.dumps(value))) == hash(value)
        with pytest.raises(attrs.exceptions.FrozenInstanceError):
            value.anything = 1  # type: ignore[union-attr]


def test_ratio_refuses_terms_that_cannot_be() -> None:
    with pytest.raises(UndefinedResultError) as caught:
        rasio(3, 0)
    assert caught.value.alasan is Alasan.KESELURUHAN_NOL
    for terms in ((-1, 9), (3, -9)):
        with pytest.raises(OutOfRangeError):
            rasio(*terms)
    with pytest.raises(NumberTypeError, match="bagian"):
        rasio("3", 9)  # type: ignore[arg-type]
    with pytest.raises(NumberTypeError, match="keseluruhan"):
        rasio(3, None)  # type: ignore[arg-type]


def test_percentage() -> None:
    assert persentase(7, 8) == Decimal("87.5")
    assert persentase(0, 8) == 0
    assert persentase(8, 8) == 100
    assert persentase(9, 8, allow_over=True) == Decimal("112.5")
    with pytest.raises(OutOfRangeError, match=r"9 .*\(8\)"):
        persentase(9, 8)
    with pytest.raises(UndefinedResultError):
        persentase(0, 0)
