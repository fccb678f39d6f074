"""Values that travel: what every value type is, besides its own fields.

A value type is an attrs class that derives from ``Value``; that is all it has to do. It lives where the public imports
it from, has annotations that resolve, a constructor that refuses what is of another type than declared, a short repr,
and goes to JSON, into a pickle and back.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from decimal import Decimal
from functools import wraps
from typing import Any, ClassVar, TypeVar, cast

from sakipcalc._core import hints
from sakipcalc._core.exact import places_of, round_to
from sakipcalc.errors import DataError, SakipError, Teks, WrongTypeError
from sakipcalc.errors._words import angka, in_line, keys_told

V = TypeVar("V", bound="Value")

WIDTH = 200
"""A repr has at most so many signs."""

_PART, _FEW = 48, 3


class Value:
    """Base of every value type: immutable, equal by its fields, hashable, and able to travel.

    ``to_dict`` and ``from_dict`` bring it to JSON and back; it pickles by its public name. A class of one's own that
    attrs makes (``@attrs.frozen``) and that derives from this one does all of it too.

    >>> from sakipcalc import Rasio
    >>> isinstance(Rasio(3, 9), Value)
    True
    """

    __slots__ = ()

    _listed: ClassVar[str] = ""
    """The public function that lists the library's own values of this type, which travel by their id."""

    _also: ClassVar[Mapping[str, Callable[[Any], object]]] = {}
    """What ``to_dict`` tells beside the fields, by key; ``from_dict`` passes it over."""

    def __init_subclass__(cls, **kwargs: Any) -> None:
        super().__init_subclass__(**kwargs)
        if "__attrs_attrs__" not in vars(cls):  # the class as written: attrs leaves alone the methods it finds here
            for name in ("__repr__", "__getstate__", "__setstate__"):
                if name not in vars(cls):
                    setattr(cls, name, vars(Value)[name])
            return
        hints.settle(cls)
        cls.__module__ = hints.public_home(cls.__module__)
        _check_on_init(cls)

    def to_dict(self) -> dict[str, Any]:
        """The value as data of JSON's types, from which ``from_dict`` makes an equal one.

        The type's name and the version of the schema stand first. A Decimal is its text, so that every digit is
        kept, a Fraction is ``"1/3"``, an option its name, a date ISO 8601; a scale or rule of the library is its id.

        Raises:
            DataError: for a field that holds something no data can be made of.

        >>> from sakipcalc import Rasio
        >>> Rasio(3, 9).to_dict()
        {'type': 'Rasio', 'schema': 1, 'bagian': '3', 'keseluruhan': '9'}
        """
        from sakipcalc._core import travel  # noqa: PLC0415  few programs store values, all import

        return travel.to_dict(self)

    @classmethod
    def from_dict(cls: type[V], data: Mapping[str, Any]) -> V:
        """The value that ``to_dict`` made the data of.

        Args:
            data: the data; a field that has a default may be left out.

        Raises:
            DataError: for a missing or unknown key, another type, or a newer schema; its ``path`` is the place.

        >>> from sakipcalc import Rasio
        >>> print(Rasio.from_dict({"type": "Rasio", "schema": 1, "bagian": "3", "keseluruhan": "9"}))
        3:9
        """
        from sakipcalc._core import travel  # noqa: PLC0415

        return cast("V", travel.from_dict(data, cls))

    def __getstate__(self) -> dict[str, object]:
        held = {name: getattr(self, name) for name in hints.fields_of(type(self))}
        return {
            name: dict(cast("Mapping[object, object]", value)) if isinstance(value, Mapping) else value
            for name, value in held.items()
        }

    def __setstate__(self, state: object) -> None:
        restore(self, state)

    def __copy__(self: V) -> V:
        return self

    def __deepcopy__(self: V, memo: object) -> V:
        return self

    def __repr__(self) -> str:
        whole = f"{type(self).__name__}({', '.join(_parts(self))})"
        return whole if len(whole) <= WIDTH else f"{whole[: WIDTH - 2].rstrip()}…)"


_COLOURS = {
    "merah": "#c62828",
    "kuning tua": "#f9a825",
    "kuning muda": "#fff176",
    "hijau muda": "#81c784",
    "hijau": "#43a047",
    "hijau tua": "#2e7d32",
    "biru tua": "#0d47a1",
}
_HEX = re.compile(r"#[0-9a-f]{6}")
_MOST_ROWS = 60
_MARK = "display:inline-block;width:.8em;height:.8em;border:1px solid #555"


def html_table(
    title: str,
    head: Sequence[str],
    rows: Iterable[Sequence[object]],
    colours: Iterable[str | None] = (),
    *,
    marked: int = 0,
) -> str:
    """A small table for a notebook: text escaped, all else to the right, at most two decimals, half up.

    Args:
        title: what stands above it.
        head: the columns.
        rows: a cell for each column; None for none.
        colours: a colour for each row, by its Indonesian name or as ``#c62828``; another is passed over.
        marked: the column that a mark of the row's colour stands in.

    >>> html_table("<IKM>", ["n"], [[4]])
    '<table><caption>&lt;IKM&gt;</caption><tr><th>n</th></tr><tr><td style="text-align:right">4</td></tr></table>'
    """
    from html import escape  # noqa: PLC0415  few programs show tables, all import

    listed, marks = list(rows), [*colours]
    lines = [f"<caption>{escape(title)}</caption>", "".join(f"<th>{escape(each)}</th>" for each in head)]
    for number, row in enumerate(listed[:_MOST_ROWS]):
        colour = marks[number] if marks else None
        cells = [escape(_cell(each)) for each in row]
        if shown := shade(colour or ""):
            cells[marked] = f'<span style="{_MARK};background:{shown}"></span> {cells[marked]}'
        sides = ["left" if isinstance(each, str) else "right" for each in row]
        aligned = zip(sides, cells, strict=True)
        lines.append("".join(f'<td style="text-align:{side}">{cell}</td>' for side, cell in aligned))
    if len(listed) > _MOST_ROWS:
        lines.append(f'<td colspan="{len(head)}">… {len(listed) - _MOST_ROWS} baris lagi</td>')
    return f"<table>{lines[0]}{''.join(f'<tr>{each}</tr>' for each in lines[1:])}</table>"


def shade(colour: str) -> str:
    """A colour as a web page writes it, by that or by its Indonesian name; empty for another text.

    >>> shade("Hijau Tua"), shade("#08244f"), shade("x")
    ('#2e7d32', '#08244f', '')
    """
    found = _COLOURS.get(colour.casefold(), colour)
    return found if _HEX.fullmatch(found) else ""


def _cell(value: object) -> str:
    if isinstance(value, Decimal):
        return angka(f"{value if places_of(value) <= 2 else round_to(value):f}")
    return "" if value is None else str(value)


def from_dict(data: Mapping[str, Any]) -> Value:
    """The value of any type that ``to_dict`` made the data of; the data names the type.

    Args:
        data: the data.

    Raises:
        DataError: for data of no known type, a missing or unknown key, or a newer schema.

    >>> print(from_dict({"type": "Rentang", "schema": 1, "low": "80", "high": "90"}))
    80-90
    """
    return Value.from_dict(data)


def restore(value: Value, state: object) -> None:
    """Fill a value that a pickle brought, by way of its constructor.

    Raises:
        DataError: for fields that are not those of the type, as in a pickle of another release.
    """
    name = type(value).__name__
    wanted = hints.fields_of(type(value))
    held = cast("dict[str, object]", state) if isinstance(state, dict) else {}
    if held.keys() != wanted.keys():
        told = keys_told([key for key in wanted if key not in held], [key for key in held if key not in wanted])
        again = Teks(
            "isinya dibuat oleh versi sakipcalc lain ({told}); buat ulang",
            "the pickle is of another release of sakipcalc ({told}); make it again",
        )
        raise DataError(again.fill(told=told), name)
    fields = {field.name: field.alias for field in cast("Any", type(value)).__attrs_attrs__}
    try:
        cast("Any", value).__init__(**{fields[key]: each for key, each in held.items()})
    except SakipError as error:
        raise DataError(error.teks, name) from error


def made(cls: type[Any]) -> Callable[..., None]:
    """The constructor without its checks, for a function that makes many values of fields it has made itself."""
    return cast("Callable[..., None]", cast("Any", cls.__init__).__wrapped__)


def trusted(cls: type[V]) -> type[V]:
    """The class for our own calls, which give fields that are checked already: it makes the same value, without checks.

    >>> from sakipcalc import Rerata
    >>> trusted(Rerata)("x", 1, ()).nilai
    'x'
    """
    new, fill = cls.__new__, made(cls)

    def make(*args: Any, **kwargs: Any) -> Any:
        value = new(cls)
        fill(value, *args, **kwargs)
        return value

    return cast("type[V]", make)


def _check_on_init(cls: type[Any]) -> None:
    """Refuse fields of another type than declared; those with a converter refuse them already."""
    plain = [field.name for field in cls.__attrs_attrs__ if field.init and field.converter is None]
    if not plain:
        return
    inner = cls.__init__
    tests: list[tuple[str, hints.Test]] = []

    @wraps(inner)
    def checked(self: Any, *args: Any, **kwargs: Any) -> None:
        inner(self, *args, **kwargs)
        if not tests:
            kinds = hints.fields_of(cls)
            tests.extend((name, hints.test_of(kinds[name])) for name in plain)
        for name, test in tests:
            value = getattr(self, name)
            if not test(value):
                raise WrongTypeError(name, value, hints.words(hints.fields_of(cls)[name]))

    cls.__init__ = checked


def _parts(value: Value) -> list[str]:
    """Fields with what they hold: whole where there is room, else the first ones, each cut."""
    parts: list[str] = []
    room = WIDTH
    fields = [field for field in cast("Any", type(value)).__attrs_attrs__ if field.init and field.repr]
    for field in fields:
        text = f"{field.name}={_shown(getattr(value, field.name))}"
        parts.append(text)
        room -= len(text)
        if room < 0:
            break
    return parts


def _shown(value: object, depth: int = 0) -> str:
    """A field's value in a line: values and sequences inside it only as far as they tell what it is."""
    if isinstance(value, Value) and vars(type(value)).get("__repr__") is vars(Value)["__repr__"]:
        first = next((field for field in cast("Any", type(value)).__attrs_attrs__ if field.init), None)
        if depth > 1 or first is None:
            return f"{type(value).__name__}(…)"
        only = len(hints.fields_of(type(value))) == 1
        name = type(value).__name__
        return f"{name}({_shown(getattr(value, first.name), depth + 1)}{')' if only else ', …)'}"
    if type(value) is tuple:
        held = cast("tuple[object, ...]", value)
        shown = [_shown(each, depth + 1) for each in held[:_FEW]] + ["…"] * (len(held) > _FEW)
        return f"({', '.join(shown)}{',' if len(held) == 1 else ''})"
    try:
        return _cut(in_line(repr(value)))
    except ValueError:  # an int of more digits than the interpreter writes
        return "…"


def _cut(text: str) -> str:
    half = _PART // 2
    return text if len(text) <= 2 * _PART else f"{text[:half]}…{text[-half:]}"
