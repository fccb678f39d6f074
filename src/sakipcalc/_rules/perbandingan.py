"""Comparisons of an LKj: with last year, several years, the end of the Renstra, a standard, and peers."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from itertools import pairwise
from typing import TYPE_CHECKING, TypeAlias

import attrs

from sakipcalc._core import checks, exact, options
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.rasio import Rasio, meet
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc._rules.capaian import capaian
from sakipcalc._rules.indikator import Polarisasi, Rentang, Target, to_quantity
from sakipcalc._rules.rerata import Undefined
from sakipcalc.errors import Alasan, Letak, OptionError, OutOfRangeError, Teks, UndefinedResultError

if TYPE_CHECKING:
    from fractions import Fraction

MEMBAIK = "membaik"
TETAP = "tetap"
MEMBURUK = "memburuk"

Nilai: TypeAlias = Bilangan | Rasio


class Ties(options.Option):
    """How equal figures are ranked: ``MIN`` 1, 2, 2, 4 as in sport; ``DENSE`` 1, 2, 2, 3.

    >>> Ties("dense")
    <Ties.DENSE: 'dense'>
    """

    MIN = "min"
    DENSE = "dense"


@attrs.frozen
class Perubahan:
    """A figure against an earlier one.

    Attributes:
        kini: the figure now.
        lalu: the earlier one.
        selisih: the change, in the figures' unit; percentage points where both are percents.
        relatif: the change in percent of the earlier figure's size; None where that is zero.
        alasan: why there is no relative change; None where there is one.
        putusan: ``membaik``, ``tetap`` or ``memburuk``, as the indicator's direction says.
    """

    kini: Decimal
    lalu: Decimal
    selisih: Decimal
    relatif: Decimal | None
    alasan: Alasan | None
    putusan: str


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
    polarisasi: Polarisasi | str = Polarisasi.MAXIMIZE,
    target: Nilai | None = None,
) -> Perubahan:
    """The change from an earlier figure to this one, and whether it is for the better.

    Args:
        kini: this year's figure, a realisasi or a capaian.
        lalu: the earlier figure.
        polarisasi: which way is better; also by name.
        target: the figure to be close to; needed by ``stabilize`` and by no other direction.

    Raises:
        UndefinedResultError: ``REALISASI_KOSONG`` where either is missing.
        OutOfRangeError: for ``stabilize`` without a target, or a target without it.
        NumberTypeError, NotFiniteError: for what is no number.

    Source: PermenPANRB 53/2014 (secondary). Our decision: under ``stabilize`` closer to the target is better.

    >>> hasil = perubahan(Decimal("88.75"), Decimal("86.72"))
    >>> hasil.selisih, hasil.putusan
    (Decimal('2.03'), 'membaik')
    """
    if kini is None or lalu is None:
        raise UndefinedResultError(Alasan.REALISASI_KOSONG, "kini" if kini is None else "lalu")
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
    verdict = TETAP if not gain else MEMBAIK if gain > 0 else MEMBURUK
    share = relative_change(now, before)
    relative = None if share is None else exact.from_fraction(share)
    why = None if before else Alasan.NILAI_LALU_NOL
    return Perubahan(
        exact.from_fraction(now), exact.from_fraction(before), exact.from_fraction(change), relative, why, verdict
    )


def relative_change(kini: Fraction, lalu: Fraction) -> Fraction | None:
    """The change in percent of the earlier figure's size; None where that is zero."""
    return 100 * (kini - lalu) / abs(lalu) if lalu else None


def deret(
    nilai: Mapping[int, Nilai | None],
    *,
    polarisasi: Polarisasi | str = Polarisasi.MAXIMIZE,
    target: Nilai | None = None,
) -> dict[int, Perubahan]:
    """The change of each year against the year before it in the series.

    Args:
        nilai: year to figure; at least two years, in any order. Years that are not there are not made up: the
            change is against the last year given.
        polarisasi: as in ``perubahan``.
        target: as in ``perubahan``.

    Raises:
        UndefinedResultError: ``REALISASI_KOSONG`` naming every year without a figure, ``TIDAK_ADA_NILAI`` for fewer
            than two years.
        OutOfRangeError, OptionError, NumberTypeError, NotFiniteError: as in ``perubahan``.

    Source: as ``perubahan``.

    >>> {tahun: hasil.putusan for tahun, hasil in deret({2022: 85, 2023: Decimal("86.72"), 2024: 86}).items()}
    {2023: 'membaik', 2024: 'memburuk'}
    """
    tahunan = checks.to_mapping(nilai, "nilai", Teks("nilai menurut tahun", "a mapping of year to figure"))
    ordered = sorted([checks.to_year(each, "nilai (tahun)") for each in tahunan])
    missing = [Letak(tahun=tahun) for tahun in ordered if nilai[tahun] is None]
    if missing:
        raise UndefinedResultError(Alasan.REALISASI_KOSONG, missing)
    if len(ordered) < 2:
        raise UndefinedResultError(Alasan.TIDAK_ADA_NILAI, "deret")
    years = pairwise(ordered)
    return {kini: perubahan(nilai[kini], nilai[lalu], polarisasi=polarisasi, target=target) for lalu, kini in years}


def terhadap_target_akhir(
    realisasi: Nilai | None,
    target_akhir: Target,
    *,
    polarisasi: Polarisasi | str = Polarisasi.MAXIMIZE,
    awal: Nilai | None = None,
    cap: Bilangan | None = None,
) -> Decimal:
    """How much of an end-of-Renstra target is reached, in percent, unrounded.

    Args:
        realisasi: what was reached this year.
        target_akhir: the target of the last year.
        polarisasi: which way is better; also by name. With a baseline it plays no part.
        awal: the figure the plan started from; given, the way covered counts: (R - awal) / (target - awal).
        cap: highest result in percent, at least 100; None for no limit. Not with a baseline.

    Raises:
        UndefinedResultError: as in ``capaian``; ``TARGET_SAMA_AWAL`` where the plan had no way to go.
        OutOfRangeError: for a cap, or a range as target, together with a baseline.
        OptionError, NumberTypeError, NotFiniteError: for what is no proper number.

    Source: PermenPANRB 53/2014 (secondary). The progress from a baseline is our decision; it is right for both
    directions.

    >>> terhadap_target_akhir(60, 80), terhadap_target_akhir(60, 80, awal=40)
    (Decimal('75'), Decimal('50'))
    """
    if awal is None:
        return capaian(realisasi, target_akhir, polarisasi=polarisasi, cap=cap)
    options.option(Polarisasi, polarisasi, "polarisasi")
    if cap is not None:
        raise OutOfRangeError("cap", cap, Teks("dikosongkan bila awal diisi", "left out where awal is given"))
    if realisasi is None or target_akhir is None:
        raise UndefinedResultError(Alasan.REALISASI_KOSONG if realisasi is None else Alasan.TARGET_KOSONG)
    if isinstance(target_akhir, Rentang):
        single = Teks("satu nilai bila awal diisi", "a single figure where awal is given")
        raise OutOfRangeError("target_akhir", target_akhir, single)
    start, end, now = _exact({"awal": awal, "target_akhir": target_akhir, "realisasi": realisasi}).values()
    if start == end:
        raise UndefinedResultError(Alasan.TARGET_SAMA_AWAL)
    return exact.from_fraction(100 * (now - start) / (end - start))


def terhadap_standar(
    realisasi: Nilai | None, standar: Target, *, polarisasi: Polarisasi | str = Polarisasi.MAXIMIZE
) -> Decimal:
    """A realisasi against a national or other standard, in percent, unrounded.

    Args:
        realisasi: what was reached.
        standar: the standard, in the same unit.
        polarisasi: which way is better; also by name.

    Raises:
        UndefinedResultError, OptionError, NumberTypeError, NotFiniteError: as in ``capaian``.

    Source: PermenPANRB 53/2014 (secondary).

    >>> terhadap_standar(90, 80)
    Decimal('112.5')
    """
    return capaian(realisasi, standar, polarisasi=polarisasi)


def peringkat(
    values: Mapping[str, Nilai | None],
    *,
    polarisasi: Polarisasi | str = Polarisasi.MAXIMIZE,
    ties: Ties | str = Ties.MIN,
    undefined: Undefined | str = Undefined.REFUSE,
) -> dict[str, int]:
    """The rank of each peer, best first; equal figures share a rank.

    Args:
        values: peer to figure; None where it is missing.
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
    missing = [str(name) for name, value in given.items() if value is None]
    if options.option(Undefined, undefined, "undefined") is Undefined.REFUSE and missing:
        raise UndefinedResultError(Alasan.REALISASI_KOSONG, missing)
    figures = _exact({name: value for name, value in given.items() if value is not None})
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
    Aturan("perubahan", "Perubahan antar tahun", "R(t) - R(t-1)", Sumber(_53, mulai=2014, basis="secondary")),
    Aturan(
        "perubahan_relatif",
        "Perubahan relatif",
        "(R(t) - R(t-1)) / |R(t-1)| x 100",
        Sumber(_53, mulai=2014, basis="secondary", keputusan="terhadap besarnya nilai lalu, tanpa tanda"),
    ),
    Aturan(
        "putusan_perubahan",
        "Membaik, tetap, memburuk",
        "menurut arah indikator; stabilize: makin dekat ke target makin baik",
        Sumber(_53, mulai=2014, basis="secondary", keputusan="arah stabilize"),
    ),
    Aturan(
        "target_akhir",
        "Terhadap target akhir Renstra",
        "capaian terhadap target tahun terakhir",
        Sumber(_53, mulai=2014, basis="secondary"),
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
        Sumber(_53, mulai=2014, basis="secondary"),
    ),
    Aturan(
        "peringkat",
        "Peringkat",
        "1 bagi yang terbaik; nilai sama berperingkat sama",
        Sumber("tidak diatur", keputusan="setelah nilai sama peringkat melompat, kecuali diminta dense"),
    ),
)
