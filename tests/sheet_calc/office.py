"""A LibreOffice of one's own: a fresh profile, an ordinary user, the add-in installed, ended with all its children."""

from __future__ import annotations

import contextlib
import json
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

PYTHON = "/usr/bin/python3"
DRIVER = Path(__file__).with_name("driver.py")
WAIT = 120
SETTINGS = """<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Linguistic/General"><prop oor:name="UILocale" oor:op="fuse">\
<value>{language}</value></prop></item>
<item oor:path="/org.openoffice.Setup/L10N"><prop oor:name="ooSetupSystemLocale" oor:op="fuse">\
<value>{language}</value></prop></item>
</oor:items>
"""


class Screen:
    """A screen that nobody sees, for windows; its ``display`` is what programs call it. Needs Debian's xvfb.

    Args:
        number: a number that no other screen has.
        size: its width, height and depth.
    """

    def __init__(self, number: int, size: str = "1280x760x24") -> None:
        self.display = f":{number}"
        self._command = ["Xvfb", self.display, "-screen", "0", size, "-ac"]

    def __enter__(self) -> Screen:
        self._process = subprocess.Popen(self._command, stderr=subprocess.DEVNULL)
        time.sleep(1)
        return self

    def __exit__(self, *_: object) -> None:
        self._process.terminate()
        self._process.wait()


class Office:
    """Started on entry, ended on exit.

    Args:
        addin: the add-in to install.
        language: of menus, help and typed formulas; anything but English needs its language pack.
        display: the X display to show its windows on, such as ``:99``; empty for none.

    Attributes:
        folder: a folder that the office may write to.
    """

    def __init__(self, addin: Path, language: str = "en-US", display: str = "") -> None:
        self.folder = Path(tempfile.mkdtemp(prefix="sakip-calc-"))
        self.profile = f"-env:UserInstallation={(self.folder / 'profile').as_uri()}"
        self.owner: dict[str, Any] = {"env": {**os.environ, "HOME": str(self.folder), "LC_ALL": "C.UTF-8"}}
        self.windows = [] if display else ["--headless"]
        if display:
            self.owner["env"] |= {"DISPLAY": display, "SAL_USE_VCLPLUGIN": "gen"}
        if os.geteuid() == 0:
            shutil.chown(self.folder, "nobody", "nogroup")
            self.owner |= {"user": "nobody", "group": "nogroup", "extra_groups": []}
        self.addin = self.take(addin)
        user = self.folder / "profile" / "user"
        user.mkdir(parents=True)
        (user / "registrymodifications.xcu").write_text(SETTINGS.format(language=language), encoding="utf-8")
        if os.geteuid() == 0:
            for path in (user.parent, user, user / "registrymodifications.xcu"):
                shutil.chown(path, "nobody", "nogroup")
        self.process: subprocess.Popen[bytes] | None = None

    def take(self, file: Path) -> Path:
        """A copy of a file in the office's folder."""
        copy = self.folder / file.name
        shutil.copyfile(file, copy)
        if os.geteuid() == 0:
            shutil.chown(copy, "nobody", "nogroup")
        return copy

    def __enter__(self) -> Office:
        try:
            self.run("unopkg", "add", "--suppress-license", str(self.addin), self.profile)
            self.start()
        except BaseException:
            self.end()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.end()

    def start(self) -> None:
        pipe = f"--accept=pipe,name={self.folder.name};urp"
        command = ["soffice", *self.windows, "--norestore", "--nologo", "--nodefault", pipe, self.profile]
        self.process = subprocess.Popen(
            command,
            start_new_session=True,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            cwd=self.folder,
            **self.owner,
        )

    def end(self) -> None:
        """End the office with its whole process group, and remove its folder."""
        if self.process is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def run(self, *command: str, given: str = "") -> str:
        done: subprocess.CompletedProcess[str] = subprocess.run(
            command,
            input=given,
            capture_output=True,
            text=True,
            timeout=WAIT,
            check=False,
            cwd=self.folder,
            **self.owner,
        )
        if done.returncode:
            raise RuntimeError(f"{command[0]}: {done.stderr[-2000:]}")
        return done.stdout

    def orders(self, *orders: Sequence[Any]) -> list[Any]:
        """Carry out orders (see ``driver.py``); their answers."""
        program = self.take(DRIVER)
        answers = self.run(PYTHON, str(program), self.folder.name, given=json.dumps(orders))
        found: list[Any] = json.loads(answers)
        return found

    @property
    def memory(self) -> int:
        """What the office's processes hold, in MB."""
        pages = 0
        for process in Path("/proc").glob("[0-9]*"):
            with contextlib.suppress(OSError):
                *_, group = (process / "stat").read_text().rpartition(")")[2].split()[:3]
                if self.process is not None and int(group) == self.process.pid:
                    pages += int((process / "statm").read_text().split()[1])
        return pages * os.sysconf("SC_PAGE_SIZE") // 2**20

    @property
    def alive(self) -> bool:
        """Whether the office still runs."""
        return self.process is not None and self.process.poll() is None
