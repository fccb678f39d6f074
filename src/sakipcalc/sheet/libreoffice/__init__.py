"""The LibreOffice Calc add-in: ``python -m sakipcalc.sheet.libreoffice build out.oxt``."""

from sakipcalc.sheet.libreoffice._kemasan import build
from sakipcalc.sheet.libreoffice._nilai import NOMOR_GALAT, to_rows

__all__ = ["NOMOR_GALAT", "build", "to_rows"]
