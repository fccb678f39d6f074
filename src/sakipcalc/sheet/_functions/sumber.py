"""SUMBER: the rule or scale behind a function, as a footnote cites it."""

from collections.abc import Mapping
from functools import cache

from sakipcalc import Aturan, Basis, Konsolidasi, Metode, Polarisasi, Skala, Sumber, aturan, daftar_aturan, skala
from sakipcalc._core.options import Option
from sakipcalc.errors import OptionError
from sakipcalc.sheet._core.cells import name_in, whole
from sakipcalc.sheet._core.describe import Fungsi
from sakipcalc.sheet._core.errors import BlankError

_NONE = "tidak diatur"
_DOUBTS = {Basis.SECONDARY: "; dikutip dari sumber kedua", Basis.UNCONFIRMED: "; belum dipastikan"}


def cite(nama: object, pilihan: object, tahun: object, known: Mapping[str, Fungsi]) -> str:
    """The rule of a function, of a rule's id, or the source of a scale, in one line.

    Args:
        nama: the name of a function, of a rule, or of a scale.
        pilihan: the direction, method, type or scale that the function was given; blank for its default.
        tahun: the year reported on; blank for what is still in force.
        known: the functions by name.

    Raises:
        BlankError: without a name.
        UnknownRuleError: for a name that is none of these, or a year that the rule was not for.
        OptionError: for a choice that the function has no rule of.
    """
    asked = name_in(nama, "nama", "")
    if not asked:
        raise BlankError(["nama"])
    chosen, year = name_in(pilihan, "pilihan", ""), whole(tahun, "tahun", 0, (0, 9999)) or None
    fungsi = known.get(asked.upper().removeprefix("SAKIP."))
    name = asked if fungsi is None else _rule(fungsi, chosen)
    key = name.replace("-", "_").replace(" ", "_")
    return _footnote(aturan(key, year) if key in _rules() else skala(name.replace(" ", "-"), year))


@cache
def _rules() -> frozenset[str]:
    return frozenset(rule.id for rule in daftar_aturan())


def _rule(fungsi: Fungsi, chosen: str) -> str:
    """The id of a function's rule for a choice, or the name of its scale."""
    if not fungsi.aturan:
        raise OptionError("nama", fungsi.nama, [])
    if not chosen:
        return fungsi.aturan[0]
    names = {name for kind in (Polarisasi, Metode, Konsolidasi) if (name := _named(kind, chosen))}
    for rule in fungsi.aturan:
        if any(rule == name or rule.endswith(f"_{name}") for name in {chosen, *names}):
            return rule
    if any(argument.nama == "skala" for argument in fungsi.argumen):
        return chosen
    raise OptionError("pilihan", chosen, fungsi.aturan)


def _named(kind: type[Option], word: str) -> str:
    try:
        return str(kind(word).value)
    except OptionError:
        return ""


def _footnote(found: Aturan | Skala) -> str:
    sumber: Sumber = found.sumber
    where = ", ".join(filter(None, [sumber.peraturan, sumber.pasal]))
    doubt = "" if sumber.verified else _DOUBTS.get(sumber.basis, "")
    if sumber.peraturan == _NONE:
        doubt = f"; pilihan: {sumber.keputusan}" if sumber.keputusan else ""
    told = f"{found.judul}: {found.rumus}" if isinstance(found, Aturan) else found.nama
    return f"{told} ({where}{doubt})."
