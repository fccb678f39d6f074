"""The choices that options have, the default first."""

from __future__ import annotations

from sakipcalc._reading.from_time import UrutanTanggal
from sakipcalc._rules.efisiensi import Efisiensi
from sakipcalc._rules.ikm.respondents import Blank
from sakipcalc._rules.ikm.unsur import Bobot
from sakipcalc._rules.indikator import Polarisasi
from sakipcalc._rules.rerata import Undefined
from sakipcalc._writing.format import GayaRupiah
from sakipcalc._writing.terbilang import GayaTerbilang

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
