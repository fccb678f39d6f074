"""The sample workbooks: live formulas of the function table, with the figures they gave stored beside them."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET

import pytest

from sakipcalc.sheet import FUNGSI

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
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
        for number in range(1, 6):
            tree = ET.fromstring(archive.read(f"xl/worksheets/sheet{number}.xml"))  # noqa: S314
            cells: dict[str, tuple[str, str]] = {}
            for cell in tree.iter(f"{MAIN}c"):
                value = cell.findtext(f"{MAIN}v", "")
                text = texts[int(value)] if cell.get("t") == "s" else value
                cells[str(cell.get("r"))] = (cell.findtext(f"{MAIN}f", ""), text)
            found.append(cells)
    return found


def test_the_xlsx_holds_live_formulas_and_their_figures(contoh: Path) -> None:
    capaian, kecamatan, anggaran, efisiensi, ikm = sheets(contoh / "kalumpang-2024.xlsx")
    assert capaian["G4"] == ("SAKIP.CAPAIAN(E4:E4,D4:D4)", "103.197674418605")
    assert capaian["H4"][1] == "100"
    assert capaian["K4"][1] == "cocok"
    assert capaian["G14"][0] == "SAKIP.RATARATA(G2:G4)"
    assert capaian["G14"][1].startswith("101.06589")
    assert kecamatan["F2"] == ("SAKIP.CAPAIAN(SAKIP.RASIO(D2),SAKIP.RASIO(C2))", "450")
    assert kecamatan["F12"][1] == "#N/A"
    assert anggaran["E26"] == ("SAKIP.SERAPAN(C26:C26,B26:B26)", "88.125")
    assert anggaran["E10"][1] == "#VALUE!"
    assert efisiensi["F2"][1].startswith("1.05999")
    assert ikm["C4"][1] == "A"


@pytest.mark.parametrize("name", ["kalumpang-2024.ods", "kalumpang-2024.xlsx"])
def test_every_formula_is_of_the_table(contoh: Path, name: str) -> None:
    with zipfile.ZipFile(contoh / name) as archive:
        text = "".join(archive.read(part).decode() for part in archive.namelist() if part.endswith(".xml"))
    used = re.findall(r"SAKIP\.([A-Z.]+)\(", text)
    assert len(used) > 250
    assert set(used) <= NAMES
