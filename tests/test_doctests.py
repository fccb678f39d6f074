"""The examples in the docstrings of everything public, run where they were written.

What the face hands on names the face as its home, where the collector of doctests does not find it.
"""

from __future__ import annotations

import doctest
from importlib import import_module
from types import FunctionType

import pytest

import sakipcalc
from sakipcalc import audit, bab3, sheet

HOMES: dict[str, str] = vars(sakipcalc)["_HOME"]
PUBLIC = [
    *(("sakipcalc", name) for name in sakipcalc.__all__),
    *(("sakipcalc.audit", name) for name in audit.__all__),
    *(("sakipcalc.bab3", name) for name in bab3.__all__),
    *(("sakipcalc.sheet", name) for name in sheet.__all__),
]
FLAGS = doctest.NORMALIZE_WHITESPACE | doctest.IGNORE_EXCEPTION_DETAIL


@pytest.mark.parametrize(("package", "name"), PUBLIC, ids=[f"{package}.{name}" for package, name in PUBLIC])
def test_examples_hold(package: str, name: str) -> None:
    value = getattr(import_module(package), name)
    if not isinstance(value, type | FunctionType):
        return
    home = f"sakipcalc.{HOMES[name]}" if package == "sakipcalc" else value.__module__
    scope = vars(import_module(home))
    runner = doctest.DocTestRunner(optionflags=FLAGS)
    for example in doctest.DocTestFinder(exclude_empty=True).find(value, name, module=False, globs=dict(scope)):
        runner.run(example)
    assert runner.summarize(verbose=False).failed == 0
