"""PermenPANRB 17/2017 and 29/2022: the categories of the index of public service."""

from decimal import Decimal

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Gap, Pita, Skala

IPP_29_2022 = Skala(
    "ipp-29-2022",
    "Kategori Indeks Pelayanan Publik PermenPANRB 29/2022",
    (
        Pita("Pelayanan Prima", Decimal("4.51"), 5, kode="A"),
        Pita("Sangat Baik", Decimal("4.01"), Decimal("4.50"), kode="A-"),
        Pita("Baik", Decimal("3.51"), Decimal("4.00"), kode="B"),
        Pita("Baik (Dengan Catatan)", Decimal("3.01"), Decimal("3.50"), kode="B-"),
        Pita("Cukup", Decimal("2.51"), Decimal("3.00"), kode="C"),
        Pita("Cukup (Dengan Catatan)", Decimal("2.01"), Decimal("2.50"), kode="C-", basis=Basis.UNCONFIRMED),
        Pita("Buruk", Decimal("1.51"), Decimal("2.00"), kode="D", basis=Basis.UNCONFIRMED),
        Pita("Sangat Buruk", Decimal("1.01"), Decimal("1.50"), kode="E", basis=Basis.UNCONFIRMED),
        Pita("Gagal", 0, Decimal("1.00"), kode="F", basis=Basis.UNCONFIRMED),
    ),
    Sumber(
        "PermenPANRB 29/2022",
        mulai=2017,
        basis=Basis.SECONDARY,
        lingkup=Lingkup.SEMUA,
        pendukung=(Sumber("PermenPANRB 17/2017", basis=Basis.SECONDARY, lingkup=Lingkup.SEMUA),),
        keputusan="dibulatkan setengah ke atas dua desimal, baru dicari; baris C- ke bawah belum dipastikan",
    ),
    keluarga="ipp",
    places=2,
    gap=Gap.ROUND,
)

DECISIONS = {
    "ipp-29-2022": "rounded half-up to two decimals first; the lines from C- down are not confirmed",
}
"""What is decided about them, in English."""
