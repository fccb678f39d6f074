"""Calls of every function with their answers, as JSON, for another Python to repeat: see ``check.mjs``."""

from __future__ import annotations

import csv
import json
import sys
from collections.abc import Iterator
from itertools import product
from pathlib import Path
from typing import Any

from sakipcalc.sheet import FUNGSI, GalatSel, call

TABLES = Path(__file__).parents[2] / "docs" / "contoh" / "kalumpang-2024"
CELLS: list[Any] = [
    None,
    "",
    0.0,
    1.0,
    88.75,
    86.0,
    1 / 3,
    16e6,
    -2.5,
    True,
    "7:9",
    "08.11",
    "1.234,5",
    "94,37%",
    "abc",
    "#REF!",
]


def calls() -> Iterator[tuple[str, list[Any]]]:
    for fungsi in FUNGSI:
        yield fungsi.nama, list(fungsi.contoh)
        yield "JELASKAN", [fungsi.nama, *fungsi.contoh]
        if fungsi.nama == "AUDIT":
            yield from (("AUDIT", [88.75, 86.0, printed]) for printed in (*CELLS, "103,20", "0,97", "1.032"))
            yield "AUDIT", [480.0, 100.0, "4,80"]
        for first, second in product(CELLS, CELLS):
            yield fungsi.nama, [first, second, *fungsi.contoh[2:]][: len(fungsi.argumen)]
    for name, function, columns in (
        ("perbandingan_kecamatan.csv", "CAPAIAN", ("realisasi", "target")),
        ("realisasi_anggaran.csv", "SERAPAN", ("realisasi", "anggaran")),
        ("efisiensi.csv", "EFISIENSI", ("capaian", "realisasi_anggaran")),
    ):
        with (TABLES / name).open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                cells = [row[column] for column in columns]
                yield function, cells
                yield "JELASKAN", [function, *cells]


def shown(value: object) -> object:
    if isinstance(value, tuple):
        return [shown(each) for each in value]
    return [value.kode, value.pesan] if isinstance(value, GalatSel) else value


def answers() -> list[list[Any]]:
    """Each call with its answer."""
    return [[name, cells, shown(call(name, *cells))] for name, cells in calls()]


def main() -> None:
    json.dump(answers(), sys.stdout)


if __name__ == "__main__":
    main()
