"""The paragraphs of indicators, in administrative Indonesian and in English; the library writes their numbers."""

from datetime import date
from decimal import Decimal
from typing import Any

from sakipcalc import Alasan, Capaian, Keterangan, Perubahan, Polarisasi, Predikat, Rasio, format_angka, format_persen
from sakipcalc._writing.format import in_both
from sakipcalc.bab3._facts.unit import Unit
from sakipcalc.bab3._tables import cells
from sakipcalc.bab3._tables.measured import NO_PERCENT, Changes, Mean, Measured
from sakipcalc.errors import Teks

_NONE = Teks.same("")
_LOWER = frozenset({Polarisasi.MINIMIZE, Polarisasi.MINIMIZE_INVERSE})


def percent(value: Decimal, places: int) -> Teks:
    """A percent in a sentence."""
    return in_both(format_persen(value, places))


def points(value: Decimal, places: int) -> Teks:
    """The size of a change; enough decimals not to be zero."""
    size = value.copy_abs()
    while size and places < 6 and not Decimal(format_angka(size, places).replace(".", "").replace(",", ".")):
        places += 1
    return in_both(format_angka(size, places))


def _with_unit(value: Any, satuan: str) -> Teks:
    told = cells.shown(value, satuan)
    unit = satuan.strip()
    if not unit or told.id.endswith("%") or isinstance(value, (Predikat, Rasio, date)) or unit.casefold() in _NO_UNIT:
        return told
    return Teks(f"{told.id} {unit}", f"{told.en} {unit}")


_NO_UNIT = frozenset({"nilai", "angka", "indeks", "skor", "rasio", "predikat", "%", "-"})


def _category(unit: Unit, hasil: Capaian) -> Teks:
    """The category in parentheses; nothing where there is none."""
    skala = unit.ketentuan.skala
    found = None if skala is None else cells.rated(hasil, skala, unit.ketentuan.dasar)
    return Teks.same(f" ({found.tercetak.id})") if found is not None and found.nilai is not None else _NONE


def of_indicator(unit: Unit, each: Measured) -> Teks:
    """The paragraph of an indicator: its capaian, category, realisasi and target, the conclusion, the change."""
    hasil, own = each.hasil, each.indikator
    places = unit.ketentuan.desimal
    if hasil.alasan in NO_PERCENT and hasil.realisasi is not None:
        said = Teks("Indikator {nama} tahun {tahun}: {how}", "The indicator {nama}, {tahun}: {how}")
        return said.fill(nama=own.nama, tahun=str(unit.tahun), how=_ordered(unit, hasil))
    if hasil.nilai is None and hasil.capped is None:
        said = Teks(
            "Capaian indikator {nama} tahun {tahun} tidak dapat dihitung: {why}.",
            "The indicator {nama} has no capaian for {tahun}: {why}.",
        )
        why = (hasil.alasan or Alasan.TIDAK_ADA_NILAI).teks
        return said.fill(nama=own.nama, tahun=str(unit.tahun), why=why)
    said = Teks(
        "Capaian indikator {nama} tahun {tahun} sebesar {capaian}{category}, dari realisasi {reached} terhadap target "
        "{target}{way}; {conclusion}.{limited}{change}",
        "The indicator {nama} reached a capaian of {capaian}{category} in {tahun}, with a realisasi of {reached} "
        "against the target {target}{way}; {conclusion}.{limited}{change}",
    )
    value = hasil.capped if hasil.nilai is None else hasil.nilai
    return said.fill(
        nama=own.nama,
        tahun=str(unit.tahun),
        capaian=percent(value or Decimal(0), places),
        category=_category(unit, hasil),
        reached=_with_unit(hasil.realisasi, own.satuan),
        target=_with_unit(own.target, own.satuan),
        way=Teks(" (semakin rendah semakin baik)", " (lower is better)") if own.polarisasi in _LOWER else _NONE,
        conclusion=conclusion(hasil.keterangan),
        limited=_limited(hasil, places),
        change=_since(unit, each),
    )


def conclusion(keterangan: Keterangan) -> Teks:
    """The conclusion within a sentence."""
    return Teks(keterangan.kata.lower(), keterangan.words)


def _limited(hasil: Capaian, places: int) -> Teks:
    if hasil.capped is None or hasil.nilai is None or hasil.capped == hasil.nilai:
        return _NONE
    said = Teks(
        " Setelah dibatasi, capaiannya {capped}.",
        " After the limits, it is {capped}.",
    )
    return said.fill(capped=percent(hasil.capped, places))


def _ordered(unit: Unit, hasil: Capaian) -> Teks:
    """A predicate or date beside its target, and what follows."""
    target, reached = hasil.indikator.target, hasil.realisasi
    end = conclusion(hasil.keterangan)
    if isinstance(target, date) and isinstance(reached, date):
        late = hasil.terlambat or 0
        if late > 0:
            how = Teks("terlambat {days} hari dari", "{days} days after")
        elif late < 0:
            how = Teks("{days} hari sebelum", "{days} days before")
        else:
            how = Teks("tepat pada", "on")
        said = Teks(
            "selesai {done}, {how} batas waktu {due}; {end}.", "done on {done}, {how} the due date {due}; {end}."
        )
        told = how.fill(days=abs(late))
        return said.fill(done=cells.shown(reached), how=told, due=cells.shown(target), end=end)
    said = Teks(
        "memperoleh predikat {reached}{category} dari target {target}; {end}.",
        "it was given the predicate {reached}{category}, against the target {target}; {end}.",
    )
    return said.fill(reached=cells.shown(reached), category=_category(unit, hasil), target=cells.shown(target), end=end)


def _since(unit: Unit, each: Measured) -> Teks:
    """The change since the last year, as a further sentence; nothing where there is none to tell."""
    if each.ubah is None:
        return _NONE
    told = _moved(each.ubah, unit.ketentuan.desimal)
    return Teks.same(" {told}.").fill(told=told) if told.id else _NONE


def _moved(found: Changes, places: int) -> Teks:
    """By how much realisasi and capaian are higher or lower than in the last year; empty where neither is known."""
    parts: list[Teks] = []
    if found.realisasi is not None:
        told = _by(Teks("realisasinya", "its realisasi"), found.realisasi, places)
        verdict = Teks.same(" ({putusan})").fill(putusan=found.realisasi.putusan.teks)
        parts.append(
            Teks.same("{told}{verdict}").fill(told=told, verdict=verdict if found.realisasi.selisih else _NONE)
        )
    if found.capaian is not None:
        parts.append(_by(Teks("capaiannya", "its capaian"), found.capaian, places))
    if not parts:
        return _NONE
    joined = Teks(" dan ".join(each.id for each in parts), " and ".join(each.en for each in parts))
    said = Teks("Dibanding tahun {tahun}, {joined}", "Compared with {tahun}, {joined}")
    return said.fill(tahun=str(found.tahun), joined=joined)


def _by(what: Teks, change: Perubahan, places: int) -> Teks:
    how = (
        Teks("{what} tidak berubah", "{what} is unchanged"),
        Teks("{what} naik {size} poin", "{what} is up by {size} points"),
        Teks("{what} turun {size} poin", "{what} is down by {size} points"),
    )[(change.selisih > 0) - (change.selisih < 0)]
    return how.fill(what=what, size=points(change.selisih, places))


def of_change(unit: Unit, each: Measured, found: Changes) -> Teks:
    """The paragraph of an indicator beside its earlier years."""
    told = _moved(found, unit.ketentuan.desimal)
    if not told.id:
        why = (found.alasan or Alasan.NILAI_KOSONG).teks
        said = Teks("Perubahan indikator {nama} tidak dapat dihitung: {why}.", "{nama}: no change can be told: {why}.")
        if found.alasan in NO_PERCENT and found.lalu is not None:
            said = Teks(
                "Indikator {nama}: {now} pada tahun {tahun}, {then} pada tahun {last}.",
                "{nama}: {now} in {tahun}, {then} in {last}.",
            )
        return said.fill(
            nama=each.indikator.nama,
            why=why,
            now=_or_dash(each.hasil.realisasi),
            then=_or_dash(found.lalu.realisasi if found.lalu else None),
            tahun=str(unit.tahun),
            last=str(found.tahun),
        )
    return Teks.same("{nama}: {told}.").fill(
        nama=each.indikator.nama, told=Teks(told.id[0].lower() + told.id[1:], told.en[0].lower() + told.en[1:])
    )


def _or_dash(value: Any) -> Teks:
    return Teks.same("-") if value is None else cells.shown(value)


def of_mean(mean: Mean, places: int) -> Teks:
    """The sentence of the mean capaian."""
    if mean.hasil is None:
        said = Teks("Rata-rata capaian tidak dapat dihitung: {why}.", "There is no mean capaian: {why}.")
        return said.fill(why=(mean.alasan or Alasan.TIDAK_ADA_NILAI).teks)
    said = Teks("Rata-rata capaian {n} indikator sebesar {mean}.", "The mean capaian of {n} indicators is {mean}.")
    return said.fill(n=mean.hasil.n, mean=percent(mean.hasil.nilai, places))


def left_out(mean: Mean) -> tuple[Teks, ...]:
    """What is not in a mean, by name."""
    found: list[Teks] = []
    if mean.tanpa:
        said = Teks(
            "Tidak ikut dalam rata-rata, karena tercapai atau tidak tanpa persen: {names}.",
            "Not in the mean, because met or not without a percent: {names}.",
        )
        found.append(said.fill(names=list(mean.tanpa)))
    if mean.hasil is not None and mean.hasil.dilewati:
        said = Teks(
            "Tidak ikut dalam rata-rata, karena tanpa angka: {names}.", "Not in the mean, without a figure: {names}."
        )
        found.append(said.fill(names=list(mean.hasil.dilewati)))
    return tuple(found)


def of_end(unit: Unit, each: Measured, hasil: Capaian, value: Decimal | None, why: Alasan | None) -> Teks:
    """The paragraph of an indicator against its target at the end of the Renstra."""
    own, reached = each.indikator, hasil.realisasi
    if value is None and not (why in NO_PERCENT and reached is not None):
        said = Teks(
            "Kemajuan {nama} terhadap target akhir Renstra tidak dapat dihitung: {why}.",
            "{nama}: no progress towards the end target can be told: {why}.",
        )
        return said.fill(nama=own.nama, why=(why or Alasan.TIDAK_ADA_NILAI).teks)
    said = Teks(
        "Realisasi {nama} tahun {tahun} sebesar {reached} dari target akhir Renstra{year} sebesar {target}{progress}; "
        "{conclusion}.",
        "{nama}: {reached} in {tahun}, against the end target{year} of {target}{progress}; {conclusion}.",
    )
    progress = Teks(", atau {value}{way}", ", or {value}{way}") if value is not None else _NONE
    way = Teks(" dari jalan sejak kondisi awal", " of the way since the baseline")
    filled = progress.fill(
        value=_NONE if value is None else percent(value, unit.ketentuan.desimal),
        way=_NONE if each.fakta.awal is None else way,
    )
    return said.fill(
        nama=own.nama,
        tahun=str(unit.tahun),
        reached=_with_unit(reached, own.satuan),
        year=Teks(f" tahun {unit.tahun_akhir}", f" for {unit.tahun_akhir}") if unit.tahun_akhir else _NONE,
        target=_with_unit(each.fakta.target_akhir, own.satuan),
        progress=filled,
        conclusion=conclusion(hasil.keterangan),
    )


def covered(each: Measured, value: Decimal | None, places: int) -> Teks | None:
    """How the way covered since the baseline was made; None where there is none."""
    fact, reached = each.fakta, each.hasil.realisasi
    if value is None or reached is None:
        return None
    said = Teks(
        "{nama}: dari {start} menuju {end}, sampai {now}: ({now} - {start}) / ({end} - {start}) x 100 = {value}.",
        "{nama}: from {start} towards {end}, at {now}: ({now} - {start}) / ({end} - {start}) x 100 = {value}.",
    )
    return said.fill(
        nama=fact.nama,
        start=cells.shown(fact.awal),
        end=cells.shown(fact.target_akhir),
        now=cells.shown(reached),
        value=percent(value, places),
    )


def of_standard(unit: Unit, each: Measured, hasil: Capaian) -> Teks:
    """The paragraph of an indicator against the national standard."""
    own = each.indikator
    if hasil.nilai is None and not (hasil.alasan in NO_PERCENT and hasil.realisasi is not None):
        said = Teks(
            "{nama} tidak dapat dibandingkan dengan standar nasional: {why}.",
            "{nama} cannot be compared with the national standard: {why}.",
        )
        return said.fill(nama=own.nama, why=(hasil.alasan or Alasan.TIDAK_ADA_NILAI).teks)
    said = Teks(
        "Realisasi {nama} tahun {tahun} sebesar {reached}, standar nasionalnya {standard}{share}; {conclusion}.",
        "{nama}: {reached} in {tahun}, with a national standard of {standard}{share}; {conclusion}.",
    )
    share = Teks(", atau {value} dari standar", ", or {value} of the standard") if hasil.nilai is not None else _NONE
    value = _NONE if hasil.nilai is None else percent(hasil.nilai, unit.ketentuan.desimal)
    return said.fill(
        nama=own.nama,
        tahun=str(unit.tahun),
        reached=_with_unit(hasil.realisasi, own.satuan),
        standard=_with_unit(each.fakta.standar, own.satuan),
        share=share.fill(value=value),
        conclusion=_at_standard(hasil.keterangan),
    )


def _at_standard(keterangan: Keterangan) -> Teks:
    return {
        Keterangan.MELEBIHI: Teks("di atas standar", "above the standard"),
        Keterangan.MENCAPAI: Teks("sama dengan standar", "on the standard"),
        Keterangan.BELUM: Teks("di bawah standar", "below the standard"),
        Keterangan.TIDAK_DAPAT_DINILAI: Teks("tidak dapat dinilai", "cannot be assessed"),
    }[keterangan]
