"""A table whose direction nobody declared: where the other one makes its figures, that is said instead of accused."""

import attrs

from sakipcalc import Polarisasi
from sakipcalc.audit._engine.finding import Putusan, Temuan
from sakipcalc.audit._files.text import Table
from sakipcalc.audit._tables.declaration import TableRule
from sakipcalc.audit._tables.rows import TabelHasil, recompute
from sakipcalc.errors import Teks

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
