"""The shape of the house: imports point one way, imports stay light, nothing ambient is read."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import pytest

import sakipcalc

SOURCE = Path(sakipcalc.__file__).parent
ORDER = (
    "errors",
    "_core",
    "_writing",
    "_skala",
    "_reading",
    "peraturan",
    "_rules",
    "__init__",
    "audit",
    "kolom",
    "bab3",
    "sheet",
    "_shell",
    "__main__",
)
FILES = sorted(SOURCE.rglob("*.py"))


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
                names = [f"sakipcalc.{alias.name if alias.name in ORDER else '__init__'}" for alias in node.names]
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
        assert imported == mine or imported not in {"sheet", "__main__"}, f"{file}:{line}: imports {imported}"


FLOORS = {
    "audit": ("_files", "_engine", "_tables", "_show", "report", "__init__"),
    "sheet": ("_core", "_functions", "__init__", "excel", "libreoffice"),
}
"""The floors inside a wing, bottom to top; excel and libreoffice, both on the top, know nothing of each other."""
SHEET = [file for file in FILES if part_of(file) == "sheet"]


def floor_of(wing: str, names: Sequence[str]) -> str:
    return names[0] if names and names[0] in FLOORS[wing] else "__init__"


@pytest.mark.parametrize(
    "file", [file for file in FILES if part_of(file) in FLOORS], ids=lambda file: str(file.relative_to(SOURCE))
)
def test_a_wing_is_built_upwards(file: Path) -> None:
    wing = part_of(file)
    mine = floor_of(wing, file.relative_to(SOURCE / wing).with_suffix("").parts)
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and f"{node.module}.".startswith(f"sakipcalc.{wing}."):
            names = str(node.module).split(".")[2:] or [alias.name for alias in node.names]
            imported = floor_of(wing, names)
            below = FLOORS[wing].index(imported) < FLOORS[wing].index(mine)
            assert imported == mine or (below and imported != "excel"), f"{file}:{node.lineno}: imports {node.module}"
        assert not isinstance(node, ast.Import) or "sakipcalc" not in {each.name.split(".")[0] for each in node.names}


def test_no_file_imports_itself_by_way_of_others() -> None:
    names = {".".join(file.relative_to(SOURCE.parent).with_suffix("").parts): file for file in FILES}
    graph: dict[str, set[str]] = {}
    for name, file in names.items():
        graph[name] = set()
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom):
                inner = {f"{node.module}.{alias.name}" for alias in node.names}
                graph[name] |= {each for each in inner | {str(node.module)} if each in names}
    done: set[str] = set()

    def visit(name: str, path: tuple[str, ...]) -> None:
        assert name not in path, " -> ".join((*path, name))
        if name not in done:
            for other in graph[name]:
                visit(other, (*path, name))
            done.add(name)

    for name in graph:
        visit(name, ())


def test_the_house_stays_small() -> None:
    """Wings, floors, arrows between wings, and the share of code lines that only import."""
    arrows = {(part_of(file), imported) for file in FILES for imported, _ in imports_of(file)}
    arrows = {(mine, other) for mine, other in arrows if mine != other and "__init__" not in {mine, other}}

    def floor(part: str) -> int:
        return 1 + max((floor(other) for mine, other in arrows if mine == part), default=0)

    parts = {part_of(file) for file in FILES}
    assert len(parts) <= 15
    assert max(floor(part) for part in parts) <= 8
    assert len(arrows) <= 50
    code = imports = 0
    for file in FILES:
        text = file.read_text(encoding="utf-8")
        code += sum(1 for line in text.splitlines() if line.strip() and not line.strip().startswith("#"))
        for node in ast.walk(ast.parse(text)):
            if isinstance(node, ast.Import | ast.ImportFrom):
                imports += (node.end_lineno or node.lineno) - node.lineno + 1
    assert imports <= 0.0685 * code


def test_one_name_is_one_thing_in_the_sheet() -> None:
    names = [file.stem for file in SHEET if not file.stem.startswith("__")]
    for file in SHEET:
        for node in ast.parse(file.read_text(encoding="utf-8")).body:
            if isinstance(node, ast.ClassDef):
                names.append(node.name)
            elif isinstance(node, ast.AnnAssign | ast.Assign):
                (target,) = node.targets if isinstance(node, ast.Assign) else [node.target]
                names += [alias for alias in [ast.unparse(target)] if alias[0].isupper() and not alias.isupper()]
    assert sorted(names) == sorted(set(names))


MACHINERY = {
    "unit/audit/test_bounds.py",
    "unit/audit/test_audit_settings.py",
    "unit/audit/test_sentences.py",
    "laws/test_laws_sentences.py",
    "unit/audit/test_documents.py",
    "unit/audit/test_layouts.py",
    "unit/test_bab3_schema.py",
    "unit/test_buku_aturan.py",
    "unit/test_errors.py",
    "unit/test_exact.py",
    "unit/test_peraturan.py",
    "unit/test_saving.py",
    "unit/writing/test_format.py",
    "fuzz/fuzz_angka.py",
    "museum/test_audit_inputs.py",
    "museum/test_sheets.py",
    "test_architecture.py",
}
"""Tests of what no caller reaches: the arithmetic and the words of errors by themselves, the writing of a file, a page
that is generated, a cache or a bound that is made smaller for the test."""
TESTS = Path(__file__).parent


def test_tests_see_the_public_face_only() -> None:
    private = {
        str(file.relative_to(TESTS))
        for file in [*TESTS.rglob("*.py"), *TESTS.rglob("*.mjs")]
        if re.search(r"sakipcalc(\.[a-z0-9]+)*\._(?!_main__)[a-z]", file.read_text(encoding="utf-8"))
    }
    assert private <= MACHINERY


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


def test_the_reference_page_lists_every_public_name() -> None:
    page = (SOURCE.parents[1] / "docs" / "referensi.md").read_text(encoding="utf-8")
    listed = re.findall(r"^::: sakipcalc\.(\w+)$", page, flags=re.MULTILINE)
    own_sections = {"audit", "bab3", "kolom", "sheet", "errors"}
    assert sorted(set(listed) - own_sections) == sorted(set(sakipcalc.__all__) - {"Alasan", "SakipError"})
    assert own_sections <= set(listed)


def test_every_page_is_in_the_contents() -> None:
    """What is not would stop the building of the pages, long after the tests."""
    docs = Path(__file__).parents[1] / "docs"
    listed = re.findall(
        r"^  - (?:.*: )?(\S+\.md)$", (docs.parent / ".mkdocs.yml").read_text(encoding="utf-8"), re.MULTILINE
    )
    pages = [page.name for page in docs.glob("*.md")]
    assert sorted(listed) == sorted(pages)
