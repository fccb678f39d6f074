"""How many indicators are of each conclusion and category."""

from sakipcalc import Hitungan, Keterangan, Rekap, rekap
from sakipcalc.bab3._facts.unit import Unit
from sakipcalc.bab3._table import JenisBaris, JenisIsi, KolomBab3, TabelBab3, new_row
from sakipcalc.bab3._tables import cells
from sakipcalc.bab3._tables.measured import Measured
from sakipcalc.errors import Teks

_SAID = cells.column("keterangan", "Keterangan", "Conclusion", JenisIsi.TEKS)
_BAND = cells.column("kategori", "Kategori", "Category", JenisIsi.TEKS)
_COUNT = cells.column("jumlah", "Jumlah indikator", "Indicators", JenisIsi.CACAH)
_SHARE = cells.column("persen", "Persen", "Percent", JenisIsi.PERSEN)


def counted(unit: Unit, rows: list[Measured]) -> Rekap | None:
    """The indicators counted; None where there are none."""
    if not rows:
        return None
    weights = [each.fakta.bobot for each in rows if each.fakta.bobot is not None]
    terms = unit.ketentuan
    return rekap([each.hasil for each in rows], skala=terms.skala, dasar=terms.dasar, bobot=weights or None)


def tables(unit: Unit, found: Rekap | None) -> list[TabelBab3]:
    """The counts as tables."""
    if found is None:
        return []
    places = unit.ketentuan.desimal
    said = (cells.said(found, places),)
    by_conclusion = Teks("Rekapitulasi indikator menurut keterangan", "Indicators by conclusion")
    made = [_table("rekap_keterangan", by_conclusion, _SAID, found.keterangan, n=found.n, places=places, said=said)]
    if found.kategori:
        by_category = Teks("Rekapitulasi indikator menurut kategori", "Indicators by category")
        made.append(_table("rekap_kategori", by_category, _BAND, found.kategori, n=found.n, places=places, said=()))
    return made


def _table(
    table: str,
    title: Teks,
    head: KolomBab3,
    found: tuple[Hitungan, ...],
    *,
    n: int,
    places: int,
    said: tuple[Teks, ...],
) -> TabelBab3:
    words = {each.kata: each.teks for each in Keterangan}
    columns = (head, _COUNT, _SHARE)
    lines = [
        new_row(
            (
                cells.text(words.get(each.nama, Teks.same(each.nama))),
                cells.count(each.n, "rekap"),
                cells.percent(each.persen, places, None, "rekap"),
            )
        )
        for each in found
    ]
    if sum(each.n for each in found) == n:
        total = (cells.text(Teks("Jumlah", "Total")), cells.count(n, "rekap"), cells.EMPTY)
        lines.append(new_row(total, JenisBaris.TOTAL))
    return TabelBab3(table, title, columns, tuple(lines), said)
