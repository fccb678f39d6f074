"""What a cell can mean: the kinds of meaning, the assumptions a meaning rests on, and the meaning itself."""

from collections.abc import Sequence
from datetime import date, time
from decimal import Decimal
from typing import Literal, TypeAlias

import attrs

from sakipcalc._core.options import Option, option
from sakipcalc._core.rasio import Rasio
from sakipcalc._core.rentang import Rentang
from sakipcalc._core.values import Value, trusted
from sakipcalc.errors import Teks, WrongTypeError

_ASSUMPTIONS = Teks("daftar anggapan", "a list of assumptions")

Ends: TypeAlias = tuple[Decimal | None, Decimal | None]
"""Both ends of a range, low first; None where it is open."""

Nilai: TypeAlias = Decimal | Rasio | Ends | date | time | str | None
"""What a reading can hold."""


class Jenis(Option):
    """The kind of meaning. What ``nilai`` holds for each kind is said in ``Reading``."""

    BILANGAN = "bilangan"
    PERSEN = "persen"
    RUPIAH = "rupiah"
    RASIO = "rasio"
    RENTANG = "rentang"
    JAM = "jam"
    TANGGAL = "tanggal"
    DURASI = "durasi"
    PREDIKAT = "predikat"
    SATUAN = "satuan"
    KOSONG = "kosong"
    TIDAK_TERSEDIA = "tidak_tersedia"


JenisLike: TypeAlias = (
    Jenis
    | Literal[
        "bilangan",
        "persen",
        "rupiah",
        "rasio",
        "rentang",
        "jam",
        "tanggal",
        "durasi",
        "predikat",
        "satuan",
        "kosong",
        "tidak_tersedia",
    ]
)


class Anggapan(Option):
    """One thing that a reading takes for granted beyond the Indonesian way of writing; ``pesan`` says it in words.

    >>> Anggapan.PEMISAH_ASING.pesan
    'titik dibaca sebagai tanda desimal, koma sebagai pemisah ribuan'
    """

    NOL_DEPAN = "nol_depan"
    ANGKA_LEBAR = "angka_lebar"
    SPASI_RIBUAN = "spasi_ribuan"
    TANDA_BELAKANG = "tanda_belakang"
    TANDA_BERJARAK = "tanda_berjarak"
    TANDA_CATATAN = "tanda_catatan"
    CATATAN_KAKI = "catatan_kaki"
    PEMISAH_BERLEBIH = "pemisah_berlebih"
    BULAT_HILANG = "bulat_hilang"
    NOTASI_ILMIAH = "notasi_ilmiah"
    KATA_SKALA = "kata_skala"
    KATA_DIULANG = "kata_diulang"
    TERBILANG = "terbilang"
    LABEL = "label"
    URUTAN_TURUN = "urutan_turun"
    TANPA_FORMAT = "tanpa_format"
    PEMISAH_ASING = "pemisah_asing"
    PEMISAH_CAMPUR = "pemisah_campur"
    RASIO_JADI_JAM = "rasio_jadi_jam"
    RASIO_JADI_TANGGAL = "rasio_jadi_tanggal"
    JAM_SEBENARNYA = "jam_sebenarnya"
    TANGGAL_SEBENARNYA = "tanggal_sebenarnya"
    KATA_BEDA = "kata_beda"
    NIHIL = "nihil"
    TAK_TERLIHAT = "tak_terlihat"
    BULAN_DAHULU = "bulan_dahulu"
    PECAHAN = "pecahan"
    KOLOM = "kolom"

    @property
    def message(self) -> str:
        """The assumption in English."""
        return _WORDS[self][0]

    @property
    def pesan(self) -> str:
        """The assumption in Indonesian."""
        return _WORDS[self][1]


_WORDS = {
    Anggapan.NOL_DEPAN: ("the leading zeros mean nothing", "nol di depan diabaikan"),
    Anggapan.ANGKA_LEBAR: ("full-width signs are ordinary ones", "karakter lebar dibaca sebagai karakter biasa"),
    Anggapan.SPASI_RIBUAN: ("spaces group the thousands", "spasi dibaca sebagai pemisah ribuan"),
    Anggapan.TANDA_BELAKANG: ("the sign behind the number belongs to it", "tanda di belakang milik bilangan"),
    Anggapan.TANDA_BERJARAK: ("the sign apart from the number belongs to it", "tanda yang berjarak milik bilangan"),
    Anggapan.TANDA_CATATAN: ("the note beside the figure is not part of it", "catatan di samping angka diabaikan"),
    Anggapan.CATATAN_KAKI: (
        "the mark behind the figure is that of a footnote",
        "tanda di belakang angka adalah catatan kaki",
    ),
    Anggapan.PEMISAH_BERLEBIH: ("the separator at the end means nothing", "pemisah di ujung diabaikan"),
    Anggapan.BULAT_HILANG: ("the zero before the decimals was left out", "nol sebelum desimal tidak ditulis"),
    Anggapan.NOTASI_ILMIAH: ("it is a number in a program's notation", "bilangan dalam notasi program"),
    Anggapan.KATA_SKALA: ("the word multiplies the number", "kata di belakang mengalikan bilangan"),
    Anggapan.KATA_DIULANG: ("the words repeat the number", "kata dalam kurung mengulang bilangan"),
    Anggapan.TERBILANG: ("the number is written in words", "bilangan ditulis dengan kata"),
    Anggapan.LABEL: ("the word before the number names it", "kata di depan bilangan adalah namanya"),
    Anggapan.URUTAN_TURUN: ("the range was written from high to low", "rentang ditulis dari tinggi ke rendah"),
    Anggapan.TANPA_FORMAT: ("the cell's number format means nothing", "format sel diabaikan"),
    Anggapan.PEMISAH_ASING: (
        "a dot marks the decimals and a comma the thousands",
        "titik dibaca sebagai tanda desimal, koma sebagai pemisah ribuan",
    ),
    Anggapan.PEMISAH_CAMPUR: ("dots and commas both group the thousands", "titik dan koma sama-sama pemisah ribuan"),
    Anggapan.RASIO_JADI_JAM: ("a spreadsheet made a time of a ratio", "rasio berubah menjadi jam di lembar kerja"),
    Anggapan.RASIO_JADI_TANGGAL: (
        "a spreadsheet made a date of a ratio",
        "rasio berubah menjadi tanggal di lembar kerja",
    ),
    Anggapan.JAM_SEBENARNYA: ("it is a time of day", "memang jam"),
    Anggapan.TANGGAL_SEBENARNYA: ("it is a date", "memang tanggal"),
    Anggapan.KATA_BEDA: ("the words say another number", "kata dalam kurung menyebut bilangan lain"),
    Anggapan.TAK_TERLIHAT: ("characters that cannot be seen mean nothing", "karakter tak terlihat diabaikan"),
    Anggapan.BULAN_DAHULU: ("the month stood first in that date", "bulan berada di depan pada tanggal itu"),
    Anggapan.PECAHAN: ("it is the fraction of a percent, 0,94 for 94%", "pecahan dari persen, 0,94 berarti 94%"),
    Anggapan.NIHIL: ("the sign or word stands for zero", "tanda atau kata ini berarti nol"),
    Anggapan.KOLOM: ("the rest of the column settles it", "ditentukan oleh isi kolom yang lain"),
}


_PLAIN = 400
"""Numbers with more digits than this are shown with an exponent."""


def to_jenis(value: JenisLike) -> Jenis:
    """The kind that ``value`` is or names."""
    return option(Jenis, value, "jenis")


@attrs.frozen
class Reading(Value):
    """One defensible meaning of a cell.

    Args:
        nilai: by kind: a Decimal (number; percent on 0..100; rupiah; a count with a unit; a clock time or duration
            in seconds), a Rasio, the two ends of a range (low first, None where it is open), a date, the text of a
            predicate, or None (blank, not available).
        jenis: the kind.
        satuan: the unit as written, ``%``, ``Rp``, ``detik``, or empty.
        anggapan: what was assumed beyond the Indonesian way of writing; the fewer, the better the reading.
        inklusif: for a range, whether each end belongs to it.

    >>> print(Reading(Decimal("8000000"), Jenis.BILANGAN, anggapan=(Anggapan.PEMISAH_ASING,)))
    8.000.000 (bilangan)
    """

    nilai: Nilai
    jenis: Jenis = attrs.field(converter=to_jenis)
    satuan: str = ""
    anggapan: tuple[Anggapan, ...] = attrs.field(default=(), kw_only=True)
    inklusif: tuple[bool, bool] = attrs.field(default=(True, True), kw_only=True)

    @property
    def catatan(self) -> str:
        """What was assumed, in Indonesian; empty when nothing was."""
        return "; ".join(item.pesan for item in self.anggapan)

    @property
    def note(self) -> str:
        """What was assumed, in English; empty when nothing was."""
        return "; ".join(item.message for item in self.anggapan)

    @property
    def figure(self) -> "Decimal | Rasio | Rentang | None":
        """The figure, a range as one value; None where the cell holds none."""
        held = self.nilai
        if isinstance(held, tuple):
            low, high = self.inklusif
            return Rentang(*held, low_inclusive=low, high_inclusive=high)
        return held if isinstance(held, (Decimal, Rasio)) else None

    def assuming(self, more: Sequence[Anggapan]) -> "Reading":
        """The same meaning, resting on more assumptions.

        Raises:
            WrongTypeError: for what is no list of assumptions.
        """
        if not isinstance(more, (list, tuple)) or not all(isinstance(item, Anggapan) for item in more):
            raise WrongTypeError("more", more, _ASSUMPTIONS)
        extra = tuple(item for item in more if item not in self.anggapan)
        return attrs.evolve(self, anggapan=self.anggapan + extra) if extra else self

    def __str__(self) -> str:
        kind = self.jenis.value.replace("_", " ")
        shown = _show(self.nilai, self)
        return f"{shown} ({kind})" if shown else kind


meaning = trusted(Reading)
"""A reading that the reader itself makes."""


def plain(number: Decimal) -> str:
    """A number in Indonesian writing, every digit of it.

    >>> plain(Decimal("-1234.50"))
    '-1.234,50'
    """
    if not -_PLAIN < number.adjusted() < _PLAIN:
        return str(number).replace(".", ",")
    return f"{number:,f}".replace(",", " ").replace(".", ",").replace(" ", ".")


def _show(nilai: Nilai, reading: Reading) -> str:
    if isinstance(nilai, Decimal):
        return _measured(nilai, reading.satuan)
    if isinstance(nilai, tuple):
        (low, high), (least, most) = nilai, reading.inklusif
        parts = [] if low is None else [f"{'≥' if least else '>'} {_measured(low, reading.satuan)}"]
        parts += [] if high is None else [f"{'≤' if most else '<'} {_measured(high, reading.satuan)}"]
        return " dan ".join(parts)
    if isinstance(nilai, date):
        return nilai.isoformat()
    return "" if nilai is None else str(nilai)


def _measured(number: Decimal, unit: str) -> str:
    text = plain(number)
    if unit == "Rp":
        return f"-Rp{text[1:]}" if text.startswith("-") else f"Rp{text}"
    return f"{text}%" if unit == "%" else f"{text} {unit}".rstrip()
