"""The shell: ``python -m sakipcalc audit FILE|FOLDER``, and ``hitung FILE`` the other way."""

import argparse
import gc
import sys
from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from traceback import extract_tb
from typing import Any, BinaryIO

from sakipcalc import Bahasa, __version__
from sakipcalc._core.saving import Output
from sakipcalc._shell import Parser, drop, fault, language, say, told
from sakipcalc.audit import Laporan, Setelan, audit_report
from sakipcalc.audit._show.page import MARK
from sakipcalc.audit._tables.declaration import FILE_NAME
from sakipcalc.errors import FaultsError, InputError, SakipError, Teks

AGREES, DIFFERS, UNUSABLE = 0, 1, 2
INTERRUPTED = 130
_LONG = 1000
_PAGE = Output("--html", ".html", MARK.encode())
_UNWRITTEN = Teks(
    "laporan tidak dapat ditulis sampai selesai ({why})", "the report cannot be written to its end ({why})"
)
_OURS = Teks(
    "kesalahan di dalam sakipcalc {version} ({what} di {where}), bukan pada berkas Anda; kirim baris ini dan berkasnya "
    "kepada pengelola sakipcalc",
    "a fault inside sakipcalc {version} ({what} in {where}), not in your file; send this line and the file to the "
    "maintainers of sakipcalc",
)
_NO_CAP = Teks("--cap {text}: bukan angka; tulis misalnya 100", "--cap {text}: not a number; write 100, for example")
_NO_PAIR = Teks(
    "--kolom {pair}: tulis PERAN=NAMA, misalnya target=Sasaran", "--kolom {pair}: write ROLE=NAME, target=Sasaran say"
)
_TWICE = Teks("--kolom {role}: disebut dua kali; sebut sekali", "--kolom {role}: named twice; name it once")
_NO_INPUT = Teks("-: tidak ada masukan standar; sebut berkasnya", "-: there is no standard input; name a file")
_DONE = Teks("{done} dari {rows} baris", "{done} of {rows} rows")


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the result is the exit status.

    It is 0 where all figures agree, or are there; 1 where some do not, or are undefined; 2 for unusable input or
    arguments; 130 when interrupted.
    """
    given = sys.argv[1:] if arguments is None else arguments
    try:
        try:
            return _answered(given)
        finally:
            _flush()
    except KeyboardInterrupt:  # also while a fault is told
        return INTERRUPTED


def _answered(given: Sequence[str]) -> int:
    """Run one command and tell every fault in words; only an interruption comes out of it."""
    bahasa = Bahasa.ID
    try:
        bahasa = language(given)
        options = _parser(bahasa).parse_args(given)
        return (_audit if options.command == "audit" else _hitung)(options, bahasa)
    except SystemExit as done:  # help and the version were shown, or the arguments were of no use
        return UNUSABLE if done.code else AGREES
    except SakipError as error:
        for each in [one.teks for one in error.cacat] if isinstance(error, FaultsError) else [error.teks]:
            fault(each, bahasa)
    except Exception as error:  # whatever happens, a reader is told in one line
        place = extract_tb(error.__traceback__)[-1]
        where = f"{Path(place.filename).name}:{place.lineno}"
        fault(_OURS.fill(version=__version__, what=type(error).__name__, where=where), bahasa)
    return UNUSABLE


def _audit(options: argparse.Namespace, bahasa: Bahasa) -> int:
    setelan = Setelan(
        jenis=options.jenis,
        kolom=_columns(options.kolom),
        lembar=options.lembar,
        polarisasi=options.polarisasi,
        cap=_cap(options.cap),
    )
    laporan = audit_report(options.path, setelan, progress=lambda done, rows: _progress(done, rows, bahasa))
    if options.html is not None:
        page = laporan.to_html(bahasa=bahasa).encode(errors="backslashreplace")
        _PAGE.save(options.html, lambda file: file.write(page), _inputs(Path(options.path), laporan))
    verdict = AGREES if laporan.cocok else DIFFERS
    return verdict if _written(_pieces(laporan, options, bahasa), bahasa) else UNUSABLE


def _hitung(options: argparse.Namespace, bahasa: Bahasa) -> int:
    from sakipcalc.bab3 import hitung, read_unit, templat  # noqa: PLC0415  the audit does not wait for it
    from sakipcalc.bab3._show.files import KINDS, save  # noqa: PLC0415

    if options.path is None and options.templat is None:
        raise InputError([_NO_PATH])
    read = [] if options.path is None or options.path == "-" else [Path(options.path)]
    unit = None if options.path is None else read_unit(_given() if options.path == "-" else options.path)
    if options.templat is not None:
        templat(options.templat, unit, inputs=read)
    if unit is None:
        return AGREES
    hasil = hitung(unit)
    for kind in (kind for kind in KINDS if getattr(options, kind) is not None):
        save(hasil, kind, getattr(options, kind), bahasa, read)
    return (AGREES if hasil.lengkap else DIFFERS) if _written(_pieces(hasil, options, bahasa), bahasa) else UNUSABLE


def _given() -> BinaryIO:
    """What is given on standard input."""
    if sys.stdin is None:
        raise InputError([_NO_INPUT])
    return sys.stdin.buffer


def _written(pieces: Iterable[str], bahasa: Bahasa) -> bool:
    """Whether the report is written, or nobody wants to read it to its end."""
    if sys.stdout is None:
        return True
    try:
        for piece in pieces:
            sys.stdout.buffer.write(piece.encode(errors="backslashreplace"))
        sys.stdout.flush()
    except OSError as error:
        drop(sys.stdout)
        if not isinstance(error, BrokenPipeError):  # there the reader has only seen enough
            fault(_UNWRITTEN.fill(why=str(error.strerror)), bahasa)
            return False
    return True


def _flush() -> None:
    """Bring out what help and version have left, now rather than when Python ends, where a fault changes its status."""
    if sys.stdout is not None:
        try:
            sys.stdout.flush()
        except (OSError, ValueError):
            drop(sys.stdout)


def _parser(bahasa: Bahasa) -> Parser:
    about = Teks(
        "Periksa angka-angka Laporan Kinerja (LKj), atau hitung Bab III-nya dari fakta.",
        "Audit the figures of a government performance report (Laporan Kinerja), or compute its Bab III from facts.",
    )
    parser = Parser(bahasa=bahasa, about=about, prog="python -m sakipcalc")
    version = Teks("tampilkan versinya", "show the version")
    parser.choices.add_argument(
        "--version", action="version", version=f"sakipcalc {__version__}", help=told(version, bahasa)
    )
    commands = parser.add_subparsers(
        dest="command",
        required=True,
        metavar="PERINTAH" if bahasa is Bahasa.ID else "COMMAND",
        title=told(_COMMANDS, bahasa),
    )
    _add_audit(commands.add_parser("audit", bahasa=bahasa, about=_ABOUT_AUDIT, help=told(_AUDIT, bahasa)), bahasa)
    _add_hitung(commands.add_parser("hitung", bahasa=bahasa, about=_ABOUT_HITUNG, help=told(_HITUNG, bahasa)), bahasa)
    return parser


_COMMANDS = Teks("perintah", "commands")
_AUDIT = Teks(
    "hitung ulang setiap angka tercetak dan katakan bagaimana dibuatnya",
    "recompute every printed figure of a report and say how it was made",
)
_ABOUT_AUDIT = Teks(
    "Katakan bagaimana setiap angka tercetak dibuat. Status keluar: 0 semua cocok, 1 ada yang tidak, 2 masukan tidak "
    "dapat dipakai.",
    "Say how every printed figure was made. Exit status: 0 all agree, 1 some do not, 2 unusable input.",
)


_HITUNG = Teks(
    "hitung tabel dan kalimat Bab III dari fakta sebuah unit", "compute the tables and sentences of Bab III from facts"
)
_ABOUT_HITUNG = Teks(
    "Hitung tabel dan kalimat Bab III dari fakta sebuah unit. Status keluar: 0 lengkap, 1 ada angka yang tidak dapat "
    "dihitung, 2 masukan tidak dapat dipakai.",
    "Compute the tables and sentences of Bab III from the facts of a unit. Exit status: 0 complete, 1 some figures are "
    "undefined, 2 unusable input.",
)


def _add_hitung(command: Parser, bahasa: Bahasa) -> None:
    about = Teks(
        "berkas JSON atau TOML, atau templat XLSX atau ODS yang sudah diisi; - membaca masukan standar",
        "a JSON or TOML file, or a template, XLSX or ODS, that is filled in; - reads standard input",
    )
    metavar = told(Teks("BERKAS|-", "FILE|-"), bahasa)
    command.inputs.add_argument("path", nargs="?", metavar=metavar, help=told(about, bahasa))
    _add_shape(command, bahasa)
    file = told(Teks("BERKAS", "FILE"), bahasa)
    for option, said in _WRITTEN.items():
        command.choices.add_argument(option, metavar=file, help=told(said, bahasa))


_WRITTEN = {
    "--html": Teks("tulis juga satu halaman HTML", "also write one HTML page"),
    "--xlsx": Teks("tulis juga buku kerja Excel", "also write an Excel workbook"),
    "--docx": Teks("tulis juga dokumen Word", "also write a Word document"),
    "--templat": Teks(
        "tulis templat untuk diisi; dengan BERKAS, templat yang sudah berisi faktanya",
        "write the template to be filled in; with FILE, one that holds its facts",
    ),
}
_NO_PATH = Teks(
    "sebut berkas fakta unitnya, atau tulis templatnya dengan --templat unit.xlsx",
    "name the file of the unit's facts, or write the template with --templat unit.xlsx",
)


def _add_shape(command: Parser, bahasa: Bahasa) -> None:
    """What is printed instead of tables."""
    shape = command.choices.add_mutually_exclusive_group()
    data = Teks("cetak data, bukan tabel", "print data instead of tables")
    shape.add_argument("--json", action="store_true", help=told(data, bahasa))
    marked = Teks("cetak Markdown, bukan tabel", "print Markdown instead of tables")
    shape.add_argument("--markdown", action="store_true", help=told(marked, bahasa))


def _add_audit(audit: Parser, bahasa: Bahasa) -> None:
    def said(indonesian: str, english: str) -> str:
        return told(Teks(indonesian, english), bahasa)

    file = said("BERKAS", "FILE")
    audit.inputs.add_argument(
        "path",
        metavar=said("BERKAS|FOLDER", "FILE|FOLDER"),
        help=said(
            "berkas CSV, JSON, XLSX atau ODS, folder yang memuatnya, atau laporan.toml-nya",
            "a CSV, JSON, XLSX or ODS file, or a folder of them, or its laporan.toml",
        ),
    )
    _add_shape(audit, bahasa)
    add = audit.choices.add_argument
    add("--html", metavar=file, help=said("tulis juga satu halaman HTML", "also write the report as one HTML page"))
    add(
        "--jenis",
        metavar=said("JENIS", "KIND"),
        help=said(
            "isi tabel yang tidak dinyatakan: capaian, serapan atau efisiensi",
            "what undeclared tables hold: capaian, serapan or efisiensi",
        ),
    )
    add(
        "--kolom",
        metavar=said("PERAN=NAMA", "ROLE=NAME"),
        action="append",
        default=[],
        help=said("kolom menurut perannya: target=Sasaran", "a column by its role: target=Sasaran"),
    )
    add("--lembar", metavar=said("LEMBAR", "SHEET"), help=said("satu lembar yang dibaca", "the one sheet to read"))
    add(
        "--polarisasi",
        metavar=said("ARAH", "DIRECTION"),
        help=said("arah yang dinyatakan: maximize, minimize, ...", "the declared direction: maximize, minimize, ..."),
    )
    add(
        "--cap",
        metavar=said("BATAS", "CAP"),
        help=said("batas yang dinyatakan, misalnya 100", "the declared cap, such as 100"),
    )


def _cap(text: str | None) -> Decimal | None:
    if text is None:
        return None
    figure = text.strip().replace(",", ".")
    if not (figure.isascii() and figure.replace(".", "", 1).isdecimal()):
        raise InputError([_NO_CAP.fill(text=f"'{text}'")])
    return Decimal(figure)


def _columns(pairs: Sequence[str]) -> dict[str, str]:
    columns: dict[str, str] = {}
    for pair in pairs:
        role, _, name = (part.strip() for part in pair.partition("="))
        if not (role and name):
            raise InputError([_NO_PAIR.fill(pair=pair)])
        if role in columns:
            raise InputError([_TWICE.fill(role=role)])
        columns[role] = name
    return columns


def _inputs(path: Path, laporan: Laporan) -> Iterator[Path]:
    """Every file that is read, or lies in the folder that is; an older page there is no input."""
    yield path
    folder = path if path.is_dir() else path.parent
    yield from (folder / table.berkas.partition("#")[0] for table in laporan.tabel if table.berkas)
    if path.is_dir() or path.name == FILE_NAME:
        yield from (file for file in folder.iterdir() if file.suffix.casefold() != _PAGE.ending)


def _pieces(made: Any, options: argparse.Namespace, bahasa: Bahasa) -> Iterable[str]:
    """What is printed of an audit or a Bab III, in the shape that was asked for; the data of an audit as a stream."""
    if options.json:
        data = made.to_json()
        return [data] if isinstance(data, str) else data
    return [made.to_markdown(bahasa=bahasa) if options.markdown else made.to_text(bahasa=bahasa)]


def _progress(done: int, rows: int, bahasa: Bahasa) -> None:
    """Say how far a long table is, on standard error."""
    if rows >= _LONG:
        say(told(_DONE, bahasa).format(done=done, rows=rows))


if __name__ == "__main__":
    gc.set_threshold(100_000, 50, 50)  # what a report is made of has no circles to look for
    sys.exit(main())
