"""Audit a printed mean and a printed total: of which figures, and which row would explain a difference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import islice, product
from typing import cast

from sakipcalc._core.containers import to_items
from sakipcalc._core.exact import Bilangan, Rounding
from sakipcalc._core.fractions import from_fraction, round_fraction
from sakipcalc._rules.indikator import to_cap
from sakipcalc._writing.format import format_angka
from sakipcalc.audit._bacaan import Bacaan, Cetakan, format_plain, printed_text, read_input, read_printed
from sakipcalc.audit._cari import CAPS, judged
from sakipcalc.audit._saran import slips
from sakipcalc.audit._temuan import Kalimat, Penjelasan, Putusan, Temuan, chance
from sakipcalc.errors import Alasan, WrongTypeError

_MEAN = ("rata-rata sederhana", "the simple mean")
_MOST_SUMS = 256
_MOST_NAMED = 3


def audit_mean(
    values: Iterable[object],
    printed: object,
    *,
    cap: Bilangan | None = None,
    pooled: Iterable[tuple[object, object]] | None = None,
) -> Temuan:
    """How a printed mean was made: of rounded figures, of capped ones, without zeros, or as a pooled figure.

    Args:
        values: the figures it should be the mean of: cells as printed, or recomputed numbers.
        printed: the printed mean.
        cap: the declared cap of each figure, at least 100; None for none.
        pooled: the (part, whole) pairs that the figures are percentages of, to test sum over sum.

    Raises:
        NotANumberError: for a cell with no numeric meaning.
        OutOfRangeError, WrongTypeError: for settings that cannot be.

    Source: LKj Kecamatan Kalumpang 2024 prints a mean of percentages where the pooled figure is another.

    >>> print(audit_mean([100, 100, "103,20"], "100,00", cap=None).kalimat())
    Rata-rata 100,00 dibatasi: rata-rata setelah dibatasi 100, 101,07 dibatasi 100; yang benar 101,07
    (rata-rata sederhana).
    """
    limit = to_cap(cap)
    read = [read_input(cell) for cell in to_items(values, "values")]
    pairs = None if pooled is None else [_pair(each) for each in to_items(pooled, "pooled")]
    prints = read_printed(printed)
    text = printed_text(printed)
    known = [choice[0].nilai for choice in read if choice]
    if not known:
        return Temuan("rata_rata", Putusan.TIDAK_DAPAT_DINILAI, text, alasan=Alasan.TIDAK_ADA_NILAI)
    right = sum(known, Fraction(0)) / len(known)
    if not prints:
        return Temuan("rata_rata", Putusan.TIDAK_TERCETAK, text, from_fraction(right), aturan=_MEAN)
    ways = list(_ways(known, len(read), limit, pairs))
    found: list[Penjelasan] = []
    for made in prints:
        for key, words, value, meaning, cost, batas in ways:
            rounding = made.made_from(value)
            if rounding is not None:
                cut = rounding is Rounding.TRUNCATE
                means = Putusan.DIPOTONG if cut and meaning is Putusan.COCOK else meaning
                shown = right if batas is not None else value
                found.append(
                    Penjelasan(
                        key, words, means, from_fraction(shown), rounding, batas, biaya=cost + made.biaya + 2 * cut
                    )
                )
    found.sort(key=lambda each: each.biaya)
    verdict, explanations = judged(found, declared=True)
    places = max(0, prints[0].places)
    expected = Fraction(len({value for _, _, value, *_ in ways}), 200 * 10**places + 1)
    hints: list[Kalimat] = []
    if pairs and verdict is not Putusan.RUMUS_LAIN:
        whole = _pooled(pairs)
        if whole is not None:
            shown_ = format_angka(from_fraction(whole), max(2, places))
            hints.append((f"angka gabungannya {shown_}", f"the pooled figure is {shown_}"))
    if verdict is Putusan.TIDAK_TERJELASKAN:
        hints += slips(prints[0], [right])
    return Temuan(
        "rata_rata",
        verdict,
        text,
        from_fraction(right),
        places,
        explanations,
        2 * len(ways),
        chance(expected),
        None,
        tuple(hints),
        _MEAN,
    )


Way = tuple[str, Kalimat, Fraction, Putusan, int, "Decimal | None"]


def _ways(
    known: Sequence[Fraction], rows: int, limit: Decimal | None, pairs: Sequence[tuple[Fraction, Fraction]] | None
) -> Iterator[Way]:
    """Every way to make a mean, the declared one first; a way that changes nothing is left out."""
    count = len(known)
    plain = sum(known, Fraction(0)) / count
    yield "mean", _MEAN, plain, Putusan.COCOK, 0, None
    caps: list[Decimal] = [*([] if limit is None else [limit]), *CAPS]
    for cap in dict.fromkeys(caps):
        limited = sum((min(value, Fraction(cap)) for value in known), Fraction(0)) / count
        if limited != plain:
            shown = format_plain(cap)
            own = cap == limit
            words = f"rata-rata setelah dibatasi {shown}", f"the mean of figures capped at {shown}"
            yield f"cap {shown}", words, limited, Putusan.COCOK if own else Putusan.DIBATASI, 0 if own else 2, cap
    for places in (2, 1, 0):
        rounded = sum((round_fraction(value, places) for value in known), Fraction(0)) / count
        if rounded != plain:
            words = (
                f"rata-rata angka yang dibulatkan {places} desimal",
                f"the mean of figures rounded to {places} decimals",
            )
            yield f"round {places}", words, rounded, Putusan.DIBULATKAN_DULU, 2 + (2 - places), None
    nonzero = [value for value in known if value]
    if nonzero and len(nonzero) < count:
        words = "rata-rata tanpa angka nol", "the mean without zeros"
        yield "nonzero", words, sum(nonzero, Fraction(0)) / len(nonzero), Putusan.RUMUS_LAIN, 4, None
    if rows > count:
        words = "rata-rata dengan sel kosong dihitung nol", "the mean with blank cells as zero"
        yield "blank as zero", words, plain * count / rows, Putusan.RUMUS_LAIN, 4, None
    whole = None if pairs is None else _pooled(pairs)
    if whole is not None and whole != plain:
        words = "jumlah dibagi jumlah (gabungan), bukan rata-rata", "sum over sum (pooled), not a mean"
        yield "pooled", words, whole, Putusan.RUMUS_LAIN, 4, None


def _pair(pair: object) -> tuple[Fraction, Fraction]:
    parts = to_items(cast("Iterable[object]", pair), "pooled")
    if len(parts) != 2:
        raise WrongTypeError("pooled", pair, "a pair of part and whole", "pasangan bagian dan keseluruhan")
    read = [read_input(part) for part in parts]
    part, whole = (choice[0].nilai if choice else Fraction(0) for choice in read)
    return part, whole


def _pooled(pairs: Sequence[tuple[Fraction, Fraction]]) -> Fraction | None:
    whole = sum((each for _, each in pairs), Fraction(0))
    return 100 * sum((part for part, _ in pairs), Fraction(0)) / whole if whole else None


def audit_total(parts: Mapping[str, object] | Iterable[object], printed: object) -> Temuan:
    """Whether a printed total is the sum of its parts, and which one row would explain a difference.

    Args:
        parts: the amounts as printed, by name or in order; where a cell can be read in several ways, the readings
            that make the total are taken.
        printed: the printed total.

    Raises:
        NotANumberError: for a cell with no numeric meaning.
        WrongTypeError: for parts that are no sequence.

    Source: our own method.

    >>> print(audit_total({"surat": "1.500.000", "listrik": "8,000,000"}, "Rp11.000.000").kalimat())
    Jumlah Rp11.000.000 bukan jumlah barisnya; yang benar 9.500.000;
    tercetak lebih 1.500.000 dari jumlah barisnya; sama dengan satu baris (surat), mungkin ada baris yang tidak
    tercetak.
    """
    if isinstance(parts, Mapping):
        named = [(str(name), cell) for name, cell in cast("Mapping[str, object]", parts).items()]
    else:
        named = [(f"baris {number}", cell) for number, cell in enumerate(to_items(parts, "parts"), 1)]
    return total_of(named, printed)


def total_of(named: Sequence[tuple[str, object]], printed: object) -> Temuan:
    """``audit_total`` of (name, cell) pairs; names may repeat.

    Raises:
        NotANumberError: for a cell with no numeric meaning.
    """
    read = [(name, read_input(cell)) for name, cell in named]
    prints = read_printed(printed, percent=False)
    text = printed_text(printed)
    known = [(name, choice) for name, choice in read if choice]
    if not known:
        return Temuan("jumlah", Putusan.TIDAK_DAPAT_DINILAI, text, alasan=Alasan.TIDAK_ADA_NILAI)
    sums = [
        (sum((each.nilai for each in row), Fraction(0)), row)
        for row in islice(product(*(choice for _, choice in known)), _MOST_SUMS)
    ]
    right, row = sums[0]
    if not prints:
        return Temuan("jumlah", Putusan.TIDAK_TERCETAK, text, from_fraction(right), 0)
    words = "jumlah baris", "the sum of the rows"
    for total, chosen in sums:
        if any(made.made_from(total) is Rounding.HALF_UP for made in prints):
            found = Penjelasan(
                "sum", words, Putusan.COCOK, from_fraction(total), biaya=sum(each.biaya for each in chosen)
            )
            return Temuan("jumlah", Putusan.COCOK, text, from_fraction(total), prints[0].places, (found,), len(sums))
    hints = tuple(_gaps(prints[0], right, [(name, each) for (name, _), each in zip(known, row, strict=True)]))
    places = max(prints[0].places, *(each.places for each in row))
    benar = from_fraction(right)
    return Temuan("jumlah", Putusan.TIDAK_TERJELASKAN, text, benar, places, (), len(sums), saran=hints, aturan=("", ""))


def _gaps(printed: Cetakan, right: Fraction, rows: Sequence[tuple[str, Bacaan]]) -> Iterator[Kalimat]:
    gap = printed.nilai - right
    size = format_plain(from_fraction(abs(gap)))
    more = gap > 0
    yield (
        f"tercetak {'lebih' if more else 'kurang'} {size} dari jumlah barisnya",
        f"printed {'more' if more else 'less'} than its rows by {size}",
    )
    alike = [name for name, each in rows if each.nilai == abs(gap)][:_MOST_NAMED]
    if alike:
        why = "ada baris yang tidak tercetak" if more else "ada baris yang tidak ikut dijumlahkan"
        cause = "a row is not printed" if more else "a row was left out of the sum"
        yield (
            f"sama dengan satu baris ({' / '.join(alike)}), mungkin {why}",
            f"equal to one row ({' / '.join(alike)}), perhaps {cause}",
        )
    yield from slips(printed, [right])
