"""Headers as offices write them, each with the figures that are audited below it."""

import csv
import zipfile
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from sakipcalc.audit import Laporan, Putusan, audit_report

Rows = Sequence[Sequence[object]]
CASES: dict[str, tuple[Rows, list[str]]] = {
    "quarters called by numerals": (
        (
            ("Indikator", "Target Triwulan", "", "Realisasi Triwulan", "", "Capaian", ""),
            ("", "I", "II", "I", "II", "I", "II"),
            ("A", "10", "20", "9", "10", "90,00", "50,00"),
        ),
        ["10 9 90,00", "20 10 50,00"],
    ),
    "quarters called by numbers": (
        (
            ("Indikator", "Target", "", "Realisasi", "", "Capaian", ""),
            ("", "1", "2", "1", "2", "1", "2"),
            ("A", "10", "20", "9", "10", "90,00", "50,00"),
        ),
        ["10 9 90,00", "20 10 50,00"],
    ),
    "so far, beside this month": (
        (
            (
                "Uraian",
                "Pagu",
                "Realisasi s.d. Bulan Lalu",
                "Realisasi Bulan Ini",
                "Realisasi s.d. Bulan Ini",
                "%",
                "Sisa",
            ),
            ("A", "1.000.000", "300.000", "200.000", "500.000", "50,00", "500.000"),
        ),
        ["1.000.000 500.000 50,00", "1.000.000 500.000 500.000"],
    ),
    "a sum behind the quarters": (
        (
            ("Indikator", "Target", "Realisasi", "", "", "Capaian"),
            ("", "", "TW I", "TW II", "Jumlah", ""),
            ("A", "10", "3", "6", "9", "90,00"),
        ),
        ["10 9 90,00"],
    ),
    "the target of the end of the Renstra": (
        (
            (
                "Indikator",
                "Realisasi 2022",
                "Realisasi 2023",
                "Target 2024",
                "Realisasi 2024",
                "Capaian 2024",
                "Target Akhir Renstra",
                "Capaian terhadap Target Akhir (%)",
            ),
            ("A", "82", "84", "86", "88,75", "103,20", "90", "98,61"),
        ),
        ["86 88,75 103,20", "90 88,75 98,61"],
    ),
    "a percent of what was built before that of money": (
        (("Uraian", "Pagu", "Realisasi", "% Fisik", "% Keuangan"), ("A", "100", "90", "100", "90,00")),
        ["100 90 90,00"],
    ),
    "a percent that is only called of money": (
        (("Uraian", "Pagu", "Realisasi", "Fisik (%)", "Keuangan (%)"), ("A", "100", "90", "100", "90,00")),
        ["100 90 90,00"],
    ),
    "a header of two rows on every page": (
        (
            ("Uraian", "Pagu", "Realisasi", ""),
            ("", "", "Rp", "%"),
            ("A", "100", "90", "90,00"),
            (),
            ("Uraian", "Pagu", "Realisasi", ""),
            ("", "", "Rp", "%"),
            ("B", "100", "80", "80,00"),
        ),
        ["100 90 90,00", "100 80 80,00"],
    ),
    "percents with a year or a formula": (
        (("Indikator", "Target 2024", "Realisasi 2024", "% 2024"), ("A", "80", "72", "90,00")),
        ["80 72 90,00"],
    ),
    "a percent with its formula": (
        (("Indikator", "Target", "Realisasi", "% (4/3)"), ("A", "80", "72", "90,00")),
        ["80 72 90,00"],
    ),
    "words that a line cut": (
        (("Indikator", "TAR-\nGET", "REALI-\nSASI", "Capai\nan"), ("A", "80", "72", "90,00")),
        ["80 72 90,00"],
    ),
    "words in letters apart": (
        (("Indikator", "T A R G E T", "R E A L I S A S I", "%"), ("A", "80", "72", "90,00")),
        ["80 72 90,00"],
    ),
    "abbreviations": ((("Indikator", "Targ.", "Real.", "Cap. (%)"), ("A", "80", "72", "90,00")), ["80 72 90,00"]),
    "letters": ((("Indikator", "T", "R", "%"), ("A", "80", "72", "90,00")), ["80 72 90,00"]),
    "what was planned and made": (
        (("Indikator", "Rencana", "Hasil", "%"), ("A", "80", "72", "90,00")),
        ["80 72 90,00"],
    ),
    "what was taken up": ((("Uraian", "Anggaran", "Terserap", "% Serap"), ("A", "80", "72", "90,00")), ["80 72 90,00"]),
    "funds and their use": (
        (("Uraian", "Jumlah Dana", "Penggunaan", "Sisa Dana", "%"), ("A", "80", "72", "8", "90,00")),
        ["80 72 90,00", "80 72 8"],
    ),
    "English": ((("Item", "Target", "Realization", "Achievement"), ("A", "80", "72", "90,00")), ["80 72 90,00"]),
    "three rows, the last of units": (
        (
            ("Uraian", "Pagu", "Realisasi", "", ""),
            ("", "", "Keuangan", "", "Fisik"),
            ("", "", "Rp", "%", "%"),
            ("A", "80", "72", "90,00", "100"),
        ),
        ["80 72 90,00"],
    ),
    "columns numbered from three": (
        (
            ("Indikator", "Satuan", "Target", "Realisasi", "%"),
            ("", "", "3", "4", "5=4/3"),
            ("A", "%", "80", "72", "90,00"),
        ),
        ["80 72 90,00"],
    ),
    "columns called by letters": (
        (("Indikator", "Target", "Realisasi", "%"), ("a", "b", "c", "d=c/b"), ("A", "80", "72", "90,00")),
        ["80 72 90,00"],
    ),
}


def written(path: Path, rows: Rows) -> Path:
    with (path / "t.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return path / "t.csv"


def typed(path: Path, rows: Rows, formats: Sequence[str]) -> Path:
    """A workbook whose rows of numbers have such formats."""
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    for cells in book.active.iter_rows(min_row=2):
        for cell, code in zip(cells, formats, strict=True):
            cell.number_format = code
    book.save(path / "t.xlsx")
    return path / "t.xlsx"


def verdicts(laporan: Laporan) -> list[Putusan]:
    return [row.putusan for table in laporan.tabel for row in table.baris]


@pytest.mark.parametrize(("rows", "expected"), CASES.values(), ids=CASES)
def test_the_columns_that_make_a_figure(rows: Rows, expected: list[str], tmp_path: Path) -> None:
    laporan = audit_report(written(tmp_path, rows))
    assert [
        " ".join((*row.masukan.values(), row.tercetak)) for table in laporan.tabel for row in table.baris
    ] == expected
    assert set(verdicts(laporan)) == {Putusan.COCOK}


def test_columns_of_figures_that_nothing_stands_beside_are_named(tmp_path: Path) -> None:
    rows: Rows = (
        ("Indikator", "Capaian 2023", "Target 2024", "Realisasi 2024", "Capaian 2024"),
        ("A", "99", "80", "72", "90,00"),
    )
    laporan = audit_report(written(tmp_path, rows))
    assert [each.isi for each in laporan.dilewati] == ["Capaian 2023"]
    rows = (
        ("Uraian", "Anggaran", "Realisasi", "", "Sisa", ""),
        ("", "", "Rp", "%", "Rp", "%"),
        ("A", "80", "72", "90", "8", "10"),
    )
    laporan = audit_report(written(tmp_path, rows))
    assert [each.isi for each in laporan.dilewati] == ["Sisa %"]
    rows = (("Uraian", "Anggaran", "Realisasi", "Bertambah/(Berkurang)", "%"), ("A", "80", "72", "-9", "90,00"))
    assert Putusan.TIDAK_TERJELASKAN in verdicts(audit_report(written(tmp_path, rows)))


def test_a_percent_cell_is_no_fraction(tmp_path: Path) -> None:
    head = ("Indikator", "Target", "Realisasi", "Capaian")
    rows = (head, ("A", 100, 95.4, 0.95), ("B", 80, 72, 0.9), ("C", 300, 100, 0.33))
    (table,) = audit_report(typed(tmp_path, rows, ("General", "0", "General", "0.00%"))).tabel
    assert [row.putusan is Putusan.COCOK for row in table.baris] == [False, True, False]


def test_an_english_calc_shows_decimal_points(tmp_path: Path) -> None:
    def cell(shown: str, more: str = "") -> str:
        return f"<table:table-cell {more}><text:p>{shown}</text:p></table:table-cell>"

    def number(shown: str) -> str:
        return cell(shown, f'office:value-type="float" office:value="{Decimal(shown)}"')

    head, row = map("".join, (map(cell, ("Target", "Realisasi", "Capaian")), map(number, ("80", "72.25", "90.31"))))
    space = "urn:oasis:names:tc:opendocument:xmlns:"
    names = " ".join(f'xmlns:{name}="{space}{name}:1.0"' for name in ("office", "table", "text"))
    body = "".join(f"<table:table-row>{cells}</table:table-row>" for cells in (head, row))
    with zipfile.ZipFile(tmp_path / "t.ods", "w") as archive:
        sheet = f'<table:table table:name="S">{body}</table:table>'
        archive.writestr("content.xml", f"<office:document-content {names}>{sheet}</office:document-content>")
    (table,) = audit_report(tmp_path / "t.ods").tabel
    assert [(dict(row.masukan), row.tercetak) for row in table.baris] == [
        ({"target": "80", "realisasi": "72,25"}, "90,31")
    ]


def test_every_total_of_a_report_of_income_and_spending(tmp_path: Path) -> None:
    rows = (
        ("Uraian", "Anggaran", "Realisasi", "%"),
        ("Pendapatan", "300", "270", "90,00"),
        ("PAD", "100", "90", "90,00"),
        ("Transfer", "200", "180", "90,00"),
        ("Jumlah Pendapatan", "300", "270", "90,00"),
        ("Belanja", "280", "210", "75,00"),
        ("Operasi", "200", "150", "75,00"),
        ("Modal", "80", "60", "75,00"),
        ("Jumlah Belanja", "280", "210", "75,00"),
    )
    assert audit_report(written(tmp_path, rows)).cocok


def test_a_total_counts_the_codes_of_one_level(tmp_path: Path) -> None:
    rows = (
        ("Kode", "Uraian", "Anggaran", "Realisasi", "%"),
        ("5.1", "Operasi", "600", "300", "50,00"),
        ("5.1.1", "Pegawai", "400", "200", "50,00"),
        ("5.1.2", "Barang", "200", "100", "50,00"),
        ("5.2", "Modal", "400", "200", "50,00"),
        ("5.2.1", "Mesin", "300", "150", "50,00"),
        ("", "Jumlah", "1.000", "500", "50,00"),
    )
    assert audit_report(written(tmp_path, rows)).cocok


@pytest.mark.parametrize(("column", "words"), [("Jenis Indikator", ("Outcome", "IKU")), ("Tren", ("Fluktuatif", ""))])
def test_a_column_that_gives_no_direction_sets_nothing(column: str, words: tuple[str, str], tmp_path: Path) -> None:
    rows = (
        ("Indikator", column, "Target", "Realisasi", "%"),
        ("A", words[0], "80", "72", "90"),
        ("B", words[1], "5", "5", "100"),
    )
    assert audit_report(written(tmp_path, rows)).cocok


@pytest.mark.parametrize("word", ["↓", "Semakin rendah realisasi semakin baik", "Negatif", "Minimize"])
def test_a_column_that_gives_the_direction(word: str, tmp_path: Path) -> None:
    rows = (
        ("Indikator", "Sifat", "Target", "Realisasi", "%"),
        ("A", word, "10", "8", "120"),
        ("B", "", "5", "5", "100"),
    )
    assert audit_report(written(tmp_path, rows)).cocok


def test_a_day_with_its_year_is_no_ratio(tmp_path: Path) -> None:
    rows = (
        ("Indikator", "Target", "Realisasi", "%"),
        ("A", "31/03/2024", "28/03/2024", "100,00"),
        ("B", "5", "5", "100"),
    )
    assert verdicts(audit_report(written(tmp_path, rows))) == [Putusan.TIDAK_DAPAT_DINILAI, Putusan.COCOK]


def test_the_title_among_other_lines(tmp_path: Path) -> None:
    above = (("PEMERINTAH DESA X",), ("LAPORAN REALISASI ANGGARAN",), ("TAHUN 2024",), ("(dalam rupiah)",))
    rows: Rows = (*above, ("Uraian", "Pagu", "Realisasi", "%"), ("A", "80", "72", "90"))
    assert audit_report(written(tmp_path, rows)).tabel[0].judul == "LAPORAN REALISASI ANGGARAN"
    rows = (*above[:1], *above[3:], *rows[4:])
    assert audit_report(written(tmp_path, rows)).tabel[0].judul == "PEMERINTAH DESA X"


def test_months_in_numbers_below_a_group_with_their_sum(tmp_path: Path) -> None:
    """As an e-SAKIP prints them: the sum is what was reached; the months beside it are named as not audited."""
    months = [str(number) for number in range(1, 13)]
    rows = (
        ("Sasaran", "Indikator", "Satuan", "Target", "Realisasi Target", *[""] * 12, "Kinerja(%)"),
        ("", "", "", "", *months, "Jumlah", ""),
        ("", "Dokumen yang tepat waktu", "persen", "95.56", *[""] * 11, "93", "93", "97.32"),
        ("", "Rancangan Perda", "dokumen", "2", "1", *[""] * 5, "0", *[""] * 4, "2", "3", "150.00"),
        (),
        ("Kegiatan", "", "", "Alokasi Anggaran (Rp)", "Realisasi Anggaran (Rp)", *[""] * 12, "Realisasi(%)"),
        ("", "", "", "", *months, "Jumlah", ""),
        ("Rapat", "", "", "808,430,200", *[""] * 11, "805,369,584", "805,369,584", "99.62"),
        ("Cetak", "", "", "195,992,600", *[""] * 11, "195,603,374", "195,603,374", "99.90"),
    )
    laporan = audit_report(written(tmp_path, rows))
    assert [[row.putusan.value for row in table.baris] for table in laporan.tabel] == [
        ["cocok", "cocok"],
        ["cocok", "tidak_terjelaskan"],
    ]
    assert [dict(table.sumber)["realisasi"] for table in laporan.tabel] == [
        "Realisasi Target Jumlah",
        "Realisasi Anggaran (Rp) Jumlah",
    ]
    assert any("Realisasi Target 7" in each.isi for each in laporan.dilewati)


def test_words_that_were_reached_count_for_no_formula(tmp_path: Path) -> None:
    rows = (
        ("Indikator", "Target", "Realisasi", "Capaian"),
        ("Nilai AKIP", "B", "B", "100%"),
        ("Dokumen", "80%", "84,5%", "105,63%"),
        ("Rapat", "10", "8", "80%"),
        ("Laporan", "120", "118", "98,33"),
    )
    (table,) = audit_report(written(tmp_path, rows)).tabel
    assert [row.putusan.value for row in table.baris] == ["cocok"] * 4
    (pola,) = table.pola
    assert (pola.dibuat, pola.dinyatakan, pola.jumlah, pola.penyimpang) == (3, 3, 3, ())
