"""Kepmendagri of each year: the categories of the index of regional innovation; the bounds change from year to year."""

from decimal import Decimal

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Gap, Pita, Skala

IID_2024 = Skala(
    "iid-2024",
    "Kategori Indeks Inovasi Daerah 2024",
    (
        Pita("Sangat Inovatif", Decimal("65.01"), 100),
        Pita("Inovatif", Decimal("40.01"), Decimal("65.00")),
        Pita("Kurang Inovatif", Decimal("0.01"), Decimal("40.00")),
        Pita("Tidak Dapat Dinilai", 0, 0),
    ),
    Sumber(
        "Kepmendagri hasil penilaian IID 2024",
        mulai=2024,
        akhir=2024,
        basis=Basis.SECONDARY,
        lingkup=Lingkup.DAERAH,
        pengganti="Kepmendagri hasil penilaian IID tahun berikutnya (belum dimuat)",
        keputusan="dibulatkan setengah ke atas dua desimal, baru dicari; hanya bagi tahun itu",
    ),
    keluarga="iid",
    places=2,
    gap=Gap.ROUND,
)

DECISIONS = {
    "iid-2024": "rounded half-up to two decimals first; for that year only",
}
"""What is decided about them, in English."""
