"""The index as a value: what it is, what made it, and what other conventions would have printed.

Per unsur NRR = sum of scores / number of answers; NI = sum of NRR x weight; NIK = NI x 100 / highest score. All of
it is kept in whole fractions; the one division comes when a figure is asked for.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from sakipcalc._core import checks, exact, options, values
from sakipcalc._rules.ikm.respondents import Blank
from sakipcalc._rules.ikm.unsur import (
    UNSUR_2004,
    UNSUR_2017,
    Antara,
    AntaraLike,
    Bobot,
    Weights,
    printed_weights,
    to_weights,
)
from sakipcalc._skala.skala import Pita, Skala
from sakipcalc.errors import OutOfRangeError, Teks
from sakipcalc.peraturan import skala as menurut


@attrs.frozen
class HasilIkm(values.Value):
    """A satisfaction index and what made it.

    Attributes:
        unsur: keys of the unsur, in order.
        bobot: the named weight convention; None for weights of one's own.
        antara: intermediate rounding.
        blank: what a blank counted for; None where the unsur means were given.
        max_score: the highest score on the questionnaire.
        n: number of respondents; None where not known.
        dipakai: number of respondents used, fewer than n under ``listwise``; None where not known.
        skala: the scale that mutu and kinerja are read from.
        nrr_exact, weights, ni_exact: unsur means, weights and index as fractions.
        counts: answers on each unsur; None where only means are known.

    >>> from sakipcalc import ikm
    >>> hasil = ikm([dict.fromkeys(UNSUR_2017, 4)], bobot="0.11")
    >>> hasil.nik, hasil.mutu, hasil.kinerja
    (Decimal('99'), 'A', 'Sangat Baik')
    """

    unsur: tuple[str, ...]
    bobot: Bobot | None
    antara: Antara
    blank: Blank | None
    max_score: int
    n: int | None
    dipakai: int | None
    skala: Skala
    nrr_exact: "tuple[Fraction, ...]"
    weights: "tuple[Fraction, ...]"
    counts: tuple[int, ...] | None
    ni_exact: "Fraction"

    @property
    def nrr(self) -> dict[str, Decimal]:
        """Mean score of each unsur, unrounded."""
        return {key: exact.from_fraction(value) for key, value in zip(self.unsur, self.nrr_exact, strict=True)}

    @property
    def tertimbang(self) -> dict[str, Decimal]:
        """Weighted mean of each unsur, rounded only as ``antara`` says."""
        steps = weighted(self.nrr_exact, self.weights, self.antara)
        return {key: exact.from_fraction(value) for key, value in zip(self.unsur, steps, strict=True)}

    @property
    def ni(self) -> Decimal:
        """The index on the questionnaire's own scale."""
        return exact.from_fraction(self.ni_exact)

    @property
    def nik(self) -> Decimal:
        """The index on 0..100, unrounded."""
        return exact.from_fraction(self.nik_exact)

    @property
    def nik_exact(self) -> "Fraction":
        """The index on 0..100 as a fraction."""
        return self.ni_exact * 100 / self.max_score

    @property
    def pita(self) -> Pita:
        """The band of the index; raises OutOfScaleError where the scale has none, as below 25."""
        return self.skala.kategori(self.nik_exact)

    @property
    def mutu(self) -> str:
        """The letter of the band, A to D."""
        return self.pita.kode or self.pita.label

    @property
    def kinerja(self) -> str:
        """The label of the band, such as ``Baik``."""
        return self.pita.label

    @property
    def terisi(self) -> dict[str, int]:
        """Answers counted on each unsur; empty where only means were given."""
        return dict(zip(self.unsur, self.counts or (), strict=False))

    @property
    def kosong(self) -> dict[str, int]:
        """Unanswered questionnaires on each unsur, among those used; empty where only means were given."""
        return {key: (self.dipakai or 0) - filled for key, filled in self.terisi.items()}

    def konvensi(self) -> "tuple[HasilIkm, ...]":
        """The same means under every named weight and intermediate rounding, this one's own included.

        >>> from sakipcalc import ikm
        >>> hasil = ikm([dict.fromkeys(UNSUR_2017, 4)])
        >>> {str(lain.nik) for lain in hasil.konvensi() if lain.antara is Antara.NONE} == {"100", "99", "99.9", "99.99"}
        True
        """
        named = printed_weights(len(self.unsur))
        return tuple(self._under(bobot, antara) for bobot in named for antara in Antara)

    def _repr_html_(self) -> str:
        filled = self.terisi
        rows = [(key, self.nrr[key], self.tertimbang[key], filled.get(key)) for key in self.unsur]
        return values.html_table(f"Nilai IKM dari {len(rows)} unsur", ("Unsur", "NRR", "Tertimbang", "Terisi"), rows)

    def _under(self, bobot: Bobot, antara: Antara) -> "HasilIkm":
        shares = to_weights(bobot, self.unsur)[1]
        ni = index(self.nrr_exact, shares, antara)
        return attrs.evolve(self, bobot=bobot, antara=antara, weights=shares, ni_exact=ni)


def new_result(
    keys: tuple[str, ...],
    means: "Sequence[Fraction]",
    *,
    bobot: Weights,
    antara: AntaraLike,
    blank: Blank | None,
    max_score: int,
    n: int | None,
    dipakai: int | None,
    skala: Skala | None,
    counts: tuple[int, ...] | None,
) -> HasilIkm:
    """A result from exact unsur means."""
    named, shares = to_weights(bobot, keys)
    steps = options.option(Antara, antara, "antara")
    ni = index(means, shares, steps)
    scale = _scale_for(keys) if skala is None else checks.to_members([skala], Skala, "skala")[0]
    return HasilIkm(keys, named, steps, blank, max_score, n, dipakai, scale, tuple(means), shares, counts, ni)


def _scale_for(keys: tuple[str, ...]) -> Skala:
    if set(keys) == set(UNSUR_2017):
        return menurut("skm-14-2017")
    if set(keys) == set(UNSUR_2004):
        return menurut("ikm-25-2004")
    raise OutOfRangeError(
        "skala",
        None,
        Teks(
            "diisi bagi unsur yang bukan dari peraturan yang dikenal, misalnya skm-14-2017",
            "given for unsur that are of no known regulation, such as SKM_14_2017",
        ),
    )


def weighted(means: "Sequence[Fraction]", shares: "Sequence[Fraction]", antara: Antara) -> "list[Fraction]":
    """The weighted mean of each unsur."""
    return [
        _rounded(_rounded(mean, antara, "nrr") * share, antara, "tertimbang")
        for mean, share in zip(means, shares, strict=True)
    ]


def index(means: "Sequence[Fraction]", shares: "Sequence[Fraction]", antara: Antara) -> "Fraction":
    """NI: the sum of the weighted means."""
    return _rounded(sum(weighted(means, shares, antara), exact.fraction(0)), antara, "ni")


def _rounded(value: "Fraction", antara: Antara, stage: str) -> "Fraction":
    places = antara.places(stage)
    return value if places is None else exact.round_fraction(value, places)
