"""The strict readers: only the Indonesian reading, or an error that lists what else the text may mean."""

import re
from decimal import Decimal
from functools import cache
from typing import NoReturn

from sakipcalc import errors
from sakipcalc._core.rasio import Rasio
from sakipcalc._reading.grammar import ANGKA, amount, as_text, is_angka, strict
from sakipcalc._reading.readings import readings
from sakipcalc._reading.value import Jenis, Reading, meaning

_NUMERIC = frozenset({Jenis.BILANGAN, Jenis.PERSEN, Jenis.RUPIAH, Jenis.SATUAN, Jenis.RASIO})


def parse_angka(text: str) -> Decimal:
    """Read a number written the Indonesian way: dots between thousands, a comma before decimals.

    A lone group is read as written: ``1.465`` is 1465. Everything else that looks like a number is refused.

    Args:
        text: a sign or accounting parentheses, and the digits; spaces around it do not matter.

    Returns:
        The number, with the decimals as printed.

    Raises:
        AmbiguousNumberError: for what is not written so, with its possible readings: ``43.38``, ``8,000,000``, ``04``.
        MissingNumberError: for a blank cell, a dash, n/a.
        OtherKindError: for a proper percent, rupiah amount or ratio.
        NotANumberError: for anything else.
        WrongTypeError: for what is not text.

    Our decision: no leading zeros, because ``04`` is a code or half a clock time more often than a count.

    >>> parse_angka("1.234,50"), parse_angka("-86"), parse_angka("(1.500)")
    (Decimal('1234.50'), Decimal('-86'), Decimal('-1500'))
    >>> parse_angka("1,465.000")
    Traceback (most recent call last):
    sakipcalc.errors.AmbiguousNumberError: '1,465.000' is not written the Indonesian way; it may mean
    1.465,000 (bilangan) or 1.465.000 (bilangan); ...
    """
    try:
        if is_angka(text):
            return Decimal(text.replace(".", "").replace(",", "."))
    except TypeError:
        as_text(text)
    number = strict(text)
    return _refuse(text, Jenis.BILANGAN) if number is None else number


def parse_persen(text: str) -> Decimal:
    """Read a percentage, with or without its sign, on the 0..100 scale.

    Args:
        text: a number as for ``parse_angka``, then ``%`` or ``persen`` or nothing.

    Returns:
        The percentage: 94.37 for ``94,37%``.

    Raises:
        AmbiguousNumberError, MissingNumberError, OtherKindError, NotANumberError, WrongTypeError: as ``parse_angka``.

    >>> parse_persen("94,37%"), parse_persen("103,20"), parse_persen("100 persen")
    (Decimal('94.37'), Decimal('103.20'), Decimal('100'))
    """
    number = strict(as_text(text), percent=True)
    return _refuse(text, Jenis.PERSEN) if number is None else number


def parse_rupiah(text: str) -> Decimal:
    """Read an amount of rupiah, with or without its symbol.

    Args:
        text: a number as for ``parse_angka``; before it ``Rp``, ``Rp.`` or ``IDR``, spaced or not; after it ``,-``
            or nothing; a sign or parentheses outside or inside the symbol.

    Returns:
        The amount in rupiah.

    Raises:
        AmbiguousNumberError, MissingNumberError, OtherKindError, NotANumberError, WrongTypeError: as ``parse_angka``.

    >>> parse_rupiah("Rp1.715.174.950,00"), parse_rupiah("Rp. 19.142.200"), parse_rupiah("Rp 1.500.000,-")
    (Decimal('1715174950.00'), Decimal('19142200'), Decimal('1500000'))
    """
    number = strict(as_text(text), symbol=True)
    return _refuse(text, Jenis.RUPIAH) if number is None else number


def parse_rasio(text: str) -> Rasio:
    """Read a ratio: two numbers with ``:``, ``/`` or ``dari`` between them. Both terms are kept.

    Args:
        text: two numbers as for ``parse_angka``, without signs.

    Returns:
        The ratio, not reduced.

    Raises:
        UndefinedResultError: ``KESELURUHAN_NOL`` for ``3:0``.
        AmbiguousNumberError: for ``08.11`` or ``8:11:00``, which a spreadsheet may have made of 8:11.
        MissingNumberError, OtherKindError, NotANumberError, WrongTypeError: as ``parse_angka``.

    >>> print(parse_rasio("7:9"), parse_rasio("3 dari 9"), parse_rasio("15/100.000"), parse_rasio("1:17,9"))
    7:9 3:9 15:100000 1:17,9
    """
    ratio = strict_ratio(as_text(text))
    return _refuse(text, Jenis.RASIO) if ratio is None else ratio


def plain_reading(text: str) -> Reading | None:
    """The first of the text's readings, where it is properly written: a number, percent, amount or ratio; else None.

    >>> print(plain_reading("94,37%"), plain_reading("43.38"))
    94,37% (persen) None
    """
    bare = text.strip()
    if is_angka(bare):
        return meaning(amount(bare), Jenis.BILANGAN)
    first, last = bare[:1], bare[-1:]
    if last == "%":
        number = strict(bare, percent=True)
        return None if number is None else meaning(number, Jenis.PERSEN, "%")
    if first in {"R", "r"}:
        number = strict(bare, symbol=True)
        return None if number is None else meaning(number, Jenis.RUPIAH, "Rp")
    if first in {"-", "("}:
        number = strict(bare)
        return None if number is None else meaning(number, Jenis.BILANGAN)
    ratio = _ratio().fullmatch(bare) if first.isdecimal() else None
    parts = (amount(ratio[1]), amount(ratio[2])) if ratio else None
    return meaning(Rasio(*parts), Jenis.RASIO) if parts and parts[1] else None


def strict_ratio(text: str) -> Rasio | None:
    """The ratio that is written strictly in the text, or None."""
    match = _ratio().fullmatch(text.strip())
    return Rasio(amount(match[1]), amount(match[2])) if match else None


@cache
def _ratio() -> re.Pattern[str]:
    return re.compile(rf"({ANGKA})(?:\s?[:/]\s?|\s+dari\s+)({ANGKA})", re.IGNORECASE)


def _refuse(text: str, wanted: Jenis) -> NoReturn:
    found = readings(text)
    first = found[0] if found else None
    if first and first.jenis is Jenis.KOSONG:
        raise errors.MissingNumberError(text)
    if first and first.jenis is Jenis.TIDAK_TERSEDIA:
        raise errors.MissingNumberError(text, errors.Teks("tidak tersedia", "not available"))
    if first and not first.anggapan and first.jenis is not wanted:
        raise errors.OtherKindError(text, *_KINDS.get(first.jenis, _ANOTHER), _EXAMPLES[wanted][1])
    numeric = [reading for reading in found if reading.jenis in _NUMERIC]
    if numeric:
        raise errors.AmbiguousNumberError(text, numeric)
    raise errors.NotANumberError(text, *_EXAMPLES[wanted])


_KINDS = {
    Jenis.BILANGAN: (errors.Teks("bilangan biasa", "a plain number"), "parse_angka"),
    Jenis.PERSEN: (errors.Teks("persentase", "a percentage"), "parse_persen"),
    Jenis.RUPIAH: (errors.Teks("jumlah rupiah", "an amount of rupiah"), "parse_rupiah"),
    Jenis.RASIO: (errors.Teks("rasio", "a ratio"), "parse_rasio"),
    Jenis.RENTANG: (errors.Teks("rentang", "a range"), "readings"),
    Jenis.SATUAN: (errors.Teks("bilangan bersatuan", "a number with a unit"), "readings"),
    Jenis.PREDIKAT: (errors.Teks("predikat", "a predicate"), "readings"),
}
_ANOTHER = (errors.Teks("jenis angka lain", "another kind of figure"), "readings")
_EXAMPLES = {
    Jenis.BILANGAN: (errors.Teks("bilangan", "number"), "1.234,5"),
    Jenis.PERSEN: (errors.Teks("persentase", "percentage"), "94,37%"),
    Jenis.RUPIAH: (errors.Teks("jumlah rupiah", "amount of rupiah"), "Rp1.500.000,00"),
    Jenis.RASIO: (errors.Teks("rasio", "ratio"), "3:9"),
}
