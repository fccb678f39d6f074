"""The scales of regulations, one file a family, found by walking this folder and loaded when first asked for."""

from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from sakipcalc._core.checks import to_kind, to_year_or_none
from sakipcalc._core.sumber import in_force
from sakipcalc._skala.skala import Skala
from sakipcalc.errors import Teks, UnknownRuleError

__all__ = ["daftar_skala", "skala"]

_CALLED = {"bumdes": "bum-desa", "ikm": "skm", "kinerja": "capaian", "sakip": "akip"}
"""What people call a family, where it is not its name."""


@cache
def _families() -> dict[str, str]:
    """The families, each with the module that holds its scales; that of capaian first: ties go to it."""
    names = sorted((found.name for found in iter_modules(__path__)), key=lambda name: (name != "capaian", name))
    return {name.replace("_", "-"): f"{__name__}.{name}" for name in names}


@cache
def _of(family: str) -> tuple[Skala, ...]:
    """The scales of a family, the older first, the forms beside them last."""
    held = vars(import_module(_families()[family])).values()
    found = [each for each in held if isinstance(each, Skala) and each.keluarga == family]
    return tuple(sorted(found, key=lambda scale: (scale.varian, scale.sumber.mulai or 0)))


def skala(id_: str, tahun: int | None = None) -> Skala:
    """A scale by its id, or the one of a family that was in force.

    Args:
        id_: a scale's id, such as ``skm-14-2017``, or a family, such as ``skm``, also as ``IKM`` or ``SAKIP``; case
            and ``_`` do not matter.
        tahun: the year reported on, not the year of printing. A family without a year gives the scale still in
            force; a scale by its id is refused for a year it was not for, with what came after or before it.

    Raises:
        UnknownRuleError: for an unknown name, or when no scale of that name is for that year.

    >>> skala("skm", 2016), skala("skm", 2024), skala("akip-88-2021")
    (Skala('ikm-25-2004'), Skala('skm-14-2017'), Skala('akip-88-2021'))
    >>> skala("skm", 2003)
    Traceback (most recent call last):
    sakipcalc.errors.UnknownRuleError: 'skm': no rule for 2003; known: ikm-25-2004 (2004-2016), skm-14-2017 (2017-…)
    >>> skala("idm", 2025)
    Traceback (most recent call last):
    sakipcalc.errors.UnknownRuleError: 'idm': no rule for 2025; its successor is indeks-desa-9-2024; known: ...
    """
    to_kind(id_, str, "id_", Teks("nama skala, misalnya skm", "a scale's name, such as skm"))
    to_year_or_none(tahun)
    name = id_.strip().lower().replace("_", "-")
    name = _CALLED.get(name, name)
    if name in _families():
        return in_force([scale for scale in _of(name) if not scale.varian], tahun, id_, daftar_skala)
    for scale in daftar_skala():
        if scale.id == name:
            return scale if tahun is None else in_force([scale], tahun, id_, daftar_skala)
    names = dict.fromkeys((*_families(), *(scale.id for scale in daftar_skala())))
    raise UnknownRuleError(id_, Teks("tidak ada skala atau keluarga ini", "no such scale or family"), names)


def decisions_in_english() -> dict[str, str]:
    """What is decided about each scale, by its id."""
    return {name: said for home in _families().values() for name, said in import_module(home).DECISIONS.items()}


def daftar_skala() -> tuple[Skala, ...]:
    """Every scale of a regulation, family by family, the older first, those of capaian before all others.

    >>> daftar_skala()[0]
    Skala('permendagri-54-2010')
    """
    return tuple(scale for family in _families() for scale in _of(family))
