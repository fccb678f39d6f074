"""Categories of whole columns of figures."""

from __future__ import annotations

from typing import Any

import numpy as np

from sakipcalc import Alasan, Skala
from sakipcalc._core.checks import to_kind
from sakipcalc._core.exact import round_to, to_decimal, to_places
from sakipcalc._skala.pita import GapLike
from sakipcalc.errors import SakipError, Teks
from sakipcalc.kolom._cells import Column, column_of, home_of
from sakipcalc.kolom._home import CODE, Codes, Rows, together
from sakipcalc.kolom._kernel import Limits, Terms
from sakipcalc.kolom._result import Hasil
from sakipcalc.kolom._rows import Asked, Scalar, computed, missing


class Values:
    """The rule of a figure that is there already."""

    def __init__(self, column: Column) -> None:
        self.column = column

    def terms(self, rows: slice | Rows) -> Terms:
        """The figures over 1."""
        x = self.column.values[rows]
        return Terms(x, np.ones(len(x)), 1.0, 0.0)

    def odd_rows(self) -> Rows:
        """Rows with a figure that no float means."""
        return np.array(sorted(self.column.odd), dtype=np.intp)

    def reasons(self, rows: Rows) -> Codes:
        """What a cell holds that is no figure, or that it is blank."""
        return missing(self.column, rows, Alasan.NILAI_KOSONG)

    def scalar(self, row: int) -> Scalar:
        """The figure itself."""
        try:
            value = to_decimal(self.column.exact(row))
            round_to(value)
        except SakipError:
            return Scalar(None, None, -1, int(CODE[Alasan.BUKAN_ANGKA]))
        return Scalar(value, value, -1, -1)


def kategori(nilai: Any, skala: Skala, *, gap: GapLike | None = None, places: int | None = None) -> Hasil:
    """The band of every figure, with the reason where there is none.

    Args:
        nilai: the figures, in the scale's unit, as ``capaian`` takes columns.
        skala: the scale.
        gap: gap policy; None for the scale's own.
        places: round half-up to so many decimals first, then rate what a reader sees printed; None rates the figure
            as it is, and prints two.

    Returns:
        A Hasil, whose ``kategori`` is what was asked for.

    Raises:
        WrongTypeError: for what is no column, or no scale.
        OptionError, OutOfRangeError: for a policy the scale does not offer, or places there are not.

    >>> from sakipcalc import SKM_14_2017
    >>> hasil = kategori([88.75, None, 12], SKM_14_2017)
    >>> hasil.kategori, hasil.alasan
    (['Sangat Baik', None, None], [None, 'nilai_kosong', 'di_luar_skala'])
    """
    home = together({"nilai": home_of(nilai, "nilai")})
    scale = to_kind(skala, Skala, "skala", Teks("Skala", "a Skala"))
    asked = Asked(2 if places is None else to_places(places), scale, gap, printed=places is not None, par=False)
    found = computed(home.size, Values(column_of(nilai, "nilai", home.size)), Limits(), asked)
    return Hasil(home, *found, asked)
