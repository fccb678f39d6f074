"""Ranks in whole columns, by group: equal figures share one, whatever the last bits of their floats."""

from __future__ import annotations

from typing import Any

import numpy as np

import sakipcalc
from sakipcalc import Polarisasi, Ties
from sakipcalc._core.options import option
from sakipcalc._rules import indikator, perbandingan
from sakipcalc.errors import Alasan, OptionError, SakipError
from sakipcalc.kolom import _cells, _groups, _rows, _whole
from sakipcalc.kolom._home import Floats, Rows, Words
from sakipcalc.kolom._kernel import Ints


class HasilPeringkat(_groups.HasilTabel):
    """The rank of each row in its group, 1 for the best.

    >>> from sakipcalc import kolom
    >>> kolom.peringkat([90, 88, None, 90]).peringkat
    [1.0, 3.0, None, 1.0]
    """

    @property
    def peringkat(self) -> Any:
        """The ranks, as float64, which has room for a _rows.missing one."""
        return self._give("peringkat")


def peringkat(
    nilai: Any,
    by: Any = None,
    *,
    polarisasi: indikator.PolarisasiLike = Polarisasi.MAXIMIZE,
    ties: perbandingan.TiesLike = Ties.MIN,
) -> HasilPeringkat:
    """The rank of each row among those of its group, best first, as the scalar ``peringkat``; blanks have none.

    Args:
        nilai: a column of figures.
        by: a column of keys; None: one group of all rows.
        polarisasi: ``maximize`` or one of the minimize directions; to rank a stabilize indicator, rank its capaian.
        ties: ``min``: equal figures share a rank and the next is left out; ``dense``: it is not.

    Returns:
        A row for each row, in the same container and order.

    Raises:
        OptionError: for ``stabilize``, or an unknown option.
        WrongTypeError, OutOfRangeError: for what is no column, or of another length.

    >>> peringkat([90, 88, 75, 80], by=["x", "x", "y", "y"], polarisasi="minimize").peringkat
    [2.0, 1.0, 1.0, 2.0]
    """
    direction, how = option(Polarisasi, polarisasi, "polarisasi"), option(Ties, ties, "ties")
    if direction is Polarisasi.STABILIZE:
        raise OptionError("polarisasi", direction.value, ["maximize", "minimize", "minimize_inverse"])
    column = _cells.arrive(nilai, "nilai")
    groups = _groups.groups_of(by, column.home)
    figures = _whole.wholes(column.values).floats
    rows = np.flatnonzero(~np.isnan(figures))
    keys = -figures[rows] if direction is Polarisasi.MAXIMIZE else figures[rows]
    order = rows[np.lexsort((keys, groups.codes[rows]))]
    ranks = np.full(column.home.size, np.nan)
    ranks[order] = _ranks(groups.codes[order], figures[order], dense=how is Ties.DENSE)
    alasan = _rows.missing(column, np.arange(column.home.size), Alasan.REALISASI_KOSONG)
    for group in groups.having(list(column.odd)):
        cells = {str(row): column.exact(row) for row in groups.rows(group)}
        within = [int(row) for row in cells]
        try:
            found = sakipcalc.peringkat(cells, polarisasi=direction, ties=how, undefined="skip")
        except SakipError as error:
            ranks[within] = np.nan
            alasan[within] = np.where(alasan[within] < 0, _groups.why_of(error), alasan[within])
        else:
            ranks[within] = [found.get(row, np.nan) for row in cells]
    columns = {"peringkat": ranks, "alasan": Words(alasan, _groups.REASON_NAMES)}
    return HasilPeringkat(column.home, columns, list(range(column.home.size)), 0)


def _ranks(codes: Rows, figures: Floats, *, dense: bool) -> Ints:
    """The ranks of rows that stand by group, and in each group the best first."""
    places = np.arange(len(codes))
    starts = np.ones(len(codes), dtype=np.bool_)
    starts[1:] = codes[1:] != codes[:-1]
    news = starts.copy()
    news[1:] |= figures[1:] != figures[:-1]
    counted: Ints = np.cumsum(news) if dense else np.maximum.accumulate(np.where(news, places, 0))
    first: Ints = np.maximum.accumulate(np.where(starts, counted, 0))
    return counted - first + 1
