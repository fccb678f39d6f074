"""Excel through xlwings: ``python -m sakipcalc.sheet.excel sakip_excel.py`` writes a module of custom functions.

The module is plain source, made from the function table, for xlwings Server and xlwings Lite (``SAKIP.CAPAIAN``), or
with ``--classic`` for the user-defined functions of xlwings on Windows (``sakip_capaian``, since those take no dots).
"""

from argparse import ArgumentParser
from collections.abc import Iterator
from pathlib import Path

from sakipcalc._core.saving import Output
from sakipcalc.sheet import FUNGSI, CellResult, CellValue, Fungsi, GalatSel
from sakipcalc.sheet._core.output import shell

_MADE = "made by sakipcalc.sheet.excel, not to be edited"
_MODULE = Output("OUT.py", ".py", _MADE.encode())


def to_excel(result: CellResult) -> float | str | list[list[float | str]]:
    """A result as xlwings takes it: errors as their text, which xlwings Server and Lite turn into real errors.

    >>> to_excel(87.5), to_excel(((1.0,), (GalatSel("#N/A", "kosong", "blank"),)))
    (87.5, [[1.0], ['#N/A']])
    """
    if isinstance(result, tuple):
        return [[_cell(value) for value in row] for row in result]
    return _cell(result)


def _cell(value: CellValue) -> float | str:
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
        f'"""SAKIP functions for Excel through xlwings: {_MADE}."""',
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
        yield f"@arg({argument.nama!r}, ndim=2, err_to_str=True, doc={argument.told()!r})"
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
        InputError: for another ending, a file that we did not make, or a place that cannot be written.
    """
    return _MODULE.save(path, lambda file: file.write(source(classic=classic).encode()))


def main(arguments: list[str] | None = None) -> int:
    """Write the module; the result is the exit status: 0 done, 2 unusable input."""
    parser = ArgumentParser("python -m sakipcalc.sheet.excel", None, "The SAKIP functions for Excel, through xlwings.")
    parser.add_argument("path", metavar="OUT.py", help="where to write the module")
    parser.add_argument("--classic", action="store_true", help="for user-defined functions of xlwings on Windows")
    return shell(parser, arguments, build)


if __name__ == "__main__":
    raise SystemExit(main())
