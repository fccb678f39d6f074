"""Audit a whole report: its tables, means, totals, and the figures that one table takes from another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import cast

import attrs

from sakipcalc import Bilangan, Fixed, Metode, Polarisasi, Value, ZeroTarget
from sakipcalc._core import options, values
from sakipcalc._rules import indikator
from sakipcalc._rules.efisiensi import MetodeLike
from sakipcalc.audit._engine.finding import Putusan
from sakipcalc.audit._show.data import json_lines
from sakipcalc.audit._show.page import html, markdown
from sakipcalc.audit._show.text import text
from sakipcalc.audit._tables import declaration as manifest
from sakipcalc.audit._tables.declared import audited, collecting, files_of
from sakipcalc.audit._tables.given import PandasFrame, PolarsFrame, given_table
from sakipcalc.audit._tables.headers import infer
from sakipcalc.audit._tables.left_out import Dilewati, new_left_out
from sakipcalc.audit._tables.references import Rujukan, references
from sakipcalc.audit._tables.rows import COUNTS, Progress, TabelHasil, counted, recompute
from sakipcalc.audit._tables.sources import SUFFIXES, read_tables
from sakipcalc.errors import Cacat, InputError, Letak, Teks, WrongTypeError
from sakipcalc.errors._words import clip


def _to_jenis(value: manifest.JenisTabelLike | None) -> manifest.JenisTabel | None:
    return None if value is None else options.option(manifest.JenisTabel, value, "jenis")


def _to_metode(value: MetodeLike) -> Metode:
    return options.option(Metode, value, "metode")


def _to_kolom(value: object) -> Fixed[str, str]:
    named = cast("Mapping[object, object]", value) if isinstance(value, Mapping) else {None: value}
    texts = {key: text for key, text in named.items() if isinstance(key, str) and isinstance(text, str)}
    if len(texts) != len(named):
        raise WrongTypeError("kolom", named, Teks("nama kolom menurut peran", "column names by role"))
    return Fixed(texts)


_ROLES = {role for roles in manifest.SETTINGS.values() for role in roles}


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
        """Whether every printed figure agrees, and every figure taken from another table stands there."""
        return not self.rujukan and all(table.cocok for table in self.tabel)

    def _repr_html_(self) -> str:
        rows = [(each.judul, len(each.baris), each.statistik.get(Putusan.COCOK, 0)) for each in self.tabel]
        return values.html_table(self.judul, ("Tabel", "Angka", "Cocok"), rows)

    def to_text(self) -> str:
        """The report as aligned tables for a terminal."""
        return text(self)

    def to_markdown(self) -> str:
        """The report in Markdown."""
        return markdown(self)

    def to_html(self) -> str:
        """The report as one page that needs nothing else: no script, no network, good on paper."""
        return html(self)

    def to_json(self) -> Iterator[str]:
        """What ``to_dict`` gives as JSON text, piece by piece, so that a long report is never held twice."""
        return json_lines(self)


@attrs.frozen(kw_only=True)
class Setelan(Value):
    """How tables are read that no ``laporan.toml`` declares.

    Args:
        jenis: ``capaian``, ``serapan`` or ``efisiensi``; None lets the headers tell.
        kolom: column names by role, where headers do not tell: target, realisasi, pagu, capaian, serapan, tercetak; and
            the columns that give the setting of each row: polarisasi, zero_target, worst, cap, metode.
        lembar: the one sheet of a spreadsheet to read; None for all.
        polarisasi: the declared direction.
        zero_target: what a target of zero means.
        worst: the worst tolerable realisasi, for a target of zero that is to be minimised.
        cap: the declared cap, at least 100; None for none.
        metode: the declared method of efisiensi.

    Raises:
        OptionError, OutOfRangeError, NumberTypeError, WrongTypeError: for settings that cannot be.

    >>> Setelan(polarisasi="minimize").polarisasi
    <Polarisasi.MINIMIZE: 'minimize'>
    """

    jenis: manifest.JenisTabel | None = attrs.field(default=None, converter=_to_jenis)
    kolom: Mapping[str, str] = attrs.field(factory=dict[str, str], converter=_to_kolom)
    lembar: str | None = None
    polarisasi: Polarisasi = attrs.field(default=Polarisasi.MAXIMIZE, converter=indikator.to_polarisasi)
    zero_target: ZeroTarget = attrs.field(default=ZeroTarget.UNDEFINED, converter=indikator.to_zero_target)
    worst: Bilangan | None = attrs.field(default=None, converter=indikator.to_worst)
    cap: Bilangan | None = attrs.field(default=None, converter=indikator.to_cap)
    metode: Metode = attrs.field(default=Metode.RATIO, converter=_to_metode)

    def __attrs_post_init__(self) -> None:
        if self.worst is not None and "polarisasi" not in self.kolom:
            indikator.check_worst(self.polarisasi, self.zero_target)

    @property
    def figures(self) -> dict[str, str]:
        """The columns of figures by role, without those of settings."""
        return {role: name for role, name in self.kolom.items() if role not in _ROLES}

    def of(self, entry: manifest.TableRule) -> manifest.TableRule:
        """The rule of a table that its headers tell, with these settings."""
        settings = {role: name for role, name in self.kolom.items() if role in _ROLES}
        return attrs.evolve(
            entry,
            polarisasi=self.polarisasi.value,
            zero_target=self.zero_target.value,
            worst=self.worst,
            cap=self.cap,
            metode=self.metode.value,
            kolom={**entry.kolom, **settings},
            label=tuple(name for name in entry.label if name not in settings.values()),
        )


_USUAL = Setelan()
_UNDECLARED = Teks("tidak dinyatakan di laporan.toml", "not declared in laporan.toml")
_UNTOLD = Teks("judul kolomnya tidak menunjukkan angka yang diperiksa", "its headers tell of no figures to audit")


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
    if not isinstance(setelan, Setelan):
        raise WrongTypeError("setelan", setelan, Teks("Setelan", "a Setelan"))
    if progress is not None and not callable(progress):
        raise WrongTypeError("progress", progress, Teks("fungsi dua bilangan", "a function of two numbers"))
    path = _to_path(path)
    if path.name == manifest.FILE_NAME or (path / manifest.FILE_NAME).is_file():
        folder = path.parent if path.name == manifest.FILE_NAME else path
        return _declared(folder, manifest.read_declaration(folder / manifest.FILE_NAME), progress)
    if path.is_dir():
        return _undeclared(
            path, [file for file in sorted(path.iterdir()) if file.suffix.casefold() in SUFFIXES], setelan, progress
        )
    return _undeclared(path, [path], setelan, progress)


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
    skipped = sorted(
        file.name for file in folder.iterdir() if file.suffix.casefold() in SUFFIXES and file.name not in used
    )
    left = tuple(new_left_out(name, "", _UNDECLARED) for name in skipped)
    return Laporan(declaration.judul, made, left, references(made))


def _undeclared(path: Path, files: list[Path], setelan: Setelan, progress: Progress | None) -> Laporan:
    faults: list[Cacat] = []
    done: list[TabelHasil] = []
    skipped: list[Dilewati] = []
    for file in files:
        with collecting(faults):
            for table in read_tables(file, sheet=setelan.lembar, kolom=setelan.figures):
                entry = infer(table, jenis=setelan.jenis, kolom=setelan.figures)
                if entry is None:
                    skipped.append(new_left_out(table.name, "", _UNTOLD))
                else:
                    done.append(recompute(setelan.of(entry), table, progress))
    if not done and not faults:
        faults.append(Cacat(_not_told(path), Letak(str(path))))
    if faults:
        raise InputError(faults)
    return Laporan(path.stem, tuple(done), tuple(skipped), references(done))


def _not_told(path: Path) -> Teks:
    return Teks(
        f"{path}: judul kolom tidak menunjukkan apa yang dihitung; tabel perlu kolom target, realisasi, capaian; atau "
        f"pagu, realisasi, persen; atau capaian, serapan, efisiensi; atau {manifest.FILE_NAME} yang menyebut kolomnya",
        f"{path}: the headers do not tell what to recompute; a table needs the columns target, realisasi, capaian; or "
        f"pagu, realisasi, persen; or capaian, serapan, efisiensi; or a {manifest.FILE_NAME} that names its columns",
    )


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
        jenis=_to_jenis(jenis),
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
    return recompute(attrs.evolve(setelan.of(entry), judul=judul), table)
