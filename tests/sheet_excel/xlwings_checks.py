"""The module under a real xlwings: its registration metadata, and calls as xlwings Server makes them; no Excel.

Not collected by a plain ``pytest``. xlwings is no dependency: ``pip install xlwings``, then
``XLWINGS_LICENSE_KEY=noncommercial pytest tests/sheet_excel/xlwings_checks.py`` where its licence allows that.
"""

from __future__ import annotations

import asyncio
from importlib import import_module
from types import ModuleType
from typing import Any

import pytest

from sakipcalc.sheet import FUNGSI, call
from sakipcalc.sheet.excel import source


@pytest.fixture(scope="module")
def server() -> Any:
    return import_module("xlwings.server")


@pytest.fixture(scope="module")
def module() -> ModuleType:
    made = ModuleType("sakip_excel")
    exec(compile(source(), "sakip_excel.py", "exec"), made.__dict__)  # noqa: S102  our own text
    return made


def test_registration_metadata(server: Any, module: ModuleType) -> None:
    functions = {each["name"]: each for each in server.custom_functions_meta(module)["functions"]}
    assert set(functions) == {f"SAKIP.{fungsi.nama}" for fungsi in FUNGSI}
    for fungsi in FUNGSI:
        each = functions[f"SAKIP.{fungsi.nama}"]
        assert each["description"] == f"{fungsi.bantuan}."
        assert each["result"] == {"dimensionality": "matrix", "type": "any"}
        told = [(part["name"], part["description"], not part.get("optional", False)) for part in each["parameters"]]
        assert told == [(argument.nama, argument.bantuan, argument.wajib) for argument in fungsi.argumen]
        assert each["id"] == "SAKIP_" + fungsi.nama.replace(".", "_")


def called(server: Any, module: ModuleType, name: str, *cells: Any) -> Any:
    data = {"func_name": name, "args": list(cells), "version": "", "client": "Office.js", "runtime": "1.4"}
    data |= {"content_language": "id-ID", "date_format": "dd/mm/yyyy", "culture_info_name": "id-ID"}
    return asyncio.run(server.custom_functions_call(data, module))


def test_calls_through_the_server(server: Any, module: ModuleType) -> None:
    for fungsi in FUNGSI:
        cells = [[list(row) for row in value] if isinstance(value, tuple) else [[value]] for value in fungsi.contoh]
        expected = call(fungsi, *fungsi.contoh)
        found = called(server, module, "sakip_" + fungsi.nama.lower().replace(".", "_"), *cells)
        assert found == [[expected]], fungsi.nama
    column = called(server, module, "sakip_capaian", [[7.0], [""], ["abc"]], [[8.0]])
    assert column[0] == [87.5]
    kinds = [(cell["type"], cell["errorType"]) for (cell,) in column[1:]]
    assert kinds == [("Error", "NotAvailable"), ("Error", "Value")]
