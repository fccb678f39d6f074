"""The tree of figures: its own rule on each level, and no depth that is too deep."""

from __future__ import annotations

import copy
import pickle
from decimal import Decimal

import pytest

from sakipcalc import Cara, Indikator, Simpul, Tingkat, agregat, measure, round_to
from sakipcalc.errors import (
    Alasan,
    DataError,
    NumberTypeError,
    OptionError,
    OutOfRangeError,
    UndefinedResultError,
    WeightError,
    WrongTypeError,
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
            Tingkat("unit", "median")  # type: ignore[arg-type]
        with pytest.raises(OptionError):
            Tingkat("unit", undefined="zero")  # type: ignore[arg-type]
        with pytest.raises(OutOfRangeError):
            Tingkat("unit", cap=1)
        with pytest.raises(NumberTypeError):
            Simpul("a", bobot="1.000")  # type: ignore[arg-type]
        with pytest.raises(NumberTypeError, match=r"^nilai: "):
            leaf("daun", "90")


DEEP = 10_000


def chain(nilai: object = 90) -> Simpul:
    node = leaf("daun", nilai)
    for number in range(DEEP):
        node = Simpul(str(number), "tingkat", anak=[node])
    return node


class TestDepth:
    def test_any_depth_is_computed(self) -> None:
        hasil = agregat(chain(), [Tingkat("tingkat")])
        assert (hasil.nilai, hasil.n) == (D(90), 1)

    def test_deep_trees_are_values(self) -> None:
        one, other = chain(), chain()
        assert one == other != chain(91)
        assert hash(one) == hash(other)
        assert repr(one).endswith("bobot=None)")
        with pytest.raises(DataError, match="nested too deep"):
            one.to_dict()
        hasil = agregat(one, [Tingkat("tingkat")])
        for value in (one, hasil):
            assert pickle.loads(pickle.dumps(value)) == copy.deepcopy(value) == value

    def test_a_tree_is_what_it_holds(self) -> None:
        flat = Simpul("P", anak=[leaf("a", 1), leaf("b", 2)])
        nested = Simpul("P", anak=[Simpul("a", anak=[leaf("b", 2)])])
        assert len({flat, nested, leaf("P"), Simpul("P", anak=[leaf("a", 1), leaf("b", 2)])}) == 3
        assert leaf("P") != "P"
        below = "(Simpul('a', …), Simpul('b', …))"
        assert repr(flat) == f"Simpul(nama='P', tingkat='', nilai=None, anak={below}, bobot=None)"
        with pytest.raises(DataError, match="another release"):
            Simpul._of_rows([("P", "", 0)])
        assert [each.nama for each in pickle.loads(pickle.dumps(flat)).anak] == ["a", "b"]

    def test_the_first_fault_is_told(self) -> None:
        tree = Simpul("P", "p", anak=[Simpul("a", "x", anak=[leaf("c")]), Simpul("b", "y", anak=[leaf("d")])])
        with pytest.raises(OptionError, match=r"tingkat \(a\)"):
            agregat(tree, [Tingkat("p")])

    def test_only_trees(self) -> None:
        with pytest.raises(WrongTypeError, match=r"^simpul: "):
            agregat("P", [])  # type: ignore[arg-type]
