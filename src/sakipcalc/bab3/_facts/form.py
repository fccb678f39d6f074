"""How entries of a description become facts: every entry is read, and every fault is noted with its path."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from difflib import get_close_matches
from typing import Any, NamedTuple, cast

from sakipcalc import SakipError, Skala, parse_angka, parse_persen, parse_rupiah, parse_target, skala
from sakipcalc._core.checks import to_year
from sakipcalc._core.exact import to_decimal
from sakipcalc._core.options import Option, option
from sakipcalc.errors import Cacat, InputError, Letak, MissingNumberError, NotANumberError, Teks, WrongTypeError

_MISSING = Teks("belum diisi", "is missing")
_UNKNOWN = Teks("kunci ini tidak dikenal{meant}", "no such key{meant}")
_MEANT = Teks("; maksudnya {name}?", "; did you mean {name}?")
_TEXT, _WHOLE = Teks("teks", "text"), Teks("bilangan bulat", "a whole number")
_FLAG = Teks("true atau false", "true or false")
_LIST, _TABLE = Teks("daftar, dalam [ ]", "a list, in [ ]"), Teks("isian bernama: kunci dan isinya", "keys and values")
_NUMBER = Teks("bilangan", "a number")
_ISO = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_MOST = 200
"""So many faults are told; whoever has more has another problem."""

Read = Callable[["Reader", Any, str], Any]


class Kind(NamedTuple):
    """What an entry holds: how it is read, and its JSON schema."""

    read: Read
    schema: Mapping[str, Any]


class Field(NamedTuple):
    """An entry of an object.

    Attributes:
        kind: what it holds.
        about: what it is for, in Indonesian, as schema and template tell it.
        required: whether it must be given.
    """

    kind: Kind
    about: str
    required: bool = False


class Reader:
    """What reading a description needs to know on the way.

    Args:
        where: the place of a path, where it is not the path itself, as the cell of a workbook.
    """

    def __init__(self, where: Callable[[str], Letak | None] | None = None) -> None:
        self.faults: list[Cacat] = []
        self.tahun: int | None = None
        self.skala: Skala | None = None
        self._where = where
        self.named: dict[str, str] = {}

    def fault(self, path: str, said: Teks, inner: Letak | None = None) -> None:
        """Note what is wrong, and where."""
        at = path if inner is None or inner.responden is None else f"{path}[{inner.responden - 1}].{inner.unsur}"
        letak = (self._where(at) if self._where else None) or Letak(nama=path or "unit")
        if inner is not None and inner.responden is not None:
            letak = letak._replace(responden=inner.responden, unsur=inner.unsur)
        place = letak._replace(responden=None, unsur=None).teks
        called = next((self.named[each] for each in _above(path) if each in self.named), "")
        if called and letak.nama == path:
            place = Teks.same("{path} ({called})").fill(path=path, called=called)
        self.faults.append(Cacat(said.at(place), letak))

    def caught(
        self, path: str, error: SakipError, given: Mapping[str, object], fields: Mapping[str, object], *, known: bool
    ) -> None:
        """Note what making a value refused, at the entry that it names where there is one.

        Args:
            path: where the value stands.
            error: what was refused.
            given: its entries that were given.
            fields: all its entries.
            known: whether only faults of entries that were given are noted.
        """
        if isinstance(error, InputError):
            for each in error.cacat:
                field = each.letak.nama or ""
                bare = Teks(each.teks.id.removeprefix(f"{field}: "), each.teks.en.removeprefix(f"{field}: "))
                self.fault(under(path, field), bare, each.letak)
            return
        named, _, about = str(getattr(error, "nama", "")).partition(" ")
        inner = _head(named) in (given if known or about else fields)
        if known and not inner:
            return
        self.fault(under(path, named) if inner else path, error.bare if inner else error.teks)

    def end(self) -> None:
        """Refuse the description, if anything is wrong with it.

        Raises:
            InputError: with all faults.
        """
        if self.faults:
            more = len(self.faults) - _MOST
            told = self.faults[:_MOST]
            if more > 0:
                told.append(Cacat(Teks("dan {n} cacat lagi", "and {n} more faults").fill(n=more)))
            raise InputError(told)


def _above(path: str) -> Iterator[str]:
    """The paths of what an entry stands in, the nearest first."""
    while path:
        path = re.sub(r"(\[[0-9]+\]|\.?[^.\[]+)$", "", path)
        yield path


def _head(path: str) -> str:
    return re.split(r"[.\[]", path, maxsplit=1)[0]


def under(path: str, key: str) -> str:
    """The path of an entry in another one."""
    return key if not path else path if not key else f"{path}{key if key.startswith('[') else f'.{key}'}"


def is_blank(value: object) -> bool:
    """Whether an entry says nothing: JSON's null, or text without a sign in it."""
    return value is None or (isinstance(value, str) and not value.strip())


def entry(kind: Callable[[Any, Reader], Any], schema: Mapping[str, Any]) -> Kind:
    """A kind of entry whose faults are raised."""

    def read(reader: Reader, value: Any, path: str) -> Any:
        try:
            return kind(value, reader)
        except SakipError as error:
            reader.fault(path, error.bare)
            return None

    return Kind(read, schema)


def _text(value: Any, _: Reader) -> str:
    if isinstance(value, str):
        return value.strip()
    raise WrongTypeError("", value, _TEXT)


def _whole(value: Any, _: Reader) -> int:
    found = parse_angka(value) if isinstance(value, str) else value
    if isinstance(found, bool) or not isinstance(found, (int, float, Decimal)) or found != found // 1:
        raise WrongTypeError("", value, _WHOLE)
    return int(found)


def _flag(value: Any, _: Reader) -> bool:
    if isinstance(value, bool):
        return value
    raise WrongTypeError("", value, _FLAG)


def _figure(parse: Callable[[str], Decimal]) -> Callable[[Any, Reader], Decimal | None]:
    def read(value: Any, _: Reader) -> Decimal | None:
        if isinstance(value, str):
            try:
                return parse(value)
            except MissingNumberError:
                return None
        if isinstance(value, (int, float, Decimal)) and not isinstance(value, bool):
            return to_decimal(value, "")
        raise WrongTypeError("", value, _NUMBER)

    return read


def quantity(value: Any, reader: Reader) -> Any:
    """A target of any kind; a dash or n/a is none.

    >>> quantity("3:9", Reader()), quantity("2025-03-31", Reader()), quantity("-", Reader())
    (Rasio(bagian=Decimal('3'), keseluruhan=Decimal('9')), datetime.date(2025, 3, 31), None)
    """
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not isinstance(value, str):
        return _figure(parse_angka)(value, reader)
    if _ISO.fullmatch(value.strip()):
        try:
            return date.fromisoformat(value.strip())
        except ValueError:
            raise WrongTypeError(
                "", value, Teks("tanggal, misalnya 2025-03-31", "a date, such as 2025-03-31")
            ) from None
    try:
        return parse_target(value, skala=reader.skala)
    except MissingNumberError:
        return None


def _reached(value: Any, reader: Reader) -> Any:
    """A realisasi of any kind."""
    try:
        return quantity(value, reader)
    except NotANumberError as error:
        if type(error) is not NotANumberError:
            raise
        raise NotANumberError(value, Teks.same("realisasi"), "86, 94,37%, 3:9, BB") from None


def _year(value: Any, reader: Reader) -> int:
    return to_year(_whole(value, reader))


def _scale(value: Any, reader: Reader) -> Skala:
    return skala(_text(value, reader), reader.tahun)


TEXT = entry(_text, {"type": "string"})
WHOLE = entry(_whole, {"type": ["integer", "string"]})
FLAG = entry(_flag, {"type": "boolean"})
NUMBER = entry(_figure(parse_angka), {"type": ["number", "string"]})
PERCENT = entry(_figure(parse_persen), {"type": ["number", "string"]})
RUPIAH = entry(_figure(parse_rupiah), {"type": ["number", "string"]})
QUANTITY = entry(quantity, {"type": ["number", "string"]})
REACHED = entry(_reached, {"type": ["number", "string"]})
YEAR = entry(_year, {"type": ["integer", "string"]})
SCALE = entry(_scale, {"type": "string"})


def choice(kind: type[Option]) -> Kind:
    """One of the few choices of an option, by its name."""
    names = [member.value for member in kind]
    return entry(lambda value, reader: option(kind, _text(value, reader)), {"type": "string", "enum": names})


def _is_list(value: object) -> bool:
    return isinstance(value, Sequence) and not isinstance(value, (str, bytes))


def list_of(kind: Kind) -> Kind:
    """A list of entries of one kind; a blank among them is None."""

    def read(reader: Reader, value: Any, path: str) -> list[Any]:
        if not _is_list(value):
            reader.fault(path, WrongTypeError("", value, _LIST).bare)
            return []
        return [None if is_blank(each) else kind.read(reader, each, f"{path}[{n}]") for n, each in enumerate(value)]

    return Kind(read, {"type": "array", "items": _or_null(kind.schema)})


def mapping_of(kind: Kind) -> Kind:
    """Entries of one kind under names of one's own; blank ones are left out."""

    def read(reader: Reader, value: Any, path: str) -> dict[str, Any]:
        held = _mapping(reader, value, path)
        return {key: kind.read(reader, each, under(path, key)) for key, each in held.items() if not is_blank(each)}

    return Kind(read, {"type": "object", "additionalProperties": _or_null(kind.schema)})


def either(*kinds: tuple[type[Any] | tuple[type[Any], ...], Kind]) -> Kind:
    """A kind chosen by what is written; the last one where none fits."""

    def read(reader: Reader, value: Any, path: str) -> Any:
        found = next((kind for of, kind in kinds if isinstance(value, of)), kinds[-1][1])
        return found.read(reader, value, path)

    return Kind(read, {"anyOf": [kind.schema for _, kind in kinds]})


def shape(
    name: str, fields: Mapping[str, Field], make: Callable[..., Any], first: Sequence[str] = (), *, apart: bool = True
) -> Kind:
    """An object with known keys, and what is made of them.

    Args:
        name: what the schema calls it.
        fields: its entries.
        make: makes a value of those that are given, by their names.
        first: entries that the reader remembers, under their names, while it reads the others.
        apart: whether entries without a fault are tried by themselves where others have one, so that all are told.
    """

    def read(reader: Reader, value: Any, path: str) -> Any:
        held = _mapping(reader, value, path)
        if path and isinstance(held.get("nama"), str):
            reader.named[path] = held["nama"].strip()
        before, kept = len(reader.faults), {key: getattr(reader, key) for key in first}
        for key in held:
            if key not in fields:
                meant = get_close_matches(key, fields, 1)
                said = _MEANT.fill(name=meant[0]) if meant else Teks.same("")
                reader.fault(under(path, key), _UNKNOWN.fill(meant=said))
        given: dict[str, Any] = {}
        for key in (*first, *(each for each in fields if each not in first)):
            so_far = len(reader.faults)
            if not is_blank(held.get(key)):
                found = fields[key].kind.read(reader, held[key], under(path, key))
                if len(reader.faults) == so_far:
                    given[key] = found
                if key in first:
                    setattr(reader, key, found)
            elif fields[key].required:
                reader.fault(under(path, key), _MISSING)
        clean = len(reader.faults) == before
        try:
            if clean or (apart and all(key in given for key in needed)):
                return make(**given)
        except SakipError as error:
            reader.caught(path, error, given, fields, known=not clean)
        finally:
            for key, each in kept.items():
                setattr(reader, key, each)
        return None

    needed = [key for key, field in fields.items() if field.required]
    described = {key: {**_or_null(field.kind.schema), "description": field.about} for key, field in fields.items()}
    schema: dict[str, Any] = {"title": name, "type": "object", "properties": described, "additionalProperties": False}
    return Kind(read, {**schema, "required": needed} if needed else schema)


def _or_null(schema: Mapping[str, Any]) -> dict[str, Any]:
    """The schema of an entry that may also be null."""
    if "anyOf" in schema:
        return {"anyOf": [*schema["anyOf"], {"type": "null"}]}
    of = schema["type"]
    found = {**schema, "type": [*([of] if isinstance(of, str) else of), "null"]}
    return {**found, "enum": [*schema["enum"], None]} if "enum" in schema else found


def _mapping(reader: Reader, value: Any, path: str) -> Mapping[str, Any]:
    if isinstance(value, Mapping) and all(isinstance(key, str) for key in cast("Mapping[object, Any]", value)):
        return cast("Mapping[str, Any]", value)
    reader.fault(path, WrongTypeError("", cast("object", value), _TABLE).bare)
    return {}
