"""Bab III there and back by way of files: a page, a workbook, a document, and the template."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import attrs
import openpyxl  # type: ignore[import-untyped]
import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from sakipcalc import Polarisasi, ZeroTarget
from sakipcalc.audit import Laporan, Putusan, audit_report
from sakipcalc.bab3 import FaktaIndikator, HasilBab3, JenisBaris, Unit, hitung, read_unit, templat

sys.path.insert(0, str(Path(__file__).parent))

from _units import units

slow = settings(max_examples=12, deadline=None, suppress_health_check=list(HealthCheck))
pytestmark = pytest.mark.filterwarnings("ignore:Generating overly large repr")
FORMATS = ("html", "xlsx", "docx")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("files")


def written(hasil: HasilBab3, kind: str, path: Path) -> Path:
    file = path / f"bab3.{kind}"
    held = {"html": lambda: hasil.to_html().encode(), "xlsx": hasil.to_xlsx, "docx": hasil.to_docx}[kind]()
    file.write_bytes(held)
    return file


def figures(hasil: HasilBab3, *tables: str) -> int:
    """How many capaian or serapan its tables print; not of a target of zero, whose meaning no table says."""
    return sum(
        cell.nilai is not None
        for table in hasil.tabel
        if table.id in tables
        for row in table.baris
        if 0 not in {cell.nilai for column, cell in zip(table.kolom, row.isi, strict=True) if column.kunci == "target"}
        for column, cell in zip(table.kolom, row.isi, strict=True)
        if column.kunci in {"capaian", "serapan"}
    )


def plain(fact: FaktaIndikator) -> FaktaIndikator:
    """The indicator, higher being better, which is what the audit of a text takes for granted."""
    own = attrs.evolve(fact.indikator, polarisasi=Polarisasi.MAXIMIZE, zero_target=ZeroTarget.UNDEFINED)
    return attrs.evolve(fact, indikator=own)


def upward(unit: Unit) -> Unit:
    """The unit with such indicators only."""
    goals = [attrs.evolve(goal, indikator=map(plain, goal.indikator)) for goal in unit.sasaran]
    programs = [attrs.evolve(each, indikator=map(plain, each.indikator)) for each in unit.program]
    return attrs.evolve(unit, sasaran=goals, program=programs)


MADE = {"efisiensi", "rata_rata"}
"""Figures made of other printed figures, which are rounded before; a workbook holds them unrounded."""
ROUNDED = {Putusan.DIBULATKAN_DULU, Putusan.DIPOTONG, Putusan.DIBATASI}
"""What they may then look like; a mean of limited capaian too, whose cell may have moved under another column."""


@slow
@given(units().map(upward))
@pytest.mark.parametrize("kind", FORMATS)
def test_the_audit_of_a_file_agrees_with_every_figure_and_sentence_of_it(kind: str, folder: Path, unit: Unit) -> None:
    hasil = hitung(unit)
    assume(figures(hasil, "capaian"))
    rows = [row for table in audit_report(written(hasil, kind, folder)).tabel for row in table.baris]
    for row in rows:
        moved = row.tercetak in {"-", ""} or kind != "xlsx"  # cells of a text may have moved
        blank = row.putusan is Putusan.TIDAK_DAPAT_DINILAI and moved
        lost = row.putusan is Putusan.TIDAK_DAPAT_DINILAI and row.temuan.jenis in {"rata_rata", "jumlah"}
        rounded = row.putusan in ROUNDED and row.temuan.jenis in MADE and kind != "xlsx"
        assert row.putusan is Putusan.COCOK or blank or lost or rounded, row.temuan.explain()
    assert sum(row.putusan is Putusan.COCOK for row in rows) >= figures(hasil, "capaian", "anggaran") - 2


@slow
@given(units())
@pytest.mark.parametrize("kind", FORMATS)
def test_the_audit_of_a_file_agrees_with_its_tables_of_every_direction(kind: str, folder: Path, unit: Unit) -> None:
    """The table of capaian says the direction of each row; every blank is named with its reason."""
    hasil = hitung(unit)
    assume(figures(hasil, "capaian"))
    titles = {
        f"Tabel 3.{n}. {each.judul.id}" for n, each in enumerate(hasil.tabel, 1) if each.id in {"capaian", "anggaran"}
    }
    for table in audit_report(written(hasil, kind, folder)).tabel:
        for row in table.baris if table.judul in titles else ():
            if row.putusan is not Putusan.COCOK:
                assert row.putusan is Putusan.TIDAK_DAPAT_DINILAI, row.temuan.explain()
                assert row.tercetak == "-" or kind != "xlsx"  # cells of a text may have moved
                assert row.temuan.alasan is not None


def changed(file: Path, old: str, new: str) -> bool:
    """Whether one figure of a page was found and changed."""
    text = file.read_text(encoding="utf-8")
    cell = f"<bdi>{old}</bdi></td>"
    file.write_text(text.replace(cell, cell.replace(old, new), 1), encoding="utf-8")
    return cell in text


@slow
@given(units().map(upward), st.data())
def test_one_figure_changed_in_a_page_is_found(folder: Path, unit: Unit, data: st.DataObject) -> None:
    hasil = hitung(unit)
    cells = [
        cell.tercetak.id
        for table in hasil.tabel[:1]
        for row in table.baris
        for column, cell in zip(table.kolom, row.isi, strict=True)
        if column.kunci == "capaian" and cell.nilai is not None and row.jenis is JenisBaris.DATA
    ]
    assume(cells)
    file = written(hasil, "html", folder)
    before = wrong(audit_report(file))
    old = data.draw(st.sampled_from(cells))
    assert changed(file, old, re.sub(r"^-?[0-9]", lambda match: str((int(match[0][-1]) + 5) % 10), old))
    assert wrong(audit_report(file)) > before


@slow
@given(units(), st.data())
def test_one_figure_changed_in_a_workbook_is_found(folder: Path, unit: Unit, data: st.DataObject) -> None:
    hasil = hitung(unit)
    tables = [table for table in hasil.tabel if table.id in {"capaian", "anggaran"}]
    places = [
        (number, row, place)
        for table in tables
        for number, row in enumerate(table.baris, 3)
        for place, (column, cell) in enumerate(zip(table.kolom, row.isi, strict=True), 1)
        if column.kunci in {"capaian", "serapan"} and cell.nilai is not None and row.jenis is JenisBaris.DATA
    ]
    assume(places)
    file = written(hasil, "xlsx", folder)
    before = wrong(audit_report(file))
    number, row, place = data.draw(st.sampled_from(places))
    table = next(each for each in tables if row in each.baris)
    book = openpyxl.load_workbook(file)
    sheet = next(each for each in book if each.title.endswith(f" {table.id}"))
    sheet.cell(number, place).value = float(sheet.cell(number, place).value) + 7.77
    book.save(file)
    assert wrong(audit_report(file)) > before


def wrong(laporan: Laporan) -> int:
    return sum(count for putusan, count in laporan.statistik.items() if putusan is not Putusan.COCOK)


@slow
@given(units())
def test_a_unit_in_the_template_is_the_same_when_it_is_read(folder: Path, unit: Unit) -> None:
    skala = unit.ketentuan.skala
    assume(all(program.anggaran.tingkat == "program" for program in unit.program))
    assume(skala is None or skala.sumber.in_force(unit.tahun))
    assert read_unit(templat(folder / "unit.xlsx", unit)) == unit
