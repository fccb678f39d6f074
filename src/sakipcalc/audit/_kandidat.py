"""The formulas a printed figure may have been made by, and what each of them means beside the declared one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from fractions import Fraction

import attrs

from sakipcalc._core.options import Option
from sakipcalc._rules.efisiensi import Efisiensi
from sakipcalc._rules.indikator import Polarisasi
from sakipcalc.audit._temuan import Kalimat, Putusan

Hitung = Callable[[Fraction, Fraction], Fraction | None]
"""From the first and the second input, such as target and realisasi, to a figure; None where there is none."""


@attrs.frozen
class Rumus:
    """One formula: its short name, its words (Indonesian, English), how it is computed, and what it assumes."""

    kunci: str
    kata: Kalimat
    hitung: Hitung
    biaya: int = 4


def _over(first: Fraction, second: Fraction) -> Fraction | None:
    return 100 * first / second if second else None


_RT = Rumus("R/T", ("realisasi dibagi target", "realisasi over target"), lambda t, r: _over(r, t), 0)
_REFLECTED = Rumus(
    "(2T-R)/T",
    ("dua kali target dikurangi realisasi, dibagi target", "twice the target less realisasi, over the target"),
    lambda t, r: _over(2 * t - r, t),
    0,
)
_TR = Rumus("T/R", ("target dibagi realisasi", "target over realisasi"), _over, 0)
_INVERSE = Rumus(
    "T/R",
    ("target dibagi realisasi", "target over realisasi"),
    lambda t, r: 100 * t / r if t and r > 0 else None,
    0,
)
DI_DALAM = "di dalam rentang target", "inside the target's range"
TAK_TERHINGGA = "tidak terhingga, dibatasi", "unbounded, limited"
_POINTS = Rumus(
    "R-T", ("selisih realisasi dan target dalam poin", "realisasi less target, in points"), lambda t, r: r - t
)
_SIGNED_MAX = Rumus(
    "1+(R-T)/|T|",
    ("100% ditambah selisih terhadap target", "100% plus the gap to the target"),
    lambda t, r: 100 * (1 + (r - t) / abs(t)) if t else None,
    0,
)
_SIGNED_MIN = Rumus(
    "1-(R-T)/|T|",
    ("100% dikurangi selisih terhadap target", "100% less the gap to the target"),
    lambda t, r: 100 * (1 - (r - t) / abs(t)) if t else None,
    0,
)


def _near(t: Fraction, r: Fraction) -> Fraction | None:
    return None if not t else 100 * min(r / t, 2 - r / t)


_STABLE = Rumus("stabilize", ("makin dekat target makin baik", "the closer to the target the better"), _near, 0)

CAPAIAN = (_RT, _TR, _REFLECTED, _POINTS)
_DECLARED = {
    Polarisasi.MAXIMIZE: _RT,
    Polarisasi.MINIMIZE: _REFLECTED,
    Polarisasi.MINIMIZE_INVERSE: _INVERSE,
    Polarisasi.STABILIZE: _STABLE,
}
_OF_CAPAIAN: dict[Polarisasi | None, Mapping[str, Putusan]] = {
    Polarisasi.MAXIMIZE: {"(2T-R)/T": Putusan.TERBALIK, "T/R": Putusan.TERBALIK},
    Polarisasi.MINIMIZE: {"R/T": Putusan.TERBALIK},
    Polarisasi.MINIMIZE_INVERSE: {"R/T": Putusan.TERBALIK},
    Polarisasi.STABILIZE: {},
    None: {"R/T": Putusan.COCOK, "(2T-R)/T": Putusan.COCOK},
}


@attrs.frozen
class Kandidat:
    """The formulas of one kind of figure: the declared one, the others, and what these others mean."""

    jenis: str
    peran: tuple[str, str]
    rumus: tuple[Rumus, ...]
    dinyatakan: Rumus | None
    arti: Mapping[str, Putusan]
    percent: bool = True

    def meaning(self, rumus: Rumus) -> Putusan:
        """What it means that a figure was made by a formula."""
        if rumus is self.dinyatakan:
            return Putusan.COCOK
        return self.arti.get(rumus.kunci, Putusan.RUMUS_LAIN)

    def cost(self, rumus: Rumus) -> int:
        """What it assumes that a figure was made by a formula."""
        if self.dinyatakan is None:
            return rumus.biaya
        return 0 if rumus is self.dinyatakan else 4


_SIGNED = {_RT: _SIGNED_MAX, _REFLECTED: _SIGNED_MIN, _INVERSE: _RT}


def capaian_rules(polarisasi: Polarisasi | None, target: Fraction | None = None) -> Kandidat:
    """The rules of capaian; a negative target is measured by the gap to it."""
    declared = None if polarisasi is None else _DECLARED[polarisasi]
    if target is not None and target < 0:
        declared = _SIGNED.get(declared, declared) if declared else None
    others = tuple(each for each in CAPAIAN if declared is None or each.kunci != declared.kunci)
    formulas = others if declared is None else (declared, *others)
    return Kandidat("capaian", ("target", "realisasi"), formulas, declared, _OF_CAPAIAN[polarisasi])


_SERAPAN = Rumus("R/P", ("realisasi dibagi pagu", "realisasi over pagu"), lambda p, r: _over(r, p), 0)
_SERAPAN_LAIN = (
    Rumus("P/R", ("pagu dibagi realisasi", "pagu over realisasi"), _over),
    Rumus("(P-R)/P", ("sisa anggaran dibagi pagu", "what is left, over the pagu"), lambda p, r: _over(p - r, p)),
)
SERAPAN = Kandidat("serapan", ("pagu", "realisasi"), (_SERAPAN, *_SERAPAN_LAIN), _SERAPAN, {"P/R": Putusan.TERBALIK})


def _ratio(c: Fraction, s: Fraction) -> Fraction | None:
    return c / s if s else None


_EFISIENSI = {
    Efisiensi.RATIO: Rumus("c/s", ("capaian dibagi serapan", "capaian over serapan"), _ratio),
    Efisiensi.RATIO_PERCENT: Rumus(
        "c/s x 100", ("capaian dibagi serapan, dalam persen", "capaian over serapan, in percent"), _over
    ),
    Efisiensi.LEVEL: Rumus(
        "c/s - 1",
        ("capaian dibagi serapan, dikurangi satu", "capaian over serapan, less one"),
        lambda c, s: c / s - 1 if s else None,
    ),
    Efisiensi.DIFFERENCE: Rumus("c - s", ("capaian dikurangi serapan", "capaian less serapan"), lambda c, s: c - s),
}
_EFISIENSI_LAIN = (
    Rumus("s/c", ("serapan dibagi capaian", "serapan over capaian"), lambda c, s: _ratio(s, c)),
    Rumus(
        "1 - s/c",
        ("satu dikurangi serapan dibagi capaian, dalam persen", "one less serapan over capaian, in percent"),
        lambda c, s: 100 * (1 - s / c) if c else None,
    ),
)


def efisiensi_rules(method: Efisiensi | None) -> Kandidat:
    """The rules of efficiency."""
    declared = None if method is None else _EFISIENSI[method]
    others = tuple(each for each in (*_EFISIENSI.values(), *_EFISIENSI_LAIN) if each is not declared)
    formulas = others if declared is None else (declared, *others)
    meanings = {each.kunci: Putusan.COCOK for each in _EFISIENSI.values()} if declared is None else {}
    return Kandidat(
        "efisiensi", ("capaian", "serapan"), formulas, declared, meanings | {"s/c": Putusan.TERBALIK}, percent=False
    )


class Bentuk(Option):
    """How a change is printed: ``SELISIH`` as a difference, ``RELATIF`` in percent of the earlier figure.

    >>> Bentuk("relatif")
    <Bentuk.RELATIF: 'relatif'>
    """

    SELISIH = "selisih"
    RELATIF = "relatif"


_PERUBAHAN = {
    Bentuk.SELISIH: Rumus(
        "kini-lalu", ("nilai kini dikurangi nilai lalu", "the figure now less the earlier one"), lambda a, b: b - a, 0
    ),
    Bentuk.RELATIF: Rumus(
        "(kini-lalu)/lalu",
        ("selisih dibagi nilai lalu", "the difference over the earlier figure"),
        lambda a, b: 100 * (b - a) / abs(a) if a else None,
        0,
    ),
}
_PERUBAHAN_LAIN = (
    Rumus("lalu-kini", ("nilai lalu dikurangi nilai kini", "the earlier figure less the one now"), lambda a, b: a - b),
    Rumus(
        "(kini-lalu)/kini",
        ("selisih dibagi nilai kini", "the difference over the figure now"),
        lambda a, b: 100 * (b - a) / abs(b) if b else None,
    ),
    Rumus(
        "kini/lalu", ("nilai kini dibagi nilai lalu", "the figure now over the earlier one"), lambda a, b: _over(b, a)
    ),
)


def perubahan_rules(bentuk: Bentuk | None) -> Kandidat:
    """The rules of a change from one year to the next."""
    declared = None if bentuk is None else _PERUBAHAN[bentuk]
    others = tuple(each for each in (*_PERUBAHAN.values(), *_PERUBAHAN_LAIN) if each is not declared)
    formulas = others if declared is None else (declared, *others)
    meanings = {each.kunci: Putusan.COCOK for each in _PERUBAHAN.values()} if declared is None else {}
    reversed_ = {"lalu-kini": Putusan.TERBALIK}
    return Kandidat("perubahan", ("lalu", "kini"), formulas, declared, meanings | reversed_, percent=False)
