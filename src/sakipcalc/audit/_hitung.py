"""Recompute each printed figure by its declared rule, and say whether it agrees."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from itertools import product
from typing import cast

import attrs

from sakipcalc._core.exact import places_of, round_to
from sakipcalc._core.options import Option
from sakipcalc._core.rasio import Rasio
from sakipcalc._rules.capaian import measure
from sakipcalc._rules.efisiensi import efisiensi
from sakipcalc._rules.indikator import Indikator
from sakipcalc._rules.serapan import serapan
from sakipcalc.audit._deklarasi import MASUKAN, DeklarasiTabel, Jenis
from sakipcalc.audit._periksa_baris import examine
from sakipcalc.audit._sel import (
    Quantity,
    Sel,
    exact_text,
    read_label,
    read_number,
    read_percent,
    read_point_number,
    read_quantity,
    read_rupiah,
    read_target,
)
from sakipcalc.audit._setelan import Pola, groups, pattern, settled
from sakipcalc.audit._tabel import Fault, Tabel
from sakipcalc.audit._teks_sel import full
from sakipcalc.audit._temuan import Putusan, Temuan
from sakipcalc.errors import Alasan, InputError, OutOfScaleError, SakipError, UndefinedResultError
from sakipcalc.peraturan import skala


class Hasil(Option):
    """What became of one printed figure.

    ``COCOK``: the declared rule gives it. ``BERBEDA``: the rule gives another figure. ``TIDAK_TERBACA``: an input
    is not properly written and its meanings give different figures. ``TIDAK_DAPAT_DINILAI``: there is no figure to
    compute. ``TIDAK_TERCETAK``: nothing was printed.
    """

    COCOK = "cocok"
    BERBEDA = "berbeda"
    TIDAK_TERBACA = "tidak_terbaca"
    TIDAK_DAPAT_DINILAI = "tidak_dapat_dinilai"
    TIDAK_TERCETAK = "tidak_tercetak"


Values = Mapping[str, Quantity | None]


@attrs.frozen
class Figur:
    """A recomputed figure: before and after the cap, with its category; or the reason why there is none."""

    nilai: Decimal | None = None
    capped: Decimal | None = None
    kategori: str = ""
    alasan: Alasan | None = None


@attrs.frozen
class Baris:
    """One printed figure recomputed.

    Args:
        nomor: the row's number as a spreadsheet counts it.
        label: the words that name it.
        masukan: the input cells as printed, by role.
        tercetak: the printed figure.
        figur: what the declared rule gives.
        hasil: whether they agree.
        catatan: what a reader should know: cells not properly written, other readings, the size of a difference.
        dibaca: the input values that were used, by role; empty where they could not be settled.
        kemungkinan: where they could not be settled, each way to read them with the figure it gives.
        temuan: how the printed figure was made; None where a cell has no figure at all.
    """

    nomor: int
    label: str
    masukan: Mapping[str, str]
    tercetak: str
    figur: Figur
    hasil: Hasil
    catatan: str = ""
    dibaca: Values = attrs.field(factory=dict[str, Quantity | None])
    kemungkinan: tuple[tuple[Values, Figur], ...] = ()
    temuan: Temuan | None = None

    @property
    def putusan(self) -> Putusan:
        """The verdict on the row."""
        return self.temuan.verdict if self.temuan else _PLAIN[self.hasil]


_PLAIN = {
    Hasil.COCOK: Putusan.COCOK,
    Hasil.BERBEDA: Putusan.TIDAK_TERJELASKAN,
    Hasil.TIDAK_TERBACA: Putusan.BANYAK_TAFSIR,
    Hasil.TIDAK_DAPAT_DINILAI: Putusan.TIDAK_DAPAT_DINILAI,
    Hasil.TIDAK_TERCETAK: Putusan.TIDAK_TERCETAK,
}


@attrs.frozen
class TabelHasil:
    """One table, recomputed row by row, with the settings that make most of its figures (``pola``)."""

    judul: str
    berkas: str
    jenis: str
    kolom: tuple[str, ...]
    baris: tuple[Baris, ...]
    pola: tuple[Pola, ...] = ()

    @property
    def statistik(self) -> dict[Putusan, int]:
        """How many figures got which verdict; verdicts that none got are left out."""
        counts = Counter(row.putusan for row in self.baris)
        return {putusan: counts[putusan] for putusan in Putusan if counts[putusan]}


Progress = Callable[[int, int], None]
"""Told now and then how many rows of how many are done."""

_EVERY = 500


def recompute(entry: DeklarasiTabel, tabel: Tabel, progress: Progress | None = None) -> TabelHasil:
    """Recompute every printed figure of a table, and find how it was made.

    Raises:
        InputError: for missing columns, or cells that cannot be read at all, each with its row and column.
    """
    roles = MASUKAN[entry.jenis]
    needed = [entry.column(role) for role in (*roles, "tercetak")] + list(entry.label)
    require_columns(tabel, needed)
    compute = _computer(entry)
    faults: list[Fault] = []
    rows: list[Baris] = []
    for index, cells in enumerate(tabel.baris):
        read = {role: _cell(entry, tabel, index, role, faults) for role in roles}
        printed = _cell(entry, tabel, index, "tercetak", faults)
        label = " · ".join(cells[name] for name in entry.label if cells[name])
        try:
            row = _row(tabel.number(index), label, read, printed, compute)
            rows.append(row if faults else attrs.evolve(row, temuan=examine(entry, read, printed)))
        except SakipError as error:
            number = tabel.number(index)
            faults.append(
                (f"{tabel.nama}, row {number}: {error.message}", f"{tabel.nama}, baris {number}: {error.pesan}")
            )
        if progress and index % _EVERY == 0:
            progress(index, len(tabel.baris))
    if not tabel.baris:
        faults.append(
            (f"{tabel.nama}: no rows below the header", f"{tabel.nama}: tidak ada baris di bawah judul kolom")
        )
    if faults:
        raise InputError(faults)
    labels = [[cells[name] for name in entry.label] for cells in tabel.baris]
    done, pola = _patterned(rows, groups(labels, entry.label))
    return TabelHasil(entry.judul or tabel.nama, tabel.nama, entry.jenis.value, roles, done, pola)


def _patterned(
    rows: Sequence[Baris], members: Mapping[str, Sequence[int]]
) -> tuple[tuple[Baris, ...], tuple[Pola, ...]]:
    """The rows in the light of the setting that makes most of them, and that setting; then each group's."""
    whole = pattern((row.nomor, row.temuan) for row in rows if row.temuan)
    if whole is None:
        return tuple(rows), ()
    done = [attrs.evolve(row, temuan=settled(row.temuan, whole)) if row.temuan else row for row in rows]
    found = [whole]
    for name, indices in members.items():
        pola = pattern(((rows[index].nomor, temuan) for index in indices if (temuan := rows[index].temuan)), name)
        if pola is not None:
            found.append(pola)
            for index in indices:
                row = done[index]
                done[index] = attrs.evolve(row, temuan=row.temuan and settled(row.temuan, pola))
    return tuple(done), tuple(found)


def require_columns(tabel: Tabel, needed: Iterable[str]) -> None:
    """Raise an InputError that names every column the table lacks."""
    nama, have = tabel.nama, ", ".join(tabel.kolom)
    missing = [name for name in dict.fromkeys(needed) if name not in tabel.kolom]
    if missing:
        raise InputError(
            [
                (f"{nama}: no column '{name}'; it has: {have}", f"{nama}: tidak ada kolom '{name}'; ada: {have}")
                for name in missing
            ]
        )


def _cell(entry: DeklarasiTabel, tabel: Tabel, index: int, role: str, faults: list[Fault]) -> Sel:
    column = entry.column(role)
    text = tabel.baris[index][column]
    if entry.jenis is Jenis.KATEGORI and role == "tercetak":
        return read_label(text)
    if role != "tercetak":
        text = full(text)
    reader = _READERS[entry.jenis, role]
    if entry.tanda_desimal == ".":
        reader = read_point_number
    try:
        return read_target(text, reader) if role == "target" else reader(text)
    except SakipError as error:
        where, di_mana = tabel.where(index, column)
        faults.append((f"{where}: {error.message}", f"{di_mana}: {error.pesan}"))
        return Sel(text, ())


_READERS: dict[tuple[Jenis, str], Callable[[str], Sel]] = {
    (Jenis.CAPAIAN, "target"): read_quantity,
    (Jenis.CAPAIAN, "realisasi"): read_quantity,
    (Jenis.CAPAIAN, "tercetak"): read_percent,
    (Jenis.SERAPAN, "pagu"): read_rupiah,
    (Jenis.SERAPAN, "realisasi"): read_rupiah,
    (Jenis.SERAPAN, "tercetak"): read_percent,
    (Jenis.EFISIENSI, "capaian"): read_percent,
    (Jenis.EFISIENSI, "serapan"): read_percent,
    (Jenis.EFISIENSI, "tercetak"): read_number,
    (Jenis.KATEGORI, "nilai"): read_number,
}


def _computer(entry: DeklarasiTabel) -> Callable[[Values], Figur]:
    scale = None if entry.skala is None else skala(entry.skala)

    def rated(value: Decimal | None) -> str:
        if scale is None or value is None:
            return ""
        try:
            return scale.kategori(value).label
        except OutOfScaleError:
            return "di luar skala"

    def capaian_figure(values: Values) -> Figur:
        indikator = Indikator("", values["target"], polarisasi=entry.polarisasi, cap=entry.cap)
        hasil = measure(indikator, cast("Decimal | Rasio | None", values["realisasi"]))  # only a target is a range
        return Figur(hasil.nilai, hasil.capped, rated(hasil.capped), hasil.alasan)

    def category(values: Values) -> Figur:
        value = _number(values["nilai"])
        return Figur(alasan=Alasan.TIDAK_ADA_NILAI) if value is None else Figur(value, value, rated(value))

    def ratio(function: Callable[..., Decimal]) -> Callable[[Values], Figur]:
        def figure(values: Values) -> Figur:
            try:
                value = function(**{role: _number(value) for role, value in values.items()})
            except UndefinedResultError as error:
                return Figur(alasan=error.alasan)
            return Figur(value, value, rated(value))

        return figure

    return {
        Jenis.CAPAIAN: capaian_figure,
        Jenis.KATEGORI: category,
        Jenis.SERAPAN: ratio(serapan),
        Jenis.EFISIENSI: ratio(_efficiency),
    }[entry.jenis]


def _efficiency(capaian: Decimal | None, serapan: Decimal | None) -> Decimal:
    if capaian is None or serapan is None:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI)
    return efisiensi(capaian, serapan)


def _number(value: Quantity | None) -> Decimal | None:
    return value.nilai if isinstance(value, Rasio) else cast("Decimal | None", value)


def _row(nomor: int, label: str, read: Mapping[str, Sel], printed: Sel, compute: Callable[[Values], Figur]) -> Baris:
    """Settle what the inputs mean, compute, and compare with what was printed."""
    odd = dict.fromkeys(f"'{cell.teks}'" for cell in read.values() if not cell.strict)
    notes = [f"tidak tertulis menurut kaidah: {' dan '.join(odd)}"] if odd else []
    options = [(values, compute(values)) for values in _meanings(read)]
    fitting = [option for option in options if _agrees(option[1], printed)]
    masukan = {role: cell.teks for role, cell in read.items()}
    if len({figur for _, figur in options}) > 1 and len({figur for _, figur in fitting}) != 1:
        notes.append("dapat dibaca sebagai " + " atau ".join(_shown(values) for values, _ in options))
        return Baris(
            nomor,
            label,
            masukan,
            printed.teks,
            Figur(),
            Hasil.TIDAK_TERBACA,
            "; ".join(notes),
            kemungkinan=tuple(options),
        )
    values, figur = (fitting or options)[0]
    if notes:
        notes.append(f"dibaca sebagai {_shown(values)}")
    hasil = verdict(figur, printed)
    if figur.alasan is not None:
        notes.append(figur.alasan.pesan)
    elif hasil is Hasil.COCOK and figur.nilai != figur.capped and not _fits(figur.nilai, printed):
        notes.append("tercetak setelah dibatasi")
    if not printed.strict:
        notes.append(f"angka tercetak '{printed.teks}' tidak tertulis menurut kaidah")
    return Baris(nomor, label, masukan, printed.teks, figur, hasil, "; ".join(notes), values)


def _meanings(read: Mapping[str, Sel]) -> list[Values]:
    """Every consistent way to read a row: cells not properly written are all read as the same kind of thing."""
    choices = [cell.makna or (("", None),) for cell in read.values()]
    options: list[Values] = []
    for combination in product(*choices):
        kinds = {kind for kind, _ in combination if kind}
        if len(kinds) <= 1:
            options.append({role: value for role, (_, value) in zip(read, combination, strict=True)})
    return options or [dict.fromkeys(read)]


def _fits(value: Decimal | None, printed: Sel) -> bool:
    """Whether a figure, rounded as the printed one is, prints the same."""
    if value is None:
        return False
    numbers = [_number(meaning) for _, meaning in printed.makna]
    return any(number == round_to(value, places_of(number)) for number in numbers if number is not None)


def _agrees(figur: Figur, printed: Sel) -> bool:
    if printed.label:
        return figur.kategori.casefold() == printed.label
    return _fits(figur.nilai, printed) or _fits(figur.capped, printed)


def verdict(figur: Figur, printed: Sel) -> Hasil:
    """Whether a recomputed figure agrees with the printed one, before or after its cap."""
    if figur.alasan is not None:
        return Hasil.TIDAK_DAPAT_DINILAI
    if not printed.makna and not printed.label:
        return Hasil.TIDAK_TERCETAK
    return Hasil.COCOK if _agrees(figur, printed) else Hasil.BERBEDA


def _shown(values: Values) -> str:
    return " dan ".join("kosong" if value is None else exact_text(value) for value in values.values())
