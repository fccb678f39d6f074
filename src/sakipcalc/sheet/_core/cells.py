"""Raw cells, as spreadsheets hand them over, read as figures and options.

A spreadsheet hands over float, text, bool, None or empty text for a blank, an error, at times a date or time. Text
is read strictly, the Indonesian way. Floats count with the 15 digits that spreadsheets keep.
"""

from datetime import date, time, timedelta
from decimal import Decimal
from numbers import Real
from typing import TYPE_CHECKING, TypeAlias, TypeVar, cast

from sakipcalc import Rasio, Rentang, SakipError, parse_angka, parse_persen, parse_rasio, parse_rupiah
from sakipcalc._core.exact import MAX_PLACES, Bilangan, of_float, to_decimal, to_fraction
from sakipcalc._reading.readings import range_of
from sakipcalc.errors import MissingNumberError, OtherKindError, OutOfRangeError, Teks
from sakipcalc.errors._words import clip, show
from sakipcalc.sheet._core.errors import BlankError, InputCellError, ReadingError, error_in

if TYPE_CHECKING:
    from fractions import Fraction

F = TypeVar("F")
S = TypeVar("S")
Grid: TypeAlias = tuple[tuple[object, ...], ...]
"""A range: rows of cells, all of one length."""

Figure: TypeAlias = Decimal | Rasio | None
"""What a cell holds; None where it is blank."""

Goal: TypeAlias = Figure | Rentang
"""What a target holds."""

_PARSERS = {"parse_persen": parse_persen, "parse_rupiah": parse_rupiah}

FULL = Decimal(100)
"""The cap that reports usually have, in percent; none is lower."""


class CellError(SakipError):
    """A cell or range that a function cannot use; the message says which argument, and what it takes.

    >>> raise CellError("target", "80-90", "one figure", "satu bilangan")
    Traceback (most recent call last):
    CellError: target: '80-90' cannot be used here; give one figure
    """

    code = "SEL"

    def __init__(self, nama: str, cell: object, give: str, beri: str) -> None:
        shown = of_float(cell) if isinstance(cell, float) else cell
        super().__init__(
            Teks(
                f"{nama}: {show(shown).id} tidak dapat dipakai di sini; beri {beri}",
                f"{nama}: {clip(shown)} cannot be used here; give {give}",
            ),
        )


def is_blank(cell: object) -> bool:
    """Whether a cell holds nothing: None, or text of spaces only.

    >>> is_blank(None), is_blank(" "), is_blank(0.0)
    (True, True, False)
    """
    return cell is None or (isinstance(cell, str) and not cell.strip())


def quantity(cell: object, nama: str) -> Figure:
    """A cell as a number or ratio; None where it is blank, or says so, as - and n/a do.

    Raises:
        InputCellError: for a cell that holds an error.
        CellError: for a range, and for a time or date, which may once have been a ratio.
        SakipError: for text that is no figure, and for what is no number.

    >>> quantity("88,75", "realisasi"), quantity("94,37%", "realisasi"), quantity(0.1 + 0.2, "realisasi")
    (Decimal('88.75'), Decimal('94.37'), Decimal('0.3'))
    """
    if isinstance(cell, float):
        return to_decimal(cell, nama)
    if error_in(cell):
        raise InputCellError(nama, cell)
    if is_blank(cell):
        return None
    if isinstance(cell, str):
        return _named(cell, nama)
    if isinstance(cell, (time, timedelta, date)):
        raise CellError(nama, cell, "a number, or SAKIP.RASIO of that cell", "bilangan, atau SAKIP.RASIO dari sel itu")
    if isinstance(cell, Rasio):
        return cell
    if is_number(cell) or isinstance(cell, bool):
        return to_decimal(cast("Bilangan", cell), nama)
    raise CellError(nama, cell, "a number or text", "bilangan atau teks")


def _named(text: str, nama: str) -> Figure:
    try:
        found = figure_in(text)
        return found if isinstance(found, Rasio) else to_decimal(found, nama)
    except MissingNumberError:
        return None
    except OtherKindError:
        raise CellError(nama, text, "one plain figure", "satu bilangan saja") from None
    except SakipError as error:
        raise ReadingError(nama, error) from None


def figure_in(text: str) -> Decimal | Rasio:
    """A number, percent, amount or ratio, read the Indonesian way.

    Raises:
        SakipError: for any other text.
    """
    try:
        return parse_angka(text)
    except OtherKindError as error:
        remedy = error.remedy
        if remedy == "parse_rasio":
            return parse_rasio(text)
        if remedy not in _PARSERS:
            raise
    return _PARSERS[remedy](text)


def matched(
    first: F, second: S, cells: tuple[object, object] = ("", "")
) -> "tuple[F | Rasio | Fraction, S | Rasio | Fraction]":
    """Two figures as they meet: a number counts as the ratio it is the 15 digits of, a computed 3/9 beside 3:9.

    A ratio beside a text with a % sign, in ``cells``, counts in percent.

    >>> [str(each) for each in matched(Decimal("0.333333333333333"), Rasio(3, 9))]
    ['3:9', '3:9']
    >>> [str(each) for each in matched(Rasio(12, 14), Decimal(90), ("12:14", "90%"))]
    ['600/7', '90']
    """
    if isinstance(first, Rasio) and not isinstance(second, Rasio) and _is_percent(cells[1]):
        return _in_percent(first), second
    if isinstance(second, Rasio) and not isinstance(first, Rasio) and _is_percent(cells[0]):
        return first, _in_percent(second)
    if isinstance(first, Rasio) and isinstance(second, Decimal) and second == _shortened(first):
        return first, first
    if isinstance(second, Rasio) and isinstance(first, Decimal) and first == _shortened(second):
        return second, second
    return first, second


def _is_percent(cell: object) -> bool:
    return isinstance(cell, str) and cell.rstrip().endswith("%")


def _in_percent(ratio: Rasio) -> "Fraction":
    """The ratio in percent, exactly."""
    return 100 * to_fraction(ratio.bagian) / to_fraction(ratio.keseluruhan)


def _shortened(ratio: Rasio) -> Decimal:
    return of_float(float(ratio))


def goal(cell: object) -> Goal:
    """A target: as ``quantity``, or a range such as ``80-90`` or ``< 22``.

    >>> print(goal("80-90"), goal("7:9"), goal("maks 22"))
    80-90 7:9 maksimal 22
    """
    try:
        return quantity(cell, "target")
    except CellError:
        found = range_of(cell)
        if found is None:
            raise
        return found


def number(cell: object, nama: str) -> Decimal | None:
    """A cell as a number; None where it is blank.

    Raises:
        CellError: for a ratio.
        SakipError: as ``quantity``.

    >>> number("Rp1.500,00", "pagu"), number("", "pagu")
    (Decimal('1500.00'), None)
    """
    return plain(quantity(cell, nama), nama)


def plain(figure: Figure, nama: str) -> Decimal | None:
    """A figure that must be a number.

    Raises:
        CellError: for a ratio.
    """
    if isinstance(figure, Rasio):
        raise CellError(nama, figure, "a number, not a ratio", "bilangan, bukan rasio")
    return figure


def required(cell: object, nama: str) -> Decimal:
    """A cell that must hold a number.

    Raises:
        BlankError: where it is blank.
        SakipError: as ``number``.
    """
    found = number(cell, nama)
    if found is None:
        raise BlankError([nama])
    return found


def measured(cell: object, nama: str) -> Decimal | Rasio:
    """A cell that must hold a number or ratio.

    Raises:
        BlankError: where it is blank.
        SakipError: as ``quantity``.
    """
    found = quantity(cell, nama)
    if found is None:
        raise BlankError([nama])
    return found


def name_in(cell: object, nama: str, default: str) -> str:
    """A name in a cell: the default where it is blank, or 0 as Calc hands over a blank cell.

    Raises:
        InputCellError: for a cell that holds an error.
        CellError: for a cell that holds no name.

    >>> name_in(0.0, "skala", "capaian"), name_in(" AKIP", "skala", "capaian"), name_in(0.11, "bobot", "exact")
    ('capaian', 'akip', '0.11')
    """
    if error_in(cell):
        raise InputCellError(nama, cell)
    if is_blank(cell):
        return default
    if isinstance(cell, float):
        return str(of_float(cell)) if cell else default
    if not isinstance(cell, str):
        raise CellError(nama, cell, "a name", "sebuah nama")
    return cell.strip().lower()


def cap_in(cell: object, default: Decimal | None = None) -> Decimal | None:
    """A cap in percent; the default where the cell is blank, or 0 as Calc hands over a blank cell.

    Raises:
        OutOfRangeError: for a cap below 100.
    """
    found = number(cell, "batas")
    if not found:
        return default
    if found < FULL:
        raise OutOfRangeError("batas", found, Teks("minimal 100 (persen)", "at least 100 (percent)"))
    return found


def whole(cell: object, nama: str, default: int, bounds: tuple[int, int], *, zero_is_blank: bool = False) -> int:
    """A whole number that sets something; the default where the cell is blank, or 0 as Calc may hand one over.

    Raises:
        OutOfRangeError: for a number that is not whole, or lies outside the bounds.

    >>> whole(3.0, "desimal", 2, (0, 34)), whole("", "desimal", 2, (0, 34))
    (3, 2)
    """
    found = number(cell, nama)
    if found is None or (zero_is_blank and not found):
        return default
    least, most = bounds
    if not least <= found <= most or found != found.to_integral_value():
        must, harus = f"a whole number from {least} to {most}", f"bilangan bulat {least} sampai {most}"
        raise OutOfRangeError(nama, found, Teks(harus, must))
    return int(found)


def places_in(cell: object) -> int:
    """A number of decimals, 2 where the cell is blank."""
    return whole(cell, "desimal", 2, (0, MAX_PLACES))


def is_number(cell: object) -> bool:
    """Whether a cell holds a number itself, and not text."""
    return isinstance(cell, (Real, Decimal)) and not isinstance(cell, bool)
