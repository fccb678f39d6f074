"""Every indicator of a unit measured, by the unit's own terms."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any, NamedTuple, TypeVar

import attrs

import sakipcalc
from sakipcalc.bab3._facts.indicator import FaktaIndikator
from sakipcalc.bab3._facts.terms import Ketentuan
from sakipcalc.bab3._facts.unit import Sasaran, Unit
from sakipcalc.errors import UndefinedResultError

R = TypeVar("R")

NO_PERCENT = frozenset({sakipcalc.Alasan.TARGET_PREDIKAT, sakipcalc.Alasan.TARGET_TANGGAL})
"""An indicator that is only met or not is in no mean."""


class Changes(NamedTuple):
    """What has changed since the last earlier year, or why that is not known."""

    tahun: int
    lalu: sakipcalc.Capaian | None
    realisasi: sakipcalc.Perubahan | None
    capaian: sakipcalc.Perubahan | None
    alasan: sakipcalc.Alasan | None


class Measured(NamedTuple):
    """An indicator with its result and what has changed; the goal it belongs to, by number from 1 and name."""

    nomor: int
    sasaran: str
    fakta: FaktaIndikator
    hasil: sakipcalc.Capaian
    ubah: Changes | None = None

    @property
    def indikator(self) -> sakipcalc.Indikator:
        """The indicator by the unit's terms, with the target of the year."""
        return self.hasil.indikator

    def against(self, target: Any, realisasi: Any) -> sakipcalc.Capaian:
        """Another year, unit or target of the same indicator."""
        return sakipcalc.measure(attrs.evolve(self.indikator, target=target), realisasi)


class Mean(NamedTuple):
    """A mean, or why there is none, and the indicators that are not in it."""

    hasil: sakipcalc.Rerata | None
    alasan: sakipcalc.Alasan | None
    tanpa: tuple[str, ...]

    @property
    def nilai(self) -> Decimal | None:
        """The mean; None where there is none."""
        return None if self.hasil is None else self.hasil.nilai


def indicators(unit: Unit) -> list[Measured]:
    """Every indicator of the goals, measured."""
    rows = [
        measured(fact, unit.ketentuan, number, goal.nama)
        for number, goal in enumerate(unit.sasaran, 1)
        for fact in goal.indikator
    ]
    return [each._replace(ubah=changes(each)) if each.fakta.lalu else each for each in rows]


def measured(fact: FaktaIndikator, terms: Ketentuan, number: int = 0, sasaran: str = "") -> Measured:
    """One indicator, measured; what the year does not tell is made of its periods."""
    target, reached = fact.indikator.target, fact.realisasi
    if fact.periode is not None:
        how = fact.periode.konsolidasi
        target = _year(fact.periode.target, how) if target is None else target
        reached = _year(fact.periode.realisasi, how) if reached is None else reached
    return Measured(
        number, sasaran, fact, sakipcalc.measure(_by_terms(attrs.evolve(fact.indikator, target=target), terms), reached)
    )


def _year(periods: tuple[Any, ...], how: Any) -> Any:
    """What the periods make of the year; None where that is not known yet."""
    return tried(lambda: sakipcalc.consolidate(periods, how))[0]


def _by_terms(own: sakipcalc.Indikator, terms: Ketentuan) -> sakipcalc.Indikator:
    """The indicator with the unit's limits and zero rule, where it has none of its own."""
    cap, floor, zero = own.cap, own.floor, own.zero_target
    if cap is None and not (own.konversi_120 and terms.cap is not None and terms.cap < 120):
        cap = terms.cap
    if floor is None:
        floor = terms.floor
    if zero is sakipcalc.ZeroTarget.UNDEFINED and own.worst is None:
        zero = terms.zero_target
    return attrs.evolve(own, cap=cap, floor=floor, zero_target=zero)


def mean_of(rows: list[Measured], terms: Ketentuan, *, weighted: bool = True) -> Mean:
    """The mean capaian of some indicators, as the unit declares it."""
    counted = [each for each in rows if each.hasil.alasan not in NO_PERCENT]
    out = tuple(each.fakta.nama for each in rows if each.hasil.alasan in NO_PERCENT)
    if rows and not counted:
        return Mean(None, rows[0].hasil.alasan, out)
    weights = [each.fakta.bobot for each in counted if each.fakta.bobot is not None] if weighted else []
    capped = terms.rerata is sakipcalc.Dasar.CAPPED
    figures = [each.hasil.capped if capped else each.hasil.nilai for each in counted]
    missing = [each for each, value in zip(counted, figures, strict=True) if value is None]
    if missing and terms.undefined is sakipcalc.Undefined.REFUSE:
        return Mean(None, missing[0].hasil.alasan, out)
    found, why = tried(lambda: sakipcalc.rerata(figures, bobot=weights or None, undefined="skip", normalize=True))
    if found is None:
        return Mean(None, why, out)
    skipped = tuple(each.fakta.nama for each in missing)
    return Mean(attrs.evolve(found, dilewati=skipped), None, out)


def goal_mean(goal: Sasaran, rows: list[Measured], terms: Ketentuan) -> Mean:
    """The mean capaian of the indicators of one goal."""
    held = {id(fact) for fact in goal.indikator}
    return mean_of([each for each in rows if id(each.fakta) in held], terms)


def changes(each: Measured) -> Changes:
    """The change of realisasi and of capaian since the last earlier year."""
    last = max(each.fakta.lalu, key=lambda year: year.tahun)
    now, then, own = each.hasil, each.against(last.target, last.realisasi), each.indikator
    steady = own.polarisasi is sakipcalc.Polarisasi.STABILIZE
    points, _ = tried(lambda: sakipcalc.perubahan(now.nilai, then.nilai))
    if now.alasan in NO_PERCENT:
        return Changes(last.tahun, then, None, points, now.alasan)
    aim = own.target if isinstance(own.target, (Decimal, sakipcalc.Rasio)) and steady else None
    if steady and aim is None:
        return Changes(last.tahun, then, None, points, sakipcalc.Alasan.TARGET_KOSONG)
    years: dict[int, Any] = {last.tahun: then.realisasi, last.tahun + 1: now.realisasi}
    try:
        change, why = tried(lambda: sakipcalc.deret(years, polarisasi=own.polarisasi, target=aim)[last.tahun + 1])
    except sakipcalc.SakipError:  # a ratio beside a percent, a predicate before there were figures
        change, why = None, sakipcalc.Alasan.TAK_SEBANDING
    return Changes(last.tahun, then, change, points, why)


class Spent(NamedTuple):
    """A goal or program with its capaian and absorption."""

    nama: str
    mean: Mean
    hasil: sakipcalc.HasilAnggaran


def tried(make: Callable[[], R]) -> tuple[R | None, sakipcalc.Alasan | None]:
    """A figure, or why there is none."""
    try:
        return make(), None
    except UndefinedResultError as error:
        return None, error.alasan
