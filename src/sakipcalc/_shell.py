"""What a command of the shell needs: arguments and help in either language, and streams that may be closed."""

import argparse
import os
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import Any, NoReturn, TextIO

from sakipcalc._core.options import Bahasa, option
from sakipcalc._writing.clean import visible
from sakipcalc.errors import OptionError, Teks

_FAULT = Teks("galat", "error")
_HELP = Teks("tampilkan bantuan ini", "show this help")
_INPUTS, _OPTIONS = Teks("isian", "arguments"), Teks("pilihan", "options")
_LANGUAGE = Teks("bahasa laporan, bantuan dan galat", "the language of report, help and errors")
_SAID = (
    (r"the following arguments are required: (.*)", "argumen wajib belum diisi: {}"),
    (r"unrecognized arguments: (.*)", "pilihan tidak dikenal: {}"),
    (r"argument (.*): invalid choice: (.*) \(choose from (.*)\)", "{}: {} bukan pilihan; pilih salah satu dari {}"),
    (r"argument (.*): expected one argument", "{}: isinya belum ditulis"),
    (r"argument (.*): not allowed with argument (.*)", "{} tidak dapat dipakai bersama {}"),
    (r"argument (.*): ignored explicit argument (.*)", "{} tidak diberi isi; hapus {}"),
)
"""What argparse says, and the same in Indonesian: it hands its faults over as English words only."""


def told(words: Teks, bahasa: Bahasa) -> str:
    """A text in one language."""
    return words[bahasa is Bahasa.EN]


def language(arguments: Sequence[str]) -> Bahasa:
    """The language that the arguments ask for, wherever they do; Indonesian where they ask for none that there is."""
    first = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    first.add_argument("--bahasa", nargs="?")
    with suppress(OptionError):
        return option(Bahasa, first.parse_known_args(arguments)[0].bahasa or "", "--bahasa")
    return Bahasa.ID


class _Formatter(argparse.HelpFormatter):
    """Help whose usage is called so in Indonesian."""

    def add_usage(self, usage: Any, actions: Any, groups: Any, prefix: str | None = None) -> None:
        super().add_usage(usage, actions, groups, "pemakaian: " if prefix is None else prefix)


def _plain(text: str) -> str:
    return text.strip().lower()


class Parser(argparse.ArgumentParser):
    """A parser of arguments that speaks one language.

    Args:
        bahasa: the language.
        about: what the command does.
        named: what else argparse takes.
    """

    def __init__(self, *, bahasa: Bahasa, about: Teks, **named: Any) -> None:
        kind = argparse.HelpFormatter if bahasa is Bahasa.EN else _Formatter
        described = told(about, bahasa)
        super().__init__(description=described, add_help=False, allow_abbrev=False, formatter_class=kind, **named)
        self.bahasa = bahasa
        self.inputs = self.add_argument_group(told(_INPUTS, bahasa))
        self.choices = self.add_argument_group(told(_OPTIONS, bahasa))
        self.choices.add_argument("-h", "--help", action="help", help=told(_HELP, bahasa))
        known = [each.value for each in Bahasa]
        said = told(_LANGUAGE, bahasa)
        self.choices.add_argument("--bahasa", type=_plain, choices=known, default=argparse.SUPPRESS, help=said)

    def _print_message(self, message: str, file: Any = None) -> None:
        """Show help, the version or an error to whoever is there; some Pythons raise where nobody is."""
        with suppress(AttributeError, OSError, ValueError):
            super()._print_message(message, file)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the arguments, and leave with exit status 2."""
        say(self.format_usage().rstrip())
        said = message
        if self.bahasa is Bahasa.ID:
            found = ((re.fullmatch(known, message, re.DOTALL), words) for known, words in _SAID)
            other = f"argumen tidak dapat dipakai ({message})"
            said = next((words.format(*match.groups()) for match, words in found if match), other)
        fault(Teks.same(said), self.bahasa)
        raise SystemExit(2)


def fault(words: Teks, bahasa: Bahasa) -> None:
    """Say what is wrong, in a line of its own."""
    say(visible(f"{told(_FAULT, bahasa)}: {told(words, bahasa)}"))


def say(text: str) -> None:
    """Print on standard error, if there is one that takes it."""
    if sys.stderr is not None:
        try:
            print(text, file=sys.stderr, flush=True)
        except (OSError, ValueError):
            drop(sys.stderr)


def drop(stream: TextIO) -> None:
    """Let what is still buffered for a stream that takes no more go nowhere, so that it does not change how we end."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())
