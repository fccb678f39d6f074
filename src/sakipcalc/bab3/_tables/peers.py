"""The tables of one indicator: among other units, and by quarter and semester."""

from typing import Any

import attrs

from sakipcalc import Alasan, Capaian, CapaianPeriode, Polarisasi, SakipError, capaian_periode, consolidate, peringkat
from sakipcalc.bab3._facts.indicator import FaktaPeriode
from sakipcalc.bab3._facts.unit import Unit
from sakipcalc.bab3._table import BarisBab3, Isi, JenisBaris, JenisIsi, TabelBab3, new_row
from sakipcalc.bab3._tables import capaian, cells, paragraphs
from sakipcalc.bab3._tables.measured import Measured, mean_of, tried
from sakipcalc.errors import Teks

_UNIT = cells.column("unit", "Unit", "Unit", JenisIsi.TEKS)
_RANK = cells.column("peringkat_realisasi", "Peringkat menurut realisasi", "Rank by realisasi", JenisIsi.CACAH)
_RANKED = cells.column("peringkat_capaian", "Peringkat menurut capaian", "Rank by capaian", JenisIsi.CACAH)
_BETTER = Teks("1 bagi yang tertinggi", "1 for the highest")
_LOWER = Teks("1 bagi yang terendah", "1 for the lowest")


def peers(unit: Unit, rows: list[Measured]) -> list[TabelBab3]:
    """A table for each indicator that other units have too; the unit itself is among them."""
    told = [each for each in rows if each.fakta.pembanding]
    return [_among(unit, each, capaian.numbered("pembanding", len(told), n)) for n, each in enumerate(told, 1)]


def _among(unit: Unit, each: Measured, table: str) -> TabelBab3:
    places, own = unit.ketentuan.desimal, each.indikator
    found: dict[str, Capaian] = {peer.nama: each.against(peer.target, peer.realisasi) for peer in each.fakta.pembanding}
    if unit.nama not in found:
        found = {unit.nama: each.hasil, **found}
    ranks = _ranks({name: hasil.realisasi for name, hasil in found.items()}, own.polarisasi)
    better = _ranks({name: hasil.nilai for name, hasil in found.items()}, Polarisasi.MAXIMIZE)
    ways = capaian.settings([each])
    columns = (
        capaian.NUMBER,
        _UNIT,
        *(one for one, _ in ways),
        capaian.TARGET,
        capaian.REACHED,
        capaian.CAPAIAN,
        _RANK,
        _RANKED,
    )
    lines: list[BarisBab3] = []
    lower = own.polarisasi in {Polarisasi.MINIMIZE, Polarisasi.MINIMIZE_INVERSE}
    for number, (name, hasil) in enumerate(found.items(), 1):
        made = [cells.count(number), cells.text(name), *(cell(own) for _, cell in ways)]
        made += [*capaian.measured_cells(hasil, own.satuan, places)]
        made.append(_rank(ranks, name, hasil.realisasi, _LOWER if lower else _BETTER))
        made.append(_rank(better, name, hasil.nilai, _BETTER, hasil.alasan))
        lines.append(new_row(tuple(made)))
    shown = attrs.evolve(unit.ketentuan, rerata="nilai")  # the table shows capaian without their limits
    mean = mean_of([each._replace(hasil=hasil) for hasil in found.values()], shown, weighted=False)
    named = mean._replace(tanpa=())
    lines.append(capaian.mean_row(columns, named, places))
    title = Teks("Perbandingan {nama} tahun {tahun}", "{nama}, {tahun}, by unit")
    return TabelBab3(
        table,
        title.fill(nama=own.nama, tahun=str(unit.tahun)),
        columns,
        tuple(lines),
        (paragraphs.of_peers(unit, each, found, ranks=ranks, better=better, mean=named),),
    )


def _ranks(figures: dict[str, Any], way: Polarisasi) -> dict[str, int]:
    """The rank of those that have a figure; none where they cannot be compared, or only their distance could be."""
    try:
        return peringkat(figures, polarisasi=way, undefined="skip")
    except SakipError:  # predicates, dates, a ratio beside a percent, or no higher is better
        return {}


def _rank(ranks: dict[str, int], name: str, value: object, said: Teks, why: Alasan | None = None) -> Isi:
    missing = why or (Alasan.REALISASI_KOSONG if value is None else Alasan.TAK_SEBANDING)
    return cells.count(ranks.get(name), "peringkat", said, None if name in ranks else missing)


def periods(unit: Unit, rows: list[Measured]) -> list[TabelBab3]:
    """A table for each indicator whose quarters, semesters or months are told."""
    told = [(each, each.fakta.periode) for each in rows]
    known = [(each, found) for each, found in told if found is not None]
    return [
        _by_period(unit, each, found, capaian.numbered("periode", len(known), n))
        for n, (each, found) in enumerate(known, 1)
    ]


def _by_period(unit: Unit, each: Measured, found: FaktaPeriode, table: str) -> TabelBab3:
    places, own = unit.ketentuan.desimal, each.indikator
    ways = capaian.settings([each])
    columns = (
        cells.column("periode", "Periode", "Period", JenisIsi.TEKS),
        *(one for one, _ in ways),
        capaian.TARGET,
        capaian.REACHED,
        capaian.CAPAIAN,
        cells.column("target_sampai", "Target s.d. periode", "Target up to the period", JenisIsi.BESARAN),
        cells.column("realisasi_sampai", "Realisasi s.d. periode", "Realisasi up to the period", JenisIsi.BESARAN),
        cells.column("capaian_sampai", "Capaian s.d. periode", "Capaian up to the period", JenisIsi.PERSEN),
        cells.column("kemajuan_tahun", "Terhadap target tahun", "Against the target of the year", JenisIsi.PERSEN),
    )
    whole = _measured(each, found.realisasi, found.target, found)
    kinds = [(one, JenisBaris.DATA) for one in whole]
    if len(whole) == 4:
        halves = [tuple(_half(series[n : n + 2], found) for n in (0, 2)) for series in (found.realisasi, found.target)]
        first, second = _measured(each, halves[0], halves[1], found)
        kinds[2:2] = [(first, JenisBaris.SUBTOTAL)]
        kinds.append((second, JenisBaris.SUBTOTAL))
    lines: list[BarisBab3] = []
    for one, kind in kinds:
        until, year = one.sampai_periode, one.terhadap_tahun
        made = [
            cells.text(one.periode),
            *(cell(own) for _, cell in ways),
            *capaian.measured_cells(one.capaian, own.satuan, places),
            cells.quantity(until.indikator.target, own.satuan, Alasan.TARGET_KOSONG, "konsolidasi_pasangan"),
            cells.quantity(until.realisasi, own.satuan, Alasan.REALISASI_KOSONG, "konsolidasi_pasangan"),
            cells.percent(until.nilai, places, until.alasan, "capaian_periode", cells.said(until, places)),
            cells.percent(year.nilai, places, year.alasan, "kemajuan_tahun", cells.said(year, places)),
        ]
        lines.append(new_row(tuple(made), kind))
    title = Teks("Capaian {nama} menurut periode tahun {tahun}", "{nama} by period, {tahun}")
    return TabelBab3(
        table,
        title.fill(nama=own.nama, tahun=str(unit.tahun)),
        columns,
        tuple(lines),
        (paragraphs.of_periods(unit, each, [one for one, kind in kinds if kind is JenisBaris.DATA]),),
    )


def _measured(each: Measured, reached: Any, goals: Any, found: FaktaPeriode) -> tuple[CapaianPeriode, ...]:
    own = each.indikator
    return capaian_periode(
        reached,
        goals,
        konsolidasi=found.konsolidasi,
        target_tahun=each.fakta.indikator.target,
        nama=own.nama,
        polarisasi=own.polarisasi,
        cap=own.cap,
        floor=own.floor,
        zero_target=own.zero_target,
    )


def _half(series: tuple[Any, ...], found: FaktaPeriode) -> Any:
    """What two quarters make of a semester; None where one that counts is missing."""
    return tried(lambda: consolidate(series, found.konsolidasi))[0]
