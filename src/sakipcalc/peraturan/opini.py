"""UU 15/2004: the opinions of BPK on financial statements, as a scale of predicates."""

from sakipcalc._core.sumber import Basis, Lingkup, Sumber
from sakipcalc._skala.skala import Gap, Pita, Skala

OPINI_BPK = Skala(
    "opini-bpk",
    "Opini BPK atas laporan keuangan",
    (
        Pita("Wajar Tanpa Pengecualian", 4, 4, kode="WTP", alias=("unqualified opinion",)),
        Pita("Wajar Dengan Pengecualian", 3, 3, kode="WDP", alias=("qualified opinion",)),
        Pita("Tidak Wajar", 2, 2, kode="TW", alias=("adverse opinion",)),
        Pita("Tidak Menyatakan Pendapat", 1, 1, kode="TMP", alias=("menolak memberi opini", "disclaimer of opinion")),
    ),
    Sumber(
        "UU 15/2004",
        "penjelasan pasal 16 ayat (1)",
        mulai=2004,
        basis=Basis.UNCONFIRMED,
        lingkup=Lingkup.SEMUA,
        keputusan="urutannya dari WTP sampai TMP; angka 4 sampai 1 hanya nomor urut, buatan kami",
    ),
    keluarga="opini",
    gap=Gap.REJECT,
)

DECISIONS = {
    "opini-bpk": "their order is from WTP to TMP; the figures 4 to 1 are ordinals of ours",
}
"""What is decided about them, in English."""
