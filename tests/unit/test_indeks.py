"""AKIP from components and sub-components, IDM from its three parts."""

from __future__ import annotations

import pickle
from decimal import Decimal
from typing import Any

import attrs
import pytest

from sakipcalc import AKIP_88_2021, IDM_2016, HasilAkip, idm, nilai_akip, round_to
from sakipcalc.errors import NumberTypeError, OptionError, OutOfRangeError, UnknownRuleError
from sakipcalc.peraturan.akip import BOBOT, BOBOT_2015, SUBKOMPONEN

D = Decimal
FULL = dict.fromkeys(BOBOT, 100)


class TestAkip:
    def test_weights_sum_to_100(self) -> None:
        assert {key: sum(shares) for key, shares in BOBOT.items()} == {
            "perencanaan": 30,
            "pengukuran": 30,
            "pelaporan": 15,
            "evaluasi": 25,
        }
        assert sum(BOBOT_2015.values()) == 100

    def test_best_and_worst(self) -> None:
        assert nilai_akip(FULL, tahun=2024).nilai == 100
        worst = nilai_akip(dict.fromkeys(BOBOT, "E"), tahun=2024)
        assert (worst.total, worst.predikat) == (D(0), "D")

    def test_a_score_off_its_scale_has_no_predicate(self) -> None:
        hasil = HasilAkip((("perencanaan", D(120)),), D(120), AKIP_88_2021)
        assert (hasil.pita, hasil.predikat) == (None, None)
        assert hasil.explain("en") == "perencanaan 120.00: AKIP score 120.00, off the scale."

    def test_from_subcomponents(self) -> None:
        grades = dict(zip(SUBKOMPONEN, ("AA", "A", "BB"), strict=True))
        hasil = nilai_akip(dict.fromkeys(BOBOT, grades), tahun=2021)
        assert hasil.total == D(20) + D(27) + D(40)
        assert dict(hasil.komponen)["evaluasi"] == D("21.75")
        assert (hasil.nilai, hasil.predikat) == (D("87.00"), "A")
        assert hasil.pita is not None
        assert hasil.pita.label == "Memuaskan"
        assert pickle.loads(pickle.dumps(hasil)) == hasil

    @pytest.mark.parametrize(
        ("grade", "score"),
        [("AA", 100), ("A", 90), ("BB", 80), ("B", 70), ("CC", 60), ("C", 50), ("D", 30), ("E", 0)],
    )
    def test_grades(self, grade: str, score: int) -> None:
        assert nilai_akip(dict.fromkeys(BOBOT, grade), tahun=2022).total == score

    def test_total_is_rounded_before_it_is_rated(self) -> None:
        hasil = nilai_akip(dict.fromkeys(BOBOT, D("80.004")), tahun=2023)
        assert (hasil.total, hasil.nilai, hasil.predikat) == (D("80.004"), D("80.00"), "BB")

    def test_older_rule_by_its_year(self) -> None:
        hasil = nilai_akip(dict.fromkeys(BOBOT_2015, 65), tahun=2018)
        assert (hasil.total, hasil.predikat, hasil.skala.id) == (D(65), "B", "akip-12-2015")
        with pytest.raises(OptionError, match="akip-12-2015"):
            nilai_akip(FULL, tahun=2018)
        with pytest.raises(NumberTypeError, match="perencanaan"):
            nilai_akip(dict.fromkeys(BOBOT_2015, "A"), tahun=2018)
        with pytest.raises(UnknownRuleError):
            nilai_akip(FULL, tahun=2010)

    @pytest.mark.parametrize(
        "komponen",
        [
            {"perencanaan": 80},
            FULL | {"capaian": 80},
            FULL | {"evaluasi": {"keberadaan": 80}},
            FULL | {"evaluasi": "A+"},
        ],
    )
    def test_missing_or_foreign_parts(self, komponen: Any) -> None:
        with pytest.raises(OptionError):
            nilai_akip(komponen, tahun=2024)

    @pytest.mark.parametrize("score", [-1, D("100.01")])
    def test_score_outside(self, score: Any) -> None:
        with pytest.raises(OutOfRangeError, match="evaluasi: keberadaan"):
            nilai_akip(FULL | {"evaluasi": score}, tahun=2024)

    def test_a_scale_without_codes_gives_its_labels(self) -> None:
        hasil = nilai_akip(FULL, tahun=2024)
        plain = attrs.evolve(hasil.skala, pita=[attrs.evolve(pita, kode=None) for pita in hasil.skala.pita])
        assert attrs.evolve(hasil, skala=plain).predikat == "Sangat Memuaskan"


class TestIdm:
    def test_mean_of_three(self) -> None:
        value = idm(D("0.8"), D("0.6"), D("0.7333"))
        assert round_to(value, 4) == D("0.7111")
        assert IDM_2016.kategori(value).label == "Maju"

    def test_thirds_are_exact(self) -> None:
        assert IDM_2016.kategori(idm(D("0.8155"), D("0.8155"), D("0.8155"))).label == "Maju"

    @pytest.mark.parametrize("part", [-1, 2, 70])
    def test_outside(self, part: int) -> None:
        with pytest.raises(OutOfRangeError, match="ikl"):
            idm(1, 0, part)

    def test_text(self) -> None:
        with pytest.raises(NumberTypeError, match="ike"):
            idm(1, "0,5", 1)  # type: ignore[arg-type]
