"""Tables in every layout as a real LibreOffice saves them: the same is found as in the workbook they were made from.

Not collected by a plain ``pytest``; run as ``pytest tests/sheet_calc/layout_checks.py``.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections import Counter
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

sys.path.insert(0, str(Path(__file__).parents[1] / "golden"))

from test_planted_layouts import PARTS, Maker, below, beside

from sakipcalc.audit import Laporan, Setelan, audit_report

FILTERS = {"ods": "ods", "xlsx": "xlsx:Calc MS Excel 2007 XML", "html": "html:HTML (StarCalc)"}


@pytest.fixture(scope="module")
def workbook(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sheet for every layout, its titles and groups merged, its whole numbers typed."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for number, layout in enumerate((*PARTS, below, beside)):
        sheet = book.create_sheet(f"Lembar {number + 1}")
        for row in layout(Maker(number)):
            sheet.append([int(cell) if cell.isdecimal() else cell or None for cell in row])
        for place, cells in enumerate(list(sheet.iter_rows()), 1):
            texts = [cell.column for cell in cells if cell.value is not None]
            if len(texts) == 1 and place <= 2:
                sheet.merge_cells(start_row=place, end_row=place, start_column=1, end_column=5)
    path = tmp_path_factory.mktemp("tata") / "tata.xlsx"
    book.save(path)
    return path


def found(laporan: Laporan) -> Counter[tuple[str, str, str]]:
    """What was found, by label without the name of its table, which is that of a sheet or of its place in a page."""
    return Counter(
        (row.label.rpartition("· ")[2].rpartition(": ")[2], row.tercetak, row.putusan.value)
        for table in laporan.tabel
        for row in table.baris
    )


@pytest.mark.parametrize("ending", FILTERS)
def test_the_same_is_found_in_what_calc_saves(ending: str, workbook: Path, tmp_path: Path) -> None:
    office = shutil.which("soffice")
    assert office is not None, "needs LibreOffice Calc"
    subprocess.run(
        [
            office,
            f"-env:UserInstallation={(tmp_path / 'profil').as_uri()}",
            "--headless",
            "--convert-to",
            FILTERS[ending],
            "--outdir",
            str(tmp_path),
            str(workbook),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    setelan = Setelan(polarisasi="maximize")
    saved, made = (audit_report(path, setelan) for path in (tmp_path / f"tata.{ending}", workbook))
    assert sum(found(made).values()) > 100
    assert found(saved) == found(made)
