"""What is to be recomputed and by which rule: declared in ``laporan.toml``, or told by a table's headers."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from pathlib import Path
from typing import Any, Literal, TypeAlias

import attrs

from sakipcalc import Antara, Bilangan, Indikator, Metode, Polarisasi, SakipError, Skala, ZeroTarget, skala
from sakipcalc._core.options import Option, option
from sakipcalc._rules.ikm.kuesioner import to_top
from sakipcalc.audit._files.text import Fault, read_text
from sakipcalc.audit._tables import entries
from sakipcalc.audit._tables.own_scales import own_scales
from sakipcalc.errors import Cacat, InputError, Letak, Teks

FILE_NAME = "laporan.toml"
_MAX_TOML = 500_000
_MAX_DOTS = 200
"""What ``tomllib`` reads within two seconds; it walks every dotted name from its beginning."""


class JenisTabel(Option):
    """What a table's printed figure is."""

    CAPAIAN = "capaian"
    SERAPAN = "serapan"
    EFISIENSI = "efisiensi"
    KATEGORI = "kategori"
    SISA = "sisa"
    SELISIH = "selisih"


JenisTabelLike: TypeAlias = JenisTabel | Literal["capaian", "serapan", "efisiensi", "kategori", "sisa", "selisih"]


INPUTS = {
    JenisTabel.CAPAIAN: ("target", "realisasi"),
    JenisTabel.SERAPAN: ("pagu", "realisasi"),
    JenisTabel.EFISIENSI: ("capaian", "serapan"),
    JenisTabel.KATEGORI: ("nilai",),
    JenisTabel.SISA: ("pagu", "realisasi"),
    JenisTabel.SELISIH: ("target", "realisasi"),
}
"""The inputs of each kind of figure; every kind also has the column ``tercetak``, the printed figure."""


SETTINGS: Mapping[JenisTabel, tuple[str, ...]] = {
    JenisTabel.CAPAIAN: ("polarisasi", "zero_target", "worst", "cap"),
    JenisTabel.SERAPAN: (),
    JenisTabel.EFISIENSI: ("metode",),
    JenisTabel.KATEGORI: (),
    JenisTabel.SISA: (),
    JenisTabel.SELISIH: (),
}
"""The settings that a column of their own may give, row by row."""


def _to_jenis(value: JenisTabelLike) -> JenisTabel:
    return option(JenisTabel, value, "jenis")


_NAMED = entries.wants(entries.are_named_texts)


@attrs.frozen(kw_only=True)
class TableRule:
    """How one table is recomputed; ``kolom`` may also name the columns of settings, row by row (``SETTINGS``)."""

    berkas: str
    jenis: JenisTabel = attrs.field(converter=_to_jenis, metadata={"names": [member.value for member in JenisTabel]})
    nama: str = ""
    judul: str = ""
    label: tuple[str, ...] = attrs.field(default=(), metadata=entries.wants(entries.are_texts))
    kolom: Mapping[str, str] = attrs.field(factory=dict[str, str], metadata=_NAMED)
    saring: Mapping[str, str] = attrs.field(factory=dict[str, str], metadata=_NAMED)
    polarisasi: str = "maximize"
    zero_target: str = "undefined"
    worst: Bilangan | None = attrs.field(default=None, metadata=entries.wants(entries.is_number))
    metode: str = "ratio"
    cap: Bilangan | None = attrs.field(default=None, metadata=entries.wants(entries.is_number))
    skala: Skala | str | None = None
    tanda_desimal: str = ","

    def column(self, role: str) -> str:
        """The column that holds an input or the printed figure."""
        default = self.jenis.value if role == "tercetak" else role
        return self.kolom.get(role, default)

    @property
    def columns(self) -> tuple[str, ...]:
        """The columns of the inputs and of the printed figure."""
        return tuple(self.column(role) for role in (*INPUTS[self.jenis], "tercetak"))


@attrs.frozen(kw_only=True)
class SummaryRule:
    """How one printed mean or total is recomputed from another table of the report."""

    berkas: str
    baris: Mapping[str, str] = attrs.field(metadata=_NAMED)
    kolom: str
    dari: str
    judul: str = ""
    saring: Mapping[str, str] = attrs.field(factory=dict[str, str], metadata=_NAMED)
    dari_kolom: str = ""
    cap: Bilangan | None = attrs.field(default=None, metadata=entries.wants(entries.is_number))


@attrs.frozen(kw_only=True)
class PlaceRule:
    """Where a figure is printed: the row with these cells, and the column; without a file in that of its parts."""

    kolom: str
    berkas: str = ""
    baris: Mapping[str, str] = attrs.field(factory=dict[str, str], metadata=_NAMED)


@attrs.frozen(kw_only=True)
class IkmRule:
    """How one printed satisfaction index, and its mutu, are recomputed from a table with a row for each unsur."""

    berkas: str
    tercetak: PlaceRule | str = attrs.field(metadata=entries.wants(entries.is_place))
    kolom: str = "nrr"
    judul: str = ""
    saring: Mapping[str, str] = attrs.field(factory=dict[str, str], metadata=_NAMED)
    mutu: PlaceRule | str | None = attrs.field(default=None, metadata=entries.wants(entries.is_place))
    skala: Skala | str | None = None
    bobot: str = "exact"
    antara: str = "none"
    max_score: int = attrs.field(default=4, metadata=entries.wants(entries.is_whole))

    @property
    def places(self) -> tuple[PlaceRule, ...]:
        """Where its figures are printed, as far as a table holds them."""
        held = (each for each in (self.tercetak, self.mutu) if isinstance(each, PlaceRule))
        return tuple(attrs.evolve(each, berkas=each.berkas or self.berkas) for each in held)


@attrs.frozen
class Declaration:
    """Everything that is to be recomputed in one report."""

    judul: str
    tabel: tuple[TableRule, ...]
    rata_rata: tuple[SummaryRule, ...] = ()
    jumlah: tuple[SummaryRule, ...] = ()
    ikm: tuple[IkmRule, ...] = ()


_KEYS = {"judul", "tahun", "skala", "tabel", "rata_rata", "jumlah", "ikm"}


def read_declaration(path: Path) -> Declaration:
    """Read ``laporan.toml``.

    Raises:
        InputError: for text that is no TOML, a missing or unknown key, a setting that cannot be; all are told.
    """
    import tomllib  # noqa: PLC0415  the Python of an older office has none, and no declaration to read

    written = read_text(path, bound=_MAX_TOML)
    if max(line.count(".") for line in written.split("\n")) > _MAX_DOTS:
        said = Teks(f"satu baris memuat lebih dari {_MAX_DOTS} titik", f"a line of more than {_MAX_DOTS} dots")
        raise InputError([Cacat.at(Letak(str(path)), said)])
    try:
        data = tomllib.loads(written, parse_float=Decimal)
    except (ValueError, ArithmeticError, RecursionError) as error:
        said = Teks(f"bukan TOML ({error})", f"not TOML ({error})")
        raise InputError([Cacat.at(Letak(str(path)), said)]) from None
    faults: list[Fault] = []
    for key in (key for key in data if key not in _KEYS):
        faults.append(Teks(f"kunci '{key}' tidak dikenal", f"unknown key '{key}'"))
    scales = own_scales(data, faults)
    tables = entries.read(TableRule, data, "tabel", faults)
    means, totals = (
        entries.read(SummaryRule, data, "rata_rata", faults),
        entries.read(SummaryRule, data, "jumlah", faults),
    )
    indices = [(place, _placed(entry, place, faults)) for place, entry in entries.read(IkmRule, data, "ikm", faults)]
    for place, entry in tables:
        faults.extend(fault.at(place) for fault in _rule(entry, scales))
    for place, index in indices:
        faults.extend(fault.at(place) for fault in _index(index, scales))
    declaration = Declaration(
        str(data.get("judul", path.parent.name)),
        tuple(attrs.evolve(entry, skala=_own(entry.skala, scales)) for _, entry in tables),
        tuple(entry for _, entry in means),
        tuple(entry for _, entry in totals),
        tuple(attrs.evolve(entry, skala=_own(entry.skala, scales)) for _, entry in indices),
    )
    if not (data.get("tabel") or data.get("ikm")):
        faults.append(Teks("tidak ada [[tabel]]", "no [[tabel]] is declared"))
    faults.extend(_whole(declaration, data.get("tahun")))
    if faults:
        raise InputError([Cacat.at(Letak(str(path)), fault) for fault in faults])
    return declaration


def _own(named: Skala | str | None, scales: Mapping[str, Skala]) -> Skala | str | None:
    """The report's own scale of that name; else the name."""
    return scales.get(named, named) if isinstance(named, str) else named


def _placed(entry: IkmRule, place: Teks, faults: list[Fault]) -> IkmRule:
    """An index whose printed figures are told as places where they are no text."""
    told: dict[str, Any] = {}
    for key, value in (("tercetak", entry.tercetak), ("mutu", entry.mutu)):
        if isinstance(value, dict):
            told[key] = entries.made(PlaceRule, value, Teks(f"{place.id}, {key}", f"{place.en}, {key}"), faults) or ""
    return attrs.evolve(entry, **told)


def _index(entry: IkmRule, scales: Mapping[str, Skala]) -> Iterator[Fault]:
    """Everything in one index that cannot be."""
    try:
        option(Antara, entry.antara, "antara")
        to_top(entry.max_score)
        if isinstance(entry.skala, str) and entry.skala not in scales:
            skala(entry.skala)
    except SakipError as error:
        yield error.teks
    if entry.mutu is not None and entry.skala is None:
        yield Teks("mutu memerlukan skala", "mutu needs a skala")


def _whole(declaration: Declaration, tahun: object) -> Iterator[Fault]:
    """What is wrong with a declaration as a whole: the scales of its year, its files."""
    if tahun is not None and type(tahun) is not int:
        yield Teks("tahun harus berupa tahun, misalnya 2024", "tahun must be a year, such as 2024")
    elif tahun is not None:
        rated: list[TableRule | IkmRule] = [*declaration.tabel, *declaration.ikm]
        for entry in rated:
            if isinstance(entry.skala, str):
                try:
                    skala(entry.skala, tahun)
                except SakipError as error:
                    yield error.teks.at(entry.berkas)
    yield from _twice(declaration.tabel)
    summaries = declaration.rata_rata + declaration.jumlah
    names = {entry.nama for entry in declaration.tabel if entry.nama}
    named = [
        *(entry.berkas for entry in declaration.tabel),
        *(name for entry in summaries for name in (entry.berkas, entry.dari) if name not in names),
        *(name for entry in declaration.ikm for name in (entry.berkas, *(each.berkas for each in entry.places))),
    ]
    for name in dict.fromkeys(named):
        if not name or Path(name).name != name:
            yield Teks(
                f"'{name}' bukan nama berkas di dalam folder",
                f"'{name}' is not the name of a file in the folder",
            )
    for each in summaries:
        if len([entry for entry in declaration.tabel if entry.berkas == each.dari]) > 1:
            yield Teks(
                f"dari '{each.dari}': ada beberapa [[tabel]] dari berkas itu; beri nama, lalu tulis dari = nama itu",
                f"dari '{each.dari}': several [[tabel]] are of that file; give each a nama and write dari = that",
            )


def _twice(tables: Sequence[TableRule]) -> Iterator[Fault]:
    """Figures that more than one table would audit, and names that do not tell which table is meant."""
    seen: set[object] = set()
    for entry in tables:
        same = (entry.berkas, frozenset(entry.saring.items()), entry.columns)
        if same in seen:
            yield Teks(
                f"'{entry.berkas}' dinyatakan oleh lebih dari satu [[tabel]] dengan baris dan kolom yang sama",
                f"'{entry.berkas}' is declared by more than one [[tabel]] with the same rows and columns",
            )
        seen.add(same)
    names = [entry.nama for entry in tables if entry.nama]
    files = {entry.berkas for entry in tables}
    for name in dict.fromkeys(name for name in names if names.count(name) > 1 or name in files):
        yield Teks(f"nama '{name}' dipakai lebih dari sekali", f"the nama '{name}' is used more than once")


def _rule(entry: TableRule, scales: Mapping[str, Skala]) -> Iterator[Fault]:
    """Everything in one table's declared rule that cannot be."""
    told = entry.berkas
    try:
        way = option(Polarisasi, entry.polarisasi, "polarisasi")
        if entry.worst is not None and "polarisasi" in entry.kolom:
            way = Polarisasi.MINIMIZE  # the rows say which way is better; it counts where lower is
        zero_target = option(ZeroTarget, entry.zero_target, "zero_target")
        Indikator("", None, polarisasi=way, zero_target=zero_target, worst=entry.worst, cap=entry.cap)
        option(Metode, entry.metode, "metode")
        if isinstance(entry.skala, str) and entry.skala not in scales:
            skala(entry.skala)
    except SakipError as error:
        yield error.teks.at(told)
    if entry.tanda_desimal not in {",", "."}:
        shown = entry.tanda_desimal
        yield Teks(f"tanda_desimal '{shown}' bukan ',' atau '.'", f"tanda_desimal '{shown}' is neither ',' nor '.'").at(
            told
        )
    if entry.jenis is JenisTabel.KATEGORI and entry.skala is None:
        yield Teks("jenis 'kategori' memerlukan skala", "jenis 'kategori' needs a skala").at(told)
    roles = (*INPUTS[entry.jenis], "tercetak", *SETTINGS[entry.jenis])
    for role in (role for role in entry.kolom if role not in roles):
        listed = ", ".join(roles)
        yield Teks(
            f"kolom menyebut peran '{role}'; yang ada: {listed}",
            f"kolom names the role '{role}'; the roles are {listed}",
        ).at(told)
