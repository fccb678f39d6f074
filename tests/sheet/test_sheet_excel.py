"""The module for xlwings, run against a stand-in that records what is registered; no Excel here."""

from __future__ import annotations

import inspect
import runpy
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from sakipcalc.errors import InputError
from sakipcalc.sheet import FUNGSI
from sakipcalc.sheet.excel import build, main, source


class Recorder:
    """What ``xlwings`` offers, noting what it is told."""

    def __init__(self) -> None:
        self.functions: dict[str, dict[str, Any]] = {}
        self.arguments: dict[str, dict[str, dict[str, Any]]] = {}

    def func(self, **options: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
            self.functions[function.__name__] = options
            return function

        return decorate

    def arg(self, name: str, **options: Any) -> Callable[[Callable[..., Any]], Callable[..., Any]]:
        def decorate(function: Callable[..., Any]) -> Callable[..., Any]:
            self.arguments.setdefault(function.__name__, {})[name] = options
            return function

        return decorate


@pytest.fixture(params=[False, True], ids=["server", "classic"])
def registered(
    request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch
) -> tuple[Recorder, dict[str, Any], bool]:
    recorder, classic = Recorder(), bool(request.param)
    for name in ("xlwings", "xlwings.server"):
        module = ModuleType(name)
        module.__dict__.update(arg=recorder.arg, func=recorder.func)
        monkeypatch.setitem(sys.modules, name, module)
    names: dict[str, Any] = {}
    exec(compile(source(classic=classic), "sakip_excel.py", "exec"), names)  # noqa: S102  our own text
    return recorder, names, classic


def test_every_function_is_registered(registered: tuple[Recorder, dict[str, Any], bool]) -> None:
    recorder, names, classic = registered
    assert len(recorder.functions) == len(FUNGSI)
    for fungsi in FUNGSI:
        name = "sakip_" + fungsi.nama.lower().replace(".", "_")
        options = recorder.functions[name]
        assert options == ({"category": "SAKIP"} if classic else {"name": fungsi.nama, "namespace": "SAKIP"})
        told = recorder.arguments[name]
        assert {argument.nama: argument.told() for argument in fungsi.argumen} == {
            key: value["doc"] for key, value in told.items()
        }
        assert all(value["ndim"] == 2 and value["err_to_str"] for value in told.values())
        parameters = inspect.signature(names[name]).parameters.values()
        assert [each.name for each in parameters] == [argument.nama for argument in fungsi.argumen]
        assert [each.default is each.empty for each in parameters] == [argument.wajib for argument in fungsi.argumen]
        example = "" if classic or fungsi.wholes else f" Contoh: {fungsi.rumus}"
        assert names[name].__doc__ == f"{fungsi.bantuan}.{example}"


def test_calls_as_xlwings_makes_them(registered: tuple[Recorder, dict[str, Any], bool]) -> None:
    _, names, _ = registered
    for fungsi in FUNGSI:
        cells = [value if isinstance(value, tuple) else [[value]] for value in fungsi.contoh]
        found = names["sakip_" + fungsi.nama.lower().replace(".", "_")](*cells)
        wanted = [list(row) for row in fungsi.hasil] if isinstance(fungsi.hasil, tuple) else fungsi.hasil
        assert (round(found + 1e-9, 2) if isinstance(found, float) else found) == wanted
    capaian = names["sakip_capaian"]
    assert capaian([[7.0], [""], ["#REF!"], [None]], [[8.0]]) == [[87.5], ["#N/A"], ["#REF!"], ["#N/A"]]
    assert capaian([[7.0]], None) == "#N/A"


def test_the_shell(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "sakip_excel.py"
    assert main([str(target), "--classic"]) == 0
    assert target.read_text(encoding="utf-8") == source(classic=True)
    assert main([str(tmp_path / "sakip_excel.txt")]) == 2
    assert "harus berakhiran .py" in capsys.readouterr().err
    with pytest.raises(InputError, match="cannot be written"):
        build(tmp_path / "tiada" / "sakip_excel.py")
    monkeypatch.setattr(sys, "argv", ["excel", str(target)])
    monkeypatch.delitem(sys.modules, "sakipcalc.sheet.excel")
    with pytest.raises(SystemExit) as ended:
        runpy.run_module("sakipcalc.sheet.excel", run_name="__main__")
    assert ended.value.code == 0
    assert target.read_text(encoding="utf-8") == source()
