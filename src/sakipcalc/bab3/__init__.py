"""Bab III from facts: the tables and sentences that a report prints of one unit and year."""

from sakipcalc.bab3._result import BarisBab3, HasilBab3, Isi, JenisBaris, JenisIsi, KolomBab3, TabelBab3

__all__ = ["BarisBab3", "HasilBab3", "Isi", "JenisBaris", "JenisIsi", "KolomBab3", "TabelBab3"]
