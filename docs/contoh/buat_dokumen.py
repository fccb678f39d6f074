"""Makes the Kalumpang report as one Word document and one web page: ``python docs/contoh/buat_dokumen.py``.

``kalumpang-2024.txt`` holds its titles and tables as printed, a tab between cells. The sentences between the tables are
no part of the report; they stand where a report explains its figures. The files are the same on every machine.
"""

from __future__ import annotations

import html
import io
import zipfile
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path

HERE = Path(__file__).parent
NAME = "kalumpang-2024"
SENTENCES = (
    "Tabel di atas disusun berdasarkan dokumen perencanaan dan laporan pelaksanaan kegiatan.",
    "Data dihimpun dari desa dan seksi terkait, kemudian diperiksa bersama sebelum dicantumkan dalam laporan ini.",
    "Hasil tersebut menjadi bahan pembahasan dalam rapat evaluasi kinerja kecamatan.",
    "Kendala yang dihadapi dan upaya tindak lanjutnya diuraikan pada bagian berikutnya.",
)

Piece = str | list[list[str]]
"""A paragraph, or the rows of a table."""


def pieces(text: str) -> list[Piece]:
    """The paragraphs and tables of the report, a sentence after each table.

    A blank line within a table is a page break; a line that begins with No begins a table of its own.
    """
    sentences = cycle(SENTENCES)
    found: list[Piece] = ["LAPORAN KINERJA", "KECAMATAN KALUMPANG TAHUN 2024"]
    after_blank = True
    for line in text.splitlines():
        last = found[-1]
        if "\t" not in line:
            if line.strip() and isinstance(last, list):
                found.append(next(sentences))
            if line.strip():
                found.append(line.strip())
        elif isinstance(last, list) and not (after_blank and line.casefold().startswith(("no\t", "n.o.\t"))):
            last.append(line.split("\t"))
        else:
            if isinstance(last, list):
                found.append(next(sentences))
            found.append([line.split("\t")])
        after_blank = not line.strip()
    return [even(piece) if isinstance(piece, list) else piece for piece in found]


def even(rows: list[list[str]]) -> list[list[str]]:
    """Rows of one length, blank at their ends."""
    width = max(map(len, rows))
    return [[cell.strip() for cell in row] + [""] * (width - len(row)) for row in rows]


WORDS = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = (
    f'{HEAD}<Types xmlns="{PACKAGE}/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Override PartName="/word/document.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>'
)
LINKS = (
    f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">'
    f'<Relationship Id="r1" Type="{OFFICE}/officeDocument" Target="word/document.xml"/></Relationships>'
)
SIDES = ("top", "left", "bottom", "right", "insideH", "insideV")
LINES = "".join(f'<w:{side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>' for side in SIDES)
LANDSCAPE = (
    '<w:sectPr><w:pgSz w:w="16838" w:h="11906" w:orient="landscape"/>'
    '<w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="0" w:footer="0" w:gutter="0"/>'
    "</w:sectPr>"
)
WIDTH = 14_570
"""Between the margins, in twentieths of a point."""


def paragraph(text: str) -> str:
    """A paragraph of a Word document."""
    return f"<w:p><w:r><w:t>{html.escape(text, quote=False)}</w:t></w:r></w:p>" if text else "<w:p/>"


def table(rows: list[list[str]]) -> str:
    """A table of a Word document, all its columns of one width."""
    columns = len(rows[0])
    grid = f'<w:gridCol w:w="{WIDTH // columns}"/>' * columns
    cells = ("".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in row) for row in rows)
    body = "\n".join(f"<w:tr>{row}</w:tr>" for row in cells)
    dress = f'<w:tblPr><w:tblW w:w="{WIDTH}" w:type="dxa"/><w:tblBorders>{LINES}</w:tblBorders></w:tblPr>'
    return f"<w:tbl>{dress}<w:tblGrid>{grid}</w:tblGrid>\n{body}\n</w:tbl>"


def document(found: list[Piece]) -> bytes:
    """The report as a Word document."""
    body = "\n".join(table(piece) if isinstance(piece, list) else paragraph(piece) for piece in found)
    written = f'{HEAD}<w:document xmlns:w="{WORDS}"><w:body>\n{body}\n{LANDSCAPE}</w:body></w:document>'
    parts = {"[Content_Types].xml": TYPES, "_rels/.rels": LINKS, "word/document.xml": written}
    with io.BytesIO() as held:
        with zipfile.ZipFile(held, "w") as archive:  # stored as it is: packed bytes differ between releases of zlib
            for name, text in parts.items():
                info = zipfile.ZipInfo(name)
                info.create_system = 3
                archive.writestr(info, text)
        return held.getvalue()


def lines(found: list[Piece]) -> Iterator[str]:
    """The lines of the report as a web page."""
    yield '<!DOCTYPE html>\n<html lang="id">\n<head>\n<meta charset="utf-8">'
    yield "<title>LKj Kecamatan Kalumpang 2024</title>"
    yield "<style>table { border-collapse: collapse } td { border: 1px solid; padding: 2px 4px }</style>"
    yield "</head>\n<body>"
    for piece in found:
        if isinstance(piece, str):
            yield f"<p>{html.escape(piece, quote=False)}</p>"
        else:
            yield "<table>"
            for row in piece:
                yield "<tr>" + "".join(f"<td>{html.escape(cell, quote=False)}</td>" for cell in row) + "</tr>"
            yield "</table>"
    yield "</body>\n</html>\n"


def files() -> dict[str, bytes]:
    """Both files by name."""
    found = pieces((HERE / f"{NAME}.txt").read_text(encoding="utf-8"))
    return {f"{NAME}.docx": document(found), f"{NAME}.html": "\n".join(lines(found)).encode()}


def main() -> None:
    """Write both files beside this script."""
    for name, held in files().items():
        (HERE / name).write_bytes(held)
        print(HERE / name)


if __name__ == "__main__":
    main()
