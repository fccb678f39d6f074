"""KATEGORI, MUTU, WARNA: the band of a scale that a value lies in, as its label, its letter, or its colour."""

from decimal import Decimal
from functools import lru_cache, partial

from sakipcalc import Gap, Outside, Pita, Skala, format_angka, round_to, skala
from sakipcalc.errors import OptionError
from sakipcalc.sheet._core.cells import is_blank, name_in, places_in, required, whole
from sakipcalc.sheet._core.describe import Argumen, Fungsi
from sakipcalc.sheet._core.errors import error_in
from sakipcalc.sheet._core.sentences import places_in_full, whole_figure

TAHUN = Argumen("tahun", "tahun laporan; kosong: yang masih berlaku", "report year; blank: still in force", wajib=False)
DIBULATKAN = Argumen(
    "desimal",
    "bulatkan dahulu ke sekian desimal, seperti yang tercetak; kosong: nilai apa adanya",
    "round first to so many decimals, as printed; blank: the value as it is",
    wajib=False,
    nol=True,
)


_PERCENT_CELL = (
    " Bila selnya berformat persen (0,94 untuk 94%), ketik =SAKIP.KATEGORI(SAKIP.SEL(nilai)); di Excel kalikan dengan "
    "100."
)


@lru_cache(maxsize=64)
def _scale(name: str, year: int) -> Skala:
    return skala(name, year or None)


def scale_in(cell: object, tahun: object, default: str) -> Skala:
    """The scale that a cell names, in force in a year; the default where it is blank.

    Raises:
        UnknownRuleError: for no scale of that name and year.
        SakipError: as ``name_in`` and ``whole``.
    """
    return _scale(name_in(cell, "skala", default).replace(" ", "-"), whole(tahun, "tahun", 0, (0, 9999)))


def _rated(default: str, nilai: object, scale: object, tahun: object, desimal: object) -> tuple[Decimal, Pita, Skala]:
    """The value that is rated, its band, and the scale it is read from."""
    found = scale_in(scale, tahun, default)
    value = required(nilai, "nilai")
    if not is_blank(desimal):
        value = round_to(value, places_in(desimal))
    return value, found.kategori(value), found


def _category(nilai: object, scale: object = None, tahun: object = None, desimal: object = None) -> str:
    return _rated("capaian", nilai, scale, tahun, desimal)[1].label


def _grade(nilai: object, scale: object = None, tahun: object = None, desimal: object = None) -> str:
    _, band, _ = _rated("skm", nilai, scale, tahun, desimal)
    return band.kode or band.label


def _explained(default: str, nilai: object, scale: object = None, tahun: object = None, desimal: object = None) -> str:
    value, band, found = _rated(default, nilai, scale, tahun, desimal)
    given = required(nilai, "nilai")
    rounded = "" if given == value else f" dibulatkan menjadi {format_angka(value, places_in_full(value))}"
    letter = f" ({band.kode})" if band.kode else ""
    percent = _PERCENT_CELL if 0 < value <= 2 and max(each.low or 0 for each in found.pita) > 50 else ""
    return (
        f"{whole_figure(given)}{rounded} termasuk {band.label}{letter}, rentang {band.rentang}"
        f"{_outside(value, band, found)}, pada {found.nama} ({found.id}). Sumber: {found.sumber.peraturan}.{percent}"
    )


def _outside(value: Decimal, band: Pita, scale: Skala) -> str:
    """Why a value belongs to a band whose printed bounds it lies outside of."""
    below, above = band.low is not None and value < band.low, band.high is not None and value > band.high
    if above and band is scale.pita[-1] and scale.above is Outside.NEAREST:
        return " sebagai yang tertinggi"
    if above and scale.gap is Gap.FLOOR:
        return ", karena belum mencapai rentang berikutnya"
    return " setelah dibulatkan" if below or above else ""


def _colour(nilai: object, scale: object = None, tahun: object = None, desimal: object = None) -> str:
    """The colour of the band that a value lies in, or that a text names."""
    band, found = _band(nilai, scale, tahun, desimal)
    return found.palet[found.pita.index(band)]


def _band(nilai: object, scale: object, tahun: object, desimal: object) -> tuple[Pita, Skala]:
    if isinstance(nilai, str) and not is_blank(nilai) and not error_in(nilai):
        found = scale_in(scale, tahun, "capaian")
        try:
            return found.find(nilai), found
        except OptionError:
            if not any(map(str.isdigit, nilai)):
                raise
    _, band, found = _rated("capaian", nilai, scale, tahun, desimal)
    return band, found


def _explained_colour(nilai: object, scale: object = None, tahun: object = None, desimal: object = None) -> str:
    band, found = _band(nilai, scale, tahun, desimal)
    return f"{band.label}, warna {found.palet[found.pita.index(band)]} pada {found.nama} ({found.id})."


SKALA = Argumen(
    "skala",
    'nama skala: "capaian" (bawaan), "akip" atau "SAKIP", "skm" atau "IKM", "idm", "bum-desa", "spbe", ...',
    'name of the scale: "capaian" (default), "akip", "skm", "idm", "bum-desa", "spbe", ...',
    wajib=False,
)
KATEGORI = Fungsi(
    "KATEGORI",
    "Capaian",
    "Kategori suatu nilai menurut skala, seperti Sangat Tinggi",
    "The category of a value on a scale",
    (
        Argumen(
            "nilai",
            "nilai yang dikategorikan, dalam satuan skala (persen 0-100)",
            "the value (percent 0-100)",
            ragu=True,
        ),
        SKALA,
        TAHUN,
        DIBULATKAN,
    ),
    (90.5,),
    "Tinggi",
    _category,
    partial(_explained, "capaian"),
    aturan=("capaian",),
)
MUTU = Fungsi(
    "MUTU",
    "Kepuasan",
    "Huruf mutu atau predikat suatu nilai, seperti A atau BB",
    "The letter grade of a value, such as A or BB",
    (
        Argumen("nilai", "nilai IKM, AKIP, ...", "the index or score", ragu=True),
        Argumen(
            "skala",
            'nama skala: "skm" atau "IKM" (bawaan), "akip" atau "SAKIP", ...',
            'name of the scale: "skm" (default), "akip", ...',
            wajib=False,
        ),
        TAHUN,
        DIBULATKAN,
    ),
    (88.75,),
    "A",
    _grade,
    partial(_explained, "skm"),
    aturan=("skm",),
)
WARNA = Fungsi(
    "WARNA",
    "Capaian",
    "Warna suatu kategori, seperti yang ditulis halaman web: dari merah tua (terburuk) sampai biru tua (terbaik)",
    "The colour of a category, as a web page writes it: from dark red for the worst to dark blue for the best",
    (
        Argumen("nilai", "nilai, atau sebutan kategorinya", "a value, or the name of its category", ragu=True),
        SKALA,
        TAHUN,
        DIBULATKAN,
    ),
    ("Sangat Tinggi",),
    "#08244f",
    _colour,
    _explained_colour,
    aturan=("capaian",),
)
