"""The one setting of a table, and sheets of many blanks: what is told by a short way is what the long way tells."""

from __future__ import annotations

import random
import zipfile
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import pytest

from sakipcalc import Rounding, round_to
from sakipcalc.audit import audit_report, audit_table
from sakipcalc.audit._engine.prints import Print
from sakipcalc.audit._tables.settings import figure_of
from sakipcalc.errors import InputError

STEPS = [Decimal(each).scaleb(-4) for each in (0, 1, -1, 49, 50, 51, -49, -50, -51, 99, 100, -100, 5000, -5000)]


@pytest.mark.parametrize("places", [0, 1, 2])
def test_roundings_are_told_by_distance(places: int) -> None:
    for units in range(-12, 13):
        printed = Print(units, places, 0)
        for step in STEPS:
            value = Decimal(units).scaleb(-places) + step
            wanted = {mode for mode in Rounding if Fraction(round_to(value, max(0, places), mode)) == printed.value}
            assert set(figure_of(printed).made_from(value)) == wanted, (units, places, value)


Cells = dict[str, object]


def test_the_setting_is_the_one_that_counting_every_row_finds() -> None:
    """Counted here from the printed numbers, all formulas and roundings and caps, for tables in which none rules."""
    rng = random.Random(7)
    for _ in range(20):
        rows: list[Cells] = []
        share = rng.random()
        for _ in range(rng.randint(5, 40)):
            target, realisasi = rng.randint(20, 99), rng.randint(20, 99)
            terms = (realisasi, target) if rng.random() < share else (target, realisasi)
            mode = rng.choice([Rounding.HALF_UP, Rounding.TRUNCATE])
            printed = round_to(Fraction(100 * terms[0], terms[1]), 2, mode)
            rows.append({"target": target, "realisasi": realisasi, "capaian": f"{printed:f}".replace(".", ",")})
        (pola, *_) = audit_table(rows).pola
        counts = {}
        for key in ("R/T", "T/R"):
            for mode in Rounding:
                counts[key, mode] = sum(_makes(row, key, mode) for row in rows)
        assert pola.dibuat >= max(counts.values())
        if pola.batas is None and (pola.kunci, pola.pembulatan) in counts:
            assert counts[pola.kunci, pola.pembulatan] == pola.dibuat == len(rows) - len(pola.penyimpang)


def _makes(row: Cells, key: str, mode: Rounding) -> bool:
    target, realisasi = Fraction(str(row["target"])), Fraction(str(row["realisasi"]))
    value = 100 * (realisasi / target if key == "R/T" else target / realisasi)
    return round_to(value, 2, mode) == Decimal(str(row["capaian"]).replace(",", "."))


SHEET = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{rows}</sheetData></worksheet>'


def test_a_sheet_that_would_be_filled_with_blanks_is_refused(tmp_path: Path) -> None:
    book = tmp_path / "lebar.xlsx"
    rows = "".join(f'<row r="{row}"><c r="XFD{row}"><v>1</v></c></row>' for row in range(1, 2001))
    with zipfile.ZipFile(book, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr(
            "xl/workbook.xml",
            '<workbook xmlns:r="r"><sheets><sheet name="A" sheetId="1" r:id="a"/></sheets></workbook>',
        )
        archive.writestr(
            "xl/_rels/workbook.xml.rels", '<Relationships><Relationship Id="a" Target="a.xml"/></Relationships>'
        )
        archive.writestr("xl/a.xml", SHEET.format(rows=rows))
    with pytest.raises(InputError, match="more than 3000000 blank cells between others"):
        audit_report(book)
