"""What an input cell may stand for, as exact fractions; and what a printed figure may say, and how finely."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from sakipcalc._core.exact import Rounding, places_of
from sakipcalc._core.rasio import Rasio
from sakipcalc._reading.readings import readings
from sakipcalc._reading.value import Anggapan, Jenis, Reading
from sakipcalc._rules.indikator import Rentang
from sakipcalc._writing.format import format_angka
from sakipcalc.audit._teks_sel import cell_text
from sakipcalc.errors import NotANumberError

ANGKA, RASIO, JAM = "angka", "rasio", "jam"
_NUMBERS = {Jenis.BILANGAN, Jenis.PERSEN, Jenis.RUPIAH, Jenis.SATUAN}
_MAX_PLACES = 30
_MAX_SIZE = 40
_FRACTION_BELOW = 5


class Bacaan(NamedTuple):
    """One meaning of an input cell.

    ``nilai`` is exact; ``tengah`` is half of its last printed decimal, zero where it is taken as exact; ``ragam`` says
    what it is read as; ``biaya`` how much that assumes; ``teks`` shows it; ``ujung`` are both ends of a range.
    """

    nilai: Fraction
    tengah: Fraction
    ragam: str
    biaya: int
    teks: str
    ujung: tuple[Fraction, Fraction] | None = None
    places: int = 0
    asing: bool = False


class Cetakan(NamedTuple):
    """One meaning of a printed figure: a whole number of units of its last decimal; perhaps read as a fraction."""

    satuan: int
    places: int
    biaya: int
    pecahan: bool = False

    @property
    def nilai(self) -> Fraction:
        """The figure."""
        return Fraction(self.satuan) / Fraction(10) ** self.places

    def made_from(self, value: Fraction) -> Rounding | None:
        """The rounding that prints a value as this figure: half-up where it does, else truncation."""
        if self.places >= 0:
            top, bottom = abs(value.numerator) * 10**self.places, value.denominator
        else:
            top, bottom = abs(value.numerator), value.denominator * 10**-self.places
        wanted = self.satuan if value >= 0 else -self.satuan
        if (2 * top + bottom) // (2 * bottom) == wanted:
            return Rounding.HALF_UP
        return Rounding.TRUNCATE if top // bottom == wanted else None

    def window(self) -> tuple[Fraction, Fraction]:
        """Everything that prints as this figure when rounded half-up, both ends included."""
        half = Fraction(1, 2) / Fraction(10) ** self.places
        return self.nilai - half, self.nilai + half


def read_input(cell: object, *, measured: bool = False) -> tuple[Bacaan, ...]:
    """Every meaning of an input cell, best first; none where it is blank.

    A number with decimals is taken as perhaps rounded at the last of them; a whole number as exact, but for a
    ``measured`` whole percent. A bare number is never taken for a time. These are our decisions.

    Raises:
        NotANumberError: for a cell with no numeric meaning.
    """
    return _read_text(cell, measured) if type(cell) is str else _read(cell, measured)


@lru_cache(maxsize=4096)
def _read_text(cell: str, measured: bool) -> tuple[Bacaan, ...]:  # noqa: FBT001
    return _read(cell, measured)


def _read(cell: object, measured: bool) -> tuple[Bacaan, ...]:  # noqa: FBT001
    if isinstance(cell, Rentang):
        return (_between(cell.low, cell.high, 0),)
    found = readings(cell)
    if isinstance(cell, (int, float, Decimal)):
        found = tuple(reading for reading in found if reading.jenis is Jenis.BILANGAN)
    if found and found[0].jenis in (Jenis.KOSONG, Jenis.TIDAK_TERSEDIA):
        return ()
    meanings = [each for each in (_meaning(reading, measured=measured) for reading in found) if each is not None]
    if not meanings:
        raise NotANumberError(cell)
    return tuple(meanings)


def _meaning(reading: Reading, *, measured: bool) -> Bacaan | None:
    value = reading.nilai
    cost = len(reading.anggapan)
    if isinstance(value, Rasio):
        if not (_fits(value.bagian) and _fits(value.keseluruhan)):
            return None
        terms = Fraction(value.bagian) / Fraction(value.keseluruhan)
        return Bacaan(terms, Fraction(0), RASIO, 0 if Anggapan.RASIO_JADI_JAM in reading.anggapan else cost, str(value))
    if isinstance(value, Decimal) and _fits(value):
        if Anggapan.JAM_SEBENARNYA in reading.anggapan:
            hours, minutes = divmod(int(value) // 60, 60)
            return Bacaan(Fraction(value), Fraction(0), JAM, 0, f"{hours:02}:{minutes:02}")
        places = places_of(value)
        widened = places > 0 or (measured and reading.jenis is Jenis.PERSEN)
        half = Fraction(1, 2 * 10**places) if widened else Fraction(0)
        sign = "%" if reading.jenis is Jenis.PERSEN else ""
        text = format_angka(value, min(places, 20)) + sign
        foreign = Anggapan.PEMISAH_ASING in reading.anggapan
        return Bacaan(Fraction(value), half, ANGKA, cost, text, None, places, foreign)
    if isinstance(value, tuple):
        low, high = value
        if low is not None and high is not None and _fits(low) and _fits(high):
            return _between(low, high, cost)
    return None


def _between(low: Decimal, high: Decimal, cost: int) -> Bacaan:
    ends = Fraction(low), Fraction(high)
    return Bacaan(ends[0], Fraction(0), ANGKA, cost, f"{format_plain(low)}-{format_plain(high)}", ends)


def _fits(value: Decimal) -> bool:
    """Whether a number is of a size that reports print; beyond it exact fractions cost too much."""
    return value.is_finite() and -_MAX_SIZE < value.adjusted() < _MAX_SIZE and len(value.as_tuple().digits) < _MAX_SIZE


def format_plain(value: Decimal) -> str:
    """A number with the decimals it has, Indonesian."""
    return format_angka(value, min(20, places_of(value)))


def printed_text(cell: object) -> str:
    """A printed figure as it is called in sentences."""
    if isinstance(cell, Decimal) and cell.is_finite() and _fits(cell):
        return format_plain(cell)
    return cell_text(cell)


class Desimal(NamedTuple):
    """The decimals a printed figure counts with: ``tepat`` where told, else those written, ``minimal`` at least."""

    tepat: int | None = None
    minimal: int = 0

    def of(self, written: int) -> int:
        """The decimals of a figure written with so many."""
        return max(written, self.minimal) if self.tepat is None else self.tepat


TERTULIS = Desimal()


def read_printed(cell: object, *, percent: bool = True, desimal: Desimal = TERTULIS) -> tuple[Cetakan, ...]:
    """Every meaning of a printed figure, best first; none where nothing was printed.

    Args:
        cell: the cell.
        percent: whether the figure is a percent, which may also be printed as a fraction, 1,03 for 103%.
        desimal: the decimals it counts with.

    Raises:
        NotANumberError: for a cell with no numeric meaning.
    """
    return _printed_text(cell, percent, desimal) if type(cell) is str else _printed(cell, percent, desimal)


@lru_cache(maxsize=4096)
def _printed_text(cell: str, percent: bool, desimal: Desimal) -> tuple[Cetakan, ...]:  # noqa: FBT001
    return _printed(cell, percent, desimal)


def _printed(cell: object, percent: bool, desimal: Desimal) -> tuple[Cetakan, ...]:  # noqa: FBT001
    found = readings(cell)
    if found and found[0].jenis in (Jenis.KOSONG, Jenis.TIDAK_TERSEDIA):
        return ()
    prints: list[Cetakan] = []
    for reading in found:
        value = reading.nilai
        if not isinstance(value, Decimal) or reading.jenis not in _NUMBERS or not _fits(value):
            continue
        places = places_of(value)
        if places > _MAX_PLACES:
            continue
        cost = 0 if Anggapan.PEMISAH_ASING in reading.anggapan and places else len(reading.anggapan)
        prints.append(_counted(Fraction(value), desimal.of(places), cost))
        fraction = places >= 2 or desimal != TERTULIS
        if percent and reading.jenis is Jenis.BILANGAN and fraction and value.copy_abs() < _FRACTION_BELOW:
            as_percent = _counted(100 * Fraction(value), desimal.of(places - 2), cost + 1)
            prints.append(as_percent._replace(pecahan=True))
    if not prints:
        raise NotANumberError(cell)
    return tuple(prints)


def _counted(value: Fraction, places: int, cost: int) -> Cetakan:
    """A figure as a whole number of units of its last decimal, rounded half-up where it has more."""
    scaled = abs(value) * Fraction(10) ** places
    units = int(scaled + Fraction(1, 2))
    return Cetakan(units if value >= 0 else -units, places, cost)


def read_row(cells: dict[str, object], *, measured: str = "", ranged: str = "") -> list[tuple[Bacaan, ...]]:
    """Every consistent way to read the input cells of a row, best first: all clock times, or none of them.

    Empty where a cell is blank. Only the ``ranged`` cell may be a range.

    Raises:
        NotANumberError: for a cell with no numeric meaning.
    """
    choices = [
        read_input(cell, measured=role == measured) if role == ranged else _single(cell, measured=role == measured)
        for role, cell in cells.items()
    ]
    combinations = [row for row in product(*choices) if JAM not in {each.ragam for each in row} or _all(row, JAM)]
    alike = [row for row in combinations if _alike(row, choices)]
    return sorted(alike or combinations, key=lambda row: sum(each.biaya for each in row))


def _single(cell: object, *, measured: bool) -> tuple[Bacaan, ...]:
    """The meanings of a cell that is no range."""
    found = read_input(cell, measured=measured)
    single = tuple(each for each in found if each.ujung is None)
    if found and not single:
        raise NotANumberError(cell)
    return single


def _all(row: tuple[Bacaan, ...], ragam: str) -> bool:
    return all(each.ragam == ragam for each in row)


def _alike(row: tuple[Bacaan, ...], choices: list[tuple[Bacaan, ...]]) -> bool:
    """Whether the cells that could be several kinds of thing, or numbers of either writing, are all read alike."""
    kinds = {(each.ragam, each.asing) for each, choice in zip(row, choices, strict=True) if len(choice) > 1}
    return len(kinds) <= 1
