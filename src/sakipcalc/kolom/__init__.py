"""Whole columns: the same figures, categories, conclusions and reasons as the scalar face, row by row, fast.

Lists, ``array.array``, numpy arrays, pandas and polars Series and pyarrow arrays are taken, and what is computed comes
back in the same container with the same index. numpy is needed only here (``pip install sakipcalc[kolom]``); the other
libraries are used when their objects arrive.
"""

from sakipcalc.kolom._baca import Bacaan, baca
from sakipcalc.kolom._capaian import capaian
from sakipcalc.kolom._comparison import HasilPeringkat, HasilPerubahan, peringkat, perubahan
from sakipcalc.kolom._means import HasilGabungan, HasilRerata, gabungan, rerata
from sakipcalc.kolom._quotients import efisiensi, kategori, serapan
from sakipcalc.kolom._result import Hasil, HasilCapaian, Ringkasan
from sakipcalc.kolom._survey import HasilIkmKelompok, ikm
from sakipcalc.kolom._writers import format_angka, format_persen, format_rupiah

__all__ = [
    "Bacaan",
    "Hasil",
    "HasilCapaian",
    "HasilGabungan",
    "HasilIkmKelompok",
    "HasilPeringkat",
    "HasilPerubahan",
    "HasilRerata",
    "Ringkasan",
    "baca",
    "capaian",
    "efisiensi",
    "format_angka",
    "format_persen",
    "format_rupiah",
    "gabungan",
    "ikm",
    "kategori",
    "peringkat",
    "perubahan",
    "rerata",
    "serapan",
]

for _name in __all__:
    globals()[_name].__module__ = __name__
