"""What a table is, told by its headers; and where the header of a sheet is."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from sakipcalc.audit._deklarasi import MASUKAN, DeklarasiTabel, Jenis
from sakipcalc.audit._tabel import Tabel

_EXACT = {
    "target": ("target",),
    "realisasi": ("realisasi",),
    "pagu": ("pagu", "anggaran"),
    "capaian": ("capaian",),
    "serapan": ("serapan", "realisasi_anggaran"),
}
_PRINTED = {
    Jenis.EFISIENSI: ("efisiensi",),
    Jenis.CAPAIAN: ("capaian", "persentase", "persen", "%"),
    Jenis.SERAPAN: ("serapan", "persentase", "persen", "%"),
}
_WORDS = {
    "target": (r"\btarget\b", r"\brealisasi\b|\bcapaian\b|%"),
    "realisasi": (r"\brealisasi\b", r"\btarget\b|\bpersen|%|\bcapaian\b"),
    "pagu": (r"\b(pagu|anggaran|alokasi)\b", r"\brealisasi\b|\bpersen|%|\bserapan\b"),
    "capaian": (r"\bcapaian\b", r"\banggaran\b|\befisiensi\b"),
    "serapan": (r"\b(serapan|penyerapan)\b|\brealisasi anggaran\b", r"\befisiensi\b"),
    (Jenis.CAPAIAN, "tercetak"): (r"\bcapaian\b|\bpersen(tase)?\b|%", r"\banggaran\b|\btarget\b|\bindikator\b"),
    (Jenis.SERAPAN, "tercetak"): (r"\b(serapan|penyerapan)\b|\bpersen(tase)?\b|%|\bcapaian\b", r"\bpagu\b"),
    (Jenis.EFISIENSI, "tercetak"): (r"\befisiensi\b", r"$^"),
}
_HEAD_WITHIN = 40
_NUMBERING = re.compile(r"\(?([0-9]{1,2})\)?(?:\s*=.*)?")


def infer(tabel: Tabel, *, jenis: Jenis | None = None, kolom: Mapping[str, str] | None = None) -> DeklarasiTabel | None:
    """What a table is, told by its headers; None where they do not tell.

    Direction is taken as maximize, and no cap: declare what differs.

    Args:
        tabel: the table.
        jenis: the kind of figure, where it is known.
        kolom: columns by role, where they are known.
    """
    given = dict(kolom or {})
    for kind, printed in _PRINTED.items():
        if jenis not in (None, kind) or not given.keys() <= {*MASUKAN[kind], "tercetak"}:
            continue
        for exact in (True, False):
            found = dict(given)
            for role in (*MASUKAN[kind], "tercetak"):
                names = printed if role == "tercetak" else _EXACT[role]
                words = _WORDS[kind, role] if role == "tercetak" else _WORDS[role]
                name = found.get(role) or _find(tabel.kolom, names, words, set(found.values()), exact=exact)
                if name is not None:
                    found[role] = name
            if len(found) == len(set(found.values())) == len(MASUKAN[kind]) + 1:
                label = tuple(name for name in tabel.kolom if name not in found.values())
                return DeklarasiTabel(berkas=tabel.nama, jenis=kind, label=label, kolom=found)
    return None


def _find(
    columns: Sequence[str], names: Sequence[str], words: tuple[str, str], taken: Collection[str], *, exact: bool
) -> str | None:
    if exact:
        headers = {name.casefold().replace(" ", "_"): name for name in reversed(columns)}
        return next((headers[name] for name in names if name in headers), None)
    wanted, unwanted = words
    for name in columns:
        plain = re.sub(r"[_\s]+", " ", name.casefold())
        if name not in taken and re.search(wanted, plain) and not re.search(unwanted, plain):
            return name
    return None


Lines = Sequence[tuple[int, list[str]]]


def sheet_table(
    nama: str, lines: Lines, wanted: Collection[str] = (), settings: Mapping[str, str] | None = None
) -> Tabel:
    """A sheet as a table: its header found, in one row or two, and rows that hold none of the figures left out.

    Args:
        nama: what it is called in messages.
        lines: its rows with their numbers.
        wanted: columns that the header must have; none where the headers themselves should tell.
        settings: columns by role, where they are known.
    """
    for index in range(min(_HEAD_WITHIN, len(lines))):
        for depth in (1, 2):
            names = _names([cells for _, cells in lines[index : index + depth]])
            bare = Tabel(nama, names, ())
            entry = None if wanted else infer(bare, kolom=settings)
            if entry is not None and set(entry.kolom.values()) <= set(names):
                return _filled(nama, names, lines[index + depth :], list(entry.kolom.values()))
            if wanted and set(wanted) <= set(names):
                return _filled(nama, names, lines[index + depth :], [])
    if not lines:
        return Tabel(nama, (), ())
    return _filled(nama, _names([lines[0][1]]), lines[1:], [])


def _names(rows: Sequence[Sequence[str]]) -> tuple[str, ...]:
    """Column names of one header row or several: the texts above each other, each once; none stands twice."""
    names: list[str] = []
    for number, parts in enumerate(zip(*rows, strict=False), 1):
        name = (
            " ".join(dict.fromkeys(" ".join(str(part).split()) for part in parts if part.strip())) or f"kolom {number}"
        )
        again = sum(name == each or each.startswith(f"{name} (") for each in names)
        names.append(f"{name} ({again + 1})" if again else name)
    return tuple(names)


def _filled(nama: str, names: Sequence[str], lines: Lines, figures: Sequence[str]) -> Tabel:
    rows: list[Mapping[str, str]] = []
    numbers: list[int] = []
    for number, cells in lines:
        row = dict(zip(names, cells, strict=False))
        held = [row[name] for name in figures if row[name].strip()]
        heading = len(held) > 1 and len(set(held)) == 1 and not re.search("[0-9]", held[0])
        if (held or not figures) and not heading and not _is_numbering(cells):
            rows.append(row)
            numbers.append(number)
    return Tabel(nama, tuple(names), tuple(rows), tuple(numbers))


def _is_numbering(cells: Sequence[str]) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3 or (1), (2), (3) = (2)/(1)."""
    matches = [_NUMBERING.fullmatch(cell.strip()) for cell in cells if cell.strip()]
    if len(matches) < 3 or None in matches:
        return False
    numbers = [int(match[1]) for match in matches if match]
    return numbers[0] <= 2 and all(second == first + 1 for first, second in pairwise(numbers))
