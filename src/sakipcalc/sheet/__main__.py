"""The shell: ``python -m sakipcalc.sheet json`` prints the function table for add-ins in other languages."""

import json
from argparse import ArgumentParser

from sakipcalc.sheet import daftar_fungsi
from sakipcalc.sheet._core.output import shell


def main(arguments: list[str] | None = None) -> int:
    """Run one command; the result is the exit status: 0 done."""
    parser = ArgumentParser("python -m sakipcalc.sheet", None, "The SAKIP functions of spreadsheets.")
    commands = parser.add_subparsers(required=True, metavar="COMMAND")
    commands.add_parser("json", help="print the function table as JSON")
    return shell(parser, arguments, lambda: json.dumps(daftar_fungsi(), ensure_ascii=False, indent=1))


if __name__ == "__main__":
    raise SystemExit(main())
