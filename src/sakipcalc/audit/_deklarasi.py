"""What is to be recomputed and by which rule: declared in ``laporan.toml``, or told by a table's headers."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar, cast

import attrs

from sakipcalc._core.exact import Bilangan
from sakipcalc._core.options import Option
from sakipcalc._rules.indikator import Indikator
from sakipcalc.audit._tabel import Fault, read_text
from sakipcalc.errors import InputError, SakipError
from sakipcalc.peraturan import skala

NAMA_BERKAS = "laporan.toml"


class Jenis(Option):
    """What a table's printed figure is."""

    CAPAIAN = "capaian"
    SERAPAN = "serapan"
    EFISIENSI = "efisiensi"
    KATEGORI = "kategori"


MASUKAN = {
    Jenis.CAPAIAN: ("target", "realisasi"),
    Jenis.SERAPAN: ("pagu", "realisasi"),
    Jenis.EFISIENSI: ("capaian", "serapan"),
    Jenis.KATEGORI: ("nilai",),
}
"""The inputs of each kind of figure; every kind also has the column ``tercetak``, the printed figure."""


@attrs.frozen(kw_only=True)
class DeklarasiTabel:
    """How one table is recomputed."""

    berkas: str
    jenis: Jenis
    judul: str = ""
    label: tuple[str, ...] = ()
    kolom: Mapping[str, str] = attrs.field(factory=dict[str, str])
    polarisasi: str = "maximize"
    cap: Bilangan | None = None
    skala: str | None = None
    tanda_desimal: str = ","

    def column(self, role: str) -> str:
        """The column that holds an input or the printed figure."""
        default = self.jenis.value if role == "tercetak" else role
        return self.kolom.get(role, default)


@attrs.frozen(kw_only=True)
class DeklarasiRingkasan:
    """How one printed mean or total is recomputed from another table of the report."""

    berkas: str
    baris: Mapping[str, str]
    kolom: str
    dari: str
    judul: str = ""
    saring: Mapping[str, str] = attrs.field(factory=dict[str, str])
    dari_kolom: str = ""
    cap: Bilangan | None = None


@attrs.frozen
class Deklarasi:
    """Everything that is to be recomputed in one report."""

    judul: str
    tabel: tuple[DeklarasiTabel, ...]
    rata_rata: tuple[DeklarasiRingkasan, ...] = ()
    jumlah: tuple[DeklarasiRingkasan, ...] = ()


D = TypeVar("D", DeklarasiTabel, DeklarasiRingkasan)


def read_declaration(path: Path) -> Deklarasi:
    """Read ``laporan.toml``.

    Raises:
        InputError: for text that is no TOML, a missing or unknown key, or a setting that cannot be.
    """
    try:
        data = tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        raise InputError([(f"{path}: not TOML ({error})", f"{path}: bukan TOML ({error})")]) from None
    faults: list[Fault] = []
    known = {"judul", "tahun", "tabel", "rata_rata", "jumlah"}
    for key in data.keys() - known:
        faults.append((f"{path}: unknown key '{key}'", f"{path}: kunci '{key}' tidak dikenal"))
    deklarasi = Deklarasi(
        str(data.get("judul", path.parent.name)),
        _entries(DeklarasiTabel, data, "tabel", path, faults),
        _entries(DeklarasiRingkasan, data, "rata_rata", path, faults),
        _entries(DeklarasiRingkasan, data, "jumlah", path, faults),
    )
    for entry in deklarasi.tabel:
        faults.extend(
            (f"{path}, {entry.berkas}: {why}", f"{path}, {entry.berkas}: {sebab}") for why, sebab in _rule(entry)
        )
    faults.extend((f"{path}: {why}", f"{path}: {sebab}") for why, sebab in _whole(deklarasi, data.get("tahun")))
    if faults:
        raise InputError(faults)
    return deklarasi


def _whole(deklarasi: Deklarasi, tahun: object) -> Iterator[Fault]:
    """What is wrong with a declaration as a whole: its year, its files, the scales of that year."""
    if not deklarasi.tabel:
        yield "no [[tabel]] is declared", "tidak ada [[tabel]]"
    if tahun is not None and type(tahun) is not int:
        yield "tahun must be a year, such as 2024", "tahun harus berupa tahun, misalnya 2024"
    elif tahun is not None:
        for entry in deklarasi.tabel:
            if entry.skala is not None:
                try:
                    skala(entry.skala, tahun)
                except SakipError as error:
                    yield f"{entry.berkas}: {error.message}", f"{entry.berkas}: {error.pesan}"
    declared = [entry.berkas for entry in deklarasi.tabel]
    for name in sorted({name for name in declared if declared.count(name) > 1}):
        yield f"'{name}' is declared by more than one [[tabel]]", f"'{name}' dinyatakan oleh lebih dari satu [[tabel]]"
    summaries = deklarasi.rata_rata + deklarasi.jumlah
    named = [*declared, *(name for entry in summaries for name in (entry.berkas, entry.dari))]
    for name in dict.fromkeys(named):
        if not name or Path(name).name != name:
            yield f"'{name}' is not the name of a file in the folder", f"'{name}' bukan nama berkas di dalam folder"


def _rule(entry: DeklarasiTabel) -> Iterator[Fault]:
    """Everything in one table's declared rule that cannot be."""
    try:
        Indikator("", None, polarisasi=entry.polarisasi, cap=entry.cap)
        if entry.skala is not None:
            skala(entry.skala)
    except SakipError as error:
        yield error.message, error.pesan
    if entry.tanda_desimal not in {",", "."}:
        shown = entry.tanda_desimal
        yield f"tanda_desimal '{shown}' is neither ',' nor '.'", f"tanda_desimal '{shown}' bukan ',' atau '.'"
    if entry.jenis is Jenis.KATEGORI and entry.skala is None:
        yield "jenis 'kategori' needs a skala", "jenis 'kategori' memerlukan skala"
    roles = (*MASUKAN[entry.jenis], "tercetak")
    for role in entry.kolom.keys() - set(roles):
        listed = ", ".join(roles)
        yield (
            f"kolom names the role '{role}'; the roles are {listed}",
            f"kolom menyebut peran '{role}'; yang ada: {listed}",
        )


def _entries(kind: type[D], data: Mapping[str, object], key: str, path: Path, faults: list[Fault]) -> tuple[D, ...]:
    rows = data.get(key, [])
    if not isinstance(rows, list):
        faults.append((f"{path}: '{key}' must be written [[{key}]]", f"{path}: '{key}' harus ditulis [[{key}]]"))
        return ()
    entries: list[D] = []
    for number, row in enumerate(cast("list[object]", rows), start=1):
        if isinstance(row, dict):
            settings = cast("dict[str, Any]", row)
            problem = _shape(kind, settings)
            if problem is None:
                entries.append(kind(**{name: _value(name, value) for name, value in settings.items()}))
        else:
            problem = "must be a table", "harus berupa tabel"
        if problem:
            faults.append((f"{path}, [[{key}]] {number}: {problem[0]}", f"{path}, [[{key}]] ke-{number}: {problem[1]}"))
    return tuple(entries)


def _shape(kind: type[Any], row: Mapping[str, Any]) -> Fault | None:
    """What is wrong with one entry: its keys, or the type of one of its values."""
    fields = attrs.fields_dict(kind)
    for name in row:
        if name not in fields:
            return f"unknown key '{name}'", f"kunci '{name}' tidak dikenal"
    for name, field in fields.items():
        if name in row:
            if not _fits(kind, name, row[name]):
                return f"key '{name}' has the wrong kind of value", f"nilai kunci '{name}' salah jenisnya"
        elif field.default is attrs.NOTHING:
            return f"key '{name}' is missing", f"kunci '{name}' tidak ada"
    jenis = row.get("jenis")
    known = [member.value for member in Jenis]
    if jenis is not None and jenis not in known:
        listed = ", ".join(known)
        return f"jenis '{jenis}' is none of {listed}", f"jenis '{jenis}' bukan salah satu dari {listed}"
    return None


def _fits(kind: type[Any], name: str, value: object) -> bool:
    """Whether a value is of the kind its key wants: text, unless the key says otherwise."""
    if name == "cap":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if name == "label":
        return isinstance(value, list) and all(isinstance(text, str) for text in cast("list[object]", value))
    if name in {"baris", "saring"} or (name == "kolom" and kind is DeklarasiTabel):
        return isinstance(value, dict) and all(
            isinstance(text, str) for text in cast("dict[str, object]", value).values()
        )
    return isinstance(value, str)


def _value(name: str, value: Any) -> Any:
    if name == "jenis":
        return Jenis(value)
    return tuple(value) if name == "label" else value
