"""Budget tables as they are printed: every percent and every sisa, and trees whose sums agree, or are told not to.

``budget_rows_2.csv`` holds rows of village budgets (APBDes), a ministry's spending by kind, a regency's budget and an
example of an e-SAKIP; the report of Kecamatan Kalumpang has thirty sub kegiatan of six programmes.
"""

from __future__ import annotations

import csv
from decimal import Decimal
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

import pytest

from sakipcalc import Anggaran, HasilAnggaran, hitung_anggaran, parse_rupiah, read_column, round_to
from sakipcalc.errors import Alasan

D = Decimal
Row: TypeAlias = dict[str, str]
ROOT = Path(__file__).parents[2]


def table(path: str) -> list[Row]:
    return list(csv.DictReader((ROOT / path).read_text(encoding="utf-8").splitlines()))


def amounts(rows: list[Row], column: str) -> list[Decimal]:
    figures = read_column([row[column] for row in rows], jenis="rupiah").figures()
    return [figure for figure in figures if isinstance(figure, Decimal)]


def group_of(row: Row) -> str:
    return row["case_id"].rpartition("-")[0]


def lines_of(rows: list[Row]) -> dict[str, tuple[Row, Anggaran]]:
    """Each row with its line; its key is what its name begins with, such as 4.1.2."""
    found: dict[str, tuple[Row, Anggaran]] = {}
    for row, pagu, spent in zip(rows, amounts(rows, "pagu"), amounts(rows, "realisasi"), strict=True):
        first, _, rest = row["uraian"].partition(" ")
        key = first.rstrip(".") if first[0].isdigit() else ""
        line = Anggaran(rest if key else row["uraian"], kunci=key, murni=pagu, realisasi=spent)
        found[row["case_id"]] = row, line
    return found


ROWS = [row for row in table("tests/cases/budget_rows_2.csv") if row["pagu"]]
LINES = {case: pair for _, group in groupby(ROWS, group_of) for case, pair in lines_of(list(group)).items()}
PRINTED = [case for case, (row, _) in LINES.items() if row["persen"] and case != "DESA-BELANTIH2022-19"]


def agrees(printed: str, value: Decimal | None) -> bool:
    text = printed.removesuffix("%").replace(",", ".")
    return value is not None and round_to(value, len(text.partition(".")[2])) == D(text)


def tree(group: str, nama: str, first: int, last: int, stated: Anggaran | None = None) -> HasilAnggaran:
    """The rows of a group from one number to another, each under the one whose key its own begins with."""
    below: dict[str, list[Anggaran]] = {}
    chosen = [LINES[f"{group}-{number:02d}"][1] for number in range(first, last + 1)]
    keys = {line.kunci for line in chosen}
    for line in reversed(chosen):
        parent = line.kunci.rpartition(".")[0]
        made = Anggaran(
            line.nama, kunci=line.kunci, murni=line.murni, realisasi=line.realisasi, anak=below.get(line.kunci, [])
        )
        below.setdefault(parent if parent in keys else "/", []).insert(0, made)
    murni, realisasi = (stated.murni, stated.realisasi) if stated else (None, None)
    return hitung_anggaran(Anggaran(nama, murni=murni, realisasi=realisasi, anak=below["/"]))


def test_every_row_is_accounted_for() -> None:
    assert len(table("tests/cases/budget_rows_2.csv")) == 81
    assert (len(LINES), len(PRINTED)) == (80, 72)


@pytest.mark.parametrize("case", PRINTED)
def test_printed_percent(case: str) -> None:
    row, line = LINES[case]
    zero = "zero" if case.startswith("DESA-PECATU") else "undefined"
    hasil = hitung_anggaran(line, zero_pagu=zero)  # type: ignore[arg-type]
    assert agrees(row["persen"], hasil.serapan)
    if row["sisa_or_selisih"]:
        assert hasil.sisa == D(row["sisa_or_selisih"].removesuffix(",00").replace(".", "").replace(",", ""))


def test_a_deficit_has_no_absorption() -> None:
    row, line = LINES["DESA-BELANTIH2022-19"]
    hasil = hitung_anggaran(line)
    assert (hasil.serapan, hasil.alasan, hasil.sisa) == (None, Alasan.PAGU_NEGATIF, D("-123544062"))
    assert row["persen"] == "339.12", "pagu over realisasi, and no absorption"


@pytest.mark.parametrize(
    ("group", "first", "last", "total"),
    [
        ("DESA-BELANTIH2022", 1, 11, 12),
        ("DESA-BELANTIH2022", 13, 17, 18),
        ("DESA-TIGA2022", 1, 10, 11),
        ("DESA-TIGA2022", 12, 16, 17),
    ],
)
def test_printed_totals_are_those_of_their_parts(group: str, first: int, last: int, total: int) -> None:
    row, line = LINES[f"{group}-{total:02d}"]
    computed = tree(group, row["uraian"], first, last)
    assert (computed.pagu, computed.realisasi.nilai) == (line.murni, line.realisasi)
    assert agrees(row["persen"], computed.serapan)
    assert computed.findings() == ()
    assert tree(group, "stated", first, last, line).findings() == ()


def test_a_village_whose_other_income_is_not_all_printed() -> None:
    pendapatan = tree("DESA-PECATU2023", "PENDAPATAN", 2, 15)
    assert [line.kunci for line in pendapatan.anak] == ["4.1", "4.2", "4.3"]
    assert [line.kunci for line in pendapatan.anak[0].anak] == ["4.1.1", "4.1.2", "4.1.3", "4.1.4"]
    assert pendapatan.anak[0].anak[2].alasan is Alasan.PAGU_NOL
    assert [(each.kunci, each.kolom, each.selisih) for each in pendapatan.findings()] == [
        ("4.3", "murni", D(50_000_000)),
        ("4.3", "realisasi", D(70_856_346)),
    ]


def test_a_stated_realisasi_that_differs_from_its_parts() -> None:
    *parts, total = [line for case, (_, line) in LINES.items() if case.startswith("NOBITAALI")]
    hasil = hitung_anggaran(Anggaran("Total", murni=total.murni, realisasi=total.realisasi, anak=parts))
    assert agrees("92.8", hasil.serapan)
    (found,) = hasil.findings()
    assert (found.kolom, found.selisih) == ("realisasi", D(-22_600_000_000))


def test_against_the_first_and_the_revised_budget() -> None:
    first, revised = (LINES[f"SSKBLUD-0{number}"] for number in (1, 2))
    line = Anggaran("SSK", murni=first[1].murni, perubahan=revised[1].murni, realisasi=first[1].realisasi)
    assert agrees(first[0]["persen"], hitung_anggaran(line, jenis_pagu="murni").serapan)
    assert agrees(revised[0]["persen"], hitung_anggaran(line).serapan)


PROGRAM = {
    "Pembinaan dan Pengawasan Pemerintahan Desa": (0, 4),
    "Pemberdayaan Masyarakat Desa dan Kelurahan": (4, 7),
    "Penyelenggaraan Urusan Pemerintahan Umum": (7, 9),
    "Koordinasi Ketentraman dan Ketertiban Umum": (9, 10),
    "Penyelenggaraan Pemerintahan dan Pelayanan Publik": (10, 11),
    "Penunjang Urusan Pemerintahan Daerah Kabupaten / Kota": (11, 30),
}


def test_kalumpang() -> None:
    folder = "docs/contoh/kalumpang-2024"
    rows = table(f"{folder}/realisasi_anggaran.csv")
    pagu, spent = amounts(rows, "anggaran"), amounts(rows, "realisasi")
    stated = {
        row["program"].removeprefix("Program "): parse_rupiah(row["anggaran"])
        for row in table(f"{folder}/perjanjian_kinerja_anggaran.csv")
    }
    assert stated.keys() == PROGRAM.keys()
    hasil = hitung_anggaran(
        Anggaran(
            "Kecamatan",
            anak=[
                Anggaran(
                    nama,
                    tingkat="program",
                    murni=stated[nama],
                    anak=[
                        Anggaran(rows[n]["sub_kegiatan"], tingkat="sub", murni=pagu[n], realisasi=spent[n])
                        for n in range(*span)
                    ],
                )
                for nama, span in PROGRAM.items()
            ],
        )
    )
    leaves = [row for _, row in hasil.rows() if row.tingkat == "sub"]
    assert [row.nama for row, line in zip(leaves, rows, strict=True) if not agrees(line["persen"], row.serapan)] == []
    printed = {row["butir"].removeprefix("Program ").lower(): row for row in table(f"{folder}/anggaran_ringkas.csv")}
    for program in hasil.anak[1:5]:
        row = printed[program.nama.lower()]
        assert agrees(row["persen"], program.serapan)
        assert (program.pagu, program.realisasi.nilai) == (
            parse_rupiah(row["anggaran"]),
            parse_rupiah(row["realisasi"]),
        )
    (found,) = hasil.findings()
    assert (found.nama, found.kolom, found.selisih) == (list(PROGRAM)[-1], "murni", D(1_500_000))
    levels = hasil.by_level()
    assert (levels["program"].pagu, levels["sub"].pagu) == (D(1_715_174_950), D(1_713_674_950))
    assert agrees("90,62%", levels["sub"].serapan)
