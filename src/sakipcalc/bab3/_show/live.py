"""Live formulas of the add-in, for the figures of a workbook that its functions give."""

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from sakipcalc import Polarisasi, SakipError, capaian, efisiensi, serapan
from sakipcalc.bab3._table import BarisBab3, TabelBab3

_DIRECTIONS = ("maximize", "minimize", "minimize_inverse", "stabilize")


def formula(table: TabelBab3, row: BarisBab3, place: int, cells: Sequence[str]) -> str:
    """The formula of a figure; empty where no function of the add-in gives that very figure.

    Args:
        table: its table.
        row: its row.
        place: its column.
        cells: the addresses of the row's cells.
    """
    keys = {column.kunci: n for n, column in enumerate(table.kolom)}
    held, key = row.isi[place], table.kolom[place].kunci
    name, _, period = key.partition("_")
    asked = {
        "capaian": ("CAPAIAN", f"realisasi_{period}".rstrip("_"), f"target_{period}".rstrip("_")),
        "serapan": ("SERAPAN", "realisasi_anggaran", "pagu"),
        "efisiensi": ("EFISIENSI", "capaian", "serapan"),
    }.get(name)
    if asked is None or not isinstance(held.nilai, Decimal) or not keys.keys() >= set(asked[1:]):
        return ""
    function, *inputs = asked
    given = [keys[each] for each in inputs]
    values: list[Any] = [row.isi[n].nilai for n in given]
    direction = held.aturan if held.aturan in _DIRECTIONS else _DIRECTIONS[0]
    if None in values or _figure(function, values, direction) != held.nilai:
        return ""
    more = f',"{direction}"' if function == "CAPAIAN" and direction != _DIRECTIONS[0] else ""
    return f"=SAKIP.{function}({','.join(f'{cells[n]}:{cells[n]}' for n in given)}{more})"


def _figure(function: str, values: Sequence[Any], direction: str) -> Decimal | None:
    try:
        if function == "CAPAIAN":
            return capaian(*values, polarisasi=Polarisasi(direction))
        return serapan(*values) if function == "SERAPAN" else efisiensi(capaian=values[0], serapan=values[1])
    except SakipError:
        return None


def with_values(sheet: str, values: Mapping[str, Decimal]) -> str:
    """The XML of a sheet, with the value of each formula stored beside it, for readers that compute none.

    >>> with_values('<c r="A1" s="1"><f>B1</f><v/></c>', {"A1": Decimal("1.5")})
    '<c r="A1" s="1"><f>B1</f><v>1.5</v></c>'
    """
    return re.sub(
        r'(<c r="([A-Z]+[0-9]+)"[^>]*><f>[^<]*</f>)<v ?(?:/>|></v>)',
        lambda match: f"{match[1]}<v>{values[match[2]]:f}</v>",
        sheet,
    )
