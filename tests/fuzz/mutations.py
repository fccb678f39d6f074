"""Files of every kind that the audit reads, spoilt by structure: the same seed spoils a file in the same way."""

from __future__ import annotations

import io
import json
import random
import re
import zipfile
from collections.abc import Iterable, Mapping
from html import escape

from sound import ARCHIVES, sound

HORRORS = (
    "", " ", "9" * 5000, "-0", "1e999999999", "1E-999999999", "NaN", "sNaN", "Infinity", "1.797e308", "0x10", "٣",
    "½", "1.2.3,4", "\x00", "\x1b[2J", "\u202e\u2066", "\ud800", "\ufeff", "\u2028", "\x85\x9b", "e\u0301" * 300,
    "=1+1", "#DIV/0!", "<script>", "]]>", "&#0;", "&amp;" * 500, "&" * 3000, '"', "'", "\\", "A1:XFD1048576",
    "XFD1048576", "ZZZ9999999", "PT9999999H59M59S", "9999-12-31T23:59:59", "0000-00-00", "0001-01-01", "100:61",
    "24:00", "-1", "16384", "1048577", "99999999", "x" * 60_000, "1 per 0", "80-70", "< 5", "Rp", "%", "WTP",
    "Rata-rata", "Target", "Realisasi", "true", "null", "{}", "[]", "../../etc/passwd", "a/b\\c", "2024",
    "Triwulan IV", "31/02/2024", "1900-02-29", "((((5))))", "1/0", "-" * 900, "(" * 3000, "5,%" * 700,
)  # fmt: skip
ENCODINGS = ("utf-16", "utf-16-be", "utf-8-sig", "cp1252", "utf-7", "utf-32", "cp037", "shift_jis")
_PIECES = {
    **dict.fromkeys((*ARCHIVES, "html"), re.compile(r"<[^>]*>|[^<]+|<")),
    "json": re.compile(r'"(?:[^"\\]|\\.)*"|[^"\s]|\s+|"'),
    "csv": re.compile(r"[^;,\t\n]+|[;,\t]|\n"),
    "txt": re.compile(r"[^\t\n ]+|[\t ]|\n"),
    "toml": re.compile(r'"[^"\n]*"|[^"\n=\[\]{},]+|[=\[\]{},"]|\n'),
}
_NESTS = (
    ("[", "]"), ('{"a":', "}"), ("<a>", "</a>"), ("<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>"), ("a.", ""),
    ("<table><tr><td>", ""), ('"', '"'), ("(", ")"), ("<table:table>", "</table:table>"), ("<si><t>", "</t></si>"),
)  # fmt: skip
_INSIDE = re.compile(r'="[^"]*"')


def _span(chance: random.Random, size: int, most: int) -> tuple[int, int]:
    start = chance.randrange(size + 1)
    return start, min(size, start + chance.choice([1, 1, 2, 3, 8, most]))


def in_bytes(held: bytes, chance: random.Random) -> bytes:
    """Bytes cut, doubled, swapped, turned or put in."""
    low, high = _span(chance, len(held), 3000)
    way = chance.randrange(7)
    if way == 0:
        return held[:low] + held[high:]
    if way == 1:
        return held[:high] + held[low:high] * chance.choice([1, 1, 40]) + held[high:]
    if way == 2:
        middle = chance.randrange(low, high + 1)
        return held[:low] + held[middle:high] + held[low:middle] + held[high:]
    if way == 3:
        return held[:low]
    if way == 4:
        put = chance.choice(
            [
                b"\0",
                b"\xff\xfe",
                b"\xef\xbb\xbf",
                b"PK\x05\x06",
                b"PK\x01\x02",
                chance.randbytes(9),
                b"\xff" * 8,
                b"<" * 4000,
            ]
        )
        return held[:low] + put + held[chance.choice([low, low + len(put)]) :]
    turned = bytearray(held)
    for _ in range(chance.choice([1, 3, 30]) if held else 0):
        turned[chance.randrange(len(held))] ^= 1 << chance.randrange(8)
    return bytes(turned)


def _odd(kind: str, chance: random.Random) -> str:
    """A horror, mostly written so that a reader of that kind takes it up."""
    odd = chance.choice(HORRORS)
    if chance.random() < 0.2:
        return odd
    if kind in {"json", "toml"}:
        return json.dumps(odd)
    return escape(odd) if kind in {*ARCHIVES, "html"} else odd


def _end(pieces: list[str], at: int, kind: str) -> int:
    """Where what begins at a place ends: an element with all it holds, a list or an object; else that piece alone."""
    depth = 0
    for place in range(at, min(len(pieces), at + 5000)):
        piece = pieces[place]
        if kind in {"json", "toml"}:
            depth += (piece in {"[", "{"}) - (piece in {"]", "}"})
        elif piece.startswith("<"):
            depth += (not piece.startswith(("</", "<?", "<!")) and not piece.endswith("/>")) - piece.startswith("</")
        if depth <= 0:
            return place + 1
    return at + 1


def in_pieces(text: str, kind: str, chance: random.Random) -> str:
    """Tags, words, marks or whole elements deleted, doubled, swapped, nested or exchanged for horrors."""
    pieces = _PIECES[kind].findall(text)
    if not pieces:
        return chance.choice(HORRORS)
    told = [place for place, piece in enumerate(pieces) if piece.strip("[]{}:,;=\t\n ") and piece[0] != "<"]
    at = chance.choice(told) if told and chance.random() < 0.5 else chance.randrange(len(pieces))
    other = chance.choice(told) if told and chance.random() < 0.5 else chance.randrange(len(pieces))
    whole = chance.random() < 0.7
    end = _end(pieces, at, kind) if whole else min(len(pieces), at + chance.choice([1, 2, 9, 60]))
    way = chance.randrange(8)
    if way == 0:
        del pieces[at:end]
    elif way == 1:
        most = max(1, 20_000 // (end - at))
        pieces[at:at] = pieces[at:end] * chance.choice([1, 1, min(30, most), min(1000, most)])
    elif way == 2:
        pieces[at], pieces[other] = pieces[other], pieces[at]
    elif way == 3:
        deep = chance.choice([1, 60, 300, 5000])
        begin, close = chance.choice(_NESTS)
        pieces[at:end] = [begin * deep, *pieces[at:end], close * deep]
    elif way == 4:
        pieces[at:end] = [_odd(kind, chance)]
    else:
        inside = _INSIDE.findall(pieces[at]) if kind in ARCHIVES else None
        odd = _odd(kind, chance)
        quoted = pieces[at].startswith('"') and kind in {"json", "toml"}
        if inside:
            pieces[at] = pieces[at].replace(chance.choice(inside), f'="{odd}"')
        else:
            pieces[at] = odd if quoted or way == 6 else odd + pieces[at]
    return "".join(pieces)


def _text(held: bytes, kind: str, chance: random.Random) -> bytes:
    """A text spoilt one to four times, by its pieces or its bytes, now and then in another encoding."""
    text = held.decode("utf-8", "surrogateescape")
    for _ in range(chance.choice([1, 1, 2, 4])):
        text = in_pieces(text, kind, chance)
    odd = chance.random()
    if odd < 0.05:
        return text.encode(chance.choice(ENCODINGS), "replace")
    made = text.encode("utf-8", "surrogatepass" if odd < 0.1 else "replace")
    return in_bytes(made, chance) if odd > 0.8 else made


def _archive(parts: Mapping[str, bytes], kind: str, chance: random.Random) -> bytes:
    """An archive with parts spoilt, renamed, doubled or gone, or its own bytes spoilt."""
    held = list(parts.items())
    way = chance.randrange(10)
    read = [at for at, (name, _) in enumerate(held) if not name.startswith(("docProps", "Thumbnails", "META"))]
    for _ in range(chance.choice([1, 1, 3]) if way < 8 else 0):
        at, other = chance.choice(read), chance.choice(read)
        name, data = held[at]
        if way == 0:
            held[at] = chance.choice(
                [(held[other][0], data), (chance.choice(HORRORS)[:200] or "x", data), (name.upper(), data), (name, b"")]
            )
        elif way == 1:
            held += [(name, held[other][1])] if chance.random() < 0.5 else []
        else:
            held[at] = name, _text(data, kind, chance)
    packing = chance.choice([zipfile.ZIP_DEFLATED] * 5 + [zipfile.ZIP_STORED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
    whole = made(held, packing)
    return in_bytes(whole, chance) if way >= 8 else whole


def made(parts: Iterable[tuple[str, bytes]], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """An archive of parts, one of which may stand twice."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", packing) as archive:
        for name, data in parts:
            archive.writestr(zipfile.ZipInfo(name.encode("utf-8", "replace").decode()), data, packing)
    return out.getvalue()


def spoilt(kind: str, chance: random.Random) -> bytes:
    """A file of that kind, spoilt; small ones more often."""
    small, large = sound(kind)
    parts = chance.choice((small, small, small, large))
    return _archive(parts, kind, chance) if kind in ARCHIVES else _text(parts[""], kind, chance)
