"""The functions themselves: raw cells in, one exact figure or text out; the caller turns errors into values."""

from __future__ import annotations

from datetime import date, timedelta
from decimal import Decimal
from functools import lru_cache

from sakipcalc._agregasi import Rerata, Undefined, rerata
from sakipcalc._anggaran import Efisiensi, efisiensi, serapan
from sakipcalc._capaian import Capaian, capaian, measure
from sakipcalc._exact import HUNDRED, round_to
from sakipcalc._ikm import UNSUR_2004, UNSUR_2017, Blank, Bobot, HasilIkm, ikm_from_columns
from sakipcalc._indikator import Indikator, Polarisasi, persentase
from sakipcalc._perbandingan import Perubahan, perubahan
from sakipcalc._rasio import Rasio
from sakipcalc._reading import UrutanTanggal, rasio_from_time
from sakipcalc._skala import Pita, Skala
from sakipcalc._writing import GayaRupiah, GayaTerbilang, format_persen, format_rupiah, terbilang
from sakipcalc.errors import AmbiguousNumberError, MissingNumberError, UndefinedResultError
from sakipcalc.peraturan import skala as menurut
from sakipcalc.sheet._galat import CellError, InputCellError, error_in
from sakipcalc.sheet._sebar import Grid
from sakipcalc.sheet._sel import (
    cap_in,
    choice,
    exactly,
    flag,
    given,
    goal,
    is_blank,
    is_number,
    name_in,
    number,
    places_in,
    quantity,
    required,
    whole,
)

_ARAH = [each.value for each in Polarisasi]
_BOBOT = [each.value for each in Bobot]
_KOSONG = [each.value for each in Blank]
METODE = [each.value for each in Efisiensi]
_RUPIAH = [each.value for each in GayaRupiah]
_TERBILANG = [each.value for each in GayaTerbilang]
_DILEWATI = {"tolak": Undefined.REFUSE, "lewati": Undefined.SKIP}
_BENTUK = ["putusan", "selisih", "relatif"]
_ASAL = ["", "jam", *(each.value for each in UrutanTanggal)]
_DAY_ZERO, _FIRST_DAY, _LAST_DAY = date(1899, 12, 30), 61, 2_958_465


def arah(cell: object) -> str:
    """The direction named in a cell."""
    return choice(cell, "polarisasi", _ARAH)


def hitung_capaian(realisasi: object, target: object, polarisasi: object = None) -> Decimal:
    return capaian(quantity(realisasi, "realisasi"), goal(target), polarisasi=arah(polarisasi))


def hitung_terbatas(realisasi: object, target: object, batas: object = None, polarisasi: object = None) -> Decimal:
    return capaian(
        quantity(realisasi, "realisasi"),
        goal(target),
        cap=cap_in(batas) or HUNDRED,
        polarisasi=arah(polarisasi),
    )


def diukur(realisasi: object, target: object, polarisasi: object = None, batas: Decimal | None = None) -> Capaian:
    """The realisasi measured, with all that an explanation needs."""
    way = arah(polarisasi)
    return measure(Indikator("", goal(target), polarisasi=way, cap=batas), quantity(realisasi, "realisasi"))


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
    scale = _skala(name_in(skala, "skala", bawaan), whole(tahun, "tahun", 0, (0, 9999)))
    value = required(nilai, "nilai")
    if not is_blank(desimal):
        value = round_to(value, places_in(desimal))
    return value, scale.kategori(value), scale


def hitung_kategori(nilai: object, skala: object = None, tahun: object = None, desimal: object = None) -> str:
    return dinilai(nilai, skala, tahun, desimal, "capaian")[1].label


def hitung_mutu(nilai: object, skala: object = None, tahun: object = None, desimal: object = None) -> str:
    _, band, _ = dinilai(nilai, skala, tahun, desimal, "skm")
    return band.kode or band.label


def dirasiokan(bagian: object, keseluruhan: object = None, asal: object = None) -> tuple[Rasio, bool]:
    """The ratio, and whether it was recovered from a clock time or date."""
    kode = error_in(bagian)
    if kode:
        raise InputCellError("bagian", kode)
    if is_blank(bagian):
        raise MissingNumberError(bagian)
    origin = choice(asal, "asal", _ASAL)
    if is_blank(keseluruhan) or (origin and keseluruhan == 0):
        if isinstance(bagian, str):
            return _ratio_text(bagian, origin)
        order = None if origin in {"", "jam"} else origin
        if is_number(bagian) and origin:
            serial = exactly(bagian, "bagian")
            return rasio_from_time(_day(serial) if order else serial, order), True
        if is_number(bagian) or isinstance(bagian, bool):
            raise CellError(
                "bagian",
                bagian,
                'two terms, or, for a cell that became a time, SAKIP.RASIO(cell; ; "jam")',
                'dua bilangan, atau, bila selnya berubah menjadi jam, SAKIP.RASIO(sel; ; "jam")',
            )
        return rasio_from_time(bagian, order), True
    return Rasio(required(bagian, "bagian"), required(keseluruhan, "keseluruhan")), False


def _day(serial: Decimal) -> date:
    """The date of a day number, as Calc and Excel both count from March 1900."""
    if not _FIRST_DAY <= serial <= _LAST_DAY or serial != serial.to_integral_value():
        raise CellError("bagian", serial, "a cell that holds a date", "sel yang berisi tanggal")
    return _DAY_ZERO + timedelta(days=int(serial))


def _ratio_text(text: str, origin: str) -> tuple[Rasio, bool]:
    """A ratio as written, or as a clock form of one."""
    try:
        found = quantity(text, "bagian")
    except AmbiguousNumberError:
        return rasio_from_time(text), True
    if isinstance(found, Rasio):
        return found, False
    if origin:
        return rasio_from_time(text), True
    raise CellError("bagian", text, "a ratio such as 3:9", "rasio seperti 3:9")


def hitung_rasio(bagian: object, keseluruhan: object = None, asal: object = None) -> str:
    return str(dirasiokan(bagian, keseluruhan, asal)[0])


def hitung_persentase(bagian: object, keseluruhan: object, lebih: object = None) -> Decimal:
    return persentase(required(bagian, "bagian"), required(keseluruhan, "keseluruhan"), allow_over=flag(lebih, "lebih"))


def disurvei(jawaban: Grid, bobot: object = None, kosong: object = None, maks: object = None) -> HasilIkm:
    """The index from a range of questionnaires, one row each; rows that are blank throughout are none."""
    unsur = {9: UNSUR_2017, 14: UNSUR_2004}.get(len(jawaban[0]))
    if unsur is None:
        shape = f"{len(jawaban)} x {len(jawaban[0])}"
        raise CellError("jawaban", shape, "a range of 9 or 14 columns", "rentang dengan 9 atau 14 kolom")
    filled = [(place, row) for place, row in enumerate(jawaban, 1) if not all(map(is_blank, row))]
    columns = {
        key: [_score(row[column], f"baris {place}, {key}") for place, row in filled] for column, key in enumerate(unsur)
    }
    return ikm_from_columns(
        columns,
        unsur=unsur,
        bobot=choice(bobot.replace(",", ".") if isinstance(bobot, str) else bobot, "bobot", _BOBOT),
        blank=choice(kosong, "kosong", _KOSONG),
        max_score=whole(maks, "maks", 4, (0, 100)) or 4,
    )


def _score(cell: object, nama: str) -> int | Decimal | None:
    return int(cell) if type(cell) is float and cell.is_integer() else number(cell, nama)


def hitung_ikm(jawaban: Grid, bobot: object = None, kosong: object = None, maks: object = None) -> Decimal:
    return disurvei(jawaban, bobot, kosong, maks).nik


def hitung_serapan(realisasi: object, pagu: object) -> Decimal:
    return serapan(number(realisasi, "realisasi"), number(pagu, "pagu"))


def hitung_efisiensi(capaian: object, serapan: object, metode: object = None) -> Decimal:
    return efisiensi(
        required(capaian, "capaian"), required(serapan, "serapan"), method=choice(metode, "metode", METODE)
    )


def dirata_rata(nilai: Grid, batas: object = None, kosong: object = None) -> Rerata:
    """The mean of a range, row by row."""
    cells = [cell for row in nilai for cell in row]
    return rerata(
        [number(cell, f"butir {place}") for place, cell in enumerate(cells, 1)],
        cap=cap_in(batas),
        undefined=_DILEWATI[choice(kosong, "kosong", list(_DILEWATI))],
    )


def hitung_rata_rata(nilai: Grid, batas: object = None, kosong: object = None) -> Decimal:
    return dirata_rata(nilai, batas, kosong).nilai


def dibandingkan(kini: object, lalu: object, polarisasi: object = None) -> Perubahan:
    """A figure against an earlier one."""
    now, before = quantity(kini, "kini"), quantity(lalu, "lalu")
    return perubahan(now, before, polarisasi=arah(polarisasi))


def hitung_perbandingan(kini: object, lalu: object, polarisasi: object = None, bentuk: object = None) -> Decimal | str:
    form = choice(bentuk, "bentuk", _BENTUK)
    hasil = dibandingkan(kini, lalu, polarisasi)
    if form == "putusan":
        return hasil.putusan
    if form == "selisih":
        return hasil.selisih
    if hasil.relatif is None:
        raise UndefinedResultError(given(hasil.alasan, "alasan"))
    return hasil.relatif


def hitung_angka(sel: object) -> Decimal:
    found = quantity(sel, "sel")
    return found.nilai if isinstance(found, Rasio) else given(found, "sel")


def hitung_rupiah(nilai: object, desimal: object = None, gaya: object = None) -> str:
    return format_rupiah(required(nilai, "nilai"), places_in(desimal), style=choice(gaya, "gaya", _RUPIAH))


def hitung_persen(nilai: object, desimal: object = None) -> str:
    return format_persen(required(nilai, "nilai"), places_in(desimal))


def hitung_terbilang(nilai: object, gaya: object = None) -> str:
    return terbilang(required(nilai, "nilai"), choice(gaya, "gaya", _TERBILANG))
