"""Tables as offices lay them out: titles above, rows that number the columns, empty columns, a column called No."""

import csv
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from sakipcalc.audit import Putusan, audit_report
from sakipcalc.errors import InputError

Rows = Sequence[Sequence[object]]
HEADER = ("No", "Indikator Kinerja", "Target", "Realisasi", "% Capaian")
BODY: Rows = ((1, "Indeks Kepuasan Masyarakat", "86", "88,75", "103,20"), (2, "Nilai AKIP", "70", "66,5", "96,00"))
TITLES: Rows = (("Tabel 3.1 Capaian Kinerja Tahun 2024",), ("Kecamatan Kalumpang",), ())
NUMBERS: Rows = ((1, 2, 3, 4, 5),)


def workbook(path: Path, rows: Rows) -> Path:
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(list(row))
    target = path / "t.xlsx"
    book.save(target)
    return target


def merged(path: Path, rows: Rows) -> Path:
    """As ``workbook``, its first row one merged cell."""
    target = workbook(path, rows)
    book = openpyxl.load_workbook(target)
    book.active.merge_cells("A1:E1")
    book.save(target)
    return target


def text(path: Path, rows: Rows) -> Path:
    """Rows as a text editor leaves them."""
    target = path / "t.csv"
    with target.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file, delimiter=";").writerows(rows)
    return target


def padded(path: Path, rows: Rows) -> Path:
    """Rows as Calc saves them: all of one length, an empty column at the end."""
    return text(path, [[*row, *[""] * (6 - len(row))] for row in rows])


LAYOUTS: dict[str, Rows] = {
    "plain": (HEADER, *BODY),
    "titles": (*TITLES, HEADER, *BODY),
    "numbered": (HEADER, *NUMBERS, *BODY),
    "titles and numbers": (*TITLES, HEADER, *NUMBERS, *BODY),
    "printed beside computed": (
        ("No", "Indikator", "Target", "Realisasi", "Capaian", "Tercetak"),
        *((*row[:4], "1,00", row[4]) for row in BODY),
    ),
}


CASES = [(write, layout) for write in (workbook, text, padded) for layout in LAYOUTS]
CASES += [(merged, "titles"), (merged, "titles and numbers")]


@pytest.mark.parametrize(("write", "layout"), CASES)
def test_the_right_columns_are_audited(write: Callable[[Path, Rows], Path], layout: str, tmp_path: Path) -> None:
    (table,) = audit_report(write(tmp_path, LAYOUTS[layout])).tabel
    assert [row.tercetak for row in table.baris] == ["103,20", "96,00"]
    assert [dict(row.masukan) for row in table.baris] == [
        {"target": "86", "realisasi": "88,75"},
        {"target": "70", "realisasi": "66,5"},
    ]
    assert [row.putusan for row in table.baris] == [Putusan.COCOK, Putusan.TIDAK_TERJELASKAN]
    at = LAYOUTS[layout].index(HEADER if HEADER in LAYOUTS[layout] else LAYOUTS[layout][0])
    first = next(place for place in range(at + 1, 99) if LAYOUTS[layout][place] not in NUMBERS) + 1
    assert [row.nomor for row in table.baris] == [first, first + 1]


def test_a_column_of_numbers_is_no_printed_figure(tmp_path: Path) -> None:
    rows: Rows = (("Tabel 3.1 Capaian",), ("No", "Indikator", "Target", "Realisasi"), (1, "IKM", "86", "88,75"))
    for write in (workbook, text, padded):
        (table,) = audit_report(write(tmp_path, rows)).tabel
        assert [(row.putusan, row.temuan.benar_teks) for row in table.baris] == [(Putusan.TIDAK_TERCETAK, "103,20")]
        assert table.sumber == {"target": "Target", "realisasi": "Realisasi"}


def test_a_row_that_does_not_fit_costs_itself(tmp_path: Path) -> None:
    split = (1, "IKM", "86", "88", "75", "103", "20")
    laporan = audit_report(text(tmp_path, (HEADER, BODY[0], split, BODY[1])))
    (table,) = laporan.tabel
    assert [row.putusan for row in table.baris] == [
        Putusan.COCOK,
        Putusan.TIDAK_DAPAT_DINILAI,
        Putusan.TIDAK_TERJELASKAN,
    ]
    assert "7 sel di bawah 5 kolom" in table.baris[1].temuan.explain()
    laporan = audit_report(text(tmp_path, (HEADER, BODY[0], (1, "IKM", "86"))))
    assert len(laporan.tabel[0].baris) == 1
    assert [(each.isi, each.letak) for each in laporan.dilewati] == [("1", "baris 3")]


@pytest.mark.parametrize(
    ("start", "said"),
    [
        (b"%PDF-1.7\n\xe2\xe3", "berkas PDF; salin tabelnya ke lembar kerja"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", "buka lalu simpan sebagai .xlsx"),
        (b"PK\x03\x04\x14\x00", "simpan tabelnya sebagai .xlsx atau .ods"),
        (b"\x89PNG\r\n", "gambar; ketik tabelnya"),
        ("a;b".encode("utf-16"), "teks UTF-16; simpan sebagai UTF-8"),
        ("Nilai é".encode("cp1252"), "bukan teks UTF-8; simpan sebagai UTF-8"),
    ],
)
def test_a_file_that_is_no_table_is_called_by_its_kind(start: bytes, said: str, tmp_path: Path) -> None:
    for name in ("t.csv", "t.json"):
        (tmp_path / name).write_bytes(start)
        with pytest.raises(InputError) as caught:
            audit_report(tmp_path / name)
        assert said in caught.value.pesan
