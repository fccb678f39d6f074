"""The choices that options have, the default first."""

from __future__ import annotations

from sakipcalc._agregasi import Undefined
from sakipcalc._anggaran import Efisiensi
from sakipcalc._ikm import Blank, Bobot
from sakipcalc._indikator import Polarisasi
from sakipcalc._reading import UrutanTanggal
from sakipcalc._writing import GayaRupiah, GayaTerbilang

POLARISASI = tuple(each.value for each in Polarisasi)
ARAH = tuple(each.value for each in Polarisasi if each is not Polarisasi.STABILIZE)
"""The directions that need no target."""

ASAL = ("", "jam", *(each.value for each in UrutanTanggal))
BOBOT = tuple(each.value for each in Bobot)
KOSONG = tuple(each.value for each in Blank)
METODE = tuple(each.value for each in Efisiensi)
BENTUK = ("putusan", "selisih", "relatif")
GAYA_RUPIAH = tuple(each.value for each in GayaRupiah)
GAYA_TERBILANG = tuple(each.value for each in GayaTerbilang)
LEBIH = ("tidak", "ya")
TANPA_NILAI = {"tolak": Undefined.REFUSE, "lewati": Undefined.SKIP}
