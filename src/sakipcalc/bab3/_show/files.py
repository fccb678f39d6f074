"""The files that Bab III is written to: whole or not at all, and never over what is read, or is not ours."""

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from sakipcalc import Bahasa
from sakipcalc._core.saving import Output
from sakipcalc.bab3._result import HasilBab3
from sakipcalc.bab3._show import office, page

_OFFICE = office.mark("hitung").encode()
_KINDS: Mapping[str, tuple[Output, Callable[[HasilBab3, Bahasa], bytes]]] = {
    "html": (
        Output("--html", ".html", page.MARK.encode()),
        lambda hasil, bahasa: hasil.to_html(bahasa=bahasa).encode(errors="backslashreplace"),
    ),
    "xlsx": (Output("--xlsx", ".xlsx", _OFFICE), lambda hasil, bahasa: hasil.to_xlsx(bahasa=bahasa)),
    "docx": (Output("--docx", ".docx", _OFFICE), lambda hasil, bahasa: hasil.to_docx(bahasa=bahasa)),
}
KINDS = tuple(_KINDS)
"""What may be written, by the ending of its name."""


def save(hasil: HasilBab3, kind: str, path: str, bahasa: Bahasa, inputs: Iterable[Path]) -> None:
    """Write one file.

    Args:
        hasil: what is written.
        kind: as what.
        path: where to.
        bahasa: its language.
        inputs: files that are read, which it never takes the place of.

    Raises:
        InputError: for a name or place that cannot be, and for a package that is not installed.
    """
    output, made = _KINDS[kind]
    held = made(hasil, bahasa)
    output.save(path, lambda file: file.write(held), inputs)
