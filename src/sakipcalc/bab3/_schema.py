"""The JSON schemas of Bab III, made from its types: ``python -m sakipcalc.bab3._schema unit`` (or ``hasil``)."""

import json
import sys
from datetime import date
from decimal import Decimal
from enum import Enum
from typing import Any, get_args, get_origin, get_type_hints

from sakipcalc._core import hints, travel
from sakipcalc.bab3._facts.description import UNIT
from sakipcalc.bab3._result import HasilBab3

_DRAFT = "https://json-schema.org/draft/2020-12/schema"
_PLAIN: dict[Any, dict[str, Any]] = {
    str: {"type": "string"},
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    type(None): {"type": "null"},
    Decimal: {"type": "string", "pattern": r"^-?[0-9]+(\.[0-9]+)?([eE][+-]?[0-9]+)?$"},
    date: {"type": "string", "format": "date"},
}
_TEXT = {
    "type": "object",
    "properties": {"type": {"const": "str"}, "value": {"type": "string"}},
    "required": ["type", "value"],
    "additionalProperties": False,
}
"""A text that would be read as something else, such as ``5`` where a number may stand too."""


def unit_schema() -> dict[str, Any]:
    """The schema of a unit's description, as ``read_unit`` takes it.

    >>> unit_schema()["required"]
    ['nama', 'tahun']
    """
    return {"$schema": _DRAFT, **UNIT.schema}


def result_schema() -> dict[str, Any]:
    """The schema of what ``HasilBab3.to_json`` writes.

    >>> sorted(result_schema()["$defs"])[:3]
    ['BarisBab3', 'HasilBab3', 'Hitungan']
    """
    held: dict[str, Any] = {}
    _value(HasilBab3, held)
    whole = held["HasilBab3"]
    whole["properties"] = {"schema": {"const": travel.SCHEMA}, **whole["properties"]}
    return {"$schema": _DRAFT, "$ref": "#/$defs/HasilBab3", "$defs": dict(sorted(held.items()))}


def _value(cls: Any, held: dict[str, Any]) -> dict[str, Any]:
    """A value type, described once; one that the library lists may be told by its id alone."""
    name = cls.__name__
    if name not in held:
        held[name] = {}
        about: dict[str, Any] = {"type": {"const": travel.name_of(cls)}}
        if cls._listed:
            held[name] = {
                "type": "object",
                "properties": {**about, "id": {"type": "string"}},
                "required": ["type", "id"],
            }
        else:
            fields = {field: _kind(kind, held) for field, kind in hints.fields_of(cls).items()}
            held[name] = _object({**about, **fields})
    return {"$ref": f"#/$defs/{name}"}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def _kind(kind: Any, held: dict[str, Any]) -> dict[str, Any]:
    """What a field holds."""
    kinds = hints.alternatives(kind)
    found = [_single(each, held) for each in kinds]
    if str in kinds and {Decimal, date} & set(kinds):
        found.append(_TEXT)
    return found[0] if len(found) == 1 else {"anyOf": found}


def _single(kind: Any, held: dict[str, Any]) -> dict[str, Any]:
    if get_origin(kind) is tuple:
        return {"type": "array", "items": _kind(get_args(kind)[0], held)}
    if travel.is_value(kind):
        return _value(kind, held)
    if hasattr(kind, "_fields"):
        return _object({name: _kind(of, held) for name, of in get_type_hints(kind).items()})
    if issubclass(kind, Enum):
        return {"enum": [member.value for member in kind]}
    return _PLAIN[kind]


def written(which: str) -> str:
    """A schema as the text of its file."""
    return json.dumps({"unit": unit_schema, "hasil": result_schema}[which](), ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    print(written(sys.argv[1]), end="")
