"""Formulas that reports use and that are wrong: each is named in a sentence that a clerk understands."""

from __future__ import annotations

from typing import Any

import pytest

from sakipcalc.audit import Putusan, audit_capaian, audit_efisiensi, audit_rerata

LAIN = Putusan.RUMUS_LAIN


@pytest.mark.parametrize(
    ("realisasi", "target", "printed", "kunci", "said"),
    [
        ("80", "100", "20,00%", "(T-R)/T", "kekurangan terhadap target: target dikurangi realisasi, dibagi target"),
        ("25", "20", "25,00%", "R/T-1", "simpangan terhadap target: realisasi dibagi target, dikurangi satu"),
        ("8", "10", "21", "1+(1-R/T)x100", "salah kurung: 1 + (1 - realisasi/target) x 100"),
        ("8", "10", "250,00", "2T/R", "dua kali target dibagi realisasi"),
        ("468", "78", "60000.00%", "R/T x 100 x 100", "persen dikalikan 100 dua kali"),
        ("75", "100", "0,75%", "R/T tanpa x 100", "bertanda persen tetapi tidak dikalikan 100"),
    ],
)
def test_of_capaian(realisasi: str, target: str, printed: str, kunci: str, said: str) -> None:
    found = audit_capaian(realisasi=realisasi, target=target, tercetak=printed, polarisasi="maximize")
    assert (found.putusan, found.penjelasan[0].kunci) == (LAIN, kunci)
    assert said in found.explain()


@pytest.mark.parametrize(("realisasi", "printed"), [("77", "23,00"), ("131", "31,00")])
def test_the_gap_without_its_sign(realisasi: str, printed: str) -> None:
    found = audit_capaian(realisasi=realisasi, target="100", tercetak=printed, polarisasi="minimize")
    ways = {way.kunci: way for way in found.penjelasan}
    assert "|R-T|/T" in ways
    assert ways["|R-T|/T"].rumus.id == "selisih terhadap target tanpa tanda, dibagi target"
    assert found.putusan is not Putusan.COCOK


@pytest.mark.parametrize(
    ("metode", "printed", "verdict", "said"),
    [
        ("ratio", "94,34", Putusan.TERBALIK, "terbalik, dihitung serapan dibagi capaian, dalam persen"),
        ("cost", "94,34", Putusan.COCOK, "sesuai: serapan dibagi capaian, dalam persen"),
        ("cost", "106,00", Putusan.TERBALIK, "terbalik, dihitung capaian dibagi serapan, dalam persen"),
        ("cost", "1,06", Putusan.TERBALIK, "terbalik, dihitung capaian dibagi serapan"),
        ("cost", "0,9434", LAIN, "serapan dibagi capaian"),
        (None, "94,34", Putusan.COCOK, "sesuai: serapan dibagi capaian, dalam persen"),
    ],
)
def test_of_efficiency(metode: Any, printed: str, verdict: Putusan, said: str) -> None:
    found = audit_efisiensi(capaian="100", serapan="94,34", tercetak=printed, metode=metode)
    assert found.putusan is verdict
    assert said in found.explain()


def test_cost_over_nothing_reached() -> None:
    found = audit_efisiensi(capaian="0", serapan="94,34", tercetak="94,34", metode="cost")
    assert (found.putusan, str(found.alasan)) == (Putusan.TIDAK_DAPAT_DINILAI, "capaian_nol")


def test_of_means_and_of_decimals() -> None:
    one_more = audit_rerata(["90", "80", "70"], "60,00")
    assert one_more.putusan is LAIN
    assert "jumlah dibagi 4, bukan 3" in one_more.explain()
    decimals = audit_capaian(realisasi="73,26", target="100", tercetak="73,30", polarisasi="maximize")
    assert "73,26 dibulatkan 1 desimal, lalu ditulis 2 desimal" in decimals.explain()
