"""A figure against an earlier one: the change, its verdict, and the sentence that says it."""

from __future__ import annotations

from decimal import Decimal

import attrs

from sakipcalc._core import exact, options, values
from sakipcalc.errors import Alasan, Teks


class PutusanPerubahan(options.Worded):
    """Whether a change is for the better, as the indicator's direction says.

    >>> PutusanPerubahan("memburuk").kata, PutusanPerubahan.MEMBAIK.words
    ('memburuk', 'better')
    """

    MEMBAIK = "membaik", "better"
    TETAP = "tetap", "unchanged"
    MEMBURUK = "memburuk", "worse"


@attrs.frozen
class Perubahan(values.Value):
    """A figure against an earlier one.

    Attributes:
        kini: the figure now.
        lalu: the earlier one.
        selisih: the change, in the figures' unit; percentage points where both are percents.
        relatif: the change in percent of the earlier figure's size; None where that is zero.
        alasan: why there is no relative change; None where there is one.
        putusan: whether that is for the better, as the indicator's direction says.
    """

    kini: Decimal
    lalu: Decimal
    selisih: Decimal
    relatif: Decimal | None
    alasan: Alasan | None
    putusan: PutusanPerubahan

    def explain(self, bahasa: options.BahasaLike = "id", *, places: int = 2) -> str:
        """One plain sentence: both figures, by how many points the later one is higher or lower, and the verdict.

        Args:
            bahasa: ``id`` (Indonesian) or ``en`` (English); numbers are written as the language does.
            places: decimals of the results shown, 0 to 34.

        Raises:
            OptionError: for another language.
            OutOfRangeError: for places outside 0..34.

        >>> from sakipcalc import perubahan
        >>> ubah = perubahan(Decimal("88.75"), Decimal("86.72"))
        >>> print(ubah.explain())
        Dari 86,72 menjadi 88,75: naik 2,03 poin (2,34% dari nilai sebelumnya); membaik.
        >>> print(ubah.explain("en"))
        From 86.72 to 88.75: up by 2.03 points (2.34% of the earlier figure); better.
        """
        english = options.option(options.Bahasa, bahasa, "bahasa") is options.Bahasa.EN
        return self._said(exact.to_places(places))[english]

    def _said(self, places: int) -> Teks:
        """The sentence in both languages."""
        moved = _MOVED[(self.selisih > 0) - (self.selisih < 0)]
        share = Teks.same("")
        if self.relatif:
            share = Teks(" ({relatif}% dari nilai sebelumnya)", " ({relatif}% of the earlier figure)")
            share = share.fill(relatif=_told(self.relatif.copy_abs(), places))
        said = Teks(
            "Dari {lalu} menjadi {kini}: {moved}{share}; {putusan}.",
            "From {lalu} to {kini}: {moved}{share}; {putusan}.",
        )
        by = moved.fill(poin=_told(self.selisih.copy_abs(), places))
        lalu, kini = _typed(self.lalu), _typed(self.kini)
        return said.fill(lalu=lalu, kini=kini, moved=by, share=share, putusan=self.putusan.teks)


_MOVED = {
    1: Teks("naik {poin} poin", "up by {poin} points"),
    -1: Teks("turun {poin} poin", "down by {poin} points"),
    0: Teks("tidak berubah", "no change"),
}


def _told(size: Decimal, places: int) -> Decimal:
    """The figure rounded, with decimals enough not to show as zero what is not."""
    while size and places < exact.MAX_PLACES and not exact.round_to(size, places):
        places += 1
    return exact.round_to(size, places)


def _typed(figure: Decimal) -> Decimal:
    """A figure as it was given; one that was computed rounded to what tells of it."""
    return exact.round_to(figure, min(exact.telling_places(figure), exact.MAX_PLACES))
