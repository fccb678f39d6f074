"""Audit a whole report: its tables, means, totals, and the figures that one table takes from another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

import attrs

from sakipcalc import Bahasa, Bilangan, Metode, Polarisasi, Value, ZeroTarget
from sakipcalc._core import checks, options, values
from sakipcalc._core.options import BahasaLike
from sakipcalc._core.saving import HEAD
from sakipcalc._rules import indikator
from sakipcalc._rules.efisiensi import MetodeLike
from sakipcalc.audit._engine.finding import Putusan
from sakipcalc.audit._files.folder import Unread, contents
from sakipcalc.audit._files.pages import SHEETS, SUFFIXES, held_sheets, read_file
from sakipcalc.audit._show import data, markdown, page, text
from sakipcalc.audit._tables import declaration as manifest
from sakipcalc.audit._tables.asked import Setelan, not_told
from sakipcalc.audit._tables.declared import audited, files_of
from sakipcalc.audit._tables.given import PandasFrame, PolarsFrame, given_table
from sakipcalc.audit._tables.headers import infer, with_unprinted
from sakipcalc.audit._tables.left_out import Dilewati, new_left_out
from sakipcalc.audit._tables.references import Rujukan, references
from sakipcalc.audit._tables.rows import COUNTS, Progress, TabelHasil, counted, recompute
from sakipcalc.audit._tables.undeclared import Audited
from sakipcalc.errors import Cacat, InputError, Letak, Teks, WrongTypeError
from sakipcalc.errors._words import clip


@attrs.frozen
class Laporan(Value):
    """A whole report recomputed.

    Args:
        judul: its title.
        tabel: every table, with means and totals last.
        dilewati: what was not audited, each with the reason.
        rujukan: figures that a table takes from another one where they do not stand.
    """

    _also = COUNTS

    judul: str
    tabel: tuple[TabelHasil, ...]
    dilewati: tuple[Dilewati, ...] = ()
    rujukan: tuple[Rujukan, ...] = ()

    @property
    def statistik(self) -> dict[Putusan, int]:
        """How many figures got which verdict; verdicts that none got are left out."""
        return counted(self.tabel)

    @property
    def cocok(self) -> bool:
        """Whether all was audited, every printed figure agrees, and those taken from another table stand there."""
        whole = not any(each.gagal for each in self.dilewati)
        return whole and not self.rujukan and all(table.cocok for table in self.tabel)

    def _repr_html_(self) -> str:
        rows = [(each.judul, len(each.baris), each.statistik.get(Putusan.COCOK, 0)) for each in self.tabel]
        return values.html_table(self.judul, ("Tabel", "Angka", "Cocok"), rows)

    def to_text(self, *, bahasa: BahasaLike = Bahasa.ID) -> str:
        """The report as aligned tables for a terminal.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            OptionError: for another language.
        """
        return text.text(self, options.option(Bahasa, bahasa, "bahasa"))

    def to_markdown(self, *, bahasa: BahasaLike = Bahasa.ID) -> str:
        """The report in Markdown.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            OptionError: for another language.
        """
        return markdown.markdown(self, options.option(Bahasa, bahasa, "bahasa"))

    def to_html(self, *, bahasa: BahasaLike = Bahasa.ID) -> str:
        """The report as one page that needs nothing else: no script, no network, good on paper and on a phone.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            OptionError: for another language.
        """
        return page.html(self, options.option(Bahasa, bahasa, "bahasa"))

    def to_json(self) -> Iterator[str]:
        """What ``to_dict`` gives as JSON text, piece by piece, so that a long report is never held twice."""
        return data.json_lines(self)


_NO_SHEETS = Teks(
    "lembar '{sheet}': berkas CSV dan JSON tidak punya lembar; hilangkan lembar itu",
    "lembar '{sheet}': CSV and JSON files have no sheets; leave the sheet out",
)
_DECLARED = Teks(
    "{file} sudah menyatakan tabelnya, jadi setelan lain tidak dipakai; ubah berkas itu, atau hilangkan setelannya",
    "{file} declares the tables, so other settings have no use; change that file, or leave the settings out",
)
_USUAL = Setelan()
_UNDECLARED = Teks("tidak dinyatakan di laporan.toml", "not declared in laporan.toml")


def audit_report(path: str | Path, setelan: Setelan = _USUAL, *, progress: Progress | None = None) -> Laporan:
    """Audit a report: a table, a folder of tables, or the ``laporan.toml`` that declares a folder.

    Tables are CSV, JSON, Excel or OpenDocument files. A folder with a ``laporan.toml`` is audited as declared there.
    Elsewhere the headers tell what a table is: target, realisasi and capaian (or persen); pagu or anggaran,
    realisasi and persen; capaian, serapan, efisiensi.

    Args:
        path: the file or folder.
        setelan: how tables are read that nothing declares.
        progress: called now and then with the rows done and the rows of the table; None for silence.

    Raises:
        WrongTypeError: for what is no path.
        InputError: for what cannot be used; all faults found are in ``faults``.

    >>> laporan = audit_report("docs/contoh/kalumpang-2024")
    >>> laporan.statistik[Putusan.COCOK], laporan.cocok
    (84, False)
    """
    _refuse_unfit(setelan, progress)
    path = _to_path(path)
    if path.name == manifest.FILE_NAME or (path / manifest.FILE_NAME).is_file():
        folder = path.parent if path.name == manifest.FILE_NAME else path
        if setelan != _USUAL:
            raise InputError([_DECLARED.fill(file=str(folder / manifest.FILE_NAME))])
        return _declared(folder, manifest.read_declaration(folder / manifest.FILE_NAME), progress)
    if path.is_dir():
        return _undeclared(path, *contents(path, SUFFIXES, _is_ours), setelan, progress)
    return _undeclared(path, [path], [], setelan, progress)


def _refuse_unfit(setelan: object, progress: object) -> None:
    if not isinstance(setelan, Setelan):
        raise WrongTypeError("setelan", setelan, Teks("Setelan", "a Setelan"))
    if progress is not None and not callable(progress):
        raise WrongTypeError("progress", progress, Teks("fungsi dua bilangan", "a function of two numbers"))


def _is_ours(file: Path) -> bool:
    """Whether a file is a page of an earlier audit, which is no report to audit."""
    if file.suffix.casefold() != ".html":
        return False
    try:
        with file.open("rb") as opened:
            return page.MARK.encode() in opened.read(HEAD)
    except OSError:
        return False  # which is told where it is read


def _to_path(path: object) -> Path:
    """The path, if it can name a file.

    Raises:
        WrongTypeError: for what is no path.
        InputError: for a name that no file can have.
    """
    if not isinstance(path, (str, Path)):
        raise WrongTypeError("path", path, Teks("alamat berkas atau folder", "the path of a file or folder"))
    if not str(path).strip():
        raise InputError([Teks("path: kosong; tulis nama berkas atau folder", "path: blank; name a file or folder")])
    try:
        Path(path).stat()
    except (FileNotFoundError, NotADirectoryError):
        pass
    except (OSError, ValueError):
        shown = clip(str(path))
        raise InputError([Cacat.at(Letak(shown), Teks("tidak dapat dibuka", "cannot be opened"))]) from None
    return Path(path)


def _declared(folder: Path, declaration: manifest.Declaration, progress: Progress | None) -> Laporan:
    made = audited(folder, declaration, progress)
    used = {name.partition("#")[0] for name in files_of(declaration)}
    files, unread = contents(folder, SUFFIXES, _is_ours)
    known = {*used, manifest.FILE_NAME}
    left = (
        *(new_left_out(file.name, "", _UNDECLARED) for file in files if file.name not in used),
        *(new_left_out(each.name, "", each.kata) for each in unread if each.name not in known),
    )
    return Laporan(declaration.judul, made, left, references(made))


def _undeclared(
    path: Path, files: list[Path], unread: list[Unread], setelan: Setelan, progress: Progress | None
) -> Laporan:
    if setelan.lembar is not None and files and not any(file.suffix.casefold() in SHEETS for file in files):
        raise InputError([_NO_SHEETS.fill(sheet=setelan.lembar)])
    found = Audited(setelan, progress)
    for file in files:
        try:
            held = read_file(file, setelan.lembar)
        except InputError as error:
            found.refused(file.name, error)
        else:
            found.file(file.name, held)
    found.left += [new_left_out(each.name, "", each.kata, gagal=each.gagal) for each in unread]
    found.faults += [Cacat.at(Letak(each.name), each.kata) for each in unread if each.gagal]
    return _concluded(path.stem, path, found, setelan)


def _concluded(judul: str, path: Path, found: Audited, setelan: Setelan) -> Laporan:
    found.missing(path.name)
    if not found.tables:
        raise InputError(found.faults or [Cacat(not_told(path, setelan), Letak(str(path)))])
    return Laporan(judul, tuple(found.tables), tuple(found.left), (*references(found.tables), *found.references))


def audit_sheets(
    judul: str,
    lembar: Mapping[str, Iterable[Iterable[object]]],
    setelan: Setelan = _USUAL,
    *,
    progress: Progress | None = None,
) -> Laporan:
    """Audit the sheets of a workbook that a program holds open, as ``audit_report`` audits a file of them.

    Args:
        judul: what the workbook is called.
        lembar: the rows of each sheet by its name, from row 1 and column A on, blank ones too: text, numbers, times,
            dates, or a ``Sel`` where its number format or shown text is known; None for a blank. What merged cells
            hold stands in all that they cover.
        setelan: how the tables are read.
        progress: called now and then with the rows done and the rows of the table; None for silence.

    Raises:
        WrongTypeError: for an argument of another type.
        InputError: for what cannot be used; all faults found are in ``faults``.

    >>> rows = [["Indikator", "Target", "Realisasi", "Capaian"], ["IKM", 86, 88.75, "96,90"]]
    >>> (row,) = audit_sheets("LKj", {"Capaian": rows}).tabel[0].baris
    >>> row.letak, row.putusan.kata
    ('D2', 'TERBALIK')
    """
    _refuse_unfit(setelan, progress)
    path, found = Path(checks.to_text(judul, "judul")), Audited(setelan, progress)
    found.file(judul, held_sheets(judul, lembar, setelan.lembar))
    return _concluded(judul, path, found, setelan)


def audit_table(
    rows: Iterable[Mapping[str, object]] | Iterable[Iterable[object]] | PandasFrame | PolarsFrame,
    *,
    jenis: manifest.JenisTabelLike | None = None,
    kolom: Mapping[str, str] | None = None,
    polarisasi: indikator.PolarisasiLike = Polarisasi.MAXIMIZE,
    zero_target: indikator.ZeroTargetLike = ZeroTarget.UNDEFINED,
    worst: Bilangan | None = None,
    cap: Bilangan | None = None,
    metode: MetodeLike = Metode.RATIO,
    judul: str = "tabel",
) -> TabelHasil:
    """How the printed figures of a table were made: row by row, and by which one setting most of them.

    Args:
        rows: one mapping of column to cell for each row; or sequences of cells, the first of which is the header; or a
            DataFrame of pandas or polars. Cells as printed or as a spreadsheet hands them over; NaN, NaT, NA and None
            are blank. The columns tell what the table is, as in ``audit_report``.
        jenis: ``capaian``, ``serapan`` or ``efisiensi``; None lets the columns tell.
        kolom: columns by role, where they do not tell, as in ``Setelan``.
        polarisasi: the declared direction of capaian.
        zero_target: what a target of zero means.
        worst: the worst tolerable realisasi, for a target of zero that is to be minimised.
        cap: the declared cap, at least 100; None for none.
        metode: the declared method of efisiensi.
        judul: what the table is called.

    Raises:
        InputError: for columns that do not tell, or a table in which no row has a figure.
        WrongTypeError, OptionError, OutOfRangeError: for arguments that cannot be.

    Source: our own method.

    >>> hasil = audit_table([
    ...     {"indikator": "IKM", "target": 86, "realisasi": 88.75, "capaian": "96,90%"},
    ...     {"indikator": "SPM", "target": 80, "realisasi": 92, "capaian": "86,96%"},
    ...     {"indikator": "IPM", "target": 70, "realisasi": 71, "capaian": "98,59%"},
    ... ])
    >>> print(hasil.pola[0].explain("en"))
    3 of 3 rows are made in one way: target over realisasi; by the declared rule: 0 rows.
    >>> rows = [["indikator", "arah", "target", "realisasi", "capaian"], ["Kemiskinan", "turun", 10, 8, "120"]]
    >>> audit_table(rows, kolom={"polarisasi": "arah"}).cocok
    True
    """
    if not isinstance(judul, str):
        raise WrongTypeError("judul", judul, Teks("teks", "text"))
    setelan = Setelan(
        jenis=None if jenis is None else options.option(manifest.JenisTabel, jenis, "jenis"),
        kolom={} if kolom is None else kolom,
        polarisasi=polarisasi,
        zero_target=zero_target,
        worst=worst,
        cap=cap,
        metode=metode,
    )
    table = given_table(judul, rows)
    entry = infer(table, jenis=setelan.jenis, kolom=setelan.figures)
    if entry is None:
        why = "the columns do not tell what to audit: target, realisasi, capaian; pagu, realisasi, persen; or others"
        sebab = "kolom tidak menunjukkan apa yang diperiksa: target, realisasi, capaian; pagu, realisasi, persen"
        raise InputError([Cacat.at(Letak(judul), Teks(sebab, why))])
    return recompute(attrs.evolve(setelan.of(entry), judul=judul), with_unprinted(table))
