"""Audit a table that a program holds: rows of cells, in any types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import cast

import attrs

from sakipcalc._core.containers import to_items
from sakipcalc._core.exact import Bilangan
from sakipcalc._core.options import option
from sakipcalc._rules.indikator import Polarisasi, to_cap, to_polarisasi
from sakipcalc.audit._deklarasi import Jenis
from sakipcalc.audit._hitung import TabelHasil, recompute
from sakipcalc.audit._kepala import infer
from sakipcalc.audit._tabel import Tabel
from sakipcalc.audit._teks_sel import cell_text
from sakipcalc.errors import InputError, WrongTypeError


def audit_table(
    rows: Iterable[Mapping[str, object]],
    *,
    jenis: str | None = None,
    polarisasi: Polarisasi | str = Polarisasi.MAXIMIZE,
    cap: Bilangan | None = None,
    judul: str = "tabel",
) -> TabelHasil:
    """How the printed figures of a table were made: row by row, and by which one setting most of them.

    Args:
        rows: one mapping of column to cell for each row; cells as printed or as a spreadsheet hands them over.
            The columns tell what the table is, as in ``audit_report``.
        jenis: ``capaian``, ``serapan`` or ``efisiensi``; None lets the columns tell.
        polarisasi: the declared direction of capaian.
        cap: the declared cap, at least 100; None for none.
        judul: what the table is called.

    Raises:
        InputError: for columns that do not tell, or cells with no numeric meaning.
        WrongTypeError, OptionError, OutOfRangeError: for arguments that cannot be.

    Source: our own method.

    >>> hasil = audit_table([
    ...     {"indikator": "IKM", "target": 86, "realisasi": 88.75, "capaian": "96,90%"},
    ...     {"indikator": "SPM", "target": 80, "realisasi": 92, "capaian": "86,96%"},
    ...     {"indikator": "IPM", "target": 70, "realisasi": 71, "capaian": "98,59%"},
    ... ])
    >>> print(hasil.pola[0].kalimat("en"))
    3 of 3 rows are made in one way: target over realisasi; by the declared rule: 0 rows.
    """
    if not isinstance(judul, str):
        raise WrongTypeError("judul", judul, "text", "teks")
    kind = None if jenis is None else option(Jenis, jenis)
    direction, limit = to_polarisasi(polarisasi), to_cap(cap)
    columns: dict[str, None] = {}
    cells: list[dict[str, str]] = []
    for row in to_items(rows, "rows"):
        if not isinstance(row, Mapping):
            raise WrongTypeError("rows", row, "a mapping of column to cell", "pemetaan kolom ke sel")
        named = cast("Mapping[object, object]", row)
        cells.append({name: cell_text(cell) for name, cell in named.items() if isinstance(name, str)})
        columns.update(dict.fromkeys(cells[-1]))
    filled = tuple({name: row.get(name, "") for name in columns} for row in cells)
    tabel = Tabel(judul, tuple(columns), filled, tuple(range(1, len(filled) + 1)))
    entry = infer(tabel, jenis=kind)
    if entry is None:
        why = "the columns do not tell what to audit: target, realisasi, capaian; pagu, realisasi, persen; or others"
        sebab = "kolom tidak menunjukkan apa yang diperiksa: target, realisasi, capaian; pagu, realisasi, persen"
        raise InputError([(f"{judul}: {why}", f"{judul}: {sebab}")])
    return recompute(attrs.evolve(entry, polarisasi=direction.value, cap=limit, judul=judul), tabel)
