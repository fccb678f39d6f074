"""SEL: cells as they are seen, in a form that every other function reads."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from itertools import product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sakipcalc import Rasio, Sel, capaian
from sakipcalc.audit import audit_capaian
from sakipcalc.sheet import FUNGSI, Fungsi, GalatSel, call

DAY_ZERO = dt.date(1899, 12, 30)


def serial(day: dt.date) -> float:
    return float((day - DAY_ZERO).days)


SEEN: list[tuple[object, str]] = [
    (None, ""),
    ("", ""),
    (Sel(), ""),
    ("abc", "abc"),
    ("'0012", "'0012"),
    (Sel("3:9", "@"), "3:9"),
    (88.75, "88,75"),
    (0.1 + 0.2, "0,3"),
    (0.0, "0"),
    (-5, "-5"),
    (1465000.0, "1465000"),
    (Sel(1465000.0, "0.00"), "1465000,00"),
    (Sel(103.19767441860465, "0.00"), "103,20"),
    (Sel(103.19767441860465, "General"), "103,197674418605"),
    (Sel(Decimal("0.4444"), "0.00%"), "44,44%"),
    (Sel(0.9437000000000001, "0.0%"), "94,4%"),
    (Sel(8 / 24 + 11 / 1440, "[h]:mm"), "8:11"),
    (Sel(25 / 24 + 10 / 1440, "[h]:mm"), "25:10"),
    (Sel(8 / 24, "[h]:mm"), "08:00:00"),
    (Sel(0.3, "[h]:mm:ss"), "7:12"),
    (Sel(0.30001, "[h]:mm"), "07:12:01"),
    (dt.time(8, 11), "8:11"),
    (dt.timedelta(hours=25, minutes=10), "25:10"),
    (dt.datetime(1900, 1, 1, 1, 10), "25:10"),
    (Sel(serial(dt.date(2026, 9, 3)), "dd/mm/yyyy"), "3:9"),
    (Sel(serial(dt.date(2026, 3, 9)), "mm/dd/yyyy"), "3:9"),
    (Sel(dt.date(2026, 9, 3), "dd/mm/yy"), "3:9"),
    (Sel(dt.date(2026, 9, 3), "yyyy-mm-dd"), "2026-09-03"),
    (Sel(serial(dt.date(2025, 3, 31)), "dd/mm/yyyy"), "2025-03-31"),
    (Sel(serial(dt.date(2025, 3, 31)) + 0.5, "dd/mm/yyyy"), "2025-03-31"),
    (Sel(3e6, "dd/mm/yyyy"), "3000000"),
    (dt.date(2026, 9, 3), "2026-09-03"),
    (dt.datetime(2026, 9, 3, 12, 0), "2026-09-03"),
    (True, "TRUE"),
    (Sel(False), "FALSE"),
    ("#DIV/0!", "#DIV/0!"),
    ("Err:504", "#VALUE!"),
    (GalatSel("#REF!", "a", "b"), "#REF!"),
    (Rasio(3, 9), "3:9"),
]


@pytest.mark.parametrize(("cell", "text"), SEEN, ids=[str(place) for place in range(len(SEEN))])
def test_what_is_handed_on(cell: object, text: str) -> None:
    assert call("SEL", cell) == text
    assert call("SEL", ((cell,), (1.0,))) == ((text,), ("1",))
    assert call("JELASKAN", "SEL", cell)


def test_what_no_cell_can_hold_is_an_error() -> None:
    for cell in (float("nan"), 1j, object(), {}):
        assert isinstance(call("SEL", cell), GalatSel)


def test_a_bare_number_is_said_to_have_no_format() -> None:
    said = str(call("JELASKAN", "SEL", 0.9437))
    assert said.startswith("diteruskan sebagai 0,9437: bilangan tanpa format selnya")
    assert "A1*100" in said
    assert call("JELASKAN", "SEL", Sel(0.9437, "0.00%")) == "diteruskan sebagai 94,37%."
    assert call("JELASKAN", "SEL", None) == "sel kosong: diteruskan sebagai kosong, tidak sama dengan nol."


def seen(cell: object) -> object:
    return call("SEL", cell)


@pytest.mark.parametrize("fungsi", FUNGSI, ids=lambda each: each.nama)
def test_every_function_reads_what_is_handed_on(fungsi: Fungsi) -> None:
    """The example of each, with every cell and range seen first, gives the same."""
    assert call(fungsi, *map(seen, fungsi.contoh)) == call(fungsi, *fungsi.contoh)


def test_options_read_what_is_handed_on() -> None:
    assert call("PERSENTASE", seen(18.0), seen(9.0), seen(True)) == 200.0
    assert str(call("PERSENTASE", seen(18.0), seen(9.0), seen(Sel(False)))) == "#NUM!"
    assert call("CAPAIAN.TERBATAS", seen(200.0), seen(100.0), seen(None), seen(120.0)) == 120.0
    assert call("MUTU", seen(81.5), seen(None), seen(2016.0), seen(0.0)) == "A"
    assert call("IKM", ((4.0,) * 9,), seen(0.11)) == call("IKM", ((4.0,) * 9,), 0.11)
    assert call("RENSTRA", seen(20.0), seen(10.0), "negatif", seen(0.0)) == 200.0


def test_the_faults_of_bare_cells_are_cured() -> None:
    """Blanks, dates, percents and times that other functions took for numbers."""
    two, seven = (Sel(serial(dt.date(2026, month, day)), "dd/mm/yyyy") for day, month in ((2, 9), (7, 9)))
    assert call("CAPAIAN", seen(two), seen(seven)) == pytest.approx(200 / 7)
    assert str(call("CAPAIAN", seen(None), 86.0, "minimize")) == "#N/A"
    assert str(call("KATEGORI", seen(None))) == "#N/A"
    assert call("KATEGORI", seen(Sel(1.032, "0.00%"))) == "Sangat Tinggi"
    assert call("AUDIT", seen(Sel(7 / 24 + 9 / 1440, "[h]:mm")), seen("7:8"), "88,89") == "cocok"
    assert call("AUDIT", seen(88.75), 86.0, seen(Sel(None))) == "tidak tercetak"
    assert str(call("CAPAIAN", seen("#DIV/0!"), 86.0)) == "#DIV/0!"
    column = call("SEL", ((100.0,), ("#DIV/0!",), (None,), (Sel(0.5, "0%"),)))
    assert column == (("100",), ("#DIV/0!",), ("",), ("50%",))
    assert call("RATARATA", column, None, "lewati") == 75.0
    assert str(call("RATARATA", column)) == "#DIV/0!"
    assert "rata-rata 2 nilai, 2 dilewati: 75,00" in str(call("JELASKAN", "RATARATA", column, None, "lewati"))


@pytest.mark.parametrize("hours", [0, 1, 7, 12, 23, 24, 99])
def test_every_typed_ratio_that_became_a_time_comes_back(hours: int) -> None:
    for minutes in range(1, 60):
        number = (60 * hours + minutes) / 1440
        assert seen(Sel(number, "[h]:mm")) == f"{hours}:{minutes}"


def test_every_typed_ratio_that_became_a_date_comes_back() -> None:
    for day, month in product(range(1, 13), range(1, 13)):
        if day <= month:
            assert seen(Sel(serial(dt.date(2026, month, day)), "dd/mm/yyyy")) == f"{day}:{month}"
            assert seen(Sel(serial(dt.date(2026, day, month)), "mm/dd/yyyy")) == f"{day}:{month}"


def test_typed_dates_are_audited_as_the_command_line_does() -> None:
    """A day above its month is left a date, which is refused with what it may mean, and never taken for a ratio."""
    for day, month in product((1, 2, 7, 11, 28), (2, 7, 9, 12)):
        one = Sel(Decimal(serial(dt.date(2026, month, day))), "dd/mm/yyyy")
        two = Sel(Decimal(serial(dt.date(2026, 9, 7))), "dd/mm/yyyy")
        printed = f"{capaian(Rasio(day, month), Rasio(7, 9)):.2f}".replace(".", ",")
        found = audit_capaian(one, two, printed, polarisasi="maximize")
        assert found.putusan.kata == call("AUDIT", one, two, printed) == "cocok"
        if day <= month:
            assert call("AUDIT", seen(one), seen(two), printed) == "cocok"
            continue
        assert call("AUDIT", seen(one), seen(two), printed) == "TIDAK DAPAT DINILAI"
        refused = call("CAPAIAN", seen(one), seen(two))
        assert isinstance(refused, GalatSel)
        assert f"{day}:{month}" in refused.pesan
        assert call("RASIO", seen(one), None, "hari_bulan") == f"{day}:{month}"


NUMBERS = st.decimals(min_value=-(10**9), max_value=10**9, places=3, allow_nan=False).map(float)
POSITIVE = st.decimals(min_value=Decimal("0.01"), max_value=10**9, places=2).map(float)


@given(POSITIVE, POSITIVE)
def test_a_number_as_it_is_seen_gives_the_same(realisasi: float, target: float) -> None:
    for name in ("CAPAIAN", "KETERANGAN", "SERAPAN", "BANDINGKAN", "CAPAIAN.TERBATAS"):
        assert call(name, seen(realisasi), seen(target)) == call(name, realisasi, target)


@given(NUMBERS)
def test_seen_twice_is_seen_once(number: float) -> None:
    once = seen(number)
    assert seen(once) == once
    assert call("ANGKA", once) == number


@given(st.integers(1, 30), st.integers(1, 59), st.integers(1, 30), st.integers(1, 59))
def test_typed_times_are_audited_as_the_command_line_does(a: int, b: int, c: int, d: int) -> None:
    """The audit of the texts, that of the typed cells, and the library agree."""
    one, two = (Sel(Decimal(60 * hours + minutes) / 1440, "[h]:mm") for hours, minutes in ((a, b), (c, d)))
    right = capaian(Rasio(a, b), Rasio(c, d))
    printed = f"{right:.2f}".replace(".", ",")
    found = audit_capaian(one, two, printed, polarisasi="maximize")
    assert str(call("AUDIT", seen(one), seen(two), printed)).partition(":")[0] == found.putusan.kata
    assert str(call("AUDIT", one, two, printed)).partition(":")[0] == found.putusan.kata
