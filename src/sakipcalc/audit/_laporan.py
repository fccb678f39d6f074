"""Audit a whole report: its tables, means, totals, and the figures that one table takes from another."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import cast

import attrs

from sakipcalc._core.exact import Bilangan
from sakipcalc._core.options import option
from sakipcalc._rules.indikator import Polarisasi, to_cap, to_polarisasi
from sakipcalc.audit._berkas import SUFFIXES, read_named, read_tables
from sakipcalc.audit._deklarasi import (
    MASUKAN,
    NAMA_BERKAS,
    Deklarasi,
    DeklarasiRingkasan,
    DeklarasiTabel,
    Jenis,
    read_declaration,
)
from sakipcalc.audit._hitung import Baris, Hasil, Progress, TabelHasil, recompute
from sakipcalc.audit._kepala import infer
from sakipcalc.audit._ringkas import recompute_mean, recompute_total
from sakipcalc.audit._silang import Rujukan, references
from sakipcalc.audit._tabel import Fault, Tabel
from sakipcalc.audit._temuan import Putusan
from sakipcalc.errors import InputError, SakipError, WrongTypeError
from sakipcalc.errors._words import clip


def _to_jenis(value: Jenis | str | None) -> Jenis | None:
    return None if value is None else option(Jenis, value)


def _to_kolom(value: object) -> dict[str, str]:
    named = cast("Mapping[object, object]", value) if isinstance(value, Mapping) else {None: value}
    texts = {key: text for key, text in named.items() if isinstance(key, str) and isinstance(text, str)}
    if len(texts) != len(named):
        raise WrongTypeError("kolom", named, "column names by role", "nama kolom menurut peran")
    return texts


@attrs.frozen
class Laporan:
    """A whole report recomputed.

    Args:
        judul: its title.
        tabel: every table, with means and totals last.
        dilewati: files of the folder that nothing was declared for.
        rujukan: figures that a table takes from another one where they do not stand.
    """

    judul: str
    tabel: tuple[TabelHasil, ...]
    dilewati: tuple[str, ...] = ()
    rujukan: tuple[Rujukan, ...] = ()

    @property
    def ringkasan(self) -> dict[Hasil, int]:
        """How many figures came out how; every outcome is listed."""
        counts = Counter(row.hasil for table in self.tabel for row in table.baris)
        return {hasil: counts[hasil] for hasil in Hasil}

    @property
    def statistik(self) -> dict[Putusan, int]:
        """How many figures got which verdict; verdicts that none got are left out."""
        counts = Counter(row.putusan for table in self.tabel for row in table.baris)
        return {putusan: counts[putusan] for putusan in Putusan if counts[putusan]}

    @property
    def cocok(self) -> bool:
        """Whether every printed figure agrees, and every figure taken from another table stands there."""
        return not self.rujukan and all(row.hasil is Hasil.COCOK for table in self.tabel for row in table.baris)


@attrs.frozen(kw_only=True)
class Setelan:
    """How tables are read that no ``laporan.toml`` declares.

    Args:
        jenis: ``capaian``, ``serapan`` or ``efisiensi``; None lets the headers tell.
        kolom: column names by role, where headers do not tell: target, realisasi, pagu, capaian, serapan, tercetak.
        lembar: the one sheet of a spreadsheet to read; None for all.
        polarisasi: the declared direction.
        cap: the declared cap, at least 100; None for none.

    Raises:
        OptionError, OutOfRangeError, NumberTypeError, WrongTypeError: for settings that cannot be.

    >>> Setelan(polarisasi="minimize").polarisasi
    <Polarisasi.MINIMIZE: 'minimize'>
    """

    jenis: Jenis | None = attrs.field(default=None, converter=_to_jenis)
    kolom: Mapping[str, str] = attrs.field(factory=dict[str, str], converter=_to_kolom)
    lembar: str | None = None
    polarisasi: Polarisasi = attrs.field(default=Polarisasi.MAXIMIZE, converter=to_polarisasi)
    cap: Bilangan | None = attrs.field(default=None, converter=to_cap)


_USUAL = Setelan()


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
    >>> laporan.ringkasan[Hasil.COCOK], laporan.cocok
    (84, False)
    """
    if not isinstance(setelan, Setelan):
        raise WrongTypeError("setelan", setelan, "a Setelan", "Setelan")
    if progress is not None and not callable(progress):
        raise WrongTypeError("progress", progress, "a function of two numbers", "fungsi dua bilangan")
    path = _to_path(path)
    if path.name == NAMA_BERKAS or (path / NAMA_BERKAS).is_file():
        folder = path.parent if path.name == NAMA_BERKAS else path
        return _declared(folder, read_declaration(folder / NAMA_BERKAS), progress)
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
        raise WrongTypeError("path", path, "the path of a file or folder", "alamat berkas atau folder")
    try:
        Path(path).stat()
    except (FileNotFoundError, NotADirectoryError):
        pass
    except (OSError, ValueError):
        shown = clip(str(path))
        raise InputError([(f"{shown}: cannot be opened", f"{shown}: tidak dapat dibuka")]) from None
    return Path(path)


def _declared(folder: Path, deklarasi: Deklarasi, progress: Progress | None) -> Laporan:
    summaries = deklarasi.rata_rata + deklarasi.jumlah
    wanted = [entry.berkas for entry in deklarasi.tabel]
    wanted += [name for entry in summaries for name in (entry.berkas, entry.dari)]
    faults: list[Fault] = []
    needed = {entry.berkas: entry for entry in deklarasi.tabel}
    tables = _read_all(folder, {name: _columns(needed.get(name)) for name in wanted}, faults)
    done: dict[str, TabelHasil] = {}
    for entry in deklarasi.tabel:
        if entry.berkas in tables:
            with _collecting(faults):
                done[entry.berkas] = recompute(entry, tables[entry.berkas], progress)
    rules = {entry.berkas: entry for entry in deklarasi.tabel}
    rows: dict[str, list[Baris]] = {"rata_rata": [], "jumlah": []}
    for kind, declared in (("rata_rata", deklarasi.rata_rata), ("jumlah", deklarasi.jumlah)):
        for summary in declared:
            with _collecting(faults):
                if summary.dari not in rules:
                    raise InputError([_no_source(folder, summary)])
                if summary.dari in done and summary.berkas in tables:
                    printed, source, computed = tables[summary.berkas], tables[summary.dari], done[summary.dari]
                    make = recompute_total if kind == "jumlah" else recompute_mean
                    row = make(summary, printed, source, rules[summary.dari], computed)
                    rows[kind].append(row)
    if faults:
        raise InputError(faults)
    titles = {"rata_rata": "Rata-rata", "jumlah": "Jumlah"}
    tail = [TabelHasil(titles[kind], "", kind, ("dari",), tuple(found)) for kind, found in rows.items() if found]
    used = {name.partition("#")[0] for name in wanted}
    skipped = sorted(
        file.name for file in folder.iterdir() if file.suffix.casefold() in SUFFIXES and file.name not in used
    )
    made = (*done.values(), *tail)
    return Laporan(deklarasi.judul, made, tuple(skipped), references(made))


def _undeclared(path: Path, files: list[Path], setelan: Setelan, progress: Progress | None) -> Laporan:
    faults: list[Fault] = []
    done: list[TabelHasil] = []
    skipped: list[str] = []
    for file in files:
        with _collecting(faults):
            for tabel in read_tables(file, sheet=setelan.lembar, kolom=setelan.kolom):
                entry = infer(tabel, jenis=setelan.jenis, kolom=setelan.kolom)
                if entry is None:
                    skipped.append(tabel.nama)
                else:
                    entry = attrs.evolve(entry, polarisasi=setelan.polarisasi.value, cap=setelan.cap)
                    done.append(recompute(entry, tabel, progress))
    if not done and not faults:
        faults.append(_not_told(path))
    if faults:
        raise InputError(faults)
    return Laporan(path.stem, tuple(done), tuple(skipped), references(done))


def _columns(entry: DeklarasiTabel | None) -> tuple[str, ...]:
    """The columns that a declared table must have; none where only a mean or total is made from it."""
    if entry is None:
        return ()
    return (*(entry.column(role) for role in (*MASUKAN[entry.jenis], "tercetak")), *entry.label)


def _read_all(folder: Path, names: Mapping[str, Sequence[str]], faults: list[Fault]) -> dict[str, Tabel]:
    tables: dict[str, Tabel] = {}
    for name, columns in names.items():
        with _collecting(faults):
            tables[name] = read_named(folder, name, columns)
    return tables


@contextmanager
def _collecting(faults: list[Fault]) -> Generator[None]:
    """Note the faults of one table and go on, so that one run names them all."""
    try:
        yield
    except InputError as error:
        faults.extend(zip(error.faults, error.cacat, strict=True))
    except SakipError as error:
        faults.append((error.message, error.pesan))


def _no_source(folder: Path, summary: DeklarasiRingkasan) -> Fault:
    where = folder / NAMA_BERKAS
    return (
        f"{where}: '{summary.judul}' is made from {summary.dari}, for which there is no [[tabel]]",
        f"{where}: '{summary.judul}' dibuat dari {summary.dari}, yang tidak punya [[tabel]]",
    )


def _not_told(path: Path) -> Fault:
    return (
        f"{path}: the headers do not tell what to recompute; a table needs the columns target, realisasi, capaian; or "
        f"pagu, realisasi, persen; or capaian, serapan, efisiensi; or a {NAMA_BERKAS} that names its columns",
        f"{path}: judul kolom tidak menunjukkan apa yang dihitung; tabel perlu kolom target, realisasi, capaian; atau "
        f"pagu, realisasi, persen; atau capaian, serapan, efisiensi; atau {NAMA_BERKAS} yang menyebut kolomnya",
    )
