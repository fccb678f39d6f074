"""Recompute a printed report by its declared rules, and say which figures agree."""

from __future__ import annotations

from collections import Counter
from collections.abc import Generator, Iterable
from contextlib import contextmanager
from pathlib import Path

import attrs

from sakipcalc._pesan import clip
from sakipcalc.audit._deklarasi import NAMA_BERKAS, Deklarasi, DeklarasiRingkasan, infer, read_declaration
from sakipcalc.audit._hitung import Baris, Figur, Hasil, TabelHasil, recompute
from sakipcalc.audit._kandidat import Bentuk
from sakipcalc.audit._periksa import audit_capaian, audit_efisiensi, audit_perubahan, audit_serapan
from sakipcalc.audit._periksa_indeks import audit_ikm, audit_kategori
from sakipcalc.audit._periksa_ringkas import audit_mean, audit_total
from sakipcalc.audit._ringkas import recompute_mean, recompute_total
from sakipcalc.audit._setelan import Pola
from sakipcalc.audit._silang import Rujukan, references
from sakipcalc.audit._tabel import Fault, Tabel, read_table
from sakipcalc.audit._temuan import Bahasa, Penjelasan, Putusan, Temuan
from sakipcalc.errors import InputError, WrongTypeError

__all__ = [
    "Bahasa",
    "Baris",
    "Bentuk",
    "Figur",
    "Hasil",
    "Laporan",
    "Penjelasan",
    "Pola",
    "Putusan",
    "Rujukan",
    "TabelHasil",
    "Temuan",
    "audit_capaian",
    "audit_efisiensi",
    "audit_ikm",
    "audit_kategori",
    "audit_mean",
    "audit_perubahan",
    "audit_report",
    "audit_serapan",
    "audit_total",
]


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


def audit_report(path: str | Path) -> Laporan:
    """Recompute a report: one CSV table, a folder of them, or the ``laporan.toml`` that declares a folder.

    A folder with a ``laporan.toml`` is recomputed as declared there. Elsewhere the headers tell what a table is:
    target, realisasi and capaian (or persen); pagu or anggaran, realisasi and persen; capaian, serapan, efisiensi.

    Args:
        path: the file or folder.

    Raises:
        WrongTypeError: for what is no path.
        InputError: for what cannot be used; all faults found are in ``faults``.

    >>> laporan = audit_report("docs/contoh/kalumpang-2024")
    >>> laporan.ringkasan[Hasil.COCOK], laporan.cocok
    (84, False)
    """
    path = _to_path(path)
    if path.name == NAMA_BERKAS or (path / NAMA_BERKAS).is_file():
        folder = path.parent if path.name == NAMA_BERKAS else path
        return _declared(folder, read_declaration(folder / NAMA_BERKAS))
    if path.is_dir():
        return _undeclared(path, sorted(path.glob("*.csv")))
    return _undeclared(path, [path])


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


def _declared(folder: Path, deklarasi: Deklarasi) -> Laporan:
    summaries = deklarasi.rata_rata + deklarasi.jumlah
    wanted = [entry.berkas for entry in deklarasi.tabel]
    wanted += [name for entry in summaries for name in (entry.berkas, entry.dari)]
    faults: list[Fault] = []
    tables = _read_all(folder, dict.fromkeys(wanted), faults)
    done: dict[str, TabelHasil] = {}
    for entry in deklarasi.tabel:
        if entry.berkas in tables:
            with _collecting(faults):
                done[entry.berkas] = recompute(entry, tables[entry.berkas])
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
    skipped = sorted(file.name for file in folder.glob("*.csv") if file.name not in wanted)
    made = (*done.values(), *tail)
    return Laporan(deklarasi.judul, made, tuple(skipped), references(made))


def _undeclared(path: Path, files: list[Path]) -> Laporan:
    faults: list[Fault] = []
    done: list[TabelHasil] = []
    skipped: list[str] = []
    for file in files:
        with _collecting(faults):
            tabel = read_table(file)
            entry = infer(tabel)
            if entry is None:
                skipped.append(file.name)
            else:
                done.append(recompute(entry, tabel))
    if not done and not faults:
        faults.append(_not_told(path))
    if faults:
        raise InputError(faults)
    return Laporan(path.stem, tuple(done), tuple(skipped), references(done))


def _read_all(folder: Path, names: Iterable[str], faults: list[Fault]) -> dict[str, Tabel]:
    tables: dict[str, Tabel] = {}
    for name in names:
        with _collecting(faults):
            tables[name] = read_table(folder / name)
    return tables


@contextmanager
def _collecting(faults: list[Fault]) -> Generator[None]:
    """Note the faults of one table and go on, so that one run names them all."""
    try:
        yield
    except InputError as error:
        faults.extend(zip(error.faults, error.cacat, strict=True))


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
