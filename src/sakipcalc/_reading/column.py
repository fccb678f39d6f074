"""A column of cells read together: what one cell leaves open, the others may settle."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from enum import Enum
from typing import NamedTuple

import attrs

from sakipcalc._core import checks, exact, options, values
from sakipcalc._core.rasio import Rasio
from sakipcalc._core.rentang import Rentang
from sakipcalc._reading.readings import readings
from sakipcalc._reading.value import Anggapan, Jenis, JenisLike, Reading
from sakipcalc.errors import Cacat, InputError, Letak, Teks
from sakipcalc.errors._words import clip

_FIGURES = frozenset({Jenis.BILANGAN, Jenis.PERSEN, Jenis.RUPIAH, Jenis.SATUAN, Jenis.RASIO})
_EMPTY = frozenset({Jenis.KOSONG, Jenis.TIDAK_TERSEDIA})
_TEN = Decimal(10)


class _Gaya(Enum):
    """How a figure is written: what cells of one column have in common."""

    INDONESIA = 1
    ASING = 2
    CAMPUR = 3
    RASIO = 4


@attrs.frozen
class Kolom(values.Value):
    """A column as read.

    Args:
        bacaan: one reading for every cell; None where a cell stayed unread.
        cacat: for every cell that stayed unread, its number and what is wrong with it, in both languages.
    """

    bacaan: tuple[Reading | None, ...]
    cacat: tuple[Cacat, ...] = ()

    def _repr_html_(self) -> str:
        rows = [(None, "tidak terbaca") if each is None else (str(each), each.catatan) for each in self.bacaan]
        faults = [(None, each.pesan) for each in self.cacat]
        return values.html_table(f"{len(self.bacaan)} sel", ("Nilai", "Catatan"), [*rows, *faults])

    def figures(self) -> tuple[Decimal | Rasio | Rentang | None, ...]:
        """The figure of every cell; None for a blank one.

        Raises:
            InputError: when a cell stayed unread, with the faults of all of them.

        >>> read_column(["80-90", "maks. 5", ""], "rentang").figures()[1:]
        (Rentang(low=None, high=Decimal('5'), low_inclusive=True, high_inclusive=True), None)
        """
        if self.cacat:
            raise InputError(self.cacat)
        return tuple(None if each is None else each.figure for each in self.bacaan)


def read_column(cells: Iterable[object], jenis: JenisLike | None = None) -> Kolom:
    """Read the figures of a column, settling a cell with several meanings by the rest of the column.

    A cell is settled when one of its meanings goes better with the column than the others do: written the same way
    as cells that can be written only one way, with as many decimals, and within ten times the smallest and largest
    of their figures. Such a reading assumes ``Anggapan.KOLOM``. Without evidence a lone group is Indonesian, as for
    ``parse_angka``; where the evidence is divided the cell stays unread and is listed in ``cacat``.

    Args:
        cells: the cells, as ``readings`` takes them.
        jenis: the one kind of figure to read, such as ``rasio``; None for any number, percent, rupiah or ratio. A
            percentage may lack its sign and an amount of rupiah its symbol, as for the strict readers.

    Returns:
        A Kolom: one reading a cell, and the faults.

    Raises:
        OptionError: for an unknown kind.
        WrongTypeError: for what is no sequence of cells.

    Our decision: these three criteria count the same, and a tie is no decision.

    >>> [str(value) for value in read_column(["43.38", "60.02", "1.465"]).figures()]
    ['43.38', '60.02', '1.465']
    >>> [str(value) for value in read_column(["7:9", "11.14", "04.18"]).figures()]
    ['7:9', '11:14', '4:18']
    >>> read_column(["43.38", "86", "1.465"]).cacat[0].message
    "cell 3: '1.465' may mean 1.465 (bilangan) or 1,465 (bilangan), and the column does not settle it"
    """
    found = settled(checks.to_items(cells, "cells"), kinds_of(jenis))
    faults = [
        Cacat(each.at(Teks(f"sel {number}", f"cell {number}")), Letak(nama="sel", nomor=number))
        for number, each in enumerate(found, start=1)
        if isinstance(each, Teks)
    ]
    return Kolom(tuple(each if isinstance(each, Reading) else None for each in found), tuple(faults))


def settled(cells: Sequence[object], wanted: frozenset[Jenis]) -> list[Reading | Teks]:
    """For every cell of a column its one reading, or what is wrong with it.

    >>> [str(each) for each in settled(["43.38", "86"], kinds_of("bilangan"))]
    ['43,38 (bilangan)', '86 (bilangan)']
    """
    candidates = _alike([_candidates(cell, wanted) for cell in cells])
    evidence = _Evidence.gather(zip(cells, candidates, strict=True))
    return [evidence.settle(each) or _fault(cell, each) for cell, each in zip(cells, candidates, strict=True)]


def kinds_of(jenis: JenisLike | None) -> frozenset[Jenis]:
    """The kinds of reading that a column of one kind may hold; of any figure, for None."""
    if jenis is None:
        return _FIGURES
    kind = options.option(Jenis, jenis, "jenis")
    return frozenset({kind, Jenis.BILANGAN} if kind in (Jenis.PERSEN, Jenis.RUPIAH) else {kind})


def _candidates(cell: object, wanted: frozenset[Jenis]) -> tuple[Reading, ...]:
    found = readings(cell)
    if found and found[0].jenis in _EMPTY:
        return found[:1]
    return tuple(reading for reading in found if reading.jenis in wanted)


def _alike(column: Sequence[tuple[Reading, ...]]) -> list[tuple[Reading, ...]]:
    """The candidates without ratios made of clock times, where a number assumes no more and nothing speaks of times."""
    if any(_speaks(meanings) and meanings[0].jenis is Jenis.RASIO for meanings in column if meanings):
        return list(column)
    return [_numbers(meanings) for meanings in column]


def _numbers(meanings: tuple[Reading, ...]) -> tuple[Reading, ...]:
    numbers = tuple(each for each in meanings if each.jenis is not Jenis.RASIO)
    return numbers if numbers and numbers[0] is meanings[0] else meanings


def _fault(cell: object, meanings: Sequence[Reading]) -> Teks:
    if not meanings:
        return Teks(f"{clip(cell)} bukan angka", f"{clip(cell)} is no figure")
    shown = [str(meaning) for meaning in meanings]
    return Teks(
        f"{clip(cell)} mungkin {' atau '.join(shown)}, dan isi kolom tidak menentukannya",
        f"{clip(cell)} may mean {' or '.join(shown)}, and the column does not settle it",
    )


def _style(reading: Reading) -> _Gaya:
    if reading.jenis is Jenis.RASIO:
        return _Gaya.RASIO
    if Anggapan.PEMISAH_ASING in reading.anggapan:
        return _Gaya.ASING
    return _Gaya.CAMPUR if Anggapan.PEMISAH_CAMPUR in reading.anggapan else _Gaya.INDONESIA


def _places(reading: Reading) -> int:
    value = reading.nilai
    return exact.places_of(value) if isinstance(value, Decimal) else -1


def _size(reading: Reading) -> Decimal:
    value = reading.nilai
    return value.nilai if isinstance(value, Rasio) else value.copy_abs() if isinstance(value, Decimal) else exact.ZERO


class _Evidence(NamedTuple):
    """What the cells with one meaning, and the ratios, say about the column."""

    styles: frozenset[_Gaya]
    places: frozenset[int]
    least: Decimal | None
    most: Decimal | None

    @classmethod
    def gather(cls, column: Iterable[tuple[object, Sequence[Reading]]]) -> _Evidence:
        """Take the cells that speak for themselves as witnesses."""
        sure = [(cell, meanings[0]) for cell, meanings in column if meanings and _speaks(meanings)]
        figures = [(cell, reading) for cell, reading in sure if reading.jenis not in _EMPTY]
        sizes = [size for size in (_size(reading) for _, reading in figures) if size]
        return cls(
            frozenset(_style(reading) for cell, reading in figures if _shows_style(cell)),
            frozenset(_places(reading) for _, reading in figures),
            exact.divide(min(sizes), _TEN) if sizes else None,
            exact.multiply(max(sizes), _TEN) if sizes else None,
        )

    def settle(self, meanings: Sequence[Reading]) -> Reading | None:
        """The one reading of a cell, or None where it stays open."""
        if len(meanings) < 2:
            return meanings[0] if meanings else None
        best, second = sorted(meanings, key=self._score, reverse=True)[:2]
        if self._score(best) > self._score(second):
            return best.assuming([Anggapan.KOLOM])
        told = self.styles.intersection(map(_style, meanings))
        return None if told or meanings[0].anggapan else meanings[0]

    def _score(self, reading: Reading) -> int:
        within = self.least is not None and self.most is not None and self.least <= _size(reading) <= self.most
        return (_style(reading) in self.styles) + (_places(reading) in self.places) + within


def _speaks(meanings: Sequence[Reading]) -> bool:
    """Whether a cell has one meaning, or is a ratio before it is anything else; one made of a date is either of two."""
    first = meanings[0]
    return len(meanings) == 1 or (
        first.jenis is Jenis.RASIO
        and Anggapan.RASIO_JADI_TANGGAL not in first.anggapan
        and len(first.anggapan) < min(len(other.anggapan) for other in meanings[1:])
    )


def _shows_style(cell: object) -> bool:
    """Whether a cell shows a way of writing: digits alone, and what is no text, do not."""
    return isinstance(cell, str) and any(mark in cell for mark in ".,:/")
