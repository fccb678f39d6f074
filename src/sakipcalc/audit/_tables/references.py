"""Figures that one table takes from another: absorption in the efficiency table, checked against the budget tables."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

import attrs

from sakipcalc import Bahasa, Rounding, Value, format_angka, round_to
from sakipcalc._core.exact import from_fraction
from sakipcalc._core.options import BahasaLike, option
from sakipcalc._writing.format import in_both
from sakipcalc.audit._engine.finding import SENTENCES, Putusan
from sakipcalc.audit._engine.hints import slipped
from sakipcalc.audit._engine.prints import Print, read_printed
from sakipcalc.audit._tables.declaration import JenisTabel
from sakipcalc.audit._tables.rows import Baris, TabelHasil
from sakipcalc.errors import Teks

_SHOWN = 44


@attrs.frozen
class Rujukan(Value):
    """A figure that a table takes from another one and that does not stand there.

    Attributes:
        berkas: the file that takes it.
        nomor: its row there.
        label: the words that name the row.
        tercetak: the figure.
        putusan: ``RUMUS_LAIN`` for a mean or pooled figure of rows there; ``TIDAK_TERJELASKAN`` for none.
        kata: what was found, Indonesian and English.
    """

    _also = SENTENCES

    berkas: str
    nomor: int
    label: str
    tercetak: str
    putusan: Putusan
    kata: Teks

    def explain(self, bahasa: BahasaLike = Bahasa.ID) -> str:
        """One plain sentence.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            OptionError: for another language.
        """
        english = option(Bahasa, bahasa, "bahasa") is Bahasa.EN
        row = "row" if english else "baris"
        return f"{self.berkas} {row} {self.nomor}: serapan {self.tercetak} {self.kata[english]}."


def references(tables: Sequence[TabelHasil]) -> tuple[Rujukan, ...]:
    """Every absorption that an efficiency table takes from budget tables where it does not stand."""
    budgets = [table for table in tables if table.jenis == JenisTabel.SERAPAN.value]
    if not budgets:
        return ()
    known = [row for table in budgets for row in table.baris if _figure(row) is not None]
    return tuple(
        Rujukan(table.berkas, row.nomor, row.label, text, *found)
        for table in tables
        if table.jenis == JenisTabel.EFISIENSI.value
        for row in table.baris
        if (text := row.masukan.get("serapan", "")) and (found := _origin(text, budgets, known))
    )


def _figure(row: Baris) -> Fraction | None:
    """The right figure of a row."""
    benar = row.temuan.benar
    return Fraction(benar) if isinstance(benar, Decimal) else None


def _origin(text: str, budgets: Sequence[TabelHasil], known: Sequence[Baris]) -> tuple[Putusan, Teks] | None:
    """What a figure not found among printed absorptions is; None where it stands there or is no figure."""
    prints = read_printed(text)
    if not prints:
        return None
    printed = prints[0]
    figures = [figure for row in known if (figure := _figure(row)) is not None]
    if any(printed.made_from(figure) is not None for figure in figures):
        return None
    for table in budgets:
        for name, members in _groups(table):
            words = _made_of(name, members, printed)
            if words:
                return Putusan.RUMUS_LAIN, words
    nowhere = Teks("tidak ada di tabel anggaran", "does not stand in the budget tables")
    return Putusan.TIDAK_TERJELASKAN, next(_slips(printed, known), nowhere)


def _groups(table: TabelHasil) -> Iterator[tuple[str, list[Baris]]]:
    """Rows that may belong together: those whose label begins with the same word, and all of them."""
    members: dict[str, list[Baris]] = {}
    for row in table.baris:
        if _figure(row) is not None:
            members.setdefault(row.label.partition(" ")[0], []).append(row)
    yield from ((name, rows) for name, rows in members.items() if len(rows) > 1)
    yield table.judul, [row for rows in members.values() for row in rows]


def _made_of(name: str, rows: Sequence[Baris], printed: Print) -> Teks | None:
    """The words for a mean or pooled figure of rows; None where it is neither."""
    values = [figure for row in rows if (figure := _figure(row)) is not None]
    if len(values) < 2:
        return None
    mean = sum(values, Fraction(0)) / len(values)
    amounts = [tuple(Fraction(each) for each in row.temuan.dibaca if isinstance(each, Decimal)) for row in rows]
    pairs = [pair for pair in amounts if len(pair) == 2]
    whole = sum((pagu for pagu, _ in pairs), Fraction(0))
    pooled = 100 * sum((spent for _, spent in pairs), Fraction(0)) / whole if whole else None
    count = len(values)
    if printed.made_from(mean) is Rounding.HALF_UP:
        shown = "" if pooled is None else format_angka(from_fraction(pooled))
        return Teks(
            f"adalah rata-rata {count} persentase ({name}); angka gabungannya {shown}",
            f"is the mean of {count} percentages ({name}); the pooled figure is {in_both(shown).en}",
        )
    if pooled is not None and printed.made_from(pooled) is Rounding.HALF_UP:
        return Teks(f"adalah angka gabungan {count} baris ({name})", f"is the pooled figure of {count} rows ({name})")
    return None


def _slips(printed: Print, rows: Sequence[Baris]) -> Iterator[Teks]:
    places = max(0, printed.places)
    text = format_angka(round_to(from_fraction(printed.value), places), places)
    known = [(figure, row) for row in rows if (figure := _figure(row)) is not None]
    for figure, row in sorted(known, key=lambda each: abs(each[0] - printed.value)):
        right = format_angka(from_fraction(figure), places)
        if slipped(text, right):
            name = row.label if len(row.label) <= _SHOWN else row.label[: _SHOWN - 1] + "…"
            yield Teks(
                f"tidak ada di tabel anggaran; selisih satu angka dari {right} ({name})",
                f"does not stand in the budget tables; one digit away from {in_both(right).en} ({name})",
            )
