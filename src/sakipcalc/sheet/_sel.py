"""Raw cells, as spreadsheets hand them over, read as figures and options.

A spreadsheet hands over float, text, bool, None or empty text for a blank, an error, at times a date or time. Text
is read strictly, the Indonesian way. Floats count with the 15 digits that spreadsheets keep.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, time, timedelta
from decimal import Decimal
from typing import TypeVar, cast

from sakipcalc._exact import Bilangan, to_decimal
from sakipcalc._indikator import Rentang
from sakipcalc._rasio import Rasio
from sakipcalc._reading import Jenis, parse_angka, parse_persen, parse_rasio, parse_rupiah, readings
from sakipcalc.errors import (
    MissingNumberError,
    NumberTypeError,
    OtherKindError,
    OutOfRangeError,
    WrongTypeError,
)
from sakipcalc.sheet._galat import InputCellError, error_in

T = TypeVar("T")
_PARSERS = {"parse_persen": parse_persen, "parse_rupiah": parse_rupiah}


def is_blank(cell: object) -> bool:
    """Whether a cell holds nothing: None, or text of spaces only.

    >>> is_blank(None), is_blank(" "), is_blank(0.0)
    (True, True, False)
    """
    return cell is None or (isinstance(cell, str) and not cell.strip())


def quantity(cell: object, nama: str) -> Decimal | Rasio | None:
    """A cell as a number or ratio; None where it is blank.

    Raises:
        InputCellError: for a cell that holds an error.
        WrongTypeError: for a time or date, which may once have been a ratio.
        SakipError: for text that is no figure, and for what is no number.

    >>> quantity("88,75", "realisasi"), quantity("94,37%", "realisasi"), quantity(0.1 + 0.2, "realisasi")
    (Decimal('88.75'), Decimal('94.37'), Decimal('0.3'))
    """
    if type(cell) is float:
        return to_decimal(Decimal(f"{cell:.15g}"), nama)
    kode = error_in(cell)
    if kode:
        raise InputCellError(nama, kode)
    if is_blank(cell):
        return None
    if isinstance(cell, str):
        return _from_text(cell)
    if isinstance(cell, (time, timedelta, date)):
        raise WrongTypeError(
            nama, str(cell), "a number; SAKIP.RASIO reads a ratio that became a time", "bilangan; pakai SAKIP.RASIO"
        )
    if isinstance(cell, float):
        return to_decimal(Decimal(f"{float(cell):.15g}"), nama)
    if isinstance(cell, Rasio):
        return cell
    return to_decimal(cast("Bilangan", cell), nama)


def _from_text(text: str) -> Decimal | Rasio:
    try:
        return parse_angka(text)
    except OtherKindError as error:
        remedy = error.remedy
        if remedy == "parse_rasio":
            return parse_rasio(text)
        if remedy not in _PARSERS:
            raise
    return _PARSERS[remedy](text)


def goal(cell: object) -> Decimal | Rasio | Rentang | None:
    """A target: as ``quantity``, or a range such as ``80-90``.

    >>> print(goal("80-90"), goal("7:9"))
    80-90 7:9
    """
    try:
        return quantity(cell, "target")
    except OtherKindError as error:
        ends = next((each.nilai for each in readings(error.cell) if each.jenis is Jenis.RENTANG), None)
        if not isinstance(ends, tuple) or ends[0] is None or ends[1] is None:
            raise
        return Rentang(ends[0], ends[1])


def number(cell: object, nama: str) -> Decimal | None:
    """A cell as a number; None where it is blank.

    Raises:
        WrongTypeError: for a ratio.
        SakipError: as ``quantity``.

    >>> number("Rp1.500,00", "pagu"), number("", "pagu")
    (Decimal('1500.00'), None)
    """
    found = quantity(cell, nama)
    if isinstance(found, Rasio):
        raise WrongTypeError(nama, str(found), "a number, not a ratio", "bilangan, bukan rasio")
    return found


def required(cell: object, nama: str) -> Decimal:
    """A cell that must hold a number.

    Raises:
        MissingNumberError: where it is blank.
        SakipError: as ``number``.
    """
    return given(number(cell, nama), nama)


def given(value: T | None, nama: str) -> T:
    """The value, refused where it is missing."""
    if value is None:
        raise MissingNumberError(nama)
    return value


def choice(cell: object, nama: str, default: str, words: Mapping[str, str] | None = None) -> str:
    """An option's name: the default where the cell is blank, or 0 as Calc hands over a blank cell.

    Args:
        cell: the cell.
        nama: the option.
        default: what a blank stands for.
        words: other names of the choices.

    Raises:
        InputCellError: for a cell that holds an error.

    >>> choice(0.0, "kosong", "refuse"), choice("Lewati", "kosong", "refuse", {"lewati": "skip"})
    ('refuse', 'skip')
    >>> choice(0.11, "bobot", "exact")
    '0.11'
    """
    kode = error_in(cell)
    if kode:
        raise InputCellError(nama, kode)
    if is_blank(cell) or cell == 0.0:
        return default
    if isinstance(cell, float):
        return f"{cell:.15g}"
    if not isinstance(cell, str):
        raise WrongTypeError(nama, cell, "an option's name", "nama pilihan")
    name = cell.strip().lower()
    return (words or {}).get(name, name)


def setting(cell: object, nama: str) -> Decimal | None:
    """A number that sets something; None where it is blank, or 0 as Calc hands over a blank cell."""
    found = number(cell, nama)
    return found or None


def whole(cell: object, nama: str, default: int) -> int:
    """A whole number that sets something; the default where the cell is blank.

    Raises:
        OutOfRangeError: for a number that is not whole, or is not small.

    >>> whole(3.0, "desimal", 2), whole("", "desimal", 2)
    (3, 2)
    """
    found = number(cell, nama)
    if found is None:
        return default
    if found != found.to_integral_value() or found.adjusted() > 9:
        raise OutOfRangeError(nama, found, "a whole number", "bilangan bulat")
    return int(found)


def flag(cell: object, nama: str) -> bool:
    """A yes or no: TRUE, 1, ``ya``; FALSE, 0, ``tidak`` or blank.

    >>> flag(True, "lebih"), flag(1.0, "lebih"), flag("ya", "lebih"), flag("", "lebih")
    (True, True, True, False)
    """
    if isinstance(cell, (bool, int, float)) and cell in {0, 1}:
        return bool(cell)
    name = choice(cell, nama, "tidak")
    if name not in {"ya", "tidak"}:
        raise WrongTypeError(nama, cell, "TRUE or FALSE", "TRUE atau FALSE")
    return name == "ya"


def is_number(cell: object) -> bool:
    """Whether a cell holds a number itself, and not text."""
    return isinstance(cell, (int, float, Decimal)) and not isinstance(cell, bool)


def exactly(cell: object, nama: str) -> Decimal:
    """A cell that must hold a number itself.

    Raises:
        NumberTypeError: for anything else.
    """
    if not is_number(cell):
        raise NumberTypeError(nama, cell)
    return required(cell, nama)
