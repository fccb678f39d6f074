"""Questionnaires as given: which scores count, and everything that is wrong with the others."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, TypeAlias, cast

from sakipcalc._exact import Bilangan, Option, to_items
from sakipcalc._pecahan import fraction, to_fraction
from sakipcalc._wadah import to_mapping, to_members
from sakipcalc.errors import OutOfRangeError, SakipError

if TYPE_CHECKING:
    from fractions import Fraction

Jawaban: TypeAlias = "Bilangan | Sequence[Bilangan | None] | None"
"""One respondent's answer on an unsur: a score, several scores, or None where it is blank."""

Fault: TypeAlias = "tuple[str, str]"
Row: TypeAlias = "list[Fraction | None]"


class Blank(Option):
    """What an unanswered unsur counts for.

    ``PER_UNSUR``: nothing, each unsur is averaged over its own answers. ``LISTWISE``: a respondent with any
    unanswered unsur is left out. ``ZERO``: zero, sums are divided by all questionnaires, as old forms did.

    >>> Blank("per_unsur")
    <Blank.PER_UNSUR: 'per_unsur'>
    """

    PER_UNSUR = "per_unsur"
    LISTWISE = "listwise"
    ZERO = "zero"


def to_keys(unsur: Iterable[str]) -> tuple[str, ...]:
    """The keys asked for: at least one, none twice."""
    keys = tuple(to_members(unsur, str, "unsur"))
    if not keys or len(set(keys)) < len(keys):
        raise OutOfRangeError(
            "unsur", list(keys), "at least one key, none twice", "paling sedikit satu kunci, tanpa pengulangan"
        )
    return keys


def to_top(max_score: int) -> int:
    """The highest score on the questionnaire, a whole number of at least 2."""
    if type(max_score) is not int or max_score < 2:
        raise OutOfRangeError("max_score", max_score, "a whole number of at least 2", "bilangan bulat paling kecil 2")
    return max_score


def to_rows(
    responden: Iterable[Mapping[str, Jawaban]], keys: Sequence[str], top: int, *, means: bool = False
) -> tuple[list[Row], list[Fault]]:
    """Every respondent's scores in the order of the keys, and all that is wrong, with respondent and unsur.

    With ``means`` the one row holds the means of all: it names no respondent and may leave nothing blank.
    """
    rows: list[Row] = []
    faults: list[Fault] = []
    for number, answers in enumerate(to_items(responden, "responden"), 1):
        to_mapping(answers, f"responden {number}", "a mapping of unsur to score", "pemetaan unsur ke nilai")
        who = ("", "") if means else (f"respondent {number}, ", f"responden {number}, ")
        found = [(key, "no such unsur", "unsur tidak dikenal") for key in answers if key not in keys]
        row: Row = []
        for key in keys:
            try:
                score = _score(answers.get(key), key, top)
                row.append(score)
                if means and score is None:
                    found.append((key, "no mean given", "nilai rata-rata tidak ada"))
            except SakipError as error:
                found.append((key, error.message.removeprefix(f"{key}: "), error.pesan.removeprefix(f"{key}: ")))
        rows.append(row)
        faults += [(f"{who[0]}{key}: {fault}", f"{who[1]}{key}: {cacat}") for key, fault, cacat in found]
    return rows, faults


def _score(answer: Jawaban, key: str, top: int) -> Fraction | None:
    """The score, or the mean of several, or None for a blank."""
    if answer is None:
        return None
    if isinstance(answer, (str, bytes)) or not isinstance(answer, Sequence):
        return _checked(cast("Bilangan", answer), key, top)
    given = [_checked(score, key, top) for score in answer if score is not None]
    return sum(given, fraction(0)) / len(given) if given else None


def _checked(score: Bilangan, key: str, top: int) -> Fraction:
    value = to_fraction(score, key)
    if 1 <= value <= top:
        return value
    raise OutOfRangeError(key, score, f"from 1 to {top}", f"dari 1 sampai {top}")
