"""CAPAIAN, CAPAIAN.TERBATAS, KETERANGAN, KALIMAT: a realisasi against its target."""

from decimal import Decimal
from typing import TYPE_CHECKING

import attrs

from sakipcalc import Capaian, Indikator, Polarisasi, capaian, measure
from sakipcalc.errors import UndefinedResultError
from sakipcalc.sheet._core.cells import FULL, CellError, Figure, Goal, cap_in, goal, is_blank, matched, quantity
from sakipcalc.sheet._core.describe import Argumen, Choices, Fungsi, JenisHasil
from sakipcalc.sheet._core.errors import BlankError, InputCellError, error_in
from sakipcalc.sheet._functions.skala import KATEGORI, WARNA

if TYPE_CHECKING:
    from fractions import Fraction

REALISASI = Argumen(
    "realisasi", "yang dicapai: bilangan, teks Indonesia, atau rasio 3:9", "what was reached", ragu=True
)
TARGET = Argumen(
    "target", "yang harus dicapai; boleh rentang seperti 80-90", "what was to be reached; 80-90 is a range", ragu=True
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
POLARISASI: Choices[Polarisasi] = Choices("polarisasi", DIRECTIONS)
RULES = tuple(DIRECTIONS)
"""The rules of the directions, which have the directions' names."""


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
    found = measured(realisasi, target, polarisasi)
    if found.alasan is not None:
        raise UndefinedResultError(found.alasan)
    return found.keterangan


def measured(realisasi: object, target: object, polarisasi: object = None, cap: Decimal | None = None) -> Capaian:
    """The realisasi measured, with all that an explanation needs."""
    reached, wanted = _pair(realisasi, target)
    return measure(Indikator("", wanted, polarisasi=POLARISASI.read(polarisasi), cap=cap), reached)


def _explained(realisasi: object, target: object, polarisasi: object = None) -> str:
    return sentence(measured(realisasi, target, polarisasi))


def _explained_capped(realisasi: object, target: object, polarisasi: object = None, batas: object = None) -> str:
    cap = cap_in(batas, FULL)
    return sentence(measured(realisasi, target, polarisasi, cap))


def _told(nama: object, realisasi: object, target: object, polarisasi: object = None, batas: object = None) -> str:
    return _named(nama, realisasi, target, polarisasi, batas).explain()


def _explained_told(*cells: object) -> str:
    return sentence(_named(*cells))


def _named(nama: object, realisasi: object, target: object, polarisasi: object = None, batas: object = None) -> Capaian:
    """An indicator's realisasi measured, with the indicator's name."""
    if error_in(nama):
        raise InputCellError("nama", nama)
    if is_blank(nama):
        raise BlankError(["nama"])
    if not isinstance(nama, str):
        raise CellError("nama", nama, "the indicator's name", "nama indikatornya")
    found = measured(realisasi, target, polarisasi, cap_in(batas))
    if found.alasan is not None and found.capped is None:
        raise UndefinedResultError(found.alasan)
    return attrs.evolve(found, indikator=attrs.evolve(found.indikator, nama=nama.strip()))


def sentence(found: Capaian) -> str:
    """The library's own sentence, and the rule it rests on."""
    return f"{found.explain()} Aturan: {found.aturan.sumber.peraturan}."


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
        jenis=JenisHasil.PERSEN,
        aturan=RULES,
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
        jenis=JenisHasil.PERSEN,
        aturan=RULES,
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
        aturan=("keterangan",),
    ),
    Fungsi(
        "KALIMAT",
        "Capaian",
        "Kalimat satu indikator: angka, rumus, dan simpulannya",
        "The sentence of an indicator: figures, formula and conclusion",
        (
            Argumen("nama", "nama indikator", "the indicator's name"),
            REALISASI,
            TARGET,
            POLARISASI.argumen,
            limit("kosong: tanpa batas", "blank: no limit"),
        ),
        ("Indeks Kepuasan Masyarakat", 88.75, 86.0),
        "Indeks Kepuasan Masyarakat: 88,75 / 86 x 100 = 103,20%; Melebihi Target.",
        _told,
        _explained_told,
        aturan=RULES,
    ),
    WARNA,
)
