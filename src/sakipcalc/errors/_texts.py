"""Errors of text that is to be read as a figure."""

from collections.abc import Sequence
from typing import Any

from sakipcalc.errors._base import SakipError
from sakipcalc.errors._words import Teks, show

NUMBER = Teks("bilangan", "number")
BLANK = Teks("kosong", "blank")


class NotANumberError(SakipError):
    """Text that has no numeric reading at all.

    >>> raise NotANumberError("12.345,6abc")
    Traceback (most recent call last):
    sakipcalc.errors.NotANumberError: '12.345,6abc' cannot be read as an Indonesian number; ...
    """

    code = "BUKAN_BILANGAN"
    cell: object

    def __init__(self, cell: object, kind: Teks = NUMBER, example: str = "1.234,5") -> None:
        self.cell = cell
        said = Teks(
            "{cell} tidak dapat dibaca sebagai {kind}; tulis seperti {example}",
            "{cell} cannot be read as an Indonesian {kind}; write it like {example}",
        )
        super().__init__(said.fill(cell=show(cell), kind=kind, example=example))


class MissingNumberError(NotANumberError):
    """A cell that holds no figure: blank, a dash, n/a, a spreadsheet error. Missing is not zero.

    >>> raise MissingNumberError("n/a", Teks("tidak tersedia", "not available"))
    Traceback (most recent call last):
    sakipcalc.errors.MissingNumberError: 'n/a' is not available; a missing figure is not zero: leave it ...
    """

    code = "TIDAK_ADA_BILANGAN"
    cell_code = "#N/A"

    def __init__(self, cell: object, state: Teks = BLANK) -> None:
        self.cell = cell
        said = Teks(
            "{cell} {state}; nilai yang belum ada tidak sama dengan nol: kosongkan, atau isi nilainya",
            "{cell} is {state}; a missing figure is not zero: leave it blank (None), or give it",
        )
        SakipError.__init__(self, said.fill(cell=show(cell) if cell is not None else Teks("sel", "None"), state=state))


class OtherKindError(NotANumberError):
    """Text that is properly written, but is another kind of figure than the one asked for.

    >>> raise OtherKindError("94,37%", Teks("persentase", "a percentage"), "parse_persen")
    Traceback (most recent call last):
    sakipcalc.errors.OtherKindError: '94,37%' is a percentage; read it with parse_persen
    """

    code = "JENIS_LAIN"
    remedy: str

    def __init__(self, cell: object, kind: Teks, remedy: str, example: str = "1.234,5") -> None:
        self.cell = cell
        self.remedy = remedy
        said = Teks("{cell} adalah {kind}; di sini tulis seperti {example}", "{cell} is {kind}; read it with {remedy}")
        SakipError.__init__(self, said.fill(cell=show(cell), kind=kind, remedy=remedy, example=example))


class AmbiguousNumberError(SakipError):
    """Text that is no proper Indonesian number, but could mean one or several things; ``readings`` lists them.

    >>> raise AmbiguousNumberError("8,000,000", ["8000000"])
    Traceback (most recent call last):
    sakipcalc.errors.AmbiguousNumberError: '8,000,000' is not written the Indonesian way; it may mean 8000000; ...
    """

    code = "BANYAK_BACAAN"
    cell: object
    readings: tuple[Any, ...]

    def __init__(self, cell: object, readings: Sequence[Any]) -> None:
        self.cell = cell
        self.readings = tuple(readings)
        meanings = [str(reading) for reading in self.readings]
        said = Teks(
            "{cell} tidak tertulis menurut kaidah Indonesia; mungkin maksudnya {meanings}; "
            "tulis lengkap, titik pemisah ribuan dan koma desimal",
            "{cell} is not written the Indonesian way; it may mean {meanings}; "
            "write it out, dots between thousands and a comma before decimals",
        )
        super().__init__(said.fill(cell=show(cell), meanings=Teks(" atau ".join(meanings), " or ".join(meanings))))
