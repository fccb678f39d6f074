"""What the fields of a value type are declared to hold: annotations as types, and whether a value is of one."""

import sys
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import Enum
from functools import cache, partial
from numbers import Rational
from types import UnionType
from typing import Any, ForwardRef, Literal, TypeAlias, Union, cast, get_args, get_origin, get_type_hints

from sakipcalc.errors import Teks

Test: TypeAlias = Callable[[Any], bool]

_NAMES: dict[Any, Teks] = {
    str: Teks("teks", "text"),
    bool: Teks("benar atau salah", "True or False"),
    int: Teks("bilangan bulat", "an int"),
    float: Teks("bilangan", "a float"),
    Decimal: Teks("bilangan desimal", "a Decimal"),
    Rational: Teks("pecahan", "a Fraction"),
    date: Teks("tanggal", "a date"),
    type(None): Teks("kosong", "None"),
    Mapping: Teks("pemetaan", "a mapping"),
}


def public_home(module: str) -> str:
    """The public module that hands on what one of ours defines; any other module itself.

    >>> public_home("sakipcalc._core.rasio"), public_home("sakipcalc.audit._engine.finding"), public_home("app.model")
    ('sakipcalc', 'sakipcalc.audit', 'app.model')
    """
    package, _, inner = module.partition(".")
    wing = inner.partition(".")[0]
    if package != "sakipcalc":
        return module
    return package if wing.startswith("_") else f"{package}.{wing}"


def type_now(text: str, module: str) -> Any:
    """What an annotation means in its module; a reference to be resolved later where a name is not there yet."""
    try:
        return eval(text, vars(sys.modules[module]))  # noqa: S307  an annotation in our own source
    except NameError:
        return ForwardRef(text, module=module)


def settle(cls: Any) -> None:
    """Give a class that attrs has made annotations that ``typing.get_type_hints`` resolves, wherever it is moved.

    Those of ``__init__`` come from converters, each of which has a module of its own.
    """
    home: str = cls.__module__
    notes: dict[str, Any] = dict(cls.__annotations__)
    cls.__annotations__ = {
        name: type_now(note, home) if isinstance(note, str) else note for name, note in notes.items()
    }
    made: dict[str, Any] = cls.__init__.__annotations__
    for field in cls.__attrs_attrs__:
        note = made.get(field.alias)
        if isinstance(note, str):
            source: Any = getattr(field.converter, "func", field.converter)  # of a partial, what it calls
            made[field.alias] = type_now(note, source.__module__ if source else home)


def fields_of(cls: Any) -> dict[str, Any]:
    """The type of every field that the constructor takes, by name.

    >>> fields_of(Teks)
    {}
    """
    return _fields_of(cls)


@cache
def _fields_of(cls: Any) -> dict[str, Any]:
    hints = get_type_hints(cls)
    return {field.name: hints[field.name] for field in getattr(cls, "__attrs_attrs__", ()) if field.init}


@cache
def alternatives(hint: Any) -> tuple[Any, ...]:
    """The types that a union is made of; any other type by itself. A Fraction is known as a Rational.

    >>> alternatives(int | None)
    (<class 'int'>, <class 'NoneType'>)
    """
    kinds = get_args(hint) if get_origin(hint) in (Union, UnionType) else (hint,)
    return tuple(Rational if getattr(kind, "__name__", "") == "Fraction" else kind for kind in kinds)


def is_free(kind: Any) -> bool:
    """Whether a type says nothing that could be looked up: ``object``, ``Any``, or a protocol."""
    return kind is Any or kind is object or bool(getattr(kind, "_is_protocol", False))


def is_class(kind: Any) -> bool:
    """Whether a type is a plain class; Python 3.10 takes ``tuple[str, ...]`` for one, too.

    >>> is_class(str), is_class(tuple[str, ...])
    (True, False)
    """
    return isinstance(kind, type) and get_origin(kind) is None


@cache
def members_of(hint: Any, length: int) -> tuple[Any, ...] | None:
    """The types of the members of a tuple of that length; None where no such tuple is declared.

    >>> members_of(tuple[str, ...] | None, 2), members_of(tuple[int, str], 3)
    ((<class 'str'>, <class 'str'>), None)
    """
    for each in alternatives(hint):
        if get_origin(each) is tuple:
            args = get_args(each)
            if args[-1:] == (Ellipsis,):
                return (args[0],) * length
            if len(args) == length:
                return args
    return None


@cache
def test_of(hint: Any) -> Test:
    """Whether a value is of the type, members of a tuple included.

    >>> test_of(tuple[int, ...] | None)((1, 2)), test_of(int)(True), test_of(Decimal | None)("1")
    (True, False, False)
    >>> test_of(Literal["id", "en"])("en")
    True
    """
    kinds = alternatives(hint)
    if any(map(is_free, kinds)):
        return _anything
    if all(is_class(kind) and kind not in (int, Rational) for kind in kinds):
        return lambda value: isinstance(value, kinds)
    tests = [_single(kind) for kind in kinds]
    return lambda value: any(test(value) for test in tests)


def _anything(value: object) -> bool:  # noqa: ARG001
    return True


def _single(kind: Any) -> Test:
    origin = get_origin(kind)
    if origin is tuple:
        return partial(_is_tuple, kind)
    if origin is Literal:
        return get_args(kind).__contains__
    if kind is int:
        return lambda value: isinstance(value, int) and not isinstance(value, bool)
    if kind is Rational:
        return lambda value: isinstance(value, Rational) and not isinstance(value, int)
    return lambda value: isinstance(value, origin or kind)


def _is_tuple(kind: Any, value: object) -> bool:
    if not isinstance(value, tuple):
        return False
    held = cast("tuple[object, ...]", value)
    kinds = members_of(kind, len(held))
    return kinds is not None and all(test_of(each)(member) for each, member in zip(kinds, held, strict=True))


def words(hint: Any) -> Teks:
    """A type in words of both languages.

    >>> words(Decimal | None)
    Teks(id='bilangan desimal atau kosong', en='a Decimal or None')
    """
    return _either(alternatives(hint))


def _either(kinds: Iterable[Any]) -> Teks:
    said = list(dict.fromkeys(_word(kind) for kind in kinds))
    return Teks(" atau ".join(each.id for each in said), " or ".join(each.en for each in said))


def _word(kind: Any) -> Teks:
    if get_origin(kind) is tuple:
        held = [each for of in get_args(kind) if of is not Ellipsis for each in alternatives(of)]
        return Teks("deret yang isinya {held}", "a tuple, each of it {held}").fill(held=_either(held))
    kind = get_origin(kind) or kind
    if isinstance(kind, type) and issubclass(kind, Enum):
        names = [str(member.value) for member in kind]
        return Teks("salah satu dari {names}", "one of {names}").fill(names=names)
    return _NAMES.get(kind) or Teks.same(str(getattr(cast("object", kind), "__name__", "…")))
