"""Speed of columns beside what float programs do, and what those get wrong: ``python tests/benchmarks/bench_kolom.py``.

One process, all pieces of work taking turns in every round, medians of its processor seconds, which count every thread
and are steady beside neighbours. Each makes of realisasi and target a figure, the
capped and printed one, a category and a reason a row; directions differ from row to row, and some cells are blank or
zero. ``--json`` prints the same as JSON; a number sets the rows (a million).
"""

from __future__ import annotations

import json
import os
import platform
import random
import statistics
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parent))

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
from _ukur import seconds
from bench_kelompok import measured as groups_measured

from sakipcalc import PERMENDAGRI_86_2017, kolom

SKALA = PERMENDAGRI_86_2017
CUTS = [51.0, 66.0, 76.0, 91.0]
CELLS = 100_000
ROUNDS = 7
Data = tuple[Any, Any, Any]


def made(rows: int) -> Data:
    """Realisasi, target and whether lower is better: two decimals, some blank, some targets zero."""
    chance = np.random.default_rng(2024)
    realisasi = np.round(chance.uniform(0, 120, rows), 2)
    target = np.round(chance.uniform(40, 110, rows), 2)
    realisasi[chance.random(rows) < 0.02] = np.nan
    target[chance.random(rows) < 0.01] = np.nan
    target[chance.random(rows) < 0.01] = 0
    return realisasi, target, chance.random(rows) < 0.3


def tied(rows: int) -> Data:
    """Figures that are all exactly halfway between two printed ones."""
    chance = np.random.default_rng(2025)
    unit = chance.integers(1, 500, rows)
    odd = 2 * chance.integers(1, 10_000, rows) + 1
    return (unit * odd).astype(float), (unit * 20_000).astype(float), np.zeros(rows, dtype=bool)


def by_numpy(data: Data) -> tuple[Any, ...]:
    """What a numpy program does: divide, cap, round, search."""
    realisasi, target, lower = data
    with np.errstate(all="ignore"):
        figure = np.where(lower, (2 * target - realisasi) / target, realisasi / target) * 100
    figure[~np.isfinite(figure)] = np.nan
    capped = np.minimum(figure, 100)
    band = np.searchsorted(CUTS, capped, side="right")
    reason = np.select([np.isnan(target), np.isnan(realisasi), target == 0], [1, 2, 3], 0)
    return figure, np.round(capped, 2), np.where(np.isnan(capped), -1, band), reason


def by_pandas(frame: pd.DataFrame) -> tuple[Any, ...]:
    """The same with pandas."""
    mirrored = (2 * frame["target"] - frame["realisasi"]) / frame["target"]
    figure = mirrored.where(frame["lower"], frame["realisasi"] / frame["target"]) * 100
    figure = figure.replace([np.inf, -np.inf], np.nan)
    capped = figure.clip(upper=100)
    band = pd.cut(capped, [-np.inf, *CUTS, np.inf], right=False, labels=[band.label for band in SKALA.pita])
    reason = pd.Series(0, index=frame.index)
    for code, rows in enumerate((frame["target"] == 0, frame["realisasi"].isna(), frame["target"].isna()), start=1):
        reason = reason.mask(rows, 4 - code)
    return figure, capped.round(2).to_numpy(), band.cat.codes.to_numpy(), reason


def by_polars(frame: pl.DataFrame) -> tuple[Any, ...]:
    """The same with polars."""
    realisasi, target = pl.col("realisasi"), pl.col("target")
    figure = pl.when("lower").then((2 * target - realisasi) / target).otherwise(realisasi / target) * 100
    figure = pl.when(figure.is_finite()).then(figure)
    capped = figure.clip(upper_bound=100)
    labels = [band.label for band in SKALA.pita]
    reason = pl.when(target.is_null()).then(1).when(realisasi.is_null()).then(2).when(target == 0).then(3).otherwise(0)
    found = frame.select(
        figure.alias("figure"),
        capped.round(2).alias("printed"),
        capped.bin_intervals(CUTS, labels=labels).alias("band"),
        reason.alias("reason"),
    )
    band = found["band"].to_physical().fill_null(255).to_numpy()
    return found, found["printed"].to_numpy(), np.where(band == 255, -1, band), found["reason"]


def exact(data: Data) -> kolom.HasilCapaian:
    """The kernel on numpy arrays."""
    return kolom.capaian(data[0], data[1], polarisasi=directions(data), cap=100, skala=SKALA)


def directions(data: Data) -> Any:
    """The directions as a column, or as the one there is."""
    return pd.Series(np.where(data[2], "minimize", "maximize")) if data[2].any() else "maximize"


def wrong_figures(printed: Any, right: kolom.HasilCapaian) -> int:
    """How many printed figures are not the exact ones rounded half-up."""
    figures = right.tercetak
    return int(((printed != figures) & ~np.isnan(figures)).sum())


def wrong_bands(band: Any, right: kolom.HasilCapaian) -> int:
    """How many bands are not those of the exact figures."""
    codes = pd.Categorical(right.kategori, categories=[band.label for band in SKALA.pita]).codes
    return int(((band != codes) & (codes >= 0)).sum())


def table_of(realisasi: Any, target: Any, polarisasi: Any) -> object:
    """The kernel, and its columns as a table of the container's library."""
    return kolom.capaian(realisasi, target, polarisasi=polarisasi, cap=100, skala=SKALA).tabel()


def containers(data: Data) -> dict[str, Callable[[], object]]:
    """The kernel on every container, made beforehand; only going in and coming back is measured."""
    realisasi, target, lower = data
    names = np.where(lower, "minimize", "maximize").tolist()
    blank = [[None if each != each else each for each in column.tolist()] for column in (realisasi, target)]  # noqa: PLR0124
    arrow = pd.ArrowDtype(pa.float64())
    made_of: dict[str, list[Any]] = {
        "list": [*blank, names],
        "pandas": [pd.Series(realisasi), pd.Series(target), pd.Series(names, dtype="category")],
        "pandas nullable": [*(pd.Series(each, dtype="Float64") for each in blank), pd.Series(names, dtype="category")],
        "pandas arrow": [*(pd.Series(each, dtype=arrow) for each in blank), pd.Series(names, dtype="category")],
        "polars": [*(pl.Series(each, dtype=pl.Float64) for each in blank), pl.Series(names, dtype=pl.Categorical)],
        "pyarrow": [*(pa.array(each, type=pa.float64()) for each in blank), pa.array(names).dictionary_encode()],
    }
    return {name: partial(table_of, *held) for name, held in made_of.items()}


def written() -> list[Any]:
    """Cells as clerks write them, a twentieth of them odd."""
    chance = random.Random(2024)
    cells: list[Any] = [f"{chance.uniform(0, 1e6):,.2f}".translate(str.maketrans(",.", ".,")) for _ in range(CELLS)]
    odd = ["-", "n/a", "", "1.465", "8:11", "dalam proses", None, "43.38", "± 5", "80-90"]
    for place in chance.sample(range(CELLS), CELLS // 20):
        cells[place] = chance.choice(odd)
    return cells


def by_replacing(cells: pd.Series) -> pd.Series:
    """What a pandas program does with such cells."""
    text = cells.str.replace("Rp", "", regex=False).str.replace(".", "", regex=False)
    return pd.to_numeric(text.str.replace(",", ".", regex=False).str.replace("%", "", regex=False), errors="coerce")


def measured(rows: int) -> list[dict[str, Any]]:
    """Every piece of work with its speed, its ratio to numpy's recipe or to that of reading, and what it gets wrong."""
    data, ties, cells = made(rows), tied(rows), written()
    lower = pd.Series(np.where(data[2], "minimize", "maximize"), dtype="category")
    frames = [pd.DataFrame({"realisasi": of[0], "target": of[1], "lower": of[2]}) for of in (data, ties)]
    tables = [
        pl.DataFrame(
            {
                "realisasi": pl.Series(of[0], nan_to_null=True),
                "target": pl.Series(of[1], nan_to_null=True),
                "lower": of[2],
            }
        )
        for of in (data, ties)
    ]
    column = pd.Series(cells, dtype=object)
    one_way = (data[0], data[1], np.zeros(rows, dtype=bool))
    works: dict[str, Callable[[], object]] = {
        "numpy float recipe": lambda: by_numpy(data),
        "pandas float recipe": lambda: by_pandas(frames[0]),
        "polars float recipe": lambda: by_polars(tables[0]),
        "numpy float recipe, one direction": lambda: by_numpy(one_way),
        "kolom.capaian, numpy, one direction": lambda: exact(one_way),
        "kolom.capaian, numpy": lambda: kolom.capaian(data[0], data[1], polarisasi=lower, cap=100, skala=SKALA),
        **{f"kolom.capaian, {name}, with its table": work for name, work in containers(data).items()},
        "kolom.capaian, ties only": lambda: exact(ties),
        "str.replace x 4 and to_numeric": lambda: by_replacing(column),
        "kolom.baca, text": lambda: kolom.baca(cells),
    }
    times = dict(
        zip(works, seconds(list(works.values()), rounds=ROUNDS, loops=1, clock=time.process_time), strict=True)
    )
    recipes: dict[str, tuple[Callable[[Any], tuple[Any, ...]], Any]] = {
        "numpy float recipe": (by_numpy, (data, ties)),
        "pandas float recipe": (by_pandas, frames),
        "polars float recipe": (by_polars, tables),
    }
    right = exact(data), exact(ties)
    faults: dict[str, dict[str, int]] = {}
    for name, (recipe, held) in recipes.items():
        (_, printed, band, _), (_, tie, _, _) = recipe(held[0]), recipe(held[1])
        faults[name] = {
            "wrong figures": wrong_figures(printed, right[0]),
            "wrong bands": wrong_bands(band, right[0]),
            "wrong ties": wrong_figures(tie, right[1]),
        }
    found: list[dict[str, Any]] = []
    for name, took in times.items():
        reading = name in {"str.replace x 4 and to_numeric", "kolom.baca, text"}
        size = CELLS if reading else rows
        anchor = times["str.replace x 4 and to_numeric" if reading else "numpy float recipe"]
        wrongs = faults.get(name, {"wrong figures": 0, "wrong bands": 0, "wrong ties": 0} if "capaian" in name else {})
        found.append({"what": name, "rows a second": round(size / took), "ratio": round(took / anchor, 2), **wrongs})
    return found


def machine() -> dict[str, Any]:
    """Where this was measured, and how busy it was."""
    modules = {each.__name__: each.__version__ for each in (np, pd, pl, pa)}
    return {
        "machine": platform.machine(),
        "system": platform.platform(),
        "processors": os.cpu_count(),
        "load": round(statistics.mean(os.getloadavg()), 1),
        "python": platform.python_version(),
        **modules,
    }


def main() -> None:
    rows = next((int(each) for each in sys.argv[1:] if each.isdecimal()), 1_000_000)
    found = measured(rows) + groups_measured(rows)
    if "--json" in sys.argv:
        print(json.dumps({"where": machine(), "rows": rows, "found": found}, indent=1))
        return
    print(machine())
    print(f"{'what':44}{'M rows/s':>9}{'ratio':>7}{'wrong figures':>15}{'bands':>7}{'ties':>9}")
    for each in found:
        wrongs = [str(each.get(name, "")) for name in ("wrong figures", "wrong bands", "wrong ties")]
        speed = each["rows a second"] / 1e6
        print(f"{each['what']:44}{speed:9.2f}{each['ratio']:7.2f}{wrongs[0]:>15}{wrongs[1]:>7}{wrongs[2]:>9}")


if __name__ == "__main__":
    main()
