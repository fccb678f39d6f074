"""A junk sweep: every public callable meets every horror in every place, and only ever raises a SakipError."""

from __future__ import annotations

import datetime as dt
import inspect
from collections.abc import Callable
from decimal import Decimal
from enum import Enum
from fractions import Fraction
from functools import partial
from typing import Any

import matplotlib.pyplot as plt
import numpy as np
import pytest

import sakipcalc
import sakipcalc.audit
from sakipcalc import SakipError, kolom
from sakipcalc.errors import WrongTypeError
from sakipcalc.kolom import grafik


class Hostile:
    """An object whose every question is answered with an exception."""

    def __getattr__(self, name: str) -> Any:
        raise RuntimeError(name)

    def __str__(self) -> str:
        raise RuntimeError

    __repr__ = __str__

    def __iter__(self) -> Any:
        raise RuntimeError

    def __eq__(self, other: object) -> bool:
        raise RuntimeError

    def __hash__(self) -> int:
        raise RuntimeError


class Missing:
    """As pandas' NA: neither true nor false, equal to nothing, and every sum with it is missing again."""

    def __bool__(self) -> bool:
        raise TypeError("boolean value of NA is ambiguous")

    def __eq__(self, other: object) -> Any:
        return self

    def __lt__(self, other: object) -> Any:
        return self

    __gt__ = __le__ = __ge__ = __add__ = __radd__ = __mul__ = __sub__ = __truediv__ = __lt__

    def __hash__(self) -> int:
        return 1


class Never(dt.datetime):
    """As pandas' NaT: a moment that is none, and unlike itself."""

    def __eq__(self, other: object) -> bool:
        return False

    __hash__ = dt.datetime.__hash__

    def isoformat(self, *_: object, **__: object) -> str:
        return "NaT"


class Whole(int): ...


class Words(str):
    def __str__(self) -> str:
        return "lain"


class Exact(Decimal): ...


class Endless:
    """Says that it is long, and gives nothing."""

    def __len__(self) -> int:
        return 10**9

    def __getitem__(self, place: int) -> Any:
        raise IndexError(place)


class Broken:
    """An iterator that breaks off."""

    def __iter__(self) -> Any:
        yield 1
        raise RuntimeError


HORRORS: list[Any] = [
    None,
    True,
    0,
    -1,
    10**40,
    Decimal("1E+7000"),
    Decimal("1E-7000"),
    Decimal("-0"),
    Decimal("NaN"),
    Decimal("sNaN"),
    float("nan"),
    float("inf"),
    5e-324,
    1e308,
    Fraction(-7, 3),
    Fraction(1, 10**50),
    1j,
    "",
    " ",
    "abc",
    "8:11",
    "1e5",
    "NaN",
    "٣",
    "\x00",
    "9" * 5000,
    b"8",
    [],
    [None],
    [1, 2, 3],
    [["x"]],
    {},
    {"a": 1},
    (),
    {1},
    object(),
    Hostile(),
    len,
    dt.time(8, 11),
    dt.date(2024, 1, 1),
    np.array([1.5, 2.5]),
    np.float64("nan"),
    np.bool_(1),
    np.int64(3),
    np.int64(-(2**63)),
    np.float32(0.1),
    np.float16("inf"),
    np.str_("88,75"),
    np.datetime64("2024-01-01"),
    np.datetime64("NaT", "D"),
    np.timedelta64(251, "m"),
    np.timedelta64("NaT", "s"),
    np.array([]),
    np.array(5),
    np.zeros((2, 2, 2)),
    Missing(),
    Never(2024, 1, 1),
    dt.timedelta(minutes=251),
    Whole(3),
    Words("88,75"),
    Exact("88.75"),
    Endless(),
    Broken(),
    range(3),
    iter([1, 2]),
    {1: 2}.items(),
    frozenset({"a"}),
    memoryview(b"ab"),
    type,
    Decimal,
    Ellipsis,
]
ids = [f"{number}" for number, _ in enumerate(HORRORS)]


def callables() -> dict[str, Callable[..., Any]]:
    found: dict[str, Callable[..., Any]] = {}
    for name in sakipcalc.__all__:
        value = getattr(sakipcalc, name)
        if callable(value) and not (isinstance(value, type) and issubclass(value, (Enum, Exception))):
            found[name] = value
    for name in sakipcalc.audit.__all__:
        if name.startswith("audit_"):
            found[name] = getattr(sakipcalc.audit, name)
    return found


CALLABLES = callables()
UNSUR = dict.fromkeys(sakipcalc.UNSUR_2017, 3)
BUDGET = sakipcalc.Anggaran("A", anak=[sakipcalc.Anggaran("belanja", murni=90, realisasi=80)])
TREE = sakipcalc.Simpul("A", tingkat="program", anak=[sakipcalc.Simpul("kegiatan", nilai=90)])
BY_NAME: dict[str, Any] = {
    "anggaran": BUDGET,
    "bagian": 3,
    "capaian": 100,
    "cell": "7:9",
    "cells": ["1", "2"],
    "efisiensi": 60,
    "efisiensi_pmk": 5,
    "hasil": [sakipcalc.ikm([UNSUR])],
    "high": 90,
    "id": "uji",
    "id_": "skm",
    "pelaksanaan": 90,
    "perencanaan": 80,
    "ike": 0.5,
    "ikl": 0.5,
    "iks": 0.5,
    "indikator": sakipcalc.Indikator("IKM", 86),
    "jenis": "bilangan",
    "judul": "Uji",
    "jumlah": UNSUR,
    "keluaran": [sakipcalc.Keluaran(pagu=100, realisasi=100, capaian=90)],
    "keluarga": "uji",
    "keseluruhan": 9,
    "kini": 5,
    "kolom": {key: [3, 4] for key in sakipcalc.UNSUR_2017},
    "komponen": {"perencanaan": 80, "pengukuran": 80, "pelaporan": 80, "evaluasi": 80},
    "konsistensi": 90,
    "label": "Baik",
    "lalu": 4,
    "low": 80,
    "gabungan": "pooled",
    "n": 1500,
    "nama": "Uji",
    "nilai": 86,
    "nrr": UNSUR,
    "pagu": 100,
    "pairs": [(1, 2)],
    "parts": [1, 2],
    "peraturan": "panduan sendiri",
    "pita": [sakipcalc.Pita("Baik", 0, 100)],
    "populasi": 983,
    "rasio": sakipcalc.Rasio(3, 9),
    "realisasi": 88,
    "responden": [UNSUR],
    "rumus": "R / T",
    "serapan": 94,
    "simpul": TREE,
    "skala": sakipcalc.AKIP_88_2021,
    "standar": 80,
    "sumber": sakipcalc.Sumber("panduan sendiri"),
    "tahun": 2024,
    "tercetak": "103,20",
    "target": 86,
    "target_akhir": 90,
    "terisi": 1,
    "text": "7",
    "tingkat": [sakipcalc.Tingkat("program")],
    "value": 2.675,
    "values": [90, 100],
    "weights": [50, 50],
    "x": 1234.5,
}
SPECIAL: dict[str, dict[str, Any]] = {
    "aturan": {"id_": "serapan"},
    "capaian_periode": {"konsolidasi": "sum", "target": [1, 2], "realisasi": [1, 2]},
    "consolidate": {"konsolidasi": "sum"},
    "consolidate_pair": {"konsolidasi": "sum", "target": [1, 2], "realisasi": [1, 2]},
    "Fixed": {"held": {"a": 1}},
    "Reading": {"nilai": Decimal(86)},
    "from_dict": {"data": sakipcalc.Rasio(3, 9).to_dict()},
    "deret": {"nilai": {2023: 4, 2024: 5}},
    "audit_ikm": {"nrr": [3] * 9},
    "audit_kategori": {"tercetak": "A"},
    "audit_report": {"path": "docs/contoh/kalumpang-2024"},
    "audit_sheets": {"judul": "LKj", "lembar": {"A": [["target", "realisasi", "capaian"], ["86", "88,75", "103,20%"]]}},
    "audit_table": {"rows": [{"target": "86", "realisasi": "88,75", "capaian": "103,20%"}]},
    "Predikat": {"kode": "BB"},
    "parse_rasio": {"text": "7:9"},
    "parse_terbilang": {"text": "tujuh"},
    "peringkat": {"values": {"A": 1, "B": 2}},
    "rekap": {"hasil": [sakipcalc.measure(sakipcalc.Indikator("IKM", 86), 88)]},
    "rasio_from_time": {"cell": dt.time(8, 11)},
}
RESULTS = {
    "Capaian",
    "CapaianPeriode",
    "HasilAkip",
    "HasilAnggaran",
    "HasilIkm",
    "HasilKonsolidasi",
    "HasilSimpul",
    "Hitungan",
    "Jarak",
    "JumlahAnggaran",
    "Kolom",
    "NilaiUnsur",
    "Perubahan",
    "Rekap",
    "Rerata",
    "SelisihAnggaran",
}
"""What only the library itself makes."""


def required(function: Callable[..., Any]) -> list[str]:
    return [each.name for each in inspect.signature(function).parameters.values() if each.default is each.empty]


def parameters(function: Callable[..., Any]) -> list[str]:
    return [each.name for each in inspect.signature(function).parameters.values()]


def sample(name: str, function: Callable[..., Any]) -> dict[str, Any]:
    return {each: SPECIAL.get(name, {}).get(each, BY_NAME.get(each)) for each in required(function)}


@pytest.mark.parametrize("name", sorted(CALLABLES.keys() - RESULTS))
def test_every_argument_meets_every_horror(name: str) -> None:
    function = CALLABLES[name]
    good = sample(name, function)
    function(**good)
    called = {"progress"}  # a function of the caller's raises what it likes
    for target in [each for each in parameters(function) if each not in called]:
        for number, horror in enumerate(HORRORS):
            try:
                function(**good | {target: horror})
            except SakipError as error:
                assert error.message, (name, target, number)
                assert len(error.message) < 5000, (name, target, number)
            except Exception as error:
                pytest.fail(f"{name}({target}=horror {number}) raised {type(error).__name__}: {error}")


def flags() -> list[tuple[str, str]]:
    return [
        (name, each.name)
        for name, function in CALLABLES.items()
        if name not in RESULTS
        for each in inspect.signature(function).parameters.values()
        if each.annotation in {"bool", bool}
    ]


@pytest.mark.parametrize(("name", "flag"), flags())
def test_a_flag_is_true_or_false_and_nothing_else(name: str, flag: str) -> None:
    good = sample(name, CALLABLES[name])
    odd: list[Any] = ["false", "tidak", "no", "", 1, 0, 0.0, None, np.bool_(0), [], Missing()]
    for value in odd:
        with pytest.raises(WrongTypeError, match=f"^{flag}: .* must be True or False$"):
            CALLABLES[name](**good | {flag: value})


def test_the_flags_are_found() -> None:
    found = {flag for _, flag in flags()}
    assert found >= {"konversi_120", "allow_over", "gated", "low_inclusive", "higher_is_better", "normalize", "clip"}


def values() -> dict[str, Any]:
    """One of every value type of the face: made as the sweep makes it, or handed out by a function."""
    kinds = [*sakipcalc.__all__, *sakipcalc.audit.__all__]
    types = {
        name: kind
        for name in kinds
        for kind in [getattr(sakipcalc, name, getattr(sakipcalc.audit, name, None))]
        if isinstance(kind, type) and issubclass(kind, sakipcalc.Value)
    }
    found: dict[str, Any] = {}

    def take(value: Any, depth: int = 6) -> None:
        if type(value).__name__ in types and isinstance(value, sakipcalc.Value):
            found.setdefault(type(value).__name__, value)
            if depth:
                for each in getattr(type(value), "__attrs_attrs__", ()):
                    take(getattr(value, each.name), depth - 1)
        elif isinstance(value, (tuple, list)):
            for each in value[:3]:
                take(each, depth)

    for name in sorted(CALLABLES.keys() - RESULTS):
        take(CALLABLES[name](**sample(name, CALLABLES[name])))
    return found


VALUES = values()


def test_most_value_types_are_reached() -> None:
    assert len(VALUES) > 35, sorted(VALUES)


@pytest.mark.parametrize("name", sorted(VALUES))
def test_every_property_and_method_of_a_value_meets_every_horror(name: str) -> None:
    value = VALUES[name]
    for member in dir(type(value)):
        if member.startswith("_"):
            continue
        held: Any = getattr(value, member)  # no property raises
        if not callable(held) or isinstance(held, type):
            continue
        parameters = [
            each.name for each in inspect.signature(held).parameters.values() if each.kind is not each.VAR_KEYWORD
        ]
        good = {each: BY_NAME.get(each) for each in required(held)} | SPECIAL.get(member, {})
        for target in parameters:
            for number, horror in enumerate(HORRORS):
                try:
                    held(**good | {target: horror})
                except SakipError as error:
                    assert error.message, (name, member, target, number)
                except Exception as error:
                    pytest.fail(f"{name}.{member}({target}=horror {number}) raised {type(error).__name__}: {error}")
    for horror in HORRORS:
        if not isinstance(horror, (Hostile, Missing, np.ndarray)):
            assert value != horror


SETTINGS = (
    "target_tinggi",
    "polarisasi",
    "cap",
    "floor",
    "zero_target",
    "worst",
    "places",
    "skala",
    "gap",
    "printed",
    "points",
    "konversi_120",
)


@pytest.mark.parametrize("horror", HORRORS, ids=ids)
def test_columns_meet_every_horror(horror: Any) -> None:
    columns: list[Any] = [horror, [horror], [horror, 1.5], ["88,75", horror]]
    for column in columns:
        size = len(column) if type(column) is list else 1
        calls: list[Callable[[], Any]] = [
            partial(kolom.capaian, column, [1] * size),
            partial(kolom.capaian, [1] * size, column),
            *(partial(kolom.capaian, [1] * size, 1, **{name: column}) for name in SETTINGS),
            partial(kolom.baca, column),
            partial(kolom.kategori, column, sakipcalc.SKM_14_2017, places=2),
            partial(kolom.serapan, column, [1] * size),
            partial(kolom.serapan, [1] * size, column),
            partial(kolom.efisiensi, capaian=column, serapan=[1] * size),
            partial(kolom.format_persen, column),
            partial(kolom.rerata, column),
            partial(kolom.rerata, [1] * size, column),
            partial(kolom.rerata, [1] * size, undefined=horror),
            partial(kolom.rerata, [1] * size, cap=horror, places=horror),
            partial(kolom.gabungan, column, [1] * size),
            partial(kolom.gabungan, [1] * size, column),
            partial(kolom.perubahan, column, tahun=[*range(size)]),
            partial(kolom.perubahan, [1] * size, tahun=column),
            partial(kolom.perubahan, [1] * size, tahun=[*range(size)], by=column),
            partial(kolom.perubahan, [1] * size, tahun=[*range(size)], polarisasi="stabilize", target=column),
            partial(kolom.peringkat, column),
            partial(kolom.peringkat, [1] * size, column, ties=horror),
            partial(kolom.ikm, horror),
            partial(kolom.ikm, dict.fromkeys(sakipcalc.UNSUR_2017, column)),
            partial(kolom.ikm, {key: [1] * size for key in sakipcalc.UNSUR_2017}, column),
            partial(kolom.ikm, {key: [1] for key in sakipcalc.UNSUR_2017}, unsur=horror),
            partial(kolom.ikm, {key: [1] for key in sakipcalc.UNSUR_2017}, kuesioner=horror),
            partial(grafik.capaian, horror, sakipcalc.PERMENDAGRI_86_2017),
            partial(grafik.capaian, [], horror),
            partial(grafik.ikm, horror),
            partial(grafik.perubahan, horror),
        ]
        for call in calls:
            try:
                found = call()
            except SakipError as error:
                assert error.message
            else:
                if isinstance(found, kolom.Hasil):
                    assert len(found) == size or column is horror
                    found.ringkas()
                    found._repr_html_()
    plt.close("all")
