"""Audit one printed figure that two inputs make: capaian, serapan, efisiensi, a change from year to year."""

from __future__ import annotations

from sakipcalc import Metode, Polarisasi, ZeroTarget
from sakipcalc._core.exact import Bilangan, to_places
from sakipcalc._core.options import option
from sakipcalc._rules.efisiensi import MetodeLike
from sakipcalc._rules.indikator import PolarisasiLike, ZeroTargetLike, check_worst, to_cap, to_worst, to_zero_target
from sakipcalc.audit._engine.catalogue import SERAPAN, Bentuk, BentukLike, capaian_kind, efisiensi_kind, perubahan_kind
from sakipcalc.audit._engine.finding import Temuan
from sakipcalc.audit._engine.prints import Decimals
from sakipcalc.audit._engine.procedure import Case


def audit_capaian(
    realisasi: object,
    target: object,
    tercetak: object,
    *,
    polarisasi: PolarisasiLike | None = None,
    zero_target: ZeroTargetLike = ZeroTarget.UNDEFINED,
    worst: Bilangan | None = None,
    cap: Bilangan | None = None,
    places: int | None = None,
    least_places: int = 0,
) -> Temuan:
    """How a printed capaian was made.

    Args:
        realisasi: the cell as printed: text, a number, or what a spreadsheet hands over, such as a time.
        target: the cell as printed; a Rentang too.
        tercetak: the printed capaian, in percent.
        polarisasi: the declared direction; None where none is declared.
        zero_target: what a target of zero, such as ``0 kasus``, means in the declared rule.
        worst: the worst tolerable realisasi, which the declared rule of ``minimize`` needs for a target of zero.
        cap: the declared cap, at least 100; None where none is declared.
        places: the decimals the figure is compared with, 0 to 34; None: those it is printed with.
        least_places: where ``places`` is None, the decimals it is compared with at least; a number in a spreadsheet
            hides its last zeros.

    Returns:
        The finding. It agrees when the declared rule gives the figure before its cap or after it. A cell that holds no
        figure makes it ``TIDAK_DAPAT_DINILAI``, with the reason.

    Raises:
        OptionError, OutOfRangeError: for settings that cannot be.

    Source: our own method; the formulas and caps are those that reports use.

    >>> temuan = audit_capaian("88,75", "86", "96,90%", polarisasi="maximize")
    >>> print(temuan.putusan.kata, "-", temuan.explain())
    TERBALIK - Capaian 96,90% terbalik, dihitung target dibagi realisasi (target 86 dan realisasi 88,75);
    yang benar 103,20 (realisasi dibagi target).
    >>> print(audit_capaian("18.18", "04.18", "23,50%", polarisasi="maximize").putusan)
    waktu
    """
    direction = None if polarisasi is None else option(Polarisasi, polarisasi, "polarisasi")
    decimals = Decimals(None if places is None else to_places(places), to_places(least_places, "least_places"))
    zero, least = to_zero_target(zero_target), to_worst(worst)
    if least is not None:
        check_worst(direction, zero)
    kind = capaian_kind(direction, zero, least)
    return Case(kind, (target, realisasi), tercetak, cap=to_cap(cap), decimals=decimals).finding


def audit_serapan(realisasi: object, pagu: object, tercetak: object) -> Temuan:
    """How a printed serapan (absorption, in percent) was made.

    Args:
        realisasi: what was spent, as printed, in rupiah.
        pagu: the budget as printed.
        tercetak: the printed serapan, in percent.

    Source: PMK 249/PMK.02/2011 for the declared rule; the search is our own.

    >>> audit_serapan("1,465.000", "1,500,000", "97,67").benar_teks
    '97,67'
    """
    return Case(SERAPAN, (pagu, realisasi), tercetak).finding


def audit_efisiensi(
    capaian: object, serapan: object, tercetak: object, *, metode: MetodeLike | None = Metode.RATIO
) -> Temuan:
    """How a printed efficiency was made.

    Args:
        capaian: the cell as printed, in percent.
        serapan: the cell as printed, in percent.
        tercetak: the printed efficiency.
        metode: the declared method; None where none is declared.

    Raises:
        OptionError: for an unknown method.

    Source: LKj Kecamatan Kalumpang 2024 for the default; the search is our own.

    >>> temuan = audit_efisiensi("100%", "94,34%", "0,06")
    >>> temuan.putusan, temuan.penjelasan[0].kunci
    (<Putusan.RUMUS_LAIN: 'rumus_lain'>, 'c/s - 1')
    """
    kind = efisiensi_kind(None if metode is None else option(Metode, metode, "metode"))
    return Case(kind, (capaian, serapan), tercetak).finding


def audit_perubahan(kini: object, lalu: object, tercetak: object, *, bentuk: BentukLike | None = None) -> Temuan:
    """How a printed change from an earlier figure was made.

    Args:
        kini: the figure now, as printed.
        lalu: the earlier figure as printed.
        tercetak: the printed change.
        bentuk: ``selisih`` or ``relatif`` where it is declared which; None where not.

    Raises:
        OptionError: for an unknown form.

    Source: our own method.

    >>> audit_perubahan("88,75", "86,72", "2,34%").penjelasan[0].kunci
    '(kini-lalu)/lalu'
    """
    kind = perubahan_kind(None if bentuk is None else option(Bentuk, bentuk, "bentuk"))
    return Case(kind, (lalu, kini), tercetak).finding
