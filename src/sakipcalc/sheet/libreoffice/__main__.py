"""The shell: ``python -m sakipcalc.sheet.libreoffice build out.oxt``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

from sakipcalc.errors import SakipError
from sakipcalc.sheet.libreoffice import build


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; the result is the exit status: 0 done, 2 unusable input."""
    parser = argparse.ArgumentParser(
        prog="python -m sakipcalc.sheet.libreoffice", description="The SAKIP functions for LibreOffice Calc."
    )
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    build_command = commands.add_parser("build", help="write the add-in that Calc installs")
    build_command.add_argument("path", metavar="OUT.oxt", help="where to write it")
    options = parser.parse_args(arguments)
    try:
        target = build(options.path)
    except SakipError as error:
        print(f"galat: {error.pesan}", file=sys.stderr)
        return 2
    print(f"{target}: {target.stat().st_size:,} B".replace(",", "."))
    return 0


if __name__ == "__main__":
    sys.exit(main())
