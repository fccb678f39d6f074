"""Permendesa 2/2016: the status of a village by its Indeks Desa Membangun, up to 2024."""

from decimal import Decimal

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Pita, Skala

IDM_2016 = Skala(
    "idm-2016",
    "Status desa menurut IDM, Permendesa 2/2016",
    (
        Pita("Mandiri", Decimal("0.8155"), 1, low_inclusive=False),
        Pita("Maju", Decimal("0.7072"), Decimal("0.8155"), low_inclusive=False),
        Pita("Berkembang", Decimal("0.5989"), Decimal("0.7072"), low_inclusive=False),
        Pita("Tertinggal", Decimal("0.4907"), Decimal("0.5989"), low_inclusive=False),
        Pita("Sangat Tertinggal", 0, Decimal("0.4907")),
    ),
    Sumber(
        "Permendesa 2/2016",
        mulai=2016,
        akhir=2024,
        basis=Basis.READ,
        lingkup=Lingkup.DESA,
        pengganti="indeks-desa-9-2024",
        pendukung=(
            Sumber(
                "status IDM 2024 yang diumumkan",
                "75.260 dari 75.261 desa",
                basis=Basis.RECOMPUTED,
                lingkup=Lingkup.DESA,
            ),
        ),
        keputusan="atas nilai eksak; indeks di luar 0 sampai 1 ditolak",
    ),
    keluarga="idm",
)

DECISIONS = {
    "idm-2016": "on the exact figure; an index outside 0 to 1 is refused",
}
"""What is decided about them, in English."""
