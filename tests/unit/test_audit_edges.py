"""Corners of the recomputation that the example report does not reach."""

from __future__ import annotations

import errno
import io
import os
import runpy
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from sakipcalc import Alasan, Rentang
from sakipcalc.__main__ import DIFFERS, UNUSABLE, main
from sakipcalc.audit import Baris, Putusan, audit_capaian, audit_report

P = Putusan


def declared(folder: Path, declaration: str, **tables: str) -> list[Baris]:
    (folder / "laporan.toml").write_text(declaration, encoding="utf-8")
    for name, text in tables.items():
        (folder / f"{name}.csv").write_text(text, encoding="utf-8")
    return [row for table in audit_report(folder / "laporan.toml").tabel for row in table.baris]


CAPAIAN = '[[tabel]]\nberkas = "a.csv"\njenis = "capaian"\nlabel = ["n"]\n'
MEAN = '[[rata_rata]]\nberkas = "r.csv"\nbaris = { butir = "m" }\nkolom = "nilai"\ndari = "a.csv"\n'
TOTAL = '[[jumlah]]\nberkas = "r.csv"\nbaris = { butir = "m" }\nkolom = "nilai"\ndari = "a.csv"\ndari_kolom = "pagu"\n'


def test_a_value_off_the_scale_is_said_to_be(tmp_path: Path) -> None:
    text = "desa,nilai,kategori\nA,120,Maju\nB,,Maju\nC,90,\n"
    rows = declared(tmp_path, '[[tabel]]\nberkas = "a.csv"\njenis = "kategori"\nskala = "bum-desa"\n', a=text)
    assert [row.temuan.benar for row in rows] == [None, None, "Maju"]
    assert [row.putusan for row in rows] == [P.TIDAK_DAPAT_DINILAI, P.TIDAK_DAPAT_DINILAI, P.TIDAK_TERCETAK]
    assert [row.temuan.alasan for row in rows] == [Alasan.DI_LUAR_SKALA, Alasan.NILAI_KOSONG, None]
    declaration = CAPAIAN + 'skala = "skm-14-2017"\n'
    (row,) = declared(tmp_path, declaration, a="n,target,realisasi,capaian\nIKM,100,5,5\n")
    assert row.temuan.kategori == "di luar skala"


def test_a_limited_figure_agrees_and_says_so(tmp_path: Path) -> None:
    (row,) = declared(tmp_path, CAPAIAN + "cap = 100\n", a='n,target,realisasi,capaian\nIKM,86,"88,75",100%\n')
    assert row.putusan is P.COCOK
    assert "103,20 dibatasi 100" in row.temuan.explain()


def test_a_printed_figure_in_foreign_writing(tmp_path: Path) -> None:
    (row,) = declared(tmp_path, CAPAIAN, a='n,target,realisasi,capaian\nIKM,86,"88,75",103.2\n')
    assert (row.putusan, row.temuan.benar_teks) == (P.COCOK, "103,20")


def test_a_zero_budget_has_no_absorption(tmp_path: Path) -> None:
    text = "n,pagu,realisasi,persen\na,0,0,0\nb,,5,0\n"
    declaration = '[[tabel]]\nberkas = "a.csv"\njenis = "serapan"\nkolom = { tercetak = "persen" }\n' + TOTAL
    rows = declared(tmp_path, declaration, a=text, r="butir,nilai\nm,5\n")
    assert [row.putusan for row in rows] == [P.TIDAK_DAPAT_DINILAI] * 3
    assert "tanpa nilai" in rows[2].temuan.explain()


def test_totals_that_agree_or_differ_by_no_row(tmp_path: Path) -> None:
    declaration = '[[tabel]]\nberkas = "a.csv"\njenis = "serapan"\nlabel = ["n"]\nkolom = { tercetak = "persen" }\n'
    text = "n,pagu,realisasi,persen\na,10,5,50\nb,20,5,25\n"
    outcomes = {}
    for printed in ("30", "31", "20", ""):
        *_, row = declared(tmp_path, declaration + TOTAL, a=text, r=f"butir,nilai\nm,{printed}\n")
        assert row.temuan.catatan == ()
        outcomes[printed] = row.putusan, "; ".join(each.id for each in row.temuan.saran)
    assert outcomes["30"] == (P.COCOK, "")
    assert outcomes["31"] == (P.TIDAK_TERJELASKAN, "tercetak lebih 1 dari jumlah barisnya")
    assert "sama dengan satu baris (a), mungkin ada baris yang tidak ikut dijumlahkan" in outcomes["20"][1]
    assert outcomes[""] == (P.TIDAK_TERCETAK, "")


def test_means_of_nothing_and_unprinted_means(tmp_path: Path) -> None:
    good = "n,target,realisasi,capaian\na,10,5,50\n"
    *_, row = declared(tmp_path, CAPAIAN + MEAN + "saring = { n = 'z' }\n", a=good, r="butir,nilai\nm,50\n")
    assert row.putusan is P.TIDAK_DAPAT_DINILAI
    assert "tidak ada nilai yang dapat dirata-ratakan" in row.temuan.explain()
    *_, row = declared(tmp_path, CAPAIAN + MEAN, a=good, r="butir,nilai\nm,\n")
    assert row.putusan is P.TIDAK_TERCETAK


def test_a_table_declared_to_use_decimal_points(tmp_path: Path) -> None:
    text = 'n,target,realisasi,capaian\na,"1,234.5","1,234.500",100\nb,"1.234,5",1234.5,100\nc,8.11,4.055,50.00\n'
    rows = declared(tmp_path, CAPAIAN + 'tanda_desimal = "."\n', a=text)
    assert [row.putusan for row in rows] == [P.COCOK] * 3
    assert rows[0].temuan.dibaca == (Decimal("1234.5"), Decimal("1234.5"))


def test_the_reader_may_leave_early(kalumpang: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    class Closed(io.RawIOBase):
        def write(self, _: Any) -> int:
            raise BrokenPipeError

    with (tmp_path / "out").open("w") as stream:

        class Gone:
            buffer = Closed()

            def flush(self) -> None: ...

            def fileno(self) -> int:
                return stream.fileno()

        monkeypatch.setattr(sys, "stdout", Gone())
        assert main(["audit", str(kalumpang)]) == DIFFERS
        assert os.fstat(stream.fileno()).st_rdev == Path(os.devnull).stat().st_rdev


def test_as_a_module(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "argv", ["sakipcalc", "--help"])
    monkeypatch.delitem(sys.modules, "sakipcalc.__main__", raising=False)
    with pytest.raises(SystemExit) as caught:
        runpy.run_module("sakipcalc", run_name="__main__")
    assert caught.value.code == 0
    assert "audit" in capsys.readouterr().out


def test_lines_that_end_no_row(tmp_path: Path) -> None:
    text = "sep=;\nuraian;target;realisasi;capaian\nA\x0bB\u2028C;86;88,75;103,20%\n"
    (tmp_path / "A.CSV").write_text(text, encoding="utf-8")
    (row,) = audit_report(tmp_path).tabel[0].baris
    assert (row.nomor, row.putusan, row.label) == (3, P.COCOK, "A\x0bB\u2028C")


def test_a_target_may_be_a_range(tmp_path: Path) -> None:
    rows = '80-90,85,100\n80-90,92,"102,22"\n80 s.d. 90,76,95\n80%-90%,"95,5%","106,11"\n80-90,95,"111,76"\n80-90,,50\n'
    (tmp_path / "a.csv").write_text("target,realisasi,capaian\n" + rows, encoding="utf-8")
    (table,) = audit_report(tmp_path / "a.csv").tabel
    assert [row.putusan for row in table.baris] == [P.COCOK] * 4 + [P.TIDAK_TERJELASKAN] * 2
    assert table.baris[0].temuan.dibaca[0] == Rentang(80, 90)
    assert audit_report(tmp_path / "a.csv").tabel[0].baris[0].temuan.dibaca[0] == Rentang(80, 90)


def test_a_range_in_a_table_with_decimal_points(tmp_path: Path) -> None:
    (row,) = declared(
        tmp_path,
        '[[tabel]]\nberkas = "a.csv"\njenis = "capaian"\ntanda_desimal = "."\n',
        a="target,realisasi,capaian\n80-90,92,102.22\n",
    )
    assert row.putusan is Putusan.COCOK
    assert audit_capaian(92, Rentang(80, 90), "102,22", polarisasi="maximize").putusan is Putusan.COCOK


def test_an_output_that_cannot_be_written_to_its_end_is_no_verdict(
    kalumpang: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    class Full(io.RawIOBase):
        def write(self, _: Any) -> int:
            raise OSError(errno.ENOSPC, "tidak ada tempat lagi")

    with (tmp_path / "out").open("w") as stream:

        class Disk:
            buffer = Full()

            def flush(self) -> None: ...

            def fileno(self) -> int:
                return stream.fileno()

        monkeypatch.setattr(sys, "stdout", Disk())
        assert main(["audit", str(kalumpang)]) == UNUSABLE
    monkeypatch.undo()
    assert "tidak dapat ditulis sampai selesai (tidak ada tempat lagi)" in capsys.readouterr().err


def test_a_first_row_with_a_conclusion_and_no_figure_is_no_second_header(tmp_path: Path) -> None:
    rows = (
        "No.;Indikator;Polarisasi;Target;Realisasi;Capaian;Kategori;Keterangan\n"
        "1;Predikat AKIP;Semakin tinggi semakin baik;B;BB;-;-;Melebihi Target\n"
        "2;Angka putus sekolah;Semakin rendah semakin baik;10;8;120,00%;Sangat Tinggi;Melebihi Target\n"
    )
    (tmp_path / "a.csv").write_text(rows, encoding="utf-8")
    found = next(each for each in audit_report(tmp_path / "a.csv").tabel if each.jenis == "capaian")
    assert [row.putusan for row in found.baris] == [Putusan.TIDAK_DAPAT_DINILAI, Putusan.COCOK]
