"""Laws of groups of rows: what a column gives for a group or row is what the scalar face gives for the same figures."""

from __future__ import annotations

import math
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from functools import partial
from typing import Any

import numpy as np
import numpy.typing as npt
import pytest

import sakipcalc
from sakipcalc import UNSUR_2017, Kuesioner, kolom, round_to
from sakipcalc.errors import UndefinedResultError

N, GROUPS = 700, 40
Floats = npt.NDArray[np.float64]
RNG = np.random.default_rng(20260101)

KINDS: dict[str, Callable[[], Floats]] = {
    "two decimals": lambda: np.round(RNG.random(N) * 130, 2),
    "any": lambda: RNG.random(N) * 130,
    "eighths": lambda: RNG.integers(-3, 1000, N) / 8,
    "small integers": lambda: RNG.integers(-2, 4, N).astype(float),
    "rupiah with sen": lambda: np.round(RNG.random(N) * 1e12, 2),
    "whole, up to 2**53": lambda: RNG.integers(-(2**53), 2**53, N).astype(float),
    "every size": lambda: RNG.random(N) * 10.0 ** RNG.integers(-25, 25, N) * RNG.choice([-1, 1], N),
    "near-ties": lambda: RNG.integers(1, 99, N) + 0.005 + RNG.choice([-1e-9, 0, 1e-9, 1e-13], N),
    "halves in the sixteenth digit": lambda: (RNG.integers(10**14, 10**15, N) + 0.5) / RNG.choice([1, 2, 4, 8], N),
    "edges": lambda: RNG.choice([5e-324, 1.7e308, 1e15, 9.999999999999995e14, 1e-8, 0.1 + 0.2, -0.0, 1e22, 100], N),
}


def meaning(value: float) -> Fraction:
    """What a float means: whole ones themselves, any other its 15 significant digits."""
    whole = abs(value) <= 2**53 and value.is_integer() and abs(value) >= 1e15
    return Fraction(value) if whole else Fraction(f"{value:.15g}")


def cells(values: Floats) -> list[float | None]:
    return [None if math.isnan(each) else each for each in values.tolist()]


def holed(values: Floats) -> Floats:
    values[RNG.random(len(values)) < 0.01] = math.nan
    return values


def expected(compute: Callable[[], Any]) -> Any:
    """A scalar result, or the reason for which there is none."""
    try:
        return compute()
    except UndefinedResultError as error:
        return error.alasan.value


def number(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def near(found: float | None, value: Decimal | None) -> bool:
    if found is None or value is None:
        return (found is None) is (value is None)
    if math.isinf(found):  # beyond what float64 holds
        return float(value) == found
    return abs(Fraction(found) - Fraction(value)) <= Fraction(2, 10**14) * abs(Fraction(value))


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("undefined", ["refuse", "skip"])
@pytest.mark.parametrize("limits", [{}, {"cap": 100, "floor": 0}, {"cap": Decimal("100.1234567890123456789")}], ids=str)
def test_means(kind: str, undefined: Any, limits: dict[str, Any]) -> None:
    values, keys = holed(KINDS[kind]()), RNG.integers(0, GROUPS, N)
    hasil = kolom.rerata(values.tolist(), keys.tolist(), undefined=undefined, **limits)
    rows = zip(hasil, hasil.nilai, hasil.tercetak, hasil.n, hasil.dilewati, hasil.alasan, strict=True)
    for key, nilai, tercetak, n, dilewati, alasan in rows:
        own = cells(values[keys == key])
        assert n + dilewati == len(own)
        want = expected(partial(sakipcalc.rerata, own, undefined=undefined, **limits))
        if isinstance(want, str):
            assert (nilai, tercetak, alasan) == (None, None, want)
            continue
        assert (nilai, tercetak, alasan) == (float(want.nilai), float(round_to(want.nilai)), None)
        assert (n, dilewati) == (want.n, len(want.dilewati))
        assert hasil[key] == want
        if not limits:
            exact = sum(meaning(each) for each in own if each is not None) / n
            assert nilai == exact.numerator / exact.denominator


@pytest.mark.parametrize("undefined", ["refuse", "skip"])
@pytest.mark.parametrize(
    ("parts", "wholes"),
    [
        ("two decimals", "small integers"),
        ("small integers", "small integers"),
        ("rupiah with sen", "two decimals"),
        ("any", "any"),
        ("two decimals", "eighths"),
        ("small integers", "rupiah with sen"),
        ("eighths", "near-ties"),
    ],
)
def test_pooled_percentages_and_their_means(parts: str, wholes: str, undefined: Any) -> None:
    top, bottom, keys = holed(KINDS[parts]()), np.abs(KINDS[wholes]()), RNG.integers(0, GROUPS * 4, N)
    hasil = kolom.gabungan(top, bottom, keys, undefined=undefined)
    table = hasil.tabel()
    for place, key in enumerate(hasil):
        pairs = list(zip(cells(top[keys == key]), cells(bottom[keys == key]), strict=True))
        for function, nilai, tercetak, alasan in (
            (sakipcalc.persentase_gabungan, "nilai", "tercetak", "alasan"),
            (sakipcalc.rerata_persentase, "rerata", "rerata_tercetak", "alasan_rerata"),
        ):
            want = expected(partial(function, pairs, undefined=undefined))
            if isinstance(want, str):
                assert math.isnan(table[nilai][place])
                assert math.isnan(table[tercetak][place])
                assert table[alasan][place] == want
            else:
                assert table[nilai][place] == float(want.nilai)
                assert table[tercetak][place] == float(round_to(want.nilai))
                assert table[alasan][place] is None


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize(("polarisasi", "target"), [("maximize", None), ("minimize", None), ("stabilize", 50.25)])
def test_changes(kind: str, polarisasi: Any, target: float | None) -> None:
    values, keys = holed(KINDS[kind]()), RNG.integers(0, GROUPS, N)
    years = np.empty(N)
    for key in range(GROUPS):
        own = np.flatnonzero(keys == key)
        years[own] = RNG.permutation(2000 + np.arange(len(own)))
    hasil = kolom.perubahan(values.tolist(), tahun=years, by=keys, polarisasi=polarisasi, target=target)
    table = hasil.tabel()
    for key in range(GROUPS):
        own = np.flatnonzero(keys == key)
        series: Any = dict(zip(years[own].astype(int).tolist(), cells(values[own]), strict=True))
        deret = partial(sakipcalc.deret, polarisasi=polarisasi, target=target, undefined="skip")
        want = expected(partial(deret, series))
        for row in own.tolist():
            step = None if isinstance(want, str) else want.get(int(years[row]))
            if step is None:
                blank = math.isnan(values[row])
                assert table["alasan"][row] == ("realisasi_kosong" if blank else "nilai_lalu_tidak_ada")
                assert table["selisih"][row] is table["putusan"][row] is None
                continue
            assert near(table["selisih"][row], step.selisih)
            assert near(table["relatif"][row], step.relatif)
            assert table["lalu"][row] == pytest.approx(float(step.lalu), rel=1e-14)
            assert table["tercetak"][row] == float(round_to(step.selisih))
            assert table["relatif_tercetak"][row] == (None if step.relatif is None else float(round_to(step.relatif)))
            assert table["putusan"][row] == step.putusan.kata
            assert table["alasan"][row] == (None if step.alasan is None else step.alasan.value)
            assert hasil[row] == step


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("polarisasi", ["maximize", "minimize"])
@pytest.mark.parametrize("ties", ["min", "dense"])
def test_ranks(kind: str, polarisasi: Any, ties: Any) -> None:
    values, keys = holed(KINDS[kind]()), RNG.integers(0, GROUPS, N)
    ranks = kolom.peringkat(values.tolist(), keys, polarisasi=polarisasi, ties=ties).peringkat
    for key in range(GROUPS):
        own = np.flatnonzero(keys == key).tolist()
        peers = {str(row): each for row, each in zip(own, cells(values[own]), strict=True)}
        want = sakipcalc.peringkat(peers, polarisasi=polarisasi, ties=ties, undefined="skip")
        assert {str(row): ranks[row] for row in own if ranks[row] is not None} == want


SCORES: dict[str, Callable[[], Floats]] = {
    "whole": lambda: RNG.integers(1, 5, N).astype(float),
    "means of questions": lambda: RNG.integers(4, 17, N) / 4,
    "thirds": lambda: 1 + RNG.integers(0, 10, N) / 3,
}


@pytest.mark.parametrize("blank", ["per_unsur", "listwise", "zero"])
@pytest.mark.parametrize("kind", SCORES)
def test_satisfaction(kind: str, blank: Any) -> None:
    answers = {unsur: holed(SCORES[kind]()) for unsur in UNSUR_2017}
    keys, settings = RNG.integers(0, 200, N), Kuesioner(blank=blank)
    hasil = kolom.ikm({**answers, "layanan": keys}, by="layanan", kuesioner=settings)
    for key, nik, tercetak, mutu, n, alasan in zip(
        hasil, hasil.nik, hasil.tercetak, hasil.mutu, hasil.n, hasil.alasan, strict=True
    ):
        own: Any = {unsur: cells(column[keys == key]) for unsur, column in answers.items()}
        assert n == int((keys == key).sum())
        want = expected(partial(sakipcalc.ikm_from_columns, own, settings))
        if isinstance(want, str):
            assert math.isnan(nik)
            assert alasan == want
            with pytest.raises(UndefinedResultError):
                hasil[key]
        else:
            assert hasil[key] == want
            assert (nik, tercetak, mutu) == (float(want.nik), float(round_to(want.nik)), want.mutu)


def test_numbers_that_no_float_means() -> None:
    """Decimals of many digits and fractions go to the scalar face, whole groups of them."""
    thirds: list[Any] = [Fraction(1, 3), Fraction(1, 3), Fraction(1, 3), Decimal("0.33333333333333333333"), 2, 3]
    keys = ["a", "a", "a", "b", "b", "c"]
    hasil = kolom.rerata(thirds, keys)
    assert hasil["a"] == sakipcalc.rerata(thirds[:3])
    assert hasil.nilai == [1 / 3, float(sakipcalc.rerata(thirds[3:5]).nilai), 3]
    assert kolom.peringkat(thirds, polarisasi="maximize").peringkat == [3, 3, 3, 6, 2, 1]
    years = [1, 2, 3, 1, 2, 1]
    changes = kolom.perubahan(thirds, tahun=years, by=keys)
    assert changes.selisih[1] == 0
    assert changes.putusan == [None, "tetap", "tetap", None, "membaik", None]
    pooled = kolom.gabungan(thirds, [1, 1, 1, 1, 1, 4], keys)
    assert number(pooled["a"].nilai) == pooled.nilai[0] == pooled.rerata[0]
