"""What a caller says about tables that nothing declares."""

from collections.abc import Mapping
from pathlib import Path
from typing import cast

import attrs

from sakipcalc import Bilangan, Fixed, Metode, Polarisasi, Value, ZeroTarget
from sakipcalc._core import checks, options
from sakipcalc._rules import indikator
from sakipcalc._rules.efisiensi import MetodeLike
from sakipcalc.audit._tables import declaration as manifest
from sakipcalc.errors import InputError, Teks, WrongTypeError


def _to_jenis(value: manifest.JenisTabelLike | None) -> manifest.JenisTabel | None:
    return None if value is None else options.option(manifest.JenisTabel, value, "jenis")


def _to_polarisasi(value: indikator.PolarisasiLike | None) -> Polarisasi | None:
    return None if value is None else indikator.to_polarisasi(value)


def _to_metode(value: MetodeLike) -> Metode:
    return options.option(Metode, value, "metode")


def _to_kolom(value: object) -> Fixed[str, str]:
    named = cast("Mapping[object, object]", value) if isinstance(value, Mapping) else {None: value}
    texts = {key: text for key, text in named.items() if isinstance(key, str) and isinstance(text, str)}
    if len(texts) != len(named):
        raise WrongTypeError("kolom", named, Teks("nama kolom menurut peran", "column names by role"))
    return Fixed(texts)


def _to_lembar(value: str | None) -> str | None:
    name = checks.to_text_or_none(value, "lembar")
    if name is not None and not name.strip():
        raise InputError([Teks("lembar: kosong; tulis nama lembarnya", "lembar: blank; write the name of the sheet")])
    return name


_SETTINGS = {role for roles in manifest.SETTINGS.values() for role in roles}


@attrs.frozen(kw_only=True)
class Setelan(Value):
    """How tables are read that no ``laporan.toml`` declares.

    Args:
        jenis: ``capaian``, ``serapan`` or ``efisiensi``; None lets the headers tell.
        kolom: column names by role, where headers do not tell: target, realisasi, pagu, capaian, serapan, tercetak; and
            the columns that give the setting of each row: polarisasi, zero_target, worst, cap, metode.
        lembar: the one sheet of a spreadsheet to read; None for all.
        polarisasi: the declared direction; None for none: higher is better, and what only the other one makes is told.
        zero_target: what a target of zero means.
        worst: the worst tolerable realisasi, for a target of zero that is to be minimised.
        cap: the declared cap, at least 100; None for none.
        metode: the declared method of efisiensi.

    Raises:
        OptionError, OutOfRangeError, NumberTypeError, WrongTypeError: for settings that cannot be.
        InputError: for a blank sheet, and roles that no kind of table has, or not the kind that is set.

    >>> Setelan(polarisasi="minimize").polarisasi
    <Polarisasi.MINIMIZE: 'minimize'>
    """

    jenis: manifest.JenisTabel | None = attrs.field(default=None, converter=_to_jenis)
    kolom: Mapping[str, str] = attrs.field(factory=dict[str, str], converter=_to_kolom)
    lembar: str | None = attrs.field(default=None, converter=_to_lembar)
    polarisasi: Polarisasi | None = attrs.field(default=None, converter=_to_polarisasi)
    zero_target: ZeroTarget = attrs.field(default=ZeroTarget.UNDEFINED, converter=indikator.to_zero_target)
    worst: Bilangan | None = attrs.field(default=None, converter=indikator.to_worst)
    cap: Bilangan | None = attrs.field(default=None, converter=indikator.to_cap)
    metode: Metode = attrs.field(default=Metode.RATIO, converter=_to_metode)

    def __attrs_post_init__(self) -> None:
        if not _kinds_of(self):
            kinds = _INFERRED if self.jenis is None else (self.jenis,)
            listed = "; ".join(f"{kind}: {', '.join(_roles(kind))}" for kind in kinds)
            raise InputError([_NO_ROLES.fill(asked=list(self.kolom), listed=listed)])
        if self.worst is not None and "polarisasi" not in self.kolom:
            indikator.check_worst(self.direction, self.zero_target)

    @property
    def direction(self) -> Polarisasi:
        """The declared direction, or the one that is taken where none is."""
        return self.polarisasi or Polarisasi.MAXIMIZE

    @property
    def figures(self) -> dict[str, str]:
        """The columns of figures by role, without those of settings."""
        return {role: name for role, name in self.kolom.items() if role not in _SETTINGS}

    def of(self, entry: manifest.TableRule) -> manifest.TableRule:
        """The rule of a table that its headers tell, with these settings."""
        own = manifest.SETTINGS[entry.jenis]
        settings = {role: name for role, name in self.kolom.items() if role in own}
        return attrs.evolve(
            entry,
            polarisasi=self.direction.value,
            zero_target=self.zero_target.value,
            worst=self.worst,
            cap=self.cap,
            metode=self.metode.value,
            kolom={**entry.kolom, **settings},
            label=tuple(name for name in entry.label if name not in settings.values()),
        )


def _kinds_of(setelan: Setelan) -> list[manifest.JenisTabel]:
    """The kinds of table that have all the roles named."""
    kinds = _INFERRED if setelan.jenis is None else (setelan.jenis,)
    return [kind for kind in kinds if setelan.kolom.keys() <= set(_roles(kind))]


def _roles(kind: manifest.JenisTabel) -> tuple[str, ...]:
    return (*manifest.INPUTS[kind], "tercetak", *manifest.SETTINGS[kind])


_INFERRED = (manifest.JenisTabel.CAPAIAN, manifest.JenisTabel.SERAPAN, manifest.JenisTabel.EFISIENSI)
_NO_ROLES = Teks(
    "kolom {asked}: bukan peran kolom di satu jenis tabel; peran yang ada: {listed}",
    "kolom {asked}: not roles of the columns of one kind of table; the roles are {listed}",
)


def not_told(path: Path, setelan: Setelan) -> Teks:
    said = Teks(
        f"{path}: judul kolom tidak menunjukkan apa yang dihitung; tabel perlu kolom target, realisasi, capaian; atau "
        f"pagu, realisasi, persen; atau capaian, serapan, efisiensi; atau {manifest.FILE_NAME} yang menyebut kolomnya",
        f"{path}: the headers do not tell what to recompute; a table needs the columns target, realisasi, capaian; or "
        f"pagu, realisasi, persen; or capaian, serapan, efisiensi; or a {manifest.FILE_NAME} that names its columns",
    )
    if not setelan.kolom:
        return said
    kinds = "; ".join(f"{kind}: {', '.join(_roles(kind))}" for kind in _kinds_of(setelan))
    hint = Teks("{said}; peran {asked} hanya ada pada {kinds}", "{said}; the roles {asked} belong to {kinds} only")
    return hint.fill(said=said, asked=list(setelan.kolom), kinds=kinds)
