"""Spoilt files of every kind that the audit reads: each ends soon and small, in a report or in an error that says why.

Run, for as long as you like::

    python tests/fuzz/fuzz_files.py --seconds 600 --seed 7

Every case is one file, made from the seed and its number alone. A process of its own reads many of them under limits of
memory and time; where one breaks a law, the run tells its number, with which it comes again, and goes on::

    python tests/fuzz/fuzz_files.py --seed 7 --only 1234 --keep .
"""

from __future__ import annotations

import argparse
import contextlib
import io
import json
import os
import random
import re
import resource
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import traceback
import warnings
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from types import FrameType, MappingProxyType

sys.path.insert(0, str(Path(__file__).parent))

from mutations import spoilt
from sound import EXAMPLES, KINDS, ROWS

from sakipcalc.__main__ import main as shell
from sakipcalc.audit import audit_report
from sakipcalc.errors import FaultsError, SakipError

SECONDS, MEGABYTES = 2, 300
"""What the audit of a file may take; writing it in all ways and both languages may take twice the time."""

HARD = 10
"""The seconds after which a case that nothing else stops ends with its process."""
_SHELL_EVERY = 8
_TAGS = re.compile(r"<(/?[a-zA-Z][a-zA-Z0-9]*)")


class OvertimeError(BaseException):
    """The processor time of a case is up."""


def _over(_: int, __: FrameType | None) -> None:
    raise OvertimeError


def placed(folder: Path, seed: int, number: int) -> Path:
    """The file of a case, made in a folder."""
    kind = KINDS[number % len(KINDS)]
    return beside(folder, kind, spoilt(kind, random.Random(f"{seed}/{number}")))


def beside(folder: Path, kind: str, data: bytes) -> Path:
    """A file of a kind; a declaration lies beside the tables that it names, and the folder is what is audited."""
    path = folder / ("laporan.toml" if kind == "toml" else f"a.{kind}")
    path.write_bytes(data)
    if kind != "toml":
        return path
    for table in (EXAMPLES / "kalumpang-2024").glob("*.csv"):
        shutil.copy(table, folder)
    (folder / "a.csv").write_text("\n".join(";".join(row) for row in ROWS), encoding="utf-8")
    return folder


def unseen(text: str) -> str | None:
    """The first sign in a text that nobody sees, line ends apart."""
    return next(
        (ascii(sign) for line in text.split("\n") if not line.isprintable() for sign in line if not sign.isprintable()),
        None,
    )


def shown(path: Path, number: int) -> str:
    """Audit a file and write all that can be written of it: which way it ended.

    Raises:
        AssertionError: where a law is broken.
    """
    signal.setitimer(signal.ITIMER_PROF, SECONDS)
    try:
        laporan = audit_report(path)
    except SakipError as error:
        said = [each.teks for each in error.cacat] if isinstance(error, FaultsError) else [error.teks]
        assert said, "an error without words"
        assert all(each.id and each.en for each in said), "an error without words"
        ended = "refused"
    else:
        signal.setitimer(signal.ITIMER_PROF, 2 * SECONDS)
        for bahasa in ("id", "en"):
            html = laporan.to_html(bahasa=bahasa)
            for written in (laporan.to_text(bahasa=bahasa), laporan.to_markdown(bahasa=bahasa), html):
                assert unseen(written) is None, f"{unseen(written)} is shown"
            opened = Counter(tag.lower() for tag in _TAGS.findall(html))
            assert not opened["script"], "a tag from outside"
            assert opened["td"] == opened["/td"], "a cell that is not closed"
        whole = "".join(laporan.to_json())
        assert unseen(whole) is None, f"{unseen(whole)} is in the data"
        assert json.loads(whole)["tabel"] or laporan.dilewati, "a report of nothing"
        ended = "audited"
    if number // len(KINDS) % _SHELL_EVERY == 0:
        signal.setitimer(signal.ITIMER_PROF, 2 * SECONDS)
        page = (path if path.is_dir() else path.parent) / "z.html"
        with (
            contextlib.redirect_stderr(io.StringIO()) as told,
            contextlib.redirect_stdout(io.TextIOWrapper(io.BytesIO())),
        ):
            status = shell(["audit", str(path), "--html", str(page)])
        assert "kesalahan di dalam sakipcalc" not in told.getvalue(), told.getvalue()
        assert (status == 2) == (ended == "refused"), f"status {status} where the file is {ended}"
        assert unseen(told.getvalue()) is None, f"{unseen(told.getvalue())} is shown"
        assert (status == 2) == (not page.exists()), "a page, or none, against the status"
    return ended


def case(seed: int, number: int, fault: str) -> str:
    """How a case ended: audited, refused, or what law it broke; a fault is planted for the tests of this file."""
    with tempfile.TemporaryDirectory() as name:
        path = placed(Path(name), seed, number)
        begun = time.process_time()
        resource.setrlimit(resource.RLIMIT_CPU, (int(begun) + HARD, resource.RLIM_INFINITY))
        resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES * 1_000_000, resource.RLIM_INFINITY))
        signal.setitimer(signal.ITIMER_PROF, SECONDS)
        try:
            exec(fault)  # noqa: S102
            ended = shown(path, number)
        except OvertimeError:
            ended = f"BROKEN: too much processor time, in {_where()}"
        except Exception as error:
            ended = f"BROKEN: {type(error).__name__}: {str(error)[:300]} in {_where()}"
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)
            resource.setrlimit(resource.RLIMIT_AS, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        return f"{time.process_time() - begun:.3f} {ended.replace(chr(10), ' ')}"


def _where() -> str:
    """The innermost place in the library that an exception came from."""
    frames = [each for each in traceback.extract_tb(sys.exc_info()[2]) if "sakipcalc" in each.filename]
    return " < ".join(f"{Path(each.filename).name}:{each.lineno}" for each in frames[:-4:-1]) or "the laws"


def work() -> None:
    """Answer each number on standard input with how the case ended."""
    signal.signal(signal.SIGPROF, _over)
    warnings.simplefilter("ignore", UserWarning)  # zipfile's, of two parts of one name that are made here
    for line in sys.stdin:
        seed, number, fault = line.split(" ", 2)
        print(case(int(seed), int(number), fault), flush=True)


def cases(
    seed: int, numbers: Iterable[int], planted: Mapping[int, str] = MappingProxyType({})
) -> Iterator[tuple[int, float, str]]:
    """Each case with its seconds and how it ended; a process that dies is told and followed by another."""
    waiting = iter(numbers)
    died = True
    while died:
        died = False
        command = [sys.executable, __file__, "--work"]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=os.environ
        ) as worker:
            assert worker.stdin is not None
            assert worker.stdout is not None
            for number in waiting:
                print(seed, number, planted.get(number, ""), file=worker.stdin, flush=True)
                answer = worker.stdout.readline()
                if not answer:
                    died = True
                    yield number, 0.0, f"BROKEN: the process died ({worker.wait()})"
                    break
                seconds, _, ended = answer.strip().partition(" ")
                yield number, float(seconds), ended
            worker.stdin.close()


def main() -> int:
    """Fuzz until the time or the cases are over; the status says whether a law was broken."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=600)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--cases", type=int, default=10**9)
    parser.add_argument("--only", type=int)
    parser.add_argument("--keep", type=Path, help="a folder to leave the file of --only in")
    parser.add_argument("--work", action="store_true", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work:
        work()
        return 0
    if options.keep:
        print(placed(options.keep, options.seed, options.only))
    numbers = range(options.cases) if options.only is None else range(options.only, options.only + 1)
    until, counts, slowest = time.monotonic() + options.seconds, Counter[str](), (0.0, 0)
    broken: list[int] = []
    for number, seconds, ended in cases(options.seed, numbers):
        way = ended.partition(":")[0]
        counts[f"{KINDS[number % len(KINDS)]} {way}"] += 1
        slowest = max(slowest, (seconds, number))
        if way == "BROKEN":
            broken.append(number)
            print(
                f"--seed {options.seed} --only {number} ({KINDS[number % len(KINDS)]}, {seconds:.1f} s): {ended}",
                flush=True,
            )
        if time.monotonic() > until:
            break
    ways = ", ".join(f"{count} {way}" for way, count in sorted(counts.items()))
    print(f"seed {options.seed}, {counts.total()} cases, {len(broken)} broken: {ways}")
    print(f"slowest: case {slowest[1]}, {slowest[0]:.2f} s")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
