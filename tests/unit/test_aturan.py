"""Every rule has an id of its own, a formula and a source that says what it rests on."""

from __future__ import annotations

import pytest

from sakipcalc import Aturan, Basis, daftar_aturan

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
