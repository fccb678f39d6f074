"""Scores as given: which of them count, and everything that is wrong with the others."""

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import Any, TypeAlias, cast

from sakipcalc._core import checks, exact
from sakipcalc.errors import Cacat, Letak, OutOfRangeError, ResponseError, SakipError, Teks
from sakipcalc.errors._words import clip

Jawaban: TypeAlias = exact.Bilangan | str | Sequence[exact.Bilangan | None] | None
"""One respondent's answer on an unsur: a score, several scores, digits as a file holds them, or None for a blank."""

Column: TypeAlias = list[Jawaban] | bytes
Scores: TypeAlias = list[int | Fraction | None] | list[int | None] | bytes
Fault: TypeAlias = tuple[int, str, Teks]
"""Respondent's number (0 where none is meant), unsur (empty where none is meant), and the fault."""

UNKNOWN = Teks("unsur tidak dikenal", "no such unsur")

_NONE = type(None)
_WHOLE = {int, float, _NONE}
_DIGITS = Teks("bilangan bulat yang ditulis dengan angka, misalnya 4", "a whole number written in digits, such as 4")
_AS_TEXT: dict[str, int | None] = {"": None, **{str(score): score for score in range(101)}}
_MOST_DIGITS = 9


def _from_text(column: list[Jawaban]) -> list[Jawaban]:
    """A column of a file: digits as numbers, blank text as blanks; all else stands as it is, to be refused."""
    if set(map(type, column)) <= _WHOLE:
        return column
    known = _AS_TEXT
    return [(known[cell] if cell in known else _digits(cell)) if isinstance(cell, str) else cell for cell in column]


def _digits(cell: str) -> Jawaban:
    text = cell.strip()
    if text.isascii() and text.isdecimal() and len(text) <= _MOST_DIGITS:
        return int(text)
    return cell if text else None


def to_scores(column: Column, key: str, top: int, *, text: bool = False) -> tuple[Scores, list[Fault]]:
    """A column's scores, None for blanks, and every answer that is none, with the respondent's number from 1.

    With ``text`` it is of a file, which holds digits as text.
    """
    if text and isinstance(column, list):
        column = _from_text(column)
    plain = column if isinstance(column, bytes) else _plain(column)
    if plain is None and isinstance(column, list):
        column = _settled(column)
        plain = _plain(column)
    if plain is not None and not plain.translate(None, bytes(range(1, top + 1))):
        return plain if len(plain) == len(column) else cast("list[int | None]", column), []
    scores: list[int | Fraction | None] = []
    faults: list[Fault] = []
    for number, answer in enumerate(column, 1):
        try:
            if text and isinstance(answer, str):
                raise OutOfRangeError(key, answer, _DIGITS)
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


def _settled(column: list[Any]) -> list[Any]:
    """A column of floats as whole numbers and blanks, where it holds nothing else: so come columns with gaps."""
    if not set(map(type, column)) <= _WHOLE:
        return column
    return [None if cell is None or cell != cell else int(cell) if cell % 1 == 0 else cell for cell in column]  # noqa: PLR0124


def sum_of(scores: Scores, top: int) -> tuple[int | Fraction, int]:
    """The sum of a column's scores and how many there are."""
    if isinstance(scores, bytes):
        others = [len(scores.translate(None, bytes([score]))) for score in range(1, top + 1)]
        return sum(score * (len(scores) - rest) for score, rest in enumerate(others, 1)), len(scores)
    given = [score for score in scores if score is not None]
    return sum(given), len(given)


def without_blanks(columns: Sequence[Scores]) -> list[list[int | Fraction | None]]:
    """The columns of those respondents who answered every unsur."""
    rows = [row for row in zip(*columns, strict=True) if None not in row]
    return [list(column) for column in zip(*rows, strict=True)] or [[] for _ in columns]


def refuse(faults: Iterable[Fault], keys: Sequence[str]) -> None:
    """Raise one error with every fault, by respondent and then unsur."""
    order = {key: place for place, key in enumerate(keys)}
    listed: list[Cacat] = []
    for number, key, fault in sorted(faults, key=lambda found: (found[0], order.get(found[1], -1))):
        named: object = key
        unsur = named if isinstance(named, str) else clip(named)
        letak = Letak(responden=number or None, unsur=unsur or None)
        listed.append(Cacat.at(letak, fault) if any(letak) else Cacat(fault))
    if listed:
        raise ResponseError(listed)


def _score(answer: Jawaban, key: str, top: int) -> Fraction | None:
    """The score, or the mean of several, or None for a blank."""
    if checks.is_missing(answer):
        return None
    if isinstance(answer, (str, bytes)) or not isinstance(answer, Sequence):
        return _checked(cast("exact.Bilangan", answer), key, top)
    scores = cast("Sequence[exact.Bilangan]", answer)
    given = [_checked(score, key, top) for score in scores if not checks.is_missing(score)]
    return sum(given, exact.fraction(0)) / len(given) if given else None


def _checked(score: exact.Bilangan, key: str, top: int) -> Fraction:
    value = exact.to_fraction(score, key)
    if 1 <= value <= top:
        return value
    raise OutOfRangeError(key, score, checks.between(1, top))
