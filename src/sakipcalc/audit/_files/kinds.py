"""What a file is, told by its content whatever its name, and what to do about it."""

import os
import stat
import zipfile
from pathlib import Path
from typing import NamedTuple

from sakipcalc.errors import Teks


class Kind(NamedTuple):
    """A kind of file.

    Args:
        what: what it is.
        cure: what to do about it where it is not taken.
    """

    what: Teks
    cure: Teks

    @property
    def said(self) -> Teks:
        """What it is and what to do about it."""
        return Teks(f"{self.what.id}; {self.cure.id}", f"{self.what.en}; {self.cure.en}")


_AS_SHEET = Teks("buka lalu simpan sebagai .xlsx", "open it and save it as .xlsx")
_AS_WORDS = Teks("buka lalu simpan sebagai .docx", "open it and save it as .docx")
_COPY = Teks("salin tabelnya ke lembar kerja", "copy its tables to a spreadsheet")
_TYPE = Teks("ketik tabelnya di lembar kerja", "type its table into a spreadsheet")
_UNLOCK = Teks("buka dengan sandinya, lalu simpan tanpa sandi", "open it with its password and save it without one")


def _ending(name: str) -> Teks:
    return Teks(f"beri nama berkasnya akhiran .{name}", f"let its name end in .{name}")


def _picture(name: str) -> Kind:
    return Kind(Teks(f"gambar ({name.upper()})", f"a picture ({name.upper()})"), _TYPE)


PDF = Kind(Teks("berkas PDF", "a PDF file"), _COPY)
RTF = Kind(Teks("dokumen RTF", "an RTF document"), _AS_WORDS)
LOCKED = Kind(Teks("berkas Office yang dikunci sandi", "an Office file locked with a password"), _UNLOCK)
XLS = Kind(Teks("buku kerja Excel lama (.xls)", "an old Excel workbook (.xls)"), _AS_SHEET)
DOC = Kind(Teks("dokumen Word lama (.doc)", "an old Word document (.doc)"), _AS_WORDS)
PPT = Kind(Teks("salindia PowerPoint lama (.ppt)", "an old PowerPoint file (.ppt)"), _COPY)
OLE = Kind(
    Teks("berkas Office lama", "an old Office file"),
    Teks(f"{_AS_SHEET.id} atau .docx", f"{_AS_SHEET.en} or .docx"),
)
XLSB = Kind(Teks("buku kerja Excel biner (.xlsb)", "a binary Excel workbook (.xlsb)"), _AS_SHEET)
XLSX = Kind(Teks("buku kerja Excel (.xlsx)", "an Excel workbook (.xlsx)"), _ending("xlsx"))
DOCX = Kind(Teks("dokumen Word (.docx)", "a Word document (.docx)"), _ending("docx"))
PPTX = Kind(Teks("salindia PowerPoint (.pptx)", "a PowerPoint file (.pptx)"), _COPY)
ODS = Kind(Teks("lembar kerja OpenDocument (.ods)", "an OpenDocument spreadsheet (.ods)"), _ending("ods"))
ODT = Kind(Teks("dokumen OpenDocument (.odt)", "an OpenDocument text (.odt)"), _AS_WORDS)
ODP = Kind(Teks("salindia OpenDocument (.odp)", "an OpenDocument presentation (.odp)"), _COPY)
ZIP = Kind(
    Teks("berkas ZIP, atau berkas Office yang rusak", "a ZIP file, or a damaged Office file"),
    Teks("buka isinya, lalu simpan tabelnya sebagai .xlsx atau .ods", "open it and save its tables as .xlsx or .ods"),
)
HTML = Kind(Teks("halaman web (HTML)", "a web page (HTML)"), _ending("html"))

_STARTS = {
    b"%PDF": PDF,
    b"{\\rtf": RTF,
    b"\x89PNG": _picture("png"),
    b"\xff\xd8\xff": _picture("jpeg"),
    b"GIF87a": _picture("gif"),
    b"GIF89a": _picture("gif"),
    b"II*\x00": _picture("tiff"),
    b"MM\x00*": _picture("tiff"),
}
_ENTRIES = {"EncryptedPackage": LOCKED, "WordDocument": DOC, "PowerPoint Document": PPT, "Workbook": XLS, "Book": XLS}
"""What the main stream of an old Office file is called."""

_PARTS = {"xl/workbook.bin": XLSB, "xl/workbook.xml": XLSX, "word/document.xml": DOCX, "ppt/presentation.xml": PPTX}
_TYPES = {b"text": ODT, b"spreadsheet": ODS, b"presentation": ODP}
_PAGES = (b"<!doctype html", b"<html", b"<table", b"<head", b"<meta", b"<body")
_HEAD = 1_024
_END, _END_MARK = 22, b"PK\x05\x06"
MAX_DIRECTORY = 5_000_000
"""What the list of an archive's members may take: about 50 000 of them."""


_TABLES = (RTF, LOCKED, XLS, DOC, OLE, XLSB, XLSX, DOCX, ODS, ODT, HTML)
"""Kinds of files that people keep tables in, which may stand under a name that is not read."""

_SPECIAL = Teks("bukan berkas biasa", "not an ordinary file")


def irregular(path: Path) -> Teks | None:
    """What is said of what is no ordinary file, such as a device or a pipe, which might never end.

    Raises:
        OSError: where it cannot be looked at.
    """
    return None if stat.S_ISREG(path.stat().st_mode) else _SPECIAL


def told(path: Path) -> tuple[Teks, bool] | None:
    """What is said of a file that is not read, and whether it is of a kind that holds tables; None of any other."""
    kind = _kind_of(path)
    return None if kind is None else (kind.said, kind in _TABLES)


def foreign(path: Path, *taken: Kind) -> Teks | None:
    """What is said of a file whose content tells that it is of none of the kinds taken; None where all is well."""
    kind = _kind_of(path)
    return None if kind is None or kind in taken else kind.said


def _kind_of(path: Path) -> Kind | None:
    """The kind of a file that is no plain text; None for one that may be, or that cannot be opened."""
    try:
        with path.open("rb") as file:
            head = file.read(_HEAD)
            if head.startswith(b"\xd0\xcf\x11\xe0"):
                return _old(head + file.read())
        return _zipped(path) if head.startswith(b"PK\x03\x04") else _started(head)
    except OSError:
        return None


def _started(head: bytes) -> Kind | None:
    for start, kind in _STARTS.items():
        if head.startswith(start):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return _picture("webp")
    if head[:2] == b"BM" and head[6:10] == bytes(4):  # two reserved words; a text has none
        return _picture("bmp")
    return HTML if head.removeprefix(b"\xef\xbb\xbf").lstrip().lower().startswith(_PAGES) else None


def _old(held: bytes) -> Kind:
    """The first of the names that an old Office file gives its main streams."""
    places = {held.find(f"{name}\0".encode("utf-16-le")): kind for name, kind in _ENTRIES.items()}
    return min(((place, kind) for place, kind in places.items() if place >= 0), default=(0, OLE))[1]


def directory_size(path: Path) -> int:
    """The bytes that an archive needs to list its members, as its end tells; 0 where it does not."""
    with path.open("rb") as file:
        size = file.seek(0, os.SEEK_END)
        file.seek(-min(size, _END + 0xFFFF), os.SEEK_END)
        tail = file.read()
    plain = tail[-_END:].startswith(_END_MARK) and tail.endswith(b"\0\0")
    end = tail[-_END:] if plain else tail[max(tail.rfind(_END_MARK), 0) :]
    return int.from_bytes(end[12:16], "little") if end.startswith(_END_MARK) else 0


def _zipped(path: Path) -> Kind:
    try:
        if directory_size(path) > MAX_DIRECTORY:
            return ZIP
        with zipfile.ZipFile(path) as archive:
            names = set(archive.namelist())
            found = next((kind for part, kind in _PARTS.items() if part in names), None)
            if found or "mimetype" not in names:
                return found or ZIP
            with archive.open("mimetype") as member:
                written = member.read(_HEAD)
    except OSError:
        raise
    except Exception:  # whatever a damaged archive makes a decoder raise, zlib.error and LZMAError among them
        return ZIP
    return next((kind for word, kind in _TYPES.items() if b"opendocument." + word in written), ZIP)
