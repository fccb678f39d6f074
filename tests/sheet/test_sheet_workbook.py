"""The sample workbooks: live formulas of the function table, with the figures they gave stored beside them."""

from __future__ import annotations

import re
import zipfile
from collections import Counter
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from sakipcalc.audit import Laporan, Putusan, audit_report
from sakipcalc.sheet import FUNGSI

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
NAMED = ["kalumpang-2024.ods", "kalumpang-2024.xlsx"]
NAMES = {each.nama for each in FUNGSI}


@pytest.fixture(scope="module")
def contoh(kalumpang: Path) -> Path:
    return kalumpang.parent


def sheets(path: Path) -> list[dict[str, tuple[str, str]]]:
    """Each sheet's cells: their formula and stored value."""
    with zipfile.ZipFile(path) as archive:
        shared = ET.fromstring(archive.read("xl/sharedStrings.xml"))  # noqa: S314  our own file
        texts = ["".join(part.text or "" for part in item.iter(f"{MAIN}t")) for item in shared]
        found: list[dict[str, tuple[str, str]]] = []
        for number in range(1, 8):
            tree = ET.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))  # noqa: S314
            cells: dict[str, tuple[str, str]] = {}
            for cell in tree.iter(f"{MAIN}c"):
                value = cell.findtext(f"{MAIN}v", "")
                text = texts[int(value)] if cell.get("t") == "s" else value
                cells[str(cell.get("r"))] = (cell.findtext(f"{MAIN}f", ""), text)
            found.append(cells)
    return found


def test_the_xlsx_holds_live_formulas_and_their_figures(contoh: Path) -> None:
    capaian, kecamatan, ringkasan, anggaran, efisiensi, ikm, bum_desa = sheets(contoh / "kalumpang-2024.xlsx")
    assert capaian["G7"] == ("SAKIP.CAPAIAN(E7:E7,D7:D7)", "103.197674418605")
    assert [capaian[f"{letter}7"][1] for letter in "FHIJ"] == ["103,20%", "Sangat Tinggi", "Melebihi Target", "cocok"]
    assert capaian["G8"][0] == "SAKIP.RATARATA(G5:G7)"
    assert capaian["G8"][1].startswith("101.06589")
    assert kecamatan["E5"] == ("SAKIP.CAPAIAN(SAKIP.RASIO(C5),SAKIP.RASIO(B5))", "450")
    assert kecamatan["E15"][1] == "#N/A"
    assert ringkasan["E5"][1].startswith("90.62322")
    assert anggaran["E29"] == ("SAKIP.SERAPAN(C29:C29,B29:B29)", "88.125")
    assert anggaran["E13"][1] == "#VALUE!"
    assert efisiensi["F5"][1].startswith("1.05999")
    assert ikm["C7"][1] == "A"
    assert bum_desa["D8"][1] == "Pemula"


def counts(laporan: Laporan) -> Counter[tuple[str, Putusan]]:
    return Counter((table.jenis, row.putusan) for table in laporan.tabel for row in table.baris)


@pytest.mark.parametrize("name", NAMED)
def test_its_audit_finds_what_the_audit_of_the_tables_finds(contoh: Path, kalumpang: Path, name: str) -> None:
    """Beside them it finds its own categories right; it has no totals to hold against another table."""
    tables, workbook = audit_report(kalumpang), audit_report(contoh / name)
    wanted = counts(tables)
    del wanted["jumlah", Putusan.TIDAK_TERJELASKAN]
    wanted["kategori", Putusan.COCOK] += 10
    assert counts(workbook) == wanted
    assert sum(wanted.values()) == 120
    assert [each.explain() for each in workbook.rujukan] != []
    assert len(workbook.rujukan) == len(tables.rujukan)


def test_the_xlsx_holds_no_name_of_nothing(contoh: Path) -> None:
    with zipfile.ZipFile(contoh / "kalumpang-2024.xlsx") as archive:
        names = ET.fromstring(archive.read("xl/workbook.xml")).find(f"{MAIN}definedNames")  # noqa: S314
    assert names is not None
    assert {each.get("name") for each in names} == {"_xlnm.Print_Titles"}
    assert all(each.text for each in names)


def test_every_sheet_can_be_printed_and_read(contoh: Path) -> None:
    """A4 across, one page wide, a foot with Indonesian page numbers, the header kept in sight."""
    with zipfile.ZipFile(contoh / "kalumpang-2024.xlsx") as archive:
        for number in range(1, 8):
            tree = ET.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))  # noqa: S314
            page, pane = tree.find(f"{MAIN}pageSetup"), tree.find(f".//{MAIN}pane")
            assert page is not None
            assert (page.get("paperSize"), page.get("orientation"), page.get("fitToWidth")) == ("9", "landscape", "1")
            assert "Halaman &P dari &N" in "".join(str(each.text) for each in tree.iter(f"{MAIN}oddFooter"))
            assert pane is not None
            assert pane.get("state") == "frozen"


@pytest.mark.parametrize("name", NAMED)
def test_every_formula_is_of_the_table(contoh: Path, name: str) -> None:
    with zipfile.ZipFile(contoh / name) as archive:
        text = "".join(archive.read(part).decode() for part in archive.namelist() if part.endswith(".xml"))
    used = re.findall(r"SAKIP\.([A-Z.]+)\(", text)
    assert len(used) > 250
    assert set(used) <= NAMES
