"""Speed of the satisfaction index over columns and of rating, as ratios: ``python tests/benchmarks/bench_ikm.py``."""

from __future__ import annotations

import sys
from bisect import bisect_right
from decimal import Decimal
from pathlib import Path
from random import Random

import numpy as np

sys.path.insert(0, str(Path(__file__).parent))

from _ukur import seconds, table

from sakipcalc import PERMENDAGRI_86_2017, UNSUR_2017, ikm, ikm_from_columns

RESPONDENTS = 20_000
CUTS = [51.0, 66.0, 76.0, 91.0]


def main() -> None:
    random = Random(2024)
    columns = {key: [random.randint(1, 4) for _ in range(RESPONDENTS)] for key in UNSUR_2017}
    packed = {key: bytes(column) for key, column in columns.items()}
    blanks = {key: [None if random.random() < 0.03 else score for score in column] for key, column in columns.items()}
    rows = [dict(zip(UNSUR_2017, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    matrix = [list(row.values()) for row in rows]
    file = [{name: str(score) for name, score in row.items()} for row in rows]
    anchor, listed, holed, as_bytes, by_row, by_matrix, by_file = seconds(
        [
            lambda: np.array(list(columns.values())).sum(axis=1),
            lambda: ikm_from_columns(columns),
            lambda: ikm_from_columns(blanks),
            lambda: ikm_from_columns(packed),
            lambda: ikm(rows),
            lambda: ikm(matrix, kolom=UNSUR_2017),
            lambda: ikm(file, kolom=UNSUR_2017),
        ],
        rounds=9,
        loops=1,
    )
    value, scale = Decimal("88.75"), PERMENDAGRI_86_2017
    inexact, rated, rounded = seconds(
        [
            lambda: bisect_right(CUTS, round(88.75, 2)),
            lambda: scale.kategori(value),
            lambda: scale.kategori(value, gap="round"),
        ]
    )
    numpy_ = "numpy axis sum of the lists"
    print(
        table(
            [
                ("ikm, list columns", numpy_, listed, anchor, "<= 3.5x"),
                ("ikm, list columns with blanks", numpy_, holed, anchor, ""),
                ("ikm, bytes columns", numpy_, as_bytes, anchor, "<= 1.5x"),
                ("ikm, rows", numpy_, by_row, anchor, ""),
                ("ikm, matrix", numpy_, by_matrix, anchor, ""),
                ("ikm, rows of a file", numpy_, by_file, anchor, ""),
                ("kategori, 5 bands", "float round and bisect", rated, inexact, ""),
                ("kategori, policy by name", "float round and bisect", rounded, inexact, ""),
            ]
        )
    )


if __name__ == "__main__":
    main()
