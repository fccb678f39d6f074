"""Files that we make: written whole or not at all, and never over a file of anybody else's."""

import errno
import os
import secrets
import stat
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

import attrs

from sakipcalc.errors import Cacat, InputError, Letak, Teks

HEAD = 1024
"""A file of ours shows its mark within so many bytes."""

_ELSEWHERE = Teks("tulis nama lain, atau pindahkan dulu berkas itu", "write another name, or move that file first")
_WHY = {
    errno.ENOSPC: Teks("tempat penyimpanan penuh", "the disk is full"),
    errno.EDQUOT: Teks("jatah penyimpanan habis", "the quota is used up"),
    errno.EACCES: Teks("tidak diizinkan; pilih folder lain", "not permitted; choose another folder"),
    errno.EPERM: Teks("tidak diizinkan; pilih folder lain", "not permitted; choose another folder"),
    errno.EROFS: Teks("foldernya hanya dapat dibaca; pilih folder lain", "a read-only folder; choose another one"),
    errno.ENOENT: Teks("foldernya tidak ada; buat dulu folder itu", "no such folder; make it first"),
    errno.ENOTDIR: Teks("foldernya tidak ada; buat dulu folder itu", "no such folder; make it first"),
    errno.ENAMETOOLONG: Teks("namanya terlalu panjang", "its name is too long"),
}


@attrs.frozen
class Output:
    """A kind of file that we make.

    Args:
        called: what a caller calls the place it is written to, such as ``--html``.
        ending: how its name ends, such as ``.html``.
        mark: bytes near the beginning of every file of this kind, by which we know our own.
    """

    called: str
    ending: str
    mark: bytes

    def save(self, path: str | Path, write: Callable[[BinaryIO], object], inputs: Iterable[Path] = ()) -> Path:
        """Write a file, or leave everything as it was.

        It is made beside its place under another name and moved there when it is complete, with the permissions that
        a file opened for writing has. Only a file of the same kind is ever replaced, and none of the inputs.

        Args:
            path: where to.
            write: writes the content.
            inputs: files that are read, whatever they hold; a link to one of them is the same file.

        Raises:
            InputError: for a name that no such file can have, a file of another kind or an input in its place, and a
                place that cannot be written.
        """
        try:
            target = self._target(path, inputs)
            old = self._replaced(path, target)
            _write_beside(target, write, old)
        except OSError as error:
            system = error.strerror or type(error).__name__
            raise _refused(path, _WHY.get(error.errno or 0, Teks(system, system))) from None
        return Path(path)

    def _target(self, path: str | Path, inputs: Iterable[Path]) -> Path:
        """The place itself, behind every link."""
        if str(path).strip() in {"", "-", "."}:
            given, example = f"{self.called} '{path}'", f"sakip{self.ending}"
            raise InputError(
                [
                    Teks(
                        f"{given}: bukan nama berkas; tulis misalnya {example}",
                        f"{given}: not the name of a file; write {example}, for example",
                    )
                ]
            )
        try:
            target = Path(path).resolve()
        except (ValueError, RuntimeError):  # a NUL in the name; links that lead in a circle
            raise _refused(path, Teks("namanya tidak dapat dipakai", "its name cannot be used")) from None
        if any(_same(target, each) for each in inputs):
            raise InputError(
                [
                    Teks(
                        f"{path}: berkas ini yang sedang diperiksa dan tidak ditimpa; tulis nama lain",
                        f"{path}: this file is being read and is not written over; write another name",
                    )
                ]
            )
        if Path(path).suffix.casefold() != self.ending:
            raise InputError(
                [
                    Teks(
                        f"{path}: namanya harus berakhiran {self.ending}",
                        f"{path}: the name must end in {self.ending}",
                    )
                ]
            )
        return target

    def _replaced(self, path: str | Path, target: Path) -> os.stat_result | None:
        """The file that is there already, if there is one; it must be ours, and open for writing."""
        try:
            old = target.stat()
        except FileNotFoundError:
            return None
        if not stat.S_ISREG(old.st_mode):
            raise InputError(
                [
                    Teks(
                        f"{path}: bukan berkas biasa; tulis nama lain",
                        f"{path}: not an ordinary file; write another name",
                    )
                ]
            )
        with target.open("r+b") as file:
            head = file.read(HEAD)
        if self.mark not in head:
            raise InputError(
                [
                    Teks(
                        f"{path}: sudah ada dan bukan buatan sakipcalc, jadi tidak ditimpa; {_ELSEWHERE.id}",
                        f"{path}: exists and was not made by sakipcalc, so it is not written over; {_ELSEWHERE.en}",
                    )
                ]
            )
        return old


def _same(target: Path, other: Path) -> bool:
    """Whether two names lead to one file, be it through links."""
    try:
        return target == other.resolve() or target.samefile(other)
    except (OSError, ValueError, RuntimeError):
        return False


def _write_beside(target: Path, write: Callable[[BinaryIO], object], old: os.stat_result | None) -> None:
    """Write a file under another name in the same folder, then move it to its place."""
    made = target.with_name(f".sakipcalc-{secrets.token_hex(8)}.tmp")
    try:
        with made.open("xb") as file:
            write(file)
            file.flush()
            os.fsync(file.fileno())
        if old is not None:
            _like(old, made)
        os.replace(made, target)  # noqa: PTH105  the one step that cannot be done by half
    except BaseException:
        with suppress(OSError):
            made.unlink()
        raise


def _like(old: os.stat_result, made: Path) -> None:
    """Give a file the owner, as far as we may, and the permissions of the one that it replaces."""
    new = made.stat()
    if (new.st_uid, new.st_gid) != (old.st_uid, old.st_gid):
        with suppress(OSError):
            os.chown(made, old.st_uid, old.st_gid)
    made.chmod(stat.S_IMODE(old.st_mode))


def _refused(path: str | Path, why: Teks) -> InputError:
    said = Teks(f"{path}: tidak dapat ditulis ({why.id})", f"{path}: cannot be written ({why.en})")
    return InputError([Cacat(said, Letak(str(path)))])
