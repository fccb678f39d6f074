"""The paragraphs of whole tables: peers, periods, surveys, scores, budget, efficiency."""

from collections.abc import Mapping, Sequence
from decimal import Decimal

from sakipcalc import Alasan, Capaian, CapaianPeriode, HasilAnggaran, HasilIkm, Pita, format_angka
from sakipcalc._writing.format import in_both
from sakipcalc.bab3._facts.survey import FaktaIkm
from sakipcalc.bab3._facts.unit import Penilaian, Unit
from sakipcalc.bab3._tables import cells
from sakipcalc.bab3._tables.measured import NO_PERCENT, Mean, Measured, Spent
from sakipcalc.bab3._tables.sentences import conclusion, percent
from sakipcalc.errors import Teks

_NONE = Teks.same("")
_WEAKEST = 3
"""So many unsur are named as the weakest."""


def of_peers(
    unit: Unit,
    each: Measured,
    found: Mapping[str, Capaian],
    *,
    ranks: Mapping[str, int],
    better: Mapping[str, int],
    mean: Mean,
) -> Teks:
    """Where the unit stands among the others."""
    parts: list[Teks] = []
    for places, said in (
        (ranks, Teks("peringkat {rank} menurut realisasi", "rank {rank} by realisasi")),
        (better, Teks("peringkat {rank} menurut capaian", "rank {rank} by capaian")),
    ):
        if unit.nama in places:
            parts.append(said.fill(rank=places[unit.nama]))
    lead = Teks("Di antara {n} unit", "Among {n} units").fill(n=len(found))
    if parts:
        joined = Teks(" dan ".join(one.id for one in parts), " and ".join(one.en for one in parts))
        said = Teks("{lead}, {unit} berada pada {joined} untuk {nama}", "{lead}, {unit} has {joined} for {nama}")
        told = said.fill(lead=lead, unit=unit.nama, joined=joined, nama=each.indikator.nama)
    else:
        said = Teks(
            "{lead}, {unit} tidak dapat diperingkat untuk {nama}: {why}",
            "{lead}, {unit} has no rank for {nama}: {why}",
        )
        why = (found[unit.nama].alasan or Alasan.TAK_SEBANDING).teks
        told = said.fill(lead=lead, unit=unit.nama, nama=each.indikator.nama, why=why)
    if better:
        best = [name for name, rank in better.items() if rank == 1]
        end = Teks("capaian tertinggi: {best}", "the highest capaian: {best}").fill(best=best)
        told = Teks.same("{told}; {end}").fill(told=told, end=end)
    if mean.nilai is not None:
        end = Teks("rata-rata {mean}", "the mean is {mean}").fill(mean=percent(mean.nilai, unit.ketentuan.desimal))
        told = Teks.same("{told}; {end}").fill(told=told, end=end)
    return Teks.same("{told}.").fill(told=told)


def of_periods(unit: Unit, each: Measured, found: Sequence[CapaianPeriode]) -> Teks:
    """How far the year has come by its last period with a figure."""
    places, own = unit.ketentuan.desimal, each.indikator
    known = [one for one in found if one.terhadap_tahun.nilai is not None]
    reached = [one for one in found if one.capaian.alasan in NO_PERCENT and one.capaian.realisasi is not None]
    if not known and reached:
        met = reached[-1].capaian
        said = Teks(
            "Pada {period} tahun {tahun}, {nama}: {reached} dari target {target}; {conclusion}.",
            "In {period} of {tahun}, {nama}: {reached} against the target {target}; {conclusion}.",
        )
        return said.fill(
            period=reached[-1].periode,
            tahun=str(unit.tahun),
            nama=own.nama,
            reached=cells.shown(met.realisasi),
            target=cells.shown(met.indikator.target),
            conclusion=conclusion(met.keterangan),
        )
    if not known:
        said = Teks(
            "Belum ada periode {nama} tahun {tahun} yang dapat dihitung.",
            "No period of {nama} in {tahun} has a figure.",
        )
        return said.fill(nama=own.nama, tahun=str(unit.tahun))
    last = known[-1]
    until = last.sampai_periode
    said = Teks(
        "Sampai {period} tahun {tahun}, {nama} mencapai {progress} dari target tahun{so_far}.",
        "Up to {period} of {tahun}, {nama} has reached {progress} of the target of the year{so_far}.",
    )
    so_far = Teks(" dan {until} dari target sampai periode itu", " and {until} of the target up to that period")
    return said.fill(
        period=last.periode,
        tahun=str(unit.tahun),
        nama=own.nama,
        progress=percent(last.terhadap_tahun.nilai or Decimal(0), places),
        so_far=_NONE if until.nilai is None else so_far.fill(until=percent(until.nilai, places)),
    )


def of_surveys(unit: Unit) -> tuple[Teks, ...]:
    """The sentence of each index."""
    return tuple(_survey(unit, each) for each in unit.ikm)


def _survey(unit: Unit, each: FaktaIkm) -> Teks:
    found = each.hasil
    if found is not None:
        return cells.said(found, unit.ketentuan.desimal).at(each.nama)
    said = Teks("{nama}: IKM {value}, seperti tercetak.", "{nama}: IKM of {value}, as printed.")
    return said.fill(nama=each.nama, value=cells.shown(each.nilai))


def of_unsur(each: FaktaIkm, found: HasilIkm) -> Teks:
    """The weakest unsur, which are to be improved first, and the strongest."""
    best = [row for row in found.per_unsur if row.peringkat == 1]
    weak = [row for row in found.terlemah if row.peringkat > 1][:_WEAKEST]
    if not weak:
        said = Teks("{survey}: semua unsur bernilai sama, {nilai}.", "{survey}: all unsur are the same, {nilai}.")
        return said.fill(survey=each.nama, nilai=in_both(format_angka(best[0].nilai)))
    named = [Teks.same("{nama} ({nilai})").fill(nama=row.nama, nilai=in_both(format_angka(row.nilai))) for row in weak]
    said = Teks(
        "{survey}: unsur yang paling perlu ditingkatkan adalah {weak}; yang tertinggi {best}.",
        "{survey}: the unsur to improve first are {weak}; the highest is {best}.",
    )
    highest = Teks("{n} unsur ({nilai})", "{n} unsur ({nilai})")
    if len(best) == 1:
        highest = Teks.same("{nama} ({nilai})")
    told = highest.fill(n=len(best), nama=best[0].nama, nilai=in_both(format_angka(best[0].nilai)))
    joined = Teks("; ".join(one.id for one in named), "; ".join(one.en for one in named))
    return said.fill(survey=each.nama, weak=joined, best=told)


def of_ratings(each: Penilaian, bands: Sequence[Pita | None]) -> Teks:
    """How many are in each category."""
    counts = [(str(pita), sum(1 for one in bands if one is pita)) for pita in each.skala.pita]
    told = [Teks.same("{n} {nama}").fill(n=n, nama=nama) for nama, n in counts if n]
    lost = sum(1 for one in bands if one is None)
    if lost:
        told.append(Teks("{n} tanpa kategori", "{n} without a category").fill(n=lost))
    joined = Teks(", ".join(one.id for one in told) or "-", ", ".join(one.en for one in told) or "-")
    said = Teks("Dari {n} yang dinilai: {joined}.", "Of {n} rated: {joined}.")
    return said.fill(n=len(bands), joined=joined)


def of_budget(unit: Unit, root: HasilAnggaran) -> tuple[Teks, ...]:
    """The absorption of the whole, and the programs with the highest and the lowest."""
    places = unit.ketentuan.desimal
    told = _whole(unit, root)
    rated = [(row, row.serapan) for row in root.anak if row.serapan is not None]
    if len(rated) < 2:
        return (told,)
    high, low = max(rated, key=lambda pair: pair[1]), min(rated, key=lambda pair: pair[1])
    said = Teks(
        "Serapan tertinggi pada {high} ({most}), terendah pada {low} ({least}).",
        "Absorption is highest in {high} ({most}) and lowest in {low} ({least}).",
    )
    if high[1] == low[1]:
        said = Teks("Serapan semua program sama, {most}.", "Absorption is the same in all programs, {most}.")
    return (
        told,
        said.fill(high=high[0].nama, most=percent(high[1], places), low=low[0].nama, least=percent(low[1], places)),
    )


def _whole(unit: Unit, root: HasilAnggaran) -> Teks:
    spent = root.realisasi.nilai
    if root.pagu is None or spent is None or root.serapan is None:
        said = Teks("Serapan anggaran tahun {tahun} tidak dapat dihitung: {why}.", "No absorption for {tahun}: {why}.")
        return said.fill(tahun=str(unit.tahun), why=(root.alasan or Alasan.REALISASI_KOSONG).teks)
    said = Teks(
        "Realisasi anggaran tahun {tahun} sebesar {spent} dari pagu {pagu}, atau {share}; sisa {left}.",
        "Of a pagu of {pagu} for {tahun}, {spent} was spent, or {share}; {left} is left.",
    )
    return said.fill(
        tahun=str(unit.tahun),
        spent=cells.rupiah(spent, None).tercetak,
        pagu=cells.rupiah(root.pagu, None).tercetak,
        share=percent(root.serapan, unit.ketentuan.desimal),
        left=cells.rupiah(root.sisa, None).tercetak,
    )


def of_efficiency(unit: Unit, rows: Sequence[Spent], found: Sequence[Decimal | None], mean: Mean) -> tuple[Teks, ...]:
    """The efficiency of each goal or program, and the mean."""
    places = unit.ketentuan.desimal
    told: list[Teks] = []
    for row, value in zip(rows, found, strict=True):
        if value is None or row.mean.nilai is None or row.hasil.serapan is None:
            said = Teks("Efisiensi {nama} tidak dapat dihitung: {why}.", "{nama} has no efficiency: {why}.")
            why = row.mean.alasan or row.hasil.alasan or Alasan.SERAPAN_NOL
            told.append(said.fill(nama=row.nama, why=why.teks))
            continue
        said = Teks(
            "Efisiensi {nama} sebesar {value}, dari capaian {capaian} dengan serapan {serapan}.",
            "The efficiency of {nama} is {value}, a capaian of {capaian} with an absorption of {serapan}.",
        )
        told.append(
            said.fill(
                nama=row.nama,
                value=in_both(format_angka(value, places)),
                capaian=percent(row.mean.nilai, places),
                serapan=percent(row.hasil.serapan, places),
            )
        )
    if mean.nilai is not None and len(rows) > 1:
        said = Teks("Rata-ratanya {value}.", "Their mean is {value}.")
        told.append(said.fill(value=in_both(format_angka(mean.nilai, places))))
    return tuple(told)
