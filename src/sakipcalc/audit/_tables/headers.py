"""What a table is, told by its headers; and where the header of a sheet is."""

import re
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from sakipcalc import Sel
from sakipcalc._reading.cells import shown
from sakipcalc.audit._files.text import Table
from sakipcalc.audit._tables.declaration import INPUTS, JenisTabel, TableRule

_EXACT = {
    "target": ("target",),
    "realisasi": ("realisasi",),
    "pagu": ("pagu", "anggaran"),
    "capaian": ("capaian",),
    "serapan": ("serapan", "realisasi_anggaran"),
}
_PRINTED = {
    JenisTabel.EFISIENSI: ("tercetak", "efisiensi"),
    JenisTabel.CAPAIAN: ("tercetak", "capaian", "persentase", "persen", "%"),
    JenisTabel.SERAPAN: ("tercetak", "serapan", "persentase", "persen", "%"),
}
"""What the printed figure is called; where a column says that it is the printed one, no other is."""
_WORDS = {
    "target": (r"\btarget\b", r"\brealisasi\b|\bcapaian\b|%"),
    "realisasi": (r"\brealisasi\b", r"\btarget\b|\bpersen|%|\bcapaian\b"),
    "pagu": (r"\b(pagu|anggaran|alokasi)\b", r"\brealisasi\b|\bpersen|%|\bserapan\b"),
    "capaian": (r"\bcapaian\b", r"\banggaran\b|\befisiensi\b"),
    "serapan": (r"\b(serapan|penyerapan)\b|\brealisasi anggaran\b", r"\befisiensi\b"),
    (JenisTabel.CAPAIAN, "tercetak"): (r"\bcapaian\b|\bpersen(tase)?\b|%", r"\banggaran\b|\btarget\b|\bindikator\b"),
    (JenisTabel.SERAPAN, "tercetak"): (r"\b(serapan|penyerapan)\b|\bpersen(tase)?\b|%|\bcapaian\b", r"\bpagu\b"),
    (JenisTabel.EFISIENSI, "tercetak"): (r"\befisiensi\b", r"$^"),
}
_HEAD_WITHIN = 40
_NO_FIGURE = re.compile(r"(no|nomor|nomer|no urut|nomor urut)\.?", re.IGNORECASE)
"""A column that only numbers the rows."""
_TERCETAK = re.compile(r"\btercetak\b", re.IGNORECASE)
_NUMBERING = re.compile(r"\(?([0-9]{1,2})\)?(?:\s*=.*)?")


def infer(table: Table, *, jenis: JenisTabel | None = None, kolom: Mapping[str, str] | None = None) -> TableRule | None:
    """What a table is, told by its headers; None where they do not tell.

    Direction is taken as maximize, and no cap: declare what differs.

    Args:
        table: the table.
        jenis: the kind of figure, where it is known.
        kolom: columns by role, where they are known.
    """
    given = dict(kolom or {})
    for kind, printed in _PRINTED.items():
        if jenis not in (None, kind) or not given.keys() <= {*INPUTS[kind], "tercetak"}:
            continue
        for exact in (True, False):
            found = dict(given)
            for role in (*INPUTS[kind], "tercetak"):
                names = printed if role == "tercetak" else _EXACT[role]
                words = _WORDS[kind, role] if role == "tercetak" else _WORDS[role]
                name = found.get(role) or _find(table.columns, names, words, set(found.values()), exact=exact)
                if name is not None:
                    found[role] = name
            if len(found) == len(set(found.values())) == len(INPUTS[kind]) + 1:
                label = tuple(name for name in table.columns if name not in found.values())
                return TableRule(berkas=table.name, jenis=kind, label=label, kolom=found)
    return None


def _find(
    columns: Sequence[str], names: Sequence[str], words: tuple[str, str], taken: Collection[str], *, exact: bool
) -> str | None:
    if exact:
        headers = {name.casefold().replace(" ", "_"): name for name in reversed(columns)}
        return next((headers[name] for name in names if name in headers), None)
    wanted, unwanted = words
    free = [name for name in columns if name not in taken and not _NO_FIGURE.fullmatch(name.strip())]
    if "tercetak" in names:
        said = next((name for name in free if _TERCETAK.search(name.replace("_", " "))), None)
        if said is not None:
            return said
    for name in free:
        plain = re.sub(r"[_\s]+", " ", name.casefold())
        if re.search(wanted, plain) and not re.search(unwanted, plain):
            return name
    return None


Lines = Sequence[tuple[int, Sequence[object]]]


def sheet_table(
    name: str, lines: Lines, wanted: Collection[str] = (), settings: Mapping[str, str] | None = None
) -> Table:
    """A sheet as a table: its header found, in one row or two, and rows that hold none of the figures left out.

    Args:
        name: what it is called in messages.
        lines: its rows with their numbers.
        wanted: columns that the header must have; none where the headers themselves should tell.
        settings: columns by role, where they are known.
    """
    found = header_of(name, lines, wanted, settings)
    if found is not None:
        index, depth, names, figures = found
        return _filled(name, names, lines[index + depth :], figures)
    if not lines:
        return Table(name, (), ())
    return _filled(name, _names([lines[0][1]]), lines[1:], [])


def header_of(
    name: str, lines: Lines, wanted: Collection[str] = (), settings: Mapping[str, str] | None = None
) -> tuple[int, int, tuple[str, ...], list[str]] | None:
    """Where the header is, how many rows it has, the columns, and those that hold figures; None where there is none."""
    for index in range(min(_HEAD_WITHIN, len(lines))):
        if not may_be_header(lines[index][1]):
            continue
        for depth in (1, 2):
            names = _names([cells for _, cells in lines[index : index + depth]])
            entry = None if wanted else infer(Table(name, names, ()), kolom=settings)
            if entry is not None and set(entry.kolom.values()) <= set(names):
                return index, depth, names, list(entry.kolom.values())
            if wanted and set(wanted) <= set(names):
                return index, depth, names, []
    return None


def may_be_header(cells: Sequence[object]) -> bool:
    """Whether a row may be the header of a table: words in more than one column, and not the same in all."""
    held = [text for cell in cells if (text := shown(cell).strip())]
    return len(set(held)) > 1 and any(any(sign.isalpha() for sign in text) or text == "%" for text in held)


def _names(rows: Sequence[Sequence[object]]) -> tuple[str, ...]:
    """Column names of one header row or several: the texts above each other, each once; none stands twice."""
    names: list[str] = []
    for number, parts in enumerate(zip(*rows, strict=False), 1):
        words = dict.fromkeys(" ".join(shown(part).split()) for part in parts)
        name = " ".join(filter(None, words)) or f"kolom {number}"
        again = sum(name == each or each.startswith(f"{name} (") for each in names)
        names.append(f"{name} ({again + 1})" if again else name)
    return tuple(names)


def _filled(name: str, names: Sequence[str], lines: Lines, figures: Sequence[str]) -> Table:
    places = [names.index(figure) for figure in figures]
    kept = [(number, cells) for number, cells in lines if _holds(cells, places) and not is_numbering(cells)]
    return Table(name, tuple(names), tuple(cells for _, cells in kept), tuple(number for number, _ in kept))


def _holds(cells: Sequence[object], places: Sequence[int]) -> bool:
    """Whether a row holds one of the figures; the words of a heading across them are none."""
    if any(_is_number(cells[place]) for place in places):
        return True
    held = [text for place in places if (text := shown(cells[place]).strip())]
    heading = len(held) > 1 and len(set(held)) == 1 and not re.search("[0-9]", held[0])
    return not heading and (bool(held) or not places)


def is_numbering(cells: Sequence[object]) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3 or (1), (2), (3) = (2)/(1)."""
    numbers: list[int] = []
    for cell in cells:
        text = shown(cell).strip()
        match = _NUMBERING.fullmatch(text) if text else None
        if match is not None:
            numbers.append(int(match[1]))
        elif text:
            return False
    return len(numbers) >= 3 and numbers[0] <= 2 and all(second == first + 1 for first, second in pairwise(numbers))


def _is_number(cell: object) -> bool:
    """Whether a cell is a number that shows as one."""
    return isinstance(cell, Decimal) or (isinstance(cell, Sel) and isinstance(cell.nilai, Decimal) and not cell.tampil)
