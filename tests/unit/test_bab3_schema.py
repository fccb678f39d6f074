"""The published JSON schemas: made from the types, and true of the examples."""

from __future__ import annotations

import json
import runpy
import sys
import tomllib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from sakipcalc.bab3._schema import written

jsonschema: Any = import_module("jsonschema")
DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("which", ["unit", "hasil"])
def test_the_schema_is_that_of_the_types(which: str) -> None:
    made = written(which)
    assert made == (DOCS / "skema" / f"bab3-{which}.json").read_text(encoding="utf-8"), (
        f"run: python -m sakipcalc.bab3._schema {which} > docs/skema/bab3-{which}.json"
    )
    jsonschema.Draft202012Validator.check_schema(json.loads(made))


def test_a_command_prints_it(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["_schema", "hasil"])
    monkeypatch.delitem(sys.modules, "sakipcalc.bab3._schema")
    runpy.run_module("sakipcalc.bab3._schema", run_name="__main__")
    assert capsys.readouterr().out == written("hasil")


def test_the_example_is_as_the_schema_says() -> None:
    schema = json.loads(written("unit"))
    example = tomllib.loads((DOCS / "contoh" / "kalumpang-2024" / "unit.toml").read_text(encoding="utf-8"))
    jsonschema.validate(example, schema)
    with pytest.raises(jsonschema.ValidationError, match="taun"):
        jsonschema.validate({**example, "taun": 2024}, schema)
    with pytest.raises(jsonschema.ValidationError, match="nama"):
        jsonschema.validate({"tahun": 2024}, schema)
