"""The LibreOffice Calc add-in: ``python -m sakipcalc.sheet.libreoffice build``."""

from typing import Any

from sakipcalc.sheet.libreoffice._catalogue import CATEGORY, Katalog
from sakipcalc.sheet.libreoffice._cells import to_cells
from sakipcalc.sheet.libreoffice._package import build
from sakipcalc.sheet.libreoffice._results import NOMOR_GALAT, to_rows

__all__ = ["CATEGORY", "NOMOR_GALAT", "Katalog", "build", "run_menu", "to_cells", "to_rows"]


def run_menu(command: str, document: Any, host: Any) -> str:
    """Carry out an entry of the SAKIP menu on the open workbook.

    Args:
        command: ``periksa``, ``periksa-semua``, ``komentar``, ``warna`` or ``hapus``.
        document: what is open, as UNO hands it over.
        host: opens pages by ``show(address)`` and makes UNO's properties by ``properties(**values)``.

    Returns:
        What to tell the officer, in Indonesian, whatever happens; no error leaves it.
    """
    from sakipcalc.sheet.libreoffice._menu import run  # noqa: PLC0415  the audit is loaded when it is asked for

    return run(command, document, host)
