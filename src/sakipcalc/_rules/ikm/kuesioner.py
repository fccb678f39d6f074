"""The questionnaire: which unsur it asks for, how they weigh, what a blank counts for, and the scale of mutu."""

from collections.abc import Iterable, Mapping
from fractions import Fraction
from operator import index
from typing import Any, Literal, TypeAlias, cast

import attrs

from sakipcalc._core import checks, exact, options, values
from sakipcalc._rules.ikm.unsur import UNSUR_2004, UNSUR_2017, Antara, AntaraLike, Bobot, BobotLike, to_bobot, weight_of
from sakipcalc._skala.skala import Skala
from sakipcalc.errors import OutOfRangeError, Teks, WeightError
from sakipcalc.errors._words import keys_told
from sakipcalc.peraturan import skala as menurut


class Blank(options.Option):
    """What an unanswered unsur counts for.

    ``PER_UNSUR``: nothing, each unsur is averaged over its own answers. ``LISTWISE``: a respondent with any
    unanswered unsur is left out. ``ZERO``: zero, sums are divided by all questionnaires, as old forms did.

    >>> Blank("per_unsur")
    <Blank.PER_UNSUR: 'per_unsur'>
    """

    PER_UNSUR = "per_unsur"
    LISTWISE = "listwise"
    ZERO = "zero"


BlankLike: TypeAlias = Blank | Literal["per_unsur", "listwise", "zero"]


Weights: TypeAlias = BobotLike | Mapping[str, exact.Bilangan]
"""A named weight, a printed one, or a weight of one's own for each unsur."""

_Held: TypeAlias = Bobot | checks.Fixed[str, Fraction]


def whole(value: Any) -> Any:
    """A whole number of another type, such as numpy's, as an int; anything else as it is.

    >>> whole(4), whole(4.0), whole(True)
    (4, 4.0, True)
    """
    if type(value) is int or isinstance(value, bool):
        return value
    try:
        return index(value)
    except Exception:  # whatever an object's own __index__ may raise
        return value


def _unsur(value: Iterable[str], nama: str = "unsur") -> tuple[str, ...]:
    keys = tuple(checks.to_members(value, str, nama))
    if not keys or len(set(keys)) < len(keys):
        once = Teks("minimal satu kunci, tanpa pengulangan", "at least one key, none twice")
        raise OutOfRangeError(nama, list(keys), once)
    return keys


def _bobot(value: Weights, nama: str = "bobot") -> _Held:
    """Weights of one's own as fractions; a printed number stays text until the number of unsur is known."""
    if isinstance(value, Mapping):
        given = cast("Mapping[object, exact.Bilangan]", value)
        return checks.Fixed({str(key): exact.to_fraction(each, f"{nama} {key}") for key, each in given.items()})
    held = cast("Any", value)
    return cast("Bobot", held if isinstance(held, str) else options.option(Bobot, held, nama))


def _antara(value: AntaraLike, nama: str = "antara") -> Antara:
    return options.option(Antara, value, nama)


def _blank(value: BlankLike, nama: str = "blank") -> Blank:
    return options.option(Blank, value, nama)


def to_top(max_score: int, nama: str = "max_score") -> int:
    """The highest score on the questionnaire, a whole number from 2 to 100."""
    top = whole(max_score)
    if type(top) is not int or not 2 <= top <= 100:
        raise OutOfRangeError(nama, max_score, checks.whole_between(2, 100))
    return top


def _to_skala(value: Skala | None, nama: str = "skala") -> Skala:
    """A scale; None stays what it is until the unsur are known."""
    return cast("Skala", value) if value is None else checks.to_members([value], Skala, nama)[0]


@attrs.frozen(field_transformer=checks.named, repr=False)
class Kuesioner(values.Value):
    """What a satisfaction survey asks and how it is counted, said once for all functions that take answers.

    Args:
        unsur: the keys asked for, ``UNSUR_2017``, ``UNSUR_2004`` or one's own.
        bobot: ``exact``; a printed convention by name (``d3``) or as printed (``0.111``, only where that is 1/n); or a
            weight for every unsur, zero or more and summing to exactly 1.
        antara: rounding on the way to the index, none by default.
        blank: what an unanswered unsur counts for.
        max_score: the highest score, 2 to 100; the lowest is 1.
        skala: the scale of mutu; None takes that of the regulation the unsur are from.

    Raises:
        OutOfRangeError: for no unsur or one twice, a highest score that cannot be, or unsur of no regulation without a
            scale.
        OptionError: for a convention that does not exist, or is not what so many unsur print.
        WeightError: for weights of one's own that miss an unsur, name another, are negative, or do not sum to 1.
        NumberTypeError, NotFiniteError, WrongTypeError: for settings that cannot be.

    Source: PermenPANRB 14/2017 (read); printed conventions: recomputed from reports.

    >>> Kuesioner(), Kuesioner(bobot="0,111").bobot, Kuesioner(UNSUR_2004).skala
    (Kuesioner(), <Bobot.D3: 'd3'>, Skala('ikm-25-2004'))
    """

    unsur: tuple[str, ...] = attrs.field(default=UNSUR_2017, converter=_unsur)
    bobot: _Held = attrs.field(default=Bobot.EXACT, converter=_bobot, kw_only=True)
    antara: Antara = attrs.field(default=Antara.NONE, converter=_antara, kw_only=True)
    blank: Blank = attrs.field(default=Blank.PER_UNSUR, converter=_blank, kw_only=True)
    max_score: int = attrs.field(default=4, converter=to_top, kw_only=True)
    skala: Skala = attrs.field(default=None, converter=_to_skala, kw_only=True)

    def __attrs_post_init__(self) -> None:
        held = self.bobot
        bobot = _own(held, self.unsur) if isinstance(held, Mapping) else to_bobot(held, len(self.unsur))
        object.__setattr__(self, "bobot", bobot)
        if not isinstance(cast("object", self.skala), Skala):
            object.__setattr__(self, "skala", _scale_for(self.unsur))

    @property
    def weights(self) -> tuple[Fraction, ...]:
        """The weight of each unsur, exactly, in order."""
        if isinstance(self.bobot, Mapping):
            return tuple(self.bobot[key] for key in self.unsur)
        return (weight_of(self.bobot, len(self.unsur)),) * len(self.unsur)

    def __repr__(self) -> str:
        told: list[str] = []
        for field in attrs.fields(type(self)):
            value = getattr(self, field.name)
            if value != (_scale(self.unsur) if field.name == "skala" else field.default):
                shown = str(value) if isinstance(value, options.Option) else value
                told.append(f"{field.name}={'{…}' if isinstance(value, Mapping) else repr(shown)}")
        return f"Kuesioner({', '.join(told)})"


def _own(bobot: checks.Fixed[str, Fraction], unsur: tuple[str, ...]) -> checks.Fixed[str, Fraction]:
    """Weights of one's own, in the order of the unsur."""
    missing = [key for key in unsur if key not in bobot]
    unknown = [key for key in bobot if key not in unsur]
    if missing or unknown:
        raise WeightError(keys_told(missing, unknown), "bobot")
    if any(weight < 0 for weight in bobot.values()) or sum(bobot.values()) != 1:
        total = exact.from_fraction(sum(bobot.values(), exact.fraction(0)))
        said = Teks(
            "jumlah bobot {total}; bobot tidak boleh negatif dan jumlahnya harus tepat 1",
            "the weights sum to {total}; they must be zero or more and sum to exactly 1",
        )
        raise WeightError(said.fill(total=total))
    return checks.Fixed({key: bobot[key] for key in unsur})


def _scale(unsur: tuple[str, ...]) -> Skala | None:
    for keys, name in ((UNSUR_2017, "skm-14-2017"), (UNSUR_2004, "ikm-25-2004")):
        if set(unsur) == set(keys):
            return menurut(name)
    return None


def _scale_for(unsur: tuple[str, ...]) -> Skala:
    scale = _scale(unsur)
    if scale is None:
        raise OutOfRangeError(
            "skala",
            None,
            Teks(
                "diisi bagi unsur yang bukan dari peraturan yang dikenal, misalnya skm-14-2017",
                "given for unsur that are of no known regulation, such as SKM_14_2017",
            ),
        )
    return scale


USUAL = Kuesioner()
"""Nine unsur of 2017, exact weights, no rounding on the way, scores of 1 to 4."""


def to_kuesioner(value: Kuesioner) -> Kuesioner:
    """The questionnaire itself."""
    return checks.to_kind(value, Kuesioner, "kuesioner", Teks("kuesioner", "a Kuesioner"))
