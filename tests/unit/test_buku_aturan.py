"""The rule book: every rule is in it once, cites a source, and the page in the docs is the current one."""

from __future__ import annotations

import re
import runpy
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import sakipcalc
from sakipcalc import daftar_aturan, daftar_skala
from sakipcalc._rules.book import rule_book

if TYPE_CHECKING:
    import pytest

SOURCE = Path(sakipcalc.__file__).parent
PAGE = Path(__file__).parent.parent.parent / "docs" / "aturan.md"


def test_the_page_is_current() -> None:
    assert PAGE.read_text(encoding="utf-8") == rule_book(), "run: python -m sakipcalc._rules.book > docs/aturan.md"


def test_every_rule_made_in_the_code_is_in_the_book() -> None:
    made = {
        match
        for file in SOURCE.rglob("*.py")
        if file.stem != "sumber"
        for match in re.findall(r"\bAturan\(\s*\"(\w+)\"", file.read_text(encoding="utf-8"))
    }
    listed = [aturan.id for aturan in daftar_aturan()]
    assert len(set(listed)) == len(listed)
    assert made <= set(listed)


def test_every_rule_and_scale_cites_a_source() -> None:
    assert all(aturan.sumber.peraturan for aturan in daftar_aturan())
    assert all(skala.sumber.peraturan for skala in daftar_skala())


def test_nothing_regulated_nowhere_claims_to_be_verified() -> None:
    for aturan in daftar_aturan():
        if aturan.sumber.peraturan == "tidak diatur":
            assert not aturan.sumber.verified
            assert aturan.sumber.keputusan


def test_printed_by_a_command(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delitem(sys.modules, "sakipcalc._rules.book", raising=False)
    runpy.run_module("sakipcalc._rules.book", run_name="__main__")
    assert capsys.readouterr().out == rule_book()
