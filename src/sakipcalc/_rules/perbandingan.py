"""Comparisons of an LKj: with last year, several years, the end of the Renstra, a standard, and peers."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, Literal, TypeAlias

from sakipcalc._core import checks, exact, options
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.rasio import Rasio, meet
from sakipcalc._core.rentang import Rentang
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc._rules.capaian import capaian
from sakipcalc._rules.indikator import Polarisasi, PolarisasiLike, Target, ZeroTarget, ZeroTargetLike, to_quantity
from sakipcalc._rules.perubahan import Perubahan, PutusanPerubahan
from sakipcalc._rules.rerata import Undefined, UndefinedLike
from sakipcalc._skala.predikat import Predikat
from sakipcalc.errors import Alasan, Letak, OptionError, OutOfRangeError, Teks, UndefinedResultError

if TYPE_CHECKING:
    from fractions import Fraction

Nilai: TypeAlias = Bilangan | Rasio


class Ties(options.Option):
    """How equal figures are ranked: ``MIN`` 1, 2, 2, 4 as in sport; ``DENSE`` 1, 2, 2, 3.

    >>> Ties("dense")
    <Ties.DENSE: 'dense'>
    """

    MIN = "min"
    DENSE = "dense"


TiesLike: TypeAlias = Ties | Literal["min", "dense"]


def _exact(figures: Mapping[str, Nilai]) -> dict[str, Fraction]:
    """The figures as fractions, each ratio among them beside ratios or their decimal forms only."""
    quantities = {name: to_quantity(value, name) for name, value in figures.items()}
    meet(quantities)
    return {
        name: exact.to_fraction(each.bagian) / exact.to_fraction(each.keseluruhan)
        if isinstance(each, Rasio)
        else exact.to_fraction(each)
        for name, each in quantities.items()
    }


def perubahan(
    kini: Nilai | None,
    lalu: Nilai | None,
    *,
    polarisasi: PolarisasiLike = Polarisasi.MAXIMIZE,
    target: Nilai | None = None,
) -> Perubahan:
    """The change from an earlier figure to this one, and whether it is for the better.

    Args:
        kini: this year's figure, a number or a ratio: a realisasi, or the ``nilai`` or ``capped`` of a ``Capaian``.
        lalu: the earlier figure.
        polarisasi: which way is better; also by name.
        target: the figure to be close to; needed by ``stabilize`` and by no other direction.

    Raises:
        UndefinedResultError: ``REALISASI_KOSONG`` where either is missing: None, NaN or NA.
        OutOfRangeError: for ``stabilize`` without a target, or a target without it.
        NumberTypeError, NotFiniteError: for what is no number; for a ``Capaian`` it names its figures.

    Source: PermenPANRB 53/2014 (secondary). Our decision: under ``stabilize`` closer to the target is better.

    >>> hasil = perubahan(Decimal("88.75"), Decimal("86.72"))
    >>> hasil.selisih, hasil.putusan
    (Decimal('2.03'), <PutusanPerubahan.MEMBAIK: 'membaik'>)
    """
    missing = [name for name, value in (("kini", kini), ("lalu", lalu)) if checks.is_missing(value)]
    if kini is None or lalu is None or missing:
        raise UndefinedResultError(Alasan.REALISASI_KOSONG, missing)
    target = None if checks.is_missing(target) else target
    direction = options.option(Polarisasi, polarisasi, "polarisasi")
    if (direction is Polarisasi.STABILIZE) is (target is None):
        given = Teks("diisi bila stabilize, dan hanya bila itu", "given with stabilize, and only then")
        raise OutOfRangeError("target", target, given)
    figures = _exact({"kini": kini, "lalu": lalu} | ({} if target is None else {"target": target}))
    now, before, *goals = figures.values()
    change = now - before
    if goals:
        (goal,) = goals
        gain = abs(before - goal) - abs(now - goal)
    else:
        gain = change if direction is Polarisasi.MAXIMIZE else -change
    better = PutusanPerubahan.MEMBAIK if gain > 0 else PutusanPerubahan.MEMBURUK
    share = relative_change(now, before)
    relative = None if share is None else exact.from_fraction(share)
    why = None if before else Alasan.NILAI_LALU_NOL
    return Perubahan(
        exact.from_fraction(now),
        exact.from_fraction(before),
        exact.from_fraction(change),
        relative,
        why,
        better if gain else PutusanPerubahan.TETAP,
    )


def relative_change(kini: Fraction, lalu: Fraction) -> Fraction | None:
    """The change in percent of the earlier figure's size; None where that is zero."""
    return 100 * (kini - lalu) / abs(lalu) if lalu else None


def deret(
    nilai: Mapping[int, Nilai | None],
    *,
    polarisasi: PolarisasiLike = Polarisasi.MAXIMIZE,
    target: Nilai | None = None,
    undefined: UndefinedLike = Undefined.REFUSE,
) -> dict[int, Perubahan]:
    """The change of each year against the year before it in the series.

    Args:
        nilai: year to figure; at least two years, in any order. Years that are not there are not made up: the
            change is against the last year given. The figures are as in ``perubahan``.
        polarisasi: as in ``perubahan``.
        target: as in ``perubahan``.
        undefined: ``refuse`` years without a figure, or ``skip`` them as if they were not given.

    Raises:
        UndefinedResultError: ``REALISASI_KOSONG`` naming every year without a figure, ``TIDAK_ADA_NILAI`` for fewer
            than two years with one.
        OutOfRangeError, OptionError, NumberTypeError, NotFiniteError: as in ``perubahan``.

    Source: as ``perubahan``.

    >>> {tahun: hasil.putusan.kata for tahun, hasil in deret({2022: 85, 2023: Decimal("86.72"), 2024: 86}).items()}
    {2023: 'membaik', 2024: 'memburuk'}
    """
    tahunan = checks.to_mapping(nilai, "nilai", Teks("nilai menurut tahun", "a mapping of year to figure"))
    policy = options.option(Undefined, undefined, "undefined")
    figures = {checks.to_year(each, "nilai (tahun)"): value for each, value in tahunan.items()}
    missing = [Letak(tahun=tahun) for tahun in sorted(figures) if checks.is_missing(figures[tahun])]
    if missing and policy is Undefined.REFUSE:
        raise UndefinedResultError(Alasan.REALISASI_KOSONG, missing)
    ordered = [tahun for tahun in sorted(figures) if not checks.is_missing(figures[tahun])]
    if len(ordered) < 2:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI, "deret")
    years = pairwise(ordered)
    return {kini: perubahan(figures[kini], figures[lalu], polarisasi=polarisasi, target=target) for lalu, kini in years}


def terhadap_target_akhir(
    realisasi: Nilai | None,
    target_akhir: Target,
    *,
    polarisasi: PolarisasiLike = Polarisasi.MAXIMIZE,
    awal: Nilai | None = None,
    cap: Bilangan | None = None,
    floor: Bilangan | None = None,
    zero_target: ZeroTargetLike = ZeroTarget.UNDEFINED,
) -> Decimal:
    """How much of an end-of-Renstra target is reached, in percent, unrounded.

    Args:
        realisasi: what was reached this year.
        target_akhir: the target of the last year.
        polarisasi: which way is better; also by name. With a baseline it plays no part.
        awal: the figure the plan started from; given, the way covered counts: (R - awal) / (target - awal).
        cap: highest result in percent, at least 100; None for no limit. Not with a baseline.
        floor: lowest result in percent, at most 100; None for no limit. Not with a baseline.
        zero_target: what a target of zero, such as ``0 kasus``, means; also by name. With a baseline it plays no part.

    Raises:
        UndefinedResultError: as in ``capaian``; ``TARGET_SAMA_AWAL`` where the plan had no way to go.
        OutOfRangeError: for a cap or floor, or a range, predicate or date as target, together with a baseline.
        OptionError, NumberTypeError, NotFiniteError: for what is no proper number.

    Source: PermenPANRB 53/2014 (secondary). The progress from a baseline is our decision; it is right for both
    directions.

    >>> terhadap_target_akhir(60, 80), terhadap_target_akhir(60, 80, awal=40)
    (Decimal('75'), Decimal('50'))
    """
    if awal is None:
        return capaian(realisasi, target_akhir, polarisasi=polarisasi, cap=cap, floor=floor, zero_target=zero_target)
    options.option(Polarisasi, polarisasi, "polarisasi")
    options.option(ZeroTarget, zero_target, "zero_target")
    for nama, limit in (("cap", cap), ("floor", floor)):
        if limit is not None:
            raise OutOfRangeError(nama, limit, Teks("dikosongkan bila awal diisi", "left out where awal is given"))
    if realisasi is None or checks.is_missing(realisasi):
        raise UndefinedResultError(Alasan.REALISASI_KOSONG)
    if target_akhir is None or checks.is_missing(target_akhir):
        raise UndefinedResultError(Alasan.TARGET_KOSONG)
    if isinstance(target_akhir, (Rentang, Predikat, date)):
        single = Teks("satu nilai bila awal diisi", "a single figure where awal is given")
        raise OutOfRangeError("target_akhir", target_akhir, single)
    start, end, now = _exact({"awal": awal, "target_akhir": target_akhir, "realisasi": realisasi}).values()
    if start == end:
        raise UndefinedResultError(Alasan.TARGET_SAMA_AWAL)
    return exact.from_fraction(100 * (now - start) / (end - start))


def terhadap_standar(
    realisasi: Nilai | None,
    standar: Target,
    *,
    polarisasi: PolarisasiLike = Polarisasi.MAXIMIZE,
    zero_target: ZeroTargetLike = ZeroTarget.UNDEFINED,
) -> Decimal:
    """A realisasi against a national or other standard, in percent, unrounded.

    Args:
        realisasi: what was reached.
        standar: the standard, in the same unit.
        polarisasi: which way is better; also by name.
        zero_target: what a standard of zero means; also by name.

    Raises:
        UndefinedResultError, OptionError, NumberTypeError, NotFiniteError: as in ``capaian``.

    Source: PermenPANRB 53/2014 (secondary).

    >>> terhadap_standar(90, 80)
    Decimal('112.5')
    """
    return capaian(realisasi, standar, polarisasi=polarisasi, zero_target=zero_target)


def peringkat(
    values: Mapping[str, Nilai | None],
    *,
    polarisasi: PolarisasiLike = Polarisasi.MAXIMIZE,
    ties: TiesLike = Ties.MIN,
    undefined: UndefinedLike = Undefined.REFUSE,
) -> dict[str, int]:
    """The rank of each peer, best first; equal figures share a rank.

    Args:
        values: peer to figure, a number or a ratio, such as the ``nilai`` or ``capped`` of a ``Capaian``; None, NaN or
            NA where it is missing.
        polarisasi: ``maximize`` or one of the minimize directions; to rank a stabilize indicator, rank its capaian.
        ties: how equal figures are ranked.
        undefined: ``refuse`` peers without a figure, or ``skip`` them; they are then not in the result.

    Raises:
        UndefinedResultError: ``REALISASI_KOSONG`` naming the peers without a figure.
        OptionError: for ``stabilize``, or an unknown option.
        NumberTypeError, NotFiniteError: for what is no number.

    Source: none; ranks among peers are printed in many reports.

    >>> peringkat({"Loksado": 90, "Simpur": 88, "Kandangan": 90})
    {'Loksado': 1, 'Kandangan': 1, 'Simpur': 3}
    """
    direction, how = options.option(Polarisasi, polarisasi, "polarisasi"), options.option(Ties, ties, "ties")
    if direction is Polarisasi.STABILIZE:
        raise OptionError("polarisasi", direction.value, ["maximize", "minimize", "minimize_inverse"])
    given = checks.to_mapping(values, "values", Teks("nilai menurut pembanding", "a mapping of peer to figure"))
    missing = [str(name) for name, value in given.items() if checks.is_missing(value)]
    if options.option(Undefined, undefined, "undefined") is Undefined.REFUSE and missing:
        raise UndefinedResultError(Alasan.REALISASI_KOSONG, missing)
    known = {name: value for name, value in given.items() if value is not None and not checks.is_missing(value)}
    figures = _exact(known)
    ordered = sorted(figures, key=lambda name: figures[name], reverse=direction is Polarisasi.MAXIMIZE)
    places = sorted(figures.values(), reverse=direction is Polarisasi.MAXIMIZE)
    if how is Ties.DENSE:
        places = list(dict.fromkeys(places))
    first: dict[Fraction, int] = {}
    for rank, value in enumerate(places, 1):
        first.setdefault(value, rank)
    return {name: first[figures[name]] for name in ordered}


_53 = "PermenPANRB 53/2014"
ATURAN = (
    Aturan(
        "perubahan",
        "Perubahan antar tahun",
        "R(t) - R(t-1)",
        Sumber(_53, mulai=2014, basis="secondary", lingkup="semua"),
    ),
    Aturan(
        "perubahan_relatif",
        "Perubahan relatif",
        "(R(t) - R(t-1)) / |R(t-1)| x 100",
        Sumber(
            _53, mulai=2014, basis="secondary", keputusan="terhadap besarnya nilai lalu, tanpa tanda", lingkup="semua"
        ),
    ),
    Aturan(
        "putusan_perubahan",
        "Membaik, tetap, memburuk",
        "menurut arah indikator; stabilize: makin dekat ke target makin baik",
        Sumber(_53, mulai=2014, basis="secondary", keputusan="arah stabilize", lingkup="semua"),
    ),
    Aturan(
        "target_akhir",
        "Terhadap target akhir Renstra",
        "capaian terhadap target tahun terakhir",
        Sumber(_53, mulai=2014, basis="secondary", lingkup="semua"),
    ),
    Aturan(
        "target_akhir_awal",
        "Kemajuan sejak kondisi awal",
        "(R - R0) / (T akhir - R0) x 100",
        Sumber("tidak diatur", keputusan="pilihan kami, benar bagi kedua arah"),
    ),
    Aturan(
        "terhadap_standar",
        "Terhadap standar nasional",
        "capaian terhadap standar",
        Sumber(_53, mulai=2014, basis="secondary", lingkup="semua"),
    ),
    Aturan(
        "peringkat",
        "Peringkat",
        "1 bagi yang terbaik; nilai sama berperingkat sama",
        Sumber("tidak diatur", keputusan="setelah nilai sama peringkat melompat, kecuali diminta dense"),
    ),
)
