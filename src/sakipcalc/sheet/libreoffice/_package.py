"""Packing the add-in: the generated texts, sakipcalc and attrs, in one file that Calc installs."""

import zipfile
from importlib import import_module, metadata
from pathlib import Path
from typing import BinaryIO

from sakipcalc._core.saving import Output
from sakipcalc.sheet.libreoffice import _description as about
from sakipcalc.sheet.libreoffice import _menu_texts as menu
from sakipcalc.sheet.libreoffice import _texts as texts

_FIRST = "sakip.idl"
"""Stands first in the archive, whose first bytes then tell that it is ours."""

_ADD_IN = Output("OUT.oxt", ".oxt", _FIRST.encode())
_EPOCH, _UNIX = (1980, 1, 1, 0, 0, 0), 3
_CARRIED = ("sakipcalc", "attr", "attrs")
_LEFT_OUT = {"web.py", "kolom", "bab3"}
"""What Calc has no use for: the reader of web pages, whose patterns need Python 3.11 (all else runs on 3.10), whole
columns, and Bab III."""


def build(path: str | Path) -> Path:
    """Write the add-in.

    It carries sakipcalc and attrs, and no Babel: all the figures need of Babel is four signs, which are built in. Two
    builds from the same sources are equal byte for byte, whenever, wherever and by whomever they are made.

    Args:
        path: where to write it, a name that ends in ``.oxt``.

    Raises:
        InputError: for another ending, a file that we did not make, or a place that cannot be written.
    """
    return _ADD_IN.save(path, _pack)


def _pack(file: BinaryIO) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in sorted(_contents().items(), key=lambda each: (each[0] != _FIRST, each[0])):
            entry = zipfile.ZipInfo(name, _EPOCH)
            entry.create_system = _UNIX  # on Windows too
            archive.writestr(entry, content, zipfile.ZIP_DEFLATED)


def _contents() -> dict[str, bytes]:
    """What the add-in holds, by its path there."""
    made = {
        "META-INF/manifest.xml": about.manifest(),
        "description.xml": about.description(metadata.version("sakipcalc")),
        "CalcAddIn.xcu": texts.configuration(),
        "Addons.xcu": menu.entries(),
        "ProtocolHandler.xcu": menu.handler(),
        _FIRST: texts.idl(),
        texts.COMPONENT: texts.component(),
        menu.COMPONENT: menu.component(texts.LIBRARY),
        **{about.about_file(language): text for language, text in about.ABOUT.items()},
    }
    held = {name: text.encode() for name, text in made.items()}
    held[about.ICON] = Path(__file__).with_name(about.ICON).read_bytes()
    for package in _CARRIED:
        folder = Path(str(import_module(package).__file__)).parent
        for file in folder.rglob("*.py"):
            inside = file.relative_to(folder)
            if not _LEFT_OUT.intersection(inside.parts):
                held[f"{texts.LIBRARY}/{folder.name}/{inside.as_posix()}"] = file.read_bytes()
    for name in ("sakipcalc", "attrs"):
        for licence in metadata.files(name) or ():
            if licence.name == "LICENSE":
                held[f"licenses/{name}"] = licence.read_binary()
    return held
