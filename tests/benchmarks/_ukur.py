"""The measuring tape: medians of interleaved rounds in one process, shown as ratios to an anchor."""

from __future__ import annotations

import gc
import statistics
import time
from collections.abc import Callable, Sequence

Work = Callable[[], object]


def seconds(
    works: Sequence[Work], *, rounds: int = 25, loops: int = 2000, clock: Callable[[], float] = time.perf_counter
) -> list[float]:
    """Median seconds a call for each piece of work, all of them taking turns in every round.

    On a machine with neighbours the clock of the process, ``time.process_time``, is the steadier one.
    """
    samples: list[list[float]] = [[] for _ in works]
    gc.disable()
    try:
        for _ in range(rounds):
            for work, found in zip(works, samples, strict=True):
                start = clock()
                for _ in range(loops):
                    work()
                found.append((clock() - start) / loops)
    finally:
        gc.enable()
    return [statistics.median(found) for found in samples]


def table(rows: Sequence[tuple[str, str, float, float, str]]) -> str:
    """Rows of (what, anchor, seconds, seconds of the anchor, target) as aligned text with ratios."""
    cells = [("what", "anchor", "microseconds", "ratio", "target")]
    cells += [
        (what, anchor, f"{mine * 1e6:.2f}", f"{mine / theirs:.2f}x", target)
        for what, anchor, mine, theirs, target in rows
    ]
    widths = [max(len(row[index]) for row in cells) for index in range(5)]
    return "\n".join(
        "  ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)).rstrip() for row in cells
    )
