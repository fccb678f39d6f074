"""What a bare number may have been before a spreadsheet handed it over: a blank, a time, a date, a percent."""

from collections.abc import Collection, Iterable, Iterator
from contextlib import suppress
from decimal import Decimal
from itertools import islice
from typing import cast

from sakipcalc import SakipError, rasio_from_time
from sakipcalc._core.exact import places_of, to_decimal
from sakipcalc._core.spreadsheet import day_of_serial
from sakipcalc.sheet._core.cells import goal, is_blank, is_number
from sakipcalc.sheet._core.describe import Fungsi
from sakipcalc.sheet._core.spread import is_range, to_grid

_DECIMALS = 4
"""Decimals that a number typed as such rarely has more of."""
_LONGEST = 5
"""Days that a ratio turned into a time hardly reaches: 99:59 is 4."""
_YEARS = frozenset(range(2000, 2050))
"""Years in which a typed 3/9 may have been taken for a date."""
_MOST = 1000
"""So many cells of a range are looked at."""

Held = tuple[str, Decimal]
"""The name of an argument and a bare number in it."""


def doubts(fungsi: Fungsi, cells: tuple[object, ...]) -> str:
    """Sentences that say what bare numbers may have been, each with the formula to type; empty for no doubt.

    >>> from sakipcalc.sheet import find
    >>> doubts(find("SERAPAN"), (0.0, 5.0))
    ' Bila sel realisasi kosong, bukan nol, ketik =SAKIP.SERAPAN(SAKIP.SEL(realisasi); pagu).'
    """
    asked = [(each.nama, cell) for each, cell in zip(fungsi.argumen, cells, strict=False) if each.ragu]
    held = [found for name, cell in asked for found in _held(name, cell)]
    empty = [name for name, cell in asked if is_number(cell) and not cell]
    clocks = _clocks(held)
    days = {} if clocks else _days(held)
    scaled = any(each.nama == "skala" for each in fungsi.argumen)  # which knows itself what its values are
    percents = [] if clocks or scaled else _percents(held, asked)
    found = (
        (empty, "kosong, bukan nol", ""),
        (clocks, f"jam ({_listed(clocks.values())})", '; di Excel SAKIP.RASIO(sel; ; "jam")'),
        (days, f"tanggal ({_listed(days.values())})", '; di Excel SAKIP.RASIO(sel; ; "hari_bulan")'),
        (percents, "berformat persen (0,94 untuk 94%)", "; di Excel kalikan dengan 100"),
    )
    return "".join(
        f" Bila sel {_listed(names)} {what}, ketik {_formula(fungsi, cells, names)}{elsewhere}."
        for names, what, elsewhere in found
        if names
    )


def _held(name: str, cell: object) -> Iterator[Held]:
    """The finite numbers in a cell or range, with the name of its argument."""
    cells = (each for row in to_grid(cell, name) for each in row) if is_range(cell) else (cell,)
    for each in islice(cells, _MOST):
        if is_number(each):
            with suppress(SakipError):
                yield name, to_decimal(cast("float", each))


def _clocks(held: list[Held]) -> dict[str, str]:
    """Numbers that are whole minutes of a day, by argument, where one has the decimals of a division."""
    found: dict[str, str] = {}
    telling = False
    for name, value in held:
        if 0 < value < _LONGEST:
            with suppress(SakipError):
                found.setdefault(name, str(rasio_from_time(value)))
                telling = telling or places_of(value) > _DECIMALS
    return found if telling else {}


def _days(held: list[Held]) -> dict[str, str]:
    """Numbers that are days of one year, by argument, where all of them are."""
    days = [(name, day_of_serial(value) if _is_whole(value) else None) for name, value in held]
    years = {0 if day is None else day.year for _, day in days}
    if len(years) != 1 or not years <= _YEARS:
        return {}
    return {name: f"{day:%d/%m/%Y}" for name, day in days if day}


def _percents(held: list[Held], asked: list[tuple[str, object]]) -> list[str]:
    """Arguments that hold small fractions: alone, or beside a figure that is none."""
    found = [name for name, value in held if value.copy_abs() <= 2 and not _is_whole(value)]
    beside = max((value.copy_abs() for _, cell in asked for value in _meant(cell)), default=0)
    return list(dict.fromkeys(found)) if len(asked) == 1 or beside > 10 else []


def _is_whole(value: Decimal) -> bool:
    return value == value.to_integral_value()


def _meant(cell: object) -> Iterator[Decimal]:
    """The number that a single cell holds, or that the text in it means."""
    with suppress(SakipError):
        found = None if is_range(cell) else goal(cell)
        if isinstance(found, Decimal):
            yield found


def _listed(names: Iterable[str]) -> str:
    return " dan ".join(names)


def _formula(fungsi: Fungsi, cells: tuple[object, ...], names: Collection[str]) -> str:
    """The formula to type: the call with SEL around the cells in doubt, its arguments by their names."""
    given = [each.nama for each, cell in zip(fungsi.argumen, cells, strict=False) if each.wajib or not is_blank(cell)]
    typed = "; ".join(f"SAKIP.SEL({name})" if name in names else name for name in given)
    return f"=SAKIP.{fungsi.nama}({typed})"
