"""A junk sweep: every public callable meets every horror in every place, and only ever raises a SakipError."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

import sakipcalc
import sakipcalc.audit
from sakipcalc import SakipError


class Hostile:
    """An object whose every question is answered with an exception."""

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError(name)

    def __str__(self) -> str:
        raise RuntimeError

    __repr__ = __str__

    def __iter__(self) -> Any:
        raise RuntimeError

    def __eq__(self, other: object) -> bool:
        raise RuntimeError

    def __hash__(self) -> int:
        raise RuntimeError


HORRORS: list[Any] = [
    None,
    True,
    0,
    -1,
    10**40,
    Decimal("1E+7000"),
    Decimal("1E-7000"),
    Decimal("-0"),
    Decimal("NaN"),
    Decimal("sNaN"),
    float("nan"),
    float("inf"),
    5e-324,
    1e308,
    Fraction(-7, 3),
    Fraction(1, 10**50),
    1j,
    "",
    " ",
    "abc",
    "8:11",
    "1e5",
    "NaN",
    "٣",
    "\x00",
    "9" * 5000,
    b"8",
    [],
    [None],
    [1, 2, 3],
    [["x"]],
    {},
    {"a": 1},
    (),
    {1},
    object(),
    Hostile(),
    len,
    dt.time(8, 11),
    dt.date(2024, 1, 1),
    np.array([1.5, 2.5]),
    np.float64("nan"),
    np.bool_(1),
]
ids = [f"{number}" for number, _ in enumerate(HORRORS)]


def callables() -> dict[str, Callable[..., Any]]:
    found: dict[str, Callable[..., Any]] = {}
    for name in sakipcalc.__all__:
        value = getattr(sakipcalc, name)
        if callable(value) and not (isinstance(value, type) and issubclass(value, (Enum, Exception))):
            found[name] = value
    for name in sakipcalc.audit.__all__:
        if name.startswith("audit_"):
            found[name] = getattr(sakipcalc.audit, name)
    return found


CALLABLES = callables()
SAMPLES: dict[str, dict[str, Any]] = {}


@pytest.mark.parametrize("name", CALLABLES)
def test_every_argument_meets_every_horror(name: str) -> None:
    function = CALLABLES[name]
    parameters = list(inspect.signature(function).parameters.values())
    good = SAMPLES.get(name, {})
    needed = [each.name for each in parameters if each.default is each.empty and each.kind is not each.VAR_KEYWORD]
    flags = {each.name for each in parameters if each.annotation in {"bool", bool}}  # a flag takes anything's truth
    for target in [each.name for each in parameters if each.name not in flags]:
        for number, horror in enumerate(HORRORS):
            arguments = {each: good.get(each, horror) for each in needed} | {target: horror}
            try:
                function(**arguments)
            except SakipError as error:
                assert error.message, (name, target, number)
                assert len(error.message) < 5000, (name, target, number)
            except Exception as error:
                pytest.fail(f"{name}({target}=horror {number}) raised {type(error).__name__}: {error}")
