"""The shape of the house: imports point one way, imports stay light, nothing ambient is read."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

import sakipcalc

SOURCE = Path(sakipcalc.__file__).parent
ORDER = (
    "errors",
    "_core",
    "_writing",
    "_reading",
    "_skala",
    "peraturan",
    "_rules",
    "audit",
    "sheet",
    "__init__",
    "__main__",
)
FILES = sorted(SOURCE.rglob("*.py"))
ADAPTERS = {"sheet", "__init__", "__main__"}


def part_of(file: Path) -> str:
    relative = file.relative_to(SOURCE)
    return relative.parts[0] if len(relative.parts) > 1 else relative.stem


def imports_of(file: Path) -> list[tuple[str, int]]:
    """The parts of the package that a file imports, each with its line."""
    found: list[tuple[str, int]] = []
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        names: list[str] = []
        if isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file}:{node.lineno}: relative import"
            if node.module == "sakipcalc":
                names = [f"sakipcalc.{alias.name}" for alias in node.names]
            else:
                names = [node.module or ""]
        elif isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        else:
            continue
        found += [(name.split(".")[1], node.lineno) for name in names if name.startswith("sakipcalc.")]
    return found


def test_every_part_has_its_place() -> None:
    assert {part_of(file) for file in FILES} <= set(ORDER)


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_imports_point_one_way(file: Path) -> None:
    mine = part_of(file)
    for imported, line in imports_of(file):
        assert ORDER.index(imported) <= ORDER.index(mine), f"{file}:{line}: {mine} imports {imported}"
        assert imported == mine or imported not in ADAPTERS, f"{file}:{line}: imports the adapter {imported}"


RULES = {"_core", "_skala", "peraturan", "_rules"}


@pytest.mark.parametrize("file", [file for file in FILES if part_of(file) in RULES], ids=lambda file: file.stem)
def test_rules_never_import_the_reader(file: Path) -> None:
    assert "_reading" not in {imported for imported, _ in imports_of(file)}


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.relative_to(SOURCE)))
def test_a_file_can_be_read_in_one_sitting(file: Path) -> None:
    assert file.read_text(encoding="utf-8").count("\n") <= 400


def test_nothing_ambient_is_read() -> None:
    for file in FILES:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            name = node.attr if isinstance(node, ast.Attribute) else ""
            assert name not in {"getcontext", "setcontext", "localcontext", "setlocale", "now", "today"}, file


HEAVY = (
    "babel",
    "numpy",
    "pandas",
    "polars",
    "hypothesis",
    "pytest",
    "csv",
    "json",
    "argparse",
    "tomllib",
    "fractions",
)


@pytest.mark.parametrize("code", ["import sakipcalc", "from sakipcalc import Indikator, capaian, measure"])
def test_import_is_light(code: str) -> None:
    shown = f"import sys; {code}; print([name for name in {HEAVY} if name in sys.modules])"
    done = subprocess.run([sys.executable, "-c", shown], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_face_says_the_same_to_the_type_checker() -> None:
    tree = ast.parse((SOURCE / "__init__.pyi").read_text(encoding="utf-8"))
    typed = {
        (node.module, alias.name, alias.asname)
        for node in tree.body
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    homes: dict[str, str] = vars(sakipcalc)["_HOME"]
    assert typed == {(f"sakipcalc.{module}", name, name) for name, module in homes.items()}
    assert list(homes) == sakipcalc.__all__


def test_what_the_face_hands_on_lives_there() -> None:
    for name in sakipcalc.__all__:
        value = getattr(sakipcalc, name)
        if isinstance(value, type) or callable(value):
            public = f"sakipcalc.{vars(sakipcalc)['_HOME'][name]}" if value.__module__ != "sakipcalc" else "sakipcalc"
            assert "._" not in public, name


def test_every_public_name_is_there_and_no_other() -> None:
    for name in sakipcalc.__all__:
        assert getattr(sakipcalc, name) is getattr(sakipcalc, name)
        assert name in dir(sakipcalc)
    with pytest.raises(AttributeError, match="'kapaian'"):
        getattr(sakipcalc, "kap" + "aian")
