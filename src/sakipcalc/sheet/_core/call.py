"""A call over raw cells and ranges: by a function's name, with its count of arguments, computed or explained."""

from collections.abc import Callable
from functools import partial

from sakipcalc._core.exact import of_float
from sakipcalc.errors import Teks, UnknownRuleError
from sakipcalc.sheet._core.cells import CellError, is_blank
from sakipcalc.sheet._core.describe import Fungsi, JenisHasil
from sakipcalc.sheet._core.doubts import doubts
from sakipcalc.sheet._core.errors import ArgumentCountError, BlankError, GalatSel, InputCellError, error_in, from_any
from sakipcalc.sheet._core.spread import CellResult, guarded, is_range, rectangle, single, spread, whole_or_single

EXPLAINER = "JELASKAN"


def found(nama: object, known: dict[str, Fungsi]) -> Fungsi:
    """The function of a name, with or without ``SAKIP.``, in any case."""
    wanted = nama.strip().upper().removeprefix("SAKIP.") if isinstance(nama, str) else ""
    if wanted not in known:
        shown = str(of_float(nama) if isinstance(nama, float) else nama)
        raise UnknownRuleError(shown, Teks("tidak ada fungsi ini", "no such function"), known)
    return known[wanted]


def computed(fungsi: Fungsi, cells: tuple[object, ...]) -> CellResult:
    """A function's result, spread over ranges; only what is wrong with the call as a whole is raised."""
    given = _counted(fungsi, cells)
    if fungsi.jenis is JenisHasil.MATRIKS:
        return rectangle(fungsi.hitung, whole_or_single(given, fungsi.wholes, fungsi.nama))
    return spread(partial(guarded, fungsi.hitung), given, fungsi.wholes, fungsi.nama)


def explained(cells: tuple[object, ...], known: dict[str, Fungsi]) -> CellResult:
    """The sentence for a call of a function, named in the first cell; always text, whatever is wrong."""
    try:
        fungsi = _asked(single(cells[0], "fungsi") if cells else None, known)
        return spread(partial(_sentence, fungsi), _counted(fungsi, cells[1:]), fungsi.wholes, fungsi.nama)
    except Exception as error:  # whatever a hostile argument does, the spreadsheet goes on
        return _said(from_any(error))


def _counted(fungsi: Fungsi, cells: tuple[object, ...]) -> tuple[object, ...]:
    """The arguments without blanks behind the last one; as many as the function takes."""
    least, most = fungsi.least, len(fungsi.argumen)
    while len(cells) > most and is_blank(single(cells[-1], fungsi.nama)):
        cells = cells[:-1]
    if not least <= len(cells) <= most:
        wanted = f"{least}-{most}" if least < most else str(most)
        raise ArgumentCountError(fungsi.nama, len(cells), wanted)
    return cells


def _asked(name: object, known: dict[str, Fungsi]) -> Fungsi:
    """The function that JELASKAN is asked about."""
    if error_in(name):
        raise InputCellError("fungsi", name)
    if is_blank(name) or name == 0.0:
        raise BlankError(["fungsi"])
    if is_range(name):
        raise CellError("fungsi", name, "the name of one function", "nama satu fungsi")
    fungsi = found(name, known)
    if fungsi.nama == EXPLAINER:
        others = [each for each in known if each != EXPLAINER]
        raise UnknownRuleError(fungsi.nama, Teks("ia menjelaskan fungsi lain", "it explains the others"), others)
    return fungsi


def _sentence(fungsi: Fungsi, *cells: object) -> str:
    """How a figure was made, or why there is none; a text without a rule explains itself."""
    value = guarded(fungsi.hitung, *cells) if fungsi.jelas is None else _reasoned(fungsi, fungsi.jelas, cells)
    said = _said(value) if isinstance(value, GalatSel) else str(value)
    doubted = "" if any(map(error_in, cells)) else doubts(fungsi, cells)
    return f"{said}." + doubted if doubted and not said.endswith(".") else said + doubted


def _reasoned(fungsi: Fungsi, told: Callable[..., str], cells: tuple[object, ...]) -> object:
    """The sentence for a figure, or the error that stands in its place."""
    value = guarded(fungsi.hitung, *cells) if fungsi.jenis is not JenisHasil.MATRIKS else None
    return value if isinstance(value, GalatSel) else guarded(told, *cells)


def _said(galat: GalatSel) -> str:
    return f"{galat.kode}: {galat.pesan}"
