"""How the rows of a table are read and computed: as it declares, as their own cells say, and as its columns tell."""

from collections.abc import Mapping, Sequence
from datetime import time, timedelta
from decimal import Decimal
from typing import NamedTuple

from sakipcalc import Anggapan, Jenis, Metode, Polarisasi, SakipError, Sel, ZeroTarget, readings
from sakipcalc._core.options import option
from sakipcalc._reading.cells import form, shown
from sakipcalc._reading.strict import plain_reading
from sakipcalc._reading.value import plain
from sakipcalc._rules.indikator import check_worst, to_cap, to_worst
from sakipcalc.audit._engine.catalogue import SELISIH, SERAPAN, SISA, capaian_kind, efisiensi_kind
from sakipcalc.audit._engine.formulas import Kind
from sakipcalc.audit._engine.inputs import EMPTY, Context
from sakipcalc.audit._files.text import Table
from sakipcalc.audit._tables.declaration import SETTINGS, JenisTabel, TableRule
from sakipcalc.errors import NotANumberError, Teks

_FIXED = {JenisTabel.SERAPAN: SERAPAN, JenisTabel.SISA: SISA, JenisTabel.SELISIH: SELISIH}
"""The kinds of figure that nothing is declared of."""


class RowRule(NamedTuple):
    """The rule of one row: the formulas, its cap, and what the row itself says of them, which rows share."""

    kind: Kind
    cap: Decimal | None
    group: str = ""


def row_rules(entry: TableRule, table: Table) -> list[RowRule | Teks]:
    """The rule of every row; what is wrong with the cells that set it, where they cannot be.

    Rows that say the same have the very same rule. A blank cell leaves what the table declares.
    """
    named = setting_columns(entry)
    if not named:
        return [_rule(entry, {})] * len(table.rows)
    known: dict[tuple[str, ...], RowRule | Teks] = {}
    found: list[RowRule | Teks] = []
    for said in zip(*map(table.texts, named.values()), strict=True):
        if said not in known:
            try:
                known[said] = _rule(entry, dict(zip(named, said, strict=True)))
            except SakipError as error:
                known[said] = error.teks
        found.append(known[said])
    return found


def setting_columns(entry: TableRule) -> dict[str, str]:
    """The columns whose cells set the rule of their row, by role."""
    return {role: entry.kolom[role] for role in SETTINGS[entry.jenis] if role in entry.kolom}


def _says(text: str) -> bool:
    found = readings(text)
    return not found or found[0].jenis not in EMPTY


def _rule(entry: TableRule, cells: Mapping[str, str]) -> RowRule:
    """The rule of a row with such cells, by role.

    Raises:
        SakipError: for a word or number that cannot be one.
    """
    own = {role: text for role, text in cells.items() if _says(text)}
    if entry.jenis is JenisTabel.EFISIENSI:
        metode = option(Metode, own.get("metode", entry.metode), "metode")
        return RowRule(efisiensi_kind(metode), None, _group(cells, metode=metode))
    if entry.jenis is not JenisTabel.CAPAIAN:
        return RowRule(_FIXED[entry.jenis], None)
    polarisasi = option(Polarisasi, own.get("polarisasi", entry.polarisasi), "polarisasi")
    zero_target = option(ZeroTarget, own.get("zero_target", entry.zero_target), "zero_target")
    cap = to_cap(_number(own["cap"], "cap") if "cap" in own else entry.cap)
    worst = to_worst(_number(own["worst"], "worst") if "worst" in own else entry.worst)
    if polarisasi is not Polarisasi.MINIMIZE:
        worst = None  # which only a target of zero that is to be minimised needs
    if worst is not None:
        check_worst(polarisasi, zero_target)
    group = _group(cells, polarisasi=polarisasi, zero_target=zero_target, cap="-" if cap is None else plain(cap))
    return RowRule(capaian_kind(polarisasi, zero_target, worst), cap, group)


def unruled(entry: TableRule) -> Kind:
    """The formulas where it is not known which is declared."""
    return efisiensi_kind(None) if entry.jenis is JenisTabel.EFISIENSI else capaian_kind(None)


def _group(cells: Mapping[str, str], **said: str) -> str:
    """What the cells of a row say, in words: rows that say the same may be made in one way."""
    return ", ".join(f"{role} {value}" for role, value in said.items() if role in cells)


def _number(text: str, role: str) -> Decimal:
    found = readings(text)
    if found and isinstance(found[0].nilai, Decimal):
        return found[0].nilai
    raise SakipError(NotANumberError(text, example="120").bare, role)


_FRACTION_MOST, _FEWEST = 2, 3
"""A column of at least three printed percents, none above 2 and not all whole, holds fractions."""


def context_of(column: Sequence[object]) -> Context:
    """What a column says about its cells: the decimal mark of those that can have only one, and any clock times."""
    marks: set[str] = set()
    times = False
    odd = dict.fromkeys(each for each in column if isinstance(each, str) and ("." in each or ":" in each))
    for text in odd:
        if plain_reading(text) is not None:
            continue
        found = readings(text)
        if found and found[0].jenis is Jenis.RASIO and all(len(each.anggapan) > 1 for each in found[2:]):
            times = times or (Anggapan.RASIO_JADI_JAM in found[0].anggapan and len(found[0].anggapan) == 1)
        numbers = [each for each in found if isinstance(each.nilai, Decimal) and each.jenis in _NUMBERS]
        if numbers and all(Anggapan.PEMISAH_ASING in each.anggapan for each in numbers):
            marks.add(".")
    if any(isinstance(each, str) and "," in each and plain_reading(each) for each in column):
        marks.add(",")
    for cell in column:
        value = cell.nilai if isinstance(cell, Sel) else cell
        clock = isinstance(cell, Sel) and isinstance(value, Decimal) and form(cell.format) is Jenis.JAM
        times = times or clock or isinstance(value, (time, timedelta))
    return Context("." if marks == {"."} else "", times)


_NUMBERS = {Jenis.BILANGAN, Jenis.PERSEN, Jenis.RUPIAH, Jenis.SATUAN}


def are_fractions(column: Sequence[object]) -> bool:
    """Whether a column of printed percents holds fractions throughout: 0,9 and 1 for 90% and 100%, none with a sign."""
    texts = dict.fromkeys(map(shown, column))
    if any("%" in text for text in texts):
        return False
    numbers: list[Decimal] = []
    for text in texts:
        first = next(iter(readings(text)), None)
        if first is not None and isinstance(first.nilai, Decimal):
            if not 0 <= first.nilai <= _FRACTION_MOST:
                return False
            numbers.append(first.nilai)
    return len(numbers) >= _FEWEST and any(each != each.to_integral_value() for each in numbers)
