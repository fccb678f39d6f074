"""What is to be recomputed and by which rule: declared in ``laporan.toml``, or told by a table's headers."""

import tomllib
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any, Literal, TypeAlias, TypeVar, cast

import attrs

from sakipcalc import Indikator, Metode, Polarisasi, SakipError, ZeroTarget, skala
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.options import Option, option
from sakipcalc.audit._files.text import Fault, read_text
from sakipcalc.errors import Cacat, InputError, Letak, Teks

FILE_NAME = "laporan.toml"


class JenisTabel(Option):
    """What a table's printed figure is."""

    CAPAIAN = "capaian"
    SERAPAN = "serapan"
    EFISIENSI = "efisiensi"
    KATEGORI = "kategori"
    SISA = "sisa"


JenisTabelLike: TypeAlias = JenisTabel | Literal["capaian", "serapan", "efisiensi", "kategori", "sisa"]


INPUTS = {
    JenisTabel.CAPAIAN: ("target", "realisasi"),
    JenisTabel.SERAPAN: ("pagu", "realisasi"),
    JenisTabel.EFISIENSI: ("capaian", "serapan"),
    JenisTabel.KATEGORI: ("nilai",),
    JenisTabel.SISA: ("pagu", "realisasi"),
}
"""The inputs of each kind of figure; every kind also has the column ``tercetak``, the printed figure."""


@attrs.frozen(kw_only=True)
class TableRule:
    """How one table is recomputed."""

    berkas: str
    jenis: JenisTabel
    judul: str = ""
    label: tuple[str, ...] = ()
    kolom: Mapping[str, str] = attrs.field(factory=dict[str, str])
    polarisasi: str = "maximize"
    zero_target: str = "undefined"
    metode: str = "ratio"
    cap: Bilangan | None = None
    skala: str | None = None
    tanda_desimal: str = ","

    def column(self, role: str) -> str:
        """The column that holds an input or the printed figure."""
        default = self.jenis.value if role == "tercetak" else role
        return self.kolom.get(role, default)


@attrs.frozen(kw_only=True)
class SummaryRule:
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
class Declaration:
    """Everything that is to be recomputed in one report."""

    judul: str
    tabel: tuple[TableRule, ...]
    rata_rata: tuple[SummaryRule, ...] = ()
    jumlah: tuple[SummaryRule, ...] = ()


D = TypeVar("D", TableRule, SummaryRule)


def read_declaration(path: Path) -> Declaration:
    """Read ``laporan.toml``.

    Raises:
        InputError: for text that is no TOML, a missing or unknown key, or a setting that cannot be.
    """
    try:
        data = tomllib.loads(read_text(path))
    except tomllib.TOMLDecodeError as error:
        said = Teks(f"bukan TOML ({error})", f"not TOML ({error})")
        raise InputError([Cacat.at(Letak(str(path)), said)]) from None
    faults: list[Fault] = []
    known = {"judul", "tahun", "tabel", "rata_rata", "jumlah"}
    for key in sorted(data.keys() - known):
        faults.append(Teks(f"{path}: kunci '{key}' tidak dikenal", f"{path}: unknown key '{key}'"))
    declaration = Declaration(
        str(data.get("judul", path.parent.name)),
        _entries(TableRule, data, "tabel", path, faults),
        _entries(SummaryRule, data, "rata_rata", path, faults),
        _entries(SummaryRule, data, "jumlah", path, faults),
    )
    for entry in declaration.tabel:
        faults.extend(
            Teks(f"{path}, {entry.berkas}: {sebab}", f"{path}, {entry.berkas}: {why}") for sebab, why in _rule(entry)
        )
    faults.extend(Teks(f"{path}: {sebab}", f"{path}: {why}") for sebab, why in _whole(declaration, data.get("tahun")))
    if faults:
        raise InputError([Cacat(fault, Letak(str(path))) for fault in faults])
    return declaration


def _whole(declaration: Declaration, tahun: object) -> Iterator[Fault]:
    """What is wrong with a declaration as a whole: its year, its files, the scales of that year."""
    if not declaration.tabel:
        yield Teks("tidak ada [[tabel]]", "no [[tabel]] is declared")
    if tahun is not None and type(tahun) is not int:
        yield Teks("tahun harus berupa tahun, misalnya 2024", "tahun must be a year, such as 2024")
    elif tahun is not None:
        for entry in declaration.tabel:
            if entry.skala is not None:
                try:
                    skala(entry.skala, tahun)
                except SakipError as error:
                    yield Teks(f"{entry.berkas}: {error.pesan}", f"{entry.berkas}: {error.message}")
    declared = [entry.berkas for entry in declaration.tabel]
    for name in sorted({name for name in declared if declared.count(name) > 1}):
        yield Teks(
            f"'{name}' dinyatakan oleh lebih dari satu [[tabel]]",
            f"'{name}' is declared by more than one [[tabel]]",
        )
    summaries = declaration.rata_rata + declaration.jumlah
    named = [*declared, *(name for entry in summaries for name in (entry.berkas, entry.dari))]
    for name in dict.fromkeys(named):
        if not name or Path(name).name != name:
            yield Teks(
                f"'{name}' bukan nama berkas di dalam folder",
                f"'{name}' is not the name of a file in the folder",
            )


def _rule(entry: TableRule) -> Iterator[Fault]:
    """Everything in one table's declared rule that cannot be."""
    try:
        Indikator("", None, polarisasi=option(Polarisasi, entry.polarisasi, "polarisasi"), cap=entry.cap)
        option(ZeroTarget, entry.zero_target, "zero_target")
        option(Metode, entry.metode, "metode")
        if entry.skala is not None:
            skala(entry.skala)
    except SakipError as error:
        yield error.teks
    if entry.tanda_desimal not in {",", "."}:
        shown = entry.tanda_desimal
        yield Teks(
            f"tanda_desimal '{shown}' bukan ',' atau '.'",
            f"tanda_desimal '{shown}' is neither ',' nor '.'",
        )
    if entry.jenis is JenisTabel.KATEGORI and entry.skala is None:
        yield Teks("jenis 'kategori' memerlukan skala", "jenis 'kategori' needs a skala")
    roles = (*INPUTS[entry.jenis], "tercetak")
    for role in entry.kolom.keys() - set(roles):
        listed = ", ".join(roles)
        yield Teks(
            f"kolom menyebut peran '{role}'; yang ada: {listed}",
            f"kolom names the role '{role}'; the roles are {listed}",
        )


def _entries(kind: type[D], data: Mapping[str, object], key: str, path: Path, faults: list[Fault]) -> tuple[D, ...]:
    rows = data.get(key, [])
    if not isinstance(rows, list):
        faults.append(
            Teks(
                f"{path}: '{key}' harus ditulis [[{key}]]",
                f"{path}: '{key}' must be written [[{key}]]",
            )
        )
        return ()
    entries: list[D] = []
    for number, row in enumerate(cast("list[object]", rows), start=1):
        if isinstance(row, dict):
            settings = cast("dict[str, Any]", row)
            problem = _shape(kind, settings)
            if problem is None:
                entries.append(kind(**{name: _value(name, value) for name, value in settings.items()}))
        else:
            problem = Teks("harus berupa tabel", "must be a table")
        if problem:
            faults.append(
                Teks(
                    f"{path}, [[{key}]] ke-{number}: {problem.id}",
                    f"{path}, [[{key}]] {number}: {problem.en}",
                )
            )
    return tuple(entries)


def _shape(kind: type[Any], row: Mapping[str, Any]) -> Fault | None:
    """What is wrong with one entry: its keys, or the type of one of its values."""
    fields = attrs.fields_dict(kind)
    for name in row:
        if name not in fields:
            return Teks(f"kunci '{name}' tidak dikenal", f"unknown key '{name}'")
    for name, field in fields.items():
        if name in row:
            if not _fits(kind, name, row[name]):
                return Teks(
                    f"nilai kunci '{name}' salah jenisnya",
                    f"key '{name}' has the wrong kind of value",
                )
        elif field.default is attrs.NOTHING:
            return Teks(f"kunci '{name}' tidak ada", f"key '{name}' is missing")
    jenis = row.get("jenis")
    known = [member.value for member in JenisTabel]
    if jenis is not None and jenis not in known:
        listed = ", ".join(known)
        return Teks(
            f"jenis '{jenis}' bukan salah satu dari {listed}",
            f"jenis '{jenis}' is none of {listed}",
        )
    return None


def _fits(kind: type[Any], name: str, value: object) -> bool:
    """Whether a value is of the kind its key wants: text, unless the key says otherwise."""
    if name == "cap":
        return isinstance(value, (int, float)) and not isinstance(value, bool)
    if name == "label":
        return isinstance(value, list) and all(isinstance(text, str) for text in cast("list[object]", value))
    if name in {"baris", "saring"} or (name == "kolom" and kind is TableRule):
        return isinstance(value, dict) and all(
            isinstance(text, str) for text in cast("dict[str, object]", value).values()
        )
    return isinstance(value, str)


def _value(name: str, value: Any) -> Any:
    if name == "jenis":
        return JenisTabel(value)
    return tuple(value) if name == "label" else value
