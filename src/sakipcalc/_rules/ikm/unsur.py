"""The unsur of a satisfaction survey, and the weights and intermediate roundings that reports print them with."""

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias

from sakipcalc._core.exact import Bilangan, fraction, from_fraction, to_fraction
from sakipcalc._core.options import Option, option
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc.errors import OptionError, Teks, WeightError
from sakipcalc.errors._words import keys_told

if TYPE_CHECKING:
    from fractions import Fraction

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


class Bobot(Option):
    """The weight of each unsur: exactly one n-th, or that as reports print it, for 9 unsur or (``0.071``) for 14.

    Rounded weights never reach 100: ``0.11`` at most 99,00, ``0.111`` 99,90.

    >>> Bobot("0.111")
    <Bobot.D3: '0.111'>
    """

    EXACT = "exact"
    D2 = "0.11"
    D3 = "0.111"
    D4 = "0.1111"
    D3_14 = "0.071"


BobotLike: TypeAlias = Bobot | Literal["exact", "0.11", "0.111", "0.1111", "0.071"]


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


Weights: TypeAlias = BobotLike | Mapping[str, Bilangan]


def printed_weights(n: int) -> tuple[Bobot, ...]:
    """The named weights that exist for so many unsur.

    >>> [bobot.value for bobot in printed_weights(14)]
    ['exact', '0.071']
    """
    return {9: (Bobot.EXACT, Bobot.D2, Bobot.D3, Bobot.D4), 14: (Bobot.EXACT, Bobot.D3_14)}.get(n, (Bobot.EXACT,))


def to_weights(bobot: Weights, unsur: Sequence[str]) -> "tuple[Bobot | None, tuple[Fraction, ...]]":
    """The weight of each unsur as a fraction, and the convention's name (None for weights of one's own).

    Raises:
        OptionError: for a convention that is not for so many unsur.
        WeightError: for weights of one's own that miss an unsur, name another, are negative, or do not sum to 1.
        NumberTypeError, NotFiniteError: for a weight that is no number.

    >>> to_weights("0.11", UNSUR_2017)[1][0]
    Fraction(11, 100)
    """
    if isinstance(bobot, Mapping):
        return None, _custom(bobot, unsur)
    n = len(unsur)
    named = option(Bobot, bobot, "bobot")
    allowed = printed_weights(n)
    if named not in allowed:
        raise OptionError("bobot", named.value, [member.value for member in allowed], Teks.same(f"{n} unsur"))
    weight = fraction(1, n) if named is Bobot.EXACT else _number(named)
    return named, (weight,) * n


def _number(bobot: Bobot) -> "Fraction":
    digits = bobot.value.partition(".")[2]
    return fraction(int(digits), 10 ** len(digits))


def _custom(bobot: Mapping[str, Bilangan], unsur: Sequence[str]) -> "tuple[Fraction, ...]":
    missing = [key for key in unsur if key not in bobot]
    unknown = [str(key) for key in bobot if key not in unsur]
    if missing or unknown:
        raise WeightError(keys_told(missing, unknown), "bobot")
    given = tuple(to_fraction(bobot[key], f"bobot {key}") for key in unsur)
    if any(weight < 0 for weight in given) or sum(given) != 1:
        total = from_fraction(sum(given, fraction(0)))
        said = Teks(
            "jumlah bobot {total}; bobot tidak boleh negatif dan jumlahnya harus tepat 1",
            "the weights sum to {total}; they must be zero or more and sum to exactly 1",
        )
        raise WeightError(said.fill(total=total))
    return given


ATURAN = (
    Aturan(
        "unsur_2017",
        "Unsur SKM",
        "9 unsur, bobot masing-masing 1/9",
        Sumber("PermenPANRB 14/2017", "Lampiran", mulai=2017, basis="read"),
    ),
    Aturan(
        "unsur_2004",
        "Unsur IKM",
        "14 unsur, bobot masing-masing 1/14",
        Sumber("KEP/25/M.PAN/2/2004", mulai=2004, akhir=2016, basis="read", keputusan="kunci nama unsur buatan kami"),
    ),
    Aturan(
        "bobot_tercetak",
        "Bobot tercetak",
        "0,11; 0,111; 0,1111 bagi 9 unsur; 0,071 bagi 14 unsur",
        Sumber(
            "formulir kerja dan aplikasi SKM",
            basis="recomputed",
            keputusan="bobot bawaan tepat 1/n; bobot tercetak hanya untuk menelusuri laporan",
        ),
    ),
    Aturan(
        "bobot_sendiri",
        "Bobot sendiri",
        "jumlah bobot tepat 1",
        Sumber("PermenPANRB 14/2017", "Lampiran", mulai=2017, basis="read"),
    ),
    Aturan(
        "pembulatan_antara",
        "Pembulatan di tengah hitungan",
        "NRR, NRR tertimbang, atau NI dibulatkan sebelum dikalikan 25",
        Sumber("laporan SKM kepolisian dan puskesmas", basis="recomputed", keputusan="bawaan tanpa pembulatan antara"),
    ),
)
