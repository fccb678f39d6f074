"""The shell: ``python -m sakipcalc audit FILE|FOLDER``."""

import argparse
import gc
import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from sakipcalc._core.saving import Output
from sakipcalc.audit import Laporan, Setelan, audit_report
from sakipcalc.audit._show.page import MARK
from sakipcalc.audit._tables.declaration import FILE_NAME
from sakipcalc.errors import FaultsError, InputError, SakipError, Teks

AGREES, DIFFERS, UNUSABLE = 0, 1, 2
_LONG = 1000
_PAGE = Output("--html", ".html", MARK.encode())


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
        if options.html is not None:
            page = laporan.to_html().encode(errors="backslashreplace")
            _PAGE.save(options.html, lambda file: file.write(page), _inputs(Path(options.path), laporan))
    except SakipError as error:
        faults = [each.pesan for each in error.cacat] if isinstance(error, FaultsError) else error.pesan.splitlines()
        for line in faults:
            print(f"galat: {line}", file=sys.stderr)
        return UNUSABLE
    try:
        for piece in _pieces(laporan, options):
            sys.stdout.buffer.write(piece.encode(errors="backslashreplace"))
        sys.stdout.flush()
    except OSError as error:
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())  # what is still buffered has nowhere to go
        if not isinstance(error, BrokenPipeError):  # there the reader has only seen enough
            print(f"galat: laporan tidak dapat ditulis sampai selesai ({error.strerror})", file=sys.stderr)
            return UNUSABLE
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
    audit.add_argument(
        "--polarisasi", default="maximize", help="the declared direction: maximize, minimize, naik, turun, ..."
    )
    audit.add_argument("--cap", type=float, help="the declared cap, such as 100")
    return parser


def _columns(pairs: Sequence[str]) -> dict[str, str]:
    columns: dict[str, str] = {}
    for pair in pairs:
        role, equals, name = pair.partition("=")
        if not (role and equals and name):
            raise InputError([Teks(f"--kolom {pair}: tulis PERAN=NAMA", f"--kolom {pair}: write ROLE=NAME")])
        columns[role.strip()] = name.strip()
    return columns


def _inputs(path: Path, laporan: Laporan) -> Iterator[Path]:
    """Every file that is read, or lies in the folder that is; an older page there is no input."""
    yield path
    folder = path if path.is_dir() else path.parent
    yield from (folder / table.berkas.partition("#")[0] for table in laporan.tabel if table.berkas)
    if path.is_dir() or path.name == FILE_NAME:
        yield from (file for file in folder.iterdir() if file.suffix.casefold() != _PAGE.ending)


def _pieces(laporan: Laporan, options: argparse.Namespace) -> Iterable[str]:
    if options.json:
        return laporan.to_json()
    return [laporan.to_markdown() if options.markdown else laporan.to_text()]


def _progress(done: int, rows: int) -> None:
    """Say how far a long table is, on standard error."""
    if rows >= _LONG:
        print(f"{done} dari {rows} baris", file=sys.stderr, flush=True)


if __name__ == "__main__":
    gc.set_threshold(100_000, 50, 50)  # what a report is made of has no circles to look for
    sys.exit(main())
