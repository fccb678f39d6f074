"""Efficiency by every named method, and the budget performance score."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING

from sakipcalc._core import checks, exact, options
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc.errors import Alasan, Letak, OutOfRangeError, UndefinedResultError

if TYPE_CHECKING:
    from fractions import Fraction

EFISIEN = "Efisien"
TIDAK_EFISIEN = "Tidak Efisien"
TARGET_BELUM_TERCAPAI = "Tidak Dinilai (target belum tercapai)"

BOBOT_NKA: Mapping[str, Decimal] = checks.Fixed(
    {
        "serapan": Decimal("9.7"),
        "konsistensi": Decimal("18.2"),
        "capaian": Decimal("43.5"),
        "efisiensi": Decimal("28.6"),
    }
)
"""Weights of the budget performance score of a satker, PMK 22/2021."""


class Efisiensi(options.Option):
    """How capaian c and serapan s, both in percent, become efficiency.

    ``RATIO``: c / s. ``RATIO_PERCENT``: c / s x 100. ``LEVEL``: c / s - 1. ``DIFFERENCE``: c - s, in points.

    >>> [str(efisiensi(90, 80, method=method)) for method in Efisiensi]
    ['1.125', '112.5', '0.125', '10']
    """

    RATIO = "ratio"
    RATIO_PERCENT = "ratio_percent"
    LEVEL = "level"
    DIFFERENCE = "difference"


class BentukPmk(options.Option):
    """How several outputs make one PMK efficiency: sums over sums, or the mean of their own figures.

    >>> BentukPmk("pooled")
    <BentukPmk.POOLED: 'pooled'>
    """

    POOLED = "pooled"
    MEAN = "mean"


def efisiensi(capaian: Bilangan, serapan: Bilangan, *, method: Efisiensi | str = Efisiensi.RATIO) -> Decimal:
    """Efficiency from capaian and serapan, unrounded.

    Args:
        capaian: in percent.
        serapan: in percent.
        method: ``ratio``, ``ratio_percent``, ``level`` or ``difference``.

    Raises:
        UndefinedResultError: ``SERAPAN_NOL``, or ``CAPAIAN_SERAPAN_NOL`` where both are zero; not for the difference.
        NumberTypeError, NotFiniteError, OptionError: for what is no number or option.

    Source: ratio: LKj Kecamatan Kalumpang 2024 (read), BPOM's index IE; x 100: BPKP; level: BPOM's TE
    (recomputed); difference: unconfirmed.

    >>> efisiensi(100, 80), efisiensi(100, 80, method="level"), efisiensi(100, 80, method="difference")
    (Decimal('1.25'), Decimal('0.25'), Decimal('20'))
    """
    achieved, absorbed, how = (
        exact.to_decimal(capaian, "capaian"),
        exact.to_decimal(serapan, "serapan"),
        options.option(Efisiensi, method, "method"),
    )
    found = quotient(achieved, absorbed, how)
    if found is None:
        raise UndefinedResultError(Alasan.SERAPAN_NOL if achieved else Alasan.CAPAIAN_SERAPAN_NOL)
    return exact.settle(exact.divide(*found))


def quotient(capaian: Decimal, serapan: Decimal, method: Efisiensi) -> tuple[Decimal, Decimal] | None:
    """Efficiency as an exact numerator and denominator; None where it has none because the serapan is zero."""
    if method is Efisiensi.DIFFERENCE:
        return exact.subtract(capaian, serapan), exact.ONE
    if not serapan:
        return None
    if method is Efisiensi.LEVEL:
        return exact.subtract(capaian, serapan), serapan
    return (capaian if method is Efisiensi.RATIO else exact.multiply(exact.HUNDRED, capaian)), serapan


def status_efisiensi(capaian: Bilangan, serapan: Bilangan, *, gated: bool = True) -> str:
    """The word a report prints: efisien, tidak efisien, or neither because the target was not met.

    Args:
        capaian: in percent.
        serapan: in percent.
        gated: withhold the word while capaian is below 100, as some reports do and others do not.

    Raises:
        UndefinedResultError, NumberTypeError, NotFiniteError: as ``efisiensi``.
        WrongTypeError: for a ``gated`` that is neither True nor False.

    Source: BPOM's standard SE = 1 (recomputed). Our decisions: the gate is on, and an index of exactly 1 is efisien.

    >>> status_efisiensi(100, 100), status_efisiensi(99, 94), status_efisiensi(99, 94, gated=False)
    ('Efisien', 'Tidak Dinilai (target belum tercapai)', 'Efisien')
    """
    index = efisiensi(capaian, serapan)
    if checks.to_flag(gated, "gated") and exact.to_decimal(capaian, "capaian") < exact.HUNDRED:
        return TARGET_BELUM_TERCAPAI
    return EFISIEN if index >= exact.ONE else TIDAK_EFISIEN


def efisiensi_pmk(
    keluaran: Iterable[tuple[Bilangan, Bilangan, Bilangan]],
    *,
    form: BentukPmk | str = BentukPmk.POOLED,
) -> Decimal:
    """Efficiency E of a satker in percent, from its outputs, unrounded.

    Args:
        keluaran: (pagu, realisasi, capaian in percent) of each output: PAK, RAK and CK, where CK is the volume
            reached over the volume planned, RVK / TVK.
        form: ``pooled``: sum(PAK x CK - RAK) / sum(PAK x CK); ``mean``: mean of 1 - RAK / (PAK x CK).

    Raises:
        UndefinedResultError: ``PAGU_NOL`` or ``CAPAIAN_NOL`` where nothing stands to set the cost against, with
            the output's number; ``TIDAK_ADA_NILAI`` for no output.
        OutOfRangeError: for a negative pagu or capaian.
        NumberTypeError, NotFiniteError, OptionError: for what is no number or option.

    Source: pooled: PMK 214/2017 and 22/2021 (unconfirmed); mean: one LAKIP (read).

    >>> efisiensi_pmk([(100, Decimal("94.34"), 100)])
    Decimal('5.66')
    """
    budgets: list[Fraction] = []
    worth: list[Fraction] = []
    spent: list[Fraction] = []
    for number, (pagu, realisasi, capaian) in enumerate(checks.to_tuples(keluaran, 3, "keluaran"), 1):
        budget, achieved = exact.to_fraction(pagu, f"pagu {number}"), exact.to_fraction(capaian, f"capaian {number}")
        if budget < 0 or achieved < 0:
            raise OutOfRangeError(f"keluaran {number}", (pagu, realisasi, capaian), checks.NOT_NEGATIVE)
        budgets.append(budget)
        worth.append(budget * achieved / 100)
        spent.append(exact.to_fraction(realisasi, f"realisasi {number}"))
    if not worth:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI)
    if options.option(BentukPmk, form, "form") is BentukPmk.POOLED:
        budgets, worth, spent = ([sum(column, exact.fraction(0))] for column in (budgets, worth, spent))
    for number, value in enumerate(worth, 1):
        if not value:
            why = Alasan.CAPAIAN_NOL if budgets[number - 1] else Alasan.PAGU_NOL
            raise UndefinedResultError(why, Letak(nama="keluaran", nomor=number) if len(worth) > 1 else "")
    parts = [1 - cost / value for cost, value in zip(spent, worth, strict=True)]
    return exact.from_fraction(100 * sum(parts, exact.fraction(0)) / len(parts))


def nilai_efisiensi(efisiensi_pmk: Bilangan, *, clip: bool = True) -> Decimal:
    """The efficiency score NE on 0..100: 50 + E / 20 x 50.

    Args:
        efisiensi_pmk: E in percent.
        clip: take E within -20 and 20 first; without it NE can leave 0..100, as one LAKIP's 235 does.

    Raises:
        NumberTypeError, NotFiniteError: for what is no number.
        WrongTypeError: for a ``clip`` that is neither True nor False.

    Source: NE: one LAKIP (read); clipping: unconfirmed.

    >>> nilai_efisiensi(Decimal("5.66")), nilai_efisiensi(Decimal("74.03")), nilai_efisiensi(74, clip=False)
    (Decimal('64.15'), Decimal('100'), Decimal('235'))
    """
    value = exact.to_fraction(efisiensi_pmk, "efisiensi_pmk")
    if checks.to_flag(clip, "clip"):
        value = min(max(value, exact.fraction(-20)), exact.fraction(20))
    return exact.from_fraction(50 + value / 20 * 50)


def nka(serapan: Bilangan, konsistensi: Bilangan, capaian: Bilangan, efisiensi: Bilangan) -> Decimal:
    """The budget performance score of a satker, unrounded.

    Args:
        serapan: absorption in percent.
        konsistensi: consistency of spending with its plan, in percent.
        capaian: achievement of outputs, in percent.
        efisiensi: the score NE, on 0..100.

    Raises:
        NumberTypeError, NotFiniteError: for what is no number.

    Source: PMK 22/2021 (recomputed): weights 9,7, 18,2, 43,5 and 28,6.

    >>> from sakipcalc import round_to
    >>> round_to(nka(95.53, 99.61, 99.72, 59.98))
    Decimal('87.93')
    """
    figures = {"serapan": serapan, "konsistensi": konsistensi, "capaian": capaian, "efisiensi": efisiensi}
    parts = [exact.to_fraction(value, name) * exact.to_fraction(BOBOT_NKA[name]) for name, value in figures.items()]
    return exact.from_fraction(sum(parts, exact.fraction(0)) / 100)


_BPOM = "LKj BPOM dan balai 2020-2021"
ATURAN = (
    Aturan(
        "efisiensi_ratio",
        "Indeks efisiensi",
        "capaian / serapan",
        Sumber("LKj Kecamatan Kalumpang 2024", basis="read", keputusan="bawaan"),
    ),
    Aturan(
        "efisiensi_ratio_percent",
        "Indeks efisiensi dalam persen",
        "capaian / serapan x 100",
        Sumber("laporan BPKP", basis="read"),
    ),
    Aturan("efisiensi_level", "Tingkat efisiensi", "capaian / serapan - 1", Sumber(_BPOM, basis="recomputed")),
    Aturan("efisiensi_difference", "Selisih capaian dan serapan", "capaian - serapan", Sumber("praktik laporan")),
    Aturan(
        "status_efisiensi",
        "Sebutan efisien",
        "efisien bila indeks >= 1 dan capaian >= 100",
        Sumber(
            _BPOM, basis="recomputed", keputusan="syarat capaian 100 dapat dilepas; indeks tepat 1 termasuk efisien"
        ),
    ),
    Aturan(
        "efisiensi_pmk",
        "Efisiensi PMK, gabungan",
        "jumlah(PAK x CK - RAK) / jumlah(PAK x CK) x 100",
        Sumber("PMK 214/2017 dan PMK 22/2021", basis="unconfirmed"),
    ),
    Aturan(
        "efisiensi_pmk_mean",
        "Efisiensi PMK, rata-rata",
        "rata-rata dari 1 - (RAK / RVK) / (PAK / TVK), dikali 100",
        Sumber("LAKIP satu kementerian", basis="read"),
    ),
    Aturan(
        "nilai_efisiensi",
        "Nilai efisiensi",
        "NE = 50 + E / 20 x 50",
        Sumber(
            "LAKIP satu kementerian",
            basis="read",
        ),
    ),
    Aturan(
        "nilai_efisiensi_batas",
        "Batas nilai efisiensi",
        "E dibatasi -20 sampai 20 sebelum NE dihitung",
        Sumber("PMK 22/2021", basis="unconfirmed", keputusan="dibatasi secara bawaan; dapat dilepas"),
    ),
    Aturan(
        "nka",
        "Nilai kinerja anggaran satker",
        "9,7% serapan + 18,2% konsistensi + 43,5% capaian + 28,6% NE",
        Sumber("PMK 22/2021", mulai=2021, akhir=2023, basis="recomputed", keputusan="berakhir dengan PMK 107/2024"),
    ),
)
