"""What a cell of a report can mean, and the strict readers that take only the Indonesian meaning."""

from sakipcalc._reading._readings import readings
from sakipcalc._reading._strict import parse_angka, parse_persen, parse_rasio, parse_rupiah
from sakipcalc._reading._value import Anggapan, Jenis, Reading

__all__ = [
    "Anggapan",
    "Jenis",
    "Reading",
    "parse_angka",
    "parse_persen",
    "parse_rasio",
    "parse_rupiah",
    "readings",
]
