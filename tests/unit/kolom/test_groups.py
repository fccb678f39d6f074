"""Groups of rows: keys and tables of every library, reasons, and what is refused."""

from __future__ import annotations

from array import array
from collections.abc import Callable
from fractions import Fraction
from typing import Any

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest

import sakipcalc
from sakipcalc import UNSUR_2017, Alasan, Kuesioner, Rasio, Rentang, kolom
from sakipcalc.errors import (
    KeysError,
    OptionError,
    OutOfRangeError,
    ResponseError,
    UndefinedResultError,
    WrongTypeError,
)

FIGURES = [80.0, 90.5, None, 100.0]
KEYS = ["b", "a", "b", "b"]
LIBRARIES: dict[str, Callable[[list[Any]], Any]] = {
    "list": list,
    "numpy": lambda cells: np.array([np.nan if each is None else each for each in cells]),
    "pandas": lambda cells: pd.Series(cells, index=[7, 7, 8, 9]),
    "polars": pl.Series,
    "pyarrow": pa.array,
    "pyarrow chunks": lambda cells: pa.chunked_array([cells[:1], cells[1:]]),
}


def plain(column: Any) -> list[Any]:
    """A column's cells, whatever it is, with None for what is missing."""
    found = column.to_pylist() if hasattr(column, "to_pylist") else list(column)
    return [None if pd.isna(each) else each for each in found]


@pytest.mark.parametrize("library", LIBRARIES)
class TestLibraries:
    def test_groups_come_back_in_the_container_of_the_figures(self, library: str) -> None:
        make = LIBRARIES[library]
        hasil = kolom.rerata(make(FIGURES), make(KEYS), undefined="skip")
        assert list(hasil) == ["b", "a"]
        assert isinstance(hasil.nilai, type(make([1.0, 2.0, 3.0, 4.0]))) or library == "pyarrow chunks"
        assert plain(hasil.nilai) == plain(hasil.tercetak) == [90, 90.5]
        assert (plain(hasil.n), plain(hasil.dilewati)) == ([2, 1], [1, 0])
        assert plain(hasil.alasan) == [None, None]

    def test_rows_come_back_as_they_came(self, library: str) -> None:
        make = LIBRARIES[library]
        years: list[Any] = [2023, 2024, 2024, 2025]
        hasil = kolom.perubahan(make(FIGURES), tahun=make(years), by=make(KEYS))
        assert plain(hasil.selisih) == plain(hasil.tercetak) == [None, None, None, 20]
        assert plain(hasil.lalu) == [None, None, None, 80]
        assert plain(hasil.relatif) == plain(hasil.relatif_tercetak) == [None, None, None, 25]
        assert plain(hasil.putusan) == [None, None, None, "membaik"]
        first = Alasan.NILAI_LALU_TIDAK_ADA.value
        assert plain(hasil.alasan) == [first, first, "realisasi_kosong", None]
        assert plain(kolom.peringkat(make(FIGURES), make(KEYS)).peringkat) == [2, 1, None, 1]

    def test_tables(self, library: str) -> None:
        make = LIBRARIES[library]
        table = kolom.gabungan(make([1.0, 1.0, None, 3.0]), make([4.0, 2.0, 1.0, 4.0]), make(KEYS)).tabel()
        names = list(getattr(table, "column_names", getattr(table, "columns", table)))
        want = ["nilai", "tercetak", "n", "dilewati", "alasan", "rerata", "rerata_tercetak", "alasan_rerata"]
        assert names == (want if library == "pandas" else ["kelompok", *want])
        assert plain(table["tercetak"]) == [None, 50]
        if library == "pandas":
            assert list(table.index) == ["b", "a"]
        rows = kolom.peringkat(make(FIGURES)).tabel()
        assert plain(rows["peringkat"]) == [3, 2, None, 1]
        if library == "pandas":
            assert list(rows.index) == [7, 7, 8, 9]


def test_an_array_gives_lists() -> None:
    assert kolom.rerata(array("d", [1, 2]), array("d", [5, 5])).nilai == [1.5]
    assert kolom.peringkat(array("d", [1, 2])).peringkat == array("d", [2, 1])


@pytest.mark.parametrize(
    ("by", "labels", "n"),
    [
        (None, [None], [4]),
        ([2, 1, 2, 2], [2, 1], [3, 1]),
        ([True, None, "x", float("nan")], [True, None, "x"], [1, 2, 1]),
        (["", "a", None, " "], [None, "a"], [3, 1]),
        (np.array([5, 3, 5, 3]), [5, 3], [2, 2]),
        (np.array([10**15, -(10**15), 10**15, 0]), [10**15, -(10**15), 0], [2, 1, 1]),
        (np.array([250, 3, 3, 3], dtype=np.uint8), [250, 3], [1, 3]),
        (np.array(["x", "y", "x", "x"]), ["x", "y"], [3, 1]),
        (pd.Series(["x", None, "x", "y"]), ["x", None, "y"], [2, 1, 1]),
        (pd.Series(["x", "z", "x", "x"], dtype=pd.CategoricalDtype(["z", "y", "x"])), ["x", "z"], [3, 1]),
        (pd.Series([3, pd.NA, 3, 1], dtype="Int64"), [3, None, 1], [2, 1, 1]),
        (pl.Series(["z", None, "a", "z"]), ["z", None, "a"], [2, 1, 1]),
        (pl.Series([9, 7, 9, 9]), [9, 7], [3, 1]),
        (pl.Series(["z", "a", "z", "z"], dtype=pl.Categorical), ["z", "a"], [3, 1]),
        (pa.array(["z", None, "a", "z"]), ["z", None, "a"], [2, 1, 1]),
        (pa.array(["z", None, "a", "z"]).dictionary_encode(), ["z", None, "a"], [2, 1, 1]),
    ],
    ids=str,
)
def test_keys(by: Any, labels: list[Any], n: list[int]) -> None:
    hasil = kolom.rerata([1, 2, 3, 4], by)
    assert (list(hasil), hasil.n) == (labels, n)
    assert [each.n for each in hasil.values()] == n


@pytest.mark.parametrize(
    ("by", "error"),
    [
        ([1, 2], OutOfRangeError),
        ("kecamatan", WrongTypeError),
        ([[1], [2], [3], [4]], WrongTypeError),
        (pd.DataFrame({"a": [1, 2, 3, 4]}), WrongTypeError),
    ],
    ids=repr,
)
def test_what_is_no_column_of_keys(by: Any, error: type[Exception]) -> None:
    with pytest.raises(error, match="by"):
        kolom.rerata([1, 2, 3, 4], by)


def test_an_index_that_differs_is_refused() -> None:
    with pytest.raises(WrongTypeError, match="by"):
        kolom.rerata(pd.Series([1, 2]), pd.Series([1, 2], index=[4, 5]))


def test_the_first_reason_of_a_group_is_its_reason() -> None:
    hasil = kolom.rerata([1, "x", None, None, "y"], ["a", "a", "a", "b", "b"])
    assert hasil.alasan == ["tidak_terbaca", "nilai_kosong"]
    with pytest.raises(UndefinedResultError):
        hasil["b"]
    with pytest.raises(KeyError):
        hasil["c"]
    assert kolom.rerata([None], undefined="skip").alasan == ["tidak_ada_nilai"]
    assert kolom.rerata([]).alasan == ["tidak_ada_nilai"]


def test_a_ratio_among_others() -> None:
    assert kolom.rerata([Rasio(3, 9), Rasio(3, 9), 50], ["a", "a", "b"]).tercetak == [0.33, 50]
    assert kolom.rerata([Rasio(3, 9), 50, Rentang(80, 90)], ["a", "a", "b"]).alasan == ["bukan_angka"] * 2
    assert kolom.peringkat([Rasio(7, 8), Rasio(3, 8), None]).peringkat == [1, 2, None]
    mixed = kolom.peringkat([Rasio(7, 8), 90, None, 5], ["a", "a", "a", "b"])
    assert mixed.peringkat == [None, None, None, 1]
    assert mixed.alasan == ["bukan_angka", "bukan_angka", "realisasi_kosong", None]
    change = kolom.perubahan([Rasio(2, 8), Rasio(4, 8), 90], tahun=[1, 2, 3])
    assert change.tercetak == [None, 0.25, None]
    assert change.alasan == ["nilai_lalu_tidak_ada", None, "bukan_angka"]


def test_figures_beyond_what_a_float_holds() -> None:
    most = 1.7e308
    assert kolom.gabungan([most, -most], [1e-300, 1e-300], ["a", "b"]).nilai == [np.inf, -np.inf]
    assert kolom.rerata([most, most]).nilai == [most]


class TestPooled:
    def test_a_whole_of_zero_has_no_percentage_of_its_own(self) -> None:
        hasil = kolom.gabungan([1, 0, 0], [2, 0, 0], ["a", "a", "b"])
        assert (hasil.nilai, hasil.alasan) == ([50, None], [None, "keseluruhan_nol"])
        assert (hasil.rerata, hasil.alasan_rerata) == ([None, None], ["keseluruhan_nol"] * 2)
        assert kolom.gabungan([1, 0, 0], [2, 0, 0], ["a", "a", "b"], undefined="skip").rerata == [50, None]
        with pytest.raises(UndefinedResultError):
            hasil["b"]

    def test_a_negative_whole_is_refused_by_its_row(self) -> None:
        with pytest.raises(OutOfRangeError, match=r"penyebut \(baris q\): -2"):
            kolom.gabungan(pd.Series([1, 1], index=["p", "q"]), pd.Series([1.0, -2], index=["p", "q"]))

    def test_percentages_too_large_to_add_as_floats(self) -> None:
        hasil = kolom.gabungan([10**14, 5], [1, 2])
        assert hasil.rerata == [float(sakipcalc.rerata_persentase([(10**14, 1), (5, 2)]).nilai)]


class TestChanges:
    def test_years_in_any_order(self) -> None:
        hasil = kolom.perubahan([3, 1, 2], tahun=[2024, 2022, 2023], polarisasi="minimize")
        assert hasil.selisih == [1, None, 1]
        assert hasil.putusan == ["memburuk", None, "memburuk"]
        assert hasil[0] == sakipcalc.perubahan(3, 2, polarisasi="minimize")
        assert hasil[-1] == sakipcalc.perubahan(2, 1, polarisasi="minimize")
        with pytest.raises(UndefinedResultError, match="earlier year"):
            hasil[1]
        with pytest.raises(IndexError):
            hasil[3]
        wrong: Any = "1"
        with pytest.raises(WrongTypeError, match="row"):
            hasil[wrong]

    def test_from_zero(self) -> None:
        hasil = kolom.perubahan([0, 5], tahun=[2023, 2024])
        assert (hasil.selisih[1], hasil.relatif[1], hasil.alasan[1]) == (5, None, "nilai_lalu_nol")

    def test_towards_a_target_by_row(self) -> None:
        hasil = kolom.perubahan(
            [5, 7, 9, 6], tahun=[1, 2, 3, 4], polarisasi="stabilize", target=[None, 8, None, Rasio(1, 2)]
        )
        assert hasil.putusan == [None, "membaik", None, None]
        assert hasil.alasan == ["target_kosong", None, "target_kosong", "bukan_angka"]

    @pytest.mark.parametrize("places", [0, 1, 13, 34])
    def test_as_many_decimals_as_asked(self, places: int) -> None:
        now, before = 88.7249999999999, 86.1
        want = sakipcalc.round_to(sakipcalc.perubahan(now, before).selisih, places)
        assert kolom.perubahan([before, now], tahun=[1, 2], places=places).tercetak[1] == float(want)

    def test_a_blank_year(self) -> None:
        assert kolom.perubahan([1, 2, 3], tahun=[2023, None, 2024]).alasan[1] == "nilai_kosong"

    @pytest.mark.parametrize(
        ("years", "error"),
        [([2023, 2023], OutOfRangeError), ([2023, 2023.5], WrongTypeError), ([0, 10**9], WrongTypeError)],
    )
    def test_years_that_cannot_be(self, years: list[Any], error: type[Exception]) -> None:
        with pytest.raises(error, match="tahun"):
            kolom.perubahan([1, 2], tahun=years)

    def test_settings_that_cannot_be(self) -> None:
        with pytest.raises(OutOfRangeError, match="target"):
            kolom.perubahan([1], tahun=[1], polarisasi="stabilize")
        with pytest.raises(OutOfRangeError, match="target"):
            kolom.perubahan([1], tahun=[1], target=5)
        with pytest.raises(OutOfRangeError, match="target"):
            kolom.perubahan([1, 2], tahun=[1, 2], polarisasi="stabilize", target=[5])
        with pytest.raises(OptionError, match="maximize"):
            kolom.peringkat([1], polarisasi="stabilize")

    def test_no_rows(self) -> None:
        assert kolom.perubahan([], tahun=[]).selisih == []
        assert kolom.peringkat([]).peringkat == []


ANSWERS: dict[str, list[Any]] = {unsur: [4, 3, None, 2] for unsur in UNSUR_2017}
SERVICES = ["KTP", "KK", "KTP", "KK"]


class TestSatisfaction:
    @pytest.mark.parametrize(
        "make",
        [
            dict,
            pd.DataFrame,
            pl.DataFrame,
            pa.table,
            lambda held: pd.DataFrame(held).convert_dtypes(),
        ],
    )
    def test_tables_of_every_library(self, make: Callable[[Any], Any]) -> None:
        hasil = kolom.ikm(make({**ANSWERS, "layanan": SERVICES}), by="layanan")
        assert plain(hasil.tercetak) == plain(hasil.nik) == [100, 62.5]
        assert (plain(hasil.mutu), plain(hasil.n), plain(hasil.alasan)) == (["A", "D"], [2, 2], [None, None])
        assert hasil["KTP"].kosong["waktu"] == 1
        assert hasil["KTP"] == sakipcalc.ikm_from_columns({unsur: [4, None] for unsur in UNSUR_2017})

    def test_a_column_beside_and_columns_of_other_names(self) -> None:
        named = {f"U{place}": ANSWERS[unsur] for place, unsur in enumerate(UNSUR_2017, 1)}
        unsur = dict(zip(named, UNSUR_2017, strict=True))
        assert kolom.ikm({**named, "x": ["?"] * 4}, by=SERVICES, unsur=unsur).nik == [100, 62.5]
        assert kolom.ikm(ANSWERS, unsur=UNSUR_2017[::-1]).n == [4]

    def test_a_single_value_is_no_column(self) -> None:
        with pytest.raises(WrongTypeError, match="waktu"):
            kolom.ikm({**ANSWERS, "waktu": 4})
        with pytest.raises(WrongTypeError, match="unsur"):
            kolom.ikm(ANSWERS, unsur=5)  # type: ignore[arg-type]

    def test_an_index_in_no_band(self) -> None:
        ones = {key: [1] for key in UNSUR_2017}
        hasil = kolom.ikm(ones, kuesioner=Kuesioner(max_score=5))
        assert (hasil.nik, hasil.mutu) == ([20], [None])

    def test_nobody_answered(self) -> None:
        hasil = kolom.ikm({**ANSWERS, "waktu": [None, 3, None, 2]}, by=SERVICES)
        assert (hasil.nik, hasil.alasan) == ([None, 62.5], ["jawaban_kosong", None])
        assert kolom.ikm({key: [] for key in UNSUR_2017}).alasan == ["jawaban_kosong"]

    def test_scores_that_no_float_means(self) -> None:
        thirds = {unsur: [Fraction(10, 3), 3] for unsur in UNSUR_2017}
        hasil = kolom.ikm(thirds, by=["a", "b"])
        assert hasil["a"].nrr_exact == (Fraction(10, 3),) * 9
        assert hasil["b"].nik == 75

    def test_every_wrong_score_is_named(self) -> None:
        wrong = {**ANSWERS, "waktu": [5, 3, object(), 2], "biaya": [4, 0, 4, 4]}
        with pytest.raises(ResponseError) as caught:
            kolom.ikm(wrong, by=SERVICES)
        assert [(each.letak.responden, each.letak.unsur) for each in caught.value.cacat] == [
            (1, "waktu"),
            (2, "biaya"),
            (3, "waktu"),
        ]

    def test_what_is_no_table(self) -> None:
        wrongs: list[Any] = [[ANSWERS], 5, None]
        for wrong in wrongs:
            with pytest.raises(WrongTypeError, match="responden"):
                kolom.ikm(wrong)

    @pytest.mark.parametrize(
        ("unsur", "by"),
        [
            (None, "layanan"),
            (["waktu"], None),
            ({"waktu": "waktu", "biaya": "waktu"}, None),
            (dict(zip((*UNSUR_2017[:8], "x"), UNSUR_2017, strict=True)), None),
            ({key: ["waktu"] for key in UNSUR_2017}, None),
        ],
    )
    def test_columns_that_are_not_there(self, unsur: Any, by: Any) -> None:
        with pytest.raises(KeysError):
            kolom.ikm(ANSWERS, by, unsur=unsur)


def test_a_notebook_shows_what_is_printed() -> None:
    shown = kolom.rerata([88.125, None, 5], ["<a>", None, None], undefined="skip")._repr_html_()
    for part in ("2 baris", "&lt;a&gt;", ">88,13<", ">1<", "<th>tercetak</th>"):
        assert part in shown
    assert "<th>nilai</th>" not in shown
    assert "realisasi_kosong" in kolom.peringkat([1, None])._repr_html_()
    assert repr(kolom.peringkat([1, None])) == "HasilPeringkat(2 baris)"
    assert repr(kolom.rerata([1])) == "HasilRerata(1 baris)"
