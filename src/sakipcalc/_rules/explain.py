"""The sentence that says how a capaian was made, in Indonesian or English."""

from datetime import date
from decimal import Decimal
from typing import cast

from sakipcalc._core.exact import HUNDRED, MAX_PLACES, ONE, ZERO, places_of, round_to, telling_places, to_decimal
from sakipcalc._core.rasio import Rasio
from sakipcalc._core.rentang import Rentang
from sakipcalc._rules.formula import faced, is_mirrored
from sakipcalc._rules.indikator import AngkaPredikat, Indikator, Polarisasi, Quantity
from sakipcalc._skala.predikat import Predikat
from sakipcalc._writing.dates import day
from sakipcalc._writing.format import format_angka, format_persen, in_both
from sakipcalc.errors import Alasan, Teks

_MARKS = {ZERO, ONE, HUNDRED}


def sentence(
    indikator: Indikator,
    realisasi: Quantity | Predikat | date | None,
    *,
    nilai: Decimal | None,
    capped: Decimal | None,
    alasan: Alasan | None,
    keterangan: Teks,
    places: int,
) -> Teks:
    """The whole sentence for one measured indicator, in both languages."""
    target = indikator.target
    if isinstance(target, (Predikat, date)) and realisasi is not None and capped is None:
        said = Teks("{shown}; {keterangan}.", "{shown}; {keterangan}.").fill(
            shown=_ordered(target, realisasi), keterangan=keterangan
        )
    elif capped is None or realisasi is None:
        why = alasan or Alasan.TIDAK_ADA_NILAI
        said = Teks("tidak dapat dinilai, karena {why}.", "no figure, since {why}.").fill(why=why.teks)
    else:
        made = alasan.teks if nilai is None and alasan else _made(indikator, realisasi, nilai or ZERO, places)
        if isinstance(target, Predikat):
            made = Teks("{shown}, {made}", "{shown}, {made}").fill(shown=_ordered(target, realisasi), made=made)
        said = Teks("{made}{change}; {keterangan}.", "{made}{change}; {keterangan}.").fill(
            made=made, change=_change(nilai, capped, places), keterangan=keterangan
        )
    return said.at(indikator.nama) if indikator.nama else said


def telling(nilai: Decimal, places: int) -> int:
    """Decimals enough not to show as 0, 1 or 100 what is not, so that figure and conclusion do not contradict.

    >>> telling(Decimal("99.99666"), 2), telling(Decimal("0.003"), 2), telling(Decimal("103.2"), 2)
    (3, 3, 2)
    """
    while nilai not in _MARKS and places < MAX_PLACES and round_to(nilai, places) in _MARKS:
        places += 1
    return places


def _change(nilai: Decimal | None, capped: Decimal, places: int) -> Teks:
    if capped == nilai:
        return Teks.same("")
    said = Teks(", dinaikkan menjadi {capped}", ", raised to {capped}")
    if nilai is None or capped < nilai:
        said = Teks(", dibatasi menjadi {capped}", ", limited to {capped}")
    return said.fill(capped=in_both(format_persen(capped, places)))


def _ordered(target: Predikat | date, realisasi: object) -> Teks:
    """A predicate or date beside the one that was to be reached."""
    if isinstance(target, Predikat):
        said = Teks("{reached} terhadap target {target} ({scale})", "{reached} against the target {target} ({scale})")
        return said.fill(reached=str(realisasi), target=str(target), scale=target.skala.nama)
    done = cast("date", realisasi)
    days = (done - target).days
    if not days:
        said = Teks("{done}, tepat pada batas waktunya", "{done}, on the day it was due")
    elif days > 0:
        said = Teks("{done}, terlambat {days} hari dari {target}", "{done}, {days} days after {target}")
    else:
        said = Teks("{done}, {days} hari sebelum {target}", "{done}, {days} days before {target}")
    return said.fill(done=day(done), target=day(target), days=abs(days))


def _made(indikator: Indikator, realisasi: Quantity | Predikat | date, nilai: Decimal, places: int) -> Teks:
    """How the figure before any limit was made, and the figure."""
    target, polarisasi = indikator.target, indikator.polarisasi
    if isinstance(target, Predikat):
        reached = cast("Predikat", realisasi)
        rank = indikator.angka_predikat is AngkaPredikat.RANK
        realisasi = Decimal(reached.rank) if rank else reached.pita.low or ZERO
        target = Decimal(target.rank) if rank else target.pita.low or ZERO
    realisasi, target = cast("Quantity", realisasi), cast("Quantity | Rentang | None", target)
    value = _value(realisasi)
    rated = True
    if isinstance(target, Rentang):
        end, polarisasi = faced(target, value, ONE, polarisasi)
        target = target if end is None else end
    if isinstance(target, Rentang):
        made = Teks("{shown} berada dalam rentang {range}", "{shown} is inside the range {range}").fill(
            shown=in_both(_exactly(realisasi)), range=target.teks
        )
    elif target is None or not (goal := _value(target)):
        rated = indikator.worst is None
        made = _zero_target(indikator, _exactly(realisasi))
    else:
        rated = False
        shown, against = _exactly(realisasi, goal), _exactly(target, value)
        made = in_both(f"{_division(polarisasi, value, goal, shown, against)} x 100")
    points = Teks(", dibaca pada skala titik", ", read off the scale of points") if indikator.points else Teks.same("")
    equals = Teks(", dinilai ", ", rated ") if rated else Teks.same(" = ")
    return Teks("{made}{points}{equals}{result}", "{made}{points}{equals}{result}").fill(
        made=made, points=points, equals=equals, result=in_both(format_persen(nilai, telling(nilai, places)))
    )


def _value(quantity: Quantity) -> Decimal:
    return quantity.nilai if isinstance(quantity, Rasio) else to_decimal(quantity)


def _division(polarisasi: Polarisasi, value: Decimal, goal: Decimal, shown: str, target: str) -> str:
    if polarisasi is Polarisasi.MINIMIZE_INVERSE:
        return f"{shown} / {target}" if goal < ZERO else f"{target} / {shown}"
    if is_mirrored(value, goal, polarisasi):
        return f"(2 x {target} - {shown}) / {target}"
    return f"{shown} / {target}"


def _zero_target(indikator: Indikator, shown: str) -> Teks:
    if indikator.worst is None:
        return Teks("target nol dan realisasi {shown}", "target zero and realisasi {shown}").fill(shown=in_both(shown))
    worst = _exactly(indikator.worst)
    return in_both(f"({worst} - {shown}) / {worst} x 100")


def _exactly(value: Quantity, other: Decimal | None = None) -> str:
    """A figure with all its digits, or those that tell of one that was computed; a negative one in parentheses.

    It stays on its side of ``other``, the figure it stands beside.
    """
    if isinstance(value, Rasio):
        return str(value)
    number = to_decimal(value)
    places = min(places_of(number), MAX_PLACES)
    enough = telling_places(number)
    side = number.compare(number if other is None else other)
    while other is not None and side and enough < places and round_to(number, enough).compare(other) != side:
        enough += 1
    text = format_angka(number, min(enough, places))
    return f"({text})" if number < ZERO else text
