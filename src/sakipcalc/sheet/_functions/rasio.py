"""RASIO, PERSENTASE, GABUNGAN: ratios, also out of cells that became a time or a date; percentages, also pooled."""

from contextlib import suppress
from datetime import date, datetime
from decimal import Decimal
from typing import TypeAlias

from sakipcalc import Anggapan, Rasio, UrutanTanggal, format_angka, persentase, persentase_gabungan, rasio_from_time
from sakipcalc._core.exact import total
from sakipcalc._core.spreadsheet import day_of_serial
from sakipcalc.errors import AmbiguousNumberError, MissingNumberError, OtherKindError, SakipError
from sakipcalc.sheet._core.cells import CellError, Grid, figure_in, is_blank, is_number, quantity, required
from sakipcalc.sheet._core.describe import Argumen, Choices, Fungsi, JenisHasil
from sakipcalc.sheet._core.errors import BlankError, InputCellError, ReadingError, error_in
from sakipcalc.sheet._core.sentences import cited, outcome, whole_figure
from sakipcalc.sheet._functions.columns import KOSONG, numbers_in

Restored = tuple[Rasio, Anggapan | None]
"""A ratio, and what the cell had become; None where it had stayed what it is."""

Origin: TypeAlias = str | UrutanTanggal
"""What a cell became: a date, read in an order, or ``jam``, a time; empty where nobody says."""

ASAL: Choices[Origin] = Choices(
    "asal",
    {
        "": ("", "", ""),
        "jam": ("jam", "", ""),
        "hari_bulan": (UrutanTanggal.HARI_BULAN, "", ""),
        "bulan_hari": (UrutanTanggal.BULAN_HARI, "", ""),
    },
    (
        '"jam" bila sel itu berubah menjadi jam; "hari_bulan" atau "bulan_hari" bila menjadi tanggal',
        '"jam" if the cell became a time; "hari_bulan" or "bulan_hari" if a date',
    ),
)
LEBIH: Choices[bool] = Choices(
    "lebih",
    {"tidak": (False, "", "", "false"), "ya": (True, "", "", "true")},
    (
        'TRUE atau "ya" bila bagian boleh melebihi keseluruhan, bawaan "tidak"',
        'TRUE or "ya" (yes) lets the part exceed it, by default "tidak" (no)',
    ),
)


def _ratio(bagian: object, keseluruhan: object = None, asal: object = None) -> str:
    return str(_restored(bagian, keseluruhan, asal)[0])


def _explained_ratio(bagian: object, keseluruhan: object = None, asal: object = None) -> str:
    ratio, became = _restored(bagian, keseluruhan, asal)
    if became is None:
        return f"{ratio}, nilainya {format_angka(ratio.nilai, 9, trim=True)}."
    return f"{ratio}, dipulihkan: {became.pesan}."


def _restored(bagian: object, keseluruhan: object = None, asal: object = None) -> Restored:
    """The ratio of two cells, or the one that a single cell holds or held."""
    if error_in(bagian):
        raise InputCellError("bagian", bagian)
    if is_blank(bagian):
        raise BlankError(["bagian"])
    origin = ASAL.read(asal)
    if isinstance(bagian, str) and (is_blank(keseluruhan) or keseluruhan == 0):
        return _from_text(bagian, origin)
    if is_blank(keseluruhan) or (origin and keseluruhan == 0):
        return _from_cell(bagian, origin)
    if origin:
        raise CellError("asal", asal, "no asal with two cells", "asal hanya bila masukannya satu sel")
    return Rasio(required(bagian, "bagian"), required(keseluruhan, "keseluruhan")), None


def _from_text(text: str, origin: Origin) -> Restored:
    """A ratio as written, or as a clock form of one; or the one that became the date that ``SEL`` hands on."""
    if isinstance(origin, UrutanTanggal):
        with suppress(ValueError):
            return _recovered(date.fromisoformat(text), origin), Anggapan.RASIO_JADI_TANGGAL
    try:
        found = figure_in(text)
    except AmbiguousNumberError:
        found = None
    except MissingNumberError:
        raise BlankError(["bagian"]) from None
    except OtherKindError:
        raise CellError("bagian", text, "a ratio such as 3:9", "rasio seperti 3:9") from None
    except SakipError as error:
        raise ReadingError("bagian", error) from None
    if isinstance(found, Rasio):
        return found, None
    if origin in {"", "jam"} and (found is None or origin):
        ratio = _recovered(text)
        if ratio.bagian or origin:  # 0.33 is more likely a number than midnight and 33 minutes
            return ratio, Anggapan.RASIO_JADI_JAM
    raise CellError("bagian", text, "a ratio such as 3:9", "rasio seperti 3:9")


def _from_cell(cell: object, origin: Origin) -> Restored:
    """The ratio behind a time or date, given as such or, where ``origin`` says so, as the number of days."""
    if is_number(cell) and origin == "jam":
        return _recovered(required(cell, "bagian")), Anggapan.RASIO_JADI_JAM
    order = origin if isinstance(origin, UrutanTanggal) else None
    if is_number(cell) and order:
        return _recovered(_day(required(cell, "bagian")), order), Anggapan.RASIO_JADI_TANGGAL
    if is_number(cell) or isinstance(cell, bool):
        raise CellError(
            "bagian",
            cell,
            'two terms, or, for a cell that became a time, SAKIP.RASIO(cell; ; "jam"), or a date, "hari_bulan"',
            'dua bilangan; bila selnya berubah menjadi jam, SAKIP.RASIO(sel; ; "jam"); bila tanggal, "hari_bulan"',
        )
    ratio = _recovered(cell, order)
    clock = isinstance(cell, datetime) and cell.date() < date(1900, 3, 1)
    day = isinstance(cell, date) and not clock
    return ratio, Anggapan.RASIO_JADI_TANGGAL if day else Anggapan.RASIO_JADI_JAM


def _recovered(cell: object, order: UrutanTanggal | None = None) -> Rasio:
    try:
        return rasio_from_time(cell, order)
    except AmbiguousNumberError:
        orders = '"hari_bulan", "bulan_hari"'
        raise CellError("bagian", cell, f"with it one of {orders}", f"bersamanya salah satu dari {orders}") from None
    except SakipError as error:
        raise ReadingError("bagian", error) from None


def _day(serial: Decimal) -> date:
    """The date of a day number, as Calc and Excel both count from March 1900."""
    day = day_of_serial(serial) if serial == serial.to_integral_value() else None
    if day is None:
        raise CellError("bagian", serial, "a cell that holds a date", "sel yang berisi tanggal")
    return day


def _percentage(bagian: object, keseluruhan: object = None, lebih: object = None) -> Decimal:
    return persentase(*_parts(bagian, keseluruhan), allow_over=_may_exceed(lebih))


def _parts(bagian: object, keseluruhan: object) -> tuple[Decimal, Decimal]:
    """Part and whole: of two cells, or of one that holds a ratio; beside a ratio no second cell is wanted."""
    found = quantity(bagian, "bagian")
    if isinstance(found, Rasio):
        if not (is_blank(keseluruhan) or keseluruhan == 0):
            raise CellError("keseluruhan", keseluruhan, "none beside a ratio", "tidak perlu bila bagian berisi rasio")
        return found.bagian, found.keseluruhan
    return required(bagian, "bagian"), required(keseluruhan, "keseluruhan")


def _may_exceed(cell: object) -> bool:
    """A yes or no: TRUE, 1, ``ya``; FALSE, 0, ``tidak`` or blank."""
    if isinstance(cell, bool):
        return cell
    if is_number(cell) and (value := required(cell, "lebih")) in {0, 1}:
        return bool(value)
    return LEBIH.read(cell)


def _explained_percentage(bagian: object, keseluruhan: object = None, lebih: object = None) -> str:
    figure = outcome(_percentage(bagian, keseluruhan, lebih))
    part, whole = map(whole_figure, _parts(bagian, keseluruhan))
    return f"{part} / {whole} x 100 = {figure}%."


def _pooled(bagian: Grid, keseluruhan: Grid, kosong: object = None) -> Decimal:
    return _pool(bagian, keseluruhan, kosong)[0]


def _pool(bagian: Grid, keseluruhan: Grid, kosong: object) -> tuple[Decimal, str]:
    """The pooled percentage of two ranges row by row, and how it was made."""
    policy = KOSONG.read(kosong)
    columns = [numbers_in(cells, nama, policy) for cells, nama in ((bagian, "bagian"), (keseluruhan, "keseluruhan"))]
    if len(columns[0]) != len(columns[1]):
        shape, wanted = str(len(columns[1])), len(columns[0])
        raise CellError("keseluruhan", shape, f"as many cells as bagian ({wanted})", f"sel sebanyak bagian ({wanted})")
    pairs = list(zip(*columns, strict=True))
    found = persentase_gabungan(pairs, undefined=policy)
    counted = [(part, whole) for part, whole in pairs if part is not None and whole is not None]
    part, whole = (whole_figure(total(column)) for column in zip(*counted, strict=True))
    skipped = f", {len(found.dilewati)} dilewati" if found.dilewati else ""
    return found.nilai, f"jumlah {found.n} baris{skipped}: {part} / {whole} x 100"


def _explained_pool(bagian: Grid, keseluruhan: Grid, kosong: object = None) -> str:
    figure, made = _pool(bagian, keseluruhan, kosong)
    return f"{made} = {outcome(figure)}%. {cited('persentase_gabungan')}"


FUNCTIONS = (
    Fungsi(
        "RASIO",
        "Rasio",
        "Rasio sebagai teks 3:9; memulihkan rasio yang berubah menjadi jam atau tanggal",
        "A ratio as the text 3:9; recovers one that became a time or date",
        (
            Argumen("bagian", "bagian, atau satu sel berisi rasio", "the part, or one cell that holds a ratio"),
            Argumen(
                "keseluruhan",
                "keseluruhan; kosong bila satu sel",
                "the whole; blank for one cell",
                wajib=False,
                nol=True,
            ),
            ASAL.argumen,
        ),
        (0.3409722222222222, None, "jam"),
        "8:11",
        _ratio,
        _explained_ratio,
    ),
    Fungsi(
        "PERSENTASE",
        "Rasio",
        "Bagian dibagi keseluruhan kali 100",
        "Part divided by whole times 100",
        (
            Argumen(
                "bagian",
                'bagian, tidak melebihi keseluruhannya; atau satu sel berisi rasio, "7:9"',
                'the part, at most the whole; or one cell that holds a ratio, "7:9"',
                ragu=True,
            ),
            Argumen(
                "keseluruhan",
                "keseluruhan, di atas nol; kosong bila bagian berisi rasio",
                "the whole, above zero; blank where the part holds a ratio",
                wajib=False,
                nol=True,
                ragu=True,
            ),
            LEBIH.argumen,
        ),
        (7.0, 8.0),
        87.5,
        _percentage,
        _explained_percentage,
        jenis=JenisHasil.PERSEN,
    ),
    Fungsi(
        "GABUNGAN",
        "Rasio",
        "Persentase gabungan beberapa baris: jumlah bagian dibagi jumlah keseluruhan, kali 100",
        "The pooled percentage of several rows: the sum of the parts over the sum of the wholes, times 100",
        (
            Argumen("bagian", "rentang bagian", "the range of parts", rentang=True),
            Argumen("keseluruhan", "rentang keseluruhan, sama banyak", "the range of wholes, as many", rentang=True),
            KOSONG.argumen,
        ),
        (((7.0,), (3.0,)), ((8.0,), (9.0,))),
        58.82,
        _pooled,
        _explained_pool,
        jenis=JenisHasil.PERSEN,
        aturan=("persentase_gabungan",),
    ),
)
