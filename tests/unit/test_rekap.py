"""The counts of a Bab III: by conclusion, category and verdict, with weights; nothing that was given is lost."""

from __future__ import annotations

import pickle
from collections import Counter
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakipcalc import (
    AKIP_88_2021,
    IKM_25_2004,
    PERMENDAGRI_86_2017,
    RB_2022,
    SKM_14_2017,
    Capaian,
    Dasar,
    Hitungan,
    Indikator,
    Predikat,
    Rekap,
    measure,
    perubahan,
    rekap,
)
from sakipcalc.audit import Putusan, audit_rerata
from sakipcalc.errors import OptionError, OutOfRangeError, WeightError, WrongTypeError

D = Decimal


def measured(nama: str, realisasi: Any, target: Any, **more: Any) -> Capaian:
    return measure(Indikator(nama, target, **{"cap": 100} | more), realisasi)


HASIL = [
    measured("IKM", D("88.75"), 86),
    measured("BUMDes", 100, 100),
    measured("AKIP", 60, 80),
    measured("Desa", None, 3),
    measured("Layanan", 0, 5, polarisasi="minimize_inverse"),
]


def counts(found: tuple[Hitungan, ...]) -> dict[str, int]:
    return {each.nama: each.n for each in found}


class TestConclusions:
    def test_of_how_many(self) -> None:
        found = rekap(HASIL)
        assert (found.n, found.tercapai) == (5, Hitungan("mencapai target", 3, D(60), None))
        assert counts(found.keterangan) == {
            "Melebihi Target": 2,
            "Mencapai Target": 1,
            "Belum Mencapai Target": 1,
            "Tidak Dapat Dinilai": 1,
        }
        assert (found.tidak_dinilai, found.kategori, found.putusan) == (("Desa",), (), ())
        assert pickle.loads(pickle.dumps(found)) == found

    def test_on_what_is_printed(self) -> None:
        close = [measured("A", 29999, 30000)]
        assert [rekap(close).tercapai, rekap(close, places=2).tercapai] == [
            Hitungan("mencapai target", 0, D(0), None),
            Hitungan("mencapai target", 1, D(100), None),
        ]

    def test_of_nothing(self) -> None:
        found = rekap([], bobot=[], normalize=True)
        assert (found.n, found.tercapai) == (0, Hitungan("mencapai target", 0, None, None))
        assert found.explain() == "0 dari 0 indikator mencapai target."

    def test_weights(self) -> None:
        for bobot, normalize in (([40, 20, 20, 10, 10], False), ([4, 2, 2, 1, 1], True)):
            found = rekap(HASIL, bobot=bobot, normalize=normalize)
            assert found.tercapai == Hitungan("mencapai target", 3, D(60), D(70))
            assert [each.persen_bobot for each in found.keterangan] == [50, 20, 20, 10]

    @pytest.mark.parametrize(
        ("bobot", "normalize", "match"),
        [([1] * 5, False, "sum to 5"), ([0] * 5, True, "all weights are zero"), ([1], True, "1 weights for 5")],
    )
    def test_weights_that_do_not_go(self, bobot: list[int], normalize: bool, match: str) -> None:
        with pytest.raises(WeightError, match=match):
            rekap(HASIL, bobot=bobot, normalize=normalize)


class TestCategories:
    def test_every_band_in_order(self) -> None:
        found = rekap(HASIL, skala=PERMENDAGRI_86_2017, dasar="capped")
        assert list(counts(found.kategori)) == [band.label for band in PERMENDAGRI_86_2017.pita]
        assert counts(found.kategori)["Sangat Tinggi"] == 3
        assert counts(found.kategori)["Sedang"] == 1 - counts(found.kategori)["Tinggi"]
        assert sum(counts(found.kategori).values()) + len(found.tidak_dinilai) == found.n

    def test_which_figure_is_rated(self) -> None:
        above = [measured("IKM", 103, 100), HASIL[4]]
        low, high = (rekap(above, skala=AKIP_88_2021, dasar=dasar) for dasar in Dasar)
        assert (low.di_luar_skala, counts(low.kategori)["Sangat Memuaskan"]) == (("IKM",), 1)
        assert (high.di_luar_skala, counts(high.kategori)["Sangat Memuaskan"]) == ((), 2)

    def test_gap_and_places(self) -> None:
        between = [measured("A", D("90.5"), 100)]
        assert counts(rekap(between, skala=PERMENDAGRI_86_2017).kategori)["Tinggi"] == 1
        assert counts(rekap(between, skala=PERMENDAGRI_86_2017, gap="round").kategori)["Sangat Tinggi"] == 1
        assert counts(rekap(between, skala=PERMENDAGRI_86_2017, places=0).kategori)["Sangat Tinggi"] == 1


class TestVerdicts:
    def test_predicates_are_counted_by_their_own_band(self) -> None:
        target, reached = Predikat(AKIP_88_2021, "BB"), Predikat(AKIP_88_2021, "A")
        hasil = [measure(Indikator("AKIP", target), each) for each in (reached, target, None)]
        found = rekap(hasil, skala=AKIP_88_2021)
        assert {each.nama: each.n for each in found.kategori if each.n} == {"Memuaskan": 1, "Sangat Baik": 1}
        assert (found.tidak_dinilai, found.di_luar_skala) == (("AKIP",), ())
        elsewhere = rekap(hasil[:1], skala=PERMENDAGRI_86_2017)
        assert elsewhere.di_luar_skala == ("AKIP",)
        assert "kategori" not in elsewhere.explain()
        old = measure(Indikator("IKM", Predikat(IKM_25_2004, "B")), Predikat(IKM_25_2004, "B"))
        assert [each.n for each in rekap([old], skala=SKM_14_2017).kategori] == [0, 0, 1, 0]
        assert rekap(hasil[:1], skala=RB_2022).di_luar_skala == ("AKIP",)

    def test_a_share_is_not_shown_as_whole_when_it_is_none(self) -> None:
        hasil = [measure(Indikator("a", 5), 5)] * 29999 + [measure(Indikator("a", 5), 4)]
        assert "29.999 dari 30.000 indikator mencapai target (99,997%): 29.999 Mencapai" in rekap(hasil).explain()

    def test_of_an_audit(self) -> None:
        findings = [audit_rerata([90, 100], "95,00"), audit_rerata([90], "1"), audit_rerata([], "1")]
        found = rekap(findings, bobot=[50, 25, 25])
        assert [each.nama for each in found.putusan] == [each.kata for each in Putusan]
        assert (found.n, found.tercapai, found.keterangan) == (3, None, ())
        assert found.putusan[0] == Hitungan("cocok", 1, found.putusan[0].persen, D(50))
        assert found.tidak_dinilai == ("butir 3",)
        assert found.explain().startswith("3 hasil: 1 cocok, ")

    def test_of_changes(self) -> None:
        found = rekap([perubahan(2, 1), perubahan(2, 0), perubahan(1, 2)])
        assert (counts(found.putusan), found.tidak_dinilai) == ({"membaik": 2, "tetap": 0, "memburuk": 1}, ())

    @pytest.mark.parametrize("hasil", [[*HASIL, perubahan(1, 2)], [perubahan(1, 2), *HASIL], [5], ["x"], [None]])
    def test_mixed_or_neither(self, hasil: list[Any]) -> None:
        with pytest.raises(WrongTypeError, match=r"^hasil \(butir "):
            rekap(hasil)
        with pytest.raises(WrongTypeError):
            rekap([perubahan(1, 2)], skala=PERMENDAGRI_86_2017)


class TestSentence:
    def test_explain(self) -> None:
        found = rekap(HASIL[:4], skala=AKIP_88_2021, bobot=[40, 20, 20, 20])
        assert found.explain() == (
            "2 dari 4 indikator mencapai target (50,00%; menurut bobot 60,00%): 1 Melebihi Target, 1 Mencapai Target, "
            "1 Belum Mencapai Target, 1 Tidak Dapat Dinilai; kategori: 1 Sangat Baik, 1 Sangat Memuaskan; "
            "tidak dapat dinilai: Desa; di luar skala: IKM."
        )
        assert found.explain("en", places=0).startswith(
            "2 of 4 indicators met their target (50%; by weight 60%): 1 Mel"
        )
        assert "not assessed: Desa; off the scale: IKM." in found.explain("en")

    def test_errors(self) -> None:
        found = rekap(HASIL)
        with pytest.raises(OptionError, match="bahasa"):
            found.explain("jv")  # type: ignore[arg-type]
        with pytest.raises(OutOfRangeError, match="places"):
            found.explain(places=-1)
        junk: dict[str, Any] = {"dasar": "cap", "gap": "x"}
        for name, value in junk.items():
            with pytest.raises(OptionError, match=name):
                rekap(HASIL, skala=PERMENDAGRI_86_2017, **{name: value})
        with pytest.raises(WrongTypeError, match="skala"):
            rekap(HASIL, skala="permendagri")  # type: ignore[arg-type]
        with pytest.raises(OutOfRangeError, match="places"):
            rekap([], places=99)


@given(st.lists(st.tuples(st.none() | st.integers(0, 150), st.integers(0, 9)), min_size=1, max_size=20))
def test_counts_and_weights_add_up(rows: list[tuple[int | None, int]]) -> None:
    results = [measured(f"I{number}", value, 100) for number, (value, _) in enumerate(rows)]
    weights = [weight + 1 for _, weight in rows]
    found: Rekap = rekap(results, skala=PERMENDAGRI_86_2017, bobot=weights, normalize=True)
    told = Counter(each.keterangan for each in results)
    assert {each.nama: each.n for each in found.keterangan if each.n} == {str(name): n for name, n in told.items()}
    assert sum(each.n for each in found.keterangan) == found.n == len(rows)
    assert sum(each.n for each in found.kategori) + len(found.tidak_dinilai) + len(found.di_luar_skala) == found.n
    met = [
        weight for each, weight in zip(results, weights, strict=True) if each.nilai is not None and each.nilai >= 100
    ]
    assert found.tercapai is not None
    assert found.tercapai.n == len(met)
    assert found.tercapai.persen_bobot is not None
    assert abs(Fraction(found.tercapai.persen_bobot) - Fraction(100 * sum(met), sum(weights))) < Fraction(1, 10**30)
