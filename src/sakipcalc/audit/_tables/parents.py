"""Rows that sum up the rows of their code: 5.01 over 5.01.01 and 5.01.02, or I over A and B, each against their sum."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from sakipcalc.audit._engine.finding import Putusan, Temuan
from sakipcalc.audit._engine.summaries import total_of
from sakipcalc.audit._tables.rows import Baris, amount_of

_CODE = re.compile(r"(?=.*[0-9])[0-9a-z]{1,4}(?:[.\s]+[0-9a-z]{1,4})*")
_KINDS = (("roman", re.compile("[ivx]+")), ("letter", re.compile("[a-z]")), ("number", re.compile("[0-9]{1,3}")))
_FEWEST = 2
"""Other parents that must be the sum of their rows before one is told that it is not."""


class Parent(NamedTuple):
    """A row and the rows right below it in its code; whether more of them may follow on the next sheet."""

    row: Baris
    code: str
    children: Sequence[Baris]
    unfinished: bool


class _Checked(NamedTuple):
    """What was found of a parent, by the place of each input; those that agree, and are not zero."""

    parent: Parent
    found: Mapping[int, Temuan]
    agreed: frozenset[int]


def parent_sums(
    rows: Mapping[int, Baris], codes: Mapping[int, str], *, unfinished: bool
) -> Iterator[tuple[Parent, int, Temuan]]:
    """Each amount of a row against the sum of the rows right below it in its code.

    A parent may be more than its rows because not all of them are printed. That it is not their sum is told where
    another of its amounts is, or where its percent agrees and most other parents of the table are the sum of theirs.

    Args:
        rows: the rows of amounts by number.
        codes: their codes, in order.
        unfinished: whether more rows may follow on the next sheet.

    Yields:
        The parent, the place of the input, and what was found.
    """
    checked = [_checked(parent) for parent in _parents(rows, codes)]
    whole = sum(bool(each.found) and len(each.agreed) == len(each.found) for each in checked)
    for parent, found, agreed in checked:
        others = len(checked) - 1
        last = unfinished and parent.unfinished
        held = not last and parent.row.putusan is Putusan.COCOK and whole >= _FEWEST and 2 * whole > others
        for place, temuan in found.items():
            if agreed or held or temuan.putusan is Putusan.COCOK:
                yield parent, place, temuan


def _checked(parent: Parent) -> _Checked:
    found: dict[int, Temuan] = {}
    for place, stated in enumerate(parent.row.masukan.values()):
        parts = [(child.label, amount_of(child, place)) for child in parent.children]
        if amount_of(parent.row, place) is not None and all(amount is not None for _, amount in parts):
            found[place] = total_of(parts, stated)
    agreed = (place for place, each in found.items() if each.putusan is Putusan.COCOK and each.benar)
    return _Checked(parent, found, frozenset(agreed))


def _parents(rows: Mapping[int, Baris], codes: Mapping[int, str]) -> Iterator[Parent]:
    """The rows that others stand below, each with those that stand right below it, all of one depth."""
    plain = {number: code.strip(" .(-").replace(",", ".").casefold() for number, code in codes.items()}
    dotted = {number: tuple(re.split(r"[.\s]+", code)) for number, code in plain.items() if _CODE.fullmatch(code)}
    deep = any(len(path) > 1 for path in dotted.values())
    above = _by_code(dotted) if deep else _by_rank(plain)
    children: dict[int, list[int]] = {}
    for number, parent in above.items():
        children.setdefault(parent, []).append(number)
    over = {last := next(reversed(codes), 0)}
    while last in above:
        over.add(last := above[last])
    for parent, below in children.items():
        if not deep or len({len(dotted[number]) for number in below}) == 1:
            yield Parent(rows[parent], codes[parent], [rows[number] for number in below], parent in over)


def _by_code(paths: Mapping[int, tuple[str, ...]]) -> dict[int, int]:
    """The row above each in its code; none of a code that stands twice."""
    counts = Counter(paths.values())
    seen: dict[tuple[str, ...], int] = {}
    above: dict[int, int] = {}
    for number, path in paths.items():
        parent = next((seen[path[:size]] for size in range(len(path) - 1, 0, -1) if path[:size] in seen), None)
        if parent is not None:
            above[number] = parent
        if counts[path] == 1:
            seen[path] = number
    return above


def _by_rank(marks: Mapping[int, str]) -> dict[int, int]:
    """The row above each by the kinds of their numbers: a kind that is met later stands below those met before.

    I behind H is a letter; 1) is of another kind than 1.
    """
    levels: dict[str, int] = {}
    open_rows: list[tuple[str, int]] = []
    following = ""
    above: dict[int, int] = {}
    for number, mark in marks.items():
        bare = mark.removesuffix(")")
        kind = next((name for name, pattern in _KINDS if pattern.fullmatch(bare)), "")
        if not kind:
            continue
        if len(bare) == 1 and bare == following:
            kind = "letter"
        following = chr(ord(bare) + 1) if kind == "letter" else following
        kind += mark[len(bare) :]
        level = levels.setdefault(kind, len(levels))
        while open_rows and levels[open_rows[-1][0]] >= level:
            open_rows.pop()
        if open_rows:
            above[number] = open_rows[-1][1]
        open_rows.append((kind, number))
    return above
