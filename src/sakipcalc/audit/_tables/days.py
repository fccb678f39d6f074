"""What the typed dates in the columns of a table are: the columns settle it."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from sakipcalc import Sel
from sakipcalc._reading.cells import day_of
from sakipcalc.audit._engine.days import Days, is_date, is_ratio, may_be_ratio
from sakipcalc.audit._engine.inputs import read_input, why_none

_HEADER = re.compile(r"\b(tanggal|tgl|tenggat|batas (?:akhir|waktu)|jatuh tempo|jadwal|deadline)\b", re.IGNORECASE)
"""Headers of columns that hold deadlines."""


class _Said(NamedTuple):
    """What a column says of its typed dates.

    Args:
        dates: whether its header, or a cell, is of dates and nothing else.
        ratios: whether a cell is a ratio and nothing else.
        only: whether it holds nothing but typed dates that show their year.
    """

    dates: bool
    ratios: bool = False
    only: bool = True

    @property
    def told(self) -> Days | None:
        """What its typed dates are; None where it tells nothing, or both."""
        return None if self.dates is self.ratios else Days.DATES if self.dates else Days.RATIOS


def days_of(columns: Sequence[Sequence[object]], names: Sequence[str]) -> list[Days]:
    """What the typed dates of each column are: told by its header or other cells, or else by the columns beside it.

    Where a column holds nothing but dates that show their year, that is what they are.
    """
    if not any(type(cell) is not str and day_of(cell) is not None for column in columns for cell in column):
        return [Days.OPEN] * len(columns)
    said = [_said(column, name) for column, name in zip(columns, names, strict=True)]
    found: list[Days] = []
    for place, each in enumerate(said):
        beside = [other.told for other in (*said[:place], *said[place + 1 :]) if other.told]
        told = each.told or (None if each.dates else next(iter(beside), None))
        found.append(told or (Days.DATES if each.only else Days.OPEN))
    return found


def _said(column: Sequence[object], name: str) -> _Said:
    if _HEADER.search(name):
        return _Said(dates=True)
    days = [cell for cell in column if day_of(cell) is not None]
    others = [cell for cell in column if day_of(cell) is None and (read_input(cell) or why_none(cell))]
    return _Said(
        dates=not all(map(may_be_ratio, days)) or any(is_date(cell) and not read_input(cell) for cell in others),
        ratios=any(is_ratio(cell) and read_input(cell) for cell in others),
        only=bool(days) and not others and all(map(_shows_year, days)),
    )


def _shows_year(cell: object) -> bool:
    return not isinstance(cell, Sel) or not cell.format or "y" in cell.format.casefold()
