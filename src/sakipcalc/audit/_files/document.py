"""What a written document holds, in its order: paragraphs, and the rows of its tables."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

from sakipcalc.audit._files.grid import Cell

Lines: TypeAlias = Sequence[tuple[int, Sequence[Cell]]]
"""Rows of cells, each with its number as a reader counts it."""


class Block(NamedTuple):
    """A piece of a document.

    Args:
        number: which paragraph it is, or which table, counted from 1 each by itself.
        text: the words of a paragraph; empty for a table.
        lines: the rows of a table, all of one length, a cell that spans several repeated in each; none for a paragraph.
    """

    number: int
    text: str
    lines: Lines = ()
