"""Printed satisfaction indices, each row and total under the convention that reproduces it.

* E1 (a village survey): weight noted as 0,111 and weighted means printed with two decimals, but the index is the
  exact one, for 0,111 would give 99,90.
* E2 (a police office): 0,111, each weighted mean rounded to two decimals before they are summed.
* E3 (a service portal): weight printed as 0,1111, but the weighted means are NRR x 0,11 with four decimals, and so
  is the index 90,56; the page also prints the exact index, 91,48.
"""

from __future__ import annotations

import csv
from decimal import Decimal
from pathlib import Path

import pytest

from sakipcalc import (
    IKM_25_2004,
    SKM_14_2017,
    UNSUR_2017,
    Antara,
    Bobot,
    HasilIkm,
    Kuesioner,
    ikm_from_nrr,
    parse_angka,
    round_to,
)
from sakipcalc.audit import Putusan, audit_ikm

D = Decimal
CSV = Path(__file__).parents[1] / "cases" / "ikm_printed.csv"
ROWS = list(csv.DictReader(CSV.read_text(encoding="utf-8").splitlines()))
EXAMPLES = tuple(dict.fromkeys(row["example_id"] for row in ROWS))
E1, E2, E3 = EXAMPLES

WORDS = {
    "Persyaratan": "persyaratan",
    "Prosedur": "prosedur",
    "Waktu": "waktu",
    "Kecepatan": "waktu",
    "Biaya": "biaya",
    "Produk": "produk",
    "Standar": "produk",
    "Kompetensi": "kompetensi",
    "Perilaku": "perilaku",
    "Kesopanan": "perilaku",
    "Sarana": "sarana",
    "Pengaduan": "pengaduan",
}


def key_of(label: str) -> str:
    (key,) = {key for word, key in WORDS.items() if word in label}
    return key


def hasil(example: str, bobot: Bobot, antara: Antara) -> HasilIkm:
    nrr = {key_of(row["unsur"]): D(row["nrr_printed"]) for row in ROWS if row["example_id"] == example}
    assert nrr.keys() == set(UNSUR_2017)
    return ikm_from_nrr(nrr, Kuesioner(bobot=bobot, antara=antara))


COLUMN = {
    E1: (Bobot.D3, Antara.TERTIMBANG_2),
    E2: (Bobot.D3, Antara.TERTIMBANG_2),
    E3: (Bobot.D2, Antara.TERTIMBANG_4),
}


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row['example_id']}-{row['unsur'][:2]}")
def test_weighted_mean_of_every_row(row: dict[str, str]) -> None:
    bobot, antara = COLUMN[row["example_id"]]
    assert hasil(row["example_id"], bobot, antara).tertimbang[key_of(row["unsur"])] == D(row["nrr_weighted_printed"])


@pytest.mark.parametrize(
    ("example", "bobot", "antara", "printed"),
    [
        (E1, Bobot.EXACT, Antara.NONE, "100"),
        (E2, Bobot.D3, Antara.TERTIMBANG_2, "90.25"),
        (E3, Bobot.D2, Antara.TERTIMBANG_4, "90.56"),
        (E3, Bobot.EXACT, Antara.NONE, "91.48"),
    ],
)
def test_index(example: str, bobot: Bobot, antara: Antara, printed: str) -> None:
    stated = {row["ikm_printed"] for row in ROWS if row["example_id"] == example}
    assert printed in stated.pop()
    result = hasil(example, bobot, antara)
    assert round_to(result.nik) == D(printed)
    assert (result.mutu, result.kinerja) == ("A", "Sangat Baik")


def test_the_conventions_of_a_result_include_the_printed_one() -> None:
    for example, printed in ((E1, "100"), (E2, "90.25"), (E3, "90.56")):
        others = hasil(example, Bobot.EXACT, Antara.NONE).konvensi()
        assert D(printed) in {round_to(other.nik) for other in others}


def test_exact_index_of_the_police_office() -> None:
    assert round_to(hasil(E2, Bobot.EXACT, Antara.NONE).nik) == D("90.11")
    assert round_to(hasil(E2, Bobot.D3, Antara.NONE).nik) == D("90.02")


MORE = list(csv.DictReader((CSV.parent / "ikm_rows_2.csv").read_text(encoding="utf-8").splitlines()))


def printed(case: str) -> tuple[dict[str, str], dict[str, str]]:
    """The means of one office's unsur by their numbers, and the row of its index."""
    rows = {row["case_id"].removeprefix(f"{case}-"): row for row in MORE if row["case_id"].startswith(f"{case}-")}
    index = rows.pop("IKM")
    return {number: row["nrr"] for number, row in rows.items()}, index


@pytest.mark.parametrize(("case", "weakest"), [("BU-SPAM", "U3"), ("DITPAM", "U9")])
def test_an_office_that_scores_to_a_hundred(case: str, weakest: str) -> None:
    means, index = printed(case)
    kuesioner = Kuesioner(tuple(means), max_score=100, skala=SKM_14_2017)
    hasil = ikm_from_nrr({number: D(mean) for number, mean in means.items()}, kuesioner)
    assert round_to(hasil.nik) == D(index["ikm"])
    assert (hasil.mutu, hasil.terlemah[0].kunci) == (index["category"], weakest)
    assert [satu.nilai for satu in hasil.per_unsur] == [D(mean) for mean in means.values()]
    assert audit_ikm(means.values(), index["ikm"].replace(".", ","), max_score=100).putusan is Putusan.COCOK


@pytest.mark.parametrize("row", [row for row in MORE if row["case_id"].startswith("RSBA")], ids=lambda row: row["year"])
def test_a_hospital_is_rated_as_printed(row: dict[str, str]) -> None:
    assert SKM_14_2017.kategori(parse_angka(row["ikm"])).label == row["category"]


def test_the_bounds_of_2004_as_an_office_prints_them() -> None:
    (row,) = (row for row in MORE if row["case_id"] == "BALI-SKALA")
    bounds = [D(text) for text in row["notes"].removeprefix("batas ").split(" / ")]
    assert [pita.high for pita in IKM_25_2004.pita][:3] == bounds
