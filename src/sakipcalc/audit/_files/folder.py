"""What lies in a folder: the files that are read, and all else with the reason why it is not."""

from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from sakipcalc.audit._files.bounds import refused
from sakipcalc.audit._files.kinds import irregular, told
from sakipcalc.errors import Teks

_FOLDER = Teks("folder; periksa tersendiri", "a folder; audit it by itself")
_LINK = Teks("tautan yang tidak menuju berkas", "a link that leads to no file")
_OPENED = Teks("berkas sementara program Office", "a temporary file of an Office program")
_HIDDEN = Teks("berkas tersembunyi", "a hidden file")
_OURS = Teks("hasil pemeriksaan sakipcalc", "a page that sakipcalc made")
_UNKNOWN = Teks("jenis berkas ini tidak diperiksa", "files of this kind are not audited")


class Unread(NamedTuple):
    """A file that is not read, why, and whether figures may be lost by it."""

    name: str
    kata: Teks
    gagal: bool = False


def contents(
    folder: Path, suffixes: tuple[str, ...], is_ours: Callable[[Path], bool]
) -> tuple[list[Path], list[Unread]]:
    """The files of a folder that are to be read, and the others; each in order of their names.

    Args:
        folder: the folder.
        suffixes: how the names of files end that can be read.
        is_ours: whether a file is one that we made.

    Raises:
        InputError: for a folder that cannot be opened.
    """
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        why = error.strerror or type(error).__name__
        raise refused(folder, f"cannot be opened ({why})", f"tidak dapat dibuka ({why})") from None
    files: list[Path] = []
    unread: list[Unread] = []
    for entry in entries:
        left = _why_not(entry, suffixes, is_ours)
        if left is None:
            files.append(entry)
        else:
            unread.append(left)
    return files, unread


def _why_not(entry: Path, suffixes: tuple[str, ...], is_ours: Callable[[Path], bool]) -> Unread | None:
    """Why a file is not read; None for one that is."""
    name, wanted = entry.name, entry.suffix.casefold() in suffixes
    if name.startswith("~$"):
        return Unread(name, _OPENED)
    if entry.is_dir():
        return Unread(name, _FOLDER, gagal=wanted)
    if entry.is_symlink() and not entry.exists():
        return Unread(name, _LINK, gagal=wanted)
    if said := irregular(entry):
        return Unread(name, said, gagal=wanted)
    if wanted:
        return Unread(name, _OURS) if is_ours(entry) else None
    if known := told(entry):
        return Unread(name, known[0], gagal=known[1])
    return Unread(name, _HIDDEN if name.startswith(".") else _UNKNOWN)
