"""Rows that close others: means, totals and sub-totals printed in the table itself, each against the rows it closes."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Any, NamedTuple, TypeAlias

from sakipcalc._core.exact import ZERO, add
from sakipcalc.audit._engine.finding import Temuan
from sakipcalc.audit._engine.indices import numbers_of
from sakipcalc.audit._engine.inputs import Input
from sakipcalc.audit._engine.prints import read_printed
from sakipcalc.audit._engine.summaries import total_of_read, unsummed
from sakipcalc.audit._tables.layout import filled, is_figure
from sakipcalc.audit._tables.rows import Baris, amount_of

_STARTS = re.compile(r"\W*(?:capaian |nilai )?(rata|rerata|sub|grand|jumlah|total)", re.IGNORECASE)
_MEAN = re.compile(r"\W*(capaian|nilai)?(rata|rerata)")
_ONLY_MEAN = re.compile(
    r"(rata|rerata)[\s-]*(rata)?(\s+(capaian|persentase|kinerja|realisasi|serapan|efisiensi|total|tahun|[0-9]+))*\W*"
)
_TOTAL = re.compile(
    r"(sub|grand)?[\s-]*(jumlah|total)(\s+(jumlah|total|keseluruhan|seluruhnya|seluruh|umum|akhir|[ivx0-9]+|[a-h]))*\W*"
)
_TOTAL_OF_MONEY = re.compile(r"((sub|grand)[\s-]*total|jumlah|total)\b")
_SUB = re.compile(r"sub|jumlah\s+[ivx0-9a-h]+\W*$")
_MOST_NESTED = 500


class Closing(NamedTuple):
    """A row that closes others: its number, its words, and whether it is a mean, a total, or a total of a part."""

    number: int
    words: str
    cells: Sequence[Any]
    mean: bool
    part: bool


def closing_of(number: int, cells: Sequence[Any], inputs: Sequence[int], *, money: bool) -> Closing | None:
    """The row as one that closes others; None where it is not.

    Args:
        number: its number.
        cells: its cells.
        inputs: where the inputs of the table stand: a mean has none, or says nothing else.
        money: whether these are amounts, of which anything called a total is one.
    """
    if not any(isinstance(cell, str) and _STARTS.match(cell) for cell in cells):
        return None
    words = " ".join(text for place, text in filled(cells) if not is_figure(cells[place]))
    low = words.casefold()
    compact = re.sub(r"\s", "", low)
    figures = sum(map(is_figure, cells))
    blank = figures < 2 or not any(place < len(cells) and is_figure(cells[place]) for place in inputs)
    if _MEAN.match(compact) and (blank or _ONLY_MEAN.fullmatch(low)):
        return Closing(number, words, cells, mean=True, part=False)
    if _TOTAL.fullmatch(low) or (money and _TOTAL_OF_MONEY.match(low)):
        return Closing(number, words, cells, mean=False, part=bool(_SUB.match(low)))
    return None


Amount: TypeAlias = Sequence[Input]
"""The meanings of an amount, the likeliest first."""


class Member(NamedTuple):
    """A row that a total may count, how it is numbered, and what each of its inputs means as an amount, if anything."""

    baris: Baris
    rank: str
    amounts: Sequence[Amount]


def member(baris: Baris, rank: str, inputs: int) -> Member:
    """A row that a total may count.

    Args:
        baris: the row.
        rank: how it is numbered.
        inputs: how many inputs it has.
    """
    return Member(baris, rank, numbers_of([amount_of(baris, place) for place in range(inputs)]))


class Before(NamedTuple):
    """The rows of a table on the sheets before, and whether it is sure that it goes on with them."""

    members: Sequence[Member] = ()
    sure: bool = True

    @property
    def starts(self) -> list[int]:
        """Where the rows that a total closes may begin, the likelier first."""
        own = len(self.members)
        return [0, own] if self.sure else [own, 0]


ALONE = Before()


def totals(
    closing: Closing, members: Sequence[Member], starts: Iterable[int], places: Mapping[int, int]
) -> Iterator[tuple[int, Temuan]]:
    """Each amount that a closing row states, against the sum of the rows that it closes.

    These are the rows from one of the starts on; or, of each, those numbered alike, or those that no row above sums up.

    Args:
        closing: the row.
        members: the rows before it.
        starts: where those it closes may begin, the likelier first; a total of a part closes the last ones.
        places: where each input of the table stands in the row.

    Yields:
        The number of the input, from 0, and what was found.
    """
    parts = [members[start:] for start in (sorted(starts, reverse=True) if closing.part else dict.fromkeys(starts))]
    for place, at in places.items():
        printed = closing.cells[at] if at < len(closing.cells) else ""
        sums = (each for part in parts for each in _sums(part, place))
        first = next(sums, None)
        if first is None or not read_printed(printed, percent=False):
            continue
        finding = total_of_read(first, printed)
        tried = (total_of_read(each, printed) for each in sums)
        agreed = finding if finding.penjelasan else next((each for each in tried if each.penjelasan), None)
        if agreed is not None:
            yield place, agreed
            continue
        lost = [each.baris.label for each in members if not each.amounts[place]]
        yield place, unsummed(printed, lost) if lost else finding


def _sums(members: Sequence[Member], place: int) -> Iterator[list[tuple[str, Amount]]]:
    """The amounts of rows that a total may be made of, the likeliest first."""
    known = [(each, value) for each in members if (value := each.amounts[place])]
    amounts = [(each.baris.label, value) for each, value in known]
    if not amounts:
        return
    yield amounts
    ranks: dict[str, list[tuple[str, Amount]]] = {}
    for each, value in known:
        ranks.setdefault(each.rank, []).append((each.baris.label, value))
    if len(ranks) > 1:
        yield from ranks.values()
    nested = _top_level(amounts)
    if len(nested) < len(amounts):
        yield nested


def rank_of(text: str) -> str:
    """How a row is numbered: by a Roman numeral, a letter, a number, a code of so many parts; empty for not at all."""
    plain = text.strip(" .()-").casefold()
    if re.fullmatch(r"[ivx]+", plain):
        return "roman"
    if re.fullmatch(r"[a-z]", plain):
        return "letter"
    return f"code {len(re.findall('[0-9]+', plain))}" if re.fullmatch(r"[0-9. ]+", plain) else plain and "words"


def _top_level(amounts: Sequence[tuple[str, Amount]]) -> list[tuple[str, Amount]]:
    """The amounts without those that a row above sums up."""
    if len(amounts) > _MOST_NESTED:
        return list(amounts)
    figures = [value for _, meant in amounts if isinstance(value := meant[0].quantity, Decimal)]
    after = list(range(1, len(amounts) + 1))
    for place in reversed(range(len(amounts))):
        whole, found, child = figures[place], ZERO, place + 1
        while child < len(amounts) and found < whole:
            found = add(found, figures[child])
            child = after[child]
        if found == whole and whole:
            after[place] = child
    kept: list[tuple[str, Amount]] = []
    place = 0
    while place < len(amounts):
        kept.append(amounts[place])
        place = after[place]
    return kept
