"""What comes in lists, rows and mappings, checked to be what a rule can go through."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from sakipcalc.errors import WrongTypeError

T = TypeVar("T")
K = TypeVar("K")
V = TypeVar("V")


def to_items(values: Iterable[T], nama: str) -> list[T]:
    """The members of a sequence; text, a number or None is none.

    Raises:
        WrongTypeError: for what cannot be gone through.

    >>> to_items((1, 2), "values")
    [1, 2]
    """
    if not isinstance(values, (str, bytes)):
        try:
            return list(values)
        except Exception:  # noqa: S110  # whatever an object's own iteration may raise
            pass
    raise WrongTypeError(nama, values, "a sequence, such as a list", "deret, misalnya list")


def to_mapping(value: Mapping[K, V], nama: str, must: str, harus: str) -> Mapping[K, V]:
    """The mapping itself.

    Raises:
        WrongTypeError: for anything else.

    >>> to_mapping({"waktu": 4}, "nilai", "a mapping", "pemetaan")
    {'waktu': 4}
    """
    if isinstance(value, Mapping):
        return value
    raise WrongTypeError(nama, value, must, harus)


def to_members(values: Iterable[T], kind: type[T], nama: str) -> list[T]:
    """The members of a sequence, every one of the given type.

    Raises:
        WrongTypeError: for what is no sequence, or has a member of another type.

    >>> to_members(("waktu", "biaya"), str, "unsur")
    ['waktu', 'biaya']
    """
    members = to_items(values, nama)
    for member in members:
        if not isinstance(member, kind):
            raise WrongTypeError(nama, member, f"of type {kind.__name__}", f"bertipe {kind.__name__}")
    return members


def to_tuples(rows: Iterable[Iterable[Any]], length: int, nama: str) -> list[tuple[Any, ...]]:
    """Rows of so many figures each.

    Raises:
        WrongTypeError: for what is no sequence, or has a row of another length.

    >>> to_tuples([[1, 2]], 2, "pairs")
    [(1, 2)]
    """
    found = [tuple(to_items(row, nama)) for row in to_items(rows, nama)]
    for row in found:
        if len(row) != length:
            raise WrongTypeError(nama, row, f"rows of {length} figures", f"baris berisi {length} angka")
    return found
