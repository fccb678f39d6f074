"""A description of a unit, from a file, a stream, or a program's own data."""

import json
import tomllib
from collections import Counter
from collections.abc import Callable, Mapping
from decimal import Decimal
from os import PathLike
from pathlib import Path
from typing import Any, Protocol, TypeAlias, cast

from sakipcalc.audit._files.pages import SHEETS
from sakipcalc.audit._files.text import decoded, read_bytes
from sakipcalc.bab3._facts.description import described
from sakipcalc.bab3._facts.unit import Unit
from sakipcalc.bab3._template.filled import filled
from sakipcalc.errors import Cacat, InputError, Letak, Teks, WrongTypeError

MAX_BYTES = 20_000_000
_MAX_TOML = 2_000_000
_MAX_DOTS = 200
"""What ``tomllib`` reads in good time; it walks every dotted name from its beginning."""

_STREAM = Path("-")
_LARGE = Teks("lebih dari {most} MB", "larger than {most} MB")
_UNREAD = Teks("tidak dapat dibaca ({why})", "cannot be read ({why})")
_NO_JSON = Teks("bukan JSON ({why})", "not JSON ({why})")
_NO_TOML = Teks("bukan TOML ({why})", "not TOML ({why})")
_NO_UNIT = Teks("isinya bukan satu unit: kunci dan isinya", "it holds no unit: keys and values")
_DOTS = Teks("satu baris memuat lebih dari {most} titik di luar bilangan", "a line of more than {most} dots")
_TWICE = Teks("'{name}' ada dua kali di satu objek", "'{name}' stands twice in one object")


class Readable(Protocol):
    """An open file, of text or bytes."""

    def read(self, size: int = ..., /) -> str | bytes: ...


Source: TypeAlias = str | PathLike[str] | Readable | Mapping[str, Any]


def read_unit(sumber: Source, *, letak: Callable[[str], Letak | None] | None = None) -> Unit:
    """Read the description of a unit: JSON or TOML, told apart by how it begins, or a filled-in template.

    Args:
        sumber: a path, an open file, or the description itself as a mapping; ``docs/bab3.md`` lists its entries. Text
            is read strictly, as the Indonesian way writes it; a date is written 2025-03-31. A path that ends in
            ``.xlsx``, ``.xlsm`` or ``.ods`` is the workbook that ``templat`` writes.
        letak: tells the place of a path such as ``sasaran[1].indikator[0].target``, as the cell of a form that it was
            made of; None, or None as its answer, names the path itself.

    Raises:
        InputError: for what cannot be read, and for every fault of the description, each with its path, such as
            ``sasaran[1].indikator[0].target``, or its cell, such as ``indikator!D7``.
        WrongTypeError: for what is no source.

    >>> print(read_unit({"nama": "Kecamatan Kalumpang", "tahun": 2024}).nama)
    Kecamatan Kalumpang
    >>> read_unit({"nama": "Kecamatan Kalumpang", "taun": 2024})
    Traceback (most recent call last):
    sakipcalc.errors.InputError: taun: no such key; did you mean tahun?
    tahun: is missing
    """
    if isinstance(sumber, Mapping):
        return described(sumber, letak)
    if isinstance(sumber, (str, PathLike)):
        path = Path(sumber)
        if path.suffix.casefold() in SHEETS:
            return filled(path)
        return described(_data(path, read_bytes(path, bound=MAX_BYTES)), letak)
    if not callable(getattr(sumber, "read", None)):
        raise WrongTypeError("sumber", sumber, Teks("nama berkas", "a path, an open file, or a mapping"))
    try:
        held = sumber.read(MAX_BYTES + 1)
    except (OSError, ValueError) as error:  # closed, or no text in its encoding
        raise _refused(_STREAM, _UNREAD.fill(why=str(error))) from None
    raw = held.encode(errors="surrogatepass") if isinstance(held, str) else held
    if len(raw) > MAX_BYTES:
        raise _refused(_STREAM, _LARGE.fill(most=MAX_BYTES // 1_000_000))
    return described(_data(_STREAM, raw), letak)


def _data(path: Path, raw: bytes) -> Mapping[str, Any]:
    """What the text of a description holds."""
    text, _ = decoded(path, raw, "utf-8-sig")
    is_json = text.lstrip()[:1] in {"{", "["}
    try:
        data: object = _json(path, text) if is_json else _toml(path, text, len(raw))
    except InputError:
        raise
    except (ValueError, ArithmeticError, RecursionError) as error:
        why = str(error) or type(error).__name__
        raise _refused(path, (_NO_JSON if is_json else _NO_TOML).fill(why=why)) from None
    if not isinstance(data, dict):
        raise _refused(path, _NO_UNIT)
    return cast("dict[str, Any]", data)


def _json(path: Path, text: str) -> object:
    def unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        twice = [name for name, count in Counter(name for name, _ in pairs).items() if count > 1]
        if twice:
            raise _refused(path, _TWICE.fill(name=twice[0]))
        return dict(pairs)

    found: object = json.loads(text, parse_float=Decimal, parse_constant=str, object_pairs_hook=unique)
    return found


def _toml(path: Path, text: str, size: int) -> object:
    if size > _MAX_TOML:
        raise _refused(path, _LARGE.fill(most=_MAX_TOML // 1_000_000))
    text = text.replace("\r\n", "\n")
    if max(line.count(".") for line in text.split("\n")) > _MAX_DOTS:
        raise _refused(path, _DOTS.fill(most=_MAX_DOTS))
    return tomllib.loads(text, parse_float=Decimal)


def _refused(path: Path, said: Teks) -> InputError:
    return InputError([Cacat.at(Letak(berkas=str(path)), said)])
