"""Comparisons: change and its verdict, series, end target, standard, rank."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from sakipcalc import (
    Indikator,
    PutusanPerubahan,
    Rasio,
    Rentang,
    Ties,
    deret,
    measure,
    peringkat,
    perubahan,
    round_to,
    terhadap_standar,
    terhadap_target_akhir,
)
from sakipcalc.errors import Alasan, NumberTypeError, OptionError, OutOfRangeError, UndefinedResultError, WrongTypeError

D = Decimal


class TestChange:
    def test_kalumpang_ikm(self) -> None:
        hasil = perubahan(D("88.75"), D("86.72"))
        assert (hasil.selisih, hasil.putusan.kata) == (D("2.03"), "membaik")
        assert hasil.relatif is not None
        assert round_to(hasil.relatif) == D("2.34")
        assert pickle.loads(pickle.dumps(hasil)) == hasil

    def test_points_between_two_capaian(self) -> None:
        assert perubahan(D("103.20"), D("103.24")).selisih == D("-0.04")

    @pytest.mark.parametrize(
        ("polarisasi", "kini", "lalu", "verdict"),
        [
            ("maximize", 5, 4, "membaik"),
            ("maximize", 4, 5, "memburuk"),
            ("maximize", 5, 5, "tetap"),
            ("minimize", 5, 4, "memburuk"),
            ("minimize", 4, 5, "membaik"),
            ("minimize_inverse", 4, 5, "membaik"),
            ("minimize", 4, 4, "tetap"),
        ],
    )
    def test_verdict_follows_the_direction(self, polarisasi: str, kini: int, lalu: int, verdict: str) -> None:
        assert perubahan(kini, lalu, polarisasi=polarisasi).putusan.kata == verdict  # type: ignore[arg-type]

    @pytest.mark.parametrize(
        ("kini", "lalu", "verdict"), [(98, 105, "membaik"), (110, 95, "memburuk"), (103, 97, "tetap")]
    )
    def test_stabilize_goes_by_the_distance_to_the_target(self, kini: int, lalu: int, verdict: str) -> None:
        assert perubahan(kini, lalu, polarisasi="stabilize", target=100).putusan.kata == verdict

    def test_target_goes_with_stabilize_only(self) -> None:
        with pytest.raises(OutOfRangeError, match="target"):
            perubahan(1, 2, polarisasi="stabilize")
        with pytest.raises(OutOfRangeError, match="target"):
            perubahan(1, 2, target=3)

    def test_from_zero_there_is_no_relative_change(self) -> None:
        hasil = perubahan(3, 0)
        assert (hasil.selisih, hasil.relatif, hasil.alasan) == (D(3), None, Alasan.NILAI_LALU_NOL)

    def test_relative_to_the_size_of_a_negative_figure(self) -> None:
        hasil = perubahan(-5, -10)
        assert (hasil.relatif, hasil.alasan, hasil.putusan.kata) == (D(50), None, "membaik")

    def test_ratios_are_compared_exactly(self) -> None:
        assert perubahan(Rasio(1, 3), Rasio(3, 9)).putusan.kata == "tetap"
        assert perubahan(Rasio(7, 9), Rasio(2, 9)).relatif == 250

    @pytest.mark.parametrize(("kini", "lalu", "where"), [(None, 1, "kini"), (1, None, "lalu")])
    def test_missing(self, kini: Any, lalu: Any, where: str) -> None:
        with pytest.raises(UndefinedResultError, match=where) as caught:
            perubahan(kini, lalu)
        assert caught.value.alasan is Alasan.REALISASI_KOSONG

    @pytest.mark.parametrize("hole", [float("nan"), D("NaN"), np.float32("nan"), type("NAType", (), {})()], ids=repr)
    def test_missing_of_any_kind(self, hole: Any) -> None:
        for figures in ((hole, 1), (1, hole)):
            with pytest.raises(UndefinedResultError):
                perubahan(*figures)
        with pytest.raises(OutOfRangeError, match="target"):
            perubahan(1, 2, polarisasi="stabilize", target=hole)
        for realisasi, akhir in ((hole, 2), (2, hole)):
            with pytest.raises(UndefinedResultError):
                terhadap_target_akhir(realisasi, akhir, awal=1)
        with pytest.raises(UndefinedResultError, match="2023"):
            deret({2023: hole, 2024: 5})
        assert peringkat({"a": hole, "b": 2}, undefined="skip") == {"b": 1}

    def test_which_figure_of_a_capaian(self) -> None:
        hasil: Any = measure(Indikator("IKM", 86, cap=100), 88)
        for call in (
            lambda: perubahan(hasil, 1),
            lambda: perubahan(1, hasil),
            lambda: deret({2023: 1, 2024: hasil}),
            lambda: peringkat({"IKM": hasil}),
        ):
            with pytest.raises(NumberTypeError, match=r"give its \.nilai or \.capped"):
                call()
        assert perubahan(hasil.capped, 100).putusan.words == "unchanged"

    def test_text(self) -> None:
        with pytest.raises(NumberTypeError, match="lalu"):
            perubahan(1, "2")  # type: ignore[arg-type]


class TestSentence:
    @pytest.mark.parametrize(
        ("kini", "lalu", "more", "sentence"),
        [
            (
                D("88.75"),
                D("86.72"),
                {},
                "Dari 86,72 menjadi 88,75: naik 2,03 poin (2,34% dari nilai sebelumnya); membaik.",
            ),
            (4, 5, {}, "Dari 5 menjadi 4: turun 1,00 poin (20,00% dari nilai sebelumnya); memburuk."),
            (5, D("5.0"), {}, "Dari 5 menjadi 5: tidak berubah; tetap."),
            (5, 0, {"polarisasi": "minimize"}, "Dari 0 menjadi 5: naik 5,00 poin; memburuk."),
            (
                D("5.0001"),
                5,
                {},
                "Dari 5 menjadi 5,0001: naik 0,0001 poin (0,002% dari nilai sebelumnya); membaik.",
            ),
            (
                Rasio(1, 3),
                Rasio(2000, 3),
                {},
                "Dari 666,667 menjadi 0,333333: turun 666,33 poin (99,95% dari nilai sebelumnya); memburuk.",
            ),
        ],
    )
    def test_explain(self, kini: Any, lalu: Any, more: dict[str, Any], sentence: str) -> None:
        assert perubahan(kini, lalu, **more).explain() == sentence

    def test_in_english(self) -> None:
        assert perubahan(4, 5, polarisasi="minimize").explain("en", places=0) == (
            "From 5 to 4: down by 1 points (20% of the earlier figure); better."
        )
        with pytest.raises(OptionError, match="bahasa"):
            perubahan(1, 2).explain("jv")  # type: ignore[arg-type]
        with pytest.raises(OutOfRangeError, match="places"):
            perubahan(1, 2).explain(places=99)

    def test_words(self) -> None:
        assert [each.kata for each in PutusanPerubahan] == ["membaik", "tetap", "memburuk"]
        assert [each.words for each in PutusanPerubahan] == ["better", "unchanged", "worse"]


class TestSeries:
    def test_each_year_against_the_one_before(self) -> None:
        hasil = deret({2024: 88, 2021: 84, 2023: 87}, polarisasi="minimize")
        assert {tahun: (item.lalu, item.putusan.kata) for tahun, item in hasil.items()} == {
            2023: (D(84), "memburuk"),
            2024: (D(87), "memburuk"),
        }
        assert deret({1: 95, 2: 101}, polarisasi="stabilize", target=100)[2].putusan.kata == "membaik"

    def test_missing_years_are_named(self) -> None:
        with pytest.raises(UndefinedResultError, match="2021, 2023") as caught:
            deret({2023: None, 2022: 5, 2021: None})
        assert [place.tahun for place in caught.value.letak] == [2021, 2023]

    def test_missing_years_are_skipped(self) -> None:
        hasil = deret({2021: 4, 2022: None, 2023: 5}, undefined="skip")
        assert {tahun: item.lalu for tahun, item in hasil.items()} == {2023: 4}
        with pytest.raises(UndefinedResultError) as caught:
            deret({2021: 4, 2022: None}, undefined="skip")
        assert caught.value.alasan is Alasan.TIDAK_ADA_NILAI
        with pytest.raises(OptionError, match="undefined"):
            deret({2021: 4, 2022: 5}, undefined="zero")  # type: ignore[arg-type]

    def test_years_of_numpy(self) -> None:
        years: Any = {np.int64(2023): 4, np.int32(2024): 5}
        assert {type(tahun) for tahun in deret(years)} == {int}
        for year in (True, 2024.0, np.bool_(1)):
            with pytest.raises(WrongTypeError, match="tahun"):
                deret({year: 4, 2023: 5})  # type: ignore[dict-item]

    @pytest.mark.parametrize("nilai", [{}, {2024: 5}])
    def test_too_short(self, nilai: dict[int, int]) -> None:
        with pytest.raises(UndefinedResultError) as caught:
            deret(nilai)
        assert caught.value.alasan is Alasan.TIDAK_ADA_NILAI


class TestEndTarget:
    def test_by_capaian(self) -> None:
        assert round_to(terhadap_target_akhir(D("88.75"), 88)) == D("100.85")
        assert terhadap_target_akhir(D("88.75"), 88, cap=100) == 100
        assert terhadap_target_akhir(5, 4, polarisasi="minimize") == 75
        assert terhadap_target_akhir(85, Rentang(80, 90)) == 100

    @pytest.mark.parametrize(
        ("realisasi", "akhir", "awal", "progress"),
        [(60, 80, 40, 50), (6, 4, 8, 50), (40, 80, 40, 0), (30, 80, 40, -25), (90, 80, 40, 125)],
    )
    def test_way_covered_in_either_direction(self, realisasi: int, akhir: int, awal: int, progress: int) -> None:
        for polarisasi in ("maximize", "minimize"):
            assert terhadap_target_akhir(realisasi, akhir, awal=awal, polarisasi=polarisasi) == progress

    def test_with_ratios(self) -> None:
        assert terhadap_target_akhir(Rasio(5, 9), Rasio(9, 9), awal=Rasio(1, 9)) == 50

    @pytest.mark.parametrize(
        ("realisasi", "akhir", "awal", "alasan"),
        [
            (5, 40, 40, Alasan.TARGET_SAMA_AWAL),
            (None, 40, 30, Alasan.REALISASI_KOSONG),
            (5, None, 30, Alasan.TARGET_KOSONG),
            (None, 40, None, Alasan.REALISASI_KOSONG),
            (5, 0, None, Alasan.TARGET_NOL),
        ],
    )
    def test_undefined(self, realisasi: Any, akhir: Any, awal: Any, alasan: Alasan) -> None:
        with pytest.raises(UndefinedResultError) as caught:
            terhadap_target_akhir(realisasi, akhir, awal=awal)
        assert caught.value.alasan is alasan

    def test_what_does_not_go_with_a_baseline(self) -> None:
        with pytest.raises(OutOfRangeError, match="cap"):
            terhadap_target_akhir(5, 8, awal=1, cap=100)
        with pytest.raises(OutOfRangeError, match="target_akhir"):
            terhadap_target_akhir(5, Rentang(8, 9), awal=1)
        with pytest.raises(OptionError, match="polarisasi"):
            terhadap_target_akhir(5, 8, awal=1, polarisasi="acak")  # type: ignore[arg-type]
        with pytest.raises(OutOfRangeError):
            terhadap_target_akhir(5, 8, cap=1)


class TestStandard:
    def test_follows_the_direction(self) -> None:
        assert terhadap_standar(90, 80) == D("112.5")
        assert terhadap_standar(90, 80, polarisasi="minimize") == D("87.5")

    def test_undefined(self) -> None:
        with pytest.raises(UndefinedResultError):
            terhadap_standar(90, None)


class TestRank:
    PEERS: Mapping[str, Decimal | None] = {
        "Sungai Raya": D("89.49"),
        "Loksado": D("90.43"),
        "Simpur": D("87.05"),
        "Kalumpang": D("89.49"),
    }

    def test_ties(self) -> None:
        assert peringkat(self.PEERS) == {"Loksado": 1, "Sungai Raya": 2, "Kalumpang": 2, "Simpur": 4}
        assert peringkat(self.PEERS, ties=Ties.DENSE) == {"Loksado": 1, "Sungai Raya": 2, "Kalumpang": 2, "Simpur": 3}

    @pytest.mark.parametrize("polarisasi", ["minimize", "minimize_inverse"])
    def test_lower_is_better(self, polarisasi: str) -> None:
        ranks = peringkat(self.PEERS, polarisasi=polarisasi)  # type: ignore[arg-type]
        assert list(ranks.items()) == [("Simpur", 1), ("Sungai Raya", 2), ("Kalumpang", 2), ("Loksado", 4)]

    def test_equal_value_in_another_form_is_a_tie(self) -> None:
        assert set(peringkat({"a": Rasio(3, 9), "b": Fraction(1, 3)}).values()) == {1}

    def test_missing(self) -> None:
        peers = {**self.PEERS, "Daha Barat": None}
        with pytest.raises(UndefinedResultError, match="Daha Barat"):
            peringkat(peers)
        assert "Daha Barat" not in peringkat(peers, undefined="skip")
        assert peringkat({}) == {}

    def test_errors(self) -> None:
        with pytest.raises(OptionError, match="polarisasi"):
            peringkat(self.PEERS, polarisasi="stabilize")
        with pytest.raises(OptionError, match="ties"):
            peringkat(self.PEERS, ties="first")  # type: ignore[arg-type]
        with pytest.raises(OptionError, match="undefined"):
            peringkat(self.PEERS, undefined="last")  # type: ignore[arg-type]
        with pytest.raises(NumberTypeError, match="Simpur"):
            peringkat({"Simpur": "87,05"})  # type: ignore[dict-item]
