"""Values as data of JSON's types, and back, by what their fields are declared to hold.

A text stands as it is wherever reading it gives the same value again; where it would be read as something else, as the
text ``"5"`` in a field that may also hold a number, it is written ``{"type": "str", "value": "5"}``.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from importlib import import_module
from numbers import Integral, Rational
from typing import Any, NoReturn, cast, get_args, get_origin, get_type_hints

import attrs

from sakipcalc._core import exact, hints
from sakipcalc.errors import DataError, SakipError, Teks
from sakipcalc.errors._words import show

SCHEMA = 1
"""The version of what is written; data of a newer one is refused."""

_FACE = "sakipcalc"
_TYPE, _VERSION, _HELD = "type", "schema", "value"
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]{1,6})?")
_QUOTIENT = re.compile(r"(-?[0-9]+)/([0-9]*[1-9][0-9]*)")
_PUBLIC = re.compile(r"(?:([a-z][a-z0-9]*)\.)?([A-Z][A-Za-z0-9]*)")
_INFINITE = float("inf")
_MICROSECOND = timedelta(microseconds=1)


def _number(text: str) -> Decimal:
    if not _NUMBER.fullmatch(text):
        raise ValueError(text)
    return Decimal(text)


def _quotient(text: str) -> Rational:
    found = _QUOTIENT.fullmatch(text)
    if not found:
        raise ValueError(text)
    return exact.fraction(int(found[1]), int(found[2]))


def _moment(kind: type[Any]) -> Callable[[str], Any]:
    def read(text: str) -> Any:
        found = kind.fromisoformat(text)
        if found.isoformat() != text:
            raise ValueError(text)
        return found

    return read


def _duration(text: str) -> timedelta:
    whole, part = divmod(int(exact.multiply(_number(text), Decimal(10**6))), 10**6)
    return timedelta(seconds=whole, microseconds=part)


def _seconds(value: timedelta) -> str:
    return str(exact.divide(Decimal(value // _MICROSECOND), Decimal(10**6)))


_TEXTS: dict[type[Any], tuple[str, Callable[[Any], str], Callable[[str], Any]]] = {
    Decimal: ("Decimal", str, _number),
    Rational: ("Fraction", lambda value: f"{value.numerator}/{value.denominator}", _quotient),
    datetime: ("datetime", datetime.isoformat, _moment(datetime)),
    date: ("date", date.isoformat, _moment(date)),
    time: ("time", time.isoformat, _moment(time)),
    timedelta: ("timedelta", _seconds, _duration),
    float: ("float", repr, float),
    str: ("str", str, str),
}
"""What becomes a text in JSON: its name, how it is written, how it is read; in the order in which a text is tried."""

_TAGS = {tag: (kind, read) for kind, (tag, _, read) in _TEXTS.items()}


def is_value(kind: Any) -> bool:
    return isinstance(kind, type) and hasattr(kind, "__attrs_attrs__") and hasattr(kind, "from_dict")


def name_of(cls: type[Any]) -> str:
    """The name by which a type is told in data: ``Rasio``, ``audit.Temuan``.

    >>> name_of(DataError)
    'errors.DataError'
    """
    return f"{cls.__module__.removeprefix(_FACE)}.{cls.__name__}".lstrip(".")


def to_dict(value: object, but: str = "") -> dict[str, Any]:
    """A value as data; ``but`` names a field that is left out.

    Raises:
        DataError: for what no data can be made of.
    """
    name = name_of(type(value))
    try:
        fields = _fields(value, but)
    except RecursionError:
        raise DataError(Teks("bersarang terlalu dalam", "nested too deep"), name) from None
    return {_TYPE: name, _VERSION: SCHEMA, **fields}


def nested(value: object, but: str = "") -> dict[str, Any]:
    """A value inside another one as data, without the version."""
    return {_TYPE: name_of(type(value)), **_fields(value, but)}


def _fields(value: object, but: str = "") -> dict[str, Any]:
    cls: Any = type(value)
    id_: object = getattr(value, "id", None)
    if cls._listed and _own(cls).get(id_) == value:
        return {"id": id_}
    data: dict[str, Any] = {}
    for name, kind, easy in _plan(cls):
        if name != but:
            held = getattr(value, name)
            data[name] = held if held is None or type(held) in easy else _encode_at(held, kind, name)
    data.update((key, told(value)) for key, told in cls._also.items())
    return data


@cache
def _plan(cls: Any) -> list[tuple[str, Any, tuple[type[Any], ...]]]:
    """Every field with its type, and what may stand in it as it is."""
    return [
        (name, kind, (bool, int, str) if _texts_of(kind) == (str,) else (bool, int))
        for name, kind in hints.fields_of(cls).items()
    ]


def _encode_at(value: Any, kind: Any, step: object) -> Any:
    """A part of a value as data; what cannot be one is refused with its place."""
    try:
        return _encode(value, kind)
    except DataError as error:
        inner = f".{error.path}" if error.path and not error.path.startswith("[") else error.path
        raise DataError(error.bare, _at("", step) + inner) from None


def _own(cls: Any) -> dict[object, Any]:
    """The library's own values of a type by their id; the face finds what stands above this wing."""
    return {each.id: each for each in getattr(import_module(_FACE), cls._listed)()}


def _at(path: str, key: object) -> str:
    step = f"[{key}]" if isinstance(key, int) else f".{key}"
    return f"{path}{step}".lstrip(".")


def _encode(value: Any, kind: Any) -> Any:
    if type(value) is Decimal and Decimal in hints.alternatives(kind) and value.is_finite():
        return str(value)  # as _encode_text would have it; most of what is stored are decimals
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, Enum):
        return value.value
    if is_value(type(value)):
        return nested(value)
    if isinstance(value, tuple):
        return _encode_tuple(cast("tuple[object, ...]", value), kind)
    if isinstance(value, Integral):
        return int(value)
    if isinstance(value, float) and -_INFINITE < value < _INFINITE:
        return float(value)
    if isinstance(value, Mapping):
        return _encode_mapping(cast("Mapping[object, object]", value), kind)
    return _encode_text(value, kind)


def _encode_tuple(value: tuple[object, ...], kind: Any) -> Any:
    if hasattr(value, "_asdict"):
        of, usual = _parts_of(type(value)), cast("Any", value)._field_defaults
        held: dict[str, Any] = cast("Any", value)._asdict()
        return {
            key: _encode_at(each, of[key], key) for key, each in held.items() if key not in usual or each != usual[key]
        }
    kinds = hints.members_of(kind, len(value))
    if kinds is None:
        _refuse_value(value)
    return [_encode_at(each, of, place) for place, (each, of) in enumerate(zip(value, kinds, strict=True))]


@cache
def _parts_of(named: type[Any]) -> dict[str, Any]:
    """The type of every part of a named tuple."""
    return get_type_hints(named)


def _encode_mapping(value: Mapping[object, object], kind: Any) -> dict[str, Any]:
    of = _values_of(kind)
    if of is None or not all(isinstance(key, str) for key in value):
        _refuse_value(value)
    return {str(key): _encode_at(each, of, key) for key, each in value.items()}


def _values_of(kind: Any) -> Any:
    """What a mapping is declared to hold; None where no mapping is declared."""
    found = [each for each in hints.alternatives(kind) if get_origin(each) and issubclass(get_origin(each), Mapping)]
    return get_args(found[0])[1] if found else None


def _encode_text(value: Any, kind: Any) -> Any:
    of = next((of for of in _TEXTS if isinstance(value, of)), None)
    if of is None:
        _refuse_value(value)
    tag, write, _ = _TEXTS[of]
    text = write(value)
    try:
        again = _decode_text(text, kind)
    except ValueError:
        return {_TYPE: tag, _HELD: text}
    return text if isinstance(again, of) and not isinstance(again, Enum) else {_TYPE: tag, _HELD: text}


def _refuse_value(value: object) -> NoReturn:
    said = Teks(
        "{value} tidak dapat disimpan; isi dengan bilangan, teks atau tanggal",
        "{value} cannot be stored; give a number, text, a date, or a value of sakipcalc",
    )
    raise DataError(said.fill(value=show(value)))


@cache
def _texts_of(kind: Any) -> tuple[Callable[[str], Any], ...]:
    """How a text may be read where that type is declared, in order."""
    kinds = hints.alternatives(kind)
    free = any(map(hints.is_free, kinds))
    options = [each for each in kinds if isinstance(each, type) and issubclass(each, Enum)]
    plain = [read for of, (_, _, read) in _TEXTS.items() if of in kinds and of not in (str, float)]
    members = {member.value: member for each in options for member in each}
    found: list[Callable[[str], Any]] = [*plain]
    if members:
        found.append(lambda text: _member(members, text))
    return (*found, str) if str in kinds or free else tuple(found)


def _member(members: Mapping[object, object], text: str) -> object:
    if text not in members:
        raise ValueError(text)
    return members[text]


def _decode_text(text: str, kind: Any) -> Any:
    for read in _texts_of(kind):
        try:
            return read(text)
        except ValueError:
            pass
    raise ValueError(text)


def from_dict(data: object, cls: type[Any]) -> Any:
    """The value of ``cls``, or of any type where that has no fields of its own.

    Raises:
        DataError: for what is no such data.
    """
    if not isinstance(data, Mapping):
        said = Teks("{data} bukan data sebuah nilai", "{data} is no data of a value; give what to_dict() gave")
        raise DataError(said.fill(data=show(data)))
    held = dict(cast("Mapping[str, Any]", data))
    version = _taken(held, _VERSION, "")
    if type(version) is not int or version < 1:
        raise DataError(_must(version, Teks("bilangan bulat", "a whole number")), _VERSION)
    if version > SCHEMA:
        newer = Teks(
            "data ini dibuat oleh versi sakipcalc yang lebih baru; perbarui sakipcalc",
            "schema {version} is newer than {mine}; install a newer sakipcalc",
        )
        raise DataError(newer.fill(version=version, mine=SCHEMA), _VERSION)
    try:
        return _value(held, (cls,), "")
    except RecursionError:
        raise DataError(Teks("bersarang terlalu dalam", "nested too deep")) from None


def _taken(held: dict[str, Any], key: str, path: str) -> Any:
    if key not in held:
        raise DataError(_MISSING, _at(path, key))
    return held.pop(key)


_MISSING = Teks("belum ada; lengkapi, atau buat ulang dengan to_dict", "is missing; add it, or make the data again")
_UNKNOWN = Teks("tidak dikenal; hapus, atau perbarui sakipcalc", "is not known here; drop it, or upgrade sakipcalc")


def _must(data: object, must: Teks) -> Teks:
    return Teks("{data} seharusnya {must}", "{data} must be {must}").fill(data=show(data), must=must)


def _value(held: dict[str, Any], kinds: Sequence[Any], path: str) -> Any:
    """The value that a mapping with the name of its type tells."""
    name = _taken(held, _TYPE, path)
    cls = next((kind for kind in kinds if is_value(kind) and name_of(kind) == name), None) or _class_of(name, path)
    if not _allowed(cls, kinds):
        expected = Teks.same(" / ".join(name_of(kind) for kind in kinds if is_value(kind)))
        raise DataError(_must(name, expected), _at(path, _TYPE))
    if cls._listed and held.keys() == {"id"}:
        return _by_id(cls, held["id"], path)
    wanted = hints.fields_of(cls)
    for key in held:
        if key not in wanted and key not in cls._also:
            raise DataError(_UNKNOWN, _at(path, key))
    given: dict[str, Any] = {}
    for field in cls.__attrs_attrs__:
        if field.name in held:
            given[field.alias] = _decode(held[field.name], wanted[field.name], _at(path, field.name))
        elif field.init and field.default is attrs.NOTHING:
            raise DataError(_MISSING, _at(path, field.name))
    try:
        return cls(**given)
    except SakipError as error:
        raise DataError(error.teks, path or cast("str", name)) from error


def _class_of(name: object, path: str) -> Any:
    found = _PUBLIC.fullmatch(name) if isinstance(name, str) else None
    try:
        cls = getattr(import_module(f"{_FACE}.{found[1]}" if found[1] else _FACE), found[2], None) if found else None
    except ImportError:
        cls = None
    if not is_value(cls):
        unknown = Teks("tidak ada jenis nilai {name}", "there is no type of value {name}").fill(name=show(name))
        raise DataError(unknown, _at(path, _TYPE))
    return cls


def _by_id(cls: Any, id_: object, path: str) -> Any:
    own = _own(cls)
    if isinstance(id_, str) and id_ in own:
        return own[id_]
    said = Teks(
        "tidak ada {id} di sakipcalc ini; simpan selengkapnya", "there is no {id} in this sakipcalc; store it in full"
    )
    raise DataError(said.fill(id=show(id_)), _at(path, "id"))


def _decode(data: Any, kind: Any, path: str) -> Any:
    kinds = hints.alternatives(kind)
    if isinstance(data, str):
        try:
            return _decode_text(data, kind)
        except ValueError:
            raise DataError(_must(data, hints.words(kind)), path) from None
    if type(data) in (list, tuple):
        members = cast("Sequence[Any]", data)
        of = hints.members_of(kind, len(members))
        if of is not None:
            return tuple(_decode(each, of[place], _at(path, place)) for place, each in enumerate(members))
    elif isinstance(data, Mapping):
        return _decode_mapping(dict(cast("Mapping[str, Any]", data)), kind, path)
    elif _is_plain(data, kinds):
        return data
    elif type(data) is int and Decimal in kinds:
        return Decimal(data)
    raise DataError(_must(data, hints.words(kind)), path)


def _is_plain(data: object, kinds: Sequence[Any]) -> bool:
    if data is None:
        return type(None) in kinds or any(map(hints.is_free, kinds))
    return type(data) in (bool, int, float) and (type(data) in kinds or any(map(hints.is_free, kinds)))


def _decode_mapping(held: dict[str, Any], kind: Any, path: str) -> Any:
    kinds = hints.alternatives(kind)
    of = _values_of(kind)
    if of is not None:
        return {key: _decode(each, of, _at(path, key)) for key, each in held.items()}
    named = next((each for each in kinds if hasattr(each, "_asdict")), None)
    if named is not None and set(named._fields) - set(named._field_defaults) <= held.keys() <= set(named._fields):
        parts = _parts_of(named)
        return named(**{key: _decode(each, parts[key], _at(path, key)) for key, each in held.items()})
    if held.keys() == {_TYPE, _HELD} and isinstance(held[_TYPE], str) and held[_TYPE] in _TAGS:
        return _decode_tagged(held[_TYPE], held[_HELD], kind, path)
    return _value(held, kinds, path)


def _decode_tagged(tag: str, text: object, kind: Any, path: str) -> Any:
    """A text that says itself what it is."""
    found, read = _TAGS[tag]
    if isinstance(text, str) and _allowed(found, hints.alternatives(kind)):
        try:
            return read(text)
        except ValueError:
            pass
    raise DataError(_must(text, hints.words(kind)), path)


def _allowed(found: type[Any], kinds: Sequence[Any]) -> bool:
    return any(hints.is_free(kind) or (hints.is_class(kind) and issubclass(found, kind)) for kind in kinds)
