"""A column as it arrives, of any library, made float64: blanks are NaN, and what is no figure has its reason.

What a float means is what it means to the rest of the library: its 15 significant digits, whole numbers whole. A cell
whose figure no float means, such as a ratio, a range or a Decimal of 20 digits, is kept as it is beside its row.
"""

from __future__ import annotations

from array import array
from typing import Any, NamedTuple, cast

import numpy as np

from sakipcalc import Rasio, Rentang, Sel
from sakipcalc._core.checks import is_missing
from sakipcalc._core.exact import of_float, to_decimal
from sakipcalc.errors import Alasan, SakipError, Teks, WrongTypeError
from sakipcalc.kolom._home import CODE, Codes, Floats, Home, loaded
from sakipcalc.kolom._text import Held, read_cells

_WHOLE = 2.0**53
_NO_FIGURE = CODE[Alasan.BUKAN_ANGKA]
_MANY = ("__iter__", "columns", "meta")
"""What types of many values have, and single values have not."""
_COLUMN = Teks("satu kolom, bukan tabel atau ekspresi", "one column, and no table or expression")


class Column(NamedTuple):
    """A column of figures.

    Attributes:
        values: float64, NaN where there is no figure.
        why: the reason, as a code, of every cell that is not blank and holds no figure, else -1; None: no such cell.
        odd: by row, the figures that no float means.
        home: the container it came in.
    """

    values: Floats
    why: Codes | None
    odd: dict[int, object]
    home: Home

    def exact(self, row: int) -> Any:
        """What a cell holds: a number, ratio or range; None for a blank."""
        if row in self.odd:
            return self.odd[row]
        value = float(self.values[row])
        return value if value == value else None  # noqa: PLR0124  NaN


def home_of(value: Any, nama: str) -> Home | None:
    """The container that a value is, or None for a single value: a number, text, an option, nothing.

    Raises:
        WrongTypeError: for what is neither, such as a table.
    """
    read = Held.of(value)
    if read is not None:
        return read.home
    kind = cast("type[object]", type(value))
    if loaded(value, "numpy", "ndarray") and value.ndim == 1:
        return Home("numpy", len(value))
    if loaded(value, "pandas", "Series"):
        return Home("pandas", len(value), value.index)
    if loaded(value, "polars", "Series"):
        return Home("polars", len(value))
    if loaded(value, "pyarrow", "Array", "ChunkedArray"):
        return Home("pyarrow", len(value))
    if issubclass(kind, (array, list, tuple, range)):
        return Home("array" if issubclass(kind, array) else "list", len(value))
    if issubclass(kind, (str, np.generic)) or not any(hasattr(kind, name) for name in _MANY):
        return None
    raise WrongTypeError(nama, value, _COLUMN)


def cells_of(value: Any, home: Home) -> list[Any]:
    """The cells of a column as Python's objects.

    Raises:
        WrongTypeError: for what has been read already.
    """
    if isinstance(value, Held):
        raise WrongTypeError("cells", value, Teks("sel yang belum dibaca", "cells that are not read yet"))
    if home.kind == "pandas":
        return value.astype(object).tolist()  # type: ignore[no-any-return]
    if home.kind == "polars":
        return value.to_list()  # type: ignore[no-any-return]
    if home.kind == "pyarrow":
        return value.to_pylist()  # type: ignore[no-any-return]
    if home.kind == "numpy":
        return list(value) if value.dtype.kind in "gMm" else value.tolist()
    return list(value)


def arrive(value: Any, nama: str) -> Column:
    """A column of any library as float64; a single value is a column of one.

    Raises:
        WrongTypeError: for what is no column, such as a table.
    """
    read = Held.of(value)
    if read is not None:
        return Column(read.values, read.why, read.odd, read.home)
    home = home_of(value, nama)
    if home is None:
        return _objects([value], Home("list", 1))
    if home.kind == "list":
        return _objects(list(value), home)
    if home.kind == "pandas":
        return _pandas(value, home)
    if home.kind == "polars":
        return _polars(value, home)
    if home.kind == "pyarrow":
        return _pyarrow(value, home)
    return _numpy(np.asanyarray(value), home)


def column_of(value: Any, nama: str, size: int) -> Column:
    """A column as float64, or a single figure in every row."""
    one = arrive(value, nama)
    if home_of(value, nama) is not None:
        return one
    why = None if one.why is None else np.repeat(one.why, size)
    odd = dict.fromkeys(range(size), one.odd[0]) if one.odd else {}
    return Column(np.repeat(one.values, size), why, odd, Home("list", size))


def _numpy(found: Any, home: Home, blank: Any = None) -> Column:
    """A numpy array, with a mask of its blanks where they are not NaN."""
    if isinstance(found, np.ma.MaskedArray):
        mask: Any = np.ma.getmaskarray(cast("Any", found))
        blank = mask if blank is None else blank | mask
        found = np.ma.getdata(cast("Any", found))
    kind = found.dtype.kind
    if kind == "f" and found.dtype.itemsize == 8:
        values = np.ascontiguousarray(found, dtype=np.float64)
        return _finite(values if blank is None else np.where(blank, np.nan, values), home)
    if kind in "iu":
        values = found.astype(np.float64)
        beyond = [] if found.dtype.itemsize < 8 else np.flatnonzero(np.abs(values) >= _WHOLE).tolist()
        odd: dict[int, object] = {row: int(found[row]) for row in beyond if blank is None or not blank[row]}
        return Column(values if blank is None else np.where(blank, np.nan, values), None, odd, home)
    if kind in "bcMmSV":
        gone = np.isnat(found) if kind in "Mm" else np.zeros(home.size, dtype=bool)
        gone = gone if blank is None else gone | blank
        why = np.where(gone, np.int8(-1), _NO_FIGURE).astype(np.int8)
        return Column(np.full(home.size, np.nan), None if bool(gone.all()) else why, {}, home)
    cells = list(found) if kind == "f" else found.tolist()
    for row in [] if blank is None else np.flatnonzero(blank).tolist():
        cells[row] = None
    return _objects(cells, home)


def _finite(values: Floats, home: Home) -> Column:
    """Floats as they are, with infinity as no figure."""
    endless = np.isinf(values)
    if not endless.any():
        return Column(values, None, {}, home)
    why = np.where(endless, _NO_FIGURE, np.int8(-1)).astype(np.int8)
    return Column(np.where(endless, np.nan, values), why, {}, home)


def _pandas(series: Any, home: Home) -> Column:
    dtype = series.dtype
    if isinstance(dtype, np.dtype):
        return _numpy(series.to_numpy(), home)
    if type(dtype).__name__ == "ArrowDtype":
        return _pyarrow(series.array.__arrow_array__(), home)
    if dtype.kind in "iufb" and hasattr(dtype, "numpy_dtype"):
        blank = series.isna().to_numpy()
        plain = series.to_numpy(dtype=dtype.numpy_dtype, na_value=0)
        return _numpy(plain, home, blank if blank.any() else None)
    return _objects(series.astype(object).tolist(), home)


def _polars(series: Any, home: Home) -> Column:
    dtype = series.dtype
    if dtype.is_float() or dtype.is_integer():
        blank = series.is_null().to_numpy() if series.null_count() else None
        return _numpy((series if blank is None else series.fill_null(0)).to_numpy(), home, blank)
    return _objects(series.to_list(), home)


def _pyarrow(found: Any, home: Home) -> Column:
    held = found.combine_chunks() if hasattr(found, "combine_chunks") else found
    kind = str(held.type)
    if kind in {"double", "float", "halffloat"} or kind.lstrip("u").startswith("int"):
        blank = held.is_null().to_numpy(zero_copy_only=False) if held.null_count else None
        plain = held if blank is None else held.fill_null(0)
        return _numpy(plain.to_numpy(zero_copy_only=False), home, blank)
    return _objects(held.to_pylist(), home)


def _objects(cells: list[Any], home: Home) -> Column:
    """Cells of any type: numbers as they are, and where there is text, all of them as the reader reads them."""
    kinds = set(map(type, cells))
    if kinds <= {float, type(None)}:
        return _finite(np.array([np.nan if cell is None else cell for cell in cells], dtype=np.float64), home)
    if any(issubclass(kind, (str, Sel)) for kind in kinds):
        read = read_cells(cells, None, home, ranges=True)
        return Column(read.values, read.why, read.odd, home)
    values = np.full(home.size, np.nan)
    why = np.full(home.size, -1, dtype=np.int8)
    odd: dict[int, object] = {}
    for row, cell in enumerate(cells):
        kind = cast("type[object]", type(cell))
        if kind is float or (kind is int and -_WHOLE <= cell <= _WHOLE):
            values[row] = cell
        elif not is_missing(cell):
            try:
                values[row], exact = as_float(cell)
            except SakipError:
                why[row] = _NO_FIGURE
            else:
                if exact is not None:
                    odd[row] = exact
    endless = np.isinf(values)
    values[endless], why[endless] = np.nan, _NO_FIGURE
    return Column(values, why if (why >= 0).any() else None, odd, home)


def as_float(cell: Any) -> tuple[float, object | None]:
    """A figure as the nearest float, NaN for a range; and itself where the float does not mean the same.

    Raises:
        NumberTypeError, NotFiniteError: for what is no figure.

    >>> from decimal import Decimal
    >>> as_float(Decimal("0.1")), as_float(Decimal("1234567890.12345678"))
    ((0.1, None), (1234567890.1234567, Decimal('1234567890.12345678')))
    """
    if isinstance(cell, Rentang):
        return float("nan"), cell
    if isinstance(cell, Rasio):
        return float(cell), cell
    number = to_decimal(cell)
    value = float(number)
    same = abs(value) != float("inf") and of_float(value) == number
    return (value, None) if same else (value if abs(value) != float("inf") else float("nan"), cell)
