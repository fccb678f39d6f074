"""The rule book: every rule is in it once, cites a source, and the page in the docs is the current one."""

from __future__ import annotations

import csv
import re
import runpy
import sys
from pathlib import Path
from typing import Any

import pytest

import sakipcalc
from sakipcalc import daftar_aturan, daftar_skala
from sakipcalc._rules.book import rule_book

SOURCE = Path(sakipcalc.__file__).parent
DOCS = Path(__file__).parent.parent.parent / "docs"
ROWS = Path(__file__).parent.parent / "cases" / "aturan.csv"
PAGES = {"en": "aturan.md", "id": "aturan-id.md"}


@pytest.mark.parametrize("bahasa", PAGES)
def test_the_page_is_current(bahasa: Any) -> None:
    page = DOCS / PAGES[bahasa]
    command = "python -m sakipcalc._rules.book" + (" id" if bahasa == "id" else "")
    assert page.read_text(encoding="utf-8") == rule_book(bahasa), f"run: {command} > docs/{page.name}"


@pytest.mark.parametrize("bahasa", PAGES)
def test_the_page_says_all_of_every_rule(bahasa: Any) -> None:
    sections = {part.partition("`")[0]: part for part in rule_book(bahasa).split("\n### `")[1:]}
    assert sections.keys() == {rule.id for rule in daftar_aturan()} | {scale.id for scale in daftar_skala()}
    words = ("Rumus", "Contoh", "Sumber", "Keputusan kami")
    if bahasa == "en":
        words = ("Formula", "Example", "Source", "Our decision")
    for rule in daftar_aturan():
        said = sections[rule.id]
        assert all(f"- {word}: " in said for word in words[:3])
        assert (f"- {words[3]}: " in said) is bool(rule.sumber.keputusan)
        assert (rule.sumber.pengganti or "") in said
    for scale in daftar_skala():
        assert all(name in sections[scale.id] for band in scale.pita for name in (band.label, *band.alias))
        assert all(each.peraturan in sections[scale.id] for each in scale.sumber.pendukung)
        assert (f"- {words[3]}: " in sections[scale.id]) is bool(scale.sumber.keputusan)


def test_each_page_is_in_its_own_language() -> None:
    """What is decided, and what is cited without a title, is said in the language of the page."""
    english, indonesian = (
        [line for line in rule_book(each).splitlines() if line.startswith("- ")] for each in ("en", "id")
    )
    foreign = re.compile(r"\b(tidak diatur|eksak|dibulatkan|atas nilai|bagi|hanya)\b")
    assert not list(filter(foreign.search, english))
    assert not list(filter(re.compile(r"\b(the|exact|rounded|not|only)\b").search, indonesian))


def test_the_examples_on_the_page_are_cases_that_are_computed() -> None:
    with ROWS.open(encoding="utf-8", newline="") as opened:
        cases = [(row["id"], row["masukan"], row["hasil"]) for row in csv.DictReader(opened)]
    page = rule_book()
    for rule in daftar_aturan():
        _, given, result = next(case for case in cases if case[0] == rule.id)
        assert f"### `{rule.id}` " in page
        assert f"- Example: {given}: {result}\n" in page


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


@pytest.mark.parametrize("bahasa", PAGES)
def test_printed_by_a_command(bahasa: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.delitem(sys.modules, "sakipcalc._rules.book", raising=False)
    monkeypatch.setattr(sys, "argv", ["book", *(["id"] if bahasa == "id" else [])])
    runpy.run_module("sakipcalc._rules.book", run_name="__main__")
    assert capsys.readouterr().out == rule_book(bahasa)
