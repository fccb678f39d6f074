"""SEL: a cell as a person sees it, as text that every other function reads."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal

from sakipcalc import Rasio, SakipError, Sel, UrutanTanggal, rasio_from_time
from sakipcalc._core.spreadsheet import day_of_serial, is_clock_day
from sakipcalc._reading.cells import form, shown
from sakipcalc._reading.value import Jenis
from sakipcalc.sheet._core.cells import is_blank, is_number, quantity
from sakipcalc.sheet._core.describe import Argumen, Fungsi
from sakipcalc.sheet._core.errors import error_in


def _seen(sel: object) -> str:
    """The text of a cell: a time or date that may be a ratio as that ratio, a percent with its sign, an error as such.

    Raises:
        SakipError: for what no cell can hold.
    """
    held, number_format = (sel.nilai, sel.format) if isinstance(sel, Sel) else (sel, "")
    code = error_in(held)
    if code is not None:
        return code
    if isinstance(held, str) or is_blank(held):
        return str(held or "")
    ratio = _ratio(held, number_format)
    if ratio is not None:
        return str(ratio)
    if isinstance(held, (bool, time, timedelta, date)):
        return shown(held)
    return shown(Sel(quantity(held, "sel"), number_format))


def _ratio(held: object, number_format: str) -> Rasio | None:
    """The ratio that a spreadsheet turned into a time, or into a date whose order of day and month it shows."""
    kind = form(number_format)
    order = UrutanTanggal.BULAN_HARI if _month_first(number_format) else UrutanTanggal.HARI_BULAN
    dated = isinstance(held, date) and not (isinstance(held, datetime) and is_clock_day(held.date()))
    try:
        if is_number(held) and kind is Jenis.TANGGAL:
            number = quantity(held, "sel")
            held = day_of_serial(number) if isinstance(number, Decimal) and number == int(number) else None
            dated = held is not None
        if dated:
            ratio = rasio_from_time(held, order) if kind is Jenis.TANGGAL else None
            return ratio if ratio is not None and ratio.bagian <= ratio.keseluruhan else None
        clock = isinstance(held, (time, timedelta, datetime)) or kind is Jenis.JAM
        return rasio_from_time(held) if clock else None
    except SakipError:  # seconds, a full hour: no ratio, but a time
        return None


def _month_first(number_format: str) -> bool:
    """Whether a date's format shows the month before the day."""
    lowered = number_format.lower()
    return "m" in lowered and lowered.find("m") < lowered.find("d")


def _explained(sel: object) -> str:
    """What is handed on, and what cannot be known of a bare number."""
    text = _seen(sel)
    if not text:
        return "sel kosong: diteruskan sebagai kosong, tidak sama dengan nol."
    if is_number(sel):
        return (
            f"diteruskan sebagai {text}: bilangan tanpa format selnya, jadi kosong, jam, tanggal, atau persen tidak "
            "dikenali. Di Calc format itu dibaca oleh =SAKIP.SEL(A1) sendiri; di Excel pakai SAKIP.RASIO untuk jam dan "
            "tanggal, dan A1*100 untuk persen."
        )
    return f"diteruskan sebagai {text}."


FUNCTIONS = (
    Fungsi(
        "SEL",
        "Sel",
        "Isi sel seperti yang terlihat, untuk fungsi SAKIP lain: persen, jam (8:11), tanggal (3/9 menjadi 3:9), "
        "kosong, galat; Excel hanya mengenali kosong, galat, dan teks",
        "A cell as it is seen, for the other SAKIP functions: percent, time (8:11), date (3/9 becomes 3:9), "
        "blank, error; Excel tells blanks, errors and texts only",
        (Argumen("sel", "satu sel atau rentang, bukan rumus", "a cell or a range, no formula", sel=True),),
        ("94,37%",),
        "94,37%",
        _seen,
        _explained,
    ),
)
