"""Makes the pictures of the guide from a real Calc on a screen of its own: ``python docs/gambar/buat_gambar.py``.

Needs Debian's libreoffice-calc, libreoffice-l10n-id, python3-uno, xvfb, openbox, xdotool, imagemagick
and chromium.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE.parents[1] / "tests" / "sheet_calc"))

from office import Office, Screen  # noqa: E402

from sakipcalc.sheet.libreoffice import build  # noqa: E402

DISPLAY = ":93"
ON_SCREEN = {**os.environ, "DISPLAY": DISPLAY}
BEFORE_SAKIP = 9
"""The menus of Calc that stand before ours."""


def screen(*command: str) -> None:
    """Run a program that looks at the screen or types on it."""
    subprocess.run(command, check=True, env=ON_SCREEN)  # noqa: S603  commands of this file


def started(*command: str) -> subprocess.Popen[bytes]:
    """A program that goes on while others run; those on the screen end with it."""
    return subprocess.Popen(command, stderr=subprocess.DEVNULL, env=ON_SCREEN)  # noqa: S603  commands of this file


def keys(*names: str) -> None:
    """Press keys, one after the other, as slowly as a person does."""
    for name in names:
        screen("xdotool", "key", "--clearmodifiers", name)
        time.sleep(0.15)
    time.sleep(1)


def menu(entry: int) -> None:
    """Choose an entry of the SAKIP menu, counted from 0."""
    keys("F10", *["Right"] * BEFORE_SAKIP, "Down", *["Down"] * entry, "Return")
    time.sleep(3)


def picture(name: str, crop: str) -> None:
    """Keep a part of the screen in few colours."""
    target = str(HERE / name)
    screen("import", "-window", "root", "-crop", crop, "+repage", "+dither", "-colors", "64", f"PNG8:{target}")
    print(target, (HERE / name).stat().st_size)


def main() -> None:
    """Open the sample workbook, and let the menu check and mark it."""
    with tempfile.TemporaryDirectory() as folder, Screen(int(DISPLAY[1:])):
        started("openbox")
        addin = build(Path(folder) / "sakip.oxt")
        with Office(addin, "id", DISPLAY) as office:
            pictures(office)


def pictures(office: Office) -> None:
    """All of them, in the order of the guide."""
    book = office.take(HERE.parent / "contoh" / "kalumpang-2024.ods")
    office.orders(["show", book.as_uri()], ["show_sheet", 1])
    time.sleep(3)
    keys("F10", *["Right"] * BEFORE_SAKIP, "Down")
    picture("menu.png", "820x330+0+0")
    keys("Escape", "Escape")
    menu(0)
    time.sleep(4)
    picture("laporan.png", "900x600+0+0")
    screen("xdotool", "search", "--onlyvisible", "--class", "chromium", "windowkill")
    time.sleep(1)
    picture("hasil.png", "900x420+190+170")
    keys("Return")
    menu(2)
    keys("Return")
    menu(3)
    keys("Return")
    keys("ctrl+Home", *["Right"] * 3, *["Down"] * 4, "ctrl+F1")
    time.sleep(1)
    picture("tanda.png", "1140x400+0+90")
    keys("ctrl+F1", "ctrl+alt+e")
    time.sleep(3)
    picture("pasang.png", "640x480+320+130")


if __name__ == "__main__":
    main()
