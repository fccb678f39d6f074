"""What a column of figures is handed back as: columns in the caller's container, counts, and single rows on demand."""

from __future__ import annotations

from collections.abc import Callable
from html import escape
from typing import Any, NamedTuple

import numpy as np

from sakipcalc import Capaian, Keterangan, Skala, format_angka
from sakipcalc._core.exact import is_whole
from sakipcalc.errors import Teks, WrongTypeError
from sakipcalc.kolom._home import REASONS, Codes, Floats, Home, Words
from sakipcalc.kolom._kernel import Figures
from sakipcalc.kolom._rows import Asked

_REASONS = tuple(alasan.value for alasan in REASONS)
_KETERANGAN = tuple(each.kata for each in Keterangan)
"""In the order of 2 - against: above, on, below the target, not assessed."""
_SHOWN = 30


class Ringkasan(NamedTuple):
    """The counts of a column.

    Attributes:
        n: how many rows.
        keterangan: rows by conclusion; empty where none is drawn.
        kategori: rows by category, every one of the scale; empty without a scale.
        alasan: rows by the reason for which they have no figure or category; only those that occur.
    """

    n: int
    keterangan: dict[str, int]
    kategori: dict[str, int]
    alasan: dict[str, int]


class Hasil:
    """A column of figures. Every column comes back in the container that the first one came in, with its index."""

    def __init__(self, home: Home, figures: Figures, alasan: Codes, asked: Asked) -> None:
        self._home, self._figures, self._codes, self._asked = home, figures, alasan, asked

    def __len__(self) -> int:
        return self._home.size

    def __repr__(self) -> str:
        return f"{type(self).__name__}({len(self)} baris)"

    @property
    def nilai(self) -> Any:
        """The figures, unrounded: float64 within 2e-14 of |nilai| + 400; missing where undefined."""
        return self._home.give(self._figures.nilai, "nilai")

    @property
    def tercetak(self) -> Any:
        """What a report prints: the float64 nearest to the exact figure rounded half-up, after limits."""
        return self._home.give(self._figures.tercetak, "tercetak")

    @property
    def kategori(self) -> Any:
        """The categories, in the order of the scale; None without a scale."""
        return None if self._asked.skala is None else self._home.give(self._categories(self._asked.skala), "kategori")

    @property
    def alasan(self) -> Any:
        """The reasons for which rows have no figure or no category, by their codes; missing where they have."""
        return self._home.give(self._reasons(), "alasan")

    def tabel(self) -> Any:
        """All columns in one table of the caller's library; a dict of columns for lists and arrays."""
        return self._home.table(self._columns())

    def ringkas(self) -> Ringkasan:
        """The counts: rows by conclusion, by category, by reason."""
        columns = self._columns()
        found = {name: _counts(column) for name, column in columns.items() if isinstance(column, Words)}
        reasons = {name: n for name, n in found["alasan"].items() if n}
        return Ringkasan(len(self), found.get("keterangan", {}), found.get("kategori", {}), reasons)

    def _columns(self) -> dict[str, Floats | Words]:
        columns: dict[str, Floats | Words] = {"nilai": self._figures.nilai, "tercetak": self._figures.tercetak}
        if self._asked.skala is not None:
            columns["kategori"] = self._categories(self._asked.skala)
        return columns | {"alasan": self._reasons()}

    def _categories(self, skala: Skala) -> Words:
        return Words(self._figures.kategori, tuple(band.label for band in skala.pita), ordered=True)

    def _reasons(self) -> Words:
        return Words(self._codes, _REASONS)

    def _repr_html_(self) -> str:
        """The first rows: printed figures half-up on the right, categories in the colours of the scale."""
        columns = self._columns()
        head = ["", *(name for name in columns if name != "nilai")]
        lines = [f"<caption>{len(self)} baris</caption>", _line([f"<th>{name}</th>" for name in head])]
        lines += [_line(self._cells(row, columns)) for row in range(min(len(self), _SHOWN))]
        if len(self) > _SHOWN:
            lines.append(_line([f'<td colspan="{len(head)}">… {len(self) - _SHOWN} baris lagi</td>']))
        return f"<table>{''.join(lines)}</table>"

    def _cells(self, row: int, columns: dict[str, Floats | Words]) -> list[str]:
        cells = [f"<th>{escape(str(self._home.label(row)))}</th>"]
        palette = () if self._asked.skala is None else self._asked.skala.palet
        for name, column in columns.items():
            if name == "nilai":
                continue
            if isinstance(column, Words):
                code = int(column.codes[row])
                word = "" if code < 0 else escape(column.labels[code])
                mark = f'<span style="color:{palette[code]}">&#9632;</span> ' if word and name == "kategori" else ""
                cells.append(f"<td>{mark}{word}</td>")
            else:
                value = float(column[row])
                shown = format_angka(value, self._asked.places) if np.isfinite(value) else "-"
                cells.append(f'<td style="text-align:right">{shown}</td>')
        return cells


def _line(cells: list[str]) -> str:
    return f"<tr>{''.join(cells)}</tr>"


def _counts(column: Words) -> dict[str, int]:
    counts = np.bincount(column.codes[column.codes >= 0], minlength=len(column.labels))
    return dict(zip(column.labels, counts.tolist(), strict=True))


class HasilCapaian(Hasil):
    """A column of capaian: figures, conclusions, categories and reasons; a row of it is a ``Capaian``.

    >>> from sakipcalc import kolom
    >>> hasil = kolom.capaian([88.75, 45], [86, 0])
    >>> print(hasil[0].explain())
    88,75 / 86 x 100 = 103,20%; Melebihi Target.
    >>> hasil.ringkas().alasan
    {'target_nol': 1}
    """

    def __init__(
        self, home: Home, figures: Figures, alasan: Codes, asked: Asked, one: Callable[[int, str], Capaian]
    ) -> None:
        super().__init__(home, figures, alasan, asked)
        self._one = one

    @property
    def dibatasi(self) -> Any:
        """The figures after cap and floor, unrounded."""
        return self._home.give(self._figures.dibatasi, "dibatasi")

    @property
    def keterangan(self) -> Any:
        """The conclusions that a report draws."""
        return self._home.give(self._conclusions(), "keterangan")

    def __getitem__(self, row: int) -> Capaian:
        """A row, by its number from 0, as the scalar face measures it.

        Raises:
            WrongTypeError: for what is no whole number.
            IndexError: for a row there is not.
            SakipError: for a row that cannot be measured, such as one with an unknown direction.
        """
        if not is_whole(row):
            raise WrongTypeError("row", row, Teks("nomor baris", "the number of a row"))
        place = range(len(self))[int(row)]
        label = self._home.label(place)
        return self._one(place, label if isinstance(label, str) else "")

    def _columns(self) -> dict[str, Floats | Words]:
        columns = super()._columns()
        first: dict[str, Floats | Words] = {"nilai": columns.pop("nilai"), "dibatasi": self._figures.dibatasi}
        reasons = columns.pop("alasan")
        return first | columns | {"keterangan": self._conclusions(), "alasan": reasons}

    def _conclusions(self) -> Words:
        return Words((2 - self._figures.against).astype(np.int8), _KETERANGAN, ordered=False)
