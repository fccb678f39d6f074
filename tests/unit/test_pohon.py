"""The tree: its own rule on each level, and budgets that must agree with their parts."""

from __future__ import annotations

import pickle
from decimal import Decimal

import pytest

from sakipcalc import Cara, Indikator, Simpul, Tingkat, agregat, measure, round_to, selisih_anggaran
from sakipcalc.errors import (
    Alasan,
    NumberTypeError,
    OptionError,
    OutOfRangeError,
    SumError,
    UndefinedResultError,
    WeightError,
)

D = Decimal


def leaf(nama: str, nilai: object = None, **options: object) -> Simpul:
    return Simpul(nama, nilai=nilai, **options)  # type: ignore[arg-type]


class TestFigures:
    def test_each_level_by_its_own_rule(self) -> None:
        tree = Simpul(
            "Kecamatan",
            "unit",
            anak=[
                Simpul("S1", "sasaran", bobot=60, anak=[leaf("I1", 150), leaf("I2", 90)]),
                Simpul("S2", "sasaran", bobot=40, anak=[leaf("I3", measure(Indikator("IKM", 86), D("88.75")))]),
            ],
        )
        rules = [Tingkat("unit", "weighted", cap=100), Tingkat("sasaran", cap=120, floor=0)]
        hasil = agregat(tree, rules)
        assert hasil.nilai == 100
        assert [round_to(child.nilai or 0) for child in hasil.anak] == [D("105.00"), D("103.20")]
        assert (hasil.n, hasil.anak[0].n, hasil.anak[0].anak[0].n) == (2, 2, 0)
        assert pickle.loads(pickle.dumps(hasil)) == hasil
        assert agregat(tree, [Tingkat("unit", Cara.WEIGHTED), rules[1]]).nilai != hasil.nilai

    def test_geometric(self) -> None:
        tree = Simpul("Program", "program", anak=[leaf("a", 400), leaf("b", 90), leaf("c")])
        rules = [Tingkat("program", "geometric", cap=160, undefined="skip")]
        hasil = agregat(tree, rules)
        assert (hasil.nilai, hasil.n, hasil.dilewati) == (D(120), 2, ("c",))

    def test_a_leaf_alone(self) -> None:
        assert agregat(leaf("a", 5), []).nilai == 5
        hasil = agregat(leaf("a"), [])
        assert (hasil.nilai, hasil.alasan) == (None, Alasan.REALISASI_KOSONG)
        hasil = agregat(leaf("a", measure(Indikator("x", 0), 3)), [])
        assert (hasil.nilai, hasil.alasan) == (None, Alasan.TARGET_NOL)

    def test_undefined_is_refused_by_name(self) -> None:
        tree = Simpul("Sasaran", "sasaran", anak=[leaf("I1", 90), leaf("I2", measure(Indikator("x", 0), 3))])
        with pytest.raises(UndefinedResultError, match="I2") as caught:
            agregat(tree, [Tingkat("sasaran")])
        assert caught.value.alasan is Alasan.TARGET_NOL

    def test_undefined_is_skipped_and_passed_up(self) -> None:
        empty = Simpul("S2", "sasaran", anak=[leaf("I3")])
        tree = Simpul("Unit", "unit", anak=[Simpul("S1", "sasaran", anak=[leaf("I1", 90), leaf("I2")]), empty])
        rules = [Tingkat("unit", undefined="skip"), Tingkat("sasaran", undefined="skip")]
        hasil = agregat(tree, rules)
        assert (hasil.nilai, hasil.n, hasil.dilewati) == (D(90), 1, ("S2",))
        assert hasil.anak[0].dilewati == ("I2",)
        assert (hasil.anak[1].nilai, hasil.anak[1].alasan) == (None, Alasan.TIDAK_ADA_NILAI)

    @pytest.mark.parametrize("cara", list(Cara))
    def test_unbounded_leaf_counts_as_the_cap(self, cara: Cara) -> None:
        nol = measure(Indikator("x", 5, polarisasi="minimize_inverse", cap=None), 0)
        tree = Simpul("S", "sasaran", anak=[leaf("I1", nol, bobot=100)])
        assert agregat(tree, [Tingkat("sasaran", cara, cap=120, undefined="skip")]).nilai == 120

    def test_level_without_a_rule(self) -> None:
        with pytest.raises(OptionError, match=r"tingkat \(Unit\)") as caught:
            agregat(Simpul("Unit", "unit", anak=[leaf("a", 1)]), [Tingkat("sasaran")])
        assert caught.value.choices == ("sasaran",)

    def test_weights_must_be_given_and_sum(self) -> None:
        rules = [Tingkat("unit", "weighted")]
        with pytest.raises(WeightError, match="Unit: no weight for b"):
            agregat(Simpul("Unit", "unit", anak=[leaf("a", 1, bobot=1), leaf("b", 1)]), rules)
        with pytest.raises(WeightError, match="sum to 90"):
            agregat(Simpul("Unit", "unit", anak=[leaf("a", 1, bobot=50), leaf("b", 1, bobot=40)]), rules)

    def test_figure_besides_children(self) -> None:
        with pytest.raises(OutOfRangeError, match="nilai"):
            Simpul("Unit", nilai=5, anak=[leaf("a", 1)])

    def test_settings(self) -> None:
        with pytest.raises(OptionError):
            Tingkat("unit", "median")
        with pytest.raises(OptionError):
            Tingkat("unit", undefined="zero")
        with pytest.raises(OutOfRangeError):
            Tingkat("unit", cap=1)
        with pytest.raises(NumberTypeError):
            Simpul("a", pagu="1.000")  # type: ignore[arg-type]
        with pytest.raises(NumberTypeError, match=r"^nilai: "):
            leaf("daun", "90")


class TestBudget:
    def tree(self, **stated: int) -> Simpul:
        program = Simpul(
            "Program",
            "program",
            anak=[leaf("A", 100, pagu=60, realisasi=50), leaf("B", 100, pagu=40, realisasi=40)],
            **stated,
        )
        return Simpul("Dinas", "unit", anak=[program])

    RULES = (Tingkat("unit"), Tingkat("program"))

    def test_sums_go_up_and_absorption_is_pooled(self) -> None:
        hasil = agregat(self.tree(), self.RULES)
        assert (hasil.pagu, hasil.realisasi, hasil.serapan) == (D(100), D(90), D(90))
        assert agregat(self.tree(pagu=100, realisasi=90), self.RULES) == hasil

    def test_stated_sum_must_agree(self) -> None:
        with pytest.raises(SumError) as caught:
            agregat(self.tree(pagu=101, realisasi=95), self.RULES)
        assert caught.value.faults == (
            "Program, pagu: 101 stated, parts sum to 100",
            "Program, realisasi: 95 stated, parts sum to 90",
        )
        assert "tertulis 101, jumlah rincian 100" in caught.value.pesan
        assert [(each.letak.nama, each.letak.kolom) for each in caught.value.cacat] == [
            ("Program", "pagu"),
            ("Program", "realisasi"),
        ]
        found = selisih_anggaran(self.tree(pagu=101))
        assert [(item.nama, item.kolom, item.selisih, item.kosong) for item in found] == [("Program", "pagu", D(1), ())]

    def test_sen_count(self) -> None:
        tree = Simpul("P", pagu=D("0.3"), anak=[leaf("a", pagu=D("0.1")), leaf("b", pagu=D("0.2"))])
        assert selisih_anggaran(tree) == ()

    def test_missing_parts_are_named(self) -> None:
        tree = Simpul("P", pagu=10, anak=[leaf("a", pagu=10), leaf("b")])
        (item,) = selisih_anggaran(tree)
        assert (item.rincian, item.kosong) == (D(10), ("b",))
        with pytest.raises(SumError, match=r"P, pagu: 10 stated, parts sum to 10 \(b: not given\)"):
            agregat(tree, [])

    def test_unknown_parts_make_no_sum(self) -> None:
        tree = Simpul("P", "p", anak=[leaf("a", 1, pagu=10), leaf("b", 1)])
        hasil = agregat(tree, [Tingkat("p")])
        assert (hasil.pagu, hasil.realisasi) == (None, None)
        with pytest.raises(UndefinedResultError):
            _ = hasil.serapan

    def test_stated_sum_over_unknown_parts_stands(self) -> None:
        tree = Simpul("P", "p", pagu=10, anak=[leaf("a", 1)])
        assert agregat(tree, [Tingkat("p")]).pagu == 10

    def test_sums_of_sums(self) -> None:
        inner = Simpul("Kegiatan", anak=[leaf("a", pagu=1), leaf("b", pagu=2)])
        assert selisih_anggaran(Simpul("P", pagu=3, anak=[inner])) == ()
        assert selisih_anggaran(Simpul("P", pagu=4, anak=[inner]))[0].rincian == 3
