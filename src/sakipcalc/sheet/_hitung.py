"""The functions themselves: raw cells in, one exact figure or text out; the caller turns errors into values."""

from __future__ import annotations

from decimal import Decimal
from functools import lru_cache

from sakipcalc._agregasi import Rerata, rerata
from sakipcalc._anggaran import efisiensi, serapan
from sakipcalc._capaian import Capaian, capaian, measure
from sakipcalc._exact import HUNDRED, round_to
from sakipcalc._ikm import UNSUR_2004, UNSUR_2017, HasilIkm, ikm
from sakipcalc._indikator import Indikator, persentase
from sakipcalc._perbandingan import Perubahan, perubahan
from sakipcalc._rasio import Rasio
from sakipcalc._reading import parse_persen, rasio_from_time
from sakipcalc._skala import Pita, Skala
from sakipcalc._writing import format_angka, format_persen, format_rupiah, terbilang
from sakipcalc.errors import AmbiguousNumberError, MissingNumberError, OptionError, UndefinedResultError, WrongTypeError
from sakipcalc.peraturan import skala as menurut
from sakipcalc.sheet._galat import InputCellError, error_in
from sakipcalc.sheet._sebar import Grid
from sakipcalc.sheet._sel import (
    choice,
    exactly,
    flag,
    given,
    goal,
    is_blank,
    is_number,
    number,
    quantity,
    required,
    setting,
    whole,
)

_MAX_PRINTED = 9
_SKIP = {"tolak": "refuse", "lewati": "skip"}
_FORMS = ("putusan", "selisih", "relatif")


def hitung_capaian(realisasi: object, target: object, polarisasi: object = None) -> Decimal:
    return capaian(
        quantity(realisasi, "realisasi"), goal(target), polarisasi=choice(polarisasi, "polarisasi", "maximize")
    )


def hitung_terbatas(realisasi: object, target: object, batas: object = None, polarisasi: object = None) -> Decimal:
    return capaian(
        quantity(realisasi, "realisasi"),
        goal(target),
        cap=setting(batas, "batas") or HUNDRED,
        polarisasi=choice(polarisasi, "polarisasi", "maximize"),
    )


def diukur(realisasi: object, target: object, polarisasi: object = None, batas: Decimal | None = None) -> Capaian:
    """The realisasi measured, with all that an explanation needs."""
    way = choice(polarisasi, "polarisasi", "maximize")
    return measure(Indikator("", goal(target), polarisasi=way, cap=batas), quantity(realisasi, "realisasi"))


def hitung_keterangan(realisasi: object, target: object, polarisasi: object = None) -> str:
    hasil = diukur(realisasi, target, polarisasi)
    if hasil.alasan is not None:
        raise UndefinedResultError(hasil.alasan)
    return hasil.keterangan


@lru_cache(maxsize=64)
def _skala(nama: str, tahun: int) -> Skala:
    return menurut(nama, tahun or None)


def dinilai(nilai: object, skala: object, tahun: object, bawaan: str) -> tuple[Pita, Skala]:
    """The band of a value and the scale it is read from."""
    scale = _skala(choice(skala, "skala", bawaan), whole(tahun, "tahun", 0))
    return scale.kategori(required(nilai, "nilai")), scale


def hitung_kategori(nilai: object, skala: object = None, tahun: object = None) -> str:
    return dinilai(nilai, skala, tahun, "capaian")[0].label


def hitung_mutu(nilai: object, skala: object = None, tahun: object = None) -> str:
    band, _ = dinilai(nilai, skala, tahun, "skm")
    return band.kode or band.label


def dirasiokan(bagian: object, keseluruhan: object = None, asal: object = None) -> tuple[Rasio, bool]:
    """The ratio, and whether it was recovered from a clock time or date."""
    kode = error_in(bagian)
    if kode:
        raise InputCellError("bagian", kode)
    if is_blank(bagian):
        raise MissingNumberError(bagian)
    origin = choice(asal, "asal", "")
    if origin not in {"", "jam", "hari_bulan", "bulan_hari"}:
        raise OptionError("asal", origin, ["jam", "hari_bulan", "bulan_hari"])
    if is_blank(keseluruhan) or (origin and keseluruhan == 0):
        if isinstance(bagian, str):
            return _ratio_text(bagian, origin)
        if is_number(bagian) and origin:
            return rasio_from_time(exactly(bagian, "bagian")), True
        if is_number(bagian) or isinstance(bagian, bool):
            raise WrongTypeError(
                "bagian",
                bagian,
                'two terms, or, for a cell that became a time, SAKIP.RASIO(cell; ; "jam")',
                'dua bilangan, atau, bila selnya berubah menjadi jam, SAKIP.RASIO(sel; ; "jam")',
            )
        return rasio_from_time(bagian, origin if origin in {"hari_bulan", "bulan_hari"} else None), True
    return Rasio(required(bagian, "bagian"), required(keseluruhan, "keseluruhan")), False


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
    raise WrongTypeError("bagian", text, "a ratio such as 3:9", "rasio seperti 3:9")


def hitung_rasio(bagian: object, keseluruhan: object = None, asal: object = None) -> str:
    return str(dirasiokan(bagian, keseluruhan, asal)[0])


def hitung_persentase(bagian: object, keseluruhan: object, lebih: object = None) -> Decimal:
    return persentase(required(bagian, "bagian"), required(keseluruhan, "keseluruhan"), allow_over=flag(lebih, "lebih"))


def disurvei(jawaban: Grid, bobot: object = None, kosong: object = None, maks: object = None) -> HasilIkm:
    """The index from a range of questionnaires, one row each; rows that are blank throughout are none."""
    unsur = {9: UNSUR_2017, 14: UNSUR_2004}.get(len(jawaban[0]))
    if unsur is None:
        raise WrongTypeError(
            "jawaban", f"{len(jawaban[0])} kolom", "a range of 9 or 14 columns", "rentang dengan 9 atau 14 kolom"
        )
    filled = [row for row in jawaban if not all(map(is_blank, row))]
    rows = [
        {key: number(cell, f"baris {place}, {key}") for key, cell in zip(unsur, row, strict=True)}
        for place, row in enumerate(filled, 1)
    ]
    return ikm(
        rows,
        unsur=unsur,
        bobot=choice(bobot, "bobot", "exact").replace(",", "."),
        blank=choice(kosong, "kosong", "per_unsur"),
        max_score=int(setting(maks, "maks") or 4),
    )


def hitung_ikm(jawaban: Grid, bobot: object = None, kosong: object = None, maks: object = None) -> Decimal:
    return disurvei(jawaban, bobot, kosong, maks).nik


def hitung_serapan(realisasi: object, pagu: object) -> Decimal:
    return serapan(number(realisasi, "realisasi"), number(pagu, "pagu"))


def hitung_efisiensi(capaian: object, serapan: object, metode: object = None) -> Decimal:
    return efisiensi(
        required(capaian, "capaian"), required(serapan, "serapan"), method=choice(metode, "metode", "ratio")
    )


def dirata_rata(nilai: Grid, batas: object = None, kosong: object = None) -> Rerata:
    """The mean of a range, row by row."""
    cells = [cell for row in nilai for cell in row]
    return rerata(
        [number(cell, f"butir {place}") for place, cell in enumerate(cells, 1)],
        cap=setting(batas, "batas"),
        undefined=choice(kosong, "kosong", "refuse", _SKIP),
    )


def hitung_rata_rata(nilai: Grid, batas: object = None, kosong: object = None) -> Decimal:
    return dirata_rata(nilai, batas, kosong).nilai


def dibandingkan(kini: object, lalu: object, polarisasi: object = None) -> Perubahan:
    """A figure against an earlier one."""
    now, before = quantity(kini, "kini"), quantity(lalu, "lalu")
    return perubahan(now, before, polarisasi=choice(polarisasi, "polarisasi", "maximize"))


def hitung_perbandingan(kini: object, lalu: object, polarisasi: object = None, bentuk: object = None) -> Decimal | str:
    form = choice(bentuk, "bentuk", "putusan")
    if form not in _FORMS:
        raise OptionError("bentuk", form, _FORMS)
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
    return format_rupiah(required(nilai, "nilai"), whole(desimal, "desimal", 2), style=choice(gaya, "gaya", "eyd"))


def hitung_persen(nilai: object, desimal: object = None) -> str:
    return format_persen(required(nilai, "nilai"), whole(desimal, "desimal", 2))


def hitung_terbilang(nilai: object, gaya: object = None) -> str:
    return terbilang(required(nilai, "nilai"), choice(gaya, "gaya", "bilangan"))


def hitung_audit(  # noqa: PLR0917  a spreadsheet knows no keywords
    realisasi: object,
    target: object,
    tercetak: object,
    polarisasi: object = None,
    batas: object = None,
    desimal: object = None,
) -> str:
    """Recompute by the declared direction: ``cocok``, or ``berbeda`` with the right figure."""
    hasil = diukur(realisasi, target, polarisasi, setting(batas, "batas"))
    if hasil.nilai is None:
        return "tidak dapat dinilai"
    shown = tercetak_dibaca(tercetak, desimal)
    if shown is None:
        return "tidak tercetak"
    printed, places = shown
    if printed in {round_to(figure, places) for figure in (hasil.nilai, hasil.capped) if figure is not None}:
        return "cocok"
    return f"berbeda: {format_angka(hasil.nilai, max(places, 2))}"


def tercetak_dibaca(tercetak: object, desimal: object = None) -> tuple[Decimal, int] | None:
    """A printed percent and its decimals; a number hides its last zeros, so it counts with two or more."""
    if isinstance(tercetak, str) and not is_blank(tercetak) and not error_in(tercetak):
        printed: Decimal | None = parse_persen(tercetak)
        least = 0
    else:
        printed, least = number(tercetak, "tercetak"), 2
    if printed is None:
        return None
    own = max(least, min(-int(printed.as_tuple().exponent), _MAX_PRINTED))
    places = whole(desimal, "desimal", own)
    return round_to(printed, places), places
