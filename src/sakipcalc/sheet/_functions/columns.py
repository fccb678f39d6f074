"""What functions of whole columns share: the numbers in them, and what becomes of blanks and errors."""

from datetime import date, time, timedelta
from decimal import Decimal
from types import NoneType

from sakipcalc import Rasio, Sel, Undefined
from sakipcalc.sheet._core.cells import Figure, Grid, is_number, number, plain, quantity
from sakipcalc.sheet._core.describe import Choices
from sakipcalc.sheet._core.errors import BlankError, InputCellError, error_in

KOSONG: Choices[Undefined] = Choices(
    "kosong",
    {
        "tolak": (Undefined.REFUSE, "tidak ada hasil", "refuse"),
        "lewati": (Undefined.SKIP, "sel kosong dan galat tidak diikutkan", "skip blanks and errors"),
    },
)


def named_cells(cells: Grid, nama: str) -> list[tuple[str, object]]:
    """The cells of a range, row by row, each with its name in messages."""
    return [(f"{nama} ke-{place}", cell) for place, cell in enumerate((cell for row in cells for cell in row), 1)]


def figures_in(cells: Grid, nama: str, policy: Undefined) -> list[tuple[str, Figure]]:
    """The numbers and ratios of a range, row by row, named; None for a blank, and for an error that is to be skipped.

    Raises:
        BlankError: naming every blank, where these are refused.
        InputCellError: for a cell that holds an error, where these are refused.
        SakipError: for text that is no figure.
    """
    skipping = policy is Undefined.SKIP
    named = named_cells(cells, nama)
    values = [(name, None if skipping and error_in(cell) else quantity(cell, name)) for name, cell in named]
    blank = [name for name, value in values if value is None]
    if blank and not skipping:
        raise BlankError(blank)
    return values


def numbers_in(cells: Grid, nama: str, policy: Undefined) -> list[Decimal | None]:
    """The numbers of a range, as ``figures_in``.

    Raises:
        CellError: for a ratio.
        SakipError: as ``figures_in``.
    """
    return [plain(value, name) for name, value in figures_in(cells, nama, policy)]


def raw(cell: object, name: str) -> object:
    """A cell as the audit takes it, which judges what it holds.

    Raises:
        InputCellError: for a cell that holds an error.
        SakipError: for what no cell can hold.
    """
    if error_in(cell):
        raise InputCellError(name, cell)
    if is_number(cell) or not isinstance(cell, (str, bool, time, timedelta, date, Rasio, Sel, NoneType)):
        return number(cell, name)
    return cell
