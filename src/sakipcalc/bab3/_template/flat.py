"""The facts of a unit as rows of the template: what ``_assembly`` puts together again."""

from collections.abc import Iterable, Iterator, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

from sakipcalc import UNSUR_2004, UNSUR_2017, Anggaran, Kuesioner, Predikat, Skala, format_angka
from sakipcalc._core import exact, options
from sakipcalc._rules.tree import down
from sakipcalc.bab3._facts.indicator import FaktaIndikator
from sakipcalc.bab3._facts.survey import FaktaIkm
from sakipcalc.bab3._facts.unit import Unit
from sakipcalc.bab3._template.sheets import NO, UNIT_ROWS, YES

Rows = dict[str, list[dict[str, Any]]]
"""The rows of each sheet, by column."""

_MEASURED = ("satuan", "target", "polarisasi", "cap", "floor", "zero_target", "worst", "angka_predikat", "konversi_120")
_KNOWN: Mapping[tuple[str, ...], str] = {UNSUR_2017: "2017", UNSUR_2004: "2004"}


def flat(unit: Unit) -> Rows:
    """The rows of every sheet; of ``unit`` one, by the names of its entries."""
    rows: Rows = {"unit": [dict(_of_unit(unit))]}

    def add(sheet: str, **row: Any) -> None:
        rows.setdefault(sheet, []).append({key: said(value) for key, value in row.items()})

    goals = _Names(goal.nama for goal in unit.sasaran)
    lines = [(depth, line) for program in unit.program for depth, line in down(program.anggaran)]
    programs = _Names(line.nama for _, line in lines)
    own = [(fact, {"sasaran": goals[n]}) for n, goal in enumerate(unit.sasaran) for fact in goal.indikator]
    starts = [place for place, (depth, _) in enumerate(lines) if not depth]
    for start, program in zip(starts, unit.program, strict=True):
        own += [(fact, {"program": programs[start]}) for fact in program.indikator]
    names = _Names(fact.nama for fact, _ in own)
    for n, goal in enumerate(unit.sasaran):
        add("sasaran", no=goals.number(n), nama=goal.nama, anggaran="; ".join(goal.anggaran))
    for n, (_, line) in enumerate(lines):
        add("anggaran", no=programs.number(n), **_of_line(line))
    for n, (fact, home) in enumerate(own):
        add("indikator", no=names.number(n), **home, **_of_indicator(fact))
        for number, (goal_, reached) in enumerate(_periods(fact), 1):
            add("periode", indikator=names[n], periode=str(number), target=goal_, realisasi=reached)
        for each in fact.lalu:
            add("tahun lalu", indikator=names[n], tahun=each.tahun, target=each.target, realisasi=each.realisasi)
        for peer in fact.pembanding:
            add("pembanding", indikator=names[n], nama=peer.nama, target=peer.target, realisasi=peer.realisasi)
    surveys = _Names(survey.nama for survey in unit.ikm)
    for n, survey in enumerate(unit.ikm):
        add("ikm", no=surveys.number(n), **_of_survey(survey))
        for row in _unsur(survey):
            add("unsur", ikm=surveys[n], **row)
        for scores in survey.responden:
            rows.setdefault("responden", []).append(
                {"ikm": surveys[n], **dict(zip(survey.kuesioner.unsur, scores, strict=True))}
            )
    for rating in unit.penilaian:
        head = {"judul": rating.judul, "skala": rating.skala}
        for item in rating.butir or (None,):
            add("penilaian", **head, **({} if item is None else {"nama": item.nama, "nilai": item.nilai}))
    return rows


class _Names:
    """What rows are called where others name them: by their names, or by a number where several have one name."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names = list(names)

    def number(self, place: int) -> str:
        """The number of a row."""
        return str(place + 1)

    def __getitem__(self, place: int) -> str:
        name = self._names[place]
        return name if self._names.count(name) == 1 else self.number(place)


def said(value: Any) -> Any:
    """A value as a cell holds it: a number as such where a spreadsheet keeps all its digits, else as it is written.

    >>> said(Decimal("88.75")), said(Decimal("0.1234567890123456")), said(False), said(None)
    (Decimal('88.75'), '0,1234567890123456', 'tidak', None)
    """
    if isinstance(value, Fraction):
        value = exact.from_fraction(value)
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, (Decimal, int)):
        number = Decimal(value)
        short = len(number.normalize().as_tuple().digits) <= exact.SHEET_DIGITS
        return value if short else format_angka(number, exact.places_of(number))
    if isinstance(value, options.Option):
        return value.value
    if isinstance(value, Skala):
        return value.id
    if isinstance(value, date):
        return value.isoformat()
    return None if value is None else str(value) or None


def _of_unit(unit: Unit) -> Iterator[tuple[str, Any]]:
    for column in UNIT_ROWS:
        outer, _, key = column.key.rpartition(".")
        held = unit if not outer else getattr(unit, outer)
        yield column.key, None if held is None else said(getattr(held, key))


def _of_line(line: Anggaran) -> dict[str, Any]:
    sums = {"murni": line.murni, "perubahan": line.perubahan, "realisasi": line.realisasi}
    return {"tingkat": line.tingkat, "kunci": line.kunci, "nama": line.nama, **sums}


def _of_indicator(fact: FaktaIndikator) -> dict[str, Any]:
    own = fact.indikator
    of_scale = next((each.skala for each in _quantities(fact) if isinstance(each, Predikat)), None)
    corners = "; ".join(f"{_number(x)}:{_number(y)}" for x, y in own.points or ())
    return {
        "nama": own.nama,
        **{key: getattr(own, key) for key in _MEASURED},
        "konversi_120": own.konversi_120 or None,
        "realisasi": fact.realisasi,
        "bobot": fact.bobot,
        "konsolidasi": fact.periode and fact.periode.konsolidasi,
        "target_akhir": fact.target_akhir,
        "awal": fact.awal,
        "standar": fact.standar,
        "skala": of_scale,
        "points": corners,
    }


def _quantities(fact: FaktaIndikator) -> Iterator[Any]:
    """Everything that may be a predicate."""
    yield from (fact.indikator.target, fact.realisasi, fact.target_akhir, fact.awal, fact.standar)
    others = [(each.target, each.realisasi) for each in fact.lalu]
    others += [(each.target, each.realisasi) for each in fact.pembanding]
    for both in (*others, *_periods(fact)):
        yield from both


def _periods(fact: FaktaIndikator) -> list[tuple[Any, Any]]:
    return list(zip(fact.periode.target, fact.periode.realisasi, strict=True)) if fact.periode else []


def _number(value: Decimal) -> str:
    return format_angka(value, exact.places_of(value))


def _of_survey(survey: FaktaIkm) -> dict[str, Any]:
    asked = survey.kuesioner
    return {
        "nama": survey.nama,
        "unsur": _KNOWN.get(asked.unsur, "; ".join(asked.unsur)),
        "bobot": None if isinstance(asked.bobot, Mapping) else asked.bobot,
        **{key: getattr(asked, key) for key in ("antara", "blank", "max_score")},
        "skala": None if asked.unsur in _KNOWN and asked.skala == Kuesioner(asked.unsur).skala else asked.skala,
        "nilai": survey.nilai,
        "n": survey.n,
    }


def _unsur(survey: FaktaIkm) -> Iterator[dict[str, Any]]:
    """What is told of each unsur."""
    keys = survey.kuesioner.unsur
    told: dict[str, Any] = {"jumlah": survey.jumlah, "terisi": survey.terisi, "nrr": survey.nrr}
    if isinstance(survey.kuesioner.bobot, Mapping):
        told["bobot"] = survey.kuesioner.weights
    series = {key: values for key, values in told.items() if values}
    for place, unsur in enumerate(keys) if series else ():
        yield {"unsur": unsur, **{key: values[place] for key, values in series.items()}}
