"""Bab III there and back: what is computed from facts agrees for the audit, and travels as JSON."""

from __future__ import annotations

import csv
import json
import sys
from decimal import Decimal
from pathlib import Path

from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from sakipcalc import from_dict
from sakipcalc.audit import Laporan, Putusan, audit_report
from sakipcalc.bab3 import HasilBab3, JenisBaris, JenisIsi, TabelBab3, Unit, hitung, read_unit

sys.path.insert(0, str(Path(__file__).parent))

from _units import units

slow = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def printed(table: TabelBab3) -> list[list[str]]:
    """A table as it is printed: its header, and a line for each row."""
    head = [column.nama.id for column in table.kolom]
    return [head, *([cell.tercetak.id for cell in row.isi] for row in table.baris)]


def audited(folder: Path, name: str, rows: list[list[str]]) -> Laporan:
    file = folder / f"{name}.csv"
    with file.open("w", encoding="utf-8", newline="") as open_file:
        csv.writer(open_file).writerows(rows)
    return audit_report(file)


def table_of(hasil: HasilBab3, name: str) -> TabelBab3 | None:
    return next((table for table in hasil.tabel if table.id == name), None)


@slow
@given(units())
def test_a_unit_and_its_result_travel_as_json(unit: Unit) -> None:
    assert from_dict(json.loads(json.dumps(unit.to_dict()))) == unit
    assert read_unit(json.loads(json.dumps(unit.to_dict()))) == unit
    hasil = hitung(unit)
    assert from_dict(json.loads(hasil.to_json())) == hasil


@slow
@given(units())
def test_every_cell_has_a_figure_or_a_reason_and_both_languages(unit: Unit) -> None:
    hasil = hitung(unit)
    for table in hasil.tabel:
        assert len({column.nama.id for column in table.kolom}) == len(table.kolom)
        for row in table.baris:
            assert len(row.isi) == len(table.kolom)
            for cell in row.isi:
                assert (cell.nilai is None) or cell.alasan is None
                assert "{" not in cell.tercetak.id + cell.tercetak.en
                if cell.nilai is None and cell.tercetak.id == "-" and cell.jenis is JenisIsi.PERSEN:
                    assert cell.alasan is not None
        for each in (*table.kalimat, *table.catatan):
            assert each.id
            assert each.en
            assert "{" not in each.id + each.en
    assert hasil.lengkap is (next(hasil.tanpa_angka(), None) is None)
    assert hasil.to_text()
    assert hasil.to_markdown(bahasa="en")


@slow
@given(units())
def test_the_audit_agrees_with_the_capaian_that_hitung_prints(tmp_path_factory: object, unit: Unit) -> None:
    table = table_of(hitung(unit), "capaian")
    assume(table is not None)
