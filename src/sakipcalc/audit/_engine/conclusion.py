"""The conclusion about a figure that has one right value and a list of ways to make it: a mean, a total, an index."""

from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal
from fractions import Fraction

from sakipcalc import Alasan
from sakipcalc._core.exact import from_fraction
from sakipcalc._reading.cells import shown
from sakipcalc.audit._engine import inputs
from sakipcalc.audit._engine.finding import NO_WORDS, Penjelasan, Putusan, Temuan, new_finding
from sakipcalc.audit._engine.prints import Print
from sakipcalc.audit._engine.search import judged
from sakipcalc.errors import Teks

Found = tuple[Sequence[Penjelasan], int, Decimal]
"""The ways to make a figure, how many settings were tried, and how many of them fit by chance."""


def printed_text(cell: object) -> str:
    """A printed figure as it is called in sentences."""
    return " ".join(shown(cell).split())


def conclude(
    jenis: str,
    printed: object,
    right: Fraction | Alasan,
    prints: Sequence[Print],
    *,
    rule: Teks = NO_WORDS,
    search: Callable[[], Found],
    hints: Callable[[Putusan], Iterable[Teks]],
    places: int | None = None,
) -> Temuan:
    """The finding about a figure that has one right value and a list of ways to make it.

    Args:
        jenis: the kind of figure.
        printed: the printed cell.
        right: what the declared rule gives, or why it gives nothing.
        prints: what the printed cell may say; none where nothing was printed.
        rule: the declared rule in words.
        search: finds the ways to make it.
        hints: what may have happened, by the verdict.
        places: the decimals to show; None: those printed.
    """
    text = printed_text(printed)
    if not isinstance(right, Fraction):
        return new_finding(jenis, Putusan.TIDAK_DAPAT_DINILAI, text, alasan=right)
    benar = from_fraction(right)
    if not prints:
        return new_finding(jenis, *unprinted(printed), benar, 2 if places is None else places, aturan=rule)
    found, tried, expected = search()
    verdict, order = judged(found, declared=True)
    ways = tuple(found[place] for place in order)
    best = ways[0].nilai if verdict is Putusan.COCOK else benar
    decimals = max(0, prints[0].places) if places is None else places
    said = tuple(dict.fromkeys(hints(verdict)))
    return new_finding(jenis, verdict, text, best, decimals, ways, tried, expected, saran=said, aturan=rule)


def unprinted(printed: object) -> tuple[Putusan, str]:
    """The verdict where no number is printed, and what is printed instead."""
    blank = inputs.why_none(printed) is None
    return Putusan.TIDAK_TERCETAK if blank else Putusan.TIDAK_DAPAT_DINILAI, printed_text(printed)
