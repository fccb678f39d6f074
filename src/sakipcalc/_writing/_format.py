"""Numbers, percentages, rupiah and ratios in Indonesian writing."""

from __future__ import annotations

from decimal import Decimal

from sakipcalc._exact import Bilangan, Option, Rounding, option, round_to
from sakipcalc._rasio import Rasio
from sakipcalc._writing._symbols import symbols
from sakipcalc.errors import WrongTypeError


class Negative(Option):
    """How a figure below zero is shown: ``-1.500``, or ``(1.500)`` as accounts do."""

    MINUS = "minus"
    PARENTHESES = "parentheses"


class GayaRupiah(Option):
    """How the currency is written: ``Rp1.500`` (EYD), ``Rp 1.500``, ``Rp. 1.500``, ``Rp.1.500``, ``IDR 1.500``."""

    EYD = "eyd"
    SPASI = "spasi"
    TITIK_SPASI = "titik_spasi"
    TITIK = "titik"
    IDR = "idr"


_HALF_UP = Rounding.HALF_UP
_MINUS = Negative.MINUS
_EYD = GayaRupiah.EYD
_SYMBOL = {
    GayaRupiah.EYD: "Rp",
    GayaRupiah.SPASI: "Rp ",
    GayaRupiah.TITIK_SPASI: "Rp. ",
    GayaRupiah.TITIK: "Rp.",
    GayaRupiah.IDR: "IDR ",
}


def format_angka(
    x: Bilangan,
    places: int = 2,
    *,
    trim: bool = False,
    rounding: Rounding | str = _HALF_UP,
    negative: Negative | str = _MINUS,
    nil: str | None = None,
) -> str:
    """Write a number the Indonesian way: dots between thousands, a comma before decimals.

    Args:
        x: the number.
        places: decimals shown, 0 to 34.
        trim: leave out the zeros at the end, so that ``places`` is the most and not the number of decimals.
        rounding: ``half_up``, ``half_even`` or ``truncate``.
        negative: ``minus`` or ``parentheses``.
        nil: what stands for exactly zero, such as ``-``; None writes the zero.

    Raises:
        NumberTypeError, NotFiniteError: for what is no finite number.
        OutOfRangeError: for places outside 0..34.
        OptionError: for an unknown rounding or negative style.

    Source: CLDR's symbols for Indonesian. A figure that rounds to zero has no sign (our decision).

    >>> format_angka(1234567.125), format_angka(-1500, 0, negative="parentheses"), format_angka(0.5, 4, trim=True)
    ('1.234.567,13', '(1.500)', '0,5')
    """
    return _write(x, "", "", places, trim=trim, rounding=rounding, negative=negative, nil=nil)


def format_persen(
    x: Bilangan,
    places: int = 2,
    *,
    trim: bool = False,
    rounding: Rounding | str = _HALF_UP,
    negative: Negative | str = _MINUS,
    nil: str | None = None,
) -> str:
    """Write a percentage on the 0..100 scale: ``103,20%``. Arguments and errors as ``format_angka``.

    >>> format_persen(Decimal("103.1976")), format_persen(100, trim=True)
    ('103,20%', '100%')
    """
    return _write(x, "", symbols().percent, places, trim=trim, rounding=rounding, negative=negative, nil=nil)


def format_rupiah(
    x: Bilangan,
    places: int = 2,
    *,
    style: GayaRupiah | str = _EYD,
    dash: bool = False,
    rounding: Rounding | str = _HALF_UP,
    negative: Negative | str = _MINUS,
    nil: str | None = None,
) -> str:
    """Write an amount of rupiah, by EYD with nothing between ``Rp`` and the number.

    Args:
        x: the amount in rupiah.
        places: decimals shown: 2 for sen, 0 for none.
        style: ``eyd``, ``spasi``, ``titik``, ``titik_spasi`` or ``idr``.
        dash: write a whole amount as ``Rp1.500,-``; one with sen keeps them.
        rounding: ``half_up``, ``half_even`` or ``truncate``.
        negative: ``minus`` or ``parentheses``.
        nil: what stands for exactly zero, such as ``-``; None writes the zero.

    Raises:
        NumberTypeError, NotFiniteError, OutOfRangeError, OptionError: as ``format_angka``.

    >>> format_rupiah(1715174950), format_rupiah(-1500), format_rupiah(1500000, style="titik_spasi", dash=True)
    ('Rp1.715.174.950,00', '-Rp1.500,00', 'Rp. 1.500.000,-')
    """
    symbol = _SYMBOL[style if style is _EYD else option(GayaRupiah, style)]
    end = ""
    if dash:
        whole = round_to(x, places, rounding)
        if whole == whole.to_integral_value():
            places, end = 0, symbols().decimal + "-"
    return _write(x, symbol, end, places, trim=False, rounding=rounding, negative=negative, nil=nil)


def format_rasio(rasio: Rasio, separator: str = ":") -> str:
    """Write a ratio with both its terms, never reduced.

    Args:
        rasio: the ratio.
        separator: what stands between the terms: ``:``, ``/``, or `` dari ``.

    Raises:
        WrongTypeError: for what is no Rasio.

    >>> format_rasio(Rasio(3, 9)), format_rasio(Rasio(15, 100000), "/"), format_rasio(Rasio(3, 9), " dari ")
    ('3:9', '15/100.000', '3 dari 9')
    """
    ratio = _rasio(rasio)
    return f"{_swap(ratio.bagian)}{separator}{_swap(ratio.keseluruhan)}"


def _rasio(value: object) -> Rasio:
    if isinstance(value, Rasio):
        return value
    raise WrongTypeError("rasio", value, "a Rasio; parse_rasio reads text", "Rasio; parse_rasio membaca teks")


def _swap(number: Decimal) -> str:
    signs = symbols()
    return f"{number:,f}".replace(",", "_").replace(".", signs.decimal).replace("_", signs.group)


def _write(
    x: Bilangan,
    before: str,
    after: str,
    places: int,
    *,
    trim: bool,
    rounding: Rounding | str,
    negative: Negative | str,
    nil: str | None,
) -> str:
    number = round_to(x, places, rounding)
    if nil is not None and not x:
        return nil
    text = _swap(number.copy_abs())
    if trim and places:
        text = text.rstrip("0").rstrip(symbols().decimal)
    text = f"{before}{text}{after}"
    parentheses = negative is not _MINUS and option(Negative, negative) is not _MINUS
    if not number.is_signed():
        return text
    return f"({text})" if parentheses else f"{symbols().minus}{text}"
