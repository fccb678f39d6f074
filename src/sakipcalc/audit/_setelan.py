"""One setting for a whole table: the formula, rounding and cap that make most of its figures."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from decimal import Decimal

import attrs

from sakipcalc._core.exact import Rounding, round_to
from sakipcalc._core.options import Bahasa, option
from sakipcalc.audit._bacaan import format_plain
from sakipcalc.audit._temuan import Kalimat, Penjelasan, Putusan, Temuan

_ROUNDING_COST = {Rounding.HALF_UP: 0, Rounding.TRUNCATE: 2, Rounding.HALF_EVEN: 3}
_NOT_COUNTED = {Putusan.TIDAK_DAPAT_DINILAI, Putusan.TIDAK_TERCETAK}
_NAMED = 12
FEWEST = 3
"""A group of fewer rows than this shows no setting."""


@attrs.frozen
class Pola:
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

    kelompok: str
    kunci: str
    rumus: Kalimat
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

    def kalimat(self, bahasa: Bahasa | str = Bahasa.ID) -> str:
        """One plain sentence.

        Args:
            bahasa: ``id`` or ``en``.

        Raises:
            OptionError: for another language.

        >>> print(Pola("IKM", "T/R", ("target dibagi realisasi", ""), Rounding.HALF_UP, None, 11, 0, 11).kalimat())
        IKM: 11 dari 11 baris sesuai satu cara: target dibagi realisasi; aturan yang dinyatakan: 0 baris.
        """
        english = option(Bahasa, bahasa) is Bahasa.EN
        how = [self.rumus[english]]
        if self.batas is not None:
            how.append(f"{'capped at' if english else 'dibatasi'} {format_plain(self.batas)}")
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


Numbered = tuple[int, Temuan]


def pattern(rows: Iterable[Numbered], group: str = "") -> Pola | None:
    """The setting that makes most figures; None for too few rows, or where nothing makes any of them."""
    counted = [(number, each) for number, each in rows if each.verdict not in _NOT_COUNTED and not each.alasan]
    formulas: dict[str, Penjelasan] = {}
    caps: dict[Decimal | None, None] = {None: None}
    for _, finding in counted:
        for each in finding.explanations:
            if not each.masukan_dibulatkan:
                formulas.setdefault(each.kunci, each)
                caps.setdefault(each.batas)
    if len(counted) < FEWEST or not formulas:
        return None
    made = {
        (kunci, rounding, cap): [number for number, finding in counted if _makes(finding, kunci, rounding, cap)]
        for kunci in formulas
        for rounding in Rounding
        for cap in caps
    }
    declared = sum(finding.verdict is Putusan.COCOK for _, finding in counted)
    own = next((each.kunci for _, finding in counted for each in finding.explanations if _is_own(each)), None)

    def rank(setting: tuple[str, Rounding, Decimal | None]) -> tuple[int, int]:
        kunci, rounding, cap = setting
        cost = (0 if kunci == own else 4) + _ROUNDING_COST[rounding] + (0 if cap is None else 2)
        return -len(made[setting]), cost

    kunci, rounding, cap = best = min(made, key=rank)
    done = set(made[best])
    left = tuple(number for number, _ in counted if number not in done)
    mixed = _mixed(counted, kunci)
    return Pola(group, kunci, formulas[kunci].rumus, rounding, cap, len(done), declared, len(counted), left, mixed)


def _is_own(each: Penjelasan) -> bool:
    return each.putusan in (Putusan.COCOK, Putusan.DIPOTONG, Putusan.DIBATASI) and not each.waktu


def _makes(finding: Temuan, kunci: str, rounding: Rounding, cap: Decimal | None) -> bool:
    return any(
        _shown(each.nilai, cap, finding.places, rounding)
        == _shown(each.nilai, each.batas, finding.places, each.pembulatan)
        for each in finding.explanations
        if each.kunci == kunci and not each.masukan_dibulatkan
    )


def _shown(value: Decimal, cap: Decimal | None, places: int, rounding: Rounding) -> Decimal:
    return round_to(value if cap is None or value <= cap else cap, places, rounding)


def _mixed(counted: Sequence[Numbered], kunci: str) -> tuple[tuple[Rounding, tuple[int, ...]], ...]:
    """Rows that only rounding makes and rows that only truncation makes, where there are both."""
    only: dict[Rounding, list[int]] = {Rounding.HALF_UP: [], Rounding.TRUNCATE: []}
    for number, finding in counted:
        fits = {
            mode
            for mode in only
            for each in finding.explanations[:1]
            if each.kunci == kunci
            and _shown(each.nilai, each.batas, finding.places, mode)
            == _shown(each.nilai, each.batas, finding.places, each.pembulatan)
            and not each.masukan_dibulatkan
        }
        if len(fits) == 1:
            only[fits.pop()].append(number)
    return tuple((mode, tuple(rows)) for mode, rows in only.items()) if all(only.values()) else ()


def settled(finding: Temuan, pola: Pola) -> Temuan:
    """A finding in the light of its table: its own explanation first, its own formula's guess."""
    if finding.verdict is Putusan.BANYAK_TAFSIR:
        mine = [each for each in finding.explanations if each.kunci == pola.kunci]
        if mine:
            others = [each for each in finding.explanations if each.kunci != pola.kunci]
            return attrs.evolve(finding, verdict=mine[0].putusan, explanations=(*mine, *others))
    if finding.verdict is Putusan.TIDAK_TERJELASKAN and finding.alasan:
        note, *guesses = finding.saran
        fitting = [each for each in guesses if each[0].endswith(f"sebagai {pola.rumus[0]}")]
        return attrs.evolve(finding, saran=(note, *(fitting or guesses)))
    if len(finding.explanations) > 1 and finding.explanations[0].kunci != pola.kunci:
        first = finding.explanations[0]
        for each in finding.explanations:
            if each.kunci == pola.kunci and (each.putusan, each.biaya) == (first.putusan, first.biaya):
                rest = [one for one in finding.explanations if one is not each]
                return attrs.evolve(finding, explanations=(each, *rest))
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
