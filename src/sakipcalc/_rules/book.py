"""The rule book: every rule and scale with its source; ``python -m sakipcalc._rules.book`` prints it."""

import sys
from importlib import import_module
from typing import cast

from sakipcalc._core.checks import to_kind, to_year_or_none
from sakipcalc._core.sumber import Aturan, Basis, Sumber, in_force
from sakipcalc._skala.skala import Skala
from sakipcalc.errors import Teks, UnknownRuleError
from sakipcalc.peraturan import daftar_skala

_PARTS = {
    "formula": "Capaian",
    "ikm.compute": "Satisfaction index (IKM, SKM)",
    "serapan": "Budget",
    "hasil_anggaran": "Budget trees",
    "efisiensi": "Efficiency",
    "nka": "Budget performance score",
    "rerata": "Means",
    "persentase": "Percentages of several rows",
    "periode": "Periods",
    "triwulan": "Quarters of a year",
    "perbandingan": "Comparisons",
    "rekap": "Recap",
    "indeks": "Composite indices",
    "pohon": "Trees of sasaran, program, kegiatan",
}
_BASIS = {
    Basis.READ: "read in the source",
    Basis.RECOMPUTED: "recomputed from printed figures",
    Basis.SECONDARY: "seen in a secondary source",
    Basis.UNCONFIRMED: "not confirmed",
}
_GAPS = {None: "no gap", "floor": "gap to the band below", "round": "rounded first", "reject": "gap refused"}


def daftar_aturan() -> tuple[Aturan, ...]:
    """Every named rule of calculation, with its formula and source.

    >>> serapan = next(aturan for aturan in daftar_aturan() if aturan.id == "serapan")
    >>> serapan.rumus, serapan.sumber.peraturan, serapan.sumber.verified
    ('realisasi / pagu x 100', 'PMK 249/PMK.02/2011', True)
    """
    return tuple(aturan for part in _PARTS for aturan in _rules(part))


def aturan(id_: str, tahun: int | None = None) -> Aturan:
    """A rule of calculation by its id, refused for a year it was not for.

    Args:
        id_: a rule's id, such as ``minimize``.
        tahun: the year reported on; None asks for no year.

    Raises:
        UnknownRuleError: for an unknown id, or a year outside those of the rule, with what came after or before it.

    >>> aturan("nka_2023", 2024).rumus
    '50% nilai kinerja perencanaan + 50% nilai kinerja pelaksanaan (IKPA)'
    >>> aturan("nka_2023", 2022)
    Traceback (most recent call last):
    sakipcalc.errors.UnknownRuleError: 'nka_2023': no rule for 2022; its predecessor is nka, ...; known: ...
    """
    to_kind(id_, str, "id_", Teks("nama aturan, misalnya minimize", "a rule's id, such as minimize"))
    to_year_or_none(tahun)
    known = {rule.id: rule for rule in daftar_aturan()}
    name = id_.strip().lower().replace("-", "_")
    if name not in known:
        raise UnknownRuleError(id_, Teks("tidak ada aturan ini", "no such rule"), known)
    return known[name] if tahun is None else in_force([known[name]], tahun, id_, daftar_aturan)


def _rules(part: str) -> tuple[Aturan, ...]:
    return cast("tuple[Aturan, ...]", import_module(f"sakipcalc._rules.{part}").ATURAN)


def rule_book() -> str:
    """The rule book as a Markdown page."""
    lines = [
        "# Rules and scales",
        "",
        "Made from the code by `python -m sakipcalc._rules.book`. Rules are written as the field writes them, in",
        "Indonesian. The last column is what this library decided where a source is silent; each such decision is a",
        "parameter.",
    ]
    for part, title in _PARTS.items():
        lines += ["", f"## {title}", "", "| rule | formula | source | known | our decision |", "|---|---|---|---|---|"]
        lines += [
            _row(f"`{aturan.id}` {aturan.judul}", aturan.rumus, *_cited(aturan.sumber)) for aturan in _rules(part)
        ]
    lines += ["", "## Scales", "", "| scale | bands | between bands | source | known | our decision |"]
    lines += ["|---|---|---|---|---|---|", *map(_scale_row, daftar_skala())]
    return "\n".join(lines) + "\n"


def _scale_row(skala: Skala) -> str:
    bands = "; ".join(
        f"{band.rentang} {f'{band.kode} ' if band.kode else ''}{band.label}" for band in reversed(skala.pita)
    )
    between = _GAPS[skala.gap.value if skala.gap else None]
    if skala.places is not None and skala.gap and skala.gap.value == "round":
        between += f", to {skala.places} decimals"
    return _row(f"`{skala.id}` {skala.nama}", bands, between, *_cited(skala.sumber))


def _cited(sumber: Sumber) -> tuple[str, str, str]:
    years = "" if sumber.mulai is None else f", reports on {sumber.mulai} to {sumber.akhir or 'now'}"
    section = f", {sumber.pasal}" if sumber.pasal else ""
    return f"{sumber.peraturan}{section}{years}", _BASIS[sumber.basis], sumber.keputusan


def _row(*cells: str) -> str:
    escaped = (cell.replace("|", "\\|").replace("<", "&lt;") for cell in cells)
    return f"| {' | '.join(escaped)} |"


if __name__ == "__main__":
    sys.stdout.write(rule_book())
