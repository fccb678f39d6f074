"""What is written: whole or not at all, over pages of ours only, and never over what is read."""

from __future__ import annotations

import errno
import json
import os
import stat
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, NoReturn

import pytest

from sakipcalc.__main__ import AGREES, DIFFERS, UNUSABLE, main
from sakipcalc.audit import audit_report
from sakipcalc.errors import InputError
from sakipcalc.sheet import excel, libreoffice

LINES = "uraian;target;realisasi;capaian\nIndeks;80;80;100\n"
OLD = "<!DOCTYPE html>\nhalaman orang lain\n"


@pytest.fixture
def table(tmp_path: Path) -> Path:
    path = tmp_path / "t.csv"
    path.write_text(LINES, encoding="utf-8")
    return path


@pytest.fixture
def umask() -> Iterator[int]:
    before = os.umask(0o027)
    yield 0o027
    os.umask(before)


def said(capsys: pytest.CaptureFixture[str]) -> str:
    return capsys.readouterr().err


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def test_the_input_is_never_written_over(table: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", str(table), "--html", str(table)]) == UNUSABLE
    assert said(capsys) == f"galat: {table}: berkas ini yang sedang diperiksa dan tidak ditimpa; tulis nama lain\n"
    assert table.read_text(encoding="utf-8") == LINES


MARKED = '<meta name="generator" content="sakipcalc audit">'


@pytest.mark.parametrize("link", ["symbolic", "hard", "another way to it"])
def test_nor_is_it_through_a_link_even_where_it_looks_like_a_page(
    link: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table, page = tmp_path / "t.csv", tmp_path / "a.html"
    text = LINES.replace("Indeks", MARKED)
    table.write_text(text, encoding="utf-8")
    if link == "symbolic":
        page.symlink_to(table)
    elif link == "hard":
        page.hardlink_to(table)
    else:
        (tmp_path / "b").mkdir()
        table, page = tmp_path / "b" / ".." / "t.csv", tmp_path / "t.csv"
    assert main(["audit", str(table), "--html", str(page)]) == UNUSABLE
    assert "yang sedang diperiksa" in said(capsys)
    assert table.read_text(encoding="utf-8") == text


@pytest.mark.parametrize("name", ["laporan.toml", "indikator.csv", "rata_rata.csv", "README.md", "catatan.html"])
def test_nothing_in_the_audited_folder_is_written_over(
    name: str, kalumpang: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for file in kalumpang.iterdir():
        (tmp_path / file.name).write_bytes(file.read_bytes())
    (tmp_path / "catatan.html").write_text(OLD, encoding="utf-8")
    before = (tmp_path / name).read_bytes()
    for asked in (tmp_path, tmp_path / "laporan.toml"):
        assert main(["audit", str(asked), "--html", str(tmp_path / name)]) == UNUSABLE
        assert "tidak ditimpa" in said(capsys)
    (tmp_path / "hal.html").hardlink_to(tmp_path / name)
    assert main(["audit", str(tmp_path), "--html", str(tmp_path / "hal.html")]) == UNUSABLE
    assert (tmp_path / name).read_bytes() == before


def test_a_table_called_as_a_page_is_an_input(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    rows = "".join(f"<tr><td>{line.replace(';', '<td>')}" for line in LINES.splitlines())
    (tmp_path / "t.html").write_text(f"{MARKED}<table>{rows}</table>", encoding="utf-8")
    (tmp_path / "laporan.toml").write_text('[[tabel]]\nberkas = "t.html"\njenis = "capaian"\n', encoding="utf-8")
    assert main(["audit", str(tmp_path), "--html", str(tmp_path / "t.html")]) == UNUSABLE
    assert "yang sedang diperiksa" in said(capsys)


def test_a_page_of_ours_is_written_again_and_no_other(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    page = tmp_path / "a.html"
    for _ in range(2):
        assert main(["audit", str(table), "--html", str(page)]) == AGREES
    assert MARKED in page.read_text(encoding="utf-8")[:200]
    table.write_text(LINES.replace("100", "99"), encoding="utf-8")
    assert main(["audit", str(tmp_path), "--html", str(page)]) == DIFFERS
    assert "TIDAK TERJELASKAN" in page.read_text(encoding="utf-8")
    for text in (OLD, "", "x" * 2000 + MARKED):
        page.write_text(text, encoding="utf-8")
        capsys.readouterr()
        assert main(["audit", str(table), "--html", str(page)]) == UNUSABLE
        assert "bukan buatan sakipcalc, jadi tidak ditimpa; tulis nama lain" in said(capsys)
        assert page.read_text(encoding="utf-8") == text


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("", "--html '': bukan nama berkas; tulis misalnya sakip.html"),
        (" ", "bukan nama berkas"),
        ("-", "--html '-': bukan nama berkas"),
        (".", "bukan nama berkas"),
        ("hasil", "harus berakhiran .html"),
        ("baru.csv", "harus berakhiran .html"),
        ("a\0b.html", "namanya tidak dapat dipakai"),
        ("x" * 300 + ".html", "namanya terlalu panjang"),
        ("tiada/a.html", "foldernya tidak ada; buat dulu folder itu"),
        ("t.csv/a.html", "foldernya tidak ada"),
        ("folder.html", "bukan berkas biasa"),
        ("pipa.html", "bukan berkas biasa"),
        ("putar.html", "tidak dapat"),
    ],
)
def test_names_that_no_page_can_have(
    *,
    name: str,
    words: str,
    table: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("folder.html").mkdir()
    os.mkfifo("pipa.html")
    Path("putar.html").symlink_to("putar.html")
    before = names(tmp_path)
    assert main(["audit", "t.csv", "--html", name]) == UNUSABLE
    told = capsys.readouterr()
    assert words in told.err
    assert told.out == ""
    assert names(tmp_path) == before


@pytest.mark.parametrize("path", ["", " "])
def test_a_blank_path_is_no_folder(path: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", path]) == UNUSABLE
    assert said(capsys) == "galat: path: kosong; tulis nama berkas atau folder\n"


def no_space(*_: object, **__: object) -> NoReturn:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_permissions_are_those_of_a_file_opened_for_writing(table: Path, tmp_path: Path, umask: int) -> None:
    page = tmp_path / "a.html"
    assert main(["audit", str(table), "--html", str(page)]) == AGREES
    assert stat.S_IMODE(page.stat().st_mode) == 0o666 & ~umask
    page.chmod(0o604)
    assert main(["audit", str(table), "--html", str(page)]) == AGREES
    assert stat.S_IMODE(page.stat().st_mode) == 0o604


def test_what_may_not_be_written_is_not(
    table: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = tmp_path / "a.html"
    assert main(["audit", str(table), "--html", str(page)]) == AGREES
    before, opened = page.read_bytes(), Path.open

    def guarded(path: Path, mode: str = "r", **how: Any) -> Any:
        if path == page and mode != "r":
            raise PermissionError(errno.EACCES, "denied")
        return opened(path, mode, **how)

    monkeypatch.setattr(Path, "open", guarded)
    assert main(["audit", str(table), "--html", str(page)]) == UNUSABLE
    assert "tidak diizinkan" in said(capsys)
    monkeypatch.undo()
    assert page.read_bytes() == before


def test_a_link_to_a_page_stays_a_link(table: Path, tmp_path: Path) -> None:
    page, link = tmp_path / "jauh" / "a.html", tmp_path / "b.html"
    page.parent.mkdir()
    link.symlink_to(page)
    for _ in range(2):
        assert main(["audit", str(table), "--html", str(link)]) == AGREES
        assert link.is_symlink()
        assert MARKED in page.read_text(encoding="utf-8")


def test_text_that_utf8_cannot_hold_is_written_all_the_same(tmp_path: Path) -> None:
    table, page = tmp_path / "t.json", tmp_path / "a.html"
    table.write_text(r'[{"uraian": "\ud800", "target": 80, "realisasi": 80, "capaian": 100}]', encoding="utf-8")
    assert main(["audit", str(table), "--html", str(page)]) == AGREES
    assert r"\ud800" in page.read_text(encoding="utf-8")


@pytest.mark.parametrize(("build", "ending"), [(excel.build, ".py"), (libreoffice.build, ".oxt")])
def test_what_the_adapters_write(
    build: Callable[[Path], Path], ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    target = tmp_path / f"sakip{ending}"
    assert build(target) == build(target) == target
    made = target.read_bytes()
    with monkeypatch.context() as broken:
        broken.setattr(os, "replace", no_space)
        with pytest.raises(InputError, match="the disk is full"):
            build(target)
    assert target.read_bytes() == made
    target.write_bytes(b"import my_own_work\n")
    with pytest.raises(InputError, match="was not made by sakipcalc"):
        build(target)
    assert target.read_bytes() == b"import my_own_work\n"
    with pytest.raises(InputError, match=rf"OUT{ending} '': not the name of a file"):
        build("")  # type: ignore[arg-type]
    assert names(tmp_path) == [target.name]


def test_json_is_the_same_data_in_pieces(kalumpang: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (kalumpang, kalumpang / "indikator.csv"):
        laporan = audit_report(path)
        pieces = list(laporan.to_json())
        assert len(pieces) > sum(len(table.baris) for table in laporan.tabel)
        assert json.loads("".join(pieces)) == laporan.to_dict()
        assert main(["audit", str(path), "--json"]) == DIFFERS
        assert capsys.readouterr().out == "".join(pieces)


def test_a_reader_that_leaves_and_a_disk_that_is_full(tmp_path: Path) -> None:
    table = tmp_path / "t.csv"
    table.write_text(LINES + "Indeks;80;80;100\n" * 900, encoding="utf-8")
    command = [sys.executable, "-m", "sakipcalc", "audit", str(table), "--json"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as reading:
        assert reading.stdout is not None
        assert reading.stderr is not None
        reading.stdout.read(10)
        reading.stdout.close()
        assert reading.stderr.read() == b""
        assert reading.wait() == AGREES
    full = Path("/dev/full")
    if full.exists():
        with full.open("wb") as nowhere:
            done = subprocess.run(command, stdout=nowhere, stderr=subprocess.PIPE, check=False)
        assert done.returncode == UNUSABLE
        assert done.stderr.startswith(b"galat: laporan tidak dapat ditulis sampai selesai")


def test_a_page_that_is_renewed_keeps_its_owner(table: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Told by what is asked of the system: only root may really give a file away."""
    page, real = tmp_path / "a.html", Path.stat
    seen: list[tuple[str, int, int]] = []

    def another(path: Path, **how: Any) -> os.stat_result:
        found = real(path, **how)
        if path.name.endswith(".tmp"):
            return found
        return os.stat_result((*found[:4], found.st_uid + 1, *found[5:]))

    assert main(["audit", str(table), "--html", str(page)]) == AGREES
    owner, group = page.stat().st_uid, page.stat().st_gid
    monkeypatch.setattr(Path, "stat", another)
    monkeypatch.setattr(os, "chown", lambda path, uid, gid: seen.append((Path(path).suffix, uid, gid)))
    assert main(["audit", str(table), "--html", str(page)]) == AGREES
    assert seen == [(".tmp", owner + 1, group)]


def test_one_long_cell_does_not_make_all_rows_long(tmp_path: Path) -> None:
    long = "9" * 40_000
    (tmp_path / "t.csv").write_text(LINES + f"Indeks;80;{long};100\n" + "Indeks;80;80;100\n" * 900, encoding="utf-8")
    written = audit_report(tmp_path / "t.csv").to_text()
    assert long in written
    assert max(map(len, written.splitlines()[-3:])) < 300
    assert len(written) < 6 * 40_000 + 900 * 400
