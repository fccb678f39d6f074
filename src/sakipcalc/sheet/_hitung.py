"""The functions themselves: raw cells in, one exact figure or text out; the caller turns errors into values."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from sakipcalc._core.exact import HUNDRED, round_to
from sakipcalc._core.rasio import Rasio
from sakipcalc._rules.capaian import Capaian, capaian, measure
from sakipcalc._rules.efisiensi import efisiensi
from sakipcalc._rules.indikator import Indikator, Rentang, persentase
from sakipcalc._rules.perbandingan import Perubahan, perubahan
from sakipcalc._rules.rerata import Rerata, Undefined, rerata
from sakipcalc._rules.serapan import serapan
from sakipcalc._skala.skala import Pita, Skala
from sakipcalc._writing.format import format_persen, format_rupiah
from sakipcalc._writing.terbilang import terbilang
from sakipcalc.errors import Alasan, UndefinedResultError
from sakipcalc.peraturan import skala as menurut
from sakipcalc.sheet._galat import BlankError
from sakipcalc.sheet._pilihan import ARAH, BENTUK, GAYA_RUPIAH, GAYA_TERBILANG, METODE, POLARISASI, TANPA_NILAI
from sakipcalc.sheet._sebar import Grid
from sakipcalc.sheet._sel import (
    cap_in,
    choice,
    flag,
    goal,
    is_blank,
    matched,
    measured,
    name_in,
    number,
    places_in,
    quantity,
    required,
    whole,
)


def berpasangan(realisasi: object, target: object) -> tuple[Decimal | Rasio | None, Decimal | Rasio | Rentang | None]:
    """The realisasi and its target, read together."""
    return matched(quantity(realisasi, "realisasi"), goal(target))


def hitung_capaian(realisasi: object, target: object, polarisasi: object = None) -> Decimal:
    reached, wanted = berpasangan(realisasi, target)
    return capaian(reached, wanted, polarisasi=choice(polarisasi, "polarisasi", POLARISASI))


def hitung_terbatas(realisasi: object, target: object, polarisasi: object = None, batas: object = None) -> Decimal:
    reached, wanted = berpasangan(realisasi, target)
    way = choice(polarisasi, "polarisasi", POLARISASI)
    return capaian(reached, wanted, polarisasi=way, cap=cap_in(batas, HUNDRED))


def diukur(realisasi: object, target: object, polarisasi: object = None, batas: Decimal | None = None) -> Capaian:
    """The realisasi measured, with all that an explanation needs."""
    reached, wanted = berpasangan(realisasi, target)
    way = choice(polarisasi, "polarisasi", POLARISASI)
    return measure(Indikator("", wanted, polarisasi=way, cap=batas), reached)


def hitung_keterangan(realisasi: object, target: object, polarisasi: object = None) -> str:
    hasil = diukur(realisasi, target, polarisasi)
    if hasil.alasan is not None:
        raise UndefinedResultError(hasil.alasan)
    return hasil.keterangan


@lru_cache(maxsize=64)
def _skala(nama: str, tahun: int) -> Skala:
    return menurut(nama, tahun or None)


def dinilai(nilai: object, skala: object, tahun: object, desimal: object, bawaan: str) -> tuple[Decimal, Pita, Skala]:
    """The value that is rated, its band, and the scale it is read from."""
    scale = _skala(name_in(skala, "skala", bawaan).replace(" ", "-"), whole(tahun, "tahun", 0, (0, 9999)))
    value = required(nilai, "nilai")
    if not is_blank(desimal):
        value = round_to(value, places_in(desimal))
    return value, scale.kategori(value), scale


def hitung_kategori(nilai: object, skala: object = None, tahun: object = None, desimal: object = None) -> str:
    return dinilai(nilai, skala, tahun, desimal, "capaian")[1].label


def hitung_mutu(nilai: object, skala: object = None, tahun: object = None, desimal: object = None) -> str:
    _, band, _ = dinilai(nilai, skala, tahun, desimal, "skm")
    return band.kode or band.label


def hitung_persentase(bagian: object, keseluruhan: object, lebih: object = None) -> Decimal:
    return persentase(required(bagian, "bagian"), required(keseluruhan, "keseluruhan"), allow_over=flag(lebih, "lebih"))


def hitung_serapan(realisasi: object, pagu: object) -> Decimal:
    return serapan(number(realisasi, "realisasi"), number(pagu, "pagu"))


def hitung_efisiensi(capaian: object, serapan: object, metode: object = None) -> Decimal:
    return efisiensi(
        required(capaian, "capaian"), required(serapan, "serapan"), method=choice(metode, "metode", METODE)
    )


def dirata_rata(nilai: Grid, batas: object = None, kosong: object = None) -> tuple[Rerata, int]:
    """The mean of a range, row by row, and how many of its values were limited."""
    cap = cap_in(batas)
    policy = TANPA_NILAI[choice(kosong, "kosong", tuple(TANPA_NILAI))]
    cells = [cell for row in nilai for cell in row]
    values = [number(cell, f"nilai ke-{place}") for place, cell in enumerate(cells, 1)]
    blank = [f"nilai ke-{place}" for place, value in enumerate(values, 1) if value is None]
    if blank and policy is Undefined.REFUSE:
        raise BlankError(blank)
    limited = 0 if cap is None else sum(value > cap for value in values if value is not None)
    return rerata(values, cap=cap, undefined=policy), limited


def hitung_rata_rata(nilai: Grid, batas: object = None, kosong: object = None) -> Decimal:
    return dirata_rata(nilai, batas, kosong)[0].nilai


def dibandingkan(kini: object, lalu: object, polarisasi: object = None) -> Perubahan:
    """A figure against an earlier one."""
    way = choice(polarisasi, "polarisasi", ARAH)
    now, before = matched(measured(kini, "kini"), measured(lalu, "lalu"))
    return perubahan(now, before, polarisasi=way)


def hitung_perbandingan(kini: object, lalu: object, polarisasi: object = None, bentuk: object = None) -> Decimal | str:
    form = choice(bentuk, "bentuk", BENTUK)
    hasil = dibandingkan(kini, lalu, polarisasi)
    if form == "putusan":
        return hasil.putusan
    if form == "selisih":
        return hasil.selisih
    if hasil.relatif is None:
        raise UndefinedResultError(Alasan.NILAI_LALU_NOL)
    return hasil.relatif


def hitung_angka(sel: object) -> Decimal:
    found = measured(sel, "sel")
    return found.nilai if isinstance(found, Rasio) else found


def hitung_rupiah(nilai: object, desimal: object = None, gaya: object = None) -> str:
    return format_rupiah(required(nilai, "nilai"), places_in(desimal), style=choice(gaya, "gaya", GAYA_RUPIAH))


def hitung_persen(nilai: object, desimal: object = None) -> str:
    return format_persen(required(nilai, "nilai"), places_in(desimal))


def hitung_terbilang(nilai: object, gaya: object = None) -> str:
    return terbilang(required(nilai, "nilai"), choice(gaya, "gaya", GAYA_TERBILANG))
