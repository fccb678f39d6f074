"""Errors are values: stable codes, both languages, fields, pickles, and messages that survive anything."""

from __future__ import annotations

import copy
import os
import pickle
import subprocess
import sys
from decimal import Decimal

import numpy as np
import pytest

from sakipcalc import errors
from sakipcalc.errors import Alasan, Cacat, Letak, SakipError, Teks
from sakipcalc.errors._words import clip, show

SAMPLES: list[SakipError] = [
    errors.NumberTypeError("target", "8,5"),
    errors.NotFiniteError("realisasi", float("inf")),
    errors.OutOfRangeError("cap", 1, Teks("minimal 100", "at least 100")),
    errors.OptionError("polarisasi", "naik", ["maximize"]),
    errors.UndefinedResultError(Alasan.TARGET_NOL, "indikator 1"),
    errors.UndefinedResultError(Alasan.REALISASI_KOSONG, [Letak(periode=2), "Loksado"]),
    errors.NotANumberError("abc"),
    errors.AmbiguousNumberError("8,000,000", ["8.000.000"]),
    errors.OutOfScaleError("SKM", 24, Teks("25 sampai 100", "25 to 100")),
    errors.ScaleDefinitionError("uji", [Teks("A dan B bertumpang tindih", "A and B overlap")]),
    errors.KeysError("komponen", {}, ["perencanaan"]),
    errors.MissingNumberError(""),
    errors.OtherKindError("94,37%", Teks("persentase", "a percentage"), "parse_persen"),
    errors.WrongTypeError("text", 8.5, Teks("teks", "text")),
    errors.UnknownRuleError("x", Teks("skala tidak dikenal", "no such scale"), ["akip"]),
    errors.WeightError(Teks("jumlah bobot 0,99", "the weights sum to 0.99")),
    errors.ResponseError([Teks("responden 2: 6", "respondent 2: 6")]),
    errors.ResponseError([Cacat.at(Letak(responden=2, unsur="waktu"), Teks("6 di atas 4", "6 is above 4"))]),
    errors.InputError([Teks("a.csv: kosong", "a.csv: empty"), Teks("b.csv: kosong", "b.csv: empty")]),
]


@pytest.mark.parametrize("error", SAMPLES, ids=lambda error: type(error).__name__)
def test_every_error_is_a_value(error: SakipError) -> None:
    assert isinstance(error, ValueError)
    assert str(error) == error.message
    assert error.pesan
    assert error.pesan != error.message
    for again in (pickle.loads(pickle.dumps(error)), copy.copy(error)):
        assert type(again) is type(error)
        assert vars(again) == vars(error)
        assert str(again) == str(error)
        assert again.args == error.args


def test_codes_are_distinct_and_cells_are_spreadsheet_errors() -> None:
    kinds = [kind for kind in vars(errors).values() if isinstance(kind, type) and issubclass(kind, SakipError)]
    codes = [kind.code for kind in kinds]
    assert len(set(codes)) == len(codes)
    assert {kind.cell_code for kind in kinds} <= {"#VALUE!", "#DIV/0!", "#N/A", "#NUM!"}


def test_every_reason_speaks_both_languages() -> None:
    for alasan in Alasan:
        assert alasan.pesan
        assert alasan.message
        assert alasan.value == alasan.name.lower()


def test_a_value_is_shown_whatever_it_does() -> None:
    class Hostile:
        def __str__(self) -> str:
            raise RuntimeError

    assert clip(Hostile()) == "<Hostile>"
    assert clip(10**5000) == "<int>"
    assert len(clip("x" * 10**6)) == 60
    assert len(clip(b"x" * 10**3)) == 60
    assert clip("7:9") == "'7:9'"


def test_a_number_type_error_hints_at_the_remedy() -> None:
    hints = {"8,5": "parse_angka", True: "1 or 0", None: "not zero", 1j: "Decimal"}
    for value, hint in hints.items():
        assert hint in str(errors.NumberTypeError("target", value))


def test_a_text_is_filled_as_each_language_writes() -> None:
    said = Teks("{nama}: {n} dari {semua}", "{nama}: {n} of {semua}")
    filled = said.fill(nama="a\nb", n=Decimal("-1234.50"), semua=["1", "x"])
    assert filled == ("a b: -1.234,50 dari 1, x", "a b: -1234.50 of 1, x")
    assert Teks("{a}", "{a}").fill(a="{b}").id == "{b}"


SHOWN: dict[str, list[object]] = {
    "kosong": [None, [], set()],
    "TRUE": [True],
    "isian ini": [object()],
    "1.234,5": [1234.5, Decimal("1234.5"), np.float64(1234.5)],
    "'a'; 1,5; …": [["a", 1.5, {}]],
}


@pytest.mark.parametrize("text", SHOWN)
def test_nothing_of_python_is_told_in_indonesian(text: str) -> None:
    assert {show(value).id for value in SHOWN[text]} == {text}


def test_containers_are_shown_in_their_brackets() -> None:
    assert show([1] * 10).en == "[1, 1, 1, 1, 1, 1, 1, 1, …]"
    assert (show((1, 2)).en, show({1: 2}).en) == ("(1, 2)", "{1: 2}")


def test_a_set_is_shown_in_the_same_order_everywhere() -> None:
    code = "from sakipcalc.errors._words import show; print(*show({'b', 'a', 'c'}))"
    for seed in ("1", "2", "3"):
        environment = os.environ | {"PYTHONHASHSEED": seed}
        done = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
        assert done.stdout.strip() == "'a'; 'b'; 'c' {'a', 'b', 'c'}"


def test_an_error_knows_its_words_without_the_place() -> None:
    error = errors.OutOfRangeError("waktu", 6, Teks("dari 1 sampai 4", "from 1 to 4"))
    told = error.bare.at(Teks("responden 2", "respondent 2"))
    assert told.en == "respondent 2: 6 is not allowed; it must be from 1 to 4"
    keys = errors.KeysError("komponen", {"a": 1, "x": 2}, ["a", "b"], Teks("menurut s", "by s"))
    assert (keys.missing, keys.unknown) == (("b",), ("x",))
    assert keys.pesan == "komponen (menurut s): belum diisi: b; tidak dikenal: x"
    blank = errors.MissingNumberError(None)
    assert blank.pesan.startswith("sel kosong; nilai yang belum ada")


def test_many_faults_are_all_kept_but_not_all_said() -> None:
    error = errors.InputError([Teks(f"baris {number}", f"row {number}") for number in range(1000)])
    assert error.message.splitlines()[-2:] == ["row 19", "and 980 more"]
    assert error.pesan.splitlines()[-2:] == ["baris 19", "dan 980 lainnya"]
    assert (len(error.faults), error.cacat[-1].pesan) == (1000, "baris 999")
    missing = errors.UndefinedResultError(Alasan.REALISASI_KOSONG, ["x"] * 100)
    assert "x, dan 80 lainnya)" in missing.pesan


def test_a_value_with_lines_is_shown_in_one() -> None:
    class Lines:
        def __str__(self) -> str:
            return "a\nb\x00\ud800"

    assert clip(Lines()) == "a b  "


def test_a_fault_says_where_it_is_as_data() -> None:
    place = Letak("a.csv", 2, "target")
    fault = Cacat.at(place, Teks("kosong", "blank"))
    assert (fault.pesan, fault.message) == (
        "a.csv, baris 2, kolom 'target': kosong",
        "a.csv, row 2, column 'target': blank",
    )
    error = errors.InputError([fault, Teks("lain", "other")], "laporan")
    assert error.cacat == (fault, Cacat(Teks("lain", "other"), Letak()))
    assert error.faults == (fault.message, "other")
    assert error.message == f"laporan: {fault.message}\nother"
    assert repr(place) == "Letak(berkas='a.csv', baris=2, kolom='target')"


def test_an_undefined_figure_says_where() -> None:
    places: list[Letak | str] = [
        Letak(periode=2),
        Letak(tahun=2024),
        Letak(nama="butir", nomor=3),
        Letak(unsur="waktu", responden=1),
        "x",
    ]
    error = errors.UndefinedResultError(Alasan.NILAI_KOSONG, places)
    assert error.letak == (*places[:4], Letak(nama="x"))
    told = "(periode 2, 2024, butir 3, respondent 1, waktu, x)"
    assert told in error.message
    assert told.replace("respondent", "responden") in error.pesan
    assert errors.UndefinedResultError(Alasan.NILAI_KOSONG).letak == ()
    assert errors.UndefinedResultError(Alasan.NILAI_KOSONG, Letak(unsur="waktu")).letak == (Letak(unsur="waktu"),)
