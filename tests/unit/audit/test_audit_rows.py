"""Printed figures of real and made-up rows, each with the verdict it must get."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from sakipcalc.audit import Putusan, audit_capaian

FILE = Path(__file__).parents[2] / "cases" / "audit_rows.csv"
with FILE.open(encoding="utf-8", newline="") as lines:
    ROWS = list(csv.DictReader(lines))


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['target']}-{row['realisasi']}-{row['tercetak']}")
def test_verdict(row: dict[str, str]) -> None:
    found = audit_capaian(row["realisasi"], row["target"], row["tercetak"], polarisasi=row["polarisasi"])  # type: ignore[arg-type]
    assert found.putusan is Putusan(row["putusan"].lower()), found
    assert found.explain().endswith(".")
    assert found.explain("en").endswith(".")
