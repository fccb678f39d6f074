"""PermenPANRB 14/2017: mutu and kinerja of the satisfaction index of 9 unsur."""

from __future__ import annotations

from decimal import Decimal

from sakipcalc._skala import GapPolicy, Pita, Skala
from sakipcalc._sumber import Basis, Sumber

SKM_14_2017 = Skala(
    "skm-14-2017",
    "Nilai SKM PermenPANRB 14/2017",
    (
        Pita("Tidak Baik", 25, Decimal("64.99"), kode="D"),
        Pita("Kurang Baik", 65, Decimal("76.60"), kode="C"),
        Pita("Baik", Decimal("76.61"), Decimal("88.30"), kode="B"),
        Pita("Sangat Baik", Decimal("88.31"), 100, kode="A"),
    ),
    Sumber(
        "PermenPANRB 14/2017",
        "Lampiran",
        mulai=2017,
        basis=Basis.READ,
        keputusan="dibulatkan setengah ke atas dua desimal, baru dicari; berlaku sejak laporan tahun 2017",
    ),
    keluarga="skm",
    places=2,
    gap=GapPolicy.ROUND,
)
