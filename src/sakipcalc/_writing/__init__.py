"""Numbers in Indonesian writing."""

from sakipcalc._writing._format import (
    GayaRupiah,
    Negative,
    format_angka,
    format_persen,
    format_rasio,
    format_rupiah,
)

__all__ = ["GayaRupiah", "Negative", "format_angka", "format_persen", "format_rasio", "format_rupiah"]
