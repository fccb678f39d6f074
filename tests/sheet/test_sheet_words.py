"""Choices by the words that people use: one table for the sheet and the library."""

from __future__ import annotations

from enum import Enum

import pytest

from sakipcalc import Blank, Gap, Konsolidasi, Metode, Polarisasi, Ties, Undefined, ZeroPagu, ZeroTarget, skala
from sakipcalc.sheet import FUNGSI, GalatSel, call

WORDS: list[tuple[type[Enum], str, str]] = [
    (Polarisasi, "negatif", "minimize"),
    (Polarisasi, "Minimal", "minimize"),
    (Polarisasi, "makin rendah makin baik", "minimize"),
    (Polarisasi, "Makin tinggi, makin baik", "maximize"),
    (Polarisasi, "negatif terbalik", "minimize_inverse"),
    (Polarisasi, "stabil", "stabilize"),
    (Metode, "selisih", "difference"),
    (Metode, "rasio persen", "ratio_percent"),
    (Konsolidasi, "Posisi Akhir", "last"),
    (Konsolidasi, "rata-rata", "average"),
    (Konsolidasi, "kumulatif", "cumulative"),
    (Undefined, "lewati", "skip"),
    (Blank, "gugur", "listwise"),
    (Gap, "tolak", "reject"),
    (Ties, "rapat", "dense"),
    (ZeroPagu, "nol", "zero"),
    (ZeroTarget, "tercapai", "met"),
]


@pytest.mark.parametrize(("kind", "word", "name"), WORDS)
def test_the_library_takes_the_words(kind: type[Enum], word: str, name: str) -> None:
    assert kind(word) is kind(name)


@pytest.mark.parametrize(
    ("name", "cells"),
    [
        ("CAPAIAN", (10.0, 12.5, "minimize")),
        ("CAPAIAN", (10.0, 12.5, "negatif")),
        ("CAPAIAN", (10.0, 12.5, "minimal")),
        ("CAPAIAN", (10.0, 12.5, "Makin rendah makin baik")),
        ("CAPAIAN", (10.0, 12.5, "semakin turun, semakin baik")),
        ("CAPAIAN.TERBATAS", (10.0, 12.5, "turun", 150.0)),
    ],
)
def test_lower_is_better_in_every_word(name: str, cells: tuple[object, ...]) -> None:
    assert call(name, *cells) == 120.0


def test_scales_by_what_people_call_them() -> None:
    assert skala("IKM") == skala("skm")
    assert skala("Sakip", 2024) == skala("akip", 2024)
    assert call("KATEGORI", 82.0, "SAKIP") == call("KATEGORI", 82.0, "akip") == "Memuaskan"
    assert call("MUTU", 82.0, "IKM") == call("MUTU", 82.0)
    assert call("MUTU", 60.0, "BUMDes") == "Pemula"


def test_a_word_that_is_none_is_refused_with_those_that_are() -> None:
    found = call("EFISIENSI", 100.0, 94.34, "beda")
    assert isinstance(found, GalatSel)
    assert "difference / selisih" in found.pesan


def test_the_help_says_what_is_needed_and_quotes_what_is_chosen() -> None:
    for fungsi in FUNGSI:
        for argument in fungsi.argumen:
            assert argument.told().startswith("Wajib: ") is argument.wajib
            assert argument.told("en").startswith("Required: ") is argument.wajib
            assert argument.told("jv") == argument.told("en")
            assert len(argument.kata) == len(argument.pilihan)
            words = [word for words in (argument.pilihan, *argument.kata) for word in words]
            assert len(set(words)) == len(words), "one word for one choice"
