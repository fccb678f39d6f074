"""Every table, mean, total and index that a ``laporan.toml`` declares of its folder."""

from collections import Counter
from collections.abc import Generator, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import attrs

from sakipcalc import Alasan, Bilangan, SakipError
from sakipcalc._reading.cells import shown
from sakipcalc.audit._engine.finding import Putusan, Temuan
from sakipcalc.audit._engine.indices import audit_ikm, audit_kategori
from sakipcalc.audit._engine.summaries import audit_rerata, total_of, unsummed
from sakipcalc.audit._files.text import Table
from sakipcalc.audit._tables import declaration as manifest
from sakipcalc.audit._tables.headers import read_named
from sakipcalc.audit._tables.rows import Baris, Progress, TabelHasil, amount_of, rater, recompute, require_columns
from sakipcalc.errors import Cacat, InputError, Letak, Teks

_OF_PRINTED = Teks("rata-rata angka yang tercetak di tabelnya", "the mean of the figures printed in its table")
_MOST_NAMED = 20
_TITLES = {"rata_rata": "Rata-rata", "jumlah": "Jumlah", "ikm": "IKM"}


def recompute_mean(
    entry: manifest.SummaryRule, summary: Table, source: Table, declared: manifest.TableRule, computed: TabelHasil
) -> Baris:
    """How one printed mean was made of the rows of another table.

    Raises:
        InputError: for a missing column or row.
    """
    number, printed = _printed(entry, summary)
    rows = _chosen(entry, source, computed)
    return _row(entry, number, rows, mean_of(rows, printed, declared.jenis, entry.cap))


def mean_of(rows: Sequence[Baris], printed: object, jenis: manifest.JenisTabel, cap: Bilangan | None) -> Temuan:
    """How a printed mean was made: of the right figures; or of printed ones, and then it is what most of these are."""
    rights = [row.temuan.benar for row in rows]
    pairs = None
    if jenis is manifest.JenisTabel.SERAPAN:
        pairs = [(row.temuan.dibaca[1], row.temuan.dibaca[0]) for row in rows if len(row.temuan.dibaca) == 2]
    finding = audit_rerata(rights, printed, cap=cap, pooled=pairs)
    lost = [row.label for row in rows if row.temuan.benar is None]
    if finding.putusan is Putusan.COCOK and not lost:
        return finding
    inherited = audit_rerata([row.tercetak for row in rows], printed, cap=cap, pooled=pairs)
    faults = [row.putusan for row in rows if row.putusan is not Putusan.COCOK]
    notes: tuple[Teks, ...] = ()
    if lost:
        named = ", ".join(lost[:_MOST_NAMED])
        notes = (
            Teks(
                f"{len(lost)} dari {len(rows)} baris tidak dapat dihitung: {named}",
                f"{len(lost)} of {len(rows)} rows cannot be computed: {named}",
            ),
        )
    if inherited.putusan is Putusan.COCOK and faults:
        meaning = Counter(faults).most_common(1)[0][0]
        best = attrs.evolve(inherited.penjelasan[0], rumus=_OF_PRINTED, putusan=meaning)
        benar = None if lost else finding.benar
        return attrs.evolve(inherited, putusan=meaning, penjelasan=(best,), benar=benar, catatan=notes)
    if lost:  # a mean of what is left of them is no mean of them
        verdict, why = Putusan.TIDAK_DAPAT_DINILAI, Alasan.TIDAK_ADA_NILAI
        return Temuan("rata_rata", verdict, finding.tercetak, desimal=finding.desimal, alasan=why, catatan=notes)
    return finding


def recompute_total(
    entry: manifest.SummaryRule, summary: Table, source: Table, declared: manifest.TableRule, computed: TabelHasil
) -> Baris:
    """How one printed total was made of the amounts of another table; a difference is named with rows that equal it.

    Raises:
        InputError: for a missing column or row.
    """
    number, printed = _printed(entry, summary)
    require_columns(source, [entry.dari_kolom])
    roles = manifest.INPUTS[declared.jenis]
    place = next((place for place, role in enumerate(roles) if declared.column(role) == entry.dari_kolom), None)
    rows = _chosen(entry, source, computed)
    amounts = [(row.label, None if place is None else amount_of(row, place)) for row in rows]
    lost = [name for name, value in amounts if value is None]
    finding = unsummed(printed, lost) if lost or not amounts else total_of(amounts, printed)
    return _row(entry, number, rows, finding)


def _row(entry: manifest.SummaryRule, number: int, rows: list[Baris], temuan: Temuan) -> Baris:
    return Baris(number, entry.judul or entry.kolom, {"dari": f"{len(rows)} baris"}, temuan)


def _chosen(entry: manifest.SummaryRule, source: Table, computed: TabelHasil) -> list[Baris]:
    require_columns(source, entry.saring)
    return [computed.baris[index] for index in source.matching(entry.saring)]


def _printed(
    entry: manifest.SummaryRule | manifest.PlaceRule, summary: Table, *, repeated: bool = False
) -> tuple[int, object]:
    """The one printed cell that a declaration points at, with its row number; ``repeated`` it may stand in each row."""
    require_columns(summary, [*entry.baris, entry.kolom])
    found = summary.matching(entry.baris)
    cells = [summary.column(entry.kolom)[index] for index in found]
    if len(found) != 1 and not (repeated and len({shown(cell) for cell in cells}) == 1):
        asked = ", ".join(f"{name} = {text}" for name, text in entry.baris.items())
        raise InputError(
            [
                Cacat.at(
                    Letak(summary.name),
                    Teks(
                        f"ada {len(found)} baris dengan {asked}; harus tepat satu",
                        f"{len(found)} rows with {asked}; exactly one is needed",
                    ),
                )
            ]
        )
    return summary.number(found[0]), cells[0]


def recompute_ikm(entry: manifest.IkmRule, means: Table, tables: Mapping[str, Table]) -> list[Baris]:
    """How a printed satisfaction index was made of the means of its unsur, and whether its mutu is that of the index.

    Args:
        entry: what is declared.
        means: the table with a row for each unsur.
        tables: the tables in which the index and its mutu are printed, by file.

    Raises:
        InputError: for a missing column or row, or a setting that does not go with so many unsur.
    """
    require_columns(means, [*entry.saring, entry.kolom])
    own = [each for each in entry.places if each.berkas == entry.berkas and each.kolom == entry.kolom]
    printed_there = {index for each in own for index in means.matching(each.baris)}
    rows = [index for index in means.matching(entry.saring) if index not in printed_there]
    column = means.column(entry.kolom)
    number, printed = _stands(entry.tercetak, entry, tables, means.number(rows[0]) if rows else 0)
    options: dict[str, Any] = {"bobot": entry.bobot, "antara": entry.antara, "max_score": entry.max_score}
    try:
        finding = audit_ikm([column[index] for index in rows], printed, **options)
    except SakipError as error:
        raise InputError([Cacat.at(Letak(means.name), error.teks)]) from None
    title = entry.judul or "IKM"
    found = [Baris(number, title, {"dari": f"{len(rows)} unsur"}, rater(entry.skala)(finding))]
    if entry.mutu is not None:
        number, mutu = _stands(entry.mutu, entry, tables, number)
        rated = printed if finding.tercetak else finding.benar
        text = shown(rated)
        found.append(
            Baris(number, f"{title}, mutu", {"dari": text}, audit_kategori(rated, shown(mutu), skala=entry.skala))
        )
    return found


def _stands(
    place: manifest.PlaceRule | str, entry: manifest.IkmRule, tables: Mapping[str, Table], number: int
) -> tuple[int, object]:
    """A printed cell with its row number; a text is the figure itself, and stands in no row of a table."""
    if isinstance(place, str):
        return number, place
    return _printed(place, tables[place.berkas or entry.berkas], repeated=True)


@contextmanager
def collecting(faults: list[Cacat]) -> Generator[None]:
    """Note the faults of one table and go on, so that one run names them all."""
    try:
        yield
    except InputError as error:
        faults.extend(error.cacat)


def files_of(declaration: manifest.Declaration) -> Iterator[str]:
    """The names of every file that is declared."""
    names = {entry.nama for entry in declaration.tabel}
    yield from (entry.berkas for entry in declaration.tabel)
    yield from (entry.berkas for entry in declaration.rata_rata + declaration.jumlah)
    yield from (entry.berkas for entry in declaration.ikm)
    yield from (entry.dari for entry in declaration.rata_rata + declaration.jumlah if entry.dari not in names)
    yield from (place.berkas for entry in declaration.ikm for place in entry.places)


def audited(folder: Path, declaration: manifest.Declaration, progress: Progress | None) -> tuple[TabelHasil, ...]:
    """Every declared table, then the means, totals and indices.

    Raises:
        InputError: for what cannot be used; all faults found are in ``faults``.
    """
    faults: list[Cacat] = []
    tables = _Tables(folder, faults)
    done: list[TabelHasil] = []
    sources: dict[str, tuple[manifest.TableRule, Table, TabelHasil]] = {}
    for entry in declaration.tabel:
        table = tables.of(entry.berkas, (*entry.columns, *entry.label, *entry.saring))
        if table is not None:
            with collecting(faults):
                made = recompute(entry, table, progress)
                done.append(made)
                sources[entry.nama or entry.berkas] = sources[entry.berkas] = entry, table.only(entry.saring), made
    known = {name for entry in declaration.tabel for name in (entry.nama, entry.berkas)}
    rows: dict[str, list[Baris]] = {kind: [] for kind in _TITLES}
    for kind, declared in (("rata_rata", declaration.rata_rata), ("jumlah", declaration.jumlah)):
        for summary in declared:
            printed = tables.of(summary.berkas)
            if summary.dari not in known:
                where = folder / manifest.FILE_NAME
                faults.append(Cacat(_no_source(where, summary), Letak(str(where))))
            elif printed is not None and summary.dari in sources:
                rule, source, made = sources[summary.dari]
                make = recompute_total if kind == "jumlah" else recompute_mean
                with collecting(faults):
                    rows[kind].append(make(summary, printed, source, rule, made))
    for index in declaration.ikm:
        with collecting(faults):
            rows["ikm"] += _index(index, tables)
    if faults:
        raise InputError(faults)
    tail = (TabelHasil(_TITLES[kind], "", kind, ("dari",), tuple(found)) for kind, found in rows.items() if found)
    return (*done, *tail)


def _index(entry: manifest.IkmRule, tables: "_Tables") -> list[Baris]:
    means = tables.of(entry.berkas, (entry.kolom, *entry.saring))
    held: Mapping[str, Table | None] = {
        place.berkas: tables.of(place.berkas, (place.kolom, *place.baris)) for place in entry.places
    }
    printed = {name: table for name, table in held.items() if table is not None}
    return [] if means is None or len(printed) < len(held) else recompute_ikm(entry, means, printed)


class _Tables:
    """The tables of a folder, each read once for the columns that it must have; a fault of reading is told once."""

    def __init__(self, folder: Path, faults: list[Cacat]) -> None:
        self._folder, self._faults = folder, faults
        self._read: dict[tuple[str, tuple[str, ...]], Table | None] = {}
        self._broken: set[str] = set()

    def of(self, name: str, columns: tuple[str, ...] = ()) -> Table | None:
        """A table by its file; None where it cannot be used."""
        key = name, columns
        if key not in self._read:
            self._read[key] = None
            told: list[Cacat] = []
            with collecting(told):
                self._read[key] = read_named(self._folder, name, columns)
            if name not in self._broken:
                self._faults.extend(told)
            if told:
                self._broken.add(name)
        return self._read[key]


def _no_source(where: Path, summary: manifest.SummaryRule) -> Teks:
    return Teks(
        f"{where}: '{summary.judul}' dibuat dari {summary.dari}, yang tidak punya [[tabel]]",
        f"{where}: '{summary.judul}' is made from {summary.dari}, for which there is no [[tabel]]",
    )
