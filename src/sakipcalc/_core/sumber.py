"""Where a rule comes from: regulation, section, years in force, and whether somebody here has read it."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Protocol, TypeVar

import attrs

from sakipcalc._core.options import Option, option
from sakipcalc.errors import UnknownRuleError


class Basis(Option):
    """What our knowledge of a rule rests on, strongest first."""

    READ = "read"
    RECOMPUTED = "recomputed"
    SECONDARY = "secondary"
    UNCONFIRMED = "unconfirmed"


def to_basis(value: Basis | str) -> Basis:
    """The basis that ``value`` is or names."""
    return option(Basis, value, "basis")


@attrs.frozen
class Sumber:
    """The source of a rule or scale.

    Args:
        peraturan: the regulation or report, as it is cited.
        pasal: article, annex or section; empty where not known.
        mulai: first report year the rule is for; None where not known.
        akhir: last report year, None while in force.
        basis: read word for word, recomputed from printed figures, seen in a secondary source, or unconfirmed.
        keputusan: what this library decided where the source is silent; empty where it decided nothing.

    >>> Sumber("PermenPANRB 14/2017", "Lampiran", mulai=2017, basis="read", keputusan="").verified
    True
    """

    peraturan: str
    pasal: str = ""
    mulai: int | None = attrs.field(default=None, kw_only=True)
    akhir: int | None = attrs.field(default=None, kw_only=True)
    basis: Basis = attrs.field(default=Basis.UNCONFIRMED, kw_only=True, converter=to_basis)
    keputusan: str = attrs.field(default="", kw_only=True)

    @property
    def verified(self) -> bool:
        """Whether the rule was read in its source, or confirmed by recomputing what was printed."""
        return self.basis in {Basis.READ, Basis.RECOMPUTED}

    def in_force(self, tahun: int) -> bool:
        """Whether the rule is the one for reports on the year ``tahun``."""
        return (self.mulai is None or self.mulai <= tahun) and (self.akhir is None or tahun <= self.akhir)


@attrs.frozen
class Aturan:
    """A named rule of calculation: its id, title, formula in words and signs, and source.

    >>> Aturan("serapan", "Serapan anggaran", "realisasi / pagu x 100", Sumber("PMK 249/2011")).id
    'serapan'
    """

    id: str
    judul: str
    rumus: str
    sumber: Sumber


if TYPE_CHECKING:

    class Sourced(Protocol):
        """Anything with an id and a Sumber."""

        @property
        def id(self) -> str: ...

        @property
        def sumber(self) -> Sumber: ...


S = TypeVar("S", bound="Sourced")


def in_force(rules: Iterable[S], tahun: int | None, nama: str) -> S:
    """The one rule in force in ``tahun`` (None: still in force); refuses outside the years, never defaults.

    Raises:
        UnknownRuleError: when no rule, or more than one, is for that year; it lists the candidates.
    """
    candidates = list(rules)
    if tahun is None:
        found = [rule for rule in candidates if rule.sumber.akhir is None]
    else:
        found = [rule for rule in candidates if rule.sumber.in_force(tahun)]
    if len(found) == 1:
        return found[0]
    when = "still in force" if tahun is None else f"for {tahun}"
    kapan = "yang masih berlaku" if tahun is None else f"untuk tahun {tahun}"
    few, jumlah = ("no rule", "tidak ada aturan") if not found else ("more than one rule", "lebih dari satu aturan")
    known = [f"{rule.id} ({rule.sumber.mulai or '…'}-{rule.sumber.akhir or '…'})" for rule in candidates]
    raise UnknownRuleError(nama, f"{few} {when}", f"{jumlah} {kapan}", known)
