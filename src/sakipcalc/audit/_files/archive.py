"""Open a spreadsheet file without trusting it: bounded sizes, no document types or entities, nothing run or fetched."""

import zipfile
from collections.abc import Callable, Mapping
from pathlib import Path
from xml.parsers import expat

from sakipcalc.audit._files.bounds import Budget, refused
from sakipcalc.audit._files.kinds import MAX_DIRECTORY, ZIP, Kind, directory_size, foreign, irregular
from sakipcalc.errors import InputError

MAX_FILE = 50_000_000
MAX_PIECE = 1_000_000
"""What may be read without one tag or text being whole: an endless tag is parsed again and again."""

_CHUNK = 1 << 16
_MAX_DEPTH = 200

Start = Callable[[str, Mapping[str, str]], None]
End = Callable[[str], None]
Text = Callable[[str], None]


def open_archive(path: Path, own: Kind) -> zipfile.ZipFile:
    """The file as an archive.

    Args:
        path: the file.
        own: the kind that it is read as; of any other, it is said what it is.

    Raises:
        InputError: for a file that is missing, too large, of another kind, or no archive.
    """
    try:
        if said := irregular(path):
            raise refused(path, said.en, said.id)
        if path.stat().st_size > MAX_FILE:
            size = MAX_FILE // 1_000_000
            raise refused(path, f"larger than {size} MB", f"lebih dari {size} MB")
        if directory_size(path) > MAX_DIRECTORY:
            raise refused(path, "lists far too many parts", "memuat terlalu banyak bagian")
        if said := foreign(path, own, ZIP):
            raise refused(path, said.en, said.id)
        return zipfile.ZipFile(path)
    except InputError:
        raise
    except FileNotFoundError:
        raise refused(path, "no such file", "berkas tidak ada") from None
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OSError):
        why = f"not {own.what.en}; it may be damaged or locked with a password"
        raise refused(path, why, f"bukan {own.what.id}; mungkin rusak atau dikunci sandi") from None


class Members:
    """The XML members of an archive, each parsed as a stream, all within one budget."""

    def __init__(self, path: Path, archive: zipfile.ZipFile) -> None:
        self._path, self._archive = path, archive
        self._names = {name.casefold(): name for name in archive.namelist()}
        self.budget = Budget(path)

    def find(self, name: str) -> str | None:
        """A member as the archive calls it, in capital or small letters; None where it has none of that name."""
        return self._names.get(name.casefold())

    def parse(self, name: str, start: Start, end: End | None = None, text: Text | None = None) -> None:
        """Hand every element of a member to the callbacks, by local name and local attribute names.

        Raises:
            InputError: for a member that is missing, unpacks to too much, or is no plain XML.
        """
        parser = expat.ParserCreate(namespace_separator=" ")
        parser.buffer_text = True
        local = _Local()
        depth = 0

        def on_start(tag: str, attributes: dict[str, str]) -> None:
            nonlocal depth
            depth += 1
            if depth > _MAX_DEPTH:
                raise refused(self._path, "nested too deeply", "bersarang terlalu dalam")
            for key in attributes:
                if " " in key:
                    attributes = {local[key]: value for key, value in attributes.items()}
                    break
            start(local[tag], attributes)

        def on_end(tag: str) -> None:
            nonlocal depth
            depth -= 1
            if end:
                end(local[tag])

        def on_doctype(*_: object) -> None:
            raise refused(
                self._path, "declares a document type, which is not read", "memuat deklarasi DOCTYPE, yang tidak dibaca"
            )

        parser.StartElementHandler = on_start
        parser.EndElementHandler = on_end
        parser.StartDoctypeDeclHandler = on_doctype
        if text:
            parser.CharacterDataHandler = text
        self._feed(name, parser)

    def _feed(self, name: str, parser: expat.XMLParserType) -> None:
        try:
            info = self._archive.getinfo(name)
            self.budget.part(info.compress_size)
            size = 0
            with self._archive.open(info) as member:
                while chunk := member.read(_CHUNK):
                    size += len(chunk)
                    self.budget.unpacked(len(chunk))
                    parser.Parse(chunk)
                    if size - parser.CurrentByteIndex > MAX_PIECE:
                        limit = MAX_PIECE // 1_000
                        raise refused(self._path, f"a tag of more than {limit} kB", f"satu tag lebih dari {limit} kB")
            parser.Parse(b"", True)  # noqa: FBT003
        except InputError:
            raise
        except (
            KeyError,
            expat.ExpatError,
            zipfile.BadZipFile,
            RuntimeError,
            NotImplementedError,
            OSError,
            EOFError,
        ) as e:
            why = f"part {name} cannot be read ({type(e).__name__})"
            raise refused(self._path, why, f"bagian {name} tidak dapat dibaca ({type(e).__name__})") from None
        except Exception as error:  # zlib.error, and whatever a damaged stream makes a decoder raise
            why = f"part {name} is damaged ({type(error).__name__})"
            raise refused(self._path, why, f"bagian {name} rusak ({type(error).__name__})") from None


class _Local(dict[str, str]):
    """Names without their namespace, each worked out once."""

    def __missing__(self, name: str) -> str:
        self[name] = local = name.rpartition(" ")[2]
        return local
