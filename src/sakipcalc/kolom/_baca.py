"""Cells of any library read into a column of figures."""

from __future__ import annotations

from typing import Any, cast

import numpy as np

from sakipcalc._core.checks import to_items
from sakipcalc._reading.value import JenisLike
from sakipcalc.errors import Alasan, Cacat
from sakipcalc.kolom._cells import cells_of, home_of
from sakipcalc.kolom._home import CODE, REASONS, Floats, Home, Words
from sakipcalc.kolom._text import Held, Read, read_cells


class Bacaan(Held):
    """A column as read: figures in float64, the ends of ranges, and why a cell gave none.

    It may stand wherever a column of figures does; a ratio or range then counts as what it is.

    >>> from sakipcalc import kolom
    >>> bacaan = kolom.baca(["88,75", "-", "proses"])
    >>> bacaan.nilai, bacaan.alasan
    ([88.75, None, None], [None, 'nilai_kosong', 'tidak_terbaca'])
    >>> print(bacaan.cacat[0].message)
    cell 3: 'proses' is no figure
    >>> ranges = kolom.baca(["80-90", "maks. 5"], "rentang")
    >>> ranges.rendah, ranges.tinggi
    ([80.0, None], [90.0, 5.0])
    """

    def __len__(self) -> int:
        return self._read.home.size

    def __repr__(self) -> str:
        return f"Bacaan({len(self)} sel, {len(self.cacat)} cacat)"

    @property
    def nilai(self) -> Any:
        """The figures, each the float64 nearest to what was written; a ratio's quotient; missing for a range."""
        return self._read.home.give(self._read.values, "nilai")

    @property
    def rendah(self) -> Any:
        """The lower ends of ranges; missing where there is none."""
        return self._read.home.give(self._read.low, "rendah")

    @property
    def tinggi(self) -> Any:
        """The upper ends of ranges; missing where there is none."""
        return self._read.home.give(self._read.high, "tinggi")

    @property
    def alasan(self) -> Any:
        """Why cells hold no figure: ``nilai_kosong``, ``tidak_terbaca`` or ``bukan_angka``; missing where they do."""
        return self._read.home.give(self._reasons(), "alasan")

    @property
    def cacat(self) -> tuple[Cacat, ...]:
        """For every cell that was not read, what is wrong with it and where: its index in pandas, else its number."""
        return self._read.faults

    def tabel(self) -> Any:
        """All columns in one table of the caller's library; a dict of columns for lists and arrays."""
        read = self._read
        ends = {} if np.isnan(read.low).all() and np.isnan(read.high).all() else _ends(read)
        return read.home.table({"nilai": read.values, **ends, "alasan": self._reasons()})

    def _reasons(self) -> Words:
        read = self._read
        codes = np.full(len(self), -1, dtype=np.int8) if read.why is None else read.why.copy()
        blank = np.isnan(read.values) & np.isnan(read.low) & np.isnan(read.high) & (codes < 0)
        codes[blank] = CODE[Alasan.NILAI_KOSONG]
        return Words(codes, tuple(alasan.value for alasan in REASONS))


def _ends(read: Read) -> dict[str, Floats | Words]:
    return {"rendah": read.low, "tinggi": read.high}


def baca(cells: Any, jenis: JenisLike | None = None) -> Bacaan:
    """Read a column of cells: text, numbers, dates and blanks of any library.

    The figures and faults are those of ``read_column``: a cell with several meanings is settled by the rest of the
    column. Each distinct cell is read once.

    Args:
        cells: a list, numpy array, pandas or polars Series, pyarrow array or any other sequence.
        jenis: the one kind of figure to read, such as ``rupiah``; None for any number, percent, rupiah or ratio.

    Returns:
        A Bacaan.

    Raises:
        OptionError: for an unknown kind.
        WrongTypeError: for what is no column.

    >>> baca(["Rp1.500.000", "43,38", None]).nilai
    [1500000.0, 43.38, None]
    """
    home = home_of(cells, "cells") if not hasattr(cast("type[object]", type(cells)), "__next__") else None
    if home is None:
        listed = to_items(cells, "cells")
        return Bacaan(read_cells(listed, jenis, Home("list", len(listed))))
    return Bacaan(read_cells(cells_of(cells, home), jenis, home))
