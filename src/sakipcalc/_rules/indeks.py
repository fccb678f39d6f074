"""Indices made of parts: the AKIP score from its components, and IDM from its three."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, TypeAlias, cast

import attrs

from sakipcalc._core import checks, exact, options, values
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.sumber import Aturan, Sumber, check_year, in_force
from sakipcalc._skala.skala import Pita, Skala
from sakipcalc.errors import KeysError, OptionError, OutOfRangeError, OutOfScaleError, Teks
from sakipcalc.errors._words import joined
from sakipcalc.peraturan import skala as menurut

if TYPE_CHECKING:
    from fractions import Fraction

Bagian: TypeAlias = Bilangan | str
"""A score on 0..100, or a grade such as ``BB``."""


@attrs.frozen
class HasilAkip(values.Value):
    """An AKIP score and what made it.

    Attributes:
        komponen: (component, its part of the total) in the regulation's order, unrounded.
        total: the score on 0..100, unrounded.
        skala: the scale of predicates, which rounds the total to two decimals first.

    >>> hasil = nilai_akip({"perencanaan": 80, "pengukuran": 70, "pelaporan": 60, "evaluasi": 50}, tahun=2024)
    >>> hasil.nilai, hasil.predikat
    (Decimal('66.50'), 'B')
    """

    komponen: tuple[tuple[str, Decimal], ...]
    total: Decimal
    skala: Skala

    @property
    def nilai(self) -> Decimal:
        """The total as printed, with two decimals."""
        return exact.round_to(self.total)

    @property
    def pita(self) -> Pita | None:
        """The band of the total; None where the scale has none."""
        try:
            return self.skala.kategori(self.total)
        except OutOfScaleError:
            return None

    @property
    def predikat(self) -> str | None:
        """The predicate, AA to D; None where the scale has none."""
        return None if self.pita is None else self.pita.kode or self.pita.label

    def explain(self, bahasa: options.BahasaLike = "id", *, places: int = 2) -> str:
        """One plain sentence: what every component adds, the score, and the predicate.

        Args:
            bahasa: ``id`` (Indonesian) or ``en`` (English); numbers are written as the language does.
            places: decimals of the parts shown, 0 to 34; the score has two, as the scale rates it.

        Raises:
            OptionError: for another language.
            OutOfRangeError: for places outside 0..34.

        >>> parts = {"perencanaan": 80, "pengukuran": 70, "pelaporan": 60, "evaluasi": 50}
        >>> print(nilai_akip(parts, tahun=2024).explain())
        perencanaan 24,00; pengukuran 21,00; pelaporan 9,00; evaluasi 12,50: nilai AKIP 66,50, predikat B.
        """
        english = options.option(options.Bahasa, bahasa, "bahasa") is options.Bahasa.EN
        exact.to_places(places)
        parts = [
            Teks.same("{key} {part}").fill(key=key, part=exact.round_to(part, places)) for key, part in self.komponen
        ]
        graded = Teks("predikat {grade}", "predicate {grade}").fill(grade=self.predikat or "")
        if self.predikat is None:
            graded = Teks("di luar skala", "off the scale")
        said = Teks("{parts}: nilai AKIP {score}, {graded}.", "{parts}: AKIP score {score}, {graded}.")
        return said.fill(parts=joined(parts, "; "), score=self.nilai, graded=graded)[english]


def nilai_akip(komponen: Mapping[str, Bagian | Mapping[str, Bagian]], *, tahun: int) -> HasilAkip:
    """The AKIP score from its components, by the weights in force.

    Args:
        komponen: component key to its score on 0..100, its grade, or a mapping of its sub-components
            (``keberadaan``, ``kualitas``, ``pemanfaatan``) to score or grade. From 2021: ``perencanaan``,
            ``pengukuran``, ``pelaporan``, ``evaluasi``; before, ``capaian`` as well, and no sub-components or grades.
        tahun: the year evaluated.

    Raises:
        UnknownRuleError: for a year before 2015, whose weights are not known.
        KeysError: for a component or sub-component that is missing or not of that rule.
        OptionError: for a grade that is not of that rule.
        OutOfRangeError: for a score outside 0..100.
        NumberTypeError, NotFiniteError: for what is no number.

    Source: PermenPANRB 88/2021 (secondary); weights of 12/2015 (secondary).

    >>> nilai_akip({"perencanaan": {"keberadaan": "AA", "kualitas": "A", "pemanfaatan": "BB"},
    ...             "pengukuran": "BB", "pelaporan": "B", "evaluasi": 70}, tahun=2024).total
    Decimal('78.1')
    """
    checks.to_mapping(komponen, "komponen", Teks("nilai menurut komponen", "a mapping of component to score"))
    rule = in_force(ATURAN[:2], checks.to_year(tahun), "akip")
    scale = menurut("akip", tahun)
    weights, grades = _akip_88() if rule.id == "nilai_akip" else _akip_12()
    _same_keys("komponen", komponen, weights, Teks.same(scale.id))
    parts = [(key, _part(key, komponen[key], shares, grades)) for key, shares in weights.items()]
    total = exact.from_fraction(sum((part for _, part in parts), exact.fraction(0)))
    return HasilAkip(tuple((key, exact.from_fraction(part)) for key, part in parts), total, scale)


Weights: TypeAlias = dict[str, dict[str, Decimal]]


def _akip_88() -> tuple[Weights, dict[str, Decimal]]:
    from sakipcalc.peraturan.akip import BOBOT, NILAI, SUBKOMPONEN  # noqa: PLC0415

    return {key: dict(zip(SUBKOMPONEN, shares, strict=True)) for key, shares in BOBOT.items()}, NILAI


def _akip_12() -> tuple[Weights, dict[str, Decimal]]:
    from sakipcalc.peraturan.akip import BOBOT_2015  # noqa: PLC0415

    return {key: {key: share} for key, share in BOBOT_2015.items()}, {}


def _part(
    key: str, given: Bagian | Mapping[str, Bagian], shares: dict[str, Decimal], grades: dict[str, Decimal]
) -> Fraction:
    """What a component adds to the total: its score times its weight."""
    scores = given if isinstance(given, Mapping) else dict.fromkeys(shares, given)
    _same_keys(key, scores, shares)
    parts = [
        _score(scores[name], f"{key}: {name}", grades) * exact.to_fraction(share) for name, share in shares.items()
    ]
    return sum(parts, exact.fraction(0)) / 100


def _score(value: Bagian, nama: str, grades: dict[str, Decimal]) -> Fraction:
    if isinstance(value, str) and grades:
        if value not in grades:
            raise OptionError(nama, value, grades)
        return exact.to_fraction(grades[value])
    score = exact.to_fraction(cast("Bilangan", value), nama)
    if not 0 <= score <= 100:
        raise OutOfRangeError(nama, value, checks.between(0, 100))
    return score


def _same_keys(nama: str, given: Mapping[str, object], wanted: Mapping[str, object], where: Teks | None = None) -> None:
    if given.keys() != wanted.keys():
        raise KeysError(nama, given, wanted, where)


def idm(iks: Bilangan, ike: Bilangan, ikl: Bilangan, *, tahun: int | None = None) -> Decimal:
    """Indeks Desa Membangun: the mean of its three parts, unrounded; rate it with ``IDM_2016``.

    Args:
        iks: index of social resilience, 0 to 1.
        ike: index of economic resilience, 0 to 1.
        ikl: index of ecological resilience, 0 to 1.
        tahun: the year reported on, checked against the years of the rule; None checks nothing.

    Raises:
        UnknownRuleError: for a year before 2016 or after 2024; from 2025 the status follows Indeks Desa.
        OutOfRangeError: for a part outside 0..1.
        NumberTypeError, NotFiniteError: for what is no number.

    Source: Permendesa 2/2016 (read).

    >>> print(menurut("idm", 2024).kategori(idm(0.9, 0.8, 0.7466, tahun=2024)))
    Mandiri
    """
    check_year(ATURAN[2:], tahun, "idm")
    parts: list[Fraction] = []
    for nama, value in (("iks", iks), ("ike", ike), ("ikl", ikl)):
        part = exact.to_fraction(value, nama)
        if not 0 <= part <= 1:
            raise OutOfRangeError(nama, value, checks.between(0, 1))
        parts.append(part)
    return exact.from_fraction(sum(parts, exact.fraction(0)) / 3)


ATURAN = (
    Aturan(
        "nilai_akip",
        "Nilai AKIP 88/2021",
        "perencanaan 30 (6/9/15), pengukuran 30 (6/9/15), pelaporan 15 (3/4,5/7,5), evaluasi 25 (5/7,5/12,5); "
        "AA 100, A 90, BB 80, B 70, CC 60, C 50, D 30, E 0",
        Sumber("PermenPANRB 88/2021", mulai=2021, basis="secondary", lingkup="semua"),
    ),
    Aturan(
        "nilai_akip_2015",
        "Nilai AKIP 12/2015",
        "perencanaan 30, pengukuran 25, pelaporan 15, evaluasi 10, capaian 20",
        Sumber(
            "PermenPANRB 12/2015", mulai=2015, akhir=2020, basis="secondary", lingkup="semua", pengganti="nilai_akip"
        ),
    ),
    Aturan(
        "idm",
        "Indeks Desa Membangun",
        "(IKS + IKE + IKL) / 3",
        Sumber(
            "Permendesa 2/2016", mulai=2016, akhir=2024, basis="read", lingkup="desa", pengganti="indeks-desa-9-2024"
        ),
    ),
)
