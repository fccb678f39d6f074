"""PermenPANRB 88/2021: the predicates of AKIP evaluation, its weights and its grades."""

from __future__ import annotations

from decimal import Decimal

from sakipcalc._skala import GapPolicy, Skala
from sakipcalc._sumber import Basis, Sumber
from sakipcalc.peraturan.akip_12_2015 import PITA

AKIP_88_2021 = Skala(
    "akip-88-2021",
    "Predikat AKIP PermenPANRB 88/2021",
    PITA,
    Sumber(
        "PermenPANRB 88/2021",
        mulai=2021,
        basis=Basis.SECONDARY,
        keputusan="total dibulatkan setengah ke atas dua desimal, baru dicari; tepat 90 adalah A",
    ),
    keluarga="akip",
    places=2,
    gap=GapPolicy.ROUND,
)

SUBKOMPONEN = ("keberadaan", "kualitas", "pemanfaatan")
BOBOT = {
    "perencanaan": (Decimal(6), Decimal(9), Decimal(15)),
    "pengukuran": (Decimal(6), Decimal(9), Decimal(15)),
    "pelaporan": (Decimal(3), Decimal("4.5"), Decimal("7.5")),
    "evaluasi": (Decimal(5), Decimal("7.5"), Decimal("12.5")),
}
NILAI = {
    "AA": Decimal(100),
    "A": Decimal(90),
    "BB": Decimal(80),
    "B": Decimal(70),
    "CC": Decimal(60),
    "C": Decimal(50),
    "D": Decimal(30),
    "E": Decimal(0),
}
