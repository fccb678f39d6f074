"""Inputs nobody can use, each with the message an officer gets: what, where, which value, what to do."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from sakipcalc.__main__ import DIFFERS, UNUSABLE, main
from sakipcalc.audit import Putusan, audit_report
from sakipcalc.errors import InputError, Letak

HEAD = "uraian,target,realisasi,capaian\n"
TABLE = '[[tabel]]\nberkas = "a.csv"\njenis = "capaian"\n'
MEAN = '[[rata_rata]]\nberkas = "r.csv"\nbaris = { butir = "mean" }\nkolom = "nilai"\ndari = "a.csv"\n'
TOTAL = MEAN.replace("rata_rata", "jumlah") + 'dari_kolom = "target"\n'
GOOD = HEAD + "IKM,86,88,103\n"


def fault(path: Path, capsys: pytest.CaptureFixture[str]) -> list[str]:
    assert main(["audit", str(path)]) == UNUSABLE
    out, errors = capsys.readouterr()
    assert out == ""
    lines = errors.splitlines()
    assert all(line.startswith("galat: ") for line in lines)
    return [line.removeprefix("galat: ") for line in lines]


@pytest.mark.parametrize(
    ("text", "messages"),
    [
        ("", ["tabel kosong"]),
        ("\n\n", ["tabel kosong"]),
        (
            HEAD + "IKM,abc,88,103\n",
            ["a.csv, baris 2, kolom 'target': 'abc' tidak terbaca sebagai angka; tulis seperti 1.234,5"],
        ),
        (HEAD + "IKM,86,=A1,103\n", ["kolom 'realisasi': '=A1' adalah rumus tanpa nilai; buka berkasnya di Calc"]),
        (
            HEAD + "IKM,x,y,z\n\nC,q,1,1\n",
            [
                "baris 2, kolom 'target'",
                "baris 2, kolom 'realisasi'",
                "baris 2, kolom 'capaian'",
                "baris 4, kolom 'target'",
            ],
        ),
        (HEAD + "IKM,86\n", ["a.csv: baru target; realisasi dan capaiannya belum diisi"]),
        ("target,target,realisasi,capaian\n1,1,1,1\n", ["a.csv, kolom 'target': ada dua kali"]),
        ('uraian,target\n"IKM,86\n', ["bukan tabel CSV"]),
        ("uraian,sasaran\nx,1\n", ["judul kolom tidak menunjukkan apa yang dihitung"]),
        (HEAD + "x,3:0,1:2,100\n", ["baris 2, kolom 'target': '3:0' tidak terbaca sebagai angka"]),
        (HEAD, ["a.csv: tidak ada baris di bawah judul kolom"]),
        (HEAD + 'A,86,88,"103,' + "3" * 40 + '"\n', ["a.csv, baris 2, kolom 'capaian'"]),
    ],
)
def test_tables(text: str, messages: list[str], tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text(text, encoding="utf-8")
    found = fault(tmp_path / "a.csv", capsys)
    assert len(found) == len(messages)
    for line, part in zip(found, messages, strict=True):
        assert part in line


@pytest.mark.parametrize(
    ("declaration", "message"),
    [
        ("judul = ", "bukan TOML"),
        ("jdul = 1\n" + TABLE, "kunci 'jdul' tidak dikenal"),
        ("tabel = 3", "'tabel' harus ditulis [[tabel]]"),
        ("tabel = [3]", "[[tabel]] ke-1: harus berupa tabel"),
        ('[[tabel]]\nberkas = "a.csv"', "[[tabel]] ke-1: kunci 'jenis' tidak ada"),
        (TABLE + "polaritas = 'x'", "kunci 'polaritas' tidak dikenal"),
        (TABLE.replace('"capaian"', '"skor"'), "jenis 'skor' bukan salah satu dari capaian, serapan"),
        (TABLE + "label = 'uraian'", "nilai kunci 'label' salah jenisnya"),
        (TABLE + "label = [1]", "nilai kunci 'label' salah jenisnya"),
        (TABLE + "cap = true", "nilai kunci 'cap' salah jenisnya"),
        (TABLE + "cap = 1.2", "a.csv: cap: 1,2 tidak boleh; nilainya harus minimal 100"),
        (TABLE + "polarisasi = 'acak'", "'acak' bukan pilihan di sini; pilih salah satu dari maximize"),
        (TABLE + "skala = 'entah'", "'entah'"),
        (TABLE + "tanda_desimal = ';'", "tanda_desimal"),
        (TABLE + "kolom = { target = 'tgt' }", "a.csv: tidak ada kolom 'tgt'; ada: uraian, target, realisasi, capaian"),
        (TABLE + "label = ['nama']", "a.csv: tidak ada kolom 'nama'"),
        (TABLE + "kolom = { sasaran = 'target' }", "peran 'sasaran'"),
        (TABLE.replace("a.csv", "b.csv"), "b.csv: berkas tidak ada"),
        (TABLE.replace("a.csv", "b.csv") + MEAN.replace("a.csv", "b.csv"), "b.csv: berkas tidak ada"),
        (TABLE.replace('"capaian"', '"kategori"'), "jenis 'kategori' memerlukan skala"),
        ("judul = 'x'", "tidak ada [[tabel]]"),
        ("tahun = 'dua'\n" + TABLE, "tahun harus berupa tahun"),
        ("tahun = 1999\n" + TABLE + "skala = 'permendagri-86-2017'", "tidak ada aturan untuk tahun 1999"),
        (TABLE + TABLE, "'a.csv' dinyatakan oleh lebih dari satu [[tabel]]"),
        (TABLE.replace("a.csv", "../a.csv"), "'../a.csv' bukan nama berkas di dalam folder"),
        (TABLE.replace("a.csv", ""), "'' bukan nama berkas di dalam folder"),
        (TABLE + MEAN.replace("r.csv", "/etc/hostname"), "'/etc/hostname' bukan nama berkas di dalam folder"),
        (TABLE.replace("a.csv", "r.csv") + MEAN, "yang tidak punya [[tabel]]"),
        (TABLE + MEAN.replace('"mean"', '"lain"'), "r.csv: ada 0 baris dengan butir = lain; harus tepat satu"),
        (TABLE + MEAN.replace('"nilai"', '"angka"'), "r.csv: tidak ada kolom 'angka'"),
        (TABLE + MEAN + "saring = { kelas = 'x' }", "a.csv: tidak ada kolom 'kelas'"),
        (TABLE + TOTAL.replace('"target"', '"pagu"'), "a.csv: tidak ada kolom 'pagu'"),
    ],
)
def test_declarations(declaration: str, message: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "laporan.toml").write_text(declaration, encoding="utf-8")
    (tmp_path / "a.csv").write_text(GOOD, encoding="utf-8")
    (tmp_path / "r.csv").write_text("butir,nilai\nmean,103\nrusak,rusak!\n", encoding="utf-8")
    found = fault(tmp_path, capsys)
    assert any(message in line for line in found), found


def test_files(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
    (missing,) = fault(tmp_path / "tiada.csv", capsys)
    assert missing.endswith("tiada.csv: berkas tidak ada")
    (tmp_path / "a.csv").write_bytes(b"target,\x81\n")
    assert "bukan teks UTF-8" in fault(tmp_path / "a.csv", capsys)[0]
    (tmp_path / "kosong").mkdir()
    assert "judul kolom tidak menunjukkan" in fault(tmp_path / "kosong", capsys)[0]
    (tmp_path / "kosong" / "a.csv").mkdir()
    assert "a.csv: folder; periksa tersendiri" in fault(tmp_path / "kosong", capsys)[0]
    monkeypatch.setattr("sakipcalc.audit._files.text.MAX_BYTES", 3)
    assert "lebih dari" in fault(tmp_path / "a.csv", capsys)[0]


def test_a_cell_of_a_million_characters(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text(HEAD + f"IKM,{'9' * 10**6},88,103\n", encoding="utf-8")
    (line,) = fault(tmp_path / "a.csv", capsys)
    assert len(line) < 400


def test_every_fault_of_a_folder_is_named_at_once(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(HEAD + "IKM,abc,88,103\n", encoding="utf-8")
    (tmp_path / "b.csv").write_text("pagu,realisasi,persen\n1\n", encoding="utf-8")
    with pytest.raises(InputError) as caught:
        audit_report(tmp_path)
    assert [fault.split(":")[0] for fault in caught.value.faults] == ["a.csv, row 2, column 'target'", "b.csv"]
    assert [fault.letak for fault in caught.value.cacat] == [Letak("a.csv", 2, "target"), Letak("b.csv")]


def test_where_a_fault_is_as_data(tmp_path: Path) -> None:
    found: dict[str, Letak] = {}
    for name, text in (
        ("a", "target,target\n1,2\n"),
        ("b", ""),
        ("c", "target,realisasi,capaian\n"),
        ("d", "x,y\n1,2\n"),
    ):
        (tmp_path / name).with_suffix(".csv").write_text(text, encoding="utf-8")
    (tmp_path / "e.json").write_text("[1]", encoding="utf-8")
    (tmp_path / "f.xlsx").write_text("no workbook", encoding="utf-8")
    for path in (*sorted(tmp_path.iterdir()), tmp_path / "g.csv"):
        with pytest.raises(InputError) as caught:
            audit_report(path)
        found[path.stem] = caught.value.cacat[0].letak
    whole = {
        name: Letak(str(tmp_path / f"{name}.{ending}"))
        for name, ending in zip("abdfg", ("csv", "csv", "csv", "xlsx", "csv"), strict=True)
    }
    assert found == whole | {"c": Letak("c.csv"), "e": Letak("e.json", 1)}


def test_where_a_declaration_is_wrong(tmp_path: Path) -> None:
    toml = tmp_path / "laporan.toml"
    for text in ("x =", "judul = 'A'\n", "[[tabel]]\nberkas = 'a.csv'\njenis = 'lain'\n"):
        toml.write_text(text, encoding="utf-8")
        with pytest.raises(InputError) as caught:
            audit_report(tmp_path)
        assert {fault.letak for fault in caught.value.cacat} == {Letak(str(toml))}


def test_what_cannot_be_assessed_is_no_error(tmp_path: Path) -> None:
    rows = "a,0,5,0\nb,5,,0\nc,,5,0\nd,5,-,0\ne,5,5,\nf,5,5,1e2\n"
    (tmp_path / "a.csv").write_text(HEAD + rows, encoding="utf-8")
    (table,) = audit_report(tmp_path / "a.csv").tabel
    expected = [Putusan.TIDAK_DAPAT_DINILAI] * 4 + [Putusan.TIDAK_TERCETAK]
    assert [row.putusan for row in table.baris[:5]] == expected
    assert [row.temuan.alasan and row.temuan.alasan.value for row in table.baris[:4]] == [
        "target_nol",
        "realisasi_kosong",
        "target_kosong",
        "realisasi_kosong",
    ]


def test_bad_arguments_and_broken_pipes(kalumpang: Path) -> None:
    run = [sys.executable, "-m", "sakipcalc"]
    assert subprocess.run(run, capture_output=True, check=False).returncode == UNUSABLE
    assert subprocess.run([*run, "audit"], capture_output=True, check=False).returncode == UNUSABLE
    with subprocess.Popen([*run, "audit", str(kalumpang)], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == DIFFERS


def test_every_fault_is_told_however_many_there_are(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.csv").write_text(HEAD + "IKM,abc,88,103\n" * 50, encoding="utf-8")
    assert len(fault(tmp_path / "a.csv", capsys)) == 50


def test_one_bad_row_costs_one_row(tmp_path: Path) -> None:
    rows = "a,86,88,102\nb,x,3,60\nc,WTP,WDP,100\nd,5,abc,1\ne,1,1,rusak!\nf,2024-03-31,1,1\ng,1,1,100\n"
    (tmp_path / "a.csv").write_text(HEAD + rows, encoding="utf-8")
    (table,) = audit_report(tmp_path / "a.csv").tabel
    assert [row.putusan.value for row in table.baris] == ["cocok", *["tidak_dapat_dinilai"] * 5, "cocok"]
    assert main(["audit", str(tmp_path / "a.csv")]) == DIFFERS
    budget = "uraian,pagu,realisasi,persen\nA,-5,3,60\nB,5,3,60\n"
    (tmp_path / "a.csv").write_text(budget, encoding="utf-8")
    (table,) = audit_report(tmp_path / "a.csv").tabel
    assert [row.putusan.value for row in table.baris] == ["tidak_dapat_dinilai", "cocok"]
    assert "pagu negatif" in table.baris[0].temuan.explain()
