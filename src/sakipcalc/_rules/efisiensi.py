"""Efficiency by every named method."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from functools import partial
from typing import Literal, TypeAlias

import attrs

from sakipcalc._core import checks, exact, options, values
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.sumber import Aturan, Sumber, check_year
from sakipcalc.errors import Alasan, Letak, OutOfRangeError, UndefinedResultError


class Metode(options.Option):
    """How capaian c and serapan s, both in percent, become efficiency.

    ``RATIO``: c / s. ``RATIO_PERCENT``: c / s x 100. ``LEVEL``: c / s - 1. ``DIFFERENCE``: c - s, in points. ``COST``:
    s / c x 100, where lower is better.

    >>> [str(efisiensi(capaian=80, serapan=64, metode=method)) for method in Metode]
    ['1.25', '125', '0.25', '16', '80']
    """

    RATIO = "ratio"
    RATIO_PERCENT = "ratio_percent"
    LEVEL = "level"
    DIFFERENCE = "difference"
    COST = "cost"


MetodeLike: TypeAlias = Metode | Literal["ratio", "ratio_percent", "level", "difference", "cost"]


class StatusEfisiensi(options.Worded):
    """The word a report prints beside an efficiency.

    >>> StatusEfisiensi.TIDAK_EFISIEN.kata, StatusEfisiensi.TIDAK_EFISIEN.words
    ('Tidak Efisien', 'not efficient')
    """

    EFISIEN = "Efisien", "efficient"
    TIDAK_EFISIEN = "Tidak Efisien", "not efficient"
    TIDAK_DINILAI = "Tidak Dinilai (target belum tercapai)", "not rated (target not met)"


class BentukPmk(options.Option):
    """How several outputs make one PMK efficiency: sums over sums, or the mean of their own figures.

    >>> BentukPmk("pooled")
    <BentukPmk.POOLED: 'pooled'>
    """

    POOLED = "pooled"
    MEAN = "mean"


BentukPmkLike: TypeAlias = BentukPmk | Literal["pooled", "mean"]


def efisiensi(*, capaian: Bilangan, serapan: Bilangan, metode: MetodeLike = Metode.RATIO) -> Decimal:
    """Efficiency from capaian and serapan, unrounded.

    Args:
        capaian: in percent.
        serapan: in percent.
        metode: ``ratio``, ``ratio_percent``, ``level``, ``difference`` or ``cost``; rate the last two with
            ``skala("selisih")`` and ``skala("efisiensi")``.

    Raises:
        UndefinedResultError: ``SERAPAN_NOL``, for ``cost`` ``CAPAIAN_NOL``, or ``CAPAIAN_SERAPAN_NOL`` where both are
            zero; not for the difference.
        NumberTypeError, NotFiniteError, OptionError: for what is no number or option.

    Source: ratio: LKj Kecamatan Kalumpang 2024 (read), BPOM's index IE; x 100: BPKP; level: BPOM's TE
    (recomputed); difference: unconfirmed; cost: Kepmendagri 690.900-327/1996 (secondary).

    >>> [str(efisiensi(capaian=100, serapan=80, metode=name)) for name in ("ratio", "level", "difference")]
    ['1.25', '0.25', '20']
    """
    achieved, absorbed, how = (
        exact.to_decimal(capaian, "capaian"),
        exact.to_decimal(serapan, "serapan"),
        options.option(Metode, metode, "metode"),
    )
    found = quotient(achieved, absorbed, how)
    if found is None:
        raise UndefinedResultError(why_none(achieved, absorbed, how))
    return exact.settle(exact.divide(*found))


def quotient(capaian: Decimal, serapan: Decimal, metode: Metode) -> tuple[Decimal, Decimal] | None:
    """Efficiency as an exact numerator and denominator; None where what it is divided by is zero."""
    if metode is Metode.DIFFERENCE:
        return exact.subtract(capaian, serapan), exact.ONE
    if metode is Metode.COST:
        return (exact.multiply(exact.HUNDRED, serapan), capaian) if capaian else None
    if not serapan:
        return None
    if metode is Metode.LEVEL:
        return exact.subtract(capaian, serapan), serapan
    return (capaian if metode is Metode.RATIO else exact.multiply(exact.HUNDRED, capaian)), serapan


def why_none(capaian: Decimal, serapan: Decimal, metode: Metode) -> Alasan:
    """Why ``quotient`` is None."""
    if not capaian and not serapan:
        return Alasan.CAPAIAN_SERAPAN_NOL
    return Alasan.CAPAIAN_NOL if metode is Metode.COST else Alasan.SERAPAN_NOL


def status_efisiensi(*, capaian: Bilangan, serapan: Bilangan, gated: bool = True) -> StatusEfisiensi:
    """The word a report prints: efisien, tidak efisien, or neither because the target was not met.

    Args:
        capaian: in percent.
        serapan: in percent.
        gated: withhold the word while capaian is below 100, as some reports do and others do not.

    Raises:
        UndefinedResultError, NumberTypeError, NotFiniteError: as ``efisiensi``.
        WrongTypeError: for a ``gated`` that is neither True nor False.

    Source: BPOM's standard SE = 1 (recomputed). Our decisions: the gate is on, and an index of exactly 1 is efisien.

    >>> for gated in (True, False):
    ...     print(status_efisiensi(capaian=99, serapan=94, gated=gated))
    Tidak Dinilai (target belum tercapai)
    Efisien
    """
    index = efisiensi(capaian=capaian, serapan=serapan)
    if checks.to_flag(gated, "gated") and exact.to_decimal(capaian, "capaian") < exact.HUNDRED:
        return StatusEfisiensi.TIDAK_DINILAI
    return StatusEfisiensi.EFISIEN if index >= exact.ONE else StatusEfisiensi.TIDAK_EFISIEN


def _not_negative(value: Bilangan, nama: str = "pagu") -> Decimal:
    number = exact.to_decimal(value, nama)
    if number < 0:
        raise OutOfRangeError(nama, value, checks.NOT_NEGATIVE)
    return number


@attrs.frozen(field_transformer=checks.named)
class Keluaran(values.Value):
    """An output of a satker, with its money and what was reached of it.

    Args:
        pagu: its budget, PAK, in rupiah, zero or more.
        realisasi: what was spent, RAK, in rupiah.
        capaian: the volume reached over the volume planned, CK = RVK / TVK, in percent, zero or more.
        nama: what it is called; empty where it needs no name.

    Raises:
        OutOfRangeError: for a negative pagu or capaian.
        NumberTypeError, NotFiniteError, WrongTypeError: for what is no number, or a name that is no text.

    >>> Keluaran(pagu=100, realisasi=Decimal("94.34"), capaian=100).capaian
    Decimal('100')
    """

    pagu: Decimal = attrs.field(kw_only=True, converter=_not_negative)
    realisasi: Decimal = attrs.field(kw_only=True, converter=exact.to_decimal)
    capaian: Decimal = attrs.field(kw_only=True, converter=_not_negative)
    nama: str = attrs.field(default="", kw_only=True, converter=checks.to_text)


def efisiensi_pmk(
    keluaran: Iterable[Keluaran], *, bentuk_pmk: BentukPmkLike = BentukPmk.POOLED, tahun: int | None = None
) -> Decimal:
    """Efficiency E of a satker in percent, from its outputs, unrounded.

    Args:
        keluaran: the outputs, at least one.
        bentuk_pmk: ``pooled``: sum(PAK x CK - RAK) / sum(PAK x CK); ``mean``: mean of 1 - RAK / (PAK x CK).
        tahun: the year reported on, checked against the years of the rule; None checks nothing.

    Raises:
        UnknownRuleError: for a year after 2022, since when efficiency is measured by the use of SBK, or before 2017.
        UndefinedResultError: ``PAGU_NOL`` or ``CAPAIAN_NOL`` where nothing stands to set the cost against, with
            the output's name or number; ``TIDAK_ADA_NILAI`` for no output.
        WrongTypeError, OptionError: for what is no Keluaran or option.

    Source: pooled: PMK 214/2017 and 22/2021 (unconfirmed); mean: one LAKIP (read).

    >>> efisiensi_pmk([Keluaran(pagu=100, realisasi=Decimal("94.34"), capaian=100)])
    Decimal('5.66')
    """
    pooled = options.option(BentukPmk, bentuk_pmk, "bentuk_pmk") is BentukPmk.POOLED
    _check_year("efisiensi_pmk" if pooled else "efisiensi_pmk_mean", tahun)
    outputs = checks.to_members(keluaran, Keluaran, "keluaran")
    if not outputs:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI)
    worth = [exact.to_fraction(each.pagu) * exact.to_fraction(each.capaian) / 100 for each in outputs]
    spent = [exact.to_fraction(each.realisasi) for each in outputs]
    names = [Letak(nama=each.nama or "keluaran", nomor=None if each.nama else n) for n, each in enumerate(outputs, 1)]
    budgeted = [bool(each.pagu) for each in outputs]
    if pooled:
        worth, spent = ([sum(column, exact.fraction(0))] for column in (worth, spent))
        names, budgeted = [Letak()], [any(budgeted)]
    for name, value, has_budget in zip(names, worth, budgeted, strict=True):
        if not value:
            why = Alasan.CAPAIAN_NOL if has_budget else Alasan.PAGU_NOL
            raise UndefinedResultError(why, name if len(outputs) > 1 else "")
    parts = [1 - cost / value for cost, value in zip(spent, worth, strict=True)]
    return exact.from_fraction(100 * sum(parts, exact.fraction(0)) / len(parts))


def nilai_efisiensi(efisiensi_pmk: Bilangan, *, clip: bool = True, tahun: int | None = None) -> Decimal:
    """The efficiency score NE on 0..100: 50 + E / 20 x 50.

    Args:
        efisiensi_pmk: E in percent.
        clip: take E within -20 and 20 first; without it NE can leave 0..100, as one LAKIP's 235 does.
        tahun: the year reported on, checked against the years of the rule; None checks nothing.

    Raises:
        UnknownRuleError: for a year the rule was not for.
        NumberTypeError, NotFiniteError: for what is no number.
        WrongTypeError: for a ``clip`` that is neither True nor False.

    Source: NE: one LAKIP (read); clipping: unconfirmed.

    >>> nilai_efisiensi(Decimal("5.66")), nilai_efisiensi(Decimal("74.03")), nilai_efisiensi(74, clip=False)
    (Decimal('64.15'), Decimal('100'), Decimal('235'))
    """
    _check_year("nilai_efisiensi", tahun)
    value = exact.to_fraction(efisiensi_pmk, "efisiensi_pmk")
    if checks.to_flag(clip, "clip"):
        value = min(max(value, exact.fraction(-20)), exact.fraction(20))
    return exact.from_fraction(50 + value / 20 * 50)


def _check_year(name: str, tahun: int | None) -> None:
    check_year([rule for rule in ATURAN if rule.id == name], tahun, name)


_SBK = Sumber(
    "KMK 466/2023 menurut berita BSIP Kementerian Pertanian, 24 Januari 2024", basis="secondary", lingkup="kl"
)
_ENDED = "berakhir dengan PMK 62/2023: sejak itu efisiensi satker dinilai dari penggunaan dan efisiensi SBK"
_of_pmk = partial(Sumber, akhir=2022, pendukung=(_SBK,))
_LAKIP = _of_pmk(
    "LAKIP satu kementerian",
    mulai=2017,
    basis="read",
    lingkup="satu",
    keputusan=f"menurut PMK 214/2017 dan PMK 22/2021; {_ENDED}",
)
_BPOM = "LKj BPOM dan balai 2020-2021"
ATURAN = (
    Aturan(
        "efisiensi_ratio",
        "Indeks efisiensi",
        "capaian / serapan",
        Sumber("LKj Kecamatan Kalumpang 2024", basis="read", keputusan="bawaan", lingkup="satu"),
    ),
    Aturan(
        "efisiensi_ratio_percent",
        "Indeks efisiensi dalam persen",
        "capaian / serapan x 100",
        Sumber("laporan BPKP", basis="read", lingkup="satu"),
    ),
    Aturan(
        "efisiensi_level",
        "Tingkat efisiensi",
        "capaian / serapan - 1",
        Sumber(_BPOM, basis="recomputed", lingkup="satu"),
    ),
    Aturan(
        "efisiensi_difference",
        "Selisih capaian dan serapan",
        "capaian - serapan",
        Sumber("praktik laporan", lingkup="semua"),
    ),
    Aturan(
        "efisiensi_cost",
        "Efisiensi Kepmendagri 327/1996",
        "serapan / capaian x 100; makin rendah makin baik",
        Sumber(
            "Kepmendagri 690.900-327/1996",
            mulai=1996,
            basis="secondary",
            lingkup="daerah",
            keputusan="realisasi biaya terhadap nilai keluaran; dinilai dengan skala efisiensi-327-1996",
        ),
    ),
    Aturan(
        "efektivitas",
        "Efektivitas Kepmendagri 327/1996",
        "realisasi / target x 100",
        Sumber(
            "Kepmendagri 690.900-327/1996",
            mulai=1996,
            basis="secondary",
            lingkup="daerah",
            keputusan="sama dengan capaian maximize; dinilai dengan skala efektivitas-327-1996",
        ),
    ),
    Aturan(
        "status_efisiensi",
        "Sebutan efisien",
        "efisien bila indeks >= 1 dan capaian >= 100",
        Sumber(
            _BPOM,
            basis="recomputed",
            keputusan="syarat capaian 100 dapat dilepas; indeks tepat 1 termasuk efisien",
            lingkup="satu",
        ),
    ),
    Aturan(
        "efisiensi_pmk",
        "Efisiensi PMK, gabungan",
        "jumlah(PAK x CK - RAK) / jumlah(PAK x CK) x 100",
        _of_pmk("PMK 214/2017 dan PMK 22/2021", mulai=2017, basis="unconfirmed", lingkup="kl", keputusan=_ENDED),
    ),
    Aturan(
        "efisiensi_pmk_mean",
        "Efisiensi PMK, rata-rata",
        "rata-rata dari 1 - (RAK / RVK) / (PAK / TVK), dikali 100",
        _LAKIP,
    ),
    Aturan(
        "nilai_efisiensi",
        "Nilai efisiensi",
        "NE = 50 + E / 20 x 50",
        _LAKIP,
    ),
    Aturan(
        "nilai_efisiensi_batas",
        "Batas nilai efisiensi",
        "E dibatasi -20 sampai 20 sebelum NE dihitung",
        _of_pmk(
            "PMK 22/2021",
            mulai=2021,
            basis="unconfirmed",
            lingkup="kl",
            keputusan=f"dibatasi secara bawaan; dapat dilepas; {_ENDED}",
        ),
    ),
)
