"""The shell: ``python -m sakipcalc.sheet.libreoffice build``."""

from argparse import ArgumentParser

from sakipcalc.sheet._core.output import shell
from sakipcalc.sheet.libreoffice import build


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the result is the exit status: 0 done, 2 unusable input."""
    parser = ArgumentParser("python -m sakipcalc.sheet.libreoffice", None, "The SAKIP functions for LibreOffice Calc.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    build_command = commands.add_parser("build", help="write the add-in that Calc installs")
    build_command.add_argument("path", metavar="OUT.oxt", nargs="?", default="sakip.oxt", help="where to write it")
    return shell(parser, arguments, _sized)


def _sized(path: str) -> str:
    target = build(path)
    return f"{target}: {target.stat().st_size:,} B".replace(",", ".")


if __name__ == "__main__":
    raise SystemExit(main())
