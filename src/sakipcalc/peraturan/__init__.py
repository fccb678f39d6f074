"""The regulations: one file each, loaded when it is first asked for."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

from sakipcalc._skala import Skala
from sakipcalc._sumber import in_force
from sakipcalc.errors import UnknownRuleError, WrongTypeError

if TYPE_CHECKING:
    from sakipcalc.peraturan.akip_12_2015 import AKIP_12_2015
    from sakipcalc.peraturan.akip_88_2021 import AKIP_88_2021
    from sakipcalc.peraturan.bum_desa import BUM_DESA
    from sakipcalc.peraturan.efisiensi_327_1996 import EFISIENSI_327_1996
    from sakipcalc.peraturan.idm_2016 import IDM_2016
    from sakipcalc.peraturan.ikm_25_2004 import IKM_25_2004
    from sakipcalc.peraturan.ikpa_5_2024 import IKPA_5_2024
    from sakipcalc.peraturan.ip_asn_8_2019 import IP_ASN_8_2019
    from sakipcalc.peraturan.nka_107_2024 import NKA_107_2024
    from sakipcalc.peraturan.penyimpulan_capaian import PENYIMPULAN_CAPAIAN
    from sakipcalc.peraturan.permendagri_54_2010 import PERMENDAGRI_54_2010
    from sakipcalc.peraturan.permendagri_86_2017 import PERMENDAGRI_86_2017
    from sakipcalc.peraturan.rb_2022 import RB_2022
    from sakipcalc.peraturan.skm_14_2017 import SKM_14_2017
    from sakipcalc.peraturan.spbe_59_2020 import SPBE_59_2020

else:

    def __getattr__(name: str) -> Skala:
        id_ = name.lower().replace("_", "-")
        if name == name.upper() and id_ in _IDS:
            return _load(id_)
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


__all__ = [
    "AKIP_12_2015",
    "AKIP_88_2021",
    "BUM_DESA",
    "EFISIENSI_327_1996",
    "IDM_2016",
    "IKM_25_2004",
    "IKPA_5_2024",
    "IP_ASN_8_2019",
    "NKA_107_2024",
    "PENYIMPULAN_CAPAIAN",
    "PERMENDAGRI_54_2010",
    "PERMENDAGRI_86_2017",
    "RB_2022",
    "SKM_14_2017",
    "SPBE_59_2020",
    "daftar_skala",
    "skala",
]

_KELUARGA = {
    "capaian": ("permendagri-54-2010", "permendagri-86-2017"),
    "penyimpulan": ("penyimpulan-capaian",),
    "akip": ("akip-12-2015", "akip-88-2021"),
    "skm": ("ikm-25-2004", "skm-14-2017"),
    "bum-desa": ("bum-desa",),
    "idm": ("idm-2016",),
    "spbe": ("spbe-59-2020",),
    "ip-asn": ("ip-asn-8-2019",),
    "rb": ("rb-2022",),
    "ikpa": ("ikpa-5-2024",),
    "nka": ("nka-107-2024",),
    "efisiensi": ("efisiensi-327-1996",),
}
_IDS = tuple(id_ for ids in _KELUARGA.values() for id_ in ids)


def _load(id_: str) -> Skala:
    """The scale whose constant and module are both named after its id."""
    module = id_.replace("-", "_")
    loaded: Skala = getattr(import_module(f"{__name__}.{module}"), module.upper())
    return loaded


def skala(id_: str, tahun: int | None = None) -> Skala:
    """A scale by its id, or the one of a family that was in force.

    Args:
        id_: a scale's id, such as ``skm-14-2017``, or a family, such as ``skm``; case and ``_`` do not matter.
        tahun: the year reported on, not the year of printing. A family without a year gives the scale still in
            force; a scale by its id is refused for a year it was not for.

    Raises:
        UnknownRuleError: for an unknown name, or when no scale of that name is for that year.

    >>> skala("skm", 2016), skala("skm", 2024), skala("akip-88-2021")
    (Skala('ikm-25-2004'), Skala('skm-14-2017'), Skala('akip-88-2021'))
    >>> skala("skm", 2003)
    Traceback (most recent call last):
    sakipcalc.errors.UnknownRuleError: 'skm': no rule for 2003; known: ikm-25-2004 (2004-2016), skm-14-2017 (2017-…)
    """
    if not isinstance(id_, str):
        raise WrongTypeError("id_", id_, "a scale's name", "nama skala")
    if tahun is not None and type(tahun) is not int:
        raise WrongTypeError("tahun", tahun, "a year, as an int", "tahun, sebagai int")
    name = id_.strip().lower().replace("_", "-")
    if name in _IDS:
        found = _load(name)
        return found if tahun is None else in_force([found], tahun, id_)
    if name in _KELUARGA:
        return in_force([_load(known) for known in _KELUARGA[name]], tahun, id_)
    raise UnknownRuleError(
        id_, "no such scale or family", "tidak ada skala atau keluarga ini", dict.fromkeys((*_KELUARGA, *_IDS))
    )


def daftar_skala() -> tuple[Skala, ...]:
    """Every scale of a regulation, family by family, the older first.

    >>> len(daftar_skala()), daftar_skala()[0]
    (15, Skala('permendagri-54-2010'))
    """
    return tuple(_load(id_) for id_ in _IDS)
