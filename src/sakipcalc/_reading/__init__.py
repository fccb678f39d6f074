"""What a cell of a report can mean, and the strict readers that take only the Indonesian meaning."""

from sakipcalc._reading._column import Kolom, read_column
from sakipcalc._reading._from_time import UrutanTanggal, rasio_from_time
from sakipcalc._reading._readings import ends_of, readings
from sakipcalc._reading._strict import parse_angka, parse_persen, parse_rasio, parse_rupiah
from sakipcalc._reading._value import Anggapan, Jenis, Reading
from sakipcalc._reading._words import parse_terbilang

__all__ = [
    "Anggapan",
    "Jenis",
    "Kolom",
    "Reading",
    "UrutanTanggal",
    "ends_of",
    "parse_angka",
    "parse_persen",
    "parse_rasio",
    "parse_rupiah",
    "parse_terbilang",
    "rasio_from_time",
    "read_column",
    "readings",
]
