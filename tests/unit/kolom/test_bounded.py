"""Tables larger than memory go through existing engines, part by part: every bit as in one piece."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import duckdb
import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pyarrow.parquet as pq  # type: ignore[import-untyped]
import pytest

from sakipcalc import PERMENDAGRI_86_2017, kolom

N, PART = 5000, 700
NAMES = ["nilai", "dibatasi", "tercetak", "kategori", "keterangan", "alasan"]


@pytest.fixture(scope="module")
def table() -> Any:
    random = np.random.default_rng(15)
    realisasi = np.round(random.random(N) * 120, 2)
    target = np.where(random.random(N) < 0.02, 0.0, np.round(random.random(N) * 100, 1))
    realisasi[random.random(N) < 0.02] = np.nan
    return pa.table({"realisasi": pa.array(realisasi, from_pandas=True), "target": target})


@pytest.fixture
def file(table: Any, tmp_path: Path) -> Path:
    pq.write_table(table, tmp_path / "baris.parquet", row_group_size=PART)
    return tmp_path / "baris.parquet"


def measured(realisasi: Any, target: Any) -> Any:
    return kolom.capaian(realisasi, target, cap=100, floor=0, skala=PERMENDAGRI_86_2017).tabel()


def bits(parts: Any) -> list[list[Any]]:
    """Every column as plain values, floats by all their bits."""
    return [
        [each.hex() if isinstance(each, float) else None if pd.isna(each) else each for each in plain(parts, name)]
        for name in NAMES
    ]


def plain(frame: Any, name: str) -> list[Any]:
    if isinstance(frame, pl.DataFrame):
        return frame[name].cast(pl.String if name in NAMES[3:] else pl.Float64).to_list()
    if isinstance(frame, pd.DataFrame):
        return [None if pd.isna(each) else each for each in frame[name].astype(object).tolist()]
    return [each for part in frame for each in part[name].to_pylist()]


@pytest.fixture(scope="module")
def whole(table: Any) -> list[list[Any]]:
    return bits([measured(table["realisasi"], table["target"])])


def test_batches_of_pyarrow(file: Path, whole: list[list[Any]]) -> None:
    batches: Iterator[Any] = pq.ParquetFile(file).iter_batches(PART)
    parts = [measured(batch["realisasi"], batch["target"]) for batch in batches]
    assert len(parts) > 5
    assert bits(parts) == whole


def test_batches_of_duckdb(file: Path, whole: list[list[Any]]) -> None:
    found = duckdb.connect().sql(f"select realisasi, target from '{file}'")  # noqa: S608  our own file
    reader: Any = found.to_arrow_reader(PART)
    assert bits([measured(batch["realisasi"], batch["target"]) for batch in reader]) == whole


def test_polars_lazily(file: Path, whole: list[list[Any]]) -> None:
    def step(rows: pl.Series) -> pl.Series:
        part = rows.struct.unnest()
        found: pl.Series = measured(part["realisasi"], part["target"]).to_struct()
        return found

    kind = step(pl.DataFrame(schema={"realisasi": pl.Float64, "target": pl.Float64}).to_struct()).dtype
    columns = pl.struct("realisasi", "target").map_batches(step, return_dtype=kind, is_elementwise=True)
    found = pl.scan_parquet(file).select(columns.alias("hasil")).unnest("hasil")
    found.sink_parquet(file.with_name("hasil.parquet"))
    assert bits(pl.read_parquet(file.with_name("hasil.parquet"))) == whole


def test_a_cluster_of_dask(file: Path, whole: list[list[Any]]) -> None:
    dd: Any = import_module("dask.dataframe")  # slow to load
    distributed: Any = import_module("distributed")

    def step(part: Any) -> Any:
        return kolom.capaian(part["realisasi"], part["target"], cap=100, floor=0, skala=PERMENDAGRI_86_2017).tabel()

    frame = pd.read_parquet(file)
    with (
        distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster,
        distributed.Client(cluster),
    ):
        parts = dd.from_pandas(frame, npartitions=7)
        assert bits(parts.map_partitions(step, meta=step(frame.iloc[:0])).compute()) == whole
