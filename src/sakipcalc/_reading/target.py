"""Targets of every kind, read from a cell's text and written back: 86, 94,37%, 3:9, 80-90, < 22, BB, a date."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import cast

from sakipcalc._core.checks import is_missing, to_text
from sakipcalc._core.exact import MAX_PLACES, Bilangan, places_of, to_decimal
from sakipcalc._core.rasio import Rasio
from sakipcalc._core.rentang import Rentang
from sakipcalc._reading.readings import readings
from sakipcalc._reading.value import Jenis, JenisLike, Reading, to_jenis
from sakipcalc._skala.predikat import Predikat
from sakipcalc._skala.skala import Skala
from sakipcalc._writing.dates import day
from sakipcalc._writing.format import format_angka
from sakipcalc.errors import AmbiguousNumberError, MissingNumberError, NotANumberError, OtherKindError, Teks

_TARGET = Teks("target", "target")
_READ = (Jenis.BILANGAN, Jenis.PERSEN, Jenis.RUPIAH, Jenis.SATUAN, Jenis.RASIO, Jenis.RENTANG, Jenis.TANGGAL)


def parse_target(
    text: str, jenis: JenisLike | None = None, *, skala: Skala | None = None
) -> Decimal | Rasio | Rentang | Predikat | date:
    """Read a target of any kind, as ``Indikator`` takes it.

    Args:
        text: a number, a percent, an amount, a count with its unit (``0 kasus``), a ratio, a range, closed or open at
            one end (``80-90``, ``< 22``, ``minimal 80%``), a predicate, or a date.
        jenis: the kind it must be, such as ``rentang``; also by name. None takes any. It settles ``31/12/2024``, a date
            (``tanggal``) or a ratio that a spreadsheet took for one.
        skala: the scale that a predicate is on; needed for predicates, because AKIP and SKM both have a B.

    Returns:
        The target; percent on 0..100, the unit is left out.

    Raises:
        AmbiguousNumberError: for a text with more than one meaning, or one not written the Indonesian way.
        MissingNumberError: for a blank cell, a dash, n/a: such an indicator has no target, None.
        OtherKindError: for another kind than ``jenis``.
        OptionError: for a predicate that is not on the scale.
        NotANumberError, WrongTypeError: for anything else.

    >>> print(parse_target("minimal 80%"), "/", parse_target("0 kasus"), "/", parse_target("3:9"))
    minimal 80 / 0 / 3:9
    >>> from sakipcalc.peraturan.akip import AKIP_88_2021
    >>> parse_target("BB", skala=AKIP_88_2021).pita.label
    'Sangat Baik'
    """
    wanted = None if jenis is None else to_jenis(jenis)
    found = readings(to_text(text))
    first = found[0] if found else None
    if first is not None and first.jenis in {Jenis.KOSONG, Jenis.TIDAK_TERSEDIA}:
        raise MissingNumberError(text)
    if skala is not None and wanted in {None, Jenis.PREDIKAT} and _is_word(text):
        return Predikat(skala, text)
    if first is None:
        raise NotANumberError(text, _TARGET, "86, 94,37%, 3:9, 80-90, < 22, BB")
    if first.jenis is Jenis.PREDIKAT:
        raise OtherKindError(
            text, Teks("predikat", "a predicate"), "parse_target(text, skala=...)", "BB, beserta nama skalanya"
        )
    if first.jenis not in _READ:
        raise OtherKindError(text, Teks("lama waktu", "a length of time"), "readings", "15 menit")
    of_kind = [each for each in found if each.jenis is wanted]
    if of_kind:
        first, found = of_kind[0], tuple(of_kind)
    if len(of_kind) > 1 or _is_assumed(first):
        raise AmbiguousNumberError(text, found)
    if wanted is not None and not of_kind:
        raise OtherKindError(text, Teks.same(first.jenis.value), f"jenis={first.jenis.value!r}", wanted.value)
    return cast("Decimal | Rasio | Rentang | date", first.nilai if first.figure is None else first.figure)


def _is_word(text: str) -> bool:
    return any(sign.isalpha() for sign in text) and not any(sign.isdecimal() for sign in text)


def _is_assumed(reading: Reading) -> bool:
    """Whether more was assumed than that a date written in words is a date, or that a word multiplies the number."""
    return any(each.value not in {"tanggal_sebenarnya", "kata_skala", "kata_diulang"} for each in reading.anggapan)


def format_besaran(value: Bilangan | Rasio | Rentang | Predikat | date | None, places: int | None = None) -> str:
    """Write a target or realisasi of any kind the Indonesian way; None, NaN and NA as a dash.

    Args:
        value: what is written.
        places: decimals of a number, 0 to 34; None writes those it has.

    Raises:
        OutOfRangeError: for places outside 0..34.
        NumberTypeError, NotFiniteError: for what is no number, ratio, range, predicate or date.

    >>> from datetime import date
    >>> [format_besaran(each) for each in (1234.5, Rasio(3, 9), Rentang(None, 22), date(2025, 3, 31), None)]
    ['1.234,5', '3:9', 'maksimal 22', '31 Maret 2025', '-']
    """
    if value is None or is_missing(value):
        return "-"
    if isinstance(value, date):
        return day(value).id
    if isinstance(value, (Rasio, Rentang, Predikat)):
        return str(value)
    number = to_decimal(value)
    return format_angka(number, min(places_of(number), MAX_PLACES) if places is None else places)
