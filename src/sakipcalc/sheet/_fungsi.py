"""What describes a function: its name, arguments, help in Indonesian and English, category and example."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import TypeAlias, cast

import attrs

from sakipcalc.sheet._sebar import Grid

Jelas: TypeAlias = "Callable[..., str]"
"""From the same cells to the sentence that explains the figure."""


@attrs.frozen
class Argumen:
    """One argument of a function.

    Attributes:
        nama: its name, one Indonesian word.
        bantuan: what to give, in Indonesian.
        help: the same in English.
        wajib: whether it must be given.
        rentang: whether the function takes it as a whole range, instead of spreading over its cells.
        pilihan: the choices, the default first; empty where it is no choice.
        nol: whether a 0 means something else than a blank cell, although it need not be given.
    """

    nama: str
    bantuan: str
    help: str
    wajib: bool = True
    rentang: bool = False
    pilihan: tuple[str, ...] = ()
    nol: bool = False


@attrs.frozen
class Fungsi:
    """One function as spreadsheets see it.

    Attributes:
        nama: its name after ``SAKIP.``, such as ``CAPAIAN.TERBATAS``.
        kategori: the group it belongs to.
        bantuan: what it does, in Indonesian.
        help: the same in English.
        argumen: its arguments, in order.
        contoh: arguments of an example, in order.
        hasil: what the example gives, a number rounded to two decimals.
        hitung: the computation over raw cells.
        jelas: the sentence that explains a figure; None where the figure explains itself.
    """

    nama: str
    kategori: str
    bantuan: str
    help: str
    argumen: tuple[Argumen, ...]
    contoh: tuple[object, ...]
    hasil: float | str
    hitung: Callable[..., Decimal | str] = attrs.field(repr=False)
    jelas: Jelas | None = attrs.field(default=None, repr=False)

    @property
    def wholes(self) -> frozenset[int]:
        """Positions of the arguments taken as whole ranges."""
        return frozenset(place for place, each in enumerate(self.argumen) if each.rentang)

    @property
    def least(self) -> int:
        """How many arguments must be given."""
        return sum(each.wajib for each in self.argumen)

    @property
    def rumus(self) -> str:
        """The example as one types it, the Indonesian way.

        >>> from sakipcalc.sheet import find
        >>> find("CAPAIAN").rumus
        '=SAKIP.CAPAIAN(88,75; 86)'
        """
        return self._written("; ", ",", ". ", "| ")

    @property
    def formula(self) -> str:
        """The same the English way.

        >>> from sakipcalc.sheet import find
        >>> find("CAPAIAN").formula
        '=SAKIP.CAPAIAN(88.75, 86)'
        """
        return self._written(", ", ".", ", ", "; ")

    def _written(self, between: str, point: str, columns: str, rows: str) -> str:
        def typed(value: object) -> str:
            if isinstance(value, tuple):
                return f"{{{rows.join(columns.join(map(typed, row)) for row in cast('Grid', value))}}}"
            if isinstance(value, str):
                return f'"{value}"'
            return "" if value is None else f"{value:.15g}".replace(".", point)

        return f"=SAKIP.{self.nama}({between.join(map(typed, self.contoh))})"
