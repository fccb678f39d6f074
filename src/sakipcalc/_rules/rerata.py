"""Means and sums: simple and weighted, limited before averaging or not, missing entries refused or skipped."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Literal, Protocol, TypeAlias, cast

import attrs

from sakipcalc._core import checks, exact, options, sums, values
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.rasio import Rasio, meet
from sakipcalc._core.sumber import KEPUTUSAN_KEMENKEU, Aturan, Sumber
from sakipcalc._rules.explain import telling
from sakipcalc._rules.formula import UNBOUNDED
from sakipcalc._rules.indikator import to_cap, to_floor
from sakipcalc.errors import Alasan, Letak, OutOfRangeError, Teks, UndefinedResultError, WeightError

if TYPE_CHECKING:
    from fractions import Fraction


class Undefined(options.Option):
    """What becomes of entries without a value: the whole is refused, or they are skipped and counted.

    >>> Undefined("skip")
    <Undefined.SKIP: 'skip'>
    """

    REFUSE = "refuse"
    SKIP = "skip"


UndefinedLike: TypeAlias = Undefined | Literal["refuse", "skip"]


class Bernilai(Protocol):
    """Anything with a value or the reason why it has none, such as ``Capaian``."""

    @property
    def nilai(self) -> Decimal | None: ...

    @property
    def alasan(self) -> Alasan | None: ...


Butir: TypeAlias = Bilangan | Rasio | Bernilai | None
"""What is averaged: numbers, ratios, results, or None where a figure is missing."""


def to_entry(value: Butir, nama: str = "nilai") -> Butir:
    """What can be averaged: a number, a result, or None, which any missing value becomes.

    Raises:
        NumberTypeError, NotFiniteError: for anything else.

    >>> to_entry(90)
    90
    """
    if checks.is_missing(value):
        return None
    if hasattr(type(value), "nilai"):
        return value
    exact.to_decimal(cast("Bilangan", value), nama)
    return value


@attrs.frozen
class Rerata(values.Value):
    """A mean and how many entries made it.

    Attributes:
        nilai: the mean, unrounded.
        n: entries that it was made of.
        dilewati: entries that were skipped because they have no value, by name or ``butir`` and number.
    """

    nilai: Decimal
    n: int
    dilewati: tuple[str, ...]

    def explain(self, bahasa: options.BahasaLike = "id", *, places: int = 2) -> str:
        """One plain sentence: the mean, of how many, and what was skipped.

        Args:
            bahasa: ``id`` (Indonesian) or ``en`` (English); numbers are written as the language does.
            places: decimals of the mean, 0 to 34.

        Raises:
            OptionError: for another language.
            OutOfRangeError: for places outside 0..34.

        >>> print(rerata([100, None, Decimal("103.2")], undefined="skip").explain())
        Rata-rata 2 butir: 101,60; dilewati: butir 2.
        """
        english = options.option(options.Bahasa, bahasa, "bahasa") is options.Bahasa.EN
        said = Teks("Rata-rata {n} butir: {mean}", "Mean of {n} entries: {mean}")
        if self.dilewati:
            said = Teks(f"{said.id}; dilewati: {{skipped}}", f"{said.en}; skipped: {{skipped}}")
        mean = exact.round_to(self.nilai, telling(self.nilai, exact.to_places(places)))
        return said.fill(n=self.n, mean=mean, skipped=list(self.dilewati))[english] + "."

    def _repr_html_(self) -> str:
        row = (self.nilai, self.n, ", ".join(self.dilewati))
        return values.html_table("Rata-rata", ("Rata-rata", "Butir", "Dilewati"), [row])


def rerata(
    values: Iterable[Butir],
    *,
    bobot: Iterable[Bilangan] | None = None,
    cap: Bilangan | None = None,
    floor: Bilangan | None = None,
    undefined: UndefinedLike = Undefined.REFUSE,
    normalize: bool = False,
) -> Rerata:
    """The mean, simple or weighted, with the count of what it is a mean of.

    Figures such as capaian come with a rounded 34th digit; 30 digits of their mean are free of it, so that a mean that
    lies on the bound of a band is on it.

    Args:
        values: numbers, ratios, results such as ``Capaian`` (whose ``nilai`` counts, whatever the cap of its
            indicator; for ``capped`` give the cap here), or None, NaN or NA for a missing one.
        bobot: one weight per entry, zero or more, summing to 1 or 100; None for a simple mean.
        cap: highest value of an entry, at least 100, applied before averaging; None for no limit.
        floor: lowest value of an entry, at most 100, applied before averaging; None for no limit.
        undefined: ``refuse``, or ``skip``; then the weights of what is left are taken as the whole.
        normalize: take weights of any sum above zero, each as its share of that sum.

    Raises:
        UndefinedResultError: when an entry has no value and is not to be skipped, or none has one.
        WeightError: for weights that do not go with the entries, or do not sum to 1 or 100 and are not normalised.
        OptionError, OutOfRangeError, NumberTypeError, NotFiniteError, WrongTypeError: for what is no option or number.

    Source: LKj Kecamatan Kalumpang 2024 (recomputed): it averages uncapped figures, its own rule caps at 100.
    KMK 127/2026 (secondary): figures are held within 0 and 120, then weighted.

    >>> rerata([100, None, Decimal("103.2")], undefined="skip")
    Rerata(nilai=Decimal('101.6'), n=2, dilewati=('butir 2',))
    >>> rerata([90, 150], bobot=[3, 2], normalize=True, cap=120, floor=0).nilai
    Decimal('102')
    """
    entries = checks.to_items(values, "values")
    figures = limited(entries, to_cap(cap), to_floor(floor))
    shares = to_shares(bobot, len(entries), normalize=normalize)
    policy = options.option(Undefined, undefined, "undefined")
    missing = [place_of(entry, number) for number, entry in enumerate(entries, 1) if figures[number - 1] is None]
    if missing and policy is Undefined.REFUSE:
        raise UndefinedResultError(_reason(entries, figures), missing)
    parts = [(value, share) for value, share in zip(figures, shares, strict=True) if value is not None]
    whole = sums.summed(share for _, share in parts)
    if not whole[0]:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI)
    found = sums.over(sums.summed(sums.times(sums.whole_terms(value), share) for value, share in parts), whole)
    return Rerata(exact.settle(sums.divided(found)), len(parts), names_of(missing))


def jumlah(values: Iterable[Bilangan | None], *, undefined: UndefinedLike = Undefined.REFUSE) -> Decimal:
    """The sum, with every digit of its parts; only thirds and their like, given as fractions, are rounded, once.

    Args:
        values: numbers, or None, NaN or NA for a missing one.
        undefined: ``refuse`` missing ones, or ``skip`` them.

    Raises:
        UndefinedResultError: ``NILAI_KOSONG`` naming the missing entries, ``TIDAK_ADA_NILAI`` where nothing is left.
        OptionError, NumberTypeError, NotFiniteError: for what is no option or number.

    >>> jumlah([0.1, 0.2, Decimal("1E+30")])
    Decimal('1000000000000000000000000000000.3')
    """
    known, _ = _known(checks.to_items(values, "values"), undefined)
    if any(exact.is_fraction(value) for _, value in known):
        return sums.divided(sums.summed(sums.terms_of(value, f"butir {number}") for number, value in known))
    return exact.total(exact.to_decimal(value, f"butir {number}") for number, value in known)


def rerata_geometrik(values: Iterable[Bilangan | None], *, undefined: UndefinedLike = Undefined.REFUSE) -> Rerata:
    """The n-th root of the product of n figures, correctly rounded to 34 digits.

    Args:
        values: figures of zero or more, or None, NaN or NA for a missing one.
        undefined: ``refuse`` missing ones, or ``skip`` and name them.

    Raises:
        UndefinedResultError: ``NILAI_KOSONG`` naming the missing entries, ``TIDAK_ADA_NILAI`` for no figure.
        OutOfRangeError: for a negative figure.
        OptionError, NumberTypeError, NotFiniteError: for what is no option or number.

    Source: PMK 22/2021 (recomputed): outputs, programmes and unit by geometric means.

    >>> from sakipcalc import round_to
    >>> round_to(rerata_geometrik([100, 90]).nilai)
    Decimal('94.87')
    """
    known, skipped = _known(checks.to_items(values, "values"), undefined)
    factors: list[sums.Terms] = []
    for number, value in known:
        factors.append(sums.terms_of(value, f"butir {number}"))
        if factors[-1][0] < 0:
            raise OutOfRangeError(f"butir {number}", value, checks.NOT_NEGATIVE)
    nilai = sums.root(factors) if all(top for top, _ in factors) else exact.ZERO
    return Rerata(nilai, len(factors), skipped)


def _known(
    values: Sequence[Bilangan | None], undefined: UndefinedLike
) -> tuple[list[tuple[int, Bilangan]], tuple[str, ...]]:
    """The figures with their numbers, and the names of those that are missing."""
    policy = options.option(Undefined, undefined, "undefined")
    missing = [place_of(None, number) for number, value in enumerate(values, 1) if checks.is_missing(value)]
    if missing and policy is Undefined.REFUSE:
        raise UndefinedResultError(Alasan.NILAI_KOSONG, missing)
    known = [(number, value) for number, value in enumerate(values, 1) if value is not None]
    known = [(number, value) for number, value in known if not checks.is_missing(value)]
    if not known:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI)
    return known, names_of(missing)


def limited(entries: Iterable[Butir], cap: Decimal | None, floor: Decimal | None) -> list[Fraction | None]:
    """Each entry's value between floor and cap; None where it has none. A ratio goes beside its decimal form only."""
    entries = list(entries)
    if any(isinstance(entry, Rasio) for entry in entries):
        meet({f"butir {number}": entry for number, entry in enumerate(entries, 1) if not checks.is_missing(entry)})
    return [_within(_figure(entry, cap, number), floor, cap) for number, entry in enumerate(entries, 1)]


def _figure(entry: Butir, cap: Decimal | None, number: int) -> Fraction | None:
    """The entry's value; T/R at a realisasi of zero is the cap where one is given."""
    if checks.is_missing(entry):
        return None
    if isinstance(entry, Rasio):
        return exact.to_fraction(entry.bagian) / exact.to_fraction(entry.keseluruhan)
    alasan: Alasan | None = getattr(entry, "alasan", None)
    if alasan is not None:
        return exact.to_fraction(cap) if alasan in UNBOUNDED and cap is not None else None
    value: Any = getattr(entry, "nilai", entry)
    return None if checks.is_missing(value) else exact.to_fraction(value, f"butir {number}")


def _within(value: Fraction | None, floor: Decimal | None, cap: Decimal | None) -> Fraction | None:
    if value is None:
        return None
    if cap is not None:
        value = min(value, exact.to_fraction(cap))
    return value if floor is None else max(value, exact.to_fraction(floor))


def to_shares(bobot: Iterable[Bilangan] | None, n: int, *, normalize: bool) -> list[sums.Terms]:
    """The weight of each of n entries; their sum is the whole."""
    free = checks.to_flag(normalize, "normalize")
    if bobot is None:
        return [(1, 1)] * n
    shares = [sums.terms_of(weight, "bobot") for weight in checks.to_items(bobot, "bobot")]
    if len(shares) != n:
        raise WeightError(Teks("{k} bobot untuk {n} butir", "{k} weights for {n} entries").fill(k=len(shares), n=n))
    for weight in shares:
        if weight[0] < 0:
            said = Teks("bobot {weight} negatif", "the weight {weight} is negative; it must be zero or more")
            raise WeightError(said.fill(weight=sums.divided(weight)))
    top, bottom = sums.summed(shares)
    if free and n and not top:
        raise WeightError(Teks("semua bobot nol", "all weights are zero"))
    if not free and top not in {bottom, 100 * bottom}:
        said = Teks(
            "jumlah bobot {whole}; jumlahnya harus 1 atau 100", "the weights sum to {whole}; they must sum to 1 or 100"
        )
        raise WeightError(said.fill(whole=sums.divided((top, bottom))))
    return shares


def place_of(entry: object, number: int) -> Letak:
    """Where an entry stands: by its indicator's or its own name, else by its number."""
    named = str(getattr(entry, "indikator", None) or getattr(entry, "nama", None) or "")
    return Letak(nama=named) if named else Letak(nama="butir", nomor=number)


def names_of(places: Iterable[Letak]) -> tuple[str, ...]:
    """What places are called."""
    return tuple(each.teks.id for each in places)


def name_of(entry: object, number: int) -> str:
    """What an entry is called."""
    return place_of(entry, number).teks.id


def _reason(entries: Sequence[Butir], figures: Sequence[Fraction | None]) -> Alasan:
    """The reason of the first entry without a value."""
    for entry, figure in zip(entries, figures, strict=True):
        reason: Alasan | None = getattr(entry, "alasan", None)
        if figure is None and reason is not None:
            return reason
    return Alasan.NILAI_KOSONG


ATURAN = (
    Aturan(
        "rerata",
        "Rata-rata sederhana",
        "jumlah nilai / banyaknya nilai; batas atas dan bawah dikenakan sebelum dirata-ratakan bila diminta",
        Sumber(
            "LKj Kecamatan Kalumpang 2024",
            "tabel 3.1",
            basis="recomputed",
            keputusan="bawaan tanpa batas",
            lingkup="satu",
        ),
    ),
    Aturan(
        "rerata_tertimbang",
        "Rata-rata tertimbang",
        "jumlah (bobot x nilai) / jumlah bobot; jumlah bobot 1 atau 100",
        Sumber(
            "KMK 127/2026",
            mulai=2026,
            basis="secondary",
            keputusan=f"{KEPUTUSAN_KEMENKEU}; "
            "butir yang dilewati melepas bobotnya; bobot berjumlah lain hanya bila diminta (normalize)",
            lingkup="kemenkeu",
        ),
    ),
    Aturan(
        "butir_tak_terdefinisi",
        "Butir tanpa nilai",
        "ditolak dengan namanya, atau dilewati dan disebut",
        Sumber("tidak diatur", keputusan="bawaan ditolak"),
    ),
    Aturan(
        "jumlah",
        "Jumlah",
        "jumlah nilai, tanpa pembulatan",
        Sumber("tidak diatur", keputusan="butir kosong ditolak dengan namanya, atau dilewati bila diminta"),
    ),
    Aturan(
        "rerata_geometrik",
        "Rata-rata geometrik",
        "akar pangkat n dari hasil kali n nilai",
        Sumber(
            "PMK 22/PMK.02/2021",
            "Lampiran",
            mulai=2021,
            akhir=2022,
            basis="recomputed",
            lingkup="kl",
            pengganti="nka_2023",
            keputusan="rumusnya tetap ada, sebagai rata-rata siapa pun",
        ),
    ),
)
