"""Peraturan BPKP 5/2021: the level of maturity of internal control."""

from decimal import Decimal

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Pita, Skala

SPIP_5_2021 = Skala(
    "spip-5-2021",
    "Tingkat maturitas SPIP Peraturan BPKP 5/2021",
    (
        Pita("Optimum", Decimal("4.5"), 5, kode="5"),
        Pita("Terkelola dan Terukur", 4, Decimal("4.5"), high_inclusive=False, kode="4"),
        Pita("Terdefinisi", 3, 4, high_inclusive=False, kode="3"),
        Pita("Berkembang", 2, 3, high_inclusive=False, kode="2"),
        Pita("Rintisan", 1, 2, high_inclusive=False, kode="1"),
    ),
    Sumber(
        "Peraturan BPKP 5/2021",
        mulai=2021,
        basis=Basis.SECONDARY,
        lingkup=Lingkup.SEMUA,
        keputusan="atas nilai eksak",
    ),
    keluarga="spip",
)

DECISIONS = {
    "spip-5-2021": "on the exact figure",
}
"""What is decided about them, in English."""
