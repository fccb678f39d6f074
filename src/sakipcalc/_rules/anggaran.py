"""Lines of a budget: program, kegiatan, sub kegiatan, belanja, with the original and the revised budget in one."""

from __future__ import annotations

from collections.abc import Iterable
from decimal import Decimal
from typing import Literal, TypeAlias

import attrs

from sakipcalc._core import checks, exact, options, values
from sakipcalc._rules.tree import Tree
from sakipcalc._writing.format import format_rupiah
from sakipcalc.errors import OutOfRangeError, Teks

_ENGLISH = str.maketrans(",.", ".,")


class JenisPagu(options.Option):
    """Which budget a figure is against: the original one, or the revised one.

    >>> JenisPagu("perubahan")
    <JenisPagu.PERUBAHAN: 'perubahan'>
    """

    MURNI = "murni"
    PERUBAHAN = "perubahan"


JenisPaguLike: TypeAlias = JenisPagu | Literal["murni", "perubahan"]


def _children(value: Iterable[Anggaran], nama: str = "anak") -> tuple[Anggaran, ...]:
    return tuple(checks.to_members(value, Anggaran, nama))


@attrs.frozen(field_transformer=checks.named, eq=False)
class Anggaran(Tree):
    """A line of a budget, or a sum of those below it: program, kegiatan, sub kegiatan, belanja.

    Args:
        nama: what it is called.
        kunci: what tells it from others of its name, such as a kode rekening; no two siblings have the same.
        tingkat: its level, such as ``program``; lines of one level are summed by ``HasilAnggaran.by_level``.
        murni: the original budget in rupiah, as stated; None where not known, or only its parts are.
        perubahan: the revised budget, as stated; None where there was no revision, or only its parts are known.
        realisasi: what was spent, as stated; None where not known, or only its parts are.
        anak: the lines it is the sum of.

    Raises:
        OutOfRangeError: for one ``kunci`` twice among the ``anak``.
        NumberTypeError, NotFiniteError, WrongTypeError: for what is no number, no text or no line.

    >>> Anggaran("Program A", anak=[Anggaran("Belanja Modal", kunci="5.2", murni=16_000_000)]).anak[0].kunci
    '5.2'
    """

    nama: str = attrs.field(converter=checks.to_text)
    kunci: str = attrs.field(default="", kw_only=True, converter=checks.to_text)
    tingkat: str = attrs.field(default="", kw_only=True, converter=checks.to_text)
    murni: Decimal | None = attrs.field(default=None, kw_only=True, converter=checks.to_decimal_if_any)
    perubahan: Decimal | None = attrs.field(default=None, kw_only=True, converter=checks.to_decimal_if_any)
    realisasi: Decimal | None = attrs.field(default=None, kw_only=True, converter=checks.to_decimal_if_any)
    anak: tuple[Anggaran, ...] = attrs.field(default=(), kw_only=True, converter=_children)

    def __attrs_post_init__(self) -> None:
        seen: set[str] = set()
        for child in self.anak:
            if child.kunci and child.kunci in seen:
                apart = Teks("berbeda untuk setiap anak", "different for each of its anak")
                raise OutOfRangeError(f"kunci ({label(self.kunci, self.nama)})", child.kunci, apart)
            seen.add(child.kunci)


@attrs.frozen
class JumlahAnggaran(values.Value):
    """A sum of a budget line: what is stated beside what its parts sum to.

    Attributes:
        tertulis: the sum as stated; None where none is.
        rincian: the sum of the parts; None without parts, or where one of them is not known.
    """

    tertulis: Decimal | None
    rincian: Decimal | None

    @property
    def nilai(self) -> Decimal | None:
        """The figure that counts: the stated one, else the sum of the parts."""
        return self.rincian if self.tertulis is None else self.tertulis

    @property
    def selisih(self) -> Decimal | None:
        """Stated less summed; None where either is not known."""
        return less(self.tertulis, self.rincian)


@attrs.frozen
class SelisihAnggaran(values.Value):
    """A stated sum that differs from its parts, or cannot be checked because some of them are missing.

    Attributes:
        nama: the line's name.
        kunci: its key.
        kolom: ``murni``, ``perubahan`` or ``realisasi``.
        tertulis: the sum stated.
        rincian: the sum of the parts that are known.
        kosong: parts without a figure, by key and name; the sum of the others is then no sum.
    """

    nama: str
    kunci: str
    kolom: str
    tertulis: Decimal
    rincian: Decimal
    kosong: tuple[str, ...]

    @property
    def selisih(self) -> Decimal:
        """Stated less summed."""
        return exact.subtract(self.tertulis, self.rincian)

    def explain(self, bahasa: options.BahasaLike = "id") -> str:
        """One plain sentence: both sums, the difference, and the parts that are missing.

        Args:
            bahasa: ``id`` (Indonesian) or ``en`` (English); numbers are written as the language does.

        Raises:
            OptionError: for another language.

        >>> from sakipcalc import hitung_anggaran
        >>> tree = Anggaran("Program A", murni=100, anak=[Anggaran("1", murni=60), Anggaran("2", murni=30)])
        >>> [found.explain() for found in hitung_anggaran(tree).findings()]
        ['Program A, murni: tertulis Rp100, jumlah rincian Rp90, selisih Rp10.']
        """
        said = Teks(
            "{kolom}: tertulis {stated}, jumlah rincian {parts}, selisih {apart}",
            "{kolom}: {stated} stated, parts sum to {parts}, a difference of {apart}",
        )
        if self.kosong:
            said = Teks(f"{said.id}; belum diisi: {{missing}}.", f"{said.en}; not given: {{missing}}.")
        else:
            said = Teks(f"{said.id}.", f"{said.en}.")
        named = label(self.kunci, self.nama)
        told = said.fill(
            kolom=f"{named}, {self.kolom}" if named else self.kolom,
            stated=rupiah(self.tertulis),
            parts=rupiah(self.rincian),
            apart=rupiah(self.selisih),
            missing=self.kosong,
        )
        return in_language(told, bahasa)


def less(value: Decimal | None, other: Decimal | None) -> Decimal | None:
    """The difference; None where either is not known."""
    return None if value is None or other is None else exact.subtract(value, other)


def label(kunci: str, nama: str) -> str:
    """What a line is called: its key and its name."""
    return f"{kunci} {nama}".strip()


def rupiah(value: Decimal) -> Teks:
    """An amount, whole or with sen where there are any."""
    return figures(format_rupiah(value, 0 if value == value.to_integral_value() else 2))


def figures(text: str) -> Teks:
    """Figures written the Indonesian way, and as English writes them."""
    return Teks(text, text.translate(_ENGLISH))


def in_language(said: Teks, bahasa: options.BahasaLike) -> str:
    """The text in that language."""
    return said[options.option(options.Bahasa, bahasa, "bahasa") is options.Bahasa.EN]
