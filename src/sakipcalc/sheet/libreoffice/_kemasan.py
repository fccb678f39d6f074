"""Packing the add-in: the generated texts, sakipcalc and attrs, in one file that Calc installs."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path

import attr
import attrs

import sakipcalc
from sakipcalc.errors import InputError
from sakipcalc.sheet.libreoffice import _naskah as naskah

_EPOCH = (1980, 1, 1, 0, 0, 0)
_CARRIED = (sakipcalc, attr, attrs)


def build(path: str | Path) -> Path:
    """Write the add-in.

    It carries sakipcalc and attrs, and no Babel: all the figures need of Babel is four signs, which are built in. Two
    builds from the same sources are equal byte for byte.

    Args:
        path: where to write it, a name that ends in ``.oxt``.

    Raises:
        InputError: for another ending, or a place that cannot be written.
    """
    target = Path(path)
    if target.suffix != ".oxt":
        raise InputError([(f"{path}: the name must end in .oxt", f"{path}: namanya harus berakhiran .oxt")])
    try:
        with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
            for name, content in sorted(_content()):
                archive.writestr(zipfile.ZipInfo(name, _EPOCH), content, zipfile.ZIP_DEFLATED)
    except OSError as error:
        why = error.strerror
        raise InputError([(f"{path}: cannot be written ({why})", f"{path}: tidak dapat ditulis ({why})")]) from None
    return target


def _content() -> Iterator[tuple[str, bytes]]:
    texts = {
        "META-INF/manifest.xml": naskah.MANIFEST,
        "description.xml": naskah.description(metadata.version("sakipcalc")),
        "CalcAddIn.xcu": naskah.configuration(),
        "sakip.idl": naskah.idl(),
        naskah.COMPONENT: naskah.component(),
    }
    yield from ((name, text.encode()) for name, text in texts.items())
    for package in _CARRIED:
        folder = Path(str(package.__file__)).parent
        for file in folder.rglob("*.py"):
            yield f"{naskah.LIBRARY}/{folder.name}/{file.relative_to(folder).as_posix()}", file.read_bytes()
    for name in ("sakipcalc", "attrs"):
        for licence in metadata.files(name) or ():
            if licence.name == "LICENSE":
                yield f"licenses/{name}", licence.read_binary()
