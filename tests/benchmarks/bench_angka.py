"""How fast numbers are written and read, beside other ways to do it in the same process.

Run ``python tests/benchmarks/bench_angka.py``. Every line is the median, over interleaved rounds, of one function
over the same figures, half of them percentages and half amounts of rupiah; the ratio says how many times the
anchor's time it takes. Nothing fails by being slow.
"""

from __future__ import annotations

import gc
import random
import statistics
import time
from collections.abc import Callable, Sequence
from decimal import ROUND_HALF_UP, Context, Decimal, setcontext
from typing import Any

from babel.core import Locale
from babel.numbers import format_decimal, parse_decimal, parse_pattern

from sakipcalc import (
    format_angka,
    format_persen,
    format_rupiah,
    parse_angka,
    parse_persen,
    parse_rupiah,
    readings,
    terbilang,
)

ROUNDS = 15
Case = tuple[str, Callable[[Any], object], Sequence[Any]]


def figures(count: int = 2_000) -> list[Decimal]:
    """As in a report: half percentages and scores below 120, half rupiah from a hundred thousand to ten billion."""
    source = random.Random(2024)
    shares = [Decimal(source.randrange(1, 1_200_000)).scaleb(-4) for _ in range(count // 2)]
    rupiah = [Decimal(source.randrange(10 ** source.randrange(7, 12), 10**12)).scaleb(-2) for _ in range(count // 2)]
    mixed = shares + rupiah
    source.shuffle(mixed)
    return mixed


def measure(cases: Sequence[Case]) -> dict[str, float]:
    """Nanoseconds per call of every case: medians of interleaved rounds."""
    times: dict[str, list[float]] = {name: [] for name, _, _ in cases}
    gc.disable()
    for _ in range(ROUNDS):
        for name, function, arguments in cases:
            start = time.perf_counter_ns()
            for argument in arguments:
                function(argument)
            times[name].append((time.perf_counter_ns() - start) / len(arguments))
    gc.enable()
    return {name: statistics.median(found) for name, found in times.items()}


def table(title: str, anchor: str, times: dict[str, float]) -> None:
    """Print the times, and the ratio to the anchor's."""
    print(f"\n{title:<44}{'ns':>9}{'x anchor':>10}")
    for name, spent in times.items():
        print(f"{name:<44}{spent:>9.0f}{spent / times[anchor]:>10.2f}")


def main() -> None:
    """Measure writing, then reading."""
    setcontext(Context(prec=34, rounding=ROUND_HALF_UP))
    numbers = figures()
    locale = Locale("id")
    pattern = parse_pattern("#,##0.00")
    assert all(format_angka(x) == pattern.apply(x, locale) for x in numbers)
    slow = numbers[:200]
    table(
        "writing, 2 decimals",
        'f"{x:,.2f}"',
        measure(
            [
                ('f"{x:,.2f}"', lambda x: f"{x:,.2f}", numbers),
                ("format_angka", format_angka, numbers),
                ("format_persen", format_persen, numbers),
                ("format_rupiah", format_rupiah, numbers),
                ("terbilang", lambda x: terbilang(x, "rupiah"), slow),
                ("Babel, pattern loaded before", lambda x: pattern.apply(x, locale), slow),
                ('Babel, format_decimal(locale="id")', lambda x: format_decimal(x, "#,##0.00", locale="id"), slow),
            ]
        ),
    )
    grouped = [format_angka(x) for x in numbers]
    many = [format_angka(x) for x in figures(10_000)]  # more texts than are remembered
    plain = [f"{x:.2f}" for x in numbers]
    percents = [format_persen(x) for x in numbers]
    amounts = [format_rupiah(x) for x in numbers]
    assert all(parse_angka(text) == parse_decimal(text, locale="id", strict=True) for text in grouped)
    table(
        "reading, grouped",
        "Decimal(plain)",
        measure(
            [
                ("Decimal(plain)", Decimal, plain),
                ("parse_angka", parse_angka, grouped),
                ("parse_persen", parse_persen, percents),
                ("parse_rupiah", parse_rupiah, amounts),
                ("readings", readings, many),
                ("Babel, strict", lambda text: parse_decimal(text, locale="id", strict=True), grouped[:200]),
            ]
        ),
    )


if __name__ == "__main__":
    main()
