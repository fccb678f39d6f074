"""How a unit's figures are computed, where its report declares it: scale, limits, means, budget."""

from decimal import Decimal

import attrs

from sakipcalc import Dasar, JenisPagu, Metode, Skala, Undefined, Value, ZeroPagu, ZeroTarget
from sakipcalc._core import checks
from sakipcalc._core.exact import to_places
from sakipcalc._core.options import option
from sakipcalc._rules.indikator import to_cap, to_floor, to_zero_target


def _dasar(value: Dasar | str, nama: str = "dasar") -> Dasar:
    return option(Dasar, value, nama)


def _undefined(value: Undefined | str, nama: str = "undefined") -> Undefined:
    return option(Undefined, value, nama)


def _metode(value: Metode | str, nama: str = "metode") -> Metode:
    return option(Metode, value, nama)


def _jenis_pagu(value: JenisPagu | str | None, nama: str = "jenis_pagu") -> JenisPagu | None:
    return None if value is None else option(JenisPagu, value, nama)


def _zero_pagu(value: ZeroPagu | str, nama: str = "zero_pagu") -> ZeroPagu:
    return option(ZeroPagu, value, nama)


def _places(value: int, nama: str = "desimal") -> int:
    return to_places(value, nama)


@attrs.frozen(field_transformer=checks.named)
class Ketentuan(Value):
    """How a unit's figures are computed; each option is taken by its name too.

    Args:
        skala: the scale that capaian are rated on; None rates nothing.
        dasar: the figure that is rated: ``capped``, after the limits, or ``nilai``, before them.
        cap: highest capaian in percent, for indicators that have no cap of their own; None for no limit.
        floor: lowest capaian in percent, likewise.
        zero_target: what a target of zero means, for indicators that do not say it.
        rerata: the figure that means are made of, ``nilai`` or ``capped``.
        undefined: whether a mean ``skip``s, and names, an indicator without a figure, or is itself without one
            (``refuse``).
        metode: how capaian and serapan make efficiency.
        jenis_pagu: the budget that absorption is against; None takes the one in force.
        zero_pagu: what 0 of 0 is.
        desimal: decimals of what is printed.

    Raises:
        OptionError, OutOfRangeError, NumberTypeError, WrongTypeError: for settings that cannot be.

    >>> Ketentuan(cap=100, floor=0).rerata
    <Dasar.NILAI: 'nilai'>
    """

    skala: Skala | None = attrs.field(default=None)
    dasar: Dasar = attrs.field(default=Dasar.CAPPED, kw_only=True, converter=_dasar)
    cap: Decimal | None = attrs.field(default=None, kw_only=True, converter=to_cap)
    floor: Decimal | None = attrs.field(default=None, kw_only=True, converter=to_floor)
    zero_target: ZeroTarget = attrs.field(default=ZeroTarget.UNDEFINED, kw_only=True, converter=to_zero_target)
    rerata: Dasar = attrs.field(default=Dasar.NILAI, kw_only=True, converter=_dasar)
    undefined: Undefined = attrs.field(default=Undefined.REFUSE, kw_only=True, converter=_undefined)
    metode: Metode = attrs.field(default=Metode.RATIO, kw_only=True, converter=_metode)
    jenis_pagu: JenisPagu | None = attrs.field(default=None, kw_only=True, converter=_jenis_pagu)
    zero_pagu: ZeroPagu = attrs.field(default=ZeroPagu.UNDEFINED, kw_only=True, converter=_zero_pagu)
    desimal: int = attrs.field(default=2, kw_only=True, converter=_places)
