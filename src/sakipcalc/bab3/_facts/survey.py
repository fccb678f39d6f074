"""A satisfaction survey as it is known: questionnaires, sums, means, or only the index that was printed."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Any

import attrs

from sakipcalc import HasilIkm, Kuesioner, SakipError, Value, ikm, ikm_from_nrr, ikm_from_sums
from sakipcalc._core import checks
from sakipcalc._core.exact import to_decimal
from sakipcalc.errors import Cacat, FaultsError, InputError, Teks

_ONE_OF = Teks(
    "isi salah satu: responden, jumlah dengan terisi, nrr, atau nilai",
    "give one of them: responden, jumlah with terisi, nrr, or nilai",
)
_WAYS = ("responden", "jumlah", "nrr", "nilai")


def _scores(value: Iterable[Iterable[int | None]], nama: str = "responden") -> tuple[tuple[int | None, ...], ...]:
    rows = checks.to_items(value, nama)
    return tuple(tuple(checks.to_items(row, f"{nama}[{n}]")) for n, row in enumerate(rows))


def _numbers(value: Iterable[Any], nama: str = "nrr") -> tuple[Decimal, ...]:
    return tuple(to_decimal(each, f"{nama}[{n}]") for n, each in enumerate(checks.to_items(value, nama)))


def _counts(value: Iterable[int], nama: str = "terisi") -> tuple[int, ...]:
    return tuple(checks.to_members(value, int, nama))


def _asked(value: Kuesioner, nama: str = "kuesioner") -> Kuesioner:
    return checks.to_kind(value, Kuesioner, nama, Teks("kuesioner", "a Kuesioner"))


def _count(value: int | None, nama: str = "n") -> int | None:
    return None if value is None else checks.to_count(value, nama)


@attrs.frozen(field_transformer=checks.named)
class FaktaIkm(Value):
    """A satisfaction survey, told in one of four ways; what is told of each unsur is in their order in ``kuesioner``.

    Args:
        nama: what tells it from others, such as ``Semester I``.
        kuesioner: what was asked, and how it is counted.
        responden: the scores of each respondent; None for a blank.
        jumlah: the sum of the scores of each unsur.
        terisi: how many answered each unsur; with ``jumlah``.
        nrr: the mean score of each unsur, as printed.
        nilai: the index on 0..100, as printed, where nothing else is known.
        n: how many respondents, where ``responden`` does not tell.

    Attributes:
        hasil: the index with what made it; None where only the index is known.

    Raises:
        InputError: for none of the four ways, or more than one, or what makes no index.

    >>> from decimal import Decimal
    >>> FaktaIkm("Semester I", nilai=Decimal("88.61")).hasil
    >>> FaktaIkm("Semester II", nrr=[Decimal("3.5")] * 9).hasil.nik
    Decimal('87.5')
    """

    nama: str = attrs.field(converter=checks.to_text)
    kuesioner: Kuesioner = attrs.field(default=Kuesioner(), converter=_asked)
    responden: tuple[tuple[int | None, ...], ...] = attrs.field(default=(), kw_only=True, converter=_scores)
    jumlah: tuple[Decimal, ...] = attrs.field(default=(), kw_only=True, converter=_numbers)
    terisi: tuple[int, ...] = attrs.field(default=(), kw_only=True, converter=_counts)
    nrr: tuple[Decimal, ...] = attrs.field(default=(), kw_only=True, converter=_numbers)
    nilai: Decimal | None = attrs.field(default=None, kw_only=True, converter=checks.to_decimal_if_any)
    n: int | None = attrs.field(default=None, kw_only=True, converter=_count)
    hasil: HasilIkm | None = attrs.field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        told = [way for way in _WAYS if getattr(self, way) not in {(), None}]
        if len(told) != 1 or bool(self.jumlah) is not bool(self.terisi):
            raise InputError([Cacat(_ONE_OF)])
        try:
            object.__setattr__(self, "hasil", self._computed())
        except SakipError as error:
            faults = error.cacat if isinstance(error, FaultsError) else [Cacat(error.teks)]
            raise InputError([Cacat(each.teks, each.letak._replace(nama=told[0])) for each in faults]) from None

    def _computed(self) -> HasilIkm | None:
        """The index with what made it; None where only the index is known."""
        keys = self.kuesioner.unsur
        if self.responden:
            return ikm(self.responden, self.kuesioner, kolom=keys)
        for way, told in (("jumlah", self.jumlah), ("terisi", self.terisi), ("nrr", self.nrr)):
            if told and len(told) != len(keys):
                as_many = Teks("{k} untuk {n} unsur", "{k} for {n} unsur").fill(k=len(told), n=len(keys))
                raise SakipError(as_many, way)
        if self.jumlah:
            sums, filled = dict(zip(keys, self.jumlah, strict=True)), dict(zip(keys, self.terisi, strict=True))
            return ikm_from_sums(sums, filled, self.kuesioner, n=self.n)
        if self.nrr:
            return ikm_from_nrr(dict(zip(keys, self.nrr, strict=True)), self.kuesioner, n=self.n)
        return None
