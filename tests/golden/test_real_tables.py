"""Rows of real reports, put together as their tables: what is found, and every row that does not agree looked at."""

import csv
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from sakipcalc.audit import TabelHasil, audit_report

CASES = Path(__file__).parent.parent / "cases"
BUDGET = {
    "uraian": "Uraian",
    "pagu": "Pagu",
    "realisasi": "Realisasi",
    "persen": "Persen",
    "sisa_or_selisih": "Sisa/Selisih",
}
LKJ = {
    "indicator": "Indikator",
    "unit": "Satuan",
    "target": "Target",
    "realisasi": "Realisasi",
    "capaian": "Capaian",
    "category": "Kategori",
}


def written(path: Path, rows: Sequence[dict[str, str]], columns: dict[str, str]) -> Iterator[Path]:
    """Each table of each source as a file: its title, its header, its rows."""
    tables: dict[tuple[str, str], list[dict[str, str]]] = {}
    for row in rows:
        tables.setdefault((row["source_title"], row["table"]), []).append(row)
    for number, ((source, title), members) in enumerate(tables.items()):
        target = path / f"{number:02}.csv"
        with target.open("w", encoding="utf-8", newline="") as file:
            lines = csv.writer(file, delimiter=";")
            lines.writerows([[f"Tabel {number} {title}"], [source], [], list(columns.values())])
            lines.writerows([row[name] for name in columns] for row in members)
        yield target


def audited(path: Path, name: str, columns: dict[str, str]) -> list[TabelHasil]:
    with (CASES / name).open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    return [table for each in written(path, rows, columns) for table in audit_report(each).tabel]


def counts(tables: Sequence[TabelHasil]) -> dict[str, dict[str, int]]:
    found: dict[str, Counter[str]] = {}
    for table in tables:
        found.setdefault(table.jenis, Counter()).update(row.putusan.value for row in table.baris)
    return {jenis: dict(each) for jenis, each in found.items()}


def odd(tables: Sequence[TabelHasil]) -> list[tuple[str, str, str]]:
    """Every printed figure that does not agree: its words, the figure, the verdict."""
    return [
        (row.label.rpartition(": ")[2][:24], row.tercetak, row.putusan.value)
        for table in tables
        for row in table.baris
        if row.tercetak and row.putusan.value != "cocok"
    ]


def test_budgets_of_villages_and_offices(tmp_path: Path) -> None:
    tables = audited(tmp_path, "budget_rows_2.csv", BUDGET)
    assert counts(tables) == {
        "serapan": {"cocok": 69, "tidak_dapat_dinilai": 6, "tidak_tercetak": 5},
        "sisa": {"cocok": 63},
        "jumlah": {"cocok": 9, "tidak_terjelaskan": 1},
    }
    assert odd(tables) == [
        ("4.1.3 Swadaya, Partisipa", "0,00", "tidak_dapat_dinilai"),  # pagu 0 has no percent
        ("4.1.4 Lain-lain Pendapat", "0,00", "tidak_dapat_dinilai"),
        ("4.3.1 Penerimaan dari Ha", "0,00", "tidak_dapat_dinilai"),
        ("SURPLUS / (DEFISIT)", "339.12", "tidak_dapat_dinilai"),  # a negative pagu has none either
        ("Total, Realisasi", "2598400000000", "tidak_terjelaskan"),  # its rows make 2.621.000.000.000
    ]


def test_indicators_of_fifteen_reports(tmp_path: Path) -> None:
    tables = audited(tmp_path, "lkj_rows_2.csv", LKJ)
    assert odd(tables) == [
        ("IKA terhadap akhir RPJMD", "109,337%", "dibulatkan_dulu"),  # a slip of the hand: 109,333
        ("APM SD/MI 2015", "92,92", "tidak_terjelaskan"),  # its target is not printed
        ("APM SD/MI dari 36.743 da", "92.22", "tidak_terjelaskan"),  # 92,24
        ("Wisman", "118,40 %", "tidak_terjelaskan"),  # no target
        ("Wisatawan domestik", "113,02 %", "tidak_terjelaskan"),
        ("Penurunan sisa perkara 2", "-33,33%", "rumus_lain"),  # not multiplied by 100
        ("IKM layanan", "100", "dibatasi"),
        ("Rata-rata Sangat Tinggi", "100", "dibatasi"),  # of figures capped at 100
        ("Intervensi rumah tangga", "60000.00%", "rumus_lain"),  # multiplied by 100 twice
        ("Intervensi pendidikan", "20000.00%", "rumus_lain"),
        ("Intervensi kesehatan", "12727.27%", "rumus_lain"),
        ("Intervensi TTU", "15000.00%", "rumus_lain"),
        ("Intervensi tempat kerja", "14444.44%", "rumus_lain"),
        ("RT sehat", "35.31%", "tidak_terjelaskan"),  # 1.581 of 2.392 is 66,10
    ]
    assert counts(tables)["capaian"]["cocok"] == 29


def test_the_order_of_columns_changes_nothing(tmp_path: Path) -> None:
    found: list[dict[str, dict[str, int]]] = []
    for number, order in enumerate((list(BUDGET), ["persen", "sisa_or_selisih", "realisasi", "pagu", "uraian"])):
        folder = tmp_path / str(number)
        folder.mkdir()
        found.append(counts(audited(folder, "budget_rows_2.csv", {name: BUDGET[name] for name in order})))
    assert found[0] == found[1]
