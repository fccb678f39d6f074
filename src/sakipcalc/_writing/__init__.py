"""Numbers in Indonesian writing, in figures and in words."""

from sakipcalc._writing._format import (
    GayaRupiah,
    Negative,
    format_angka,
    format_persen,
    format_rasio,
    format_rupiah,
)
from sakipcalc._writing._terbilang import GayaTerbilang, terbilang

__all__ = [
    "GayaRupiah",
    "GayaTerbilang",
    "Negative",
    "format_angka",
    "format_persen",
    "format_rasio",
    "format_rupiah",
    "terbilang",
]
