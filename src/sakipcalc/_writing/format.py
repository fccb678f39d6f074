"""Numbers, percentages, rupiah and ratios in Indonesian writing."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation
from functools import cache
from typing import Literal, NamedTuple, TypeAlias

from sakipcalc._core.checks import Fixed, to_flag, to_text, to_text_or_none
from sakipcalc._core.exact import CONTEXT, ZERO, Bilangan, Rounding, RoundingLike, is_fraction, round_to, to_decimal
from sakipcalc._core.options import Option, option
from sakipcalc._core.rasio import Rasio
from sakipcalc.errors import Teks, WrongTypeError


class Symbols(NamedTuple):
    """Decimal mark, group mark, minus and percent sign."""

    decimal: str
    group: str
    minus: str
    percent: str


_BUILT_IN = Symbols(",", ".", "-", "%")


@cache
def symbols() -> Symbols:
    """CLDR's signs for Indonesian; the same four, built in, where Babel is not installed (as in a small add-in)."""
    try:
        from babel.core import Locale  # noqa: PLC0415  the import costs more than all of sakipcalc's own
    except ImportError:
        return _BUILT_IN
    latin = Locale("id").number_symbols["latn"]
    return Symbols(latin["decimal"], latin["group"], latin["minusSign"], latin["percentSign"])


class Negative(Option):
    """How a figure below zero is shown: ``-1.500``, or ``(1.500)`` as accounts do."""

    MINUS = "minus"
    PARENTHESES = "parentheses"


NegativeLike: TypeAlias = Negative | Literal["minus", "parentheses"]


class GayaRupiah(Option):
    """How the currency is written: ``Rp1.500`` (EYD), ``Rp 1.500``, ``Rp. 1.500``, ``Rp.1.500``, ``IDR 1.500``."""

    EYD = "eyd"
    SPASI = "spasi"
    TITIK_SPASI = "titik_spasi"
    TITIK = "titik"
    IDR = "idr"


GayaRupiahLike: TypeAlias = GayaRupiah | Literal["eyd", "spasi", "titik_spasi", "titik", "idr"]


FORMAT_EXCEL = Fixed({"persen": '0.00"%"', "rupiah": '"Rp"#,##0', "indeks": "0.00", "rasio": "@"})
"""Number formats for cells of Excel and Calc, which show figures half up: percents that are on 0..100 already, whole
rupiah, indices, and ratios, which are text, so that 3:9 does not become a time."""


_comma = _dot = _minus = ""
_fast_places: int | None = None
"""The places that ``format_angka`` writes without a detour: 2, once the signs have been fetched."""

_HUNDREDTH = Decimal("0.01")
_SWAP = str.maketrans(",.", ".,")
_quantize = CONTEXT.quantize
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


def format_angka(  # noqa: PLR0917  keyword-only parameters make every call a tenth slower
    x: Bilangan,
    places: int = 2,
    rounding: RoundingLike = _HALF_UP,
    negative: NegativeLike = _MINUS,
    nil: str | None = None,
    trim: bool = False,  # noqa: FBT001, FBT002  as above
) -> str:
    """Write a number the Indonesian way: dots between thousands, a comma before decimals.

    Args:
        x: the number.
        places: decimals shown, 0 to 34.
        rounding: ``half_up``, ``half_even`` or ``truncate``.
        negative: ``minus`` or ``parentheses``.
        nil: what stands for exactly zero, such as ``-``; None writes the zero.
        trim: leave out the zeros at the end, so that ``places`` is the most and not the number of decimals.

    Raises:
        NumberTypeError, NotFiniteError: for what is no finite number.
        OutOfRangeError: for places outside 0..34.
        OptionError: for an unknown rounding or negative style.
        WrongTypeError: for a ``nil`` that is no text, or a ``trim`` that is neither True nor False.

    Source: CLDR's symbols for Indonesian. A figure that rounds to zero has no sign (our decision).

    >>> format_angka(1234567.125), format_angka(-1500, 0, negative="parentheses"), format_angka(0.5, 4, trim=True)
    ('1.234.567,13', '(1.500)', '0,5')
    """
    if places is _fast_places and rounding is _HALF_UP and negative is _MINUS and nil is None and trim is False:
        try:
            if type(x) is Decimal and x > ZERO:
                text = str(_quantize(x, _HUNDREDTH)).replace(".", _comma)
                size = len(text)
                if size < 7:
                    return text
                if size < 10:
                    return f"{text[:-6]}{_dot}{text[-6:]}"
                if size < 13:
                    return f"{text[:-9]}{_dot}{text[-9:-6]}{_dot}{text[-6:]}"
                if size < 16:
                    return f"{text[:-12]}{_dot}{text[-12:-9]}{_dot}{text[-9:-6]}{_dot}{text[-6:]}"
        except InvalidOperation:  # NaN, infinity or too many digits: refused below, with the reason
            pass
    return _write(x, ("", ""), places, rounding, negative=negative, nil=nil, trim=trim)


def in_both(text: str) -> Teks:
    """Figures written the Indonesian way, and as English writes them.

    >>> in_both("1.234,50").en
    '1,234.50'
    """
    return Teks(text, text.translate(_SWAP))


def format_persen(
    x: Bilangan,
    places: int = 2,
    rounding: RoundingLike = _HALF_UP,
    negative: NegativeLike = _MINUS,
    nil: str | None = None,
    *,
    trim: bool = False,
) -> str:
    """Write a percentage on the 0..100 scale: ``103,20%``. Arguments and errors as ``format_angka``.

    >>> format_persen(Decimal("103.1976")), format_persen(100, trim=True)
    ('103,20%', '100%')
    """
    if negative is _MINUS and nil is None and trim is False:
        return format_angka(x, places, rounding) + symbols().percent
    return _write(x, ("", symbols().percent), places, rounding, negative=negative, nil=nil, trim=trim)


def format_rupiah(
    x: Bilangan,
    places: int = 2,
    rounding: RoundingLike = _HALF_UP,
    negative: NegativeLike = _MINUS,
    nil: str | None = None,
    *,
    gaya_rupiah: GayaRupiahLike = _EYD,
    dash: bool = False,
) -> str:
    """Write an amount of rupiah, by EYD with nothing between ``Rp`` and the number.

    Args:
        x: the amount in rupiah.
        places: decimals shown: 2 for sen, 0 for none.
        rounding: ``half_up``, ``half_even`` or ``truncate``.
        negative: ``minus`` or ``parentheses``.
        nil: what stands for exactly zero, such as ``-``; None writes the zero.
        gaya_rupiah: ``eyd``, ``spasi``, ``titik``, ``titik_spasi`` or ``idr``.
        dash: write a whole amount as ``Rp1.500,-``; one with sen keeps them.

    Raises:
        NumberTypeError, NotFiniteError, OutOfRangeError, OptionError: as ``format_angka``.

    Source: EYD writes ``Rp`` against the number, without a dot. It is silent on amounts below zero: the minus before
    the symbol is CLDR's form.

    >>> format_rupiah(1715174950), format_rupiah(-1500), format_rupiah(1500000, gaya_rupiah="titik_spasi", dash=True)
    ('Rp1.715.174.950,00', '-Rp1.500,00', 'Rp. 1.500.000,-')
    """
    if gaya_rupiah is _EYD and negative is _MINUS and nil is None and dash is False:
        text = format_angka(x, places, rounding)
        return f"{_minus}Rp{text[len(_minus) :]}" if text.startswith(_minus) else f"Rp{text}"
    symbol = _SYMBOL[option(GayaRupiah, gaya_rupiah, "gaya_rupiah")]
    end = ""
    if to_flag(dash, "dash"):
        shown = round_to(x if is_fraction(x) else to_decimal(x, "x"), places, rounding)
        if shown == shown.to_integral_value():
            places, end = 0, symbols().decimal + "-"
    return _write(x, (symbol, end), places, rounding, negative=negative, nil=nil, trim=False)


def format_rasio(rasio: Rasio, separator: str = ":") -> str:
    """Write a ratio with both its terms, never reduced.

    Args:
        rasio: the ratio.
        separator: what stands between the terms: ``:``, ``/``, or `` dari ``.

    Raises:
        WrongTypeError: for what is no Rasio, or a separator that is no text.

    >>> format_rasio(Rasio(3, 9)), format_rasio(Rasio(15, 100000), "/"), format_rasio(Rasio(3, 9), " dari ")
    ('3:9', '15/100.000', '3 dari 9')
    """
    ratio = _rasio(rasio)
    return f"{_swap(ratio.bagian)}{to_text(separator, 'separator')}{_swap(ratio.keseluruhan)}"


def _rasio(value: object) -> Rasio:
    if isinstance(value, Rasio):
        return value
    raise WrongTypeError("rasio", value, Teks("rasio, misalnya 3:9", "a Rasio; parse_rasio reads text"))


def _swap(number: Decimal) -> str:
    if not _fast_places:
        _prepare()
    return f"{number:,f}".replace(",", "_").replace(".", _comma).replace("_", _dot)


def _prepare() -> None:
    """Fetch the signs, and open the fast road of ``format_angka``."""
    global _comma, _dot, _minus, _fast_places  # noqa: PLW0603  plain names are what makes the fast road fast
    _comma, _dot, _minus, _ = symbols()
    _fast_places = 2


def _write(
    x: Bilangan,
    around: tuple[str, str],
    places: int,
    rounding: RoundingLike,
    *,
    negative: NegativeLike,
    nil: str | None,
    trim: bool,
) -> str:
    parentheses = negative is not _MINUS and option(Negative, negative, "negative") is not _MINUS
    value = to_decimal(x, "x")
    rounded = round_to(x if is_fraction(x) else value, places, rounding)
    zero = to_text_or_none(nil, "nil")
    if zero is not None and not value:
        return zero
    text = _swap(rounded)
    if to_flag(trim, "trim") and places:
        text = text.rstrip("0").removesuffix(_comma)
    before, after = around
    if text[0] != "-":
        return f"{before}{text}{after}"
    return f"({before}{text[1:]}{after})" if parentheses else f"{_minus}{before}{text[1:]}{after}"
