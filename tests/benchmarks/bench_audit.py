"""Speed and memory of the audit on made-up tables, a tenth of their rows faulty.

``python tests/benchmarks/bench_audit.py`` prints the figures. Each comes from a process of its own: the
processor seconds of one run, which neighbours on the machine disturb least, and the most memory it ever held.
"""

from __future__ import annotations

import csv
import gc
import json
import random
import subprocess
import sys
import tempfile
import time
import tracemalloc
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _sintetis import KINDS, Row, planted

from sakipcalc.audit import audit_report

SMALL, LARGE = 10_000, 100_000
UNITS = ("Persen", "Indeks", "Nilai", "Dokumen")


def made(rows: int) -> list[Row]:
    """A table of so many rows, a tenth of them faulty, the same number in each way."""
    return planted(2024, rows, rows // 10 // len(KINDS))[0]


def write_csv(path: Path, table: list[Row]) -> None:
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, list(table[0]))
        writer.writeheader()
        writer.writerows(table)


def write_xlsx(path: Path, table: list[Row]) -> None:
    """The table as a workbook of six columns, its numbers as numbers with formats."""
    from openpyxl import Workbook  # type: ignore[import-untyped]  # noqa: PLC0415
    from openpyxl.cell import WriteOnlyCell  # type: ignore[import-untyped]  # noqa: PLC0415

    rng = random.Random(2024)
    book = Workbook(write_only=True)
    sheet = book.create_sheet("Capaian")
    sheet.append(["Indikator", "Satuan", "Target", "Realisasi", "Capaian", "Keterangan"])
    for row in table:
        cells: list[object] = [row["indikator"], rng.choice(UNITS)]
        for name in ("target", "realisasi", "capaian"):
            text = row[name]
            number = text.rstrip("%").replace(",", ".")
            if ":" in number or not number:
                cells.append(text)
            else:
                percent = text.endswith("%")
                cell = WriteOnlyCell(sheet, float(number) / 100 if percent else float(number))
                cell.number_format = "0.00%" if percent else "#,##0.00"
                cells.append(cell)
        sheet.append([*cells, f"Sumber data {rng.randint(1, 999)}"])
    book.save(path)


def measured(path: Path, *, traced: bool = False) -> None:
    """Audit one file in this process and print what it took."""
    with tempfile.TemporaryDirectory() as folder:  # what is loaded once is no work of the rows
        write_csv(first := Path(folder) / "awal.csv", made(100))
        audit_report(first).to_dict()
    if traced:
        tracemalloc.start()
    start = time.process_time()
    laporan = audit_report(path)
    seconds = time.process_time() - start
    gc.collect()
    print(
        json.dumps(
            {
                "seconds": seconds,
                "peak": most_memory(),
                "kept": tracemalloc.get_traced_memory()[0] if traced else 0,
                "rows": sum(len(table.baris) for table in laporan.tabel),
            }
        )
    )


def most_memory() -> int:
    """The most bytes that this process ever held (Linux)."""
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.partition("VmHWM:")[2].split()[0]) * 1024


def run(path: Path, *options: str) -> dict[str, float]:
    """The same in a process of its own."""
    command = [sys.executable, __file__, "--one", str(path), *options]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return {name: float(figure) for name, figure in json.loads(printed).items()}


def main() -> None:
    """Print the table of figures."""
    with tempfile.TemporaryDirectory() as folder:
        small, large, book = (Path(folder) / name for name in ("kecil.csv", "besar.csv", "besar.xlsx"))
        write_csv(small, made(SMALL))
        table = made(LARGE)
        write_csv(large, table)
        write_xlsx(book, table)
        del table
        few, many, sheet = run(small), run(large), run(book)
        kept = run(small, "--traced")["kept"] / SMALL
    assert (few["rows"], many["rows"], sheet["rows"]) == (SMALL, LARGE, LARGE)
    each, every, excel = few["seconds"], many["seconds"] * SMALL / LARGE, sheet["seconds"] * SMALL / LARGE
    lines = [
        ("what", "measured", "target"),
        ("CSV, 10 000 rows", f"{each:.2f} s a 10 000 rows", "<= 1 s"),
        ("CSV, 100 000 rows", f"{every:.2f} s a 10 000 rows", "<= 1 s"),
        ("ratio of the two", f"{every / each:.2f}", "1: linear"),
        ("peak memory, CSV of 100 000 rows", f"{many['peak'] / 1e6:.0f} MB", ""),
        ("XLSX, 100 000 rows of 6 columns", f"{excel:.2f} s a 10 000 rows, {sheet['seconds']:.1f} s in all", ""),
        ("peak memory, that XLSX", f"{sheet['peak'] / 1e6:.0f} MB", "<= 400 MB"),
        ("memory kept by the report", f"{kept:.0f} bytes a row", ""),
    ]
    for what, found, target in lines:
        print(f"{what:34}  {found:34}  {target}".rstrip())


if __name__ == "__main__":
    if sys.argv[1:2] == ["--one"]:
        measured(Path(sys.argv[2]), traced="--traced" in sys.argv)
    else:
        main()
