"""Speed of the spreadsheet functions, as ratios to the plain library: ``python tests/benchmarks/bench_sheet.py``.

What a call costs inside Calc, bridge included, is printed by ``pytest tests/sheet_calc/calc_checks.py``.
"""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _ukur import seconds, table

from sakipcalc import Sel, capaian, serapan
from sakipcalc.sheet import call, find
from sakipcalc.sheet.libreoffice import to_rows

ROWS = 1000
OTHERS = (
    *("KALIMAT", "PERSENTASE of 7:9", "BULAT", "WARNA", "RENSTRA", "PERINGKAT among 11", "TRIWULAN"),
    *("GABUNGAN of 11 rows", "NRR of 150 questionnaires", "SUMBER", "AUDIT.SERAPAN", "AUDIT.KATEGORI", "JELASKAN"),
)


def main() -> None:
    realisasi, target = Decimal("75.5"), Decimal("86")
    fungsi, budget = find("CAPAIAN"), find("SERAPAN")
    columns = ((75.5,),) * ROWS, ((86.0,),) * ROWS
    cells = tuple((Sel(0.755, "0.00%"),) for _ in range(ROWS))
    peers, quarters = tuple((float(each),) for each in range(11)), ((20.0,), (30.0,), ("",), ("",))
    answers = ((4.0,) * 9, (3.0,) * 9) * 75
    plain, one, text, missing, range_, plain_budget, one_budget, change, audit, seen, *others = seconds(
        [
            lambda: capaian(realisasi, target),
            lambda: to_rows(call(fungsi, 75.5, 86.0, None)),
            lambda: to_rows(call(fungsi, "75,5", "86", None)),
            lambda: to_rows(call(fungsi, None, 86.0, None)),
            lambda: to_rows(call(fungsi, *columns)),
            lambda: serapan(14_100_000, 16_000_000),
            lambda: to_rows(call(budget, 14_100_000.0, 16_000_000.0)),
            lambda: to_rows(call("BANDINGKAN", 88.75, 86.72)),
            lambda: to_rows(call("AUDIT", 86.72, 84.0, "103,23")),
            lambda: to_rows(call("SEL", cells)),
            lambda: to_rows(call("KALIMAT", "Indeks", 88.75, 86.0)),
            lambda: to_rows(call("PERSENTASE", "7:9")),
            lambda: to_rows(call("BULAT", 103.19767441860465, 2.0)),
            lambda: to_rows(call("WARNA", 90.5)),
            lambda: to_rows(call("RENSTRA", 60.0, 80.0, None, 40.0)),
            lambda: to_rows(call("PERINGKAT", 5.0, peers)),
            lambda: to_rows(call("TRIWULAN", quarters, ((25.0,),) * 4, "jumlah")),
            lambda: to_rows(call("GABUNGAN", peers, peers)),
            lambda: to_rows(call("NRR", answers)),
            lambda: to_rows(call("SUMBER", "CAPAIAN", "negatif")),
            lambda: to_rows(call("AUDIT.SERAPAN", 14_100_000.0, 16_000_000.0, "88,13")),
            lambda: to_rows(call("AUDIT.KATEGORI", 85.0, "Tinggi")),
            lambda: to_rows(call("JELASKAN", "CAPAIAN", 88.75, 86.0)),
        ],
        rounds=9,
        loops=50,
    )
    print(
        table(
            [
                ("CAPAIAN, numbers", "capaian, Decimals", one, plain, ""),
                ("CAPAIAN, text", "capaian, Decimals", text, plain, ""),
                ("CAPAIAN, blank", "capaian, Decimals", missing, plain, ""),
                (f"CAPAIAN, one of a range of {ROWS}", "capaian, Decimals", range_ / ROWS, plain, ""),
                ("SERAPAN, numbers", "serapan, ints", one_budget, plain_budget, ""),
                ("BANDINGKAN, numbers", "capaian, Decimals", change, plain, ""),
                ("AUDIT, numbers and text", "capaian, Decimals", audit, plain, ""),
                (f"SEL, one of a range of {ROWS}", "capaian, Decimals", seen / ROWS, plain, ""),
                *((name, "capaian, Decimals", found, plain, "") for name, found in zip(OTHERS, others, strict=True)),
            ]
        )
    )


if __name__ == "__main__":
    main()
