"""Means: simple and weighted, limited before averaging or not, undefined entries refused or skipped, pooled figures."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias, cast

import attrs

from sakipcalc._core import checks, exact, options
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc._rules.formula import UNBOUNDED
from sakipcalc._rules.indikator import to_cap, to_floor
from sakipcalc.errors import Alasan, Letak, OutOfRangeError, Teks, UndefinedResultError, WeightError

if TYPE_CHECKING:
    from fractions import Fraction

_ROOT_DIGITS = 36


class Undefined(options.Option):
    """What becomes of entries without a value: the mean is refused, or they are skipped and counted.

    >>> Undefined("skip")
    <Undefined.SKIP: 'skip'>
    """

    REFUSE = "refuse"
    SKIP = "skip"


class Bernilai(Protocol):
    """Anything with a value or the reason why it has none, such as ``Capaian``."""

    @property
    def nilai(self) -> Decimal | None: ...

    @property
    def alasan(self) -> Alasan | None: ...


Butir: TypeAlias = Bilangan | Bernilai | None
"""What is averaged: numbers, results, or None where a figure is missing."""


def to_entry(value: Butir, nama: str = "nilai") -> Butir:
    """What can be averaged: a number, a result, or None.

    Raises:
        NumberTypeError, NotFiniteError: for anything else.

    >>> to_entry(90)
    90
    """
    if value is None or hasattr(type(value), "nilai"):
        return value
    exact.to_decimal(cast("Bilangan", value), nama)
    return value


@attrs.frozen
class Rerata:
    """A mean and how many entries made it.

    Attributes:
        nilai: the mean, unrounded.
        n: entries that were averaged.
        dilewati: entries that were skipped because they have no value, by name or ``butir`` and number.
    """

    nilai: Decimal
    n: int
    dilewati: tuple[str, ...]


def rerata(
    values: Iterable[Butir],
    *,
    weights: Iterable[Bilangan] | None = None,
    cap: Bilangan | None = None,
    floor: Bilangan | None = None,
    undefined: Undefined | str = Undefined.REFUSE,
) -> Rerata:
    """A mean with the count of what it is a mean of.

    Args:
        values: numbers, results such as ``Capaian`` (whose uncapped figure counts), or None for a missing one.
        weights: one per entry, zero or more, summing to 1 or 100; None for a simple mean.
        cap: highest value of an entry, at least 100, applied before averaging; None for no limit.
        floor: lowest value of an entry, at most 100, applied before averaging; None for no limit.
        undefined: ``refuse``, or ``skip``; then the weights of what is left are taken as the whole.

    Raises:
        UndefinedResultError: when an entry has no value and is not to be skipped, or none has one.
        WeightError: for weights that do not go with the entries or do not sum to 1 or 100.
        OptionError, OutOfRangeError, NumberTypeError, NotFiniteError: for what is no option or number.

    Source: LKj Kecamatan Kalumpang 2024 (recomputed): it averages uncapped figures, its own rule caps at 100.

    >>> rerata([100, None, Decimal("103.2")], undefined="skip")
    Rerata(nilai=Decimal('101.6'), n=2, dilewati=('butir 2',))
    """
    entries = checks.to_items(values, "values")
    figures = limited(entries, to_cap(cap), to_floor(floor))
    shares = _shares(weights, len(entries))
    policy = options.option(Undefined, undefined, "undefined")
    missing = [_place(entry, number) for number, entry in enumerate(entries, 1) if figures[number - 1] is None]
    if missing and policy is Undefined.REFUSE:
        raise UndefinedResultError(_reason(entries, figures), missing)
    parts = [(value, share) for value, share in zip(figures, shares, strict=True) if value is not None]
    whole = sum((share for _, share in parts), exact.fraction(0))
    if not whole:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI)
    nilai = exact.settle(exact.from_fraction(sum((value * share for value, share in parts), exact.fraction(0)) / whole))
    return Rerata(nilai, len(parts), tuple(each.teks.id for each in missing))


def mean(
    values: Iterable[Butir],
    *,
    cap: Bilangan | None = None,
    floor: Bilangan | None = None,
    undefined: Undefined | str = Undefined.REFUSE,
) -> Decimal:
    """The simple mean, to 30 digits; ``rerata`` also tells how many entries were skipped.

    Figures such as capaian come with a rounded 34th digit; 30 digits of their mean are free of it, so that a mean that
    lies on the bound of a band is on it.

    Args:
        values: as in ``rerata``.
        cap: as in ``rerata``.
        floor: as in ``rerata``.
        undefined: as in ``rerata``.

    Raises:
        SakipError: as ``rerata``.

    >>> mean([100, 100, Decimal("103.2")], cap=100)
    Decimal('100')
    """
    return rerata(values, cap=cap, floor=floor, undefined=undefined).nilai


def weighted_mean(
    values: Iterable[Butir],
    weights: Iterable[Bilangan],
    *,
    cap: Bilangan | None = None,
    floor: Bilangan | None = None,
    undefined: Undefined | str = Undefined.REFUSE,
) -> Decimal:
    """The weighted mean, unrounded.

    Args:
        values: as in ``rerata``.
        weights: as in ``rerata``.
        cap: as in ``rerata``.
        floor: as in ``rerata``.
        undefined: as in ``rerata``.

    Raises:
        SakipError: as ``rerata``.

    Source: KMK 127/2026 (secondary): figures are held within 0 and 120, then weighted.

    >>> weighted_mean([90, 150], [60, 40], cap=120, floor=0)
    Decimal('102')
    """
    return rerata(values, weights=weights, cap=cap, floor=floor, undefined=undefined).nilai


def mean_percentage(pairs: Iterable[tuple[Bilangan, Bilangan]]) -> Decimal:
    """The mean of the percentages part / whole x 100; not the same as their pooled percentage.

    Args:
        pairs: (part, whole) of each row.

    Raises:
        UndefinedResultError: ``KESELURUHAN_NOL`` with the row, or ``TIDAK_ADA_NILAI``.
        NumberTypeError, NotFiniteError: for what is no number.

    >>> rows = [(1, 2), (300, 300)]
    >>> mean_percentage(rows), pooled_percentage([(1, 4), (3, 4)])
    (Decimal('75'), Decimal('50'))
    """
    ratios: list[Fraction] = []
    for number, (part, whole) in enumerate(checks.to_tuples(pairs, 2, "pairs"), 1):
        bottom = exact.to_fraction(whole, "keseluruhan")
        if not bottom:
            raise UndefinedResultError(Alasan.KESELURUHAN_NOL, Letak(nama="butir", nomor=number))
        ratios.append(100 * exact.to_fraction(part, "bagian") / bottom)
    if not ratios:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI)
    return exact.from_fraction(sum(ratios, exact.fraction(0)) / len(ratios))


def pooled_percentage(pairs: Iterable[tuple[Bilangan, Bilangan]]) -> Decimal:
    """The sum of the parts over the sum of the wholes, in percent.

    Args:
        pairs: (part, whole) of each row, all in one unit.

    Raises:
        UndefinedResultError: ``KESELURUHAN_NOL`` where the wholes sum to zero, or ``TIDAK_ADA_NILAI``.
        NumberTypeError, NotFiniteError: for what is no number.

    >>> pooled_percentage([(1, 2), (300, 398)])
    Decimal('75.25')
    """
    rows = [
        (exact.to_fraction(part, "bagian"), exact.to_fraction(whole, "keseluruhan"))
        for part, whole in checks.to_tuples(pairs, 2, "pairs")
    ]
    if not rows:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI)
    whole = sum((whole for _, whole in rows), exact.fraction(0))
    if not whole:
        raise UndefinedResultError(Alasan.KESELURUHAN_NOL)
    return exact.from_fraction(100 * sum((part for part, _ in rows), exact.fraction(0)) / whole)


def geometric_mean(values: Iterable[Bilangan]) -> Decimal:
    """The n-th root of the product of n figures, to 36 digits.

    Args:
        values: figures of zero or more.

    Raises:
        UndefinedResultError: ``TIDAK_ADA_NILAI`` for no figure.
        OutOfRangeError: for a negative figure.
        NumberTypeError, NotFiniteError: for what is no number.

    Source: PMK 22/2021 (recomputed): outputs, programmes and unit by geometric means.

    >>> from sakipcalc import round_to
    >>> round_to(geometric_mean([100, 90]))
    Decimal('94.87')
    """
    product, n = exact.fraction(1), 0
    for value in checks.to_items(values, "values"):
        figure = exact.to_fraction(value)
        if figure < 0:
            raise OutOfRangeError("nilai", value, checks.NOT_NEGATIVE)
        product, n = product * figure, n + 1
    if not n:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI)
    if not product:
        return exact.ZERO
    size = (product.numerator.bit_length() - product.denominator.bit_length()) * 3 // (10 * n)
    places = max(0, _ROOT_DIGITS - size)
    root = _root(product.numerator * 10 ** (places * n) // product.denominator, n)
    return exact.from_fraction(exact.fraction(root, 10**places))


def _root(number: int, n: int) -> int:
    """The largest integer whose n-th power is at most ``number``, by Newton's method."""
    guess = 1 << -(-number.bit_length() // n)
    while True:
        closer = ((n - 1) * guess + number // guess ** (n - 1)) // n
        if closer >= guess:
            return guess
        guess = closer


def limited(entries: Iterable[Butir], cap: Decimal | None, floor: Decimal | None) -> list[Fraction | None]:
    """Each entry's value between floor and cap; None where it has none."""
    return [_within(_figure(entry, cap, number), floor, cap) for number, entry in enumerate(entries, 1)]


def _figure(entry: Butir, cap: Decimal | None, number: int) -> Fraction | None:
    """The entry's value; T/R at a realisasi of zero is the cap where one is given."""
    if entry is None:
        return None
    alasan: Alasan | None = getattr(entry, "alasan", None)
    if alasan is not None:
        return exact.to_fraction(cap) if alasan in UNBOUNDED and cap is not None else None
    value: Any = getattr(entry, "nilai", entry)
    return None if value is None else exact.to_fraction(value, f"butir {number}")


def _within(value: Fraction | None, floor: Decimal | None, cap: Decimal | None) -> Fraction | None:
    if value is None:
        return None
    if cap is not None:
        value = min(value, exact.to_fraction(cap))
    return value if floor is None else max(value, exact.to_fraction(floor))


def _shares(weights: Iterable[Bilangan] | None, n: int) -> list[Fraction]:
    if weights is None:
        return [exact.fraction(1)] * n
    shares = [exact.to_fraction(weight, "bobot") for weight in checks.to_items(weights, "weights")]
    whole = sum(shares, exact.fraction(0))
    if len(shares) != n:
        raise WeightError(Teks("{k} bobot untuk {n} butir", "{k} weights for {n} entries").fill(k=len(shares), n=n))
    for weight in shares:
        if weight < 0:
            said = Teks("bobot {weight} negatif", "the weight {weight} is negative; it must be zero or more")
            raise WeightError(said.fill(weight=exact.from_fraction(weight)))
    if whole not in {1, 100}:
        said = Teks(
            "jumlah bobot {whole}; jumlahnya harus 1 atau 100", "the weights sum to {whole}; they must sum to 1 or 100"
        )
        raise WeightError(said.fill(whole=exact.from_fraction(whole)))
    return shares


def _place(entry: Butir, number: int) -> Letak:
    """Where an entry stands: by its own name, or by its number."""
    named = str(getattr(entry, "indikator", None) or getattr(entry, "nama", None) or "")
    return Letak(nama=named) if named else Letak(nama="butir", nomor=number)


def _reason(entries: Sequence[Butir], figures: Sequence[Fraction | None]) -> Alasan:
    """The reason of the first entry without a value."""
    for entry, figure in zip(entries, figures, strict=True):
        reason: Alasan | None = getattr(entry, "alasan", None)
        if figure is None and reason is not None:
            return reason
    return Alasan.REALISASI_KOSONG


ATURAN = (
    Aturan(
        "rerata",
        "Rata-rata sederhana",
        "jumlah nilai / banyaknya nilai; batas atas dan bawah dikenakan sebelum dirata-ratakan bila diminta",
        Sumber("LKj Kecamatan Kalumpang 2024", "tabel 3.1", basis="recomputed", keputusan="bawaan tanpa batas"),
    ),
    Aturan(
        "rerata_tertimbang",
        "Rata-rata tertimbang",
        "jumlah (bobot x nilai) / jumlah bobot; jumlah bobot 1 atau 100",
        Sumber("KMK 127/2026", mulai=2026, basis="secondary", keputusan="butir yang dilewati melepas bobotnya"),
    ),
    Aturan(
        "butir_tak_terdefinisi",
        "Butir tanpa nilai",
        "ditolak dengan namanya, atau dilewati dan dihitung",
        Sumber("tidak diatur", keputusan="bawaan ditolak"),
    ),
    Aturan(
        "persentase_rerata",
        "Rata-rata persentase",
        "rata-rata dari bagian / keseluruhan x 100",
        Sumber("LKj Kecamatan Kalumpang 2024", basis="recomputed"),
    ),
    Aturan(
        "persentase_gabungan",
        "Persentase gabungan",
        "jumlah bagian / jumlah keseluruhan x 100",
        Sumber("LKj Kecamatan Kalumpang 2024", basis="recomputed"),
    ),
    Aturan(
        "rerata_geometrik",
        "Rata-rata geometrik",
        "akar pangkat n dari hasil kali n nilai",
        Sumber("PMK 22/PMK.02/2021", "Lampiran", mulai=2021, basis="recomputed"),
    ),
)
