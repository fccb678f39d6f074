"""Audit a printed satisfaction index and a printed category: under which convention, scale and gap policy."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from sakipcalc import Alasan, Antara, Bobot, Gap, Pita, Rounding, Skala, daftar_skala
from sakipcalc import skala as menurut
from sakipcalc._core import checks, options
from sakipcalc._core.exact import from_fraction
from sakipcalc._reading.cells import shown
from sakipcalc._rules.ikm.kuesioner import to_top
from sakipcalc._rules.ikm.result import index
from sakipcalc._rules.ikm.unsur import AntaraLike, BobotLike, printed_weights, to_bobot, weight_of, words_of
from sakipcalc._skala.pita import GapLike, name_key, says
from sakipcalc.audit._engine.conclusion import conclude
from sakipcalc.audit._engine.finding import Penjelasan, Putusan, Temuan, chance
from sakipcalc.audit._engine.hints import slips
from sakipcalc.audit._engine.inputs import NUMBER, Input, read_input, why_none
from sakipcalc.audit._engine.prints import Print, read_printed
from sakipcalc.audit._engine.search import judged
from sakipcalc.errors import OptionError, OutOfScaleError, Teks, WrongTypeError

_WEIGHT_COST, _STEP_COST, _ROUNDED_COST = 4, 4, 6
_SPAN = 100
Setting = tuple[Bobot, Antara]


def numbers_of(cells: Iterable[object]) -> list[Sequence[Input]]:
    """The meanings of each cell that are numbers; none for a blank one."""
    return [
        [each for each in read_input(cell) if each.kind == NUMBER and isinstance(each.quantity, Decimal)]
        for cell in cells
    ]


def fraction_of(meaning: Input) -> Fraction:
    """The exact value of a number."""
    assert isinstance(meaning.quantity, Decimal)  # noqa: S101  as ``numbers_of`` has seen to
    return Fraction(meaning.quantity)


def unreadable(cells: Iterable[object]) -> Alasan | None:
    """Why one of the cells has no figure, where it is not blank."""
    return next((why for cell in cells if not read_input(cell) and (why := why_none(cell))), None)


def audit_ikm(
    nrr: Iterable[object],
    tercetak: object,
    *,
    bobot: BobotLike = Bobot.EXACT,
    antara: AntaraLike = Antara.NONE,
    max_score: int = 4,
) -> Temuan:
    """Which weights and which rounding on the way made a printed satisfaction index (on 0..100).

    Args:
        nrr: the mean score of each unsur as printed, in any order.
        tercetak: the printed index.
        bobot: the declared weights, by name (``d3``) or as printed (``0,111``).
        antara: the declared rounding on the way, by name.
        max_score: the highest score; the lowest is 1.

    Raises:
        OptionError, OutOfRangeError, WrongTypeError: for settings that cannot be.

    Returns:
        The finding; where a mean is above the highest score, which no questionnaire gives, TIDAK_DAPAT_DINILAI with the
        reason ``NRR_DI_LUAR_SKALA``.

    Source: PermenPANRB 14/2017 (read); the printed conventions were recomputed from reports.

    >>> temuan = audit_ikm(["3,41", "3,59", "3,53", "3,06", "3,66", "3,66", "3,91", "3,78", "3,84"], "90,25")
    >>> temuan.putusan, temuan.penjelasan[0].kunci
    (<Putusan.DIBULATKAN_DULU: 'dibulatkan_dulu'>, 'exact, tertimbang_2')
    """
    top = to_top(max_score)
    cells = checks.to_items(nrr, "nrr")
    n = len(cells) or 1
    declared = to_bobot(bobot, n), options.option(Antara, antara, "antara")
    read = numbers_of(cells)
    why = unreadable(cells) or (None if cells and all(read) else Alasan.JAWABAN_KOSONG)
    means = [choice[0] for choice in read if choice]
    if not all(0 <= fraction_of(mean) <= top for mean in means):
        why = Alasan.NRR_DI_LUAR_SKALA
    figures: dict[Setting, Fraction] = {}
    if why is None:
        every = [(one, other) for one in printed_weights(n, declared[0]) for other in Antara]
        values = [fraction_of(mean) for mean in means]
        for one, other in dict.fromkeys((declared, *every)):
            figures[one, other] = index(values, [weight_of(one, n)] * n, other) * 100 / top
    prints = read_printed(tercetak, percent=False)

    def search() -> tuple[list[Penjelasan], int, Decimal]:
        found = sorted(_indices(figures, declared, means, prints, top), key=lambda each: each.biaya)
        expected = chance(Fraction(len(set(figures.values())), _SPAN * 10 ** max(0, prints[0].places) + 1))
        return found, 2 * len(figures), expected

    right = figures.get(declared, Fraction(0)) if why is None else why
    return conclude(
        "ikm",
        tercetak,
        right,
        prints,
        rule=words_of(*declared, n),
        search=search,
        hints=lambda verdict: slips(prints[0], [figures[declared]]) if verdict is Putusan.TIDAK_TERJELASKAN else (),
    )


def _indices(
    figures: Mapping[Setting, Fraction], declared: Setting, means: Sequence[Input], prints: Iterable[Print], top: int
) -> Iterator[Penjelasan]:
    for printed in prints:
        for setting, value in figures.items():
            rounding = printed.made_from(value)
            if rounding is None:
                continue
            weights, steps = setting
            cut = rounding is Rounding.TRUNCATE
            cost = (_WEIGHT_COST if weights is not declared[0] else 0) + (_STEP_COST if steps is not declared[1] else 0)
            cost = min(cost, _WEIGHT_COST + 1) + 2 * cut + printed.cost
            meaning = Putusan.RUMUS_LAIN if weights is not declared[0] else Putusan.DIBULATKAN_DULU
            if setting == declared:
                meaning = Putusan.DIPOTONG if cut else Putusan.COCOK
            key = weights.value if steps is Antara.NONE else f"{weights.value}, {steps.value}"
            yield Penjelasan(
                key, words_of(weights, steps, len(means)), meaning, from_fraction(value), rounding, biaya=cost
            )
        value = figures[declared]
        spread = sum((Fraction(mean.half) for mean in means), Fraction(0)) / len(means) * 100 / top
        low, high = printed.window()
        if spread and value - spread <= high and value + spread >= low:
            yield Penjelasan(
                declared[0].value,
                words_of(*declared, len(means)),
                Putusan.DIBULATKAN_DULU,
                from_fraction(value),
                masukan_dibulatkan=True,
                biaya=_ROUNDED_COST + printed.cost,
            )


def audit_kategori(
    nilai: object,
    tercetak: object,
    *,
    skala: Skala | str | None = None,
    gap: GapLike | None = None,
    keluarga: str | None = None,
) -> Temuan:
    """Which scale and which policy for the gaps between bands gave a printed category.

    Args:
        nilai: the rated figure as printed.
        tercetak: the category as printed: a band's label, code or initials, or two of them: ``Sangat Tinggi (ST)``.
        skala: the declared scale or its id, beside which only scales of its family are tried; None tries every scale
            of a regulation.
        gap: the declared gap policy; None for the scale's own.
        keluarga: the family searched first where no scale is declared, such as ``capaian``: a scale of another one is
            then another formula.

    Raises:
        WrongTypeError: for a category that is no text.
        UnknownRuleError, OptionError: for a scale, policy or family that does not exist.

    Source: the scales' own.

    >>> temuan = audit_kategori("90,5", "Sangat Tinggi", skala="permendagri-86-2017")
    >>> print(temuan.explain("en"))
    Category Sangat Tinggi uses another formula: Skala nilai peringkat kinerja Permendagri 86/2017, gap policy
    round; the right one is Tinggi.
    """
    text = "" if tercetak is None else shown(tercetak)
    if not (isinstance(tercetak, str) or tercetak is None or text.isalpha()):
        raise WrongTypeError("tercetak", tercetak, Teks("teks", "text"))
    declared = skala if isinstance(skala, Skala) or skala is None else menurut(skala)
    families = list(dict.fromkeys(each.keluarga for each in daftar_skala()))
    if checks.to_text_or_none(keluarga, "keluarga") is not None and keluarga not in families:
        raise OptionError("keluarga", keluarga, families)
    policy = None if gap is None else options.option(Gap, gap, "gap")
    if declared is not None and policy is not None:
        declared.kategori(declared.pita[0].low or declared.pita[0].high or 0, gap=policy)
    value = figure_of(nilai)
    if value is None:
        why = unreadable([nilai]) or Alasan.NILAI_KOSONG
        return Temuan("kategori", Putusan.TIDAK_DAPAT_DINILAI, text, alasan=why)
    right = None if declared is None else _band(declared, value, policy)
    finding = Temuan("kategori", Putusan.TIDAK_TERCETAK, text, right, dibaca=(value,))
    outside = attrs.evolve(finding, putusan=Putusan.TIDAK_DAPAT_DINILAI, alasan=Alasan.DI_LUAR_SKALA)
    undefined = declared is not None and right is None
    if not text.strip():
        return outside if undefined else finding
    scales = [declared] if declared else []
    scales += [
        each
        for each in daftar_skala()
        if each is not declared and (declared is None or each.keluarga == declared.keluarga)
    ]
    found: list[Penjelasan] = []
    tried = 0
    for scale in scales:
        own = scale is declared or (declared is None and keluarga in (None, scale.keluarga))
        for each in (policy, *(one for one in scale.policies if one not in (policy, scale.gap))):
            tried += 1
            if gives(scale, value, text, each):
                usual = each is policy
                found.append(
                    Penjelasan(
                        f"{scale.id} {each.value if each else ''}".strip(),
                        _scale_words(scale, each),
                        Putusan.COCOK if own and usual else Putusan.RUMUS_LAIN,
                        value,
                        biaya=(0 if own else 4) + (0 if usual else 3),
                    )
                )
    if undefined and not found:
        return outside
    found.sort(key=lambda one: one.biaya)
    verdict, order = judged(found, declared=declared is not None)
    labels = {name_key(one) for scale in scales for band in scale.pita for one in (band.label, band.kode) if one}
    expected = chance(Fraction(tried, max(1, len(labels))), 2)
    ways = tuple(found[place] for place in order)
    return attrs.evolve(finding, putusan=verdict, penjelasan=ways, dicoba=tried, kebetulan=expected)


def figure_of(cell: object) -> Decimal | None:
    """The figure of a cell that is rated, as it is first read; None where it holds none."""
    (read,) = numbers_of([cell])
    return from_fraction(fraction_of(read[0])) if read else None


def gives(scale: Skala, value: Decimal, printed: str, policy: Gap | None = None) -> bool:
    """Whether a scale gives a printed category, by a policy for its gaps; None for its own."""
    band = _rated(scale, value, policy)
    return band is not None and says(printed, band, scale.pita)


def _rated(scale: Skala, value: Decimal, policy: Gap | None) -> Pita | None:
    if policy is not None and policy not in scale.policies:
        return None
    try:
        return scale.kategori(value, gap=policy)
    except OutOfScaleError:
        return None


def _band(scale: Skala, value: Decimal, policy: Gap | None) -> str | None:
    band = _rated(scale, value, policy)
    return None if band is None else band.label


def _scale_words(scale: Skala, policy: Gap | None) -> Teks:
    if policy is None:
        return Teks(scale.nama, scale.nama)
    return Teks(f"{scale.nama}, kebijakan celah {policy.value}", f"{scale.nama}, gap policy {policy.value}")
