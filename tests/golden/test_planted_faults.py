"""Precision and recall of the audit on a made-up table: every planted fault is found, no clean row is accused."""

from __future__ import annotations

import random
import sys
from collections import Counter
from fractions import Fraction
from pathlib import Path

import pytest

from sakipcalc.audit import Putusan, TabelHasil, audit_table

sys.path.insert(0, str(Path(__file__).parent.parent / "benchmarks"))

from _sintetis import KINDS, digits, planted

ROWS, EACH = 1400, 40
EXPECTED = {kind: Putusan(kind) for kind in KINDS if kind != "salah_ketik"} | {"salah_ketik": Putusan.TIDAK_TERJELASKAN}


@pytest.fixture(scope="module", params=[2024, 7])
def audited(request: pytest.FixtureRequest) -> tuple[TabelHasil, dict[int, str]]:
    table, where = planted(request.param, ROWS, EACH)
    return audit_table(table), where


def test_every_fault_is_found_and_no_clean_row_is_accused(audited: tuple[TabelHasil, dict[int, str]]) -> None:
    table, where = audited
    accused = {row.nomor for row in table.baris if row.putusan is not Putusan.COCOK}
    assert set(where) - accused == set(), "missed"
    assert accused - set(where) == set(), "false alarms"


def test_faults_are_named_for_what_they_are(audited: tuple[TabelHasil, dict[int, str]]) -> None:
    table, where = audited
    named = Counter(
        where[row.nomor] for row in table.baris if where.get(row.nomor) and is_right(row.putusan, where[row.nomor])
    )
    for kind in ("terbalik", "dipotong", "dibatasi", "waktu", "tidak_dapat_dinilai"):
        assert named[kind] == EACH, kind
    assert named["dibulatkan_dulu"] >= 0.9 * EACH
    assert named["salah_ketik"] >= 0.8 * EACH


def is_right(putusan: Putusan, kind: str) -> bool:
    return putusan is EXPECTED[kind]


def test_the_table_shows_its_rule(audited: tuple[TabelHasil, dict[int, str]]) -> None:
    table, where = audited
    (whole,) = table.pola
    assert whole.kunci == "R/T"
    assert set(whole.penyimpang) <= set(where)


def test_slips_are_traced_to_the_right_figure(audited: tuple[TabelHasil, dict[int, str]]) -> None:
    table, where = audited
    for row in table.baris:
        if where.get(row.nomor) == "salah_ketik" and row.putusan is Putusan.TIDAK_TERJELASKAN:
            assert any("selisih satu angka" in each.id for each in row.temuan.saran)


def test_another_formula_and_the_wrong_direction_where_lower_is_better() -> None:
    rng = random.Random(5)
    rows: list[dict[str, str]] = []
    planted_: dict[int, Putusan] = {}
    for number in range(1, 401):
        target, realisasi = Fraction(rng.randint(4000, 9999), 100), Fraction(rng.randint(2000, 6000), 100)
        figures = {
            Putusan.COCOK: 100 * (2 * target - realisasi) / target,
            Putusan.RUMUS_LAIN: 100 * target / realisasi,
            Putusan.TERBALIK: 100 * realisasi / target,
        }
        kind = list(figures)[number % 3 if number % 10 == 0 else 0]
        if digits(figures[kind], 2) != digits(figures[Putusan.COCOK], 2):
            planted_[number] = kind
        rows.append(
            {"target": digits(target, 2), "realisasi": digits(realisasi, 2), "capaian": digits(figures[kind], 2)}
        )
    table = audit_table(rows, polarisasi="minimize")
    assert {row.nomor: row.putusan for row in table.baris if row.putusan is not Putusan.COCOK} == planted_
    assert table.pola[0].kunci == "(2T-R)/T"
