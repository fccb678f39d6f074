"""AUDIT: how a printed capaian was made, in a word; JELASKAN says it in a sentence."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

from sakipcalc._exact import round_to
from sakipcalc._reading import parse_persen
from sakipcalc._writing import format_angka
from sakipcalc.sheet._galat import InputCellError, error_in
from sakipcalc.sheet._hitung import arah
from sakipcalc.sheet._sel import cap_in, is_blank, is_number, places_in, quantity

if TYPE_CHECKING:
    from sakipcalc.audit import Temuan

_MAX_PRINTED = 9


def diaudit(  # noqa: PLR0917  a spreadsheet knows no keywords
    realisasi: object,
    target: object,
    tercetak: object,
    polarisasi: object = None,
    batas: object = None,
    desimal: object = None,
) -> Temuan:
    """What the audit finds; text cells count with every meaning they can have."""
    from sakipcalc.audit import audit_capaian  # noqa: PLC0415  as much again as all other functions, and only here

    return audit_capaian(
        _raw(target, "target"),
        _raw(realisasi, "realisasi"),
        _printed(tercetak, desimal),
        polarisasi=arah(polarisasi),
        cap=cap_in(batas),
    )


def _raw(cell: object, nama: str) -> object:
    """A cell as the audit takes it: a number at the 15 digits of a spreadsheet, the rest as it is."""
    kode = error_in(cell)
    if kode:
        raise InputCellError(nama, kode)
    return quantity(cell, nama) if is_number(cell) else cell


def _printed(cell: object, desimal: object) -> object:
    """A printed percent with its decimals; a number hides its last zeros, so it counts with two or more."""
    number = _raw(cell, "tercetak")
    least = 2
    if isinstance(cell, str) and not is_blank(cell) and not is_blank(desimal):
        number, least = parse_persen(cell), 0
    if not isinstance(number, Decimal):
        return number
    own = max(least, min(-int(number.as_tuple().exponent), _MAX_PRINTED))
    return round_to(number, places_in(desimal, own))


def hitung_audit(*cells: object) -> str:
    """The verdict, and the right figure where another is printed."""
    temuan = diaudit(*cells)
    kata = temuan.verdict.kata
    if kata != kata.upper() or temuan.benar is None:
        return kata
    return f"{kata}: {format_angka(temuan.benar, max(temuan.places, 2))}"


def jelas_audit(*cells: object) -> str:
    """The audit's sentence."""
    return diaudit(*cells).kalimat()
