"""The arithmetic of capaian, and where each rule comes from.

With d = +1 where higher is better and -1 where lower is, capaian = 100 x (1 + d x (R - T) / |T|). That is R/T
where d and T have the same sign, and its mirror image (2T - R)/T where they differ.
"""

from datetime import date
from decimal import Decimal
from itertools import pairwise
from typing import TypeAlias, cast

from sakipcalc._core.exact import HUNDRED, ONE, ZERO, add, divide, multiply, subtract
from sakipcalc._core.rentang import Rentang
from sakipcalc._core.sumber import KEPUTUSAN_KEMENKEU, Aturan, Sumber
from sakipcalc._rules.indikator import AngkaPredikat, Indikator, Points, Polarisasi, Quantity, ZeroTarget, terms_of
from sakipcalc._skala.predikat import Predikat
from sakipcalc.errors import Alasan

_MAXIMIZE = Polarisasi.MAXIMIZE
_MINIMIZE = Polarisasi.MINIMIZE
_INVERSE = Polarisasi.MINIMIZE_INVERSE
_KONVERSI = Decimal(120)
Quotient: TypeAlias = tuple[Decimal, Decimal]
"""Exact numerator and denominator of a figure in percent."""

UNBOUNDED = (Alasan.REALISASI_NOL, Alasan.REALISASI_NEGATIF)
"""Reasons for which T/R has no value because it exceeds every one."""

_PANRB_8_2021 = "PermenPANRB 8/2021"
_STILL = "rumusnya tetap dipakai setelah PermenPANRB 6/2022 mengganti cara penilaiannya"
_LAN_2003 = "LAN 239/IX/6/8/2003"
_PAGE_100 = Sumber(_PANRB_8_2021, "Lampiran, halaman 100", mulai=2021, basis="read", lingkup="semua")
_MALUKU_TENGAH = Sumber("LKjIP Kabupaten Maluku Tengah 2021", "halaman III.2", basis="secondary", lingkup="satu")
_KMK_127_2026 = "KMK 127/2026"
ATURAN = (
    Aturan(
        "maximize",
        "Semakin tinggi semakin baik",
        "R / T x 100",
        Sumber(
            _LAN_2003,
            mulai=2003,
            basis="secondary",
            keputusan=_STILL,
            lingkup="semua",
            pendukung=(_PAGE_100, _MALUKU_TENGAH),
        ),
    ),
    Aturan(
        "minimize",
        "Indikator negatif (semakin rendah semakin baik), dicerminkan",
        "(2T - R) / T x 100",
        Sumber(
            _LAN_2003,
            mulai=2003,
            basis="secondary",
            keputusan=f"bawaan bagi minimize; {_STILL}",
            lingkup="semua",
            pendukung=(_PAGE_100, _MALUKU_TENGAH),
        ),
    ),
    Aturan(
        "minimize_inverse",
        "Indikator negatif (semakin rendah semakin baik), dibalik",
        "T / R x 100",
        Sumber(
            "praktik beberapa aplikasi dan kabupaten",
            basis="secondary",
            keputusan="tidak pernah menjadi bawaan; bagi target negatif dipakai R / T; R = 0 tidak terdefinisi "
            "kecuali ada batas atas",
            lingkup="daerah",
        ),
    ),
    Aturan(
        "stabilize",
        "Tepat pada target yang terbaik",
        "R / T x 100 bila R <= T, selebihnya 200 - R / T x 100",
        Sumber(_KMK_127_2026, mulai=2026, basis="secondary", lingkup="kemenkeu", keputusan=KEPUTUSAN_KEMENKEU),
    ),
    Aturan(
        "target_negatif",
        "Target negatif",
        "100 x (1 + d x (R - T) / |T|), d = +1 (maximize) atau -1 (minimize)",
        Sumber(_KMK_127_2026, mulai=2026, basis="secondary", lingkup="kemenkeu", keputusan=KEPUTUSAN_KEMENKEU),
    ),
    Aturan(
        "target_nol_minimize",
        "Target nol, semakin rendah semakin baik",
        "(terburuk - R) / terburuk x 100",
        Sumber(_KMK_127_2026, mulai=2026, basis="secondary", lingkup="kemenkeu", keputusan=KEPUTUSAN_KEMENKEU),
    ),
    Aturan(
        "target_nol_pilihan",
        "Target nol menurut pilihan",
        "both_zero_met: 100 bila realisasi juga nol; met: 100 bila target tercapai, selebihnya 0",
        Sumber("tidak diatur", keputusan="bawaan tidak terdefinisi; pilihan harus diminta"),
    ),
    Aturan(
        "rentang",
        "Target berupa rentang",
        "terhadap ujung terdekat; di dalam rentang 100",
        Sumber(
            _PANRB_8_2021,
            "Lampiran, halaman 100",
            mulai=2021,
            basis="read",
            keputusan="di dalam rentang bernilai 100; contohnya mencetak 113% bagi 92 terhadap 80-90, salah cetak: "
            f"92/90 adalah 102,22%; {_STILL}",
            lingkup="semua",
        ),
    ),
    Aturan(
        "target_satu_ujung",
        "Target dengan satu ujung (minimal 80, < 22)",
        "minimal T: R / T x 100; maksimal T: (2T - R) / T x 100",
        Sumber(
            "tidak diatur",
            keputusan="ujungnya menjadi target dan menyebut arahnya; tepat pada ujung yang tidak termasuk bernilai 100 "
            "tetapi belum mencapai target",
        ),
    ),
    Aturan(
        "target_predikat",
        "Target berupa predikat (BB, WTP, Mandiri)",
        "tercapai bila predikatnya sama atau lebih baik; angka hanya bila diminta: urutan atau batas bawah pita",
        Sumber("tidak diatur", keputusan="bawaan tanpa angka; rank: urutan R / urutan T; bound: batas R / batas T"),
    ),
    Aturan(
        "target_tanggal",
        "Target berupa tanggal",
        "tercapai bila selesai pada atau sebelum tanggal itu; selisihnya dalam hari",
        Sumber("tidak diatur", keputusan="tanpa angka capaian"),
    ),
    Aturan(
        "konversi_120",
        "Target sudah maksimum dan tercapai",
        "120",
        Sumber(_PANRB_8_2021, mulai=2021, basis="read", keputusan="hanya bila diminta", lingkup="semua"),
    ),
    Aturan(
        "keterangan",
        "Penyimpulan capaian",
        "> 100 Melebihi Target; = 100 Mencapai Target; < 100 Belum Mencapai Target",
        Sumber(
            "LKj Kecamatan Kalumpang 2024",
            basis="read",
            keputusan="atas nilai eksak; dibulatkan bila diminta",
            lingkup="satu",
        ),
    ),
)


def quotient(  # noqa: PLR0917  positional: it is called for every row
    realisasi: Quantity | None,
    target: Quantity | Rentang | None,
    polarisasi: Polarisasi,
    zero_target: ZeroTarget = ZeroTarget.UNDEFINED,
    worst: Decimal | None = None,
    points: Points | None = None,
) -> Quotient | Alasan:
    """The figure before any limit as an exact numerator and denominator in percent, or why there is none.

    A term with a denominator is multiplied out, and everything else by the same: units do not change a capaian.
    """
    if target is None:
        return Alasan.TARGET_KOSONG
    if realisasi is None:
        return Alasan.REALISASI_KOSONG
    scale = ONE
    if not isinstance(realisasi, Decimal):
        realisasi, scale = terms_of(realisasi)
    if isinstance(target, Rentang):
        end, polarisasi = faced(target, realisasi, scale, polarisasi)
        if end is not None and not end and not realisasi and zero_target is ZeroTarget.MET and end in target.excluded:
            return _scored((ZERO, ONE), points)
        if end is None:
            return _scored((HUNDRED, ONE), points)
        target = multiply(end, scale)
    elif not isinstance(target, Decimal):
        numerator, denominator = terms_of(target)
        realisasi, target = multiply(realisasi, denominator), multiply(numerator, scale)
        scale = multiply(scale, denominator)
    elif scale is not ONE:
        target = multiply(target, scale)
    if not target:
        found = _zero_target(realisasi, scale, polarisasi, zero_target, worst)
    elif polarisasi is _INVERSE:
        return _inverse(realisasi, target)
    else:
        found = against(realisasi, target, polarisasi)
    return found if points is None or isinstance(found, Alasan) else _scored(found, points)


def figure_of(indikator: Indikator, realisasi: Quantity | Predikat | date | None) -> Decimal | Alasan:
    """The figure before any limit, or why there is none: the one division."""
    target, polarisasi = indikator.target, indikator.polarisasi
    if (
        type(realisasi) is Decimal
        and type(target) is Decimal
        and target
        and polarisasi is not _INVERSE
        and indikator.points is None
    ):  # as nearly every row is, without the detour
        return divide(hundredfold(realisasi, target, polarisasi), target) or ZERO
    if isinstance(target, (Predikat, date)):
        counted = _counted(indikator, target, realisasi)
        if isinstance(counted, Alasan):
            return counted
        realisasi, target = counted
    found = quotient(
        cast("Quantity | None", realisasi),
        target,
        polarisasi,
        indikator.zero_target,
        indikator.worst,
        indikator.points,
    )
    if type(found) is tuple:
        return divide(found[0], found[1]) or ZERO  # never -0
    return cast("Alasan", found)


def faced(
    rentang: Rentang, realisasi: Decimal, scale: Decimal, polarisasi: Polarisasi
) -> tuple[Decimal | None, Polarisasi]:
    """The end of a range that a realisasi, over its scale, is measured against, None inside, and the direction.

    A range that is open at one end says itself which way is better.
    """
    if rentang.high is None:
        return rentang.low, _MAXIMIZE
    if rentang.low is None:
        return rentang.high, _INVERSE if polarisasi is _INVERSE else _MINIMIZE
    if realisasi > multiply(rentang.high, scale):
        return rentang.high, polarisasi
    return (rentang.low if realisasi < multiply(rentang.low, scale) else None), polarisasi


def _counted(indikator: Indikator, target: Predikat | date, realisasi: object) -> tuple[Decimal, Decimal] | Alasan:
    """The figures that two predicates count as, or why they count as none."""
    if realisasi is None:
        return Alasan.REALISASI_KOSONG
    if not isinstance(target, Predikat):
        return Alasan.TARGET_TANGGAL
    reached = target.beside(realisasi, "realisasi")
    if indikator.angka_predikat is AngkaPredikat.NONE:
        return Alasan.TARGET_PREDIKAT
    if indikator.angka_predikat is AngkaPredikat.RANK:
        return Decimal(reached.rank), Decimal(target.rank)
    low, aim = reached.pita.low, target.pita.low
    return Alasan.BATAS_TIDAK_ADA if low is None or aim is None or not target.skala.higher_is_better else (low, aim)


def is_mirrored(realisasi: Decimal, target: Decimal, polarisasi: Polarisasi) -> bool:
    """Whether the signed formula takes its mirrored form, (2T - R)/T."""
    if polarisasi is _MAXIMIZE:
        return target < ZERO
    if polarisasi is _MINIMIZE:
        return target > ZERO
    return (realisasi > target) is (target > ZERO)


def against(realisasi: Decimal, target: Decimal, polarisasi: Polarisasi) -> Quotient:
    """The one signed formula, for a target that is not zero: a ratio, or its mirror image about 100."""
    return hundredfold(realisasi, target, polarisasi), target


def hundredfold(realisasi: Decimal, target: Decimal, polarisasi: Polarisasi) -> Decimal:
    """What the signed formula divides by the target."""
    if is_mirrored(realisasi, target, polarisasi):
        realisasi = subtract(add(target, target), realisasi)
    return multiply(HUNDRED, realisasi)


def _inverse(realisasi: Decimal, target: Decimal) -> Quotient | Alasan:
    """T/R, for a target that is not zero; a negative target makes R/T the falling one."""
    if target < ZERO:
        return against(realisasi, target, _MINIMIZE)
    if realisasi > ZERO:
        return against(target, realisasi, _MAXIMIZE)
    return Alasan.REALISASI_NEGATIF if realisasi else Alasan.REALISASI_NOL


def _zero_target(
    realisasi: Decimal, scale: Decimal, polarisasi: Polarisasi, rule: ZeroTarget, worst: Decimal | None
) -> Quotient | Alasan:
    """The figure for a target of zero: undefined, unless the indicator says what zero means."""
    if worst is not None:
        end = multiply(worst, scale)
        return against(subtract(end, realisasi), end, _MAXIMIZE)
    if rule is ZeroTarget.UNDEFINED or (rule is ZeroTarget.BOTH_ZERO_MET and realisasi):
        return Alasan.TARGET_NOL
    worse = realisasi < ZERO if polarisasi is _MAXIMIZE else realisasi > ZERO
    missed = worse or (polarisasi is Polarisasi.STABILIZE and realisasi)
    return (ZERO if missed else HUNDRED), ONE


def _scored(found: Quotient, points: Points | None) -> Quotient:
    """The figure read off the piecewise-linear scale, level beyond its ends; itself where there is none."""
    if points is None:
        return found
    top, bottom = found if found[1] > ZERO else (subtract(ZERO, found[0]), subtract(ZERO, found[1]))
    if top <= multiply(points[0][0], bottom):
        return points[0][1], ONE
    for (x0, y0), (x1, y1) in pairwise(points):
        if top <= multiply(x1, bottom):
            run = multiply(subtract(x1, x0), bottom)
            rise = multiply(subtract(top, multiply(x0, bottom)), subtract(y1, y0))
            return add(multiply(y0, run), rise), run
    return points[-1][1], ONE


def limited(indikator: Indikator, figure: Decimal | Alasan) -> Decimal | Alasan:
    """The figure between floor and cap, or why there is none."""
    cap = indikator.cap
    if isinstance(figure, Alasan):
        if figure not in UNBOUNDED:
            return figure
        if indikator.konversi_120:
            return _KONVERSI
        return figure if cap is None else cap
    if indikator.konversi_120 and figure >= HUNDRED:
        return _KONVERSI
    if cap is not None and figure > cap:
        return cap
    floor = indikator.floor
    return floor if floor is not None and figure < floor else figure


_ATURAN = {aturan.id: aturan for aturan in ATURAN}


def rule_of(indikator: Indikator, figure: Decimal | None) -> Aturan:
    """The rule an indicator is measured by: that of its direction, or of the special target it has."""
    target = indikator.target
    if indikator.konversi_120 and figure is not None and figure >= HUNDRED:
        return _ATURAN["konversi_120"]
    if isinstance(target, Rentang):
        return _ATURAN["rentang" if target.low is not None and target.high is not None else "target_satu_ujung"]
    if isinstance(target, (Predikat, date)):
        return _ATURAN["target_predikat" if isinstance(target, Predikat) else "target_tanggal"]
    sign = target if target is None or isinstance(target, Decimal) else terms_of(target)[0]
    if sign == ZERO and (indikator.worst is not None or indikator.zero_target is not ZeroTarget.UNDEFINED):
        return _ATURAN["target_nol_pilihan" if indikator.worst is None else "target_nol_minimize"]
    if sign is not None and sign < ZERO:
        return _ATURAN["target_negatif"]
    return _ATURAN[indikator.polarisasi.value]
