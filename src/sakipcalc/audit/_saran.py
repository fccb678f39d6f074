"""What may have happened to a figure that nothing explains: a slip of one digit, or an input that is not printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from sakipcalc._core.exact import round_to
from sakipcalc._core.fractions import from_fraction
from sakipcalc.audit._bacaan import Bacaan, Cetakan, format_plain
from sakipcalc.audit._kandidat import Rumus
from sakipcalc.audit._temuan import Kalimat

_FEWEST_DIGITS = 3
"""A shorter figure is a digit away from too much."""


def slipped(printed: str, right: str) -> bool:
    """Whether one text is the other with a digit changed, left out, doubled, or two neighbours swapped.

    >>> slipped("97,47", "97,87"), slipped("94,34", "94,43"), slipped("96,90", "103,20")
    (True, True, False)
    """
    if printed == right or sum(map(str.isdigit, printed)) < _FEWEST_DIGITS:
        return False
    if len(printed) == len(right):
        places = [index for index, (one, other) in enumerate(zip(printed, right, strict=True)) if one != other]
        if len(places) == 1:
            return printed[places[0]].isdigit() and right[places[0]].isdigit()
        first, last = places[0], places[-1]
        return len(places) == 2 and last == first + 1 and printed[first : last + 1] == right[first : last + 1][::-1]
    longer, shorter = sorted((printed, right), key=len, reverse=True)
    return len(longer) == len(shorter) + 1 and any(
        longer[:index] + longer[index + 1 :] == shorter for index in range(len(longer)) if longer[index].isdigit()
    )


def slips(printed: Cetakan, figures: Iterable[Fraction]) -> Iterator[Kalimat]:
    """The figures that one slip of a digit makes the printed one of."""
    places = max(0, printed.places)
    text = format_plain(round_to(from_fraction(printed.nilai), places))
    for figure in figures:
        right = format_plain(round_to(from_fraction(figure), places))
        if slipped(text.replace(".", ""), right.replace(".", "")):
            yield f"selisih satu angka dari {right}", f"one digit away from {right}"


def missing_input(
    rumus: Sequence[Rumus], known: Bacaan, *, known_first: bool, prints: Sequence[Cetakan], names: tuple[str, str]
) -> Iterator[Kalimat]:
    """For each formula the shortest value of an input not printed that would give the figure."""
    for each in rumus:
        value = _solved(each, known, known_first=known_first, prints=prints)
        if value is not None:
            shown, role = format_plain(value), names[1] if known_first else names[0]
            yield (
                f"{role} {shown} akan memberikannya sebagai {each.kata[0]}",
                f"{role} {shown} would give it as {each.kata[1]}",
            )


def _solved(rumus: Rumus, known: Bacaan, *, known_first: bool, prints: Sequence[Cetakan]) -> Decimal | None:
    """A value with the known input's decimals, or up to two more, near one of the roots of the usual formulas."""
    for printed in prints:
        wanted = printed.nilai
        if not wanted:
            continue
        roots = (known.nilai * wanted / 100, 100 * known.nilai / wanted, known.nilai * (2 - wanted / 100))
        for places in range(known.places, known.places + 3):
            for root in roots:
                value = round_to(from_fraction(root), places)
                other = Fraction(value)
                made = rumus.hitung(known.nilai, other) if known_first else rumus.hitung(other, known.nilai)
                if made is not None and printed.made_from(made):
                    return value
    return None
