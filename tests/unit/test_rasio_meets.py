"""A ratio beside a plain number: its decimal form from 0 to 1, or refused; never in silence."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from sakipcalc import Indikator, Rasio, Rentang, capaian, measure, peringkat, perubahan, rerata, terhadap_target_akhir
from sakipcalc.errors import OutOfRangeError

REFUSED = [
    lambda: capaian(Rasio(7, 8), 90),
    lambda: capaian(Rasio(7, 8), 90.0),
    lambda: capaian(Decimal("33.33"), Rasio(3, 9)),
    lambda: capaian(33, Rasio(3, 9)),
    lambda: capaian(Fraction(100, 3), Rasio(3, 9)),
    lambda: capaian(Rasio(3, 9), Rentang(30, 40)),
    lambda: capaian(-1, Rasio(3, 9)),
    lambda: measure(Indikator("A", Rasio(3, 9)), Decimal("33.33")),
    lambda: measure(Indikator("A", 90), Rasio(7, 8)),
    lambda: perubahan(Rasio(7, 8), 80),
    lambda: perubahan(80, Rasio(7, 8)),
    lambda: perubahan(Rasio(7, 8), Rasio(6, 8), polarisasi="stabilize", target=90),
    lambda: peringkat({"A": Rasio(7, 8), "B": 90}),
    lambda: rerata([Rasio(7, 8), 90]),
    lambda: rerata([Rasio(7, 8), 90.0]),
    lambda: terhadap_target_akhir(Rasio(7, 8), 90),
    lambda: terhadap_target_akhir(Rasio(7, 8), Rasio(8, 8), awal=50),
]


@pytest.mark.parametrize("call", REFUSED)
def test_another_number_is_refused_and_both_remedies_named(call: object) -> None:
    assert callable(call)
    with pytest.raises(OutOfRangeError) as caught:
        call()
    assert ".persen" in caught.value.message
    assert ".nilai" in caught.value.message
    assert "rasio" in caught.value.pesan


def test_the_decimal_form_is_taken() -> None:
    assert capaian(Decimal("0.33"), Rasio(3, 9)) == 99
    assert capaian(Rasio(9, 9), 1) == 100
    assert capaian(Rasio(7, 8), Rentang(Decimal("0.5"), 1)) == 100
    assert capaian(Rasio(7, 8).persen, 90) == capaian(Decimal("87.5"), 90)
    assert perubahan(Rasio(1, 2), Decimal("0.25")).selisih == Decimal("0.25")
    assert peringkat({"A": Rasio(7, 8), "B": Decimal("0.9")}) == {"B": 1, "A": 2}
