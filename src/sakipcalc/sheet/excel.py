"""Excel through xlwings: ``python -m sakipcalc.sheet.excel sakip_excel.py`` writes a module of custom functions.

The module is plain source, made from the function table, for xlwings Server and xlwings Lite (``SAKIP.CAPAIAN``), or
with ``--classic`` for the user-defined functions of xlwings on Windows (``sakip_capaian``, since those take no dots).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TypeAlias

from sakipcalc.errors import InputError, SakipError
from sakipcalc.sheet import FUNGSI, Fungsi, GalatSel, Hasil, Nilai

Sel: TypeAlias = "float | str"


def to_excel(result: Hasil) -> Sel | list[list[Sel]]:
    """A result as xlwings takes it: errors as their text, which xlwings Server and Lite turn into real errors.

    >>> to_excel(87.5), to_excel(((1.0,), (GalatSel("#N/A", "kosong", "blank"),)))
    (87.5, [[1.0], ['#N/A']])
    """
    if isinstance(result, tuple):
        return [[_cell(value) for value in row] for row in result]
    return _cell(result)


def _cell(value: Nilai) -> Sel:
    return value.kode if isinstance(value, GalatSel) else value


def source(*, classic: bool = False) -> str:
    """The text of the module.

    Args:
        classic: for the user-defined functions of xlwings on Windows, instead of xlwings Server and Lite.

    >>> print(source().splitlines()[4])
    from xlwings.server import arg, func
    """
    home = "xlwings" if classic else "xlwings.server"
    lines = [
        '"""SAKIP functions for Excel through xlwings: made by sakipcalc.sheet.excel, not to be edited."""',
        "",
        "# ruff: noqa",
        "",
        f"from {home} import arg, func",
        "",
        "from sakipcalc.sheet import call, find",
        "from sakipcalc.sheet.excel import to_excel",
    ]
    for fungsi in FUNGSI:
        lines += _function(fungsi, classic=classic)
    return "\n".join(lines) + "\n"


def _function(fungsi: Fungsi, *, classic: bool) -> Iterator[str]:
    """One function: ranges come as rows of cells, whatever their shape, and errors in them as their text."""
    names = [argument.nama for argument in fungsi.argumen]
    declared = ", ".join(argument.nama if argument.wajib else f"{argument.nama}=None" for argument in fungsi.argumen)
    python_name = "sakip_" + fungsi.nama.lower().replace(".", "_")
    yield from ("", "")
    yield '@func(category="SAKIP")' if classic else f'@func(name="{fungsi.nama}", namespace="SAKIP")'
    for argument in fungsi.argumen:
        yield f"@arg({argument.nama!r}, ndim=2, err_to_str=True, doc={argument.bantuan!r})"
    yield f"def {python_name}({declared}):"
    example = "" if classic or fungsi.wholes else f" Contoh: {fungsi.rumus}"
    yield f"    {fungsi.bantuan + '.' + example!r}"
    yield f"    return to_excel(call(find({fungsi.nama!r}), {', '.join(names)}))"


def build(path: str | Path, *, classic: bool = False) -> Path:
    """Write the module.

    Args:
        path: where to write it, a name that ends in ``.py``.
        classic: as in ``source``.

    Raises:
        InputError: for another ending, or a place that cannot be written.
    """
    target = Path(path)
    if target.suffix != ".py":
        raise InputError([(f"{path}: the name must end in .py", f"{path}: namanya harus berakhiran .py")])
    try:
        target.write_text(source(classic=classic), encoding="utf-8")
    except OSError as error:
        why = error.strerror
        raise InputError([(f"{path}: cannot be written ({why})", f"{path}: tidak dapat ditulis ({why})")]) from None
    return target


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the module; the result is the exit status: 0 done, 2 unusable input."""
    parser = argparse.ArgumentParser(
        prog="python -m sakipcalc.sheet.excel", description="The SAKIP functions for Excel, through xlwings."
    )
    parser.add_argument("path", metavar="OUT.py", help="where to write the module")
    parser.add_argument("--classic", action="store_true", help="for user-defined functions of xlwings on Windows")
    options = parser.parse_args(arguments)
    try:
        print(build(options.path, classic=options.classic))
    except SakipError as error:
        print(f"galat: {error.pesan}", file=sys.stderr)
        return 2
    return 0


if __name__ == "__main__":
    sys.exit(main())
