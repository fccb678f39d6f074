"""Absorption and what is left, against the original or the revised budget."""

from __future__ import annotations

from decimal import Decimal

import attrs

from sakipcalc._core.checks import NOT_NEGATIVE, named, to_decimal_or_none
from sakipcalc._core.exact import HUNDRED, ZERO, Bilangan, divide, multiply, subtract, to_decimal
from sakipcalc._core.options import Option, option
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc._core.values import Value
from sakipcalc.errors import Alasan, OutOfRangeError, UndefinedResultError


class ZeroPagu(Option):
    """What nothing spent of nothing budgeted is: undefined, or 0 as one city prints it.

    >>> ZeroPagu("zero")
    <ZeroPagu.ZERO: 'zero'>
    """

    UNDEFINED = "undefined"
    ZERO = "zero"


class JenisPagu(Option):
    """Which budget a figure is against: the original one, or the revised one.

    >>> JenisPagu("perubahan")
    <JenisPagu.PERUBAHAN: 'perubahan'>
    """

    MURNI = "murni"
    PERUBAHAN = "perubahan"


def serapan(
    realisasi: Bilangan | None, pagu: Bilangan | None, *, zero_pagu: ZeroPagu | str = ZeroPagu.UNDEFINED
) -> Decimal:
    """Absorption in percent, unrounded; above 100 where more was spent than budgeted.

    Args:
        realisasi: what was spent, in rupiah; negative where more came back than went out.
        pagu: the budget, in rupiah, zero or more; say yourself which one, see ``Anggaran``.
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
    found = quotient(spent, budget)
    if found is not None:
        return divide(*found)
    if option(ZeroPagu, zero_pagu, "zero_pagu") is ZeroPagu.ZERO and not spent:
        return ZERO
    raise UndefinedResultError(Alasan.PAGU_NOL)


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
    if realisasi is None:
        raise UndefinedResultError(Alasan.REALISASI_KOSONG)
    return to_decimal(realisasi, "realisasi")


def _budget(pagu: Bilangan | None) -> Decimal:
    if pagu is None:
        raise UndefinedResultError(Alasan.PAGU_KOSONG)
    budget = to_decimal(pagu, "pagu")
    if budget < 0:
        raise OutOfRangeError("pagu", pagu, NOT_NEGATIVE)
    return budget


@attrs.frozen(field_transformer=named)
class Anggaran(Value):
    """A budget line that names its pagu: murni, perubahan, and what was spent.

    Args:
        murni: the original budget, in rupiah; None where not known.
        perubahan: the revised budget; None where there was no revision.
        realisasi: what was spent; None where not known.

    Raises:
        NumberTypeError, NotFiniteError: for what is no number.

    >>> baris = Anggaran(105_370_538_000, 103_826_538_000, 23_906_077_655)
    >>> from sakipcalc import round_to
    >>> round_to(baris.serapan("perubahan")), round_to(baris.serapan("murni")), baris.selisih
    (Decimal('23.03'), Decimal('22.69'), Decimal('-1544000000'))
    """

    murni: Decimal | None = attrs.field(default=None, converter=to_decimal_or_none)
    perubahan: Decimal | None = attrs.field(default=None, converter=to_decimal_or_none)
    realisasi: Decimal | None = attrs.field(default=None, converter=to_decimal_or_none)

    def pagu(self, jenis: JenisPagu | str) -> Decimal:
        """The budget of that kind; raises UndefinedResultError (``PAGU_KOSONG``) where there is none."""
        kind = option(JenisPagu, jenis, "jenis")
        value = self.murni if kind is JenisPagu.MURNI else self.perubahan
        if value is None:
            raise UndefinedResultError(Alasan.PAGU_KOSONG, kind.value)
        return value

    def serapan(self, jenis: JenisPagu | str) -> Decimal:
        """Absorption in percent of that budget, as ``serapan``."""
        return serapan(self.realisasi, self.pagu(jenis))

    @property
    def selisih(self) -> Decimal:
        """What the revision added, in rupiah; negative where it took."""
        return subtract(self.pagu(JenisPagu.PERUBAHAN), self.pagu(JenisPagu.MURNI))

    @property
    def selisih_persen(self) -> Decimal:
        """What the revision added, in percent of the original budget."""
        return serapan(self.selisih, self.pagu(JenisPagu.MURNI))


ATURAN = (
    Aturan("serapan", "Serapan anggaran", "realisasi / pagu x 100", Sumber("PMK 249/PMK.02/2011", basis="read")),
    Aturan(
        "serapan_nol",
        "Serapan 0 dari 0",
        "tidak terdefinisi; 0 hanya bila diminta",
        Sumber("LKj satu kota", basis="read", keputusan="bawaan tidak terdefinisi"),
    ),
    Aturan(
        "sisa_anggaran",
        "Sisa anggaran",
        "pagu - realisasi; dalam persen 100 - serapan",
        Sumber("LKj satu kota 2019", basis="secondary"),
    ),
    Aturan(
        "perubahan_anggaran",
        "Anggaran murni dan perubahan",
        "(perubahan - murni) / murni x 100",
        Sumber("PRKA 2019 Kecamatan Sukodono", basis="recomputed", keputusan="pemakai menyebut pagu yang dipakai"),
    ),
)
