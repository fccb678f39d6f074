"""RASIO: ratios, also out of cells that a spreadsheet turned into a time or a date."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from decimal import Decimal

from sakipcalc._core.exact import places_of
from sakipcalc._core.rasio import Rasio
from sakipcalc._reading.from_time import rasio_from_time
from sakipcalc._reading.value import Anggapan
from sakipcalc._writing.format import format_angka
from sakipcalc.errors import AmbiguousNumberError, MissingNumberError, OtherKindError, SakipError
from sakipcalc.sheet._galat import BlankError, CellError, InputCellError, ReadingError, error_in
from sakipcalc.sheet._pilihan import ASAL
from sakipcalc.sheet._sel import choice, figure_in, is_blank, is_number, required

_DECIMALS = 4
"""Decimals that a number typed as such rarely has more of."""

_DAY_ZERO, _FIRST_DAY, _LAST_DAY = date(1899, 12, 30), 61, 2_958_465
Dipulihkan = tuple[Rasio, Anggapan | None]
"""A ratio, and what the cell had become; None where it had stayed what it is."""


def dirasiokan(bagian: object, keseluruhan: object = None, asal: object = None) -> Dipulihkan:
    """The ratio of two cells, or the one that a single cell holds or held."""
    if error_in(bagian):
        raise InputCellError("bagian", bagian)
    if is_blank(bagian):
        raise BlankError(["bagian"])
    origin = choice(asal, "asal", ASAL)
    if isinstance(bagian, str) and (is_blank(keseluruhan) or keseluruhan == 0):
        return _from_text(bagian, origin)
    if is_blank(keseluruhan) or (origin and keseluruhan == 0):
        return _from_cell(bagian, origin)
    if origin:
        raise CellError("asal", asal, "no asal with two cells", "asal hanya bila masukannya satu sel")
    return Rasio(required(bagian, "bagian"), required(keseluruhan, "keseluruhan")), None


def _from_text(text: str, origin: str) -> Dipulihkan:
    """A ratio as written, or as a clock form of one."""
    try:
        found = figure_in(text)
    except AmbiguousNumberError:
        found = None
    except MissingNumberError:
        raise BlankError(["bagian"]) from None
    except OtherKindError:
        raise CellError("bagian", text, "a ratio such as 3:9", "rasio seperti 3:9") from None
    except SakipError as error:
        raise ReadingError("bagian", error) from None
    if isinstance(found, Rasio):
        return found, None
    if origin in {"", "jam"} and (found is None or origin):
        ratio = _recovered(text)
        if ratio.bagian or origin:  # 0.33 is more likely a number than midnight and 33 minutes
            return ratio, Anggapan.RASIO_JADI_JAM
    raise CellError("bagian", text, "a ratio such as 3:9", "rasio seperti 3:9")


def _from_cell(cell: object, origin: str) -> Dipulihkan:
    """The ratio behind a time or date, given as such or, where ``origin`` says so, as the number of days."""
    if is_number(cell) and origin == "jam":
        return _recovered(required(cell, "bagian")), Anggapan.RASIO_JADI_JAM
    if is_number(cell) and origin:
        return _recovered(_day(required(cell, "bagian")), origin), Anggapan.RASIO_JADI_TANGGAL
    if is_number(cell) or isinstance(cell, bool):
        raise CellError(
            "bagian",
            cell,
            'two terms, or, for a cell that became a time, SAKIP.RASIO(cell; ; "jam"), or a date, "hari_bulan"',
            'dua bilangan; bila selnya berubah menjadi jam, SAKIP.RASIO(sel; ; "jam"); bila tanggal, "hari_bulan"',
        )
    ratio = _recovered(cell, None if origin in {"", "jam"} else origin)
    clock = isinstance(cell, datetime) and cell.date() < date(1900, 3, 1)
    day = isinstance(cell, date) and not clock
    return ratio, Anggapan.RASIO_JADI_TANGGAL if day else Anggapan.RASIO_JADI_JAM


def _recovered(cell: object, order: str | None = None) -> Rasio:
    try:
        return rasio_from_time(cell, order)
    except AmbiguousNumberError:
        orders = '"hari_bulan", "bulan_hari"'
        raise CellError("bagian", cell, f"with it one of {orders}", f"bersamanya salah satu dari {orders}") from None
    except SakipError as error:
        raise ReadingError("bagian", error) from None


def _day(serial: Decimal) -> date:
    """The date of a day number, as Calc and Excel both count from March 1900."""
    if not _FIRST_DAY <= serial <= _LAST_DAY or serial != serial.to_integral_value():
        raise CellError("bagian", serial, "a cell that holds a date", "sel yang berisi tanggal")
    return _DAY_ZERO + timedelta(days=int(serial))


def clock_hint(first: object, second: object) -> str:
    """A word of warning where two numbers look like times: whole minutes of a day, with the decimals of a division."""
    if not (is_number(first) and is_number(second)):
        return ""
    figures = [required(cell, "bagian") for cell in (first, second)]
    if not any(places_of(figure) > _DECIMALS for figure in figures):
        return ""
    try:
        ratios = [rasio_from_time(figure) for figure in figures]
    except SakipError:
        return ""
    return f' Bila sel-sel itu jam ({ratios[0]} dan {ratios[1]}), pakai SAKIP.RASIO(sel; ; "jam").'


def hitung_rasio(bagian: object, keseluruhan: object = None, asal: object = None) -> str:
    return str(dirasiokan(bagian, keseluruhan, asal)[0])


def jelas_rasio(bagian: object, keseluruhan: object = None, asal: object = None) -> str:
    ratio, became = dirasiokan(bagian, keseluruhan, asal)
    if became is None:
        return f"{ratio}, nilainya {format_angka(ratio.nilai, 9, trim=True)}."
    return f"{ratio}, dipulihkan: {became.pesan}."
