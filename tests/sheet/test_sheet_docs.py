"""The pages that tell the function table, against the real one.

``python tests/sheet/test_sheet_docs.py`` makes them again: the page of the functions, the table of spreadsheets.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from sakipcalc import format_angka
from sakipcalc.sheet import FUNGSI, Fungsi

DOCS = Path(__file__).parents[2] / "docs"
PAGE, EACH = DOCS / "lembar-kerja.md", DOCS / "fungsi.md"
KINDS = {"teks": "teks", "persen": "persen, 0 sampai 100", "bilangan": "bilangan", "matriks": "tabel beberapa sel"}
OPENING = """# Fungsi SAKIP satu per satu

Setiap fungsi dengan masukannya, seperti yang dijelaskan wisaya fungsi. Contoh ditulis dengan `;` di antara masukan dan
`,` sebelum desimal, seperti di Calc dan Excel berbahasa Indonesia. Sel dibaca seperti yang terlihat bila dibungkus:
`SAKIP.SEL(A1)`. Ringkasannya ada di [lembar kerja](lembar-kerja.md).
"""


def line(fungsi: Fungsi) -> str:
    inputs = [argument.nama if argument.wajib else f"[{argument.nama}]" for argument in fungsi.argumen]
    if fungsi.nama == "JELASKAN":
        inputs[1:] = ["[masukan...]"]
    typed = fungsi.rumus.replace("|", "\\|")
    return f"| `SAKIP.{fungsi.nama}` | {', '.join(inputs)} | {fungsi.bantuan} | `{typed}` |"


def given(value: float | str) -> str:
    return value if isinstance(value, str) else format_angka(value, 2, trim=True)


def told(fungsi: Fungsi) -> Iterator[str]:
    """A function by itself: what it does, its example and what that gives, its arguments."""
    result = fungsi.hasil
    shown = "; ".join(map(given, result[0])) + "; ..." if isinstance(result, tuple) else given(result)
    yield f"\n## SAKIP.{fungsi.nama}\n\n{fungsi.bantuan}. Hasilnya {KINDS[fungsi.jenis.value]}.\n"
    at = f" (A1 berisi {fungsi.contoh[0]})" if fungsi.argumen[0].sel else ""
    yield f"`{fungsi.rumus}`{at} memberi `{shown}`\n"
    inputs = fungsi.argumen[:1] if fungsi.nama == "JELASKAN" else fungsi.argumen
    yield from (f"- `{argument.nama}`: {argument.told()}" for argument in inputs)
    if fungsi.nama == "JELASKAN":
        yield "- selebihnya: masukan fungsi itu, dalam urutan yang sama"


def page() -> str:
    return OPENING + "\n".join(each for fungsi in FUNGSI for each in told(fungsi)) + "\n"


def table() -> str:
    return "\n".join(map(line, FUNGSI)) + "\n\n"


def test_the_table_in_the_docs_is_the_table() -> None:
    assert table() in PAGE.read_text(encoding="utf-8")


def test_the_page_of_the_functions_is_made_from_them() -> None:
    assert EACH.read_text(encoding="utf-8") == page()


if __name__ == "__main__":
    EACH.write_text(page(), encoding="utf-8")
    text = PAGE.read_text(encoding="utf-8")
    rows = re.search(r"\| `SAKIP\.CAPAIAN` .*?\n\n", text, re.DOTALL)
    PAGE.write_text(text if rows is None else text.replace(rows[0], table()), encoding="utf-8")
