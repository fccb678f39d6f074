"""Errors as cells hold them: a code such as ``#N/A``, and why."""

from __future__ import annotations

import re

import attrs

from sakipcalc._pesan import clip
from sakipcalc.errors import Alasan, SakipError, UndefinedResultError

KODE = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A")
"""The error codes every spreadsheet knows."""

_MISSING = {
    Alasan.TARGET_KOSONG,
    Alasan.REALISASI_KOSONG,
    Alasan.PAGU_KOSONG,
    Alasan.JAWABAN_KOSONG,
    Alasan.TIDAK_ADA_NILAI,
}
_ERROR_TEXT = re.compile(r"#[A-Z/0-9_]{2,20}[!?]?|Err:[0-9]{3}")


@attrs.frozen
class GalatSel:
    """A function's result where there is no figure: the cell error it stands for, and the reason.

    Attributes:
        kode: the cell error, one of ``KODE``.
        pesan: the reason in Indonesian.
        message: the reason in English.

    >>> print(GalatSel("#N/A", "realisasi belum diisi", "the realisasi is missing"))
    #N/A
    """

    kode: str
    pesan: str
    message: str

    def __str__(self) -> str:
        return self.kode


class CellError(SakipError):
    """A cell or range that a function cannot use; the message says which argument, and what it takes.

    >>> raise CellError("target", "80-90", "one figure", "satu bilangan")
    Traceback (most recent call last):
    sakipcalc.sheet._galat.CellError: target: '80-90' cannot be used here; give one figure
    """

    code = "SEL"

    def __init__(self, nama: str, cell: object, give: str, beri: str) -> None:
        shown = clip(cell)
        super().__init__(
            f"{nama}: {shown} cannot be used here; give {give}",
            f"{nama}: {shown} tidak dapat dipakai di sini; beri {beri}",
        )


class InputCellError(SakipError):
    """A cell that was handed in holds an error itself; the result holds the same one.

    >>> raise InputCellError("target", "#REF!")
    Traceback (most recent call last):
    sakipcalc.sheet._galat.InputCellError: target: the cell holds the error #REF!; mend that cell first
    """

    code = "SEL_GALAT"
    kode: str

    def __init__(self, nama: str, kode: str) -> None:
        self.kode = kode
        super().__init__(
            f"{nama}: the cell holds the error {kode}; mend that cell first",
            f"{nama}: sel ini berisi galat {kode}; perbaiki sel itu dahulu",
        )


def error_in(cell: object) -> str | None:
    """The error code that a cell holds, as a value of ours or as text; None for any other cell.

    >>> error_in("#REF!"), error_in("Err:504"), error_in("#1 di kabupaten")
    ('#REF!', '#VALUE!', None)
    """
    if isinstance(cell, GalatSel):
        return cell.kode
    if not isinstance(cell, str) or not _ERROR_TEXT.fullmatch(cell):
        return None
    return cell if cell in KODE else "#VALUE!"


def from_error(error: SakipError) -> GalatSel:
    """What a cell shows for an error: missing input is ``#N/A``, the rest as the error says.

    >>> [from_error(UndefinedResultError(alasan)).kode for alasan in (Alasan.TARGET_NOL, Alasan.TARGET_KOSONG)]
    ['#DIV/0!', '#N/A']
    """
    kode = error.cell_code
    if isinstance(error, InputCellError):
        kode = error.kode
    elif isinstance(error, UndefinedResultError) and error.alasan in _MISSING:
        kode = "#N/A"
    return GalatSel(kode, error.pesan, error.message)


def unexpected(error: Exception) -> GalatSel:
    """What a cell shows for an error that is nobody's purpose; it must not reach the spreadsheet."""
    kind = type(error).__name__
    return GalatSel("#VALUE!", f"galat tak terduga: {kind}", f"unexpected error: {kind}")
