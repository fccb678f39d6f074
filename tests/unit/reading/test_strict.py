"""The strict readers take the Indonesian reading and refuse the rest."""

from decimal import Decimal

import pytest

from sakipcalc import parse_angka, parse_persen, parse_rasio, parse_rupiah
from sakipcalc.errors import AmbiguousNumberError, MissingNumberError, NotANumberError, WrongTypeError


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("86", "86"),
        ("88,75", "88.75"),
        ("1.465", "1465"),
        ("1465", "1465"),
        ("1.715.174.950,00", "1715174950.00"),
        (" \xa086,5\u2009", "86.5"),
        ("-5,25", "-5.25"),
        ("−5", "-5"),
        ("+5", "5"),
        ("(1.500)", "-1500"),
        ("-0,00", "0.00"),
        ("99999999999999999999999999,99", "99999999999999999999999999.99"),
    ],
)
def test_parse_angka_reads_the_indonesian_way(text: str, value: str) -> None:
    number = parse_angka(text)
    assert str(number) == value
    assert type(number) is Decimal


@pytest.mark.parametrize(
    "text", ["04.18", "43.38", "8,000,000", "1,465.000", "04", "0.500", "01.500", ",5", "5,", "1 234", "7.0E-2"]
)
def test_parse_angka_lists_other_readings(text: str) -> None:
    with pytest.raises(AmbiguousNumberError) as caught:
        parse_angka(text)
    assert caught.value.readings


@pytest.mark.parametrize("text", ["", "  ", "-", "n/a", "NaN", "#DIV/0!"])
def test_missing_is_not_zero(text: str) -> None:
    with pytest.raises(MissingNumberError, match="a missing figure is not zero"):
        parse_angka(text)


@pytest.mark.parametrize("text", ["12.345,6abc", "1,2,3", "Infinity", "1_000", "--5", "(5", "5)", "(-5)", "abc"])
def test_garbage_is_refused(text: str) -> None:
    with pytest.raises(NotANumberError, match="cannot be read"):
        parse_angka(text)


@pytest.mark.parametrize("reader", [parse_angka, parse_persen, parse_rupiah, parse_rasio])
@pytest.mark.parametrize("cell", [None, 8.5, 8, True, b"8", ["8"]])
def test_only_text_is_read(reader: object, cell: object) -> None:
    assert callable(reader)
    with pytest.raises(WrongTypeError):
        reader(cell)
