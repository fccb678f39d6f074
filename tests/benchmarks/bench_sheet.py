"""Speed of the spreadsheet functions, as ratios to the plain library: ``python tests/benchmarks/bench_sheet.py``.

What a call costs inside Calc, bridge included, is printed by ``pytest tests/sheet_calc/calc_checks.py``.
"""

from __future__ import annotations

import sys
from decimal import Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from _ukur import seconds, table

from sakipcalc import capaian, serapan
from sakipcalc.sheet import call, find
from sakipcalc.sheet.libreoffice import to_rows

ROWS = 1000


def main() -> None:
    realisasi, target = Decimal("75.5"), Decimal("86")
    fungsi, budget = find("CAPAIAN"), find("SERAPAN")
    columns = ((75.5,),) * ROWS, ((86.0,),) * ROWS
    plain, one, text, missing, range_, plain_budget, one_budget, change, audit = seconds(
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
            ]
        )
    )


if __name__ == "__main__":
    main()
