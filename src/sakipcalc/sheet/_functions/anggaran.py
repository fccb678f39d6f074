"""SERAPAN and EFISIENSI: what was spent of a budget, and what was reached with it."""

from decimal import Decimal

from sakipcalc import Metode, efisiensi, serapan
from sakipcalc.errors import OutOfRangeError, Teks
from sakipcalc.sheet._core.cells import number, required
from sakipcalc.sheet._core.describe import Argumen, Choices, Fungsi, JenisHasil
from sakipcalc.sheet._core.sentences import cited, outcome, whole_figure

METODE: Choices[Metode] = Choices(
    "metode",
    {
        "ratio": (Metode.RATIO, "capaian / serapan", "capaian / serapan"),
        "ratio_percent": (Metode.RATIO_PERCENT, "dikali 100", "times 100"),
        "level": (Metode.LEVEL, "capaian / serapan - 1", "capaian / serapan - 1"),
        "difference": (Metode.DIFFERENCE, "capaian - serapan", "capaian - serapan"),
        "cost": (Metode.COST, "serapan / capaian x 100", "serapan / capaian x 100"),
    },
)


_NOT_NEGATIVE = Teks(
    'minimal 0; bila diketik dengan ",-" di belakangnya (Rp 2.000.000,-), lembar kerja membacanya sebagai minus: ketik '
    'tanpa ",-"',
    'at least 0; if it was typed with ",-" behind it (Rp 2.000.000,-), the spreadsheet took it for a minus: type it '
    'without ",-"',
)


def _absorption(realisasi: object, pagu: object) -> Decimal:
    return serapan(_amount(realisasi, "realisasi"), _amount(pagu, "pagu"))


def _amount(cell: object, nama: str) -> Decimal | None:
    """An amount of rupiah; a negative one is refused, since a typed ``Rp 2.000.000,-`` becomes one."""
    found = number(cell, nama)
    if found is not None and found < 0:
        raise OutOfRangeError(nama, found, _NOT_NEGATIVE)
    return found


def _explained_absorption(realisasi: object, pagu: object) -> str:
    spent, budget = whole_figure(required(realisasi, "realisasi")), whole_figure(required(pagu, "pagu"))
    return f"{spent} / {budget} x 100 = {outcome(_absorption(realisasi, pagu))}%. {cited('serapan')}"


def _efficiency(reached: object, absorbed: object, metode: object = None) -> Decimal:
    return efisiensi(
        capaian=required(reached, "capaian"), serapan=required(absorbed, "serapan"), metode=METODE.read(metode)
    )


def _explained_efficiency(reached: object, absorbed: object, metode: object = None) -> str:
    rule = cited(f"efisiensi_{METODE.read(metode).value}")
    done, spent = whole_figure(required(reached, "capaian")), whole_figure(required(absorbed, "serapan"))
    figure = outcome(_efficiency(reached, absorbed, metode))
    return f"capaian {done} dan serapan {spent}: {figure}. {rule}"


AMOUNTS = (
    Argumen("realisasi", "yang dibelanjakan, rupiah", "what was spent, in rupiah", ragu=True),
    Argumen("pagu", "anggaran, rupiah", "the budget, in rupiah", ragu=True),
)
FUNCTIONS = (
    Fungsi(
        "SERAPAN",
        "Anggaran",
        "Serapan anggaran dalam persen: realisasi / pagu x 100",
        "Budget absorption in percent",
        AMOUNTS,
        (14100000.0, 16000000.0),
        88.13,
        _absorption,
        _explained_absorption,
        jenis=JenisHasil.PERSEN,
        aturan=("serapan",),
    ),
    Fungsi(
        "EFISIENSI",
        "Anggaran",
        "Efisiensi: capaian dibandingkan dengan serapan",
        "Efficiency: capaian against absorption",
        (
            Argumen("capaian", "capaian dalam persen", "capaian in percent", ragu=True),
            Argumen("serapan", "serapan dalam persen", "absorption in percent", ragu=True),
            METODE.argumen,
        ),
        (100.0, 94.34),
        1.06,
        _efficiency,
        _explained_efficiency,
        aturan=tuple(f"efisiensi_{name}" for name in METODE.argumen.pilihan),
    ),
)
