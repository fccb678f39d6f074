"""``python -m sakipcalc hitung``: from a file or standard input to standard output, for any program to call."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from sakipcalc import from_dict
from sakipcalc.__main__ import AGREES, DIFFERS, UNUSABLE, main
from sakipcalc.bab3 import hitung, read_unit

GOAL = '{"nama": "S", "indikator": [{"nama": "A", "target": 5, "realisasi": 6}]}'
WHOLE = f'{{"nama": "Dinas", "tahun": 2024, "sasaran": [{GOAL}]}}'
LACKING = WHOLE.replace(', "realisasi": 6', "")


class Input:
    """Standard input, as a program that calls us gives it."""

    def __init__(self, text: str) -> None:
        self.buffer = io.BytesIO(text.encode())


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "unit.json"
    path.write_text(WHOLE, encoding="utf-8")
    return path


def test_a_file_becomes_tables(file: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hitung", str(file)]) == AGREES
    assert capsys.readouterr().out == hitung(read_unit(file)).to_text()
    assert main(["hitung", str(file), "--markdown", "--bahasa", "en"]) == AGREES
    assert capsys.readouterr().out == hitung(read_unit(file)).to_markdown(bahasa="en")


def test_undefined_figures_end_with_one(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", Input(LACKING))
    assert main(["hitung", "-", "--json"]) == DIFFERS
    assert from_dict(json.loads(capsys.readouterr().out)) == hitung(read_unit(json.loads(LACKING)))


def test_what_cannot_be_used_ends_with_two_and_says_all_of_it(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", Input('{"tahun": "x"}'))
    assert main(["hitung", "-"]) == UNUSABLE
    said = capsys.readouterr()
    assert said.out == ""
    assert said.err.splitlines() == [
        "galat: tahun: 'x' tidak dapat dibaca sebagai bilangan; tulis seperti 1.234,5",
        "galat: nama: belum diisi",
    ]
    monkeypatch.setattr(sys, "stdin", None)
    assert main(["hitung", "-", "--bahasa", "en"]) == UNUSABLE
    assert capsys.readouterr().err == "error: -: there is no standard input; name a file\n"


def test_help_says_what_it_does_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["hitung", "-h"]) == AGREES
    shown = capsys.readouterr().out
    assert shown.startswith("pemakaian: ")
    assert "BERKAS|-" in shown
    assert not {"usage:", "show", "options:", "the"} & set(shown.split())
    assert main(["hitung", "-h", "--bahasa", "en"]) == AGREES
    assert "0 complete" in capsys.readouterr().out


def test_a_process_reads_standard_input_and_writes_standard_output() -> None:
    command = [sys.executable, "-m", "sakipcalc", "hitung", "-", "--json"]
    done = subprocess.run(command, input=WHOLE.encode(), capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (AGREES, b"")
    assert from_dict(json.loads(done.stdout)) == hitung(read_unit(json.loads(WHOLE)))
