"""What messages are made of: the reasons for which a figure has no value, and values shown safely."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from numbers import Number

MOST_NAMED = 20
"""A message names at most this many things; the error itself keeps all."""


class Alasan(Enum):
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
    SERAPAN_NOL = "serapan_nol"
    KESELURUHAN_NOL = "keseluruhan_nol"
    CAPAIAN_NOL = "capaian_nol"
    NILAI_LALU_NOL = "nilai_lalu_nol"
    TARGET_SAMA_AWAL = "target_sama_awal"
    JAWABAN_KOSONG = "jawaban_kosong"
    TIDAK_ADA_NILAI = "tidak_ada_nilai"

    @property
    def message(self) -> str:
        """The reason in English."""
        return _ALASAN[self][0]

    @property
    def pesan(self) -> str:
        """The reason in Indonesian."""
        return _ALASAN[self][1]


_ALASAN = {
    Alasan.TARGET_KOSONG: ("the target is missing", "target belum diisi"),
    Alasan.TARGET_NOL: (
        "the target is zero, so capaian is no ratio to it",
        "target nol: capaian tidak dapat dihitung sebagai rasio terhadap target",
    ),
    Alasan.REALISASI_KOSONG: (
        "the realisasi is missing, which is not the same as zero",
        "realisasi belum diisi (kosong tidak sama dengan nol)",
    ),
    Alasan.REALISASI_NOL: (
        "target over realisasi is unbounded when the realisasi is zero",
        "realisasi nol: target dibagi realisasi tidak terhingga",
    ),
    Alasan.REALISASI_NEGATIF: (
        "target over realisasi has no meaning for a negative realisasi",
        "realisasi negatif: target dibagi realisasi tidak bermakna",
    ),
    Alasan.PAGU_KOSONG: ("the pagu is missing", "pagu belum diisi"),
    Alasan.PAGU_NOL: ("the pagu is zero, so there is no serapan", "pagu nol: serapan tidak dapat dihitung"),
    Alasan.SERAPAN_NOL: (
        "the serapan is zero, so efficiency is unbounded",
        "serapan nol: efisiensi tidak terhingga",
    ),
    Alasan.KESELURUHAN_NOL: (
        "the whole is zero, so a part of it is no ratio",
        "keseluruhan nol: rasio tidak dapat dihitung",
    ),
    Alasan.CAPAIAN_NOL: (
        "the capaian is zero, so nothing was achieved to set the cost against",
        "capaian nol: tidak ada hasil untuk dibandingkan dengan biaya",
    ),
    Alasan.NILAI_LALU_NOL: (
        "the earlier figure is zero, so there is no relative change",
        "nilai sebelumnya nol: perubahan relatif tidak dapat dihitung",
    ),
    Alasan.TARGET_SAMA_AWAL: (
        "the end target equals the baseline, so there is no way to go",
        "target akhir sama dengan kondisi awal: tidak ada jarak yang harus ditempuh",
    ),
    Alasan.JAWABAN_KOSONG: ("nobody answered this unsur", "tidak ada jawaban untuk unsur ini"),
    Alasan.TIDAK_ADA_NILAI: ("there is no value to average", "tidak ada nilai yang dapat dirata-ratakan"),
}


def clip(value: object, width: int = 60) -> str:
    """Show a value in a message: its repr, cut in the middle where it is long, and never failing.

    >>> clip("x" * 100)
    "'xxxxxxxxxxxxxxxxxxxxxxxxxxxx…xxxxxxxxxxxxxxxxxxxxxxxxxxxxx'"
    """
    if isinstance(value, str) and len(value) > 4 * width:
        value = value[: 2 * width] + value[-2 * width :]
    try:
        text = repr(value) if isinstance(value, (str, bytes)) else str(value)
    except Exception:  # a hostile __str__, or an int beyond the interpreter's digit limit
        text = f"<{type(value).__name__}>"
    text = in_line(text)
    if len(text) <= width:
        return text
    half = (width - 1) // 2
    return f"{text[:half]}…{text[-(width - 1 - half) :]}"


def in_line(text: str) -> str:
    """Text with a space for everything that cannot be shown in a line.

    >>> in_line("a" + chr(10) + "b")
    'a b'
    """
    return text if text.isprintable() else "".join(sign if sign.isprintable() else " " for sign in text)


def sebut(value: object) -> str:
    """Show a value in an Indonesian message: as ``clip``, a number with a decimal comma.

    >>> sebut(1.5), sebut("1.5")
    ('1,5', "'1.5'")
    """
    text = clip(value)
    return text.replace(".", ",") if isinstance(value, Number) else text


def first_of(items: Sequence[str], joint: str) -> tuple[str, str]:
    """The first items in one text, and how many more there are: in English, in Indonesian.

    >>> first_of([f"butir {number}" for number in range(1, 4)], ", ")
    ('butir 1, butir 2, butir 3', 'butir 1, butir 2, butir 3')
    >>> first_of(["x"] * 10_000, " ")[1][-20:]
    'x x dan 9980 lainnya'
    """
    named, more = joint.join(items[:MOST_NAMED]), len(items) - MOST_NAMED
    if more <= 0:
        return named, named
    return f"{named}{joint}and {more} more", f"{named}{joint}dan {more} lainnya"


def wrong_type(value: object) -> tuple[tuple[str, str], tuple[str, str]]:
    """What something that is no number is, and what to do about it: in English, in Indonesian.

    >>> wrong_type("8,5")[0]
    ('is text, not a number', 'read it first with parse_angka')
    """
    kind = type(value).__name__
    if isinstance(value, (str, bytes)):
        return (
            ("is text, not a number", "read it first with parse_angka"),
            ("adalah teks, bukan bilangan", "baca dahulu dengan parse_angka"),
        )
    if kind in {"bool", "bool_"}:
        return (
            ("is a truth value, not a number", "write 1 or 0 if a number is meant"),
            ("adalah nilai benar/salah, bukan bilangan", "tulis 1 atau 0 bila maksudnya bilangan"),
        )
    if value is None:
        return (
            ("is missing", "give a number; a missing figure is not zero"),
            ("kosong", "isi dengan bilangan; kosong tidak sama dengan nol"),
        )
    return (
        (f"is a {kind}, not a number", "give an int, Decimal, Fraction or float"),
        (f"bertipe {kind}, bukan bilangan", "beri int, Decimal, Fraction, atau float"),
    )
