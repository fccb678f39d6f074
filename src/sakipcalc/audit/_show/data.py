"""An audited report as JSON text: what ``to_dict`` gives, a row at a time."""

import json
import re
from collections.abc import Iterator, Sequence

from sakipcalc._core import travel
from sakipcalc.audit._show.shape import Report

_UNSEEN = re.compile(r"[^\n -~]")


def json_lines(report: Report) -> Iterator[str]:
    """The report piece by piece, however long it is."""
    head = json.dumps(travel.to_dict(report, "tabel"), ensure_ascii=False, indent=2)
    yield seen(head[:-2]) + ',\n  "tabel": ['
    for place, table in enumerate(report.tabel):
        yield (",\n    " if place else "\n    ") + _line(table, "baris")[:-1] + ', "baris": ['
        yield from _lines(table.baris)
        yield "\n    ]}"
    yield "\n  ]\n}\n"


def _lines(rows: Sequence[object]) -> Iterator[str]:
    for number, row in enumerate(rows):
        yield (",\n      " if number else "\n      ") + _line(row)


def _line(value: object, but: str = "") -> str:
    return seen(json.dumps(travel.nested(value, but), ensure_ascii=False))


def seen(text: str) -> str:
    """JSON text, every sign in it that cannot be seen or encoded written by its number."""
    return _UNSEEN.sub(lambda match: match[0] if match[0].isprintable() else json.dumps(match[0])[1:-1], text)
