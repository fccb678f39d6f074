"""What the shells of adapters share: they write a file, and the exit status says whether."""

import sys
from argparse import ArgumentParser
from collections.abc import Callable

from sakipcalc import SakipError


def shell(parser: ArgumentParser, arguments: list[str] | None, run: Callable[..., object]) -> int:
    """Do what the arguments ask for and print what comes of it; 0 done, 2 unusable input."""
    options = parser.parse_args(arguments)
    try:
        print(run(**vars(options)))
    except SakipError as error:
        print(f"galat: {error.pesan}", file=sys.stderr)
        return 2
    return 0
