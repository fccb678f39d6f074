"""Audit a printed mean and a printed total: of which figures, and which row would explain a difference."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import islice, product
from typing import NamedTuple, cast

from sakipcalc import Alasan, Rounding, format_angka
from sakipcalc._core import checks, exact
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.sums import summed
from sakipcalc._rules.indikator import to_cap
from sakipcalc._writing.format import in_both
from sakipcalc.audit._engine.conclusion import conclude, printed_text
from sakipcalc.audit._engine.finding import NO_WORDS, Penjelasan, Putusan, Temuan, chance
from sakipcalc.audit._engine.hints import slips
from sakipcalc.audit._engine.indices import fraction_of, numbers_of, unreadable
from sakipcalc.audit._engine.inputs import Input, format_plain
from sakipcalc.audit._engine.prints import Print, read_printed
from sakipcalc.audit._engine.search import CAPS, SPAN
from sakipcalc.errors import Teks, WrongTypeError

_MEAN = Teks("rata-rata sederhana", "the simple mean")
_MOST_SUMS = 256
_MOST_NAMED = 3
_MOST_LOST = 20


def audit_rerata(
    values: Iterable[object],
    tercetak: object,
    *,
    cap: Bilangan | None = None,
    pooled: Iterable[tuple[object, object]] | None = None,
) -> Temuan:
    """How a printed mean was made: of rounded figures, of capped ones, without zeros, or as a pooled figure.

    Args:
        values: the figures it should be the mean of: cells as printed, or recomputed numbers.
        tercetak: the printed mean.
        cap: the declared cap of each figure, at least 100; None for none.
        pooled: the (part, whole) pairs that the figures are percentages of, to test sum over sum.

    Raises:
        OutOfRangeError, WrongTypeError: for settings that cannot be.

    Source: LKj Kecamatan Kalumpang 2024 prints a mean of percentages where the pooled figure is another.

    >>> print(audit_rerata([100, 100, "103,20"], "100,00", cap=None).explain())
    Rata-rata 100,00 dibatasi: rata-rata setelah dibatasi 100, 101,07 dibatasi 100; yang benar 101,07
    (rata-rata sederhana).
    """
    limit = to_cap(cap)
    cells = checks.to_items(values, "values")
    read = numbers_of(cells)
    pairs = None if pooled is None else [_pair(each) for each in checks.to_items(pooled, "pooled")]
    prints = read_printed(tercetak)
    known = [fraction_of(choice[0]) for choice in read if choice]
    why = unreadable(cells)
    right = why or Alasan.TIDAK_ADA_NILAI if why or not known else sum(known, Fraction(0)) / len(known)
    ways = [] if isinstance(right, Alasan) else list(_ways(known, len(read), limit, pairs))

    def search() -> tuple[list[Penjelasan], int, Decimal]:
        expected = Fraction(len({way.value for way in ways}), SPAN * 10 ** max(0, prints[0].places) + 1)
        return sorted(_made(ways, prints, right), key=lambda each: each.biaya), 2 * len(ways), chance(expected)

    def hints(verdict: Putusan) -> Iterator[Teks]:
        whole = _pooled(pairs) if pairs and verdict is not Putusan.RUMUS_LAIN else None
        if whole is not None:
            figure = format_angka(exact.from_fraction(whole), max(2, prints[0].places))
            yield Teks(f"angka gabungannya {figure}", f"the pooled figure is {in_both(figure).en}")
        if verdict is Putusan.TIDAK_TERJELASKAN and isinstance(right, Fraction):
            yield from slips(prints[0], [right])

    return conclude("rata_rata", tercetak, right, prints, rule=_MEAN, search=search, hints=hints)


class _Way(NamedTuple):
    """One way to make a mean."""

    key: str
    words: Teks
    value: Fraction
    meaning: Putusan = Putusan.RUMUS_LAIN
    cost: int = 4
    cap: Decimal | None = None


def _made(ways: Iterable[_Way], prints: Iterable[Print], right: Fraction | Alasan) -> Iterator[Penjelasan]:
    for printed in prints:
        for way in ways:
            rounding = printed.made_from(way.value)
            if rounding is not None:
                cut = rounding is Rounding.TRUNCATE
                meaning = Putusan.DIPOTONG if cut and way.meaning is Putusan.COCOK else way.meaning
                value = right if way.cap is not None and isinstance(right, Fraction) else way.value
                cost = way.cost + printed.cost + 2 * cut
                yield Penjelasan(way.key, way.words, meaning, exact.from_fraction(value), rounding, way.cap, biaya=cost)


def _ways(
    known: Sequence[Fraction], rows: int, limit: Decimal | None, pairs: Sequence[tuple[Fraction, Fraction]] | None
) -> Iterator[_Way]:
    """Every way to make a mean, the declared one first; a way that changes nothing is left out."""
    count, whole = len(known), sum(known, Fraction(0))
    plain = whole / count
    yield _Way("mean", _MEAN, plain, Putusan.COCOK, 0)
    caps: dict[Decimal, None] = dict.fromkeys((*([] if limit is None else [limit]), *CAPS))
    for cap in caps:
        limited = sum((min(value, Fraction(cap)) for value in known), Fraction(0)) / count
        if limited != plain:
            shown, own = format_plain(cap), cap == limit
            words = Teks(f"rata-rata setelah dibatasi {shown}", f"the mean of figures capped at {in_both(shown).en}")
            meaning, cost = (Putusan.COCOK, 0) if own else (Putusan.DIBATASI, 2)
            yield _Way(f"cap {shown}", words, limited, meaning, cost, cap)
    for places in (2, 1, 0):
        rounded = sum((exact.round_fraction(value, places) for value in known), Fraction(0)) / count
        if rounded != plain:
            words = Teks(
                f"rata-rata angka yang dibulatkan {places} desimal",
                f"the mean of figures rounded to {places} decimals",
            )
            yield _Way(f"round {places}", words, rounded, Putusan.DIBULATKAN_DULU, 4 - places)
    nonzero = [value for value in known if value]
    if nonzero and len(nonzero) < count:
        words = Teks("rata-rata tanpa angka nol", "the mean without zeros")
        yield _Way("nonzero", words, whole / len(nonzero))
    if rows > count:
        words = Teks("rata-rata dengan sel kosong dihitung nol", "the mean with blank cells as zero")
        yield _Way("blank as zero", words, whole / rows)
    words = Teks(f"jumlah dibagi {count + 1}, bukan {count}", f"the sum over {count + 1}, not {count}")
    yield _Way("n + 1", words, whole / (count + 1), cost=5)
    pooled = None if pairs is None else _pooled(pairs)
    if pooled is not None and pooled != plain:
        words = Teks("jumlah dibagi jumlah (gabungan), bukan rata-rata", "sum over sum (pooled), not a mean")
        yield _Way("pooled", words, pooled)


def _pair(pair: object) -> tuple[Fraction, Fraction]:
    parts = checks.to_items(cast("Iterable[object]", pair), "pooled")
    if len(parts) != 2:
        raise WrongTypeError("pooled", pair, Teks("pasangan bagian dan keseluruhan", "a pair of part and whole"))
    part, whole = (fraction_of(choice[0]) if choice else Fraction(0) for choice in numbers_of(parts))
    return part, whole


def _pooled(pairs: Sequence[tuple[Fraction, Fraction]]) -> Fraction | None:
    whole = sum((each for _, each in pairs), Fraction(0))
    return 100 * sum((part for part, _ in pairs), Fraction(0)) / whole if whole else None


def audit_jumlah(parts: Mapping[str, object] | Iterable[object], tercetak: object) -> Temuan:
    """Whether a printed total is the sum of its parts, and which one row would explain a difference.

    Args:
        parts: the amounts as printed, by name or in order; where a cell can be read in several ways, the readings
            that make the total are taken.
        tercetak: the printed total.

    Raises:
        WrongTypeError: for parts that are no sequence.

    Source: our own method.

    >>> print(audit_jumlah({"surat": "1.500.000", "listrik": "8,000,000"}, "Rp11.000.000").explain())
    Jumlah Rp11.000.000 bukan jumlah barisnya; yang benar 9.500.000;
    tercetak lebih 1.500.000 dari jumlah barisnya; sama dengan satu baris (surat), mungkin ada baris yang tidak
    tercetak.
    """
    if isinstance(parts, Mapping):
        return total_of([(str(name), cell) for name, cell in cast("Mapping[str, object]", parts).items()], tercetak)
    return total_of(
        [(f"baris {number}", cell) for number, cell in enumerate(checks.to_items(parts, "parts"), 1)], tercetak
    )


def total_of(named: Sequence[tuple[str, object]], printed: object) -> Temuan:
    """``audit_jumlah`` of (name, cell) pairs; names may repeat."""
    cells = [cell for _, cell in named]
    meant = numbers_of(cells)
    known = [(name, choice) for (name, _), choice in zip(named, meant, strict=True) if choice]
    return total_of_read(
        known, printed, unreadable([cell for cell, choice in zip(cells, meant, strict=True) if not choice])
    )


def total_of_read(known: Sequence[tuple[str, Sequence[Input]]], printed: object, lost: Alasan | None = None) -> Temuan:
    """The same of (name, meanings) pairs, none of them without any.

    Args:
        known: the rows.
        printed: the printed total.
        lost: why another row has no figure.
    """
    prints = read_printed(printed, percent=False)
    sums = list(_sums([choice for _, choice in known]))
    right: Fraction | Alasan = lost or (sums[0][0] if sums else Alasan.TIDAK_ADA_NILAI)
    row = [choice[0] for _, choice in known]
    words = Teks("jumlah baris", "the sum of the rows")

    def search() -> tuple[list[Penjelasan], int, Decimal]:
        for value, cost in sums:
            if any(each.made_from(value) is Rounding.HALF_UP for each in prints):
                return (
                    [Penjelasan("sum", words, Putusan.COCOK, exact.from_fraction(value), biaya=cost)],
                    len(sums),
                    chance(0),
                )
        return [], len(sums), chance(0)

    def hints(verdict: Putusan) -> Iterator[Teks]:
        if verdict is Putusan.TIDAK_TERJELASKAN and isinstance(right, Fraction):
            yield from _gaps(prints[0], right, [(name, each) for (name, _), each in zip(known, row, strict=True)])

    written = [exact.places_of(each.quantity) for each in row if isinstance(each.quantity, Decimal)]
    places = max([prints[0].places if prints else 0, *written], default=0)
    return conclude("jumlah", printed, right, prints, rule=NO_WORDS, search=search, hints=hints, places=max(0, places))


def _sums(choices: Sequence[Sequence[Input]]) -> Iterator[tuple[Fraction, int]]:
    """What the rows come to with each choice of their meanings, and what that takes for granted; the last row first."""
    if not choices:
        return
    loose = [each for each in choices if len(each) > 1][1 - _MOST_SUMS.bit_length() :]
    whole = _sum([each[0] for each in choices]) - _sum([each[0] for each in loose])
    cost = sum(each[0].cost for each in choices) - sum(each[0].cost for each in loose)
    for row in islice(product(*loose), _MOST_SUMS):
        yield whole + _sum(row), cost + sum(each.cost for each in row)


def _sum(row: Iterable[Input]) -> Fraction:
    return Fraction(*summed(each.quantity.as_integer_ratio() for each in row if isinstance(each.quantity, Decimal)))


def unsummed(printed: object, lost: Sequence[str]) -> Temuan:
    """The finding about a total some of whose rows have no amount, by name."""
    named = ", ".join(lost[:_MOST_LOST]) or "semua"
    return Temuan(
        "jumlah",
        Putusan.TIDAK_DAPAT_DINILAI,
        printed_text(printed),
        alasan=Alasan.TIDAK_ADA_NILAI,
        catatan=(Teks(f"tanpa nilai: {named}", f"without a figure: {named}"),),
    )


def _gaps(printed: Print, right: Fraction, rows: Sequence[tuple[str, Input]]) -> Iterator[Teks]:
    gap = printed.value - right
    size = format_plain(exact.from_fraction(abs(gap)))
    more = gap > 0
    yield Teks(
        f"tercetak {'lebih' if more else 'kurang'} {size} dari jumlah barisnya",
        f"printed {'more' if more else 'less'} than its rows by {in_both(size).en}",
    )
    terms = abs(gap).as_integer_ratio()
    numbers = ((name, each.quantity) for name, each in rows)
    alike = [name for name, value in numbers if isinstance(value, Decimal) and value.as_integer_ratio() == terms]
    alike = alike[:_MOST_NAMED]
    if alike:
        why = "ada baris yang tidak tercetak" if more else "ada baris yang tidak ikut dijumlahkan"
        cause = "a row is not printed" if more else "a row was left out of the sum"
        names = " / ".join(alike)
        yield Teks(f"sama dengan satu baris ({names}), mungkin {why}", f"equal to one row ({names}), perhaps {cause}")
    yield from slips(printed, [right])
