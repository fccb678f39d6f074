"""The reasons for which a figure has no value."""

from enum import Enum

from sakipcalc.errors._words import Teks


class Alasan(str, Enum):  # noqa: UP042  as older Pythons know it
    """Why a figure has no value. The value is the stable code; ``pesan`` and ``message`` say it in words.

    >>> Alasan.TARGET_NOL.pesan
    'target nol: capaian tidak dapat dihitung sebagai rasio terhadap target'
    """

    TARGET_KOSONG = "target_kosong"
    TARGET_NOL = "target_nol"
    REALISASI_KOSONG = "realisasi_kosong"
    REALISASI_NOL = "realisasi_nol"
    REALISASI_NEGATIF = "realisasi_negatif"
    PAGU_KOSONG = "pagu_kosong"
    PAGU_NOL = "pagu_nol"
    PAGU_NEGATIF = "pagu_negatif"
    SERAPAN_NOL = "serapan_nol"
    CAPAIAN_SERAPAN_NOL = "capaian_serapan_nol"
    KESELURUHAN_NOL = "keseluruhan_nol"
    CAPAIAN_NOL = "capaian_nol"
    NILAI_LALU_NOL = "nilai_lalu_nol"
    NILAI_LALU_TIDAK_ADA = "nilai_lalu_tidak_ada"
    TARGET_SAMA_AWAL = "target_sama_awal"
    JAWABAN_KOSONG = "jawaban_kosong"
    NRR_DI_LUAR_SKALA = "nrr_di_luar_skala"
    TIDAK_ADA_NILAI = "tidak_ada_nilai"
    NILAI_KOSONG = "nilai_kosong"
    DI_LUAR_SKALA = "di_luar_skala"
    TIDAK_TERBACA = "tidak_terbaca"
    BUKAN_ANGKA = "bukan_angka"
    TARGET_PREDIKAT = "target_predikat"
    TARGET_TANGGAL = "target_tanggal"
    BATAS_TIDAK_ADA = "batas_tidak_ada"
    TAK_SEBANDING = "tak_sebanding"
    SETELAN_TAK_DIKENAL = "setelan_tak_dikenal"
    TANGGAL_ATAU_RASIO = "tanggal_atau_rasio"

    def __str__(self) -> str:
        return str(self.value)

    @property
    def teks(self) -> Teks:
        """The reason in both languages."""
        return _ALASAN[self]

    @property
    def message(self) -> str:
        """The reason in English."""
        return self.teks.en

    @property
    def pesan(self) -> str:
        """The reason in Indonesian."""
        return self.teks.id


_ALASAN = {
    Alasan.PAGU_NEGATIF: Teks(
        "pagu negatif: persentasenya tidak bermakna", "the pagu is negative, so a share of it has no meaning"
    ),
    Alasan.NILAI_KOSONG: Teks("nilai belum diisi", "a figure is missing"),
    Alasan.DI_LUAR_SKALA: Teks("nilai di luar skala", "the figure lies outside the scale"),
    Alasan.TIDAK_TERBACA: Teks("ada sel yang tidak terbaca sebagai angka", "a cell cannot be read as a figure"),
    Alasan.BUKAN_ANGKA: Teks("ada sel yang isinya bukan angka", "a cell holds no figure"),
    Alasan.TAK_SEBANDING: Teks(
        "rasio dan bilangan bersatuan lain tidak dapat dibandingkan",
        "a ratio and a number of another unit cannot be compared",
    ),
    Alasan.TANGGAL_ATAU_RASIO: Teks(
        "ada sel yang mungkin tanggal, mungkin rasio; isi kolomnya tidak menentukannya",
        "a cell may be a date or a ratio, and its column does not settle it",
    ),
    Alasan.SETELAN_TAK_DIKENAL: Teks(
        "arah atau ketentuan lain baris ini tidak dikenal", "the direction or another setting of this row is not known"
    ),
    Alasan.TARGET_PREDIKAT: Teks(
        "target berupa predikat: tercapai atau tidak, tanpa persen",
        "the target is a predicate, which is met or not, without a percent",
    ),
    Alasan.BATAS_TIDAK_ADA: Teks(
        "pita skala ini tidak mempunyai batas bawah yang naik bersama predikatnya",
        "the bands of this scale have no lower bound that rises with the predicate",
    ),
    Alasan.TARGET_TANGGAL: Teks(
        "target berupa tanggal: tercapai atau tidak, tanpa persen",
        "the target is a date, which is met or not, without a percent",
    ),
    Alasan.TARGET_KOSONG: Teks("target belum diisi", "the target is missing"),
    Alasan.TARGET_NOL: Teks(
        "target nol: capaian tidak dapat dihitung sebagai rasio terhadap target",
        "the target is zero, so capaian is no ratio to it",
    ),
    Alasan.REALISASI_KOSONG: Teks(
        "realisasi belum diisi (kosong tidak sama dengan nol)",
        "the realisasi is missing, which is not the same as zero",
    ),
    Alasan.REALISASI_NOL: Teks(
        "realisasi nol: target dibagi realisasi tidak terhingga",
        "target over realisasi is unbounded when the realisasi is zero",
    ),
    Alasan.REALISASI_NEGATIF: Teks(
        "realisasi negatif: target dibagi realisasi tidak bermakna",
        "target over realisasi has no meaning for a negative realisasi",
    ),
    Alasan.PAGU_KOSONG: Teks("pagu belum diisi", "the pagu is missing"),
    Alasan.PAGU_NOL: Teks("pagu nol: serapan tidak dapat dihitung", "the pagu is zero, so there is no serapan"),
    Alasan.SERAPAN_NOL: Teks(
        "serapan nol: efisiensi tidak terhingga", "the serapan is zero, so efficiency is unbounded"
    ),
    Alasan.CAPAIAN_SERAPAN_NOL: Teks(
        "capaian dan serapan nol: efisiensi tidak dapat dihitung",
        "capaian and serapan are both zero, so there is no efficiency",
    ),
    Alasan.KESELURUHAN_NOL: Teks(
        "keseluruhan nol: rasio tidak dapat dihitung", "the whole is zero, so a part of it is no ratio"
    ),
    Alasan.CAPAIAN_NOL: Teks(
        "capaian nol: tidak ada hasil untuk dibandingkan dengan biaya",
        "the capaian is zero, so nothing was achieved to set the cost against",
    ),
    Alasan.NILAI_LALU_NOL: Teks(
        "nilai sebelumnya nol: perubahan relatif tidak dapat dihitung",
        "the earlier figure is zero, so there is no relative change",
    ),
    Alasan.NILAI_LALU_TIDAK_ADA: Teks("tidak ada nilai tahun sebelumnya", "there is no figure of an earlier year"),
    Alasan.TARGET_SAMA_AWAL: Teks(
        "target akhir sama dengan kondisi awal: tidak ada jarak yang harus ditempuh",
        "the end target equals the baseline, so there is no way to go",
    ),
    Alasan.JAWABAN_KOSONG: Teks("tidak ada jawaban untuk unsur ini", "nobody answered this unsur"),
    Alasan.NRR_DI_LUAR_SKALA: Teks(
        "nilai rata-rata unsur di luar skala jawaban kuesioner",
        "the mean of an unsur lies outside the scores of the questionnaire",
    ),
    Alasan.TIDAK_ADA_NILAI: Teks("tidak ada nilai yang dapat dirata-ratakan", "there is no value to average"),
}
