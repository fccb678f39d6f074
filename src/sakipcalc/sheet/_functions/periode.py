"""TRIWULAN and RENSTRA: the quarters of a year by the type of the indicator, and the target of the plan's last year."""

from decimal import Decimal

from sakipcalc import Alasan, Capaian, CapaianPeriode, Konsolidasi, capaian_periode, terhadap_target_akhir
from sakipcalc.errors import UndefinedResultError
from sakipcalc.sheet._core.cells import Figure, Grid, goal, quantity
from sakipcalc.sheet._core.cells import measured as measured_in
from sakipcalc.sheet._core.describe import Argumen, Choices, Fungsi, JenisHasil
from sakipcalc.sheet._core.errors import BlankError
from sakipcalc.sheet._core.sentences import cited, outcome, whole_figure
from sakipcalc.sheet._functions.capaian import POLARISASI, REALISASI, measured
from sakipcalc.sheet._functions.columns import named_cells

JENIS: Choices[Konsolidasi] = Choices(
    "jenis",
    {
        "sum": (Konsolidasi.SUM, "setiap triwulan dijumlahkan", "every quarter is added"),
        "cumulative": (Konsolidasi.CUMULATIVE, "angkanya sudah sampai triwulan itu", "figures are totals so far"),
        "last": (Konsolidasi.LAST, "keadaan pada akhir triwulan", "the position at the end"),
        "average": (Konsolidasi.AVERAGE, "", ""),
        "highest": (Konsolidasi.HIGHEST, "", ""),
        "lowest": (Konsolidasi.LOWEST, "", ""),
    },
    wajib=True,
)
TERHADAP: Choices[int] = Choices(
    "terhadap",
    {
        "sampai": (0, "target sampai triwulan terakhir yang terisi", "target up to the last quarter"),
        "tahun": (1, "target setahun", "target of the year"),
        "periode": (2, "target triwulan itu saja", "target of that quarter alone"),
    },
)


def _last(  # noqa: PLR0917  a spreadsheet knows no keywords
    realisasi: Grid,
    target: Grid,
    jenis: object,
    polarisasi: object = None,
    terhadap: object = None,
    setahun: object = None,
) -> tuple[CapaianPeriode, Capaian]:
    """The last period that has a realisasi, and the one of its figures that is asked for."""
    how, against = JENIS.read(jenis), TERHADAP.read(terhadap)
    reached: list[Figure] = [quantity(cell, name) for name, cell in named_cells(realisasi, "realisasi")]
    goals = [goal(cell) for _, cell in named_cells(target, "target")]
    filled = [place for place, value in enumerate(reached) if value is not None]
    if not filled:
        raise BlankError(["realisasi"])
    periods = capaian_periode(
        reached,
        goals,
        konsolidasi=how,
        target_tahun=goal(setahun) or None,
        polarisasi=POLARISASI.read(polarisasi),
    )
    last = periods[filled[-1]]
    return last, (last.sampai_periode, last.terhadap_tahun, last.capaian)[against]


def _quarterly(realisasi: Grid, target: Grid, jenis: object, *options: object) -> Decimal:
    return _figure(_last(realisasi, target, jenis, *options)[1])


def _figure(found: Capaian) -> Decimal:
    """The figure of a capaian.

    Raises:
        UndefinedResultError: where there is none.
    """
    if found.nilai is None:
        raise UndefinedResultError(found.alasan or Alasan.TIDAK_ADA_NILAI)
    return found.nilai


def _explained_quarters(realisasi: Grid, target: Grid, jenis: object, *options: object) -> str:
    last, _ = _last(realisasi, target, jenis, *options)
    return f"{last.explain()} {cited(f'konsolidasi_{JENIS.read(jenis).value}')}"


def _planned(realisasi: object, target: object, polarisasi: object = None, awal: object = None) -> Decimal:
    start = quantity(awal, "awal")
    if start is None:
        return _figure(measured(realisasi, target, polarisasi))
    reached = quantity(realisasi, "realisasi")
    return terhadap_target_akhir(reached, goal(target), polarisasi=POLARISASI.read(polarisasi), awal=start)


def _explained_plan(realisasi: object, target: object, polarisasi: object = None, awal: object = None) -> str:
    start = quantity(awal, "awal")
    if start is None:
        return f"{measured(realisasi, target, polarisasi).explain()} {cited('target_akhir')}"
    reached, wanted = whole_figure(measured_in(realisasi, "realisasi")), whole_figure(measured_in(target, "target"))
    before = whole_figure(start)
    figure = outcome(_planned(realisasi, target, polarisasi, awal))
    return f"({reached} - {before}) / ({wanted} - {before}) x 100 = {figure}%. {cited('target_akhir_awal')}"


FUNCTIONS = (
    Fungsi(
        "TRIWULAN",
        "Capaian",
        "Capaian sampai triwulan terakhir yang terisi, menurut jenis indikatornya",
        "Capaian up to the last quarter that is filled, by the type of the indicator",
        (
            Argumen("realisasi", "rentang realisasi setiap triwulan", "the range of realisasi", rentang=True),
            Argumen("target", "rentang target setiap triwulan, sama banyak", "the range of targets", rentang=True),
            JENIS.argumen,
            POLARISASI.argumen,
            TERHADAP.argumen,
            Argumen(
                "setahun",
                "target setahun; kosong: dari target triwulan",
                "the target of the year; blank: made of the quarters' targets",
                wajib=False,
            ),
        ),
        (((20.0,), (30.0,), ("",), ("",)), ((25.0,), (25.0,), (25.0,), (25.0,)), "jumlah"),
        100.0,
        _quarterly,
        _explained_quarters,
        jenis=JenisHasil.PERSEN,
        aturan=tuple(f"konsolidasi_{name}" for name in JENIS.argumen.pilihan),
    ),
    Fungsi(
        "RENSTRA",
        "Capaian",
        "Capaian terhadap target akhir Renstra; dengan kondisi awal, kemajuan sejak awal",
        "Capaian against the target of the plan's last year; with a baseline, the way covered since then",
        (
            REALISASI,
            Argumen("target", "target tahun terakhir Renstra", "the target of the plan's last year", ragu=True),
            POLARISASI.argumen,
            Argumen(
                "awal",
                "kondisi awal Renstra; kosong: terhadap target saja",
                "the figure the plan started from; blank: against the target alone",
                wajib=False,
                nol=True,
            ),
        ),
        (60.0, 80.0, None, 40.0),
        50.0,
        _planned,
        _explained_plan,
        jenis=JenisHasil.PERSEN,
        aturan=("target_akhir", "target_akhir_awal"),
    ),
)
