"""What each malformed argument is told, word for word, in both languages.

The words are part of the interface, and stand in ``pesan.json``, where a change of them is seen. After a wanted change:
``python tests/museum/test_pesan.py``.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from sakipcalc import (
    IDM_2016,
    PERMENDAGRI_86_2017,
    UNSUR_2004,
    UNSUR_2017,
    Anggaran,
    Indikator,
    Keluaran,
    Kuesioner,
    Rentang,
    Skala,
    Sumber,
    capaian,
    efisiensi,
    efisiensi_pmk,
    gabung_ikm,
    hitung_anggaran,
    ikm,
    ikm_from_columns,
    ikm_from_nrr,
    measure,
    nilai_efisiensi,
    nka,
    persentase,
    rasio,
    sample_size,
    serapan,
    sisa,
    sisa_persen,
    status_efisiensi,
)
from sakipcalc.errors import SakipError

FILE = Path(__file__).parent / "pesan.json"
X: Any = "x"
NOTHING: Any = None
HUGE = Decimal("1E+6000")
FULL: dict[str, Any] = dict.fromkeys(UNSUR_2017, 4)
SURVEY = ikm([FULL])


def indikator(**settings: Any) -> Indikator:
    return Indikator("a", 5, **settings)


def columns(**more: Any) -> dict[str, Any]:
    return {key: [4, 3] for key in UNSUR_2017} | more


CASES: dict[str, Callable[[], object]] = {
    "low is text": lambda: Rentang(X, 1),
    "high is text": lambda: Rentang(1, X),
    "low above high": lambda: Rentang(90, 80),
    "part is text": lambda: rasio(X, 9),
    "whole is text": lambda: rasio(3, X),
    "part is negative": lambda: rasio(-3, 9),
    "whole is negative": lambda: rasio(3, -9),
    "whole is zero": lambda: rasio(3, 0),
    "part above whole": lambda: persentase(9, 8),
    "cap is a fraction": lambda: indikator(cap=1.2),
    "cap is text": lambda: indikator(cap=X),
    "floor above 100": lambda: indikator(floor=101),
    "floor is text": lambda: indikator(floor=X),
    "worst is zero": lambda: indikator(worst=0),
    "worst is text": lambda: indikator(worst=X),
    "worst where higher is better": lambda: indikator(worst=9),
    "worst with a meaning of zero": lambda: indikator(worst=9, polarisasi="minimize", zero_target="met"),
    "one point": lambda: indikator(points=[(0, 0)], polarisasi="stabilize"),
    "points that turn back": lambda: indikator(points=[(0, 0), (0, 5)], polarisasi="stabilize"),
    "points of three": lambda: indikator(points=[(0, 0), (1, 2, 3)], polarisasi="stabilize"),
    "points are text": lambda: indikator(points=X, polarisasi="stabilize"),
    "a point is text": lambda: indikator(points=[(0, 0), X], polarisasi="stabilize"),
    "a point of text": lambda: indikator(points=[(0, X)], polarisasi="stabilize"),
    "points where higher is better": lambda: indikator(points=[(0, 0), (1, 1)]),
    "no such direction": lambda: indikator(polarisasi="acak"),
    "no such meaning of zero": lambda: indikator(zero_target="nol"),
    "konversi under a cap of 100": lambda: indikator(konversi_120=True, cap=100),
    "name is a number": lambda: Indikator(NOTHING, 5),
    "target is text": lambda: Indikator("a", X),
    "realisasi is text": lambda: capaian(X, 5),
    "realisasi measured is text": lambda: measure(indikator(), X),
    "indicator is missing": lambda: measure(NOTHING, 5),
    "capaian too large": lambda: capaian(HUGE, Decimal("1E-6000")),
    "measured too large": lambda: measure(Indikator("a", Decimal("1E-600")), HUGE),
    "no such language": lambda: measure(indikator(), 5).explain("su"),  # type: ignore[arg-type]
    "realisasi is missing": lambda: capaian(None, 5),
    "highest score of one": lambda: ikm([FULL], Kuesioner(max_score=1)),
    "highest score is a truth value": lambda: ikm([FULL], Kuesioner(max_score=True)),
    "score above": lambda: ikm([FULL, FULL | {"biaya": 6}]),
    "score below": lambda: ikm([FULL | {"biaya": 0, "waktu": 5}]),
    "score is text": lambda: ikm([FULL | {"biaya": "4"}]),
    "score is a truth value": lambda: ikm([FULL | {"biaya": True}]),
    "one of several scores above": lambda: ikm([FULL | {"biaya": [4, 7]}]),
    "no such unsur": lambda: ikm([FULL | {"lain": 4}]),
    "unsur twice": lambda: ikm([FULL], Kuesioner(unsur=["waktu", "waktu"])),
    "no unsur": lambda: ikm([FULL], Kuesioner(unsur=[])),
    "unsur is a number": lambda: ikm([FULL], Kuesioner(unsur=[NOTHING])),
    "respondents are missing": lambda: ikm(NOTHING),
    "a respondent is a list": lambda: ikm([FULL, X]),
    "nobody answered": lambda: ikm([FULL | {"waktu": None}]),
    "no respondent": lambda: ikm([]),
    "no such blank policy": lambda: ikm([FULL], Kuesioner(blank="buang")),  # type: ignore[arg-type]
    "no such weight": lambda: ikm([FULL], Kuesioner(bobot="0.12")),
    "a weight for 14 with 9": lambda: ikm([FULL], Kuesioner(bobot="0.071")),
    "a weight for 9 with 14": lambda: ikm([dict.fromkeys(UNSUR_2004, 4)], Kuesioner(unsur=UNSUR_2004, bobot="0.11")),
    "weights that fall short": lambda: ikm([FULL], Kuesioner(bobot=dict.fromkeys(UNSUR_2017, Decimal("0.1")))),
    "weights for others": lambda: ikm([FULL], Kuesioner(bobot={"waktu": 1})),
    "a weight is negative": lambda: ikm([{"a": 4, "b": 4}], Kuesioner(unsur=["a", "b"], bobot={"a": 2, "b": -1})),
    "a weight is text": lambda: ikm([{"a": 4}], Kuesioner(unsur=["a"], bobot={"a": X})),
    "no such rounding on the way": lambda: ikm([FULL], Kuesioner(antara="x")),  # type: ignore[arg-type]
    "columns of other lengths": lambda: ikm_from_columns(columns(waktu=[4])),
    "columns are a list": lambda: ikm_from_columns(X),
    "a column is a number": lambda: ikm_from_columns(columns(waktu=NOTHING)),
    "a score in a column above": lambda: ikm_from_columns(columns(waktu=[4, 9])),
    "an unknown column": lambda: ikm_from_columns(columns(lain=[4, 4])),
    "a mean is missing": lambda: ikm_from_nrr({"waktu": 3}),
    "a mean above": lambda: ikm_from_nrr(FULL | {"waktu": Decimal("6.60")}),
    "means are a list": lambda: ikm_from_nrr(X),
    "no respondents counted": lambda: ikm_from_nrr(FULL, n=0),
    "respondents counted as true": lambda: ikm_from_nrr(FULL, n=True),
    "nothing to combine": lambda: gabung_ikm([], "pooled"),
    "combined is text": lambda: gabung_ikm([X], "pooled"),
    "combined how": lambda: gabung_ikm([SURVEY], "lain"),  # type: ignore[arg-type]
    "combined by other weights": lambda: gabung_ikm([SURVEY, ikm([FULL], Kuesioner(bobot="0.11"))], "simple"),
    "combined by other roundings": lambda: gabung_ikm(
        [SURVEY, ikm([FULL], Kuesioner(antara="tertimbang_2"))], "simple"
    ),
    "combined with other scores": lambda: gabung_ikm([SURVEY, ikm([FULL], Kuesioner(max_score=5))], "simple"),
    "combined with other unsur": lambda: gabung_ikm([SURVEY, ikm([{"a": 4}], Kuesioner(unsur=["a"]))], "simple"),
    "combined with other blanks": lambda: gabung_ikm([SURVEY, ikm([FULL], Kuesioner(blank="zero"))], "pooled"),
    "pooled without a count": lambda: gabung_ikm([ikm_from_nrr(FULL)], "pooled"),
    "no such gap policy": lambda: PERMENDAGRI_86_2017.kategori(90, gap="x"),  # type: ignore[arg-type]
    "a gap policy the scale has not": lambda: IDM_2016.kategori(1, gap="round"),
    "a scale's gap of text": lambda: Skala("s", "S", [], Sumber("p"), keluarga="s", gap="x"),  # type: ignore[arg-type]
    "nobody to sample": lambda: sample_size(0),
    "sampled is a truth value": lambda: sample_size(True),
    "spending is missing": lambda: serapan(None, 1),
    "budget is missing": lambda: serapan(1, None),
    "budget is zero": lambda: serapan(1, 0),
    "budget and spending are zero": lambda: serapan(0, 0),
    "budget is negative": lambda: serapan(1, -1),
    "spending is text": lambda: serapan(X, 1),
    "budget is text": lambda: serapan(1, X),
    "no such meaning of a zero budget": lambda: serapan(0, 0, zero_pagu=X),
    "what is left of nothing": lambda: sisa(1, None),
    "what is left of text": lambda: sisa(X, 5),
    "what is left in percent of zero": lambda: sisa_persen(1, 0),
    "no such budget": lambda: hitung_anggaran(Anggaran("a", murni=1), jenis_pagu=X),
    "no such meaning of a zero pagu in a tree": lambda: hitung_anggaran(Anggaran("a", murni=1), zero_pagu=X),
    "a tree of text": lambda: hitung_anggaran(X),
    "a budget of text": lambda: Anggaran("a", murni=X),
    "a revised budget of text": lambda: Anggaran("a", perubahan=X),
    "a spending of text": lambda: Anggaran("a", realisasi=X),
    "a budget line without a name": lambda: Anggaran(NOTHING),
    "lines that are none": lambda: Anggaran("a", anak=[X]),
    "one key of two lines": lambda: Anggaran("a", anak=[Anggaran("b", kunci="1"), Anggaran("c", kunci="1")]),
    "capaian is text": lambda: efisiensi(capaian=X, serapan=1),
    "absorption is text": lambda: efisiensi(capaian=1, serapan=X),
    "absorption is zero": lambda: efisiensi(capaian=1, serapan=0),
    "no such efficiency": lambda: efisiensi(capaian=1, serapan=1, metode="x"),  # type: ignore[arg-type]
    "a status of no absorption": lambda: status_efisiensi(capaian=100, serapan=0),
    "outputs are missing": lambda: efisiensi_pmk(NOTHING),
    "an output of two": lambda: efisiensi_pmk([(1, 2)]),  # type: ignore[list-item]
    "an output without budget": lambda: efisiensi_pmk([Keluaran(pagu=0, realisasi=1, capaian=100)]),
    "an output not achieved, as a mean": lambda: efisiensi_pmk(
        [Keluaran(pagu=100, realisasi=90, capaian=0)], bentuk_pmk="mean"
    ),
    "an output of text": lambda: Keluaran(pagu=X, realisasi=1, capaian=100),
    "no output": lambda: efisiensi_pmk([]),
    "no such form": lambda: efisiensi_pmk([Keluaran(pagu=1, realisasi=1, capaian=1)], bentuk_pmk="x"),  # type: ignore[arg-type]
    "score of text": lambda: nilai_efisiensi(X),
    "nka of text, serapan": lambda: nka(serapan=X, konsistensi=1, capaian=1, efisiensi=1),
    "nka of text, konsistensi": lambda: nka(serapan=1, konsistensi=X, capaian=1, efisiensi=1),
    "nka of text, capaian": lambda: nka(serapan=1, konsistensi=1, capaian=X, efisiensi=1),
    "nka of text, efisiensi": lambda: nka(serapan=1, konsistensi=1, capaian=1, efisiensi=X),
}


def told(case: Callable[[], object]) -> list[str]:
    try:
        case()
    except SakipError as error:
        return [error.code, error.message, error.pesan]
    return []


@pytest.mark.parametrize("name", CASES)
def test_the_words(name: str) -> None:
    assert told(CASES[name]) == json.loads(FILE.read_text(encoding="utf-8"))[name]


def test_every_case_is_refused_and_written_down() -> None:
    assert json.loads(FILE.read_text(encoding="utf-8")).keys() == CASES.keys()
    assert all(told(case) for case in CASES.values())


if __name__ == "__main__":
    found = {name: told(case) for name, case in CASES.items()}
    FILE.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
