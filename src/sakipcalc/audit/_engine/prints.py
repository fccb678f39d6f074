"""What a printed figure may say, and how finely."""

from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import NamedTuple, cast

from sakipcalc import Anggapan, Jenis, Reading, Rounding, Sel, readings
from sakipcalc._core.exact import places_of
from sakipcalc._reading.cells import format_places
from sakipcalc.audit._engine.inputs import EMPTY, first_reading, fits, is_odd

_FIGURES = frozenset({Jenis.BILANGAN, Jenis.PERSEN, Jenis.RUPIAH, Jenis.SATUAN})
_MAX_PLACES = 30
_TRUSTED, _SIGNIFICANT = 9, 11
"""A computed number counts with no more decimals, and no more digits behind its first: beyond them a float is noise."""

_COMPUTED = 15
"""Text of so many digits is a float that a program wrote, and counts as one."""

_FRACTION_BELOW = 5


class Print(NamedTuple):
    """One meaning of a printed figure: a whole number of units of its last decimal; perhaps read as a fraction.

    ``near`` is a computed number itself, whose last digits are noise: what rounds to it within them makes it. ``odd``
    says that this is not how the cell is properly read.
    """

    units: int
    places: int
    cost: int
    fraction: bool = False
    percent: bool = False
    near: Fraction | None = None
    odd: bool = False

    @property
    def value(self) -> Fraction:
        """The figure."""
        return Fraction(self.units, 10**self.places)

    def made_from(self, value: Fraction) -> Rounding | None:
        """The rounding that prints a value as this figure: half-up where it does, else truncation."""
        if self.near is not None:
            close = abs(value - self.near) * 2 * 10**self.places <= 1
            return Rounding.HALF_UP if close else None
        rounded, cut = units_at(value, self.places)
        if rounded == self.units:
            return Rounding.HALF_UP
        return Rounding.TRUNCATE if cut == self.units else None

    def window(self) -> tuple[Fraction, Fraction]:
        """Everything that prints as this figure when rounded half-up, both ends included."""
        half = Fraction(1, 2 * 10**self.places)
        return self.value - half, self.value + half


def units_at(value: Fraction, places: int) -> tuple[int, int]:
    """A value in whole units of its last decimal, rounded half-up, and cut off there."""
    top, bottom = abs(value.numerator) * 10**places, value.denominator
    rounded, cut = (2 * top + bottom) // (2 * bottom), top // bottom
    return (rounded, cut) if value >= 0 else (-rounded, -cut)


class Decimals(NamedTuple):
    """The decimals a printed figure counts with: ``exactly`` where told, else those written, ``least`` at least.

    ``fractions`` says that its column holds fractions of a percent: 0,9 for 90%.
    """

    exactly: int | None = None
    least: int = 0
    fractions: bool = False

    def of(self, written: int) -> int:
        """The decimals of a figure written with so many."""
        return max(written, self.least) if self.exactly is None else self.exactly


AS_WRITTEN = Decimals()


def plain_print(cell: object, *, percent: bool, decimals: Decimals) -> Print | None:
    """The first meaning of such a cell as a printed figure; None for any other cell."""
    reading = first_reading(cell)
    found = None if reading is None else _print_of(reading, cell, decimals)
    return found if percent or found is None else found._replace(percent=False)


def read_printed(cell: object, *, percent: bool = True, decimals: Decimals = AS_WRITTEN) -> tuple[Print, ...]:
    """Every meaning of a printed figure, best first; none where nothing was printed, or no number.

    Args:
        cell: the cell.
        percent: whether the figure is a percent, which may also be printed as a fraction, 1,03 for 103%.
        decimals: the decimals it counts with.
    """
    return _printed_text(cell, percent, decimals) if type(cell) is str else _printed(cell, percent, decimals)


@lru_cache(maxsize=4096)
def _printed_text(cell: str, percent: bool, decimals: Decimals) -> tuple[Print, ...]:  # noqa: FBT001
    return _printed(cell, percent, decimals)


def _printed(cell: object, percent: bool, decimals: Decimals) -> tuple[Print, ...]:  # noqa: FBT001
    prints: list[Print] = []
    every = readings(cell)
    for reading in every if every and every[0].jenis not in EMPTY else ():
        found = _print_of(reading, cell, decimals)
        if found is None:
            continue
        if decimals.fractions and reading.jenis is Jenis.BILANGAN:
            written = decimals.of(_written(reading, cell) - 2)
            prints.append(_counted(100 * Fraction(cast("Decimal", reading.nilai)), written, found.cost, fraction=True))
            prints.append(found._replace(cost=found.cost + 1))
            continue
        prints.append(found)
        value = found.value if found.near is None else found.near
        fraction = found.places >= 2 or decimals != AS_WRITTEN
        bare = reading.jenis is Jenis.BILANGAN and every[0].jenis is not Jenis.PERSEN  # a percent cell is no fraction
        if percent and bare and fraction and abs(value) < _FRACTION_BELOW:
            written = _written(reading, cell)
            prints.append(
                _counted(
                    100 * Fraction(cast("Decimal", reading.nilai)),
                    decimals.of(written - 2),
                    found.cost + 1,
                    fraction=True,
                )
            )
    prints.sort(key=lambda each: each.cost)
    return tuple(prints)


def _written(reading: Reading, cell: object) -> int:
    """The decimals a reading of a printed cell is written with; for a number, those shown, or that can be trusted."""
    value = cast("Decimal", reading.nilai)
    written = places_of(value)
    typed = isinstance(cell.nilai if isinstance(cell, Sel) else cell, (int, float, Decimal, Fraction))
    if not typed and len(value.as_tuple().digits) < _COMPUTED:
        return written
    fixed = format_places(cell.format) if isinstance(cell, Sel) else None
    if fixed is not None and not reading.anggapan:
        return fixed
    return min(written, max(0, min(_TRUSTED, _SIGNIFICANT - value.adjusted())))


def _print_of(reading: Reading, cell: object, decimals: Decimals) -> Print | None:
    """One reading of a printed cell as a figure; None where it is none, or of no size that reports print."""
    value = reading.nilai
    if not isinstance(value, Decimal) or reading.jenis not in _FIGURES or not fits(value):
        return None
    places = places_of(value)
    if places > _MAX_PLACES and isinstance(cell, str):
        return None
    written = _written(reading, cell)
    cost = 0 if Anggapan.PEMISAH_ASING in reading.anggapan and written else len(reading.anggapan)
    noisy = written < places and written == max(0, min(_TRUSTED, _SIGNIFICANT - value.adjusted()))
    near = Fraction(value) if noisy and decimals.exactly is None and decimals.least <= written else None
    found = _counted(value, decimals.of(written), cost)
    return found._replace(percent=reading.jenis is Jenis.PERSEN, near=near, odd=bool(cost) and is_odd(reading))


def _counted(value: Fraction | Decimal, places: int, cost: int, *, fraction: bool = False) -> Print:
    """A figure as a whole number of units of its last decimal, rounded half-up where it has more."""
    top, bottom = value.as_integer_ratio()
    units = (2 * abs(top) * 10**places + bottom) // (2 * bottom)
    return Print(units if value >= 0 else -units, places, cost, fraction)
