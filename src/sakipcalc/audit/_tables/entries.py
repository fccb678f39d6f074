"""The entries of ``laporan.toml`` as values: their keys known, none missing, each value of the kind its key wants."""

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, TypeVar, cast

import attrs

from sakipcalc.errors import Teks

E = TypeVar("E")


def is_number(value: object) -> bool:
    """Whether a value is a number; True and False are none."""
    return isinstance(value, (int, Decimal)) and not isinstance(value, bool)


def is_whole(value: object) -> bool:
    """Whether a value is a whole number."""
    return type(value) is int


def is_flag(value: object) -> bool:
    """Whether a value is true or false."""
    return isinstance(value, bool)


def are_texts(value: object) -> bool:
    """Whether a value is a list of texts."""
    return isinstance(value, list) and all(isinstance(each, str) for each in cast("list[object]", value))


def are_named_texts(value: object) -> bool:
    """Whether a value is texts by name."""
    return isinstance(value, dict) and all(isinstance(each, str) for each in cast("dict[str, object]", value).values())


def are_tables(value: object) -> bool:
    """Whether a value is a list of tables."""
    return isinstance(value, list) and all(isinstance(each, dict) for each in cast("list[object]", value))


def is_place(value: object) -> bool:
    """Whether a value is a text, or a table."""
    return isinstance(value, (str, dict))


def wants(check: object) -> dict[str, object]:
    """What a field tells of its values, where they are no text."""
    return {"fits": check}


def read(kind: type[E], data: Mapping[str, object], key: str, faults: list[Teks]) -> list[tuple[Teks, E]]:
    """Every entry ``[[key]]`` that can be one, with its place; the faults of the others are noted."""
    rows = data.get(key, [])
    if not isinstance(rows, list):
        faults.append(Teks(f"'{key}' harus ditulis [[{key}]]", f"'{key}' must be written [[{key}]]"))
        return []
    found: list[tuple[Teks, E]] = []
    for number, row in enumerate(cast("list[object]", rows), start=1):
        place = Teks(f"[[{key}]] ke-{number}", f"[[{key}]] {number}")
        if not isinstance(row, dict):
            faults.append(Teks("harus berupa tabel", "must be a table").at(place))
            continue
        entry = made(kind, cast("dict[str, Any]", row), place, faults)
        if entry is not None:
            found.append((place, entry))
    return found


def parts(kind: type[E], rows: Sequence[Mapping[str, Any]], name: str, place: Teks, faults: list[Teks]) -> list[E]:
    """The tables in a list of an entry that can be one; the faults of the others are noted."""
    found = [
        made(kind, row, Teks(f"{place.id}, {name} ke-{number}", f"{place.en}, {name} {number}"), faults)
        for number, row in enumerate(rows, start=1)
    ]
    return [each for each in found if each is not None]


def made(kind: type[E], row: Mapping[str, Any], place: Teks, faults: list[Teks]) -> E | None:
    """An entry; None where it cannot be one, and then every fault is noted."""
    wrong = [fault.at(place) for fault in _shape(kind, row)]
    faults.extend(wrong)
    if wrong:
        return None
    return kind(**{name: _held(value) for name, value in row.items()})


def _held(value: object) -> object:
    return tuple(cast("list[object]", value)) if isinstance(value, list) else value


def _shape(kind: type[Any], row: Mapping[str, Any]) -> Iterator[Teks]:
    """What is wrong with an entry: its keys, and the kinds of its values."""
    fields = attrs.fields_dict(kind)
    for name in row:
        if name not in fields:
            yield Teks(f"kunci '{name}' tidak dikenal", f"unknown key '{name}'")
    for name, field in fields.items():
        if name in row:
            fits = field.metadata.get("fits", _is_text)
            if not fits(row[name]):
                yield Teks(f"nilai kunci '{name}' salah jenisnya", f"key '{name}' has the wrong kind of value")
            elif row[name] not in field.metadata.get("names", [row[name]]):
                listed = ", ".join(field.metadata["names"])
                yield Teks(
                    f"{name} '{row[name]}' bukan salah satu dari {listed}", f"{name} '{row[name]}' is none of {listed}"
                )
        elif field.default is attrs.NOTHING:
            yield Teks(f"kunci '{name}' tidak ada", f"key '{name}' is missing")


def _is_text(value: object) -> bool:
    return isinstance(value, str)
