"""Speed of the audit on a made-up table of 10 000 rows: ``python tests/benchmarks/bench_audit.py``."""

from __future__ import annotations

import csv
import sys
import tempfile
import time
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _sintetis import planted

from sakipcalc.audit import audit_report, audit_table

ROWS = 10_000


def main() -> None:
    """Print the seconds for a table held in memory and for the same as a CSV file."""
    table, _ = planted(2024, ROWS, 200)
    start = time.perf_counter()
    audit_table(table)
    held = time.perf_counter() - start
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tabel.csv"
        with path.open("w", encoding="utf-8", newline="") as lines:
            writer = csv.DictWriter(lines, list(table[0]))
            writer.writeheader()
            writer.writerows(table)
        start = time.perf_counter()
        audit_report(path)
        read = time.perf_counter() - start
    print(f"audit_table, {ROWS} rows: {held:.1f} s ({held / ROWS * 1e3:.2f} ms a row; target < 60 s)")
    print(f"audit_report, {ROWS} rows of CSV: {read:.1f} s ({read / ROWS * 1e3:.2f} ms a row; target < 60 s)")


if __name__ == "__main__":
    main()
