"""Bab III there and back: what is computed from facts agrees for the audit, and travels as JSON."""

from __future__ import annotations

import csv
import json
import sys
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, assume, event, given, settings
from hypothesis import strategies as st

from sakipcalc import format_persen, from_dict
from sakipcalc.audit import Laporan, Putusan, Setelan, audit_report
from sakipcalc.bab3 import HasilBab3, JenisBaris, JenisIsi, TabelBab3, Unit, hitung, read_unit

sys.path.insert(0, str(Path(__file__).parent))

from _units import units

slow = settings(
    max_examples=max(20, settings().max_examples // 8), deadline=None, suppress_health_check=list(HealthCheck)
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("bab3")


def printed(table: TabelBab3) -> list[list[str]]:
    """A table as it is printed: its header, and a line for each row."""
    head = [column.nama.id for column in table.kolom]
    return [head, *([cell.tercetak.id for cell in row.isi] for row in table.baris)]


def audited(folder: Path, name: str, rows: list[list[str]], cap: Decimal | None = None) -> Laporan:
    file = folder / f"{name}.csv"
    with file.open("w", encoding="utf-8", newline="") as open_file:
        csv.writer(open_file).writerows(rows)
    return audit_report(file, Setelan(cap=cap))


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


MEASURED = ("capaian", "tahun_lalu", "pembanding", "periode")


@slow
@given(units())
def test_the_audit_agrees_with_every_capaian_that_hitung_prints(folder: Path, unit: Unit) -> None:
    for table in hitung(unit).tabel:
        if table.id.partition("_")[0] not in {each.partition("_")[0] for each in MEASURED}:
            continue
        figures = [cell for row in table.baris for cell in row.isi if cell.jenis is JenisIsi.PERSEN]
        if not any(cell.nilai is not None for cell in figures):
            continue
        found = [row for each in audited(folder, "t", printed(table), unit.ketentuan.cap).tabel for row in each.baris]
        judged = [row for row in found if row.temuan.jenis == "capaian"]
        assert judged
        for row in found:
            if row.putusan is not Putusan.COCOK:
                assert row.putusan is Putusan.TIDAK_DAPAT_DINILAI, row.temuan.explain()
            if row.putusan is Putusan.TIDAK_DAPAT_DINILAI and row.temuan.jenis == "capaian":
                assert row.tercetak == "-"
                assert row.temuan.alasan is not None


@slow
@given(units())
def test_every_blank_of_the_capaian_table_is_named_by_the_audit(folder: Path, unit: Unit) -> None:
    table = table_of(hitung(unit), "capaian")
    assume(table is not None)
    assert table is not None
    place = [column.kunci for column in table.kolom].index("capaian")
    cells = [row.isi[place] for row in table.baris if row.jenis is JenisBaris.DATA]
    assume(any(cell.nilai is not None for cell in cells))
    capaian = next(each for each in audited(folder, "b", printed(table)).tabel if each.jenis == "capaian")
    verdicts = {row.nomor: row.putusan for row in capaian.baris}
    for number, cell in enumerate(cells, 2):
        wanted = Putusan.COCOK if cell.nilai is not None else Putusan.TIDAK_DAPAT_DINILAI
        assert verdicts[number] is wanted


@slow
@given(units())
def test_the_audit_agrees_with_the_budget_that_hitung_prints(folder: Path, unit: Unit) -> None:
    table = table_of(hitung(unit), "anggaran")
    assume(table is not None)
    assert table is not None
    named = [column.kunci for column in table.kolom]
    shares = [row.isi[named.index("serapan")] for row in table.baris]
    assume(any(cell.nilai is not None for cell in shares))
    laporan = audited(folder, "a", printed(table))
    of_zero = any(not row.isi[named.index("pagu")].nilai for row in table.baris)
    for each in laporan.tabel:
        for row in each.baris:
            lost = row.tercetak == "-" or (row.temuan.jenis == "jumlah" and of_zero)
            assert row.putusan is Putusan.COCOK or (lost and row.putusan is Putusan.TIDAK_DAPAT_DINILAI)
    assert sum(row.temuan.jenis == "serapan" for each in laporan.tabel for row in each.baris) >= len(shares) - 1


@slow
@given(units(), st.data())
def test_one_figure_changed_is_found(folder: Path, unit: Unit, data: st.DataObject) -> None:
    tables = [table for table in hitung(unit).tabel if table.id in {"capaian", "anggaran"}]
    assume(tables)
    table = data.draw(st.sampled_from(tables))
    place = [column.kunci for column in table.kolom].index("capaian" if table.id == "capaian" else "serapan")
    known = [
        number
        for number, row in enumerate(table.baris)
        if row.jenis is JenisBaris.DATA and row.isi[place].nilai is not None
    ]
    assume(known)
    number = data.draw(st.sampled_from(known))
    event(table.id)
    rows = printed(table)
    value = table.baris[number].isi[place].nilai
    assert isinstance(value, Decimal)
    rows[number + 1][place] = format_persen(value + Decimal("7.77"))
    found = [
        row
        for each in audited(folder, "c", rows).tabel
        for row in each.baris
        if row.nomor == number + 2 and row.temuan.jenis in {"capaian", "serapan"}
    ]
    assert found
    assert all(row.putusan is not Putusan.COCOK for row in found)
