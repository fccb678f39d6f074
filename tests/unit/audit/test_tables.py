"""Tables as offices lay them out, each as a workbook and as CSV: several on a page, groups, quarters, totals, means."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from sakipcalc.audit import Laporan, Putusan, Setelan, TabelHasil, audit_report, audit_table
from sakipcalc.errors import InputError

Rows = Sequence[Sequence[object]]
Write = Callable[[Path, Rows], Path]


def workbook(path: Path, rows: Rows) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    book.save(path / "t.xlsx")
    return path / "t.xlsx"


def merged(path: Path, rows: Rows) -> Path:
    """As ``workbook``, every header cell over the blank ones to its right, and labels over the row below."""
    target = workbook(path, rows)
    book = openpyxl.load_workbook(target)
    sheet = book.active
    for number, row in enumerate(rows, 1):
        below = rows[number] if number < len(rows) else ()
        if not any(isinstance(cell, str) and cell for cell in row) or any(isinstance(cell, int) for cell in row):
            continue
        for place, cell in enumerate(row):
            blank = place
            while cell and blank + 1 < min(len(row), len(below)) and not row[blank + 1] and is_word(below[blank + 1]):
                blank += 1
            if blank > place:
                sheet.merge_cells(start_row=number, end_row=number, start_column=place + 1, end_column=blank + 1)
    book.save(target)
    return target


def is_word(cell: object) -> bool:
    return isinstance(cell, str) and cell != "" and not cell[0].isdigit()


def text(path: Path, rows: Rows) -> Path:
    with (path / "t.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return path / "t.csv"


BOTH = pytest.mark.parametrize("write", [workbook, text, merged])


def figures(table: TabelHasil) -> list[tuple[str, str, str]]:
    return [(*row.masukan.values(), row.tercetak) for row in table.baris]  # type: ignore[misc]


def verdicts(table: TabelHasil) -> list[str]:
    return [row.putusan.value for row in table.baris]


def reported(write: Write, path: Path, rows: Rows, setelan: Setelan | None = None) -> Laporan:
    return audit_report(write(path, rows), setelan or Setelan())


@BOTH
def test_years_side_by_side(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Tabel 3.2 Perbandingan",),
        ("No", "Indikator", "2023", "", "", "2024", "", ""),
        ("", "", "Target", "Realisasi", "Capaian", "Target", "Realisasi", "Capaian"),
        (1, "IKM", "84", "86,72", "103,24", "86", "88,75", "103,20"),
        (2, "AKIP", "70", "66,5", "95,00", "72", "71", "98,61"),
    )
    first, second = reported(write, tmp_path, rows).tabel
    assert figures(first) == [("84", "86,72", "103,24"), ("70", "66,5", "95,00")]
    assert figures(second) == [("86", "88,75", "103,20"), ("72", "71", "98,61")]
    assert (first.judul, second.judul) == ("Tabel 3.2 Perbandingan · 2023", "Tabel 3.2 Perbandingan · 2024")
    assert [row.label for row in second.baris] == ["IKM", "AKIP"]
    assert second.sumber == {"target": "2024 Target", "realisasi": "2024 Realisasi", "tercetak": "2024 Capaian"}


@BOTH
def test_quarters_under_their_roles(write: Write, tmp_path: Path) -> None:
    quarters = ("TW I", "TW II", "TW III", "TW IV")
    rows: Rows = (
        ("Indikator", "Target", "", "", "", "Realisasi", "", "", "", "Capaian (%)", "", "", ""),
        ("", *quarters, *quarters, *quarters),
        ("Dokumen", "10", "20", "30", "40", "5", "20", "27", "44", "50,00", "100,00", "90,00", "110,00"),
    )
    tables = reported(write, tmp_path, rows).tabel
    assert [figures(table)[0] for table in tables] == [
        ("10", "5", "50,00"),
        ("20", "20", "100,00"),
        ("30", "27", "90,00"),
        ("40", "44", "110,00"),
    ]
    assert {verdict for table in tables for verdict in verdicts(table)} == {"cocok"}


@BOTH
def test_budget_groups_as_sipd_prints_them(write: Write, tmp_path: Path) -> None:
    groups = ("Operasi", "Modal")
    rows: Rows = (
        ("Kode", "Uraian", "Anggaran", "", "Realisasi", "", "%", ""),
        ("", "", *groups, *groups, *groups),
        ("1.01", "Dinas A", "1.000.000", "500.000", "900.000", "400.000", "90,00", "80,00"),
        ("1.02", "Dinas B", "2.000.000", "600.000", "1.500.000", "360.000", "75,00", "60,00"),
    )
    first, second = reported(write, tmp_path, rows).tabel
    assert first.jenis == "serapan"
    assert figures(first) == [("1.000.000", "900.000", "90,00"), ("2.000.000", "1.500.000", "75,00")]
    assert figures(second) == [("500.000", "400.000", "80,00"), ("600.000", "360.000", "60,00")]
    assert {*verdicts(first), *verdicts(second)} == {"cocok"}


@BOTH
def test_performance_and_budget_in_one_table(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Program", "Kinerja", "", "", "Anggaran", "", ""),
        ("", "Target", "Realisasi", "Capaian", "Pagu (Rp)", "Realisasi (Rp)", "%"),
        ("A", "90", "81", "90,00", "1.000.000", "970.000", "97,00"),
        ("B", "80", "88", "110,00", "2.000.000", "1.000.000", "50,00"),
    )
    first, second = reported(write, tmp_path, rows).tabel
    assert (first.jenis, second.jenis) == ("capaian", "serapan")
    assert figures(first)[0] == ("90", "81", "90,00")
    assert figures(second)[0] == ("1.000.000", "970.000", "97,00")


@BOTH
def test_realisasi_in_rupiah_and_in_percent(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Uraian", "Anggaran", "Realisasi", "", "Sisa Anggaran"),
        ("", "", "Rp", "%", ""),
        ("Belanja Pegawai", "5.000.000", "4.000.000", "80,00", "1.000.000"),
        ("Belanja Barang", "3.000.000", "2.400.000", "80,00", "500.000"),
    )
    absorbed, left = reported(write, tmp_path, rows).tabel
    assert figures(absorbed)[0] == ("5.000.000", "4.000.000", "80,00")
    assert (left.jenis, verdicts(left)) == ("sisa", ["cocok", "tidak_terjelaskan"])
    assert left.baris[1].temuan.benar == 600_000


@BOTH
def test_what_a_target_is_passed_by(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "Target", "Realisasi", "Capaian", "Selisih"),
        ("A", "80", "88", "110,00", "8"),
        ("B", "80", "72", "90,00", "-8"),
        ("C", "80", "72", "90,00", "8"),
        ("D", "95%", "92%", "96,84", "-3%"),
        ("E", "80", "88", "110,00", "9"),
        ("F", "80", "88", "110,00", ""),
    )
    _, gaps = reported(write, tmp_path, rows).tabel
    assert (gaps.jenis, verdicts(gaps)) == ("selisih", [*["cocok"] * 4, "tidak_terjelaskan"])


@BOTH
def test_units_below_the_header_and_numbered_columns(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("No", "Indikator", "Target", "Realisasi", "Capaian"),
        ("", "", "(%)", "(%)", "(%)"),
        ("(1)", "(2)", "(3)", "(4)", "(5) = (4)/(3)"),
        ("1", "Jalan mantap", "80", "72", "90,00"),
    )
    (table,) = reported(write, tmp_path, rows).tabel
    assert figures(table) == [("80", "72", "90,00")]
    assert verdicts(table) == ["cocok"]


@BOTH
def test_several_tables_below_each_other(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Tabel 3.1 Capaian",),
        ("Indikator", "Target", "Realisasi", "Capaian"),
        ("IKM", "86", "88,75", "103,20"),
        ("Catatan: sementara",),
        (),
        ("Tabel 3.2 Program Pendukung",),
        ("Program", "Penanggung Jawab", "Lokasi"),
        ("A", "Camat", "Kalumpang"),
        (),
        ("Tabel 3.3 Anggaran",),
        ("Program", "Pagu", "Realisasi", "%"),
        ("A", "1.000.000", "870.000", "87,00"),
        ("B", "2.000.000", "2.000.000", "100,00"),
        ("Jumlah", "3.000.000", "2.870.000", "95,67"),
        (),
        ("Mengetahui,",),
        ("Camat Kalumpang",),
    )
    laporan = reported(write, tmp_path, rows)
    assert [(table.judul, table.jenis) for table in laporan.tabel] == [
        ("Tabel 3.1 Capaian", "capaian"),
        ("Tabel 3.3 Anggaran", "serapan"),
        ("Jumlah", "jumlah"),
    ]
    assert {verdict for table in laporan.tabel for verdict in verdicts(table)} == {"cocok"}
    assert "Tabel 3.2 Program Pendukung" in [each.isi for each in laporan.dilewati]
    assert any(each.isi.startswith("Catatan: sementara") for each in laporan.dilewati)
    assert laporan.cocok


@BOTH
def test_tables_beside_each_other(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "Target", "Realisasi", "Capaian", "", "Program", "Pagu", "Realisasi", "%"),
        ("IKM", "86", "88,75", "103,20", "", "A", "1.000.000", "870.000", "87,00"),
        ("AKIP", "70", "63", "90,00", "", "B", "2.000.000", "1.000.000", "50,00"),
        ("SPBE", "3", "3", "100,00", "", "", "", "", ""),
    )
    first, second = reported(write, tmp_path, rows).tabel
    assert [row.label for row in first.baris] == ["IKM", "AKIP", "SPBE"]
    assert [row.label for row in second.baris] == ["A", "B"]
    assert {*verdicts(first), *verdicts(second)} == {"cocok"}


@BOTH
def test_sub_totals_totals_and_means(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("No", "Uraian", "Anggaran", "Realisasi", "%"),
        ("A", "Program Satu", "", "", ""),
        ("1", "Rapat", "1.000.000", "800.000", "80,00"),
        ("2", "Cetak", "3.000.000", "3.000.000", "100,00"),
        ("", "Sub Total", "4.000.000", "3.800.000", "95,00"),
        ("B", "Program Dua", "", "", ""),
        ("1", "Survei", "2.000.000", "1.000.000", "50,00"),
        ("", "Sub Total", "2.000.000", "1.100.000", "55,00"),
        ("", "Jumlah", "6.000.000", "4.800.000", "80,00"),
        ("", "Rata-rata", "", "", "76,67"),
    )
    laporan = reported(write, tmp_path, rows)
    absorbed, means, totals = laporan.tabel
    assert [row.nomor for row in absorbed.baris] == [3, 4, 5, 7, 8, 9]
    assert verdicts(means) == ["cocok"]
    found = {(row.nomor, row.label.rpartition(", ")[2]): row.putusan.value for row in totals.baris}
    assert found == {
        (5, "Anggaran"): "cocok",
        (5, "Realisasi"): "cocok",
        (8, "Anggaran"): "cocok",
        (8, "Realisasi"): "tidak_terjelaskan",
        (9, "Anggaran"): "cocok",
        (9, "Realisasi"): "cocok",
    }


@BOTH
def test_a_total_of_rows_that_sum_up_others(write: Write, tmp_path: Path) -> None:
    """Programmes with their activities below them: the total counts each amount once."""
    rows: Rows = (
        ("Uraian", "Pagu", "Realisasi", "%"),
        ("Program A", "5.000.000", "4.500.000", "90,00"),
        ("Kegiatan A1", "2.000.000", "1.500.000", "75,00"),
        ("Kegiatan A2", "3.000.000", "3.000.000", "100,00"),
        ("Program B", "1.000.000", "500.000", "50,00"),
        ("Kegiatan B1", "1.000.000", "500.000", "50,00"),
        ("Total", "6.000.000", "5.000.000", "83,33"),
    )
    assert reported(write, tmp_path, rows).cocok


@BOTH
def test_an_indicator_called_number_or_mean_is_a_row(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "Target", "Realisasi", "Capaian"),
        ("Jumlah dokumen perencanaan", "4", "3", "75,00"),
        ("Rata-rata lama sekolah", "8", "7,2", "90,00"),
        ("Total nilai investasi", "10", "11", "110,00"),
    )
    (table,) = reported(write, tmp_path, rows).tabel
    assert len(table.baris) == 3


@BOTH
def test_one_target_of_the_year_in_every_quarter(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "Target 2024", "Realisasi TW I", "Capaian TW I", "Realisasi TW II", "Capaian TW II"),
        ("Dokumen", "40", "10", "25,00", "20", "50,00"),
    )
    tables = reported(write, tmp_path, rows).tabel
    assert [figures(table)[0] for table in tables] == [("40", "10", "25,00"), ("40", "20", "50,00")]


@BOTH
def test_an_earlier_year_without_a_target_is_left_out_by_name(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "Target 2024", "Realisasi 2023", "Realisasi 2024", "Capaian"),
        ("IKM", "86", "86,72", "88,75", "103,20"),
    )
    laporan = reported(write, tmp_path, rows)
    assert figures(laporan.tabel[0]) == [("86", "88,75", "103,20")]
    assert [(each.isi, each.kata.en) for each in laporan.dilewati] == [
        ("Realisasi 2023", "no column to compute it with")
    ]


@BOTH
def test_figures_of_a_kind_that_is_not_known_are_named(write: Write, tmp_path: Path) -> None:
    head = (
        "No",
        "ID Desa",
        "Indikator",
        "Bobot",
        "Target",
        "Realisasi",
        "Capaian",
        "Nilai Tertimbang",
        "Bidang",
        "Tahun",
        "",
    )
    row = ("1", "17", "IKM", "40%", "86", "88,75", "103,20", "41,28", "Umum", "2024", "7")
    other = ("2", "18", "AKIP", "", "70", "63", "90,00", "-", "2", "2024", "")
    laporan = reported(
        write, tmp_path, (head, row, other, ("3", "19", "IPM", "20%", "70", "70", "100,00", "20", "Umum", "", ""))
    )
    assert [(each.isi, each.kata.en, each.gagal) for each in laporan.dilewati] == [
        ("Bobot, Nilai Tertimbang", "figures of a kind that is not known; not audited", False)
    ]
    assert laporan.cocok


@BOTH
def test_what_is_reached_may_be_called_capaian(write: Write, tmp_path: Path) -> None:
    rows: Rows = (("Indikator", "Target", "Capaian", "Persentase"), ("IKM", "86", "88,75", "103,20"))
    (table,) = reported(write, tmp_path, rows).tabel
    assert (figures(table), verdicts(table)) == ([("86", "88,75", "103,20")], ["cocok"])


@BOTH
def test_targets_that_nothing_is_reached_of_yet(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "2024", "", "", "Akhir Renstra 2026", "", ""),
        ("", "Target", "Realisasi", "Capaian", "Target", "Realisasi", "Capaian"),
        ("IKM", "86", "88,75", "103,20", "88", "", ""),
    )
    laporan = reported(write, tmp_path, rows)
    assert [figures(table) for table in laporan.tabel] == [[("86", "88,75", "103,20")]]
    assert [each.kata.en for each in laporan.dilewati] == ["targets only; no realisasi and no capaian yet"]


@BOTH
def test_categories_beside_the_figures(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "Target", "Realisasi", "Capaian", "Kategori"),
        ("A", "100", "95", "95,00", "Sangat Tinggi"),
        ("B", "100", "80", "80,00", "Tinggi"),
        ("C", "100", "70", "70,00", "Rendah"),
        ("D", "100", "60", "60,00", "Rendah"),
    )
    made, rated = reported(write, tmp_path, rows).tabel
    assert made.jenis == "capaian"
    assert (rated.jenis, verdicts(rated)) == ("kategori", ["cocok", "cocok", "tidak_terjelaskan", "cocok"])
    assert rated.baris[2].temuan.benar == "Sedang"


@BOTH
def test_words_of_no_scale_are_left_out(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "Target", "Realisasi", "Capaian", "Kategori"),
        ("A", "100", "95", "95,00", "Prioritas"),
        ("B", "100", "80", "80,00", "Pendukung"),
    )
    laporan = reported(write, tmp_path, rows)
    assert [table.jenis for table in laporan.tabel] == ["capaian"]
    assert [each.kata.en for each in laporan.dilewati] == ["its categories are of no one scale that is known"]


@BOTH
def test_one_bad_row_costs_one_row(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "Target", "Realisasi", "Capaian"),
        ("IKM", "86", "88,75", "103,20"),
        ("Opini BPK", "WTP", "WDP", "90,00"),
        ("Waktu", "31 Maret 2024", "28 Maret 2024", "100,00"),
        ("Rasio", "#DIV/0!", "3", "100,00"),
        ("Nilai", "80", "=A1", "100,00"),
        ("AKIP", "70", "63", "90,00"),
    )
    (table,) = reported(write, tmp_path, rows).tabel
    assert verdicts(table) == ["cocok", *["tidak_dapat_dinilai"] * 4, "cocok"]


@BOTH
def test_words_aimed_for_and_reached_are_met_in_full(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "Target", "Realisasi", "Capaian"),
        ("Opini BPK", "WTP", "wtp", "100%"),
        ("Dokumen", "Ada", "Ada", "100,00"),
        ("Opini BPK", "WTP", "WTP", "90"),
        ("Galat", "Err:504", "Err:504", "100"),
        ("IKM", "86", "88,75", "103,20"),
    )
    (table,) = reported(write, tmp_path, rows).tabel
    assert verdicts(table) == ["cocok", "cocok", "tidak_dapat_dinilai", "tidak_dapat_dinilai", "cocok"]


@BOTH
def test_units_of_time_are_counted_in_one(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "Satuan", "Target", "Realisasi", "Capaian"),
        ("Layanan", "Bulan", "1 Tahun", "12", "100"),
        ("Layanan", "Bulan", "1 Tahun", "12 bln", "100"),
        ("Waktu", "hari", "14", "3 minggu", "150"),
        ("Dokumen", "Dokumen", "3 Dok", "3", "100"),
        ("Laporan", "Bulan", "1 Tahun", "-", "100"),
        ("Waktu", "hari", "2 bulan", "60 hari", "100"),
        ("Bulan", "Bulan", "12", "9", "75"),
    )
    (table,) = reported(write, tmp_path, rows).tabel
    assert verdicts(table) == [*["cocok"] * 4, "tidak_terjelaskan", "tidak_dapat_dinilai", "cocok"]
    assert "target 1 tahun dan realisasi 12 bulan" in table.baris[0].temuan.explain()


@BOTH
def test_a_column_that_nobody_filled_in_prints_nothing(write: Write, tmp_path: Path) -> None:
    rows: Rows = (("Uraian", "Pagu", "Realisasi", "%", "Sisa", "Kategori"), ("A", "10", "5", "50,00", "", ""))
    laporan = reported(write, tmp_path, rows)
    assert [table.jenis for table in laporan.tabel] == ["serapan"]
    assert laporan.cocok


@BOTH
def test_kinerja_and_rupiah_under_each_role(write: Write, tmp_path: Path) -> None:
    """As evaluations of a Renja print them: K and Rp below target, realisasi and capaian."""
    rows: Rows = (
        ("Program", "Target", "", "Realisasi", "", "Tingkat Capaian (%)", ""),
        ("", "K", "Rp", "K", "Rp", "K", "Rp"),
        ("A", "12", "1.000.000", "6", "900.000", "50,00", "90,00"),
    )
    tables = reported(write, tmp_path, rows).tabel
    assert [figures(table)[0] for table in tables] == [("12", "6", "50,00"), ("1.000.000", "900.000", "90,00")]


@BOTH
def test_a_header_of_three_rows(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("No", "Uraian", "Tahun 2024", "", "", "", "", ""),
        ("", "", "Kinerja", "", "", "Anggaran", "", ""),
        ("", "", "Target", "Realisasi", "%", "Pagu", "Realisasi", "%"),
        ("1", "A", "10", "9", "90,00", "200", "150", "75,00"),
    )
    first, second = reported(write, tmp_path, rows).tabel
    assert (figures(first), figures(second)) == ([("10", "9", "90,00")], [("200", "150", "75,00")])
    assert first.baris[0].label == "A"


@BOTH
def test_quarters_below_each_other_with_one_capaian(write: Write, tmp_path: Path) -> None:
    """The last one where that makes most figures; else it is open which, and nothing is guessed."""
    rows: Rows = (
        ("Indikator", "Target", "Realisasi TW I", "Realisasi TW II", "Capaian"),
        ("A", "10", "3", "9", "90,00"),
        ("B", "10", "4", "5", "50,00"),
    )
    laporan = audit_report(write(tmp_path, rows))
    (table,) = laporan.tabel
    assert figures(table) == [("10", "9", "90,00"), ("10", "5", "50,00")]
    assert [each.isi for each in laporan.dilewati] == ["Realisasi TW I"]
    summed = [(*row[:4], f"{(int(str(row[2])) + int(str(row[3]))) * 10},00") for row in rows[1:]]
    with pytest.raises(InputError, match="open which period"):
        audit_report(write(tmp_path, (rows[0], *summed)))


@BOTH
def test_lower_is_better_though_nobody_said_so(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "Target", "Realisasi", "Capaian"),
        ("Kemiskinan", "10", "8", "120,00"),
        ("Pengangguran", "5", "6", "80,00"),
        ("IKM", "86", "88,75", "103,20"),
    )
    laporan = reported(write, tmp_path, rows)
    (table,) = laporan.tabel
    assert laporan.cocok
    assert ["--polarisasi minimize" in row.temuan.explain() for row in table.baris] == [True, True, False]
    (declared,) = reported(write, tmp_path, rows, Setelan(polarisasi="maximize")).tabel
    assert verdicts(declared) == ["terbalik", "terbalik", "cocok"]


@BOTH
def test_a_table_upside_down_is_told_with_how_to_declare_it(write: Write, tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "Target", "Realisasi", "Capaian"),
        ("A", "86", "88,75", "96,90"),
        ("B", "80", "92", "86,96"),
    )
    (table,) = reported(write, tmp_path, rows).tabel
    assert verdicts(table) == ["terbalik", "terbalik"]
    assert ["minimize_inverse" in each.en for each in table.catatan] == [True]


@BOTH
def test_a_header_repeated_on_the_next_page(write: Write, tmp_path: Path) -> None:
    header = ("No", "Indikator", "Target", "Realisasi", "Capaian")
    rows: Rows = (header, ("1", "A", "10", "9", "90,00"), (), header, ("2", "B", "10", "8", "80,00"))
    (table,) = reported(write, tmp_path, rows).tabel
    assert [row.label for row in table.baris] == ["A", "B"]


def test_where_it_was_read_is_told(tmp_path: Path) -> None:
    rows: Rows = ((), ("", "Tabel 1"), ("", "Uraian", "Pagu", "Realisasi", "%"), ("", "A", "10", "5", "50,00"))
    (table,) = audit_report(workbook(tmp_path, rows)).tabel
    assert table.letak == "B3:E4"
    (table,) = audit_report(text(tmp_path, rows)).tabel
    assert table.letak == "baris 3-4"


def test_one_kind_of_figure_may_be_asked_for(tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "Target", "Realisasi", "Capaian", "Pagu", "Realisasi", "%"),
        ("A", "10", "9", "90,00", "100", "50", "50,00"),
    )
    laporan = reported(text, tmp_path, rows, Setelan(jenis="serapan"))
    assert [table.jenis for table in laporan.tabel] == ["serapan"]
    assert [each.kata.en for each in laporan.dilewati] == ["not the kind of figure asked for"]


def test_columns_that_were_asked_for_and_stand_nowhere_are_told_once(tmp_path: Path) -> None:
    rows: Rows = (("Indikator", "Sasaran", "Realisasi", "Capaian"), ("A", "10", "9", "90,00"))
    text(tmp_path, rows)
    (tmp_path / "u.csv").write_text("Program;Pagu;Realisasi;%\nA;100;50;50,00\n", encoding="utf-8")
    laporan = audit_report(tmp_path, Setelan(kolom={"target": "Sasaran", "tercetak": "Capain"}))
    assert [table.jenis for table in laporan.tabel] == ["capaian", "serapan"]
    assert [(each.isi, each.kata.en, each.gagal) for each in laporan.dilewati if each.gagal] == [
        ("Capain", "this column was asked for and stands in no file", True)
    ]
    assert not laporan.cocok


def test_good_tables_of_a_folder_are_reported_whatever_the_others_hold(tmp_path: Path) -> None:
    text(tmp_path, (("Indikator", "Target", "Realisasi", "Capaian"), ("A", "10", "9", "90,00")))
    (tmp_path / "a.csv").write_bytes(b"%PDF-1.7\n")
    (tmp_path / "b.csv").write_text("Nama,Alamat\nA,B\n", encoding="utf-8")
    laporan = audit_report(tmp_path)
    assert [table.berkas for table in laporan.tabel] == ["t.csv"]
    assert [(each.berkas, each.gagal) for each in laporan.dilewati] == [("a.csv", True), ("b.csv", False)]
    assert not laporan.cocok
    assert [row.putusan for row in laporan.tabel[0].baris] == [Putusan.COCOK]


def test_lists_and_mappings_without_a_printed_figure_are_computed() -> None:
    rows: list[list[object]] = [["indikator", "target", "realisasi"], ["IKM", 86, 88.75], ["AKIP", 70, None]]
    table = audit_table(rows)
    assert [row.temuan.benar_teks for row in table.baris] == ["103,20", ""]
    assert verdicts(table) == ["tidak_tercetak", "tidak_dapat_dinilai"]


def test_a_declaration_may_name_a_table_of_a_document(tmp_path: Path, kalumpang: Path) -> None:
    (tmp_path / "lkj.docx").write_bytes(kalumpang.with_name("kalumpang-2024.docx").read_bytes())
    declared = (
        '[[tabel]]\nberkas = "lkj.docx#tabel {}"\njenis = "capaian"\npolarisasi = "maximize"\n'
        'kolom = {{ target = "TARGET 2024", realisasi = "REALISASI", tercetak = "CAPAIAN KINERJA" }}\n'
    )
    (tmp_path / "laporan.toml").write_text(declared.format(3), encoding="utf-8")
    (table,) = audit_report(tmp_path).tabel
    assert verdicts(table)[:3] == ["cocok", "cocok", "cocok"]
    for name, said in (("lkj.docx#tabel 99", "no table 'tabel 99'; it has: tabel 1"), ("t.csv#a", "has no sheet 'a'")):
        (tmp_path / "t.csv").write_text("target,realisasi,capaian\n1,1,100\n", encoding="utf-8")
        (tmp_path / "laporan.toml").write_text(declared.replace("lkj.docx#tabel {}", name).format(), encoding="utf-8")
        with pytest.raises(InputError, match=said):
            audit_report(tmp_path)
    (tmp_path / "kosong.html").write_text("<p>Tidak ada tabel.</p>", encoding="utf-8")
    (tmp_path / "laporan.toml").write_text(
        declared.replace("lkj.docx#tabel {}", "kosong.html").format(), encoding="utf-8"
    )
    with pytest.raises(InputError, match="holds no table"):
        audit_report(tmp_path)


@BOTH
def test_tables_of_one_title_have_names_of_their_own(write: Write, tmp_path: Path) -> None:
    quarters: Rows = (
        ("Tabel 1 Kinerja",),
        ("Indikator", "Target 2024", "Realisasi TW I", "Capaian TW I", "Realisasi TW II", "Capaian TW II"),
        ("Dokumen", "40", "10", "25,00", "20", "50,00"),
        (),
        ("Tabel 1 Kinerja",),
        ("Indikator", "Target 2024", "Realisasi TW I", "Capaian TW I"),
        ("Laporan", "40", "10", "25,00"),
    )
    assert [table.judul for table in reported(write, tmp_path, quarters).tabel] == [
        "Tabel 1 Kinerja",
        "Tabel 1 Kinerja · Realisasi TW II",
        "Tabel 1 Kinerja (tabel ke-2)",
    ]
    untitled: Rows = (*quarters[1:4], *quarters[5:])
    laporan = reported(write, tmp_path, untitled)
    name = laporan.tabel[0].berkas
    assert [table.judul for table in laporan.tabel] == [name, f"{name} · Realisasi TW II", f"{name} (tabel ke-2)"]


def test_tables_of_one_title_on_other_sheets_and_in_other_files(tmp_path: Path) -> None:
    rows: Rows = (
        ("Tabel 1 Kinerja",),
        ("Indikator", "Target", "Realisasi", "Capaian"),
        ("A", "10", "9", "90,00"),
        ("Jumlah", "10", "9", "90,00"),
    )
    for name in ("a", "b"):
        book = openpyxl.Workbook()
        book.active.title = "2023"
        for sheet in (book.active, book.create_sheet("2024")):
            for row in rows:
                sheet.append(list(row))
        book.save(tmp_path / f"{name}.xlsx")
    tables = audit_report(tmp_path).tabel
    assert [table.judul for table in tables if table.jenis == "capaian"] == [
        "Tabel 1 Kinerja",
        "Tabel 1 Kinerja · 2024",
        "Tabel 1 Kinerja · b.xlsx#2023",
        "Tabel 1 Kinerja · b.xlsx#2024",
    ]
    assert tables[-1].baris[0].label == "Tabel 1 Kinerja · b.xlsx#2024: Jumlah, Target"
