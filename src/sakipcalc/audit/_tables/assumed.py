"""What nobody declared and the table itself tells: the direction of its figures, and the scale of its categories."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

import attrs

from sakipcalc import Polarisasi, daftar_skala
from sakipcalc._core.options import option
from sakipcalc._reading.cells import shown
from sakipcalc.audit._engine.finding import Putusan, Temuan
from sakipcalc.audit._engine.indices import figure_of, gives
from sakipcalc.audit._files.text import Table
from sakipcalc.audit._tables.declaration import TableRule
from sakipcalc.audit._tables.rows import TabelHasil, recompute
from sakipcalc.errors import OptionError, Teks

_MOST_TRIED = 200
_CAPAIAN = "capaian"
"""The family of the scales of capaian."""

_REFLECTED, _INVERSE = "(2T-R)/T", "T/R"
_LOWER = Teks(
    "sesuai bila makin rendah makin baik; arahnya tidak dinyatakan: tambahkan kolom Polarisasi, atau "
    "--polarisasi minimize",
    "agrees where lower is better; no direction is declared: add a column Polarisasi, or --polarisasi minimize",
)
_PERHAPS = Teks(
    "arahnya tidak dinyatakan, jadi dianggap makin tinggi makin baik; bila makin rendah makin baik, tambahkan kolom "
    "Polarisasi, atau --polarisasi minimize_inverse",
    "no direction is declared, so higher is taken as better; where lower is, add a column Polarisasi, or "
    "--polarisasi minimize_inverse",
)


def either_way(done: TabelHasil, entry: TableRule, table: Table) -> TabelHasil:
    """The table as it is where lower may be better, in rows that only the reflected formula makes."""
    turned = [row.putusan is Putusan.TERBALIK and _key(row.temuan) == _REFLECTED for row in done.baris]
    upside = any(row.putusan is Putusan.TERBALIK and _key(row.temuan) == _INVERSE for row in done.baris)
    notes = (*done.catatan, _PERHAPS) if upside else done.catatan
    if not any(turned):
        return attrs.evolve(done, catatan=notes)
    other = recompute(attrs.evolve(entry, polarisasi=Polarisasi.MINIMIZE.value), table)
    rows = tuple(
        attrs.evolve(new, temuan=attrs.evolve(new.temuan, catatan=(*new.temuan.catatan, _LOWER)))
        if lower and new.putusan is Putusan.COCOK
        else old
        for lower, old, new in zip(turned, done.baris, other.baris, strict=True)
    )
    kept = tuple(each for each in done.pola if each.kunci != _REFLECTED)
    return attrs.evolve(done, baris=rows, pola=kept, catatan=notes)


def _key(temuan: Temuan) -> str:
    return temuan.penjelasan[0].kunci if temuan.penjelasan else ""


def scale_of(rows: Sequence[Sequence[Any]], *, capaian: bool) -> str | None:
    """The id of the scale that gives most of the categories, and at least two thirds of them; None for none.

    Args:
        rows: each a rated figure and its printed category, one at least.
        capaian: whether a capaian is rated: of several scales that give as many, one of capaian is it.
    """
    tried = rows[:_MOST_TRIED]
    pairs = Counter((figure_of(value), shown(printed)) for value, printed in tried)
    scales = daftar_skala()
    own = {scale.id for scale in scales if capaian and scale.keluarga == _CAPAIAN}
    counts = {
        scale.id: sum(n for (value, text), n in pairs.items() if value is not None and gives(scale, value, text))
        for scale in scales
    }
    best = max(counts, key=lambda each: (counts[each], each in own))
    return best if 3 * counts[best] >= 2 * len(tried) else None


def sets_any(role: str, texts: Sequence[str]) -> bool:
    """Whether a column that may set the direction of its rows does so in one at least: Outcome and Output do not."""
    return role != "polarisasi" or any(_is_direction(text) for text in dict.fromkeys(filter(None, texts)))


def _is_direction(text: str) -> bool:
    try:
        option(Polarisasi, text, "polarisasi")
    except OptionError:
        return False
    return True
