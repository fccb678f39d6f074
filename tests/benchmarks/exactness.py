"""Mismatches against exact fractions, in nine kinds of data and seven hostile decimal contexts.

Run ``python tests/benchmarks/exactness.py [ROWS]``. A row is right when capaian, rounded half-up to two decimals, is
what the fraction rounds to. Beside it stands what a float program does, ``round(r / t * 100, 2)``.
"""

from __future__ import annotations

import decimal
import random
import sys
from collections.abc import Callable, Iterator
from decimal import Decimal
from fractions import Fraction

from sakipcalc import capaian, round_to

Pair = tuple[Decimal, Decimal]
CHANCE = random.Random(2024)


def cents(low: int, high: int) -> Decimal:
    return Decimal((0, tuple(map(int, str(CHANCE.randint(low, high)))), -2))


def tie() -> Pair:
    """A figure that is exactly halfway between two printed ones."""
    target = Decimal(20_000 * CHANCE.randint(1, 10**6))
    return Decimal(int(target) // 20_000 * (2 * CHANCE.randint(1, 10_000) + 1)), target


def near_tie() -> Pair:
    realisasi, target = tie()
    return Decimal(int(realisasi) * 10**4 + CHANCE.choice((-1, 1))), Decimal(int(target) * 10**4)


KINDS: dict[str, Callable[[], Pair]] = {
    "random, two decimals": lambda: (cents(0, 10**7), cents(1, 10**7)),
    "small integers": lambda: (Decimal(CHANCE.randint(0, 400)), Decimal(CHANCE.randint(1, 400))),
    "exact ties": tie,
    "near-ties": near_tie,
    "rupiah to 10^12 with sen": lambda: (cents(0, 10**14), cents(10**10, 10**14)),
    "percentages": lambda: (cents(0, 10_000), cents(1, 10_000)),
    "index 25 to 100": lambda: (cents(2_500, 10_000), cents(2_500, 10_000)),
    "one decimal over thirds": lambda: (Decimal(CHANCE.randint(1, 999)), Decimal(3 * CHANCE.randint(1, 99))),
    "16 digits": lambda: (Decimal(CHANCE.randint(10**15, 10**16)), Decimal(CHANCE.randint(10**15, 10**16))),
}


def contexts() -> Iterator[decimal.Context]:
    every = list(decimal.Context().flags)
    yield decimal.Context(prec=1)
    yield decimal.Context(prec=9, rounding=decimal.ROUND_UP)
    yield decimal.Context(prec=28, traps=[])
    yield decimal.Context(prec=5, Emin=-2, Emax=2, traps=[])
    yield decimal.Context(prec=50, rounding=decimal.ROUND_FLOOR, traps=every)
    yield decimal.Context(prec=3, rounding=decimal.ROUND_05UP, traps=[decimal.Inexact])
    yield decimal.Context(prec=17, rounding=decimal.ROUND_CEILING, capitals=0, clamp=1)


def half_up(value: Fraction) -> Fraction:
    return Fraction((2 * value * 100 + 1) // 2, 100)


def main(rows: int) -> None:
    print(f"{rows} rows of each kind: figures that round to the wrong side")
    print(f"{'kind':28}  float round  sakipcalc  in 7 hostile contexts")
    for kind, pair in KINDS.items():
        pairs = [pair() for _ in range(rows)]
        exact = [half_up(Fraction(r) / Fraction(t) * 100) for r, t in pairs]
        floats = sum(
            Fraction(repr(round(float(r) / float(t) * 100, 2))) != true
            for (r, t), true in zip(pairs, exact, strict=True)
        )
        ours = wrong(pairs, exact)
        hostile = 0
        for context in contexts():
            with decimal.localcontext(context):
                hostile += wrong(pairs, exact)
        print(f"{kind:28}  {floats:11}  {ours:9}  {hostile:21}")


def wrong(pairs: list[Pair], exact: list[Fraction]) -> int:
    return sum(Fraction(round_to(capaian(r, t))) != true for (r, t), true in zip(pairs, exact, strict=True))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 20_000)
