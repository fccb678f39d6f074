"""Audit a printed satisfaction index and a printed category: under which convention, scale and gap policy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal
from fractions import Fraction

import attrs

from sakipcalc._core.containers import to_items
from sakipcalc._core.fractions import from_fraction
from sakipcalc._core.options import option
from sakipcalc._rules.ikm.respondents import to_top
from sakipcalc._rules.ikm.result import index
from sakipcalc._rules.ikm.unsur import Antara, Bobot, printed_weights, to_weights
from sakipcalc._skala.pita import GapPolicy, Pita
from sakipcalc._skala.skala import Skala
from sakipcalc.audit._bacaan import Bacaan, Cetakan, printed_text, read_input, read_printed
from sakipcalc.audit._cari import judged
from sakipcalc.audit._saran import slips
from sakipcalc.audit._temuan import Kalimat, Penjelasan, Putusan, Temuan, chance
from sakipcalc.errors import Alasan, OutOfScaleError, WrongTypeError
from sakipcalc.peraturan import daftar_skala
from sakipcalc.peraturan import skala as menurut

_WEIGHT_COST, _STEP_COST, _ROUNDED_COST = 4, 4, 6
_SPAN = 100


def audit_ikm(
    nrr: Iterable[object],
    printed: object,
    *,
    bobot: Bobot | str = Bobot.EXACT,
    antara: Antara | str = Antara.NONE,
    max_score: int = 4,
) -> Temuan:
    """Which weights and which rounding on the way made a printed satisfaction index (on 0..100).

    Args:
        nrr: the mean score of each unsur as printed, in any order.
        printed: the printed index.
        bobot: the declared weights, by name.
        antara: the declared rounding on the way, by name.
        max_score: the highest score; the lowest is 1.

    Raises:
        NotANumberError: for a cell with no numeric meaning.
        OptionError, OutOfRangeError, WrongTypeError: for settings that cannot be.

    Source: PermenPANRB 14/2017 (read); the printed conventions were recomputed from reports.

    >>> temuan = audit_ikm(["3,41", "3,59", "3,53", "3,06", "3,66", "3,66", "3,91", "3,78", "3,84"], "90,25")
    >>> temuan.verdict, temuan.explanations[0].kunci
    (<Putusan.DIBULATKAN_DULU: 'dibulatkan_dulu'>, 'exact, tertimbang_2')
    """
    top = to_top(max_score)
    weights, steps = option(Bobot, bobot), option(Antara, antara)
    cells = [read_input(cell) for cell in to_items(nrr, "nrr")]
    names = ["x"] * len(cells)
    if cells:
        to_weights(weights, names)
    prints = read_printed(printed, percent=False)
    text = printed_text(printed)
    if not cells or not all(cells):
        return Temuan("ikm", Putusan.TIDAK_DAPAT_DINILAI, text, alasan=Alasan.JAWABAN_KOSONG)
    means = [choice[0] for choice in cells]
    every = [(one, other) for one in printed_weights(len(cells)) for other in Antara]
    settings = [setting for setting in every if setting != (weights, steps)]
    figures = {
        (one, other): index([mean.nilai for mean in means], to_weights(one, names)[1], other) * 100 / top
        for one, other in [(weights, steps), *settings]
    }
    right = figures[weights, steps]
    rule = _words(weights, steps)
    if not prints:
        return Temuan("ikm", Putusan.TIDAK_TERCETAK, text, from_fraction(right), aturan=rule)
    found = sorted(_indices(figures, (weights, steps), means, prints, top), key=lambda each: each.biaya)
    verdict, explanations = judged(found, declared=True)
    places = prints[0].places
    expected = chance(Fraction(len(set(figures.values())), _SPAN * 10**places + 1))
    hints = tuple(slips(prints[0], [right])) if verdict is Putusan.TIDAK_TERJELASKAN else ()
    tried = 2 * len(figures)
    return Temuan("ikm", verdict, text, from_fraction(right), places, explanations, tried, expected, None, hints, rule)


def _indices(
    figures: dict[tuple[Bobot, Antara], Fraction],
    declared: tuple[Bobot, Antara],
    means: list[Bacaan],
    prints: Iterable[Cetakan],
    top: int,
) -> Iterator[Penjelasan]:
    for printed in prints:
        for setting, value in figures.items():
            rounding = printed.made_from(value)
            if rounding is None:
                continue
            weights, steps = setting
            own = setting == declared
            cut = rounding.value == "truncate"
            cost = (_WEIGHT_COST if weights is not declared[0] else 0) + (_STEP_COST if steps is not declared[1] else 0)
            cost = min(cost, _WEIGHT_COST + 1) + (2 if cut else 0)
            meaning = Putusan.RUMUS_LAIN if weights is not declared[0] else Putusan.DIBULATKAN_DULU
            if own:
                meaning = Putusan.DIPOTONG if cut else Putusan.COCOK
            key = weights.value if steps is Antara.NONE else f"{weights.value}, {steps.value}"
            yield Penjelasan(key, _words(weights, steps), meaning, from_fraction(value), rounding, biaya=cost)
        value = figures[declared]
        spread = sum((mean.tengah for mean in means), Fraction(0)) / len(means) * 100 / top
        low, high = printed.window()
        if spread and value - spread <= high and value + spread >= low:
            weights, steps = declared
            yield Penjelasan(
                weights.value,
                _words(weights, steps),
                Putusan.DIBULATKAN_DULU,
                from_fraction(value),
                masukan_dibulatkan=True,
                biaya=_ROUNDED_COST,
            )


def _words(bobot: Bobot, antara: Antara) -> Kalimat:
    weight = bobot.value.replace(".", ",")
    id_, en = ("bobot tepat 1/n", "weights of exactly 1/n") if bobot is Bobot.EXACT else (f"bobot {weight}",) * 2
    if bobot is not Bobot.EXACT:
        en = f"weights of {weight}"
    if antara is Antara.NONE:
        return id_, en
    stage, _, places = antara.value.rpartition("_")
    names = {"nrr": "NRR", "tertimbang": "NRR tertimbang", "ni": "NI"}
    return f"{id_}, {names[stage]} dibulatkan {places} desimal", f"{en}, {names[stage]} rounded to {places} decimals"


def audit_kategori(
    nilai: object, printed: object, *, skala: Skala | str | None = None, gap: GapPolicy | str | None = None
) -> Temuan:
    """Which scale and which policy for the gaps between bands gave a printed category.

    Args:
        nilai: the rated figure as printed.
        printed: the category as printed: a band's label or code.
        skala: the declared scale or its id; None tries every scale of a regulation.
        gap: the declared gap policy; None for the scale's own.

    Raises:
        NotANumberError: for a figure with no numeric meaning.
        WrongTypeError: for a category that is no text.
        UnknownRuleError, OptionError: for a scale or policy that does not exist.

    Source: the scales' own.

    >>> temuan = audit_kategori("90,5", "Sangat Tinggi", skala="permendagri-86-2017")
    >>> print(temuan.kalimat("en"))
    Kategori Sangat Tinggi uses another formula: Skala nilai peringkat kinerja Permendagri 86/2017, gap policy
    round; the right one is Tinggi.
    """
    if not isinstance(printed, str):
        raise WrongTypeError("printed", printed, "text", "teks")
    declared = skala if isinstance(skala, Skala) or skala is None else menurut(skala)
    policy = None if gap is None else option(GapPolicy, gap)
    if declared is not None and policy is not None:
        declared.kategori(declared.pita[0].low or declared.pita[0].high or 0, gap=policy)
    read = read_input(nilai)
    wanted = " ".join(printed.split()).casefold()
    if not read:
        return Temuan("kategori", Putusan.TIDAK_DAPAT_DINILAI, printed, alasan=Alasan.TIDAK_ADA_NILAI)
    scales = [] if declared is None else [declared]
    scales += [each for each in daftar_skala() if each is not declared]
    value = from_fraction(read[0].nilai)
    right = "" if declared is None else _band(declared, value, policy)
    found: list[Penjelasan] = []
    tried = 0
    for scale in scales:
        own = scale is declared or declared is None
        for each in (policy, *(one for one in scale.policies if one not in (policy, scale.gap))):
            tried += 1
            if wanted and wanted in _names(scale, value, each):
                usual = each is policy
                cost = (0 if own else 4) + (0 if usual else 3)
                meaning = Putusan.COCOK if own and usual else Putusan.RUMUS_LAIN
                words = _scale_words(scale, each)
                found.append(
                    Penjelasan(f"{scale.id} {each.value if each else ''}".strip(), words, meaning, value, biaya=cost)
                )
    found.sort(key=lambda one: one.biaya)
    verdict, explanations = judged(found, declared=declared is not None)
    if not wanted:
        verdict = Putusan.TIDAK_TERCETAK
    finding = Temuan("kategori", verdict, printed, None, 2, explanations, tried, benar_kata=right)
    labels = {_key(one) for scale in scales for band in scale.pita for one in (band.label, band.kode) if one}
    return attrs.evolve(finding, kebetulan=chance(Fraction(tried, max(1, len(labels))), 2))


def _key(text: str) -> str:
    return " ".join(text.split()).casefold()


def _rated(scale: Skala, value: Decimal, policy: GapPolicy | None) -> Pita | None:
    if policy is not None and policy not in scale.policies:
        return None
    try:
        return scale.kategori(value, gap=policy)
    except OutOfScaleError:
        return None


def _names(scale: Skala, value: Decimal, policy: GapPolicy | None) -> set[str]:
    band = _rated(scale, value, policy)
    return set() if band is None else {_key(name) for name in (band.label, band.kode) if name}


def _band(scale: Skala, value: Decimal, policy: GapPolicy | None) -> str:
    band = _rated(scale, value, policy)
    return "" if band is None else band.label


def _scale_words(scale: Skala, policy: GapPolicy | None) -> Kalimat:
    if policy is None:
        return scale.nama, scale.nama
    return f"{scale.nama}, kebijakan celah {policy.value}", f"{scale.nama}, gap policy {policy.value}"
