"""Numbers in Indonesian writing."""

from __future__ import annotations

import sys
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from sakipcalc import GayaRupiah, Negative, Rasio, format_angka, format_persen, format_rasio, format_rupiah
from sakipcalc._writing.format import symbols
from sakipcalc.errors import NotFiniteError, NumberTypeError, OptionError, OutOfRangeError, WrongTypeError


@pytest.mark.parametrize(
    ("number", "text"),
    [
        (Decimal("88.125"), "88,13"),
        (Decimal("-88.125"), "-88,13"),
        (Decimal("-0.001"), "0,00"),
        (Decimal("0.005"), "0,01"),
        (Decimal("999.995"), "1.000,00"),
        (Decimal("999999.995"), "1.000.000,00"),
        (Decimal("1234567.125"), "1.234.567,13"),
        (Decimal("1234567890.125"), "1.234.567.890,13"),
        (Decimal("1234567890123.125"), "1.234.567.890.123,13"),
        (
            Decimal("1234567890123456789012345678901234567890"),
            "1.234.567.890.123.456.789.012.345.678.901.234.567.890,00",
        ),
        (0, "0,00"),
        (86, "86,00"),
        (2.675, "2,68"),
        (Fraction(1, 3), "0,33"),
        (np.float64(88.305), "88,31"),
        (1e16, "10.000.000.000.000.000,00"),
    ],
)
def test_two_places(number: Decimal, text: str) -> None:
    assert format_angka(number) == text
    assert format_persen(number) == text + "%"


def test_places_and_rounding() -> None:
    number = Decimal("1234.5675")
    assert [format_angka(number, places) for places in range(4)] == ["1.235", "1.234,6", "1.234,57", "1.234,568"]
    assert format_angka(Decimal("88.125"), 2, "half_even") == "88,12"
    assert format_persen(Decimal("103.238"), rounding="truncate") == "103,23%"
    assert format_angka(100, 4, trim=True) == "100"
    assert format_angka(100, 0, trim=True) == "100"
    assert format_persen(Decimal("84.10"), trim=True) == "84,1%"


def test_below_zero_and_nothing() -> None:
    assert format_angka(-1500, 0, negative="parentheses") == "(1.500)"
    assert format_angka(1500, 0, negative=Negative.PARENTHESES) == "1.500"
    assert format_persen(-5, negative="parentheses") == "(5,00%)"
    assert format_angka(0, nil="-") == "-"
    assert format_persen(0.0, nil="nihil") == "nihil"
    assert format_angka(Decimal("0.001"), nil="-") == "0,00"
    assert format_angka(Decimal("-0.001"), negative="parentheses") == "0,00"


@pytest.mark.parametrize(
    ("style", "text"),
    [
        ("eyd", "Rp1.500.000,00"),
        ("spasi", "Rp 1.500.000,00"),
        ("titik", "Rp.1.500.000,00"),
        ("titik_spasi", "Rp. 1.500.000,00"),
        (GayaRupiah.IDR, "IDR 1.500.000,00"),
    ],
)
def test_rupiah_styles(style: str, text: str) -> None:
    assert format_rupiah(1500000, gaya_rupiah=style) == text  # type: ignore[arg-type]
    assert format_rupiah(-1500000, gaya_rupiah=style) == "-" + text  # type: ignore[arg-type]
    assert format_rupiah(-1500000, negative="parentheses", gaya_rupiah=style) == f"({text})"  # type: ignore[arg-type]


def test_rupiah_without_sen() -> None:
    assert format_rupiah(1500, 0) == "Rp1.500"
    assert format_rupiah(1500, dash=True) == "Rp1.500,-"
    assert format_rupiah(Decimal("1500.5"), dash=True) == "Rp1.500,50"
    assert format_rupiah(Decimal("1500.5"), 0, dash=True) == "Rp1.501,-"
    assert format_rupiah(0, nil="-") == "-"
    assert format_rupiah(Decimal("-0.001")) == "Rp0,00"


def test_ratios_keep_their_terms() -> None:
    assert format_rasio(Rasio(3, 9)) == "3:9"
    assert format_rasio(Rasio(1, Decimal("17.90"))) == "1:17,90"
    assert format_rasio(Rasio(15, 100000), "/") == "15/100.000"
    with pytest.raises(WrongTypeError, match="separator"):
        format_rasio(Rasio(3, 9), 9)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError, match="parse_rasio"):
        format_rasio("3:9")  # type: ignore[arg-type]


@pytest.mark.parametrize("number", [float("nan"), float("inf"), Decimal("NaN"), Decimal("sNaN"), Decimal("-Infinity")])
def test_only_finite_numbers(number: Decimal) -> None:
    for write in (format_angka, format_persen, format_rupiah):
        with pytest.raises(NotFiniteError):
            write(number)
    with pytest.raises(NotFiniteError):
        format_rupiah(number, dash=True)


def test_refusals() -> None:
    with pytest.raises(NumberTypeError):
        format_persen("8,5")  # type: ignore[arg-type]
    with pytest.raises(NumberTypeError):
        format_angka(True)
    with pytest.raises(OutOfRangeError):
        format_angka(1, 99)
    with pytest.raises(OutOfRangeError):
        format_angka(Decimal(1), 2.0)  # type: ignore[arg-type]
    with pytest.raises(NotFiniteError):
        format_angka(Decimal("1E+99999"))
    with pytest.raises(OptionError):
        format_angka(1, negative="merah")  # type: ignore[arg-type]
    with pytest.raises(OptionError):
        format_rupiah(1, gaya_rupiah="dolar")  # type: ignore[arg-type]


def test_signs_come_from_cldr_or_are_built_in(monkeypatch: pytest.MonkeyPatch) -> None:
    from_babel = symbols()
    symbols.cache_clear()
    monkeypatch.setitem(sys.modules, "babel.core", None)
    assert symbols() == from_babel == (",", ".", "-", "%")
    symbols.cache_clear()
