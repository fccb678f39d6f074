"""The LibreOffice Calc add-in: ``python -m sakipcalc.sheet.libreoffice build out.oxt``."""

from sakipcalc.sheet.libreoffice._catalogue import CATEGORY, Katalog
from sakipcalc.sheet.libreoffice._cells import to_cells
from sakipcalc.sheet.libreoffice._package import build
from sakipcalc.sheet.libreoffice._results import NOMOR_GALAT, to_rows

__all__ = ["CATEGORY", "NOMOR_GALAT", "Katalog", "build", "to_cells", "to_rows"]
