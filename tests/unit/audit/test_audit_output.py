"""What the shell shows and takes: tables, data, Markdown, one HTML page, options, progress."""

from __future__ import annotations

from html.parser import HTMLParser
from pathlib import Path

import pytest

from sakipcalc.__main__ import AGREES, DIFFERS, UNUSABLE, main
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
    assert clock.endswith("| 04.18 | 18.18 | 23,50% | 450,00 | WAKTU |")
    assert "## Rujukan antartabel" in lines
    assert "## Tidak diperiksa" in lines


def test_options(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "a.csv"
    path.write_text("nama;rencana;hasil;nilai\nKemiskinan;12,5;10;120\n", encoding="utf-8")
    named = ["--kolom", "target=rencana", "--kolom", "realisasi=hasil", "--kolom", "tercetak=nilai"]
    chosen = ["--jenis", "capaian", *named]
    assert main(["audit", str(path), *chosen, "--polarisasi", "minimize"]) == AGREES
    assert main(["audit", str(path), *chosen, "--polarisasi", "minimize", "--cap", "120"]) == AGREES
    assert main(["audit", str(path), *chosen]) == DIFFERS
    assert main(["audit", str(path), *named, "--jenis", "serapan"]) == UNUSABLE
    capsys.readouterr()
    for wrong, message in (
        (["--kolom", "target"], "tulis PERAN=NAMA"),
        (["--polarisasi", "acak"], "bukan pilihan"),
        (["--jenis", "skor"], "bukan pilihan"),
        (["--cap", "1"], "minimal 100"),
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
