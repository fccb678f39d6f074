"""IKM and NRR from a range of questionnaires, with their sentences; SAMPEL, how many are asked; beside MUTU."""

from decimal import Decimal
from typing import TYPE_CHECKING

from sakipcalc import UNSUR_2004, UNSUR_2017, Blank, Bobot, Kuesioner, format_angka, ikm_from_columns, sample_size
from sakipcalc._rules.ikm.unsur import official_names, weight_text
from sakipcalc.errors import Cacat, Letak, OutOfRangeError, ResponseError, SakipError, Teks
from sakipcalc.sheet._core.cells import CellError, Grid, is_blank, number, required, whole
from sakipcalc.sheet._core.describe import Argumen, Choices, Fungsi, JenisHasil, Rows
from sakipcalc.sheet._core.sentences import cited
from sakipcalc.sheet._functions.skala import MUTU

if TYPE_CHECKING:
    from sakipcalc import HasilIkm

BOBOT: Choices[str] = Choices(
    "bobot",
    {
        "exact": ("exact", "persis satu per banyaknya unsur", "exactly one over the number of unsur", "persis"),
        "0.11": ("0.11", "", ""),
        "0.111": ("0.111", "", ""),
        "0.1111": ("0.1111", "", ""),
        "0.07": ("0.07", "", ""),
        "0.071": ("0.071", "", ""),
        "0.0714": ("0.0714", "", ""),
    },
)
BLANK: Choices[Blank] = Choices(
    "kosong",
    {
        "per_unsur": (Blank.PER_UNSUR, "dibagi jumlah jawaban", "divided by the answers"),
        "listwise": (Blank.LISTWISE, "kuesioner tidak lengkap gugur", "incomplete ones are dropped"),
        "zero": (Blank.ZERO, "dihitung nol", "counts as zero"),
    },
)
URUT: Choices[bool] = Choices(
    "urut",
    {
        "kuesioner": (False, "menurut urutan kolomnya", "in the order of the columns"),
        "terlemah": (True, "yang terlemah di atas", "the weakest first"),
    },
)
MAKS = Argumen("maks", "nilai tertinggi kuesioner, bawaan 4", "the highest score, 4 by default", wajib=False)
_NAMED = 10
"""So many faults are named; one more only says that there are others."""


def _surveyed(
    jawaban: Grid, bobot: object = None, kosong: object = None, maks: object = None
) -> "tuple[HasilIkm, int]":
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
    kuesioner = Kuesioner(unsur, bobot=weights_in(bobot), blank=BLANK.read(kosong), max_score=top)
    return ikm_from_columns(columns, kuesioner), sum(column.count(None) for column in columns.values())


def weights_in(cell: object) -> str:
    """The weights that a cell names, with a comma too."""
    return BOBOT.read(cell.replace(",", ".") if isinstance(cell, str) else cell)


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


def _graded(index: "HasilIkm") -> str:
    if index.mutu is None:
        return f"di luar {index.skala.id}"
    return f"mutu {index.mutu} ({index.kinerja}) menurut {index.skala.id}"


def _means(jawaban: Grid, kosong: object = None, maks: object = None, urut: object = None) -> Rows:
    """Each unsur with its mean, its value on 0..100, its mutu and its rank."""
    index, _ = _surveyed(jawaban, None, kosong, maks)
    each = index.terlemah if URUT.read(urut) else index.per_unsur
    return tuple((one.nama, one.nrr, one.nilai, one.mutu or "", Decimal(one.peringkat)) for one in each)


def _explained_means(jawaban: Grid, kosong: object = None, maks: object = None, urut: object = None) -> str:
    index, _ = _surveyed(jawaban, None, kosong, maks)
    URUT.read(urut)
    return f"{index.explain()} {cited('ikm_unsur')}"


def _sample(populasi: object) -> Decimal:
    return Decimal(sample_size(_people(populasi)))


def _people(populasi: object) -> int:
    required(populasi, "populasi")
    return whole(populasi, "populasi", 0, (1, 10**12))


def _explained_sample(populasi: object) -> str:
    people = format_angka(_people(populasi), 0)
    return f"dari {people} orang yang dilayani, {_sample(populasi)} responden. {cited('ukuran_sampel')}"


def _rule(index: "HasilIkm") -> str:
    """The formula that made the index, and where it is from."""
    mean = "jumlah kuesioner" if index.blank is Blank.ZERO else "jumlah jawaban"
    factor = "25" if index.max_score == 4 else f"100 / {index.max_score}"
    formula = f"NRR = jumlah nilai / {mean}; NI = jumlah (NRR x bobot); NIK = NI x {factor}"
    return f"{formula} ({index.skala.sumber.peraturan})"


ANSWERS = Argumen(
    "jawaban",
    "satu baris per responden, 9 atau 14 kolom unsur; baris kosong seluruhnya diabaikan",
    "a row per respondent, 9 or 14 columns; rows blank throughout are left out",
    rentang=True,
)
FUNCTIONS = (
    Fungsi(
        "IKM",
        "Kepuasan",
        "Indeks kepuasan masyarakat (NIK, 25-100) dari kuesioner",
        "Satisfaction index (25-100) from questionnaires",
        (ANSWERS, BOBOT.argumen, BLANK.argumen, MAKS),
        (((4.0,) * 9, (3.0,) * 9),),
        87.5,
        _index,
        _explained,
        aturan=("ikm",),
    ),
    MUTU,
    Fungsi(
        "NRR",
        "Kepuasan",
        "Tabel setiap unsur: nama, NRR, nilai (25-100), mutu, peringkat",
        "A table of every unsur: name, mean, value (25-100), grade, rank",
        (ANSWERS, BLANK.argumen, MAKS, URUT.argumen),
        (((4.0, 4.0, 3.0, *(4.0,) * 6),), None, None, "terlemah"),
        (
            ("Waktu Penyelesaian", 3.0, 75.0, "C", 9.0),
            *((name, 4.0, 100.0, "A", 1.0) for name in official_names(UNSUR_2017) if not name.startswith("Waktu")),
        ),
        _means,
        _explained_means,
        jenis=JenisHasil.MATRIKS,
        aturan=("ikm_unsur",),
    ),
    Fungsi(
        "SAMPEL",
        "Kepuasan",
        "Banyaknya responden yang mewakili orang yang dilayani (Krejcie dan Morgan)",
        "How many respondents represent the people served (Krejcie and Morgan)",
        (Argumen("populasi", "banyaknya orang yang dilayani", "how many are served", ragu=True),),
        (983.0,),
        276.0,
        _sample,
        _explained_sample,
        format="0",
        aturan=("ukuran_sampel",),
    ),
)
