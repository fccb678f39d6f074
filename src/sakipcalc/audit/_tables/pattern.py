"""One setting for a whole table: the formula, rounding and cap that make most of its figures."""

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

import attrs

from sakipcalc import Bahasa, Rounding, Value
from sakipcalc._core.options import BahasaLike, option
from sakipcalc._writing.format import in_both
from sakipcalc.audit._engine.finding import SENTENCES, Penjelasan, Putusan, Temuan
from sakipcalc.audit._engine.inputs import format_plain
from sakipcalc.audit._engine.procedure import Case
from sakipcalc.audit._engine.search import SAME_WORDS
from sakipcalc.audit._tables.settings import best_setting, figure_of
from sakipcalc.errors import Teks

_NOT_COUNTED = {Putusan.TIDAK_DAPAT_DINILAI, Putusan.TIDAK_TERCETAK}
_NAMED = 12
FEWEST = 3
"""A group of fewer rows than this shows no setting."""


@attrs.frozen
class Pola(Value):
    """The one setting that makes most figures of a table, or of one group of its rows.

    Attributes:
        kelompok: the group's name; empty for the whole table.
        kunci: the formula's short name.
        rumus: the formula in words, Indonesian and English.
        pembulatan: how it rounds.
        batas: its cap; None for none.
        dibuat: rows it makes.
        dinyatakan: rows that the declared rule makes.
        jumlah: rows with a printed figure that could be assessed.
        penyimpang: numbers of the rows it does not make.
        campuran: rows that only one rounding makes, by rounding, where a table needs more than one.
    """

    _also = SENTENCES

    kelompok: str
    kunci: str
    rumus: Teks
    pembulatan: Rounding
    batas: Decimal | None
    dibuat: int
    dinyatakan: int
    jumlah: int
    penyimpang: tuple[int, ...] = ()
    campuran: tuple[tuple[Rounding, tuple[int, ...]], ...] = ()

    @property
    def menyimpang(self) -> bool:
        """Whether the table follows another setting than the declared rule, leaves rows, or mixes roundings."""
        return self.dibuat > self.dinyatakan or bool(self.penyimpang) or bool(self.campuran)

    def explain(self, bahasa: BahasaLike = Bahasa.ID) -> str:
        """One plain sentence.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            OptionError: for another language.

        >>> from sakipcalc import Rounding
        >>> from sakipcalc.errors import Teks
        >>> print(Pola("IKM", "T/R", Teks("target dibagi realisasi", ""), Rounding.HALF_UP, None, 11, 0, 11).explain())
        IKM: 11 dari 11 baris sesuai satu cara: target dibagi realisasi; aturan yang dinyatakan: 0 baris.
        """
        english = option(Bahasa, bahasa, "bahasa") is Bahasa.EN
        how = [self.rumus[english]]
        if self.batas is not None:
            how.append(f"{'capped at' if english else 'dibatasi'} {in_both(format_plain(self.batas))[english]}")
        if self.pembulatan is Rounding.TRUNCATE:
            how.append("truncated" if english else "dipotong")
        if self.pembulatan is Rounding.HALF_EVEN:
            how.append("halves to even" if english else "tengah ke genap")
        means = ", ".join(how)
        name = f"{self.kelompok}: " if self.kelompok else ""
        if english:
            text = f"{name}{self.dibuat} of {self.jumlah} rows are made in one way: {means}"
            text += f"; by the declared rule: {self.dinyatakan} rows"
            left, mixed = "not made by it: rows ", "two roundings in one table"
        else:
            text = f"{name}{self.dibuat} dari {self.jumlah} baris sesuai satu cara: {means}"
            text += f"; aturan yang dinyatakan: {self.dinyatakan} baris"
            left, mixed = "tidak mengikutinya: baris ", "dua pembulatan dalam satu tabel"
        if self.penyimpang:
            text += f"; {left}{_listed(self.penyimpang)}"
        if self.campuran:
            words = {Rounding.HALF_UP: ("dibulatkan", "rounded"), Rounding.TRUNCATE: ("dipotong", "truncated")}
            row = "rows" if english else "baris"
            parts = [f"{words[mode][english]} {row} {_listed(rows)}" for mode, rows in self.campuran]
            text += f"; {mixed}: {', '.join(parts)}"
        return text + "."


def _listed(rows: Sequence[int]) -> str:
    shown = ", ".join(map(str, rows[:_NAMED]))
    return shown if len(rows) <= _NAMED else f"{shown}, … ({len(rows)})"


Numbered = tuple[int, Case]


def pattern(rows: Iterable[Numbered], group: str = "") -> Pola | None:
    """The setting that makes most figures; None for too few rows, or where nothing makes any of them."""
    counted = [(number, case) for number, case in rows if _counts(case.finding)]
    formulas: dict[str, Penjelasan] = {}
    likely: Counter[str] = Counter()
    caps: dict[Decimal | None, None] = {None: None}
    for _, case in counted:
        for each in case.finding.penjelasan:
            if not each.masukan_dibulatkan:
                formulas.setdefault(each.kunci, each)
                likely[each.kunci] += 1
                caps.setdefault(each.batas)
    if len(counted) < FEWEST or not formulas:
        return None
    own = next((each.kunci for _, case in counted for each in case.finding.penjelasan if _is_own(each)), None)
    (kunci, rounding, cap), made = best_setting([case for _, case in counted], likely, list(caps), own)
    left = tuple(number for (number, _), fits in zip(counted, made, strict=True) if not fits)
    done = len(counted) - len(left)
    declared = sum(case.finding.putusan is Putusan.COCOK for _, case in counted)
    mixed = _mixed(counted, kunci)
    return Pola(group, kunci, formulas[kunci].rumus, rounding, cap, done, declared, len(counted), left, mixed)


def _counts(finding: Temuan) -> bool:
    words = any(each.kunci == SAME_WORDS for each in finding.penjelasan)
    return finding.putusan not in _NOT_COUNTED and finding.alasan is None and not words


def _is_own(each: Penjelasan) -> bool:
    return each.putusan in (Putusan.COCOK, Putusan.DIPOTONG, Putusan.DIBATASI) and not each.waktu


def _mixed(counted: Sequence[Numbered], kunci: str) -> tuple[tuple[Rounding, tuple[int, ...]], ...]:
    """Rows that only rounding makes and rows that only truncation makes, where there are both."""
    only: dict[Rounding, list[int]] = {Rounding.HALF_UP: [], Rounding.TRUNCATE: []}
    for number, case in counted:
        best = case.finding.penjelasan[:1]
        if best and best[0].kunci == kunci and not best[0].masukan_dibulatkan:
            made, cap = best[0].nilai, best[0].batas
            fits = figure_of(case.prints[0]).made_from(made if cap is None or made <= cap else cap)
            fitting = [mode for mode in only if mode in fits]
            if len(fitting) == 1:
                only[fitting[0]].append(number)
    return tuple((mode, tuple(rows)) for mode, rows in only.items()) if all(only.values()) else ()


def settle(case: Case, finding: Temuan, pola: Pola) -> Temuan:
    """A finding in the light of its table: its own explanation first, its own formula's guess, its own cap."""
    ways = finding.penjelasan
    if finding.putusan is Putusan.BANYAK_TAFSIR:
        own = (pola.kunci, pola.pembulatan, pola.batas)
        mine = [each for each in ways if each.setelan == own] or [each for each in ways if each.kunci == pola.kunci]
        if mine:
            others = [each for each in ways if each not in mine]
            return attrs.evolve(finding, putusan=mine[0].putusan, penjelasan=(*mine, *others))
    if finding.putusan is Putusan.TIDAK_TERJELASKAN and case.guesses:
        fitting = [text for kunci, text in case.guesses if kunci == pola.kunci]
        return attrs.evolve(finding, saran=(finding.saran[0], *dict.fromkeys(fitting))) if fitting else finding
    if len(ways) > 1 and ways[0].kunci != pola.kunci:
        for each in ways:
            if each.kunci == pola.kunci and (each.putusan, each.biaya) == (ways[0].putusan, ways[0].biaya):
                return attrs.evolve(finding, penjelasan=(each, *(one for one in ways if one is not each)))
    return finding


def groups(labels: Sequence[Sequence[str]], columns: Sequence[str]) -> dict[str, list[int]]:
    """Rows that belong together: by the label column that names indicators, else the one with the fewest groups.

    Empty where no column has at least two groups of three rows.
    """
    found: list[tuple[bool, int, dict[str, list[int]]]] = []
    for index, column in enumerate(columns):
        counts = Counter(label[index] for label in labels)
        large = {name for name, count in counts.items() if count >= FEWEST}
        if len(large) >= 2 and 2 * sum(counts[name] for name in large) > len(labels):
            members: dict[str, list[int]] = {name: [] for name in counts if name in large}
            for number, label in enumerate(labels):
                if label[index] in members:
                    members[label[index]].append(number)
            found.append(("indikator" not in column.casefold(), len(counts), members))
    return min(found, key=lambda each: each[:2])[2] if found else {}
