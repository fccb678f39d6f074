"""Peraturan BKN 8/2019: the categories of the ASN professionalism index."""

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Gap, Pita, Skala

IP_ASN_8_2019 = Skala(
    "ip-asn-8-2019",
    "Kategori IP ASN Peraturan BKN 8/2019",
    (
        Pita("Sangat Tinggi", 91, 100),
        Pita("Tinggi", 81, 90),
        Pita("Sedang", 71, 80),
        Pita("Rendah", 61, 70),
        Pita("Sangat Rendah", None, 60),
    ),
    Sumber(
        "Peraturan BKN 8/2019",
        mulai=2019,
        basis=Basis.READ,
        lingkup=Lingkup.SEMUA,
        keputusan="di antara dua pita nilai eksak masuk pita di bawahnya, kecuali diminta round atau reject; "
        "di atas 100 ditolak",
    ),
    keluarga="ip-asn",
    places=0,
    gap=Gap.FLOOR,
)

DECISIONS = {
    "ip-asn-8-2019": (
        "between two bands an exact figure is in the band below, unless round or reject is asked for; over "
        "100 is refused"
    ),
}
"""What is decided about them, in English."""
