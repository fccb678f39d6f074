"""Builds the sample workbooks from the Kalumpang tables: ``python docs/contoh/buat_lembar_kerja.py``.

Every cell of a table is kept as printed, as text; every figure beside it is a live SAKIP formula. Needs LibreOffice
with ``python3-uno``, since the values of the formulas are stored beside them.
"""

from __future__ import annotations

import csv
import re
import shutil
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TABLES = HERE / "kalumpang-2024"
sys.path.insert(0, str(HERE.parents[1] / "tests" / "sheet_calc"))

from office import Office  # noqa: E402

from sakipcalc.sheet.libreoffice import build  # noqa: E402

CLOCK = re.compile(r"\d\d\.\d\d")
BOLD, WRAPPED = {"CharWeight": 150}, {"IsTextWrapped": True}
HEAD = {"CellBackColor": 0xDDE8CB, **BOLD, **WRAPPED}


def rows_of(name: str) -> list[dict[str, str]]:
    """The rows of a table as printed."""
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def sheet(  # noqa: PLR0917  six lists of one sheet
    place: int, name: str, headers: list[str], rows: list[list[str]], formulas: list[dict[str, str]], widths: list[int]
) -> Iterator[list[Any]]:
    """The orders for one sheet: headers, printed cells as text, formulas, widths."""
    yield ["choose", place, name]
    letters = [chr(ord("A") + column) for column in range(len(headers))]
    yield ["values", {f"{letter}1": header for letter, header in zip(letters, headers, strict=True)}]
    yield ["look", f"A1:{letters[-1]}1", HEAD]
    for number, row in enumerate(rows, 2):
        yield ["values", {f"{letter}{number}": text for letter, text in zip(letters, row, strict=False) if text}]
    for number, found in enumerate(formulas, 2):
        row_formulas = {f"{letter}{number}": text.replace("#", str(number)) for letter, text in found.items()}
        yield ["formulas", row_formulas]
    last = len(rows) + 3
    yield ["look", f"A1:{letters[-1]}{last}", WRAPPED]
    yield ["widths", *widths]


def capaian() -> Iterator[list[Any]]:
    """The main indicators, with their mean."""
    rows = rows_of("indikator.csv")
    printed = [
        [row[name] for name in ("tabel", "tahun", "indikator", "target", "realisasi", "capaian")] for row in rows
    ]
    figure = {
        "G": "=SAKIP.CAPAIAN(E#:E#;D#:D#)",
        "H": "=SAKIP.CAPAIAN.TERBATAS(E#:E#;D#:D#)",
        "I": "=SAKIP.KATEGORI(H#)",
        "J": "=SAKIP.KETERANGAN(E#:E#;D#:D#)",
        "K": "=SAKIP.AUDIT(E#:E#;D#:D#;F#:F#)",
        "L": '=SAKIP.JELASKAN("CAPAIAN";E#:E#;D#:D#)',
        "M": '=SAKIP.JELASKAN("AUDIT";E#:E#;D#:D#;F#:F#)',
    }
    headers = (
        "Tabel|Tahun|Indikator|Target|Realisasi|Tercetak|Capaian|Dibatasi|Kategori|Keterangan|Audit|Penjelasan|"
        "Asal angka tercetak"
    )
    widths = [1700, 1300, 6500, 1800, 1900, 2000, 1800, 1800, 2800, 4000, 3600, 9000, 9000]
    yield from sheet(0, "Capaian", headers.split("|"), printed, [figure] * len(rows), widths)
    last = len(rows) + 2
    yield ["values", {f"C{last}": "Rata-rata tabel 3.1", f"F{last}": "101,07"}]
    yield ["formulas", {f"G{last}": "=SAKIP.RATARATA(G2:G4)", f"H{last}": "=SAKIP.RATARATA(H2:H4)"}]
    yield ["formulas", {f"L{last}": '=SAKIP.JELASKAN("RATARATA";G2:G4)'}]
    yield ["look", f"G2:H{last}", {"Format": "0,00"}]
    yield ["look", f"A{last}:M{last}", BOLD]


def kecamatan() -> Iterator[list[Any]]:
    """The comparison of 11 kecamatan, ratios recovered from clock times."""
    rows = rows_of("perbandingan_kecamatan.csv")
    printed = [[row[name] for name in ("indikator", "kecamatan", "target", "realisasi", "persentase")] for row in rows]
    formulas: list[dict[str, str]] = []
    for row in rows:
        clock = CLOCK.fullmatch(row["target"]) is not None
        pair = "SAKIP.RASIO(D#);SAKIP.RASIO(C#)" if clock else "D#:D#;C#:C#"
        found = {"F": f"=SAKIP.CAPAIAN({pair})", "G": "=SAKIP.AUDIT(D#:D#;C#:C#;E#:E#)"}
        formulas.append({**found, "H": '=SAKIP.JELASKAN("AUDIT";D#:D#;C#:C#;E#:E#)'})
    headers = ["Indikator", "Kecamatan", "Target", "Realisasi", "Tercetak", "Capaian", "Audit", "Penjelasan"]
    yield from sheet(1, "Kecamatan", headers, printed, formulas, [7000, 2700, 1800, 1900, 2000, 1800, 3600, 9000])
    yield ["look", f"F2:F{len(rows) + 1}", {"Format": "0,00"}]


def anggaran() -> Iterator[list[Any]]:
    """Budget and spending."""
    rows = rows_of("realisasi_anggaran.csv")
    printed = [[row[name] for name in ("sub_kegiatan", "anggaran", "realisasi", "persen")] for row in rows]
    figure = {"E": "=SAKIP.SERAPAN(C#:C#;B#:B#)", "F": '=SAKIP.JELASKAN("SERAPAN";C#:C#;B#:B#)'}
    headers = ["Sub kegiatan", "Anggaran", "Realisasi", "Tercetak", "Serapan", "Penjelasan"]
    yield from sheet(2, "Anggaran", headers, printed, [figure] * len(rows), [9500, 2700, 2700, 1900, 1900, 11000])
    yield ["look", f"E2:E{len(rows) + 1}", {"Format": "0,00"}]


def efisiensi() -> Iterator[list[Any]]:
    """Efficiency, with its means."""
    rows = rows_of("efisiensi.csv")
    names = ("tingkat", "indikator", "capaian", "realisasi_anggaran", "efisiensi")
    printed = [[row[name] for name in names] for row in rows]
    figure = {"F": "=SAKIP.EFISIENSI(C#:C#;D#:D#)"}
    headers = ["Tingkat", "Indikator", "Capaian", "Serapan", "Tercetak", "Efisiensi"]
    yield from sheet(3, "Efisiensi", headers, printed, [figure] * len(rows), [2000, 11000, 2000, 2000, 2000, 2000])
    last = len(rows) + 2
    yield ["values", {f"B{last}": "Rata-rata sasaran", f"E{last}": "1,06"}]
    yield ["values", {f"B{last + 1}": "Rata-rata program", f"E{last + 1}": "0,4"}]
    split = sum(row["tingkat"] == "sasaran" for row in rows) + 1
    yield ["formulas", {f"F{last}": f"=SAKIP.RATARATA(F2:F{split})"}]
    yield ["formulas", {f"F{last + 1}": f"=SAKIP.RATARATA(F{split + 1}:F{last - 1})"}]
    yield ["look", f"F2:F{last + 1}", {"Format": "0,00"}]
    yield ["look", f"A{last}:F{last + 1}", BOLD]


def kepuasan() -> Iterator[list[Any]]:
    """The satisfaction index, half-year by half-year."""
    rows = [[row["semester"], row["ikm"]] for row in rows_of("ikm_semester.csv")]
    (index,) = [row for row in rows_of("target_renstra.csv") if row["indikator"].startswith("Indeks")]
    rows = [["2023", index["realisasi_2023"]], *rows]
    first = {"C": "=SAKIP.MUTU(B#:B#)", "D": '=SAKIP.KATEGORI(B#:B#;"skm")', "E": "=SAKIP.TERBILANG(B#:B#)"}
    later = {**first, "F": "=SAKIP.BANDINGKAN(B#:B#;B$2:B$2)", "G": '=SAKIP.JELASKAN("BANDINGKAN";B#:B#;B$2:B$2)'}
    headers = ["Semester", "IKM", "Mutu", "Kinerja", "Terbilang", "Terhadap 2023", "Penjelasan"]
    yield from sheet(4, "IKM", headers, rows, [first, later, later], [2300, 1800, 1500, 2600, 6000, 2800, 9000])


def orders(*targets: tuple[str, str]) -> list[list[Any]]:
    """Everything that makes the workbook, saved under each (address, format)."""
    made = [["open"], *capaian(), *kecamatan(), *anggaran(), *efisiensi(), *kepuasan()]
    return [*made, ["dress"], ["recalculate"], ["fit"], *(["save", *target] for target in targets), ["close"]]


def main() -> None:
    """Write both workbooks beside this script."""
    with tempfile.TemporaryDirectory() as folder, Office(build(Path(folder) / "sakip.oxt")) as office:
        kinds = {"ods": "calc8", "xlsx": "Calc MS Excel 2007 XML"}
        files = {ending: office.folder / f"kalumpang-2024.{ending}" for ending in kinds}
        office.orders(*orders(*((files[ending].as_uri(), kind) for ending, kind in kinds.items())))
        for file in files.values():
            shutil.copyfile(file, HERE / file.name)
            print(HERE / file.name)


if __name__ == "__main__":
    main()
