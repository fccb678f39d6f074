"""What a printed cell can be read as: one value where it is written properly, else every meaning it may have."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from decimal import Decimal

import attrs

from sakipcalc._core.exact import MAX_PLACES, places_of
from sakipcalc._core.rasio import Rasio
from sakipcalc._reading.readings import ends_of, readings
from sakipcalc._reading.strict import parse_angka, parse_persen, parse_rasio, parse_rupiah
from sakipcalc._reading.value import Jenis, Reading
from sakipcalc._rules.indikator import Rentang
from sakipcalc._writing.format import format_angka
from sakipcalc.errors import AmbiguousNumberError, MissingNumberError, OtherKindError

Quantity = Decimal | Rasio | Rentang

_NO_FIGURE = {Jenis.JAM, Jenis.DURASI, Jenis.TANGGAL}
_POINT = re.compile(r"[+-]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?")
_WORD = re.compile(r"(?i:nilai)\s+(?=\S)")


@attrs.frozen
class Sel:
    """A cell as printed, with the meanings it may have: none where blank, one where it is properly written.

    Args:
        teks: the printed text.
        makna: the meanings; each a value and the kind it was read as.
        strict: whether the cell is properly written.
        label: the category that a cell of words names, in lower case.
    """

    teks: str
    makna: tuple[tuple[str, Quantity], ...]
    strict: bool = True
    label: str = ""


def read_quantity(text: str) -> Sel:
    """A target or realisasi: a number, percent or ratio, perhaps after the word Nilai."""
    bare = _WORD.sub("", text.strip(), count=1)
    if ":" in bare:
        return _read(text, bare, parse_rasio)
    return _read(text, bare, parse_persen if bare.endswith("%") else parse_angka)


def read_target(text: str, reader: Callable[[str], Sel]) -> Sel:
    """A target: what the reader takes, or a range such as 80-90."""
    try:
        return reader(text)
    except OtherKindError:
        ends = ends_of(text)
        if ends is None:
            raise
        return Sel(text, (("", Rentang(*ends)),))


def read_percent(text: str) -> Sel:
    """A percent, with or without its sign."""
    return _read(text, text.strip(), parse_persen)


def read_rupiah(text: str) -> Sel:
    """An amount of rupiah."""
    return _read(text, text.strip(), parse_rupiah)


def read_number(text: str) -> Sel:
    """A plain number."""
    return _read(text, text.strip(), parse_angka)


def read_point_number(text: str) -> Sel:
    """A number in a table that is declared to use a decimal point."""
    bare = text.strip()
    if _POINT.fullmatch(bare):
        return Sel(text, (("angka", Decimal(bare.replace(",", ""))),))
    return read_number(text)


def read_label(text: str) -> Sel:
    """A category, printed in words."""
    return Sel(text, (), label=text.strip().casefold())


def exact_text(value: Quantity) -> str:
    """A value with all the digits it has, the Indonesian way."""
    if isinstance(value, (Rasio, Rentang)):
        return str(value)
    return format_angka(value, min(MAX_PLACES, places_of(value)))


def _read(text: str, bare: str, parse: Callable[[str], Quantity]) -> Sel:
    try:
        return Sel(text, (("", parse(bare)),))
    except MissingNumberError:
        return Sel(text, ())
    except AmbiguousNumberError as error:
        return Sel(text, _figures(error.readings), strict=False)
    except OtherKindError:
        figures = _figures(readings(bare))
        if not figures:
            raise
        return Sel(text, (("", figures[0][1]),))


def _figures(found: Sequence[Reading]) -> tuple[tuple[str, Quantity], ...]:
    """The meanings that are figures, each once; a time of day or a date is none."""
    figures = [
        ("rasio" if isinstance(reading.nilai, Rasio) else "angka", reading.nilai)
        for reading in found
        if isinstance(reading.nilai, (Decimal, Rasio)) and reading.jenis not in _NO_FIGURE
    ]
    return tuple(dict.fromkeys(figures))
