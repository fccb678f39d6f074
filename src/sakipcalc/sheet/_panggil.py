"""Calling a function by name with raw cells and ranges; JELASKAN, which says why a result is what it is."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from sakipcalc._exact import round_to
from sakipcalc._writing import format_angka
from sakipcalc.errors import SakipError, UnknownRuleError
from sakipcalc.sheet._fungsi import Argumen, Fungsi
from sakipcalc.sheet._galat import CellError, GalatSel, InputCellError, error_in, from_error, unexpected
from sakipcalc.sheet._sebar import Hasil, Nilai, guarded, single, spread
from sakipcalc.sheet._tabel import FUNGSI as _FUNGSI

PREFIX = "SAKIP."
_MOST = max(len(each.argumen) for each in _FUNGSI)


def hitung_penjelasan(*cells: object) -> str:
    """The sentence for one call over single cells: the function's name, then its arguments."""
    fungsi, inputs = _apart(cells)
    return _sentence(fungsi, *inputs)


JELASKAN = Fungsi(
    "JELASKAN",
    "Audit",
    "Alasan suatu hasil: bagaimana angka itu dibuat, atau mengapa tidak ada",
    "The reason for a result: how the figure was made, or why there is none",
    (
        Argumen("fungsi", 'nama fungsi, seperti "CAPAIAN"', 'the function\'s name, such as "CAPAIAN"'),
        *(
            Argumen(f"masukan{place}", f"masukan ke-{place} fungsi itu", f"its argument {place}", wajib=False)
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
        raise UnknownRuleError(str(nama), "no such function", "tidak ada fungsi ini", _BY_NAME)
    return found


def call(fungsi: Fungsi | str, *cells: object) -> Hasil:
    """Compute a function over raw cells; never raises.

    Args:
        fungsi: the function, or its name.
        cells: its arguments as a spreadsheet hands them over: float, text, bool, None or empty text for a blank, an
            error as ``GalatSel`` or as its text, or a range as a tuple or list of rows. A function of single cells is
            spread over ranges.

    Returns:
        A float, text, or a ``GalatSel``; for ranges a tuple of rows of these.

    >>> call("CAPAIAN", 7.0, 8.0), call("CAPAIAN", ((7.0,), (3.0,)), 8.0)
    (87.5, ((87.5,), (37.5,)))
    >>> call("CAPAIAN", None, 8.0).pesan
    'tidak terdefinisi: realisasi belum diisi (kosong tidak sama dengan nol)'
    >>> call("JELASKAN", "SERAPAN", 7.0, 0.0)
    '#DIV/0!: tidak terdefinisi: pagu nol: serapan tidak dapat dihitung'
    """
    try:
        chosen = fungsi if isinstance(fungsi, Fungsi) else _found(fungsi)
        if chosen is JELASKAN:
            chosen, cells = _apart(cells)
            one: Callable[..., Nilai] = partial(_sentence, chosen)
        else:
            _counted(chosen, cells)
            one = partial(guarded, chosen.hitung)
        return spread(one, cells, chosen.rentang, chosen.nama)
    except SakipError as error:
        return from_error(error)
    except Exception as error:  # whatever a hostile argument does, the spreadsheet goes on
        return unexpected(error)


def _counted(fungsi: Fungsi, cells: tuple[object, ...]) -> None:
    most = len(fungsi.argumen)
    if not fungsi.wajib <= len(cells) <= most:
        least = f"{fungsi.wajib}-{most}" if fungsi.wajib < most else str(most)
        raise CellError(fungsi.nama, len(cells), f"{least} arguments", f"{least} masukan")


def _apart(cells: tuple[object, ...]) -> tuple[Fungsi, tuple[object, ...]]:
    """The function that JELASKAN is asked about, and its arguments without the unused ones behind them."""
    name = single(cells[0], "fungsi") if cells else None
    kode = error_in(name)
    if kode:
        raise InputCellError("fungsi", kode)
    fungsi = _found(name)
    if fungsi is JELASKAN:
        others = [nama for nama in _BY_NAME if nama != fungsi.nama]
        raise UnknownRuleError(fungsi.nama, "it explains the others", "ia menjelaskan fungsi lain", others)
    inputs = cells[1:]
    while len(inputs) > len(fungsi.argumen) and inputs[-1] is None:
        inputs = inputs[:-1]
    _counted(fungsi, inputs)
    return fungsi, inputs


def _sentence(fungsi: Fungsi, *cells: object) -> str:
    value = guarded(fungsi.hitung, *cells)
    if fungsi.jelas is not None and not isinstance(value, GalatSel):
        value = guarded(fungsi.jelas, *cells)
    if isinstance(value, GalatSel):
        return f"{value.kode}: {value.pesan}"
    return value if isinstance(value, str) else format_angka(round_to(value))
