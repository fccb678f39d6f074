"""What every error is, and how several faults are one."""

import copyreg
from collections.abc import Iterable
from typing import Any, ClassVar, cast

from sakipcalc.errors._places import Cacat
from sakipcalc.errors._words import Teks, joined


class SakipError(ValueError):
    """The one base: ``except SakipError`` catches all that sakipcalc raises on purpose.

    Attributes:
        code: stable identifier, for programs.
        cell_code: the spreadsheet error this stands for (``#VALUE!``, ``#DIV/0!``, ``#N/A``, ``#NUM!``).
        teks: what was wrong, with which value, and what to do, in both languages.
        bare: the same without the argument or place it is about.

    >>> error = UndefinedResultError(Alasan.PAGU_NOL)
    >>> error.code, error.cell_code, isinstance(error, ValueError)
    ('TIDAK_TERDEFINISI', '#DIV/0!', True)
    """

    code: ClassVar[str] = "SAKIP"
    cell_code: ClassVar[str] = "#VALUE!"
    teks: Teks
    bare: Teks

    def __init__(self, teks: Teks, at: str | Teks = "") -> None:
        self.bare = teks
        self.teks = teks.at(at) if at else teks
        super().__init__(self.message)

    @property
    def message(self) -> str:
        """The text in English, for programmers: it names the function or argument to use."""
        return self.teks.en

    @property
    def pesan(self) -> str:
        """The text in Indonesian, for those who fill in figures: it says what to type or do."""
        return self.teks.id

    def __reduce__(self) -> tuple[Any, ...]:
        return cast("Any", copyreg).__newobj__, (type(self), self.message), self.__dict__


class FaultsError(SakipError):
    """Several faults at once, all in ``cacat``, each with its words and its place; the message names the first."""

    code = "CACAT"
    joint: ClassVar[str] = "; "
    cacat: tuple[Cacat, ...]

    def __init__(self, faults: Iterable[Teks | Cacat], at: str | Teks = "") -> None:
        self.cacat = tuple(fault if isinstance(fault, Cacat) else Cacat(fault) for fault in faults)
        super().__init__(joined([fault.teks for fault in self.cacat], self.joint), at)

    @property
    def faults(self) -> tuple[str, ...]:
        """All faults as sentences in English."""
        return tuple(fault.message for fault in self.cacat)
