"""Scales that a ``laporan.toml`` declares for its own report."""

from typing import Any

import attrs

from sakipcalc import Bilangan, Pita, SakipError, Skala, Sumber, daftar_skala
from sakipcalc.audit._tables import entries
from sakipcalc.errors import FaultsError, Teks

_SOURCE = Sumber("skala laporan ini sendiri")


@attrs.frozen(kw_only=True)
class BandRule:
    """One band as it is declared."""

    nama: str
    dari: Bilangan | None = attrs.field(default=None, metadata=entries.wants(entries.is_number))
    sampai: Bilangan | None = attrs.field(default=None, metadata=entries.wants(entries.is_number))
    dari_termasuk: bool = attrs.field(default=True, metadata=entries.wants(entries.is_flag))
    sampai_termasuk: bool = attrs.field(default=True, metadata=entries.wants(entries.is_flag))
    kode: str | None = None
    alias: tuple[str, ...] = attrs.field(default=(), metadata=entries.wants(entries.are_texts))

    @property
    def pita(self) -> Pita:
        """The band."""
        return Pita(
            self.nama,
            self.dari,
            self.sampai,
            low_inclusive=self.dari_termasuk,
            high_inclusive=self.sampai_termasuk,
            kode=self.kode,
            alias=self.alias,
        )


@attrs.frozen(kw_only=True)
class ScaleRule:
    """One scale as it is declared; what its bands are is told by ``BandRule``."""

    id: str
    pita: tuple[dict[str, Any], ...] = attrs.field(metadata=entries.wants(entries.are_tables))
    judul: str = ""
    gap: str | None = None
    places: int | None = attrs.field(default=None, metadata=entries.wants(entries.is_whole))
    above: str = "reject"
    below: str = "reject"
    higher_is_better: bool = attrs.field(default=True, metadata=entries.wants(entries.is_flag))


def own_scales(data: dict[str, object], faults: list[Teks]) -> dict[str, Skala]:
    """The scales of ``[[skala]]`` by their ids; every fault of the others is noted."""
    scales: dict[str, Skala] = {}
    taken = {scale.id for scale in daftar_skala()}
    for place, rule in entries.read(ScaleRule, data, "skala", faults):
        bands = entries.parts(BandRule, rule.pita, "pita", place, faults)
        if rule.id in taken:
            said = Teks(f"id '{rule.id}' sudah dipakai skala lain", f"the id '{rule.id}' is that of another scale")
            faults.append(said.at(place))
        elif len(bands) == len(rule.pita):
            try:
                scales[rule.id] = _scale(rule, [band.pita for band in bands])
            except FaultsError as error:
                faults.extend(each.teks.at(place) for each in error.cacat)
            except SakipError as error:
                faults.append(error.teks.at(place))
        taken.add(rule.id)
    return scales


def _scale(rule: ScaleRule, bands: list[Pita]) -> Skala:
    options: dict[str, Any] = {"gap": rule.gap, "above": rule.above, "below": rule.below}
    name = rule.judul or rule.id
    return Skala(
        rule.id,
        name,
        bands,
        _SOURCE,
        keluarga=rule.id,
        places=rule.places,
        higher_is_better=rule.higher_is_better,
        **options,
    )
