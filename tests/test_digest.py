"""The same results in every way the library may be run: ``digest.py`` prints one hash of them, always the same."""

from __future__ import annotations

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import attrs
import pytest

import sakipcalc

SCRIPT = Path(__file__).with_name("digest.py")
SOURCE = Path(sakipcalc.__file__).parent


def digest(*options: str, way: str = "plain", **environment: str) -> str:
    """What the script prints, run with options of Python's and such an environment."""
    found = os.pathsep.join(filter(None, (str(SOURCE.parent), os.environ.get("PYTHONPATH", ""))))
    whole = {**os.environ, "PYTHONPATH": found, **environment}
    command = [sys.executable, *options, str(SCRIPT), way]
    return subprocess.run(command, env=whole, check=True, capture_output=True, text=True, timeout=300).stdout.strip()


@pytest.fixture(scope="module")
def usual() -> str:
    return digest(PYTHONHASHSEED="0")


def test_the_digest_is_one_hash(usual: str) -> None:
    assert len(bytes.fromhex(usual)) == 32


@pytest.mark.parametrize("way", ["threads", "spawn", *(["fork"] if hasattr(os, "fork") else [])])
def test_in_threads_and_processes(way: str, usual: str) -> None:
    assert digest(way=way) == usual


@pytest.mark.parametrize("options", [("-O",), ("-OO",), ("-W", "error"), ("-X", "utf8=0"), ("-X", "dev")], ids=" ".join)
def test_in_every_mode(options: tuple[str, ...], usual: str) -> None:
    assert digest(*options) == usual


@pytest.mark.parametrize("seed", ["1", "2", "4242"])
def test_whatever_the_seed_of_hashes(seed: str, usual: str) -> None:
    assert digest(PYTHONHASHSEED=seed) == usual


@pytest.mark.parametrize("name", ["C", "POSIX", "C.UTF-8", "id_ID.UTF-8", "de_DE.UTF-8", "tr_TR.ISO-8859-9"])
def test_in_every_locale(name: str, usual: str) -> None:
    assert digest(LC_ALL=name, LANG=name) == usual


def test_out_of_an_archive(usual: str, tmp_path: Path) -> None:
    path = tmp_path / "sakipcalc.zip"
    with zipfile.ZipFile(path, "w") as archive:
        for file in SOURCE.rglob("*.py"):
            archive.write(file, file.relative_to(SOURCE.parent))
    others = str(Path(attrs.__file__).parent.parent)
    assert digest(PYTHONPATH=os.pathsep.join((str(path), others))) == usual
