"""The rule book: every rule and scale with its source; ``python -m sakipcalc._rules.book`` prints it.

With ``id`` behind it, it prints the Indonesian page. Both are made from the rules and scales themselves.
"""

import sys
from collections.abc import Iterator
from importlib import import_module
from typing import cast

from sakipcalc._core.checks import to_kind, to_year_or_none
from sakipcalc._core.options import Bahasa, BahasaLike, option
from sakipcalc._core.sumber import Aturan, Basis, Lingkup, Sumber, in_force
from sakipcalc._rules.book_examples import EXAMPLES
from sakipcalc._rules.book_words import DECISIONS, SOURCES, TITLES
from sakipcalc._skala.skala import Pita, Skala
from sakipcalc._writing.format import format_angka
from sakipcalc.errors import Teks, UnknownRuleError
from sakipcalc.peraturan import daftar_skala, decisions_in_english

_PARTS = {
    "formula": Teks("Capaian", "Capaian"),
    "ikm.compute": Teks("Kepuasan masyarakat (IKM, SKM)", "Satisfaction index (IKM, SKM)"),
    "serapan": Teks("Anggaran", "Budget"),
    "hasil_anggaran": Teks("Pohon anggaran", "Budget trees"),
    "efisiensi": Teks("Efisiensi", "Efficiency"),
    "nka": Teks("Nilai kinerja anggaran", "Budget performance score"),
    "rerata": Teks("Rata-rata", "Means"),
    "persentase": Teks("Persentase beberapa baris", "Percentages of several rows"),
    "periode": Teks("Periode", "Periods"),
    "triwulan": Teks("Triwulan", "Quarters of a year"),
    "perbandingan": Teks("Perbandingan", "Comparisons"),
    "rekap": Teks("Rekapitulasi", "Recap"),
    "indeks": Teks("Indeks gabungan", "Composite indices"),
    "pohon": Teks("Pohon sasaran, program, kegiatan", "Trees of sasaran, program, kegiatan"),
}
_BASIS = {
    Basis.READ: Teks("dibaca dalam sumbernya", "read in the source"),
    Basis.RECOMPUTED: Teks("dihitung ulang dari angka tercetak", "recomputed from printed figures"),
    Basis.SECONDARY: Teks("dilihat dalam sumber sekunder", "seen in a secondary source"),
    Basis.UNCONFIRMED: Teks("belum dipastikan", "not confirmed"),
}
_SCOPE = {
    Lingkup.SEMUA: Teks("semua instansi", "all offices"),
    Lingkup.KL: Teks("kementerian dan lembaga", "ministries and agencies"),
    Lingkup.KEMENKEU: Teks("Kementerian Keuangan", "the finance ministry"),
    Lingkup.DAERAH: Teks("daerah", "regions"),
    Lingkup.DESA: Teks("desa", "villages"),
    Lingkup.SATU: Teks("satu instansi", "one office"),
}
_GAPS = {
    None: Teks("tanpa celah", "no gap"),
    "floor": Teks("milik pita di bawahnya", "gap to the band below"),
    "round": Teks("dibulatkan {places} desimal dahulu", "rounded first, to {places} decimals"),
    "reject": Teks("ditolak", "gap refused"),
}
_OPENING = Teks(
    "# Aturan dan skala\n\nDibuat dari kode dengan `python -m sakipcalc._rules.book id`. Keputusan kami adalah\n"
    "yang dipilih pustaka ini bila sumbernya diam; setiap keputusan dapat diubah pemakai.\n"
    "*In English: [rule book](aturan.md).*",
    "# Rules and scales\n\nMade from the code by `python -m sakipcalc._rules.book`. Our decision is what this library\n"
    "chose where a source is silent; each is a parameter. Names of scales and bands stay as they are printed.\n"
    "*Dalam bahasa Indonesia: [buku aturan](aturan-id.md).*",
)
_FORMULA = Teks("Rumus", "Formula")
_EXAMPLE = Teks("Contoh", "Example")
_SOURCE = Teks("Sumber", "Source")
_ALSO = Teks("Juga", "Also")
_DECISION = Teks("Keputusan kami", "Our decision")
_NEXT = Teks("Penggantinya", "Followed by")
_BETWEEN = Teks("Di antara dua pita", "Between bands")
_BESIDE = Teks("Bentuk lain di samping skala keluarga `{family}`", "A form beside the scale of the family `{family}`")
_YEARS = Teks("laporan tahun {first} sampai {last}", "reports on {first} to {last}")
_NOW = Teks("kini", "now")
_BINDS = Teks("lingkup {who}", "scope: {who}")
_SCALES = Teks("Skala", "Scales")
_HEAD = Teks("| pita | kode | rentang | nama lain | warna |", "| band | code | range | other names | colour |")


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


def in_words(rule: Aturan | Skala, bahasa: Bahasa) -> tuple[str, str, str]:
    """A rule's title, its formula (empty for a scale), and its source, as text.

    >>> in_words(aturan("serapan"), Bahasa.EN)[:2]
    ('Budget absorption', 'realisasi / pagu x 100')
    """
    english = bahasa is Bahasa.EN
    source = _cited_as(rule.sumber, english=english)
    if isinstance(rule, Skala):
        return rule.nama, "", source
    return *(TITLES[rule.id] if english else (rule.judul, rule.rumus)), source


def rule_book(bahasa: BahasaLike = "en") -> str:
    """The rule book as a Markdown page."""
    english = option(Bahasa, bahasa, "bahasa") is Bahasa.EN
    lines = [_OPENING[english]]
    for part, title in _PARTS.items():
        lines += ["", f"## {title[english]}"]
        for rule in _rules(part):
            lines += _section(rule, english=english)
    lines += ["", f"## {_SCALES[english]}"]
    decisions = decisions_in_english() if english else {each.id: each.sumber.keputusan for each in daftar_skala()}
    for scale in daftar_skala():
        lines += _scale(scale, decisions[scale.id], english=english)
    return "\n".join(lines) + "\n"


def _section(rule: Aturan, *, english: bool) -> Iterator[str]:
    title, formula = TITLES[rule.id] if english else (rule.judul, rule.rumus)
    given, result = EXAMPLES[rule.id]
    yield from ("", f"### `{rule.id}` {_safe(title)}", "")
    yield f"- {_FORMULA[english]}: {_safe(formula)}"
    yield f"- {_EXAMPLE[english]}: {_safe(given)}: {_safe(result)}"
    yield from _cited(rule.sumber, DECISIONS.get(rule.id, "") if english else rule.sumber.keputusan, english=english)


def _scale(scale: Skala, decision: str, *, english: bool) -> Iterator[str]:
    yield from ("", f"### `{scale.id}` {scale.nama}", "", _HEAD[english], "|---|---|---|---|---|")
    yield from (_band(band, colour, english=english) for band, colour in zip(scale.pita, scale.palet, strict=True))
    yield ""
    if scale.varian:
        yield f"- {_BESIDE.fill(family=scale.keluarga)[english]}"
    example = scale.pita[-2] if scale.higher_is_better else scale.pita[1]
    value = next(each for each in (example.high, example.low) if each is not None)
    yield f"- {_EXAMPLE[english]}: {format_angka(value, trim=True)}: {scale.kategori(value)}"
    yield f"- {_BETWEEN[english]}: {_GAPS[scale.gap.value if scale.gap else None].fill(places=scale.places)[english]}"
    yield from _cited(scale.sumber, decision, english=english)


def _band(band: Pita, colour: str, *, english: bool) -> str:
    label = band.label if band.basis is None else f"{band.label} ({_BASIS[band.basis][english]})"
    cells = (label, band.kode or "", band.rentang, "; ".join(band.alias), band.warna or colour)
    return f"| {' | '.join(map(_safe, cells))} |"


def _cited(sumber: Sumber, decision: str, *, english: bool) -> Iterator[str]:
    yield f"- {_SOURCE[english]}: {_source(sumber, english=english)}"
    if sumber.pendukung:
        yield f"- {_ALSO[english]}: {' / '.join(_source(each, english=english) for each in sumber.pendukung)}"
    if decision:
        yield f"- {_DECISION[english]}: {_safe(decision)}"
    if sumber.pengganti:
        yield f"- {_NEXT[english]}: {sumber.pengganti}"


def _source(sumber: Sumber, *, english: bool) -> str:
    return _safe(_cited_as(sumber, english=english))


def _cited_as(sumber: Sumber, *, english: bool) -> str:
    """What is cited, its years, whom it binds, and what our knowledge of it rests on."""
    name = SOURCES.get(sumber.peraturan, sumber.peraturan) if english else sumber.peraturan
    said = [", ".join(part for part in (name, sumber.pasal) if part)]
    if sumber.mulai is not None:
        last = str(sumber.akhir or _NOW[english])
        said.append(_YEARS.fill(first=str(sumber.mulai), last=last)[english])
    if sumber.lingkup is not None:
        said.append(_BINDS.fill(who=_SCOPE[sumber.lingkup])[english])
    return "; ".join((*said, _BASIS[sumber.basis][english]))


def _safe(text: str) -> str:
    return text.replace("|", "\\|").replace("<", "&lt;")


if __name__ == "__main__":
    sys.stdout.write(rule_book("id" if sys.argv[1:] == ["id"] else "en"))
