"""A short run of ``fuzz_files.py``, the same on every machine; and sound files, so that what it spoils was whole."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
pytest.importorskip("resource")  # limits of memory and time, which only Unix has

import fuzz_files
from mutations import made
from sound import ARCHIVES, KINDS, sound

from sakipcalc.audit import audit_report

CASES = 240


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_spoilt_was_sound(kind: str, tmp_path: Path) -> None:
    for parts in sound(kind):
        path = fuzz_files.beside(tmp_path, kind, made(list(parts.items())) if kind in ARCHIVES else parts[""])
        laporan = audit_report(path)
        assert not [each for each in laporan.dilewati if each.gagal]
        assert sum(len(table.baris) for table in laporan.tabel) > 1


def test_spoilt_files_end_in_a_report_or_an_error_that_says_why() -> None:
    ended = list(fuzz_files.cases(1, range(CASES)))
    assert [number for number, _, _ in ended] == list(range(CASES))
    assert [(number, said) for number, _, said in ended if said not in {"audited", "refused"}] == []
    ways = {(KINDS[number % len(KINDS)], said) for number, _, said in ended}
    assert ways >= {
        (kind, said) for kind in KINDS for said in ("audited", "refused") if (kind, said) != ("toml", "audited")
    }


@pytest.mark.parametrize(
    ("fault", "said"),
    [
        ("raise ValueError('tertanam')", "BROKEN: ValueError: tertanam in"),
        ("while True: pass", "BROKEN: too much processor time, in"),
        ("bytes(400_000_000)", "BROKEN: MemoryError"),
        ("import os; os._exit(3)", "BROKEN: the process died (3)"),
    ],
)
def test_a_planted_fault_is_told(fault: str, said: str) -> None:
    (_, _, told), (_, _, after) = fuzz_files.cases(1, (3, 4), planted={3: fault})
    assert told.startswith(said)
    assert after in {"audited", "refused"}
