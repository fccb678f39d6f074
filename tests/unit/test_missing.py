"""What is missing is missing for every function, whatever library says so; what is no number stays none."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from sakipcalc import (
    UNSUR_2017,
    Indikator,
    capaian,
    deret,
    ikm,
    jumlah,
    measure,
    peringkat,
    persentase_gabungan,
    perubahan,
    rerata,
    serapan,
)
from sakipcalc.audit import audit_table
from sakipcalc.errors import Alasan, NumberTypeError, UndefinedResultError, WrongTypeError

HOLES: list[Any] = [
    None,
    float("nan"),
    np.float32("nan"),
    np.datetime64("NaT", "ns"),
    np.timedelta64("NaT", "ns"),
    np.ma.masked,
    pd.NA,
    pd.NaT,
    pa.scalar(None),
    pa.scalar(None, pa.float64()),
    pa.table({"a": pa.array([None], pa.int8())})["a"][0],
    pl.Series([1, None])[1],
    "",
    " \t",
    "\xa0",
]
FOURS = dict.fromkeys(UNSUR_2017, 4)


def reason(compute: Callable[[], object]) -> Alasan:
    with pytest.raises(UndefinedResultError) as caught:
        compute()
    return caught.value.alasan


@pytest.mark.parametrize("hole", HOLES, ids=lambda hole: f"{type(hole).__name__} {hole!r}")
class TestMissing:
    def test_beside_a_target(self, hole: Any) -> None:
        assert measure(Indikator("A", 5), hole).alasan is Alasan.REALISASI_KOSONG
        assert measure(Indikator("A", hole), 5).alasan is Alasan.TARGET_KOSONG
        assert reason(lambda: capaian(hole, 5)) is Alasan.REALISASI_KOSONG
        assert reason(lambda: capaian(5, hole)) is Alasan.TARGET_KOSONG
        assert reason(lambda: serapan(hole, 5)) is Alasan.REALISASI_KOSONG
        assert reason(lambda: serapan(5, hole)) is Alasan.PAGU_KOSONG

    def test_among_others(self, hole: Any) -> None:
        assert rerata([1, hole, 3], undefined="skip").dilewati == ("butir 2",)
        assert jumlah([1, hole, 3], undefined="skip") == 4
        assert persentase_gabungan([(1, 2), (hole, 2)], undefined="skip").dilewati == ("butir 2",)
        assert peringkat({"a": 1, "b": hole}, undefined="skip") == {"a": 1}
        assert list(deret({2022: 1, 2023: hole, 2024: 3}, undefined="skip")) == [2024]
        assert reason(lambda: perubahan(hole, 1)) is Alasan.REALISASI_KOSONG
        assert ikm([FOURS, FOURS | {"waktu": hole}]).kosong["waktu"] == 1

    def test_in_a_table(self, hole: Any) -> None:
        (row,) = audit_table([{"target": 80, "realisasi": hole, "capaian": hole}]).baris
        assert row.temuan.alasan is Alasan.REALISASI_KOSONG


def test_a_year_of_numpy_is_a_year() -> None:
    years: Any = {np.int64(2023): 1, np.int16(2024): 2}
    assert list(deret(years)) == [2024]


@pytest.mark.parametrize("span", [np.timedelta64(5, "D"), np.datetime64("2024-01-01"), pd.Timedelta("5D")], ids=repr)
def test_a_moment_or_span_is_no_number(span: Any) -> None:
    for compute in (
        lambda: capaian(span, 3),
        lambda: rerata([span]),
        lambda: perubahan(span, 1),
        lambda: jumlah([span]),
    ):
        with pytest.raises(NumberTypeError):
            compute()


FIGURES = [1.5, None, 3.5]


@pytest.mark.parametrize(
    "column",
    [
        np.array([1.5, np.nan, 3.5]),
        pd.Series(FIGURES, index=[7, 7, 9]),
        pd.Series(FIGURES, dtype="Float64"),
        pd.Series(FIGURES, dtype="double[pyarrow]"),
        pl.Series(FIGURES),
        pa.array(FIGURES),
        pa.chunked_array([[1.5], [None, 3.5]]),
    ],
    ids=lambda column: f"{type(column).__module__} {getattr(column, 'dtype', '')}",
)
def test_a_column_is_a_sequence(column: Any) -> None:
    assert rerata(column, undefined="skip") == rerata(FIGURES, undefined="skip")
    assert jumlah(column, undefined="skip") == 5


def test_an_arrow_table_is_its_rows() -> None:
    table: Any = pa.table({key: [4, 3] for key in UNSUR_2017})
    assert ikm(table) == ikm([FOURS, dict.fromkeys(UNSUR_2017, 3)])
    audited: Any = pa.table({"target": [80], "realisasi": [90], "capaian": ["112,5"]})
    assert audit_table(audited).cocok


def test_a_series_goes_by_its_index() -> None:
    years: Any = pd.Series([85, None, 86.5], index=[2022, 2023, 2024])
    assert deret(years, undefined="skip") == deret({2022: 85, 2024: 86.5})
    peers: Any = pd.Series([90.0, 88.0], index=["Loksado", "Simpur"])
    assert peringkat(peers) == {"Loksado": 1, "Simpur": 2}


def test_a_series_that_has_a_key_twice_is_refused() -> None:
    twice: Any = pd.Series([90.0, 88.0], index=["Loksado", "Loksado"])
    no_mappings: list[Any] = [twice, twice.to_frame(), pl.Series([1, 2]), [1, 2]]
    for wrong in no_mappings:
        with pytest.raises(WrongTypeError):
            peringkat(wrong)
