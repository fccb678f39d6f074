"""Tables that nothing declares: what their headers speak of, recomputed; and what was left out, with the reason."""

from collections.abc import Iterator, Sequence
from typing import Any

import attrs

from sakipcalc import Alasan
from sakipcalc.audit._engine.finding import Putusan, new_finding
from sakipcalc.audit._files.grid import letters
from sakipcalc.audit._files.pages import Held, Page
from sakipcalc.audit._files.text import SHEET_MARK, Table
from sakipcalc.audit._tables.asked import Setelan
from sakipcalc.audit._tables.assumed import either_way, scale_of, sets_any
from sakipcalc.audit._tables.body import BESIDE, Body, Row, fitted, in_unit, text_of, unknown
from sakipcalc.audit._tables.closed import Closed
from sakipcalc.audit._tables.closing import ALONE, Before, Closing, Member
from sakipcalc.audit._tables.columns import Match, settings_of
from sakipcalc.audit._tables.declaration import JenisTabel, TableRule
from sakipcalc.audit._tables.headers import UNPRINTED
from sakipcalc.audit._tables.layout import MAX_TABLES, Line, Region, filled, is_figure, tables_of
from sakipcalc.audit._tables.left_out import Dilewati, new_left_out
from sakipcalc.audit._tables.onward import Earlier, goes_on, looks_on, repeats
from sakipcalc.audit._tables.references import Rujukan, sentence_references
from sakipcalc.audit._tables.rows import Baris, Progress, TabelHasil, recompute
from sakipcalc.audit._tables.sentences import sentence_tables
from sakipcalc.errors import Cacat, InputError, Letak, Teks

_NO_FIGURES = Teks("tidak memuat angka yang dapat diperiksa", "holds no figures to audit")
_EMPTY = Teks("kosong", "empty")
_NO_ROWS = Teks("tidak ada baris di bawah judul kolom", "no rows below the header")
_BLANK = Teks("belum ada baris yang berisi angka", "no row holds a figure yet")
_UNMADE = Teks("baru target; realisasi dan capaiannya belum diisi", "targets only; no realisasi and no capaian yet")
_ALONE = Teks("tidak ada kolom yang sepadan untuk dihitung bersamanya", "no column to compute it with")
_UNKNOWN = Teks(
    "angka yang tidak dikenal jenisnya; tidak diperiksa", "figures of a kind that is not known; not audited"
)
_OTHER_KIND = Teks("bukan jenis angka yang diminta", "not the kind of figure asked for")
_NO_SCALE = Teks("kategorinya bukan dari satu skala yang dikenal", "its categories are of no one scale that is known")
_UNREAD = Teks("tidak ada angka yang terbaca", "no figure can be read")
_OPEN = Teks(
    "belum jelas dari periode mana angkanya dihitung; sebutkan dengan --kolom realisasi=NAMA",
    "it is open which period the figure is made of; name it by --kolom realisasi=NAME",
)
_WORDS = Teks("baris tanpa angka", "rows without figures")
_NAMELESS = Teks(
    "baris tanpa nama; diperiksa sebagai baris, bukan sebagai jumlah, karena bukan jumlah baris di atasnya",
    "a row without a name; audited as a row and not as a total, since it is not the sum of the rows above",
)
_UNSEEN = Teks("kolom yang diminta ini tidak ada di berkas mana pun", "this column was asked for and stands in no file")
_CAPAIAN = {"capaian", "persen", "tercetak"}
"""Roles of columns that hold a capaian, where a category stands behind them."""

_MOST_NAMED = 8
_CLOSING = Teks(
    "jumlah dan rata-rata di baris {first} sampai {last}: terlalu banyak untuk dihitung; bagi tabelnya",
    "totals and means in rows {first} to {last}: too many to compute; divide the table",
)


class Audited:
    """What the audit of pages has found so far.

    Attributes:
        tables: the tables, with their means and totals behind those of their page.
        left: what was left out.
        faults: why what should have been audited was not.
        references: figures that a sentence states otherwise than a table.
    """

    def __init__(self, settings: Setelan, progress: Progress | None = None) -> None:
        self.tables: list[TabelHasil] = []
        self.left: list[Dilewati] = []
        self.faults: list[Cacat] = []
        self.references: list[Rujukan] = []
        self._settings, self._progress = settings, progress
        self._unseen = set(settings.kolom.values())
        self._regions = 0
        self._earlier: Earlier | None = None
        self._closed = Closed(settings)
        self._called: dict[tuple[str, JenisTabel], tuple[str, str]] = {}
        self._named: set[tuple[str, JenisTabel]] = set()

    def missing(self, name: str) -> None:
        """Note the columns that were asked for and stand in no header."""
        for column in sorted(self._unseen):
            said = Teks(f"tidak ada kolom '{column}'", f"no column '{column}'")
            self.faults.insert(0, Cacat.at(Letak(name, kolom=column), said))
            self.left.append(new_left_out(name, column, _UNSEEN, gagal=True))

    def refused(self, name: str, error: InputError) -> None:
        """Note a file that cannot be read."""
        self.faults += error.cacat
        self.left += [new_left_out(name, "", _without_place(each), gagal=True) for each in error.cacat]

    def file(self, name: str, held: Held) -> None:
        """Audit every table of a file, and the figures that its sentences state."""
        start, self._regions, before = len(self.tables), 0, self._found
        self._earlier, self._closed = None, Closed(self._settings)
        try:
            for page in held.pages:
                self._closed.more = page.letters and page is not held.pages[-1]
                self._page(page)
        except InputError as error:
            del self.tables[start:]
            self.refused(name, error)
            return
        tables = self.tables[start:]
        told, left = sentence_tables(
            name, held.paragraphs, polarisasi=self._settings.polarisasi, cap=self._settings.cap, progress=self._progress
        )
        self.left += left
        self.references += sentence_references(told, tables)
        if self._found == before and not told:
            self.left.append(new_left_out(name, "", _NO_FIGURES))
        notes = tuple(held.notes)
        self.tables[start:] = [attrs.evolve(each, catatan=(*each.catatan, *notes)) for each in (*tables, *told)]

    @property
    def _found(self) -> int:
        """How much was audited, left out or lost so far."""
        return len(self.tables) + len(self.left) + len(self.faults)

    def _page(self, page: Page) -> None:
        """Audit every table of a page."""
        before = self._found
        for lack in page.lacks:
            self.left.append(new_left_out(page.name, "", lack.kata, lack.letak, gagal=lack.gagal))
            if lack.gagal:
                self.faults.append(lack.at(page.name))
        earlier, self._earlier = self._earlier, None
        if not page.lines:
            if not page.lacks:
                self.left.append(new_left_out(page.name, "", _EMPTY))
            return
        on = earlier is not None and goes_on(page, earlier)
        regions, between = tables_of(
            page, self._settings.figures, MAX_TABLES - self._regions, earlier.region if earlier and on else None
        )
        self._regions += len(regions)
        for _, cells in page.lines if self._unseen else ():
            self._unseen -= {text for _, text in filled(cells)}
        doubt = earlier.doubt if earlier is not None and not on and looks_on(page, earlier) else _NO_FIGURES
        for place, region in enumerate(regions):
            goes = not place and earlier is not None and (on or repeats(page, region, earlier))
            self._earlier = self._region(page, region, earlier if goes else None, headless=on and not place)
        self.left += [
            new_left_out(
                page.name, each.judul, doubt if each.first == 1 else _NO_FIGURES, f"baris {each.first}-{each.last}"
            )
            for each in between
            if each.table
        ]
        self.left += [new_left_out(page.name, "", _NAMELESS, f"baris {number}") for number in self._closed.open]
        self.tables += self._closed.tables(page.name)
        if not page.letters:
            self._earlier = None
        elif self._found == before:
            self.left.append(new_left_out(page.name, "", _NO_FIGURES))

    def _region(self, page: Page, region: Region, earlier: Earlier | None, *, headless: bool) -> Earlier | None:
        """Audit every figure of a table; what the next sheet may go on with."""
        region = region if earlier is None else earlier.named(region)
        wanted = [each for each in region.matches if self._settings.jenis in (None, each.jenis)]
        place = _place(page, region)
        self.left += [
            new_left_out(page.name, each.name, _ALONE, place)
            for each in region.lone
            if any(is_figure(cells[each.place]) for _, cells in region.lines if each.place < len(cells))
        ]
        if names := [each.name for each in unknown(region)]:
            self.left.append(new_left_out(page.name, ", ".join(names), _UNKNOWN, place))
        self.left += [
            new_left_out(page.name, _title(region, each), _OTHER_KIND, place)
            for each in region.matches
            if each not in wanted
        ]
        if self._ambiguous(page, region):
            return None
        rows = list(fitted(page, region))
        held: set[int] = set()
        start, members = len(self.tables), dict[Match, Sequence[Member]]()
        ends: list[Closing | None] = []
        for match in wanted:
            body = Body(region, match, rows)
            held |= body.held
            ends += [closing for number, closing in body.order[-1:] if number == page.lines[-1][0]]
            if match.jenis in BESIDE and not body.lines:
                continue  # a column with nothing to audit beside one that has
            before = earlier.of(region, match) if earlier else ALONE
            members[match] = self._match(page, region, match, body, before)
        if earlier is not None and headless:
            self.tables[start:] = [
                attrs.evolve(each, catatan=(*each.catatan, earlier.note)) for each in self.tables[start:]
            ]
        words = [line for line in region.lines if line[0] not in held]
        if not held:
            self.left.append(new_left_out(page.name, region.judul, _NO_FIGURES, place))
        elif words:
            self.left.append(new_left_out(page.name, _named(words), _WORDS, _rows(words)))
        return Earlier(page.name, region, members, ended=not ends or any(ends))

    def _ambiguous(self, page: Page, region: Region) -> bool:
        """Whether an input stands twice under one name, so that it is open which one is meant."""
        used = {column.path for match in region.matches for column in match.columns}
        twice = dict.fromkeys(column.own for column in region.lone if column.path in used)
        for name in twice:
            why = Teks("ada dua kali, belum jelas yang mana", "stands twice, so that it is open which one is meant")
            self.faults.append(Cacat.at(Letak(page.name, kolom=name), why))
            self.left.append(new_left_out(page.name, name, why, _place(page, region), gagal=True))
        return bool(twice)

    def _match(self, page: Page, region: Region, match: Match, body: Body, before: Before) -> Sequence[Member]:
        """Audit one figure of a table; all rows that a total may count, those of the sheets before too."""
        title, place = _title(region, match), _place(page, region)
        kolom = match.names
        settings = {
            role: column.name
            for role, column in settings_of(region.columns, match.jenis).items()
            if sets_any(role, [text_of(row.cells[column.place]) for row in body.lines])
        }
        why = None if body.lines else _UNMADE if body.unmade else _BLANK if region.lines else _NO_ROWS
        scale = None
        if why is None and match.jenis is JenisTabel.KATEGORI:
            pairs = [[row.cells[column.place] for column in match.columns] for row in body.lines]
            scale = scale_of(pairs, capaian=match.inputs[0].role.name in _CAPAIAN)
            why = _NO_SCALE if scale is None else None
        if why is not None:
            self.left.append(new_left_out(page.name, title, why, place))
            self.faults.append(Cacat.at(Letak(page.name), why))
            return before.members
        title = self._distinct(title, match, page)
        table = Table(
            page.name,
            (*(column.name for column in region.columns), UNPRINTED),
            tuple(_in_units(region, match, body.lines)),
            tuple(row.number for row in body.lines),
            place,
        )
        entry = TableRule(
            berkas=page.name,
            jenis=match.jenis,
            judul=title,
            label=tuple(column.name for column in body.labels),
            kolom={"tercetak": UNPRINTED, **kolom, **settings},
            skala=scale,
        )
        entry = self._settings.of(entry)
        try:
            done = recompute(entry, table, self._progress)
        except InputError as error:
            self.faults += error.cacat
            self.left.append(new_left_out(page.name, title, _UNREAD, place, gagal=True))
            return before.members
        if match.open and any(each.sign.periods for each in region.lone) and not _mostly_agrees(done):
            self.left.append(new_left_out(page.name, title or match.inputs[1].name, _OPEN, place, gagal=True))
            self.faults.append(Cacat.at(Letak(page.name), _OPEN))
            return before.members
        if match.jenis is JenisTabel.CAPAIAN and self._settings.polarisasi is None and "polarisasi" not in settings:
            done = either_way(done, entry, table)
        at = None if match.printed is None else match.printed.place
        rows = tuple(
            attrs.evolve(_noted(row, line), letak=page.cell(row.nomor, at))
            for row, line in zip(done.baris, body.lines, strict=True)
        )
        done = attrs.evolve(done, baris=rows, sumber={**kolom, **settings})
        self.tables.append(done)
        members = self._closed.add(page, match, body, done, title=title, before=before)
        if unmade := self._closed.unmade:
            said = _CLOSING.fill(first=unmade[0], last=unmade[-1])
            self.left.append(new_left_out(page.name, title, said, place, gagal=True))
        return members

    def _distinct(self, title: str, match: Match, page: Page) -> str:
        """The title of a figure, unlike that of any before: by its sheet or file, its column, or its count."""
        plain, column, count = title or page.name, match.inputs[-1].name, 1
        name, (where, first) = plain, self._called.setdefault((plain, match.jenis), (page.name, column))
        if where != page.name:
            file, _, sheet = page.name.partition(SHEET_MARK)
            name = f"{plain} · {sheet if where.startswith(file + SHEET_MARK) else page.name}"
        if (name, match.jenis) in self._named and column != first:
            name = f"{plain} · {column}"
        while (name, match.jenis) in self._named:
            count += 1
            name = f"{plain} (tabel ke-{count})"
        self._named.add((name, match.jenis))
        return title if name == page.name else name


def _noted(row: Baris, line: Row) -> Baris:
    """The row with what was done to its cells said."""
    if line.note is None:
        return row
    if not line.unfit:
        return attrs.evolve(row, temuan=attrs.evolve(row.temuan, catatan=(*row.temuan.catatan, line.note)))
    found = new_finding(
        row.temuan.jenis, Putusan.TIDAK_DAPAT_DINILAI, "", alasan=Alasan.TIDAK_TERBACA, catatan=(line.note,)
    )
    return attrs.evolve(row, temuan=found)


def _in_units(region: Region, match: Match, rows: Sequence[Row]) -> Iterator[Sequence[Any]]:
    """The cells of the rows, bare numbers in the unit of their row where a column says which."""
    place = next((column.place for column in region.columns if column.role.name == "satuan"), None)
    for row in rows:
        yield row.cells if place is None else in_unit(row.cells, match, text_of(row.cells[place]))


def _mostly_agrees(table: TabelHasil) -> bool:
    """Whether half of the printed figures agree, or more."""
    agreed = sum(row.putusan is Putusan.COCOK for row in table.baris)
    return 2 * agreed >= sum(bool(row.tercetak) for row in table.baris)


def _without_place(fault: Cacat) -> Teks:
    """What is wrong with a file, without its name."""
    place = fault.letak.teks
    return Teks(fault.teks.id.removeprefix(f"{place.id}: "), fault.teks.en.removeprefix(f"{place.en}: "))


def _title(region: Region, match: Match) -> str:
    """What a figure is called: the title of its table, and its group or column where there are several."""
    groups = {each.inputs[-1].group for each in region.matches}
    group = match.inputs[-1].group
    if group and (len(groups) > 1 or not region.judul):
        return f"{region.judul} · {group}" if region.judul else group
    return region.judul


def _place(page: Page, region: Region) -> str:
    """The cells of a table, or its rows."""
    last = region.lines[-1][0] if region.lines else region.header[1]
    if not page.letters:
        return f"baris {region.header[0]}-{last}" if region.header[0] else ""
    held = [column.place for column in region.columns if column.path]
    return f"{letters(min(held))}{region.header[0]}:{letters(max(held))}{last}"


def _rows(lines: Sequence[Line]) -> str:
    more = ", …" if len(lines) > _MOST_NAMED else ""
    return "baris " + ", ".join(str(number) for number, _ in lines[:_MOST_NAMED]) + more


def _named(lines: Sequence[Line]) -> str:
    held: list[tuple[int, Any]] = [filled(cells)[0] for _, cells in lines[:3] if filled(cells)]
    return "; ".join(text[:60] for _, text in held)
