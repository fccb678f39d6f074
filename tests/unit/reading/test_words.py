"""Number words read back."""

from __future__ import annotations

import pytest

from sakipcalc import parse_terbilang
from sakipcalc.errors import NotANumberError, WrongTypeError


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("nol", "0"),
        ("Sebelas", "11"),
        ("sepuluh", "10"),
        ("dua  belas", "12"),
        ("dua puluh", "20"),
        ("dua puluh satu", "21"),
        ("satu juta dua puluh", "1000020"),
        ("dua puluh ribu", "20000"),
        ("seratus", "100"),
        ("seratus satu", "101"),
        ("seribu seratus", "1100"),
        ("satu juta seribu", "1001000"),
        ("dua milyar tiga trilyun", None),
        ("tiga trilyun dua milyar", "3002000000000"),
        ("minus nol koma lima", "-0.5"),
        ("tiga koma nol lima", "3.05"),
        ("seribu lima ratus rupiah lima puluh sen", "1500.50"),
        ("minus dua rupiah lima sen", "-2.05"),
        ("minus nol rupiah lima sen", "-0.05"),
        ("seratus rupiah", "100"),
        ("kesatu", "1"),
        ("pertama", "1"),
        ("kedua puluh satu", "21"),
        ("3 (tiga)", "3"),
        ("1.500 (seribu lima ratus)", "1500"),
        ("-0,5 (minus nol koma lima)", "-0.5"),
        ("", None),
        ("satu ribu", None),
        ("satu ratus", None),
        ("satu puluh", None),
        ("satu belas", None),
        ("dua tiga", None),
        ("dua ratus tiga ratus", None),
        ("dua ribu tiga ribu", None),
        ("tiga ribu dua juta", None),
        ("ribu", None),
        ("nol ribu", None),
        ("tiga koma", None),
        ("koma tiga", None),
        ("tiga koma belas", None),
        ("minus nol", None),
        ("minus kesatu", None),
        ("ke", None),
        ("kenol", None),
        ("rupiah", None),
        ("seribu rupiah sen", None),
        ("seribu rupiah lima", None),
        ("seribu rupiah seratus sen", None),
        ("seribu rupiah nol sen", None),
        ("3 (empat)", None),
        ("3 (tiga", None),
        ("3 (tiga) desa", None),
        ("tiga (tiga)", None),
        ("satu " * 500, None),
    ],
)
def test_words(text: str, value: str | None) -> None:
    if value is None:
        with pytest.raises(NotANumberError, match="number in words"):
            parse_terbilang(text)
    else:
        assert str(parse_terbilang(text)) == value


def test_only_text() -> None:
    with pytest.raises(WrongTypeError):
        parse_terbilang(3)  # type: ignore[arg-type]
