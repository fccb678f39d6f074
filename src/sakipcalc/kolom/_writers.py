"""Columns of figures written the Indonesian way, half-up; a single figure too, as table stylers hand them over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import sakipcalc
from sakipcalc._core.checks import to_text
from sakipcalc.kolom._cells import arrive, home_of


def _written(kolom: Any, kosong: str, write: Callable[[Any], str]) -> Any:
    to_text(kosong, "kosong")
    column = arrive(kolom, "kolom")
    odd, values = column.odd, column.values.tolist()
    cells = [
        kosong if row not in odd and value != value else write(odd.get(row, value))  # noqa: PLR0124  NaN
        for row, value in enumerate(values)
    ]
    home = home_of(kolom, "kolom")
    return cells[0] if home is None else home.texts(cells, "")


def format_angka(kolom: Any, places: int = 2, *, kosong: str = "-") -> Any:
    """Write a column of numbers: ``1.234,50``.

    Args:
        kolom: the figures; a single one gives a single text, so that ``Styler.format`` takes this function.
        places: decimals shown, 0 to 34.
        kosong: what stands where there is no figure.

    Returns:
        The texts, in the caller's container.

    Raises:
        OutOfRangeError: for places outside 0..34.
        WrongTypeError: for what is no column, or a ``kosong`` that is no text.

    >>> format_angka([1234.5, None]), format_angka(88.125)
    (['1.234,50', '-'], '88,13')
    """
    return _written(kolom, kosong, lambda each: sakipcalc.format_angka(each, places))


def format_persen(kolom: Any, places: int = 2, *, kosong: str = "-") -> Any:
    """Write a column of percentages on the 0..100 scale: ``103,20%``. Arguments and errors as ``format_angka``.

    >>> format_persen([88.125, None])
    ['88,13%', '-']
    """
    return _written(kolom, kosong, lambda each: sakipcalc.format_persen(each, places))


def format_rupiah(kolom: Any, places: int = 2, *, kosong: str = "-") -> Any:
    """Write a column of amounts: ``Rp1.500.000,00``. Arguments and errors as ``format_angka``.

    >>> format_rupiah([1500000, None])
    ['Rp1.500.000,00', '-']
    """
    return _written(kolom, kosong, lambda each: sakipcalc.format_rupiah(each, places))
