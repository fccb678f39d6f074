"""Indeks RB 2022: the index of bureaucratic reform, rated in AKIP's bands; from 2023 it can pass 100."""

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Gap, Pita, Skala
from sakipcalc.peraturan.akip import PITA

_CUKUP = Pita("Cukup", 50, 60, low_inclusive=False, kode="CC", alias=("Cukup (Memadai)", "Cukup/Memadai"))

RB_2022 = Skala(
    "rb-2022",
    "Predikat Indeks RB 2022",
    tuple(_CUKUP if band.kode == _CUKUP.kode else band for band in PITA),
    Sumber(
        "Indeks RB 2022",
        mulai=2022,
        akhir=2022,
        basis=Basis.READ,
        lingkup=Lingkup.SEMUA,
        pengganti="RB General dan RB Tematik 2023 (belum dimuat)",
        keputusan="pita dan sebutan AKIP; dibulatkan setengah ke atas dua desimal, baru dicari",
    ),
    keluarga="rb",
    places=2,
    gap=Gap.ROUND,
)

DECISIONS = {
    "rb-2022": "the bands and words of AKIP; rounded half-up to two decimals first",
}
"""What is decided about them, in English."""
