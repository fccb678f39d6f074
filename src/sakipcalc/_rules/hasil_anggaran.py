"""Budget trees computed: sums, absorption, shares and what is left, line by line and level by level."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

import attrs

from sakipcalc._core import checks, exact, options
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc._rules import anggaran as lines
from sakipcalc._rules.anggaran import Anggaran, JenisPagu, JenisPaguLike, JumlahAnggaran, SelisihAnggaran
from sakipcalc._rules.explain import telling
from sakipcalc._rules.serapan import ZeroPagu, ZeroPaguLike, figure
from sakipcalc._rules.tree import Tree, down, up
from sakipcalc._writing.format import format_persen
from sakipcalc.errors import Alasan, Teks

_COLUMNS = ("murni", "perubahan", "realisasi")


@attrs.frozen(eq=False, kw_only=True)
class HasilAnggaran(Tree):
    """A budget line computed.

    Attributes:
        nama: the line's name.
        kunci: its key.
        tingkat: its level.
        murni: the original budget, stated and summed.
        perubahan: the revised budget, stated and summed.
        realisasi: what was spent, stated and summed.
        selisih_jumlah: where a stated sum of this line differs from its parts.
        jenis_pagu: which budget ``pagu`` is; None where none is known.
        pagu: the budget that the figures below are against; None where not known.
        serapan: absorption in percent, unrounded; None where undefined.
        alasan: why there is no ``serapan``, and no ``sisa_persen``.
        sisa: what is left, in rupiah; None where pagu or realisasi is not known.
        sisa_persen: what is left, in percent of the pagu.
        porsi: the pagu in percent of the whole tree's; None where undefined.
        alasan_porsi: why there is none.
        selisih: what the revision added to the original budget, in rupiah; None where either is not known.
        selisih_persen: the same in percent of the original budget.
        alasan_selisih: why there is no ``selisih_persen``.
        zero_pagu: what 0 of 0 was taken for.
        anak: the lines below, computed.
    """

    nama: str
    kunci: str
    tingkat: str
    murni: JumlahAnggaran = attrs.field(repr=False)
    perubahan: JumlahAnggaran = attrs.field(repr=False)
    realisasi: JumlahAnggaran = attrs.field(repr=False)
    selisih_jumlah: tuple[SelisihAnggaran, ...] = attrs.field(repr=False)
    jenis_pagu: JenisPagu | None
    pagu: Decimal | None
    serapan: Decimal | None
    alasan: Alasan | None
    sisa: Decimal | None
    sisa_persen: Decimal | None = attrs.field(repr=False)
    porsi: Decimal | None = attrs.field(repr=False)
    alasan_porsi: Alasan | None = attrs.field(repr=False)
    selisih: Decimal | None = attrs.field(repr=False)
    selisih_persen: Decimal | None = attrs.field(repr=False)
    alasan_selisih: Alasan | None = attrs.field(repr=False)
    zero_pagu: ZeroPagu = attrs.field(repr=False)
    anak: tuple[HasilAnggaran, ...] = attrs.field()

    def rows(self) -> Iterator[tuple[int, HasilAnggaran]]:
        """This line and all below it in the order of a table, each with its depth: 0 for this one.

        >>> tree = Anggaran("Program A", anak=[Anggaran("1", murni=60), Anggaran("2", murni=40)])
        >>> [(depth, row.nama, row.pagu, row.porsi) for depth, row in hitung_anggaran(tree).rows()][1:]
        [(1, '1', Decimal('60'), Decimal('60')), (1, '2', Decimal('40'), Decimal('40'))]
        """
        return down(self)

    def findings(self) -> tuple[SelisihAnggaran, ...]:
        """Every stated sum that differs from its parts, in this line and all below it."""
        return tuple(found for _, row in self.rows() for found in row.selisih_jumlah)

    def by_level(self) -> dict[str, HasilAnggaran]:
        """The total of each level, in the order in which levels come: absorption is pooled, sums over sums.

        A line inside another of its own level is part of that one, and is not counted again. Lines without a level
        are in no total. ``porsi`` is in percent of this line's pagu.

        >>> lines = [Anggaran(str(n), tingkat="kegiatan", murni=n, realisasi=1) for n in (1, 3)]
        >>> levels = hitung_anggaran(Anggaran("Program A", tingkat="program", anak=lines)).by_level()
        >>> [(name, total.pagu, total.serapan) for name, total in levels.items()]
        [('program', Decimal('4'), Decimal('50')), ('kegiatan', Decimal('4'), Decimal('50'))]
        """
        members: dict[str, list[HasilAnggaran]] = {}
        above: list[str] = []
        depths: dict[str, int] = {}
        for depth, row in self.rows():
            for level in above[depth:]:
                depths[level] -= 1
            above[depth:] = [row.tingkat]
            if row.tingkat and not depths.get(row.tingkat):
                members.setdefault(row.tingkat, []).append(row)
            depths[row.tingkat] = depths.get(row.tingkat, 0) + 1
        return {
            level: _result(_pooled(level, found), self.pagu, self.zero_pagu, ()) for level, found in members.items()
        }

    def explain(self, bahasa: options.BahasaLike = "id", *, places: int = 2) -> str:
        """One plain sentence: what was spent of which budget, the absorption, and what is left.

        Args:
            bahasa: ``id`` (Indonesian) or ``en`` (English); numbers are written as the language does.
            places: decimals of the percent, 0 to 34. Rupiah are whole, or with sen where there are any.

        Raises:
            OptionError: for another language.
            OutOfRangeError: for places outside 0..34.

        >>> baris = hitung_anggaran(Anggaran("Program A", murni=16_000_000, realisasi=14_100_000))
        >>> baris.explain()
        'Program A: Rp14.100.000 dari Rp16.000.000 (88,13%), sisa Rp1.900.000.'
        >>> baris.explain("en")
        'Program A: Rp14,100,000 of Rp16,000,000 (88.13%), Rp1,900,000 left.'
        """
        return lines.in_language(self._said(exact.to_places(places)), bahasa)

    def _said(self, places: int) -> Teks:
        """The sentence in both languages."""
        said, named = _told(self, places), lines.label(self.kunci, self.nama)
        return said.at(named) if named else said


def hitung_anggaran(
    anggaran: Anggaran,
    *,
    jenis_pagu: JenisPaguLike | None = None,
    zero_pagu: ZeroPaguLike = ZeroPagu.UNDEFINED,
) -> HasilAnggaran:
    """Compute a budget tree, or a single line: sums, absorption, shares and what is left, of every line.

    What cannot be computed is None with its reason, and a stated sum that differs from its parts is told in
    ``selisih_jumlah``; the stated one is what the line's figures are made of.

    Args:
        anggaran: the root, or a line without anything below it.
        jenis_pagu: ``murni`` or ``perubahan``, for the whole tree; None takes the budget in force of each line, the
            revised one where there is one. A line that was not revised then counts in a revised sum with its murni.
        zero_pagu: what 0 of 0 is, as in ``serapan``.

    Raises:
        WrongTypeError: for what is no Anggaran.
        OptionError: for an unknown option.

    Source: PMK 249/PMK.02/2011 (read) for absorption. Our decision: which budget is in force, and that the stated sum
    counts.

    >>> hasil = hitung_anggaran(Anggaran("Belanja", murni=50, perubahan=80, realisasi=20))
    >>> hasil.jenis_pagu, hasil.serapan, hasil.sisa, hasil.selisih, hasil.selisih_persen
    (<JenisPagu.PERUBAHAN: 'perubahan'>, Decimal('25'), Decimal('60'), Decimal('30'), Decimal('60'))
    >>> hitung_anggaran(Anggaran("Belanja", murni=0, realisasi=20)).alasan
    <Alasan.PAGU_NOL: 'pagu_nol'>
    """
    root = checks.to_kind(anggaran, Anggaran, "anggaran", Teks("Anggaran", "of type Anggaran"))
    chosen = None if jenis_pagu is None else options.option(JenisPagu, jenis_pagu, "jenis_pagu")
    policy = options.option(ZeroPagu, zero_pagu, "zero_pagu")
    sums = up(root, lambda line, below: _summed(line, below, chosen))
    return up(sums, lambda each, below: _result(each, sums.pagu, policy, below))


class _Sums(NamedTuple):
    """A line with its sums: all of it that does not depend on the whole."""

    line: Anggaran
    murni: JumlahAnggaran
    perubahan: JumlahAnggaran
    realisasi: JumlahAnggaran
    selisih_jumlah: tuple[SelisihAnggaran, ...]
    jenis_pagu: JenisPagu | None
    pagu: Decimal | None
    anak: tuple[_Sums, ...]


def _summed(line: Anggaran, below: tuple[_Sums, ...], chosen: JenisPagu | None) -> _Sums:
    columns = (
        (line.murni, [each.murni.nilai for each in below]),
        (line.perubahan, _revised(below)),
        (line.realisasi, [each.realisasi.nilai for each in below]),
    )
    murni, perubahan, realisasi = (JumlahAnggaran(stated, _total(parts)) for stated, parts in columns)
    found: list[SelisihAnggaran] = []
    for kolom, (stated, parts) in zip(_COLUMNS, columns, strict=True):
        known = [part for part in parts if part is not None]
        if stated is not None and known and (len(known) < len(parts) or exact.total(known) != stated):
            pairs = zip(below, parts, strict=True)
            missing = tuple(lines.label(each.line.kunci, each.line.nama) for each, part in pairs if part is None)
            found.append(SelisihAnggaran(line.nama, line.kunci, kolom, stated, exact.total(known), missing))
    if chosen is None:
        kind, pagu = (JenisPagu.PERUBAHAN, perubahan.nilai) if perubahan.nilai is not None else (None, murni.nilai)
        kind = JenisPagu.MURNI if kind is None and pagu is not None else kind
    else:
        kind, pagu = chosen, (murni if chosen is JenisPagu.MURNI else perubahan).nilai
    return _Sums(line, murni, perubahan, realisasi, tuple(found), kind, pagu, below)


def _revised(below: tuple[_Sums, ...]) -> list[Decimal | None]:
    """The revised budget of each line, where any is revised: one that is not keeps its original one."""
    if all(each.perubahan.nilai is None for each in below):
        return [None] * len(below)
    return [each.murni.nilai if each.perubahan.nilai is None else each.perubahan.nilai for each in below]


def _pooled(level: str, members: Sequence[HasilAnggaran]) -> _Sums:
    """The lines of a level as one line."""
    kinds = {each.jenis_pagu for each in members}
    return _Sums(
        Anggaran(level, tingkat=level),
        JumlahAnggaran(None, _total([each.murni.nilai for each in members])),
        JumlahAnggaran(None, _total([each.perubahan.nilai for each in members])),
        JumlahAnggaran(None, _total([each.realisasi.nilai for each in members])),
        (),
        next((kind for kind in (JenisPagu.PERUBAHAN, JenisPagu.MURNI) if kind in kinds), None),
        _total([each.pagu for each in members]),
        (),
    )


def _result(sums: _Sums, whole: Decimal | None, zero_pagu: ZeroPagu, anak: tuple[HasilAnggaran, ...]) -> HasilAnggaran:
    pagu, spent = sums.pagu, sums.realisasi.nilai
    absorbed = figure(spent, pagu, zero_pagu)
    left = lines.less(pagu, spent)
    share = _share(pagu, whole, Alasan.KESELURUHAN_NOL)
    added = lines.less(sums.perubahan.nilai, sums.murni.nilai)
    grown = _share(added, sums.murni.nilai, Alasan.NILAI_LALU_NOL)
    return HasilAnggaran(
        nama=sums.line.nama,
        kunci=sums.line.kunci,
        tingkat=sums.line.tingkat,
        murni=sums.murni,
        perubahan=sums.perubahan,
        realisasi=sums.realisasi,
        selisih_jumlah=sums.selisih_jumlah,
        jenis_pagu=sums.jenis_pagu,
        pagu=pagu,
        serapan=_known(absorbed),
        alasan=absorbed if isinstance(absorbed, Alasan) else None,
        sisa=left,
        sisa_persen=_known(figure(left, pagu, zero_pagu)),
        porsi=_known(share),
        alasan_porsi=share if isinstance(share, Alasan) else None,
        selisih=added,
        selisih_persen=_known(grown),
        alasan_selisih=grown if isinstance(grown, Alasan) else None,
        zero_pagu=zero_pagu,
        anak=anak,
    )


def _share(part: Decimal | None, whole: Decimal | None, none: Alasan) -> Decimal | Alasan:
    """A part of a budget in percent of it, or why there is no such figure; ``none`` where the budget is zero."""
    if part is None or whole is None:
        return Alasan.PAGU_KOSONG
    if whole < exact.ZERO:
        return Alasan.PAGU_NEGATIF
    return exact.divide(exact.multiply(exact.HUNDRED, part), whole) if whole else none


def _known(value: Decimal | Alasan) -> Decimal | None:
    return None if isinstance(value, Alasan) else value


def _total(parts: Sequence[Decimal | None]) -> Decimal | None:
    """The sum; None where there is nothing, or something is not known."""
    known = [part for part in parts if part is not None]
    return exact.total(known) if known and len(known) == len(parts) else None


def _told(line: HasilAnggaran, places: int) -> Teks:
    spent, pagu = line.realisasi.nilai, line.pagu
    revised = line.jenis_pagu if line.selisih is not None else None
    kind = f"pagu {revised.value} " if revised else ""
    if pagu is None:
        given = Teks.same("" if spent is None else "realisasi {spent}; ").fill(spent=lines.rupiah(spent or exact.ZERO))
        return Teks.same("{given}{why}.").fill(given=given, why=Alasan.PAGU_KOSONG.teks)
    if spent is None:
        why = Alasan.REALISASI_KOSONG.teks
        return Teks.same("{kind}{pagu}; {why}.").fill(kind=kind or "pagu ", pagu=lines.rupiah(pagu), why=why)
    said = Teks("{spent} dari {kind}{pagu}", "{spent} of {kind}{pagu}").fill(
        spent=lines.rupiah(spent), kind=kind, pagu=lines.rupiah(pagu)
    )
    if line.alasan is not None or line.serapan is None:
        return Teks.same("{said}; {why}.").fill(said=said, why=(line.alasan or Alasan.PAGU_NOL).teks)
    left = exact.subtract(pagu, spent)
    rest = Teks("sisa {left}", "{left} left") if left >= exact.ZERO else Teks("lebih {left}", "{left} over")
    return Teks.same("{said} ({serapan}), {rest}.").fill(
        said=said,
        serapan=lines.figures(format_persen(line.serapan, telling(line.serapan, places))),
        rest=rest.fill(left=lines.rupiah(left.copy_abs())),
    )


ATURAN = (
    Aturan(
        "jumlah_anggaran",
        "Jumlah anggaran",
        "murni, perubahan dan realisasi setiap tingkat sama dengan jumlah rinciannya",
        Sumber(
            "LKj Kecamatan Kalumpang 2024",
            basis="recomputed",
            keputusan="jumlah tertulis yang dipakai; selisihnya disebut sebagai temuan",
            lingkup="satu",
        ),
    ),
    Aturan(
        "perubahan_anggaran",
        "Anggaran murni dan perubahan",
        "(perubahan - murni) / murni x 100",
        Sumber(
            "PRKA 2019 Kecamatan Sukodono",
            basis="recomputed",
            keputusan="murni nol atau negatif: tanpa persen",
            lingkup="satu",
        ),
    ),
    Aturan(
        "pagu_berlaku",
        "Pagu yang berlaku",
        "pagu perubahan bila ada, selain itu pagu murni",
        Sumber(
            "tidak diatur",
            keputusan="baris yang tidak diubah masuk ke jumlah perubahan dengan pagu murninya; pemakai dapat memilih",
        ),
    ),
    Aturan(
        "porsi_anggaran",
        "Porsi anggaran",
        "pagu / pagu keseluruhan x 100",
        Sumber("tidak diatur", keputusan="keseluruhan adalah pagu akar pohon; pagu keseluruhan nol: tanpa porsi"),
    ),
)
