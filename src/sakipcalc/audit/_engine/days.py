"""Typed dates among figures: deadlines, or ratios that a spreadsheet made dates of."""

from collections.abc import Sequence
from enum import Enum

import attrs

from sakipcalc import Alasan, Anggapan, Jenis, readings
from sakipcalc._reading.cells import day_of, shown
from sakipcalc.audit._engine.finding import Putusan, Temuan, new_finding
from sakipcalc.errors import Teks


class Days(Enum):
    """What the typed dates of a column are; ``OPEN`` where nothing settles it."""

    RATIOS = "ratios"
    DATES = "dates"
    OPEN = "open"


def is_date(cell: object) -> bool:
    """Whether a date is among the meanings of a cell."""
    return any(each.jenis is Jenis.TANGGAL for each in readings(cell))


def may_be_ratio(cell: object) -> str:
    """The ratio that a typed date may have been; empty for any other cell, and for a date with an hour."""
    first = readings(cell)[0] if day_of(cell) is not None else None
    return str(first.nilai) if first is not None and first.jenis is Jenis.RASIO else ""


def is_ratio(cell: object) -> bool:
    """Whether a cell is a ratio, and none that a spreadsheet made a date of."""
    first = next(iter(readings(cell)), None)
    return first is not None and first.jenis is Jenis.RASIO and Anggapan.RASIO_JADI_TANGGAL not in first.anggapan


def unsettled(found: Temuan, cells: Sequence[object]) -> Temuan:
    """A finding that takes typed dates for ratios, where nothing says that they are: both meanings are told.

    It stands only where the ratios make the printed figure.
    """
    told = tuple(
        Teks(
            f"{shown(cell)} mungkin tanggal, mungkin rasio {ratio} yang berubah menjadi tanggal di lembar kerja",
            f"{shown(cell)} may be a date, or the ratio {ratio} that a spreadsheet made a date of",
        )
        for cell in cells
        if (ratio := may_be_ratio(cell))
    )
    if found.putusan is Putusan.COCOK:
        return attrs.evolve(found, catatan=(*found.catatan, *told))
    return new_finding(
        found.jenis,
        Putusan.TIDAK_DAPAT_DINILAI,
        found.tercetak,
        desimal=found.desimal,
        alasan=Alasan.TANGGAL_ATAU_RASIO,
        saran=told,
        aturan=found.aturan,
    )
