"""CAPAIAN, CAPAIAN.TERBATAS, KETERANGAN: a realisasi against its target."""

from decimal import Decimal
from typing import TYPE_CHECKING

from sakipcalc import Capaian, Indikator, Polarisasi, capaian, measure
from sakipcalc.errors import UndefinedResultError
from sakipcalc.sheet._core.cells import FULL, Figure, Goal, cap_in, goal, matched, quantity
from sakipcalc.sheet._core.describe import Argumen, Choices, Fungsi
from sakipcalc.sheet._core.sentences import hints
from sakipcalc.sheet._functions.skala import KATEGORI

if TYPE_CHECKING:
    from fractions import Fraction

REALISASI = Argumen("realisasi", "yang dicapai: bilangan, teks Indonesia, atau rasio 3:9", "what was reached")
TARGET = Argumen(
    "target", "yang harus dicapai; boleh rentang seperti 80-90", "what was to be reached; 80-90 is a range"
)
DIRECTIONS = {
    "maximize": (Polarisasi.MAXIMIZE, "makin tinggi makin baik", "higher is better"),
    "minimize": (Polarisasi.MINIMIZE, "makin rendah makin baik", "lower is better"),
    "minimize_inverse": (
        Polarisasi.MINIMIZE_INVERSE,
        "makin rendah makin baik, target dibagi realisasi",
        "lower is better, target over realisasi",
    ),
    "stabilize": (Polarisasi.STABILIZE, "tepat target yang terbaik", "on target is best"),
}
POLARISASI = Choices("polarisasi", DIRECTIONS)


def limit(otherwise: str, otherwise_en: str) -> Argumen:
    """The cap, and what holds where it is blank."""
    told = f"persen tertinggi, misalnya 120; {otherwise}", f"highest percent, such as 120; {otherwise_en}"
    return Argumen("batas", *told, wajib=False)


def _pair(realisasi: object, target: object) -> "tuple[Figure | Fraction, Goal | Fraction]":
    """The realisasi and its target, read together."""
    return matched(quantity(realisasi, "realisasi"), goal(target), (realisasi, target))


def _figure(realisasi: object, target: object, polarisasi: object = None) -> Decimal:
    reached, wanted = _pair(realisasi, target)
    return capaian(reached, wanted, polarisasi=POLARISASI.read(polarisasi))


def _capped(realisasi: object, target: object, polarisasi: object = None, batas: object = None) -> Decimal:
    reached, wanted = _pair(realisasi, target)
    return capaian(reached, wanted, polarisasi=POLARISASI.read(polarisasi), cap=cap_in(batas, FULL))


def _conclusion(realisasi: object, target: object, polarisasi: object = None) -> str:
    measured = _measured(realisasi, target, polarisasi)
    if measured.alasan is not None:
        raise UndefinedResultError(measured.alasan)
    return measured.keterangan


def _measured(realisasi: object, target: object, polarisasi: object, cap: Decimal | None = None) -> Capaian:
    """The realisasi measured, with all that an explanation needs."""
    reached, wanted = _pair(realisasi, target)
    return measure(Indikator("", wanted, polarisasi=POLARISASI.read(polarisasi), cap=cap), reached)


def _explained(realisasi: object, target: object, polarisasi: object = None) -> str:
    return _sentence(_measured(realisasi, target, polarisasi)) + hints(realisasi, target)


def _explained_capped(realisasi: object, target: object, polarisasi: object = None, batas: object = None) -> str:
    cap = cap_in(batas, FULL)
    return _sentence(_measured(realisasi, target, polarisasi, cap)) + hints(realisasi, target)


def _sentence(measured: Capaian) -> str:
    return f"{measured.explain()} Aturan: {measured.aturan.sumber.peraturan}."


FUNCTIONS = (
    Fungsi(
        "CAPAIAN",
        "Capaian",
        "Capaian dalam persen, tanpa batas dan tanpa pembulatan",
        "Capaian in percent, without limit or rounding",
        (REALISASI, TARGET, POLARISASI.argumen),
        (88.75, 86.0),
        103.2,
        _figure,
        _explained,
    ),
    Fungsi(
        "CAPAIAN.TERBATAS",
        "Capaian",
        "Capaian dalam persen, maksimal 100 atau sebesar batas yang diberikan",
        "Capaian in percent, at most 100 or the limit given",
        (REALISASI, TARGET, POLARISASI.argumen, limit("bawaan 100", "100 by default")),
        (88.75, 86.0),
        100.0,
        _capped,
        _explained_capped,
    ),
    KATEGORI,
    Fungsi(
        "KETERANGAN",
        "Capaian",
        "Melebihi Target, Mencapai Target, atau Belum Mencapai Target",
        "Above target, on target, or below target, in words",
        (REALISASI, TARGET, POLARISASI.argumen),
        (88.75, 86.0),
        "Melebihi Target",
        _conclusion,
        _explained,
    ),
)
