"""IKM, beside MUTU: the index from a range of questionnaires, and the sentence that explains it."""

from decimal import Decimal

from sakipcalc import (
    UNSUR_2004,
    UNSUR_2017,
    Blank,
    Bobot,
    HasilIkm,
    Kuesioner,
    SakipError,
    format_angka,
    ikm_from_columns,
)
from sakipcalc._rules.ikm.unsur import weight_text
from sakipcalc.errors import Cacat, Letak, OutOfRangeError, ResponseError, Teks
from sakipcalc.sheet._core.cells import CellError, Grid, is_blank, number, whole
from sakipcalc.sheet._core.describe import Argumen, Choices, Fungsi
from sakipcalc.sheet._functions.skala import MUTU

BOBOT = Choices(
    "bobot",
    {
        "exact": ("exact", "persis satu per banyaknya unsur", "exactly one over the number of unsur"),
        "0.11": ("0.11", "", ""),
        "0.111": ("0.111", "", ""),
        "0.1111": ("0.1111", "", ""),
        "0.07": ("0.07", "", ""),
        "0.071": ("0.071", "", ""),
        "0.0714": ("0.0714", "", ""),
    },
)
KOSONG = Choices(
    "kosong",
    {
        "per_unsur": (Blank.PER_UNSUR, "dibagi jumlah jawaban", "divided by the answers"),
        "listwise": (Blank.LISTWISE, "kuesioner tidak lengkap gugur", "incomplete ones are dropped"),
        "zero": (Blank.ZERO, "dihitung nol", "counts as zero"),
    },
)
_NAMED = 10
"""So many faults are named; one more only says that there are others."""


def _surveyed(jawaban: Grid, bobot: object = None, kosong: object = None, maks: object = None) -> tuple[HasilIkm, int]:
    """The index from questionnaires, one row each, wholly blank rows left out; and how many answers were blank."""
    unsur = {9: UNSUR_2017, 14: UNSUR_2004}.get(len(jawaban[0]))
    if unsur is None:
        shape = f"{len(jawaban)} x {len(jawaban[0])}"
        raise CellError("jawaban", shape, "a range of 9 or 14 columns", "rentang dengan 9 atau 14 kolom")
    top = whole(maks, "maks", 4, (2, 100), zero_is_blank=True)
    filled = [(place, row) for place, row in enumerate(jawaban, 1) if not all(map(is_blank, row))]
    faults: list[Cacat] = []
    columns = {
        key: [_score(row[column], Letak(baris=place, unsur=key), top, faults) for place, row in filled]
        for column, key in enumerate(unsur)
    }
    if faults:
        raise ResponseError([*faults[:_NAMED], *([Teks("dan lainnya", "and others")] if len(faults) > _NAMED else [])])
    weight = BOBOT.read(bobot.replace(",", ".") if isinstance(bobot, str) else bobot)
    index = ikm_from_columns(columns, Kuesioner(unsur, bobot=weight, blank=KOSONG.read(kosong), max_score=top))
    return index, sum(column.count(None) for column in columns.values())


def _score(cell: object, letak: Letak, top: int, faults: list[Cacat]) -> int | Decimal | None:
    """A score; what is none is noted by its row in the range."""
    if type(cell) is float and cell.is_integer() and 1 <= cell <= top:
        return int(cell)
    if len(faults) > _NAMED:
        return None
    nama = letak.teks.id
    try:
        found = number(cell, nama)
        if found is None or 1 <= found <= top:
            return found
        raise OutOfRangeError(nama, found, Teks(f"dari 1 sampai {top}", f"from 1 to {top}"))
    except SakipError as error:
        faults.append(Cacat(error.teks, letak))
        return None


def _index(jawaban: Grid, *options: object) -> Decimal:
    return _surveyed(jawaban, *options)[0].nik


def _explained(jawaban: Grid, *options: object) -> str:
    index, blanks = _surveyed(jawaban, *options)
    used = "" if index.dipakai == index.n else f", {index.dipakai} dipakai"
    policy = f" ({index.blank.value})" if blanks and index.blank is not None else ""
    named = index.bobot if isinstance(index.bobot, Bobot) and index.bobot is not Bobot.EXACT else None
    weight = "" if named is None else f", bobot {weight_text(named, len(index.unsur)).replace('.', ',')}"
    return (
        f"{index.n} responden{used}, {len(index.unsur)} unsur, {blanks} jawaban kosong{policy}{weight}: "
        f"NIK {format_angka(index.nik)}, {_graded(index)}. Aturan: {_rule(index)}."
    )


def _graded(index: HasilIkm) -> str:
    if index.mutu is None:
        return f"di luar {index.skala.id}"
    return f"mutu {index.mutu} ({index.kinerja}) menurut {index.skala.id}"


def _rule(index: HasilIkm) -> str:
    """The formula that made the index, and where it is from."""
    mean = "jumlah kuesioner" if index.blank is Blank.ZERO else "jumlah jawaban"
    factor = "25" if index.max_score == 4 else f"100 / {index.max_score}"
    formula = f"NRR = jumlah nilai / {mean}; NI = jumlah (NRR x bobot); NIK = NI x {factor}"
    return f"{formula} ({index.skala.sumber.peraturan})"


FUNCTIONS = (
    Fungsi(
        "IKM",
        "Kepuasan",
        "Indeks kepuasan masyarakat (NIK, 25-100) dari kuesioner",
        "Satisfaction index (25-100) from questionnaires",
        (
            Argumen(
                "jawaban",
                "satu baris per responden, 9 atau 14 kolom unsur; baris kosong seluruhnya diabaikan",
                "a row per respondent, 9 or 14 columns; rows blank throughout are left out",
                rentang=True,
            ),
            BOBOT.argumen,
            KOSONG.argumen,
            Argumen("maks", "nilai tertinggi kuesioner, bawaan 4", "the highest score, 4 by default", wajib=False),
        ),
        (((4.0,) * 9, (3.0,) * 9),),
        87.5,
        _index,
        _explained,
    ),
    MUTU,
)
