"""Printed budget figures, each under the rule that reproduces it.

Three rows have no rule:

* "Evaluasi KS" of LKj Setda Prov Sumut prints 80,5 where 307.055.630 of 398.379.650 is 77,1: an error there.
* "COP OP 1a" and "COP OP 1b" of PMK 22/2021 are geometric means of figures the table does not hold; the two rows
  above them are made of these two, and are reproduced.

The four rows of an unnamed city print what is left of the budget; their absorption is not printed, so they show only
that what is left is 100 less the absorption they imply.
"""

from __future__ import annotations

import csv
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import TypeAlias

import pytest

from sakipcalc import (
    Anggaran,
    capaian,
    efisiensi,
    hitung_anggaran,
    nilai_efisiensi,
    persentase_gabungan,
    rerata,
    rerata_geometrik,
    rerata_persentase,
    round_to,
    serapan,
    sisa_persen,
    status_efisiensi,
)

D = Decimal
Row: TypeAlias = dict[str, str]
CSV = Path(__file__).parents[1] / "cases" / "budget_figures.csv"
ROWS = list(csv.DictReader(CSV.read_text(encoding="utf-8").splitlines()))


def num(row: Row, column: str) -> Decimal:
    return D(row[column])


def absorption(row: Row) -> Decimal:
    return serapan(num(row, "realisasi"), num(row, "pagu"))


def index(row: Row) -> Decimal:
    return efisiensi(capaian=num(row, "capaian_pct"), serapan=num(row, "serapan_pct"))


def level(row: Row) -> Decimal:
    return efisiensi(capaian=num(row, "capaian_pct"), serapan=num(row, "serapan_pct"), metode="level")


def revision(row: Row) -> Decimal:
    murni = num(row, "pagu")
    hasil = hitung_anggaran(Anggaran("baris", murni=murni, perubahan=murni + num(row, "realisasi")))
    assert hasil.selisih_persen is not None
    return hasil.selisih_persen


def left_over(row: Row) -> Decimal:
    return sisa_persen(D(100) - num(row, "efisiensi_printed"), 100)


def revised(row: Row) -> Decimal:
    baris = Anggaran("satker", murni=105_370_538_000, perubahan=103_826_538_000, realisasi=num(row, "realisasi"))
    hasil = hitung_anggaran(baris)
    assert hasil.serapan is not None
    return hasil.serapan


def nka(realisasi: str) -> Callable[[Row], Decimal]:
    return lambda _: capaian(D(realisasi), 93)


def serapan_of(source: str) -> list[Decimal]:
    return [num(row, "serapan_pct") for row in ROWS if row["source"] == source and row["pagu"]]


def recomputed(indicator: str) -> Decimal:
    return next(num(row, "recomputed") for row in ROWS if row["indicator"] == indicator)


SUMUT, ITJEN = "LKj Setda Prov Sumut 2021 Tabel 19", "LAKIP Itjen 2019 Tabel III.5"
IE, TE, S, C = "efisiensi_printed", "efisiensi_printed", "serapan_pct", "capaian_pct"
RULES: dict[str, tuple[str, Callable[[Row], Decimal]]] = {
    "riset dimanfaatkan: IE": (IE, index),
    "riset dimanfaatkan: TE": (TE, level),
    "riset sesuai perencanaan: IE": (IE, index),
    "riset sesuai perencanaan: TE": (TE, level),
    "total satker: IE": (IE, index),
    "total satker: TE": (TE, level),
    "NKA BBPOM Yogya (Tabel 42)": (C, nka("92.384")),
    "NKA BBPOM Yogya (tabel pembanding, same article)": (C, nka("92.384")),
    "NKA Banda Aceh": (C, nka("89.47")),
    "NKA Denpasar": (C, nka("89.45")),
    "NKA Jayapura": (C, nka("89.05")),
    "E (averaged)": ("efisiensi_printed", lambda _: rerata([*serapan_of(ITJEN), 0]).nilai),
    "NE (not clipped)": ("efisiensi_printed", lambda _: nilai_efisiensi(D("74.03"), clip=False)),
    "r1 Hasil Pengukuran": (S, absorption),
    "r2 Hasil Pengukuran": (S, absorption),
    "r3 Hasil Pengukuran": (S, absorption),
    "IPM": ("efisiensi_printed", left_over),
    "Indeks Ketahanan Pangan": ("efisiensi_printed", left_over),
    "Titik genangan banjir": ("efisiensi_printed", left_over),
    "Penurunan volume sampah": ("efisiensi_printed", left_over),
    "Fas. pemerintahan umum": (S, absorption),
    "Fas. KS antar pemerintah": (S, absorption),
    "Fas. KS BU/swasta": (S, absorption),
    "Program (aggregate)": (S, lambda _: rerata(serapan_of(SUMUT)[:4]).nilai),
    "satker, pagu SETELAH penghematan": (S, revised),
    "satker, pagu AWAL (counter-check)": (S, revised),
    "Belanja bertambah/berkurang %": (S, revision),
    "BTL bertambah/berkurang %": (S, revision),
    "BL bertambah/berkurang %": (S, revision),
    "contoh P": (S, absorption),
    "COP program 1": (C, lambda _: rerata_geometrik([recomputed("COP OP 1a"), recomputed("COP OP 1b")]).nilai),
    "COP unit eselon I": (C, lambda _: rerata_geometrik([recomputed("COP program 1"), 100]).nilai),
}
WITHOUT_RULE = {"Evaluasi KS", "COP OP 1a", "COP OP 1b"}
TRUNCATED = {"NKA BBPOM Yogya (tabel pembanding, same article)"}


def test_every_row_is_accounted_for() -> None:
    assert {row["indicator"] for row in ROWS} == RULES.keys() | WITHOUT_RULE
    assert len(ROWS) == 35


@pytest.mark.parametrize("row", [row for row in ROWS if row["indicator"] in RULES], ids=lambda row: row["indicator"])
def test_printed_figure(row: Row) -> None:
    column, rule = RULES[row["indicator"]]
    printed = D(row[column])
    places = len(row[column].partition(".")[2])
    how = "truncate" if row["indicator"] in TRUNCATED else "half_up"
    value = rule(row)
    assert round_to(value, places, how) == printed  # type: ignore[arg-type]
    if row["recomputed"] and row["indicator"] != "satker, pagu AWAL (counter-check)":
        assert round_to(value, 6) == num(row, "recomputed")


def test_original_budget_does_not_give_the_printed_figure() -> None:
    row = next(row for row in ROWS if "counter-check" in row["indicator"])
    assert round_to(absorption(row), 6) == num(row, "recomputed")
    assert round_to(absorption(row)) != num(row, S)


def test_a_wrong_figure_stays_wrong() -> None:
    row = next(row for row in ROWS if row["indicator"] == "Evaluasi KS")
    assert round_to(absorption(row), 1) == D("77.1") != num(row, S)


def test_mean_of_percentages_against_pooled() -> None:
    pairs = [(num(row, "realisasi"), num(row, "pagu")) for row in ROWS if row["source"] == SUMUT][:4]
    assert round_to(persentase_gabungan(pairs).nilai, 1) == D("88.9")
    assert round_to(rerata_persentase(pairs).nilai, 1) == D("87.8")


def test_efisien_although_the_target_was_missed() -> None:
    row = next(row for row in ROWS if "labelled Efisien" in row["note"])
    c, s = num(row, C), num(row, S)
    assert status_efisiensi(capaian=c, serapan=s, gated=False) == "Efisien"
    assert status_efisiensi(capaian=c, serapan=s) != "Efisien"


def test_clipped_score_of_the_same_report() -> None:
    assert nilai_efisiensi(D("74.03")) == 100
