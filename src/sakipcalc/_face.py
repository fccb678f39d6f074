"""Public names handed on when they are first asked for, so that importing the package costs next to nothing."""

from __future__ import annotations

import sys
from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

Getter = Callable[[str], Any]


def handed_on(package: str, names: Mapping[str, str]) -> tuple[Getter, Callable[[], list[str]]]:
    """A module's ``__getattr__`` and ``__dir__`` that find each public name in the submodule it comes from.

    Args:
        package: the module's own name.
        names: for each submodule the names it provides, separated by spaces.

    >>> getter, listing = handed_on("sakipcalc", {"_exact": "Rounding round_to"})
    >>> getter("round_to")(2.675), "Rounding" in listing()
    (Decimal('2.68'), True)
    """
    home = {name: submodule for submodule, provided in names.items() for name in provided.split()}

    def getter(name: str) -> Any:
        if name not in home:
            raise AttributeError(f"module {package!r} has no attribute {name!r}")
        value = getattr(import_module(f"{package}.{home[name]}"), name)
        setattr(sys.modules[package], name, value)
        return value

    def listing() -> list[str]:
        return sorted({*vars(sys.modules[package]), *home})

    return getter, listing
