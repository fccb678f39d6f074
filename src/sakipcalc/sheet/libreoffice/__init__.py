"""The LibreOffice Calc add-in: ``python -m sakipcalc.sheet.libreoffice build out.oxt``."""

from sakipcalc.sheet.libreoffice._katalog import CATEGORY, Katalog
from sakipcalc.sheet.libreoffice._kemasan import build
from sakipcalc.sheet.libreoffice._nilai import NOMOR_GALAT, to_rows

__all__ = ["CATEGORY", "NOMOR_GALAT", "Katalog", "build", "to_rows"]
