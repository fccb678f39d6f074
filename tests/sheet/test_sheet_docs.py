"""The function table in the docs, against the real one."""

from __future__ import annotations

from pathlib import Path

from sakipcalc.sheet import FUNGSI, Fungsi

PAGE = Path(__file__).parents[2] / "docs" / "lembar-kerja.md"


def line(fungsi: Fungsi) -> str:
    inputs = [argument.nama if argument.wajib else f"[{argument.nama}]" for argument in fungsi.argumen]
    if fungsi.nama == "JELASKAN":
        inputs[1:] = ["[masukan...]"]
    typed = fungsi.rumus.replace("|", "\\|")
    return f"| `SAKIP.{fungsi.nama}` | {', '.join(inputs)} | {fungsi.bantuan} | `{typed}` |"


def test_the_table_in_the_docs_is_the_table() -> None:
    assert "\n".join(map(line, FUNGSI)) + "\n\n" in PAGE.read_text(encoding="utf-8")
