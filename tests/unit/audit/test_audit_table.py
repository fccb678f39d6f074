"""A table as programs hold it: mappings, lists below a header, frames; with the settings of a report."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Any

import numpy as np
import pytest

from sakipcalc.audit import Putusan, audit_table
from sakipcalc.errors import InputError, OptionError, WrongTypeError

HEAD = ["indikator", "arah", "target", "realisasi", "capaian"]
CELLS: list[list[Any]] = [["A", "naik", 80, 90.0, "112,5"], ["B", "turun", 10, 5, 150], ["C", None, None, 5, "100"]]
ROWS = [dict(zip(HEAD, row, strict=True)) for row in CELLS]
BY = {"polarisasi": "arah"}
EXPECTED = ["cocok", "cocok", "tidak_terjelaskan"]


class NAType:
    """What pandas' NA is known by: no comparison with it has a truth."""

    def __ne__(self, other: object) -> bool:
        raise TypeError


class Pandas:
    """What a DataFrame of pandas is known by; the real ones were tried with these tables."""

    def __init__(self, rows: list[dict[Any, Any]], columns: list[Any] | None = None) -> None:
        self.columns = list(rows[0]) if columns is None else columns
        self._rows = rows

    def to_dict(self, orient: str) -> list[dict[Any, Any]]:
        assert orient == "records"
        return self._rows


class Polars:
    """What a DataFrame of polars is known by."""

    def __init__(self, rows: list[dict[str, Any]]) -> None:
        self._rows = rows

    def to_dicts(self) -> list[dict[str, Any]]:
        return self._rows


@pytest.mark.parametrize(
    "rows",
    [ROWS, [HEAD, *CELLS], tuple(map(tuple, [HEAD, *CELLS])), Pandas(ROWS), Polars(ROWS)],
    ids=lambda each: type(each).__name__,
)
def test_every_shape_is_one_table(rows: Any) -> None:
    table = audit_table(rows, kolom=BY)
    assert [row.putusan.value for row in table.baris] == EXPECTED
    assert [row.label for row in table.baris] == ["A", "B", "C"]


@pytest.mark.parametrize(
    "blank", [None, float("nan"), Decimal("NaN"), np.float64("nan"), np.datetime64("NaT", "s"), NAType()], ids=repr
)
def test_what_says_that_there_is_no_value_is_blank(blank: object) -> None:
    frame = Pandas([{**ROWS[0], "arah": blank}, {**ROWS[0], "target": blank}, {**ROWS[0], "capaian": blank}])
    first, second, third = audit_table(frame, kolom=BY).baris
    assert first.putusan is Putusan.COCOK
    assert (second.masukan["target"], second.temuan.benar) == ("", None)
    assert third.putusan is Putusan.TIDAK_TERCETAK


def test_scalars_of_numpy() -> None:
    cells = [np.int64(80), np.float32(90), np.str_("112,5")]
    assert audit_table([["target", "realisasi", "capaian"], cells]).cocok
    assert audit_table(np.array([["target", "realisasi", "capaian"], ["80", "90", "112,5"]])).cocok


def test_settings() -> None:
    zero: dict[str, Any] = {"target": 0, "realisasi": 5, "capaian": "75"}
    assert audit_table([zero], polarisasi="minimize", worst=20).cocok
    missed: dict[str, Any] = {**zero, "capaian": "0"}
    assert audit_table([missed], polarisasi="minimize", zero_target="met").cocok
    assert audit_table([{"capaian": 100, "serapan": 80, "efisiensi": "20"}], metode="difference").cocok
    named = audit_table([{"sasaran": 80, "hasil": 90, "%": "112,5"}], kolom={"target": "sasaran", "realisasi": "hasil"})
    assert named.cocok
    assert named.sumber["target"] == "sasaran"
    wrongs: list[dict[str, Any]] = [{"zero_target": "apa"}, {"metode": "apa"}, {"worst": 20}, {"polarisasi": "acak"}]
    for wrong in wrongs:
        with pytest.raises(OptionError):
            audit_table([zero], **wrong)
    with pytest.raises(InputError, match="no column 'arah'"):
        audit_table([zero], kolom=BY)


def test_tables_that_cannot_be() -> None:
    with pytest.raises(InputError, match="column 'target' stands twice"):
        audit_table([["target", "target", "capaian"], [1, 2, 3]])
    with pytest.raises(InputError, match="column 'target' stands twice"):
        audit_table(Pandas(ROWS, ["target", "target"]))
    with pytest.raises(InputError, match="row 2: 2 cells under 3 columns"):
        audit_table([["target", "realisasi", "capaian"], [1, 2, 200], [1, 2]])
    for wrong in ([ROWS[0], HEAD], [HEAD, ROWS[0]], "target", 5, [5], {"target": 1}):
        with pytest.raises(WrongTypeError, match="rows"):
            audit_table(wrong)  # type: ignore[arg-type]
    with pytest.raises(InputError, match="columns do not tell"):
        audit_table([])


def test_headers_of_any_type() -> None:
    table = audit_table([["target", "realisasi", "capaian", None, 2024], [80, 90, "112,5", "x", dt.date(2024, 1, 2)]])
    assert table.baris[0].label == "x · 2024-01-02"


def test_a_notebook_shows_inputs_verdict_and_sentence() -> None:
    shown = audit_table(ROWS, kolom=BY, judul="<b>")._repr_html_()
    for part in (
        "&lt;b&gt;",
        "<th>Realisasi</th>",
        ">80</td>",
        ">112,50</td>",
        ">cocok</td>",
        "sesuai: realisasi",
    ):
        assert part in shown
