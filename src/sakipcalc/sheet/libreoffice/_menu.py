"""What the entries of the SAKIP menu do with the open workbook; the answer is a sentence, never an error."""

import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from sakipcalc import Bahasa, SakipError
from sakipcalc.audit import Laporan, audit_sheets
from sakipcalc.audit._show.opening import sentences
from sakipcalc.sheet.libreoffice import _marks as marks
from sakipcalc.sheet.libreoffice._document import rows_of

Show = Callable[[str], None]
"""Opens the page at an address."""

_NO_SHEETS = "Buka dulu lembar kerja Calc yang hendak diperiksa."
_NO_MARKS = "Tidak ada tanda SAKIP di buku kerja ini."
_BROKEN = (
    "SAKIP terhenti karena galat di dalamnya. Calc tetap berjalan, dan isi sel Anda tidak diubah. "
    "Kirimkan kalimat ini kepada pembuatnya:\n{kind}: {said}"
)


def _check(document: Any, sheets: Sequence[Any], show: Show) -> str:
    laporan = _audited(document, sheets)
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", prefix="sakip-", suffix=".html", delete=False) as page:
        page.write(laporan.to_html())
    show(Path(page.name).as_uri())
    return f"{sentences(laporan, Bahasa.ID)[0]}\n\nLaporannya dibuka di peramban:\n{page.name}"


def _audited(document: Any, sheets: Sequence[Any]) -> Laporan:
    return audit_sheets(document.Title, {sheet.Name: rows_of(document, sheet) for sheet in sheets})


def _check_one(document: Any, show: Show) -> str:
    return _check(document, [_active(document)], show)


def _check_all(document: Any, show: Show) -> str:
    return _check(document, [document.Sheets.getByIndex(place) for place in range(document.Sheets.Count)], show)


def _active(document: Any) -> Any:
    return document.CurrentController.ActiveSheet


def _comment(document: Any, _show: Show) -> str:
    sheet = _active(document)
    marked, kept = marks.comment(document, sheet, _rows(document, sheet))
    more = f"\n{kept} sel sudah berisi komentar Anda; komentar itu tidak diubah." if kept else ""
    return _told(marked, "komentar") + more


def _colour(document: Any, _show: Show) -> str:
    sheet = _active(document)
    return _told(marks.colour(document, sheet, _rows(document, sheet)), "warna")


def _rows(document: Any, sheet: Any) -> Any:
    return [row for table in _audited(document, [sheet]).tabel for row in table.baris]


def _told(count: int, how: str) -> str:
    if not count:
        return f"Tidak ada sel yang diberi {how} di lembar ini."
    return f"{count} sel diberi {how}. Untuk menghapusnya: SAKIP, Hapus tanda SAKIP."


def _remove(document: Any, _show: Show) -> str:
    count = marks.remove(document)
    return f"{count} tanda SAKIP dihapus. Komentar dan warna Anda sendiri tetap." if count else _NO_MARKS


_COMMANDS: dict[str, Callable[[Any, Show], str]] = {
    "periksa": _check_one,
    "periksa-semua": _check_all,
    "komentar": _comment,
    "warna": _colour,
    "hapus": _remove,
}


def run(command: str, document: Any, show: Show) -> str:
    """Carry out an entry of the menu; what to tell, whatever happens."""
    try:
        if document is None or not document.supportsService("com.sun.star.sheet.SpreadsheetDocument"):
            return _NO_SHEETS
        return _COMMANDS[command](document, show)
    except SakipError as error:
        return error.pesan
    except Exception as error:
        return _BROKEN.format(kind=type(error).__name__, said=error)
