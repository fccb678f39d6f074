"""``hitung``: the facts of a unit become the tables and sentences of its Bab III."""

from sakipcalc._core.checks import to_kind
from sakipcalc.bab3._facts.unit import Unit
from sakipcalc.bab3._result import HasilBab3
from sakipcalc.bab3._table import JenisIsi, TabelBab3
from sakipcalc.bab3._tables import budget, capaian, cells, index, peers, recap
from sakipcalc.bab3._tables.measured import indicators
from sakipcalc.errors import Teks

_PROGRAM = cells.column("program", "Program", "Program", JenisIsi.TEKS)


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
    whole = budget.whole(unit)
    found = recap.counted(unit, rows)
    tables: list[TabelBab3 | None] = [
        capaian.this_year(unit, rows),
        *recap.tables(unit, found),
        capaian.earlier_years(unit, rows),
        capaian.end_of_plan(unit, rows),
        capaian.standard(unit, rows),
        *peers.peers(unit, rows),
        *peers.periods(unit, rows),
        index.surveys(unit),
        *index.by_unsur(unit),
        *index.ratings(unit),
        budget.absorption(unit, whole),
        budget.efficiency(unit, "sasaran", capaian.GOAL, budget.by_goal(unit, rows)),
        budget.efficiency(unit, "program", _PROGRAM, budget.by_program(unit, whole)),
    ]
    return HasilBab3(unit.nama, unit.tahun, tuple(each for each in tables if each is not None), found)
