"""Every rule has an id of its own, a formula and a source that says what it rests on."""

from __future__ import annotations

import pytest

from sakipcalc import Aturan, Basis, Lingkup, Sumber, aturan, daftar_aturan, daftar_skala

RULES = daftar_aturan()


def test_ids_are_unique() -> None:
    ids = [rule.id for rule in RULES]
    assert len(set(ids)) == len(ids) > 30


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_every_rule_is_cited(rule: Aturan) -> None:
    assert rule.judul
    assert rule.rumus
    assert rule.sumber.peraturan
    if rule.sumber.peraturan == "tidak diatur":
        assert rule.sumber.keputusan
        assert rule.sumber.basis is Basis.UNCONFIRMED


@pytest.mark.parametrize("id_", ["efisiensi_pmk", "efisiensi_difference", "nilai_akip_2015"])
def test_what_nobody_confirmed_is_not_called_verified(id_: str) -> None:
    (rule,) = [rule for rule in RULES if rule.id == id_]
    assert not rule.sumber.verified


SOURCES = {rule.id: rule.sumber for rule in RULES} | {scale.id: scale.sumber for scale in daftar_skala()}


@pytest.mark.parametrize("id_", SOURCES)
def test_every_source_says_whom_it_binds(id_: str) -> None:
    source = SOURCES[id_]
    assert (source.lingkup is None) is (source.peraturan == "tidak diatur")
    assert all(each.lingkup is not None and each.peraturan for each in source.pendukung)
    if source.lingkup is Lingkup.KEMENKEU:
        assert "di luar Kemenkeu dipakai menurut keputusan kami" in source.keputusan


def test_the_rules_of_one_ministry() -> None:
    bound = {id_ for id_, source in SOURCES.items() if source.lingkup is Lingkup.KEMENKEU}
    assert {"stabilize", "target_negatif", "target_nol_minimize", "konsolidasi_sum", "rerata_tertimbang"} <= bound


def test_the_formulas_of_capaian_are_those_of_2003() -> None:
    for name in ("maximize", "minimize"):
        source = aturan(name, 2003).sumber
        assert source.basis is Basis.SECONDARY
        assert source.verified
        assert [each.basis for each in source.pendukung] == [Basis.READ, Basis.SECONDARY]
    assert "102,22" in aturan("rentang").sumber.keputusan


def test_a_rule_is_verified_by_any_source_that_was_read() -> None:
    one = Sumber("A", basis="secondary", lingkup="semua")
    assert not Sumber("B", basis="secondary", pendukung=[one]).verified
    assert Sumber("B", basis="secondary", pendukung=[Sumber("C", basis="recomputed")]).verified
