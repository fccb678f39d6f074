"""Every field of every value type is checked when it is given, and refused under the name the caller wrote."""

from __future__ import annotations

import inspect
import pickle
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from typing import Any

import attrs
import pytest

import sakipcalc
from sakipcalc import (
    BOBOT_NKA,
    Aturan,
    Indikator,
    Pita,
    Rasio,
    SakipError,
    Simpul,
    Skala,
    Sumber,
    Tingkat,
    agregat,
    capaian,
    format_angka,
    format_persen,
    format_rupiah,
    measure,
    nilai_efisiensi,
    persentase,
    rekap,
    rerata,
    serapan,
    status_efisiensi,
)
from sakipcalc.audit import audit_kategori
from sakipcalc.errors import WrongTypeError

X: Any = "x"
FIVE: Any = 5
ZERO: Any = 0
NOTHING: Any = None
RATIO: Any = Rasio(3, 9)
MEASURED: Any = measure(Indikator("IKM", 86), 88)
SUMBER = Sumber("panduan sendiri")
SAMPLES: dict[str, dict[str, Any]] = {
    "Anggaran": {"nama": "A"},
    "Aturan": {"id": "a", "judul": "A", "rumus": "R / T", "sumber": SUMBER},
    "Indikator": {"nama": "IKM", "target": 86, "polarisasi": "minimize", "cap": None},
    "Keluaran": {"pagu": 100, "realisasi": 90, "capaian": 100},
    "Kuesioner": {"bobot": "d3"},
    "Pita": {"label": "Baik", "low": 0, "high": 100},
    "Predikat": {"skala": sakipcalc.AKIP_88_2021, "kode": "BB"},
    "Rasio": {"bagian": 3, "keseluruhan": 9},
    "Rentang": {"low": 0, "high": 90},
    "Simpul": {"nama": "A"},
    "Skala": {"id": "s", "nama": "S", "pita": [Pita("Baik", 0, 100)], "sumber": SUMBER, "keluarga": "s"},
    "Sumber": {"peraturan": "panduan sendiri"},
    "Tingkat": {"nama": "program"},
}
MADE_HERE = {
    "Sel",
    "Capaian",
    "CapaianPeriode",
    "HasilAkip",
    "HasilAnggaran",
    "HasilIkm",
    "HasilKonsolidasi",
    "HasilSimpul",
    "Hitungan",
    "NilaiUnsur",
    "Jarak",
    "JumlahAnggaran",
    "Kolom",
    "Perubahan",
    "Reading",
    "Rekap",
    "Rerata",
    "SelisihAnggaran",
}
"""What only the library itself makes, out of what it has checked."""

HOSTILE: list[Any] = [object(), "x", True, float("nan"), None, 5, b"x", [object()]]
KINDS: dict[str, type[Any]] = {
    name: value
    for name in sakipcalc.__all__
    if isinstance(value := getattr(sakipcalc, name), type) and attrs.has(value) and not issubclass(value, Enum)
}


def test_every_value_type_is_one_or_the_other() -> None:
    assert KINDS.keys() == SAMPLES.keys() | MADE_HERE


FIELDS = [(name, field.name) for name in SAMPLES for field in attrs.fields(KINDS[name]) if field.init]


@pytest.mark.parametrize(("kind", "field"), FIELDS, ids=[f"{kind}.{field}" for kind, field in FIELDS])
def test_a_field_is_refused_under_its_own_name(kind: str, field: str) -> None:
    refused = 0
    for value in HOSTILE:
        try:
            KINDS[kind](**SAMPLES[kind] | {field: value})
        except SakipError as error:
            refused += 1
            assert error.message.startswith((f"{field}: ", f"{field} (")), (value, error.message)
            assert error.pesan.startswith((f"{field}: ", f"{field} (")), (value, error.pesan)
    assert refused >= 4


def test_every_field_that_is_given_is_checked() -> None:
    for name in SAMPLES:
        for field in attrs.fields(KINDS[name]):
            assert field.converter is not None or not field.init, (name, field.name)


def test_what_passed_before() -> None:
    for make in (
        lambda: Simpul(FIVE),
        lambda: Sumber(FIVE),
        lambda: Pita(NOTHING, 1, 2),
        lambda: Sumber("p", mulai=X),
        lambda: Skala("s", "S", [Pita("A", 0, 1)], X, keluarga="s"),
        lambda: Aturan("a", "A", "R", X),
        lambda: Tingkat(FIVE),
    ):
        with pytest.raises(WrongTypeError):
            make()
    with pytest.raises(WrongTypeError, match=r"^tahun: "):
        Sumber("p", mulai=2017).in_force(X)


FLAGS: dict[str, tuple[str, Callable[[Any], object]]] = {
    "capaian": ("konversi_120", lambda flag: capaian(Decimal(9), Decimal(8), konversi_120=flag)),
    "Indikator": ("konversi_120", lambda flag: Indikator("a", 1, cap=None, konversi_120=flag)),
    "persentase": ("allow_over", lambda flag: persentase(1, 2, allow_over=flag)),
    "status_efisiensi": ("gated", lambda flag: status_efisiensi(capaian=100, serapan=90, gated=flag)),
    "nilai_efisiensi": ("clip", lambda flag: nilai_efisiensi(5, clip=flag)),
    "format_angka": ("trim", lambda flag: format_angka(Decimal(1), trim=flag)),
    "format_persen": ("trim", lambda flag: format_persen(1, trim=flag)),
    "format_rupiah": ("dash", lambda flag: format_rupiah(1, dash=flag)),
    "rekap": ("normalize", lambda flag: rekap([MEASURED], bobot=[100], normalize=flag)),
    "rerata": ("normalize", lambda flag: rerata([1], bobot=[100], normalize=flag)),
    "Pita": ("low_inclusive", lambda flag: Pita("A", 0, 1, low_inclusive=flag)),
    "Pita, above": ("high_inclusive", lambda flag: Pita("A", 0, 1, high_inclusive=flag)),
    "Skala": (
        "higher_is_better",
        lambda flag: Skala("s", "S", [Pita("A", 0, 1)], SUMBER, keluarga="s", higher_is_better=flag),
    ),
    "Skala, beside another": (
        "varian",
        lambda flag: Skala("s", "S", [Pita("A", 0, 1)], SUMBER, keluarga="s", varian=flag),
    ),
}


@pytest.mark.parametrize("name", FLAGS)
@pytest.mark.parametrize("value", ["false", "tidak", "", 0, 1, None, []])
def test_a_flag_is_true_or_false_and_nothing_else(name: str, value: Any) -> None:
    flag, make = FLAGS[name]
    with pytest.raises(WrongTypeError, match=f"^{flag}: .* it must be True or False"):
        make(value)
    make(True)
    make(False)


def test_every_flag_is_here() -> None:
    found: set[str] = set()
    for name in sakipcalc.__all__:
        value = getattr(sakipcalc, name)
        if callable(value) and not (isinstance(value, type) and issubclass(value, (Enum, Exception))):
            parameters = inspect.signature(value).parameters.values()
            found |= {each.name for each in parameters if each.annotation in {"bool", bool}}
    assert found - {"batas_inklusif", "sesudah_inklusif"} == {flag for flag, _ in FLAGS.values()}


def test_what_stands_for_zero_is_text() -> None:
    with pytest.raises(WrongTypeError, match=r"^nil: 0 is an int; it must be text"):
        format_angka(0, nil=ZERO)
    assert format_angka(0, nil="-") == "-"


def test_the_weights_are_fixed_and_pickle() -> None:
    again = pickle.loads(pickle.dumps(BOBOT_NKA))
    assert again == BOBOT_NKA
    assert len(again) == 4
    assert repr(again).startswith("Fixed({'serapan': ")
    with pytest.raises(TypeError):
        again["serapan"] = Decimal(0)


def test_the_audit_calls_an_option_by_its_argument() -> None:
    with pytest.raises(SakipError, match=r"^gap: 'x' is no choice here"):
        audit_kategori(95, "A", gap="x")  # type: ignore[arg-type]


def test_an_entry_may_be_any_number_or_a_result() -> None:
    figures = [Fraction(200, 3), None, Decimal(80)]
    tree = Simpul("A", "program", anak=[Simpul(str(number), nilai=each) for number, each in enumerate(figures)])
    assert agregat(tree, [Tingkat("program", undefined="skip")]).n == 2
    assert Simpul("B", nilai=agregat(tree, [Tingkat("program", undefined="skip")])).nilai is not None


def test_a_result_in_the_place_of_a_number_names_its_figures() -> None:
    with pytest.raises(SakipError, match=r"^realisasi: 3:9 is a Rasio, not a number; give its \.nilai") as caught:
        serapan(RATIO, 9)
    assert caught.value.pesan == "realisasi: 3:9 bukan bilangan; isi dengan bilangan, misalnya 88,75"
    with pytest.raises(SakipError, match=r"give its \.nilai or \.capped") as caught:
        serapan(MEASURED, 9)
    assert caught.value.pesan == "realisasi: isian ini bukan bilangan; isi dengan bilangan, misalnya 88,75"
