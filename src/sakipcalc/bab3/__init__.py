"""Bab III from facts: the tables and sentences that a report prints of one unit and year."""

from sakipcalc.bab3._compute import hitung
from sakipcalc.bab3._facts.indicator import FaktaIndikator, FaktaPeriode, FaktaTahun, Pembanding
from sakipcalc.bab3._facts.source import read_unit
from sakipcalc.bab3._facts.survey import FaktaIkm
from sakipcalc.bab3._facts.terms import Ketentuan
from sakipcalc.bab3._facts.unit import Butir, Penilaian, Program, Sasaran, Unit
from sakipcalc.bab3._result import HasilBab3
from sakipcalc.bab3._table import BarisBab3, Isi, JenisBaris, JenisIsi, KolomBab3, TabelBab3
from sakipcalc.bab3._template.writer import templat

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
