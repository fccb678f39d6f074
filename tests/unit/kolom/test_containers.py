"""Columns of every library go in, and come back as they came."""

from __future__ import annotations

import datetime as dt
import math
import subprocess
import sys
from array import array
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from sakipcalc import PERMENDAGRI_86_2017 as SKALA
from sakipcalc import Rasio, Rentang, Sel, kolom
from sakipcalc.errors import OutOfRangeError, SakipError, WrongTypeError

PLAIN = [88.75, 45.0, None, 0.3]
TARGET = [86.0, 50.0, 60.0, 0.0]
ARROW = pd.ArrowDtype(pa.float64())
HOMES: dict[str, tuple[Callable[[list[Any]], Any], type]] = {
    "list": (list, list),
    "tuple": (tuple, list),
    "array": (lambda cells: array("d", [math.nan if each is None else each for each in cells]), array),
    "numpy": (lambda cells: np.array(cells, dtype=float), np.ndarray),
    "numpy objects": (lambda cells: np.array(cells, dtype=object), np.ndarray),
    "numpy masked": (
        lambda cells: np.ma.masked_invalid(np.array(cells, dtype=float)),
        np.ndarray,
    ),
    "pandas": (lambda cells: pd.Series(cells, dtype=float, index=list("wxyz")), pd.Series),
    "pandas objects": (lambda cells: pd.Series(cells, dtype=object, index=list("wxyz")), pd.Series),
    "pandas nullable": (lambda cells: pd.Series(cells, dtype="Float64", index=list("wxyz")), pd.Series),
    "pandas arrow": (lambda cells: pd.Series(cells, dtype=ARROW, index=list("wxyz")), pd.Series),
    "polars": (lambda cells: pl.Series("x", cells, dtype=pl.Float64), pl.Series),
    "polars decimal": (
        lambda cells: pl.Series("x", [None if each is None else Decimal(str(each)) for each in cells]),
        pl.Series,
    ),
    "pyarrow": (lambda cells: pa.array(cells, type=pa.float64()), pa.Array),
    "pyarrow chunks": (lambda cells: pa.chunked_array([cells[:2], cells[2:]], type=pa.float64()), pa.Array),
    "pyarrow decimal": (
        lambda cells: pa.array([None if each is None else Decimal(str(each)) for each in cells]),
        pa.Array,
    ),
}


def cells(column: Any) -> list[Any]:
    """A column's cells, whatever it is, with None for what is missing."""
    found = column.to_pylist() if isinstance(column, pa.Array) else list(column)
    return [None if pd.isna(each) else each for each in found]


@pytest.mark.parametrize("name", HOMES)
def test_a_column_comes_back_in_its_container(name: str) -> None:
    make, kind = HOMES[name]
    hasil = kolom.capaian(make(PLAIN), make(TARGET), cap=100)
    for column in (hasil.nilai, hasil.tercetak, hasil.dibatasi):
        assert isinstance(column, kind)
    assert cells(hasil.tercetak) == [100, 90, None, None]
    assert cells(hasil.alasan) == [None, None, "realisasi_kosong", "target_nol"]
    assert cells(hasil.keterangan)[:3] == ["Melebihi Target", "Belum Mencapai Target", "Tidak Dapat Dinilai"]
    if kind is pd.Series:
        assert list(hasil.tercetak.index) == list("wxyz")
        assert list(hasil.tabel().index) == list("wxyz")
        assert hasil[1].indikator.nama == "x"


@pytest.mark.parametrize("name", HOMES)
def test_an_empty_column_has_an_empty_result(name: str) -> None:
    make = HOMES[name][0]
    empty = make(PLAIN)[:0] if "pandas" in name else make([])
    hasil = kolom.capaian(empty, empty, cap=empty, polarisasi=empty)
    assert len(hasil) == 0
    assert cells(hasil.tercetak) == cells(hasil.alasan) == []
    assert hasil.ringkas().n == 0


def test_tables_are_those_of_the_library() -> None:
    frame = kolom.capaian(pd.Series([1, 2]), 2, skala=SKALA).tabel()
    assert isinstance(frame, pd.DataFrame)
    assert frame["kategori"].cat.ordered
    assert frame["kategori"].max() == "Sangat Tinggi"
    table = kolom.capaian(pl.Series([1, 2]), 2, skala=SKALA).tabel()
    assert isinstance(table, pl.DataFrame)
    assert isinstance(table["kategori"].dtype, pl.Enum)
    assert table.columns == ["nilai", "dibatasi", "tercetak", "kategori", "keterangan", "alasan"]
    arrow = kolom.capaian(pa.array([1, 2]), 2, skala=SKALA).tabel()
    assert isinstance(arrow, pa.Table)
    assert arrow.schema.field("kategori").type.ordered
    assert list(kolom.capaian([1, 2], 2).tabel()) == ["nilai", "dibatasi", "tercetak", "keterangan", "alasan"]


BIG = 2**53 + 1
EXACT = {
    "int64": np.array([BIG, 3], dtype=np.int64),
    "uint64": np.array([BIG, 3], dtype=np.uint64),
    "list": [BIG, 3],
    "decimal": [Decimal(BIG), Decimal(3)],
    "pandas": pd.Series([BIG, 3], dtype="Int64"),
    "pandas arrow": pd.Series([BIG, 3], dtype=pd.ArrowDtype(pa.int64())),
    "polars": pl.Series([BIG, 3]),
    "pyarrow": pa.array([BIG, 3]),
}


@pytest.mark.parametrize("name", EXACT)
def test_whole_numbers_beyond_a_float_keep_every_digit(name: str) -> None:
    hasil = kolom.capaian(EXACT[name], 2**53, places=0)
    assert cells(hasil.keterangan) == ["Melebihi Target", "Belum Mencapai Target"]


def test_blanks_of_integers_are_blanks() -> None:
    blank = [None, BIG, 3]
    for column in (
        pd.Series(blank, dtype="Int64"),
        pd.Series(blank, dtype=pd.ArrowDtype(pa.int64())),
        pl.Series(blank),
        pa.array(blank),
        np.ma.masked_array([0, BIG, 3], mask=[True, False, False]),
    ):
        found = kolom.capaian(column, 2**53, places=0)
        assert cells(found.alasan) == ["realisasi_kosong", None, None]
        assert cells(found.keterangan)[1:] == ["Melebihi Target", "Belum Mencapai Target"]


def test_no_library_is_imported_for_columns_without_it() -> None:
    code = (
        "import sys; from sakipcalc import kolom; kolom.capaian(['1'], [2]).tabel(); "
        "print([name for name in ('pandas', 'polars', 'pyarrow', 'matplotlib') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_sparse_columns_of_pandas() -> None:
    sparse = pd.Series(pd.arrays.SparseArray([1.5, 0]))
    assert cells(kolom.capaian(sparse, 3).tercetak) == [50, 0]


def test_small_floats_mean_what_they_show() -> None:
    for column in (
        np.array([0.1, 0.3], dtype=np.float32),
        pl.Series([0.1, 0.3], dtype=pl.Float32),
        pa.array([0.1, 0.3], type=pa.float32()),
        pd.Series([0.1, 0.3], dtype="Float32"),
        np.array(["0.1", "0.3"], dtype=np.longdouble),
    ):
        assert cells(kolom.capaian(column, [0.1, 0.1]).keterangan) == ["Mencapai Target", "Melebihi Target"]


NO_FIGURES = {
    "truth": np.array([True, False]),
    "complex": np.array([1j, 2]),
    "bytes": np.array([b"1", b"2"]),
    "objects": [object(), True],
    "polars truth": pl.Series([True, False]),
    "pandas truth": pd.Series([True, False], dtype="boolean"),
    "pyarrow truth": pa.array([True, False]),
    "times": np.array(["2024-01-01", "2024-01-02"], dtype="datetime64[D]"),
    "durations": pd.Series(pd.to_timedelta([1, 2], unit="D")),
    "dates": [dt.date(2024, 1, 1), dt.date(2024, 1, 2)],
    "endless": [math.inf, -math.inf],
    "endless objects": [Decimal("Infinity"), 10**1001],
}


@pytest.mark.parametrize("name", NO_FIGURES)
def test_what_is_no_figure_costs_its_rows(name: str) -> None:
    for hasil in (kolom.capaian(NO_FIGURES[name], [1, 2]), kolom.capaian([1, 2], NO_FIGURES[name])):
        assert cells(hasil.alasan) == ["bukan_angka"] * 2
        assert cells(hasil.tercetak) == [None, None]


def test_missing_cells_of_every_kind() -> None:
    blanks = [None, math.nan, pd.NA, pd.NaT, np.datetime64("NaT", "D"), Decimal("NaN"), np.float64("nan")]
    assert cells(kolom.capaian(blanks, 1).alasan) == ["realisasi_kosong"] * len(blanks)
    assert cells(kolom.capaian(np.array(["NaT"], dtype="datetime64[D]"), 1).alasan) == ["realisasi_kosong"]
    payload = np.frombuffer(np.array([0x7FF8DEADBEEF0001, 0xFFF0000000000001], dtype=np.uint64).tobytes())
    assert cells(kolom.capaian(payload, 1).alasan) == ["realisasi_kosong"] * 2


def test_other_orders_and_strides_of_bytes() -> None:
    column = np.array([88.75, 0, 45, 0], dtype=">f8")[::2]
    assert cells(kolom.capaian(column, 50).tercetak) == [177.5, 90]


def test_ratios_ranges_and_fractions_are_what_they_are() -> None:
    hasil = kolom.capaian([Rasio(7, 9), 92, Fraction(1, 3), 1e300], [Rasio(2, 9), Rentang(80, 90), Fraction(2, 3), 5])
    assert cells(hasil.tercetak) == [350, 102.22, 50, 2e301]
    assert hasil[0].realisasi == Rasio(7, 9)
    beside = kolom.capaian([Rasio(7, 8), 3], [90, 3])
    assert cells(beside.alasan) == ["tak_sebanding", None]
    assert cells(kolom.capaian([Rentang(1, 2)], [1]).alasan) == ["bukan_angka"]


def test_text_is_read() -> None:
    for column in (
        ["88,75", "7:9", "-", "proses"],
        np.array(["88,75", "7:9", "-", "proses"]),
        pd.Series(["88,75", "7:9", "-", "proses"]),
        pd.Series(["88,75", "7:9", "-", "proses"], dtype="category"),
        pl.Series(["88,75", "7:9", "-", "proses"]),
        pa.array(["88,75", "7:9", "-", "proses"]),
        [Sel("88,75"), Sel("7:9"), Sel("-"), Sel("proses")],
    ):
        hasil = kolom.capaian(column, [86, Rasio(2, 9), 1, 1])
        assert cells(hasil.tercetak) == [103.2, 350, None, None]
        assert cells(hasil.alasan) == [None, None, "realisasi_kosong", "tidak_terbaca"]
    masked = np.ma.masked_array(np.array(["88,75", "x"]), mask=[False, True])
    assert cells(kolom.capaian(masked, 86).alasan) == [None, "realisasi_kosong"]
    one = kolom.capaian("88,75", [86, 88.75])
    assert one.tercetak == [103.2, 100]


NO_COLUMNS = [
    np.zeros((2, 2)),
    {"a": 1},
    {1, 2},
    pd.DataFrame({"a": [1]}),
    pl.DataFrame({"a": [1]}),
    pl.LazyFrame({"a": [1]}),
    pl.col("a"),
    pa.table({"a": [1]}),
    (each for each in [1]),
    b"12",
]


@pytest.mark.parametrize("value", NO_COLUMNS, ids=lambda value: type(value).__name__)
def test_what_is_no_column_is_refused(value: Any) -> None:
    calls: list[dict[str, Any]] = [{"realisasi": value}, {"target": value}, {"cap": value}, {"polarisasi": value}]
    for call in calls:
        with pytest.raises(WrongTypeError):
            kolom.capaian(**{"realisasi": [1], "target": [1], **call})


def test_columns_that_do_not_belong_together_are_refused() -> None:
    with pytest.raises(WrongTypeError) as told:
        kolom.capaian(1, 2)
    assert told.value.message.startswith("realisasi")
    with pytest.raises(OutOfRangeError) as longer:
        kolom.capaian([1, 2], [1, 2, 3])
    assert "target" in longer.value.message
    with pytest.raises(WrongTypeError) as other:
        kolom.capaian(pd.Series([1, 2]), pd.Series([1, 2], index=[1, 0]))
    assert "reindex" in other.value.message
    with pytest.raises(WrongTypeError):
        kolom.capaian([1, 2], pd.Series([1, 2]), cap=pd.Series([120, 120], index=[1, 0]))
    read = kolom.baca(["1"])
    unread: list[dict[str, Any]] = [{"polarisasi": read}, {"zero_target": read}]
    for call in unread:
        with pytest.raises(WrongTypeError):
            kolom.capaian([1], [1], **call)
    with pytest.raises(WrongTypeError):
        kolom.baca(read)
    assert kolom.capaian(pd.Series([1, 2]), [1, 2]).tercetak.tolist() == [100, 100]
    with pytest.raises(SakipError):
        kolom.capaian([1], [1], cap=99)
