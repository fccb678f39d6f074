"""The module in a real xlwings Server, asked as Excel asks it; no Excel.

Not collected by a plain ``pytest``: xlwings Server is no dependency. In an environment with sakipcalc and
``hosts.lock``: ``XLWINGS_LICENSE_KEY=noncommercial pytest --noconftest -W default
tests/sheet_excel/xlwings_checks.py``, where its noncommercial licence allows that; else with a key of one's own.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from importlib import import_module
from importlib.metadata import version
from typing import Any

import pytest

from sakipcalc.sheet import FUNGSI, GalatSel, call
from sakipcalc.sheet.excel import main

ERROR_TYPES = {"#DIV/0!": "Div0", "#N/A": "NotAvailable", "#VALUE!": "Value", "#NUM!": "Num", "#REF!": "Ref"}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Any]:
    """A client of the server that runs a project with our module in it, as the docs say to set it up."""
    project = tmp_path_factory.mktemp("proyek")
    functions = project / "custom_functions"
    functions.mkdir()
    assert main([str(functions / "sakip_excel.py")]) == 0
    (functions / "__init__.py").write_text("from .sakip_excel import *\n", encoding="utf-8")
    os.environ |= {
        "XLWINGS_PROJECT_DIR": str(project),
        "XLWINGS_ENVIRONMENT": "prod",
        "XLWINGS_FUNCTIONS_NAMESPACE": "",
    }
    sys.path.insert(0, str(project))
    server = import_module("xlwings_server.main")
    with import_module("fastapi.testclient").TestClient(server.main_app) as running:
        yield running


def cells_of(value: object) -> Any:
    return [list(row) for row in value] if isinstance(value, tuple) else [[value]]


def in_excel(value: object) -> object:
    """A result as Excel gets it."""
    return {"type": "Error", "errorType": ERROR_TYPES[value.kode]} if isinstance(value, GalatSel) else value


def asked(client: Any, name: str, *cells: Any) -> Any:
    """What Excel gets for one call: each argument as rows of cells, None where it was left out."""
    data = {
        "func_name": "sakip_" + name.lower().replace(".", "_"),
        "args": list(cells),
        "version": version("xlwings"),
        "client": "Office.js",
        "runtime": "1.4",
        "content_language": "id-ID",
        "date_format": "dd/mm/yyyy",
        "culture_info_name": "id-ID",
        "caller_address": "Sheet1!A1",
    }
    answer = client.post("/xlwings/custom-functions-call", json=data)
    assert answer.status_code == 200, answer.text
    return answer.json()["result"]


def test_what_is_registered(client: Any) -> None:
    functions = {each["name"]: each for each in client.get("/xlwings/custom-functions-meta.json").json()["functions"]}
    assert set(functions) == {f"SAKIP.{fungsi.nama}" for fungsi in FUNGSI}
    code = client.get("/xlwings/custom-functions-code.js").text
    for fungsi in FUNGSI:
        each = functions[f"SAKIP.{fungsi.nama}"]
        assert each["description"].startswith(f"{fungsi.bantuan}.")
        assert each["description"].endswith(fungsi.rumus) is not bool(fungsi.wholes)
        assert each["result"] == {"dimensionality": "matrix", "type": "any"}
        told = [(part["name"], part["description"], not part.get("optional", False)) for part in each["parameters"]]
        assert told == [(argument.nama, argument.told(), argument.wajib) for argument in fungsi.argumen]
        assert each["id"] == "SAKIP_" + fungsi.nama.replace(".", "_")
        assert f'CustomFunctions.associate("{each["id"]}", {each["id"].lower()});' in code


def test_the_manifest_puts_nothing_before_the_names(client: Any) -> None:
    manifest = client.get("/manifest").text
    assert "<OfficeApp" in manifest
    assert "Functions.Namespace" not in manifest


def test_every_example_gives_the_same_through_the_server(client: Any) -> None:
    for fungsi in FUNGSI:
        found = asked(client, fungsi.nama, *(cells_of(value) for value in fungsi.contoh))
        assert found == cells_of(call(fungsi, *fungsi.contoh)), fungsi.nama


ERROR = {"type": "Error", "errorType": "Div0", "basicType": "Error", "basicValue": "#DIV/0!"}
TIME = {"type": "FormattedNumber", "basicValue": 0.3409722222222222, "numberFormat": "hh:mm"}


@pytest.mark.parametrize(
    ("name", "cells", "same"),
    [
        (
            "CAPAIAN",
            ([[7.0], ["3,5"], [""], ["abc"], [True]], [[8.0]]),
            (((7.0,), ("3,5",), ("",), ("abc",), (True,)), 8.0),
        ),
        ("CAPAIAN", ([[7.0]], [[0.0]]), (7.0, 0.0)),
        ("CAPAIAN", ([[7.0]], [[8.0]], None), (7.0, 8.0)),
        ("CAPAIAN", ([[7.0]], [[8.0]], [["minimize"]]), (7.0, 8.0, "minimize")),
        ("CAPAIAN", ([[ERROR]], [[8.0]]), ("#DIV/0!", 8.0)),
        ("RATARATA", ([[100.0], [ERROR]], None, [["lewati"]]), (((100.0,), ("#DIV/0!",)), None, "lewati")),
        ("RATARATA", ([[100.0, 50.0], ["", 75.0]], None, [["lewati"]]), (((100.0, 50.0), ("", 75.0)), None, "lewati")),
        ("RASIO", ([[TIME]], None, [["jam"]]), (0.3409722222222222, None, "jam")),
        ("RASIO", ([[46268.0]], None, [["hari_bulan"]]), (46268.0, None, "hari_bulan")),
        ("IKM", ([[4.0] * 9, [""] * 9],), (((4.0,) * 9, ("",) * 9),)),
        ("AUDIT", ([["18.18"]], [["04.18"]], [["23,50%"]]), ("18.18", "04.18", "23,50%")),
        ("JELASKAN", ([["SERAPAN"]], [[1.0]], [[0.0]]), ("SERAPAN", 1.0, 0.0)),
        ("CAPAIAN.TERBATAS", ([[9.0]], [[5.0]], None, [[99.0]]), (9.0, 5.0, None, 99.0)),
    ],
)
def test_cells_of_every_kind(client: Any, name: str, cells: tuple[Any, ...], same: tuple[object, ...]) -> None:
    expected = call(name, *same)
    rows = expected if isinstance(expected, tuple) else ((expected,),)
    assert asked(client, name, *cells) == [[in_excel(value) for value in row] for row in rows]
