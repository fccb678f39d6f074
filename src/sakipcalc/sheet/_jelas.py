"""One Indonesian sentence for each figure: what was read, what came out, and by which rule."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from sakipcalc._agregasi import ATURAN as ATURAN_RERATA
from sakipcalc._anggaran import ATURAN as ATURAN_ANGGARAN
from sakipcalc._exact import HUNDRED, MAX_PLACES, ONE, ZERO, round_to
from sakipcalc._perbandingan import ATURAN as ATURAN_PERBANDINGAN
from sakipcalc._rasio import Rasio
from sakipcalc._skala import GapPolicy, Outside, Pita, Skala
from sakipcalc._sumber import Aturan
from sakipcalc._writing import format_angka
from sakipcalc.sheet._hitung import (
    dibandingkan,
    dinilai,
    dirata_rata,
    diukur,
    hitung_efisiensi,
    hitung_persentase,
    hitung_serapan,
)
from sakipcalc.sheet._pilihan import METODE
from sakipcalc.sheet._sebar import Grid
from sakipcalc.sheet._sel import cap_in, choice, measured, required

_TELLING = {ZERO, ONE, HUNDRED}


def _menurut(rules: Iterable[Aturan], id_: str) -> str:
    (rule,) = [rule for rule in rules if rule.id == id_]
    return f"Aturan: {rule.rumus} ({rule.sumber.peraturan})."


def _angka(value: Decimal | Rasio) -> str:
    """A cell's figure with all the decimals it has."""
    if isinstance(value, Rasio):
        return str(value)
    return format_angka(value, min(MAX_PLACES, max(0, -int(value.as_tuple().exponent))), trim=True)


def _hasil(value: Decimal) -> str:
    """A result with two decimals, or with more where these would show 0, 1 or 100 for what is not.

    >>> _hasil(Decimal("103.1976")), _hasil(Decimal("99.99666")), _hasil(Decimal("0.003"))
    ('103,20', '99,997', '0,003')
    """
    places = 2
    while places < MAX_PLACES and value not in _TELLING and round_to(value, places) in _TELLING:
        places += 1
    return format_angka(value, places)


def jelas_capaian(realisasi: object, target: object, polarisasi: object = None) -> str:
    hasil = diukur(realisasi, target, polarisasi)
    return f"{hasil.explain()} Aturan: {hasil.aturan.sumber.peraturan}."


def jelas_terbatas(realisasi: object, target: object, polarisasi: object = None, batas: object = None) -> str:
    hasil = diukur(realisasi, target, polarisasi, cap_in(batas) or HUNDRED)
    return f"{hasil.explain()} Aturan: {hasil.aturan.sumber.peraturan}."


def jelas_kategori(*cells: object) -> str:
    return _kategori("capaian", *cells)


def jelas_mutu(*cells: object) -> str:
    return _kategori("skm", *cells)


def _kategori(bawaan: str, nilai: object, skala: object = None, tahun: object = None, desimal: object = None) -> str:
    value, band, scale = dinilai(nilai, skala, tahun, desimal, bawaan)
    kode = f" ({band.kode})" if band.kode else ""
    sumber = scale.sumber
    return (
        f"{_angka(value)} termasuk {band.label}{kode}, pita {band.rentang}{_luar(value, band, scale)}, "
        f"pada {scale.nama} ({scale.id}). Sumber: {sumber.peraturan}.{_persen_sel(value, scale)}"
    )


def _luar(value: Decimal, band: Pita, scale: Skala) -> str:
    """Why a value belongs to a band whose printed bounds it lies outside of."""
    below, above = band.low is not None and value < band.low, band.high is not None and value > band.high
    if above and band is scale.pita[-1] and scale.above is Outside.NEAREST:
        return " sebagai yang tertinggi"
    if above and scale.gap is GapPolicy.FLOOR:
        return ", karena belum mencapai pita berikutnya"
    return " setelah dibulatkan" if below or above else ""


def _persen_sel(value: Decimal, scale: Skala) -> str:
    """A word of warning for what looks like a cell in percent format, which holds 0,94 for 94%."""
    best = max(band.low or 0 for band in scale.pita)
    return " Sel berformat persen berisi 0,94 untuk 94%: kalikan dengan 100." if 0 < value <= 2 and best > 50 else ""


def jelas_persentase(bagian: object, keseluruhan: object, lebih: object = None) -> str:
    hasil = _hasil(hitung_persentase(bagian, keseluruhan, lebih))
    part, whole = _angka(required(bagian, "bagian")), _angka(required(keseluruhan, "keseluruhan"))
    return f"{part} / {whole} x 100 = {hasil}%."


def jelas_serapan(realisasi: object, pagu: object) -> str:
    hasil = _hasil(hitung_serapan(realisasi, pagu))
    spent, budget = _angka(required(realisasi, "realisasi")), _angka(required(pagu, "pagu"))
    return f"{spent} / {budget} x 100 = {hasil}%. {_menurut(ATURAN_ANGGARAN, 'serapan')}"


def jelas_efisiensi(capaian: object, serapan: object, metode: object = None) -> str:
    hasil = _hasil(hitung_efisiensi(capaian, serapan, metode))
    rule = _menurut(ATURAN_ANGGARAN, f"efisiensi_{choice(metode, 'metode', METODE)}")
    achieved, absorbed = _angka(required(capaian, "capaian")), _angka(required(serapan, "serapan"))
    return f"capaian {achieved} dan serapan {absorbed}: {hasil}. {rule}"


def jelas_rata_rata(nilai: Grid, batas: object = None, kosong: object = None) -> str:
    hasil, limited = dirata_rata(nilai, batas, kosong)
    cap = cap_in(batas)
    skipped = f", {len(hasil.dilewati)} dilewati" if hasil.dilewati else ""
    above = "" if cap is None else f", {limited} dibatasi {_angka(cap)}"
    return f"rata-rata {hasil.n} nilai{skipped}{above}: {_hasil(hasil.nilai)}. {_menurut(ATURAN_RERATA, 'rerata')}"


def jelas_perbandingan(kini: object, lalu: object, polarisasi: object = None, *_: object) -> str:
    hasil = dibandingkan(kini, lalu, polarisasi)
    relative = "" if hasil.relatif is None else f" ({_hasil(hasil.relatif)}%)"
    return (
        f"{_angka(hasil.lalu)} menjadi {_angka(hasil.kini)}: selisih {_angka(hasil.selisih)}{relative}, "
        f"{hasil.putusan}. {_menurut(ATURAN_PERBANDINGAN, 'putusan_perubahan')}"
    )


def jelas_angka(sel: object) -> str:
    return f"dibaca sebagai {_angka(measured(sel, 'sel'))}."
