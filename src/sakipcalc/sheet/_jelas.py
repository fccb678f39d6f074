"""One Indonesian sentence for each figure: what was read, what came out, and by which rule."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal

from sakipcalc._core.exact import HUNDRED, MAX_PLACES, places_of
from sakipcalc._core.rasio import Rasio
from sakipcalc._core.sumber import Aturan
from sakipcalc._rules.capaian import Capaian
from sakipcalc._rules.efisiensi import ATURAN as ATURAN_EFISIENSI
from sakipcalc._rules.explain import telling
from sakipcalc._rules.perbandingan import ATURAN as ATURAN_PERBANDINGAN
from sakipcalc._rules.rerata import ATURAN as ATURAN_RERATA
from sakipcalc._rules.serapan import ATURAN as ATURAN_SERAPAN
from sakipcalc._skala.skala import GapPolicy, Outside, Pita, Skala
from sakipcalc._writing.format import format_angka
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
from sakipcalc.sheet._sel import cap_in, choice, goal, is_number, measured, required
from sakipcalc.sheet._waktu import clock_hint

_PERSEN = " Sel berformat persen berisi 0,94 untuk 94%: kalikan dengan 100."


def _menurut(rules: Iterable[Aturan], id_: str) -> str:
    """A rule and its source, without the cases behind its first semicolon, which no function here has."""
    (rule,) = [rule for rule in rules if rule.id == id_]
    return f"Aturan: {rule.rumus.partition(';')[0]} ({rule.sumber.peraturan})."


def _angka(value: Decimal | Rasio) -> str:
    """A cell's figure with all the decimals it has."""
    return str(value) if isinstance(value, Rasio) else format_angka(value, _places(value), trim=True)


def _places(value: Decimal) -> int:
    return min(MAX_PLACES, places_of(value))


def _hasil(value: Decimal) -> str:
    """A result with two decimals, or with more where these would not tell it from 0, 1 or 100."""
    return format_angka(value, telling(value, 2))


def jelas_capaian(realisasi: object, target: object, polarisasi: object = None) -> str:
    return _diukur(diukur(realisasi, target, polarisasi)) + _hints(realisasi, target)


def jelas_terbatas(realisasi: object, target: object, polarisasi: object = None, batas: object = None) -> str:
    return _diukur(diukur(realisasi, target, polarisasi, cap_in(batas, HUNDRED))) + _hints(realisasi, target)


def _diukur(hasil: Capaian) -> str:
    return f"{hasil.explain()} Aturan: {hasil.aturan.sumber.peraturan}."


def jelas_kategori(*cells: object) -> str:
    return _kategori("capaian", *cells)


def jelas_mutu(*cells: object) -> str:
    return _kategori("skm", *cells)


def _kategori(bawaan: str, nilai: object, skala: object = None, tahun: object = None, desimal: object = None) -> str:
    value, band, scale = dinilai(nilai, skala, tahun, desimal, bawaan)
    kode = f" ({band.kode})" if band.kode else ""
    sumber = scale.sumber
    given = required(nilai, "nilai")
    shown = (
        _angka(given) if given == value else f"{_angka(given)} dibulatkan menjadi {format_angka(value, _places(value))}"
    )
    return (
        f"{shown} termasuk {band.label}{kode}, rentang {band.rentang}{_luar(value, band, scale)}, "
        f"pada {scale.nama} ({scale.id}). Sumber: {sumber.peraturan}.{_persen_sel(value, scale)}"
    )


def _luar(value: Decimal, band: Pita, scale: Skala) -> str:
    """Why a value belongs to a band whose printed bounds it lies outside of."""
    below, above = band.low is not None and value < band.low, band.high is not None and value > band.high
    if above and band is scale.pita[-1] and scale.above is Outside.NEAREST:
        return " sebagai yang tertinggi"
    if above and scale.gap is GapPolicy.FLOOR:
        return ", karena belum mencapai rentang berikutnya"
    return " setelah dibulatkan" if below or above else ""


def _persen_sel(value: Decimal, scale: Skala) -> str:
    """A word of warning for what looks like a cell in percent format, on a scale that reaches to 100."""
    return _PERSEN if 0 < value <= 2 and max(band.low or 0 for band in scale.pita) > 50 else ""


def _hints(first: object, second: object) -> str:
    """Words of warning for two cells that may hold something else than the numbers they hold."""
    return clock_hint(first, second) + _percent_hint(first, second)


def _percent_hint(first: object, second: object) -> str:
    """A word of warning where a number looks like a percent format's fraction, and the other one does not."""
    if not (is_number(first) or is_number(second)):
        return ""
    pair = sorted(abs(float(each)) for each in map(_plain, (first, second)) if each is not None)
    return _PERSEN if len(pair) == 2 and 0 < pair[0] <= 2 and pair[0] % 1 and pair[1] > 10 else ""


def _plain(cell: object) -> Decimal | None:
    """A cell's number; None for a ratio or range."""
    found = goal(cell)
    return found if isinstance(found, Decimal) else None


def jelas_persentase(bagian: object, keseluruhan: object, lebih: object = None) -> str:
    hasil = _hasil(hitung_persentase(bagian, keseluruhan, lebih))
    part, whole = _angka(required(bagian, "bagian")), _angka(required(keseluruhan, "keseluruhan"))
    return f"{part} / {whole} x 100 = {hasil}%."


def jelas_serapan(realisasi: object, pagu: object) -> str:
    hasil = _hasil(hitung_serapan(realisasi, pagu))
    spent, budget = _angka(required(realisasi, "realisasi")), _angka(required(pagu, "pagu"))
    return f"{spent} / {budget} x 100 = {hasil}%. {_menurut(ATURAN_SERAPAN, 'serapan')}"


def jelas_efisiensi(capaian: object, serapan: object, metode: object = None) -> str:
    hasil = _hasil(hitung_efisiensi(capaian, serapan, metode))
    rule = _menurut(ATURAN_EFISIENSI, f"efisiensi_{choice(metode, 'metode', METODE)}")
    achieved, absorbed = _angka(required(capaian, "capaian")), _angka(required(serapan, "serapan"))
    return f"capaian {achieved} dan serapan {absorbed}: {hasil}. {rule}{_percent_hint(capaian, serapan)}"


def jelas_rata_rata(nilai: Grid, batas: object = None, kosong: object = None) -> str:
    hasil, limited = dirata_rata(nilai, batas, kosong)
    cap = cap_in(batas)
    skipped = f", {len(hasil.dilewati)} dilewati" if hasil.dilewati else ""
    above = "" if cap is None else f", {limited} dibatasi {_angka(cap)}"
    rule = _menurut(ATURAN_RERATA, "rerata")
    return f"rata-rata {hasil.n} nilai{skipped}{above}: {_hasil(hasil.nilai)}. {rule}"


def jelas_perbandingan(kini: object, lalu: object, polarisasi: object = None, *_: object) -> str:
    hasil = dibandingkan(kini, lalu, polarisasi)
    relative = "" if hasil.relatif is None else f" ({_hasil(hasil.relatif)}%)"
    before, now = _angka(measured(lalu, "lalu")), _angka(measured(kini, "kini"))
    rule = _menurut(ATURAN_PERBANDINGAN, "putusan_perubahan")
    hint = _hints(kini, lalu)
    return f"{before} menjadi {now}: selisih {_hasil(hasil.selisih)}{relative}, {hasil.putusan}. {rule}{hint}"


def jelas_angka(sel: object) -> str:
    return f"dibaca sebagai {_angka(measured(sel, 'sel'))}."
