"""The formulas of the audit's catalogue that exist as rules are those rules."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from sakipcalc import capaian, efisiensi, perubahan, round_to, serapan
from sakipcalc.audit import Penjelasan, audit_capaian, audit_efisiensi, audit_perubahan, audit_serapan


def made_by(kunci: str, ways: Sequence[Penjelasan]) -> list[Decimal]:
    return [each.nilai for each in ways if each.kunci == kunci and not each.waktu]


KEYS = {"R/T": "maximize", "(2T-R)/T": "minimize", "T/R": "minimize_inverse"}
above = st.builds(lambda units, p: Decimal(units).scaleb(-p), st.integers(1, 10**5), st.integers(0, 2))


@given(above, above, st.sampled_from(sorted(KEYS)))
def test_the_formulas_of_capaian_are_its_rules(realisasi: Decimal, target: Decimal, kunci: str) -> None:
    right = capaian(realisasi, target, polarisasi=KEYS[kunci])  # type: ignore[arg-type]
    temuan = audit_capaian(realisasi=realisasi, target=target, tercetak=right, polarisasi=None)
    assert made_by(kunci, temuan.penjelasan) == [right]
    declared = audit_capaian(realisasi=realisasi, target=target, tercetak=right, polarisasi=KEYS[kunci])  # type: ignore[arg-type]
    assert made_by(kunci, declared.penjelasan) == [right]


@given(above, above)
def test_the_other_formulas_are_rules_too(first: Decimal, second: Decimal) -> None:
    temuan = audit_serapan(realisasi=first, pagu=second, tercetak=round_to(serapan(first, second), 4))
    assert made_by("R/P", temuan.penjelasan) == [serapan(first, second)]
    keys = {"ratio": "c/s", "ratio_percent": "c/s x 100", "level": "c/s - 1", "difference": "c - s"}
    keys["cost"] = "s/c x 100"
    for method, kunci in keys.items():
        right = efisiensi(capaian=first, serapan=second, metode=method)  # type: ignore[arg-type]
        temuan = audit_efisiensi(capaian=first, serapan=second, tercetak=round_to(right, 6), metode=None)
        (made,) = made_by(kunci, temuan.penjelasan)
        assert round_to(made, 20) == round_to(right, 20)
    change = perubahan(first, second)
    for bentuk, kunci, figure in (
        ("selisih", "kini-lalu", change.selisih),
        ("relatif", "(kini-lalu)/lalu", change.relatif),
    ):
        assert isinstance(figure, Decimal)
        temuan = audit_perubahan(kini=first, lalu=second, tercetak=figure, bentuk=bentuk)  # type: ignore[arg-type]
        assert made_by(kunci, temuan.penjelasan) == [figure]
