"""Read the paragraphs and tables of a web page. Nothing in it is run or fetched.

Its tags are told by one expression that never goes back: ``html.parser`` of some Pythons reads on to the end of the
page for each tag that has no end of its own.
"""

import codecs
import html
import re
from contextlib import suppress
from itertools import islice
from pathlib import Path

from sakipcalc.audit._files.blocks import Blocks
from sakipcalc.audit._files.bounds import refused
from sakipcalc.audit._files.document import Block
from sakipcalc.audit._files.kinds import HTML
from sakipcalc.audit._files.text import decoded, read_bytes

MAX_PAGE = 30_000_000
_WITHIN = 4_096
"""Where a page tells its encoding, if it does."""

_UTF_8, _WINDOWS = "utf-8-sig", "cp1252"
_ENCODINGS = {
    **dict.fromkeys(("utf-8", "utf8", "utf-16", "utf-16le", "utf-16be"), _UTF_8),
    **dict.fromkeys(("windows-1252", "cp1252", "iso-8859-1", "latin1", "latin-1", "us-ascii"), _WINDOWS),
}
"""Encodings as pages name them. What could be read so far is no UTF-16; Latin-1 is Windows-1252, as in browsers."""

_CHARSET = re.compile(rb"""<meta\b[^>]*?\bcharset\s*+=\s*+["']?+\s*+([\w.:-]++)""", re.IGNORECASE)
_INSIDE = r"""(?:[^>=]++|=\s*+(?:"[^"]*+(?:"|\Z)|'[^']*+(?:'|\Z))?+)*+"""
_PIECE = re.compile(
    rf"""<!--(?:-?>|.*?(?:--!?>|\Z))
    | <[!?][^>]*+>?+
    | <(script|style|title|template|xml)(?=[\s/>]){_INSIDE}>?+.*?(?:</\1(?=[\s/>])[^>]*+>?+|\Z)
    | <(?P<tag>/?+[a-z][^\s/>]*+)(?P<inside>{_INSIDE})>?+
    | (?P<text>[^<]++|<)""",
    re.IGNORECASE | re.DOTALL | re.VERBOSE,
)
_ATTRIBUTE = re.compile(r"""([^\s=/>]++)(?:\s*+=\s*+(?:"([^"]*+)"?+|'([^']*+)'?+|([^\s>]++))?+)?+""")
_NUMBER = re.compile(r"\s*+\+?+0*([0-9]{1,9})")
_MAX_ATTRIBUTES = 100
_REST = 1_000_000_000
"""Rows to the end of the table, or of its group of rows."""

_OF_HEAD = frozenset({"head", "meta", "link", "base", "noscript", "/noscript"})
_GROUPS = frozenset({"thead", "tbody", "tfoot", "/thead", "/tbody", "/tfoot"})
_PARTS = """
    address article aside blockquote body caption center dd details div dl dt fieldset figcaption figure footer form
    h1 h2 h3 h4 h5 h6 header hr html legend li main nav ol option p pre section select summary ul
"""
_DIVIDING = frozenset(f"{slash}{name}" for name in _PARTS.split() for slash in ("", "/"))
"""Tags before and after which another paragraph begins."""


def read_html(path: Path) -> list[Block]:
    """The paragraphs and tables of a page in their order; a table in a cell follows the table it stands in.

    Args:
        path: the file.

    Raises:
        InputError: for a file that is no text, or breaks a bound.
    """
    blocks = Blocks(path)
    page = _Page(blocks)
    for piece in _PIECE.finditer(_text(path)):
        blocks.pieces()
        if piece.lastgroup == "inside":
            page.tag(piece["tag"].lower(), piece["inside"])
        elif piece.lastgroup == "text":
            page.text(piece["text"])
    return blocks.finish()


def _text(path: Path) -> str:
    held = read_bytes(path, HTML, bound=MAX_PAGE)
    named = None if held.startswith(codecs.BOM_UTF8) else _CHARSET.search(held, 0, _WITHIN)
    name = named[1].decode("ascii").lower() if named else "utf-8"
    if name not in _ENCODINGS:
        raise refused(
            path,
            f"encoding '{name}' is not read; save it as UTF-8",
            f"enkode '{name}' tidak dibaca; simpan sebagai UTF-8",
        )
    return decoded(path, held, _ENCODINGS[name])[0]


class _Page:
    """The page, taken up as its tags pass by; what is left open is closed where a browser closes it."""

    def __init__(self, blocks: Blocks) -> None:
        self._blocks = blocks
        self._in_head = False

    def tag(self, name: str, inside: str) -> None:
        self._in_head = name == "head" or (self._in_head and name in _OF_HEAD)
        blocks = self._blocks
        if name in {"td", "th"}:
            self._cell(inside)
        elif name in {"/td", "/th"}:
            blocks.close_cell()
        elif name in _DIVIDING:
            blocks.divide()
        elif name == "br":
            blocks.text(" ")
        elif name in {"sup", "/sup"}:
            blocks.raised = name == "sup"
        elif name == "tr":
            blocks.open_row()
        elif name == "/tr":
            blocks.close_row()
        elif name == "table":
            if blocks.cell is None:
                blocks.close_table()
            blocks.open_table()
        elif name == "/table":
            blocks.close_table()
        elif name in _GROUPS:
            blocks.end_of_group()

    def text(self, data: str) -> None:
        if self._in_head:
            return
        if "&" in data:
            self._blocks.pieces(data.count("&"))
            with suppress(ValueError):  # a character by a number of thousands of digits stays as it is written
                data = html.unescape(data)
        self._blocks.text(data.replace("\t", " "))

    def _cell(self, inside: str) -> None:
        cell = self._blocks.open_cell()
        if cell is None:
            self._blocks.divide()
        elif "span" in inside.lower():
            spans: dict[str, int] = {}
            for name, *values in map(re.Match[str].groups, islice(_ATTRIBUTE.finditer(inside), _MAX_ATTRIBUTES)):
                if number := _NUMBER.match("".join(filter(None, values))):
                    spans.setdefault(name.lower(), int(number[1]))
            cell.across = max(spans.get("colspan", 1), 1)
            cell.down = spans.get("rowspan", 1) or _REST
