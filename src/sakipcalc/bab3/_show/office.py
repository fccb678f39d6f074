"""What workbooks and documents have in common: the package that makes them, and the archive they come in."""

import io
import zipfile
from collections.abc import Callable, Collection
from importlib import import_module
from typing import Any
from xml.sax.saxutils import escape

from sakipcalc._writing.clean import visible
from sakipcalc.errors import InputError, Teks

_CORE = "docProps/core.xml"
_EPOCH = (1980, 1, 1, 0, 0, 0)
_PURL = "http://purl.org/dc/elements/1.1/"
_PROPERTIES = (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
    f'xmlns:dc="{_PURL}">{{mark}}<dc:title>{{title}}</dc:title></cp:coreProperties>'
)
_LACKING = Teks(
    "berkas {ending} memerlukan paket {package}, yang belum terpasang; pasang dengan: pip install 'sakipcalc[{extra}]'",
    "{ending} files need the package {package}, which is not installed; install it with: pip install "
    "'sakipcalc[{extra}]'",
)


def needed(module: str, extra: str) -> Any:
    """A module of a package that not everybody has.

    Args:
        module: its name.
        extra: the extra of this library that brings it, which is also how the files it makes end.

    Raises:
        InputError: where it is not installed; it says what to install.
    """
    try:
        return import_module(module)
    except ImportError:
        package = {"xlsx": "openpyxl", "docx": "python-docx"}[extra]
        raise InputError([_LACKING.fill(ending=f".{extra}", package=package, extra=extra)]) from None


def mark(maker: str) -> str:
    """What stands, unpacked, near the beginning of every such file of ours, so that it is known.

    >>> mark("hitung")
    '<dc:creator>sakipcalc hitung</dc:creator>'
    """
    return f"<dc:creator>sakipcalc {maker}</dc:creator>"


def packed(
    held: bytes, maker: str, title: str, change: Callable[[str, str], str] | None = None, names: Collection[str] = ()
) -> bytes:
    """An archive that openpyxl or python-docx made, with our mark in front and nothing of the clock in it.

    Args:
        held: the archive.
        maker: what made it.
        title: what the file is called.
        change: makes another text of that of a part, given its name and its text.
        names: the parts that it is for.
    """
    properties = _PROPERTIES.format(mark=mark(maker), title=escape(visible(title))).encode()
    with io.BytesIO() as made, zipfile.ZipFile(io.BytesIO(held)) as old:
        with zipfile.ZipFile(made, "w") as new:
            new.writestr(zipfile.ZipInfo(_CORE, _EPOCH), properties)
            for name in old.namelist():
                if name != _CORE:
                    content = old.read(name)
                    if change and name in names:
                        content = change(name, content.decode()).encode()
                    new.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
        return made.getvalue()
