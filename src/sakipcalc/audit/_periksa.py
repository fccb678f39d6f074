"""Audit one printed figure that two inputs make: capaian, serapan, efisiensi, a change from year to year."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from sakipcalc._core.exact import Bilangan, Rounding, to_places
from sakipcalc._core.fractions import from_fraction
from sakipcalc._core.options import option
from sakipcalc._rules.efisiensi import Efisiensi
from sakipcalc._rules.formula import UNBOUNDED
from sakipcalc._rules.indikator import Polarisasi, to_cap
from sakipcalc.audit._bacaan import TERTULIS, Bacaan, Cetakan, Desimal, printed_text, read_input, read_printed, read_row
from sakipcalc.audit._cari import CAPS, Baris, Pencarian, computed, end_of, judged, proper, read_as
from sakipcalc.audit._kandidat import (
    DI_DALAM,
    SERAPAN,
    TAK_TERHINGGA,
    Bentuk,
    Kandidat,
    capaian_rules,
    efisiensi_rules,
    perubahan_rules,
)
from sakipcalc.audit._saran import missing_input, slips
from sakipcalc.audit._temuan import Penjelasan, Putusan, Temuan
from sakipcalc.errors import Alasan


def audit_capaian(
    target: object,
    realisasi: object,
    printed: object,
    *,
    polarisasi: Polarisasi | str | None = None,
    cap: Bilangan | None = None,
    places: int | None = None,
    least_places: int = 0,
) -> Temuan:
    """How a printed capaian was made.

    Args:
        target: the cell as printed: text, a number, or what a spreadsheet hands over, such as a time.
        realisasi: the cell as printed.
        printed: the printed capaian, in percent.
        polarisasi: the declared direction; None where none is declared.
        cap: the declared cap, at least 100; None where none is declared.
        places: the decimals the figure is compared with, 0 to 34; None: those it is printed with.
        least_places: where ``places`` is None, the decimals it is compared with at least; a number in a spreadsheet
            hides its last zeros.

    Returns:
        The finding. It agrees when the declared rule gives the figure before its cap or after it.

    Raises:
        NotANumberError: for a cell with no numeric meaning.
        OptionError, OutOfRangeError: for settings that cannot be.

    Source: our own method; the formulas and caps are those that reports use.

    >>> temuan = audit_capaian("86", "88,75", "96,90%", polarisasi="maximize")
    >>> print(temuan.verdict.kata, "-", temuan.kalimat())
    TERBALIK - Capaian 96,90% terbalik, dihitung target dibagi realisasi (target 86 dan realisasi 88,75);
    yang benar 103,20 (realisasi dibagi target).
    >>> print(audit_capaian("04.18", "18.18", "23,50%", polarisasi="maximize").verdict)
    Putusan.WAKTU
    """
    direction = None if polarisasi is None else option(Polarisasi, polarisasi)
    limit = to_cap(cap)
    desimal = Desimal(None if places is None else to_places(places), to_places(least_places, "least_places"))
    targets, reals = read_input(target), read_input(realisasi)
    rules = capaian_rules(direction, end_of(targets[0], reals[0]) if targets and reals else None)
    missing = (Alasan.TARGET_KOSONG, Alasan.REALISASI_KOSONG)
    return _periksa(rules, (target, realisasi), printed, missing, cap=limit, measured="realisasi", desimal=desimal)


def audit_serapan(pagu: object, realisasi: object, printed: object) -> Temuan:
    """How a printed serapan (absorption, in percent) was made.

    Args:
        pagu: the budget as printed, in rupiah.
        realisasi: what was spent, as printed.
        printed: the printed serapan.

    Raises:
        NotANumberError: for a cell with no numeric meaning.

    Source: PMK 249/PMK.02/2011 for the declared rule; the search is our own.

    >>> audit_serapan("1,500,000", "1,465.000", "97,67").verdict
    <Putusan.COCOK: 'cocok'>
    """
    return _periksa(SERAPAN, (pagu, realisasi), printed, (Alasan.PAGU_KOSONG, Alasan.REALISASI_KOSONG))


def audit_efisiensi(
    capaian: object, serapan: object, printed: object, *, method: Efisiensi | str | None = Efisiensi.RATIO
) -> Temuan:
    """How a printed efficiency was made.

    Args:
        capaian: the cell as printed, in percent.
        serapan: the cell as printed, in percent.
        printed: the printed efficiency.
        method: the declared method; None where none is declared.

    Raises:
        NotANumberError: for a cell with no numeric meaning.
        OptionError: for an unknown method.

    Source: LKj Kecamatan Kalumpang 2024 for the default; the search is our own.

    >>> temuan = audit_efisiensi("100%", "94,34%", "0,06")
    >>> temuan.verdict, temuan.explanations[0].kunci
    (<Putusan.RUMUS_LAIN: 'rumus_lain'>, 'c/s - 1')
    """
    rules = efisiensi_rules(None if method is None else option(Efisiensi, method))
    return _periksa(rules, (capaian, serapan), printed, (Alasan.TIDAK_ADA_NILAI, Alasan.TIDAK_ADA_NILAI))


def audit_perubahan(lalu: object, kini: object, printed: object, *, bentuk: Bentuk | str | None = None) -> Temuan:
    """How a printed change from an earlier figure was made.

    Args:
        lalu: the earlier figure as printed.
        kini: the figure now, as printed.
        printed: the printed change.
        bentuk: ``selisih`` or ``relatif`` where it is declared which; None where not.

    Raises:
        NotANumberError: for a cell with no numeric meaning.
        OptionError: for an unknown form.

    Source: our own method.

    >>> audit_perubahan("86,72", "88,75", "2,34%").explanations[0].kunci
    '(kini-lalu)/lalu'
    """
    rules = perubahan_rules(None if bentuk is None else option(Bentuk, bentuk))
    return _periksa(rules, (lalu, kini), printed, (Alasan.REALISASI_KOSONG, Alasan.REALISASI_KOSONG))


def _periksa(
    rules: Kandidat,
    cells: tuple[object, object],
    printed: object,
    missing: tuple[Alasan, Alasan],
    *,
    cap: Decimal | None = None,
    measured: str = "",
    desimal: Desimal = TERTULIS,
) -> Temuan:
    ranged = "target" if measured else ""
    rows = read_row(dict(zip(rules.peran, cells, strict=True)), measured=measured, ranged=ranged)
    prints = read_printed(printed, percent=rules.percent, desimal=desimal)
    places = max(0, prints[0].places) if prints else 2
    text = printed_text(printed)
    rule = rules.dinyatakan.kata if rules.dinyatakan else ("", "")
    if not rows:
        return _incomplete(rules, (read_input(cells[0]), read_input(cells[1])), prints, text, missing)
    if not prints:
        value, why = _right(rules, rows[0])
        if why in UNBOUNDED and cap is not None:
            value, why = cap, None
        verdict = Putusan.TIDAK_DAPAT_DINILAI if why else Putusan.TIDAK_TERCETAK
        return Temuan(rules.jenis, verdict, text, value, alasan=why, aturan=rule)
    search = Pencarian(rules, rows, prints, cap)
    chosen = proper(rows, search.ditemukan)
    if end_of(*chosen) is None:
        rule = DI_DALAM
    value, why = _right(rules, chosen)
    verdict, explanations = judged(search.ditemukan, declared=rules.dinyatakan is not None)
    if why in UNBOUNDED and cap is not None:
        return _unbounded(rules, prints, cap, text, chosen)
    if why:
        return Temuan(rules.jenis, Putusan.TIDAK_DAPAT_DINILAI, text, alasan=why, places=places, aturan=rule)
    hints = []
    if verdict is Putusan.TIDAK_TERJELASKAN:
        figures = (computed(each, row) for each in rules.rumus if rules.cost(each) == 0 for row in rows)
        hints = list(dict.fromkeys(slips(prints[0], [each for each in figures if each is not None])))
    return Temuan(
        rules.jenis,
        verdict,
        text,
        value,
        places,
        explanations,
        search.dicoba,
        search.kebetulan,
        None,
        tuple(hints),
        rule,
    )


_FRACTION = 200
"""A printed number that may be a fraction is one where nothing else speaks for it, up to so many percent."""

_ZERO = {
    "capaian": (Alasan.TARGET_NOL, Alasan.REALISASI_NOL),
    "serapan": (Alasan.PAGU_NOL, Alasan.PAGU_NOL),
    "efisiensi": (Alasan.CAPAIAN_NOL, Alasan.SERAPAN_NOL),
    "perubahan": (Alasan.NILAI_LALU_NOL, Alasan.NILAI_LALU_NOL),
}


def _right(rules: Kandidat, row: Sequence[Bacaan]) -> tuple[Decimal | None, Alasan | None]:
    """The right figure, or the reason why there is none; neither where no rule is declared."""
    zero = _ZERO[rules.jenis]
    if rules.dinyatakan is None:
        return None, zero[0] if computed(rules.rumus[0], tuple(row)) is None else None
    value: Fraction | None = computed(rules.dinyatakan, tuple(row))
    if value is not None:
        return from_fraction(value), None
    if not end_of(row[0], row[1]):
        return None, zero[0]
    return None, Alasan.REALISASI_NEGATIF if rules.jenis == "capaian" and row[1].nilai else zero[1]


def _unbounded(rules: Kandidat, prints: Sequence[Cetakan], cap: Decimal, text: str, row: Baris) -> Temuan:
    """A figure beyond every number, of which only a cap can be printed: the declared one, or another."""
    limits = tuple(dict.fromkeys((cap, *CAPS)))
    places = max(0, prints[0].places)
    for limit in limits:
        if any(each.made_from(Fraction(limit)) is Rounding.HALF_UP for each in prints):
            verdict = Putusan.COCOK if limit == cap else Putusan.DIBATASI
            made = Penjelasan("T/R", TAK_TERHINGGA, verdict, limit, bacaan=read_as(rules, row))
            return Temuan(rules.jenis, verdict, text, cap, places, (made,), len(limits), aturan=TAK_TERHINGGA)
    verdict = Putusan.TIDAK_TERJELASKAN
    return Temuan(rules.jenis, verdict, text, cap, places, dicoba=len(limits), aturan=TAK_TERHINGGA)


def _incomplete(
    rules: Kandidat,
    read: tuple[Sequence[Bacaan], Sequence[Bacaan]],
    prints: Sequence[Cetakan],
    text: str,
    missing: tuple[Alasan, Alasan],
) -> Temuan:
    """An input is blank: nothing to assess, unless a figure other than zero was printed all the same."""
    why = missing[0] if not read[0] else missing[1]
    one_known = bool(read[0]) is not bool(read[1])
    if one_known and prints and prints[0].satuan:
        known_first = bool(read[0])
        hints = missing_input(
            rules.rumus,
            read[0][0] if known_first else read[1][0],
            known_first=known_first,
            prints=[each for each in prints if each.pecahan and each.nilai <= _FRACTION] or prints,
            names=rules.peran,
        )
        places = max(0, prints[0].places)
        note = (why.pesan, why.message)
        saran = (note, *dict.fromkeys(hints))
        return Temuan(rules.jenis, Putusan.TIDAK_TERJELASKAN, text, places=places, alasan=why, saran=saran)
    return Temuan(rules.jenis, Putusan.TIDAK_DAPAT_DINILAI, text, alasan=why)
