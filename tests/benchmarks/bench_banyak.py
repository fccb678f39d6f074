"""50 million rows, parquet to parquet through polars: ``python tests/benchmarks/bench_banyak.py``; a number sets them.

Each way runs in a process of its own with two threads, in turns, so that its memory is its own: the float recipe of
polars, and ``kolom.capaian`` within the same streaming engine. Then both are held against one piece of a tenth of the
rows.
"""

from __future__ import annotations

import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import numpy as np
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]

from sakipcalc import PERMENDAGRI_86_2017, kolom

PART, ROUNDS = 1_000_000, 3
COLUMNS = ["tercetak", "kategori", "alasan"]


def write(path: Path, rows: int) -> None:
    """Realisasi and target of two decimals, some blank, a part at a time."""
    chance = np.random.default_rng(50)
    with pq.ParquetWriter(path, pa.schema([("realisasi", pa.float64()), ("target", pa.float64())])) as writer:
        for start in range(0, rows, PART):
            size = min(PART, rows - start)
            realisasi = np.round(chance.uniform(0, 120, size), 2)
            realisasi[chance.random(size) < 0.01] = np.nan
            target = np.round(chance.uniform(40, 110, size), 2)
            writer.write_table(pa.table({"realisasi": pa.array(realisasi, from_pandas=True), "target": target}))


def measured(rows: pl.Series) -> pl.Series:
    """The step of the engine: rows in, their figures, categories and reasons out."""
    part = rows.struct.unnest()
    found = kolom.capaian(part["realisasi"], part["target"], cap=100, skala=PERMENDAGRI_86_2017).tabel()
    chosen: pl.Series = found.select(COLUMNS).to_struct()
    return chosen


def step() -> pl.Expr:
    """The same as an expression of polars."""
    kind = measured(pl.DataFrame(schema={"realisasi": pl.Float64, "target": pl.Float64}).to_struct()).dtype
    return pl.struct("realisasi", "target").map_batches(measured, return_dtype=kind, is_elementwise=True).alias("hasil")


def recipe() -> list[pl.Expr]:
    """What a polars program does."""
    figure = (pl.col("realisasi") / pl.col("target") * 100).clip(upper_bound=100)
    band = pl.lit(0)
    for code, cut in enumerate((51, 66, 76, 91), 1):
        band = pl.when(figure >= cut).then(code).otherwise(band)
    reason = pl.when(pl.col("realisasi").is_null()).then(1).otherwise(0)
    return [figure.round(2).alias("tercetak"), band.alias("kategori"), reason.alias("alasan")]


def run(way: str, source: str, out: str) -> None:
    """One way from file to file, and what it took."""
    start, busy = time.perf_counter(), time.process_time()
    lazy = pl.scan_parquet(source)
    chosen = lazy.select(recipe()) if way == "float" else lazy.select(step()).unnest("hasil")
    chosen.sink_parquet(out)
    took, used = time.perf_counter() - start, time.process_time() - busy
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{way:6} {took:6.1f} s, {used:6.1f} s of processor, {memory} MB at most", flush=True)


def main() -> None:
    if len(sys.argv) > 3:
        run(*sys.argv[1:4])
        return
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else 50_000_000
    with tempfile.TemporaryDirectory() as folder:
        source, parts = (
            Path(folder) / "in.parquet",
            {way: Path(folder) / f"{way}.parquet" for way in ("float", "exact")},
        )
        write(source, rows)
        for _ in range(ROUNDS):
            for way, out in parts.items():
                command = [sys.executable, __file__, way, str(source), str(out)]
                subprocess.run(command, check=True, env={**os.environ, "POLARS_MAX_THREADS": "2"})
        seen = rows // 10
        whole = pl.read_parquet(source, n_rows=seen).select(step()).unnest("hasil")
        found = {way: pl.read_parquet(out, n_rows=seen) for way, out in parts.items()}
        print("equal to one piece:", found["exact"].equals(whole))
        different = found["float"]["tercetak"] != whole["tercetak"]
        print(f"misprinted by the float recipe: {different.sum()} of {seen}")


if __name__ == "__main__":
    main()
