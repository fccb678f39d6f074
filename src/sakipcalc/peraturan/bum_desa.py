"""The ranking of BUM Desa by total score."""

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Pita, Skala

BUM_DESA = Skala(
    "bum-desa",
    "Pemeringkatan BUM Desa",
    (
        Pita("Perintis", None, 55, high_inclusive=False),
        Pita("Pemula", 55, 70, high_inclusive=False),
        Pita("Berkembang", 70, 85, high_inclusive=False),
        Pita("Maju", 85, 100),
    ),
    Sumber(
        "Kepmendesa PDTT 145/2022",
        mulai=2022,
        basis=Basis.SECONDARY,
        lingkup=Lingkup.DESA,
        pendukung=(
            Sumber("LKj Kecamatan Kalumpang 2024", "Pemeringkatan BUM Desa", basis=Basis.READ, lingkup=Lingkup.SATU),
        ),
        keputusan="batas tercetak dalam LKj Kalumpang; nama Berkembang dan Maju dari sumber sekunder",
    ),
    keluarga="bum-desa",
)

DECISIONS = {
    "bum-desa": "bounds printed in the LKj of Kalumpang; the words Berkembang and Maju are from a secondary source",
}
"""What is decided about them, in English."""
