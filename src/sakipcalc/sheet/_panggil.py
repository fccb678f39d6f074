"""Calling a function by name with raw cells and ranges; JELASKAN, which says why a result is what it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from sakipcalc.errors import UnknownRuleError
from sakipcalc.sheet._fungsi import Argumen, Fungsi
from sakipcalc.sheet._galat import (
    ArgumentCountError,
    BlankError,
    CellError,
    GalatSel,
    InputCellError,
    error_in,
    from_any,
)
from sakipcalc.sheet._sebar import Hasil, Nilai, guarded, is_range, single, spread
from sakipcalc.sheet._sel import is_blank
from sakipcalc.sheet._tabel import FUNGSI as _FUNGSI

PREFIX = "SAKIP."
_MOST = max(len(each.argumen) for each in _FUNGSI)


def hitung_penjelasan(*cells: object) -> str:
    """The sentence for one call over single cells: the function's name, then its arguments."""
    return str(call(JELASKAN, *cells))


JELASKAN = Fungsi(
    "JELASKAN",
    "Audit",
    "Alasan suatu hasil: bagaimana angka itu dibuat, atau mengapa tidak ada",
    "The reason for a result: how the figure was made, or why there is none",
    (
        Argumen("fungsi", 'nama fungsi, seperti "CAPAIAN"', 'the function\'s name, such as "CAPAIAN"'),
        *(
            Argumen(f"masukan{place}", f"masukan ke-{place} fungsi itu", f"its argument {place}", wajib=False, nol=True)
            for place in range(1, _MOST + 1)
        ),
    ),
    ("CAPAIAN", 88.75, 86.0),
    "88,75 / 86 x 100 = 103,20%; Melebihi Target. Aturan: PermenPANRB 8/2021.",
    hitung_penjelasan,
)

FUNGSI = (*_FUNGSI, JELASKAN)
"""Every function, in the order they are listed."""

_BY_NAME = {each.nama: each for each in FUNGSI}


def find(nama: str) -> Fungsi:
    """A function by its name, with or without ``SAKIP.``, in any case.

    Raises:
        UnknownRuleError: for any other name.

    >>> find("sakip.capaian").kategori
    'Capaian'
    """
    return _found(nama)


def _found(nama: object) -> Fungsi:
    wanted = nama.strip().upper().removeprefix(PREFIX) if isinstance(nama, str) else ""
    found = _BY_NAME.get(wanted)
    if found is None:
        shown = f"{nama:.15g}" if isinstance(nama, float) else str(nama)
        raise UnknownRuleError(shown, "no such function", "tidak ada fungsi ini", _BY_NAME)
    return found


def call(fungsi: Fungsi | str, *cells: object) -> Hasil:
    """Compute a function over raw cells; never raises.

    Args:
        fungsi: the function, or its name.
        cells: its arguments as a spreadsheet hands them over: float, text, bool, None or empty text for a blank, an
            error as ``GalatSel`` or as its text, or a range as a tuple or list of rows. A function of single cells is
            spread over ranges. Blanks behind the last argument do not count.

    Returns:
        A float, text, or a ``GalatSel``; for ranges of more than one cell a tuple of rows of these. ``JELASKAN``
        gives text, whatever is wrong with what it is asked.

    >>> call("CAPAIAN", 7.0, 8.0), call("CAPAIAN", ((7.0,), (3.0,)), 8.0)
    (87.5, ((87.5,), (37.5,)))
    >>> call("CAPAIAN", None, 8.0).pesan
    'tidak terdefinisi: realisasi belum diisi (kosong tidak sama dengan nol)'
    >>> call("JELASKAN", "SERAPAN", 7.0, 0.0)
    '#DIV/0!: tidak terdefinisi: pagu nol: serapan tidak dapat dihitung'
    """
    explain = False
    try:
        chosen = fungsi if isinstance(fungsi, Fungsi) else _found(fungsi)
        explain = chosen is JELASKAN
        if explain:
            chosen, cells = _apart(cells)
            one: Callable[..., Nilai] = partial(_sentence, chosen)
        else:
            cells = _counted(chosen, cells)
            one = partial(guarded, chosen.hitung)
        return spread(one, cells, chosen.wholes, chosen.nama)
    except Exception as error:  # whatever a hostile argument does, the spreadsheet goes on
        galat = from_any(error)
    return _said(galat) if explain else galat


def _counted(fungsi: Fungsi, cells: tuple[object, ...]) -> tuple[object, ...]:
    """The arguments without blanks behind the last one; as many as the function takes."""
    least, most = fungsi.least, len(fungsi.argumen)
    while len(cells) > most and is_blank(single(cells[-1], fungsi.nama)):
        cells = cells[:-1]
    if not least <= len(cells) <= most:
        wanted = f"{least}-{most}" if least < most else str(most)
        raise ArgumentCountError(fungsi.nama, len(cells), wanted)
    return cells


def _apart(cells: tuple[object, ...]) -> tuple[Fungsi, tuple[object, ...]]:
    """The function that JELASKAN is asked about, and its arguments."""
    name = single(cells[0], "fungsi") if cells else None
    if error_in(name):
        raise InputCellError("fungsi", name)
    if is_blank(name) or name == 0.0:
        raise BlankError(["fungsi"])
    if is_range(name):
        raise CellError("fungsi", name, "the name of one function", "nama satu fungsi")
    fungsi = _found(name)
    if fungsi is JELASKAN:
        others = [each.nama for each in _FUNGSI]
        raise UnknownRuleError(fungsi.nama, "it explains the others", "ia menjelaskan fungsi lain", others)
    return fungsi, _counted(fungsi, cells[1:])


def _sentence(fungsi: Fungsi, *cells: object) -> str:
    """How a figure was made, or why there is none; a text without a rule explains itself."""
    value = guarded(fungsi.hitung, *cells)
    if fungsi.jelas is not None and not isinstance(value, GalatSel):
        value = guarded(fungsi.jelas, *cells)
    return _said(value) if isinstance(value, GalatSel) else str(value)


def _said(galat: GalatSel) -> str:
    return f"{galat.kode}: {galat.pesan}"
