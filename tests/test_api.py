"""The public face as it was last agreed: names, signatures, fields, choices, error codes. No change goes unseen.

Written by ``python -m tests.test_api``; a change of the file is a change of the face, and belongs into the changelog.
"""

import inspect
import json
from enum import Enum
from pathlib import Path
from typing import Any

import attrs

import sakipcalc
from sakipcalc import audit, bab3, errors, sheet

FILE = Path(__file__).parent / "api.json"
FACES = {
    "sakipcalc": sakipcalc,
    "sakipcalc.audit": audit,
    "sakipcalc.bab3": bab3,
    "sakipcalc.errors": errors,
    "sakipcalc.sheet": sheet,
}


MARKS: dict[object, str] = {
    inspect.Parameter.KEYWORD_ONLY: "*, ",
    inspect.Parameter.VAR_POSITIONAL: "*",
    inspect.Parameter.VAR_KEYWORD: "**",
}


def parameters(function: Any) -> list[str]:
    """Each parameter with its kind and default; annotations are held by the type checkers."""
    shown: list[str] = []
    for each in inspect.signature(function).parameters.values():
        default = "" if each.default is each.empty else f"={told(each.default)}"
        mark = MARKS.get(each.kind, "")
        shown.append(f"{mark}{each.name}{default}")
    return shown


def told(value: object) -> str:
    return str(value) if isinstance(value, Enum) else repr(value)[:60].partition(" object at ")[0]


def members(kind: type[Any]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for name, held in inspect.getmembers(kind):
        if name.startswith("_") or (issubclass(kind, Enum) and name in {"name", "value"}) or name in dir(str):
            continue
        if isinstance(held, property):
            found[name] = "property"
        elif inspect.isfunction(held) or inspect.ismethod(held):
            found[name] = parameters(held)
    return found


def described(value: Any) -> Any:
    if isinstance(value, type) and issubclass(value, Enum):
        return {"choices": [told(each) for each in value], **members(value)}
    if isinstance(value, type) and issubclass(value, BaseException):
        return {"code": getattr(value, "code", ""), "cell_code": getattr(value, "cell_code", ""), **members(value)}
    if isinstance(value, type):
        fields = (
            [each.name for each in attrs.fields(value) if not each.name.startswith("_")] if attrs.has(value) else []
        )
        return {"takes": parameters(value), "fields": fields, **members(value)}
    if inspect.isfunction(value):
        return parameters(value)
    return type(value).__name__


def face() -> dict[str, Any]:
    return {
        where: {name: described(getattr(module, name)) for name in sorted(module.__all__) if name != "__version__"}
        for where, module in FACES.items()
    }


def test_the_face_is_as_agreed() -> None:
    agreed, found = json.loads(FILE.read_text(encoding="utf-8")), json.loads(json.dumps(face()))
    assert found.keys() == agreed.keys()
    for where, names in agreed.items():
        assert sorted(found[where]) == sorted(names), where
        for name, shape in names.items():
            assert found[where][name] == shape, f"{where}.{name}: changed; see the docstring of this file"


if __name__ == "__main__":
    FILE.write_text(json.dumps(face(), ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
