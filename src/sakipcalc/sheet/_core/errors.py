"""Errors as cells hold them: a code such as ``#N/A``, and why."""

import re

import attrs

from sakipcalc import Alasan, SakipError
from sakipcalc.errors import Teks, UndefinedResultError
from sakipcalc.errors._words import joined

KODE = ("#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A")
"""The error codes every spreadsheet knows."""

_MISSING = {
    Alasan.TARGET_KOSONG,
    Alasan.REALISASI_KOSONG,
    Alasan.PAGU_KOSONG,
    Alasan.JAWABAN_KOSONG,
    Alasan.TIDAK_ADA_NILAI,
}
_OTHERS = ("#GETTING_DATA", "#SPILL!", "#CALC!", "#FIELD!", "#BLOCKED!", "#CONNECT!", "#UNKNOWN!", "#BUSY!", "#PYTHON!")
_NUMBERED = re.compile(r"(?:Err|Galat):[0-9]{3}")


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


class CodedError(SakipError):
    """An error that stands for a cell error of its own, ``kode``."""

    kode: str

    def __init__(self, kode: str, teks: Teks) -> None:
        self.kode = kode
        super().__init__(teks)


class InputCellError(CodedError):
    """A cell that was handed in holds an error itself; the result holds the same one.

    >>> raise InputCellError("target", "#REF!")
    Traceback (most recent call last):
    InputCellError: target: the cell holds the error #REF!; mend that cell first
    """

    code = "SEL_GALAT"

    def __init__(self, nama: str, cell: object) -> None:
        super().__init__(
            error_in(cell) or "#VALUE!",
            Teks(
                f"{nama}: sel ini berisi galat {cell}; perbaiki sel itu dahulu",
                f"{nama}: the cell holds the error {cell}; mend that cell first",
            ),
        )


class ArgumentCountError(CodedError):
    """Too few or too many arguments.

    >>> raise ArgumentCountError("CAPAIAN", 1, "2-3")
    Traceback (most recent call last):
    ArgumentCountError: CAPAIAN: 1 arguments given, 2-3 wanted
    """

    code = "SEL_BANYAK"

    def __init__(self, nama: str, given: int, wanted: str) -> None:
        super().__init__(
            "#VALUE!",
            Teks(
                f"{nama}: diberi {given} masukan, perlu {wanted}",
                f"{nama}: {given} arguments given, {wanted} wanted",
            ),
        )


class BlankError(CodedError):
    """Cells that are blank although a figure is needed; missing is not zero.

    >>> raise BlankError(["pagu"])
    Traceback (most recent call last):
    BlankError: pagu: blank; a missing figure is not zero, so give it
    """

    code = "SEL_KOSONG"

    def __init__(self, names: list[str]) -> None:
        disebut, named = joined(names)
        super().__init__(
            "#N/A",
            Teks(
                f"{disebut}: belum diisi (kosong tidak sama dengan nol)",
                f"{named}: blank; a missing figure is not zero, so give it",
            ),
        )


class ReadingError(CodedError):
    """A cell's text that cannot be read, with the argument it is for.

    >>> from sakipcalc.errors import NotANumberError
    >>> raise ReadingError("target", NotANumberError("abc"))
    Traceback (most recent call last):
    ReadingError: target: 'abc' cannot be read as an Indonesian number; write it like 1.234,5
    """

    code = "SEL_BACA"

    def __init__(self, nama: str, error: SakipError) -> None:
        super().__init__(error.cell_code, error.teks.at(nama))


def error_in(cell: object) -> str | None:
    """The error code that a cell holds, as a value of ours or as text; None for any other cell.

    Errors that not every spreadsheet knows count as ``#VALUE!``.

    >>> error_in("#REF!"), error_in("Err:504"), error_in("#SPILL!"), error_in("#1 di kabupaten")
    ('#REF!', '#VALUE!', '#VALUE!', None)
    """
    text = cell.kode if isinstance(cell, GalatSel) else cell
    if not isinstance(text, str):
        return None
    if text in KODE:
        return KODE[KODE.index(text)]
    known = isinstance(cell, GalatSel) or text in _OTHERS or _NUMBERED.fullmatch(text)
    return "#VALUE!" if known else None


def from_error(error: SakipError) -> GalatSel:
    """What a cell shows for an error: missing input is ``#N/A``, the rest as the error says.

    >>> [from_error(UndefinedResultError(alasan)).kode for alasan in (Alasan.TARGET_NOL, Alasan.TARGET_KOSONG)]
    ['#DIV/0!', '#N/A']
    """
    kode = error.cell_code
    if isinstance(error, CodedError):
        kode = error.kode
    elif isinstance(error, UndefinedResultError) and error.alasan in _MISSING:
        kode = "#N/A"
    return GalatSel(kode, error.pesan, error.message)


def from_any(error: Exception) -> GalatSel:
    """What a cell shows for any error; those that are nobody's purpose must not reach the spreadsheet either."""
    try:
        if isinstance(error, SakipError):
            return from_error(error)
        kind = type(error).__name__
    except Exception:  # an error that cannot even be named
        kind = "?"
    return GalatSel("#VALUE!", f"galat tak terduga: {kind}", f"unexpected error: {kind}")
