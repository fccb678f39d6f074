"""Where the tables of a page are: their titles, headers and rows, and what stands between them."""

import re
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from functools import lru_cache
from itertools import pairwise
from typing import Any

import attrs

from sakipcalc import Rasio, Rentang, readings
from sakipcalc._reading.cells import shown
from sakipcalc.audit._files.pages import Page
from sakipcalc.audit._tables.columns import NOTHING, Column, Match, columns_of, matches
from sakipcalc.audit._tables.roles import FIGURES, is_total, role_of
from sakipcalc.errors import Cacat, InputError, Letak, Teks

_TITLE = re.compile(r"(tabel|tabe1|table|lampiran|grafik|gambar)\s*[\divxlc]", re.IGNORECASE)
_NUMBERING = re.compile(r"\(?([0-9]{1,2}|[a-z])\)?(?:\s*=.*)?")
_YEAR = re.compile(r"(?:th\.?|tahun|ta\.?)?\s*(?:19|20)[0-9]{2}(?:\s?\*+\)?| [0-9]\)|[¹²³])?", re.IGNORECASE)
_SPEAKS = re.compile(
    r"realisasi|capaian|serapan|persen|%|tercetak|target|pagu|anggaran|kategori|predikat|mutu|tingkat", re.IGNORECASE
)
_MADE = {"target", "realisasi", "pagu", "serapan", "efisiensi"}
_RATING = {"kategori", "nilai"}
_RATED = {"nilai", "capaian", "persen"}
_PLAIN = re.compile(r"[0-9]+(?:,[0-9]+)?%?")
_TELLS = re.compile(r"(laporan|rekap|pengukuran|capaian|realisasi|rencana|perbandingan|evaluasi)", re.IGNORECASE)
"""How a title begins among other lines, such as the name of the office and the year."""

_DEEPEST = 4
_ABOVE = 6
_LONGEST_TITLE = 200
_WIDEST = 1_000
"""A row of more texts than this is no header."""

_LONGEST = 1_000
"""A longer cell is no part of a header."""

MAX_TABLES = 1_000
"""How many tables a file may have."""

_TOO_MANY = Teks("lebih dari {most} tabel", "more than {most} tables")

Line = tuple[int, Sequence[Any]]


@attrs.frozen
class Region:
    """One table of a page.

    Args:
        judul: its title, as it stands above it; empty where none does.
        columns: its columns.
        matches: the figures its header speaks of.
        lone: inputs that no other column stands beside.
        header: the first and the last row of its header, by number.
        lines: the rows below, down to the next table, without those that number the columns.
    """

    judul: str
    columns: tuple[Column, ...]
    matches: tuple[Match, ...]
    lone: tuple[Column, ...]
    header: tuple[int, int]
    lines: tuple[Line, ...]


@attrs.frozen
class Between:
    """Rows of a page that belong to no table with figures to audit: first and last number, and what they say."""

    judul: str
    first: int
    last: int
    table: bool


def tables_of(
    page: Page, given: Mapping[str, str] = NOTHING, most: int = MAX_TABLES, before: Region | None = None
) -> tuple[list[Region], list[Between]]:
    """The tables of a page whose headers speak of figures, from top to bottom; and other rows that look like a table.

    Args:
        page: the page.
        given: names of columns by role, where they are known.
        most: how many tables there may be.
        before: the table that the first rows go on with; None for none.

    Raises:
        InputError: for too many tables.
    """
    lines = page.lines
    regions: list[Region] = []
    between: list[Between] = []
    place, start = 0, 0
    ahead: _Header | None = None
    if before is not None:
        start, ahead = _end_of(page, 0, given, before.columns, ())
        place, first = start, lines[0][0]
        rows = [line for line in lines[:start] if not is_numbering(line[1])]
        regions.append(attrs.evolve(before, header=(first, first), lines=tuple(rows)))
    while place < len(lines):
        found = ahead or _header_at(page, place, start, given)
        if found is None:
            place += 1
            continue
        if len(regions) == most:
            raise InputError([Cacat.at(Letak(page.name), _TOO_MANY.fill(most=MAX_TABLES))])
        top, end, columns, made, lone = found
        between += _others(lines[start:top])
        last, ahead = _end_of(page, end, given, columns, lines[top:end])
        while last > end and is_heading(lines[last - 1][1]) and lines[last - 1][0] > lines[last - 2][0] + 1:
            last -= 1
        rows = [line for line in lines[end:last] if not is_numbering(line[1]) and not _again(line, lines[top:end])]
        title = title_above(lines, top, start)
        regions.append(
            Region(title, columns, tuple(made), tuple(lone), (lines[top][0], lines[end - 1][0]), tuple(rows))
        )
        place = start = last
    between += _others(lines[start:])
    return regions, between


_Header = tuple[int, int, tuple[Column, ...], list[Match], list[Column]]
"""A header: the place of its first row, the place behind its last, and what stands in it."""


def _header_at(page: Page, place: int, start: int, given: Mapping[str, str]) -> _Header | None:
    """The header whose first row with words of figures is this one; None where it is none."""
    lines = page.lines
    cells = lines[place][1]
    if place if page.headed else not _speaks(cells, given):
        return None
    top, end = place, place + 1
    while not page.headed and top > start and place - top < _DEEPEST and _is_group(lines[top - 1], lines[top]):
        top -= 1
    while not page.headed and end < len(lines) and end - top < _DEEPEST and _continues(lines[end], lines[top:end]):
        end += 1
    width = max(len(row) for _, row in lines[top:end])
    header = [[_words(row[at]) if at < len(row) else "" for at in range(width)] for _, row in lines[top:end]]
    columns = columns_of(header, given)
    made, lone = matches(columns)
    return (top, end, columns, made, lone) if made else None


def _speaks(cells: Sequence[Any], given: Mapping[str, str]) -> bool:
    """Whether a row holds words of figures in two columns or more, and fewer figures than words."""
    texts = [cell for cell in cells if isinstance(cell, str) and 0 < len(cell) <= _LONGEST]
    if not 1 < len(texts) <= _WIDEST:
        return False
    texts = texts if given else [text for text in texts if not _PLAIN.fullmatch(text)]  # a figure says no word
    if not given and not _may_speak("\t".join(texts)):
        return False
    names = {role for text in texts if (role := role_of(text).name) in FIGURES or role in _RATING} | {
        role for role, name in given.items() if any(_words(text) == name for text in texts)
    }
    if len(names) < 2 or not (names & _MADE or ("kategori" in names and names & _RATED)):
        return False
    spoken = sum(role_of(text).name in FIGURES for text in texts) + len(given)
    return sum(is_figure(cell) and not _is_name(cell) for cell in cells) <= spoken


def _may_speak(words: str) -> bool:
    """Whether words of figures stand in a row, perhaps cut by a line break; quick, since every row is asked."""
    return bool(_SPEAKS.search(words) or ("\n" in words and _SPEAKS.search(re.sub("-?\n", "", words))))


def _is_name(cell: Any) -> bool:
    """Whether a cell with digits is the name of a column: a year, or words of figures."""
    return isinstance(cell, str) and (bool(_YEAR.fullmatch(cell.strip())) or role_of(cell).name in FIGURES)


def _is_group(line: Line, below: Line) -> bool:
    """Whether a row is the upper part of the header right below it: words over more than one column, no figures."""
    if line[0] + 1 != below[0]:
        return False
    texts = filled(line[1])
    if len({text for _, text in texts}) < 2 or any(is_figure(cell) and not _is_name(cell) for cell in line[1]):
        return False
    return not _TITLE.match(texts[0][1]) and all(len(text) <= _LONGEST_TITLE for _, text in texts)


def _continues(line: Line, header: Sequence[Line]) -> bool:
    """Whether a row goes on with the header above it: names below groups, or units; no figures, no title."""
    above = header[-1]
    if line[0] != above[0] + 1 or line[1] == above[1] or is_numbering(line[1]):
        return False
    texts = filled(line[1])
    if _speaks(line[1], NOTHING):
        return True
    upper: dict[int, str] = {}
    for _, cells in header:
        upper |= dict(filled(cells))
    if _names_columns(line[1]) and not _names_columns(header[-1][1]):
        return min(place for place, _ in texts) >= _first_figure(upper, ())
    if not texts or any(is_figure(cell) and not _is_name(cell) for cell in line[1]):
        return False
    if len({text for _, text in texts}) == 1 and not all(_is_unit(text) for _, text in texts):
        return False
    first = _first_figure(upper, line[1])
    return all(place >= first or upper.get(place) == text or _is_unit(text) for place, text in texts)


def _first_figure(upper: Mapping[int, str], cells: Sequence[Any]) -> int:
    """The first column whose header speaks of figures and is not merged with the cell below; beyond all for none."""
    places = (place for place, text in upper.items() if role_of(text).name in FIGURES and text != _at(cells, place))
    return min(places, default=1 << 20)


def _is_unit(text: str) -> bool:
    return bool(re.fullmatch(r"\(?\s*(%|persen|rp\.?|rupiah|satuan|poin)\s*\)?", text.casefold()))


def _at(cells: Sequence[Any], place: int) -> str:
    return _words(cells[place]) if place < len(cells) else ""


def _words(cell: Any) -> str:
    return " ".join((cell if isinstance(cell, str) else shown(cell)).split())


def filled(cells: Sequence[Any]) -> list[tuple[int, str]]:
    """The cells that hold anything, as a person sees them, with their places."""
    return [(place, text) for place, cell in enumerate(cells) if cell != "" and (text := _words(cell))]


def is_figure(cell: Any) -> bool:
    """Whether a cell holds a figure by itself: a number, a ratio, a range, an amount, a time."""
    if not isinstance(cell, str):
        return cell is not None
    return bool(_PLAIN.fullmatch(cell)) or _reads(cell)


@lru_cache(maxsize=8192)
def _reads(text: str) -> bool:
    if not any(map(str.isdecimal, text)):
        return False
    return any(isinstance(each.figure, (Decimal, Rasio, Rentang)) for each in readings(text))


def is_number(cell: Any) -> bool:
    """Whether a cell holds one number, and no ratio or range."""
    if not isinstance(cell, str):
        return is_figure(cell)
    return any(isinstance(each.figure, Decimal) for each in readings(cell)) and _reads(cell)


def is_heading(cells: Sequence[Any]) -> bool:
    """Whether a row holds one text alone, in one cell or merged over several."""
    held = (text for cell in cells if cell != "" and (text := _words(cell)))
    first = next(held, None)
    return first is not None and all(text == first for text in held) and not any(map(is_figure, cells))


def is_numbering(cells: Sequence[Any]) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3 or (1), (2), (3) = (2)/(1), or a, b, c; merged cells repeat."""
    numbers: list[int] = []
    for _, text in filled(cells):
        match = _NUMBERING.fullmatch(text)
        if match is None:
            return False
        numbers.append(int(match[1]) if match[1].isdecimal() else ord(match[1]) - ord("a") + 1)
    steps = [second - first for first, second in pairwise(numbers)]
    return len(set(numbers)) >= 3 and numbers[0] <= 4 and all(0 <= step <= 2 for step in steps)


def _names_columns(cells: Sequence[Any]) -> bool:
    """Whether a row says which of a group each column is: 1, 2, 1, 2; or the months 1 to 12 and their sum."""
    texts = [text for _, text in filled(cells)]
    numbers = [int(text) for text in texts if text.isdecimal() and 0 < int(text) <= 12]
    if len(numbers) == len(texts):
        return len(texts) > len(set(texts)) > 1
    counted = numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 2
    return counted and all(is_total(text) for text in texts if not text.isdecimal())


def _again(line: Line, header: Sequence[Line]) -> bool:
    """Whether a row is one of its header's rows again, as on the next page."""
    texts = filled(line[1])
    return bool(texts) and any(texts == filled(row) for _, row in header)


def _end_of(
    page: Page, start: int, given: Mapping[str, str], columns: Sequence[Column], header: Sequence[Line]
) -> tuple[int, _Header | None]:
    """Where the rows of a table end: before the next header (told too) or title, or other words after a gap."""
    lines = page.lines
    again = [cells for _, cells in header]
    for place in range(start, len(lines)):
        number, cells = lines[place]
        if page.headed or (len(again) == 1 and cells == again[0]):
            continue
        title = next((cell for cell in cells if isinstance(cell, str) and cell.strip()), "")
        if _TITLE.match(title.strip()) and is_heading(cells):
            return place, None
        if _speaks(cells, given):
            found = _header_at(page, place, start, given)
            if found is not None:
                if [each.name for each in found[2]] == [each.name for each in columns]:
                    continue
                return _with_titles(lines, found[0], start), found
        apart = place > start and (number > lines[place - 1][0] + 1 or is_heading(lines[place - 1][1]))
        if apart and _is_other(cells):
            return _with_titles(lines, place, start), None
    return len(lines), None


def _is_other(cells: Sequence[Any]) -> bool:
    """Whether a row is the header of another table: words alone, in three columns or more."""
    texts = filled(cells)
    return len({text for _, text in texts}) > 2 and not any(is_figure(cell) and not _is_name(cell) for cell in cells)


def _with_titles(lines: Sequence[Line], place: int, start: int) -> int:
    """The first of the headings right above a table."""
    while place > start and place > 0 and is_heading(lines[place - 1][1]):
        place -= 1
    return place


def title_above(lines: Sequence[Line], top: int, start: int) -> str:
    """The title that stands above a header: from the last that begins with "Tabel" on, or the nearest heading."""
    found: list[str] = []
    for _, cells in reversed(lines[max(start, top - _ABOVE) : top]):
        texts = filled(cells)
        if not is_heading(cells) or len(texts[0][1]) > _LONGEST_TITLE:
            break
        if _TITLE.match(texts[0][1]):
            return " ".join([texts[0][1], *found])
        if texts[0][1].endswith((".", ",", ";", ":")):
            break  # a sentence
        found.insert(0, texts[0][1])
    told = [text for text in found if _TELLS.match(text)]
    return next(iter(told), next(iter(reversed([text for text in found if not text.startswith("(")])), ""))


def _others(lines: Sequence[Line]) -> Iterable[Between]:
    """Runs of rows outside of every table: those of several cells look like a table."""
    block: list[int] = []
    for place, (number, cells) in enumerate(lines):
        texts = filled(cells)
        heading = is_heading(cells)
        if heading and block and _TITLE.match(texts[0][1]):
            yield _between(lines, block)
            block = []
        if not heading and len(texts) > 1:
            if block and number > lines[block[-1]][0] + 1 and _is_other(cells):
                yield _between(lines, block)
                block = []
            block.append(place)
    if block:
        yield _between(lines, block)


def _between(lines: Sequence[Line], block: Sequence[int]) -> Between:
    first, last = block[0], block[-1]
    words = title_above(lines, first, 0) or " ".join(text for _, text in filled(lines[first][1]))
    told = len(block) > 1 or any(map(is_figure, lines[first][1]))
    return Between(words[:_LONGEST_TITLE], lines[first][0], lines[last][0], told)
