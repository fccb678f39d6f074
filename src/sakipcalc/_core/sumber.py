"""Where a rule comes from: regulation, section, scope, years in force, and whether somebody here has read it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, TypeVar

import attrs

from sakipcalc._core.checks import named, to_kind, to_members, to_text, to_year, to_year_or_none
from sakipcalc._core.options import Option, option
from sakipcalc._core.values import Value
from sakipcalc.errors import Teks, UnknownRuleError


class Basis(Option):
    """What our knowledge of a rule rests on, strongest first."""

    READ = "read"
    RECOMPUTED = "recomputed"
    SECONDARY = "secondary"
    UNCONFIRMED = "unconfirmed"


BasisLike: TypeAlias = Basis | Literal["read", "recomputed", "secondary", "unconfirmed"]


def to_basis(value: BasisLike, nama: str = "basis") -> Basis:
    """The basis that ``value`` is or names."""
    return option(Basis, value, nama)


class Lingkup(Option):
    """Whom a source binds: everybody, ministries and agencies, the finance ministry, regions, villages, or one office.

    >>> Lingkup("kemenkeu")
    <Lingkup.KEMENKEU: 'kemenkeu'>
    """

    SEMUA = "semua"
    KL = "kl"
    KEMENKEU = "kemenkeu"
    DAERAH = "daerah"
    DESA = "desa"
    SATU = "satu"


KEPUTUSAN_KEMENKEU = "mengikat Kemenkeu; di luar Kemenkeu dipakai menurut keputusan kami"
"""What a rule of the finance ministry says of itself, because everybody may use it here."""

LingkupLike: TypeAlias = Lingkup | Literal["semua", "kl", "kemenkeu", "daerah", "desa", "satu"]


def _to_lingkup(value: LingkupLike | None, nama: str = "lingkup") -> Lingkup | None:
    return None if value is None else option(Lingkup, value, nama)


def _to_sources(value: Iterable[Sumber], nama: str = "pendukung") -> tuple[Sumber, ...]:
    return tuple(to_members(value, Sumber, nama))


@attrs.frozen(field_transformer=named)
class Sumber(Value):
    """The source of a rule or scale.

    Args:
        peraturan: the regulation or report, as it is cited.
        pasal: article, annex or section; empty where not known.
        mulai: first report year the rule is for; None where not known.
        akhir: last report year, None while in force.
        basis: read word for word, recomputed from printed figures, seen in a secondary source, or unconfirmed.
        keputusan: what this library decided where the source is silent; empty where it decided nothing.
        lingkup: whom it binds; also by name. None where nothing is regulated.
        pengganti: what came after it: the id of a scale or rule, or its name; empty while in force.
        pendukung: other sources that say the same.

    >>> Sumber("PermenPANRB 14/2017", "Lampiran", mulai=2017, basis="read", keputusan="").verified
    True
    """

    peraturan: str = attrs.field(converter=to_text)
    pasal: str = attrs.field(default="", converter=to_text)
    mulai: int | None = attrs.field(default=None, kw_only=True, converter=to_year_or_none)
    akhir: int | None = attrs.field(default=None, kw_only=True, converter=to_year_or_none)
    basis: Basis = attrs.field(default=Basis.UNCONFIRMED, kw_only=True, converter=to_basis)
    keputusan: str = attrs.field(default="", kw_only=True, converter=to_text)
    lingkup: Lingkup | None = attrs.field(default=None, kw_only=True, converter=_to_lingkup)
    pengganti: str = attrs.field(default="", kw_only=True, converter=to_text)
    pendukung: tuple[Sumber, ...] = attrs.field(default=(), kw_only=True, converter=_to_sources)

    @property
    def verified(self) -> bool:
        """Whether the rule was read in a source, or confirmed by recomputing what was printed."""
        return self.basis in {Basis.READ, Basis.RECOMPUTED} or any(each.verified for each in self.pendukung)

    def in_force(self, tahun: int) -> bool:
        """Whether the rule is the one for reports on the year ``tahun``."""
        to_year(tahun)
        return (self.mulai is None or self.mulai <= tahun) and (self.akhir is None or tahun <= self.akhir)


def to_sumber(value: Sumber, nama: str = "sumber") -> Sumber:
    """The source itself.

    Raises:
        WrongTypeError: for anything else.
    """
    return to_kind(value, Sumber, nama, Teks("Sumber", "a Sumber"))


@attrs.frozen(field_transformer=named)
class Aturan(Value):
    """A named rule of calculation: its id, title, formula in words and signs, and source.

    >>> Aturan("serapan", "Serapan anggaran", "realisasi / pagu x 100", Sumber("PMK 249/2011")).id
    'serapan'
    """

    _listed = "daftar_aturan"

    id: str = attrs.field(converter=to_text)
    judul: str = attrs.field(converter=to_text)
    rumus: str = attrs.field(converter=to_text)
    sumber: Sumber = attrs.field(converter=to_sumber)


if TYPE_CHECKING:

    class Sourced(Protocol):
        """Anything with an id and a Sumber; Any, because pyright sees a checked field as a descriptor of its own."""

        @property
        def id(self) -> Any: ...

        @property
        def sumber(self) -> Any: ...


S = TypeVar("S", bound="Sourced")


def in_force(rules: Iterable[S], tahun: int | None, nama: str, among: Callable[[], Iterable[Sourced]] = tuple) -> S:
    """The one rule in force in ``tahun`` (None: still in force); refuses outside the years, never defaults.

    Args:
        rules: the rules to choose from.
        tahun: the year reported on.
        nama: what was asked for.
        among: all rules of the kind, where those that came before are looked up.

    Raises:
        UnknownRuleError: when no rule, or more than one, is for that year; it lists the candidates, and names what came
            after or before them.
    """
    candidates = list(rules)
    if tahun is None:
        found = [rule for rule in candidates if rule.sumber.akhir is None]
    else:
        found = [rule for rule in candidates if rule.sumber.in_force(tahun)]
    if len(found) == 1:
        return found[0]
    when = Teks("yang masih berlaku", "still in force")
    if tahun is not None:
        when = Teks("untuk tahun {tahun}", "for {tahun}").fill(tahun=str(tahun))
    few = Teks("lebih dari satu aturan", "more than one rule") if found else Teks("tidak ada aturan", "no rule")
    near = Teks.same("") if found else _near(candidates, tahun, among)
    known = [f"{rule.id} ({rule.sumber.mulai or '…'}-{rule.sumber.akhir or '…'})" for rule in candidates]
    said = Teks.same("{few} {when}{near}").fill(few=few, when=when, near=near)
    raise UnknownRuleError(nama, said, known)


def check_year(
    rules: Iterable[S], tahun: int | None, nama: str, among: Callable[[], Iterable[Sourced]] = tuple
) -> None:
    """Refuse a year that none of the rules was for, as ``in_force`` does; None asks for no year."""
    if tahun is not None:
        in_force(rules, tahun, nama, among)


def _near(rules: list[S], tahun: int | None, among: Callable[[], Iterable[Sourced]]) -> Teks:
    """What came after the rules, or before them; nothing where neither is known."""
    said = Teks("; penggantinya {name}", "; its successor is {name}")
    ended = [rule.sumber for rule in rules if rule.sumber.akhir is not None]
    after = [each.pengganti for each in ended if each.pengganti and (tahun is None or each.akhir < tahun)]
    if after:
        return said.fill(name=after[-1])
    ids = {rule.id for rule in rules}
    before = [each.id for each in among() if each.sumber.pengganti in ids and each.id not in ids]
    if not before or tahun is None:
        return Teks.same("")
    return Teks("; pendahulunya {name}", "; its predecessor is {name}").fill(name=", ".join(before))
