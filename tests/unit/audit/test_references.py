"""Absorptions that an efficiency table takes from budget tables: found alike, and fast, however many rows there are."""

from __future__ import annotations

import csv
import random
import time
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from sakipcalc import format_angka, round_to
from sakipcalc.audit import Baris, Laporan, TabelHasil, audit_report
from sakipcalc.errors import Teks

ENGLISH = str.maketrans(".,", ",.")


def english(value: Decimal) -> str:
    return format_angka(value).translate(ENGLISH)


def written(path: Path, head: list[str], rows: list[list[str]]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows([head, *rows])


def budget(chance: random.Random, rows: int, most: int) -> list[list[str]]:
    made: list[list[str]] = []
    for number in range(rows):
        pagu, spent = chance.randint(1, most), chance.randint(0, most)
        name = f"{chance.choice(['Program', 'Kegiatan'])} {number}{' panjang' * chance.choice([0, 9])}"
        made.append([name, str(pagu), str(spent), format_angka(Decimal(100 * spent) / pagu)])
    return made


def efficiency(chance: random.Random, rows: int, budgets: list[list[list[str]]], most: int) -> list[list[str]]:
    """Absorptions that stand in the budget tables, that means of them give, with a digit wrong, and any others."""
    made = [["Sasaran", "100", "12,34", "1,00"]]
    for number in range(rows):
        table = chance.choice(budgets)
        part = table[: chance.randint(1, len(table))]
        figures = [Decimal(100 * int(spent)) / int(pagu) for _, pagu, spent, _ in part]
        pooled = Decimal(100 * sum(int(row[2]) for row in part)) / sum(int(row[1]) for row in part)
        value = chance.choice([figures[-1], sum(figures) / len(figures), pooled, Decimal(chance.randint(0, most))])
        shown = format_angka(value, chance.choice([0, 1, 2, 2, 2]))
        if chance.random() < 0.3:
            place = chance.randrange(len(shown))
            shown = shown[:place] + str(chance.randint(0, 9)) + shown[place + chance.randint(0, 1) :]
        noisy = str(float(value)).replace(".", ",")
        made.append([f"Sasaran {number}", "100", chance.choice([shown, shown, shown + "%", noisy, "BB", "-"]), "1,00"])
    return made


def audited(folder: Path, seed: int, rows: int, most: int, tables: int) -> Laporan:
    chance = random.Random(seed)
    budgets = [budget(chance, rows, most) for _ in range(tables)]
    for number, table in enumerate(budgets):
        written(folder / f"anggaran{number}.csv", ["uraian", "pagu", "realisasi", "persen"], table)
    lines = efficiency(chance, rows, budgets, most)
    written(folder / "efisiensi.csv", ["uraian", "capaian", "serapan", "efisiensi"], lines)
    return audit_report(folder)


def slip(printed: str, right: str) -> bool:
    """Whether one changed, swapped, missing or added digit separates two texts."""
    if sum(map(str.isdigit, printed)) < 3 or printed == right:
        return False
    if abs(len(printed) - len(right)) == 1:
        longer, shorter = sorted((printed, right), key=len, reverse=True)
        cut = [longer[:place] + longer[place + 1 :] for place, sign in enumerate(longer) if sign.isdigit()]
        return shorter in cut
    if len(printed) != len(right):
        return False
    unlike = [place for place in range(len(printed)) if printed[place] != right[place]]
    pairs = [(printed[place], right[place]) for place in unlike]
    if len(unlike) == 1:
        return "".join(pairs[0]).isdigit()
    return len(unlike) == 2 and unlike[1] == unlike[0] + 1 and pairs[0] == pairs[1][::-1]


def slow(laporan: Laporan) -> list[tuple[int, str, Teks]]:
    """What is to be found, looked for row by row."""
    found: list[tuple[int, str, Teks]] = []
    budgets = [table for table in laporan.tabel if table.jenis == "serapan"]
    known = [row for table in budgets for row in table.baris]
    for table in laporan.tabel:
        for row in table.baris if table.jenis == "efisiensi" else ():
            text = row.masukan["serapan"]
            if text in {"BB", "-"}:
                continue
            wanted = Decimal(text.removesuffix("%").replace(".", "").replace(",", "."))
            places = max(0, -int(wanted.as_tuple().exponent))
            if len(wanted.as_tuple().digits) >= 15:
                places = min(places, 9, 11 - wanted.adjusted())
            if not any(prints(right(each), wanted, places, cut=True) for each in known):
                found.append((row.nomor, text, origin(wanted, places, budgets, known)))
    return found


def right(row: Baris) -> Decimal:
    assert isinstance(row.temuan.benar, Decimal)
    return row.temuan.benar


def prints(value: Decimal, wanted: Decimal, places: int, *, cut: bool = False) -> bool:
    """Whether a value prints as a figure; a computed figure counts with the noise of its last digits."""
    if -int(wanted.as_tuple().exponent) > places:
        return abs(value - wanted) * 2 <= Decimal(1).scaleb(-places)
    return round_to(value, places) == wanted or (cut and round_to(value, places, "truncate") == wanted)


def origin(wanted: Decimal, places: int, budgets: list[TabelHasil], known: list[Baris]) -> Teks:
    for table in budgets:
        names = list(dict.fromkeys(row.label.split()[0] for row in table.baris))
        groups = [(name, [row for row in table.baris if row.label.split()[0] == name]) for name in names]
        whole = [row for _, members in groups for row in members]
        for name, members in (*groups, (table.judul, whole)):
            if len(members) < 2:
                continue
            count = len(members)
            figures = [Fraction(right(row)) for row in members]
            spent, pagu = (sum(int(row.masukan[role]) for row in members) for role in ("realisasi", "pagu"))
            mean, pooled = sum(figures, Fraction(0)) / count, Decimal(100 * spent) / pagu
            if prints(Decimal(mean.numerator) / mean.denominator, wanted, places):
                return Teks(
                    f"adalah rata-rata {count} persentase ({name}); angka gabungannya {format_angka(pooled)}",
                    f"is the mean of {count} percentages ({name}); the pooled figure is {english(pooled)}",
                )
            if prints(pooled, wanted, places):
                return Teks(
                    f"adalah angka gabungan {count} baris ({name})", f"is the pooled figure of {count} rows ({name})"
                )
    figure = round_to(wanted, places)
    for row in sorted(known, key=lambda each: abs(right(each) - figure)):
        shown = format_angka(right(row), places)
        if slip(format_angka(figure, places), shown):
            name = row.label if len(row.label) <= 44 else row.label[:43] + "…"
            return Teks(
                f"tidak ada di tabel anggaran; selisih satu angka dari {shown} ({name})",
                f"does not stand in the budget tables; one digit away from {shown.translate(ENGLISH)} ({name})",
            )
    return Teks("tidak ada di tabel anggaran", "does not stand in the budget tables")


def test_the_same_is_found_as_row_by_row(tmp_path: Path) -> None:
    kinds = dict.fromkeys(["rata-rata", "gabungan", "satu angka", "anggaran"], 0)
    for seed in range(120):
        folder = tmp_path / str(seed)
        folder.mkdir()
        laporan = audited(folder, seed, rows=1 + seed % 7, most=[5, 12, 60, 400][seed % 4], tables=1 + seed % 2)
        found = [(each.nomor, each.tercetak, each.kata) for each in laporan.rujukan]
        assert found == slow(laporan), seed
        for each in laporan.rujukan:
            kinds[next(kind for kind in kinds if kind in each.kata.id.replace("angka gabungannya", ""))] += 1
    assert min(kinds.values()) >= 5, kinds


def test_many_rows_take_no_time(tmp_path: Path) -> None:
    started = time.process_time()
    laporan = audited(tmp_path, 1, rows=2000, most=10**9, tables=1)
    assert len(laporan.rujukan) > 500
    assert time.process_time() - started < 20


def test_rows_of_ratios_have_a_mean_and_no_pooled_figure(tmp_path: Path) -> None:
    rows = [["Program 1", "1:2", "1:4", "50,00"], ["Program 2", "1:2", "1:5", "40,00"]]
    written(tmp_path / "anggaran.csv", ["uraian", "pagu", "realisasi", "persen"], rows)
    lines = [["Sasaran", "100", text, "1,00"] for text in ("45,00", "50,00", "12,00")]
    written(tmp_path / "efisiensi.csv", ["uraian", "capaian", "serapan", "efisiensi"], lines)
    mean, nowhere = audit_report(tmp_path).rujukan
    assert mean.kata.en.startswith("is the mean of 2 percentages (Program)")
    assert (mean.jenis, nowhere.kata.en) == ("serapan", "does not stand in the budget tables")
