"""PermenPANRB 12/2015: the predicates of AKIP evaluation before 88/2021, and its component weights."""

from __future__ import annotations

from decimal import Decimal

from sakipcalc._skala import GapPolicy, Pita, Skala
from sakipcalc._sumber import Basis, Sumber

PITA = (
    Pita("Sangat Memuaskan", 90, 100, low_inclusive=False, kode="AA"),
    Pita("Memuaskan", 80, 90, low_inclusive=False, kode="A"),
    Pita("Sangat Baik", 70, 80, low_inclusive=False, kode="BB"),
    Pita("Baik", 60, 70, low_inclusive=False, kode="B"),
    Pita("Cukup", 50, 60, low_inclusive=False, kode="CC"),
    Pita("Kurang", 30, 50, low_inclusive=False, kode="C"),
    Pita("Sangat Kurang", 0, 30, kode="D"),
)

AKIP_12_2015 = Skala(
    "akip-12-2015",
    "Predikat AKIP PermenPANRB 12/2015",
    PITA,
    Sumber(
        "PermenPANRB 12/2015",
        mulai=2015,
        akhir=2020,
        basis=Basis.UNCONFIRMED,
        keputusan="batas dan sebutan disamakan dengan PermenPANRB 88/2021; total dibulatkan dua desimal dahulu",
    ),
    keluarga="akip",
    places=2,
    gap=GapPolicy.ROUND,
)

BOBOT = {
    "perencanaan": Decimal(30),
    "pengukuran": Decimal(25),
    "pelaporan": Decimal(15),
    "evaluasi": Decimal(10),
    "capaian": Decimal(20),
}
