# pyright: reportUnnecessaryTypeIgnoreComment=true
"""What a caller's type checker says: every line that is marked is an error, every other is none.

mypy fails on a mark that marks nothing, and so does pyright, which is told to look here too.
"""

from decimal import Decimal
from fractions import Fraction

from sakipcalc import (
    AKIP_88_2021,
    Indikator,
    Keterangan,
    Polarisasi,
    Rasio,
    Rentang,
    capaian,
    efisiensi,
    format_angka,
    measure,
    nka,
    round_to,
    serapan,
)
from sakipcalc.audit import audit_capaian


def takes(figure: Decimal, word: Keterangan, text: str) -> None:
    """What the figures and words of the library go into."""


def calls() -> None:
    """Never called: only checked."""
    takes(
        capaian(88, Decimal(86), polarisasi="minimize", cap=120),
        measure(Indikator("IKM", 86, polarisasi="minimize"), None).keterangan,
        measure(Indikator("IKM", Rasio(3, 9)), Fraction(1, 3)).keterangan,
    )
    takes(
        efisiensi(capaian=100, serapan=94.34, metode="level"),
        measure(Indikator("IKM", Rentang(0, 1), polarisasi=Polarisasi.MINIMIZE, zero_target="met"), 0.5).keterangan,
        format_angka(AKIP_88_2021.kategori(69.5).low or 0, negative="parentheses"),
    )
    capaian(88, 86, polarisasi="maksimal")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    Indikator("IKM", 86, polarisasi="maksimal")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    capaian("88,75", 86)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    capaian(88, 86, zero_target="nol")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    round_to(88, 2, "up")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    serapan(1, 2, zero_pagu="nol")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    efisiensi(100, 94)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    nka(90, 90, 90, 90)  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    AKIP_88_2021.kategori(70, gap="bulat")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    audit_capaian("1", "2", "50", polarisasi="naik")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    float(measure(Indikator("IKM", 86), 88))  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
