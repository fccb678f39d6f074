"""The facts of a unit's year, as its report tells them: what ``hitung`` computes from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

import attrs

from sakipcalc import Anggaran, SakipError, Skala, Value, rerata
from sakipcalc._core import checks
from sakipcalc._rules.tree import down
from sakipcalc.bab3._facts.indicator import FaktaIndikator, Fault, refuse
from sakipcalc.bab3._facts.survey import FaktaIkm
from sakipcalc.bab3._facts.terms import Ketentuan
from sakipcalc.errors import OutOfRangeError, Teks


def _indicators(value: Iterable[FaktaIndikator], nama: str = "indikator") -> tuple[FaktaIndikator, ...]:
    return tuple(checks.to_members(value, FaktaIndikator, nama))


def _keys(value: Iterable[str], nama: str = "anggaran") -> tuple[str, ...]:
    return tuple(checks.to_members(value, str, nama))


def _items(value: Iterable[Butir], nama: str = "butir") -> tuple[Butir, ...]:
    return tuple(checks.to_members(value, Butir, nama))


def _goals(value: Iterable[Sasaran], nama: str = "sasaran") -> tuple[Sasaran, ...]:
    return tuple(checks.to_members(value, Sasaran, nama))


def _programs(value: Iterable[Program], nama: str = "program") -> tuple[Program, ...]:
    return tuple(checks.to_members(value, Program, nama))


def _surveys(value: Iterable[FaktaIkm], nama: str = "ikm") -> tuple[FaktaIkm, ...]:
    return tuple(checks.to_members(value, FaktaIkm, nama))


def _ratings(value: Iterable[Penilaian], nama: str = "penilaian") -> tuple[Penilaian, ...]:
    return tuple(checks.to_members(value, Penilaian, nama))


def _whole(value: Anggaran | None, nama: str = "anggaran") -> Anggaran | None:
    return None if value is None else checks.to_kind(value, Anggaran, nama, Teks("Anggaran", "an Anggaran"))


@attrs.frozen(field_transformer=checks.named)
class Sasaran(Value):
    """A goal with its indicators.

    Args:
        nama: the goal.
        indikator: its indicators.
        anggaran: what it cost, as the ``kunci`` or names of lines of the unit's programs; for efficiency.

    >>> from sakipcalc import Indikator
    >>> Sasaran("Meningkatnya pelayanan", [FaktaIndikator(Indikator("IKM", 86))]).anggaran
    ()
    """

    nama: str = attrs.field(converter=checks.to_text)
    indikator: tuple[FaktaIndikator, ...] = attrs.field(default=(), converter=_indicators)
    anggaran: tuple[str, ...] = attrs.field(default=(), kw_only=True, converter=_keys)


@attrs.frozen(field_transformer=checks.named)
class Program(Value):
    """A program: its budget with the lines below it, and the indicators of its own.

    Args:
        anggaran: the budget line of the program, with its kegiatan and sub kegiatan as ``anak``.
        indikator: its indicators; for efficiency.

    >>> from sakipcalc import Anggaran
    >>> Program(Anggaran("Program A", tingkat="program", murni=100, realisasi=90)).anggaran.nama
    'Program A'
    """

    anggaran: Anggaran
    indikator: tuple[FaktaIndikator, ...] = attrs.field(default=(), converter=_indicators)


@attrs.frozen(field_transformer=checks.named)
class Butir(Value):
    """Something with a score.

    Args:
        nama: what it is called.
        nilai: its score; None where missing.

    >>> from decimal import Decimal
    >>> Butir("Karang Bulan", Decimal("60.02")).nilai
    Decimal('60.02')
    """

    nama: str = attrs.field(converter=checks.to_text)
    nilai: Decimal | None = attrs.field(default=None, converter=checks.to_decimal_if_any)


@attrs.frozen(field_transformer=checks.named)
class Penilaian(Value):
    """Scores rated on one scale, such as those of the village enterprises of a kecamatan.

    Args:
        judul: what the table is called.
        skala: the scale.
        butir: what is rated.

    >>> from decimal import Decimal
    >>> from sakipcalc import BUM_DESA
    >>> len(Penilaian("BUM Desa", BUM_DESA, [Butir("Karang Bulan", Decimal("60.02"))]).butir)
    1
    """

    judul: str = attrs.field(converter=checks.to_text)
    skala: Skala
    butir: tuple[Butir, ...] = attrs.field(default=(), converter=_items)


@attrs.frozen(field_transformer=checks.named)
class Unit(Value):
    """The facts of one unit and year.

    Args:
        nama: the unit.
        tahun: the year reported on.
        sasaran: its goals, with their indicators.
        program: its programs, with their budgets.
        anggaran: the whole budget as it is stated, without lines; None where it is the sum of the programs.
        ikm: its satisfaction surveys, such as one for each semester.
        penilaian: scores rated on a scale.
        ketentuan: how figures are computed.
        tahun_akhir: the last year of the Renstra; None where it is not known.

    Raises:
        InputError: for a goal's budget line that no program has, or several have; weights that do not sum to 1 or 100;
            an earlier year that is none; a stated budget with lines.

    >>> from sakipcalc import Indikator
    >>> Unit("Kecamatan Kalumpang", 2024, [Sasaran("A", [FaktaIndikator(Indikator("IKM", 86), realisasi=88)])]).tahun
    2024
    """

    nama: str = attrs.field(converter=checks.to_text)
    tahun: int = attrs.field(converter=checks.to_year)
    sasaran: tuple[Sasaran, ...] = attrs.field(default=(), converter=_goals)
    program: tuple[Program, ...] = attrs.field(default=(), kw_only=True, converter=_programs)
    anggaran: Anggaran | None = attrs.field(default=None, kw_only=True, converter=_whole)
    ikm: tuple[FaktaIkm, ...] = attrs.field(default=(), kw_only=True, converter=_surveys)
    penilaian: tuple[Penilaian, ...] = attrs.field(default=(), kw_only=True, converter=_ratings)
    ketentuan: Ketentuan = attrs.field(default=Ketentuan(), kw_only=True)
    tahun_akhir: int | None = attrs.field(default=None, kw_only=True, converter=checks.to_year_or_none)

    def __attrs_post_init__(self) -> None:
        refuse(_of_unit(self))

    @property
    def indikator(self) -> tuple[FaktaIndikator, ...]:
        """The indicators of all goals, in order."""
        return tuple(each for goal in self.sasaran for each in goal.indikator)

    def lines(self, kunci: str) -> list[Anggaran]:
        """The lines of the programs that a ``kunci`` or name stands for.

        >>> from sakipcalc import Anggaran
        >>> unit = Unit("A", 2024, program=[Program(Anggaran("Program A", kunci="1", murni=5))])
        >>> unit.lines("1")[0].nama, unit.lines("2")
        ('Program A', [])
        """
        rows = [line for program in self.program for _, line in down(program.anggaran)]
        return [line for line in rows if line.kunci == kunci] or [line for line in rows if line.nama == kunci]


def _of_unit(unit: Unit) -> Iterator[Fault]:
    """Everything that does not go together in a unit."""
    for number, goal in enumerate(unit.sasaran):
        for n, key in enumerate(goal.anggaran):
            found = len(unit.lines(key))
            if found != 1:
                said = Teks(
                    "{key} ada {found} kali di antara kunci dan nama baris program; harus satu kali",
                    "{key} is {found} times among the kunci and names of the program lines; it must be once",
                )
                yield f"sasaran[{number}].anggaran[{n}]", SakipError(said.fill(key=f"'{key}'", found=found))
        for n, fact in enumerate(goal.indikator):
            for k, year in enumerate(fact.lalu):
                if year.tahun >= unit.tahun:
                    before = Teks("tahun sebelum {tahun}", "a year before {tahun}").fill(tahun=str(unit.tahun))
                    yield f"sasaran[{number}].indikator[{n}].lalu[{k}].tahun", OutOfRangeError("", year.tahun, before)
    if unit.anggaran is not None and unit.anggaran.anak:
        only = Teks(
            "hanya jumlahnya; rinciannya ditulis di program", "only the sums; their lines belong to the programs"
        )
        yield "anggaran", SakipError(only)
    weights = [each.bobot for each in unit.indikator]
    if any(weight is not None for weight in weights):
        if None in weights:
            all_of = Teks("diisi bagi semua indikator, atau tidak sama sekali", "given for all indicators, or for none")
            yield "sasaran", SakipError(all_of.at("bobot"))
            return
        try:
            rerata([0] * len(weights), bobot=[each for each in weights if each is not None])
        except SakipError as error:
            yield "sasaran", error
