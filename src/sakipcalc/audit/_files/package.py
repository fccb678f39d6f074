"""The parts of an Office package, found by its relationships."""

import posixpath
from collections.abc import Mapping
from typing import NamedTuple
from urllib.parse import unquote

from sakipcalc.audit._files.archive import Members


class Link(NamedTuple):
    """What a part names: under which mark, as what, and where it lies."""

    mark: str
    kind: str
    part: str


def links_file(part: str = "") -> str:
    """Where the relationships of a part lie; of the whole package without one."""
    folder, name = posixpath.split(part)
    return posixpath.join(folder, "_rels", f"{name}.rels")


def links(members: Members, part: str = "") -> list[Link]:
    """What a part, or the package, names in its archive; links that lead out of it are none.

    Args:
        members: the parts.
        part: whose relationships; those of the package without one.

    Raises:
        InputError: for a file of relationships that cannot be read.
    """
    found: list[Link] = []

    def start(tag: str, attributes: Mapping[str, str]) -> None:
        if tag == "Relationship" and attributes.get("TargetMode") != "External":
            target = unquote(attributes.get("Target", ""))
            whole = posixpath.normpath(posixpath.join(posixpath.dirname(f"/{part}"), target)).lstrip("/")
            kind = attributes.get("Type", "").rpartition("/")[2]
            found.append(Link(attributes.get("Id", ""), kind, members.find(whole) or whole))

    if own := members.find(links_file(part)):
        members.parse(own, start)
    return found
