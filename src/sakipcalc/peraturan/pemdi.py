"""PermenPANRB 8/2026: the predicates of the index of digital government, after SPBE."""

from decimal import Decimal

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Pita, Skala

PEMDI_8_2026 = Skala(
    "pemdi-8-2026",
    "Predikat Indeks Pemerintah Digital PermenPANRB 8/2026",
    (
        Pita("Memuaskan", 4, 5, kode="Unggul"),
        Pita("Sangat Baik", Decimal("3.5"), 4, high_inclusive=False, kode="Melembaga"),
        Pita("Baik", Decimal("2.5"), Decimal("3.5"), high_inclusive=False, kode="Berkembang"),
        Pita("Cukup", Decimal("1.5"), Decimal("2.5"), high_inclusive=False, kode="Membangun"),
        Pita("Kurang", 1, Decimal("1.5"), high_inclusive=False, kode="Merintis", basis=Basis.UNCONFIRMED),
    ),
    Sumber(
        "PermenPANRB 8/2026",
        "BN 2026/364; pasal 12 mencabut PermenPANRB 59/2020",
        mulai=2026,
        basis=Basis.SECONDARY,
        lingkup=Lingkup.SEMUA,
        keputusan="atas nilai eksak; baris terendah disimpulkan dari baris lain",
    ),
    keluarga="pemdi",
)

DECISIONS = {
    "pemdi-8-2026": "on the exact figure; the lowest line is inferred from the others",
}
"""What is decided about them, in English."""
