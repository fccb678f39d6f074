"""Capaian: a realisasi measured against its target, with what made the figure."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from decimal import Decimal, Overflow, Underflow
from typing import cast

import attrs

from sakipcalc._core.checks import is_missing
from sakipcalc._core.exact import HUNDRED, ZERO, Bilangan, divide, round_to, to_decimal, to_places
from sakipcalc._core.options import Bahasa, BahasaLike, Worded, option
from sakipcalc._core.rasio import Rasio, meet
from sakipcalc._core.rentang import Rentang
from sakipcalc._core.sumber import Aturan
from sakipcalc._core.values import Value, html_table, made
from sakipcalc._rules.formula import figure_of, hundredfold, limited, rule_of
from sakipcalc._rules.indikator import (
    Indikator,
    Polarisasi,
    PolarisasiLike,
    Quantity,
    Realisasi,
    Target,
    ZeroTarget,
    ZeroTargetLike,
    to_quantity,
)
from sakipcalc._skala.predikat import Predikat
from sakipcalc.errors import Alasan, NotFiniteError, Teks, UndefinedResultError, WrongTypeError

_MAXIMIZE = Polarisasi.MAXIMIZE
_MINIMIZE = Polarisasi.MINIMIZE
_BY_NAME: dict[str, PolarisasiLike] = {member.value: member for member in Polarisasi}
_UNDEFINED = ZeroTarget.UNDEFINED
_COMMON_CAPS: dict[int | None, Decimal | None] = {cap: Decimal(cap) for cap in (100, 110, 115, 120, 150)}
_COMMON_CAPS[None] = None


class Keterangan(Worded):
    """The conclusion that a report prints beside a capaian.

    >>> print(Keterangan.MELEBIHI, "/", Keterangan.MELEBIHI.words)
    Melebihi Target / above target
    """

    MELEBIHI = "Melebihi Target", "above target"
    MENCAPAI = "Mencapai Target", "on target"
    BELUM = "Belum Mencapai Target", "below target"
    TIDAK_DAPAT_DINILAI = "Tidak Dapat Dinilai", "cannot be assessed"


def capaian(
    realisasi: Realisasi,
    target: Target,
    *,
    polarisasi: PolarisasiLike = _MAXIMIZE,
    cap: Bilangan | None = None,
    floor: Bilangan | None = None,
    zero_target: ZeroTargetLike = _UNDEFINED,
    worst: Bilangan | None = None,
    points: Iterable[Iterable[Bilangan]] | None = None,
    konversi_120: bool = False,
) -> Decimal:
    """Capaian in percent, unrounded.

    Args:
        realisasi: what was reached, in the unit of the target; a number or a Rasio; None, NaN or NA where missing.
        target: what was to be reached; a number, a Rasio or a Rentang; ``measure`` a Predikat or date.
        polarisasi: which way is better; also by name (``"minimize"``).
        cap: highest result in percent, at least 100; None for no limit.
        floor: lowest result in percent, at most 100; None for no limit.
        zero_target: what a target of zero means.
        worst: the worst tolerable realisasi, for a zero target to be minimised.
        points: corners (x, y) of a piecewise-linear scale, for ``STABILIZE``.
        konversi_120: the target is the maximum there is: 120 when met.

    Returns:
        A percent: 103.2 is 103,2%. Round it with ``round_to`` where it is shown.

    Raises:
        UndefinedResultError: no figure exists; its ``alasan`` says why (missing or zero terms).
        OptionError, OutOfRangeError: for settings that cannot be.
        NumberTypeError, NotFiniteError: for what is no finite number.

    Source: PermenPANRB 8/2021 (read); negative and zero targets, stabilize: KMK 127/2026 (secondary).

    >>> round_to(capaian(Decimal("88.75"), 86))
    Decimal('103.20')
    >>> capaian(10, Decimal("12.5"), polarisasi="minimize")
    Decimal('120')
    >>> capaian(96, 100, polarisasi="stabilize", points=[(0, 0), (90, 100), (100, 120)])
    Decimal('112')
    """
    if type(polarisasi) is str:
        polarisasi = _BY_NAME.get(polarisasi, polarisasi)
    if type(realisasi) is not Decimal or type(target) is not Decimal:
        if type(realisasi) is int or (type(realisasi) is float and realisasi == realisasi):  # noqa: PLR0124  no NaN
            realisasi = to_decimal(realisasi, "realisasi")
        if type(target) is int or (type(target) is float and target == target):  # noqa: PLR0124
            target = to_decimal(target, "target")
    if (
        type(realisasi) is Decimal
        and type(target) is Decimal
        and (cap is None or type(cap) is int)
        and cap in _COMMON_CAPS
        and (polarisasi is _MAXIMIZE or polarisasi is _MINIMIZE)
        and floor is None
        and worst is None
        and points is None
        and zero_target is _UNDEFINED
        and konversi_120 is False
        and realisasi.is_finite()
        and target.is_finite()
        and target
    ):
        try:
            value = divide(hundredfold(realisasi, target, polarisasi), target) or ZERO  # never -0
        except (Overflow, Underflow):
            raise NotFiniteError("realisasi / target", f"{realisasi} / {target}") from None
        limit = _COMMON_CAPS[cap]
        return value if limit is None or value < limit else limit
    indikator = Indikator(
        "",
        target,
        polarisasi=polarisasi,
        cap=cap,
        floor=floor,
        zero_target=zero_target,
        worst=worst,
        points=points,
        konversi_120=konversi_120,
    )
    figure = limited(indikator, figure_of(indikator, _met(indikator, realisasi)))
    if isinstance(figure, Alasan):
        raise UndefinedResultError(figure)
    return figure


@attrs.frozen
class Capaian(Value):
    """A realisasi measured against its indicator's target, and what made the figure.

    Attributes:
        indikator: the indicator, with target, direction and limits.
        realisasi: what was reached; None where it is missing.
        nilai: capaian in percent before any limit, unrounded; None where undefined.
        capped: capaian in percent after cap and floor; None where undefined. With T/R, a realisasi of zero has
            no ``nilai`` but the cap, if there is one, as ``capped``.
        alasan: why ``nilai`` is undefined; None where it is not.

    >>> hasil = measure(Indikator("Indeks Kepuasan Masyarakat", 86, cap=100), Decimal("88.75"))
    >>> print(round_to(hasil.nilai), hasil.capped, hasil.keterangan)
    103.20 100 Melebihi Target
    """

    indikator: Indikator
    realisasi: Quantity | Predikat | date | None
    nilai: Decimal | None
    capped: Decimal | None
    alasan: Alasan | None

    @property
    def keterangan(self) -> Keterangan:
        """The conclusion a report draws, on the exact value: melebihi, mencapai or belum mencapai target."""
        return self.keterangan_at(None)

    def keterangan_at(self, places: int | None) -> Keterangan:
        """The conclusion, on the value rounded half-up to ``places`` decimals (None: on the exact value).

        >>> hasil = measure(Indikator("A", 30000), 29999)
        >>> print(hasil.keterangan, "/", hasil.keterangan_at(2))
        Belum Mencapai Target / Mencapai Target
        """
        target = self.indikator.target
        if isinstance(target, (Predikat, date)) and self.realisasi is not None:
            return _by_order(target, self.realisasi)
        if self.nilai is None:
            return Keterangan.TIDAK_DAPAT_DINILAI if self.capped is None else Keterangan.MELEBIHI
        value = self.nilai if places is None else round_to(self.nilai, places)
        if value == HUNDRED:
            return Keterangan.BELUM if self._misses_excluded_end else Keterangan.MENCAPAI
        return Keterangan.MELEBIHI if value > HUNDRED else Keterangan.BELUM

    @property
    def _misses_excluded_end(self) -> bool:
        target, reached = self.indikator.target, self.realisasi
        if not isinstance(target, Rentang) or not target.excluded:
            return False
        return (reached.nilai if isinstance(reached, Rasio) else to_decimal(cast("Bilangan", reached))) not in target

    @property
    def terlambat(self) -> int | None:
        """Days after the target date, negative where before it; None where the target is no date or nothing is done.

        >>> from datetime import date
        >>> measure(Indikator("LKj disampaikan", date(2025, 3, 31)), date(2025, 3, 28)).terlambat
        -3
        """
        target, done = self.indikator.target, self.realisasi
        return (done - target).days if isinstance(target, date) and isinstance(done, date) else None

    @property
    def aturan(self) -> Aturan:
        """The rule behind the figure, with its source."""
        return rule_of(self.indikator, self.nilai)

    def explain(self, bahasa: BahasaLike = "id", *, places: int = 2) -> str:
        """One plain sentence: the formula with the numbers in it, limits, and the conclusion.

        Args:
            bahasa: ``id`` (Indonesian) or ``en`` (English); numbers are written as the language does.
            places: decimals of the results shown, 0 to 34. What was given keeps its digits; what was computed, such
                as a mean, shows six.

        Raises:
            OptionError: for another language.
            OutOfRangeError: for places outside 0..34.

        >>> print(measure(Indikator("IKM", 86, cap=100), Decimal("88.75")).explain())
        IKM: 88,75 / 86 x 100 = 103,20%, dibatasi menjadi 100,00%; Melebihi Target.
        >>> print(measure(Indikator("Angka stunting", 0, polarisasi="minimize"), 4).explain("en"))
        Angka stunting: no figure, since the target is zero, so capaian is no ratio to it.
        """
        english = option(Bahasa, bahasa, "bahasa") is Bahasa.EN
        return self._said(to_places(places))[english]

    def _said(self, places: int) -> Teks:
        """The sentence in both languages."""
        from sakipcalc._rules.explain import sentence  # noqa: PLC0415  few programs explain, all import

        return sentence(
            self.indikator,
            self.realisasi,
            nilai=self.nilai,
            capped=self.capped,
            alasan=self.alasan,
            keterangan=self.keterangan.teks,
            places=places,
        )

    def _repr_html_(self) -> str:
        row = (self.indikator.target, self.realisasi, self.nilai, self.capped, self.keterangan)
        return html_table(self.indikator.nama, ("Target", "Realisasi", "Capaian (%)", "Dibatasi", "Keterangan"), [row])


_PLAIN_TARGETS = frozenset({Decimal, type(None)})
"""Beside which any number may stand."""

_new, _fill = Capaian.__new__, made(Capaian)


def _by_order(target: Predikat | date, realisasi: object) -> Keterangan:
    """Whether a predicate or date meets its target; being early is no more than that."""
    if isinstance(target, date):
        return Keterangan.MENCAPAI if cast("date", realisasi) <= target else Keterangan.BELUM
    difference = cast("Predikat", realisasi).rank - target.rank
    if not difference:
        return Keterangan.MENCAPAI
    return Keterangan.MELEBIHI if difference > 0 else Keterangan.BELUM


def _met(indikator: Indikator, realisasi: Realisasi) -> Quantity | Predikat | date | None:
    """The realisasi, which goes with the target: a ratio beside a ratio or its decimal form, a date beside a date."""
    target = indikator.target
    if is_missing(realisasi):
        return None
    if isinstance(target, Predikat):
        return target.beside(realisasi, "realisasi")
    if isinstance(target, date):
        if not isinstance(realisasi, date):
            raise WrongTypeError("realisasi", realisasi, Teks("tanggal", "a date"))
        return realisasi.date() if isinstance(realisasi, datetime) else realisasi
    if isinstance(realisasi, (Predikat, date)) and target is None:
        return realisasi
    quantity = to_quantity(cast("Bilangan", realisasi), "realisasi")
    ends = (target.low, target.high) if isinstance(target, Rentang) else (target,)
    for end in ends:
        meet({"realisasi": quantity, "target": end})
    return quantity


def measure(indikator: Indikator, realisasi: Realisasi) -> Capaian:
    """Measure a realisasi against an indicator; undefined figures come back with their reason, never raise.

    Args:
        indikator: the indicator.
        realisasi: what was reached, in the unit of the target, or of its kind; None, NaN or NA where missing.

    Raises:
        NumberTypeError, NotFiniteError, WrongTypeError, OutOfRangeError: for a realisasi that is no finite number, or
            does not go with the target.

    Source: as ``capaian``.

    >>> measure(Indikator("Rasio desa mandiri", Rasio(2, 9)), Rasio(7, 9)).nilai
    Decimal('350')
    >>> print(measure(Indikator("Rasio desa mandiri", 0), 3).alasan)
    target_nol
    >>> from sakipcalc import AKIP_88_2021, Predikat
    >>> bb, a = Predikat(AKIP_88_2021, "BB"), Predikat(AKIP_88_2021, "A")
    >>> print(measure(Indikator("Predikat AKIP", bb), a).keterangan)
    Melebihi Target
    """
    if not isinstance(indikator, Indikator):
        raise WrongTypeError("indikator", indikator, Teks("Indikator", "an Indikator"))
    if realisasi is None or (
        type(realisasi) is Decimal and realisasi.is_finite() and type(indikator.target) in _PLAIN_TARGETS
    ):
        quantity: Quantity | Predikat | date | None = realisasi
    else:
        quantity = _met(indikator, realisasi)
    try:
        figure = figure_of(indikator, quantity)
    except (Overflow, Underflow):
        raise NotFiniteError("realisasi", realisasi) from None
    bounded = limited(indikator, figure)
    capped = None if type(bounded) is Alasan else cast("Decimal", bounded)
    result = _new(Capaian)
    if type(figure) is Alasan:
        _fill(result, indikator, quantity, None, capped, figure)
    else:
        _fill(result, indikator, quantity, cast("Decimal", figure), capped, None)
    return result
