"""Nothing of a report is lost without a word: what a file names and does not hold, and every file of a folder."""

from __future__ import annotations

import json
import os
import socket
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from sakipcalc.__main__ import DIFFERS, UNUSABLE, main
from sakipcalc.audit import Putusan, audit_report
from sakipcalc.errors import InputError

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
HEAD = "<row>" + "".join(f'<c t="s"><v>{place}</v></c>' for place in range(3)) + "</row>"
GOOD = "<row><c><v>86</v></c><c><v>88.75</v></c><c><v>103.2</v></c></row>"
STRINGS = "".join(f"<si><t>{words}</t></si>" for words in ("Target", "Realisasi", "Capaian"))


def link(mark: str, kind: str, target: str) -> str:
    return f'<Relationship Id="{mark}" Type="{REL}/{kind}" Target="{target}"/>'


def package(path: Path, parts: Mapping[str, str]) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return path


def book(sheet: str = HEAD + GOOD, *, names: str = "Kinerja", links: str = "", **parts: str) -> dict[str, str]:
    """The parts of a workbook under names of its own; each sheet has its relationship, r0, r1 and so on."""
    listed = "".join(f'<sheet name="{name}" r:id="r{place}"/>' for place, name in enumerate(names.split()))
    whole = link("a", "officeDocument", "buku/Isi.xml")
    own = link("r0", "worksheet", "lembar/satu.xml") + link("s", "sharedStrings", "/buku/kata%20kata.xml")
    return {
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}">{whole}</Relationships>',
        "buku/isi.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{REL}"><sheets>{listed}</sheets></workbook>',
        "buku/_rels/isi.xml.rels": f'<Relationships xmlns="{PACKAGE}">{own}{links}</Relationships>',
        "buku/lembar/satu.xml": f'<worksheet xmlns="{MAIN}"><sheetData>{sheet}</sheetData></worksheet>',
        "buku/kata kata.xml": f'<sst xmlns="{MAIN}">{STRINGS}</sst>',
    } | {name.replace("__", "/") + ".xml": content for name, content in parts.items()}


def told(path: Path) -> list[tuple[str, str, bool]]:
    return [(left.letak, left.kata.id, left.gagal) for left in audit_report(path).dilewati]


def test_parts_are_found_by_their_relationships(tmp_path: Path) -> None:
    path = package(tmp_path / "a.xlsx", book())
    laporan = audit_report(path)
    assert laporan.cocok
    assert [baris.putusan for baris in laporan.tabel[0].baris] == [Putusan.COCOK]


def test_a_sheet_without_its_part_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = package(tmp_path / "a.xlsx", book(names="Kinerja Anggaran", links=link("r1", "worksheet", "dua.xml")))
    laporan = audit_report(path)
    assert [left.explain("id") for left in laporan.dilewati] == [
        "a.xlsx#Anggaran: lembar ini hilang: bagian buku/dua.xml tidak ada di berkasnya."
    ]
    assert laporan.statistik == {Putusan.COCOK: 1}
    assert not laporan.cocok
    assert main(["audit", str(path)]) == DIFFERS
    assert "lembar ini hilang" in capsys.readouterr().out


def test_a_chart_sheet_is_left_out_and_no_fault(tmp_path: Path) -> None:
    parts = book(
        names="Kinerja Grafik Dialog",
        links=link("r1", "chartsheet", "g.xml") + link("r2", "dialogsheet", "g.xml"),
        buku__g="<chartsheet/>",
    )
    path = package(tmp_path / "a.xlsx", parts)
    assert told(path) == [("", "lembar grafik, tanpa sel", False), ("", "lembar dialog, tanpa sel", False)]
    assert audit_report(path).cocok


def test_texts_that_are_not_there(tmp_path: Path) -> None:
    row = GOOD.replace("</row>", '<c t="s"><v>3</v></c></row>')
    path = package(tmp_path / "a.xlsx", book(HEAD + row + row))
    assert told(path) == [("D2", "teks sel ini tidak ada di berkasnya; 2 sel begitu", True)]
    assert not audit_report(path).cocok
    parts = book()
    del parts["buku/kata kata.xml"]
    with pytest.raises(InputError, match="A1: the file lacks the text of this cell; 3 such cells"):
        audit_report(package(path, parts))


def test_formats_that_are_not_there(tmp_path: Path) -> None:
    row = "<row><c><v>86</v></c><c><v>88.75</v></c><c s='1'><v>1.032</v></c></row>"
    styles = f'<styleSheet xmlns="{MAIN}"><cellXfs><xf numFmtId="10"/></cellXfs></styleSheet>'
    links = link("f", "styles", "rupa.xml")
    path = package(tmp_path / "a.xlsx", book(HEAD + row, links=links, buku__rupa=styles))
    assert ("C2", "format sel ini tidak ada di berkasnya", True) in told(path)
    path = package(path, book(HEAD + row.replace("s='1'", "s='0'"), links=links, buku__rupa=styles))
    assert told(path) == []


def test_a_cell_that_is_there_twice(tmp_path: Path) -> None:
    path = package(tmp_path / "a.xlsx", book(HEAD + GOOD + '<row r="2"><c r="A2"><v>80</v></c></row>'))
    assert told(path) == [("A2", "sel ini ada dua kali di berkasnya", True)]


def test_two_sheets_of_one_name(tmp_path: Path) -> None:
    path = package(tmp_path / "a.xlsx", book(names="Satu Satu", links=link("r1", "worksheet", "dua.xml")))
    with pytest.raises(InputError, match="two sheets are called 'Satu'"):
        audit_report(path)


def test_a_declared_sheet_with_lost_cells_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    package(tmp_path / "a.xlsx", book(HEAD + GOOD.replace("<c><v>86", '<c t="s"><v>86')))
    (tmp_path / "laporan.toml").write_text('[[tabel]]\nberkas = "a.xlsx"\njenis = "capaian"\n', encoding="utf-8")
    assert main(["audit", str(tmp_path)]) == UNUSABLE
    assert "a.xlsx A2: teks sel ini tidak ada di berkasnya" in capsys.readouterr().err


CSV = "uraian,target,realisasi,capaian\nIKM,86,88.75,103.20\n"


def test_every_file_of_a_folder_is_in_the_report(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "b.xls").write_bytes(b"\xd0\xcf\x11\xe0" + bytes(600) + "Workbook\0".encode("utf-16-le"))
    (tmp_path / "b.xlsb").write_bytes(package(tmp_path / "x", {"xl/workbook.bin": ""}).read_bytes())
    (tmp_path / "x").unlink()
    (tmp_path / "c.pdf").write_bytes(b"%PDF-1.7")
    (tmp_path / "d.md").write_text("# Catatan", encoding="utf-8")
    (tmp_path / "e").mkdir()
    (tmp_path / "e" / "rincian.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "f.csv").symlink_to("tiada")
    (tmp_path / "g.txt").symlink_to("a.csv")
    (tmp_path / "h.html").write_text(audit_report(tmp_path / "a.csv").to_html(), encoding="utf-8")
    (tmp_path / "~$a.xlsx").write_bytes(b"")
    (tmp_path / ".sembunyi").write_bytes(b"")
    laporan = audit_report(tmp_path)
    assert {table.berkas for table in laporan.tabel} == {"a.csv"}
    found = {left.berkas: (left.kata.id, left.gagal) for left in laporan.dilewati}
    assert {entry.name for entry in tmp_path.iterdir()} == {"a.csv", *found}
    lost = "buku kerja Excel {} (.{}); buka lalu simpan sebagai .xlsx"
    assert found["b.xls"] == (lost.format("lama", "xls"), True)
    assert found["b.xlsb"] == (lost.format("biner", "xlsb"), True)
    assert found["c.pdf"] == ("berkas PDF; salin tabelnya ke lembar kerja", False)
    assert found["d.md"] == ("jenis berkas ini tidak diperiksa", False)
    assert found["e"] == ("folder; periksa tersendiri", False)
    assert found["f.csv"] == ("tautan yang tidak menuju berkas", True)
    assert found["h.html"] == ("hasil pemeriksaan sakipcalc", False)
    assert found["~$a.xlsx"] == ("berkas sementara program Office", False)
    assert found[".sembunyi"] == ("berkas tersembunyi", False)
    assert not laporan.cocok


def test_every_file_of_a_declared_folder_is_in_the_report(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "b.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "c.md").write_text("# Catatan", encoding="utf-8")
    (tmp_path / "laporan.toml").write_text('[[tabel]]\nberkas = "a.csv"\njenis = "capaian"\n', encoding="utf-8")
    laporan = audit_report(tmp_path)
    assert [(left.berkas, left.gagal) for left in laporan.dilewati] == [("b.csv", False), ("c.md", False)]
    assert laporan.cocok


def test_a_folder_that_cannot_be_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def shut(_: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "iterdir", shut)
    with pytest.raises(InputError, match=r"cannot be opened \(Permission denied\)"):
        audit_report(tmp_path)


def test_a_file_that_cannot_be_opened_costs_only_itself(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.csv").write_text(CSV, encoding="utf-8")
    (tmp_path / "b.csv").write_text(CSV, encoding="utf-8")
    package(tmp_path / "c.xlsx", book())
    openly: Any = Path.open

    def shut(self: Path, *arguments: Any, **more: Any) -> Any:
        if self.stem in "bc":
            raise PermissionError(13, "Permission denied")
        return openly(self, *arguments, **more)

    monkeypatch.setattr(Path, "open", shut)
    laporan = audit_report(tmp_path)
    assert [table.berkas for table in laporan.tabel] == ["a.csv"]
    assert [(left.berkas, left.gagal) for left in laporan.dilewati] == [("b.csv", True), ("c.xlsx", True)]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes by name")
@pytest.mark.parametrize("suffix", [".csv", ".json", ".txt", ".html", ".xlsx", ".ods", ".docx", ".toml"])
def test_only_ordinary_files_are_read(suffix: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    name = "laporan.toml" if suffix == ".toml" else f"pipa{suffix}"
    os.mkfifo(tmp_path / name)
    (tmp_path / "baik").mkdir()
    (tmp_path / "baik" / f"nol{suffix}").symlink_to(os.devnull)
    for path in (tmp_path / name, *([] if suffix == ".toml" else [tmp_path, tmp_path / "baik"])):
        assert main(["audit", str(path)]) == UNUSABLE
        assert "bukan berkas biasa" in capsys.readouterr().err


def test_one_pipe_in_a_folder_costs_only_itself(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(CSV, encoding="utf-8")
    with socket.socket(socket.AF_UNIX) as opened:
        opened.bind(str(tmp_path / "s.csv"))
        (left,) = audit_report(tmp_path).dilewati
    assert left.explain() == "s.csv: bukan berkas biasa."


@pytest.mark.parametrize("name", [b"\xff\xfe.csv", b"a\nb\x1b[2J.csv", "\u202e|<b>&.csv".encode()])
def test_names_of_any_bytes_are_shown(name: bytes, tmp_path: Path, capsysbinary: pytest.CaptureFixture[bytes]) -> None:
    path = tmp_path / os.fsdecode(name)
    path.write_text(CSV.replace("103.20", "96.90"), encoding="utf-8")
    unread = tmp_path / f"{path.stem}.xls"
    unread.write_bytes(b"")
    for place in (path, tmp_path):
        laporan = audit_report(place)
        for text in (laporan.to_text(), laporan.to_markdown(), laporan.to_html(), "".join(laporan.to_json())):
            text.encode()
            assert not {chr(0x202E), chr(27)} & set(text)
        page = tmp_path.with_name("halaman.html")
        assert main(["audit", str(place), "--html", str(page)]) == DIFFERS
        page.unlink()
        assert main(["audit", str(place), "--json"]) == DIFFERS
    assert b"\x1b" not in capsysbinary.readouterr().out


def test_lists_of_json_are_named_by_their_path(tmp_path: Path) -> None:
    row = {"target": 86, "realisasi": 88.75, "capaian": "103,20%"}
    deep = {"bab3": {"kinerja": {"tw1": [row], "tw2": [row, row]}, "tahun": 2024}, "lain": [row]}
    (tmp_path / "a.json").write_text(json.dumps(deep), encoding="utf-8")
    found = {table.berkas: len(table.baris) for table in audit_report(tmp_path / "a.json").tabel}
    assert found == {"a.json#bab3.kinerja.tw1": 1, "a.json#bab3.kinerja.tw2": 2, "a.json#lain": 1}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('[{"a": 0}, {"target": 1, "target": 2, "capaian": 3}]', ["a.json[2]: 'target'"]),
        ('{"a": [], "b": {"c": 1}, "a": []}', ["a.json: 'a'"]),
        (
            '{"x": {"b": 1, "a": 1, "b": 2, "a": 1}, "y": [{"z": {"c": 1, "c": 1}}]}',
            ["a.json#x: 'b'", "a.json#x: 'a'", "a.json#y[1].z: 'c'"],
        ),
    ],
)
def test_a_key_that_stands_twice_is_refused_with_the_way_to_it(
    text: str, said: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "a.json").write_text(text, encoding="utf-8")
    assert main(["audit", str(tmp_path / "a.json")]) == UNUSABLE
    told = capsys.readouterr().err.splitlines()
    assert told == [f"galat: {each} ada dua kali di satu objek" for each in said]


@pytest.mark.parametrize("deep", [900, 5_000, 100_000])
@pytest.mark.parametrize("inside", ["[]", '{"b": 1, "b": 2}'])
def test_json_of_any_depth_ends_in_words(deep: int, inside: str, tmp_path: Path) -> None:
    (tmp_path / "a.json").write_text('{"a": ' * deep + inside + "}" * deep, encoding="utf-8")
    with pytest.raises(InputError):
        audit_report(tmp_path / "a.json")


def test_a_declaration_that_would_take_for_ever(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "laporan.toml"
    for text, said in (
        (".".join("a" * 50_000) + " = 1", "satu baris memuat lebih dari 200 titik"),
        ("# " + "a" * 500_000, "laporan.toml: lebih dari"),
        ("tahun = " + "9" * 5_000, "bukan TOML"),
        ("tahun = " + "[" * 5_000, "bukan TOML"),
    ):
        path.write_text(text, encoding="utf-8")
        assert main(["audit", str(path)]) == UNUSABLE
        assert said in capsys.readouterr().err
