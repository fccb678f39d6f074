"""What the add-in carries, on the oldest Python that it is for, with nothing but what it carries; needs Python 3.10.

Not collected by a plain ``pytest``; run as ``pytest tests/sheet_calc/carried_checks.py``. The interpreter is the one
that ``PYTHON310`` names, else ``python3.10`` of the path, else pyenv's.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sakipcalc import readings
from sakipcalc.audit import audit_report
from sakipcalc.sheet import FUNGSI, call
from sakipcalc.sheet.libreoffice import build, to_rows

CONTOH = Path(__file__).parents[2] / "docs" / "contoh"
IMPORT_ALL = """
import pkgutil, sys
import sakipcalc
names = [each.name for each in pkgutil.walk_packages(sakipcalc.__path__, "sakipcalc.")]
for name in names:
    if name.rpartition(".")[2] != "__main__":
        __import__(name)
assert "babel" not in sys.modules
print("[%d, %d]" % (sys.version_info[:2]))
"""
EXAMPLES = """
import json
from sakipcalc.sheet import FUNGSI, call
from sakipcalc.sheet.libreoffice import to_rows
print(json.dumps([to_rows(call(each, *each.contoh)) for each in FUNGSI]))
"""
TRAVEL = """
from sakipcalc import Reading, readings
found = list(readings("3 dari 9"))
assert [Reading.from_dict(each.to_dict()) for each in found] == found
print(len(found))
"""
AUDIT = """
import json, sys
from sakipcalc.audit import audit_report
print(json.dumps([audit_report(path).to_dict() for path in sys.argv[1:]]))
"""


def oldest() -> str:
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv"))
    named = [os.environ.get("PYTHON310"), shutil.which("python3.10")]
    for each in [*filter(None, named), *map(str, pyenv.glob("versions/3.10.*/bin/python3.10"))]:
        asked = [each, "-I", "-c", "import sys; print(sys.version_info[:2] == (3, 10))"]
        if subprocess.run(asked, capture_output=True, text=True, check=False).stdout.strip() == "True":
            return each
    raise AssertionError("no Python 3.10: name it by PYTHON310")


@pytest.fixture(scope="module")
def carried(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """The folder of packages of the add-in, unpacked."""
    folder = tmp_path_factory.mktemp("dibawa")
    with zipfile.ZipFile(build(folder / "sakip.oxt")) as archive:
        archive.extractall(folder)
    yield folder / "lib"
    shutil.rmtree(folder)


def run(carried: Path, program: str, *arguments: str) -> Any:
    """What a program prints as JSON, with nothing on its path but the standard library and what is carried."""
    path = f"import sys; sys.path.insert(0, {str(carried)!r})\n"
    command = [oldest(), "-I", "-S", "-W", "error", "-c", path + program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert not done.returncode, done.stderr[-3000:]
    return json.loads(done.stdout)


def as_json(value: object) -> Any:
    return json.loads(json.dumps(value))


def test_every_module_is_imported(carried: Path) -> None:
    assert run(carried, IMPORT_ALL) == [3, 10]


def test_every_function_gives_the_same(carried: Path) -> None:
    assert run(carried, EXAMPLES) == as_json([to_rows(call(each, *each.contoh)) for each in FUNGSI])


def test_values_travel(carried: Path) -> None:
    assert run(carried, TRAVEL) == len(list(readings("3 dari 9"))) > 0


def test_the_audit_finds_the_same(carried: Path) -> None:
    files = [str(CONTOH / f"kalumpang-2024.{ending}") for ending in ("ods", "xlsx")]
    assert run(carried, AUDIT, *files) == as_json([audit_report(file).to_dict() for file in files])
