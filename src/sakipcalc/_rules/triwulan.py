"""The quarters of a year, or its semesters or months: each by itself, up to it, and against the year's target."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import attrs

from sakipcalc._core import checks, options, values
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc._rules.capaian import Capaian, measure
from sakipcalc._rules.indikator import Indikator, Polarisasi, PolarisasiLike, ZeroTarget, ZeroTargetLike
from sakipcalc._rules.periode import TAKES_LAST, Konsolidasi, KonsolidasiLike, both, known, one_of, paired, present
from sakipcalc._rules.rerata import Undefined, UndefinedLike
from sakipcalc.errors import OutOfRangeError, Teks, UndefinedResultError

_NAMES = {
    2: ("Semester I", "Semester II"),
    4: ("Triwulan I", "Triwulan II", "Triwulan III", "Triwulan IV"),
    12: tuple(f"Bulan {number}" for number in range(1, 13)),
}
_UP_TO = Teks("Sampai {periode}", "Up to {periode}")
_YEAR = Teks("Terhadap target tahun", "Against the target of the year")


@attrs.frozen
class CapaianPeriode(values.Value):
    """One period of a year, measured three times; what has no figure has its reason.

    Attributes:
        periode: its name, such as ``Triwulan II``.
        capaian: the period by itself.
        sampai_periode: everything up to the period, realisasi and target consolidated alike.
        terhadap_tahun: what is reached so far against the target of the year.
    """

    periode: str
    capaian: Capaian
    sampai_periode: Capaian
    terhadap_tahun: Capaian

    def explain(self, bahasa: options.BahasaLike = "id", *, places: int = 2) -> str:
        """Three plain sentences: the period, up to it, against the year.

        Args:
            bahasa: ``id`` (Indonesian) or ``en`` (English).
            places: decimals of the results shown, 0 to 34.

        Raises:
            OptionError: for another language.
            OutOfRangeError: for places outside 0..34.

        >>> print(capaian_periode([4, 5], [5, 5], konsolidasi="sum")[1].explain())
        Semester II: 5 / 5 x 100 = 100,00%; Mencapai Target. Sampai Semester II: 9 / 10 x 100 = 90,00%;
        Belum Mencapai Target. Terhadap target tahun: 9 / 10 x 100 = 90,00%; Belum Mencapai Target.
        """
        english = options.option(options.Bahasa, bahasa, "bahasa") is options.Bahasa.EN
        told = (
            (Teks.same(self.periode), self.capaian),
            (_UP_TO.fill(periode=self.periode), self.sampai_periode),
            (_YEAR, self.terhadap_tahun),
        )
        named = [attrs.evolve(each, indikator=attrs.evolve(each.indikator, nama=at[english])) for at, each in told]
        return " ".join(each.explain(bahasa, places=places) for each in named)


def capaian_periode(
    realisasi: Iterable[Any],
    target: Iterable[Any],
    *,
    konsolidasi: KonsolidasiLike,
    target_tahun: Any = None,
    nama: str = "",
    periode: Iterable[str] | None = None,
    polarisasi: PolarisasiLike = Polarisasi.MAXIMIZE,
    cap: Bilangan | None = None,
    floor: Bilangan | None = None,
    zero_target: ZeroTargetLike = ZeroTarget.UNDEFINED,
    undefined: UndefinedLike = Undefined.REFUSE,
) -> tuple[CapaianPeriode, ...]:
    """Capaian of each period of a year: by itself, up to it, and against the target of the year.

    Args:
        realisasi: one realisasi per period in order; None, NaN or NA where it is missing or still to come.
        target: one target per period, as many: numbers, ratios or ranges; None where the period has none.
        konsolidasi: the type of the indicator; also by name.
        target_tahun: the target of the year; None makes it out of the targets of the periods.
        nama: the indicator's name.
        periode: the names of the periods; None for semesters, quarters or months, as many as there are.
        polarisasi: which way is better; also by name.
        cap: highest capaian in percent, at least 100; None for no limit.
        floor: lowest capaian in percent, at most 100; None for no limit.
        zero_target: what a target of zero means; also by name.
        undefined: ``refuse``: where a realisasi is missing, neither its period nor, for a sum, an average, the highest
            or the lowest, what is made of it has a figure; the rest has. ``skip``: what is made of it leaves it out.

    Returns:
        One result per period, in order.

    Raises:
        OutOfRangeError: for series of different length, or a cumulative series that falls.
        OptionError, NumberTypeError, NotFiniteError, WrongTypeError: for what is no option, figure or text.

    Source: as ``consolidate_pair``; progress is what is reached so far over the year's target, by the type of the
    indicator (secondary). Our decisions: against a target of the year that is given every realisasi counts; against one
    that is made of the periods' targets only those of periods with a target.

    >>> satu, dua = capaian_periode([20, 30], [25, 25], konsolidasi="sum", target_tahun=100)
    >>> dua.capaian.nilai, dua.sampai_periode.nilai, dua.terhadap_tahun.nilai
    (Decimal('120'), Decimal('100'), Decimal('50'))
    """
    how = options.option(Konsolidasi, konsolidasi, "konsolidasi")
    policy = options.option(Undefined, undefined, "undefined")
    reached, goals = both(realisasi, target)
    (given,) = present([target_tahun], "target_tahun")
    year = one_of(known(goals), how, "target") if given is None and known(goals) else given

    def against(goal: Any, value: Any) -> Capaian:
        what = Indikator(nama, goal, polarisasi=polarisasi, cap=cap, floor=floor, zero_target=zero_target)
        return measure(what, value)

    found: list[CapaianPeriode] = []
    for number, name in enumerate(_names(periode, len(goals)), 1):
        until, so_far = goals[:number], reached[:number]
        own = against(goals[number - 1], reached[number - 1])
        value, goal = _up_to(so_far, until, how, policy)
        progress = value if given is None else _so_far(so_far, until, how, policy)
        found.append(CapaianPeriode(name, own, against(goal, value), against(year, progress)))
    return tuple(found)


def _names(periode: Iterable[str] | None, count: int) -> Sequence[str]:
    if periode is None:
        return _NAMES.get(count) or [f"Periode {number}" for number in range(1, count + 1)]
    names = checks.to_members(periode, str, "periode")
    if len(names) != count:
        as_many = Teks("sebanyak target ({n})", "as many as targets ({n})").fill(n=count)
        raise OutOfRangeError("periode", len(names), as_many)
    return names


def _up_to(reached: list[Any], goals: list[Any], how: Konsolidasi, policy: Undefined) -> tuple[Any, Any]:
    """Realisasi and target of the periods so far; the realisasi is None where one that counts is missing."""
    if not known(goals):
        return None, None
    kept = goals
    if how in TAKES_LAST:  # an earlier period is in the last one
        latest = known(goals)[-1][0]
        kept = [None if reached[at] is None and at < latest - 1 else goal for at, goal in enumerate(goals)]
    try:
        value, goal, _ = paired(reached, kept, how, policy)
    except UndefinedResultError:
        return None, one_of(known(kept), how, "target")
    return value, goal


def _so_far(reached: list[Any], goals: list[Any], how: Konsolidasi, policy: Undefined) -> Any:
    """The realisasi of all periods so far; None where one that was expected is missing."""
    if not known(reached):
        return None
    expected = [goal is not None for goal in goals] if known(goals) else [True] * len(goals)
    missing = [each is None and due for each, due in zip(reached, expected, strict=True)]
    if policy is Undefined.REFUSE and (missing[-1] if how in TAKES_LAST else any(missing)):
        return None
    return one_of(known(reached), how, "realisasi")


ATURAN = (
    Aturan(
        "capaian_periode",
        "Capaian periode dan sampai periode",
        "realisasi / target periode itu; realisasi / target sampai periode itu, keduanya dikonsolidasi sama",
        Sumber("tidak diatur", keputusan="periode kosong hanya menghilangkan angka yang dibuat darinya"),
    ),
    Aturan(
        "kemajuan_tahun",
        "Kemajuan terhadap target tahun",
        "realisasi sampai periode itu, menurut jenis indikatornya, / target tahun",
        Sumber(
            "aplikasi wp-eval-sakip",
            basis="secondary",
            keputusan="target tahun yang tidak diberikan dibuat dari target periode",
            lingkup="daerah",
        ),
    ),
)
