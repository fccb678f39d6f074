"""Questionnaires as given: which scores count, and everything that is wrong with the others."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, Literal, TypeAlias, cast

from sakipcalc._core import checks, exact, options
from sakipcalc.errors import OutOfRangeError, ResponseError, SakipError, Teks

if TYPE_CHECKING:
    from fractions import Fraction

Jawaban: TypeAlias = exact.Bilangan | Sequence[exact.Bilangan | None] | None
"""One respondent's answer on an unsur: a score, several scores, or None where it is blank."""

Column: TypeAlias = list[Jawaban] | bytes
Scores: TypeAlias = "list[int | Fraction | None] | list[int | None] | bytes"
Fault: TypeAlias = tuple[int, str, Teks]
"""Respondent's number (0 where none is meant), unsur, and the fault."""

UNKNOWN = Teks("unsur tidak dikenal", "no such unsur")

_BY_UNSUR = Teks("nilai menurut unsur", "a mapping of unsur to score")

_NONE = type(None)


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


def to_keys(unsur: Iterable[str]) -> tuple[str, ...]:
    """The keys asked for: at least one, none twice."""
    keys = tuple(checks.to_members(unsur, str, "unsur"))
    if not keys or len(set(keys)) < len(keys):
        once = Teks("minimal satu kunci, tanpa pengulangan", "at least one key, none twice")
        raise OutOfRangeError("unsur", list(keys), once)
    return keys


def to_top(max_score: int) -> int:
    """The highest score on the questionnaire, a whole number from 2 to 100."""
    if type(max_score) is not int or not 2 <= max_score <= 100:
        raise OutOfRangeError("max_score", max_score, checks.whole_between(2, 100))
    return max_score


def to_columns(
    responden: Iterable[Mapping[str, Jawaban]], keys: Sequence[str], *, means: bool = False
) -> tuple[int, dict[str, Column], list[Fault]]:
    """How many there are, their answers by unsur, and a fault for every unsur nobody asked for.

    With ``means`` the one row holds the means of all, and names no respondent.
    """
    rows = checks.to_items(responden, "responden")
    faults: list[Fault] = []
    for number, answers in enumerate(rows, 1):
        kind: object = type(answers)
        if kind is not dict:
            checks.to_mapping(answers, f"responden {number}", _BY_UNSUR)
        for key in answers:
            if key not in keys:
                faults.append((0 if means else number, key, UNKNOWN))
    return len(rows), {key: [row.get(key) for row in rows] for key in keys}, faults


def to_scores(column: Column, key: str, top: int) -> tuple[Scores, list[Fault]]:
    """A column's scores, None for blanks, and every answer that is none, with the respondent's number from 1."""
    plain = column if isinstance(column, bytes) else _plain(column)
    if plain is not None and not plain.translate(None, bytes(range(1, top + 1))):
        return plain if len(plain) == len(column) else cast("list[int | None]", column), []
    scores: list[int | Fraction | None] = []
    faults: list[Fault] = []
    for number, answer in enumerate(column, 1):
        try:
            scores.append(_score(answer, key, top))
        except SakipError as error:
            faults.append((number, key, error.bare))
    return scores, faults


def _plain(column: list[Any]) -> bytes | None:
    """The whole numbers of a column that holds nothing but such and blanks; None where that is not so."""
    kinds = set(map(type, column))
    if not kinds <= {int, _NONE}:
        return None
    try:
        return bytes([score for score in column if score is not None] if _NONE in kinds else column)
    except ValueError:
        return None


def sum_of(scores: Scores, top: int) -> "tuple[int | Fraction, int]":
    """The sum of a column's scores and how many there are."""
    if isinstance(scores, bytes):
        others = [len(scores.translate(None, bytes([score]))) for score in range(1, top + 1)]
        return sum(score * (len(scores) - rest) for score, rest in enumerate(others, 1)), len(scores)
    given = [score for score in scores if score is not None]
    return sum(given), len(given)


def without_blanks(columns: Sequence[Scores]) -> "list[list[int | Fraction | None]]":
    """The columns of those respondents who answered every unsur."""
    rows = [row for row in zip(*columns, strict=True) if None not in row]
    return [list(column) for column in zip(*rows, strict=True)] or [[] for _ in columns]


def refuse(faults: Iterable[Fault], keys: Sequence[str]) -> None:
    """Raise one error with every fault, by respondent and then unsur; a respondent of 0 is not named."""
    order = {key: place for place, key in enumerate(keys)}
    listed: list[Teks] = []
    for number, key, fault in sorted(faults, key=lambda found: (found[0], order.get(found[1], -1))):
        who = Teks("responden {number}, {key}", "respondent {number}, {key}") if number else Teks.same("{key}")
        listed.append(fault.at(who.fill(number=str(number), key=key)))
    if listed:
        raise ResponseError(listed)


def _score(answer: Jawaban, key: str, top: int) -> "Fraction | None":
    """The score, or the mean of several, or None for a blank."""
    if answer is None:
        return None
    if isinstance(answer, (str, bytes)) or not isinstance(answer, Sequence):
        return _checked(cast("exact.Bilangan", answer), key, top)
    given = [_checked(score, key, top) for score in answer if score is not None]
    return sum(given, exact.fraction(0)) / len(given) if given else None


def _checked(score: exact.Bilangan, key: str, top: int) -> "Fraction":
    value = exact.to_fraction(score, key)
    if 1 <= value <= top:
        return value
    raise OutOfRangeError(key, score, checks.between(1, top))
