"""The example notebooks, run again: every text they print is the one that is kept in them."""

from __future__ import annotations

from copy import deepcopy
from pathlib import Path
from typing import Any

import nbformat
import pytest
from nbclient import NotebookClient

FOLDER = Path(__file__).parents[1] / "docs" / "contoh"
BOOKS = sorted(FOLDER.glob("*.ipynb"))


def texts(book: Any) -> list[list[str]]:
    """What each cell of code prints or shows, as text."""
    return [
        [each.text if each.output_type == "stream" else each.data["text/plain"] for each in cell.outputs]
        for cell in book.cells
        if cell.cell_type == "code"
    ]


def test_there_are_three() -> None:
    assert [book.stem for book in BOOKS] == ["audit", "capaian", "survei"]


@pytest.mark.filterwarnings("default")  # of the machinery that runs notebooks; in the kernel nothing is hidden
@pytest.mark.parametrize("path", BOOKS, ids=lambda path: path.stem)
def test_a_notebook_shows_what_it_showed(path: Path) -> None:
    book: Any = nbformat.read(path, as_version=4)  # type: ignore[no-untyped-call]
    kept = deepcopy(book)
    NotebookClient(book, timeout=300, kernel_name="python3", resources={"metadata": {"path": str(FOLDER)}}).execute()
    assert texts(book) == texts(kept)


def test_charts_are_kept() -> None:
    kept: Any = [nbformat.read(path, as_version=4) for path in BOOKS]  # type: ignore[no-untyped-call]
    pictures = [
        sum("image/png" in output.get("data", {}) for cell in book.cells for output in cell.get("outputs", []))
        for book in kept
    ]
    assert pictures == [0, 2, 1]
