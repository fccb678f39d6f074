"""Bab III from facts: the tables and sentences that a report prints of one unit and year."""

from sakipcalc.bab3._compute import hitung
from sakipcalc.bab3._facts import Butir, Penilaian, Program, Sasaran, Unit
from sakipcalc.bab3._indicator import FaktaIndikator, FaktaPeriode, FaktaTahun, Pembanding
from sakipcalc.bab3._result import HasilBab3
from sakipcalc.bab3._source import read_unit
from sakipcalc.bab3._survey import FaktaIkm
from sakipcalc.bab3._table import BarisBab3, Isi, JenisBaris, JenisIsi, KolomBab3, TabelBab3
from sakipcalc.bab3._template import templat
from sakipcalc.bab3._terms import Ketentuan

__all__ = [
    "BarisBab3",
    "Butir",
    "FaktaIkm",
    "FaktaIndikator",
    "FaktaPeriode",
    "FaktaTahun",
    "HasilBab3",
    "Isi",
    "JenisBaris",
    "JenisIsi",
    "Ketentuan",
    "KolomBab3",
    "Pembanding",
    "Penilaian",
    "Program",
    "Sasaran",
    "TabelBab3",
    "Unit",
    "hitung",
    "read_unit",
    "templat",
]
