"""The tables of satisfaction surveys, and of scores that are rated."""

from decimal import Decimal

from sakipcalc import Alasan, HasilIkm, Pita, Skala
from sakipcalc.bab3._facts.survey import FaktaIkm
from sakipcalc.bab3._facts.unit import Penilaian, Unit
from sakipcalc.bab3._table import BarisBab3, Isi, JenisBaris, JenisIsi, TabelBab3, new_row
from sakipcalc.bab3._tables import capaian, cells, paragraphs
from sakipcalc.errors import OutOfScaleError, Teks

_MUTU = cells.column("mutu", "Mutu", "Grade", JenisIsi.KATEGORI)
_KINERJA = cells.column("kinerja", "Kinerja unit", "Performance", JenisIsi.KATEGORI)
_DECIMALS = 3
"""Of means of scores, as surveys print them."""


def _band(skala: Skala, value: Decimal) -> Pita | None:
    try:
        return skala.kategori(value)
    except OutOfScaleError:
        return None


def surveys(unit: Unit) -> TabelBab3 | None:
    """The indices of all surveys, with mutu."""
    if not unit.ikm:
        return None
    columns = (
        capaian.NUMBER,
        cells.column("survei", "Survei", "Survey", JenisIsi.TEKS),
        cells.column("responden", "Responden", "Respondents", JenisIsi.CACAH),
        cells.column("ikm", "IKM", "IKM", JenisIsi.ANGKA),
        _MUTU,
        _KINERJA,
    )
    lines: list[BarisBab3] = []
    for number, each in enumerate(unit.ikm, 1):
        found, skala = each.hasil, each.kuesioner.skala
        value = each.nilai if found is None else found.nik
        said = None if found is None else cells.said(found, unit.ketentuan.desimal)
        shown = cells.given(value, None) if found is None else cells.figure(value, 2, None, "ikm", said)
        pita = None if value is None else _band(skala, value)
        made = [cells.count(number), cells.text(each.nama), cells.count(each.n if found is None else found.n)]
        lines.append(new_row((*made, shown, *_graded(pita, skala))))
    title = Teks("Indeks kepuasan masyarakat tahun {tahun}", "Satisfaction index, {tahun}")
    return TabelBab3("ikm", title.fill(tahun=str(unit.tahun)), columns, tuple(lines), paragraphs.of_surveys(unit), ())


def _graded(pita: Pita | None, skala: Skala) -> tuple[Isi, Isi]:
    """Mutu and the performance of a band."""
    letter = cells.band(pita, Alasan.DI_LUAR_SKALA, skala)
    if pita is None:
        return letter, letter
    label = Teks.same(pita.label)
    code = Teks.same(pita.kode or pita.label)
    kept = JenisIsi.KATEGORI
    return (
        Isi(code.id, kept, code, None, None, skala.id, None, letter.warna),
        Isi(label.id, kept, label, None, None, skala.id, None, letter.warna),
    )


def by_unsur(unit: Unit) -> list[TabelBab3]:
    """A table for each survey of which more is known than its index."""
    told = [(each, found) for each in unit.ikm for found in (each.hasil,) if found is not None]
    return [
        _unsur(unit, each, found, capaian.numbered("unsur", len(told), n)) for n, (each, found) in enumerate(told, 1)
    ]


def _unsur(unit: Unit, each: FaktaIkm, found: HasilIkm, table: str) -> TabelBab3:
    rows = found.per_unsur
    counted = found.counts is not None
    columns = [capaian.NUMBER, cells.column("unsur", "Unsur pelayanan", "Unsur", JenisIsi.TEKS)]
    columns += [
        cells.column("jumlah", "Jumlah nilai", "Sum of scores", JenisIsi.ANGKA),
        cells.column("terisi", "Terisi", "Answers", JenisIsi.CACAH),
    ] * counted
    columns += [
        cells.column("nrr", "NRR", "NRR", JenisIsi.ANGKA),
        cells.column("tertimbang", "NRR tertimbang", "Weighted NRR", JenisIsi.ANGKA),
        cells.column("nilai", "Nilai konversi", "Converted", JenisIsi.ANGKA),
        _MUTU,
        _KINERJA,
        cells.column("peringkat", "Peringkat", "Rank", JenisIsi.CACAH),
    ]
    lines: list[BarisBab3] = []
    for number, row in enumerate(rows, 1):
        made = [cells.count(number), cells.text(row.nama)]
        made += [cells.given(row.jumlah, None), cells.count(row.terisi)] * counted
        pita = _band(found.skala, row.nilai)
        lines.append(
            new_row(
                (
                    *made,
                    cells.figure(row.nrr, _DECIMALS, None, "ikm"),
                    cells.figure(row.tertimbang, _DECIMALS, None, "ikm"),
                    cells.figure(row.nilai, 2, None, "ikm_unsur"),
                    *_graded(pita, found.skala),
                    cells.count(row.peringkat, "peringkat"),
                )
            )
        )
    said = cells.said(found, unit.ketentuan.desimal)
    last = [cells.EMPTY, cells.text("IKM"), *[cells.EMPTY, cells.EMPTY] * counted, cells.EMPTY]
    last += [cells.figure(found.ni, _DECIMALS, None, "ikm", said), cells.figure(found.nik, 2, None, "ikm", said)]
    lines.append(new_row((*last, *_graded(found.pita, found.skala), cells.EMPTY), JenisBaris.TOTAL))
    title = Teks("Nilai per unsur, {nama} tahun {tahun}", "By unsur, {nama} {tahun}")
    return TabelBab3(
        table,
        title.fill(nama=each.nama, tahun=str(unit.tahun)),
        tuple(columns),
        tuple(lines),
        (paragraphs.of_unsur(each, found),),
    )


def ratings(unit: Unit) -> list[TabelBab3]:
    """A table for each set of scores that are rated."""
    return [
        _rated(each, capaian.numbered("penilaian", len(unit.penilaian), n)) for n, each in enumerate(unit.penilaian, 1)
    ]


def _rated(each: Penilaian, table: str) -> TabelBab3:
    columns = (
        capaian.NUMBER,
        cells.column("nama", "Nama", "Name", JenisIsi.TEKS),
        cells.column("nilai", "Nilai", "Score", JenisIsi.ANGKA),
        cells.column("kategori", "Kategori", "Category", JenisIsi.KATEGORI),
    )
    lines: list[BarisBab3] = []
    bands: list[Pita | None] = []
    for number, row in enumerate(each.butir, 1):
        bands.append(None if row.nilai is None else _band(each.skala, row.nilai))
        why = Alasan.NILAI_KOSONG if row.nilai is None else Alasan.DI_LUAR_SKALA
        score = cells.given(row.nilai, Alasan.NILAI_KOSONG)
        made = (cells.count(number), cells.text(row.nama), score, cells.band(bands[-1], why, each.skala))
        lines.append(new_row(made))
    return TabelBab3(table, Teks.same(each.judul), columns, tuple(lines), (paragraphs.of_ratings(each, bands),))
