"""NKA, the budget performance score, by the rule of each year."""

from collections.abc import Mapping
from decimal import Decimal

from sakipcalc._core import checks, exact
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.sumber import Aturan, Sumber, check_year

BOBOT_NKA: Mapping[str, Decimal] = checks.Fixed(
    {
        "serapan": Decimal("9.7"),
        "konsistensi": Decimal("18.2"),
        "capaian": Decimal("43.5"),
        "efisiensi": Decimal("28.6"),
    }
)
"""Weights of the budget performance score of a satker, PMK 22/2021."""
_HALVES = {"perencanaan": Decimal(50), "pelaksanaan": Decimal(50)}

ATURAN = (
    Aturan(
        "nka",
        "Nilai kinerja anggaran satker",
        "9,7% serapan + 18,2% konsistensi + 43,5% capaian + 28,6% NE",
        Sumber(
            "PMK 22/2021",
            mulai=2021,
            akhir=2022,
            basis="recomputed",
            lingkup="kl",
            pengganti="nka_2023",
            keputusan="berakhir dengan PMK 62/2023",
        ),
    ),
    Aturan(
        "nka_2023",
        "Nilai kinerja anggaran dari dua paruh",
        "50% nilai kinerja perencanaan + 50% nilai kinerja pelaksanaan (IKPA)",
        Sumber(
            "PMK 62/2023",
            mulai=2023,
            basis="recomputed",
            lingkup="kl",
            keputusan="tanpa pembulatan; perubahan oleh PMK 107/2024 dan 41/2026 belum dibaca bagi rumus ini",
        ),
    ),
)


def nka(
    *, serapan: Bilangan, konsistensi: Bilangan, capaian: Bilangan, efisiensi: Bilangan, tahun: int | None = None
) -> Decimal:
    """The budget performance score of a satker by PMK 22/2021, unrounded; from 2023 it is ``nka_2023``.

    Args:
        serapan: absorption in percent.
        konsistensi: consistency of spending with its plan, in percent.
        capaian: achievement of outputs, in percent.
        efisiensi: the score NE, on 0..100.
        tahun: the year reported on, checked against the years of the rule; None checks nothing.

    Raises:
        UnknownRuleError: for a year the rule was not for, with the rule that came after it.
        NumberTypeError, NotFiniteError: for what is no number.

    Source: PMK 22/2021 (recomputed): weights 9,7, 18,2, 43,5 and 28,6.

    >>> from sakipcalc import round_to
    >>> round_to(nka(serapan=95.53, konsistensi=99.61, capaian=99.72, efisiensi=59.98, tahun=2022))
    Decimal('87.93')
    >>> nka(serapan=95, konsistensi=99, capaian=99, efisiensi=60, tahun=2023)
    Traceback (most recent call last):
    sakipcalc.errors.UnknownRuleError: 'nka': no rule for 2023; its successor is nka_2023; known: nka (2021-2022)
    """
    _checked(0, tahun)
    figures = {"serapan": serapan, "konsistensi": konsistensi, "capaian": capaian, "efisiensi": efisiensi}
    return _weighted(figures, BOBOT_NKA)


def nka_2023(*, perencanaan: Bilangan, pelaksanaan: Bilangan, tahun: int | None = None) -> Decimal:
    """The budget performance score from its two halves, unrounded; rate it with ``skala("nka", tahun)``.

    Args:
        perencanaan: the score of planning, on 0..100.
        pelaksanaan: the score of execution, IKPA, on 0..100.
        tahun: the year reported on, checked against the years of the rule; None checks nothing.

    Raises:
        UnknownRuleError: for a year before 2023, with the rule that came before it.
        NumberTypeError, NotFiniteError: for what is no number.

    Source: PMK 62/2023 (recomputed: 18,70 and 99,27 are printed 58,99).

    >>> nka_2023(perencanaan=18.70, pelaksanaan=99.27, tahun=2024)
    Decimal('58.985')
    """
    _checked(1, tahun)
    return _weighted({"perencanaan": perencanaan, "pelaksanaan": pelaksanaan}, _HALVES)


def _checked(which: int, tahun: int | None) -> None:
    rule = ATURAN[which]
    check_year([rule], tahun, rule.id, lambda: ATURAN)


def _weighted(figures: Mapping[str, Bilangan], weights: Mapping[str, Decimal]) -> Decimal:
    parts = [exact.to_fraction(value, name) * exact.to_fraction(weights[name]) for name, value in figures.items()]
    return exact.from_fraction(sum(parts, exact.fraction(0)) / 100)
