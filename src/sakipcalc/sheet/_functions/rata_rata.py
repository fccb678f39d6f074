"""RATARATA, BANDINGKAN, PERINGKAT: the mean of a range, a figure against an earlier one, and among its peers."""

from decimal import Decimal
from typing import TypeAlias

from sakipcalc import Alasan, Perubahan, Polarisasi, Rerata, Ties, Undefined, peringkat, perubahan, rerata
from sakipcalc.errors import UndefinedResultError
from sakipcalc.sheet._core.cells import CellError, Figure, Grid, cap_in, matched, measured
from sakipcalc.sheet._core.describe import Argumen, Choices, Fungsi
from sakipcalc.sheet._core.sentences import cited, outcome, whole_figure
from sakipcalc.sheet._functions.capaian import DIRECTIONS, limit
from sakipcalc.sheet._functions.columns import KOSONG, figures_in, numbers_in

_WAYS = {name: choice for name, choice in DIRECTIONS.items() if name != "stabilize"}
ARAH: Choices[Polarisasi] = Choices("polarisasi", _WAYS)
"""The directions that need no target."""

SAMA: Choices[Ties] = Choices(
    "sama",
    {
        "min": (Ties.MIN, "nilai sama berperingkat sama: 1, 1, 3", "equal figures share a rank: 1, 1, 3"),
        "dense": (Ties.DENSE, "1, 1, 2", "1, 1, 2"),
    },
)
Ranks: TypeAlias = tuple[dict[str, Figure], dict[str, int]]
"""Figures by place, and the rank of each place."""

BENTUK: Choices[str] = Choices(
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
    values = numbers_in(nilai, "nilai", policy)
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
    return f"{before} menjadi {now}: selisih {outcome(change.selisih)}{relative}, {change.putusan.kata}. {rule}"


def _rank(nilai: object, semua: Grid, polarisasi: object = None, kosong: object = None, sama: object = None) -> Decimal:
    return Decimal(_ranked(nilai, semua, polarisasi, kosong, sama)[0])


def _ranked(
    nilai: object, semua: Grid, polarisasi: object = None, kosong: object = None, sama: object = None
) -> tuple[int, int]:
    """The rank of a figure among those of a range, and how many of these are ranked."""
    mine = measured(nilai, "nilai")
    figures, ranks = _ranks(semua, ARAH.read(polarisasi), KOSONG.read(kosong), SAMA.read(sama))
    place = next((name for name, figure in figures.items() if figure == mine), None)
    if place is None:
        raise CellError("nilai", whole_figure(mine), "a figure of the range", "salah satu nilai dalam rentangnya")
    return ranks[place], len(ranks)


_kept: tuple[Grid, tuple[object, ...], Ranks] | None = None
"""The last range that was ranked: a column of ranks asks for the same one again and again."""


def _ranks(semua: Grid, way: Polarisasi, policy: Undefined, ties: Ties) -> Ranks:
    """The figures of a range by place, and the rank of each place."""
    global _kept  # noqa: PLW0603  one place to remember one range
    kept = _kept
    if kept is not None and kept[0] is semua and kept[1] == (way, policy, ties):
        return kept[2]
    figures = dict(figures_in(semua, "semua", policy))
    ranks = peringkat(figures, polarisasi=way, ties=ties, undefined=policy)
    _kept = (semua, (way, policy, ties), (figures, ranks))
    return figures, ranks


def _explained_rank(nilai: object, semua: Grid, *options: object) -> str:
    rank, count = _ranked(nilai, semua, *options)
    return f"{whole_figure(measured(nilai, 'nilai'))}: peringkat {rank} dari {count}. {cited('peringkat')}"


FUNCTIONS = (
    Fungsi(
        "RATARATA",
        "Rata-rata",
        "Rata-rata sederhana; sel kosong dan galat ditolak kecuali diminta dilewati",
        "Simple mean; blanks and errors are refused unless skipped on request",
        (
            Argumen(
                "nilai",
                "rentang nilai; bila ada galat: di Calc SAKIP.SEL(rentang), atau AGGREGATE(1; 6; rentang)",
                "a range of values; with errors: SAKIP.SEL(range) in Calc, or AGGREGATE(1, 6, range)",
                rentang=True,
                ragu=True,
            ),
            limit("kosong: tanpa batas", "blank: no limit"),
            KOSONG.argumen,
        ),
        (((100.0,), (100.0,), (103.2,)),),
        101.07,
        _mean,
        _explained_mean,
        aturan=("rerata",),
    ),
    Fungsi(
        "BANDINGKAN",
        "Rata-rata",
        "Perbandingan dengan nilai sebelumnya: membaik, tetap, atau memburuk",
        "Comparison with an earlier figure: better, equal or worse, in words",
        (
            Argumen("kini", "nilai tahun ini", "this year's figure", ragu=True),
            Argumen("lalu", "nilai sebelumnya", "the earlier figure", ragu=True),
            ARAH.argumen,
            BENTUK.argumen,
        ),
        (88.75, 86.72),
        "membaik",
        _comparison,
        _explained_comparison,
        aturan=("putusan_perubahan", "perubahan", "perubahan_relatif"),
    ),
    Fungsi(
        "PERINGKAT",
        "Rata-rata",
        "Peringkat suatu nilai di antara pembandingnya, 1 yang terbaik",
        "The rank of a figure among its peers, 1 for the best",
        (
            Argumen("nilai", "nilai yang diperingkat", "the figure", ragu=True),
            Argumen("semua", "rentang semua nilai, termasuk nilai itu", "the range of all figures", rentang=True),
            ARAH.argumen,
            KOSONG.argumen,
            SAMA.argumen,
        ),
        (88.0, ((90.0,), (88.0,), (90.0,))),
        3.0,
        _rank,
        _explained_rank,
        format="0",
        aturan=("peringkat",),
    ),
)
