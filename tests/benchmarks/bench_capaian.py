"""Speed of capaian and of the import, as ratios to plain float code: ``python tests/benchmarks/bench_capaian.py``."""

from __future__ import annotations

import statistics
import subprocess
import sys
import time
from bisect import bisect_right
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _ukur import seconds, table

from sakipcalc import PERMENDAGRI_86_2017, UNSUR_2017, Indikator, capaian, ikm, measure

LIGHT = "import attrs, decimal, enum"
CUTS = [51.0, 66.0, 76.0, 91.0]
LABELS = ["Sangat Rendah", "Rendah", "Sedang", "Tinggi", "Sangat Tinggi"]


def by_float(realisasi: float, target: float) -> float | None:
    """What a first version does: divide, cap, no more."""
    if target == 0:
        return None
    return min(realisasi / target * 100, 100.0)


def by_rounded_float(realisasi: float, target: float) -> tuple[float, str]:
    """The inexact recipe with a category."""
    figure = round(realisasi / target * 100, 2)
    return figure, LABELS[bisect_right(CUTS, figure)]


def starting(code: str, times: int = 15) -> list[float]:
    found: list[float] = []
    for _ in range(times):
        start = time.perf_counter()
        subprocess.run([sys.executable, "-c", code], check=True)
        found.append(time.perf_counter() - start)
    return found


def imports() -> tuple[float, float]:
    """Median seconds that our import and the anchor's add to a bare start, taken in turns."""
    bare, light, ours = zip(
        *[(starting("pass", 1)[0], starting(LIGHT, 1)[0], starting("import sakipcalc", 1)[0]) for _ in range(25)],
        strict=True,
    )
    base = statistics.median(bare)
    return statistics.median(ours) - base, statistics.median(light) - base


def main() -> None:
    realisasi, target, indikator = Decimal("75.5"), Decimal("86"), Indikator("IKM", 86)
    float_, rounded, plain, minimize, rated = seconds(
        [
            lambda: by_float(75.5, 86.0),
            lambda: by_rounded_float(75.5, 86.0),
            lambda: capaian(realisasi, target, cap=100),
            lambda: capaian(realisasi, target, polarisasi="minimize", cap=100),
            lambda: PERMENDAGRI_86_2017.kategori(measure(indikator, realisasi).capped or 0),
        ]
    )
    scores = [[3, 4, 3, 4, 3, 3, 4, 2, 4]] * 1000
    columns = [[row[index] for row in scores] for index in range(9)]
    answers = [dict(zip(UNSUR_2017, row, strict=True)) for row in scores]
    float_ikm, ours_ikm = seconds(
        [
            lambda: sum(sum(column) / len(column) for column in columns) / 9 * 25,
            lambda: ikm(answers),
        ],
        rounds=9,
        loops=3,
    )
    mine, anchor = imports()
    print(
        table(
            [
                ("capaian, capped, value only", "float divide and cap", plain, float_, "<= 6.5x"),
                ("capaian, minimize by name", "float divide and cap", minimize, float_, ""),
                ("measure and rate in 5 bands", "float divide and cap", rated, float_, "<= 16x"),
                ("measure and rate in 5 bands", "float round and bisect", rated, rounded, "<= 3x"),
                ("ikm, 1000 respondents in rows", "float sums of columns", ours_ikm, float_ikm, ""),
                ("import sakipcalc", LIGHT, mine, anchor, "<= 1.2x"),
            ]
        )
    )


if __name__ == "__main__":
    main()
