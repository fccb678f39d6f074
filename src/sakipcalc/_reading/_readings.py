"""Every defensible meaning of a cell."""

from __future__ import annotations

from sakipcalc._reading._numerals import numerals
from sakipcalc._reading._value import Jenis, Reading


def readings(cell: object) -> tuple[Reading, ...]:
    """Every defensible meaning of a cell, best first; an empty tuple when it has none."""
    if not isinstance(cell, str):
        return ()
    text = cell.strip()
    if not text:
        return (Reading(None, Jenis.KOSONG),)
    if text.lower() in {"-", "n/a"}:
        return (Reading(None, Jenis.TIDAK_TERSEDIA),)
    return tuple(Reading(value, Jenis.BILANGAN, anggapan=why) for value, why in numerals(text))
