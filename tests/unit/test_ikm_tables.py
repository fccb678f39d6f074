"""Questionnaires as people hold them: matrices, frames, rows of files; declared by order or by name, else refused."""

from __future__ import annotations

import csv
import io
import pickle
from collections.abc import Iterator, Mapping
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from sakipcalc import SKM_14_2017, UNSUR_2017, Blank, Kuesioner, ikm, ikm_from_columns, ikm_from_nrr, ikm_from_sums
from sakipcalc.errors import (
    KeysError,
    Letak,
    OutOfRangeError,
    ResponseError,
    SakipError,
    UndefinedResultError,
    WrongTypeError,
)

D = Decimal


class NAType:
    """What pandas' NA is known by: no comparison with it has a truth."""

    def __ne__(self, other: object) -> bool:
        raise TypeError


class Frame:
    """What a DataFrame is known by; those of pandas and polars were tried with every test of this file."""

    def __init__(self, rows: list[list[Any]], columns: list[Any]) -> None:
        self.columns = columns
        self._rows = rows

    def __getitem__(self, name: object) -> list[Any]:
        place = self.columns.index(name)
        return [row[place] for row in self._rows]


SCORES: list[list[Any]] = [[4, 4, 3, 4, 4, 4, 4, 3, 4], [3, 3, None, 4, 4, 4, 3, 4, 4], [2, 3, 4, 4, 3, 3, 2, 4, 1]]
ROWS: list[dict[str, Any]] = [dict(zip(UNSUR_2017, row, strict=True)) for row in SCORES]
NAMES = [f"U{number}" for number in range(1, 10)]
BY_NAME = dict(zip(NAMES, UNSUR_2017, strict=True))
GAPS = [[float("nan") if cell is None else float(cell) for cell in row] for row in SCORES]
EXPECTED = ikm(ROWS)


def written(rows: list[list[Any]], names: list[str]) -> str:
    lines = [names, *([("" if cell is None else str(cell)) for cell in row] for row in rows)]
    return "\n".join(",".join(line) for line in lines)


def read(text: str) -> csv.DictReader[str]:
    return csv.DictReader(io.StringIO(text))


class TestKindsOfTable:
    MATRICES: Mapping[str, Any] = {
        "lists": SCORES,
        "tuples": tuple(map(tuple, SCORES)),
        "text": [["" if cell is None else f" {cell}" for cell in row] for row in SCORES],
        "numpy floats": np.array(GAPS),
        "numpy objects": np.array(SCORES, dtype=object),
        "arrays in a list": [np.array(row) for row in GAPS],
        "NA": [[NAType() if cell is None else cell for cell in row] for row in SCORES],
        "a generator": (row for row in SCORES),
    }

    @pytest.mark.parametrize("kind", MATRICES)
    def test_a_matrix_whose_order_is_declared(self, kind: str) -> None:
        assert ikm(self.MATRICES[kind], kolom=UNSUR_2017) == EXPECTED

    def test_numpy_integers(self) -> None:
        whole = [SCORES[0], SCORES[2]]
        for dtype in (np.int8, np.uint8, np.int64):
            assert ikm(np.array(whole, dtype=dtype), kolom=UNSUR_2017) == ikm([ROWS[0], ROWS[2]])
        scores = [{key: np.int64(4) for key in UNSUR_2017}]
        assert ikm(scores, Kuesioner(max_score=np.int64(5))).nik == D(80)  # type: ignore[arg-type]
        assert ikm_from_nrr(ROWS[0], n=np.int64(3)).n == 3  # type: ignore[arg-type]

    def test_another_order(self) -> None:
        swapped = (*UNSUR_2017[:7], "sarana", "pengaduan")
        rows = [[*row[:7], row[8], row[7]] for row in SCORES]
        assert ikm(rows, kolom=swapped) == EXPECTED

    FRAMES: Mapping[str, Any] = {
        "frame": Frame(SCORES, NAMES),
        "frame with NaN": Frame(GAPS, NAMES),
        "frame of text": Frame([["" if cell is None else str(cell) for cell in row] for row in SCORES], NAMES),
        "mappings": [dict(zip(NAMES, row, strict=True)) for row in SCORES],
        "csv": list(read(written(SCORES, NAMES))),
    }

    @pytest.mark.parametrize("kind", FRAMES)
    def test_columns_whose_names_are_declared(self, kind: str) -> None:
        assert ikm(self.FRAMES[kind], kolom=BY_NAME) == EXPECTED
        assert ikm(self.FRAMES[kind], kolom=dict(reversed(BY_NAME.items()))) == EXPECTED

    def test_columns_that_are_called_as_their_unsur(self) -> None:
        frame = Frame(SCORES, list(UNSUR_2017))
        for kolom in (None, UNSUR_2017, tuple(reversed(UNSUR_2017))):
            assert ikm(frame, kolom=kolom) == EXPECTED
        assert ikm(read(written(SCORES, list(UNSUR_2017))), kolom=UNSUR_2017) == EXPECTED

    def test_other_columns_are_left_alone(self) -> None:
        rows = [["Budi", "2024-05-02", *row] for row in SCORES]
        text = written(rows, ["nama", "tanggal", *NAMES])
        assert ikm(read(text), kolom=BY_NAME) == EXPECTED
        assert ikm(Frame(rows, ["nama", "tanggal", *NAMES]), kolom=BY_NAME) == EXPECTED

    def test_an_absent_column_of_a_frame_is_blank(self) -> None:
        frame = Frame([[*row[:2], *row[3:]] for row in SCORES], [key for key in UNSUR_2017 if key != "waktu"])
        with pytest.raises(UndefinedResultError) as caught:
            ikm(frame)
        assert caught.value.letak == (Letak(unsur="waktu"),)

    def test_columns_of_arrays(self) -> None:
        columns = {key: np.array(column) for key, column in zip(UNSUR_2017, zip(*GAPS, strict=True), strict=True)}
        assert ikm_from_columns(columns) == EXPECTED  # type: ignore[arg-type]

    def test_fractions_and_gaps_in_one_column(self) -> None:
        rows: list[list[Any]] = [[4.0] * 9, [3.5] * 9, [None] * 9]
        assert ikm(rows, kolom=UNSUR_2017).nik == D("93.75")

    def test_no_respondent(self) -> None:
        nobody: tuple[Any, ...] = ([], Frame([], NAMES), read(written([], NAMES)))
        for rows in nobody:
            with pytest.raises(UndefinedResultError):
                ikm(rows, kolom=BY_NAME)


class TestUndeclared:
    TABLES: tuple[Any, ...] = (
        SCORES,
        np.array(GAPS),
        Frame(SCORES, NAMES),
        [dict(zip(NAMES, row, strict=True)) for row in SCORES],
    )

    @pytest.mark.parametrize("table", TABLES, ids=range(len(TABLES)))
    def test_the_error_shows_how(self, table: Any) -> None:
        with pytest.raises(
            WrongTypeError, match=r"kolom=UNSUR_2017 for columns in that order, kolom=\{'U1': "
        ) as caught:
            ikm(table)
        assert "sebutkan dulu unsur setiap kolom" in caught.value.pesan

    def test_what_is_no_table(self) -> None:
        class Odd:
            columns = ("a", "b")

            def __getitem__(self, name: str) -> list[int]:
                return [1] * ord(name)

        class Broken(Odd):
            def __getitem__(self, name: str) -> list[int]:
                raise RuntimeError(name)

        anything: tuple[Any, ...] = (Odd(), Broken(), 5, "4444", None)
        for table in anything:
            with pytest.raises(SakipError, match="responden"):
                ikm(table, kolom=UNSUR_2017)

    def test_columns_of_one_name(self) -> None:
        with pytest.raises(OutOfRangeError, match="responden"):
            ikm(Frame([[4, 4]], ["U1", "U1"]), kolom=BY_NAME)

    DECLARED: tuple[Any, ...] = (UNSUR_2017[:8], {"U1": "waktu"}, BY_NAME | {"U9": "ramah"}, [], {})

    @pytest.mark.parametrize("kolom", DECLARED, ids=range(len(DECLARED)))
    def test_every_unsur_is_declared(self, kolom: Any) -> None:
        with pytest.raises(KeysError, match=r"^kolom: not given: "):
            ikm(SCORES, kolom=kolom)

    def test_no_unsur_is_declared_twice(self) -> None:
        with pytest.raises(OutOfRangeError, match=r"^kolom: "):
            ikm(SCORES, kolom=(*UNSUR_2017, "waktu"))

    def test_rows_of_both_kinds(self) -> None:
        with pytest.raises(WrongTypeError, match="responden 1"):
            ikm([SCORES[0], ROWS[1]], kolom=UNSUR_2017)


class TestFaultsAsData:
    def test_text_that_is_no_plain_whole_number(self) -> None:
        for text in ("4,0", "4.0", "empat", "+4", "٤", "-", "4 ", "1" * 10):
            rows = [["4"] * 9, ["4", "4", text, *["4"] * 6]]
            if text == "4 ":
                assert ikm(rows, kolom=UNSUR_2017).nik == 100
                continue
            with pytest.raises(ResponseError, match=r"^respondent 2, waktu: .*whole number written") as caught:
                ikm(rows, kolom=UNSUR_2017)
            (fault,) = caught.value.cacat
            assert fault.letak == Letak(responden=2, unsur="waktu")
            assert fault.pesan.startswith("responden 2, waktu: ")

    def test_text_off_the_questionnaire(self) -> None:
        for score in ("0", "5", "400"):
            with pytest.raises(ResponseError, match=f"respondent 1, persyaratan: {score} is not allowed"):
                ikm([[score, *["4"] * 8]], kolom=UNSUR_2017)

    def test_a_score_in_text_needs_a_declaration(self) -> None:
        with pytest.raises(ResponseError, match="'4' is text"):
            ikm([ROWS[0] | {"waktu": "4"}])

    def test_rows_of_another_length(self) -> None:
        with pytest.raises(ResponseError) as caught:
            ikm([SCORES[0], SCORES[1][:8], [*SCORES[2], 4]], kolom=UNSUR_2017)
        assert [fault.letak for fault in caught.value.cacat] == [Letak(responden=2), Letak(responden=3)]
        assert caught.value.faults == ("respondent 2: 8 answers, not 9", "respondent 3: 10 answers, not 9")

    def test_more_cells_than_columns(self) -> None:
        text = written([[*SCORES[0], 4], SCORES[2]], NAMES)
        with pytest.raises(ResponseError, match="respondent 1: more cells than columns"):
            ikm(read(text), kolom=BY_NAME)

    def test_missing_columns(self) -> None:
        for table in (list(read(written(SCORES, [*NAMES[:8], "X"]))), Frame(SCORES, [*NAMES[:8], "X"])):
            with pytest.raises(ResponseError, match="sarana: no column 'U9'; it has: U1, ") as caught:
                ikm(table, kolom=BY_NAME)
            assert caught.value.cacat[0].letak == Letak(unsur="sarana")

    def test_respondent_and_unsur_and_pickles(self) -> None:
        rows: list[Mapping[Any, Any]] = [ROWS[0] | {"waktu": 6}, ROWS[1] | {7: 4, "biaya": 0}]
        with pytest.raises(ResponseError) as caught:
            ikm(rows)
        places = [fault.letak for fault in caught.value.cacat]
        assert places == [
            Letak(responden=1, unsur="waktu"),
            Letak(responden=2, unsur="7"),
            Letak(responden=2, unsur="biaya"),
        ]
        again: ResponseError = pickle.loads(pickle.dumps(caught.value))
        assert again.cacat == caught.value.cacat

    def test_unsur_that_a_frame_does_not_know(self) -> None:
        frame = Frame([[4] * 10], [*UNSUR_2017, "ramah"])
        with pytest.raises(ResponseError, match="ramah: no such unsur"):
            ikm(frame)


class TestSums:
    def test_same_as_the_answers(self) -> None:
        sums = {key: sum(row[key] or 0 for row in ROWS) for key in UNSUR_2017}
        counts = {key: sum(row[key] is not None for row in ROWS) for key in UNSUR_2017}
        assert ikm_from_sums(sums, counts, n=3) == EXPECTED
        zero = Kuesioner(blank="zero")
        assert ikm_from_sums(sums, counts, zero, n=3) == ikm(ROWS, zero)
        complete = [ROWS[0], ROWS[2]]
        sums = {key: sum(row[key] for row in complete) for key in UNSUR_2017}
        listwise = Kuesioner(blank=Blank.LISTWISE)
        assert ikm_from_sums(sums, 2, listwise, n=3) == ikm(ROWS, listwise)

    def test_respondents_that_are_not_known(self) -> None:
        hasil = ikm_from_sums(dict.fromkeys(UNSUR_2017, 7), np.int64(2))  # type: ignore[arg-type]
        assert (hasil.n, hasil.dipakai, hasil.terisi["waktu"], hasil.kosong, hasil.nik) == (
            None,
            None,
            2,
            {},
            D("87.5"),
        )
        assert hasil.per_unsur[0].jumlah == 7
        with pytest.raises(OutOfRangeError, match=r"^n: "):
            ikm_from_sums(dict.fromkeys(UNSUR_2017, 7), 2, Kuesioner(blank="zero"))

    FAULTS: tuple[tuple[Any, Any, Any, str], ...] = (
        ({"a": 9}, 2, None, r"^a: jumlah: 9 is not allowed; it must be from 2 to 8$"),
        ({"a": 1}, 2, None, r"^a: jumlah: 1 is not allowed"),
        ({"a": "7"}, 2, None, r"^a: jumlah: '7' is text"),
        ({}, {"a": 2}, None, r"^a: jumlah: None is not allowed"),
        ({"a": 7}, {}, None, r"^a: terisi: None is not allowed; it must be a whole number, zero or more$"),
        ({"a": 7}, 2.0, None, r"^a: terisi: 2.0 is not allowed"),
        ({"a": 7}, -1, None, r"^a: terisi: -1 is not allowed"),
        ({"a": 7}, 3, 2, r"^a: terisi: 3 is not allowed; it must be a whole number from 0 to 2$"),
        ({"a": 7, "b": 7}, 2, None, r"^b: no such unsur$"),
        ({"a": 7}, {"a": 2, "b": 7}, None, r"^b: no such unsur$"),
    )

    @pytest.mark.parametrize(("sums", "counts", "n", "message"), FAULTS)
    def test_what_cannot_be(self, sums: Any, counts: Any, n: Any, message: str) -> None:
        with pytest.raises(ResponseError, match=message):
            ikm_from_sums(sums, counts, Kuesioner(["a"], skala=SKM_14_2017), n=n)

    def test_complete_questionnaires_have_equal_counts(self) -> None:
        kuesioner = Kuesioner(["a", "b"], skala=SKM_14_2017, blank="listwise")
        with pytest.raises(ResponseError, match="the numbers of answers differ: 2, 1"):
            ikm_from_sums({"a": 7, "b": 4}, {"a": 2, "b": 1}, kuesioner)

    def test_nobody_answered(self) -> None:
        with pytest.raises(UndefinedResultError, match="a"):
            ikm_from_sums({"a": 0}, 0, Kuesioner(["a"], skala=SKM_14_2017))


def test_a_questionnaire_must_be_one() -> None:
    wrong: Iterator[Any] = iter((None, "0.11", UNSUR_2017, {"bobot": "0.11"}))
    for kuesioner in wrong:
        with pytest.raises(WrongTypeError, match=r"^kuesioner: .* it must be a Kuesioner"):
            ikm(ROWS, kuesioner)
