"""One Indonesian sentence for each figure: what was read, what came out, and by which rule."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from decimal import Decimal

from sakipcalc._agregasi import ATURAN as ATURAN_RERATA
from sakipcalc._anggaran import ATURAN as ATURAN_ANGGARAN
from sakipcalc._exact import HUNDRED
from sakipcalc._ikm import ATURAN as ATURAN_IKM
from sakipcalc._perbandingan import ATURAN as ATURAN_PERBANDINGAN
from sakipcalc._rasio import Rasio
from sakipcalc._reading import Anggapan
from sakipcalc._sumber import Aturan
from sakipcalc._writing import format_angka, format_persen
from sakipcalc.sheet._hitung import (
    dibandingkan,
    dinilai,
    dirasiokan,
    dirata_rata,
    disurvei,
    diukur,
    hitung_efisiensi,
    hitung_persentase,
    hitung_serapan,
)
from sakipcalc.sheet._sebar import Grid
from sakipcalc.sheet._sel import choice, given, quantity, required, setting

Jelas = Callable[..., str]


def _menurut(rules: Iterable[Aturan], id_: str) -> str:
    (rule,) = [rule for rule in rules if rule.id == id_]
    return f"Aturan: {rule.rumus} ({rule.sumber.peraturan})."


def _angka(value: Decimal | Rasio) -> str:
    return str(value) if isinstance(value, Rasio) else format_angka(value, 9, trim=True)


def jelas_capaian(realisasi: object, target: object, polarisasi: object = None, *_: object) -> str:
    hasil = diukur(realisasi, target, polarisasi)
    return f"{hasil.explain()} Aturan: {hasil.aturan.sumber.peraturan}."


def jelas_terbatas(realisasi: object, target: object, batas: object = None, polarisasi: object = None) -> str:
    hasil = diukur(realisasi, target, polarisasi, setting(batas, "batas") or HUNDRED)
    return f"{hasil.explain()} Aturan: {hasil.aturan.sumber.peraturan}."


def jelas_kategori(nilai: object, skala: object = None, tahun: object = None) -> str:
    return _kategori(nilai, skala, tahun, "capaian")


def jelas_mutu(nilai: object, skala: object = None, tahun: object = None) -> str:
    return _kategori(nilai, skala, tahun, "skm")


def _kategori(nilai: object, skala: object, tahun: object, bawaan: str) -> str:
    band, scale = dinilai(nilai, skala, tahun, bawaan)
    kode = f" ({band.kode})" if band.kode else ""
    sumber = scale.sumber
    return (
        f"{_angka(required(nilai, 'nilai'))} termasuk {band.label}{kode}, pita {band.rentang}, pada {scale.nama} "
        f"({scale.id}). Sumber: {sumber.peraturan}."
    )


def jelas_rasio(bagian: object, keseluruhan: object = None, asal: object = None) -> str:
    ratio, recovered = dirasiokan(bagian, keseluruhan, asal)
    if not recovered:
        return f"{ratio}, nilainya {_angka(ratio.nilai)}."
    day = choice(asal, "asal", "") in {"hari_bulan", "bulan_hari"}
    why = Anggapan.RASIO_JADI_TANGGAL if day else Anggapan.RASIO_JADI_JAM
    return f"{ratio}, dipulihkan: {why.pesan}."


def jelas_persentase(bagian: object, keseluruhan: object, lebih: object = None) -> str:
    hasil = format_persen(hitung_persentase(bagian, keseluruhan, lebih))
    part, whole = _angka(required(bagian, "bagian")), _angka(required(keseluruhan, "keseluruhan"))
    return f"{part} / {whole} x 100 = {hasil}."


def jelas_ikm(jawaban: Grid, *pilihan: object) -> str:
    hasil = disurvei(jawaban, *pilihan)
    kosong = sum(hasil.kosong.values())
    return (
        f"{hasil.n} responden, {len(hasil.unsur)} unsur, {kosong} jawaban kosong: NIK {format_angka(hasil.nik)}, "
        f"mutu {hasil.mutu} ({hasil.kinerja}). {_menurut(ATURAN_IKM, 'ikm')}"
    )


def jelas_serapan(realisasi: object, pagu: object) -> str:
    hasil = format_persen(hitung_serapan(realisasi, pagu))
    spent, budget = _angka(required(realisasi, "realisasi")), _angka(required(pagu, "pagu"))
    return f"{spent} / {budget} x 100 = {hasil}. {_menurut(ATURAN_ANGGARAN, 'serapan')}"


def jelas_efisiensi(capaian: object, serapan: object, metode: object = None) -> str:
    hasil = format_angka(hitung_efisiensi(capaian, serapan, metode))
    how = choice(metode, "metode", "ratio").replace("-", "_").replace(" ", "_")
    rule = _menurut(ATURAN_ANGGARAN, f"efisiensi_{how}")
    achieved, absorbed = _angka(required(capaian, "capaian")), _angka(required(serapan, "serapan"))
    return f"capaian {achieved} dan serapan {absorbed}: {hasil}. {rule}"


def jelas_rata_rata(nilai: Grid, batas: object = None, kosong: object = None) -> str:
    hasil = dirata_rata(nilai, batas, kosong)
    skipped = f", {len(hasil.dilewati)} dilewati" if hasil.dilewati else ""
    return f"rata-rata {hasil.n} nilai{skipped}: {format_angka(hasil.nilai)}. {_menurut(ATURAN_RERATA, 'rerata')}"


def jelas_perbandingan(kini: object, lalu: object, polarisasi: object = None, *_: object) -> str:
    hasil = dibandingkan(kini, lalu, polarisasi)
    relative = "" if hasil.relatif is None else f" ({format_persen(hasil.relatif)})"
    return (
        f"{_angka(hasil.lalu)} menjadi {_angka(hasil.kini)}: selisih {_angka(hasil.selisih)}{relative}, "
        f"{hasil.putusan}. {_menurut(ATURAN_PERBANDINGAN, 'putusan_perubahan')}"
    )


def jelas_angka(sel: object) -> str:
    found = quantity(sel, "sel")
    return f"dibaca sebagai {found if isinstance(found, Rasio) else _angka(given(found, 'sel'))}."


def jelas_audit(
    realisasi: object, target: object, tercetak: object, polarisasi: object = None, batas: object = None, *_: object
) -> str:
    hasil = diukur(realisasi, target, polarisasi, setting(batas, "batas"))
    return f"tercetak {tercetak}; {hasil.explain()} Aturan: {hasil.aturan.sumber.peraturan}."
