"""Values travel: JSON and pickles bring every value back equal, digit for digit, whatever type it is."""

from __future__ import annotations

import copy
import inspect
import json
import pickle
import typing
from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any, cast

import attrs
import cattrs
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import sakipcalc
from sakipcalc import (
    AKIP_88_2021,
    IKM_25_2004,
    PERMENDAGRI_86_2017,
    SKM_14_2017,
    UNSUR_2017,
    Alasan,
    Anggapan,
    Anggaran,
    Antara,
    Aturan,
    Capaian,
    CapaianPeriode,
    HasilAkip,
    HasilAnggaran,
    HasilIkm,
    HasilKonsolidasi,
    HasilSimpul,
    Hitungan,
    Indikator,
    Jarak,
    Jenis,
    JumlahAnggaran,
    Keluaran,
    Kolom,
    Kuesioner,
    NilaiUnsur,
    Perubahan,
    Pita,
    Predikat,
    Rasio,
    Reading,
    Rekap,
    Rentang,
    Rerata,
    Rounding,
    SakipError,
    Sel,
    SelisihAnggaran,
    Simpul,
    Skala,
    Sumber,
    Tingkat,
    Value,
    agregat,
    audit,
    bab3,
    capaian_periode,
    consolidate_pair,
    daftar_aturan,
    daftar_skala,
    errors,
    from_dict,
    hitung_anggaran,
    ikm,
    measure,
    nilai_akip,
    perubahan,
    read_column,
    readings,
    rekap,
    rerata,
    sheet,
)
from sakipcalc.audit import Baris, Dilewati, Laporan, Penjelasan, Pola, Putusan, Rujukan, Setelan, TabelHasil, Temuan
from sakipcalc.errors import DataError, Teks, WrongTypeError

FACES = (sakipcalc, audit, bab3, errors, sheet)
TYPES: list[type[Value]] = sorted(
    {
        each
        for face in (sakipcalc, audit, bab3)
        for each in (getattr(face, name) for name in face.__all__)
        if isinstance(each, type) and issubclass(each, Value) and each is not Value
    },
    key=lambda each: each.__name__,
)

decimals = st.builds(
    lambda digits, places, minus: Decimal((minus, tuple(map(int, str(digits))), places)),
    st.integers(0, 10**30),
    st.integers(-40, 12),
    st.booleans(),
)
positive = st.builds(
    lambda digits, places: Decimal((0, tuple(map(int, str(digits))), places)),
    st.integers(1, 10**20),
    st.integers(-9, 3),
)
percents = st.builds(Decimal, st.sampled_from(["0", "80", "88.750", "1E+2", "100.00", "33.33333"]))
texts = st.text(max_size=30) | st.sampled_from(["5", "1E+3", "1/3", "2024-01-01", "<b>", "type", "cocok"])
fractions = st.fractions()
rasio = st.builds(Rasio, positive, positive)
rentang = st.tuples(decimals, decimals).map(lambda ends: Rentang(min(ends), max(ends))) | st.builds(
    Rentang, decimals, st.none(), low_inclusive=st.booleans()
)
predikat = st.builds(Predikat, st.just(AKIP_88_2021), st.sampled_from([band.kode for band in AKIP_88_2021.pita]))
indikator = st.builds(
    Indikator,
    texts,
    decimals | fractions | rasio | rentang | predikat | st.dates() | st.none(),
    satuan=texts,
    cap=st.just(100) | st.none(),
)
capaian = st.builds(
    lambda target, realisasi: measure(Indikator("Rasio", target), realisasi),
    rasio,
    rasio | st.none(),
) | st.builds(lambda target, realisasi: measure(Indikator("IKM", target), realisasi), positive, positive)
capaian |= st.builds(lambda target, realisasi: measure(Indikator("LKj", target), realisasi), st.dates(), st.dates())
capaian |= st.builds(lambda target, realisasi: measure(Indikator("AKIP", target), realisasi), predikat, predikat)
pita = st.builds(
    Pita, texts, decimals | st.none(), decimals | st.none(), kode=texts | st.none(), warna=texts | st.none()
)
sumber = st.builds(Sumber, texts, texts, mulai=st.integers(1900, 2100) | st.none())
skala = st.builds(
    lambda id_, nama, where, low: Skala(
        id_, nama, [Pita("A", low, low + 1), Pita("B", low - 5, low, high_inclusive=False)], where, keluarga="uji"
    ),
    texts,
    texts,
    sumber,
    st.integers(-9, 9),
) | st.sampled_from(daftar_skala())
cells = st.one_of(
    texts,
    decimals,
    fractions,
    st.integers(-(2**63), 2**63 - 1),
    st.booleans(),
    st.none(),
    st.dates(),
    st.times(),
    st.datetimes(),
    st.timedeltas(),
    st.floats(allow_nan=False),
)
simpul = st.recursive(
    st.builds(
        Simpul,
        texts,
        texts,
        nilai=decimals | fractions | st.integers(-9, 9) | st.floats(-9, 9) | capaian | st.none(),
    ),
    lambda inner: st.builds(Simpul, texts, texts, anak=st.lists(inner, max_size=3)),
    max_leaves=6,
)
findings = st.builds(
    Temuan,
    texts,
    st.sampled_from(Putusan),
    texts,
    decimals | texts | st.none(),
    st.integers(-2, 9),
    dibaca=st.tuples(decimals, rasio, rentang, st.none()),
    kebetulan=decimals,
)
finding = (
    st.builds(audit.audit_capaian, percents, percents, st.sampled_from(["96,90%", "100", "97,1", "", "x"])) | findings
)
report = audit.audit_report("docs/contoh/kalumpang-2024")
hasil_ikm = st.builds(
    lambda scores: ikm([dict.fromkeys(UNSUR_2017, score) for score in scores]), st.lists(st.integers(2, 4), min_size=1)
)
tree = Simpul("Dinas", "unit", anak=[Simpul("A", nilai=90), Simpul("B", nilai=150)])
stated = Anggaran("Program", murni=100, anak=[Anggaran("A", murni=60, realisasi=7), Anggaran("B", murni=30)])
periods = capaian_periode([4, None, 6], [5, 5, 5], konsolidasi="sum", target_tahun=20, nama="Dokumen")


unit = bab3.read_unit(
    {
        "nama": "Dinas",
        "tahun": 2024,
        "ketentuan": {"skala": "permendagri-86-2017", "cap": 100},
        "sasaran": [
            {
                "nama": "S",
                "anggaran": ["P"],
                "indikator": [
                    {
                        "nama": "A",
                        "target": "3:9",
                        "realisasi": "0,33",
                        "lalu": [{"tahun": 2023, "target": "2:9"}],
                        "pembanding": [{"nama": "X", "target": 1}],
                        "periode": {"konsolidasi": "last", "target": ["1:9", "3:9"], "realisasi": ["1:9", ""]},
                    }
                ],
            }
        ],
        "program": [{"nama": "P", "murni": 100, "realisasi": 90}],
        "ikm": [{"nama": "Semester I", "responden": [[4] * 9, [3] * 9]}],
        "penilaian": [{"judul": "Desa", "skala": "bum-desa", "butir": [{"nama": "5", "nilai": 60}]}],
    }
)
computed = bab3.hitung(unit)


def one(value: Value | None) -> st.SearchStrategy[Any]:
    return st.just(value)


one_text = st.builds(Teks, texts, texts)
SAMPLES: dict[type[Value], st.SearchStrategy[Any]] = {
    Anggaran: st.builds(
        Anggaran, texts, murni=decimals | st.none(), perubahan=decimals | st.none(), realisasi=decimals | st.none()
    )
    | one(stated),
    Aturan: st.builds(Aturan, texts, texts, texts, sumber) | st.sampled_from(daftar_aturan()),
    bab3.BarisBab3: st.sampled_from([row for table in computed.tabel for row in table.baris]),
    bab3.Butir: st.builds(bab3.Butir, texts, decimals | st.none()),
    bab3.FaktaIkm: st.sampled_from(unit.ikm),
    bab3.FaktaIndikator: st.sampled_from(unit.indikator),
    bab3.FaktaPeriode: st.builds(
        bab3.FaktaPeriode,
        st.just("sum"),
        target=st.tuples(decimals, decimals),
        realisasi=st.tuples(decimals, st.none()),
    ),
    bab3.FaktaTahun: st.builds(bab3.FaktaTahun, st.integers(2000, 2030), percents, percents),
    bab3.HasilBab3: one(computed),
    bab3.Isi: st.sampled_from([cell for table in computed.tabel for row in table.baris for cell in row.isi])
    | st.builds(bab3.Isi, texts | decimals | rasio | st.dates() | st.none(), st.sampled_from(bab3.JenisIsi), one_text),
    bab3.Ketentuan: st.builds(bab3.Ketentuan, cap=st.just(120) | st.none(), desimal=st.integers(0, 4)),
    bab3.KolomBab3: st.builds(bab3.KolomBab3, texts, one_text, st.sampled_from(bab3.JenisIsi)),
    bab3.Pembanding: st.builds(bab3.Pembanding, texts, percents | st.none(), percents | st.none()),
    bab3.Penilaian: st.sampled_from(unit.penilaian),
    bab3.Program: st.sampled_from(unit.program),
    bab3.Sasaran: st.sampled_from(unit.sasaran),
    bab3.TabelBab3: st.sampled_from(computed.tabel),
    bab3.Unit: one(unit),
    Baris: st.builds(Baris, st.integers(1, 10**6), texts, st.dictionaries(texts, texts, max_size=3), finding),
    Capaian: capaian,
    CapaianPeriode: st.sampled_from(periods),
    HasilAkip: st.builds(
        lambda score: nilai_akip(
            {each: int(score) for each in ("perencanaan", "pengukuran", "pelaporan", "evaluasi")}, tahun=2024
        ),
        st.integers(0, 100),
    ),
    HasilAnggaran: one(hitung_anggaran(stated)),
    HasilIkm: hasil_ikm,
    HasilKonsolidasi: st.builds(consolidate_pair, st.tuples(percents), st.tuples(percents), st.just("sum")),
    HasilSimpul: one(agregat(tree, [Tingkat("unit", cap=120)])),
    Hitungan: st.builds(Hitungan, texts, st.integers(0, 9), decimals | st.none(), decimals | st.none()),
    Indikator: indikator,
    Jarak: st.builds(PERMENDAGRI_86_2017.next_above, st.integers(0, 90)),
    JumlahAnggaran: st.builds(JumlahAnggaran, decimals | st.none(), decimals | st.none()),
    Kuesioner: st.builds(
        Kuesioner,
        bobot=st.sampled_from(["exact", "d2", "0,111", dict.fromkeys(UNSUR_2017, Fraction(1, 9))]),
        antara=st.sampled_from(list(Antara)),
        max_score=st.integers(2, 100),
        skala=st.none() | st.just(SKM_14_2017),
    ),
    NilaiUnsur: hasil_ikm.map(lambda hasil: hasil.per_unsur[0]),
    Keluaran: st.builds(Keluaran, pagu=percents, realisasi=percents, capaian=percents, nama=texts),
    Kolom: st.builds(read_column, st.lists(st.sampled_from(["1,5", "3:9", "86", "x", "80-90", "", "5 Januari 2024"]))),
    Laporan: one(report),
    Penjelasan: st.builds(Penjelasan, texts, st.builds(Teks, texts, texts), st.sampled_from(Putusan), decimals),
    Perubahan: st.builds(perubahan, percents, percents),
    Pita: pita,
    Pola: st.sampled_from([pola for table in report.tabel for pola in table.pola]),
    Predikat: predikat,
    Rasio: rasio,
    Reading: st.sampled_from(["1,5", "3:9", "80-90", "< 22", "BB", "5 Januari 2024", "08:11", "n/a"]).map(
        lambda text: readings(text)[0]
    )
    | st.builds(Reading, texts | decimals | rasio | st.dates() | st.times() | st.none(), st.sampled_from(Jenis), texts),
    Rekap: st.builds(lambda each: rekap([each], skala=PERMENDAGRI_86_2017), capaian),
    Rentang: rentang,
    Rerata: st.builds(rerata, st.lists(percents, min_size=1)),
    Dilewati: st.builds(Dilewati, texts, texts, st.builds(Teks, texts, texts), texts, st.booleans()),
    Rujukan: st.builds(
        Rujukan,
        texts,
        st.integers(1, 10**6),
        texts,
        texts,
        st.sampled_from(Putusan),
        st.builds(Teks, texts, texts),
        texts,
        st.booleans(),
    ),
    Sel: st.builds(Sel, cells, texts, texts),
    SelisihAnggaran: st.sampled_from(hitung_anggaran(stated).findings()),
    Setelan: st.builds(
        Setelan,
        kolom=st.dictionaries(st.sampled_from(("target", "realisasi", "tercetak")), texts),
        cap=st.just(120) | st.none(),
    ),
    Simpul: simpul,
    Skala: skala,
    Sumber: sumber,
    TabelHasil: st.sampled_from(report.tabel),
    Temuan: finding,
    Tingkat: st.builds(Tingkat, texts, cap=st.just(Decimal("120.0")) | st.none()),
}


def test_every_value_type_has_a_sample() -> None:
    assert [each.__name__ for each in TYPES if each not in SAMPLES] == []
    assert len(TYPES) > 25


few = settings(max_examples=25)
"""For laws of every type that hardly hang on what its fields hold."""

samples = pytest.mark.parametrize("kind", TYPES, ids=lambda each: each.__name__)


def printed(value: object) -> object:
    """Everything inside a value as it prints: equal numbers may be written with other digits."""
    if isinstance(value, Value):
        fields: Any = attrs.fields(cast("Any", type(value)))
        return type(value), [printed(getattr(value, each.name)) for each in fields if each.init]
    if isinstance(value, tuple):
        return [printed(each) for each in value]
    return type(value), str(value)


def back_and_forth(value: Value) -> Iterator[Any]:
    data = json.loads(json.dumps(value.to_dict(), allow_nan=False))
    yield type(value).from_dict(data)
    yield from_dict(data)
    for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
        yield pickle.loads(pickle.dumps(value, protocol))
    yield copy.copy(value)
    yield copy.deepcopy(value)
    yield attrs.evolve(cast("Any", value))


@samples
@given(data=st.data())
def test_every_value_comes_back_equal(kind: type[Value], data: st.DataObject) -> None:
    value = data.draw(SAMPLES[kind])
    assert type(value) is kind
    for again in back_and_forth(value):
        assert again == value
        assert hash(again) == hash(value)
        assert printed(again) == printed(value)


@samples
@few
@given(data=st.data())
def test_a_repr_is_one_short_line(kind: type[Value], data: st.DataObject) -> None:
    shown = repr(data.draw(SAMPLES[kind]))
    assert len(shown) <= 200
    assert shown.isprintable()
    assert shown.startswith(kind.__name__ + "(")


def test_every_way_to_write_a_value() -> None:
    lap = report.to_dict()
    assert json.loads("".join(report.to_json())) == lap
    assert lap["type"] == "audit.Laporan"
    assert PERMENDAGRI_86_2017.to_dict() == {"type": "Skala", "schema": 1, "id": "permendagri-86-2017"}
    assert from_dict(SKM_14_2017.to_dict()) is SKM_14_2017
    assert Sel(Decimal("1E+3")).to_dict()["nilai"] == {"type": "Decimal", "value": "1E+3"}
    assert Sel(Fraction(1, 3)).to_dict()["nilai"] == {"type": "Fraction", "value": "1/3"}
    assert Temuan("ikm", Putusan.COCOK, "5", "5").to_dict()["benar"] == {"type": "str", "value": "5"}
    assert Temuan("ikm", Putusan.COCOK, "5", Decimal("5.0")).to_dict()["benar"] == "5.0"
    assert Indikator("A", Fraction(1, 3)).to_dict()["target"] == "1/3"
    assert Reading(date(2024, 1, 2), Jenis.TANGGAL).to_dict()["nilai"] == "2024-01-02"
    assert Reading("20240102", Jenis.PREDIKAT).to_dict()["nilai"] == {"type": "str", "value": "20240102"}
    assert repr(Sel(10**5000)) == "Sel(nilai=…, format='', tampil='')"
    assert Sel(float("inf")).to_dict()["nilai"] == {"type": "float", "value": "inf"}
    for each in (timedelta(days=1, microseconds=5), time(8, 11), datetime(2024, 1, 2, 3, 4), -timedelta(hours=3)):
        assert Sel.from_dict(Sel(each).to_dict()) == Sel(each)


@attrs.frozen
class Day(Value):
    """A value type of a caller's own."""

    hari: date


def test_a_type_of_ones_own_travels_too() -> None:
    for day in (Day(date(2024, 1, 2)), Day(datetime(2024, 1, 2, 3, 4))):
        assert Day.from_dict(json.loads(json.dumps(day.to_dict()))) == day
        assert Day.__module__ == __name__
    assert repr(Day(date(2024, 1, 2))) == "Day(hari=datetime.date(2024, 1, 2))"
    with pytest.raises(DataError, match="hari: '20240102' must be a date"):
        Day.from_dict(Day(date(2024, 1, 2)).to_dict() | {"hari": "20240102"})


# What a value tells of itself


@samples
@few
@given(st.data())
def test_no_property_raises_and_every_sentence_is_in_both_languages(kind: type[Value], data: st.DataObject) -> None:
    value: Any = data.draw(SAMPLES[kind])
    for name, held in inspect.getmembers(kind):
        if isinstance(held, property):
            getattr(value, name)
    if hasattr(value, "explain"):
        indonesian, english = value.explain(), value.explain("en")
        assert indonesian.endswith(".")
        assert english.endswith(".")
        with pytest.raises(SakipError, match="bahasa"):
            value.explain("jv")


WANTS_A_FIGURE: dict[str, Any] = {
    "Skala.kategori": SKM_14_2017.kategori,
    "Skala.next_above": SKM_14_2017.next_above,
    "efisiensi": lambda hasil: sakipcalc.efisiensi(capaian=hasil, serapan=90),
    "status_efisiensi": lambda hasil: sakipcalc.status_efisiensi(capaian=hasil, serapan=90),
    "nka": lambda hasil: sakipcalc.nka(serapan=90, konsistensi=90, capaian=hasil, efisiensi=90),
    "Keluaran": lambda hasil: Keluaran(pagu=1, realisasi=1, capaian=hasil),
    "perubahan": lambda hasil: perubahan(hasil, 90),
    "deret": lambda hasil: sakipcalc.deret({2023: 90, 2024: hasil}),
    "peringkat": lambda hasil: sakipcalc.peringkat({"A": hasil}),
    "jumlah": lambda hasil: sakipcalc.jumlah([hasil]),
    "rerata_geometrik": lambda hasil: sakipcalc.rerata_geometrik([hasil]),
    "consolidate": lambda hasil: sakipcalc.consolidate([hasil], "sum"),
    "measure": lambda hasil: measure(Indikator("a", 1), hasil),
    "capaian": lambda hasil: sakipcalc.capaian(hasil, 1),
    "format_persen": sakipcalc.format_persen,
}


@pytest.mark.parametrize("name", WANTS_A_FIGURE)
def test_a_capaian_is_no_figure_and_the_caller_says_which(name: str) -> None:
    with pytest.raises(SakipError, match=r"give its \.nilai or \.capped"):
        WANTS_A_FIGURE[name](measure(Indikator("a", 86, cap=100), 88))


@given(rasio, rasio)
def test_ratios_are_ordered_by_their_values(one: Rasio, other: Rasio) -> None:
    mine, theirs = (Fraction(each.bagian) / Fraction(each.keseluruhan) for each in (one, other))
    assert (one < other, one <= other, one > other, one >= other) == (
        mine < theirs,
        mine <= theirs,
        mine > theirs,
        mine >= theirs,
    )
    with pytest.raises(TypeError):
        assert one < 0.5  # type: ignore[operator]


# Refusals


def stored(**changes: object) -> dict[str, Any]:
    return Indikator("IKM", Rasio(3, 9)).to_dict() | changes


WRONG: list[tuple[Any, str, str]] = [
    (5, "", "no data of a value"),
    ({}, "schema", "is missing"),
    (stored(schema=2), "schema", "install a newer"),
    (stored(schema="1"), "schema", "must be a whole number"),
    (stored(schema=0), "schema", "must be a whole number"),
    ({"schema": 1}, "type", "is missing"),
    (stored(type="Rentang"), "type", "must be Indikator"),
    (stored(type="Indikatro"), "type", "there is no type"),
    (stored(type="nowhere.Indikator"), "type", "there is no type"),
    (stored(type="SakipError"), "type", "there is no type"),
    (stored(type=["Rasio"]), "type", "there is no type"),
    ({"schema": 1, "type": "Indikator", "nama": "IKM"}, "target", "is missing"),
    (stored(warna="merah"), "warna", "is not known here"),
    (stored(nama=5), "nama", "must be text"),
    (stored(nama=["a"]), "nama", "must be text"),
    (stored(konversi_120="ya"), "konversi_120", "must be True or False"),
    (stored(cap="100x"), "cap", "must be a Decimal or None"),
    (stored(cap=100.5), "cap", "must be a Decimal or None"),
    (stored(polarisasi="maximise"), "polarisasi", "must be one of maximize"),
    (stored(points=[["1", "2"], ["3"]]), "points[1]", "must be"),
    (stored(target={"type": "Rasio", "bagian": "3"}), "target.keseluruhan", "is missing"),
    (stored(target={"type": "Rasio", "bagian": "3", "keseluruhan": "0"}), "target", "the whole is zero"),
    (stored(target={"type": "Pita", "label": "A"}), "target.type", "must be Rasio / Rentang"),
    (stored(target={"type": "time", "value": "08:11:00"}), "target", "must be"),
    (stored(target={"type": "Decimal", "value": "1,5"}), "target", "must be"),
    (stored(target={"nama": 1}), "target.type", "is missing"),
    (stored(target="3/0"), "target", "must be"),
    ({"schema": 1, "type": "Skala", "id": "skm-1"}, "id", "there is no 'skm-1'"),
    ({"schema": 1, "type": "Skala", "id": 5}, "id", "there is no 5"),
    (Sel("x").to_dict() | {"nilai": [1]}, "nilai", "must be"),
    (Temuan("a", Putusan.COCOK, "").to_dict() | {"aturan": {"id": "x"}}, "aturan.type", "is missing"),
    (Temuan("a", Putusan.COCOK, "").to_dict() | {"catatan": [{"id": "x", "en": 5}]}, "catatan[0].en", "must be text"),
    (Sel("x").to_dict() | {"nilai": {"type": "time", "value": "T8"}}, "nilai", "must be"),
]


@pytest.mark.parametrize(("data", "path", "why"), WRONG, ids=range(len(WRONG)))
def test_data_that_is_not_right_is_refused(data: Any, path: str, why: str) -> None:
    kind = Value if not isinstance(data, dict) or data.get("type") in ("Skala", "Sel", "audit.Temuan") else Indikator
    with pytest.raises(DataError) as caught:
        kind.from_dict(data)
    assert caught.value.code == "DATA"
    assert caught.value.path == path
    assert why in caught.value.message
    assert caught.value.pesan != caught.value.message
    assert isinstance(caught.value, SakipError)


def test_what_has_a_default_may_be_left_out_and_whole_numbers_are_taken() -> None:
    data = {"schema": 1, "type": "Indikator", "nama": "IKM", "target": 86}
    assert Indikator.from_dict(data) == Indikator("IKM", 86)


class Own:
    """Something that has a value, but is none of ours."""

    nilai = Decimal(1)
    alasan = None


@pytest.mark.parametrize(
    ("value", "path"),
    [
        (Simpul("A", anak=[Simpul("B", nilai=Own())]), "anak[0].nilai"),
        (Sel((1, 2)), "nilai"),
        (Sel({}), "nilai"),
        (Sel(b""), "nilai"),
    ],
)
def test_what_no_data_can_be_made_of_is_refused(value: Value, path: str) -> None:
    with pytest.raises(DataError, match="cannot be stored") as caught:
        value.to_dict()
    assert caught.value.path == path


def test_what_is_nested_too_deep_is_refused() -> None:
    deep: dict[str, Any] = {"type": "Simpul", "nama": "x"}
    node = Simpul("x")
    for _ in range(1500):
        deep = {"type": "Simpul", "nama": "x", "anak": [deep]}
        node = Simpul("x", anak=[node])
    with pytest.raises(DataError, match="nested too deep"):
        from_dict(deep | {"schema": 1})
    with pytest.raises(DataError, match="nested too deep"):
        node.to_dict()
    assert len(repr(node)) <= 200


@samples
@few
@given(data=st.data())
def test_a_pickle_that_no_longer_fits_is_refused_when_it_is_loaded(kind: type[Value], data: st.DataObject) -> None:
    value = data.draw(SAMPLES[kind])
    state: Any = value.__getstate__()
    some = next(iter(state))
    less = {key: held for key, held in state.items() if key != some}
    for changed, told in (
        (less, f"not given: {some}"),
        (state | {"usang": 1}, "not known: usang"),
        (None, "not given"),
    ):
        with pytest.raises(DataError, match=told) as caught:
            kind.__new__(kind).__setstate__(changed)
        assert "sakipcalc" in caught.value.pesan


def test_a_pickle_with_a_wrong_field_is_refused() -> None:
    with pytest.raises(DataError, match="Rasio: keseluruhan: -1 is not allowed"):
        Rasio.__new__(Rasio).__setstate__({"bagian": Decimal(1), "keseluruhan": Decimal(-1)})


def test_no_pickle_knows_a_private_place() -> None:
    things: list[object] = [report, Setelan(), sakipcalc.BOBOT_NKA, Rounding, Alasan.TARGET_NOL, *daftar_skala()]
    for face in FACES:
        for name in face.__all__:
            each = getattr(face, name)
            if isinstance(each, type):
                things += list(each) if issubclass(each, Enum) else [each]
    for make in (
        lambda: Rasio(1, 0),
        lambda: sakipcalc.parse_angka("x"),
        lambda: SKM_14_2017.kategori(24),
        lambda: IKM_25_2004.kategori(cast("Any", "x")),
    ):
        with pytest.raises(SakipError) as caught:
            make()
        things.append(caught.value)
    for thing in things:
        for protocol in range(2, pickle.HIGHEST_PROTOCOL + 1):
            held = pickle.dumps(thing, protocol)
            assert b"._" not in held, thing
            again: Any = pickle.loads(held)
            if isinstance(thing, SakipError):
                assert (type(again), str(again), again.__dict__) == (type(thing), str(thing), thing.__dict__)
            else:
                assert again == thing
                assert hash(again) == hash(thing)


def test_fixed_mappings_stay_themselves() -> None:
    fixed = sakipcalc.Fixed({"a": 1})
    assert copy.deepcopy(fixed) is fixed
    assert copy.copy(fixed) is fixed
    assert fixed == {"a": 1}
    assert hash(fixed) == hash(sakipcalc.Fixed({"a": 1}))


# Fields


class Nothing:
    """A thing of no type that any field is declared to hold."""


@samples
@few
@given(data=st.data())
def test_a_field_of_another_type_is_refused_by_its_name(kind: type[Value], data: st.DataObject) -> None:
    value = data.draw(SAMPLES[kind])
    for field in attrs.fields(kind):  # type: ignore[arg-type]
        if field.init and field.type is not object:
            with pytest.raises(SakipError) as caught:
                attrs.evolve(value, **{field.alias: Nothing()})
            assert field.alias in caught.value.message


@pytest.mark.parametrize(
    ("make", "why"),
    [
        (lambda: Capaian(5, None, None, None, None), "indikator: 5 is an int; it must be Indikator"),  # type: ignore[arg-type]
        (lambda: Rerata("x", 1, ()), "nilai: 'x' is a str; it must be a Decimal"),  # type: ignore[arg-type]
        (lambda: Rerata(Decimal(1), True, ()), "n: True is a bool; it must be an int"),
        (lambda: Rerata(Decimal(1), 1, (1,)), "a tuple, each of it text"),  # type: ignore[arg-type]
        (lambda: Reading(Decimal(1), Jenis.BILANGAN, inklusif=(True,)), "a tuple, each of it True or False"),  # type: ignore[arg-type]
        (lambda: Reading(Decimal(1), Jenis.BILANGAN, anggapan=[Anggapan.NIHIL]), "one of"),  # type: ignore[arg-type]
        (lambda: Capaian(Indikator("A", 1), True, None, None, None), "realisasi: True is a bool"),  # type: ignore[arg-type]
    ],
)
def test_results_refuse_what_they_cannot_hold(make: Any, why: str) -> None:
    with pytest.raises(WrongTypeError) as caught:
        make()
    assert why in caught.value.message


# Annotations


def members(value: object) -> Iterator[object]:
    yield value
    if isinstance(value, type):
        for name, each in vars(value).items():
            if not name.startswith("_") or name == "__init__":
                yield from (getattr(each, part, None) for part in ("fget", "__func__"))
                yield each


@pytest.mark.parametrize("face", FACES, ids=lambda face: face.__name__)
def test_every_annotation_resolves(face: Any) -> None:
    for name in face.__all__:
        value = getattr(face, name)
        for each in members(value):
            if isinstance(each, type) or inspect.isfunction(each):
                typing.get_type_hints(each)
        if isinstance(value, type) and attrs.has(value):
            attrs.resolve_types(value)
            assert not any(isinstance(each.type, str) for each in attrs.fields(value))


def test_numbers_are_told_by_their_public_types() -> None:
    hints = typing.get_type_hints(sakipcalc.capaian)
    assert hints["target"] == sakipcalc.Target
    assert str(inspect.signature(Rentang)).count("decimal.Decimal") == 2
    assert isinstance(sakipcalc.__version__, str)


# Notebooks


@pytest.mark.parametrize("mark", ["<script>alert(1)</script>", '"><img src=x>'])
def test_tables_in_notebooks_are_escaped(mark: str) -> None:
    band = Pita(mark, 0, 100, kode=mark, warna="Merah")
    scale = Skala("uji", mark, [band], Sumber("uji"), keluarga="uji")
    tables: list[Any] = [
        scale,
        measure(Indikator(mark, 86), 80),
        measure(Indikator(mark, Rasio(3, 9)), None),
        read_column([mark, "1,5"]),
        attrs.evolve(report, judul=mark),
        attrs.evolve(report.tabel[0], judul=mark, baris=report.tabel[0].baris * 9),
        ikm([dict.fromkeys(UNSUR_2017, 3)]),
    ]
    for each in tables:
        shown = each._repr_html_()
        assert shown.startswith("<table>")
        assert "<script" not in shown
        assert "<img" not in shown
    assert "#c62828" in scale._repr_html_()
    assert "baris lagi" in tables[5]._repr_html_()


# Other libraries


def by_cattrs() -> cattrs.Converter:
    converter = cattrs.Converter()
    converter.register_unstructure_hook_func(is_ours, lambda value: value.to_dict())
    converter.register_structure_hook_func(is_ours, lambda data, kind: kind.from_dict(data))
    return converter


def is_ours(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Value)


@attrs.frozen
class Bundle:
    """A class of a caller's own around values of ours."""

    nama: str
    isi: Value


@samples
@few
@given(data=st.data())
def test_cattrs_takes_every_value(kind: type[Value], data: st.DataObject) -> None:
    bundle = Bundle("a", data.draw(SAMPLES[kind]))
    converter = by_cattrs()
    assert converter.structure(json.loads(json.dumps(converter.unstructure(bundle))), Bundle) == bundle


@samples
@few
@given(data=st.data())
def test_msgspec_takes_every_value(kind: type[Value], data: st.DataObject) -> None:
    value = data.draw(SAMPLES[kind])
    for codec in (msgspec.json, msgspec.msgpack):  # whole numbers of 64 bits only
        assert from_dict(codec.decode(codec.encode(value.to_dict()))) == value
