"""What may have happened to a figure that nothing explains: a slip of a digit, a digit lost, an input not printed."""

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

from sakipcalc import Rounding, round_to
from sakipcalc._core.exact import ZERO, from_fraction, places_of, round_fraction
from sakipcalc._writing.format import in_both
from sakipcalc.audit._engine.formulas import Formula, Kind
from sakipcalc.audit._engine.inputs import Input, Row, format_plain
from sakipcalc.audit._engine.prints import Print
from sakipcalc.errors import Teks

_DIGITS = "0123456789"
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


def one_slip_away(text: str) -> Iterator[str]:
    """Every text that ``slipped`` takes a text for, so that they can be looked up; some come twice.

    >>> "97,87" in one_slip_away("97,47"), "103,20" in one_slip_away("96,90")
    (True, False)
    """
    if sum(map(str.isdigit, text)) < _FEWEST_DIGITS:
        return
    for place, sign in enumerate(text):
        before, after = text[:place], text[place + 1 :]
        yield from (before + digit + text[place:] for digit in _DIGITS)
        if sign.isdigit():
            yield before + after
            yield from (before + digit + after for digit in _DIGITS if digit != sign)
        if after and after[0] != sign:
            yield before + after[0] + sign + after[1:]
    yield from (text + digit for digit in _DIGITS)


def slips(printed: Print, figures: Iterable[Fraction]) -> Iterator[Teks]:
    """The figures that one slip of a digit, or a decimal lost on the way, makes the printed one of."""
    places = max(0, printed.places)
    text = format_plain(round_to(from_fraction(printed.value), places))
    for figure in figures:
        right = format_plain(round_to(from_fraction(figure), places))
        if slipped(text.replace(".", ""), right.replace(".", "")):
            yield Teks(f"selisih satu angka dari {right}", f"one digit away from {in_both(right).en}")
        for fewer in range(1, places):
            if round_fraction(figure, fewer) == printed.value != round_fraction(figure, places):
                yield Teks(
                    f"{right} dibulatkan {fewer} desimal, lalu ditulis {places} desimal",
                    f"{in_both(right).en} rounded to {fewer} decimals, then written with {places}",
                )


def slipped_inputs(kind: Kind, row: Row, prints: Sequence[Print]) -> Iterator[Teks]:
    """The one input that a single wrong digit, or two swapped, separates from making the figure; none if several do."""
    if kind.declared is None or prints[0].places < 2:
        return
    usual = [each for each in prints if not each.cost]
    found: dict[tuple[int, Decimal], None] = {}
    for place, meaning in enumerate(row):
        for other in _misprints(meaning):
            pair = (row[0].quantity, other) if place else (other, row[1].quantity)
            value = kind.declared.compute(*pair)
            if isinstance(value, Fraction) and any(each.made_from(value) for each in usual):
                found[place, other] = None
                if len(found) > 1:
                    return
    if len(found) == 1:
        ((place, other),) = found
        role, was, shown = kind.roles[place], row[place].text, format_plain(other)
        yield Teks(
            f"cocok bila {role} {shown}, selisih satu angka dari {was} yang tercetak",
            f"agrees if {role} is {in_both(shown).en}, one digit away from the printed {in_both(was).en}",
        )


def _misprints(meaning: Input) -> Iterator[Decimal]:
    """Every number that one other digit, or two neighbours swapped, makes of an input."""
    if not isinstance(meaning.quantity, Decimal):
        return
    sign, digits, last = meaning.quantity.as_tuple()
    exponent = int(last)
    if len(digits) < _FEWEST_DIGITS:
        return
    for place, digit in enumerate(digits):
        for other in range(10):
            if other != digit and (other or place):
                yield Decimal((sign, (*digits[:place], other, *digits[place + 1 :]), exponent))
        following = digits[place + 1 : place + 2]
        if following and following[0] != digit and (following[0] or place):
            yield Decimal((sign, (*digits[:place], following[0], digit, *digits[place + 2 :]), exponent))


def missing_input(kind: Kind, known: Input, *, known_first: bool, prints: Sequence[Print]) -> list[tuple[str, Teks]]:
    """For each formula, by its key, the shortest value of an input not printed that would give the figure."""
    found: list[tuple[str, Teks]] = []
    role = kind.roles[1] if known_first else kind.roles[0]
    for formula in kind.formulas:
        value = _solved(formula, known, known_first=known_first, prints=prints, percent=kind.percent)
        if value is not None:
            shown = format_plain(value)
            words = formula.words
            text = Teks(
                f"{role} {shown} akan memberikannya sebagai {words.id}",
                f"{role} {in_both(shown).en} would give it as {words.en}",
            )
            found.append((formula.key, text))
    return found


def _solved(
    formula: Formula, known: Input, *, known_first: bool, prints: Sequence[Print], percent: bool
) -> Decimal | None:
    """A value with the known input's decimals, or up to two more, near one of the roots of the usual formulas."""
    if not isinstance(known.quantity, Decimal):
        return None
    places, value = places_of(known.quantity), Fraction(known.quantity)
    for printed in prints:
        shares = [printed.value / 100] if percent else [printed.value, printed.value / 100]
        roots = [root for share in shares for root in _roots(value, share)]
        roots += [] if percent else [value - printed.value, value + printed.value]
        for decimals in range(places, places + 3) if printed.units else ():
            for root in roots:
                other = round_to(from_fraction(root), decimals)
                pair = (known.quantity, other) if known_first else (other, known.quantity)
                made = formula.compute(*pair) if other != ZERO else None
                if isinstance(made, Fraction) and printed.made_from(made) is Rounding.HALF_UP:
                    return other
    return None


def _roots(value: Fraction, share: Fraction) -> list[Fraction]:
    return [value * share, value * (2 - share), *(value / divisor for divisor in (share, 2 - share) if divisor)]
