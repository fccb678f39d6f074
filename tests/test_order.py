"""Which of several faults is told first is fixed: whatever the seed of hashes, and in whatever order arguments come.

Run by itself it prints every fault of every public callable with two arguments wrong, and of files with several faults.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from test_junk import CALLABLES, RESULTS, parameters, sample

from sakipcalc import SakipError
from sakipcalc.audit import audit_report
from sakipcalc.errors import FaultsError

WRONG: tuple[Any, ...] = (b"8", ..., "abc", 1j, -(10**40))
"""One of these is refused in almost every place."""
FILES = {
    "a.json": '[{"b": 1, "b": 2, "a": 1, "a": 2}, {"c": {"z": 1, "z": 2, "y": 1, "y": 2}}]',
    "b.csv": "Target;Target;Realisasi;Realisasi;x\n1;2\n1;2;3;4;5;6\n",
    "c.json": '{"z": [[1], [2]], "y": [3]}',
    "d.xlsx": "bukan",
    "e.txt": "\0",
}
DECLARED = """judul = 5
lain = 1
asing = 2
[[tabel]]
berkas = "b.csv"
jenis = "entah"
cap = "x"
zz = 1
aa = 2
[[tabel]]
jenis = "capaian"
polarisasi = "entah"
zero_target = "entah"
[[skala]]
id = "skm"
pita = [{ dari = "x", yy = 1, xx = 2 }]
[[jumlah]]
berkas = 3
"""


def fault_of(function: Callable[..., Any], given: Mapping[str, Any]) -> str | None:
    """What is wrong with a call: the kind of its error and its words in both languages; None where nothing is."""
    try:
        function(**given)
    except SakipError as error:
        return f"{type(error).__name__}: {error.teks.id} / {error.teks.en}"
    return None


def wrong(name: str) -> dict[str, Any]:
    """For each argument of a callable a value that is refused there, where one is."""
    function = CALLABLES[name]
    good = sample(name, function)
    return {
        each: value
        for each in parameters(function)
        if (value := next((value for value in WRONG if fault_of(function, good | {each: value})), None)) is not None
    }


NAMES = sorted(CALLABLES.keys() - RESULTS)


def told() -> dict[str, Any]:
    """Every fault of every pair of wrong arguments; and those of files, each in their order."""
    found: dict[str, Any] = {}
    for name in NAMES:
        bad = wrong(name)
        good = sample(name, CALLABLES[name])
        found[name] = [
            fault_of(CALLABLES[name], good | {one: bad[one], two: bad[two]}) for one, two in combinations(bad, 2)
        ]
    with tempfile.TemporaryDirectory() as folder:
        for file, text in FILES.items():
            (Path(folder) / file).write_text(text, encoding="utf-8")
        found["folder"] = faults_in(Path(folder))
        for file in FILES:
            found[file] = faults_in(Path(folder) / file)
        (Path(folder) / "laporan.toml").write_text(DECLARED, encoding="utf-8")
        found["laporan.toml"] = faults_in(Path(folder))
        return json.loads(json.dumps(found).replace(folder, ""))  # type: ignore[no-any-return]


def faults_in(path: Path) -> list[str]:
    """The faults of a file or folder that cannot be audited."""
    try:
        laporan = audit_report(path)
    except FaultsError as error:
        return [each.teks.id for each in error.cacat]
    return [each.explain() for each in laporan.dilewati]


@pytest.fixture(scope="module")
def usual() -> dict[str, Any]:
    return told()


@pytest.mark.parametrize("seed", ["0", "1", "4242"])
def test_the_seed_of_hashes_changes_no_fault_and_no_order(seed: str, usual: dict[str, Any]) -> None:
    done = subprocess.run(
        [sys.executable, __file__],
        env={**os.environ, "PYTHONHASHSEED": seed},
        check=True,
        capture_output=True,
        text=True,
        timeout=300,
    )
    assert json.loads(done.stdout) == usual


@pytest.mark.parametrize("name", NAMES)
def test_of_two_wrong_arguments_one_is_told_as_if_it_were_alone(name: str) -> None:
    function, bad = CALLABLES[name], wrong(name)
    good = sample(name, function)
    alone = {each: fault_of(function, good | {each: value}) for each, value in bad.items()}
    for one, two in combinations(bad, 2):
        first = fault_of(function, good | {one: bad[one], two: bad[two]})
        together = first is not None and one in first and two in first  # a fault of the two
        assert first in {alone[one], alone[two]} or together, (one, two)
        turned = dict(reversed((good | {two: bad[two], one: bad[one]}).items()))
        assert fault_of(function, turned) == first, (one, two)


def test_most_callables_have_two_arguments_to_be_wrong() -> None:
    assert sum(len(wrong(name)) > 1 for name in NAMES) > 50


def test_faults_of_files_stand_in_the_order_of_the_files(usual: dict[str, Any]) -> None:
    places = [each.partition(":")[0] for each in usual["a.json"]]
    assert places == ["a.json[1]", "a.json[1]", "a.json[2].c", "a.json[2].c"]
    assert [each.split("'")[1] for each in usual["a.json"]] == ["b", "a", "z", "y"]
    named = [each.lstrip("/")[:1] for each in usual["folder"]]
    assert named == sorted(named)
    assert set(named) == {name[0] for name in FILES}
    declared = [each.partition(": ")[2] for each in usual["laporan.toml"]]
    assert declared[:2] == ["kunci 'lain' tidak dikenal", "kunci 'asing' tidak dikenal"]
    assert not [each for each in declared if "tidak ada [[tabel]]" in each]


if __name__ == "__main__":
    print(json.dumps(told()))
