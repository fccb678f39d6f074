"""Serapan, efisiensi and categories of whole columns."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np

import sakipcalc
from sakipcalc._core import checks, exact, options
from sakipcalc._rules.efisiensi import Metode, MetodeLike
from sakipcalc._rules.serapan import ZeroPagu, ZeroPaguLike
from sakipcalc._skala.pita import GapLike
from sakipcalc.errors import Alasan, OutOfRangeError, SakipError, Teks, UndefinedResultError
from sakipcalc.kolom._cells import Column, column_of, home_of
from sakipcalc.kolom._home import CODE, Codes, Rows, together
from sakipcalc.kolom._kernel import Limits, Terms
from sakipcalc.kolom._result import Hasil
from sakipcalc.kolom._rows import Asked, Scalar, computed, missing

_TERMS = {
    Metode.RATIO: (1.0, 0.0),
    Metode.RATIO_PERCENT: (100.0, 0.0),
    Metode.LEVEL: (1.0, -1.0),
    Metode.DIFFERENCE: (1.0, 0.0),
    Metode.COST: (100.0, 0.0),
}
SKALA = Teks("Skala", "a Skala")


class Quotients:
    """A rule of two columns, x over y or x less y, whose scalar form says what it cannot compute."""

    blanks = (Alasan.NILAI_KOSONG,) * 2

    def __init__(
        self,
        x: Column,
        y: Column,
        terms: tuple[float, float],
        one: Callable[[Any, Any], Any],
        *,
        difference: bool = False,
    ) -> None:
        self.x, self.y, self.factor, self.one, self.difference = x, y, terms, one, difference

    def terms(self, rows: slice | Rows) -> Terms:
        """The two columns and what the quotient is multiplied by."""
        factor, offset = self.factor
        return Terms(self.x.values[rows], self.y.values[rows], factor, offset, difference=self.difference)

    def odd_rows(self) -> Rows:
        """Rows with a figure that no float means."""
        return np.array(sorted({*self.x.odd, *self.y.odd}), dtype=np.intp)

    def reasons(self, rows: Rows) -> Codes:
        """What cells hold that is no figure, or that they are blank; the first column's first."""
        first, second = (
            missing(column, rows, blank) for column, blank in zip((self.x, self.y), self.blanks, strict=True)
        )
        return np.where(first >= 0, first, second)

    def scalar(self, row: int) -> Scalar:
        """A row done by the scalar rule."""
        try:
            value = self.one(self.x.exact(row), self.y.exact(row))
        except UndefinedResultError as error:
            return Scalar(None, None, -1, int(CODE[error.alasan]))
        except OutOfRangeError:
            return Scalar(None, None, -1, int(CODE[Alasan.PAGU_NEGATIF]))
        except SakipError:
            return Scalar(None, None, -1, int(CODE[Alasan.BUKAN_ANGKA]))
        return Scalar(value, value, -1, -1)


class Serapans(Quotients):
    """The rule of serapan: a negative pagu has no figure."""

    blanks = (Alasan.REALISASI_KOSONG, Alasan.PAGU_KOSONG)

    def terms(self, rows: slice | Rows) -> Terms:
        """Realisasi over pagu; a negative pagu is left to the scalar rule."""
        found = super().terms(rows)
        return found._replace(pinned=found.y < 0)

    def reasons(self, rows: Rows) -> Codes:
        """As of any two columns, and a negative pagu or one of zero beside a realisasi that is not."""
        codes = super().reasons(rows)
        held = (codes < 0) & ~np.isin(rows, self.odd_rows())
        x, y = self.x.values[rows], self.y.values[rows]
        codes[held & (y < 0)] = CODE[Alasan.PAGU_NEGATIF]
        codes[held & (y == 0) & (x != 0)] = CODE[Alasan.PAGU_NOL]
        return codes


def _asked(places: int, skala: sakipcalc.Skala | None, gap: GapLike | None) -> Asked:
    scale = None if skala is None else checks.to_kind(skala, sakipcalc.Skala, "skala", SKALA)
    return Asked(exact.to_places(places), scale, gap, printed=False, par=False)


def serapan(
    realisasi: Any,
    pagu: Any,
    *,
    zero_pagu: ZeroPaguLike = ZeroPagu.UNDEFINED,
    places: int = 2,
    skala: sakipcalc.Skala | None = None,
    gap: GapLike | None = None,
) -> Hasil:
    """Absorption of every row in percent, exact, with the reason where there is none.

    Args:
        realisasi: what was spent, in rupiah; a column or one figure.
        pagu: the budget, in rupiah; a column or one figure. A negative one has no figure.
        zero_pagu: what 0 of 0 is; also by name.
        places: decimals printed, 0 to 34.
        skala: the scale that rates the figures; None for no categories.
        gap: gap policy of the scale; None for its own.

    Raises:
        WrongTypeError, OutOfRangeError, OptionError: for columns that do not belong together, or unknown options.

    Source: as ``sakipcalc.serapan``.

    >>> hasil = serapan([14_100_000, 5, None], [16_000_000, 0, 7])
    >>> hasil.tercetak, hasil.alasan
    ([88.13, None, None], [None, 'pagu_nol', 'realisasi_kosong'])
    """
    rule_of_zero = options.option(ZeroPagu, zero_pagu, "zero_pagu")
    home = together({"realisasi": home_of(realisasi, "realisasi"), "pagu": home_of(pagu, "pagu")})
    columns = column_of(realisasi, "realisasi", home.size), column_of(pagu, "pagu", home.size)
    rule = Serapans(
        *columns, (100.0, 0.0), lambda spent, budget: sakipcalc.serapan(spent, budget, zero_pagu=rule_of_zero)
    )
    asked = _asked(places, skala, gap)
    return Hasil(home, *computed(home.size, rule, Limits(), asked), asked)


def efisiensi(
    *,
    capaian: Any,
    serapan: Any,
    metode: MetodeLike = Metode.RATIO,
    places: int = 2,
    skala: sakipcalc.Skala | None = None,
    gap: GapLike | None = None,
) -> Hasil:
    """Efficiency of every row from capaian and serapan, exact, with the reason where there is none.

    Args:
        capaian: in percent; a column or one figure.
        serapan: in percent; a column or one figure.
        metode: ``ratio``, ``ratio_percent``, ``level``, ``difference`` or ``cost``.
        places: decimals printed, 0 to 34.
        skala: the scale that rates the figures; None for no categories.
        gap: gap policy of the scale; None for its own.

    Raises:
        WrongTypeError, OutOfRangeError, OptionError: for columns that do not belong together, or unknown options.

    Source: as ``sakipcalc.efisiensi``.

    >>> efisiensi(capaian=[100, 90], serapan=[80, 0]).alasan
    [None, 'serapan_nol']
    """
    how = options.option(Metode, metode, "metode")
    home = together({"capaian": home_of(capaian, "capaian"), "serapan": home_of(serapan, "serapan")})
    achieved, absorbed = column_of(capaian, "capaian", home.size), column_of(serapan, "serapan", home.size)
    cost = how is Metode.COST

    def one(x: Any, y: Any) -> Any:
        first, second = (y, x) if cost else (x, y)
        return sakipcalc.efisiensi(capaian=first, serapan=second, metode=how)

    columns = (absorbed, achieved) if cost else (achieved, absorbed)
    rule = Quotients(*columns, _TERMS[how], one, difference=how is Metode.DIFFERENCE)
    asked = _asked(places, skala, gap)
    return Hasil(home, *computed(home.size, rule, Limits(), asked), asked)


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
            value = exact.to_decimal(self.column.exact(row))
            exact.round_to(value)
        except SakipError:
            return Scalar(None, None, -1, int(CODE[Alasan.BUKAN_ANGKA]))
        return Scalar(value, value, -1, -1)


def kategori(nilai: Any, skala: sakipcalc.Skala, *, gap: GapLike | None = None, places: int | None = None) -> Hasil:
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
    scale = checks.to_kind(skala, sakipcalc.Skala, "skala", SKALA)
    asked = Asked(2 if places is None else exact.to_places(places), scale, gap, printed=places is not None, par=False)
    found = computed(home.size, Values(column_of(nilai, "nilai", home.size)), Limits(), asked)
    return Hasil(home, *found, asked)
