"""The sentence that says how a capaian was made, in Indonesian or English."""

from __future__ import annotations

from decimal import Decimal

from sakipcalc._core.exact import HUNDRED, MAX_PLACES, ONE, ZERO, round_to, to_decimal
from sakipcalc._core.options import Bahasa
from sakipcalc._core.rasio import Rasio
from sakipcalc._rules.formula import is_mirrored, nearest_end
from sakipcalc._rules.indikator import Indikator, Polarisasi, Quantity, Rentang
from sakipcalc._writing.format import format_angka, format_persen
from sakipcalc.errors import Alasan

_MARKS = {ZERO, ONE, HUNDRED}
_WORDS = {
    Bahasa.ID: {
        "undefined": "tidak dapat dinilai, karena",
        "inside": "di dalam rentang",
        "points": "dibaca pada skala titik",
        "limited": "dibatasi menjadi",
        "raised": "dinaikkan menjadi",
        "zero": "target nol dan realisasi",
        "unbounded": "tidak terhingga",
    },
    Bahasa.EN: {
        "undefined": "no figure, since",
        "inside": "inside the range",
        "points": "read off the scale of points",
        "limited": "limited to",
        "raised": "raised to",
        "zero": "target zero and realisasi",
        "unbounded": "unbounded",
    },
}


def sentence(
    bahasa: Bahasa,
    indikator: Indikator,
    realisasi: Quantity | None,
    *,
    nilai: Decimal | None,
    capped: Decimal | None,
    alasan: Alasan | None,
    keterangan: str,
    places: int,
) -> str:
    """The whole sentence for one measured indicator."""
    words = _WORDS[bahasa]
    name = f"{indikator.nama}: " if indikator.nama else ""
    if capped is None or realisasi is None:
        why = alasan or Alasan.TIDAK_ADA_NILAI
        return f"{name}{words['undefined']} {why.pesan if bahasa is Bahasa.ID else why.message}."
    if nilai is None and alasan is Alasan.REALISASI_NEGATIF:
        text = f"{name}{alasan.pesan if bahasa is Bahasa.ID else alasan.message}"
    else:
        result = words["unbounded"] if nilai is None else format_persen(nilai, telling(nilai, places))
        text = f"{name}{_formula(words, indikator, realisasi)} = {result}"
    if capped != nilai:
        change = "limited" if nilai is None or capped < nilai else "raised"
        text += f", {words[change]} {format_persen(capped, places)}"
    return f"{text}; {keterangan}."


def telling(nilai: Decimal, places: int) -> int:
    """Decimals enough not to show as 0, 1 or 100 what is not, so that figure and conclusion do not contradict.

    >>> telling(Decimal("99.99666"), 2), telling(Decimal("0.003"), 2), telling(Decimal("103.2"), 2)
    (3, 3, 2)
    """
    while nilai not in _MARKS and places < MAX_PLACES and round_to(nilai, places) in _MARKS:
        places += 1
    return places


def _formula(words: dict[str, str], indikator: Indikator, realisasi: Quantity) -> str:
    shown = _exactly(realisasi)
    value = _value(realisasi)
    tail = f", {words['points']}" if indikator.points else ""
    target: Quantity | Rentang | None = indikator.target
    if isinstance(target, Rentang):
        end = nearest_end(target, value)
        if end is None:
            return f"{shown} {words['inside']} {target}{tail}"
        target = end
    if target is None or not (goal := _value(target)):
        return _zero_target(words, indikator, shown) + tail
    return f"{_division(indikator.polarisasi, value, goal, shown, _exactly(target))} x 100{tail}"


def _value(quantity: Quantity) -> Decimal:
    return quantity.nilai if isinstance(quantity, Rasio) else to_decimal(quantity)


def _division(polarisasi: Polarisasi, value: Decimal, goal: Decimal, shown: str, target: str) -> str:
    if polarisasi is Polarisasi.MINIMIZE_INVERSE:
        return f"{shown} / {target}" if goal < ZERO else f"{target} / {shown}"
    if is_mirrored(value, goal, polarisasi):
        return f"(2 x {target} - {shown}) / {target}"
    return f"{shown} / {target}"


def _zero_target(words: dict[str, str], indikator: Indikator, shown: str) -> str:
    if indikator.worst is None:
        return f"{words['zero']} {shown}"
    worst = _exactly(indikator.worst)
    return f"({worst} - {shown}) / {worst} x 100"


def _exactly(value: Quantity) -> str:
    """A number with all the digits it has; a negative one in parentheses, as it stands inside a formula."""
    if not isinstance(value, Decimal):
        return str(value) if isinstance(value, Rasio) or value > 0 else f"({value})"
    exponent = value.as_tuple().exponent
    places = -exponent if isinstance(exponent, int) and exponent < 0 else 0
    text = format_angka(value, min(places, MAX_PLACES))
    return f"({text})" if value < ZERO else text
