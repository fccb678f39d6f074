"""Numbers in Indonesian writing."""

from decimal import Decimal

import pytest

from sakipcalc._rasio import Rasio
from sakipcalc._writing import format_angka, format_persen, format_rasio, format_rupiah
from sakipcalc.errors import NotFiniteError, NumberTypeError, OutOfRangeError, WrongTypeError


def test_half_up_and_no_negative_zero() -> None:
    assert format_angka(Decimal("88.125")) == "88,13"
    assert format_angka(Decimal("-0.001")) == "0,00"
    assert format_angka(1e16, 0) == "10.000.000.000.000.000"
    assert format_persen(Decimal("-0.005")) == "-0,01%"


def test_rupiah_forms() -> None:
    assert format_rupiah(1715174950) == "Rp1.715.174.950,00"
    assert format_rupiah(-1500) == "-Rp1.500,00"
    assert format_rupiah(-1500, 0, negative="parentheses") == "(Rp1.500)"
    assert format_rupiah(1500, dash=True, style="spasi") == "Rp 1.500,-"
    assert format_rupiah(Decimal("1500.5"), dash=True) == "Rp1.500,50"
    assert format_rupiah(0, nil="-") == "-"


def test_ratio_keeps_its_terms() -> None:
    assert format_rasio(Rasio(3, 9)) == "3:9"
    with pytest.raises(WrongTypeError):
        format_rasio("3:9")  # type: ignore[arg-type]


def test_refusals() -> None:
    with pytest.raises(NotFiniteError):
        format_angka(float("nan"))
    with pytest.raises(NumberTypeError):
        format_persen("8,5")  # type: ignore[arg-type]
    with pytest.raises(OutOfRangeError):
        format_angka(1, 99)
