"""The tables of capaian: this year, beside earlier years, against the end of the Renstra and a standard."""

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from sakipcalc import Alasan, Capaian, Dasar, Indikator, Polarisasi, SakipError, ZeroTarget, terhadap_target_akhir
from sakipcalc.bab3._facts.unit import Unit
from sakipcalc.bab3._table import BarisBab3, Isi, JenisBaris, JenisIsi, KolomBab3, TabelBab3, new_row
from sakipcalc.bab3._tables import cells, sentences
from sakipcalc.bab3._tables.measured import Mean, Measured, mean_of, tried
from sakipcalc.errors import Teks

NUMBER = cells.column("no", "No.", "No.", JenisIsi.CACAH)
GOAL = cells.column("sasaran", "Sasaran", "Goal", JenisIsi.TEKS)
NAME = cells.column("indikator", "Indikator Kinerja", "Indicator", JenisIsi.TEKS)
UNIT = cells.column("satuan", "Satuan", "Unit of measure", JenisIsi.TEKS)
_WAY = cells.column("polarisasi", "Polarisasi", "Polarisasi", JenisIsi.TEKS)
_ZERO = cells.column("zero_target", "Target nol", "Zero target", JenisIsi.TEKS)
TARGET = cells.column("target", "Target", "Target", JenisIsi.BESARAN)
REACHED = cells.column("realisasi", "Realisasi", "Realisasi", JenisIsi.BESARAN)
CAPAIAN = cells.column("capaian", "Capaian", "Capaian", JenisIsi.PERSEN)
_CAPPED = cells.column("capped", "Dengan batas", "Limited", JenisIsi.PERSEN)
_BAND = cells.column("kategori", "Kategori", "Category", JenisIsi.KATEGORI)
_SAID = cells.column("keterangan", "Keterangan", "Conclusion", JenisIsi.KATEGORI)
_VERDICT = cells.column("putusan", "Membaik/memburuk", "Better or worse", JenisIsi.KATEGORI)
_WORDS = {
    Polarisasi.MAXIMIZE: Teks("Semakin tinggi semakin baik", "Higher is better"),
    Polarisasi.MINIMIZE: Teks("Semakin rendah semakin baik", "Lower is better"),
    Polarisasi.MINIMIZE_INVERSE: Teks.same("minimize_inverse"),
    Polarisasi.STABILIZE: Teks.same("stabilize"),
}


def settings(rows: Sequence[Measured]) -> list[tuple[KolomBab3, Callable[[Indikator], Isi]]]:
    """The columns that say which way is better and what a zero target means, where a row does not go without saying."""
    found: list[tuple[KolomBab3, Callable[[Indikator], Isi]]] = []
    if any(each.indikator.polarisasi is not Polarisasi.MAXIMIZE for each in rows):
        found.append((_WAY, lambda own: cells.text(_WORDS[own.polarisasi])))
    if any(each.indikator.zero_target is not ZeroTarget.UNDEFINED and _meets_zero(each) for each in rows):
        found.append((_ZERO, lambda own: cells.text(own.zero_target.value)))
    return found


def _meets_zero(each: Measured) -> bool:
    """Whether any target of an indicator is zero."""
    fact = each.fakta
    told = [each.indikator.target, *(row.target for row in fact.lalu), *(row.target for row in fact.pembanding)]
    told += fact.periode.target if fact.periode is not None else ()
    return any(isinstance(target, Decimal) and not target for target in told)


def yearly(column: KolomBab3, year: int) -> KolomBab3:
    """The column of one year."""
    nama = Teks(f"{column.nama.id} {year}", f"{column.nama.en} {year}")
    return KolomBab3(f"{column.kunci}_{year}", nama, column.jenis)


def measured_cells(hasil: Capaian, satuan: str, places: int) -> list[Isi]:
    """Target, realisasi and capaian."""
    return [
        cells.quantity(hasil.indikator.target, satuan, Alasan.TARGET_KOSONG),
        cells.quantity(hasil.realisasi, satuan, Alasan.REALISASI_KOSONG),
        cells.percent(hasil.nilai, places, hasil.alasan, hasil.aturan.id, cells.said(hasil, places)),
    ]


def mean_row(columns: Sequence[KolomBab3], mean: Mean, places: int, at: str = "capaian") -> BarisBab3:
    """The row of a mean below the others."""
    said = None if mean.hasil is None else cells.said(mean.hasil, places)
    words = Teks("Rata-rata capaian", "Mean capaian")
    if at == "efisiensi":
        words = Teks("Rata-rata efisiensi", "Mean efficiency")
    value = (cells.figure if at == "efisiensi" else cells.percent)(mean.nilai, places, mean.alasan, "rerata", said)
    label = next(n for n, each in enumerate(columns) if each.jenis is JenisIsi.TEKS)
    made = [cells.EMPTY] * len(columns)
    made[label] = cells.text(words)
    made[next(n for n, each in enumerate(columns) if each.kunci == at)] = value
    return new_row(tuple(made), JenisBaris.RERATA)


def numbered(table: str, count: int, n: int) -> str:
    """The key of the n-th of several tables of a kind."""
    return table if count == 1 else f"{table}_{n}"


def this_year(unit: Unit, rows: list[Measured]) -> TabelBab3 | None:
    """Capaian of the year, with category and conclusion."""
    if not rows:
        return None
    terms = unit.ketentuan
    limits = any(each.indikator.cap is not None or each.indikator.floor is not None for each in rows)
    told = settings(rows)
    columns = [NUMBER, GOAL, NAME, UNIT, *(each for each, _ in told), TARGET, REACHED, CAPAIAN]
    columns += [*[_CAPPED] * limits, *[_BAND] * (terms.skala is not None), _SAID]
    lines: list[BarisBab3] = []
    for number, each in enumerate(rows, 1):
        hasil, own = each.hasil, each.indikator
        made = [cells.count(number), cells.text(each.sasaran), cells.text(own.nama), cells.text(own.satuan)]
        made += [cell(own) for _, cell in told]
        made += measured_cells(hasil, own.satuan, terms.desimal)
        explained = made[-1].penjelasan
        if limits:
            made.append(cells.percent(hasil.capped, terms.desimal, hasil.alasan, hasil.aturan.id, explained))
        if terms.skala is not None:
            made.append(cells.rated(hasil, terms.skala, terms.dasar))
        lines.append(new_row((*made, cells.word(hasil.keterangan, "keterangan", explained))))
    mean = mean_of(rows, terms)
    at = _CAPPED.kunci if limits and terms.rerata is Dasar.CAPPED else CAPAIAN.kunci
    lines.append(mean_row(columns, mean, terms.desimal, at))
    title = Teks("Capaian kinerja {unit} tahun {tahun}", "Performance of {unit} in {tahun}")
    return TabelBab3(
        "capaian",
        title.fill(unit=unit.nama, tahun=str(unit.tahun)),
        tuple(columns),
        tuple(lines),
        (*(sentences.of_indicator(unit, each) for each in rows), sentences.of_mean(mean, terms.desimal)),
        sentences.left_out(mean),
    )


def earlier_years(unit: Unit, rows: list[Measured]) -> TabelBab3 | None:
    """The year beside earlier ones, with the change since the last one."""
    changed = [(each, found) for each in rows for found in (each.ubah,) if found is not None]
    told = [each for each, _ in changed]
    if not told:
        return None
    places = unit.ketentuan.desimal
    years = sorted({year.tahun for each in told for year in each.fakta.lalu})
    ways = settings(told)
    columns = [NUMBER, NAME, UNIT, *(each for each, _ in ways)]
    for year in (*years, unit.tahun):
        columns += [yearly(each, year) for each in (TARGET, REACHED, CAPAIAN)]
    columns += [
        cells.column("perubahan", "Naik/turun realisasi", "Change of realisasi", JenisIsi.ANGKA),
        cells.column("perubahan_capaian", "Naik/turun capaian (poin)", "Change of capaian (points)", JenisIsi.ANGKA),
        _VERDICT,
    ]
    lines: list[BarisBab3] = []
    spoken: list[Teks] = []
    for number, (each, found) in enumerate(changed, 1):
        own = each.indikator
        past = {year.tahun: each.against(year.target, year.realisasi) for year in each.fakta.lalu}
        made = [cells.count(number), cells.text(own.nama), cells.text(own.satuan), *(cell(own) for _, cell in ways)]
        for year in years:
            made += measured_cells(past[year], own.satuan, places) if year in past else [cells.EMPTY] * 3
        made += measured_cells(each.hasil, own.satuan, places)
        for change in (found.realisasi, found.capaian):
            made.append(
                cells.figure(None, places, found.alasan, "perubahan")
                if change is None
                else cells.figure(change.selisih, places, None, "perubahan", cells.said(change, places))
            )
        verdict = found.realisasi or found.capaian
        made.append(
            cells.word(verdict.putusan, "putusan_perubahan", made[-2].penjelasan or made[-1].penjelasan)
            if verdict
            else Isi(None, JenisIsi.KATEGORI, Teks.same("-"), None, found.alasan, "putusan_perubahan")
        )
        lines.append(new_row(tuple(made)))
        spoken.append(sentences.of_change(unit, each, found))
    title = Teks("Perbandingan capaian kinerja tahun {first} sampai {tahun}", "Performance from {first} to {tahun}")
    return TabelBab3(
        "tahun_lalu",
        title.fill(first=str(years[0]), tahun=str(unit.tahun)),
        tuple(columns),
        tuple(lines),
        tuple(spoken),
    )


def end_of_plan(unit: Unit, rows: list[Measured]) -> TabelBab3 | None:
    """The year against the targets at the end of the Renstra."""
    told = [each for each in rows if each.fakta.target_akhir is not None]
    if not told:
        return None
    places = unit.ketentuan.desimal
    year = Teks.same(f" {unit.tahun_akhir}") if unit.tahun_akhir else Teks.same("")
    end = Teks("Target akhir Renstra{year}", "End target of the Renstra{year}").fill(year=year)
    columns = (
        NUMBER,
        NAME,
        UNIT,
        cells.column("awal", "Kondisi awal", "Baseline", JenisIsi.BESARAN),
        KolomBab3("target_akhir", end, JenisIsi.BESARAN),
        yearly(REACHED, unit.tahun),
        cells.column("kemajuan", "Tingkat kemajuan", "Progress", JenisIsi.PERSEN),
        _SAID,
    )
    lines: list[BarisBab3] = []
    spoken: list[Teks] = []
    for number, each in enumerate(told, 1):
        own, fact = each.indikator, each.fakta
        hasil = each.against(fact.target_akhir, each.hasil.realisasi)
        value, why, rule = hasil.nilai, hasil.alasan, "target_akhir"
        said: Teks | None = cells.said(hasil, places)
        if fact.awal is not None:
            value, why = _covered(each)
            rule, said = "target_akhir_awal", sentences.covered(each, value, places)
        made = (
            cells.count(number),
            cells.text(own.nama),
            cells.text(own.satuan),
            cells.EMPTY if fact.awal is None else cells.quantity(fact.awal, own.satuan, None),
            cells.quantity(fact.target_akhir, own.satuan, None),
            cells.quantity(hasil.realisasi, own.satuan, Alasan.REALISASI_KOSONG),
            cells.percent(value, places, why, rule, said),
            cells.word(hasil.keterangan, "keterangan", said),
        )
        lines.append(new_row(made))
        spoken.append(sentences.of_end(unit, each, hasil, value, why))
    title = Teks("Capaian tahun {tahun} terhadap target akhir Renstra{year}", "{tahun} against the end targets{year}")
    return TabelBab3("target_akhir", title.fill(tahun=str(unit.tahun), year=year), columns, tuple(lines), tuple(spoken))


def _covered(each: Measured) -> tuple[Decimal | None, Alasan | None]:
    """The way covered since the baseline."""
    fact = each.fakta
    reached: Any = each.hasil.realisasi
    start: Any = fact.awal
    try:
        found, why = tried(lambda: terhadap_target_akhir(reached, fact.target_akhir, awal=start))
    except SakipError:  # a range, predicate or date, or a ratio beside a percent
        return None, Alasan.TAK_SEBANDING
    return found, why


def standard(unit: Unit, rows: list[Measured]) -> TabelBab3 | None:
    """The year against the national standard."""
    told = [each for each in rows if each.fakta.standar is not None]
    if not told:
        return None
    places = unit.ketentuan.desimal
    columns = (
        NUMBER,
        NAME,
        UNIT,
        cells.column("standar", "Standar nasional", "National standard", JenisIsi.BESARAN),
        yearly(REACHED, unit.tahun),
        cells.column("terhadap_standar", "Terhadap standar", "Against the standard", JenisIsi.PERSEN),
        _SAID,
    )
    lines: list[BarisBab3] = []
    spoken: list[Teks] = []
    for number, each in enumerate(told, 1):
        own = each.indikator
        hasil = each.against(each.fakta.standar, each.hasil.realisasi)
        said = cells.said(hasil, places)
        made = (
            cells.count(number),
            cells.text(own.nama),
            cells.text(own.satuan),
            cells.quantity(each.fakta.standar, own.satuan, None),
            cells.quantity(hasil.realisasi, own.satuan, Alasan.REALISASI_KOSONG),
            cells.percent(hasil.nilai, places, hasil.alasan, "terhadap_standar", said),
            cells.word(hasil.keterangan, "keterangan", said),
        )
        lines.append(new_row(made))
        spoken.append(sentences.of_standard(unit, each, hasil))
    title = Teks("Realisasi tahun {tahun} terhadap standar nasional", "{tahun} against the national standard")
    return TabelBab3("standar", title.fill(tahun=str(unit.tahun)), columns, tuple(lines), tuple(spoken))
