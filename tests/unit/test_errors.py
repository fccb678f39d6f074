"""Errors are values: stable codes, both languages, fields, pickles, and messages that survive anything."""

from __future__ import annotations

import copy
import pickle

import pytest

from sakipcalc import errors
from sakipcalc.errors import Alasan, SakipError
from sakipcalc.errors._words import clip

SAMPLES: list[SakipError] = [
    errors.NumberTypeError("target", "8,5"),
    errors.NotFiniteError("realisasi", float("inf")),
    errors.OutOfRangeError("cap", 1, "at least 100", "paling kecil 100"),
    errors.OptionError("polarisasi", "naik", ["maximize"]),
    errors.UndefinedResultError(Alasan.TARGET_NOL, "indikator 1"),
    errors.NotANumberError("abc"),
    errors.AmbiguousNumberError("8,000,000", ["8.000.000"]),
    errors.OutOfScaleError("SKM", 24, "25 to 100", "25 sampai 100"),
    errors.ScaleDefinitionError("uji", [("A and B overlap", "A dan B bertumpang tindih")]),
    errors.UnknownRuleError("x", "no such scale", "skala tidak dikenal", ["akip"]),
    errors.WeightError("the weights sum to 0.99", "jumlah bobot 0,99"),
    errors.ResponseError([("respondent 2: 6", "responden 2: 6")]),
    errors.InputError([("a.csv: empty", "a.csv: kosong"), ("b.csv: empty", "b.csv: kosong")]),
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


def test_many_faults_are_all_kept_but_not_all_said() -> None:
    error = errors.InputError([(f"row {number}", f"baris {number}") for number in range(1000)])
    assert error.message.splitlines()[-2:] == ["row 19", "and 980 more"]
    assert error.pesan.splitlines()[-2:] == ["baris 19", "dan 980 lainnya"]
    assert (len(error.faults), error.cacat[-1]) == (1000, "baris 999")
    missing = errors.UndefinedResultError(Alasan.REALISASI_KOSONG, ["x"] * 100)
    assert "x, dan 80 lainnya)" in missing.pesan


def test_a_value_with_lines_is_shown_in_one() -> None:
    class Lines:
        def __str__(self) -> str:
            return "a\nb\x00\ud800"

    assert clip(Lines()) == "a b  "
