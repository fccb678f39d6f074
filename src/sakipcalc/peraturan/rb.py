"""Indeks RB 2022: the index of bureaucratic reform, rated in AKIP's bands."""

from sakipcalc._core.sumber import Basis, Sumber
from sakipcalc._skala.skala import Gap, Skala
from sakipcalc.peraturan.akip import PITA

RB_2022 = Skala(
    "rb-2022",
    "Predikat Indeks RB 2022",
    PITA,
    Sumber(
        "Indeks RB 2022",
        mulai=2022,
        basis=Basis.READ,
        keputusan="pita dan sebutan AKIP; dibulatkan setengah ke atas dua desimal, baru dicari",
    ),
    keluarga="rb",
    places=2,
    gap=Gap.ROUND,
)
