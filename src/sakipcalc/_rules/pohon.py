"""A tree of figures: indikator, sasaran, program, unit, each level with its own rule."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Any, Literal, TypeAlias

import attrs

from sakipcalc._core import checks, exact, options, values
from sakipcalc._core.sumber import KEPUTUSAN_KEMENKEU, Aturan, Sumber
from sakipcalc._rules.indikator import to_cap, to_floor
from sakipcalc._rules.rerata import Butir, Rerata, Undefined, UndefinedLike, limited, rerata, rerata_geometrik, to_entry
from sakipcalc._rules.tree import Tree, up
from sakipcalc.errors import Alasan, OptionError, OutOfRangeError, Teks, WeightError


class Cara(options.Option):
    """How a level's figure is made of those below it: simple, weighted or geometric mean.

    >>> Cara("weighted")
    <Cara.WEIGHTED: 'weighted'>
    """

    MEAN = "mean"
    WEIGHTED = "weighted"
    GEOMETRIC = "geometric"


CaraLike: TypeAlias = Cara | Literal["mean", "weighted", "geometric"]


def _children(value: Iterable[Simpul], nama: str = "anak") -> tuple[Simpul, ...]:
    return tuple(checks.to_members(value, Simpul, nama))


def _to_cara(value: CaraLike, nama: str = "cara") -> Cara:
    return options.option(Cara, value, nama)


def _to_undefined(value: UndefinedLike, nama: str = "undefined") -> Undefined:
    return options.option(Undefined, value, nama)


@attrs.frozen(field_transformer=checks.named)
class Tingkat(values.Value):
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


@attrs.frozen(field_transformer=checks.named, eq=False)
class Simpul(Tree):
    """A node: a figure of its own, or children that it is made of.

    Args:
        nama: what it is called.
        tingkat: its level; not needed without children.
        nilai: its figure, a number or a result such as ``Capaian``; None where missing or made of children.
        anak: the nodes below it.
        bobot: its weight among its siblings; needed where its parent's level is weighted.

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

    def __attrs_post_init__(self) -> None:
        if self.anak and self.nilai is not None:
            left_out = Teks("dikosongkan bila anak diisi", "left out where anak are given")
            raise OutOfRangeError(f"nilai ({self.nama})", self.nilai, left_out)


@attrs.frozen(eq=False)
class HasilSimpul(Tree):
    """A node computed.

    Attributes:
        nama: the node's name.
        nilai: its figure, unrounded; None where undefined.
        alasan: why it has none.
        n: children averaged; 0 without children.
        dilewati: children skipped, by name.
        anak: its children computed.
    """

    nama: str
    nilai: Decimal | None
    alasan: Alasan | None
    n: int
    dilewati: tuple[str, ...]
    anak: tuple[HasilSimpul, ...]


def agregat(simpul: Simpul, tingkat: Iterable[Tingkat]) -> HasilSimpul:
    """Compute a tree from its leaves up, each level by its own rule.

    Args:
        simpul: the root.
        tingkat: the rule of every level that has children.

    Raises:
        UndefinedResultError: for a child without a figure where the level refuses such.
        WeightError: for weights that are missing or do not sum to 1 or 100.
        OptionError: for a level without a rule.

    Source: KMK 127/2026 (secondary) for weights and limits; PMK 22/2021 (recomputed) for geometric means.

    >>> dinas = Simpul("Dinas", "unit", anak=[Simpul("Sasaran 1", nilai=90), Simpul("Sasaran 2", nilai=150)])
    >>> agregat(dinas, [Tingkat("unit", cap=120)]).nilai
    Decimal('105')
    """
    rules = {rule.nama: rule for rule in checks.to_members(tingkat, Tingkat, "tingkat")}
    root = checks.to_kind(simpul, Simpul, "simpul", Teks("Simpul", "of type Simpul"))
    return up(root, lambda node, children: _computed(node, children, rules))


def _computed(simpul: Simpul, children: tuple[HasilSimpul, ...], rules: dict[str, Tingkat]) -> HasilSimpul:
    nilai, alasan, made = _figure(simpul, children, rules)
    n, skipped = (made.n, made.dilewati) if made else (0, ())
    return HasilSimpul(simpul.nama, nilai, alasan, n, skipped, children)


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
    bobot = _weights(simpul) if rule.cara is Cara.WEIGHTED else None
    figures = [figure for figure in limited(children, rule.cap, rule.floor) if figure is not None]
    if rule.undefined is Undefined.SKIP and not figures:
        return None, Alasan.TIDAK_ADA_NILAI, None
    made = rerata(children, bobot=bobot, cap=rule.cap, floor=rule.floor, undefined=rule.undefined)
    return made.nilai if rule.cara is not Cara.GEOMETRIC else rerata_geometrik(figures).nilai, None, made


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
        Sumber(
            "KMK 127/2026",
            mulai=2026,
            basis="secondary",
            keputusan=f"{KEPUTUSAN_KEMENKEU}; aturan setiap tingkat disebut pemakai",
            lingkup="kemenkeu",
        ),
    ),
)
