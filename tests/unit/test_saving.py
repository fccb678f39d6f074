"""Every call to the system that the writing of a file makes fails once, in every way: nothing is lost, nothing left."""

from __future__ import annotations

import errno
import io
import os
import sys
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from sakipcalc.__main__ import AGREES, DIFFERS, INTERRUPTED, UNUSABLE, main
from sakipcalc._core.saving import Output
from sakipcalc.errors import InputError
from sakipcalc.sheet import excel, libreoffice

LINES = "uraian;target;realisasi;capaian\nIndeks;80;80;100\n"
CALLS = ("open", "stat", "lstat", "readlink", "fsync", "replace", "rename", "chmod", "chown", "unlink", "close", "dup2")
"""What ``os`` hands on to the system, as far as the writing of a file could use it."""


def error(name: str) -> Callable[[], BaseException]:
    """What makes an error of the system."""
    number = getattr(errno, name)
    return lambda: OSError(number, os.strerror(number))


FAULTS: dict[str, Callable[[], BaseException]] = {
    **{name: error(name) for name in ("ENOSPC", "EIO", "EACCES", "EINTR", "EDQUOT", "EROFS")},
    "interrupted": KeyboardInterrupt,
    "no memory": MemoryError,
}


class System:
    """The calls to the system, counted, one of which fails: before it does anything, or when all is done.

    Args:
        failing: which call fails, from 0; -1 for none.
        fault: makes the exception.
        late: whether it fails after it was done.
    """

    def __init__(self, failing: int, fault: Callable[[], BaseException], *, late: bool) -> None:
        self._failing, self._fault, self._late = failing, fault, late
        self.names: list[str] = []

    def call(self, name: str, honest: Callable[..., Any], *given: Any, **named: Any) -> Any:
        """Make a call, if it is not the one that fails."""
        self.names.append(name)
        fails = len(self.names) - 1 == self._failing
        if fails and not self._late:
            raise self._fault()
        result = honest(*given, **named)
        if fails:
            if isinstance(result, Raw):
                io.FileIO.close(result)
            raise self._fault()
        return result

    @property
    def failed(self) -> bool:
        """Whether the call that is to fail was made."""
        return self._failing < len(self.names)

    def opened(self, path: Any, mode: str = "r", *rest: Any, **named: Any) -> Any:
        """As ``io.open``; what is read and written in bytes goes through the counted calls too."""
        if "b" not in mode:
            return HONEST_OPEN(path, mode, *rest, **named)
        raw = self.call("open", Raw, path, mode.replace("b", ""), self)
        return {"r": io.BufferedReader, "r+": io.BufferedRandom}.get(raw.mode.replace("b", ""), io.BufferedWriter)(raw)


class Raw(io.FileIO):
    """A file whose every call is counted."""

    def __init__(self, path: Any, mode: str, system: System) -> None:
        self.system = system
        super().__init__(path, mode)

    def write(self, data: Any) -> Any:
        return self.system.call("write", super().write, data)

    def readinto(self, buffer: Any) -> Any:
        return self.system.call("read", super().readinto, buffer)

    def close(self) -> None:
        if self.closed:
            return
        try:
            self.system.call("close", lambda: None)
        finally:
            super().close()


HONEST_OPEN = io.open


@contextmanager
def failing(failing: int, fault: Callable[[], BaseException], *, late: bool = False) -> Iterator[System]:
    """Let one call to the system fail within."""
    system = System(failing, fault, late=late)
    with pytest.MonkeyPatch.context() as patched:
        for name in CALLS:
            honest = getattr(os, name)
            counted = lambda *given, name=name, honest=honest, **named: system.call(name, honest, *given, **named)  # noqa: E731
            patched.setattr(os, name, counted)
        patched.setattr(io, "open", system.opened)
        yield system


def run(arguments: list[str]) -> int:
    """The exit status of the shell, from which nothing else may come out."""
    try:
        return main(arguments)
    except BaseException as error:
        return pytest.fail(f"{type(error).__name__} came out of the shell: {traceback.format_exc()}")


def held(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.iterdir()}


EVERY_WAY = [*((fault, False) for fault in FAULTS), *((fault, True) for fault in FAULTS if fault != "EINTR")]
"""After EINTR nothing is done yet."""
PAGE = Output("--html", ".html", b"sakipcalc audit")
OLD, NEW = (f"<meta name=generator content='sakipcalc audit'>{sign * 20_000}".encode() for sign in "on")


@pytest.mark.parametrize(("fault", "late"), EVERY_WAY)
@pytest.mark.parametrize("old", [True, False])
def test_the_old_file_or_the_new_one_is_whole(*, old: bool, fault: str, late: bool, tmp_path: Path) -> None:
    page, table = tmp_path / "a.html", tmp_path / "t.csv"
    before = {"t.csv": LINES.encode(), **({"a.html": OLD} if old else {})}
    met: set[str] = set()
    for number in range(1000):
        page.unlink(missing_ok=True)
        for name, content in before.items():
            (tmp_path / name).write_bytes(content)
        with failing(number, FAULTS[fault], late=late) as system:
            try:
                PAGE.save(page, lambda file: file.write(NEW), [table])
            except InputError as raised:
                assert "tidak dapat" in raised.cacat[0].teks.id
                assert fault not in {"interrupted", "no memory"}
                done = False
            except (KeyboardInterrupt, MemoryError) as raised:
                assert isinstance(raised, type(FAULTS[fault]()))
                done = False
            else:
                done = True
        if not system.failed:
            break
        met.add(system.names[number])
        after, allowed = held(tmp_path), {NEW} if done else {NEW, before.get("a.html")}
        assert after.get("a.html") in allowed, system.names[number]
        assert after.keys() <= {"t.csv", "a.html"}, system.names[number]
        assert after["t.csv"] == before["t.csv"], system.names[number]
    assert done
    assert met >= {"open", "write", "fsync", "replace", "close", "stat", *(("chmod", "read") if old else ())}


@pytest.mark.parametrize("fault", ["EIO", "interrupted"])
def test_the_shell_ends_in_words_and_with_its_status(
    fault: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    table, page = tmp_path / "t.csv", tmp_path / "a.html"
    arguments = ["audit", str(table), "--html", str(page)]
    table.write_text(LINES.replace("100", "99"), encoding="utf-8")
    assert main(arguments) == DIFFERS
    new = page.read_bytes()
    table.write_text(LINES, encoding="utf-8")
    assert main(arguments) == AGREES
    old = page.read_bytes()
    table.write_text(LINES.replace("100", "99"), encoding="utf-8")
    before = table.read_bytes()
    for number in range(1000):
        page.write_bytes(old)
        capfd.readouterr()
        with failing(number, FAULTS[fault]) as system:
            status = run(arguments)
        told = capfd.readouterr().err
        if not system.failed:
            break
        after, call = held(tmp_path), system.names[number]
        assert after.keys() == {"t.csv", "a.html"}, call
        assert after["t.csv"] == before, call
        assert status in {DIFFERS, INTERRUPTED if fault == "interrupted" else UNUSABLE}, call
        assert after["a.html"] in ({new} if status == DIFFERS else {old, new}), call
        assert told.startswith("galat: ") == (status == UNUSABLE), call
    assert status == DIFFERS


@pytest.mark.parametrize(("build", "ending"), [(excel.build, ".py"), (libreoffice.build, ".oxt")])
@pytest.mark.parametrize("fault", ["EIO", "interrupted"])
def test_what_the_adapters_write_is_whole(
    build: Callable[[Path], Path], ending: str, fault: str, tmp_path: Path
) -> None:
    target = tmp_path / f"sakip{ending}"
    build(target)
    whole = target.read_bytes()
    with failing(-1, FAULTS[fault]) as system:
        build(target)
    last = len(system.names)
    for number in {*range(0, last, last // 12 + 1), *range(max(0, last - 12), last)}:
        with failing(number, FAULTS[fault]) as system, suppress(InputError, KeyboardInterrupt):
            build(target)
        assert held(tmp_path) == {target.name: whole}, system.names[-1]


class Stream(io.RawIOBase):
    """Standard output whose n-th write fails."""

    def __init__(self, failing: int, fault: Callable[[], BaseException]) -> None:
        self._failing, self._fault, self.calls = failing, fault, 0

    def writable(self) -> bool:
        return True

    def fileno(self) -> int:
        raise OSError

    def write(self, data: Any) -> int:
        self.calls += 1
        if self.calls > self._failing:
            raise self._fault()
        return len(data)


@pytest.mark.parametrize("option", ["--json", "--markdown", "--html"])
@pytest.mark.parametrize(
    "fault", [*sorted(FAULTS.keys() - {"EINTR", "no memory"}), "EPIPE"]
)  # after EINTR Python tries again by itself
@pytest.mark.parametrize("failing_write", [0, 1])
@pytest.mark.parametrize("command", ["audit", "--help"])
def test_a_stream_that_fails(
    *,
    option: str,
    fault: str,
    failing_write: int,
    command: str,
    tmp_path: Path,
    capfd: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    table = tmp_path / "t.csv"
    table.write_text(LINES * 40, encoding="utf-8")
    stream = Stream(failing_write, FAULTS.get(fault, error("EPIPE")))
    monkeypatch.setattr(sys, "stdout", io.TextIOWrapper(io.BufferedWriter(stream), encoding="utf-8"))
    named = [str(tmp_path / "a.html")] if option == "--html" else []
    status = run([command, str(table), option, *named] if command == "audit" else [command])
    said = capfd.readouterr().err
    stream._failing = 10**9  # so that nothing is told when it is closed
    assert "Traceback" not in said
    whole = {AGREES, DIFFERS}
    if stream.calls <= failing_write or fault == "EPIPE" or command == "--help":
        assert status in whole | {INTERRUPTED}
    elif fault == "interrupted":
        assert status == INTERRUPTED
    else:
        assert status == UNUSABLE
        assert said.startswith("galat: ")
