"""Tables of a workbook that go on on the next sheet: whether they do, and the rows that came before."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import attrs

from sakipcalc._reading.cells import shown
from sakipcalc.audit._files.pages import Page
from sakipcalc.audit._tables.body import numbers
from sakipcalc.audit._tables.closing import Before, Member
from sakipcalc.audit._tables.columns import Match
from sakipcalc.audit._tables.layout import Line, Region, filled, is_figure
from sakipcalc.errors import Teks

_AGAIN = re.compile(r"\b(lanjutan|sambungan|lanj)\b", re.IGNORECASE)
_FROM = Teks(
    "lanjutan tabel di {name}; judul kolomnya diambil dari sana",
    "goes on with the table of {name}; its header is taken from there",
)
_PERHAPS = Teks(
    "mungkin lanjutan tabel di {name}, tetapi belum pasti; ulangi judul kolomnya bila memang lanjutannya",
    "perhaps goes on with the table of {name}, but that is open; repeat its header if it does",
)


_LONGEST = 6


class Earlier(NamedTuple):
    """The last table of the sheet before.

    Args:
        name: what that sheet is called.
        region: the table.
        members: its rows that a total may count, by figure; those of the sheets before it too.
        ended: whether a row closes it, or other rows stand behind it.
    """

    name: str
    region: Region
    members: Mapping[Match, Sequence[Member]]
    ended: bool

    def of(self, region: Region, match: Match) -> Before:
        """The rows of one of its figures, before those of a table that goes on with it."""
        sure = region.columns is self.region.columns or bool(_follows(region.lines, self))
        return Before(self.members.get(match, ()), sure)

    def named(self, region: Region) -> Region:
        """A table that goes on with it, under its title."""
        judul = region.judul or self.region.judul
        return attrs.evolve(region, judul=f"{judul} (lanjutan)" if judul and not _AGAIN.search(judul) else judul)

    @property
    def note(self) -> Teks:
        """What is said of a table that has its header from there."""
        return _FROM.fill(name=self.name)

    @property
    def doubt(self) -> Teks:
        """What is said of rows that may go on with it."""
        return _PERHAPS.fill(name=self.name)


def looks_on(page: Page, earlier: Earlier) -> bool:
    """Whether a sheet begins, in its first row, with figures under the columns of the table before, and no header."""
    number, cells = page.lines[0]
    places = [place for place, _ in filled(cells)]
    inputs = [column.place for match in earlier.region.matches for column in match.inputs]
    last = max(column.place for column in earlier.region.columns if column.path)
    return number == 1 and places[-1:] == [last] and all(each in places and is_figure(cells[each]) for each in inputs)


def goes_on(page: Page, earlier: Earlier) -> bool:
    """Whether a sheet without a header goes on with the table before."""
    return looks_on(page, earlier) and not earlier.ended and _follows(page.lines, earlier) is not False


def repeats(page: Page, region: Region, earlier: Earlier) -> bool:
    """Whether a table has the header of the one before again, at the top of its sheet and below no title of its own."""
    own = bool(region.judul) or region.header[0] != page.lines[0][0]
    alike = [each.name for each in region.columns] == [each.name for each in earlier.region.columns]
    untitled = not own or bool(_AGAIN.search(region.judul))
    return not earlier.ended and alike and untitled and _follows(region.lines, earlier) is not False


def _follows(lines: Sequence[Line], earlier: Earlier) -> bool | None:
    """Whether the rows are numbered on from those before; None where they are not numbered."""
    place = next((column.place for column in earlier.region.columns if numbers(column)), None)
    if place is None:
        return None
    last, first = _number(reversed(earlier.region.lines), place), _number(lines, place)
    return None if last is None or first is None else first == last + 1


def _number(lines: Iterable[Line], place: int) -> int | None:
    """The first number that one of the rows has."""
    texts = (shown(cells[place]).strip(" .") for _, cells in lines if place < len(cells))
    return next((int(text) for text in texts if text.isdecimal() and len(text) < _LONGEST), None)
