"""The shell: ``python -m sakipcalc audit FILE|FOLDER``."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence

from sakipcalc.audit import audit_report
from sakipcalc.audit._cetak import text
from sakipcalc.audit._data import data
from sakipcalc.errors import SakipError

AGREES, DIFFERS, UNUSABLE = 0, 1, 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the result is the exit status: 0 all figures agree, 1 some do not, 2 unusable input."""
    parser = argparse.ArgumentParser(
        prog="python -m sakipcalc",
        description="Recompute the figures of a government performance report (Laporan Kinerja).",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    audit = commands.add_parser(
        "audit",
        help="recompute every printed figure of a report and say which agree",
        description="Recompute every printed figure. Exit status: 0 all agree, 1 some do not, 2 unusable input.",
    )
    audit.add_argument("path", metavar="FILE|FOLDER", help="a CSV table, or a folder of them with a laporan.toml")
    audit.add_argument("--json", action="store_true", help="print data instead of tables")
    options = parser.parse_args(arguments)
    try:
        laporan = audit_report(options.path)
    except SakipError as error:
        for line in error.pesan.splitlines():
            print(f"galat: {line}", file=sys.stderr)
        return UNUSABLE
    shown = json.dumps(data(laporan), ensure_ascii=False, indent=2) + "\n" if options.json else text(laporan)
    sys.stdout.buffer.write(shown.encode())
    sys.stdout.flush()
    return AGREES if laporan.cocok else DIFFERS


if __name__ == "__main__":
    try:
        status = main()
    except BrokenPipeError:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        status = DIFFERS
    sys.exit(status)
