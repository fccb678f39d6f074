"""Text from outside, made harmless: nothing in it acts on a terminal, a page or a reader of Markdown."""

import re
import unicodedata
from html import escape
from itertools import accumulate

_MARKUP = str.maketrans({**{sign: f"\\{sign}" for sign in "\\`*_[]|#"}, "<": "&lt;", "&": "&amp;", "~": "&#126;"})
_LEADING = re.compile(r"[-+>=]|\d+(?=[.)]( |$))")
"""What begins a list, a quotation or the line below a heading."""


def visible(text: str) -> str:
    r"""Text in one line, with every sign that cannot be seen, breaks a line or turns its direction written out.

    >>> print(visible("a" + chr(27) + "[2J" + chr(10) + "b" + chr(0x202E)))
    a\x1b[2J\nb\u202e
    """
    return text if text.isprintable() else "".join(map(_written, text))


def _written(sign: str) -> str:
    if sign.isprintable():
        return sign
    return " " if unicodedata.category(sign) == "Zs" else sign.encode("unicode_escape").decode("ascii")


def width(text: str) -> int:
    """How many columns of a terminal a text takes: two for a wide sign, none for one that joins the sign before it.

    >>> width("desa"), width("村"), width("e" + chr(0x301))
    (4, 2, 1)
    """
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(sign: str) -> int:
    if unicodedata.combining(sign) or unicodedata.category(sign) in {"Mn", "Me"}:
        return 0
    return 2 if unicodedata.east_asian_width(sign) in {"W", "F"} else 1


def fitted(text: str, columns: int, *, right: bool = False) -> str:
    """Text with spaces up to a width: behind it, or before it."""
    space = " " * (columns - width(text))
    return space + text if right else text + space


def cut(text: str, columns: int) -> str:
    """Text no wider than so many columns, with dots where something is missing.

    >>> cut("Kecamatan", 5), cut("村村村", 5)
    ('Keca…', '村村…')
    """
    if width(text) <= columns:
        return text
    reached = accumulate(map(_columns, text))
    return "".join(sign for sign, wide in zip(text, reached, strict=True) if wide < columns) + "…"


def safe(text: str) -> str:
    """Text in HTML, where no more is wanted: in a title, or in an attribute.

    >>> safe("A < B")
    'A &lt; B'
    """
    return escape(visible(text))


def in_page(text: str) -> str:
    """Text in HTML, whose direction leaves what stands around it alone.

    >>> in_page("A & B")
    '<bdi>A &amp; B</bdi>'
    """
    return f"<bdi>{safe(text)}</bdi>"


def in_markdown(text: str) -> str:
    r"""Text that Markdown shows as it is: no markup, no entity, no link, no name that is called.

    >>> print(in_markdown("- ~~a~~ www.b.id"))
    \- &#126;&#126;a&#126;&#126; www&#46;b.id
    """
    plain = " ".join(visible(text).split(" ")).strip().translate(_MARKUP)
    plain = re.sub(r"(?i)\b(https?|ftp):", r"\1&#58;", plain)
    plain = re.sub(r"(?i)\b(www)\.", r"\1&#46;", plain)
    plain = re.sub("@+", r"`\g<0>`", plain)  # an address is a link whatever stands for its sign, but not through code
    return _LEADING.sub(_harmless, plain, count=1) if _LEADING.match(plain) else plain


def _harmless(match: re.Match[str]) -> str:
    return f"{match[0]}\\" if match[0].isdigit() else f"\\{match[0]}"
