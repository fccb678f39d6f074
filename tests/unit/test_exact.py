"""The ground floor: what counts as a number, and how it is rounded."""

from __future__ import annotations

import decimal
import numbers
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakipcalc import Rounding, round_to
from sakipcalc._core import exact
from sakipcalc._core.exact import to_decimal, total
from sakipcalc._core.options import option
from sakipcalc.errors import NotFiniteError, NumberTypeError, OptionError, OutOfRangeError


class Money(Decimal):
    """A subclass whose own arithmetic must not leak in."""


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (7, "7"),
        (10**40, "1" + "0" * 40),
        (2.675, "2.675"),
        (0.1 + 0.2, "0.3"),
        (0.29 * 100, "29"),
        (9007199254740991.0, "9007199254740991"),
        (1e22, "1E+22"),
        (Decimal("1.50"), "1.50"),
        (Money("1.50"), "1.50"),
        (Fraction(1, 8), "0.125"),
        (Fraction(-1, 3), "-0.3333333333333333333333333333333333"),
        (np.float64(2.675), "2.675"),
        (np.float32(0.1), "0.1"),
        (np.float16(0.1), "0.1"),
        (np.int64(-7), "-7"),
        (np.uint8(255), "255"),
    ],
)
def test_numbers_mean_what_they_show(value: Any, expected: str) -> None:
    number = to_decimal(value)
    assert str(number) == expected
    assert type(number) is Decimal


@pytest.mark.parametrize(
    "value", [True, False, np.bool_(1), "8,5", b"8", "", None, [1], {}, 1j, object(), np.array([1.5])]
)
def test_what_is_no_number_is_refused_by_name(value: Any) -> None:
    with pytest.raises(NumberTypeError, match="target"):
        to_decimal(value, "target")


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        float("inf"),
        -float("inf"),
        Decimal("NaN"),
        Decimal("sNaN"),
        Decimal("-Infinity"),
        np.float32("inf"),
    ],
)
def test_what_is_not_finite_is_refused(value: Any) -> None:
    with pytest.raises(NotFiniteError) as caught:
        to_decimal(value, "realisasi")
    assert caught.value.nama == "realisasi"
    assert caught.value.cell_code == "#NUM!"


class Pretender:
    """Claims to be a real number, and shows as none."""

    def __str__(self) -> str:
        return "abc"


numbers.Real.register(Pretender)


def test_what_only_claims_to_be_a_number_is_refused() -> None:
    pretender: Any = Pretender()
    with pytest.raises(NumberTypeError):
        to_decimal(pretender)


def fraction_half(value: Fraction, places: int, mode: Rounding) -> Fraction:
    scaled = abs(value) * 10**places
    whole, rest = divmod(scaled, 1)
    up = rest > Fraction(1, 2) or (rest == Fraction(1, 2) and (mode is Rounding.HALF_UP or whole % 2 == 1))
    magnitude = Fraction(whole + (up and mode is not Rounding.TRUNCATE), 10**places)
    return magnitude if value >= 0 else -magnitude


@given(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**20), max_value=10**20),
    st.integers(0, 8),
    st.sampled_from(Rounding),
)
def test_rounding_modes_against_fractions(value: Decimal, places: int, mode: Rounding) -> None:
    rounded = round_to(value, places, mode)
    assert Fraction(rounded) == fraction_half(Fraction(value), places, mode)
    assert rounded.as_tuple().exponent == -places
    assert not (rounded == 0 and rounded.is_signed())


def test_one_table_of_rounding_modes() -> None:
    """The three modes side by side on the figures where they part."""
    table = {
        "88.125": ("88.13", "88.12", "88.12"),
        "103.238": ("103.24", "103.24", "103.23"),
        "-0.005": ("-0.01", "0.00", "0.00"),
        "2.675": ("2.68", "2.68", "2.67"),
        "0.004": ("0.00", "0.00", "0.00"),
    }
    for value, expected in table.items():
        assert tuple(str(round_to(Decimal(value), 2, mode)) for mode in Rounding) == expected


@pytest.mark.parametrize("places", [-1, 35, True, 2.0, "2", None])
def test_places_must_be_a_small_whole_number(places: Any) -> None:
    with pytest.raises(OutOfRangeError, match="places"):
        round_to(Decimal(1), places)


def test_a_number_too_large_to_write_out_is_refused() -> None:
    with pytest.raises(NotFiniteError):
        round_to(Decimal("1E+30000"))
    for huge in (Decimal("1E+1000"), Decimal("1E-1000"), 10**1000, Fraction(1, 10**1000), Decimal("0E+7000")):
        with pytest.raises(NotFiniteError, match="target"):
            to_decimal(huge, "target")
    assert round_to(Decimal("1E+60")) == 10**60


def test_options_are_known_by_their_text_names() -> None:
    assert option(Rounding, Rounding.TRUNCATE) is Rounding.TRUNCATE
    for text in ("half_even", "HALF-EVEN", " half even "):
        assert option(Rounding, text) is Rounding.HALF_EVEN
    for wrong in ("up", "", None, 3, Decimal(1)):
        with pytest.raises(OptionError) as caught:
            option(Rounding, wrong)  # type: ignore[arg-type]
        assert caught.value.choices == ("half_up", "half_even", "truncate")


def test_total_rounds_nothing_away() -> None:
    parts = [Decimal("1E+30"), Decimal("0.01"), Decimal("-1E+30")]
    assert total(parts) == Decimal("0.01")
    assert total([]) == 0


def test_our_context_is_spelled_out() -> None:
    saved = decimal.DefaultContext.prec
    try:
        decimal.DefaultContext.prec = 3
        assert exact._context(34, 6144).prec == 34
    finally:
        decimal.DefaultContext.prec = saved
    assert exact.CONTEXT.rounding == decimal.ROUND_HALF_UP
    trapped = {signal for signal, on in exact.CONTEXT.traps.items() if on}
    assert trapped == {decimal.InvalidOperation, decimal.DivisionByZero, decimal.Overflow, decimal.Underflow}


def test_rounding_refuses_what_is_not_finite() -> None:
    for value in (Decimal("NaN"), Decimal("-Infinity"), Decimal("sNaN"), float("nan")):
        with pytest.raises(NotFiniteError):
            round_to(value)


NARROW = """
import decimal
decimal.setcontext(decimal.Context(prec=3, Emax=3, Emin=-3, traps=[]))
import sakipcalc
first = sakipcalc.round_to(88.125, 13), sakipcalc.format_angka(88.125, 13), sakipcalc.capaian(7, 8)
decimal.setcontext(decimal.Context(prec=28))
assert first == (sakipcalc.round_to(88.125, 13), sakipcalc.format_angka(88.125, 13), sakipcalc.capaian(7, 8)), first
print(*first)
"""


def test_the_context_at_import_does_not_matter_either() -> None:
    done = subprocess.run([sys.executable, "-c", NARROW], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["88.1250000000000", "88,1250000000000", "87.5"]


def test_an_option_error_names_the_argument() -> None:
    with pytest.raises(OptionError, match=r"^rounding: 'up'"):
        round_to(1, 2, "up")  # type: ignore[arg-type]
    with pytest.raises(OptionError, match=r"^rounding: 'up'"):
        option(Rounding, "up")


def test_settling_takes_the_noise_off_the_last_digits() -> None:
    third = exact.divide(Decimal(1), Decimal(3))
    assert exact.settle(exact.multiply(third, Decimal(3))) == 1


def test_a_fraction_beyond_any_size_is_refused() -> None:
    for value in (Fraction(10**7000), Fraction(1, 10**7000)):
        with pytest.raises(NotFiniteError):
            exact.from_fraction(value)
