"""Speed and memory of Bab III from facts: a kecamatan of ten indicators, forty budget lines and 150 questionnaires.

``python tests/benchmarks/bench_bab3.py`` prints the figures: processor seconds, which neighbours on the machine disturb
least; the median of several runs in one process, after the import.
"""

from __future__ import annotations

import gc
import random
import statistics
import time
import tracemalloc
from collections.abc import Callable
from typing import Any

from sakipcalc.bab3 import hitung, read_unit

UNITS = 500


def described(seed: int) -> dict[str, Any]:
    """The facts of a kecamatan that there is not."""
    draw = random.Random(seed)
    peers = [{"nama": f"Kecamatan {k}", "target": 80, "realisasi": draw.randint(60, 99)} for k in range(10)]
    indicators = [
        {
            "nama": f"Indikator {n}",
            "satuan": "Nilai",
            "target": draw.randint(60, 90),
            "realisasi": draw.randint(50, 100),
            "lalu": [{"tahun": 2023, "target": 70, "realisasi": draw.randint(50, 100)}],
            "target_akhir": 95,
            "pembanding": peers if n < 3 else [],
        }
        for n in range(10)
    ]
    amounts = [draw.randint(1, 900) * 10**6 for _ in range(34)]
    lines = [{"nama": f"Sub kegiatan {n}", "murni": pagu, "realisasi": 10**6} for n, pagu in enumerate(amounts)]
    programs = [{"nama": f"Program {n}", "sub_kegiatan": lines[n::6]} for n in range(6)]
    answers = [[draw.randint(2, 4) for _ in range(9)] for _ in range(150)]
    return {
        "nama": "Kecamatan Contoh",
        "tahun": 2024,
        "tahun_akhir": 2026,
        "ketentuan": {"skala": "permendagri-86-2017", "cap": 100, "floor": 0},
        "sasaran": [{"nama": "Sasaran", "indikator": indicators, "anggaran": ["Program 0"]}],
        "program": programs,
        "ikm": [{"nama": "Tahun 2024", "responden": answers}],
    }


def median(work: Callable[[], object], rounds: int) -> float:
    """Median processor milliseconds of a piece of work."""
    found: list[float] = []
    for _ in range(rounds):
        start = time.process_time()
        work()
        found.append(1000 * (time.process_time() - start))
    return statistics.median(found)


def main() -> None:
    one = described(0)
    unit = read_unit(one)
    hasil = hitung(unit)
    for what, work in (
        ("read_unit", lambda: read_unit(one)),
        ("hitung", lambda: hitung(unit)),
        ("both", lambda: hitung(read_unit(one))),
        ("to_text", hasil.to_text),
        ("to_markdown", hasil.to_markdown),
        ("to_json", hasil.to_json),
    ):
        print(f"{what}: {median(work, 15):.1f} ms")
    many = [described(seed) for seed in range(20)]
    start = time.process_time()
    for number in range(UNITS):
        hitung(read_unit(many[number % 20]))
    print(f"{UNITS} units: {time.process_time() - start:.1f} s")
    tracemalloc.start()
    held: list[int] = []
    for seed in range(40):
        hitung(read_unit(many[seed % 20]))
        gc.collect()
        held.append(tracemalloc.get_traced_memory()[0] // 1024)
    print(f"held after 5, 20 and 40 units: {held[4]}, {held[19]} and {held[39]} KiB")


if __name__ == "__main__":
    main()
