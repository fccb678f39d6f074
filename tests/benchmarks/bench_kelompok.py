"""Groups of columns beside pandas' groupby, and what that gets wrong: ``python tests/benchmarks/bench_kelompok.py``.

Means, pooled percentages, changes, ranks and the satisfaction index by service; ``bench_kolom.py`` prints them too.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
from _ukur import seconds

from sakipcalc import UNSUR_2017, kolom

ROUNDS = 5
YEARS = 10
UNSUR = list(UNSUR_2017)


def made(rows: int) -> tuple[pd.DataFrame, pd.DataFrame]:
    """Figures of two decimals by office and year in no order, and the answers of as many respondents by service."""
    chance = np.random.default_rng(2026)
    offices = rows // YEARS
    whole = chance.integers(1, 400, offices * YEARS).astype(float)
    figures = pd.DataFrame(
        {
            "office": np.repeat([f"Kecamatan {place}" for place in range(offices)], YEARS),
            "district": chance.integers(0, 2500, offices * YEARS),
            "year": np.tile(np.arange(2015, 2015 + YEARS), offices),
            "figure": np.round(chance.uniform(0, 120, offices * YEARS), 2),
            "unrounded": chance.uniform(0, 120, offices * YEARS),
            "whole": whole,
            "part": np.floor(whole * chance.random(offices * YEARS)),
        }
    ).sample(frac=1, random_state=2026, ignore_index=True)
    answers = pd.DataFrame({unsur: chance.integers(1, 5, rows).astype(float) for unsur in UNSUR})
    answers = answers.mask(chance.random(answers.shape) < 0.005)
    answers["service"] = np.array([f"Layanan {place}" for place in range(60)])[chance.integers(0, 60, rows)]
    return figures, answers


def changed(frame: pd.DataFrame) -> tuple[Any, Any]:
    """Differences and relative changes with pandas."""
    ordered = frame.sort_values(["office", "year"]).groupby("office")["figure"]
    return ordered.diff(), ordered.pct_change()


def misprinted(frame: pd.DataFrame) -> dict[str, int]:
    """How many figures of two decimals pandas rounds to another one than the exact figure's."""
    groups = frame.groupby("district", sort=False)
    mean = groups["figure"].mean().round(2).to_numpy()
    share = (frame["part"] / frame["whole"] * 100).groupby(frame["district"], sort=False).mean().round(2).to_numpy()
    pooled = kolom.gabungan(frame["part"], frame["whole"], frame["district"])
    step, relative = (each.reindex(frame.index) for each in changed(frame))
    right = kolom.perubahan(frame["figure"], tahun=frame["year"], by=frame["office"])
    relative = (relative * 100).round(2)
    finite = np.isfinite(relative)
    return {
        "means": int((mean != kolom.rerata(frame["figure"], frame["district"]).tercetak.to_numpy()).sum()),
        "means of percentages": int((share != pooled.rerata_tercetak.to_numpy()).sum()),
        "changes": int((step.round(2).dropna() != right.tercetak.dropna()).sum()),
        "relative changes": int((relative[finite] != right.relatif_tercetak[finite]).sum()),
    }


def measured(rows: int) -> list[dict[str, Any]]:
    """Every piece of work with its speed and its ratio to pandas'."""
    frame, answers = made(rows)
    district, office = frame["district"], frame["office"]
    percent: Callable[[], object] = lambda: (frame["part"] / frame["whole"] * 100).groupby(district).mean()  # noqa: E731
    pairs: dict[str, tuple[Callable[[], object], Callable[[], object]]] = {
        "means": (
            lambda: frame.groupby("district")["figure"].mean(),  # noqa: PLW0108  the grouping is measured too
            lambda: kolom.rerata(frame["figure"], district),
        ),
        "means of unrounded figures": (
            lambda: frame.groupby("district")["unrounded"].mean(),  # noqa: PLW0108
            lambda: kolom.rerata(frame["unrounded"], district),
        ),
        "pooled percentages and their means": (
            percent,
            lambda: kolom.gabungan(frame["part"], frame["whole"], district),
        ),
        "changes": (
            lambda: changed(frame),
            lambda: kolom.perubahan(frame["figure"], tahun=frame["year"], by=office),
        ),
        "ranks": (
            lambda: frame.groupby("district")["figure"].rank(method="min", ascending=False),
            lambda: kolom.peringkat(frame["figure"], district),
        ),
        "satisfaction index": (
            lambda: answers.groupby("service")[UNSUR].agg(["sum", "count"]),
            lambda: kolom.ikm(answers, by="service"),
        ),
    }
    works = [work for pair in pairs.values() for work in pair]
    took = seconds(works, rounds=ROUNDS, loops=1, clock=time.process_time)
    found: list[dict[str, Any]] = []
    for place, name in enumerate(pairs):
        theirs, ours = took[2 * place : 2 * place + 2]
        for what, each in ((f"pandas groupby, {name}", theirs), (f"kolom, {name}", ours)):
            found.append({"what": what, "rows a second": round(len(frame) / each), "ratio": round(each / theirs, 2)})
    return found


def main() -> None:
    rows = next((int(each) for each in sys.argv[1:] if each.isdecimal()), 1_000_000)
    for each in measured(rows):
        print(f"{each['what']:50}{each['rows a second'] / 1e6:9.2f} M rows/s{each['ratio']:7.2f}")
    print("misprinted by pandas:", misprinted(made(rows)[0]))


if __name__ == "__main__":
    main()
