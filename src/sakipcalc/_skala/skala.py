"""Rating scales: bands, gap policies, and the distance to the next better band.

A scale is checked once and turned into cut points when it is made: for every gap policy a rising list of values
where the band changes, and the band before, on and after each of them. Rating is then one binary search, also
under the policy that rounds first, whose cut points are simply the halves where rounding turns.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TYPE_CHECKING, cast

import attrs

from sakipcalc._core.checks import named, to_flag, to_kind, to_members, to_text
from sakipcalc._core.exact import ZERO, Bilangan, is_fraction, round_to, subtract, to_decimal
from sakipcalc._core.options import Bahasa, BahasaLike, option
from sakipcalc._core.sumber import Sumber, to_sumber
from sakipcalc._core.values import Value, html_table
from sakipcalc._skala import pita as bounds
from sakipcalc._skala.cuts import Cell, Table, floor_table, printed_table, region, round_table
from sakipcalc._skala.palet import palette
from sakipcalc._skala.pita import Gap, GapLike, Outside, OutsideLike, Pita
from sakipcalc.errors import OptionError, OutOfScaleError, ScaleDefinitionError, Teks

_BAND = Teks("pita", "a band")

if TYPE_CHECKING:
    from fractions import Fraction

__all__ = ["Gap", "Jarak", "Outside", "Pita", "Skala"]


@attrs.frozen
class Jarak(Value):
    """How far a value is from the next better band.

    Attributes:
        pita: the next better band.
        batas: its printed bound on the value's side.
        batas_inklusif: whether reaching that bound is enough, or it must be passed.
        sebelum: distance from the value to the printed bound, before any rounding; zero where the value itself is
            past it and only rounding holds it back, as 90,004 that rounds to 90,00.
        sesudah: the smallest change after which the value, rounded as the gap policy says, is rated in the band.
        sesudah_inklusif: whether exactly that change is enough, or it must be passed.
    """

    pita: Pita
    batas: Decimal
    batas_inklusif: bool
    sebelum: Decimal
    sesudah: Decimal
    sesudah_inklusif: bool

    def explain(self, bahasa: BahasaLike = "id") -> str:
        """One plain sentence: the next better band, its bound, and how far it is.

        Args:
            bahasa: ``id`` (Indonesian) or ``en`` (English); numbers are written as the language does.

        Raises:
            OptionError: for another language.

        >>> from sakipcalc.peraturan.akip import AKIP_88_2021
        >>> print(AKIP_88_2021.next_above(Decimal("69.5")).explain())
        Kategori berikutnya BB (Sangat Baik), melewati 70: kurang 0,5.
        """
        name = f"{self.pita.kode} ({self.pita.label})" if self.pita.kode else self.pita.label
        bound = (
            Teks("mulai {bound}", "from {bound}") if self.batas_inklusif else Teks("melewati {bound}", "past {bound}")
        )
        said = Teks("Kategori berikutnya {name}, {bound}: kurang {gap}.", "Next is {name}, {bound}: {gap} to go.")
        told = said.fill(name=name, bound=bound.fill(bound=self.batas), gap=self.sebelum)
        return told[option(Bahasa, bahasa, "bahasa") is Bahasa.EN]


def _to_bands(value: Iterable[Pita], nama: str = "pita") -> tuple[Pita, ...]:
    return tuple(to_members(value, Pita, nama))


def _to_gap(value: GapLike | None, nama: str = "gap") -> Gap | None:
    return None if value is None else option(Gap, value, nama)


def _to_outside(value: OutsideLike, nama: str = "above") -> Outside:
    return option(Outside, value, nama)


@attrs.frozen(repr=False, field_transformer=named)
class Skala(Value):
    """A rating scale, checked when it is made.

    Args:
        id: stable identifier, such as ``skm-14-2017``.
        nama: its name, in Indonesian.
        pita: the bands, rising or falling; kept rising.
        sumber: where the scale comes from.
        keluarga: the family that successive scales share, such as ``skm``.
        places: decimals the scale is printed with; needed by the gap policy ``round``.
        gap: what happens between two printed bands; None declares that there is no gap.
        above: what happens above the last band.
        below: what happens below the first band.
        higher_is_better: False where the lowest band is the best one.
        varian: whether it is a form beside the scale of its family, found by its id and never by the year.

    Raises:
        ScaleDefinitionError: when bands are empty, out of order, overlap, share a label, leave an undeclared gap,
            or leave one that rounding does not close; it lists all faults.
        OptionError, OutOfRangeError, WrongTypeError: for an unknown policy, places there are not, what is no text.

    >>> lulus = Skala("lulus", "Kelulusan", [Pita("Lulus", 60, 100), Pita("Gagal", 0, 60, high_inclusive=False)],
    ...               Sumber("panduan sendiri"), keluarga="lulus")
    >>> print(lulus.kategori(60), lulus)
    Lulus Kelulusan
    """

    _listed = "daftar_skala"

    id: str = attrs.field(converter=to_text)
    nama: str = attrs.field(converter=to_text)
    pita: tuple[Pita, ...] = attrs.field(converter=_to_bands)
    sumber: Sumber = attrs.field(converter=to_sumber)
    keluarga: str = attrs.field(kw_only=True, converter=to_text)
    places: int | None = attrs.field(default=None, kw_only=True, converter=bounds.to_scale_places)
    gap: Gap | None = attrs.field(default=None, kw_only=True, converter=_to_gap)
    above: Outside = attrs.field(default=Outside.REJECT, kw_only=True, converter=_to_outside)
    below: Outside = attrs.field(default=Outside.REJECT, kw_only=True, converter=_to_outside)
    higher_is_better: bool = attrs.field(default=True, kw_only=True, converter=to_flag)
    varian: bool = attrs.field(default=False, kw_only=True, converter=to_flag)
    _tables: dict[Gap, Table] = attrs.field(init=False, eq=False)
    _cuts: list[Decimal] = attrs.field(init=False, eq=False)
    _cells: list[Cell] = attrs.field(init=False, eq=False)

    def __attrs_post_init__(self) -> None:
        bands = bounds.rising(self.pita)
        found = [*bounds.faults(bands), *bounds.gap_faults(bands, self.gap, self.places)]
        if found:
            raise ScaleDefinitionError(self.id, found)
        printed = printed_table(bands, self.above, self.below)
        tables = {Gap.REJECT: printed, Gap.FLOOR: floor_table(printed)}
        places = self.places
        if places is not None and not any(bounds.open_after_rounding(gap, places) for gap in bounds.gaps(bands)):
            tables[Gap.ROUND] = round_table(printed, places)
        cuts, cells = tables[self.gap or Gap.REJECT]
        for name, value in (("pita", bands), ("_tables", tables), ("_cuts", cuts), ("_cells", cells)):
            object.__setattr__(self, name, value)

    def __str__(self) -> str:
        return self.nama

    def __repr__(self) -> str:
        return f"Skala({self.id!r})"

    def _repr_html_(self) -> str:
        rows = [(band.label, band.kode, band.rentang) for band in self.pita]
        colours = [band.warna or colour for band, colour in zip(self.pita, self.palet, strict=True)]
        return html_table(self.nama, ("Kategori", "Kode", "Rentang"), rows[::-1], colours[::-1])

    def kategori(self, nilai: Bilangan, *, gap: GapLike | None = None, places: int | None = None) -> Pita:
        """The band a value falls in.

        Args:
            nilai: the value, in the scale's unit; exact, a Fraction included.
            gap: gap policy for this call; None for the scale's own.
            places: round half-up to so many decimals first, then rate what a reader sees printed; None rates the
                value as it is.

        Raises:
            OutOfScaleError: when no band takes the value.
            OptionError: for a policy this scale does not offer.
            OutOfRangeError, NumberTypeError, NotFiniteError: for what is no proper number.

        >>> from sakipcalc.peraturan.capaian import PERMENDAGRI_86_2017
        >>> print(PERMENDAGRI_86_2017.kategori(Decimal("90.5")), "/",
        ...       PERMENDAGRI_86_2017.kategori(Decimal("90.5"), gap="round"))
        Tinggi / Sangat Tinggi
        """
        if type(nilai) is Decimal and gap is None and places is None and nilai.is_finite():
            cuts, cells = self._cuts, self._cells
            value: Decimal | Fraction = nilai
        else:
            value = _exact(nilai)
            if places is not None:
                value = round_to(value, places)
            cuts, cells = self._table(gap)
        index = bisect_left(cast("list[Decimal | Fraction]", cuts), value)
        band = cells[2 * index + 1] if index < len(cuts) and cuts[index] == value else cells[2 * index]
        if band is None:
            raise self._out_of_scale(nilai)
        return band

    def next_above(self, nilai: Bilangan, *, gap: GapLike | None = None) -> Jarak | None:
        """The next better band and how far it is; None in the best band.

        Args:
            nilai: the value, in the scale's unit.
            gap: gap policy for this call; None for the scale's own. Only ``round`` rounds before rating, so
                only under it the distances before and after rounding differ.

        Raises:
            SakipError: as ``kategori``.

        >>> from sakipcalc.peraturan.akip import AKIP_88_2021
        >>> jarak = AKIP_88_2021.next_above(Decimal("69.5"))
        >>> jarak.pita.kode, jarak.sebelum, jarak.batas_inklusif, jarak.sesudah, jarak.sesudah_inklusif
        ('BB', Decimal('0.5'), False, Decimal('0.505'), True)
        """
        now = self.kategori(nilai, gap=gap)
        value = to_decimal(nilai)
        for band, edge, inclusive in self._onward(value, gap):
            if band is not now:
                bound = cast("Decimal", band.low if self.higher_is_better else band.high)
                bound_inclusive = band.low_inclusive if self.higher_is_better else band.high_inclusive
                beyond = value > bound if self.higher_is_better else value < bound
                before = ZERO if beyond else subtract(bound, value).copy_abs()
                return Jarak(band, bound, bound_inclusive, before, subtract(edge, value).copy_abs(), inclusive)
        return None

    def find(self, nama: str) -> Pita:
        """The band of that name: its code, its label, another name that reports print, its initials, or two of them.

        Args:
            nama: the name, in capitals or not, such as ``B``, ``baik`` or ``B (baik)``.

        Raises:
            OptionError: for a name that is on no band, with those that are.
            WrongTypeError: for what is no text.

        >>> from sakipcalc.peraturan.akip import AKIP_88_2021
        >>> AKIP_88_2021.find("bb").label, AKIP_88_2021.find("sangat baik").kode
        ('Sangat Baik', 'BB')
        """
        to_text(nama, "nama")
        for band in self.pita:
            if bounds.says(nama, band, self.pita):
                return band
        raise OptionError("nama", nama, [band.kode or band.label for band in self.pita], Teks.same(self.id))

    def rank(self, pita: Pita) -> int:
        """The place of a band among the others, 1 for the worst.

        Raises:
            WrongTypeError: for what is no band.
            OptionError: for a band of another scale.

        >>> from sakipcalc.peraturan.akip import AKIP_88_2021
        >>> AKIP_88_2021.rank(AKIP_88_2021.find("D")), AKIP_88_2021.rank(AKIP_88_2021.find("AA"))
        (1, 7)
        """
        if to_kind(pita, Pita, "pita", _BAND) not in self.pita:
            raise OptionError("pita", str(pita), [band.label for band in self.pita], Teks.same(self.id))
        place = self.pita.index(pita)
        return place + 1 if self.higher_is_better else len(self.pita) - place

    @property
    def palet(self) -> tuple[str, ...]:
        """A colour for each band, as a web page writes it, from dark red for the worst to dark blue for the best.

        >>> from sakipcalc.peraturan.penyimpulan import PENYIMPULAN_CAPAIAN
        >>> dict(zip(map(str, PENYIMPULAN_CAPAIAN.pita), PENYIMPULAN_CAPAIAN.palet))["Belum Mencapai Target"]
        '#67000d'
        """
        colours = palette(len(self.pita))
        return colours if self.higher_is_better else colours[::-1]

    @property
    def policies(self) -> tuple[Gap, ...]:
        """The gap policies that ``kategori`` takes on this scale."""
        return tuple(policy for policy in Gap if policy in self._tables)

    def _table(self, gap: GapLike | None) -> Table:
        if gap is None:
            return self._cuts, self._cells
        table = self._tables.get(option(Gap, gap, "gap"))
        if table is None:
            raise OptionError(
                "gap",
                option(Gap, gap, "gap").value,
                [policy.value for policy in self.policies],
                Teks.same(self.id),
            )
        return table

    def _onward(self, value: Decimal, gap: GapLike | None) -> Iterator[tuple[Pita, Decimal, bool]]:
        """Bands met from the value on towards better ones, each with the edge entered by and whether it belongs."""
        cuts, cells = self._table(gap)
        here = region(cuts, value)
        up = self.higher_is_better
        for index in range(here + 1, len(cells)) if up else range(here - 1, -1, -1):
            band = cells[index]
            if band is not None:
                on_edge = index % 2 == 1
                yield band, cuts[index // 2 - (up and not on_edge)], on_edge

    def _out_of_scale(self, nilai: object) -> OutOfScaleError:
        listed = "; ".join(f"{band.label} {band.rentang}" for band in self.pita)
        return OutOfScaleError(self.id, nilai, Teks.same(listed))


def table_of(skala: Skala, gap: GapLike | None) -> Table:
    """The cut points of a scale and the bands around them, under a gap policy; None for its own.

    Raises:
        OptionError: for a policy the scale does not offer.
    """
    return skala._table(gap)  # pyright: ignore[reportPrivateUsage]


def _exact(nilai: Bilangan) -> Decimal | Fraction:
    return nilai if is_fraction(nilai) else to_decimal(nilai)
