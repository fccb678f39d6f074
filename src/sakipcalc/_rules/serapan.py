"""Absorption of a budget, and what is left of it."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal, TypeAlias

from sakipcalc._core.checks import NOT_NEGATIVE, is_missing
from sakipcalc._core.exact import HUNDRED, ZERO, Bilangan, divide, multiply, subtract, to_decimal
from sakipcalc._core.options import Option, option
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc.errors import Alasan, OutOfRangeError, UndefinedResultError


class ZeroPagu(Option):
    """What nothing spent of nothing budgeted is: undefined, or 0 as one city prints it.

    >>> ZeroPagu("zero")
    <ZeroPagu.ZERO: 'zero'>
    """

    UNDEFINED = "undefined"
    ZERO = "zero"


ZeroPaguLike: TypeAlias = ZeroPagu | Literal["undefined", "zero"]


def serapan(
    realisasi: Bilangan | None, pagu: Bilangan | None, *, zero_pagu: ZeroPaguLike = ZeroPagu.UNDEFINED
) -> Decimal:
    """Absorption in percent, unrounded; above 100 where more was spent than budgeted.

    Args:
        realisasi: what was spent, in rupiah; negative where more came back than went out.
        pagu: the budget, in rupiah, zero or more; say yourself which one, see ``hitung_anggaran``.
        zero_pagu: what 0 of 0 is; also by name. Spending without a budget is undefined either way.

    Raises:
        UndefinedResultError: ``PAGU_NOL``, ``PAGU_KOSONG`` or ``REALISASI_KOSONG``.
        OutOfRangeError: for a negative pagu.
        NumberTypeError, NotFiniteError, OptionError: for what is no number or option.

    Source: PMK 249/PMK.02/2011 (read).

    >>> serapan(14_100_000, 16_000_000)
    Decimal('88.125')
    """
    spent, budget = _spent(realisasi), _budget(pagu)
    found = figure(spent, budget, option(ZeroPagu, zero_pagu, "zero_pagu"))
    if isinstance(found, Alasan):
        raise UndefinedResultError(found)
    return found


def figure(realisasi: Decimal | None, pagu: Decimal | None, zero_pagu: ZeroPagu) -> Decimal | Alasan:
    """Absorption in percent, or the reason why there is none."""
    if realisasi is None:
        return Alasan.REALISASI_KOSONG
    if pagu is None:
        return Alasan.PAGU_KOSONG
    if pagu < ZERO:
        return Alasan.PAGU_NEGATIF
    found = quotient(realisasi, pagu)
    if found is not None:
        return divide(*found)
    return ZERO if zero_pagu is ZeroPagu.ZERO and not realisasi else Alasan.PAGU_NOL


def quotient(realisasi: Decimal, pagu: Decimal) -> tuple[Decimal, Decimal] | None:
    """Absorption as an exact numerator and denominator in percent; None where the pagu is zero."""
    return (multiply(HUNDRED, realisasi), pagu) if pagu else None


def sisa(realisasi: Bilangan | None, pagu: Bilangan | None) -> Decimal:
    """What is left of the budget, in rupiah; negative where more was spent.

    Args:
        realisasi: what was spent, in rupiah.
        pagu: the budget, in rupiah.

    Raises:
        UndefinedResultError, OutOfRangeError, NumberTypeError, NotFiniteError: as ``serapan``.

    >>> sisa(14_100_000, 16_000_000)
    Decimal('1900000')
    """
    return subtract(_budget(pagu), _spent(realisasi))


def sisa_persen(realisasi: Bilangan | None, pagu: Bilangan | None) -> Decimal:
    """What is left of the budget in percent of it: 100 less the absorption.

    Args:
        realisasi: what was spent, in rupiah.
        pagu: the budget, in rupiah.

    Raises:
        UndefinedResultError, OutOfRangeError, NumberTypeError, NotFiniteError: as ``serapan``.

    >>> sisa_persen(14_100_000, 16_000_000)
    Decimal('11.875')
    """
    left = sisa(realisasi, pagu)
    return serapan(left, pagu)


def _spent(realisasi: Bilangan | None) -> Decimal:
    if realisasi is None or is_missing(realisasi):
        raise UndefinedResultError(Alasan.REALISASI_KOSONG)
    return to_decimal(realisasi, "realisasi")


def _budget(pagu: Bilangan | None) -> Decimal:
    if pagu is None or is_missing(pagu):
        raise UndefinedResultError(Alasan.PAGU_KOSONG)
    budget = to_decimal(pagu, "pagu")
    if budget < 0:
        raise OutOfRangeError("pagu", pagu, NOT_NEGATIVE)
    return budget


ATURAN = (
    Aturan(
        "serapan",
        "Serapan anggaran",
        "realisasi / pagu x 100",
        Sumber("PMK 249/PMK.02/2011", basis="read", lingkup="kl"),
    ),
    Aturan(
        "serapan_nol",
        "Serapan 0 dari 0",
        "tidak terdefinisi; 0 hanya bila diminta",
        Sumber("LKj satu kota", basis="read", keputusan="bawaan tidak terdefinisi", lingkup="satu"),
    ),
    Aturan(
        "sisa_anggaran",
        "Sisa anggaran",
        "pagu - realisasi; dalam persen 100 - serapan",
        Sumber("LKj satu kota 2019", basis="secondary", lingkup="satu"),
    ),
)
