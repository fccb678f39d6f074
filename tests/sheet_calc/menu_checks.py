"""The SAKIP menu in a real LibreOffice Calc; needs Debian's libreoffice-calc-nogui, libreoffice-l10n-id, python3-uno.

Not collected by a plain ``pytest``; run as ``pytest tests/sheet_calc/menu_checks.py``. The same entries, clicked in a
window, are seen in the pictures that ``docs/gambar/buat_gambar.py`` makes.
"""

from __future__ import annotations

import re
import sys
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

sys.path.insert(0, str(Path(__file__).parent))

from office import Office

from sakipcalc.audit import Laporan, audit_report
from sakipcalc.sheet.libreoffice import build

ODS, XLSX = "calc8", "Calc MS Excel 2007 XML"
CONTOH = Path(__file__).parents[2] / "docs" / "contoh"
TYPED = """\
Indikator|Target|Realisasi|Capaian
IKM|86|88,75|96,90%
Desa mandiri|2:9|7:9|350
BUMDes|100%|94,37%|94,37%
Kemiskinan|10|8|777
Jalan|=1/0|3/9|=B4/C4
Rata-rata|||=AVERAGE(D4:D7)"""
CELLS = {
    f"{letter}{row}": text
    for row, line in enumerate(TYPED.split("\n"), 3)
    for letter, text in zip("ABCD", line.split("|"), strict=True)
    if text
}
OWN = "cek lagi dengan Bappeda"


@pytest.fixture(scope="module")
def addin(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build(tmp_path_factory.mktemp("menu") / "sakip.oxt")


@pytest.fixture(scope="module")
def kantor(addin: Path) -> Iterator[Office]:
    with Office(addin, "id") as running:
        yield running


def filled() -> list[list[Any]]:
    """Orders that make a sheet as a person types it, with a merged title, a comment and a condition of his own."""
    return [
        ["open"],
        ["values", {"A1": "Tabel 3.1 Capaian Kinerja Tahun 2024"}],
        ["merge", "A1:E1"],
        ["typed", CELLS],
        ["look", "D7", {"CellBackColor": 0x00FF00, "CharWeight": 150}],
        ["comment", "D7", OWN],
        ["condition", "D8:D9", "D8>1", "Good"],
    ]


def told(answers: list[Any], orders: list[list[Any]]) -> list[Any]:
    """What the orders that look at something gave."""
    looks = {"attached", "menu", "comments", "conditions", "styles", "read", "strings"}
    return [answer for answer, order in zip(answers, orders, strict=True) if order[0] in looks]


def asked(office: Office, *orders: list[Any]) -> list[Any]:
    return told(office.orders(*orders), list(orders))


def verdicts(laporan: Laporan) -> list[tuple[str, str, str, str, str]]:
    return [
        (row.letak, row.label, row.tercetak, row.putusan.value, row.temuan.explain())
        for table in laporan.tabel
        for row in table.baris
    ]


def page(office: Office, said: str) -> str:
    """The page that an answer names."""
    address = said.rpartition("\n")[2]
    assert re.fullmatch(r"/.*/sakip-\w+\.html", address)
    return Path(address).read_text(encoding="utf-8")


def test_what_the_menu_finds_in_the_open_sheet_is_what_the_audit_finds_in_its_file(kantor: Office) -> None:
    url = (kantor.folder / "ketik.ods").as_uri()
    orders = [*filled(), ["menu", "periksa"], ["save", url, ODS], ["menu", "komentar"], ["comments"], ["close"]]
    said, marked, comments = asked(kantor, *orders)
    laporan = audit_report(kantor.folder / "ketik.ods")
    wrong = {place: text for place, _, _, verdict, text in verdicts(laporan) if verdict != "cocok"}
    assert len(wrong) > 2
    assert f"{len(verdicts(laporan)) - len(wrong)} dari {len(verdicts(laporan))} angka cocok" in said
    assert said.split("\n")[0] in page(kantor, said)
    assert comments.pop("D7") == OWN
    wrong.pop("D7", None)
    assert set(comments) == set(wrong)
    for place, text in wrong.items():
        assert text in comments[place]
    assert marked.startswith(f"{len(wrong)} sel diberi komentar.")


@pytest.mark.parametrize("name", ["kalumpang-2024.ods", "kalumpang-2024.xlsx"])
def test_the_sample_workbook_is_audited_as_its_file_is(kantor: Office, name: str) -> None:
    file = kantor.take(CONTOH / name)
    (said,) = asked(kantor, ["open", file.as_uri()], ["menu", "periksa-semua"], ["close"])
    found = verdicts(audit_report(CONTOH / name))
    agree = sum(verdict == "cocok" for *_, verdict, _ in found)
    assert said.startswith(f"{agree} dari {len(found)} angka cocok;")
    html = page(kantor, said)
    assert all(sheet in html for sheet in ("#Capaian", "#Kecamatan", "#Anggaran"))


LOOKS = [["comments"], ["conditions"], ["styles"], ["strings", "D4", "D5", "D6", "D7", "D8", "D9"]]


@pytest.mark.parametrize(("name", "kind"), [("tanda.ods", ODS), ("tanda.xlsx", XLSX)])
def test_marks_are_set_on_request_and_taken_away_again_also_after_saving(kantor: Office, name: str, kind: str) -> None:
    url = (kantor.folder / name).as_uri()
    before = asked(kantor, *filled(), ["save", url, kind], ["close"], ["open", url], *LOOKS, ["close"])
    marked, coloured, comments, conditions, *_ = asked(
        kantor,
        ["open", url],
        ["menu", "komentar"],
        ["menu", "warna"],
        ["comments"],
        ["conditions"],
        ["save", url, kind],
        ["close"],
    )
    assert "sel diberi komentar" in marked
    assert "1 sel sudah punya komentar Anda; sel itu tidak diubah." in marked
    assert "sel diberi warna" in coloured
    assert comments["D7"] == OWN
    assert comments["D4"].startswith("SAKIP: TERBALIK. Capaian 96,90% terbalik")
    assert conditions[0][0].endswith("D8:D9")
    assert {style for _, sign, style in conditions if "SAKIP" in sign} == {"SAKIP: angka salah"}
    removed, *after, none = asked(kantor, ["open", url], ["menu", "hapus"], *LOOKS, ["menu", "hapus"], ["close"])
    assert removed.endswith("tanda SAKIP dihapus. Komentar dan warna Anda sendiri tetap.")
    assert none == "Tidak ada tanda SAKIP di buku kerja ini."
    assert [after[0], after[3]] == [before[0], before[3]]
    assert [each[:2] for each in after[1]] == [each[:2] for each in before[1]]  # xlsx gives its styles new names
    assert not any(style.startswith("SAKIP") for style in after[2])


def test_a_colour_shows_at_once_and_a_cell_keeps_its_own_look_under_it(kantor: Office) -> None:
    seen = ["D4", "D5", "D6", "D7"]
    orders = [*filled(), ["strings", *seen], ["menu", "warna"], ["strings", *seen], ["attached", *seen]]
    before, _, after, shown, _, gone = asked(kantor, *orders, ["menu", "hapus"], ["attached", *seen], ["close"])
    assert before == after == ["96,90%", "350", "94,37%", "777"]
    assert (shown, gone) == ([1, 0, 0, 1], [0, 0, 0, 0])


def test_nothing_is_changed_without_being_asked(kantor: Office) -> None:
    _, *after = asked(kantor, *filled(), ["menu", "periksa"], ["comments"], ["conditions"], ["close"])
    assert after[0] == {"D7": OWN}
    assert [sign for _, sign, _ in after[1]] == ["D8>1"]


def test_a_protected_sheet_is_left_alone(kantor: Office) -> None:
    orders = [*filled(), ["protect", "rahasia"], ["menu", "periksa"], ["menu", "komentar"], ["menu", "warna"]]
    said, *refused = asked(kantor, *orders, ["close"])
    assert "angka cocok" in said
    assert len(refused) == 2
    assert all("lembar ini dilindungi" in each for each in refused)


def test_an_empty_sheet_and_a_letter_say_why(kantor: Office) -> None:
    empty, letter = asked(
        kantor, ["open"], ["menu", "periksa"], ["values", {"A1": "Yth."}], ["menu", "periksa"], ["close"]
    )
    assert "tidak ada lembar yang berisi" in empty
    assert "judul kolom tidak menunjukkan" in letter


def spoilt(addin: Path, target: Path, part: str, before: str, after: str) -> Path:
    """The add-in with a piece of it replaced."""
    with zipfile.ZipFile(addin) as whole, zipfile.ZipFile(target, "w") as copy:
        for name in whole.namelist():
            text = whole.read(name)
            if name == part:
                assert before.encode() in text
                text = text.replace(before.encode(), after.encode())
            copy.writestr(name, text)
    return target


def test_an_error_never_ends_calc(addin: Path, tmp_path: Path) -> None:
    """Neither inside the library nor before it can be loaded; and a box is shown to who clicks."""
    opened = "def rows_of(document: Any, sheet: Any) -> list[list[object]]:\n"
    inside = spoilt(
        addin, tmp_path / "a.oxt", "lib/sakipcalc/sheet/libreoffice/_document.py", opened, f"{opened}    1 / 0\n"
    )
    before = spoilt(addin, tmp_path / "b.oxt", "sakip_menu.py", "import run_menu", "import tiada")
    for broken, words in ((inside, "ZeroDivisionError"), (before, "pasang ulang pengayanya")):
        with Office(broken, "id") as office:
            said, again = asked(
                office, *filled(), ["menu", "periksa"], ["click", "periksa"], ["menu", "warna"], ["close"]
            )
            assert words in said
            assert words in again
            assert office.alive


ROWS = 10_000


def test_a_large_sheet(kantor: Office, capsys: pytest.CaptureFixture[str]) -> None:
    """Timed; the figure is printed, and only a gross slowness fails."""
    made: list[list[Any]] = [
        ["open"],
        ["values", {"D1": "Capaian", "A1": "Indikator", "B1": "Target", "C1": "Realisasi"}],
        ["fill", "A2", ROWS // 4, '="Indikator "&ROW()'],
        ["fill", "B2", ROWS // 4, "=86"],
        ["fill", "C2", ROWS // 4, "=50+MOD(ROW();60)"],
        ["fill", "D2", ROWS // 4, "=ROUND(C2/B2*100;2)"],
    ]
    answers = kantor.orders(*made, ["timed", "periksa"], ["close"])
    seconds, said = answers[-2]
    assert said.startswith("Semua angka yang diperiksa cocok: 2.500.")
    with capsys.disabled():
        print(f"\nPeriksa lembar ini: {ROWS} cells in {ROWS // 4} rows {seconds:.2f} s")
    assert seconds < 60


def test_size_and_start(addin: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Timed; the figures are printed, and only a gross slowness fails."""
    begun = time.perf_counter()
    with Office(addin, "id") as office:
        installed = time.perf_counter()
        office.orders(["open"], ["close"])
        started = time.perf_counter()
        once, again = office.orders(["open"], *[["first_figure", f"A{row}", "=SAKIP.SERAPAN(1;2)"] for row in (1, 2)])[
            1:
        ]
    with capsys.disabled():
        print(
            f"\nsakip.oxt: {addin.stat().st_size} bytes; installed in {installed - begun:.1f} s; "
            f"Calc open after {started - installed:.1f} s; first figure {once:.2f} s, the next {again:.4f} s"
        )
    assert addin.stat().st_size < 1_000_000
    assert once < 30
