"""A predicate on its scale: BB of AKIP, WTP of an audit opinion, the status of a desa."""

from __future__ import annotations

from functools import total_ordering

import attrs

from sakipcalc._core import checks
from sakipcalc._core.values import Value
from sakipcalc._skala.pita import Pita
from sakipcalc._skala.skala import Skala
from sakipcalc.errors import OptionError, OutOfRangeError, Teks, WrongTypeError


def _to_scale(value: Skala, nama: str = "skala") -> Skala:
    return checks.to_kind(value, Skala, nama, Teks("Skala", "a Skala, such as AKIP_88_2021 or skala('akip', 2024)"))


@total_ordering
@attrs.frozen(order=False, field_transformer=checks.named)
class Predikat(Value):
    """A predicate, as a target or as what was reached; the better one is the greater.

    Args:
        skala: the scale it is on.
        kode: the code or label of its band, or another name that reports print; kept as the scale writes it.

    Raises:
        OptionError: for a name that is on no band of the scale.
        WrongTypeError: for what is no scale or text.

    >>> from sakipcalc.peraturan.akip import AKIP_88_2021
    >>> target, reached = Predikat(AKIP_88_2021, "bb"), Predikat(AKIP_88_2021, "Memuaskan")
    >>> print(target, reached, reached > target)
    BB A True
    """

    skala: Skala = attrs.field(converter=_to_scale)
    kode: str = attrs.field(converter=checks.to_text)

    def __attrs_post_init__(self) -> None:
        try:
            band = self.skala.find(self.kode)
        except OptionError as error:
            raise OptionError("kode", self.kode, error.choices, Teks.same(self.skala.id)) from None
        object.__setattr__(self, "kode", band.kode or band.label)

    @property
    def pita(self) -> Pita:
        """The band it names."""
        return self.skala.find(self.kode)

    @property
    def rank(self) -> int:
        """Its place among the bands, 1 for the worst."""
        return self.skala.rank(self.pita)

    def on(self, skala: Skala) -> Pita | None:
        """Its band on a scale that names the same bands, its own or that of other years; None on any other.

        Raises:
            WrongTypeError: for what is no scale.

        >>> from sakipcalc import AKIP_12_2015, AKIP_88_2021, RB_2022
        >>> print(Predikat(AKIP_12_2015, "BB").on(AKIP_88_2021), Predikat(AKIP_88_2021, "BB").on(RB_2022))
        Sangat Baik None
        """
        if self.skala != _to_scale(skala) and _names(self.skala) != _names(skala):
            return None
        return skala.pita[self.skala.pita.index(self.pita)]

    def __lt__(self, other: object) -> bool:
        if not isinstance(other, Predikat):
            return NotImplemented
        return self.rank < self.beside(other).rank

    def beside(self, other: object, nama: str = "predikat") -> Predikat:
        """The other one, if the two can be compared: predicates of one scale, or of two that name the same bands.

        Raises:
            WrongTypeError: for what is no predicate.
            OutOfRangeError: for one of another scale.
        """
        if not isinstance(other, Predikat):
            must = Teks("predikat pada {scale}", "a Predikat on {scale}").fill(scale=self.skala.nama)
            raise WrongTypeError(checks.to_text(nama, "nama"), other, must)
        if other.on(self.skala) is None:
            must = Teks("predikat pada skala {scale}", "a predicate on the scale {scale}").fill(scale=self.skala.id)
            raise OutOfRangeError(checks.to_text(nama, "nama"), f"{other.kode} ({other.skala.id})", must)
        return other

    def __str__(self) -> str:
        return self.kode


def _names(scale: Skala) -> tuple[str, list[str]]:
    return scale.keluarga, [band.kode or band.label for band in scale.pita]
