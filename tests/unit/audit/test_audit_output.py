"""What the shell shows and takes: tables, data, Markdown, one HTML page, options, progress."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import NoReturn

import pytest

import sakipcalc
from sakipcalc.__main__ import AGREES, DIFFERS, INTERRUPTED, UNUSABLE, main
from sakipcalc.audit import Putusan, Setelan, audit_report, audit_table
from sakipcalc.errors import InputError, OptionError, WrongTypeError


class Page(HTMLParser):
    """Every tag of a page, whether it is well nested, and its text."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.links: list[str] = []
        self.open: list[str] = []
        self.words: list[str] = []
        self.feed(source)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.links += [value or "" for name, value in attrs if name in {"src", "href", "action", "background"}]
        if tag != "meta":
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def test_one_html_page(kalumpang: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "audit.html"
    assert main(["audit", str(kalumpang), "--html", str(file)]) == DIFFERS
    assert capsys.readouterr().err == ""
    source = file.read_text(encoding="utf-8")
    page = Page(source)
    assert page.open == []
    assert page.links == []
    assert not {"script", "link", "img", "iframe", "object"} & set(page.tags)
    assert "http" not in source.replace("http-equiv", "")
    assert "url(" not in source
    words = " ".join(page.words)
    for part in ("⇅ TERBALIK", "◷ WAKTU", "✓ cocok", "450,00", "realisasi 0,98 akan", "Rujukan antartabel", "PERINTIS"):
        assert part in words


def test_hostile_text_is_shown_as_text(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    csv = tmp_path / "a.csv"
    csv.write_text('uraian,target,realisasi,capaian\n"<script>x|*y*</script>",86,88,1\n', encoding="utf-8")
    assert main(["audit", str(csv), "--markdown", "--html", str(tmp_path / "a.html")]) == DIFFERS
    shown = capsys.readouterr().out
    assert "&lt;script>x\\|\\*y\\*&lt;/script>" in shown
    assert "script" not in Page((tmp_path / "a.html").read_text(encoding="utf-8")).tags


def test_markdown(kalumpang: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(kalumpang), "--markdown"]) == DIFFERS
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "# Audit: LKj Kecamatan Kalumpang 2024"
    (clock,) = [line for line in lines if line.startswith("| 2 | Sungai Raya · Rasio")]
    assert clock.endswith("| 04.18 | 18.18 | 23,50% | 450,00 | 100,00 | Sangat Tinggi | WAKTU |")
    assert "## Rujukan antartabel" in lines
    assert "## Tidak diperiksa" in lines


def test_options(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.csv"
    path.write_text("nama;rencana;hasil;nilai\nKemiskinan;12,5;10;120\n", encoding="utf-8")
    named = ["--kolom", "target=rencana", "--kolom", "realisasi=hasil", "--kolom", "tercetak=nilai"]
    chosen = ["--jenis", "capaian", *named]
    assert main(["audit", str(path), *chosen, "--polarisasi", "minimize"]) == AGREES
    assert main(["audit", str(path), *chosen, "--polarisasi", "minimize", "--cap", "120,0"]) == AGREES
    assert main(["audit", str(path), *chosen, "--polarisasi", "maximize"]) == DIFFERS
    assert main(["audit", str(path), *chosen]) == AGREES
    assert "sesuai bila makin rendah makin baik" in capsys.readouterr().out
    assert main(["audit", str(path), *named, "--jenis", "serapan"]) == UNUSABLE
    capsys.readouterr()
    for wrong, message in (
        (["--kolom", "target"], "tulis PERAN=NAMA"),
        (["--kolom", "=x"], "--kolom =x: tulis PERAN=NAMA"),
        (["--kolom", "target= "], "tulis PERAN=NAMA"),
        (["--kolom", "target=a", "--kolom", "target=b"], "--kolom target: disebut dua kali"),
        (["--kolom", "bobot=nilai"], "kolom bobot: bukan peran kolom di satu jenis tabel; peran yang ada: capaian: "),
        (["--kolom", "pagu=a", "--kolom", "target=b"], "kolom pagu, target: bukan peran kolom di satu jenis tabel"),
        (["--jenis", "capaian", "--kolom", "capaian=nilai"], "peran yang ada: capaian: target, realisasi, tercetak"),
        (["--kolom", "capaian=nilai"], "peran capaian hanya ada pada efisiensi: capaian, serapan, tercetak"),
        (["--polarisasi", "acak"], "polarisasi: 'acak' bukan pilihan"),
        (["--polarisasi", ""], "polarisasi: '' bukan pilihan"),
        (["--jenis", "skor"], "jenis: 'skor' bukan pilihan"),
        (["--cap", "1"], "minimal 100"),
        (["--cap", "x"], "--cap 'x': bukan angka; tulis misalnya 100"),
        (["--cap", ""], "--cap '': bukan angka"),
        (["--cap", "nan"], "--cap 'nan': bukan angka"),
        (["--lembar", " "], "lembar: kosong; tulis nama lembarnya"),
        (["--lembar", "Data"], "lembar 'Data': berkas CSV dan JSON tidak punya lembar"),
        ([*chosen, "--html", ""], "--html ''"),
        ([*chosen, "--html", "-"], "--html '-': bukan nama berkas; tulis misalnya sakip.html"),
        ([*chosen, "--html", str(tmp_path / "tiada" / "x.html")], "tidak dapat ditulis"),
    ):
        assert main(["audit", str(path), *wrong]) == UNUSABLE
        assert message in capsys.readouterr().err


def test_progress_goes_to_standard_error(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.csv"
    path.write_text("target;realisasi;capaian\n" + "80;80;100\n" * 1200, encoding="utf-8")
    assert main(["audit", str(path)]) == AGREES
    assert capsys.readouterr().err.splitlines() == ["0 dari 1200 baris", "500 dari 1200 baris", "1000 dari 1200 baris"]
    with pytest.raises(WrongTypeError):
        audit_report(path, progress=3)  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        audit_report(path, {})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("header", "jenis"),
    [
        ("Indikator Kinerja;Target 2024;Realisasi 2024;Capaian (%)", "capaian"),
        ("Sasaran;TARGET;REALISASI;% Capaian", "capaian"),
        ("Program;Pagu Anggaran (Rp);Realisasi Anggaran (Rp);Persentase", "serapan"),
        ("Program;Anggaran;Realisasi;%", "serapan"),
        ("Sasaran;% Capaian Kinerja;% Penyerapan;Tingkat Efisiensi", "efisiensi"),
    ],
)
def test_common_headers(header: str, jenis: str, tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text(f"{header}\nx;100;100;{1 if jenis == 'efisiensi' else 100}\n", encoding="utf-8")
    laporan = audit_report(path)
    assert (laporan.tabel[0].jenis, laporan.cocok) == (jenis, True)


def test_tables_held_in_memory() -> None:
    rows = [
        {"target": number, "realisasi": 88, "capaian": f"{number * 100 / 88:.2f}".replace(".", ",")}
        for number in (80, 85, 86)
    ]
    table = audit_table(rows, judul="Uji")
    assert {row.putusan for row in table.baris} == {Putusan.TERBALIK}
    assert (table.judul, table.statistik, table.baris[0].nomor) == ("Uji", {Putusan.TERBALIK: 3}, 1)
    assert audit_table(rows, jenis="capaian", cap=100).pola[0].menyimpang
    with pytest.raises(InputError, match="do not tell"):
        audit_table([{"a": 1}])
    with pytest.raises(OptionError):
        audit_table(rows, jenis="skor")  # type: ignore[arg-type]
    with pytest.raises(WrongTypeError):
        audit_table([1])  # type: ignore[list-item]


def test_a_group_in_two_roundings_and_a_tie_to_even() -> None:
    rows = [
        {"indikator": name, "target": target, "realisasi": realisasi, "capaian": capaian}
        for name, target, realisasi, capaian in (
            ("A", 160, 23, "14,38"),
            ("A", 32, 1, "3,12"),
            ("A", 32, 3, "9,38"),
            ("B", 80, 100, "120,00"),
            ("B", 80, 90, "112,50"),
            ("B", 80, 99, "120,00"),
            ("B", 80, 98, "120,00"),
        )
    ]
    whole, even, capped = audit_table(rows).pola
    assert "tengah ke genap" in even.explain()
    assert "halves to even" in even.explain("en")
    assert (even.dibuat, even.jumlah) == (3, 3)
    assert "dibatasi 120" in capped.explain()
    assert "capped at 120" in capped.explain("en")
    assert whole.jumlah == 7
    cut = audit_table([{"target": 86, "realisasi": number, "capaian": text} for number, text in
                       ((88.75, "103,19"), (88.7, "103,13"), (87.9, "102,20"))])  # fmt: skip
    assert "dipotong" in cut.pola[0].explain()


def test_settings() -> None:
    assert Setelan().kolom == {}
    with pytest.raises(WrongTypeError):
        Setelan(kolom=3)


def test_settings_beside_a_declaration_are_refused(kalumpang: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (kalumpang, kalumpang / "laporan.toml"):
        assert main(["audit", str(path), "--polarisasi", "minimize"]) == UNUSABLE
        assert "laporan.toml sudah menyatakan tabelnya" in capsys.readouterr().err


def test_reports_in_english(kalumpang: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    page = tmp_path / "a.html"
    assert main(["--bahasa", "en", "audit", str(kalumpang), "--html", str(page)]) == DIFFERS
    assert "Summary: 84 agrees, 18 upside down" in capsys.readouterr().out
    assert '<html lang="en">' in page.read_text(encoding="utf-8")
    assert main(["audit", str(kalumpang), "--markdown", "--bahasa", " EN"]) == DIFFERS
    assert "## What the verdicts mean" in capsys.readouterr().out
    assert main(["audit", str(tmp_path / "b.csv"), "--bahasa=en"]) == UNUSABLE
    assert capsys.readouterr().err == f"error: {tmp_path / 'b.csv'}: no such file\n"
    path = tmp_path / "t.csv"
    path.write_text("target;realisasi;capaian\n" + "80;80;100\n" * 1000, encoding="utf-8")
    assert main(["audit", str(path), "--bahasa", "en"]) == AGREES
    assert capsys.readouterr().err.splitlines()[0] == "0 of 1000 rows"


@pytest.mark.parametrize(
    ("arguments", "indonesian", "english"),
    [
        ([], "argumen wajib belum diisi: PERINTAH", "the following arguments are required: COMMAND"),
        (["audit"], "argumen wajib belum diisi: BERKAS|FOLDER", "the following arguments are required: FILE|FOLDER"),
        (["periksa"], "PERINTAH: 'periksa' bukan pilihan; pilih salah satu dari", "invalid choice: 'periksa'"),
        (["audit", "x", "--polaris=y"], "pilihan tidak dikenal: --polaris=y", "unrecognized arguments: --polaris=y"),
        (["audit", "x", "y\x1b"], r"pilihan tidak dikenal: y\x1b", r"unrecognized arguments: y\x1b"),
        (["audit", "x", "--html"], "--html: isinya belum ditulis", "argument --html: expected one argument"),
        (["audit", "x", "--json", "--markdown"], "--markdown tidak dapat dipakai bersama --json", "not allowed with"),
        (["audit", "x", "--json=3"], "--json tidak diberi isi; hapus '3'", "ignored explicit argument '3'"),
    ],
)
def test_arguments_that_cannot_be(
    arguments: list[str], indonesian: str, english: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(arguments) == UNUSABLE
    usage, *_, said = capsys.readouterr().err.splitlines()
    assert usage.startswith("pemakaian: python -m sakipcalc")
    assert said.startswith("galat: ")
    assert indonesian in said
    assert main(["--bahasa", "en", *arguments]) == UNUSABLE
    usage, *_, said = capsys.readouterr().err.splitlines()
    assert usage.startswith("usage: python -m sakipcalc")
    assert said.startswith("error: ")
    assert english in said


@pytest.mark.parametrize("wrong", [["--bahasa", "fr"], ["--bahasa", ""], ["--bahasa"]])
def test_a_language_that_is_not_there(wrong: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "x", *wrong]) == UNUSABLE
    assert "galat: --bahasa: " in capsys.readouterr().err


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == AGREES
    assert capsys.readouterr().out == f"sakipcalc {sakipcalc.__version__}\n"
    for arguments in (["-h"], ["audit", "--help"]):
        assert main(arguments) == AGREES
        indonesian = capsys.readouterr().out
        assert indonesian.startswith("pemakaian: ")
        assert "tampilkan bantuan ini" in indonesian
        assert not {"usage:", "show", "options:", "the", "positional"} & set(indonesian.split())
        assert main([*arguments, "--bahasa", "en"]) == AGREES
        english = capsys.readouterr().out
        assert english.startswith("usage: ")
        assert not {"pemakaian:", "tampilkan", "pilihan:", "yang"} & set(english.split())


@pytest.mark.parametrize("fault", [ZeroDivisionError, RecursionError, MemoryError])
def test_a_fault_of_ours_is_one_line(
    fault: type[Exception], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(*_: object, **__: object) -> NoReturn:
        raise fault

    monkeypatch.setattr("sakipcalc.__main__.audit_report", broken)
    assert main(["audit", "x.csv"]) == UNUSABLE
    (line,) = capsys.readouterr().err.splitlines()
    version = sakipcalc.__version__
    assert line.startswith(f"galat: kesalahan di dalam sakipcalc {version} ({fault.__name__} di test_audit_output.py:")
    assert "kirim baris ini" in line


@pytest.fixture
def long(tmp_path: Path) -> Path:
    path = tmp_path / "t.csv"
    path.write_text("target;realisasi;capaian\n" + "80;80;100\n" * 60_000, encoding="utf-8")
    return path


def test_an_interrupted_run_says_nothing_more(long: Path) -> None:
    command = [sys.executable, "-m", "sakipcalc", "audit", str(long)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as running:
        assert running.stderr is not None
        assert running.stderr.readline() == b"0 dari 60000 baris\n"
        running.send_signal(signal.SIGINT)
        assert b"Traceback" not in running.stderr.read()
        assert running.wait() == INTERRUPTED


@pytest.mark.parametrize("closed", [">&-", "2>&-", ">&- 2>&-"])
@pytest.mark.parametrize(("capaian", "status"), [("100", AGREES), ("99", DIFFERS), (None, UNUSABLE)])
def test_closed_streams_change_no_status(closed: str, capaian: str | None, status: int, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    if capaian is not None:
        path.write_text(f"target;realisasi;capaian\n80;80;{capaian}\n", encoding="utf-8")
    command = f'exec "$0" -m sakipcalc audit "$1" {closed}'
    done = subprocess.run(["/bin/sh", "-c", command, sys.executable, str(path)], capture_output=True, check=False)
    assert done.returncode == status
    assert b"Traceback" not in done.stderr + done.stdout
    assert b"galat" not in done.stdout


@pytest.mark.parametrize("asked", [["audit", "t.csv"], ["audit"], ["--help"], ["--version"]])
def test_a_listener_that_is_gone_changes_no_status(asked: list[str], tmp_path: Path) -> None:
    (tmp_path / "t.csv").write_text("target;realisasi;capaian\n" + "80;80;100\n" * 1200, encoding="utf-8")
    reading, writing = os.pipe()
    os.close(reading)
    try:
        done = subprocess.run(
            [sys.executable, "-m", "sakipcalc", *asked], cwd=tmp_path, stdout=writing, stderr=writing, check=False
        )
    finally:
        os.close(writing)
    assert done.returncode == (UNUSABLE if asked == ["audit"] else AGREES)


def test_streams_that_are_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The same, seen from inside."""

    class Gone:
        def write(self, _: str) -> NoReturn:
            raise BrokenPipeError

        def flush(self) -> NoReturn:
            raise BrokenPipeError

        def fileno(self) -> NoReturn:
            raise ValueError

    path = tmp_path / "t.csv"
    path.write_text("target;realisasi;capaian\n80;80;99\n", encoding="utf-8")
    for stream in (None, Gone()):
        with monkeypatch.context() as without:
            without.setattr(sys, "stderr", stream)
            assert main(["audit", str(tmp_path / "b.csv")]) == UNUSABLE
            assert main(["audit"]) == UNUSABLE
            without.setattr(sys, "stdout", stream)
            assert main(["--version"]) == AGREES
    monkeypatch.setattr(sys, "stdout", None)
    assert main(["audit", str(path)]) == DIFFERS
    assert capsys.readouterr() == ("", "")
