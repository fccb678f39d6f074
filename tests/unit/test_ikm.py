"""The satisfaction index: weights, rounding on the way, blanks, other questionnaires, combination."""

from __future__ import annotations

import pickle
from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import Any

import attrs
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
    gabung_ikm,
    ikm,
    ikm_from_columns,
    ikm_from_nrr,
    round_to,
    sample_size,
)
from sakipcalc.errors import (
    Alasan,
    NumberTypeError,
    OptionError,
    OutOfRangeError,
    OutOfScaleError,
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
        ("bobot", "nik"), [("exact", "100"), ("0.11", "99"), ("0.111", "99.9"), ("0.1111", "99.99")]
    )
    def test_all_fours(self, bobot: str, nik: str) -> None:
        hasil = ikm([FOURS], bobot=bobot)  # type: ignore[arg-type]
        assert hasil.nik == D(nik)
        assert (hasil.mutu, hasil.kinerja, hasil.bobot) == ("A", "Sangat Baik", Bobot(bobot))

    def test_a_printed_row_adds_up_to_the_printed_total(self) -> None:
        for bobot in ("exact", "0.11"):
            hasil = ikm([FOURS], bobot=bobot)
            assert round_to(sum(hasil.tertimbang.values(), D(0)), 6) == hasil.ni

    def test_28_respondents_of_the_reference(self) -> None:
        """891 points of 1008: 88,3929 exact is A; 0,11 makes it B, 0,111 puts it into the printed gap."""
        rows = totals(*[99] * 9, n=28)
        assert round_to(ikm(rows).nik, 4) == D("88.3929")
        assert ikm(rows).mutu == "A"
        assert round_to(ikm(rows, bobot="0.11").nik, 4) == D("87.5089")
        assert ikm(rows, bobot="0.11").mutu == "B"
        assert round_to(ikm(rows, bobot="0.111").nik, 4) == D("88.3045")
        assert ikm(rows, bobot="0.111").mutu == "B"

    def test_19_respondents_between_the_printed_bands(self) -> None:
        hasil = ikm(totals(*[67] * 8, 68, n=19))
        assert (round_to(hasil.nik, 4), hasil.mutu) == (D("88.3041"), "B")

    def test_65_is_exactly_65(self) -> None:
        hasil = ikm(totals(14, 12, 19, 11, 13, 11, 14, 11, 12, n=5))
        assert (hasil.nik, hasil.mutu) == (D(65), "C")

    def test_one_respondent_with_32_points(self) -> None:
        hasil = ikm(totals(4, 4, 4, 4, 4, 3, 3, 3, 3, n=1))
        assert (round_to(hasil.nik, 4), hasil.mutu) == (D("88.8889"), "A")
        assert (ikm(totals(4, 4, 4, 4, 4, 3, 3, 3, 3, n=1), bobot="0.11").nik) == D(88)

    def test_14_unsur(self) -> None:
        rows = [dict.fromkeys(UNSUR_2004, 4)]
        assert ikm(rows, unsur=UNSUR_2004).nik == 100
        assert ikm(rows, unsur=UNSUR_2004).skala is IKM_25_2004
        assert ikm(rows, unsur=UNSUR_2004, bobot=Bobot.D3_14).nik == D("99.4")
        assert ikm([dict.fromkeys(UNSUR_2004, 3)], unsur=UNSUR_2004).mutu == "B"

    @pytest.mark.parametrize(("unsur", "bobot"), [(UNSUR_2017, "0.071"), (UNSUR_2004, "0.11"), (UNSUR_2017, "0.12")])
    def test_a_convention_for_another_number_of_unsur_is_refused(self, unsur: tuple[str, ...], bobot: str) -> None:
        with pytest.raises(OptionError):
            ikm([dict.fromkeys(unsur, 4)], unsur=unsur, bobot=bobot)  # type: ignore[arg-type]

    def test_weights_of_ones_own(self) -> None:
        bobot = dict.fromkeys(UNSUR_2017, Fraction(1, 10)) | {"waktu": Fraction(2, 10)}
        hasil = ikm([FOURS | {"waktu": 3}], bobot=bobot)
        assert (hasil.nik, hasil.bobot) == (D(95), None)

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
            ikm([FOURS], bobot=bobot)

    def test_an_unsur_may_weigh_nothing(self) -> None:
        bobot = dict.fromkeys(UNSUR_2017, Fraction(1, 8)) | {"biaya": 0}
        assert ikm([FOURS | {"biaya": 1}], bobot=bobot).nik == 100

    def test_weight_must_be_a_number(self) -> None:
        with pytest.raises(NumberTypeError, match="bobot waktu"):
            ikm([FOURS], bobot=dict.fromkeys(UNSUR_2017, Fraction(1, 9)) | {"waktu": "0,11"})  # type: ignore[arg-type]


class TestRounding:
    def test_each_stage(self) -> None:
        """One unsur at 3,534: the means of a puskesmas, of a police office and of an application."""
        nrr = dict.fromkeys(UNSUR_2017, D("3.534"))
        niks = {antara: ikm_from_nrr(nrr, antara=antara).nik for antara in Antara}
        assert niks[Antara.NONE] == D("88.35")
        assert niks[Antara.NRR_2] == D("88.25")
        assert niks[Antara.TERTIMBANG_2] == D("87.75")
        assert niks[Antara.TERTIMBANG_4] == D("88.3575")
        assert niks[Antara.NI_2] == D("88.25")
        assert niks[Antara.NI_3] == D("88.35")

    def test_puskesmas_rounds_ni_to_three_places(self) -> None:
        assert ikm_from_nrr(dict.fromkeys(UNSUR_2017, D("3.0588")), antara="ni_3").nik == D("76.475")

    def test_mean_rounded_early_loses_the_grade(self) -> None:
        nrr = dict.fromkeys(UNSUR_2017, D("3.534"))
        assert (ikm_from_nrr(nrr).mutu, ikm_from_nrr(nrr, antara="ni_2").mutu) == ("A", "B")


class TestBlanks:
    ROWS: tuple[Row, ...] = (FOURS, FOURS | {"waktu": None, "biaya": 2}, dict.fromkeys(UNSUR_2017, 2) | {"waktu": 1})

    def test_policies_differ_and_count(self) -> None:
        per_unsur, listwise, zero = (ikm(self.ROWS, blank=policy) for policy in Blank)
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
                ikm([FOURS | {"biaya": None}], blank=blank)
            assert caught.value.alasan is Alasan.JAWABAN_KOSONG
        with pytest.raises(UndefinedResultError, match="biaya"):
            ikm([FOURS | {"biaya": None}])

    def test_no_respondent(self) -> None:
        with pytest.raises(UndefinedResultError):
            ikm([])

    def test_zero_can_fall_below_the_scale(self) -> None:
        rows = [dict.fromkeys(UNSUR_2017, 1), {}]
        hasil = ikm(rows, blank="zero")
        assert hasil.nik == D("12.5")
        with pytest.raises(OutOfScaleError):
            _ = hasil.mutu


class TestQuestionnaires:
    def test_several_questions_count_by_their_mean(self) -> None:
        hasil = ikm([FOURS | {"waktu": [4, 3, None]}, FOURS | {"waktu": (None, None)}])
        assert hasil.nrr["waktu"] == D("3.5")
        assert hasil.kosong["waktu"] == 1

    @pytest.mark.parametrize(("top", "nik"), [(5, "80"), (6, "66.667"), (4, "100")])
    def test_other_ranges(self, top: int, nik: str) -> None:
        assert round_to(ikm([FOURS], max_score=top).nik, 3) == round_to(D(nik), 3)

    def test_below_the_scale_of_mutu(self) -> None:
        hasil = ikm([dict.fromkeys(UNSUR_2017, 1)], max_score=5)
        assert hasil.nik == 20
        with pytest.raises(OutOfScaleError):
            _ = hasil.kinerja

    @pytest.mark.parametrize("top", [1, 101, 4.0, True, "4"])
    def test_highest_score_must_be_a_count(self, top: Any) -> None:
        with pytest.raises(OutOfRangeError, match="max_score"):
            ikm([FOURS], max_score=top)

    def test_widest_and_narrowest_questionnaire(self) -> None:
        assert ikm([dict.fromkeys(UNSUR_2017, 2)], max_score=2).nik == 100
        assert ikm([dict.fromkeys(UNSUR_2017, 75)], max_score=100).nik == 75

    def test_unsur_of_ones_own_need_a_scale(self) -> None:
        rows = [{"ramah": 4, "cepat": 3}]
        with pytest.raises(OutOfRangeError, match="skala"):
            ikm(rows, unsur=["ramah", "cepat"])
        hasil = ikm(rows, unsur=["ramah", "cepat"], skala=SKM_14_2017)
        assert (hasil.nik, hasil.mutu) == (D("87.5"), "B")
        assert {lain.bobot for lain in hasil.konvensi()} == {Bobot.EXACT}

    def test_scale_must_be_one(self) -> None:
        with pytest.raises(WrongTypeError, match="skala"):
            ikm([FOURS], skala="skm-14-2017")  # type: ignore[arg-type]

    def test_order_of_unsur_does_not_matter(self) -> None:
        swapped = (*UNSUR_2017[:7], "sarana", "pengaduan")
        row = dict(zip(UNSUR_2017, (4, 3, 4, 3, 4, 3, 4, 3, 2), strict=True))
        assert ikm([row], unsur=swapped).nrr == ikm([row]).nrr
        assert ikm([row], unsur=swapped).skala is SKM_14_2017

    @pytest.mark.parametrize("unsur", [[], ["waktu", "waktu"]])
    def test_keys_must_be_distinct(self, unsur: list[str]) -> None:
        with pytest.raises(OutOfRangeError, match="unsur"):
            ikm([FOURS], unsur=unsur)

    def test_a_scale_without_letters_gives_its_labels(self) -> None:
        bands = [attrs.evolve(pita, kode=None) for pita in SKM_14_2017.pita]
        plain = attrs.evolve(SKM_14_2017, id="uji", pita=bands)
        assert ikm([FOURS], skala=plain).mutu == "Sangat Baik"


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

    SCORES: tuple[Any, ...] = ("", b"4", float("nan"), object(), ["4"], [5])

    @pytest.mark.parametrize("score", SCORES)
    def test_what_is_no_score(self, score: Any) -> None:
        with pytest.raises(ResponseError, match="respondent 1, waktu"):
            ikm([FOURS | {"waktu": score}])


class TestColumns:
    def test_same_as_rows(self) -> None:
        rows: list[Row] = [FOURS, FOURS | {"waktu": None}, dict.fromkeys(UNSUR_2017, 3)]
        columns: dict[str, list[Any]] = {key: [row[key] for row in rows] for key in UNSUR_2017}
        assert ikm_from_columns(columns, bobot="0.111") == ikm(rows, bobot="0.111")

    def test_bytes_are_scores(self) -> None:
        scores = {key: bytes([4, 3, 3, 1]) for key in UNSUR_2017}
        plain: dict[str, Any] = {key: list(column) for key, column in scores.items()}
        for blank in Blank:
            assert ikm_from_columns(scores, blank=blank) == ikm_from_columns(plain, blank=blank)
            mixed = scores | {"waktu": [4, None, 3, 1]}
            assert ikm_from_columns(mixed, blank=blank) == ikm_from_columns(
                plain | {"waktu": [4, None, 3, 1]}, blank=blank
            )

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
            ikm_from_columns({"waktu": [1, 2], "biaya": [1]}, unsur=["waktu", "biaya"])

    def test_no_column(self) -> None:
        with pytest.raises(UndefinedResultError):
            ikm_from_columns({})


class TestNrr:
    def test_out_of_scale_mean_names_the_unsur(self) -> None:
        with pytest.raises(ResponseError, match=r"waktu: 6.60 is not allowed; it must be from 1 to 4"):
            ikm_from_nrr(dict.fromkeys(UNSUR_2017, 3) | {"waktu": D("6.60")})

    def test_missing_and_unknown_means(self) -> None:
        with pytest.raises(ResponseError) as caught:
            ikm_from_nrr({"waktu": 3, "ramah": 3}, unsur=["waktu", "biaya"])
        assert caught.value.faults == ("ramah: no such unsur", "biaya: no mean given")
        with pytest.raises(ResponseError, match="waktu: no mean given"):
            ikm_from_nrr({"waktu": None}, unsur=["waktu"], skala=SKM_14_2017)  # type: ignore[dict-item]

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
        together = gabung_ikm([ikm(first, blank=blank), ikm(second, blank=blank)], "pooled")
        assert together == ikm(first + second, blank=blank)

    def test_pooled_from_means_weighs_by_respondents(self) -> None:
        a, b = ikm_from_nrr(FOURS, n=3), ikm_from_nrr(dict.fromkeys(UNSUR_2017, 3), n=1)
        assert (gabung_ikm([a, b], "pooled").nik, gabung_ikm([a, b], "pooled").terisi) == (D("93.75"), {})

    def test_simple_is_the_mean_of_indices_also_when_rounded(self) -> None:
        a = ikm_from_nrr(dict.fromkeys(UNSUR_2017, D("3.534")), antara="ni_2")
        b = ikm_from_nrr(dict.fromkeys(UNSUR_2017, D("3.546")), antara="ni_2")
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
            gabung_ikm([ikm([FOURS]), ikm([FOURS], **options)], "pooled")

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
