"""Trees of any depth: gone through, compared, hashed, copied and pickled without recursion."""

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar, cast

import attrs

from sakipcalc._core.values import Value
from sakipcalc.errors import DataError, Teks

N = TypeVar("N")
R = TypeVar("R")


def down(root: N) -> Iterator[tuple[int, N]]:
    """Every node with its depth, each before those below it."""
    waiting: list[tuple[int, Any]] = [(0, root)]
    while waiting:
        depth, node = waiting.pop()
        yield depth, node
        waiting += [(depth + 1, child) for child in reversed(node.anak)]


def up(root: N, make: Callable[[N, tuple[R, ...]], R]) -> R:
    """What ``make`` makes of the root, when every node is made of what was made of those below it, first ones first."""
    order: list[Any] = []
    waiting: list[Any] = [root]
    while waiting:
        order.append(waiting.pop())
        waiting += order[-1].anak
    made: list[R] = []
    for node in reversed(order):
        first = len(made) - len(node.anak)
        made[first:] = [make(node, tuple(made[first:]))]
    return made[0]


_OTHER = Teks("isinya dibuat oleh versi sakipcalc lain; buat ulang", "the pickle is of another release; make it again")


class Tree(Value):
    """Base of values with values of their own kind below them, in ``anak``."""

    __slots__ = ()

    def __eq__(self, other: object) -> bool:
        if type(other) is not type(self):
            return NotImplemented
        return all(mine == theirs for mine, theirs in zip(_rows(self), _rows(other), strict=False))

    def __hash__(self) -> int:
        return hash((type(self), *_rows(self)))

    def __reduce__(self) -> tuple[Any, ...]:
        return self._of_rows, (list(_rows(self)),)

    @classmethod
    def _of_rows(cls, rows: Iterable[tuple[Any, ...]]) -> Any:
        made: list[Any] = []
        names, make = _names(cls), cast("Any", cls)
        for *own, below in reversed(list(rows)):
            anak = tuple(made.pop() for _ in range(below))
            try:
                made.append(make(**dict(zip(names, own, strict=True)), anak=anak))
            except (TypeError, ValueError) as error:
                raise DataError(_OTHER, cls.__name__) from error
        return made[0]


def _names(kind: type[Any]) -> list[str]:
    return [field.name for field in attrs.fields(kind) if field.name != "anak"]


def _rows(root: Any) -> Iterator[tuple[Any, ...]]:
    """What each node holds of its own, and how many are right below it: all that the tree is."""
    kind = root.__class__
    names = _names(kind)
    for _, node in down(root):
        yield (*(getattr(node, name) for name in names), len(node.anak))
