"""Read the paragraphs and tables of a Word document as they stand after all its tracked changes. Nothing is run."""

from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path

from sakipcalc.audit._files.archive import Members, open_archive
from sakipcalc.audit._files.blocks import Blocks, Merged
from sakipcalc.audit._files.bounds import refused
from sakipcalc.audit._files.document import Block
from sakipcalc.audit._files.kinds import DOCX
from sakipcalc.audit._files.package import links, links_file

_UNREAD = frozenset(
    {"Fallback", "del", "moveFrom", "pPr", "rPrChange", "sdtPr", "tblPr", "tblGrid", "tcPrChange", "trPrChange"}
)
"""What is passed over with all it holds: a second drawing of the same, what was deleted or moved away, properties."""

_SIGNS = {"tab": "\t", "br": " ", "cr": " ", "ptab": "\t", "noBreakHyphen": "-"}
_LONGEST = 9


def read_docx(path: Path) -> list[Block]:
    """The paragraphs and tables of a document in their order; a table in a cell follows the table it stands in.

    Args:
        path: the file.

    Raises:
        InputError: for a file that is no Word document or breaks a bound.
    """
    with open_archive(path, DOCX) as archive:
        members = Members(path, archive)
        part = _main_part(path, members)
        if members.find(part) is None:
            raise refused(path, f"part {part} is missing", f"bagian {part} tidak ada")
        reader = _Body(path)
        members.parse(part, reader.start, reader.end, reader.text)
        return reader.blocks.finish()


def _main_part(path: Path, members: Members) -> str:
    """The part that the package names as its document."""
    if members.find(links_file()) is None:
        raise refused(path, f"part {links_file()} is missing", f"bagian {links_file()} tidak ada")
    found = [link.part for link in links(members) if link.kind == "officeDocument"]
    if not found:
        raise refused(path, f"{links_file()} names no document", f"{links_file()} tidak menyebut dokumennya")
    return found[0]


class _Body:
    """The document, taken up as its elements pass by."""

    def __init__(self, path: Path) -> None:
        self.blocks = blocks = Blocks(path)
        self._path = path
        self._root = ""
        self._unread = 0
        self._inside = False
        self._of_row = False
        self._starts: dict[str, Callable[[Mapping[str, str]], object]] = {
            "r": lambda _: self._raise(raised=False),
            "vertAlign": lambda attributes: self._raise(raised=attributes.get("val") == "superscript"),
            "t": lambda _: self._written(inside=True),
            "txbxContent": lambda _: blocks.divide(),
            "tbl": lambda _: blocks.open_table(),
            "tr": lambda _: blocks.open_row(),
            "tc": lambda _: blocks.open_cell(),
            "trPr": lambda _: self._properties(of_row=True),
            "gridBefore": lambda attributes: blocks.skip(_whole(attributes)),
            "gridSpan": self._span,
            "vMerge": lambda attributes: self._merge(attributes, Merged.ABOVE),
            "hMerge": lambda attributes: self._merge(attributes, Merged.BESIDE),
            **{tag: partial(self._sign, sign) for tag, sign in _SIGNS.items()},
        }
        self._ends: dict[str, Callable[[], object]] = {
            "t": lambda: self._written(inside=False),
            "p": blocks.divide,
            "txbxContent": blocks.divide,
            "tbl": blocks.close_table,
            "tr": blocks.close_row,
            "tc": blocks.close_cell,
            "trPr": lambda: self._properties(of_row=False),
        }

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.blocks.pieces()
        if not self._root:
            self._root = tag
            if tag != "document":
                raise refused(self._path, f"its main part is a '{tag}'", f"bagian utamanya berupa '{tag}'")
        if self._unread:
            self._unread += 1
        elif taken := self._starts.get(tag):
            taken(attributes)
        elif tag in _UNREAD:
            self._unread = 1
            if tag == "del" and self._of_row:
                self.blocks.drop_row()

    def end(self, tag: str) -> None:
        if self._unread:
            self._unread -= 1
        elif taken := self._ends.get(tag):
            taken()

    def text(self, data: str) -> None:
        if self._inside and not self._unread:
            self.blocks.text(data)

    def _written(self, *, inside: bool) -> None:
        self._inside = inside

    def _raise(self, *, raised: bool) -> None:
        self.blocks.raised = raised

    def _sign(self, sign: str, _: Mapping[str, str]) -> None:
        self.blocks.text(sign)

    def _properties(self, *, of_row: bool) -> None:
        self._of_row = of_row

    def _span(self, attributes: Mapping[str, str]) -> None:
        if cell := self.blocks.cell:
            cell.across = max(_whole(attributes), 1)

    def _merge(self, attributes: Mapping[str, str], merged: Merged) -> None:
        cell = self.blocks.cell
        if cell and attributes.get("val", "continue") == "continue":
            cell.merged = merged


def _whole(attributes: Mapping[str, str]) -> int:
    text = attributes.get("val", "")
    return int(text) if text.isdecimal() and len(text) <= _LONGEST else 0
