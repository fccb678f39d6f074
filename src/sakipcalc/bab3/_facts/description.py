"""The entries of a description of a unit: what may be told, how it is called, and the facts it becomes."""

from collections.abc import Callable, Mapping, Sequence
from typing import Any, cast

import sakipcalc
from sakipcalc.bab3._facts import form
from sakipcalc.bab3._facts.form import Field, Kind, Reader
from sakipcalc.bab3._facts.indicator import FaktaIndikator, FaktaPeriode, FaktaTahun, Pembanding
from sakipcalc.bab3._facts.survey import FaktaIkm
from sakipcalc.bab3._facts.terms import Ketentuan
from sakipcalc.bab3._facts.unit import Butir, Penilaian, Program, Sasaran, Unit
from sakipcalc.errors import KeysError, Letak

_NAME = "nama, seperti tercetak di laporan"
_YEARLY = {
    "target": Field(form.QUANTITY, "target: 86, 94,37%, 3:9, 80-90, minimal 80, < 22, BB, 2025-03-31"),
    "realisasi": Field(form.REACHED, "realisasi, dalam satuan target; kosong bila belum ada"),
}
_PEERS = form.shape("pembanding", {"nama": Field(form.TEXT, _NAME, required=True), **_YEARLY}, Pembanding)
_YEARS = form.shape("tahun lalu", {"tahun": Field(form.YEAR, "tahunnya", required=True), **_YEARLY}, FaktaTahun)
_PERIODS = form.shape(
    "periode",
    {
        "konsolidasi": Field(
            form.choice(sakipcalc.Konsolidasi), "bagaimana periode menjadi angka tahun", required=True
        ),
        "target": Field(form.list_of(form.QUANTITY), "target setiap periode", required=True),
        "realisasi": Field(form.list_of(form.REACHED), "realisasi setiap periode", required=True),
    },
    FaktaPeriode,
)

_MEASURED = {
    "satuan": Field(form.TEXT, "satuan, seperti tercetak"),
    "polarisasi": Field(form.choice(sakipcalc.Polarisasi), "arah: maximize bila makin tinggi makin baik"),
    "cap": Field(form.PERCENT, "batas atas capaian, persen; kosong: menurut ketentuan"),
    "floor": Field(form.PERCENT, "batas bawah capaian, persen; kosong: menurut ketentuan"),
    "zero_target": Field(form.choice(sakipcalc.ZeroTarget), "arti target nol; kosong: menurut ketentuan"),
    "worst": Field(form.NUMBER, "realisasi terburuk yang masih wajar, bagi target nol"),
    "points": Field(form.list_of(form.list_of(form.NUMBER)), "titik-titik (x, y) skala stabilize"),
    "angka_predikat": Field(form.choice(sakipcalc.AngkaPredikat), "angka sebuah predikat"),
    "konversi_120": Field(form.FLAG, "target adalah nilai tertinggi; tercapai dihitung 120"),
}


def _indicator(nama: str, target: Any = None, skala: object = None, **given: Any) -> FaktaIndikator:  # noqa: ARG001
    measured = {key: given.pop(key) for key in _MEASURED if key in given}
    return FaktaIndikator(sakipcalc.Indikator(nama, target, **measured), **given)


_INDICATOR = form.shape(
    "indikator",
    {
        "nama": Field(form.TEXT, _NAME, required=True),
        **_YEARLY,
        **_MEASURED,
        "skala": Field(form.SCALE, "skala predikat, misalnya akip"),
        "bobot": Field(form.NUMBER, "bobot dalam rata-rata; semua bobot berjumlah 1 atau 100"),
        "periode": Field(_PERIODS, "triwulan, semester atau bulan"),
        "lalu": Field(form.list_of(_YEARS), "tahun-tahun sebelumnya"),
        "target_akhir": Field(form.QUANTITY, "target akhir Renstra"),
        "awal": Field(form.REACHED, "kondisi awal Renstra"),
        "standar": Field(form.QUANTITY, "standar nasional"),
        "pembanding": Field(form.list_of(_PEERS), "unit lain dengan indikator yang sama"),
    },
    _indicator,
    first=("skala",),
)
_GOAL = form.shape(
    "sasaran",
    {
        "nama": Field(form.TEXT, _NAME, required=True),
        "indikator": Field(form.list_of(_INDICATOR), "indikator sasaran ini", required=True),
        "anggaran": Field(form.list_of(form.TEXT), "kunci atau nama baris program yang membiayainya"),
    },
    Sasaran,
)

_MONEY = {
    "murni": Field(form.RUPIAH, "pagu murni, rupiah"),
    "perubahan": Field(form.RUPIAH, "pagu perubahan, rupiah; kosong bila tidak berubah"),
    "realisasi": Field(form.RUPIAH, "realisasi anggaran, rupiah"),
}
_LEVELS = ("program", "kegiatan", "sub_kegiatan", "belanja")


def _line(level: str, below: Mapping[str, Kind], make: Callable[..., Any], own: Mapping[str, Field]) -> Kind:
    lines = {name: Field(form.list_of(kind), f"{name.replace('_', ' ')} di bawahnya") for name, kind in below.items()}
    named = {
        "nama": Field(form.TEXT, _NAME, required=True),
        "kunci": Field(form.TEXT, "pembeda baris bernama sama, misalnya kode rekening"),
    }
    return form.shape(level.replace("_", " "), {**named, **_MONEY, **own, **lines}, make)


def _budget(level: str) -> Callable[..., sakipcalc.Anggaran]:
    def make(nama: str, **given: Any) -> sakipcalc.Anggaran:
        anak = [line for name in _LEVELS for line in given.pop(name, ())]
        return sakipcalc.Anggaran(nama, tingkat=level.replace("_", " "), anak=anak, **given)

    return make


def _program(nama: str, indikator: Sequence[FaktaIndikator] = (), **given: Any) -> Program:
    return Program(_budget("program")(nama, **given), indikator)


def _below() -> dict[str, Kind]:
    """The lines that may stand below a program, each with those below it."""
    found: dict[str, Kind] = {}
    for level in reversed(_LEVELS[1:]):
        found = {level: _line(level, found, _budget(level), {}), **found}
    return found


_PROGRAM = _line(
    "program", _below(), _program, {"indikator": Field(form.list_of(_INDICATOR), "indikator kinerja program ini")}
)


def _whole_budget(**given: Any) -> sakipcalc.Anggaran:
    return sakipcalc.Anggaran("Jumlah", **given)


_BY_UNSUR = form.mapping_of(form.NUMBER)
_SURVEYED = {
    "bobot": Field(form.either((str, form.TEXT), (object, _BY_UNSUR)), "bobot unsur: exact, atau bobot tiap unsur"),
    "antara": Field(form.choice(sakipcalc.Antara), "pembulatan di tengah hitungan"),
    "blank": Field(form.choice(sakipcalc.Blank), "arti pertanyaan yang tidak dijawab"),
    "max_score": Field(form.WHOLE, "nilai jawaban tertinggi"),
    "skala": Field(form.SCALE, "skala mutu"),
}
_FORMS = {"2017": sakipcalc.UNSUR_2017, "2004": sakipcalc.UNSUR_2004}


def _survey(nama: str, unsur: Any = "2017", **given: Any) -> FaktaIkm:
    asked = {key: given.pop(key) for key in _SURVEYED if key in given}
    keys = _FORMS.get(unsur, (unsur,)) if isinstance(unsur, str) else unsur
    kuesioner = sakipcalc.Kuesioner(keys, **asked)
    for way in ("jumlah", "terisi", "nrr"):
        told = given.get(way)
        if isinstance(told, Mapping):
            given[way] = _ordered(way, cast("Mapping[str, Any]", told), kuesioner.unsur)
        elif told is not None:
            given[way] = (told,) * len(kuesioner.unsur)
    rows = enumerate(given.get("responden", ()))
    given["responden"] = [_answers(f"responden[{n}]", row, kuesioner.unsur) for n, row in rows]
    return FaktaIkm(nama, kuesioner, **given)


def _ordered(way: str, told: Mapping[str, Any], keys: Sequence[str]) -> list[Any]:
    if sorted(told) != sorted(keys):
        raise KeysError(way, told, keys)
    return [told[key] for key in keys]


def _answers(path: str, row: Any, keys: Sequence[str]) -> Any:
    """The scores of a respondent in the order of the unsur; an unsur that is not there is blank."""
    if not isinstance(row, Mapping):
        return row
    held = cast("Mapping[str, Any]", row)
    for key in held:
        if key not in keys:
            raise KeysError(path, dict.fromkeys((*keys, key)), keys)
    return [held.get(key) for key in keys]


_IKM = form.shape(
    "survei kepuasan",
    {
        "nama": Field(form.TEXT, "pembeda dari survei lain, misalnya Semester I", required=True),
        "unsur": Field(
            form.either((str, form.TEXT), (object, form.list_of(form.TEXT))), "2017, 2004, atau kunci unsur"
        ),
        **_SURVEYED,
        "responden": Field(
            form.list_of(form.either((Mapping, form.mapping_of(form.WHOLE)), (object, form.list_of(form.WHOLE)))),
            "nilai setiap responden, menurut unsur atau dalam urutannya",
        ),
        "jumlah": Field(_BY_UNSUR, "jumlah nilai tiap unsur"),
        "terisi": Field(
            form.either((Mapping, form.mapping_of(form.WHOLE)), (object, form.WHOLE)), "banyaknya jawaban tiap unsur"
        ),
        "nrr": Field(_BY_UNSUR, "nilai rata-rata tiap unsur"),
        "nilai": Field(form.NUMBER, "indeks tercetak, bila hanya itu yang diketahui"),
        "n": Field(form.WHOLE, "banyaknya responden"),
    },
    _survey,
    apart=False,
)

_RATING = form.shape(
    "penilaian",
    {
        "judul": Field(form.TEXT, "judul tabelnya", required=True),
        "skala": Field(form.SCALE, "skalanya, misalnya bum-desa", required=True),
        "butir": Field(
            form.list_of(
                form.shape(
                    "butir",
                    {
                        "nama": Field(form.TEXT, _NAME, required=True),
                        "nilai": Field(form.NUMBER, "nilainya; kosong bila belum ada"),
                    },
                    Butir,
                )
            ),
            "yang dinilai",
            required=True,
        ),
    },
    Penilaian,
)

_TERMS = form.shape(
    "ketentuan",
    {
        "skala": Field(form.SCALE, "skala kategori capaian, misalnya permendagri-86-2017"),
        "dasar": Field(form.choice(sakipcalc.Dasar), "angka yang dikategorikan: capped, setelah batas, atau nilai"),
        "cap": Field(form.PERCENT, "batas atas capaian, persen, misalnya 100"),
        "floor": Field(form.PERCENT, "batas bawah capaian, persen, misalnya 0"),
        "zero_target": Field(form.choice(sakipcalc.ZeroTarget), "arti target nol"),
        "rerata": Field(form.choice(sakipcalc.Dasar), "angka yang dirata-ratakan: nilai atau capped"),
        "undefined": Field(form.choice(sakipcalc.Undefined), "rata-rata bila ada yang tanpa angka: refuse atau skip"),
        "metode": Field(form.choice(sakipcalc.Metode), "rumus efisiensi"),
        "jenis_pagu": Field(form.choice(sakipcalc.JenisPagu), "pagu yang dipakai; kosong: yang berlaku"),
        "zero_pagu": Field(form.choice(sakipcalc.ZeroPagu), "arti 0 dari 0"),
        "desimal": Field(form.WHOLE, "desimal tercetak"),
    },
    Ketentuan,
)

UNIT = form.shape(
    "unit",
    {
        "nama": Field(form.TEXT, "nama unit", required=True),
        "tahun": Field(form.YEAR, "tahun laporan", required=True),
        "tahun_akhir": Field(form.YEAR, "tahun terakhir Renstra"),
        "ketentuan": Field(_TERMS, "bagaimana angka dihitung"),
        "sasaran": Field(form.list_of(_GOAL), "sasaran dengan indikatornya"),
        "program": Field(form.list_of(_PROGRAM), "program dengan anggarannya"),
        "anggaran": Field(form.shape("anggaran", _MONEY, _whole_budget), "jumlah seluruh anggaran seperti tertulis"),
        "ikm": Field(form.list_of(_IKM), "survei kepuasan masyarakat"),
        "penilaian": Field(form.list_of(_RATING), "nilai-nilai yang dikategorikan"),
    },
    Unit,
    first=("tahun",),
    apart=False,
)
"""Everything that may be told of a unit."""


def described(data: Mapping[str, Any], where: Callable[[str], Letak | None] | None = None) -> Unit:
    """The unit that a description tells of.

    Args:
        data: the description, as JSON or TOML holds it; or what ``Unit.to_dict`` made.
        where: the place of a path such as ``sasaran[1].indikator[0].target``, where it is not the path itself.

    Raises:
        InputError: with every fault and its place.
        DataError: for what ``to_dict`` did not make.
    """
    if data.get("type") == "bab3.Unit":
        return Unit.from_dict(data)
    reader = Reader(where)
    unit: Unit = UNIT.read(reader, data, "")
    reader.end()
    return unit
