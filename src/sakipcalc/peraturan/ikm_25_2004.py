"""KEP/25/M.PAN/2/2004: mutu and kinerja of the satisfaction index of 14 unsur, and practice under 16/2014."""

from __future__ import annotations

from decimal import Decimal

from sakipcalc._skala import GapPolicy, Pita, Skala
from sakipcalc._sumber import Basis, Sumber

IKM_25_2004 = Skala(
    "ikm-25-2004",
    "Nilai IKM KEP/25/M.PAN/2/2004",
    (
        Pita("Tidak Baik", 25, Decimal("43.75"), kode="D"),
        Pita("Kurang Baik", Decimal("43.76"), Decimal("62.50"), kode="C"),
        Pita("Baik", Decimal("62.51"), Decimal("81.25"), kode="B"),
        Pita("Sangat Baik", Decimal("81.26"), 100, kode="A"),
    ),
    Sumber(
        "KEP/25/M.PAN/2/2004",
        mulai=2004,
        akhir=2016,
        basis=Basis.SECONDARY,
        keputusan="baris A dari sumber sekunder; dibulatkan setengah ke atas dua desimal, baru dicari; dipakai juga "
        "pada masa PermenPANRB 16/2014, yang tidak mencetak tabel sendiri",
    ),
    keluarga="skm",
    places=2,
    gap=GapPolicy.ROUND,
)
