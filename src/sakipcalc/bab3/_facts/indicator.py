"""What a report tells of one indicator: its target and realisasi, its periods, earlier years, standard and peers."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from decimal import Decimal
from typing import Any, TypeAlias

import attrs

from sakipcalc import Indikator, Konsolidasi, Predikat, Rentang, SakipError, Value, consolidate, measure
from sakipcalc._core import checks
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.options import option
from sakipcalc._rules.indikator import Quantity, Realisasi, Target, to_target
from sakipcalc.errors import Cacat, InputError, Letak, OutOfRangeError, Teks, WrongTypeError

Tercapai: TypeAlias = Quantity | Predikat | date | None
"""What was reached, exactly."""
Ditargetkan: TypeAlias = Quantity | Rentang | Predikat | date | None
"""What was to be reached, exactly."""
Fault: TypeAlias = tuple[str, SakipError]
"""What cannot be, and at which field."""


def _to_reached(value: Realisasi, nama: str = "realisasi") -> Tercapai:
    found = to_target(value, nama)
    if isinstance(found, Rentang):
        raise WrongTypeError(nama, value, Teks("satu nilai, bukan rentang", "one figure, no range"))
    return found


def _all_reached(value: Iterable[Realisasi], nama: str = "realisasi") -> tuple[Tercapai, ...]:
    return tuple(_to_reached(each, f"{nama}[{n}]") for n, each in enumerate(checks.to_items(value, nama)))


def _all_targets(value: Iterable[Target], nama: str = "target") -> tuple[Ditargetkan, ...]:
    return tuple(to_target(each, f"{nama}[{n}]") for n, each in enumerate(checks.to_items(value, nama)))


def _to_how(value: Any, nama: str = "konsolidasi") -> Konsolidasi:
    return option(Konsolidasi, value, nama)


def _years(value: Iterable[FaktaTahun], nama: str = "lalu") -> tuple[FaktaTahun, ...]:
    return tuple(checks.to_members(value, FaktaTahun, nama))


def _peers(value: Iterable[Pembanding], nama: str = "pembanding") -> tuple[Pembanding, ...]:
    return tuple(checks.to_members(value, Pembanding, nama))


def _own(value: Indikator, nama: str = "indikator") -> Indikator:
    return checks.to_kind(value, Indikator, nama, Teks("Indikator", "an Indikator"))


def _series_of(value: FaktaPeriode | None, nama: str = "periode") -> FaktaPeriode | None:
    return None if value is None else checks.to_kind(value, FaktaPeriode, nama, Teks("FaktaPeriode", "a FaktaPeriode"))


def _weight(value: Bilangan | None, nama: str = "bobot") -> Decimal | None:
    number = checks.to_decimal_or_none(value, nama)
    if number is not None and number < 0:
        raise OutOfRangeError(nama, value, checks.NOT_NEGATIVE)
    return number


def refuse(faults: Iterable[Fault]) -> None:
    """Refuse what cannot be, all of it at once, each with its place.

    Raises:
        InputError: for any fault.
    """
    found = [Cacat.at(Letak(nama=path), error.bare) for path, error in faults]
    if found:
        raise InputError(found)


@attrs.frozen(field_transformer=checks.named)
class FaktaTahun(Value):
    """An earlier year of an indicator.

    Args:
        tahun: the year.
        target: what was to be reached; None where it is not known.
        realisasi: what was reached; None where it is not known.

    >>> FaktaTahun(2023, 84, 86).realisasi
    Decimal('86')
    """

    tahun: int = attrs.field(converter=checks.to_year)
    target: Ditargetkan = attrs.field(default=None, converter=to_target)
    realisasi: Tercapai = attrs.field(default=None, converter=_to_reached)


@attrs.frozen(field_transformer=checks.named)
class Pembanding(Value):
    """Another unit with the same indicator.

    Args:
        nama: the unit.
        target: its target; None where it is not known.
        realisasi: what it reached; None where it is not known.

    >>> Pembanding("Kecamatan Simpur", 87, 88).nama
    'Kecamatan Simpur'
    """

    nama: str = attrs.field(converter=checks.to_text)
    target: Ditargetkan = attrs.field(default=None, converter=to_target)
    realisasi: Tercapai = attrs.field(default=None, converter=_to_reached)


@attrs.frozen(field_transformer=checks.named)
class FaktaPeriode(Value):
    """The periods of a year: quarters, semesters or months.

    Args:
        konsolidasi: what the periods make of the year; also by name (``sum``, ``last``).
        target: a target for each period, as many as realisasi; None where a period has none.
        realisasi: what was reached in each; None where missing, or still to come.

    Raises:
        InputError: for series of different length, or of fewer than two periods.

    >>> FaktaPeriode("sum", target=[25, 25], realisasi=[20, 30]).konsolidasi
    <Konsolidasi.SUM: 'sum'>
    """

    konsolidasi: Konsolidasi = attrs.field(converter=_to_how)
    target: tuple[Ditargetkan, ...] = attrs.field(kw_only=True, converter=_all_targets)
    realisasi: tuple[Tercapai, ...] = attrs.field(kw_only=True, converter=_all_reached)

    def __attrs_post_init__(self) -> None:
        if len(self.target) != len(self.realisasi) or len(self.target) < 2:
            as_many = Teks(
                '{k} target dan {n} realisasi; isi sama banyak, minimal dua; beri "" bagi periode yang belum ada',
                "{k} targets and {n} realisasi; give as many of both, two at least, and None for a period without",
            ).fill(k=len(self.target), n=len(self.realisasi))
            raise InputError([Cacat.at(Letak(nama="realisasi"), as_many)])


@attrs.frozen(field_transformer=checks.named)
class FaktaIndikator(Value):
    """What a report tells of one indicator.

    Args:
        indikator: its name, target of the year, direction and limits. A ``cap`` or ``floor`` that is None, and a
            ``zero_target`` that is ``undefined``, is as the unit's ``Ketentuan`` says.
        realisasi: what was reached this year; None where missing, or made of the periods.
        bobot: its weight in means; None for none. Weights of a unit sum to 1 or 100.
        periode: its quarters, semesters or months. A target or realisasi of the year that is not given is made of them.
        lalu: earlier years.
        target_akhir: the target at the end of the Renstra.
        awal: the figure the Renstra started from; given, progress counts the way covered.
        standar: the national standard.
        pembanding: other units with the same indicator.

    Raises:
        InputError: for targets and realisasi that do not go together, a year or another unit that is there twice.

    >>> from decimal import Decimal
    >>> from sakipcalc import Indikator
    >>> FaktaIndikator(Indikator("IKM", 86), realisasi=Decimal("88.75"), lalu=[FaktaTahun(2023, 84, 86)]).nama
    'IKM'
    """

    indikator: Indikator = attrs.field(converter=_own)
    realisasi: Tercapai = attrs.field(default=None, kw_only=True, converter=_to_reached)
    bobot: Decimal | None = attrs.field(default=None, kw_only=True, converter=_weight)
    periode: FaktaPeriode | None = attrs.field(default=None, kw_only=True, converter=_series_of)
    lalu: tuple[FaktaTahun, ...] = attrs.field(default=(), kw_only=True, converter=_years)
    target_akhir: Ditargetkan = attrs.field(default=None, kw_only=True, converter=to_target)
    awal: Tercapai = attrs.field(default=None, kw_only=True, converter=_to_reached)
    standar: Ditargetkan = attrs.field(default=None, kw_only=True, converter=to_target)
    pembanding: tuple[Pembanding, ...] = attrs.field(default=(), kw_only=True, converter=_peers)

    def __attrs_post_init__(self) -> None:
        refuse(_of_indicator(self))

    @property
    def nama(self) -> str:
        """The name of the indicator."""
        return self.indikator.nama


def _of_indicator(fact: FaktaIndikator) -> Iterator[Fault]:
    """Everything that does not go together in what is told of an indicator."""
    for field, goal in (
        ("target", fact.indikator.target),
        ("target_akhir", fact.target_akhir),
        ("standar", fact.standar),
    ):
        if field == "target" or goal is not None:
            for at, error in _pair(fact, goal, fact.realisasi):
                yield (field if at == "target" else at), error
    told: list[tuple[str, FaktaTahun | Pembanding]] = [(f"lalu[{n}]", each) for n, each in enumerate(fact.lalu)]
    told += [(f"pembanding[{n}]", each) for n, each in enumerate(fact.pembanding)]
    for path, row in told:
        for field, error in _pair(fact, row.target, row.realisasi):
            yield f"{path}.{field}", error
    if fact.periode is not None:
        for n, (goal, reached) in enumerate(zip(fact.periode.target, fact.periode.realisasi, strict=True)):
            for field, error in _pair(fact, goal, reached):
                yield f"periode.{field}[{n}]", error
        yield from _series(fact.periode)
    yield from _twice("lalu", "tahun", [each.tahun for each in fact.lalu])
    yield from _twice("pembanding", "nama", [each.nama for each in fact.pembanding])


def _series(told: FaktaPeriode) -> Iterator[Fault]:
    """What its periods cannot make together, such as a total that falls."""
    for field, series in (("target", told.target), ("realisasi", told.realisasi)):
        known = [each for each in series if each is not None]
        try:
            if known:
                consolidate(known, told.konsolidasi)
        except SakipError as error:
            yield f"periode.{field}", SakipError(error.teks)


def _pair(fact: FaktaIndikator, target: Ditargetkan, reached: Tercapai) -> Iterator[Fault]:
    """What does not go together in a target and what was reached of it."""
    try:
        own = fact.indikator if target is fact.indikator.target else attrs.evolve(fact.indikator, target=target)
    except SakipError as error:
        yield "target", error
        return
    try:
        measure(own, reached)
    except SakipError as error:
        yield getattr(error, "nama", "realisasi"), error


def _twice(path: str, field: str, names: list[Any]) -> Iterator[Fault]:
    for n, name in enumerate(names):
        if name in names[:n]:
            said = Teks("{name} sudah ada di atasnya; hapus salah satu", "{name} stands above already; leave one out")
            yield f"{path}[{n}].{field}", SakipError(said.fill(name=str(name)))
