"""What describes a function: its name, arguments and their choices, help in both languages, example, and result."""

from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, Generic, Literal, TypeAlias, TypeVar, cast

import attrs

from sakipcalc._core.exact import of_float
from sakipcalc._core.options import Option
from sakipcalc._core.spoken import spoken
from sakipcalc.errors import OptionError
from sakipcalc.sheet._core.cells import Grid, name_in
from sakipcalc.sheet._core.errors import BlankError

T = TypeVar("T")

Rows: TypeAlias = tuple[tuple[Decimal | str, ...], ...]
"""A matrix, as a function computes it."""


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
        kata: other words for each choice, in the order of ``pilihan``.
        sel: whether a host that knows the format of a cell hands it over as a ``sakipcalc.Sel``.
        ragu: whether a bare number in it may have been a blank, a time, a date or a percent.
    """

    nama: str
    bantuan: str
    help: str
    wajib: bool = True
    rentang: bool = False
    pilihan: tuple[str, ...] = ()
    nol: bool = False
    kata: tuple[tuple[str, ...], ...] = ()
    sel: bool = False
    ragu: bool = False

    def told(self, bahasa: str = "id") -> str:
        """The help as a person reads it: what must be given says so first.

        Args:
            bahasa: ``id`` for Indonesian; English for any other language.

        >>> from sakipcalc.sheet import find
        >>> find("SERAPAN").argumen[1].told(), find("SERAPAN").argumen[1].told("en")
        ('Wajib: anggaran, rupiah', 'Required: the budget, in rupiah')
        """
        if bahasa == "id":
            return f"Wajib: {self.bantuan}" if self.wajib else self.bantuan
        return f"Required: {self.help}" if self.wajib else self.help

    def to_dict(self) -> dict[str, Any]:
        """What describes the argument, as plain values that go to JSON."""
        named = ("nama", "bantuan", "help", "wajib", "rentang", "nol", "sel", "ragu")
        choices = zip(self.pilihan, self.kata, strict=True)
        return {name: getattr(self, name) for name in named} | {
            "pilihan": [{"nama": name, "kata": list(words)} for name, words in choices]
        }


class Choices(Generic[T]):
    """An option with choices: the argument as the table describes it, and what a cell chooses.

    A choice is taken by its name in the sheet, by the words for it, and by every name that an option of the library
    has. The help quotes the first of these words beside the name, since whoever reads it types a word in quotes.

    Args:
        nama: the argument's name.
        choices: each choice by its name in the sheet, the default first: what the library takes for it, its meaning
            in Indonesian and in English, empty where the name says all, and other words for it.
        told: the help in both languages, where it is not to list the choices.
        wajib: whether it must be given.

    >>> asked = Choices("lebih", {"tidak": (False, "", ""), "ya": (True, "boleh", "may", "boleh")})
    >>> asked.argumen.bantuan, asked.argumen.help
    ('"tidak" (bawaan); "ya" atau "boleh" (boleh)', '"tidak" (default); "ya" (may)')
    >>> asked.read(" YA"), asked.read("Boleh"), asked.read(None)
    (True, True, False)
    """

    def __init__(
        self,
        nama: str,
        choices: Mapping[str, tuple[Any, ...]],
        told: tuple[str, str] | None = None,
        *,
        wajib: bool = False,
    ) -> None:
        self._values: dict[str, T] = {name: value for name, (value, *_) in choices.items()}
        words = {name: [*others, *_words_of(value)] for name, (value, _, _, *others) in choices.items()}
        self._words = {word: self._values[name] for name, found in words.items() for word in found}
        listed = [(name, words[name][:1], choices[name][1:3]) for name in choices]
        bantuan, help_en = told or (self._listed(listed, wajib=wajib), self._listed(listed, wajib=wajib, language=1))
        others = tuple(tuple(word.replace("_", " ") for word in words[name] if word != name) for name in choices)
        self.argumen = Argumen(nama, bantuan, help_en, wajib=wajib, pilihan=tuple(choices), kata=others)

    @staticmethod
    def _listed(
        choices: list[tuple[str, list[str], tuple[str, ...]]], *, wajib: bool, language: Literal[0, 1] = 0
    ) -> str:
        """Every choice with its meaning, in Indonesian or English."""
        listed: list[str] = []
        for name, words, meanings in choices:
            first = [] if listed or wajib else [("bawaan", "default")[language]]
            notes = ": ".join([*first, *filter(None, [meanings[language]])])
            shown = [name] if language else [name.replace(".", ","), *(each.replace("_", " ") for each in words)]
            quoted = " atau ".join(f'"{each}"' for each in dict.fromkeys(shown))
            listed.append(f"{quoted} ({notes})" if notes else quoted)
        return "; ".join(listed)

    def read(self, cell: object) -> T:
        """What a cell chooses: the first where it is blank, or 0 as Calc hands over a blank cell.

        Raises:
            OptionError: for any other name.
            BlankError: where it is blank and must be given.
            SakipError: as ``name_in``.
        """
        name = name_in(cell, self.argumen.nama, "" if self.argumen.wajib else self.argumen.pilihan[0])
        if not name and self.argumen.wajib:
            raise BlankError([self.argumen.nama])
        name = _plain(name)
        if name in self._values:
            return self._values[name]
        return self._words[name] if name in self._words else self._meant(name, cell)

    def _meant(self, name: str, cell: object) -> T:
        """The choice that another name of an option of the library stands for."""
        for value in self._values.values():
            if isinstance(value, Option) and value is _named(type(value), name):
                return value
        known = zip(self.argumen.pilihan, self.argumen.kata, strict=True)
        given = name if isinstance(cell, float) else cell
        raise OptionError(self.argumen.nama, given, [" / ".join([each, *words[:1]]) for each, words in known if each])


def _plain(name: str) -> str:
    return name.replace(" ", "_").replace("-", "_")


def _words_of(value: object) -> list[str]:
    """The words that the library has for an option's name."""
    return spoken(type(value).__name__).get(value.value, []) if isinstance(value, Option) else []


def _named(kind: type[Option], name: str) -> Option | None:
    try:
        return kind(name)
    except OptionError:
        return None


class JenisHasil(Option):
    """What a function gives: text, a percent on 0..100, another number, or rows of them, a matrix.

    >>> JenisHasil("matriks")
    <JenisHasil.MATRIKS: 'matriks'>
    """

    TEKS = "teks"
    PERSEN = "persen"
    BILANGAN = "bilangan"
    MATRIKS = "matriks"


def _plain_value(value: object) -> object:
    """A cell, or the rows of a range as lists."""
    return [list(row) for row in cast("Grid", value)] if isinstance(value, tuple) else value


def _kind(fungsi: "Fungsi") -> JenisHasil:
    return JenisHasil.TEKS if isinstance(fungsi.hasil, str) else JenisHasil.BILANGAN


def _format(fungsi: "Fungsi") -> str:
    return _FORMATS.get(fungsi.jenis, "General")


_FORMATS = {JenisHasil.PERSEN: '0.00"%"', JenisHasil.BILANGAN: "#,##0.00"}


@attrs.frozen
class Fungsi:
    """One function as spreadsheets see it.

    Attributes:
        nama: its name after ``SAKIP.``, such as ``CAPAIAN.TERBATAS``.
        kategori: the group it belongs to.
        bantuan: what it does, in Indonesian.
        help: the same in English.
        argumen: its arguments, in order.
        contoh: arguments of an example, in order; what stands in A1 for an argument that is a cell itself.
        hasil: what the example gives, a number rounded to two decimals.
        hitung: the computation over raw cells.
        jelas: the sentence that explains a figure; None where the figure explains itself.
        jenis: what it gives.
        format: the number format that suits its cell, in English writing. A percent is on 0..100, so its format
            writes the sign and multiplies nothing.
        aturan: the ids of its rules in ``sakipcalc.daftar_aturan``, that of its default first.
    """

    nama: str
    kategori: str
    bantuan: str
    help: str
    argumen: tuple[Argumen, ...]
    contoh: tuple[object, ...]
    hasil: float | str | tuple[tuple[float | str, ...], ...]
    hitung: Callable[..., Decimal | str | Rows] = attrs.field(repr=False)
    jelas: Callable[..., str] | None = attrs.field(default=None, repr=False)
    jenis: JenisHasil = attrs.field(default=attrs.Factory(_kind, takes_self=True), kw_only=True)
    format: str = attrs.field(default=attrs.Factory(_format, takes_self=True), kw_only=True)
    aturan: tuple[str, ...] = attrs.field(default=(), kw_only=True)

    def to_dict(self) -> dict[str, object]:
        """What describes the function, as plain values that go to JSON.

        >>> from sakipcalc.sheet import find
        >>> find("EFISIENSI").argumen[2].to_dict()["pilihan"][3]
        {'nama': 'difference', 'kata': ['selisih']}
        """
        named = ("nama", "kategori", "bantuan", "help", "rumus", "formula", "format")
        return {name: getattr(self, name) for name in named} | {
            "jenis": self.jenis.value,
            "argumen": [each.to_dict() for each in self.argumen],
            "contoh": [_plain_value(each) for each in self.contoh],
            "hasil": _plain_value(self.hasil),
            "aturan": list(self.aturan),
        }

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

        cells = [
            "A1" if argument.sel else typed(value) for argument, value in zip(self.argumen, self.contoh, strict=False)
        ]
        return f"=SAKIP.{self.nama}({between.join(cells)})"
