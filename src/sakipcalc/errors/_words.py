"""What messages are made of: a text in both languages, and values shown safely in each."""

from collections.abc import Callable, Collection, Iterable, Sequence
from itertools import islice
from numbers import Number
from typing import Any, NamedTuple, cast

MOST_NAMED = 20
"""A message names at most this many things; the error itself keeps all."""

_FEW = 8
_CONTAINERS = (list, tuple, set, frozenset, dict)
_LISTED = (list, tuple, set, frozenset)


class Teks(NamedTuple):
    """A text in Indonesian and in English.

    >>> Teks("jumlah bobot {total}", "the weights sum to {total}").fill(total=1234.5).id
    'jumlah bobot 1.234,5'
    """

    id: str
    en: str

    def fill(self, **values: object) -> "Teks":
        """The text with values in its braces, each as its language writes it.

        A number becomes 1.234,5 and 1234.5, a list its members with commas; text stands as it is, in one line, and so
        do years and row numbers when they are given as text. ``show`` puts text in quotation marks.

        >>> Teks("{berkas}: {n} baris", "{berkas}: {n} rows").fill(berkas="a.csv", n=20000)
        Teks(id='a.csv: 20.000 baris', en='a.csv: 20000 rows')
        """
        written = {name: _written(value) for name, value in values.items()}
        return Teks(
            self.id.format_map({name: value.id for name, value in written.items()}),
            self.en.format_map({name: value.en for name, value in written.items()}),
        )

    @staticmethod
    def same(text: str) -> "Teks":
        """A text that is the same in both languages: a name, a formula.

        >>> Teks.same("a.csv")
        Teks(id='a.csv', en='a.csv')
        """
        return Teks(text, text)

    def at(self, where: "str | Teks") -> "Teks":
        """The text behind the place it is about.

        >>> Teks("kosong", "blank").at(Teks("baris 2", "row 2"))
        Teks(id='baris 2: kosong', en='row 2: blank')
        """
        place = _written(where)
        return Teks(f"{place.id}: {self.id}", f"{place.en}: {self.en}")


def _written(value: object) -> Teks:
    if isinstance(value, Teks):
        return value
    if isinstance(value, str):
        return Teks.same(in_line(value))
    return joined(cast("Sequence[str | Teks]", value)) if isinstance(value, (list, tuple)) else show(value)


def clip(value: object, width: int = 60) -> str:
    """Show a value in an English message: its repr, cut in the middle where it is long, and never failing.

    >>> clip("x" * 100)
    "'xxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxxxxxxxxxxxx'"
    """
    if isinstance(value, str) and len(value) > 4 * width:
        value = value[: 2 * width] + value[-2 * width :]
    try:
        if type(value) in _LISTED:
            text = _members(cast("Collection[object]", value))
        else:
            text = repr(value) if isinstance(value, (str, bytes)) else str(value)
    except Exception:  # a hostile __str__, or an int beyond the interpreter's digit limit
        text = f"<{type(value).__name__}>"
    return _cut(in_line(text), width)


def _members(value: Collection[object]) -> str:
    shown = ", ".join(_each(value, clip))
    if isinstance(value, list):
        return f"[{shown}]"
    return f"({shown})" if isinstance(value, tuple) else f"{{{shown}}}"


def _each(value: Iterable[object], shown: Callable[[object], str]) -> list[str]:
    """The first members, each as it is shown; those of a set in an order that does not follow the hash seed."""
    found = ("…" if isinstance(each, _CONTAINERS) else shown(each) for each in value)
    if isinstance(value, (set, frozenset)):
        return sorted(found)
    return list(islice(found, _FEW)) + ["…"] * (len(cast("Collection[object]", value)) > _FEW)


def _cut(text: str, width: int) -> str:
    if len(text) <= width:
        return text
    half = (width - 1) // 2
    return f"{text[:half]}…{text[-(width - 1 - half) :]}"


def in_line(text: str) -> str:
    """Text with a space for everything that cannot be shown in a line.

    >>> in_line("a" + chr(10) + "b")
    'a b'
    """
    return text if text.isprintable() else "".join(sign if sign.isprintable() else " " for sign in text)


def show(value: object) -> Teks:
    """A value as each language shows it: text in quotation marks, a number as it is written there, a list with commas.

    >>> show(1234.5), show("1.5"), show(None).id, show([1.5, "a"]).id
    (Teks(id='1.234,5', en='1234.5'), Teks(id="'1.5'", en="'1.5'"), 'kosong', "1,5; 'a'")
    """
    english = clip(value)
    if type(value) in _CONTAINERS:
        return Teks(
            _cut("; ".join(_each(cast("Iterable[object]", value), lambda each: show(each).id)), 60) or "kosong", english
        )
    return Teks(_indonesian(value, english), english)


def _indonesian(value: object, english: str) -> str:
    if value is None:
        return "kosong"
    if isinstance(value, bool):
        return "TRUE" if value else "FALSE"
    if isinstance(value, Number):
        return angka(english)
    return "isian ini" if type(value).__str__ is object.__str__ else english


def angka(text: str) -> str:
    """A number's text as Indonesian writes it.

    >>> angka("-1234567.125"), angka("1.5E+10"), angka("1000/9")
    ('-1.234.567,125', '1,5E+10', '1000/9')
    """
    whole, point, decimals = text.partition(".")
    digits = whole.removeprefix("-")
    if digits.isdecimal():
        whole = f"{whole[: -len(digits)]}{int(digits):,}".replace(",", ".")
    return f"{whole},{decimals}" if point else whole


def joined(items: Sequence[str | Teks], joint: str = ", ") -> Teks:
    """The first items in one text, and how many more there are.

    >>> joined([f"butir {number}" for number in range(1, 4)]).id
    'butir 1, butir 2, butir 3'
    >>> joined(["x"] * 10_000, " ").id[-20:]
    'x x dan 9980 lainnya'
    """
    first = [_written(item) for item in items[:MOST_NAMED]]
    more = len(items) - MOST_NAMED
    tail = Teks(f"dan {more} lainnya", f"and {more} more") if more > 0 else None
    said = [*first, tail] if tail else first
    return Teks(joint.join(each.id for each in said), joint.join(each.en for each in said))


def keys_told(missing: Sequence[str], unknown: Sequence[str]) -> Teks:
    """Which keys are not given, and which are not known.

    >>> keys_told(["pengukuran", "pelaporan"], [])
    Teks(id='belum diisi: pengukuran, pelaporan', en='not given: pengukuran, pelaporan')
    """
    parts = [
        said.fill(keys=list(keys))
        for said, keys in (
            (Teks("belum diisi: {keys}", "not given: {keys}"), missing),
            (Teks("tidak dikenal: {keys}", "not known: {keys}"), unknown),
        )
        if keys
    ]
    return joined(parts, "; ")


def no_number(value: object) -> Teks:
    """What something that is no number is, and what to do about it.

    >>> no_number("8,5")
    Teks(id="'8,5' berupa teks; isi dengan bilangan, misalnya 88,75",
         en="'8,5' is text, not a number; read it first with parse_angka")
    """
    kind: type[Any] = type(value)
    if isinstance(value, (str, bytes)):
        said = Teks(
            "{nilai} berupa teks; isi dengan bilangan, misalnya 88,75",
            "{nilai} is text, not a number; read it first with parse_angka",
        )
    elif kind.__name__ in {"bool", "bool_"}:
        said = Teks(
            "{nilai} bukan bilangan; isi 1 atau 0 bila maksudnya bilangan",
            "{nilai} is a truth value, not a number; write 1 or 0 if a number is meant",
        )
    elif value is None:
        said = Teks(
            "belum diisi; isi dengan bilangan (kosong tidak sama dengan nol)",
            "None is missing; give a number; a missing figure is not zero",
        )
    else:
        said = Teks(
            "{nilai} bukan bilangan; isi dengan bilangan, misalnya 88,75",
            "{nilai} is {kind}, not a number; {give}",
        )
    return said.fill(nilai=show(value), kind=a_kind(value), give=_give(kind))


def a_kind(value: object) -> str:
    """The name of a value's type, with its article.

    >>> a_kind(1), a_kind("1")
    ('an int', 'a str')
    """
    name = type(value).__name__
    return f"{'an' if name[:1] in 'aeiouAEIOU' else 'a'} {name}"


def _give(kind: type[Any]) -> str:
    """What to give instead: a result's own figure where it has one."""
    figures = [name for name in ("nilai", "persen", "capped", "nik") if hasattr(kind, name)]
    return f"give its .{' or .'.join(figures)}" if figures else "give an int, Decimal, Fraction or float"
