"""SERAPAN and EFISIENSI: what was spent of a budget, and what was reached with it."""

from decimal import Decimal

from sakipcalc import Metode, efisiensi, serapan
from sakipcalc.sheet._core.cells import number, required
from sakipcalc.sheet._core.describe import Argumen, Choices, Fungsi
from sakipcalc.sheet._core.sentences import cited, outcome, percent_hint, whole_figure

METODE = Choices(
    "metode",
    {
        "ratio": (Metode.RATIO, "capaian / serapan", "capaian / serapan"),
        "ratio_percent": (Metode.RATIO_PERCENT, "dikali 100", "times 100"),
        "level": (Metode.LEVEL, "capaian / serapan - 1", "capaian / serapan - 1"),
        "difference": (Metode.DIFFERENCE, "capaian - serapan", "capaian - serapan"),
        "cost": (Metode.COST, "serapan / capaian x 100", "serapan / capaian x 100"),
    },
)


def _absorption(realisasi: object, pagu: object) -> Decimal:
    return serapan(number(realisasi, "realisasi"), number(pagu, "pagu"))


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
    return f"capaian {done} dan serapan {spent}: {figure}. {rule}{percent_hint(reached, absorbed)}"


FUNCTIONS = (
    Fungsi(
        "SERAPAN",
        "Anggaran",
        "Serapan anggaran dalam persen: realisasi / pagu x 100",
        "Budget absorption in percent",
        (
            Argumen("realisasi", "yang dibelanjakan, rupiah", "what was spent, in rupiah"),
            Argumen("pagu", "anggaran, rupiah", "the budget, in rupiah"),
        ),
        (14100000.0, 16000000.0),
        88.13,
        _absorption,
        _explained_absorption,
    ),
    Fungsi(
        "EFISIENSI",
        "Anggaran",
        "Efisiensi: capaian dibandingkan dengan serapan",
        "Efficiency: capaian against absorption",
        (
            Argumen("capaian", "capaian dalam persen", "capaian in percent"),
            Argumen("serapan", "serapan dalam persen", "absorption in percent"),
            METODE.argumen,
        ),
        (100.0, 94.34),
        1.06,
        _efficiency,
        _explained_efficiency,
    ),
)
