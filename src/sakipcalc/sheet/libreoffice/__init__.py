"""The LibreOffice Calc add-in: ``python -m sakipcalc.sheet.libreoffice build``."""

from collections.abc import Callable
from typing import Any

from sakipcalc.sheet.libreoffice._catalogue import CATEGORY, Katalog
from sakipcalc.sheet.libreoffice._package import build
from sakipcalc.sheet.libreoffice._results import NOMOR_GALAT, to_rows

__all__ = ["CATEGORY", "NOMOR_GALAT", "Katalog", "build", "run_menu", "to_rows"]


def run_menu(command: str, document: Any, show: Callable[[str], None]) -> str:
    """Carry out an entry of the SAKIP menu on the open workbook.

    Args:
        command: ``periksa``, ``periksa-semua``, ``komentar``, ``warna`` or ``hapus``.
        document: what is open, as UNO hands it over.
        show: opens the page at an address.

    Returns:
        What to tell the officer, in Indonesian, whatever happens; no error leaves it.
    """
    from sakipcalc.sheet.libreoffice._menu import run  # noqa: PLC0415  the audit is loaded when it is asked for

    return run(command, document, show)
