"""Permendesa PDT 9/2024: the status of a village by its Indeks Desa, on 0..100, since 2025."""

from decimal import Decimal

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Gap, Pita, Skala

INDEKS_DESA_9_2024 = Skala(
    "indeks-desa-9-2024",
    "Status desa menurut Indeks Desa, Permendesa PDT 9/2024",
    (
        Pita("Mandiri", Decimal("79.63"), 100),
        Pita("Maju", Decimal("69.35"), Decimal("79.62")),
        Pita("Berkembang", Decimal("57.39"), Decimal("69.34")),
        Pita("Tertinggal", Decimal("49.49"), Decimal("57.38")),
        Pita("Sangat Tertinggal", 0, Decimal("49.48")),
    ),
    Sumber(
        "Permendesa PDT 9/2024",
        mulai=2025,
        basis=Basis.SECONDARY,
        lingkup=Lingkup.DESA,
        keputusan="dua aplikasi penghitung sepakat; dibulatkan setengah ke atas dua desimal, baru dicari",
    ),
    keluarga="indeks-desa",
    places=2,
    gap=Gap.ROUND,
)

DECISIONS = {
    "indeks-desa-9-2024": "two programs that compute it agree; rounded half-up to two decimals first",
}
"""What is decided about them, in English."""
