"""Numbers in words."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sakipcalc import GayaTerbilang, terbilang
from sakipcalc.errors import NumberTypeError, OptionError, OutOfRangeError


@pytest.mark.parametrize(
    ("number", "style", "words"),
    [
        (0, "bilangan", "nol"),
        (10, "bilangan", "sepuluh"),
        (11, "bilangan", "sebelas"),
        (19, "bilangan", "sembilan belas"),
        (100, "bilangan", "seratus"),
        (1000, "bilangan", "seribu"),
        (1100, "bilangan", "seribu seratus"),
        (1001000, "bilangan", "satu juta seribu"),
        (10**12, "bilangan", "satu triliun"),
        (10**33, "bilangan", "satu desiliun"),
        (Decimal("-0.50"), "bilangan", "minus nol koma lima"),
        (Decimal("3.05"), "bilangan", "tiga koma nol lima"),
        (Decimal("0E+9"), "bilangan", "nol"),
        (1500.5, "rupiah", "seribu lima ratus rupiah lima puluh sen"),
        (Decimal("-0.05"), "rupiah", "minus nol rupiah lima sen"),
        (Decimal("0.004"), "rupiah", "nol rupiah"),
        (Decimal("0.995"), "rupiah", "satu rupiah"),
        (1, "urutan", "kesatu"),
        (Decimal("3.0"), "urutan", "ketiga"),
        (21, GayaTerbilang.URUTAN, "kedua puluh satu"),
        (3, "angka", "3 (tiga)"),
        (Decimal("1500.50"), "angka", "1.500,5 (seribu lima ratus koma lima)"),
    ],
)
def test_words(number: Decimal, style: str, words: str) -> None:
    assert terbilang(number, style) == words  # type: ignore[arg-type]


@pytest.mark.parametrize("number", [10**36, Decimal("1E+900"), Decimal("1E-35"), Decimal("1E-900")])
def test_numbers_without_names(number: Decimal) -> None:
    with pytest.raises(OutOfRangeError):
        terbilang(number)


def test_the_smallest_decimal_that_is_read_out() -> None:
    words = terbilang(Decimal("1E-34"))
    assert words == "nol koma " + "nol " * 33 + "satu"


def test_rounding_to_sen_can_leave_the_names() -> None:
    with pytest.raises(OutOfRangeError):
        terbilang(Decimal(10**36 - 1) + Decimal("0.999"), "rupiah")


@pytest.mark.parametrize("rank", [0, -1, Decimal("1.5")])
def test_ranks_start_at_one(rank: Decimal) -> None:
    with pytest.raises(OutOfRangeError):
        terbilang(rank, "urutan")


def test_refusals() -> None:
    with pytest.raises(NumberTypeError):
        terbilang("3")  # type: ignore[arg-type]
    with pytest.raises(OptionError):
        terbilang(3, "roman")  # type: ignore[arg-type]
