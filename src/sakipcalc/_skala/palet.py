"""Colours for the bands of any scale, from dark red for the worst to dark blue for the best.

Each carries white or black text at a contrast of 7 at least, and neighbours stay apart for people who see no red or
no green. A colour that a source prints is another thing: it stays with its band as ``Pita.warna``.
"""

COLOURS = ("#67000d", "#a50f15", "#f4896b", "#fdc38d", "#fff3b0", "#cfe6f7", "#86bde6", "#1f5a99", "#08244f")


def palette(count: int) -> tuple[str, ...]:
    """So many colours, the worst first, evenly spread; more than nine repeat some.

    >>> palette(3)
    ('#67000d', '#fff3b0', '#08244f')
    >>> palette(1)
    ('#08244f',)
    """
    last, steps = len(COLOURS) - 1, count - 1
    if not steps:
        return COLOURS[-1:]
    return tuple(COLOURS[(2 * place * last + steps) // (2 * steps)] for place in range(count))
