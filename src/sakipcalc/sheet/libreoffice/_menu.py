"""What the entries of the SAKIP menu do with the open workbook; the answer is a sentence, never an error."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, Protocol

from sakipcalc import Bahasa, SakipError
from sakipcalc.audit import Laporan, audit_sheets
from sakipcalc.audit._show.opening import sentences
from sakipcalc.sheet.libreoffice import _marks as marks
from sakipcalc.sheet.libreoffice._document import rows_of


class Host(Protocol):
    """What the office does for us."""

    def show(self, address: str) -> None:
        """Open the page at an address."""

    def properties(self, **values: object) -> tuple[Any, ...]:
        """UNO's properties of these names and values."""
        ...


_NO_SHEETS = "Buka dulu lembar kerja Calc yang hendak diperiksa."
_NO_MARKS = "Tidak ada tanda SAKIP di buku kerja ini."
_BROKEN = (
    "SAKIP terhenti karena galat di dalamnya. Calc tetap berjalan, dan isi sel Anda tidak diubah. "
    "Kirimkan kalimat ini kepada pembuatnya:\n{kind}: {said}"
)


def _check(document: Any, sheets: Sequence[Any], host: Host) -> str:
    laporan = _audited(document, sheets)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", prefix="sakip-", suffix=".html", delete=False) as page:
        page.write(laporan.to_html())
    try:
        host.show(Path(page.name).as_uri())
        said = "Laporannya dibuka di peramban:"
    except Exception:  # whatever an office raises that finds no browser
        said = "Peramban tidak dapat dibuka; buka sendiri laporan ini:"
    return f"{sentences(laporan, Bahasa.ID)[0]}\n\n{said}\n{page.name}"


def _audited(document: Any, sheets: Sequence[Any]) -> Laporan:
    return audit_sheets(document.Title, {sheet.Name: rows_of(document, sheet) for sheet in sheets})


def _check_one(document: Any, host: Host) -> str:
    return _check(document, [_active(document)], host)


def _check_all(document: Any, host: Host) -> str:
    return _check(document, [document.Sheets.getByIndex(place) for place in range(document.Sheets.Count)], host)


def _active(document: Any) -> Any:
    return document.CurrentController.ActiveSheet


def _comment(document: Any, _: Host) -> str:
    sheet = _active(document)
    return _told(*marks.comment(document, sheet, _rows(document, sheet)), "komentar", "komentar")


def _colour(document: Any, host: Host) -> str:
    sheet = _active(document)
    found = marks.colour(document, sheet, _rows(document, sheet), host.properties)
    return _told(*found, "warna", "format bersyarat")


def _rows(document: Any, sheet: Any) -> Any:
    return [row for table in _audited(document, [sheet]).tabel for row in table.baris]


def _told(count: int, kept: int, how: str, own: str) -> str:
    more = f"\n{kept} sel sudah punya {own} Anda; sel itu tidak diubah." if kept else ""
    if not count:
        return f"Tidak ada sel yang diberi {how} di lembar ini.{more}"
    return f"{count} sel diberi {how}. Untuk menghapusnya: SAKIP, Hapus tanda SAKIP.{more}"


def _remove(document: Any, _: Host) -> str:
    count = marks.remove(document)
    return f"{count} tanda SAKIP dihapus. Komentar dan warna Anda sendiri tetap." if count else _NO_MARKS


_COMMANDS: dict[str, Callable[[Any, Host], str]] = {
    "periksa": _check_one,
    "periksa-semua": _check_all,
    "komentar": _comment,
    "warna": _colour,
    "hapus": _remove,
}


def run(command: str, document: Any, host: Host) -> str:
    """Carry out an entry of the menu; what to tell, whatever happens."""
    try:
        if document is None or not document.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
            return _NO_SHEETS
        return _COMMANDS[command](document, host)
    except SakipError as error:
        return error.pesan
    except Exception as error:
        return _BROKEN.format(kind=type(error).__name__, said=error)
