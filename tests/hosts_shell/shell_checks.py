"""The calls of ``docs/panggil.md``, run: PHP, Node and an SQLite job give what the library gives.

It needs ``sakipcalc`` on the path (or ``SAKIPCALC``, its place), php, node and sqlite3.
"""

from __future__ import annotations

import json
import os
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from sakipcalc.bab3 import hitung, read_unit

ROOT = Path(__file__).parents[2]
CALLS = ROOT / "docs" / "contoh" / "panggil"
INDICATOR = {"nama": "IKM", "satuan": "Nilai", "polarisasi": "maximize", "target": "86", "realisasi": "88,75"}
UNIT: dict[str, Any] = {
    "nama": "Kecamatan Kalumpang",
    "tahun": 2024,
    "sasaran": [{"nama": "Pelayanan — “baik”", "indikator": [INDICATOR, {**INDICATOR, "nama": "Nol", "target": "0"}]}],
}
SCRIPTS = {"php": ["php", str(CALLS / "hitung.php")], "node": ["node", str(CALLS / "hitung.mjs")]}


def run(command: list[str], given: str = "") -> subprocess.CompletedProcess[str]:
    place = os.environ.get("SAKIPCALC", str(Path(sys.executable).with_name("sakipcalc")))
    environment = {**os.environ, "SAKIPCALC": place}
    return subprocess.run(
        command, input=given, capture_output=True, text=True, encoding="utf-8", env=environment, check=False
    )


@pytest.mark.parametrize("name", SCRIPTS)
def test_it_prints_the_sentences_that_the_library_makes(name: str) -> None:
    done = run(SCRIPTS[name], json.dumps(UNIT))
    assert (done.returncode, done.stderr) == (0, "")
    wanted = [each.id for table in hitung(read_unit(UNIT)).tabel for each in table.kalimat]
    assert done.stdout.splitlines() == wanted
    assert wanted


@pytest.mark.parametrize("name", SCRIPTS)
def test_faults_are_told(name: str) -> None:
    done = run(SCRIPTS[name], json.dumps({**UNIT, "tahun": "dua ribu", "taun": 1}))
    assert done.returncode == 2
    assert done.stdout == ""
    assert [line.partition(":")[0] for line in done.stderr.splitlines()] == ["galat", "galat"]
    assert "tahun" in done.stderr


@pytest.mark.parametrize("name", SCRIPTS)
def test_a_large_unit_goes_through_the_pipe(name: str) -> None:
    many = [{**INDICATOR, "nama": f"Indikator {number}"} for number in range(1000)]
    done = run(SCRIPTS[name], json.dumps({**UNIT, "sasaran": [{"nama": "A", "indikator": many}]}))
    assert done.returncode == 0
    assert "Indikator 999" in done.stdout


def test_a_database_job(tmp_path: Path) -> None:
    path = tmp_path / "lkj.db"
    db = sqlite3.connect(path)
    db.executescript(
        "CREATE TABLE unit (id INTEGER PRIMARY KEY, nama TEXT, tahun INTEGER);"
        "CREATE TABLE sasaran (id INTEGER PRIMARY KEY, unit INTEGER, nama TEXT);"
        "CREATE TABLE indikator (id INTEGER PRIMARY KEY, sasaran INTEGER, nama TEXT, satuan TEXT, polarisasi TEXT,"
        " target TEXT, realisasi TEXT);"
        "INSERT INTO unit VALUES (1, 'Kecamatan Kalumpang', 2024), (2, 'Tanpa tahun', NULL), (3, 'Lengkap', 2024);"
    )
    for unit in (1, 2, 3):
        db.execute("INSERT INTO sasaran VALUES (?, ?, ?)", (unit, unit, UNIT["sasaran"][0]["nama"]))
        for row in UNIT["sasaran"][0]["indikator"][: 2 if unit == 1 else 1]:
            db.execute(
                "INSERT INTO indikator (sasaran, nama, satuan, polarisasi, target, realisasi) "
                "VALUES (?, ?, ?, ?, ?, ?)",
                (unit, *(row[key] for key in ("nama", "satuan", "polarisasi", "target", "realisasi"))),
            )
    db.commit()
    for _ in range(2):
        done = run(["sh", str(CALLS / "hitung.sh"), str(path)])
        assert done.returncode == 0
        assert done.stderr.startswith("galat: tahun:")
    rows = db.execute("SELECT unit, status, isi FROM hasil ORDER BY unit").fetchall()
    assert [(unit, status) for unit, status, _ in rows] == [(1, 1), (3, 0)]
    assert json.loads(rows[0][2]) == json.loads(hitung(read_unit(UNIT)).to_json())


def test_the_page_shows_the_files_as_they_are() -> None:
    page = (ROOT / "docs" / "panggil.md").read_text(encoding="utf-8")
    for file in CALLS.iterdir():
        assert f"\n{file.read_text(encoding='utf-8')}```" in page, file.name
