"""The satisfaction index: weights, rounding on the way, blanks, other questionnaires, combination."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
import numpy as np
import pytest

from sakipcalc import (
    IKM_25_2004,
    SKM_14_2017,
    UNSUR_2004,
    UNSUR_2017,
    Antara,
    Blank,
    Bobot,
    Gabungan,
    HasilIkm,
    Kuesioner,
    gabung_ikm,
    ikm,
    ikm_from_columns,
    ikm_from_nrr,
    ikm_from_sums,
    round_to,
    sample_size,
)
from sakipcalc.errors import (
    Alasan,
    NumberTypeError,
    OptionError,
    OutOfRangeError,
    ResponseError,
    UndefinedResultError,
    WeightError,
    WrongTypeError,
)

D = Decimal
FOURS = dict.fromkeys(UNSUR_2017, 4)
Row = Mapping[str, Any]


def totals(*sums: int, n: int) -> list[Row]:
    """Respondents whose scores on each unsur add up to the given sums."""
    rows: list[dict[str, int]] = [{} for _ in range(n)]
    for key, target in zip(UNSUR_2017, sums, strict=True):
        for number, row in enumerate(rows):
            row[key] = target // n + (number < target % n)
    return list(rows)


class TestWeights:
    @pytest.mark.parametrize(
        ("bobot", "named", "nik"),
        [
            ("exact", "exact", "100"),
            ("0.11", "d2", "99"),
            ("0,111", "d3", "99.9"),
            (" 0.1111 ", "d4", "99.99"),
            ("d3", "d3", "99.9"),
        ],
    )
    def test_all_fours(self, bobot: str, named: str, nik: str) -> None:
        hasil = ikm([FOURS], Kuesioner(bobot=bobot))
        assert hasil.nik == D(nik)
        assert (hasil.mutu, hasil.kinerja, hasil.bobot) == ("A", "Sangat Baik", Bobot(named))

    def test_a_printed_row_adds_up_to_the_printed_total(self) -> None:
        for bobot in ("exact", "0.11"):
            hasil = ikm([FOURS], Kuesioner(bobot=bobot))
            assert round_to(sum(hasil.tertimbang.values(), D(0)), 6) == hasil.ni

    def test_28_respondents_of_the_reference(self) -> None:
        """891 points of 1008: 88,3929 exact is A; 0,11 makes it B, 0,111 puts it into the printed gap."""
        rows = totals(*[99] * 9, n=28)
        assert round_to(ikm(rows).nik, 4) == D("88.3929")
        assert ikm(rows).mutu == "A"
        assert round_to(ikm(rows, Kuesioner(bobot="0.11")).nik, 4) == D("87.5089")
        assert ikm(rows, Kuesioner(bobot="0.11")).mutu == "B"
        assert round_to(ikm(rows, Kuesioner(bobot="0.111")).nik, 4) == D("88.3045")
        assert ikm(rows, Kuesioner(bobot="0.111")).mutu == "B"

    def test_19_respondents_between_the_printed_bands(self) -> None:
        hasil = ikm(totals(*[67] * 8, 68, n=19))
        assert (round_to(hasil.nik, 4), hasil.mutu) == (D("88.3041"), "B")

    def test_65_is_exactly_65(self) -> None:
        hasil = ikm(totals(14, 12, 19, 11, 13, 11, 14, 11, 12, n=5))
        assert (hasil.nik, hasil.mutu) == (D(65), "C")

    def test_one_respondent_with_32_points(self) -> None:
        hasil = ikm(totals(4, 4, 4, 4, 4, 3, 3, 3, 3, n=1))
        assert (round_to(hasil.nik, 4), hasil.mutu) == (D("88.8889"), "A")
        assert (ikm(totals(4, 4, 4, 4, 4, 3, 3, 3, 3, n=1), Kuesioner(bobot="0.11")).nik) == D(88)

    def test_14_unsur(self) -> None:
        rows = [dict.fromkeys(UNSUR_2004, 4)]
        assert ikm(rows, Kuesioner(unsur=UNSUR_2004)).nik == 100
        assert ikm(rows, Kuesioner(unsur=UNSUR_2004)).skala is IKM_25_2004
        assert ikm(rows, Kuesioner(unsur=UNSUR_2004, bobot=Bobot.D3)).nik == D("99.4")
        assert ikm([dict.fromkeys(UNSUR_2004, 3)], Kuesioner(unsur=UNSUR_2004)).mutu == "B"

    @pytest.mark.parametrize(("unsur", "bobot"), [(UNSUR_2017, "0.071"), (UNSUR_2004, "0.11"), (UNSUR_2017, "0.12")])
    def test_a_convention_for_another_number_of_unsur_is_refused(self, unsur: tuple[str, ...], bobot: str) -> None:
        with pytest.raises(OptionError):
            ikm([dict.fromkeys(unsur, 4)], Kuesioner(unsur=unsur, bobot=bobot))

    def test_weights_of_ones_own(self) -> None:
        bobot = dict.fromkeys(UNSUR_2017, Fraction(1, 10)) | {"waktu": Fraction(2, 10)}
        hasil = ikm([FOURS | {"waktu": 3}], Kuesioner(bobot=bobot))
        assert hasil.nik == D(95)
        assert dict(hasil.bobot if isinstance(hasil.bobot, Mapping) else {}) == bobot

    @pytest.mark.parametrize(
        ("bobot", "message"),
        [
            (dict.fromkeys(UNSUR_2017, D("0.11")), "the weights sum to 0.99; they must"),
            (
                dict.fromkeys(UNSUR_2017, 0) | {"waktu": -1, "biaya": 2},
                "the weights sum to 1; they must be zero or more",
            ),
            ({"waktu": 1, "ramah": 0}, "not given: persyaratan, .*; not known: ramah"),
            (dict.fromkeys(UNSUR_2017, Fraction(1, 9)) | {"ramah": 0}, "bobot: not known: ramah"),
        ],
    )
    def test_weights_that_cannot_be(self, bobot: dict[str, Any], message: str) -> None:
        with pytest.raises(WeightError, match=message):
            ikm([FOURS], Kuesioner(bobot=bobot))

    def test_an_unsur_may_weigh_nothing(self) -> None:
        bobot = dict.fromkeys(UNSUR_2017, Fraction(1, 8)) | {"biaya": 0}
        assert ikm([FOURS | {"biaya": 1}], Kuesioner(bobot=bobot)).nik == 100

    def test_weight_must_be_a_number(self) -> None:
        with pytest.raises(NumberTypeError, match="bobot waktu"):
            ikm([FOURS], Kuesioner(bobot=dict.fromkeys(UNSUR_2017, Fraction(1, 9)) | {"waktu": "0,11"}))  # type: ignore[arg-type]


class TestRounding:
    def test_each_stage(self) -> None:
        """One unsur at 3,534: the means of a puskesmas, of a police office and of an application."""
        nrr = dict.fromkeys(UNSUR_2017, D("3.534"))
        niks = {antara: ikm_from_nrr(nrr, Kuesioner(antara=antara)).nik for antara in Antara}
        assert niks[Antara.NONE] == D("88.35")
        assert niks[Antara.NRR_2] == D("88.25")
        assert niks[Antara.TERTIMBANG_2] == D("87.75")
        assert niks[Antara.TERTIMBANG_4] == D("88.3575")
        assert niks[Antara.NI_2] == D("88.25")
        assert niks[Antara.NI_3] == D("88.35")

    def test_puskesmas_rounds_ni_to_three_places(self) -> None:
        assert ikm_from_nrr(dict.fromkeys(UNSUR_2017, D("3.0588")), Kuesioner(antara="ni_3")).nik == D("76.475")

    def test_mean_rounded_early_loses_the_grade(self) -> None:
        nrr = dict.fromkeys(UNSUR_2017, D("3.534"))
        assert (ikm_from_nrr(nrr).mutu, ikm_from_nrr(nrr, Kuesioner(antara="ni_2")).mutu) == ("A", "B")


class TestBlanks:
    ROWS: tuple[Row, ...] = (FOURS, FOURS | {"waktu": None, "biaya": 2}, dict.fromkeys(UNSUR_2017, 2) | {"waktu": 1})

    def test_policies_differ_and_count(self) -> None:
        per_unsur, listwise, zero = (ikm(self.ROWS, Kuesioner(blank=policy)) for policy in Blank)
        assert per_unsur.nrr["waktu"] == D("2.5")
        assert listwise.nrr["waktu"] == D("2.5")
        assert round_to(zero.nrr["waktu"]) == D("1.67")
        assert (per_unsur.n, per_unsur.dipakai, listwise.n, listwise.dipakai) == (3, 3, 3, 2)
        assert (per_unsur.terisi["waktu"], per_unsur.kosong["waktu"], per_unsur.kosong["biaya"]) == (2, 1, 0)
        assert listwise.nrr["biaya"] == 3
        assert len({per_unsur.nik, listwise.nik, zero.nik}) == 3

    def test_absent_key_is_a_blank(self) -> None:
        row = {key: 4 for key in UNSUR_2017 if key != "sarana"}
        assert ikm([FOURS, row]).kosong["sarana"] == 1

    def test_nobody_answered_an_unsur(self) -> None:
        for blank in Blank:
            with pytest.raises(UndefinedResultError) as caught:
                ikm([FOURS | {"biaya": None}], Kuesioner(blank=blank))
            assert caught.value.alasan is Alasan.JAWABAN_KOSONG
        with pytest.raises(UndefinedResultError, match="biaya"):
            ikm([FOURS | {"biaya": None}])

    def test_no_respondent(self) -> None:
        with pytest.raises(UndefinedResultError):
            ikm([])

    def test_zero_can_fall_below_the_scale(self) -> None:
        rows = [dict.fromkeys(UNSUR_2017, 1), {}]
        hasil = ikm(rows, Kuesioner(blank="zero"))
        assert hasil.nik == D("12.5")
        assert (hasil.pita, hasil.mutu, hasil.kinerja) == (None, None, None)


class TestQuestionnaires:
    def test_several_questions_count_by_their_mean(self) -> None:
        hasil = ikm([FOURS | {"waktu": [4, 3, None]}, FOURS | {"waktu": (None, None)}])
        assert hasil.nrr["waktu"] == D("3.5")
        assert hasil.kosong["waktu"] == 1

    @pytest.mark.parametrize(("top", "nik"), [(5, "80"), (6, "66.667"), (4, "100")])
    def test_other_ranges(self, top: int, nik: str) -> None:
        assert round_to(ikm([FOURS], Kuesioner(max_score=top)).nik, 3) == round_to(D(nik), 3)

    def test_below_the_scale_of_mutu(self) -> None:
        hasil = ikm([dict.fromkeys(UNSUR_2017, 1)], Kuesioner(max_score=5))
        assert (hasil.nik, hasil.kinerja, hasil.per_unsur[0].mutu) == (D(20), None, None)

    @pytest.mark.parametrize("top", [1, 101, 4.0, True, "4"])
    def test_highest_score_must_be_a_count(self, top: Any) -> None:
        with pytest.raises(OutOfRangeError, match="max_score"):
            ikm([FOURS], Kuesioner(max_score=top))

    def test_widest_and_narrowest_questionnaire(self) -> None:
        assert ikm([dict.fromkeys(UNSUR_2017, 2)], Kuesioner(max_score=2)).nik == 100
        assert ikm([dict.fromkeys(UNSUR_2017, 75)], Kuesioner(max_score=100)).nik == 75

    def test_unsur_of_ones_own_need_a_scale(self) -> None:
        rows = [{"ramah": 4, "cepat": 3}]
        with pytest.raises(OutOfRangeError, match="skala"):
            ikm(rows, Kuesioner(["ramah", "cepat"]))
        hasil = ikm(rows, Kuesioner(["ramah", "cepat"], skala=SKM_14_2017))
        assert (hasil.nik, hasil.mutu) == (D("87.5"), "B")
        assert {lain.bobot for lain in hasil.konvensi()} == {Bobot.EXACT}

    def test_scale_must_be_one(self) -> None:
        with pytest.raises(WrongTypeError, match="skala"):
            ikm([FOURS], Kuesioner(skala="skm-14-2017"))  # type: ignore[arg-type]

    def test_order_of_unsur_does_not_matter(self) -> None:
        swapped = (*UNSUR_2017[:7], "sarana", "pengaduan")
        row = dict(zip(UNSUR_2017, (4, 3, 4, 3, 4, 3, 4, 3, 2), strict=True))
        assert ikm([row], Kuesioner(unsur=swapped)).nrr == ikm([row]).nrr
        assert ikm([row], Kuesioner(unsur=swapped)).skala is SKM_14_2017

    @pytest.mark.parametrize("unsur", [[], ["waktu", "waktu"]])
    def test_keys_must_be_distinct(self, unsur: list[str]) -> None:
        with pytest.raises(OutOfRangeError, match="unsur"):
            ikm([FOURS], Kuesioner(unsur=unsur))

    def test_a_scale_without_letters_gives_its_labels(self) -> None:
        bands = [attrs.evolve(pita, kode=None) for pita in SKM_14_2017.pita]
        plain = attrs.evolve(SKM_14_2017, id="uji", pita=bands)
        assert ikm([FOURS], Kuesioner(skala=plain)).mutu == "Sangat Baik"


class TestFaults:
    def test_every_respondent_and_unsur_is_named(self) -> None:
        rows: list[Row] = [
            FOURS | {"waktu": 6, "biaya": True},
            FOURS,
            FOURS | {"sarana": "4", "ramah": 4, "produk": D("0.5")},
        ]
        with pytest.raises(ResponseError) as caught:
            ikm(rows)
        assert [fault.partition(";")[0] for fault in caught.value.faults] == [
            "respondent 1, waktu: 6 is not allowed",
            "respondent 1, biaya: True is a truth value, not a number",
            "respondent 3, ramah: no such unsur",
            "respondent 3, produk: 0.5 is not allowed",
            "respondent 3, sarana: '4' is text, not a number",
        ]
        assert "responden 1, waktu: 6 tidak boleh" in caught.value.pesan

    SCORES: tuple[Any, ...] = ("empat", b"4", float("inf"), object(), ["4"], [5])

    @pytest.mark.parametrize("score", SCORES)
    def test_what_is_no_score(self, score: Any) -> None:
        with pytest.raises(ResponseError, match="respondent 1, waktu"):
            ikm([FOURS | {"waktu": score}])


class TestColumns:
    def test_same_as_rows(self) -> None:
        rows: list[Row] = [FOURS, FOURS | {"waktu": None}, dict.fromkeys(UNSUR_2017, 3)]
        columns: dict[str, list[Any]] = {key: [row[key] for row in rows] for key in UNSUR_2017}
        assert ikm_from_columns(columns, Kuesioner(bobot="0.111")) == ikm(rows, Kuesioner(bobot="0.111"))

    def test_bytes_are_scores(self) -> None:
        scores: dict[str, Any] = {key: bytes([4, 3, 3, 1]) for key in UNSUR_2017}
        plain: dict[str, Any] = {key: list(column) for key, column in scores.items()}
        gap = {"waktu": [4, None, 3, 1]}
        for blank in Blank:
            kuesioner = Kuesioner(blank=blank)
            assert ikm_from_columns(scores, kuesioner) == ikm_from_columns(plain, kuesioner)
            assert ikm_from_columns(scores | gap, kuesioner) == ikm_from_columns(plain | gap, kuesioner)

    def test_bytes_off_the_questionnaire(self) -> None:
        columns = dict.fromkeys(UNSUR_2017, b"\x04\x03") | {"waktu": b"\x00\x05"}
        with pytest.raises(ResponseError) as caught:
            ikm_from_columns(columns)
        assert [fault.partition(" is")[0] for fault in caught.value.faults] == [
            "respondent 1, waktu: 0",
            "respondent 2, waktu: 5",
        ]

    @pytest.mark.parametrize("score", [300, -1, 0, 5, D("4.5"), True])
    def test_every_kind_of_score_is_checked(self, score: Any) -> None:
        columns: dict[str, list[Any]] = {key: [4, 4] for key in UNSUR_2017} | {"waktu": [4, score]}
        with pytest.raises(ResponseError, match=r"^respondent 2, waktu: "):
            ikm_from_columns(columns)

    def test_mixed_kinds_of_score(self) -> None:
        columns: dict[str, list[Any]] = {key: [4, 4.0, D(4), Fraction(4), None] for key in UNSUR_2017}
        assert ikm_from_columns(columns).nik == 100

    def test_absent_and_unknown_columns(self) -> None:
        columns = {key: [4] for key in UNSUR_2017 if key != "biaya"}
        with pytest.raises(UndefinedResultError, match="biaya"):
            ikm_from_columns(columns)
        with pytest.raises(ResponseError) as caught:
            ikm_from_columns(columns | {"ramah": [4], "waktu": [6]})
        assert [fault.partition(";")[0] for fault in caught.value.faults] == [
            "ramah: no such unsur",
            "respondent 1, waktu: 6 is not allowed",
        ]

    def test_faults_go_by_respondent_and_then_unsur(self) -> None:
        columns: dict[str, list[Any]] = {key: [4, 9] for key in UNSUR_2017} | {"sarana": [0, 4]}
        with pytest.raises(ResponseError) as caught:
            ikm_from_columns(columns)
        named = [fault.partition(":")[0] for fault in caught.value.faults]
        assert named == ["respondent 1, sarana", *(f"respondent 2, {key}" for key in UNSUR_2017[:-1])]

    def test_lowest_and_highest_score_in_any_form(self) -> None:
        columns: dict[str, list[Any]] = {key: [D(1), 4.0] for key in UNSUR_2017}
        assert ikm_from_columns(columns).nik == D("62.5")

    def test_unknown_unsur_come_first(self) -> None:
        with pytest.raises(ResponseError) as caught:
            ikm([FOURS | {"persyaratan": 9, "ramah": 4}])
        assert [fault.partition(":")[0] for fault in caught.value.faults] == [
            "respondent 1, ramah",
            "respondent 1, persyaratan",
        ]

    def test_unequal_columns(self) -> None:
        with pytest.raises(ResponseError, match="columns differ in length: waktu 2, biaya 1"):
            ikm_from_columns({"waktu": [1, 2], "biaya": [1]}, Kuesioner(["waktu", "biaya"], skala=SKM_14_2017))

    def test_no_column(self) -> None:
        with pytest.raises(UndefinedResultError):
            ikm_from_columns({})


class TestNrr:
    def test_out_of_scale_mean_names_the_unsur(self) -> None:
        with pytest.raises(ResponseError, match=r"waktu: 6.60 is not allowed; it must be from 1 to 4"):
            ikm_from_nrr(dict.fromkeys(UNSUR_2017, 3) | {"waktu": D("6.60")})

    def test_missing_and_unknown_means(self) -> None:
        with pytest.raises(ResponseError) as caught:
            ikm_from_nrr({"waktu": 3, "ramah": 3}, Kuesioner(["waktu", "biaya"], skala=SKM_14_2017))
        assert caught.value.faults == ("ramah: no such unsur", "biaya: no mean given")
        with pytest.raises(ResponseError, match="waktu: no mean given"):
            ikm_from_nrr({"waktu": None}, Kuesioner(unsur=["waktu"], skala=SKM_14_2017))  # type: ignore[dict-item]

    @pytest.mark.parametrize("n", [0, -1, 2.0, True])
    def test_count_of_respondents(self, n: Any) -> None:
        with pytest.raises(OutOfRangeError, match="n:"):
            ikm_from_nrr(FOURS, n=n)

    def test_counts_are_not_made_up(self) -> None:
        hasil = ikm_from_nrr(FOURS)
        assert (hasil.n, hasil.dipakai, hasil.blank, hasil.terisi, hasil.kosong) == (None, None, None, {}, {})


class TestResult:
    def test_conventions_keep_the_means(self) -> None:
        hasil = ikm([FOURS, dict.fromkeys(UNSUR_2017, 3)])
        others = hasil.konvensi()
        assert len(others) == 4 * 6
        assert hasil in others
        assert {lain.nrr["waktu"] for lain in others} == {D("3.5")}
        assert {(lain.bobot, lain.antara) for lain in others} == {
            (bobot, antara) for bobot in (Bobot.EXACT, Bobot.D2, Bobot.D3, Bobot.D4) for antara in Antara
        }

    def test_picklable_and_hashable(self) -> None:
        hasil = ikm([FOURS])
        copy: HasilIkm = pickle.loads(pickle.dumps(hasil))
        assert copy == hasil
        assert hash(copy) == hash(hasil)
        assert (copy.nik, copy.mutu) == (D(100), "A")


class TestCombination:
    def test_pooled_and_simple(self) -> None:
        big, small = ikm([FOURS] * 3), ikm([dict.fromkeys(UNSUR_2017, 3)])
        pooled, simple = gabung_ikm([big, small], "pooled"), gabung_ikm([big, small], Gabungan.SIMPLE)
        assert (pooled.nik, pooled.n, pooled.terisi["waktu"]) == (D("93.75"), 4, 4)
        assert (simple.nik, simple.n, simple.terisi) == (D("87.5"), 4, {})

    @pytest.mark.parametrize("blank", list(Blank))
    def test_pooled_is_what_one_survey_would_give(self, blank: Blank) -> None:
        first: list[Row] = [FOURS, FOURS | {"waktu": None}]
        second: list[Row] = [dict.fromkeys(UNSUR_2017, 2), dict.fromkeys(UNSUR_2017, 3) | {"biaya": None}, FOURS]
        together = gabung_ikm([ikm(first, Kuesioner(blank=blank)), ikm(second, Kuesioner(blank=blank))], "pooled")
        assert together == ikm(first + second, Kuesioner(blank=blank))

    def test_pooled_from_means_weighs_by_respondents(self) -> None:
        a, b = ikm_from_nrr(FOURS, n=3), ikm_from_nrr(dict.fromkeys(UNSUR_2017, 3), n=1)
        assert (gabung_ikm([a, b], "pooled").nik, gabung_ikm([a, b], "pooled").terisi) == (D("93.75"), {})

    def test_simple_is_the_mean_of_indices_also_when_rounded(self) -> None:
        a = ikm_from_nrr(dict.fromkeys(UNSUR_2017, D("3.534")), Kuesioner(antara="ni_2"))
        b = ikm_from_nrr(dict.fromkeys(UNSUR_2017, D("3.546")), Kuesioner(antara="ni_2"))
        assert gabung_ikm([a, b], "simple").nik == (a.nik + b.nik) / 2

    def test_what_cannot_be_pooled(self) -> None:
        uncounted = ikm_from_nrr(FOURS)
        with pytest.raises(OptionError) as caught:
            gabung_ikm([uncounted, uncounted], "pooled")
        assert caught.value.choices == ("simple",)
        assert gabung_ikm([uncounted], "simple").n is None
        averaged = gabung_ikm([ikm([FOURS]), ikm([FOURS])], "simple")
        with pytest.raises(OptionError):
            gabung_ikm([averaged], "pooled")

    @pytest.mark.parametrize(
        "options", [{"bobot": "0.11"}, {"antara": "ni_2"}, {"blank": "zero"}, {"max_score": 5}, {"skala": IKM_25_2004}]
    )
    def test_results_must_be_made_alike(self, options: dict[str, Any]) -> None:
        with pytest.raises(OptionError, match=f"hasil.{next(iter(options))}"):
            gabung_ikm([ikm([FOURS]), ikm([FOURS], Kuesioner(**options))], "pooled")

    def test_nothing_to_combine(self) -> None:
        with pytest.raises(UndefinedResultError):
            gabung_ikm([], "pooled")

    def test_method_must_be_named(self) -> None:
        with pytest.raises(OptionError):
            gabung_ikm([ikm([FOURS])], "mean")  # type: ignore[arg-type]


class TestSampleSize:
    PUBLISHED: Mapping[int, int] = {
        10: 10, 15: 14, 20: 19, 25: 24, 30: 28, 35: 32, 40: 36, 45: 40, 50: 44, 55: 48, 60: 52, 65: 56, 70: 59, 75: 63,
        80: 66, 85: 70, 90: 73, 95: 76, 100: 80, 110: 86, 120: 92, 130: 97, 140: 103, 150: 108, 160: 113, 180: 123,
        190: 127, 200: 132, 250: 152, 300: 169, 400: 196, 500: 217, 1000: 278, 10000: 370,
    }  # fmt: skip

    @pytest.mark.parametrize(("population", "sample"), PUBLISHED.items())
    def test_published_table(self, population: int, sample: int) -> None:
        assert sample_size(population) == sample

    def test_smallest_population_is_its_own_sample(self) -> None:
        assert [sample_size(population) for population in (1, 2, 3)] == [1, 2, 3]

    def test_report_of_983(self) -> None:
        assert sample_size(983) == 276

    @pytest.mark.parametrize("population", [0, -5, 10.0, True, None])
    def test_population_must_be_a_count(self, population: Any) -> None:
        with pytest.raises(OutOfRangeError, match="populasi"):
            sample_size(population)


class TestKuesioner:
    def test_defaults_and_short_repr(self) -> None:
        usual = Kuesioner()
        assert (usual.unsur, usual.bobot, usual.antara, usual.blank) == (
            UNSUR_2017,
            Bobot.EXACT,
            Antara.NONE,
            Blank.PER_UNSUR,
        )
        assert (usual.max_score, usual.skala) == (4, SKM_14_2017)
        assert repr(usual) == "Kuesioner()"
        assert repr(Kuesioner(bobot="0,111", max_score=5)) == "Kuesioner(bobot='d3', max_score=5)"
        assert "skala=Skala('ikm-25-2004')" in repr(Kuesioner(skala=IKM_25_2004))

    @pytest.mark.parametrize("bobot", ["d3", "exact", {key: Fraction(1, 9) for key in reversed(UNSUR_2017)}])
    def test_travels(self, bobot: Any) -> None:
        kuesioner = Kuesioner(bobot=bobot, antara="ni_2", blank="zero")
        copy: Kuesioner = pickle.loads(pickle.dumps(kuesioner))
        assert copy == kuesioner == attrs.evolve(kuesioner)
        assert hash(copy) == hash(kuesioner)
        assert kuesioner != attrs.evolve(kuesioner, blank="listwise")

    def test_several_functions_take_the_same(self) -> None:
        kuesioner = Kuesioner(UNSUR_2004, bobot="0,0714", antara="tertimbang_4")
        scores = dict.fromkeys(UNSUR_2004, 3)
        found = {
            ikm([scores], kuesioner).nik,
            ikm_from_columns({key: [score] for key, score in scores.items()}, kuesioner).nik,
            ikm_from_nrr(scores, kuesioner).nik,
            ikm_from_sums(scores, 1, kuesioner).nik,
        }
        assert found == {D("74.97")}


class TestPrintedWeights:
    @pytest.mark.parametrize("n", [*range(1, 41), 97, 200, 201, 3000])
    def test_is_one_nth_rounded_half_up(self, n: int) -> None:
        unsur = [f"u{number}" for number in range(n)]
        for places, bobot in ((2, Bobot.D2), (3, Bobot.D3), (4, Bobot.D4)):
            expected = (D(1) / n).quantize(D(1).scaleb(-places), "ROUND_HALF_UP")
            if not expected:
                with pytest.raises(OptionError, match=rf"^bobot \({n} unsur\): "):
                    Kuesioner(unsur, bobot=bobot, skala=SKM_14_2017)
                continue
            kuesioner = Kuesioner(unsur, bobot=bobot, skala=SKM_14_2017)
            assert kuesioner.weights == (Fraction(expected),) * n
            for text in (f"{expected:f}", f"{expected:f}".replace(".", ",")):
                assert attrs.evolve(kuesioner, bobot=text).weights == kuesioner.weights
                assert attrs.evolve(kuesioner, bobot=text).bobot is bobot

    def test_short_forms_of_the_same_number(self) -> None:
        five = Kuesioner(list("abcde"), bobot="0,2", skala=SKM_14_2017)
        assert (five.bobot, five.weights[0]) == (Bobot.D2, Fraction(1, 5))
        assert Kuesioner(list("abcde"), bobot=".200", skala=SKM_14_2017).bobot is Bobot.D3

    @pytest.mark.parametrize(("n", "text"), [(9, "0,071"), (14, "0.11"), (9, "0.11111"), (8, "0.12"), (3, "1,5")])
    def test_another_number_is_refused_with_the_right_ones(self, n: int, text: str) -> None:
        unsur = [f"u{number}" for number in range(n)]
        right = {
            9: "0.11, 0.111, 0.1111",
            14: "0.07, 0.071, 0.0714",
            8: "0.13, 0.125, 0.1250",
            3: "0.33, 0.333, 0.3333",
        }
        with pytest.raises(OptionError, match=f"choose one of exact, {right[n]}"):
            Kuesioner(unsur, bobot=text, skala=SKM_14_2017)

    def test_conventions_that_print_the_same_count_once(self) -> None:
        four = Kuesioner(list("abcd"), skala=SKM_14_2017)
        hasil = ikm_from_nrr(dict.fromkeys("abcd", 3), four)
        assert len(hasil.konvensi()) == len(Antara)
        rounded = ikm_from_nrr(dict.fromkeys("abcd", 3), attrs.evolve(four, bobot="d4"))
        assert rounded in rounded.konvensi()
        own = ikm_from_nrr(dict.fromkeys("abcd", 3), attrs.evolve(four, bobot=dict.fromkeys("abcd", D("0.25"))))
        assert {lain.bobot for lain in own.konvensi()} == {Bobot.EXACT}


class TestPerUnsur:
    HASIL = ikm([FOURS, FOURS | {"waktu": 2, "biaya": None}, FOURS | {"waktu": 2, "sarana": 3, "produk": 3}])

    def test_every_unsur_in_order(self) -> None:
        found = self.HASIL.per_unsur
        assert tuple(satu.kunci for satu in found) == UNSUR_2017
        assert [satu.nama for satu in found][:4] == [
            "Persyaratan",
            "Sistem, Mekanisme, dan Prosedur",
            "Waktu Penyelesaian",
            "Biaya/Tarif",
        ]
        assert [satu.peringkat for satu in found] == [1, 1, 9, 1, 7, 1, 1, 1, 7]
        waktu, biaya = found[2:4]
        assert (waktu.jumlah, waktu.terisi, biaya.jumlah, biaya.terisi) == (D(8), 3, D(8), 2)
        assert round_to(waktu.nrr) == D("2.67")
        assert (round_to(waktu.nilai), waktu.mutu, waktu.kinerja) == (D("66.67"), "C", "Kurang Baik")
        assert {satu.kunci: satu.tertimbang for satu in found} == self.HASIL.tertimbang
        assert {satu.kunci: satu.nrr for satu in found} == self.HASIL.nrr

    def test_weakest_first(self) -> None:
        assert [satu.kunci for satu in self.HASIL.terlemah[:4]] == ["waktu", "produk", "sarana", "persyaratan"]

    def test_sums_of_every_source_and_policy(self) -> None:
        for blank in Blank:
            hasil = ikm([FOURS, FOURS | {"waktu": None}, FOURS | {"biaya": 1}], Kuesioner(blank=blank))
            lost = blank is Blank.LISTWISE
            assert [satu.jumlah for satu in hasil.per_unsur[2:4]] == [8, 5 if lost else 9]
        means = ikm_from_nrr(FOURS, n=3).per_unsur[0]
        assert (means.jumlah, means.terisi, means.nilai) == (None, None, D(100))
        pooled = gabung_ikm([ikm([FOURS]), ikm([FOURS | {"waktu": 1}])], "pooled").per_unsur[2]
        assert (pooled.jumlah, pooled.terisi) == (D(5), 2)
        assert gabung_ikm([ikm([FOURS])] * 2, "simple").per_unsur[0].jumlah is None

    def test_names_of_2004_and_of_ones_own(self) -> None:
        old = ikm([dict.fromkeys(UNSUR_2004, 3)], Kuesioner(UNSUR_2004)).per_unsur
        assert [old[0].nama, old[8].nama] == ["Prosedur Pelayanan", "Kesopanan dan Keramahan Petugas"]
        own = Kuesioner(["waktu", "ramah"], skala=SKM_14_2017, max_score=5)
        satu = ikm([{"waktu": 4, "ramah": 1}], own).per_unsur
        assert [(each.nama, each.nilai, each.mutu) for each in satu] == [
            ("waktu", D(80), "B"),
            ("ramah", D(20), None),
        ]


class TestSentence:
    def test_in_both_languages(self) -> None:
        hasil = ikm([FOURS, dict.fromkeys(UNSUR_2017, 3) | {"waktu": 2}])
        assert hasil.explain("en") == (
            "2 respondents: NRR of 9 unsur 3.00 to 3.50, NI 3.44, NIK 86.11, mutu B (Baik); weakest unsur: "
            "Waktu Penyelesaian."
        )
        assert hasil.explain(places=4).startswith("2 responden: NRR 9 unsur 3,0000 sampai 3,5000, NI 3,4444,")

    def test_what_is_not_as_usual(self) -> None:
        rows: list[Row] = [FOURS, FOURS | {"waktu": None}]
        one = ikm(rows, Kuesioner(blank="listwise", bobot="0,111", antara="ni_2"))
        assert one.explain() == (
            "2 responden, 1 dipakai: NRR 9 unsur semuanya 4,00, NI 4,00, NIK 100,00, mutu A (Sangat Baik) (bobot "
            "0,111, NI dibulatkan 2 desimal)."
        )
        assert ikm([FOURS]).explain("en").startswith("1 respondent: NRR of all 9 unsur 4.00, ")
        low = ikm_from_nrr(dict.fromkeys(UNSUR_2017, 1) | {"waktu": 2, "biaya": 3}, Kuesioner(max_score=5))
        assert "NIK 26,67, mutu D" in low.explain()
        below = ikm([dict.fromkeys(UNSUR_2017, 1)], Kuesioner(max_score=5))
        assert "NIK 20.00, outside Nilai SKM PermenPANRB 14/2017." in below.explain("en")
        own = ikm([FOURS], Kuesioner(bobot=dict.fromkeys(UNSUR_2017, Fraction(1, 9))))
        assert "mutu A (Sangat Baik), weights of one's own." in own.explain("en")
        plain = attrs.evolve(SKM_14_2017, id="uji", pita=[attrs.evolve(pita, kode=None) for pita in SKM_14_2017.pita])
        assert "mutu Sangat Baik." in ikm([FOURS], Kuesioner(skala=plain)).explain()

    def test_options_of_the_sentence(self) -> None:
        with pytest.raises(OptionError, match="bahasa"):
            ikm([FOURS]).explain("su")  # type: ignore[arg-type]
        with pytest.raises(OutOfRangeError, match="places"):
            ikm([FOURS]).explain(places=-1)

    def test_short_repr(self) -> None:
        assert repr(ikm([FOURS])) == "HasilIkm(nik=100.00, mutu='A', n=1)"


class TestMissing:
    def test_nan_is_a_blank_everywhere(self) -> None:
        for nothing in (float("nan"), D("NaN"), np.float64("nan"), np.datetime64("NaT", "D"), [float("nan"), None]):
            rows: list[Row] = [FOURS | {"waktu": nothing}, FOURS]
            assert ikm(rows).kosong["waktu"] == 1
            columns: dict[str, list[Any]] = {key: [row[key] for row in rows] for key in UNSUR_2017}
            assert ikm_from_columns(columns) == ikm(rows)

    def test_pooling_a_survey_with_means_keeps_no_count(self) -> None:
        pooled = gabung_ikm([ikm([FOURS]), ikm_from_nrr(dict.fromkeys(UNSUR_2017, 3), n=3)], "pooled")
        assert (pooled.nik, pooled.n, pooled.terisi, pooled.kosong) == (D("81.25"), 4, {}, {})
        sums = [ikm_from_sums(dict.fromkeys(UNSUR_2017, points), 2) for points in (8, 6)]
        both = gabung_ikm(sums, "pooled")
        assert (both.nik, both.n, both.dipakai, both.terisi["biaya"]) == (D("87.5"), None, None, 4)
