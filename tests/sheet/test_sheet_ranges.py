"""Ranges spread over functions, and everything that may come in one."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sakipcalc.sheet import FUNGSI, KODE, Fungsi, GalatSel, call, find

MAX_CELLS = 1_048_576


def codes(result: object) -> list[list[str]]:
    assert isinstance(result, tuple)
    return [[str(cell) for cell in row] for row in result]


def test_a_column_against_one_target() -> None:
    found = call("CAPAIAN", ((7.0,), ("",), ("#REF!",), ("abc",)), 8.0)
    assert codes(found) == [["87.5"], ["#N/A"], ["#REF!"], ["#VALUE!"]]


def test_columns_side_by_side_and_crosswise() -> None:
    assert call("CAPAIAN", [[1.0], [2.0]], [[4.0], [4.0]]) == ((25.0,), (50.0,))
    assert call("CAPAIAN", [[1.0], [2.0]], [[4.0, 8.0]]) == ((25.0, 12.5), (50.0, 25.0))
    assert call("CAPAIAN", [1.0, 2.0], 4.0) == ((25.0, 50.0),)
    assert call("CAPAIAN", [[1.0, 2.0]], 4.0, ((None,),)) == ((25.0, 50.0),)


def test_explanations_spread_as_well() -> None:
    found = call("JELASKAN", "CAPAIAN", ((7.0,), (None,)), 8.0)
    assert codes(found) == [
        ["7 / 8 x 100 = 87,50%; Belum Mencapai Target. Aturan: LAN 239/IX/6/8/2003."],
        ["#N/A: tidak terdefinisi: realisasi belum diisi (kosong tidak sama dengan nol)"],
    ]


def test_an_option_may_spread_beside_a_whole_range() -> None:
    assert call("RATARATA", ((100.0, 200.0),), ((100.0,), (150.0,))) == ((100.0,), (125.0,))


@pytest.mark.parametrize(
    "ranges",
    [
        ([[1.0], [2.0]], [[1.0], [2.0], [3.0]]),
        ([[1.0, 2.0]], [[1.0, 2.0, 3.0]]),
        ([[1.0], [2.0, 3.0]], 4.0),
        ([], 4.0),
        ([[]], 4.0),
    ],
)
def test_ranges_that_do_not_fit(ranges: tuple[object, object]) -> None:
    found = call("CAPAIAN", *ranges)
    assert isinstance(found, GalatSel)
    assert found.kode == "#VALUE!"


def test_ranges_beyond_a_column_are_refused() -> None:
    wide = ((1.0,) * 1025,)
    tall = ((1.0,),) * 1024
    for arguments in [(((1.0,),) * (MAX_CELLS + 1), 1.0), (wide, tall)]:
        found = call("CAPAIAN", *arguments)
        assert isinstance(found, GalatSel)
        assert found.kode == "#NUM!"


def test_grids() -> None:
    assert call("CAPAIAN", [1.0, [2.0]], 4.0) == ((25.0,), (50.0,))
    assert call("CAPAIAN", [[1.0]], ((4.0,),)) == 25.0


def test_nothing_escapes() -> None:
    def broken() -> Decimal:
        raise ZeroDivisionError

    found = call(Fungsi("RUSAK", "Angka", "rusak", "broken", (), (), 0.0, broken))
    assert isinstance(found, GalatSel)
    assert found.message == "unexpected error: ZeroDivisionError"
    assert str(call("CAPAIAN", Endless(), 1.0)) == "#VALUE!"


class Endless(list[Any]):
    def __iter__(self) -> Any:
        raise MemoryError


class Hostile:
    def __getattr__(self, name: str) -> Any:
        raise RuntimeError(name)

    def __str__(self) -> str:
        raise RuntimeError

    __repr__ = __str__

    def __eq__(self, other: object) -> bool:
        raise RuntimeError

    def __hash__(self) -> int:
        raise RuntimeError


HORRORS: list[Any] = [
    None, "", " ", True, False, 0, 0.0, -0.0, -1.0, 5e-324, 1e308, float("nan"), float("inf"), 10**40, 10**5000,
    Decimal("NaN"), Decimal("1E+7000"), 1j, b"8", "abc", "8:11", "08.11", "3/9", "3:0", "1e5", "=1+1", "\x00",
    "9" * 5000, "#N/A", "#DIV/0!", "Err:504", GalatSel("#REF!", "a", "b"), [], [[]], [None], [[1.0], [2.0]],
    ((1.0, "x"),), {}, {1: 2}, object(), Hostile(), [Hostile()], len, ((("deep",),),), Endless(),
]  # fmt: skip


def sound(result: object) -> bool:
    """Whether a spreadsheet can take the result."""
    if isinstance(result, tuple):
        widths = {len(row) for row in result if isinstance(row, tuple)}
        return len(widths) == 1 and all(isinstance(cell, (float, str, GalatSel)) for row in result for cell in row)
    if isinstance(result, GalatSel):
        return result.kode in KODE and 0 < len(result.pesan) < 5000
    return isinstance(result, str) or (type(result) is float and abs(result) < 1e309 and result == result)  # noqa: PLR0124


@pytest.mark.parametrize("fungsi", FUNGSI, ids=lambda each: each.nama)
def test_every_argument_meets_every_horror(fungsi: Fungsi) -> None:
    good = list(fungsi.contoh) + [None] * (len(fungsi.argumen) - len(fungsi.contoh))
    for place in range(len(fungsi.argumen)):
        for number, horror in enumerate(HORRORS):
            cells = [*good[:place], horror, *good[place + 1 :]]
            assert sound(call(fungsi, *cells)), (place, number)
            assert sound(call("JELASKAN", fungsi.nama, *cells)), (place, number)
    for number, horror in enumerate(HORRORS):
        assert sound(call(fungsi, *[horror] * len(fungsi.argumen))), number
    assert sound(call(fungsi))
    assert sound(call(fungsi, *[1.0] * 20))


CELLS = st.one_of(
    st.none(),
    st.floats(),
    st.text(max_size=8),
    st.booleans(),
    st.integers(),
    st.sampled_from(["7:9", "1.234,5", "12%"]),
)


@settings(max_examples=60)
@given(
    st.sampled_from(FUNGSI), st.lists(st.one_of(CELLS, st.lists(st.lists(CELLS, max_size=3), max_size=3)), max_size=7)
)
def test_any_cells_give_something_a_spreadsheet_takes(fungsi: Fungsi, cells: list[object]) -> None:
    assert sound(call(fungsi, *cells))


def test_a_name_that_is_none() -> None:
    with pytest.raises(ValueError, match="no such function"):
        find("TIADA")
    assert isinstance(call(None, 1.0), GalatSel)  # type: ignore[arg-type]
