"""What describes a function: its name, arguments and their choices, help in Indonesian and English, and example."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Generic, TypeVar, cast

import attrs

from sakipcalc._core.exact import of_float
from sakipcalc._core.options import Option
from sakipcalc.errors import OptionError
from sakipcalc.sheet._core.cells import Grid, name_in

T = TypeVar("T")


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


class Choices(Generic[T]):
    """An option with choices: the argument as the table describes it, and what a cell chooses.

    Args:
        nama: the argument's name.
        choices: each choice by its name in the sheet, the default first: what the library takes for it, and its
            meaning in Indonesian and in English, empty where the name says all.
        told: the help in both languages, where it is not to list the choices.

    >>> asked = Choices("lebih", {"tidak": (False, "", ""), "ya": (True, "boleh", "may")})
    >>> asked.argumen.bantuan, asked.argumen.help, asked.read(" YA"), asked.read(None)
    ('tidak (bawaan); ya (boleh)', 'tidak (default); ya (may)', True, False)
    """

    def __init__(
        self, nama: str, choices: Mapping[str, tuple[T, str, str]], told: tuple[str, str] | None = None
    ) -> None:
        bantuan, help_en = told or (self._listed(choices, 0), self._listed(choices, 1))
        self.argumen = Argumen(nama, bantuan, help_en, wajib=False, pilihan=tuple(choices))
        self._values = {name: value for name, (value, _, _) in choices.items()}

    @staticmethod
    def _listed(choices: Mapping[str, tuple[T, str, str]], language: int) -> str:
        """Every choice with its meaning, in Indonesian or English."""
        listed: list[str] = []
        for name, (_, *meanings) in choices.items():
            first = [] if listed else [("bawaan", "default")[language]]
            notes = ": ".join([*first, *filter(None, [meanings[language]])])
            shown = name if language else name.replace(".", ",")
            listed.append(f"{shown} ({notes})" if notes else shown)
        return "; ".join(listed)

    def read(self, cell: object) -> T:
        """What a cell chooses: the first where it is blank, or 0 as Calc hands over a blank cell.

        Raises:
            OptionError: for any other name.
            SakipError: as ``name_in``.
        """
        name = name_in(cell, self.argumen.nama, self.argumen.pilihan[0]).replace(" ", "_").replace("-", "_")
        if name not in self._values:
            return self._meant(name, cell)
        return self._values[name]

    def _meant(self, name: str, cell: object) -> T:
        """The choice that another name of an option of the library stands for."""
        for value in self._values.values():
            if isinstance(value, Option) and value is _named(type(value), name):
                return value
        raise OptionError(self.argumen.nama, name if isinstance(cell, float) else cell, filter(None, self._values))


def _named(kind: type[Option], name: str) -> Option | None:
    try:
        return kind(name)
    except OptionError:
        return None


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
    jelas: Callable[..., str] | None = attrs.field(default=None, repr=False)

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
            return "" if value is None else str(of_float(cast("float", value))).replace(".", point)

        return f"=SAKIP.{self.nama}({between.join(map(typed, self.contoh))})"
