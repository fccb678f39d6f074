"""Results as Calc takes them: always rows of float and text, an error as a float that carries its number."""

import struct

from sakipcalc.sheet import CellResult, CellValue, GalatSel

NOMOR_GALAT = {
    "#NULL!": 521,
    "#DIV/0!": 532,
    "#VALUE!": 519,
    "#REF!": 524,
    "#NAME?": 525,
    "#NUM!": 503,
    "#N/A": 32767,
}
"""Calc's own number of each cell error."""

_QUIET_NAN = 0x7FF8_0000_0000_0000
_GALAT = {kode: struct.unpack("<d", struct.pack("<Q", _QUIET_NAN | nomor))[0] for kode, nomor in NOMOR_GALAT.items()}


def to_rows(result: CellResult) -> tuple[tuple[float | str, ...], ...]:
    """A result as the rows Calc takes; a single value is one row of one.

    Calc reads the number of an error from the low bits of a NaN. That is nowhere documented, so it is tested in Calc.

    >>> to_rows(87.5), to_rows((("cocok",), (1.0,)))
    (((87.5,),), (('cocok',), (1.0,)))
    """
    if isinstance(result, tuple):
        return tuple(tuple(map(_cell, row)) for row in result)
    return ((_cell(result),),)


def _cell(value: CellValue) -> float | str:
    return _GALAT[value.kode] if isinstance(value, GalatSel) else value
