"""Tables as offices lay them out: titles above, rows that number the columns, empty columns, a column called No."""

import csv
import io
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl  # type: ignore[import-untyped]
import pytest

from sakipcalc import daftar_skala, skala
from sakipcalc.audit import Putusan, audit_report
from sakipcalc.audit._files.text import read_json, records
from sakipcalc.errors import InputError, Teks

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


OLE = b"\xd0\xcf\x11\xe0\xa1\xb1" + bytes(506)
WEBP = b"RIFF\x24\0\0\0WEBPVP8 "


def entry(name: str) -> bytes:
    return OLE + "Root Entry\0".encode("utf-16-le") + f"{name}\0".encode("utf-16-le")


def zipped(**members: str) -> bytes:
    with io.BytesIO() as file:
        with zipfile.ZipFile(file, "w") as archive:
            for name, text in members.items():
                archive.writestr(name.replace("__", "/").replace("_", "."), text)
        return file.getvalue()


def opendocument(kind: str) -> bytes:
    return zipped(mimetype=f"application/vnd.oasis.opendocument.{kind}", content_xml="<a/>")


TOO_MANY = zipped(word__document_xml="")[:-22] + b"PK\x05\x06" + bytes(8) + b"\xff" * 10
KINDS = [
    (b"%PDF-1.7\n\xe2\xe3", "berkas PDF; salin tabelnya ke lembar kerja", "a PDF file; copy its tables"),
    (b"{\\rtf1\\ansi", "dokumen RTF; buka lalu simpan sebagai .docx", "an RTF document; open it and save it as .docx"),
    (OLE, "berkas Office lama; buka lalu simpan sebagai .xlsx atau .docx", "an old Office file; open it"),
    (entry("Workbook"), "Excel lama (.xls); buka lalu simpan sebagai .xlsx", "an old Excel workbook (.xls)"),
    (entry("Book"), "Excel lama (.xls); buka lalu simpan sebagai .xlsx", "an old Excel workbook (.xls)"),
    (entry("WordDocument"), "Word lama (.doc); buka lalu simpan sebagai .docx", "an old Word document (.doc)"),
    (entry("PowerPoint Document"), "PowerPoint lama (.ppt); salin tabelnya", "an old PowerPoint file (.ppt)"),
    (entry("EncryptedPackage"), "dikunci sandi; buka dengan sandinya", "locked with a password; open it with"),
    (b"PK\x03\x04\x14\x00", "simpan tabelnya sebagai .xlsx atau .ods", "a ZIP file, or a damaged Office file"),
    (zipped(a_csv="a,b"), "simpan tabelnya sebagai .xlsx atau .ods", "a ZIP file, or a damaged Office file"),
    (TOO_MANY, "berkas ZIP, atau berkas Office yang rusak", "a ZIP file, or a damaged Office file"),
    (zipped(xl__workbook_bin=""), "Excel biner (.xlsb); buka lalu simpan sebagai .xlsx", "a binary Excel workbook"),
    (zipped(xl__workbook_xml=""), "Excel (.xlsx); beri nama berkasnya akhiran .xlsx", "let its name end in .xlsx"),
    (zipped(word__document_xml=""), "Word (.docx); beri nama berkasnya akhiran .docx", "let its name end in .docx"),
    (zipped(ppt__presentation_xml=""), "PowerPoint (.pptx); salin tabelnya", "a PowerPoint file (.pptx); copy"),
    (opendocument("text"), "dokumen OpenDocument (.odt); buka lalu simpan sebagai .docx", "an OpenDocument text"),
    (opendocument("spreadsheet"), "(.ods); beri nama berkasnya akhiran .ods", "an OpenDocument spreadsheet"),
    (opendocument("presentation"), "salindia OpenDocument (.odp); salin tabelnya", "an OpenDocument presentation"),
    (opendocument("graphics"), "berkas ZIP, atau berkas Office yang rusak", "a ZIP file, or a damaged"),
    (b"\x89PNG\r\n", "gambar (PNG); ketik tabelnya", "a picture (PNG); type its table"),
    (b"\xff\xd8\xff\xe0", "gambar (JPEG); ketik tabelnya", "a picture (JPEG)"),
    (b"GIF89a\1", "gambar (GIF); ketik tabelnya", "a picture (GIF)"),
    (WEBP, "gambar (WEBP); ketik tabelnya", "a picture (WEBP)"),
    (b"BM\x36\0\0\0\0\0\0\0\x36\0\0\0", "gambar (BMP); ketik tabelnya", "a picture (BMP)"),
    (b"II*\0\x08\0\0\0", "gambar (TIFF); ketik tabelnya", "a picture (TIFF)"),
    (b"MM\0*\0\0\0\x08", "gambar (TIFF); ketik tabelnya", "a picture (TIFF)"),
    (b"\xef\xbb\xbf\n<!DOCTYPE html><p>", "halaman web (HTML); beri nama", "a web page (HTML)"),
    (b"<table><tr><td>1", "halaman web (HTML); beri nama berkasnya akhiran .html", "let its name end in .html"),
    (b"Nilai \x81", "bukan teks UTF-8; simpan sebagai UTF-8", "not UTF-8 text"),
    (b"Nilai \xe9\x1b", "bukan teks UTF-8; simpan sebagai UTF-8", "not UTF-8 text"),
    ("a;b".encode("utf-16-le"), "bukan teks UTF-8; simpan sebagai UTF-8", "not UTF-8 text"),
    (b"\xff\xfea", "bukan teks UTF-8; simpan sebagai UTF-8", "not UTF-8 text"),
]


@pytest.mark.parametrize(("held", "said", "english"), KINDS, ids=range(len(KINDS)))
def test_a_file_that_is_no_table_is_called_by_its_kind(held: bytes, said: str, english: str, tmp_path: Path) -> None:
    for name in ("t.csv", "t.json"):
        (tmp_path / name).write_bytes(held)
        with pytest.raises(InputError) as caught:
            audit_report(tmp_path / name)
        assert said in caught.value.pesan
        assert english in str(caught.value)


@pytest.mark.parametrize("name", ["t.xlsx", "t.ods"])
@pytest.mark.parametrize(
    ("held", "said"),
    [
        (entry("Workbook"), "buku kerja Excel lama (.xls); buka lalu simpan"),
        (zipped(xl__workbook_bin=""), "buku kerja Excel biner (.xlsb); buka lalu simpan"),
        (zipped(word__document_xml=""), "dokumen Word (.docx); beri nama"),
        (opendocument("text"), "dokumen OpenDocument (.odt); buka lalu simpan"),
        (b"<html><table>", "halaman web (HTML); beri nama"),
        (b"", "mungkin rusak atau dikunci sandi"),
        (b"PK\x05\x06" + bytes(8) + b"\xff" * 10, "memuat terlalu banyak bagian"),
    ],
    ids=range(7),
)
def test_a_spreadsheet_that_is_something_else_is_called_by_its_kind(
    name: str, held: bytes, said: str, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(held)
    with pytest.raises(InputError) as caught:
        audit_report(tmp_path / name)
    assert said in caught.value.pesan


@pytest.mark.parametrize("name", ["t.csv", "t.json"])
@pytest.mark.parametrize(
    ("encoding", "said"), [("utf-8", []), ("utf-8-sig", []), ("utf-16", ["UTF-16"]), ("cp1252", ["Windows-1252"])]
)
def test_text_in_another_encoding_is_read_and_that_is_told(
    name: str, encoding: str, said: list[str], tmp_path: Path
) -> None:
    csv_text = "Indikator;Target;Realisasi;Capaian\nNilai “é”;86;88,75;103,20\n"
    json_text = '[{"Indikator": "Nilai “é”", "Target": "86", "Realisasi": "88,75", "Capaian": "103,20"}]'
    path = tmp_path / name
    path.write_bytes((csv_text if name == "t.csv" else json_text).encode(encoding))
    (table,) = audit_report(path).tabel
    assert [(row.label, row.putusan) for row in table.baris] == [("Nilai “é”", Putusan.COCOK)]
    notes: list[Teks] = []
    (records if name == "t.csv" else read_json)(path, notes)
    assert notes == [Teks(f"dibaca sebagai {each}, bukan UTF-8", f"read as {each}, not UTF-8") for each in said]


@pytest.mark.parametrize("step", [1, -1])
def test_categories_of_a_capaian_are_of_a_scale_of_capaian(
    step: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Several scales give the same words; in whatever order they are known, one of capaian is taken."""
    known = daftar_skala()[::step]
    monkeypatch.setattr("sakipcalc.audit._tables.assumed.daftar_skala", lambda: known)
    rows = (
        ("Indikator", "Target", "Realisasi", "Capaian", "Kategori"),
        ("A", "100", "95", "95,00", "Sangat Baik"),
        ("B", "100", "82", "82,00", "Baik"),
        ("C", "100", "65", "65,00", "Buruk"),
    )
    (tmp_path / "t.csv").write_text("\n".join(map(";".join, rows)), encoding="utf-8")
    _, rated = audit_report(tmp_path / "t.csv").tabel
    assert rated.baris[2].temuan.benar == skala("capaian-label-baik").kategori(65).label == "Kurang"
    assert [skala("nka-107-2024").kategori(value).label for value in (95, 82, 65)] == ["Sangat Baik", "Baik", "Cukup"]
