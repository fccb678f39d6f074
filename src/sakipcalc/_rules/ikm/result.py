"""The index as a value: what it is, what made it, and what other conventions would have printed.

Per unsur NRR = sum of scores / number of answers; NI = sum of NRR x weight; NIK = NI x 100 / highest score. All of
it is kept in whole fractions; the one division comes when a figure is asked for.
"""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from sakipcalc._core import checks, exact, options, values
from sakipcalc._rules.ikm.kuesioner import Blank, Kuesioner
from sakipcalc._rules.ikm.unsur import Antara, Bobot, official_names, printed_weights, words_of
from sakipcalc._skala.skala import Pita, Skala
from sakipcalc._writing.format import format_angka
from sakipcalc.errors import OutOfScaleError, Teks


@attrs.frozen
class NilaiUnsur(values.Value):
    """One unsur of a satisfaction index.

    Attributes:
        kunci: its key.
        nama: its name in the regulation; the key where it is one's own.
        jumlah: the sum of its scores; None where only means are known.
        terisi: how many answered it; None where only means are known.
        nrr: its mean score, unrounded.
        tertimbang: the mean times its weight, rounded only as ``antara`` says.
        nilai: the mean on 0..100, NRR x 25 for scores of 1 to 4.
        mutu: the letter of the band that this lies in; None where the scale has none.
        kinerja: the label of that band; None where the scale has none.
        peringkat: 1 for the best, the highest NRR; equal ones share a rank, and the next is left out.
    """

    kunci: str
    nama: str
    jumlah: Decimal | None
    terisi: int | None
    nrr: Decimal
    tertimbang: Decimal
    nilai: Decimal
    mutu: str | None
    kinerja: str | None
    peringkat: int


@attrs.frozen(repr=False)
class HasilIkm(values.Value):
    """A satisfaction index and what made it. No property raises: what is not known is None.

    Attributes:
        kuesioner: the questionnaire; its ``unsur``, ``bobot``, ``antara``, ``max_score`` and ``skala`` are here too.
        n: number of respondents; None where not known.
        dipakai: number of respondents used, fewer than n under ``listwise``; None where not known.
        nrr_exact, ni_exact: unsur means and index as fractions.
        counts: answers on each unsur; None where only means are known.

    >>> from sakipcalc import UNSUR_2017, Kuesioner, ikm
    >>> hasil = ikm([dict.fromkeys(UNSUR_2017, 4)], Kuesioner(bobot="0.11"))
    >>> hasil.nik, hasil.mutu, hasil.kinerja
    (Decimal('99'), 'A', 'Sangat Baik')
    """

    kuesioner: Kuesioner
    n: int | None
    dipakai: int | None
    nrr_exact: tuple[Fraction, ...]
    counts: tuple[int, ...] | None
    ni_exact: Fraction

    @property
    def unsur(self) -> tuple[str, ...]:
        """Keys of the unsur, in order."""
        return self.kuesioner.unsur

    @property
    def bobot(self) -> Bobot | checks.Fixed[str, Fraction]:
        """The named weight convention, or weights of one's own."""
        return self.kuesioner.bobot

    @property
    def weights(self) -> tuple[Fraction, ...]:
        """The weight of each unsur, exactly, in order."""
        return self.kuesioner.weights

    @property
    def antara(self) -> Antara:
        """Intermediate rounding."""
        return self.kuesioner.antara

    @property
    def blank(self) -> Blank | None:
        """What a blank counted for; None where the unsur means were given."""
        return None if self.counts is None else self.kuesioner.blank

    @property
    def max_score(self) -> int:
        """The highest score on the questionnaire."""
        return self.kuesioner.max_score

    @property
    def skala(self) -> Skala:
        """The scale that mutu and kinerja are read from."""
        return self.kuesioner.skala

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
    def nik_exact(self) -> Fraction:
        """The index on 0..100 as a fraction."""
        return self.ni_exact * 100 / self.max_score

    @property
    def pita(self) -> Pita | None:
        """The band of the index; None where the scale has none, as below 25."""
        return _band(self.skala, self.nik_exact)

    @property
    def mutu(self) -> str | None:
        """The letter of the band, A to D; None where the scale has none."""
        return _letter(self.pita)

    @property
    def kinerja(self) -> str | None:
        """The label of the band, such as ``Baik``; None where the scale has none."""
        return self.pita.label if self.pita else None

    @property
    def terisi(self) -> dict[str, int]:
        """Answers counted on each unsur; empty where only means were given."""
        return dict(zip(self.unsur, self.counts or (), strict=False))

    @property
    def kosong(self) -> dict[str, int]:
        """Unanswered questionnaires on each unsur, among those used; empty where that is not known."""
        used = self.dipakai
        return {} if used is None else {key: used - filled for key, filled in self.terisi.items()}

    @property
    def divisors(self) -> tuple[int, ...] | None:
        """By how many each unsur's sum was divided; None where that is not known."""
        if self.counts is not None and self.kuesioner.blank is not Blank.ZERO:
            return self.counts
        return None if self.dipakai is None else (self.dipakai,) * len(self.unsur)

    @property
    def per_unsur(self) -> tuple[NilaiUnsur, ...]:
        """Every unsur with its sum, mean, weighted mean, value, mutu and rank, in the order of the questionnaire.

        >>> from sakipcalc import UNSUR_2017, ikm
        >>> satu = ikm([dict.fromkeys(UNSUR_2017, 4) | {"waktu": 3}]).per_unsur[2]
        >>> satu.nama, satu.jumlah, satu.nilai, satu.mutu, satu.peringkat
        ('Waktu Penyelesaian', Decimal('3'), Decimal('75'), 'C', 9)
        """
        steps = weighted(self.nrr_exact, self.weights, self.antara)
        by = self.divisors or ()
        found: list[NilaiUnsur] = []
        for place, (key, name) in enumerate(zip(self.unsur, official_names(self.unsur), strict=True)):
            mean = self.nrr_exact[place]
            worth = mean * 100 / self.max_score
            pita = _band(self.skala, worth)
            counted = self.counts is not None
            found.append(
                NilaiUnsur(
                    key,
                    name,
                    exact.from_fraction(mean * by[place]) if counted else None,
                    self.counts[place] if self.counts is not None else None,
                    exact.from_fraction(mean),
                    exact.from_fraction(steps[place]),
                    exact.from_fraction(worth),
                    _letter(pita),
                    pita.label if pita else None,
                    1 + sum(other > mean for other in self.nrr_exact),
                )
            )
        return tuple(found)

    @property
    def terlemah(self) -> tuple[NilaiUnsur, ...]:
        """Every unsur, the weakest first; equal ones in the order of the questionnaire.

        >>> from sakipcalc import UNSUR_2017, ikm
        >>> [satu.kunci for satu in ikm([dict.fromkeys(UNSUR_2017, 4) | {"waktu": 3, "biaya": 2}]).terlemah[:2]]
        ['biaya', 'waktu']
        """
        return tuple(sorted(self.per_unsur, key=lambda each: -each.peringkat))

    def konvensi(self) -> "tuple[HasilIkm, ...]":
        """The same means under every named weight and intermediate rounding, this one's own included.

        >>> from sakipcalc import UNSUR_2017, ikm
        >>> hasil = ikm([dict.fromkeys(UNSUR_2017, 4)])
        >>> {str(lain.nik) for lain in hasil.konvensi() if lain.antara is Antara.NONE} == {"100", "99", "99.9", "99.99"}
        True
        """
        first = self.bobot if isinstance(self.bobot, Bobot) else Bobot.EXACT
        named = printed_weights(len(self.unsur), first)
        return tuple(self._under(bobot, antara) for bobot in named for antara in Antara)

    def _repr_html_(self) -> str:
        colours = {_letter(pita): colour for pita, colour in zip(self.skala.pita, self.skala.palet, strict=True)}
        rows = [
            (each.nama, each.nrr, each.tertimbang, each.nilai, each.mutu, each.peringkat, each.terisi)
            for each in self.per_unsur
        ]
        title = f"IKM {format_angka(self.nik)}" + (f", mutu {self.mutu}" if self.mutu else "")
        head = ("Unsur", "NRR", "Tertimbang", "Nilai", "Mutu", "Peringkat", "Terisi")
        return values.html_table(title, head, rows, [colours.get(each.mutu) for each in self.per_unsur], marked=4)

    def _under(self, bobot: Bobot, antara: Antara) -> "HasilIkm":
        kuesioner = attrs.evolve(self.kuesioner, bobot=bobot, antara=antara)
        return attrs.evolve(self, kuesioner=kuesioner, ni_exact=index(self.nrr_exact, kuesioner.weights, antara))

    def explain(self, bahasa: options.BahasaLike = "id", *, places: int = 2) -> str:
        """One plain sentence: means, index, mutu, and the weakest unsur.

        Args:
            bahasa: ``id`` (Indonesian) or ``en`` (English); numbers are written as the language does.
            places: decimals of the figures shown, 0 to 34.

        Raises:
            OptionError: for another language.
            OutOfRangeError: for places outside 0..34.

        >>> from sakipcalc import UNSUR_2017, ikm
        >>> hasil = ikm([dict.fromkeys(UNSUR_2017, 4), dict.fromkeys(UNSUR_2017, 3) | {"waktu": 2}])
        >>> print(hasil.explain())
        2 responden: NRR 9 unsur 3,00 sampai 3,50, NI 3,44, NIK 86,11, mutu B (Baik); unsur terlemah: Waktu
        Penyelesaian.
        """
        english = options.option(options.Bahasa, bahasa, "bahasa") is options.Bahasa.EN
        return self._said(exact.to_places(places))[english]

    def _said(self, places: int) -> Teks:
        low, high = min(self.nrr_exact), max(self.nrr_exact)
        means = Teks("NRR {n} unsur {low} sampai {high}", "NRR of {n} unsur {low} to {high}")
        if low == high:
            means = Teks("NRR {n} unsur semuanya {low}", "NRR of all {n} unsur {low}")
        said = Teks.same("{means}, NI {ni}, NIK {nik}, {graded}{how}{weakest}.").fill(
            means=means.fill(n=len(self.unsur), low=_rounded_to(low, places), high=_rounded_to(high, places)),
            ni=_rounded_to(self.ni_exact, places),
            nik=_rounded_to(self.nik_exact, places),
            graded=self._graded(),
            how=self._how(),
            weakest=self._weakest(),
        )
        if self.n is None:
            return said
        who = Teks("{n} responden", "{n} respondents" if self.n > 1 else "{n} respondent")
        if self.dipakai not in {self.n, None}:
            who = Teks(f"{who.id}, {{used}} dipakai", f"{who.en}, {{used}} used")
        return said.at(who.fill(n=self.n, used=self.dipakai))

    def _graded(self) -> Teks:
        pita = self.pita
        if pita is None:
            return Teks("di luar {skala}", "outside {skala}").fill(skala=self.skala.nama)
        grade = f"{pita.kode} ({pita.label})" if pita.kode else pita.label
        return Teks.same(f"mutu {grade}")

    def _how(self) -> Teks:
        """The weights and the rounding on the way, where they are not the usual ones."""
        if not isinstance(self.bobot, Bobot):
            return Teks(", bobot sendiri", ", weights of one's own")
        if self.bobot is Bobot.EXACT and self.antara is Antara.NONE:
            return Teks.same("")
        words = words_of(self.bobot, self.antara, len(self.unsur))
        return Teks(f" ({words.id})", f" ({words.en})")

    def _weakest(self) -> Teks:
        """The unsur of the lowest mean; none where all are equal."""
        low = min(self.nrr_exact)
        names = official_names(self.unsur)
        weakest = [name for name, mean in zip(names, self.nrr_exact, strict=True) if mean == low]
        if len(weakest) == len(names):
            return Teks.same("")
        return Teks("; unsur terlemah: {names}", "; weakest unsur: {names}").fill(names="; ".join(weakest))

    def __repr__(self) -> str:
        return f"HasilIkm(nik={exact.round_to(self.nik)}, mutu={self.mutu!r}, n={self.n})"


def _rounded_to(value: Fraction, places: int) -> Decimal:
    return exact.round_to(exact.from_fraction(value), places)


def _band(skala: Skala, value: Fraction) -> Pita | None:
    try:
        return skala.kategori(value)
    except OutOfScaleError:
        return None


def _letter(pita: Pita | None) -> str | None:
    return None if pita is None else pita.kode or pita.label


def new_result(
    kuesioner: Kuesioner,
    means: Sequence[Fraction],
    *,
    n: int | None,
    dipakai: int | None,
    counts: tuple[int, ...] | None,
) -> HasilIkm:
    """A result from exact unsur means."""
    ni = index(means, kuesioner.weights, kuesioner.antara)
    return HasilIkm(kuesioner, n, dipakai, tuple(means), counts, ni)


def weighted(means: Sequence[Fraction], shares: Sequence[Fraction], antara: Antara) -> list[Fraction]:
    """The weighted mean of each unsur."""
    return [
        _rounded(_rounded(mean, antara, "nrr") * share, antara, "tertimbang")
        for mean, share in zip(means, shares, strict=True)
    ]


def index(means: Sequence[Fraction], shares: Sequence[Fraction], antara: Antara) -> Fraction:
    """NI: the sum of the weighted means."""
    return _rounded(sum(weighted(means, shares, antara), exact.fraction(0)), antara, "ni")


def _rounded(value: Fraction, antara: Antara, stage: str) -> Fraction:
    places = antara.places(stage)
    return value if places is None else exact.round_fraction(value, places)
