"""The shell: ``python -m sakipcalc audit FILE|FOLDER``."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Sequence
from pathlib import Path

from sakipcalc.audit import Laporan, Setelan, audit_report
from sakipcalc.audit._cetak import text
from sakipcalc.audit._data import data
from sakipcalc.audit._halaman import html, markdown
from sakipcalc.errors import FaultsError, InputError, SakipError

AGREES, DIFFERS, UNUSABLE = 0, 1, 2
_LONG = 1000


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the result is the exit status: 0 all figures agree, 1 some do not, 2 unusable input."""
    options = _parser().parse_args(arguments)
    try:
        setelan = Setelan(
            jenis=options.jenis,
            kolom=_columns(options.kolom),
            lembar=options.lembar,
            polarisasi=options.polarisasi,
            cap=options.cap,
        )
        laporan = audit_report(options.path, setelan, progress=_progress)
        if options.html:
            _write(Path(options.html), html(laporan))
    except SakipError as error:
        faults = error.cacat if isinstance(error, FaultsError) else error.pesan.splitlines()
        for line in faults:
            print(f"galat: {line}", file=sys.stderr)
        return UNUSABLE
    try:
        sys.stdout.buffer.write(_shown(laporan, options).encode(errors="backslashreplace"))
        sys.stdout.flush()
    except BrokenPipeError:  # the reader has seen enough; what is still buffered has nowhere to go
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return AGREES if laporan.cocok else DIFFERS


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m sakipcalc",
        description="Audit the figures of a government performance report (Laporan Kinerja).",
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    audit = commands.add_parser(
        "audit",
        help="recompute every printed figure of a report and say how it was made",
        description="Say how every printed figure was made. Exit status: 0 all agree, 1 some do not, 2 unusable input.",
    )
    audit.add_argument(
        "path", metavar="FILE|FOLDER", help="a CSV, JSON, XLSX or ODS file, or a folder of them, or its laporan.toml"
    )
    shape = audit.add_mutually_exclusive_group()
    shape.add_argument("--json", action="store_true", help="print data instead of tables")
    shape.add_argument("--markdown", action="store_true", help="print Markdown instead of tables")
    audit.add_argument("--html", metavar="FILE", help="also write the report as one HTML page")
    audit.add_argument("--jenis", help="what undeclared tables hold: capaian, serapan or efisiensi")
    audit.add_argument(
        "--kolom", metavar="ROLE=NAME", action="append", default=[], help="a column by its role: target=Sasaran"
    )
    audit.add_argument("--lembar", metavar="SHEET", help="the one sheet to read")
    audit.add_argument("--polarisasi", default="maximize", help="the declared direction: maximize, minimize, ...")
    audit.add_argument("--cap", type=float, help="the declared cap, such as 100")
    return parser


def _columns(pairs: Sequence[str]) -> dict[str, str]:
    columns: dict[str, str] = {}
    for pair in pairs:
        role, equals, name = pair.partition("=")
        if not (role and equals and name):
            raise InputError([(f"--kolom {pair}: write ROLE=NAME", f"--kolom {pair}: tulis PERAN=NAMA")])
        columns[role.strip()] = name.strip()
    return columns


def _shown(laporan: Laporan, options: argparse.Namespace) -> str:
    if options.json:
        return json.dumps(data(laporan), ensure_ascii=False, indent=2) + "\n"
    return markdown(laporan) if options.markdown else text(laporan)


def _write(path: Path, page: str) -> None:
    try:
        path.write_text(page, encoding="utf-8")
    except OSError as error:
        why = f"{path}: cannot be written ({error.strerror})"
        raise InputError([(why, f"{path}: tidak dapat ditulis ({error.strerror})")]) from None


def _progress(done: int, rows: int) -> None:
    """Say how far a long table is, on standard error."""
    if rows >= _LONG:
        print(f"{done} dari {rows} baris", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
