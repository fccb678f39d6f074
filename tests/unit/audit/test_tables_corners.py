"""Tables with odd parts: closing rows that close nothing, headers that speak of nothing, rows between tables."""

import csv
import json
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from sakipcalc.audit import Laporan, Putusan, Setelan, audit_report
from sakipcalc.errors import InputError

Rows = Sequence[Sequence[object]]
HEAD = ("No", "Uraian", "Pagu", "Realisasi", "%")


def audited(path: Path, rows: Rows, setelan: Setelan | None = None) -> Laporan:
    with (path / "t.csv").open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return audit_report(path / "t.csv", setelan or Setelan())


def closed(laporan: Laporan, jenis: str = "jumlah") -> list[tuple[int, str]]:
    return [(row.nomor, row.putusan.value) for table in laporan.tabel if table.jenis == jenis for row in table.baris]


@pytest.mark.parametrize(
    "ranks", [("I", "a", "b"), ("A", "1", "2"), ("1", "1.1", "1.2"), ("1", "", ""), ("Umum", "-", "-")]
)
def test_a_total_counts_the_rows_that_are_numbered_alike(ranks: tuple[str, str, str], tmp_path: Path) -> None:
    """A programme that is more than its activities, since some of them are not printed."""
    rows = [
        (ranks[0], "Program", "9.000", "8.000", "88,89"),
        (ranks[1], "Satu", "4.000", "3.000", "75,00"),
        (ranks[2], "Dua", "4.500", "4.000", "88,89"),
        ("", "Jumlah", "9.000", "8.000", "88,89"),
    ]
    assert closed(audited(tmp_path, (HEAD, *rows))) == [(5, "cocok"), (5, "cocok")]


def test_rows_that_close_nothing(tmp_path: Path) -> None:
    rows = (
        HEAD,
        ("", "Jumlah", "1.000", "500", "50,00"),
        ("1", "A", "WTP", "500", "50,00"),
        ("", "Jumlah", "belum", "500", "50,00"),
        ("2", "B", "1.000", "500", "50,00"),
        ("", "Rata-rata", "", "", "belum"),
    )
    laporan = audited(tmp_path, rows)
    assert closed(laporan) == [(4, "cocok")]
    assert closed(laporan, "rata_rata") == []
    assert [row.nomor for row in laporan.tabel[0].baris] == [2, 3, 4, 5]


def test_a_total_of_ratios_is_none(tmp_path: Path) -> None:
    head = ("No", "Uraian", "Target", "Realisasi", "Capaian")
    rows = [("1", "A", "3:9", "3:9", "100"), ("", "Jumlah", "9", "9", "100")]
    assert closed(audited(tmp_path, (head, *rows))) == []
    rows.insert(1, ("a", "B", "9", "9", "100"))
    rows.insert(2, ("b", "C", "1", "1", "100"))
    assert closed(audited(tmp_path, (head, *rows))) == [(5, "tidak_dapat_dinilai")] * 2


def test_a_wrong_total_right_after_a_sub_total(tmp_path: Path) -> None:
    rows = (
        HEAD,
        ("1", "A", "1.000", "500", "50,00"),
        ("2", "B", "3.000", "1.500", "50,00"),
        ("", "Sub Total", "4.000", "2.000", "50,00"),
        ("", "Jumlah", "4.500", "2.000", "44,44"),
    )
    laporan = audited(tmp_path, rows)
    assert closed(laporan) == [(4, "cocok"), (4, "cocok"), (5, "tidak_terjelaskan"), (5, "cocok")]
    (wrong,) = [row.temuan for table in laporan.tabel for row in table.baris if row.putusan != "cocok"]
    assert wrong.benar == Decimal(4000)


def test_a_total_of_very_many_rows(tmp_path: Path) -> None:
    rows = [(str(number), f"Kegiatan {number}", "1.000", "500", "50,00") for number in range(1, 601)]
    total = ("", "Jumlah", "600.000", "300.000", "50,00")
    wrong = ("", "Jumlah", "604.000", "300.000", "49,67")
    assert [verdict for _, verdict in closed(audited(tmp_path, (HEAD, *rows, total)))] == ["cocok", "cocok"]
    assert [verdict for _, verdict in closed(audited(tmp_path, (HEAD, *rows, wrong)))] == ["tidak_terjelaskan", "cocok"]


def test_efficiencies_have_means_and_no_totals(tmp_path: Path) -> None:
    rows = (
        ("Sasaran", "Capaian", "Serapan", "Efisiensi"),
        ("A", "100%", "80%", "1,25"),
        ("B", "100%", "100%", "1,00"),
        ("Jumlah", "200%", "180%", "1,11"),
        ("Rata-rata", "", "", "1,13"),
    )
    laporan = audited(tmp_path, rows)
    assert (closed(laporan), closed(laporan, "rata_rata")) == ([], [(5, "cocok")])


def test_headers_that_speak_of_half_a_figure(tmp_path: Path) -> None:
    rows = (
        ("Program", "Target", "Pagu"),
        ("A", "80", "1.000"),
        (),
        ("Uraian", "Kategori", "Efisiensi", "Pagu", "Realisasi", "%"),
        ("B", "Baik", "1,00", "1.000", "500", "50,00"),
        (),
        ("Sasaran", "Capaian", "Serapan", "Efisiensi", "Selisih"),
        ("C", "100%", "80%", "1,25", "20"),
    )
    laporan = audited(tmp_path, rows)
    assert [(table.jenis, len(table.baris)) for table in laporan.tabel] == [("serapan", 1), ("efisiensi", 1)]
    assert [each.isi for each in laporan.dilewati] == ["Efisiensi", "Selisih", "Program Target Pagu"]


def test_a_row_below_that_speaks_of_half_a_figure_ends_nothing(tmp_path: Path) -> None:
    rows = (
        HEAD,
        ("1", "A", "1.000", "500", "50,00"),
        ("", "Target", "Pagu", "", ""),
        ("2", "B", "1.000", "500", "50,00"),
    )
    (table,) = audited(tmp_path, rows).tabel
    assert [row.nomor for row in table.baris] == [2, 4]


def test_more_columns_than_anybody_prints(tmp_path: Path) -> None:
    many = [f"{word} {number}" for number in range(80) for word in ("Target", "Realisasi", "Capaian")]
    with pytest.raises(InputError, match="the headers do not tell"):
        audited(tmp_path, (["Uraian", *many], ["A", *["100"] * len(many)]))


def test_tables_of_words_are_named_one_by_one(tmp_path: Path) -> None:
    rows = (
        ("Tabel 1 Pejabat",),
        ("Nama", "Jabatan", "Golongan"),
        ("A", "Camat", "IV"),
        ("Tabel 2 Desa",),
        ("Desa", "Kepala", "Luas"),
        ("B", "C", "luas"),
        (),
        ("Kode", "Nama", "Arti"),
        ("x", "y", "z"),
        (),
        ("Keterangan di atas judul", "dua sel"),
        HEAD,
        ("1", "A", "1.000", "500", "50,00"),
    )
    laporan = audited(tmp_path, rows)
    assert [each.isi for each in laporan.dilewati] == ["Tabel 1 Pejabat", "Tabel 2 Desa", "Kode Nama Arti"]


def test_names_of_json_tell_or_do_not(tmp_path: Path) -> None:
    path = tmp_path / "t.json"
    path.write_text(json.dumps({"a": [{"x": 1, "y": 2}, {"x": 3, "y": 4}], "b": [{"target": 5}]}), encoding="utf-8")
    with pytest.raises(InputError, match="the headers do not tell"):
        audit_report(path)


def test_categories_of_typed_cells(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (
        ("Desa", "Total Nilai", "Kategori"),
        ("A", 43.38, "PERINTIS"),
        ("B", 60.02, "PEMULA"),
        ("C", 90, "MAJU"),
    ):
        book.active.append(list(row))
    book.save(tmp_path / "t.xlsx")
    (table,) = audit_report(tmp_path / "t.xlsx").tabel
    assert [row.putusan for row in table.baris] == [Putusan.COCOK] * 3
    assert table.baris[0].temuan.dibaca == (Decimal("43.38"),)


def test_a_table_of_a_document_goes_on_without_a_header(tmp_path: Path) -> None:
    row = "<tr><td>{}<td>80<td>88<td>110,00"
    head = "<tr><th>Indikator<th>Target<th>Realisasi<th>Capaian"
    tables = f"<table>{head}{row.format('A')}</table><table>{row.format('B')}{row.format('C')}</table>"
    (tmp_path / "t.html").write_text(f"<p>Tabel 1 Capaian</p>{tables}<p>Selesai.</p>", encoding="utf-8")
    (table,) = audit_report(tmp_path / "t.html").tabel
    assert [(row.nomor, row.label, row.putusan) for row in table.baris] == [
        (2, "A", Putusan.COCOK),
        (4, "B", Putusan.COCOK),
        (5, "C", Putusan.COCOK),
    ]


def test_a_declared_sheet_without_its_columns_names_them(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    for row in (("Tabel 1",), ("Nama", "Sasaran"), ("A", 1)):
        book.active.append(list(row))
    book.save(tmp_path / "t.xlsx")
    (tmp_path / "laporan.toml").write_text('[[tabel]]\nberkas = "t.xlsx"\njenis = "capaian"\n', encoding="utf-8")
    with pytest.raises(InputError, match="no column 'target'; it has: Nama, Sasaran"):
        audit_report(tmp_path)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "the table is empty"),
        ("target,target,realisasi,capaian\n1,1,1,1\n", "column 'target' stands twice"),
        ("target,realisasi,capaian\n1,1\n", "2 cells under 3 columns"),
    ],
)
def test_declared_tables_that_do_not_fit(text: str, said: str, tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text(text, encoding="utf-8")
    (tmp_path / "laporan.toml").write_text('[[tabel]]\nberkas = "t.csv"\njenis = "capaian"\n', encoding="utf-8")
    with pytest.raises(InputError, match=said):
        audit_report(tmp_path)


def test_an_unreadable_page_in_a_folder_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.html").write_text("<table><tr><td>x</table>", encoding="utf-8")
    (tmp_path / "b.csv").write_text("target,realisasi,capaian\n1,1,100\n", encoding="utf-8")
    plain = Path.open

    def refused(self: Path, mode: str = "r", **more: object) -> object:
        if self.name == "a.html":
            raise PermissionError(13, "Permission denied")
        return plain(self, mode, **more)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refused)
    laporan = audit_report(tmp_path)
    assert [table.berkas for table in laporan.tabel] == ["b.csv"]
    assert [each.berkas for each in laporan.dilewati] == ["a.html"]


def test_a_dash_in_a_page_holds_its_place(tmp_path: Path) -> None:
    """A row of a web page or document moves sideways only where a cell under a figure is empty."""
    rows = (
        ("No", "Indikator", "Target", "Realisasi", "Capaian"),
        ("1", "12 paket", "0", "0", "-"),
        ("2", "Rapat", "10", "8", "80,00"),
    )
    lines = "".join(f"<tr>{''.join(f'<td>{cell}</td>' for cell in row)}</tr>" for row in rows)
    (tmp_path / "t.html").write_text(f"<table>{lines}</table>", encoding="utf-8")
    (table,) = audit_report(tmp_path / "t.html").tabel
    assert [(row.masukan["target"], row.putusan.value) for row in table.baris] == [
        ("0", "tidak_dapat_dinilai"),
        ("10", "cocok"),
    ]
