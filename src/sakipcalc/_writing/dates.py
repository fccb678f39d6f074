"""Dates in words."""

from datetime import date

from sakipcalc.errors import Teks

_NAMES = Teks(
    "Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember",
    "January February March April May June July August September October November December",
)


def day(value: date) -> Teks:
    """A date as each language writes it.

    >>> day(date(2025, 3, 31))
    Teks(id='31 Maret 2025', en='31 March 2025')
    """
    return Teks(*(f"{value.day} {names.split()[value.month - 1]} {value.year}" for names in _NAMES))
