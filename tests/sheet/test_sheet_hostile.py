"""Cells nobody should hand over, and results no cell could take."""

from __future__ import annotations

import math
import threading
from decimal import Context, Decimal, Inexact, setcontext
from fractions import Fraction
from typing import Any

import numpy as np
import pytest

from sakipcalc.errors import SakipError
from sakipcalc.sheet import FUNGSI, KODE, GalatSel, call
from sakipcalc.sheet.libreoffice import to_rows


class Nameless(type):
    @property
    def __name__(cls) -> str:  # type: ignore[override]
        raise ValueError


class UnnamedError(Exception, metaclass=Nameless):
    pass


class Claims:
    @property
    def __class__(self) -> Any:
        raise UnnamedError

    @__class__.setter
    def __class__(self, kind: Any) -> None:
        raise UnnamedError


class Hollow:
    @property
    def __class__(self) -> Any:
        raise SakipError.__new__(SakipError)

    @__class__.setter
    def __class__(self, kind: Any) -> None:
        raise UnnamedError


def test_an_error_and_never_a_raise() -> None:
    cells = [Claims(), Hollow(), object(), {}, b"8", Decimal("sNaN"), 10**1_000_000, "1" * 2000]
    for place, cell in enumerate(cells):
        for name in ("ANGKA", "KATEGORI", "AUDIT", "TERBILANG", "RASIO"):
            others = (1.0, 1.0) if name == "AUDIT" else ()
            found, said = call(name, cell, *others), call("JELASKAN", name, cell, *others)
            if name == "AUDIT" and type(cell) is str:
                assert found == "TIDAK DAPAT DINILAI"
                continue
            assert type(found) is GalatSel, (place, name)
            assert found.kode in KODE
            to_rows(found)
            assert type(said) is str


def test_codes_are_the_seven_as_plain_text() -> None:
    for cell in (GalatSel("#FOO!", "a", "b"), np.str_("#N/A"), np.str_("#SPILL!")):
        found = call("ANGKA", cell)
        assert isinstance(found, GalatSel)
        assert type(found.kode) is str
        assert found.kode in KODE
        to_rows(found)


def test_texts_fit_a_cell_and_can_be_shown() -> None:
    long = "0," + "1" * 32_000
    assert call("RASIO", long, long) == GalatSel(
        "#VALUE!", "teks hasilnya terlalu panjang untuk sel", "the resulting text is too long for a cell"
    )
    said = call("JELASKAN", "AUDIT", 88.75, 86.0, "103,20\n(\x00\ud800)")
    assert isinstance(said, str)
    assert said.isprintable()
    said.encode()


def test_zero_is_never_negative() -> None:
    zeros = [
        call("CAPAIAN", 0.0, -3.0, "minimize"),
        call("ANGKA", -0.0),
        call("SERAPAN", -0.0, 5.0),
        call("RATARATA", ((-0.0,), (0.0,))),
    ]
    assert [math.copysign(1.0, zero) for zero in zeros if isinstance(zero, float)] == [1.0] * 4
    assert call("RASIO", -0.0, 9.0) == "0:9"


@pytest.mark.parametrize(("ratio", "number"), [("1:3", 1 / 3), ("2:3", 2 / 3), ("7:9", 7 / 9), ("3:9", 3 / 9)])
def test_a_computed_quotient_meets_its_ratio(ratio: str, number: float) -> None:
    for cells in ((ratio, number), (number, ratio)):
        assert call("CAPAIAN", *cells) == call("CAPAIAN.TERBATAS", *cells) == 100.0
        assert call("KETERANGAN", *cells) == "Mencapai Target"
        assert call("BANDINGKAN", *cells) == "tetap"
    assert call("KETERANGAN", ratio, number + 1e-9) == "Belum Mencapai Target"
    assert call("KETERANGAN", "10 dari 30", Fraction(1, 3)) == "Mencapai Target"


def test_large_ranges_are_refused_before_they_are_computed() -> None:
    found = call("RATARATA", ((1.0,),) * 2000, ((120.0,),) * 2000)
    assert isinstance(found, GalatSel)
    assert found.pesan == "RATARATA: 4.000.000 tidak boleh; nilainya harus maksimal 1048576 sel"


def test_words_for_nothing_are_nothing() -> None:
    for word in ("-", "n/a", "N/A"):
        assert str(call("CAPAIAN", word, 86.0)) == "#N/A"
        assert call("RATARATA", ((4.0,), (word,), (6.0,)), None, "lewati") == 5.0


def test_a_number_is_more_likely_than_midnight() -> None:
    assert str(call("RASIO", "0.33")) == "#VALUE!"
    assert call("RASIO", "0.33", None, "jam") == "0:33"
    assert call("RASIO", "08.11") == "8:11"


def test_no_function_asks_for_a_decimal_context() -> None:
    """Every example and its explanation, in a thread whose context rounds to one digit and refuses to."""
    calls: list[tuple[str, list[Any]]] = [(each.nama, list(each.contoh)) for each in FUNGSI]
    calls += [("JELASKAN", [name, *cells]) for name, cells in calls]
    calls += [("JELASKAN", ["CAPAIAN", *cells]) for cells in ((429 / 1440, 0.0), (46267.0, 46272.0), (0.4444, 86.0))]
    found: list[object] = []

    def other() -> None:
        setcontext(Context(prec=1, traps=[Inexact]))
        found.extend(call(name, *cells) for name, cells in calls)

    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
    assert found == [call(name, *cells) for name, cells in calls]


def test_an_audit_in_another_thread_with_its_own_context_leaves_no_trace() -> None:
    found: list[object] = []

    def other() -> None:
        setcontext(Context(prec=1, traps=[Inexact]))
        found.append(call("AUDIT", 479.0, 100.0, "4,79"))

    thread = threading.Thread(target=other)
    thread.start()
    thread.join()
    assert [*found, call("AUDIT", 479.0, 100.0, "4,79")] == ["cocok", "cocok"]
