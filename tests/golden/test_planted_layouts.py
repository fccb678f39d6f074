"""Made-up reports with faults at known cells, laid out in every way: all are found, and no clean row is accused."""

import csv
import random
from collections.abc import Callable, Sequence
from decimal import ROUND_DOWN, ROUND_HALF_UP, Decimal
from fractions import Fraction
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from sakipcalc.audit import Putusan, Setelan, audit_report

Rows = list[list[str]]
SEEDS = range(6)


def written(value: Fraction, places: int = 2, mode: str = ROUND_HALF_UP) -> str:
    """A figure the Indonesian way, by arithmetic of this file's own."""
    unit = Decimal(1).scaleb(-places)
    number = (Decimal(value.numerator) / Decimal(value.denominator)).quantize(unit, mode)
    whole, _, decimals = f"{number:,f}".partition(".")
    return whole.replace(",", ".") + ("," + decimals if decimals else "")


class Maker:
    """Tables of known figures, some of them wrong; ``wrong`` holds the labels of those."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.wrong: set[str] = set()
        self.labels: set[str] = set()

    def label(self, word: str) -> str:
        label = f"{word} {len(self.labels) + 1:03} {self.random.choice(('umum', 'khusus', 'lain'))}"
        self.labels.add(label)
        return label

    def percent(self, label: str, part: int, whole: int) -> str:
        """The percent of a part, or what a slip made of it."""
        right = Fraction(100 * part, whole)
        shown = written(right)
        if self.random.random() < 0.25:
            kinds = [written(Fraction(100 * whole, part)), written(right, 2, ROUND_DOWN), self.slipped(shown)]
            wrong = self.random.choice([kind for kind in kinds if kind != shown])
            self.wrong.add(label)
            return wrong
        return shown

    def slipped(self, shown: str) -> str:
        """A figure with another digit in it."""
        place = self.random.choice([at for at, sign in enumerate(shown) if sign.isdigit()])
        digit = str((int(shown[place]) + self.random.randint(2, 8)) % 10)
        return shown[:place] + digit + shown[place + 1 :]

    def capaian(self, label: str) -> list[str]:
        target = self.random.randint(20, 99)
        made = self.random.choice([each for each in range(11, 120) if each != target])
        return [str(target), str(made), self.percent(label, made, target)]

    def serapan(self, label: str) -> tuple[list[str], int, int]:
        pagu = self.random.randint(1_000, 900_000) * 1_000
        spent = pagu * self.random.randint(401, 990) // 1_000
        return [written(Fraction(pagu), 0), written(Fraction(spent), 0), self.percent(label, spent, pagu)], pagu, spent


def plain(maker: Maker) -> Rows:
    rows = [["Tabel 3.1 Capaian Kinerja"], ["Dinas Contoh Tahun 2024"], []]
    rows += [
        ["No", "Indikator", "Satuan", "Target 2024", "Realisasi 2024", "Capaian (%)"],
        ["1", "2", "3", "4", "5", "6"],
    ]
    for number in range(1, 9):
        label = maker.label("Indikator")
        rows.append([str(number), label, "Dokumen", *maker.capaian(label)])
    return [*rows, [], ["Sumber: data dinas"]]


def years(maker: Maker) -> Rows:
    head = ["Target", "Realisasi", "Capaian"]
    rows = [["Tabel 3.2 Perbandingan"], ["No", "Uraian", "2023", "", "", "2024", "", ""], ["", "", *head, *head]]
    for number in range(1, 7):
        first, second = maker.label("Tahun lalu"), maker.label("Tahun ini")
        rows.append([str(number), f"{first} / {second}", *maker.capaian(first), *maker.capaian(second)])
    return rows


def budget(maker: Maker) -> Rows:
    rows = [["Tabel 3.3 Anggaran"], [], ["Program/Kegiatan", "Anggaran", "Realisasi", "%"], ["", "(Rp)", "(Rp)", "(%)"]]
    whole = spent = 0
    for _ in range(3):
        rows.append([maker.random.choice(("Program Pelayanan", "Program Penunjang"))])
        part = used = 0
        for _ in range(3):
            label = maker.label("Kegiatan")
            cells, pagu, made = maker.serapan(label)
            rows.append([label, *cells])
            part, used = part + pagu, used + made
        whole, spent = whole + part, spent + used
        rows.append(
            ["Sub Total", *[written(Fraction(each), 0) for each in (part, used)], written(Fraction(100 * used, part))]
        )
    rows.append(
        ["Jumlah", *[written(Fraction(each), 0) for each in (whole, spent)], written(Fraction(100 * spent, whole))]
    )
    return rows


def both(maker: Maker) -> Rows:
    rows = [["Tabel 3.4 Kinerja dan Anggaran"], ["Program", "Kinerja", "", "", "Anggaran", "", ""]]
    rows += [["", "Target", "Realisasi", "Capaian", "Pagu", "Realisasi", "Serapan"]]
    for _ in range(6):
        first, second = maker.label("Kinerja"), maker.label("Belanja")
        rows.append([f"{first} / {second}", *maker.capaian(first), *maker.serapan(second)[0]])
    return rows


PARTS: tuple[Callable[[Maker], Rows], ...] = (plain, years, budget, both)


def below(maker: Maker) -> Rows:
    """Every table below the last, after blank rows and a note."""
    parts = maker.random.sample(PARTS, len(PARTS))
    return [row for part in parts for row in (*part(maker), [], ["Keterangan: angka sementara"], [])]


def beside(maker: Maker) -> Rows:
    """Two tables beside each other, a blank column between, one longer than the other."""
    head, _, *left = [row for row in plain(maker)[3:] if len(row) > 1]
    rows = [[*head, "", "Program", "Pagu", "Realisasi", "%"]]
    for row in left[:-2]:
        label = maker.label("Program")
        rows.append([*row, "", label, *maker.serapan(label)[0]])
    return [*rows, *left[-2:]]


def workbook(path: Path, rows: Rows) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row)
    book.save(path / "t.xlsx")
    return path / "t.xlsx"


def commas(path: Path, rows: Rows) -> Path:
    with (path / "t.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path / "t.csv"


def tabs(path: Path, rows: Sequence[Sequence[str]]) -> Path:
    (path / "t.txt").write_text("".join("\t".join(row) + "\n" for row in rows), encoding="utf-8")
    return path / "t.txt"


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("write", [workbook, commas, tabs])
@pytest.mark.parametrize("layout", [*PARTS, below, beside])
def test_every_planted_fault_is_found_and_no_clean_row_accused(
    layout: Callable[[Maker], Rows], write: Callable[[Path, Rows], Path], seed: int, tmp_path: Path
) -> None:
    maker = Maker(seed)
    laporan = audit_report(write(tmp_path, layout(maker)), Setelan(polarisasi="maximize"))
    seen: set[str] = set()
    for table in laporan.tabel:
        for row in table.baris:
            named = [label for label in maker.labels if label in row.label]
            if len(named) == 2:  # one row of two figures: which of them is told by its table
                first = table.judul.endswith(("2023", "Kinerja"))
                named = [label for label in named if label.startswith(("Tahun lalu", "Kinerja")) is first]
            if not named:
                assert row.putusan is Putusan.COCOK, row.temuan.explain()
                continue
            seen.update(named)
            assert (row.putusan is not Putusan.COCOK) == (named[0] in maker.wrong), (named, row.temuan.explain())
    assert seen == maker.labels
    assert not any(each.gagal for each in laporan.dilewati)
