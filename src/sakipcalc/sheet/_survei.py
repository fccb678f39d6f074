"""IKM: the index from a range of questionnaires, and the sentence that explains it."""

from __future__ import annotations

from decimal import Decimal

import attrs

from sakipcalc._rules.ikm.compute import ikm_from_columns
from sakipcalc._rules.ikm.respondents import Blank
from sakipcalc._rules.ikm.result import HasilIkm
from sakipcalc._rules.ikm.unsur import UNSUR_2004, UNSUR_2017, Bobot
from sakipcalc._writing.format import format_angka
from sakipcalc.errors import OutOfRangeError, OutOfScaleError, ResponseError, SakipError
from sakipcalc.sheet._galat import CellError
from sakipcalc.sheet._pilihan import BOBOT, KOSONG
from sakipcalc.sheet._sebar import Grid
from sakipcalc.sheet._sel import choice, is_blank, number, whole

_NAMED = 10
"""So many faults are named; one more only says that there are others."""


@attrs.frozen
class Survei:
    """An index, and how many answers of the questionnaires were blank."""

    hasil: HasilIkm
    kosong: int


def disurvei(jawaban: Grid, bobot: object = None, kosong: object = None, maks: object = None) -> Survei:
    """The index from a range of questionnaires, one row each; rows that are blank throughout are none."""
    unsur = {9: UNSUR_2017, 14: UNSUR_2004}.get(len(jawaban[0]))
    if unsur is None:
        shape = f"{len(jawaban)} x {len(jawaban[0])}"
        raise CellError("jawaban", shape, "a range of 9 or 14 columns", "rentang dengan 9 atau 14 kolom")
    top = whole(maks, "maks", 4, (2, 100), zero_is_blank=True)
    filled = [(place, row) for place, row in enumerate(jawaban, 1) if not all(map(is_blank, row))]
    faults: list[tuple[str, str]] = []
    columns = {
        key: [_score(row[column], f"baris {place}, {key}", top, faults) for place, row in filled]
        for column, key in enumerate(unsur)
    }
    if faults:
        raise ResponseError([*faults[:_NAMED], *([("and others", "dan lainnya")] if len(faults) > _NAMED else [])])
    hasil = ikm_from_columns(
        columns,
        unsur=unsur,
        bobot=choice(bobot.replace(",", ".") if isinstance(bobot, str) else bobot, "bobot", BOBOT),
        blank=choice(kosong, "kosong", KOSONG),
        max_score=top,
    )
    return Survei(hasil, sum(column.count(None) for column in columns.values()))


def _score(cell: object, nama: str, top: int, faults: list[tuple[str, str]]) -> int | Decimal | None:
    """A score; what is none is noted by its row in the range."""
    if type(cell) is float and cell.is_integer() and 1 <= cell <= top:
        return int(cell)
    if len(faults) > _NAMED:
        return None
    try:
        found = number(cell, nama)
        if found is None or 1 <= found <= top:
            return found
        raise OutOfRangeError(nama, found, f"from 1 to {top}", f"dari 1 sampai {top}")
    except SakipError as error:
        faults.append((error.message, error.pesan))
        return None


def hitung_ikm(jawaban: Grid, *pilihan: object) -> Decimal:
    return disurvei(jawaban, *pilihan).hasil.nik


def jelas_ikm(jawaban: Grid, *pilihan: object) -> str:
    survei = disurvei(jawaban, *pilihan)
    hasil = survei.hasil
    used = "" if hasil.dipakai == hasil.n else f", {hasil.dipakai} dipakai"
    policy = f" ({hasil.blank.value})" if survei.kosong and hasil.blank is not None else ""
    printed = hasil.bobot if hasil.bobot is not Bobot.EXACT else None
    weight = "" if printed is None else f", bobot {printed.value.replace('.', ',')}"
    return (
        f"{hasil.n} responden{used}, {len(hasil.unsur)} unsur, {survei.kosong} jawaban kosong{policy}{weight}: "
        f"NIK {format_angka(hasil.nik)}, {_mutu(hasil)}. Aturan: {_rule(hasil)}."
    )


def _mutu(hasil: HasilIkm) -> str:
    try:
        return f"mutu {hasil.mutu} ({hasil.kinerja}) menurut {hasil.skala.id}"
    except OutOfScaleError:
        return f"di luar {hasil.skala.id}"


def _rule(hasil: HasilIkm) -> str:
    """The formula that made the index, and where it is from."""
    mean = "jumlah kuesioner" if hasil.blank is Blank.ZERO else "jumlah jawaban"
    factor = "25" if hasil.max_score == 4 else f"100 / {hasil.max_score}"
    formula = f"NRR = jumlah nilai / {mean}; NI = jumlah (NRR x bobot); NIK = NI x {factor}"
    return f"{formula} ({hasil.skala.sumber.peraturan})"
