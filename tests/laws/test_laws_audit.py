"""The audit and the rule agree: what is printed by the rule is found to agree, and the right figure is the rule's."""

from __future__ import annotations

import json
import subprocess
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakipcalc import Indikator, Polarisasi, Rentang, format_angka, measure
from sakipcalc.audit import Putusan, audit_capaian

small = st.integers(-500, 500).map(lambda cents: Decimal(cents) / 10)
figures = small | st.sampled_from([Decimal(0), Decimal(100)])
ranges = st.tuples(figures, figures).map(lambda ends: Rentang(min(ends), max(ends)))
caps = st.sampled_from([None, 100, 120])


@given(figures, figures | ranges, st.sampled_from(Polarisasi), caps, st.integers(0, 3))
def test_the_right_figure_is_the_rules_and_agrees_when_printed(
    realisasi: Decimal, target: Decimal | Rentang, polarisasi: Polarisasi, cap: int | None, places: int
) -> None:
    hasil = measure(Indikator("x", target, polarisasi=polarisasi, cap=cap), realisasi)
    right = hasil.capped if hasil.nilai is None else hasil.nilai
    for figure in {right, hasil.capped}:
        printed = "5" if figure is None else format_angka(figure, places)
        temuan = audit_capaian(target, realisasi, printed, polarisasi=polarisasi, cap=cap)
        assert temuan.benar == right
        if figure is None:
            assert (temuan.verdict, temuan.alasan) == (Putusan.TIDAK_DAPAT_DINILAI, hasil.alasan)
        else:
            assert temuan.verdict is Putusan.COCOK


@given(figures, figures | ranges, st.sampled_from(Polarisasi), caps)
def test_an_unprinted_figure_is_the_rules(
    realisasi: Decimal, target: Decimal | Rentang, polarisasi: Polarisasi, cap: int | None
) -> None:
    hasil = measure(Indikator("x", target, polarisasi=polarisasi, cap=cap), realisasi)
    temuan = audit_capaian(target, realisasi, None, polarisasi=polarisasi, cap=cap)
    assert temuan.benar == (hasil.capped if hasil.nilai is None else hasil.nilai)
    assert temuan.verdict is (Putusan.TIDAK_DAPAT_DINILAI if temuan.benar is None else Putusan.TIDAK_TERCETAK)


ANSWERS = """
import decimal, json, sys
context, cases, folder = sys.argv[1:]
decimal.setcontext(eval(context, vars(decimal)))
sys.path.insert(0, cases)
from cases import answers
from sakipcalc.audit import audit_report
from sakipcalc.audit._data import data
print(json.dumps([data(audit_report(folder)), answers()]))
"""


@pytest.mark.parametrize(
    "context",
    [
        "Context(prec=1)",
        "Context(prec=2, rounding=ROUND_UP, Emax=1, Emin=-1, traps=[])",
        "Context(prec=3, traps=[Inexact, Rounded, Overflow, Underflow, Subnormal, Clamped])",
    ],
)
def test_no_context_of_the_callers_changes_an_audit_or_a_cell(context: str, kalumpang: Path) -> None:
    """In a process of its own each, since what has been read may be remembered."""
    cases = str(Path(__file__).parents[1] / "sheet_pyodide")

    def run(chosen: str) -> object:
        command = [sys.executable, "-c", ANSWERS, chosen, cases, str(kalumpang)]
        return json.loads(subprocess.run(command, capture_output=True, text=True, check=True).stdout)

    assert run(context) == run("Context()")
