"""The catalogue: the formulas of capaian, serapan, efisiensi and changes, right and wrong, and what each means."""

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Literal, TypeAlias, cast

import attrs

from sakipcalc import Alasan, Metode, Polarisasi, Rentang, ZeroTarget
from sakipcalc._core.options import Option
from sakipcalc._rules import efisiensi as rule_of_efisiensi
from sakipcalc._rules import formula as rule_of_capaian
from sakipcalc._rules import serapan as rule_of_serapan
from sakipcalc._rules.perbandingan import relative_change
from sakipcalc.audit._engine import formulas
from sakipcalc.audit._engine.finding import Putusan
from sakipcalc.errors import Teks


def _ruled(
    polarisasi: Polarisasi, zero_target: ZeroTarget = ZeroTarget.UNDEFINED, worst: Decimal | None = None
) -> formulas.Compute:
    """The rule of capaian itself."""

    def compute(target: formulas.Quantity, realisasi: formulas.Quantity) -> Fraction | Alasan:
        assert not isinstance(realisasi, Rentang)  # noqa: S101  only a target is a range
        found = rule_of_capaian.quotient(realisasi, target, polarisasi, zero_target, worst)
        return found if isinstance(found, Alasan) else formulas.divided(*found)

    return compute


_RT = formulas.Formula("R/T", Teks("realisasi dibagi target", "realisasi over target"), _ruled(Polarisasi.MAXIMIZE), 0)
_REFLECTED = formulas.Formula(
    "(2T-R)/T",
    Teks("dua kali target dikurangi realisasi, dibagi target", "twice the target less realisasi, over the target"),
    _ruled(Polarisasi.MINIMIZE),
    0,
)
_INVERSE = formulas.Formula(
    "T/R", Teks("target dibagi realisasi", "target over realisasi"), _ruled(Polarisasi.MINIMIZE_INVERSE), 0
)
_STABLE = formulas.Formula(
    "stabilize",
    Teks("makin dekat target makin baik", "the closer to the target the better"),
    _ruled(Polarisasi.STABILIZE),
    0,
)
_TR = formulas.Formula("T/R", _INVERSE.words, formulas.plainly(formulas.over), 0)
_SIGNED = {
    _RT: attrs.evolve(
        _RT, key="1+(R-T)/|T|", words=Teks("100% ditambah selisih terhadap target", "100% plus the gap to the target")
    ),
    _REFLECTED: attrs.evolve(
        _REFLECTED,
        key="1-(R-T)/|T|",
        words=Teks("100% dikurangi selisih terhadap target", "100% less the gap to the target"),
    ),
    _INVERSE: attrs.evolve(_INVERSE, key="R/T", words=_RT.words),
}
"""The same rules in the words of a negative target, which is measured by the gap to it."""

_CAPAIAN = (
    _RT,
    _TR,
    _REFLECTED,
    formulas.Formula(
        "R-T",
        Teks("selisih realisasi dan target dalam poin", "realisasi less target, in points"),
        formulas.plainly(lambda t, r: r - t),
    ),
    formulas.Formula(
        "R/T-1",
        Teks("simpangan terhadap target: realisasi dibagi target, dikurangi satu", "realisasi over target, less one"),
        formulas.plainly(lambda t, r: formulas.over(r - t, t)),
        5,
    ),
    formulas.Formula(
        "(T-R)/T",
        Teks("kekurangan terhadap target: target dikurangi realisasi, dibagi target", "the shortfall over the target"),
        formulas.plainly(lambda t, r: formulas.over(t - r, t)),
        5,
    ),
    formulas.Formula(
        "|R-T|/T",
        Teks(
            "selisih terhadap target tanpa tanda, dibagi target",
            "the gap without its sign, over the target",
        ),
        formulas.plainly(lambda t, r: formulas.over(abs(r - t), t)),
        6,
    ),
    formulas.Formula(
        "1+(1-R/T)x100",
        Teks("salah kurung: 1 + (1 - realisasi/target) x 100", "a slip of parentheses: 1 + (1 - R/T) x 100"),
        formulas.plainly(lambda t, r: None if not t else 1 + 100 * (1 - r / t)),
        5,
    ),
    formulas.Formula(
        "2T/R",
        Teks("dua kali target dibagi realisasi", "twice the target over realisasi"),
        formulas.plainly(lambda t, r: formulas.over(2 * t, r)),
        6,
    ),
)
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


@lru_cache(maxsize=256)
def capaian_kind(
    polarisasi: Polarisasi | None, zero_target: ZeroTarget = ZeroTarget.UNDEFINED, worst: Decimal | None = None
) -> formulas.Kind:
    """The formulas of capaian; what a target of zero means is part of the declared one.

    Args:
        polarisasi: the declared direction; None where none is declared.
        zero_target: what a target of zero means.
        worst: the worst tolerable realisasi, for a target of zero that is to be minimised.
    """
    kind = _KINDS_OF_CAPAIAN[polarisasi]
    if worst is not None:
        return _with_worst(kind, worst)
    if zero_target is ZeroTarget.UNDEFINED:
        return kind
    own = kind if polarisasi is None else _with_zero(kind, polarisasi, zero_target)
    rising, falling = Polarisasi.MAXIMIZE, _FALLING[polarisasi]
    open_ended = (_with_zero(_CLOSED[rising], rising, zero_target), _with_zero(_CLOSED[falling], falling, zero_target))
    return attrs.evolve(own, open_ended=open_ended)


def _with_worst(kind: formulas.Kind, worst: Decimal) -> formulas.Kind:
    """The kind that measures a target of zero by the worst value, which has words of its own."""
    words = Teks(
        "nilai terburuk {worst} dikurangi realisasi, dibagi {worst}", "the worst value {worst} less realisasi, over it"
    ).fill(worst=worst)
    least = formulas.Formula(_REFLECTED.key, words, _ruled(Polarisasi.MINIMIZE, worst=worst), 0)
    rising, falling = cast("tuple[formulas.Kind, formulas.Kind]", kind.open_ended)
    zero = attrs.evolve(falling, declared=least, formulas=(least, *falling.formulas[1:]))
    return attrs.evolve(kind, zero=zero, open_ended=(rising, attrs.evolve(falling, zero=zero)))


def _with_zero(kind: formulas.Kind, polarisasi: Polarisasi, zero_target: ZeroTarget) -> formulas.Kind:
    """The kind whose declared rule knows what a target of zero means."""
    first = kind.formulas[0]
    declared = attrs.evolve(first, compute=_ruled(polarisasi, zero_target))
    return attrs.evolve(kind, declared=declared, formulas=(declared, *kind.formulas[1:]))


def _capaian_kind(polarisasi: Polarisasi | None, *, negative: bool) -> formulas.Kind:
    declared = None if polarisasi is None else _DECLARED[polarisasi]
    if negative and declared is not None:
        declared = _SIGNED.get(declared, declared)
    others: tuple[formulas.Formula, ...] = _CAPAIAN
    if negative:  # there the rule is no quotient of the two, which becomes just another formula
        others = (
            *(each for each in _CAPAIAN if each not in (_RT, _REFLECTED)),
            formulas.Formula("R/T", _RT.words, formulas.plainly(lambda t, r: formulas.over(r, t))),
            formulas.Formula("(2T-R)/T", _REFLECTED.words, formulas.plainly(lambda t, r: formulas.over(2 * t - r, t))),
        )
    missing = (Alasan.TARGET_KOSONG, Alasan.REALISASI_KOSONG)
    roles = ("target", "realisasi")
    meanings = _OF_CAPAIAN[polarisasi]
    return formulas.kind_of(
        "capaian", roles, declared=declared, others=others, meanings=meanings, missing=missing, measured=True
    )


_CLOSED = {
    polarisasi: attrs.evolve(_capaian_kind(polarisasi, negative=False), signed=_capaian_kind(polarisasi, negative=True))
    for polarisasi in (None, *Polarisasi)
}
_FALLING: dict[Polarisasi | None, Polarisasi] = dict.fromkeys(_CLOSED, Polarisasi.MINIMIZE)
_FALLING[Polarisasi.MINIMIZE_INVERSE] = Polarisasi.MINIMIZE_INVERSE
_KINDS_OF_CAPAIAN = {
    polarisasi: attrs.evolve(kind, open_ended=(_CLOSED[Polarisasi.MAXIMIZE], _CLOSED[_FALLING[polarisasi]]))
    for polarisasi, kind in _CLOSED.items()
}


def _absorbed(pagu: formulas.Quantity, realisasi: formulas.Quantity) -> Fraction | Alasan:
    """The rule of serapan itself."""
    budget = formulas.as_decimal(pagu)
    if budget < 0:
        return Alasan.PAGU_NEGATIF
    found = rule_of_serapan.quotient(formulas.as_decimal(realisasi), budget)
    return Alasan.PAGU_NOL if found is None else formulas.divided(*found)


_SERAPAN = formulas.Formula("R/P", Teks("realisasi dibagi pagu", "realisasi over pagu"), _absorbed, 0)
SERAPAN = formulas.kind_of(
    "serapan",
    ("pagu", "realisasi"),
    declared=_SERAPAN,
    others=(
        _SERAPAN,
        formulas.Formula("P/R", Teks("pagu dibagi realisasi", "pagu over realisasi"), formulas.plainly(formulas.over)),
        formulas.Formula(
            "(P-R)/P",
            Teks("sisa anggaran dibagi pagu", "what is left, over the pagu"),
            formulas.plainly(lambda p, r: formulas.over(p - r, p)),
        ),
    ),
    meanings={"P/R": Putusan.TERBALIK},
    missing=(Alasan.PAGU_KOSONG, Alasan.REALISASI_KOSONG),
)


def _gap(
    jenis: str, roles: tuple[str, str], declared: formulas.Formula, other: formulas.Formula, missing: Alasan
) -> formulas.Kind:
    """A difference that is printed either way round, and both are right."""
    return formulas.kind_of(
        jenis,
        roles,
        declared=declared,
        others=(other,),
        meanings={other.key: Putusan.COCOK},
        missing=(missing, Alasan.REALISASI_KOSONG),
        percent=False,
    )


def _less(key: str, words: Teks, *, first: bool) -> formulas.Formula:
    return formulas.Formula(key, words, formulas.plainly(lambda a, b: a - b if first else b - a), 0)


SISA = _gap(
    "sisa",
    ("pagu", "realisasi"),
    _less("P-R", Teks("pagu dikurangi realisasi", "the pagu less realisasi"), first=True),
    _less("R-P", Teks("realisasi dikurangi pagu", "realisasi less the pagu"), first=False),
    Alasan.PAGU_KOSONG,
)
"""What is left of a budget; of a surplus or shortfall, what is more."""

SELISIH = _gap(
    "selisih",
    ("target", "realisasi"),
    _less("R-T", Teks("realisasi dikurangi target", "realisasi less the target"), first=False),
    _less("T-R", Teks("target dikurangi realisasi", "the target less realisasi"), first=True),
    Alasan.TARGET_KOSONG,
)
"""By how much a target is passed or missed."""


def _efficiency(key: str, words: Teks, method: Metode) -> formulas.Formula:
    def compute(capaian: formulas.Quantity, serapan: formulas.Quantity) -> Fraction | Alasan:
        reached, spent = formulas.as_decimal(capaian), formulas.as_decimal(serapan)
        found = rule_of_efisiensi.quotient(reached, spent, method)
        return rule_of_efisiensi.why_none(reached, spent, method) if found is None else formulas.divided(*found)

    return formulas.Formula(key, words, compute, formulas.OTHER)


_EFISIENSI = {
    Metode.RATIO: _efficiency("c/s", Teks("capaian dibagi serapan", "capaian over serapan"), Metode.RATIO),
    Metode.RATIO_PERCENT: _efficiency(
        "c/s x 100",
        Teks("capaian dibagi serapan, dalam persen", "capaian over serapan, in percent"),
        Metode.RATIO_PERCENT,
    ),
    Metode.LEVEL: _efficiency(
        "c/s - 1",
        Teks("capaian dibagi serapan, dikurangi satu", "capaian over serapan, less one"),
        Metode.LEVEL,
    ),
    Metode.DIFFERENCE: _efficiency(
        "c - s", Teks("capaian dikurangi serapan", "capaian less serapan"), Metode.DIFFERENCE
    ),
    Metode.COST: _efficiency(
        "s/c x 100", Teks("serapan dibagi capaian, dalam persen", "serapan over capaian, in percent"), Metode.COST
    ),
}
_EFISIENSI_LAIN = (
    formulas.Formula(
        "s/c",
        Teks("serapan dibagi capaian", "serapan over capaian"),
        formulas.plainly(lambda c, s: s / c if c else None),
    ),
    formulas.Formula(
        "1 - s/c",
        Teks("satu dikurangi serapan dibagi capaian, dalam persen", "one less serapan over capaian, in percent"),
        formulas.plainly(lambda c, s: 100 * (1 - s / c) if c else None),
    ),
)


def efisiensi_kind(method: Metode | None) -> formulas.Kind:
    """The formulas of efficiency."""
    declared = None if method is None else _EFISIENSI[method]
    upside = ("c/s", "c/s x 100") if method is Metode.COST else ("s/c", "s/c x 100")
    meanings: dict[str, Putusan] = dict.fromkeys(upside, Putusan.TERBALIK)
    if declared is None:
        meanings |= {each.key: Putusan.COCOK for each in _EFISIENSI.values()}
    return formulas.kind_of(
        "efisiensi",
        ("capaian", "serapan"),
        declared=declared,
        others=(*_EFISIENSI.values(), *_EFISIENSI_LAIN),
        meanings=meanings,
        missing=(Alasan.NILAI_KOSONG, Alasan.NILAI_KOSONG),
        percent=False,
    )


class Bentuk(Option):
    """How a change is printed: ``SELISIH`` as a difference, ``RELATIF`` in percent of the earlier figure.

    >>> Bentuk("relatif")
    <Bentuk.RELATIF: 'relatif'>
    """

    SELISIH = "selisih"
    RELATIF = "relatif"


BentukLike: TypeAlias = Bentuk | Literal["selisih", "relatif"]


def _relative(lalu: Fraction, kini: Fraction) -> Fraction | None:
    return relative_change(kini, lalu)


def _of_change(first: formulas.Quantity, second: formulas.Quantity) -> Fraction | Alasan | None:
    return formulas.plainly(_relative)(first, second) if formulas.as_decimal(first) else Alasan.NILAI_LALU_NOL


_PERUBAHAN = {
    Bentuk.SELISIH: formulas.Formula(
        "kini-lalu",
        Teks("nilai kini dikurangi nilai lalu", "the figure now less the earlier one"),
        formulas.plainly(lambda a, b: b - a),
        0,
    ),
    Bentuk.RELATIF: formulas.Formula(
        "(kini-lalu)/lalu",
        Teks("selisih dibagi nilai lalu", "the difference over the earlier figure"),
        _of_change,
        0,
    ),
}
_PERUBAHAN_LAIN = (
    formulas.Formula(
        "lalu-kini",
        Teks("nilai lalu dikurangi nilai kini", "the earlier figure less the one now"),
        formulas.plainly(lambda a, b: a - b),
    ),
    formulas.Formula(
        "(lalu-kini)/lalu",
        Teks("penurunan tanpa tanda, dibagi nilai lalu", "the decrease without its sign, over the earlier figure"),
        formulas.plainly(lambda a, b: _relative(a, 2 * a - b)),
    ),
    formulas.Formula(
        "(kini-lalu)/kini",
        Teks("selisih dibagi nilai kini", "the difference over the figure now"),
        formulas.plainly(lambda a, b: 100 * (b - a) / abs(b) if b else None),
    ),
    formulas.Formula(
        "kini/lalu",
        Teks("nilai kini dibagi nilai lalu", "the figure now over the earlier one"),
        formulas.plainly(lambda a, b: formulas.over(b, a)),
    ),
)


def perubahan_kind(bentuk: Bentuk | None) -> formulas.Kind:
    """The formulas of a change from one year to the next."""
    declared = None if bentuk is None else _PERUBAHAN[bentuk]
    meanings = {each.key: Putusan.COCOK for each in _PERUBAHAN.values()} if declared is None else {}
    return formulas.kind_of(
        "perubahan",
        ("lalu", "kini"),
        declared=declared,
        others=(*_PERUBAHAN.values(), *_PERUBAHAN_LAIN),
        meanings=meanings | {"lalu-kini": Putusan.TERBALIK},
        missing=(Alasan.REALISASI_KOSONG, Alasan.REALISASI_KOSONG),
        percent=False,
    )
