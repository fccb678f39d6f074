"""``hitung``: the facts of a unit become the tables and sentences of its Bab III."""

from __future__ import annotations

from sakipcalc._core.checks import to_kind
from sakipcalc.bab3 import _budget, _capaian, _index, _peers, _recap
from sakipcalc.bab3._cells import column
from sakipcalc.bab3._facts import Unit
from sakipcalc.bab3._measured import indicators
from sakipcalc.bab3._result import HasilBab3
from sakipcalc.bab3._table import JenisIsi, TabelBab3
from sakipcalc.errors import Teks

_PROGRAM = column("program", "Program", "Program", JenisIsi.TEKS)


def hitung(unit: Unit) -> HasilBab3:
    """Compute the tables that Bab III prints of a unit and its year, with a paragraph for each.

    Every figure is made by a rule of the library, and keeps the rule's id and the sentence that says how it was made.
    What has no figure has its reason instead. A table of nothing is left out.

    Args:
        unit: the facts.

    Raises:
        WrongTypeError: for what is no Unit.

    Source: the rules of each figure, see ``aturan``; what tables a report has: PermenPANRB 53/2014 (secondary).

    >>> from sakipcalc.bab3 import read_unit
    >>> ikm = {"nama": "IKM", "target": 86, "realisasi": "88,75"}
    >>> hasil = hitung(read_unit({"nama": "Kecamatan", "tahun": 2024, "sasaran": [{"nama": "A", "indikator": [ikm]}]}))
    >>> [cell.tercetak.id for cell in hasil.tabel[0].baris[0].isi]
    ['1', 'A', 'IKM', '', '86', '88,75', '103,20%', 'Melebihi Target']
    """
    to_kind(unit, Unit, "unit", Teks("Unit", "a Unit; read_unit reads one"))
    rows = indicators(unit)
    budget = _budget.whole(unit)
    found = _recap.counted(unit, rows)
    tables: list[TabelBab3 | None] = [
        _capaian.this_year(unit, rows),
        *_recap.tables(unit, found),
        _capaian.earlier_years(unit, rows),
        _capaian.end_of_plan(unit, rows),
        _capaian.standard(unit, rows),
        *_peers.peers(unit, rows),
        *_peers.periods(unit, rows),
        _index.surveys(unit),
        *_index.by_unsur(unit),
        *_index.ratings(unit),
        _budget.absorption(unit, budget),
        _budget.efficiency(unit, "sasaran", _capaian.GOAL, _budget.by_goal(unit, rows)),
        _budget.efficiency(unit, "program", _PROGRAM, _budget.by_program(unit, budget)),
    ]
    return HasilBab3(unit.nama, unit.tahun, tuple(each for each in tables if each is not None), found)
