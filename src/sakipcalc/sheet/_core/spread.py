"""Ranges: one function of single cells spread over the cells of its arguments."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from math import isfinite
from typing import TypeAlias, cast

from sakipcalc.errors import OutOfRangeError, Teks
from sakipcalc.errors._words import in_line
from sakipcalc.sheet._core.cells import CellError, Grid
from sakipcalc.sheet._core.errors import GalatSel, from_any

CellValue: TypeAlias = float | str | GalatSel
"""What a cell can take: a number, text, or an error with its reason."""

CellResult: TypeAlias = CellValue | tuple[tuple[CellValue, ...], ...]
"""What a function gives: one cell's value, or a rectangle of them."""

MAX_CELLS = 1_048_576
"""The rows of a whole spreadsheet column; a range with more cells is refused."""

MAX_TEXT = 32_767
"""The characters of a cell."""


def is_range(value: object) -> bool:
    """Whether an argument is a range rather than one cell."""
    return isinstance(value, (tuple, list))


def to_grid(value: object, nama: str) -> Grid:
    """An argument as rows of cells; a single cell is one row of one, a plain list is one row.

    Raises:
        CellError: for a range without cells, or whose rows differ in length.
        OutOfRangeError: for a range of more than ``MAX_CELLS`` cells.

    >>> to_grid(5.0, "nilai"), to_grid([1.0, 2.0], "nilai"), to_grid([[1.0], [2.0]], "nilai")
    (((5.0,),), ((1.0, 2.0),), ((1.0,), (2.0,)))
    """
    if not is_range(value):
        return ((value,),)
    cells = cast("Sequence[object]", value)
    if not any(is_range(cell) for cell in cells):
        cells = (cells,)
    rows = tuple(tuple(cast("Sequence[object]", row)) if is_range(row) else (row,) for row in cells)
    width = len(rows[0])
    if not width or any(len(row) != width for row in rows):
        raise CellError(
            nama,
            value,
            "rows of equal length, at least one cell",
            "baris-baris yang sama panjang, paling sedikit satu sel",
        )
    _bounded(len(rows) * width, nama)
    return rows


def _bounded(size: int, nama: str) -> None:
    if size > MAX_CELLS:
        raise OutOfRangeError(nama, size, Teks(f"maksimal {MAX_CELLS} sel", f"at most {MAX_CELLS} cells"))


def _width(grid: Grid) -> int:
    return len(grid[0])


def single(value: object, nama: str) -> object:
    """The cell of a range of one; anything else as it is."""
    if not is_range(value):
        return value
    grid = to_grid(value, nama)
    if len(grid) != 1 or _width(grid) != 1:
        return grid
    cell = grid[0][0]
    if is_range(cell):
        raise CellError(nama, value, "rows of single cells", "baris-baris berisi sel tunggal")
    return cell


def spread(one: Callable[..., CellValue], arguments: Sequence[object], whole: frozenset[int], nama: str) -> CellResult:
    """Apply a function of cells to arguments that may be ranges.

    Args:
        one: the function; it never raises.
        arguments: cells and ranges. Ranges must agree in rows and in columns, unless there is only one of them.
        whole: positions of arguments that the function takes as whole ranges.
        nama: what to call the arguments in an error.

    >>> spread(lambda a, b: a + b, [((1.0,), (2.0,)), 10.0], frozenset(), "tambah")
    ((11.0,), (12.0,))
    """
    if not whole and not any(map(is_range, arguments)):
        return one(*arguments)
    ready = _ready(arguments, whole, nama)
    grids = [cast("Grid", value) for place, value in enumerate(ready) if place not in whole and is_range(value)]
    if not grids:
        return one(*ready)
    rows, columns = max(map(len, grids)), max(_width(grid) for grid in grids)
    for grid in grids:
        if len(grid) not in {1, rows} or _width(grid) not in {1, columns}:
            shape, wanted = f"{len(grid)} x {_width(grid)}", f"{rows} x {columns}"
            raise CellError(nama, shape, f"ranges of one size ({wanted})", f"rentang yang sama besar ({wanted})")
    wholes = [cast("Grid", ready[place]) for place in whole if place < len(ready)]
    _bounded(rows * columns * max((len(grid) * _width(grid) for grid in wholes), default=1), nama)

    def cell(place: int, row: int, column: int) -> object:
        value = ready[place]
        if place in whole or not is_range(value):
            return value
        grid = cast("Grid", value)
        return grid[row if len(grid) > 1 else 0][column if _width(grid) > 1 else 0]

    return tuple(
        tuple(one(*(cell(place, row, column) for place in range(len(ready)))) for column in range(columns))
        for row in range(rows)
    )


def _ready(arguments: Sequence[object], whole: frozenset[int], nama: str) -> list[object]:
    """The arguments as grids, where they are taken whole or are ranges of several cells; else as cells."""
    return [to_grid(value, nama) if place in whole else single(value, nama) for place, value in enumerate(arguments)]


def whole_or_single(arguments: Sequence[object], whole: frozenset[int], nama: str) -> list[object]:
    """The arguments of a function that gives a matrix: whole ranges, and single cells for all others.

    Raises:
        CellError: for a range of several cells where one cell is asked for.
    """
    ready = _ready(arguments, whole, nama)
    for place, value in enumerate(ready):
        if place not in whole and is_range(value):
            raise CellError(nama, value, "one cell for each option", "satu sel bagi setiap pilihan")
    return ready


def rectangle(compute: Callable[..., object], cells: Sequence[object]) -> CellResult:
    """A matrix as a spreadsheet takes it; whatever its computation raises becomes an error value."""
    try:
        rows = cast("Grid", compute(*cells))
    except Exception as error:  # a cell shows an error, the spreadsheet goes on
        return from_any(error)
    return tuple(tuple(guarded(_itself, each) for each in row) for row in rows)


def _itself(value: object) -> object:
    return value


def guarded(compute: Callable[..., object], *cells: object) -> CellValue:
    """A computation's result as a cell takes it; whatever it raises becomes an error value.

    >>> guarded(lambda: Decimal("0.5")), str(guarded(lambda: Decimal("1e999")))
    (0.5, '#NUM!')
    """
    try:
        value = compute(*cells)
        if isinstance(value, str):
            return _text(value)
        number = float(cast("Decimal", value))
    except Exception as error:  # a cell shows an error, the spreadsheet goes on
        return from_any(error)
    if isfinite(number):
        return number + 0.0  # never -0
    return GalatSel("#NUM!", "hasilnya terlalu besar untuk lembar kerja", "the result is too large for a spreadsheet")


def _text(text: str) -> CellValue:
    """A text as a cell takes it: short enough, and without what cannot be shown."""
    if len(text) > MAX_TEXT:
        return GalatSel(
            "#VALUE!", "teks hasilnya terlalu panjang untuk sel", "the resulting text is too long for a cell"
        )
    return in_line(text)
