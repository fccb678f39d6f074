"""AUDIT: how a printed capaian was made, in a word; JELASKAN says it in a sentence."""

from __future__ import annotations

from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from sakipcalc._core.exact import places_of, round_to
from sakipcalc._writing.format import format_angka
from sakipcalc.errors import NotANumberError
from sakipcalc.sheet._galat import InputCellError, ReadingError, error_in
from sakipcalc.sheet._pilihan import POLARISASI
from sakipcalc.sheet._sel import cap_in, choice, is_blank, is_number, places_in, quantity
from sakipcalc.sheet._waktu import clock_hint

if TYPE_CHECKING:
    from sakipcalc.audit import Temuan

_TRUSTED = 9
_DECIMALS = 3
"""The place of ``desimal`` among the options."""
_NO_OTHER = {"cocok", "tidak_tercetak"}
"""Verdicts that leave no other figure to tell."""


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

    cells = {
        "target": _raw(target, "target"),
        "realisasi": _raw(realisasi, "realisasi"),
        "tercetak": _printed(tercetak),
    }
    places = None if is_blank(desimal) else places_in(desimal)
    bare = places is None and is_number(tercetak)
    try:
        temuan = audit_capaian(
            *cells.values(),
            polarisasi=choice(polarisasi, "polarisasi", POLARISASI),
            cap=cap_in(batas),
            places=places,
            least_places=2 if bare else 0,
        )
    except NotANumberError as error:
        (nama, *_) = [name for name, cell in cells.items() if cell is error.cell]
        raise ReadingError(nama, error) from None
    return attrs.evolve(temuan, places=2) if bare else temuan


def _raw(cell: object, nama: str) -> object:
    """A cell as the audit takes it: a number at the 15 digits of a spreadsheet, the rest as it is."""
    if error_in(cell):
        raise InputCellError(nama, cell)
    return quantity(cell, nama) if is_number(cell) else cell


def _printed(cell: object) -> object:
    """A printed figure; a number that a formula made counts with no more decimals than it can be trusted with."""
    printed = _raw(cell, "tercetak")
    if isinstance(printed, Decimal) and places_of(printed) > _TRUSTED:
        return round_to(printed, _TRUSTED)
    return printed


def hitung_audit(*cells: object) -> str:
    """The verdict, and the right figure where another is printed."""
    temuan = diaudit(*cells)
    kata = temuan.verdict.kata
    if temuan.verdict.value in _NO_OTHER or temuan.benar is None:
        return kata
    return f"{kata}: {format_angka(temuan.benar, max(temuan.places, 2))}"


def jelas_audit(realisasi: object, target: object, tercetak: object, *options: object) -> str:
    """The audit's sentence, and what the cells may be instead of the numbers they hold."""
    temuan = diaudit(realisasi, target, tercetak, *options)
    hints = [clock_hint(realisasi, target)] if temuan.verdict.value not in _NO_OTHER else []
    printed = _printed(tercetak)
    if hints and isinstance(printed, Decimal) and len(options) < _DECIMALS:
        written = places_of(printed)
        options = (*options, *[None] * (_DECIMALS - 1 - len(options)), written)
        if diaudit(realisasi, target, tercetak, *options).verdict.value == "cocok":
            hints.append(f" Dengan {written} desimal angka itu sesuai: tulis sebagai teks, atau beri desimal.")
    return temuan.kalimat() + "".join(hints)
