"""What spreadsheet add-ins embed: one table of functions over raw cells, none of which ever raises.

``FUNGSI`` describes the functions; ``call`` computes one. The adapters for LibreOffice Calc
(``sakipcalc.sheet.libreoffice``) and Excel (``sakipcalc.sheet.excel``) are made from the same table.
"""

from sakipcalc import __version__
from sakipcalc.sheet._core.call import EXPLAINER, computed, explained, found
from sakipcalc.sheet._core.describe import Argumen, Fungsi, JenisHasil
from sakipcalc.sheet._core.errors import KODE, GalatSel, from_any
from sakipcalc.sheet._core.spread import CellResult, CellValue
from sakipcalc.sheet._functions import BY_NAME, FUNGSI

__all__ = [
    "FUNGSI",
    "KODE",
    "Argumen",
    "CellResult",
    "CellValue",
    "Fungsi",
    "GalatSel",
    "JenisHasil",
    "call",
    "daftar_fungsi",
    "find",
]

for _kind in (Argumen, Fungsi, GalatSel, JenisHasil):
    _kind.__module__ = __name__


def find(nama: str) -> Fungsi:
    """A function by its name, with or without ``SAKIP.``, in any case.

    Raises:
        UnknownRuleError: for any other name.

    >>> find("sakip.capaian").kategori
    'Capaian'
    """
    return found(nama, BY_NAME)


def daftar_fungsi() -> dict[str, object]:
    """The whole function table as plain values, for an add-in in another language; ``python -m sakipcalc.sheet json``.

    Returns:
        ``versi``, the version of this form; ``sakipcalc``, that of the library; ``galat``, the error codes; and
        ``fungsi``, every function with its arguments, choices and their words, help in both languages, example with
        what it gives, kind of result, number format, and rules.

    >>> sorted(daftar_fungsi()), len(daftar_fungsi()["fungsi"]) == len(FUNGSI)
    (['fungsi', 'galat', 'sakipcalc', 'versi'], True)
    """
    return {"versi": 1, "sakipcalc": __version__, "galat": list(KODE), "fungsi": [each.to_dict() for each in FUNGSI]}


def call(fungsi: Fungsi | str, *cells: object) -> CellResult:
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
    >>> call("JELASKAN", "SERAPAN", "7", "0")
    '#DIV/0!: tidak terdefinisi: pagu nol: serapan tidak dapat dihitung'
    """
    try:
        chosen = fungsi if isinstance(fungsi, Fungsi) else found(fungsi, BY_NAME)
        return explained(cells, BY_NAME) if chosen.nama == EXPLAINER else computed(chosen, cells)
    except Exception as error:  # whatever a hostile argument does, the spreadsheet goes on
        return from_any(error)
