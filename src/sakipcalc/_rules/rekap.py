"""The counts that every Bab III prints: indicators by category and conclusion, "x dari y indikator mencapai target"."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import Any, Literal, Protocol, TypeAlias

import attrs

from sakipcalc._core import checks, exact, options, sums, values
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.sumber import Aturan, Sumber
from sakipcalc._rules.capaian import Capaian, Keterangan
from sakipcalc._rules.explain import telling
from sakipcalc._rules.rerata import name_of, to_shares
from sakipcalc._skala.pita import GapLike, Pita
from sakipcalc._skala.predikat import Predikat
from sakipcalc._skala.skala import Skala
from sakipcalc.errors import OutOfScaleError, Teks, WrongTypeError


class Berputusan(Protocol):
    """Anything with a verdict, such as ``audit.Temuan`` or ``Perubahan``."""

    @property
    def putusan(self) -> Any: ...


_CANNOT = "tidak_dapat_dinilai"
_MET = (Keterangan.MELEBIHI, Keterangan.MENCAPAI)


class Dasar(options.Option):
    """Which figure of a ``Capaian`` is rated: ``NILAI``, before any limit, or ``CAPPED``, after cap and floor.

    >>> Dasar("capped")
    <Dasar.CAPPED: 'capped'>
    """

    NILAI = "nilai"
    CAPPED = "capped"


DasarLike: TypeAlias = Dasar | Literal["nilai", "capped"]


@attrs.frozen
class Hitungan(values.Value):
    """How many results are of one kind.

    Attributes:
        nama: the category, conclusion or verdict.
        n: how many results.
        persen: their share of all results in percent, unrounded; None where there is no result.
        persen_bobot: the share of their weights in percent, unrounded; None without weights.
    """

    nama: str
    n: int
    persen: Decimal | None
    persen_bobot: Decimal | None


@attrs.frozen
class Rekap(values.Value):
    """A set of results counted; everything that was given is in the counts.

    Attributes:
        n: how many results were given.
        tercapai: how many of them met or exceeded their target, with their share; None where none has a target.
        keterangan: by conclusion, every one shown; empty where there are no ``Capaian``.
        kategori: by band of the scale, in its order, every one shown; empty without a scale.
        putusan: by verdict, every one shown; empty where there are none.
        tidak_dinilai: results that have no figure, by name.
        di_luar_skala: assessed results whose figure no band takes, or that have none, such as a date, by name.
    """

    n: int
    tercapai: Hitungan | None
    keterangan: tuple[Hitungan, ...]
    kategori: tuple[Hitungan, ...]
    putusan: tuple[Hitungan, ...]
    tidak_dinilai: tuple[str, ...]
    di_luar_skala: tuple[str, ...]

    def explain(self, bahasa: options.BahasaLike = "id", *, places: int = 2) -> str:
        """One plain sentence: how many of how many met their target, the counts, and what could not be assessed.

        Args:
            bahasa: ``id`` (Indonesian) or ``en`` (English); conclusions and categories stay as reports print them.
            places: decimals of the percentages, 0 to 34.

        Raises:
            OptionError: for another language.
            OutOfRangeError: for places outside 0..34.

        >>> from sakipcalc import Indikator, measure
        >>> print(rekap([measure(Indikator("IKM", 86), 88), measure(Indikator("AKIP", 70), None)]).explain())
        1 dari 2 indikator mencapai target (50,00%): 1 Melebihi Target, 1 Tidak Dapat Dinilai;
        tidak dapat dinilai: AKIP.
        """
        english = options.option(options.Bahasa, bahasa, "bahasa") is options.Bahasa.EN
        exact.to_places(places)
        counts = self.keterangan or self.putusan
        if self.tercapai is None:
            said = Teks("{n} hasil", "{n} results").fill(n=self.n)
        else:
            said = Teks(
                "{x} dari {n} indikator mencapai target{share}", "{x} of {n} indicators met their target{share}"
            )
            said = said.fill(x=self.tercapai.n, n=self.n, share=_share(self.tercapai, places))
        parts = [Teks.same("{said}{list}").fill(said=said, list=_listed(counts))]
        if any(each.n for each in self.kategori):
            parts.append(Teks("kategori{list}", "categories{list}").fill(list=_listed(self.kategori)))
        for names, words in ((self.tidak_dinilai, _NOT_ASSESSED), (self.di_luar_skala, _OFF_SCALE)):
            if names:
                parts.append(words.fill(names=list(names)))
        return "; ".join(part[english] for part in parts) + "."


_NOT_ASSESSED = Teks("tidak dapat dinilai: {names}", "not assessed: {names}")
_OFF_SCALE = Teks("di luar skala: {names}", "off the scale: {names}")


def rekap(
    hasil: Iterable[Capaian | Berputusan],
    *,
    skala: Skala | None = None,
    dasar: DasarLike = Dasar.NILAI,
    gap: GapLike | None = None,
    places: int | None = None,
    bobot: Iterable[Bilangan] | None = None,
    normalize: bool = False,
) -> Rekap:
    """Count results by conclusion, by category of a scale, or by verdict, with or without weights.

    Args:
        hasil: ``Capaian``, or things with a ``putusan``, such as ``audit.Temuan`` and ``Perubahan``; all of one kind.
        skala: the scale whose categories are counted; for ``Capaian`` only.
        dasar: the figure that is rated, ``nilai`` or ``capped``; T/R at a realisasi of zero is its cap in either case.
        gap: the scale's gap policy for this count; None for its own.
        places: round half-up to so many decimals before concluding and rating, as what is printed; None does not.
        bobot: one weight per result, zero or more, summing to 1 or 100; None for none.
        normalize: take weights of any sum above zero, each as its share of that sum.

    Raises:
        WeightError: for weights that do not go with the results, or do not sum to 1 or 100 and are not normalised.
        WrongTypeError: for what is neither a Capaian nor has a verdict, or is mixed.
        OptionError, OutOfRangeError, NumberTypeError, NotFiniteError: for what is no option or number.

    Source: what reports print (none rules it). Our decisions: met is 100% or more, as ``Capaian.keterangan`` says; what
    could not be assessed is one of all indicators, and is named.

    >>> from sakipcalc import PERMENDAGRI_86_2017, Indikator, measure
    >>> given = {"IKM": (88, 86), "AKIP": (60, 70), "A": (None, 1)}
    >>> hasil = [measure(Indikator(nama, target), realisasi) for nama, (realisasi, target) in given.items()]
    >>> found = rekap(hasil, skala=PERMENDAGRI_86_2017, dasar="capped", bobot=[50, 30, 20])
    >>> found.tercapai.n, found.n, found.tercapai.persen_bobot, found.tidak_dinilai
    (1, 3, Decimal('50'), ('A',))
    >>> [(each.nama, each.n) for each in found.kategori if each.n]
    [('Tinggi', 1), ('Sangat Tinggi', 1)]
    """
    results = checks.to_items(hasil, "hasil")
    which = options.option(Dasar, dasar, "dasar")
    if skala is not None:
        checks.to_kind(skala, Skala, "skala", Teks("skala", "a Skala"))
    if places is not None:
        exact.to_places(places)
    tally = _Tally(to_shares(bobot, len(results), normalize=normalize), weighted=bobot is not None)
    if results and skala is None and not isinstance(results[0], Capaian):
        return _by_verdict(results, tally)
    measured = [_measured(each, number) for number, each in enumerate(results, 1)]
    names = [name_of(each, number) for number, each in enumerate(measured, 1)]
    said = [each.keterangan if places is None else each.keterangan_at(places) for each in measured]
    bands = [None if skala is None else band_of(each, skala, which, gap, places) for each in measured]
    met = [each in _MET for each in said]
    lost = [each is Keterangan.TIDAK_DAPAT_DINILAI for each in said]
    return Rekap(
        len(measured),
        tally.count("mencapai target", met),
        tuple(tally.count(str(each), [one is each for one in said]) for each in Keterangan),
        tuple(tally.count(str(pita), [band is pita for band in bands]) for pita in (skala.pita if skala else ())),
        (),
        tuple(name for name, gone in zip(names, lost, strict=True) if gone),
        tuple(
            name
            for name, band, gone in zip(names, bands, lost, strict=True)
            if skala is not None and band is None and not gone
        ),
    )


class _Tally:
    """Counts of results among all of them, with the share of their weights."""

    def __init__(self, shares: Sequence[sums.Terms], *, weighted: bool) -> None:
        self._shares = shares
        self._whole = sums.summed(shares) if weighted else None

    def count(self, name: str, among: Sequence[bool]) -> Hitungan:
        n = sum(among)
        persen = sums.divided((100 * n, len(among))) if among else None
        if self._whole is None or not among:
            return Hitungan(name, n, persen, None)
        top, bottom = sums.over(
            sums.summed(share for share, here in zip(self._shares, among, strict=True) if here), self._whole
        )
        return Hitungan(name, n, persen, sums.divided((100 * top, bottom)))


def _measured(value: object, number: int) -> Capaian:
    return checks.to_kind(value, Capaian, f"hasil (butir {number})", Teks("hasil pengukuran capaian", "a Capaian"))


def band_of(
    hasil: Capaian, skala: Skala, dasar: Dasar, gap: GapLike | None = None, places: int | None = None
) -> Pita | None:
    """The band of the figure that is rated, or of a predicate; None where there is none, or no band takes it."""
    own = hasil.realisasi.on(skala) if isinstance(hasil.realisasi, Predikat) else None
    if own is not None:
        return own
    value = hasil.capped if dasar is Dasar.CAPPED or hasil.nilai is None else hasil.nilai
    if value is None:
        return None
    try:
        return skala.kategori(value, gap=gap, places=places)
    except OutOfScaleError:
        return None


def _by_verdict(results: Sequence[object], tally: _Tally) -> Rekap:
    verdicts: list[options.Option] = []
    for number, each in enumerate(results, 1):
        verdict = getattr(each, "putusan", None)
        first = verdicts[0] if verdicts else verdict
        if not isinstance(verdict, options.Option) or type(verdict) is not type(first):
            said = Teks(
                "sejenis: semuanya capaian, atau semuanya berputusan", "all Capaian, or all with one kind of putusan"
            )
            raise WrongTypeError(f"hasil (butir {number})", each, said)
        verdicts.append(verdict)
    lost = [verdict.value == _CANNOT for verdict in verdicts]
    return Rekap(
        len(results),
        None,
        (),
        (),
        tuple(tally.count(_told(kind), [each is kind for each in verdicts]) for kind in type(verdicts[0])),
        tuple(name_of(each, number) for number, (each, gone) in enumerate(zip(results, lost, strict=True), 1) if gone),
        (),
    )


def _told(verdict: options.Option) -> str:
    return str(getattr(verdict, "kata", verdict.value))


def _share(found: Hitungan, places: int) -> Teks:
    if found.persen is None:
        return Teks.same("")
    persen = exact.round_to(found.persen, telling(found.persen, places))
    if found.persen_bobot is None:
        return Teks.same(" ({persen}%)").fill(persen=persen)
    said = Teks(" ({persen}%; menurut bobot {bobot}%)", " ({persen}%; by weight {bobot}%)")
    return said.fill(persen=persen, bobot=exact.round_to(found.persen_bobot, telling(found.persen_bobot, places)))


def _listed(counts: Sequence[Hitungan]) -> Teks:
    told = [Teks.same("{n} {nama}").fill(n=each.n, nama=each.nama) for each in counts if each.n]
    return Teks.same(": {told}").fill(told=told) if told else Teks.same("")


ATURAN = (
    Aturan(
        "rekap",
        "Rekapitulasi capaian",
        "banyaknya indikator per kategori dan keterangan; x dari y indikator mencapai target, x = mencapai + melebihi",
        Sumber(
            "yang dicetak laporan",
            basis="secondary",
            keputusan="yang tidak dapat dinilai ikut dalam y dan disebut",
            lingkup="semua",
        ),
    ),
    Aturan(
        "rekap_bobot",
        "Rekapitulasi menurut bobot",
        "jumlah bobot / jumlah seluruh bobot x 100",
        Sumber("tidak diatur", keputusan="bobot berjumlah 1 atau 100, kecuali diminta dinormalkan"),
    ),
)
