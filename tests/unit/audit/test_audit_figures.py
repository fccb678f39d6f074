"""The audit of one printed figure, kind by kind: the verdict, the formula, and what the sentence says."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest

from sakipcalc import SKM_14_2017
from sakipcalc.audit import (
    Bahasa,
    Putusan,
    Temuan,
    audit_capaian,
    audit_efisiensi,
    audit_ikm,
    audit_jumlah,
    audit_kategori,
    audit_perubahan,
    audit_rerata,
    audit_serapan,
)
from sakipcalc.errors import Alasan, OptionError, WrongTypeError

P = Putusan
D = Decimal


def best(temuan: Temuan) -> str:
    return temuan.penjelasan[0].kunci if temuan.penjelasan else ""


@pytest.mark.parametrize(
    "case",
    [
        ("80-90", "92", "102,22", "maximize", P.COCOK, "R/T"),
        ("80-90", "85", "100", "maximize", P.COCOK, "R/T"),
        ("7-8", "7,5", "98", "minimize", P.TIDAK_TERJELASKAN, ""),
        ("7-8", "9", "87,50", "minimize", P.COCOK, "(2T-R)/T"),
        ("-10", "-11", "90", "maximize", P.COCOK, "1+(R-T)/|T|"),
        ("-10", "-11", "110", "maximize", P.RUMUS_LAIN, "R/T"),
        ("-10", "-11", "110", "minimize", P.COCOK, "1-(R-T)/|T|"),
        ("-10", "-11", "110", None, P.COCOK, "R/T"),
        ("100", "96", "96", "stabilize", P.COCOK, "stabilize"),
        ("100", "104", "96", "stabilize", P.COCOK, "stabilize"),
        ("12,5", "10", "125", "minimize_inverse", P.COCOK, "T/R"),
        ("12,5", "11", "112", "minimize_inverse", P.RUMUS_LAIN, "(2T-R)/T"),
        ("86", "88,75", "1,03", "maximize", P.COCOK, "R/T"),
        ("86", "88,75", "2,75", "maximize", P.RUMUS_LAIN, "R-T"),
        ("86", "88,75", "96,90", None, P.RUMUS_LAIN, "T/R"),
        ("86", "88,75", "103,20", None, P.COCOK, "R/T"),
        ("86", "86", "100", None, P.BANYAK_TAFSIR, "R/T"),
        ("86,0", "88,7", "103,15", "maximize", P.DIBULATKAN_DULU, "R/T"),
        ("90%", "44%", "49,38", "maximize", P.DIBULATKAN_DULU, "R/T"),
        ("90", "44", "49,38", "maximize", P.TIDAK_TERJELASKAN, ""),
        ("1.465", "1.500", "102,39", "maximize", P.COCOK, "R/T"),
        ("12 bulan", "12 bulan", "100", "maximize", P.COCOK, "R/T"),
        (86, 88.75, D("103.20"), "maximize", P.COCOK, "R/T"),
    ],
)
def test_capaian(case: tuple[Any, Any, Any, Any, Putusan, str]) -> None:
    target, realisasi, printed, polarisasi, verdict, kunci = case
    temuan = audit_capaian(realisasi, target, printed, polarisasi=polarisasi)
    assert (temuan.putusan, best(temuan)) == (verdict, kunci)
    assert temuan.dicoba > 0
    assert temuan.kebetulan > 0


@pytest.mark.parametrize(
    ("target", "realisasi", "printed", "polarisasi", "alasan"),
    [
        ("0", "5", "0", "maximize", Alasan.TARGET_NOL),
        ("0", "5", "#DIV/0!", "maximize", Alasan.TARGET_NOL),
        ("0", "5", "100", None, Alasan.TARGET_NOL),
        ("0", "5", "0", "stabilize", Alasan.TARGET_NOL),
        ("5", "0", "0", "minimize_inverse", Alasan.REALISASI_NOL),
        ("5", "", "0%", "maximize", Alasan.REALISASI_KOSONG),
        ("5", "-", "#DIV/0!", "maximize", Alasan.REALISASI_KOSONG),
        ("", "5", "", "maximize", Alasan.TARGET_KOSONG),
        ("", "", "50", "maximize", Alasan.TARGET_KOSONG),
    ],
)
def test_what_cannot_be_assessed(target: str, realisasi: str, printed: str, polarisasi: Any, alasan: Alasan) -> None:
    temuan = audit_capaian(realisasi, target, printed, polarisasi=polarisasi)
    assert (temuan.putusan, temuan.alasan, temuan.benar) == (P.TIDAK_DAPAT_DINILAI, alasan, None)
    assert alasan.pesan in temuan.explain()
    assert alasan.message in temuan.explain("en")


def test_declared_caps() -> None:
    before = audit_capaian("88,75", "86", "103,2", polarisasi="maximize", cap=100)
    after = audit_capaian("88,75", "86", "100", polarisasi="maximize", cap=100)
    assert (before.putusan, after.putusan) == (P.COCOK, P.COCOK)
    assert "103,20 dibatasi 100" in after.explain()
    assert audit_capaian("100", "80", "120", polarisasi="maximize", cap=100).putusan is P.DIBATASI


def test_missing_inputs_are_solved_for() -> None:
    temuan = audit_capaian("5", "", "50", polarisasi="maximize")
    assert temuan.putusan is P.TIDAK_TERJELASKAN
    assert "target 10 akan memberikannya sebagai realisasi dibagi target" in temuan.explain()
    assert "target 2.5 would give it as target over realisasi" in temuan.explain("en")


def test_slips_of_a_digit() -> None:
    saran = audit_serapan("283.787.350", "300.728.350", "94,34").saran
    assert saran[0] == ("selisih satu angka dari 94,37", "one digit away from 94.37")
    for printed in ("103,02", "130,20", "10,20", "1003,20"):
        assert "dari 103,20" in audit_capaian("88,75", "86", printed, polarisasi="maximize").explain()
    assert audit_capaian("88,75", "86", "97,31", polarisasi="maximize").saran == ()


def test_not_printed() -> None:
    assert (
        audit_capaian("4", "5", "", polarisasi="maximize").explain() == "Capaian tidak tercetak; menurut aturan 80,00."
    )
    assert audit_capaian("4", "5", None).explain("en") == "Capaian is not printed."
    assert audit_kategori("50", "", skala="akip-88-2021").explain() == "Kategori tidak tercetak; menurut aturan Kurang."


CASES: list[tuple[Callable[..., Temuan], tuple[Any, ...], dict[str, Any], Putusan, str]] = [
    (audit_serapan, ("14.100.000", "16.000.000", "88,12"), {}, P.DIPOTONG, "R/P"),
    (audit_serapan, ("14.100.000", "16.000.000", "11,88"), {}, P.RUMUS_LAIN, "(P-R)/P"),
    (audit_serapan, ("14.100.000", "16.000.000", "113,48"), {}, P.TERBALIK, "P/R"),
    (audit_serapan, ("7.920.000", "8,000,000", "99,00"), {}, P.COCOK, "R/P"),
    (audit_serapan, ("0", "0", "0"), {}, P.TIDAK_DAPAT_DINILAI, ""),
    (audit_efisiensi, ("100%", "94,34%", "1,06"), {}, P.COCOK, "c/s"),
    (audit_efisiensi, ("100", "94,34", "5,66"), {}, P.RUMUS_LAIN, "c - s"),
    (audit_efisiensi, ("100", "94,34", "106,00"), {}, P.RUMUS_LAIN, "c/s x 100"),
    (audit_efisiensi, ("100", "94,34", "94,34"), {}, P.TERBALIK, "s/c x 100"),
    (audit_efisiensi, ("100", "94,34", "0,94"), {}, P.TERBALIK, "s/c"),
    (audit_efisiensi, ("100", "94,34", "1,06"), {"metode": None}, P.COCOK, "c/s"),
    (audit_efisiensi, ("100", "94,34", "0,06"), {"metode": "level"}, P.COCOK, "c/s - 1"),
    (audit_efisiensi, ("100", "0", "0"), {}, P.TIDAK_DAPAT_DINILAI, ""),
    (audit_efisiensi, ("0", "5", "3"), {}, P.TIDAK_TERJELASKAN, ""),
    (audit_perubahan, ("88,75", "86,72", "2,03"), {}, P.COCOK, "kini-lalu"),
    (audit_perubahan, ("88,75", "86,72", "-2,03"), {"bentuk": "selisih"}, P.TERBALIK, "lalu-kini"),
    (audit_perubahan, ("88,75", "86,72", "102,34"), {"bentuk": "relatif"}, P.RUMUS_LAIN, "kini/lalu"),
    (audit_perubahan, ("88,75", "86,72", "2,29"), {"bentuk": "relatif"}, P.RUMUS_LAIN, "(kini-lalu)/kini"),
    (audit_perubahan, ("5", "0", "100"), {"bentuk": "relatif"}, P.TIDAK_DAPAT_DINILAI, ""),
    (audit_perubahan, ("0", "5", "-5"), {}, P.COCOK, "kini-lalu"),
    (audit_ikm, (["4"] * 9, "100"), {}, P.COCOK, "exact"),
    (audit_ikm, (["4"] * 9, "99,00"), {}, P.BANYAK_TAFSIR, "exact, tertimbang_2"),
    (audit_ikm, (["4"] * 9, "99,90"), {}, P.RUMUS_LAIN, "d3"),
    (audit_ikm, (["4"] * 9, "99,90"), {"bobot": "0,111"}, P.COCOK, "d3"),
    (audit_ikm, (["3,41"] * 9, "85,30"), {}, P.DIBULATKAN_DULU, "exact"),
    (audit_ikm, (["3,419"] * 9, "85,47"), {}, P.DIPOTONG, "exact"),
    (audit_ikm, (["3,41"] * 9, "58,25"), {}, P.TIDAK_TERJELASKAN, ""),
    (audit_ikm, (["3,41", ""], "85"), {}, P.TIDAK_DAPAT_DINILAI, ""),
    (audit_ikm, ([], "85"), {}, P.TIDAK_DAPAT_DINILAI, ""),
    (audit_ikm, (["3,41"] * 9, ""), {}, P.TIDAK_TERCETAK, ""),
    (audit_ikm, (["3"] * 14, "74,55"), {}, P.RUMUS_LAIN, "d3"),
    (audit_ikm, (["3,4"] * 14, "83,30"), {}, P.RUMUS_LAIN, "d2"),
    (audit_ikm, (["3"] * 14, "74,97"), {}, P.RUMUS_LAIN, "d4"),
    (audit_ikm, (["3,2"] * 7, "78,40"), {}, P.RUMUS_LAIN, "d2"),
    (audit_ikm, (["3"] * 8, "75"), {"bobot": "d4"}, P.COCOK, "d4"),
    (audit_ikm, (["85,1"] * 10, "85,10"), {"max_score": 100, "bobot": "0,1"}, P.COCOK, "d2"),
    (audit_kategori, ("88,31", "A"), {"skala": SKM_14_2017}, P.COCOK, "skm-14-2017"),
    (audit_kategori, ("90,5", "Tinggi"), {}, P.BANYAK_TAFSIR, "permendagri-54-2010"),
    (audit_kategori, ("90,5", "sangat  tinggi"), {"skala": "permendagri-86-2017"}, P.RUMUS_LAIN,
     "permendagri-86-2017 round"),
    (audit_kategori, ("90,5", "Sangat Tinggi"), {"skala": "permendagri-86-2017", "gap": "round"}, P.COCOK,
     "permendagri-86-2017 round"),
    (audit_kategori, ("50", "AA"), {"skala": "akip-88-2021"}, P.TIDAK_TERJELASKAN, ""),
    (audit_kategori, ("", "AA"), {}, P.TIDAK_DAPAT_DINILAI, ""),
    (audit_rerata, ([100, 100, "103,20"], "101,07"), {}, P.COCOK, "mean"),
    (audit_rerata, ([100, 100, "103,20"], "100,00"), {"cap": 100}, P.COCOK, "cap 100"),
    (audit_rerata, ([100, 100, "103,20"], "101,06"), {}, P.DIPOTONG, "mean"),
    (audit_rerata, ([D("99.996"), 50], "75,00"), {}, P.COCOK, "mean"),
    (audit_rerata, ([D("33.336"), D("66.666")], "50,01"), {}, P.DIBULATKAN_DULU, "round 2"),
    (audit_rerata, (["92,65", "", "100"], "64,22"), {}, P.RUMUS_LAIN, "blank as zero"),
    (audit_rerata, ([1, 2, 0], "1,50"), {}, P.RUMUS_LAIN, "nonzero"),
    (audit_rerata, ([50, 100], "66,67"), {"pooled": [(1, 2), (1, 1)]}, P.RUMUS_LAIN, "pooled"),
    (audit_rerata, ([50, 100], "75"), {"pooled": [(1, 2), ("", 1)]}, P.COCOK, "mean"),
    (audit_rerata, ([50, 100], "75"), {"pooled": [(1, 0)]}, P.COCOK, "mean"),
    (audit_rerata, ([50, 100], "70,50"), {}, P.TIDAK_TERJELASKAN, ""),
    (audit_rerata, ([], "1"), {}, P.TIDAK_DAPAT_DINILAI, ""),
    (audit_rerata, ([1], ""), {}, P.TIDAK_TERCETAK, ""),
    (audit_jumlah, (["1.500", "2.500"], "4.000"), {}, P.COCOK, "sum"),
    (audit_jumlah, (["1,500", "2,500"], "4.000"), {}, P.COCOK, "sum"),
    (audit_jumlah, ([], "4.000"), {}, P.TIDAK_DAPAT_DINILAI, ""),
    (audit_jumlah, (["1"], None), {}, P.TIDAK_TERCETAK, ""),
    (audit_jumlah, (["1.500", "2.500"], "2.500"), {}, P.TIDAK_TERJELASKAN, ""),
]  # fmt: skip


@pytest.mark.parametrize(("function", "arguments", "options", "verdict", "kunci"), CASES, ids=range(len(CASES)))
def test_other_kinds(
    function: Callable[..., Temuan], arguments: tuple[Any, ...], options: dict[str, Any], verdict: Putusan, kunci: str
) -> None:
    temuan = function(*arguments, **options)
    assert (temuan.putusan, best(temuan)) == (verdict, kunci)
    for language in Bahasa:
        assert temuan.explain(language).endswith(".")


def test_sentences() -> None:
    assert audit_jumlah(["1.500", "2.500"], "2.500").explain("en") == (
        "Total 2.500 is not the sum of its rows; the right figure is 4,000; printed less than its rows by 1,500; "
        "equal to one row (baris 1), perhaps a row was left out of the sum."
    )
    assert audit_rerata([50, 100], "75", pooled=[(1, 2), (1, 1)]).explain().endswith("angka gabungannya 66,67.")
    assert audit_capaian("86", "86", "100").explain("en") == (
        "Capaian 100 can be made in several equally simple ways: realisasi over target; target over realisasi; "
        "twice the target less realisasi, over the target."
    )
    cut = audit_capaian("18.18", "04.18", "23,50%", polarisasi="maximize").explain("en")
    assert "ratios read as hours and minutes" in cut
    assert "capped at 100" in audit_capaian("88,75", "86", "100", polarisasi="maximize").explain("en")
    assert "103.238… truncated" in audit_capaian("86,72", "84", "103,23", polarisasi="maximize").explain("en")
    tie = audit_serapan("14.100.000", "16.000.000", "88,13")
    assert tie.tengah
    assert "88.125 lies halfway and goes up" in tie.explain("en")
    with pytest.raises(OptionError):
        tie.explain("jv")  # type: ignore[arg-type]


def test_what_is_refused() -> None:
    for cell, why in (
        ("abc", Alasan.TIDAK_TERBACA),
        ("BB", Alasan.BUKAN_ANGKA),
        ("2026-13-45", Alasan.TIDAK_TERBACA),
        ("9" * 60, Alasan.BUKAN_ANGKA),
        (f"1:{'9' * 60}", Alasan.BUKAN_ANGKA),
    ):
        for temuan in (audit_capaian("1", cell, "100"), audit_capaian(cell, "1", "100")):
            assert (temuan.putusan, temuan.alasan) == (P.TIDAK_DAPAT_DINILAI, why)
    for printed, why in (
        ("abc", Alasan.TIDAK_TERBACA),
        ("7:9", Alasan.BUKAN_ANGKA),
        ("1," + "1" * 31, Alasan.BUKAN_ANGKA),
    ):
        temuan = audit_capaian("1", "1", printed, polarisasi="maximize")
        assert (temuan.putusan, temuan.alasan, temuan.benar) == (P.TIDAK_DAPAT_DINILAI, why, Decimal(100))
    for means in (["4,25"] * 9, ["4", "-1"], [*["3"] * 8, "4,01"]):
        temuan = audit_ikm(means, "106,25")
        assert (temuan.putusan, temuan.alasan) == (P.TIDAK_DAPAT_DINILAI, Alasan.NRR_DI_LUAR_SKALA)
    with pytest.raises(WrongTypeError):
        audit_rerata([1], "1", pooled=[(1, 2, 3)])  # type: ignore[list-item]
    with pytest.raises(OptionError):
        audit_ikm(["4"] * 5, "100", bobot="0.11")


@pytest.mark.parametrize("count", [2, 8, 9, 300])
def test_a_total_tries_the_meanings_of_its_last_rows(count: int) -> None:
    parts = [Decimal("0.2")] * count
    one_of_them, eight = Decimal("0.2") * (count - 1) + 20, min(count, 8)
    assert audit_jumlah(parts, one_of_them).penjelasan[0].biaya == 2
    as_percents = audit_jumlah(parts, 20 * eight + Decimal("0.2") * (count - eight))
    assert (as_percents.putusan, as_percents.penjelasan[0].biaya) == (P.COCOK, 2 * eight)
    assert audit_jumlah(parts, 20 * count).putusan is (P.COCOK if count <= 8 else P.TIDAK_TERJELASKAN)
