"""Columns settle what their cells leave open, and say so."""

from __future__ import annotations

from decimal import Decimal

import pytest

from sakipcalc import Anggapan, Jenis, Rentang, read_column
from sakipcalc.errors import InputError, Letak, OptionError, WrongTypeError


def shown(cells: list[object], jenis: str | None = None) -> list[str | None]:
    return [None if reading is None else str(reading) for reading in read_column(cells, jenis).bacaan]  # type: ignore[arg-type]


def test_plain_columns_need_no_settling() -> None:
    column = read_column(["1.234,5", 86, "", "n/a", "94,37%"])
    assert column.figures() == (Decimal("1234.5"), Decimal(86), None, None, Decimal("94.37"))
    assert all(reading is not None and not reading.anggapan for reading in column.bacaan)


def test_a_lone_group_follows_its_column() -> None:
    foreign = read_column(["43.38", "60.02", "1.465"])
    assert foreign.figures()[2] == Decimal("1.465")
    last = foreign.bacaan[2]
    assert last is not None
    assert Anggapan.KOLOM in last.anggapan
    assert read_column(["9.450.000", "15.437.100", "1.465"]).figures()[2] == 1465


def test_without_evidence_a_lone_group_is_indonesian() -> None:
    assert shown(["1.465", "2.345"]) == ["1.465 (bilangan)", "2.345 (bilangan)"]
    assert shown([1465, "1.465"]) == ["1.465 (bilangan)", "1.465 (bilangan)"]


def test_mixed_groups_follow_size_and_decimals() -> None:
    cells: list[object] = ["9.450.000", "8,000,000", "1,465.000", "2,000,000"]
    column = read_column(cells)
    assert list(map(str, column.figures())) == ["9450000", "8000000", "1465000", "2000000"]
    assert [Anggapan.KOLOM in reading.anggapan for reading in column.bacaan if reading] == [False, False, True, False]


def test_clock_times_among_ratios() -> None:
    assert shown(["04.18", "08.11", "0,27", "11.14", "14.17"]) == [
        "4:18 (rasio)",
        "8:11 (rasio)",
        "0,27 (bilangan)",
        "11:14 (rasio)",
        "14:17 (rasio)",
    ]
    assert shown(["08.11", "11.14"], "rasio") == ["8:11 (rasio)", "11:14 (rasio)"]


def test_a_tie_is_no_decision() -> None:
    column = read_column(["43.38", "86", "1.465"])
    assert column.bacaan[2] is None
    assert len(column.cacat) == 1
    with pytest.raises(InputError, match="the column does not settle it"):
        _ = column.figures()


@pytest.mark.parametrize(
    ("witness", "cell", "settled"),
    [
        ("102.5", "1.025", None),  # 1025 is exactly ten times the largest: as good as the foreign writing
        ("102.5", "1.026", "1,026 (bilangan)"),
        ("102.5", "1.076", "1,076 (bilangan)"),
        ("10,25", "1.025", None),  # 1,025 is exactly a tenth of the smallest
        ("10,25", "1.024", "1.024 (bilangan)"),
        ("6-Jan", "1.465", "1.465 (bilangan)"),  # a cell that is open itself is no witness
    ],
)
def test_how_far_a_size_goes(witness: str, cell: str, settled: str | None) -> None:
    assert shown([witness, cell])[1] == settled


@pytest.mark.parametrize(
    ("cells", "found"),
    [
        (["0.35", "0.54", "0.41"], ["0,35 (bilangan)", "0,54 (bilangan)", "0,41 (bilangan)"]),
        (["8.50", "8.20", "12.3"], ["8,50 (bilangan)", "8,20 (bilangan)", "12,3 (bilangan)"]),
        (["04.18", "11.14"], ["4:18 (rasio)", "11:14 (rasio)"]),
        (["7:9", "11.14"], ["7:9 (rasio)", "11:14 (rasio)"]),
    ],
)
def test_two_decimals_behind_a_dot_are_times_only_where_the_column_speaks_of_times(
    cells: list[object], found: list[str]
) -> None:
    assert shown(cells) == found


def test_every_unread_cell_is_listed() -> None:
    column = read_column(["86", "abc", "WTP", "43.38", "1.465"])
    assert [fault.message.split(":")[0] for fault in column.cacat] == ["cell 2", "cell 3", "cell 5"]
    assert all(fault.pesan.startswith("sel ") for fault in column.cacat)
    with pytest.raises(InputError) as caught:
        _ = column.figures()
    assert [fault.letak for fault in caught.value.cacat] == [Letak(nama="sel", nomor=number) for number in (2, 3, 5)]


def test_other_kinds() -> None:
    assert shown(["80-90", "5,80 - 6,00"], "rentang") == ["≥ 80 dan ≤ 90 (rentang)", "≥ 5,80 dan ≤ 6,00 (rentang)"]
    assert read_column(["80-90", "< 5"], Jenis.RENTANG).figures() == (
        Rentang(80, 90),
        Rentang(None, 5, high_inclusive=False),
    )
    with pytest.raises(OptionError):
        read_column([], "angka")  # type: ignore[arg-type]
    assert read_column([]).bacaan == ()
    with pytest.raises(WrongTypeError):
        read_column("86")


def test_a_column_of_one_kind_may_leave_out_its_sign() -> None:
    assert [str(value) for value in read_column(["Rp. 1.500", "9.450.000", "8,000,000"], jenis="rupiah").figures()] == [
        "1500",
        "9450000",
        "8000000",
    ]
    assert [str(value) for value in read_column(["94,37%", "84,1"], jenis="persen").figures()] == ["94.37", "84.1"]
    assert len(read_column(["7:9", "86"], jenis="rasio").cacat) == 1
