"""What a column of figures can do: tables, counts, single rows, a notebook's view; reading, budgets, writers."""

from __future__ import annotations

import math
import pickle
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd  # type: ignore[import-untyped]
import polars as pl
import pyarrow as pa  # type: ignore[import-untyped]
import pytest

from sakipcalc import IDM_2016, PERMENDAGRI_86_2017, SKM_14_2017, Pita, Rentang, Skala, Sumber, kolom, measure, skala
from sakipcalc.errors import OptionError, OutOfRangeError, SakipError, WrongTypeError


def test_a_row_explains_itself() -> None:
    hasil = kolom.capaian(pd.Series([88.75, 45], index=["IKM", "AKIP"]), [86, 50], cap=100)
    assert hasil[0].explain() == "IKM: 88,75 / 86 x 100 = 103,20%, dibatasi menjadi 100,00%; Melebihi Target."
    assert hasil[-1].nilai == 90
    second: Any = np.int64(1)
    assert hasil[second] == measure(hasil[1].indikator, 45)
    with pytest.raises(IndexError):
        hasil[2]
    with pytest.raises(WrongTypeError):
        hasil["IKM"]  # type: ignore[index]
    with pytest.raises(SakipError):
        kolom.capaian([1], [1], polarisasi=[""])[0]


def test_the_counts_hold_every_row() -> None:
    hasil = kolom.capaian([90, 100, 110, None, 5], [100, 100, 100, 1, 0], skala=SKM_14_2017)
    counts = hasil.ringkas()
    assert counts.n == 5
    assert counts.keterangan == {
        "Melebihi Target": 1,
        "Mencapai Target": 1,
        "Belum Mencapai Target": 1,
        "Tidak Dapat Dinilai": 2,
    }
    assert counts.kategori == {"Tidak Baik": 0, "Kurang Baik": 0, "Baik": 0, "Sangat Baik": 2}
    assert counts.alasan == {"target_nol": 1, "realisasi_kosong": 1, "di_luar_skala": 1}
    assert kolom.serapan([1], [2]).ringkas() == kolom.Ringkasan(1, {}, {}, {})
    assert kolom.serapan([1], [2]).kategori is None
    assert repr(hasil) == "HasilCapaian(5 baris)"
    again = pickle.loads(pickle.dumps(hasil))
    assert (again.ringkas(), again[0]) == (counts, hasil[0])


def test_a_notebook_shows_figures_on_the_right_and_the_colours_of_the_scale() -> None:
    page = kolom.capaian(pd.Series([14.375, 500, None], index=["<A>", "B", "C"]), 100, skala=SKM_14_2017)._repr_html_()
    assert '<td style="text-align:right">14,38</td>' in page
    assert "&lt;A&gt;" in page
    assert "di_luar_skala" in page
    assert '<td style="text-align:right">-</td>' in page
    shown = kolom.kategori([90.0] * 31, PERMENDAGRI_86_2017)._repr_html_()
    assert f'<span style="color:{PERMENDAGRI_86_2017.palet[3]}">&#9632;</span> Tinggi' in shown
    assert "… 1 baris lagi" in shown
    assert "<span" not in kolom.serapan([1], [2])._repr_html_()


def test_one_impossible_setting_is_refused_and_one_in_a_row_costs_the_row() -> None:
    limits: list[dict[str, Any]] = [{"cap": 99}, {"floor": 101}, {"worst": 0}, {"places": 35}]
    for options in limits:
        with pytest.raises(OutOfRangeError):
            kolom.capaian([1], [1], **options)
    unknown: list[dict[str, Any]] = [{"polarisasi": "x"}, {"zero_target": "x"}]
    for names in unknown:
        with pytest.raises(OptionError):
            kolom.capaian([1], [1], **names)
    with pytest.raises(WrongTypeError):
        kolom.capaian([1], [1], skala="x")  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        kolom.capaian([1], [1], printed="x")  # type: ignore[arg-type]
    with pytest.raises(OptionError):
        kolom.capaian([1], [1], skala=IDM_2016, gap="round")
    mixed: list[Any] = ["minimize", None, "x", [], "Semakin rendah semakin baik", math.nan]
    hasil = kolom.capaian([90] * 6, 100, polarisasi=mixed)
    assert hasil.tercetak == [110, None, None, None, 110, None]
    assert hasil.alasan == [None, *["setelan_tak_dikenal"] * 3, None, "setelan_tak_dikenal"]
    caps: list[Any] = [100, "120", None, "-", "x", 99, Decimal("100.00000000000000000001")]
    hasil = kolom.capaian([130] * 7, 100, cap=caps)
    assert hasil.dibatasi == [100, 120, 130, 130, None, None, 100]
    assert kolom.capaian([None, 5], [1, 0], cap=[99, 120]).alasan == ["setelan_tak_dikenal", "target_nol"]


def test_directions_of_every_library() -> None:
    names = ["minimize", None, "maximize", "x"]
    for column in (
        np.array(["minimize", "", "maximize", "x"]),
        pd.Series(names),
        pd.Series(names, dtype="category"),
        pd.Series(names, dtype=pd.ArrowDtype(pa.string())),
        pl.Series(names),
        pl.Series(names, dtype=pl.Categorical),
        pl.Series(names, dtype=pl.Enum(["x", "minimize", "maximize"])),
        pa.array(names),
        pa.array(names).dictionary_encode(),
        pa.chunked_array([names[:1], names[1:]]),
    ):
        hasil = kolom.capaian([90] * 4, [100] * 4, polarisasi=column)
        assert hasil.tercetak == [110, None, 90, None]


class Hostile:
    """An object whose every question is answered with an exception."""

    def __repr__(self) -> str:
        raise RuntimeError

    __str__ = __repr__

    def __eq__(self, other: object) -> bool:
        raise RuntimeError

    def __hash__(self) -> int:
        raise RuntimeError


def test_hostile_cells_cost_their_rows() -> None:
    bad: list[Any] = [Hostile(), 10**5000, "9" * 5000, "\x00", b"1", [1], {}, lambda: 1]
    good: list[Any] = [1] * len(bad)
    for hasil in (kolom.capaian(bad, good), kolom.capaian(good, bad), kolom.capaian([*bad[:2], *bad[4:]], 1)):
        assert hasil.tercetak == [None] * len(hasil)
        assert set(hasil.alasan) <= {"bukan_angka", "tidak_terbaca"}
    assert set(kolom.capaian(good, good, polarisasi=bad).alasan) == {"setelan_tak_dikenal"}
    no_words = (pd.Series([[1], "x"]), pl.Series([[1], [2]]), pa.array([[1], [2]]), pl.Series([1, 2]), pa.array([1, 2]))
    for column in no_words:
        assert kolom.capaian([1, 1], [1, 1], polarisasi=column).alasan == ["setelan_tak_dikenal"] * 2
    assert set(kolom.capaian(good, good, cap=bad).alasan) == {"setelan_tak_dikenal"}
    assert len(kolom.baca(bad).cacat) == len(bad)
    assert kolom.capaian([Rentang(1, 2)], [1], cap=[Rentang(1, 2)]).alasan == ["setelan_tak_dikenal"]


def test_worst_goes_with_minimize_alone() -> None:
    hasil = kolom.capaian([2, 2, 2], [0, 0, 10], polarisasi=["minimize", "maximize", "minimize"], worst=[5, 5, None])
    assert hasil.tercetak == [60, None, 180]
    assert hasil.alasan == [None, "setelan_tak_dikenal", None]
    assert kolom.capaian([2], [0], polarisasi="minimize", worst=5).tercetak == [60]


def test_conversion_and_points_are_those_of_the_scalar_face() -> None:
    met = kolom.capaian([90, 100, 110, 110], 100, konversi_120=[True, True, False, None], cap=120)
    assert met.tercetak == [90, 120, 110, None]
    assert met.alasan[3] == "setelan_tak_dikenal"
    assert kolom.capaian([100], 100, konversi_120=True).dibatasi == [120]
    assert kolom.capaian([100], 100, konversi_120=[True], cap=110).alasan == ["setelan_tak_dikenal"]
    points = [(0, 0), (90, 100), (100, 120)]
    assert kolom.capaian([96, None], 100, polarisasi="stabilize", points=points).tercetak == [112, None]
    assert kolom.capaian([96], 100, points=points).alasan == ["setelan_tak_dikenal"]
    with pytest.raises(OutOfRangeError):
        kolom.capaian([96], 100, points=[(0, 0)])
    with pytest.raises(WrongTypeError):
        kolom.capaian([96], 100, konversi_120="ya")


def test_ranges_of_two_columns_and_of_text() -> None:
    hasil = kolom.capaian([92, 70, 85, 5, None], [80, 80, 80, None, 80], target_tinggi=[90, 90, 90, 10, 90])
    assert hasil.tercetak == [102.22, 87.5, 100, 150, None]
    assert hasil[0].indikator.target == Rentang(80, 90)
    text = kolom.capaian([92, 20, 22, 5], ["80-90", "< 22", "< 22", "maks. 10"])
    assert text.tercetak == [102.22, 109.09, 100, 150]
    assert text.keterangan[2] == "Belum Mencapai Target"
    upside = kolom.capaian([1, 1, 1], [90, 80, 80], target_tinggi=[80, True, "x"])
    assert upside.alasan == ["setelan_tak_dikenal", "bukan_angka", "tidak_terbaca"]
    both = kolom.capaian([1], [1], target_tinggi=[2**70])
    assert both.tercetak == [100]


def test_reading_gives_figures_reasons_and_faults_by_index() -> None:
    cells = ["88,75", "-", "proses", "31 Desember 2024"]
    bacaan = kolom.baca(pd.Series(cells, index=["a", "b", "c", 7]))
    assert bacaan.nilai.dropna().to_dict() == {"a": 88.75}
    assert bacaan.alasan.tolist()[1:] == ["nilai_kosong", "tidak_terbaca", "bukan_angka"]
    assert [fault.message for fault in bacaan.cacat] == [
        "index c: 'proses' is no figure",
        "index 7: '31 Desember 2024' is no figure",
    ]
    assert bacaan.cacat[1].letak.nomor == 7
    assert repr(bacaan) == "Bacaan(4 sel, 2 cacat)"
    assert list(bacaan.tabel().columns) == ["nilai", "alasan"]
    ranges = kolom.baca(pl.Series(["80-90", "maks. 5"]), "rentang")
    assert ranges.tabel().columns == ["nilai", "rendah", "tinggi", "alasan"]
    assert kolom.baca(pa.array(["1,5"])).nilai.to_pylist() == [1.5]
    assert kolom.baca(np.array(["1,5"])).nilai.tolist() == [1.5]
    assert kolom.baca(np.array([1.5], dtype=np.longdouble)).nilai.tolist() == [1.5]
    assert kolom.baca(each for each in ("1,5", "2")).nilai == [1.5, 2]
    assert kolom.baca([]).nilai == []
    assert kolom.baca([10**400, "1"]).nilai == [None, 1]
    with pytest.raises(OptionError):
        kolom.baca(["1"], "x")  # type: ignore[arg-type]
    for no_column in ("1,5", 5, pd.DataFrame({"a": [1]})):
        with pytest.raises(WrongTypeError):
            kolom.baca(no_column)


def test_a_column_that_was_read_stands_for_its_cells() -> None:
    bacaan = kolom.baca(["88,75", "7:9"])
    assert kolom.capaian(bacaan, [86, 0.5]).tercetak == [103.2, 155.56]


def test_efficiency_and_absorption() -> None:
    hasil = kolom.efisiensi(capaian=[100, 0, None, 0], serapan=[80, 0, 1, 5], metode="cost")
    assert hasil.tercetak == [80, None, None, None]
    assert hasil.alasan == [None, "capaian_serapan_nol", "nilai_kosong", "capaian_nol"]
    apart = kolom.efisiensi(
        capaian=[100.125, 0.0, 5], serapan=[0, 0.125, 5], metode="difference", skala=skala("selisih")
    )
    assert apart.tercetak == [100.13, -0.13, 0]
    assert apart.kategori == [skala("selisih").kategori(each).label for each in (100.125, -0.125, 0)]
    spent = kolom.serapan([0, 5, 1, Decimal("0.1") ** 20], [0, -1, "x", 1], zero_pagu="zero")
    assert spent.alasan == [None, "pagu_negatif", "tidak_terbaca", None]
    assert kolom.serapan([Rentang(1, 2), 5], [3, Decimal("-1e-400")]).alasan == ["bukan_angka", "pagu_negatif"]
    assert kolom.efisiensi(capaian=[1], serapan=[2], skala=SKM_14_2017).alasan == ["di_luar_skala"]


def test_categories_of_figures() -> None:
    hasil = kolom.kategori([Decimal("90.00000000000000000001"), Rentang(1, 2), 90.004], PERMENDAGRI_86_2017, places=2)
    assert hasil.kategori == ["Tinggi", None, "Tinggi"]
    assert hasil.alasan[1] == "bukan_angka"
    fine = Skala(
        "halus",
        "Halus",
        [
            Pita("A", None, Decimal("0.12345678901234567"), high_inclusive=False),
            Pita("B", Decimal("0.12345678901234567"), None),
        ],
        Sumber("panduan sendiri"),
        keluarga="halus",
    )
    values = [0.123456789012345, 0.123456789012346, 5.0]
    assert kolom.kategori(values, fine).kategori == ["A", "B", "B"]
    assert kolom.kategori(values, fine, places=1).kategori == ["A", "A", "B"]


def test_a_scale_of_many_bands_is_refused() -> None:
    bands = [Pita(str(each), each, each + 1, high_inclusive=False) for each in range(101)]
    many = Skala("banyak", "Banyak", bands, Sumber("panduan sendiri"), keluarga="banyak")
    with pytest.raises(OutOfRangeError):
        kolom.kategori([1], many)


def test_writers_write_columns_and_single_figures() -> None:
    series = kolom.format_persen(pd.Series([88.125, None], index=["a", "b"]))
    assert series.to_dict() == {"a": "88,13%", "b": "-"}
    assert kolom.format_persen(88.125, 1) == "88,1%"
    assert kolom.format_persen(None, kosong="kosong") == "kosong"
    assert kolom.format_angka(pl.Series([1234.5, None])).to_list() == ["1.234,50", "-"]
    assert kolom.format_rupiah(pa.array([1500000, None]), 0).to_pylist() == ["Rp1.500.000", "-"]
    assert kolom.format_angka(np.array([1.0, math.nan])).tolist() == ["1,00", "-"]
    assert kolom.format_angka([Decimal("1234567890.12345678")], 8) == ["1.234.567.890,12345678"]
    with pytest.raises(WrongTypeError):
        kolom.format_angka([1], kosong=0)  # type: ignore[arg-type]
    frame = pd.DataFrame({"capaian": [88.125, math.nan]})
    assert "88,13%" in frame.to_string(formatters={"capaian": kolom.format_persen})


def test_a_tie_of_many_decimals_is_the_scalar_rules() -> None:
    assert kolom.capaian([1.0000005, 3], [2, 8], places=5).tercetak == [50.00003, 37.5]


def test_a_cap_of_more_decimals_prints_as_it_rounds() -> None:
    assert kolom.capaian([200, 1], [100, 100], cap=128.015).tercetak == [128.02, 1]  # 128.015 * 100 < 12801.5
    hasil = kolom.capaian([200, 1], [100, 100], cap=112.345, floor=12.345)
    assert hasil.tercetak == [112.35, 12.35]
    assert kolom.capaian([200, 1], [100, 100], cap=[112.345, None], floor=[None, 12.345]).tercetak == [112.35, 12.35]
