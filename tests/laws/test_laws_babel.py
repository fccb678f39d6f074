"""Babel writes the same. In a file of its own, which the run without Babel leaves out; every other run must pass it."""

from __future__ import annotations

import decimal
from decimal import Decimal

from babel.core import Locale
from babel.numbers import parse_pattern
from hypothesis import given
from hypothesis import strategies as st

from sakipcalc import format_angka, round_to

HALF_UP = decimal.Context(prec=60, rounding=decimal.ROUND_HALF_UP)

numbers = st.one_of(
    st.decimals(allow_nan=False, allow_infinity=False, min_value=-(10**16), max_value=10**16),
    st.builds(lambda units, places: Decimal(f"{units}E-{places}"), st.integers(-(10**18), 10**18), st.integers(0, 9)),
    st.builds(lambda units: Decimal(f"{units}5E-3"), st.integers(-(10**6), 10**6)),
)


@given(numbers, st.integers(0, 8))
def test_babel_writes_the_same(x: Decimal, places: int) -> None:
    pattern = parse_pattern("#,##0" + ("." + "0" * places if places else ""))
    with decimal.localcontext(HALF_UP):
        assert format_angka(x, places) == pattern.apply(round_to(x, places), Locale("id"))
