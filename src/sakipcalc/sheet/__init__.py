"""What spreadsheet add-ins embed: one table of functions over raw cells, none of which ever raises.

``FUNGSI`` describes the functions; ``call`` computes one. The adapters for LibreOffice Calc
(``sakipcalc.sheet.libreoffice``) and Excel (``sakipcalc.sheet.excel``) are made from the same table.
"""

from sakipcalc.sheet._fungsi import Argumen, Fungsi
from sakipcalc.sheet._galat import KODE, GalatSel
from sakipcalc.sheet._panggil import FUNGSI, call, find
from sakipcalc.sheet._sebar import Hasil, Nilai

__all__ = ["FUNGSI", "KODE", "Argumen", "Fungsi", "GalatSel", "Hasil", "Nilai", "call", "find"]
