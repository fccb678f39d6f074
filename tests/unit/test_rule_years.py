"""Years in force: both sides of every date of every scale, and what came after or before it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

import pytest

from sakipcalc import (
    Aturan,
    Keluaran,
    Skala,
    aturan,
    daftar_aturan,
    daftar_skala,
    efisiensi_pmk,
    idm,
    nilai_akip,
    nilai_efisiensi,
    nka,
    nka_2023,
    round_to,
    skala,
)
from sakipcalc.errors import UnknownRuleError, WrongTypeError

SCALES = {scale.id: scale for scale in daftar_skala()}
STARTS = [scale for scale in SCALES.values() if scale.sumber.mulai is not None]
ENDS = [scale for scale in SCALES.values() if scale.sumber.akhir is not None]


def refused(name: str, tahun: int) -> str:
    with pytest.raises(UnknownRuleError) as caught:
        skala(name, tahun)
    assert str(tahun) in caught.value.pesan
    return caught.value.pesan


@pytest.mark.parametrize("scale", STARTS, ids=lambda scale: scale.id)
def test_the_first_year(scale: Skala) -> None:
    first = scale.sumber.mulai
    assert first is not None
    assert skala(scale.id, first) is scale
    before = [each.id for each in ENDS if each.sumber.pengganti == scale.id]
    said = refused(scale.id, first - 1)
    assert ("pendahulunya" in said) is bool(before)
    assert all(id_ in said for id_ in before)


@pytest.mark.parametrize("scale", ENDS, ids=lambda scale: scale.id)
def test_the_last_year(scale: Skala) -> None:
    last = scale.sumber.akhir
    assert last is not None
    assert skala(scale.id, last) is scale
    assert scale.sumber.pengganti
    assert f"penggantinya {scale.sumber.pengganti}" in refused(scale.id, last + 1)


@pytest.mark.parametrize("scale", ENDS, ids=lambda scale: scale.id)
def test_a_successor_begins_where_the_rule_ends(scale: Skala) -> None:
    after = SCALES.get(scale.sumber.pengganti)
    if after is None:
        assert "belum dimuat" in scale.sumber.pengganti
    else:
        assert after.sumber.mulai == (scale.sumber.akhir or 0) + 1


@pytest.mark.parametrize(
    ("family", "last", "successor"),
    [
        ("idm", 2024, "indeks-desa-9-2024"),
        ("spbe", 2025, "pemdi-8-2026"),
        ("rb", 2022, "RB General dan RB Tematik"),
        ("iid", 2024, "belum dimuat"),
    ],
)
def test_a_family_that_ended_names_what_came_after(family: str, last: int, successor: str) -> None:
    assert skala(family, last).keluarga == family
    assert successor in refused(family, last + 1)
    with pytest.raises(UnknownRuleError, match="still in force") as caught:
        skala(family)
    assert successor in caught.value.pesan


@pytest.mark.parametrize(
    ("family", "first", "predecessor"), [("indeks-desa", 2025, "idm-2016"), ("pemdi", 2026, "spbe-59-2020")]
)
def test_a_family_that_begins_names_what_came_before(family: str, first: int, predecessor: str) -> None:
    assert skala(family, first) is skala(family)
    assert f"pendahulunya {predecessor}" in refused(family, first - 1)


def test_a_form_beside_the_scale_of_its_family_is_found_by_its_id_alone() -> None:
    beside = {scale.id for scale in SCALES.values() if scale.varian}
    assert beside == {"capaian-label-baik", "capaian-ordinal-75", "penyimpulan-tercapai", "penyimpulan-dua"}
    assert skala("capaian", 2019).id == "permendagri-86-2017"
    assert skala("penyimpulan").id == "penyimpulan-capaian"


RULES = daftar_aturan()
SOURCES = {rule.id: rule.sumber for rule in RULES} | {scale.id: scale.sumber for scale in SCALES.values()}
ENDED = [rule for rule in RULES if rule.sumber.akhir is not None]


@pytest.mark.parametrize("rule", ENDED, ids=lambda rule: rule.id)
def test_a_rule_of_calculation_ends(rule: Aturan) -> None:
    last = rule.sumber.akhir
    assert last is not None
    assert aturan(rule.id, last) is rule
    said = f"no rule for {last + 1}; known: {rule.id} "
    if rule.sumber.pengganti:
        assert SOURCES[rule.sumber.pengganti].mulai == last + 1
        said = f"its successor is {rule.sumber.pengganti}"
    else:
        assert "berakhir dengan " in rule.sumber.keputusan
    with pytest.raises(UnknownRuleError, match=said):
        aturan(rule.id, last + 1)


def test_a_rule_by_its_id() -> None:
    assert [aturan(" Efisiensi-Cost ").id, aturan("efisiensi_cost", 1996).id] == ["efisiensi_cost"] * 2
    with pytest.raises(UnknownRuleError, match=r"'efisiensi_cost': no rule for 1995; known: efisiensi_cost \(1996-…\)"):
        aturan("efisiensi_cost", 1995)
    with pytest.raises(UnknownRuleError, match="no such rule") as caught:
        aturan("share")
    assert "minimize" in caught.value.known
    with pytest.raises(WrongTypeError, match=r"^id_: "):
        aturan(5)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError, match=r"^tahun: "):
        aturan("minimize", "2024")  # type: ignore[arg-type]


def nka_at(tahun: int | None) -> Decimal:
    return round_to(nka(serapan=95.53, konsistensi=99.61, capaian=99.72, efisiensi=59.98, tahun=tahun))


def halves_at(tahun: int | None) -> Decimal:
    return nka_2023(perencanaan=Decimal("18.70"), pelaksanaan=Decimal("99.27"), tahun=tahun)


def test_the_weights_of_the_budget_score_end_and_its_halves_begin() -> None:
    assert [nka_at(year) for year in (None, 2021, 2022)] == [Decimal("87.93")] * 3
    for year, said in ((2020, "no rule for 2020; known"), (2023, "its successor is nka_2023")):
        with pytest.raises(UnknownRuleError, match=said):
            nka_at(year)
    assert [halves_at(year) for year in (None, 2023, 2026)] == [Decimal("58.985")] * 3
    assert round_to(halves_at(2023)) == Decimal("58.99")
    with pytest.raises(UnknownRuleError, match="its predecessor is nka"):
        halves_at(2022)


@pytest.mark.parametrize(("bentuk_pmk", "name"), [("pooled", "efisiensi_pmk"), ("mean", "efisiensi_pmk_mean")])
def test_the_efficiency_of_the_pmk_ends_with_2022(bentuk_pmk: Literal["pooled", "mean"], name: str) -> None:
    outputs = [Keluaran(pagu=100, realisasi=Decimal("94.34"), capaian=100)]
    for year in (None, 2017, 2022):
        found = efisiensi_pmk(outputs, bentuk_pmk=bentuk_pmk, tahun=year)
        assert (found, nilai_efisiensi(found, tahun=year)) == (Decimal("5.66"), Decimal("64.15"))
    for year in (2016, 2023):
        with pytest.raises(UnknownRuleError, match=rf"'{name}': no rule for {year}; known: {name} \(2017-2022\)"):
            efisiensi_pmk(outputs, bentuk_pmk=bentuk_pmk, tahun=year)
        with pytest.raises(UnknownRuleError, match=rf"'nilai_efisiensi': no rule for {year}"):
            nilai_efisiensi(5, tahun=year)


def test_idm_ends_with_2024() -> None:
    assert idm(1, 1, 1, tahun=2016) == idm(1, 1, 1, tahun=2024) == 1
    for year, said in ((2015, "no rule for 2015"), (2025, "its successor is indeks-desa-9-2024")):
        with pytest.raises(UnknownRuleError, match=said):
            idm(1, 1, 1, tahun=year)


def test_weights_of_akip_are_known_from_2015() -> None:
    parts = dict.fromkeys(("perencanaan", "pengukuran", "pelaporan", "evaluasi"), 60)
    older = {**parts, "capaian": 60}
    assert nilai_akip(older, tahun=2015).predikat == nilai_akip(older, tahun=2020).predikat == "CC"
    assert nilai_akip(parts, tahun=2021).predikat == "CC"
    with pytest.raises(UnknownRuleError, match="'akip': no rule for 2014; known: nilai_akip"):
        nilai_akip(older, tahun=2014)
