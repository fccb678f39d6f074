"""Builds the sample workbooks from the Kalumpang tables: ``python docs/contoh/buat_lembar_kerja.py``.

Every cell of a table is kept as printed, as text; every figure beside it is a live SAKIP formula. Needs Debian's
libreoffice-calc and python3-uno, since the values of the formulas are stored beside them, and xvfb, since only a window
keeps its headers in sight.
"""

from __future__ import annotations

import csv
import re
import shutil
import sys
import tempfile
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

HERE = Path(__file__).parent
TABLES = HERE / "kalumpang-2024"
sys.path.insert(0, str(HERE.parents[1] / "tests" / "sheet_calc"))

from office import Office, Screen  # noqa: E402

from sakipcalc import skala  # noqa: E402
from sakipcalc.sheet.libreoffice import build  # noqa: E402

Orders = Iterator[list[Any]]

CLOCK = re.compile(r"\d\d\.\d\d")
EMPTY_NAME = re.compile(r"<definedName [^>]*></definedName>")
OFFICE = "Kecamatan Kalumpang, Kabupaten Hulu Sungai Selatan"
BOLD, WRAPPED, HALFWAY = {"CharWeight": 150}, {"IsTextWrapped": True}, 2
HEAD = {**BOLD, **WRAPPED, "CellBackColor": 0xDCE6F1, "HoriJustify": "CENTER", "VertJustify": HALFWAY}
TITLE, BELOW = {**BOLD, "CharHeight": 14}, {"CharColor": 0x555555}
SUMMED = {**BOLD, "CellBackColor": 0xF2F2F2}
LINE, THIN = 0x9AA5B1, 18
SHADES = {
    "Hijau Tua": (0x2E7D32, 0xFFFFFF),
    "Hijau Muda": (0xC5E8B7, 0),
    "Kuning Tua": (0xF9C846, 0),
    "Kuning Muda": (0xFFF59D, 0),
    "Merah": (0xC62828, 0xFFFFFF),
}
ODD = {"CellBackColor": 0xFDE8E8, "CharColor": 0x8F1414}
PAGE = 27_300
"""The width of a page between its margins, in hundredths of a millimetre."""
FIRST = 4
"""The row of the first header of a sheet."""


def rows_of(name: str, **only: str) -> list[dict[str, str]]:
    """The rows of a table as printed, those that hold the given words."""
    with (TABLES / name).open(encoding="utf-8", newline="") as file:
        return [row for row in csv.DictReader(file) if all(row[key] == text for key, text in only.items())]


def top(place: int, name: str, title: str, widths: Sequence[int]) -> Orders:
    """A sheet with its title and where its figures are from, and the widths of its columns, 3280 for a page."""
    yield ["choose", place, name]
    yield ["widths", *(width * PAGE // 3280 for width in widths)]
    yield ["values", {"A1": title, "A2": f"{OFFICE}. Kolom berlatar abu-abu dihitung oleh SAKIP; lainnya tercetak."}]
    yield ["look", "A1", TITLE]
    yield ["look", "A2", BELOW]


class Table:
    """A table of a sheet: a header, rows as printed, formulas beside them.

    Args:
        row: the row of its header.
        headers: the titles of its columns.
        printed: how many of them are printed, from the left.
        centred: the letters of narrow columns.
        right: the letters of figures.
    """

    def __init__(self, row: int, headers: str, printed: int, centred: str, right: str) -> None:
        self.row = self.last = row
        self.headers = headers.split("|")
        self.printed, self.centred, self.right = printed, centred, right

    def letter(self, place: int) -> str:
        """The letter of a column, counted from 0."""
        return chr(ord("A") + place)

    def header(self) -> Orders:
        """The header."""
        yield ["values", {f"{self.letter(place)}{self.row}": text for place, text in enumerate(self.headers)}]
        yield ["look", f"A{self.row}:{self.letter(len(self.headers) - 1)}{self.row}", HEAD]

    def add(self, printed: Sequence[str], formulas: dict[str, str], look: dict[str, Any] | None = None) -> Orders:
        """One more row; a # in a formula is its number."""
        self.last += 1
        cells = {f"{self.letter(place)}{self.last}": text for place, text in enumerate(printed) if text}
        yield ["values", cells]
        yield [
            "formulas",
            {f"{letter}{self.last}": text.replace("#", str(self.last)) for letter, text in formulas.items()},
        ]
        if look:
            yield ["look", f"A{self.last}:{self.letter(len(self.headers) - 1)}{self.last}", look]

    def finish(self, decimals: str = "", verdicts: str = "", categories: str = "") -> Orders:
        """Lines, alignment, two decimals, and the colours of verdicts and categories, by the letters of columns."""
        first, end = self.row + 1, self.letter(len(self.headers) - 1)
        yield ["border", f"A{self.row}:{end}{self.last}", LINE, THIN]
        yield ["look", f"A{first}:{end}{self.last}", WRAPPED]
        yield ["look", f"{self.letter(self.printed)}{first}:{end}{self.last}", {"CellBackColor": 0xEEF1F5}]
        for letters, side in ((self.centred, "CENTER"), (self.right, "RIGHT")):
            for each in letters:
                yield ["look", f"{each}{first}:{each}{self.last}", {"HoriJustify": side}]
        for each in decimals:
            yield ["look", f"{each}{first}:{each}{self.last}", {"Format": "0,00"}]
        for each in verdicts:
            cell = f"{each}{first}"
            yield ["condition", f"{cell}:{each}{self.last}", f'AND({cell}<>"";{cell}<>"cocok")', "Tidak cocok"]
        for each in categories:
            for pita in skala("permendagri-86-2017").pita:
                yield ["condition", f"{each}{first}:{each}{self.last}", f'{each}{first}="{pita.label}"', pita.label]


def styles() -> Orders:
    """The colours that cells take on by what they say."""
    for pita in skala("permendagri-86-2017").pita:
        back, ink = SHADES[str(pita.warna)]
        yield ["style", pita.label, {"CellBackColor": back, "CharColor": ink}]
    yield ["style", "Tidak cocok", ODD]


def audit(realisasi: str, target: str, printed: str) -> tuple[str, str]:
    """The formulas of a verdict and of its sentence."""
    cells = ";".join(f"{each}#:{each}#" for each in (realisasi, target, printed))
    return f"=SAKIP.AUDIT({cells})", f'=SAKIP.JELASKAN("AUDIT";{cells})'


def agrees(computed: str, printed: str) -> str:
    """The formula that holds a computed figure against a printed one, to its decimals."""
    text = f'SUBSTITUTE({printed}#;"%";"")'
    places = f'LEN({text})-IFERROR(FIND(",";{text});LEN({text}))'
    return f'=IF(IFERROR(ROUND({computed}#;{places})=SAKIP.ANGKA({text});FALSE());"cocok";"periksa")'


def capaian() -> Orders:
    """The main indicators, with the mean of the first three as printed."""
    yield from top(
        0, "Capaian", "Capaian Indikator Kinerja Tahun 2024", [190, 130, 530, 150, 200, 180, 180, 290, 310, 400, 740]
    )
    headers = "Tabel|Tahun|Indikator|Target|Realisasi|Tercetak|Dihitung|Kategori|Keterangan|Audit|Penjelasan"
    table = Table(FIRST, headers, 6, "ABHIJ", "DEFG")
    yield from table.header()
    verdict, sentence = audit("E", "D", "F")
    figure = {
        "G": "=SAKIP.CAPAIAN(E#:E#;D#:D#)",
        "H": '=IFERROR(SAKIP.KATEGORI(SAKIP.CAPAIAN.TERBATAS(E#:E#;D#:D#));"")',
        "I": '=IFERROR(SAKIP.KETERANGAN(E#:E#;D#:D#);"")',
        "J": verdict,
        "K": sentence,
    }
    names = ("tabel", "tahun", "indikator", "target", "realisasi", "capaian")
    (mean,) = rows_of("rata_rata.csv", tabel="3.1")
    rows = rows_of("indikator.csv")
    first = [row for row in rows if row["tabel"] == "3.1"]
    for row in first:
        yield from table.add([row[name] for name in names], figure)
    made = {"G": f"=SAKIP.RATARATA(G{FIRST + 1}:G{table.last})", "J": agrees("G", "F")}
    explained = {"K": f'=SAKIP.JELASKAN("RATARATA";G{FIRST + 1}:G{table.last})'}
    yield from table.add(["", "", "Rata-rata tabel 3.1", "", "", mean["nilai"]], {**made, **explained}, BOLD)
    for row in rows[len(first) :]:
        yield from table.add([row[name] for name in names], figure)
    yield from table.finish("G", "J", "H")
    yield ["head", FIRST, FIRST]


def kecamatan() -> Orders:
    """The comparison of 11 kecamatan, a table and page for each indicator, ratios recovered from clock times."""
    title = "Perbandingan Capaian 11 Kecamatan Tahun 2024"
    yield from top(1, "Kecamatan", title, [620, 200, 200, 200, 200, 480, 1380])
    verdict, sentence = audit("C", "B", "D")
    means = [row["nilai"] for row in rows_of("rata_rata.csv") if row["tabel"].startswith("perbandingan")]
    rows = rows_of("perbandingan_kecamatan.csv")
    at = FIRST
    for name, mean in zip(dict.fromkeys(row["indikator"] for row in rows), means, strict=True):
        table = Table(at, f"{name}|Target|Realisasi|Tercetak|Dihitung|Audit|Penjelasan", 4, "F", "BCDE")
        yield from table.header()
        if at > FIRST:
            yield ["page", at]
        for row in [each for each in rows if each["indikator"] == name]:
            pair = "SAKIP.RASIO(C#);SAKIP.RASIO(B#)" if CLOCK.fullmatch(row["target"]) else "C#:C#;B#:B#"
            printed = [row[each] for each in ("kecamatan", "target", "realisasi", "persentase")]
            yield from table.add(printed, {"E": f"=SAKIP.CAPAIAN({pair})", "F": verdict, "G": sentence})
        made = f"=IFERROR(SAKIP.RATARATA(E{at + 1}:E{table.last});NA())"
        yield from table.add(["Rata-rata persentase capaian", "", "", mean], {"E": made, "F": agrees("E", "D")}, BOLD)
        yield from table.finish("E", "F")
        at = table.last + 2
    yield ["head", 1, 2]


def spent(place: int, name: str, title: str, file: str, first: str) -> Orders:
    """A table of budget and spending."""
    yield from top(place, name, title, [830, 420, 420, 200, 200, 250, 960])
    table = Table(FIRST, f"{first}|Anggaran (Rp)|Realisasi (Rp)|Tercetak (%)|Dihitung|Audit|Penjelasan", 4, "F", "BCDE")
    yield from table.header()
    figure = {
        "E": "=SAKIP.SERAPAN(C#:C#;B#:B#)",
        "F": "=SAKIP.AUDIT(C#:C#;B#:B#;D#:D#)",
        "G": '=SAKIP.JELASKAN("SERAPAN";C#:C#;B#:B#)',
    }
    for row in rows_of(file):
        yield from table.add([*list(row.values())[:4]], figure)
    yield from table.finish("E", "F")
    yield ["head", FIRST, FIRST]


def ringkasan() -> Orders:
    """Budget and spending in short."""
    title = "Ringkasan Realisasi Anggaran Tahun 2024"
    yield from spent(2, "Ringkasan", title, "anggaran_ringkas.csv", "Uraian")


def anggaran() -> Orders:
    """Budget and spending by sub kegiatan."""
    title = "Realisasi Anggaran per Sub Kegiatan Tahun 2024"
    yield from spent(3, "Anggaran", title, "realisasi_anggaran.csv", "Sub kegiatan")


def efisiensi() -> Orders:
    """Efficiency, with its means."""
    yield from top(4, "Efisiensi", "Efisiensi Penggunaan Anggaran Tahun 2024", [300, 1200, 250, 250, 250, 250, 300])
    table = Table(FIRST, "Tingkat|Indikator|Capaian|Serapan|Efisiensi|Dihitung|Audit", 5, "AG", "CDEF")
    yield from table.header()
    same = agrees("F", "E")
    names = ("tingkat", "indikator", "capaian", "realisasi_anggaran", "efisiensi")
    rows = rows_of("efisiensi.csv")
    for level in dict.fromkeys(row["tingkat"] for row in rows):
        first = table.last + 1
        for row in [each for each in rows if each["tingkat"] == level]:
            yield from table.add([row[name] for name in names], {"F": "=SAKIP.EFISIENSI(C#:C#;D#:D#)", "G": same})
        (mean,) = rows_of("rata_rata.csv", tabel=f"efisiensi {level}")
        made = {"F": f"=SAKIP.RATARATA(F{first}:F{table.last})", "G": same}
        yield from table.add(["", f"Rata-rata {level}", "", "", mean["nilai"]], made, BOLD)
    yield from table.finish("F", "G")
    yield ["head", FIRST, FIRST]


def kepuasan() -> Orders:
    """The satisfaction index, half-year by half-year."""
    yield from top(5, "IKM", "Indeks Kepuasan Masyarakat", [250, 180, 150, 300, 800, 350, 1100])
    rows = [[row["semester"], row["ikm"]] for row in rows_of("ikm_semester.csv")]
    (index,) = [row for row in rows_of("target_renstra.csv") if row["indikator"].startswith("Indeks")]
    table = Table(FIRST, "Semester|IKM|Mutu|Kinerja|Terbilang|Terhadap 2023|Penjelasan", 2, "ACF", "B")
    yield from table.header()
    then = f"B${FIRST + 1}:B${FIRST + 1}"
    first = {"C": "=SAKIP.MUTU(B#:B#)", "D": '=SAKIP.KATEGORI(B#:B#;"skm")', "E": "=SAKIP.TERBILANG(B#:B#)"}
    later = {"F": f"=SAKIP.BANDINGKAN(B#:B#;{then})", "G": f'=SAKIP.JELASKAN("BANDINGKAN";B#:B#;{then})'}
    yield from table.add(["2023", index["realisasi_2023"]], first)
    for row in rows:
        yield from table.add(row, {**first, **later})
    yield from table.finish()
    yield ["head", FIRST, FIRST]


def bum_desa() -> Orders:
    """The ranking of village enterprises."""
    yield from top(6, "BUM Desa", "Pemeringkatan BUM Desa Tahun 2024", [600, 300, 450, 450, 350])
    table = Table(FIRST, "Desa|Nilai|Kategori|Dihitung|Audit", 3, "CDE", "B")
    yield from table.header()
    for row in rows_of("bumdesa.csv"):
        value = row["total_nilai"].replace(".", ",")
        figure = {"D": '=SAKIP.KATEGORI(B#:B#;"bum-desa")', "E": '=IF(UPPER(D#)=C#;"cocok";"periksa")'}
        yield from table.add([row["desa"], value, row["kategori"]], figure)
    yield from table.finish("", "E")
    yield ["head", FIRST, FIRST]


SHEETS = (capaian, kecamatan, ringkasan, anggaran, efisiensi, kepuasan, bum_desa)


def orders(*targets: tuple[str, str]) -> list[list[Any]]:
    """Everything that makes the workbook, saved under each (address, format)."""
    made = [["show"], ["dress", "LKj Kecamatan Kalumpang 2024", "Halaman ", " dari "], *styles()]
    for each in SHEETS:
        made += each()
    return [*made, ["recalculate"], ["fit"], ["first"], *(["save", *target] for target in targets), ["close"]]


def without_empty_names(source: Path, target: Path) -> None:
    """A copy of an .xlsx without the names of nothing that LibreOffice gives to the functions of add-ins."""
    with zipfile.ZipFile(source) as whole, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as copy:
        for entry in whole.infolist():
            text = whole.read(entry)
            if entry.filename == "xl/workbook.xml":
                text = EMPTY_NAME.sub("", text.decode()).encode()
            copy.writestr(entry, text, zipfile.ZIP_DEFLATED)


def main() -> None:
    """Write both workbooks beside this script."""
    with tempfile.TemporaryDirectory() as folder, Screen(94) as screen:
        addin = build(Path(folder) / "sakip.oxt")
        with Office(addin, display=screen.display) as office:
            written(office)


def written(office: Office) -> None:
    """Make the workbooks in the office's folder, and copy them."""
    kinds = {"ods": "calc8", "xlsx": "Calc MS Excel 2007 XML"}
    files = {ending: office.folder / f"kalumpang-2024.{ending}" for ending in kinds}
    office.orders(*orders(*((files[ending].as_uri(), kind) for ending, kind in kinds.items())))
    shutil.copyfile(files["ods"], HERE / files["ods"].name)
    without_empty_names(files["xlsx"], HERE / files["xlsx"].name)
    for file in files.values():
        print(HERE / file.name)


if __name__ == "__main__":
    main()
