"""The unsur of a satisfaction survey, and the weights and intermediate roundings that reports print them with."""

import re
from collections.abc import Sequence
from fractions import Fraction
from typing import Literal, TypeAlias

from sakipcalc._core.exact import fraction, round_fraction
from sakipcalc._core.options import Option, option
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc.errors import OptionError, Teks

UNSUR_2017 = (
    "persyaratan",
    "prosedur",
    "waktu",
    "biaya",
    "produk",
    "kompetensi",
    "perilaku",
    "pengaduan",
    "sarana",
)
"""The 9 unsur of PermenPANRB 14/2017. Two official forms swap the last two, so they go by key, not by number."""

UNSUR_2004 = (
    "prosedur",
    "persyaratan",
    "kejelasan_petugas",
    "kedisiplinan_petugas",
    "tanggung_jawab_petugas",
    "kemampuan_petugas",
    "kecepatan",
    "keadilan",
    "kesopanan",
    "kewajaran_biaya",
    "kepastian_biaya",
    "kepastian_jadwal",
    "kenyamanan",
    "keamanan",
)
"""The 14 unsur of KEP/25/M.PAN/2/2004."""


_NAMES_2017 = (
    "Persyaratan",
    "Sistem, Mekanisme, dan Prosedur",
    "Waktu Penyelesaian",
    "Biaya/Tarif",
    "Produk Spesifikasi Jenis Pelayanan",
    "Kompetensi Pelaksana",
    "Perilaku Pelaksana",
    "Penanganan Pengaduan, Saran dan Masukan",
    "Sarana dan Prasarana",
)
_NAMES_2004 = (
    "Prosedur Pelayanan",
    "Persyaratan Pelayanan",
    "Kejelasan Petugas Pelayanan",
    "Kedisiplinan Petugas Pelayanan",
    "Tanggung Jawab Petugas Pelayanan",
    "Kemampuan Petugas Pelayanan",
    "Kecepatan Pelayanan",
    "Keadilan Mendapatkan Pelayanan",
    "Kesopanan dan Keramahan Petugas",
    "Kewajaran Biaya Pelayanan",
    "Kepastian Biaya Pelayanan",
    "Kepastian Jadwal Pelayanan",
    "Kenyamanan Lingkungan",
    "Keamanan Pelayanan",
)


def official_names(unsur: Sequence[str]) -> tuple[str, ...]:
    """The names that the regulation gives its unsur; those of one's own are called by their keys.

    >>> official_names(UNSUR_2017)[3], official_names(["ramah"])
    ('Biaya/Tarif', ('ramah',))
    """
    for keys, names in ((UNSUR_2017, _NAMES_2017), (UNSUR_2004, _NAMES_2004)):
        if set(unsur) == set(keys):
            named: dict[str, str] = dict(zip(keys, names, strict=True))
            return tuple(named[key] for key in unsur)
    return tuple(unsur)


class Bobot(Option):
    """The weight of each unsur: exactly one n-th, or that rounded half-up to 2, 3 or 4 decimals, as reports print it.

    Where a weight is chosen, the printed number is a name of it too: ``"0.111"`` or ``"0,111"`` for 9 unsur,
    ``"0.071"`` for 14. Rounded weights seldom make 1: with 9 unsur ``D2`` reaches at most 99,00, ``D3`` 99,90.

    >>> Bobot("d3"), Bobot.D3.places, Bobot.EXACT.places
    (<Bobot.D3: 'd3'>, 3, None)
    """

    EXACT = "exact"
    D2 = "d2"
    D3 = "d3"
    D4 = "d4"

    @property
    def places(self) -> int | None:
        """The decimals it is rounded to; None where it is exact."""
        return None if self is Bobot.EXACT else int(self.value[1:])


BobotLike: TypeAlias = str | Bobot


class Antara(Option):
    """Rounding on the way to the index: none, or the stage and its decimals, always half-up.

    ``nrr_2``: each unsur's mean. ``tertimbang_2``, ``tertimbang_4``: each weighted mean. ``ni_2``, ``ni_3``: their
    sum before it is scaled to 100.

    >>> Antara("tertimbang_2")
    <Antara.TERTIMBANG_2: 'tertimbang_2'>
    """

    NONE = "none"
    NRR_2 = "nrr_2"
    TERTIMBANG_2 = "tertimbang_2"
    TERTIMBANG_4 = "tertimbang_4"
    NI_2 = "ni_2"
    NI_3 = "ni_3"

    def places(self, stage: str) -> int | None:
        """The decimals this convention rounds a stage to, None where it does not.

        >>> Antara.NI_3.places("ni"), Antara.NI_3.places("nrr")
        (3, None)
        """
        name, _, digits = self.value.rpartition("_")
        return int(digits) if name == stage else None


AntaraLike: TypeAlias = Antara | Literal["none", "nrr_2", "tertimbang_2", "tertimbang_4", "ni_2", "ni_3"]

_NUMBER = re.compile(r"([01]?)[.,]([0-9]{1,34})")


def weight_of(bobot: Bobot, n: int) -> Fraction:
    """The weight of each of n unsur.

    >>> weight_of(Bobot.D3, 14)
    Fraction(71, 1000)
    """
    exact = fraction(1, n)
    return exact if bobot.places is None else round_fraction(exact, bobot.places)


def weight_text(bobot: Bobot, n: int) -> str:
    """The weight as it is printed, with a decimal point, or ``exact``.

    >>> weight_text(Bobot.D4, 14), weight_text(Bobot.EXACT, 14)
    ('0.0714', 'exact')
    """
    if bobot.places is None:
        return bobot.value
    weight = weight_of(bobot, n)
    whole, rest = divmod(weight.numerator * 10**bobot.places // weight.denominator, 10**bobot.places)
    return f"{whole}.{rest:0{bobot.places}d}"


def printed_weights(n: int, first: Bobot = Bobot.EXACT) -> tuple[Bobot, ...]:
    """The named weights that differ for n unsur, without those that vanish in rounding.

    Args:
        n: how many unsur.
        first: the one that comes first, so that it stands for others of the same size.

    >>> [weight_text(bobot, 14) for bobot in printed_weights(14)], printed_weights(4), printed_weights(8, Bobot.D4)[:2]
    (['exact', '0.07', '0.071', '0.0714'], (<Bobot.EXACT: 'exact'>,), (<Bobot.D4: 'd4'>, <Bobot.D2: 'd2'>))
    """
    found: dict[Fraction, Bobot] = {}
    for bobot in (first, *Bobot):
        found.setdefault(weight_of(bobot, n), bobot)
    return tuple(bobot for weight, bobot in found.items() if weight)


def to_bobot(value: BobotLike, n: int) -> Bobot:
    """The weight that ``value`` is, names, or is printed as, for n unsur.

    Raises:
        OptionError: for a number that n unsur do not print, or what is no weight at all.

    >>> to_bobot("0,111", 9), to_bobot("0.125", 8), to_bobot("0.2", 5)
    (<Bobot.D3: 'd3'>, <Bobot.D3: 'd3'>, <Bobot.D2: 'd2'>)
    """
    number = _NUMBER.fullmatch(value.strip()) if type(value) is str else None
    rounded = [bobot for bobot in Bobot if bobot.places and weight_of(bobot, n)]
    if number is None:
        bobot = option(Bobot, value, "bobot")
        fits = [bobot] if bobot is Bobot.EXACT or bobot in rounded else []
    else:
        size = fraction(int(number[1] + number[2]), 10 ** len(number[2]))
        fits = [bobot for bobot in rounded if weight_of(bobot, n) == size]
        fits.sort(key=lambda bobot: bobot.places != len(number[2]))
    if not fits:
        known = [Bobot.EXACT.value, *dict.fromkeys(weight_text(bobot, n) for bobot in rounded)]
        raise OptionError("bobot", value, known, Teks.same(f"{n} unsur"))
    return fits[0]


def words_of(bobot: Bobot, antara: Antara, n: int) -> Teks:
    """Weights and rounding on the way, in words.

    >>> words_of(Bobot.D3, Antara.NI_2, 9).id
    'bobot 0,111, NI dibulatkan 2 desimal'
    """
    weight = weight_text(bobot, n)
    words = Teks(f"bobot {weight.replace('.', ',')}", f"weights of {weight}")
    if bobot is Bobot.EXACT:
        words = Teks("bobot tepat 1/n", "weights of exactly 1/n")
    if antara is Antara.NONE:
        return words
    stage, _, places = antara.value.rpartition("_")
    name = {"nrr": "NRR", "tertimbang": "NRR tertimbang", "ni": "NI"}[stage]
    return Teks(f"{words.id}, {name} dibulatkan {places} desimal", f"{words.en}, {name} rounded to {places} decimals")


ATURAN = (
    Aturan(
        "unsur_2017",
        "Unsur SKM",
        "9 unsur, bobot masing-masing 1/9",
        Sumber("PermenPANRB 14/2017", "Lampiran", mulai=2017, basis="read", lingkup="semua"),
    ),
    Aturan(
        "unsur_2004",
        "Unsur IKM",
        "14 unsur, bobot masing-masing 1/14",
        Sumber(
            "KEP/25/M.PAN/2/2004",
            mulai=2004,
            akhir=2016,
            basis="read",
            pengganti="unsur_2017",
            keputusan="kunci nama unsur buatan kami",
            lingkup="semua",
        ),
    ),
    Aturan(
        "bobot_tercetak",
        "Bobot tercetak",
        "1/n dibulatkan setengah ke atas 2, 3, atau 4 desimal: 0,11; 0,111; 0,1111 bagi 9 unsur; 0,07; 0,071; 0,0714 "
        "bagi 14 unsur",
        Sumber(
            "formulir kerja dan aplikasi SKM",
            basis="recomputed",
            keputusan="bobot bawaan tepat 1/n; bobot tercetak hanya untuk menelusuri laporan",
            lingkup="semua",
        ),
    ),
    Aturan(
        "bobot_sendiri",
        "Bobot sendiri",
        "jumlah bobot tepat 1",
        Sumber("PermenPANRB 14/2017", "Lampiran", mulai=2017, basis="read", lingkup="semua"),
    ),
    Aturan(
        "pembulatan_antara",
        "Pembulatan di tengah hitungan",
        "NRR, NRR tertimbang, atau NI dibulatkan sebelum dikalikan 25",
        Sumber(
            "laporan SKM kepolisian dan puskesmas",
            basis="recomputed",
            keputusan="bawaan tanpa pembulatan antara",
            lingkup="satu",
        ),
    ),
)
