"""The means and totals that a page prints in its tables, each against the rows that it closes."""

from collections.abc import Iterator, Mapping, Sequence

from sakipcalc.audit._engine.finding import Putusan, Temuan
from sakipcalc.audit._files.pages import Page
from sakipcalc.audit._tables.asked import Setelan
from sakipcalc.audit._tables.body import Body
from sakipcalc.audit._tables.closing import ALONE, Before, Closing, Member, member, totals
from sakipcalc.audit._tables.columns import Match
from sakipcalc.audit._tables.declaration import JenisTabel
from sakipcalc.audit._tables.declared import mean_of
from sakipcalc.audit._tables.parents import parent_sums
from sakipcalc.audit._tables.rows import Baris, TabelHasil, new_row

_FEWEST = 2
"""Rows that a row without a name may be the sum of."""

_MOST_AMOUNTS = 500_000
"""How many amounts the rows of a file that close others may count, all together; one row counts all above it."""


class Closed:
    """The means and totals of a file, page by page.

    Attributes:
        more: whether other sheets follow.
        open: the numbers of rows of a page without a name that may be totals, and are not the sum of the rows above.
        unmade: the numbers of rows of the last figure that count more than may be, and were not audited.
    """

    def __init__(self, settings: Setelan) -> None:
        self.more = False
        self.open: list[int] = []
        self.unmade: list[int] = []
        self._cap = settings.cap
        self._means: list[Baris] = []
        self._totals: list[Baris] = []
        self._amounts = 0

    def tables(self, name: str) -> Iterator[TabelHasil]:
        """What was found on a page, as tables of their own; it is handed over."""
        for title, jenis, rows in (("Rata-rata", "rata_rata", self._means), ("Jumlah", "jumlah", self._totals)):
            if rows:
                yield TabelHasil(title, name, jenis, ("dari",), tuple(rows))
                rows.clear()
        self.open.clear()

    def add(
        self, page: Page, match: Match, body: Body, done: TabelHasil, *, title: str, before: Before = ALONE
    ) -> Sequence[Member]:
        """Audit every row that closes rows of a table.

        Args:
            page: where it stands.
            match: the figure.
            body: its rows.
            done: what was found of them.
            title: what the table is called.
            before: the rows of the table on the sheets before.

        Returns:
            All rows that a total may count, those before too.
        """
        by_number = {row.nomor: row for row in done.baris}
        members, starts = [*before.members], before.starts
        self.unmade = []
        nameless = body.nameless()
        for number, named in body.order:
            closing = named
            if (
                nameless is not None
                and number == nameless.number
                and self._closes(match, body, nameless, members, starts)
            ):
                closing = nameless
            if closing is None:
                members.append(member(by_number[number], body.ranks[number], len(match.inputs)))
                continue
            self._amounts += len(members) * len(match.inputs)
            if self._amounts > _MOST_AMOUNTS:
                self.unmade.append(number)
                continue
            rows = self._means if closing.mean else self._totals
            for name, at, temuan in self._found(match, body, closing, members, starts):
                label = ", ".join(filter(None, (f"{title}: {closing.words}" if title else closing.words, name)))
                made_of = {"dari": f"{len(members)} baris"}
                rows.append(new_row(number, label, made_of, temuan, page.cell(number, at)))
            if not closing.mean:
                starts = [*before.starts, len(members)]
        if match.jenis is JenisTabel.SERAPAN:
            self._parents(page, match, body, by_number, title)
        return members

    def _parents(self, page: Page, match: Match, body: Body, by_number: Mapping[int, Baris], title: str) -> None:
        """Audit every row that sums up the rows below it in its code."""
        unfinished = self.more and not (body.order and body.order[-1][1])
        for parent, place, temuan in parent_sums(by_number, body.codes, unfinished=unfinished):
            number, words, column = parent.row.nomor, parent.row.label, match.inputs[place]
            words = words if words.startswith(parent.code) else f"{parent.code} {words}"
            label = f"{title}: {words}, {column.name}" if title else f"{words}, {column.name}"
            made_of = {"dari": f"{len(parent.children)} baris"}
            self._totals.append(new_row(number, label, made_of, temuan, page.cell(number, column.place)))

    def _closes(self, match: Match, body: Body, row: Closing, members: Sequence[Member], starts: Sequence[int]) -> bool:
        """Whether a row without a name closes those above: it states their sum, or stands apart from them."""
        if len(members) < _FEWEST:
            return False
        if any(found.putusan is Putusan.COCOK for _, _, found in self._found(match, body, row, members, starts)):
            return True
        apart = body.stands_apart(numbered=True)
        if not apart and body.stands_apart(numbered=False):
            self.open.append(row.number)
        return apart

    def _found(
        self, match: Match, body: Body, closing: Closing, members: Sequence[Member], starts: Sequence[int]
    ) -> Iterator[tuple[str, int, Temuan]]:
        if not members:
            return
        if closing.mean:
            at = body.mean_place(closing)
            if at is not None:
                yield "", at, self._mean(match, members, starts, closing.cells[at])
        elif match.jenis in (JenisTabel.SERAPAN, JenisTabel.CAPAIAN):
            places = {place: column.place for place, column in enumerate(match.inputs)}
            for place, temuan in totals(closing, members, starts, places):
                yield match.inputs[place].name, places[place], temuan

    def _mean(self, match: Match, members: Sequence[Member], starts: Sequence[int], printed: object) -> Temuan:
        """The first mean that agrees, of all rows or those of this sheet; else the likelier one."""
        rows = [each.baris for each in members]
        parts = (rows[start:] for start in dict.fromkeys(starts[:2]) if start < len(rows))
        found = [mean_of(part, printed, match.jenis, self._cap) for part in parts]
        return next((each for each in found if each.putusan is Putusan.COCOK), found[0])
