"""Figures that one table takes from another: absorption in the efficiency table, checked against the budget tables."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from sakipcalc._core.exact import Rounding, round_to
from sakipcalc._core.fractions import from_fraction
from sakipcalc._core.options import Bahasa, option
from sakipcalc._writing.format import format_angka
from sakipcalc.audit._bacaan import Cetakan, read_printed
from sakipcalc.audit._deklarasi import Jenis
from sakipcalc.audit._hitung import Baris, TabelHasil
from sakipcalc.audit._saran import slipped
from sakipcalc.audit._sel import Quantity
from sakipcalc.audit._temuan import Kalimat, Putusan

_SHOWN = 44


@attrs.frozen
class Rujukan:
    """A figure that a table takes from another one and that does not stand there.

    Attributes:
        berkas: the file that takes it.
        nomor: its row there.
        label: the words that name the row.
        tercetak: the figure.
        putusan: ``RUMUS_LAIN`` for a mean or pooled figure of rows there; ``TIDAK_TERJELASKAN`` for none.
        kata: what was found, Indonesian and English.
    """

    berkas: str
    nomor: int
    label: str
    tercetak: str
    putusan: Putusan
    kata: Kalimat

    def kalimat(self, bahasa: Bahasa | str = Bahasa.ID) -> str:
        """One plain sentence.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            OptionError: for another language.
        """
        english = option(Bahasa, bahasa) is Bahasa.EN
        row = "row" if english else "baris"
        return f"{self.berkas} {row} {self.nomor}: serapan {self.tercetak} {self.kata[english]}."


def references(tables: Sequence[TabelHasil]) -> tuple[Rujukan, ...]:
    """Every absorption that an efficiency table takes from budget tables where it does not stand."""
    budgets = [table for table in tables if table.jenis == Jenis.SERAPAN.value]
    if not budgets:
        return ()
    return tuple(
        Rujukan(table.berkas, row.nomor, row.label, text, *found)
        for table in tables
        if table.jenis == Jenis.EFISIENSI.value
        for row in table.baris
        if (text := row.masukan.get("serapan", "")) and (found := _origin(text, budgets))
    )


def _origin(text: str, budgets: Sequence[TabelHasil]) -> tuple[Putusan, Kalimat] | None:
    """What a figure not found among printed absorptions is; None where it stands there or is no figure."""
    prints = read_printed(text)
    if not prints:
        return None
    printed = prints[0]
    rows = [row for table in budgets for row in table.baris]
    if any(_prints_as(row, printed) for row in rows):
        return None
    for table in budgets:
        for name, members in _groups(table):
            words = _made_of(name, members, printed)
            if words:
                return Putusan.RUMUS_LAIN, words
    return Putusan.TIDAK_TERJELASKAN, next(
        _slips(printed, rows), ("tidak ada di tabel anggaran", "does not stand in the budget tables")
    )


def _prints_as(row: Baris, printed: Cetakan) -> bool:
    value = row.figur.nilai
    return value is not None and printed.made_from(Fraction(value)) is not None


def _groups(table: TabelHasil) -> Iterator[tuple[str, list[Baris]]]:
    """Rows that may belong together: those whose label begins with the same word, and all of them."""
    members: dict[str, list[Baris]] = {}
    for row in table.baris:
        if row.figur.nilai is not None:
            members.setdefault(row.label.partition(" ")[0], []).append(row)
    yield from ((name, rows) for name, rows in members.items() if len(rows) > 1)
    yield table.judul, [row for rows in members.values() for row in rows]


def _made_of(name: str, rows: Sequence[Baris], printed: Cetakan) -> Kalimat | None:
    """The words for a mean or pooled figure of rows; None where it is neither."""
    values = [Fraction(row.figur.nilai) for row in rows if row.figur.nilai is not None]
    if len(values) < 2:
        return None
    mean = sum(values, Fraction(0)) / len(values)
    pairs = [(_number(row.dibaca.get("realisasi")), _number(row.dibaca.get("pagu"))) for row in rows]
    pooled = 100 * sum((part for part, _ in pairs), Fraction(0)) / sum((pagu for _, pagu in pairs), Fraction(0))
    count = len(values)
    if printed.made_from(mean) is Rounding.HALF_UP:
        id_, en = f"adalah rata-rata {count} persentase ({name})", f"is the mean of {count} percentages ({name})"
        shown = format_angka(from_fraction(pooled))
        return f"{id_}; angka gabungannya {shown}", f"{en}; the pooled figure is {shown}"
    if printed.made_from(pooled) is Rounding.HALF_UP:
        return f"adalah angka gabungan {count} baris ({name})", f"is the pooled figure of {count} rows ({name})"
    return None


def _number(value: Quantity | None) -> Fraction:
    return Fraction(value) if isinstance(value, Decimal) else Fraction(0)


def _slips(printed: Cetakan, rows: Sequence[Baris]) -> Iterator[Kalimat]:
    places = max(0, printed.places)
    text = format_angka(round_to(from_fraction(printed.nilai), places), places)
    known = [row for row in rows if row.figur.nilai is not None]
    for row in sorted(known, key=lambda row: abs(Fraction(row.figur.nilai or 0) - printed.nilai)):
        right = format_angka(row.figur.nilai or 0, places)
        if slipped(text, right):
            name = row.label if len(row.label) <= _SHOWN else row.label[: _SHOWN - 1] + "…"
            yield (
                f"tidak ada di tabel anggaran; selisih satu angka dari {right} ({name})",
                f"does not stand in the budget tables; one digit away from {right} ({name})",
            )
