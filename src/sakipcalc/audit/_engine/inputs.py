"""What input cells may stand for, each alone and together in a row."""

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import product
from typing import NamedTuple

from sakipcalc import Alasan, Anggapan, Jenis, Rasio, Reading, Rentang, Sel, format_angka, readings
from sakipcalc._core.exact import HUNDRED, ONE, ZERO, multiply, places_of
from sakipcalc._reading.cells import form, formatted, shown
from sakipcalc._reading.strict import plain_reading
from sakipcalc._reading.value import meaning
from sakipcalc._writing.format import in_both
from sakipcalc.audit._engine.days import Days, may_be_ratio
from sakipcalc.errors import Teks
from sakipcalc.errors._words import clip

NUMBER, RATIO, CLOCK = "number", "ratio", "clock"
EMPTY = frozenset({Jenis.KOSONG, Jenis.TIDAK_TERSEDIA})
_SCALED = frozenset({Jenis.RUPIAH, Jenis.DURASI})
_PLAIN_FORMS = frozenset({None, Jenis.PERSEN, Jenis.RUPIAH})
_MAX_SIZE = 40
_FULL_YEAR = re.compile(r"\d[./-]\d{1,2}[./-](?:19|20)\d\d\b|\b(?:19|20)\d\d[./-]\d{1,2}[./-]\d")
_LENGTHS = {
    **dict.fromkeys(("bulan", "bln"), ("bulan", 1)),
    **dict.fromkeys(("triwulan", "tw"), ("bulan", 3)),
    "semester": ("bulan", 6),
    **dict.fromkeys(("tahun", "thn", "th"), ("bulan", 12)),
    "hari": ("hari", 1),
    "minggu": ("hari", 7),
    "menit": ("menit", 1),
    "jam": ("menit", 60),
}
"""Units of time, each with the unit that it is counted in beside another one, and how many of these it has."""

_BROKEN = re.compile(r"#(div/0!|value!|ref!|name\?|num!|null!)|err:[0-9]{3}", re.IGNORECASE)
"""What a formula shows that gives no value; ``#N/A`` says that there is none."""


class Input(NamedTuple):
    """One meaning of an input cell: its exact quantity, what it takes for granted, and half of its last decimal."""

    quantity: Decimal | Rasio | Rentang
    kind: str
    text: str
    cost: int = 0
    half: Decimal = ZERO
    jenis: Jenis = Jenis.BILANGAN
    mark: str = ""
    order: str = ""
    odd: bool = False
    fraction: bool = False
    clock: bool = False
    written: Decimal | Rasio | Rentang | None = None
    unit: str = ""

    @property
    def read(self) -> Decimal | Rasio | Rentang:
        """The quantity as it is written."""
        return self.quantity if self.written is None else self.written

    @property
    def percent(self) -> bool:
        """Whether a % sign or a percent format declares it."""
        return self.jenis is Jenis.PERSEN

    @property
    def bound(self) -> "Input":
        """The bound of a range that is open at one end, as the number that is measured against; itself otherwise."""
        held = self.quantity
        if not isinstance(held, Rentang) or (held.low is not None and held.high is not None):
            return self
        return self._replace(quantity=held.low if held.low is not None else held.high or ZERO, written=held)


Row = tuple[Input, ...]


class Context(NamedTuple):
    """What its column says about a cell: the decimal mark in use, any clock times, and what its typed dates are."""

    mark: str = ""
    times: bool = False
    days: Days = Days.OPEN


NO_CONTEXT = Context()


def plain_input(cell: object, *, measured: bool = False) -> Input | None:
    """The first meaning of a cell that is properly written, or a plain number; None for any other cell."""
    reading = first_reading(cell)
    return None if reading is None else _meaning(reading, measured=measured)


def first_reading(cell: object) -> Reading | None:
    """The first reading of a properly written text or of a plain number, found without looking for the others."""
    if type(cell) is str:
        return plain_reading(cell)
    if isinstance(cell, Sel) and isinstance(cell.nilai, Decimal) and form(cell.format) in _PLAIN_FORMS:
        return next(formatted(cell.nilai, cell.format))
    return meaning(cell, Jenis.BILANGAN) if isinstance(cell, Decimal) and cell.is_finite() else None


def read_input(cell: object, *, measured: bool = False) -> tuple[Input, ...]:
    """Every meaning of an input cell, best first; none where it is blank, or holds no figure.

    A number with decimals is taken as perhaps rounded at the last of them, and so is 4,2 triliun; a whole number as
    exact, but for a ``measured`` whole percent. A bare number is never taken for a time. These are our decisions.
    """
    return _of_text(cell, measured) if type(cell) is str else tuple(_inputs(cell, measured=measured))


@lru_cache(maxsize=4096)
def _of_text(cell: str, measured: bool) -> tuple[Input, ...]:  # noqa: FBT001
    return tuple(_inputs(cell, measured=measured))


def _inputs(cell: object, *, measured: bool) -> Iterator[Input]:
    value = cell.nilai if isinstance(cell, Sel) else cell
    if isinstance(value, Rentang):
        yield Input(value, NUMBER, str(value))
        return
    bare = isinstance(value, (int, float, Decimal)) and not (isinstance(cell, Sel) and form(cell.format))
    found = readings(cell)
    if found and found[0].jenis in EMPTY:
        return
    dated = isinstance(value, str) and _FULL_YEAR.search(value) is not None
    for reading in found:
        if dated and isinstance(reading.nilai, Rasio):
            continue  # a day with its year is no ratio
        if (not bare or reading.jenis is Jenis.BILANGAN) and Anggapan.TANPA_FORMAT not in reading.anggapan:
            meant = _meaning(reading, measured=measured)
            if meant is not None:
                yield meant
                if reading.jenis is Jenis.BILANGAN and isinstance(meant.quantity, Decimal) and 0 < meant.quantity <= 1:
                    share = multiply(HUNDRED, meant.quantity)
                    yield meant._replace(
                        quantity=share,
                        text=f"{format_plain(share)}%",
                        half=multiply(HUNDRED, meant.half),
                        cost=meant.cost + 2,
                        jenis=Jenis.PERSEN,
                        fraction=True,
                        odd=True,
                    )


def _meaning(reading: Reading, *, measured: bool) -> Input | None:
    value, why = reading.nilai, reading.anggapan
    cost, odd = len(why), is_odd(reading)
    if isinstance(value, Rasio):
        if not (fits(value.bagian) and fits(value.keseluruhan)):
            return None
        order = "month" if Anggapan.BULAN_DAHULU in why else "day" if Anggapan.RASIO_JADI_TANGGAL in why else ""
        clock = Anggapan.RASIO_JADI_JAM in why
        return Input(value, RATIO, str(value), cost, jenis=reading.jenis, order=order, odd=odd, clock=clock)
    if isinstance(value, Decimal) and fits(value):
        if Anggapan.JAM_SEBENARNYA in why and reading.jenis is not Jenis.SATUAN:
            hours, minutes = divmod(int(value) // 60, 60)
            return Input(value, CLOCK, f"{hours:02}:{minutes:02}", 0, jenis=reading.jenis, odd=odd)
        places = places_of(value)
        sign = "%" if reading.jenis is Jenis.PERSEN else ""
        mark = "." if Anggapan.PEMISAH_ASING in why else "," if places else ""
        text = format_plain(value) + sign
        half = _half(value, reading, measured=measured)
        return Input(value, NUMBER, text, cost, half, reading.jenis, mark, odd=odd, unit=reading.satuan.casefold())
    if isinstance(value, tuple) and all(end is None or fits(end) for end in value):
        ends = Rentang(*value, low_inclusive=reading.inklusif[0], high_inclusive=reading.inklusif[1])
        return Input(ends, NUMBER, str(ends), cost, jenis=Jenis.RENTANG, odd=odd)
    return None


_HARMLESS = frozenset({Anggapan.KATA_DIULANG, Anggapan.LABEL, Anggapan.KATA_SKALA, Anggapan.TANDA_CATATAN})
"""What a reader need not be told: the cell says it itself."""


def is_odd(reading: Reading) -> bool:
    """Whether a cell is read in another way than it is properly written, which is worth a word."""
    return any(each not in _HARMLESS for each in reading.anggapan)


def _half(value: Decimal, reading: Reading, *, measured: bool) -> Decimal:
    """Half of the last digit written, where a number may have been rounded there; zero where it is taken as exact."""
    last = int(value.as_tuple().exponent)
    if not last:
        return Decimal("0.5") if measured and reading.jenis is Jenis.PERSEN else ZERO
    return Decimal((0, (5,), last - 1))


def fits(value: Decimal) -> bool:
    """Whether a number is of a size that reports print; beyond it exact fractions cost too much."""
    return value.is_finite() and -_MAX_SIZE < value.adjusted() < _MAX_SIZE and len(value.as_tuple().digits) < _MAX_SIZE


def format_plain(value: Decimal) -> str:
    """A number with the decimals it has, Indonesian."""
    return format_angka(value, min(20, places_of(value)))


def why_none(cell: object) -> Alasan | None:
    """Why a cell has no figure to compute with: it cannot be read, or it holds none; None where it is blank."""
    found = readings(cell)
    if found and found[0].jenis in EMPTY:
        return Alasan.TIDAK_TERBACA if _BROKEN.fullmatch(shown(cell).strip()) else None
    return Alasan.BUKAN_ANGKA if found else Alasan.TIDAK_TERBACA


def is_words(cell: object) -> bool:
    """Whether a cell holds words that say something, and no figure, formula or error."""
    text = shown(cell).strip()
    return why_none(cell) is not None and text[:1].isalnum() and not _BROKEN.fullmatch(text)


def unread(cell: object, why: Alasan) -> Teks:
    """What is wrong with a cell that has no figure, and what to do about it."""
    text = " ".join(shown(cell).split())
    if text.startswith("="):
        return Teks(
            f"{clip(text)} adalah rumus tanpa nilai; buka berkasnya di Calc atau Excel, lalu simpan",
            f"{clip(text)} is a formula without a value; open the file in Calc or Excel and save it",
        )
    if _BROKEN.fullmatch(text):
        return Teks(
            f"{clip(text)} adalah galat lembar kerja; perbaiki rumusnya",
            f"{clip(text)} is an error of the spreadsheet; mend its formula",
        )
    if ratio := may_be_ratio(cell):
        return Teks(
            f"{text} adalah tanggal; bila semula rasio {ratio}, tulis rasionya sebagai teks",
            f"{text} is a date; if it was the ratio {ratio}, write that as text",
        )
    if why in (Alasan.BUKAN_ANGKA, Alasan.TARGET_TANGGAL):
        return Teks(f"{clip(text)} bukan angka", f"{clip(text)} is no figure")
    return Teks(
        f"{clip(text)} tidak terbaca sebagai angka; tulis seperti 1.234,5",
        f"{clip(text)} cannot be read as a figure; write it like 1.234,5",
    )


def read_row(choices: Sequence[Sequence[Input]], contexts: Sequence[Context] = ()) -> list[Row]:
    """Every consistent way to read the input cells of a row, best first: fewest assumptions, then as each is listed.

    The cells of a row are read alike: all as clock times or none, one order of day and month, ratios beside ratios,
    percents, or their decimal form. What the rest of a column says weighs in.
    """
    told = contexts or [NO_CONTEXT] * len(choices)
    rows: list[tuple[int, tuple[int, ...], Row]] = []
    for places in product(*(range(len(choice)) for choice in choices)):
        row = tuple(choice[place] for choice, place in zip(choices, places, strict=True))
        if goes_together(row):
            cost = sum(map(_weight, row, told)) + _unlike(row)
            rows.append((cost + 100 * (row[0].kind == CLOCK), places, row))
    rows.sort(key=lambda each: each[:2])
    return [row for _, _, row in rows]


def _weight(meaning: Input, context: Context) -> int:
    """What a meaning takes for granted, in its column."""
    if context.mark == "." and meaning.mark == "." and meaning.cost:
        return meaning.cost - 1
    if context.mark == "." and meaning.kind == NUMBER and not meaning.mark and "." in meaning.text:
        return meaning.cost + 2  # a lone group in a column of decimal points
    return meaning.cost + (context.times and meaning.kind == NUMBER and meaning.mark == ".")


def goes_together(row: Row) -> bool:
    """Whether the meanings can stand beside each other."""
    kinds = {each.kind for each in row}
    if CLOCK in kinds:
        return len(kinds) == 1
    if len({_LENGTHS[each.unit][0] for each in row if each.unit in _LENGTHS}) > 1:
        return False  # a month has no fixed number of days
    orders = {each.order for each in row if each.order}
    if len(orders) > 1 or (orders and NUMBER in kinds):
        return False  # what a spreadsheet made a date of stands beside ratios only
    if any(each.clock for each in row) and any(each.mark == "." for each in row):
        return False  # two decimals behind a dot are either times or numbers, in both cells
    percents = {each.percent for each in row if each.kind == NUMBER}
    if any(each.fraction for each in row) and not any(each.percent and not each.fraction for each in row):
        return False
    if len(kinds) == 2 and percents != {True}:
        return all(_may_be_ratio(each.quantity) for each in row)
    return True


def _may_be_ratio(quantity: Decimal | Rasio | Rentang) -> bool:
    """Whether a quantity is a ratio, or the decimal form of one."""
    if isinstance(quantity, Rasio):
        return True
    ends = (quantity.low, quantity.high) if isinstance(quantity, Rentang) else (quantity,)
    return all(end is None or ZERO <= end <= ONE for end in ends)


def _unlike(row: Row) -> int:
    """What it costs to read the cells of a row in different ways: decimal marks, units, or ambiguous kinds."""
    marks = {each.mark for each in row if each.mark}
    units = {each.jenis for each in row}
    return 2 * (len(marks) > 1) + 2 * (Jenis.SATUAN in units and bool(units & _SCALED))


def mixed(row: Row) -> int | None:
    """The place of a plain number below 1 beside a percent, one of which may be a hundred times the other; or None."""
    for place, each in enumerate(row):
        number = isinstance(each.quantity, Decimal) and each.jenis is Jenis.BILANGAN
        if number and len(row) == 2 and row[1 - place].percent and not row[1 - place].fraction:
            return place if isinstance(each.quantity, Decimal) and ZERO < each.quantity < ONE else None
    return None


def is_length_of_time(unit: str) -> bool:
    """Whether a unit is one of time, which another one can be counted in."""
    return unit.casefold() in _LENGTHS


def in_one_unit(row: Row, *, percents: bool) -> Row:
    """The row in one unit: months where it has months and years, and a ratio made a percent.

    Both terms of the ratio are kept; it is made one beside a percent, and where a rule takes ``percents``.
    """
    if row[0].unit != row[1].unit and all(each.unit in _LENGTHS for each in row):
        return tuple(_times(each, _LENGTHS[each.unit][1]) for each in row)
    if not percents and ({each.kind for each in row} != {RATIO, NUMBER} or not any(each.percent for each in row)):
        return row
    return tuple(
        each._replace(
            quantity=Rasio(multiply(HUNDRED, each.quantity.bagian), each.quantity.keseluruhan), written=each.quantity
        )
        if isinstance(each.quantity, Rasio)
        else each
        for each in row
    )


def _times(each: Input, factor: int) -> Input:
    assert isinstance(each.quantity, Decimal)  # noqa: S101  only numbers have a unit
    told = each._replace(text=f"{each.text} {each.unit}")
    return (
        told if factor == 1 else told._replace(quantity=multiply(Decimal(factor), each.quantity), written=each.quantity)
    )


def odd_note(odd: Sequence[tuple[str, str]]) -> tuple[Teks, ...]:
    """What was taken for granted about cells that are not properly written: each with what it was read as."""
    if not odd:
        return ()
    written = dict.fromkeys(f"'{' '.join(cell.split())}'" for cell, _ in odd)
    return (
        Teks(
            f"tidak tertulis menurut kaidah: {' dan '.join(written)}; dibaca sebagai "
            + " dan ".join(text for _, text in odd),
            f"not properly written: {' and '.join(written)}; read as "
            + " and ".join(in_both(text).en for _, text in odd),
        ),
    )
