"""Capaian by worked examples: one class for each rule of the sources."""

from __future__ import annotations

import pickle
from decimal import Decimal
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from sakipcalc import (
    Indikator,
    Polarisasi,
    Rasio,
    Rentang,
    ZeroTarget,
    capaian,
    consolidate,
    daftar_aturan,
    measure,
    round_to,
    sample_size,
)
from sakipcalc.errors import Alasan, NotFiniteError, NumberTypeError, OptionError, OutOfRangeError, UndefinedResultError


class TestPositiveTarget:
    def test_maximize(self) -> None:
        assert round_to(capaian(Decimal("88.75"), 86)) == Decimal("103.20")
        assert capaian(7, 8) == Decimal("87.5")
        assert capaian(-4, 8) == -50

    def test_minimize_is_mirrored(self) -> None:
        assert capaian(10, Decimal("12.5"), polarisasi="minimize") == 120
        assert capaian(11, 5, polarisasi="minimize") == -20
        assert capaian(0, 5, polarisasi="minimize") == 200

    def test_minimize_inverse(self) -> None:
        assert capaian(10, Decimal("12.5"), polarisasi="minimize_inverse") == 125
        assert capaian(0, 5, polarisasi="minimize_inverse", cap=120) == 120
        assert capaian(-3, 5, polarisasi="minimize_inverse", cap=120) == 120

    def test_ratios(self) -> None:
        assert capaian(Rasio(7, 9), Rasio(2, 9)) == 350
        assert capaian(Fraction(1, 3), Rasio(3, 9)) == 100
        assert capaian(Fraction(2, 3), 2) == Decimal("33.33333333333333333333333333333333")
        assert capaian(Rasio(0, 5), Rasio(3, 9), polarisasi="minimize") == 200

    def test_negative_fractions_keep_both_terms(self) -> None:
        assert capaian(Fraction(-2, 3), Fraction(-1, 3)) == 0
        assert capaian(Fraction(-1, 3), Fraction(-1, 3)) == 100
        hasil = measure(Indikator("f", Fraction(2, 3)), Fraction(-1, 3))
        assert hasil.explain() == "f: (-0,333333) / 0,666667 x 100 = -50,00%; Belum Mencapai Target."


class TestNegativeTarget:
    def test_the_ministry_of_finances_examples(self) -> None:
        assert capaian(-11, -10) == 90
        assert capaian(-5, -10) == 150

    def test_minimize_takes_the_plain_ratio(self) -> None:
        for polarisasi in ("minimize", "minimize_inverse"):
            assert capaian(-20, -10, polarisasi=polarisasi) == 200


class TestZeroTarget:
    def test_worst_tolerable(self) -> None:
        assert capaian(4, 0, polarisasi="minimize", worst=10) == 60
        assert capaian(0, 0, polarisasi="minimize", worst=10) == 100
        assert capaian(12, 0, polarisasi="minimize", worst=10) == -20
        assert capaian(Rasio(1, 3), 0, polarisasi="minimize", worst=Decimal(2)) == Decimal(
            "83.33333333333333333333333333333333"
        )
        assert capaian(4, 8, polarisasi="minimize", worst=10) == 150

    def test_worst_is_in_the_unit_of_a_ratio_target_too(self) -> None:
        assert capaian(Rasio(1, 4), Rasio(0, 9), polarisasi="minimize", worst=Decimal("0.5")) == 50
        indikator = Indikator("r", Rasio(0, 9), polarisasi=Polarisasi.MINIMIZE, worst=1)
        hasil = measure(indikator, Rasio(2, 9))
        assert round_to(hasil.nilai or 0) == Decimal("77.78")
        assert hasil.aturan.id == "target_nol_minimize"
        assert hasil.explain() == "r: (1 - 2:9) / 1 x 100 = 77,78%; Belum Mencapai Target."

    @pytest.mark.parametrize(
        ("polarisasi", "realisasi", "expected"),
        [
            ("maximize", 3, 100),
            ("maximize", 0, 100),
            ("maximize", -1, 0),
            ("minimize", 0, 100),
            ("minimize", -1, 100),
            ("minimize", 50, 0),
            ("minimize_inverse", 50, 0),
            ("stabilize", 0, 100),
            ("stabilize", 1, 0),
            ("stabilize", -1, 0),
        ],
    )
    def test_met_or_not(self, polarisasi: str, realisasi: int, expected: int) -> None:
        assert capaian(realisasi, 0, polarisasi=polarisasi, zero_target="met") == expected  # type: ignore[arg-type]

    def test_both_zero(self) -> None:
        assert capaian(0, 0, zero_target="both_zero_met") == 100
        assert measure(Indikator("a", 0, zero_target="both_zero_met"), 3).alasan is Alasan.TARGET_NOL


class TestRange:
    def test_maximize(self) -> None:
        assert round_to(capaian(92, Rentang(80, 90))) == Decimal("102.22")
        assert capaian(70, Rentang(80, 90)) == Decimal("87.5")
        assert capaian(85, Rentang(80, 90)) == 100

    def test_minimize(self) -> None:
        figure = capaian(Decimal("6.5"), Rentang(7, 8), polarisasi="minimize")
        assert round_to(figure, 4) == Decimal("107.1429")
        assert capaian(9, Rentang(7, 8), polarisasi="minimize") == Decimal("87.5")

    def test_ratio_against_a_range(self) -> None:
        assert capaian(Rasio(3, 4), Rentang(Decimal("0.5"), Decimal("0.6"))) == 125
        assert capaian(Rasio(1, 3), Rentang(Decimal("0.1"), Decimal("0.6"))) == 100


class TestStabilize:
    def test_both_sides_are_worse(self) -> None:
        assert capaian(96, 100, polarisasi="stabilize") == 96
        assert capaian(104, 100, polarisasi="stabilize") == 96
        assert capaian(-104, -100, polarisasi="stabilize") == 96

    @pytest.mark.parametrize(("realisasi", "expected"), [(96, 112), (100, 120), (90, 100), (45, 50), (0, 0), (250, 0)])
    def test_points(self, realisasi: int, expected: int) -> None:
        points = [(0, 0), (90, 100), (100, 120)]
        assert capaian(realisasi, 100, polarisasi="stabilize", points=points) == expected

    def test_points_are_level_beyond_their_ends(self) -> None:
        assert capaian(100, 100, polarisasi="stabilize", points=[(10, 5), (90, 100)]) == 100
        assert capaian(5, 100, polarisasi="stabilize", points=[(10, 5), (90, 100)]) == 5

    def test_points_may_be_level_and_score_a_zero_target(self) -> None:
        level = [(0, 10), (50, 10), (100, 120)]
        assert capaian(30, 100, polarisasi="stabilize", points=level) == 10
        for realisasi, score in ((0, 120), (1, 10)):
            assert capaian(realisasi, 0, polarisasi="stabilize", points=level, zero_target="met") == score

    def test_points_inside_a_range(self) -> None:
        points = [(0, 0), (100, 120)]
        assert capaian(5, Rentang(4, 6), polarisasi="stabilize", points=points) == 120


class TestLimits:
    @pytest.mark.parametrize(
        ("cap", "expected"), [(None, "112.5"), (100, "100"), (110, "110"), (Decimal("112.4"), "112.4"), (115, "112.5")]
    )
    def test_cap(self, cap: Any, expected: str) -> None:
        assert capaian(9, 8, cap=cap) == Decimal(expected)
        assert capaian(Decimal(9), Decimal(8), cap=cap) == Decimal(expected)

    def test_floor(self) -> None:
        assert capaian(250, 100, polarisasi="minimize", floor=0) == 0
        assert capaian(50, 100, polarisasi="minimize", floor=0) == 150

    def test_konversi_120(self) -> None:
        assert capaian(100, 100, konversi_120=True) == 120
        assert capaian(99, 100, konversi_120=True) == 99
        hasil = measure(Indikator("a", 100, cap=120, konversi_120=True), 100)
        assert (hasil.nilai, hasil.capped) == (Decimal(100), Decimal(120))
        assert hasil.aturan.id == "konversi_120"
        assert hasil.explain() == "a: 100 / 100 x 100 = 100,00%, dinaikkan menjadi 120,00%; Mencapai Target."
        assert measure(Indikator("a", 100, cap=120, konversi_120=True), 99).aturan.id == "maximize"
        for cap in (None, 150):
            assert capaian(0, 5, polarisasi="minimize_inverse", cap=cap, konversi_120=True) == 120

    def test_both_figures_stand_side_by_side(self) -> None:
        hasil = measure(Indikator("IKM", 86, cap=100), Decimal("88.75"))
        assert hasil.nilai is not None
        assert (round_to(hasil.nilai), hasil.capped) == (Decimal("103.20"), Decimal(100))


class TestMissing:
    def test_missing_is_not_zero(self) -> None:
        hasil = measure(Indikator("a", 5, polarisasi=Polarisasi.MINIMIZE), None)
        assert (hasil.nilai, hasil.capped, hasil.alasan) == (None, None, Alasan.REALISASI_KOSONG)
        assert hasil.keterangan == "Tidak Dapat Dinilai"

    def test_missing_target(self) -> None:
        assert measure(Indikator("a", None), 37).alasan is Alasan.TARGET_KOSONG


class TestKeterangan:
    @pytest.mark.parametrize(
        ("realisasi", "expected"), [(101, "Melebihi Target"), (100, "Mencapai Target"), (99, "Belum Mencapai Target")]
    )
    def test_on_the_exact_value(self, realisasi: int, expected: str) -> None:
        assert measure(Indikator("a", 100), realisasi).keterangan == expected

    def test_on_the_printed_value(self) -> None:
        hasil = measure(Indikator("a", 30000), 30001)
        assert (hasil.keterangan, hasil.keterangan_at(2)) == ("Melebihi Target", "Mencapai Target")
        assert hasil.keterangan_at(4) == "Melebihi Target"
        assert measure(Indikator("a", 300), 299).keterangan_at(0) == "Mencapai Target"

    def test_an_unbounded_figure_exceeds(self) -> None:
        hasil = measure(Indikator("a", 5, polarisasi=Polarisasi.MINIMIZE_INVERSE, cap=100), 0)
        assert (hasil.nilai, hasil.capped, hasil.alasan) == (None, Decimal(100), Alasan.REALISASI_NOL)
        assert hasil.keterangan == "Melebihi Target"


class TestAturan:
    @pytest.mark.parametrize(
        ("indikator", "rule"),
        [
            (Indikator("a", 5), "maximize"),
            (Indikator("a", None), "maximize"),
            (Indikator("a", Rasio(1, 3), polarisasi=Polarisasi.MINIMIZE_INVERSE), "minimize_inverse"),
            (Indikator("a", -5), "target_negatif"),
            (Indikator("a", Rentang(1, 2)), "rentang"),
            (Indikator("a", 0, worst=3, polarisasi=Polarisasi.MINIMIZE), "target_nol_minimize"),
            (Indikator("a", 0, zero_target=ZeroTarget.MET), "target_nol_pilihan"),
            (Indikator("a", 0), "maximize"),
            (Indikator("a", Fraction(-1, 3)), "target_negatif"),
            (Indikator("a", 3, worst=3, polarisasi=Polarisasi.MINIMIZE), "minimize"),
        ],
    )
    def test_the_rule_behind_a_figure(self, indikator: Indikator, rule: str) -> None:
        assert measure(indikator, 1).aturan.id == rule

    def test_every_rule_has_its_source(self) -> None:
        rules = daftar_aturan()
        assert len({aturan.id for aturan in rules}) == len(rules)
        for aturan in rules:
            assert aturan.sumber.peraturan
            assert aturan.rumus


class TestExplain:
    @pytest.mark.parametrize(
        ("indikator", "realisasi", "expected"),
        [
            (Indikator("IKM", 86, cap=None), Decimal("88.75"), "IKM: 88,75 / 86 x 100 = 103,20%; Melebihi Target."),
            (
                Indikator("IKM", 86, cap=100),
                Decimal("88.75"),
                "IKM: 88,75 / 86 x 100 = 103,20%, dibatasi menjadi 100,00%; Melebihi Target.",
            ),
            (
                Indikator("", Decimal("12.5"), polarisasi=Polarisasi.MINIMIZE, cap=120),
                10,
                "(2 x 12,5 - 10) / 12,5 x 100 = 120,00%; Melebihi Target.",
            ),
            (Indikator("r", Rasio(2, 9), cap=None), Rasio(7, 9), "r: 7:9 / 2:9 x 100 = 350,00%; Melebihi Target."),
            (
                Indikator("r", Rentang(80, 90)),
                85,
                "r: 85 berada dalam rentang 80-90, dinilai 100,00%; Mencapai Target.",
            ),
            (
                Indikator("r", Rentang(-5, -3)),
                -4,
                "r: (-4) berada dalam rentang -5 s.d. -3, dinilai 100,00%; Mencapai Target.",
            ),
            (
                Indikator("d", Decimal("88.8888888889"), cap=None),
                Decimal("88." + "8" * 31 + "9"),
                "d: 88,88888888889 / 88,8888888889 x 100 = 99,99999999999%; Belum Mencapai Target.",
            ),
            (
                Indikator("d", 86, cap=None),
                Decimal("88." + "8" * 31 + "9"),
                "d: 88,8889 / 86 x 100 = 103,36%; Melebihi Target.",
            ),
            (
                Indikator("r", Rentang(80, 90), polarisasi=Polarisasi.STABILIZE, points=[(0, 0), (100, 120)], cap=None),
                85,
                "r: 85 berada dalam rentang 80-90, dibaca pada skala titik, dinilai 120,00%; Melebihi Target.",
            ),
            (Indikator("d", 30000), 29999, "d: 29.999 / 30.000 x 100 = 99,997%; Belum Mencapai Target."),
            (
                Indikator("l", 100, floor=0, polarisasi=Polarisasi.MINIMIZE),
                250,
                "l: (2 x 100 - 250) / 100 x 100 = -50,00%, dinaikkan menjadi 0,00%; Belum Mencapai Target.",
            ),
            (Indikator("r", Rentang(80, 90)), 70, "r: 70 / 80 x 100 = 87,50%; Belum Mencapai Target."),
            (
                Indikator("t", 5, polarisasi=Polarisasi.MINIMIZE_INVERSE, cap=100),
                0,
                "t: realisasi nol: target dibagi realisasi tidak terhingga, dibatasi menjadi 100,00%; Melebihi Target.",
            ),
            (
                Indikator("t", -5, polarisasi=Polarisasi.MINIMIZE_INVERSE),
                -4,
                "t: (-4) / (-5) x 100 = 80,00%; Belum Mencapai Target.",
            ),
            (Indikator("n", -10), -11, "n: (2 x (-10) - (-11)) / (-10) x 100 = 90,00%; Belum Mencapai Target."),
            (
                Indikator("z", 0, polarisasi=Polarisasi.MINIMIZE, worst=10),
                4,
                "z: (10 - 4) / 10 x 100 = 60,00%; Belum Mencapai Target.",
            ),
            (
                Indikator("z", 0, zero_target="met"),
                4,
                "z: target nol dan realisasi 4, dinilai 100,00%; Mencapai Target.",
            ),
            (
                Indikator("z", 0),
                4,
                f"z: tidak dapat dinilai, karena {Alasan.TARGET_NOL.pesan}.",
            ),
            (
                Indikator("z", 4),
                None,
                "z: tidak dapat dinilai, karena realisasi belum diisi (kosong tidak sama dengan nol).",
            ),
            (
                Indikator("s", 100, polarisasi=Polarisasi.STABILIZE, points=[(0, 0), (90, 100), (100, 120)], cap=None),
                96,
                "s: 96 / 100 x 100, dibaca pada skala titik = 112,00%; Melebihi Target.",
            ),
            (
                Indikator("u", 1000, cap=100),
                Decimal("1234567.8"),
                "u: 1.234.567,8 / 1.000 x 100 = 123.456,78%, dibatasi menjadi 100,00%; Melebihi Target.",
            ),
        ],
    )
    def test_in_indonesian(self, indikator: Indikator, realisasi: Any, expected: str) -> None:
        assert measure(indikator, realisasi).explain() == expected

    def test_in_english(self) -> None:
        hasil = measure(Indikator("IKM", 86, cap=100), Decimal("88.75"))
        assert hasil.explain("en") == "IKM: 88.75 / 86 x 100 = 103.20%, limited to 100.00%; above target."
        assert hasil.explain(places=0) == "IKM: 88,75 / 86 x 100 = 103%, dibatasi menjadi 100%; Melebihi Target."
        within = measure(Indikator("r", Rentang(Decimal("-5.5"), -3)), -4)
        assert within.explain("en") == "r: (-4) is inside the range -5.5 to -3, rated 100.00%; on target."
        assert measure(Indikator("r", Rentang(1, 3)), 2).explain("en").startswith("r: 2 is inside the range 1-3, ")
        with pytest.raises(OptionError):
            hasil.explain("su")  # type: ignore[arg-type]
        for places in (None, -1, "2", True):
            with pytest.raises(OutOfRangeError, match=r"^places: "):
                hasil.explain(places=places)  # type: ignore[arg-type]


class TestRefused:
    @pytest.mark.parametrize("value", ["8,5", True, [1], 1j])
    def test_what_is_no_number(self, value: Any) -> None:
        with pytest.raises(NumberTypeError, match="realisasi"):
            capaian(value, 5)
        with pytest.raises(NumberTypeError, match="target"):
            capaian(5, value)

    @pytest.mark.parametrize("value", [Decimal("NaN"), Decimal("sNaN"), float("nan"), np.float64("nan"), None])
    def test_what_is_missing_has_that_reason(self, value: Any) -> None:
        for target, reached, why in ((5, value, Alasan.REALISASI_KOSONG), (value, 5, Alasan.TARGET_KOSONG)):
            with pytest.raises(UndefinedResultError) as caught:
                capaian(reached, target, cap=100)
            assert caught.value.alasan is why
            assert measure(Indikator("a", target), reached).alasan is why

    @pytest.mark.parametrize("value", [Decimal("Infinity"), float("inf"), -float("inf")])
    def test_what_is_not_finite(self, value: Any) -> None:
        with pytest.raises(NotFiniteError):
            capaian(value, Decimal(5))
        with pytest.raises(NotFiniteError):
            capaian(Decimal(5), value, cap=100)
        with pytest.raises(NotFiniteError):
            measure(Indikator("a", 5), value)

    def test_caps_that_are_fractions(self) -> None:
        for cap in (1, 1.2, True, "100"):
            with pytest.raises((OutOfRangeError, NumberTypeError)):
                capaian(Decimal(5), Decimal(5), cap=cap)  # type: ignore[arg-type]

    def test_figures_too_large_to_hold(self) -> None:
        with pytest.raises(NotFiniteError):
            capaian(Decimal("1E+6000"), Decimal("1E-6000"))
        with pytest.raises(NotFiniteError):
            measure(Indikator("a", Decimal("1E-600")), Decimal("1E+6000"))

    def test_figures_too_small_to_hold(self) -> None:
        with pytest.raises(NotFiniteError):
            capaian(Decimal("1E-6000"), Decimal("1E+6000"))


def test_results_are_values() -> None:
    hasil = measure(Indikator("IKM", 86), Decimal("88.75"))
    assert pickle.loads(pickle.dumps(hasil)) == hasil
    assert hash(hasil) == hash(measure(Indikator("IKM", 86), Decimal("88.75")))
    with pytest.raises(TypeError):
        float(hasil)  # type: ignore[arg-type]


def test_whole_numbers_of_numpy_are_whole_numbers() -> None:
    two: Any = np.int64(2)
    hasil = measure(Indikator("IKM", 86), Decimal("88.75"))
    assert round_to(Decimal("1.005"), two) == Decimal("1.01")
    assert hasil.explain(places=two) == hasil.explain(places=2)
    assert consolidate([1, 2, 4], "sum", sampai=two) == 3
    people: Any = np.int64(983)
    assert sample_size(people) == 276
