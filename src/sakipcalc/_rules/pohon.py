"""A tree of figures and budgets: sasaran, program, kegiatan, sub kegiatan, each level with its own rule."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import Any

import attrs

from sakipcalc._core import checks, exact, options
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc._rules.indikator import to_cap, to_floor
from sakipcalc._rules.rerata import Butir, Rerata, Undefined, geometric_mean, limited, rerata, to_entry
from sakipcalc._rules.serapan import serapan
from sakipcalc.errors import Alasan, Cacat, Letak, OptionError, OutOfRangeError, SumError, Teks, WeightError


class Cara(options.Option):
    """How a level's figure is made of those below it: simple, weighted or geometric mean.

    >>> Cara("weighted")
    <Cara.WEIGHTED: 'weighted'>
    """

    MEAN = "mean"
    WEIGHTED = "weighted"
    GEOMETRIC = "geometric"


def _children(value: Iterable[Simpul], nama: str = "anak") -> tuple[Simpul, ...]:
    return tuple(checks.to_members(value, Simpul, nama))


def _to_cara(value: Cara | str, nama: str = "cara") -> Cara:
    return options.option(Cara, value, nama)


def _to_undefined(value: Undefined | str, nama: str = "undefined") -> Undefined:
    return options.option(Undefined, value, nama)


@attrs.frozen(field_transformer=checks.named)
class Tingkat:
    """The rule by which nodes of one level are made of their children.

    Args:
        nama: the level, such as ``sasaran``.
        cara: ``mean``, ``weighted`` (by the children's ``bobot``) or ``geometric``.
        cap: highest figure of a child, at least 100, applied before averaging; None for no limit.
        floor: lowest figure of a child, at most 100; None for no limit.
        undefined: ``refuse`` children without a figure, or ``skip`` and count them.

    Raises:
        OptionError, OutOfRangeError, NumberTypeError, NotFiniteError: for settings that cannot be.

    >>> Tingkat("sasaran", cap=120, floor=0).cara
    <Cara.MEAN: 'mean'>
    """

    nama: str = attrs.field(converter=checks.to_text)
    cara: Cara = attrs.field(default=Cara.MEAN, converter=_to_cara)
    cap: Decimal | None = attrs.field(default=None, kw_only=True, converter=to_cap)
    floor: Decimal | None = attrs.field(default=None, kw_only=True, converter=to_floor)
    undefined: Undefined = attrs.field(default=Undefined.REFUSE, kw_only=True, converter=_to_undefined)


@attrs.frozen(field_transformer=checks.named)
class Simpul:
    """A node: a figure of its own, or children that it is made of.

    Args:
        nama: what it is called.
        tingkat: its level; not needed without children.
        nilai: its figure, a number or a result such as ``Capaian``; None where missing or made of children.
        anak: the nodes below it.
        bobot: its weight among its siblings; needed where its parent's level is weighted.
        pagu: its budget in rupiah; None takes the sum of its children's.
        realisasi: what was spent; None takes the sum of its children's.

    Raises:
        OutOfRangeError: for a figure besides children.
        NumberTypeError, NotFiniteError, WrongTypeError: for what is no number, no text or no node.

    >>> Simpul("Program A", "program", anak=[Simpul("Kegiatan 1", nilai=100)]).anak[0].nama
    'Kegiatan 1'
    """

    nama: str = attrs.field(converter=checks.to_text)
    tingkat: str = attrs.field(default="", converter=checks.to_text)
    nilai: Butir = attrs.field(default=None, kw_only=True, converter=to_entry)
    anak: tuple[Simpul, ...] = attrs.field(default=(), kw_only=True, converter=_children)
    bobot: Decimal | None = attrs.field(default=None, kw_only=True, converter=checks.to_decimal_or_none)
    pagu: Decimal | None = attrs.field(default=None, kw_only=True, converter=checks.to_decimal_or_none)
    realisasi: Decimal | None = attrs.field(default=None, kw_only=True, converter=checks.to_decimal_or_none)

    def __attrs_post_init__(self) -> None:
        if self.anak and self.nilai is not None:
            left_out = Teks("dikosongkan bila anak diisi", "left out where anak are given")
            raise OutOfRangeError(f"nilai ({self.nama})", self.nilai, left_out)


@attrs.frozen
class HasilSimpul:
    """A node computed.

    Attributes:
        nama: the node's name.
        nilai: its figure, unrounded; None where undefined.
        alasan: why it has none.
        n: children averaged; 0 without children.
        dilewati: children skipped, by name.
        pagu: its budget; None where not known.
        realisasi: what was spent; None where not known.
        anak: its children computed.
    """

    nama: str
    nilai: Decimal | None
    alasan: Alasan | None
    n: int
    dilewati: tuple[str, ...]
    pagu: Decimal | None
    realisasi: Decimal | None
    anak: tuple[HasilSimpul, ...]

    @property
    def serapan(self) -> Decimal:
        """Absorption in percent, pooled over all below; raises UndefinedResultError as ``serapan``."""
        return serapan(self.realisasi, self.pagu)


@attrs.frozen
class SelisihAnggaran:
    """A stated budget sum that differs from its parts.

    Attributes:
        nama: the node's name.
        kolom: ``pagu`` or ``realisasi``.
        tertulis: the sum stated.
        rincian: the sum of the children.
        kosong: children without a figure, by name; the sum of the others is then no sum.
    """

    nama: str
    kolom: str
    tertulis: Decimal
    rincian: Decimal
    kosong: tuple[str, ...]

    @property
    def selisih(self) -> Decimal:
        """Stated less summed."""
        return exact.subtract(self.tertulis, self.rincian)


def agregat(simpul: Simpul, tingkat: Iterable[Tingkat]) -> HasilSimpul:
    """Compute a tree from its leaves up, each level by its own rule.

    Args:
        simpul: the root.
        tingkat: the rule of every level that has children.

    Raises:
        SumError: where a stated budget differs from the sum of its parts; it lists all of them.
        UndefinedResultError: for a child without a figure where the level refuses such.
        WeightError: for weights that are missing or do not sum to 1 or 100.
        OptionError: for a level without a rule.

    Source: KMK 127/2026 (secondary) for weights and limits; PMK 22/2021 (recomputed) for geometric means.

    >>> dinas = Simpul("Dinas", "unit", anak=[Simpul("Sasaran 1", nilai=90), Simpul("Sasaran 2", nilai=150)])
    >>> agregat(dinas, [Tingkat("unit", cap=120)]).nilai
    Decimal('105')
    """
    rules = {rule.nama: rule for rule in checks.to_members(tingkat, Tingkat, "tingkat")}
    found = selisih_anggaran(simpul)
    if found:
        raise SumError([Cacat(_fault(item), Letak(kolom=item.kolom, nama=item.nama)) for item in found])
    return _computed(simpul, rules)


def selisih_anggaran(simpul: Simpul) -> tuple[SelisihAnggaran, ...]:
    """Every stated budget sum in the tree that differs from its parts, from the root down.

    Args:
        simpul: the root.

    >>> program = Simpul("Program", pagu=100, anak=[Simpul("A", pagu=60), Simpul("B", pagu=30)])
    >>> [(item.nama, item.kolom, item.selisih) for item in selisih_anggaran(program)]
    [('Program', 'pagu', Decimal('10'))]
    """
    (root,) = checks.to_members([simpul], Simpul, "simpul")
    return tuple(_differences(root))


def _differences(simpul: Simpul) -> Iterator[SelisihAnggaran]:
    for kolom in ("pagu", "realisasi"):
        stated: Decimal | None = getattr(simpul, kolom)
        parts = [(child.nama, _sum_of(child, kolom)) for child in simpul.anak]
        known = [value for _, value in parts if value is not None]
        if stated is not None and known:
            missing = tuple(nama for nama, value in parts if value is None)
            if missing or exact.total(known) != stated:
                yield SelisihAnggaran(simpul.nama, kolom, stated, exact.total(known), missing)
    for child in simpul.anak:
        yield from _differences(child)


def _sum_of(simpul: Simpul, kolom: str) -> Decimal | None:
    """The node's stated figure, else the sum of its children's; None where any of those is not known."""
    stated: Decimal | None = getattr(simpul, kolom)
    if stated is not None or not simpul.anak:
        return stated
    parts = [_sum_of(child, kolom) for child in simpul.anak]
    known = [part for part in parts if part is not None]
    return exact.total(known) if len(known) == len(parts) else None


def _fault(item: SelisihAnggaran) -> Teks:
    said = Teks("tertulis {stated}, jumlah rincian {parts}", "{stated} stated, parts sum to {parts}")
    if item.kosong:
        said = Teks(f"{said.id} ({{missing}}: belum diisi)", f"{said.en} ({{missing}}: not given)")
    told = said.fill(stated=item.tertulis, parts=item.rincian, missing=item.kosong)
    return told.at(f"{item.nama}, {item.kolom}")


def _computed(simpul: Simpul, rules: dict[str, Tingkat]) -> HasilSimpul:
    children = tuple(_computed(child, rules) for child in simpul.anak)
    nilai, alasan, made = _figure(simpul, children, rules)
    n, skipped = (made.n, made.dilewati) if made else (0, ())
    pagu, realisasi = _sum_of(simpul, "pagu"), _sum_of(simpul, "realisasi")
    return HasilSimpul(simpul.nama, nilai, alasan, n, skipped, pagu, realisasi, children)


def _figure(
    simpul: Simpul, children: tuple[HasilSimpul, ...], rules: dict[str, Tingkat]
) -> tuple[Decimal | None, Alasan | None, Rerata | None]:
    """The node's figure or the reason it has none, and the mean it was made by."""
    if not children:
        reason: Alasan | None = getattr(simpul.nilai, "alasan", None)
        value: Any = getattr(simpul.nilai, "nilai", simpul.nilai)
        if value is None:
            return None, reason or Alasan.REALISASI_KOSONG, None
        return exact.to_decimal(value, simpul.nama), None, None
    rule = rules.get(simpul.tingkat)
    if rule is None:
        raise OptionError("tingkat", simpul.tingkat, rules, Teks.same(simpul.nama))
    weights = _weights(simpul) if rule.cara is Cara.WEIGHTED else None
    figures = [figure for figure in limited(children, rule.cap, rule.floor) if figure is not None]
    if rule.undefined is Undefined.SKIP and not figures:
        return None, Alasan.TIDAK_ADA_NILAI, None
    made = rerata(children, weights=weights, cap=rule.cap, floor=rule.floor, undefined=rule.undefined)
    return made.nilai if rule.cara is not Cara.GEOMETRIC else geometric_mean(figures), None, made


def _weights(simpul: Simpul) -> list[Decimal]:
    missing = [child.nama for child in simpul.anak if child.bobot is None]
    if missing:
        said = Teks("bobot {names} belum diisi", "no weight for {names}").fill(names=missing)
        raise WeightError(said, simpul.nama)
    return [child.bobot for child in simpul.anak if child.bobot is not None]


ATURAN = (
    Aturan(
        "agregasi_bertingkat",
        "Agregasi bertingkat",
        "indikator, sasaran, unit; setiap tingkat dengan aturannya sendiri",
        Sumber("KMK 127/2026", mulai=2026, basis="secondary", keputusan="aturan setiap tingkat disebut pemakai"),
    ),
    Aturan(
        "jumlah_anggaran",
        "Jumlah anggaran",
        "pagu dan realisasi setiap tingkat sama dengan jumlah rinciannya",
        Sumber("LKj Kecamatan Kalumpang 2024", basis="recomputed"),
    ),
)
