"""Capaian: a realisasi measured against its target, exactly, for every sign and direction.

With d = +1 where higher is better and -1 where lower is, capaian = 100 x (1 + d x (R - T) / |T|). That is R/T
where d and T have the same sign, and its mirror image (2T - R)/T where they differ.
"""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal, Overflow
from itertools import pairwise

import attrs

from sakipcalc._exact import HUNDRED, ONE, ZERO, Bilangan, add, divide, multiply, round_to, subtract
from sakipcalc._indikator import Indikator, Points, Polarisasi, Rentang, Target, ZeroTarget, to_quantity
from sakipcalc._rasio import Rasio
from sakipcalc._sumber import Aturan, Sumber
from sakipcalc.errors import Alasan, NotFiniteError, UndefinedResultError

_MAXIMIZE = Polarisasi.MAXIMIZE
_MINIMIZE = Polarisasi.MINIMIZE
_INVERSE = Polarisasi.MINIMIZE_INVERSE
_UNDEFINED = ZeroTarget.UNDEFINED
_KONVERSI = Decimal(120)
_COMMON_CAPS: dict[int | None, Decimal | None] = {cap: Decimal(cap) for cap in (100, 110, 115, 120, 150)}
_COMMON_CAPS[None] = None

MELEBIHI = "Melebihi Target"
MENCAPAI = "Mencapai Target"
BELUM = "Belum Mencapai Target"
TAK_DINILAI = "Tidak Dapat Dinilai"

_PANRB_8_2021 = "PermenPANRB 8/2021"
_KMK_127_2026 = "KMK 127/2026"
ATURAN = (
    Aturan("maximize", "Semakin tinggi semakin baik", "R / T x 100", Sumber(_PANRB_8_2021, mulai=2021, basis="read")),
    Aturan(
        "minimize",
        "Semakin rendah semakin baik, dicerminkan",
        "(2T - R) / T x 100",
        Sumber(_PANRB_8_2021, mulai=2021, basis="read", keputusan="bawaan bagi minimize"),
    ),
    Aturan(
        "minimize_inverse",
        "Semakin rendah semakin baik, dibalik",
        "T / R x 100",
        Sumber(
            "praktik beberapa aplikasi dan kabupaten",
            basis="secondary",
            keputusan="tidak pernah menjadi bawaan; bagi target negatif dipakai R / T; R = 0 tidak terdefinisi "
            "kecuali ada batas atas",
        ),
    ),
    Aturan(
        "stabilize",
        "Tepat pada target yang terbaik",
        "R / T x 100 bila R <= T, selebihnya 200 - R / T x 100",
        Sumber(_KMK_127_2026, mulai=2026, basis="secondary"),
    ),
    Aturan(
        "target_negatif",
        "Target negatif",
        "100 x (1 + d x (R - T) / |T|), d = +1 (maximize) atau -1 (minimize)",
        Sumber(_KMK_127_2026, mulai=2026, basis="secondary"),
    ),
    Aturan(
        "target_nol_minimize",
        "Target nol, semakin rendah semakin baik",
        "(terburuk - R) / terburuk x 100",
        Sumber(_KMK_127_2026, mulai=2026, basis="secondary"),
    ),
    Aturan(
        "rentang",
        "Target berupa rentang",
        "terhadap ujung terdekat; di dalam rentang 100",
        Sumber(_PANRB_8_2021, mulai=2021, basis="read", keputusan="di dalam rentang bernilai 100"),
    ),
    Aturan(
        "konversi_120",
        "Target sudah maksimum dan tercapai",
        "120",
        Sumber(_PANRB_8_2021, mulai=2021, basis="read", keputusan="hanya bila diminta"),
    ),
    Aturan(
        "keterangan",
        "Penyimpulan capaian",
        "> 100 Melebihi Target; = 100 Mencapai Target; < 100 Belum Mencapai Target",
        Sumber("LKj Kecamatan Kalumpang 2024", basis="read", keputusan="atas nilai eksak; dibulatkan bila diminta"),
    ),
)


def capaian(
    realisasi: Bilangan | Rasio | None,
    target: Target,
    *,
    polarisasi: Polarisasi | str = _MAXIMIZE,
    cap: Bilangan | None = None,
    floor: Bilangan | None = None,
    zero_target: ZeroTarget | str = _UNDEFINED,
    worst: Bilangan | None = None,
    points: Iterable[Iterable[Bilangan]] | None = None,
    konversi_120: bool = False,
) -> Decimal:
    """Capaian in percent, unrounded.

    Args:
        realisasi: what was reached, in the unit of the target; a number or a Rasio.
        target: what was to be reached; a number, a Rasio or a Rentang.
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
        and not konversi_120
        and realisasi.is_finite()
        and target.is_finite()
        and target
    ):
        value = _against(realisasi, target, polarisasi)
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
    figure = _figure(indikator, None if realisasi is None else to_quantity(realisasi, "realisasi"))
    limited = _limited(indikator, figure)
    if isinstance(limited, Alasan):
        raise UndefinedResultError(limited)
    return limited


@attrs.frozen
class Capaian:
    """A realisasi measured against its indicator's target, and what made the figure.

    Attributes:
        indikator: the indicator, with target, direction and limits.
        realisasi: what was reached; None where it is missing.
        nilai: capaian in percent before any limit, unrounded; None where undefined.
        capped: capaian in percent after cap and floor; None where undefined. With T/R, a realisasi of zero has
            no ``nilai`` but the cap, if there is one, as ``capped``.
        alasan: why ``nilai`` is undefined; None where it is not.

    >>> hasil = measure(Indikator("Indeks Kepuasan Masyarakat", 86), Decimal("88.75"))
    >>> round_to(hasil.nilai), hasil.capped, hasil.keterangan
    (Decimal('103.20'), Decimal('100'), 'Melebihi Target')
    """

    indikator: Indikator
    realisasi: Decimal | Rasio | None
    nilai: Decimal | None
    capped: Decimal | None
    alasan: Alasan | None

    @property
    def keterangan(self) -> str:
        """The conclusion a report draws, on the exact value: melebihi, mencapai or belum mencapai target."""
        return self.keterangan_at(None)

    def keterangan_at(self, places: int | None) -> str:
        """The conclusion, on the value rounded half-up to ``places`` decimals (None: on the exact value).

        >>> hasil = measure(Indikator("A", 30000), 29999)
        >>> hasil.keterangan, hasil.keterangan_at(2)
        ('Belum Mencapai Target', 'Mencapai Target')
        """
        if self.nilai is None:
            return TAK_DINILAI if self.capped is None else MELEBIHI
        value = self.nilai if places is None else round_to(self.nilai, places)
        if value == HUNDRED:
            return MENCAPAI
        return MELEBIHI if value > HUNDRED else BELUM

    @property
    def aturan(self) -> Aturan:
        """The rule behind the figure, with its source."""
        return _ATURAN[self.indikator.polarisasi.value]

    def __float__(self) -> float:
        """The capped figure as a float, NaN where undefined."""
        return float("nan") if self.capped is None else float(self.capped)


def measure(indikator: Indikator, realisasi: Bilangan | Rasio | None) -> Capaian:
    """Measure a realisasi against an indicator; undefined figures come back with their reason, never raise.

    Args:
        indikator: the indicator.
        realisasi: what was reached, in the unit of the target; None where missing.

    Raises:
        NumberTypeError, NotFiniteError: for a realisasi that is no finite number.

    Source: as ``capaian``.

    >>> measure(Indikator("Rasio desa mandiri", Rasio(2, 9)), Rasio(7, 9)).nilai
    Decimal('350')
    >>> measure(Indikator("Rasio desa mandiri", 0), 3).alasan
    <Alasan.TARGET_NOL: 'target_nol'>
    """
    quantity = None if realisasi is None else to_quantity(realisasi, "realisasi")
    figure = _figure(indikator, quantity)
    limited = _limited(indikator, figure)
    capped = None if isinstance(limited, Alasan) else limited
    if isinstance(figure, Alasan):
        return Capaian(indikator, quantity, None, capped, figure)
    return Capaian(indikator, quantity, figure, capped, None)


def _figure(indikator: Indikator, realisasi: Decimal | Rasio | None) -> Decimal | Alasan:
    """The figure before any limit, or why there is none."""
    target = indikator.target
    if target is None:
        return Alasan.TARGET_KOSONG
    if realisasi is None:
        return Alasan.REALISASI_KOSONG
    scale = ONE
    if isinstance(realisasi, Rasio):
        realisasi, scale = realisasi.terms
    if isinstance(target, Rentang):
        low, high = multiply(target.low, scale), multiply(target.high, scale)
        if low <= realisasi <= high:
            return _scored(HUNDRED, indikator.points)
        target = high if realisasi > high else low
    elif isinstance(target, Rasio):
        realisasi = multiply(realisasi, target.keseluruhan)
        target = multiply(target.bagian, scale)
    elif scale is not ONE:
        target = multiply(target, scale)
    if not target:
        return _zero_target(indikator, realisasi, scale)
    if indikator.polarisasi is _INVERSE:
        return _inverse(realisasi, target)
    return _scored(_against(realisasi, target, indikator.polarisasi), indikator.points)


def _against(realisasi: Decimal, target: Decimal, polarisasi: Polarisasi) -> Decimal:
    """The one signed formula, for a target that is not zero: a ratio, or its mirror image about 100."""
    if polarisasi is _MAXIMIZE:
        plain = target > ZERO
    elif polarisasi is _MINIMIZE:
        plain = target < ZERO
    else:
        plain = (realisasi <= target) is (target > ZERO)
    try:
        if plain:
            return divide(multiply(HUNDRED, realisasi), target)
        return divide(multiply(HUNDRED, subtract(add(target, target), realisasi)), target)
    except Overflow:
        raise NotFiniteError("capaian", f"{realisasi} / {target}") from None


def _inverse(realisasi: Decimal, target: Decimal) -> Decimal | Alasan:
    """T/R, for a target that is not zero; a negative target makes R/T the falling one."""
    if target < ZERO:
        return _against(realisasi, target, _MINIMIZE)
    if realisasi > ZERO:
        return _against(target, realisasi, _MAXIMIZE)
    return Alasan.REALISASI_NEGATIF if realisasi else Alasan.REALISASI_NOL


def _zero_target(indikator: Indikator, realisasi: Decimal, scale: Decimal) -> Decimal | Alasan:
    """The figure for a target of zero: undefined, unless the indicator says what zero means."""
    if indikator.worst is not None:
        worst = multiply(indikator.worst, scale)
        return _against(subtract(worst, realisasi), worst, _MAXIMIZE)
    rule = indikator.zero_target
    if rule is ZeroTarget.UNDEFINED or (rule is ZeroTarget.BOTH_ZERO_MET and realisasi):
        return Alasan.TARGET_NOL
    polarisasi = indikator.polarisasi
    worse = realisasi < ZERO if polarisasi is _MAXIMIZE else realisasi > ZERO
    if worse or (polarisasi is Polarisasi.STABILIZE and realisasi):
        return _scored(ZERO, indikator.points)
    return _scored(HUNDRED, indikator.points)


def _scored(figure: Decimal, points: Points | None) -> Decimal:
    """The figure read off the piecewise-linear scale, level beyond its ends; itself where there is none."""
    if points is None:
        return figure
    if figure <= points[0][0]:
        return points[0][1]
    for (x0, y0), (x1, y1) in pairwise(points):
        if figure <= x1:
            rise = multiply(subtract(figure, x0), subtract(y1, y0))
            return add(y0, divide(rise, subtract(x1, x0)))
    return points[-1][1]


def _limited(indikator: Indikator, figure: Decimal | Alasan) -> Decimal | Alasan:
    """The figure between floor and cap, or why there is none."""
    cap = indikator.cap
    if isinstance(figure, Alasan):
        unbounded = figure is Alasan.REALISASI_NOL or figure is Alasan.REALISASI_NEGATIF
        return cap if unbounded and cap is not None else figure
    if indikator.konversi_120 and figure >= HUNDRED:
        return _KONVERSI
    if cap is not None and figure > cap:
        return cap
    floor = indikator.floor
    return floor if floor is not None and figure < floor else figure


_ATURAN = {aturan.id: aturan for aturan in ATURAN}
