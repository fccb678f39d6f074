"""Komisi Informasi: how open a public body is, by its score in the yearly monitoring."""

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Pita, Skala

KIP = Skala(
    "kip",
    "Kualifikasi keterbukaan informasi badan publik",
    (
        Pita("Informatif", 90, 100, basis=Basis.UNCONFIRMED),
        Pita("Menuju Informatif", 80, 90, high_inclusive=False),
        Pita("Cukup Informatif", 60, 80, high_inclusive=False),
        Pita("Kurang Informatif", 40, 60, high_inclusive=False),
        Pita("Tidak Informatif", 0, 40, high_inclusive=False),
    ),
    Sumber(
        "pemantauan Komisi Informasi",
        basis=Basis.SECONDARY,
        lingkup=Lingkup.SEMUA,
        keputusan="atas nilai eksak; baris tertinggi belum dipastikan",
    ),
    keluarga="kip",
)

DECISIONS = {
    "kip": "on the exact figure; the highest line is not confirmed",
}
"""What is decided about them, in English."""
