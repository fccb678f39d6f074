"""AUDIT: how a printed capaian was made, in a word; its sentence tells the whole finding."""

from datetime import date, time, timedelta
from types import NoneType
from typing import TYPE_CHECKING

import attrs

from sakipcalc import Rasio
from sakipcalc.sheet._core.cells import cap_in, is_blank, is_number, number, places_in, required
from sakipcalc.sheet._core.describe import Argumen, Fungsi
from sakipcalc.sheet._core.errors import InputCellError, error_in
from sakipcalc.sheet._core.sentences import clock_hint, places_in_full
from sakipcalc.sheet._functions.capaian import POLARISASI, REALISASI, TARGET, limit

if TYPE_CHECKING:
    from sakipcalc.audit import Temuan

_DECIMALS = 3
"""The place of ``desimal`` among the options."""
_NO_OTHER = {"cocok", "tidak_tercetak"}
"""Verdicts that leave no other figure to tell."""


def _audited(  # noqa: PLR0917  a spreadsheet knows no keywords
    realisasi: object,
    target: object,
    tercetak: object,
    polarisasi: object = None,
    batas: object = None,
    desimal: object = None,
) -> "Temuan":
    """What the audit finds; text cells count with every meaning they can have."""
    from sakipcalc.audit import audit_capaian  # noqa: PLC0415  as much again as all other functions, and only here

    places = None if is_blank(desimal) else places_in(desimal)
    bare = places is None and is_number(tercetak)
    finding = audit_capaian(
        _raw(realisasi, "realisasi"),
        _raw(target, "target"),
        _raw(tercetak, "tercetak"),
        polarisasi=POLARISASI.read(polarisasi),
        cap=cap_in(batas),
        places=places,
        least_places=2 if bare else 0,
    )
    return attrs.evolve(finding, desimal=2) if bare else finding


def _raw(cell: object, name: str) -> object:
    """A cell as the audit takes it, which judges what it holds; an error, or what no cell can hold, is refused."""
    if error_in(cell):
        raise InputCellError(name, cell)
    if is_number(cell) or not isinstance(cell, (str, bool, time, timedelta, date, Rasio, NoneType)):
        return number(cell, name)
    return cell


def _verdict(*cells: object) -> str:
    """The verdict, and the right figure where another is printed."""
    finding = _audited(*cells)
    word = finding.putusan.kata
    other = finding.benar_teks if finding.putusan.value not in _NO_OTHER and finding.alasan is None else ""
    return f"{word}: {other}" if other else word


def _explained(realisasi: object, target: object, tercetak: object, *options: object) -> str:
    """The audit's sentence, and what the cells may be instead of the numbers they hold."""
    finding = _audited(realisasi, target, tercetak, *options)
    hints = [clock_hint(realisasi, target)] if finding.putusan.value not in _NO_OTHER else []
    if hints and is_number(tercetak) and len(options) < _DECIMALS:
        written = places_in_full(required(tercetak, "tercetak"))
        options = (*options, *[None] * (_DECIMALS - 1 - len(options)), written)
        if _audited(realisasi, target, tercetak, *options).putusan.value == "cocok":
            hints.append(f" Dengan {written} desimal angka itu sesuai: tulis sebagai teks, atau beri desimal.")
    return finding.explain() + "".join(hints)


FUNCTIONS = (
    Fungsi(
        "AUDIT",
        "Audit",
        "Asal capaian yang tercetak: cocok, atau TERBALIK, WAKTU, DIPOTONG, ... dengan angka yang benar",
        "How a printed capaian was made: agrees, or upside down, truncated, ... and the right figure",
        (
            REALISASI,
            TARGET,
            Argumen("tercetak", "capaian yang tercetak, persen", "the printed capaian, in percent"),
            POLARISASI.argumen,
            limit("kosong: tanpa batas", "blank: no limit"),
            Argumen(
                "desimal",
                "desimal yang dibandingkan; bawaan: yang tertulis, bagi sel bilangan paling sedikit 2",
                "decimals compared; by default those written, for a number cell at least 2",
                wajib=False,
                nol=True,
            ),
        ),
        (86.72, 84.0, "103,23"),
        "DIPOTONG: 103,24",
        _verdict,
        _explained,
    ),
)
