"""RATARATA and BANDINGKAN: the mean of a range, and a figure against an earlier one."""

from decimal import Decimal

from sakipcalc import Alasan, Perubahan, Rerata, Undefined, perubahan, rerata
from sakipcalc.errors import UndefinedResultError
from sakipcalc.sheet._core.cells import Grid, cap_in, matched, measured, number
from sakipcalc.sheet._core.describe import Argumen, Choices, Fungsi
from sakipcalc.sheet._core.errors import BlankError
from sakipcalc.sheet._core.sentences import cited, hints, outcome, whole_figure
from sakipcalc.sheet._functions.capaian import DIRECTIONS, limit

KOSONG = Choices(
    "kosong",
    {
        "tolak": (Undefined.REFUSE, "tidak ada hasil", "refuse"),
        "lewati": (Undefined.SKIP, "tidak diikutkan", "skip"),
    },
)
ARAH = Choices("polarisasi", {name: choice for name, choice in DIRECTIONS.items() if name != "stabilize"})
"""The directions that need no target."""

BENTUK = Choices(
    "bentuk",
    {
        "putusan": ("putusan", "membaik, tetap, memburuk", "better, equal, worse"),
        "selisih": ("selisih", "dikurangi nilai lalu", "less the earlier figure"),
        "relatif": ("relatif", "persen dari nilai lalu", "percent of the earlier figure"),
    },
)


def _averaged(nilai: Grid, batas: object, kosong: object) -> tuple[Rerata, Decimal | None, int]:
    """The mean of a range, row by row, the limit of its values, and how many of them were limited."""
    cap, policy = cap_in(batas), KOSONG.read(kosong)
    cells = [cell for row in nilai for cell in row]
    values = [number(cell, f"nilai ke-{place}") for place, cell in enumerate(cells, 1)]
    blank = [f"nilai ke-{place}" for place, value in enumerate(values, 1) if value is None]
    if blank and policy is Undefined.REFUSE:
        raise BlankError(blank)
    limited = 0 if cap is None else sum(value > cap for value in values if value is not None)
    return rerata(values, cap=cap, undefined=policy), cap, limited


def _mean(nilai: Grid, batas: object = None, kosong: object = None) -> Decimal:
    return _averaged(nilai, batas, kosong)[0].nilai


def _explained_mean(nilai: Grid, batas: object = None, kosong: object = None) -> str:
    found, cap, limited = _averaged(nilai, batas, kosong)
    skipped = f", {len(found.dilewati)} dilewati" if found.dilewati else ""
    above = "" if cap is None else f", {limited} dibatasi {whole_figure(cap)}"
    rule = "Aturan: rata-rata sederhana, jumlah nilai / banyaknya nilai."
    return f"rata-rata {found.n} nilai{skipped}{above}: {outcome(found.nilai)}. {rule}"


def _compared(kini: object, lalu: object, polarisasi: object) -> Perubahan:
    """A figure against an earlier one."""
    way = ARAH.read(polarisasi)
    now, before = matched(measured(kini, "kini"), measured(lalu, "lalu"), (kini, lalu))
    return perubahan(now, before, polarisasi=way)


def _comparison(kini: object, lalu: object, polarisasi: object = None, bentuk: object = None) -> Decimal | str:
    form = BENTUK.read(bentuk)
    change = _compared(kini, lalu, polarisasi)
    if form == "putusan":
        return change.putusan.kata
    if form == "selisih":
        return change.selisih
    if change.relatif is None:
        raise UndefinedResultError(Alasan.NILAI_LALU_NOL)
    return change.relatif


def _explained_comparison(kini: object, lalu: object, polarisasi: object = None, *_: object) -> str:
    change = _compared(kini, lalu, polarisasi)
    relative = "" if change.relatif is None else f" ({outcome(change.relatif)}%)"
    before, now = whole_figure(measured(lalu, "lalu")), whole_figure(measured(kini, "kini"))
    rule = cited("putusan_perubahan", "menurut arah indikator")
    told = f"{before} menjadi {now}: selisih {outcome(change.selisih)}{relative}, {change.putusan.kata}. {rule}"
    return told + hints(kini, lalu)


FUNCTIONS = (
    Fungsi(
        "RATARATA",
        "Rata-rata",
        "Rata-rata sederhana; sel kosong ditolak kecuali diminta dilewati",
        "Simple mean; blank cells are refused unless skipped on request",
        (
            Argumen("nilai", "rentang nilai", "a range of values", rentang=True),
            limit("kosong: tanpa batas", "blank: no limit"),
            KOSONG.argumen,
        ),
        (((100.0,), (100.0,), (103.2,)),),
        101.07,
        _mean,
        _explained_mean,
    ),
    Fungsi(
        "BANDINGKAN",
        "Rata-rata",
        "Perbandingan dengan nilai sebelumnya: membaik, tetap, atau memburuk",
        "Comparison with an earlier figure: better, equal or worse, in words",
        (
            Argumen("kini", "nilai tahun ini", "this year's figure"),
            Argumen("lalu", "nilai sebelumnya", "the earlier figure"),
            ARAH.argumen,
            BENTUK.argumen,
        ),
        (88.75, 86.72),
        "membaik",
        _comparison,
        _explained_comparison,
    ),
)
